//! Minutes of two meetings in one text: the reading is of the first.

use crate::lines::Line;
use crate::page::closing::close;
use crate::paragraphs::is_capitals;
use crate::parts::sections;
use crate::sentences::sentences;
use crate::when;
use crate::words::minutes::Section;

/// Where the minutes of another meeting begin: behind the close of the first, or behind who was present at it, a title
/// with its day, and who was present.
pub(super) fn begins(lines: &[Line<'_>]) -> Option<usize> {
    let present = |line: &Line<'_>| {
        sections::label(line.text).is_some_and(|(section, _, _)| section == Section::Present)
    };
    let closed = lines.iter().position(|line| close(line.text).is_some());
    let first = closed.or_else(|| lines.iter().position(present).map(|at| at + 3))?;
    let title = (first + 1..lines.len()).find(|&n| {
        let dated = |at: usize| {
            lines.get(at).is_some_and(|line| line.text.len() < 200 && when::find_day(line.text).is_some())
        };
        let titled = lines.get(n).is_some_and(|line| {
            let lower = line.text.to_lowercase();
            let words = lower.find("minutes of ").is_some_and(|at| at < 60) && lower.contains("meeting");
            // Without the word, a line of its own in capitals or in bold.
            let shown = closed.is_some()
                && (is_capitals(line.text) || line.is_strong())
                && lower.contains("meeting")
                && !lower.contains("next meeting");
            (words || shown)
                && line.text.len() < 300
                && (dated(n) || dated(n + 1) || dated(n + 2))
                && !sentences(line.text)
                    .iter()
                    .any(|text| text.contains(" agreed") || text.contains(" approved"))
        });
        titled && lines.iter().skip(n + 1).take(7).any(present)
    })?;
    // The names of council and body stand above the title.
    let names =
        lines.get(first + 1..title)?.iter().rev().take(3).take_while(|line| is_capitals(line.text)).count();
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
