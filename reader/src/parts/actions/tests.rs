use crate::{Options, read};

fn actions(minutes: &str) -> Vec<(String, String)> {
    let page = format!("Agenda item\n\nPlay area\n\nMinutes:\n\n{minutes}\n");
    let reading = read(page.as_bytes(), &Options::default());
    let owner = |action: &minutebook::Action| action.owner.as_ref().map(minutebook::PersonRef::display);
    let all = reading.meeting.agenda.iter().flat_map(|item| &item.actions);
    all.map(|action| (action.text.clone(), owner(action).unwrap_or_default())).collect()
}

fn pairs(found: &[(String, String)]) -> Vec<(&str, &str)> {
    found.iter().map(|(text, owner)| (text.as_str(), owner.as_str())).collect()
}

#[test]
fn owners_in_the_margin() {
    let found = actions("The gate is broken. It was painted last year.          GD");
    assert_eq!(pairs(&found), [("It was painted last year.", "GD")]);
    let found = actions("The swing was noisy. AB agreed to oil it. It is old.          AB/CD");
    assert_eq!(pairs(&found), [("AB agreed to oil it.", "AB/CD")]);
    let found = actions("The wall is down. To be reported to the county. Clerk");
    assert_eq!(pairs(&found), [("To be reported to the county.", "Clerk")]);
    let found = actions("The wall is down.\n\nCD");
    assert_eq!(pairs(&found), [("The wall is down.", "CD")]);
}

#[test]
fn labelled_actions() {
    let found = actions("The lamp is out. ACTION: Clerk to report it to the county.");
    assert_eq!(pairs(&found), [("Clerk to report it to the county.", "Clerk")]);
    let found = actions(
        "AB agreed to ring them.\n\nACTIONS: Clerk to send a letter. It should be short. CD to buy a bulb.",
    );
    assert_eq!(
        pairs(&found),
        [
            ("AB agreed to ring them.", "AB"),
            ("Clerk to send a letter. It should be short.", "Clerk"),
            ("CD to buy a bulb.", "CD")
        ]
    );
    // A page with such labels throughout says there what is to be done.
    let found = actions(
        "AB agreed to ring them.\n\nACTION: Clerk to ring.\n\nACTION: CD to buy a bulb.\n\nACTION: AB to wait.",
    );
    assert_eq!(found.len(), 3);
    let found = actions("The culvert is blocked. It will be dry in May.\n\nAction: Mr Birch");
    assert_eq!(pairs(&found).first().map(|(_, owner)| *owner), Some("Mr Birch"));
    let found = actions("The lamp is out. Action 2.01: CP");
    assert_eq!(pairs(&found), [("The lamp is out.", "CP")]);
    let found = actions("The lamp was discussed.\n\nActions:\n\n- New bulb (GD)\n- Letter to the county");
    assert_eq!(found.len(), 2);
}

#[test]
fn orders_in_resolutions() {
    let found =
        actions("RESOLVED: That the quotation be accepted, and that the Clerk should renew the cover.");
    assert_eq!(pairs(&found), [("that the Clerk should renew the cover.", "Clerk")]);
    let found =
        actions("RESOLVED: That the Chair write to the bank, and that the Clerk be asked to ring them.");
    assert_eq!(
        pairs(&found),
        [("That the Chair write to the bank", "Chair"), ("that the Clerk be asked to ring them.", "Clerk")]
    );
    let found = actions("RESOLVED that the policy be published on the website.");
    assert_eq!(found.len(), 1);
    let found = actions("RESOLVED: to consent, and to instruct the Director to report back in May.");
    assert_eq!(pairs(&found), [("to instruct the Director to report back in May.", "Director")]);
    let found = actions("RESOLVED that the Treasurer be authorised, after consultation, to move the sum.");
    assert_eq!(found.len(), 1);
    assert_eq!(actions("RESOLVED that a further report be brought in May.").len(), 1);
    assert_eq!(actions("The Trust has the keys. Two are bent. AB Action. (2) No news.")[0].1, "AB");
    for none in [
        "RESOLVED that the report be noted.",
        "RESOLVED that the Director be authorised to grant the licence.",
        "RESOLVED to receive the annual report.",
        "RESOLVED that the minutes be signed as a correct record.",
        "RESOLVED that this matter should be brought back to the next meeting.",
        "RESOLVED: To bring this matter back to the meeting in January 2026.",
        "RESOLVED that authority be delegated to the Director of Place to approve the plan.",
        "RESOLVED that the officer report be accepted.",
    ] {
        assert_eq!(actions(none), [], "{none}");
    }
}
