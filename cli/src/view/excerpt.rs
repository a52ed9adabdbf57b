//! Windows onto long lines: a paragraph of minutes is one line of two thousand characters, of which a few words matter.

use super::wrap::clean;
use std::ops::Range;
use textwrap::core::display_width;

/// Cut words are marked on either side: `… words …`.
const CUT: &str = "…";
const MARGIN: usize = 4;

/// A stretch of the text that is to be pointed at.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    pub(super) span: Range<usize>,
    pub(super) primary: bool,
    pub(super) label: String,
}

/// Part of one line, with the marks inside it.
#[derive(Debug)]
pub(super) struct Window {
    /// Where the first mark begins, in the text.
    pub(super) at: usize,
    pub(super) source: String,
    /// The same marks, seen from `source`.
    pub(super) marks: Vec<Mark>,
}

/// Marks to windows of at most `room` columns, in the order of the text.
pub(super) fn windows(text: &str, mut marks: Vec<Mark>, room: usize) -> Vec<Window> {
    let room = room.max(24);
    marks.iter_mut().for_each(|mark| fit(text, mark, room));
    marks.sort_by_key(|mark| (mark.span.start, mark.span.end));
    let mut groups: Vec<Vec<Mark>> = Vec::new();
    for mark in marks {
        let start = groups.last().and_then(|group| group.first()).map(|first| first.span.start);
        // A label stands to the right of its mark: marks whose labels would run over the edge part company.
        let between = start.and_then(|start| text.get(start..mark.span.end.max(start)));
        let near = between.is_some_and(|part| {
            !part.contains('\n') && part.chars().count() + needed(&mark.label) + MARGIN <= room
        });
        match groups.last_mut() {
            Some(group) if near => group.push(mark),
            _ => groups.push(vec![mark]),
        }
    }
    groups.into_iter().filter_map(|group| window(text, group, room)).collect()
}

/// Columns that a label needs to the right of its mark, or that the text after it needs.
fn needed(label: &str) -> usize {
    (display_width(label) + 1).max(MARGIN)
}

/// Keeps a mark inside the text, on one line, without white space around it and short enough to be shown.
fn fit(text: &str, mark: &mut Mark, room: usize) {
    let floor = |at: usize| (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    let Range { start, end } = mark.span;
    let (start, end) = (floor(start), floor(end));
    let inside = text.get(start..end).unwrap_or_default();
    let start = start + (inside.len() - inside.trim_start().len());
    let inside = text.get(start..end).unwrap_or_default();
    let line = inside.lines().next().unwrap_or_default().trim_end();
    let longest = room.saturating_sub(needed(&mark.label) + MARGIN).max(room / 3);
    let length = line.char_indices().nth(longest).map_or(line.len(), |(at, _)| at);
    // Nothing to underline: the character that stands there, or the end of the text.
    let least = text.get(start..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    mark.span = start..start + if length == 0 { least } else { length };
}

fn window(text: &str, group: Vec<Mark>, room: usize) -> Option<Window> {
    let start = group.iter().map(|mark| mark.span.start).min()?;
    let end = group.iter().map(|mark| mark.span.end).max()?;
    let line_start = text.get(..start)?.rfind('\n').map_or(0, |at| at + 1);
    let line_end = text.get(end..)?.find('\n').map_or(text.len(), |at| end + at);
    let before = text.get(line_start..start)?.trim_start();
    let marked = text.get(start..end)?;
    let after = text.get(end..line_end)?.trim_end();

    let budget = room.saturating_sub(marked.chars().count());
    // A label stands to the right of its mark, or below it: there must be room for it.
    let for_labels = group.iter().filter_map(|mark| {
        let offset = text.get(start..mark.span.end)?.chars().count();
        Some(room.saturating_sub(offset + needed(&mark.label)))
    });
    let most_left = for_labels.min().unwrap_or(budget);
    // Counting no further than the room: a line may be as long as the page.
    let (has_left, has_right) = (before.chars().rev().take(room).count(), after.chars().take(room).count());
    let left = has_left.min(most_left).min((budget / 2).max(budget.saturating_sub(has_right)));
    let before = last_words(before, left);
    let after = first_words(after, budget.saturating_sub(before.chars().count()));

    let mut source = String::new();
    let mut bounds: Vec<usize> = group.iter().flat_map(|mark| [mark.span.start, mark.span.end]).collect();
    bounds.sort_unstable();
    bounds.dedup();
    source.push_str(&before);
    let mut placed = Vec::new();
    for (at, &bound) in bounds.iter().enumerate() {
        placed.push((bound, source.len()));
        if let Some(&next) = bounds.get(at + 1) {
            source.push_str(&clean(text.get(bound..next)?));
        }
    }
    source.push_str(&after);
    let place = |at: usize| placed.iter().find(|(bound, _)| *bound == at).map_or(0, |(_, place)| *place);
    let marks =
        group.into_iter().map(|mark| Mark { span: place(mark.span.start)..place(mark.span.end), ..mark });
    Some(Window { at: start, marks: marks.collect(), source })
}

/// The end of a text, at most `room` characters of it, from the beginning of a word on.
fn last_words(text: &str, room: usize) -> String {
    let Some((cut, _)) = text.char_indices().rev().nth(room.saturating_sub(1)).filter(|(at, _)| *at > 0)
    else {
        return if room == 0 && !text.is_empty() { CUT.to_owned() } else { clean(text).into_owned() };
    };
    let part =
        text.char_indices().rev().nth(room.saturating_sub(3)).map_or(text.len(), |(at, _)| at.max(cut));
    let part = text.get(part..).unwrap_or_default();
    let whole = text.strip_suffix(part).is_some_and(|cut| cut.ends_with(char::is_whitespace));
    let first = if whole { Some(0) } else { part.find(char::is_whitespace) };
    let words = first.and_then(|at| part.get(at..)).unwrap_or_default();
    if words.trim().is_empty() {
        let space = if words.is_empty() { "" } else { " " };
        return format!("{CUT}{space}");
    }
    format!("{CUT} {}", clean(words.trim_start()))
}

/// The beginning of a text, at most `room` characters of it, up to the end of a word.
fn first_words(text: &str, room: usize) -> String {
    if text.chars().nth(room).is_none() {
        return clean(text).into_owned();
    }
    let end = text.char_indices().nth(room.saturating_sub(2)).map_or(text.len(), |(at, _)| at);
    let part = text.get(..end).unwrap_or_default();
    let whole = text.get(end..).is_some_and(|cut| cut.starts_with(char::is_whitespace));
    let last = if whole { Some(end) } else { part.rfind(char::is_whitespace) };
    let words = last.and_then(|at| part.get(..at)).unwrap_or_default();
    format!("{} {CUT}", clean(words.trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(text: &str, words: &str) -> Mark {
        let start = text.find(words).unwrap_or_default();
        Mark { span: start..start + words.len(), primary: true, label: String::new() }
    }

    fn shown(text: &str, words: &str, room: usize) -> String {
        let windows = windows(text, vec![mark(text, words)], room);
        let lines: Vec<_> = windows
            .iter()
            .map(|window| {
                let found = window.marks.first().and_then(|mark| window.source.get(mark.span.clone()));
                assert_eq!(found, Some(words));
                assert!(window.source.chars().count() <= room, "{}", window.source);
                window.source.clone()
            })
            .collect();
        lines.join("|")
    }

    #[test]
    fn a_short_line_is_whole() {
        assert_eq!(shown("one\n  two three four\nfive", "three", 40), "two three four");
    }

    #[test]
    fn a_long_line_is_cut_between_words() {
        let text =
            "It was said that many things were so and that 71.8% of all children – or more – were well.";
        assert_eq!(shown(text, "71.8%", 40), "… so and that 71.8% of all children – …");
        assert_eq!(shown(text, "It was", 40), "It was said that many things were so …");
        assert_eq!(shown(text, "well", 40), "… all children – or more – were well.");
    }

    #[test]
    fn marks_far_apart_have_windows_of_their_own() {
        let text = format!("first {} last", "word ".repeat(500));
        let marks = vec![mark(&text, "last"), mark(&text, "first")];
        let windows = windows(&text, marks, 60);
        let sources: Vec<_> = windows.iter().map(|window| window.source.as_str()).collect();
        assert_eq!(sources.len(), 2);
        assert!(
            sources.iter().all(|source| source.chars().count() <= 60 && source.contains('…')),
            "{sources:?}"
        );
    }

    #[test]
    fn any_span_of_any_text() {
        let text = "£5 – ‘yes’ 🗳\r\n\t\u{1b}[31mred\u{0} and\n\n so on and on and on and on";
        for start in 0..text.len() + 3 {
            for end in start..text.len() + 3 {
                for window in
                    windows(text, vec![Mark { span: start..end, primary: true, label: "here".into() }], 24)
                {
                    assert!(!window.source.contains(char::is_control));
                    assert!(window.marks.iter().all(|mark| window.source.get(mark.span.clone()).is_some()));
                }
            }
        }
    }

    #[test]
    fn labels_stay_inside_the_room() {
        let text = "so many words before it and 574 children looked after, of which 412 were placed, or 71.8% of them";
        let label = |words: &str, label: &str| Mark { label: label.into(), ..mark(text, words) };
        let marks = vec![
            label("574", "the whole: 574 `children looked…"),
            label("412", "the part: 412 `were placed`"),
            label("71.8%", "the percentage that is stated"),
        ];
        for room in 60..110 {
            for window in windows(text, marks.clone(), room) {
                for mark in &window.marks {
                    let before = window.source.get(..mark.span.end).map_or(0, |part| part.chars().count());
                    assert!(before + 1 + mark.label.chars().count() <= room, "{room}: {window:?}");
                }
            }
        }
    }
}
