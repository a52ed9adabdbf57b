//! Markdown to the lines that a person reads: made HTML, tables and tags within it included, and read as such. Of the front
//! matter only what tells of the meeting is kept.

use super::html;
use super::tables;
use crate::parts::front;
use pulldown_cmark::html::push_html;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

/// True for text that begins with front matter or is full of marks.
pub(crate) fn is_form(text: &str) -> bool {
    let front = front_matter(text).is_some();
    let bold = memchr::memmem::find_iter(text.as_bytes(), "**").nth(3).is_some();
    let headings = || text.lines().filter(|line| is_heading(line)).nth(2).is_some();
    front || bold || memchr::memchr(b'#', text.as_bytes()).is_some() && headings()
}

fn is_heading(line: &str) -> bool {
    if !line.starts_with('#') {
        return false;
    }
    let rest = line.trim_start_matches('#');
    line.len() - rest.len() <= 6 && rest.starts_with(' ')
}

/// Where the text behind the front matter begins: lines of `key: value` between two rules of dashes.
fn front_matter(text: &str) -> Option<usize> {
    // Between dashes `key: value`, between pluses `key = value`.
    let (rule, sign) = if text.starts_with("+++") { ("+++", " = ") } else { ("---", ":") };
    let body = text.strip_prefix(rule)?;
    let body = body.strip_prefix('\n').or_else(|| body.strip_prefix("\r\n"))?;
    let end = body.find(&format!("\n{rule}"))?;
    let inside = body.get(..end)?;
    let keyed = inside.lines().any(|line| line.split_once(sign).is_some_and(|(key, _)| !key.contains(' ')));
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
        let unquoted = line
            .split_once(" = ")
            .filter(|(key, _)| !key.contains([' ', ':']))
            .or_else(|| line.split_once(':'))
            .map(|(key, value)| (key, value.trim().trim_matches(['"', '\''])));
        if let Some((key, value)) = unquoted {
            let plain = format!("{key}: {value}\n");
            if front::fact(&plain).is_some() {
                out.push_str(&plain);
            }
        }
    }
    let front = out.len();
    let body = unbroken(text.get(begin..).unwrap_or(text));
    let (body, strong) = html::render_apart(&as_html(&tables::mended(&body), 1));
    out.push_str(&body);
    (out, front, strong.into_iter().map(|(from, to)| (from + front, to + front)).collect())
}

/// Markdown as the HTML that a site makes of it, but for lines, which stay lines: few minutes are written with two spaces at
/// the end of each. `depth` says how often indented text, which is code to Markdown and text to a clerk, is read anew.
fn as_html(text: &str, depth: u32) -> String {
    let mut code: Option<String> = None;
    let mut out = String::with_capacity(text.len() + text.len() / 4);
    let events = Parser::new_ext(text, Options::ENABLE_TABLES).filter_map(|event| match (event, &mut code) {
        (Event::SoftBreak, None) => Some(Event::HardBreak),
        (Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)), _) if depth > 0 => {
            code = Some(String::new());
            None
        }
        (Event::End(TagEnd::CodeBlock), Some(inside)) => {
            // However deep it stands: what is left of its indent would make it code once more.
            let inside: Vec<&str> = inside.lines().map(str::trim_start).collect();
            let html = as_html(&inside.join("\n"), depth - 1);
            code = None;
            Some(Event::Html(html.into()))
        }
        (Event::Text(piece), Some(inside)) => {
            inside.push_str(&piece);
            None
        }
        (event, _) => Some(event),
    });
    push_html(&mut out, events);
    out
}

/// The body without thematic breaks, which part pages and not matters, and with minutes on one line cut into their items.
fn unbroken(body: &str) -> String {
    // `8****th** May`: where bold ends and begins again at once, it goes on.
    let glued = |before: Option<char>, after: Option<char>| {
        before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric)
    };
    let joined = body.match_indices("****").any(|(at, _)| {
        glued(
            body.get(..at).and_then(|head| head.chars().next_back()),
            body.get(at + 4..).and_then(|rest| rest.chars().next()),
        )
    });
    let body = &if joined { body.replace("****", "") } else { body.to_owned() };
    let mut out = String::with_capacity(body.len() + 64);
    for line in body.lines() {
        for (at, piece) in if is_break(line) { vec![""] } else { items(line) }.into_iter().enumerate() {
            out.push_str(if at > 0 { "\n" } else { "" });
            match paragraphs_in_row(piece) {
                Some(parted) => out.push_str(&parted),
                None => out.push_str(piece),
            }
            out.push('\n');
        }
    }
    out
}

/// Shorter rows hold no paragraphs.
const LONG_ROW: usize = 400;

/// A row of a table whose cell holds whole minutes: their paragraphs were put on one line, with room between them.
fn paragraphs_in_row(line: &str) -> Option<String> {
    if line.len() < LONG_ROW || !line.starts_with('|') || !line.contains("   ") {
        return None;
    }
    let mut out = String::with_capacity(line.len() + 64);
    for (n, cell) in line.split('|').enumerate() {
        if n > 0 {
            out.push('|');
        }
        let inner = cell.trim();
        let (Some(start), true) = (cell.find(inner), cell.len() >= LONG_ROW) else {
            out.push_str(cell);
            continue;
        };
        out.push_str(cell.get(..start).unwrap_or_default());
        for (n, piece) in inner.split("   ").map(str::trim).filter(|piece| !piece.is_empty()).enumerate() {
            if n > 0 {
                out.push_str("<br><br>");
            }
            out.push_str(piece);
        }
        out.push_str(cell.get(start + inner.len()..).unwrap_or_default());
    }
    Some(out)
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
            Some("Nether Vale Parish Council\n\n1. Apologies\n\nThere were none.\n\n· first\n\n")
        );
        let bold: Vec<_> = strong.iter().filter_map(|(from, to)| text.get(*from..*to)).collect();
        assert_eq!(bold, ["Nether Vale Parish Council", "1. Apologies"]);
        assert!(!is_form("Agenda item\n\nLibrary hours\n"));
        assert_eq!(render("a_b * c \\ d").0, "a_b * c \\ d\n\n");
    }

    #[test]
    fn tags_tables_and_indented_text() {
        let page = "Present:\nCllr A\nCllr B\n\n<table width=\"46\"><tr><td>1.0</td><td><b>Welcome</b></td><td>&nbsp;</td></tr></table>\n\n\
                    | No | Item |\n| --- | --- |\n| 2 | Apologies |\n\n<!-- a note -->\n\n    **3.** Minutes\n\n> quoted\n";
        assert_eq!(
            render(page).0,
            "Present:\nCllr A\nCllr B\n\n1.0 | Welcome |\n\nNo | Item\n2 | Apologies |\n\n3. Minutes\n\nquoted\n\n"
        );
    }

    #[test]
    fn front_matter_between_pluses() {
        let page = "+++\ntitle = \"Minutes\"\ndated = \"2025-01-07\"\n+++\n\nPresent: A\n";
        assert!(is_form(page));
        assert!(!render(page).0.contains("+++") && render(page).0.ends_with("Present: A\n\n"));
    }

    #[test]
    fn items_with_a_wide_gap_behind_their_number() {
        let page = "8\\. **Finance.** None.\n\n9.            **Graves.** It was agreed.\n\n 10.          **Lanes.** Noted.\n";
        assert_eq!(render(page).0, "8. Finance. None.\n\n9. Graves. It was agreed.\n\n10. Lanes. Noted.\n\n");
    }

    #[test]
    fn whole_minutes_on_one_line() {
        let filler = "The members spoke about the lane for a while. ".repeat(20);
        let line = format!(
            "Present: A. **1\\. Apologies** None. {filler} **2\\. Roads** In 2024. A hole. {filler} **3\\. End** Closed."
        );
        let (text, _, _) = render(&format!("{line}\n"));
        let starts: Vec<&str> = text
            .lines()
            .filter(|line| !line.is_empty())
            .map(|line| line.get(..line.len().min(12)).unwrap_or_default())
            .collect();
        assert_eq!(
            starts,
            ["Present: A.", "1. Apologies", "None. The me", "2. Roads", "In 2024. A h", "3. End", "Closed."]
        );
    }
}
