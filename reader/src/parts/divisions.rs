//! Records of votes at the end of minutes: a legend (`✓ = Yes`, `X = No`, `AB = Absent`), and above it a row per member with a
//! mark for every division, or the marks one below the other where a copy has lost its columns. Each division goes to the
//! vote that names it, or to the only one with its numbers.

use crate::columns::{Cell, cells};
use crate::item::Shared;
use crate::lines::Line;
use crate::parts::ballot::write_names;
use crate::parts::vote_legend::{self, Mark};
use crate::parts::vote_table::person;
use crate::parts::{division_place, vote_grid, vote_matrix, vote_sheets};
use crate::recorder::{Recorder, is_space, trim};
use minutebook::{Counts, Meeting, PersonRef, Pointer, VoteEvent, VoteMethod, VoteOption};

/// Most lines that a record of votes takes.
const LONGEST: usize = 400;

/// The divisions of one record, and the lines that it takes.
pub(crate) struct Record<'t> {
    pub(crate) lines: Vec<usize>,
    pub(super) divisions: Vec<Division<'t>>,
}

/// One division: its number, where the record has several, and how each member voted.
#[derive(Default)]
pub(super) struct Division<'t> {
    pub(super) number: Option<&'t str>,
    /// What the head of its column says that it was on: `Amendment 2`, `Substantive motion`.
    pub(super) question: Option<&'t str>,
    pub(super) voters: Vec<(VoteOption, PersonRef, &'t str)>,
    pub(super) counts: Vec<(VoteOption, u32, &'t str)>,
}

/// The record of votes of a page, where a legend explains its marks.
pub(crate) fn find<'t>(rec: &Recorder<'t>, lines: &[Line<'t>]) -> Option<Record<'t>> {
    vote_matrix::find(rec, lines)
        .or_else(|| explained(rec, lines))
        .or_else(|| vote_sheets::find(rec, lines))
        .or_else(|| vote_grid::broken(rec.text(), lines))
}

/// The record of votes whose marks a legend explains.
fn explained<'t>(rec: &Recorder<'t>, lines: &[Line<'t>]) -> Option<Record<'t>> {
    let first = lines.iter().position(|line| !vote_legend::read(line.text).is_empty())?;
    let behind = lines.get(first..)?.iter();
    // Marks that nobody made may stand between those with a meaning.
    let last = behind.clone().take(8).rposition(|line| line.text.contains('=')).unwrap_or(0) + first;
    let marks: Vec<Mark<'t>> =
        lines.get(first..=last)?.iter().flat_map(|line| vote_legend::read(line.text)).collect();
    if !vote_legend::is_whole(&marks) {
        return None;
    }
    aligned(rec, lines, (first, last), &marks).or_else(|| dumped(rec, lines, (first, last), &marks))
}

/// A row per member and a column per division.
fn aligned<'t>(
    rec: &Recorder<'t>,
    lines: &[Line<'t>],
    (first, last): (usize, usize),
    marks: &[Mark<'t>],
) -> Option<Record<'t>> {
    let row = |at: usize| lines.get(at).map(|line| cells(rec.text(), line.text)).unwrap_or_default();
    let from = first.saturating_sub(LONGEST);
    let (head, columns) = (from..first).rev().find_map(|at| Some((at, numbers(&row(at))?)))?;
    let mut divisions: Vec<Division<'t>> =
        columns.iter().map(|cell| Division { number: Some(cell.text), ..Division::default() }).collect();
    let nearest =
        |cell: &Cell<'t>| columns.iter().enumerate().min_by_key(|(_, head)| head.gap(cell)).map(|(n, _)| n);
    for at in head + 1..first {
        let row = row(at);
        let Some((name, marked)) = row.split_first().filter(|(_, marked)| !marked.is_empty()) else {
            continue;
        };
        let Some((person, words)) = person(name.text) else { continue };
        for cell in marked {
            let option = vote_legend::meaning(marks, cell.text);
            let division = nearest(cell).and_then(|n| divisions.get_mut(n));
            if let (Some(option), Some(division)) = (option, division) {
                division.voters.push((option, person.clone(), words));
            }
        }
    }
    for at in first..=last {
        let row = row(at);
        let option =
            row.first().and_then(|cell| vote_legend::read(cell.text).first().map(|(_, option)| *option));
        for cell in row.iter().skip(1) {
            let division = nearest(cell).and_then(|n| divisions.get_mut(n));
            if let (Some(option), Some(division), Ok(count)) = (option, division, cell.text.parse()) {
                division.counts.push((option, count, cell.text));
            }
        }
    }
    // The sums of the columns below the legend.
    let sums = |at: &usize| {
        lines.get(*at).is_some_and(|line| {
            line.text.chars().all(|c| c.is_ascii_digit() || is_space(c)) && !line.text.is_empty()
        })
    };
    let end = (last + 1..lines.len()).take_while(sums).last().unwrap_or(last) + 1;
    divisions
        .iter()
        .all(|one| one.voters.len() >= 3)
        .then(|| Record { lines: (head..end).collect(), divisions })
}

/// The numbers of the divisions over their columns: `DIVISION NUMBER:     1     2     3`.
fn numbers<'t>(row: &[Cell<'t>]) -> Option<Vec<Cell<'t>>> {
    let (label, numbers) = row.split_first()?;
    let told = ["division", "vote", "item", "motion", "amendment"]
        .iter()
        .any(|word| label.text.to_lowercase().starts_with(word));
    let counts =
        !numbers.is_empty() && numbers.iter().enumerate().all(|(n, cell)| cell.text.parse() == Ok(n + 1));
    (told && counts).then(|| numbers.to_vec())
}

/// Names in capitals and their marks, a cell on every line: `FARRELL`, `MARY`, `A`.
fn dumped<'t>(
    rec: &Recorder<'t>,
    lines: &[Line<'t>],
    (first, last): (usize, usize),
    marks: &[Mark<'t>],
) -> Option<Record<'t>> {
    let cell = |line: &Line<'_>| {
        line.text.len() < 60 && !line.text.chars().any(|c| c.is_lowercase() || c.is_ascii_digit())
    };
    let from = lines.get(..first)?.iter().rposition(|line| !cell(line)).map_or(0, |at| at + 1);
    let mut division = Division::default();
    // Where the name that is being read begins, and its words; a hyphen joins two of them.
    let mut start: Option<&'t str> = None;
    let mut name: Vec<String> = Vec::new();
    let mut joins = false;
    // The first name may have been put together with the line above it.
    let above = from.checked_sub(1).and_then(|at| lines.get(at)?.text.rsplit_once('\n'));
    let above = above
        .map(|(_, last)| trim(last))
        .filter(|last| last.len() < 60 && !last.chars().any(|c| c.is_lowercase() || c.is_ascii_digit()));
    let rows = above.into_iter().chain(lines.get(from..first)?.iter().map(|line| line.text));
    for word in rows.flat_map(|text| text.split(is_space)) {
        if word.is_empty() {
            continue;
        }
        let option = vote_legend::meaning(marks, word);
        if let Some(option) = option.filter(|_| name.len() >= 2) {
            let surname = name.first().cloned().unwrap_or_default();
            let given = name.get(1..).unwrap_or_default().join(" ");
            if let Some(first) = start.take() {
                let person = PersonRef::named(&format!("{given} {surname}"));
                division.voters.push((option, person, rec.joined(first, word)));
            }
            name.clear();
            continue;
        }
        start = start.or(Some(word));
        match name.last_mut().filter(|_| joins) {
            Some(before) => before.push_str(word),
            None => name.push(word.to_owned()),
        }
        joins = word.ends_with('-');
    }
    (division.voters.len() >= 5).then(|| Record { lines: (from..=last).collect(), divisions: vec![division] })
}

impl Division<'_> {
    fn count(&self, option: VoteOption) -> u32 {
        let told = self.counts.iter().find(|(known, ..)| *known == option).map(|(_, count, _)| *count);
        let named = self.voters.iter().filter(|(known, ..)| *known == option).count();
        told.unwrap_or_else(|| u32::try_from(named).unwrap_or(u32::MAX))
    }

    /// Those for and those against.
    fn numbers(&self) -> (u32, u32) {
        (self.count(VoteOption::For), self.count(VoteOption::Against))
    }

    /// True where a vote that is counted may be this one.
    pub(super) fn fits(&self, vote: &VoteEvent) -> bool {
        let Some(counts) = &vote.counts else { return false };
        counts.r#for.zip(counts.against) == Some(self.numbers())
    }
}

/// Writes the voters of each division into the vote that it is of: the vote whose words name it, else the one with its
/// numbers. Where several votes have the same numbers, their order decides, and only if each of them has a division.
pub(crate) fn settle<'t>(
    rec: &mut Recorder<'t>,
    record: Record<'t>,
    meeting: &mut Meeting,
    shared: &mut Shared,
) {
    let uncast: Vec<Place> = places(meeting, |vote| !vote.votes.iter().any(|one| one.option.is_cast()));
    let mut named = Vec::new();
    let mut counted = Vec::new();
    for division in record.divisions {
        let number = division.number;
        match uncast.iter().find(|place| number.is_some_and(|number| names(rec, &pointer(**place), number))) {
            Some(place) => named.push((*place, division)),
            None => counted.push(division),
        }
    }
    let taken: Vec<Place> = named.iter().map(|(place, _)| *place).collect();
    let mut pairs = named;
    while let Some(first) = counted.first() {
        let numbers = first.numbers();
        let fitting = places(meeting, |vote| first.fits(vote));
        let free = fitting.iter().filter(|place| uncast.contains(place) && !taken.contains(place));
        let (alike, others): (Vec<_>, Vec<_>) = counted.into_iter().partition(|one| one.numbers() == numbers);
        if free.clone().count() == alike.len() {
            pairs.extend(free.copied().zip(alike));
        } else {
            // What the head of a column names tells it from others.
            let placed = alike
                .into_iter()
                .filter_map(|one| Some((division_place::of_question(rec, &one, meeting, shared)?, one)));
            pairs.extend(placed);
        }
        counted = others;
    }
    for (place, division) in pairs {
        write(rec, division, place, meeting);
    }
}

/// An item and one of its votes.
type Place = (usize, usize);

fn places(meeting: &Meeting, wanted: impl Fn(&VoteEvent) -> bool) -> Vec<Place> {
    let items = meeting.agenda.iter().enumerate();
    let votes =
        items.flat_map(|(n, item)| item.votes.iter().enumerate().map(move |(at, vote)| (n, at, vote)));
    votes.filter(|(.., vote)| wanted(vote)).map(|(n, at, _)| (n, at)).collect()
}

fn pointer((item, vote): Place) -> Pointer {
    Pointer::root().field("meeting").field("agenda").at(item).field("votes").at(vote)
}

/// Writes the numbers and the voters of a division into its vote.
fn write<'t>(rec: &mut Recorder<'t>, division: Division<'t>, (n, at): Place, meeting: &mut Meeting) {
    let Some(vote) = meeting.agenda.get_mut(n).and_then(|item| item.votes.get_mut(at)) else { return };
    let place = pointer((n, at));
    let counts = vote.counts.get_or_insert_with(Counts::new);
    for (option, count, words) in &division.counts {
        let (field, slot) = match option {
            VoteOption::For => ("for", &mut counts.r#for),
            VoteOption::Against => ("against", &mut counts.against),
            VoteOption::Abstain => ("abstain", &mut counts.abstain),
            _ => continue,
        };
        if slot.is_none() {
            rec.stated(&place.field("counts").field(field), words);
            *slot = Some(*count);
        }
    }
    if *counts == Counts::new() {
        vote.counts = None;
    }
    if let Some((_, _, words)) = division.voters.first() {
        rec.inferred(&place.field("method"), words);
        vote.method = VoteMethod::Recorded;
    }
    write_names(rec, division.voters, vote, &place);
}

/// True where the words of a vote name the division: `(see division 2)`.
fn names(rec: &Recorder<'_>, place: &Pointer, number: &str) -> bool {
    let own = rec.evidence().find(|one| one.path == place.as_str()).and_then(|one| one.span);
    let words = own.and_then(|span| rec.text().get(span.start as usize..span.end as usize));
    let lower = words.unwrap_or_default().to_lowercase();
    let sheet =
        || vote_sheets::TITLES.iter().any(|title| vote_sheets::names(&lower, title, &number.to_lowercase()));
    let numbered = ["division ", "division no. ", "vote no. "].iter().any(|label| {
        lower.match_indices(label).any(|(at, label)| {
            let rest = lower.get(at + label.len()..).unwrap_or_default();
            rest.strip_prefix(number).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()))
        })
    });
    numbered || sheet()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;
    use crate::{Options, read};

    #[test]
    fn a_column_for_every_division() {
        let page = "MINUTES OF THE COUNCIL\n\nheld on 4 March 2024\n\nPresent: Cllrs Ash, Birch, Croft and Dale\n\n\
            1. APOLOGIES\n\nNone.\n\n2. BUDGET\n\n\
            The amendment was NOT CARRIED by 3 votes to 1 (see division 1).\n\n\
            The motion was CARRIED by 2 votes to 1 (see division 2).\n\n\
            VOTING RECORD\n\n\
            DIVISION NUMBER:        1    2\n\n\
            The Mayor, Cllr Ash     X    O\n\n\
            Progress Group\n\
            Cllr Birch              X    ✓\n\
            Cllr Croft              ✓    X\n\
            Cllr Dale               X    ✓\n\n\
            TOTALS\n\
            ✓ = YES                 1    2\n\
            X = NO                  3    1\n\
            O = ABSTAIN/NO VOTE     0    1\n";
        let votes = read(page.as_bytes(), &Options::default()).meeting.agenda.remove(1).votes;
        let told: Vec<String> = votes
            .iter()
            .map(|vote| {
                let named: Vec<String> = vote
                    .votes
                    .iter()
                    .map(|one| {
                        format!("{} {}", one.voter.name.clone().unwrap_or_default(), one.option.as_str())
                    })
                    .collect();
                named.join(", ")
            })
            .collect();
        assert_eq!(
            told,
            [
                "Ash against, Birch against, Croft for, Dale against",
                "Ash abstain, Birch for, Croft against, Dale for"
            ]
        );
        assert_eq!(votes[1].counts.as_ref().and_then(|counts| counts.abstain), Some(1));
    }

    /// How many voters two votes with the same numbers get from a record with these columns.
    fn named(columns: [[&str; 4]; 2]) -> Vec<usize> {
        let row = |at: usize, who: &str| format!("{who: <24}{}    {}\n", columns[0][at], columns[1][at]);
        let rows: Vec<String> = ["Cllr Ash", "Cllr Birch", "Cllr Croft", "Cllr Dale"]
            .iter()
            .enumerate()
            .map(|(at, who)| row(at, who))
            .collect();
        let page = format!(
            "MINUTES OF THE COUNCIL\n\nheld on 4 March 2024\n\nPresent: Cllrs Ash, Birch, Croft and Dale\n\n\
             1. APOLOGIES\n\nNone.\n\n2. BUDGET\n\n\
             The amendment was CARRIED by 3 votes to 1.\n\n\
             The motion was CARRIED by 3 votes to 1.\n\n\
             VOTING RECORD\n\nDIVISION NUMBER:        1    2\n\n{}\n✓ = YES\nX = NO\n",
            rows.concat()
        );
        let votes = read(page.as_bytes(), &Options::default()).meeting.agenda.remove(1).votes;
        votes.iter().map(|vote| vote.votes.len()).collect()
    }

    #[test]
    fn equal_numbers_are_told_apart_by_their_order_or_not_at_all() {
        let alike = ["✓", "✓", "✓", "X"];
        assert_eq!(named([alike, ["X", "✓", "✓", "✓"]]), [4, 4]);
        assert_eq!(named([alike, ["✓", "✓", "X", "X"]]), [0, 0], "nothing says which of the two it is");
    }

    #[test]
    fn marks_below_names() {
        let text = "Vote on the motion\nASH\nANN\nF\nBIRCH\nBO\nA\nCODD-\nDALE\nEVE\nAB ELM\n FAY\nF\nFIR GUS\nF\n\
            F = For, A = Against, AB = Absent\n";
        let rec = Recorder::new(text, 10);
        let record = find(&rec, &lines(text)).unwrap();
        let told: Vec<_> = record.divisions[0]
            .voters
            .iter()
            .map(|(option, one, _)| (one.name.as_deref().unwrap_or_default(), option.as_str()))
            .collect();
        let expected = [
            ("ANN ASH", "for"),
            ("BO BIRCH", "against"),
            ("EVE CODD-DALE", "absent"),
            ("FAY ELM", "for"),
            ("GUS FIR", "for"),
        ];
        assert_eq!(told, expected);
    }
}
