//! Tables of actions: a head such as `Action | Owner | Date`, and a row for each.

use crate::recorder::{fold, trim};
use crate::when;
use minutebook::Due;
use minutebook::value::Period;

const WHAT: &[&str] =
    &["action", "actions", "task", "action required", "action agreed", "action point", "what"];
const WHOSE: &[&str] = &[
    "owner",
    "action owner",
    "who",
    "by whom",
    "responsible",
    "responsibility",
    "person responsible",
    "lead",
    "lead officer",
    "officer",
    "assigned to",
    "action by",
];
const WHEN: &[&str] = &[
    "date",
    "due",
    "due date",
    "deadline",
    "by when",
    "when",
    "target date",
    "timescale",
    "completion date",
];

/// Which column of a table holds what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Columns {
    count: usize,
    what: usize,
    whose: usize,
    when: Option<usize>,
}

/// One row; a column left empty says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Row<'t> {
    pub(crate) text: &'t str,
    pub(crate) owner: Option<&'t str>,
    pub(crate) due: Option<&'t str>,
}

impl Columns {
    /// The columns that a line names, where it is the head of a table of actions.
    pub(crate) fn of(line: &str) -> Option<Self> {
        if line.len() > 200 || !line.contains('|') {
            return None;
        }
        let heads: Vec<String> =
            cells(line).map(|head| head.trim_end_matches([':', '?']).to_lowercase()).collect();
        let place = |words: &[&str]| heads.iter().position(|head| words.contains(&head.as_str()));
        Some(Self { count: heads.len(), what: place(WHAT)?, whose: place(WHOSE)?, when: place(WHEN) })
    }

    /// A row with these columns; some of none for the rule below the head or a row without words, none behind the table.
    pub(crate) fn row<'t>(&self, line: &'t str) -> Option<Option<Row<'t>>> {
        if !line.contains('|') || cells(line).count() > self.count {
            return None;
        }
        let cell = |at: usize| cells(line).nth(at).filter(|cell| cell.contains(char::is_alphanumeric));
        Some(cell(self.what).map(|text| Row { text, owner: cell(self.whose), due: self.when.and_then(cell) }))
    }
}

/// The cells of a row; a sign that opens it has one that closes it.
fn cells(line: &str) -> impl Iterator<Item = &str> {
    let line = trim(line);
    let inner = line.strip_prefix('|').map(|rest| rest.strip_suffix('|').unwrap_or(rest));
    inner.unwrap_or(line).split('|').map(trim)
}

/// The date of a cell, or its words.
pub(crate) fn due(cell: &str) -> Due {
    match when::all(cell).as_slice() {
        [one] if trim(one.text) == cell && one.date.is_some() => Due::Period(Period::clone(&one.period)),
        _ => Due::Text(fold(cell)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, read};

    fn actions(table: &str) -> Vec<(String, String, bool)> {
        let page = format!("Agenda item\n\nPath\n\nMinutes:\n\nThe path was walked.\n\n{table}\n");
        let reading = read(page.as_bytes(), &Options::default());
        let all = reading.meeting.agenda.iter().flat_map(|item| &item.actions);
        all.map(|one| {
            let owner = one.owner.as_ref().map(minutebook::PersonRef::display).unwrap_or_default();
            (one.text.clone(), owner, matches!(one.due, Some(Due::Period(_))))
        })
        .collect()
    }

    #[test]
    fn rows_under_a_head_of_actions() {
        let found = actions(
            "Action | Owner | Date\n\nWrite to the county | Clerk | 1 July 2024\n\nBuy paint | Cllr C Croft | next meeting\n\nOil the gate | |",
        );
        let told: Vec<_> =
            found.iter().map(|(text, owner, dated)| (text.as_str(), owner.as_str(), *dated)).collect();
        assert_eq!(
            told,
            [
                ("Write to the county", "Clerk", true),
                ("Buy paint", "Cllr C Croft", false),
                ("Oil the gate", "", false)
            ]
        );
    }

    #[test]
    fn other_tables_hold_no_actions() {
        assert_eq!(actions("Payee | Amount | Date\n\nHall hire | £40.00 | 1 July 2024"), []);
        assert!(Columns::of("The action was taken | by the owner").is_none());
        let columns = Columns::of("| No | Action | By whom? | Deadline |").unwrap();
        assert_eq!(columns.row("| --- | --- | --- | --- |"), Some(None));
        assert_eq!(columns.row("The hall was hired."), None);
        let row = columns.row("| 1 | Buy paint | BB | |").flatten().unwrap();
        assert_eq!((row.text, row.owner, row.due), ("Buy paint", Some("BB"), None));
    }
}
