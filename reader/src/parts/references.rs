//! Numbers that name something and count nothing: items, days, years, references, votes, addresses.

use super::figures::preceding;
use crate::tokens::{Kind, Token};
use crate::when;
use crate::words;
use crate::words::figures::{
    ADDRESSES, CARRIED, COUNTED, DIALS, GLUED_UNITS, NOT_COUNTED, ONE_THING, PLAIN_NAMES, REFERENCES, VOTES,
};

/// True where a dash right before the number at `at` stands free of what is before it: `was -7.9%`.
fn is_minus(tokens: &[Token<'_>], at: usize) -> bool {
    let sign = at.checked_sub(1).and_then(|n| tokens.get(n));
    let front = at.checked_sub(2).and_then(|n| tokens.get(n));
    sign.is_some_and(|sign| {
        let open = front.is_none_or(|front| front.end() < sign.start || front.kind == Kind::Sign('('));
        matches!(sign.kind, Kind::Sign('-' | '–')) && open
    })
}

/// True for a number that names something: `item 6`, `88/19`, `15:34`, `16+`, `7th`, `10 High Street`, `01632 960123`.
pub(crate) fn is_reference(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(number) = tokens.get(at) else { return false };
    let before = at.checked_sub(1).and_then(|n| tokens.get(n));
    let next = tokens.get(at + 1);
    let glued = next.filter(|next| next.start == number.end());
    // A share is no name's number, and neither is a weight: `2.4kg`.
    let touches = before.is_some_and(|word| word.end() == number.start && word.is_word());
    if !touches
        && glued.is_some_and(|sign| sign.kind == Kind::Sign('%') || sign.is_any(GLUED_UNITS))
        && before.is_some_and(|word| {
            !word.is_any(REFERENCES)
                && !word.is_number()
                && (!matches!(word.kind, Kind::Sign('/' | '.' | '-' | '–')) || is_minus(tokens, at))
        })
    {
        return false;
    }
    if glued.is_some_and(|sign| matches!(sign.kind, Kind::Sign('/' | ':' | '+' | '\\' | '@' | '_')))
        || glued.is_some_and(Token::is_word)
            && !(glued.is_some_and(|word| word.is_any(&["m", "k", "bn"]))
                && before.is_some_and(|sign| matches!(sign.kind, Kind::Sign('£' | '€'))))
        || next.is_some_and(|word| word.is_any(NOT_COUNTED))
        || is_clock(tokens, at)
    {
        return true;
    }
    !is_listed(tokens, at) && behind_a_name(tokens, at)
        || is_code(tokens, at)
        // `15 in every 100`
        || before.is_some_and(|word| word.is_any(&["every", "each"]))
            && at.checked_sub(2).and_then(|n| tokens.get(n)).is_some_and(|word| word.is_any(&["in", "of", "for"]))
        || is_day_or_year(tokens, at)
        || is_list_number(tokens, at)
        || is_vote(tokens, at)
        || is_long_number(tokens, at)
        || is_address(tokens, at)
        || is_named(tokens, at)
        || is_page_number(tokens, at)
        || is_bracketed(tokens, at)
        || is_of_law(tokens, at)
        || is_quoted(tokens, at)
        || is_row_number(tokens, at)
        || is_in_a_grid(tokens, at)
        || is_age(tokens, at)
        // `11-16 year olds`, `2 - 4 pm`: a range names, unless its ends are figures of their own.
        || next.is_some_and(|sign| matches!(sign.kind, Kind::Sign('-' | '–')))
            && tokens.get(at + 2).is_some_and(Token::is_number)
            && !tokens.get(at + 3).is_some_and(|sign| sign.kind == Kind::Sign('%'))
        // `the age of 25`
        || before.is_some_and(|word| word.is("of"))
            && at.checked_sub(2).and_then(|n| tokens.get(n)).is_some_and(|word| word.is_any(&["age", "ages"]))
        // `aged between 5 and 19`
        || before.is_some_and(|word| word.is_any(&["between", "from", "over", "under"]))
            && at.checked_sub(2).and_then(|n| tokens.get(n)).is_some_and(|word| word.is_any(&["aged", "ages"]))
}

/// `section 5`, `No. 4`, `Room 2`, `S100B(4)`, `B6355`.
fn behind_a_name(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(number) = tokens.get(at) else { return false };
    let Some(word) = at.checked_sub(1).and_then(|n| tokens.get(n)) else { return false };
    let earlier = at.checked_sub(2).and_then(|n| tokens.get(n));
    let touching = word.end() == number.start;
    if touching && !matches!(word.kind, Kind::Sign('£' | '€' | '(' | '“' | '‘' | '"' | '~')) {
        return true;
    }
    // `S100B(4)`: the bracket belongs to the name before it.
    if word.kind == Kind::Sign('(') && earlier.is_some_and(|name| name.end() == word.start) {
        return true;
    }
    if word.kind == Kind::Sign('.')
        && earlier.is_some_and(|name| name.is_any(&["no", "nos", "ref", "tel", "para"]))
    {
        return true;
    }
    // `no` before a number is short for number; so is a capitalised name that the number continues.
    if word.is_any(REFERENCES) {
        let article = earlier.is_some_and(|word| {
            word.is_any(&[
                "the",
                "this",
                "that",
                "last",
                "previous",
                "each",
                "a",
                "per",
                "financial",
                "every",
            ])
        });
        // "during the year 21 households", but "the Stage 1 complaints".
        return !(article && word.is_any(PLAIN_NAMES) && word.text.starts_with(char::is_lowercase));
    }
    let name = word.is_word() && at >= 2 && word.text.starts_with(|c: char| c.is_uppercase());
    // "the lights 8 residents": a thing counted behind the number.
    let counted = tokens.get(at + 1).is_some_and(|word| word.is_any(COUNTED));
    name && !counted
        && word.text.len() > 1
        && !word.is_any(&["Of", "At", "In", "The", "A", "On", "By", "From", "And", "I", "With", "For"])
}

/// `(Moss Side 17, Hexley 12, Vale 9)`: names in brackets, each with its number.
fn is_listed(tokens: &[Token<'_>], at: usize) -> bool {
    let closes = |n: usize| {
        tokens.get(n).is_some_and(|sign| matches!(sign.kind, Kind::Sign(',' | ')' | ';')) || sign.is("and"))
    };
    if !closes(at + 1) {
        return false;
    }
    let open = (at.saturating_sub(40)..at)
        .rev()
        .find(|&n| tokens.get(n).is_some_and(|sign| matches!(sign.kind, Kind::Sign('(' | ')' | '.' | ':'))));
    let Some(open) = open.filter(|&n| tokens.get(n).is_some_and(|sign| sign.kind == Kind::Sign('('))) else {
        return false;
    };
    let Some(end) = (at..at + 40).find(|&n| tokens.get(n).is_none_or(|sign| sign.kind == Kind::Sign(')')))
    else {
        return false;
    };
    let inside = tokens.get(open + 1..end).unwrap_or_default();
    let mut pairs = 0;
    for piece in inside.split(|sign| matches!(sign.kind, Kind::Sign(',' | ';')) || sign.is("and")) {
        let Some((number, name)) = piece.split_last() else { return false };
        let named = !name.is_empty()
            && name.len() <= 5
            && name.iter().all(|word| word.is_word() && !word.is_any(REFERENCES))
            && name.first().is_some_and(|word| word.text.starts_with(char::is_uppercase));
        if !(number.is_number() && named) {
            return false;
        }
        pairs += 1;
    }
    pairs >= 2
}

/// `23 CPC 02`: the year, the letters and the number of an entry.
fn is_code(tokens: &[Token<'_>], at: usize) -> bool {
    let letters = |n: usize| {
        tokens.get(n).is_some_and(|word| {
            word.is_word()
                && (2..=5).contains(&word.text.len())
                && word.text.bytes().all(|b| b.is_ascii_uppercase())
        })
    };
    let short = |n: usize| tokens.get(n).is_some_and(|number| number.is_number() && number.text.len() <= 4);
    letters(at + 1) && short(at) && short(at + 2)
        || at.checked_sub(2).is_some_and(|n| letters(n + 1) && short(n) && short(at))
}

/// `7 a.m.`, `7.30 p.m.`
fn is_clock(tokens: &[Token<'_>], at: usize) -> bool {
    tokens.get(at + 1).is_some_and(|word| word.is_any(&["a", "p"]))
        && tokens.get(at + 2).is_some_and(|sign| sign.kind == Kind::Sign('.'))
        && tokens.get(at + 3).is_some_and(|word| word.is("m"))
}

/// `Cabinet, 10 July - 1 -`: the number of a page between two dashes that end the line.
fn is_page_number(tokens: &[Token<'_>], at: usize) -> bool {
    let dash = |n: Option<usize>| {
        n.and_then(|n| tokens.get(n)).is_some_and(|sign| matches!(sign.kind, Kind::Sign('-' | '–')))
    };
    dash(at.checked_sub(1)) && dash(Some(at + 1)) && tokens.get(at + 2).is_none()
}

/// `(2) note the report`, `Savings account (2) £40`: a label; `in Marlow (2), Thame and Didcot` counts.
fn is_bracketed(tokens: &[Token<'_>], at: usize) -> bool {
    let sign = |n: Option<usize>, what: char| {
        n.and_then(|n| tokens.get(n)).is_some_and(|token| token.kind == Kind::Sign(what))
    };
    // `theft 5 (2)`: what it was before.
    let beside = at
        .checked_sub(2)
        .and_then(|n| tokens.get(n))
        .is_some_and(|word| word.is_number() || words::number(word.text).is_some());
    let goes_on = tokens.get(at + 2).is_none_or(|next| {
        next.is_word() && !next.is("and") || matches!(next.kind, Kind::Sign('-' | '–' | '£' | '€' | '('))
    });
    sign(at.checked_sub(1), '(')
        && sign(Some(at + 1), ')')
        && goes_on
        && !beside
        && tokens.get(at).is_some_and(|number| number.text.len() <= 2)
}

/// `Municipal Act, 2001, c. 25`, `Section 228 (1)(a)`: chapters and subsections.
fn is_of_law(tokens: &[Token<'_>], at: usize) -> bool {
    let before = |n: usize| at.checked_sub(n).and_then(|n| tokens.get(n));
    let sign = |token: Option<&Token<'_>>, what: char| token.is_some_and(|one| one.kind == Kind::Sign(what));
    let chapter = sign(before(1), '.')
        && before(2).is_some_and(|word| ["c", "ch", "s", "ss", "cl"].contains(&word.text));
    let subsection = sign(before(1), '(')
        && sign(tokens.get(at + 1), ')')
        && sign(tokens.get(at + 2), '(')
        && before(2).is_some_and(Token::is_number);
    chapter || subsection
}

/// `"210" to read "201"`: a number that stands alone between quotation marks is a wording.
fn is_quoted(tokens: &[Token<'_>], at: usize) -> bool {
    let quote = |n: Option<usize>| {
        n.and_then(|n| tokens.get(n))
            .is_some_and(|sign| matches!(sign.kind, Kind::Sign('"' | '“' | '”' | '\'' | '‘' | '’')))
    };
    quote(at.checked_sub(1)) && quote(Some(at + 1))
}

/// `611 – Hall hire`, `4303, 4304 | Wages`: the number of a cheque or an entry, which begins its row.
fn is_row_number(tokens: &[Token<'_>], at: usize) -> bool {
    let plain = |n: usize| {
        tokens.get(n).is_some_and(|number| {
            number.is_number() && number.text.len() >= 3 && number.text.bytes().all(|b| b.is_ascii_digit())
        })
    };
    let mut last = at;
    while tokens.get(last + 1).is_some_and(|sign| matches!(sign.kind, Kind::Sign(',' | '&' | '/')))
        && plain(last + 2)
    {
        last += 2;
    }
    let mut first = at;
    while first >= 2
        && tokens.get(first - 1).is_some_and(|sign| matches!(sign.kind, Kind::Sign(',' | '&' | '/')))
        && plain(first - 2)
    {
        first -= 2;
    }
    first == 0
        && plain(at)
        && tokens.get(last + 1).is_some_and(|sign| matches!(sign.kind, Kind::Sign('|' | '–' | '-')))
}

/// `TOTAL   5   6   1`: three numbers in a row with nothing between them are a row of a grid, whose heads say what they
/// are.
fn is_in_a_grid(tokens: &[Token<'_>], at: usize) -> bool {
    let number = |n: usize| tokens.get(n).is_some_and(|token| token.is_number() && token.text.len() <= 3);
    let behind = (at + 1..at + 3).take_while(|n| number(*n)).count();
    let before = (at.saturating_sub(2)..at).rev().take_while(|n| number(*n)).count();
    number(at) && before + behind >= 2
}

/// `parishioners over 70`: an age, unless something counted follows.
fn is_age(tokens: &[Token<'_>], at: usize) -> bool {
    let over =
        at.checked_sub(1).and_then(|n| tokens.get(n)).is_some_and(|word| word.is_any(&["over", "under"]));
    let whom = at.checked_sub(2).and_then(|n| tokens.get(n)).is_some_and(|word| {
        word.is_any(&[
            "people",
            "residents",
            "parishioners",
            "those",
            "adults",
            "children",
            "pensioners",
            "persons",
            "patients",
            "men",
            "women",
            "anyone",
            "everyone",
            "drivers",
            "the",
        ])
    });
    let young = tokens.get(at).is_some_and(|number| number.text.len() <= 2);
    let unit = tokens.get(at + 1).is_some_and(|next| {
        matches!(next.kind, Kind::Sign('%')) || next.is_any(&["percent", "per", "million"])
    });
    over && whom && young && !unit
}

/// `the 64 would no longer stop`, `the 316 and 64A`, `call 101`: a number that is the name of one thing.
fn is_named(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(number) = tokens.get(at).filter(|number| number.text.len() <= 4) else { return false };
    let before = at.checked_sub(1).and_then(|n| tokens.get(n));
    let next = tokens.get(at + 1);
    let definite = before.is_some_and(|word| word.is("the"));
    let named = at.checked_sub(2).and_then(|n| tokens.get(n)).is_some_and(|word| word.is("including"));
    let one = definite && (named || next.is_some_and(|word| word.is_any(ONE_THING)));
    let glued = tokens.get(at + 2).zip(tokens.get(at + 3)).is_some_and(|(other, letter)| {
        other.is_number() && letter.is_word() && letter.start == other.end() && letter.text.len() == 1
    });
    let beside = next.is_some_and(|word| word.is_any(&["and", "or"])) && glued;
    let dialled = ["101", "111", "999", "105", "112"].contains(&number.text)
        && before.is_some_and(|word| word.is_any(DIALS))
        && !next.is_some_and(|word| word.is_word() && word.is_any(COUNTED));
    one || beside || dialled
}

/// `18 November`, `November 18`, and a bare `2025`; `2018 children` are children.
fn is_day_or_year(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(number) = tokens.get(at) else { return false };
    let month = tokens
        .get(at + 1)
        .is_some_and(|word| word.text.starts_with(char::is_uppercase) && when::month_number(word).is_some());
    // `January 8 and 22`: where nothing is counted behind it.
    let named = at
        .checked_sub(1)
        .and_then(|n| tokens.get(n))
        .is_some_and(|word| word.text.starts_with(char::is_uppercase) && when::month_number(word).is_some());
    let counts = tokens.get(at + 1).is_some_and(|next| next.is_word() && !next.is_any(&["and", "to", "or"]));
    if (month || named && !counts) && number.text.len() <= 2 {
        return true;
    }
    let year = number.text.len() == 4 && number.whole().is_some_and(|value| (1900..2100).contains(&value));
    let before = at.checked_sub(1).and_then(|n| tokens.get(n));
    let money = before.is_some_and(|sign| matches!(sign.kind, Kind::Sign('£' | '€')));
    let counted = (at + 1..at + 4)
        .any(|n| tokens.get(n).is_some_and(|word| word.is_any(COUNTED) && !word.is("approved")));
    year && !money && !counted
}

/// `2.` or `3)` where a list item begins, or where its number was left at the end of the line before.
fn is_list_number(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(number) = tokens.get(at) else { return false };
    let stop = tokens.get(at + 1).filter(|sign| sign.start == number.end());
    let dotted = stop.is_some_and(|sign| matches!(sign.kind, Kind::Sign('.' | ')')));
    let opens = match at.checked_sub(1).and_then(|n| tokens.get(n)).map(|before| before.kind) {
        None => true,
        Some(Kind::Sign(sign)) => {
            !matches!(sign, '£' | '€' | '(' | ',' | ':' | '“' | '‘' | '"' | '~' | '-' | '–')
        }
        Some(_) => false,
    };
    dotted && opens && number.text.len() <= 2
}

/// `17 votes`, `21 against`, `For: 17`, `21 for the motion`.
fn is_vote(tokens: &[Token<'_>], at: usize) -> bool {
    let word = |n: usize| tokens.get(n);
    let counted = word(at + 1).is_some_and(|next| next.is_any(VOTES));
    let motion = word(at + 1).is_some_and(|next| next.is("for"))
        && (at + 2..at + 4)
            .any(|n| word(n).is_some_and(|next| next.is_any(&["motion", "amendment", "proposal"])));
    let label = at.checked_sub(2).and_then(|n| tokens.get(n..at)).is_some_and(|pair| {
        matches!(pair, [name, sign] if sign.kind == Kind::Sign(':')
            && name.is_any(&["for", "against", "abstain", "abstained", "abstentions", "favour"]))
    });
    // `12 for, none against`, `18 - For`, `4 not voting`, `3 for Option A`, `by a vote of 3 to 1`
    let dash = usize::from(word(at + 1).is_some_and(|sign| matches!(sign.kind, Kind::Sign('-' | '–'))));
    let side = word(at + 1 + dash).is_some_and(|next| next.is_any(&["for", "against"]))
        && word(at + 2 + dash).is_none_or(|next| {
            matches!(next.kind, Kind::Sign(',' | '.' | ';' | ')' | '-' | '–'))
                || next.is_number()
                || next.is_any(&["and", "none", "option", "with"])
        });
    let silent = word(at + 1).is_some_and(|next| next.is("not"))
        && word(at + 2).is_some_and(|next| next.is_any(&["voting", "voted"]));
    let tally = preceding(tokens, at, &["vote", "of"])
        || word(at + 1).is_some_and(|next| next.is("to"))
            && at.checked_sub(1).and_then(word).is_some_and(|by| by.is("by"))
            && (at.saturating_sub(4)..at).any(|n| word(n).is_some_and(|word| word.is_any(CARRIED)));
    let second = at >= 4 && preceding(tokens, at, &["to"]) && preceding(tokens, at - 2, &["vote", "of"]);
    counted || motion || label || side || silent || tally || second
}

/// Telephone numbers, grid references and entries: a leading zero, right behind a number with one, or many digits.
fn is_long_number(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(number) = tokens.get(at) else { return false };
    let zero_led = |token: &Token<'_>| {
        token.is_number() && token.text.len() >= 2 && token.text.starts_with('0') && !token.text.contains('.')
    };
    // `144021`: five digits and more without a comma name an entry, unless what they count follows.
    let money = at
        .checked_sub(1)
        .and_then(|n| tokens.get(n))
        .is_some_and(|sign| matches!(sign.kind, Kind::Sign('£' | '€')));
    let entry = number.text.len() >= 5
        && number.text.bytes().all(|b| b.is_ascii_digit())
        && !money
        && !tokens.get(at + 1).is_some_and(|word| {
            word.is_word() && word.text.starts_with(char::is_lowercase) || word.kind == Kind::Sign('%')
        });
    entry || zero_led(number) || at.checked_sub(1).and_then(|n| tokens.get(n)).is_some_and(zero_led)
}

/// `10 High Street`, `3 and 8 Old Street`.
fn is_address(tokens: &[Token<'_>], at: usize) -> bool {
    let joined = tokens.get(at + 1).is_some_and(|word| word.is_any(&["and", "&"]));
    let at = if joined && tokens.get(at + 2).is_some_and(Token::is_number) { at + 2 } else { at };
    tokens.get(at + 1).is_some_and(|word| word.is_word() && word.text.starts_with(char::is_uppercase))
        && (at + 1..at + 5).any(|n| tokens.get(n).is_some_and(|word| word.is_any(ADDRESSES)))
}
