//! What the crate that writes Word documents cannot say, put into its XML: the title, the language, which rows are heads,
//! and what pictures show.

use std::io::{self, Cursor};

use docx_rs::Docx;
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::possible;
use crate::export::ExportError;
use crate::i18n::Language;
use crate::model::paper::report::Report;

/// Where the first row of a table begins.
const FIRST_ROW: &str = "</w:tblGrid><w:tr><w:trPr>";
/// What every picture is called.
const PICTURE: &str = r#"<wp:docPr id="1" name="Figure" />"#;
/// Where what holds for all words ends.
const ALL_WORDS: &str = "</w:rPr></w:rPrDefault>";
/// Who wrote it, when nobody is named.
const NOBODY: &str = "<dc:creator>unknown</dc:creator><cp:lastModifiedBy>unknown</cp:lastModifiedBy>";
/// Where what kinds of parts there are ends.
const KINDS: &str = "</Types>";
/// What a JPEG begins with.
const JPEG: &[u8] = b"\xff\xd8";
/// The style of words without one.
const NORMAL: &str = r#"<w:style w:type="paragraph" w:styleId="Normal">"#;

/// The document as bytes. `alternatives` says what each picture shows, in order.
pub fn pack(document: Docx, report: &Report, alternatives: &[String]) -> Result<Vec<u8>, ExportError> {
    let mut parts = document.build();
    let language = match report.language {
        Language::Danish => "da-DK",
        Language::English => "en-GB",
    };
    let title = attribute(&report.title);
    let about = format!(
        "<dc:creator>Tovholder</dc:creator><cp:lastModifiedBy>Tovholder</cp:lastModifiedBy>\
         <dc:language>{language}</dc:language><dc:title>{title}</dc:title>"
    );
    change(&mut parts.doc_props.core, |text| text.replacen(NOBODY, &about, 1));
    let spoken = format!(r#"<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA" />{ALL_WORDS}"#);
    change(&mut parts.styles, |text| {
        let normal = r#"<w:style w:type="paragraph" w:default="1" w:styleId="Normal">"#;
        text.replacen(ALL_WORDS, &spoken, 1).replacen(NORMAL, normal, 1)
    });
    change(&mut parts.document, |text| {
        described(&text.replace(FIRST_ROW, &format!("{FIRST_ROW}<w:tblHeader />")), alternatives)
    });
    let kinds: String =
        parts.media.iter().filter(|(_, bytes)| bytes.starts_with(JPEG)).map(|(id, _)| kind(id)).collect();
    change(&mut parts.content_type, |text| text.replacen(KINDS, &format!("{kinds}{KINDS}"), 1));
    let mut stored = Cursor::new(Vec::new());
    parts.pack(&mut stored).map_err(failed)?;
    deflated(stored).map_err(failed)
}

fn failed(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> ExportError {
    ExportError::Write(io::Error::other(error))
}

/// The archive with its texts made small: the crate stores every file as it is.
fn deflated(stored: Cursor<Vec<u8>>) -> ZipResult<Vec<u8>> {
    let mut stored = ZipArchive::new(stored)?;
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for nth in 0..stored.len() {
        let mut file = stored.by_index(nth)?;
        // Folders say nothing, and a picture is as small as it gets.
        if file.is_dir() {
            continue;
        }
        let is_picture = file.name().ends_with(".png");
        let method = if is_picture { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default().compression_method(method).last_modified_time(DateTime::default());
        archive.start_file(file.name(), options)?;
        io::copy(&mut file, &mut archive)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// Says of a picture that it is a JPEG: the crate calls all of them by the ending of the other kind.
fn kind(id: &str) -> String {
    format!(r#"<Override PartName="/word/media/{id}.png" ContentType="image/jpeg" />"#)
}

fn change(part: &mut Vec<u8>, change: impl FnOnce(&str) -> String) {
    if let Ok(text) = std::str::from_utf8(part) {
        *part = change(text).into_bytes();
    }
}

/// Gives each picture a number of its own and says what it shows.
fn described(text: &str, alternatives: &[String]) -> String {
    let mut pieces = text.split(PICTURE);
    let mut described = pieces.next().unwrap_or_default().to_owned();
    for (number, piece) in (1..).zip(pieces) {
        let words = alternatives.get(number - 1).map(|words| attribute(words)).unwrap_or_default();
        described.push_str(&format!(r#"<wp:docPr id="{number}" name="Figure {number}" descr="{words}" />{piece}"#));
    }
    described
}

/// Words as they may stand in XML.
fn attribute(words: &str) -> String {
    let words = possible(words).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    words.replace('"', "&quot;").replace('\n', " ")
}
