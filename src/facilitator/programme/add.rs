//! Adds to the programme: an exercise of the library, a talk, a break, or something of one's own.

use egui::{Align, ComboBox, Key, Layout, Modifiers, ScrollArea, TextEdit, Ui, vec2};

use crate::command::Request;
use crate::command::edit::Edit;
use crate::facilitator::panel::panel_ui;
use crate::facilitator::{Panel, View, WindowState, field};
use crate::i18n::{Language, Message, Text};
use crate::model::day::programme::Activity;
use crate::model::day::session::Session;
use crate::model::exercise::Exercise;
use crate::model::exercise::search::search;
use crate::model::fault::limits::possible;
use crate::model::stage::Stage;
use crate::msg;
use crate::theme::{primary, quietly, regular_font, take_key};

/// How long a talk, a break and something of one's own take unless one says so.
const USUAL_MINUTES: u16 = 15;

/// What is being added.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Adding {
    /// What is typed: a name to find, or the title of something new.
    pub title: String,
    /// The minutes, while they are typed.
    pub minutes: String,
    /// The place it gets, counted from 0.
    pub place: usize,
    /// It goes on the shelf, whatever its place.
    pub shelf: bool,
    /// The panel has been drawn, so the keyboard is where the user wants it.
    pub open: bool,
}

/// One thing that can be added.
struct Offer {
    name: String,
    about: String,
    minutes: u16,
    activity: Activity,
}

impl Adding {
    /// Nothing yet: what is added comes after where the day is, or last while the day is only planned.
    pub fn now(session: &Session, stage: &Stage) -> Self {
        Self { place: place_after(session, stage), ..Self::default() }
    }
}

/// Opens the panel: what is added comes after where the day is, or last while the day is only planned.
pub(in crate::facilitator) fn open(view: View<'_>, window: &mut WindowState) {
    window.panel = Some(Panel::AddItem(Adding::now(view.session(), view.stage)));
}

/// Opens the panel: what is added comes after the item at `place`.
pub(super) fn open_after(window: &mut WindowState, place: usize) {
    window.panel = Some(Panel::AddItem(Adding { place: place + 1, ..Adding::default() }));
}

/// Draws the panel; false when it is to be closed.
pub(in crate::facilitator) fn add_ui(ui: &Ui, view: View<'_>, adding: &mut Adding) -> bool {
    adding.place = adding.place.min(view.session().programme.items.len());
    let name = view.language.say(msg!("command-add-item"));
    let panel = panel_ui(ui, name.trim_end_matches(" …"), 560.0, |ui| {
        let entered = fields_ui(ui, view, adding);
        let mut offers = offers(view, &adding.title);
        ui.add_space(4.0);
        let picked = list_ui(ui, &offers, entered).filter(|place| *place < offers.len());
        ui.add_space(8.0);
        let done = place_ui(ui, view, adding);
        (picked.map(|place| offers.swap_remove(place)), done)
    });
    let closed = panel.should_close();
    let (picked, done) = panel.inner;
    if let Some(offer) = picked {
        add(view, adding, offer);
    }
    !(done || closed)
}

/// After where the day is; last while it is only planned.
pub(in crate::facilitator) fn usual_place(view: View<'_>) -> usize {
    place_after(view.session(), view.stage)
}

/// The place after where a day is.
pub(in crate::facilitator) fn place_after(session: &Session, stage: &Stage) -> usize {
    let items = &session.programme.items;
    let current = stage.at.and_then(|at| items.iter().position(|item| item.id == at.item));
    current.map_or(items.len(), |place| session.programme.after_bundle(place))
}

/// What to add and for how long; true when Enter was pressed.
fn fields_ui(ui: &mut Ui, view: View<'_>, adding: &mut Adding) -> bool {
    let says = [msg!("add-title"), msg!("minutes"), msg!("column-minutes")].map(|message| view.language.say(message));
    let [title, minutes, short] = says;
    let width = ui.available_width() - 98.0;
    let inside = field::fitting_hint(ui, &title, 18.0, width);
    ui.horizontal_wrapped(|ui| {
        let edit = |text, hint: &str, width| {
            TextEdit::singleline(text).hint_text(hint.to_owned()).desired_width(width).font(regular_font(18.0))
        };
        // Named, for what stands above them is there in one frame and not in the next.
        let named = field::named(ui, &title, edit(&mut adding.title, &inside, width).id(egui::Id::unique("add title")));
        let timed =
            field::named(ui, &minutes, edit(&mut adding.minutes, &short, 70.0).id(egui::Id::unique("add minutes")));
        let entered = field::entered(ui, &named) || field::entered(ui, &timed);
        // Ready for the first and for the next.
        let had_it = named.has_focus();
        if entered || !adding.open {
            named.request_focus();
            // The click that opened it may take the keyboard away once more.
            adding.open |= had_it;
        }
        entered
    })
    .inner
}

/// Everything that fits what is typed, the library first; what is typed can always be added as something new.
fn offers(view: View<'_>, typed: &str) -> Vec<Offer> {
    let language = view.language;
    let words: Vec<String> = typed.to_lowercase().split_whitespace().map(str::to_owned).collect();
    let known = search(&view.library.exercises, typed, language).into_iter().map(|exercise| Offer {
        name: exercise.title.read(language).to_owned(),
        about: exercise.purpose.read(language).to_owned(),
        minutes: exercise.minutes(),
        activity: Activity::Exercise(exercise.clone()),
    });
    let pauses = language.say(msg!("break-words"));
    let is_break = words.iter().any(|word| pauses.split_whitespace().any(|pause| word.starts_with(pause)));
    let mut new = [NewItem::Talk, NewItem::Break, NewItem::Own].map(|kind| kind.offer(language, typed.trim()));
    if is_break {
        new.swap(0, 1);
    }
    known.chain(new).collect()
}

/// A kind of new item.
#[derive(Clone, Copy)]
enum NewItem {
    Talk,
    Break,
    Own,
}

impl NewItem {
    const fn name(self) -> Message {
        match self {
            Self::Talk => msg!("kind-talk"),
            Self::Break => msg!("kind-break"),
            Self::Own => msg!("kind-own"),
        }
    }

    fn offer(self, language: Language, typed: &str) -> Offer {
        let name = language.say(self.name());
        let [da, en] = Language::ALL.map(|language| language.say(self.name()));
        let title = if typed.is_empty() { Text { da, en } } else { Text::typed(typed) };
        let name = if typed.is_empty() { name } else { format!("{name}: {typed}") };
        let activity = match self {
            Self::Talk => Activity::Talk { title },
            Self::Break => Activity::Break { title },
            Self::Own => Activity::Exercise(Exercise::own(title, USUAL_MINUTES)),
        };
        Offer { name, about: String::new(), minutes: USUAL_MINUTES, activity }
    }
}

/// The offers; returns the one that was picked by a click or by Enter.
fn list_ui(ui: &mut Ui, offers: &[Offer], entered: bool) -> Option<usize> {
    let id = ui.scope_id().with("offer");
    let last = offers.len().saturating_sub(1);
    let mut at = ui.data(|data| data.get_temp::<usize>(id)).unwrap_or(0).min(last);
    if ui.text_edit_focused() && take_key(ui.ctx(), Modifiers::NONE, Key::ArrowDown) {
        at = (at + 1).min(last);
    }
    if ui.text_edit_focused() && take_key(ui.ctx(), Modifiers::NONE, Key::ArrowUp) {
        at = at.saturating_sub(1);
    }
    let mut picked = entered.then_some(at);
    let height = (ui.ctx().content_rect().height() - 330.0).clamp(120.0, 420.0);
    ScrollArea::vertical().max_height(height).show(ui, |ui| {
        for (place, offer) in offers.iter().enumerate() {
            let minutes = quietly(ui.ctx(), format!("{}′", offer.minutes));
            let button = egui::Button::selectable(place == at, &offer.name).shortcut_text(minutes);
            let left = Layout::top_down_justified(Align::Min);
            let response = ui.with_layout(left, |ui| ui.add(button.min_size(vec2(0.0, 32.0)))).inner;
            if response.clicked() {
                picked = Some(place);
            }
        }
    });
    let about = offers.get(at).map_or("", |offer| &offer.about);
    ui.label(quietly(ui.ctx(), about));
    ui.data_mut(|data| data.insert_temp(id, if picked.is_some() { 0 } else { at }));
    picked
}

/// Where it is put; true when one is done.
fn place_ui(ui: &mut Ui, view: View<'_>, adding: &mut Adding) -> bool {
    let width = ui.available_width().min(260.0);
    ui.horizontal_wrapped(|ui| {
        let done = primary(ui, &view.language.say(msg!("done"))).clicked();
        let label = view.language.say(msg!("add-where"));
        ui.label(&label);
        let items = &view.session().programme.items;
        let words = |place: usize| match place.checked_sub(1).and_then(|before| items.get(before)) {
            Some(before) => before.title().read(view.language).to_owned(),
            None => view.language.say(msg!("add-first")),
        };
        let shelf = view.language.say(msg!("add-to-shelf"));
        let chosen = if adding.shelf { shelf.clone() } else { words(adding.place) };
        let combo = ComboBox::from_id_salt("place").width(width).selected_text(chosen).truncate();
        let combo = combo.show_ui(ui, |ui| {
            for place in 0..=items.len() {
                if ui.selectable_label(!adding.shelf && adding.place == place, words(place)).clicked() {
                    (adding.place, adding.shelf) = (place, false);
                }
            }
            adding.shelf |= ui.selectable_label(adding.shelf, shelf).clicked();
        });
        ui.ctx().accesskit_node_builder(combo.response.id, |node| node.set_label(label));
        done
    })
    .inner
}

/// Adds it, and is ready for the next, which comes after it.
fn add(view: View<'_>, adding: &mut Adding, offer: Offer) {
    let minutes = adding.minutes.trim();
    // What is no number is refused with the reason.
    let minutes = if minutes.is_empty() { offer.minutes } else { minutes.parse().unwrap_or(0) };
    let place = adding.place;
    let title = match &offer.activity {
        Activity::Exercise(exercise) => &exercise.title,
        Activity::Talk { title } | Activity::Break { title } => title,
    };
    let language = view.language;
    let said = language.say_with(msg!("added"), &[("name", title.read(language).into())]);
    let (shelf, activity) = (adding.shelf, Box::new(offer.activity));
    view.ask(Request::Edit(match shelf {
        true => Edit::AddToShelf { minutes, activity },
        false => Edit::AddItem { place, minutes, activity },
    }));
    if possible(minutes).is_ok() {
        let place = if shelf { place } else { place + 1 };
        *adding = Adding { place, shelf, open: true, ..Adding::default() };
        view.ask(Request::Say(said));
    }
}

/// The link at the foot of the programme.
pub(super) fn link_ui(ui: &mut Ui, view: View<'_>, window: &mut WindowState) {
    let words = view.language.say(msg!("add-to-programme"));
    if crate::theme::link(ui, &words).clicked() {
        open(view, window);
    }
}
