//! The facilitator's window and the room's screen over any document, a frame for each of some panels.

use std::sync::LazyLock;

use egui_kittest::Harness;
use jiff::Zoned;
use tovholder::colours::Theme;
use tovholder::facilitator::palette::Search;
use tovholder::facilitator::{Panel, WindowState};
use tovholder::i18n::Language;
use tovholder::model::paper::make::Choices;
use tovholder::model::stage::{Place, Stage};
use tovholder::projector;
use tovholder::store::Document;

use crate::harness::{Program, painted};

static NOW: LazyLock<Zoned> = LazyLock::new(|| "2027-02-04T10:46:00+01:00[Europe/Copenhagen]".parse().unwrap());

/// A window that shows one document after the other.
pub struct Window {
    harness: Harness<'static, Option<Program>>,
}

impl Window {
    pub fn new() -> Self {
        let draw = |ui: &mut egui::Ui, program: &mut Option<Program>| {
            if let Some(program) = program {
                program.draw(ui);
            }
        };
        let harness = painted([1366.0, 748.0], Theme::Light).allow_missing_glyphs().build_ui_state(draw, None);
        Self { harness }
    }

    /// Draws it as it opens and with some panels, each slide and page, and writes what the handout says.
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
        for frame in 0..5 {
            window.panel = match frame {
                0 => None,
                1 => Some(Panel::People),
                2 => Some(Panel::Day),
                3 => Some(Panel::Palette(Search::default())),
                _ => Some(Panel::Handout),
            };
            let program = Program::new(session.clone(), stage.clone(), NOW.clone());
            *self.harness.state_mut() = Some(Program { window, room_open: true, may_be_refused: true, ..program });
            self.harness.step();
            self.harness.ctx.tessellate(self.harness.output().shapes.clone(), 1.0);
            window = self.harness.state_mut().take().unwrap().window;
        }
        Ok(())
    }
}
