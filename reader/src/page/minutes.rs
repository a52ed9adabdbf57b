//! Minutes as a running text: header, attendance, items under their headings, close.

use crate::blocks::blocks;
use crate::gates::Gate;
use crate::item::{self, RawItem, Shared};
use crate::lines::{Line, MarkerKind, marker};
use crate::page::headings::{self, Heading};
use crate::page::{Parsed, ahead, lost, narrative, second, subheads, title_facts};
use crate::paragraphs::{is_signature, paragraphs};
use crate::parts::{
    apologies, attendance, divisions, exclusion, formula, header, interests, item_kind, motion, movements,
    named_votes, next_meeting, opening, partnership, presiding, resolution, roll, roll_table, sections,
    subjects, venue,
};
use crate::recorder::{Recorder, fold, is_space, trim};
use crate::sentences::sentences;
use crate::when;
use crate::words::minutes::{CLOSES, Section};
use minutebook::lean::Ordered;
use minutebook::value::{ClockTime, PartialDate};
use minutebook::{AgendaItem, Capacity, Declarations, ItemKind, Meeting, PageKind, Pointer};

/// Words of a decision that no other kind of page is likely to have.
const FORMULAS: &[&str] = &[
    "RESOLVED",
    "Resolved",
    "It was agreed",
    "it was agreed",
    "AGREED",
    "was resolved",
    "resolved that",
    "RECOMMENDED",
    "Decision:",
];

/// True for a text that calls itself minutes, has an attendance, or records a decision.
pub(crate) fn is_form(lines: &[Line<'_>]) -> bool {
    let top = lines.get(..lines.len().min(40)).unwrap_or(lines);
    let titled = top.iter().any(|line| {
        let lower = line.text.to_lowercase();
        let word = |known: &str| lower.split(|c: char| !c.is_alphabetic()).any(|word| word == known);
        (word("minutes") || lower.contains("minute of"))
            && (word("meeting") || word("held") || word("of") || lower.split(is_space).count() <= 6)
    });
    let attended = top
        .iter()
        .any(|line| sections::label(line.text).is_some_and(|(section, _, _)| section == Section::Present));
    (titled && lines.len() > 3)
        || attended
        || lines.iter().any(|line| FORMULAS.iter().any(|words| line.text.contains(words)))
        // The bare text of a decision by one person: `The Cabinet Member noted that` and a list.
        || lines
            .iter()
            .zip(lines.iter().skip(1))
            .any(|(line, next)| next.marker.is_some() && resolution::leads_noted(line.text))
}

/// Reads the page.
pub(crate) fn read<'t>(rec: &mut Recorder<'t>, lines: &[Line<'t>], limit: usize) -> Parsed {
    let mut lines = paragraphs(rec, lines);
    // One reading is of one meeting: what stands behind its close belongs to another.
    let more = second::begins(&lines);
    lines.truncate(more.unwrap_or(lines.len()));
    // Below the minutes stands who signs them.
    while lines.last().is_some_and(|line| is_role(line.text)) {
        lines.pop();
    }
    if let Some(sorted) = ahead::sorted(&lines) {
        lines = sorted;
    }
    // A record of the votes stands for itself: it is no text of the item above it.
    let record = divisions::find(rec, &lines);
    if let Some(record) = &record {
        let mut at = 0;
        lines.retain(|_| {
            at += 1;
            record.lines.binary_search(&(at - 1)).is_err()
        });
    }
    let (mut heads, mut first) = self::heads(&lines);
    // A number of an item inside a line begins a line of its own.
    if let Some(cut) = lost::found(&lines, &heads) {
        lines = cut;
        (heads, first) = self::heads(&lines);
    }
    let before = preface(&lines, &heads, first);
    let first = before.map_or(first, |head| head.line);
    let mut heads = subheads::with_parts(&lines, heads);
    before.into_iter().for_each(|head| heads.insert(0, head));
    heads.truncate(limit);
    let mut meeting = Meeting::new();
    let mut register = attendance::Register::of(&lines);

    // `... held in the Parish Room. Present: A, B`: a label inside a line begins one.
    let above = roll_table::apart(rec, lines.get(..first).unwrap_or_default());
    let above: Vec<Line<'t>> = above.iter().flat_map(at_labels).collect();
    let above = above.as_slice();
    let roll_at = above
        .iter()
        .enumerate()
        .position(|(at, line)| {
            sections::label(line.text).is_some_and(|(section, words, list)| {
                let below = || above.get(at + 1).is_some_and(|next| roll::is_councillors(next.text));
                let chair =
                    !list.is_empty() || words.to_ascii_lowercase().ends_with("in the chair") || below();
                section != Section::Public && (section != Section::Chair || chair)
            })
        })
        .unwrap_or(above.len());
    // `Clerk: A. Doe` in the head of a site is no attendance: that stands below the title with its day.
    let titled = above.iter().position(|line| {
        let lower = line.text.to_ascii_lowercase();
        lower.contains("minutes") && lower.contains("held") && when::find_day(line.text).is_some()
    });
    let roll_at = match titled.filter(|title| *title > roll_at) {
        Some(title) => above
            .iter()
            .skip(title)
            .position(|line| {
                sections::label(line.text).is_some_and(|(section, _, _)| section == Section::Present)
            })
            .map_or(roll_at, |at| title + at),
        None => roll_at,
    };
    let (opening, roll) = above.split_at_checked(roll_at).unwrap_or((above, &[]));
    // The points of an agenda name no body.
    let titles: Vec<Line<'t>> = opening.iter().copied().filter(|line| !is_point(line)).collect();
    opening::read(rec, &titles, &mut meeting);
    let mut shared = Shared::default();
    if let (Some(head), Some(last)) = (opening.first(), opening.get(opening.len().min(3).saturating_sub(1))) {
        partnership::heading(rec, rec.joined(head.text, last.text), &mut shared.partnerships);
    }
    // A list of councillors below the title that no label calls present.
    let labelled = |line: &Line<'_>| {
        sections::label(line.text).is_some_and(|(section, _, _)| section == Section::Present)
    };
    if !above.iter().any(labelled)
        && let Some(at) = opening.iter().position(|line| roll::is_bare(line.text))
    {
        let own = opening.get(at..=at).unwrap_or_default();
        attendance::zone(rec, own, Some((Section::Present, "")), &mut meeting, &mut register);
    }
    attendance::zone(rec, roll, None, &mut meeting, &mut register);

    let texts = items(rec, &lines, &heads, first, &mut meeting, &mut register, &mut shared);
    exclusion::read(rec, &texts, &mut meeting.agenda);
    if let Some(record) = record {
        divisions::settle(rec, record, &mut meeting);
    }
    // Below all items: who was there.
    let last = heads.last().map_or(lines.len(), |head| head.line + head.takes);
    let none = || !meeting.attendance.iter().any(|one| one.capacity == Some(Capacity::Member));
    if roll.is_empty()
        && none()
        && let Some(behind) = lines.get(last..)
        && let Some(at) = behind.iter().position(|line| is_roll_title(line.text))
        && let Some((title, roll)) = behind.get(at..).and_then(|behind| behind.split_first())
    {
        let words = title.text;
        attendance::zone(rec, roll, Some((Section::Present, words)), &mut meeting, &mut register);
    }
    register.settle(rec, &mut meeting);
    register.preside(rec, &mut meeting);
    presiding::read(rec, lines.iter().take(first + 12).map(|line| line.text), &mut meeting);
    signed_by(rec, &lines, &mut meeting);
    closing(rec, &lines, &mut meeting);
    Parsed { page: PageKind::Minutes, meeting, partnerships: shared.partnerships, more: more.is_some() }
}

/// `Attendance Details`, alone on a line: the list of those present stands below.
fn is_roll_title(text: &str) -> bool {
    const TITLES: &[&str] = &[
        "attendance details",
        "attendance",
        "attendance list",
        "attendance record",
        "list of attendance",
        "record of attendance",
        "members present",
        "councillors present",
        "present",
        "those present",
        "attendees",
    ];
    let bare = trim(text).trim_end_matches([':', '.', '-', '–']);
    TITLES.iter().any(|title| bare.eq_ignore_ascii_case(title))
}

fn is_point(line: &Line<'_>) -> bool {
    line.marker.is_some_and(|marker| marker.kind == MarkerKind::Bullet)
        && !line.text.contains(':')
        && when::find_day(line.text).is_none()
}

/// The line, cut before the labels of attendance that stand inside it.
fn at_labels<'t>(line: &Line<'t>) -> Vec<Line<'t>> {
    let mut pieces = sections::cuts(line.text);
    // `Date: Monday 3 March   Time: 14:00   Venue: Room 2`.
    pieces = pieces.into_iter().flat_map(at_particulars).collect();
    let inside = pieces.len() > 1 && sections::label(line.text).is_none();
    if !inside {
        return vec![*line];
    }
    pieces
        .into_iter()
        .enumerate()
        .map(|(n, text)| Line {
            text,
            marker: marker(text),
            after_gap: n == 0 && line.after_gap,
            strong: 0,
            ..*line
        })
        .collect()
}

/// The text, cut before labels of the header that stand inside it.
fn at_particulars(text: &str) -> Vec<&str> {
    let mut starts: Vec<usize> = [" Time:", " Venue:", " Location:", " Place:"]
        .iter()
        .filter_map(|label| text.find(label).map(|at| at + 1))
        .collect();
    starts.push(0);
    starts.push(text.len());
    starts.order();
    starts.iter().zip(starts.iter().skip(1)).filter_map(|(from, to)| text.get(*from..*to).map(trim)).collect()
}

/// The headings of items, and the line that the first of them stands in.
fn heads<'t>(lines: &[Line<'t>]) -> (Vec<Heading<'t>>, usize) {
    // The list below `The Cabinet Member noted that` numbers points, no items.
    let points = lines.first().filter(|line| resolution::leads_noted(line.text));
    if points.is_some() && lines.get(1).is_some_and(|next| next.marker.is_some()) {
        return (Vec::new(), 0);
    }
    let mut heads = headings::find(lines);
    // An agenda before the minutes: who was present stands between the two.
    let present = lines.iter().position(|line| {
        sections::label(line.text).is_some_and(|(section, words, _)| {
            section == Section::Present && words.to_ascii_lowercase().contains("present")
        })
    });
    let listed = |at: usize| {
        let numbered = |line: &&Line<'_>| {
            line.text.len() < 120 && headings::number(line.text).is_some_and(|number| !number.rest.is_empty())
        };
        lines.iter().take(at).filter(numbered).count() >= 3
    };
    if let Some(at) = present.filter(|at| heads.first().is_some_and(|head| head.line < *at) && listed(*at)) {
        let below = headings::find(lines.get(at..).unwrap_or_default());
        let first = below.first().and_then(|head| head.number);
        let anew = below.len() >= 4 && first.is_some_and(|number| number.trim_end_matches(".0") == "1");
        if anew {
            heads = below.into_iter().map(|head| Heading { line: head.line + at, ..head }).collect();
        }
    }
    if heads.iter().any(|head| head.number.is_none()) {
        // Where items are numbered, a number is enough.
        let counted = heads.iter().filter(|head| head.number.is_some()).count() * 2 > heads.len();
        // The title of the page and the labels of the attendance look like headings too.
        let titled = lines
            .iter()
            .take(25)
            .position(|line| {
                when::find_day(line.text).is_some()
                    && !next_meeting::is_line(line.text)
                    && line.text.split(is_space).count() < 40
            })
            .filter(|at| {
                heads.iter().filter(|head| head.line < *at && item_kind::of(head.title).is_some()).count()
                    == 0
            })
            .unwrap_or(0);
        // `Minute of Ordinary Meeting` above those present is the page's title.
        let present = lines.iter().take(25).position(|line| {
            sections::label(line.text)
                .is_some_and(|(section, _, list)| section == Section::Present && !list.is_empty())
        });
        let title = |head: &Heading<'_>| {
            let lower = head.title.to_lowercase();
            lower.contains("meeting") && !["last", "previous", "next"].iter().any(|word| lower.contains(word))
        };
        heads.retain(|head| head.number.is_some() || present.is_none_or(|at| head.line > at) || !title(head));
        heads.retain(|head| {
            let roll = sections::label(head.title)
                .is_some_and(|(section, _, rest)| rest.is_empty() && section != Section::Apologies);
            !roll && (head.line > titled || (titled == 0 && head.line > 0))
                || counted && head.number.is_some()
        });
        // What stands above the list of those present is the title of the page, and no item.
        let roll = lines.iter().take(40).position(|line| {
            sections::label(line.text).is_some_and(|(section, words, list)| {
                section == Section::Present
                    && !list.is_empty()
                    && words.to_ascii_lowercase().contains("present")
            })
        });
        if let Some(roll) = roll
            && !lines.iter().take(roll).any(|line| FORMULAS.iter().any(|words| line.text.contains(words)))
        {
            heads.retain(|head| head.line > roll || counted && head.number.is_some());
        }
    }
    if let Some(first) = heads.first() {
        let line = first.line;
        return (heads, line);
    }
    // No heading: the text behind header and attendance is one item.
    let formula = |line: &Line<'_>| FORMULAS.iter().any(|words| line.text.contains(words));
    let roll = lines.iter().take(40).rposition(|line| sections::label(line.text).is_some());
    let told = roll.and_then(|at| {
        let behind = lines.get(at + 1..)?.iter();
        let first = behind.clone().position(|line| formula(line) || narrative::tells(line.text))?;
        // A number and its title, and the lists of a vote, stand before the first sentence and are no attendance.
        let item = |line: &&Line<'_>| {
            headings::number(line.text).is_some_and(|number| !number.rest.is_empty())
                || named_votes::lists(line.text, false).is_some_and(|lists| lists.is_sure())
                || line.text.ends_with(':') && sections::label(line.text).is_none()
        };
        Some(at + 1 + first - behind.clone().take(first).rev().take_while(item).count())
    });
    let begins = lines.iter().position(|line| sentences(line.text).len() > 1 || formula(line));
    (heads, told.or(begins).unwrap_or(lines.len()))
}

/// What was moved or decided between the attendance and the first heading, as an item whose title nothing states.
fn preface<'t>(lines: &[Line<'t>], heads: &[Heading<'t>], first: usize) -> Option<Heading<'t>> {
    let above = lines.get(..first).filter(|_| !heads.is_empty())?;
    let roll = above.iter().position(|line| sections::label(line.text).is_some())?;
    let decides = |line: &&Line<'t>| {
        let begins = narrative::tells(line.text) || line.text.starts_with("Proposed by");
        begins
            && sections::label(line.text).is_none()
            && (motion::find(line.text, &[]).names_somebody() || formula::find(line.text).is_some())
    };
    let at = roll + 1 + above.get(roll + 1..)?.iter().position(|line| decides(&line))?;
    let title = crate::recorder::head(lines.get(at)?.text, 80);
    Some(Heading { line: at, takes: 0, number: None, title, rest: None })
}

/// Reads the items; gives back the paragraphs of each.
fn items<'t>(
    rec: &mut Recorder<'t>,
    lines: &[Line<'t>],
    heads: &[Heading<'t>],
    first: usize,
    meeting: &mut Meeting,
    register: &mut attendance::Register<'t>,
    shared: &mut Shared,
) -> Vec<Vec<&'t str>> {
    let agenda = Pointer::root().field("meeting").field("agenda");
    let whole: Vec<Heading<'t>> = match (heads, lines.first()) {
        ([], Some(line)) if first < lines.len() => {
            vec![Heading { line: first, takes: 0, number: None, title: line.text, rest: None }]
        }
        _ => heads.to_vec(),
    };
    let mut texts = Vec::with_capacity(whole.len());
    for (n, head) in whole.iter().enumerate() {
        let next = whole.get(n + 1).map_or(lines.len(), |next| next.line);
        let rest =
            head.rest.map(|text| Line { text, indent: 0, after_gap: false, marker: marker(text), strong: 0 });
        let behind = lines.get(head.line + head.takes..next).unwrap_or_default();
        let body: Vec<Line<'t>> =
            rest.into_iter().chain(behind.iter().copied()).filter(|line| !is_closing(line.text)).collect();

        let at = agenda.at(n);
        let order = u32::try_from(n + 1).unwrap_or(u32::MAX);
        let mut item = AgendaItem::new(order, fold(head.title));
        if head.takes == 0 {
            rec.inferred(&at.field("title"), head.title);
        } else {
            rec.stated(&at.field("title"), head.title);
        }
        if let Some(number) = head.number {
            rec.stated(&at.field("number"), number);
            item.number = Some(number.to_owned());
        }
        title_facts(rec, head.title, &mut item, &at);
        let raw = RawItem { title: head.title, purpose: Vec::new(), minutes: blocks(&body) };
        business(rec, &raw, &body, &mut item, &at, meeting, register, shared);
        meeting.agenda.push(item);
        texts.push(body.iter().map(|line| line.text).collect());
    }
    texts
}

/// Reads an item that may also tell of the meeting as a whole: standing business, comings and goings.
#[expect(
    clippy::too_many_arguments,
    reason = "the state of one pass over a page; both page forms with items hold it"
)]
pub(super) fn business<'t>(
    rec: &mut Recorder<'t>,
    raw: &RawItem<'t>,
    body: &[Line<'t>],
    item: &mut AgendaItem,
    at: &Pointer,
    meeting: &mut Meeting,
    register: &mut attendance::Register<'t>,
    shared: &mut Shared,
) {
    standing(rec, raw.title, body, item, at, meeting, register);
    // The readers of items add to the same attendance.
    std::mem::swap(&mut meeting.attendance, &mut shared.attendance);
    item::read(rec, raw, item, at, shared, meeting);
    std::mem::swap(&mut meeting.attendance, &mut shared.attendance);
    for line in body {
        movements::read(rec, line.text, Some(item.id), &mut meeting.attendance);
    }
}

/// What the standing items say about the meeting as a whole.
fn standing<'t>(
    rec: &mut Recorder<'t>,
    title: &'t str,
    body: &[Line<'t>],
    item: &mut AgendaItem,
    at: &Pointer,
    meeting: &mut Meeting,
    register: &mut attendance::Register<'t>,
) {
    let lower = title.to_lowercase();
    let texts: Vec<&'t str> = body.iter().map(|line| line.body()).collect();
    let roll = sections::label(title)
        .is_some_and(|(section, _, rest)| rest.is_empty() && section != Section::Public);
    if item.kind == Some(ItemKind::Apologies)
        || roll
        || lower.contains("substitut")
        || lower.contains("apolog")
        || lower.contains("attendance")
    {
        attendance::item(rec, body, title, meeting, register);
    } else if lower.contains("public") || lower.contains("forum") || lower.contains("welcome") {
        for line in body {
            apologies::sentence(rec, line.text, meeting, register);
        }
    }
    // `4. No declarations of interest were made.`: the title is the answer.
    let titled = lower.starts_with("no ").then_some(title);
    let declarations =
        item.kind == Some(ItemKind::Declarations) && meeting.interests == Declarations::NotStated;
    let place = if declarations {
        Pointer::root().field("meeting").field("interests")
    } else {
        at.field("interests")
    };
    if declarations {
        let texts: Vec<&'t str> = titled.into_iter().chain(texts.iter().copied()).collect();
        meeting.interests = interests::read(rec, &texts, true, &meeting.attendance, &place);
    } else if texts.iter().any(|text| text.contains("interest")) {
        // What was declared before is told again where somebody leaves for it.
        let told = matches!(meeting.interests, Declarations::Declared(_));
        // "Declared a financial interest in this item": told at the start with the item's number.
        let known = |text: &str| match &meeting.interests {
            Declarations::Declared(all) if text.contains("this item") => all.iter().any(|one| {
                let last = one.person.name.as_deref().and_then(|name| name.rsplit(' ').next());
                one.item.is_some() && one.item == item.number && last.is_some_and(|last| text.contains(last))
            }),
            _ => false,
        };
        let texts: Vec<&'t str> = texts
            .iter()
            .copied()
            .filter(|text| !(told && interests::is_told_again(text) || known(text)))
            .collect();
        let found = interests::read(rec, &texts, false, &meeting.attendance, &place);
        if matches!(found, Declarations::Declared(_)) {
            item.interests = found;
        }
    }
    if item.kind == Some(ItemKind::DateOfNextMeeting) || lower.starts_with("next meeting") {
        for text in std::iter::once(title).chain(texts.iter().copied()) {
            next_meeting::read(rec, text, meeting);
        }
    }
}

/// `Chairman: Jane Doe` below the minutes: who signs them is likely who presided, where nothing else tells.
fn signed_by<'t>(rec: &mut Recorder<'t>, lines: &[Line<'t>], meeting: &mut Meeting) {
    if meeting.attendance.iter().any(|one| one.presiding) {
        return;
    }
    let signer = lines.iter().rev().take(8).find_map(|line| {
        let (section, _, name) = sections::label(line.text)?;
        let name = roll::read(name, false).people.into_iter().next()?;
        (section == Section::Chair).then_some((name.person, line.text))
    });
    if let Some((person, words)) = signer
        && let Some(at) = subjects::locate(&meeting.attendance, &person)
        && let Some(one) = meeting.attendance.get_mut(at)
    {
        let place = Pointer::root().field("meeting").field("attendance").at(at);
        rec.inferred(&place.field("presiding"), words);
        one.presiding = true;
    }
}

/// What stands at the end, or in place of an item: close, start, next meeting.
fn closing<'t>(rec: &mut Recorder<'t>, lines: &[Line<'t>], meeting: &mut Meeting) {
    let at = Pointer::root().field("meeting");
    for line in lines.iter().rev() {
        if let Some((time, words)) = close(line.text) {
            rec.stated(&at.field("end_time"), words);
            meeting.end_time = Some(time);
            break;
        }
    }
    // `Duration of meeting: 2.00 pm - 3.40 pm`.
    if meeting.end_time.is_none()
        && let Some((time, words)) = lines.iter().rev().take(12).find_map(|line| duration(line.text))
    {
        rec.stated(&at.field("end_time"), words);
        meeting.end_time = Some(time);
    }
    if meeting.start_time.is_none()
        && let Some((time, words)) = lines.iter().find_map(|line| opens(line.text))
    {
        rec.stated(&at.field("start_time"), words);
        meeting.start_time = Some(time);
    }
    // Sites print the particulars below the text.
    if meeting.date.is_none() {
        for line in lines.iter().rev().take(25) {
            below(rec, line.text, meeting);
        }
    }
    if meeting.next_meeting.is_none() {
        let told =
            lines.iter().enumerate().rev().find(|(_, line)| {
                next_meeting::is_line(line.body()) && line.text.split(is_space).count() <= 60
            });
        let last = || {
            let lines = lines.iter().rev().take(15);
            lines
                .flat_map(|line| sentences(line.text))
                .find(|text| next_meeting::is_line(text) && when::find_day(text).is_some())
        };
        if let Some((n, line)) = told {
            next_meeting::read(rec, line.body(), meeting);
            if meeting.next_meeting.is_none()
                && line.text.split(is_space).count() <= 8
                && let Some(next) = lines.get(n + 1)
            {
                next_meeting::read(rec, next.text, meeting);
            }
        } else if let Some(text) = last() {
            next_meeting::read(rec, text, meeting);
        }
    }
}

/// `Date: 17 May 2022`, `Time: 7pm`, `Venue: Town Hall` below the minutes.
fn below<'t>(rec: &mut Recorder<'t>, text: &'t str, meeting: &mut Meeting) {
    let Some((name, value)) = text.split_once(':') else { return };
    let at = Pointer::root().field("meeting");
    match trim(name).to_ascii_lowercase().as_str() {
        "date" | "date of meeting" | "meeting date" => {
            if let Some((date, words)) = when::find_day(value).and_then(|day| Some((day.date?, day.text))) {
                rec.stated(&at.field("date"), words);
                meeting.date = Some(PartialDate::day(date));
            }
        }
        "time" | "start time" if meeting.start_time.is_none() => {
            if let Some((time, words)) = venue::clock(value) {
                rec.stated(&at.field("start_time"), words);
                meeting.start_time = Some(time);
            }
        }
        "venue" | "location" | "place" if meeting.venue.is_none() => header::venue(rec, trim(value), meeting),
        _ => {}
    }
}

/// Words that say that the meeting began.
pub(crate) const OPENS: &[&str] = &[
    "meeting opened",
    "meeting commenced",
    "meeting started",
    "meeting began",
    "opened the meeting",
    "started at",
    "meeting start",
    "start time",
    "time commenced",
    "commenced at",
    "opened at",
    "called to order",
    "convened at",
];

/// The sentence that closes the meeting, and when: `The meeting closed at 8.15 pm`.
pub(crate) fn close(text: &str) -> Option<(ClockTime, &str)> {
    if Gate::Closes.shut(text) {
        return None;
    }
    let all = sentences(text);
    // `That the meeting be adjourned. Time: 8.48 p.m.`, `that the meeting be adjourned at 8.48 p.m.`, and not for a while.
    let ends =
        |words: &str| ["meeting be adjourned", "meeting is adjourned", "meeting adjourn"].contains(&words);
    let for_a_while = ["resum", "reconven", "until", "for "];
    let timed = all.iter().enumerate().find_map(|(n, moved)| {
        let lower = moved.to_ascii_lowercase();
        let at = lower.find("meeting ").filter(|_| !for_a_while.iter().any(|word| lower.contains(word)))?;
        let adjourned = lower.get(at..)?.find("adjourn").map(|verb| at + verb)?;
        let end = lower.get(adjourned..)?.find([' ', '.']).map_or(lower.len(), |end| adjourned + end);
        let behind = moved.get(end..)?.trim_start_matches(['.', ' ']);
        let here = behind.strip_prefix("at ").and_then(venue::clock);
        let next = || {
            all.get(n + 1).filter(|next| next.get(..5).is_some_and(|head| head.eq_ignore_ascii_case("time:")))
        };
        here.filter(|_| ends(lower.get(at..end).unwrap_or_default()))
            .or_else(|| next().filter(|_| behind.is_empty()).and_then(|next| venue::clock(next)))
    });
    if timed.is_some() {
        return timed;
    }
    all.into_iter().find_map(|sentence| {
        let lower = sentence.to_ascii_lowercase();
        let words = || lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
        let first = words().find(|word| *word != "the")?;
        let whose = [
            "meeting",
            "committee",
            "council",
            "proceedings",
            "business",
            "cabinet",
            "chairman",
            "chair",
            "cyfarfod",
        ]
        .iter()
        .any(|known| words().any(|word| word == *known));
        let verb = CLOSES.iter().filter_map(|word| word_at(&lower, word)).min()?;
        let fits = (whose || CLOSES.contains(&first)) && words().count() <= 45;
        let behind = sentence.get(verb..)?;
        let (time, clock) = venue::clock(behind).or_else(|| late_clock(behind))?;
        let near = behind.find(clock).is_some_and(|gap| gap < 60);
        let other =
            ["adjourn", "resum", "consultation", "deadline", "road", "office", "polls", "at the end of"]
                .iter()
                .any(|word| lower.get(..verb + 40).unwrap_or(&lower).contains(word));
        (fits && near && !other).then_some((time, clock))
    })
}

/// The second time of a line that begins with `Duration`.
pub(super) fn duration(text: &str) -> Option<(ClockTime, &str)> {
    let starts = text.get(..8).is_some_and(|head| head.eq_ignore_ascii_case("duration"));
    let (_, first) = venue::clock(text).filter(|_| starts)?;
    let behind = text.get(text.find(first)? + first.len()..)?;
    venue::clock(behind)
}

/// Where a word begins in a text, as a whole word.
fn word_at(text: &str, word: &str) -> Option<usize> {
    text.match_indices(word).map(|(at, _)| at).find(|&at| {
        let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        edge(text.get(..at).and_then(|t| t.chars().next_back()))
            && edge(text.get(at + word.len()..).and_then(|t| t.chars().next()))
    })
}

/// `at 21.15` behind the word that closes is a time, though no am or pm says so.
fn late_clock(text: &str) -> Option<(ClockTime, &str)> {
    let word = text.split(is_space).find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    let word = word.trim_end_matches(|c: char| !c.is_ascii_digit());
    let (hour, minute) = word.split_once(['.', ':'])?;
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour >= 13 && word.len() == 5).then(|| ClockTime::new(hour, minute).ok().map(|time| (time, word)))?
}

/// `The meeting opened at 7.30 pm`.
fn opens(text: &str) -> Option<(ClockTime, &str)> {
    if Gate::Opens.shut(text) {
        return None;
    }
    sentences(text).into_iter().find_map(|sentence| {
        let lower = sentence.to_ascii_lowercase();
        let verb = OPENS.iter().find_map(|words| lower.find(words))?;
        let behind = sentence.get(verb..)?;
        venue::clock(behind).filter(|(_, words)| behind.find(words).is_some_and(|gap| gap < 45))
    })
}

/// `Chairman` alone under a line to sign on.
pub(super) fn is_role(text: &str) -> bool {
    let text = text.trim_matches(|c: char| !c.is_alphabetic());
    [
        "chairman",
        "chair",
        "chairperson",
        "mayor",
        "date",
        "dated",
        "signed",
        "clerk",
        "town mayor",
        "convener",
        "leader",
    ]
    .iter()
    .any(|role| text.eq_ignore_ascii_case(role))
}

/// True for a line that closes the meeting or the page and is no item's text.
pub(super) fn is_closing(text: &str) -> bool {
    let text = trim(text);
    let next = text.to_lowercase().contains("next meeting");
    is_signature(text)
        || duration(text).is_some()
        || (!next
            && close(text).is_some()
            && sentences(text).len() == 1
            && text.split(is_space).count() <= 30)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closes() {
        let time = |text| close(text).map(|(time, _)| time.to_string());
        for text in [
            "The meeting closed at 8.15 pm",
            "There being no further business, the meeting closed at 8.15 pm.",
            "The Chair brought the meeting to a close at 20:15",
            "Meeting ended 8.15pm",
            "The Committee rose at 8.15 p.m.",
            "The meeting commenced at 7.00 pm and concluded at 8.15 pm.",
            "CLOSE OF MEETING: 8.15pm",
            "The meeting ended at 20.15",
            "That the meeting be adjourned at 8.15 p.m. Carried.",
            "That the meeting be adjourned.  Time: 8.15 p.m.",
        ] {
            assert_eq!(time(text), Some("20:15".into()), "{text}");
        }
        assert_eq!(time("The road would be closed from 9.00 am"), None);
        assert_eq!(time("The consultation closed at 5pm."), None);
        assert_eq!(time("That the meeting be adjourned for ten minutes at 8.15 pm."), None);
    }
}
