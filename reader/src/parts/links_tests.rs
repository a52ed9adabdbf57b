//! What hangs together, and what must not.

use crate::{Options, read};
use minutebook::{Figure, Reading};

fn reading(sentence: &str) -> Reading {
    let page = format!("Agenda item\n\nFostering Report\n\nMinutes:\n\n{sentence}\n");
    read(page.as_bytes(), &Options::default())
}

/// Value, and the places of whole and part.
fn figures(sentence: &str) -> Vec<(String, Option<usize>, Option<usize>)> {
    let place = |pointer: &Option<minutebook::Pointer>| {
        pointer.as_ref().and_then(|pointer| pointer.as_str().rsplit('/').next()?.parse().ok())
    };
    let told = |figure: &Figure| (figure.value.to_string(), place(&figure.whole), place(&figure.part));
    reading(sentence).meeting.agenda[0].figures.iter().map(told).collect()
}

fn row(value: &str, whole: Option<usize>, part: Option<usize>) -> (String, Option<usize>, Option<usize>) {
    (value.to_owned(), whole, part)
}

#[test]
fn part_whole_and_share_in_one_run() {
    assert_eq!(
        figures("It was stated that 30 of the 40 households, 75%, lived in the area."),
        [row("30", Some(1), None), row("40", None, None), row("75", Some(1), Some(0))]
    );
    assert_eq!(
        figures("There were 90 children in foster care, of which 60 had moved, or 66.7% of the total."),
        [row("90", None, None), row("60", Some(0), None), row("66.7", Some(0), Some(1))]
    );
}

#[test]
fn a_numerator_is_never_guessed() {
    let told = figures(
        "There were 200 looked after children, of which 150 were in foster care. \
         A school place had been found for 43% of all looked after children.",
    );
    assert_eq!(told[2], row("43", Some(0), None));
}

#[test]
fn a_number_told_again_is_the_same_number() {
    let told = figures(
        "There were 200 looked after children in Wick, of which 150 were placed in foster care. \
         Of the 150, 60 children lived with Wick foster carers.",
    );
    assert_eq!(told[2], row("150", told[2].1, None));
    assert_eq!(told[3].1, Some(1));
}

#[test]
fn two_accounts_are_no_contradiction() {
    let reading =
        reading("Balances at 29 February 2024: current account £6,318.44, deposit account £11,027.90.");
    assert!(
        reading.findings.iter().all(|finding| finding.code.as_str() != "FIG004"),
        "{:?}",
        reading.findings
    );
}

#[test]
fn shares_of_a_stated_total() {
    let told =
        figures("The budget is £100 for the year.\n\nWick £60 (60%)\n\nAlder £30 (30%)\n\nLark £10 (10%)");
    assert_eq!(told[1], row("60", Some(0), None));
    assert_eq!(told[2], row("60", Some(0), Some(1)));
    let apart =
        figures("The budget is £500 for the year.\n\nWick £60 (60%)\n\nAlder £30 (30%)\n\nLark £10 (10%)");
    assert_eq!(apart[2], row("60", None, Some(1)));
}
