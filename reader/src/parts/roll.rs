//! Lists of people, as attendance and apologies print them: `Councillors A Archer (Chair), B Brook and C Croft; Ms D Dale,
//! Clerk`.

mod semicolons;

use crate::parts::entry::{Chair, Entry, brackets, dangling, entry, names_post, post_and_name};
use crate::parts::people;
use crate::parts::roles::{chair_role, is_councillors_post, is_post, is_post_nominal};
use crate::recorder::{fold, is_space, trim};
use crate::wordlist::Words;
use crate::words::minutes::IN_THE_CHAIR;
use crate::words::people::{DEPARTMENTS, GROUPS, RANKS, THING_ENDS, THINGS};
use minutebook::{HONORIFICS, PersonRef};

/// What a list says.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Roll<'t> {
    pub(crate) people: Vec<Entry<'t>>,
    /// How many of the public, and where that stands.
    pub(crate) public: Option<(u32, &'t str)>,
    /// Pieces that name nobody.
    pub(crate) unread: usize,
}

/// Reads a list. With `bare`, a single capitalised word counts as a surname: the list is known to be one of people.
pub(crate) fn read(text: &str, bare: bool) -> Roll<'_> {
    let mut roll = Roll::default();
    if let Some(people) = text.contains(';').then(|| semicolons::read(text)).flatten() {
        return Roll { people, ..roll };
    }
    let mut group: Option<String> = None;
    // Where the post of the last person began, while only a post has followed the name.
    let mut post_from: Option<usize> = None;
    let cut = if by_posts(text) { behind_holders(text) } else { pieces(text) };
    for piece in cut {
        let piece = trim(piece).trim_start_matches(['-', '–', '•', '·', '*', ':', '.']);
        let piece = trim(piece);
        let piece = piece.strip_prefix("from ").or_else(|| piece.strip_prefix("from\n")).unwrap_or(piece);
        let piece = without_group(trim(trim(piece).trim_end_matches([':', '-', '–'])));
        // `Councillors – Ann Archer`: the title of all of them, and the first.
        let piece = match piece.split_once(['–', '-']).map(|(title, name)| (trim(title), trim(name))) {
            Some((title, name)) if group_title(title).is_some() && title.to_lowercase().ends_with('s') => {
                group = group_title(title);
                name
            }
            _ => piece,
        };
        if piece.is_empty() || is_ward(piece) {
            continue;
        }
        if piece.len() > 400 {
            // Too long for anybody's name.
            roll.unread += 1;
            continue;
        }
        if let Some(count) = public(piece) {
            roll.public = Some((count, piece));
            continue;
        }
        if let Some(title) = group_title(piece) {
            // `Mrs V White, Councillors`: the title of those before; alone in front: of those behind.
            group = Some(title);
            continue;
        }
        if is_post_nominal(piece) {
            continue;
        }
        // `Councillor A Lane (Leader), in the Chair`.
        if IN_THE_CHAIR.iter().any(|words| piece.trim_end_matches('.').eq_ignore_ascii_case(words))
            && let Some(before) = roll.people.last_mut()
        {
            before.chair = Some((Chair::Stated, piece));
            continue;
        }
        let start = (piece.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
        if let (Some(before), true, Some(from)) = (roll.people.last_mut(), names_post(piece), post_from)
            && before.person.name.is_some()
            && text.get(..start).is_some_and(|front| front.trim_end().ends_with("and"))
        {
            // `Sam Poe, Director of Resources and Monitoring Officer`: one person with two posts.
            before.person.post =
                text.get(from..start + piece.len()).map(|post| fold(post.trim_end_matches('.')));
            post_from = None;
            continue;
        }
        post_from = None;
        let behind = roll.people.last_mut();
        if let (Some(before), true) = (behind, names_post(piece))
            && before.person.post.is_none()
            && (!before.councillor || chair_role(piece).is_some() || is_councillors_post(piece))
        {
            before.person.post = Some(fold(piece.trim_end_matches('.')));
            post_from = Some(start);
            before.chair = before.chair.or(chair_role(piece).map(|chair| (chair, piece)));
            continue;
        }
        // `Councillor A Lane (Chair), Cabinet Member for Roads`: another post of the same councillor.
        if roll.people.last().is_some_and(|before| before.councillor && before.person.post.is_some())
            && names_post(piece)
            && is_councillors_post(piece)
            && chair_role(piece).is_none()
        {
            continue;
        }
        if let Some(found) = post_and_name(piece) {
            // `Director, Corporate Services (Ms C Cull)`: the post began a piece earlier.
            match roll
                .people
                .last_mut()
                .filter(|before| before.person.name.is_none() && before.chair.is_none())
            {
                Some(before) => {
                    let post = before.person.post.take().unwrap_or_default();
                    let rest = found.person.post.unwrap_or_default();
                    before.person = PersonRef { post: Some(format!("{post}, {rest}")), ..found.person };
                }
                None => roll.people.push(found),
            }
            continue;
        }
        // `Assistant Director, Finance - M Kershaw`: the post began a piece earlier.
        if let Some((left, right)) = piece.split_once(" - ").or_else(|| piece.split_once(" – "))
            && !is_post(left)
            && left.split(is_space).count() <= 5
            && let Some(before) = roll.people.last_mut()
            && before.person.name.is_none()
            && let Some(post) = before.person.post.clone()
            && let Some(named) = entry(trim(right), None, true).filter(|one| one.person.name.is_some())
        {
            before.person = PersonRef { post: Some(format!("{post}, {}", fold(left))), ..named.person };
            continue;
        }
        if let Some((whom, replaced)) = dangling(piece)
            && let Some(before) = roll.people.last_mut()
        {
            before.stands_for = Some(whom);
            before.was_replaced = replaced;
            continue;
        }
        // `Councillor A Ames, Sam Poe (Chief Executive)`: an officer's post ends the group.
        let officer = brackets(piece)
            .1
            .iter()
            .any(|note| is_post(note) && !is_councillors_post(note) && chair_role(note).is_none());
        if officer {
            group = None;
        }
        if let Some(guest) = outside(piece) {
            group = None;
            roll.people.push(guest);
            continue;
        }
        // `Mr A Archer, Director of Services, Economic Development and Planning`: fields of work behind a post; a word alone
        // behind the post of somebody with a title.
        if let Some(before) = roll.people.last_mut().filter(|before| !before.councillor) {
            let titled = before.person.honorific.is_some() && group.is_none();
            let word = titled && !piece.contains([' ', '.', '(']) && before.person.post.is_some();
            if word || is_department(piece) {
                if let Some(post) = &before.person.post {
                    before.person.post = Some(format!("{post}, {piece}"));
                }
                continue;
            }
        }
        if is_thing(piece) {
            roll.unread += 1;
            continue;
        }
        match entry(piece, group.as_deref(), bare) {
            Some(found) => {
                // `The Mayor, Councillor A Archer`.
                if found.person.name.is_some()
                    && let Some(before) = roll.people.last_mut().filter(|before| {
                        before.person.name.is_none()
                            && before.chair.is_some()
                            && before.person.honorific.is_none()
                    })
                {
                    let post = before.person.post.take();
                    let chair = before.chair;
                    let whole = found;
                    *before = whole;
                    before.person.post = before.person.post.take().or(post);
                    before.chair = before.chair.or(chair);
                    continue;
                }
                if let Some(title) = &found.person.honorific {
                    // `Councillors Mrs A Ames, B Boyd`: the title of all stands first.
                    let title = of_all(title);
                    let plural = title.ends_with('s')
                        && !["mrs", "ms", "miss", "messrs"].contains(&title.to_lowercase().as_str());
                    let collective = [
                        "Councillors",
                        "Cllrs",
                        "COUNCILLORS",
                        "CLLRS",
                        "Councillor",
                        "Cllr",
                        "Comhairleoirí",
                        "Comhairleoir",
                    ]
                    .contains(&title);
                    group = (plural || collective).then(|| singular(title));
                }
                let mut found = found;
                if let Some(title) = &found.person.honorific {
                    found.person.honorific = Some(singular(title));
                }
                roll.people.push(found);
            }
            None => roll.unread += 1,
        }
    }
    roll
}

/// `Cllr Archer (Chair), Cllr Baker, Cllr Croft, 14 electors`: a line that is a list of councillors and no sentence.
pub(crate) fn is_bare(text: &str) -> bool {
    let first = text.split(is_space).next().unwrap_or_default();
    let verbs =
        [" was ", " were ", " had ", " has ", " have ", " is ", " are ", " to ", " proposed ", " apologi"];
    let opens = is_title(first) && first.starts_with(char::is_uppercase);
    if !opens
        || text.len() > 800
        || !text.contains(',')
        || verbs.iter().any(|verb| text.to_lowercase().contains(verb))
    {
        return false;
    }
    let roll = read(text, false);
    let councillors = roll.people.iter().filter(|one| one.councillor).count();
    councillors >= 3 && roll.unread * 4 <= roll.people.len()
}

/// `Labour Group: Councillors Archer`: the list of a political group.
fn without_group(piece: &str) -> &str {
    let Some((label, list)) = piece.split_once(':') else { return piece };
    let lower = label.to_lowercase();
    let lower = trim(&lower);
    let named = ["group", "groups", "party", "ward", "division"].iter().any(|word| lower.ends_with(word));
    if named || GROUPS.contains(&lower) { trim(list) } else { piece }
}

/// True for a line that begins with the title of a councillor.
pub(crate) fn is_councillors(text: &str) -> bool {
    let first = text.split(is_space).next().unwrap_or_default().trim_end_matches(['.', ':']);
    ["cllr", "cllrs", "councillor", "councillors", "comhairleoir", "comhairleoirí"]
        .iter()
        .any(|title| first.eq_ignore_ascii_case(title))
}

/// `ASHGATE WARD`: where those below were elected, or their group. In other letters it could be a surname.
fn is_ward(piece: &str) -> bool {
    let last = piece.split(is_space).next_back().unwrap_or_default();
    // `NORTH EAST`: a ward by its quarter.
    let quarter =
        |word: &str| ["NORTH", "SOUTH", "EAST", "WEST", "CENTRAL", "CITY", "INNER", "OUTER"].contains(&word);
    ["WARD", "WARDS", "DIVISION", "GROUP", "PARTY"].contains(&last) && !piece.chars().any(char::is_lowercase)
        || piece.split(is_space).all(quarter)
        || GROUPS.contains(&piece.to_lowercase().as_str())
}

/// `Councillors` of `Councillors Mrs`: the title that all of a list bear.
fn of_all(title: &str) -> &str {
    let own = ["mr", "mrs", "ms", "miss", "dr"];
    let behind = title.rsplit_once(is_space).filter(|(_, last)| own.contains(&last.to_lowercase().as_str()));
    behind.map_or(title, |(head, _)| head)
}

/// The title of one of those who bear it together: `Councillor`, `Councillor Mrs`.
fn singular(title: &str) -> String {
    let all = of_all(title);
    let lower = all.to_lowercase();
    let many = lower.ends_with("councillors") || lower.ends_with("cllrs") || lower.ends_with("cynghorwyr");
    let one = all.get(..all.len() - usize::from(many)).unwrap_or(all);
    format!("{one}{}", title.get(all.len()..).unwrap_or_default())
}

/// `Councillors`, `Cllrs:`, `County Councillors` alone.
fn group_title(piece: &str) -> Option<String> {
    let mut words = piece.split(is_space).map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let all = words.all(|word| {
        RANKS.iter().any(|rank| word.eq_ignore_ascii_case(rank))
            || HONORIFICS.iter().any(|title| word.eq_ignore_ascii_case(title))
    });
    let last = piece.split(is_space).next_back()?;
    (all && HONORIFICS
        .iter()
        .any(|title| last.trim_matches(|c: char| !c.is_alphanumeric()).eq_ignore_ascii_case(title)))
    .then(|| singular(&fold(piece.trim_end_matches([':', '.', '-']))))
}

/// The name that a bracket holds, and whether a title or an initial shows that it is one: `(Ms A Archer)`, `(A Archer)`,
/// `(Ann Archer)`.
fn holder(inner: &str) -> Option<bool> {
    let words: Vec<&str> = inner.split_whitespace().collect();
    let titled = words.first().map(|first| first.trim_end_matches('.')).is_some_and(|first| {
        HONORIFICS.iter().any(|title| first.eq_ignore_ascii_case(title))
            || first.len() == 1 && first.bytes().all(|b| b.is_ascii_uppercase())
    });
    let capital = |word: &&str| word.trim_start_matches('.').starts_with(char::is_uppercase);
    let named = words.iter().all(capital) && !is_post(inner);
    (named && (2..=5).contains(&words.len())).then_some(titled)
}

/// `Director, Parks and Roads (Mr A Archer), Head of Finance (Ms B Brook)`: a list of posts, each with its holder in
/// brackets. What stands between two brackets is one post, whatever commas it has.
fn by_posts(text: &str) -> bool {
    let holders = || text.split('(').skip(1).filter_map(|rest| rest.split(')').next()).map(holder);
    let named = holders().flatten().count();
    let first = text.split('(').next().unwrap_or_default();
    let opens = first.split(is_space).next().unwrap_or_default();
    // Nobody stands in the list but behind a post.
    let mut behind = text.split(')').skip(1).map(trim);
    let joined = behind
        .all(|rest| rest.is_empty() || rest.starts_with([',', ';', '.', '&']) || rest.starts_with("and "));
    named >= 2
        && holders().count() == named
        && holders().flatten().filter(|titled| *titled).count() * 2 > named
        && is_post(first)
        && !is_title(opens)
        && joined
        && !text.split(')').next_back().unwrap_or_default().chars().any(char::is_alphabetic)
}

/// Cuts a list of posts behind the brackets that hold their names.
fn behind_holders(text: &str) -> Vec<&str> {
    text.split_inclusive(')')
        .map(|piece| piece.trim_start_matches(|c: char| is_space(c) || matches!(c, ',' | ';' | '.' | '&')))
        .map(|piece| piece.strip_prefix("and ").or_else(|| piece.strip_prefix("and\n")).unwrap_or(piece))
        .filter(|piece| piece.contains('('))
        .collect()
}

/// Cuts a list at commas, semicolons, "and" and wide gaps, but not inside brackets.
fn pieces(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut depth, mut start) = (0usize, 0usize);
    let mut skip_to = 0;
    // In Welsh lists `a`, `ac` and `a'r` join the last of them.
    let welsh = text.contains("Cyng");
    for (at, c) in text.char_indices() {
        if at < skip_to {
            continue;
        }
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > 0 {
            continue;
        }
        let rest = text.get(at..).unwrap_or_default();
        let here = text.get(start..at).unwrap_or_default();
        let width = match c {
            ',' | ';' | '\t' | '•' | '|' => c.len_utf8(),
            '.' if ends_name(here, rest) => 1,
            c if is_space(c) => {
                let gap = rest.len() - rest.trim_start_matches(is_space).len();
                let wide = rest.get(..gap).is_some_and(|gap| gap.chars().count() >= 2 && !gap.contains('\n'));
                let after = rest.get(gap..).unwrap_or_default();
                // Each on a line of their own, though no comma parts them.
                let line = rest.get(..gap).is_some_and(|gap| gap.contains('\n'))
                    && opens_person(after)
                    && !is_begun(here);
                let cymraeg: &[&str] = if welsh { &["a’r ", "a'r ", "ac ", "a "] } else { &[] };
                let joint = ["and ", "& ", "and\n", "&\n", "together with ", "plus "]
                    .iter()
                    .chain(cymraeg)
                    .find(|word| after.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word)));
                match joint {
                    Some(word) if !in_post(here, after.get(word.len()..).unwrap_or_default()) => {
                        gap + word.len()
                    }
                    // `Cllr A Archer (Chair) Cllrs B Brook`: a title begins the next.
                    _ if here.ends_with(')')
                        && ["Cllr", "Cllrs", "Councillor", "Councillors", "PCSO", "Mr", "Mrs", "Ms"]
                            .iter()
                            .any(|title| {
                                after.strip_prefix(title).is_some_and(|rest| rest.starts_with([' ', '.']))
                            }) =>
                    {
                        gap
                    }
                    _ if wide || line || titled_both(here, after) || initialled_both(here, after) => gap,
                    _ => continue,
                }
            }
            _ => continue,
        };
        // `Head of Legal, Planning and Property`: commas inside a post are told by what stands behind them.
        found.push(here);
        start = at + width;
        skip_to = start;
    }
    found.push(text.get(start..).unwrap_or_default());
    found
}

/// `North Street`, `New Business`, `Carried`: what stands below a list of names and is no person.
fn is_thing(piece: &str) -> bool {
    let first = piece.split(is_space).next().unwrap_or_default();
    let words = || piece.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let last = words().next_back().unwrap_or_default();
    let among = |list: &Words| list.iter().any(|known| last.eq_ignore_ascii_case(known));
    let initial = words().any(|word| word.chars().count() == 1);
    !is_title(first) && !initial && if words().count() > 1 { among(THING_ENDS) } else { among(THINGS) }
}

/// `Economic Development`, `Planning`: fields of work, and nobody's name.
fn is_department(piece: &str) -> bool {
    let mut words = piece.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some()
        && words.all(|word| {
            DEPARTMENTS.iter().any(|known| word.eq_ignore_ascii_case(known))
                || matches!(word, "and" | "of" | "the")
        })
}

/// `Mr D L`: titles and initials, whose surname stands on the next line.
fn is_begun(piece: &str) -> bool {
    let initial = |word: &str| word.trim_end_matches('.').chars().count() == 1;
    let mut words = piece.split(is_space).filter(|word| !word.is_empty());
    let last = words.next_back().unwrap_or_default();
    initial(last) && last.starts_with(char::is_uppercase) && words.all(|word| initial(word) || is_title(word))
}

/// `Ann Archer (AA) Bo Baker (BB)`: initials in brackets close one, and a name with its own begins the next.
fn initialled_both(before: &str, after: &str) -> bool {
    let initials = |text: &str| (2..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_uppercase());
    let closed = before.strip_suffix(')').and_then(|head| head.rsplit_once('(')).map(|(_, note)| note);
    let next = after.split_once('(').map(|(name, rest)| (name, rest.split(')').next().unwrap_or_default()));
    closed.is_some_and(initials)
        && next.is_some_and(|(name, note)| {
            let mut words = name.split(is_space).filter(|word| !word.is_empty());
            initials(note)
                && words.clone().count() <= 4
                && words.all(|word| word.starts_with(char::is_uppercase))
        })
}

/// `Cllr Ann Archer Cllr Bo Baker Eve Dale (Clerk)`: a whole name with its title, and a title or an untitled name behind it.
fn titled_both(before: &str, after: &str) -> bool {
    const TITLES: &[&str] =
        &["Cllr", "Cllrs", "Councillor", "Councillors", "Mr", "Mrs", "Ms", "Miss", "Dr", "PCSO"];
    let title = |word: &str| TITLES.contains(&word.trim_end_matches('.'));
    let name = |word: &str| {
        word.chars().count() >= 3
            && word.starts_with(char::is_uppercase)
            && word.ends_with(char::is_lowercase)
            && !is_title(word)
            && !is_post(word)
    };
    // `County Councillor Ann Archer Borough Councillor Bo Baker 3 members of the public`.
    let ranked = |text: &'_ str| -> usize {
        let first = text.split(is_space).next().unwrap_or_default();
        let ranks = ["County", "Borough", "District", "City", "Parish", "Ward", "Cty"];
        let titled =
            text.get(first.len()..).map(trim).and_then(|rest| rest.split(is_space).next()).is_some_and(title);
        if ranks.contains(&first) && titled { first.len() } else { 0 }
    };
    let before = trim(before);
    let before = before.get(ranked(before)..).map_or(before, trim);
    let after = after.get(ranked(after)..).map_or(after, trim);
    let mut words = before.split(is_space);
    let (first, last) =
        (words.next().unwrap_or_default(), before.rsplit(is_space).next().unwrap_or_default());
    if !title(first) || !name(last) || before.contains(['(', ')']) {
        return false;
    }
    let mut next = after.split(is_space);
    let (one, two, three) =
        (next.next().unwrap_or_default(), next.next().unwrap_or_default(), next.next().unwrap_or_default());
    // A surname of two words is none: "Cllr Ann Archer Brown (Chair)".
    let other = before.split(is_space).count() == 3 && name(one) && name(two) && three.starts_with('(');
    let crowd =
        one.bytes().all(|b| b.is_ascii_digit()) && ["members", "residents", "parishioners"].contains(&two);
    crowd || title(one) && two.starts_with(char::is_uppercase) || other
}

/// `Councillors A Archer and R. Roche. Senator M. Lyne`: a full stop behind a whole name, and a title behind it.
fn ends_name(before: &str, rest: &str) -> bool {
    let last = before.split(is_space).next_back().unwrap_or_default();
    let name = last.chars().count() >= 3 && last.ends_with(char::is_lowercase) && !is_title(last);
    let after = rest.get(1..).unwrap_or_default();
    let next = after.split(is_space).find(|word| !word.is_empty()).unwrap_or_default();
    name && after.starts_with(is_space) && next.starts_with(char::is_uppercase) && is_title(next)
}

/// `Deputy T. Cowhey T.D.`, `Superintendent D. Smart`: a guest by a title that no member has.
fn outside(piece: &str) -> Option<Entry<'_>> {
    let (title, name) = piece.split_once(is_space)?;
    let known = GUEST_TITLES.iter().any(|known| title.trim_end_matches('.').eq_ignore_ascii_case(known));
    let named = name.split(is_space).next().is_some_and(|first| {
        first.len() <= 3 && first.ends_with('.')
            || !is_post(name.split(['(', ',']).next().unwrap_or_default())
    });
    let mut guest =
        entry(trim(name), None, true).filter(|one| known && named && one.person.name.is_some())?;
    guest.person.honorific = Some(title.trim_end_matches('.').to_owned());
    guest.text = piece;
    Some(guest)
}

fn is_title(word: &str) -> bool {
    let bare = word.trim_end_matches(['.', ':', ',']);
    HONORIFICS
        .iter()
        .chain(RANKS)
        .chain(GUEST_TITLES)
        .chain(POLICE)
        .any(|title| bare.eq_ignore_ascii_case(title))
}

/// Titles of guests who are no members; they are part of a name.
const GUEST_TITLES: &[&str] = &["deputy", "senator", "superintendent", "garda"];

/// Ranks of the police, which stand in a record as posts.
const POLICE: &[&str] = &["inspector", "insp", "sergeant", "sgt", "pc", "pcso"];

/// True where a text begins with a title, or with `The Mayor` and its like.
fn opens_person(text: &str) -> bool {
    let mut words = text.split(is_space).map(|word| word.trim_end_matches(['.', ':']));
    let first = words.next().unwrap_or_default();
    let title = |word: &str| HONORIFICS.iter().any(|title| word.eq_ignore_ascii_case(title));
    let civic =
        || words.take(4).any(|word| ["mayor", "provost"].iter().any(|post| word.eq_ignore_ascii_case(post)));
    (title(first) && first.starts_with(char::is_uppercase)) || (first == "The" && civic())
}

/// True where an "and" joins two words of a post: `Head of Planning and Housing`.
fn in_post(before: &str, after: &str) -> bool {
    let titled = people::read(after).is_some_and(|found| found.person.honorific.is_some());
    let counted = after.starts_with(|c: char| c.is_ascii_digit()) || public(after).is_some();
    let named = {
        let words: Vec<&str> =
            after.split([',', ';']).next().unwrap_or_default().split(is_space).take(4).collect();
        words.len() >= 2 && words.first().is_some_and(|w| w.trim_end_matches('.').chars().count() == 1)
    };
    // `Parish Clerk & RFO`, `Clerk and Responsible Financial Officer`.
    let second = ["RFO", "Responsible Fin", "Proper Officer", "Responsible Officer"];
    if is_post(before.rsplit([',', ';', '-', '–', '(']).next().unwrap_or(before))
        && second.iter().any(|post| after.trim_start().starts_with(post))
    {
        return true;
    }
    let post_after = is_post(after.split([',', ';', '(']).next().unwrap_or_default());
    // `Deputy Chief Executive and Director, Housing (Mr A Archer)`: one holder of two posts.
    let holder = || {
        let (head, inner) = after.split_once('(')?;
        let first = inner.split(is_space).next()?.trim_end_matches('.');
        let titled = HONORIFICS.iter().any(|title| first.eq_ignore_ascii_case(title));
        (titled && !head.contains(';') && head.split(',').count() <= 2).then_some(())
    };
    if post_after && is_post(before) && !before.contains('(') && holder().is_some() {
        return true;
    }
    let opened = before
        .split(is_space)
        .any(|word| ["of", "for"].contains(&word) || word.eq_ignore_ascii_case("member"));
    is_post(before) && opened && !titled && !counted && !named && !post_after
}

/// `3 members of the public`, `one resident`, `Public: 5`.
pub(crate) fn public(text: &str) -> Option<u32> {
    let lower = text.to_lowercase();
    let head: String = lower.split([',', ';', '(']).next().unwrap_or_default().to_owned();
    let public = [
        "member of the public",
        "members of the public",
        "members of public",
        "member of public",
        "parishioners",
        "residents",
        "members of the community",
        "public",
    ]
    .iter()
    .any(|word| head.contains(word));
    if !public || head.split(is_space).count() > 12 {
        return None;
    }
    if head.starts_with("there were no ") || head.starts_with("no ") {
        return Some(0);
    }
    let mut words = head.split(|c: char| !(c.is_alphanumeric() || c == '-')).filter(|word| !word.is_empty());
    words.find_map(|word| word.parse().ok().or_else(|| crate::words::number(word).filter(|n| *n > 0)))
}

#[cfg(test)]
#[path = "roll_tests.rs"]
mod tests;
