//! Which lines of a rendered page begin in bold or as headings: what shows titles where no number does.

/// Follows a text while it is written.
#[derive(Debug, Default)]
pub(crate) struct Strong {
    /// What begins in bold, line by line.
    places: Vec<(usize, usize)>,
    /// Elements that are open and make their text strong.
    open: usize,
    /// Where the bold at the start of the line ends so far; none behind text that is not.
    lead: Option<usize>,
    plain: bool,
}

impl Strong {
    pub(crate) fn opens(&mut self) {
        self.open += 1;
    }

    pub(crate) fn closes(&mut self) {
        self.open = self.open.saturating_sub(1);
    }

    /// Notes text that was written; `end` is where it ends. A number or a bar before the bold words does no harm.
    pub(crate) fn wrote(&mut self, text: &str, end: usize) {
        if self.plain || !text.contains(|c: char| c.is_alphanumeric()) {
            return;
        }
        if self.open > 0 {
            self.lead = Some(end);
        } else {
            let text = text.trim();
            // `88/19`, `a)`, `(iv)`.
            let letter = text.len() <= 5 && text.ends_with([')', '.']);
            let label = text.len() <= 12 && !text.contains(|c: char| c.is_lowercase() && !letter || c == ' ');
            self.plain = self.lead.is_some() || !label;
        }
    }

    /// Ends the line that began at `start`.
    pub(crate) fn line_ends(&mut self, start: usize) {
        if let Some(end) = self.lead.take() {
            self.places.push((start, end));
        }
        self.plain = false;
    }

    pub(crate) fn into_places(self) -> Vec<(usize, usize)> {
        self.places
    }
}
