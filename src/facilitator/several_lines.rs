//! Several lines that are pasted where one thing is written: as many things, or one. It is asked once and remembered.

use egui::Ui;

use super::panel::panel_ui;
use super::{View, WindowState};
use crate::command::Request;
use crate::command::edit::Edit;
use crate::model::draft::DraftLine;
use crate::model::list::PastedLines;
use crate::msg;
use crate::theme::{nothing_is_entered, primary, quiet, quietly};

/// So many of the lines are shown where it is asked.
const SHOWN: usize = 4;
/// And so many signs of each.
const LONGEST_SHOWN: usize = 70;

/// Lines that were pasted.
#[derive(Clone, Debug, PartialEq)]
pub struct SeveralLines {
    /// What they become apart, in their order.
    pub(super) things: Vec<Edit>,
    /// What they say.
    pub(super) lines: Vec<String>,
    /// Where they were pasted.
    pub(super) line: DraftLine,
}

/// Makes pasted lines what was chosen once, or asks what they are to be.
pub(super) fn take(view: View<'_>, window: &mut WindowState, lines: SeveralLines) {
    if lines.lines.len() < 2 {
        return together(window, &lines);
    }
    match view.pasted_lines {
        Some(PastedLines::Apart) => apart(view, lines.things),
        Some(PastedLines::Together) => together(window, &lines),
        None => window.panel = Some(super::Panel::SeveralLines(lines)),
    }
}

fn apart(view: View<'_>, things: Vec<Edit>) {
    let count = things.len() as u64;
    if view.enter(Edit::TakeList { things }) {
        view.ask(Request::Say(view.language.say_with(msg!("several-taken"), &[("count", count.into())])));
    }
}

/// They stand in the line, one after the other, and are said with Enter.
fn together(window: &mut WindowState, lines: &SeveralLines) {
    let draft = match &lines.line {
        DraftLine::Block(at) => window.drafts.entry(at.clone()).or_default(),
        DraftLine::Cell(row, column) => window.cells.entry((*row, column.clone())).or_default(),
        DraftLine::Parking => &mut window.parking,
        DraftLine::Card(_) | DraftLine::Name | DraftLine::Unit => return,
    };
    if !draft.is_empty() && !draft.ends_with(' ') {
        draft.push(' ');
    }
    draft.push_str(&lines.lines.join(" "));
}

/// Draws the question; false when it is answered. Esc takes nothing.
pub(super) fn several_lines_ui(ui: &Ui, view: View<'_>, lines: &SeveralLines, window: &mut WindowState) -> bool {
    let count = lines.lines.len();
    let say = |message| view.language.say_with(message, &[("count", (count as u64).into())]);
    let panel = panel_ui(ui, &say(msg!("several-title")), 480.0, |ui| {
        for line in lines.lines.iter().take(SHOWN) {
            ui.label(quietly(ui.ctx(), format!("· {}", begun(line))));
        }
        if count > SHOWN {
            ui.label(quietly(ui.ctx(), "· …"));
        }
        ui.add_space(6.0);
        ui.label(say(msg!("several-words")));
        ui.add_space(6.0);
        ui.horizontal_wrapped(|ui| {
            let apart = primary(ui, &say(msg!("several-apart")));
            if nothing_is_entered(ui.ctx()) {
                apart.request_focus();
            }
            let apart = apart.clicked();
            let together = quiet(ui, &say(msg!("several-together"))).clicked();
            let nothing = quiet(ui, &say(msg!("cancel"))).clicked();
            let chosen = if apart { Some(PastedLines::Apart) } else { together.then_some(PastedLines::Together) };
            (chosen, nothing)
        })
        .inner
    });
    let (chosen, nothing) = panel.inner;
    if let Some(chosen) = chosen {
        view.ask(Request::PastedLines(chosen));
        match chosen {
            PastedLines::Apart => apart(view, lines.things.clone()),
            PastedLines::Together => together(window, lines),
        }
    }
    let stays = chosen.is_none() && !nothing && !panel.should_close();
    // One goes on where one was.
    window.capture_now = !stays && matches!(lines.line, DraftLine::Block(_));
    stays
}

/// The beginning of a line.
fn begun(line: &str) -> String {
    let begun: String = line.chars().map(|sign| if sign == '\n' { ' ' } else { sign }).take(LONGEST_SHOWN).collect();
    if begun.len() < line.len() { format!("{begun} …") } else { begun }
}
