//! What each piece of the handout is, as a tree, for those who have it read aloud.

/// The place of an element in its tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ElementId(pub usize);

/// What a piece is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The whole handout.
    Document,
    /// One exercise.
    Section,
    /// The title.
    Title,
    /// The heading of an exercise.
    Heading,
    /// A heading inside an exercise.
    Subheading,
    /// A paragraph.
    Paragraph,
    /// A list.
    List,
    /// An entry of a list.
    Entry,
    /// The bullet of an entry.
    Bullet,
    /// The words of an entry.
    Words,
    /// A table.
    Table,
    /// A row of a table.
    Row,
    /// The title of a column.
    ColumnTitle,
    /// A cell.
    Cell,
    /// A drawing, with what it says.
    Figure(String),
    /// A labelled text.
    Record,
}

/// A piece and where it belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// What it is.
    pub kind: Kind,
    /// What it is part of; only the document is part of nothing.
    pub parent: Option<ElementId>,
}

/// The pieces in reading order, parents before their parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tree {
    elements: Vec<Element>,
}

impl Tree {
    /// The document.
    pub const ROOT: ElementId = ElementId(0);

    /// A document without parts.
    pub fn new() -> Self {
        Self { elements: vec![Element { kind: Kind::Document, parent: None }] }
    }

    /// A new last part of `parent`.
    pub fn add(&mut self, kind: Kind, parent: ElementId) -> ElementId {
        self.elements.push(Element { kind, parent: Some(parent) });
        ElementId(self.elements.len() - 1)
    }

    /// The pieces, in reading order.
    pub fn elements(&self) -> impl Iterator<Item = (ElementId, &Element)> {
        self.elements.iter().enumerate().map(|(place, element)| (ElementId(place), element))
    }

    /// One piece.
    pub fn get(&self, id: ElementId) -> Option<&Element> {
        self.elements.get(id.0)
    }
}
