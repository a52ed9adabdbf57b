//! What somebody is to do after the meetings of the seed pages, and what only sounds like it.

mod common;

use common::seed;

const ANY: &str = "/meeting/agenda/*/actions/*";

#[test]
fn seed_0() {
    let Some(page) = seed(0) else { return };
    page.has(
        ANY,
        &[
            ("text", "~Information would be provided after the meeting"),
            ("due", "~after the meeting"),
            ("owner", "!"),
        ],
        "Information would be provided after the meeting",
    );
    page.has(ANY, &[("text", "~numbers of carers by type")], "numbers of carers by type");
    page.has(
        ANY,
        &[("text", "~would be reviewed as ACE developed"), ("due", "~as ACE developed")],
        "would be reviewed as ACE developed",
    );
    page.has(
        ANY,
        &[("text", "~briefing was to be arranged"), ("audience", "~all councillors"), ("due", "!")],
        "briefing was to be arranged",
    );
    page.has_not(ANY, &[("text", "~feedback from applications was being considered")]);
    page.has_not(ANY, &[("text", "~review of allowances had been delayed")]);
    assert_eq!(page.places(ANY).len(), 3);
}

#[test]
fn seed_1() {
    let Some(page) = seed(1) else { return };
    assert!(page.places(ANY).is_empty());
}

#[test]
fn seed_2() {
    let Some(page) = seed(2) else { return };
    assert!(page.places(ANY).is_empty());
}

#[test]
fn seed_3() {
    let Some(page) = seed(3) else { return };
    page.has(
        ANY,
        &[("text", "~refreshed strategy would be taken to cabinet"), ("due", "~September")],
        "refreshed strategy would be taken to cabinet",
    );
    page.has(
        ANY,
        &[("text", "~governance would be taking this forward"), ("due", "~shortly")],
        "governance would be taking this forward",
    );
    page.has(
        ANY,
        &[("text", "~capable of working with HIPSS would be engaged")],
        "capable of working with HIPSS would be engaged",
    );
    page.has(
        ANY,
        &[
            ("text", "~should have been completed before the pandemic"),
            ("due", "~end of the year"),
            ("status", "delayed"),
        ],
        "should have been completed before the pandemic",
    );
    page.has(
        ANY,
        &[("text", "~draft proposals were being finalised for approval"), ("due", "~next couple of months")],
        "draft proposals were being finalised for approval",
    );
    page.has(
        ANY,
        &[("text", "~Consultation was still required with foster carers")],
        "Consultation was still required with foster carers",
    );
    page.has(ANY, &[("text", "~HLAC would look at the wording")], "HLAC would look at the wording");
    page.has(ANY, &[("text", "~shared over the summer"), ("due", "~summer")], "shared over the summer");
    page.has(
        ANY,
        &[("text", "~more applications would be made"), ("due", "~forthcoming months")],
        "more applications would be made",
    );
    page.has(
        ANY,
        &[("text", "~from September there would be an Early Help"), ("due", "~September")],
        "Early Help hub",
    );
    page.has(ANY, &[("owner/post", "governance")], "governance");
    page.has(ANY, &[("owner/post", "HLAC")], "HLAC");
    page.has_not(ANY, &[("text", "~it was requested that it was reworded")]);
    page.has_not(ANY, &[("text", "~The same allowance")]);
    page.has_not(ANY, &[("text", "~should also commit")]);
    page.has_not(ANY, &[("text", "~mention of market towns, the involvement")]);
}

#[test]
fn seed_4() {
    let Some(page) = seed(4) else { return };
    assert!(page.places(ANY).is_empty());
}
