//! The words in which each kind of body decides.

use super::terms::fold;
use super::{Frame, Mention};
use crate::lean::{BTreeMap, Ordered};
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

/// A kind of body, and its formulas by their folded words.
type Uses = (Option<Classification>, BTreeMap<String, FormulaUse>);

/// How every kind of body words its resolutions: the formula that marks each, with the verbs that follow it.
pub(super) fn link(frame: &Frame<'_, '_>) -> Vec<BookFormula> {
    let mut bodies: BTreeMap<Option<String>, Uses> = BTreeMap::new();
    for one in frame.items() {
        let Some(page) = frame.page(one.page) else { continue };
        let class = frame.facts(one.page).class;
        let list = one.at.field("resolutions");
        for (n, resolution) in one.item.resolutions.iter().enumerate() {
            let words = resolution.formula.as_deref().unwrap_or_default().trim().trim_end_matches([':', ',']);
            let (_, uses) =
                bodies.entry(class.map(|class| class.to_string())).or_insert((class, BTreeMap::new()));
            let known = uses.entry(fold(words)).or_insert_with(|| FormulaUse {
                first: Some(page.mention(&list.at(n))),
                ..FormulaUse::new(words, 0u32)
            });
            known.count = known.count.saturating_add(1);
            for verb in resolution.parts.iter().flat_map(|part| &part.verbs) {
                if !known.verbs.contains(verb) {
                    known.verbs.push(*verb);
                }
            }
        }
    }
    bodies
        .into_values()
        .map(|(classification, uses)| {
            let mut formula = BookFormula { classification, ..BookFormula::new() };
            formula.uses = uses.into_values().collect();
            formula.uses.order_by(|a, b| b.count.cmp(&a.count).then_with(|| a.words.cmp(&b.words)));
            formula
        })
        .collect()
}
