use crate::shape::code_list;
use crate::value::{GssCode, PartialDate};
use chrono::NaiveDate;

code_list! {
    /// What kind of authority it is.
    pub enum AuthorityKind {
        /// A county council above districts.
        County = "county",
        /// A district council below a county.
        District = "district",
        /// One council for all functions.
        Unitary = "unitary",
        /// A metropolitan borough or district.
        MetropolitanDistrict = "metropolitan_district",
        /// A London borough.
        LondonBorough = "london_borough",
        /// The City of London Corporation.
        CityOfLondon = "city_of_london",
        /// A combined authority of several councils.
        CombinedAuthority = "combined_authority",
        /// The Greater London Authority.
        StrategicRegionalAuthority = "strategic_regional_authority",
    }
}

/// One principal authority of England, in force or abolished.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Authority {
    /// Code of the source's own, such as `WAR`.
    pub code: String,
    /// Official name.
    pub name: String,
    /// Short name.
    pub short_name: String,
    /// GSS code of its area.
    pub gss: GssCode,
    /// Codes that its area had before its boundary changed.
    pub former_gss: Vec<GssCode>,
    /// What kind it is.
    pub kind: AuthorityKind,
    /// Since when, as far as the source tells.
    pub from: PartialDate,
    /// First day on which it was no longer in force.
    pub until: Option<NaiveDate>,
    /// Codes of the authorities that took over.
    pub replaced_by: Vec<String>,
    pub(super) other_names: Vec<String>,
}

impl Authority {
    /// Whether it was in force on that date: `None` where the date or its beginning is not known well enough.
    ///
    /// ```
    /// use minutebook::register::register;
    /// let poole = register().authority("Borough of Poole").one().expect("known");
    /// assert_eq!(poole.in_force_on("2019-03-31".parse()?), Some(true));
    /// assert_eq!(poole.in_force_on("2019-04-01".parse()?), Some(false));
    /// assert_eq!(poole.in_force_on("2019".parse()?), None);
    /// # Ok::<(), minutebook::value::BadValue>(())
    /// ```
    pub fn in_force_on(&self, date: PartialDate) -> Option<bool> {
        let (first, last) = (date.earliest(), date.latest());
        let over = self.until.zip(first).is_some_and(|(until, first)| first >= until);
        if over || date.surely_before(self.from) {
            return Some(false);
        }
        let begun = self.from.latest().zip(first).is_some_and(|(from, first)| from <= first);
        let goes_on = self.until.is_none_or(|until| last.is_some_and(|last| last < until));
        (begun && goes_on).then_some(true)
    }

    /// True where it runs children's services, and so can be a member of a regional adoption agency.
    pub fn has_childrens_services(&self) -> bool {
        use AuthorityKind as Kind;
        matches!(
            self.kind,
            Kind::County
                | Kind::Unitary
                | Kind::MetropolitanDistrict
                | Kind::LondonBorough
                | Kind::CityOfLondon
        )
    }

    /// True where its area has or had that code.
    pub fn has_code(&self, gss: GssCode) -> bool {
        self.codes().any(|code| code == gss)
    }

    pub(super) fn codes(&self) -> impl Iterator<Item = GssCode> {
        std::iter::once(self.gss).chain(self.former_gss.iter().copied())
    }

    /// Names under which it is found. Regions bear the names of combined authorities: those need the whole name.
    pub(super) fn spellings(&self) -> impl Iterator<Item = String> {
        let council = !matches!(
            self.kind,
            AuthorityKind::CombinedAuthority | AuthorityKind::StrategicRegionalAuthority
        );
        let county = self.short_name.strip_suffix(" County").filter(|_| self.kind == AuthorityKind::County);
        let short = std::iter::once(self.short_name.as_str()).chain(county);
        let others = short.chain(self.other_names.iter().map(String::as_str)).filter(move |_| council);
        std::iter::once(self.name.as_str()).chain(others).map(str::to_owned)
    }
}
