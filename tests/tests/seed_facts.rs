//! The acceptance list: every fact of the five seed pages has a typed place, is read into it, and has evidence.
//!
//! The pages lie beside the project; without them the test says that it was skipped. With `MINUTEBOOK_FACTS=1` every
//! fact that is missing is listed.

use minutebook_conformance::wants::{Subject, try_want};
use minutebook_conformance::{repository, shared};
use minutebook_reader::{Options, read_page};
use std::fs;

/// Facts that are not read yet, with the reason: the list may only shrink.
const NOT_YET: &[(&str, &str)] = &[];

#[test]
fn every_fact_of_the_seeds_is_read_with_evidence() {
    let (Some(seeds), Some(design)) = (shared("seeds"), shared("design")) else { return };
    let list: toml::Table =
        fs::read_to_string(repository().join("tests/seed_facts.toml")).unwrap().parse().unwrap();
    let facts_md = fs::read_to_string(design.join("SEED_FACTS.md")).unwrap();
    let mut paths: Vec<_> = fs::read_dir(seeds).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let pages: Vec<_> =
        paths.iter().map(|path| read_page(&fs::read(path).unwrap(), &Options::default())).collect();
    let readings: Vec<serde_json::Value> =
        pages.iter().map(|page| serde_json::from_str(&minutebook::to_json(&page.reading)).unwrap()).collect();

    let (mut read, mut asked) = (0, 0);
    let mut missing = Vec::new();
    for fact in list["fact"].as_array().unwrap() {
        let id = fact["id"].as_str().unwrap();
        let Some(wants) = fact.get("want").and_then(toml::Value::as_array) else { continue };
        let seed = usize::try_from(fact["seed"].as_integer().unwrap()).unwrap();
        let line = facts_md.lines().find(|line| line.starts_with(&format!("- {id} "))).unwrap_or_default();
        let subject = Subject { reading: &readings[seed], text: &pages[seed].text, line };
        asked += 1;
        let failed: Vec<_> =
            wants.iter().filter_map(|want| try_want(&subject, want.as_table().unwrap()).err()).collect();
        if failed.is_empty() {
            read += 1;
        } else {
            missing.push((id, failed));
        }
    }
    eprintln!("seed facts: {read} of {asked} read with evidence");
    let unexpected: Vec<_> =
        missing.iter().filter(|(id, _)| !NOT_YET.iter().any(|(known, _)| known == id)).collect();
    for (id, failed) in &missing {
        eprintln!("  {id}: {}", failed.join("; "));
    }
    assert!(unexpected.is_empty(), "{} facts are not read", unexpected.len());
    let now_read: Vec<_> =
        NOT_YET.iter().filter(|(id, _)| !missing.iter().any(|(missed, _)| missed == id)).collect();
    assert!(now_read.is_empty(), "take these off the list of what is not read yet: {now_read:?}");
}
