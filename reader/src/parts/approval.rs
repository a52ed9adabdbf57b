//! Approval of the minutes of an earlier meeting.

use crate::blocks::Block;
use crate::gates::Gate;
use crate::recorder::{Recorder, fold, head, trim};
use crate::when;
use crate::words::decisions::{TRUE_RECORD, VERBS};
use minutebook::value::PartialDate;
use minutebook::{AgendaItem, ItemKind, Meeting, MinutesApproval, Pointer, Verb};

/// A sentence that approves minutes.
pub(crate) struct Approval<'t> {
    pub(crate) sentence: &'t str,
    /// The verb of approval, as printed.
    pub(crate) verb: &'t str,
    date: Option<when::Found<'t>>,
    /// Days of further meetings whose minutes are approved with them.
    more: Vec<when::Found<'t>>,
    signed: Option<&'t str>,
    corrections: Option<&'t str>,
    result: &'t str,
}

impl<'t> Approval<'t> {
    /// The date that the paragraph before has: "Circulated, draft minutes of the meeting held on 3 May".
    pub(crate) fn of_date_in(mut self, before: Option<&'t str>) -> Self {
        self.date = self.date.or_else(|| when::find_day(before?));
        self
    }
}

/// True for a paragraph that lays minutes before the meeting, with their date.
pub(crate) fn lays(text: &str) -> bool {
    // Asked of every paragraph: what is cheap comes first.
    if text.len() >= 600 || Gate::Approval.shut(text) {
        return false;
    }
    let lower = text.to_ascii_lowercase();
    (lower.contains("minutes of") || lower.contains("minutes from")) && when::find_day(text).is_some()
}

/// `AGREED the minutes of 3 May`, `The Chair signed the minutes of the last meeting as a true record`.
fn at_once<'t>(sentence: &'t str, lower: &str) -> Option<Approval<'t>> {
    let (at, verb) =
        ["agreed", "approved", "confirmed", "accepted", "adopted", "signed"].iter().find_map(|verb| {
            let at = lower.find(&format!("{verb} the "))?;
            let rest = lower.get(at + verb.len() + 5..)?;
            let minutes = ["minutes of", "minutes from", "previous minutes", "draft minutes of"];
            minutes.iter().any(|words| rest.starts_with(words)).then_some((at, *verb))
        })?;
    let before = lower.get(..at)?.trim_matches(|c: char| !c.is_alphanumeric());
    let whose = [
        "the chair",
        "the chairman",
        "the committee",
        "the council",
        "members",
        "the panel",
        "the board",
        "the mayor",
    ];
    let subject =
        before.is_empty() || whose.iter().any(|who| before.strip_suffix(" then").unwrap_or(before) == *who);
    let record = verb != "signed" || ["record", "correct"].iter().any(|word| lower.contains(word));
    (subject && record).then(|| Approval {
        sentence,
        verb: sentence.get(at..at + verb.len()).unwrap_or_default(),
        date: when::find_day(sentence),
        more: Vec::new(),
        signed: lower.find("signed").and_then(|at| sentence.get(at..at + 6)),
        corrections: corrections(sentence, lower),
        result: sentence.get(at..).unwrap_or(sentence),
    })
}

/// "It was resolved to approve the minutes of 3 May": the verb stands in front.
fn in_front(sentence: &str) -> Option<Approval<'_>> {
    let lower = crate::parts::motion::flat(sentence);
    if let Some(found) = at_once(sentence, &lower) {
        return Some(found);
    }
    let (at, verb) = ["approve", "accept", "adopt", "confirm", "agree", "sign", "approving", "accepting"]
        .iter()
        .filter_map(|verb| {
            let at = lower.find(&format!("{verb} the "))?;
            let rest = lower.get(at + verb.len() + 5..)?;
            let near = ["minutes", "minute of", "draft minutes", "previous minutes", "above minutes"]
                .iter()
                .any(|word| rest.starts_with(word));
            near.then_some((at, *verb))
        })
        .min()?;
    let before = lower.get(..at)?;
    let decided = ["resolved", "agreed", "decided", "authorised", "authorized", "empowered"]
        .iter()
        .any(|word| before.contains(word));
    let result = sentence.get(at..)?;
    let signed = lower.find("signed").or_else(|| lower.find("sign ")).and_then(|at| sentence.get(at..at + 4));
    decided.then(|| Approval {
        sentence,
        verb: sentence.get(at..at + verb.len()).unwrap_or_default(),
        date: when::find_day(sentence),
        more: Vec::new(),
        signed,
        corrections: corrections(sentence, &lower),
        result,
    })
}

fn corrections<'t>(sentence: &'t str, lower: &str) -> Option<&'t str> {
    [
        "with one amendment",
        "with minor amendment",
        "with the following amendment",
        "subject to",
        "with an amendment",
        "with amendment",
        "with the amendment",
        "with one correction",
        "as amended",
    ]
    .iter()
    .find_map(|words| lower.find(words))
    .and_then(|at| sentence.get(at..))
}

impl<'t> Approval<'t> {
    /// True where the sentence says which meeting's minutes it approves.
    pub(crate) fn is_dated(&self) -> bool {
        self.date.is_some()
    }

    /// With the day that the item's title has, where the sentence names none.
    pub(crate) fn or_day(self, title: &'t str) -> Self {
        let mut days = when::all(title).into_iter().filter(|found| found.date.is_some());
        match (&self.date, days.next(), days.next()) {
            (None, Some(day), None) => Self { date: Some(day), ..self },
            // `Minutes of the meetings of 3 May and 9 June 2024`
            (None, Some(day), Some(next)) if title.to_ascii_lowercase().contains("minutes of") => {
                Self { date: Some(day), more: std::iter::once(next).chain(days).collect(), ..self }
            }
            _ => self,
        }
    }
}

/// `Approved and signed.` below the title `Minutes of 4 November`.
pub(crate) fn below<'t>(rec: &Recorder<'t>, title: &'t str, sentence: &'t str) -> Option<Approval<'t>> {
    // `Circulated, approved and signed.`, `Previously circulated to all, approved.`
    const BEFORE: &[&str] =
        &["circulated", "previously", "read", "having", "been", "duly", "were", "and", "all"];
    let approving = ["approved", "agreed", "accepted", "confirmed", "signed", "adopted", "taken"];
    let words = || {
        let words = sentence.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase)
    };
    let opens = words().next()?;
    let circulated = opens == "circulated" || opens == "previously";
    let first = words().find(|word| {
        if circulated { approving.contains(&word.as_str()) } else { !BEFORE.contains(&word.as_str()) }
    })?;
    let verb = approving.contains(&first.as_str());
    let lower = title.to_lowercase();
    let about = (lower.contains("minutes") || lower.starts_with("notes of"))
        && sentence.split_whitespace().count() <= 30;
    if !(verb && about) {
        return None;
    }
    let found = rec.joined(title, sentence);
    let near = found.len() < title.len() + sentence.len() + 12;
    let signed = sentence.to_ascii_lowercase().find("signed").and_then(|at| sentence.get(at..at + 6));
    near.then(|| Approval {
        sentence: found,
        verb: sentence
            .split(|c: char| !c.is_alphabetic())
            .find(|word| word.eq_ignore_ascii_case(&first))
            .unwrap_or_default(),
        date: when::find_day(sentence),
        more: Vec::new(),
        signed,
        corrections: corrections(sentence, &sentence.to_ascii_lowercase()),
        result: sentence,
    })
}

/// "These were moved as correct by A and B", "Cllr A proposed acceptance of the minutes": below a title on earlier minutes.
pub(crate) fn of_these<'t>(rec: &Recorder<'t>, title: &'t str, sentence: &'t str) -> Option<Approval<'t>> {
    const SUBJECTS: &[&str] =
        &["these", "they", "both", "the", "minutes", "all", "copies", "which", "having"];
    const NOUNS: &[&str] = &[
        "acceptance of",
        "approval of",
        "adoption of",
        "confirmation of",
        "acceptance",
        "approval",
        "adopting",
        "accepting",
        "approving",
    ];
    let lower = title.to_ascii_lowercase();
    if !(lower.contains("minute") || lower.starts_with("notes of")) || sentence.len() > 300 {
        return None;
    }
    let lower = crate::parts::motion::flat(sentence);
    let first = lower.split(|c: char| !c.is_alphabetic()).find(|word| !word.is_empty())?;
    let moved = lower.contains("propos") || lower.contains("moved") || lower.contains("seconded");
    // "A proposed acceptance, seconded by B": the title says of what.
    let bare = lower.contains("proposed acceptance") || lower.contains("proposed approval");
    let whose = lower.contains("minutes") || bare && lower.contains("seconded");
    let noun = NOUNS.iter().filter(|_| moved && whose).find_map(|noun| {
        let at = lower.find(noun)?;
        Some((at, noun.split(' ').next()?.len()))
    });
    let done = || {
        let verbs = [
            "moved as correct",
            "approved",
            "agreed",
            "accepted",
            "adopted",
            "confirmed",
            "taken as read",
            "signed as",
            "passed as",
        ];
        let (at, verb) = verbs.iter().filter_map(|verb| Some((lower.find(verb)?, *verb))).min()?;
        let governed = lower
            .get(..at)?
            .split(|c: char| !c.is_alphabetic())
            .any(|word| matches!(word, "were" | "was" | "been"));
        let plain = SUBJECTS.contains(&first)
            && governed
            && !lower.contains(" not ")
            && lower.split_whitespace().count() <= 36;
        let about = ["these", "they", "both"].contains(&first)
            || lower.get(..at)?.contains("minutes")
            || lower.contains("record");
        let length = verb.strip_suffix(" correct").unwrap_or(verb).len();
        (plain && about && is_word(&lower, at, verb.len())).then_some((at, length))
    };
    // "Proposed as a true record by A, seconded by B": the title says what.
    let record = ["record", "correct", "true copy"].iter().any(|word| lower.contains(word));
    let proposed = ["proposed", "moved"].contains(&first) && record && !lower.contains(" not ");
    let proposed = proposed.then(|| lower.find(first).map(|at| (at, first.len()))).flatten();
    let (at, length) = noun.or(proposed).or_else(done)?;
    let signed = lower.find("signed").and_then(|at| sentence.get(at..at + 6));
    let whole = rec.joined(title, sentence);
    let near = proposed.is_some() && whole.len() < title.len() + sentence.len() + 12;
    Some(Approval {
        sentence: if near { whole } else { sentence },
        verb: sentence.get(at..at + length)?,
        date: when::find_day(sentence),
        more: Vec::new(),
        signed: signed.filter(|_| !lower.contains("to be signed")),
        corrections: corrections(sentence, &lower),
        result: sentence.get(at..)?,
    })
}

/// True when the sentence approves minutes: it speaks of minutes, and a verb of approval stands behind them.
pub(crate) fn find(sentence: &str) -> Option<Approval<'_>> {
    Gate::Approval
        .look(sentence, || behind(sentence).or_else(|| in_front(sentence)).or_else(|| welsh(sentence)))
}

/// "... bod cofnodion y cyfarfod diwethaf yn gywir."
fn welsh(sentence: &str) -> Option<Approval<'_>> {
    let lower = sentence.to_ascii_lowercase();
    let minutes = lower.find("cofnodion")?;
    let found = ["yn gywir", "yn gofnod cywir", "yn gofnod gwir", "eu cymeradwyo", "eu derbyn"]
        .iter()
        .find_map(|words| lower.get(minutes..)?.find(words).map(|at| (minutes + at, words.len())));
    let (at, length) = found?;
    Some(Approval {
        sentence,
        verb: sentence.get(at..at + length)?,
        date: when::find_day(sentence),
        more: Vec::new(),
        signed: lower.find("llofnodwyd").and_then(|at| sentence.get(at..at + 10)),
        corrections: None,
        result: sentence.get(at..)?,
    })
}

fn behind(sentence: &str) -> Option<Approval<'_>> {
    let lower = sentence.to_ascii_lowercase();
    let minutes = lower
        .find("minutes")
        .or_else(|| lower.find("minute of "))
        .filter(|at| !lower.get(..*at).is_some_and(|before| before.ends_with("view the full ")))?;
    let rest = lower.get(minutes..)?;
    // In Scotland a meeting has one minute: "The minute of the meeting of 6 May was approved".
    let single = rest.starts_with("minute of ");
    if !single
        && !TRUE_RECORD.iter().skip(usize::from(!rest.contains("record"))).any(|word| rest.contains(word))
    {
        return None;
    }
    // "were agreed", "be confirmed", "were taken as read and signed".
    let (at, verb) = VERBS
        .iter()
        .filter(|forms| matches!(forms.verb, Verb::Agree | Verb::Approve | Verb::Accept | Verb::Adopt))
        .map(|forms| forms.participle)
        .chain([
            "confirmed",
            "taken as read",
            "signed",
            "moved as",
            "proposed as",
            "passed as",
            "verified as",
            "an accurate",
            "a true",
            "a correct",
            "accurate record",
            "true record",
            "correct",
            "represented a",
            "represented an",
            "to be a",
            "to be an",
        ])
        .filter_map(|word| rest.find(word).map(|at| (minutes + at, word)))
        .filter(|(at, word)| is_word(&lower, *at, word.len()))
        .min()
        .or_else(|| {
            // "The minute of 16 January was proposed by A and seconded by B."
            let moved = rest.contains("seconded") && !rest.contains(" that ");
            rest.find("proposed by").filter(|_| moved).map(|at| (minutes + at, "proposed by"))
        })
        .or_else(|| {
            // "Minutes of 18 October 2016 Prop: A, 2nd B Carried"
            let moved = minutes == 0 && rest.contains(" prop") && when::find_day(sentence).is_some();
            rest.find(" carried").filter(|_| moved).map(|at| (minutes + at + 1, "carried"))
        })?;
    // "The minutes record that it was agreed to ..." decides something else.
    let between = lower.get(minutes..at)?;
    let governs = ["were", "was", "be", "been", "are", "is", "being", "having", "duly", ":", "-"]
        .iter()
        .any(|word| between.split(|c: char| c.is_whitespace() || c == ',').any(|part| part == *word));
    let record = [
        "record",
        "copy",
        "signed",
        "accurate",
        "correct",
        "minutes of",
        "minute of",
        "previous minutes",
        "last meeting",
    ]
    .iter()
    .any(|word| lower.contains(word));
    let governs =
        governs || verb == "carried" || verb.starts_with("represented") || verb.starts_with("to be");
    if !governs || !record || between.contains("that it") {
        return None;
    }
    let verb_words = sentence.get(at..at + verb.len())?;
    let result = sentence.get(at..)?;
    let signed = lower.find("signed").and_then(|at| sentence.get(at..at + 6));
    let corrections = corrections(sentence, &lower);
    // "the minutes of the meetings held on 16 April and 22 May 2008 be approved": each day has its own.
    let mut days =
        when::all(between_days(sentence, minutes, at)).into_iter().filter(|found| found.date.is_some());
    let date = days.next().or_else(|| when::find_day(sentence));
    let more = days.collect();
    Some(Approval { sentence, verb: verb_words, date, more, signed, corrections, result })
}

/// The decision of an item on minutes that does not say again of which day: `RESOLVED: That the minutes, as circulated,
/// be adopted.` The day stands in the title or in the paragraph that brings the minutes in.
pub(crate) fn implied<'t>(title: &'t str, blocks: &[Block<'t>], item: &AgendaItem) -> Option<Approval<'t>> {
    let dated = item.minutes_approved.iter().any(|one| one.meeting_date.is_some());
    if item.kind != Some(ItemKind::Minutes) || dated || item.minutes_approved.len() > 1 {
        return None;
    }
    const VERBS: &[&str] = &["approve", "adopt", "confirm", "agree", "accept"];
    let decided = |text: &str| {
        let lower = text.to_lowercase();
        let minutes = ["minute", "correct record", "true record", "accurate record"];
        minutes.iter().any(|word| lower.contains(word)) && VERBS.iter().any(|verb| lower.contains(verb))
    };
    let told = item.resolutions.iter().flat_map(|one| &one.parts).find(|part| decided(&part.text))?;
    let sentence = blocks
        .iter()
        .map(|block| block.text)
        .find(|text| fold(text).contains(told.text.get(..told.text.len().min(40)).unwrap_or(&told.text)))?;
    let whole = |text: &&'t str| {
        text.to_lowercase().contains("minute") && when::all(text).len() == 1 && when::find_day(text).is_some()
    };
    let date = std::iter::once(title)
        .filter(|title| when::find_day(title).is_some())
        .chain(blocks.iter().map(|block| block.text).filter(whole))
        .find_map(when::find_day);
    let lower = sentence.to_ascii_lowercase();
    let verb =
        VERBS.iter().find_map(|verb| lower.find(verb).and_then(|at| sentence.get(at..at + verb.len())))?;
    let signed = lower.find("signed").and_then(|at| sentence.get(at..at + 6));
    Some(Approval { sentence, verb, date, more: Vec::new(), signed, corrections: None, result: sentence })
}

/// What stands between the word for minutes and the verb that approves them.
fn between_days(sentence: &str, minutes: usize, verb: usize) -> &str {
    sentence.get(minutes..verb).unwrap_or_default()
}

fn is_word(text: &str, at: usize, len: usize) -> bool {
    let before = text.get(..at).is_some_and(|head| head.ends_with(|c: char| c.is_alphanumeric()));
    let after = text.get(at + len..).is_some_and(|tail| tail.starts_with(|c: char| c.is_alphanumeric()));
    !before && !after
}

/// Adds the day to an approval that does not say of which day the minutes are.
pub(crate) fn date(rec: &mut Recorder<'_>, approval: &Approval<'_>, item: &mut AgendaItem, at: &Pointer) {
    if let Some((found, date)) = approval.date.as_ref().and_then(|found| Some((found, found.date?)))
        && let Some(open) = item.minutes_approved.first_mut()
    {
        rec.stated(&at.field("minutes_approved").at(0).field("meeting_date"), found.text);
        open.meeting_date = Some(PartialDate::day(date));
    }
}

/// Adds the approval to its item.
pub(crate) fn add(rec: &mut Recorder<'_>, approval: &Approval<'_>, item: &mut AgendaItem, at: &Pointer) {
    let place = at.field("minutes_approved").at(item.minutes_approved.len());
    rec.stated(&place, approval.sentence);
    let mut stored = MinutesApproval::new();
    if let Some((found, date)) = approval.date.as_ref().and_then(|found| Some((found, found.date?))) {
        rec.stated(&place.field("meeting_date"), found.text);
        stored.meeting_date = Some(PartialDate::day(date));
    }
    if let Some(words) = approval.signed.or_else(|| signed_behind(rec, approval.sentence)) {
        rec.stated(&place.field("signed"), words);
        stored.signed = true;
    }
    if let Some(words) = approval.corrections {
        rec.stated(&place.field("corrections"), words);
        stored.corrections = Some(fold(words));
    }
    rec.stated(&place.field("result"), approval.result);
    stored.result = Some(fold(approval.result.trim_end_matches('.')));
    let again: Vec<MinutesApproval> = approval
        .more
        .iter()
        .filter_map(|found| Some((found, PartialDate::day(found.date?))))
        .filter(|(_, day)| stored.meeting_date != Some(*day))
        .enumerate()
        .map(|(n, (found, day))| {
            let place = at.field("minutes_approved").at(item.minutes_approved.len() + 1 + n);
            rec.stated(&place, approval.sentence);
            rec.stated(&place.field("meeting_date"), found.text);
            let mut other = stored.clone();
            other.meeting_date = Some(day);
            other
        })
        .collect();
    item.minutes_approved.push(stored);
    item.minutes_approved.extend(again);
}

/// `Unanimously agreed and signed by the Chair.` right behind the sentence that approves.
fn signed_behind<'t>(rec: &Recorder<'t>, sentence: &str) -> Option<&'t str> {
    let end = rec.span(sentence).end as usize;
    let behind = head(rec.text().get(end..)?, 160);
    let next = behind.split("\n\n").next()?;
    let next = trim(next.trim_start_matches(['.', ' ']));
    let stop = next.find(['.', '\n']).map_or(next.len(), |at| at);
    let told = next.get(..stop)?;
    let lower = told.to_ascii_lowercase();
    let at = ["signed by the chair", "signed by the mayor", "duly signed", "and signed"]
        .iter()
        .find_map(|words| lower.find(words))?;
    let short = told.split_whitespace().count() <= 12 && !lower.contains("to be signed");
    let from = lower.get(at..)?.find("signed")? + at;
    short.then(|| told.get(from..from + 6))?
}

/// Completes the day of approvals that print no year: the last such day before the meeting.
pub(crate) fn complete(rec: &mut Recorder<'_>, meeting: &mut Meeting) {
    let Some(held) = meeting.date.and_then(PartialDate::as_day) else { return };
    for (n, item) in meeting.agenda.iter_mut().enumerate() {
        for (k, approval) in item.minutes_approved.iter_mut().enumerate() {
            if approval.meeting_date.is_some() {
                continue;
            }
            let place =
                Pointer::root().field("meeting").field("agenda").at(n).field("minutes_approved").at(k);
            let words = rec
                .evidence()
                .find(|one| one.path == place.as_str())
                .and_then(|one| one.span)
                .and_then(|span| span.slice(rec.text()));
            let Some((day, words)) = words.and_then(|words| when::day_before(words, held)) else { continue };
            rec.inferred(&place.field("meeting_date"), words);
            approval.meeting_date = Some(PartialDate::day(day));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_without_a_year_and_signatures_behind() {
        let page = "Fen Parish Council\n\nMinutes of the meeting held on Monday 10 January 2022\n\n1. Apologies\n\n\
                    None.\n\n2. Minutes of the last meeting\n\nThe minutes of the meeting of 6th December were \
                    approved. Unanimously agreed and signed by the Chairman.\n\n3. Planning\n\nNone.\n";
        let reading = crate::read(page.as_bytes(), &crate::Options::default());
        let all: Vec<_> = reading.meeting.agenda.iter().flat_map(|item| &item.minutes_approved).collect();
        let told: Vec<_> =
            all.iter().map(|one| (one.meeting_date.map(|day| day.to_string()), one.signed)).collect();
        assert_eq!(told, [(Some("2021-12-06".to_owned()), true)]);
    }

    #[test]
    fn approvals() {
        for (sentence, date, signed) in [
            (
                "The minutes of the meeting held on 11 July 2023 were agreed and signed as a true record.",
                Some("2023-07-11"),
                true,
            ),
            (
                "RESOLVED that the minutes of the meeting held on 3 May 2024 be approved as a correct record.",
                Some("2024-05-03"),
                false,
            ),
            (
                "The Minutes of the last meeting, having been circulated, were confirmed and duly signed by the Chair.",
                None,
                true,
            ),
        ] {
            let found = find(sentence).unwrap();
            assert_eq!(
                found.date.and_then(|found| found.date).map(|day| day.to_string()).as_deref(),
                date,
                "{sentence}"
            );
            assert_eq!(found.signed.is_some(), signed, "{sentence}");
        }
        let dates = |sentence: &str| {
            let found = find(sentence).unwrap();
            let more = found.more.iter().chain(&found.date);
            more.filter_map(|found| found.date).map(|day| day.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(dates("AGREED the minutes of the meeting held on 3 May 2024."), ["2024-05-03"]);
        assert_eq!(
            dates("The Chair signed the minutes of the meeting of 3 May 2024 as a true record."),
            ["2024-05-03"]
        );
        assert_eq!(dates("The minutes of the meeting of 3 May 2024 were correct."), ["2024-05-03"]);
        assert_eq!(dates("Minutes of 3 May 2024 Prop: Cllr Archer, 2nd Cllr Bell Carried"), ["2024-05-03"]);
        assert_eq!(
            dates("That the minutes of the meetings held on 3 May 2024 and 9 June 2024 be approved."),
            ["2024-06-09", "2024-05-03"]
        );
        assert_eq!(
            dates("The minute of the meeting of 3 May 2024 was approved, proposed by AB."),
            ["2024-05-03"]
        );
        assert!(find("The Chair signed the minutes book.").is_none());
        assert!(find("The minutes of the board were discussed.").is_none());
        assert!(find("It was agreed to publish the report within five minutes.").is_none());
    }
}
