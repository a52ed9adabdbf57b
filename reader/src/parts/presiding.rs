//! Who presided, where a sentence tells it: `The meeting was chaired by A`, `B took the chair`.

use crate::parts::{people, subjects};
use crate::phrase::hints;
use crate::recorder::{Recorder, trim};
use crate::sentences::sentences;
use crate::tokens::tokens;
use crate::words::minutes::{CHAIRED_BY, TAKES_THE_CHAIR, UNCHAIRED};
use minutebook::{Meeting, PersonRef, Pointer};

/// Marks the first one said to preside, where the attendance marks nobody.
pub(crate) fn read<'t>(rec: &mut Recorder<'t>, texts: impl Iterator<Item = &'t str>, meeting: &mut Meeting) {
    if meeting.attendance.iter().any(|one| one.presiding) {
        return;
    }
    let known: Vec<PersonRef> = meeting.attendance.iter().map(|one| one.person.clone()).collect();
    for text in texts.filter(|text| hints(text, &["chair", "presid"])) {
        for sentence in sentences(text) {
            let Some(person) = told(sentence, &known) else { continue };
            let Some(at) = subjects::locate(&meeting.attendance, &person) else { continue };
            if let Some(one) = meeting.attendance.get_mut(at) {
                let place = Pointer::root().field("meeting").field("attendance").at(at);
                rec.stated(&place.field("presiding"), sentence);
                one.presiding = true;
                return;
            }
        }
    }
}

/// The person whom a sentence puts into the chair.
fn told(sentence: &str, known: &[PersonRef]) -> Option<PersonRef> {
    if sentence.len() > 300 {
        return None;
    }
    let lower = sentence.to_ascii_lowercase();
    if UNCHAIRED.iter().any(|words| lower.contains(words)) {
        return None;
    }
    let somebody = |text: &str| {
        let text = trim(text);
        people::by_initials(text, known).or_else(|| people::somebody(text)).map(|(person, _)| person)
    };
    let behind = CHAIRED_BY.iter().find_map(|words| {
        let at = lower.find(words)? + words.len();
        somebody(sentence.get(at..)?)
    });
    behind.or_else(|| {
        let at = TAKES_THE_CHAIR.iter().find_map(|words| lower.find(words))?;
        let head = sentence.get(..at)?;
        // `An Cathaoirleach Councillor A presided`: the title stands before the name.
        let titled = || {
            let all = tokens(head);
            let first = (0..all.len()).find(|&n| all.get(n).is_some_and(people::is_honorific))?;
            people::read_at(head, &all, first).filter(|one| !one.plural).map(|one| one.person)
        };
        titled().or_else(|| somebody(head))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_the_chair() {
        let known = [PersonRef::named("Ann Archer"), PersonRef::named("Bo Brook")];
        let name = |text| told(text, &known).and_then(|person| person.name);
        assert_eq!(name("The meeting was chaired by AA.").as_deref(), Some("Ann Archer"));
        assert_eq!(name("The Meeting was Chaired by Ann Archer.").as_deref(), Some("Ann Archer"));
        assert_eq!(name("Councillor Bo Brook took the chair.").as_deref(), Some("Bo Brook"));
        assert_eq!(name("In the absence of the Chair, Bo Brook took the chair."), None);
        assert_eq!(name("The working group is chaired by Ann Archer."), None);
        assert_eq!(name("The Convener, Councillor Bo Brook presided.").as_deref(), Some("Bo Brook"));
        assert_eq!(name("The vice-chair thanked the chair."), None);
    }
}
