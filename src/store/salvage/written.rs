//! Writes what was put together as a file that can be read: what is missing is filled in, what makes no sense left out.

use jiff::Timestamp;
use jiff::civil::{Date, Time};

use super::rebuild::{Fragment, Group};
use super::shape::{Field, Inside, Shape, Variant, fields, variants};

/// The fields of a thing as text, each of them there.
pub(super) fn write(fields: &[Field], group: &Group) -> String {
    let written = fields.iter().enumerate().filter_map(|(place, (name, shape))| {
        let value = group.field(place).and_then(|piece| value(shape, piece));
        let value = value.or_else(|| (!shape.may_be_missing()).then(|| usual(shape)))?;
        Some(format!("{name}:{value}"))
    });
    format!("({})", written.collect::<Vec<String>>().join(",\n"))
}

/// A piece as what may stand in a place; nothing when it makes no sense there.
fn value(shape: &Shape, piece: &Fragment) -> Option<String> {
    match (shape, piece) {
        (Shape::Optional(shape), _) => value(shape, piece),
        (Shape::Text, Fragment::Value(value)) => words(value).map(|words| quoted(&words)),
        (Shape::When(usual), Fragment::Value(value)) => {
            let when = words(value)?;
            let right = match usual.len() {
                8 => when.parse::<Time>().is_ok(),
                10 => when.parse::<Date>().is_ok(),
                _ => when.parse::<Timestamp>().is_ok(),
            };
            right.then(|| quoted(&when))
        }
        (Shape::Number(most), Fragment::Value(value)) => {
            number(value).filter(|number| number <= most).map(|_| digits(value))
        }
        (Shape::Switch, Fragment::Value(value)) => {
            ["true", "false"].iter().find(|word| value.starts_with(**word)).map(|word| (*word).to_owned())
        }
        (Shape::List(shape), Fragment::Group(group)) => Some(list(shape, group)),
        (Shape::List(_), Fragment::Value(value)) => value.starts_with("[]").then(|| "[]".to_owned()),
        (Shape::Thing(name), Fragment::Group(group)) => Some(write(fields(name), group)),
        (Shape::Thing(name), Fragment::Value(value)) => {
            value.starts_with("()").then(|| write(fields(name), &Group::default()))
        }
        (Shape::Choice(choice), piece) => chosen(choice, piece),
        (Shape::Text | Shape::When(_) | Shape::Number(_) | Shape::Switch, Fragment::Group(_)) => None,
    }
}

fn list(shape: &Shape, group: &Group) -> String {
    let things = group.children.iter().filter(|(_, piece)| is_enough(shape, piece));
    let written = things.filter_map(|(_, piece)| match shape {
        // What is written in a row keeps its place.
        Shape::Choice(choice) => Some(chosen(choice, piece).unwrap_or_else(|| usual(shape))),
        Shape::Optional(_)
        | Shape::List(_)
        | Shape::Thing(_)
        | Shape::Text
        | Shape::When(_)
        | Shape::Number(_)
        | Shape::Switch => value(shape, piece),
    });
    format!("[{}]", written.collect::<Vec<String>>().join(",\n"))
}

/// One of a choice: the one it says, or the one it says but for a sign.
fn chosen(choice: &str, piece: &Fragment) -> Option<String> {
    let group = match piece {
        Fragment::Group(group) => group,
        Fragment::Value(value) => return chosen_in_a_line(choice, value),
    };
    let (name, variant) = variants(choice).find(|(name, _)| Some(*name) == group.variant)?;
    match variant {
        Variant::Name => Some(name.to_owned()),
        Variant::Fields(fields) => Some(format!("{name}{}", write(fields, group))),
        Variant::Holding(shape @ Shape::Thing(_)) => Some(format!("{name}{}", value(shape, piece)?)),
        Variant::Holding(shape) => Some(format!("{name}({})", value(shape, piece)?)),
    }
}

fn chosen_in_a_line(choice: &str, line: &str) -> Option<String> {
    let end = line.find(|sign: char| !sign.is_alphanumeric()).unwrap_or(line.len());
    let (word, rest) = line.split_at_checked(end)?;
    let like =
        |name: &str| name.chars().zip(word.chars()).filter(|(one, other)| one == other).count() + 1 >= name.len();
    let exact = variants(choice).find(|(name, _)| *name == word);
    let (name, variant) = exact
        .or_else(|| variants(choice).find(|(name, _)| name.chars().count() == word.chars().count() && like(name)))?;
    match variant {
        Variant::Name => Some(name.to_owned()),
        Variant::Holding(shape) => {
            let held = rest.trim_start_matches(['(', '[']).trim_end_matches([',', ')', ']']);
            let held = if held.is_empty() && rest.contains("[]") { "[]" } else { held };
            value(shape, &Fragment::Value(held.to_owned())).map(|value| format!("{name}({value})"))
        }
        Variant::Fields(_) => None,
    }
}

/// Whether enough is left of an entry of a list to be worth keeping.
pub(super) fn is_enough(shape: &Shape, piece: &Fragment) -> bool {
    let (Shape::Thing(name), Fragment::Group(group)) = (shape, piece) else { return true };
    let fields = fields(name);
    let is_there = |place: usize, shape: &Shape| group.field(place).is_some_and(|piece| value(shape, piece).is_some());
    let is_value = |shape: &Shape| matches!(shape, Shape::Text | Shape::When(_) | Shape::Number(_));
    let values = || fields.iter().enumerate().filter(|(_, (_, shape))| is_value(shape));
    let there = values().filter(|(place, (_, shape))| is_there(*place, shape)).count();
    let numbered = fields.iter().any(|(name, _)| *name == "id");
    let holds =
        group.children.iter().any(|(_, piece)| matches!(piece, Fragment::Group(group) if !group.children.is_empty()));
    // Without a number of its own a thing is what it points to, how much and when.
    if numbered {
        holds || group.children.len() > 1 && there * 2 >= values().count()
    } else {
        there == values().count()
    }
}

/// What stands in a place that was left empty.
fn usual(shape: &Shape) -> String {
    match shape {
        Shape::Text => "\"\"".to_owned(),
        Shape::When(usual) => quoted(usual),
        Shape::Number(_) => "0".to_owned(),
        Shape::Switch | Shape::Optional(_) => "None".to_owned(),
        Shape::List(_) => "[]".to_owned(),
        Shape::Thing(name) => write(fields(name), &Group::default()),
        Shape::Choice(choice) => {
            let empty = |(name, variant): (&str, &Variant)| match variant {
                Variant::Name => name.to_owned(),
                Variant::Holding(shape @ Shape::Thing(_)) => format!("{name}{}", usual(shape)),
                Variant::Holding(shape) => format!("{name}({})", usual(shape)),
                Variant::Fields(fields) => format!("{name}{}", write(fields, &Group::default())),
            };
            variants(choice).next().map(empty).unwrap_or_default()
        }
    }
}

/// The words that a value in quotes says, be its own quotes damaged.
pub(super) fn words(value: &str) -> Option<String> {
    let value = value.trim();
    let inner = value.strip_prefix('"').or_else(|| value.get(value.chars().next()?.len_utf8()..))?;
    if !value.contains('"') {
        return None;
    }
    let (mut words, mut signs) = (String::new(), inner.chars().peekable());
    while let Some(sign) = signs.next() {
        match sign {
            '"' if signs.clone().all(|sign| !sign.is_alphanumeric() && sign != '"') => {
                break;
            }
            '\\' => words.extend(escaped(&mut signs)),
            '\0' => words.push('\u{fffd}'),
            _ => words.push(sign),
        }
    }
    Some(words)
}

/// What stands after a `\`.
fn escaped(signs: &mut std::iter::Peekable<std::str::Chars<'_>>) -> Option<char> {
    Some(match signs.next()? {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        '0' => '\0',
        'u' => {
            let number: String =
                signs.by_ref().skip_while(|sign| *sign == '{').take_while(|sign| *sign != '}').collect();
            u32::from_str_radix(&number, 16).ok().and_then(char::from_u32).unwrap_or('\u{fffd}')
        }
        sign => sign,
    })
}

pub(super) fn quoted(words: &str) -> String {
    let mut quoted = String::from("\"");
    for sign in words.chars() {
        match sign {
            '"' | '\\' => quoted.extend(['\\', sign]),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            _ if sign.is_control() => quoted.push_str(&format!("\\u{{{:x}}}", u32::from(sign))),
            _ => quoted.push(sign),
        }
    }
    quoted + "\""
}

/// The number that a value says, without its sign.
pub(super) fn number(value: &str) -> Option<u64> {
    digits(value).trim_start_matches('-').parse().ok()
}

fn digits(value: &str) -> String {
    let value = value.trim();
    let signed = usize::from(value.starts_with('-'));
    value
        .chars()
        .enumerate()
        .take_while(|(place, sign)| sign.is_ascii_digit() || *place < signed)
        .map(|(_, sign)| sign)
        .collect()
}

/// The place of the field `id`, with what stands in it, among the fields of the entries of a list.
pub(super) fn naming(inside: Inside) -> Option<(usize, &'static Shape)> {
    let Inside::Elements(Shape::Thing(name)) = inside else { return None };
    fields(name).iter().enumerate().find(|(_, (name, _))| *name == "id").map(|(place, (_, shape))| (place, shape))
}
