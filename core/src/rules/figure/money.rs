//! Amounts of money as they are written.

use super::links::{Figures, Link, agree, shown};
use super::rule;
use crate::evidence::Span;
use crate::figure::Unit;
use crate::lean::Ordered;
use crate::path::Pointer;
use crate::reading::Reading;
use crate::rules::{Answers, Context, Place, args};

rule! {
    /// An amount of money is written as one, and told twice it is one amount.
    ///
    /// # What it checks
    /// Every amount in pounds or euro on the page has its commas before groups of three digits and one point at most:
    /// what stands otherwise is not read, for it could be several numbers. Where an amount is told once more in another
    /// form, "£1.2m (£1,234,000)", both agree to the digits shown. Without the source text, and for hedged amounts told
    /// twice, the answer is unknown.
    ///
    /// # Why
    /// "£1,20" may be 120 pounds, or one pound twenty, or a digit short of 1,200. Nobody should have to guess.
    ///
    /// # Bad
    /// "a grant of £1,20"; "£1.2m (£1,340,000)"
    ///
    /// # Good
    /// "a grant of £1,200"; "£1.2m (£1,234,000)"
    ///
    /// # Source
    /// GOV.UK style guide: money and numbers.
    FIG023 "money-format" Warning since "0.1.0"
    source: "GOV.UK style guide: money",
    message: "expected an amount of money that can be read in one way, found {found}",
    help: "see which amount is meant",
    run: money_format,
}

fn money_format(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    written(cx, out);
    let figures = Figures::of(cx);
    let money = [Unit::Gbp, Unit::Eur];
    for one in figures.all.iter().filter(|one| money.contains(&one.figure.unit)) {
        let first = match figures.follow(one.figure.restates.as_ref()) {
            Link::To(first) => first,
            Link::Absent => continue,
            Link::Lost => {
                out.unknown(&one.at, "the figure that it points to");
                continue;
            }
        };
        if one.figure.hedge.is_some() || first.figure.hedge.is_some() || one.figure.unit != first.figure.unit
        {
            out.unknown(&one.at, "exact amounts in one currency");
            continue;
        }
        out.expect(agree(first.figure, one.figure), &one.at, || {
            args! { found: vec![shown(first), shown(one)] }
        });
    }
}

/// How many amounts are told with the fact in which they stand; a page with more has its spans.
const NAMED: usize = 32;

/// Amounts as the page prints them. A record without figures of money asks nothing.
fn written(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let Some(reading) = cx.reading else {
        let first = cx
            .each("figures", |item| &item.figures)
            .find(|(_, _, figure)| matches!(figure.unit, Unit::Gbp | Unit::Eur));
        if let Some((_, at, _)) = first {
            out.unknown(&at, "the words of the page");
        }
        return;
    };
    let Some(text) = cx.text else {
        out.unknown_in_reading(Place::root(), "the source text");
        return;
    };
    let end = text.len();
    let (mut asked, mut malformed) = (false, 0);
    // Each sign by itself is found much faster than either.
    let mut signs: Vec<_> = text.match_indices('£').chain(text.match_indices('€')).collect();
    signs.order_by_key(|(at, _)| *at);
    for (at, sign) in signs {
        let number = at + sign.len();
        let Some(digits) = amount(text.get(number..).unwrap_or_default()) else { continue };
        asked = true;
        if is_well_formed(digits) {
            continue;
        }
        let stop = (number + digits.len()).min(end);
        let span = u32::try_from(at).ok().zip(u32::try_from(stop).ok());
        let Some((from, to)) = span else { continue };
        let span = Span::new(from, to);
        let place = if malformed < NAMED { nearest(reading, &span) } else { Pointer::root() };
        malformed += 1;
        let found = vec![format!("`{sign}{digits}`")];
        out.found_at(place, args! { found: found }).span(span);
    }
    if asked && malformed == 0 {
        out.held();
    }
}

/// The place of the smallest fact around some words of the page.
fn nearest(reading: &Reading, words: &Span) -> Pointer {
    let around = reading.evidence.grounds().filter(|one| {
        one.span.as_ref().is_some_and(|span| span.start <= words.start && words.end <= span.end)
    });
    let smallest = around.min_by_key(|one| one.span.as_ref().map_or(u32::MAX, |span| span.end - span.start));
    smallest.map_or_else(Pointer::root, |one| Pointer::known(one.path))
}

/// The digits, commas and points that follow a sign of money.
fn amount(behind: &str) -> Option<&str> {
    let behind = behind.trim_start_matches([' ', '\u{a0}']);
    let end = behind.find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.').unwrap_or(behind.len());
    let digits = behind.get(..end)?.trim_end_matches([',', '.']);
    digits.starts_with(|c: char| c.is_ascii_digit()).then_some(digits)
}

fn is_well_formed(digits: &str) -> bool {
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let mut grouped = false;
    let threes = groups.all(|group| {
        grouped = true;
        group.len() == 3
    });
    threes && (!grouped || (1..=3).contains(&first.len())) && fraction.bytes().all(|b| b.is_ascii_digit())
}
