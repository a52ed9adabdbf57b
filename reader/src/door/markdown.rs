//! Markdown to the lines that a person reads: marks of emphasis, headings and escapes dropped, front matter left out.

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

/// The text of a page.
pub(crate) fn render(text: &str) -> String {
    let body = text.get(front_matter(text).unwrap_or(0)..).unwrap_or(text);
    let mut out = String::with_capacity(body.len());
    for line in body.lines() {
        let line = if is_heading(line) { line.trim_start_matches('#').trim_start() } else { line };
        let line = line.strip_prefix("> ").unwrap_or(line);
        push_plain(line, &mut out);
        out.push('\n');
    }
    out
}

/// Drops `**`, `__`, and the backslash of `1\.`; keeps a lone star, which may mean something.
fn push_plain(line: &str, out: &mut String) {
    let mut rest = line;
    while let Some(at) = rest.find(['*', '_', '\\']) {
        out.push_str(rest.get(..at).unwrap_or_default());
        let tail = rest.get(at..).unwrap_or_default();
        let skipped = if let Some(after) = tail.strip_prefix("**").or_else(|| tail.strip_prefix("__")) {
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_dropped() {
        let page = "---\ntitle: Minutes\ndated: 2025-01-07\n---\n\n# Nether Vale Parish Council\n\n**1\\. Apologies**\n\nThere were none.\n\n- first\n";
        assert!(is_form(page));
        assert_eq!(
            render(page),
            "\nNether Vale Parish Council\n\n1. Apologies\n\nThere were none.\n\n- first\n"
        );
        assert!(!is_form("Agenda item\n\nLibrary hours\n"));
        assert_eq!(render("a_b * c \\ d"), "a_b * c \\ d\n");
    }
}
