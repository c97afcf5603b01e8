//! What is said about a placement beside its drawing: in the room, and in the handout.

use crate::model::block::context::Context;
use crate::model::block::placement::{Field, LadderStyle, Mark, Placement, Spot, Thing};
use crate::model::paper::report::{Blank, Part, Run, RunStyle};
use crate::model::screen::slide::{Beside, SeriesMark, Value};
use crate::msg;

/// The things of one area: their numbers, names and places.
struct Area<'a> {
    title: &'a str,
    things: Vec<(usize, String, &'a Thing)>,
}

impl Placement {
    /// The things by the area they are in; those that have only a goal by the goal. Last those without a place.
    fn by_area<'a>(&'a self, context: &'a Context<'_>) -> (Vec<Area<'a>>, Vec<(usize, String, &'a Thing)>) {
        let mut areas: Vec<Area<'_>> =
            self.areas().into_iter().map(|title| Area { title: context.read(title), things: Vec::new() }).collect();
        let mut waiting = Vec::new();
        for (number, thing) in self.things.iter().enumerate() {
            let entry = (number + 1, self.title_of(thing, context), thing);
            let place = thing.first.as_ref().or(thing.second.as_ref()).and_then(|spot| self.area_of(spot));
            match place.and_then(|place| areas.get_mut(place)) {
                Some(area) => area.things.push(entry),
                None => waiting.push(entry),
            }
        }
        if self.is_lowest_first() {
            areas.reverse();
        }
        areas.retain(|area| !area.things.is_empty());
        (areas, waiting)
    }

    /// Stairs are read from the top, where the highest step is.
    const fn is_lowest_first(&self) -> bool {
        match &self.field {
            Field::Ladder(ladder) => matches!(ladder.style, LadderStyle::Stairs),
            Field::Matrix(_) => false,
        }
    }

    /// The title of the area that a place is in.
    pub fn area_title<'a>(&'a self, spot: &Spot, context: &'a Context<'_>) -> &'a str {
        let area = self.area_of(spot).and_then(|area| self.areas().get(area).copied());
        area.map_or("", |title| context.read(title))
    }

    pub(super) fn beside(&self, context: &Context<'_>) -> Beside {
        let (areas, waiting) = self.by_area(context);
        let names = |things: &[(usize, String, &Thing)]| {
            let names = things.iter().map(|(number, name, _)| format!("{number}\u{a0}{name}"));
            names.collect::<Vec<String>>().join(" · ")
        };
        let mut notes: Vec<String> =
            areas.iter().map(|area| format!("{}: {}", area.title, names(&area.things))).collect();
        if !waiting.is_empty() {
            let things = names(&waiting);
            notes.push(context.language.say_with(msg!("place-waiting"), &[("things", things.into())]));
        }
        Beside { values: self.values(context), notes, ..Beside::default() }
    }

    /// What the two kinds of marks stand for, and how many there are of each.
    fn values(&self, context: &Context<'_>) -> Vec<Value> {
        if !self.has_goal() {
            return Vec::new();
        }
        let kinds = [(SeriesMark::Disc, Mark::First), (SeriesMark::Diamond, Mark::Second)];
        let value = |(label, (mark, which)): (&_, (SeriesMark, Mark))| Value {
            mark,
            label: context.read(label).to_owned(),
            value: self.things.iter().filter(|thing| thing.place(which).is_some()).count().to_string(),
        };
        self.marks.iter().zip(kinds).map(value).collect()
    }

    /// The drawing with its list; nothing while nothing has a place.
    pub(super) fn printed(&self, context: &Context<'_>) -> Vec<Part> {
        let (areas, waiting) = self.by_area(context);
        if areas.is_empty() {
            return Vec::new();
        }
        let entry = |(number, name, thing): &(usize, String, &Thing)| {
            let goal = thing.second.as_ref().filter(|_| thing.first.is_some());
            let goal = goal.map(|spot| Run::new(format!(" → {}", self.area_title(spot, context)), RunStyle::Aside));
            let name = [Run::new(format!("{number} "), RunStyle::Bold), Run::plain(name)];
            name.into_iter().chain(goal).collect::<Vec<Run>>()
        };
        let heading = |title: String| Part::Paragraph(vec![Run::new(title, RunStyle::Bold)]);
        let mut beside = Vec::new();
        for area in &areas {
            beside.push(heading(area.title.to_owned()));
            beside.push(Part::List(area.things.iter().map(entry).collect()));
        }
        if !waiting.is_empty() {
            beside.push(heading(context.language.say(msg!("place-none"))));
            beside.push(Part::List(waiting.iter().map(entry).collect()));
        }
        vec![Part::Figure { figure: self.figure(context), beside }]
    }

    /// The empty drawing, with lines for the names of what is to be placed.
    pub(super) fn empty_field(&self, context: &Context<'_>) -> Vec<Part> {
        let subject = context.read(&self.subject).into();
        let hint = context.language.say_with(msg!("paper-place"), &[("subject", subject)]);
        let marks = self.marks.iter().map(|mark| context.read(mark)).collect::<Vec<&str>>();
        let marks = if let [now, goal] = marks.as_slice() {
            let names = [("now", (*now).into()), ("goal", (*goal).into())];
            format!(" {}", context.language.say_with(msg!("paper-two-marks"), &names))
        } else {
            String::new()
        };
        let numbered = |(place, thing): (usize, &Thing)| {
            vec![Run::new(format!("{} ", place + 1), RunStyle::Bold), Run::plain(self.title_of(thing, context))]
        };
        let things: Vec<Vec<Run>> = self.things.iter().enumerate().map(numbered).collect();
        let mut parts = vec![Part::Paragraph(vec![Run::plain(hint + &marks)])];
        if !things.is_empty() {
            parts.push(Part::List(things));
        }
        parts.extend([Part::Blank(Blank::Figure(self.figure(context))), Part::Blank(Blank::Lines(4))]);
        parts
    }

    /// What the drawing says, in words.
    pub(super) fn alternative(&self, context: &Context<'_>) -> String {
        let kind = match &self.field {
            Field::Matrix(_) => msg!("matrix-drawing"),
            Field::Ladder(ladder) => match ladder.style {
                LadderStyle::Stairs => msg!("stairs-drawing"),
                LadderStyle::Path => msg!("path-drawing"),
                LadderStyle::Triangle => msg!("triangle-drawing"),
            },
        };
        let mut sentences = vec![context.language.say(kind)];
        if let Field::Matrix(matrix) = &self.field {
            sentences.extend([&matrix.across, &matrix.up].map(|axis| {
                let [title, low, high] = [&axis.title, &axis.low, &axis.high].map(|text| context.read(text));
                context.language.say_with(
                    msg!("matrix-axis"),
                    &[("title", title.into()), ("low", low.into()), ("high", high.into())],
                )
            }));
        }
        let (areas, waiting) = self.by_area(context);
        sentences.extend(areas.iter().map(|area| {
            let names: Vec<String> =
                area.things.iter().map(|(_, name, thing)| self.told(name, thing, context)).collect();
            format!("{}: {}.", area.title, names.join(", "))
        }));
        if !waiting.is_empty() {
            let names: Vec<String> = waiting.into_iter().map(|(_, name, _)| name).collect();
            sentences
                .push(context.language.say_with(msg!("place-waiting"), &[("things", names.join(", ").into())]) + ".");
        }
        sentences.join(" ")
    }

    /// A thing with where it should be.
    fn told(&self, name: &str, thing: &Thing, context: &Context<'_>) -> String {
        match (&thing.first, &thing.second) {
            (Some(_), Some(goal)) => format!("{name} (→ {})", self.area_title(goal, context)),
            (_, None) | (None, _) => name.to_owned(),
        }
    }
}
