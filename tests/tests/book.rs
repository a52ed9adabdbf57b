//! The Book over pages as published: what the seed pages say only together, and the fictional samples.

use minutebook::{Book, GroundKind, MatterStep, Mention, Pointer, Profile, Progress, Reading};
use minutebook_conformance::{repository, shared};
use minutebook_reader::{Options, Page, read_page};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Every page of a folder, by name.
fn pages(folder: &Path) -> Vec<Page> {
    let entries = fs::read_dir(folder).expect("folder of pages");
    let mut files: Vec<_> = entries.map(|entry| entry.expect("entry").path()).collect();
    files.retain(|file| file.is_file() && file.extension().is_some_and(|end| end == "txt"));
    files.sort();
    files.iter().map(|file| read_page(&fs::read(file).expect("page"), &Options::default())).collect()
}

fn book(pages: &[Page]) -> Book {
    Book::of(pages.iter().map(|page| (&page.reading, page.text.as_str())))
}

fn seeds() -> Option<(Vec<Page>, Book)> {
    let pages = pages(&shared("seeds")?);
    assert_eq!(pages.len(), 5, "the five seed pages");
    let book = book(&pages);
    Some((pages, book))
}

/// Which reading a mention lies in.
fn reading_of(mention: &Mention) -> usize {
    let mut steps = mention.path.steps().skip(1);
    steps.next().expect("number").parse().expect("number")
}

fn of(mentions: &[Mention]) -> BTreeSet<usize> {
    mentions.iter().map(reading_of).collect()
}

#[test]
fn a_matter_goes_from_scrutiny_to_cabinet() {
    let Some((_, book)) = seeds() else { return };
    //
    let matter = book.matters.first().expect("the reports that both bodies had");
    let stages: Vec<_> = matter.stages.iter().map(|stage| (reading_of(&stage.at), stage.step)).collect();
    assert_eq!(stages, [(3, MatterStep::Recommended), (0, MatterStep::Decided)]);
    let kinds: Vec<_> = matter.grounds.iter().map(|ground| ground.kind).collect();
    assert_eq!(kinds, [GroundKind::TitleNamed, GroundKind::SamePosts]);
    // The reports of another council, and of other years, are other matters.
    assert_eq!(book.matters.len(), 1);
}

#[test]
fn what_is_under_way_is_followed_to_its_end() {
    let Some((_, book)) = seeds() else { return };
    let steps = |word: &str| -> Vec<(usize, Progress)> {
        let found = book.developments.iter().find(|one| one.subject.to_lowercase().contains(word));
        let steps = &found.unwrap_or_else(|| panic!("nothing is said of `{word}`")).steps;
        steps.iter().map(|step| (reading_of(&step.at), step.progress)).collect()
    };
    // ongoing in the earlier report, ended in the later.
    assert_eq!(steps("project"), [(4, Progress::Ongoing), (1, Progress::Done)]);
    // almost cleared at scrutiny, addressed at cabinet.
    assert_eq!(steps("backlog"), [(3, Progress::AlmostDone), (0, Progress::Done)]);
    let achieved = book.priorities.iter().find(|one| one.text.contains("backlog")).expect("the priority");
    assert!(achieved.others.iter().any(|step| step.progress == Progress::AlmostDone), "{achieved:?}");
    // promised for a stated time at scrutiny, delayed at cabinet.
    let allowances = steps("allowance");
    assert_eq!(allowances.last(), Some(&(0, Progress::Delayed)));
    assert!(allowances.contains(&(3, Progress::Ongoing)));
    let action = book.actions.iter().find(|one| one.text.contains("allowances")).expect("the action");
    let later: Vec<_> = action.later.iter().map(|step| (reading_of(&step.at), step.progress)).collect();
    assert_eq!(later, [(0, Progress::Delayed)]);
    let named =
        book.developments.iter().find(|one| one.subject.contains("allowances")).expect("it was found");
    let times: Vec<_> = named.steps.iter().filter_map(|step| step.timescale.as_deref()).collect();
    assert_eq!(times, ["until the end of the year", "in the next couple of months"]);
}

#[test]
fn one_acronym_and_one_office_in_two_spellings() {
    let Some((_, book)) = seeds() else { return };
    //
    let messages = |code: &str| -> Vec<&str> {
        let found = book.findings.iter().filter(|finding| finding.code.as_str() == code);
        found.map(|finding| finding.message.as_str()).collect()
    };
    let acronyms = messages("TXT005");
    assert!(acronyms.iter().any(|one| one.contains("HIPSS") && one.contains("HIPPS")), "{acronyms:?}");
    let offices = messages("ELG015");
    assert!(offices.iter().any(|one| one.contains("Director of Childrens Services")), "{offices:?}");
}

#[test]
fn one_post_chairs_the_board_on_both_pages() {
    let Some((_, book)) = seeds() else { return };
    // the board and the executive board of one partnership, known on one page by its abbreviation only.
    let [chair] = book.chairs.as_slice() else { panic!("one chair: {:?}", book.chairs) };
    assert_eq!(of(&chair.mentions), BTreeSet::from([0, 3]));
    assert_eq!(chair.organs.len(), 2);
}

#[test]
fn each_kind_of_body_has_its_formula() {
    let Some((_, book)) = seeds() else { return };
    //
    let words: BTreeSet<String> = book
        .formulas
        .iter()
        .flat_map(|one| {
            let class = one.classification.map_or_else(|| "?".to_owned(), |class| class.to_string());
            one.uses.iter().map(move |formula| format!("{class}: {}", formula.words))
        })
        .collect();
    for expected in [
        "cabinet: It was agreed that",
        "overview_and_scrutiny: RESOLVED - That",
        "cabinet_member: RESOLVED that",
    ] {
        assert!(words.contains(expected), "{expected} in {words:?}");
    }
}

#[test]
fn a_deferral_and_an_approval_are_listed_even_where_the_other_page_is_missing() {
    let Some((_, book)) = seeds() else { return };
    assert_eq!((book.deferrals.len(), book.approvals.len()), (1, 1));
    assert!(book.deferrals.iter().all(|one| one.date.is_some() && one.other.is_empty()));
    assert!(book.approvals.iter().all(|one| one.meeting_date.is_some() && one.meeting.is_empty()));
}

#[test]
fn samples_of_three_councils_are_not_mixed() {
    let pages = pages(&repository().join("examples/minutes"));
    let book = book(&pages);
    assert_eq!(book.pages.len(), pages.len());
    // No two sample pages are of one meeting.
    assert_eq!(book.meetings.len(), pages.len());
    let issue =
        book.matters.iter().find(|one| one.grounds.iter().any(|ground| ground.kind == GroundKind::SamePage));
    let stages: Vec<_> = issue.expect("the matter of the issue page").stages.iter().collect();
    let days: Vec<_> = stages.iter().filter_map(|stage| stage.date).map(|date| date.to_string()).collect();
    assert_eq!(days, ["2024-01-09", "2024-01-23", "2024-03-13"]);
    let bodies: Vec<_> = stages.iter().filter_map(|stage| stage.body.as_ref()?.name.as_deref()).collect();
    assert_eq!(bodies, ["Children and Young People Scrutiny Committee", "Cabinet", "Council"]);
    // Every place that the book names is there.
    let readings: Vec<Reading> = pages.into_iter().map(|page| page.reading).collect();
    let whole = serde_json::json!({ "readings": readings });
    let book = serde_json::to_value(&book).expect("JSON");
    let mut places = 0;
    each_path(&book, &mut |path| {
        let path: Pointer = path.parse().expect("pointer");
        assert!(whole.pointer(path.as_str()).is_some(), "no such place: {path}");
        places += 1;
    });
    assert!(places > 50, "{places}");
}

fn each_path(value: &serde_json::Value, visit: &mut impl FnMut(&str)) {
    match value {
        serde_json::Value::Object(map) => {
            for (key, value) in map {
                match value.as_str() {
                    Some(path) if key == "path" => visit(path),
                    _ => each_path(value, visit),
                }
            }
        }
        serde_json::Value::Array(list) => list.iter().for_each(|value| each_path(value, visit)),
        _ => {}
    }
}

#[test]
fn a_book_of_nothing_is_empty() {
    let book = Book::with(Vec::<&Reading>::new(), &Profile::default());
    assert!(book.pages.is_empty() && book.meetings.is_empty() && book.findings.is_empty());
}
