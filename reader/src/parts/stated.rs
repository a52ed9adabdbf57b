//! Numbers in what was decided, and in what an item is for: which of them report something.
//!
//! Around a decision most bare numbers are votes, labels and references. One that counts things names them right behind
//! it: `22 dwellings`, `1,316 signatures`; one that is grouped in thousands is no vote and no label.

use super::figures::Candidate;
use crate::words::figures::{FORMAL, NOT_OF_THINGS};
use minutebook::Unit;

/// True for a number of such a text that says how much, how long or how many.
pub(super) fn is_told(text: &str, number: &Candidate<'_>) -> bool {
    match number.unit {
        Unit::Count => number.in_words.is_some() || is_grouped(number.text) || names_things(text, number),
        Unit::Gbp | Unit::Eur | Unit::Percent | Unit::PercentagePoints => true,
        Unit::Days | Unit::Weeks | Unit::Months | Unit::Years => true,
        Unit::Other => true,
        _ => false,
    }
}

/// `23,607`
fn is_grouped(number: &str) -> bool {
    number.split_once(',').is_some_and(|(_, rest)| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// True where the words behind the number are what it counts, and no voters.
fn names_things(text: &str, number: &Candidate<'_>) -> bool {
    let behind = text.get(number.end..).unwrap_or_default();
    if !behind.starts_with(char::is_whitespace) {
        return false;
    }
    let mut words = behind.split_whitespace().take(2).map_while(|word| {
        let bare = word.trim_end_matches([',', '.', ';', ':', ')']);
        bare.chars().all(|c| c.is_lowercase() || matches!(c, '-' | '’' | '\'')).then_some(bare)
    });
    let Some(first) = words.next() else { return false };
    let formal = |word: &str| FORMAL.contains(&word);
    first.len() > 2
        && !NOT_OF_THINGS.contains(&first)
        && !formal(first)
        && !words.next().is_some_and(|word| formal(word) || NOT_OF_THINGS.contains(&word) && first.len() < 4)
}

#[cfg(test)]
mod tests {
    use crate::parts::figures::candidates;

    fn told(text: &str) -> Vec<String> {
        candidates(text, &[])
            .iter()
            .filter(|number| super::is_told(text, number))
            .map(|number| number.value.to_string())
            .collect()
    }

    #[test]
    fn what_a_decision_reports() {
        assert_eq!(told("That the plan for 22 dwellings be refused"), ["22"]);
        assert_eq!(told("That the tax base of 23,607 be noted"), ["23607"]);
        assert_eq!(told("That the lease be extended for 5 years"), ["5"]);
    }

    #[test]
    fn votes_and_labels_report_nothing() {
        for text in [
            "For the motion (13)",
            "There were 4 in favour and 5 against",
            "agreed with 9 voting for",
            "carried by 6 to 4",
            "Recommendations (1) and (2)",
            "that 3 members be appointed",
        ] {
            assert!(told(text).is_empty(), "{text}");
        }
    }
}
