//! Wrapped lines put together again.
//!
//! Plain text and text taken from word processors break a paragraph over lines. A line goes on in the next one when
//! the next one's first word would not have fitted behind it; how wide the text is shows in the lines that go on in
//! lower case. What is put together is one slice of the page, line ends included.

mod furniture;
mod label_column;
mod open_ends;

pub(crate) use furniture::is_signature;

use crate::gates::Gate;
use crate::lines::{Line, MarkerKind, marker};
use crate::page::narrative;
use crate::parts::{margin, motion, roll, sections};
use crate::phrase::hints;
use crate::recorder::{Recorder, is_space};
use furniture::{is_furniture, item_numbers, running_heads};
use memchr::memmem;
use minutebook::HONORIFICS;
use minutebook::lean::Ordered;
use open_ends::{
    awaits_bracket, awaits_count, awaits_name, awaits_number, awaits_ordinal, awaits_side, awaits_surname,
    awaits_year, behind_ordinal, ends_in_half_name, is_qualifier, open_ended,
};

/// The lines with page furniture left out and wrapped ones put together.
pub(crate) fn paragraphs<'t>(rec: &Recorder<'t>, lines: &[Line<'t>]) -> Vec<Line<'t>> {
    let sorted = label_column::sorted(rec.text(), lines);
    let lines = sorted.as_slice();
    let heads = running_heads(lines);
    let numbers = item_numbers(lines);
    // Where every line is set apart from the next, a gap ends no paragraph.
    let parted = !is_spaced(lines);
    let width = width(lines, parted);
    let mut found: Vec<Line<'t>> = Vec::with_capacity(lines.len());
    // The last line as it stood alone; none where the next line cannot go on with it.
    let mut open: Option<Line<'t>> = None;
    let mut gap = false;
    // Where every line stands apart, so do the lines of a title in capitals below its number.
    let mut titled = false;
    let mut run = 0;
    for (at, line) in lines.iter().enumerate() {
        let numbered = numbers.binary_search(&at).is_ok();
        if is_furniture(line, &heads) && !numbered {
            open = None;
            gap |= line.after_gap && parted;
            continue;
        }
        match (&open, found.last_mut()) {
            // `a)` alone on a line, and its words on the next.
            (Some(before), Some(last)) if is_lone_label(before.text) && line.marker.is_none() => {
                last.text = rec.joined(last.text, line.text);
                last.marker = marker(last.text);
            }
            (Some(before), Some(last))
                if !gap
                    && !numbered
                    && (goes_on(before, line, width, parted)
                        || behind_ordinal(last.text, before.text)
                        || !parted && title_goes_on(last, before, line)
                        || !parted && titled && is_title(last, line)
                        || !parted && is_spread(last, before, line, run)) =>
            {
                let whole = last.is_strong() && line.is_strong();
                last.text = rec.joined(last.text, line.text);
                last.strong = if whole { last.text.len() } else { last.strong };
                last.marker = last.marker.and_then(|_| marker(last.text));
            }
            _ => {
                titled = found.last().is_some_and(|above| is_item_number(above.text));
                found.push(Line { after_gap: line.after_gap || gap, ..*line });
            }
        }
        run = if is_short(line.text) { run + 1 } else { 0 };
        open = Some(*line);
        gap = false;
    }
    found
}

/// `a)`, `(iv)`, `2)`, `–`: a label or a bullet with nothing behind it.
fn is_lone_label(text: &str) -> bool {
    let Some(label) = text.strip_suffix(')') else { return ["–", "•", "·", "●"].contains(&text) };
    let bare = label.strip_prefix('(').unwrap_or(label);
    // `(5)` below a list of names is how many they are.
    let counts = bare.len() < label.len() && bare.bytes().all(|b| b.is_ascii_digit());
    (1..=4).contains(&bare.len()) && !counts && marker(&format!("{text} x")).is_some()
}

/// Columns of a line up to what stands apart at its right.
fn columns(line: &Line<'_>) -> usize {
    line.indent + flow(line.text).chars().count()
}

/// The line up to a wide gap inside it; the gap behind its number or its label is none.
fn flow(text: &str) -> &str {
    let from = label_end(text);
    let inside = text.get(from..).unwrap_or_default();
    let cut = Gate::Room
        .look(inside, || memmem::find(inside.as_bytes(), b"   ").into_iter().chain(inside.find('\t')).min());
    cut.and_then(|at| text.get(..from + at)).unwrap_or(text)
}

/// Where the text behind `7.2   `, `(a)   `, `iv.   ` or `•   ` begins.
fn label_end(text: &str) -> usize {
    let word = text.find(is_space).unwrap_or(text.len());
    let label = text.get(..word).unwrap_or_default();
    let bare = label.trim_matches(['(', ')', '.', ':']);
    let letters = bare.bytes().take_while(u8::is_ascii_uppercase).count();
    let counted = bare.get(letters..).unwrap_or_default().trim_start_matches(['.', '/', '-']);
    let number = letters <= 4
        && counted.starts_with(|c: char| c.is_ascii_digit())
        && bare.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '/' | '-'));
    let letter = bare.len() < label.len() && bare.len() <= 4 && bare.chars().all(|c| c.is_ascii_alphabetic());
    let bullet = label.chars().count() == 1
        && label.starts_with([
            '•', '●', '▪', '■', '◦', '➢', '►', '*', '-', '–', '·', 'o', '\u{f0b7}', '\u{f0a7}',
        ]);
    if word > 10 || !(number || letter || bullet) {
        return 0;
    }
    let rest = text.get(word..).unwrap_or_default();
    word + rest.len() - rest.trim_start_matches(is_space).len()
}

/// True where all that stands apart at the right of a line is who is to act.
fn has_margin(text: &str) -> bool {
    text.get(flow(text).len()..).is_some_and(margin::is_owners)
}

fn is_tabular(line: &Line<'_>) -> bool {
    is_tabular_text(line.text)
}

fn is_tabular_text(text: &str) -> bool {
    flow(text).len() < text.len()
}

fn starts_lower(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_lowercase)
}

fn ends_sentence(text: &str) -> bool {
    let text = text.trim_end_matches(['”', '"', '’', ')', ']']);
    text.ends_with(['.', ':', ';', '!', '?']) || text.ends_with(":-") || text.ends_with(":–")
}

/// True for words in capitals only.
pub(crate) fn is_capitals(text: &str) -> bool {
    text.chars().filter(|c| c.is_uppercase()).count() >= 3 && !text.chars().any(char::is_lowercase)
}

/// True for a line that surely goes on in the next one, but for a gap between them.
fn surely_goes_on(line: &Line<'_>, next: &Line<'_>) -> bool {
    next.marker.is_none() && starts_lower(next.text) && !ends_sentence(line.text) && !is_tabular(line)
}

/// `Finance      The balance stood at` with its next line below `The`: what stands beside a heading in the margin.
fn behind_side_head<'t>(line: &Line<'t>, next: &Line<'_>) -> Line<'t> {
    let head = flow(line.text);
    let gap = line.text.get(head.len()..).unwrap_or_default();
    let text = gap.trim_start_matches(is_space);
    let column = line.indent + head.chars().count() + gap.chars().count() - text.chars().count();
    let told = text.split(is_space).count() >= 7;
    let beside = told && head.len() <= 24 && next.indent == column && !is_tabular_text(text);
    if beside { Line { text, indent: column, marker: None, strong: 0, ..*line } } else { *line }
}

/// True for text whose lines all stand as paragraphs of their own, though sentences run on through them: what is left of
/// a PDF that was turned into text line by line.
fn is_spaced(lines: &[Line<'_>]) -> bool {
    let pairs = || lines.iter().zip(lines.iter().skip(1));
    let gaps = pairs().filter(|(_, next)| next.after_gap).count();
    let broken = pairs().filter(|(line, next)| next.after_gap && surely_goes_on(line, next)).count();
    gaps * 10 >= lines.len() * 8 && broken >= 2 && broken * 30 >= lines.len()
}

/// Columns of the text, where it is wrapped: as wide as nearly all lines that surely go on.
fn width(lines: &[Line<'_>], parted: bool) -> Option<usize> {
    let mut wide: Vec<usize> = lines
        .iter()
        .zip(lines.iter().skip(1))
        .filter(|(line, next)| !(next.after_gap && parted) && surely_goes_on(line, next))
        .map(|(line, _)| columns(line))
        .filter(|columns| (30..=200).contains(columns))
        .collect();
    if wide.len() < 2 {
        return None;
    }
    wide.order();
    wide.get(wide.len() * 9 / 10).copied()
}

fn goes_on(line: &Line<'_>, next: &Line<'_>, width: Option<usize>, parted: bool) -> bool {
    if next.text.starts_with("That ") && motion::announces(line.text) {
        return true;
    }
    if is_barred(line.text) && is_barred(next.text) {
        return false;
    }
    let line = &behind_side_head(line, next);
    let near = !next.after_gap || !parted;
    // `Proposed:` and the name on the next line; `17th October` and `2024`.
    let awaited = || {
        awaits_year(line.text, next.text)
            || awaits_bracket(line.text, next.text)
            || awaits_number(line.text, next)
            || awaits_count(line.text, next.text)
            || ends_in_half_name(line.text, next.text)
            || heading_goes_on(line, next)
            || awaits_ordinal(line.text, next.text)
            || awaits_surname(line.text, next)
            || awaits_side(line.text, next.text)
    };
    if near && (awaits_name(line.text) && next.text.len() < 60 || awaited()) {
        return true;
    }
    if (next.after_gap && parted) || is_tabular(line) && !has_margin(line.text) {
        return false;
    }
    // `Proposed by Councillor A;`: a mover, a seconder, and what became of it, a line each.
    if ["Proposed by ", "Seconded by ", "Moved by ", "And Resolved", "And resolved"]
        .iter()
        .any(|lead| next.text.starts_with(lead))
        && !open_ended(line.text)
    {
        return false;
    }
    // `Presiding:` alone on a line begins the list of those present.
    if next.text.len() < 30 && next.text.ends_with(':') && !open_ended(line.text) {
        let label = sections::label(next.text).is_some_and(|(.., list)| list.is_empty());
        if label && next.text.starts_with(char::is_uppercase) {
            return false;
        }
    }
    // A heading in bold and the text below it.
    if line.is_strong() != next.is_strong() && !starts_lower(next.text) && !open_ended(line.text) {
        return false;
    }
    let ended = ends_sentence(flow(line.text));
    if ended && !parted {
        // Nothing tells a paragraph's end from a sentence's: the shorter reading is the safer one.
        return false;
    }
    // `Cllr. A. Archer, Mayor` below the title: a list of those present, and no more of the sentence.
    let title = next.text.split(is_space).next().unwrap_or_default().trim_end_matches('.');
    let titled =
        roll::is_councillors(next.text) || HONORIFICS.iter().any(|known| title.eq_ignore_ascii_case(known));
    let several =
        ["Councillors", "Cllrs", "Comhairleoirí"].iter().any(|plural| title.trim_end_matches(':') == *plural);
    if (ended || several && !open_ended(line.text)) && titled && !narrative::has_verb(next.text) {
        return false;
    }
    let columns = columns(line);
    let word = next.text.split(is_space).next().unwrap_or_default();
    let full = width.is_some_and(|width| columns + 1 + word.chars().count() > width);
    if let Some(mark) = next.marker {
        // `..., B Fallowby,` and `A. Merrifold` on the next line; `under paragraph` and `3.2 of the report`.
        let initial = mark.kind == MarkerKind::Letter
            && mark.label.starts_with(char::is_uppercase)
            && line.text.ends_with([',', '&']);
        let number =
            mark.kind == MarkerKind::Number && (starts_lower(mark.body) || mark.body.starts_with(','));
        return !ended && (full && (initial || number) || is_qualifier(next.text));
    }
    // A comma or a joint at the end leaves the sentence open, however short the line.
    if open_ended(line.text) {
        // In a title in capitals every line begins like a block.
        let title = is_upper(line.text);
        let labelled = next.text.contains(": ") || next.text.ends_with(':');
        // `..., seconded by` and `Councillor Archer:` on the next line.
        let moved = line.text.ends_with(" by") && next.text.ends_with(':');
        return title && is_upper(word) && !labelled
            || !title && (!opens_block(next.text) || names_a_thing(line, next))
            || moved;
    }
    if is_capitals(line.body()) && !is_capitals(next.text) {
        return false;
    }
    let lower = starts_lower(next.text);
    let Some(width) = width else { return lower && !ended && columns >= 40 };
    if full {
        return !(ended && opens_block(next.text));
    }
    let nearly = columns * 100 >= width * 85;
    !ended && ((lower && columns * 2 > width) || (nearly && !opens_block(next.text)))
}

/// `24/1/FUL | The Mill | A barn`: a row of a table with three cells or more.
fn is_barred(text: &str) -> bool {
    text.contains(" | ") && text.matches('|').count() >= 2
}

/// `10.00` and `A.M.` on the next line; a title in capitals whose words were spread over the width of the page, a line each.
fn title_goes_on(whole: &Line<'_>, line: &Line<'_>, next: &Line<'_>) -> bool {
    let half = ["a.m.", "p.m.", "a.m", "p.m", "am", "pm", "noon"]
        .iter()
        .any(|half| next.text.trim_end_matches('.').eq_ignore_ascii_case(half.trim_end_matches('.')));
    if half {
        return line.text.ends_with(|c: char| c.is_ascii_digit());
    }
    let spread = |text: &str| is_upper(text) && text.split(is_space).count() <= 2 && !text.contains(':');
    let plain = |text: &str| !text.contains(':') && !text.ends_with(['.', ';', ']']) && number_free(text);
    let title = whole.text.len() < 400 && is_upper(whole.text) && plain(whole.text);
    let first = next.text.split(is_space).next().unwrap_or_default();
    title
        && is_upper(first)
        && next.marker.is_none()
        && !next.text.contains(": ")
        && !next.text.ends_with(':')
        && next.text.split(is_space).count() <= 12
        && (spread(line.text) && line.text.split(is_space).count() == 1
            || hints(whole.text, &["minutes"]) && !hints(whole.text, &["held"]))
}

/// A line that was spread over the width of the page, each of its words on a line of its own: one or two words inside a
/// paragraph that has begun and not ended. `run` such lines stand behind one another already.
fn is_spread(whole: &Line<'_>, line: &Line<'_>, next: &Line<'_>, run: usize) -> bool {
    let short = |word: &str| {
        let bare = word.trim_start_matches('(').trim_end_matches('.');
        bare.chars().count() == 1 || HONORIFICS.iter().any(|title| bare.eq_ignore_ascii_case(title))
    };
    let ends = ends_sentence(line.text) && !line.text.rsplit(is_space).next().is_some_and(short);
    whole.text.len() >= 60 + line.text.len()
        && is_short(line.text)
        && (run >= 2 || is_short(next.text) || starts_lower(next.text))
        && !ends
        && next.marker.is_none()
        && !opens_block(next.text)
        && whole.is_strong() == next.is_strong()
}

/// `5.   APPOINTMENT OF THE CHAIR AND OF` and `THE VICE-CHAIR` below it: a heading that fills its line, and goes on under its
/// own words, all in bold or in capitals.
fn heading_goes_on(line: &Line<'_>, next: &Line<'_>) -> bool {
    const NEARLY_FULL: usize = 58;
    let from = label_end(line.text);
    let title = line.text.get(from..).unwrap_or_default();
    let alike = line.is_strong() && next.is_strong() || is_upper(title) && is_upper(next.text);
    let word = next.text.split(is_space).next().unwrap_or_default();
    from > 0
        && alike
        && line.text.starts_with(char::is_alphanumeric)
        && next.marker.is_none()
        && next.indent > line.indent + 1
        && !next.text.starts_with('(')
        && !next.text.ends_with(':')
        && !ends_sentence(title)
        && columns(line) + 1 + word.chars().count() >= NEARLY_FULL
}

/// True for a line of one or two words.
fn is_short(text: &str) -> bool {
    text.split(is_space).count() <= 2
}

/// `4.` alone on a line.
fn is_item_number(text: &str) -> bool {
    let digits = text.strip_suffix('.');
    digits.is_some_and(|n| (1..=3).contains(&n.len()) && n.bytes().all(|b| b.is_ascii_digit()))
}

/// True for two lines in capitals: one title.
fn is_title(line: &Line<'_>, next: &Line<'_>) -> bool {
    is_upper(line.text) && is_upper(next.text) && next.marker.is_none() && !next.text.ends_with(':')
}

/// True for text that begins with no number.
fn number_free(text: &str) -> bool {
    !text.starts_with(|c: char| c.is_ascii_digit())
}

/// True for text without a small letter.
fn is_upper(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase)
}

/// `changes to the memberships of` and `Committees: Licensing - Councillor A` below it: a full line that ends in a joint goes on
/// in a word with a colon, unless that word is a label of decisions or of those present.
fn names_a_thing(line: &Line<'_>, next: &Line<'_>) -> bool {
    const LABELS: &[&str] =
        &["propos", "second", "mov", "vot", "action", "resol", "agree", "decision", "recommend"];
    let first = next.text.split(is_space).next().unwrap_or_default();
    let joint = line.text.ends_with(|c: char| c.is_lowercase());
    joint
        && columns(line) >= 50
        && first.ends_with(':')
        && !is_capitals(first)
        && !hints(first, LABELS)
        && crate::parts::sections::label(next.text).is_none()
}

/// True where a line begins with a word in capitals or a label: `RESOLVED that`, `Proposed by: A`.
fn opens_block(text: &str) -> bool {
    let word = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    // `the motion: "..."` is the end of a sentence.
    let label = !starts_lower(text) && text.split(is_space).take(4).any(|word| word.ends_with(':'));
    // `25/01234/FUL`, `DC/25/0451`: the next application of a list.
    let first = text.split(is_space).next().unwrap_or_default();
    let reference =
        first.len() >= 6 && first.contains('/') && first.bytes().filter(u8::is_ascii_digit).count() >= 4;
    // `2026/27` is a year.
    let reference = reference && first.trim_end_matches(['.', ',', ';']).len() != "2026/27".len();
    label || reference || (word.chars().count() >= 4 && is_capitals(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;
    use crate::recorder::{Recorder, fold};

    fn folded(text: &str) -> Vec<String> {
        let rec = Recorder::new(text, 0);
        paragraphs(&rec, &lines(text)).iter().map(|line| fold(line.text)).collect()
    }

    #[test]
    fn text_beside_a_heading_in_the_margin_goes_on() {
        assert_eq!(
            folded(
                "Finance     The balance stood at forty pounds in May. The cheques\n            were signed by two of those present.\n"
            ),
            [
                "Finance The balance stood at forty pounds in May. The cheques were signed by two of those present."
            ]
        );
    }

    #[test]
    fn lines_that_end_with_initials_or_by_go_on() {
        assert_eq!(
            folded("PRESENT: Mrs C Bell, Mr D L\nBracken and Mr E Fox\n"),
            ["PRESENT: Mrs C Bell, Mr D L Bracken and Mr E Fox"]
        );
        assert_eq!(
            folded("An amendment was moved by Councillor Bell and seconded by\nCounty Councillor Fox:\n"),
            ["An amendment was moved by Councillor Bell and seconded by County Councillor Fox:"]
        );
        assert_eq!(folded("That the minutes be confirmed and\nsigned by the Chairman.\n").len(), 1);
    }

    #[test]
    fn names_numbers_and_headings_broken_over_lines() {
        let list = "Ann Archer, Bo Brook, Flo Fir, Cy\nCroft, Di Dale and Ed Elm\n";
        assert_eq!(folded(list).len(), 1);
        assert_eq!(folded("Present were B Brook, C\nCroft and D Dale\n").len(), 1);
        assert_eq!(folded("The Chair put the amendment in paragraph\n    (4) to the vote.\n").len(), 1);
        let title = "C5     APPOINTMENT OF THE CHAIR OF THE HARBOUR COMMITTEE AND\n       THE VICE-CHAIR OF THE COUNCIL\nNone.\n";
        assert_eq!(folded(title).len(), 2);
        assert_eq!(folded("Apologies: Ann Archer, Bo Brook\nDates\n").len(), 2);
    }

    #[test]
    fn numbers_and_labels_alone_on_their_lines() {
        let text = "71\n\nAnnouncements\n\nNone.\n72\nMinutes of the last Meeting\nRESOLVED\na)\n\nThat they be approved.\n\n\
            73\nDeclarations of Interest\nNone.\n2\n74\nCommunications\nNone.\n";
        assert_eq!(
            folded(text),
            [
                "71",
                "Announcements",
                "None.",
                "72",
                "Minutes of the last Meeting",
                "RESOLVED",
                "a) That they be approved.",
                "73",
                "Declarations of Interest",
                "None.",
                "74",
                "Communications",
                "None."
            ]
        );
        assert_eq!(folded("1\nNone.\n2\nMinutes\n3\nof the council\n").len(), 3);
    }

    #[test]
    fn raised_ends_of_ordinals_on_lines_of_their_own() {
        assert_eq!(
            folded("Letter dated 27\nth\nMarch, 2023 from the Department.\nThe 3\nLamps are lit.\n"),
            ["Letter dated 27 th March, 2023 from the Department.", "The 3", "Lamps are lit."]
        );
    }

    #[test]
    fn points_with_room_behind_their_bullet_go_on() {
        assert_eq!(
            folded(
                "  •   It was proposed that the well of the old farm, subject to\n      the above, be filled.\n"
            ),
            ["• It was proposed that the well of the old farm, subject to the above, be filled."]
        );
    }

    #[test]
    fn wrapped_lines_are_one_paragraph() {
        let text = "1. Roads\n\
            The clerk had written to the county about the holes in the lane and\n\
            had been told that nothing would be done before the spring. It was\n\
            agreed to write again.\n\
            Prop. AB, 2nd CD\n\
            2. Finance\n\
            Present were Councillors A Archer, B Brook, C Croft, D Dale and also,\n\
            E. Elm, who came late.\n\
            (a) the first part of the decision, which is long enough to be broken\n\
            over two lines; and\n\
            (b) the second.\n\
            Page 2 of 3\n\
            ITEMS                    ACTION\n\
            Signed ...............   Dated ............\n";
        assert_eq!(
            folded(text),
            [
                "1. Roads",
                "The clerk had written to the county about the holes in the lane and had been told that nothing would be done before the spring. It was agreed to write again.",
                "Prop. AB, 2nd CD",
                "2. Finance",
                "Present were Councillors A Archer, B Brook, C Croft, D Dale and also, E. Elm, who came late.",
                "(a) the first part of the decision, which is long enough to be broken over two lines; and",
                "(b) the second.",
            ]
        );
    }

    #[test]
    fn lines_that_all_stand_apart_are_put_together() {
        let text = "MINUTES OF THE MEETING OF BALLYQUIN CITY AND\n\n\
            COUNTY COUNCIL HELD AT MARKET QUAY,\n\n\
            BALLYQUIN, ON FRIDAY, 6TH JUNE, 2014\n\n\
            Present:\n\n\
            Councillors Ahern, Breen (J), Breen (S), Coady, Deegan, Fogarty, Gleeson, Hartnett, Keogh,\n\n\
            Moroney and Nagle.\n\n\
            The Manager welcomed the Members who had been elected to the Council for the first\n\n\
            time and asked them to sign the roll.\n\n\
            The grant for the quay wall had come from the Department, and work on it was to be\n\n\
            begun before the winter. The road would be closed for a week in the first half of the\n\n\
            month.\n\n";
        assert_eq!(
            folded(text),
            [
                "MINUTES OF THE MEETING OF BALLYQUIN CITY AND COUNTY COUNCIL HELD AT MARKET QUAY, BALLYQUIN, ON FRIDAY, 6TH JUNE, 2014",
                "Present:",
                "Councillors Ahern, Breen (J), Breen (S), Coady, Deegan, Fogarty, Gleeson, Hartnett, Keogh, Moroney and Nagle.",
                "The Manager welcomed the Members who had been elected to the Council for the first time and asked them to sign the roll.",
                "The grant for the quay wall had come from the Department, and work on it was to be begun before the winter. The road would be closed for a week in the first half of the month.",
            ]
        );
    }

    #[test]
    fn titles_and_lists_broken_at_small_words() {
        let title = "MINUTES\n\nOF\n\nPROCEEDINGS\n\nAT\n\nMEETING OF THE\n\nDISTRICT OF BALLYQUIN HELD IN\n\nTHE QUAY HALL.\n\n\
            The Manager welcomed the Members who had been elected to the Council for the first\n\n\
            time and asked them to sign the roll. The grant for the quay wall had come from the\n\n\
            department, and work on it was to be begun before the winter, which all were glad\n\n\
            of.\n\n";
        assert_eq!(
            folded(title).first().map(String::as_str),
            Some("MINUTES OF PROCEEDINGS AT MEETING OF THE DISTRICT OF BALLYQUIN HELD IN THE QUAY HALL.")
        );
        let list =
            "Against: Councillors Ahern, Breen (J), Coady, Breen (S), Deegan, Breen\n(M), Fogarty. (7)\n";
        assert_eq!(folded(list).len(), 1);
    }

    #[test]
    fn text_with_a_line_per_paragraph_stays() {
        let text =
            "Apologies\nnone\nThe first paragraph stands on one line.\nThe second paragraph also does.\n";
        assert_eq!(folded(text).len(), 4);
        let columns = "Present:\nCllr A Archer      Cllr B Brook\nCllr C Croft       Cllr D Dale\n";
        assert_eq!(folded(columns).len(), 3);
    }
}
