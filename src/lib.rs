//! The map of Tovholder: which floor holds what, and where to find it.
//!
//! Tovholder steps a room through a workshop day. A [`model::day::session::Session`] is one day as a plain value; every
//! change to it is a [`command::edit::Edit`] carried out in one place; the room's screen draws a
//! [`model::screen::slide::Slide`] and the handout prints a [`model::paper::report::Report`], both made from the session.
//!
//! # Floors
//! A module imports only from the floors below it, never from a neighbour. `tests/architecture/` watches.
//!
//! | floor | modules | what they are |
//! |--|--|--|
//! | 0 | [`i18n`] [`clock`] [`colours`] [`assets`] | words, arithmetic on moments, colours, the files built in |
//! | 1 | [`model`] | the workshop as plain values: no window, no file, no clock |
//! | 2 | [`command`] [`plan`] | everything one can ask for, with undo; the day's time |
//! | 3 | [`store`] [`export`] [`theme`] [`darkroom`] | session files; the handout and other exports; fonts, small widgets, keys in their order; photographs as they are taken in |
//! | 4 | [`projector`] | draws a slide for the room; knows no session |
//! | 5 | [`formats`] | what a day can be taken away as |
//! | 6 | [`facilitator`] | draws the facilitator's window; reads the session and only asks |
//! | 7 | [`app`] | windows, files, keys; alone to ask what time it is |
//!
//! [`command_line`] stands beside the floors: it opens the window or does without one.
//!
//! # Where do I find …
//! | what | where |
//! |--|--|
//! | a session, its programme, when things happen, what goes on to the next day | `model/day/` |
//! | an exercise and its steps, how it is changed, kept and found | `model/exercise/` |
//! | what a kind of block holds, shows and prints | `model/block/`, a folder each; its editor has the same name in `facilitator/block/` |
//! | what every block can be asked | `model/block/kind.rs`; what lies around it: `model/block/context.rs` |
//! | what a colleague gets who leads the day instead | `model/day/hand_over.rs` and `formats/hand_over.rs` |
//! | where the day is, and how time is shared | `model/stage/`; how a late day is mended: [`plan`] |
//! | what the room may see | `model/screen/` |
//! | what many days say together | `model/across/`, drawn by `model/paper/graph.rs`; read in `app/across/`, shown in `facilitator/across/` |
//! | what the handout says, agreements, empty sheets, run sheet, packing list, whose names stand there | `model/paper/` |
//! | who comes, is here, left, is not to be named or is on the screen | [`model::people`] |
//! | how text of others becomes ours: ends of lines, signs that nobody sees | [`model::foreign`] |
//! | a day as rows that add up, and what many days come to | [`model::harvest`]; how many are read: `formats/collect.rs` |
//! | which letters can be drawn, with what is built in and what is on the computer | [`model::letters`]; found by [`store::typefaces`], put in their direction by `theme/direction.rs` |
//! | how a list from a mail or a sheet is read | [`model::list`]; it is shown in `facilitator/people_list.rs` |
//! | what several lines are that are pasted where one is written | [`model::several`] |
//! | how a date is read, in numbers or in words | [`i18n::typed_dates`]; what could not be read: `model/paper/unclear.rs` |
//! | what can be wrong, what is refused, what is too much | `model/fault/` |
//! | help, the tour, and the everyday words of a command | `facilitator/help.rs`, `facilitator/tour.rs`, [`command::everyday`] |
//! | how the window is divided, and how large its text is | `facilitator/layout.rs`, `app/own_text.rs` |
//! | what a screen reader is told | `theme/tree.rs`, `theme/dialog.rs`; what happens by itself: `app/messages.rs`, `app/telling.rs` |
//! | the areas of the window, and the key between them | `facilitator/area.rs` |
//! | what a key does | [`command::menu`]; what a click changes: [`command::edit`] |
//! | what undo takes back, and what it calls it | [`command::history`], [`command::act`], [`command::about`] |
//! | what a day can be taken away as | [`formats`], one file each; how the bytes are written: `export/` |
//! | how a photograph is taken in, and where it lies | [`darkroom`], [`store::album`]; whose it is: [`model::photo`] |
//! | how something is written under a name, and what becomes of what lay there | [`store::place`] |
//! | how a day is saved and read | [`store`]; files of earlier formats: `model/day/earlier_formats.rs` |
//! | the words of the program | `assets/i18n/{da,en}.ftl`; exercises: `assets/exercises/`, whole days: `assets/programmes/` |
//!
//! What must stay true, and how to add an exercise, a kind of block, a format, a command, a language or a colour, stands
//! in `.github/CONTRIBUTING.md`.
//!
//! # One word, one meaning
//! | word | what it means | on the screen |
//! |--|--|--|
//! | session | one course day, with everything in it | dag |
//! | programme | what happens on the day, in order | program |
//! | item | one thing of the programme: an exercise, a talk or a break | punkt |
//! | bundle | items that are held at the same time, as long as the longest of them | samtidig med |
//! | shelf | where items lie that were left out or are there to spare: they take no time | hylde |
//! | air | the minutes that may be lost before a time of day is not kept | luft |
//! | exercise | what the room does together: steps and blocks | øvelse |
//! | recipe | an exercise that nobody has run, as the library has it | øvelse |
//! | step | one question of an exercise, with its clock and who works with whom | trin |
//! | block | what holds the room's words: cards, a table, a circle … | kort, tabel, edderkoppespind … |
//! | kind | which of those a block is | |
//! | part | a heading, column, factor, stage or rung that a block is divided into | overskrift, kolonne … |
//! | thing, card, row | one entry of a block | kort, linje |
//! | preset | a ready set that a block can be filled with | |
//! | pull | taking copies of items from another block | hent, giv videre |
//! | context | what a block may look at around itself | |
//! | stage | where the day is now: the item, the step, the clock, frozen or black | |
//! | room | the people, and the screen they follow on | storskærm |
//! | farthest seat | how far away the last row sits, in picture heights | |
//! | slide | what the room's screen shows, as a value | |
//! | run sheet | the whole day for those who lead it, and for nobody else | drejebog |
//! | packing list | what must come along, counted for those who come | pakkeliste |
//! | supply | something an exercise needs, so many for each of whom | materiale |
//! | need | what somebody needs to take part; private, and only counted | hensyn |
//! | report | what is printed, as a value; the handout is one | opsamling |
//! | across | told of many days together; its report is made of their rows | samlet billede |
//! | again | cards of many days that people laid together, since they say the same | det går igen |
//! | aim, outcome | what a day is for, and what should have come of it | formål, udbytte |
//! | numbers from each | a number of everybody's own for one factor or one row, told only as a middle and a spread | alles tal |
//! | table round | one of several seatings of the same exercise, drawn at once | runde |
//! | attendance | whether somebody is here, came or left at a time, is away or excused | fremmøde |
//! | excused | has sent word and does not come: no seat, not counted | meldt afbud |
//! | unnamed | is called nothing but a participant before others | nævnes ikke |
//! | on the screen | whose unit says that they take part over the net; the code says remote | på skærmen |
//! | chart | lines of falling size and four greys, by which the back row says how small it can read | |
//! | monitor | a screen of the computer, by name and size | skærm |
//! | spotlight | what stands out on the room's screen: a factor that is talked about, or a place one clicked on | |
//! | agreement | a row of a table whose column says what is agreed | aftale |
//! | series | days that follow one another, such as all of one group | forløb |
//! | harvest | the rows of a day, one a fact, that add up with those of others | |
//! | statement, rating | a card, a number of a factor, as a row of the harvest | |
//! | passage | a text of the harvest that names somebody | |
//! | role | what a column means for the agreements | betydning |
//! | area | a part of the window that one key goes to: the work, the programme, the room, the two bars | område |
//! | told | said to those who do not see it, by their screen reader | |
//! | tour | the places of the window shown one by one, over a copy of the sample | rundvisning |
//! | everyday words | what else people call a command, by which it is found | hverdagsord |
//! | edit | a change to the session, named for what the user did | |
//! | act | something done with the stage or the room's screen, as a step of undo beside the edits | |
//! | look | the facilitator looks at another step than the one the day is at; nothing on the wall moves | du kigger på |
//! | request | anything the window asks the program for | |
//! | command | what has a name, a place in the menu or a key | |
//! | typeface | what letters are drawn with: built in, or one of the computer's own | skrift |
//! | undrawn | a letter that no typeface has: a box stands in its place | |
//! | refusal | why an edit was not carried out | |
//! | issue | what is wrong with a session or a recipe | |
//! | photograph | a picture of what hangs on the wall, in the exercise it was made in, or one for the room at a talk or a break | billede |
//! | album | where the pictures of a session lie | |
//! | format | what a day can be taken away as | |
//! | recovery copy | what the program keeps for itself until the file holds the same | |

// The compiler is the checklist when a kind is added to a list of ours; a test may look at one kind alone.
#![cfg_attr(not(test), deny(clippy::wildcard_enum_match_arm))]

pub mod app;
pub mod assets;
pub mod clock;
pub mod colours;
pub mod command;
pub mod command_line;
pub mod darkroom;
pub mod export;
pub mod facilitator;
pub mod formats;
pub mod i18n;
pub mod model;
pub mod plan;
pub mod projector;
pub mod store;
pub mod theme;
