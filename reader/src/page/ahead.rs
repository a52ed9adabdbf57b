//! Attendance whose labels all stand ahead of their lists, as text taken from two columns has them: `Presiding:`, `Present:`,
//! `In Attendance:`, `Apologies:`, and below them the title and the lists in the order of the labels.

use crate::lines::Line;
use crate::parts::sections;
use crate::recorder::{is_space, trim};
use crate::words::minutes::Section;
use crate::words::people::RANKS;
use minutebook::HONORIFICS;

/// Most lines that the lists take.
const LONGEST: usize = 60;

/// The lines with each list below its label and the title above all; none where the labels do not stand ahead.
pub(super) fn sorted<'t>(lines: &[Line<'t>]) -> Option<Vec<Line<'t>>> {
    let first = lines.iter().take(12).position(|line| label(line.text))?;
    let all = lines.get(first..)?.iter().take_while(|line| label(line.text)).count();
    let top = lines.get(..first)?;
    let rest = lines.get(first + all..)?;
    // `In Attendance:`, `In Attendance virtually`: nothing tells whom of the officers the second names.
    let mut kept: Vec<&Line<'t>> = lines.get(first..first + all)?.iter().collect();
    kept.dedup_by(|next, before| attends(next.text) && attends(before.text));
    let labels = kept.len();
    if labels < 3 {
        return None;
    }
    let begins = rest.iter().take(8).position(|line| councillors(line.text))?;
    let (title, below) = rest.split_at_checked(begins)?;
    // A list begins at the title of a councillor, and where officers follow councillors.
    let mut starts = Vec::new();
    let mut officers = false;
    let mut end = 0;
    for (at, line) in below.iter().enumerate().take(LONGEST) {
        if councillors(line.text) {
            // What a councillor did is no list.
            if starts.len() == labels {
                break;
            }
            starts.push(at);
            officers = false;
        } else if officer(line.text) {
            if !officers {
                starts.push(at);
            }
            officers = true;
        } else if starts.len() == labels && !(officers && line.text.contains(',')) && !goes_on(line.text) {
            break;
        }
        end = at + 1;
    }
    if starts.len() != labels {
        return None;
    }
    let mut sorted: Vec<Line<'t>> = top.iter().chain(title).copied().collect();
    for (n, label) in kept.into_iter().enumerate() {
        // `Presidin :` says no more than the line below it.
        if sections::label(label.text).is_some() {
            sorted.push(*label);
        }
        let from = starts.get(n).copied()?;
        let to = starts.get(n + 1).copied().unwrap_or(end);
        sorted.extend(below.get(from..to)?);
    }
    sorted.extend(below.get(end..)?);
    Some(sorted)
}

/// True for the label of a list with nobody behind it. A scan may have misread its last letters.
fn label(text: &str) -> bool {
    text.len() <= 11 && text.starts_with("Presid") && text.ends_with(':')
        || sections::label(text).is_some_and(|(section, _, list)| {
            list.is_empty() && section != Section::Public && text.len() < 40
        })
}

/// True for the label of those who attend and are no members.
fn attends(text: &str) -> bool {
    sections::label(text)
        .is_some_and(|(section, ..)| matches!(section, Section::Attending | Section::Officers))
}

fn first_word(text: &str) -> &str {
    text.split(is_space).next().unwrap_or_default().trim_end_matches(['.', ':', ','])
}

/// True for a line that begins with the title of a councillor, and does not tell what they did.
fn councillors(text: &str) -> bool {
    let word = first_word(text);
    let title = ["cllr", "cllrs", "councillor", "councillors", "comhairleoir", "comhairleoirí"]
        .iter()
        .any(|title| word.eq_ignore_ascii_case(title));
    title && !tells(text)
}

/// True for a line that begins with the title of somebody who is no councillor.
fn officer(text: &str) -> bool {
    let word = first_word(text);
    let title = HONORIFICS.iter().any(|title| word.eq_ignore_ascii_case(title));
    title && !councillors(text) && !RANKS.iter().any(|rank| word.eq_ignore_ascii_case(rank)) && !tells(text)
}

fn tells(text: &str) -> bool {
    [" was ", " were ", " proposed ", " seconded ", " stated ", " welcomed ", " thanked ", " advised "]
        .iter()
        .any(|verb| text.contains(verb))
}

/// More names of a list: `McDonnell, N. McNelis, M.`
fn goes_on(text: &str) -> bool {
    text.len() < 120 && trim(text).contains(',') && !tells(text) && !text.contains(':')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    fn told(text: &str) -> Vec<&str> {
        sorted(&lines(text)).unwrap_or_default().iter().map(|line| line.text).collect()
    }

    #[test]
    fn labels_ahead_of_their_lists() {
        let text = "Presiding:\nPresent:\nIn Attendance:\nApologies:\nMinutes of the Special Meeting of Ballyarra City Council\n\
            held on Monday 14th October, 2019\nCllr. M. Ahern Mayor\nCouncillors: A. Breen, B. Coady, O.\nDeegan, and C. Nagle.\n\
            Mr. D. Ryan, Chief Executive\nMs. E. Hogan, Director\nCllrs. F. Keogh, G. Lane\nThe Mayor opened the meeting at 12.00pm.\n";
        assert_eq!(
            told(text),
            [
                "Minutes of the Special Meeting of Ballyarra City Council",
                "held on Monday 14th October, 2019",
                "Presiding:",
                "Cllr. M. Ahern Mayor",
                "Present:",
                "Councillors: A. Breen, B. Coady, O.",
                "Deegan, and C. Nagle.",
                "In Attendance:",
                "Mr. D. Ryan, Chief Executive",
                "Ms. E. Hogan, Director",
                "Apologies:",
                "Cllrs. F. Keogh, G. Lane",
                "The Mayor opened the meeting at 12.00pm.",
            ]
        );
    }

    #[test]
    fn two_labels_of_those_who_attend() {
        let text = "Presiding:\nPresent:\nPresent Virtually:\nIn Attendance:\nIn Attendance virtually\nheld on Monday 14th October, 2019\n\
                    Cllr. M. Ahern Mayor\nCouncillors: A. Breen, B. Coady.\nCllr.\nC. Nagle\nMr. D. Ryan, Chief Executive\n\
                    Ms. E. Hogan, Director\nThe Mayor opened the meeting at 12.00pm.\n";
        let told = told(text);
        let below = |label: &str| {
            told.iter().position(|line| *line == label).and_then(|at| told.get(at + 1).copied())
        };
        assert_eq!(below("Present Virtually:"), Some("Cllr."));
        assert_eq!(below("In Attendance:"), Some("Mr. D. Ryan, Chief Executive"));
        assert_eq!(below("In Attendance virtually"), None);
    }

    #[test]
    fn labels_with_their_lists() {
        assert!(told("Present:\nCllr Ash\nApologies:\nCllr Birch\nIn attendance:\nMs Elm\n").is_empty());
        assert!(told("Present:\nApologies:\nIn attendance:\nCllr Ash was there.\n").is_empty());
    }
}
