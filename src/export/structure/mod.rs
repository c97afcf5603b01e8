//! What the marks are, added to the drawn document as the PDF standards ask (ISO 32000-1, 14.8, and PDF/UA-1).

mod metadata;
mod outline;

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary, text_string};
pub use metadata::About;

use super::ExportError;
use super::draw::{Content, role};
use super::layout::Layout;
use super::layout::band::{Ink, Page, PlacedLogo, PlacedPhoto};
use super::layout::tree::{ElementId, Kind};

/// Adds the tree of pieces, the list of contents and what the document says about itself.
pub fn add(
    document: &mut Document,
    layout: &Layout,
    contents: &[Content],
    about: &About<'_>,
) -> Result<(), ExportError> {
    let pages: Vec<ObjectId> = document.page_iter().collect();
    let tree = add_tree(document, layout, contents, &pages)?;
    let outline = outline::add(document, layout, &pages);
    let xmp = metadata::add(document, about);
    "1.7".clone_into(&mut document.version);
    let catalog = document.catalog_mut().map_err(ExportError::Structure)?;
    catalog.set("StructTreeRoot", tree);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("Lang", text_string(about.language.code()));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("Metadata", xmp);
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
    }
    Ok(())
}

fn add_tree(
    document: &mut Document,
    layout: &Layout,
    contents: &[Content],
    pages: &[ObjectId],
) -> Result<ObjectId, ExportError> {
    let root = document.new_object_id();
    let objects: BTreeMap<ElementId, ObjectId> =
        layout.tree.elements().map(|(id, _)| (id, document.new_object_id())).collect();
    let mut kids: BTreeMap<ElementId, Vec<Object>> = BTreeMap::new();
    let mut owners: Vec<Vec<Object>> = vec![Vec::new(); pages.len()];
    for content in contents {
        let (Some(page), Some(owner)) = (pages.get(content.page), objects.get(&content.element)) else { continue };
        kids.entry(content.element).or_default().push(reference_to(*page, content.number));
        owners.get_mut(content.page).into_iter().for_each(|page| page.push((*owner).into()));
    }
    for (id, element) in layout.tree.elements() {
        if let (Some(parent), Some(object)) = (element.parent, objects.get(&id)) {
            kids.entry(parent).or_default().push((*object).into());
        }
    }
    for (id, element) in layout.tree.elements() {
        let parent = element.parent.and_then(|parent| objects.get(&parent)).copied().unwrap_or(root);
        let mut piece = piece(layout, id, &element.kind);
        piece.set("P", parent);
        piece.set("K", kids.remove(&id).unwrap_or_default());
        if let Some(object) = objects.get(&id) {
            document.objects.insert(*object, piece.into());
        }
    }
    let parents = number_pages(document, owners, pages)?;
    let top: Vec<Object> = objects.values().take(1).map(|object| (*object).into()).collect();
    let count = i64::try_from(pages.len()).unwrap_or_default();
    let tree = dictionary! {
        "Type" => "StructTreeRoot", "K" => top, "ParentTree" => parents, "ParentTreeNextKey" => count,
    };
    document.objects.insert(root, tree.into());
    Ok(root)
}

fn reference_to(page: ObjectId, number: usize) -> Object {
    let number = i64::try_from(number).unwrap_or_default();
    dictionary! { "Type" => "MCR", "Pg" => page, "MCID" => number }.into()
}

fn piece(layout: &Layout, id: ElementId, kind: &Kind) -> Dictionary {
    let mut piece = dictionary! { "Type" => "StructElem", "S" => role(kind) };
    if *kind == Kind::ColumnTitle {
        piece.set("A", dictionary! { "O" => "Table", "Scope" => "Column" });
    } else if let Kind::Figure(alternative) = kind {
        piece.set("Alt", text_string(alternative));
        let bounds: Vec<Object> = bounds(layout, id).into_iter().map(Object::from).collect();
        piece.set("A", dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => bounds });
    }
    piece
}

/// The box around the ink of a piece, upwards from the bottom of the page.
fn bounds(layout: &Layout, id: ElementId) -> [f32; 4] {
    let carries = |page: &&Page| page.marks.iter().any(|mark| mark.owner == Some(id));
    let Some(page) = layout.pages.iter().find(carries) else { return [0.0; 4] };
    let marks = page.marks.iter().filter(|mark| mark.owner == Some(id));
    let points = marks.flat_map(|mark| match &mark.ink {
        Ink::Glyphs(run) => vec![run.at],
        Ink::Path(path) => path.points.clone(),
        Ink::Logo(PlacedLogo { at: [x, y], size: [width, height], .. })
        | Ink::Photo(PlacedPhoto { at: [x, y], size: [width, height], .. }) => vec![[*x, *y], [x + width, y + height]],
    });
    let empty = [f32::MAX, f32::MAX, f32::MIN, f32::MIN];
    let [left, low, right, high] = points.fold(empty, |[left, low, right, high], [x, y]| {
        let up = page.paper.height - y;
        [left.min(x), low.min(up), right.max(x), high.max(up)]
    });
    if left <= right { [left, low, right, high].map(f32::round) } else { [0.0; 4] }
}

/// Tells each page which pieces its marks belong to, and that the Tab key follows the tree.
fn number_pages(
    document: &mut Document,
    owners: Vec<Vec<Object>>,
    pages: &[ObjectId],
) -> Result<ObjectId, ExportError> {
    let mut numbers: Vec<Object> = Vec::new();
    for (key, (owners, page)) in (0_i64..).zip(owners.into_iter().zip(pages)) {
        numbers.extend([key.into(), owners.into()]);
        let page = document.get_dictionary_mut(*page).map_err(ExportError::Structure)?;
        page.set("StructParents", key);
        page.set("Tabs", "S");
    }
    Ok(document.add_object(dictionary! { "Nums" => numbers }))
}
