//! Lossless lines: every line of the page with its indent and its list marker.

use crate::recorder::trim;

/// One line with text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line<'t> {
    /// The line without the white space around it.
    pub(crate) text: &'t str,
    /// Columns before the text.
    pub(crate) indent: usize,
    /// True when an empty line, or one of white space, stands before it.
    pub(crate) after_gap: bool,
    /// What the line begins with, where it is an element of a list.
    pub(crate) marker: Option<Marker<'t>>,
    /// Bytes at the start of the text that the page shows in bold or as a heading.
    pub(crate) strong: usize,
}

impl<'t> Line<'t> {
    /// The text behind the marker.
    pub(crate) fn body(&self) -> &'t str {
        self.marker.map_or(self.text, |marker| marker.body)
    }

    /// True where the page shows all of it in bold or as a heading.
    pub(crate) fn is_strong(&self) -> bool {
        self.strong > 0
            && self.text.get(self.strong..).is_none_or(|rest| !rest.contains(char::is_alphanumeric))
    }
}

/// The marker of a list element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Marker<'t> {
    pub(crate) kind: MarkerKind,
    /// Label without brackets and dots; `-` for a bullet.
    pub(crate) label: &'t str,
    pub(crate) body: &'t str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MarkerKind {
    /// `·` `•` `-` and their kin.
    Bullet,
    /// `1.` `(1)` `10)` `4.1` `77/21`.
    Number,
    /// `(a)` `b)` `(iv)`.
    Letter,
}

/// Every line that holds text.
pub(crate) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut after_gap = true;
    for raw in crate::run_on::cut(text) {
        let line = trim(raw);
        if line.is_empty() {
            after_gap = true;
            continue;
        }
        // The sign that begins a page of paper takes no room.
        let raw = raw.trim_start_matches('\u{c}');
        let indent = raw.len() - raw.trim_start_matches(crate::recorder::is_space).len();
        lines.push(Line { text: line, indent, after_gap, marker: marker(line), strong: 0 });
        after_gap = false;
    }
    drop_initials(&mut lines);
    lines
}

/// `V. Tranter declared` begins with an initial and `A. the north side` with a label: labels come one after the other.
fn drop_initials(lines: &mut [Line<'_>]) {
    let letter = |line: &Line<'_>| {
        let label =
            line.marker.filter(|mark| mark.kind == MarkerKind::Letter && mark.label.len() == 1)?.label;
        label.bytes().next().filter(|b| b.is_ascii_uppercase() && line.text.get(1..2) == Some("."))
    };
    let found: Vec<(usize, u8)> =
        lines.iter().enumerate().filter_map(|(at, line)| Some((at, letter(line)?))).collect();
    for (n, (at, own)) in found.iter().enumerate() {
        let before = n.checked_sub(1).and_then(|n| found.get(n)).is_some_and(|(_, other)| other + 1 == *own);
        let after = found.get(n + 1).is_some_and(|(_, other)| *other == own + 1);
        let roman = matches!(own, b'I' | b'V' | b'X') && is_among_romans(lines, *at);
        if let Some(line) = lines.get_mut(*at).filter(|_| !before && !after && !roman) {
            line.marker = None;
        }
    }
}

/// `I.` with `II.` not far below it, `V.` near `IV.` or `VI.`.
fn is_among_romans(lines: &[Line<'_>], at: usize) -> bool {
    const REACH: usize = 12;
    let near = lines.get(at.saturating_sub(REACH)..lines.len().min(at + REACH)).unwrap_or_default();
    let roman = |label: &str| label.len() >= 2 && label.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'));
    near.iter().any(|line| line.marker.is_some_and(|mark| roman(mark.label)))
}

/// Notes in the lines of a text which of them begin in bold; `strong` are places in the text, in order.
pub(crate) fn embolden(text: &str, lines: &mut [Line<'_>], strong: &[(usize, usize)]) {
    let mut strong = strong.iter().peekable();
    for line in lines {
        let start = (line.text.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
        while strong.peek().is_some_and(|(_, end)| *end <= start) {
            strong.next();
        }
        if let Some((from, end)) = strong.peek()
            && *from <= start
        {
            let length = (end - start).min(line.text.len());
            line.strong = if line.text.is_char_boundary(length) { length } else { 0 };
        }
    }
}

/// The marker that a line begins with.
pub(crate) fn marker(line: &str) -> Option<Marker<'_>> {
    bullet(line).or_else(|| bracketed(line)).or_else(|| dotted(line))
}

/// `· text`, `• text`, `- text`. A dash needs space behind it: `-5` is a number.
fn bullet(line: &str) -> Option<Marker<'_>> {
    let first = line.chars().next()?;
    let rest = line.get(first.len_utf8()..)?;
    let spaced = rest.starts_with(crate::recorder::is_space);
    let is_bullet = match first {
        '·' | '•' | '●' | '▪' | '◦' | '‣' | '\u{f0b7}' | '\u{f0a7}' => true,
        '-' | '–' | '—' | '*' | 'o' | '§' => spaced,
        _ => false,
    };
    let body = trim(rest);
    (is_bullet && !body.is_empty()).then_some(Marker { kind: MarkerKind::Bullet, label: "-", body })
}

/// `(a) text`, `(1) text`, `(iv) text`, and `a) text`.
fn bracketed(line: &str) -> Option<Marker<'_>> {
    let inner = line.strip_prefix('(').unwrap_or(line);
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'/');
    let (label, rest) = inner.split_at_checked(inner.bytes().take_while(plain).count())?;
    let rest = rest.strip_prefix(')')?;
    let kind = label_kind(label)?;
    let body = trim(rest);
    (!body.is_empty()).then_some(Marker { kind, label, body })
}

/// `1. text`, `11.Text`, `a. text`, `4.1 text`, `54 text` is not one: a number needs its dot.
fn dotted(line: &str) -> Option<Marker<'_>> {
    let end = line.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '/' | '\\')))?;
    let (head, mut rest) = line.split_at_checked(end)?;
    // `11.Provide`: the head ran on into the word.
    let run_on = head.find('.').filter(|&dot| {
        head.get(..dot)
            .is_some_and(|n| n.len() <= 3 && n.bytes().all(|b| b.is_ascii_digit()) && !n.is_empty())
            && head.get(dot + 1..).is_some_and(|word| word.starts_with(|c: char| c.is_ascii_uppercase()))
    });
    let label = match run_on {
        Some(dot) => {
            rest = line.get(dot + 1..)?;
            head.get(..dot)?
        }
        None => {
            head.strip_suffix('.').map(|label| label.trim_end_matches('\\')).or_else(|| sub_number(head))?
        }
    };
    let kind = label_kind(label)?;
    let body = trim(rest);
    (!body.is_empty()).then_some(Marker { kind, label, body })
}

/// `4.1` and `9.2.1`, which stand without a closing dot.
fn sub_number(head: &str) -> Option<&str> {
    let parts = head.split('.').count();
    let digits = head
        .split('.')
        .all(|part| !part.is_empty() && part.len() <= 3 && part.bytes().all(|b| b.is_ascii_digit()));
    (parts >= 2 && digits).then_some(head)
}

fn label_kind(label: &str) -> Option<MarkerKind> {
    let bytes = label.as_bytes();
    let digits = |part: &str| !part.is_empty() && part.len() <= 3 && part.bytes().all(|b| b.is_ascii_digit());
    if label.split('.').all(digits)
        || label.split_once('/').is_some_and(|(n, y)| {
            digits(n) && matches!(y.len(), 2 | 4) && y.bytes().all(|b| b.is_ascii_digit())
        })
    {
        return Some(MarkerKind::Number);
    }
    let roman = (2..=5).contains(&bytes.len())
        && (bytes.iter().all(|b| matches!(b, b'i' | b'v' | b'x'))
            || bytes.iter().all(|b| matches!(b, b'I' | b'V' | b'X')));
    let letter = bytes.len() == 1 && bytes.iter().all(u8::is_ascii_alphabetic);
    (roman || letter).then_some(MarkerKind::Letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(line: &str) -> Option<(&str, &str)> {
        marker(line).map(|m| (m.label, m.body))
    }

    #[test]
    fn markers_of_published_lists() {
        assert_eq!(label("· first"), Some(("-", "first")));
        assert_eq!(label("•\u{a0}\u{a0} first"), Some(("-", "first")));
        assert_eq!(label("- first"), Some(("-", "first")));
        assert_eq!(label("-5 degrees"), None);
        assert_eq!(label("(a) the report"), Some(("a", "the report")));
        assert_eq!(label("iv) the report"), Some(("iv", "the report")));
        assert_eq!(label("11.Provide rooms"), Some(("11", "Provide rooms")));
        assert_eq!(label("10. Review"), Some(("10", "Review")));
        assert_eq!(label("4.1 Grants"), Some(("4.1", "Grants")));
        assert_eq!(label("1\\. Apologies"), Some(("1", "Apologies")));
        assert_eq!(label("88/19. Apologies"), Some(("88/19", "Apologies")));
        assert_eq!(label("2017 was a good year"), None);
        assert_eq!(label("Mr. Smith"), None);
        assert_eq!(label("7.30pm start"), None);
        assert_eq!(label("137 children (all) were placed"), None);
    }

    #[test]
    fn capitals_that_count_and_initials() {
        let labels = |text| lines(text).iter().map(|l| l.marker.map(|mark| mark.label)).collect::<Vec<_>>();
        assert_eq!(
            labels("I. Approve it;\nII. Note it; and\nIII. Send it."),
            [Some("I"), Some("II"), Some("III")]
        );
        assert_eq!(labels("I. Archer spoke.\nShe left."), [None, None]);
    }

    #[test]
    fn lines_keep_gaps_and_indents() {
        let lines = lines("Title\n\u{a0}\n  • one\n\ttwo");
        assert_eq!(
            lines.iter().map(|l| (l.text, l.after_gap)).collect::<Vec<_>>(),
            [("Title", true), ("• one", true), ("two", false)]
        );
        assert_eq!(lines[1].indent, 2);
    }
}
