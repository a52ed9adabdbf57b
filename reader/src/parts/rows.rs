//! Rows with one amount each, and the row that adds them up.

use super::links::Story;
use crate::recorder::{Recorder, trim};
use minutebook::{AgendaItem, Unit};

/// Words that open a row which is no part of the sum below it.
const APART: &[&str] = &[
    "balance", "opening", "closing", "brought", "carried", "less", "income", "receipts", "current",
    "deposit", "reserve", "transfer", "bank", "sub", "subtotal", "budget", "net", "of which",
];

/// The rows read so far that a total may follow.
#[derive(Default)]
pub(super) struct Rows {
    /// Figures of the rows.
    run: Vec<usize>,
}

impl Rows {
    /// One block, whose figures begin at `first`.
    pub(super) fn block<'t>(
        &mut self,
        story: &Story,
        rec: &mut Recorder<'t>,
        item: &mut AgendaItem,
        text: &'t str,
        first: usize,
    ) {
        let text = trim(text);
        let Some(amount) = amount(item, text, first) else {
            self.run.clear();
            return;
        };
        let lower = text.to_lowercase();
        let total = lower.strip_prefix("grand ").unwrap_or(&lower).starts_with("total");
        if total && self.run.len() > 1 {
            let place = story.at(amount).field("parts");
            let rows = std::mem::take(&mut self.run);
            let unit = item.figures.get(amount).map(|figure| figure.unit);
            let one_unit = rows.iter().all(|at| item.figures.get(*at).map(|row| row.unit) == unit);
            if let Some(figure) = item.figures.get_mut(amount).filter(|_| one_unit) {
                for (n, at) in rows.iter().enumerate() {
                    figure.parts.push(story.pointer(*at));
                    rec.derived(&place.at(n), text, vec![story.at(*at)]);
                }
            }
        } else if total || APART.iter().any(|word| lower.starts_with(word)) {
            self.run.clear();
        } else {
            self.run.push(amount);
        }
    }
}

/// The one amount that ends a row.
fn amount(item: &AgendaItem, text: &str, first: usize) -> Option<usize> {
    let money = |at: &usize| {
        item.figures
            .get(*at)
            .is_some_and(|figure| matches!(figure.unit, Unit::Gbp | Unit::Eur) && figure.hedge.is_none())
    };
    let mut found = (first..item.figures.len()).filter(money);
    let only = found.next().filter(|_| found.next().is_none())?;
    let sign = text.rfind(['£', '€'])?;
    let behind = text.get(sign..)?.trim_start_matches(['£', '€', ' ', '\u{a0}']);
    let closes = behind.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | ' ' | '|'));
    // A sentence that ends in an amount is no row.
    let short = text.split_whitespace().count() <= 12;
    (closes && short && only + 1 == item.figures.len()).then_some(only)
}
