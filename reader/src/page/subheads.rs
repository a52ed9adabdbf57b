//! Headings below headings: `3.1 Finance` under `3. Reports`, `a) Noticeboard` under `Matters arising`. Minutes that give the
//! parts of an item titles of their own treat them as items; paragraphs that are only numbered are none.

use crate::lines::{Line, MarkerKind};
use crate::page::headings::{Heading, emphasized};
use crate::page::title::split_title;
use crate::parts::item_kind::is_standing;
use crate::parts::{named_votes, people, sections};
use crate::recorder::{is_space, trim};
use crate::when;
use minutebook::lean::Ordered;

/// A line with a number or a letter of its own below a heading.
struct Part<'t> {
    line: usize,
    label: &'t str,
    /// Parts that its number has: two for `4.1`, three for `4.1.2`; none for a letter.
    depth: usize,
    title: Option<Title<'t>>,
}

struct Title<'t> {
    text: &'t str,
    rest: Option<&'t str>,
    /// False where only a stop sets it off from its text, as it does a label in a list.
    sure: bool,
    /// True where paragraphs of text stand behind it.
    told: bool,
}

/// The headings, with those below them.
pub(crate) fn with_parts<'t>(lines: &[Line<'t>], heads: Vec<Heading<'t>>) -> Vec<Heading<'t>> {
    let mut all = Vec::with_capacity(heads.len());
    for (n, head) in heads.iter().enumerate() {
        all.push(*head);
        if is_asked(head.title) {
            continue;
        }
        let from = head.line + head.takes;
        let to = heads.get(n + 1).map_or(lines.len(), |next| next.line);
        all.extend(below(lines, head, from, to));
    }
    all
}

/// True for business of which every part is a question that somebody asked or a petition that somebody handed in: those are no
/// items of the council's own.
fn is_asked(title: &str) -> bool {
    title.split(|c: char| !c.is_alphabetic()).any(|word| {
        ["question", "questions", "petition", "petitions", "deputation", "deputations"]
            .iter()
            .any(|asked| word.eq_ignore_ascii_case(asked))
    })
}

/// The headings between one heading and the next of its kind.
fn below<'t>(lines: &[Line<'t>], head: &Heading<'t>, from: usize, to: usize) -> Vec<Heading<'t>> {
    let own = head.number.map(|number| number.trim_end_matches(".0"));
    // `5. 5.1 Chairman's report` begins with the first of its parts.
    let own = own.map(|number| number.strip_suffix(".1").unwrap_or(number));
    let own = own.filter(|number| number.len() <= 3 && number.bytes().all(|b| b.is_ascii_digit()));
    let numbered: Vec<Part<'t>> =
        (from..to).filter_map(|at| own.and_then(|own| numbered(lines, at, to, own))).collect();
    let found = settled(&numbered);
    if !found.is_empty() {
        return found;
    }
    let lettered: Vec<Part<'t>> = (from..to).filter_map(|at| lettered(lines, at, to)).collect();
    let in_turn = lettered
        .first()
        .is_some_and(|first| matches!(first.label.trim_matches(['(', ')']), "a" | "A" | "i" | "I"));
    if in_turn { settled(&lettered) } else { Vec::new() }
}

/// Those with titles, where nearly all have one and the page shows it of some: in a list, too, the parts may begin with a
/// word and a stop.
fn settled<'t>(parts: &[Part<'t>]) -> Vec<Heading<'t>> {
    let mut found = Vec::new();
    let mut shown = false;
    for depth in [0, 2, 3] {
        let level: Vec<&Part<'t>> = parts.iter().filter(|part| part.depth == depth).collect();
        let titled = level.iter().filter(|part| part.title.is_some()).count();
        let sure = level.iter().filter(|part| part.title.as_ref().is_some_and(|title| title.sure)).count();
        shown |= sure >= 2 && sure * 2 >= titled;
        // Where every part has one with a paragraph behind it, they are no labels of a list.
        let told = level.iter().filter(|part| part.title.as_ref().is_some_and(|title| title.told)).count();
        shown |= level.len() >= 3 && told == level.len();
        // Reports that every council gives have titles, whatever is only numbered beside them.
        let standing = |part: &&&Part<'t>| {
            part.title.as_ref().is_some_and(|title| title.sure && is_standing(title.text))
        };
        let most = titled * 3 >= level.len() * 2 || level.iter().filter(standing).count() >= 2;
        if titled < 2 || !most || !shown {
            continue;
        }
        found.extend(level.iter().filter_map(|part| {
            let Title { text, rest, .. } = part.title.as_ref()?;
            Some(Heading { line: part.line, takes: 1, number: Some(part.label), title: text, rest: *rest })
        }));
    }
    found.order_by_key(|heading| heading.line);
    found
}

/// `4.1 Police`, below item 4.
fn numbered<'t>(lines: &[Line<'t>], at: usize, to: usize, own: &str) -> Option<Part<'t>> {
    let line = lines.get(at)?;
    let behind = line.text.strip_prefix(own)?.strip_prefix('.')?;
    let end = behind.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(behind.len());
    let digits = behind.get(..end)?.trim_end_matches('.');
    let (length, whole) =
        (own.len() + 1 + digits.len(), trim(behind.get(end..)?.trim_start_matches([')', '|', ' '])));
    let depth = 1 + digits.split('.').count();
    let spaced = behind.get(end..).is_some_and(|rest| rest.starts_with(is_space) || rest.starts_with(')'));
    if digits.is_empty()
        || digits.starts_with('0') && own.len() + digits.len() > 3
        || whole.is_empty()
        || !spaced
        || depth > 3
    {
        return None;
    }
    let next = (at + 1 < to).then(|| lines.get(at + 1)).flatten();
    let deeper = next.is_some_and(|next| {
        line.text.get(..length).is_some_and(|label| next.text.starts_with(&format!("{label}.")))
    });
    let same = next.is_some_and(|next| next.text.starts_with(&format!("{own}.")) && !deeper);
    let alone = deeper || next.is_some() && !same;
    let title = title(line, whole, alone);
    Some(Part { line: at, label: line.text.get(..length)?, depth, title })
}

/// `a) Noticeboard`, `(i) Clerk's report`.
fn lettered<'t>(lines: &[Line<'t>], at: usize, to: usize) -> Option<Part<'t>> {
    let line = lines.get(at)?;
    let next = (at + 1 < to).then(|| lines.get(at + 1)).flatten();
    let marker = line.marker.filter(|marker| marker.kind == MarkerKind::Letter)?;
    // `(a)` on a line of its own, and its title on the next.
    if line.text.strip_suffix(marker.body).is_some_and(|label| label.contains('\n')) {
        let title = below_letter(marker.body, next).then_some(marker.body);
        let title = title.map(|text| Title { text, rest: None, sure: true, told: false });
        return Some(Part { line: at, label: marker.label, depth: 0, title });
    }
    let alone = next.is_some_and(|next| {
        next.marker.is_none() && (next.after_gap && line.after_gap || marker.body.starts_with("To "))
    });
    let title = title(line, marker.body, alone);
    Some(Part { line: at, label: marker.label, depth: 0, title })
}

/// True for a title below a letter that stands alone: no stop and no verb, above text or the next letter.
fn below_letter(text: &str, next: Option<&Line<'_>>) -> bool {
    let short = text.split(is_space).count() <= 16 && !text.ends_with(['.', ';', ',']);
    let told = next.is_some_and(|next| match next.marker {
        Some(marker) => marker.kind == MarkerKind::Letter,
        None => next.text.split(is_space).count() >= 8,
    });
    short && told && plain_words(text)
}

/// The title that a part has: in bold, set off from its text by a stop, or alone on its line above text.
fn title<'t>(line: &Line<'t>, whole: &'t str, alone: bool) -> Option<Title<'t>> {
    let sure = |text, rest| Title { text, rest, sure: true, told: false };
    let bare = |text: &'t str| trim(trim(text).trim_end_matches([':', '.', '-', '–', '…']));
    let own = bare(whole);
    // `(a) For the amendment - 13`, `(b) Councillor Archer`: who voted, or whose motion it was.
    let person = people::person(own).filter(|(one, words)| one.name.is_some() && words.len() == own.len());
    if person.is_some() || named_votes::is_label(own) {
        return None;
    }
    if line.is_strong() {
        let short = own.split(is_space).count() <= 14 && !tells(own);
        return (short && begins_title(own)).then_some(sure(own, None));
    }
    if let Some((title, rest)) = emphasized(line, whole) {
        return (begins_title(title) && !tells(title)).then_some(sure(title, rest));
    }
    let plain = |title: &str| {
        begins_title(title)
            && title.split(is_space).count() <= 8
            && !tells(title)
            && !title.contains([',', '|', '£', ';'])
            && when::find_day(title).is_none()
            && sections::label(title).is_none()
    };
    // `(ii) To approve expenditure.`: business, as an agenda has it.
    if alone && own.starts_with("To ") && own.split(is_space).count() <= 12 && !own.contains(". ") {
        return Some(sure(own, None));
    }
    if alone
        && !whole.ends_with(['.', ';', ','])
        && (plain(own) || own.split(is_space).count() <= 16 && line.after_gap && plain_words(own))
    {
        return Some(sure(own, None));
    }
    let (title, rest) = split_title(whole);
    // `5.2 Clerk's report • The lamp was mended.`, `6.1 Chair's report The chair had asked for posts.`
    let point = whole.get(title.len()..).is_some_and(|behind| behind.trim_start().starts_with(['•', '●']));
    let known = is_standing(title)
        && rest.is_some_and(|rest| rest.ends_with('.') && rest.starts_with(char::is_uppercase))
        && title.split(is_space).count() <= 4;
    if rest.is_some() && (point || known) && plain(title) {
        return Some(sure(title, rest));
    }
    let behind = whole.get(title.len()..).unwrap_or_default();
    let sentence = rest.is_some_and(|rest| rest.ends_with('.') && rest.split(is_space).count() >= 10);
    // `11.1 Reserve It was agreed that ...`: nothing but a capital sets it off.
    let glued = sentence && !behind.trim_start().starts_with([':', '.', '-', '–', '—', ';', ',']);
    if glued && plain(title) && people::person(title).is_none() {
        return Some(sure(title, rest));
    }
    // Behind a dash and before a paragraph a title may be longer, and have a comma or a day in it.
    let dashed = sentence && trim(behind).starts_with(['-', '–', '—']);
    let long = |title: &str| {
        begins_title(title)
            && title.split(is_space).count() <= 12
            && !tells(title)
            && !title.contains(['|', '£', ';'])
    };
    let fits = dashed && long(title)
        || behind.starts_with([':', '.']) && plain(title) && title.split(is_space).count() <= 6;
    (rest.is_some() && fits && people::person(title).is_none()).then_some(Title {
        text: title,
        rest,
        sure: false,
        told: sentence,
    })
}

/// A longer title that stands alone between gaps: no stop, no verb, no day.
fn plain_words(title: &str) -> bool {
    begins_title(title)
        && !tells(title)
        && !title.contains(['|', '£', ';', ','])
        && when::find_day(title).is_none()
}

fn begins_title(title: &str) -> bool {
    title.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && title.chars().filter(|c| c.is_alphabetic()).count() >= 3
}

/// True for words that tell what happened, as a title does not.
pub(crate) fn tells(title: &str) -> bool {
    const VERBS: &[&str] = &[
        "was",
        "were",
        "is",
        "are",
        "has",
        "have",
        "had",
        "be",
        "been",
        "will",
        "would",
        "should",
        "shall",
        "could",
        "can",
        "agreed",
        "resolved",
        "noted",
        "reported",
        "received",
        "proposed",
        "seconded",
        "approved",
        "advised",
        "asked",
        "confirmed",
        "none",
        "nothing",
        "thanked",
        "declared",
        "there",
        "it",
        "that",
        "said",
        "stated",
        "carried",
    ];
    title
        .split(|c: char| !c.is_alphabetic())
        .any(|word| VERBS.iter().any(|verb| word.eq_ignore_ascii_case(verb)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;
    use crate::page::headings::find;

    fn found(text: &str) -> Vec<(Option<&str>, &str)> {
        let lines = lines(text);
        with_parts(&lines, find(&lines)).iter().map(|head| (head.number, head.title)).collect()
    }

    #[test]
    fn parts_with_titles_are_items() {
        let text = "1. Apologies\n\nNone.\n\n2. Declarations of interest\n\nNone.\n\n3. Reports\n\n3.1 Police\n\nTwo thefts had been reported.\n\n\
                    3.2 Playing field. The grass had been cut.\n\n3.3 Bus shelter\n\nThe roof leaks.\n\n3.4 It was hot.\n\n4. Planning\n\n";
        assert_eq!(
            found(text).iter().map(|one| one.0.unwrap_or("-")).collect::<Vec<_>>(),
            ["1", "2", "3", "3.1", "3.2", "3.3", "4"]
        );
        let text = "1. Apologies\n\nNone.\n\n2. Matters arising\n\na) Noticeboard\n\nThe glass was broken.\n\nb) Old well: nothing new\n\n\
                    c) Bus shelter\n\nThe roof leaks.\n\n3. Finance\n\nNone.\n\n";
        assert_eq!(
            found(text).iter().map(|one| one.1).collect::<Vec<_>>(),
            ["Apologies", "Matters arising", "Noticeboard", "Bus shelter", "Finance"]
        );
    }

    #[test]
    fn letters_that_stand_alone_above_their_titles() {
        let text = "1. Apologies\n\nNone.\n\n2. Planning\n\n(i)\nLand at Mill Lane\nOn the proposal of Cllr Ash the sale of the land was approved.\n\
                    (ii)\nLand at the quay\n(iii)\nOld well and pump\nIt was agreed that the pump and the old well be mended.\n3. Finance\n\nNone.\n\n";
        let rec = crate::recorder::Recorder::new(text, 0);
        let lines = crate::paragraphs::paragraphs(&rec, &lines(text));
        let all = with_parts(&lines, find(&lines));
        let numbers: Vec<_> = all.iter().filter_map(|head| head.number).collect();
        assert_eq!(numbers, ["1", "2", "i", "ii", "iii", "3"]);
    }

    #[test]
    fn numbered_paragraphs_are_none() {
        for text in [
            "1. Apologies\n\n1.1 None.\n\n2. Minutes\n\n2.1 They were agreed.\n\n2.2 The clerk was thanked.\n\n3. Finance\n\n3.1 Noted.\n\n",
            "1. Apologies\n\n2. Declarations\n\n3. Finance\n\nRESOLVED that\n(a) the report be noted; and\n(b) the budget be approved.\n\n4. Planning\n\n",
            "1. Apologies\n2. Declarations\n3. Roads\n3.1 Gritting: the bins are full.\n3.2 Verges. They were cut.\n4. Planning\n",
            "1. Apologies\n2. Declarations\n3. Finance\n3.1 Balance at bank £300.15\n3.2 Grass cutting - £42.00\n3.3 Hall hire - £15\n4. Planning\n",
        ] {
            assert!(found(text).len() <= 4, "{:?}", found(text));
        }
    }

    #[test]
    fn glued_titles_and_standing_reports() {
        let text = "1. Apologies\n\n2. Minutes\n\n3. Finance\n\n3.1 Reserve It was agreed that the reserve be held for the wall and the path.\n\n\
                    3.2 Audit It was agreed that the same man be asked again in the spring of next year.\n\n4. Planning\n\n";
        assert_eq!(
            found(text).iter().map(|one| one.1).collect::<Vec<_>>(),
            ["Apologies", "Minutes", "Finance", "Reserve", "Audit", "Planning"]
        );
        let text = "1. Apologies\n\n2. Minutes\n\n3. Reports\n\n3.1 Chairman's report\n\nIt was cold.\n\n3.2 Clerk's report\n\nIt was wet.\n\n\
                    3.3 The lamp has been mended by the firm.\n\n3.4 The bench has been mended by the firm.\n\n4. Planning\n\n";
        assert_eq!(found(text).len(), 6);
    }
}
