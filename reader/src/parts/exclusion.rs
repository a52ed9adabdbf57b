//! Items closed to press and public, and under which paragraphs of Schedule 12A.

use crate::gates::Gate;
use crate::recorder::Recorder;
use crate::sentences::sentences;
use crate::tokens::{Kind, tokens};
use minutebook::lean::Ordered;
use minutebook::{Access, AgendaItem, ItemKind, Pointer};

/// Words of the law that closes an item.
pub(crate) const LAW: &[&str] =
    &["12a", "100a", "exempt information", "admission to meetings", "confidential"];

/// Which items a resolution closes.
enum Reach {
    /// Those of these numbers.
    Numbers(Vec<String>),
    /// The one that it stands under.
    Here,
    /// All behind it.
    Rest,
    /// The next one.
    Next,
}

/// Reads what the texts of all items say of exclusion; `texts` holds the paragraphs of each item.
pub(crate) fn read<'t>(rec: &mut Recorder<'t>, texts: &[Vec<&'t str>], agenda: &mut [AgendaItem]) {
    for (here, paragraphs) in texts.iter().enumerate() {
        for text in paragraphs.iter().filter(|text| !Gate::Exclusion.shut(text)) {
            for sentence in sentences(text) {
                if is_exclusion(sentence) || is_note(sentence) {
                    close(rec, sentence, here, agenda);
                }
            }
        }
    }
}

/// Notes that a text itself is exempt: `Not for publication by virtue of paragraph 3 ...`.
pub(crate) fn is_exclusion(sentence: &str) -> bool {
    if Gate::Exclusion.shut(sentence) {
        return false;
    }
    let lower = sentence.to_lowercase();
    let public = lower.contains("public") || lower.contains("press");
    let closes = ["exclude", "excluded", "exclusion", "withdraw", "not for publication"]
        .iter()
        .any(|word| lower.contains(word));
    let law = LAW.iter().any(|word| lower.contains(word));
    let resolved = [
        "resolved",
        "agreed",
        "be excluded",
        "were excluded",
        "was excluded",
        "excluded the public",
        "excluded the press",
        "asked to leave",
        "not for publication",
    ]
    .iter()
    .any(|word| lower.contains(word));
    public && closes && law && resolved && !lower.starts_with("to consider")
}

/// `(Exempt information as defined in paragraphs 1 and 2)`: a note on the item that it stands under.
fn is_note(sentence: &str) -> bool {
    let bare = sentence.trim_start_matches(['(', '[', '*', ' ']);
    let starts = ["exempt information", "exempt under", "contains exempt information", "exempt by virtue"]
        .iter()
        .any(|start| bare.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start)));
    starts && sentence.len() < 300 && !paragraphs(sentence).is_empty()
}

/// Numbers behind `paragraph` or `paragraphs` where Schedule 12A is meant.
pub(crate) fn paragraphs(sentence: &str) -> Vec<u32> {
    let all = tokens(sentence);
    let mut found = Vec::new();
    for (at, token) in all.iter().enumerate() {
        if !token.is_any(&["paragraph", "paragraphs", "para", "paras", "category", "categories"]) {
            continue;
        }
        for next in all.iter().skip(at + 1) {
            match next.kind {
                Kind::Number => match next.whole().filter(|n| (1..=15).contains(n)) {
                    Some(number) if !found.contains(&number) => found.push(number),
                    Some(_) => {}
                    None => break,
                },
                Kind::Sign(',' | '&' | '(' | ')' | '.') => {}
                _ if next.is_any(&["and", "or", "number", "numbers", "no", "nos"]) => {}
                _ => break,
            }
        }
    }
    found.order();
    found
}

fn reach(sentence: &str, kind: Option<ItemKind>) -> Reach {
    let lower = sentence.to_lowercase();
    let all = tokens(sentence);
    let mut numbers = Vec::new();
    for (at, token) in all.iter().enumerate() {
        if !token.is_any(&["item", "items", "minute", "minutes"]) {
            continue;
        }
        for next in all.iter().skip(at + 1) {
            let small = next.is_number() && next.text.len() <= 5;
            let letter =
                next.is_word() && next.text.len() <= 4 && next.text.chars().any(|c| c.is_ascii_digit());
            if small || letter {
                numbers.push(next.text.to_owned());
            } else if !(next.is_any(&["and", "to", "no", "nos", "number", "numbers", "agenda"])
                || matches!(next.kind, Kind::Sign(',' | '&' | '-' | '–' | '.' | '/')))
            {
                break;
            }
        }
    }
    if !numbers.is_empty() {
        Reach::Numbers(numbers)
    } else if lower.contains("remaining item")
        || lower.contains("remainder of the")
        || lower.contains("following items")
        || lower.contains("rest of the")
        || lower.contains("items of business")
    {
        Reach::Rest
    } else if kind == Some(ItemKind::Exclusion)
        || lower.contains("following item")
        || lower.contains("next item")
    {
        Reach::Next
    } else {
        Reach::Here
    }
}

fn close<'t>(rec: &mut Recorder<'t>, sentence: &'t str, here: usize, agenda: &mut [AgendaItem]) {
    let numbers = paragraphs(sentence);
    let key = |number: &str| number.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let (targets, stated): (Vec<usize>, bool) =
        match reach(sentence, agenda.get(here).and_then(|item| item.kind)) {
            Reach::Numbers(wanted) => {
                let named = agenda
                    .iter()
                    .enumerate()
                    .filter(|(_, item)| {
                        item.number.as_deref().is_some_and(|number| {
                            wanted.iter().any(|one| {
                                key(one) == key(number) || number.split('/').next().is_some_and(|n| n == one)
                            })
                        })
                    })
                    .map(|(at, _)| at)
                    .collect();
                (named, true)
            }
            Reach::Here => (vec![here], true),
            Reach::Rest => ((here + 1..agenda.len()).filter(|&at| !ends(agenda.get(at))).collect(), true),
            Reach::Next => (vec![here + 1], false),
        };
    let targets: Vec<usize> = targets.into_iter().filter(|&at| at < agenda.len()).collect();
    let targets = if targets.is_empty() { vec![here] } else { targets };
    for at in targets {
        let Some(item) = agenda.get_mut(at) else { continue };
        let place = Pointer::root().field("meeting").field("agenda").at(at).field("access");
        if stated {
            rec.stated(&place, sentence);
        } else {
            rec.inferred(&place, sentence);
        }
        match &mut item.access {
            Some(Access::Exempt(known)) => {
                for number in &numbers {
                    if !known.contains(number) {
                        known.push(*number);
                    }
                }
            }
            access => *access = Some(Access::Exempt(numbers.clone())),
        }
    }
}

/// Items that are open whatever stands before them.
fn ends(item: Option<&AgendaItem>) -> bool {
    item.is_some_and(|item| item.kind == Some(ItemKind::DateOfNextMeeting))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_of_the_schedule() {
        assert_eq!(paragraphs("exempt information as defined in paragraph 3 of Part 1 of Schedule 12A"), [3]);
        assert_eq!(paragraphs("under Paragraphs 1, 2 and 5 of Schedule 12A to the Act"), [1, 2, 5]);
        assert!(paragraphs("paragraph 2024").is_empty());
    }

    #[test]
    fn closed_items() {
        let text = "RESOLVED: That under Section 100A(4) of the Local Government Act 1972 the public be excluded from the meeting during item 13 as it would involve the likely disclosure of exempt information as defined in paragraph 3 of Part 1 of Schedule 12A to the Act.";
        let mut rec = Recorder::new(text, 100);
        let mut agenda = vec![
            AgendaItem::new(1u32, "Exclusion").number("12").kind(ItemKind::Exclusion),
            AgendaItem::new(2u32, "Land").number("13"),
        ];
        read(&mut rec, &[vec![text], vec![]], &mut agenda);
        assert_eq!(agenda[1].access, Some(Access::Exempt(vec![3])));
        assert_eq!(agenda[0].access, None);
        let text = "It was RESOLVED that under the Public Bodies (Admission to Meetings) Act 1960 the press and public be excluded for the following item.";
        let mut rec = Recorder::new(text, 100);
        let mut agenda = vec![AgendaItem::new(1u32, "Staff"), AgendaItem::new(2u32, "Pay")];
        read(&mut rec, &[vec![text], vec![]], &mut agenda);
        assert_eq!(agenda[1].access, Some(Access::Exempt(vec![])));
    }
}
