//! The photographs that can be drawn now, in both windows: whoever draws one says by its name that it is looked for.

use std::collections::{HashMap, HashSet};

use egui::{Color32, Context, Id, Painter, Pos2, Rect, TextureHandle};

use super::colour;
use crate::colours::Tone;
use crate::model::id::Key;

/// How large a photograph is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PhotoSize {
    /// In a list.
    Small,
    /// For the room.
    Large,
}

/// A photograph in a size.
pub type Sought = (Key, PhotoSize);

/// What is known of a photograph.
#[derive(Clone)]
pub enum Sight {
    /// It can be drawn.
    Seen(TextureHandle),
    /// There is no such picture.
    Missing,
}

/// What can be drawn, and what was looked for since that was last asked.
#[derive(Clone, Default)]
struct Sights {
    known: HashMap<Sought, Sight>,
    wanted: HashSet<Sought>,
}

/// Draws a photograph into a rectangle of its shape; a plain ground while it is not there.
pub fn photo(painter: &Painter, rect: Rect, file: &Key, size: PhotoSize) {
    let ctx = painter.ctx();
    match sight(ctx, file, size) {
        Some(Sight::Seen(texture)) => {
            let whole = Rect::from_min_max(Pos2::ZERO, Pos2::new(1.0, 1.0));
            painter.image(texture.id(), rect, whole, Color32::WHITE);
        }
        Some(Sight::Missing) | None => drop(painter.rect_filled(rect, 4.0, colour(ctx, Tone::Sunken))),
    }
}

/// What is known of a photograph; from now on it is looked for.
pub fn sight(ctx: &Context, file: &Key, size: PhotoSize) -> Option<Sight> {
    let wanted = (file.clone(), size);
    ctx.data_mut(|data| {
        let sights: &mut Sights = data.get_temp_mut_or_default(place());
        let known = sights.known.get(&wanted).cloned();
        sights.wanted.insert(wanted);
        known
    })
}

/// What is known of a photograph, without looking for it.
pub fn known(ctx: &Context, wanted: &Sought) -> Option<Sight> {
    ctx.data(|data| data.get_temp::<Sights>(place())?.known.get(wanted).cloned())
}

/// What was looked for since this was last asked.
pub fn photos_wanted(ctx: &Context) -> HashSet<Sought> {
    ctx.data_mut(|data| std::mem::take(&mut data.get_temp_mut_or_default::<Sights>(place()).wanted))
}

/// From now on this is known of a photograph.
pub fn show_photo(ctx: &Context, wanted: Sought, sight: Sight) {
    ctx.data_mut(|data| drop(data.get_temp_mut_or_default::<Sights>(place()).known.insert(wanted, sight)));
}

/// Forgets all photographs but these.
pub fn keep_photos(ctx: &Context, kept: impl Fn(&Sought) -> bool) {
    let names = |data: &mut egui::util::IdTypeMap| -> Vec<Sought> {
        data.get_temp_mut_or_default::<Sights>(place()).known.keys().cloned().collect()
    };
    let gone: Vec<Sought> = ctx.data_mut(names).into_iter().filter(|wanted| !kept(wanted)).collect();
    // Let go of outside, for a texture that goes asks for a lock of the window, too.
    let gone: Vec<Sight> = ctx.data_mut(|data| {
        let known = &mut data.get_temp_mut_or_default::<Sights>(place()).known;
        gone.iter().filter_map(|name| known.remove(name)).collect()
    });
    drop(gone);
}

fn place() -> Id {
    Id::unique("tovholder photographs")
}
