//! Did you mean?

/// The candidate that a writer of `word` may have meant; `None` unless one is close.
pub(super) fn closest<'c>(word: &str, candidates: impl Iterator<Item = &'c str>) -> Option<&'c str> {
    // Longer than any name by far: not a slip.
    if word.len() > 60 {
        return None;
    }
    let word = plain(word);
    // A third of the letters may be wrong; a short word must nearly stand.
    let most = (word.chars().count() / 3).max(1);
    candidates
        .map(|candidate| (strsim::osa_distance(&word, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= most && *distance < candidate.len())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// The word as a wire name would be written: `In person`, `in-person` and `inPerson` are `in_person`.
fn plain(word: &str) -> String {
    let mut plain = String::with_capacity(word.len() + 4);
    let mut after_lower = false;
    for c in word.trim().chars() {
        if c.is_uppercase() && after_lower {
            plain.push('_');
        }
        after_lower = c.is_lowercase();
        match c {
            ' ' | '-' => plain.push('_'),
            c => plain.extend(c.to_lowercase()),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggests_what_is_close_and_nothing_else() {
        let fields = ["title", "date", "start_time", "attendance", "for"];
        for (word, expected) in [
            ("titel", Some("title")),
            ("Date", Some("date")),
            ("startTime", Some("start_time")),
            ("start time", Some("start_time")),
            ("attendence", Some("attendance")),
            ("fro", Some("for")),
            ("colour", None),
            ("x", None),
            ("", None),
        ] {
            assert_eq!(closest(word, fields.into_iter()), expected, "{word}");
        }
    }
}
