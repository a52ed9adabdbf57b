//! Amounts in tables and lists that print no pound sign: the head of the column says that it is money, or the item is a
//! list of payments.

use super::figures::Candidate;
use crate::gates::Gate;
use crate::recorder::{is_space, trim};
use crate::words::figures::{MONEY_HEADS, MONEY_TITLES};
use minutebook::Unit;

/// What tells that numbers with two decimals are money.
pub(super) struct Amounts {
    /// The head of a table with columns of money was read.
    head: bool,
    /// The item is about money.
    titled: bool,
}

impl Amounts {
    pub(super) fn of(title: &str) -> Self {
        let lower = title.to_lowercase();
        let mut words = lower.split(|c: char| !c.is_alphabetic());
        Self { head: false, titled: words.any(|word| MONEY_TITLES.contains(&word)) }
    }

    /// The amounts of a row that prints no sign; none for any other text.
    pub(super) fn row<'t>(&mut self, text: &'t str) -> Option<Vec<Candidate<'t>>> {
        if text.len() > 400 {
            return None;
        }
        if is_head(text) {
            self.head = true;
            return None;
        }
        if !(self.head || self.titled) || text.contains(['£', '€', '%']) {
            return None;
        }
        let tail = tail(text);
        let words = text.split(is_space).filter(|word| !word.is_empty()).count();
        // A sentence that ends in a number is no row.
        let listed = !tail.is_empty() && words <= 16 && (self.head || tail.len() > 1 || words > 1);
        listed.then_some(tail)
    }
}

/// `Payee   Net   VAT   Gross`, `Date | Payee | Amount (£)`.
fn is_head(text: &str) -> bool {
    let told = !Gate::MoneyHead.shut(text) || text.contains('£');
    if !told || text.bytes().any(|b| b.is_ascii_digit()) {
        return false;
    }
    let words = || text.split(|c: char| !(c.is_alphabetic() || c == '£')).filter(|word| !word.is_empty());
    if words().nth(14).is_some() {
        return false;
    }
    let known = |word: &&str| MONEY_HEADS.iter().any(|head| word.eq_ignore_ascii_case(head));
    let money = words().filter(known).count();
    let columns = text.contains('|') || text.contains("  ");
    money > 0 && (columns || money > 1)
}

/// The numbers with two decimals that end the text.
fn tail(text: &str) -> Vec<Candidate<'_>> {
    let mut found = Vec::new();
    let mut rest = trim(text);
    loop {
        rest = rest.trim_end_matches(|c: char| is_space(c) || c == '|');
        let start = rest
            .char_indices()
            .rev()
            .take_while(|(_, c)| c.is_ascii_digit() || matches!(c, ',' | '.'))
            .last()
            .map_or(rest.len(), |(at, _)| at);
        let word = rest.get(start..).unwrap_or_default();
        let before = rest.get(..start).unwrap_or_default();
        let time = before.trim_end().ends_with(" at") || before.trim_end().ends_with(" until");
        let apart = before.is_empty() || !time && before.ends_with(|c: char| is_space(c) || c == '|');
        let Some(value) = money(word).filter(|_| apart) else { break };
        let from = (word.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
        found.extend(Candidate::new(text, value, Unit::Gbp, from, from + word.len()));
        rest = before;
    }
    found.reverse();
    found
}

/// `1,176.00`: two decimals, groups of three.
fn money(word: &str) -> Option<minutebook::value::Decimal> {
    let (whole, pence) = word.split_once('.')?;
    let mut groups = whole.split(',');
    let first = groups.next().filter(|first| (1..=6).contains(&first.len()))?;
    let threes = groups.all(|group| group.len() == 3) && !(whole.contains(',') && first.len() > 3);
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit() || b == b',');
    (pence.len() == 2 && digits(pence) && digits(whole) && threes)
        .then(|| word.replace(',', "").parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(title: &str, rows: &[&str]) -> Vec<String> {
        let mut amounts = Amounts::of(title);
        rows.iter()
            .flat_map(|row| amounts.row(row).unwrap_or_default())
            .map(|one| one.value.to_string())
            .collect()
    }

    #[test]
    fn rows_below_a_head_or_a_title() {
        let rows = [
            "Payee        Net     VAT     Total",
            "A Archer     980.00  196.00  1,176.00",
            "Total   2,950.28",
        ];
        assert_eq!(values("Next meeting", &rows), ["980.00", "196.00", "1176.00", "2950.28"]);
        assert_eq!(values("Payments", &["A Archer 221.35", "The meeting began at 19.30"]), ["221.35"]);
        assert_eq!(values("Next meeting", &["Monday at 7.30", "A Archer 221.35"]), [""; 0]);
    }
}
