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
        organization: Option<Box<Organization>>,
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
    "aldermen",
    "ald",
    "comhairleoir",
    "comhairleoirí",
    "cmhlr",
    "cyng",
    "cynghorydd",
    "cynghorwyr",
    "gynghorydd",
];

/// Letters and words that stand after a name and are no part of it.
pub const POST_NOMINALS: &[&str] =
    &["obe", "mbe", "cbe", "jp", "kc", "qc", "bem", "dl", "mp", "msp", "mep", "td", "phd", "kbe", "dbe"];

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

    /// What two mentions must share before [`may_be`](Self::may_be) can hold of them: identity, surname, initials
    /// or post. Each is a hash: two of a kind can rarely be taken for each other, and `may_be` is asked next.
    pub(crate) fn traits(&self) -> Traits {
        let mut traits = Traits::default();
        if let Some(id) = &self.person_id {
            traits.push(hash(b'i', id.bytes()));
        }
        if let Some(post) = &self.post {
            traits.push(hash(b'p', name_words(post).collect::<Vec<_>>().join(" ").bytes()));
        }
        let name = self.name.as_deref().unwrap_or_default();
        if let Some(letters) = as_initials(name) {
            traits.push(hash(b'a', letters.bytes().map(|letter| letter.to_ascii_lowercase())));
        }
        if is_plain(name) {
            plain_traits(name, &mut traits);
            return traits;
        }
        let words: Vec<String> = name_words(name).collect();
        if let Some(surname) = words.last() {
            traits.push(hash(b'n', surname.bytes()));
        }
        initials_of_words(&words).for_each(|letters| traits.push(hash(b'a', letters.bytes())));
        traits
    }

    /// True when both can denote one person: equal identities; or the same surname with no first name or initial
    /// that contradicts; or one is printed as the initials of the other (`AA`); or, where one is known only by post, the
    /// same post.
    ///
    /// ```
    /// use minutebook::PersonRef;
    /// let full = PersonRef::named("Councillor Ann Archer");
    /// assert!(full.may_be(&PersonRef::named("Cllr A. Archer")));
    /// assert!(full.may_be(&PersonRef::named("Mrs Archer")));
    /// assert!(full.may_be(&PersonRef::named("AA")));
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

/// FNV-1a: names are short.
fn hash(kind: u8, text: impl Iterator<Item = u8>) -> u64 {
    std::iter::once(kind).chain(text).fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// The traits of one mention, one of a kind but for the initials, of which there may be three.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Traits {
    all: [u64; 6],
    count: usize,
}

impl Traits {
    fn push(&mut self, one: u64) {
        if let Some(free) = self.all.get_mut(self.count) {
            *free = one;
            self.count += 1;
        }
    }

    /// They as a list.
    pub(crate) fn as_slice(&self) -> &[u64] {
        self.all.get(..self.count).unwrap_or_default()
    }

    /// True where two mentions share one.
    pub(crate) fn meet(&self, other: &Self) -> bool {
        self.as_slice().iter().any(|one| other.as_slice().contains(one))
    }
}

/// True for a name in ASCII without brackets and without an initial at its end, which nearly all are.
fn is_plain(name: &str) -> bool {
    let turned = matches!(name.as_bytes(), [.., b' ', last] if last.is_ascii_uppercase());
    !turned && name.bytes().fold(true, |plain, byte| plain & byte.is_ascii() & (byte != b'('))
}

/// The words of such a name, as they are printed; the same as those of any name, without a copy.
fn plain_words(name: &str) -> impl Iterator<Item = &[u8]> {
    let ends = |byte: &u8| matches!(byte, b' ' | 9..=13 | b'.' | b',' | b')');
    name.as_bytes().split(ends).filter(|word| !word.is_empty() && !is_no_name(word))
}

/// The surname and the initials of such a name.
fn plain_traits(name: &str, traits: &mut Traits) {
    let (mut surname, mut plain, mut split) = (None, Initials::default(), Initials::default());
    for word in plain_words(name) {
        surname = Some(word);
        plain.add(word);
        word.split(|byte| *byte == b'-').for_each(|part| split.add(part));
    }
    if let Some(word) = surname {
        traits.push(hash(b'n', word.iter().map(u8::to_ascii_lowercase)));
    }
    let split = split.hash().filter(|_| split != plain);
    [plain.hash(), split].into_iter().flatten().for_each(|one| traits.push(one));
}

/// The first letters of words, lower case; no more than matter.
#[derive(Default, PartialEq)]
struct Initials {
    letters: [u8; 4],
    count: usize,
}

impl Initials {
    fn add(&mut self, word: &[u8]) {
        let Some(first) = word.first() else { return };
        if let Some(letter) = self.letters.get_mut(self.count) {
            *letter = first.to_ascii_lowercase();
        }
        self.count += 1;
    }

    /// Two to four letters can stand for a name.
    fn hash(&self) -> Option<u64> {
        let letters = self.letters.get(..self.count).filter(|letters| letters.len() > 1)?;
        Some(hash(b'a', letters.iter().copied()))
    }
}

/// True for titles and for letters after a name, in upper or lower case.
fn is_no_name(word: &[u8]) -> bool {
    // Most names have no word of the lists' beginnings and lengths, and need no comparison.
    const SHAPES: u128 = shapes(HONORIFICS) | shapes(POST_NOMINALS);
    let is = |known: &&str| known.as_bytes().eq_ignore_ascii_case(word);
    let may_be = word.len() > 1 && SHAPES & shape(word) != 0;
    may_be && (HONORIFICS.iter().any(is) || POST_NOMINALS.iter().any(is))
}

/// One bit for what a word begins with, in upper or lower case, and how long it is; words apart can share it.
const fn shape(word: &[u8]) -> u128 {
    match word {
        [first, ..] if word.len() < 16 => 1 << ((*first as usize & 7) * 16 + word.len()),
        _ => 0,
    }
}

const fn shapes(words: &[&str]) -> u128 {
    let (mut all, mut rest) = (0, words);
    while let [word, after @ ..] = rest {
        assert!(word.len() < 16, "a longer word has no shape");
        all |= shape(word.as_bytes());
        rest = after;
    }
    all
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

/// Words of a name, lower case, without titles, post-nominals, brackets and punctuation. The initial that a list puts
/// behind a surname, `Archer (A)`, `Archer A`, comes first, where it belongs.
fn name_words(name: &str) -> impl Iterator<Item = String> + '_ {
    let (initial, name) = trailing_initial(name).unwrap_or(("", name));
    initial
        .split('.')
        .chain(name.split(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | '(' | ')')))
        .filter(|word| !word.is_empty())
        .map(|word| match word.is_ascii() {
            true => word.to_ascii_lowercase(),
            false => word.replace('\u{2019}', "'").to_lowercase(),
        })
        .filter(|word| !HONORIFICS.contains(&word.as_str()) && !POST_NOMINALS.contains(&word.as_str()))
}

/// `Archer (A)` and `Archer A` as `A` and `Archer`.
fn trailing_initial(name: &str) -> Option<(&str, &str)> {
    if let Some((surname, initial)) = name.rsplit_once(' ')
        && initial.len() == 1
        && initial.bytes().all(|b| b.is_ascii_uppercase())
    {
        return Some((initial, surname));
    }
    let (surname, rest) = name.split_once('(')?;
    let inner = rest.trim_end().strip_suffix(')')?;
    let letters = inner.chars().filter(char::is_ascii_uppercase).count();
    let only = inner.chars().all(|c| c.is_ascii_uppercase() || c == '.');
    (only && (1..=2).contains(&letters)).then_some((inner, surname))
}

/// The name, where it is nothing but two to four capitals.
fn as_initials(name: &str) -> Option<&str> {
    let name = name.trim();
    ((2..=4).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_uppercase())).then_some(name)
}

/// The initials that can stand for a name of two words or more, lower case: a hyphen within a name counts or not.
fn initials_of(name: &str) -> impl Iterator<Item = String> {
    let words: Vec<String> = name_words(name).collect();
    initials_of_words(&words)
}

/// The same of a name that was split before.
fn initials_of_words(words: &[String]) -> impl Iterator<Item = String> + use<> {
    let letters = |words: &mut dyn Iterator<Item = &str>| -> String {
        words.filter_map(|word| word.chars().next()).collect()
    };
    let plain = letters(&mut words.iter().map(String::as_str));
    let has_hyphen = words.iter().any(|word| word.contains('-'));
    let split = has_hyphen.then(|| letters(&mut words.iter().flat_map(|word| word.split('-'))));
    let both = split.filter(|split| *split != plain);
    [Some(plain), both].into_iter().flatten().filter(|letters| (2..=4).contains(&letters.chars().count()))
}

/// True when one name can be the other's short form.
fn same_name(a: &str, b: &str) -> bool {
    if a == b {
        return if is_plain(a) { plain_words(a).next().is_some() } else { name_words(a).next().is_some() };
    }
    let stands_for = |short: &str, long: &str| {
        as_initials(short).is_some_and(|letters| {
            let letters = letters.to_lowercase();
            initials_of(long).any(|initials| initials == letters)
        })
    };
    if stands_for(a, b) || stands_for(b, a) {
        return true;
    }
    let (a, b): (Vec<_>, Vec<_>) = (name_words(a).collect(), name_words(b).collect());
    let (Some((last_a, first_a)), Some((last_b, first_b))) = (a.split_last(), b.split_last()) else {
        return false;
    };
    let fits = |(x, y): (&str, &str)| x == y || initial_of(x, y) || initial_of(y, x);
    last_a == last_b && first_names(first_a).zip(first_names(first_b)).all(fits)
}

/// What stands before a surname and is part of a first name: `Ann-Marie` as `Ann` and `Marie`; not the `de` of `C de Souza`.
fn first_names(words: &[String]) -> impl Iterator<Item = &str> {
    let words = words.iter().filter(|word| !PARTICLES.contains(&word.as_str()));
    words.flat_map(|word| word.split('-'))
}

/// Words between first name and surname that belong to the surname.
const PARTICLES: &[&str] =
    &["ab", "al", "ap", "bin", "da", "de", "del", "den", "der", "di", "du", "la", "le", "mac", "van", "von"];

fn initial_of(short: &str, long: &str) -> bool {
    short.chars().count() == 1 && long.starts_with(short)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(a: &str, b: &str) -> bool {
        let (a, b) = (PersonRef::named(a), PersonRef::named(b));
        let shared = a.traits().meet(&b.traits());
        // What may be one person must share a trait, or the index would miss it.
        assert!(shared || !a.may_be(&b), "{a:?} {b:?}");
        assert_eq!(a.may_be(&b), b.may_be(&a));
        a.may_be(&b)
    }

    #[test]
    fn a_plain_name_has_the_traits_of_any_name() {
        let names = [
            "Ann Archer",
            "cllr Bo Croft-Dale",
            "A.B. Carrow OBE",
            "Mrs D'Arcy",
            "X",
            "",
            "AA",
            "Ann, B. Dr",
            "-",
            "A-B-C-D-E",
            "Ann Bo Cy Di Ed",
            "Lord",
            "J.P. Fox MBE, JP",
            "O-",
            "Mr. E  Fairfax",
        ];
        for name in names {
            let words: Vec<String> = name_words(name).collect();
            let initials = initials_of_words(&words).map(|letters| hash(b'a', letters.bytes()));
            let mut expected: Vec<u64> =
                words.last().map(|word| hash(b'n', word.bytes())).into_iter().chain(initials).collect();
            let mut found = Traits::default();
            plain_traits(name, &mut found);
            let mut found = found.as_slice().to_vec();
            expected.sort_unstable();
            found.sort_unstable();
            assert_eq!(found, expected, "{name}");
        }
    }

    #[test]
    fn a_hyphen_between_first_names_parts_them() {
        assert!(fits("Ann-Marie Archer", "Ann Marie Archer"));
        assert!(fits("A. Archer", "Ann-Marie Archer"));
        assert!(!fits("Ann-Marie Archer", "Ann Rose Archer"));
        assert!(!fits("Ann Archer-Moss", "Ann Moss"));
    }

    #[test]
    fn initials_stand_for_a_name() {
        assert!(fits("BC", "Cllr Bo Croft") && fits("BCD", "Bo Croft-Dale") && fits("BC", "Bo Croft-Dale"));
        assert!(fits("BC", "BC"));
        assert!(!fits("BC", "Cllr Bo Dale") && !fits("BC", "Croft") && !fits("B", "Bo Croft"));
        assert!(!fits("Bc", "Bo Croft"));
        assert!(fits("FOX", "Ann Fox"));
    }

    #[test]
    fn the_initial_behind_a_surname() {
        assert!(fits("Croft (B)", "Cllr Bo Croft") && fits("Croft (B)", "B Croft"));
        assert!(!fits("Croft (A)", "Bo Croft") && !fits("Croft (A)", "Croft (B)"));
        assert!(
            fits("Croft B", "Cllr Bo Croft") && fits("Croft B", "B. Croft") && fits("Croft B", "Croft (B)")
        );
        assert!(!fits("Croft A", "Bo Croft") && !fits("Croft A", "Croft B"));
    }

    #[test]
    fn a_particle_is_no_first_name() {
        assert!(
            fits("de Croft", "Bo de Croft")
                && fits("ap Croft", "B. ap Croft")
                && fits("van der Croft", "B Croft")
        );
        assert!(!fits("Ann de Croft", "Bo de Croft") && !fits("de Croft", "de Dale"));
    }
}
