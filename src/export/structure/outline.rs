//! The list of contents that readers show beside the pages: one line a section.

use lopdf::{Document, Object, ObjectId, dictionary, text_string};

use crate::export::layout::Layout;
use crate::export::layout::band::Ink;
use crate::export::layout::tree::ElementId;

/// Space shown above a heading that was jumped to.
const ABOVE: f32 = 30.0;

/// Adds the list; a document without sections has none.
pub fn add(document: &mut Document, layout: &Layout, pages: &[ObjectId]) -> Option<ObjectId> {
    let lines: Vec<(Object, &str)> = layout
        .headings
        .iter()
        .filter_map(|(element, words)| Some((destination(layout, *element, pages)?, words.as_str())))
        .collect();
    let ids: Vec<ObjectId> = lines.iter().map(|_| document.new_object_id()).collect();
    let list = document.new_object_id();
    for (nth, (id, (destination, words))) in ids.iter().zip(lines).enumerate() {
        let mut line = dictionary! { "Title" => text_string(words), "Parent" => list, "Dest" => destination };
        if let Some(next) = ids.get(nth + 1) {
            line.set("Next", *next);
        }
        if let Some(previous) = nth.checked_sub(1).and_then(|nth| ids.get(nth)) {
            line.set("Prev", *previous);
        }
        document.objects.insert(*id, line.into());
    }
    let count = i64::try_from(ids.len()).unwrap_or_default();
    let (first, last) = (*ids.first()?, *ids.last()?);
    let outlines = dictionary! { "Type" => "Outlines", "First" => first, "Last" => last, "Count" => count };
    document.objects.insert(list, outlines.into());
    Some(list)
}

/// The place of a piece, as readers jump to it.
fn destination(layout: &Layout, element: ElementId, pages: &[ObjectId]) -> Option<Object> {
    let all = layout.pages.iter().zip(pages);
    let mut found = all.flat_map(|(page, id)| page.marks.iter().map(move |mark| (mark, page.paper.height, id)));
    let (mark, height, page) = found.find(|(mark, ..)| mark.owner == Some(element))?;
    let y = match &mark.ink {
        Ink::Glyphs(run) => run.at[1],
        Ink::Path(_) | Ink::Logo(_) | Ink::Photo(_) => 0.0,
    };
    let top = (height - y + ABOVE).round();
    Some(vec![(*page).into(), "XYZ".into(), Object::Null, top.into(), Object::Null].into())
}
