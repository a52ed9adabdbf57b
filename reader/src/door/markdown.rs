//! Markdown to the lines that a person reads: marks of emphasis, headings and escapes dropped. Of the front matter only
//! what tells of the meeting is kept.

use super::strong::Strong;
use crate::parts::front;

/// True for text that begins with front matter or is full of marks.
pub(crate) fn is_form(text: &str) -> bool {
    let front = front_matter(text).is_some();
    let bold = text.matches("**").take(8).count() >= 4;
    let headings = text.lines().filter(|line| is_heading(line)).take(3).count() >= 3;
    front || bold || headings
}

fn is_heading(line: &str) -> bool {
    let rest = line.trim_start_matches('#');
    rest.len() < line.len() && line.len() - rest.len() <= 6 && rest.starts_with(' ')
}

/// Where the text behind the front matter begins: lines of `key: value` between two rules of dashes.
fn front_matter(text: &str) -> Option<usize> {
    let body = text.strip_prefix("---\n").or_else(|| text.strip_prefix("---\r\n"))?;
    let end = body.find("\n---")?;
    let inside = body.get(..end)?;
    let keyed = inside.lines().any(|line| line.split_once(':').is_some_and(|(key, _)| !key.contains(' ')));
    let after = body.get(end + 4..)?;
    let line_end = after.find('\n').map_or(after.len(), |at| at + 1);
    keyed.then(|| text.len() - after.len() + line_end)
}

/// The text of a page, and how much of it is front matter: of that, the lines with facts of the meeting; and
/// what of its lines begins in bold.
pub(crate) fn render(text: &str) -> (String, usize, Vec<(usize, usize)>) {
    let begin = front_matter(text).unwrap_or(0);
    let mut out = String::with_capacity(text.len());
    for line in text.get(..begin).unwrap_or_default().lines() {
        let unquoted = line.split_once(':').map(|(key, value)| (key, value.trim().trim_matches(['"', '\''])));
        if let Some((key, value)) = unquoted {
            let plain = format!("{key}: {value}\n");
            if front::fact(&plain).is_some() {
                out.push_str(&plain);
            }
        }
    }
    let front = out.len();
    let body = text.get(begin..).unwrap_or(text);
    let mut strong = Strong::default();
    for line in body.lines().filter(|line| !is_break(line)).flat_map(items) {
        let start = out.len();
        let heading = is_heading(line);
        let line = if heading { line.trim_start_matches('#').trim_start() } else { line };
        let line = line.strip_prefix("> ").unwrap_or(line);
        let mut bold = heading;
        if heading {
            strong.opens();
        }
        push_plain(line, &mut out, &mut strong, &mut bold, heading);
        if bold {
            strong.closes();
        }
        strong.line_ends(start);
        out.push('\n');
    }
    (out, front, strong.into_places())
}

/// True for a line of nothing but dashes or stars: a thematic break, where a page was turned.
fn is_break(line: &str) -> bool {
    let marks: Vec<char> = line.chars().filter(|c| !c.is_whitespace()).collect();
    marks.len() >= 3
        && matches!(marks.first(), Some('-' | '*'))
        && marks.iter().all(|c| Some(c) == marks.first())
}

/// Longer than any paragraph: minutes that were put on one line.
const ONE_LINE: usize = 900;

/// The pieces of a line that holds whole minutes, cut before `1.`, `2.`, `3.`, where they count up, and behind the bold
/// words of their headings.
fn items(line: &str) -> Vec<&str> {
    if line.len() < ONE_LINE {
        return vec![line];
    }
    let mut cuts = vec![0];
    let mut next: Option<u32> = None;
    // Above the first item, words in bold are labels: `**Present**: ...`.
    let first = line.find("**1\\.").or_else(|| line.find("1\\.")).unwrap_or(0);
    let mut bold = 0;
    while let Some(open) = line.get(bold..first).and_then(|rest| rest.find("**")).map(|at| bold + at) {
        let Some(length) = line.get(open + 2..first).and_then(|inside| inside.find("**")) else { break };
        let ended = line.get(..open).is_some_and(|before| before.trim_end().ends_with(['.', ':', ';', '*']));
        if open > 0 && length < 60 && ended {
            cuts.push(open);
        }
        bold = open + length + 4;
    }
    let labels = cuts.len() - 1;
    let mut from = 0;
    while let Some(at) = line.get(from..).and_then(|rest| rest.find(' ')).map(|at| from + at + 1) {
        from = at;
        let rest = line.get(at..).unwrap_or_default();
        let bare = rest.trim_start_matches(['*', '_', '#']);
        let digits = bare.len() - bare.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let number =
            bare.get(..digits).filter(|_| (1..=3).contains(&digits)).and_then(|n| n.parse::<u32>().ok());
        let behind = bare.get(digits..).unwrap_or_default();
        let dotted = behind.starts_with("\\. ") || behind.starts_with(". ");
        if let (Some(number), true) = (number, dotted)
            && next.is_none_or(|next| next == number)
        {
            cuts.push(at);
            next = Some(number + 1);
            // A heading in bold ends where the bold ends.
            let bold = rest.strip_prefix("**").and_then(|inside| inside.find("**")).filter(|end| *end < 120);
            if let Some(end) = bold {
                from = at + end + 4;
                cuts.push(from);
            }
        }
    }
    if cuts.len() - labels < 4 {
        return vec![line];
    }
    cuts.push(line.len());
    let pieces = cuts.iter().zip(cuts.iter().skip(1)).filter_map(|(from, to)| line.get(*from..*to));
    pieces.map(str::trim).filter(|piece| !piece.is_empty()).collect()
}

/// Drops `**`, `__`, and the backslash of `1\.`; keeps a lone star, which may mean something.
fn push_plain(line: &str, out: &mut String, strong: &mut Strong, bold: &mut bool, heading: bool) {
    let mut rest = line;
    let mut piece = out.len();
    while let Some(at) = rest.find(['*', '_', '\\']) {
        out.push_str(rest.get(..at).unwrap_or_default());
        let tail = rest.get(at..).unwrap_or_default();
        let skipped = if let Some(after) = tail.strip_prefix("**").or_else(|| tail.strip_prefix("__")) {
            strong.wrote(out.get(piece..).unwrap_or_default().trim(), out.len());
            piece = out.len();
            if !heading {
                *bold = !*bold;
                if *bold { strong.opens() } else { strong.closes() }
            }
            after
        } else if let Some(after) = tail.strip_prefix('\\') {
            // A backslash before a sign escapes it; at the end of a line it is a line break.
            let sign = after.chars().next().filter(|c| c.is_ascii_punctuation());
            if sign.is_none() && !after.is_empty() {
                out.push('\\');
            }
            let kept = sign.map_or(0, char::len_utf8);
            out.push_str(after.get(..kept).unwrap_or_default());
            after.get(kept..).unwrap_or_default()
        } else {
            let kept = tail.chars().next().map_or(0, char::len_utf8);
            out.push_str(tail.get(..kept).unwrap_or_default());
            tail.get(kept..).unwrap_or_default()
        };
        rest = skipped;
    }
    out.push_str(rest);
    strong.wrote(out.get(piece..).unwrap_or_default().trim(), out.len());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_dropped() {
        let page = "---\ntitle: Minutes\ndated: 2025-01-07\n---\n\n# Nether Vale Parish Council\n\n**1\\. Apologies**\n\nThere were none.\n\n- first\n";
        assert!(is_form(page));
        let (text, front, strong) = render(page);
        assert_eq!(text.get(..front), Some("dated: 2025-01-07\n"));
        assert_eq!(
            text.get(front..),
            Some("\nNether Vale Parish Council\n\n1. Apologies\n\nThere were none.\n\n- first\n")
        );
        let bold: Vec<_> = strong.iter().filter_map(|(from, to)| text.get(*from..*to)).collect();
        assert_eq!(bold, ["Nether Vale Parish Council", "1. Apologies"]);
        assert!(!is_form("Agenda item\n\nLibrary hours\n"));
        assert_eq!(render("a_b * c \\ d").0, "a_b * c \\ d\n");
    }

    #[test]
    fn whole_minutes_on_one_line() {
        let filler = "The members spoke about the lane for a while. ".repeat(20);
        let line = format!(
            "Present: A. **1\\. Apologies** None. {filler} **2\\. Roads** In 2024. A hole. {filler} **3\\. End** Closed."
        );
        let (text, _, _) = render(&format!("{line}\n"));
        let starts: Vec<&str> =
            text.lines().map(|line| line.get(..line.len().min(12)).unwrap_or_default()).collect();
        assert_eq!(
            starts,
            ["Present: A.", "1. Apologies", "None. The me", "2. Roads", "In 2024. A h", "3. End", "Closed."]
        );
    }
}
