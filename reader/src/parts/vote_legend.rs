//! What the marks in a record of votes stand for: `F = For, A = Against`, `✓ = YES        6    11`.

use crate::parts::vote_table::side;
use crate::recorder::{is_space, trim};
use minutebook::VoteOption;

/// A mark and what it stands for.
pub(crate) type Mark<'t> = (&'t str, VoteOption);

/// Most bytes above a table in which its legend is looked for.
const FAR: usize = 20_000;

/// The marks that a line explains, whatever parts one from the next.
pub(crate) fn read(line: &str) -> Vec<Mark<'_>> {
    if line.len() > 240 {
        return Vec::new();
    }
    if line.contains('=') {
        let marks = parted(line, '=');
        return if marks.is_empty() { turned(line, '=') } else { marks };
    }
    // `Key: Y - for, N - against`: signs that stand in most lines explain both sides, or nothing.
    let signs = ['–', '—', '-', ':'].into_iter().filter(|sign| line.matches(*sign).count() >= 2);
    signs
        .flat_map(|sign| [parted(line, sign), turned(line, sign)])
        .find(|marks| {
            is_whole(marks) && marks.iter().all(|(mark, _)| mark.chars().count() < 3 && !is_number(mark))
        })
        .unwrap_or_default()
}

fn is_number(mark: &str) -> bool {
    mark.bytes().all(|b| b.is_ascii_digit())
}

/// `F = For, A = Against`: the mark in front.
fn parted(line: &str, sign: char) -> Vec<Mark<'_>> {
    let mut pieces = line.split(sign).peekable();
    let mut mark = pieces.next().and_then(last_word);
    let mut found = Vec::new();
    while let Some(piece) = pieces.next() {
        let next = last_word(piece).filter(|_| pieces.peek().is_some());
        let end = next.map_or(piece.len(), |word| word.as_ptr() as usize - piece.as_ptr() as usize);
        let words = trim(piece.get(..end).unwrap_or(piece));
        let words = words.split("  ").next().unwrap_or(words).split([')', '\n']).next().unwrap_or(words);
        found.extend(mark.and_then(bare).zip(stands_for(words)));
        mark = next;
    }
    found
}

/// `For = F, Against = A`: the mark behind.
fn turned(line: &str, sign: char) -> Vec<Mark<'_>> {
    let pairs = line.split([',', ';', '\n']).flat_map(|piece| piece.split("  "));
    let pairs = pairs.filter_map(|pair| pair.split_once(sign));
    let bracket = |words: &'_ str| words.rsplit('(').next().map_or(0, |last| words.len() - last.len());
    pairs
        .filter_map(|(words, mark)| {
            let words = words.get(bracket(words)..).unwrap_or(words);
            let words = words.rsplit(':').next().unwrap_or(words);
            Some((bare(trim(mark))?, stands_for(words)?))
        })
        .collect()
}

/// True where the marks tell those for from those against.
pub(crate) fn is_whole(marks: &[Mark<'_>]) -> bool {
    let has = |option| marks.iter().any(|(_, known)| *known == option);
    has(VoteOption::For) && has(VoteOption::Against)
}

/// What a mark stands for, by a legend.
pub(crate) fn meaning(marks: &[Mark<'_>], cell: &str) -> Option<VoteOption> {
    marks.iter().find(|(mark, _)| *mark == cell).map(|(_, option)| *option)
}

/// The last legend above a place of the page; it may go on in a second line.
pub(crate) fn above(page: &str, place: usize) -> Vec<Mark<'_>> {
    let text = page.get(..place).unwrap_or_default();
    let mut from = text.len().saturating_sub(FAR);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let near = text.get(from..).unwrap_or_default();
    let Some(last) = near.rfind('=') else {
        return near.rsplit('\n').take(60).map(read).find(|marks| is_whole(marks)).unwrap_or_default();
    };
    let begin = near.get(..last).and_then(|head| head.rfind('\n')).map_or(0, |at| at + 1);
    let mut ends = near.get(last..).unwrap_or_default().match_indices('\n').map(|(at, _)| last + at);
    let line = ends.next().unwrap_or(near.len());
    let second = ends.next().unwrap_or(near.len());
    let marks = read(near.get(begin..line).unwrap_or_default());
    let whole = read(near.get(begin..second).unwrap_or_default());
    if whole.len() > marks.len() { whole } else { marks }
}

fn last_word(text: &str) -> Option<&str> {
    text.split(is_space).rfind(|word| !word.is_empty())
}

/// A mark without quotation marks and brackets around it.
fn bare(word: &str) -> Option<&str> {
    let mark = word.trim_matches(['(', ')', '[', ']', '"', '“', '”', '‘', '’', '\'', ',', ';', ':']);
    (1..=3).contains(&mark.chars().count()).then_some(mark)
}

/// What the words of a legend say: `YES`, `ABSTAIN/NO VOTE`, `Absent from meeting`.
fn stands_for(words: &str) -> Option<VoteOption> {
    let lower = trim(words).to_lowercase();
    if lower.starts_with("absent") || lower.starts_with("not present") {
        return Some(VoteOption::Absent);
    }
    if lower.contains("interest") {
        return Some(VoteOption::Recused);
    }
    words.split('/').find_map(|word| side(trim(word))).map(|(option, _)| option)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(line: &str) -> Vec<(&str, &str)> {
        read(line).into_iter().map(|(mark, option)| (mark, option.as_str())).collect()
    }

    #[test]
    fn legends() {
        assert_eq!(
            told("F = For, A = Against, AB = Absent, AS = Abstain"),
            [("F", "for"), ("A", "against"), ("AB", "absent"), ("AS", "abstain")]
        );
        assert_eq!(
            told("Recorded votes F = for A = against X = abstained - = not present"),
            [("F", "for"), ("A", "against"), ("X", "abstain"), ("-", "absent")]
        );
        assert_eq!(told("✓ = YES        6    11"), [("✓", "for")]);
        assert_eq!(told("O = ABSTAIN/NO VOTE   1   0"), [("O", "abstain")]);
        assert!(told("Band D = £187.45").is_empty());
        assert_eq!(
            told("Key: Y – for; N – against; A – abstain"),
            [("Y", "for"), ("N", "against"), ("A", "abstain")]
        );
        assert_eq!(told("(For = F, Against = A, Abstain = AB)").len(), 3);
        assert!(told("For: 7 Against: 3").is_empty());
        assert!(told("In favour - 7, against - 3").is_empty());
    }

    #[test]
    fn legends_over_two_lines() {
        let page = "The votes were (Y = for, N = against, A =\nabstain):\nCouncillor   Vote\n";
        let marks = above(page, page.find("Councillor").unwrap());
        assert_eq!(marks.iter().map(|(mark, _)| *mark).collect::<Vec<_>>(), ["Y", "N", "A"]);
        assert!(is_whole(&marks));
    }
}
