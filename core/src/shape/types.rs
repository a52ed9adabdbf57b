//! Every type of record and every closed list of words, for the doors to other languages.

use super::{Codes, RecordType, Shape};
use crate::lean::HashSet;
use crate::value::{DATE_SPAN, INSTANT, PERIOD_IN_WORDS, Period, WHOLE_YEAR};
use crate::*;
use std::sync::LazyLock;

macro_rules! records {
    ($($name:ident)+) => {
        &[
            $(RecordType::of::<$name>($name::SHAPE),)+
            RecordType::of::<Period>(&INSTANT),
            RecordType::of::<Period>(&DATE_SPAN),
            RecordType::of::<Period>(&WHOLE_YEAR),
            RecordType::of::<Period>(&PERIOD_IN_WORDS),
            agenda::CLOSED[0],
            agenda::CLOSED[1],
        ]
    };
}

/// Every type of record, those that others hold included.
///
/// ```
/// use minutebook::shape::{Ids, records};
/// use minutebook::Limits;
/// let counts = records().iter().find(|one| one.shape.name == "Counts").expect("a record");
/// let counts = counts.from_json(br#"{"for": 7}"#, Limits::default(), Ids::Given)?;
/// assert_eq!(counts.json(), r#"{"for":7}"#);
/// # Ok::<(), minutebook::InvalidRecord>(())
/// ```
pub fn records() -> &'static [RecordType] {
    static ALL: &[RecordType] = records![
        Reading Source Coverage Evidence Span Finding Related
        Meeting Venue Contact Notice NextMeeting Organization GroupSeats PersonRef
        KeyDecisionNotice PrivateMeetingNotice Consent
        Attendance Presence DeclarationOfInterest
        AgendaItem Deferral Block DiscussionPoint Action Priority MinutesApproval Document
        Motion VoteEvent Counts Vote CastingVote Resolution ResolutionPart CallIn
        Figure Measure Trend
        Partnership Membership Organ PartnershipMoney
        Report Held Unknown Profile
        Book BookPage BookMeeting BookItem MergedMeeting Mention Ground ProgressStep Matter MatterStage
        BookPerson PostHeld BookChair BookDeferral BookApproval BookAction BookPriority Development
        BookPartnership PartnershipStatement PartnershipDifference
        Series SeriesPoint SeriesConflict SeriesGap SeriesMisfit BookFormula FormulaUse
    ];
    ALL
}

/// Every closed list of words, in the order in which records use them; last those that stand beside free text or
/// outside of records.
pub fn code_lists() -> &'static [&'static Codes] {
    static ALL: LazyLock<Vec<&'static Codes>> = LazyLock::new(|| {
        let mut found = Vec::new();
        let mut seen = HashSet::new();
        let mut add = |codes: &'static Codes| {
            if seen.insert(codes.name) {
                found.push(codes);
            }
        };
        for record in records() {
            record.shape.fields.iter().for_each(|field| lists_of(&(field.shape)(), &mut add));
        }
        let others = [
            Requirement::CODES,
            NotVotingReason::CODES,
            Status::CODES,
            Language::CODES,
            SchemaKind::CODES,
            register::AuthorityKind::CODES,
            register::Confirmed::CODES,
        ];
        others.into_iter().for_each(add);
        found
    });
    &ALL
}

fn lists_of(shape: &Shape, add: &mut impl FnMut(&'static Codes)) {
    match shape {
        Shape::Codes(codes) => add(codes),
        Shape::List(of) => lists_of(&of(), add),
        Shape::OneOf(forms) => forms.iter().for_each(|form| lists_of(&form(), add)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shape::RecordShape;

    #[test]
    fn every_record_that_a_record_holds_is_listed() {
        fn held(shape: &Shape, found: &mut Vec<&'static RecordShape>) {
            match shape {
                Shape::Record(record) => found.push(record),
                Shape::List(of) => held(&of(), found),
                Shape::OneOf(forms) => forms.iter().for_each(|form| held(&form(), found)),
                _ => {}
            }
        }
        let names: HashSet<_> = records().iter().map(|one| one.shape.name).collect();
        assert_eq!(names.len(), records().len(), "two records of one name");
        let mut found = Vec::new();
        for record in records() {
            record.shape.fields.iter().for_each(|field| held(&(field.shape)(), &mut found));
        }
        for record in found {
            // Bounds of a date are a form of the date, not a record of their own.
            assert!(record.name == "DateBounds" || names.contains(record.name), "{}", record.name);
        }
    }
}
