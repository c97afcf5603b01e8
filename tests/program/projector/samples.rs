//! Slides of a course day in Nordkøbing, one of each kind.

use std::f32::consts::TAU;

use tovholder::clock::Reading;
use tovholder::colours::Tone;
use tovholder::model::figure::{Figure, Fill, Label, Point, Shape, Side, Stroke};
use tovholder::model::screen::slide::{
    Beside, Body, Face, Grid, GridColumn, GridRow, Progress, Ranked, SeriesMark, Slide, SlideClock, SlideColumn,
    SlideGroup, SlideRecord, Value,
};

/// Name, slide, page and R of each sample.
pub fn all() -> Vec<(&'static str, Slide, usize, f32)> {
    vec![
        ("question", question(), 0, 6.0),
        ("return", return_at(), 0, 6.0),
        ("talk", talk(), 0, 6.0),
        ("goodbye", goodbye(), 0, 6.0),
        ("cards_far", cards(), 0, 6.0),
        ("cards_far_next", cards(), 2, 6.0),
        ("cards_near", near_cards(), 0, 4.0),
        ("cards_one_heading", one_heading(), 0, 5.0),
        ("actions", actions(), 0, 4.0),
        ("actions_far", actions(), 1, 6.0),
        ("actions_deep", actions(), 0, 10.0),
        ("record", records(), 0, 6.0),
        ("radar", radar_slide(), 0, 6.0),
        ("radar_deep", radar_slide(), 0, 10.0),
        ("radar_spread", crate::answers::spread(), 0, 6.0),
        ("cycle", cycle_slide(), 0, 6.0),
        ("queue", queue(None), 0, 6.0),
        ("queue_over_cards", queue(Some(Box::new(near_cards().body))), 0, 5.0),
        ("groups", groups(), 0, 6.0),
        ("ranking", ranking(), 0, 6.0),
    ]
}

pub fn slide(headline: &str, instruction: &str, body: Body) -> Slide {
    Slide {
        headline: headline.into(),
        instruction: instruction.into(),
        body,
        clock: Some(SlideClock::Countdown(Reading { total: 600, left: 414, running: true })),
        progress: Progress { step: 1, steps: 4, words: "Barrierer to og to · Par · 8 min.".into() },
        next: "Næste: Saml ind".into(),
        of: "af".into(),
        ..Slide::default()
    }
}

fn question() -> Slide {
    slide("Hvad spænder ben?", "Snak to og to. Find konkrete eksempler, og vælg de tre vigtigste.", Body::Nothing)
}

/// What a facilitator wrote for a talk.
fn talk() -> Slide {
    let words = "Hvad skal der til, for at det nye bliver hverdag?\nHvad gør vi, når det går i stå?\nMød forskerne bagefter ved standen";
    let slide = slide("Oplæg: implementering i praksis", words, Body::Nothing);
    Slide { clock: None, progress: Progress::default(), next: "Næste: Kaffe og kage".into(), ..slide }
}

fn goodbye() -> Slide {
    let words =
        "Rikke og Thomas sender jer opsamlingen.\nDen 18. marts 2027 bliver I spurgt, hvad der er kommet ud af dagen.";
    let slide = slide("Tak for i dag", words, Body::Nothing);
    Slide { clock: None, progress: Progress::default(), next: String::new(), ..slide }
}

fn return_at() -> Slide {
    let reading = Reading { total: 900, left: 312, running: true };
    Slide {
        clock: Some(SlideClock::ReturnAt { words: "Tilbage kl. 14.10".into(), reading }),
        progress: Progress::default(),
        next: "Næste: Hvad, hvordan, hvem".into(),
        ..slide("Kaffe og kage", "", Body::Nothing)
    }
}

const BARRIERS: [(&str, [&str; 3]); 6] = [
    (
        "Fokus",
        [
            "Udvalget spørger til budgettet, men aldrig til sundhedspolitikken.",
            "Lokalavisen skriver kun om os, når noget lukker.",
            "Sundhedsprofilen blev lagt frem i marts og glemt i april.",
        ],
    ),
    (
        "Ressourcer",
        [
            "Projektpengene slipper op, før aftalerne er faldet på plads.",
            "Én konsulent skal dække 22 skoler og dagtilbud.",
            "Vikardækning æder de timer, vi havde sat af.",
        ],
    ),
    (
        "Medarbejdere",
        [
            "Pædagogerne hører om indsatsen samtidig med forældrene.",
            "På jobcentret ved ingen, hvordan man henviser til sundhedscentret.",
            "Nye kolleger får ikke den introduktion, de gamle fik.",
        ],
    ),
    (
        "Ledelse",
        [
            "Skolelederne siger ja på mødet og nej i skemaet.",
            "Vi har haft tre chefer på to år.",
            "Direktionen har syv førsteprioriteter.",
        ],
    ),
    (
        "Organisation og kultur",
        [
            "Hver forvaltning har sit eget ord for trivsel.",
            "Møder på tværs ligger altid, når nogen ikke kan.",
            "Vi fejrer det nye, men ikke det, der lever videre.",
        ],
    ),
    (
        "Samarbejde",
        [
            "Lægerne får seks forskellige skemaer at udfylde.",
            "Foreningerne bliver først spurgt, når planen er skrevet.",
            "Sygehuset ringer til den, de kender – også når hun har ferie.",
        ],
    ),
];

pub fn column(place: usize, title: &str, cards: &[&str]) -> SlideColumn {
    let card = |text: &&str| Face { text: (*text).to_owned(), ..Face::default() };
    SlideColumn { title: title.to_owned(), place, cards: cards.iter().map(card).collect(), left_out: 0 }
}

fn headings(from: &[(&str, [&str; 3])]) -> Vec<SlideColumn> {
    from.iter().enumerate().map(|(place, (title, cards))| column(place, title, cards)).collect()
}

pub fn cards() -> Slide {
    let mut columns = headings(&BARRIERS);
    columns[1].cards[2].fresh = true;
    columns[4].cards[0].dots = Some(3);
    columns[4].cards[1].dots = Some(1);
    slide("Hvad spænder ben?", "Snak to og to. Vælg de tre vigtigste.", Body::Columns(columns))
}

fn near_cards() -> Slide {
    let mut columns = headings(&BARRIERS[..4]);
    columns[3].cards[2].fresh = true;
    let instruction = "Snak to og to. Find konkrete eksempler, og vælg de tre vigtigste.";
    slide("Hvad står i vejen hos jer?", instruction, Body::Columns(columns))
}

fn one_heading() -> Slide {
    let texts: Vec<&str> = BARRIERS.iter().flat_map(|(_, cards)| cards.iter().take(2).copied()).collect();
    slide("Hvad tager I med hjem?", "", Body::Columns(vec![column(0, "", &texts)]))
}

pub fn actions() -> Slide {
    let columns = [("Hvad", 0.38, false), ("Hvordan", 0.34, false), ("Hvem", 0.14, true), ("Hvornår", 0.14, true)];
    let rows = [
        [
            "Få røgfri skoletid på skoleledernes møde",
            "Fast punkt fem måneder i træk; én skole fortæller hver gang",
            "Camilla",
            "24. feb.",
        ],
        [
            "Lave ét henvisningsskema i stedet for seks",
            "Samle skemaerne og prøve et udkast med to klinikker",
            "Jørgen",
            "15. marts",
        ],
        [
            "Drikke kaffe med tre foreninger, før næste plan skrives",
            "Ringe rundt i denne uge og mødes i klubhuset",
            "Nadia",
            "26. feb.",
        ],
        ["Pakke til nye kolleger", "Én side og en film på tre minutter", "Bjørn", "31. marts"],
        [
            "Finde et fast mødested på tværs",
            "Første tirsdag i måneden, nyt hus hver gang, højst 75 minutter",
            "Kirsten",
            "2. marts",
        ],
        [
            "Blive enige om fem fælles ord",
            "Hver forvaltning sender et bud; vi vælger på mødet i april",
            "Ida",
            "6. april",
        ],
        [
            "Få sundhed ind i tre udvalgs årshjul",
            "Tale med udvalgssekretærerne og sende et forslag på en halv side",
            "Dorthe",
            "19. feb.",
        ],
    ];
    let row = |(place, cells): (usize, &[&str; 4])| GridRow {
        cells: cells.map(str::to_owned).to_vec(),
        source: String::new(),
        current: place == 3,
    };
    let grid = Grid {
        columns: columns
            .map(|(title, share, bold)| GridColumn { title: title.into(), share, bold, gap: String::new() })
            .to_vec(),
        rows: rows.iter().enumerate().map(row).collect(),
        legend: String::new(),
        folded: None,
    };
    let mut slide = slide("Hvad gør vi – helt konkret?", "", Body::Grid(grid));
    slide.clock = Some(SlideClock::Countdown(Reading { total: 1200, left: -80, running: true }));
    slide
}

fn records() -> Slide {
    let record = |title: &str, fields: [(&str, &str); 4], current| SlideRecord {
        title: title.into(),
        fields: fields.map(|(label, text)| (label.to_owned(), text.to_owned())).to_vec(),
        current,
    };
    let body = Body::Records(vec![
        record(
            "Røgfri skoletid i udskolingen",
            [
                ("Fortæller", "Camilla og Mikkel"),
                ("Handler om", "Elever og ansatte er fri for røg og nikotin hele skoledagen på fem udskolinger."),
                ("Er en del af", "Sundhedspolitik 2026-2030"),
                ("Svært ved den", "Aftalerne holder på papiret, men ikke i frikvarteret."),
            ],
            false,
        ),
        record(
            "Puls før frokost",
            [
                ("Fortæller", "Gitte"),
                ("Handler om", "Tyve minutters leg med høj puls hver formiddag i tolv dagtilbud."),
                ("Er en del af", "Strategi for børn og bevægelse"),
                ("Svært ved den", "Mangler der én på stuen, er det legen, der ryger først."),
            ],
            true,
        ),
    ]);
    slide("Hvad arbejder I med?", "", body)
}

fn on_circle([x, y]: Point, radius: f32, turn: f32) -> Point {
    [x + radius * turn.sin(), y - radius * turn.cos()]
}

const FACTORS: [(&str, f32, f32); 6] = [
    ("Fokus", 3.0, 4.0),
    ("Ressourcer", 2.0, 3.0),
    ("Medarbejdere", 4.0, 4.0),
    ("Ledelse", 2.0, 4.0),
    ("Organisation og kultur", 3.0, 4.0),
    ("Samarbejde", 3.0, 5.0),
];

fn radar() -> Figure {
    let middle = [0.5, 0.36];
    let turn = |place: usize| TAU * place as f32 / 6.0;
    let ring = |of: &dyn Fn(usize) -> f32| -> Vec<Point> {
        (0..6).map(|place| on_circle(middle, 0.27 * of(place) / 5.0, turn(place))).collect()
    };
    let line = |tone, width, dashed| Some(Stroke { tone, width, dashed });
    let mut shapes = vec![];
    for step in (1..=5_u8).rev() {
        let fill = (step == 5).then_some(Fill { tone: Tone::Surface, opacity: 1.0 });
        shapes.push(Shape::Polygon {
            points: ring(&|_| f32::from(step)),
            fill,
            stroke: line(Tone::Line, 0.002, false),
        });
    }
    let (goal, now) = (ring(&|place| FACTORS[place].2), ring(&|place| FACTORS[place].1));
    shapes.push(Shape::Polygon { points: goal, fill: None, stroke: line(Tone::Amber, 0.006, true) });
    let fill = Some(Fill { tone: Tone::Accent, opacity: 0.16 });
    shapes.push(Shape::Polygon { points: now.clone(), fill, stroke: line(Tone::Accent, 0.008, false) });
    shapes.extend(now.into_iter().map(|centre| Shape::Disc {
        centre,
        radius: 0.013,
        fill: Tone::Accent,
        stroke: None,
    }));
    shapes.extend(FACTORS.iter().enumerate().map(|(place, (name, ..))| {
        let at = on_circle(middle, 0.295, turn(place));
        let (side, width) = match place {
            0 | 3 => (Side::Middle, 0.5),
            1 | 2 => (Side::Left, 1.0 - at[0]),
            _ => (Side::Right, at[0]),
        };
        let at = [
            at[0],
            at[1]
                + if place == 0 {
                    -0.02
                } else if place == 3 {
                    0.02
                } else {
                    0.0
                },
        ];
        let text = (*name).to_owned();
        Shape::Label(Label { text, at, side, width, tone: Tone::Ink, bold: true, underlined: place == 3 })
    }));
    Figure { height: 0.72, shapes, alternative: "Radar. Ledelse: nu 2, mål 4.".into() }
}

pub fn radar_slide() -> Slide {
    let value = |mark, label: &str, value: &str| Value { mark, label: label.into(), value: value.into() };
    let beside = Beside {
        kicker: "Felt 4 af 6".into(),
        title: "Ledelse".into(),
        dots: Vec::new(),
        values: vec![value(SeriesMark::Disc, "Nu", "2"), value(SeriesMark::Diamond, "Mål", "4")],
        notes: vec!["Opbakningen svinger fra område til område.".into()],
    };
    slide("Hvilket felt skal løftes først – og til hvad?", "", Body::Figure { figure: radar(), beside })
}

fn arrow(place: usize) -> Vec<Point> {
    let centre = [0.5, 0.5];
    let part = TAU / 4.0;
    let middle = place as f32 * part;
    let (back, front) = (middle - part * 0.45, middle + part * 0.29);
    let bend = |radius: f32, from: f32, to: f32| {
        (0..=24_u8).map(move |step| on_circle(centre, radius, from + (to - from) * f32::from(step) / 24.0))
    };
    let mut points: Vec<Point> = bend(0.49, back, front).collect();
    points.push(on_circle(centre, 0.375, front + part * 0.16));
    points.extend(bend(0.26, front, back));
    points.push(on_circle(centre, 0.375, back + part * 0.16));
    points
}

fn cycle_slide() -> Slide {
    let stages = [
        ("Handleplan", Tone::AccentSoft, Tone::Accent),
        ("Sætte i gang", Tone::Accent, Tone::OnAccent),
        ("Følge op", Tone::Sunken, Tone::Muted),
        ("Justere", Tone::Sunken, Tone::Muted),
    ];
    let shapes = stages.iter().enumerate().flat_map(|(place, (text, ground, tone))| {
        let fill = Some(Fill { tone: *ground, opacity: 1.0 });
        let at = on_circle([0.5, 0.5], 0.375, TAU * place as f32 / 4.0);
        let label = Label {
            text: (*text).to_owned(),
            at,
            side: Side::Middle,
            width: 0.2,
            tone: *tone,
            bold: true,
            underlined: false,
        };
        [Shape::Polygon { points: arrow(place), fill, stroke: None }, Shape::Label(label)]
    });
    let figure = Figure { height: 1.0, shapes: shapes.collect(), alternative: "Cyklus. Sætte i gang: i gang.".into() };
    let beside = Beside {
        kicker: "Trin 2 af 4 · i gang".into(),
        title: "Sætte i gang".into(),
        dots: Vec::new(),
        values: vec![],
        notes: vec!["To stuer er begyndt, ti venter".into(), "Vikarplan aftales med lederne i uge 7".into()],
    };
    slide("Hvor er vi nu – og hvad er næste skridt?", "", Body::Figure { figure, beside })
}

pub fn queue(beneath: Option<Box<Body>>) -> Slide {
    let next = ["Bjørn", "Camilla", "Dorthe", "Emil"].map(str::to_owned).to_vec();
    slide("Hvem er du, og hvad håber du på i dag?", "", Body::Queue { now: "Anne".into(), next, beneath })
}

fn groups() -> Slide {
    let pairs =
        ["Anne Camilla", "Bjørn Fatima", "Dorthe Emil", "Gitte Henrik", "Ida Jørgen", "Kirsten Nadia", "Mikkel Åse"];
    let group = |(place, names): (usize, &&str)| SlideGroup {
        name: format!("Par {}", place + 1),
        members: names.split(' ').map(str::to_owned).collect(),
    };
    slide("Find din makker", "", Body::Groups(pairs.iter().enumerate().map(group).collect()))
}

fn ranking() -> Slide {
    let lines = [(1, 3, 0, 7), (2, 1, 1, 5), (2, 5, 1, 5), (4, 0, 0, 4), (4, 2, 1, 4), (4, 5, 0, 4), (7, 1, 0, 3)];
    let ranked = lines.map(|(place, heading, card, dots)| Ranked {
        place,
        text: BARRIERS[heading].1[card].to_owned(),
        heading,
        dots,
    });
    slide("Hvad vejer tungest?", "", Body::Ranking(ranked.to_vec()))
}
