use super::*;
use crate::parts::entry::Chair;

fn names(text: &str) -> Vec<String> {
    read(text, true).people.iter().map(|one| one.person.display()).collect()
}

#[test]
fn run_on_lists() {
    assert_eq!(
        names(
            "Councillors R Petherick (Chairman), L Oakenshaw (Vice-Chairman), N Carrick-Hume,\nF Dunmore and R Yardwell."
        ),
        [
            "Councillor R Petherick",
            "Councillor L Oakenshaw",
            "Councillor N Carrick-Hume",
            "Councillor F Dunmore",
            "Councillor R Yardwell"
        ]
    );
    assert_eq!(
        names("Mr J. Smith OBE, Mrs A Jones, MBE, JP, Dr C van Dale and Sir Ewan Elm"),
        ["Mr J. Smith", "Mrs A Jones", "Dr C van Dale", "Sir Ewan Elm"]
    );
    assert_eq!(
        names("Archer, Brook (J), Brook (K) and Croft"),
        ["Archer", "Brook (J)", "Brook (K)", "Croft"]
    );
    assert_eq!(names("Cllr A Archer      AA     Cllr B Brook   BB"), ["Cllr A Archer", "Cllr B Brook"]);
    assert_eq!(
        names("Cllr Ann Archer (Chair) Cllr Bo Baker Cllr Cy Croft Eve Dale (Clerk)"),
        ["Cllr Ann Archer", "Cllr Bo Baker", "Cllr Cy Croft", "Eve Dale"]
    );
    assert_eq!(
        names("County Councillor Ann Archer Borough Councillor Bo Baker 3 members of the public").len(),
        2
    );
    assert_eq!(names("Cynghorwyr Alun Bevan, Carys Dafis ac Elin Ffransis").len(), 3);
    assert!(names("None").is_empty());
    assert!(names("All members of the council").is_empty());
}

#[test]
fn roles_and_brackets() {
    let roll = read(
        "Cllrs Audrey Blenkiron (AB, Chair), Desmond Kitteridge (DK),\nGreta Wolmersley (SBC) and Julian Tremlow (JT, Clerk), County Cllr M Harker and 3 members of\nthe public",
        true,
    );
    let people = &roll.people;
    assert_eq!(people.len(), 5);
    assert_eq!(people[0].chair.map(|(chair, _)| chair), Some(Chair::Role));
    assert_eq!(people[1].person.organization, None);
    assert_eq!(people[2].person.organization.as_ref().and_then(|o| o.name.as_deref()), Some("SBC"));
    assert_eq!(people[3].person.post.as_deref(), Some("Clerk"));
    assert_eq!(people[4].person.honorific.as_deref(), Some("County Cllr"));
    assert!(!people[4].councillor);
    assert_eq!(roll.public.map(|(n, _)| n), Some(3));
}

#[test]
fn posts_beside_names() {
    let roll = read("Miss Jane Ray, Mr Al Lind and Mrs Vi White, Councillors, and Mr Rick Noll, Clerk", true);
    let shown: Vec<_> =
        roll.people.iter().map(|one| (one.person.display(), one.person.post.clone())).collect();
    assert_eq!(shown.len(), 4);
    assert_eq!(shown[3], ("Mr Rick Noll".into(), Some("Clerk".into())));
    let roll = read(
        "Jane Doe (Head of Planning and Housing), Town Clerk: Sam Poe; John Roe - Monitoring Officer, Clerk (Ann Lee)",
        false,
    );
    let shown: Vec<_> = roll
        .people
        .iter()
        .map(|one| (one.person.name.clone().unwrap_or_default(), one.person.post.clone().unwrap_or_default()))
        .collect();
    assert_eq!(
        shown,
        [
            ("Jane Doe".into(), "Head of Planning and Housing".into()),
            ("Sam Poe".into(), "Town Clerk".into()),
            ("John Roe".into(), "Monitoring Officer".into()),
            ("Ann Lee".into(), "Clerk".into())
        ]
    );
    let roll = read("The Mayor, Councillor A Archer, Councillor B Brook in the Chair", true);
    assert_eq!(roll.people.len(), 2);
    assert_eq!(roll.people[0].chair.map(|(chair, _)| chair), Some(Chair::Mayor));
    assert_eq!(roll.people[1].chair.map(|(chair, _)| chair), Some(Chair::Stated));
}

#[test]
fn substitutes_and_times() {
    let roll = read(
        "Councillor A Archer (substituting for Councillor B Brook), C Croft (for D Dale), E Elm (arrived 7.45 pm), F Fir (via Teams), G Gorse (until 9.10pm)",
        true,
    );
    assert_eq!(roll.people[0].stands_for, Some("Councillor B Brook"));
    assert_eq!(roll.people[1].stands_for, Some("D Dale"));
    assert_eq!(roll.people[2].joined.map(|(time, _)| time.to_string()), Some("19:45".into()));
    assert!(roll.people[3].remote);
    assert_eq!(roll.people[4].left.map(|(time, _)| time.to_string()), Some("21:10".into()));
    let roll = read("Councillor A Archer who was substituted by Councillor B Brook", true);
    assert!(roll.people[0].was_replaced);
}

#[test]
fn posts_with_their_holders() {
    let told = |text: &str| -> Vec<(String, String)> {
        let roll = read(text, true);
        roll.people
            .iter()
            .map(|one| (one.person.display(), one.person.post.clone().unwrap_or_default()))
            .collect()
    };
    let list = "Director of Services, Roads & Mobility (Mr B. Kane); Engineer, Parks and Play (Ms Ann\nHale) and \
                Staff Officer, Corporate Services and Governance (Ms L. Cole).";
    let expected = [
        ("Mr B. Kane", "Director of Services, Roads & Mobility"),
        ("Ms Ann Hale", "Engineer, Parks and Play"),
        ("Ms L. Cole", "Staff Officer, Corporate Services and Governance"),
    ];
    assert_eq!(told(list), expected.map(|(name, post)| (name.to_owned(), post.to_owned())));
    // A councillor among them: no list of posts.
    assert_eq!(
        names("Councillors A Archer (Mr B Brook), C Croft"),
        ["Councillor A Archer", "Councillor C Croft"]
    );
}

#[test]
fn initials_in_brackets_close_a_name() {
    assert_eq!(names("Ann Archer (AA), Bo Birch (BB) Cy Croft (CC)"), ["Ann Archer", "Bo Birch", "Cy Croft"]);
    assert_eq!(names("Ann Archer (AA) Chair, Bo Birch (BB)").len(), 2);
}

#[test]
fn a_title_of_one_is_not_of_all() {
    let titles = |text: &str| -> Vec<Option<String>> {
        read(text, true).people.into_iter().map(|one| one.person.honorific).collect()
    };
    let some = |title: &str| Some(title.to_owned());
    assert_eq!(titles("Councillors Mrs A Ames, B Boyd"), [some("Councillor Mrs"), some("Councillor")]);
    assert_eq!(titles("A Ames, Miss B Boyd, C Cole"), [None, some("Miss"), None]);
    assert_eq!(
        titles("County Councillors A Ames, B Boyd"),
        [some("County Councillor"), some("County Councillor")]
    );
}
