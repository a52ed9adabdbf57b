//! Sheets of votes behind the minutes: a title that the minutes refer to, `Appendix A`, and below it the table of one vote.

use crate::blocks::Block;
use crate::columns::is_row;
use crate::lines::Line;
use crate::parts::divisions::{Division, Record};
use crate::parts::vote_table::{self, Table, side};
use crate::parts::{named_votes, vote_letters, vote_pairs};
use crate::phrase::hints;
use crate::recorder::{Recorder, is_space, trim};
use minutebook::BlockKind;

/// Words with which the minutes refer to a sheet.
pub(super) const TITLES: &[&str] = &["appendix", "annex", "annexe", "schedule", "enclosure"];
/// Most lines of one table.
const LONGEST: usize = 200;
/// Most lines between the title of a sheet and its table.
const BETWEEN: usize = 4;

/// The sheets of a page, where its minutes refer to them.
pub(super) fn find<'t>(rec: &Recorder<'t>, lines: &[Line<'t>]) -> Option<Record<'t>> {
    let mut found = Record { lines: Vec::new(), divisions: Vec::new() };
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let table = label(line.text).and_then(|number| {
            let mut near = at + 1..=at + BETWEEN;
            let head = near.clone().find(|&head| may_be_head(lines, head));
            referred(lines.get(..at)?, line.text, number)?;
            let table = head.and_then(|head| Some((number, head, table(rec, lines, head)?)));
            table.or_else(|| near.find_map(|head| Some((number, head, listed(lines, head)?))))
        });
        let Some((number, head, table)) = table else {
            at += 1;
            continue;
        };
        let sums = |at: &usize| lines.get(*at).is_some_and(|line| is_sum(line.text));
        let end =
            (head + 1 + table.used..lines.len()).take_while(sums).last().map_or(head + table.used, |at| at)
                + 1;
        let counts = table.counts.into_iter().map(|(option, (count, words))| (option, count, words));
        found.divisions.push(Division {
            number: Some(number),
            voters: table.voters,
            counts: counts.collect(),
            ..Division::default()
        });
        let from = found.lines.last().map_or(at, |last| last + 1);
        found.lines.extend(from..end);
        at = end;
    }
    // What stands at the head of every sheet, and below the last of them.
    let behind = found.lines.last().map_or(lines.len(), |last| last + 1);
    found.lines.extend(
        (behind..lines.len())
            .take_while(|&at| lines.get(at).is_some_and(|line| is_sum(line.text) || is_running(line.text))),
    );
    (!found.divisions.is_empty()).then_some(found)
}

/// The letter or number of a sheet in its title: `Appendix A – Group amendment`.
fn label(text: &str) -> Option<&str> {
    let word = text.split(is_space).next()?;
    let titled = text.len() < 120 && TITLES.iter().any(|title| word.eq_ignore_ascii_case(title));
    let behind = titled.then(|| text.split(is_space).filter(|word| !word.is_empty()).nth(1))??;
    let number = behind.trim_matches(|c: char| !c.is_alphanumeric());
    let short = (1..=3).contains(&number.len());
    (short && (number.chars().all(|c| c.is_ascii_uppercase()) || number.bytes().all(|b| b.is_ascii_digit())))
        .then_some(number)
}

fn may_be_head(lines: &[Line<'_>], at: usize) -> bool {
    lines.get(at).is_some_and(|line| is_row(line.text) && hints(line.text, &["for", "vot", "yes", "aye"]))
}

/// Some line above speaks of a vote and of the sheet.
fn referred(above: &[Line<'_>], title: &str, number: &str) -> Option<()> {
    let word = title.split(is_space).next()?.to_lowercase();
    above
        .iter()
        .any(|line| {
            hints(line.text, &["vot"]) && names(&line.text.to_lowercase(), &word, &number.to_lowercase())
        })
        .then_some(())
}

/// True where a text has the word and the number behind it: `appendix a`.
pub(super) fn names(lower: &str, word: &str, number: &str) -> bool {
    lower.match_indices(word).any(|(at, _)| {
        let rest = lower.get(at + word.len()..).unwrap_or_default();
        let behind = rest.strip_prefix(is_space).and_then(|rest| rest.strip_prefix(number));
        behind.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })
}

fn table<'t>(rec: &Recorder<'t>, lines: &[Line<'t>], head: usize) -> Option<Table<'t>> {
    let block = |line: &Line<'t>| Block {
        kind: BlockKind::Paragraph,
        level: 0,
        label: None,
        marker: None,
        text: line.text,
    };
    let first = block(lines.get(head)?);
    let rows: Vec<Block<'t>> = lines.iter().skip(head + 1).take(LONGEST).map(block).collect();
    let page = rec.text();
    vote_pairs::read(page, &first, &rows)
        .or_else(|| vote_letters::read(page, &first, &rows))
        .or_else(|| vote_table::read(page, &first, &rows))
}

/// Lists of voters from a line on: `For: Councillors A and B`, with or without names on the lines below.
fn listed<'t>(lines: &[Line<'t>], head: usize) -> Option<Table<'t>> {
    let mut table = Table::default();
    let mut open = None;
    for line in lines.iter().skip(head).take(LONGEST) {
        if let Some(lists) = named_votes::lists(line.text, table.used > 0 || open.is_some()) {
            if !trim(lists.before).is_empty() {
                break;
            }
            for side in lists.sides {
                open = Some(side.option);
                table.counts.extend(side.count.map(|count| (side.option, count)));
                table
                    .voters
                    .extend(side.names.into_iter().map(|(person, words)| (side.option, person, words)));
            }
        } else {
            let Some((option, (names, count))) = open.zip(named_votes::more(line.text)) else { break };
            table.counts.extend(count.map(|count| (option, count)));
            table.voters.extend(names.into_iter().map(|(person, words)| (option, person, words)));
        }
        table.used += 1;
    }
    table.used = table.used.checked_sub(1)?;
    let cast = table.voters.iter().filter(|(option, ..)| option.is_cast()).count();
    (cast >= 3).then_some(table)
}

/// `For    14`, below the names.
fn is_sum(text: &str) -> bool {
    let all: Vec<&str> = text.split(is_space).filter(|word| !word.is_empty()).collect();
    let Some((number, label)) = all.split_last() else { return false };
    number.bytes().all(|b| b.is_ascii_digit()) && side(trim(&label.join(" "))).is_some()
}

/// What stands over the title of a sheet: the day, and that a vote was recorded.
fn is_running(text: &str) -> bool {
    let lower = text.to_lowercase();
    text.len() < 80
        && (lower.starts_with("date:") || lower.starts_with("recorded vote"))
        && !named_votes::is_label(text)
}

#[cfg(test)]
mod tests {
    use crate::{Options, read};

    #[test]
    fn sheets_behind_the_minutes() {
        let page = "Minutes of the meeting of the Council held on 4 March 2024\n\n\
            Present: Cllrs Ann Ash, Bo Birch, Cy Croft and Di Dale\n\n\
            1. Budget\n\n\
            The following amendment was proposed by Cllr Ash, seconded by Cllr Birch: That a bench be bought.\n\n\
            Upon a recorded vote (Appendix A), with 2 votes in favour and 2 against, the amendment was lost.\n\n\
            The motion was put to a recorded vote (Appendix B). With 3 votes in favour and 1 against, it was RESOLVED \
            to approve the budget.\n\n\
            Appendix A – Green Group amendment\n\
            Name            For   Against     Name            For   Against\n\
            ASH Ann          X                CROFT Cy               X\n\
            BIRCH Bo         X                DALE Di                X\n\n\
            For        2\n\
            Against    2\n\n\
            Appendix B – Motion\n\
            Name            For   Against     Name            For   Against\n\
            ASH Ann          X                CROFT Cy         X\n\
            BIRCH Bo                X         DALE Di          X\n\n\
            For        3\n\
            Against    1\n";
        let item = read(page.as_bytes(), &Options::default()).meeting.agenda.remove(0);
        let told: Vec<Vec<String>> = item
            .votes
            .iter()
            .map(|vote| {
                let one = |one: &minutebook::Vote| {
                    format!("{} {}", one.voter.name.clone().unwrap_or_default(), one.option.as_str())
                };
                vote.votes.iter().map(one).collect()
            })
            .collect();
        assert_eq!(
            told,
            [
                ["Ann ASH for", "Cy CROFT against", "Bo BIRCH for", "Di DALE against"],
                ["Ann ASH for", "Cy CROFT for", "Bo BIRCH against", "Di DALE for"],
            ]
        );
    }
}
