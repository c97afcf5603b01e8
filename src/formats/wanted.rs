//! What is wanted of a day: in which format, and how it speaks and looks.

use std::collections::BTreeSet;

use jiff::Zoned;

use super::{Format, Made, Watch};
use crate::colours::Theme;
use crate::i18n::{Language, Message};
use crate::model::day::session::Session;
use crate::model::letters;
use crate::model::paper::make::Choices;
use crate::model::paper::mentions::Mention;
use crate::model::paper::name_style::Names;
use crate::model::paper::report::{Jpeg, Logo, Report};
use crate::model::people::Participant;
use crate::model::stage::Stage;
use crate::plan;
use crate::store::{Album, Document};

/// What is wanted of a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// As what.
    pub format: &'static Format,
    /// The language to write in.
    pub language: Language,
    /// What the handout says.
    pub choices: Choices,
    /// The organiser's logo.
    pub logo: Option<Logo>,
    /// The farthest seat ÷ the picture's height, for the size of the words in pictures.
    pub farthest_seat: f32,
    /// The colours of pictures.
    pub theme: Theme,
}

impl Wanted {
    /// The day in the format that is wanted.
    ///
    /// # Errors
    /// What to say when it cannot be made.
    pub fn make(&self, document: &Document, now: &Zoned) -> Result<Made, Message> {
        self.make_with(document, &Album::default(), now)
    }

    /// The same with the photographs of that album.
    ///
    /// # Errors
    /// What to say when it cannot be made.
    pub fn make_with(&self, document: &Document, album: &Album, now: &Zoned) -> Result<Made, Message> {
        // Whatever way a text came in, no file we write holds a sign that nobody sees.
        let clean = document.ours();
        let told = self.told(clean.as_ref().unwrap_or(document)).with_photos(album.clone());
        told.make(self, now, &Watch::default())
    }

    /// The letters that cannot be drawn in it, once the computer's typefaces have been looked through; none in a format
    /// that holds words and draws none.
    pub fn undrawn(&self, document: &Document, now: &Zoned) -> BTreeSet<char> {
        let clean = document.ours();
        self.told(clean.as_ref().unwrap_or(document)).undrawn(self, now)
    }

    /// What the handout says and how it looks.
    pub(super) fn report(&self, told: &Told, now: &Zoned) -> Report {
        let (session, language) = (told.session(), self.language);
        let mut report = session.report_told(language, self.choices);
        if self.choices.times {
            report.sections.extend(plan::section(session, &plan::held(session, told.stage(), now), language));
        }
        report.look.logo.clone_from(&self.logo);
        report.with_photos(|file| told.album.read(file).map(|jpeg| Jpeg(jpeg.into())))
    }

    /// The day as it may be told in that format.
    pub fn told(&self, document: &Document) -> Told {
        let (session, names) = (&document.session, self.choices.names);
        let told = match (self.format.is_for_leaders, self.format.is_whole) {
            (true, _) => session.discreet_for_leaders(names, self.language),
            (false, true) => session.discreet_whole(names, self.language),
            (false, false) => session.discreet(names, self.language),
        };
        Told { session: told, stage: document.stage.clone(), album: Album::default() }
    }
}

/// A day in which everybody is called as was chosen: whoever makes a file of it sees no other.
#[derive(Debug)]
pub struct Told {
    session: Session,
    stage: Stage,
    /// Where its photographs lie.
    album: Album,
}

impl Told {
    /// The same with the photographs of that album.
    #[must_use]
    pub fn with_photos(self, album: Album) -> Self {
        Self { album, ..self }
    }

    /// Of the photographs that are in it, how many lie nowhere, and how many nobody has said of what they show.
    pub(super) fn poor_photos(&self) -> [usize; 2] {
        let items = self.session.items().filter(|item| item.is_in_handout());
        let missing = items.flat_map(|item| &item.photos).filter(|photo| !self.album.has(&photo.file));
        [missing.count(), self.session.untold_photos()]
    }

    /// The day.
    pub const fn session(&self) -> &Session {
        &self.session
    }

    /// Where it has got to.
    pub const fn stage(&self) -> &Stage {
        &self.stage
    }

    /// The day in the format that is wanted.
    ///
    /// # Errors
    /// What to say when it cannot be made.
    pub fn make(&self, wanted: &Wanted, now: &Zoned, watch: &Watch) -> Result<Made, Message> {
        wanted.format.make(self, wanted, now, watch)
    }

    /// The letters of its texts that cannot be drawn.
    pub fn undrawn(&self, wanted: &Wanted, now: &Zoned) -> BTreeSet<char> {
        let lacking: fn(&str) -> BTreeSet<char> = match wanted.format.ending() {
            "pdf" => letters::lacking_on_paper,
            "png" => letters::lacking,
            // Its words are drawn by whoever opens it; only its drawings are ours.
            "docx" => |_| BTreeSet::new(),
            _ => return BTreeSet::new(),
        };
        let texts = wanted.format.texts(self, wanted, now);
        let all = |lacking: fn(&str) -> BTreeSet<char>| texts.iter().flat_map(|text| lacking(&text.words)).collect();
        letters::look_for(&all(letters::lacking));
        all(lacking)
    }

    /// The texts of it that name somebody of the day although names were to be left out.
    pub fn mentions(&self, document: &Document, wanted: &Wanted, now: &Zoned) -> Vec<Mention> {
        let named = |person: &Participant| !person.unnamed;
        if wanted.format.has_nobody {
            // Whatever was chosen, every participant's name is one too many; those who lead the day are meant to stand there.
            let session = Session { facilitators: Vec::new(), ..document.session.clone() };
            return session.mentions(Names::Off, wanted.format.texts(self, wanted, now));
        }
        match wanted.choices.names {
            Names::Full if document.session.participants.iter().all(named) => Vec::new(),
            names @ (Names::Full | Names::First | Names::Initials | Names::Off) => {
                document.session.mentions(names, wanted.format.texts(self, wanted, now))
            }
        }
    }
}
