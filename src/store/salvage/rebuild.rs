//! Puts the lines of a damaged file back where they belong, and opens again what lost its beginning.
//!
//! How deep a line lies and which fields stand around it are the witnesses: of the places that could hold it the nearest
//! to what came before is taken.

use super::lines::{Sort, SourceLine};
use super::shape::{Field, Inside, Shape, is_field};

/// So often a place is looked for at most that is not where the line before was.
const PATIENCE: usize = 20_000;
/// So many fields tell what a thing is.
const ENOUGH: usize = 16;

/// A part of a file: a value, or what lies between two brackets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fragment {
    /// A value as it is written.
    Value(String),
    /// What lies between two brackets.
    Group(Group),
}

/// What lies between two brackets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Group {
    /// The word before the brackets, where there is a choice.
    pub(super) variant: Option<&'static str>,
    /// What is in it, each with the place of its field where it has one.
    pub(super) children: Vec<(Option<usize>, Fragment)>,
    /// Something of it is missing.
    pub(super) torn: bool,
}

impl Group {
    /// What stands in a field.
    pub(super) fn field(&self, place: usize) -> Option<&Fragment> {
        self.children.iter().find(|(field, _)| *field == Some(place)).map(|(_, piece)| piece)
    }
}

/// Puts lines together to a thing with these fields.
pub(super) fn rebuild(lines: &[SourceLine], fields: &'static [Field]) -> Group {
    let root = Open { depth: 0, inside: Inside::Fields(fields), field: None, last: None, group: Group::default() };
    let mut building = Building { lines, open: vec![root], patience: PATIENCE };
    for place in 0..lines.len() {
        building.take(place);
    }
    building.close(1);
    building.open.pop().map(|root| root.group).unwrap_or_default()
}

/// Something whose end has not come yet.
struct Open {
    depth: usize,
    inside: Inside,
    /// The field it stands in.
    field: Option<usize>,
    /// The last field of its own that came.
    last: Option<usize>,
    group: Group,
}

/// A thing that has to be opened on the way to a line.
type Step = (Option<usize>, Option<&'static str>, Inside);

struct Building<'a> {
    lines: &'a [SourceLine],
    open: Vec<Open>,
    patience: usize,
}

impl Building<'_> {
    fn take(&mut self, place: usize) {
        let Some(line) = self.lines.get(place).filter(|line| line.depth > 0) else { return };
        if line.sort != Sort::Closes {
            let placed =
                self.where_it_lies(place) || self.further_in(place) || self.out_of_order(place) || self.anywhere(place);
            if !placed && let Some(around) = self.open.iter_mut().rfind(|open| open.depth < line.depth) {
                around.group.torn = true;
            }
        } else if let Some(closed) = self.open.iter().skip(1).rposition(|open| open.depth == line.depth) {
            self.close(closed + 2);
            self.end(false);
        } else if let Some(around) = self.open.iter_mut().skip(1).rfind(|open| open.depth < line.depth) {
            // What ends here has lost its beginning.
            around.group.torn = true;
        }
    }

    /// Into what is open around it.
    fn where_it_lies(&mut self, place: usize) -> bool {
        let Some(line) = self.lines.get(place) else { return false };
        let Some(around) = self.open.iter().rposition(|open| open.depth + 2 == line.depth) else { return false };
        let Some(open) = self.open.get(around) else { return false };
        let Some(field) = self.fits(open.inside, open.last, place) else { return false };
        self.close(around + 1);
        self.put(place, field, line.depth);
        true
    }

    /// Into something that has lost its beginning, as near to what is open as can be.
    fn further_in(&mut self, place: usize) -> bool {
        let Some(line) = self.lines.get(place) else { return false };
        let known = match &line.key {
            Some(key) => is_field(key),
            None => line.sort == Sort::Opens && !self.inner_keys(place).is_empty(),
        };
        for around in (0..self.open.len()).rev().filter(|_| known) {
            let Some(open) = self.open.get(around) else { continue };
            let Some(levels) = line.depth.checked_sub(open.depth + 4).map(|gap| gap / 2 + 1) else { continue };
            if self.patience == 0 || (line.depth - open.depth) % 2 == 1 {
                continue;
            }
            self.patience -= 1;
            if let Some((_, field, steps)) = self.way(open.inside, open.last, levels, place) {
                self.close(around + 1);
                self.step_in(steps);
                self.put(place, field, line.depth);
                return true;
            }
        }
        false
    }

    /// Into what is open around it, though it comes late: somebody else wrote it.
    fn out_of_order(&mut self, place: usize) -> bool {
        let Some(line) = self.lines.get(place) else { return false };
        let Some(around) = self.open.iter().rposition(|open| open.depth + 2 == line.depth) else { return false };
        let Some(open) = self.open.get(around) else { return false };
        let Some(field) = self.fits(open.inside, None, place) else { return false };
        let is_open = self.open.get(around + 1).is_some_and(|inner| inner.field == field);
        if is_open || field.is_none_or(|field| open.group.field(field).is_some()) {
            return false;
        }
        self.close(around + 1);
        self.put(place, field, line.depth);
        true
    }

    /// Into whatever waits for it, where its depth means nothing.
    fn anywhere(&mut self, place: usize) -> bool {
        let Some(line) = self.lines.get(place) else { return false };
        if !line.key.as_deref().is_some_and(is_field) {
            return false;
        }
        for around in (0..self.open.len()).rev() {
            let Some(open) = self.open.get(around) else { continue };
            let depth = open.depth + 2;
            if let Some(field) = self.fits(open.inside, open.last, place) {
                self.close(around + 1);
                self.put(place, field, depth);
                return true;
            }
        }
        false
    }

    /// Whether a line may come into something after one of its fields, and into which field.
    fn fits(&self, inside: Inside, last: Option<usize>, place: usize) -> Option<Option<usize>> {
        let line = self.lines.get(place)?;
        match (inside, &line.key) {
            (Inside::Fields(fields), Some(key)) => {
                let after = |field: &usize| last.is_none_or(|last| *field > last);
                let exact = fields.iter().position(|(name, _)| name == key);
                let like = || {
                    (0..fields.len())
                        .filter(after)
                        .find(|at| fields.get(*at).is_some_and(|(name, _)| is_like(name, key)))
                };
                let found = exact.filter(after).or_else(|| like().filter(|_| exact.is_none() && !is_field(key)))?;
                let (_, shape) = fields.get(found)?;
                (line.sort != Sort::Opens || !shape.insides().is_empty()).then_some(Some(found))
            }
            (Inside::Elements(shape), None) => self.is_element(shape, place).then_some(None),
            (Inside::Fields(_), None) | (Inside::Elements(_), Some(_)) => None,
        }
    }

    fn is_element(&self, shape: &'static Shape, place: usize) -> bool {
        let Some(line) = self.lines.get(place) else { return false };
        let digit = line.value.starts_with(|sign: char| sign.is_ascii_digit());
        match (shape, line.sort) {
            (Shape::Optional(shape), _) => self.is_element(shape, place),
            (Shape::Thing(name), Sort::Opens) => {
                let keys = self.inner_keys(place);
                let known = known(super::shape::fields(name), &keys);
                keys.is_empty() || known * 2 > keys.len()
            }
            (Shape::List(_) | Shape::Choice(_), Sort::Opens) | (Shape::Choice(_), _) => true,
            (Shape::Text | Shape::When(_), Sort::Value) => line.value.contains('"'),
            (Shape::Number(_), Sort::Value) => digit,
            (Shape::Switch, Sort::Value) => true,
            (
                Shape::Text | Shape::When(_) | Shape::Number(_) | Shape::Switch | Shape::Thing(_) | Shape::List(_),
                Sort::Opens | Sort::Closes | Sort::Value,
            ) => false,
        }
    }

    /// The fields in what a line opens.
    fn inner_keys(&self, place: usize) -> Vec<&str> {
        let Some(depth) = self.lines.get(place).map(|line| line.depth) else { return Vec::new() };
        let inner = self.lines.get(place + 1..).unwrap_or_default().iter().take_while(|line| line.depth > depth);
        let mut keys: Vec<&str> = Vec::new();
        for key in inner.filter(|line| line.depth == depth + 2).filter_map(|line| line.key.as_deref()) {
            if keys.contains(&key) || keys.len() == ENOUGH {
                break;
            }
            keys.push(key);
        }
        keys
    }

    /// The fields beside a line, in what it is in and in what follows that in the same list.
    fn beside(&self, place: usize) -> Vec<&str> {
        let Some(depth) = self.lines.get(place).map(|line| line.depth) else { return Vec::new() };
        let near = self.lines.get(place..).unwrap_or_default().iter().take_while(|line| line.depth + 2 >= depth);
        near.filter(|line| line.depth == depth).filter_map(|line| line.key.as_deref()).take(ENOUGH).collect()
    }

    /// The way from something open to a place so many levels further in where a line fits best.
    fn way(
        &self,
        from: Inside,
        last: Option<usize>,
        levels: usize,
        place: usize,
    ) -> Option<(usize, Option<usize>, Vec<Step>)> {
        let Some(further) = levels.checked_sub(1) else {
            let field = self.fits(from, None, place)?;
            let (keys, known) = match (from, field) {
                (Inside::Fields(fields), _) => {
                    let keys = self.beside(place);
                    (keys.len(), known(fields, &keys))
                }
                (Inside::Elements(Shape::Thing(name)), _) => {
                    let keys = self.inner_keys(place);
                    (keys.len(), known(super::shape::fields(name), &keys))
                }
                (Inside::Elements(_), _) => return None,
            };
            return (known * 2 > keys).then(|| (known, field, Vec::new()));
        };
        let mut best: Option<(usize, Option<usize>, Vec<Step>)> = None;
        for (field, variant, inside) in steps(from, last) {
            if let Some((score, at, mut way)) = self.way(inside, None, further, place)
                && best.as_ref().is_none_or(|(other, ..)| score > *other)
            {
                way.insert(0, (field, variant, inside));
                best = Some((score, at, way));
            }
        }
        best
    }

    fn step_in(&mut self, steps: Vec<Step>) {
        for (field, variant, inside) in steps {
            let Some(around) = self.open.last_mut() else { return };
            around.last = field.or(around.last);
            around.group.torn = true;
            let depth = around.depth + 2;
            let group = Group { variant, torn: true, ..Group::default() };
            self.open.push(Open { depth, inside, field, last: None, group });
        }
    }

    fn put(&mut self, place: usize, field: Option<usize>, depth: usize) {
        let Some(line) = self.lines.get(place) else { return };
        let Some(around) = self.open.last() else { return };
        let shape = match (around.inside, field) {
            (Inside::Fields(fields), Some(field)) => fields.get(field).map(|(_, shape)| shape),
            (Inside::Elements(shape), _) => Some(shape),
            (Inside::Fields(_), None) => None,
        };
        let opened = (line.sort == Sort::Opens).then(|| shape.and_then(|shape| self.opened(shape, place))).flatten();
        let Some(around) = self.open.last_mut() else { return };
        around.last = field.or(around.last);
        match opened {
            Some((variant, inside)) => {
                let alone = (inside, line.value.as_str(), !self.inner_keys(place).is_empty());
                let group = Group { variant, ..Group::default() };
                self.open.push(Open { depth, inside, field, last: None, group });
                // One alone, where a list may stand: its brackets are the entry's.
                if let (Inside::Elements(Shape::Thing(name)), "(", true) = alone {
                    let (inside, group) = (Inside::Fields(super::shape::fields(name)), Group::default());
                    self.open.push(Open { depth, inside, field: None, last: None, group });
                }
            }
            None => around.group.children.push((field, Fragment::Value(line.value.trim_end_matches(',').to_owned()))),
        }
    }

    /// What a line opens: what it says, or else what it is most like.
    fn opened(&self, shape: &'static Shape, place: usize) -> Option<(Option<&'static str>, Inside)> {
        let line = self.lines.get(place)?;
        let word = line.value.trim_end_matches(['(', '[']);
        let keys = self.inner_keys(place);
        let likeness = |(variant, inside): &(Option<&'static str>, Inside)| {
            let fields = if let Inside::Fields(fields) = inside { fields } else { &[][..] };
            let named =
                variant.map_or(0, |name| if name == word { 1_000 } else { usize::from(is_like(name, word)) * 10 });
            named + known(fields, &keys)
        };
        // Of equals the first.
        shape.insides().into_iter().rev().max_by_key(likeness)
    }

    /// Closes what is open beyond so many; its own end is missing.
    fn close(&mut self, left: usize) {
        while self.open.len() > left {
            self.end(true);
        }
    }

    fn end(&mut self, torn: bool) {
        let Some(Open { field, mut group, .. }) = self.open.pop() else { return };
        group.torn |= torn;
        if let Some(around) = self.open.last_mut() {
            around.group.torn |= group.torn && matches!(around.inside, Inside::Elements(_));
            around.group.children.push((field, Fragment::Group(group)));
        }
    }
}

/// What may be opened next in something, after one of its fields.
fn steps(from: Inside, last: Option<usize>) -> Vec<Step> {
    match from {
        Inside::Elements(shape) => {
            shape.insides().into_iter().map(|(variant, inside)| (None, variant, inside)).collect()
        }
        Inside::Fields(fields) => {
            let after = fields.iter().enumerate().filter(|(place, _)| last.is_none_or(|last| *place > last));
            let opened = |(place, (_, shape)): (usize, &'static Field)| {
                shape.insides().into_iter().map(move |(variant, inside)| (Some(place), variant, inside))
            };
            after.flat_map(opened).collect()
        }
    }
}

/// How many of the names are fields of it.
fn known(fields: &[Field], keys: &[&str]) -> usize {
    keys.iter().filter(|key| fields.iter().any(|(name, _)| name == *key)).count()
}

/// Whether a word is another but for one sign.
fn is_like(name: &str, word: &str) -> bool {
    let same = name.chars().zip(word.chars()).filter(|(one, other)| one == other).count();
    let (long, short) = (name.chars().count(), word.chars().count());
    long == short && long > 1 && same + 1 >= long
}
