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

/// A text file: its name and what it holds.
pub type TextFile = (&'static str, &'static str);

/// The exercises, in the order the library shows them.
pub static EXERCISES: &[TextFile] = &[
    ("presentation-round.ron", include_str!("../assets/exercises/presentation-round.ron")),
    ("case-overview.ron", include_str!("../assets/exercises/case-overview.ron")),
    ("barriers-in-pairs.ron", include_str!("../assets/exercises/barriers-in-pairs.ron")),
    ("implementation-circle.ron", include_str!("../assets/exercises/implementation-circle.ron")),
    ("what-how-who.ron", include_str!("../assets/exercises/what-how-who.ron")),
    ("consultant-roles.ron", include_str!("../assets/exercises/consultant-roles.ron")),
    ("guideposts-prioritise.ron", include_str!("../assets/exercises/guideposts-prioritise.ron")),
    ("partnership-ladder.ron", include_str!("../assets/exercises/partnership-ladder.ron")),
    ("network-analysis.ron", include_str!("../assets/exercises/network-analysis.ron")),
    ("responsibility-matrix.ron", include_str!("../assets/exercises/responsibility-matrix.ron")),
    ("check-out.ron", include_str!("../assets/exercises/check-out.ron")),
];
/// The programmes to begin a day with.
pub static PROGRAMMES: &[TextFile] = &[("short-day.ron", include_str!("../assets/programmes/short-day.ron"))];
/// The blocks one can add to an exercise, as they begin.
pub static BLOCKS: &str = include_str!("../assets/blocks.ron");
/// A day in full swing, to look around in.
pub static SAMPLE: &str = include_str!("../assets/samples/nordkoebing.ron");
