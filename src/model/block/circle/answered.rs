//! A radar with everybody's numbers: what they came to, once the room may see it, on the screen and on paper.

use std::ops::RangeInclusive;

use super::{Circle, CircleEdit, CirclePart, CircleStyle};
use crate::i18n::Language;
use crate::model::block::BlockEdit;
use crate::model::block::answers::{Answered, Factor, GivenNumbers, NumbersEdit, Spread, own_numbers, shared, widest};
use crate::model::block::context::Context;
use crate::model::fault::issue::Issue;
use crate::model::id::Key;
use crate::model::paper::report::{Part, ReportTable, Run, RunStyle};
use crate::model::people::in_a_row;
use crate::model::screen::slide::{Beside, SeriesMark, Value};
use crate::msg;

impl Answered for Circle {
    fn given(&self) -> &GivenNumbers {
        static NONE: GivenNumbers = GivenNumbers { shown: false, given: Vec::new(), before: Vec::new() };
        self.each.as_ref().unwrap_or(&NONE)
    }

    fn number_scale(&self) -> RangeInclusive<u8> {
        self.scale().unwrap_or(0..=0)
    }

    fn factors(&self, context: &Context<'_>) -> Vec<Factor> {
        let factor = |part: &CirclePart| Factor {
            key: part.id.clone(),
            title: context.read(&part.title).to_owned(),
            goal: part.goal,
        };
        self.parts.iter().map(factor).collect()
    }

    fn numbers_edit(&self, edit: NumbersEdit) -> BlockEdit {
        BlockEdit::Circle(CircleEdit::Numbers(edit))
    }
}

impl Circle {
    /// The numbers there are to give; nothing where there are none.
    pub const fn scale(&self) -> Option<RangeInclusive<u8>> {
        match self.style {
            CircleStyle::Radar { from, to, .. } => Some(from..=to),
            CircleStyle::Cycle { .. } => None,
        }
    }

    /// The names of the parts, in order.
    pub fn keys(&self) -> Vec<&Key> {
        self.parts.iter().map(|part| &part.id).collect()
    }

    /// Whether the room sees what everybody's numbers about anything came to.
    pub fn is_shown(&self) -> bool {
        self.parts.iter().any(|part| self.is_part_shown(part))
    }

    /// Whether the room sees what everybody's numbers about a part came to.
    pub(super) fn is_part_shown(&self, part: &CirclePart) -> bool {
        self.each.as_ref().is_some_and(|each| each.is_shown(&part.id))
    }

    /// What everybody's numbers about each part came to, when the room may see it.
    pub(super) fn spreads(&self) -> Vec<Option<Spread>> {
        self.parts.iter().map(|part| self.shown(part)).collect()
    }

    /// What everybody's numbers about a part came to, when the room may see it.
    pub(super) fn shown(&self, part: &CirclePart) -> Option<Spread> {
        self.each.as_ref()?.shown(&part.id)
    }

    /// The parts the room disagrees on most; nothing while that is hidden.
    pub(super) fn widest_of(&self, spreads: &[Option<Spread>]) -> Vec<&Key> {
        widest(self.parts.iter().zip(spreads).filter_map(|(part, spread)| Some((&part.id, spread.as_ref()?))))
    }

    /// Where the part stands for others to order it by, doubled: what was agreed, or else the middle answer.
    pub(super) fn level(part: &CirclePart, spread: Option<&Spread>) -> Option<u16> {
        part.now.map(|now| 2 * u16::from(now)).or_else(|| spread.map(Spread::doubled_middle))
    }

    pub(super) fn check_answers(&self) -> Vec<Issue> {
        let first = || self.parts.first().map(|part| Issue::OutsideScale(part.id.clone())).into_iter().collect();
        match (&self.each, self.scale()) {
            (Some(each), Some(scale)) => each.check(&self.keys(), &scale),
            (Some(_), None) => first(),
            (None, _) => Vec::new(),
        }
    }

    /// Where a part stood on an earlier day, once there is something to hold it against.
    pub(super) fn before(&self, part: &CirclePart) -> Option<f32> {
        let each = self.each.as_ref().filter(|_| self.is_shown())?;
        each.before(&part.id).map(|before| before.middle() as f32)
    }

    /// Whether the room has agreed on a number anywhere.
    pub(super) fn is_agreed(&self) -> bool {
        self.parts.iter().any(|part| part.now.is_some())
    }

    /// Words beside the drawing once the room sees what everybody's numbers came to: of the part in the spotlight, or
    /// else of the one it disagrees on most, how many gave each number.
    pub(super) fn beside_answers(&self, context: &Context<'_>) -> Option<Beside> {
        let each = self.each.as_ref().filter(|_| self.is_shown())?;
        let spreads = self.spreads();
        let widest = self.widest_of(&spreads);
        let lit = context.spotlight.and_then(|key| self.part(key));
        // Of a part whose numbers are not shown, the words are those of any radar.
        if lit.is_some_and(|part| !self.is_part_shown(part)) {
            return None;
        }
        let only = if let [only] = widest.as_slice() { self.part(only) } else { None };
        let about = lit.or(only);
        let title = match about {
            Some(part) => self.on_scale_words(part, context),
            None => in_a_row(
                &widest.iter().filter_map(|key| self.title(key, context)).collect::<Vec<_>>(),
                context.language,
            ),
        };
        let kicker = [each.answered_words(&self.keys(), context), self.widest_words(lit, &widest, context)];
        let kicker: Vec<String> = kicker.into_iter().filter(|words| !words.is_empty()).collect();
        let of = |part: &CirclePart| self.parts.iter().position(|other| other.id == part.id);
        let spread = about.and_then(of).and_then(|place| spreads.get(place)?.as_ref());
        let dots = spread.zip(self.scale()).map(|(spread, scale)| spread.lines(scale));
        let dots = dots.unwrap_or_default().into_iter();
        let notes = lit.map_or("", |part| part.note.as_str());
        Some(Beside {
            kicker: kicker.join(" · "),
            title,
            dots: dots.map(|(number, count)| (number.to_string(), count as u64)).collect(),
            values: self.answer_values(about, spread, context),
            notes: notes.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect(),
        })
    }

    fn title<'a>(&'a self, key: &Key, context: &Context<'a>) -> Option<&'a str> {
        self.part(key).map(|part| context.read(&part.title))
    }

    /// "Ledelse fra 1 til 5".
    fn on_scale_words(&self, part: &CirclePart, context: &Context<'_>) -> String {
        let title = part.title.read(context.language);
        let Some(scale) = self.scale() else { return title.to_owned() };
        let values = [("title", title.into()), ("from", (*scale.start()).into()), ("to", (*scale.end()).into())];
        context.language.say_with(msg!("answers-on-scale"), &values)
    }

    /// Whether it is there that the room disagrees most, or in several parts alike, or nowhere.
    fn widest_words(&self, lit: Option<&CirclePart>, widest: &[&Key], context: &Context<'_>) -> String {
        let message = match (lit, widest) {
            (Some(part), [only]) if part.id == **only => msg!("answers-widest"),
            (Some(_), _) => return String::new(),
            (None, []) => msg!("answers-agreed"),
            (None, [_]) => msg!("answers-widest"),
            (None, _) => msg!("answers-equally-wide"),
        };
        context.language.say(message)
    }

    /// What the marks of the drawing mean, with the numbers of the part that is talked about.
    fn answer_values(&self, about: Option<&CirclePart>, spread: Option<&Spread>, context: &Context<'_>) -> Vec<Value> {
        let language = context.language;
        let say =
            |said: fn(&Spread, Language) -> String| spread.map(|spread| said(spread, language)).unwrap_or_default();
        let mut values = Vec::new();
        if self.is_agreed() {
            values.extend(self.mean_or_number(about, context).into_iter().take(1));
        } else {
            let label = language.say(msg!("answers-middle"));
            values.push(Value { mark: SeriesMark::Disc, label, value: say(Spread::say_middle) });
        }
        let label = language.say(msg!("answers-half"));
        values.push(Value { mark: SeriesMark::Band, label, value: say(Spread::say_half) });
        if self.parts.iter().any(|part| part.goal.is_some()) {
            values.extend(self.mean_or_number(about, context).into_iter().skip(1));
        }
        values
    }

    fn mean_or_number(&self, about: Option<&CirclePart>, context: &Context<'_>) -> Vec<Value> {
        let number = |value: Option<u8>| value.map_or_else(|| "–".to_owned(), |number| number.to_string());
        match about {
            Some(part) => self.values(context, [number(part.now), number(part.goal)]),
            None => self.mean_values(context),
        }
    }

    /// The same on paper: the drawing with where the room disagrees most, a line for each part, and a table of the units
    /// that may be told.
    pub(super) fn answered_parts(&self, context: &Context<'_>) -> Vec<Part> {
        let Some(each) = &self.each else { return Vec::new() };
        let bold = |words: String| Part::Paragraph(vec![Run::new(words, RunStyle::Bold)]);
        let mut beside = vec![Part::Paragraph(vec![Run::plain(each.answered_words(&self.keys(), context))])];
        let spreads = self.spreads();
        let widest = self.widest_of(&spreads);
        let names: Vec<&str> = widest.iter().filter_map(|key| self.title(key, context)).collect();
        beside.push(bold(self.widest_words(None, &widest, context)));
        if !names.is_empty() {
            beside.push(Part::Paragraph(vec![Run::plain(in_a_row(&names, context.language))]));
        }
        if let ([only], Some(scale)) = (widest.as_slice(), self.scale()) {
            let line = |(number, count): (u8, usize)| {
                vec![Run::new(format!("{number}: "), RunStyle::Bold), Run::plain(count.to_string())]
            };
            beside.push(Part::List(each.spread(only).lines(scale).into_iter().map(line).collect()));
        }
        let legend =
            |value: &Value| vec![Run::plain(format!("{} ", value.label)), Run::new(&value.value, RunStyle::Bold)];
        if self.is_agreed() || self.parts.iter().any(|part| part.goal.is_some()) {
            beside.push(bold(context.language.say(msg!("mean"))));
            beside.push(Part::List(self.mean_values(context).iter().map(legend).collect()));
        }
        let mut parts = vec![
            Part::Figure { figure: self.figure(context), beside },
            Part::Table(self.table(each, &spreads, context)),
        ];
        parts.extend(each.unit_parts(&self.factors(context), context));
        parts
    }

    fn table(&self, each: &GivenNumbers, spreads: &[Option<Spread>], context: &Context<'_>) -> ReportTable {
        let language = context.language;
        let marks = if self.is_agreed() || self.parts.iter().any(|part| part.goal.is_some()) {
            self.mark_names(context)
        } else {
            Vec::new()
        };
        let earlier = self.parts.iter().any(|part| each.before(&part.id).is_some());
        let mut columns = vec![(language.say(msg!("factor")), 2.2)];
        let mut numbers = vec![(msg!("answers-column-middle"), 1.2), (msg!("answers-column-half"), 1.4)];
        numbers.push((msg!("answers-column-count"), 0.9));
        if earlier {
            numbers.insert(0, (msg!("answers-column-before"), 1.1));
        }
        columns.extend(numbers.into_iter().map(|(title, share)| (language.say(title), share)));
        columns.extend(marks.iter().map(|mark| (mark.clone(), 1.0)));
        columns.push((language.say(msg!("why")), 2.4));
        let row = |(part, spread): (&CirclePart, &Option<Spread>)| {
            let say = |said: fn(&Spread, Language) -> String| {
                spread.as_ref().map(|spread| said(spread, language)).unwrap_or_default()
            };
            let mut cells = vec![context.read(&part.title).to_owned()];
            let before = || each.before(&part.id).map(|before| before.say_middle(language)).unwrap_or_default();
            cells.extend(earlier.then(before));
            cells.extend([say(Spread::say_middle), say(Spread::say_half)]);
            cells.push(spread.as_ref().map(|spread| spread.count().to_string()).unwrap_or_default());
            let number = |value: Option<u8>| value.map(|number| number.to_string()).unwrap_or_default();
            cells.extend([part.now, part.goal].into_iter().take(marks.len()).map(number));
            cells.push(part.note.clone());
            cells.into_iter().map(|cell| vec![Run::plain(cell)]).collect()
        };
        let parts = self.parts.iter().zip(spreads).filter(|(part, spread)| part.is_said() || spread.is_some());
        let rows = parts.map(row).collect();
        ReportTable { columns: shared(columns), rows }
    }

    /// On an empty sheet: a place for one's own numbers.
    pub(super) fn own_numbers(&self, context: &Context<'_>) -> Vec<Part> {
        let (Some(_), Some(scale)) = (&self.each, self.scale()) else { return Vec::new() };
        own_numbers(&self.factors(context), &scale, context)
    }
}
