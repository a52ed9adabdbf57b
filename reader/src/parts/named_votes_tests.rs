//! Lists of voters in the forms of many councils.

use super::*;

type Read = (VoteOption, Vec<String>, Option<u32>);

fn read(text: &str) -> Vec<Read> {
    let found = lists(text, false).filter(Lists::is_sure);
    let sides = found.map(|found| found.sides).unwrap_or_default();
    let names = |side: &Side<'_>| {
        side.names.iter().map(|(person, _)| person.name.clone().unwrap_or_else(|| person.display())).collect()
    };
    sides.iter().map(|side| (side.option, names(side), side.count.map(|count| count.0))).collect()
}

fn side(option: VoteOption, names: &[&str], count: Option<u32>) -> Read {
    (option, names.iter().map(|name| (*name).to_owned()).collect(), count)
}

#[test]
fn labels_in_front_of_names() {
    use VoteOption::{Abstain, Against, For, NotVoting};
    assert_eq!(
        read("For: Councillors A Archer, B Brook\nand C Croft."),
        [side(For, &["A Archer", "B Brook", "C Croft"], None)]
    );
    assert_eq!(
        read(
            "There voted for the amendment:\nCouncillors Archer, Brook and the Mayor (Councillor Mrs Croft) ...... 3"
        ),
        [side(For, &["Archer", "Brook", "Croft"], Some(3))]
    );
    assert_eq!(
        read("Against: Councillors Archer and Brook …… 2"),
        [side(Against, &["Archer", "Brook"], Some(2))]
    );
    assert_eq!(read("Against recommendation (4) – 12"), [side(Against, &[], Some(12))]);
    assert_eq!(read("Against: O"), [side(Against, &[], Some(0))]);
    assert_eq!(
        read("In favour: Mayor Archer, Deputy Mayor Brook and Councillors Croft and Dale (4)"),
        [side(For, &["Archer", "Brook", "Croft", "Dale"], Some(4))]
    );
    assert_eq!(read("For: Cllr. l. Brook, Cllr O. Croft"), [side(For, &["l. Brook", "O. Croft"], None)]);
    assert_eq!(
        read("For: Cllr Archer, Cllr Lord, Cllr Brook and Cllr Dean"),
        [side(For, &["Archer", "Lord", "Brook", "Dean"], None)]
    );
    assert_eq!(
        read("For the motion: Councillors Archer, Brook and O'Croft (21)"),
        [side(For, &["Archer", "Brook", "O'Croft"], Some(21))]
    );
    assert_eq!(read("FOR (2): Archer (A), Brook J.P."), [side(For, &["Archer (A)", "Brook J.P"], Some(2))]);
    assert_eq!(read("**Against** (2) Cllrs Archer Brook and Croft-Dale2").first().unwrap().2, Some(2));
    assert_eq!(
        read("**In Favour:** Cllrs. Archer, Croft-Dale2"),
        [side(For, &["Archer", "Croft-Dale"], Some(2))]
    );
    assert_eq!(
        read("Voting for - Cllr A. Archer, Cllr B. Brook; against - Cllr C. Croft; abstained - the Mayor"),
        [
            side(For, &["A. Archer", "B. Brook"], None),
            side(Against, &["C. Croft"], None),
            side(Abstain, &["Mayor"], None),
        ]
    );
    assert_eq!(read("Abstentions: None0"), [side(Abstain, &[], Some(0))]);
    assert_eq!(read("Abstained (0): None"), [side(Abstain, &[], Some(0))]);
    assert_eq!(read("Not voting: Councillor Dale"), [side(NotVoting, &["Dale"], None)]);
    assert_eq!(
        read("The voting was as follows: For (1) Councillor Archer Against (1) Councillor Brook Abstain (0)"),
        [side(For, &["Archer"], Some(1)), side(Against, &["Brook"], Some(1)), side(Abstain, &[], Some(0)),]
    );
}

#[test]
fn what_is_behind_the_list_is_left() {
    let found = lists("Against: Councillor Brook. The Mayor declared the motion lost.", false).unwrap();
    assert_eq!(found.after, ". The Mayor declared the motion lost.");
    let found = lists("A vote was taken. For: Councillor Brook", false).unwrap();
    assert_eq!(found.before, "A vote was taken. ");
}

#[test]
fn labels_of_other_matters() {
    for text in [
        "For: Fairness, Growth",
        "Against: Noise and Parking are problems",
        "For the report see item 4.",
        "For information: Councillor Archer was thanked.",
        "The grant was for Councillor Archer's ward.",
        "No: 4 Church Row",
        "Absent: Councillor Archer",
        "Votes for women were discussed.",
    ] {
        assert_eq!(read(text), [], "{text}");
    }
}

#[test]
fn more_names_and_numbers() {
    let found = more("Councillors Archer, Brook and Croft.").unwrap();
    assert_eq!(found.0.len(), 3);
    assert_eq!(more("(12)").unwrap().1.unwrap().0, 12);
    assert_eq!(more("The Mayor declared the motion lost."), None);
    assert_eq!(more("Substantive motion"), None);
}

#[test]
fn names_before_a_verb() {
    let found = before_verb("with Councillors Archer and Brook").unwrap();
    assert_eq!(found.len(), 2);
    assert_eq!(before_verb("two members"), None);
    assert_eq!(before_verb("Members of the public who"), None);
}

#[test]
fn names_in_columns_without_commas() {
    let names = |text| more(text).unwrap().0.iter().map(|(_, words)| *words).collect::<Vec<_>>();
    assert_eq!(names("Archer            Baker D         de Croft"), ["Archer", "Baker D", "de Croft"]);
    assert_eq!(names("Ann Archer  Bo Baker"), ["Ann Archer", "Bo Baker"]);
    assert_eq!(names("Ann  Archer, Bo Baker"), ["Ann  Archer", "Bo Baker"]);
}

#[test]
fn the_number_of_a_side_below_its_label() {
    let text = "For the motion   -   Councillors Ann Archer, Bo\n(3)                  Brook and Cy Croft.";
    let side = lists(text, true).unwrap().sides.remove(0);
    let names: Vec<_> =
        side.names.iter().map(|(person, _)| person.name.as_deref().unwrap_or_default()).collect();
    assert_eq!(
        (names, side.count.map(|(count, _)| count)),
        (vec!["Ann Archer", "Bo Brook", "Cy Croft"], Some(3))
    );
}

#[test]
fn surnames_with_their_initials_behind() {
    let named = |text| more(text).map(|(names, _)| names.len());
    assert_eq!(named("Adair, A\nBrook, B J      Croft-Dale, C"), Some(3));
    assert_eq!(named("Adair, A, and others"), None);
}

#[test]
fn members_who_voted_so_and_heads_above_voters() {
    let side = |text| {
        let side = lists(text, true).map(|mut found| found.sides.remove(0));
        side.map(|side| (side.option.as_str(), side.names.len()))
    };
    assert_eq!(
        side("The following Members voted FOR the motion: Councillors Archer and Brook"),
        Some(("for", 2))
    );
    assert_eq!(side("Those who voted AGAINST the motion: Councillor Croft"), Some(("against", 1)));
    assert_eq!(side("Councillors Archer and Brook voted FOR the motion"), None);
    for head in ["Councillors:", "Progress Group"] {
        assert_eq!(more(head), Some((Vec::new(), None)), "{head}");
    }
}

#[test]
fn titles_behind_room_begin_the_next_name() {
    let (names, _) = more("Councillor A Ash          Councillor B Birch        Councillor C Croft").unwrap();
    let names: Vec<_> = names.into_iter().map(|(person, _)| person.name.unwrap_or_default()).collect();
    assert_eq!(names, ["A Ash", "B Birch", "C Croft"]);
}
