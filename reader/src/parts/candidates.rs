//! Elections by poll: `For Councillor A: Councillors B and C (2)`, a list of voters for each candidate.

use crate::parts::{named_votes, people};
use crate::recorder::{is_space, trim};
use crate::words::decisions::POLL_LEADS;
use minutebook::PersonRef;

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
}
