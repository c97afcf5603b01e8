//! The names that the PDF standards give to the kinds of pieces.

use crate::export::layout::tree::Kind;

/// The standard's name for a kind of piece.
pub fn role(kind: &Kind) -> &'static str {
    match kind {
        Kind::Document => "Document",
        Kind::Section => "Sect",
        Kind::Title => "H1",
        Kind::Heading => "H2",
        Kind::Subheading => "H3",
        Kind::Paragraph => "P",
        Kind::List => "L",
        Kind::Entry => "LI",
        Kind::Bullet => "Lbl",
        Kind::Words => "LBody",
        Kind::Table => "Table",
        Kind::Row => "TR",
        Kind::ColumnTitle => "TH",
        Kind::Cell => "TD",
        Kind::Figure(_) => "Figure",
        Kind::Record => "Div",
    }
}
