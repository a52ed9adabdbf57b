//! HTML to the lines that a person reads.
//!
//! Blocks become lines, list elements get their marker, a table row whose first cell is a number becomes a row of the
//! flattened meeting page (`54. | Title ... |`), so that saved pages and copied ones are read by the same code.

mod tags;

use super::strong::Strong;
use crate::parts::front;
use crate::recorder::{fold, is_space, trim};
use tags::{Piece, pieces};

/// True for elements whose content nobody reads as the page's text.
fn is_hidden(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "head"
            | "noscript"
            | "template"
            | "svg"
            | "select"
            | "button"
            | "nav"
            // A form may hold the whole page (ASP.NET) under its legends; what one fills in and its labels are no text of it.
            | "label"
            | "textarea"
            | "footer"
            | "iframe"
            | "title"
            | "option"
            | "caption"
            | "aside"
    )
}

/// Elements whose text is bold.
const BOLD: &[&str] = &["b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th", "legend"];

/// Bytes of plain letters and signs that a text begins with, and of single spaces between such.
fn plain_words(text: &[u8]) -> usize {
    let mut end = 0;
    let mut words = text.split(|byte| !matches!(byte, b'!'..=b'~'));
    while let Some(word) = words.next().filter(|word| !word.is_empty()) {
        end += word.len();
        if text.get(end) != Some(&b' ') {
            return end;
        }
        end += 1;
    }
    // The last space is not between words.
    end.saturating_sub(1)
}

/// True for elements that begin and end a line.
fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "li"
            | "ul"
            | "ol"
            | "table"
            | "tr"
            | "section"
            | "article"
            | "form"
            | "fieldset"
            | "legend"
            | "main"
            | "header"
            | "aside"
            | "blockquote"
            | "dl"
            | "dt"
            | "dd"
            | "caption"
            | "thead"
            | "tbody"
            | "tfoot"
            | "figure"
            | "figcaption"
            | "pre"
            | "address"
            | "hr"
            | "td"
            | "th"
    )
}

/// True for text whose lines and paragraphs are broken by tags, though no page stands around it: what a content system keeps.
pub(crate) fn is_form(text: &str) -> bool {
    let breaks = ["<br>", "<br/>", "<br />", "<BR>", "<p>", "</p>", "</P>", "</li>"];
    let begins =
        |at: &usize| text.get(*at..).is_some_and(|rest| breaks.iter().any(|tag| rest.starts_with(tag)));
    memchr::memchr_iter(b'<', text.as_bytes()).filter(begins).nth(2).is_some()
}

/// The text of a page; how much of it stands above the page, as front matter does: the council, where the page's title
/// names it; and what of its lines begins in bold.
pub(crate) fn render(html: &str) -> (String, usize, Vec<(usize, usize)>) {
    let mut writer = Writer { kept: keeps_lines(html), ..Writer::default() };
    write(html, &mut writer);
    let title =
        front::titled(trim(&writer.title)).map(|council| format!("title: {council}\n")).unwrap_or_default();
    let (body, strong) = writer.finish();
    let above = title.len();
    (title + &body, above, strong.into_iter().map(|(from, to)| (from + above, to + above)).collect())
}

/// The text and the bold lines, with an empty line behind every paragraph, heading, list and table.
pub(crate) fn render_apart(html: &str) -> (String, Vec<(usize, usize)>) {
    let mut writer = Writer { apart: true, ..Writer::default() };
    write(html, &mut writer);
    writer.finish()
}

/// True for plain text with a heading or two marked up: its own lines are the lines, as no tags break them.
fn keeps_lines(html: &str) -> bool {
    let bare = html.lines().filter(|line| !line.trim().is_empty() && !line.contains('<')).take(400).count();
    bare >= 8 && html.matches('<').nth(bare / 4).is_none()
}

fn write(html: &str, writer: &mut Writer) {
    pieces(html, |piece| match piece {
        Piece::Open { name, attributes, self_closing } => {
            writer.number = attributes.get("value").and_then(|value| value.trim().parse().ok());
            if name == "ol" {
                writer.numbered =
                    Numbered::of(attributes.get("type"), attributes.get("style"), attributes.get("start"));
            }
            writer.open(&name, attributes.get("class").unwrap_or_default(), self_closing);
        }
        Piece::Close(name) => writer.close(&name),
        Piece::Text(text) => writer.text(&text),
    });
}

/// Writes lines, white space folded as a browser does.
#[derive(Default)]
struct Writer {
    out: String,
    /// The hidden elements that are open.
    hidden: Vec<String>,
    /// Open lists: how an ordered one goes on.
    lists: Vec<Option<Numbered>>,
    /// How the list that opens is numbered.
    numbered: Numbered,
    /// Open table rows.
    rows: Vec<Row>,
    /// True when the next text begins after white space.
    gap: bool,
    /// Where the text stood after a list marker or a bar: a paragraph that begins there goes on in that line.
    begun: usize,
    strong: Strong,
    /// What the head of the page calls it.
    title: String,
    /// The number that the open element of a list states for itself.
    number: Option<u32>,
    /// Where the line began.
    line: usize,
    /// True where empty lines part the paragraphs.
    apart: bool,
    /// True where the ends of lines in the text end lines.
    kept: bool,
}

/// How an ordered list counts.
#[derive(Clone, Copy, Debug)]
struct Numbered {
    next: u32,
    style: Counting,
}

#[derive(Clone, Copy, Debug, Default)]
enum Counting {
    #[default]
    Decimal,
    Letters {
        upper: bool,
    },
    Roman {
        upper: bool,
    },
}

impl Default for Numbered {
    fn default() -> Self {
        Self { next: 1, style: Counting::Decimal }
    }
}

impl Numbered {
    /// From the attributes `type`, `style` and `start`, as browsers take them.
    fn of(kind: Option<&str>, style: Option<&str>, start: Option<&str>) -> Self {
        let told = style.unwrap_or_default();
        let counting = match kind.unwrap_or_default() {
            "a" => Counting::Letters { upper: false },
            "A" => Counting::Letters { upper: true },
            "i" => Counting::Roman { upper: false },
            "I" => Counting::Roman { upper: true },
            _ if told.contains("lower-alpha") || told.contains("lower-latin") => {
                Counting::Letters { upper: false }
            }
            _ if told.contains("upper-alpha") => Counting::Letters { upper: true },
            _ if told.contains("lower-roman") => Counting::Roman { upper: false },
            _ if told.contains("upper-roman") => Counting::Roman { upper: true },
            _ => Counting::Decimal,
        };
        let next = start.and_then(|start| start.trim().parse().ok()).filter(|n| (1..=10_000).contains(n));
        Self { next: next.unwrap_or(1), style: counting }
    }

    fn label(self, number: u32) -> String {
        let (label, upper) = match self.style {
            Counting::Decimal => (number.to_string(), false),
            Counting::Letters { upper } => {
                let letter = u8::try_from(number.saturating_sub(1)).ok().filter(|n| *n < 26);
                (letter.map_or(number.to_string(), |n| char::from(b'a' + n).to_string()), upper)
            }
            Counting::Roman { upper } => (roman(number), upper),
        };
        if upper { label.to_uppercase() } else { label }
    }
}

/// A number below 100 in Roman letters; others stay as they are.
fn roman(number: u32) -> String {
    const SIGNS: &[(u32, &str)] =
        &[(90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
    if number == 0 || number >= 100 {
        return number.to_string();
    }
    let mut rest = number;
    let mut label = String::new();
    for (value, sign) in SIGNS {
        while rest >= *value {
            label.push_str(sign);
            rest -= value;
        }
    }
    label
}

/// A table row while it is written.
struct Row {
    /// Where it begins in the text.
    start: usize,
    cells: usize,
    /// True where the first cell held an item's number: the row is an item of a meeting page.
    item: bool,
}

impl Writer {
    fn open(&mut self, name: &str, class: &str, self_closing: bool) {
        if is_hidden(name) || class.split_whitespace().any(|one| one == "mgHide") {
            if !self_closing {
                self.hidden.push(name.to_owned());
            }
            return;
        }
        if !self.hidden.is_empty() {
            return;
        }
        if BOLD.contains(&name) && !self_closing {
            self.strong.opens();
        }
        match name {
            "br" => self.line(),
            "ul" => self.lists.push(None),
            "ol" => self.lists.push(Some(self.numbered)),
            "tr" => {
                self.line();
                self.rows.push(Row { start: self.out.len(), cells: 0, item: false });
            }
            "td" | "th" => self.cell(),
            "table" if class.contains("mgItemTable") => {
                // The head of the flattened meeting page: what follows are its rows.
                self.line();
                self.out.push_str("No. | Item |");
                self.line();
            }
            _ => {}
        }
        if is_block(name) && !matches!(name, "td" | "th" | "tr") && !self.in_number_cell() {
            self.line();
        }
        if name == "li" {
            // An element may say its own number.
            if let (Some(Some(list)), Some(number)) = (self.lists.last_mut(), self.number) {
                list.next = number;
            }
            let marker = match self.lists.last_mut() {
                Some(Some(list)) => {
                    list.next = list.next.saturating_add(1);
                    format!("{}. ", list.label(list.next - 1))
                }
                _ => "· ".to_owned(),
            };
            self.out.push_str(&marker);
            self.begins();
        }
    }

    fn close(&mut self, name: &str) {
        if let Some(at) = self.hidden.iter().rposition(|open| open == name) {
            self.hidden.truncate(at);
            return;
        }
        if !self.hidden.is_empty() {
            return;
        }
        if BOLD.contains(&name) {
            self.strong.closes();
        }
        match name {
            "ul" | "ol" => drop(self.lists.pop()),
            "tr" => self.row_ends(),
            _ => {}
        }
        if is_block(name) && !matches!(name, "td" | "th") && !self.in_number_cell() {
            self.line();
            let parts =
                matches!(name, "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "ul" | "ol" | "table" | "pre");
            if self.apart
                && parts
                && self.rows.is_empty()
                && self.out.ends_with('\n')
                && !self.out.ends_with("\n\n")
            {
                self.out.push('\n');
                self.line = self.out.len();
            }
        }
    }

    /// Between two cells stands a bar, or nothing but space where the first is empty.
    fn cell(&mut self) {
        let out_len = self.out.len();
        // The rows of a table inside an item are rows of that table, whatever they begin with.
        let within = self.rows.iter().rev().skip(1).any(|outer| outer.item);
        let Some(row) = self.rows.last_mut() else { return };
        row.cells += 1;
        let written = self.out.get(row.start..out_len).unwrap_or_default();
        if row.cells == 2 {
            let number = written.trim();
            row.item = is_number(number) && !within;
        }
        if row.cells > 1 && !written.trim().is_empty() {
            let kept = self.out.trim_end_matches(is_space).len();
            self.out.truncate(kept);
            self.out.push_str(" | ");
            self.begins();
        }
    }

    /// An item's row ends with a bar, as the flattened page has it.
    fn row_ends(&mut self) {
        let Some(row) = self.rows.pop() else { return };
        let written = self.out.get(row.start..).unwrap_or_default();
        let kept = row.start + written.trim_end_matches(|c| is_space(c) || c == '|').len();
        if kept > row.start {
            self.out.truncate(kept);
        }
        if row.item {
            self.out.push_str(" |");
        }
        // Empty cells at the end of a row are no start of a line.
        self.begun = 0;
        self.line();
    }

    /// True inside the first cell of a row, where paragraphs hold the number and are no lines of their own.
    fn in_number_cell(&self) -> bool {
        self.rows.last().is_some_and(|row| {
            let written = self.out.get(row.start..).unwrap_or_default().trim();
            row.cells == 1 && (written.is_empty() || is_number(written))
        })
    }

    fn text(&mut self, text: &str) {
        if !self.hidden.is_empty() {
            if self.title.is_empty() && self.hidden.last().is_some_and(|name| name == "title") {
                self.title = fold(text);
            }
            // Whose site it is stands in the footer of many pages and nowhere else.
            let owner = text.contains('©') && self.hidden.last().is_some_and(|name| name == "footer");
            if !owner {
                return;
            }
            self.line();
        }
        let begun = self.out.len();
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            // Words of plain letters with single spaces between them go over whole.
            let plain = plain_words(rest.as_bytes());
            let Some((word, behind)) = rest.split_at_checked(plain.max(c.len_utf8())) else { break };
            rest = behind;
            if plain == 0 && is_space(c) {
                if self.kept && c == '\n' {
                    self.line();
                }
                self.gap = true;
                continue;
            }
            if self.gap && !self.out.is_empty() && !self.out.ends_with(is_space) {
                self.out.push(' ');
            }
            self.gap = false;
            self.out.push_str(word);
        }
        self.strong.wrote(self.out.get(begun..).unwrap_or_default().trim(), self.out.len());
    }

    fn begins(&mut self) {
        self.gap = false;
        self.begun = self.out.len();
    }

    fn line(&mut self) {
        if self.begun == self.out.len() && self.begun > 0 {
            return;
        }
        let kept = self.out.trim_end_matches(' ').len();
        self.out.truncate(kept);
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
            self.strong.line_ends(self.line);
            self.line = self.out.len();
        }
        self.gap = false;
    }

    fn finish(mut self) -> (String, Vec<(usize, usize)>) {
        self.line();
        (self.out, self.strong.into_places())
    }
}

/// `54.`, `4.1`, `77/21`.
fn is_number(text: &str) -> bool {
    let bare = text.trim_end_matches('.');
    !bare.is_empty()
        && bare.len() <= 10
        && bare.contains(|c: char| c.is_ascii_digit())
        && bare.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whose_site_the_title_names() {
        let page = |title: &str| render(&format!("<head><title>{title}</title></head><h1>Decision</h1>"));
        let above = "title: Fernshire Council\n";
        let told = page("Decision - Bus &amp; cycle lanes -\n Fernshire Council");
        assert_eq!((told.0.as_str(), told.1), ("title: Fernshire Council\nDecision\n", above.len()));
        assert_eq!(told.2.first().map(|place| place.0), Some(above.len()));
        assert_eq!(page("Decision - Bus lanes").0, "Decision\n");
    }

    #[test]
    fn text_that_tags_break() {
        let text =
            "Minutes of the meeting<br />Present: Cllr Archer<br />1.  Grants of &pound;50<br />Agreed.";
        assert!(is_form(text) && !is_form("Present: A <br /> B"));
        assert_eq!(render(text).0.lines().map(str::trim).filter(|line| !line.is_empty()).count(), 4);
    }

    #[test]
    fn plain_text_with_a_heading() {
        let text =
            "Present: A\nand B.\n1 Grants of &pound;50\nAgreed.\n2 Roads\nNone.\n3 Bins\nNone.\n4 Close\n";
        assert_eq!(render(&format!("<h1>Minutes</h1>\n{text}")).0.lines().count(), 10);
        let wrapped = text.replace('\n', " \n").repeat(3);
        assert_eq!(
            render(&format!("<div>{}</div>", wrapped.replace(". ", ".</p><p>"))).0.lines().count(),
            13
        );
    }

    #[test]
    fn blocks_lists_and_hidden_parts() {
        let html = "<html><head><title>x</title></head><body><nav>menu</nav><h1>Minutes of\n the Council</h1><p>First&nbsp;<b>bold</b> &amp; last<br>next</p>\
                    <ul><li>one</li><li><p>two</p></li></ul><ol><li>a</li><li>b</li></ol><script>let x = '<p>no</p>';</script></body></html>";
        assert_eq!(
            render(html).0,
            "Minutes of the Council\nFirst bold & last\nnext\n· one\n· two\n1. a\n2. b\n"
        );
    }

    #[test]
    fn lists_count_as_browsers_do() {
        let html = "<ol type=\"a\"><li>one</li><li>two</li></ol><ol style=\"list-style-type:lower-roman\" start=\"4\"><li>x</li></ol>";
        assert_eq!(render(html).0, "a. one\nb. two\niv. x\n");
        let html = "<ol start='4'><li>four</li><li>five</li></ol><ol><li value='9'>nine</li></ol>";
        assert_eq!(render(html).0, "4. four\n5. five\n9. nine\n");
    }

    #[test]
    fn a_table_inside_an_item() {
        let html = "<table class=\"mgItemTable\"><tr><td><p>6.</p></td><td><p>Ferry fares</p><table>\
                    <tr><td><p>Ann Ash</p><p>Bo Elm</p></td><td><p>Cy Fir</p></td></tr>\
                    <tr><td><p>2</p></td><td><p>1</p></td></tr></table><p>It was carried.</p></td></tr></table>";
        assert_eq!(
            render(html).0,
            "No. | Item |\n6. | Ferry fares\nAnn Ash\nBo Elm | Cy Fir\n2 | 1\nIt was carried. |\n"
        );
    }

    #[test]
    fn rows_of_a_meeting_page() {
        let html = "<table class=\"mgItemTable\"><tr><th class=\"mgHide\">No.</th><th class=\"mgHide\">Item</th></tr>\
                    <tr><td><p>54.</p></td><td><p>Library hours</p><p>Minutes:</p><p>Agreed.</p></td></tr></table>";
        assert_eq!(render(html).0, "No. | Item |\n54. | Library hours\nMinutes:\nAgreed. |\n");
    }
}
