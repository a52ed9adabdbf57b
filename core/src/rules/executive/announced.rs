//! How key decisions and private meetings of an executive were announced.

use super::{is_executive_body, rule};
use crate::agenda::Access;
use crate::announcement::{ConsentBy, KeyDecisionNotice, NoticeRoute};
use crate::finding::Severity;
use crate::organization::Classification;
use crate::reading::PageKind;
use crate::resolution::ResolutionKind;
use crate::rules::law::{ClearDays, calendar_days, clear_days, since};
use crate::rules::{Answers, Context, Nation, Place, args};
use crate::value::PartialDate;

const NO_NOTICE: &str = "how and when the decision was announced";
const NATION: &str = "the nation of the council";

/// What SI 2012/2089 asks of this record: nothing, or what on which day, or it cannot be known.
pub(super) enum Scope {
    Outside,
    Unknown(&'static str),
    Within(PartialDate),
}

/// Whether the regulations of 2012 govern a decision of this body on this day.
pub(super) fn scope(cx: &Context<'_>, is_body: fn(Classification) -> bool) -> Scope {
    if cx.under(&[Nation::England]) == Some(false) {
        return Scope::Outside;
    }
    match (cx.body_kind(), cx.meeting.date) {
        (Some(kind), _) if !is_body(kind) => Scope::Outside,
        (_, None) => Scope::Unknown("the date of the meeting"),
        (kind, Some(date)) => match since(date, (2012, 9, 10)) {
            Some(false) => Scope::Outside,
            None => Scope::Unknown("the date of the meeting to the day"),
            Some(true) if kind.is_none() => Scope::Unknown("the kind of body"),
            Some(true) => Scope::Within(date),
        },
    }
}

/// Every key decision with its place and the day on which it was taken, where the regulations of 2012 govern it.
fn key_decisions<'c, 'm: 'c>(
    cx: &'c Context<'m>,
    out: &mut Answers<'_, '_>,
) -> Vec<(Place, PartialDate, Option<&'m KeyDecisionNotice>)> {
    let mut found = Vec::new();
    for (_, at, resolution) in cx.each("resolutions", |item| &item.resolutions) {
        if resolution.key_decision != Some(true) || resolution.kind != ResolutionKind::Decision {
            continue;
        }
        let at = at.field("announced");
        match scope(cx, is_executive_body) {
            Scope::Outside => {}
            Scope::Unknown(missing) => out.unknown(&at, missing),
            Scope::Within(date) => found.push((at, date, resolution.announced.as_ref())),
        }
    }
    found
}

rule! {
    /// A key decision was announced 28 clear days before, or the record says why not.
    ///
    /// # What it checks
    /// Between the day on which the notice of a key decision was published and the day of the decision of an executive
    /// in England, neither counted, lie 28 days; or the record says that it was taken under the general exception
    /// or as specially urgent, which EXE002 and EXE003 look at. For decisions from 10 September 2012. All days count,
    /// weekends too. Without a notice in the record the answer is unknown.
    ///
    /// # Why
    /// Who is affected by a key decision must have time to make themselves heard. The law allows less time only by two
    /// named ways, and has the council publish which it took.
    ///
    /// # Bad
    /// Key decision of 14 June 2024; notice first published on 24 May 2024.
    ///
    /// # Good
    /// Key decision of 14 June 2024; notice first published on 7 May 2024.
    ///
    /// # Source
    /// SI 2012/2089, regulations 9 to 11.
    EXE001 "key-decision-notice-short" Warning since "0.1.0"
    source: "SI 2012/2089 regs 9-11",
    message: "between the notice on {notice} and the key decision on {meeting} lie {days} clear days, and 28 are needed",
    help: "see whether it was taken under the general exception or as specially urgent",
    run: key_decision_notice_short,
}

fn key_decision_notice_short(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (at, date, notice) in key_decisions(cx, out) {
        if matches!(
            notice.and_then(|notice| notice.route),
            Some(NoticeRoute::GeneralException | NoticeRoute::SpecialUrgency)
        ) {
            out.held();
            continue;
        }
        let at = at.field("published");
        let Some(published) = notice.and_then(|notice| notice.published) else {
            out.unknown(&at, NO_NOTICE);
            continue;
        };
        match calendar_days(published, date) {
            None => out.unknown(&at, "both dates to the day"),
            Some(28..) => out.held(),
            Some(_) if cx.nation().is_none() => out.unknown(&at, NATION),
            Some(days) => {
                out.found(
                    &at,
                    args! { notice: published.to_string(), meeting: date.to_string(), days: days },
                )
                .also(&Place::root().field("date"), "the day of the decision");
            }
        }
    }
}

rule! {
    /// A key decision under the general exception took its steps in time.
    ///
    /// # What it checks
    /// Where a key decision in England is said to have been taken under the general exception, five clear days lie
    /// between the published notice and the decision, and as many after the day on which the chair of scrutiny was told,
    /// which comes first. Days are counted as in MTG006. A step, or the reason why there was no time for more, that the record does not state
    /// leaves the answer unknown: it may stand in the notice itself.
    ///
    /// # Why
    /// The exception trades 28 days for five, for scrutiny's being told, and for a published reason. Without its steps
    /// it is no exception.
    ///
    /// # Bad
    /// General exception: notice published on Monday 10 June 2024, decision on Thursday 13 June 2024.
    ///
    /// # Good
    /// General exception: scrutiny chair informed and notice published on Monday 3 June 2024, decision on Thursday
    /// 13 June 2024, with the reason why 28 days were impracticable.
    ///
    /// # Source
    /// SI 2012/2089, regulation 10.
    EXE002 "general-exception-incomplete" Warning since "0.1.0"
    source: "SI 2012/2089 reg 10",
    message: "a step of the general exception was taken on {step}, {days} clear days before the decision on {meeting}, and 5 are needed",
    help: "see whether the decision was taken as specially urgent instead, and with whose consent",
    run: general_exception_incomplete,
}

fn general_exception_incomplete(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (at, date, notice) in key_decisions(cx, out) {
        let Some(notice) = notice.filter(|one| one.route == Some(NoticeRoute::GeneralException)) else {
            continue;
        };
        let steps = [
            (at.field("chair_informed"), notice.chair_informed, "when the chair of scrutiny was informed"),
            (at.field("published"), notice.published, "when the notice of the exception was published"),
        ];
        let mut clear = true;
        for (at, step, missing) in steps {
            match step.map(|step| (step, clear_days(step, date, 5, cx.profile))) {
                Some((_, ClearDays::Enough)) => continue,
                Some((_, ClearDays::Open(missing))) => out.unknown(&at, missing),
                Some((_, ClearDays::Short(_))) if cx.nation().is_none() => out.unknown(&at, NATION),
                Some((step, ClearDays::Short(days))) => {
                    let (step, meeting) = (step.to_string(), date.to_string());
                    out.found(&at, args! { step: step, days: days, meeting: meeting });
                }
                None => out.unknown(&at, missing),
            }
            clear = false;
        }
        if clear && notice.reason.is_none() {
            out.unknown(&at.field("reason"), "why there was no time for 28 days");
        } else if clear {
            out.held();
        }
    }
}

rule! {
    /// A specially urgent key decision has the consent that the law asks for.
    ///
    /// # What it checks
    /// Where a key decision in England is said to have been taken as specially urgent, the record has the consent of the
    /// chair of scrutiny, or of the chair or vice-chair of the council in their place, and it was not given
    /// after the decision. Consent of anybody else, or given too late, is a warning. No consent on the page of the
    /// decision itself is a note, for it may stand in a notice of its own; in other records it is unknown.
    ///
    /// # Why
    /// Special urgency sets every period aside. That somebody outside the executive must agree is all that is left of
    /// the public's protection.
    ///
    /// # Bad
    /// "Special urgency: agreed by the Leader of the Council."
    ///
    /// # Good
    /// "Special urgency: agreed by the Chair of the Overview and Scrutiny Committee on 10 June 2024."
    ///
    /// # Source
    /// SI 2012/2089, regulation 11.
    EXE003 "special-urgency-no-consent" Warning since "0.1.0"
    source: "SI 2012/2089 reg 11",
    message: "the decision was taken as specially urgent, and the consent of those who can give it is {consent|absent:absent|late}",
    help: "see whether the chair of scrutiny, or the chair or vice-chair of the council, agreed before it",
    run: special_urgency_no_consent,
}

fn special_urgency_no_consent(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let own_page = cx.reading.is_some_and(|reading| reading.page == PageKind::Decision);
    let cut = cx.items.iter().any(|one| one.item.truncated);
    for (at, date, notice) in key_decisions(cx, out) {
        let Some(notice) = notice.filter(|one| one.route == Some(NoticeRoute::SpecialUrgency)) else {
            continue;
        };
        let (place, severity, consent) = match &notice.consent {
            Some(consent) if consent.date.is_some_and(|day| date.surely_before(day)) => {
                (at.field("consent").field("date"), Severity::Warning, "late")
            }
            Some(consent) if consent.by == ConsentBy::Other => {
                (at.field("consent").field("by"), Severity::Warning, "absent")
            }
            Some(_) => {
                out.held();
                continue;
            }
            None if own_page && !cut => (at, Severity::Note, "absent"),
            None => {
                out.unknown(&at, "who agreed to the special urgency");
                continue;
            }
        };
        if cx.nation().is_none() {
            out.unknown(&place, NATION);
        } else {
            out.found(&place, args! { consent: consent }).severity(severity);
        }
    }
}

rule! {
    /// A private meeting of an executive was announced twice.
    ///
    /// # What it checks
    /// Where a cabinet or a committee of it in England closes an item, from 10 September 2012 on: between the first
    /// notice of the private meeting and the meeting lie 28 days (all days count), and between the second and the
    /// meeting five clear days (counted as in MTG006). Where the chair of scrutiny, or the chair or vice-chair of the
    /// council, agreed that it could not wait, the rule holds. Notices or their reason that the record does not
    /// state leave the answer unknown: they are published on their own.
    ///
    /// # Why
    /// An executive meets in public. That it will close its doors must be announced early enough for anybody to object
    /// and to be answered before the day.
    ///
    /// # Bad
    /// Cabinet of 11 July 2023 with an exempt item; first notice of private meeting on 26 June 2023.
    ///
    /// # Good
    /// Cabinet of 11 July 2023 with an exempt item; first notice on 5 June 2023, second notice on 3 July 2023.
    ///
    /// # Source
    /// SI 2012/2089, regulation 5.
    EXE004 "private-meeting-notice" Warning since "0.1.0"
    source: "SI 2012/2089 reg 5",
    message: "between the notice on {notice} and the private meeting on {meeting} lie {days} clear days, and {needed} are needed",
    help: "see whether the chair of scrutiny or of the council agreed that the meeting could not wait",
    run: private_meeting_notice,
}

fn private_meeting_notice(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let closed = |access: &Option<Access>| matches!(access, Some(Access::Exempt(_) | Access::Confidential));
    if !cx.items.iter().any(|one| closed(&one.item.access)) {
        return;
    }
    let at = Place::root().field("notice").field("private");
    let is_body = |kind| matches!(kind, Classification::Cabinet | Classification::CabinetCommittee);
    let date = match scope(cx, is_body) {
        Scope::Outside => return,
        Scope::Unknown(missing) => return out.unknown(&at, missing),
        Scope::Within(date) => date,
    };
    let Some(notice) = cx.meeting.notice.as_ref().and_then(|notice| notice.private.as_ref()) else {
        return out.unknown(&at, "the notices of the private meeting");
    };
    if notice.consent.as_ref().is_some_and(|consent| consent.by != ConsentBy::Other) {
        return out.held();
    }
    let first = notice.first.map(|first| match calendar_days(first, date) {
        None => ClearDays::Open("both dates to the day"),
        Some(28..) => ClearDays::Enough,
        Some(days) => ClearDays::Short(days),
    });
    let second = notice.second.map(|second| clear_days(second, date, 5, cx.profile));
    let notices = [
        (at.field("first"), notice.first, first, 28u32, "when the first notice was published"),
        (at.field("second"), notice.second, second, 5, "when the second notice was published"),
    ];
    let mut clear = true;
    for (at, day, count, needed, missing) in notices {
        match (day, count) {
            (Some(_), Some(ClearDays::Enough)) => continue,
            (Some(_), Some(ClearDays::Open(missing))) => out.unknown(&at, missing),
            (Some(_), Some(ClearDays::Short(_))) if cx.nation().is_none() => out.unknown(&at, NATION),
            (Some(day), Some(ClearDays::Short(days))) => {
                let (notice, meeting) = (day.to_string(), date.to_string());
                let args = args! { notice: notice, meeting: meeting, days: days, needed: needed };
                out.found(&at, args).also(&Place::root().field("date"), "the meeting");
            }
            _ => out.unknown(&at, missing),
        }
        clear = false;
    }
    if clear && notice.reason.is_none() {
        out.unknown(&at.field("reason"), "why the meeting is private");
    } else if clear {
        out.held();
    }
}
