//! What every record must say.

use crate::agenda::AgendaItem;
use crate::finding::Severity;
use crate::organization::Organization;
use crate::person::PersonRef;
use crate::resolution::ResolutionPart;
use crate::rules::{Answers, Context, Place, args, rule};

rule! {
    /// What a record must say, it says.
    ///
    /// # What it checks
    /// A title, a text or a label that a record cannot do without is more than white space; a person has a name or a
    /// post; an organisation has a name or a classification. In a page as read it is a warning, because the page may
    /// hold no more. The JSON reader reports this code, as an error, for a required field that is left out.
    ///
    /// Which body met, on which day and under which title are asked for too; where they are absent the answer is
    /// unknown and not a finding: most pages of a single item do not state them. The rules `TXT002` and `TXT003`
    /// tell of a page that lacks them.
    ///
    /// # Why
    /// An empty text looks like a fact and is none. Absent is honest; empty is not.
    ///
    /// # Bad
    /// `{"order": 1, "title": " "}`
    ///
    /// # Good
    /// `{"order": 1, "title": "Apologies for absence"}`
    ///
    /// # Source
    /// Logic: a record of nothing is no record.
    STR007 "empty-required-field" Error since "0.1.0"
    source: "logic: a record of nothing is no record",
    message: "{record|:expected {expected|words:words|person:a name or a post|organization:a name or a classification} in `{field}`, found nothing|`{record}` needs {field|:{expected}|the field `{field}`}}",
    help: "{record|:fill the field in, or leave the record out|{field|id:use any UUID, as long as it stays the same|state what the page gives, or leave the record out}}",
    run: empty_required_field,
}

fn empty_required_field(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let root = Place::root();
    let meeting = cx.meeting;
    let stated = [
        ("body", "body that met", meeting.body.is_some()),
        ("date", "date of the meeting", meeting.date.is_some()),
        ("title", "title of the meeting", meeting.title.is_some()),
    ];
    for (field, missing, is_there) in stated {
        if is_there {
            out.held();
        } else {
            out.unknown(&root.field(field), missing);
        }
    }

    let mut empty = Empty::default();
    empty.optional(&root, "title", meeting.title.as_deref());
    empty.organization("council", meeting.council.as_ref());
    empty.organization("body", meeting.body.as_ref());
    if let Some(venue) = &meeting.venue {
        empty.text(&root.field("venue"), "text", &venue.text);
    }
    for (n, entry) in meeting.attendance.iter().enumerate() {
        empty.person(|| root.field("attendance").at(n).field("person"), "person", Some(&entry.person));
    }
    for (n, document) in meeting.documents.iter().enumerate() {
        empty.text(&root.field("documents").at(n), "title", &document.title);
    }
    empty.tell(cx, out, false);
    for one in &cx.items {
        item(&mut empty, &one.at, one.item);
        empty.tell(cx, out, true);
    }
}

fn item(empty: &mut Empty, at: &Place, item: &AgendaItem) {
    empty.text(at, "title", &item.title);
    let list = |field: &'static str| move |n: usize| at.element(field, n);
    let at = list("report_of");
    for (n, person) in item.report_of.iter().enumerate() {
        empty.person(|| at(n), "report_of", Some(person));
    }
    let at = list("minutes");
    for (n, block) in item.minutes.iter().enumerate() {
        empty.text_at(|| at(n), "text", &block.text);
    }
    let at = list("discussion");
    for (n, point) in item.discussion.iter().enumerate() {
        empty.text_at(|| at(n), "text", &point.text);
        empty.person(|| at(n).field("speaker"), "speaker", point.speaker.as_ref());
    }
    let at = list("motions");
    for (n, motion) in item.motions.iter().enumerate() {
        empty.person(|| at(n).field("proposer"), "proposer", motion.proposer.as_ref());
        empty.person(|| at(n).field("seconder"), "seconder", motion.seconder.as_ref());
    }
    let at = list("votes");
    for (n, vote) in item.votes.iter().enumerate() {
        for (m, one) in vote.votes.iter().enumerate() {
            empty.person(|| at(n).field("votes").at(m).field("voter"), "voter", Some(&one.voter));
        }
    }
    let at = list("resolutions");
    for (n, resolution) in item.resolutions.iter().enumerate() {
        if !resolution.parts.is_empty() {
            parts(empty, &at(n).field("parts"), &resolution.parts);
        }
    }
    let at = list("actions");
    for (n, action) in item.actions.iter().enumerate() {
        empty.text_at(|| at(n), "text", &action.text);
        empty.person(|| at(n).field("owner"), "owner", action.owner.as_ref());
    }
    let at = list("priorities");
    for (n, priority) in item.priorities.iter().enumerate() {
        empty.text_at(|| at(n), "text", &priority.text);
    }
    let at = list("figures");
    for (n, figure) in item.figures.iter().enumerate() {
        empty.text_at(|| at(n).field("measure"), "label", &figure.measure.label);
    }
    let at = list("documents");
    for (n, document) in item.documents.iter().enumerate() {
        empty.text_at(|| at(n), "title", &document.title);
    }
}

fn parts(empty: &mut Empty, at: &Place, list: &[ResolutionPart]) {
    for (n, part) in list.iter().enumerate() {
        empty.text_at(|| at.at(n), "text", &part.text);
        empty.person(|| at.at(n).field("delegated_to"), "delegated_to", part.delegated_to.as_ref());
        if !part.parts.is_empty() {
            parts(empty, &at.at(n).field("parts"), &part.parts);
        }
    }
}

/// Places that say nothing, gathered for one item.
#[derive(Default)]
struct Empty {
    places: Vec<(Place, &'static str, &'static str)>,
}

impl Empty {
    fn text(&mut self, record: &Place, field: &'static str, text: &str) {
        self.text_at(|| record.clone(), field, text);
    }

    fn text_at(&mut self, record: impl FnOnce() -> Place, field: &'static str, text: &str) {
        if text.chars().all(char::is_whitespace) {
            self.places.push((record().field(field), field, "words"));
        }
    }

    fn optional(&mut self, record: &Place, field: &'static str, text: Option<&str>) {
        if let Some(text) = text {
            self.text(record, field, text);
        }
    }

    fn person(&mut self, at: impl FnOnce() -> Place, field: &'static str, person: Option<&PersonRef>) {
        let blank =
            |text: &Option<String>| text.as_deref().is_none_or(|text| text.chars().all(char::is_whitespace));
        if let Some(person) = person
            && blank(&person.name)
            && blank(&person.post)
        {
            self.places.push((at(), field, "person"));
        }
    }

    fn organization(&mut self, field: &'static str, organization: Option<&Organization>) {
        if let Some(organization) = organization
            && organization.classification.is_none()
            && organization.name.as_deref().is_none_or(|name| name.trim().is_empty())
        {
            self.places.push((Place::root().field(field), field, "organization"));
        }
    }

    /// One answer for everything gathered: held where `asked` and nothing is empty, else a finding for each place.
    fn tell(&mut self, cx: &Context<'_>, out: &mut Answers<'_, '_>, asked: bool) {
        if asked && self.places.is_empty() {
            out.held();
        }
        for (at, field, expected) in self.places.drain(..) {
            let found = out.found(&at, args! { expected: expected, field: field });
            if cx.reading.is_some() {
                found.severity(Severity::Warning);
            }
        }
    }
}
