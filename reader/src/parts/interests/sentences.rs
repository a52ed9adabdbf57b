//! Interests declared in sentences.

use super::wording::{action, items, kind, reason, topic};
use super::{Found, Told, Who, filled};
use crate::parts::subjects;
use crate::recorder::trim;
use crate::words::interests::TOLD;
use minutebook::DeclarationOfInterest;

impl<'t> Found<'_, 't, '_> {
    /// `Councillor A declared a personal interest in item 7 as a governor of the school.`
    pub(super) fn sentence(&mut self, sentence: &'t str) {
        let lower = sentence.to_ascii_lowercase();
        // "gave a personal interest": a word that means much else counts right before the interest.
        let near = |end: usize| {
            let behind = lower.get(end..).unwrap_or_default();
            behind.split_whitespace().take(6).any(|word| word.starts_with("interest"))
        };
        let verb =
            [" declared ", " disclosed ", " declared\n", " registered ", " gave ", " expressed ", " stated "]
                .iter()
                .enumerate()
                .filter_map(|(n, words)| lower.find(words).map(|at| (n, at, at + words.len())))
                .filter(|(n, _, end)| *n < 4 || near(*end))
                .map(|(_, at, end)| (at, end))
                .min()
                .filter(|(_, end)| {
                    lower.get(*end..).is_some_and(|rest| {
                        rest.contains("interest")
                            || ["dpi", "an ori", "an nri", "a nri"].iter().any(|short| rest.contains(short))
                            || rest.starts_with("by")
                    })
                });
        let Some((start, end)) = verb else {
            self.action_only(sentence, &lower);
            return;
        };
        // "Cllr A and Cllr B both declared", "(Cllr A, having declared an interest as ..."
        let head = sentence.get(..start).unwrap_or_default();
        let head = [" both", " each", " all", ", having", " having", " also", " then", " had"]
            .iter()
            .find_map(|word| head.strip_suffix(word))
            .unwrap_or(head);
        let head = head.trim_start_matches(['(', '[']);
        let object = sentence.get(end..).unwrap_or_default();
        // `A personal interest was declared by Councillor A in item 7.`
        let passive = ["by ", "by\n"]
            .iter()
            .find_map(|by| object.strip_prefix(by))
            .filter(|_| head.contains("nterest"));
        let (subjects, words) = match passive {
            Some(after) => {
                let cut = [" in ", " as ", " on ", " regarding ", " relating ", "."]
                    .iter()
                    .filter_map(|word| after.find(word))
                    .min()
                    .unwrap_or(after.len());
                (
                    subjects::before(after.get(..cut).unwrap_or(after), self.known),
                    after.get(cut..).unwrap_or_default(),
                )
            }
            None => {
                // "Cllrs A and B both declared".
                let bare = head.trim_end();
                let bare =
                    [" both", " each", " also", " then"].iter().find_map(|word| bare.strip_suffix(word));
                (subjects::before(bare.unwrap_or(head), self.known), object)
            }
        };
        if subjects.is_empty() {
            return;
        }
        let kind = kind(if passive.is_some() { head } else { object });
        let items = items(words);
        let action = action(sentence);
        for subject in subjects {
            let numbers: Vec<Option<&'t str>> =
                if items.is_empty() { vec![topic(words)] } else { items.iter().copied().map(Some).collect() };
            for item in numbers {
                let who = Who { person: subject.person.clone(), words: subject.text };
                self.store(who, sentence, Told { kind, item, reason: reason(words), action });
            }
        }
    }

    /// `Councillor A wished it to be recorded that she was an adoptive parent`: told without the word interest.
    pub(super) fn told(&mut self, sentence: &'t str) {
        let lower = sentence.to_ascii_lowercase();
        let verb = TOLD.iter().filter_map(|words| lower.find(words).map(|at| (at, at + words.len()))).min();
        let Some((start, end)) = verb else { return };
        let object = sentence.get(end..).unwrap_or_default();
        // Of whoever speaks: "that he was", "that his wife worked".
        let own = lower.get(end..).is_some_and(|rest| {
            let mut words = rest.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).take(6);
            words.any(|word| ["he", "she", "they", "his", "her", "their", "being"].contains(&word))
        });
        let subjects = subjects::before(sentence.get(..start).unwrap_or_default(), self.known);
        let [subject] = subjects.as_slice() else { return };
        if own && subject.person.name.is_some() {
            let subject = subject.person.clone();
            let text = trim(object).trim_start_matches("that ").trim_end_matches('.');
            let who = Who { person: subject, words: sentence };
            self.store(who, sentence, Told { reason: filled(text), ..Told::about(object) });
        }
    }

    /// `She left the room.` behind a declaration.
    fn action_only(&mut self, sentence: &'t str, lower: &str) {
        let pronoun = ["he ", "she ", "they ", "and "].iter().any(|word| lower.starts_with(word));
        let place = self.list.len().checked_sub(1).map(|last| self.at.at(last));
        let same = |one: &DeclarationOfInterest| {
            pronoun
                || one
                    .person
                    .name
                    .as_deref()
                    .and_then(|name| name.rsplit(' ').next())
                    .is_some_and(|name| sentence.contains(name))
        };
        if let (Some(last), Some(place), Some((action, words))) =
            (self.list.last_mut(), place, action(sentence))
            && last.action.is_none()
            && same(last)
        {
            self.rec.stated(&place.field("action"), words);
            last.action = Some(action);
        }
    }
}
