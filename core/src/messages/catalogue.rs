//! What one language says: a table of templates by code, and of phrases by their English.

use super::Language;
use crate::lean::HashMap;
use std::sync::LazyLock;

/// Templates of one rule.
pub(super) struct Entry {
    pub(super) title: &'static str,
    pub(super) message: &'static str,
    pub(super) help: &'static str,
}

/// A language's table. Lines with four columns are rules (code, title, message, help), lines with two are phrases.
#[derive(Default)]
pub(super) struct Catalogue {
    pub(super) rules: HashMap<&'static str, Entry>,
    pub(super) phrases: HashMap<&'static str, &'static str>,
    /// Lines that are neither, or say something twice.
    pub(super) refused: Vec<&'static str>,
}

impl Catalogue {
    /// The table of a language; English stands in the rules themselves.
    pub(super) fn of(language: Language) -> Option<&'static Self> {
        const TABLE: &str = if cfg!(feature = "welsh") { include_str!("cy.tsv") } else { "" };
        static WELSH: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::read(TABLE));
        match language {
            Language::English => None,
            Language::Welsh => Some(&WELSH),
        }
    }

    pub(super) fn phrase(&self, key: &str) -> Option<&'static str> {
        self.phrases.get(key).copied()
    }

    fn read(table: &'static str) -> Self {
        let mut all = Self::default();
        for line in table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let cells: Vec<&'static str> = line.split('\t').collect();
            let again = match *cells.as_slice() {
                [code, title, message, help] => {
                    all.rules.insert(code, Entry { title, message, help }).is_some()
                }
                [english, phrase] => all.phrases.insert(english, phrase).is_some(),
                _ => true,
            };
            if again {
                all.refused.push(line);
            }
        }
        all
    }
}
