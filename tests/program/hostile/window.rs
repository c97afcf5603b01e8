//! The facilitator's window and the room's screen over any document, ten frames each.

use std::sync::LazyLock;

use egui_kittest::Harness;
use jiff::Zoned;
use tovholder::clock::Clocks;
use tovholder::colours::Theme;
use tovholder::command::history::History;
use tovholder::facilitator::{PanelKind, Saved, View, WindowState, window_ui};
use tovholder::i18n::Language;
use tovholder::model::paper::make::Choices;
use tovholder::model::screen::slide::Slide;
use tovholder::model::stage::{Place, Stage};
use tovholder::store::Document;
use tovholder::{projector, theme};

static NOW: LazyLock<Zoned> = LazyLock::new(|| "2027-02-04T10:46:00+01:00[Europe/Copenhagen]".parse().unwrap());

/// What is drawn.
struct Drawn {
    history: History,
    stage: Stage,
    window: WindowState,
}

/// A window that shows one document after the other.
pub struct Window {
    harness: Harness<'static, Option<Drawn>>,
}

impl Window {
    pub fn new() -> Self {
        let harness = Harness::builder()
            .with_size([1366.0, 748.0])
            .allow_missing_glyphs()
            .with_context_setup(|ctx| theme::install(ctx, Theme::Light))
            .build_ui_state(
                |ui, drawn: &mut Option<Drawn>| {
                    if let Some(drawn) = drawn {
                        drawn.draw(ui);
                    }
                },
                None,
            );
        Self { harness }
    }

    /// Draws ten frames as it opens, each slide and page, and writes what the handout says.
    pub fn show(&mut self, document: Document) -> Result<(), String> {
        for language in Language::ALL {
            document.session.report(language, Choices::default());
        }
        let Document { session, stage, .. } = document;
        let ctx = self.harness.ctx.clone();
        let size = egui::vec2(1920.0, 1080.0);
        let steps = session.programme.items.iter().flat_map(|item| {
            (0..item.step_count().min(20))
                .map(|step| Stage { at: Some(Place { item: item.id, step }), ..stage.clone() })
        });
        for stage in steps.take(60) {
            let slide = session.slide(&stage, &NOW, Language::Danish);
            let pages = projector::page_count(&ctx, &slide, size, 6.0);
            if pages == 0 || pages > 10_000 {
                return Err(format!("{pages} pages"));
            }
        }
        let mut window = WindowState::default();
        for frame in 0..10 {
            window.panel = [
                None,
                Some(PanelKind::People),
                Some(PanelKind::Day),
                Some(PanelKind::Palette),
                Some(PanelKind::Handout),
            ][frame % 5];
            let drawn = Drawn { history: History::new(session.clone()), stage: stage.clone(), window };
            *self.harness.state_mut() = Some(drawn);
            self.harness.step();
            self.harness.ctx.tessellate(self.harness.output().shapes.clone(), 1.0);
            window = self.harness.state_mut().take().unwrap().window;
        }
        Ok(())
    }
}

impl Drawn {
    fn draw(&mut self, ui: &mut egui::Ui) {
        let slide: Slide = self.history.session().slide(&self.stage, &NOW, Language::Danish);
        let view = View {
            history: &self.history,
            library: tovholder::store::recipes::built_in(),
            stage: &self.stage,
            now: &NOW,
            language: Language::Danish,
            slide: &slide,
            page: 0,
            canvas: egui::vec2(1920.0, 1080.0),
            farthest_seat: 6.0,
            room_open: true,
            frozen: false,
            saved: &Saved::Now,
            clocks: Clocks::default(),
        };
        window_ui(ui, view, &mut self.window);
    }
}
