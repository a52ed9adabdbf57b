//! How boards and panels print who was there: rows of name, initials and post; substitutes in brackets.

use crate::blocks::Block;
use crate::columns::{Cell, cells};
use crate::gates::Gate;
use crate::lines::Line;
use crate::parts::entry::{Entry, are_initials, brackets, entry, read_note};
use crate::parts::roles::{chair_role, is_post};
use crate::parts::sections::label;
use crate::parts::{roll, subjects};
use crate::recorder::{Recorder, fold, is_space, trim};
use crate::sentences::sentences;
use crate::wordlist::Search;
use minutebook::{Attendance, AttendanceStatus, Capacity, HONORIFICS, Organization, Pointer};
use std::sync::LazyLock;

/// `Kath Rose (KR)      Director of Housing, Hexley Council (Chair)`: one person, whatever stands in the second cell.
pub(crate) fn row<'t>(cells: &[Cell<'t>]) -> Option<Entry<'t>> {
    let [name, about] = cells else { return None };
    let (base, notes) = brackets(name.text);
    let [initials] = notes.as_slice() else { return None };
    let letters = (2..=4).contains(&initials.len()) && initials.bytes().all(|b| b.is_ascii_alphabetic());
    let mut found = entry(name.text, None, true).filter(|one| one.person.name.is_some())?;
    if !letters || !are_initials(initials, trim(base)) {
        return None;
    }
    let (behind, notes) = brackets(about.text);
    let post = trim(behind.split(',').next().unwrap_or(behind));
    // Two people side by side.
    if notes.iter().any(|note| note.len() <= 4 && are_initials(note, trim(behind))) {
        return None;
    }
    for note in notes {
        read_note(note, &mut found);
    }
    if chair_role(post).is_some() {
        read_note(post, &mut found);
    } else if !HONORIFICS.contains(&post.to_lowercase().as_str())
        && !post.is_empty()
        && (is_post(post) || post.starts_with(char::is_uppercase))
    {
        found.person.post = Some(fold(post));
    }
    Some(found)
}

/// Where the second column of a list begins that tells what everybody is: `Ann Bell      Head of Parks`, and on the next line
/// `Bo Croft      Healthwatch`. At least two rows must have a post there, and none a person.
pub(crate) fn beside(page: &str, lines: &[Line<'_>]) -> Option<usize> {
    let mut posts: Vec<usize> = Vec::new();
    let mut people: Vec<usize> = Vec::new();
    for line in lines {
        let row = cells(page, line.text);
        let [name, about] = row.as_slice() else { continue };
        let titled = about.text.split(is_space).next().is_some_and(|first| {
            HONORIFICS.iter().any(|title| first.trim_end_matches('.').eq_ignore_ascii_case(title))
        });
        if titled {
            people.push(about.from);
        } else if is_post(about.text) && !is_post(brackets(name.text).0) && label(name.text).is_none() {
            posts.push(about.from);
        }
    }
    let near = |at: usize, other: &usize| other.abs_diff(at) <= 2;
    posts.iter().copied().find(|&at| {
        posts.iter().filter(|other| near(at, other)).count() >= 2
            && !people.iter().any(|other| near(at, other))
    })
}

/// The person of a row whose second cell stands in the column that tells what everybody is.
pub(crate) fn told_beside<'t>(row: &[Cell<'t>], column: usize) -> Option<Entry<'t>> {
    let [name, about] = row else { return None };
    let words = brackets(name.text).0.split(is_space).filter(|word| !word.is_empty()).count();
    if about.from.abs_diff(column) > 2 || words < 2 || is_post(brackets(name.text).0) {
        return None;
    }
    let mut found = entry(name.text, None, true).filter(|one| one.person.name.is_some())?;
    let (what, notes) = brackets(about.text);
    if is_post(what) {
        found.person.post = found.person.post.or_else(|| Some(fold(what)));
    } else if !what.is_empty() {
        found.person.organization = Some(Organization::named(fold(what)).into());
    }
    notes.into_iter().for_each(|note| read_note(note, &mut found));
    Some(found)
}

/// `Ms H Horn attended as substitute`, `Mr T Moss, Deputy Nurse attended in her absence`: who stood in, told in brackets
/// behind the one who was away.
pub(crate) fn stand_in(note: &str) -> Option<&str> {
    const VERBS: &[&str] = &[
        " attended",
        " attending",
        " attends",
        " acted",
        " acting",
        " was present",
        " present",
        " in attendance",
    ];
    const TAILS: &[&str] = &[
        "as substitute",
        "as a substitute",
        "as his substitute",
        "as her substitute",
        "as their substitute",
        "as the substitute",
        "as named substitute",
        "as deputy",
        "as his deputy",
        "as her deputy",
        "in his absence",
        "in her absence",
        "in their absence",
        "in his place",
        "in her place",
        "in their place",
        "in his stead",
        "in her stead",
        "in their stead",
        "on his behalf",
        "on her behalf",
        "on their behalf",
        "instead",
    ];
    let lower = note.to_ascii_lowercase();
    if let Some(rest) = lower.strip_prefix("represented by ") {
        return note.get(note.len() - rest.len()..);
    }
    let (at, verb) =
        VERBS.iter().filter_map(|verb| lower.find(verb).map(|at| (at, verb))).min_by_key(|(at, _)| *at)?;
    let behind = trim(lower.get(at + verb.len()..)?);
    TAILS.iter().any(|tail| behind.starts_with(tail)).then(|| note.get(..at).map(trim)).flatten()
}

/// `Ewan Bright (parents' representative) did not attend.`: absent, and no word of apologies.
pub(crate) fn did_not_attend(text: &str) -> Option<&str> {
    let bare = text.trim_end_matches(['.', ' ']);
    // `Apologies were received from A. B was absent.` are sentences.
    let last = bare.rsplit('\n').next().unwrap_or(bare);
    if sentences(last).len() > 1 || last.to_ascii_lowercase().contains("apolog") {
        return None;
    }
    [" did not attend", " was absent", " were absent", " was not present", " were not present"]
        .iter()
        .find_map(|tail| {
            let head = bare.len().checked_sub(tail.len())?;
            bare.get(head..).filter(|end| end.eq_ignore_ascii_case(tail)).and(bare.get(..head))
        })
}

/// Who attended for an item, or spoke to the body: `The Head of Housing was in attendance`, `Mr E Hale (objector)
/// addressed the Committee`.
pub(crate) fn present<'t>(rec: &mut Recorder<'t>, blocks: &[Block<'t>], attendance: &mut Vec<Attendance>) {
    for block in blocks {
        if Gate::Attended.shut(block.text) {
            continue;
        }
        for sentence in sentences(block.text) {
            let Some(head) = attended(sentence) else { continue };
            let not = ["would", "will", "to", "not", "be", "had", "who"];
            let last = head.split(crate::recorder::is_space).next_back().unwrap_or_default();
            if not.iter().any(|word| last.eq_ignore_ascii_case(word)) {
                continue;
            }
            for entry in heads(head) {
                guest(rec, &entry, sentence, attendance);
            }
        }
    }
}

/// The words before the verb of a sentence that tells who attended beside the members.
pub(crate) fn attended(sentence: &str) -> Option<&str> {
    if Gate::Attended.shut(sentence) {
        return None;
    }
    let lower = sentence.to_ascii_lowercase();
    let (at, _) = ATTENDED.find(&lower)?;
    sentence.get(..at).filter(|head| head.len() < 300)
}

/// Words behind those who came for an item.
pub(crate) const ATTENDED_WORDS: &[&str] = &[
    " was in attendance",
    " were in attendance",
    " was also in attendance",
    " were also in attendance",
    " attended the meeting to ",
    " attended the meeting for this item",
    " attended the meeting in accordance",
    " attended for this item",
    " attended to present",
    " attended remotely",
    " attended under ",
    " addressed the committee",
    " addressed the sub-committee",
    " addressed the panel",
    " addressed the board",
    " addressed the cabinet",
    " addressed the meeting",
    " addressed members",
];
static ATTENDED: LazyLock<Search> = LazyLock::new(|| Search::new(ATTENDED_WORDS));

/// The people of the words before the verb: by title, or by a post that the sentence begins with.
fn heads(head: &str) -> Vec<Entry<'_>> {
    let by_post = head.starts_with("The ");
    let head = if by_post { head } else { subjects::titled(head) };
    let mut found = Vec::new();
    for piece in head.split(" and the ").flat_map(|piece| piece.split(", the ")) {
        let piece = trim(piece);
        let bare = piece.strip_prefix("The ").unwrap_or(piece);
        found.extend(roll::read(bare, false).people.into_iter().filter(|one| {
            let title = one.person.honorific.is_some() && one.person.name.is_some();
            let post = by_post && one.person.name.is_none() && one.person.post.is_some();
            title || post && one.text.starts_with(char::is_uppercase) && one.text.len() < 80
        }));
    }
    found
}

fn guest<'t>(rec: &mut Recorder<'t>, entry: &Entry<'t>, sentence: &'t str, attendance: &mut Vec<Attendance>) {
    let person = entry.person.clone();
    if attendance.iter().any(|one| one.person.may_be(&person)) {
        return;
    }
    let place = Pointer::root().field("meeting").field("attendance").at(attendance.len());
    rec.stated(&place, sentence);
    rec.stated(&place.field("person"), entry.text);
    rec.stated(&place.field("status"), sentence);
    rec.inferred(&place.field("capacity"), sentence);
    let officer = person.honorific.is_none() && person.post.as_deref().is_some_and(is_post);
    let capacity = if officer { Capacity::Officer } else { Capacity::Invitee };
    attendance.push(Attendance::new(person, AttendanceStatus::Present).capacity(capacity));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_stood_in() {
        assert_eq!(stand_in("Ms H Horn attended as substitute"), Some("Ms H Horn"));
        assert_eq!(
            stand_in("Mr T Moss, Deputy Nurse attended in her absence"),
            Some("Mr T Moss, Deputy Nurse")
        );
        assert_eq!(stand_in("represented by Dr Lane"), Some("Dr Lane"));
        assert_eq!(stand_in("attended from 3 pm"), None);
        assert_eq!(stand_in("Deputy Chair"), None);
        assert_eq!(did_not_attend("Ewan Bright (parents) did not attend."), Some("Ewan Bright (parents)"));
        assert_eq!(did_not_attend("Ewan Bright"), None);
    }
}
