//! Comings and goings: `Councillor A left the meeting at 11.40 am`, `Cllr B joined the meeting during this item`.

use crate::gates::Gate;
use crate::parts::people;
use crate::parts::subjects::{self, Subject};
use crate::recorder::{Recorder, head as head_of, is_space, tail, trim};
use crate::sentences::sentences;
use crate::tokens::tokens;
use crate::when;
use minutebook::lean::Ordered;
use minutebook::value::Id;
use minutebook::{AgendaItem, Attendance, AttendanceStatus, Moment, Pointer, Presence};

/// Words of leaving; those without a place need a clock time behind them.
pub(crate) const LEAVES: &[&str] = &[
    "left the meeting",
    "left the room",
    "left the chamber",
    "left the council chamber",
    "left the hall",
    "left the call",
    "withdrew from the meeting",
    "withdrew from the room",
    "withdrew from the chamber",
    "departed from the meeting",
    "departed the meeting",
    "retired from the meeting",
    "left at",
    "departed at",
    "withdrew at",
];

/// Words of coming.
pub(crate) const COMES: &[&str] = &[
    "joined the meeting",
    "rejoined the meeting",
    "re-joined the meeting",
    "entered the meeting",
    "entered the room",
    "entered the chamber",
    "entered the council chamber",
    "entered the hall",
    "returned to the meeting",
    "returned to the room",
    "returned to the chamber",
    "re-entered the meeting",
    "arrived at the meeting",
    "arrived at",
    "joined at",
    "returned at",
    "arrived during",
    "arrived late",
];

/// Words before the verb that make it no event of the meeting.
const UNREAL: &[&str] =
    &["would", "will", "to", "had", "should", "could", "may", "must", "not", "who", "having", "has", "if"];

/// Reads the comings and goings in one paragraph. `item` is the item that it stands under.
pub(crate) fn read<'t>(
    rec: &mut Recorder<'t>,
    text: &'t str,
    item: Option<Id<AgendaItem>>,
    attendance: &mut Vec<Attendance>,
) {
    if Gate::Movements.shut(text) {
        return;
    }
    for one in sentences(text) {
        let lower = one.to_ascii_lowercase();
        let mut events: Vec<(usize, usize, bool)> = Vec::new();
        for (words, leaves) in LEAVES.iter().map(|w| (w, true)).chain(COMES.iter().map(|w| (w, false))) {
            for (at, _) in lower.match_indices(words) {
                events.push((at, at + words.len(), leaves));
            }
        }
        // `arrived at the meeting` holds `arrived at`: the longer one counts.
        events.order_by_key(|(at, end, _)| (*at, std::cmp::Reverse(*end)));
        events.dedup_by_key(|(at, _, _)| *at);
        let mut from = 0;
        let mut last: Vec<Subject<'t>> = Vec::new();
        for (at, end, leaves) in events {
            let Some(head) = one.get(from..at).map(|words| tail(words, 400)) else { continue };
            let verb_word = head.split(is_space).rev().find(|word| !word.is_empty()).unwrap_or_default();
            let real = !UNREAL.iter().any(|word| verb_word.eq_ignore_ascii_case(word));
            let mut subjects = subjects_of(head, attendance);
            // "Councillor A spoke and left the meeting at 3 pm": whom the sentence began with. Without a time it may be
            // another item that was left: "declared an interest in item 8 and left".
            let timed = || when::clock(one.get(end..).unwrap_or_default()).is_some();
            if subjects.is_empty() && last.is_empty() && timed() {
                subjects.extend(sole(one.get(..at).unwrap_or_default(), attendance));
            }
            if !subjects.is_empty() {
                last = subjects;
            }
            from = end;
            if !real {
                continue;
            }
            let behind = head_of(one.get(end..).unwrap_or_default(), 200);
            let words = one.get(at..end).unwrap_or_default();
            let near: &str = behind
                .split(['.', ';'])
                .next()
                .filter(|part| part.contains("am") || part.contains("pm"))
                .unwrap_or(behind);
            let clock = when::clock(near)
                .filter(|(_, clock)| near.find(clock).is_some_and(|gap| gap < 60))
                .or_else(|| {
                    when::clock(behind).filter(|(_, clock)| behind.find(clock).is_some_and(|gap| gap < 60))
                })
                .or_else(|| {
                    when::clock(head).filter(|_| head.trim_start().to_ascii_lowercase().starts_with("at "))
                });
            let placeless = words.ends_with(" at");
            let moment = match (clock, item) {
                (Some((time, clock)), _) => (Moment::At(time), clock),
                (None, Some(item)) if !placeless => (Moment::During(item), one),
                _ => continue,
            };
            for subject in &last {
                note(rec, subject, leaves, moment, one, attendance);
            }
        }
    }
}

/// The one person whom the words before a verb name by title, at their start.
fn sole<'t>(words: &'t str, attendance: &[Attendance]) -> Option<Subject<'t>> {
    let all = tokens(words);
    let titled = all.iter().filter(|token| people::is_honorific(token)).count();
    let found = people::read(words).filter(|one| !one.plural && one.person.honorific.is_some())?;
    let joined = trim(words).ends_with(" and") || trim(words).ends_with(',');
    (joined && (titled == 1 || titled == 2 && all.get(1).is_some_and(people::is_honorific))).then(|| {
        Subject { place: subjects::locate(attendance, &found.person), text: found.text, person: found.person }
    })
}

/// Who the words before a verb name. In brackets the verb speaks of the one before them alone:
/// `Cllr A, Cllr B (arrived at 7.01pm), Cllr C`.
fn subjects_of<'t>(head: &'t str, attendance: &[Attendance]) -> Vec<Subject<'t>> {
    let open = head.rfind('(').filter(|&at| !head.get(at..).is_some_and(|rest| rest.contains(')')));
    let inside = open.and_then(|at| head.get(at..)).unwrap_or_default();
    if let Some(outside) = open.and_then(|at| head.get(..at))
        && subjects::before(inside, attendance).is_empty()
    {
        let mut all = subjects::before(outside, attendance);
        return all.pop().into_iter().collect();
    }
    subjects::before(head, attendance)
}

fn note<'t>(
    rec: &mut Recorder<'t>,
    subject: &Subject<'t>,
    leaves: bool,
    (moment, words): (Moment, &'t str),
    sentence: &'t str,
    attendance: &mut Vec<Attendance>,
) {
    let list = Pointer::root().field("meeting").field("attendance");
    // Named somewhere above under a title of their own, or unknown: whoever leaves or comes was there.
    // Without a title a whole name does where the sentence begins with it: `Tom Ridley joined at 4.50pm`.
    let whole = subject.person.name.as_deref().is_some_and(|name| name.contains(' '))
        && sentence.starts_with(subject.text)
        && subject.person.post.is_none();
    let titled = (subject.person.honorific.is_some() || whole) && subject.person.name.is_some();
    let ambiguous = attendance
        .iter()
        .filter(|one| one.status == AttendanceStatus::Present && one.person.may_be(&subject.person))
        .count()
        > 1;
    let at = match subject.place.or_else(|| subjects::locate(attendance, &subject.person)) {
        Some(at) => at,
        None if titled && !ambiguous => {
            let at = attendance.len();
            rec.inferred(&list.at(at), sentence);
            rec.stated(&list.at(at).field("person"), subject.text);
            rec.inferred(&list.at(at).field("status"), sentence);
            attendance.push(Attendance::new(subject.person.clone(), AttendanceStatus::Present));
            at
        }
        None => return,
    };
    let Some(one) = attendance.get_mut(at) else { return };
    let known =
        |spell: &Presence| if leaves { spell.left == Some(moment) } else { spell.joined == Some(moment) };
    if one.presence.iter().any(known) {
        return;
    }
    let place = list.at(at).field("presence");
    if leaves {
        if let Some(open) = one.presence.last_mut().filter(|spell| spell.left.is_none()) {
            open.left = Some(moment);
        } else {
            one.presence.push(Presence::new().left(moment));
        }
        rec.stated(&place.at(one.presence.len() - 1).field("left"), words);
    } else {
        one.presence.push(Presence::new().joined(moment));
        rec.stated(&place.at(one.presence.len() - 1).field("joined"), words);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use minutebook::PersonRef;

    /// A person with their spells of presence: joined, left.
    type Spells = (String, Vec<(Option<String>, Option<String>)>);

    fn spells(text: &str) -> Vec<Spells> {
        let mut rec = Recorder::new(text, 100);
        let mut attendance: Vec<Attendance> = ["Councillor W Gathercote", "Cllr Hugh Sallis", "Mrs J Harker"]
            .iter()
            .map(|name| Attendance::new(PersonRef::named(name), AttendanceStatus::Present))
            .collect();
        read(&mut rec, text, Some(Id::derived(&["one"])), &mut attendance);
        let show = |moment: Option<Moment>| {
            moment.map(|m| match m {
                Moment::At(time) => time.to_string(),
                Moment::During(_) => "item".to_owned(),
            })
        };
        attendance
            .iter()
            .filter(|one| !one.presence.is_empty())
            .map(|one| {
                (one.person.display(), one.presence.iter().map(|p| (show(p.joined), show(p.left))).collect())
            })
            .collect()
    }

    #[test]
    fn goings_and_comings() {
        let time = |text: &str| Some(text.to_owned());
        assert_eq!(
            spells(
                "Councillor W Gathercote left the room at 11.45 am and took no part in this item. The debate went on. At this point Councillor Gathercote returned to the meeting at 12.35 pm."
            ),
            [("Councillor W Gathercote".to_owned(), vec![(None, time("11:45")), (time("12:35"), None)])]
        );
        assert_eq!(
            spells("HS left the meeting."),
            [("Cllr Hugh Sallis".to_owned(), vec![(None, time("item"))])]
        );
        assert_eq!(
            spells("Cllr Sallis left the meeting at 8.00pm and returned at 8.15pm."),
            [("Cllr Hugh Sallis".to_owned(), vec![(None, time("20:00")), (time("20:15"), None)])]
        );
        assert_eq!(spells("Cllr Dunmore left the meeting at 11:52")[0].0, "Cllr Dunmore");
        assert!(spells("He said that he would leave the room. Cllr Sallis would have left the meeting. Four people had left the village.").is_empty());
        assert_eq!(
            spells("Present: Councillor W Gathercote, Cllr Hugh Sallis (arrived at 7.01pm), Mrs J Harker."),
            [("Cllr Hugh Sallis".to_owned(), vec![(time("19:01"), None)])]
        );
        assert!(spells("The lorry left the room.").is_empty());
    }
}
