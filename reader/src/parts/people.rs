//! People in running text: by name, by post, by both, or by their initials.

use crate::parts::posts::{head_word, is_plural, may_begin_person, post_head, qualified};
use crate::recorder::{fold, is_space, trim};
use crate::tokens::{Kind, Token, tokens};
use crate::wordlist::Words;
use crate::words::people::{
    DASHED_HEADS, MEMBER_KINDS, NAME_PARTICLES, NOT_NAMES, OPEN_HEADS, ORGANISATION_WORDS, POST_ENDS, RANKS,
    SERVICES, TITLES,
};
use minutebook::{HONORIFICS, Organization, POST_NOMINALS, PersonRef};

const BEFORE_NAMES: &Words = &Words::new(HONORIFICS);
const BEHIND_NAMES: &Words = &Words::new(POST_NOMINALS);

/// A person, with the words that name them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Person<'t> {
    pub(crate) person: PersonRef,
    /// All of it, without the article.
    pub(crate) text: &'t str,
    pub(crate) name: Option<&'t str>,
    pub(crate) post: Option<&'t str>,
    pub(crate) organization: Option<&'t str>,
    /// Letters in brackets that stand for the person from here on: `(JS)`, `(HLAC)`.
    pub(crate) short: Option<&'t str>,
    /// True for more than one: `cabinet members`, `Councillors`.
    pub(crate) plural: bool,
}

/// The person that a text begins with, whatever comes behind: `Cllr A. Smith`, `the Chairperson`,
/// `Clerk (Jane Doe)`. Says which words it is.
pub(crate) fn person(text: &str) -> Option<(PersonRef, &str)> {
    read(text).map(|found| (found.person, found.text))
}

/// Like [`person`], where the text is known to name somebody: a bare name or bare initials count too.
pub(crate) fn somebody(text: &str) -> Option<(PersonRef, &str)> {
    if let Some(found) = person(text) {
        return Some(found);
    }
    let text = head(text);
    let all = tokens(text);
    let (from, to, _) = name(text, &all, 0)?;
    let words = text.get(from..to)?;
    Some((PersonRef::named(&fold(words)), words))
}

/// The one of `known` people whose initials a text begins with: `JS`, `J.S.`.
pub(crate) fn by_initials<'t>(text: &'t str, known: &[PersonRef]) -> Option<(PersonRef, &'t str)> {
    let text = trim(text);
    let end = text.find(|c: char| !(c.is_ascii_uppercase() || c == '.')).unwrap_or(text.len());
    let words = text.get(..end)?.trim_end_matches('.');
    let letters: String = words.chars().filter(char::is_ascii_uppercase).collect();
    let ends = text.get(end..).is_none_or(|rest| !rest.starts_with(char::is_alphanumeric));
    if !ends || !(2..=4).contains(&letters.len()) {
        return None;
    }
    let mut fits = known.iter().filter(|person| {
        let name = person.name.as_deref().unwrap_or_default();
        let first = name
            .split(|c: char| is_space(c) || matches!(c, '.' | '-'))
            .filter_map(|word| word.chars().next());
        first.filter(|c| c.is_uppercase()).eq(letters.chars())
    });
    let one = fits.next()?;
    fits.next().is_none().then(|| (one.clone(), words))
}

/// The person that a text begins with, in all its parts.
pub(crate) fn read(text: &str) -> Option<Person<'_>> {
    let text = head(text);
    read_at(text, &tokens(text), 0)
}

/// The person that begins at a token of a text.
pub(crate) fn read_at<'t>(text: &'t str, all: &[Token<'t>], at: usize) -> Option<Person<'t>> {
    let from = at + usize::from(all.get(at)?.is_any(&["the", "a", "an", "our"]));
    all.get(from).filter(|first| may_begin_person(first))?;
    let mut found = by_honorific(text, all, from)
        .or_else(|| by_post(text, all, from))
        .or_else(|| by_bracket(text, all, from))?;
    found.person.name = found.name.map(fold);
    found.person.post = found.post.map(fold);
    found.person.organization = found.organization.map(|name| Organization::named(fold(name)).into());
    Some(found)
}

/// As much of a text as a person can take.
fn head(text: &str) -> &str {
    let text = trim(text);
    let mut end = text.len().min(320);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

fn empty(text: &str) -> Person<'_> {
    let person = PersonRef::new();
    Person { person, text, name: None, post: None, organization: None, short: None, plural: false }
}

fn sign(all: &[Token<'_>], at: usize, c: char) -> bool {
    all.get(at).is_some_and(|token| token.kind == Kind::Sign(c))
}

pub(crate) fn is_honorific(token: &Token<'_>) -> bool {
    token.is_word()
        && (token.is_any(BEFORE_NAMES) || token.is_any(TITLES))
        && token.text.starts_with(char::is_uppercase)
}

/// `Councillor Ann Archer`, `County Cllr A. Archer (Chair)`.
fn by_honorific<'t>(text: &'t str, all: &[Token<'t>], from: usize) -> Option<Person<'t>> {
    // `County Cllr`, `LCC Cllr`: of which council.
    let acronym = |token: &Token<'_>| {
        (2..=6).contains(&token.text.len()) && token.text.bytes().all(|b| b.is_ascii_uppercase())
    };
    let ranked = all.get(from)?.is_any(RANKS)
        || acronym(all.get(from)?)
            && all.get(from + 1).is_some_and(|next| next.is_any(&["cllr", "cllrs", "councillor"]));
    let mut at = from + usize::from(ranked);
    if !is_honorific(all.get(at)?) {
        return None;
    }
    // The Lord Mayor is no lord of that name.
    let civic = all.get(at).is_some_and(|token| token.is_any(&["lord", "lady"]))
        && all.get(at + 1).is_some_and(|next| next.is_any(&["mayor", "provost", "mayoress", "lieutenant"]));
    if civic {
        return None;
    }
    let plural = all.get(at).is_some_and(|token| token.is_any(&["councillors", "cllrs", "cynghorwyr"]));
    while all.get(at).is_some_and(is_honorific) {
        at += 1 + usize::from(sign(all, at + 1, '.'));
    }
    let (start, end, next) = name(text, all, at)?;
    let mut found = empty(text);
    found.name = text.get(start..end);
    found.plural = plural;
    let first = all.get(from)?;
    let last = all.get(at.checked_sub(1)?)?;
    found.person.honorific = text.get(first.start..last.end()).map(fold);
    finish(text, all, first.start, end, next, &mut found);
    Some(found)
}

/// `Ann Archer (Clerk)`, `Ann Archer (AA)`: a bare name counts for what stands in brackets behind it.
fn by_bracket<'t>(text: &'t str, all: &[Token<'t>], from: usize) -> Option<Person<'t>> {
    let (start, end, next) = name(text, all, from)?;
    let mut found = empty(text);
    found.name = text.get(start..end);
    let words = all.get(from..next).unwrap_or_default();
    if words.iter().any(|word| word.is_any(ORGANISATION_WORDS)) {
        return None;
    }
    finish(text, all, start, end, next, &mut found);
    (found.post.is_some() || found.short.is_some()).then_some(found)
}

/// Adds what stands behind a name or a post: brackets, and whom the person is from. Then says which words it all is.
fn finish<'t>(text: &'t str, all: &[Token<'t>], start: usize, end: usize, at: usize, found: &mut Person<'t>) {
    let (mut end, mut at) = (end, at);
    if let Some((inner, close, next)) = bracket(text, all, at) {
        let acronym = (2..=6).contains(&inner.len()) && inner.bytes().all(|b| b.is_ascii_uppercase());
        if acronym {
            found.short = Some(inner);
            (end, at) = (close, next);
        } else if found.name.is_none() {
            let inside = tokens(inner);
            let titled = by_honorific(inner, &inside, 0);
            let named = titled.or_else(|| {
                let (from, to, _) = name(inner, &inside, 0)?;
                let mut one = empty(inner);
                one.name = inner
                    .get(from..to)
                    .filter(|words| words.len() == inner.len() && words.contains(is_space));
                one.name.is_some().then_some(one)
            });
            if let Some(named) = named {
                found.name = named.name;
                found.person.honorific = named.person.honorific;
                (end, at) = (close, next);
            }
        } else if let Some(post) =
            by_post(inner, &tokens(inner), 0).filter(|post| post.text.len() == inner.len())
        {
            found.post = post.post;
            (end, at) = (close, next);
        }
    }
    if all.get(at).is_some_and(|token| token.is("from")) {
        let first = at + 1 + usize::from(all.get(at + 1).is_some_and(|token| token.is("the")));
        if let Some(to) = capitals(all, first) {
            found.organization = all.get(first).and_then(|token| text.get(token.start..to));
            end = to;
        }
    }
    found.text = text.get(start..end).unwrap_or(text);
}

/// The end of a run of capitalised words that small words may join.
fn capitals(all: &[Token<'_>], from: usize) -> Option<usize> {
    let mut end = None;
    let mut at = from;
    while let Some(token) = all.get(at) {
        let upper = token.is_word() && token.text.starts_with(char::is_uppercase);
        if upper {
            end = Some(token.end());
        } else if end.is_none()
            || !(token.is_any(&["of", "and", "the", "for"]) || token.kind == Kind::Sign('&'))
        {
            break;
        }
        at += 1;
    }
    end
}

/// What stands in round brackets at a token: its words, where the bracket ends, and the next token.
fn bracket<'t>(text: &'t str, all: &[Token<'t>], at: usize) -> Option<(&'t str, usize, usize)> {
    if !sign(all, at, '(') {
        return None;
    }
    let close = (at + 1..at + 12).find(|&n| sign(all, n, ')'))?;
    let (open, shut) = (all.get(at)?, all.get(close)?);
    Some((trim(text.get(open.end()..shut.start)?), shut.end(), close + 1))
}

/// A name from a token on: where it starts and ends, and the token behind it.
fn name(text: &str, all: &[Token<'_>], from: usize) -> Option<(usize, usize, usize)> {
    let start = all.get(from)?.start;
    let (mut end, mut at, mut words, mut letters) = (start, from, 0, 0);
    while let Some(token) = all.get(at).filter(|token| token.is_word()) {
        let particle = token.is_any(NAME_PARTICLES)
            && all
                .get(at + 1)
                .is_some_and(|next| next.text.starts_with(char::is_uppercase) || next.is_any(NAME_PARTICLES));
        let capital = token.text.starts_with(char::is_uppercase);
        if words == 5 || !(capital || particle) || (token.text.len() > 1 && token.is_any(NOT_NAMES)) {
            break;
        }
        if words > 0 && (token.is_any(BEHIND_NAMES) || is_honorific(token)) {
            break;
        }
        let bare = token.text.strip_suffix("'s").or_else(|| token.text.strip_suffix("’s"));
        words += 1;
        letters = letters.max(bare.unwrap_or(token.text).chars().count());
        end = token.start + bare.unwrap_or(token.text).len();
        at += 1;
        if bare.is_some() {
            break;
        }
        if token.text.chars().count() == 1 && sign(all, at, '.') {
            at += 1;
        }
    }
    // A full stop behind the last initial is not the name's, and a name has more than initials.
    if letters < 2 {
        return None;
    }
    // `Archer (A)` tells one bearer of a surname from another.
    if let Some((inner, close, next)) = bracket(text, all, at)
        && inner.len() == 1
        && inner.bytes().all(|b| b.is_ascii_uppercase())
    {
        (end, at) = (close, next);
    }
    Some((start, end, at))
}

/// `the cabinet member for transport`, `Director of People`, `officers`.
fn by_post<'t>(text: &'t str, all: &[Token<'t>], from: usize) -> Option<Person<'t>> {
    let (mut head, mut plural) = (post_head(all, from)?, false);
    // `Deputy Chief Executive Officer`, `group leaders and representatives`.
    loop {
        plural |= is_plural(all.get(head)?);
        if all
            .get(head + 1)
            .is_some_and(|next| head_word(next).is_some() && !next.is_any(&["chair", "chairs"]))
        {
            head += 1;
        } else if plural
            && all.get(head + 1).is_some_and(|next| next.is("and"))
            && all.get(head + 2).is_some_and(|next| head_word(next).is_some() && is_plural(next))
        {
            head += 2;
        } else {
            break;
        }
    }
    let word = all.get(head)?;
    // The Executive is a body, the Chief Executive a person.
    if word.is("executive")
        && !head.checked_sub(1).and_then(|n| all.get(n)).is_some_and(|kind| kind.is("chief"))
    {
        return None;
    }
    let kind = head.checked_sub(1).filter(|&n| n >= from).and_then(|n| all.get(n));
    let open = word.is("head")
        || (word.is_any(OPEN_HEADS)
            && (!word.is("member") || kind.is_some_and(|kind| kind.is_any(MEMBER_KINDS))));
    let last = qualified(all, head, open);
    let mut at = last + 1;
    let mut end = all.get(last)?.end();
    let start = all.get(from)?.start;
    let mut found = empty(text);
    // `Assistant Director – Housing`, `Corporate Director: Place`.
    if let Some((to, next)) = dashed(text, all, at).filter(|_| word.is_any(DASHED_HEADS) && !plural) {
        (end, at) = (to, next);
    }
    // `Deputy Chief Executive (People)`.
    if let Some((inner, close, next)) = bracket(text, all, at)
        && inner
            .split(|c: char| is_space(c) || c == ',')
            .any(|w| SERVICES.iter().any(|s| w.eq_ignore_ascii_case(s)))
    {
        (end, at) = (close, next);
    }
    found.post = text.get(start..end);
    found.plural = plural;
    // `the Chair, Councillor Archer, welcomed`.
    if sign(all, at, ',')
        && !plural
        && let Some(named) = by_honorific(text, all, at + 1)
        && !all.get(at + 1).is_some_and(|title| title.is_any(&["councillors", "cllrs"]))
    {
        let behind = named.text.len() + all.get(at + 1)?.start;
        let next = all.partition_point(|token| token.start < behind);
        let list = all.get(next).is_some_and(|token| token.is("and"));
        if !list {
            found.name = named.name;
            found.person.honorific = named.person.honorific;
            found.text = text.get(start..behind)?;
            return Some(found);
        }
    }
    // `the Director of Finance, Ann Archer, replied`.
    if sign(all, at, ',')
        && !plural
        && let Some((from, to, next)) = name(text, all, at + 1).filter(|(_, _, next)| sign(all, *next, ','))
        && (2..=3).contains(&(next - at - 1))
        && !all.get(at + 1..next)?.iter().any(|word| word.is_any(ORGANISATION_WORDS) || word.is_any(SERVICES))
        && !all.get(next + 1).is_none_or(|word| word.is("and") || word.text.starts_with(char::is_uppercase))
    {
        found.name = text.get(from..to);
        found.text = text.get(start..to)?;
        return Some(found);
    }
    finish(text, all, start, end, at, &mut found);
    Some(found)
}

/// What a dash or a colon adds to a post: where it ends, and the token behind.
fn dashed(text: &str, all: &[Token<'_>], at: usize) -> Option<(usize, usize)> {
    let joint = all.get(at).filter(|token| matches!(token.kind, Kind::Sign('–' | '-' | '—' | ':')))?;
    let first = all.get(at + 1)?;
    let spaced = joint.end() < first.start;
    let fits = first.is_word()
        && spaced
        && first.text.starts_with(char::is_uppercase)
        && !is_honorific(first)
        && !first.is_any(POST_ENDS)
        && !(first.is("q") || first.is("a"));
    let end = capitals(all, at + 1).filter(|_| fits)?;
    let next = all.partition_point(|token| token.start < end);
    // A name or the label's own sentence ends elsewhere: a verb or a bracket follows a post.
    let behind = all.get(next).is_none_or(|token| {
        token.text.starts_with(char::is_lowercase) || matches!(token.kind, Kind::Sign(',' | '(' | '.'))
    });
    let service = text
        .get(first.start..end)?
        .split(is_space)
        .any(|w| SERVICES.iter().any(|s| w.trim_matches(',').eq_ignore_ascii_case(s)));
    (behind && service).then_some((end, next))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Option<(&str, String, String)> {
        person(text).map(|(p, words)| (words, p.name.unwrap_or_default(), p.post.unwrap_or_default()))
    }

    fn post(text: &str) -> String {
        parts(text).map(|(_, name, post)| format!("{name}{post}")).unwrap_or_default()
    }

    #[test]
    fn names() {
        let (found, words) = person("Cllr A. Archer proposed that").unwrap();
        assert_eq!(words, "Cllr A. Archer");
        assert_eq!((found.honorific.as_deref(), found.name.as_deref()), (Some("Cllr"), Some("A. Archer")));
        assert_eq!(parts("Councillor Ann Archer and Councillor Bo").unwrap().1, "Ann Archer");
        assert_eq!(parts("Mrs Archer. The clerk").unwrap().1, "Archer");
        assert_eq!(parts("County Councillor Ann van der Berg OBE").unwrap().1, "Ann van der Berg");
        assert_eq!(parts("Councillor Archer’s motion").unwrap().1, "Archer");
        assert_eq!(parts("Councillors Archer, Brook and Croft").unwrap().1, "Archer");
        assert_eq!(
            parts("Cllr Archer (Chair) spoke").unwrap(),
            ("Cllr Archer (Chair)", "Archer".into(), "Chair".into())
        );
        assert_eq!(
            parts("Ann Archer (Clerk)").unwrap(),
            ("Ann Archer (Clerk)", "Ann Archer".into(), "Clerk".into())
        );
        assert_eq!(
            parts("Clerk (Ann Archer)").unwrap(),
            ("Clerk (Ann Archer)", "Ann Archer".into(), "Clerk".into())
        );
        assert_eq!(parts("The Chair, Councillor Archer, welcomed").unwrap().1, "Archer");
        assert_eq!(read("Ann Archer (AA), of the school").unwrap().short, Some("AA"));
        assert_eq!(person("Judge Archer has explained").unwrap().0.honorific.as_deref(), Some("Judge"));
        assert_eq!(person("Roads Agency North (RAN) was"), None);
        assert_eq!(person("The proposal was seconded"), None);
        assert_eq!(person("Ann Archer spoke"), None);
        assert_eq!(person(""), None);
        assert_eq!(somebody("Ann Archer").unwrap().1, "Ann Archer");
    }

    #[test]
    fn posts() {
        assert_eq!(
            post("The cabinet member finance, estates and assets joined the meeting"),
            "cabinet member finance, estates and assets"
        );
        assert_eq!(
            post("The Director of Parks, Libraries and Adult Services added that"),
            "Director of Parks, Libraries and Adult Services"
        );
        assert_eq!(post("the head of looked after children highlighted"), "head of looked after children");
        assert_eq!(
            post("The assistant director housing and family support was currently"),
            "assistant director housing and family support"
        );
        assert_eq!(
            post("The chair of the roads and paths scrutiny committee explained"),
            "chair of the roads and paths scrutiny committee"
        );
        assert_eq!(post("Cabinet Member for Roads thanked"), "Cabinet Member for Roads");
        assert_eq!(post("the Deputy Chief Executive (Place) which"), "Deputy Chief Executive (Place)");
        assert_eq!(post("The Chairperson proposed and Councillor Archer seconded"), "Chairperson");
        assert_eq!(post("the Chair and Councillor Archer"), "Chair");
        assert_eq!(post("The Monitoring Officer advised"), "Monitoring Officer");
        assert_eq!(
            post("the Portfolio Holder with responsibility for Roads to sign"),
            "Portfolio Holder with responsibility for Roads"
        );
        assert_eq!(post("Clerk to write to the bank"), "Clerk");
        assert_eq!(post("The officer responded that"), "officer");
        assert_eq!(
            post("Group leaders and representatives were invited"),
            "Group leaders and representatives"
        );
        assert_eq!(post("cabinet members noted that"), "cabinet members");
        assert_eq!(post("the Director of Finance, Councillor Archer and the Clerk"), "Director of Finance");
        assert_eq!(post("The Assistant Director – Housing stated"), "Assistant Director – Housing");
        assert_eq!(post("the Corporate Director: Place be asked"), "Corporate Director: Place");
        assert_eq!(post("The Director – The report was late"), "Director");
        assert_eq!(parts("The Director of Finance, Ann Archer, replied").unwrap().1, "Ann Archer");
        assert_eq!(post("the report cabinet members noted"), "");
        assert_eq!(post("A number of officers had left"), "");
        assert_eq!(post("Work to support the officers"), "");
    }

    #[test]
    fn organizations_and_initials() {
        let found = read("The Head of Service from the Roads Partnership North East introduced").unwrap();
        assert_eq!(
            (found.post, found.organization),
            (Some("Head of Service"), Some("Roads Partnership North East"))
        );
        assert_eq!(read("the Head of Roads and Paths (HRP) to").unwrap().short, Some("HRP"));
        let known = [PersonRef::named("Ann Archer"), PersonRef::named("Cllr Bo Croft")];
        assert_eq!(by_initials("BC agreed", &known).unwrap().0, known[1]);
        assert_eq!(by_initials("BBC agreed", &known), None);
    }
}
