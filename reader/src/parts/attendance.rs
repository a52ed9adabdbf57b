//! Attendance: who was there, who sent apologies, who stood in for whom, how many of the public.

mod lines;

use crate::columns::{Cell, cells};
use crate::gates::Gate;
use crate::lines::Line;
use crate::parts::apologies::{public, sentence};
use crate::parts::entry::{Chair, Entry};
use crate::parts::roll::{self, Roll};
use crate::parts::roll_table;
use crate::parts::roll_ticks::Ticks;
use crate::parts::sections::{WEAK, cuts, label, line_body, received};
use crate::parts::{boards, entry, roles, wards};
use crate::recorder::{Recorder, fold, is_space, trim};
use crate::sentences::sentences;
use crate::words::minutes::{IN_THE_CHAIR, REMOTE, Section};
use crate::words::people::RANKS;
use lines::{
    column_label, is_alone, is_no_list, is_notice, is_table_head, names_first, narrates, post_label,
};
use minutebook::{
    AgendaItem, Attendance, AttendanceStatus, Capacity, Meeting, Moment, PersonRef, Pointer, Presence,
};

/// The attendance of one page while it is read.
#[derive(Default)]
pub(crate) struct Register<'t> {
    /// Who may have presided: place in the list, how surely, in which words.
    chairs: Vec<(usize, Chair, &'t str)>,
    /// True where no label says who was present: those "in attendance" are then the members too.
    attending_is_present: bool,
    /// True where a label says who was present.
    presence: bool,
    /// Who was there at some items only, with the note that says at which.
    stays: Vec<(usize, &'t str)>,
    /// What a star behind a name stands for, where a line says so: `* absent`.
    star: Option<(AttendanceStatus, &'t str)>,
}

/// Reads lines of attendance. `section` is the one that the lines begin in; gives back how many lines it read.
pub(crate) fn zone<'t>(
    rec: &mut Recorder<'t>,
    lines: &[Line<'t>],
    section: Option<(Section, &'t str)>,
    meeting: &mut Meeting,
    register: &mut Register<'t>,
) {
    let apart = names_first(lines);
    let beside = boards::beside(rec.text(), lines);
    let mut current = section;
    let mut heads: Vec<(Cell<'t>, Section)> = Vec::new();
    let mut table: Option<roll_table::Columns> = None;
    let mut ticks: Option<Ticks<'t>> = None;
    let marks = roll_table::Marks::of(lines);
    // `In the chair:` alone on a line: whoever the next line names.
    let mut chair: Option<&'t str> = None;
    let wards = wards::heads(rec.text(), lines);
    for (n, line) in lines.iter().enumerate() {
        if wards.binary_search(&n).is_ok() {
            continue;
        }
        // `COUNCILLORS PRESENT      APOLOGIES`: two lists side by side.
        let row = cells(rec.text(), line.text);
        let marked = marks.as_ref().map(|marks| marks.row(&row)).unwrap_or_default();
        if !marked.is_empty() {
            for (entry, section, words) in marked {
                add(rec, &Roll { people: vec![entry], ..Roll::default() }, section, words, meeting, register);
            }
            continue;
        }
        // `Name   Present   Apologies`, and a tick for each.
        if let Some((entry, section, words)) = ticks.as_ref().and_then(|ticks| ticks.row(&row)) {
            add(rec, &Roll { people: vec![entry], ..Roll::default() }, section, words, meeting, register);
            continue;
        }
        if let Some(head) = Ticks::of(&row) {
            ticks = Some(head);
            continue;
        }
        let labels: Vec<_> = row.iter().filter_map(|cell| Some((*cell, column_label(cell.text)?))).collect();
        if labels.len() >= 2 && labels.len() == row.len() {
            heads = labels;
            continue;
        }
        if !heads.is_empty() && label(line.text).is_none() && row.iter().all(|cell| cell.text.len() < 60) {
            for cell in &row {
                let nearest = heads.iter().min_by_key(|(head, _)| head.gap(cell));
                let Some((head, section)) = nearest else { continue };
                let roll = roll::read(cell.text, true);
                if roll.unread <= roll.people.len() {
                    add(rec, &roll, *section, head.text, meeting, register);
                }
            }
            continue;
        }
        heads.clear();
        let told = || beside.and_then(|column| boards::told_beside(&row, column));
        if let (Some(entry), None) = (boards::row(&row).or_else(told), label(line.text)) {
            let (section, words) = current.unwrap_or((Section::Present, line.text));
            add(rec, &Roll { people: vec![entry], ..Roll::default() }, section, words, meeting, register);
            continue;
        }
        // `Minutes:` alone, and below it who took them.
        if current.is_some_and(|(section, _)| section == Section::Present)
            && ["minutes:", "notes:", "minute taker:", "note taker:", "minutes by:", "notes by:"]
                .iter()
                .any(|word| line.text.eq_ignore_ascii_case(word))
        {
            current = Some((Section::Officers, line.text));
            continue;
        }
        // `Name | Role | Attendance`, and a row for each.
        if let Some((entry, section, words)) = table.and_then(|columns| columns.row(line.text)) {
            let roll = Roll { people: vec![entry], ..Roll::default() };
            add(rec, &roll, section, words, meeting, register);
            continue;
        }
        table = roll_table::Columns::of(line.text);
        if table.is_some() || (row.len() >= 2 && row.iter().all(|cell| is_table_head(cell.text))) {
            continue;
        }
        let next = lines.get(n + 1).map(|next| next.text);
        if is_no_list(line.text) || next.is_some_and(|next| is_notice(line.text, next)) {
            continue;
        }
        for text in cuts(line.text) {
            // The last line of a list: `Ewan Bright (parents) did not attend.`
            let (text, absent) = match boards::did_not_attend(text) {
                Some(head) => match head.rsplit_once('\n') {
                    Some((list, last)) => (trim(list), Some(last)),
                    None => ("", Some(head)),
                },
                None => (text, None),
            };
            if let Some(head) = absent {
                add(rec, &roll::read(trim(head), true), Section::Absent, head, meeting, register);
            }
            if text.is_empty() {
                continue;
            }
            let found = label(text).or_else(|| post_label(text));
            // `Councillors A and B attended the meeting in accordance with Rule 5.`
            if found.is_none()
                && let Some(head) = boards::attended(text)
            {
                let roll = roll::read(head, false);
                add(rec, &roll, Section::Attending, text, meeting, register);
                continue;
            }
            let once = current;
            // Whoever is in the chair sent no apologies: the list has ended.
            let chairs = found.is_none()
                && matches!(current, Some((Section::Apologies | Section::Absent, _)))
                && IN_THE_CHAIR
                    .iter()
                    .any(|words| text.trim_end_matches('.').to_ascii_lowercase().ends_with(words));
            if chairs {
                sentence(rec, text, meeting, register);
                continue;
            }
            let (section, words, list) = match (found, current) {
                (Some((Section::Present, head, list)), Some((inside, words)))
                    if WEAK.iter().any(|weak| head.eq_ignore_ascii_case(weak)) =>
                {
                    (inside, words, list)
                }
                (Some((section, head, list)), _) => (section, head, list),
                // `Received from A and B. It was noted that ...` is a list before it tells.
                (None, Some((inside, _)))
                    if narrates(text)
                        && !(inside == Section::Apologies && received(text).len() < text.len()) =>
                {
                    sentence(rec, text, meeting, register);
                    continue;
                }
                (None, Some((inside, words))) => (inside, words, line_body(text, line)),
                (None, None) => {
                    sentence(rec, text, meeting, register);
                    continue;
                }
            };
            let (section, words) = match (found, chair.take()) {
                (None, Some(head)) => (Section::Chair, head),
                _ => (section, words),
            };
            let section = match section {
                Section::Attending if register.attending_is_present => Section::Present,
                // In a county council's minutes its councillors are the members.
                Section::Attending if is_own(meeting, found.map_or("", |(_, head, _)| head)) => {
                    Section::Present
                }
                // `Members present`, and then `Members in attendance`: those are others.
                Section::Present
                    if register.presence
                        && found.is_some_and(|(_, head, _)| {
                            let head = head.to_ascii_lowercase();
                            head.ends_with(" in attendance") && !head.starts_with("those")
                        }) =>
                {
                    Section::Attending
                }
                section => section,
            };
            current = Some((section, words));
            // `Present in the Chair: The Chair was taken by the Chief Executive pending an election`.
            if section == Section::Chair && list.to_ascii_lowercase().starts_with("the chair was taken by ") {
                current = Some((Section::Present, words));
                continue;
            }
            if section == Section::Chair {
                chair = list.is_empty().then_some(words);
                // The chair is one person; the list that stood open goes on behind.
                current = once.or(Some((Section::Present, words)));
            }
            let told = list.to_ascii_lowercase();
            if (told.contains("apolog") || told.contains("absent")) && sentence(rec, text, meeting, register)
            {
                // The lines below a whole sentence are not its list.
                current = current.filter(|_| !text.ends_with('.'));
                continue;
            }
            let list = if section == Section::Apologies { received(list) } else { list };
            // `A and B. It was noted that C attended for A.`: the list ends with its sentence.
            let said = sentences(list);
            let list = match said.as_slice() {
                [first, rest @ ..] if section == Section::Apologies && !rest.is_empty() => {
                    for one in rest {
                        sentence(rec, one, meeting, register);
                    }
                    first
                }
                _ => list,
            };
            if section == Section::Public {
                public(rec, list, true, meeting);
                continue;
            }
            // `Ann Archer, Healthwatch Fernshire` on every line: what stands behind the comma is no other person.
            let alone = found.is_none()
                && apart
                && is_alone(list)
                && matches!(section, Section::Present | Section::Attending);
            let mut roll = match list.split_once(',').filter(|_| alone) {
                Some((name, _)) => roll::read(name, true),
                None => roll::read(list, true),
            };
            if let ([one], Some((_, behind))) =
                (roll.people.as_mut_slice(), list.split_once(',').filter(|_| alone))
            {
                let stay = behind.rfind('(').and_then(|at| behind.get(at + 1..)?.split(')').next());
                one.items = one.items.or(stay.filter(|note| entry::stay(note).is_some()));
                let post = behind.split(['(', ',']).next().map(trim).filter(|post| roles::is_post(post));
                if let Some(post) = post.filter(|_| one.person.post.is_none()) {
                    one.person.post = Some(fold(post));
                }
            }
            if roll.unread <= roll.people.len() {
                add(rec, &roll, section, words, meeting, register);
            }
        }
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

/// Adds the people of a list.
pub(crate) fn add<'t>(
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
    let starred = register.star.filter(|_| status == AttendanceStatus::Present && entry.text.ends_with('*'));
    let (status, words) = starred.unwrap_or((status, words));
    // Listed as not present, and told to have sent apologies.
    if status == AttendanceStatus::Apologies
        && let Some(at) = meeting
            .attendance
            .iter()
            .position(|known| known.status == AttendanceStatus::Absent && same(&known.person, &entry.person))
        && let Some(one) = meeting.attendance.get_mut(at)
    {
        rec.stated(&place(at).field("status"), words);
        one.status = status;
        return;
    }
    let known = meeting.attendance.iter().position(|known| {
        // `Mr G. Daly` among the officials is not Councillor Daly.
        let other = section == Section::Officers
            && known.capacity == Some(Capacity::Member)
            && entry.person.honorific.is_some()
            && !entry.councillor;
        known.status == status && !other && same(&known.person, &entry.person)
    });
    let at = match known {
        Some(at) => at,
        None => {
            let at = meeting.attendance.len();
            let place = place(at);
            rec.stated(&place, entry.text);
            rec.stated(&place.field("person"), entry.text);
            rec.stated(&place.field("status"), words);
            let mut attendance = Attendance::new(entry.person.clone(), status);
            let member = entry.councillor
                || [entry.person.honorific.as_deref().unwrap_or_default(), words]
                    .iter()
                    .any(|title| is_own(meeting, title));
            if let Some((capacity, stated)) = capacity(entry, section, member) {
                if stated {
                    rec.stated(&place.field("capacity"), words);
                } else {
                    rec.inferred(&place.field("capacity"), entry.text);
                }
                attendance.capacity = Some(capacity);
            }
            let remote = if is_remote(words) { Some(words) } else { entry.remote.then_some(entry.text) };
            if let Some(words) = remote.filter(|_| status == AttendanceStatus::Present) {
                rec.stated(&place.field("remote"), words);
                attendance.remote = true;
            }
            if let Some(group) = entry.group {
                rec.stated(&place.field("group"), group);
                attendance.group = Some(fold(group));
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
    if let Some(note) = entry.items.filter(|_| status == AttendanceStatus::Present) {
        register.stays.push((at, note));
    }
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

/// True for a label of those who were not in the room: `Present online`, `In attendance virtually`.
fn is_remote(label: &str) -> bool {
    label
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| REMOTE.iter().any(|remote| word.eq_ignore_ascii_case(remote)))
}

/// The same person listed twice: the same name, or one more fully.
fn same(a: &PersonRef, b: &PersonRef) -> bool {
    a.may_be(b) && (a.name.is_some() == b.name.is_some())
}

/// True where a rank in front of `Councillor` is the rank of the council itself.
fn is_own(meeting: &Meeting, title: &str) -> bool {
    let council = meeting.council.as_ref().and_then(|council| council.name.as_deref());
    let (Some(council), Some((rank, title))) = (council, title.split_once(is_space)) else { return false };
    let councillor = ["councillor", "cllr", "member"]
        .iter()
        .any(|word| title.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word)));
    councillor
        && RANKS.iter().any(|known| known.eq_ignore_ascii_case(rank))
        && council.split(is_space).any(|word| word.eq_ignore_ascii_case(rank))
}

/// In what capacity, and whether the page says so.
fn capacity(entry: &Entry<'_>, section: Section, member: bool) -> Option<(Capacity, bool)> {
    if entry.stands_for.is_some() && !entry.was_replaced {
        return Some((Capacity::Substitute, true));
    }
    match section {
        Section::Substitutes => Some((Capacity::Substitute, true)),
        Section::Officers => Some((Capacity::Officer, true)),
        Section::Attending => {
            let title = entry.person.honorific.as_deref().unwrap_or_default().to_lowercase();
            let councillor = title.contains("councillor") || title.contains("cllr");
            let officer = !councillor && entry.person.post.as_deref().is_some_and(roles::is_post);
            Some((if officer { Capacity::Officer } else { Capacity::Invitee }, false))
        }
        Section::Present | Section::Chair | Section::Apologies | Section::Absent => {
            member.then_some((Capacity::Member, false))
        }
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

/// `* absent`, `*denotes apologies`: what a star behind a name stands for.
fn star<'t>(line: &Line<'t>) -> Option<(AttendanceStatus, &'t str)> {
    let words = line.text.trim_matches(['(', ')']).strip_prefix('*').filter(|rest| !rest.starts_with('*'))?;
    let lower = words.to_lowercase();
    let mut told = lower.split(|c: char| !c.is_alphabetic()).filter(|word| {
        ![
            "",
            "denotes",
            "indicates",
            "means",
            "member",
            "members",
            "councillor",
            "councillors",
            "was",
            "were",
            "sent",
        ]
        .contains(word)
    });
    let status = match told.next()? {
        "absent" | "absence" => AttendanceStatus::Absent,
        "apologies" | "apology" => AttendanceStatus::Apologies,
        _ => return None,
    };
    let rest: Vec<&str> = told.collect();
    let plain = rest
        .iter()
        .all(|word| ["for", "absence", "received", "given", "from", "meeting", "the"].contains(word));
    plain.then_some((status, line.text))
}

impl<'t> Register<'t> {
    /// A register for a page of these lines.
    pub(crate) fn of(lines: &[Line<'t>]) -> Self {
        let present = lines
            .iter()
            .filter(|line| !Gate::Present.shut(line.text))
            .flat_map(|line| cuts(line.body()))
            .filter_map(label)
            .any(|(section, words, _)| {
                section == Section::Present && words.to_lowercase().contains("present")
            });
        // A list below a label is that label's.
        let labelled = |at: usize| {
            let above = at.checked_sub(1).and_then(|n| lines.get(n));
            above.is_some_and(|line| label(line.text).is_some_and(|(_, _, rest)| rest.is_empty()))
        };
        let mut top = lines.iter().take(20).enumerate();
        let present = present || top.any(|(at, line)| roll::is_bare(line.text) && !labelled(at));
        let attends =
            |line: &Line<'_>| label(line.text).is_some_and(|(section, ..)| section == Section::Present);
        let attending = !present && lines.iter().any(attends);
        let star = lines.iter().find_map(star);
        Self { attending_is_present: !present && !attending, presence: present, star, ..Self::default() }
    }

    /// The items between which somebody was there, once the items are known.
    pub(crate) fn settle(&self, rec: &mut Recorder<'_>, meeting: &mut Meeting) {
        let item = |number: &str| {
            let fits = |known: &str| known == number || known.rsplit(['/', '.', ' ']).next() == Some(number);
            let own = |item: &&AgendaItem| item.number.as_deref().is_some_and(fits);
            meeting.agenda.iter().find(own).map(|item| item.id)
        };
        let mut known = Vec::new();
        for (at, note) in &self.stays {
            let Some((from, to)) = entry::stay(note) else { continue };
            known.push((*at, *note, from.and_then(item), to.and_then(item)));
        }
        for (at, note, from, to) in known {
            let Some(one) = meeting.attendance.get_mut(at).filter(|one| one.presence.is_empty()) else {
                continue;
            };
            let mut spell = Presence::new();
            let spot = place(at).field("presence").at(0);
            if let Some(id) = from {
                rec.stated(&spot.field("joined"), note);
                spell.joined = Some(Moment::During(id));
            }
            if let Some(id) = to {
                rec.stated(&spot.field("left"), note);
                spell.left = Some(Moment::During(id));
            }
            if spell != Presence::new() {
                rec.stated(&spot, note);
                one.presence.push(spell);
            }
        }
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
