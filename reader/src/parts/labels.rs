//! Labels: the words of a sentence that say what a number counts.

use super::changes::{from_to, moved};
use super::figures::Sentence;
use crate::recorder::{head, is_space, trim};
use crate::wordlist::Search;
use crate::words::figures::{AUXILIARIES, BEHIND, EQUATES, LEADS, TAILS, VERBS};
use memchr::{memchr_iter, memmem};
use minutebook::Unit;
use std::sync::LazyLock;

/// Words of what a number counts: those behind it, else those before its verb.
pub(super) fn label<'t>(sentence: &Sentence<'t>, n: usize) -> Option<&'t str> {
    let money = sentence.numbers.get(n).is_some_and(|number| matches!(number.unit, Unit::Gbp | Unit::Eur));
    // "an investment of £11,000": money is named before it.
    let named_before = if money { noun_before(sentence, n) } else { None };
    named_before
        .or_else(|| words_behind(sentence, n))
        .or_else(|| subject(sentence, n))
        .or_else(|| lead(sentence, n))
        .or_else(|| tail(sentence, n))
}

pub(super) fn words_behind<'t>(sentence: &Sentence<'t>, n: usize) -> Option<&'t str> {
    let after = clause_head(sentence.after(n));
    let after = without_lead(after, BEHIND);
    let says = after.split_whitespace().any(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 2);
    (says && !starts_with_date(sentence, n, after) && !is_anaphora(after)).then_some(after)
}

/// "The total number of approved placements on 31 March 2018 was 287."
pub(super) fn subject<'t>(sentence: &Sentence<'t>, n: usize) -> Option<&'t str> {
    let before = trim(sentence.before(n));
    let verb = [" was", " were", " is", " are", " stood at", " totalled", " reached"];
    let subject = verb.iter().find_map(|verb| before.strip_suffix(verb)).map(trim)?;
    let cut = sentence.dates.iter().map(|date| date.text).find_map(|date| subject.find(date));
    let subject = cut.and_then(|at| subject.get(..at)).unwrap_or(subject);
    let subject =
        ["on", "at", "in", "the end of", "at the end of"].iter().fold(trim(subject), |rest, word| {
            rest.strip_suffix(word).filter(|head| head.ends_with(' ')).map_or(rest, trim)
        });
    let subject = trim(subject.trim_start_matches("The ").trim_start_matches("the "));
    (subject.split_whitespace().count() > 1).then_some(subject)
}

/// The noun phrase before "of": `an investment` of £11,000.
fn noun_before<'t>(sentence: &Sentence<'t>, n: usize) -> Option<&'t str> {
    let before = trim(sentence.before(n));
    let phrase = before.strip_suffix(" of")?;
    let start = [" a ", " an ", " the ", ", ", " and "]
        .iter()
        .filter_map(|joint| phrase.rfind(joint).map(|at| at + joint.len()))
        .max()
        .unwrap_or(0);
    phrase.get(start..).map(trim).filter(|words| words.len() > 2)
}

/// "increasing the number of occupied places from 149 to 266": what stands between the verb and "from".
pub(super) fn what_moved<'t>(sentence: &Sentence<'t>, n: usize) -> Option<&'t str> {
    let first = (0..=n).rev().find(|at| from_to(sentence, *at).is_some())?;
    let before = trim(sentence.before(first));
    let head = before.strip_suffix("from").map(trim)?;
    let (_, verb) = moved(head)?;
    let from = head.rfind(verb)? + verb.len();
    let object = without_lead(head.get(from..)?, &["in", "the", "of"]);
    if object.len() > 2 {
        return Some(object);
    }
    // "the number of places rose from 149 to 266": the subject stands before the verb, and before what is told in
    // between: "referrals to the clinic, run jointly, had grown from 41 to 58".
    let mut subject = trim(head.get(..head.rfind(verb)?)?);
    while let Some((rest, _)) = subject
        .rsplit_once(is_space)
        .filter(|(_, word)| AUXILIARIES.iter().any(|known| word.eq_ignore_ascii_case(known)))
    {
        subject = trim(rest);
    }
    let start = subject.rfind([';', ':']).map_or(0, |at| at + 1);
    let subject = subject.get(start..)?;
    let inserted = subject.ends_with(',');
    let mut clauses =
        subject.trim_end_matches(',').split(',').map(|words| without_lead(words, &["the", "and"]));
    let clause = if inserted { clauses.next() } else { clauses.next_back() };
    clause.filter(|words| words.len() > 2)
}

/// Words with which a clause turns to something else.
const TURNS: &[&str] = &[
    " which ",
    " compared ",
    " at the end of ",
    " with ",
    " and all ",
    " despite ",
    " due to ",
    " over the ",
    " in the last ",
    " during ",
    " an increase ",
    " a decrease ",
    " from ",
    " as at ",
    " who ",
    " that ",
    " on 1",
    " on 2",
    " on 3",
    " currently ",
    " and ",
];

/// The words up to where the clause turns to something else.
pub(super) fn clause_head(words: &str) -> &str {
    let mut end = words.find([';', '.', ',', '(', ')']).unwrap_or(words.len());
    let turn = memchr_iter(b' ', words.get(..end).unwrap_or_default().as_bytes()).find(|&at| {
        let (head, rest) = words.split_at_checked(at).unwrap_or_default();
        let turn = TURNS.iter().find(|turn| rest.starts_with(*turn));
        // "placed with X", "identified with": `with` belongs to the verb before it.
        turn.is_some_and(|turn| *turn != " with " || !(head.ends_with("ed") || head.ends_with("ing")))
    });
    end = turn.unwrap_or(end);
    // "children and young people" are one thing; a longer run before "and" is a clause of its own.
    let near = head(words, end + " and ".len());
    let joint = memmem::find_iter(near.as_bytes(), " and ")
        .find(|at| words.get(..*at).is_some_and(|head| head.split_whitespace().count() > 2));
    end = joint.map_or(end, |at| end.min(at));
    trim(words.get(..end).unwrap_or(words))
}

pub(super) fn without_lead<'t>(words: &'t str, lead: &[&str]) -> &'t str {
    let mut rest = trim(words);
    while let Some((word, after)) = rest.split_once(char::is_whitespace) {
        if !lead.iter().any(|known| word.eq_ignore_ascii_case(known)) {
            break;
        }
        rest = trim(after);
    }
    if lead.iter().any(|known| rest.eq_ignore_ascii_case(known)) { "" } else { rest }
}

fn starts_with_date(sentence: &Sentence<'_>, n: usize, words: &str) -> bool {
    let bare = without_lead(words, &["in", "on", "at", "end"]);
    let end = sentence.numbers.get(n).map_or(0, |number| number.end);
    sentence
        .dates
        .iter()
        .any(|date| date.start >= end && (bare.starts_with(date.text) || date.text.starts_with(bare)))
}

/// "in these placements", "of them": words that point back.
fn is_anaphora(words: &str) -> bool {
    let lower = words.to_lowercase();
    [
        "in these ",
        "of these",
        "of them",
        "in the same",
        "the year before",
        "last year",
        "in such ",
        "this year",
        "that year",
        "in the year before",
        "in the previous",
        "a year earlier",
        "a year before",
        "the previous",
        "earlier",
    ]
    .iter()
    .any(|back| lower.starts_with(back))
}

/// Words before a number since the last separator: `deposit account` £11,027.90, `Fernshire` £1,240,000, or the subject
/// of its verb: `the cost of the work` was put at £1.4m.
fn lead<'t>(sentence: &Sentence<'t>, n: usize) -> Option<&'t str> {
    let before = sentence.before(n);
    let several = sentence.numbers.len() > 1;
    let piece = last_piece(before, several);
    let found = subject_of(sentence, piece);
    if says(found) {
        return Some(found);
    }
    if n > 0 {
        return None;
    }
    // "Eyecatching signs - £21.60", "Two donations had been received: £500": the name stands before the separator.
    let head = piece.as_ptr() as usize - before.as_ptr() as usize;
    let head =
        before.get(..head).map(|head| trim(head).trim_end_matches([':', '-', '–', '(', ';', ',', '|']))?;
    let found = subject_of(sentence, last_piece(head, false));
    says(found).then_some(found)
}

/// What stands behind the last separator. A comma is one only between several numbers.
fn last_piece(words: &str, several: bool) -> &str {
    let mut start = 0;
    for (at, c) in words.char_indices() {
        let rest = || words.get(at + c.len_utf8()..).unwrap_or_default();
        let separates = match c {
            ';' | ':' | '|' | '•' | '·' => true,
            '–' | '—' | '-' => rest().starts_with(is_space) || rest().is_empty(),
            '(' => !rest().contains(')'),
            ',' => several && rest().starts_with(is_space),
            _ => false,
        };
        if separates {
            start = at + c.len_utf8();
        }
    }
    for joint in [" that ", " and ", " plus ", " which "] {
        if (several || joint == " that ")
            && let Some(at) =
                words.get(start..).filter(|rest| rest.contains(joint)).and_then(|rest| rest.rfind(joint))
        {
            let behind = words.get(start + at + joint.len()..).unwrap_or_default();
            if says(trim_tail(behind, TAILS)) {
                start += at + joint.len();
            }
        }
    }
    words.get(start..).unwrap_or_default()
}

static SAYING: LazyLock<Search> = LazyLock::new(|| Search::new(VERBS));

/// The words up to the verb, without articles, dates and what leads to the number.
fn subject_of<'t>(sentence: &Sentence<'t>, words: &'t str) -> &'t str {
    let verb = SAYING.first(words).map(|(at, _)| at);
    let named = |head: &&str| says(without_lead(head, LEADS));
    let head = verb.and_then(|at| words.get(..at)).filter(named).unwrap_or(words);
    let mut head = trim_tail(head, TAILS);
    if let Some(date) = sentence.dates.iter().rev().find(|date| head.ends_with(date.text)) {
        head = trim_tail(head.get(..head.len() - date.text.len()).unwrap_or(head), TAILS);
    }
    without_lead(head, LEADS)
}

/// Words right behind a number where nothing before it names it: £200 `from Ayton Castle`.
fn tail<'t>(sentence: &Sentence<'t>, n: usize) -> Option<&'t str> {
    let after = sentence.after(n);
    let end = after.find([',', ';', '.', '(', ')']).unwrap_or(after.len());
    let words = trim(after.get(..end)?);
    (says(words) && !starts_with_date(sentence, n, words) && words.split_whitespace().nth(1).is_some())
        .then_some(words)
}

/// The clause around a number, from the number before to the one behind: no other number of the sentence has it.
pub(super) fn clause<'t>(sentence: &Sentence<'t>, n: usize) -> &'t str {
    let from = n.checked_sub(1).and_then(|n| sentence.numbers.get(n)).map_or(0, |number| number.end);
    let to = sentence.numbers.get(n + 1).map_or(sentence.text.len(), |number| number.start);
    trim(sentence.slice(from, to)).trim_matches([',', ';', '.', '(', ')', ':', '-', '–', ' '])
}

/// "25 of the 46 care leavers were known to be": what is counted, and what is said of the part.
pub(super) fn divided<'t>(sentence: &Sentence<'t>, n: usize) -> (Option<&'t str>, Option<&'t str>) {
    let behind = words_behind(sentence, n);
    let Some(words) = behind else { return (None, None) };
    let split = VERBS.iter().filter_map(|verb| Some((words.find(verb)?, verb.len()))).min();
    match split {
        Some((at, len)) => {
            let said = words.get(at + len..).map(|said| without_lead(said, BEHIND)).filter(|said| says(said));
            (words.get(..at).map(trim), said)
        }
        None => (Some(words), None),
    }
}

/// What is said behind "25 of the 37 households, 67.5%, ...".
pub(super) fn said_behind<'t>(sentence: &Sentence<'t>, n: usize) -> Option<&'t str> {
    let after = sentence.after(n).trim_start_matches([',', ')', ' ']);
    let end = after.find([',', ';', '.', '(', ')']).unwrap_or(after.len());
    let words = without_lead(after.get(..end)?, BEHIND);
    says(words).then_some(words)
}

/// What "43% of the children" measures: the words before it that name the part, else the group, with its `of`, so that
/// it is not taken for the group's own number.
pub(super) fn share_label<'t>(sentence: &Sentence<'t>, n: usize) -> Option<&'t str> {
    let lower = sentence.lower_before(n);
    let equates = EQUATES.iter().any(|words| lower.ends_with(words));
    let named = if equates { None } else { subject(sentence, n).or_else(|| lead(sentence, n)) };
    named.or_else(|| {
        let after = sentence.after(n);
        let words = clause_head(after);
        says(words).then_some(words)
    })
}

fn trim_tail<'t>(words: &'t str, tails: &[&str]) -> &'t str {
    let sign = |c: char| is_space(c) || matches!(c, ',' | '-' | '–' | ':' | '(' | ';');
    let mut rest = words.trim_end_matches(sign);
    while let Some((head, word)) = rest.rsplit_once(is_space) {
        if !tails.iter().any(|tail| word.eq_ignore_ascii_case(tail)) {
            break;
        }
        rest = head.trim_end_matches(sign);
    }
    trim(if tails.iter().any(|tail| rest.eq_ignore_ascii_case(tail)) { "" } else { rest })
}

/// True where a word of three letters or more stands.
fn says(words: &str) -> bool {
    words.split_whitespace().any(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 2)
}

#[cfg(test)]
mod tests {
    use super::super::figures::candidates;
    use super::*;
    use crate::when;

    fn labels(text: &str) -> Vec<&str> {
        let dates = when::all(text);
        let sentence = Sentence::new(text, candidates(text, &dates), dates);
        (0..sentence.numbers.len()).map(|n| label(&sentence, n).unwrap_or_default()).collect()
    }

    #[test]
    fn what_a_number_counts() {
        for (text, expected) in [
            (
                "Balances at 29 February 2024: current account £6,318.44, deposit account £11,027.90.",
                vec!["current account", "deposit account"],
            ),
            (
                "The cost of building work was put at £1.4m, all of which would be met by grant.",
                vec!["cost of building work"],
            ),
            (
                "The Treasurer’s Account stood at £270.60 and the Project Account at £1338.15.",
                vec!["Treasurer’s Account", "Project Account"],
            ),
            ("Alder & Son, grass cutting £285.00", vec!["Alder & Son, grass cutting"]),
            ("Eyecatching signs - £21.60 (VAT £3.60)", vec!["Eyecatching signs", "VAT"]),
            ("JB said that the precept for 2024/25 had been set at £14,910.", vec!["precept"]),
            (
                "Two gifts had come in: £500 from Mrs A Lark; and £200 from Wick Farm.",
                vec!["gifts had come in:", "from Mrs A Lark", "from Wick Farm"],
            ),
        ] {
            assert_eq!(labels(text), expected, "{text}");
        }
    }
}
