//! A circle: a radar of factors with now and goal, or a cycle of stages with a status.

use serde::{Deserialize, Serialize};

mod answered;
mod behaviour;
mod drawn;
mod parts;

use crate::i18n::{Language, Message, Text, dates};
use crate::model::block::answers::{GivenNumbers, NumbersEdit};
use crate::model::block::context::Context;
use crate::model::block::kind::{Change, Kind};
use crate::model::fault::limits::{words, written};
use crate::model::fault::refusal::Refusal;
use crate::model::id::{Id, Ids, Key};
use crate::model::paper::report::{Part, ReportTable, Run, RunStyle, TableColumn};
use crate::model::screen::slide::{Beside, SeriesMark, Value};
use crate::msg;

/// A circle of parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Circle {
    /// What kind of circle it is.
    pub style: CircleStyle,
    /// Its parts, clockwise from the top; at least three.
    pub parts: Vec<CirclePart>,
    /// Everybody's numbers, where each gives one for each factor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub each: Option<GivenNumbers>,
}

/// What kind of circle it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum CircleStyle {
    /// Factors on a scale: where we are now, and where we want to be.
    Radar {
        /// The lowest number.
        from: u8,
        /// The highest number.
        to: u8,
        /// What the numbers are called, one or two; "now" and "goal" when nothing is said.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        marks: Vec<Text>,
    },
    /// Stages one after the other, each with one of these words; the first is "not begun", the last "done".
    Cycle {
        /// The words.
        statuses: Vec<Text>,
    },
}

/// A factor of a radar or a stage of a cycle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CirclePart {
    /// Its name within the block.
    pub id: Key,
    /// Its words.
    pub title: Text,
    /// Where we are, on the radar's scale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub now: Option<u8>,
    /// Where we want to be, on the radar's scale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goal: Option<u8>,
    /// How far the stage is: the place of a word in the cycle's list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u8>,
    /// Why, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Names it in the session once something was said about it, so that an action can answer it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said: Option<Id>,
}

/// A change to a circle.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the sentence of each change names its fields")]
pub enum CircleEdit {
    /// Sets where we are.
    Now { part: Key, value: Option<u8> },
    /// Sets where we want to be.
    Goal { part: Key, value: Option<u8> },
    /// Sets how far a stage is.
    Status { part: Key, status: Option<u8> },
    /// Writes why.
    Note { part: Key, text: String },
    /// Changes the words of a part.
    Rename { part: Key, title: String },
    /// Changes everybody's numbers.
    Numbers(NumbersEdit),
}

impl CirclePart {
    /// Whether anything was said about it.
    fn is_said(&self) -> bool {
        self.now.is_some() || self.goal.is_some() || self.status.is_some() || !self.note.is_empty()
    }
}

impl Circle {
    /// The part of that name.
    pub fn part(&self, id: &Key) -> Option<&CirclePart> {
        self.parts.iter().find(|part| part.id == *id)
    }

    /// The mean of now and of goal over the parts that have one.
    pub fn means(&self) -> [Option<f64>; 2] {
        [mean(self.parts.iter().filter_map(|part| part.now)), mean(self.parts.iter().filter_map(|part| part.goal))]
    }

    /// Whether each part has two numbers.
    pub const fn has_goal(&self) -> bool {
        match &self.style {
            CircleStyle::Radar { marks, .. } => marks.len() != 1,
            CircleStyle::Cycle { .. } => false,
        }
    }

    /// What the one or two numbers of a part are called.
    pub fn mark_names(&self, context: &Context<'_>) -> Vec<String> {
        match &self.style {
            CircleStyle::Radar { marks, .. } if marks.is_empty() => {
                [msg!("now"), msg!("goal")].map(|word| context.language.say(word)).to_vec()
            }
            CircleStyle::Radar { marks, .. } => {
                marks.iter().take(2).map(|mark| context.read(mark).to_owned()).collect()
            }
            CircleStyle::Cycle { .. } => Vec::new(),
        }
    }

    /// Whether anything was said about any part.
    pub fn is_filled(&self) -> bool {
        self.parts.iter().any(CirclePart::is_said) || self.is_shown()
    }

    fn apply(&mut self, edit: &CircleEdit, context: &Context<'_>, ids: &mut Ids) -> Result<(), Refusal> {
        match edit {
            CircleEdit::Now { part, value } => self.find(part)?.now = self.on_scale(*value)?,
            CircleEdit::Goal { part, value } => {
                let value = self.on_scale(*value)?;
                if value.is_some() && !self.has_goal() {
                    return Err(Refusal::NotHere);
                }
                self.find(part)?.goal = value;
            }
            CircleEdit::Status { part, status } => self.find(part)?.status = self.known_status(*status)?,
            CircleEdit::Note { part, text } => self.find(part)?.note = written(text)?,
            CircleEdit::Rename { part, title } => self.find(part)?.title = Text::typed(words(title)?),
            CircleEdit::Numbers(edit) => self.take_numbers(edit, context)?,
        }
        self.number_parts(ids);
        Ok(())
    }

    /// What was said about gets a number, so that something else can answer it.
    fn number_parts(&mut self, ids: &mut Ids) {
        let each = self.each.as_ref();
        let answered = |part: &Key| each.is_some_and(|each| each.count(part, "") > 0);
        for part in self.parts.iter_mut().filter(|part| part.said.is_none()) {
            if part.is_said() || answered(&part.id) {
                part.said = Some(ids.hand_out());
            }
        }
    }

    fn take_numbers(&mut self, edit: &NumbersEdit, context: &Context<'_>) -> Result<(), Refusal> {
        let scale = self.scale().ok_or(Refusal::NotHere)?;
        let parts: Vec<Key> = self.parts.iter().map(|part| part.id.clone()).collect();
        let parts: Vec<&Key> = parts.iter().collect();
        let each = self.each.as_mut().ok_or(Refusal::NotHere)?;
        each.apply(edit, &parts, scale, context)
    }

    fn find(&mut self, id: &Key) -> Result<&mut CirclePart, Refusal> {
        self.parts.iter_mut().find(|part| part.id == *id).ok_or(Refusal::Gone)
    }

    fn on_scale(&self, value: Option<u8>) -> Result<Option<u8>, Refusal> {
        match (&self.style, value) {
            (_, None) => Ok(None),
            (CircleStyle::Radar { from, to, .. }, Some(number)) if (*from..=*to).contains(&number) => Ok(value),
            (CircleStyle::Radar { .. } | CircleStyle::Cycle { .. }, Some(_)) => Err(Refusal::OutsideScale),
        }
    }

    fn known_status(&self, status: Option<u8>) -> Result<Option<u8>, Refusal> {
        match (&self.style, status) {
            (_, None) => Ok(None),
            (CircleStyle::Cycle { statuses }, Some(place)) if usize::from(place) < statuses.len() => Ok(status),
            (CircleStyle::Cycle { .. } | CircleStyle::Radar { .. }, Some(_)) => Err(Refusal::OutsideScale),
        }
    }

    /// A stage's status in words; that of a stage nobody has spoken of is the first.
    fn status_words(&self, part: &CirclePart, context: &Context<'_>) -> String {
        let CircleStyle::Cycle { statuses } = &self.style else { return String::new() };
        let status = statuses.get(usize::from(part.status.unwrap_or_default()));
        status.map(|text| context.read(text).to_owned()).unwrap_or_default()
    }

    /// Words beside the drawing: about the part in the spotlight, or about the whole.
    fn beside(&self, context: &Context<'_>) -> Beside {
        if let Some(beside) = self.beside_answers(context) {
            return beside;
        }
        let found = context.spotlight.and_then(|key| self.parts.iter().position(|part| part.id == *key));
        let Some((place, part)) = found.and_then(|place| Some((place, self.parts.get(place)?))) else {
            let values = if self.is_filled() { self.mean_values(context) } else { Vec::new() };
            return Beside { values, ..Beside::default() };
        };
        let counts = [("number", (place as u64 + 1).into()), ("count", (self.parts.len() as u64).into())];
        let (kicker, values) = match self.style {
            CircleStyle::Radar { .. } => {
                let number = |value: Option<u8>| value.map_or_else(|| "–".to_owned(), |number| number.to_string());
                (msg!("factor-of"), self.values(context, [number(part.now), number(part.goal)]))
            }
            CircleStyle::Cycle { .. } => (msg!("stage-of"), Vec::new()),
        };
        let mut kicker = context.language.say_with(kicker, &counts);
        if matches!(self.style, CircleStyle::Cycle { .. }) {
            kicker = format!("{kicker} · {}", self.status_words(part, context).to_lowercase());
        }
        let notes = part.note.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect();
        Beside { kicker, title: context.read(&part.title).to_owned(), values, notes, dots: Vec::new() }
    }

    fn mean_values(&self, context: &Context<'_>) -> Vec<Value> {
        match self.style {
            CircleStyle::Radar { .. } => {
                let words = |mean: Option<f64>| {
                    mean.map_or_else(|| "–".to_owned(), |mean| dates::decimal(context.language, mean))
                };
                self.values(context, self.means().map(words))
            }
            CircleStyle::Cycle { .. } => Vec::new(),
        }
    }

    fn values(&self, context: &Context<'_>, values: [String; 2]) -> Vec<Value> {
        let names = self.mark_names(context).into_iter().zip([SeriesMark::Disc, SeriesMark::Diamond]);
        names.zip(values).map(|((label, mark), value)| Value { mark, label, value }).collect()
    }

    fn radar_parts(&self, context: &Context<'_>) -> Vec<Part> {
        if self.is_shown() {
            return self.answered_parts(context);
        }
        let value =
            |value: &Value| vec![Run::plain(format!("{} ", value.label)), Run::new(&value.value, RunStyle::Bold)];
        let mean = Run::new(context.language.say(msg!("mean")), RunStyle::Bold);
        let mut beside = vec![Part::Paragraph(vec![mean])];
        beside.push(Part::List(self.mean_values(context).iter().map(value).collect()));
        let marks = self.mark_names(context);
        let [factor, why] = [msg!("factor"), msg!("why")].map(|title| context.language.say(title));
        // A name of a mark that is longer than "now" needs more room.
        let share = if marks.iter().any(|mark| mark.chars().count() > 6) { 0.16 } else { 0.09 };
        let rest = 0.75 - share * marks.len() as f32;
        let column = |(title, share)| TableColumn { title, share };
        let titles = marks.iter().map(|mark| (mark.clone(), share));
        let columns = std::iter::once((factor, 0.25)).chain(titles).chain([(why, rest)]).map(column);
        let number = |value: Option<u8>| vec![Run::plain(value.map(|number| number.to_string()).unwrap_or_default())];
        let row = |part: &CirclePart| {
            let title = vec![Run::plain(context.read(&part.title))];
            let values = [part.now, part.goal].into_iter().take(marks.len()).map(number);
            std::iter::once(title).chain(values).chain([vec![Run::plain(&part.note)]]).collect()
        };
        let table = ReportTable {
            columns: columns.collect(),
            rows: self.parts.iter().filter(|part| part.is_said()).map(row).collect(),
        };
        vec![Part::Figure { figure: self.figure(context), beside }, Part::Table(table)]
    }

    /// How to fill the empty drawing in with a pen.
    fn sheet_hint(&self, context: &Context<'_>) -> String {
        match &self.style {
            CircleStyle::Radar { from, to, .. } => {
                let scale = [("from", u64::from(*from).into()), ("to", u64::from(*to).into())];
                let hint = context.language.say_with(msg!("paper-radar"), &scale);
                match self.mark_names(context).as_slice() {
                    [now, goal] => {
                        let names = [("now", now.as_str().into()), ("goal", goal.as_str().into())];
                        format!("{hint} {}", context.language.say_with(msg!("paper-two-marks"), &names))
                    }
                    _ => hint,
                }
            }
            CircleStyle::Cycle { statuses } => {
                let words: Vec<String> = statuses.iter().map(|word| context.read(word).to_lowercase()).collect();
                context.language.say_with(msg!("paper-cycle"), &[("words", words.join(" · ").into())])
            }
        }
    }

    fn cycle_parts(&self, context: &Context<'_>) -> Vec<Part> {
        let paragraph = |part: &CirclePart| {
            let title = Run::new(format!("{}. ", context.read(&part.title)), RunStyle::Bold);
            let status = Run::plain(format!("{}. ", self.status_words(part, context)));
            Part::Paragraph(vec![title, status, Run::plain(&part.note)])
        };
        vec![Part::Figure { figure: self.figure(context), beside: self.parts.iter().map(paragraph).collect() }]
    }
}

/// A word of the program as a word of the exercise.
fn in_both(word: Message) -> Text {
    Text { da: Language::Danish.say(word), en: Language::English.say(word) }
}

fn mean(values: impl Iterator<Item = u8>) -> Option<f64> {
    let values: Vec<f64> = values.map(f64::from).collect();
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

impl Kind for Circle {
    type Edit = CircleEdit;

    fn carry_out(&mut self, _: &Key, edit: &CircleEdit, context: &Context<'_>, ids: &mut Ids) -> Result<(), Refusal> {
        self.apply(edit, context, ids)
    }
}

impl Change for CircleEdit {
    fn name(&self) -> Message {
        match self {
            Self::Now { .. } => msg!("edit-now"),
            Self::Goal { .. } => msg!("edit-goal"),
            Self::Status { .. } => msg!("edit-status"),
            Self::Note { .. } => msg!("edit-note"),
            Self::Rename { .. } => msg!("edit-rename-part"),
            Self::Numbers(edit) => edit.name(),
        }
    }

    fn typing(&self) -> Option<Key> {
        match self {
            Self::Note { part, .. } => Some(part.clone()),
            Self::Now { .. } | Self::Goal { .. } | Self::Status { .. } | Self::Rename { .. } | Self::Numbers(_) => None,
        }
    }
}
