//! Help and the tour: what shows a newcomer around.

use egui::Context;

use super::App;
use crate::facilitator::Panel;
use crate::facilitator::help::HelpPage;

impl App {
    /// Opens the page of help, over a day or at the start.
    pub(super) fn show_help(&mut self) {
        let folder = self.state.as_ref().map(|state| state.display().to_string()).unwrap_or_default();
        self.window.panel = Some(Panel::Help(HelpPage::new(folder)));
    }

    /// Opens a copy of the sample, and shows the places of the window in it one by one.
    pub(super) fn tour(&mut self, ctx: &Context) {
        if let Some(document) = self.copy_of_sample() {
            self.touring = Some(document.session.key.clone());
            self.open_unnamed(ctx, document);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::Request;
    use crate::command::menu::Command;
    use crate::facilitator::tour::Tour;
    use crate::model::day::session::Session;
    use crate::store::recent::Progress;

    fn app(ctx: &Context, folder: &tempfile::TempDir) -> App {
        App::new(ctx, Some(folder.path().join("state")), None)
    }

    fn session(app: &App) -> &Session {
        app.current.as_ref().unwrap().history.session()
    }

    #[test]
    fn the_tour_begins_over_a_copy_of_the_sample_and_over_no_other_day() {
        let (ctx, folder) = (Context::default(), tempfile::tempdir().unwrap());
        let mut app = app(&ctx, &folder);
        app.perform(&ctx, Request::Menu(Command::Tour));
        app.finish_work(&ctx);
        assert_eq!(app.window.tour, Some(Tour::default()));
        let toured = session(&app).key.clone();
        app.perform(&ctx, Request::Menu(Command::Sample));
        app.finish_work(&ctx);
        assert_eq!(app.window.tour, None);
        assert_ne!(session(&app).key, toured, "each is a copy of its own");
    }

    #[test]
    fn help_opens_at_the_start_and_over_a_day_and_names_the_folder() {
        let (ctx, folder) = (Context::default(), tempfile::tempdir().unwrap());
        let mut app = app(&ctx, &folder);
        for _ in 0..2 {
            app.perform(&ctx, Request::Menu(Command::Help));
            let Some(Panel::Help(page)) = &app.window.panel else { panic!("no help") };
            assert!(page.folder.ends_with("state"));
            app.sample(&ctx);
            app.finish_work(&ctx);
        }
    }

    #[test]
    fn an_empty_day_has_nothing_in_it_and_nothing_wrong_with_it() {
        let (ctx, folder) = (Context::default(), tempfile::tempdir().unwrap());
        let mut app = app(&ctx, &folder);
        app.perform(&ctx, Request::Menu(Command::EmptyDay));
        app.finish_work(&ctx);
        assert_eq!(session(&app).items().count(), 0);
        assert!(session(&app).check().is_empty());
        assert_eq!(app.window.panel, Some(Panel::Day));
    }

    #[test]
    fn a_day_that_was_left_says_where_it_is_held_and_how_far_it_is_and_can_be_followed_up() {
        let (ctx, folder) = (Context::default(), tempfile::tempdir().unwrap());
        let mut app = app(&ctx, &folder);
        app.sample(&ctx);
        app.finish_work(&ctx);
        let (place, items) = (session(&app).place.clone(), session(&app).items().count());
        app.perform(&ctx, Request::Menu(Command::Next));
        app.show_start();
        app.finish_work(&ctx);
        let list = crate::store::recent::read(app.state.as_deref().unwrap());
        let [day] = list.as_slice() else { panic!("{list:?}") };
        assert!(matches!(day.progress, Progress::At(_, count) if count == items), "{:?}", day.progress);
        assert_eq!(day.place, place);
        assert!(app.recent.first().unwrap().about().contains(&items.to_string()));
        app.perform(&ctx, Request::Menu(Command::FollowUp));
        assert_eq!(app.window.panel, Some(Panel::FollowUp(app.recent.clone())));
        app.perform(&ctx, Request::FollowUpOn(day.path.clone()));
        app.finish_work(&ctx);
        assert!(app.following.is_some());
    }
}
