//! The handout as one file of Markdown, for whoever keeps minutes as text.

use super::running::Running;
use crate::model::figure::Figure;
use crate::model::foreign::ours;
use crate::model::id::Key;
use crate::model::paper::report::{Report, ReportPhoto, ReportTable, Run, RunStyle};

/// Signs that mean something wherever they stand.
const MARKUP: &str = "\\`*_[]<>#|~&$";

/// The report as Markdown: the headings, tables and lists of the handout, and of a drawing or a photograph what it says.
pub fn markdown(report: &Report) -> String {
    written(report, None)
}

/// The same with its photographs, each of which lies where `path` says.
pub fn markdown_with_photos(report: &Report, path: &dyn Fn(&Key) -> String) -> String {
    written(report, Some(path))
}

fn written(report: &Report, path: Option<&dyn Fn(&Key) -> String>) -> String {
    let mut writer = Writer { text: String::new(), in_list: false, path };
    writer.block(&format!("# {}", on_one_line(&report.title)));
    let facts = report.facts.iter().map(|fact| {
        let value = Run::new(&fact.value, if fact.bold { RunStyle::Bold } else { RunStyle::Plain });
        let label = if fact.label.is_empty() { Vec::new() } else { vec![Run::plain(format!("{} ", fact.label))] };
        on_one_line_of(&label.into_iter().chain([value]).collect::<Vec<Run>>())
    });
    let facts: Vec<String> = std::iter::once(on_one_line(&report.kicker)).chain(facts).collect();
    writer.block(&line_start(&facts.join(" · ")));
    for section in &report.sections {
        writer.block(&format!("## {}", on_one_line(&section.heading)));
        writer.parts(&section.parts);
    }
    writer.text
}

/// What is written so far, block by block.
struct Writer<'a> {
    text: String,
    /// The last block is a list.
    in_list: bool,
    /// Where a photograph lies, where they lie anywhere.
    path: Option<&'a dyn Fn(&Key) -> String>,
}

impl Writer<'_> {
    /// A block, with an empty line before it; nothing for one without words.
    fn block(&mut self, words: &str) {
        if words.trim().is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(words);
        self.text.push('\n');
        self.in_list = false;
    }
}

impl Running for Writer<'_> {
    fn heading(&mut self, words: &str) {
        if !words.trim().is_empty() {
            self.block(&format!("### {}", on_one_line(words)));
        }
    }

    fn paragraph(&mut self, runs: &[Run]) {
        self.block(&paragraph(runs));
    }

    fn list(&mut self, entries: &[Vec<Run>]) {
        let entry = |runs: &Vec<Run>| format!("- {}", paragraph(runs).replace('\n', "\n  "));
        let entries: Vec<String> = entries.iter().map(entry).collect();
        if self.in_list && !entries.is_empty() {
            // Else it would be the same list.
            self.block("<!-- -->");
        }
        self.block(&entries.join("\n"));
        self.in_list |= !entries.is_empty();
    }

    fn figure(&mut self, figure: &Figure) {
        self.paragraph(&[Run::plain(&figure.alternative)]);
    }

    fn photo(&mut self, photo: &ReportPhoto) {
        if let Some(path) = self.path {
            // A place with spaces stands between angle brackets, which no name of ours holds.
            self.block(&format!("![{}](<{}>)", on_one_line(&photo.alternative), path(&photo.file)));
        }
        self.paragraph(&[Run::plain(&photo.caption)]);
    }

    fn table(&mut self, table: &ReportTable) {
        let width = table.rows.iter().map(Vec::len).chain([table.columns.len()]).max().unwrap_or_default();
        if width == 0 {
            return;
        }
        let titles = table.columns.iter().map(|column| on_one_line(&column.title)).collect();
        let mut lines = vec![row(titles, width), row(vec!["---".to_owned(); width], width)];
        lines.extend(
            table.rows.iter().map(|cells| row(cells.iter().map(|cell| lines_of(cell, "<br>")).collect(), width)),
        );
        self.block(&lines.join("\n"));
    }
}

fn row(mut cells: Vec<String>, width: usize) -> String {
    cells.resize(width, String::new());
    format!("| {} |", cells.join(" | "))
}

fn on_one_line(words: &str) -> String {
    on_one_line_of(&[Run::plain(words)])
}

fn on_one_line_of(runs: &[Run]) -> String {
    lines_of(runs, " ")
}

/// Words with their lines kept, and with nothing at the start of a line that would make it something else.
fn paragraph(runs: &[Run]) -> String {
    let lines = lines_of(runs, "\n");
    lines.lines().map(line_start).collect::<Vec<String>>().join("\\\n")
}

/// The words with `between` instead of the ends of their lines. Lines without words are left out.
fn lines_of(runs: &[Run], between: &str) -> String {
    let mut text = String::new();
    for (nth, run) in runs.iter().enumerate() {
        let after = runs.get(nth + 1).map_or("", |next| &next.text);
        let marks = marks(run, &text, after);
        text.push_str(marks);
        text.push_str(&escaped(&run.text));
        text.push_str(marks);
    }
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<&str>>().join(between)
}

/// What sets words on one line off. Markdown looks at the signs on both sides of its marks: they hold between a letter
/// and anything, and else where there is a space outside.
fn marks(run: &Run, before: &str, after: &str) -> &'static str {
    let marks = match run.style {
        RunStyle::Plain | RunStyle::Quiet | RunStyle::Lead => "",
        RunStyle::Bold | RunStyle::Gap => "**",
        RunStyle::Aside => "*",
    };
    let holds = |inside: Option<char>, outside: Option<char>| {
        inside.is_some_and(|inside| {
            inside.is_alphanumeric() || (!inside.is_whitespace() && outside.is_none_or(char::is_whitespace))
        })
    };
    let (opens, closes) =
        (holds(run.text.chars().next(), before.chars().last()), holds(run.text.chars().last(), after.chars().next()));
    let possible = opens && closes && !before.ends_with('*') && !ours(&run.text).contains(['\n', '\t']);
    if possible { marks } else { "" }
}

fn escaped(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for sign in ours(words).chars() {
        match sign {
            '\t' => text.push(' '),
            sign => {
                if MARKUP.contains(sign) {
                    text.push('\\');
                }
                text.push(sign);
            }
        }
    }
    text
}

/// The line with a backslash before what would make it a list, a rule or a heading.
fn line_start(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (start, rest) = line.split_at_checked(digits).unwrap_or((line, ""));
    let marks: &[char] = if digits == 0 { &['-', '+', '='] } else { &['.', ')'] };
    if rest.starts_with(marks) { format!("{start}\\{rest}") } else { line.to_owned() }
}
