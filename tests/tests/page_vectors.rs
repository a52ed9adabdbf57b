//! Page vectors: a page in, a reading out, byte for byte. Python and JavaScript run the same files.
//!
//! `MINUTEBOOK_BLESS=1` rewrites the expectations; look at the difference before you commit it.

use minutebook_conformance::{blessing, repository};
use minutebook_reader::{Options, read};
use std::fs;
use std::path::{Path, PathBuf};

/// Every vector's folder with its page: `page.*` in the folder, else the sample page of that name.
fn vectors() -> Vec<(PathBuf, PathBuf)> {
    let root = repository();
    let pages = root.join("tests/vectors/pages");
    let mut found = Vec::new();
    for entry in fs::read_dir(&pages).unwrap() {
        let folder = entry.unwrap().path();
        if !folder.is_dir() {
            continue;
        }
        let own = fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .find(|path| path.file_stem().is_some_and(|stem| stem == "page"));
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let sample = root.join("examples/minutes").join(format!("{name}.txt"));
        found.push((folder, own.unwrap_or(sample)));
    }
    found.sort();
    found
}

fn reading(page: &Path) -> String {
    minutebook::to_json_pretty(&read(&fs::read(page).unwrap(), &Options::default())) + "\n"
}

#[test]
fn every_page_reads_as_expected() {
    let mut differing = Vec::new();
    for (folder, page) in vectors() {
        let expected = folder.join("reading.json");
        let found = reading(&page);
        if blessing() || !expected.exists() {
            fs::write(&expected, &found).unwrap();
        }
        if fs::read_to_string(&expected).unwrap() != found {
            differing.push(folder);
        }
    }
    assert!(differing.is_empty(), "these differ (MINUTEBOOK_BLESS=1 rewrites them): {differing:#?}");
}

#[test]
fn every_sample_page_is_a_vector() {
    let root = repository();
    for entry in fs::read_dir(root.join("examples/minutes")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|kind| kind == "txt") {
            let folder = root.join("tests/vectors/pages").join(path.file_stem().unwrap());
            assert!(folder.is_dir(), "make the folder {} and run this test again", folder.display());
        }
    }
}

#[test]
fn a_reading_is_a_record_like_any_other() {
    for (folder, page) in vectors() {
        let reading = read(&fs::read(&page).unwrap(), &Options::default());
        let json = minutebook::to_json(&reading);
        let again: minutebook::Reading =
            minutebook::from_json(json.as_bytes(), minutebook::Limits::default())
                .unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        assert_eq!(again, reading, "{}", folder.display());
    }
}
