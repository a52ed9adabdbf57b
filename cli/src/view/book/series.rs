//! Series as small charts, a row for each, with what does not fit below.

use super::chart::{axis, columns};
use super::{BookView, more, section};
use crate::view::style::{BAD, CODE, DECIDED, FRAME, OPEN, TITLE, paint};
use crate::view::words::{count, grouped, organization, period};
use crate::view::wrap::{Sheet, clean, cut};
use chrono::Datelike;
use minutebook::value::{Decimal, Period};
use minutebook::{Measure, PointBasis, Series, SeriesPoint, SubjectGround, Unit};
use textwrap::core::display_width;

/// Narrowest that the name of a measure is set.
const NARROWEST: usize = 24;
const WIDEST: usize = 58;

pub(super) fn series(sheet: &mut Sheet, view: &BookView<'_>) {
    let all = &view.book.series;
    if all.is_empty() {
        return;
    }
    section(sheet, "Series", &count_of(all.len()));
    let shown = all.get(..SERIES.min(all.len())).unwrap_or_default();
    for group in shown.chunk_by(|a, b| a.subject == b.subject && a.subject.is_some()) {
        let Some(first) = group.first() else { continue };
        heading(sheet, first, group);
        let rows: Vec<Row> = group.iter().flat_map(rows).collect();
        let years: Vec<Vec<i32>> =
            rows.iter().map(|row| row.heights().iter().map(|(year, _)| *year).collect()).collect();
        let axis = axis(years.iter().map(Vec::as_slice));
        let widths = Widths::of(&rows, axis, sheet.width());
        let mut rows = rows.iter().peekable();
        for one in group {
            while let Some(row) = rows.next_if(|row| std::ptr::eq(row.series, one)) {
                draw(sheet, row, axis, &widths);
            }
            notes(sheet, view, one);
        }
        sheet.gap();
    }
    more(sheet, all.len() - shown.len());
}

/// Series that are drawn.
const SERIES: usize = 80;

fn count_of(number: usize) -> String {
    format!("{number}, blocks from nought, a column for each year")
}

fn heading(sheet: &mut Sheet, first: &Series, group: &[Series]) {
    let weakest = group.iter().filter_map(|one| one.ground).max();
    let ground = match weakest {
        Some(SubjectGround::Figure) => "named with the figures",
        Some(SubjectGround::Meeting) => "the council that met",
        Some(SubjectGround::Title) => "named in the title of a report",
        Some(SubjectGround::Words) => "named in the words around the figures",
        None => "one page, which does not say whose figures they are",
    };
    let name = first.subject.as_ref().map_or_else(|| "Nobody named".to_owned(), organization);
    sheet.hang("  ", &format!("{}  {}", paint(TITLE, name), paint(FRAME, ground)));
}

/// One row of charts: the reported values of a series, or the computed ones.
struct Row<'s> {
    series: &'s Series,
    label: String,
    points: Vec<&'s SeriesPoint>,
    top: f64,
    computed: bool,
}

impl Row<'_> {
    /// Year and height of every date. Of several values for one date the first is drawn; the line below the row says
    /// that there are others.
    fn heights(&self) -> Vec<(i32, f64)> {
        let mut values: Vec<(i32, f64)> = Vec::new();
        let mut last: Option<&Period> = None;
        for point in &self.points {
            if last != Some(&point.when) {
                values.push((year(&point.when), height(point)));
            }
            last = Some(&point.when);
        }
        values
    }

    /// Whether the value of that date was reported and does not fit.
    fn misfits(&self, when: &Period) -> bool {
        !self.computed && self.series.misfits.iter().any(|misfit| misfit.when == *when)
    }
}

type Axis = Option<(i32, i32)>;

fn rows(series: &Series) -> Vec<Row<'_>> {
    let of_basis =
        |basis: PointBasis| series.points.iter().filter(|point| point.basis == basis).collect::<Vec<_>>();
    let (reported, computed) = (of_basis(PointBasis::Reported), of_basis(PointBasis::Computed));
    let top = series.points.iter().map(height).fold(0.0, f64::max);
    // A computed share that is the one reported needs no second row; where several are computed for one date, the one
    // that was reported stands for them.
    let told = |point: &SeriesPoint| {
        reported.iter().any(|one| one.when == point.when && one.value.same_value(point.value))
    };
    let fits: Vec<&Period> = computed.iter().filter(|point| told(point)).map(|point| &point.when).collect();
    let computed: Vec<&SeriesPoint> =
        computed.iter().filter(|point| told(point) || !fits.contains(&&point.when)).copied().collect();
    let adds = !computed.iter().all(|point| told(point));
    let mut rows = Vec::new();
    let label = label(series);
    if !reported.is_empty() {
        rows.push(Row { series, label: label.clone(), points: reported, top, computed: false });
    }
    if adds {
        let label = if rows.is_empty() { label } else { String::new() };
        rows.push(Row { series, label, points: computed, top, computed: true });
    }
    rows
}

fn label(series: &Series) -> String {
    let own = measure(&series.measure);
    match &series.of {
        Some(of) => format!("{own}, of {}", measure(of)),
        None => own,
    }
}

/// The word of the measure list where there is one: it is the same on all pages.
fn measure(measure: &Measure) -> String {
    let words =
        measure.key.as_ref().map_or_else(|| clean(&measure.label).into_owned(), |key| key.replace('_', " "));
    words.trim_end_matches([',', ' ', ':']).to_owned()
}

/// Only for the height of a block; what is printed stays exact.
fn height(point: &SeriesPoint) -> f64 {
    point.value.units() as f64 / 10f64.powi(i32::from(point.value.scale()))
}

fn value(series: &Series, value: Decimal) -> String {
    let number = grouped(&value.to_string());
    match series.unit {
        Unit::Percent => format!("{number}%"),
        Unit::Gbp => format!("£{number}"),
        Unit::Eur => format!("€{number}"),
        Unit::Days | Unit::Weeks | Unit::Months | Unit::Years => format!("{number} {}", series.unit),
        _ => number,
    }
}

fn year(when: &Period) -> i32 {
    when.latest().map_or(0, |day| day.year())
}

struct Widths {
    label: usize,
    first: usize,
    chart: usize,
    last: usize,
}

impl Widths {
    fn of(rows: &[Row<'_>], axis: Axis, width: usize) -> Self {
        let widest = |of: &dyn Fn(&Row<'_>) -> usize| rows.iter().map(of).max().unwrap_or_default();
        let end = |row: &Row<'_>, point: Option<&&SeriesPoint>| {
            point.map_or(0, |point| display_width(&at_end(row, point)) + 5)
        };
        let first = widest(&|row| end(row, row.points.first()));
        let last = widest(&|row| end(row, row.points.last()));
        let chart = widest(&|row| columns(&row.heights(), axis, row.top).len());
        let label = widest(&|row| display_width(&row.label));
        let room = width.saturating_sub(first + last + chart + 4 + 6 + CHANGE);
        Self { label: label.min(room.clamp(NARROWEST, WIDEST)), first, chart, last }
    }
}

/// Every value of a point's date: where pages disagree, none of them is chosen.
fn at_end(row: &Row<'_>, point: &SeriesPoint) -> String {
    let mut values: Vec<String> = Vec::new();
    for one in row.points.iter().filter(|one| one.when == point.when) {
        let shown = value(row.series, one.value);
        if !values.contains(&shown) {
            values.push(shown);
        }
    }
    values.join("≠")
}

/// Room for what stands behind a row.
const CHANGE: usize = 16;

fn draw(sheet: &mut Sheet, row: &Row<'_>, axis: Axis, widths: &Widths) {
    let (Some(first), Some(last)) = (row.points.first(), row.points.last()) else { return };
    let pad = |text: &str, width: usize| " ".repeat(width.saturating_sub(display_width(text)));
    // A name that is too long for its column stands on a line of its own.
    let long = display_width(&row.label) > widths.label;
    if long {
        sheet.line(&format!("    {}", cut(&row.label, sheet.width().saturating_sub(4))));
    }
    let label = if long { "" } else { &row.label };
    let begins = at_end(row, first);
    let dates: Vec<&Period> = {
        let mut dates: Vec<&Period> = row.points.iter().map(|point| &point.when).collect();
        dates.dedup();
        dates
    };
    let mut chart = String::new();
    let columns = columns(&row.heights(), axis, row.top);
    for column in &columns {
        let when = column.value.and_then(|n| dates.get(n));
        let style = match when {
            Some(when) if row.misfits(when) => BAD,
            Some(_) if !row.computed => CODE,
            _ => FRAME,
        };
        chart.push_str(&paint(style, column.sign));
    }
    let space = " ".repeat(widths.chart.saturating_sub(columns.len()));
    let misfit = row.misfits(&last.when);
    let ends = at_end(row, last);
    let shown = if misfit { paint(BAD, format!("{ends} ✗")) } else { paint(TITLE, &ends) };
    let several = first.when != last.when;
    let begins =
        if several { format!("{} {begins}", paint(FRAME, year(&first.when))) } else { String::new() };
    let mut line = format!(
        "    {label}{}  {}{begins}  {chart}{space}  {} {shown}",
        pad(label, widths.label),
        " ".repeat(widths.first.saturating_sub(display_width(&begins))),
        paint(FRAME, year(&last.when)),
    );
    let tail = tail(row, first, last);
    if !tail.is_empty() {
        let used = display_width(&ends) + 5 + if misfit { 2 } else { 0 };
        line.push_str(&" ".repeat((widths.last + 2).saturating_sub(used)));
        line.push_str(&format!("  {tail}"));
    }
    sheet.line(&line);
}

/// What stands behind a row: how far it moved, or that it was computed.
fn tail(row: &Row<'_>, first: &SeriesPoint, last: &SeriesPoint) -> String {
    if row.computed {
        return paint(FRAME, "computed");
    }
    let series = row.series;
    let disputed = series.conflicts.iter().any(|one| one.when == first.when || one.when == last.when);
    let misfit = series.misfits.iter().any(|one| one.when == first.when || one.when == last.when);
    if first.when == last.when || disputed || misfit || first.hedge.is_some() || last.hedge.is_some() {
        return String::new();
    }
    let Some(change) = last.value.as_ratio().checked_sub(first.value.as_ratio()) else {
        return String::new();
    };
    let digits = first.value.scale().max(last.value.scale());
    let Some(change) = change.rounded(digits) else { return String::new() };
    let sign = if change.is_negative() { "−" } else { "+" };
    let size = grouped(change.to_string().trim_start_matches('-'));
    let unit = if series.unit == Unit::Percent { " points" } else { "" };
    paint(FRAME, format!("{sign}{size}{unit}"))
}

/// What does not fit, and what no page tells.
fn notes(sheet: &mut Sheet, view: &BookView<'_>, series: &Series) {
    for one in &series.misfits {
        let text = format!(
            "{} {}: reported {}, computed {} from {} of {}  {}",
            paint(BAD, "✗"),
            period(&one.when),
            paint(BAD, value(series, one.reported)),
            paint(DECIDED, value(series, one.computed)),
            grouped(&one.part.to_string()),
            grouped(&one.whole.to_string()),
            view.sources.mentions(&[one.mentions.as_slice(), one.from.as_slice()].concat()),
        );
        sheet.hang("        ", &text);
    }
    for one in &series.conflicts {
        let values: Vec<String> = one.values.iter().map(|one| value(series, *one)).collect();
        let text = format!(
            "{} {}: {}  {}",
            paint(BAD, "≠"),
            period(&one.when),
            paint(OPEN, values.join(" and ")),
            view.sources.mentions(&one.mentions),
        );
        sheet.hang("        ", &text);
    }
    let definitions: Vec<&str> =
        series.points.iter().filter_map(|point| point.definition.as_deref()).collect();
    if definitions.windows(2).any(|pair| matches!(pair, [a, b] if a != b)) {
        sheet.hang(
            "        ",
            &paint(OPEN, format!("{} by different definitions", count(definitions.len(), "point"))),
        );
    }
}
