//! When and how a body sits.

use super::rule;
use crate::attendance::{AttendanceStatus, Capacity, Moment};
use crate::meeting::{MeetingKind, Mode};
use crate::organization::Classification;
use crate::reading::PageKind;
use crate::resolution::ResolutionKind;
use crate::rules::{Answers, Context, Nation, Place, args};
use crate::value::PartialDate;
use chrono::{Datelike, Days, NaiveDate};

rule! {
    /// Minutes name the members present.
    ///
    /// # What it checks
    /// Where a record holds minutes of a body of several members (narrative, votes or resolutions), at least one
    /// person is listed as present who is no officer, guest or member of the public. A page that shows only one
    /// item, a decision or an issue leaves the answer unknown.
    ///
    /// # Why
    /// The law has the names of the members present recorded. Quorum, votes and the six-month rule rest on them.
    ///
    /// # Bad
    /// Minutes that begin with "1. Declarations of interest" and list nobody.
    ///
    /// # Good
    /// "Present: Councillors Archer (in the chair), Baker and Carter."
    ///
    /// # Source
    /// Local Government Act 1972, Schedule 12, paragraph 40.
    MTG008 "attendance-missing" Warning since "0.1.0"
    source: "Local Government Act 1972, Sch 12 para 40",
    message: "the minutes name no member as present",
    help: "list the members present",
    run: attendance_missing,
}

fn attendance_missing(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let minuted = cx.items.iter().any(|one| {
        !one.item.minutes.is_empty() || !one.item.resolutions.is_empty() || !one.item.votes.is_empty()
    });
    if !minuted || cx.is_collective() == Some(false) {
        return;
    }
    let at = Place::root().field("attendance");
    let member = cx.meeting.attendance.iter().any(|entry| {
        let other = matches!(entry.capacity, Some(Capacity::Officer | Capacity::Invitee | Capacity::Public));
        entry.status == AttendanceStatus::Present && !other
    });
    let page = cx.reading.map(|reading| reading.page);
    if member {
        out.held();
    } else if !matches!(page, None | Some(PageKind::Minutes)) {
        out.unknown(&at, "the whole of the minutes");
    } else if cx.is_collective().is_none() {
        out.unknown(&at, "the kind of body");
    } else {
        out.found(&at, args! {});
    }
}

rule! {
    /// The annual meeting falls in the weeks that the law sets.
    ///
    /// # What it checks
    /// In a year without elections a principal council holds its annual meeting in March, April or May, and a parish
    /// council in May. In a year of elections (profile: `election_day`) it follows the retirement of the councillors
    /// on the fourth day after the election, within 21 days for a principal council and 14 for a parish council.
    /// Without a word on elections (`election_year`), only a meeting before March or after June is a finding, and any
    /// other is unknown. Meetings from 4 April 2020 to 6 May 2021 are not asked: annual meetings could then be left
    /// out or put off.
    ///
    /// # Why
    /// The annual meeting elects the chair and fills the committees; outside its window it may be another meeting
    /// that was misnamed, or the date is misprinted.
    ///
    /// # Bad
    /// "Annual Council, 12 September 2023"
    ///
    /// # Good
    /// "Annual Council, 16 May 2023"
    ///
    /// # Source
    /// Local Government Act 1972, Schedule 12, paragraphs 1 and 7; SI 2020/392.
    MTG012 "annual-meeting-window" Warning since "0.1.0"
    source: "Local Government Act 1972, Sch 12 paras 1 and 7",
    message: "the annual meeting is dated {date}, outside {first} to {last}",
    help: "see whether the date or the kind of meeting was misprinted",
    run: annual_meeting_window,
}

fn annual_meeting_window(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let parish = match cx.body_kind() {
        Some(Classification::FullCouncil) => false,
        Some(Classification::ParishCouncil) => true,
        _ => return,
    };
    if cx.meeting.kind != Some(MeetingKind::Annual) || cx.under(&[Nation::England]) == Some(false) {
        return;
    }
    let at = Place::root().field("date");
    let Some(date) = cx.meeting.date else { return out.unknown(&at, "the date of the meeting") };
    let Some(day) = date.as_day() else { return out.unknown(&at, "the date of the meeting to the day") };
    if could_be_remote(day) {
        return;
    }
    let election =
        cx.profile.election_day.and_then(PartialDate::as_day).filter(|one| one.year() == day.year());
    let (first, last, exact) = match (election, cx.profile.election_year) {
        (Some(election), _) => {
            let last = if parish { 18 } else { 25 };
            let after = |days| election.checked_add_days(Days::new(days));
            (after(4), after(last), true)
        }
        (None, Some(false)) => {
            let first = if parish { 5 } else { 3 };
            (NaiveDate::from_ymd_opt(day.year(), first, 1), NaiveDate::from_ymd_opt(day.year(), 5, 31), true)
        }
        (None, _) => {
            (NaiveDate::from_ymd_opt(day.year(), 3, 1), NaiveDate::from_ymd_opt(day.year(), 6, 30), false)
        }
    };
    let (Some(first), Some(last)) = (first, last) else { return };
    if (first..=last).contains(&day) {
        if exact {
            out.held();
        } else {
            out.unknown(&at, "the day of the election of councillors in that year");
        }
    } else if cx.nation().is_none() {
        out.unknown(&at, "the nation of the council");
    } else {
        out.found(&at, args! { date: date.to_string(), first: first.to_string(), last: last.to_string() });
    }
}

/// Whether a day lies in the time in which meetings could be held remotely and annual meetings left out.
fn could_be_remote(day: NaiveDate) -> bool {
    let window = NaiveDate::from_ymd_opt(2020, 4, 4).zip(NaiveDate::from_ymd_opt(2021, 5, 6));
    window.is_some_and(|(first, last)| (first..=last).contains(&day))
}

rule! {
    /// A body decides remotely only while the law allows it.
    ///
    /// # What it checks
    /// A meeting of a council in England, of its executive or of a committee that was held remotely, or in part
    /// remotely with members joining so, and that decided something, is dated from 4 April 2020 to 6 May 2021. Where
    /// the record does not tell that members joined remotely or that anything was decided, the answer is unknown.
    ///
    /// # Why
    /// Meetings under the Local Government Act 1972 are held in person; regulations allowed others for a while, and
    /// the High Court held in 2021 that the Act alone does not.
    ///
    /// # Bad
    /// "This meeting was held by video on 9 June 2021. RESOLVED: to approve the plan."
    ///
    /// # Good
    /// "This meeting was held by video on 9 June 2020. RESOLVED: to approve the plan."
    ///
    /// # Source
    /// SI 2020/392, regulation 5; Hertfordshire County Council v Secretary of State (High Court, 2021).
    MTG014 "remote-outside-window" Warning since "0.1.0"
    source: "SI 2020/392 reg 5; Local Government Act 1972, Sch 12",
    message: "the meeting on {date} was {mode} and decided something, but remote meetings were lawful from 2020-04-04 to 2021-05-06",
    help: "see whether members only watched remotely, or the law has changed since",
    run: remote_outside_window,
}

fn remote_outside_window(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let Some(mode @ (Mode::Remote | Mode::Hybrid)) = cx.meeting.mode else { return };
    let deciding = [
        Classification::FullCouncil,
        Classification::Cabinet,
        Classification::CabinetCommittee,
        Classification::Committee,
        Classification::SubCommittee,
        Classification::OverviewAndScrutiny,
        Classification::JointCommittee,
        Classification::ParishCouncil,
    ];
    let at = Place::root().field("mode");
    match cx.body_kind() {
        None => return out.unknown(&at, "the kind of body"),
        Some(kind) if !deciding.contains(&kind) => return,
        Some(_) => {}
    }
    if cx.is_collective() == Some(false) || cx.under(&[Nation::England]) == Some(false) {
        return;
    }
    let Some(date) = cx.meeting.date else { return out.unknown(&at, "the date of the meeting") };
    let (Some(first), Some(last)) = (date.earliest(), date.latest()) else {
        return out.unknown(&at, "the date of the meeting to the day");
    };
    let window = PartialDate::ymd(2020, 4, 4).ok().zip(PartialDate::ymd(2021, 5, 6).ok());
    let Some((opens, closes)) = window else { return };
    if could_be_remote(first) && could_be_remote(last) {
        return out.held();
    }
    let decided = cx.items.iter().any(|one| {
        let decision = |kind| matches!(kind, ResolutionKind::Decision | ResolutionKind::Recommendation);
        !one.item.votes.is_empty() || one.item.resolutions.iter().any(|resolution| decision(resolution.kind))
    });
    let joined = cx.meeting.attendance.iter().any(|entry| {
        let member = matches!(entry.capacity, Some(Capacity::Member | Capacity::Substitute));
        entry.remote && member && entry.status == AttendanceStatus::Present
    });
    if date.may_be(opens)
        || date.may_be(closes)
        || (date.earliest() < opens.earliest() && date.latest() > closes.latest())
    {
        out.unknown(&at, "the date of the meeting to the day");
    } else if !decided {
        out.unknown(&at, "whether anything was decided");
    } else if mode == Mode::Hybrid && !joined {
        out.unknown(&at, "whether members joined remotely");
    } else if cx.nation().is_none() {
        out.unknown(&at, "the nation of the council");
    } else {
        out.found(&at, args! { date: date.to_string(), mode: mode.as_str() })
            .also(&Place::root().field("date"), "the date");
    }
}

rule! {
    /// What happened at a meeting happened while it was sitting.
    ///
    /// # What it checks
    /// Times at which people came or left lie between the beginning and the end of the meeting, as far as those are
    /// stated: nobody leaves before it begins, and nobody comes or leaves after it ends. A meeting that may have run
    /// past midnight, and an hour before eight, are unknown. That it ends after it begins is STR006.
    ///
    /// # Why
    /// Whether somebody was there at a vote is often known from such times only.
    ///
    /// # Bad
    /// "The meeting ended at 15:10." "Councillor Archer left at 15:34."
    ///
    /// # Good
    /// "The meeting ended at 16:10." "Councillor Archer left at 15:34."
    ///
    /// # Source
    /// Logic.
    MTG017 "event-outside-meeting" Error since "0.1.0"
    source: "logic",
    message: "`{person}` is said to have {event} at {time}, but the meeting {start|:ended at {end}|began at {start}}",
    help: "see which of the times was misprinted",
    run: event_outside_meeting,
}

fn event_outside_meeting(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let list = Place::root().field("attendance");
    let (start, end) = (cx.meeting.start_time, cx.meeting.end_time);
    for (n, entry) in cx.meeting.attendance.iter().enumerate() {
        for (m, spell) in entry.presence.iter().enumerate() {
            let at = list.at(n).field("presence").at(m);
            for (event, moment) in [("come", spell.joined), ("left", spell.left)] {
                let Some(Moment::At(time)) = moment else { continue };
                let before = start.filter(|start| event == "left" && time < *start);
                let after = end.filter(|end| time > *end);
                let past_midnight = match (start, end) {
                    (Some(start), Some(end)) if end < start => true,
                    // A small hour, or one of the afternoon that was printed without saying so.
                    _ => time.hour() < 8 || end.is_some_and(|end| end.hour() < 8),
                };
                let (bound, hour) = match (before, after) {
                    (None, None) if start.is_some() && end.is_some() => {
                        out.held();
                        continue;
                    }
                    (None, None) => {
                        out.unknown(&at, "when the meeting began and ended");
                        continue;
                    }
                    _ if past_midnight => {
                        out.unknown(&at, "whether it ran past midnight, or morning or afternoon is meant");
                        continue;
                    }
                    (Some(start), _) => ("start", start),
                    (None, Some(end)) => ("end", end),
                };
                let args = args! { person: entry.person.display(), event: event, time: time.to_string() };
                out.found(&at, args.with(bound, hour.to_string()));
            }
        }
    }
}
