//! What a resolution orders: who is told to do what, and deeds that nobody named is to do.

use crate::parts::actions::Task;
use crate::parts::followup::{FollowUp, Weight, followup};
use crate::parts::people;
use crate::parts::promise::tasks;
use crate::recorder::{is_space, trim};
use crate::tokens::{Token, tokens};
use crate::words::actions::{ASKED_FOR, NOUNS, ORDER, ORDERED, TELLS};
use minutebook::PersonRef;

/// What a resolution tells somebody to do.
pub(super) fn orders(decided: &str) -> Vec<Task<'_>> {
    let mut given = tasks(decided);
    // "a course be approved for the Clerk to attend": what it is for.
    given.retain(|task| !approved_for(decided, task.start) && !is_outside(task.words));
    let mut found = Vec::new();
    let starts: Vec<usize> = given.iter().map(|task| opening(decided, task.start)).collect();
    for (n, task) in given.iter().enumerate() {
        let from = starts.get(n).copied().unwrap_or(task.start);
        let end = starts.get(n + 1).copied().unwrap_or(decided.len());
        let text = trim_joint(decided.get(from..end).unwrap_or_default());
        let mut follow = followup(text).unwrap_or_else(|| FollowUp::plain(Weight::Sure));
        follow.owner = Some((task.owner.clone(), task.words));
        found.push(Task { text, margin: None, follow, ordered: true, listed: false });
    }
    if found.is_empty()
        && let Some((owner, words)) = done_by(decided)
    {
        let text = trim_joint(decided);
        let mut follow = FollowUp::plain(Weight::Sure);
        follow.due = crate::parts::due::due(text, 0);
        follow.owner = Some((owner, words));
        found.push(Task { text, margin: None, follow, ordered: true, listed: false });
    }
    let all = tokens(decided);
    if found.is_empty() && (is_order(&all) || asks_for_more(&all)) {
        let text = trim_joint(decided);
        let from = decided.find(" be ").unwrap_or_default();
        let mut follow = FollowUp::plain(Weight::Likely);
        follow.due = crate::parts::due::due(text, from.min(text.len()));
        found.push(Task { text, margin: None, follow, ordered: true, listed: false });
    }
    found
}

/// True for those who are not the body's to tell: "to allow the applicant to amend the plans".
fn is_outside(owner: &str) -> bool {
    let last = owner.rsplit(is_space).next().unwrap_or_default();
    ["applicant", "applicants", "agent", "appellant", "objectors"]
        .iter()
        .any(|word| last.eq_ignore_ascii_case(word))
}

/// True for somebody behind `be approved for`.
fn approved_for(decided: &str, start: usize) -> bool {
    let head = trim(decided.get(..start).unwrap_or_default());
    let head = head.strip_suffix("the").map_or(head, trim);
    head.strip_suffix(" for").is_some_and(|head| head.contains(" be ") || head.starts_with("to "))
}

/// Where a task's words begin: `to instruct` of `to instruct the Director to report`, `That` of `That the Clerk write`.
fn opening(decided: &str, start: usize) -> usize {
    let mut from = start;
    let mut told = false;
    loop {
        let head = decided.get(..from).unwrap_or_default().trim_end_matches(is_space);
        let word = head.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let lower = word.to_ascii_lowercase();
        let tells = TELLS.contains(&lower.as_str()) || lower == "allow" || lower == "enable";
        if word.is_empty() || !(tells && !told || word.eq_ignore_ascii_case("that") || told && word == "to") {
            return from;
        }
        told |= tells;
        from = head.len() - word.len();
    }
}

/// `a further report be brought in May`, `receive an annual update`, `requested a progress report in six months`: what
/// the body asks to be given later, and no paper that lies before it.
fn asks_for_more(all: &[Token<'_>]) -> bool {
    let is = |at: usize, words: &[&str]| all.get(at).is_some_and(|token| token.is_any(words));
    (0..all.len().min(40)).any(|at| {
        if !is(at, ASKED_FOR) {
            return false;
        }
        let first = (at.saturating_sub(3)..at)
            .find(|n| is(*n, &["a", "an", "further", "another", "regular", "additional"]));
        let Some(first) = first else { return false };
        // `to enable a report to be prepared`, `requires that the executive receive a report`
        let purpose = all.get(..at).is_some_and(|front| {
            front.iter().any(|word| word.is_any(&["enable", "allow", "requires", "deferred", "pending"]))
        });
        if purpose {
            return false;
        }
        let wanted = first.checked_sub(1).is_some_and(|n| {
            is(n, &["receive", "receives", "request", "requests", "requested"])
                || is(n, &["for"]) && n > 0 && is(n - 1, &["ask", "asks", "asked"])
        });
        let brought = (at + 1..at + 16).any(|n| {
            is(n, &["be"])
                && is(
                    n + 1,
                    &[
                        "brought",
                        "provided",
                        "received",
                        "submitted",
                        "presented",
                        "made",
                        "given",
                        "prepared",
                        "produced",
                        "sent",
                        "circulated",
                        "taken",
                        "shared",
                    ],
                )
                || is(n, &["come", "comes"]) && is(n + 1, &["back", "to"])
        });
        wanted || brought
    })
}

/// `the closure be applied for by the Deputy Clerk`: whoever is to do what the resolution says in the passive.
fn done_by(decided: &str) -> Option<(PersonRef, &str)> {
    let all = tokens(decided);
    let be = all.iter().position(|word| word.is("be"))?;
    let part = all
        .get(be + 1)
        .filter(|word| word.text.ends_with("ed") && !word.is_any(&["noted", "approved", "received"]))?;
    let by = (be + 2..(be + 8).min(all.len())).find(|n| all.get(*n).is_some_and(|word| word.is("by")))?;
    let found = people::read(decided.get(all.get(by)?.end()..)?)?;
    let single = !found.plural && !part.text.is_empty();
    (single && found.person.name.is_none()).then_some((found.person, found.text))
}

fn trim_joint(text: &str) -> &str {
    let mut text = trim(text);
    loop {
        let cut = text.trim_end_matches([';', ',', ' ']);
        let cut = cut.strip_suffix(" and").or_else(|| cut.strip_suffix(" that")).unwrap_or(cut);
        if cut.len() == text.len() {
            return text;
        }
        text = cut;
    }
}

/// `be forwarded to`, `be brought back`, `to publish`: a deed that nobody named is to do.
fn is_order(all: &[Token<'_>]) -> bool {
    let is = |at: usize, words: &[&str]| all.get(at).is_some_and(|token| token.is_any(words));
    // Lists of bills are passed for payment at every meeting.
    let bills = all.iter().take(30).any(|word| {
        word.is_any(&["accounts", "invoices", "cheques", "payments", "bills", "following", "schedule"])
    });
    let pays = all.iter().any(|word| word.is_any(&["pay", "paid"]));
    if bills && pays {
        return false;
    }
    // What is put on record, and minutes, are dealt with as they are voted.
    let word = |known: &[&str]| all.iter().take(40).any(|word| word.is_any(known));
    if word(&["thanks", "appreciation", "minutes"]) && word(&["signed", "record"]) {
        return false;
    }
    // "request the Scrutiny Board to draw up a plan", "the Audit Committee be asked to look at it"
    let told = (0..all.len().min(30)).any(|at| {
        let to = || (at + 1..at + 12).find(|n| is(*n, &["to"]));
        let asks = is(at, TELLS)
            && !is(
                at,
                &["invited", "required", "requires", "require", "authorise", "authorises", "authorised"],
            )
            && (at < 2 || is(at - 1, &["be", "and", "to"]))
            && (is(at + 1, &["the", "to"])
                || all.get(at + 1).is_some_and(|word| word.text.starts_with(char::is_uppercase)));
        asks && to().and_then(|to| all.get(to + 1)).is_some_and(|verb| {
            verb.is_word()
                && verb.text.starts_with(char::is_lowercase)
                && !verb.is_any(&["the", "be", "a", "note", "approve", "consider", "withdraw"])
        })
    });
    let opens = (is(0, &["to"]) && is(1, ORDER)) || (is(0, ORDER) && !is(0, NOUNS));
    // "to bring to the next meeting a proposal"; "to bring this back" puts the matter off.
    let brings = is(0, &["to"]) && is(1, &["bring"]) && !is(2, &["this", "the", "back", "it"]);
    opens
        || told
        || brings
        || (0..all.len()).any(|at| {
            let duly = usize::from(is(at + 1, &["duly", "also", "now", "then"]));
            let back = is(at + 1 + duly, &["brought", "reported", "presented", "submitted"])
                && (is(at + 2 + duly, &["back"])
                    || (is(at + 2 + duly, &["to"])
                        && (at + 3 + duly..at + 8 + duly)
                            .any(|n| is(n, &["meeting", "meetings", "committee", "panel", "board"]))));
            let matter = all.get(at.saturating_sub(5)..at).is_some_and(|words| {
                words.iter().any(|word| {
                    word.is_any(&[
                        "matter",
                        "matters",
                        "item",
                        "items",
                        "issue",
                        "application",
                        "decision",
                        "this",
                    ])
                })
            });
            let back = back && !matter;
            let not = at > 0 && is(at - 1, &["not"]);
            let have = is(at, &["to"]) && is(at + 1, &["have"]) && (at + 3..at + 8).any(|n| is(n, ORDERED));
            // "the turf should be lifted": whatever should be done, but for what decides.
            let should = at > 0 && is(at - 1, &["should"]) && !not && {
                let part = all.get(at + 1 + duly);
                part.is_some_and(|part| {
                    (part.text.ends_with("ed")
                        || part.is_any(&["made", "put", "sought", "taken", "given", "sent", "cut"]))
                        && !part.is_any(DECIDED)
                        && !all.get(..at).is_some_and(|front| front.iter().any(|word| word.is_any(AMENDED)))
                })
            };
            have || (is(at, &["be"]) && !not && (back || should || is(at + 1 + duly, ORDERED)))
                || (is(at, &["should"])
                    && is(at + 1, &["seek", "request", "write", "contact", "ask", "obtain"]))
        })
}

/// What is made to a text in the meeting itself.
const AMENDED: &[&str] = &["amendment", "amendments", "correction", "corrections"];

/// Participles of decisions, which are nobody's task.
const DECIDED: &[&str] = &[
    "reviewed",
    "amended",
    "approved",
    "noted",
    "accepted",
    "received",
    "agreed",
    "adopted",
    "deferred",
    "supported",
    "appointed",
    "elected",
    "refused",
    "rejected",
    "retained",
    "granted",
    "delegated",
    "authorised",
    "increased",
    "reduced",
    "allowed",
    "permitted",
    "based",
    "required",
    "excluded",
    "referred",
    "withdrawn",
    "limited",
    "continued",
    "used",
    "named",
    "called",
    "confirmed",
    "recommended",
    "endorsed",
];
