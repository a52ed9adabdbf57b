//! `minutebook read PATHS`: pages to records, shown or written as JSON.

use super::{has_errors, indented};
use crate::args::{Format, Read};
use crate::input::{self, Problem, Source};
use crate::output::{Exit, Out, problem};
use crate::profile;
use crate::view::{self, View, summary, wrap::Sheet};
use indicatif::{ProgressBar, ProgressStyle};
use minutebook::Language;
use minutebook_reader::{Given, Limits, Options, read_page};
use rayon::prelude::*;
use std::io::Result;

/// From this many pages on a progress bar is worth its line.
const MANY: usize = 8;

/// One page, ready to be written.
struct Done {
    text: String,
    row: summary::Row,
    errors: bool,
}

pub(crate) fn run(args: &Read, out: &mut Out) -> Result<Exit> {
    let options = match profile::asked(args.rules.profile.as_deref(), out.language()) {
        Ok(profile) => Options { given: given(args), limits: Limits::default(), profile },
        Err(problem) => {
            problem.report();
            return Ok(Exit::Unreadable);
        }
    };
    let found = input::find(&args.paths);
    if args.url.is_some() && !found.single {
        problem("--url is the address of one page", Some("give one file, or leave --url out"));
        return Ok(Exit::Unreadable);
    }
    found.problems.iter().for_each(Problem::report);
    let mut exit = if found.problems.is_empty() { Exit::Clean } else { Exit::Unreadable };
    let mut list =
        List { form: args.format, single: found.single, rows: Vec::new(), unread: found.problems.len() };
    let (width, language, bar) = (out.width(), out.language(), bar(found.sources.len()));
    // Enough to keep every thread busy, few enough that the pages of a whole council never stand in memory at once.
    for sources in found.sources.chunks(rayon::current_num_threads().max(1) * 8) {
        let pages: Vec<_> =
            sources.par_iter().map(|source| page(source, &options, args, width, language)).collect();
        bar.suspend(|| {
            pages.into_iter().try_for_each(|page| match page {
                Ok(page) => {
                    exit = exit.max(if page.errors { Exit::Errors } else { Exit::Clean });
                    list.add(page, out)
                }
                Err(problem) => {
                    out.flush()?;
                    problem.report();
                    list.unread += 1;
                    exit = Exit::Unreadable;
                    Ok(())
                }
            })?;
            out.flush()
        })?;
        bar.inc(sources.len() as u64);
    }
    bar.finish_and_clear();
    list.end(out)?;
    Ok(exit)
}

fn given(args: &Read) -> Given {
    Given {
        council: args.council.clone(),
        body: args.body.clone(),
        date: args.date,
        url: args.url.clone(),
        ..Given::default()
    }
}

pub(super) fn bar(pages: usize) -> ProgressBar {
    // On anything but a terminal indicatif draws nothing.
    if pages < MANY {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("  {pos} of {len} pages  {wide_bar:.dim}  {eta} left");
    let bar = ProgressBar::new(pages as u64);
    style.map_or_else(|_| ProgressBar::hidden(), |style| bar.with_style(style))
}

fn page(
    source: &Source,
    options: &Options,
    args: &Read,
    width: usize,
    language: Language,
) -> std::result::Result<Done, Problem> {
    let bytes = source.page()?;
    let mut options = options.clone();
    options.given.title.clone_from(&source.title);
    let mut page = read_page(&bytes, &options);
    let report = page.report().told_in(language);
    if language != Language::English {
        page.reading.findings.clone_from(&report.findings);
    }
    let view = View::of_reading(&source.shown, &page.reading, &report).text(&page.text);
    let text = match args.format {
        Format::Human => {
            let mut sheet = Sheet::new(width);
            view::page(&mut sheet, &view, args.rules.detail());
            sheet.into_text()
        }
        Format::Json => minutebook::to_json_pretty(&page.reading),
        Format::Ndjson => minutebook::to_json(&page.reading),
    };
    Ok(Done { text, row: summary::Row::of(&view), errors: has_errors(&report) })
}

/// The output as a whole: what stands before, between and after the pages.
struct List {
    form: Format,
    single: bool,
    rows: Vec<summary::Row>,
    unread: usize,
}

impl List {
    fn add(&mut self, page: Done, out: &mut Out) -> Result<()> {
        let first = self.rows.is_empty();
        match (self.form, self.single) {
            (Format::Human, _) => {
                out.write(if first { "" } else { "\n" })?;
                out.write(&page.text)?;
            }
            (Format::Ndjson, _) | (Format::Json, true) => {
                out.write(&page.text)?;
                out.write("\n")?;
            }
            (Format::Json, false) => {
                out.write(if first { "[\n  " } else { ",\n  " })?;
                out.write(&indented(&page.text))?;
            }
        }
        self.rows.push(page.row);
        Ok(())
    }

    fn end(self, out: &mut Out) -> Result<()> {
        match self.form {
            Format::Human if self.rows.len() > 1 => {
                let mut sheet = Sheet::new(out.width());
                summary::table_of(&mut sheet, &self.rows, self.unread);
                out.write(sheet.text())
            }
            Format::Json if !self.single => out.write(if self.rows.is_empty() { "[]\n" } else { "\n]\n" }),
            _ => Ok(()),
        }
    }
}
