//! Fills what is missing of an exercise from its recipe, and lets nothing stand twice.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::lines;
use super::rebuild::{Fragment, Group, rebuild};
use super::shape::{Field, Inside, Shape, fields};
use super::written::{is_enough, naming, number, quoted, words};
use crate::model::id::Key;
use crate::store::{format, recipes};

/// The exercises of the library, put together as those of a file are.
static RECIPES: LazyLock<Vec<Group>> = LazyLock::new(|| {
    let written = recipes::exercises().iter().filter_map(|exercise| format::to_ron(exercise).ok());
    written.map(|text| rebuild(&lines::of(&text), fields("Exercise"))).collect()
});

/// What begins with so many signs of another name is that name, cut.
const SURELY_CUT: usize = 3;

/// The thing that more belongs to than to any other.
const PERSON: &str = "Participant";

/// Completes every exercise in what was put together that something is missing of.
pub(super) fn complete(fields: &'static [Field], group: &mut Group) {
    for (field, piece) in &mut group.children {
        let shape = field.and_then(|field| fields.get(field)).map(|(_, shape)| shape);
        if let (Some(shape), Fragment::Group(group)) = (shape, piece) {
            complete_shape(shape, group);
        }
    }
}

fn complete_shape(shape: &'static Shape, group: &mut Group) {
    if let Some(inside) = inside(shape, group) {
        match inside {
            Inside::Fields(known) if std::ptr::eq(known, fields("Exercise")) => {
                if let Some(recipe) = recipe(group) {
                    mend_cut_name(group, recipe);
                    fill(inside, group, recipe);
                }
            }
            Inside::Fields(known) => complete(known, group),
            Inside::Elements(shape) => {
                for (_, piece) in &mut group.children {
                    if let Fragment::Group(group) = piece {
                        complete_shape(shape, group);
                    }
                }
            }
        }
    }
}

/// What lies between the brackets of a group in a place.
fn inside(shape: &'static Shape, group: &Group) -> Option<Inside> {
    shape.insides().into_iter().find(|(variant, _)| *variant == group.variant).map(|(_, inside)| inside)
}

/// The recipe an exercise was made from: the one it names, or, where much of it is missing, the one most like it.
fn recipe(exercise: &Group) -> Option<&'static Group> {
    let named = exercise.field(0);
    let found = RECIPES.iter().find(|recipe| named.is_some() && recipe.field(0) == named);
    if found.is_some() || !exercise.torn && has_a_name(exercise) {
        return found;
    }
    let names = |group: &Group| -> HashSet<String> {
        let lists = group
            .children
            .iter()
            .filter_map(|(_, piece)| if let Fragment::Group(list) = piece { Some(list) } else { None });
        lists.flat_map(|list| list.children.iter().filter_map(|(_, piece)| name(piece, 0))).collect()
    };
    let texts = |group: &Group| -> HashSet<String> {
        let all = group.children.iter().flat_map(|(_, piece)| says(piece));
        all.filter(|said| said.starts_with('"')).collect()
    };
    let (own, own_texts) = (names(exercise), texts(exercise));
    // One text alone may be in any, but not the same in both languages.
    let likeness = |recipe: &&Group| {
        let texts = texts(recipe).intersection(&own_texts).count().saturating_sub(1);
        (names(recipe).intersection(&own).count(), texts)
    };
    // What is whole but for its name may be somebody's own.
    let is_like = |(names, texts): (usize, usize)| names + texts > 0 && (exercise.torn || names > 0 && texts > 0);
    RECIPES.iter().rev().max_by_key(likeness).filter(|recipe| is_like(likeness(recipe)))
}

/// What a recipe has, in the place of what is gone: whatever was added to it is missing.
fn anew(piece: &Fragment) -> Fragment {
    let Fragment::Group(group) = piece else { return piece.clone() };
    let children = group.children.iter().map(|(field, piece)| (*field, anew(piece))).collect();
    Fragment::Group(Group { variant: group.variant, children, torn: true })
}

/// Gives an exercise its recipe's name where its own is gone, or what a hole left of it, with whatever stands behind the hole.
fn mend_cut_name(exercise: &mut Group, recipe: &Group) {
    let Some(whole) = named(recipe) else { return };
    let own = named(exercise).unwrap_or_default();
    let same = own.chars().zip(whole.chars()).take_while(|(one, other)| one == other).count();
    if own != whole && (same >= SURELY_CUT || !has_a_name(exercise)) {
        exercise.children.retain(|(field, _)| *field != Some(0));
        exercise.children.push((Some(0), Fragment::Value(quoted(&whole))));
    }
}

/// What an exercise is named.
fn named(exercise: &Group) -> Option<String> {
    match exercise.field(0)? {
        Fragment::Value(value) => words(value),
        Fragment::Group(_) => None,
    }
}

/// Whether an exercise has a name that one can have.
fn has_a_name(exercise: &Group) -> bool {
    named(exercise).is_some_and(|name| Key::new(name).is_well_formed())
}

/// The name of a thing within its list.
fn name(piece: &Fragment, place: usize) -> Option<String> {
    let Fragment::Group(group) = piece else { return None };
    match group.field(place)? {
        Fragment::Value(value) => words(value).filter(|name| !name.is_empty()),
        Fragment::Group(_) => None,
    }
}

/// Fills what is torn from what it was before anybody ran it.
fn fill(inside: Inside, group: &mut Group, whole: &Group) {
    match inside {
        Inside::Fields(fields) => {
            for (place, (_, shape)) in fields.iter().enumerate() {
                let Some(other) = whole.field(place) else { continue };
                let own = group.children.iter_mut().find(|(field, _)| *field == Some(place));
                match (own, other) {
                    (Some((_, Fragment::Group(own))), Fragment::Group(other)) if own.variant == other.variant => {
                        if let Some(inside) = self::inside(shape, own) {
                            fill(inside, own, other);
                        }
                    }
                    (None, _) if group.torn => group.children.push((Some(place), anew(other))),
                    (Some(_) | None, _) => {}
                }
            }
        }
        Inside::Elements(_) => fill_list(inside, group, whole),
    }
}

fn fill_list(inside: Inside, list: &mut Group, whole: &Group) {
    let (Inside::Elements(shape), Some((place, Shape::Text))) = (inside, naming(inside)) else { return };
    let mut own: Vec<_> = std::mem::take(&mut list.children).into_iter().map(Some).collect();
    let found = partners(&own, place, whole);
    for ((_, other), found) in whole.children.iter().zip(found) {
        let piece = found.and_then(|found| own.get_mut(found)?.take());
        match (piece, other) {
            (Some((field, mut piece)), Fragment::Group(other)) => {
                if let (Fragment::Group(group), Some(inside)) = (&mut piece, shape.insides().into_iter().next()) {
                    group.torn |= group.field(place).is_none();
                    fill(inside.1, group, other);
                }
                list.children.push((field, piece));
            }
            (None, _) if list.torn => list.children.push((None, anew(other))),
            (Some(_) | None, _) => {}
        }
    }
    list.children.extend(own.into_iter().flatten());
}

/// For each thing of the recipe the one that it became: of the same name, or most like it among those without a name.
fn partners(own: &[Option<(Option<usize>, Fragment)>], place: usize, whole: &Group) -> Vec<Option<usize>> {
    let pieces = || own.iter().enumerate().filter_map(|(at, entry)| entry.as_ref().map(|(_, piece)| (at, piece)));
    let others = || whole.children.iter().map(|(_, other)| other);
    let of_name =
        |other: &Fragment| pieces().find(|(_, piece)| name(piece, place) == name(other, place)).map(|(at, _)| at);
    let mut found: Vec<Option<usize>> = others().map(of_name).collect();
    for (at, piece) in pieces().filter(|(_, piece)| name(piece, place).is_none()) {
        let words: HashSet<String> = says(piece).into_iter().chain(kinds(piece)).collect();
        let likeness =
            |other: &Fragment| says(other).into_iter().chain(kinds(other)).filter(|word| words.contains(word)).count();
        let free = others().zip(&mut found).rev().filter(|(_, partner)| partner.is_none());
        // Of equals the first.
        let best = free.map(|(other, partner)| (likeness(other), partner)).max_by_key(|(likeness, _)| *likeness);
        if let Some((1.., partner)) = best {
            *partner = Some(at);
        }
    }
    found
}

/// What sets things of one list apart besides their words: the kinds they are of.
fn kinds(piece: &Fragment) -> Vec<String> {
    let Fragment::Group(group) = piece else { return Vec::new() };
    let groups = group
        .children
        .iter()
        .filter_map(|(_, piece)| if let Fragment::Group(group) = piece { Some(group) } else { None });
    groups.filter_map(|group| group.variant).map(str::to_owned).collect()
}

/// Everything that has a number, or a name within its list, has its own; what stands twice stands once.
pub(super) fn tell_apart(fields: &'static [Field], group: &mut Group) {
    let mut apart = Apart::default();
    apart.count(Inside::Fields(fields), group);
    apart.next = apart.held.keys().max().map_or(1, |most| most.saturating_add(1));
    apart.divide(Inside::Fields(fields), group);
}

/// Numbers, each with all that the largest thing of that number says.
#[derive(Default)]
struct Apart {
    held: HashMap<u64, Vec<String>>,
    given: HashSet<u64>,
    next: u64,
}

impl Apart {
    fn count(&mut self, inside: Inside, group: &Group) {
        let naming = naming(inside);
        for (field, piece) in &group.children {
            let Fragment::Group(child) = piece else { continue };
            if let Some(number) = own_number(naming, child) {
                let says = says(piece);
                let held = self.held.entry(number).or_default();
                if says.len() > held.len() {
                    *held = says;
                }
            }
            if let Some(inside) = inner(inside, *field, child) {
                self.count(inside, child);
            }
        }
    }

    fn divide(&mut self, inside: Inside, group: &mut Group) {
        let naming = naming(inside);
        let is_list = matches!(inside, Inside::Elements(Shape::Thing(_)));
        let mut names: HashMap<String, Vec<String>> = HashMap::new();
        let mut seen: HashSet<Vec<String>> = HashSet::new();
        let mut kept = Vec::new();
        for (field, mut piece) in std::mem::take(&mut group.children) {
            let says = says(&piece);
            if let Fragment::Group(child) = &mut piece {
                let keep = match naming {
                    Some((place, Shape::Number(_))) => self.keep_number(place, child, &says),
                    Some((place, _)) => keep_name(&mut names, place, child, &says),
                    None => !is_list || seen.insert(says),
                };
                if !keep {
                    continue;
                }
                if let Some(inside) = inner(inside, field, child) {
                    self.divide(inside, child);
                }
            }
            kept.push((field, piece));
        }
        group.children = kept;
    }

    /// Whether a thing stays: the largest of its number as it is, another only if it says something else.
    fn keep_number(&mut self, place: usize, group: &mut Group, says: &[String]) -> bool {
        let number = own_number(Some((place, &Shape::Number(0))), group);
        let held = number.and_then(|number| self.held.get(&number));
        if let (Some(number), Some(held)) = (number, held) {
            if held == says && self.given.insert(number) {
                return true;
            }
            let held: HashSet<&String> = held.iter().collect();
            if says.iter().all(|words| held.contains(words)) {
                return false;
            }
        }
        group.children.retain(|(field, _)| *field != Some(place));
        group.children.push((Some(place), Fragment::Value(self.next.to_string())));
        self.given.insert(self.next);
        self.next = self.next.saturating_add(1);
        true
    }
}

/// The same of what is named by a word.
fn keep_name(names: &mut HashMap<String, Vec<String>>, place: usize, group: &mut Group, says: &[String]) -> bool {
    let own = name(&Fragment::Group(group.clone()), place).filter(|name| Key::new(name.as_str()).is_well_formed());
    if let Some(own) = &own {
        match names.get(own) {
            None => {
                names.insert(own.clone(), says.to_vec());
                return true;
            }
            Some(held) if says.iter().all(|words| held.contains(words)) => return false,
            Some(_) => {}
        }
    }
    let free = (1..).map(|number| format!("part-{number}")).find(|name| !names.contains_key(name)).unwrap_or_default();
    names.insert(free.clone(), says.to_vec());
    group.children.retain(|(field, _)| *field != Some(place));
    group.children.push((Some(place), Fragment::Value(quoted(&free))));
    true
}

/// Puts a thing of that number, of which nothing else is known, into one of the lists that something is missing of;
/// tells whether it surely was there, or nothing when there are not so many such lists. People are looked for even where
/// no seam is seen: much is theirs.
pub(super) fn put_back(inside: Inside, group: &mut Group, number: u32, mut list: usize) -> Option<bool> {
    put_into(inside, group, number, &mut list)
}

fn put_into(inside: Inside, group: &mut Group, number: u32, list: &mut usize) -> Option<bool> {
    if let (Inside::Elements(Shape::Thing(name)), Some((place, Shape::Number(_)))) = (inside, naming(inside))
        && (group.torn || *name == PERSON)
        && list.checked_sub(1).map(|left| *list = left).is_none()
    {
        group.children.push((None, Fragment::Group(nameless(fields(name), place, number))));
        return Some(group.torn && *name == PERSON);
    }
    for (field, piece) in &mut group.children {
        let Fragment::Group(child) = piece else { continue };
        if let Some(inside) = inner(inside, *field, child)
            && let Some(put) = put_into(inside, child, number, list)
        {
            return Some(put);
        }
    }
    None
}

/// Gives what is torn its list of people again where that is gone as a whole, so that there is a place for each of them.
pub(super) fn make_room_for_people(fields: &'static [Field], group: &mut Group) {
    for (place, (_, shape)) in fields.iter().enumerate() {
        let is_theirs = matches!(shape, Shape::List(thing) if **thing == Shape::Thing(PERSON));
        if is_theirs && group.torn && group.field(place).is_none() {
            group.children.push((Some(place), Fragment::Group(Group { torn: true, ..Group::default() })));
        }
    }
    for (field, piece) in &mut group.children {
        let Fragment::Group(child) = piece else { continue };
        if let Some(Inside::Fields(fields)) = inner(Inside::Fields(fields), *field, child) {
            make_room_for_people(fields, child);
        }
    }
}

/// A thing with its number alone; what it is called is not known.
fn nameless(fields: &[Field], place: usize, number: u32) -> Group {
    let words = fields.iter().position(|(_, shape)| *shape == Shape::Text);
    let lists = fields.iter().enumerate().filter(|(_, (_, shape))| matches!(shape, Shape::List(_)));
    let mut children = vec![(Some(place), Fragment::Value(number.to_string()))];
    children.extend(words.map(|words| (Some(words), Fragment::Value(quoted("?")))));
    children.extend(lists.map(|(place, _)| (Some(place), Fragment::Group(Group::default()))));
    Group { children, ..Group::default() }
}

/// The numbers that something points to and nothing has.
pub(super) fn pointed_at(fields: &'static [Field], group: &Group) -> Vec<u32> {
    let (mut named, mut pointed) = (HashSet::new(), HashSet::new());
    collect(Inside::Fields(fields), group, &mut named, &mut pointed);
    let mut gone: Vec<u32> = pointed.difference(&named).filter_map(|number| u32::try_from(*number).ok()).collect();
    gone.sort_unstable();
    gone
}

fn collect(inside: Inside, group: &Group, named: &mut HashSet<u64>, pointed: &mut HashSet<u64>) {
    for (field, piece) in &group.children {
        let (name, mut shape) = match (inside, field) {
            (Inside::Fields(fields), Some(field)) => match fields.get(*field) {
                Some((name, shape)) => (*name, shape),
                None => continue,
            },
            (Inside::Elements(shape), _) => ("", shape),
            (Inside::Fields(_), None) => continue,
        };
        if let Shape::Optional(inner) = shape {
            shape = inner;
        }
        match piece {
            Fragment::Group(child) => {
                let whole = matches!(inside, Inside::Fields(_)) || is_enough(shape, piece);
                if let Some(inside) = inner(inside, *field, child).filter(|_| whole) {
                    collect(inside, child, named, pointed);
                }
            }
            Fragment::Value(value) if *shape == Shape::Number(u64::from(u32::MAX)) && name != "next_id" => {
                // What was said of a factor has its number there, and nothing is pointed to.
                if matches!(name, "id" | "said") { &mut *named } else { &mut *pointed }.extend(number(value));
            }
            Fragment::Value(_) => {}
        }
    }
}

fn own_number(naming: Option<(usize, &Shape)>, group: &Group) -> Option<u64> {
    let (place, _) = naming.filter(|(_, shape)| matches!(shape, Shape::Number(_)))?;
    match group.field(place)? {
        Fragment::Value(value) => number(value).filter(|number| *number > 0 && *number < u64::from(u32::MAX / 2)),
        Fragment::Group(_) => None,
    }
}

/// What lies in a child of a group.
fn inner(inside: Inside, field: Option<usize>, child: &Group) -> Option<Inside> {
    let shape = match inside {
        Inside::Fields(fields) => &fields.get(field?)?.1,
        Inside::Elements(shape) => shape,
    };
    self::inside(shape, child)
}

/// Everything a piece says.
fn says(piece: &Fragment) -> Vec<String> {
    match piece {
        Fragment::Value(value) => vec![value.clone()],
        Fragment::Group(group) => group.children.iter().flat_map(|(_, piece)| says(piece)).collect(),
    }
}
