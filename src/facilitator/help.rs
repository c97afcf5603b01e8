//! Help: one page that is searched by typing, with the first day, every key, what the room sees and where data lies.

use egui::{Align, Key, Layout, Modifiers, ScrollArea, TextEdit, Ui, vec2};

use super::asked::Asked;
use super::field;
use super::panel::panel_ui;
use crate::command::Request;
use crate::command::menu::Command;
use crate::i18n::{Language, Message};
use crate::msg;
use crate::theme::{bold, key_cap, primary, quiet, quietly, regular_font, take_key};

/// The widest the page gets; longer lines are hard to follow.
const WIDEST: f32 = 760.0;
/// What is left of the window around the page.
const AROUND: f32 = 88.0;
/// The room that a key has before what it does, in points.
const KEY: f32 = 116.0;

/// The page, while it is open.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct HelpPage {
    /// What is looked for.
    pub typed: String,
    /// Where the program keeps its own files.
    pub folder: String,
    /// The line where one types has had the keyboard.
    begun: bool,
}

/// One line of the page: a key, if it is about one, and words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpLine {
    /// The key as it stands on the keyboard.
    pub key: String,
    /// What it does, or what there is to say.
    pub words: String,
    /// Other words that find it.
    also: String,
}

impl HelpPage {
    /// The page with the folder that its last part names.
    pub fn new(folder: String) -> Self {
        Self { folder, ..Self::default() }
    }

    /// What is on the page, each part with its heading, as far as it fits what is typed.
    pub fn found(&self, language: Language) -> Vec<(String, Vec<HelpLine>)> {
        let words: Vec<String> = self.typed.to_lowercase().split_whitespace().map(str::to_owned).collect();
        let mut parts = self.parts(language);
        for (heading, lines) in &mut parts {
            let heading = heading.to_lowercase();
            let fits = |line: &HelpLine| {
                let text = format!("{heading} {} {} {}", line.key, line.words, line.also).to_lowercase();
                words.iter().all(|word| text.contains(word))
            };
            lines.retain(fits);
        }
        parts.retain(|(_, lines)| !lines.is_empty());
        parts
    }

    fn parts(&self, language: Language) -> Vec<(String, Vec<HelpLine>)> {
        let say = |message: Message| language.say(message);
        let mut keys = keys(language);
        keys.extend(lines(&say(msg!("help-keys-more")), true));
        let data = language.say_with(msg!("data-sheet"), &[("folder", self.folder.as_str().into())]);
        vec![
            (say(msg!("help-first-day")), lines(&say(msg!("help-first-day-lines")), false)),
            (say(msg!("help-room-sees")), lines(&say(msg!("help-room-sees-lines")), false)),
            (say(msg!("help-room-never")), lines(&say(msg!("help-room-never-lines")), false)),
            (say(msg!("help-keys")), keys),
            (say(msg!("command-data-sheet")), lines(&data, false)),
        ]
    }
}

/// Every key, from the one list of commands.
fn keys(language: Language) -> Vec<HelpLine> {
    let with_key = Command::ALL.iter().filter_map(|command| Some((command, command.shortcut()?)));
    let line = |(command, shortcut): (&Command, crate::command::shortcut::Shortcut)| HelpLine {
        key: shortcut.words(language),
        words: language.say(command.name()),
        also: command.everyday().map(|words| language.say(words)).unwrap_or_default(),
    };
    with_key.map(line).collect()
}

/// The lines of a text; where they are about keys, each begins with one and a colon.
fn lines(text: &str, of_keys: bool) -> Vec<HelpLine> {
    let line = |line: &str| {
        let (key, words) = line.split_once(": ").filter(|_| of_keys).unwrap_or(("", line));
        HelpLine { key: key.to_owned(), words: words.to_owned(), also: String::new() }
    };
    text.lines().map(str::trim).filter(|text| !text.is_empty()).map(line).collect()
}

/// Draws the page over the window; false when it is to be closed.
pub fn help_ui(ui: &Ui, language: Language, page: &mut HelpPage, asked: &Asked) -> bool {
    let size = ui.ctx().content_rect().size();
    let width = (size.x - AROUND).clamp(220.0, WIDEST);
    let modal = panel_ui(ui, &language.say(Command::Help.name()), width, |ui| {
        search_ui(ui, language, page);
        let found = page.found(language);
        let height = (size.y - 230.0).max(80.0);
        let scrolled = scrolled(ui, height);
        let area = ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink([false, false]);
        area.show(ui, |ui| {
            ui.scroll_with_delta(vec2(0.0, scrolled));
            for (heading, lines) in &found {
                part_ui(ui, heading, lines);
            }
            if found.is_empty() {
                ui.label(quietly(ui.ctx(), language.say(msg!("help-nothing"))));
            }
        });
        ui.add_space(8.0);
        buttons_ui(ui, language, asked)
    });
    !(modal.inner || modal.should_close())
}

fn search_ui(ui: &mut Ui, language: Language, page: &mut HelpPage) {
    let hint = language.say(msg!("help-search"));
    let edit = TextEdit::singleline(&mut page.typed).hint_text(hint.clone()).desired_width(f32::INFINITY);
    let response = field::named(ui, &hint, edit.font(regular_font(18.0)));
    if !std::mem::replace(&mut page.begun, true) {
        response.request_focus();
    }
    ui.add_space(6.0);
}

/// How far the keys of the page move it, in points, while one is where one types.
fn scrolled(ui: &Ui, height: f32) -> f32 {
    let by = |key, far: f32| if take_key(ui.ctx(), Modifiers::NONE, key) { far } else { 0.0 };
    by(Key::PageDown, -height) + by(Key::PageUp, height) + by(Key::ArrowDown, -40.0) + by(Key::ArrowUp, 40.0)
}

fn part_ui(ui: &mut Ui, heading: &str, lines: &[HelpLine]) {
    ui.add_space(6.0);
    ui.label(bold(heading).size(17.0));
    for line in lines {
        if line.key.is_empty() {
            ui.add(egui::Label::new(&line.words).wrap());
        } else {
            ui.horizontal_top(|ui| {
                let from = ui.cursor().left();
                key_cap(ui, &line.key);
                ui.add_space((KEY - (ui.cursor().left() - from)).max(0.0));
                ui.with_layout(Layout::top_down(Align::Min), |ui| ui.add(egui::Label::new(&line.words).wrap()));
            });
        }
    }
    ui.add_space(8.0);
}

/// True when the page is to be closed.
fn buttons_ui(ui: &mut Ui, language: Language, asked: &Asked) -> bool {
    ui.horizontal_wrapped(|ui| {
        let toured = quiet(ui, &language.say(Command::Tour.name())).clicked();
        if toured {
            asked.ask(Request::Menu(Command::Tour));
        }
        primary(ui, &language.say(msg!("close"))).clicked() || toured
    })
    .inner
}
