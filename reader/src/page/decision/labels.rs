//! The labels of a decision's page, and what stands behind them.

use crate::lines::Line;
use crate::recorder::{fold, trim};
use crate::words::decision::{Field, LABELS};

/// The label that a line is or begins with, and the value behind it. A line that the page shows as a heading needs no colon.
pub(super) fn label_of<'t>(line: &Line<'t>) -> Option<(Field, &'t str, &'t str)> {
    label(line.text).or_else(|| {
        let heading = line.is_strong() && !line.text.contains([':', '|']);
        heading.then(|| named(line.text, true).map(|field| (field, line.text, ""))).flatten()
    })
}

/// The same on a page that is known to tell one decision: there `Decision` alone on its line is a label, and so is `Date:`.
pub(super) fn label_within<'t>(line: &Line<'t>) -> Option<(Field, &'t str, &'t str)> {
    label_of(line).or_else(|| {
        let (head, value) = parted(line.text);
        if head.eq_ignore_ascii_case("date") && !value.is_empty() {
            return Some((Field::Date, head, value));
        }
        let alone =
            line.marker.is_none() && head.len() == line.text.len() && head.starts_with(char::is_uppercase);
        let section = |field: &Field| {
            matches!(field, Field::Decision | Field::Reasons | Field::Alternatives | Field::Other)
        };
        named(head, true).filter(|field| alone && section(field)).map(|field| (field, head, ""))
    })
}

/// The label that a line begins with, and the value behind it.
pub(crate) fn label(line: &str) -> Option<(Field, &str, &str)> {
    let (head, value) = parted(line);
    // Without its colon only a label that is a phrase counts.
    let marked = head.len() < line.len();
    named(head, marked).map(|field| (field, head, value))
}

/// `Decision maker: Cabinet`, `Decision maker | Cabinet`, `Decision maker: | Cabinet`: what stands on both sides.
fn parted(line: &str) -> (&str, &str) {
    let (head, value) = match line.split_once(':') {
        Some((head, value)) if !head.contains('|') => (head, value),
        // More than two cells are a row of some other table.
        _ => line.split_once('|').filter(|(_, value)| !value.contains('|')).unwrap_or((line, "")),
    };
    (trim(head), trim(value.trim_start_matches([' ', '|'])))
}

/// What words stand for as a label; `marked` where a colon, a bar or the print says that they are one.
pub(super) fn named(head: &str, marked: bool) -> Option<Field> {
    // No label is as long as a paragraph.
    if head.len() > 120 {
        return None;
    }
    let lower = fold(&head.to_lowercase());
    let lower = lower.trim_end_matches(['?', ' ']);
    if !marked && (!lower.contains(' ') || lower == "call in") {
        return None;
    }
    let known = |words: &str| LABELS.iter().find(|(known, _)| words == *known).map(|(_, field)| *field);
    // "Implementation date (not before)", "Decision (in full)".
    let unbracketed = || {
        let (bare, _) = lower.strip_suffix(')')?.rsplit_once(" (")?;
        known(bare.trim_end_matches(['?', ' '])).filter(|_| marked)
    };
    // "Conflicts of interest / dispensations", "Interests and nature of interests declared".
    let interests = || {
        let told = ["conflict", "declar", "nature", "dispensation"].iter().any(|word| lower.contains(word));
        (lower.contains("interest") && told && marked && lower.split(' ').count() <= 12)
            .then_some(Field::Interests)
    };
    known(lower).or_else(unbracketed).or_else(interests)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;
    use crate::recorder::is_space;

    #[test]
    fn labels() {
        let field = |line| label(line).map(|(field, _, value)| (field, value));
        assert_eq!(field("Is the decision subject to call-in?: Yes"), Some((Field::CallIn, "Yes")));
        assert_eq!(field("Reasons for the decision"), Some((Field::Reasons, "")));
        assert_eq!(
            field("Implementation Date (not before): 3 May 2024"),
            Some((Field::Effective, "3 May 2024"))
        );
        assert_eq!(field("Decision"), None);
        assert_eq!(field("Fernshire £1,240,000 (49.6%)"), None);
        let words = |text: &str| text.split(is_space).count();
        assert!(LABELS.iter().all(|(known, _)| words(known) <= 10));
    }

    #[test]
    fn labels_in_cells_and_headings() {
        let field = |line| label(line).map(|(field, _, value)| (field, value));
        assert_eq!(field("Decision maker: | Head of Parks"), Some((Field::Maker, "Head of Parks")));
        assert_eq!(field("Status | Implemented"), Some((Field::Other, "Implemented")));
        assert_eq!(field("Title | Type | Size"), None);
        let mut heading = lines("Decision");
        assert_eq!(label_of(&heading[0]).map(|(field, ..)| field), None);
        heading[0].strong = "Decision".len();
        assert_eq!(label_of(&heading[0]).map(|(field, ..)| field), Some(Field::Decision));
    }
}
