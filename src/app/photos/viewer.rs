//! Reads photographs for the windows on a thread of its own.

use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};

use egui::{ColorImage, Context, TextureOptions};

use crate::darkroom;
use crate::store::Album;
use crate::theme::photos::{PhotoSize, Sight, Sought, show_photo};

/// The longest side of a photograph in a list, in dots.
const SMALL: u32 = 320;

/// What was read of a photograph; `None` when there is no such picture.
type Read = (Sought, Option<ColorImage>);

/// The thread, and the ways to it and back.
pub(super) struct Viewer {
    /// `None` where the machine has no thread to spare.
    orders: Option<Sender<(Album, Sought)>>,
    read: Receiver<Read>,
    on_their_way: HashSet<Sought>,
}

impl Viewer {
    pub(super) fn start(ctx: &Context) -> Self {
        let ((orders, asked), (sender, read)) = (channel::<(Album, Sought)>(), channel());
        let window = ctx.clone();
        let work = move || {
            for (album, wanted) in asked {
                let picture = catch_unwind(AssertUnwindSafe(|| picture(&album, &wanted))).ok().flatten();
                if sender.send((wanted, picture)).is_err() {
                    break;
                }
                window.request_repaint();
            }
        };
        let started = std::thread::Builder::new().name("viewer".into()).spawn(work).is_ok();
        Self { orders: started.then_some(orders), read, on_their_way: HashSet::new() }
    }

    /// Asks for what is not on its way.
    pub(super) fn ask(&mut self, album: &Album, wanted: HashSet<Sought>) {
        let Some(orders) = &self.orders else { return };
        for one in wanted {
            if self.on_their_way.insert(one.clone()) && orders.send((album.clone(), one)).is_err() {
                return;
            }
        }
    }

    /// Lets the windows draw what was read.
    pub(super) fn show(&mut self, ctx: &Context) {
        for (wanted, picture) in self.read.try_iter().collect::<Vec<Read>>() {
            self.on_their_way.remove(&wanted);
            let sight = picture.map_or(Sight::Missing, |picture| {
                Sight::Seen(ctx.load_texture("photograph", picture, TextureOptions::LINEAR))
            });
            show_photo(ctx, wanted, sight);
        }
    }
}

fn picture(album: &Album, (file, size): &Sought) -> Option<ColorImage> {
    let longest = match size {
        PhotoSize::Small => SMALL,
        PhotoSize::Large => darkroom::LONGEST_SIDE,
    };
    let (dots, colours) = darkroom::dots(&album.read(file)?, longest)?;
    let [width, height] = dots.map(|side| side as usize);
    (colours.len() == width * height * 3).then(|| ColorImage::from_rgb([width, height], &colours))
}
