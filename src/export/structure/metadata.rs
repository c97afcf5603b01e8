//! What the document says about itself: title, language, program and the moment it was written.

use std::hash::{DefaultHasher, Hash, Hasher};

use jiff::Zoned;
use lopdf::{Document, Object, ObjectId, Stream, StringFormat, dictionary, text_string};

use crate::i18n::Language;
use crate::model::foreign::ours;

/// The program's name, as readers show it.
const PROGRAM: &str = concat!("Tovholder ", env!("CARGO_PKG_VERSION"));

/// What is known about the document.
pub struct About<'a> {
    /// The title.
    pub title: &'a str,
    /// The language of its words.
    pub language: Language,
    /// When it was written.
    pub written: &'a Zoned,
}

/// Adds the entries, and gives the number of the one that the catalogue points to.
pub fn add(document: &mut Document, about: &About<'_>) -> ObjectId {
    let date = text_string(&pdf_date(about.written));
    let title = on_one_line(about.title);
    let info = document.add_object(dictionary! {
        "Title" => text_string(&title),
        "Creator" => text_string(PROGRAM),
        "Producer" => text_string(PROGRAM),
        "CreationDate" => date.clone(),
        "ModDate" => date,
    });
    if let Ok(Object::Reference(replaced)) = document.trailer.get(b"Info").cloned() {
        document.objects.remove(&replaced);
    }
    document.trailer.set("Info", info);
    let identifier = Object::String(identifier(document, about), StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![identifier.clone(), identifier]);
    let labels = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    // Left uncompressed, so that programs that look for it without reading the PDF find it.
    document.add_object(Stream::new(labels, xmp(about).into_bytes()).with_compression(false))
}

fn pdf_date(written: &Zoned) -> String {
    let minutes = written.offset().seconds() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    let (hours, minutes) = (minutes.abs() / 60, minutes.abs() % 60);
    format!("D:{}{sign}{hours:02}'{minutes:02}'", written.strftime("%Y%m%d%H%M%S"))
}

/// Sixteen bytes that differ when the title, the pages or the moment do.
fn identifier(document: &Document, about: &About<'_>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for half in 0..2_u8 {
        let mut hasher = DefaultHasher::new();
        (half, about.title, about.written.timestamp()).hash(&mut hasher);
        for object in document.objects.values() {
            if let Object::Stream(stream) = object {
                stream.content.hash(&mut hasher);
            }
        }
        bytes.extend(hasher.finish().to_be_bytes());
    }
    bytes
}

fn xmp(about: &About<'_>) -> String {
    let date = about.written.strftime("%Y-%m-%dT%H:%M:%S%:z");
    let (title, program, language) = (escaped(about.title), escaped(PROGRAM), about.language.code());
    format!(
        r#"<?xpacket begin="{marker}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{program}</xmp:CreatorTool>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<pdf:Producer>{program}</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"#,
        marker = '\u{feff}'
    )
}

/// What a reader shows above the page.
fn on_one_line(text: &str) -> String {
    ours(text).replace(['\n', '\t'], " ")
}

fn escaped(text: &str) -> String {
    on_one_line(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
