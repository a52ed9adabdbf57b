//! Text set in columns: a sheet of fixed width that views write on.

use super::style::{FRAME, paint};
use std::borrow::Cow;
use textwrap::{Options, core::display_width};

/// Where an item's body begins.
pub(crate) const INDENT: usize = 4;
/// Width of the labels that stand before the facts.
const LABEL: usize = 13;
/// Where the facts begin.
pub(crate) const TEXT: usize = INDENT + LABEL;

/// Text of a page, safe for a terminal: no control characters, no marks that turn the direction of writing.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    let unsafe_ = |c: char| {
        c.is_control()
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if text.contains(unsafe_) { Cow::Owned(text.replace(unsafe_, " ")) } else { Cow::Borrowed(text) }
}

/// Lines of at most `width` columns.
pub(crate) fn lines(text: &str, width: usize) -> Vec<String> {
    textwrap::wrap(text, options(width)).into_iter().map(Cow::into_owned).collect()
}

/// Lines of a table's cell: narrow, so that words may part at their hyphens.
pub(crate) fn cell_lines(text: &str, width: usize) -> Vec<String> {
    let options = options(width).word_splitter(textwrap::WordSplitter::HyphenSplitter);
    textwrap::wrap(text, options).into_iter().map(Cow::into_owned).collect()
}

fn options(width: usize) -> Options<'static> {
    Options::new(width.max(5)).word_splitter(textwrap::WordSplitter::NoHyphenation)
}

/// At most `width` columns of a text, with `…` where it was cut.
pub(crate) fn cut(text: &str, width: usize) -> String {
    if display_width(text) <= width {
        return text.to_owned();
    }
    let mut short = String::new();
    for c in text.chars() {
        if display_width(&short) + display_width(c.encode_utf8(&mut [0; 4])) + 1 > width {
            break;
        }
        short.push(c);
    }
    format!("{}…", short.trim_end())
}

/// The end of a text, at most `width` columns of it, with `…` where it was cut.
pub(crate) fn cut_left(text: &str, width: usize) -> String {
    let mut rest = text;
    while display_width(rest) + 1 > width {
        let mut chars = rest.chars();
        if display_width(text) <= width || chars.next().is_none() {
            return text.to_owned();
        }
        rest = chars.as_str();
    }
    if rest.len() == text.len() { text.to_owned() } else { format!("…{rest}") }
}

/// Text in the making, line by line.
#[derive(Debug)]
pub(crate) struct Sheet {
    width: usize,
    text: String,
}

impl Sheet {
    pub(crate) fn new(width: usize) -> Self {
        Self { width, text: String::new() }
    }

    pub(crate) fn width(&self) -> usize {
        self.width
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    pub(crate) fn into_text(self) -> String {
        self.text
    }

    /// One line as it is.
    pub(crate) fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    /// An empty line, unless there is one already.
    pub(crate) fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// A paragraph; `first` stands before its first line, as many spaces before the others.
    pub(crate) fn hang(&mut self, first: &str, text: &str) {
        let below = " ".repeat(display_width(first));
        for line in textwrap::wrap(text, options(self.width).initial_indent(first).subsequent_indent(&below))
        {
            self.line(&line);
        }
    }

    /// A fact with its label; an empty label goes on with the fact above.
    pub(crate) fn fact(&mut self, label: &str, text: &str) {
        self.fact_in(FRAME, label, text);
    }

    /// A fact whose label has a style of its own.
    pub(crate) fn fact_in(&mut self, style: anstyle::Style, label: &str, text: &str) {
        let space = " ".repeat(LABEL.saturating_sub(display_width(label)));
        let label = if label.is_empty() { String::new() } else { paint(style, label) };
        self.hang(&format!("{}{label}{space}", " ".repeat(INDENT)), text);
    }

    /// One element of a list among the facts.
    pub(crate) fn listed(&mut self, indent: usize, mark: &str, text: &str) {
        self.hang(&format!("{}{mark} ", " ".repeat(indent)), text);
    }
}
