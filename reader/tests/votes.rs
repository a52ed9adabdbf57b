//! Votes as minutes print them, in fictional pages of many forms.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

use minutebook::{AgendaItem, PersonRef, VoteOption};
use minutebook_reader::{Options, read};

/// The only item of a page with this text: its votes, one a line, then its motions, then how many resolutions it has.
fn votes(text: &str) -> Vec<String> {
    let page = format!(
        "Minutes of the meeting of Sallow Town Council held on Monday 4 March 2024 at 7pm\n\n\
         Present: Councillors A Archer (Chair), B Brook, C Croft, D Dale, E Elm and F Fox\n\n\
         1. Motion on the green\n\n{text}\n"
    );
    let reading = read(page.as_bytes(), &Options::default());
    let item = reading.meeting.agenda.first().unwrap();
    let mut lines: Vec<String> = item.votes.iter().map(line).collect();
    lines.extend(item.motions.iter().map(|motion| {
        let name = |person: &Option<PersonRef>| person.as_ref().map_or("-".into(), PersonRef::display);
        let vote = item.votes.iter().position(|vote| Some(vote.id) == motion.vote);
        let amends = item.motions.iter().position(|main| Some(main.id) == motion.amends);
        format!(
            "motion {} / {} {}{}{}",
            name(&motion.proposer),
            name(&motion.seconder),
            motion.result.as_str(),
            vote.map(|n| format!(" vote {n}")).unwrap_or_default(),
            amends.map(|n| format!(" amends {n}")).unwrap_or_default(),
        )
    }));
    lines.extend(item.resolutions.iter().map(|one| resolution(item, one)));
    lines
}

fn resolution(item: &AgendaItem, one: &minutebook::Resolution) -> String {
    let vote = item.votes.iter().position(|vote| Some(vote.id) == one.vote);
    let motion = item.motions.iter().position(|motion| Some(motion.id) == one.motion);
    let show = |word: &str, n: Option<usize>| n.map(|n| format!(" {word} {n}")).unwrap_or_default();
    format!("resolved{}{}", show("vote", vote), show("motion", motion))
}

fn line(vote: &minutebook::VoteEvent) -> String {
    let mut line = format!("{} {}", vote.method.as_str(), vote.result.as_str());
    if let Some(counts) = &vote.counts {
        let show = |count: Option<u32>| count.map_or("?".to_owned(), |count| count.to_string());
        line += &format!(" {}-{}-{}", show(counts.r#for), show(counts.against), show(counts.abstain));
    }
    if let Some(unanimous) = vote.unanimous {
        line += &format!(" unanimous {unanimous}");
    }
    for (sign, option) in [
        ("F", VoteOption::For),
        ("A", VoteOption::Against),
        ("X", VoteOption::Abstain),
        ("N", VoteOption::NotVoting),
        ("0", VoteOption::Absent),
    ] {
        let voters = vote.votes.iter().filter(|one| one.option == option);
        let voters: Vec<_> =
            voters.map(|one| one.voter.name.clone().unwrap_or_else(|| one.voter.display())).collect();
        if !voters.is_empty() {
            line += &format!(" {sign}:{}", voters.join(","));
        }
    }
    if let Some(casting) = &vote.casting_vote {
        let who = casting.person.as_ref().map(PersonRef::display).unwrap_or_default();
        line += &format!(" casting {who} {}", casting.option.as_str());
    }
    line
}

#[test]
fn a_list_for_each_side() {
    assert_eq!(
        votes(
            "Councillor B Brook moved and Councillor C Croft seconded that the green be sold.\n\nA recorded vote was taken.\n\nFor: Councillors Archer, Brook and Croft (3)\n\nAgainst: Councillors Dale and Elm (2)\n\nAbstained: Councillor Fox (1)\n\nThe motion was carried."
        ),
        [
            "recorded carried 3-2-1 F:Archer,Brook,Croft A:Dale,Elm X:Fox",
            "motion Councillor B Brook / Councillor C Croft carried vote 0"
        ]
    );
    assert_eq!(
        votes(
            "Councillor B Brook moved and Councillor C Croft seconded that the green be sold.\n\nOn being put to the vote, there voted:\n\nFor the motion: Councillors A Archer, B Brook and C Croft (21); Against: Councillors D Dale and E Elm; Abstentions: None0\n\nThe motion was declared carried."
        ),
        [
            "recorded carried 21-?-0 F:A Archer,B Brook,C Croft A:D Dale,E Elm",
            "motion Councillor B Brook / Councillor C Croft carried vote 0"
        ]
    );
    assert_eq!(
        votes(
            "The recorded vote was as follows:\n\nFor: 4\n\nCouncillor Archer\n\nCouncillor Brook\n\nCouncillor Croft\n\nCouncillor Dale\n\nAgainst: 2\n\nCouncillor Elm\n\nCouncillor Fox\n\nThe motion was therefore CARRIED."
        ),
        ["recorded carried 4-2-? F:Archer,Brook,Croft,Dale A:Elm,Fox", "motion - / - carried vote 0"]
    );
    assert_eq!(
        votes(
            "Councillors voting for: A Archer; B Brook; C Croft. Councillors voting against: D Dale. Councillors abstaining: E Elm. Absent for the vote: F Fox."
        ),
        ["recorded unknown F:A Archer,B Brook,C Croft A:D Dale X:E Elm 0:F Fox"]
    );
}

#[test]
fn a_vote_behind_the_decision() {
    assert_eq!(
        votes(
            "It was proposed by Councillor B Brook, seconded by Councillor C Croft and RESOLVED that the green be kept.\n\n**In Favour**\n\nCouncillors Archer, Brook and Dale.\n\n(4)\n\n**Against**\n\nCouncillor Elm.\n\n(1)\n\n**Abstentions**\n\nNone.\n\n(0)"
        ),
        [
            "recorded carried 4-1-0 F:Archer,Brook,Dale A:Elm",
            "motion Councillor B Brook / Councillor C Croft carried vote 0",
            "resolved vote 0 motion 0"
        ]
    );
    assert_eq!(
        votes(
            "RESOLVED: That the green be kept.\n\nVoting: For 4 (Councillors Archer, Brook, Croft, Dale), Against 2 (Councillors Elm and Fox)"
        ),
        ["recorded carried 4-2-? F:Archer,Brook,Croft,Dale A:Elm,Fox", "resolved vote 0"]
    );
    assert_eq!(
        votes("RESOLVED (by 4 votes to 2) that the green be kept."),
        ["counted carried 4-2-?", "resolved vote 0"]
    );
    assert_eq!(
        votes(
            "RESOLVED that the green be kept. Councillors Elm and Fox abstained. Councillor Dale voted against."
        ),
        ["unknown carried A:Dale X:Elm,Fox", "resolved vote 0"]
    );
    assert_eq!(
        votes(
            "It was resolved that the green be kept. In accordance with Standing Orders Councillor Elm requested that his vote against be recorded."
        ),
        ["unknown carried A:Elm", "resolved vote 0"]
    );
}

#[test]
fn amendments_and_lost_motions() {
    assert_eq!(
        votes(
            "Moved by Councillor Brook, seconded by Councillor Croft: That the green be sold.\n\nThe motion was put to the vote and was lost by 17 votes to 19."
        ),
        ["counted lost 17-19-?", "motion Councillor Brook / Councillor Croft lost vote 0"]
    );
    assert_eq!(
        votes(
            "Councillor Brook proposed the motion as set out, seconded by Councillor Croft.\n\nAn amendment was moved by Councillor Dale and seconded by Councillor Elm.\n\nFOR (2): Dale, Elm\n\nAGAINST (4): Archer (A), Brook, Croft, Fox\n\nThe amendment fell.\n\nThe substantive motion was then put to the vote:\n\nFOR (4): Archer (A), Brook, Croft, Fox\n\nAGAINST (2): Dale, Elm\n\nThe motion was carried.\n\nRESOLVED: That the green be kept."
        ),
        [
            "recorded lost 2-4-? F:Dale,Elm A:Archer (A),Brook,Croft,Fox",
            "recorded carried 4-2-? F:Archer (A),Brook,Croft,Fox A:Dale,Elm",
            "motion Councillor Brook / Councillor Croft carried vote 1",
            "motion Councillor Dale / Councillor Elm lost vote 0 amends 0",
            "resolved vote 1 motion 0"
        ]
    );
    assert_eq!(
        votes("Councillor Brook moved that the green be sold. There was no seconder and the motion fell."),
        ["unknown lost", "motion Councillor Brook / - lost vote 0"]
    );
}

#[test]
fn casting_votes_and_hands() {
    assert_eq!(
        votes(
            "Councillor Brook moved and Councillor Croft seconded the motion. The vote was tied at 3 for and 3 against. The Mayor used her casting vote against the motion, which was therefore lost."
        ),
        [
            "counted lost 3-3-? casting Mayor against",
            "motion Councillor Brook / Councillor Croft lost vote 0"
        ]
    );
    assert_eq!(
        votes(
            "Voting on the motion:\nFor the motion (3) - Councillors A Archer, B Brook, C Croft\nAgainst the motion (3) - Councillors D Dale, E Elm, F Fox\nThere being an equality of votes the Chairman exercised his second or casting vote in favour of the motion and it was accordingly carried."
        ),
        [
            "recorded carried 3-3-? F:A Archer,B Brook,C Croft A:D Dale,E Elm,F Fox casting Chairman for",
            "motion - / - carried vote 0"
        ]
    );
    assert_eq!(
        votes("Following a show of hands, 4 were in favour and 2 were against. The motion was carried."),
        ["show_of_hands carried 4-2-?", "motion - / - carried vote 0"]
    );
    assert_eq!(
        votes(
            "Upon the motion being put, Councillors Archer, Brook and Croft voted for, Councillors Dale and Elm voted against and Councillor Fox abstained, and the motion was declared carried."
        ),
        ["recorded carried F:Archer,Brook,Croft A:Dale,Elm X:Fox", "motion - / - carried vote 0"]
    );
}

#[test]
fn movers_on_lines_of_their_own() {
    assert_eq!(
        votes(
            "Proposed by Councillor Brook;\n\nSeconded by Councillor Croft;\n\nAnd Resolved: That the green be kept."
        ),
        ["motion Councillor Brook / Councillor Croft carried", "resolved motion 0"]
    );
}

#[test]
fn what_is_no_vote() {
    assert!(votes("The residents were asked. Ten residents voted for the hall and 12 voted against. Councillor Brook thanked them.").is_empty());
    assert!(
        votes("The Council had lost the motion last year. For: a quieter green. Against: the cost.")
            .is_empty()
    );
    assert!(votes("The box was delivered on 2nd March and the proposed path was shown.").is_empty());
}

#[test]
fn a_roll_call() {
    assert_eq!(
        votes(
            "A roll call vote was taken:\n\nCouncillor Archer - For\n\nCouncillor Brook - For\n\nCouncillor Croft: Against\n\nCouncillor Dale - Abstained\n\nThe motion was carried."
        ),
        ["recorded carried F:Archer,Brook A:Croft X:Dale", "motion - / - carried vote 0"]
    );
}
