//! What a page states of an agency, held against the register.

use super::{agencies, authorities_of, name_of};
use crate::finding::Severity;
use crate::partnership::{Membership, MembershipRole, Partnership};
use crate::register::{Agency, Confirmed, Found, Host, Member, register};
use crate::rules::{Context, Place};
use crate::value::PartialDate;

/// One statement and what the register says to it.
pub(super) struct Statement {
    pub(super) at: Place,
    pub(super) answer: Answer,
}

pub(super) enum Answer {
    Agrees,
    Unknown(&'static str),
    Differs(Difference),
}

pub(super) struct Difference {
    pub(super) agency: String,
    pub(super) stated: String,
    pub(super) expected: String,
    pub(super) severity: Severity,
    /// How far the sources bear out the row that the difference rests on.
    pub(super) confirmed: Confirmed,
}

/// Every statement of the reading that the register could know of.
pub(super) fn statements(cx: &Context<'_>) -> Vec<Statement> {
    let mut all = Vec::new();
    for (at, one) in agencies(cx) {
        if one.members.is_empty() && one.member_count_stated.is_none() && one.launched.is_none() {
            continue;
        }
        let mut say = |at: Place, answer: Answer| all.push(Statement { at, answer });
        let agency = match register().partnership(&one.name) {
            Found::One(agency) => agency,
            Found::Nothing => {
                say(at, Answer::Unknown("the agency in the register"));
                continue;
            }
            Found::Several(_) => {
                say(at, Answer::Unknown("which agency of that abbreviation is meant"));
                continue;
            }
        };
        let page = Page { one, agency, date: cx.meeting.date };
        for (n, member) in
            one.members.iter().enumerate().filter(|(_, one)| one.role != MembershipRole::Partner)
        {
            let place = at.field("members").at(n);
            say(place.clone(), page.member(member));
            if member.role == MembershipRole::Host {
                say(place.field("role"), page.host(member));
            }
        }
        if let Some(count) = one.member_count_stated {
            say(at.field("member_count_stated"), page.count(count));
        }
        if let Some(launched) = one.launched {
            say(at.field("launched"), page.launch(launched));
        }
    }
    all
}

struct Page<'p> {
    one: &'p Partnership,
    agency: &'static Agency,
    date: Option<PartialDate>,
}

const BEFORE: Answer = Answer::Unknown("whether a plan from before the launch came true");
const AFTER: Answer = Answer::Unknown("what changed after the register was compiled");
const NO_DATE: Answer = Answer::Unknown("the date of the meeting");

impl Page<'_> {
    fn differs(&self, stated: String, expected: String, confirmed: Confirmed) -> Answer {
        // Without a date the page may be older or newer than what the register tells.
        let sure = confirmed == Confirmed::Yes && self.date.is_some();
        let severity = if sure { Severity::Warning } else { Severity::Note };
        let agency = self.one.name.clone();
        Answer::Differs(Difference { agency, stated, expected, severity, confirmed })
    }

    fn is_after_register(&self, date: Option<PartialDate>) -> bool {
        let as_of = PartialDate::day(register().as_of());
        date.is_some_and(|date| !date.surely_before(as_of))
    }

    /// True where the row held on every day on which the agency was live.
    fn always(&self, row: &Member) -> bool {
        row.from.is_some()
            && row.from == self.agency.go_live
            && row.to.is_none()
            && row.from.is_some_and(is_stated)
    }

    fn member(&self, member: &Membership) -> Answer {
        let known = authorities_of(&member.organization);
        if known.is_empty() {
            return Answer::Unknown("the council in the register");
        }
        let areas = |row: &&Member| row.gss.is_some_and(|gss| known.iter().any(|one| one.has_code(gss)));
        let rows: Vec<_> = self.agency.members.iter().filter(areas).collect();
        let planned = self.date.zip(member.from).is_some_and(|(date, from)| date.surely_before(from));
        let when = if planned { member.from } else { member.to.or(self.date) };
        let times: Vec<_> =
            when.map(|when| rows.iter().filter_map(|row| row.on(when)).collect()).unwrap_or_default();
        if times.contains(&true) || (when.is_none() && rows.iter().any(|row| self.always(row))) {
            return Answer::Agrees;
        }
        if times.contains(&false) {
            return Answer::Unknown("whether it was a member by then");
        }
        let before = when.is_some_and(|when| self.agency.live_on(when) != Some(true));
        match when {
            None if !rows.is_empty() => return NO_DATE,
            _ if planned || before => return BEFORE,
            _ if self.is_after_register(when) => return AFTER,
            _ => {}
        }
        let sure = if rows.is_empty() {
            self.agency.is_confirmed()
        } else {
            !rows.iter().any(|row| row.is_doubtful())
        };
        let spells: Vec<_> = rows.iter().map(|row| spell(row)).collect();
        let expected = match (rows.is_empty(), when) {
            (true, _) => "no such member at any time".to_owned(),
            (false, _) => format!("it as a member {}", spells.join(" and ")),
        };
        let on = when.map(|when| format!(" on {when}")).unwrap_or_default();
        let stated = format!("`{}` as a member{on}", name_of(&member.organization));
        self.differs(stated, expected, if sure { Confirmed::Yes } else { Confirmed::Partly })
    }

    fn host(&self, member: &Membership) -> Answer {
        let known = authorities_of(&member.organization);
        if known.is_empty() {
            return Answer::Unknown("the council in the register");
        }
        let is_host = |row: &&Member| row.role == MembershipRole::Host;
        let fits = |row: &Member| row.gss.is_some_and(|gss| known.iter().any(|one| one.has_code(gss)));
        let holds =
            |row: &Member| self.date.map_or_else(|| self.always(row), |date| row.on(date) == Some(true));
        let hosts: Vec<_> = self.agency.members.iter().filter(is_host).collect();
        if hosts.iter().any(|row| fits(row) && holds(row)) {
            return Answer::Agrees;
        }
        if self.date.is_some_and(|date| self.agency.live_on(date) != Some(true)) {
            return BEFORE;
        }
        let expected = match &self.agency.host {
            Host::Unknown | Host::Named { confirmed: false, .. } => {
                return Answer::Unknown("a confirmed host in the register");
            }
            _ if hosts.iter().any(|row| fits(row)) => return NO_DATE,
            _ if self.is_after_register(self.date) => return AFTER,
            Host::Nobody => "no host".to_owned(),
            Host::Named { name, .. } => match register().may_mean(name).as_slice() {
                named if named.iter().any(|one| known.contains(one)) => {
                    return Answer::Unknown("whether the council that leads also hosts");
                }
                _ if hosts.is_empty() || hosts.iter().any(|row| holds(row)) => {
                    format!("`{name}` as host or lead")
                }
                _ => return Answer::Unknown("who hosted by then"),
            },
        };
        let stated = format!("`{}` as host", name_of(&member.organization));
        // A lead that no row of the register calls a host is no more than a hint.
        let only_leads = hosts.is_empty() && self.agency.host != Host::Nobody;
        let doubtful = only_leads || hosts.iter().any(|row| holds(row) && row.is_doubtful());
        let confirmed = if doubtful { Confirmed::Partly } else { self.agency.confirmed };
        self.differs(stated, expected, confirmed)
    }

    fn count(&self, stated: u32) -> Answer {
        let all = &self.agency.members;
        let (sure, possible) = match self.date {
            None if all.iter().all(|row| self.always(row)) => (all.len(), all.len()),
            None => return NO_DATE,
            Some(date) if self.agency.live_on(date) != Some(true) => return BEFORE,
            Some(date) => {
                let members = self.agency.members_on(date);
                (members.iter().filter(|one| one.certainly).count(), members.len())
            }
        };
        let count = usize::try_from(stated).unwrap_or(usize::MAX);
        if count == sure && sure == possible {
            return Answer::Agrees;
        }
        if (sure..=possible).contains(&count) {
            return Answer::Unknown("how many members there were by then");
        }
        if self.is_after_register(self.date) {
            return AFTER;
        }
        let expected = if sure == possible { sure.to_string() } else { format!("{sure} to {possible}") };
        let confirmed = if self.agency.is_confirmed() { Confirmed::Yes } else { Confirmed::Partly };
        match self.differs(format!("{stated} members"), format!("{expected} councils"), confirmed) {
            // A count can include partners that are no councils.
            Answer::Differs(one) => Answer::Differs(Difference { severity: Severity::Note, ..one }),
            other => other,
        }
    }

    fn launch(&self, launched: PartialDate) -> Answer {
        let Some(go_live) = self.agency.go_live else {
            return Answer::Unknown("a date of launch in the register");
        };
        if launched.may_be(go_live) {
            let precise = is_stated(go_live) && is_stated(launched);
            return if precise {
                Answer::Agrees
            } else {
                Answer::Unknown("a date of launch that is known well enough")
            };
        }
        let later = self.date.is_some_and(|date| self.agency.live_on(date) == Some(true));
        if self.date.is_some() && !later {
            return BEFORE;
        }
        let sure = self.agency.go_live_stated && self.agency.confirmed == Confirmed::Yes;
        let confirmed = if sure { Confirmed::Yes } else { Confirmed::Partly };
        self.differs(format!("the launch as {launched}"), format!("{go_live}"), confirmed)
    }
}

/// True for a day, a month or a year, false for bounds.
fn is_stated(date: PartialDate) -> bool {
    !date.to_string().contains("..")
}

fn spell(row: &Member) -> String {
    let end = row.to.map(|to| format!(" until {to}")).unwrap_or_default();
    match row.from {
        Some(from) if is_stated(from) => format!("from {from}{end}"),
        Some(from) => format!("from some day within {from}{end}"),
        None => format!("from a day not known{end}"),
    }
}
