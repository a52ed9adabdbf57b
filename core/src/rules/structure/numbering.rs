//! Numbers and labels as they are printed: `6`, `77/21`, `4.1`, `CAB.41`, `2a`, `(b)`, `iv`.

/// A printed number, taken apart.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Number {
    /// Letters before the first digit, such as `cab`.
    prefix: String,
    parts: Vec<Part>,
    /// Two numbers with a slash: a number and a year, in either order.
    year: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Digits(u32),
    Letters(String),
}

/// How one number follows another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// The next one, the first one a level deeper, or the next one a level up.
    Next,
    /// A later one, with so many left out.
    Skips(u32),
    /// The same one.
    Repeats,
    /// An earlier one.
    Back,
    /// A number of another kind, which says nothing of order.
    Apart,
}

impl Number {
    /// Reads a number; `None` where it holds neither digits nor letters.
    pub(super) fn parse(text: &str) -> Option<Self> {
        // Most are digits and nothing else.
        if (1..10).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit()) {
            let parts = vec![Part::Digits(text.parse().ok()?)];
            return Some(Self { prefix: String::new(), parts, year: false });
        }
        let mut parts: Vec<Part> = Vec::new();
        let mut open = false;
        for c in text.chars() {
            match (c.to_digit(10), parts.last_mut()) {
                (Some(digit), Some(Part::Digits(number))) if open => {
                    *number = number.checked_mul(10)?.checked_add(digit)?;
                }
                (Some(digit), _) => parts.push(Part::Digits(digit)),
                (None, Some(Part::Letters(word))) if open && c.is_alphabetic() => {
                    push_lower(word, c);
                }
                (None, _) if c.is_alphabetic() => {
                    let mut word = String::new();
                    push_lower(&mut word, c);
                    parts.push(Part::Letters(word));
                }
                _ => {}
            }
            open = c.is_alphanumeric();
        }
        let prefix = match parts.as_slice() {
            [Part::Letters(word), Part::Digits(_), ..] => word.clone(),
            _ => String::new(),
        };
        if !prefix.is_empty() {
            parts.remove(0);
        }
        let year = text.contains('/') && matches!(parts.as_slice(), [Part::Digits(_), Part::Digits(_)]);
        (!parts.is_empty()).then_some(Self { prefix, parts, year })
    }

    /// True for `1`, `a` and `i`: a run begins here.
    pub(super) fn is_first(&self) -> bool {
        match self.parts.as_slice() {
            [Part::Digits(number)] => *number == 1,
            [Part::Letters(word)] => word == "a" || word == "i",
            _ => false,
        }
    }

    /// True for `i`, which can begin a list of Roman numerals below letters.
    pub(super) fn is_roman_one(&self) -> bool {
        matches!(self.parts.as_slice(), [Part::Letters(word)] if word == "i")
    }

    /// True where the number is one above 1 and nothing else, so that others can stand before it.
    pub(super) fn is_later(&self) -> bool {
        matches!(self.parts.as_slice(), [Part::Digits(number), ..] if *number > 1)
    }

    /// True where both are of one kind: letters, digits, digits in so many levels.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        let same_kind = |(a, b): (&Part, &Part)| std::mem::discriminant(a) == std::mem::discriminant(b);
        self.prefix == other.prefix
            && self.parts.len() == other.parts.len()
            && self.parts.iter().zip(&other.parts).all(same_kind)
    }

    /// How `next` follows this number.
    pub(super) fn step(&self, next: &Self) -> Step {
        if self.prefix != next.prefix {
            return Step::Apart;
        }
        if self.year
            && next.year
            && let ([Part::Digits(a), Part::Digits(b)], [Part::Digits(c), Part::Digits(d)]) =
                (self.parts.as_slice(), next.parts.as_slice())
            && b != d
            && a != c
        {
            // Another year, in the one place or the other: its count begins again, so that no gap can be told.
            return if b < d || a < c { Step::Next } else { Step::Back };
        }
        let differing = self.parts.iter().zip(&next.parts).find(|(a, b)| a != b);
        match differing {
            Some((Part::Digits(a), Part::Digits(b))) => between(*a, *b),
            Some((Part::Letters(a), Part::Letters(b))) => {
                let steps = values(a).zip(values(b)).filter_map(|(a, b)| Some(between(a?, b?)));
                steps.min_by_key(|step| step.rank()).unwrap_or(Step::Apart)
            }
            Some(_) => Step::Apart,
            None if self.parts.len() < next.parts.len() => Step::Next,
            None if self.parts.len() > next.parts.len() => Step::Back,
            None => Step::Repeats,
        }
    }
}

impl Step {
    /// The best reading of letters that are also Roman numerals has the lowest rank.
    fn rank(self) -> (u32, u32) {
        match self {
            Self::Next => (0, 0),
            Self::Skips(count) => (1, count),
            Self::Repeats => (2, 0),
            Self::Back => (3, 0),
            Self::Apart => (4, 0),
        }
    }
}

/// Adds a letter in lower case.
fn push_lower(word: &mut String, c: char) {
    match c.is_ascii() {
        true => word.push(c.to_ascii_lowercase()),
        false => word.extend(c.to_lowercase()),
    }
}

fn between(a: u32, b: u32) -> Step {
    match b.checked_sub(a) {
        None => Step::Back,
        Some(0) => Step::Repeats,
        Some(1) => Step::Next,
        Some(more) => Step::Skips(more - 1),
    }
}

/// What letters can mean: a place in the alphabet (`aa` comes after `z`), a Roman numeral.
fn values(word: &str) -> impl Iterator<Item = Option<u32>> {
    let mut letters = word.bytes().map(|b| b.is_ascii_lowercase().then(|| u32::from(b - b'a') + 1));
    let place = match (letters.next().flatten(), letters.next(), letters.next()) {
        (Some(one), None, None) => Some(one),
        (Some(one), Some(Some(two)), None) if one == two => Some(26 + one),
        _ => None,
    };
    [place, roman(word)].into_iter()
}

fn roman(word: &str) -> Option<u32> {
    let value = |c: char| match c {
        'i' => Some(1u32),
        'v' => Some(5),
        'x' => Some(10),
        'l' => Some(50),
        _ => None,
    };
    let digits: Vec<u32> = word.chars().map(value).collect::<Option<_>>()?;
    let (mut sum, mut above) = (0u32, 0u32);
    for digit in digits.into_iter().rev() {
        sum = if digit < above { sum.checked_sub(digit)? } else { sum.checked_add(digit)? };
        above = above.max(digit);
    }
    Some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_numbers_follow_each_other() {
        let step = |a: &str, b: &str| Number::parse(a).unwrap().step(&Number::parse(b).unwrap());
        for (a, b) in [
            ("1", "2"),
            ("2", "2a"),
            ("2a", "2b"),
            ("2b", "3"),
            ("4", "4.1"),
            ("4.9", "4.10"),
            ("4.10", "5"),
            ("77/21", "78/21"),
            ("21/77", "21/78"),
            ("99/21", "1/22"),
            ("21/99", "22/1"),
            ("CAB.41", "CAB.42"),
            ("(a)", "(b)"),
            ("h", "i"),
            ("i", "ii"),
            ("iii", "iv"),
            ("viii", "ix"),
            ("z", "aa"),
        ] {
            assert_eq!(step(a, b), Step::Next, "{a} {b}");
        }
        for (a, b, left_out) in [("1", "3", 1), ("a", "d", 2), ("ii", "iv", 1), ("5.1", "5.4", 2)] {
            assert_eq!(step(a, b), Step::Skips(left_out), "{a} {b}");
        }
        for (a, b) in [("3", "2"), ("77/21", "76/21"), ("4.1", "4"), ("5/22", "3/21")] {
            assert_eq!(step(a, b), Step::Back, "{a} {b}");
        }
        assert_eq!(step("(A)", "a."), Step::Repeats);
        assert_eq!(step("CAB.41", "42"), Step::Apart);
        assert_eq!(step("1", "a"), Step::Apart);
        assert_eq!(Number::parse("-"), None);
        assert_eq!(Number::parse("99999999999"), None);
    }
}
