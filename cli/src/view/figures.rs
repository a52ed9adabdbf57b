//! The numbers that an item reports, in a table.

use super::table::{Column, table};
use super::words::{code, grouped, organization, period};
use super::wrap::{INDENT, Sheet, clean, cut};
use minutebook::{AgendaItem, Direction, Figure, Hedge, Meeting, Pointer, Unit};

/// Longest label of a measure.
const LABEL: usize = 72;
/// The same where it is only named for what a figure is part of.
const WHOLE: usize = 32;

pub(super) fn figures(sheet: &mut Sheet, meeting: &Meeting, figures: &[Figure]) {
    if figures.is_empty() {
        return;
    }
    sheet.fact("figures", &figures.len().to_string());
    let rows: Vec<_> = figures.iter().map(|figure| row(meeting, figure)).collect();
    let columns =
        [Column::Number("value"), Column::Words("what"), Column::Words("when"), Column::Words("of what")];
    table(sheet, INDENT, columns, &rows);
}

fn row(meeting: &Meeting, figure: &Figure) -> [String; 4] {
    let subject =
        figure.subject.as_ref().map_or_else(String::new, |whose| format!(" ({})", organization(whose)));
    let what = format!("{}{subject}", label(figure, LABEL));
    let when = figure.when.as_ref().map(period).unwrap_or_default();
    let whole = figure.whole.as_ref().map(|pointer| match figure_at(meeting, pointer) {
        Some(whole) => format!("{} {}", value(whole), label(whole, WHOLE)),
        None => pointer.to_string(),
    });
    let previous = figure.previous.as_ref().and_then(|pointer| figure_at(meeting, pointer));
    let change = match (figure.direction, previous) {
        (Some(direction), Some(previous)) => Some(format!("{} from {}", way(direction), value(previous))),
        (Some(direction), None) => Some(way(direction).to_owned()),
        (None, Some(previous)) => Some(format!("was {}", value(previous))),
        (None, None) => None,
    };
    [value(figure), what, when, [whole, change].into_iter().flatten().collect::<Vec<_>>().join("; ")]
}

/// What is measured. A label may be a whole sentence: its beginning must do.
fn label(figure: &Figure, room: usize) -> String {
    cut(&clean(&figure.measure.label), room)
}

fn way(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "up",
        Direction::Down => "down",
        Direction::Steady => "steady",
    }
}

/// A number with its unit, as people write it.
fn value(figure: &Figure) -> String {
    let number = grouped(&figure.value.to_string());
    let unit = match figure.unit {
        Unit::Count | Unit::Ratio | Unit::Other => number,
        Unit::Percent => format!("{number}%"),
        Unit::PercentagePoints => format!("{number} points"),
        Unit::Gbp => format!("£{number}"),
        Unit::Eur => format!("€{number}"),
        Unit::Rank => format!("rank {number}"),
        Unit::Days | Unit::Weeks | Unit::Months | Unit::Years => format!("{number} {}", figure.unit),
    };
    let hedge = match figure.hedge {
        None => return unit,
        Some(Hedge::AllBut) => "all but".to_owned(),
        Some(hedge) => code(hedge.as_str()),
    };
    format!("{hedge} {unit}")
}

/// The figure that a pointer into the meeting names.
fn figure_at<'m>(meeting: &'m Meeting, pointer: &Pointer) -> Option<&'m Figure> {
    let steps: Vec<String> = pointer.steps().collect();
    let steps = steps.strip_prefix(&["meeting".to_owned()]).unwrap_or(&steps);
    let (list, steps) = steps.split_first()?;
    let mut item: &AgendaItem =
        if list == "agenda" { at(&meeting.agenda, steps.first()?)? } else { return None };
    let mut rest = steps.get(1..)?;
    while let [list, number, below @ ..] = rest {
        match list.as_str() {
            "items" => item = at(&item.items, number)?,
            "figures" => return at(&item.figures, number),
            _ => return None,
        }
        rest = below;
    }
    None
}

fn at<'a, T>(list: &'a [T], number: &str) -> Option<&'a T> {
    number.parse::<usize>().ok().and_then(|number| list.get(number))
}
