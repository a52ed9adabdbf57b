//! Sentences on attendance: apologies, the chair, substitutes, the public.

use crate::parts::attendance::{Register, add};
use crate::parts::entry::{Chair, Entry};
use crate::parts::roll::{self, Roll};
use crate::recorder::{Recorder, trim};
use crate::sentences::sentences;
use crate::words::minutes::Section;
use minutebook::{Meeting, Pointer};

/// A sentence on apologies, absence, substitution, the chair or the public; false when it is none.
pub(crate) fn sentence<'t>(
    rec: &mut Recorder<'t>,
    text: &'t str,
    meeting: &mut Meeting,
    register: &mut Register<'t>,
) -> bool {
    let mut any = false;
    for one in sentences(text) {
        let lower = one.to_ascii_lowercase();
        if let Some(at) = lower.find("apolog").or_else(|| lower.find("ymddiheuriad")) {
            any |= apologies(rec, one, &lower, at, meeting, register);
        } else if let Some(at) =
            ["took the chair", "presided", "was in the chair", "in the chair"].iter().find_map(|words| {
                lower
                    .find(words)
                    .filter(|at| *at > 0 && !lower.get(*at..).is_some_and(|rest| rest.contains("item")))
            })
        {
            let roll = roll::read(one.get(..at).unwrap_or_default(), false);
            if let [person] = roll.people.as_slice() {
                let person = Entry { chair: Some((Chair::Stated, one)), ..person.clone() };
                add(
                    rec,
                    &Roll { people: vec![person], ..Roll::default() },
                    Section::Present,
                    one,
                    meeting,
                    register,
                );
                any = true;
            }
        } else if let Some(at) = lower.find("y gadair gan ") {
            // "Cymerwyd y Gadair gan y Cyng. A".
            let rest = one.get(at + "y gadair gan ".len()..).unwrap_or_default();
            let end =
                [" a ", " ac ", ","].iter().filter_map(|joint| rest.find(joint)).min().unwrap_or(rest.len());
            let roll = roll::read(trim(rest.get(..end).unwrap_or(rest).trim_start_matches("y ")), false);
            if let [person] = roll.people.as_slice() {
                let person = Entry { chair: Some((Chair::Stated, one)), ..person.clone() };
                let roll = Roll { people: vec![person], ..Roll::default() };
                add(rec, &roll, Section::Present, one, meeting, register);
                any = true;
            }
        } else if lower.contains("substitut") || lower.contains("on behalf of") {
            // "It was noted that A attended on behalf of B."
            let told = lower.find("noted that ").and_then(|at| one.get(at + "noted that ".len()..));
            let roll = roll::read(told.unwrap_or(one), told.is_some());
            if roll.people.iter().any(|person| person.stands_for.is_some()) {
                add(rec, &roll, Section::Substitutes, one, meeting, register);
                any = true;
            }
        } else if lower.contains("of the public") || lower.contains("members of public") {
            any |= public(rec, one, false, meeting);
        }
    }
    any
}

/// `Apologies were received from A and B`, `A and B had sent apologies`.
pub(crate) fn apologies<'t>(
    rec: &mut Recorder<'t>,
    one: &'t str,
    lower: &str,
    at: usize,
    meeting: &mut Meeting,
    register: &mut Register<'t>,
) -> bool {
    if lower.contains("lateness") || lower.contains("late arrival") {
        return true;
    }
    if lower.contains("no apologies")
        || lower.contains("apologies: none")
        || lower.contains("no further apologies")
    {
        return true;
    }
    let after = one.get(at..).unwrap_or_default();
    let from = [
        " from: ",
        " from:\n",
        " from ",
        " from\n",
        " on behalf of ",
        " of ",
        " for ",
        " gan y ",
        " gan ",
        " oddi wrth ",
    ]
    .iter()
    .filter_map(|words| {
        // "Apologies for absence", "apologies of absence" name nobody yet.
        let starts = after.match_indices(words).map(|(at, words)| at + words.len());
        let mut starts = starts.filter(|at| {
            let rest = after.get(*at..).unwrap_or_default();
            let word = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
            !["y", "absence", "absences", "non", "not", "the", "being", "today", "this", "tonight"]
                .contains(&word)
                && (!words.starts_with(" for") || rest.starts_with(char::is_uppercase) || word == "both")
        });
        starts.next()
    })
    .min();
    if let Some(start) = from {
        let roll = roll::read(after.get(start..).unwrap_or_default(), true);
        add(rec, &roll, Section::Apologies, one, meeting, register);
        return true;
    }
    let before = one.get(..at).unwrap_or_default();
    let verb = [
        " had sent",
        " have sent",
        " has sent",
        " sent",
        " had given",
        " gave",
        " tendered",
        " had tendered",
        " offered",
        " submitted",
        " had submitted",
        " apologised",
    ]
    .iter()
    .filter_map(|words| before.find(words))
    .min()
    .or_else(|| lower.contains("apologised for").then_some(before.len()));
    match verb {
        Some(end) => {
            let roll = roll::read(before.get(..end).unwrap_or_default(), true);
            add(rec, &roll, Section::Apologies, one, meeting, register);
            true
        }
        None => false,
    }
}

/// Notes the number of the public; with `labelled` a bare number will do.
pub(crate) fn public<'t>(
    rec: &mut Recorder<'t>,
    text: &'t str,
    labelled: bool,
    meeting: &mut Meeting,
) -> bool {
    let piece = text
        .split([',', ';', '(', ')', '.'])
        .flat_map(|piece| piece.split(" and "))
        .find(|piece| roll::public(piece).is_some());
    let count = piece.and_then(roll::public).or_else(|| {
        let word =
            text.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).filter(|_| labelled)?;
        word.parse().ok().or_else(|| crate::words::number(word))
    });
    if let (Some(count), None) = (count, meeting.public_present) {
        rec.stated(&Pointer::root().field("meeting").field("public_present"), piece.unwrap_or(text));
        meeting.public_present = Some(count);
    }
    count.is_some()
}
