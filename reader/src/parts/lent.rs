//! Units that a number borrows from another of its sentence: "from 45 to 35 days", "17 days against the guideline of 20".

use super::figures::Candidate;
use crate::recorder::trim;
use crate::words::figures::{COMPARED, YARDSTICKS};
use minutebook::Unit;

/// Gives bare numbers the unit of the length of time that they are told beside.
pub(super) fn lend(sentence: &str, numbers: &mut [Candidate<'_>]) {
    let Some(first) = numbers.iter().position(|number| is_length(number.unit)) else { return };
    if numbers.len() < 2 {
        return;
    }
    let gap = |from: usize, to: usize| sentence.get(from..to).map(trim).unwrap_or_default();
    for at in 0..numbers.len() {
        let Some(number) = numbers.get(at).filter(|number| number.unit == Unit::Count) else { continue };
        // "from 45 to 35 days", "between 10 and 12 weeks"
        let behind = numbers.get(at + 1).filter(|next| {
            is_length(next.unit) && ["to", "and", "or", "-", "–"].contains(&gap(number.end, next.start))
        });
        // "17 days against the guideline of 20."
        let before = numbers.get(..at).and_then(|before| before.iter().rfind(|one| is_length(one.unit)));
        let lent = behind.or(before.filter(|one| {
            at > first && ends(gap(number.end, sentence.len())) && is_compared(gap(one.end, number.start))
        }));
        let unit = lent.map(|one| one.unit);
        if let Some((unit, number)) = unit.zip(numbers.get_mut(at)) {
            number.unit = unit;
        }
    }
}

fn is_length(unit: Unit) -> bool {
    matches!(unit, Unit::Days | Unit::Weeks | Unit::Months | Unit::Years)
}

/// True where nothing is counted behind the number.
fn ends(behind: &str) -> bool {
    behind.is_empty()
        || behind.starts_with(['.', ',', ';', ')', ':'])
        || ["in", "for", "nationally", "and", "last", "previously"]
            .contains(&behind.split(' ').next().unwrap_or_default())
}

/// True for words between two numbers that set one against the other.
fn is_compared(between: &str) -> bool {
    let mut words = between.rsplit(' ');
    let last = words.next().unwrap_or_default();
    let earlier = words.next().unwrap_or_default();
    let measured = last == "of" && YARDSTICKS.contains(&earlier);
    measured || COMPARED.contains(&last) || last == "not" && earlier == "and"
}

#[cfg(test)]
mod tests {
    use crate::parts::figures::candidates;

    fn read(text: &str) -> Vec<(String, &'static str)> {
        candidates(text, &[]).iter().map(|one| (one.value.to_string(), one.unit.as_str())).collect()
    }

    fn told(pairs: &[(&str, &'static str)]) -> Vec<(String, &'static str)> {
        pairs.iter().map(|(value, unit)| ((*value).to_owned(), *unit)).collect()
    }

    #[test]
    fn units_of_the_number_beside() {
        for (text, pairs) in [
            ("The target falls from 45 to 35 days.", [("45", "days"), ("35", "days")]),
            ("It took 17 working days against the guideline of 20.", [("17", "days"), ("20", "days")]),
            ("The bank will be reached in 40 years and not 50.", [("40", "years"), ("50", "years")]),
            ("It took 412 days compared with 481.", [("412", "days"), ("481", "days")]),
            ("It took 412 days and 30 homes were let.", [("412", "days"), ("30", "count")]),
        ] {
            assert_eq!(read(text), told(&pairs), "{text}");
        }
    }
}
