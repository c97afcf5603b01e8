//! What the day is called, whose it is, when and where it is held, and who leads it.

use egui::{Grid, RichText, Ui};

use super::choice::choice_ui;
use super::field::InputField;
use super::panel::{done_ui, panel_ui};
use super::{View, WindowState, field, panel};
use crate::colours::Tone;
use crate::command::Request;
use crate::command::edit::Edit;
use crate::i18n::{Language, Message, dates, typed_dates};
use crate::model::day::aim::MOST_WEEKS;
use crate::model::day::session::Session;
use crate::model::id::{Id, Key};
use crate::msg;
use crate::theme::{colour, quietly};

/// The widest the panel gets, and a field in it.
const WIDEST: f32 = 660.0;
const FIELD: f32 = 380.0;

/// Draws the panel; false when it is to be closed.
pub(super) fn day_ui(ui: &Ui, view: View<'_>, window: &mut WindowState) -> bool {
    let modal = panel_ui(ui, &view.language.say(msg!("command-day")), WIDEST, |ui| {
        Grid::new("day").num_columns(2).spacing([16.0, 10.0]).show(ui, |ui| fields_ui(ui, view, window));
        ui.add_space(12.0);
        done_ui(ui, view)
    });
    !(modal.inner || modal.should_close())
}

/// How wide a field is.
fn field_width(ui: &Ui) -> f32 {
    let width = panel::width(ui.ctx(), WIDEST);
    if width < WIDEST { width - 24.0 } else { FIELD }
}

/// The name of a field, above it where there is no room beside it.
fn name_ui(ui: &mut Ui, name: &str) {
    if panel::width(ui.ctx(), WIDEST) < WIDEST {
        ui.label(name);
        ui.end_row();
    } else {
        ui.label(name);
    }
}

fn fields_ui(ui: &mut Ui, view: View<'_>, window: &mut WindowState) {
    let session = view.session();
    let facilitators = session.facilitators.join(", ");
    let edit = text_ui(ui, view, window, msg!("day-title"), &session.title, |title| {
        // A day without a title keeps the one it had while a new one is being typed.
        (!title.trim().is_empty()).then_some(Edit::SetTitle { title })
    });
    view.ask_all(edit.map(Request::Edit));
    let whose = |organisation| Some(Edit::SetOrganisation { organisation });
    let edit = text_ui(ui, view, window, msg!("day-organisation"), &session.organisation, whose);
    view.ask_all(edit.map(Request::Edit));
    series_ui(ui, view, window);
    let edit = text_ui(ui, view, window, msg!("day-place"), &session.place, |place| Some(Edit::SetPlace { place }));
    view.ask_all(edit.map(Request::Edit));
    let edit = text_ui(ui, view, window, msg!("day-facilitators"), &facilitators, |text| {
        let names = text.split(',').map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
        Some(Edit::SetFacilitators { names: names.collect() })
    });
    view.ask_all(edit.map(Request::Edit));
    date_ui(ui, view, window);
    aim_ui(ui, view, window);
    summary_ui(ui, view, window);
}

/// What tells a day among many: its municipality, the row of days it belongs to, and its language.
fn series_ui(ui: &mut Ui, view: View<'_>, window: &mut WindowState) {
    let (language, session) = (view.language, view.session());
    let name = language.say(msg!("day-municipality"));
    name_ui(ui, &name);
    ui.vertical(|ui| {
        let field = InputField::new(Id(0), "municipality", name, field_width(ui));
        let hint = language.say(msg!("day-municipality-hint"));
        let typed = field::words_ui(ui, window, &field, &session.municipality, &hint);
        view.ask_all(typed.map(|municipality| Request::Edit(Edit::SetMunicipality { municipality })));
        if let Some(words) = municipality_words(session, language) {
            ui.label(quietly(ui.ctx(), words));
        }
    });
    ui.end_row();
    let name = language.say(msg!("day-series"));
    name_ui(ui, &name);
    let field = InputField::new(Id(0), "series", name, field_width(ui));
    let typed = field::words_ui(ui, window, &field, &session.series, &language.say(msg!("day-series-hint")));
    view.ask_all(typed.map(|series| Request::Edit(Edit::SetSeries { series })));
    ui.end_row();
    language_ui(ui, view);
}

fn language_ui(ui: &mut Ui, view: View<'_>) {
    let name = view.language.say(msg!("day-language"));
    name_ui(ui, &name);
    let mut all = vec![(None, view.language.say(msg!("day-language-unsaid")))];
    all.extend([
        (Some(Language::Danish), view.language.say(msg!("command-danish"))),
        (Some(Language::English), view.language.say(msg!("command-english"))),
    ]);
    let (_, chosen) = choice_ui(ui, egui::Id::unique("day-language"), &name, 200.0, view.session().language, &all);
    view.ask_all(chosen.map(|language| Request::Edit(Edit::SetLanguage { language })));
    ui.end_row();
}

/// Which municipality the day is known to belong to, or that the one that was written is not known; nothing while nobody
/// has written any.
fn municipality_words(session: &Session, language: Language) -> Option<String> {
    match session.danish_municipality() {
        Some(one) => {
            let values = [("name", one.name.into()), ("code", one.code.to_string().into())];
            Some(language.say_with(msg!("day-municipality-known"), &values))
        }
        None if session.municipality.trim().is_empty() => None,
        None => Some(language.say(msg!("day-municipality-unknown"))),
    }
}

/// What the last slide says of the summary; who sends it, while nothing is written.
fn summary_ui(ui: &mut Ui, view: View<'_>, window: &mut WindowState) {
    let label = view.language.say(msg!("day-summary"));
    name_ui(ui, &label);
    let usual = view.session().usual_summary(view.language);
    let hint = usual.unwrap_or_else(|| view.language.say(msg!("day-summary-hint")));
    let field = InputField::new(Id(0), "summary", label, field_width(ui));
    let typed = field::words_ui(ui, window, &field, &view.session().summary, &hint);
    view.ask_all(typed.map(|summary| Request::Edit(Edit::SetSummary { summary })));
    ui.end_row();
}

/// What the day is for, what should have come of it, and when one asks whether it did.
fn aim_ui(ui: &mut Ui, view: View<'_>, window: &mut WindowState) {
    let aim = &view.session().aim;
    let purpose = |purpose| Some(Edit::SetPurpose { purpose });
    let edit = text_ui(ui, view, window, msg!("day-purpose"), &aim.purpose, purpose);
    view.ask_all(edit.map(Request::Edit));
    let names = [msg!("day-outcome-1"), msg!("day-outcome-2"), msg!("day-outcome-3")];
    for (place, name) in names.into_iter().enumerate() {
        let value = aim.outcomes.get(place).map_or("", String::as_str);
        let edit = text_ui(ui, view, window, name, value, |outcome| Some(Edit::SetOutcome { place, outcome }));
        view.ask_all(edit.map(Request::Edit));
    }
    let weeks = aim.weeks.map(|weeks| weeks.to_string()).unwrap_or_default();
    let edit = text_ui(ui, view, window, msg!("day-ask-after"), &weeks, |typed| {
        let weeks = typed.trim().parse::<u16>().ok().filter(|weeks| (1..=MOST_WEEKS).contains(weeks));
        (weeks.is_some() || typed.trim().is_empty()).then_some(Edit::SetAskAfter { weeks })
    });
    view.ask_all(edit.map(Request::Edit));
}

/// A line of the day; what is typed stays as it is while it is typed, be it a list that ends in a comma.
fn text_ui(
    ui: &mut Ui,
    view: View<'_>,
    window: &mut WindowState,
    label: Message,
    value: &str,
    edit: impl FnOnce(String) -> Option<Edit>,
) -> Option<Edit> {
    let label = view.language.say(label);
    name_ui(ui, &label);
    let text = field::held(ui, window, (Id(0), Key::new(label.clone())), &label, value, field_width(ui));
    ui.end_row();
    text.and_then(edit)
}

fn date_ui(ui: &mut Ui, view: View<'_>, window: &mut WindowState) {
    let label = view.language.say(msg!("day-date"));
    name_ui(ui, &label);
    let key = (Id(0), Key::new("date"));
    let mut text =
        window.cells.get(&key).cloned().unwrap_or_else(|| dates::long_date(view.language, view.session().date));
    ui.horizontal_wrapped(|ui| {
        let response = field::line(ui, &label, &mut text, 200.0);
        let read = typed_dates::read_date(&text, view.now.date());
        if response.changed() {
            window.cells.insert(key.clone(), text.clone());
            if let Some(date) = read {
                view.ask(Request::Edit(Edit::SetDate { date }));
            }
        }
        if response.lost_focus() {
            window.cells.remove(&key);
        }
        let says = read.map_or_else(
            || view.language.say(msg!("date-unread")),
            |date| dates::date_with_weekday(view.language, date),
        );
        let tone = if read.is_some() { Tone::Muted } else { Tone::Amber };
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(says.clone()));
        ui.label(RichText::new(says).color(colour(ui.ctx(), tone)));
    });
    ui.end_row();
}
