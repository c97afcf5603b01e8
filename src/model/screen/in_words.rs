//! What the room sees in plain lines, for the chat of a meeting: every page of it, and nothing else.

use crate::model::screen::slide::{Body, Grid, GridRow, Slide, SlideColumn, SlideRecord};

impl Slide {
    /// The question, what to do, and all that stands below, a line each.
    pub fn in_words(&self) -> String {
        let mut lines = vec![self.headline.clone(), self.instruction.clone(), self.notice.clone()];
        let said = body(&self.body);
        if !said.is_empty() {
            lines.push(format!("\n{}", said.join("\n")));
        }
        lines.retain(|line| !line.trim().is_empty());
        lines.join("\n")
    }
}

fn body(body: &Body) -> Vec<String> {
    match body {
        Body::Nothing => Vec::new(),
        Body::Columns(columns) => columns.iter().filter(|column| !column.cards.is_empty()).flat_map(column).collect(),
        Body::Grid(grid) => grid.rows.iter().map(|row| row_of(grid, row)).chain(some(&grid.legend)).collect(),
        Body::Records(records) => records.iter().flat_map(record).collect(),
        Body::Figure { figure, beside } => {
            let values = beside.values.iter().map(|value| format!("{}: {}", value.label, value.value));
            let values = values.map(|line| line.trim_end_matches(": ").to_owned());
            let notes = beside.notes.iter().map(|note| format!("- {note}"));
            let dots = beside.dots.iter().map(|(number, count)| format!("{number}: {count}"));
            some(&beside.title).chain(dots).chain(values).chain(some(&figure.alternative)).chain(notes).collect()
        }
        Body::Queue { now, next, beneath } => {
            let rest = beneath.as_deref().map(self::body).unwrap_or_default();
            let speakers = std::iter::once(now.as_str()).chain(next.iter().map(String::as_str));
            std::iter::once(speakers.collect::<Vec<&str>>().join(" · ")).chain(rest).collect()
        }
        Body::Groups(groups) => {
            groups.iter().map(|group| format!("{}: {}", group.name, group.members.join(", "))).collect()
        }
        Body::Photos(photos) => photos.iter().flat_map(|photo| some(&photo.caption)).collect(),
        Body::Ranking(ranked) => {
            ranked.iter().map(|line| format!("{}. {} ({})", line.place, line.text, line.dots)).collect()
        }
    }
}

fn some(words: &str) -> impl Iterator<Item = String> {
    Some(words).filter(|words| !words.trim().is_empty()).map(str::to_owned).into_iter()
}

fn column(column: &SlideColumn) -> Vec<String> {
    let card = |face: &crate::model::screen::slide::Face| {
        let dots = face.dots.map(|dots| format!(" ({dots})")).unwrap_or_default();
        let notes: String = face.notes.iter().map(|note| format!(" {note}")).collect();
        format!("- {}{dots}{notes}", face.text)
    };
    some(&column.title).chain(column.cards.iter().map(card)).collect()
}

fn row_of(grid: &Grid, row: &GridRow) -> String {
    let cells = grid.columns.iter().enumerate().map(|(place, column)| row.cell(place, column).0);
    format!("- {}", cells.filter(|cell| !cell.trim().is_empty()).collect::<Vec<&str>>().join(" · "))
}

fn record(record: &SlideRecord) -> Vec<String> {
    let field = |(label, text): &(String, String)| {
        if label.is_empty() { format!("- {text}") } else { format!("- {label}: {text}") }
    };
    some(&record.title).chain(record.fields.iter().map(field)).collect()
}

#[cfg(test)]
mod tests {
    use crate::model::screen::slide::{Body, Face, Slide, SlideColumn, SlideGroup};

    #[test]
    fn all_that_the_room_sees_is_there_line_by_line() {
        let face =
            Face { text: "Vi har ét tal".into(), dots: Some(3), notes: vec!["→ aftale".into()], ..Face::default() };
        let column = |title: &str, cards| SlideColumn { title: title.into(), place: 0, cards, left_out: 0 };
        let columns = Body::Columns(vec![column("Fokus", vec![face]), column("Ledelse", Vec::new())]);
        let slide =
            |body| Slide { headline: "Hvad hjalp?".into(), instruction: "To og to".into(), body, ..Slide::default() };
        assert_eq!(slide(columns).in_words(), "Hvad hjalp?\nTo og to\n\nFokus\n- Vi har ét tal (3) → aftale");
        let groups = Body::Groups(vec![SlideGroup { name: "Par 1".into(), members: vec!["Åse".into(), "Bo".into()] }]);
        assert_eq!(slide(groups).in_words(), "Hvad hjalp?\nTo og to\n\nPar 1: Åse, Bo");
        assert_eq!(slide(Body::Nothing).in_words(), "Hvad hjalp?\nTo og to");
    }
}
