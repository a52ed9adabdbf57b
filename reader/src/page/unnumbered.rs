//! The rows of a meeting page whose copy has lost bars and numbers: titles that stand alone, and below each its labels.

use crate::lines::Line;
use crate::paragraphs::is_capitals;
use crate::parts::documents;
use crate::parts::item_kind::is_standing;
use crate::recorder::Recorder;
use crate::words::page::{DOCUMENT_LABELS, MINUTES_LABELS, PURPOSE_STARTS};

/// Longer lines are no titles.
const LONGEST: usize = 240;

/// The rows, each from its title to before the next; none where fewer than three titles stand above labels.
pub(crate) fn rows<'t>(rec: &Recorder<'t>, lines: &[Line<'t>]) -> Vec<&'t str> {
    let first = lines.iter().position(|line| !is_label(line.text));
    let capitals = first.and_then(|at| lines.get(at)).is_some_and(|line| is_capitals(title(line.text)));
    let mut starts: Vec<usize> = Vec::new();
    let mut in_minutes = false;
    for (at, line) in lines.iter().enumerate() {
        in_minutes |= line.text.starts_with("Minutes:");
        // `Decision:` below minutes closes them; what stands before it is their last paragraph.
        let decided = lines.get(at + 1).is_some_and(|next| next.text.starts_with("Decision"));
        if opens(lines, at) && (!capitals || is_shown(lines, at)) && !(in_minutes && decided && !capitals) {
            starts.push(at);
            in_minutes = false;
        }
    }
    // A word in capitals between two titles, with no label of its own, is a heading within an item.
    let told = |from: usize, to: usize| {
        lines.get(from..to).unwrap_or_default().iter().any(|line| is_label(line.text))
    };
    let ends: Vec<usize> = starts.iter().skip(1).copied().chain([lines.len()]).collect();
    let labelled = starts.iter().zip(&ends).filter(|(from, to)| told(**from, **to)).count();
    if labelled < 3 || labelled * 3 < starts.len() * 2 {
        return Vec::new();
    }
    let mut end = lines.len();
    starts.reverse();
    let mut rows: Vec<&'t str> = starts
        .iter()
        .filter_map(|&at| {
            let last = end.checked_sub(1)?;
            end = at;
            Some(rec.joined(lines.get(at)?.text, lines.get(last)?.text))
        })
        .collect();
    rows.reverse();
    rows
}

/// True for a label of minutes, decision or documents, with or without words behind it.
fn is_label(text: &str) -> bool {
    MINUTES_LABELS.iter().chain(DOCUMENT_LABELS).any(|label| text.starts_with(label))
}

/// The title of a line, without the size of its report.
fn title(text: &str) -> &str {
    documents::sized(text).map_or(text, |found| found.title)
}

/// True for a title by its looks: in capitals, and not the formula of a decision.
fn is_shown(lines: &[Line<'_>], at: usize) -> bool {
    lines.get(at).is_some_and(|line| {
        let bare = title(line.text);
        let formula = ["RESOLVED", "AGREED", "RECOMMENDED", "NOTED", "ORDERED", "CARRIED", "LOST"];
        is_capitals(bare) && !formula.iter().any(|word| bare.starts_with(word))
    })
}

/// True where a line can begin an item: no sentence and no label, and the agenda's text, a label or a report's size follows.
fn opens(lines: &[Line<'_>], at: usize) -> bool {
    let Some(line) = lines.get(at) else { return false };
    let bare = title(line.text);
    let sized = bare.len() < line.text.len();
    let plain = line.marker.is_none()
        && line.text.len() <= LONGEST
        && !is_label(line.text)
        && bare
            .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '"' | '“' | '\''))
        && !bare.ends_with(['.', ':', ';', ',', '?']);
    // The agenda's text between title and label is short.
    let next = || {
        lines.get(at + 1).is_some_and(|next| {
            is_label(next.text)
                || PURPOSE_STARTS.iter().any(|start| next.text.starts_with(start))
                || ["Report of", "Report from", "Report by", "(Report"]
                    .iter()
                    .any(|start| next.text.starts_with(start))
        })
    };
    let near = || lines.iter().skip(at + 1).take(6).any(|line| is_label(line.text));
    plain
        && (line.after_gap || next())
        && (next() || (sized && near()) || (near() && (is_standing(bare) || is_shown(lines, at))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    #[test]
    fn titles_above_labels() {
        let rec = Recorder::new("", 1);
        let titles = |text: &'static str| -> Vec<&'static str> {
            let rec = Recorder::new(text, 100);
            rows(&rec, &lines(text)).iter().filter_map(|row| row.lines().next()).collect()
        };
        assert!(rows(&rec, &[]).is_empty());
        let capitals = "APOLOGIES\n\nAdditional documents:\n\nMinutes:\n\nCllr Archer was away.\n\nHOUSING - QUARTER 2 pdf icon PDF 48 KB\n\n\
                        Report of the Director\n\nMinutes:\n\nThe Director spoke.\n\nRESOLVED:\n\n(1) That it be noted.\n\nWORK PROGRAMME\n\nMinutes:\n\nAgreed.\n";
        assert_eq!(
            titles(capitals),
            ["APOLOGIES", "HOUSING - QUARTER 2 pdf icon PDF 48 KB", "WORK PROGRAMME"]
        );
        let mixed = "Apologies for absence\n\nMinutes:\n\nThere were none.\n\nLibrary hours\n\nTo consider the hours.\n\nMinutes:\n\nMembers asked about Sunday\n\n\
                     Decision:\n\nAgreed.\n\nWork programme pdf icon PDF 12 KB\n\nMinutes:\n\nNoted.\n";
        assert_eq!(
            titles(mixed),
            ["Apologies for absence", "Library hours", "Work programme pdf icon PDF 12 KB"]
        );
        assert!(
            titles("Minutes of the Council\n\nThe Mayor spoke.\n\nRoads\n\nA hole was filled.\n").is_empty()
        );
    }
}
