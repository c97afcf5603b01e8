//! A photograph goes into the PDF as the very JPEG it is: nothing is decoded, and nothing is lost a second time.

use std::collections::BTreeMap;

use printpdf::{DictItem, ExternalStream, ExternalXObject, XObject, XObjectId};

use super::Pencil;
use crate::export::layout::band::PlacedPhoto;

/// What a photograph is called among what the pages draw.
pub(super) fn id(nth: usize) -> XObjectId {
    XObjectId(format!("Photo{nth}"))
}

/// The picture as the PDF holds it.
pub(super) fn object(photo: &PlacedPhoto) -> XObject {
    let name = |word: &str| DictItem::Name(word.as_bytes().to_vec());
    let [width, height] = photo.dots.map(|side| DictItem::Int(side.into()));
    let entries = [
        ("Type", name("XObject")),
        ("Subtype", name("Image")),
        ("Width", width),
        ("Height", height),
        ("ColorSpace", name("DeviceRGB")),
        ("BitsPerComponent", DictItem::Int(8)),
        ("Filter", name("DCTDecode")),
    ];
    let dict: BTreeMap<String, DictItem> = entries.map(|(key, value)| (key.to_owned(), value)).into();
    let stream = ExternalStream { dict, content: photo.jpeg.0.to_vec(), compress: false };
    XObject::External(ExternalXObject { stream, width: None, height: None, dpi: None })
}

impl Pencil<'_> {
    /// Draws a photograph; the same picture is in the PDF once.
    pub(super) fn photo(&mut self, photo: &PlacedPhoto) {
        let known = self.photos.iter().position(|other| other.jpeg == photo.jpeg);
        let nth = known.unwrap_or(self.photos.len());
        if known.is_none() {
            self.photos.push(photo.clone());
        }
        self.picture(id(nth), photo.at, photo.size);
    }
}
