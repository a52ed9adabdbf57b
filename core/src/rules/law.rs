//! What several rules of law ask: which nation, which kind of body, how many clear days.

use super::Nation;
use super::{Context, Profile};
use crate::meeting::MeetingKind;
use crate::organization::Classification;
use crate::value::PartialDate;
use chrono::{Datelike, Days, NaiveDate, Weekday};

impl Context<'_> {
    /// The nation whose law the body follows, as the profile or the council's GSS code says.
    pub(crate) fn nation(&self) -> Option<Nation> {
        let gss = || match self.meeting.council.as_ref()?.gss.as_ref()?.as_str().chars().next()? {
            'E' => Some(Nation::England),
            'W' => Some(Nation::Wales),
            'S' => Some(Nation::Scotland),
            'N' => Some(Nation::NorthernIreland),
            _ => None,
        };
        self.profile.nation.or_else(gss)
    }

    /// Whether the law of one of these nations applies.
    pub(crate) fn under(&self, nations: &[Nation]) -> Option<bool> {
        self.nation().map(|nation| nations.contains(&nation))
    }

    /// What kind of body met, where the record says.
    pub(crate) fn body_kind(&self) -> Option<Classification> {
        self.meeting.body.as_ref()?.classification
    }

    /// Seats of the body: as the record states them, else as the profile does.
    pub(crate) fn seats(&self) -> Option<u32> {
        let stated = self.meeting.body.as_ref().and_then(|body| body.seats);
        stated.or(self.profile.seats).filter(|seats| *seats > 0)
    }

    /// The body's own quorum: as the record states it, else as the profile does.
    pub(crate) fn quorum(&self) -> Option<u32> {
        self.meeting.body.as_ref().and_then(|body| body.quorum).or(self.profile.quorum)
    }

    /// Whether several people decide here; absent where the kind of body is not known.
    pub(crate) fn is_collective(&self) -> Option<bool> {
        if self.meeting.kind == Some(MeetingKind::IndividualDecision) {
            return Some(false);
        }
        match self.body_kind()? {
            Classification::CabinetMember | Classification::Officer => Some(false),
            Classification::LocalAuthority | Classification::Other => None,
            _ => Some(true),
        }
    }
}

/// Whether enough clear days lie between a notice and a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ClearDays {
    /// There are, weekends left out.
    Enough,
    /// There are so many, and too few.
    Short(u32),
    /// That rests on a fact that is absent.
    Open(&'static str),
}

/// Counts the days between `given` and `of`, neither included, against `needed`.
///
/// Whether weekends count is practice and case law. Where the profile does not say, there are enough if there are
/// enough working days, and too few only if all days together are too few. Bank holidays are not known here and count
/// as working days, so that they never make a notice short.
pub(crate) fn clear_days(given: PartialDate, of: PartialDate, needed: u32, profile: &Profile) -> ClearDays {
    let (Some(given), Some(of)) = (given.as_day(), of.as_day()) else {
        return ClearDays::Open("both dates to the day");
    };
    let between = of.signed_duration_since(given).num_days().saturating_sub(1).max(0);
    let all = u32::try_from(between).unwrap_or(u32::MAX);
    let working = working_days(given, all.min(366));
    match profile.clear_days_skip_weekends {
        _ if working >= needed => ClearDays::Enough,
        _ if all < needed => ClearDays::Short(all),
        Some(true) => ClearDays::Short(working),
        Some(false) => ClearDays::Enough,
        None => ClearDays::Open("whether weekends count as clear days"),
    }
}

/// All days between `given` and `of`, neither included: the looser count, for periods so long that weekends always
/// count. `None` where one of the dates is not known to the day.
pub(crate) fn calendar_days(given: PartialDate, of: PartialDate) -> Option<u32> {
    let between = of.as_day()?.signed_duration_since(given.as_day()?).num_days().saturating_sub(1).max(0);
    Some(u32::try_from(between).unwrap_or(u32::MAX))
}

/// Whether a date lies on or after the day from which a law applies; `None` where it may lie on either side.
pub(crate) fn since(date: PartialDate, (year, month, day): (i32, u32, u32)) -> Option<bool> {
    let in_force = PartialDate::ymd(year, month, day).ok()?;
    if date.surely_before(in_force) {
        Some(false)
    } else if date.earliest() >= in_force.earliest() {
        Some(true)
    } else {
        None
    }
}

/// How many clear days before a meeting the public must have its notice, its agenda and its reports: what the law
/// asks of that kind of body on that date, or the body's own rules where they ask for more. `Ok(None)` where neither
/// says anything.
pub(crate) fn days_of_notice(cx: &Context<'_>, date: PartialDate) -> Result<Option<u32>, &'static str> {
    use Classification as Body;
    let day = "the date of the meeting to the day";
    let by_law = match cx.body_kind() {
        None => return Err("the kind of body"),
        Some(Body::ParishCouncil) => Some(3),
        Some(Body::ParishMeeting) => Some(7),
        Some(Body::Cabinet | Body::CabinetCommittee) => since(date, (2012, 9, 10)).ok_or(day)?.then_some(5),
        Some(
            Body::FullCouncil
            | Body::Committee
            | Body::SubCommittee
            | Body::OverviewAndScrutiny
            | Body::JointCommittee,
        ) => Some(if since(date, (2002, 10, 1)).ok_or(day)? { 5 } else { 3 }),
        Some(_) => None,
    };
    Ok(by_law.max(cx.profile.notice_days))
}

/// Days from Monday to Friday among the `count` days after `day`.
pub(crate) fn working_days(day: NaiveDate, count: u32) -> u32 {
    let days = (1..=u64::from(count)).filter_map(|n| day.checked_add_days(Days::new(n)));
    let working = days.filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)).count();
    u32::try_from(working).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{ClearDays, clear_days};
    use crate::rules::Profile;

    fn between(given: &str, of: &str, needed: u32, profile: &Profile) -> ClearDays {
        clear_days(given.parse().expect("date"), of.parse().expect("date"), needed, profile)
    }

    #[test]
    fn neither_end_counts() {
        let (open, strict) = (Profile::default(), Profile::default().clear_days_skip_weekends(true));
        // 2023-07-03 is a Monday.
        assert_eq!(between("2023-07-03", "2023-07-11", 5, &open), ClearDays::Enough);
        assert_eq!(between("2023-07-03", "2023-07-08", 5, &open), ClearDays::Short(4));
        assert_eq!(between("2023-07-06", "2023-07-12", 5, &strict), ClearDays::Short(3));
        assert!(matches!(between("2023-07-06", "2023-07-12", 5, &open), ClearDays::Open(_)));
        let calendar = Profile::default().clear_days_skip_weekends(false);
        assert_eq!(between("2023-07-06", "2023-07-12", 5, &calendar), ClearDays::Enough);
        assert_eq!(between("2023-07-12", "2023-07-06", 5, &open), ClearDays::Short(0));
        assert!(matches!(between("2023-07", "2023-07-12", 5, &open), ClearDays::Open(_)));
    }
}
