use super::{Placed, Rule};
use crate::evidence::Span;
use crate::finding::{Code, Finding, Related, Severity};
use crate::lean::Ordered;
use crate::messages::fill;
use crate::path::Pointer;
use crate::shape::record;
use crate::value::Extensions;
use std::cmp::Ordering;

record! {
    /// A rule that held.
    pub struct Held {
        required {
            /// The rule.
            code: Code,
            /// At how many places it was asked and held.
            count: u32,
        }
    }
}

record! {
    /// A rule that could not answer, because a fact is absent.
    pub struct Unknown {
        required {
            /// The rule.
            code: Code,
            /// The fact that was missing.
            missing: String,
            /// At how many places.
            count: u32,
            /// The first of them.
            path: Pointer,
        }
    }
}

record! {
    /// What the rules answered: "0 findings" says little without how much was asked and how much is unknown.
    pub struct Report {
        /// What is wrong or worth a look, in the order of the record.
        findings: Vec<Finding>,
        /// Rules that held, with how often.
        held: Vec<Held>,
        /// Rules that could not answer, with the fact that was missing.
        unknown: Vec<Unknown>,
    }
}

impl Report {
    /// True when no finding is an error.
    pub fn is_valid(&self) -> bool {
        self.findings.iter().all(|finding| finding.severity != Severity::Error)
    }

    /// How many findings are of that severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}

#[derive(Default)]
pub(crate) struct Tally {
    report: Option<Report>,
}

impl Tally {
    fn report(&mut self) -> &mut Report {
        self.report.get_or_insert_with(Report::new)
    }

    /// Findings in the order of the record: by path with list positions as numbers, then by code.
    pub(crate) fn into_report(mut self) -> Report {
        let mut report = std::mem::take(self.report());
        report.findings.order_by(|a, b| in_order(&a.path, &b.path).then_with(|| a.code.cmp(&b.code)));
        report
    }
}

/// Compares two places step by step, numbers as numbers and before names.
fn in_order(a: &Pointer, b: &Pointer) -> Ordering {
    let number = |step: &str| step.parse::<u32>().unwrap_or(u32::MAX);
    // Most places share their first steps, which are passed over together.
    let (a, b) = (a.as_str(), b.as_str());
    let same = a.bytes().zip(b.bytes()).take_while(|(one, other)| one == other).count();
    let from = a.get(..same).and_then(|shared| shared.rfind('/')).unwrap_or_default();
    let (a, b) = (a.get(from..).unwrap_or_default(), b.get(from..).unwrap_or_default());
    let (mut left, mut right) = (a.split('/').skip(1), b.split('/').skip(1));
    loop {
        let (one, other) = match (left.next(), right.next()) {
            (Some(one), Some(other)) => (one, other),
            (one, other) => return one.is_some().cmp(&other.is_some()),
        };
        let (m, n) = (number(one), number(other));
        let order = m.cmp(&n).then_with(|| if m == u32::MAX { one.cmp(other) } else { Ordering::Equal });
        if order.is_ne() {
            return order;
        }
    }
}

/// Takes one rule's answers.
pub(crate) struct Answers<'b, 't> {
    rule: &'static Rule,
    tally: &'t mut Tally,
    /// Where the meeting stands in the record that findings point into.
    base: &'b Pointer,
}

impl<'b, 't> Answers<'b, 't> {
    pub(crate) fn new(rule: &'static Rule, tally: &'t mut Tally, base: &'b Pointer) -> Self {
        Self { rule, tally, base }
    }

    /// The rule was asked at one more place and holds there.
    pub(crate) fn held(&mut self) {
        let code = self.rule.code;
        let held = &mut self.tally.report().held;
        match held.last_mut() {
            Some(last) if last.code == code => last.count += 1,
            _ => held.push(Held::new(code, 1u32)),
        }
    }

    /// The rule was asked at `path` and cannot answer: the fact named `missing` is absent.
    pub(crate) fn unknown(&mut self, path: &impl Placed, missing: &'static str) {
        let base = self.base;
        self.count_unknown(missing, &|| path.pointer_below(base));
    }

    /// Like [`unknown`](Self::unknown), at a place outside the meeting: partnerships, the text.
    pub(crate) fn unknown_in_reading(&mut self, path: impl Placed, missing: &'static str) {
        self.count_unknown(missing, &|| path.pointer_below(&Pointer::root()));
    }

    /// Like [`unknown`](Self::unknown), at a place of the record that was read from a pointer.
    pub(crate) fn unknown_at(&mut self, path: &Pointer, missing: &'static str) {
        self.count_unknown(missing, &|| path.clone());
    }

    fn count_unknown(&mut self, missing: &'static str, path: &dyn Fn() -> Pointer) {
        let code = self.rule.code;
        let unknown = &mut self.tally.report().unknown;
        match unknown.iter_mut().rev().take_while(|one| one.code == code).find(|one| one.missing == missing) {
            Some(known) => known.count += 1,
            None => unknown.push(Unknown::new(code, missing, 1u32, path())),
        }
    }

    /// The rule holds where `fits`; else there is a finding. Says which, so that a caller can add to the finding.
    pub(crate) fn expect(&mut self, fits: bool, path: &impl Placed, args: impl FnOnce() -> Extensions) {
        if fits {
            self.held();
        } else {
            self.found(path, args());
        }
    }

    /// A finding at `path` (as seen from the meeting) with the values that its message needs. Findings are rare: what
    /// leads here stands aside in the program, so that what is run is close together.
    #[cold]
    pub(crate) fn found(&mut self, path: &impl Placed, args: Extensions) -> Found<'_> {
        self.found_at(path.pointer_below(self.base), args)
    }

    /// A finding at a place outside the meeting: partnerships, the text.
    pub(crate) fn found_in_reading(&mut self, path: impl Placed, args: Extensions) -> Found<'_> {
        self.found_at(path.pointer_below(&Pointer::root()), args)
    }

    /// A finding at a place of the record that was read from a pointer: a span's evidence, a page of a book.
    #[cold]
    #[inline(never)]
    pub(crate) fn found_at(&mut self, path: Pointer, args: Extensions) -> Found<'_> {
        let rule = self.rule;
        let mut finding = Finding::new(rule.code, rule.slug, rule.severity, path, fill(rule.message, &args));
        finding.help = Some(fill(rule.help, &args)).filter(|help| !help.is_empty());
        finding.source = Some(rule.source.to_owned());
        finding.args = args;
        let base = self.base;
        let report = self.tally.report();
        report.findings.push(finding);
        Found { finding: report.findings.last_mut(), base }
    }
}

/// A finding just made, to which more can be added.
pub(crate) struct Found<'a> {
    finding: Option<&'a mut Finding>,
    base: &'a Pointer,
}

impl Found<'_> {
    /// Adds a place (as seen from the meeting) that supports or contradicts the finding.
    pub(crate) fn also(self, path: &impl Placed, label: impl Into<String>) -> Self {
        let path = path.pointer_below(self.base);
        self.also_at(path, label)
    }

    /// Adds a place outside the meeting: partnerships, the text.
    pub(crate) fn also_in_reading(self, path: impl Placed, label: impl Into<String>) -> Self {
        self.also_at(path.pointer_below(&Pointer::root()), label)
    }

    /// Adds a place of the record that was read from a pointer.
    pub(crate) fn also_at(mut self, path: Pointer, label: impl Into<String>) -> Self {
        if let Some(finding) = &mut self.finding {
            finding.related.push(Related::new(path, label));
        }
        self
    }

    /// Changes how grave the finding is, where the rule's doc page says when.
    pub(crate) fn severity(mut self, severity: Severity) -> Self {
        if let Some(finding) = &mut self.finding {
            finding.severity = severity;
        }
        self
    }

    /// Says where in the source text the finding stands, where no evidence does.
    pub(crate) fn span(mut self, span: Span) -> Self {
        if let Some(finding) = &mut self.finding {
            finding.span = Some(span);
        }
        self
    }
}

/// Arguments of a finding: `args! { stated: figure.value, whole: 726 }`. Values are text or whole numbers; what is not
/// known (`None`) is left out.
macro_rules! args {
    ($($name:ident : $value:expr),* $(,)?) => {
        $crate::value::Extensions::default()
            $(.with_known(stringify!($name).trim_start_matches("r#"), $crate::rules::Arg::from($value).0))*
    };
}
pub(crate) use args;

/// One argument's value.
pub(crate) struct Arg(pub(crate) Option<serde_json::Value>);

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self(Some(text.into()))
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self(Some(text.into()))
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self(Some(number.into()))
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self(Some(number.into()))
    }
}

impl From<Vec<String>> for Arg {
    fn from(words: Vec<String>) -> Self {
        Self(Some(words.into()))
    }
}

impl<T> From<Option<T>> for Arg
where
    Self: From<T>,
{
    fn from(value: Option<T>) -> Self {
        value.map_or(Self(None), Self::from)
    }
}
