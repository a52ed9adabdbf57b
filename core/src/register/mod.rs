//! England's regional adoption agencies, their members, and the authorities, as dated reference data.
//!
//! Every row says whether its sources bear it out; a date known only within bounds stays so. The data and its credits
//! stand in `core/data`: our own compilation from councils' papers, and a selection of mySociety's
//! `uk_local_authority_names_and_codes` (CC-BY-4.0) with the codes of the Office for National Statistics.
//!
//! ```
//! use minutebook::register::register;
//! use minutebook::value::PartialDate;
//!
//! let ace = register().partnership("ACE").one().expect("one agency");
//! assert_eq!(ace.name, "Adoption Central England");
//! let members = ace.members_on(PartialDate::month(2019, 6)?);
//! let sure: Vec<_> = members.iter().filter(|one| one.certainly).map(|one| one.authority).collect();
//! assert_eq!(sure.len(), 4);
//! // Herefordshire joined between October 2018 and March 2020: nobody published when.
//! let herefordshire = members.iter().find(|one| one.authority == "Herefordshire Council").expect("a candidate");
//! assert!(!herefordshire.certainly);
//! # Ok::<(), minutebook::value::BadValue>(())
//! ```

mod agency;
mod authority;
mod load;
#[cfg(test)]
mod tests;

pub use agency::{Agency, Confirmed, Host, Member, MemberOn};
pub use authority::{Authority, AuthorityKind};
pub use load::{BadRow, Rows};

use crate::lean::{HashMap, Ordered};
use crate::value::{GssCode, PartialDate};
use chrono::NaiveDate;
use std::sync::LazyLock;

/// Agencies, members and authorities, ready to be asked.
#[derive(Clone, Debug, Default)]
pub struct Register {
    agencies: Vec<Agency>,
    authorities: Vec<Authority>,
    agency_names: HashMap<String, Vec<usize>>,
    authority_names: HashMap<String, Vec<usize>>,
    authority_codes: HashMap<GssCode, Vec<usize>>,
}

/// The register that is built in; read when it is first asked for.
pub fn register() -> &'static Register {
    static BUILT_IN: LazyLock<Register> = LazyLock::new(|| Register::default().extended(&Rows::built_in()).0);
    &BUILT_IN
}

/// What a name denotes: nothing that is known, one thing, or several.
///
/// ```
/// use minutebook::register::{Found, register};
/// assert!(matches!(register().partnership("Adopt Nowhere"), Found::Nothing));
/// // The abbreviation of Adoption Tees Valley and of Adopt Thames Valley.
/// assert_eq!(register().partnership("ATV").all().len(), 2);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Found<'r, T> {
    /// Nothing of that name is known.
    Nothing,
    /// Exactly one.
    One(&'r T),
    /// More than one; the caller must know more to choose.
    Several(Vec<&'r T>),
}

impl<'r, T> Found<'r, T> {
    fn of(mut found: Vec<&'r T>) -> Self {
        match (found.pop(), found.is_empty()) {
            (None, _) => Self::Nothing,
            (Some(one), true) => Self::One(one),
            (Some(last), false) => {
                found.push(last);
                Self::Several(found)
            }
        }
    }

    /// The one, where there is exactly one.
    pub fn one(&self) -> Option<&'r T> {
        match self {
            Self::One(one) => Some(one),
            _ => None,
        }
    }

    /// All that fit, none included.
    pub fn all(&self) -> Vec<&'r T> {
        match self {
            Self::Nothing => Vec::new(),
            Self::One(one) => vec![one],
            Self::Several(all) => all.clone(),
        }
    }
}

impl Register {
    /// The agency of that name or abbreviation; an abbreviation can denote several.
    pub fn partnership(&self, name: &str) -> Found<'_, Agency> {
        let name = fold(name);
        let short = name.strip_suffix(" regional adoption agency").unwrap_or(&name);
        let at = self.agency_names.get(&name).or_else(|| self.agency_names.get(short));
        Found::of(at.into_iter().flatten().filter_map(|n| self.agencies.get(*n)).collect())
    }

    /// The agency of that id, such as `ace`.
    ///
    /// ```
    /// use minutebook::register::register;
    /// assert_eq!(register().by_id("apse").map(|one| one.name.as_str()), Some("Adoption Partnership South East"));
    /// ```
    pub fn by_id(&self, id: &str) -> Option<&Agency> {
        self.agencies.iter().find(|agency| agency.id == id)
    }

    /// Every agency.
    pub fn partnerships(&self) -> impl Iterator<Item = &Agency> {
        self.agencies.iter()
    }

    /// Every authority, past and present.
    pub fn authorities(&self) -> impl Iterator<Item = &Authority> {
        self.authorities.iter()
    }

    /// The authority of that GSS code or name. A short name can denote a council and its successor; a code that an
    /// authority had before its boundary changed denotes it too.
    ///
    /// ```
    /// use minutebook::register::register;
    /// let kent = register().authority("E10000016").one().expect("one authority");
    /// assert_eq!(kent.name, "Kent County Council");
    /// assert_eq!(register().authority("Somerset").all().len(), 2);
    /// ```
    pub fn authority(&self, name_or_gss: &str) -> Found<'_, Authority> {
        let exact = match name_or_gss.trim().parse::<GssCode>() {
            Ok(code) => self.authority_codes.get(&code),
            Err(_) => self.authority_names.get(&fold(name_or_gss)),
        };
        match exact {
            Some(at) => Found::of(self.authorities_at(at)),
            None => Found::of(self.may_mean(name_or_gss)),
        }
    }

    /// The authority of that GSS code or name that was in force on that date.
    ///
    /// ```
    /// use minutebook::register::register;
    /// let then = register().authority_on("Somerset", "2020-06-30".parse()?).one().expect("one then");
    /// assert_eq!(then.name, "Somerset County Council");
    /// # Ok::<(), minutebook::value::BadValue>(())
    /// ```
    pub fn authority_on(&self, name_or_gss: &str, date: PartialDate) -> Found<'_, Authority> {
        let all = self.authority(name_or_gss).all();
        Found::of(all.into_iter().filter(|one| one.in_force_on(date) != Some(false)).collect())
    }

    /// Everything that a printed name can mean: the name itself, and the name without the word "Council".
    pub(crate) fn may_mean(&self, name: &str) -> Vec<&Authority> {
        let name = fold(name);
        let short = name.strip_suffix(" council").unwrap_or(&name);
        let mut at: Vec<usize> = [name.as_str(), short]
            .iter()
            .filter_map(|one| self.authority_names.get(*one))
            .flatten()
            .copied()
            .collect();
        at.order();
        at.dedup();
        self.authorities_at(&at)
    }

    fn authorities_at(&self, at: &[usize]) -> Vec<&Authority> {
        at.iter().filter_map(|n| self.authorities.get(*n)).collect()
    }

    /// The authorities that took over from this one.
    ///
    /// ```
    /// use minutebook::register::register;
    /// let cumbria = register().authority("Cumbria County Council").one().expect("one authority");
    /// let after: Vec<_> = register().successors(cumbria).iter().map(|one| one.name.as_str()).collect();
    /// assert_eq!(after, ["Cumberland Council", "Westmorland and Furness Council"]);
    /// ```
    pub fn successors(&self, authority: &Authority) -> Vec<&Authority> {
        let codes = authority.replaced_by.iter();
        codes.filter_map(|code| self.authorities.iter().find(|one| one.code == *code)).collect()
    }

    /// The agencies that an authority belongs to on that date, with how: at most one, unless dates are uncertain.
    ///
    /// ```
    /// use minutebook::register::register;
    /// let medway = register().authority("Medway Council").one().expect("one authority");
    /// let found = register().partnership_of(medway, "2021-10".parse()?);
    /// assert_eq!(found.len(), 1);
    /// assert_eq!(found[0].0.id, "apse");
    /// # Ok::<(), minutebook::value::BadValue>(())
    /// ```
    pub fn partnership_of(&self, authority: &Authority, date: PartialDate) -> Vec<(&Agency, MemberOn<'_>)> {
        let belongs = |one: &MemberOn<'_>| match one.gss {
            Some(gss) => authority.has_code(gss),
            None => one.authority == authority.name,
        };
        let all = self
            .agencies
            .iter()
            .flat_map(|agency| agency.members_on(date).into_iter().map(move |member| (agency, member)));
        all.filter(|(_, member)| belongs(member)).collect()
    }

    /// Up to which day the built-in data speaks: later changes are not in it.
    pub fn as_of(&self) -> NaiveDate {
        NaiveDate::from_ymd_opt(2025, 7, 10).unwrap_or_default()
    }

    /// This register with rows added or replaced, as TSV with the columns of the files in `core/data`, header
    /// included. An agency replaces the one of the same id, an authority that of the same code, and a member all rows
    /// of the same authority in the same agency.
    ///
    /// ```
    /// use minutebook::register::{Rows, register};
    /// let members = "raa\tauthority\trole\tfrom\tto\tsource\tconfirmed\tgss\tshort_name\tnote\n\
    ///     ace\tHerefordshire Council\tmember\t2019-07-01\t\tour own files\tyes\tE06000019\tHerefordshire\t\n";
    /// let ours = register().with_rows(&Rows { members, ..Rows::default() })?;
    /// let ace = ours.by_id("ace").expect("known");
    /// assert!(ace.members_on("2019-08-01".parse()?).iter().all(|one| one.certainly));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// When a row cannot be read; nothing is left out silently.
    pub fn with_rows(&self, rows: &Rows<'_>) -> Result<Self, BadRow> {
        let (register, bad) = self.extended(rows);
        bad.into_iter().next().map_or(Ok(register), Err)
    }

    fn index(&mut self) {
        fn add<K: std::hash::Hash + Eq>(map: &mut HashMap<K, Vec<usize>>, key: K, n: usize) {
            let at = map.entry(key).or_default();
            if !at.contains(&n) {
                at.push(n);
            }
        }
        self.agency_names.clear();
        self.authority_names.clear();
        self.authority_codes.clear();
        for (n, agency) in self.agencies.iter().enumerate() {
            for name in std::iter::once(&agency.name).chain(&agency.abbreviation) {
                add(&mut self.agency_names, fold(name), n);
            }
        }
        for (n, authority) in self.authorities.iter().enumerate() {
            authority.spellings().for_each(|name| add(&mut self.authority_names, fold(&name), n));
            authority.codes().for_each(|code| add(&mut self.authority_codes, code, n));
        }
    }
}

/// A name without what spellings differ in: case, punctuation, `&` for `and`, a leading `the`.
pub(crate) fn fold(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    for c in name.chars() {
        match c {
            '&' => plain.push_str(" and "),
            '.' | '\'' | '\u{2019}' => {}
            c if c.is_alphanumeric() || c == '@' => plain.extend(c.to_lowercase()),
            _ => plain.push(' '),
        }
    }
    let words: Vec<_> = plain.split_whitespace().collect();
    match words.as_slice() {
        ["the", rest @ ..] if !rest.is_empty() => rest.join(" "),
        all => all.join(" "),
    }
}
