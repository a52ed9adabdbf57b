//! Rolls: names with an answer behind each, in lines, in columns in the order of seats, or one behind the other in a
//! sentence: `1  Cllr Archer   For    2  Cllr Brook   Against`, `Archer ..... Yes`, `Archer (Y), Brook (N)`.

use crate::blocks::Block;
use crate::columns::cells;
use crate::parts::vote_legend;
use crate::parts::vote_letters::stands_for;
use crate::parts::vote_table::{Table, is_away, side, voter};
use crate::recorder::{is_space, trim};
use minutebook::{PersonRef, VoteOption};

/// Fewest voters of a roll.
const FEWEST: usize = 3;
/// Most bytes of the head of a table, or of the foot of a page.
const LINE: usize = 100;
/// Most bytes of one block of it.
const LONGEST: usize = 4000;

/// Who answered, the words that name them, and the answer.
type Answer<'t> = (PersonRef, &'t str, &'t str);

/// The roll that a block begins; `before` stands above it.
pub(crate) fn read<'t>(
    page: &'t str,
    block: &Block<'t>,
    followers: &[Block<'t>],
    before: Option<&str>,
) -> Option<Table<'t>> {
    let mut answers = answers(page, block)?;
    let words = |text: &str| {
        text.split(is_space).filter(|word| !word.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    let head = before.filter(|text| text.len() < LINE).map(words);
    let mut used = 0;
    for (n, next) in followers.iter().enumerate() {
        if let Some(own) = self::answers(page, next) {
            answers.extend(own);
            used = n + 1;
            continue;
        }
        // Where a page ends: its foot, and the head of the table once more.
        let again = next.text.len() < LINE && Some(words(next.text)) == head;
        let foot = next.text.len() < LINE && next.text.bytes().any(|b| b.is_ascii_digit());
        if !(again || foot) || n > used + 1 {
            break;
        }
    }
    if answers.len() < FEWEST {
        return None;
    }
    let place = (block.text.as_ptr() as usize).checked_sub(page.as_ptr() as usize)?;
    let given: Vec<&str> = answers.iter().map(|(_, _, answer)| *answer).collect();
    let legend = vote_legend::above(page, place);
    let told = |(person, words, answer): &Answer<'t>| {
        Some((option(answer).or_else(|| stands_for(answer, &legend, &given))?, person.clone(), *words))
    };
    let voters = answers.iter().map(told).collect::<Option<Vec<_>>>()?;
    Some(Table { voters, used, ..Table::default() })
}

/// What the words of an answer say.
fn option(answer: &str) -> Option<VoteOption> {
    let long = answer.chars().count() > 1;
    side(answer).filter(|_| long).map(|(option, _)| option).or_else(|| {
        let lower = answer.to_lowercase();
        let word = lower.strip_prefix("voted ").unwrap_or(&lower);
        match word {
            "aye" | "yes" | "yea" | "for" | "in favour" => Some(VoteOption::For),
            "no" | "nay" | "against" => Some(VoteOption::Against),
            _ if is_away(answer) => Some(VoteOption::Absent),
            _ => None,
        }
    })
}

/// True for what may be an answer: words of a vote, or one or two letters in capitals.
fn is_answer(text: &str) -> bool {
    let letters = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_uppercase());
    letters || (text.len() < 24 && option(text).is_some())
}

/// The answers that all of a block is.
fn answers<'t>(page: &'t str, block: &Block<'t>) -> Option<Vec<Answer<'t>>> {
    let text = block.text;
    if text.len() > LONGEST || text.len() < 4 {
        return None;
    }
    in_columns(page, text).or_else(|| in_turn(text))
}

/// Names and answers in cells, or parted by dots or a sign.
fn in_columns<'t>(page: &'t str, text: &'t str) -> Option<Vec<Answer<'t>>> {
    let mut found = Vec::new();
    let mut open: Option<(PersonRef, &'t str)> = None;
    for line in text.split('\n') {
        for cell in cells(page, line) {
            let cell = without_number(cell.text);
            if cell.is_empty() {
                continue;
            }
            if let Some((person, words)) = open.take() {
                found.push(is_answer(cell).then_some((person, words, cell))?);
            } else if let Some(whole) = pair(cell) {
                found.push(whole);
            } else {
                open = Some(voter(cell)?);
            }
        }
        if open.is_some() {
            return None;
        }
    }
    (!found.is_empty()).then_some(found)
}

/// A cell without the number of the seat in front of it.
fn without_number(cell: &str) -> &str {
    let rest = cell.trim_start_matches(|c: char| c.is_ascii_digit());
    let counted = rest.len() < cell.len() && (rest.is_empty() || rest.starts_with(['.', ')', ' ']));
    if counted { trim(rest.trim_start_matches(['.', ')', ' '])) } else { cell }
}

/// `Archer ..... Yes`, `Cllr Archer – Aye`, `Archer (Y)`, `Councillor Archer, yes`.
fn pair(text: &str) -> Option<Answer<'_>> {
    let text = trim(text).trim_end_matches(['.', ',', ';']);
    let (name, answer) = if let Some(inner) = text.strip_suffix(')') {
        inner.rsplit_once('(')?
    } else {
        let signs = ["...", " – ", " - ", " — ", "–", "—", ":", ", ", "|"];
        signs.iter().find_map(|sign| {
            let (name, answer) = text.rsplit_once(sign)?;
            is_answer(trim(answer)).then_some((name, answer))
        })?
    };
    let answer = trim(answer);
    let name = trim(name.trim_end_matches(['.', '…', ' ']));
    let (person, words) = voter(without_number(name)).filter(|_| is_answer(answer))?;
    Some((person, words, answer))
}

/// `Roll call: Archer (Y), Brook (N)`, `Councillor Archer, yes; Councillor Brook, no.`
fn in_turn(text: &str) -> Option<Vec<Answer<'_>>> {
    let list = match text.split_once(": ") {
        Some((lead, rest)) if lead.len() < 120 && is_lead(lead) => rest,
        _ => text,
    };
    let list = trim(list).trim_end_matches('.');
    let apart = if list.contains(';') { ';' } else { ',' };
    let found: Option<Vec<_>> = list
        .split(apart)
        .map(|piece| trim(piece).strip_prefix("and ").unwrap_or(trim(piece)))
        .filter(|piece| !piece.is_empty())
        .map(pair)
        .collect();
    found.filter(|found| found.len() >= FEWEST)
}

/// What leads to a roll: it speaks of a vote.
fn is_lead(lead: &str) -> bool {
    let lower = lead.to_lowercase();
    lower.split(is_space).any(|word| {
        ["vote", "votes", "voted", "voting", "roll", "call", "poll", "division"]
            .contains(&word.trim_matches(':'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blocks::blocks;
    use crate::lines::lines;

    fn told(text: &str) -> Vec<(String, &'static str)> {
        let all = blocks(&lines(text));
        let at = all.iter().position(|block| !block.text.contains('=')).unwrap();
        let table = read(text, &all[at], &all[at + 1..], None).unwrap_or_default();
        let name = |person: &PersonRef| person.name.clone().unwrap_or_default();
        table.voters.iter().map(|(option, person, _)| (name(person), option.as_str())).collect()
    }

    #[track_caller]
    fn shows(text: &str) {
        let expected = [("Ash", "for"), ("Birch", "against"), ("Croft", "for"), ("Dale", "abstain")];
        let expected = expected.map(|(name, option)| (name.to_owned(), option));
        assert_eq!(told(text), expected, "{text}");
    }

    #[test]
    fn rolls() {
        shows(
            "1  Cllr Ash     For       2  Cllr Birch   Against\n3  Cllr Croft   For       4  Cllr Dale    Abstain\n",
        );
        shows("Ash ........ Yes\nBirch ...... No\nCroft ...... Yes\nDale ....... Abstained\n");
        shows(
            "Councillor Ash – Aye\nCouncillor Birch – Nay\nCouncillor Croft – Aye\nCouncillor Dale – Abstained\n",
        );
        shows("Roll call vote: Ash (Y), Birch (N), Croft (Y), Dale (A).\n");
        shows(
            "Councillor Ash, yes; Councillor Birch, no; Councillor Croft, yes; Councillor Dale, abstained.\n",
        );
        shows(
            "F = For, A = Against, X = Abstained\nCllr Ash        F\nCllr Birch      A\nCllr Croft      F\nCllr Dale       X\n",
        );
    }

    #[test]
    fn other_lines() {
        assert!(told("Ash (Lab), Birch (Con), Croft (Ind), Dale (LD)\n").is_empty());
        assert!(told("Ash      Chair\nBirch    Clerk\nCroft    Member\n").is_empty());
        assert!(told("Hall – No\nShed – Yes\n").is_empty());
    }
}
