//! What a session file may hold and where, asked of the types themselves: a new field or a new kind is known here at once.

use std::collections::HashMap;
use std::fmt;
use std::sync::LazyLock;

use serde::de::value::{Error, StrDeserializer};
use serde::de::{DeserializeSeed, EnumAccess, Error as _, Expected, MapAccess, SeqAccess, VariantAccess, Visitor};
use serde::{Deserialize, Deserializer, forward_to_deserialize_any};

use crate::store::Document;

/// So often the types are asked at most, each time for other kinds of things.
const MOST_TIMES: usize = 5_000;

static SHAPES: LazyLock<Shapes> = LazyLock::new(Shapes::ask);

/// What may stand in one place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Shape {
    /// Words.
    #[default]
    Text,
    /// A date, a time of day or a moment, with one of them.
    When(&'static str),
    /// A whole number up to this.
    Number(u64),
    /// Yes or no.
    Switch,
    /// That, or nothing.
    Optional(Box<Self>),
    /// Any number of those.
    List(Box<Self>),
    /// A thing with fields, by the name of its type.
    Thing(&'static str),
    /// One of several, by the name of the type.
    Choice(&'static str),
}

/// A field with what may stand in it.
pub(super) type Field = (&'static str, Shape);

/// One of several that a place may hold.
#[derive(Debug)]
pub(super) enum Variant {
    /// Nothing but its name.
    Name,
    /// Its name, and one more.
    Holding(Shape),
    /// Its name, and fields.
    Fields(Vec<Field>),
}

/// Every thing with fields and every choice of a session file.
#[derive(Default)]
pub(super) struct Shapes {
    things: HashMap<&'static str, Vec<Field>>,
    choices: HashMap<&'static str, Vec<(&'static str, Option<Variant>)>>,
    turns: HashMap<&'static str, usize>,
}

/// What lies between two brackets.
#[derive(Clone, Copy, Debug)]
pub(super) enum Inside {
    /// These fields.
    Fields(&'static [Field]),
    /// Any number of those.
    Elements(&'static Shape),
}

/// The fields of a document.
pub(super) fn document() -> &'static [Field] {
    fields("Document")
}

/// The fields of a thing.
pub(super) fn fields(thing: &str) -> &'static [Field] {
    SHAPES.things.get(thing).map_or(&[], Vec::as_slice)
}

/// What a choice is between.
pub(super) fn variants(choice: &str) -> impl Iterator<Item = (&'static str, &'static Variant)> {
    let variants = SHAPES.choices.get(choice).map_or(&[][..], Vec::as_slice);
    variants.iter().filter_map(|(name, variant)| Some((*name, variant.as_ref()?)))
}

/// Whether any thing has a field of that name.
pub(super) fn is_field(name: &str) -> bool {
    static NAMES: LazyLock<std::collections::HashSet<&'static str>> = LazyLock::new(|| {
        let choices = SHAPES.choices.values().flatten().filter_map(|(_, variant)| match variant {
            Some(Variant::Fields(fields)) => Some(fields),
            Some(Variant::Name | Variant::Holding(_)) | None => None,
        });
        SHAPES.things.values().chain(choices).flatten().map(|(name, _)| *name).collect()
    });
    NAMES.contains(name)
}

impl Shape {
    /// What can lie between its brackets, with the name before them where there is a choice.
    pub(super) fn insides(&'static self) -> Vec<(Option<&'static str>, Inside)> {
        match self {
            Self::Optional(shape) => shape.insides(),
            Self::List(shape) => vec![(None, Inside::Elements(shape))],
            Self::Thing(name) => vec![(None, Inside::Fields(fields(name)))],
            Self::Choice(choice) => variants(choice)
                .flat_map(|(name, variant)| variant.insides().into_iter().map(move |inside| (Some(name), inside)))
                .collect(),
            Self::Text | Self::When(_) | Self::Number(_) | Self::Switch => Vec::new(),
        }
    }

    /// Whether nothing need stand there. A switch that is missing stands as the program has it.
    pub(super) const fn may_be_missing(&self) -> bool {
        matches!(self, Self::Optional(_) | Self::Switch)
    }
}

impl Variant {
    fn insides(&'static self) -> Vec<Inside> {
        match self {
            Self::Name => Vec::new(),
            Self::Holding(shape) => shape.insides().into_iter().map(|(_, inside)| inside).collect(),
            Self::Fields(fields) => vec![Inside::Fields(fields)],
        }
    }
}

impl Shapes {
    fn ask() -> Self {
        let mut shapes = Self::default();
        for _ in 0..MOST_TIMES {
            let asked = Document::deserialize(Asking { shapes: &mut shapes, found: &mut Shape::Text });
            if asked.is_err() || shapes.choices.values().flatten().all(|(_, variant)| variant.is_some()) {
                break;
            }
        }
        shapes
    }
}

/// Gives each type what it asks for, and notes what that was.
struct Asking<'a> {
    shapes: &'a mut Shapes,
    found: &'a mut Shape,
}

macro_rules! numbers {
    ($($method:ident $number:ty;)+) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            *self.found = Shape::Number(<$number>::MAX as u64);
            visitor.visit_u8(0)
        })+
    };
}

impl<'de> Deserializer<'de> for Asking<'_> {
    type Error = Error;

    // Only what may be one or many asks for just anything.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_seq(visitor)
    }

    numbers! {
        deserialize_u8 u8; deserialize_u16 u16; deserialize_u32 u32; deserialize_u64 u64;
        deserialize_i8 i8; deserialize_i16 i16; deserialize_i32 i32; deserialize_i64 i64;
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        *self.found = Shape::Switch;
        visitor.visit_bool(false)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let wanted = Wanted(&visitor).to_string();
        let whens = [("date", "2000-01-01"), ("timestamp", "2000-01-01T00:00:00Z"), ("time", "09:00:00")];
        let when = whens.iter().find(|(word, _)| wanted.contains(word)).map(|(_, when)| *when);
        *self.found = when.map_or(Shape::Text, Shape::When);
        visitor.visit_str(when.unwrap_or_default())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let mut inner = Shape::default();
        let value = visitor.visit_some(Asking { shapes: self.shapes, found: &mut inner });
        *self.found = Shape::Optional(Box::new(inner));
        value
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let mut inner = Shape::default();
        let value = visitor.visit_seq(One(Some(Asking { shapes: self.shapes, found: &mut inner })));
        *self.found = Shape::List(Box::new(inner));
        value
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        *self.found = Shape::Thing(name);
        let (value, found) = all_fields(self.shapes, fields, visitor)?;
        self.shapes.things.insert(name, found);
        Ok(value)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        *self.found = Shape::Choice(name);
        let turn = self.shapes.turns.entry(name).or_default();
        let place = *turn % variants.len().max(1);
        *turn += 1;
        self.shapes.choices.entry(name).or_insert_with(|| variants.iter().map(|name| (*name, None)).collect());
        let chosen = variants.get(place).ok_or_else(|| Error::custom("nothing to choose"))?;
        let mut found = Variant::Name;
        let value = visitor.visit_enum(Chosen { name: chosen, shapes: self.shapes, found: &mut found })?;
        if let Some((_, variant)) = self.shapes.choices.get_mut(name).and_then(|known| known.get_mut(place)) {
            *variant = Some(found);
        }
        Ok(value)
    }

    forward_to_deserialize_any! {
        i128 u128 f32 f64 char bytes byte_buf unit unit_struct tuple tuple_struct map identifier ignored_any
    }
}

/// What a type says that it wants.
struct Wanted<'a>(&'a dyn Expected);

impl fmt::Display for Wanted<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

/// A value made of all of its fields, and what may stand in them.
fn all_fields<'de, V: Visitor<'de>>(
    shapes: &mut Shapes,
    fields: &'static [&'static str],
    visitor: V,
) -> Result<(V::Value, Vec<Field>), Error> {
    let mut found = Vec::new();
    let value = visitor.visit_map(All { left: fields.iter(), now: None, shapes, found: &mut found })?;
    Ok((value, found))
}

struct All<'a> {
    left: std::slice::Iter<'static, &'static str>,
    now: Option<&'static str>,
    shapes: &'a mut Shapes,
    found: &'a mut Vec<Field>,
}

impl<'de> MapAccess<'de> for All<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        self.now = self.left.next().copied();
        self.now.map(|name| seed.deserialize(StrDeserializer::new(name))).transpose()
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        let mut shape = Shape::default();
        let value = seed.deserialize(Asking { shapes: self.shapes, found: &mut shape })?;
        self.found.extend(self.now.map(|name| (name, shape)));
        Ok(value)
    }
}

/// A list of one.
struct One<'a>(Option<Asking<'a>>);

impl<'de> SeqAccess<'de> for One<'_> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        self.0.take().map(|asking| seed.deserialize(asking)).transpose()
    }
}

struct Chosen<'a> {
    name: &'static str,
    shapes: &'a mut Shapes,
    found: &'a mut Variant,
}

impl<'de> EnumAccess<'de> for Chosen<'_> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Error> {
        Ok((seed.deserialize(StrDeserializer::new(self.name))?, self))
    }
}

impl<'de> VariantAccess<'de> for Chosen<'_> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Error> {
        let mut inner = Shape::default();
        let value = seed.deserialize(Asking { shapes: self.shapes, found: &mut inner });
        *self.found = Variant::Holding(inner);
        value
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Error> {
        Err(Error::custom("no session holds one"))
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        let (value, found) = all_fields(self.shapes, fields, visitor)?;
        *self.found = Variant::Fields(found);
        Ok(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_of_a_session_is_known_with_what_it_holds() {
        for (name, variants) in &SHAPES.choices {
            let unknown: Vec<&str> = variants.iter().filter(|known| known.1.is_none()).map(|known| known.0).collect();
            assert!(unknown.is_empty(), "{name}: {unknown:?}");
        }
        assert_eq!(
            variants("Block").count(),
            crate::store::recipes::blocks()
                .iter()
                .map(std::mem::discriminant)
                .collect::<std::collections::HashSet<_>>()
                .len()
        );
        assert!(fields("Card").contains(&("text", Shape::Text)));
        assert!(fields("Session").contains(&("date", Shape::When("2000-01-01"))));
    }
}
