//! What is wrong in a session, with the line of its file.

use memchr::memchr_iter;

use crate::i18n::Language;
use crate::model::day::check::Finding;
use crate::model::fault::issue::Issue;
use crate::msg;

/// Something wrong in a session, with its line where it can be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spotted {
    /// Counted from 1.
    pub line: Option<usize>,
    /// What is wrong.
    pub finding: Finding,
}

impl Spotted {
    /// Looks for each finding's line in the text it was read from.
    pub(super) fn all(findings: Vec<Finding>, text: &str) -> Vec<Self> {
        findings.into_iter().map(|finding| Self { line: line_of(&finding.issue, text), finding }).collect()
    }

    /// What is wrong, with the line.
    pub fn say(&self, language: Language) -> String {
        let words = self.finding.say(language);
        match self.line {
            Some(line) => {
                language.say_with(msg!("at-line"), &[("line", (line as u64).into()), ("words", words.into())])
            }
            None => words,
        }
    }
}

/// The last line that names what an issue is about.
fn line_of(issue: &Issue, text: &str) -> Option<usize> {
    let place = match issue {
        Issue::DoubledId(id)
        | Issue::IdNotCounted(id)
        | Issue::TooLong(id)
        | Issue::UnevenRow(id)
        | Issue::OutsideField(id) => text.rfind(&format!("id: {},", id.0)),
        Issue::Dangling(id) => {
            let is_digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
            let id = id.0.to_string();
            let is_whole = |(place, id): &(usize, &str)| {
                let (before, after) = (text.get(..*place), text.get(place + id.len()..));
                !is_digit(before.and_then(|text| text.chars().next_back()))
                    && !is_digit(after.and_then(|text| text.chars().next()))
            };
            text.rmatch_indices(&id).find(is_whole).map(|(place, _)| place)
        }
        Issue::DoubledKey(key)
        | Issue::MalformedKey(key)
        | Issue::UnknownKey(key)
        | Issue::Circular(key)
        | Issue::OutsideScale(key) => text.rfind(&format!("{:?}", key.as_str())),
        Issue::Minutes(minutes) => {
            let written = ["minutes", "least", "handover"].map(|name| format!("{name}: {minutes},"));
            written.iter().filter_map(|words| text.rfind(words)).max()
        }
        Issue::Seconds(seconds) => text.rfind(&format!("Each({seconds})")),
        // The item of the programme says where.
        Issue::FromLater(_) | Issue::TooMany(_) | Issue::NoSteps => None,
    };
    place.and_then(|place| text.get(..place)).map(|before| line_at(before.as_bytes()))
}

/// The line that what comes after this text stands in, counted from 1.
pub(super) fn line_at(before: &[u8]) -> usize {
    memchr_iter(b'\n', before).count() + 1
}
