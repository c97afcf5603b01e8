//! The files built into the program: fonts, exercises, programmes and the sample.

/// A typeface, as the bytes of its file.
pub type FontFile = &'static [u8];

/// Atkinson Hyperlegible Next, the typeface of the program (SIL Open Font License).
pub static REGULAR: FontFile = include_bytes!("../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf");
/// The same in bold.
pub static BOLD: FontFile = include_bytes!("../assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf");
/// Source Sans 3, for what the first lacks: arrows, ✓, Greek, Cyrillic (SIL Open Font License).
pub static FALLBACK_REGULAR: FontFile = include_bytes!("../assets/fonts/SourceSans3-Regular.ttf");
/// The same in bold.
pub static FALLBACK_BOLD: FontFile = include_bytes!("../assets/fonts/SourceSans3-Bold.ttf");
/// Noto Emoji in black and white, for what people type (SIL Open Font License).
pub static EMOJI: FontFile = epaint_default_fonts::NOTO_EMOJI_REGULAR;
