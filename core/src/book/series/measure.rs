//! What makes two figures one measure.

use crate::figure::{Figure, Unit};
use crate::rules::content_words;

/// A label of more words than this is a sentence.
const LABEL_WORDS: usize = 12;

/// A measure: a word of the measure list, else the words of a label that tells what is counted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum MeasureId {
    Key(String),
    Words(String),
}

impl MeasureId {
    /// `None` for a label that stands beside quite different numbers: a bare noun, a whole sentence, a number.
    pub(super) fn of(figure: &Figure) -> Option<Self> {
        if let Some(key) = &figure.measure.key {
            return Some(Self::Key(key.clone()));
        }
        let label = figure.measure.label.to_lowercase();
        let words: Vec<&str> = content_words(&label).collect();
        let sentence = label.split_whitespace().count() > LABEL_WORDS;
        let numbered = label.bytes().any(|byte| byte.is_ascii_digit());
        // "of those in foster care" names the base of a share, not the share.
        let base = label.starts_with("of ");
        (!sentence && !numbered && !base && words.len() > 1).then(|| Self::Words(words.join(" ")))
    }

    /// Whether it is a word of the measure list.
    pub(super) fn is_key(&self) -> bool {
        matches!(self, Self::Key(_))
    }
}

/// Units whose values make a series. A difference, a place in an order and what has no unit do not.
pub(super) fn makes_series(unit: Unit) -> bool {
    !matches!(unit, Unit::PercentagePoints | Unit::Rank | Unit::Other)
}
