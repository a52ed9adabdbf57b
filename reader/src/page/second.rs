//! Minutes of two meetings in one text: the reading is of the first.

use crate::lines::Line;
use crate::page::minutes::close;
use crate::paragraphs::is_capitals;
use crate::parts::sections;
use crate::sentences::sentences;
use crate::when;
use crate::words::minutes::Section;

/// Where the minutes of another meeting begin behind those that closed: a title with its day, and who was present.
pub(super) fn begins(lines: &[Line<'_>]) -> Option<usize> {
    let closed = lines.iter().position(|line| close(line.text).is_some())?;
    let title = (closed + 1..lines.len()).find(|&n| {
        let titled = lines.get(n).is_some_and(|line| {
            let lower = line.text.to_lowercase();
            lower.contains("minutes of ")
                && lower.contains("meeting")
                && lower.find("minutes of ").is_some_and(|at| at < 60)
                && line.text.len() < 300
                && when::find_day(line.text).is_some()
                && !sentences(line.text)
                    .iter()
                    .any(|text| text.contains(" agreed") || text.contains(" approved"))
        });
        let attended = || {
            lines.iter().skip(n + 1).take(6).any(|line| {
                sections::label(line.text).is_some_and(|(section, _, _)| section == Section::Present)
            })
        };
        titled && attended()
    })?;
    // The names of council and body stand above the title.
    let names =
        lines.get(closed + 1..title)?.iter().rev().take(3).take_while(|line| is_capitals(line.text)).count();
    Some(title - names)
}

#[cfg(test)]
mod tests {
    use crate::{Options, read};

    const FIRST: &str = "Minutes of the meeting of Brackenford Parish Council held on 4 June 2024 at 7.30 pm\n\nPresent: Cllr A Archer (Chair), Cllr B Baker\n\n1. Apologies\n\nNone.\n\n2. Fence\n\nRESOLVED that the fence be mended.\n\n";

    fn names(behind: &str) -> (Vec<String>, usize) {
        let meeting = read(format!("{FIRST}{behind}").as_bytes(), &Options::default()).meeting;
        let decided = meeting.agenda.iter().map(|item| item.resolutions.len()).sum();
        (meeting.attendance.iter().map(|one| one.person.display()).collect(), decided)
    }

    #[test]
    fn nothing_of_a_second_meeting_is_read_into_the_first() {
        let second = "BRACKENFORD PARISH COUNCIL\n\nMinutes of the meeting held on 2 July 2024 at 7.30 pm\n\nPresent: Cllr C Croft, Cllr D Dale\n\n1. Apologies\n\nNone.\n\n2. Bench\n\nRESOLVED that the bench be bought.\n";
        let first = (vec!["Cllr A Archer".to_owned(), "Cllr B Baker".to_owned()], 1);
        assert_eq!(names(&format!("The meeting closed at 9.00 pm.\n\n{second}")), first);
        // What stands behind the close without a title of its own is still of this meeting.
        let (_, decided) =
            names("The meeting closed at 9.00 pm.\n\n3. Bench\n\nRESOLVED that the bench be bought.\n");
        assert_eq!(decided, 2);
    }
}
