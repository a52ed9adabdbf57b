//! Who voted how: names against tallies, and votes that must name.

use super::rule;
use crate::agenda::AgendaItem;
use crate::attendance::Attendance;
use crate::motion::Outcome;
use crate::organization::Classification;
use crate::rules::people::{PersonIndex, Same, same_full_name, same_words, surely_other};
use crate::rules::{Answers, Context, Nation, Place, args};
use crate::value::PartialDate;
use crate::vote::{Vote, VoteMethod, VoteOption};

rule! {
    /// The casting vote is cast by the person presiding.
    ///
    /// # What it checks
    /// Whoever is named with the casting vote is recorded as presiding. A nickname, a post instead of a name, or a
    /// chair who left during the meeting leaves the answer unknown.
    ///
    /// # Why
    /// The casting vote belongs to the person presiding at the meeting, and to nobody else.
    ///
    /// # Bad
    /// "Councillor Archer in the chair. Carried on the casting vote of Councillor Baker."
    ///
    /// # Good
    /// "Councillor Archer in the chair. Carried on the casting vote of Councillor Archer."
    ///
    /// # Source
    /// Local Government Act 1972, Schedule 12, paragraph 39(2).
    VOT003 "casting-vote-not-presider" Error since "0.1.0"
    source: "Local Government Act 1972, Sch 12 para 39(2)",
    message: "the casting vote is that of `{caster}`, but `{presider}` presided",
    help: "see whether somebody else took the chair for this item",
    run: casting_vote_not_presider,
}

fn casting_vote_not_presider(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let attendance = Place::root().field("attendance");
    let presiding: Vec<_> =
        cx.meeting.attendance.iter().enumerate().filter(|(_, entry)| entry.presiding).collect();
    for (_, at, vote) in cx.each("votes", |item| &item.votes) {
        let Some(casting) = &vote.casting_vote else { continue };
        let Some(caster) = &casting.person else {
            out.unknown(&at, "who cast the casting vote");
            continue;
        };
        let [(n, presider), others @ ..] = presiding.as_slice() else {
            out.unknown(&at, "who presided");
            continue;
        };
        let fits = |entry: &Attendance| cx.same_person(&entry.person, caster) == Same::Yes;
        let stayed = |entry: &Attendance| entry.presence.is_empty();
        if presiding.iter().any(|(_, entry)| fits(entry)) {
            out.held();
        } else if others.is_empty() && stayed(presider) && surely_other(&presider.person, caster) {
            out.found(&at, args! { caster: caster.display(), presider: presider.person.display() })
                .also(&at.field("casting_vote"), "the casting vote")
                .also(&attendance.at(*n), "the person presiding");
        } else {
            out.unknown(&at, "who presided at this item");
        }
    }
}

rule! {
    /// As many names stand on each side as were counted.
    ///
    /// # What it checks
    /// Where a vote has both a tally and names, no side has more names than votes. Fewer names than votes
    /// contradict only where the vote was recorded by name, for otherwise a single member may have asked to be
    /// named; and a side without any name, or an item that the page cuts short, leaves the answer unknown. Each
    /// side is asked alone.
    ///
    /// # Why
    /// A named vote and its tally are two records of one event. Where they differ, one of them is wrong.
    ///
    /// # Bad
    /// "For 3: Archer, Baker. Against 1: Carter."
    ///
    /// # Good
    /// "For 2: Archer, Baker. Against 1: Carter."
    ///
    /// # Source
    /// Arithmetic.
    VOT006 "named-vote-mismatch" Error since "0.1.0"
    source: "arithmetic",
    message: "the tally has {count} {side|abstain:abstaining|{side}}, but the list of names has {names}",
    help: "see whether a name or the tally was misprinted",
    run: named_vote_mismatch,
}

fn named_vote_mismatch(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for event in cx.events() {
        let (at, vote, one) = (&event.at, event.vote, cx.items.get(event.position));
        let truncated = one.is_some_and(|one| one.item.truncated);
        let Some(counts) = vote.counts.as_ref().filter(|_| !vote.votes.is_empty()) else { continue };
        let sides = [
            (VoteOption::For, counts.r#for),
            (VoteOption::Against, counts.against),
            (VoteOption::Abstain, counts.abstain),
        ];
        for (side, count) in sides {
            let Some(count) = count else { continue };
            let named = || vote.votes.iter().enumerate().filter(|(_, one)| one.option == side);
            let names = event.voters.iter().filter(|(option, _)| *option == side).count();
            let names = u32::try_from(names).unwrap_or(u32::MAX);
            let with_casting = vote.casting_vote.as_ref().is_some_and(|casting| casting.option == side);
            // A casting vote may stand in the tally, which VOT004 reports, or be listed as a second name.
            if names == count || (with_casting && names.abs_diff(count) == 1) {
                out.held();
            } else if names > count || (vote.method == VoteMethod::Recorded && names > 0 && !truncated) {
                let path = at.field("counts").field(side.as_str());
                let mut found = out.found(&path, args! { count: count, side: side.as_str(), names: names });
                for (n, vote) in named() {
                    found = found.also(&at.field("votes").at(n), format!("`{}`", vote.voter.display()));
                }
            } else {
                out.unknown(at, "the names of all who voted");
            }
        }
    }
}

rule! {
    /// Nobody is listed twice in one vote.
    ///
    /// # What it checks
    /// No person stands on two sides of a named vote, or twice on one. Two entries are one person where the same full
    /// name is printed, or where the attendance list has only one member whom both can mean; two members who share a
    /// surname leave the answer unknown.
    ///
    /// # Why
    /// Every member has one vote. A name on two sides contradicts itself; a name twice on one side makes the count
    /// wrong. The person presiding may be listed again with a casting vote: that is VOT004's business.
    ///
    /// # Bad
    /// "For: Ann Archer, Bo Baker. Against: Ann Archer."
    ///
    /// # Good
    /// "For: Ann Archer, Bo Baker. Against: Cy Carter."
    ///
    /// # Source
    /// Logic; one vote each: Local Government Act 1972, Schedule 12, paragraph 39(1).
    VOT007 "voter-listed-twice" Error since "0.1.0"
    source: "logic; Local Government Act 1972, Sch 12 para 39(1)",
    message: "`{voter}` is listed {first} and again {second}",
    help: "see whether one of the two is another person",
    run: voter_listed_twice,
}

fn voter_listed_twice(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let mut index = PersonIndex::default();
    // True where no two voters of the vote before can be one person.
    let mut apart = false;
    for event in cx.events() {
        let vote = event.vote;
        apart &= event.same_voters;
        if vote.votes.len() < 2 {
            continue;
        } else if apart {
            out.held();
            continue;
        }
        index.clear();
        apart = true;
        let (mut clear, list) = (true, event.at.field("votes"));
        for (n, later, who) in event.named() {
            let near = index.near(who).into_iter().rev();
            index.add(n, who);
            let mut earlier = near.filter_map(|n| vote.votes.get(n).map(|one| (n, one)));
            let Some((first, twin)) = earlier.find(|(_, one)| one.voter.may_be(&later.voter)) else {
                continue;
            };
            apart = false;
            let casting = vote.casting_vote.as_ref().is_some_and(|casting| {
                casting.option == later.option
                    && twin.option == later.option
                    && casting.person.as_ref().is_none_or(|caster| caster.may_be(&later.voter))
            });
            if casting {
                continue;
            }
            clear = false;
            if twice(cx, twin, later) {
                let args = args! {
                    voter: later.voter.display(),
                    first: twin.option.as_str(),
                    second: later.option.as_str(),
                };
                out.found(&list.at(n), args).also(&list.at(first), "the first entry");
            } else {
                out.unknown(&list.at(n), "whether two entries mean one person");
            }
        }
        if clear {
            out.held();
        }
    }
}

fn twice(cx: &Context<'_>, a: &Vote, b: &Vote) -> bool {
    // An entry of the list itself is no proof: two members of one surname are printed alike.
    let listed = cx.attendance_of(&b.voter).next().is_some();
    let known = listed || same_full_name(&a.voter, &b.voter) || a.voter.person_id.is_some();
    known && cx.same_person(&a.voter, &b.voter) == Same::Yes && (listed || same_words(&a.voter, &b.voter))
}

rule! {
    /// A vote on the council's budget names who voted how.
    ///
    /// # What it checks
    /// Where the full council of an English council votes on its budget or council tax on or after 25 February
    /// 2014, the record names the voters, and those who abstained where abstentions are counted. The rule looks
    /// only at items that are plainly about setting the council tax, and answers unknown where the page is cut
    /// short, where the vote is said to be recorded but the names stand elsewhere, and where the nation is not
    /// known.
    ///
    /// # Why
    /// The law on standing orders makes councils record in the minutes how each member voted on a budget decision, so
    /// that taxpayers can see it.
    ///
    /// # Bad
    /// Council, 26 February 2019: "Council tax resolution 2019/20: carried, 30 for, 14 against."
    ///
    /// # Good
    /// The same with the names of the 30, the 14 and of any who abstained.
    ///
    /// # Source
    /// Local Authorities (Standing Orders) (England) (Amendment) Regulations 2014, SI 2014/165.
    VOT010 "budget-vote-not-named" Warning (Preview) since "0.1.0"
    source: "SI 2014/165",
    message: "the council voted on its budget, but the record does not say {missing|votes:who voted how|abstentions:who abstained}",
    help: "add the names from the minutes; they must show who voted for, against and abstained",
    run: budget_vote_not_named,
}

fn budget_vote_not_named(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let body = cx.meeting.body.as_ref().and_then(|body| body.classification);
    if body != Some(Classification::FullCouncil) {
        return;
    }
    let (Some(date), Ok(in_force)) = (cx.meeting.date, PartialDate::ymd(2014, 2, 25)) else {
        let items = cx.items.iter().filter(|one| sets_council_tax(one.item));
        items.for_each(|one| out.unknown(&one.at, "the date of the meeting"));
        return;
    };
    if date.surely_before(in_force) || in_england(cx) == Some(false) {
        return;
    }
    for (one, at, vote) in cx.each("votes", |item| &item.votes) {
        if !sets_council_tax(one.item) || !matches!(vote.result, Outcome::Carried | Outcome::Lost) {
            continue;
        }
        let abstained = vote.counts.as_ref().and_then(|counts| counts.abstain).unwrap_or_default();
        let missing = if vote.votes.is_empty() {
            Some("votes")
        } else if abstained > 0 && !vote.votes.iter().any(|one| one.option == VoteOption::Abstain) {
            Some("abstentions")
        } else {
            None
        };
        match missing {
            None => out.held(),
            Some(_) if in_england(cx).is_none() => out.unknown(&at, "the nation of the council"),
            Some(_) if date.earliest() < in_force.earliest() => out.unknown(&at, "the date of the meeting"),
            Some(_) if one.item.truncated => out.unknown(&at, "the full minutes"),
            Some(_) if vote.votes.is_empty() && vote.method == VoteMethod::Recorded => {
                out.unknown(&at, "the names recorded");
            }
            Some(missing) => {
                out.found(&at, args! { missing: missing }).also(&one.at.field("title"), "the budget item");
            }
        }
    }
}

/// Whether the council is English, as the profile or its GSS code says.
fn in_england(cx: &Context<'_>) -> Option<bool> {
    let gss = || cx.meeting.council.as_ref()?.gss.as_ref().map(|gss| gss.as_str().starts_with('E'));
    cx.profile.nation.map(|nation| nation == Nation::England).or_else(gss)
}

/// True where the item plainly decides the budget and the council tax: its title says so, or it is a budget item
/// whose resolution sets the council tax requirement.
pub(in crate::rules) fn sets_council_tax(item: &AgendaItem) -> bool {
    let title = item.title.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| title.contains(word));
    let other_business = ["support", "reduction", "premium", "discount", "exemption", "base", "monitoring"];
    if has(&other_business) {
        return false;
    }
    let tax = title.contains("council tax");
    let setting = has(&["setting", "resolution", "requirement", "calculation", "level", "budget"]);
    let resolves = || {
        let parts = item.resolutions.iter().flat_map(|resolution| &resolution.parts);
        parts.into_iter().any(|part| part.text.to_lowercase().contains("council tax requirement"))
    };
    (tax && setting) || (title.contains("budget") && resolves())
}

rule! {
    /// A vote recorded by name has its names.
    ///
    /// # What it checks
    /// A vote that the page calls a recorded or named vote, and one that enough members demanded by name, comes with
    /// the names of those who voted. How many are enough is for the profile to say (`named_vote_threshold`); in a parish
    /// council one is. Without it, and where the page cuts the item short, the answer is unknown.
    ///
    /// # Why
    /// Members who demand a named vote are entitled to see in the minutes who voted how. How many must demand it is
    /// for each council's standing orders; in a parish council one member is enough. A record that says that names
    /// were taken and has none is incomplete.
    ///
    /// # Bad
    /// "A recorded vote was taken. The motion was carried."
    ///
    /// # Good
    /// "A recorded vote was taken. For: Archer, Baker. Against: Carter. The motion was carried."
    ///
    /// # Source
    /// Local Authorities (Standing Orders) Regulations 1993, SI 1993/202; for parish councils Local Government Act
    /// 1972, Schedule 12, paragraph 13(2).
    VOT011 "named-demand-unmet" Warning since "0.1.0"
    source: "SI 1993/202; Local Government Act 1972, Sch 12 para 13(2)",
    message: "the vote was to be taken by name, but no names are recorded",
    help: "see whether the names stand in an appendix of the minutes",
    run: named_demand_unmet,
}

fn named_demand_unmet(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let parish = cx.body_kind() == Some(Classification::ParishCouncil);
    let threshold = if parish { Some(1) } else { cx.profile.named_vote_threshold };
    for (one, at, vote) in cx.each("votes", |item| &item.votes) {
        let recorded = vote.method == VoteMethod::Recorded;
        if !recorded && vote.demanded_by.is_none() {
            continue;
        }
        let enough = vote.demanded_by.zip(threshold).map(|(members, needed)| members >= needed);
        if !vote.votes.is_empty() || (!recorded && enough == Some(false)) {
            out.held();
        } else if one.item.truncated {
            out.unknown(&at, "the full minutes");
        } else if !recorded && enough.is_none() {
            out.unknown(&at, "how many members can demand a named vote");
        } else {
            out.found(&at, args! {});
        }
    }
}
