//! The editors of the facilitator's window: a click or a key asks for exactly this, and nothing else.

mod support;

use std::sync::LazyLock;

use egui::Key as KeyName;
use egui::accesskit::Role;
use egui_kittest::{Harness, kittest::Queryable};
use jiff::Zoned;
use jiff::civil::{date, time};
use tovholder::command::Request;
use tovholder::command::edit::Edit;
use tovholder::command::history::History;
use tovholder::command::menu::Command;
use tovholder::command::stage::Move;
use tovholder::facilitator::block::block_ui;
use tovholder::facilitator::{Bench, Desk, Saved, View};
use tovholder::i18n::{Language, Text};
use tovholder::model::block::cards::{Card, Cards, Heading};
use tovholder::model::block::circle::{Circle, CircleEdit, CirclePart, Style};
use tovholder::model::block::groups::{Groups, GroupsEdit};
use tovholder::model::block::round::{Round, RoundEdit, Who};
use tovholder::model::block::vote::{Vote, VoteEdit};
use tovholder::model::block::{At, Block, BlockEdit};
use tovholder::model::exercise::{Exercise, Grouping, NamedBlock, ReportSection, Step, Timer};
use tovholder::model::id::{Id, Key};
use tovholder::model::people::Participant;
use tovholder::model::programme::Activity;
use tovholder::model::room::Room;
use tovholder::model::session::Session;
use tovholder::model::slide::Slide;
use tovholder::model::stage::Stage;
use tovholder::palette::Theme;
use tovholder::theme;

static NOW: LazyLock<Zoned> = LazyLock::new(|| "2027-02-04T10:46:00+01:00[Europe/Copenhagen]".parse().unwrap());
static SLIDE: LazyLock<Slide> = LazyLock::new(Slide::default);

/// One block on the bench, with the day around it.
struct Day {
    history: History,
    stage: Stage,
    desk: Desk,
    at: At,
    asked: Vec<Request>,
}

impl Day {
    fn new(block: Block, others: Vec<NamedBlock>, people: &[(&str, &str)], timer: Timer) -> Self {
        let mut session = Session::blank("key", "Sundhed på tværs", date(2027, 2, 4));
        session.programme.start = time(9, 0, 0, 0);
        session.next_id = 100;
        session.participants = (1..)
            .zip(people)
            .map(|(number, (name, unit))| Participant {
                id: Id(number),
                name: (*name).into(),
                unit: (*unit).into(),
                absent: false,
            })
            .collect();
        let mut blocks = vec![NamedBlock { id: Key::new("tried"), block }];
        blocks.extend(others);
        let item = session.append(30, Activity::Exercise(exercise(blocks, timer)));
        session.settle();
        let mut stage = Stage::default();
        Move::ToggleClock.apply(&mut stage, &session, &NOW);
        let at = At { item, block: Key::new("tried") };
        Self { history: History::new(session), stage, desk: Desk::default(), at, asked: Vec::new() }
    }

    fn draw(&mut self, ui: &mut egui::Ui) {
        let mut requests = Vec::new();
        let view = View {
            history: &self.history,
            stage: &self.stage,
            now: &NOW,
            language: Language::Danish,
            slide: &SLIDE,
            page: 0,
            room: 6.0,
            room_open: false,
            frozen: false,
            saved: &Saved::Now,
        };
        let session = self.history.session();
        let exercise = session.item(self.at.item).unwrap().exercise().unwrap();
        let room = Room {
            spotlight: self.stage.spotlight.as_ref(),
            ..Room::new(session, self.at.item, exercise, Language::Danish)
        };
        let block = session.block(&self.at).unwrap();
        let mut bench = Bench { view, at: self.at.clone(), room, requests: &mut requests };
        block_ui(ui, block, &mut self.desk, &mut bench);
        for request in &requests {
            match request {
                Request::Edit(edit) => drop(self.history.apply(edit)),
                Request::Move(asked) => asked.apply(&mut self.stage, self.history.session(), &NOW),
                Request::Menu(_) | Request::Begin(_) | Request::OpenFile(_) | Request::Say(_) => {}
            }
        }
        self.asked.extend(requests);
    }

    fn edit(&self, edit: BlockEdit) -> Request {
        Request::Edit(Edit::Block { at: self.at.clone(), edit })
    }
}

fn exercise(blocks: Vec<NamedBlock>, timer: Timer) -> Exercise {
    let step = Step {
        id: Key::new("step"),
        title: Text::typed("Par"),
        minutes: 10,
        grouping: Grouping::Pairs,
        timer,
        prompt: Text::typed("Hvad står i vejen?"),
        instruction: Text::default(),
        note: Text::default(),
        show: vec![Key::new("tried")],
    };
    Exercise {
        recipe: Key::new("barriers"),
        title: Text::typed("Barrierer"),
        purpose: Text::default(),
        source: Text::default(),
        steps: vec![step],
        blocks,
        report: ReportSection { heading: Text::typed("Barrierer"), first: false, people: false },
    }
}

const PEOPLE: [(&str, &str); 14] = [
    ("Anne", "Sundhedscentret"),
    ("Bo", "Skolerne"),
    ("Camilla", "Jobcentret"),
    ("Dorthe", "Skolerne"),
    ("Emil", "Sundhedscentret"),
    ("Fie", "Kultur og fritid"),
    ("Gert", "Jobcentret"),
    ("Hanne", "Socialpsykiatrien"),
    ("Ib", "Skolerne"),
    ("Jytte", "Kultur og fritid"),
    ("Kaj", "Hjemmeplejen"),
    ("Lone", "Hjemmeplejen"),
    ("Mikkel", "Sundhedscentret"),
    ("Åse", "Socialpsykiatrien"),
];

const CARDS: [(&str, &str); 12] = [
    ("focus", "Forebyggelse taber til drift, når budgettet lægges"),
    ("focus", "Nyt udvalg – nye mærkesager"),
    ("focus", "Gevinsten kommer først efter næste valg"),
    ("resources", "Projektpenge stopper, før noget er forankret"),
    ("resources", "Ingen tid til koordinering i de små teams"),
    ("leadership", "Fem chefer, fem forståelser af opgaven"),
    ("leadership", "Opbakning i ord, men ikke i mødekalenderen"),
    ("leadership", "Uklart mandat til arbejdsgruppen"),
    ("collaboration", "Vi kender ikke hinandens hverdag på tværs"),
    ("collaboration", "Skolen oplever det som endnu en opgave"),
    ("collaboration", "To journalsystemer, der ikke taler sammen"),
    ("collaboration", "Foreningerne spørges sidst"),
];

fn heading(id: &str, title: &str) -> Heading {
    Heading { id: Key::new(id), title: Text::typed(title), added: false }
}

fn part(id: &str, title: &str, now: Option<u8>, goal: Option<u8>) -> CirclePart {
    let (id, title) = (Key::new(id), Text::typed(title));
    CirclePart { id, title, now, goal, status: None, note: String::new() }
}

fn radar() -> Day {
    let mut parts = vec![
        part("focus", "Fokus", Some(2), Some(4)),
        part("resources", "Ressourcer", Some(1), Some(3)),
        part("staff", "Medarbejdere", Some(4), Some(4)),
        part("leadership", "Ledelse", None, Some(5)),
        part("culture", "Organisation og kultur", Some(3), None),
        part("collaboration", "Samarbejde", None, None),
    ];
    parts[0].note = "Nyt udvalg til januar. Vi mangler én, der siger nej til de andre ti projekter.".into();
    let circle = Circle { style: Style::Radar { from: 1, to: 5 }, parts };
    Day::new(Block::Circle(circle), Vec::new(), &PEOPLE, Timer::Down)
}

fn cycle() -> Day {
    let mut parts = vec![
        part("plan", "Handleplan", None, None),
        part("start", "Sætte i gang", None, None),
        part("follow-up", "Følge op", None, None),
        part("adjust", "Justere", None, None),
    ];
    (parts[0].status, parts[1].status) = (Some(2), Some(1));
    parts[1].note = "Første hold begynder i uge 9.".into();
    let statuses = ["Ikke begyndt", "I gang", "Klaret"].map(Text::typed).to_vec();
    Day::new(Block::Circle(Circle { style: Style::Cycle { statuses }, parts }), Vec::new(), &PEOPLE, Timer::Down)
}

fn vote() -> Day {
    let cards = (50..).zip(CARDS).map(|(number, (heading, text))| Card {
        id: Id(number),
        heading: Key::new(heading),
        text: text.into(),
        by: Vec::new(),
        origin: None,
    });
    let headings = vec![
        heading("focus", "Politik"),
        heading("resources", "Ressourcer"),
        heading("leadership", "Ledelse"),
        heading("collaboration", "Samarbejde"),
    ];
    let cards = Cards { headings, cards: cards.collect(), ..Cards::default() };
    let vote = Vote { over: Key::new("cards"), dots: 3, closed: false, given: Vec::new() };
    let mut day = Day::new(
        Block::Vote(vote),
        vec![NamedBlock { id: Key::new("cards"), block: Block::Cards(cards) }],
        &PEOPLE,
        Timer::Down,
    );
    for (card, count) in [(50, 4), (53, 3), (55, 5), (58, 2)] {
        give(&mut day, card, None, count);
    }
    day
}

fn give(day: &mut Day, card: u32, by: Option<u32>, count: u16) {
    let edit = BlockEdit::Vote(VoteEdit::Give { on: Id(card), by: by.map(Id), count });
    day.history.apply(&Edit::Block { at: day.at.clone(), edit }).unwrap();
}

fn round(timer: Timer) -> Day {
    let round = Round { who: Who::Participants, into: None, turns: Vec::new() };
    Day::new(Block::Round(round), Vec::new(), &PEOPLE, timer)
}

fn groups(people: &[(&str, &str)]) -> Day {
    Day::new(Block::Groups(Groups { size: 2, groups: Vec::new() }), Vec::new(), people, Timer::Down)
}

fn made_groups() -> Day {
    let mut day = groups(&PEOPLE);
    let edit = BlockEdit::Groups(GroupsEdit::Make { seed: 7 });
    day.history.apply(&Edit::Block { at: day.at.clone(), edit }).unwrap();
    day
}

fn window(day: Day, size: [f32; 2], colours: Theme) -> Harness<'static, Day> {
    let mut harness = Harness::builder()
        .with_size(size)
        .renderer(support::Painter::default())
        .with_context_setup(move |ctx| theme::install(ctx, colours))
        .build_ui_state(
            |ui, day: &mut Day| {
                // The whole window, as its middle would be.
                ui.set_min_size(ui.available_size());
                day.draw(ui);
            },
            day,
        );
    harness.run();
    harness
}

/// Does something in a window, and gives what was asked for.
fn asked(day: Day, act: impl FnOnce(&mut Harness<'static, Day>)) -> (Day, Vec<Request>) {
    let mut harness = window(day, [740.0, 430.0], Theme::Light);
    act(&mut harness);
    harness.run();
    let mut day = harness.into_state();
    let asked = std::mem::take(&mut day.asked);
    (day, asked)
}

fn click(harness: &mut Harness<'static, Day>, name: &str) {
    harness.get_by_label(name).click();
    harness.run();
}

fn press(harness: &mut Harness<'static, Day>, key: KeyName) {
    harness.key_press(key);
    harness.run();
}

#[test]
fn a_number_is_set_by_a_click_and_cleared_by_another() {
    let now = |value| BlockEdit::Circle(CircleEdit::Now { part: Key::new("leadership"), value });
    let (day, requests) = asked(radar(), |window| {
        click(window, "Nu, Ledelse: 2");
        click(window, "Nu, Ledelse: 2");
    });
    assert_eq!(requests, [day.edit(now(Some(2))), day.edit(now(None))]);
}

#[test]
fn a_goal_is_set_with_the_keyboard() {
    let goal = BlockEdit::Circle(CircleEdit::Goal { part: Key::new("culture"), value: Some(5) });
    let (day, requests) = asked(radar(), |window| {
        window.get_by_label("Mål, Organisation og kultur: 5").focus();
        press(window, KeyName::Space);
    });
    assert_eq!(requests, [day.edit(goal)]);
}

#[test]
fn a_click_on_a_part_points_it_out_and_another_lets_go() {
    let (_, requests) = asked(radar(), |window| {
        click(window, "Fokus");
        window.run_steps(60);
        click(window, "Fokus");
    });
    let spotlight = |part| Request::Move(Move::Spotlight(part));
    assert_eq!(requests, [spotlight(Some(Key::new("focus"))), spotlight(None)]);
}

#[test]
fn a_part_is_renamed_with_enter_and_not_with_escape() {
    let (day, requests) = asked(radar(), |window| {
        click(window, "Ret navnet Samarbejde");
        window.get_by_label("Nyt navn for Samarbejde").type_text(" på tværs");
        window.run();
        press(window, KeyName::Enter);
        click(window, "Ret navnet Fokus");
        window.get_by_label("Nyt navn for Fokus").type_text(" og mere");
        window.run();
        press(window, KeyName::Escape);
    });
    let title = "Samarbejde på tværs".into();
    assert_eq!(requests, [day.edit(BlockEdit::Circle(CircleEdit::Rename { part: Key::new("collaboration"), title }))]);
}

#[test]
fn every_key_of_a_note_is_kept() {
    let (day, requests) = asked(radar(), |window| {
        window.get_by_label("Begrundelse, Ledelse").focus();
        window.run();
        for letter in ["N", "y"] {
            window.get_by_label("Begrundelse, Ledelse").type_text(letter);
            window.run();
        }
    });
    let note =
        |text: &str| day.edit(BlockEdit::Circle(CircleEdit::Note { part: Key::new("leadership"), text: text.into() }));
    assert_eq!(requests, [note("N"), note("Ny")]);
}

#[test]
fn a_stage_gets_a_status() {
    let (day, requests) = asked(cycle(), |window| click(window, "Status, Justere: I gang"));
    let status = BlockEdit::Circle(CircleEdit::Status { part: Key::new("adjust"), status: Some(1) });
    assert_eq!(requests, [day.edit(status)]);
}

fn dots(day: &Day, by: Option<u32>, count: u16) -> Request {
    day.edit(BlockEdit::Vote(VoteEdit::Give { on: Id(50), by: by.map(Id), count }))
}

#[test]
fn dots_are_counted_up_and_down() {
    let (day, requests) = asked(vote(), |window| {
        click(window, &format!("Én prik mere, {}", CARDS[0].1));
        click(window, &format!("Én prik mindre, {}", CARDS[0].1));
        click(window, &format!("Én prik mindre, {}", CARDS[1].1));
    });
    assert_eq!(requests, [dots(&day, None, 5), dots(&day, None, 4)]);
}

#[test]
fn digits_and_arrows_count_dots() {
    let (day, requests) = asked(vote(), |window| {
        window.get_by_label(&format!("Prikker, {}", CARDS[0].1)).focus();
        window.run();
        for key in [KeyName::Num1, KeyName::Num2, KeyName::Backspace, KeyName::ArrowRight, KeyName::Num7] {
            press(window, key);
        }
    });
    assert_eq!(requests, [1, 12, 1, 2, 7].map(|count| dots(&day, None, count)));
}

#[test]
fn dots_of_one_person() {
    let (day, requests) = asked(vote(), |window| {
        click(window, "Hver for sig");
        click(window, "Bo: 0 af 3 prikker givet");
        click(window, &format!("Én prik mere, {}", CARDS[0].1));
    });
    assert_eq!(requests, [dots(&day, Some(2), 1)]);
}

#[test]
fn a_vote_is_closed_and_opened() {
    let (day, requests) = asked(vote(), |window| {
        click(window, "Luk afstemningen");
        window.get_by_role_and_label(Role::Label, "1. Fem chefer, fem forståelser af opgaven: 5 prikker");
        click(window, "Åbn igen");
    });
    let close = |closed| day.edit(BlockEdit::Vote(VoteEdit::Close { closed }));
    assert_eq!(requests, [close(true), close(false)]);
}

#[test]
fn a_turn_ends_and_in_a_timed_round_the_next_speakers_time_begins() {
    let (day, requests) = asked(round(Timer::Each(60)), |window| click(window, "Færdig – næste"));
    assert_eq!(requests, [day.edit(BlockEdit::Round(RoundEdit::Done)), Request::Move(Move::HandOver)]);
    let (day, requests) = asked(round(Timer::Down), |window| click(window, "Færdig – næste"));
    assert_eq!(requests, [day.edit(BlockEdit::Round(RoundEdit::Done))], "the step's own time goes on");
}

#[test]
fn a_speaker_is_passed_over_put_last_called_and_taken_back() {
    let (day, requests) = asked(round(Timer::Down), |window| {
        click(window, "Spring over");
        click(window, "Sidst");
        click(window, "Giv ordet til Kaj");
        click(window, "Tilbage");
    });
    let edits = [RoundEdit::Skip, RoundEdit::Last, RoundEdit::Call { who: Id(11) }, RoundEdit::Back];
    assert_eq!(requests, edits.map(|edit| day.edit(BlockEdit::Round(edit))));
}

#[test]
fn when_all_have_spoken_it_says_so() {
    let mut day = round(Timer::Each(60));
    for _ in 0..PEOPLE.len() {
        let edit = BlockEdit::Round(RoundEdit::Done);
        day.history.apply(&Edit::Block { at: day.at.clone(), edit }).unwrap();
    }
    let (_, requests) = asked(day, |window| {
        window.get_by_label("Alle har haft ordet");
    });
    assert_eq!(requests, []);
}

#[test]
fn groups_are_drawn_by_lot_from_the_moment() {
    let (day, requests) = asked(groups(&PEOPLE), |window| click(window, "Dan par"));
    let seed = NOW.timestamp().as_microsecond().unsigned_abs();
    assert_eq!(requests, [day.edit(BlockEdit::Groups(GroupsEdit::Make { seed }))]);
}

#[test]
fn without_people_the_list_of_people_is_offered() {
    let (_, requests) = asked(groups(&PEOPLE[..1]), |window| click(window, "Deltagere"));
    assert_eq!(requests, [Request::Menu(Command::People)]);
}

/// The first member of a group, and how the button is called.
fn member(day: &Day, place: usize) -> (Id, String) {
    let Some(Block::Groups(groups)) = day.history.session().block(&day.at) else { panic!("no groups") };
    let id = groups.groups[place].members[0];
    let name = &day.history.session().participant(id).unwrap().name;
    (id, format!("{name}, Par {}", place + 1))
}

fn group(day: &Day, place: usize) -> Id {
    let Some(Block::Groups(groups)) = day.history.session().block(&day.at) else { panic!("no groups") };
    groups.groups[place].id
}

#[test]
fn a_member_moves_and_changes_places_with_the_keyboard() {
    let day = made_groups();
    let ((one, one_name), (other, other_name)) = (member(&day, 0), member(&day, 4));
    let first = one_name.split(',').next().unwrap().to_owned();
    let to = group(&day, 2);
    let (day, requests) = asked(day, |window| {
        for name in [&one_name, &other_name] {
            window.get_by_label(name).focus();
            press(window, KeyName::Enter);
        }
    });
    assert_eq!(requests, [day.edit(BlockEdit::Groups(GroupsEdit::Swap { one, other }))]);
    let (day, requests) = asked(made_groups(), |window| {
        window.get_by_label(&one_name).focus();
        press(window, KeyName::Enter);
        window.get_by_label(&format!("Flyt {first} til Par 3")).focus();
        press(window, KeyName::Space);
        assert!(window.get_by_label(&format!("{first}, Par 3")).is_focused(), "the keyboard follows");
    });
    assert_eq!(requests, [day.edit(BlockEdit::Groups(GroupsEdit::Move { person: one, to }))]);
}

#[test]
fn escape_lets_go_of_whoever_is_picked() {
    let day = made_groups();
    let (_, name) = member(&day, 0);
    let (day, requests) = asked(day, |window| {
        window.get_by_label(&name).focus();
        press(window, KeyName::Enter);
        assert!(window.state().desk.picked.is_some());
        press(window, KeyName::Escape);
        assert!(window.get_by_label(&name).is_focused(), "the keyboard stays");
    });
    assert_eq!((requests, day.desk.picked), (Vec::new(), None));
}

#[test]
fn a_member_is_dragged_to_another_group() {
    let day = made_groups();
    let ((person, name), to) = (member(&day, 0), group(&day, 5));
    let (day, requests) = asked(day, |window| {
        let from = window.get_by_label(&name).rect().center();
        let target = window.get_by_label("Lås Par 6").rect().center();
        window.drag_at(from);
        window.run();
        window.hover_at(from + (target - from) / 2.0);
        window.run();
        window.hover_at(target);
        window.run();
        window.drop_at(target);
    });
    assert_eq!(requests, [day.edit(BlockEdit::Groups(GroupsEdit::Move { person, to }))]);
}

#[test]
fn a_group_is_locked() {
    let day = made_groups();
    let group = group(&day, 2);
    let (day, requests) = asked(day, |window| {
        click(window, "Lås Par 3");
        click(window, "Lås Par 3 op");
    });
    let lock = |locked| day.edit(BlockEdit::Groups(GroupsEdit::Lock { group, locked }));
    assert_eq!(requests, [lock(true), lock(false)]);
}

/// Large pictures to look at: `LOOK=folder cargo test --test facilitator look`.
#[test]
fn look() {
    let Ok(folder) = std::env::var("LOOK") else { return };
    let mut lit = radar();
    lit.stage.spotlight = Some(Key::new("leadership"));
    let mut each = vote();
    for (card, by, count) in [(50, 1, 3), (51, 2, 2), (55, 3, 3)] {
        give(&mut each, card, Some(by), count);
    }
    each.desk.voter = Some(Id(2));
    let mut closed = vote();
    let edit = BlockEdit::Vote(VoteEdit::Close { closed: true });
    closed.history.apply(&Edit::Block { at: closed.at.clone(), edit }).unwrap();
    let mut going = round(Timer::Down);
    for edit in [RoundEdit::Done, RoundEdit::Done, RoundEdit::Skip] {
        let edit = BlockEdit::Round(edit);
        going.history.apply(&Edit::Block { at: going.at.clone(), edit }).unwrap();
    }
    let mut picked = made_groups();
    picked.desk.picked = Some(member(&picked, 1).0);
    for edit in [Edit::SetAbsent { person: Id(3), absent: true }, Edit::SetAbsent { person: Id(14), absent: true }] {
        picked.history.apply(&edit).unwrap();
    }
    let edit = BlockEdit::Groups(GroupsEdit::Lock { group: group(&picked, 3), locked: true });
    picked.history.apply(&Edit::Block { at: picked.at.clone(), edit }).unwrap();
    let days = [
        ("radar", lit),
        ("cycle", cycle()),
        ("vote", vote()),
        ("vote_each", each),
        ("vote_closed", closed),
        ("round", going),
        ("groups_none", groups(&PEOPLE)),
        ("groups_nobody", groups(&[])),
        ("groups", picked),
    ];
    for (name, mut day) in days {
        for (size, colours) in [
            ([740.0, 430.0], Theme::Light),
            ([1100.0, 700.0], Theme::Light),
            ([600.0, 430.0], Theme::HighContrast),
            ([741.0, 430.0], Theme::Dark),
        ] {
            let mut harness = window(day, size, colours);
            harness.render().unwrap().save(format!("{folder}/{name}_{}.png", size[0])).unwrap();
            day = harness.into_state();
        }
    }
}
