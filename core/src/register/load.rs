//! Rows of tab-separated values into the register. Nothing panics: a row that cannot be read is named.

use super::{Agency, Authority, AuthorityKind, Confirmed, Host, Member, Register};
use crate::partnership::MembershipRole;
use crate::value::{GssCode, PartialDate};
use chrono::{Datelike, NaiveDate};
use std::fmt;

/// Rows to be added to a register, as TSV with header; an empty text adds nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Rows<'t> {
    /// Columns of `raa_register.tsv`.
    pub agencies: &'t str,
    /// Columns of `raa_members.tsv`.
    pub members: &'t str,
    /// Columns of `authorities.tsv`.
    pub authorities: &'t str,
}

impl Rows<'static> {
    pub(super) fn built_in() -> Self {
        Self {
            agencies: include_str!("../../data/raa_register.tsv"),
            members: include_str!("../../data/raa_members.tsv"),
            authorities: include_str!("../../data/authorities.tsv"),
        }
    }
}

/// A row that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct BadRow {
    /// Which table: `agencies`, `members` or `authorities`.
    pub table: &'static str,
    /// Which line, from 1; the header is line 1.
    pub line: usize,
    /// What is wrong with it.
    pub reason: String,
}

impl fmt::Display for BadRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, line {}: {}", self.table, self.line, self.reason)
    }
}

impl std::error::Error for BadRow {}

const AGENCY: [&str; 13] = [
    "id",
    "name",
    "abbreviation",
    "host_or_lead",
    "host_kind",
    "model",
    "go_live",
    "go_live_precision",
    "current_members_listed",
    "current_members_confirmed",
    "confirmed",
    "source",
    "note",
];
const MEMBER: [&str; 10] =
    ["raa", "authority", "role", "from", "to", "source", "confirmed", "gss", "short_name", "note"];
const AUTHORITY: [&str; 12] = [
    "local-authority-code",
    "official-name",
    "nice-name",
    "gss-code",
    "start-date",
    "end-date",
    "replaced-by",
    "nation",
    "local-authority-type",
    "alt-names",
    "former-gss-codes",
    "lower-or-unitary",
];

impl Register {
    /// This register with the rows that could be read, and those that could not.
    pub(super) fn extended(&self, rows: &Rows<'_>) -> (Self, Vec<BadRow>) {
        let (mut register, mut bad) = (self.clone(), Vec::new());
        for authority in table("authorities", rows.authorities, &AUTHORITY, &mut bad, authority) {
            put(&mut register.authorities, authority, |a, b| a.code == b.code);
        }
        register.settle_ends();
        for mut agency in table("agencies", rows.agencies, &AGENCY, &mut bad, agency) {
            if let Some(known) = register.by_id(&agency.id) {
                agency.members.clone_from(&known.members);
            }
            put(&mut register.agencies, agency, |a, b| a.id == b.id);
        }
        let check = |row: [&str; 10]| {
            let known = register.by_id(row[0]).is_some();
            member(row).and_then(|one| if known { Ok(one) } else { Err(format!("no agency `{}`", one.0)) })
        };
        let members = table("members", rows.members, &MEMBER, &mut bad, check);
        register.enrol(members);
        register.index();
        (register, bad)
    }

    fn enrol(&mut self, members: Vec<(String, Member)>) {
        let same = |a: &Member, b: &Member| {
            if a.gss.is_some() { a.gss == b.gss } else { a.authority == b.authority }
        };
        for agency in &mut self.agencies {
            let new = || members.iter().filter(|(id, _)| *id == agency.id).map(|(_, member)| member);
            agency.members.retain(|old| !new().any(|one| same(one, old)));
            let go_live = agency.go_live.and_then(PartialDate::earliest).map(PartialDate::day);
            let since = go_live.and_then(|day| PartialDate::between(Some(day), None).ok());
            for one in new() {
                let mut one = one.clone();
                one.from = one.from.or(since);
                let area = self.authorities.iter().find(|area| one.gss.is_some_and(|gss| area.has_code(gss)));
                one.until = area.and_then(|area| area.until);
                agency.members.push(one);
            }
        }
    }

    /// Ends as first days no longer in force: the successor begins on the day given or on the next.
    fn settle_ends(&mut self) {
        let starts: Vec<_> =
            self.authorities.iter().map(|one| (one.code.clone(), one.from.as_day())).collect();
        for one in &mut self.authorities {
            let Some(end) = one.until else { continue };
            let next = end.succ_opt();
            let begins = |day: Option<NaiveDate>| {
                let taken_over =
                    |(code, start): &(String, _)| one.replaced_by.contains(code) && *start == day;
                starts.iter().any(taken_over)
            };
            if !begins(Some(end)) && (begins(next) || end.day() != 1) {
                one.until = next;
            }
        }
    }
}

fn put<T>(list: &mut Vec<T>, new: T, same: impl Fn(&T, &T) -> bool) {
    match list.iter_mut().find(|old| same(old, &new)) {
        Some(old) => *old = new,
        None => list.push(new),
    }
}

fn table<const N: usize, T>(
    name: &'static str,
    text: &str,
    columns: &[&str; N],
    bad: &mut Vec<BadRow>,
    read: impl Fn([&str; N]) -> Result<T, String>,
) -> Vec<T> {
    let mut rows = Vec::new();
    for (n, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let mut wrong = |reason: String| bad.push(BadRow { table: name, line: n + 1, reason });
        let cells: Vec<_> = line.split('\t').map(str::trim).collect();
        let Ok(cells) = <[&str; N]>::try_from(cells) else {
            wrong(format!("expected {N} columns"));
            continue;
        };
        if n == 0 {
            if cells != *columns {
                wrong(format!("expected the columns {}", columns.join(", ")));
                break;
            }
            continue;
        }
        match read(cells) {
            Ok(row) => rows.push(row),
            Err(reason) => wrong(reason),
        }
    }
    rows
}

fn date(text: &str) -> Result<Option<PartialDate>, String> {
    if text.is_empty() {
        Ok(None)
    } else {
        text.parse().map(Some).map_err(|bad: crate::value::BadValue| bad.to_string())
    }
}

fn code(text: &str) -> Result<GssCode, String> {
    text.parse().map_err(|bad: crate::value::BadValue| bad.to_string())
}

fn confirmed(text: &str) -> Result<Confirmed, String> {
    text.parse().map_err(|_| format!("expected `yes`, `partly` or `no`, found `{text}`"))
}

/// Text before a remark in brackets, and the remark.
fn remark(text: &str) -> (&str, &str) {
    text.split_once('(').map_or((text, ""), |(before, after)| (before.trim(), after))
}

fn agency(row: [&str; 13]) -> Result<Agency, String> {
    let [id, name, abbreviation, host, _, model, go_live, precision, _, _, sure, source, note] = row;
    if id.is_empty() || name.is_empty() {
        return Err("expected an id and a name".to_owned());
    }
    let (host_name, host_remark) = remark(host);
    let host = match (host_name, host) {
        ("", "(none)") => Host::Nobody,
        ("", _) => Host::Unknown,
        (name, _) => Host::Named { name: name.to_owned(), confirmed: !host_remark.contains("unconfirmed") },
    };
    Ok(Agency {
        id: id.to_owned(),
        name: name.to_owned(),
        abbreviation: Some(remark(abbreviation).0.to_owned()).filter(|short| !short.is_empty()),
        host,
        model: model.to_owned(),
        go_live: date(go_live)?,
        go_live_stated: matches!(precision, "day" | "month" | "year" | "range"),
        confirmed: confirmed(sure)?,
        source: source.to_owned(),
        note: note.to_owned(),
        members: Vec::new(),
    })
}

fn member(row: [&str; 10]) -> Result<(String, Member), String> {
    let [raa, authority, role, from, to, source, sure, gss, _, note] = row;
    let role: MembershipRole = role.parse().map_err(|_| format!("no role `{role}`"))?;
    let member = Member {
        authority: authority.to_owned(),
        gss: if gss.is_empty() { None } else { Some(code(gss)?) },
        role,
        from: date(from)?,
        to: date(to)?,
        confirmed: confirmed(sure)?,
        source: source.to_owned(),
        note: note.to_owned(),
        until: None,
    };
    Ok((raa.to_owned(), member))
}

fn authority(row: [&str; 12]) -> Result<Authority, String> {
    let [own, name, short, gss, start, end, replaced_by, _, kind, others, former, _] = row;
    let kind = match kind {
        "CTY" => AuthorityKind::County,
        "NMD" => AuthorityKind::District,
        "UA" => AuthorityKind::Unitary,
        "MD" => AuthorityKind::MetropolitanDistrict,
        "LBO" => AuthorityKind::LondonBorough,
        "CC" => AuthorityKind::CityOfLondon,
        "COMB" => AuthorityKind::CombinedAuthority,
        "SRA" => AuthorityKind::StrategicRegionalAuthority,
        other => return Err(format!("no kind of authority `{other}`")),
    };
    // The source began in May and June 2005: days of those months are its own, not the council's.
    let start = date(start)?.and_then(PartialDate::as_day);
    let own_start = start.filter(|day| !(day.year() == 2005 && matches!(day.month(), 5 | 6)));
    let known_since = PartialDate::month(2005, 6).and_then(|month| PartialDate::between(None, Some(month)));
    let from = match own_start {
        Some(day) => PartialDate::day(day),
        None => known_since.map_err(|bad| bad.to_string())?,
    };
    let list = |text: &str| -> Vec<String> {
        text.split(',').map(str::trim).filter(|one| !one.is_empty()).map(str::to_owned).collect()
    };
    Ok(Authority {
        code: own.to_owned(),
        name: name.split_whitespace().collect::<Vec<_>>().join(" "),
        short_name: short.to_owned(),
        gss: code(gss)?,
        former_gss: list(former).iter().map(|one| code(one)).collect::<Result<_, _>>()?,
        kind,
        from,
        until: date(end)?.and_then(PartialDate::as_day),
        replaced_by: list(replaced_by),
        other_names: names(others),
    })
}

/// Names between commas; a comma with a space behind it is part of a name (`Bristol, City of`).
fn names(text: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for part in text.split(',') {
        match names.last_mut() {
            Some(last) if part.starts_with(' ') => {
                last.push(',');
                last.push_str(part);
            }
            _ => names.push(part.to_owned()),
        }
    }
    names.retain(|name| !name.trim().is_empty());
    names
}
