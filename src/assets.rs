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
    ("home-assignment.ron", include_str!("../assets/exercises/home-assignment.ron")),
    ("case-overview.ron", include_str!("../assets/exercises/case-overview.ron")),
    ("barriers-in-pairs.ron", include_str!("../assets/exercises/barriers-in-pairs.ron")),
    ("implementation-circle.ron", include_str!("../assets/exercises/implementation-circle.ron")),
    ("what-how-who.ron", include_str!("../assets/exercises/what-how-who.ron")),
    ("since-last.ron", include_str!("../assets/exercises/since-last.ron")),
    ("walk-and-talk.ron", include_str!("../assets/exercises/walk-and-talk.ron")),
    ("success-stories.ron", include_str!("../assets/exercises/success-stories.ron")),
    ("promoting-factors.ron", include_str!("../assets/exercises/promoting-factors.ron")),
    ("capacity-model.ron", include_str!("../assets/exercises/capacity-model.ron")),
    ("quality-check.ron", include_str!("../assets/exercises/quality-check.ron")),
    ("consultant-roles.ron", include_str!("../assets/exercises/consultant-roles.ron")),
    ("facilitator-practice.ron", include_str!("../assets/exercises/facilitator-practice.ron")),
    ("guideposts-prioritise.ron", include_str!("../assets/exercises/guideposts-prioritise.ron")),
    ("burden-of-disease.ron", include_str!("../assets/exercises/burden-of-disease.ron")),
    ("political-agenda.ron", include_str!("../assets/exercises/political-agenda.ron")),
    ("abc-mental-health.ron", include_str!("../assets/exercises/abc-mental-health.ron")),
    ("four-directions.ron", include_str!("../assets/exercises/four-directions.ron")),
    ("working-group-commission.ron", include_str!("../assets/exercises/working-group-commission.ron")),
    ("function-commission.ron", include_str!("../assets/exercises/function-commission.ron")),
    ("action-proposals.ron", include_str!("../assets/exercises/action-proposals.ron")),
    ("catalogue-to-approval.ron", include_str!("../assets/exercises/catalogue-to-approval.ron")),
    ("implementation-tactic.ron", include_str!("../assets/exercises/implementation-tactic.ron")),
    ("intervention-steps.ron", include_str!("../assets/exercises/intervention-steps.ron")),
    ("monday-practice.ron", include_str!("../assets/exercises/monday-practice.ron")),
    ("goal-breakdown.ron", include_str!("../assets/exercises/goal-breakdown.ron")),
    ("large-programme-check.ron", include_str!("../assets/exercises/large-programme-check.ron")),
    ("partnership-ladder.ron", include_str!("../assets/exercises/partnership-ladder.ron")),
    ("partner-organisation.ron", include_str!("../assets/exercises/partner-organisation.ron")),
    ("kickoff-meeting.ron", include_str!("../assets/exercises/kickoff-meeting.ron")),
    ("expectations.ron", include_str!("../assets/exercises/expectations.ron")),
    ("mission-and-identity.ron", include_str!("../assets/exercises/mission-and-identity.ron")),
    ("work-balance.ron", include_str!("../assets/exercises/work-balance.ron")),
    ("activity-synergy.ron", include_str!("../assets/exercises/activity-synergy.ron")),
    ("goal-municipality-grid.ron", include_str!("../assets/exercises/goal-municipality-grid.ron")),
    ("kram-in-departments.ron", include_str!("../assets/exercises/kram-in-departments.ron")),
    ("vision-workshop.ron", include_str!("../assets/exercises/vision-workshop.ron")),
    ("network-analysis.ron", include_str!("../assets/exercises/network-analysis.ron")),
    ("cooperation-areas.ron", include_str!("../assets/exercises/cooperation-areas.ron")),
    ("responsibility-matrix.ron", include_str!("../assets/exercises/responsibility-matrix.ron")),
    ("target-group-triangle.ron", include_str!("../assets/exercises/target-group-triangle.ron")),
    ("pathway-cuts.ron", include_str!("../assets/exercises/pathway-cuts.ron")),
    ("frames-or-offers.ron", include_str!("../assets/exercises/frames-or-offers.ron")),
    ("way-we-do-it.ron", include_str!("../assets/exercises/way-we-do-it.ron")),
    ("determinants-map.ron", include_str!("../assets/exercises/determinants-map.ron")),
    ("conversation-wheel.ron", include_str!("../assets/exercises/conversation-wheel.ron")),
    ("differentiated-support.ron", include_str!("../assets/exercises/differentiated-support.ron")),
    ("health-literacy-talk.ron", include_str!("../assets/exercises/health-literacy-talk.ron")),
    ("greatest-temptation.ron", include_str!("../assets/exercises/greatest-temptation.ron")),
    ("bridge-building.ron", include_str!("../assets/exercises/bridge-building.ron")),
    ("brief-advice-rehearsal.ron", include_str!("../assets/exercises/brief-advice-rehearsal.ron")),
    ("data-follow-up.ron", include_str!("../assets/exercises/data-follow-up.ron")),
    ("one-two-four-all.ron", include_str!("../assets/exercises/one-two-four-all.ron")),
    ("appreciative-interview.ron", include_str!("../assets/exercises/appreciative-interview.ron")),
    ("nominal-group.ron", include_str!("../assets/exercises/nominal-group.ron")),
    ("brainwriting.ron", include_str!("../assets/exercises/brainwriting.ron")),
    ("kj-clusters.ron", include_str!("../assets/exercises/kj-clusters.ron")),
    ("world-cafe.ron", include_str!("../assets/exercises/world-cafe.ron")),
    ("premortem.ron", include_str!("../assets/exercises/premortem.ron")),
    ("force-field.ron", include_str!("../assets/exercises/force-field.ron")),
    ("stakeholder-map.ron", include_str!("../assets/exercises/stakeholder-map.ron")),
    ("logic-model.ron", include_str!("../assets/exercises/logic-model.ron")),
    ("fit-questions.ron", include_str!("../assets/exercises/fit-questions.ron")),
    ("pdsa-circle.ron", include_str!("../assets/exercises/pdsa-circle.ron")),
    ("agreement-scale.ron", include_str!("../assets/exercises/agreement-scale.ron")),
    ("conversation-steps.ron", include_str!("../assets/exercises/conversation-steps.ron")),
    ("what-so-what.ron", include_str!("../assets/exercises/what-so-what.ron")),
    ("fifteen-percent.ron", include_str!("../assets/exercises/fifteen-percent.ron")),
    ("traffic-light.ron", include_str!("../assets/exercises/traffic-light.ron")),
    ("check-out.ron", include_str!("../assets/exercises/check-out.ron")),
];
/// The programmes to begin a day with.
pub static PROGRAMMES: &[TextFile] = &[
    ("short-day.ron", include_str!("../assets/programmes/short-day.ron")),
    ("day-1.ron", include_str!("../assets/programmes/day-1.ron")),
    ("day-2.ron", include_str!("../assets/programmes/day-2.ron")),
    ("kickoff.ron", include_str!("../assets/programmes/kickoff.ron")),
    ("ownership.ron", include_str!("../assets/programmes/ownership.ron")),
    ("inspiration.ron", include_str!("../assets/programmes/inspiration.ron")),
    ("vision.ron", include_str!("../assets/programmes/vision.ron")),
    ("action-plan.ron", include_str!("../assets/programmes/action-plan.ron")),
    ("theme-day.ron", include_str!("../assets/programmes/theme-day.ron")),
];
/// The blocks one can add to an exercise, as they begin.
pub static BLOCKS: &str = include_str!("../assets/blocks.ron");
/// The program's picture, 128 dots each way, made from `tovholder.svg` beside it.
pub static ICON: &[u8] = include_bytes!("../assets/icon/128.png");
/// The municipalities of Denmark, a number and a name on each line, by number.
pub static MUNICIPALITIES: &str = include_str!("../assets/municipalities.txt");
/// What opens the tables of many days in an engine, and what one may ask of them there.
pub static SQL: &[TextFile] = &[
    ("duckdb.sql", include_str!("../assets/sql/duckdb.sql")),
    ("spark.sql", include_str!("../assets/sql/spark.sql")),
    ("parquet.sql", include_str!("../assets/sql/parquet.sql")),
    ("factors.sql", include_str!("../assets/sql/factors.sql")),
    ("headings.sql", include_str!("../assets/sql/headings.sql")),
    ("agreements.sql", include_str!("../assets/sql/agreements.sql")),
    ("minutes.sql", include_str!("../assets/sql/minutes.sql")),
    ("goes_on.sql", include_str!("../assets/sql/goes_on.sql")),
];
/// A day in full swing, to look around in.
pub static SAMPLE: &str = include_str!("../assets/samples/nordkoebing.ron");
