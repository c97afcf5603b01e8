//! What the room saw, as pictures in a folder.

use jiff::Zoned;

use super::{Format, Made, Told, Wanted, Watch};
use crate::i18n::{Language, Message};
use crate::model::day::session::Session;
use crate::model::paper::mentions::Mention;
use crate::model::screen::slide::{Body, Slide};
use crate::model::stage::Stage;
use crate::msg;
use crate::projector::picture::Studio;
use crate::store::names;

/// Every page of the room's screen, in the order it was shown.
pub(super) const PICTURES: Format = Format::piecewise("png", msg!("command-pictures"), msg!("exported-pictures"), make)
    .suffix(msg!("file-name-pictures"))
    .in_a_folder()
    .whole()
    .when(lacking)
    .says(texts)
    .dated();

fn lacking(session: &Session, stage: &Stage, _: Language) -> Option<Message> {
    session.exercises_held(stage).next().is_none().then_some(msg!("no-slides"))
}

fn texts(told: &Told, wanted: &Wanted, now: &Zoned) -> Vec<Mention> {
    let slides = told.session().slides_held(told.stage(), now, wanted.language);
    slides.iter().flat_map(|(title, slide)| slide.texts(title)).collect()
}

fn make(told: &Told, wanted: &Wanted, now: &Zoned, watch: &Watch) -> Result<Made, Message> {
    let stopped = |message| if watch.is_stopped() { msg!("export-stopped") } else { message };
    pictures(told, wanted, now, watch).map(Made::Folder).ok_or_else(|| stopped(msg!("no-pictures")))
}

/// A page of the room's screen, with the title of its exercise.
struct Sight {
    title: String,
    slide: Slide,
    page: usize,
}

/// The pages that the room saw, each with the name of its file.
fn pictures(told: &Told, wanted: &Wanted, now: &Zoned, watch: &Watch) -> Option<Vec<(String, Vec<u8>)>> {
    let mut studio = Studio::new(wanted.theme);
    let slides = told.session().slides_held(told.stage(), now, wanted.language);
    let sights = sights(slides, |slide| studio.page_count(slide, wanted.farthest_seat));
    watch.begin(sights.len());
    let digits = sights.len().to_string().len().max(3);
    let mut pictures = Vec::new();
    for Sight { title, slide, page } in &sights {
        let picture = studio.page(slide, *page, wanted.farthest_seat)?;
        let name = names::file_name(title, wanted.language);
        pictures.push((format!("{:0digits$}-{name}.png", pictures.len() + 1), picture));
        watch.go_on()?;
    }
    Some(pictures)
}

/// Each page once: a step that shows what an earlier one of the exercise showed adds its question at most.
fn sights(slides: Vec<(String, Slide)>, mut pages: impl FnMut(&Slide) -> usize) -> Vec<Sight> {
    let mut sights: Vec<Sight> = Vec::new();
    for (title, slide) in slides {
        let before = || sights.iter().filter(|sight| sight.title == title).map(|sight| &sight.slide);
        if before().any(|other| reads_like(other, &slide)) {
            continue;
        }
        let shown = slide.body != Body::Nothing && before().any(|other| other.body == slide.body);
        let count = if shown { 1 } else { pages(&slide) };
        sights.extend((0..count).map(|page| Sight { title: title.clone(), slide: slide.clone(), page }));
    }
    sights
}

/// Whether two slides say the same, whatever their clocks and the steps they belong to.
fn reads_like(one: &Slide, other: &Slide) -> bool {
    one.headline == other.headline && one.instruction == other.instruction && one.body == other.body
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::screen::slide::{Face, SlideColumn};

    fn slide(headline: &str, card: &str) -> Slide {
        let cards = vec![Face { text: card.into(), ..Face::default() }];
        let column = SlideColumn { title: "Tid".into(), place: 0, cards, left_out: 0 };
        Slide { headline: headline.into(), body: Body::Columns(vec![column]), ..Slide::default() }
    }

    #[test]
    fn each_page_is_a_picture_once_and_a_new_question_over_the_same_is_one_picture() {
        let shown = [
            ("Barrierer", slide("Hvad står i vejen?", "Tid"), 3),
            // Nothing changed but the clock's step.
            ("Barrierer", slide("Hvad står i vejen?", "Tid"), 0),
            ("Barrierer", slide("Hvad står mest i vejen?", "Tid"), 1),
            ("Barrierer", slide("Hvad står mest i vejen?", "Penge"), 3),
            ("Barrierer", Slide { headline: "Først".into(), ..Slide::default() }, 3),
            ("Barrierer", Slide { headline: "Så".into(), ..Slide::default() }, 3),
            // Another exercise is another sight.
            ("Det, der hjælper", slide("Hvad står i vejen?", "Tid"), 3),
        ];
        let slides = shown.iter().map(|(title, slide, _)| ((*title).to_owned(), slide.clone())).collect();
        let sights = sights(slides, |_| 3);
        assert_eq!(sights.len(), shown.iter().map(|(.., pages)| pages).sum::<usize>());
        let third: Vec<usize> = sights.iter().skip(3).take(2).map(|sight| sight.page).collect();
        assert_eq!(third, [0, 0]);
    }
}
