//! The key by which mentions of one person join.

use minutebook::{HONORIFICS, POST_NOMINALS, PersonRef};

/// The person's own id where there is one; else the name in lower case, without titles, letters after the name and
/// punctuation; else the post. Empty where nothing is known.
///
/// Two spellings of one name have two keys: whether `A Archer` is `Ann Archer` is for
/// [`Book`](minutebook::Book) to say, which knows the other pages.
///
/// ```
/// use minutebook::PersonRef;
/// use minutebook_tables::person_key;
/// assert_eq!(person_key(&PersonRef::named("Councillor Ann O’Dowd OBE")), "ann o'dowd");
/// assert_eq!(person_key(&PersonRef::named("Cllr A. Archer")), "a archer");
/// assert_eq!(person_key(&PersonRef::holding("Leader of the Council")), "leader of the council");
/// ```
pub fn person_key(person: &PersonRef) -> String {
    let mut key = String::new();
    if let Some(id) = &person.person_id {
        key.push_str(id);
    } else if let Some(name) = &person.name {
        words(name, &mut key);
    } else if let Some(post) = &person.post {
        words(post, &mut key);
    }
    key
}

/// Words in lower case with one space between, without what is no part of a name.
fn words(text: &str, key: &mut String) {
    for word in text.split(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | '(' | ')')) {
        let is = |list: &[&str]| list.iter().any(|known| word.eq_ignore_ascii_case(known));
        if word.is_empty() || is(HONORIFICS) || is(POST_NOMINALS) {
            continue;
        }
        if !key.is_empty() {
            key.push(' ');
        }
        for c in word.chars() {
            match c {
                '\u{2019}' => key.push('\''),
                c if c.is_ascii() => key.push(c.to_ascii_lowercase()),
                c => key.extend(c.to_lowercase()),
            }
        }
    }
}
