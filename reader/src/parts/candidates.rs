//! Elections by poll: `For Councillor A: Councillors B and C (2)`, a list of voters for each candidate.

use crate::gates::Gate;
use crate::parts::{named_votes, people};
use crate::phrase::{is_sign, is_word};
use crate::recorder::{is_space, trim};
use crate::tokens::tokens;
use crate::words::decisions::POLL_LEADS;
use minutebook::PersonRef;

/// Beginnings of words without one of which no sentence tells of a poll.
pub(crate) const STEMS: &[&str] = &["vot", "poll", "ballot"];

/// One candidate with those who voted for them, as one paragraph says it.
#[derive(Debug, PartialEq)]
pub(crate) struct Candidate<'t> {
    pub(crate) person: PersonRef,
    /// The words that name the candidate.
    pub(crate) words: &'t str,
    pub(crate) voters: Vec<(PersonRef, &'t str)>,
    pub(crate) count: Option<(u32, &'t str)>,
}

/// Reads `For Councillor A`, with or without the voters behind it.
pub(crate) fn read(text: &str) -> Option<Candidate<'_>> {
    if text.len() > 6000 {
        return None;
    }
    let text = text.trim_start_matches(['*', '_', '#', ' ']);
    let lead = POLL_LEADS
        .iter()
        .find(|lead| text.get(..lead.len()).is_some_and(|head| head.eq_ignore_ascii_case(lead)))?;
    let rest = text.get(lead.len()..)?;
    let found = people::read(rest).filter(|found| !found.plural && found.person.honorific.is_some())?;
    let end = (found.text.as_ptr() as usize).checked_sub(rest.as_ptr() as usize)? + found.text.len();
    let behind = rest.get(end..)?;
    let mut list = behind
        .trim_start_matches(|c: char| is_space(c) || matches!(c, ':' | '-' | '–' | '—' | '*' | '_' | '|'));
    let marked = trim(behind).starts_with([':', '-', '–', '—', '*', '_', '|', '(']);
    // The number may stand before the names: `For Councillor A (12): B, C`.
    let mut count = None;
    if let Some((inner, after)) = list.strip_prefix('(').and_then(|inner| inner.split_once(')')) {
        let digits = trim(inner.trim_end_matches(|c: char| c.is_alphabetic() || is_space(c)));
        count = Some((digits.parse().ok()?, digits));
        list = after.trim_start_matches(|c: char| is_space(c) || matches!(c, ':' | '-' | '–' | '—'));
    }
    let mut one = Candidate { person: found.person, words: found.text, voters: Vec::new(), count };
    if trim(list).is_empty() {
        return Some(one);
    }
    if !marked && !list.starts_with(char::is_uppercase) {
        return None;
    }
    let (voters, more) = named_votes::more(list)?;
    one.voters = voters;
    one.count = one.count.or(more);
    Some(one)
}

/// `The Clerk declared Councillor Archer elected`: the one who won.
pub(crate) fn declared(sentence: &str) -> Option<(PersonRef, &str)> {
    let behind = sentence.get(sentence.find("declared ")? + "declared ".len()..)?;
    let found = people::read(behind.strip_prefix("that ").unwrap_or(behind));
    let found = found.filter(|found| !found.plural && found.person.name.is_some())?;
    let at = behind.find(found.text)? + found.text.len();
    let elected = behind.get(at..)?.find("elected")?;
    (elected <= 40).then_some((found.person, sentence))
}

/// `There voted for Councillor Archer 8, for Councillor Brook 5`: the candidates of one sentence with their numbers.
pub(crate) fn inline(text: &str) -> Vec<Candidate<'_>> {
    if text.len() > 2000 || Gate::Poll.shut(text) || !crate::phrase::hints(text, STEMS) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (at, lead) in text.match_indices("for ").chain(text.match_indices("For ")) {
        let starts = text.get(..at).is_some_and(|head| !head.ends_with(|c: char| c.is_alphanumeric()));
        let Some(rest) = text.get(at + lead.len()..).filter(|_| starts) else { continue };
        let Some(one) = people::read(rest).filter(|one| !one.plural && one.person.honorific.is_some()) else {
            continue;
        };
        let end = (one.text.as_ptr() as usize).wrapping_sub(rest.as_ptr() as usize) + one.text.len();
        let behind = rest.get(end..).unwrap_or_default();
        let number =
            behind.trim_start_matches(|c: char| is_space(c) || matches!(c, ':' | '-' | '–' | '(' | ','));
        let length = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
        let digits = number.get(..length).unwrap_or_default();
        if let Some(count) = digits.parse().ok().filter(|_| length <= 3) {
            found.push(Candidate {
                person: one.person,
                words: one.text,
                voters: Vec::new(),
                count: Some((count, digits)),
            });
        }
    }
    if found.len() < 2 {
        found = counted(text);
    }
    found
}

/// `Councillor Archer - 11 votes`, `Councillor Archer received 7 votes and Councillor Brook 5`: the number behind the
/// candidate.
fn counted(text: &str) -> Vec<Candidate<'_>> {
    const GOT: &[&str] = &["received", "polled", "obtained", "secured", "got", "attracted", "had", "with"];
    let all = tokens(text);
    let mut found = Vec::new();
    let (mut at, mut told) = (0, false);
    while at < all.len() {
        let one = all.get(at).filter(|token| people::is_honorific(token));
        let one = one.and_then(|_| people::read_at(text, &all, at)).filter(|one| !one.plural);
        let Some(one) = one.filter(|one| one.person.name.is_some()) else {
            at += 1;
            continue;
        };
        let end = (one.text.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize) + one.text.len();
        let mut next = all.partition_point(|token| token.start < end);
        at = next.max(at + 1);
        next += usize::from(is_word(all.get(next), GOT));
        next += usize::from(is_word(all.get(next), GOT));
        next += usize::from(is_sign(all.get(next), &['-', '–', '—', ':', '(', '=']));
        let Some(number) = all.get(next) else { continue };
        let value =
            number.whole().or_else(|| crate::words::number(number.text)).filter(|value| *value < 1000);
        let votes = is_word(all.get(next + 1), &["votes", "vote"]);
        let ends = all.get(next + 1).is_none_or(|token| !token.is_word() || token.is("and"));
        if let Some(value) = value.filter(|_| votes || (ends && told)) {
            told |= votes;
            let count = Some((value, number.text));
            found.push(Candidate { person: one.person, words: one.text, voters: Vec::new(), count });
        }
    }
    // One alone is all of its line.
    let alone = text.len() < 80 && trim(text).trim_end_matches('.').ends_with("votes");
    if found.len() < 2 && !alone {
        found.clear();
    }
    found
}

/// The surname of a full name; a letter in brackets behind it tells apart two who bear it: `Archer (J)`.
pub(crate) fn surname(name: &str) -> &str {
    let bare = name.rfind('(').and_then(|at| name.get(..at)).map_or(name, trim);
    bare.rsplit(is_space).next().unwrap_or_default()
}

/// The surname of the one person whom a motion puts up: `Councillor Ann Archer`, `Councillor Archer be elected Chair`.
pub(crate) fn nominee(text: &str) -> Option<&str> {
    let text = text.trim_start_matches(['"', '“', ' ']);
    let behind = text.strip_prefix("That").or_else(|| text.strip_prefix("that"));
    let text =
        behind.filter(|rest| rest.starts_with([' ', ','])).unwrap_or(text).trim_start_matches([' ', ',']);
    let found = people::read(text).filter(|found| !found.plural && found.person.honorific.is_some())?;
    let starts = std::ptr::eq(found.text.as_ptr(), text.as_ptr());
    // `Councillor Archer proposed Councillor Brook`: the second is put up.
    let behind = text.get(found.text.len()..).filter(|_| starts).map_or("", trim);
    if let Some(other) = ["proposed ", "nominated "].iter().find_map(|verb| behind.strip_prefix(verb)) {
        return nominee(other);
    }
    let name = found.name?;
    starts.then(|| surname(name))
}

/// True where a motion puts up the bearer of a surname.
pub(crate) fn puts_up(text: &str, name: &str) -> bool {
    match nominee(text) {
        Some(nominee) => nominee == name,
        None => text.split(|c: char| !(c.is_alphanumeric() || c == '-')).any(|word| word == name),
    }
}

/// The office that a motion puts somebody up for: `Councillor A be elected Vice-Chairman of the Council`.
pub(crate) fn office(text: &str) -> Option<String> {
    let behind = text.split_once(" be ")?.1;
    let mut words = behind
        .split(|c: char| !(c.is_alphanumeric() || c == '-'))
        .filter(|word| !word.is_empty())
        .skip_while(|word| {
            ["duly", "elected", "appointed", "nominated", "as", "the", "to", "re-elected"].contains(word)
        });
    let first = words.next()?.to_lowercase();
    Some(match first.as_str() {
        "vice" | "deputy" => format!("{first} {}", words.next().unwrap_or_default().to_lowercase()),
        _ => first,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Option<(String, usize, Option<u32>)> {
        let one = read(text)?;
        Some((one.person.name.unwrap_or_default(), one.voters.len(), one.count.map(|(n, _)| n)))
    }

    #[test]
    fn winners() {
        let name = |text| declared(text).and_then(|(person, _)| person.name);
        assert_eq!(
            name("The Clerk declared Councillor Archer duly elected Mayor.").as_deref(),
            Some("Archer")
        );
        assert_eq!(name("The Clerk declared the motion carried."), None);
        assert_eq!(name("Councillor Archer declared an interest."), None);
    }

    #[test]
    fn polls() {
        assert_eq!(told("For Councillor Archer"), Some(("Archer".into(), 0, None)));
        assert_eq!(
            told("For Councillor Archer: Councillors Brook, Croft and Dale (3)"),
            Some(("Archer".into(), 3, Some(3)))
        );
        assert_eq!(
            told("Votes for Cllr A. Archer (2): Cllrs Brook and Croft."),
            Some(("A. Archer".into(), 2, Some(2)))
        );
        assert_eq!(told("For Councillors Archer and Brook"), None);
        assert_eq!(told("For Councillor Archer it was a sad day."), None);
        assert_eq!(told("For the motion: Councillor Archer"), None);
    }

    #[test]
    fn polls_in_one_sentence() {
        let told = |text| -> Vec<(String, u32)> {
            inline(text)
                .into_iter()
                .map(|one| (one.person.name.unwrap_or_default(), one.count.unwrap_or_default().0))
                .collect()
        };
        assert_eq!(
            told("There voted for Councillor Archer 8, for Councillor Brook 5, with 1 abstention."),
            [("Archer".to_owned(), 8), ("Brook".to_owned(), 5)]
        );
        assert_eq!(
            told("On a show of hands Councillor Archer received 7 votes and Councillor Brook 5 votes."),
            [("Archer".to_owned(), 7), ("Brook".to_owned(), 5)]
        );
        assert_eq!(told("Councillor Archer - 11 votes"), [("Archer".to_owned(), 11)]);
        assert!(told("Councillor Archer received 7 letters on the vote.").is_empty());
        assert!(told("Votes for Councillor Archer came from all sides.").is_empty());
        assert_eq!(nominee("Councillor Ann Archer be elected Chair"), Some("Archer"));
        assert_eq!(nominee("“That, Councillor Ann Archer (K) be appointed Chair"), Some("Archer"));
        assert_eq!(nominee("Councillor Archer proposed Councillor Brook, seconded by C"), Some("Brook"));
        assert_eq!(nominee("the fees be adopted"), None);
    }
}
