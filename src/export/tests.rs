//! Reads the written PDF back.

use super::*;
use crate::export::sample;

fn moment() -> Zoned {
    "2026-11-22T15:30:00+01:00[Europe/Copenhagen]".parse().unwrap()
}

fn write(report: &Report) -> lopdf::Document {
    let bytes = pdf(report, &moment()).unwrap();
    if let Ok(path) = std::env::var("HANDOUT") {
        std::fs::write(format!("{path}/{}.pdf", std::thread::current().name().unwrap().replace("::", "-")), &bytes)
            .unwrap();
    }
    lopdf::Document::load_mem(&bytes).unwrap()
}

#[test]
fn the_sample_is_written() {
    let document = write(&sample::report());
    assert!(document.get_pages().len() >= 2);
}
