//! One person of a list: title, name, post, and what stands in brackets behind them.

use crate::parts::boards;
use crate::parts::roles::{
    bare_words, chair_role, is_post, is_post_nominal, is_post_text, known_word, post_behind,
};
use crate::parts::roll::read;
use crate::parts::surname_first;
use crate::recorder::{fold, is_space, trim};
use crate::when;
use crate::words::minutes::{IN_THE_CHAIR, NOBODY, REMOTE};
use crate::words::people::{CIVIC, GROUPS, NAME_PARTICLES, RANKS};
use minutebook::value::ClockTime;
use minutebook::{HONORIFICS, Organization, PersonRef};

/// What says that somebody presides, and how surely.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Chair {
    /// A mayor, who presides at a council's own meeting.
    Mayor,
    /// The chair of the body.
    Role,
    /// In the chair, in so many words.
    Stated,
}

/// One person of a list.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry<'t> {
    pub(crate) person: PersonRef,
    /// All of it.
    pub(crate) text: &'t str,
    pub(crate) chair: Option<(Chair, &'t str)>,
    /// Whom the person stands in for.
    pub(crate) stands_for: Option<&'t str>,
    /// True where the person was stood in for by the one named in `stands_for`.
    pub(crate) was_replaced: bool,
    pub(crate) remote: bool,
    /// Political group, where brackets name it.
    pub(crate) group: Option<&'t str>,
    pub(crate) joined: Option<(ClockTime, &'t str)>,
    pub(crate) left: Option<(ClockTime, &'t str)>,
    /// The note that says at which items they were there: `items 4 to 7`, `from minute 12`.
    pub(crate) items: Option<&'t str>,
    /// A councillor by title, without a rank that makes them one of another council.
    pub(crate) councillor: bool,
}

impl<'t> Entry<'t> {
    fn of(text: &'t str) -> Self {
        Self {
            person: PersonRef::new(),
            text,
            chair: None,
            stands_for: None,
            was_replaced: false,
            remote: false,
            group: None,
            joined: None,
            left: None,
            items: None,
            councillor: false,
        }
    }
}

/// True for a piece of a list that is a post and nobody's name: it belongs to whoever stands before it.
pub(crate) fn names_post(piece: &str) -> bool {
    let base = brackets(piece).0;
    if civic(base).is_some_and(|(_, name)| name.is_empty()) && !piece.starts_with("The ") {
        return true;
    }
    let titled = bare_words(base).any(|word| HONORIFICS.iter().any(|title| word.eq_ignore_ascii_case(title)));
    // `PCSO Reed`: a rank and a name.
    let mut words = bare_words(base);
    let rank =
        words.next().is_some_and(|first| {
            ["PCSO", "PC", "Sgt", "Sergeant", "Inspector", "Constable", "WPC", "PS"].contains(&first)
        }) && words.next().is_some_and(|name| name.starts_with(char::is_uppercase) && !known_word(name));
    is_post(base)
        && !rank
        && !titled
        && !piece.starts_with("The ")
        && !piece.starts_with("the ")
        && !base.contains(": ")
}

/// `Chief Executive (Dr P Day)`: a post, and in brackets the titled name of its holder.
pub(crate) fn post_and_name(piece: &str) -> Option<Entry<'_>> {
    let (base, notes) = brackets(piece);
    let [note] = notes.as_slice() else { return None };
    let base = trim(base);
    let words: Vec<&str> = base.split(is_space).collect();
    let titled = |text: &str| {
        let first = text.split(is_space).next().unwrap_or_default().trim_end_matches('.');
        HONORIFICS.iter().any(|title| first.eq_ignore_ascii_case(title))
    };
    let post = is_post_text(&words) && !words.is_empty() && !titled(base);
    let inner =
        entry(note, None, false).filter(|one| one.person.name.is_some() && one.stands_for.is_none())?;
    let named = titled(note) || is_post(base);
    (post && named && note.split(is_space).all(|word| !NAME_ENDS.contains(&word) && word != "substituting"))
        .then(|| {
            let lower = piece.to_ascii_lowercase();
            let stated = IN_THE_CHAIR.iter().find_map(|words| {
                let at = lower.rfind(words)?;
                Some((Chair::Stated, piece.get(at..at + words.len())?))
            });
            Entry {
                text: piece,
                person: PersonRef { post: Some(fold(base)), ..inner.person },
                chair: stated.or(chair_role(base).map(|chair| (chair, base))),
                councillor: inner.councillor,
                ..Entry::of(piece)
            }
        })
}

/// One person: title, name, post, and what stands in brackets.
pub(crate) fn entry<'t>(piece: &'t str, group: Option<&str>, bare: bool) -> Option<Entry<'t>> {
    let (base, notes) = brackets(piece);
    let mut found = Entry::of(piece);
    let base = cut_words(base, &mut found);
    let (base, behind) = past_initials(base);
    name_and_post(trim(base), group, bare, &mut found)?;
    if let Some(note) = behind.filter(|note| !note.is_empty()) {
        read_note(note, &mut found);
    }
    for note in notes {
        if let Some(other) = boards::stand_in(note) {
            found.stands_for = Some(other);
            found.was_replaced = true;
            continue;
        }
        for part in note.split([',', ';']).map(trim).filter(|part| !part.is_empty()) {
            read_note(part, &mut found);
        }
    }
    // `Anna Bell (AB) Chair`: what stands behind the brackets.
    let tail = piece.rfind([')', ']']).and_then(|at| piece.get(at + 1..)).unwrap_or_default();
    let tail = tail.trim_matches(|c: char| is_space(c) || matches!(c, '-' | '–' | ',' | '.' | ':'));
    if !tail.is_empty() && tail.len() < 60 && (chair_role(tail).is_some() || is_post(tail)) {
        read_note(tail, &mut found);
    }
    let title = found.person.honorific.as_deref().unwrap_or_default().to_lowercase();
    found.councillor = ["councillor", "cllr", "alderman", "comhairleoir", "cmhlr"]
        .iter()
        .any(|rank| title.starts_with(rank));
    Some(found)
}

/// Words of running text that end a list of names: `B Jones were received`.
pub(crate) const NAME_ENDS: &[&str] = &[
    "were", "was", "had", "have", "has", "due", "owing", "because", "who", "which", "as", "for", "sent",
    "with", "to", "at", "on", "is", "in", "being", "also", "gave", "not", "These", "This", "They", "There",
    "It", "during", "whose", "will",
];

/// Takes `in the chair`, `substituting for B` and `who was substituted by B` off the end of an entry.
pub(crate) fn cut_words<'t>(base: &'t str, found: &mut Entry<'t>) -> &'t str {
    let lower = base.to_ascii_lowercase();
    for words in IN_THE_CHAIR {
        if let Some(at) = lower.find(words) {
            found.chair = base.get(at..at + words.len()).map(|words| (Chair::Stated, words));
            return base.get(..at).unwrap_or(base);
        }
    }
    for (words, replaced) in [
        ("as a substitute for ", false),
        ("as a substitute member for ", false),
        ("as substitute member for ", false),
        ("as a named substitute for ", false),
        ("as the substitute for ", false),
        ("as substitute for ", false),
        ("acting as substitute for ", false),
        ("substituting for ", false),
        ("substitute for ", false),
        ("deputising for ", false),
        ("in place of ", false),
        ("attended on behalf of ", false),
        ("attending on behalf of ", false),
        ("who was substituted by ", true),
        ("substituted by ", true),
        ("replaced by ", true),
        (" for councillor ", false),
        (" for cllr ", false),
        (" for mr ", false),
        (" for mrs ", false),
        (" for ms ", false),
    ] {
        if let Some(at) = lower.find(words) {
            let shown = if words.starts_with(" for") { " for ".len() } else { words.len() };
            found.stands_for = base.get(at + shown..).map(|rest| trim(rest).trim_end_matches('.'));
            found.was_replaced = replaced;
            let head = base.get(..at).unwrap_or(base);
            let head = trim(head).trim_end_matches(|c: char| is_space(c) || matches!(c, '-' | '–' | ','));
            return ["had been appointed", "was appointed", "has been appointed", "was nominated"]
                .iter()
                .chain(["was present", "attended", "attending", "acting", "was"].iter())
                .find_map(|tail| head.strip_suffix(tail))
                .map_or(head, trim);
        }
    }
    base
}

/// `who was substituted by Councillor B` behind the comma after a name.
pub(crate) fn dangling(piece: &str) -> Option<(&str, bool)> {
    let mut found = Entry::of(piece);
    let base = cut_words(piece, &mut found);
    let empty = matches!(trim(base), "" | "who" | "who was" | "was" | "with" | "being");
    found.stands_for.filter(|_| empty).map(|whom| (whom, found.was_replaced))
}

/// `Jo Bell JB Vice Chair`: initials that the page uses for a name, and what stands behind them.
fn past_initials(base: &str) -> (&str, Option<&str>) {
    let mut from = 0;
    for (n, word) in base.split(is_space).enumerate() {
        let letters = (2..=4).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase());
        let head = trim(base.get(..from).unwrap_or_default());
        let titled = |word: &&str| {
            !HONORIFICS.iter().any(|title| word.trim_end_matches('.').eq_ignore_ascii_case(title))
        };
        let name: Vec<&str> = head.split(is_space).filter(titled).collect();
        let first = |word: Option<&&str>| word.and_then(|word| word.chars().next());
        if letters
            && n >= 2
            && name.len() >= 2
            && first(name.first()) == word.chars().next()
            && first(name.last()) == word.chars().next_back()
            && name.iter().all(|word| word.chars().any(char::is_lowercase))
        {
            return (head, base.get(from + word.len()..).map(trim));
        }
        from += word.len();
        from += base.get(from..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
    (base, None)
}

/// What stands outside brackets in front, and what stands in them.
pub(crate) fn brackets(piece: &str) -> (&str, Vec<&str>) {
    let mut notes = Vec::new();
    let mut base_end = piece.len();
    let mut rest = piece;
    let mut offset = 0;
    while let Some(open) = rest.find(['(', '[']) {
        let inside = rest.get(open + 1..).unwrap_or_default();
        let close = inside.find([')', ']']).unwrap_or(inside.len());
        let note = trim(inside.get(..close).unwrap_or_default());
        if offset == 0 {
            base_end = open;
        }
        // `Archer (A)` tells one bearer of a surname from another: part of the name.
        if note.len() == 1 && note.bytes().all(|b| b.is_ascii_uppercase()) && offset == 0 {
            base_end = (open + close + 2).min(piece.len());
        } else {
            notes.push(note);
        }
        offset += open + 1 + close;
        rest = inside.get(close..).unwrap_or_default();
        if base_end > open && offset + 1 >= piece.len() {
            break;
        }
    }
    (piece.get(..base_end).unwrap_or(piece), notes)
}

/// Reads name, title and post of an entry; none where it names nobody.
pub(crate) fn name_and_post<'t>(
    base: &'t str,
    group: Option<&str>,
    bare: bool,
    found: &mut Entry<'t>,
) -> Option<()> {
    let base = base.trim_end_matches(|c: char| matches!(c, '.' | ':' | '-' | '–' | '*') || is_space(c));
    // `Lord Provost Ann Archer`, `The Worshipful the Mayor`: a civic post, and the name behind it.
    if let Some((post, name)) = civic(base) {
        found.person.post = Some(fold(post));
        found.chair = found.chair.or(chair_role(post).map(|chair| (chair, base)));
        let name: Vec<&str> = name.split(is_space).filter(|word| !word.is_empty()).collect();
        return if name.is_empty() {
            Some(())
        } else {
            name_and_post(name_of(base, &name), group, true, found)
        };
    }
    // `Clerk: Jane Doe`, `Jane Doe - Clerk`.
    for sign in [" - ", " – ", " — ", ": "] {
        if let Some((left, right)) = base.split_once(sign) {
            let (name, post) = if is_post(left) && !is_post(right) { (right, left) } else { (left, right) };
            name_and_post(trim(name), group, bare, found)?;
            let post = trim(post);
            found.chair = found.chair.or(chair_role(post).map(|chair| (chair, post)));
            if is_post(post) && found.person.post.is_none() {
                found.person.post = Some(fold(post));
            }
            return Some(());
        }
    }
    // Title in front, a rank before it; a post may stand before both: `Town Clerk Mr J Doe`.
    let mut words: Vec<&str> = base.split(is_space).filter(|word| !word.is_empty()).collect();
    if !is_post(base) {
        let end = words.iter().skip(1).position(|word| NAME_ENDS.contains(word));
        words.truncate(end.map_or(words.len(), |end| end + 1));
    }
    let is_title = |word: &str| {
        let bare = word.trim_end_matches(['.', ':']);
        let rank =
            || ["Supt", "Insp", "Superintendent", "Inspector", "Canon", "Bailie", "Sgt"].contains(&bare);
        (HONORIFICS.iter().any(|known| bare.eq_ignore_ascii_case(known)) || rank())
            && word.starts_with(char::is_uppercase)
    };
    let is_rank = |word: &str| {
        (RANKS.iter().any(|known| word.eq_ignore_ascii_case(known)) && word.starts_with(char::is_uppercase))
            || word == "Chief"
    };
    let first = words.iter().position(|word| is_title(word));
    if let Some(title) = first {
        let mut from = title;
        while from > 0 && words.get(from - 1).is_some_and(|word| is_rank(word)) {
            from -= 1;
        }
        let post = words.get(..from)?;
        let past = words.get(title..)?.iter().take_while(|word| is_title(word)).count();
        let name = words.get(title + past..)?;
        let front = post.join(" ");
        if !(post.is_empty() || is_post(&front) || front.eq_ignore_ascii_case("the")) {
            return None;
        }
        found.person.honorific =
            Some(words.get(from..title + past)?.join(" ").trim_end_matches([':', '.']).to_owned());
        if !post.is_empty() && is_post(&front) {
            found.person.post = Some(fold(&front));
            found.chair = found.chair.or(chair_role(&front).map(|chair| (chair, base)));
        }
        let whole = found.person.post.is_some().then_some(name.len());
        let end = whole.or_else(|| post_behind(name, true)).unwrap_or(name.len());
        let (name, post) = name.split_at_checked(end)?;
        set_post(post, base, found);
        return set_name(name, true, found);
    }
    if let Some((name, post)) = post_behind(&words, false).and_then(|end| words.split_at_checked(end))
        && bare
        && is_name(name)
    {
        set_post(post, base, found);
        return set_name(name, true, found);
    }
    if is_post(base) {
        // `Clerk Jane Doe`: a post of one or two words, then a name.
        let last = words.iter().rposition(|word| is_post(word))?;
        let name = words.get(last + 1..)?;
        let of = name.first().is_some_and(|word| ["of", "for", "to", "and"].contains(word));
        found.person.post = Some(fold(base));
        found.chair = found.chair.or(chair_role(base).map(|chair| (chair, base)));
        if name.len() >= 2 && !of && is_name(name) {
            found.person.post = Some(words.get(..=last)?.join(" "));
            found.chair =
                found.chair.or(chair_role(&words.get(..=last)?.join(" ")).map(|chair| (chair, base)));
            return set_name(name, false, found);
        }
        // `Jane Doe Clerk`.
        let name: Vec<&str> = words.iter().copied().take_while(|word| !is_post(word)).collect();
        let post = words.get(name.len()..)?;
        if name.len() >= 2
            && is_name(&name)
            && post.len() <= 2
            && !RANKS.iter().any(|rank| name.last().is_some_and(|w| w.eq_ignore_ascii_case(rank)))
            && name.first().is_some_and(|w| !known_word(w))
            && bare
        {
            let title = name.iter().any(|w| known_word(w));
            if !title
                && post.len() == 1
                && name.len() == 2
                && post.first().is_some_and(|w| {
                    w.eq_ignore_ascii_case("clerk")
                        || w.eq_ignore_ascii_case("chair")
                        || w.eq_ignore_ascii_case("chairman")
                })
            {
                found.person.post = Some(post.join(" "));
                return set_name(&name, false, found);
            }
        }
        let several =
            ["all", "other", "others", "several", "various", "some", "members", "councillors", "no", "any"];
        let sane = is_post_text(&words)
            && !several
                .iter()
                .any(|word| words.first().is_some_and(|first| first.eq_ignore_ascii_case(word)))
            && words.len() <= 10
            && base.starts_with(|c: char| c.is_uppercase() || c == 't');
        return sane.then_some(());
    }
    found.person.honorific = group.map(str::to_owned);
    set_name(&words, bare || group.is_some(), found)
}

/// Keeps the post that stands behind a name, and what it says of the chair.
fn set_post<'t>(words: &[&'t str], base: &'t str, found: &mut Entry<'t>) {
    if words.is_empty() {
        return;
    }
    let post = words.join(" ");
    found.chair = found.chair.or(chair_role(&post).map(|chair| (chair, base)));
    found.person.post = Some(post);
}

/// What a base ends with from the first of these words on.
fn name_of<'t>(base: &'t str, words: &[&'t str]) -> &'t str {
    let from = words
        .first()
        .map_or(base.len(), |word| (word.as_ptr() as usize).wrapping_sub(base.as_ptr() as usize));
    base.get(from..).unwrap_or(base)
}

/// A civic post that a text begins with, without the style before it, and what stands behind it.
fn civic(base: &str) -> Option<(&str, &str)> {
    let mut rest = base;
    for style in ["The ", "the ", "Right ", "Worshipful ", "the ", "The ", "outgoing ", "incoming "] {
        rest = rest.strip_prefix(style).unwrap_or(rest);
    }
    let post = CIVIC.iter().find(|post| {
        rest.get(..post.len()).is_some_and(|head| head.eq_ignore_ascii_case(post))
            && !rest
                .get(post.len()..)
                .is_some_and(|tail| tail.starts_with(|c: char| c.is_alphanumeric() || c == '\''))
    })?;
    let name = trim(rest.get(post.len()..)?).trim_start_matches(['-', '–', ' ']);
    let of = ["of", "and", "for", "to"].iter().any(|word| name.split(is_space).next() == Some(*word));
    (!of).then(|| Some((rest.get(..post.len())?, name))).flatten()
}

pub(crate) fn set_name(words: &[&str], short: bool, found: &mut Entry<'_>) -> Option<()> {
    let mut words = words;
    while let Some((last, rest)) = words.split_last()
        && is_post_nominal(last)
    {
        words = rest;
    }
    // `Councillor JUPP`: behind a title short capitals are a name.
    let capitals = found.person.honorific.is_some()
        && matches!(words, [word] if word.len() >= 3 && word.chars().all(|c| c.is_uppercase()));
    if !(is_name(words) || capitals) || (words.len() == 1 && !short) {
        return None;
    }
    let name = words.join(" ");
    found.person.name = Some(surname_first::turned(&name).unwrap_or(name));
    Some(())
}

/// True for words that can be a person's name.
pub(crate) fn is_name(words: &[&str]) -> bool {
    let fits = |word: &&str| {
        let letters = word.trim_matches(['(', ')']);
        // `l. Byrne`: a capital I that was scanned as a small letter.
        (letters.starts_with(char::is_uppercase) || letters == "l.")
            && letters.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '.' | '‑'))
            || NAME_PARTICLES.contains(word)
    };
    let stop = |word: &&str| {
        let lower = word.to_lowercase();
        let lower = lower.trim_end_matches('.');
        // `AND ELECTION OF MEMBERS`: a title in capitals.
        let joint = ["and", "of", "for", "the", "to", "in", "by", "with"].contains(&lower)
            && word.chars().all(char::is_uppercase);
        joint
            || NOBODY.contains(&lower)
            || crate::words::MONTHS.contains(&lower) && words.len() == 1
            || crate::words::WEEKDAYS.contains(&lower)
    };
    (1..=5).contains(&words.len())
        && words.iter().all(fits)
        && !words.iter().any(stop)
        && words.iter().any(|word| word.chars().filter(|c| c.is_alphabetic()).count() >= 2 && !NAME_PARTICLES.contains(word))
        // Initials alone are nobody's name: `AB`, `MCa`.
        && !(words.len() == 1 && words.iter().all(|word| word.chars().count() <= 4 && word.chars().filter(|c| c.is_uppercase()).count() >= 2))
        && !(words.len() == 1 && words.iter().all(|word| word.chars().count() <= 3 && word.chars().all(|c| c.is_uppercase() || c == '.')))
}

/// One note in brackets: a role, initials, a substitution, coming and going.
pub(crate) fn read_note<'t>(note: &'t str, found: &mut Entry<'t>) {
    let lower = note.to_lowercase();
    if let Some(chair) = chair_role(note) {
        found.chair = Some(found.chair.map_or((chair, note), |known| known.max((chair, note))));
        if found.person.post.is_none() && chair != Chair::Stated {
            found.person.post = Some(fold(note));
        }
        return;
    }
    for words in [
        "substituting for ",
        "substitute for ",
        "sub for ",
        "subbing for ",
        "deputising for ",
        "in place of ",
        "for ",
    ] {
        if lower.starts_with(words)
            || lower.starts_with(&format!("as {words}"))
            || lower.starts_with(&format!("as a {words}"))
        {
            let at = lower.find(words).map_or(0, |at| at + words.len());
            let name = note.get(at..).map(trim).unwrap_or_default();
            if read(name, true).people.iter().any(|one| one.person.name.is_some()) {
                found.stands_for = Some(name);
            }
            return;
        }
    }
    // `Councillor A (substituted by Councillor B)`.
    if let Some(by) = ["substituted by ", "replaced by ", "substitute: ", "substitute - "]
        .iter()
        .find_map(|words| lower.starts_with(words).then_some(words.len()))
    {
        let name = note.get(by..).map(trim).unwrap_or_default();
        if read(name, true).people.iter().any(|one| one.person.name.is_some()) {
            found.stands_for = Some(name);
            found.was_replaced = true;
        }
        return;
    }
    if REMOTE.iter().any(|word| lower.split(|c: char| !c.is_alphanumeric()).any(|known| known == *word)) {
        found.remote = true;
        return;
    }
    // `Councillor B (Councillor A substituting)`.
    if let Some(end) = ["substituting", "as substitute", "deputising", "substitute", "attended instead"]
        .iter()
        .find_map(|words| lower.find(words))
    {
        let name = note.get(..end).map(trim).unwrap_or_default();
        if read(name, false).people.iter().any(|one| one.person.name.is_some()) {
            found.stands_for = Some(name);
            found.was_replaced = true;
        }
        return;
    }
    let name = found.person.name.as_deref().unwrap_or_default();
    if !name.is_empty() && GROUPS.contains(&lower.as_str()) && !are_initials(note, name) {
        found.group = Some(note);
        return;
    }
    let clock = when::clock(note);
    if clock.is_none() && stay(note).is_some() {
        found.items = Some(note);
        return;
    }
    let begins = |words: &[&str]| words.iter().any(|word| lower.starts_with(word));
    if begins(&["arrived", "from", "joined", "entered", "arriving"]) {
        found.joined = clock;
    } else if begins(&["left", "until", "till", "to ", "departed", "up to", "leaving"]) {
        found.left = clock;
    } else if let (true, None) = (is_post(note), &found.person.post) {
        found.person.post = Some(fold(note));
    } else if found.person.name.is_none() && found.person.honorific.is_none() {
        // `Clerk (Jane Doe)`.
        if let Some(inner) = entry(note, None, false).filter(|inner| inner.person.name.is_some()) {
            found.person.name = inner.person.name;
            found.person.honorific = inner.person.honorific;
        }
    } else if (2..=6).contains(&note.len())
        && note.bytes().all(|b| b.is_ascii_uppercase())
        && !are_initials(note, found.person.name.as_deref().unwrap_or_default())
        && !is_post_nominal(note)
    {
        found.person.organization = Some(Organization::named(note).into());
    }
}

/// The items between which somebody was there: `items 4 to 7`, `minutes 34 - 38 only`, `from item 5`, `until item 6`.
pub(crate) fn stay(note: &str) -> Option<(Option<&str>, Option<&str>)> {
    let lower = note.to_ascii_lowercase();
    let word = ["items", "item", "minutes", "minute", "nos", "no"].iter().find_map(|word| {
        let at = lower.find(word)?;
        let edge = lower.get(..at).is_some_and(|head| !head.ends_with(|c: char| c.is_alphanumeric()));
        edge.then_some(at + word.len())
    })?;
    let (before, behind) = note.split_at_checked(word)?;
    let mut numbers = behind
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '/' | '.')))
        .map(|word| word.trim_end_matches('.'))
        .filter(|word| word.len() <= 10 && word.bytes().any(|b| b.is_ascii_digit()));
    let first = numbers.next()?;
    let second = numbers.next();
    let has = |words: &[&str]| {
        words.iter().any(|word| lower.split(|c: char| !c.is_alphabetic()).any(|w| w == *word))
    };
    let lead = before.to_ascii_lowercase();
    let begins = |words: &[&str]| words.iter().any(|word| lead.trim_start().starts_with(word));
    match second {
        Some(last) if numbers.next().is_none() => Some((Some(first), Some(last))),
        Some(_) => None,
        None if begins(&["from", "arrived", "joined", "entered"]) || has(&["onwards", "onward"]) => {
            Some((Some(first), None))
        }
        None if begins(&["until", "till", "to ", "up to", "left", "departed"]) => Some((None, Some(first))),
        None if has(&["only"]) || begins(&["for", "item", "minute"]) => Some((Some(first), Some(first))),
        None => None,
    }
}

/// True for the initials of a name, some left out or not.
pub(crate) fn are_initials(letters: &str, name: &str) -> bool {
    let mut first =
        name.split(|c: char| is_space(c) || matches!(c, '-' | '.')).filter_map(|word| word.chars().next());
    letters.chars().all(|letter| first.any(|c| c == letter))
}
