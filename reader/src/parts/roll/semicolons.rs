//! Lists whose semicolons part the people, and whose commas part what each of them is.

use crate::parts::entry::{Entry, brackets, entry, read_note};
use crate::parts::roles::{chair_role, is_post};
use crate::recorder::{fold, is_space, trim};
use minutebook::HONORIFICS;

/// `Ann Bell, Head of Parks; Bo Croft, Director, Roads and Bridges`: one person between two semicolons; none where the list
/// is of another make.
pub(super) fn read(text: &str) -> Option<Vec<Entry<'_>>> {
    let bare = trim(text).trim_end_matches(['.', ';']);
    let pieces: Vec<&str> = bare.split(';').map(trim).map(joined).filter(|piece| !piece.is_empty()).collect();
    let posts = pieces.iter().filter_map(|piece| piece.split_once(',')).filter(|(_, post)| leads_post(post));
    if pieces.len() < 2 || posts.count() < 2 {
        return None;
    }
    pieces.into_iter().map(person).collect()
}

/// The last of a list behind its "and".
fn joined(piece: &str) -> &str {
    piece.strip_prefix("and ").or_else(|| piece.strip_prefix("and\n")).map_or(piece, trim)
}

fn leads_post(behind: &str) -> bool {
    is_post(behind.split(',').next().unwrap_or_default()) && !names_another(behind)
}

/// True where another person stands behind the comma: `Mr A Archer, Ms B Brook`.
fn names_another(behind: &str) -> bool {
    let title = |word: &str| {
        let bare = word.trim_end_matches('.');
        HONORIFICS.iter().any(|known| bare.eq_ignore_ascii_case(known))
            || bare.chars().count() == 1 && bare != "&"
    };
    behind
        .split(',')
        .flat_map(|part| part.split(" and "))
        .any(|part| trim(part).split(is_space).next().is_some_and(title))
}

/// A name, and behind its comma all that the person is.
fn person(piece: &str) -> Option<Entry<'_>> {
    let (name, behind) = piece.split_once(',').unwrap_or((piece, ""));
    if is_post(brackets(name).0) || names_another(behind) {
        return None;
    }
    let mut found = entry(trim(name), None, true).filter(|one| one.person.name.is_some())?;
    found.text = piece;
    let (post, notes) = brackets(trim(behind));
    let post = trim(post);
    if !post.is_empty() && found.person.post.is_none() {
        found.person.post = Some(fold(post));
        found.chair = found.chair.or(chair_role(post).map(|chair| (chair, post)));
    }
    notes.into_iter().for_each(|note| read_note(note, &mut found));
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_between_semicolons() {
        let told = |text: &str| {
            read(text).map(|all| {
                let one = |found: Entry<'_>| {
                    (found.person.name.unwrap_or_default(), found.person.post, found.remote)
                };
                all.into_iter().map(one).collect::<Vec<_>>()
            })
        };
        let found = told("Ann Bell, Head of Service, Care and Support; Dr Bo Croft, Director of Health (remotely); Cy Dale").unwrap();
        assert_eq!(found[0], ("Ann Bell".into(), Some("Head of Service, Care and Support".into()), false));
        assert_eq!(found[1], ("Bo Croft".into(), Some("Director of Health".into()), true));
        assert_eq!(found.len(), 3);
        assert!(told("Councillors A Archer, B Brook; Ms C Croft, Clerk").is_none());
        assert!(told("Ann Bell, Head of Parks, Mr B Brook, Clerk; Eve Dale, Director").is_none());
    }
}
