//! Attendance: who was there, who sent apologies, who stood in for whom, how many of the public.

use crate::lines::Line;
use crate::paragraphs::is_capitals;
use crate::parts::roll::{self, Chair, Entry, Roll};
use crate::recorder::{Recorder, is_space, trim};
use crate::sentences::sentences;
use crate::words::minutes::{SECTIONS, Section};
use crate::words::people::RANKS;
use minutebook::{Attendance, AttendanceStatus, Capacity, HONORIFICS, Meeting, PersonRef, Pointer, Presence};

/// The attendance of one page while it is read.
#[derive(Default)]
pub(crate) struct Register<'t> {
    /// Who may have presided: place in the list, how surely, in which words.
    chairs: Vec<(usize, Chair, &'t str)>,
    /// True where no label says who was present: those "in attendance" are then the members too.
    attending_is_present: bool,
}

/// Labels that may also be words of a list: they need a colon, and inside a section they name a group of it.
const WEAK: &[&str] = &[
    "members",
    "councillors",
    "officer",
    "officers",
    "clerk",
    "chair",
    "chairman",
    "chairperson",
    "public",
    "staff",
    "attendance",
    "attending",
    "town clerk",
    "parish clerk",
    "invited",
    "guests",
    "visitors",
    "observers",
    "absent",
    "presiding",
    "chaired by",
];

/// The label of an attendance section that a text begins with, and what stands behind it.
pub(crate) fn label(text: &str) -> Option<(Section, &str, &str)> {
    let lower = text.to_ascii_lowercase();
    let (word, section) =
        SECTIONS.iter().filter(|(word, _)| lower.starts_with(word)).max_by_key(|(word, _)| word.len())?;
    let (head, behind) = text.split_at_checked(word.len())?;
    if behind.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '\'' | '’')) {
        return None;
    }
    let mut rest = trim(behind);
    // `PRESENT (43 Members):`
    if let Some((count, after)) = rest.strip_prefix('(').and_then(|inner| inner.split_once(')'))
        && (count.bytes().any(|b| b.is_ascii_digit()) || count.to_lowercase().contains("member"))
    {
        rest = trim(after);
    }
    for word in ["were", "was", "at the meeting", "included"] {
        if let Some(after) = rest.strip_prefix(word).filter(|after| after.starts_with([':', ' ', '\n'])) {
            rest = trim(after);
        }
    }
    if rest.is_empty() {
        return Some((*section, head, rest));
    }
    if let Some(list) = rest.strip_prefix([':', '-', '–', '—', ';']) {
        return Some((*section, head, trim(list)));
    }
    let first = rest.split(is_space).next().unwrap_or_default().trim_end_matches('.');
    let titled = HONORIFICS.iter().chain(RANKS).any(|title| first.eq_ignore_ascii_case(title))
        && first.starts_with(char::is_uppercase);
    let wide = behind.starts_with('\t') || behind.starts_with("  ");
    let strong = !WEAK.contains(word);
    let open = (strong && (is_capitals(head) || titled || wide)) || (wide && !WEAK.contains(word));
    (open && !rest.starts_with(char::is_lowercase)).then_some((*section, head, rest))
}

/// Cuts a paragraph before each label that stands inside it: `Present: A, B. In attendance: C.`
fn cuts(text: &str) -> Vec<&str> {
    let lower = text.to_ascii_lowercase();
    let mut starts = vec![0];
    for (colon, _) in lower.match_indices(':') {
        let before = lower.get(..colon).unwrap_or_default();
        let longest = SECTIONS
            .iter()
            .map(|(word, _)| *word)
            .filter(|word| before.ends_with(word))
            .max_by_key(|w| w.len());
        if let Some(word) = longest.filter(|word| !matches!(*word, "chair" | "chairman" | "chairperson")) {
            let at = colon - word.len();
            let capital = text.get(at..).is_some_and(|t| t.starts_with(char::is_uppercase));
            let edge = text.get(..at).is_some_and(|t| t.is_empty() || t.ends_with(is_space));
            if at > 0 && capital && edge {
                starts.push(at);
            }
        }
    }
    starts.push(text.len());
    starts
        .iter()
        .zip(starts.iter().skip(1))
        .filter_map(|(from, to)| text.get(*from..*to).map(trim))
        .filter(|piece| !piece.is_empty())
        .collect()
}

/// Reads lines of attendance. `section` is the one that the lines begin in; gives back how many lines it read.
pub(crate) fn zone<'t>(
    rec: &mut Recorder<'t>,
    lines: &[Line<'t>],
    section: Option<(Section, &'t str)>,
    meeting: &mut Meeting,
    register: &mut Register<'t>,
) {
    let mut current = section;
    for line in lines {
        for text in cuts(line.text) {
            let found = label(text);
            let once = current;
            let (section, words, list) = match (found, current) {
                (Some((Section::Present, head, list)), Some((inside, words)))
                    if WEAK.iter().any(|weak| head.eq_ignore_ascii_case(weak)) =>
                {
                    (inside, words, list)
                }
                (Some((section, head, list)), _) => (section, head, list),
                (None, Some((inside, words))) => (inside, words, line_body(text, line)),
                (None, None) => {
                    sentence(rec, text, meeting, register);
                    continue;
                }
            };
            let section = match section {
                Section::Attending if register.attending_is_present => Section::Present,
                section => section,
            };
            current = Some((section, words));
            if section == Section::Chair {
                // The chair is one person; the list that stood open goes on behind.
                current = once.or(Some((Section::Present, words)));
            }
            let told = list.to_ascii_lowercase();
            if (told.contains("apolog") || told.contains("absent")) && sentence(rec, text, meeting, register)
            {
                continue;
            }
            let list = if section == Section::Apologies { received(list) } else { list };
            if section == Section::Public {
                public(rec, list, true, meeting);
                continue;
            }
            let roll = roll::read(list, true);
            if roll.unread <= roll.people.len() {
                add(rec, &roll, section, words, meeting, register);
            }
        }
    }
}

/// The names behind `received from` and its like.
fn received(list: &str) -> &str {
    let mut list = list;
    while let Some(word) = list.split(is_space).next()
        && [
            "were", "was", "received", "had", "been", "accepted", "and", "noted", "from", "for", "absence",
            "given", "by",
        ]
        .contains(&word.trim_end_matches(':'))
    {
        list = list.get(word.len()..).unwrap_or_default().trim_start_matches(is_space);
    }
    list
}

/// A list's line without its number or bullet; an initial in front is no number.
fn line_body<'t>(text: &'t str, line: &Line<'t>) -> &'t str {
    match line.marker {
        Some(mark) if text.len() == line.text.len() && !mark.label.starts_with(char::is_uppercase) => {
            mark.body
        }
        _ => text,
    }
}

/// Reads an item about attendance or apologies: labels, sentences, or a bare list under its title.
pub(crate) fn item<'t>(
    rec: &mut Recorder<'t>,
    lines: &[Line<'t>],
    title: &'t str,
    meeting: &mut Meeting,
    register: &mut Register<'t>,
) {
    let lower = title.to_lowercase();
    let section = if lower.contains("apolog") || lower.contains("absen") || lower.contains("ymddiheuriadau") {
        Section::Apologies
    } else if lower.contains("substitut") {
        Section::Substitutes
    } else {
        Section::Present
    };
    // A title of both says nothing about a bare list.
    let both = section == Section::Apologies && (lower.contains("present") || lower.contains("attendance"));
    zone(rec, lines, (!both).then_some((section, title)), meeting, register);
}

/// A sentence on apologies, absence, substitution, the chair or the public; false when it is none.
pub(crate) fn sentence<'t>(
    rec: &mut Recorder<'t>,
    text: &'t str,
    meeting: &mut Meeting,
    register: &mut Register<'t>,
) -> bool {
    let mut any = false;
    for one in sentences(text) {
        let lower = one.to_ascii_lowercase();
        if let Some(at) = lower.find("apolog") {
            any |= apologies(rec, one, &lower, at, meeting, register);
        } else if let Some(at) =
            ["took the chair", "presided", "was in the chair", "in the chair"].iter().find_map(|words| {
                lower
                    .find(words)
                    .filter(|at| *at > 0 && !lower.get(*at..).is_some_and(|rest| rest.contains("item")))
            })
        {
            let roll = roll::read(one.get(..at).unwrap_or_default(), false);
            if let [person] = roll.people.as_slice() {
                let person = Entry { chair: Some((Chair::Stated, one)), ..person.clone() };
                add(
                    rec,
                    &Roll { people: vec![person], ..Roll::default() },
                    Section::Present,
                    one,
                    meeting,
                    register,
                );
                any = true;
            }
        } else if lower.contains("substitut") {
            let roll = roll::read(one, false);
            if roll.people.iter().any(|person| person.stands_for.is_some()) {
                add(rec, &roll, Section::Substitutes, one, meeting, register);
                any = true;
            }
        } else if lower.contains("of the public") || lower.contains("members of public") {
            any |= public(rec, one, false, meeting);
        }
    }
    any
}

/// `Apologies were received from A and B`, `A and B had sent apologies`.
fn apologies<'t>(
    rec: &mut Recorder<'t>,
    one: &'t str,
    lower: &str,
    at: usize,
    meeting: &mut Meeting,
    register: &mut Register<'t>,
) -> bool {
    if lower.contains("lateness") || lower.contains("late arrival") {
        return true;
    }
    if lower.contains("no apologies")
        || lower.contains("apologies: none")
        || lower.contains("no further apologies")
    {
        return true;
    }
    let after = one.get(at..).unwrap_or_default();
    let from = [
        " from: ",
        " from:\n",
        " from ",
        " from\n",
        " on behalf of ",
        " received for ",
        " noted for ",
        " of ",
    ]
    .iter()
    .filter_map(|words| after.find(words).map(|start| start + words.len()))
    .min();
    if let Some(start) = from {
        let roll = roll::read(after.get(start..).unwrap_or_default(), true);
        add(rec, &roll, Section::Apologies, one, meeting, register);
        return true;
    }
    let before = one.get(..at).unwrap_or_default();
    let verb = [
        " had sent",
        " have sent",
        " has sent",
        " sent",
        " had given",
        " gave",
        " tendered",
        " had tendered",
        " offered",
        " submitted",
        " had submitted",
        " apologised",
    ]
    .iter()
    .filter_map(|words| before.find(words))
    .min()
    .or_else(|| lower.contains("apologised for").then_some(before.len()));
    match verb {
        Some(end) => {
            let roll = roll::read(before.get(..end).unwrap_or_default(), true);
            add(rec, &roll, Section::Apologies, one, meeting, register);
            true
        }
        None => false,
    }
}

/// Notes the number of the public; with `labelled` a bare number will do.
fn public<'t>(rec: &mut Recorder<'t>, text: &'t str, labelled: bool, meeting: &mut Meeting) -> bool {
    let piece = text
        .split([',', ';', '(', ')', '.'])
        .flat_map(|piece| piece.split(" and "))
        .find(|piece| roll::public(piece).is_some());
    let count = piece.and_then(roll::public).or_else(|| {
        let word =
            text.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).filter(|_| labelled)?;
        word.parse().ok().or_else(|| crate::words::number(word))
    });
    if let (Some(count), None) = (count, meeting.public_present) {
        rec.stated(&Pointer::root().field("meeting").field("public_present"), piece.unwrap_or(text));
        meeting.public_present = Some(count);
    }
    count.is_some()
}

/// Adds the people of a list.
fn add<'t>(
    rec: &mut Recorder<'t>,
    roll: &Roll<'t>,
    section: Section,
    words: &'t str,
    meeting: &mut Meeting,
    register: &mut Register<'t>,
) {
    if let (Some((count, piece)), None) = (roll.public, meeting.public_present) {
        rec.stated(&Pointer::root().field("meeting").field("public_present"), piece);
        meeting.public_present = Some(count);
    }
    for entry in &roll.people {
        one(rec, entry, section, words, meeting, register);
    }
}

fn place(at: usize) -> Pointer {
    Pointer::root().field("meeting").field("attendance").at(at)
}

fn one<'t>(
    rec: &mut Recorder<'t>,
    entry: &Entry<'t>,
    section: Section,
    words: &'t str,
    meeting: &mut Meeting,
    register: &mut Register<'t>,
) {
    let status = match section {
        Section::Apologies => AttendanceStatus::Apologies,
        Section::Absent => AttendanceStatus::Absent,
        _ => AttendanceStatus::Present,
    };
    let known = meeting
        .attendance
        .iter()
        .position(|known| known.status == status && same(&known.person, &entry.person));
    let at = match known {
        Some(at) => at,
        None => {
            let at = meeting.attendance.len();
            let place = place(at);
            rec.stated(&place, entry.text);
            rec.stated(&place.field("person"), entry.text);
            rec.stated(&place.field("status"), words);
            let mut attendance = Attendance::new(entry.person.clone(), status);
            if let Some((capacity, stated)) = capacity(entry, section) {
                if stated {
                    rec.stated(&place.field("capacity"), words);
                } else {
                    rec.inferred(&place.field("capacity"), entry.text);
                }
                attendance.capacity = Some(capacity);
            }
            if entry.remote {
                rec.stated(&place.field("remote"), entry.text);
                attendance.remote = true;
            }
            let mut spell = Presence::new();
            for (edge, time) in [("joined", entry.joined), ("left", entry.left)] {
                if let Some((time, clock)) = time {
                    rec.stated(&place.field("presence").at(0).field(edge), clock);
                    if edge == "joined" {
                        spell.joined = Some(time.into());
                    } else {
                        spell.left = Some(time.into());
                    }
                }
            }
            if spell != Presence::new() {
                attendance.presence.push(spell);
            }
            meeting.attendance.push(attendance);
            at
        }
    };
    if status == AttendanceStatus::Present
        && matches!(section, Section::Present | Section::Chair | Section::Substitutes)
    {
        let chair = match section {
            Section::Chair => Some((Chair::Stated, words)),
            _ => entry.chair,
        };
        register.chairs.extend(chair.map(|(chair, words)| (at, chair, words)));
    }
    if let Some(other) = entry.stands_for {
        substitute(rec, at, entry, other, section, meeting);
    }
}

/// The same person listed twice: the same name, or one more fully.
fn same(a: &PersonRef, b: &PersonRef) -> bool {
    a.may_be(b) && (a.name.is_some() == b.name.is_some())
}

/// In what capacity, and whether the page says so.
fn capacity(entry: &Entry<'_>, section: Section) -> Option<(Capacity, bool)> {
    if entry.stands_for.is_some() && !entry.was_replaced {
        return Some((Capacity::Substitute, true));
    }
    match section {
        Section::Substitutes => Some((Capacity::Substitute, true)),
        Section::Officers => Some((Capacity::Officer, true)),
        Section::Attending => {
            let title = entry.person.honorific.as_deref().unwrap_or_default().to_lowercase();
            let councillor = title.contains("councillor") || title.contains("cllr");
            let officer = !councillor && entry.person.post.as_deref().is_some_and(roll::is_post);
            Some((if officer { Capacity::Officer } else { Capacity::Invitee }, false))
        }
        Section::Present | Section::Chair => entry.councillor.then_some((Capacity::Member, false)),
        Section::Apologies | Section::Absent => entry.councillor.then_some((Capacity::Member, false)),
        Section::Public => Some((Capacity::Public, true)),
    }
}

/// Ties a substitute to the one they stand in for.
fn substitute<'t>(
    rec: &mut Recorder<'t>,
    at: usize,
    entry: &Entry<'t>,
    other: &'t str,
    section: Section,
    meeting: &mut Meeting,
) {
    let Some(found) = roll::read(other, true).people.into_iter().next() else { return };
    if entry.was_replaced {
        // `B, who was substituted by A`: the one behind is there.
        let at = meeting.attendance.len();
        rec.stated(&place(at), other);
        rec.stated(&place(at).field("person"), found.text);
        rec.stated(&place(at).field("capacity"), other);
        rec.stated(&place(at).field("substitute_for"), entry.text);
        let attendance = Attendance::new(found.person, AttendanceStatus::Present)
            .capacity(Capacity::Substitute)
            .substitute_for(entry.person.clone());
        meeting.attendance.push(attendance);
        if section == Section::Substitutes
            && let Some(gone) = meeting.attendance.get_mut(at - 1).filter(|one| one.person == entry.person)
        {
            gone.status = AttendanceStatus::Absent;
            gone.capacity = None;
        }
        return;
    }
    if let Some(known) = meeting.attendance.get_mut(at) {
        rec.stated(&place(at).field("substitute_for"), other);
        known.substitute_for = Some(found.person);
        if known.capacity != Some(Capacity::Substitute) {
            rec.stated(&place(at).field("capacity"), entry.text);
            known.capacity = Some(Capacity::Substitute);
        }
    }
}

impl Register<'_> {
    /// A register for a page of these lines.
    pub(crate) fn of(lines: &[Line<'_>]) -> Self {
        let present =
            lines.iter().flat_map(|line| cuts(line.body())).filter_map(label).any(|(section, words, _)| {
                section == Section::Present && words.to_lowercase().contains("present")
            });
        let attending = lines
            .iter()
            .filter_map(|line| label(line.text))
            .any(|(section, _, _)| section == Section::Present);
        Self { chairs: Vec::new(), attending_is_present: !present && !attending }
    }

    /// Marks who presided: those said to be in the chair, else the one chair among those present, else the mayor.
    pub(crate) fn preside(&self, rec: &mut Recorder<'_>, meeting: &mut Meeting) {
        let Some(surest) = self.chairs.iter().map(|(_, chair, _)| *chair).max() else { return };
        let first = self.chairs.iter().find(|(_, chair, _)| *chair == surest);
        if let Some((at, chair, words)) = first
            && let Some(one) = meeting.attendance.get_mut(*at)
        {
            let place = place(*at).field("presiding");
            if *chair == Chair::Stated {
                rec.stated(&place, words);
            } else {
                rec.inferred(&place, words);
            }
            one.presiding = true;
        }
    }
}

#[cfg(test)]
#[path = "attendance_tests.rs"]
mod tests;
