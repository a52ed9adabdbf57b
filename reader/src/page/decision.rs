//! The page of one decision: lines of label and value, sections under labels.

mod columns;
mod labels;
mod particulars;

use crate::blocks::{blocks, is_label};
use crate::item::{self, RawItem, Shared};
use crate::lines::Line;
use crate::page::agenda_item::store_purpose;
use crate::page::{Parsed, title_facts};
use crate::paragraphs::paragraphs;
use crate::parts::bodies::classification;
use crate::parts::{documents, exclusion, header, interests};
use crate::recorder::{Recorder, fold, trim};
use crate::when;
use crate::words::decision::Field;
pub(crate) use labels::label;
use labels::{label_of, label_within};
use minutebook::value::PartialDate;
use minutebook::{
    Access, AgendaItem, Classification, Declarations, Meeting, MeetingKind, Organization, PageKind, Pointer,
    Resolution, ResolutionKind, ResolutionPart,
};
use particulars::{Particulars, urgency};

/// A label with what stands behind it on its line, and the lines below it.
struct Part<'t> {
    field: Field,
    label: &'t str,
    value: &'t str,
    /// The line of the label.
    head: Line<'t>,
    lines: Vec<Line<'t>>,
}

/// True for a page that calls itself a decision, or that has the labels of one.
pub(crate) fn is_form(page: &str, lines: &[Line<'_>]) -> bool {
    let top = lines.get(..lines.len().min(60)).unwrap_or(lines);
    let labels = top.iter().filter_map(label_of).map(|(field, _, _)| field);
    let labels: Vec<Field> = labels.chain(columns::fields(page, top)).collect();
    let named = top.iter().take(20).any(|line| {
        [
            "decision details",
            "issue details",
            "decision record",
            "record of decision",
            "decision notice",
            "officer decision record",
            "delegated decision",
        ]
        .iter()
        .any(|title| line.text.to_lowercase().starts_with(title))
    });
    let told = |field: Field| labels.contains(&field);
    let core = told(Field::Maker) || told(Field::Date);
    let others =
        [Field::Key, Field::CallIn, Field::Effective, Field::Reasons, Field::Alternatives, Field::Decision];
    let count = others.iter().filter(|field| told(**field)).count();
    (core && count >= if named { 1 } else { 3 })
        || (named && (count >= 2 || told(Field::Due) && labels.len() >= 4))
}

/// Reads the page.
pub(crate) fn read<'t>(rec: &mut Recorder<'t>, lines: &[Line<'t>]) -> Parsed {
    let (head, parts) = columns::parts(rec, lines).unwrap_or_else(|| parts(&paragraphs(rec, lines)));
    let mut meeting = Meeting::new();
    let mut shared = Shared::default();
    let at = Pointer::root().field("meeting").field("agenda").at(0);

    let named = parts.iter().find(|part| part.field == Field::Title).and_then(Part::first);
    // Below the heading of the page stands the title, and below that perhaps what the decision is about.
    let heading = head.iter().rposition(|line| {
        ["decision details", "issue details", "officer decision details", "delegated decision details"]
            .iter()
            .any(|known| line.text.eq_ignore_ascii_case(known))
    });
    let below = heading.and_then(|at| head.get(at + 1..)).unwrap_or_default();
    let named = named.or_else(|| below.first().map(|line| line.text));
    let title = named.or_else(|| {
        let own = |line: &&Line<'t>| {
            !line.text.to_lowercase().starts_with("decision ")
                && !line.text.to_lowercase().starts_with("record of")
        };
        head.iter().rev().find(own).or_else(|| head.first()).map(|line| line.text)
    });
    let mut item = AgendaItem::new(1u32, title.map(fold).unwrap_or_default());
    if let Some(title) = title {
        rec.stated(&at.field("title"), title);
    }
    let mut raw = RawItem { title: title.unwrap_or_default(), purpose: Vec::new(), minutes: Vec::new() };
    if title.is_some_and(|title| below.first().is_some_and(|first| std::ptr::eq(first.text, title))) {
        raw.purpose.extend(below.iter().skip(1).map(|line| line.text));
    }
    let mut resolution = Particulars::default();
    for part in &parts {
        field(rec, part, &mut meeting, &mut item, &at, &mut raw, &mut resolution);
    }
    store_purpose(rec, &raw, &mut item, &at);
    // Sections are the narrative; what a label and a value say on one line is read above, or kept as a row.
    let body: Vec<Line<'t>> = parts
        .iter()
        .filter(|part| {
            matches!(
                part.field,
                Field::Decision
                    | Field::Reasons
                    | Field::Alternatives
                    | Field::Exempt
                    | Field::Interests
                    | Field::Urgency
                    | Field::Due
                    | Field::Other
            )
        })
        .flat_map(Part::whole)
        .collect();
    raw.minutes = blocks(&body);
    title_facts(rec, raw.title, &mut item, &at);
    item::read(rec, &raw, &mut item, &at, &mut shared, &mut meeting);
    if item.resolutions.is_empty()
        && let Some(part) = parts.iter().find(|part| part.field == Field::Decision)
    {
        plain_resolution(rec, part, &mut item, &at);
    }
    resolution.store(rec, &mut item, &at, meeting.date);
    meeting.agenda.push(item);
    meeting.attendance = shared.attendance;
    Parsed { page: PageKind::Decision, meeting, partnerships: shared.partnerships, more: false }
}

/// The lines above the first label, and the labels with what belongs to them.
fn parts<'t>(lines: &[Line<'t>]) -> (Vec<Line<'t>>, Vec<Part<'t>>) {
    let mut head = Vec::new();
    let mut parts: Vec<Part<'t>> = Vec::new();
    for line in lines {
        match label_within(line) {
            Some((field, label, value)) => {
                parts.push(Part { field, label, value, head: *line, lines: Vec::new() });
            }
            None => match parts.last_mut() {
                Some(part) => part.lines.push(*line),
                None => head.push(*line),
            },
        }
    }
    (head, parts)
}

impl<'t> Part<'t> {
    /// The value, or the first line below the label.
    fn first(&self) -> Option<&'t str> {
        if self.value.is_empty() { self.lines.first().map(|line| line.text) } else { Some(self.value) }
    }

    /// Value and lines.
    fn texts(&self) -> Vec<&'t str> {
        let value = Some(self.value).filter(|value| !value.is_empty());
        value.into_iter().chain(self.lines.iter().map(|line| line.text)).collect()
    }

    /// The lines as they stand on the page, label included.
    fn whole(&self) -> Vec<Line<'t>> {
        std::iter::once(self.head).chain(self.lines.iter().copied()).collect()
    }

    /// Everything behind the label, as one piece.
    fn all(&self, rec: &Recorder<'t>) -> Option<&'t str> {
        let texts = self.texts();
        Some(rec.joined(texts.first()?, texts.last()?))
    }

    fn yes(&self) -> Option<(bool, &'t str)> {
        let value = self.first()?;
        let word = value.split(|c: char| !c.is_alphabetic()).next()?.to_lowercase();
        match word.as_str() {
            "yes" | "true" | "y" => Some((true, value)),
            "no" | "false" | "n" => Some((false, value)),
            _ => None,
        }
    }

    fn date(&self) -> Option<(PartialDate, &'t str)> {
        let found = when::find_day(self.first()?)?;
        found.date.map(|date| (PartialDate::day(date), found.text))
    }
}

fn field<'t>(
    rec: &mut Recorder<'t>,
    part: &Part<'t>,
    meeting: &mut Meeting,
    item: &mut AgendaItem,
    at: &Pointer,
    raw: &mut RawItem<'t>,
    resolution: &mut Particulars<'t>,
) {
    let place = Pointer::root().field("meeting");
    match part.field {
        Field::Council => {
            if let Some(name) = part.first() {
                rec.stated(&place.field("council").field("name"), name);
                meeting.council = Some(Organization::council(fold(name)));
            }
        }
        Field::Maker => {
            if let Some(name) = part.first() {
                maker(rec, name, meeting);
            }
        }
        Field::Date => {
            if let Some((date, words)) = part.date() {
                rec.stated(&place.field("date"), words);
                meeting.date = Some(date);
            }
        }
        Field::Notice => resolution.notice = resolution.notice.or(part.date()),
        Field::Published => resolution.published = resolution.published.or(part.date()),
        Field::Urgency => urgency(rec, part, item, at, resolution),
        Field::Contact => {
            if let Some(value) = part.first() {
                header::contact(rec, value, meeting);
            }
        }
        Field::Key => resolution.key = part.yes(),
        Field::CallIn => resolution.eligible = part.yes(),
        Field::CalledIn => resolution.called_in = part.yes(),
        Field::CallInDeadline => resolution.deadline = part.date(),
        Field::Effective => resolution.effective = part.date(),
        Field::Purpose => raw.purpose.extend(part.texts()),
        Field::Interests => {
            let at = place.field("interests");
            let found = interests::read(rec, &part.texts(), true, &meeting.attendance, &at);
            if found != Declarations::NotStated {
                meeting.interests = found;
            }
        }
        Field::Exempt => {
            let mut numbers: Vec<u32> = part.texts().into_iter().flat_map(exclusion::paragraphs).collect();
            numbers.dedup();
            if let (false, Some(words)) = (numbers.is_empty(), part.first()) {
                rec.stated(&at.field("access"), words);
                item.access = Some(Access::Exempt(numbers));
            }
        }
        Field::Documents => {
            let value = Some(part.value).filter(|value| !value.is_empty());
            let entries = value.into_iter().chain(part.lines.iter().map(Line::body));
            for entry in entries.filter(|entry| !documents::is_furniture(entry)) {
                let place = at.field("documents").at(item.documents.len());
                item.documents.push(documents::entry(rec, &place, entry));
            }
        }
        Field::Reasons => resolution.reasons = resolution.reasons.or(part.all(rec)),
        Field::Alternatives => resolution.alternatives = resolution.alternatives.or(part.all(rec)),
        // `10 December 2024 by Cabinet`: who is to decide.
        Field::Due => {
            if let (Some(value), None) = (part.first(), &meeting.body)
                && let Some((_, body)) = value.rsplit_once(" by ")
            {
                maker(rec, trim(body), meeting);
            }
        }
        Field::DecidedAt => {
            if let Some(value) = part.first() {
                decided_at(rec, value, meeting);
            }
        }
        Field::Title | Field::Decision | Field::Aside | Field::Other => {}
    }
}

/// `29/09/2021 - Governance Committee`, or the body alone: the meeting that decided.
pub(super) fn decided_at<'t>(rec: &mut Recorder<'t>, value: &'t str, meeting: &mut Meeting) {
    let found = when::find_day(value);
    if let (None, Some((date, words))) =
        (meeting.date, found.as_ref().and_then(|found| Some((found.date?, found.text))))
    {
        rec.stated(&Pointer::root().field("meeting").field("date"), words);
        meeting.date = Some(PartialDate::day(date));
    }
    let body = found.map_or(value, |found| value.get(found.end()..).unwrap_or_default());
    let body = trim(body.trim_start_matches(|c: char| !c.is_alphabetic()));
    let member =
        ["member", "holder", "leader", "mayor"].iter().any(|word| crate::parts::bodies::has(body, word));
    if meeting.body.is_none()
        && (crate::parts::bodies::body_word(body) || member || body.ends_with("Council"))
    {
        maker(rec, body, meeting);
    }
}

/// Who decided: a body, or one person, who then is the whole meeting.
fn maker<'t>(rec: &mut Recorder<'t>, name: &'t str, meeting: &mut Meeting) {
    let at = Pointer::root().field("meeting");
    let post = name.split(" (").next().unwrap_or(name);
    let post = trim(post).trim_end_matches([',', ';']);
    let lower = post.to_lowercase();
    let body = ["committee", "cabinet", "council", "board", "panel", "executive"]
        .iter()
        .any(|word| lower == *word || lower.ends_with(&format!(" {word}")))
        && !lower.contains("chief executive");
    let member = [
        "cabinet member",
        "executive member",
        "portfolio holder",
        "lead member",
        "leader",
        "councillor",
        "cllr",
        "mayor",
    ]
    .iter()
    .any(|word| lower.contains(word));
    let kind = if body {
        classification(post)
    } else if member {
        Classification::CabinetMember
    } else if crate::parts::roles::is_post(post) {
        Classification::Officer
    } else {
        Classification::Other
    };
    rec.stated(&at.field("body").field("name"), post);
    rec.inferred(&at.field("body").field("classification"), name);
    meeting.body = Some(Organization::body(fold(post), kind));
    if matches!(kind, Classification::CabinetMember | Classification::Officer) {
        rec.inferred(&at.field("kind"), name);
        meeting.kind = Some(MeetingKind::IndividualDecision);
    }
}

/// The decision as its label and its lines give it, where no words of the text mark it as one.
fn plain_resolution<'t>(rec: &mut Recorder<'t>, part: &Part<'t>, item: &mut AgendaItem, at: &Pointer) {
    let texts = part.texts();
    let (Some(first), Some(last)) = (texts.first(), texts.last()) else { return };
    let at = at.field("resolutions").at(0);
    let marked: Vec<&Line<'t>> =
        part.lines.iter().filter(|line| line.marker.is_some() && !is_label(line.text)).collect();
    let mut parts: Vec<ResolutionPart> = Vec::new();
    if marked.is_empty() {
        let whole = rec.joined(first, last);
        rec.stated(&at.field("parts").at(0), whole);
        parts.push(ResolutionPart::new(fold(whole)));
    }
    for line in marked {
        let place = at.field("parts").at(parts.len());
        rec.stated(&place, line.text);
        let text = line.body();
        let mut one = ResolutionPart::new(fold(text));
        one.label = line.marker.map(|mark| mark.label.to_owned());
        parts.push(one);
    }
    rec.stated(&at, rec.joined(first, last));
    rec.stated(&at.field("formula"), part.label);
    rec.inferred(&at.field("kind"), part.label);
    let resolution = Resolution::new(ResolutionKind::Decision, parts).formula(fold(part.label));
    item.resolutions.push(resolution);
}
