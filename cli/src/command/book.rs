//! `minutebook book PATHS`: many pages read together, and what they tell side by side.

use super::has_errors;
use super::read::bar;
use crate::args::{BookArgs, BookFormat};
use crate::input::{self, Problem, Source};
use crate::output::{Exit, Out};
use crate::profile;
use crate::view::{self, wrap::Sheet};
use minutebook::Book;
use minutebook_reader::{Given, Limits, Options, Page, read_page};
use rayon::prelude::*;
use std::io::Result;

pub(crate) fn run(args: &BookArgs, out: &mut Out) -> Result<Exit> {
    let profile = match profile::asked(args.profile.as_deref(), out.language()) {
        Ok(profile) => profile,
        Err(problem) => {
            problem.report();
            return Ok(Exit::Unreadable);
        }
    };
    let found = input::find(&args.paths);
    found.problems.iter().for_each(Problem::report);
    let mut exit = if found.problems.is_empty() { Exit::Clean } else { Exit::Unreadable };
    let options = Options { given: Given::default(), limits: Limits::default(), profile: profile.clone() };
    let bar = bar(found.sources.len());
    let read: Vec<_> = found
        .sources
        .par_iter()
        .map(|source| {
            let page = page(source, &options);
            bar.inc(1);
            page
        })
        .collect();
    bar.finish_and_clear();
    let mut unread = found.problems.len();
    let (mut names, mut pages): (Vec<&str>, Vec<Page>) = (Vec::new(), Vec::new());
    for (source, page) in found.sources.iter().zip(read) {
        match page {
            Ok(page) => {
                names.push(&source.shown);
                pages.push(page);
            }
            Err(problem) => {
                problem.report();
                unread += 1;
                exit = Exit::Unreadable;
            }
        }
    }
    let mut book = Book::with(pages.iter().map(|page| (&page.reading, page.text.as_str())), &profile);
    for findings in pages.iter_mut().map(|page| &mut page.reading.findings).chain([&mut book.findings]) {
        let told = std::mem::take(findings).into_iter().map(|finding| finding.told_in(out.language()));
        *findings = told.collect();
    }
    let contradicts = book.findings.iter().any(|one| one.severity == minutebook::Severity::Error)
        || pages.iter().any(|page| has_errors(&page.report()));
    exit = exit.max(if contradicts { Exit::Errors } else { Exit::Clean });
    match args.format {
        BookFormat::Json => {
            out.write(&minutebook::to_json_pretty(&book))?;
            out.write("\n")?;
        }
        BookFormat::Human => {
            let mut sheet = Sheet::new(out.width());
            view::book::book(&mut sheet, &view::book::BookView::of(&book, &names, &pages, unread));
            out.write(sheet.text())?;
        }
    }
    Ok(exit)
}

fn page(source: &Source, options: &Options) -> std::result::Result<Page, Problem> {
    let bytes = source.page()?;
    let mut options = options.clone();
    options.given.title.clone_from(&source.title);
    Ok(read_page(&bytes, &options))
}
