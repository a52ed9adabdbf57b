//! The words in which each kind of body decides.

use super::Mention;
use crate::organization::Classification;
use crate::resolution::Verb;
use crate::shape::record;

record! {
    /// The words in which one kind of body decides.
    pub struct BookFormula {
        /// What kind of body; absent where the pages do not tell.
        classification: Option<Classification>,
        /// The words, the most used first.
        uses: Vec<FormulaUse>,
    }
}

record! {
    /// One formula.
    pub struct FormulaUse {
        required {
            /// The words as printed; empty where a resolution has no formula of its own.
            words: String,
            /// How many resolutions use it.
            count: u32,
        }
        /// Operative verbs that stand with it.
        verbs: Vec<Verb>,
        /// The first resolution that uses it.
        first: Option<Mention>,
    }
}
