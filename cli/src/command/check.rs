//! `minutebook check FILES`: the rules over stored records.

use super::{has_errors, indented, reasons};
use crate::args::{Check, Format};
use crate::input::{Problem, Source};
use crate::output::{Exit, Out};
use crate::profile;
use crate::view::{self, View, wrap::Sheet};
use minutebook::{Language, Limits, Profile, Record, Report, check_reading, check_with};
use minutebook_reader::{Options, Page, read_page};
use serde_json::{Value, json};
use std::io::Result;

fn report_of(record: &Record, page: Option<&Page>, profile: &Profile) -> Report {
    match record {
        Record::Meeting(meeting) => check_with(meeting, profile),
        Record::Reading(reading) => check_reading(reading, page.map(|page| page.text.as_str()), profile),
    }
}

pub(crate) fn run(args: &Check, out: &mut Out) -> Result<Exit> {
    let (profile, page) = match profile::asked(args.rules.profile.as_deref(), out.language())
        .and_then(|profile| Ok((profile, page(args)?)))
    {
        Ok(known) => known,
        Err(problem) => {
            problem.report();
            return Ok(Exit::Unreadable);
        }
    };
    let single = args.files.len() == 1;
    let (mut exit, mut written) = (Exit::Clean, 0usize);
    for path in &args.files {
        let source = Source::named(path);
        let record = match record(&source, page.as_ref(), out.language()) {
            Ok(record) => record,
            Err(problem) => {
                out.flush()?;
                problem.report();
                exit = Exit::Unreadable;
                continue;
            }
        };
        let report = report_of(&record, page.as_ref(), &profile).told_in(out.language());
        exit = exit.max(if has_errors(&report) { Exit::Errors } else { Exit::Clean });
        let json = |pretty: bool| {
            let named = json!({ "file": source.shown, "report": report_value(&report) });
            match (single, pretty) {
                (true, true) => minutebook::to_json_pretty(&report),
                (true, false) => minutebook::to_json(&report),
                (false, true) => format!("{named:#}"),
                (false, false) => named.to_string(),
            }
        };
        match args.format {
            Format::Human => {
                out.write(if written == 0 { "" } else { "\n" })?;
                out.write(&shown(&source, &record, &report, page.as_ref(), args, out.width()))?;
            }
            Format::Json if !single => {
                out.write(if written == 0 { "[\n  " } else { ",\n  " })?;
                out.write(&indented(&json(true)))?;
            }
            form => out.write(&format!("{}\n", json(form == Format::Json)))?,
        }
        written += 1;
    }
    if args.format == Format::Json && !single {
        out.write(if written == 0 { "[]\n" } else { "\n]\n" })?;
    }
    Ok(exit)
}

fn report_value(report: &Report) -> Value {
    serde_json::to_value(report).unwrap_or_default()
}

fn shown(
    source: &Source,
    record: &Record,
    report: &Report,
    page: Option<&Page>,
    args: &Check,
    width: usize,
) -> String {
    let mut view = match record {
        Record::Meeting(meeting) => View::of_meeting(&source.shown, meeting, report),
        Record::Reading(reading) => View::of_reading(&source.shown, reading, report),
    };
    if let Some(page) = page {
        view = view.text(&page.text);
    }
    let mut sheet = Sheet::new(width);
    if args.show {
        view::page(&mut sheet, &view, args.rules.detail());
    } else {
        view::checked(&mut sheet, &view, args.rules.detail());
    }
    sheet.into_text()
}

fn record(source: &Source, page: Option<&Page>, language: Language) -> std::result::Result<Record, Problem> {
    let record = Record::from_json(&source.bytes()?, Limits::default()).map_err(|error| {
        Problem::new(
            format!("`{}` is no record{}", source.shown, reasons(&error, language)),
            "expected the JSON of one meeting or of one reading, as `minutebook read --format json` writes it; \
             `minutebook schema` says what it holds",
        )
    })?;
    match (&record, page) {
        (Record::Reading(reading), Some(page)) if reading.source.sha256 != page.reading.source.sha256 => {
            Err(Problem::new(
                format!("`{}` was read from another page", source.shown),
                "give --page the file that the reading came from: its hash must be the one in `source`",
            ))
        }
        _ => Ok(record),
    }
}

/// The page that was named, read again for its text.
fn page(args: &Check) -> std::result::Result<Option<Page>, Problem> {
    let Some(path) = &args.page else {
        return Ok(None);
    };
    if args.files.len() > 1 {
        return Err(Problem::new("--page belongs to one reading", "give one file, or leave --page out"));
    }
    let bytes = Source::named(path).page()?;
    Ok(Some(read_page(&bytes, &Options::default())))
}
