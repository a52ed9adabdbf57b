use crate::partnership::MembershipRole;
use crate::shape::code_list;
use crate::value::{GssCode, PartialDate};
use chrono::NaiveDate;

code_list! {
    /// Whether the sources of a row bear it out.
    pub enum Confirmed {
        /// They do.
        Yes = "yes",
        /// They bear out a part of it; the note says which.
        Partly = "partly",
        /// It rests on recollection or inference.
        No = "no",
    }
}

/// Who hosts or leads an agency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Host {
    /// Nobody: the sources say that there is no host.
    Nobody,
    /// Whether there is one is not known.
    Unknown,
    /// A council, a company, a trust or a charity.
    Named {
        /// Its short name.
        name: String,
        /// False where no source was seen that says so.
        confirmed: bool,
    },
}

/// One regional adoption agency.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Agency {
    /// Its id in this register, such as `ace`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its abbreviation, which another agency may share.
    pub abbreviation: Option<String>,
    /// Who hosts or leads it.
    pub host: Host,
    /// How it is built, in words.
    pub model: String,
    /// When it went live, as far as known.
    pub go_live: Option<PartialDate>,
    /// True where the sources state that date, and state it alike.
    pub go_live_stated: bool,
    /// Whether the sources bear the row out.
    pub confirmed: Confirmed,
    /// Where it is from.
    pub source: String,
    /// What else to know about it.
    pub note: String,
    /// Its members, past and present.
    pub members: Vec<Member>,
}

/// One authority's time in an agency.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Member {
    /// The authority's name.
    pub authority: String,
    /// GSS code of its area.
    pub gss: Option<GssCode>,
    /// What it is to the agency.
    pub role: MembershipRole,
    /// Since when; where the sources do not say, not before the agency went live.
    pub from: Option<PartialDate>,
    /// Its last day as a member; absent where it goes on as far as known.
    pub to: Option<PartialDate>,
    /// Whether the sources bear the row out.
    pub confirmed: Confirmed,
    /// Where it is from.
    pub source: String,
    /// What else to know about it.
    pub note: String,
    /// First day on which the authority itself was no more.
    pub(super) until: Option<NaiveDate>,
}

/// A member on some date.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MemberOn<'r> {
    /// The authority's name.
    pub authority: &'r str,
    /// GSS code of its area.
    pub gss: Option<GssCode>,
    /// What it is to the agency.
    pub role: MembershipRole,
    /// Since when.
    pub from: Option<PartialDate>,
    /// Its last day as a member.
    pub to: Option<PartialDate>,
    /// Whether the sources bear the row out.
    pub confirmed: Confirmed,
    /// True where the row's dates leave no doubt that it was a member on that date; false where it may have been.
    pub certainly: bool,
    /// What else to know about it.
    pub note: &'r str,
}

impl Agency {
    /// Who was a member on that date, and who may have been.
    pub fn members_on(&self, date: PartialDate) -> Vec<MemberOn<'_>> {
        let on = |one: &'_ Member| one.on(date);
        self.members.iter().filter_map(|one| on(one).map(|certainly| one.as_of(certainly))).collect()
    }

    /// Whether it was live on that date: `None` where its dates do not tell.
    ///
    /// ```
    /// use minutebook::register::register;
    /// let ace = register().by_id("ace").expect("known");
    /// assert_eq!(ace.live_on("2018-01-31".parse()?), Some(false));
    /// assert_eq!(ace.live_on("2018-02-01".parse()?), Some(true));
    /// assert_eq!(ace.live_on("2018".parse()?), None);
    /// # Ok::<(), minutebook::value::BadValue>(())
    /// ```
    pub fn live_on(&self, date: PartialDate) -> Option<bool> {
        let go_live = self.go_live?;
        if date.surely_before(go_live) {
            return Some(false);
        }
        go_live.latest().zip(date.earliest()).is_some_and(|(live, day)| live <= day).then_some(true)
    }

    /// True where every row of it is borne out by its sources.
    pub fn is_confirmed(&self) -> bool {
        self.confirmed == Confirmed::Yes && self.members.iter().all(|one| one.confirmed == Confirmed::Yes)
    }
}

impl Member {
    /// `Some(true)` where it surely was a member on that date, `Some(false)` where it may have been.
    pub fn on(&self, date: PartialDate) -> Option<bool> {
        let (first, last) = (date.earliest(), date.latest());
        let over = self.until.zip(first).is_some_and(|(until, first)| first >= until);
        let left = self.to.is_some_and(|to| to.surely_before(date));
        let not_yet = self.from.is_some_and(|from| date.surely_before(from));
        if over || left || not_yet {
            return None;
        }
        let begun =
            self.from.and_then(PartialDate::latest).zip(first).is_some_and(|(from, first)| from <= first);
        let ends = |end: Option<NaiveDate>| end.zip(last).is_some_and(|(end, last)| last <= end);
        let goes_on = self.to.is_none_or(|to| ends(to.earliest()))
            && self.until.is_none_or(|until| ends(until.pred_opt()));
        Some(begun && goes_on)
    }

    /// True where the row's note takes something of it back, though its sources were seen.
    pub fn is_doubtful(&self) -> bool {
        let note = self.note.to_lowercase();
        self.confirmed != Confirmed::Yes
            || ["unconfirmed", "inferred", "inference", "date not"].iter().any(|word| note.contains(word))
    }

    fn as_of(&self, certainly: bool) -> MemberOn<'_> {
        MemberOn {
            authority: &self.authority,
            gss: self.gss,
            role: self.role,
            from: self.from,
            to: self.to,
            confirmed: self.confirmed,
            certainly,
            note: &self.note,
        }
    }
}
