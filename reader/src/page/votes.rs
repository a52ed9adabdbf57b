//! The page of one item's recorded votes: the meeting, the item, and for each vote what it was on, how it went, and who
//! voted how, the label glued to the first name where a copy has lost its cells.

use crate::blocks::blocks;
use crate::item::{RawItem, Shared};
use crate::lines::{Line, marker};
use crate::page::{Parsed, business, title_facts};
use crate::parts::attendance::Register;
use crate::parts::header;
use crate::recorder::{Recorder, fold, trim};
use minutebook::{AgendaItem, Meeting, PageKind, Pointer};

/// Labels of the rows, as the page writes them.
const LABELS: &[&str] = &[
    "For",
    "Against",
    "Abstain",
    "Abstained",
    "Abstentions",
    "Conflict Of Interests",
    "Conflict of Interests",
    "Conflict of Interest",
    "Not Voting",
    "Absent",
];

/// True for a page that calls itself a record of votes and has rows of voters.
pub(crate) fn is_form(lines: &[Line<'_>]) -> bool {
    let titled = lines.iter().take(15).any(|line| {
        ["voting record", "recorded vote", "recorded votes", "record of voting", "voting details"]
            .iter()
            .any(|title| trim(line.text).eq_ignore_ascii_case(title))
    });
    titled && lines.iter().filter(|line| status(line.text).is_some() || row(line.text).is_some()).count() >= 2
}

/// The label of a row and what is glued to it.
fn row(text: &str) -> Option<(&str, &str)> {
    let text = trim(text);
    let label = LABELS.iter().filter(|label| text.starts_with(**label)).max_by_key(|label| label.len())?;
    let (label, rest) = text.split_at_checked(label.len())?;
    let rest = trim(rest.trim_start_matches(['|', ':']));
    rest.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()).then_some((label, rest))
}

/// `Resolution status:Carried`: how the vote went.
fn status(text: &str) -> Option<&str> {
    ["Resolution status", "Status", "Result", "Outcome"]
        .iter()
        .any(|label| text.strip_prefix(label).is_some_and(|rest| rest.trim_start().starts_with([':', '|'])))
        .then_some(text)
}

/// Reads the page.
pub(crate) fn read<'t>(rec: &mut Recorder<'t>, lines: &[Line<'t>]) -> Parsed {
    let mut meeting = Meeting::new();
    let mut shared = Shared::default();
    let mut register = Register::of(lines);
    let at = Pointer::root().field("meeting").field("agenda").at(0);
    let item_at = lines.iter().position(|line| line.text.starts_with("Item:"));
    let head = item_at.unwrap_or(0);
    for line in lines.iter().take(head) {
        let told = header::label_line(rec, line.text, &mut meeting)
            || header::title_line(rec, line.text, &mut meeting);
        if !told {
            header::comma_line(rec, line.text, &mut meeting);
        }
    }
    let named =
        item_at.and_then(|at| lines.get(at)).and_then(|line| line.text.strip_prefix("Item:")).map(trim);
    let title = named.or_else(|| lines.first().map(|line| line.text)).unwrap_or_default();
    let mut item = AgendaItem::new(1u32, fold(title));
    rec.stated(&at.field("title"), title);
    title_facts(rec, title, &mut item, &at);
    let body = in_order(lines.get(head + 1..).unwrap_or_default());
    let raw = RawItem { title, purpose: Vec::new(), minutes: blocks(&body) };
    business::read(rec, &raw, &body, &mut item, &at, &mut meeting, &mut register, &mut shared);
    meeting.agenda.push(item);
    Parsed { page: PageKind::Decision, meeting, partnerships: shared.partnerships, more: false }
}

/// The lines of each vote as minutes have them: what was moved, who voted how, and how it went.
fn in_order<'t>(lines: &[Line<'t>]) -> Vec<Line<'t>> {
    let plain = |text: &'t str, line: &Line<'t>| Line { text, marker: marker(text), strong: 0, ..*line };
    let mut all = Vec::with_capacity(lines.len() + 8);
    let mut told: Option<Line<'t>> = None;
    let mut rows = false;
    for line in lines {
        if let Some((label, names)) = row(line.text) {
            rows = true;
            all.push(plain(label, line));
            all.push(Line { marker: None, ..plain(names, line) });
            continue;
        }
        // The rows are over: how it went, and then the next vote.
        if rows {
            rows = false;
            all.extend(told.take());
        }
        match status(line.text) {
            Some(_) => told = Some(*line),
            None => all.push(*line),
        }
    }
    all.extend(told);
    all
}

#[cfg(test)]
mod tests {
    use crate::{Options, read};
    use minutebook::{Outcome, VoteOption};

    #[test]
    fn rows_with_glued_labels() {
        let page = "Voting record\n\n Council, Wednesday 6th March 2024 6.00 p.m.\n\nItem: Budget\n\n\
            Recorded vote on the first amendment proposed by Councillor A. B. Ash:\n\nResolution status:Rejected\n\n\
            A recorded vote was taken on the amendment, proposed by Councillor A. B. Ash and seconded by Councillor \
            C. Birch, that £500 be set aside.\n\nForA. B. Ash and C. Birch2\nAgainstD. Elm, E. Fir and G. Hazel3\n\
            AbstainNone0\nConflict Of InterestsNone0\n";
        let meeting = read(page.as_bytes(), &Options::default()).meeting;
        assert_eq!(meeting.date.map(|date| date.to_string()).as_deref(), Some("2024-03-06"));
        let item = &meeting.agenda[0];
        assert_eq!(item.title, "Budget");
        assert_eq!(item.votes.len(), 1);
        let vote = &item.votes[0];
        assert_eq!(vote.result, Outcome::Lost);
        let counts = vote.counts.as_ref().unwrap();
        assert_eq!((counts.r#for, counts.against, counts.abstain), (Some(2), Some(3), Some(0)));
        let against = vote.votes.iter().filter(|one| one.option == VoteOption::Against).count();
        assert_eq!((vote.votes.len(), against), (5, 3));
        let motion = &item.motions[0];
        assert_eq!(motion.text.as_deref(), Some("that £500 be set aside."));
        assert_eq!(motion.seconder.as_ref().unwrap().name.as_deref(), Some("C. Birch"));
    }
}
