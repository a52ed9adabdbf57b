//! Titles that stand on one line with the text of their item.

use crate::paragraphs::is_capitals;
use crate::parts::item_kind::{self, is_standing};
use crate::recorder::{is_space, trim};
use crate::sentences::sentences;
use minutebook::ItemKind;

/// Cuts a heading from the text that follows it on its line.
pub(crate) fn split_title(whole: &str) -> (&str, Option<&str>) {
    // A title in capitals over several lines.
    if whole.contains('\n') && !whole.contains(':') && is_capitals(whole) {
        return (trim(whole), None);
    }
    let done = |title: &'_ str, rest: &'_ str| -> Option<(usize, usize)> {
        let rest = rest.trim_start_matches(|c: char| is_space(c) || matches!(c, ':' | '.' | '-' | '–' | '—'));
        (!title.is_empty() && !rest.is_empty()).then_some((title.len(), whole.len() - rest.len()))
    };
    // `Minutes of 4 May – RESOLVED that they be approved`: what was decided is no title.
    let decided = || {
        [
            " RESOLVED",
            "–RESOLVED",
            "-RESOLVED",
            " Resolved that",
            " Resolved to",
            " Proposed as",
            " Proposed by",
            " It was resolved",
            " It was agreed",
            " AGREED",
        ]
        .iter()
        .filter_map(|words| whole.find(words).map(|at| at + words.chars().next().map_or(1, char::len_utf8)))
        .min()
        .filter(|at| *at > 4)
    };
    let decided = decided().and_then(|at| {
        let title = trim(whole.get(..at)?).trim_end_matches(['-', '–', '—', ':', ';', ',', ' ']);
        let fits = !title.contains(": ")
            && title.split(is_space).count() <= 24
            && crate::sentences::sentences(title).get(1).is_none()
            && is_standing(title);
        fits.then(|| done(whole.get(..title.len())?, whole.get(at..)?))?
    });
    // `Clerk's report • The gate was mended. • ...`: points behind a title.
    let points = || {
        let signs = [" • ", " ● ", " i. ", " (i) ", " a) ", " (a) ", " i) "];
        let at = signs.iter().filter_map(|sign| whole.find(sign)).min()?;
        let title = whole.get(..at)?;
        let short = title.split(is_space).count() <= 9 && !title.contains([':', '.']);
        short.then(|| done(title, whole.get(at..)?))?
    };
    let cut = glued_end(whole)
        .or_else(|| capitals_end(whole))
        .and_then(|end| done(whole.get(..end)?, whole.get(end..)?))
        .or_else(|| {
            [": ", ":- ", ":– ", ":—", " – ", " - ", " — ", ":\n"].iter().find_map(|sign| {
                let at = whole.find(sign)?;
                let (title, rest) = (whole.get(..at)?, whole.get(at + sign.len()..)?);
                let long = title.split(is_space).count();
                let none = ["none", "nil", "n/a", "none received", "none declared"]
                    .contains(&rest.trim_end_matches('.').to_lowercase().as_str());
                if none && long <= 12 {
                    return done(title, rest);
                }
                // An agenda's own words may be many: `Approve the accounts for the year ended 31/3/22: These were ...`.
                let most = if tells(title) || title.contains(['.', ';']) { 12 } else { 20 };
                let short = long <= if is_sentence(rest) && sign.starts_with(':') { most } else { 8 };
                // `Play area – the swings were looked at.`: behind a dash nothing less than a whole sentence.
                let whole = rest.ends_with('.') && rest.split(is_space).count() >= 6 && long <= 5;
                let speaks = is_sentence(rest) && (sign.starts_with(':') || is_standing(title) || whole);
                // `Motion: Parking charges` is one title; `Apologies: Cllr Archer` is a title and its answer.
                let named = [ItemKind::Motion, ItemKind::Report, ItemKind::Petitions, ItemKind::Appointment];
                let told = item_kind::of(title).is_some_and(|kind| !named.contains(&kind));
                let standing = (told || is_labelled(title)) && !is_capitals(rest);
                (short && (speaks || standing)).then(|| done(title, rest))?
            })
        })
        .or_else(|| {
            let first = sentences(whole).into_iter().next()?;
            let words = first.split(is_space).count();
            let most = if first.starts_with("To ") {
                45
            } else if is_standing(first) {
                16
            } else {
                8
            };
            let short = words <= most && first.ends_with('.');
            (short && first.len() < whole.len()).then(|| done(first, whole.get(first.len()..)?))?
        });
    // `Apologies for absence were received from A`: the words that name the item begin its sentence.
    let named = || {
        let lower = whole.to_ascii_lowercase();
        // "Minutes of the previous meeting were approved".
        if (lower.starts_with("minutes of ") || lower.starts_with("the minutes of ")) && is_sentence(whole) {
            let verb = [" were ", " was ", " having been "].iter().filter_map(|verb| lower.find(verb)).min();
            return verb
                .filter(|at| lower.get(..*at).is_some_and(|title| title.split(is_space).count() <= 20))
                .map(|at| (at, 0));
        }
        let end = ["apologies for absence", "apologies"].iter().find_map(|start| {
            let rest = lower.strip_prefix(start)?;
            [" were ", " was ", " had ", " have "]
                .iter()
                .any(|verb| rest.starts_with(verb))
                .then_some(start.len())
        })?;
        is_sentence(whole).then_some((end, 0))
    };
    // `Disclosure of interests None.`
    let none = || {
        let bare = whole.trim_end_matches('.');
        let title = bare.strip_suffix(" None").or_else(|| bare.strip_suffix(" NONE")).map(trim)?;
        is_standing(title).then_some((title.len(), title.len() + 1))
    };
    let cut = points()
        .or_else(|| elsewhere(whole))
        .or_else(|| run_on(whole))
        .or(decided)
        .or(cut)
        .or_else(named)
        .or_else(none);
    let cut = cut.or_else(|| small_letters(whole));
    let title = |text: &str| {
        let text = trim(text).trim_end_matches(|c: char| matches!(c, ':' | '-' | '–') || is_space(c));
        let stop = text.ends_with('.') && !text.ends_with("etc.") && text.matches('.').count() == 1;
        text.len() - usize::from(stop)
    };
    match cut {
        Some((end, start)) => {
            let head = whole.get(..end).unwrap_or(whole);
            (head.get(..title(head)).unwrap_or(head), whole.get(start..))
        }
        None => (whole.get(..title(whole)).unwrap_or(whole), None),
    }
}

/// `Grants Cllr Ash left the room`: a title of capitalised words, and a sentence right behind it.
fn run_on(whole: &str) -> Option<(usize, usize)> {
    // `Clerk's report No clerk to report.`
    let told = whole.ends_with('.') && whole.split(is_space).count() >= 6;
    if !told && (whole.len() < 60 || whole.split(is_space).count() < 9) {
        return None;
    }
    if let Some(cut) = speaker(whole) {
        return Some(cut);
    }
    let mut at = 0;
    let mut before = "";
    let agenda = whole.starts_with("To ") || whole.starts_with("TO ");
    for (n, word) in whole.split(is_space).enumerate().take(if agenda { 40 } else { 13 }) {
        let bare = word.trim_end_matches('.');
        // `A. Upton` begins no sentence.
        let opens = OPENING.contains(&bare)
            && (bare.len() == word.len() || ["Cllr", "Cllrs", "Mr", "Mrs"].contains(&bare));
        let title = whole.get(..at).map(trim)?;
        let ranks = ["borough", "county", "district", "ward", "town", "parish", "city"];
        let ranked = ranks.contains(&before.to_lowercase().as_str());
        // "Apologies for Absence Apologies for absence were received".
        let again = !matches!(word, "Apologies")
            || title.starts_with("Apologies for")
            || title.contains("Apologies ") && ["Absence", "absence"].contains(&before);
        // A sentence of its own: "Apologies for absence were received from Mr Ash".
        let told = [" were ", " was ", " received "].iter().any(|verb| title.contains(verb));
        if n >= 1
            && opens
            && again
            && !(ranked || told || is_capitals(title) || title.contains(": "))
            && !JOINTS.contains(&before.to_lowercase().as_str())
            && (!before.ends_with([',', '.', ';', ':']) || is_abbreviation(before))
        {
            let rest = whole.get(at..)?;
            // "To Record Those Councillors Present who ..." goes on.
            if !tells(rest) && (n > 5 || matches!(bare, "Councillors" | "Members" | "Cllrs")) {
                before = word;
                at += word.len() + 1;
                continue;
            }
            let capitalised = || {
                title
                    .split(is_space)
                    .all(|word| word.starts_with(char::is_uppercase) || JOINTS.contains(&word))
            };
            // `Precept for 2016/17 It was agreed`: "it" opens nothing but a sentence.
            // So does a capital behind a word that ends a title in small letters.
            let small = before.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit());
            let plain = (matches!(bare, "It" | "There") || tells(rest) && small && !LEADS.contains(&before))
                && !title.contains([',', ';', '"', '“'])
                && (!title.contains('.') || is_abbreviation(before))
                && !tells(title);
            let fits = is_standing(title)
                || agenda && n >= 3
                || shouts(title)
                || n <= if tells(rest) { 9 } else { 5 } && (capitalised() || plain);
            return (fits
                && is_sentence(rest)
                && !crate::phrase::hints(title, &["resolved", "agreed", "cllr"]))
            .then_some((title.len(), at));
        }
        before = word;
        at += word.len();
        at += whole.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
    None
}

/// `R.F.O.`, `V.A.T.`: stops that end no sentence.
fn is_abbreviation(word: &str) -> bool {
    let mut letters = word.split('.');
    word.len() >= 4
        && letters.next_back() == Some("")
        && letters.all(|one| one.len() == 1 && one.bytes().all(|b| b.is_ascii_uppercase()))
}

/// `Tree survey Considered under item 5.3`: a title, and where the matter was dealt with.
fn elsewhere(whole: &str) -> Option<(usize, usize)> {
    const DEALT: &[&str] = &[
        " Considered under ",
        " Considered at ",
        " Discussed under ",
        " Discussed at ",
        " Dealt with ",
        " Covered under ",
        " Covered in ",
        " See item ",
        " See minute ",
        " See above",
        " See under ",
    ];
    let at = DEALT.iter().filter_map(|words| whole.find(words)).min()?;
    let title = whole.get(..at).map(trim)?;
    let plain = title.split(is_space).count() <= 10 && !title.contains(['.', ';']) && !tells(title);
    (plain && !title.is_empty()).then_some((title.len(), at + 1))
}

/// `Provision of signs Norfolk Council has agreed`: a title in small letters, and a capital that begins a sentence.
fn small_letters(whole: &str) -> Option<(usize, usize)> {
    let mut at = 0;
    let mut small = 0;
    let mut before = "";
    for word in whole.split(is_space).take(10) {
        let start = at;
        at += word.len();
        at += whole.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        let acronym = word.len() <= 5 && word.bytes().all(|b| b.is_ascii_uppercase());
        let month = crate::words::MONTHS.contains(&word.trim_end_matches(',').to_ascii_lowercase().as_str());
        if small > 0 && word.starts_with(char::is_uppercase) && !acronym && !month {
            let title = whole.get(..start).map(trim)?;
            let rest = whole.get(start..)?;
            let first = title.split(is_space).next().unwrap_or_default();
            let leads = JOINTS.contains(&before) || LEADS.contains(&before);
            let plain = !leads && before.ends_with(char::is_alphanumeric) && !tells(title);
            return (plain && rest.ends_with('.') && tells(rest) && !OPENING.contains(&first))
                .then_some((title.len(), start));
        }
        small += usize::from(word.starts_with(char::is_lowercase));
        before = word;
    }
    None
}

/// `Hedges along the lane AB reported that`, `Old bench B Birch offered`: initials or an initial and a name, and what they did,
/// begin the text, however long the title.
fn speaker(whole: &str) -> Option<(usize, usize)> {
    let mut at = 0;
    let words: Vec<&str> = whole.split(is_space).take(20).collect();
    for (n, word) in words.iter().enumerate() {
        let next = |more: usize| words.get(n + more).copied().unwrap_or_default();
        let initials = (2..=3).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase());
        let named = is_initial(word) && is_name(next(1)) && TELLING.contains(&next(2));
        if at > 8 && (initials && TELLING.contains(&next(1)) || named) {
            let title = whole.get(..at).map(trim)?;
            let plain = title.starts_with(char::is_uppercase)
                && !is_capitals(title)
                && !title.contains(['.', ':', ';', '('])
                && !tells(title);
            return (plain && is_sentence(whole)).then_some((title.len(), at));
        }
        at += word.len();
        at += whole.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
    None
}

/// `B`, `B.`: the first letter of somebody's name; `A` alone may begin a sentence.
fn is_initial(word: &str) -> bool {
    let letter = word.strip_suffix('.').unwrap_or(word);
    letter.len() == 1 && letter.bytes().all(|b| b.is_ascii_uppercase()) && word != "A" && word != "I"
}

/// `Birch`: a word that begins in a capital and goes on in small letters.
fn is_name(word: &str) -> bool {
    word.len() > 2 && word.starts_with(char::is_uppercase) && word.ends_with(char::is_lowercase)
}

/// `PARISH NOTICEBOARDS – update on options`: a title that begins in capitals, whatever follows behind a dash.
fn shouts(title: &str) -> bool {
    title
        .split(['–', '-', '—'])
        .next()
        .map(trim)
        .is_some_and(|head| head.len() < title.len() && head.len() >= 5 && is_capitals(head))
}

/// Words that begin a sentence behind a title.
const OPENING: &[&str] = &[
    "The",
    "It",
    "A",
    "An",
    "There",
    "Cllr",
    "Cllrs",
    "Councillor",
    "Councillors",
    "Members",
    "Mr",
    "Mrs",
    "RESOLVED",
    "No",
    "None",
    "Following",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Apologies",
    "This",
    "In",
    "Upon",
    "After",
    "These",
    "All",
    "Members:",
];

/// Small words inside a title, behind which it goes on.
const JOINTS: &[&str] =
    &["of", "for", "the", "and", "to", "by", "with", "from", "in", "on", "at", "a", "&", "or", "re"];

/// Other words that lead to a name and end no title.
const LEADS: &[&str] = &[
    "near", "outside", "opposite", "behind", "beside", "along", "between", "via", "into", "onto", "off",
    "under", "over", "round", "around", "through", "as", "an", "that", "than", "per", "about", "against",
    "across", "until", "since", "after", "before", "during", "this", "next", "last", "new", "old",
];

/// Verbs that tell what somebody did or what became of something.
const TELLING: &[&str] = &[
    "was",
    "were",
    "had",
    "has",
    "have",
    "is",
    "are",
    "reported",
    "advised",
    "said",
    "asked",
    "stated",
    "declared",
    "agreed",
    "noted",
    "proposed",
    "informed",
    "gave",
    "confirmed",
    "left",
    "thanked",
    "read",
    "signed",
    "will",
    "would",
    "received",
    "shared",
    "explained",
    "presented",
    "considered",
    "resolved",
    "declared",
    "updated",
    "welcomed",
    "attended",
    "felt",
    "approved",
    "discussed",
    "moved",
    "nominated",
];

/// True where a verb that tells what happened stands among the first words.
fn tells(rest: &str) -> bool {
    rest.split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .skip(1)
        .take(9)
        .take_while(|word| !["who", "which", "that", "whose"].contains(word))
        .any(|word| TELLING.contains(&word))
}

/// `VOTE OF THANKSIt was proposed`: where a title in capitals ends whose text a copy has glued to it.
fn glued_end(whole: &str) -> Option<usize> {
    let mut capitals = 0;
    let mut last = 0;
    for (at, c) in whole.char_indices() {
        if c.is_lowercase() {
            let head = whole.get(..last).filter(|_| capitals >= 3)?;
            return is_capitals(head).then_some(last);
        }
        capitals = if c.is_uppercase() { capitals + 1 } else { 0 };
        last = at;
    }
    None
}

/// Titles that stand before their answer: `Next meeting: 6 January`, `Minutes of 4 November: approved`.
fn is_labelled(title: &str) -> bool {
    let lower = title.to_lowercase();
    [
        "next meeting",
        "minutes of ",
        "minutes from ",
        "interests",
        "present",
        "matters for",
        "items for",
        "agenda items",
    ]
    .iter()
    .any(|start| lower.starts_with(start))
}

/// Where a heading in capitals ends and mixed text begins on the same line.
pub(crate) fn capitals_end(whole: &str) -> Option<usize> {
    let mut end = 0;
    let mut rest = whole;
    while let Some(word) = rest.split(is_space).next().filter(|word| !word.is_empty()) {
        if word.chars().any(char::is_lowercase) {
            break;
        }
        let start = whole.len() - rest.len();
        // One letter may be the initial that the text begins with.
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        if letters != 1 {
            end = start + word.len();
        }
        rest = rest.get(word.len()..)?.trim_start_matches(is_space);
    }
    let text = whole.get(end..).map(trim)?;
    let title = whole.get(..end)?;
    let speaks = is_sentence(text) || is_standing(title);
    (is_capitals(title)
        && title.len() >= 4
        && speaks
        && text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()))
    .then_some(end)
}

pub(crate) fn is_sentence(text: &str) -> bool {
    let text = trim(text);
    let words = text.split(is_space).count();
    words >= 3 && text.ends_with('.') || words >= 5 && text.ends_with([';', ':']) || words >= 9
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_end_where_their_text_begins() {
        for (whole, title) in [
            (
                "Use of the lane by horses, and what the estate wrote of it AB asked whether it was wide enough.",
                "Use of the lane by horses, and what the estate wrote of it",
            ),
            ("Tree survey Considered under item 5.3", "Tree survey"),
            (
                "Provision of salt bins Fernshire Council has agreed that two can be set up.",
                "Provision of salt bins",
            ),
            ("Precept for 2016/17 It was agreed by all to ask for the same sum.", "Precept for 2016/17"),
            (
                "Present and approve the annual return and the accounts for the year ended in March: These were approved.",
                "Present and approve the annual return and the accounts for the year ended in March",
            ),
            ("Old bench B Birch proposed that it be burnt.", "Old bench"),
            ("Appointment of R.F.O. It was agreed that the Clerk be the officer.", "Appointment of R.F.O."),
            (
                "Accounts for the year ended 31st March 2023 The accounts were laid on the table.",
                "Accounts for the year ended 31st March 2023",
            ),
            ("Election of officers Upon the proposal of B Birch it was agreed so.", "Election of officers"),
            // A name inside a title, and a sentence without one.
            (
                "Repairs to the lane near Wick Farm were carried out.",
                "Repairs to the lane near Wick Farm were carried out",
            ),
            (
                "It was noted that the Clerk had written to Fernshire.",
                "It was noted that the Clerk had written to Fernshire",
            ),
        ] {
            assert_eq!(split_title(whole).0, title, "{whole}");
        }
    }
}
