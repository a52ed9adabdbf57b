//! Who takes the chair, and how the chair is elected.

use super::rule;
use crate::agenda::{AgendaItem, ItemKind};
use crate::attendance::{Attendance, AttendanceStatus};
use crate::meeting::MeetingKind;
use crate::organization::Classification;
use crate::resolution::ResolutionKind;
use crate::rules::eligibility::is_executive;
use crate::rules::{Answers, Context, Nation, Place, args};

rule! {
    /// The person who presides is present.
    ///
    /// # What it checks
    /// An entry of the attendance list that is marked as presiding is not at the same time marked as absent or as
    /// having sent apologies. Where no entry is marked as presiding the answer is unknown; see MTG011.
    ///
    /// # Why
    /// Nobody takes the chair from home. One of the two was misreported, or the vice-chair presided.
    ///
    /// # Bad
    /// "Councillor Ann Archer (in the chair)", and under apologies: "Councillor Ann Archer".
    ///
    /// # Good
    /// "Councillor Bo Baker (in the chair)", and under apologies: "Councillor Ann Archer".
    ///
    /// # Source
    /// Logic; compare Local Government Act 1972, Schedule 12, paragraph 5.
    MTG009 "presider-not-present" Error since "0.1.0"
    source: "logic; compare Local Government Act 1972, Sch 12 para 5",
    message: "`{person}` is recorded as presiding, but is listed as {status|apologies:having sent apologies|absent:absent}",
    help: "see whether the vice-chair presided, or the list of apologies is wrong",
    run: presider_not_present,
}

fn presider_not_present(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let list = Place::root().field("attendance");
    if cx.meeting.attendance.is_empty() || cx.is_collective() == Some(false) {
        return;
    }
    let mut known = false;
    for (at, entry) in presiding(cx) {
        known = true;
        let status = match entry.status {
            AttendanceStatus::Present => {
                out.held();
                continue;
            }
            away @ (AttendanceStatus::Apologies | AttendanceStatus::Absent) => away.as_str(),
        };
        // Came late or left early: another rule asks whether that fits.
        let also_there =
            cx.attendance_of(&entry.person).any(|(_, one)| one.status == AttendanceStatus::Present);
        if also_there || !entry.presence.is_empty() {
            out.unknown(&at, "whether the person came late or left early");
        } else {
            out.found(&at, args! { person: entry.person.display(), status: status });
        }
    }
    if !known {
        out.unknown(&list, "who presided");
    }
}

fn presiding<'m>(cx: &Context<'m>) -> impl Iterator<Item = (Place, &'m Attendance)> {
    let list = Place::root().field("attendance");
    let entries = cx.meeting.attendance.iter().enumerate();
    entries.filter(|(_, entry)| entry.presiding).map(move |(n, entry)| (list.at(n), entry))
}

rule! {
    /// No member of the executive chairs the full council.
    ///
    /// # What it checks
    /// The person who presides over a full council in England is not recorded with an office of the executive:
    /// leader or deputy leader of the council, cabinet member, executive member, portfolio holder. Without a
    /// recorded office the answer is unknown.
    ///
    /// # Why
    /// The council holds its executive to account, so that the law keeps the two apart: a member of the executive
    /// can be neither chair nor vice-chair of the council, nor be chosen to preside.
    ///
    /// # Bad
    /// Council: "Councillor Ann Archer, Cabinet Member for Transport, in the chair".
    ///
    /// # Good
    /// Council: "Councillor Ann Archer, Chair of the Council, in the chair".
    ///
    /// # Source
    /// Local Government Act 1972, sections 3(1A) and 5(1A) and Schedule 12, paragraph 5.
    MTG010 "presider-is-executive" Warning since "0.1.0"
    source: "Local Government Act 1972 ss.3(1A) and 5(1A), Sch 12 para 5",
    message: "`{person}` presided over the council and is recorded as `{post}`",
    help: "see whether the office was held at the time of the meeting",
    run: presider_is_executive,
}

fn presider_is_executive(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    if cx.body_kind() != Some(Classification::FullCouncil) || cx.under(&[Nation::England]) == Some(false) {
        return;
    }
    for (at, entry) in presiding(cx) {
        match &entry.person.post {
            None => out.unknown(&at, "the offices that the person holds"),
            Some(post) if !is_executive(post) => out.held(),
            Some(_) if entry.person.organization.is_some() => {
                out.unknown(&at, "of which council the office is");
            }
            Some(_) if cx.nation().is_none() => out.unknown(&at, "the nation of the council"),
            Some(post) => {
                out.found(&at, args! { person: entry.person.display(), post: post.as_str() });
            }
        }
    }
}

rule! {
    /// Minutes of a body of several members say who presided.
    ///
    /// # What it checks
    /// Where the record has a list of the members present at a body of several members, one of them is marked as
    /// presiding, or named as chair, mayor or provost of something, vice-chairs included. Without a list the answer
    /// is unknown.
    ///
    /// # Why
    /// The person presiding decides points of order, has the casting vote and signs the minutes. A reader must be
    /// able to tell who it was.
    ///
    /// # Bad
    /// "Present: Councillors Archer, Baker and Carter."
    ///
    /// # Good
    /// "Present: Councillors Archer (in the chair), Baker and Carter."
    ///
    /// # Source
    /// Local Government Act 1972, Schedule 12, paragraph 5; standing orders.
    MTG011 "no-presider" Warning since "0.1.0"
    source: "Local Government Act 1972, Sch 12 para 5; standing orders",
    message: "{present|1:1 member is|{present} members are} listed as present, but nobody as presiding",
    help: "say who took the chair",
    run: no_presider,
}

fn no_presider(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    if cx.is_collective() == Some(false) || cx.meeting.attendance.is_empty() {
        return;
    }
    let present = || cx.meeting.attendance.iter().filter(|entry| entry.status == AttendanceStatus::Present);
    let chairs = |entry: &Attendance| {
        entry.person.post.as_deref().is_some_and(|post| {
            let post = post.to_lowercase();
            ["chair", "mayor", "provost", "presid", "convener"].iter().any(|word| post.contains(word))
        })
    };
    let at = Place::root().field("attendance");
    if presiding(cx).next().is_some() || present().any(chairs) {
        out.held();
    } else if !cx.has_attendance_list() {
        out.unknown(&at, "a complete list of the members present");
    } else if cx.is_collective().is_none() {
        out.unknown(&at, "the kind of body");
    } else {
        out.found(&at, args! { present: present().count() });
    }
}

rule! {
    /// The annual meeting elects its chair before it does other business.
    ///
    /// # What it checks
    /// At the annual meeting of a full council or a parish council no item before the one that elects the chair or
    /// mayor has a resolution or a vote. Apologies, declarations of interest and what only orders the business come
    /// before it without harm. Where no item elects a chair, the page may not show it: the answer is unknown.
    ///
    /// # Why
    /// The law makes the election the first business: until it is done, the outgoing chair presides.
    ///
    /// # Bad
    /// Item 1: "Minutes. RESOLVED: to approve." Item 2: "Election of Chair".
    ///
    /// # Good
    /// Item 1: "Election of Chair". Item 2: "Minutes. RESOLVED: to approve."
    ///
    /// # Source
    /// Local Government Act 1972, sections 4(1) and 15(2).
    MTG013 "annual-meeting-chair-first" Warning since "0.1.0"
    source: "Local Government Act 1972 ss.4(1) and 15(2)",
    message: "`{earlier}` is decided before the chair is elected at the annual meeting",
    help: "see whether the items were taken in another order",
    run: annual_meeting_chair_first,
}

fn annual_meeting_chair_first(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let councils = [Classification::FullCouncil, Classification::ParishCouncil];
    let council = cx.body_kind().is_some_and(|kind| councils.contains(&kind));
    let elsewhere = cx.under(&[Nation::England, Nation::Wales]) == Some(false);
    if cx.meeting.kind != Some(MeetingKind::Annual) || !council || elsewhere {
        return;
    }
    let Some(election) = cx.items.iter().find(|one| elects_chair(one.item)) else {
        return out.unknown(&Place::root().field("agenda"), "the item that elects the chair");
    };
    let before = cx.items.iter().filter(|one| one.position < election.position);
    match before.into_iter().find(|one| does_business(one.item)) {
        None => out.held(),
        Some(earlier) if cx.nation().is_none() => out.unknown(&earlier.at, "the nation of the council"),
        Some(earlier) => {
            out.found(&earlier.at, args! { earlier: earlier.item.title.as_str() })
                .also(&election.at, "the election of the chair");
        }
    }
}

fn elects_chair(item: &AgendaItem) -> bool {
    let mut title = item.title.to_lowercase();
    for lesser in ["vice-chair", "vice chair", "deputy chair", "deputy mayor", "deputy lord mayor"] {
        title = title.replace(lesser, "");
    }
    let elects = ["elect", "appoint"].iter().any(|word| title.contains(word));
    let of_committees = ["committee", "panel", "bodies"].iter().any(|word| title.contains(word));
    elects && !of_committees && ["chair", "mayor"].iter().any(|word| title.contains(word))
}

fn does_business(item: &AgendaItem) -> bool {
    if matches!(item.kind, Some(ItemKind::Apologies | ItemKind::Declarations)) {
        return false;
    }
    !item.votes.is_empty() || item.resolutions.iter().any(|one| one.kind != ResolutionKind::Procedural)
}
