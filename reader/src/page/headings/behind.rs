//! Headings whose number stands behind the title: `Play areas - agenda item 6`, `Play areas (Item 6)`.

use super::Heading;
use super::number::number;
use crate::lines::Line;
use crate::recorder::{is_space, trim};

/// The headings so numbered; none where fewer than three count upwards.
pub(super) fn numbered_behind<'t>(lines: &[Line<'t>]) -> Vec<Heading<'t>> {
    let mut last = 0;
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some((title, text, value)) = heading(line.text).filter(|_| number(line.text).is_none()) else {
            continue;
        };
        // A line that only speaks of an item counts in no order.
        if value >= last {
            last = value;
            found.push(Heading { line: at, takes: 1, number: Some(text), title, rest: None });
        }
    }
    if found.len() >= 3 { found } else { Vec::new() }
}

/// Title, number as printed, and its value.
fn heading(text: &str) -> Option<(&str, &str, u32)> {
    let bare = text.trim_end_matches([']', ')', '.', ':', ' ']);
    let (head, number) = bare.rsplit_once(is_space)?;
    let digits = number.trim_end_matches(|c: char| c.is_ascii_lowercase());
    if number.len() > digits.len() + 1 || text.len() > 160 {
        return None;
    }
    let value = digits.parse().ok().filter(|value| (1..=99).contains(value))?;
    let label = ["agenda item no.", "agenda item no", "agenda item", "item no.", "item no", "item"];
    let cut = label.iter().find_map(|label| {
        let at = head.len().checked_sub(label.len())?;
        head.get(at..)?.eq_ignore_ascii_case(label).then_some(at)
    })?;
    let title = head.get(..cut)?;
    // A dash or a bracket parts them: "as for item 6" does not.
    let title = trim(title.strip_suffix(['-', '–', '—', '(', '[', ' ', ','])?);
    let title =
        title.trim_end_matches(|c: char| is_space(c) || matches!(c, '-' | '–' | '—' | '(' | '[' | ','));
    let parted = head.get(title.len()..cut).is_some_and(|gap| gap.contains(['-', '–', '—', '(', '[']));
    let words = title.split(is_space).count();
    let begins = title.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || c == '“');
    (parted && begins && words <= 20 && !title.contains(". ")).then_some((title, number, value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    #[test]
    fn numbers_behind_titles() {
        let text = "Minutes - agenda item 3\nAgreed.\nPlay areas (Item 4)\nAs for item 9, it was late.\nBus shelters [Agenda Item No. 5a]\nNoted.\n";
        let found = |text| {
            numbered_behind(&lines(text))
                .iter()
                .map(|head| (head.number.unwrap_or(""), head.title))
                .collect::<Vec<_>>()
        };
        assert_eq!(found(text), [("3", "Minutes"), ("4", "Play areas"), ("5a", "Bus shelters")]);
        assert!(found("Play areas (Item 4)\nNoted.\nBus shelters (Item 5)\nNoted.\n").is_empty());
        assert!(found("1. Minutes (Item 3)\n2. Play areas (Item 4)\n3. Shelters (Item 5)\n").is_empty());
    }
}
