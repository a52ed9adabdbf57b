//! Headings beside a run of numbers: standing business that bears none, and lists that begin anew.

use crate::lines::Line;
use crate::page::headings::{Heading, emphasized, is_formula, known, number, titled};
use crate::page::title::split_title;
use crate::paragraphs::is_capitals;
use crate::parts::item_kind::is_standing;
use crate::parts::{people, sections};
use crate::recorder::{is_space, trim};
use crate::when;
use minutebook::lean::{BTreeSet, Ordered};

/// Adds headings that look like the numbered ones and are no part of their run.
pub(super) fn add<'t>(lines: &[Line<'t>], numbered: Vec<Heading<'t>>) -> Vec<Heading<'t>> {
    if numbered.len() < 4 || known(&numbered) < 2 {
        return numbered;
    }
    let most = |count: usize| count * 4 > numbered.len() * 3;
    let line_of = |heading: &Heading<'t>| lines.get(heading.line);
    let strong = most(numbered.iter().filter(|one| line_of(one).is_some_and(|line| line.strong > 0)).count());
    let capital = most(numbered.iter().filter(|one| is_capitals(one.title)).count());
    // `4. Matters arising:`.
    let colon =
        |one: &&Heading<'t>| line_of(one).is_some_and(|line| behind(line.text, one.title).starts_with(':'));
    let colons = numbered.iter().filter(colon).count() * 2 > numbered.len();
    let taken: BTreeSet<usize> =
        numbered.iter().flat_map(|heading| heading.line..heading.line + heading.takes).collect();
    let last = numbered.last().map_or(0, |heading| heading.line);
    let first = numbered.first().map_or(0, |heading| heading.line);
    let style = numbered
        .first()
        .and_then(|first| number(line_of(first)?.text))
        .map(|first| (first.class, first.values.len()));
    let loose = loose(lines, &taken, first, numbered.len());
    let mut all = numbered;
    for (at, line) in lines.iter().enumerate().filter(|(at, _)| !taken.contains(at)) {
        if strong && let Some(heading) = anew(line, at, style.as_ref()) {
            all.push(heading);
            continue;
        }
        let title = trim(line.text).trim_end_matches(':');
        let fits = line.marker.is_none()
            && (title.split(is_space).count() <= 6 || loose.contains(&at))
            && when::find_day(title).is_none()
            && lines.get(at + 1).is_some();
        if !fits {
            continue;
        }
        let alone = line.after_gap && lines.get(at + 1).is_some_and(|next| next.after_gap);
        let alike = (!strong || line.is_strong()) && (!capital || is_capitals(title)) && (strong || capital);
        let begins = || STANDING_ALONE.iter().any(|start| title.to_lowercase().starts_with(start));
        let found = (alike || alone && is_capitals(title)) && begins()
            || strong
                && line.is_strong()
                && is_standing(title)
                && sections::label(title).is_none()
                // `Minutes 2013` above all items is the page's title.
                && !(at < first && title.to_lowercase().starts_with("minutes"))
            || colons
                && alone
                && at < last
                && title.len() < line.text.len()
                && is_standing(title)
                && sections::label(title).is_none();
        let found = found && !is_formula(title);
        if found || loose.contains(&at) {
            all.push(Heading { line: at, takes: 1, number: None, title, rest: None });
        }
    }
    all.order_by_key(|heading| heading.line);
    let mut above = "";
    all.retain(|heading| {
        let part = heading.number.is_none() && repeats(above, heading.title);
        above = if heading.number.is_some() { heading.title } else { above };
        !part
    });
    all
}

/// `Public Petitions` below `Public Forum (Petitions and Questions)`: a title that says again what a part of its item is.
fn repeats(above: &str, title: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect()
    };
    let known = words(above);
    let own = words(title);
    own.len() < known.len() && !own.is_empty() && own.iter().all(|word| known.contains(word))
}

/// Titles between gaps, of capitalised words, each above a paragraph of its own: where a page has numbers for some of its
/// items only, these are the others.
fn loose(lines: &[Line<'_>], taken: &BTreeSet<usize>, first: usize, numbers: usize) -> BTreeSet<usize> {
    let title = |at: usize| {
        let line = lines.get(at).filter(|line| line.marker.is_none() && line.after_gap)?;
        let text = trim(line.text).trim_end_matches(':');
        let plain = text.split(is_space).count() <= 9
            && text.starts_with(char::is_uppercase)
            && !text.ends_with(['.', ';', ',', '?', '!', ')']) | text.ends_with("(s)")
            && !text.contains([',', '|', '£', '@', '/', '•', '_'])
            && !text.bytes().any(|b| b.is_ascii_digit() && !text.contains("Section"))
            && titled(text)
            && !is_formula(text)
            && sections::label(text).is_none()
            && people::person(text).is_none();
        plain.then_some(text)
    };
    let told = |at: usize| {
        let below = lines.get(at + 1).filter(|next| next.after_gap && !taken.contains(&(at + 1)));
        below.is_some_and(|next| {
            next.text.split(is_space).count() >= 7
                && next.text.trim_end().ends_with(['.', ':', ')', '!', '?'])
                && next.text.starts_with(char::is_uppercase)
        })
    };
    let opens = lines.iter().position(|line| sections::label(line.text).is_some()).unwrap_or(first);
    let found: BTreeSet<usize> = (0..lines.len())
        .filter(|at| !taken.contains(at) && told(*at))
        .filter(|at| title(*at).is_some_and(|text| *at > first || *at > opens && is_standing(text)))
        .collect();
    let standing = found.iter().filter(|at| title(**at).is_some_and(is_standing)).count();
    // One or two may be labels within an item.
    if found.len() >= 4 && standing >= 2 && found.len() * 2 >= numbers { found } else { BTreeSet::new() }
}

/// What stands behind the title on its line.
fn behind<'t>(line: &'t str, title: &str) -> &'t str {
    line.find(title).and_then(|at| line.get(at + title.len()..)).unwrap_or_default().trim_start()
}

/// A line in bold with a number of the same style: the list of headings began anew where something stood in between.
fn anew<'t>(line: &Line<'t>, at: usize, style: Option<&(String, usize)>) -> Option<Heading<'t>> {
    let found = number(line.text).filter(|_| line.strong > 0)?;
    let (class, values) = style?;
    if found.class != *class || found.values.len() != *values || found.rest.is_empty() {
        return None;
    }
    let (title, rest) = match emphasized(line, found.rest) {
        Some(cut) => cut,
        None if line.is_strong() => split_title(found.rest),
        None => return None,
    };
    let words = title.split(is_space).count();
    let fits = ((2..=24).contains(&words) || is_standing(title))
        && title.starts_with(char::is_uppercase)
        && !is_formula(title);
    fits.then_some(Heading { line: at, takes: 1, number: Some(found.text), title, rest })
}

/// Headings that stand without a number beside numbered ones.
const STANDING_ALONE: &[&str] = &[
    "declaration",
    "disclosure",
    "date of next",
    "date of the next",
    "next meeting",
    "public",
    "open forum",
    "any other",
    "emergency business",
    "urgent business",
    "matters arising",
    "parishioners",
    "correspondence",
    "planning",
    "finance",
];

#[cfg(test)]
mod tests {
    use crate::lines::{embolden, lines};
    use crate::page::headings::find;

    /// Lines that begin with `*` are in bold.
    fn found(text: &str) -> Vec<(Option<String>, String)> {
        let mut plain = String::new();
        let mut strong = Vec::new();
        for line in text.lines() {
            let bare = line.trim_start_matches('*');
            if bare.len() < line.len() {
                strong.push((plain.len(), plain.len() + bare.len()));
            }
            plain.push_str(bare);
            plain.push('\n');
        }
        let mut lines = lines(&plain);
        embolden(&plain, &mut lines, &strong);
        find(&lines).iter().map(|head| (head.number.map(str::to_owned), head.title.to_owned())).collect()
    }

    #[test]
    fn lists_that_begin_anew_and_headings_without_numbers() {
        let text = "*1. Apologies\n\nNone.\n\n*Election of Chairman\n\nCllr Ash was elected.\n\n*2. Declarations of interest\n\nNone.\n\n\
                    *3. Minutes of the last meeting\n\nAgreed.\n\n*4. Planning\n\nNone.\n\n*1. Accounts to be paid\n\nApproved.\n\n\
                    *2. The old well\n\nIt is dry.\n\n*Bright lamps\n\nThey shine.\n";
        let found = found(text);
        let titles: Vec<&str> = found.iter().map(|one| one.1.as_str()).collect();
        assert_eq!(
            titles,
            [
                "Apologies",
                "Election of Chairman",
                "Declarations of interest",
                "Minutes of the last meeting",
                "Planning",
                "Accounts to be paid",
                "The old well"
            ]
        );
    }

    #[test]
    fn few_numbers_and_many_titles() {
        let told = "The Clerk told the meeting what had been done since May.";
        let text = format!(
            "1. Apologies\n\nNone.\n\n2. Matters Arising\n\nNone.\n\nInternal Audit\n\n{told}\n\nElection of Chairman\n\n{told}\n\n\
             Future Meetings\n\n{told}\n\nAccounts for Payment\n\n{told}\n\n3. Planning\n\nNone.\n\n4. Finance\n\nNone.\n"
        );
        assert_eq!(self::found(&text).len(), 8);
        let text = format!(
            "1. Apologies\n\nNone.\n\n2. Matters Arising\n\nNone.\n\nOld Well\n\n{told}\n\n3. Planning\n\nNone.\n\n4. Finance\n\nNone.\n"
        );
        assert_eq!(self::found(&text).len(), 4);
    }

    #[test]
    fn headings_with_a_colon_among_their_like() {
        let text = "1. Apologies: None\n\nPolice matters:\n\nNothing was stolen.\n\n2. Minutes of the last meeting: agreed\n\n\
                    3. Matters arising:\n\nNone.\n\nThe well:\n\nIt is dry.\n\n4. Planning:\n\nNone.\n";
        let found = found(text);
        let titles: Vec<&str> = found.iter().map(|one| one.1.as_str()).collect();
        assert_eq!(
            titles,
            ["Apologies", "Police matters", "Minutes of the last meeting", "Matters arising", "Planning"]
        );
    }
}
