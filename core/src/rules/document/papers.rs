//! Minutes of earlier meetings, and papers that name their item.

use super::rule;
use crate::rules::{Answers, Context, Place, args};

rule! {
    /// Minutes that are approved are of an earlier meeting.
    ///
    /// # What it checks
    /// The meeting whose minutes are approved is not dated after the meeting that approves them. The same day, or a
    /// date that is not known, leaves the answer unknown: two meetings can be held on one day.
    ///
    /// # Why
    /// Nobody can approve the minutes of a meeting to come. One of the dates is misprinted, often the year.
    ///
    /// # Bad
    /// 11 July 2023: "The minutes of the meeting of 13 June 2032 were approved."
    ///
    /// # Good
    /// 11 July 2023: "The minutes of the meeting of 13 June 2023 were approved."
    ///
    /// # Source
    /// Logic; Local Government Act 1972, Schedule 12, paragraph 41.
    DOC003 "minutes-approve-future" Error since "0.1.0"
    source: "logic; Local Government Act 1972, Sch 12 para 41",
    message: "minutes of {approved} are approved by a meeting of {meeting}",
    help: "see which of the dates was misprinted",
    run: minutes_approve_future,
}

fn minutes_approve_future(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (_, at, approval) in cx.each("minutes_approved", |item| &item.minutes_approved) {
        let at = at.field("meeting_date");
        match (approval.meeting_date, cx.meeting.date) {
            (None, _) => out.unknown(&at, "the date of the meeting whose minutes are approved"),
            (_, None) => out.unknown(&at, "the date of the meeting"),
            (Some(approved), Some(meeting)) if approved.surely_before(meeting) => out.held(),
            (Some(approved), Some(meeting)) if meeting.surely_before(approved) => {
                out.found(&at, args! { approved: approved.to_string(), meeting: meeting.to_string() })
                    .also(&Place::root().field("date"), "the date of the meeting");
            }
            _ => out.unknown(&at, "which of the two meetings was earlier"),
        }
    }
}

rule! {
    /// A paper that names its item is listed under that item.
    ///
    /// # What it checks
    /// Where the entry of a document names the number of an agenda item, and the item under which it is listed has a
    /// number, both are the same, dots and brackets apart. An item without number leaves the answer unknown.
    ///
    /// # Why
    /// A paper under the wrong item is read by the wrong people.
    ///
    /// # Bad
    /// Under item 5: "Appendix A for item 6".
    ///
    /// # Good
    /// Under item 6: "Appendix A for item 6".
    ///
    /// # Source
    /// Custom.
    DOC011 "document-item-mismatch" Warning since "0.1.0"
    source: "custom",
    message: "`{title}` names item {named}, but is listed under item {listed}",
    help: "see whether the paper was put under the wrong item, or items were numbered anew",
    run: document_item_mismatch,
}

fn document_item_mismatch(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let bare = |number: &str| {
        number.trim_matches(|c: char| !c.is_alphanumeric()).trim_start_matches('0').to_lowercase()
    };
    for (one, at, document) in cx.each("documents", |item| &item.documents) {
        let Some(named) = &document.item else { continue };
        let at = at.field("item");
        let Some(listed) = &one.item.number else {
            out.unknown(&at, "the number of the item");
            continue;
        };
        let minute = one.item.minute_number.as_deref().is_some_and(|number| bare(number) == bare(named));
        out.expect(minute || bare(named) == bare(listed), &at, || {
            args! { title: document.title.as_str(), named: named.as_str(), listed: listed.as_str() }
        });
    }
}
