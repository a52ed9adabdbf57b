//! Declared interests: what whoever declared one did afterwards.

use super::rule;
use crate::agenda::ItemKind;
use crate::attendance::{DeclarationOfInterest, InterestAction, InterestKind};
use crate::finding::Severity;
use crate::person::PersonRef;
use crate::reading::PageKind;
use crate::rules::context::ItemAt;
use crate::rules::people::Same;
use crate::rules::voting::sets_council_tax;
use crate::rules::{Answers, Context, Place, args};
use crate::vote::{VoteMethod, VoteOption};

/// One declaration: where it stands and which item it concerns.
struct Declared<'c, 'm> {
    at: Place,
    by: &'m DeclarationOfInterest,
    item: Concerns<'c, 'm>,
}

enum Concerns<'c, 'm> {
    /// The declaration names no item, and does not stand under the one it concerns.
    NotStated,
    /// It names an item that the agenda has.
    Item(&'c ItemAt<'m>),
    /// It names an item by a number that no item of a numbered agenda has.
    NoSuchNumber(&'m str),
    /// It names an item in words that fit none, or several.
    Unclear,
}

fn declarations<'c, 'm>(cx: &'c Context<'m>) -> Vec<Declared<'c, 'm>> {
    let mut all = Vec::new();
    let at = Place::root().field("interests");
    for (n, by) in cx.meeting.interests.declared().iter().enumerate() {
        all.push(Declared { at: at.at(n), by, item: concerns(cx, by, None) });
    }
    for one in cx.items.iter().filter(|one| !one.item.interests.declared().is_empty()) {
        let at = one.at.field("interests");
        let general = one.item.kind == Some(ItemKind::Declarations);
        for (n, by) in one.item.interests.declared().iter().enumerate() {
            let own = if general { None } else { Some(one) };
            all.push(Declared { at: at.at(n), by, item: concerns(cx, by, own) });
        }
    }
    all
}

fn concerns<'c, 'm>(
    cx: &'c Context<'m>,
    by: &'m DeclarationOfInterest,
    own: Option<&'c ItemAt<'m>>,
) -> Concerns<'c, 'm> {
    let Some(named) = by.item.as_deref() else {
        return own.map_or(Concerns::NotStated, Concerns::Item);
    };
    let wanted = bare(named);
    let number = |one: &&ItemAt<'_>| {
        let numbers = [&one.item.number, &one.item.minute_number];
        numbers.into_iter().flatten().any(|number| bare(number) == wanted)
    };
    let title = |one: &&ItemAt<'_>| bare(&one.item.title) == wanted;
    let mut fitting = cx.items.iter().filter(|one| number(one) || title(one));
    match (fitting.next(), fitting.next()) {
        (Some(one), None) => Concerns::Item(one),
        (None, _) => {
            let digits = wanted.chars().any(|c| c.is_ascii_digit()) && !wanted.contains(' ');
            let numbered = !cx.items.is_empty() && cx.items.iter().all(|one| one.item.number.is_some());
            let one_item = cx.reading.is_some_and(|reading| reading.page != PageKind::Meeting);
            match digits && numbered && !one_item {
                true => Concerns::NoSuchNumber(named),
                false => Concerns::Unclear,
            }
        }
        _ => Concerns::Unclear,
    }
}

/// An item's number or title without the words in front and the dot behind.
fn bare(text: &str) -> String {
    let text = text.trim().to_lowercase();
    let words = ["agenda", "item", "number", "no.", "no", "minute"];
    let mut rest = text.as_str();
    while let Some(shorter) =
        words.iter().find_map(|word| rest.strip_prefix(word)).filter(|rest| rest.starts_with(' '))
    {
        rest = shorter.trim_start();
    }
    rest.trim_end_matches(['.', ')', ':']).to_owned()
}

fn bars(by: &DeclarationOfInterest) -> bool {
    by.kind == InterestKind::DisclosablePecuniary && by.action != Some(InterestAction::Dispensation)
}

rule! {
    /// Nobody votes on a matter in which they have a disclosable pecuniary interest.
    ///
    /// # What it checks
    /// Whoever declared a disclosable pecuniary interest in an item, and had no dispensation, is not recorded as
    /// voting for or against in that item. A recorded abstention is a warning: clerks often write "abstained" for a
    /// member who took no part. The rule holds where every voter is named and the member is not among them.
    ///
    /// # Why
    /// A member who knows of such an interest may not take part in any vote on the matter; to do so without
    /// reasonable excuse is an offence. The record shows both the interest and the vote, so one of them is wrong,
    /// or worse.
    ///
    /// # Bad
    /// "Councillor Archer declared a disclosable pecuniary interest in item 7." Item 7: "For: Archer, Baker."
    ///
    /// # Good
    /// "Councillor Archer declared a disclosable pecuniary interest in item 7 and left the room." Item 7: "For:
    /// Baker."
    ///
    /// # Source
    /// Localism Act 2011, section 31(4); dispensations: section 33.
    ELG001 "dpi-voted" Error since "0.1.0"
    source: "Localism Act 2011 s.31(4)",
    message: "`{member}` declared a disclosable pecuniary interest in this item, but is recorded as voting `{option}`",
    help: "see whether a dispensation was granted, or the wrong member is named",
    run: dpi_voted,
}

fn dpi_voted(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for declared in declarations(cx).iter().filter(|declared| bars(declared.by)) {
        let Concerns::Item(one) = declared.item else {
            out.unknown(&declared.at, "the item that the interest concerns");
            continue;
        };
        for n in 0..one.item.votes.len() {
            let at = one.at.field("votes").at(n);
            match voted(cx, one, n, &declared.by.person) {
                Voted::Cast(path, option) => {
                    let args = args! { member: declared.by.person.display(), option: option.as_str() };
                    let grave =
                        if option == VoteOption::Abstain { Severity::Warning } else { Severity::Error };
                    out.found(&path, args).severity(grave).also(&declared.at, "the declaration");
                }
                Voted::No => out.held(),
                Voted::Unknown(missing) => out.unknown(&at, missing),
            }
        }
    }
}

enum Voted {
    Cast(Place, VoteOption),
    No,
    Unknown(&'static str),
}

/// Whether the member voted in one vote of an item.
fn voted(cx: &Context<'_>, item: &ItemAt<'_>, n: usize, member: &PersonRef) -> Voted {
    let at = item.at.field("votes").at(n);
    let Some(vote) = item.item.votes.get(n) else { return Voted::No };
    let all_named = !vote.votes.is_empty() && vote.method == VoteMethod::Recorded && !item.item.truncated;
    let mut answer = if all_named { Voted::No } else { Voted::Unknown("the names of all who voted") };
    for (n, one) in vote.votes.iter().enumerate() {
        match cx.same_person(&one.voter, member) {
            Same::Yes if one.option.is_cast() => {
                return Voted::Cast(at.field("votes").at(n), one.option);
            }
            Same::Yes => return Voted::No,
            Same::Perhaps if one.option.is_cast() => {
                answer = Voted::Unknown("whether voter and member are one person");
            }
            _ => {}
        }
    }
    answer
}

rule! {
    /// Nobody moves, seconds or speaks on a matter in which they have a disclosable pecuniary interest.
    ///
    /// # What it checks
    /// Whoever declared a disclosable pecuniary interest in an item, and had no dispensation, did not move or
    /// second a motion in it (an error) and is not recorded as speaking on it (a warning, for the words may be the
    /// declaration itself, or spoken before it). A statement that mentions an interest is not counted.
    ///
    /// # Why
    /// A member who knows of such an interest may take no part in the discussion of the matter.
    ///
    /// # Bad
    /// "Councillor Archer declared a disclosable pecuniary interest in item 7." Item 7: "moved by Councillor Archer".
    ///
    /// # Good
    /// Item 7: "moved by Councillor Baker", Councillor Archer having left the room.
    ///
    /// # Source
    /// Localism Act 2011, section 31(4).
    ELG002 "dpi-spoke-or-moved" Error since "0.1.0"
    source: "Localism Act 2011 s.31(4)",
    message: "`{member}` declared a disclosable pecuniary interest in this item, but is recorded as {part}",
    help: "see whether a dispensation was granted, or the wrong member is named",
    run: dpi_spoke_or_moved,
}

fn dpi_spoke_or_moved(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for declared in declarations(cx).iter().filter(|declared| bars(declared.by)) {
        let Concerns::Item(one) = declared.item else {
            out.unknown(&declared.at, "the item that the interest concerns");
            continue;
        };
        let member = &declared.by.person;
        let mut parts = Vec::new();
        for (n, motion) in one.item.motions.iter().enumerate() {
            let at = one.at.field("motions").at(n);
            let movers = [(&motion.proposer, "proposer"), (&motion.seconder, "seconder")];
            for (person, part) in
                movers.into_iter().filter_map(|(person, part)| person.as_ref().zip(Some(part)))
            {
                parts.push((at.field(part), person, part, Severity::Error));
            }
        }
        for (n, point) in one.item.discussion.iter().enumerate() {
            let at = one.at.field("discussion").at(n).field("speaker");
            let words = point.text.to_lowercase();
            if let Some(speaker) = point.speaker.as_ref().filter(|_| !words.contains("interest")) {
                parts.push((at, speaker, "speaker", Severity::Warning));
            }
        }
        let mut clear = true;
        for (at, person, part, severity) in &parts {
            match cx.same_person(person, member) {
                Same::No => {}
                Same::Yes => {
                    clear = false;
                    out.found(at, args! { member: member.display(), part: *part })
                        .severity(*severity)
                        .also(&declared.at, "the declaration");
                }
                Same::Perhaps => {
                    clear = false;
                    out.unknown(at, "whether this and the member with the interest are one person");
                }
            }
        }
        match (clear, parts.is_empty() || one.item.truncated) {
            (true, false) => out.held(),
            (true, true) => out.unknown(&one.at, "who moved and who spoke"),
            _ => {}
        }
    }
}

rule! {
    /// A member with a disclosable pecuniary interest leaves the room.
    ///
    /// # What it checks
    /// Whoever declared a disclosable pecuniary interest left for the item, or had a dispensation.
    ///
    /// # Why
    /// Whether such a member must leave the room is for each council's standing orders, and many say so. That
    /// somebody stayed is therefore worth a look and no more.
    ///
    /// # Bad
    /// "Councillor Archer declared a disclosable pecuniary interest, stayed in the room and did not vote."
    ///
    /// # Good
    /// "Councillor Archer declared a disclosable pecuniary interest and left the room."
    ///
    /// # Source
    /// Standing orders; Localism Act 2011, section 31.
    ELG003 "dpi-present" Note since "0.1.0"
    source: "standing orders; Localism Act 2011 s.31",
    message: "`{member}` declared a disclosable pecuniary interest and stayed in the room",
    help: "see whether the council's standing orders ask members with such an interest to leave",
    run: dpi_present,
}

fn dpi_present(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let all = declarations(cx);
    for declared in all.iter().filter(|one| one.by.kind == InterestKind::DisclosablePecuniary) {
        match declared.by.action {
            Some(InterestAction::Stayed | InterestAction::DidNotVote) => {
                out.found(&declared.at, args! { member: declared.by.person.display() });
            }
            Some(InterestAction::Left | InterestAction::Dispensation) => out.held(),
            None => out.unknown(&declared.at, "what the member did"),
        }
    }
}

rule! {
    /// A member in arrears with council tax does not vote on the council tax.
    ///
    /// # What it checks
    /// Whoever declared arrears of council tax (section 106 of the Local Government Finance Act 1992) is not
    /// recorded as voting on the item that it concerns, or else on the items that plainly set the council tax.
    ///
    /// # Why
    /// A member who owes two months of council tax or more must say so and may not vote on the calculation of the
    /// tax or on what might affect it. They may speak.
    ///
    /// # Bad
    /// "Councillor Archer declared arrears under section 106." Council tax resolution: "For: Archer, Baker."
    ///
    /// # Good
    /// Council tax resolution: "For: Baker. Councillor Archer did not vote."
    ///
    /// # Source
    /// Local Government Finance Act 1992, section 106.
    ELG012 "council-tax-arrears" Warning since "0.1.0"
    source: "Local Government Finance Act 1992 s.106",
    message: "`{member}` declared arrears of council tax, but is recorded as voting `{option}`",
    help: "see whether the wrong member is named",
    run: council_tax_arrears,
}

fn council_tax_arrears(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for declared in declarations(cx).iter().filter(|declared| owes(declared.by)) {
        let items: Vec<_> = match declared.item {
            Concerns::Item(one) => vec![one],
            _ => cx.items.iter().filter(|one| sets_council_tax(one.item)).collect(),
        };
        if items.is_empty() {
            out.unknown(&declared.at, "the item that the declaration concerns");
        }
        for one in items {
            for n in 0..one.item.votes.len() {
                let at = one.at.field("votes").at(n);
                match voted(cx, one, n, &declared.by.person) {
                    Voted::Cast(path, option) if option != VoteOption::Abstain => {
                        let args = args! { member: declared.by.person.display(), option: option.as_str() };
                        out.found(&path, args).also(&declared.at, "the declaration");
                    }
                    Voted::Cast(..) | Voted::No => out.held(),
                    Voted::Unknown(missing) => out.unknown(&at, missing),
                }
            }
        }
    }
}

/// Section 106 alone is no sign: another Act's section 106 is about planning obligations.
fn owes(by: &DeclarationOfInterest) -> bool {
    let text = by.text.as_deref().unwrap_or_default().to_lowercase();
    text.contains("arrears") && (text.contains("council tax") || text.contains("finance act"))
}

rule! {
    /// A declared interest names an item of the agenda.
    ///
    /// # What it checks
    /// Where a declaration gives the number of an item, an item of the agenda has that number. An item named in words
    /// that fit no title leaves the answer unknown, as does a page that shows one item only.
    ///
    /// # Why
    /// A declaration counts for the item that it names. One that names an item that does not exist was misprinted,
    /// and nobody can tell whether the member took part where they should not have.
    ///
    /// # Bad
    /// The agenda has items 1 to 9. "Councillor Archer declared an interest in item 12."
    ///
    /// # Good
    /// "Councillor Archer declared an interest in item 7."
    ///
    /// # Source
    /// Custom.
    ELG014 "declared-interest-item-unknown" Warning since "0.1.0"
    source: "custom",
    message: "`{member}` declared an interest in item `{item}`, but no item of the agenda has that number",
    help: "see whether the number was misprinted",
    run: declared_interest_item_unknown,
}

fn declared_interest_item_unknown(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for declared in declarations(cx) {
        match declared.item {
            Concerns::Item(_) => out.held(),
            Concerns::NoSuchNumber(item) => {
                let args = args! { member: declared.by.person.display(), item: item };
                out.found(&declared.at, args).also(&Place::root().field("agenda"), "the agenda");
            }
            Concerns::NotStated => out.unknown(&declared.at, "the item that the interest concerns"),
            Concerns::Unclear => out.unknown(&declared.at, "which item of the agenda is meant"),
        }
    }
}
