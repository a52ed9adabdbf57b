//! Attendance as a table with a row for each person: `Name | Role | Attendance`.

use crate::columns::Cell;
use crate::lines::Line;
use crate::parts::entry::{Entry, entry};
use crate::parts::roles::chair_role;
use crate::parts::sections::label;
use crate::recorder::{Recorder, fold, trim};
use crate::words::minutes::Section;

const NAMES: &[&str] = &["name", "names", "councillor", "member", "attendee"];
const STATES: &[&str] =
    &["attendance", "status", "present", "attended", "present/apologies", "present / apologies"];
const ROLES: &[&str] = &["role", "position", "post", "office", "capacity"];

/// Which column of the table holds what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Columns {
    name: usize,
    state: usize,
    role: Option<usize>,
}

impl Columns {
    /// The columns that a line names, where it is the head of such a table.
    pub(crate) fn of(line: &str) -> Option<Self> {
        let heads: Vec<String> = cells(line).map(str::to_lowercase).collect();
        let place = |words: &[&str]| heads.iter().position(|head| words.contains(&head.as_str()));
        let (name, state) = (place(NAMES)?, place(STATES)?);
        (line.contains('|') && name != state).then(|| Self { name, state, role: place(ROLES) })
    }

    /// The person of a row, whether they were there, and the words that say so.
    pub(crate) fn row<'t>(&self, line: &'t str) -> Option<(Entry<'t>, Section, &'t str)> {
        let cell = |at: usize| cells(line).nth(at).filter(|cell| !cell.is_empty());
        let words = cell(self.state)?;
        let lower = words.to_lowercase();
        let section = match lower.as_str() {
            _ if lower.starts_with("apolog") => Section::Apologies,
            _ if lower.starts_with("absent") || lower.starts_with("not present") => Section::Absent,
            _ if lower.starts_with("in attendance") => Section::Attending,
            "present" | "yes" | "y" | "✓" | "✔" | "attended" => Section::Present,
            _ => return None,
        };
        let mut found = entry(cell(self.name)?, None, true)?;
        if let Some(role) = self.role.and_then(cell) {
            found.chair = found.chair.or(chair_role(role).map(|chair| (chair, role)));
            let plain = ["member", "councillor"].iter().any(|word| role.eq_ignore_ascii_case(word));
            if found.person.post.is_none() && !plain {
                found.person.post = Some(fold(role));
            }
        }
        Some((found, section, words))
    }
}

/// What single letters behind names stand for, where a line says so: `P = Present A = Apologies Ab = Absent`.
pub(crate) struct Marks<'t>(Vec<(&'t str, Section)>);

impl<'t> Marks<'t> {
    /// The marks that one of the lines explains.
    pub(crate) fn of(lines: &[Line<'t>]) -> Option<Self> {
        lines.iter().filter(|line| line.text.contains('=')).find_map(|line| {
            let marks: Vec<_> = line
                .text
                .match_indices('=')
                .filter_map(|(at, sign)| {
                    let mark = line.text.get(..at)?.split_whitespace().next_back()?;
                    let word = line.text.get(at + sign.len()..)?.split_whitespace().next()?;
                    let word = word.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
                    let section = match word.as_str() {
                        "present" | "attended" => Section::Present,
                        "apologies" | "apology" => Section::Apologies,
                        "absent" => Section::Absent,
                        _ => return None,
                    };
                    (mark.len() <= 3).then_some((mark.trim_start_matches(['(', ',']), section))
                })
                .collect();
            (marks.len() >= 2).then_some(Self(marks))
        })
    }

    /// The people of a row of names and marks side by side, with the words that say whether they were there.
    pub(crate) fn row(&self, row: &[Cell<'t>]) -> Vec<(Entry<'t>, Section, &'t str)> {
        let pairs = row.iter().zip(row.iter().skip(1));
        pairs
            .filter_map(|(name, mark)| {
                let first = mark.text.split_whitespace().next()?;
                let (_, section) = self.0.iter().find(|(known, _)| *known == first)?;
                Some((entry(name.text, None, true)?, *section, mark.text))
            })
            .collect()
    }
}

/// The lines of an attendance whose table has other labels beside its names, `Ann Archer | Clerk | Apologies: | Bo Baker`: one
/// column after the other.
pub(crate) fn apart<'t>(rec: &Recorder<'t>, lines: &[Line<'t>]) -> Vec<Line<'t>> {
    let is_label = |cell: &str| {
        cell.ends_with(':')
            && label(cell).is_some_and(|(section, _, list)| list.is_empty() && section != Section::Public)
    };
    let place = lines
        .iter()
        .filter(|line| line.text.contains('|'))
        .find_map(|line| line.text.split('|').map(trim).skip(1).position(is_label).map(|at| at + 1));
    let Some(place) = place else { return lines.to_vec() };
    let (mut left, mut right) = (Vec::with_capacity(lines.len()), Vec::new());
    let (mut open, mut begun) = (false, false);
    for line in lines {
        let all: Vec<&'t str> = line.text.split('|').map(trim).collect();
        begun |= all.get(place).is_some_and(|cell| is_label(cell));
        if !begun {
            left.push(*line);
            continue;
        }
        let part = |text: &'t str| Line { text, marker: None, strong: 0, ..*line };
        let own: Vec<&'t str> = all.iter().take(place).copied().filter(|cell| !cell.is_empty()).collect();
        if let (Some(first), Some(last)) = (own.first(), own.last()) {
            left.push(part(rec.joined(first, last)));
        }
        let Some(head) = all.get(place) else { continue };
        if !head.is_empty() {
            open = is_label(head);
            right.extend(open.then(|| part(head)));
        }
        let names = all.iter().skip(place + 1).filter(|cell| !cell.is_empty() && open);
        right.extend(names.map(|cell| part(cell)));
    }
    left.extend(right);
    left
}

fn cells(line: &str) -> impl Iterator<Item = &str> {
    let line = trim(line);
    let inner = line.strip_prefix('|').map(|rest| rest.strip_suffix('|').unwrap_or(rest));
    inner.unwrap_or(line).split('|').map(trim)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_beside_names() {
        let text = "Present:\nAnn Archer (AA) | Clerk | Apologies: | Bo Baker (BB)\nCy Croft | Councillor | | Di Dale\nEd Elm | Councillor | Chair: | Cy Croft\nFay Fox | Councillor | Distribution: | All\n";
        let rec = Recorder::new(text, 100);
        let lines = crate::lines::lines(text);
        let apart = apart(&rec, &lines);
        let found: Vec<&str> = apart.iter().map(|line| line.text).collect();
        assert_eq!(
            found,
            [
                "Present:",
                "Ann Archer (AA) | Clerk",
                "Cy Croft | Councillor",
                "Ed Elm | Councillor",
                "Fay Fox | Councillor",
                "Apologies:",
                "Bo Baker (BB)",
                "Di Dale",
                "Chair:",
                "Cy Croft"
            ]
        );
    }

    #[test]
    fn rows_tell_who_was_there() {
        let columns = Columns::of("Name | Role | Attendance").unwrap();
        let row = |line| {
            columns.row(line).map(|(one, section, _)| (one.person.display(), one.chair.is_some(), section))
        };
        assert_eq!(
            row("Cllr Ann Archer | Chair | Present"),
            Some(("Cllr Ann Archer".into(), true, Section::Present))
        );
        assert_eq!(
            row("Cllr Bo Baker | Member | Apologies"),
            Some(("Cllr Bo Baker".into(), false, Section::Apologies))
        );
        assert_eq!(row("Next meeting"), None);
        assert!(Columns::of("Payee | Amount").is_none());
    }
}
