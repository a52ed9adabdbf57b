//! Reads the seed pages and asks what stands in their readings.

#![allow(dead_code, reason = "each test file asks only some of the questions")]
#![allow(clippy::unwrap_used, clippy::string_slice, reason = "a test may stop")]

use minutebook_reader::{Options, Page, read_page};
use serde_json::Value;
use std::path::PathBuf;

/// A page as read, with its record as JSON.
pub(crate) struct Seed {
    page: Page,
    record: Value,
}

fn folder() -> Option<PathBuf> {
    let given = std::env::var_os("MINUTEBOOK_SHARED").map(PathBuf::from);
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let above = here.ancestors().map(|folder| folder.join("shared"));
    given.into_iter().chain(above).map(|folder| folder.join("seeds")).find(|folder| folder.is_dir())
}

/// The seed whose file name begins with this number; `None`, said aloud, where the seeds are not at hand.
pub(crate) fn text(number: u32) -> Option<String> {
    let Some(folder) = folder() else {
        eprintln!("SKIPPED: no folder `shared/seeds` above the crate and MINUTEBOOK_SHARED is not set");
        return None;
    };
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let start = format!("{number:03}_");
    let file = files.into_iter().find(|file| file.file_name().unwrap().to_string_lossy().starts_with(&start));
    Some(std::fs::read_to_string(file.unwrap()).unwrap())
}

/// Reads a page.
pub(crate) fn read(text: &str) -> Seed {
    let page = read_page(text.as_bytes(), &Options::default());
    let record = serde_json::to_value(&page.reading).unwrap();
    Seed { page, record }
}

/// Reads a seed.
pub(crate) fn seed(number: u32) -> Option<Seed> {
    text(number).map(|text| read(&text))
}

/// One row of the second seed's table as the page of one item: what its paragraphs say can be read without the table.
pub(crate) fn row(title: &str) -> Option<Seed> {
    let text = text(1)?;
    let start = text.find(&format!("\n{title} PDF")).unwrap();
    let row = &text[start..];
    let body = &row[row.find("Minutes: ").unwrap() + "Minutes: ".len()..];
    let body = &body[..body.find("\n|").unwrap_or(body.len())];
    Some(read(&format!("Agenda item\n\n{title}\n\nMinutes:\n\n{}\n", body.trim_end_matches([' ', '|']))))
}

fn folded(text: &str) -> String {
    text.split(char::is_whitespace)
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}

impl Seed {
    /// Every place that the pattern names; `*` is any one step.
    pub(crate) fn places(&self, pattern: &str) -> Vec<(String, &Value)> {
        places(&self.record, pattern)
    }

    /// Asserts that one place has all these values, and that these words stand in its evidence. A value that begins
    /// with `~` is held by the text, `!` is absent.
    #[track_caller]
    pub(crate) fn has(&self, pattern: &str, wanted: &[(&str, &str)], words: &str) {
        let fits = self.places(pattern).into_iter().any(|(place, value)| {
            wanted.iter().all(|(field, want)| holds(value, field, want)) && self.evident(&place, words)
        });
        assert!(fits, "no {pattern} with {wanted:?} and evidence {words:?} in {:#?}", self.places(pattern));
    }

    /// Asserts that no place has all these values.
    #[track_caller]
    pub(crate) fn has_not(&self, pattern: &str, wanted: &[(&str, &str)]) {
        let found = self
            .places(pattern)
            .into_iter()
            .find(|(_, value)| wanted.iter().all(|(field, want)| holds(value, field, want)));
        assert!(found.is_none(), "{found:#?}");
    }

    fn evident(&self, place: &str, words: &str) -> bool {
        let near = |path: &str| {
            let below =
                |a: &str, b: &str| a == b || a.strip_prefix(b).is_some_and(|rest| rest.starts_with('/'));
            below(path, place) || below(place, path)
        };
        let evidence = self.page.reading.evidence.iter().filter(|one| near(one.path.as_str()));
        evidence
            .filter_map(|one| one.span.as_ref()?.slice(&self.page.text))
            .any(|text| folded(text).contains(&folded(words)))
    }
}

fn places<'v>(record: &'v Value, pattern: &str) -> Vec<(String, &'v Value)> {
    let mut found = vec![(String::new(), record)];
    for step in pattern.split('/').filter(|step| !step.is_empty()) {
        found = found
            .into_iter()
            .flat_map(|(place, value)| -> Vec<(String, &Value)> {
                match (value, step) {
                    (Value::Array(list), "*") => {
                        list.iter().enumerate().map(|(n, value)| (format!("{place}/{n}"), value)).collect()
                    }
                    (Value::Object(map), "*") => {
                        map.iter().map(|(key, value)| (format!("{place}/{key}"), value)).collect()
                    }
                    _ => value
                        .pointer(&format!("/{step}"))
                        .map(|value| (format!("{place}/{step}"), value))
                        .into_iter()
                        .collect(),
                }
            })
            .collect();
    }
    found
}

fn holds(value: &Value, field: &str, want: &str) -> bool {
    let found = places(value, field);
    if want == "!" {
        return found.is_empty();
    }
    found.iter().any(|(_, value)| {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        match want.strip_prefix('~') {
            Some(part) => folded(&text).contains(&folded(part)),
            None => folded(&text) == folded(want),
        }
    })
}
