//! The menu and the palette, with a command for each format in its place.

use super::FORMATS;
use crate::command::menu::{Command, Entries, FormatGroup};
use crate::i18n::Message;

/// The groups of the menu, each with the name it unfolds under, if it does.
pub fn menu() -> Vec<(Option<Message>, Vec<Command>)> {
    let group = |entries| match entries {
        Entries::Commands(commands) => commands.to_vec(),
        Entries::Formats(group) => in_group(group).collect(),
    };
    Command::MENU.into_iter().map(|(name, entries)| (name, group(entries))).collect()
}

/// All commands in the order of the palette: the formats follow on the handout, as they do in the menu.
pub fn palette() -> Vec<Command> {
    let mut commands = Vec::new();
    for command in Command::ALL {
        commands.push(*command);
        if *command == Command::Export {
            commands.extend(in_group(FormatGroup::Print).chain(in_group(FormatGroup::Export)));
        }
    }
    commands
}

fn in_group(group: FormatGroup) -> impl Iterator<Item = Command> {
    let formats = FORMATS.iter().filter(move |format| format.group == Some(group));
    formats.map(|format| Command::ExportAs(format.name()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::HANDOUT;

    #[test]
    fn every_format_is_in_the_menu_and_in_the_palette_once() {
        let in_menu: Vec<Command> = menu().into_iter().flat_map(|(_, group)| group).collect();
        let in_palette = palette();
        for format in FORMATS {
            let command = if format == HANDOUT { Command::Export } else { Command::ExportAs(format.name()) };
            assert_eq!(command.name(), format.title);
            for commands in [&in_menu, &in_palette] {
                assert_eq!(commands.iter().filter(|other| **other == command).count(), 1, "{command:?}");
            }
        }
        assert_eq!(in_palette.len(), Command::ALL.len() + FORMATS.len() - 1);
    }

    #[test]
    fn what_is_printed_comes_before_what_is_exported() {
        let formats = |commands: Vec<Command>| -> Vec<&str> {
            let id = |command| if let Command::ExportAs(format) = command { Some(format.id) } else { None };
            commands.into_iter().filter_map(id).collect()
        };
        let expected = [
            "programme.pdf",
            "runsheet.pdf",
            "runsheet.docx",
            "packing.pdf",
            "worksheets.pdf",
            "tables.pdf",
            "tablecards.pdf",
            "attendance.pdf",
            "names.pdf",
            "docx",
            "md",
            "xlsx",
            "actions.csv",
            "cards.csv",
            "times.csv",
            "ics",
            "png",
            "handover",
            "handover.whole",
        ];
        assert_eq!(formats(palette()), expected);
        assert_eq!(formats(menu().into_iter().flat_map(|(_, group)| group).collect()), expected);
    }
}
