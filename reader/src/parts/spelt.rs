//! Numbers printed both in words and in digits: "fifteen (15) carers", "15 (fifteen) carers".

use crate::phrase::is_sign;
use crate::tokens::Token;
use crate::words;
use crate::words::figures::{COUNTED, REFERENCES};

/// A number of one or more words: where it begins and ends among the tokens, and its value.
pub(super) struct Words {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) value: u32,
}

/// "fifteen (15) carers": the words before the number at `at`, which stands alone in brackets.
pub(super) fn before(tokens: &[Token<'_>], at: usize) -> Option<Words> {
    let open = at.checked_sub(1).filter(|n| is_sign(tokens.get(*n), &['(']))?;
    let closed = is_sign(tokens.get(at + 1), &[')']);
    // What is counted stands behind: "team one (5), team two (7)" counts nothing by its words.
    let counted = (at + 2..at + 5).map_while(|n| tokens.get(n).filter(|word| word.is_word())).any(is_plural);
    let from = (0..open).rev().take_while(|n| tokens.get(*n).is_some_and(is_part)).last()?;
    let name = from.checked_sub(1).and_then(|n| tokens.get(n)).is_some_and(|word| word.is_any(REFERENCES));
    let value = value(tokens.get(from..open)?)?;
    (closed && counted && !name).then_some(Words { from, to: at + 2, value })
}

/// "15 (fifteen) carers": the words behind the number at `at`.
pub(super) fn behind(tokens: &[Token<'_>], at: usize) -> Option<Words> {
    let from = is_sign(tokens.get(at + 1), &['(']).then_some(at + 2)?;
    let len = tokens.get(from..)?.iter().take_while(|token| is_part(token)).count();
    let to = from + len;
    let value = value(tokens.get(from..to)?)?;
    is_sign(tokens.get(to), &[')']).then_some(Words { from: at, to: to + 1, value })
}

/// The number that begins at a token, of as many words as make one, with the token behind it: `forty eight`.
pub(super) fn run(tokens: &[Token<'_>], at: usize) -> Option<(u32, usize)> {
    let len = tokens.get(at..)?.iter().take(8).take_while(|token| is_part(token)).count();
    (1..=len).rev().find_map(|len| Some((value(tokens.get(at..at + len)?)?, at + len)))
}

fn is_plural(word: &Token<'_>) -> bool {
    let plural = word.text.len() > 3 && word.text.ends_with('s') && word.text.starts_with(char::is_lowercase);
    plural || word.is_any(COUNTED)
}

fn is_part(token: &Token<'_>) -> bool {
    words::number(token.text).is_some() || token.is_any(&["hundred", "thousand", "and"])
}

/// The value of number words: "one hundred and twenty". A run that is no one number has none, and neither has nought.
fn value(words: &[Token<'_>]) -> Option<u32> {
    let (mut thousands, mut hundreds, mut rest) = (0_u32, 0_u32, None::<u32>);
    let mut joined = false;
    for word in words {
        if word.is("and") {
            // "and" joins what is below a hundred to what is above.
            if rest.is_some() || thousands + hundreds == 0 || joined {
                return None;
            }
            joined = true;
        } else if word.is("thousand") {
            thousands = (hundreds + rest.take()?).checked_mul(1000).filter(|_| thousands == 0)?;
            hundreds = 0;
        } else if word.is("hundred") {
            hundreds = rest.take().filter(|count| *count < 10 && hundreds == 0)? * 100;
        } else {
            let number = crate::words::number(word.text)?;
            rest = match rest {
                None => Some(number),
                // "twenty five" without its hyphen.
                Some(tens) if tens >= 20 && tens % 10 == 0 && (1..10).contains(&number) => {
                    Some(tens + number)
                }
                Some(_) => return None,
            };
        }
    }
    let open = joined && rest.is_none();
    let value = thousands + hundreds + rest.unwrap_or(0);
    (value > 0 && !open).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens;

    #[test]
    fn values_of_number_words() {
        for (words, expected) in [
            ("fifteen", Some(15)),
            ("twenty-five", Some(25)),
            ("twenty five", Some(25)),
            ("one hundred and twenty", Some(120)),
            ("two thousand three hundred", Some(2300)),
            ("two and three", None),
            ("five six", None),
            ("hundred", None),
            ("zero", None),
            ("one hundred and", None),
        ] {
            assert_eq!(value(&tokens(words)), expected, "{words}");
        }
    }
}
