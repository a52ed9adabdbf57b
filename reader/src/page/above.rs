//! What stands above the items of minutes: title, particulars, and who was there.

use crate::columns;
use crate::item::Shared;
use crate::lines::{Line, MarkerKind, marker};
use crate::page::decision;
use crate::parts::{attendance, interests, opening, partnership, roll, roll_table, sections};
use crate::recorder::{Recorder, is_space, trim};
use crate::when;
use crate::words::decision::Field;
use crate::words::minutes::Section;
use minutebook::lean::Ordered;
use minutebook::{Declarations, Meeting, Pointer};

/// Reads the lines above the first item. True where a list of attendance stands among them.
pub(super) fn read<'t>(
    rec: &mut Recorder<'t>,
    lines: &[Line<'t>],
    meeting: &mut Meeting,
    register: &mut attendance::Register<'t>,
    shared: &mut Shared,
) -> bool {
    // `... held in the Parish Room. Present: A, B`: a label inside a line begins one.
    let lines: Vec<Line<'t>> = roll_table::apart(rec, lines).iter().flat_map(at_labels).collect();
    // `Cllr A Archer   P   Cllr B Birch   A`: names with marks that a line explains.
    let marks = roll_table::Marks::of(&lines);
    let marked = marks.and_then(|marks| {
        lines.iter().position(|line| !marks.row(&columns::cells(rec.text(), line.text)).is_empty())
    });
    let begins = roll_begins(&lines);
    let begins = marked.map_or(begins, |at| at.min(begins));
    let (head, roll) = lines.split_at_checked(begins).unwrap_or((&lines, &[]));
    // The points of an agenda name no body.
    let titles: Vec<Line<'t>> = head.iter().copied().filter(|line| !is_point(line)).collect();
    opening::read(rec, &titles, meeting);
    if let (Some(first), Some(last)) = (head.first(), head.get(head.len().min(3).saturating_sub(1))) {
        partnership::heading(rec, rec.joined(first.text, last.text), &mut shared.partnerships);
    }
    // A list of councillors below the title that no label calls present.
    if !lines.iter().any(is_present)
        && let Some(at) = head.iter().position(|line| roll::is_bare(line.text))
    {
        let own = head.get(at..=at).unwrap_or_default();
        attendance::zone(rec, own, Some((Section::Present, "")), meeting, register);
    }
    let (declared, roll): (Vec<Line<'t>>, Vec<Line<'t>>) = roll
        .iter()
        .partition(|line| decision::label(line.text).is_some_and(|(field, ..)| field == Field::Interests));
    attendance::zone(rec, &continued(rec, &roll), None, meeting, register);
    declarations(rec, &declared, meeting);
    !roll.is_empty()
}

/// Lines of a list that break inside a post or a bracket, put together again: `Officers:   Director of Parks (A Archer), Head of`
/// and `Roads (B Brook)` below it.
fn continued<'t>(rec: &Recorder<'t>, lines: &[Line<'t>]) -> Vec<Line<'t>> {
    let mut found: Vec<Line<'t>> = Vec::with_capacity(lines.len());
    for line in lines {
        match found.last_mut() {
            Some(last) if !line.after_gap && breaks_off(last.text) && is_plain(line.text) => {
                last.text = rec.joined(last.text, line.text);
            }
            _ => found.push(*line),
        }
    }
    found
}

/// True for a line of a list that ends inside a post or a bracket.
fn breaks_off(text: &str) -> bool {
    let word = text.rsplit(is_space).next().unwrap_or_default();
    let joint = ["of", "and", "for", "the", "&", "to"].contains(&word) && text.contains('(');
    let open = text.rfind('(').and_then(|at| text.get(at..));
    let inside = open.is_some_and(|rest| !rest.contains(')') && rest.len() < 40);
    (joint || inside) && is_plain(text.split_once(':').map_or(text, |(_, list)| trim(list)))
}

/// True for text without a label and without columns.
fn is_plain(text: &str) -> bool {
    !text.contains(['|', '\t', ':']) && !text.lines().any(|line| trim(line).contains("   "))
}

/// `Declarations of interest: A declared a personal interest in item 4`: a line of its own among those of the attendance.
fn declarations<'t>(rec: &mut Recorder<'t>, lines: &[Line<'t>], meeting: &mut Meeting) {
    let told: Vec<&'t str> =
        lines.iter().filter_map(|line| decision::label(line.text)).map(|(_, _, told)| told).collect();
    let place = Pointer::root().field("meeting").field("interests");
    let found = interests::read(rec, &told, true, &meeting.attendance, &place);
    if found != Declarations::NotStated {
        meeting.interests = found;
    }
}

/// Where the attendance begins.
fn roll_begins(lines: &[Line<'_>]) -> usize {
    let labelled = lines.iter().enumerate().position(|(at, line)| {
        sections::label(line.text).is_some_and(|(section, words, list)| {
            let below = || lines.get(at + 1).is_some_and(|next| roll::is_councillors(next.text));
            let chair = !list.is_empty() || words.to_ascii_lowercase().ends_with("in the chair") || below();
            section != Section::Public && (section != Section::Chair || chair)
        })
    });
    let labelled = labelled.unwrap_or(lines.len());
    // `Clerk: A. Doe` in the head of a site is no attendance: that stands below the title with its day.
    let titled = lines.iter().position(|line| {
        let lower = line.text.to_ascii_lowercase();
        lower.contains("minutes") && lower.contains("held") && when::find_day(line.text).is_some()
    });
    titled
        .filter(|title| *title > labelled)
        .and_then(|title| Some(title + lines.iter().skip(title).position(is_present)?))
        .unwrap_or(labelled)
}

/// True for a line that the label of those present begins.
fn is_present(line: &Line<'_>) -> bool {
    sections::label(line.text).is_some_and(|(section, _, _)| section == Section::Present)
}

fn is_point(line: &Line<'_>) -> bool {
    line.marker.is_some_and(|marker| marker.kind == MarkerKind::Bullet)
        && !line.text.contains(':')
        && when::find_day(line.text).is_none()
}

/// The line, cut before the labels of attendance that stand inside it.
fn at_labels<'t>(line: &Line<'t>) -> Vec<Line<'t>> {
    let mut pieces = sections::cuts(line.text);
    // `Date: Monday 3 March   Time: 14:00   Venue: Room 2`.
    pieces = pieces.into_iter().flat_map(at_particulars).collect();
    let inside = pieces.len() > 1 && sections::label(line.text).is_none();
    if !inside {
        return vec![*line];
    }
    pieces
        .into_iter()
        .enumerate()
        .map(|(n, text)| Line {
            text,
            marker: marker(text),
            after_gap: n == 0 && line.after_gap,
            strong: 0,
            ..*line
        })
        .collect()
}

/// The text, cut before labels of the header that stand inside it.
fn at_particulars(text: &str) -> Vec<&str> {
    let mut starts: Vec<usize> = [" Time:", " Venue:", " Location:", " Place:"]
        .iter()
        .filter_map(|label| text.find(label).map(|at| at + 1))
        .collect();
    starts.push(0);
    starts.push(text.len());
    starts.order();
    starts.iter().zip(starts.iter().skip(1)).filter_map(|(from, to)| text.get(*from..*to).map(trim)).collect()
}
