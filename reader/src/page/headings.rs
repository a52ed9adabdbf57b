//! Headings of items in running minutes: numbered in any style, else lines that look like headings.

mod behind;
mod counted;
mod lettered;
mod number;
mod shown;

pub(super) use number::number;
pub(crate) use shown::emphasized;

use crate::lines::Line;
use crate::page::beside;
use crate::paragraphs::is_capitals;
use crate::parts::item_kind::is_standing;
use crate::recorder::is_space;
use behind::numbered_behind;
use counted::{numbered, ones, sole};
use lettered::lettered;
use shown::{above_paragraphs, strong, unnumbered};

/// One heading, with the text that stands behind it in the same line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Heading<'t> {
    /// Index of its line.
    pub(crate) line: usize,
    /// Lines that it takes: two where the number stands alone.
    pub(crate) takes: usize,
    /// Number as printed.
    pub(crate) number: Option<&'t str>,
    pub(crate) title: &'t str,
    /// What follows the title on its line.
    pub(crate) rest: Option<&'t str>,
}

/// The headings of a page's items, in order.
pub(crate) fn find<'t>(lines: &[Line<'t>]) -> Vec<Heading<'t>> {
    let above = above_paragraphs(lines);
    if known(&above) >= 1 && above.len() >= 3 {
        return above;
    }
    let behind = numbered_behind(lines);
    if !behind.is_empty() {
        return behind;
    }
    let lettered = lettered(lines);
    if known(&lettered) >= 2 {
        return lettered;
    }
    let numbered = beside::add(lines, numbered(lines));
    if known(&numbered) >= 3 {
        return numbered;
    }
    // A run of numbered lines in capitals is the order of business, whatever it is about.
    let capitals = numbered.iter().filter(|heading| is_capitals(heading.title)).count();
    if numbered.len() >= 4 && capitals * 4 >= numbered.len() * 3 && known(&numbered) >= 1 {
        return numbered;
    }
    // Lists of one element each, which all begin anew: `1.` before every title.
    let ones = ones(lines);
    if known(&ones) >= 3 && known(&ones) > known(&numbered) {
        return ones;
    }
    if let Some(sole) = sole(lines).filter(|_| numbered.len() < 2) {
        return vec![sole];
    }
    let strong = strong(lines);
    // Where numbers lead as well, the labels above them may only look like headings.
    let least = if numbered.len() < 3 { 2 } else { known(&numbered) + 2 };
    if known(&strong) >= least && known(&strong) > known(&numbered) {
        return strong;
    }
    let unnumbered = unnumbered(lines);
    if numbered.len() >= 2 && (known(&unnumbered) < 2 || known(&numbered) >= 1) {
        return numbered;
    }
    if known(&unnumbered) >= 1 && unnumbered.len() >= 2 { unnumbered } else { Vec::new() }
}

pub(super) fn known(headings: &[Heading<'_>]) -> usize {
    headings.iter().filter(|heading| is_standing(heading.title)).count()
}

/// True where all longer words are capitalised, or the title is one that most minutes have.
pub(super) fn titled(title: &str) -> bool {
    is_standing(title)
        || title
            .split(is_space)
            .filter(|word| word.chars().count() > 3)
            .all(|word| word.starts_with(|c: char| c.is_uppercase() || !c.is_alphabetic()))
}

fn names(title: &str) -> bool {
    title.contains(',') || crate::parts::people::person(title).is_some()
}

/// Labels that belong to a decision and begin no item.
pub(super) fn is_formula(title: &str) -> bool {
    let lower = title.to_lowercase();
    [
        "resolved",
        "agreed",
        "decision",
        "recommended",
        "action",
        "proposed",
        "seconded",
        "carried",
        "vote",
        "amendment",
        "for",
        "against",
        "in favour",
        "abstentions",
        "abstention",
        "abstained",
        "abstaining",
        "absent",
        "noted",
        "reasons",
    ]
    .iter()
    .any(|word| lower == *word || lower.strip_prefix(word).is_some_and(|rest| rest.starts_with([' ', ':'])))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;
    use crate::page::title::split_title;

    fn found(text: &str) -> Vec<(Option<&str>, &str, Option<&str>)> {
        find(&lines(text)).iter().map(|h| (h.number, h.title, h.rest)).collect()
    }

    #[test]
    fn numbered_styles() {
        assert_eq!(
            found(
                "1. APOLOGIES\n\nNone.\n\n2. MINUTES\n\n(1) one\n(2) two\n1. first;\n2. second\n\n3. FINANCE\n"
            ),
            [(Some("1"), "APOLOGIES", None), (Some("2"), "MINUTES", None), (Some("3"), "FINANCE", None)]
        );
        assert_eq!(
            found(
                "88/19 Apologies: Cllr Archer was away.\n89/19 Minutes of the last meeting\nThey were read.\n90/19 Play area\n"
            ),
            [
                (Some("88/19"), "Apologies", Some("Cllr Archer was away.")),
                (Some("89/19"), "Minutes of the last meeting", None),
                (Some("90/19"), "Play area", None)
            ]
        );
        assert_eq!(
            found("Cou/285/07-08 Present\n\nCllr Archer.\n\nCou/286/07-08 Apologies for Absence\n\nNone.\n\nCou/287/07-08 Declarations of Interest\n\nNone.\n")
                .iter()
                .map(|h| h.0)
                .collect::<Vec<_>>(),
            [Some("Cou/285/07-08"), Some("Cou/286/07-08"), Some("Cou/287/07-08")]
        );
        let years = "21.44 ELECTION OF CHAIR\n\nText.\n\n21.45 APOLOGIES\n\nText.\n\n21.46 MINUTES\n\nText.\n\n21.47 FINANCE\n\nText.\n";
        assert_eq!(
            found(years).iter().map(|h| h.0).collect::<Vec<_>>(),
            [Some("21.44"), Some("21.45"), Some("21.46"), Some("21.47")]
        );
        let paragraphs = "13. DECLARATIONS OF INTEREST\n\n13.1 None.\n\n14. APOLOGIES\n\n14.1 None.\n\n15. MINUTES\n\n15.1 Agreed.\n\n15.2 Signed.\n\n16. FINANCE\n\n16.1 Noted.\n";
        assert_eq!(
            found(paragraphs).iter().map(|h| h.0).collect::<Vec<_>>(),
            [Some("13"), Some("14"), Some("15"), Some("16")]
        );
        assert_eq!(
            found("CAB.41 Apologies for absence\n\nNone.\n\nCAB.42 Budget\n\nNoted.\n"),
            [(Some("CAB.41"), "Apologies for absence", None), (Some("CAB.42"), "Budget", None)]
        );
        assert_eq!(
            found("54   APOLOGIES FOR ABSENCE\n\nNone.\n\n55   ROADS   \n\nNoted.\n")
                .iter()
                .map(|h| h.0)
                .collect::<Vec<_>>(),
            [Some("54"), Some("55")]
        );
        assert_eq!(
            found("1.\nApologies\nNone.\n2.\nDeclarations of interest\nNone.\n")
                .iter()
                .map(|h| h.1)
                .collect::<Vec<_>>(),
            ["Apologies", "Declarations of interest"]
        );
    }

    #[test]
    fn brackets_books_and_agenda_numbers() {
        let text = "[1] Public forum\n\nNone.\n\n[2] Apologies\n\nNone.\n\n[3] Declarations of interest\n\nNone.\n\n[4] Planning\n\nNone.\n";
        assert_eq!(
            found(text).iter().map(|h| h.0).collect::<Vec<_>>(),
            [Some("1"), Some("2"), Some("3"), Some("4")]
        );
        let text = "3114 Apologies\n\nNone.\n\n3115 Declarations of interest\n\nNone.\n\n3116 Planning\n\nNone.\n\n3117 Finance\n\n2019 Accounts\n";
        assert_eq!(
            found(text).iter().map(|h| h.0).collect::<Vec<_>>(),
            [Some("3114"), Some("3115"), Some("3116"), Some("3117")]
        );
        let text = "14.0. Agenda Item 1. Apologies\n\nNone.\n\n15.0. Agenda Item 2. Planning\n\nNone.\n\n16.0. Agenda Item 3: Finance\n\nNone.\n";
        assert_eq!(found(text).iter().map(|h| h.1).collect::<Vec<_>>(), ["Apologies", "Planning", "Finance"]);
    }

    #[test]
    fn long_titles_and_letters_behind_the_number() {
        let long = "2. Setting of the Annual Rate on Valuation to be levied for the several purposes that are named in the Annual \
                    Budget for the year ending in December";
        let text =
            format!("1. Adoption of the Annual Budget\n\nIt was put to the vote.\n\n{long}\n\nAgreed.\n");
        assert_eq!(found(&text).iter().filter_map(|h| h.0).collect::<Vec<_>>(), ["1", "2"]);
        let text = "01/0925SM2\nDeclaration of interests\nNone.\n02/0925SM2\nMinutes\nThey were agreed.\n03/0925SM2\nMotions\nNone.\n";
        assert_eq!(
            found(text).iter().map(|h| (h.0.unwrap_or_default(), h.1)).collect::<Vec<_>>(),
            [
                ("01/0925SM2", "Declaration of interests"),
                ("02/0925SM2", "Minutes"),
                ("03/0925SM2", "Motions")
            ]
        );
    }

    #[test]
    fn order_changed_and_lists_inside() {
        let text = "1. Apologies\n1. a thing;\n2. another thing\n2. Declarations of interest\n4. Planning\n3. Minutes\n5. Finance\n";
        assert_eq!(found(text).iter().filter_map(|h| h.0).collect::<Vec<_>>(), ["1", "2", "4", "3", "5"]);
    }

    #[test]
    fn unnumbered_styles() {
        let text =
            "APOLOGIES\nNone.\nMINUTES OF THE LAST MEETING\nAgreed.\nPLAY AREA\nRESOLVED\nto mend it.\n";
        assert_eq!(
            found(text).iter().map(|h| h.1).collect::<Vec<_>>(),
            ["APOLOGIES", "MINUTES OF THE LAST MEETING", "PLAY AREA"]
        );
        let text = "\nApologies\n\nNone were sent.\n\nPlay Area\n\nThe swings are broken.\n";
        assert_eq!(found(text).iter().map(|h| h.1).collect::<Vec<_>>(), ["Apologies", "Play Area"]);
    }

    #[test]
    fn titles_with_text_behind() {
        assert_eq!(split_title("APOLOGIES A Smith and B Jones"), ("APOLOGIES", Some("A Smith and B Jones")));
        assert_eq!(
            split_title("NOTICE OF MOTION: POST-16 TRANSPORT"),
            ("NOTICE OF MOTION: POST-16 TRANSPORT", None)
        );
        assert_eq!(
            split_title("Apologies. These came from two members."),
            ("Apologies", Some("These came from two members."))
        );
        assert_eq!(
            split_title("Date of next meeting: Monday 8th April 2024 at 7.30pm"),
            ("Date of next meeting", Some("Monday 8th April 2024 at 7.30pm"))
        );
        assert_eq!(split_title("CCTV in the high street"), ("CCTV in the high street", None));
    }
}
