//! Names with the last name first, which its capitals show: `ARCHER Ann`, `McDALE-BROOK Bo`.

use crate::recorder::is_space;

/// The name in its usual order; none where it has it already.
pub(crate) fn turned(name: &str) -> Option<String> {
    let words: Vec<&str> = name.split(is_space).filter(|word| !word.is_empty()).collect();
    let last = words.iter().take_while(|word| is_capitals(word)).count();
    let (surname, given) = words.split_at_checked(last)?;
    let named =
        |word: &&str| word.starts_with(char::is_uppercase) && word.chars().skip(1).any(char::is_lowercase);
    let whole = !surname.is_empty() && !given.is_empty() && given.iter().all(named);
    whole.then(|| format!("{} {}", given.join(" "), surname.join(" ")))
}

/// `ARCHER`, `McDALE-BROOK`: letters in capitals, more of them than initials.
fn is_capitals(word: &str) -> bool {
    let rest = ["Mc", "Mac", "O’", "O'"].iter().find_map(|prefix| word.strip_prefix(prefix)).unwrap_or(word);
    let letters = rest.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 3 && rest.chars().all(|c| c.is_uppercase() || matches!(c, '-' | '\'' | '’'))
}

#[cfg(test)]
mod tests {
    use super::turned;

    #[test]
    fn last_names_in_capitals() {
        assert_eq!(turned("ARCHER Ann").as_deref(), Some("Ann ARCHER"));
        assert_eq!(turned("McDALE-BROOK Mary Jane").as_deref(), Some("Mary Jane McDALE-BROOK"));
        assert_eq!(turned("Ann ARCHER"), None);
        assert_eq!(turned("ANN ARCHER"), None);
        assert_eq!(turned("AB Archer"), None);
        assert_eq!(turned("ARCHER A"), None);
    }
}
