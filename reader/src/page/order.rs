//! The order of business: which lines are headings of items, and where the first item begins.

use crate::lines::Line;
use crate::page::headings::{self, Heading};
use crate::page::narrative;
use crate::parts::{formula, item_kind, motion, named_votes, next_meeting, resolution, sections};
use crate::recorder::{self, is_space};
use crate::sentences::sentences;
use crate::when;
use crate::words::minutes::Section;

/// Words of a decision that no other kind of page is likely to have.
const FORMULAS: &[&str] = &[
    "RESOLVED",
    "Resolved",
    "It was agreed",
    "it was agreed",
    "AGREED",
    "was resolved",
    "resolved that",
    "RECOMMENDED",
    "Decision:",
];

/// The headings of items, and the line that the first of them stands in.
pub(super) fn heads<'t>(lines: &[Line<'t>]) -> (Vec<Heading<'t>>, usize) {
    // The list below `The Cabinet Member noted that` numbers points, no items.
    let points = lines.first().filter(|line| resolution::leads_noted(line.text));
    if points.is_some() && lines.get(1).is_some_and(|next| next.marker.is_some()) {
        return (Vec::new(), 0);
    }
    let mut heads = headings::find(lines);
    if let Some(anew) = below_agenda(lines, &heads) {
        heads = anew;
    }
    if heads.iter().any(|head| head.number.is_none()) {
        drop_titles(lines, &mut heads);
    }
    let first = heads.first().map(|head| head.line);
    let first = first.or_else(|| first_told(lines)).unwrap_or(lines.len());
    (heads, first)
}

/// The headings of minutes that stand below an agenda: who was present stands between the two.
fn below_agenda<'t>(lines: &[Line<'t>], heads: &[Heading<'t>]) -> Option<Vec<Heading<'t>>> {
    let present = lines.iter().position(|line| {
        sections::label(line.text).is_some_and(|(section, words, _)| {
            section == Section::Present && words.to_ascii_lowercase().contains("present")
        })
    });
    let at = present.filter(|at| heads.first().is_some_and(|head| head.line < *at))?;
    let listed = |line: &&Line<'_>| {
        line.text.len() < 120 && headings::number(line.text).is_some_and(|number| !number.rest.is_empty())
    };
    if lines.iter().take(at).filter(listed).count() < 3 {
        return None;
    }
    let below = headings::find(lines.get(at..)?);
    let first = below.first().and_then(|head| head.number);
    let anew = below.len() >= 4 && first.is_some_and(|number| number.trim_end_matches(".0") == "1");
    anew.then(|| below.into_iter().map(|head| Heading { line: head.line + at, ..head }).collect())
}

/// The lines without the agenda above a title of the minutes, where their items stand without its numbers.
pub(super) fn without_agenda<'t>(lines: &[Line<'t>]) -> Option<Vec<Line<'t>>> {
    let listed = |line: &Line<'_>| {
        line.text.len() < 120 && headings::number(line.text).is_some_and(|number| !number.rest.is_empty())
    };
    let first = lines.iter().take(40).position(listed)?;
    let title = first + lines.get(first..)?.iter().take(60).position(is_minutes_title)?;
    let above = lines.get(first..title)?;
    if above.iter().filter(|line| listed(line)).count() < 3 || above.iter().any(decides) {
        return None;
    }
    let below = headings::find(lines.get(title..)?);
    let standing = below.iter().filter(|head| item_kind::is_standing(head.title)).count();
    (below.len() >= 4 && standing >= 2 && below.iter().all(|head| head.number.is_none()))
        .then(|| lines.iter().take(first).chain(lines.iter().skip(title)).copied().collect())
}

/// `Draft minutes of the meeting on 4 May 2024`: a title of minutes, alone on its line.
fn is_minutes_title(line: &Line<'_>) -> bool {
    let lower = recorder::head(line.text, 60).to_lowercase();
    let opens = ["draft minutes", "minutes of the meeting", "minutes of meeting", "minutes of the annual"]
        .iter()
        .any(|start| lower.starts_with(start));
    opens
        && line.after_gap
        && line.text.len() < 120
        && sentences(line.text).len() <= 3
        && !lower.contains("approv")
}

/// Takes away what only looks like headings: the title of the page, and the labels of the attendance.
fn drop_titles(lines: &[Line<'_>], heads: &mut Vec<Heading<'_>>) {
    // Where items are numbered, a number is enough.
    let counted = heads.iter().filter(|head| head.number.is_some()).count() * 2 > heads.len();
    let dated = |line: &Line<'_>| {
        when::find_day(line.text).is_some()
            && !next_meeting::is_line(line.text)
            && line.text.split(is_space).count() < 40
    };
    let standing_above =
        |at: usize| heads.iter().any(|head| head.line < at && item_kind::of(head.title).is_some());
    let titled = lines.iter().take(25).position(dated).filter(|at| !standing_above(*at)).unwrap_or(0);
    // `Minute of Ordinary Meeting` above those present is the page's title.
    let present = lines.iter().take(25).position(|line| {
        sections::label(line.text)
            .is_some_and(|(section, _, list)| section == Section::Present && !list.is_empty())
    });
    let title = |head: &Heading<'_>| {
        let lower = head.title.to_lowercase();
        lower.contains("meeting") && !["last", "previous", "next"].iter().any(|word| lower.contains(word))
    };
    heads.retain(|head| head.number.is_some() || present.is_none_or(|at| head.line > at) || !title(head));
    heads.retain(|head| {
        let roll = sections::label(head.title)
            .is_some_and(|(section, _, rest)| rest.is_empty() && section != Section::Apologies);
        !roll && (head.line > titled || (titled == 0 && head.line > 0)) || counted && head.number.is_some()
    });
    // What stands above the list of those present is the title of the page, and no item.
    let roll = roll(lines);
    // At an annual meeting the chair is elected before anybody is listed.
    let moves = |line: &Line<'_>| decides(line) || motion::find(line.text, &[]).names_somebody();
    if let Some(roll) = roll
        && !lines.iter().take(roll).any(moves)
    {
        heads.retain(|head| head.line > roll || counted && head.number.is_some());
    }
}

/// The line of those present, near the top.
fn roll(lines: &[Line<'_>]) -> Option<usize> {
    lines.iter().take(40).position(|line| {
        sections::label(line.text).is_some_and(|(section, words, list)| {
            section == Section::Present && !list.is_empty() && words.to_ascii_lowercase().contains("present")
        })
    })
}

/// The lines with those present above the first item, where they are listed once a chair was elected.
pub(super) fn roll_first<'t>(lines: &[Line<'t>], heads: &[Heading<'t>]) -> Option<Vec<Line<'t>>> {
    let roll = roll(lines)?;
    let first = heads.first().map(|head| head.line).filter(|first| *first < roll)?;
    let labels = lines.iter().skip(roll).take_while(|line| sections::label(line.text).is_some()).count();
    let mut sorted = lines.get(..first)?.to_vec();
    sorted.extend_from_slice(lines.get(roll..roll + labels)?);
    sorted.extend_from_slice(lines.get(first..roll)?);
    sorted.extend_from_slice(lines.get(roll + labels..)?);
    Some(sorted)
}

/// Where no line is a heading: the text behind header and attendance is one item, and begins here.
fn first_told(lines: &[Line<'_>]) -> Option<usize> {
    let roll = lines.iter().take(40).rposition(|line| sections::label(line.text).is_some());
    let told = roll.and_then(|at| {
        let behind = lines.get(at + 1..)?.iter();
        let first = behind.clone().position(|line| decides(line) || narrative::tells(line.text))?;
        // A number and its title, and the lists of a vote, stand before the first sentence and are no attendance.
        let item = |line: &&Line<'_>| {
            headings::number(line.text).is_some_and(|number| !number.rest.is_empty())
                || named_votes::lists(line.text, false).is_some_and(|lists| lists.is_sure())
                || line.text.ends_with(':') && sections::label(line.text).is_none()
        };
        Some(at + 1 + first - behind.clone().take(first).rev().take_while(item).count())
    });
    told.or_else(|| lines.iter().position(|line| sentences(line.text).len() > 1 || decides(line)))
}

/// True for a line with the words of a decision.
pub(super) fn decides(line: &Line<'_>) -> bool {
    FORMULAS.iter().any(|words| line.text.contains(words))
}

/// What was moved or decided between the attendance and the first heading, as an item whose title nothing states.
pub(super) fn preface<'t>(lines: &[Line<'t>], heads: &[Heading<'t>], first: usize) -> Option<Heading<'t>> {
    let above = lines.get(..first).filter(|_| !heads.is_empty())?;
    let roll = above.iter().position(|line| sections::label(line.text).is_some())?;
    let decides = |line: &&Line<'t>| {
        let begins = narrative::tells(line.text) || line.text.starts_with("Proposed by");
        begins
            && sections::label(line.text).is_none()
            && (motion::find(line.text, &[]).names_somebody() || formula::find(line.text).is_some())
    };
    let at = roll + 1 + above.get(roll + 1..)?.iter().position(|line| decides(&line))?;
    let title = crate::recorder::head(lines.get(at)?.text, 80);
    Some(Heading { line: at, takes: 0, number: None, title, rest: None })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    #[test]
    fn minutes_below_their_agenda() {
        let agenda =
            "Brackenford Parish Council\n\n1. Apologies\n\n2. Minutes\n\n3. Planning\n\n4. Close\n\n";
        let minutes = "Draft minutes. 4 May 2024.\n\nApologies\n\nNone came.\n\nDeclarations of interest\n\nNone.\n\n\
                       Planning\n\nNothing new.\n\nFinance\n\nThe bills lay there.\n\n";
        let text = format!("{agenda}{minutes}");
        let kept = without_agenda(&lines(&text)).unwrap_or_default();
        assert_eq!(
            kept.iter().map(|line| line.text).take(2).collect::<Vec<_>>(),
            ["Brackenford Parish Council", "Draft minutes. 4 May 2024."]
        );
        assert!(without_agenda(&lines(minutes)).is_none() && without_agenda(&lines(agenda)).is_none());
    }

    #[test]
    fn elections_above_the_roll() {
        let text = "ELECTION OF CHAIRMAN\n\nCllr Ash was proposed by Cllr Birch.\n\nPresent: Cllr Ash, Cllr Birch\n\nPLANNING\n\nNone.\n";
        let all = lines(text);
        let sorted = roll_first(&all, &headings::find(&all)).unwrap_or_default();
        assert_eq!(sorted.first().map(|line| line.text), Some("Present: Cllr Ash, Cllr Birch"));
        assert_eq!(sorted.len(), all.len());
    }
}
