//! What findings say, in more than one language. A message is made of a finding's code and arguments alone, so that a
//! stored finding can be told in any language.
//!
//! English stands with the rules; every other language is a table (`cy.tsv`) of templates by code and of phrases by
//! their English. What a language lacks is said in English.

mod catalogue;
mod phrase;
mod template;
#[cfg(test)]
mod tests;

use crate::finding::{Finding, Related};
use crate::rules::{Report, Rule, Unknown, find_rule};
use crate::shape::code_list;
use crate::value::Extensions;
use catalogue::{Catalogue, Entry};

code_list! {
    /// A language that messages can be told in.
    pub enum Language {
        /// English.
        English = "en",
        /// Welsh.
        Welsh = "cy",
    }
}

/// Fills an English template.
pub(crate) fn fill(template: &str, args: &Extensions) -> String {
    let mut text = String::with_capacity(template.len() + 32);
    template::fill(&mut text, template, args, Language::English);
    text
}

/// A template filled in a language; nothing where an argument is lacking.
fn filled(template: &str, args: &Extensions, language: Language) -> Option<String> {
    let mut text = String::with_capacity(template.len() + 32);
    template::fill(&mut text, template, args, language).then_some(text)
}

impl Rule {
    fn entry(&self, language: Language) -> Option<&'static Entry> {
        Catalogue::of(language).and_then(|catalogue| catalogue.rules.get(self.code.as_str()))
    }

    /// One line: what the rule demands.
    pub fn title_in(&self, language: Language) -> &'static str {
        self.entry(language).map_or_else(|| self.title(), |entry| entry.title)
    }

    /// The template of its message.
    pub fn message_in(&self, language: Language) -> &'static str {
        self.entry(language).map_or(self.message, |entry| entry.message)
    }

    /// The template of its help; may be empty.
    pub fn help_in(&self, language: Language) -> &'static str {
        self.entry(language).map_or(self.help, |entry| entry.help)
    }
}

impl Finding {
    /// The message in a language, made anew of code and arguments. A code that this version does not know, or
    /// arguments that do not fit its template, leave the message as it stands.
    pub fn message_in(&self, language: Language) -> String {
        find_rule(self.code.as_str())
            .and_then(|rule| filled(rule.message_in(language), &self.args, language))
            .unwrap_or_else(|| self.message.clone())
    }

    /// What to do about it, in a language; see [`message_in`](Self::message_in).
    pub fn help_in(&self, language: Language) -> Option<String> {
        match find_rule(self.code.as_str()) {
            None => self.help.clone(),
            Some(rule) => filled(rule.help_in(language), &self.args, language)
                .map_or_else(|| self.help.clone(), |help| Some(help).filter(|help| !help.is_empty())),
        }
    }

    /// The finding told in a language: message, help and labels. Code, place and arguments stay.
    #[must_use]
    pub fn told_in(mut self, language: Language) -> Self {
        self.message = self.message_in(language);
        self.help = self.help_in(language);
        for related in &mut self.related {
            related.label = related.label_in(language);
        }
        self
    }
}

impl Related {
    /// The label in a language. Its English is its key: a label that was told in another language stays as it is.
    pub fn label_in(&self, language: Language) -> String {
        language.phrase(&self.label).unwrap_or_else(|| self.label.clone())
    }
}

impl Unknown {
    /// The missing fact in a language. Its English is its key.
    pub fn missing_in(&self, language: Language) -> String {
        language.phrase(&self.missing).unwrap_or_else(|| self.missing.clone())
    }
}

impl Report {
    /// The report told in a language.
    #[must_use]
    pub fn told_in(mut self, language: Language) -> Self {
        if language == Language::English {
            return self;
        }
        self.findings = self.findings.into_iter().map(|finding| finding.told_in(language)).collect();
        for unknown in &mut self.unknown {
            unknown.missing = unknown.missing_in(language);
        }
        self
    }
}
