//! Interests declared in lists and tables.

use super::wording::{action, items, kind};
use super::{Found, Told, Who, filled, is_titled};
use crate::parts::subjects;
use crate::recorder::{fold, is_space, trim};
use minutebook::{HONORIFICS, PersonRef};

/// `Name of Member`, `Type of Interest`, `Nature of Interest`: the heads of a table whose cells all stand on lines of
/// their own. Gives how many of the lines behind the first belong to them.
pub(super) fn dumped_heads(first: &str, behind: &[&str]) -> Option<usize> {
    let head = |text: &str, words: &[&str]| {
        let lower = text.to_lowercase();
        text.split(is_space).count() <= 6 && words.iter().any(|word| lower.contains(word))
    };
    let first = head(first, &["member", "councillor", "name"])
        && !first.contains('|')
        && !first.split(is_space).any(|word| HONORIFICS.contains(&word.to_lowercase().as_str()))
        && !first.ends_with(['.', ':']);
    let more = behind
        .iter()
        .take(3)
        .take_while(|text| {
            let stops = text.ends_with('.') && !text.ends_with("No.");
            head(text, &["interest", "nature", "item", "minute", "reason"]) && !stops
        })
        .count();
    (first && more >= 1).then_some(more)
}

impl<'t> Found<'_, 't, '_> {
    /// The rows of a table whose cells stand on lines of their own; gives back what stands behind it.
    pub(super) fn rows<'p>(&mut self, lines: &'p [&'t str]) -> &'p [&'t str] {
        let mut rest = lines;
        while let [name, behind @ ..] = rest {
            let subjects = subjects::before(name, self.known);
            let [subject] = subjects.as_slice() else { break };
            if subject.person.name.is_none() || name.split(is_space).count() > 6 {
                break;
            }
            let cells = behind
                .iter()
                .take(3)
                .take_while(|cell| subjects::before(cell, self.known).is_empty())
                .count();
            let (row, after) = behind.split_at_checked(cells).unwrap_or((behind, &[]));
            let (Some(first), Some(last)) = (row.first(), row.last()) else { break };
            let whole = self.rec.joined(first, last);
            let who = Who { person: subject.person.clone(), words: name };
            let reason = filled(last.trim_end_matches('.'));
            self.store(who, name, Told { reason, ..Told::about(whole) });
            rest = after;
        }
        rest
    }

    /// `Councillor A - item 7 - personal, as a governor`, `Cllr A (a club, a school)` in a list.
    pub(super) fn listed(&mut self, text: &'t str, listing: bool) {
        let lower = text.to_lowercase();
        // `Cllr Archer – 217/2018 (b), neighbour`, `Cllr Archer, 6.2, as trustee`, `Cllr Archer re 2754`: somebody with a title, and little more.
        let titled = text.split(is_space).count() <= 24
            && is_titled(text)
            && [" – ", " - ", ", ", " re ", " re: "].iter().any(|sign| text.contains(sign));
        let told = kind(text).is_some() || !items(text).is_empty() || lower.contains("interest") || titled;
        if !(listing || told) || trim(text).ends_with(':') {
            return;
        }
        let name_end = [" | ", "   ", "\t", " - ", " – ", " — ", ": ", ", ", " ("]
            .iter()
            .filter_map(|sign| text.find(sign))
            .min();
        // `Cllr Archer Personal interest in item 6`, `Dr Archer as a trustee`
        let worded = [
            " as a",
            " personal ",
            " prejudicial ",
            " pecuniary ",
            " disclosable ",
            " non-pecuniary ",
            " re ",
        ]
        .iter()
        .filter_map(|word| lower.find(word))
        .min()
        .filter(|at| text.is_char_boundary(*at) && lower.len() == text.len());
        let name_end = name_end.into_iter().chain(worded).min();
        let Some(end) = name_end else { return };
        let (head, rest) = (text.get(..end).unwrap_or_default(), text.get(end..).unwrap_or_default());
        if self.by_item(text, head, rest) {
            return;
        }
        let mut subjects = subjects::before(head, self.known);
        // Under a lead that says whose list it is a last name alone will do.
        if subjects.is_empty() && listing && is_bare_name(head) {
            let person = PersonRef::named(&fold(head));
            subjects.push(subjects::Subject { person, text: trim(head), place: None });
        }
        let [subject] = subjects.as_slice() else { return };
        if subject.person.name.is_none() {
            return;
        }
        let cells: Vec<&'t str> = rest.split('|').map(trim).filter(|cell| !cell.is_empty()).collect();
        let is_row = rest.contains('|');
        let numbered = || cells.iter().copied().find(|cell| cell.starts_with(|c: char| c.is_ascii_digit()));
        let item = items(rest).first().copied().or_else(|| numbered().filter(|_| is_row));
        // The last cell of a row says why.
        let reason = cells.last().copied().filter(|_| is_row).unwrap_or(rest);
        let reason = trim(reason).trim_start_matches(['-', '–', '—', ':', ',']);
        let reason = filled(trim(reason).trim_end_matches(['.', ';']));
        let who = Who { person: subject.person.clone(), words: subject.text };
        self.store(who, text, Told { kind: kind(rest), item, reason, action: action(text) });
    }

    /// `Item 6 – Mrs A Ash, Mr B Birch (both non-financial)`: the item first, and then whose interest it is.
    fn by_item(&mut self, text: &'t str, head: &str, rest: &'t str) -> bool {
        let lower = head.to_ascii_lowercase();
        let item = ["agenda item", "item", "minute", "report"].iter().any(|word| lower.starts_with(word));
        let numbers = items(head);
        let ([number], true) = (numbers.as_slice(), item) else { return false };
        let Some(number) = text.find(number).and_then(|at| text.get(at..at + number.len())) else {
            return false;
        };
        let names =
            rest.trim_start_matches(|c: char| is_space(c) || matches!(c, '-' | '–' | '—' | ':' | '|'));
        let end = names.find('(').unwrap_or(names.len());
        let subjects = subjects::before(trim(names.get(..end).unwrap_or_default()), self.known);
        let why = names.get(end..).unwrap_or_default().trim_matches(['(', ')', '.', ' ']);
        let told = !subjects.is_empty() && subjects.iter().all(|subject| subject.person.name.is_some());
        for subject in subjects.into_iter().filter(|_| told) {
            let who = Who { person: subject.person, words: subject.text };
            let item = Some(number);
            self.store(who, text, Told { kind: kind(why), item, reason: filled(why), action: None });
        }
        told
    }
}

/// `Beever`, `R Hall`: one to three capitalised words, none of them a word of declarations.
fn is_bare_name(text: &str) -> bool {
    let words: Vec<&str> = trim(text).split(is_space).filter(|word| !word.is_empty()).collect();
    let name = |word: &&str| {
        word.starts_with(char::is_uppercase)
            && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '.'))
    };
    (1..=3).contains(&words.len())
        && words.iter().all(name)
        && !["Item", "Agenda", "Minute", "Interest", "Members", "Personal", "None", "Reason", "Note"]
            .iter()
            .any(|word| words.contains(word))
}
