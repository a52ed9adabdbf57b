//! Labels of actions, inside a text and alone, and whom they name: `Action: Clerk`, `Head of Roads to action`.

use crate::gates::Gate;
use crate::parts::{margin, people, roles};
use crate::recorder::{is_space, trim};
use crate::words::actions::TEAMS;
use minutebook::Attendance;
use minutebook::lean::BTreeSet;

/// `... on Church Hill. Clerk to action.`: the text before it, and who is to act.
pub(super) fn deputed(text: &str) -> (&str, Option<&str>) {
    let bare = trim(text).trim_end_matches('.');
    let found = ["to action", "to Action", "TO ACTION"].iter().find_map(|words| {
        let head = trim(bare.strip_suffix(words)?);
        let start = head.rfind(['.', '–', '—', ';', '(']).map_or(0, |at| {
            at + head.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
        });
        let owner = trim(head.get(start..)?);
        let before = trim(head.get(..start)?).trim_end_matches(['–', '—', '(', ' ']);
        let known = margin::is_owners(owner)
            || people::read(owner).is_some_and(|person| person.text.len() + 4 >= owner.len());
        (known && before.len() > 8).then_some((before, Some(owner)))
    });
    found.unwrap_or((text, None))
}

/// True where the page has a column for owners: `Action` at the end of a line near its top.
pub(super) fn has_column(text: &str) -> bool {
    const HEADS: &[&str] = &["action", "actions", "action by", "actions by", "action owner", "for action"];
    text.lines().take(120).map(trim).any(|line| {
        let ends = |head: &&str| {
            let at = line.len().checked_sub(head.len())?;
            let (before, own) = line.split_at_checked(at)?;
            own.eq_ignore_ascii_case(head).then_some(before)
        };
        HEADS.iter().find_map(ends).is_some_and(|before| {
            before.ends_with("   ")
                || before.ends_with('\t')
                || before.trim_end_matches('|').len() < before.len()
        })
    })
}

/// True where the page lists its tasks behind labels of their own, item by item.
pub(super) fn lists_actions(text: &str) -> bool {
    text.lines().map(trim).filter(|line| label(line).is_some_and(|tasks| !tasks.is_empty())).nth(2).is_some()
}

/// What stands behind `Action:`; an empty text for the label alone.
pub(crate) fn label(text: &str) -> Option<&str> {
    let rest = LABELS.iter().find_map(|word| {
        let (head, rest) = text.split_at_checked(word.len())?;
        (head.starts_with(char::is_uppercase) && head.eq_ignore_ascii_case(word)).then_some(rest)
    })?;
    // `Action 2.01: CP`, `Action 14.2 The Clerk to write`.
    let counted = trim(rest);
    let rest = counted.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == '/');
    if rest.len() < counted.len()
        && trim(rest).starts_with(char::is_uppercase)
        && told_to(trim(rest)).is_some()
    {
        return Some(trim(rest));
    }
    // `Action SH` alone.
    if margin::is_owners(rest) && rest.len() < text.len() {
        return Some(rest);
    }
    // `Action SH: write`, `Action (Clerk): write`.
    if led(rest).is_some() {
        return Some(trim(rest));
    }
    let body = rest.strip_prefix([':', '–', '-'])?;
    Some(trim(body.trim_start_matches(['-', '–'])))
}

/// What a page calls its tasks, longest first.
const LABELS: &[&str] = &[
    "actions arising",
    "action required",
    "actions required",
    "actions agreed",
    "agreed actions",
    "matters for action",
    "action points",
    "action point",
    "action items",
    "action item",
    "actions",
    "action",
];

/// `Clerk: write to the bank`, `(Clerk / Cllr Ash) – write`: who is to act, and what, behind a label.
pub(super) fn led(text: &str) -> Option<(&str, &str)> {
    let text = trim(text).trim_start_matches(['–', '-', ' ']);
    let bracket = text.strip_prefix('(').and_then(|inner| inner.split_once(')'));
    let (owner, body) = match bracket {
        Some((owner, rest)) => (trim(owner), trim(rest).trim_start_matches([':', '–', '-', ' '])),
        None => text.split_once(':').map(|(owner, body)| (trim(owner), trim(body)))?,
    };
    (owner.len() <= 60 && !body.is_empty() && names(owner, &Surnames::new())).then_some((owner, body))
}

/// `Action points`, `Actions` alone on a line, without a colon: a heading above tasks.
pub(super) fn is_heading(text: &str) -> bool {
    let text = trim(text);
    text.starts_with(char::is_uppercase)
        && LABELS.iter().any(|known| known.ends_with('s') && text.eq_ignore_ascii_case(known))
}

/// `Legal Services to complete the deed`: who is told to do something, in a list of tasks.
pub(super) fn told_to(text: &str) -> Option<&str> {
    let (owner, task) = [" to ", " will ", " shall "].iter().find_map(|joint| text.split_once(joint))?;
    let owner = trim(owner);
    let owner = owner.strip_prefix("The ").or_else(|| owner.strip_prefix("the ")).unwrap_or(owner);
    let verb = task.starts_with(|c: char| c.is_ascii_lowercase());
    let all = owner.to_ascii_lowercase();
    let everyone = all.starts_with("all ") && all.split(is_space).count() <= 3;
    (verb && owner.len() <= 60 && (everyone || names(owner, &Surnames::new()))).then_some(owner)
}

/// A label inside a text, with what stands before and behind it.
pub(super) fn inline_label(text: &str) -> Option<(&str, &str)> {
    if Gate::Action.shut(text) {
        return None;
    }
    ["ACTION", "Action"].iter().find_map(|word| {
        let at = text.rfind(word).filter(|at| *at > 0)?;
        let before = text.get(..at)?;
        let stands = trim(before).ends_with(['.', ';', ')', '(', '[', '!', '?', ':'])
            && before.ends_with(|c: char| is_space(c) || matches!(c, '(' | '[' | '.'));
        let tail = label(text.get(at..)?).filter(|tail| stands && !tail.is_empty())?;
        let before = trim(trim(before).trim_end_matches(['(', '[']));
        let owners = tail.trim_end_matches([')', ']', '.']);
        let tail = if margin::is_owners(owners) { owners } else { tail.trim_end_matches([')', ']']) };
        Some((before, trim(tail)))
    })
}

/// `... from the Trust. AB Action. The lamp ...`: the text before the mark, its owners, and the text behind it.
pub(super) fn marked(text: &str) -> Option<(&str, &str, &str)> {
    if Gate::Action.shut(text) {
        return None;
    }
    text.match_indices(" Action").take(50).find_map(|(at, word)| {
        let behind = text.get(at + word.len()..)?;
        let ends =
            behind.is_empty() || behind.starts_with(['.', ',', ';', ')']) || behind.starts_with(" by ");
        let head = text.get(..at)?;
        let stop = head.rfind(['.', ';', ')', '!', '?'])?;
        let owners = trim(head.get(stop + 1..)?);
        let fits = ends && margin::is_owners(owners) && owners.starts_with(|c: char| c.is_uppercase());
        let skip = behind.strip_prefix(['.', ';', ')', ',']).unwrap_or(behind);
        fits.then_some((head.get(..=stop)?, owners, skip))
    })
}

/// Names of those attending, as a task may name them by one word.
pub(super) type Surnames = BTreeSet<String>;

pub(super) fn surnames(attendance: &[Attendance]) -> Surnames {
    let mut known = Surnames::new();
    let mut first: Vec<&str> = Vec::new();
    for name in attendance.iter().filter_map(|one| one.person.name.as_deref()) {
        if let Some((given, _)) = name.split_once(' ') {
            first.push(given);
        }
        known.extend(name.rsplit(' ').next().map(str::to_owned));
    }
    // A first name that only one of them has.
    let single = |given: &&&str| first.iter().filter(|other| *other == *given).count() == 1;
    known.extend(first.iter().filter(single).map(|given| (*given).to_owned()));
    known.retain(|name| name.chars().count() > 2 && !name.contains('.'));
    known
}

/// `KC`, `Action: Clerk`, `(ACTION: A Birch)`: a line that names who is to act on what stands above it; out of a `column` for
/// that also `Director of Adults`, `Ann Archer / all teams`.
pub(super) fn owner_line<'t>(text: &'t str, known: &Surnames, column: bool) -> Option<&'t str> {
    if margin::is_owners(text) {
        return Some(text);
    }
    let bare = trim(text).trim_start_matches(['(', '[']).trim_end_matches([')', ']', '.']);
    let labelled = label(bare).filter(|owner| !owner.is_empty() && names(owner, known));
    labelled.or_else(|| column.then(|| owner_cell(text, known)).flatten())
}

/// True for a line that stands far to the right on the page.
pub(super) fn is_aside(page: &str, text: &str) -> bool {
    const FAR: usize = 30;
    let start = (text.as_ptr() as usize).wrapping_sub(page.as_ptr() as usize);
    let before = page.get(..start).unwrap_or_default();
    let room = before.len() - before.trim_end_matches(' ').len();
    room >= FAR
        && before.get(..before.len() - room).is_none_or(|rest| rest.is_empty() || rest.ends_with('\n'))
}

/// The owner in a cell of the column: `Head of Parks by 10/9/24`, `AA (by 31/10/23)`.
fn owner_cell<'t>(text: &'t str, known: &Surnames) -> Option<&'t str> {
    let dated = |&(at, _): &(usize, &str)| {
        text.get(at..).is_some_and(|rest| rest.contains(|c: char| c.is_ascii_digit()))
    };
    let cut = text.match_indices("by ").find(dated).map_or(text.len(), |(at, _)| at);
    let owner = trim(text.get(..cut)?).trim_end_matches(['(', ' ', '/']);
    let single = |one: &str| {
        let everyone = one.to_ascii_lowercase().starts_with("all ") && one.split(is_space).count() <= 3;
        everyone || is_name(one) || names(one, known)
    };
    let fits = owner.len() <= 80 && !owner.is_empty() && !text.ends_with(['.', ':', ';']);
    (fits && owner.split(['/', '&', ',']).map(trim).all(single)).then_some(owner)
}

/// True for a text that is nothing but who is to act: initials, a person, a post, a team.
pub(super) fn names(text: &str, known: &Surnames) -> bool {
    let text = trim(text).trim_end_matches(['.', ')', ']']);
    let person = || people::read(text).is_some_and(|person| person.text.len() + 4 >= text.len());
    margin::is_owners(text)
        || known.contains(text)
        || person()
        || is_post_or_team(text)
        || {
            let parts = text.split(['/', '&', ',']).map(trim);
            parts.clone().count() > 1
                && parts.clone().all(|one| is_bare_name(one, known) || names(one, known))
        }
        || is_bare_name(text, known)
}

/// `Principal Scrutiny Officer`, `Head of Parks / Clerk`, `Legal Services`: capitals throughout, and no verb.
fn is_post_or_team(text: &str) -> bool {
    let words: Vec<&str> =
        text.split(|c: char| is_space(c) || c == '/').filter(|word| !word.is_empty()).collect();
    let ends = |last: &&str| TEAMS.iter().any(|known| last.eq_ignore_ascii_case(known));
    let team = words.len() <= 5 && words.last().is_some_and(ends);
    text.len() <= 120
        && !words.contains(&"to")
        && roles::is_post_text(&words)
        && (roles::is_post(text) || team)
}

/// `P Oyston`, `Ann Archer`: an initial or a first name, and a surname; without an initial only somebody who was there.
fn is_bare_name(text: &str, known: &Surnames) -> bool {
    let mut words = text.split(is_space).filter(|word| !word.is_empty());
    let (Some(first), Some(last)) = (words.next(), words.next_back()) else { return false };
    let initial = |word: &str| word.trim_end_matches('.').len() <= 2 && word.starts_with(char::is_uppercase);
    let capital = last.starts_with(char::is_uppercase)
        && last.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '’' | '\''));
    capital
        && words.count() <= 1
        && (initial(first) || known.contains(last) && first.starts_with(char::is_uppercase))
}

/// `P Oyston`, `Ann Archer`: two or three words that can be a name and hold no post.
pub(super) fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split(is_space).filter(|word| !word.is_empty()).collect();
    (2..=3).contains(&words.len())
        && words.iter().all(|word| word.starts_with(char::is_uppercase))
        && !is_post_or_team(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_with_owners() {
        assert_eq!(label("Action (Clerk): write"), Some("(Clerk): write"));
        assert_eq!(led("(Clerk / Cllr Ash): write"), Some(("Clerk / Cllr Ash", "write")));
        assert_eq!(led("– Clerk: write"), Some(("Clerk", "write")));
        assert_eq!(led("Budget: a paper in May"), None);
        assert_eq!(label("Action 14.2 The Clerk to write"), Some("The Clerk to write"));
        assert_eq!(label("Action 16 (gifts register) was late"), None);
        assert_eq!(label("Actions 14 and 17 were closed"), None);
        assert_eq!(label("Agreed actions:"), Some(""));
        assert!(is_heading("Action Points") && !is_heading("Action"));
        assert_eq!(told_to("Legal Services to complete the deed"), Some("Legal Services"));
        assert_eq!(told_to("All members to send comments"), Some("All members"));
        assert_eq!(told_to("It was too late to ask"), None);
    }

    #[test]
    fn who_is_to_act() {
        let known: Surnames = ["Archer".to_owned()].into_iter().collect();
        for text in [
            "KC",
            "Cllr Brook",
            "Ann Archer",
            "B Croft",
            "Principal Scrutiny Officer",
            "Head of Parks / Clerk",
            "Legal Services",
        ] {
            assert!(names(text, &known), "{text}");
        }
        for text in ["Budget monitoring", "Write to the bank", "Clerk to write", "Fire Safety Review"] {
            assert!(!names(text, &known), "{text}");
        }
    }
}
