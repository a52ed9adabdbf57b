//! Reads a sample page and says what was decided, with the words that say so.

use minutebook::{EvidenceIndex, Pointer};
use minutebook_reader::{Options, read_page};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../minutes/cabinet-item.txt");
    let page = read_page(&std::fs::read(path)?, &Options::default());
    let evidence = EvidenceIndex::new(&page.reading.evidence);
    for (n, item) in page.reading.meeting.agenda.iter().enumerate() {
        println!("{}", item.title);
        for (r, resolution) in item.resolutions.iter().enumerate() {
            println!("  {}", resolution.formula.as_deref().unwrap_or("decided"));
            for (p, part) in resolution.parts.iter().enumerate() {
                let verbs: Vec<_> = part.verbs.iter().map(|verb| verb.as_str()).collect();
                println!("  {} [{}] {}", part.label.as_deref().unwrap_or("-"), verbs.join(", "), part.text);
                let at = Pointer::root()
                    .field("meeting")
                    .field("agenda")
                    .at(n)
                    .field("resolutions")
                    .at(r)
                    .field("parts")
                    .at(p);
                let span = evidence.nearest(&at).and_then(|found| found.span.clone());
                if let Some(span) = span {
                    println!("      bytes {} to {} of the page", span.start, span.end);
                }
            }
        }
    }
    for finding in &page.reading.findings {
        println!("{finding}");
    }
    Ok(())
}
