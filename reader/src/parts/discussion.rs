//! Discussion: who said, asked, answered, felt or feared what.

use crate::blocks::Block;
use crate::gates::Gate;
use crate::parts::people::{self, Person};
use crate::parts::short::ShortForms;
use crate::parts::speech::{Speech, Voice, speech};
use crate::parts::topic::topic;
use crate::recorder::{Recorder, fold, is_space, trim};
use crate::sentences::sentences;
use crate::wordlist::Search;
use crate::words::discussion::{ANNOUNCED, CUT, LIST_LEADS, MIXED_LEADS, NOTHING, PROCEDURE};
use minutebook::{AgendaItem, BlockKind, DiscussionPoint, ItemKind, PointKind, Pointer};
use std::sync::LazyLock;

static PROCEDURES: LazyLock<Search> = LazyLock::new(|| Search::new(PROCEDURE));

/// Reads the discussion of one item's debate. `at` is the item's place in the reading.
pub(crate) fn read<'t>(rec: &mut Recorder<'t>, item: &mut AgendaItem, at: &Pointer, debate: &[Block<'t>]) {
    let formal = [ItemKind::Apologies, ItemKind::DateOfNextMeeting];
    if item.kind.is_some_and(|kind| formal.contains(&kind)) {
        return;
    }
    let mut short = ShortForms::default();
    for block in debate {
        short.note(block.text);
    }
    let mut reader = Debate { short, lead: None, before: Vec::new(), last: None };
    for block in debate {
        for point in reader.block(rec, block) {
            store(rec, item, at, &point);
        }
    }
}

/// One point, as slices of the page.
#[derive(Clone)]
struct Point<'t> {
    text: &'t str,
    topic: Option<&'t str>,
    kind: PointKind,
    speaker: Option<Speaker<'t>>,
}

/// A speaker, and whether their own sentence names them.
#[derive(Clone, PartialEq)]
struct Speaker<'t> {
    person: Person<'t>,
    stated: bool,
    /// The sentence that names them.
    from: &'t str,
}

/// What a lead-in gives to the list under it.
#[derive(Clone)]
struct Lead<'t> {
    speaker: Option<Speaker<'t>>,
    kind: PointKind,
    /// True where the list is no debate.
    skip: bool,
    /// Sign of its bullets, once one is seen.
    sign: Option<char>,
}

impl<'t> Lead<'t> {
    /// The speaker of the list's elements: likely, as they do not name one.
    fn given(&self) -> Option<Speaker<'t>> {
        self.speaker.clone().map(|speaker| Speaker { stated: false, ..speaker })
    }
}

struct Debate<'t> {
    short: ShortForms<'t>,
    lead: Option<Lead<'t>>,
    /// The leads of lists before, each with the sign of its bullets: a list can go on behind another.
    before: Vec<(char, Lead<'t>)>,
    /// Kind of the point before, in the paragraph before.
    last: Option<PointKind>,
}

impl<'t> Debate<'t> {
    fn block(&mut self, rec: &Recorder<'t>, block: &Block<'t>) -> Vec<Point<'t>> {
        let text = uncut(block.text);
        let leads = lead_end(text);
        match block.kind {
            BlockKind::TableRow => return Vec::new(),
            BlockKind::Bullet => self.resume(bullet_sign(rec, block)),
            _ => self.lead = None,
        }
        if block.kind == BlockKind::Bullet && self.lead.as_ref().is_some_and(|lead| lead.skip) {
            return Vec::new();
        }
        if block.kind == BlockKind::Heading && !leads {
            return Vec::new();
        }
        let labelled = speaker_label(text);
        let (topic, body) = match &labelled {
            Some((_, body)) => (None, *body),
            None => topic(text).map_or((None, text), |(topic, body)| (Some(topic), body)),
        };
        let mut points: Vec<Point<'t>> = Vec::new();
        let mut sentences = sentences(body);
        let lead_in = if leads { sentences.pop() } else { None };
        let bullet = block.kind == BlockKind::Bullet;
        let mut run = Run {
            base: match labelled {
                Some((person, _)) => Some(Speaker { person, stated: true, from: text }),
                None if bullet => self.lead.as_ref().and_then(Lead::given),
                None => None,
            },
            kind: self.lead.as_ref().filter(|_| bullet).map_or(PointKind::Statement, |lead| lead.kind),
            topic,
            subject: None,
            quoted: false,
            asked: !bullet && self.last == Some(PointKind::Question),
        };
        for sentence in sentences {
            run.sentence(rec, &mut points, sentence, &self.short);
        }
        if let Some(sentence) = lead_in {
            self.lead_in(rec, &mut points, &mut run, sentence);
        }
        self.last = points.last().map(|point| point.kind);
        points
    }

    /// Finds the lead of a bullet by its sign.
    fn resume(&mut self, sign: char) {
        let Some(lead) = &mut self.lead else { return };
        match lead.sign {
            None => {
                lead.sign = Some(sign);
                self.before.retain(|(known, _)| *known != sign);
                self.before.push((sign, lead.clone()));
            }
            Some(own) if own != sign => {
                if let Some((_, older)) = self.before.iter().find(|(known, _)| *known == sign) {
                    *lead = older.clone();
                }
            }
            Some(_) => {}
        }
    }

    /// The last sentence of a paragraph that ends in a colon.
    fn lead_in(
        &mut self,
        rec: &Recorder<'t>,
        points: &mut Vec<Point<'t>>,
        run: &mut Run<'t>,
        sentence: &'t str,
    ) {
        let told = speech(sentence, &self.short);
        let lower = sentence.to_lowercase();
        let speaker = match &told.voice {
            Voice::Person(person) | Voice::Invited(person) => {
                Some(Speaker { person: (**person).clone(), stated: true, from: sentence })
            }
            Voice::Pronoun => run.subject.clone(),
            Voice::Nobody | Voice::Unsaid => {
                run.base.clone().map(|speaker| Speaker { stated: false, ..speaker })
            }
        };
        // A question that a lead announces ("asked the following") makes its list questions.
        let kind = match told.kind {
            Some(PointKind::Concern) | None => run.kind,
            Some(PointKind::Statement) if speaker.is_some() && !matches!(told.voice, Voice::Person(_)) => {
                run.kind
            }
            Some(kind) => kind,
        };
        let mixed = !lower.trim_end_matches(':').ends_with("that")
            && MIXED_LEADS.iter().any(|word| lower.contains(word));
        let speaker = speaker.filter(|_| !mixed);
        let skip = speaker.is_none() && LIST_LEADS.iter().any(|word| lower.contains(word));
        if let Some(said) = said_before(sentence) {
            run.sentence(rec, points, said, &self.short);
        }
        self.lead = Some(Lead { speaker, kind, skip, sign: None });
    }
}

/// What is known while the sentences of one block are read.
struct Run<'t> {
    /// Who speaks unless a sentence says otherwise, and how.
    base: Option<Speaker<'t>>,
    kind: PointKind,
    topic: Option<&'t str>,
    /// Subject of the sentence before.
    subject: Option<Speaker<'t>>,
    /// True where the point before quotes somebody who need not be there.
    quoted: bool,
    /// True where a question stands right before.
    asked: bool,
}

impl<'t> Run<'t> {
    fn sentence(
        &mut self,
        rec: &Recorder<'t>,
        points: &mut Vec<Point<'t>>,
        sentence: &'t str,
        short: &ShortForms<'t>,
    ) {
        if is_idle(sentence) {
            return;
        }
        let told = speech(sentence, short);
        if let Voice::Invited(person) = &told.voice {
            self.base = Some(Speaker { person: (**person).clone(), stated: false, from: sentence });
            self.kind = PointKind::View;
            self.subject = self.base.clone();
            return;
        }
        let (speaker, kind, goes_on) = self.place(points.last(), &told, sentence);
        let pronoun = told.voice == Voice::Pronoun && self.subject.is_some();
        if !pronoun {
            self.subject = told.subject.map(|person| Speaker { person, stated: false, from: sentence });
        }
        self.quoted = told.quoted;
        self.asked = kind == PointKind::Question;
        match points.last_mut() {
            Some(last) if goes_on || (last.kind == kind && same(last.speaker.as_ref(), speaker.as_ref())) => {
                last.text = rec.joined(last.text, sentence);
            }
            _ => points.push(Point { text: sentence, topic: self.topic, kind, speaker }),
        }
    }

    /// Speaker and kind of a sentence, and whether it only goes on with the point before.
    fn place(
        &self,
        open: Option<&Point<'t>>,
        told: &Speech<'t>,
        sentence: &'t str,
    ) -> (Option<Speaker<'t>>, PointKind, bool) {
        let base = || (self.base.clone(), told.kind.unwrap_or(self.kind));
        match &told.voice {
            Voice::Person(person) => {
                let speaker = Speaker { person: (**person).clone(), stated: true, from: sentence };
                (Some(speaker), self.answer(told.kind), false)
            }
            Voice::Pronoun => match (&self.subject, open) {
                (Some(speaker), _) => {
                    let kind = open.map_or(self.kind, |open| open.kind);
                    let own = told.kind.filter(|kind| *kind != PointKind::Statement);
                    (Some(speaker.clone()), own.unwrap_or(kind), false)
                }
                (None, Some(open)) => (open.speaker.clone(), open.kind, true),
                (None, None) => (None, told.kind.unwrap_or(self.kind), false),
            },
            Voice::Nobody => {
                let asks = told.kind == Some(PointKind::Question);
                let speaker = if asks { None } else { self.base.clone() };
                let lead = told.kind == Some(PointKind::Statement) && self.base.is_some();
                let kind = if told.heard { self.answer(told.kind) } else { told.kind.unwrap_or(self.kind) };
                (speaker, if lead { self.kind } else { kind }, false)
            }
            Voice::Invited(_) | Voice::Unsaid => match open {
                // Somebody else's quoted words end with their sentence.
                Some(_) if self.quoted => {
                    let (speaker, kind) = base();
                    (speaker, kind, false)
                }
                Some(open) if told.kind.is_none() || told.soft || open.speaker.is_some() => {
                    let own = told.kind.filter(|_| open.speaker.is_none() && !told.soft);
                    (open.speaker.clone(), own.unwrap_or(open.kind), true)
                }
                _ => {
                    let (speaker, kind) = base();
                    (speaker, kind, false)
                }
            },
        }
    }

    /// What is said right behind a question answers it.
    fn answer(&self, kind: Option<PointKind>) -> PointKind {
        match kind {
            Some(PointKind::Statement) | None if self.asked => PointKind::Response,
            Some(kind) => kind,
            None => self.kind,
        }
    }
}

/// `Councillor Archer: what is the cost?`: a person before a colon or a dash speaks what follows.
fn speaker_label(text: &str) -> Option<(Person<'_>, &str)> {
    // Without such a sign nobody is before one.
    if !text.bytes().any(|byte| matches!(byte, b':' | b'-' | 0xe2)) {
        return None;
    }
    let person = people::read(text)?;
    let end = (person.text.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize) + person.text.len();
    let rest = trim(text.get(end..)?);
    let body = trim(rest.strip_prefix([':', '–', '—', '-'])?);
    let says = body.split(is_space).count() > 2 && text.get(end..)?.starts_with([':', ' ', '\u{a0}']);
    says.then_some((person, body))
}

/// What a bullet begins with on the page.
fn bullet_sign(rec: &Recorder<'_>, block: &Block<'_>) -> char {
    let start = rec.span(block.text).start as usize;
    let before = rec.text().get(..start).unwrap_or_default();
    before.trim_end_matches(is_space).chars().next_back().unwrap_or(' ')
}

fn same(a: Option<&Speaker<'_>>, b: Option<&Speaker<'_>>) -> bool {
    match (a, b) {
        (None, None) => true,
        (Some(a), Some(b)) => a.person.person == b.person.person,
        _ => false,
    }
}

/// True for a sentence about the meeting itself, or one that says that there was nothing.
fn is_idle(sentence: &str) -> bool {
    if Gate::Idle.shut(sentence) {
        return !sentence.contains(char::is_alphabetic);
    }
    let lower = fold(sentence).to_lowercase();
    let nothing = NOTHING.iter().any(|words| lower.starts_with(words)) && lower.len() < 90;
    nothing || PROCEDURES.holds(&lower) || !lower.contains(char::is_alphabetic)
}

/// The block without what a page prints where it cut the minutes: `... view the full minutes text for item 8.`
fn uncut(text: &str) -> &str {
    if Gate::Cut.shut(text) {
        return text;
    }
    let cut = CUT.iter().find_map(|words| text.find(words));
    let kept = cut.and_then(|at| text.get(..at)).unwrap_or(text);
    if cut.is_some() {
        trim(kept.trim_end_matches(|c: char| is_space(c) || matches!(c, '.' | '…')))
    } else {
        kept
    }
}

fn lead_end(text: &str) -> bool {
    text.trim_end_matches(|c: char| is_space(c) || matches!(c, '-' | '–' | '—')).ends_with(':')
}

/// What a lead-in says before it announces its list: nothing, most of the time.
fn said_before(sentence: &str) -> Option<&str> {
    let body = sentence.trim_end_matches(|c: char| is_space(c) || matches!(c, ':' | '-' | '–' | '—'));
    let at = ["it was noted that", "it was reported that", "it was stated that", "it was commented that"]
        .iter()
        .find(|words| body.ends_with(**words))
        .map(|words| body.len() - words.len());
    let kept = match at {
        Some(at) => trim(body.get(..at)?).trim_end_matches("and"),
        None => {
            let words = body.split(is_space).rev().take(12);
            let mut words = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
            if body.ends_with("that")
                || words.any(|word| ANNOUNCED.iter().any(|known| word.eq_ignore_ascii_case(known)))
            {
                return None;
            }
            body
        }
    };
    let kept = trim(kept).trim_end_matches(',');
    let verb = kept
        .split(is_space)
        .any(|word| matches!(word, "was" | "were" | "had" | "has" | "is" | "are" | "have"));
    (verb && kept.split(is_space).count() > 3).then_some(kept)
}

fn store<'t>(rec: &mut Recorder<'t>, item: &mut AgendaItem, at: &Pointer, point: &Point<'t>) {
    let text = trim(point.text);
    let text = text.strip_suffix("; and").or_else(|| text.strip_suffix(";and")).unwrap_or(text);
    let text = trim(text.trim_end_matches(';'));
    if !text.contains(char::is_alphabetic) {
        return;
    }
    let place = at.field("discussion").at(item.discussion.len());
    rec.stated(&place, text);
    let mut said = DiscussionPoint::new(point.kind, fold(text));
    if let Some(topic) = point.topic {
        rec.stated(&place.field("topic"), topic);
        said.topic = Some(fold(topic));
    }
    if let Some(speaker) = &point.speaker {
        let person = &speaker.person;
        let place = place.field("speaker");
        // Who spoke before or leads the list is likely, not stated.
        let short = person.short == Some(person.text);
        match speaker.stated {
            true if !short => rec.stated(&place, person.text),
            true => rec.inferred(&place, person.text),
            false => rec.inferred(&place, speaker.from),
        }
        for (field, words) in [("name", person.name), ("post", person.post)] {
            if let Some(words) = words {
                let field = place.field(field);
                if short { rec.inferred(&field, person.text) } else { rec.stated(&field, words) }
            }
        }
        if let Some(organization) = person.organization {
            rec.stated(&place.field("organization").field("name"), organization);
        }
        said.speaker = Some(person.person.clone());
    }
    item.discussion.push(said);
}

#[cfg(test)]
mod tests {
    use crate::{Options, read};

    fn points(minutes: &str) -> Vec<(String, String, String, String)> {
        let page = format!("Agenda item\n\nLibrary hours\n\nMinutes:\n\n{minutes}\n");
        let reading = read(page.as_bytes(), &Options::default());
        let all = reading.meeting.agenda.iter().flat_map(|item| &item.discussion);
        all.map(|point| {
            let who = point.speaker.as_ref().map(minutebook::PersonRef::display).unwrap_or_default();
            (point.kind.to_string(), who, point.topic.clone().unwrap_or_default(), point.text.clone())
        })
        .collect()
    }

    fn shape(found: &[(String, String, String, String)]) -> Vec<(&str, &str, &str)> {
        found.iter().map(|(kind, who, topic, _)| (kind.as_str(), who.as_str(), topic.as_str())).collect()
    }

    #[test]
    fn leads_and_their_lists() {
        let found = points(
            "The head of libraries highlighted the key points:\n\n\u{b7} the hours were long;\n\u{b7} staff were tired; and\n\nThe \
             following points were raised in the debate:\n\n\u{b7} It was asked whether Sunday counted. The officer explained that it did.\n\
             \u{b7} There was concern about the cost.",
        );
        let want = [
            ("statement", "head of libraries", ""),
            ("statement", "head of libraries", ""),
            ("question", "", ""),
            ("response", "officer", ""),
            ("concern", "", ""),
        ];
        assert_eq!(shape(&found), want);
        assert_eq!(found[1].3, "staff were tired");
    }

    #[test]
    fn topics_questions_and_responses() {
        let found = points(
            "\u{2022} Budget \u{2013} it was asked what it cost. The officer responded that it was cheap. It would last.",
        );
        assert_eq!(shape(&found), [("question", "", "Budget"), ("response", "officer", "Budget")]);
        let found = points("Councillor Archer: What is the cost of this?");
        assert_eq!(shape(&found), [("question", "Councillor Archer", "")]);
    }

    #[test]
    fn pronouns_and_silence() {
        let found =
            points("The Director of Libraries added that it was open. She also confirmed that it was warm.");
        assert_eq!(shape(&found), [("statement", "Director of Libraries", "")]);
        let found = points("The library had been shut. She confirmed that it was warm.");
        assert_eq!(shape(&found), [("statement", "", "")]);
        assert_eq!(points("There were no declarations of interest."), []);
        assert_eq!(points("Cllr Archer left the meeting at 15:34"), []);
    }

    #[test]
    fn paragraphs_are_not_shredded() {
        let found =
            points("The report told of the year. Loans had risen. Visits had fallen. A van was bought.");
        assert_eq!(shape(&found), [("statement", "", "")]);
    }
}
