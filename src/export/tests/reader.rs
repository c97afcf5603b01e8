//! Reads a written PDF as a reader does: the words of each piece, and which marks belong to which piece.

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Encoding, Object, ObjectId, decode_text_string};

/// A group of marks: the page's object and the number on that page.
pub type Group = (ObjectId, i64);

/// A PDF, read.
pub struct Reader {
    /// The document.
    pub document: Document,
    /// The words of each group of marks, in the order they were drawn.
    pub groups: Vec<(Group, String)>,
    /// The words of the ornaments on each page.
    pub ornaments: BTreeMap<ObjectId, String>,
    /// Whether it heeds what is said instead of the glyphs.
    spoken: bool,
}

/// A piece of the tree.
pub struct Piece {
    /// Its object.
    pub id: ObjectId,
    /// Its name in the standard.
    pub role: String,
    /// The groups that belong to it.
    pub groups: Vec<Group>,
    /// Its entry in the document.
    pub entry: Dictionary,
}

impl Reader {
    /// Reads the bytes.
    pub fn new(bytes: &[u8]) -> Self {
        Self::heeding(bytes, true)
    }

    /// Reads the bytes as readers do that look at nothing but the glyphs.
    pub fn of_glyphs(bytes: &[u8]) -> Self {
        Self::heeding(bytes, false)
    }

    fn heeding(bytes: &[u8], spoken: bool) -> Self {
        let document = Document::load_mem(bytes).unwrap();
        let mut reader = Self { document, groups: Vec::new(), ornaments: BTreeMap::new(), spoken };
        for page in reader.pages() {
            reader.read(page);
        }
        reader
    }

    /// The pages' objects, in order.
    pub fn pages(&self) -> Vec<ObjectId> {
        self.document.page_iter().collect()
    }

    fn read(&mut self, page: ObjectId) {
        let fonts = self.document.get_page_fonts(page).unwrap();
        let encodings: BTreeMap<Vec<u8>, Encoding> =
            fonts.iter().map(|(name, font)| (name.clone(), font.get_font_encoding(&self.document).unwrap())).collect();
        let content = Content::decode(&self.document.get_page_content(page)).unwrap();
        let mut font = None;
        // For each open sequence: its number, or that it is ornament, or what it says instead of its glyphs.
        let mut open: Vec<Sequence> = Vec::new();
        for operation in &content.operations {
            let operands = operation.operands.as_slice();
            match operation.operator.as_str() {
                "Tf" => font = encodings.get(operands[0].as_name().unwrap()),
                "BMC" => open.push(Sequence::Ornament(String::new())),
                "BDC" => open.push(Sequence::new(operands[1].as_dict().unwrap(), self.spoken)),
                "TJ" => {
                    let text = operands[0].as_array().unwrap().iter().filter_map(|item| item.as_str().ok());
                    let text: String = text.map(|glyph| Document::decode_text(font.unwrap(), glyph).unwrap()).collect();
                    open.last_mut().expect("text outside of every piece").add(&text);
                }
                "EMC" => match open.pop().unwrap() {
                    Sequence::Numbered(number, text) => self.groups.push(((page, number), text)),
                    Sequence::Ornament(text) => self.ornaments.entry(page).or_default().push_str(&text),
                    Sequence::Spoken(text) | Sequence::Unheeded(text) => open.last_mut().unwrap().add(&text),
                },
                "S" | "f" | "f*" => assert!(!open.is_empty(), "ink outside of every piece"),
                _ => {}
            }
        }
        assert!(open.is_empty());
    }

    /// The pieces in reading order.
    pub fn pieces(&self) -> Vec<Piece> {
        let root = self.document.catalog().unwrap().get(b"StructTreeRoot").unwrap().as_reference().unwrap();
        let mut pieces = Vec::new();
        self.walk(root, &mut pieces);
        pieces
    }

    fn walk(&self, id: ObjectId, pieces: &mut Vec<Piece>) {
        let entry = self.document.get_dictionary(id).unwrap().clone();
        let kids = entry.get(b"K").unwrap().as_array().unwrap().clone();
        let role = entry.get(b"S").and_then(Object::as_name).map(|name| String::from_utf8_lossy(name).into_owned());
        let groups = kids
            .iter()
            .filter_map(|kid| kid.as_dict().ok())
            .map(|kid| (kid.get(b"Pg").unwrap().as_reference().unwrap(), kid.get(b"MCID").unwrap().as_i64().unwrap()));
        pieces.push(Piece { id, role: role.unwrap_or_default(), groups: groups.collect(), entry });
        for kid in kids.iter().filter_map(|kid| kid.as_reference().ok()) {
            assert_eq!(self.document.get_dictionary(kid).unwrap().get(b"P").unwrap().as_reference().unwrap(), id);
            self.walk(kid, pieces);
        }
    }

    /// The piece that a page says a group belongs to.
    pub fn owner(&self, (page, number): Group) -> ObjectId {
        let follow = |entry: &Dictionary, key: &[u8]| entry.get(key).unwrap().as_reference().unwrap();
        let tree = self.document.get_dictionary(follow(self.document.catalog().unwrap(), b"StructTreeRoot")).unwrap();
        let parents = self.document.get_dictionary(follow(tree, b"ParentTree")).unwrap();
        let key = self.document.get_dictionary(page).unwrap().get(b"StructParents").unwrap();
        let numbers = parents.get(b"Nums").unwrap().as_array().unwrap();
        let (_, owners) =
            numbers.chunks_exact(2).map(|pair| (&pair[0], &pair[1])).find(|(other, _)| *other == key).unwrap();
        owners.as_array().unwrap()[usize::try_from(number).unwrap()].as_reference().unwrap()
    }

    /// The words of a piece, without hyphens put in at the ends of lines.
    pub fn words(&self, piece: &Piece) -> String {
        let words =
            |group: &Group| self.groups.iter().find(|(other, _)| other == group).unwrap().1.replace('\u{ad}', "");
        piece.groups.iter().map(words).collect()
    }
}

enum Sequence {
    Numbered(i64, String),
    Ornament(String),
    Spoken(String),
    Unheeded(String),
}

impl Sequence {
    fn new(properties: &Dictionary, spoken: bool) -> Self {
        match properties.get(b"MCID") {
            Ok(number) => Self::Numbered(number.as_i64().unwrap(), String::new()),
            Err(_) if !spoken => Self::Unheeded(String::new()),
            Err(_) => Self::Spoken(decode_text_string(properties.get(b"ActualText").unwrap()).unwrap()),
        }
    }

    fn add(&mut self, words: &str) {
        match self {
            Self::Numbered(_, text) | Self::Ornament(text) | Self::Unheeded(text) => text.push_str(words),
            // What is said instead hides what the glyphs say.
            Self::Spoken(_) => {}
        }
    }
}
