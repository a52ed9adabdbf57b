//! Attendance as a table with a column for each state and a tick in one of them: `Name   Present   Apologies`.

use crate::columns::Cell;
use crate::parts::entry::{Entry, entry};
use crate::parts::sections::label;
use crate::words::minutes::Section;

/// What a column of names is called.
const NAMES: &[&str] = &["name", "names", "councillor", "councillors", "member", "members", "attendee"];

/// What stands in the column of somebody's state.
const TICKS: &[&str] = &["✓", "✔", "√", "☑", "🗸", "x", "✗", "*", "•", "●", "y", "yes", "1"];

/// The columns of such a table: where each state stands.
pub(crate) struct Ticks<'t>(Vec<(Cell<'t>, Section)>);

impl<'t> Ticks<'t> {
    /// The columns that a row names, where it is the head of such a table: names first, then two states or more.
    pub(crate) fn of(row: &[Cell<'t>]) -> Option<Self> {
        let (first, states) = row.split_first()?;
        let named = NAMES.iter().any(|name| first.text.trim_end_matches(':').eq_ignore_ascii_case(name));
        if !named || states.len() < 2 {
            return None;
        }
        let state = |cell: &Cell<'t>| {
            let (section, _, list) = label(cell.text.trim_end_matches(':'))?;
            let fits = matches!(section, Section::Present | Section::Apologies | Section::Absent);
            (fits && list.is_empty()).then_some((*cell, section))
        };
        states.iter().map(state).collect::<Option<Vec<_>>>().map(Self)
    }

    /// The person of a row with one tick, whether they were there, and the head of the column that says so.
    pub(crate) fn row(&self, row: &[Cell<'t>]) -> Option<(Entry<'t>, Section, &'t str)> {
        let [name, tick] = row else { return None };
        if !TICKS.iter().any(|known| tick.text.eq_ignore_ascii_case(known)) {
            return None;
        }
        let (head, section) = self.0.iter().min_by_key(|(head, _)| head.gap(tick))?;
        Some((entry(name.text, None, true)?, *section, head.text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::cells;

    fn told(text: &str) -> Vec<(String, Section)> {
        let mut lines = text.lines();
        let head = lines.next().unwrap_or_default();
        let ticks = Ticks::of(&cells(text, head));
        let row = |line| ticks.as_ref()?.row(&cells(text, line));
        lines.filter_map(row).map(|(entry, section, _)| (entry.person.display(), section)).collect()
    }

    #[test]
    fn ticks_below_states() {
        let text = "Councillor        Present   Apologies\nA Ash (Chair)        ✓\nB Birch                         ✓\nC Croft\n";
        let found = [("A Ash".to_owned(), Section::Present), ("B Birch".to_owned(), Section::Apologies)];
        assert_eq!(told(text), found);
        let text = "| Name | Present | Absent |\n| Cllr A Ash | x | |\n| Cllr B Birch | | x |\n";
        assert_eq!(
            told(text).iter().map(|one| one.1).collect::<Vec<_>>(),
            [Section::Present, Section::Absent]
        );
        assert!(told("Councillor   Ward   Present\nA Ash   North   ✓\n").is_empty());
    }
}
