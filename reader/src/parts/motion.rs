//! Movers and seconders, in all wordings and orders.

use crate::gates::Gate;
use crate::parts::{motion_text, named_votes, people, roles};
use crate::recorder::{self, Recorder, fold, is_space, trim};
use crate::sentences::sentences;
use crate::tokens::tokens;
use crate::when;
use crate::wordlist::Search;
use crate::words::decisions::{LOST, MOVED_BY, MOVES, SECONDED_BY, UNANIMOUS, WITHDRAWN};
use minutebook::lean::Ordered;
use minutebook::{Attendance, HONORIFICS, PersonRef, Pointer};
use std::sync::LazyLock;

/// Who moved and seconded, as one stretch of text says it, and what it says of the outcome.
#[derive(Clone, Debug, Default)]
pub(crate) struct Moved<'t> {
    pub(crate) proposer: Option<(PersonRef, &'t str)>,
    pub(crate) seconder: Option<(PersonRef, &'t str)>,
    /// The words that say that nobody was against.
    pub(crate) unanimous: Option<&'t str>,
    /// The words that say that it was lost.
    pub(crate) lost: Option<&'t str>,
    /// The words that say that it was withdrawn.
    pub(crate) withdrawn: Option<&'t str>,
    /// All the words.
    pub(crate) words: &'t str,
    /// True where it is an amendment to a motion of the item.
    pub(crate) amends: bool,
    /// True where it is on how the meeting goes on, and something else was before the meeting.
    pub(crate) aside: bool,
    /// Position of the motion that it amends, where that one is written already.
    pub(crate) main: Option<usize>,
    /// Its own position in the item's list, where it is written already.
    pub(crate) place: Option<usize>,
    /// What was moved.
    pub(crate) text: Option<&'t str>,
    /// The paragraph above a label with the mover's name: what was moved, where nothing else says it.
    pub(crate) above: Option<&'t str>,
}

impl Moved<'_> {
    /// True when the text names a mover or a seconder.
    pub(crate) fn names_somebody(&self) -> bool {
        self.proposer.is_some() || self.seconder.is_some()
    }

    /// True when another reading names the same words: the same motion read twice.
    pub(crate) fn is_same(&self, other: &Option<Moved<'_>>) -> bool {
        let place = |moved: &Moved<'_>| moved.proposer.as_ref().map(|(_, words)| words.as_ptr());
        other.as_ref().is_some_and(|other| place(other) == place(self))
    }

    /// True when a title stands before the mover's name: residents and officers propose things too.
    pub(crate) fn is_titled(&self) -> bool {
        self.proposer.as_ref().is_some_and(|(person, _)| person.honorific.is_some())
    }

    /// True when the same one moved both.
    pub(crate) fn is_by(&self, other: &Moved<'_>) -> bool {
        match (&self.proposer, &other.proposer) {
            (Some((one, _)), Some((two, _))) => one.may_be(two) || two.may_be(one),
            _ => true,
        }
    }

    /// True when the same two moved and seconded both: what is told again of a motion is no other one.
    pub(crate) fn is_pair(&self, other: &Self) -> bool {
        let fits = |one: &Option<Named<'_>>, two: &Option<Named<'_>>| match (one, two) {
            (Some((one, _)), Some((two, _))) => one.may_be(two) || two.may_be(one),
            _ => false,
        };
        fits(&self.proposer, &other.proposer) && fits(&self.seconder, &other.seconder)
    }

    /// True when both are named: whoever moves next moves something else.
    pub(crate) fn is_complete(&self) -> bool {
        self.proposer.is_some() && self.seconder.is_some()
    }
}

/// A mover alone and a seconder alone that follow one another: `Proposed by A;` `Seconded by B;`.
pub(crate) fn merged<'t>(rec: &Recorder<'t>, first: Moved<'t>, then: Moved<'t>) -> Moved<'t> {
    let halves = first.proposer.is_some()
        && first.seconder.is_none()
        && then.proposer.is_none()
        && then.seconder.is_some();
    if !halves {
        return then;
    }
    let words = rec.joined(first.words, then.words);
    let text = then.text.or(first.text);
    Moved {
        proposer: first.proposer,
        words,
        text,
        above: first.above,
        aside: first.aside,
        unanimous: then.unanimous.or(first.unanimous),
        ..then
    }
}

/// Words without one of which nobody moves anything.
pub(crate) const MOVING_WORDS: &[&str] = &[
    "propos",
    ": that ",
    ":  that ",
    ": whereas",
    ":  whereas",
    ": be it ",
    ":  be it ",
    "mov",
    "second",
    "2nd",
    "prop",
    "nominat",
    "eiliwyd",
    "cynig",
    "moladh",
    "cuidi",
];

/// Labels before a mover's name, without `by`.
pub(crate) const LABELS: &[&str] =
    &["proposed ", "moved ", "prop ", "approved – ", "approved - ", "proposed – ", "proposed - "];

/// What a motion behind its number and its movers opens with.
pub(crate) const MOTION_OPENS: &[&str] =
    &[": that ", ":  that ", ": whereas", ":  whereas", ": be it ", ":  be it "];

static MOVING: LazyLock<Search> = LazyLock::new(|| Search::new(MOVING_WORDS));
static ALL_FOR: LazyLock<Search> = LazyLock::new(|| Search::new(UNANIMOUS));
static ALL_LOST: LazyLock<Search> = LazyLock::new(|| Search::new(LOST));
static ALL_WITHDRAWN: LazyLock<Search> = LazyLock::new(|| Search::new(WITHDRAWN));
static MOVERS: LazyLock<Search> =
    LazyLock::new(|| Search::of(MOVED_BY.iter().map(|marker| without_by(marker))));
static SECONDERS: LazyLock<Search> =
    LazyLock::new(|| Search::of(SECONDED_BY.iter().map(|marker| without_by(marker))));

/// `seconded by`: the end of a line may stand before its last word.
pub(crate) fn without_by(marker: &str) -> &str {
    marker.strip_suffix(" by").unwrap_or(marker)
}

/// Reads movers, seconders and the outcome from a sentence or a paragraph.
pub(crate) fn find<'t>(text: &'t str, known: &[Attendance]) -> Moved<'t> {
    if Gate::Moved.shut(text) {
        return Moved { words: text, ..Moved::default() };
    }
    let lower = flat(text);
    let mut moved = Moved { words: text, ..Moved::default() };
    moved.unanimous = Gate::AllFor.look(text, || all_in(text, &lower));
    moved.lost = Gate::Lost.look(text, || first_of(text, &lower, &ALL_LOST));
    moved.withdrawn = Gate::Withdrawn.look(text, || first_of(text, &lower, &ALL_WITHDRAWN));
    if Gate::Moving.shut(text) || !MOVING.holds(&lower) {
        return moved;
    }
    moved.proposer = Gate::MovedBy.look(text, || behind(text, &lower, (MOVED_BY, &MOVERS), known));
    moved.seconder = Gate::SecondedBy.look(text, || behind(text, &lower, (SECONDED_BY, &SECONDERS), known));
    // `Proposed Cllr A, seconded Cllr B`: labels without "by".
    let starts = |at: usize| {
        let front = lower.get(..at).unwrap_or_default().trim_end();
        front.is_empty() || front.ends_with(['.', ';', ':', ')', '”', '"', ',', '(', '-', '–'])
    };
    let label = Gate::MoverLabel.look(text, || {
        LABELS.iter().find_map(|word| {
            lower.match_indices(word).find(|(at, _)| starts(*at)).map(|(at, word)| at + word.len())
        })
    });
    if let (None, Some(label)) = (&moved.proposer, label) {
        // A name without title counts where the attendance has it.
        let label_name = |rest: &'t str| {
            short(rest).or_else(|| named(rest, known).filter(|(person, _)| listed(person, known)))
        };
        moved.proposer = text.get(label..).map(trim).and_then(label_name);
        if moved.proposer.is_some() && moved.seconder.is_none() {
            let at = lower.find("seconded ").map(|at| at + "seconded ".len());
            let rest = at.and_then(|at| text.get(at..)).unwrap_or_default();
            moved.seconder = label_name(rest.trim_start_matches(['-', '–', ' ', ':']));
        }
    }
    if moved.proposer.is_none() {
        moved.proposer =
            Gate::Moves.look(text, || MOVES.iter().find_map(|verb| before(text, &lower, verb, known)));
    }
    // `..., seconded Cllr B`: a label without "by".
    let seconded = !Gate::Seconded.shut(text);
    if moved.seconder.is_none() && seconded {
        let at = lower.find("seconded ").map(|at| at + "seconded ".len());
        moved.seconder = at.and_then(|at| text.get(at..)).and_then(|rest| {
            let titled = people::person(rest)
                .filter(|(person, words)| person.honorific.is_some() && rest.starts_with(words));
            titled.or_else(|| initials(rest))
        });
    }
    if moved.seconder.is_none() && seconded {
        // `moved by the Lord Mayor, seconded and resolved`: nobody is named who seconded.
        let mover = moved.proposer.as_ref().map(|(_, words)| words.as_ptr());
        moved.seconder =
            before(text, &lower, "seconded", known).filter(|(_, words)| Some(words.as_ptr()) != mover);
    }
    if moved.proposer.is_none() {
        moved.proposer = pronoun(text, known);
    }
    if moved.proposer.is_none() && (moved.seconder.is_some() || lower.contains("proposed as")) {
        moved.proposer = moved_as(text, &lower, known);
    }
    // `proposed by Councillors A and B`: the one moved and the other seconded.
    if moved.seconder.is_none()
        && let Some((_, words)) = &moved.proposer
        && let Some(second) = second_of(text, words)
    {
        moved.seconder = Some(second);
    }
    if !moved.names_somebody()
        && let Some((first, second)) = Gate::MotionNumber.look(text, || two_names(text, &lower))
    {
        (moved.proposer, moved.seconder) = (Some(first), Some(second));
    }
    if moved.names_somebody() {
        moved.text = motion_text::find(&moved);
    }
    moved
}

/// Somebody with the words that name them.
type Named<'t> = (PersonRef, &'t str);

/// The second of two whom a plural title names.
fn second_of<'t>(text: &'t str, first: &str) -> Option<Named<'t>> {
    let plural =
        ["Councillors ", "Cllrs ", "Cllrs. ", "Councillors:"].iter().any(|title| first.starts_with(title));
    let from = (first.as_ptr() as usize).checked_sub(text.as_ptr() as usize).filter(|_| plural)?;
    let list = named_votes::begins_with(text.get(from..)?);
    let [_, second] = <[Named<'t>; 2]>::try_from(list).ok()?;
    Some(second)
}

/// `R2026-014 Archer, Brook: That the hall be painted`: a number, and two names that stand for mover and seconder.
fn two_names<'t>(text: &'t str, lower: &str) -> Option<(Named<'t>, Named<'t>)> {
    let colon = MOTION_OPENS.iter().filter_map(|words| lower.find(words)).min();
    let head = colon.filter(|at| *at < 90).and_then(|at| text.get(..at))?;
    let (number, names) = head.split_once(is_space)?;
    let numbered = number.bytes().filter(u8::is_ascii_digit).count() >= 2;
    let (first, second) = names.split_once(',').or_else(|| names.split_once('/'))?;
    let name = |words: &str| {
        let capitals = words.split(' ').all(|word| word.starts_with(char::is_uppercase));
        (capitals && (2..=40).contains(&words.len())).then(|| PersonRef::named(words))
    };
    let (first, second) = (trim(first), trim(second));
    numbered.then_some(((name(first)?, first), (name(second)?, second)))
}

/// `proposed as a correct record by A`, `proposed for adoption by A`: the mover behind what was moved.
fn moved_as<'t>(text: &'t str, lower: &str, known: &[Attendance]) -> Option<Named<'t>> {
    ["proposed as ", "proposed for ", "moved as ", "moved for "].iter().find_map(|words| {
        let at = lower.find(words)? + words.len();
        let by = lower.get(at..)?.find(" by ").filter(|by| *by < 50)?;
        named(trim(text.get(at + by + 4..)?), known)
    })
}

/// `Councillor A regretted the delay. She proposed that ...`: whom the sentence before began with.
fn pronoun<'t>(text: &'t str, known: &[Attendance]) -> Option<Named<'t>> {
    let all = sentences(text);
    let moves = |sentence: &str| {
        let mut words = sentence.split(is_space).map(str::to_ascii_lowercase);
        let who = words.next().is_some_and(|word| matches!(word.as_str(), "he" | "she" | "they"));
        let verb =
            words.find(|word| !matches!(word.as_str(), "then" | "also" | "therefore" | "subsequently"));
        who && verb.is_some_and(|verb| matches!(verb.as_str(), "proposed" | "moved"))
    };
    let at = all.iter().position(|sentence| moves(sentence))?;
    let before = at.checked_sub(1).and_then(|at| all.get(at))?;
    people::person(before).filter(|(person, words)| {
        before.starts_with(words) && (is_councillor(person) || listed(person, known))
    })
}

/// True for a line that begins with a motion's number and its movers.
pub(crate) fn begins(line: &str) -> bool {
    line.starts_with(char::is_alphanumeric) && line.contains(':') && {
        let near = recorder::head(line, 120);
        two_names(near, &flat(near)).is_some()
    }
}

/// True for a line that announces a motion: a number, the names of its movers, and a colon at the end.
pub(crate) fn announces(line: &str) -> bool {
    let whole = line.len() < 90 && line.ends_with(':');
    whole && {
        let text = format!("{line} That ");
        two_names(&text, &flat(&text)).is_some()
    }
}

/// A titled name or initials, as they stand behind a label.
fn short(text: &str) -> Option<(PersonRef, &str)> {
    let text = trim(text);
    people::person(text).filter(|(person, _)| person.honorific.is_some()).or_else(|| initials(text))
}

/// Lower case with the ends of lines as spaces, every byte in its place.
pub(crate) fn flat(text: &str) -> String {
    let one = |byte: u8| if matches!(byte, b'\n' | b'\r' | b'\t') { b' ' } else { byte.to_ascii_lowercase() };
    String::from_utf8(text.bytes().map(one).collect()).unwrap_or_default()
}

fn first_of<'t>(text: &'t str, lower: &str, words: &Search) -> Option<&'t str> {
    words.find(lower).and_then(|(at, length)| text.get(at..at + length))
}

/// The words of a text that say that nobody was against.
pub(crate) fn all_for(text: &str) -> Option<&str> {
    if Gate::Moved.shut(text) { None } else { all_in(text, &flat(text)) }
}

/// `unanimously`, `all in favour`, `AIF`.
fn all_in<'t>(text: &'t str, lower: &str) -> Option<&'t str> {
    first_of(text, lower, &ALL_FOR).filter(|_| !lower.contains("not unanimous")).or_else(|| {
        let short = |at: usize| {
            let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
            edge(text.get(..at).and_then(|head| head.chars().next_back()))
                && edge(text.get(at + SHORT.len()..).and_then(|rest| rest.chars().next()))
        };
        let at = text.match_indices(SHORT).map(|(at, _)| at).find(|&at| short(at))?;
        text.get(at..at + SHORT.len())
    })
}

/// What "all in favour" is written for short.
pub(crate) const SHORT: &str = "AIF";

/// The person named behind one of these markers.
fn behind<'t>(
    text: &'t str,
    lower: &str,
    (markers, search): (&[&str], &Search),
    known: &[Attendance],
) -> Option<(PersonRef, &'t str)> {
    markers.iter().zip(search.each()).find_map(|(marker, finder)| {
        // "seconded" at the end of a line and "by" in the next one.
        let first = without_by(marker);
        finder.find_iter(lower.as_bytes()).find_map(|at| {
            let starts = !lower.get(..at)?.ends_with(|c: char| c.is_alphanumeric());
            let mut rest = text.get(at + first.len()..)?;
            if first.len() < marker.len() {
                let gap = rest.trim_start();
                rest = gap.strip_prefix("by").filter(|_| gap.len() < rest.len())?;
            }
            let rest =
                rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '-' | '–' | '.'));
            let rest = rest.strip_prefix("by ").or_else(|| rest.strip_prefix("y ")).unwrap_or(rest);
            // A name ends at a comma, a full stop that is no initial's, or a word that goes on.
            (starts && rest.starts_with(|c: char| c.is_uppercase() || c == 't'))
                .then(|| named(rest, known))
                .flatten()
        })
    })
}

/// Somebody by title, post, initials or a name of two words; a single word counts only where the attendance names it.
fn named<'t>(text: &'t str, known: &[Attendance]) -> Option<(PersonRef, &'t str)> {
    people::person(text)
        .map(|(person, words)| mayor(text, person, words))
        .or_else(|| initials(text))
        .or_else(|| people::somebody(text).filter(|(person, words)| is_name(person, words, known)))
}

/// `Deputy Mayor Vallery`: a civic post, and the surname of its holder right behind it.
fn mayor<'t>(text: &'t str, person: PersonRef, words: &'t str) -> Named<'t> {
    let civic = ["mayor", "provost", "cathaoirleach", "reeve"]
        .iter()
        .any(|post| words.to_lowercase().ends_with(post));
    let from = (words.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
    let behind = text.get(from.saturating_add(words.len())..).filter(|_| civic && person.name.is_none());
    let surname = behind.and_then(|rest| rest.strip_prefix(' ')).map(|rest| {
        let end =
            rest.find(|c: char| !(c.is_alphabetic() || matches!(c, '-' | '’' | '\''))).unwrap_or(rest.len());
        rest.get(..end).unwrap_or_default()
    });
    let fits = |name: &&str| {
        name.len() >= 3 && name.starts_with(char::is_uppercase) && name.chars().any(char::is_lowercase)
    };
    match surname
        .filter(fits)
        .and_then(|name| Some((name, text.get(from..from + words.len() + 1 + name.len())?)))
    {
        Some((name, whole)) => (PersonRef { name: Some(name.to_owned()), ..person }, whole),
        None => (person, words),
    }
}

/// True for a bare name that can be no month, no place and no other capitalised word.
fn is_name(person: &PersonRef, words: &str, known: &[Attendance]) -> bool {
    if person.name.is_none() || person.honorific.is_some() || person.post.is_some() {
        return true;
    }
    let dated = tokens(words).first().is_some_and(|first| when::month_number(first).is_some());
    // `F.Reid` is two words as well.
    let mut parts = words.split(|c: char| is_space(c) || c == '.').filter(|part| !part.is_empty());
    listed(person, known) || (!dated && parts.nth(1).is_some())
}

/// True where the attendance names somebody so.
fn listed(person: &PersonRef, known: &[Attendance]) -> bool {
    known.iter().any(|entry| entry.person.may_be(person))
}

/// Two to four capitals that stand for a name in this meeting.
fn initials(text: &str) -> Option<(PersonRef, &str)> {
    let end = text.find(|c: char| !c.is_ascii_uppercase()).unwrap_or(text.len());
    let letters = text.get(..end)?;
    let ends = text.get(end..).is_none_or(|rest| !rest.starts_with(char::is_alphanumeric));
    // `PWh` tells one bearer of the initials from another.
    let mixed = text.get(..end + 1).filter(|whole| {
        letters.len() == 2
            && whole.ends_with(|c: char| c.is_ascii_lowercase())
            && text.get(end + 1..).is_none_or(|rest| !rest.starts_with(char::is_alphanumeric))
    });
    if let Some(whole) = mixed {
        return Some((PersonRef::named(whole), whole));
    }
    ((2..=4).contains(&letters.len()) && ends).then(|| (PersonRef::named(letters), letters))
}

/// The person right before a verb: `The Chairperson proposed and Councillor Ann Archer seconded`.
fn before<'t>(text: &'t str, lower: &str, verb: &str, known: &[Attendance]) -> Option<(PersonRef, &'t str)> {
    lower.match_indices(verb).find_map(|(at, _)| {
        let head = text.get(..at)?;
        let after = lower.get(at + verb.len()..)?;
        // "proposed development", "seconded to the team" are other words; so is the passive "was proposed".
        let next = after.trim_start();
        // "Councillor A proposed to suspend the rules."
        let proposes = verb.trim().starts_with("propos") && next.starts_with("to ");
        let other = !proposes && ["to ", "on ", "up ", "this item", "the item", "item ", "into ", "away ", "onto "]
            .iter()
            .any(|word| next.starts_with(word))
            // "The Chairman moved Motion One to the vote."
            || recorder::head(next, 40).contains("to the vote")
            || head.trim_end().ends_with("was")
            || head.trim_end().ends_with("were")
            || !head.ends_with(char::is_whitespace);
        if other {
            return None;
        }
        // A name is never longer than this; a paragraph can be.
        let reach = head.char_indices().rev().nth(200).map_or(0, |(at, _)| at);
        let near = head.get(reach..)?;
        // The stop behind a title or an initial ends no clause: "Cllr. D. Lane moved".
        let ends = |at: usize| {
            let before = near.get(..at).unwrap_or_default();
            let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
            let title = HONORIFICS.iter().any(|known| word.eq_ignore_ascii_case(known));
            !near.get(at..).is_some_and(|rest| rest.starts_with('.')) || word.chars().count() != 1 && !title
        };
        let clause = near.rmatch_indices(['.', ';', ':']).map(|(at, _)| at).find(|&at| ends(at));
        let clause = near.get(clause.map_or(0, |at| at + 1)..)?;
        // The name may stand behind "and" or a comma of the clause.
        let line = clause.replace(['\n', '\r', '\t'], " ");
        let starts = [" and ", ", ", " moved ", " proposed ", " the ", " pm ", " am "]
            .iter()
            .filter_map(|joint| line.rfind(joint).map(|n| n + joint.len()));
        // "Following discussion Cllr A moved": the title begins the name.
        let titles = [
            " Cllr ", " Cllr. ", " Councillor ", " Mr ", " Mr. ", " Mrs ", " Mrs. ", " Ms ", " Ms. ", " Miss ", " Dr ", " Dr. ",
            " Col. ", " Rev. ",
        ]
        .iter()
        .filter_map(|title| line.rfind(title).map(|n| n + 1));
        // "Thereafter, A, seconded by B, moved": the name may stand behind any comma.
        let commas = line.match_indices(", ").map(|(n, joint)| n + joint.len());
        let mut from: Vec<usize> = starts.chain(commas).chain([0]).chain(titles).collect();
        from.order();
        from.dedup();
        from.iter().find_map(|start| {
            let words = trim(clause.get(*start..)?).trim_start_matches(['"', '”', '’', ')', '(', '[', ' ']);
            let (person, name) = named(words, known).filter(|(person, _)| !proposes || is_councillor(person))?;
            // The name must reach up to the verb.
            let reach = trim(words.get(words.find(name)? + name.len()..)?);
            let adverb = reach.is_empty()
                || reach.eq_ignore_ascii_case("then")
                || reach.eq_ignore_ascii_case("duly")
                || reach == ","
                || apposition(reach)
                || presents(reach)
                || (reach.len() < 80 && recorder::head(reach, 14).eq_ignore_ascii_case(", seconded by "));
            adverb.then_some((person, name))
        })
    })
}

/// True for somebody with the title of a councillor or a mayor.
fn is_councillor(person: &PersonRef) -> bool {
    let title = person.honorific.as_deref().unwrap_or_default().to_lowercase();
    ["cllr", "councillor", "comhairleoir", "alderman"].iter().any(|rank| title.contains(rank))
}

/// `, Cabinet Member for Finance,` between a name and its verb.
fn apposition(reach: &str) -> bool {
    let inner = reach.strip_prefix(',').and_then(|rest| rest.strip_suffix(',')).map(trim);
    inner.is_some_and(|post| post.len() < 80 && !post.contains(',') && roles::is_post(post))
}

/// `, Cabinet Member for Finance, presented the report and`: what somebody did before they moved.
fn presents(reach: &str) -> bool {
    const VERBS: &[&str] = &[
        "submitted",
        "presented",
        "introduced",
        "outlined",
        "explained",
        "spoke",
        "addressed",
        "referred",
        "thanked",
        "welcomed",
        "reported",
        "read",
        "rose",
        "advised",
        "tabled",
        "gave",
    ];
    let deed = match reach.strip_prefix(',') {
        Some(rest) => {
            rest.split_once(',').filter(|(post, _)| roles::is_post(trim(post))).map_or("", |(_, deed)| deed)
        }
        None => reach,
    };
    let deed = trim(deed);
    let Some(done) = ["and", "and formally", "and then"].iter().find_map(|joint| deed.strip_suffix(joint))
    else {
        return false;
    };
    let verb = done.split(is_space).next().unwrap_or_default();
    let others = HONORIFICS.iter().any(|title| done.contains(title));
    done.len() < 160 && VERBS.contains(&verb) && !others
}

/// Notes a person and the parts that the record stores of them.
pub(crate) fn note_person(rec: &mut Recorder<'_>, at: &Pointer, person: &PersonRef, words: &str) {
    rec.stated(at, words);
    if let Some(name) = &person.name
        && let Some(found) = words.find(name.as_str()).and_then(|from| words.get(from..from + name.len()))
    {
        rec.stated(&at.field("name"), found);
    }
    if person.post.as_deref() == Some(fold(words).as_str()) {
        rec.stated(&at.field("post"), words);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Option<String>, Option<String>) {
        let moved = find(text, &[]);
        (moved.proposer.map(|(p, _)| p.display()), moved.seconder.map(|(p, _)| p.display()))
    }

    fn both(a: &str, b: &str) -> (Option<String>, Option<String>) {
        (Some(a.to_owned()), Some(b.to_owned()))
    }

    #[test]
    fn movers_in_all_orders() {
        assert_eq!(
            read(
                "The Chairperson proposed and Councillor Ann Archer seconded the recommendations below which were approved unanimously."
            ),
            both("Chairperson", "Councillor Ann Archer")
        );
        assert_eq!(
            read(
                "It was proposed by Cllr A. Archer, seconded by Cllr Bo Baker and agreed that the hall be hired."
            ),
            both("Cllr A. Archer", "Cllr Bo Baker")
        );
        assert_eq!(read("Prop. GW, 2nd HB, All in favour"), both("GW", "HB"));
        assert_eq!(read("2026-17 A. Archer, B. Brook: BE IT RESOLVED:"), both("A. Archer", "B. Brook"));
        assert_eq!(
            read("2026-18\tA. Archer, B. Brook:  WHEREAS the Act asks for a plan;"),
            both("A. Archer", "B. Brook")
        );
        assert_eq!(
            read("Ar moladh Cllr. A. Archer\nCuidithe ag Cllr. B. Brook agus glacadh leis"),
            both("Cllr. A. Archer", "Cllr. B. Brook")
        );
        assert_eq!(
            read("That it be paid. (Cllr Ann Archer proposed, Cllr Bo Baker seconded, all were in favour)."),
            both("Cllr Ann Archer", "Cllr Bo Baker")
        );
        assert_eq!(read("Proposed: Mrs Dale. Seconded: Mr Fox. Carried."), both("Mrs Dale", "Mr Fox"));
        assert_eq!(
            read("Councillor Ann Archer moved, and Councillor Bo Baker seconded, the motion."),
            both("Councillor Ann Archer", "Councillor Bo Baker")
        );
    }

    #[test]
    fn movers_by_pronoun() {
        assert_eq!(
            read(
                "Cllr Ann Archer regretted the delay. She proposed an amendment, seconded by Cllr Bo Baker, that it be sped up."
            ),
            both("Cllr Ann Archer", "Cllr Bo Baker")
        );
        assert_eq!(read("The gate was open. He moved to close it."), (None, None));
        assert_eq!(read("Cllr Ann Archer left. He proposes a walk."), (None, None));
    }

    #[test]
    fn movers_who_did_something_else_first() {
        assert_eq!(
            read(
                "Councillor Ann Archer, Cabinet Member for Finance, submitted the report and moved the recommendations, \
                 seconded by Councillor Bo Baker."
            ),
            both("Councillor Ann Archer", "Councillor Bo Baker")
        );
        assert_eq!(read("Cllr Ann Archer thanked Cllr Bo Baker and moved to the next item.").0, None);
    }

    #[test]
    fn stops_inside_a_name() {
        assert_eq!(
            read("They met. Cllr. D. Lane proposed to close the road. This was seconded by Cllr. P. Cole."),
            both("Cllr. D. Lane", "Cllr. P. Cole")
        );
    }

    #[test]
    fn mayors_by_their_surname() {
        let moved = find("Moved by Deputy Mayor Vallery, seconded by Mayor Hanson.", &[]);
        let told = |one: Option<Named<'_>>| one.map(|(person, _)| (person.name, person.post));
        assert_eq!(told(moved.proposer), Some((Some("Vallery".into()), Some("Deputy Mayor".into()))));
        assert_eq!(told(moved.seconder), Some((Some("Hanson".into()), Some("Mayor".into()))));
    }

    #[test]
    fn words_that_move_nothing() {
        assert_eq!(
            read("The proposed development was shown and an officer was seconded to the team."),
            (None, None)
        );
        assert_eq!(read("She moved to the next item."), (None, None));
        assert_eq!(read("The bin was delivered on 2nd March and filled."), (None, None));
        assert_eq!(read("Delivered on the 2nd Saturday. Prop. Highways, Sec. Education"), (None, None));
    }

    #[test]
    fn a_single_word_is_a_person_only_where_the_attendance_names_it() {
        let known =
            [Attendance::new(PersonRef::named("Cllr Bo Baker"), minutebook::AttendanceStatus::Present)];
        let moved = find("Proposed by Baker, seconded by Croft", &known);
        assert_eq!(moved.proposer.map(|(p, _)| p.display()).as_deref(), Some("Baker"));
        assert!(moved.seconder.is_none());
    }
}
