//! Who may vote at all: members, substitutes, co-opted members, the executive.

use super::rule;
use super::titles::office_title_varies_across;
use crate::attendance::{Attendance, AttendanceStatus, Capacity};
use crate::organization::Classification;
use crate::person::PersonRef;
use crate::rules::people::{PersonIndex, Same, Who, same_full_name};
use crate::rules::{Answers, Context, EventAt, Place, ROOT, args};
use crate::vote::Vote;

rule! {
    /// Only voting members of the body vote.
    ///
    /// # What it checks
    /// A named voter whom the attendance list names is there as a member or a substitute, and not as an officer, an
    /// invited person or one of the public. Co-opted members are ELG010's business; a voter whom the list does not
    /// name is ELG004's.
    ///
    /// # Why
    /// Officers advise, invited councillors of other bodies and the public may speak; none of them has a vote. A
    /// vote of theirs means that the capacity or the voter was misread.
    ///
    /// # Bad
    /// "In attendance: Dr Dale, Director of Finance." Item 4: "For: Archer, Baker, Dale."
    ///
    /// # Good
    /// Item 4: "For: Archer, Baker."
    ///
    /// # Source
    /// Local Government Act 1972, Schedule 12, paragraph 39(1): "members of the authority present and voting".
    ELG007 "non-member-voted" Error since "0.1.0"
    source: "Local Government Act 1972, Sch 12 para 39(1)",
    message: "`{voter}` is recorded as voting `{option}`, but attended as `{capacity}`",
    help: "see whether a member of the same name is meant",
    run: non_member_voted,
}

fn non_member_voted(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (event, n, one, who) in cast_votes(cx) {
        let entries = match who.listed_as() {
            Ok(entries) => entries,
            Err(missing) => {
                out.unknown(&event.cast_at(n), missing);
                continue;
            }
        };
        let at = || event.cast_at(n);
        match entries {
            [] => out.unknown(&at(), "in what capacity the voter attended"),
            [(listed_at, entry)] => match entry.capacity {
                None => out.unknown(&at(), "in what capacity the voter attended"),
                Some(Capacity::Member | Capacity::Substitute) => out.held(),
                Some(Capacity::CoOpted) => {}
                Some(capacity) => {
                    let option = one.option.as_str();
                    let args =
                        args! { voter: one.voter.display(), option: option, capacity: capacity.as_str() };
                    out.found(&at(), args).also(listed_at, "the attendance list");
                }
            },
            several => match several.iter().any(|(_, entry)| votes_as(entry)) {
                true => out.held(),
                false => out.unknown(&at(), "in what capacity the voter attended"),
            },
        }
    }
}

fn votes_as(entry: &Attendance) -> bool {
    matches!(entry.capacity, Some(Capacity::Member | Capacity::Substitute))
}

rule! {
    /// A substitute and the member they stand in for do not both vote.
    ///
    /// # What it checks
    /// In one vote, a substitute and the member whom they replace are not both recorded as voting.
    ///
    /// # Why
    /// A substitute holds the seat of the member who is away. One seat has one vote.
    ///
    /// # Bad
    /// "Councillor Dale (for Councillor Archer)." Item 4: "For: Archer, Dale."
    ///
    /// # Good
    /// Item 4: "For: Dale."
    ///
    /// # Source
    /// Substitution schemes in standing orders; logic.
    ELG008 "substitute-and-principal" Error since "0.1.0"
    source: "standing orders; logic",
    message: "`{substitute}` stands in for `{member}`, but both are recorded as voting",
    help: "see whether the member came back, or the substitution was for another item",
    run: substitute_and_principal,
}

fn substitute_and_principal(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let substitutes: Vec<_> = substitutes(cx).collect();
    if substitutes.is_empty() {
        return;
    }
    for (_, at, vote) in cx.each("votes", |item| &item.votes) {
        let list = at.field("votes");
        for (entry_at, entry) in &substitutes {
            if vote.votes.is_empty() {
                continue;
            }
            let Some(member) = &entry.substitute_for else {
                out.unknown(entry_at, "whom the substitute stands in for");
                continue;
            };
            match (cast_by(cx, &vote.votes, &entry.person), cast_by(cx, &vote.votes, member)) {
                (Cast::At(own), Cast::At(other)) if own != other => {
                    let args = args! { substitute: entry.person.display(), member: member.display() };
                    out.found(&list.at(own), args)
                        .also(&list.at(other), "the member's own vote")
                        .also(entry_at, "the substitution");
                }
                (Cast::No, _) | (_, Cast::No) => out.held(),
                _ => out.unknown(&at, "whether the voters are substitute and member"),
            }
        }
    }
}

enum Cast {
    At(usize),
    Perhaps,
    No,
}

fn cast_by(cx: &Context<'_>, votes: &[Vote], person: &PersonRef) -> Cast {
    let mut answer = Cast::No;
    for (n, one) in votes.iter().enumerate().filter(|(_, one)| one.option.is_cast()) {
        match cx.same_person(&one.voter, person) {
            Same::Yes => return Cast::At(n),
            Same::Perhaps => answer = Cast::Perhaps,
            Same::No => {}
        }
    }
    answer
}

fn substitutes<'c, 'm: 'c>(cx: &'c Context<'m>) -> impl Iterator<Item = (Place, &'m Attendance)> + 'c {
    let list = Place::root().field("attendance");
    let there = |entry: &Attendance| {
        entry.capacity == Some(Capacity::Substitute) && entry.status == AttendanceStatus::Present
    };
    let entries = cx.meeting.attendance.iter().enumerate();
    entries.filter(move |(_, entry)| there(entry)).map(move |(n, entry)| (list.at(n), entry))
}

rule! {
    /// A substitute stands in for a member who is away, one for one.
    ///
    /// # What it checks
    /// The member whom a substitute replaces sent apologies or is absent, and has no second substitute. A member
    /// who is listed as present with times of coming or leaving leaves the answer unknown, as does one who is not
    /// listed.
    ///
    /// # Why
    /// Substitutes serve so that a group keeps its votes when a member is away. One who sits beside the member adds a
    /// vote to the body.
    ///
    /// # Bad
    /// "Present: Councillor Archer, Councillor Dale (substitute for Councillor Archer)."
    ///
    /// # Good
    /// "Apologies: Councillor Archer. Present: Councillor Dale (substitute for Councillor Archer)."
    ///
    /// # Source
    /// Substitution schemes in standing orders.
    ELG009 "substitute-without-absence" Warning since "0.1.0"
    source: "standing orders",
    message: "`{substitute}` stands in for `{member}`, who {problem|substituted:has another substitute|present:is listed as present}",
    help: "see whether the substitution was for one item, or another member is meant",
    run: substitute_without_absence,
}

fn substitute_without_absence(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let mut earlier: Vec<(Place, &Attendance)> = Vec::new();
    for (at, entry) in substitutes(cx) {
        let Some(member) = &entry.substitute_for else {
            out.unknown(&at, "whom the substitute stands in for");
            continue;
        };
        let twin = earlier.iter().find(|(_, one)| {
            let other = one.substitute_for.as_ref();
            one.presence.is_empty()
                && entry.presence.is_empty()
                && other.is_some_and(|other| cx.same_person(other, member) == Same::Yes)
        });
        let args = |problem: &str| {
            args! { substitute: entry.person.display(), member: member.display(), problem: problem }
        };
        match (twin, cx.who(member).listed_as()) {
            (Some((other_at, _)), _) => {
                out.found(&at, args("substituted")).also(other_at, "the other substitute");
            }
            (None, Ok([(member_at, one)])) => match one.status {
                AttendanceStatus::Present if one.presence.is_empty() => {
                    out.found(&at, args("present")).also(member_at, "the member");
                }
                AttendanceStatus::Present => out.unknown(&at, "when the member was away"),
                _ => out.held(),
            },
            (None, Err(missing)) => out.unknown(&at, missing),
            (None, Ok(_)) => out.unknown(&at, "whether the member was away"),
        }
        earlier.push((at, entry));
    }
}

rule! {
    /// Co-opted members without a vote do not vote.
    ///
    /// # What it checks
    /// Where the body's profile says that its co-opted members have no vote (`co_opted_barred`), nobody who attends
    /// as a co-opted member is recorded as voting. Without the profile the answer is unknown: some co-opted members
    /// vote by law.
    ///
    /// # Why
    /// Most people whom a committee co-opts advise it; some, such as church and parent representatives on education
    /// business, have a vote.
    ///
    /// # Bad
    /// "Ms Dale (co-opted, non-voting)." Item 4: "For: Archer, Baker, Dale."
    ///
    /// # Good
    /// Item 4: "For: Archer, Baker."
    ///
    /// # Source
    /// Local Government and Housing Act 1989, section 13; the body's constitution.
    ELG010 "cooptee-voted" Warning (Preview) since "0.1.0"
    source: "Local Government and Housing Act 1989 s.13; the body's constitution",
    message: "`{voter}` is co-opted without a vote, but is recorded as voting `{option}`",
    help: "see whether the co-opted member has a vote on this business",
    run: cooptee_voted,
}

fn cooptee_voted(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (event, n, one, who) in cast_votes(cx) {
        let Ok([(listed_at, entry)]) = who.listed_as() else { continue };
        if entry.capacity != Some(Capacity::CoOpted) {
            continue;
        }
        match cx.profile.co_opted_barred {
            Some(false) => out.held(),
            None => out.unknown(&event.cast_at(n), "whether co-opted members of the body have a vote"),
            Some(true) => {
                out.found(
                    &event.cast_at(n),
                    args! { voter: one.voter.display(), option: one.option.as_str() },
                )
                .also(listed_at, "the attendance list");
            }
        }
    }
}

rule! {
    /// No member of the executive is a member of a scrutiny body.
    ///
    /// # What it checks
    /// At a meeting of an overview and scrutiny body, nobody who attends as a member or substitute holds an office
    /// of the executive: leader or deputy leader of the council, cabinet member, executive member, portfolio
    /// holder. Deputies, assistants, shadow and former holders of such posts are not members of the executive.
    /// Where the list gives no post, the answer is unknown.
    ///
    /// # Why
    /// Scrutiny examines what the executive does. Nobody may sit on both sides of the table.
    ///
    /// # Bad
    /// Scrutiny committee: "Members present: Councillor Archer (Cabinet Member for Transport)."
    ///
    /// # Good
    /// Scrutiny committee: "In attendance: Councillor Archer (Cabinet Member for Transport)."
    ///
    /// # Source
    /// Local Government Act 2000, section 9FA.
    ELG011 "executive-on-scrutiny" Error since "0.1.0"
    source: "Local Government Act 2000 s.9FA",
    message: "`{member}` attends a scrutiny body as `{capacity}`, but is `{post}`",
    help: "see whether they attended to answer questions, and not as a member",
    run: executive_on_scrutiny,
}

fn executive_on_scrutiny(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let body = cx.meeting.body.as_ref().and_then(|body| body.classification);
    if body != Some(Classification::OverviewAndScrutiny) {
        return;
    }
    for (n, entry) in cx.meeting.attendance.iter().enumerate() {
        let at = ROOT.each("attendance", n);
        let Some(capacity @ (Capacity::Member | Capacity::Substitute)) = entry.capacity else { continue };
        let Some(post) = &entry.person.post else {
            out.unknown(&at, "the offices that the member holds");
            continue;
        };
        let executive = is_executive(post);
        if executive && entry.person.organization.is_some() {
            out.unknown(&at, "of which council the office is");
            continue;
        }
        out.expect(!executive, &at, || {
            args! { member: entry.person.display(), capacity: capacity.as_str(), post: post.as_str() }
        });
    }
}

pub(in crate::rules) fn is_executive(post: &str) -> bool {
    let post = post.trim().to_lowercase();
    let posts = [
        "cabinet member",
        "executive member",
        "portfolio holder",
        "leader of the council",
        "deputy leader of the council",
        "member of the cabinet",
        "member of the executive",
    ];
    posts
        .iter()
        .any(|known| post.strip_prefix(known).is_some_and(|rest| !rest.starts_with(char::is_alphabetic)))
}

rule! {
    /// An office is named in one way throughout a meeting.
    ///
    /// # What it checks
    /// A person who is named with an office is named with the same one wherever the record names it; one wording
    /// may be a shorter form of the other. People are told apart by their full names; a surname that may be the same person's
    /// leaves the answer unknown where the offices differ. In a book, an office of three words or more is printed with the
    /// same letters, capitals and kinds of apostrophe apart, on all pages of one council.
    ///
    /// # Why
    /// Two names for one office make it look like two, and a person with two offices should be shown to hold both.
    /// Either is worth a look before the record is used to answer who decided what.
    ///
    /// # Bad
    /// "Ann Archer, Cabinet Member for Transport" and later "Ann Archer, Cabinet Member for Highways".
    ///
    /// # Good
    /// "Ann Archer, Cabinet Member for Transport", both times.
    ///
    /// # Source
    /// Custom.
    ELG015 "office-title-varies" Note since "0.1.0"
    source: "custom",
    message: "`{person}` is named as `{second}` and elsewhere as `{first}`",
    help: "see whether the person holds two offices, or one was misnamed",
    run: office_title_varies,
    across: office_title_varies_across,
}

fn office_title_varies(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let (mut known, mut index): (Vec<(Place, &PersonRef)>, _) = (Vec::new(), PersonIndex::default());
    for (at, person) in in_office(cx) {
        let who = cx.who(person);
        let near: Vec<_> = index.near(&who).into_iter().filter_map(|n| known.get(n)).collect();
        let earlier = near.iter().find(|(_, other)| {
            let ids = other.person_id.is_some() && other.person_id == person.person_id;
            ids || (same_full_name(other, person) && other.may_be(person))
        });
        let Some((first_at, first)) = earlier else {
            let differs = |other: &PersonRef| {
                other.post.as_ref().zip(person.post.as_ref()).is_some_and(|(a, b)| !one_office(a, b))
            };
            if near.iter().any(|(_, other)| other.may_be(person) && differs(other)) {
                out.unknown(&at, "whether two names that are alike mean one person");
            }
            index.add(known.len(), &who);
            known.push((at, person));
            continue;
        };
        let (Some(first_post), Some(post)) = (&first.post, &person.post) else { continue };
        let fits = one_office(first_post, post);
        if fits {
            out.held();
        } else {
            let name = person.name.clone().unwrap_or_default();
            let args = args! { person: name, second: post.as_str(), first: first_post.as_str() };
            out.found(&at, args).also(first_at, "named otherwise here");
        }
    }
}

/// True where the words of one are all among the words of the other, whatever their order and capitals.
fn one_office(a: &str, b: &str) -> bool {
    let words = |post: &str| -> Vec<String> {
        let small = ["the", "of", "for", "and", "to"];
        let parts = post.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
        parts.filter(|word| !word.is_empty() && !small.contains(&word.as_str())).collect()
    };
    let (a, b) = (words(a), words(b));
    a.iter().all(|word| b.contains(word)) || b.iter().all(|word| a.contains(word))
}

/// Every mention of a person with an office, with the place, in the order of the record.
fn in_office<'m>(cx: &Context<'m>) -> Vec<(Place, &'m PersonRef)> {
    // Somebody known only by post is nobody else's other title.
    let holds =
        |person: &&PersonRef| person.post.is_some() && (person.name.is_some() || person.person_id.is_some());
    let mut all = Vec::new();
    let list = Place::root().field("attendance");
    for (n, entry) in cx.meeting.attendance.iter().enumerate() {
        all.extend(Some(&entry.person).filter(holds).map(|who| (list.at(n).field("person"), who)));
    }
    for one in &cx.items {
        let at = |list, n| one.at.element(list, n);
        for (n, person) in one.item.report_of.iter().enumerate() {
            all.extend(Some(person).filter(holds).map(|who| (at("report_of", n), who)));
        }
        for (n, point) in one.item.discussion.iter().enumerate() {
            let speaker = point.speaker.as_ref().filter(holds);
            all.extend(speaker.map(|who| (at("discussion", n).field("speaker"), who)));
        }
        for (n, motion) in one.item.motions.iter().enumerate() {
            for (field, who) in [("proposer", &motion.proposer), ("seconder", &motion.seconder)] {
                all.extend(who.as_ref().filter(holds).map(|who| (at("motions", n).field(field), who)));
            }
        }
        for (n, vote) in one.item.votes.iter().enumerate() {
            for (m, cast) in vote.votes.iter().enumerate() {
                let voter = Some(&cast.voter).filter(holds);
                all.extend(voter.map(|who| (at("votes", n).element("votes", m).field("voter"), who)));
            }
        }
    }
    all
}

/// Every vote for, against or abstaining that is recorded by name.
pub(super) fn cast_votes<'c, 'm>(
    cx: &'c Context<'m>,
) -> impl Iterator<Item = (&'c EventAt<'m>, usize, &'m Vote, &'c Who<'m>)> {
    cx.events().iter().flat_map(|event| event.cast().map(move |(n, vote, who)| (event, n, vote, who)))
}
