//! Time between the announcement of a meeting and the meeting.

use super::rule;
use crate::finding::Severity;
use crate::organization::Classification;
use crate::rules::law::{ClearDays, clear_days, days_of_notice, since};
use crate::rules::{Answers, Context, Nation, Place, args};
use crate::value::PartialDate;

rule! {
    /// The public is told of a meeting enough clear days before it.
    ///
    /// # What it checks
    /// Between the day of the public notice and the day of the meeting, neither counted, lie five days for a council
    /// or committee in England (three for meetings before 1 October 2002) and for its executive since 10 September
    /// 2012; three for a parish council; seven for a parish meeting; more where the profile says that the body's own
    /// rules ask for more (`notice_days`). A stated reason for short notice lets the rule
    /// hold. Whether weekends count is for the profile to say (`clear_days_skip_weekends`); where it does not, the
    /// answer is a warning only where all days together are too few. Bank holidays are not known and count as
    /// working days.
    ///
    /// # Why
    /// Who wants to attend must have time to learn of it. The law gives the period in clear days, and lets a meeting
    /// be convened at shorter notice; minutes should then show it.
    ///
    /// # Bad
    /// Notice on 6 July 2023 of a council meeting on 11 July 2023.
    ///
    /// # Good
    /// Notice on 3 July 2023 of a council meeting on 11 July 2023.
    ///
    /// # Source
    /// Local Government Act 1972, section 100A(6), as changed by SI 2002/715; Schedule 12, paragraphs 10 and 15;
    /// SI 2012/2089, regulation 6.
    MTG006 "public-notice-short" Warning since "0.1.0"
    source: "Local Government Act 1972 s.100A(6), Sch 12 paras 10 and 15; SI 2002/715; SI 2012/2089 reg 6",
    message: "between the notice on {notice} and the meeting on {meeting} {days|1:lies 1 clear day|lie {days} clear days}, and {needed} are needed",
    help: "see whether the meeting was convened at shorter notice, and why",
    run: public_notice_short,
}

fn public_notice_short(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let Some(notice) = &cx.meeting.notice else { return };
    let at = Place::root().field("notice").field("published");
    if notice.short_notice_reason.is_some() {
        return out.held();
    }
    let (Some(published), Some(date)) = (notice.published, cx.meeting.date) else {
        let missing =
            if notice.published.is_none() { "the date of the notice" } else { "the date of the meeting" };
        return out.unknown(&at, missing);
    };
    let needed = match days_of_notice(cx, date) {
        Ok(Some(needed)) => needed,
        Ok(None) => return,
        Err(missing) => return out.unknown(&at, missing),
    };
    answer(cx, out, &at, (published, date, needed), Severity::Warning);
}

rule! {
    /// Members are summoned to a council enough clear days before it meets.
    ///
    /// # What it checks
    /// Between the summons and the meeting, neither day counted, lie five days for a full council of a principal
    /// authority in England (three for meetings before 30 January 2015), and three for a parish council. Days are
    /// counted as in MTG006. Where a reason for short notice is stated, a finding is a note.
    ///
    /// # Why
    /// Members must have time to read what they are to decide. The day from which the longer period ran is taken
    /// from secondary sources, which is one more reason for no more than a warning. A member who was not served does
    /// not make a meeting void.
    ///
    /// # Bad
    /// Summons on 6 July 2023 to a council meeting on 11 July 2023.
    ///
    /// # Good
    /// Summons on 3 July 2023 to a council meeting on 11 July 2023.
    ///
    /// # Source
    /// Local Government Act 1972, Schedule 12, paragraphs 4 and 10; SI 2015/5.
    MTG007 "summons-short" Warning since "0.1.0"
    source: "Local Government Act 1972, Sch 12 paras 4(1A) and 10; SI 2015/5",
    message: "between the summons of {notice} and the meeting on {meeting} {days|1:lies 1 clear day|lie {days} clear days}, and {needed} are needed",
    help: "see whether the date of the summons was misprinted",
    run: summons_short,
}

fn summons_short(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let Some(notice) = &cx.meeting.notice else { return };
    let at = Place::root().field("notice").field("summons");
    let kind = match cx.body_kind() {
        Some(kind @ (Classification::FullCouncil | Classification::ParishCouncil)) => kind,
        Some(_) => return,
        None if notice.summons.is_none() => return,
        None => return out.unknown(&at, "the kind of body"),
    };
    let (Some(summons), Some(date)) = (notice.summons, cx.meeting.date) else {
        let missing =
            if notice.summons.is_none() { "the date of the summons" } else { "the date of the meeting" };
        return out.unknown(&at, missing);
    };
    let needed = match (kind, since(date, (2015, 1, 30))) {
        (Classification::ParishCouncil, _) | (_, Some(false)) => 3,
        (_, Some(true)) => 5,
        (_, None) => return out.unknown(&at, "the date of the meeting to the day"),
    };
    let reason = notice.short_notice_reason.is_some();
    let severity = if reason { Severity::Note } else { Severity::Warning };
    answer(cx, out, &at, (summons, date, needed), severity);
}

fn answer(
    cx: &Context<'_>,
    out: &mut Answers<'_, '_>,
    at: &Place,
    (given, date, needed): (PartialDate, PartialDate, u32),
    severity: Severity,
) {
    if cx.under(&[Nation::England]) == Some(false) {
        return;
    }
    match clear_days(given, date, needed, cx.profile) {
        ClearDays::Enough => out.held(),
        ClearDays::Open(missing) => out.unknown(at, missing),
        ClearDays::Short(_) if cx.nation().is_none() => out.unknown(at, "the nation of the council"),
        ClearDays::Short(days) => {
            let args = args! {
                notice: given.to_string(),
                meeting: date.to_string(),
                days: days,
                needed: needed,
            };
            out.found(at, args).severity(severity).also(&Place::root().field("date"), "the meeting");
        }
    }
}
