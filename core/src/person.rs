//! People as minutes name them: by name, by post, or both.

use crate::organization::Organization;
use crate::shape::record;

record! {
    /// A person as the page names them; at least one of name and post is known.
    ///
    /// Somebody known only by post ("cabinet member for transport") is a full voter, owner or speaker.
    pub struct PersonRef {
        /// Name as printed, without title.
        name: Option<String>,
        /// Title as printed, such as `Councillor`, `Cllr`, `Mrs`.
        honorific: Option<String>,
        /// Office or post, such as `Head of Looked After Children`.
        post: Option<String>,
        /// Whom they act for, where the page says so.
        organization: Option<Organization>,
        /// Identity in the caller's own register.
        person_id: Option<String>,
    }
}

/// Words that stand before a name and are no part of it.
pub const HONORIFICS: &[&str] = &[
    "councillor",
    "councillors",
    "cllr",
    "cllrs",
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "sir",
    "dame",
    "lord",
    "lady",
    "baroness",
    "rev",
    "revd",
    "reverend",
    "prof",
    "professor",
    "alderman",
    "ald",
];

/// Letters and words that stand after a name and are no part of it.
pub const POST_NOMINALS: &[&str] =
    &["obe", "mbe", "cbe", "jp", "kc", "qc", "bem", "dl", "mp", "phd", "kbe", "dbe"];

impl PersonRef {
    /// A person known by name; a title in front is kept apart.
    ///
    /// ```
    /// use minutebook::PersonRef;
    /// let person = PersonRef::named("Cllr Ann Archer");
    /// assert_eq!(person.honorific.as_deref(), Some("Cllr"));
    /// assert_eq!(person.name.as_deref(), Some("Ann Archer"));
    /// ```
    pub fn named(text: &str) -> Self {
        let (honorific, name) = split_honorific(text.trim());
        let mut person = Self::new().name(name);
        person.honorific = honorific.map(str::to_owned);
        person
    }

    /// A person known only by post.
    pub fn holding(post: impl Into<String>) -> Self {
        Self::new().post(post)
    }

    /// Name with title, else post, else nothing.
    pub fn display(&self) -> String {
        match (&self.honorific, &self.name, &self.post) {
            (Some(title), Some(name), _) => format!("{title} {name}"),
            (None, Some(name), _) => name.clone(),
            (_, None, Some(post)) => post.clone(),
            (Some(title), None, None) => title.clone(),
            (None, None, None) => String::new(),
        }
    }

    /// What two mentions must share before [`may_be`](Self::may_be) can hold of them: identity, surname or post.
    pub(crate) fn traits(&self) -> impl Iterator<Item = String> {
        let surname = self.name.as_deref().and_then(|name| name_words(name).last());
        let post = self.post.as_deref().map(|post| name_words(post).collect::<Vec<_>>().join(" "));
        let id = self.person_id.clone();
        let kinds =
            [id.map(|id| format!("i{id}")), surname.map(|s| format!("n{s}")), post.map(|p| format!("p{p}"))];
        kinds.into_iter().flatten()
    }

    /// True when both can denote one person: equal identities; or the same surname with no first name or initial
    /// that contradicts; or, where one is known only by post, the same post.
    ///
    /// ```
    /// use minutebook::PersonRef;
    /// let full = PersonRef::named("Councillor Ann Archer");
    /// assert!(full.may_be(&PersonRef::named("Cllr A. Archer")));
    /// assert!(full.may_be(&PersonRef::named("Mrs Archer")));
    /// assert!(!full.may_be(&PersonRef::named("Cllr Bo Archer")));
    /// ```
    pub fn may_be(&self, other: &Self) -> bool {
        if let (Some(a), Some(b)) = (&self.person_id, &other.person_id) {
            return a == b;
        }
        match (&self.name, &other.name) {
            (Some(a), Some(b)) => same_name(a, b),
            _ => match (&self.post, &other.post) {
                (Some(a), Some(b)) => name_words(a).eq(name_words(b)),
                _ => false,
            },
        }
    }
}

/// Splits titles off the front of a name: `("Cty Cllr", "A. Smith")`.
pub fn split_honorific(text: &str) -> (Option<&str>, &str) {
    let mut end = 0;
    let mut rest = text;
    while let Some((word, after)) = rest.split_once(char::is_whitespace) {
        let bare = word.trim_end_matches('.');
        if !HONORIFICS.iter().any(|known| bare.eq_ignore_ascii_case(known)) {
            break;
        }
        end = text.len() - rest.len() + word.len();
        rest = after.trim_start();
    }
    match text.get(..end) {
        Some(title) if !title.is_empty() => (Some(title), rest),
        _ => (None, text),
    }
}

/// Words of a name, lower case, without titles, post-nominals, brackets and punctuation.
fn name_words(name: &str) -> impl Iterator<Item = String> + '_ {
    name.split(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | '(' | ')'))
        .filter(|word| !word.is_empty())
        .map(|word| word.replace('\u{2019}', "'").to_lowercase())
        .filter(|word| !HONORIFICS.contains(&word.as_str()) && !POST_NOMINALS.contains(&word.as_str()))
}

/// True when one name can be the other's short form.
fn same_name(a: &str, b: &str) -> bool {
    let (a, b): (Vec<_>, Vec<_>) = (name_words(a).collect(), name_words(b).collect());
    let (Some((last_a, first_a)), Some((last_b, first_b))) = (a.split_last(), b.split_last()) else {
        return false;
    };
    let fits = |(x, y): (&String, &String)| x == y || initial_of(x, y) || initial_of(y, x);
    last_a == last_b && first_a.iter().zip(first_b).all(fits)
}

fn initial_of(short: &str, long: &str) -> bool {
    short.chars().count() == 1 && long.starts_with(short)
}
