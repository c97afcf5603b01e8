//! What one can ask for about the handout, besides writing it.

use crate::model::paper::make::Choices;

/// Something asked for about the handout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Make it so from now on.
    Choose(Choices),
    /// Open it in the computer's own reader; it is saved first where that is not done yet.
    Open,
    /// Open it there to be printed.
    Print,
    /// Choose a picture for the organiser's logo.
    PickLogo,
    /// No logo any more.
    DropLogo,
}
