//! The fictional pages of `tests/vectors/gold` are read no worse than they were: a floor for every page.

mod common;

use common::text;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The scorer that lies beside the project, where it does.
fn scorer() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    let root = std::env::var_os("MINUTEBOOK_SHARED").map_or(beside, PathBuf::from);
    let found = Some(root.join("score/score.py")).filter(|script| script.is_file());
    if found.is_none() {
        eprintln!("SKIPPED: no `score/score.py` beside the project; set MINUTEBOOK_SHARED to where it lies");
    }
    found
}

#[test]
fn no_page_is_read_worse_than_its_floor() {
    let Some(script) = scorer() else { return };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap();
    let vectors = root.join("tests/vectors");
    let read = format!("{} read --format json {{}}", env!("CARGO_BIN_EXE_minutebook"));
    let out = Command::new("python3")
        .arg(script)
        .args(["--gold".as_ref(), vectors.join("gold").as_os_str()])
        .args(["--docs".as_ref(), vectors.join("pages").as_os_str()])
        .args(["--by-doc", "--read", &read])
        .output();
    let Ok(out) = out else {
        eprintln!("SKIPPED: no python3 to run the scorer with");
        return;
    };
    let told = text(&out.stdout);
    let reached: HashMap<&str, f64> = told
        .lines()
        .filter_map(|line| {
            let (score, page) = line.split_once(' ')?;
            Some((page.split_once('/')?.0, score.parse().ok()?))
        })
        .collect();
    let floors = std::fs::read_to_string(vectors.join("gold/floors.tsv")).unwrap();
    let floors: Vec<(&str, f64)> = floors
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let (page, floor) = line.split_once('\t').unwrap();
            (page, floor.parse().unwrap())
        })
        .collect();
    let below: Vec<String> = floors
        .iter()
        .filter(|(page, floor)| reached.get(page).is_none_or(|score| score < floor))
        .map(|(page, floor)| format!("{page}: {:?}, floor {floor}", reached.get(page)))
        .collect();
    assert!(below.is_empty(), "{below:#?}\n{told}");
    let golds = std::fs::read_dir(vectors.join("gold")).unwrap().flatten();
    let golds = golds.filter(|one| one.path().extension().is_some_and(|kind| kind == "json")).count();
    assert_eq!(golds, floors.len(), "every gold file has its floor in floors.tsv");
}
