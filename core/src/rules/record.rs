//! Records: what JSON must be before it is a record at all.
//!
//! These are enforced while JSON is read, not by a check of the record: a record that was read has passed them.
//! They stand in the catalogue so that their findings can be looked up like any other.

use super::{Answers, Context, Rule, rule};

pub(super) static RULES: &[&Rule] = &[&REC001, &REC002, &REC003, &REC004, &REC005, &REC006, &REC007, &REC008];

/// Nothing is left to ask of a record that was read.
pub(super) fn enforced_when_read(_: &Context<'_>, _: &mut Answers<'_, '_>) {}

rule! {
    /// Every field is one that the record has.
    ///
    /// # What it checks
    /// Each object of the input holds only fields of its record. What a caller wants to add goes into `extensions`,
    /// which is kept untouched.
    ///
    /// # Why
    /// A misspelt field that is silently dropped is a fact lost.
    ///
    /// # Bad
    /// `{"voter": {"name": "Ann Archer"}, "opton": "for"}`
    ///
    /// # Good
    /// `{"voter": {"name": "Ann Archer"}, "option": "for"}`
    ///
    /// # Source
    /// The JSON Schema of the record.
    REC001 "unknown-field" Error since "0.1.0"
    source: "JSON Schema of the record",
    message: "`{record}` has no field `{found}`",
    help: "{meant|:put what the record does not provide for under `extensions`|did you mean `{meant}`?}",
    run: enforced_when_read,
}

rule! {
    /// Every value has the type of its field.
    ///
    /// # What it checks
    /// Text stands where text is expected, a list where a list is, and so on. Whole numbers are written without
    /// point and exponent. `null` means an absent value and may stand where the field is optional; a list that
    /// says nothing is left out or empty, never `null`.
    ///
    /// # Why
    /// A number in quotes or a list in place of one value is read in different ways by different programs.
    ///
    /// # Bad
    /// `{"start_time": 10}`
    ///
    /// # Good
    /// `{"start_time": "10:00"}`
    ///
    /// # Source
    /// The JSON Schema of the record.
    REC002 "wrong-type" Error since "0.1.0"
    source: "JSON Schema of the record",
    message: "expected {expected}, found {found}",
    help: "{advice|leave_out:leave the field out where nothing is known|}",
    run: enforced_when_read,
}

rule! {
    /// Every word of a closed list is on the list.
    ///
    /// # What it checks
    /// Fields such as `status` or `option` hold one of the words that the schema lists, in lower case.
    ///
    /// # Why
    /// A word that is not on the list has no agreed meaning. Where a list has a word for anything else (`other`,
    /// `unknown`), that word says so.
    ///
    /// # Bad
    /// `{"option": "aye"}`
    ///
    /// # Good
    /// `{"option": "for"}`
    ///
    /// # Source
    /// The JSON Schema of the record.
    REC003 "unknown-word" Error since "0.1.0"
    source: "JSON Schema of the record",
    message: "`{found}` is not a word of the list `{list}`",
    help: "{meant|:use one of: {expected}|did you mean `{meant}`?}",
    run: enforced_when_read,
}

rule! {
    /// Every value in a checked format is well formed.
    ///
    /// # What it checks
    /// Ids, times, decimal numbers, pointers, hashes and the like are written as the schema says.
    ///
    /// # Why
    /// A value that is checked when it is read needs no check ever after.
    ///
    /// # Bad
    /// `{"start_time": "10.00 am"}`
    ///
    /// # Good
    /// `{"start_time": "10:00"}`
    ///
    /// # Source
    /// The JSON Schema of the record.
    REC004 "malformed-value" Error since "0.1.0"
    source: "JSON Schema of the record",
    message: "expected {expected}, found `{found}`",
    help: "",
    run: enforced_when_read,
}

rule! {
    /// The input is JSON.
    ///
    /// # What it checks
    /// The input is one JSON value in UTF-8, whole, with nothing after it. The finding names the line, the column
    /// and the byte at which it stops being JSON.
    ///
    /// # Why
    /// Nothing can be said of a record that cannot be read.
    ///
    /// # Bad
    /// `{"title": "Cabinet",}`
    ///
    /// # Good
    /// `{"title": "Cabinet"}`
    ///
    /// # Source
    /// RFC 8259.
    REC005 "not-json" Error since "0.1.0"
    source: "RFC 8259",
    message: "not JSON at line {line}, column {column}: expected {expected}, found {found}",
    help: "{advice|:|{~advice}}",
    run: enforced_when_read,
}

rule! {
    /// The input keeps within the limits.
    ///
    /// # What it checks
    /// Input has at most so many bytes and so many levels of nesting, and at most so many errors are listed. Every
    /// limit is an option of the reader.
    ///
    /// # Why
    /// Input from elsewhere must not be able to use up memory or stack.
    ///
    /// # Bad
    /// A document of a thousand nested lists.
    ///
    /// # Good
    /// A meeting.
    ///
    /// # Source
    /// The limits that the caller set, or their defaults.
    REC006 "limit-exceeded" Error since "0.1.0"
    source: "limits of the reader",
    message: "more than {expected} {unit|bytes:bytes of input|errors:errors; the rest is not listed|levels:levels of nesting}",
    help: "{limit|:see how the input was made, as no record nests so deep|raise the limit `{limit}` where the input is trusted}",
    run: enforced_when_read,
}

rule! {
    /// No object states a field twice.
    ///
    /// # What it checks
    /// Each field of a record stands at most once in its object.
    ///
    /// # Why
    /// Programs disagree on which of two values counts; a record that reads differently in two places is none.
    ///
    /// # Bad
    /// `{"title": "Cabinet", "title": "Council"}`
    ///
    /// # Good
    /// `{"title": "Cabinet"}`
    ///
    /// # Source
    /// RFC 8259, section 4.
    REC007 "duplicate-field" Error since "0.1.0"
    source: "RFC 8259, section 4",
    message: "the field `{found}` is stated twice",
    help: "keep the one that is meant",
    run: enforced_when_read,
}

rule! {
    /// A value that may have several forms has one of them.
    ///
    /// # What it checks
    /// A period is an instant, a span, a financial year or words; a date is a date or bounds; and so on. Where one
    /// form is evidently meant, its own errors are reported instead.
    ///
    /// # Why
    /// A value between two forms means neither.
    ///
    /// # Bad
    /// `{"as_at": "2020-03-31", "year": "2019/20"}`
    ///
    /// # Good
    /// `{"as_at": "2020-03-31"}`
    ///
    /// # Source
    /// The JSON Schema of the record.
    REC008 "no-alternative-fits" Error since "0.1.0"
    source: "JSON Schema of the record",
    message: "expected {expected}, found {found}",
    help: "{meant|:use the fields of one form only|did you mean `{meant}`?}",
    run: enforced_when_read,
}
