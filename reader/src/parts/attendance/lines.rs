//! What a line below a label of the attendance is: a list, one person, the head of a table, a sentence.

use crate::lines::Line;
use crate::page::narrative;
use crate::paragraphs::is_capitals;
use crate::parts::roles;
use crate::parts::sections::label;
use crate::recorder::{is_space, trim};
use crate::words::minutes::Section;
use crate::words::page::MINUTES_LABELS;
use crate::words::people::ORGANISATION_WORDS;
use minutebook::HONORIFICS;

/// True for a line of the page or a sentence on the place that names nobody: `Decision:`, `The panel met at the Hall.`
pub(super) fn is_no_list(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let place = [" met at ", " met in ", " was held at ", " was held in ", " was held on "];
    MINUTES_LABELS.contains(&text)
        || lower.starts_with("the ") && text.ends_with('.') && place.iter().any(|words| lower.contains(words))
}

/// `FILMING AND RECORDING`, and below it the sentence that tells about it.
pub(super) fn is_notice(text: &str, next: &str) -> bool {
    is_capitals(text) && !text.contains(':') && label(text).is_none() && narrates(next)
}

/// `Meetings Administrator:  Ms Ann Archer`: a post as the label of its holder, who was there whatever the list above.
pub(super) fn post_label(text: &str) -> Option<(Section, &str, &str)> {
    let (post, holder) = text.split_once(':')?;
    let (post, holder) = (trim(post), trim(holder));
    let words: Vec<&str> = post.split(is_space).collect();
    let titled = || {
        let first = holder.split(is_space).next().unwrap_or_default().trim_end_matches('.');
        HONORIFICS.iter().any(|title| first.eq_ignore_ascii_case(title))
    };
    let fits = words.len() <= 5
        && holder.len() < 80
        && titled()
        && roles::is_post(post)
        && roles::is_post_text(&words)
        && !roles::is_councillors_post(post);
    fits.then_some((Section::Officers, post, holder))
}

/// True for a sentence that tells something, under a list of names.
pub(super) fn narrates(text: &str) -> bool {
    const OPENERS: &[&str] = &["The", "This", "These", "It", "There", "At", "Following", "Members", "Note"];
    let first = text.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let opens = OPENERS.contains(&first) && narrative::tells(text) || text.starts_with("Note: ");
    if opens && !text.to_lowercase().contains("apolog") && text.split_whitespace().count() >= 8 {
        return true;
    }
    let lower = text.to_lowercase();
    let verbs = [
        " noted ",
        " reported ",
        " informed ",
        " stated ",
        " advised ",
        " was noted",
        " was held ",
        " welcomed ",
        " reminded ",
        " announced ",
        " explained ",
        " drew attention ",
    ];
    text.split_whitespace().count() >= 8
        && text.trim_end().ends_with('.')
        && verbs.iter().any(|verb| lower.contains(verb))
        && !lower.contains("apolog")
}

/// True for a line that may be one person: no title of several, and no initial or title behind its comma.
pub(super) fn is_alone(list: &str) -> bool {
    let title = |word: &str| HONORIFICS.iter().any(|title| word.eq_ignore_ascii_case(title));
    let first = roles::bare_words(list).next().unwrap_or_default().to_lowercase();
    let several =
        ["councillors", "cllrs", "messrs", "members", "officers", "cynghorwyr"].contains(&first.as_str());
    let behind = list.split_once(',').map_or("", |(_, behind)| behind);
    let next = roles::bare_words(behind).next().unwrap_or_default();
    // Each line of a list that was put together begins with a title.
    let others = behind.split('\n').skip(1).any(|line| roles::bare_words(line).next().is_some_and(title));
    !several && next.chars().count() > 1 && !title(next) && !others
}

/// True where every line of a list is one person with post and organisation behind a comma.
pub(super) fn names_first(lines: &[Line<'_>]) -> bool {
    let rows: Vec<(&str, &str)> = lines
        .iter()
        .filter(|line| label(line.text).is_none())
        .filter_map(|line| line.text.split_once(','))
        .filter(|(name, _)| name.len() < 80)
        .collect();
    let told = |behind: &str| {
        let first = behind.split(',').next().unwrap_or_default();
        let words = || roles::bare_words(first);
        let titled = words()
            .next()
            .is_some_and(|word| HONORIFICS.iter().any(|title| word.eq_ignore_ascii_case(title)));
        !titled
            && !behind.contains(" and ")
            && (roles::is_post(first)
                || words().any(|word| ORGANISATION_WORDS.contains(&word.to_lowercase().as_str()))
                || words().next().is_some_and(|word| word == "NHS"))
    };
    let fits = rows.iter().filter(|(_, behind)| told(behind)).count();
    fits >= 3 && fits * 3 >= rows.len() * 2
}

/// `Member`, `Authority`: a head over a column of the attendance.
pub(super) fn is_table_head(text: &str) -> bool {
    const HEADS: &[&str] = &[
        "member",
        "members",
        "name",
        "authority",
        "organisation",
        "representing",
        "post",
        "position",
        "role",
        "title",
        "council",
        "ward",
        "division",
        "district",
        "party",
        "group",
        "attendance",
        "present",
        "councillor",
        "constituent authority",
        "job title",
    ];
    HEADS.iter().any(|head| text.trim_matches(['*', ':', ' ']).eq_ignore_ascii_case(head))
}

/// The section that a head of a column names, with nothing behind it.
pub(super) fn column_label(text: &str) -> Option<Section> {
    let (section, _, rest) = label(text.trim_end_matches(':'))?;
    (rest.is_empty() && section != Section::Chair && text.split(crate::recorder::is_space).count() <= 4)
        .then_some(section)
}
