//! Votes of the sample pages, built by hand.

use crate::{
    AgendaItem, Meeting, Motion, Outcome, PersonRef, Report, VoteEvent, VoteMethod, check, find_rule, rules,
};

fn asked(report: &Report, code: &str) -> (usize, u32, u32) {
    let found = report.findings.iter().filter(|one| one.code.as_str() == code).count();
    let held = report.held.iter().filter(|one| one.code.as_str() == code).map(|one| one.count).sum();
    let unknown = report.unknown.iter().filter(|one| one.code.as_str() == code).map(|one| one.count).sum();
    (found, held, unknown)
}

/// "The Chairperson proposed and Councillor Bo Baker seconded the recommendations below which were approved
/// unanimously": no tally and no names, so that there is nothing to contradict.
#[test]
fn unanimous_says_no_more_than_it_says() {
    let motion = Motion::new(Outcome::Carried)
        .proposer(PersonRef::holding("Chairperson"))
        .seconder(PersonRef::named("Councillor Bo Baker"));
    let vote = VoteEvent::new(VoteMethod::Unknown, Outcome::Carried).unanimous(true);
    let item = AgendaItem::new(1u32, "Corporate parenting strategy").motions([motion]).votes([vote]);
    let report = check(&Meeting::new().agenda([item]).identified());
    assert_eq!(asked(&report, "VOT008"), (0, 0, 1));
    assert_eq!(asked(&report, "VOT009"), (0, 0, 1));
    for rule in rules().filter(|rule| rule.code.as_str().starts_with("VOT")) {
        assert_eq!(asked(&report, rule.code.as_str()).0, 0, "{}", rule.code);
    }
}

#[test]
fn rules_on_custom_may_still_change() {
    for code in ["VOT010", "VOT012", "ELG010"] {
        assert_eq!(find_rule(code).unwrap().status, crate::Status::Preview, "{code}");
    }
}
