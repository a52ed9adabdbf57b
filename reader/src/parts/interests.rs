//! Declarations of interest: none, one by one in sentences, or as a list.

use crate::parts::subjects;
use crate::phrase::hints;
use crate::recorder::{Recorder, fold, is_space, trim};
use crate::sentences::sentences;
use crate::wordlist::Search;
use crate::words::interests::{ACTIONS, KINDS, NO_INTERESTS, NONE, REASONS, TOLD, TOPICS};
use minutebook::{
    Attendance, DeclarationOfInterest, Declarations, HONORIFICS, InterestAction, InterestKind, PersonRef,
    Pointer,
};
use std::sync::LazyLock;

/// Reads the interests that some paragraphs declare. `standing` is true under the item on declarations, where `None.` is
/// an answer. `at` is the place where the answer will be stored.
pub(crate) fn read<'t>(
    rec: &mut Recorder<'t>,
    paragraphs: &[&'t str],
    standing: bool,
    known: &[Attendance],
    at: &Pointer,
) -> Declarations {
    let mut found = Found { rec, known, at, list: Vec::new() };
    let mut none = None;
    let mut listing = false;
    let mut rest = paragraphs;
    while let [text, behind @ ..] = rest {
        rest = behind;
        // Elsewhere than in the item on declarations a paragraph needs the verb, or a declaration before it.
        if !standing && found.list.is_empty() && !hints(text, &["declar", "disclos", "regist"]) {
            continue;
        }
        if standing && let Some(cells) = dumped_heads(text, behind) {
            rest = found.rows(behind.get(cells..).unwrap_or_default());
            continue;
        }
        let lower = text.to_lowercase();
        let heads = (text.contains('|') || text.contains("   "))
            && ["nature", "interest", "minute", "item", "reason"]
                .iter()
                .filter(|word| lower.contains(**word))
                .count()
                >= 2
            && ["councillor", "member", "name"].iter().any(|word| lower.starts_with(word))
            && !lower.contains("declared");
        if standing
            && (heads
                || (lower.contains("following") || lower.contains("as follows"))
                    && lower.contains("interest")
                    && trim(text).trim_end_matches(['-', '–', ' ']).ends_with(':'))
        {
            listing = true;
            continue;
        }
        // `None.` has answered: what follows declares only where it says so.
        let open = standing && none.is_none_or(|words: &str| words.split(is_space).count() > 2);
        let before = found.list.len();
        for sentence in sentences(text) {
            if let Some(words) = says_none(sentence, standing) {
                none = none.or(Some(words));
            } else if !(standing && is_apology(sentence)) {
                found.sentence(sentence);
                if open && found.list.len() == before {
                    found.told(sentence);
                }
            }
        }
        if open && found.list.len() == before && !is_apology(text) {
            // `Cllr A Personal interest in item 6. Cllr B Prejudicial interest in item 9.`
            let pieces = sentences(text);
            let each = pieces.len() > 1 && pieces.iter().filter(|piece| is_titled(piece)).count() > 1;
            if each {
                pieces.iter().for_each(|piece| found.listed(piece, listing));
            } else {
                found.listed(text, listing);
            }
        }
    }
    let list = std::mem::take(&mut found.list);
    if !list.is_empty() {
        return Declarations::Declared(list);
    }
    match none.filter(|_| standing) {
        Some(words) => {
            rec.stated(at, words);
            Declarations::NoneDeclared
        }
        None => Declarations::NotStated,
    }
}

/// True for a text that begins with a title: `Cllr Archer ...`.
fn is_titled(text: &str) -> bool {
    let first = text.split(is_space).next().map(|word| word.trim_end_matches('.').to_lowercase());
    first.is_some_and(|word| HONORIFICS.contains(&word.as_str()))
}

/// One item may hold the apologies as well.
fn is_apology(sentence: &str) -> bool {
    sentence.get(..6).is_some_and(|head| head.eq_ignore_ascii_case("apolog"))
}

/// `Name of Member`, `Type of Interest`, `Nature of Interest`: the heads of a table whose cells all stand on lines of
/// their own. Gives how many of the lines behind the first belong to them.
fn dumped_heads(first: &str, behind: &[&str]) -> Option<usize> {
    let head = |text: &str, words: &[&str]| {
        let lower = text.to_lowercase();
        text.split(is_space).count() <= 6 && words.iter().any(|word| lower.contains(word))
    };
    let first = head(first, &["member", "councillor", "name"])
        && !first.contains('|')
        && !first.split(is_space).any(|word| HONORIFICS.contains(&word.to_lowercase().as_str()))
        && !first.ends_with(['.', ':']);
    let more = behind
        .iter()
        .take(3)
        .take_while(|text| {
            let stops = text.ends_with('.') && !text.ends_with("No.");
            head(text, &["interest", "nature", "item", "minute", "reason"]) && !stops
        })
        .count();
    (first && more >= 1).then_some(more)
}

/// `Having earlier declared an interest, Councillor A left the room`: no declaration of its own, unless it says why.
pub(crate) fn is_told_again(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let why = lower.find("having declared an interest").and_then(|at| lower.get(at + 27..));
    if why.is_some_and(|rest| rest.starts_with("as ") || rest.starts_with("because ")) {
        return false;
    }
    [
        "having earlier declared",
        "having previously declared",
        "having declared",
        "earlier declared an",
        "previously declared an",
    ]
    .iter()
    .any(|words| lower.contains(words))
}

/// The words that say that nothing was declared.
fn says_none(sentence: &str, standing: bool) -> Option<&str> {
    let lower = fold(&sentence.to_lowercase());
    let bare = lower.trim_matches(|c: char| !c.is_alphanumeric() && c != '/');
    let whole = standing && NONE.contains(&bare);
    // `Councillor Marino declared an interest` ends in "no" and says none of it.
    let stands = |words: &&&str| {
        lower
            .match_indices(**words)
            .any(|(at, _)| lower.get(..at).is_some_and(|head| !head.ends_with(|c: char| c.is_alphanumeric())))
    };
    let told = NO_INTERESTS.iter().any(|words| stands(&words))
        && (lower.contains("interest") || standing)
        && !lower.contains(" other than ")
        && !lower.contains(" except ");
    (whole || told).then_some(sentence)
}

struct Found<'r, 't, 'k> {
    rec: &'r mut Recorder<'t>,
    known: &'k [Attendance],
    at: &'r Pointer,
    list: Vec<DeclarationOfInterest>,
}

impl<'t> Found<'_, 't, '_> {
    /// `Councillor A declared a personal interest in item 7 as a governor of the school.`
    fn sentence(&mut self, sentence: &'t str) {
        let lower = sentence.to_ascii_lowercase();
        // "gave a personal interest": a word that means much else counts right before the interest.
        let near = |end: usize| {
            let behind = lower.get(end..).unwrap_or_default();
            behind.split_whitespace().take(6).any(|word| word.starts_with("interest"))
        };
        let verb =
            [" declared ", " disclosed ", " declared\n", " registered ", " gave ", " expressed ", " stated "]
                .iter()
                .enumerate()
                .filter_map(|(n, words)| lower.find(words).map(|at| (n, at, at + words.len())))
                .filter(|(n, _, end)| *n < 4 || near(*end))
                .map(|(_, at, end)| (at, end))
                .min()
                .filter(|(_, end)| {
                    lower.get(*end..).is_some_and(|rest| {
                        rest.contains("interest")
                            || ["dpi", "an ori", "an nri", "a nri"].iter().any(|short| rest.contains(short))
                            || rest.starts_with("by")
                    })
                });
        let Some((start, end)) = verb else {
            self.action_only(sentence, &lower);
            return;
        };
        // "Cllr A and Cllr B both declared", "(Cllr A, having declared an interest as ..."
        let head = sentence.get(..start).unwrap_or_default();
        let head = [" both", " each", " all", ", having", " having", " also", " then", " had"]
            .iter()
            .find_map(|word| head.strip_suffix(word))
            .unwrap_or(head);
        let head = head.trim_start_matches(['(', '[']);
        let object = sentence.get(end..).unwrap_or_default();
        // `A personal interest was declared by Councillor A in item 7.`
        let passive = ["by ", "by\n"]
            .iter()
            .find_map(|by| object.strip_prefix(by))
            .filter(|_| head.contains("nterest"));
        let (subjects, words) = match passive {
            Some(after) => {
                let cut = [" in ", " as ", " on ", " regarding ", " relating ", "."]
                    .iter()
                    .filter_map(|word| after.find(word))
                    .min()
                    .unwrap_or(after.len());
                (
                    subjects::before(after.get(..cut).unwrap_or(after), self.known),
                    after.get(cut..).unwrap_or_default(),
                )
            }
            None => {
                // "Cllrs A and B both declared".
                let bare = head.trim_end();
                let bare =
                    [" both", " each", " also", " then"].iter().find_map(|word| bare.strip_suffix(word));
                (subjects::before(bare.unwrap_or(head), self.known), object)
            }
        };
        if subjects.is_empty() {
            return;
        }
        let kind = kind(if passive.is_some() { head } else { object });
        let items = items(words);
        let action = action(sentence);
        for subject in subjects {
            let numbers: Vec<Option<&'t str>> =
                if items.is_empty() { vec![topic(words)] } else { items.iter().copied().map(Some).collect() };
            for item in numbers {
                let place = self.at.at(self.list.len());
                self.rec.stated(&place, sentence);
                self.rec.stated(&place.field("person"), subject.text);
                let mut one = DeclarationOfInterest::new(subject.person.clone(), InterestKind::Unspecified);
                if let Some((found, words)) = kind {
                    self.rec.stated(&place.field("kind"), words);
                    one.kind = found;
                } else {
                    self.rec.inferred(&place.field("kind"), sentence);
                }
                if let Some(item) = item {
                    self.rec.stated(&place.field("item"), item);
                    one.item = Some(fold(item));
                }
                if let Some(reason) = reason(words) {
                    self.rec.stated(&place.field("text"), reason);
                    one.text = Some(fold(reason));
                }
                if let Some((action, words)) = action {
                    self.rec.stated(&place.field("action"), words);
                    one.action = Some(action);
                }
                self.list.push(one);
            }
        }
    }

    /// `Councillor A wished it to be recorded that she was an adoptive parent`: told without the word interest.
    fn told(&mut self, sentence: &'t str) {
        let lower = sentence.to_ascii_lowercase();
        let verb = TOLD.iter().filter_map(|words| lower.find(words).map(|at| (at, at + words.len()))).min();
        let Some((start, end)) = verb else { return };
        let object = sentence.get(end..).unwrap_or_default();
        // Of whoever speaks: "that he was", "that his wife worked".
        let own = lower.get(end..).is_some_and(|rest| {
            let mut words = rest.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).take(6);
            words.any(|word| ["he", "she", "they", "his", "her", "their", "being"].contains(&word))
        });
        let subjects = subjects::before(sentence.get(..start).unwrap_or_default(), self.known);
        let [subject] = subjects.as_slice() else { return };
        if own && subject.person.name.is_some() {
            let subject = subject.person.clone();
            let text = trim(object).trim_start_matches("that ").trim_end_matches('.');
            self.push(subject, sentence, text, object);
        }
    }

    /// The rows of a table whose cells stand on lines of their own; gives back what stands behind it.
    fn rows<'p>(&mut self, lines: &'p [&'t str]) -> &'p [&'t str] {
        let mut rest = lines;
        while let [name, behind @ ..] = rest {
            let subjects = subjects::before(name, self.known);
            let [subject] = subjects.as_slice() else { break };
            if subject.person.name.is_none() || name.split(is_space).count() > 6 {
                break;
            }
            let cells = behind
                .iter()
                .take(3)
                .take_while(|cell| subjects::before(cell, self.known).is_empty())
                .count();
            let (row, after) = behind.split_at_checked(cells).unwrap_or((behind, &[]));
            let (Some(first), Some(last)) = (row.first(), row.last()) else { break };
            let whole = self.rec.joined(first, last);
            self.push(subject.person.clone(), name, last.trim_end_matches('.'), whole);
            rest = after;
        }
        rest
    }

    /// Notes one declaration: who, on which item, of which kind, and why.
    fn push(&mut self, person: PersonRef, words: &'t str, reason: &'t str, about: &'t str) {
        let place = self.at.at(self.list.len());
        self.rec.stated(&place, words);
        self.rec.stated(&place.field("person"), words);
        let mut one = DeclarationOfInterest::new(person, InterestKind::Unspecified);
        match kind(about) {
            Some((found, words)) => {
                self.rec.stated(&place.field("kind"), words);
                one.kind = found;
            }
            None => self.rec.inferred(&place.field("kind"), words),
        }
        if let Some(item) = items(about).first() {
            self.rec.stated(&place.field("item"), item);
            one.item = Some((*item).to_owned());
        }
        if !trim(reason).is_empty() {
            self.rec.stated(&place.field("text"), reason);
            one.text = Some(fold(reason));
        }
        if let Some((action, words)) = action(about) {
            self.rec.stated(&place.field("action"), words);
            one.action = Some(action);
        }
        self.list.push(one);
    }

    /// `She left the room.` behind a declaration.
    fn action_only(&mut self, sentence: &'t str, lower: &str) {
        let pronoun = ["he ", "she ", "they ", "and "].iter().any(|word| lower.starts_with(word));
        let place = self.list.len().checked_sub(1).map(|last| self.at.at(last));
        let same = |one: &DeclarationOfInterest| {
            pronoun
                || one
                    .person
                    .name
                    .as_deref()
                    .and_then(|name| name.rsplit(' ').next())
                    .is_some_and(|name| sentence.contains(name))
        };
        if let (Some(last), Some(place), Some((action, words))) =
            (self.list.last_mut(), place, action(sentence))
            && last.action.is_none()
            && same(last)
        {
            self.rec.stated(&place.field("action"), words);
            last.action = Some(action);
        }
    }

    /// `Councillor A - item 7 - personal, as a governor`, `Cllr A (a club, a school)` in a list.
    fn listed(&mut self, text: &'t str, listing: bool) {
        let lower = text.to_lowercase();
        // `Cllr Archer – 217/2018 (b), neighbour`, `Cllr Archer, 6.2, as trustee`: somebody with a title, and little more.
        let titled = text.split(is_space).count() <= 24
            && is_titled(text)
            && [" – ", " - ", ", "].iter().any(|sign| text.contains(sign));
        let told = kind(text).is_some() || !items(text).is_empty() || lower.contains("interest") || titled;
        if !(listing || told) || trim(text).ends_with(':') {
            return;
        }
        let name_end = [" | ", "   ", "\t", " - ", " – ", " — ", ": ", ", ", " ("]
            .iter()
            .filter_map(|sign| text.find(sign))
            .min();
        // `Cllr Archer Personal interest in item 6`, `Dr Archer as a trustee`
        let worded = [
            " as a",
            " personal ",
            " prejudicial ",
            " pecuniary ",
            " disclosable ",
            " non-pecuniary ",
            " re ",
        ]
        .iter()
        .filter_map(|word| lower.find(word))
        .min()
        .filter(|at| text.is_char_boundary(*at) && lower.len() == text.len());
        let name_end = name_end.into_iter().chain(worded).min();
        let Some(end) = name_end else { return };
        let (head, rest) = (text.get(..end).unwrap_or_default(), text.get(end..).unwrap_or_default());
        if self.by_item(text, head, rest) {
            return;
        }
        let mut subjects = subjects::before(head, self.known);
        // Under a lead that says whose list it is a last name alone will do.
        if subjects.is_empty() && listing && is_bare_name(head) {
            let person = PersonRef::named(&fold(head));
            subjects.push(subjects::Subject { person, text: trim(head), place: None });
        }
        let [subject] = subjects.as_slice() else { return };
        if subject.person.name.is_none() {
            return;
        }
        let place = self.at.at(self.list.len());
        self.rec.stated(&place, text);
        self.rec.stated(&place.field("person"), subject.text);
        let mut one = DeclarationOfInterest::new(subject.person.clone(), InterestKind::Unspecified);
        let cells: Vec<&'t str> = rest.split('|').map(trim).filter(|cell| !cell.is_empty()).collect();
        let about = cells.iter().find(|cell| cell.starts_with(|c: char| c.is_ascii_digit()));
        if let Some(item) = about.filter(|_| rest.contains('|') && items(rest).is_empty()) {
            self.rec.stated(&place.field("item"), item);
            one.item = Some(fold(item));
        }
        if let Some((found, words)) = kind(rest) {
            self.rec.stated(&place.field("kind"), words);
            one.kind = found;
        } else {
            self.rec.inferred(&place.field("kind"), text);
        }
        if let Some(item) = items(rest).first() {
            self.rec.stated(&place.field("item"), item);
            one.item = Some((*item).to_owned());
        }
        // The last cell of a row says why.
        let reason = cells.last().copied().filter(|_| rest.contains('|')).unwrap_or(rest);
        let words = trim(reason).trim_start_matches(['-', '–', '—', ':', ',']);
        let words = trim(words).trim_end_matches(['.', ';']);
        if !words.is_empty() {
            self.rec.stated(&place.field("text"), words);
            one.text = Some(fold(words));
        }
        if let Some((action, words)) = action(text) {
            self.rec.stated(&place.field("action"), words);
            one.action = Some(action);
        }
        self.list.push(one);
    }
}

impl<'t> Found<'_, 't, '_> {
    /// `Item 6 – Mrs A Ash, Mr B Birch (both non-financial)`: the item first, and then whose interest it is.
    fn by_item(&mut self, text: &'t str, head: &str, rest: &'t str) -> bool {
        let lower = head.to_ascii_lowercase();
        let item = ["agenda item", "item", "minute", "report"].iter().any(|word| lower.starts_with(word));
        let numbers = items(head);
        let ([number], true) = (numbers.as_slice(), item) else { return false };
        let Some(number) = text.find(number).and_then(|at| text.get(at..at + number.len())) else {
            return false;
        };
        let names =
            rest.trim_start_matches(|c: char| is_space(c) || matches!(c, '-' | '–' | '—' | ':' | '|'));
        let end = names.find('(').unwrap_or(names.len());
        let subjects = subjects::before(trim(names.get(..end).unwrap_or_default()), self.known);
        let why = names.get(end..).unwrap_or_default().trim_matches(['(', ')', '.', ' ']);
        let told = !subjects.is_empty() && subjects.iter().all(|subject| subject.person.name.is_some());
        for subject in subjects.into_iter().filter(|_| told) {
            self.store(&subject, text, Some(number), why);
        }
        told
    }

    /// Stores one declaration.
    fn store(&mut self, subject: &subjects::Subject<'t>, text: &'t str, item: Option<&'t str>, why: &'t str) {
        let place = self.at.at(self.list.len());
        self.rec.stated(&place, text);
        self.rec.stated(&place.field("person"), subject.text);
        let mut one = DeclarationOfInterest::new(subject.person.clone(), InterestKind::Unspecified);
        match kind(why) {
            Some((found, words)) => {
                self.rec.stated(&place.field("kind"), words);
                one.kind = found;
            }
            None => self.rec.inferred(&place.field("kind"), text),
        }
        if let Some(item) = item {
            self.rec.stated(&place.field("item"), item);
            one.item = Some(fold(item));
        }
        if !why.is_empty() {
            self.rec.stated(&place.field("text"), why);
            one.text = Some(fold(why));
        }
        self.list.push(one);
    }
}

/// `Beever`, `R Hall`: one to three capitalised words, none of them a word of declarations.
fn is_bare_name(text: &str) -> bool {
    let words: Vec<&str> = trim(text).split(is_space).filter(|word| !word.is_empty()).collect();
    let name = |word: &&str| {
        word.starts_with(char::is_uppercase)
            && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '.'))
    };
    (1..=3).contains(&words.len())
        && words.iter().all(name)
        && !["Item", "Agenda", "Minute", "Interest", "Members", "Personal", "None", "Reason", "Note"]
            .iter()
            .any(|word| words.contains(word))
}

/// The kind that the words name, and which words.
fn kind(words: &str) -> Option<(InterestKind, &str)> {
    let lower = words.to_ascii_lowercase();
    // Past the interest itself other words begin; what is in brackets behind it still counts.
    let end = lower.find("interest").map_or(words.len(), |at| {
        let close = lower.get(at..).and_then(|rest| rest.find(')')).filter(|close| *close < 60);
        at + close.unwrap_or("interest".len())
    });
    let window = lower.get(..end)?;
    let window = fold_same(window);
    KINDS.iter().find_map(|(known, kind)| {
        window.find(known).map(|at| (*kind, words.get(at..at + known.len()).unwrap_or(words)))
    })
}

/// The same bytes with every white space a plain space, so that places stay.
fn fold_same(text: &str) -> String {
    text.chars().map(|c| if c == '\n' || c == '\r' || c == '\t' { ' ' } else { c }).collect()
}

/// Numbers of the items that an interest is about, as printed.
fn items(words: &str) -> Vec<&str> {
    let lower = words.to_ascii_lowercase();
    let mut found = Vec::new();
    for marker in ["agenda items", "agenda item", "items", "item", "minutes", "minute"] {
        let Some(at) = lower.find(marker) else { continue };
        let mut rest = words.get(at + marker.len()..).unwrap_or_default();
        loop {
            rest = rest.trim_start_matches(|c: char| is_space(c) || matches!(c, ',' | '&' | '.' | ':'));
            for skip in
                ["and ", "and\n", "numbers ", "number ", "nos. ", "nos ", "no. ", "no ", "No. ", "No "]
            {
                rest = rest.strip_prefix(skip).map_or(rest, str::trim_start);
            }
            let end = rest
                .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '(' | ')' | '-')))
                .unwrap_or(rest.len());
            let mut number = rest.get(..end).unwrap_or_default().trim_end_matches(['.', '-']);
            if number.ends_with(')') && !number.contains('(') {
                number = number.trim_end_matches(')');
            }
            let fits =
                number.bytes().any(|b| b.is_ascii_digit()) && number.len() <= 10 && !number.starts_with('(');
            if !fits {
                break;
            }
            found.push(number);
            rest = rest.get(number.len()..).unwrap_or_default();
        }
        break;
    }
    found
}

/// What an interest is about where no item's number stands.
fn topic(words: &str) -> Option<&str> {
    let flat = fold_same(words);
    let from = flat.to_ascii_lowercase().find("interest").map_or(0, |at| at + "interest".len());
    let rest = flat.get(from..)?;
    let (at, lead) =
        TOPICS.iter().filter_map(|lead| rest.find(lead).map(|at| (at, *lead))).min_by_key(|(at, _)| *at)?;
    let start = from + at + lead.len();
    let rest = flat.get(start..)?;
    let reason = REASONS.iter().filter_map(|word| rest.find(word)).min();
    let end = reason
        .into_iter()
        .chain(rest.find([',', ';', '.']))
        .chain(rest.find(" and "))
        .min()
        .unwrap_or(rest.len());
    let topic = trim(words.get(start..start + end)?);
    let topic = topic.strip_prefix("the ").unwrap_or(topic);
    (!topic.is_empty() && topic.split(is_space).count() <= 20).then_some(topic)
}

/// Why somebody has an interest, as printed.
fn reason(words: &str) -> Option<&str> {
    let flat = fold_same(words);
    let (at, lead) = REASONS
        .iter()
        .filter_map(|lead| flat.find(lead).map(|at| (at, *lead)))
        .min_by_key(|(at, lead)| (*at, std::cmp::Reverse(lead.len())))?;
    let skip = [" by reason of ", " by virtue of ", " due to ", " because ", " as ", " since ", " owing to "]
        .iter()
        .find(|word| lead == **word)
        .map_or(if lead.starts_with(" as ") { " as ".len() } else { 1 }, |word| word.len());
    let start = at + skip;
    let rest = flat.get(start..)?;
    let end = [
        ", and said",
        " and said",
        " and left",
        ", and left",
        " and would",
        ", and would",
        " and withdrew",
        ", and withdrew",
        " and took no",
        ", and took no",
        ", left the",
        " and did not",
        ", and did not",
        " and remained",
    ]
    .iter()
    .filter_map(|word| rest.find(word))
    .min()
    .unwrap_or(rest.len());
    let reason = trim(words.get(start..start + end)?).trim_end_matches(['.', ';', ',']);
    (!reason.is_empty()).then_some(reason)
}

static SAID: LazyLock<Search> = LazyLock::new(|| Search::of(ACTIONS.iter().map(|(known, _)| *known)));

/// What somebody did, and the words that say so.
fn action(sentence: &str) -> Option<(InterestAction, &str)> {
    let flat = fold_same(&sentence.to_ascii_lowercase());
    SAID.each().zip(ACTIONS).find_map(|(finder, (known, action))| {
        let at = finder.find(flat.as_bytes())?;
        Some((*action, sentence.get(at..at + known.len()).unwrap_or(sentence)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use minutebook::{AttendanceStatus, PersonRef};

    fn read_all(paragraphs: &[&str]) -> (Declarations, Vec<String>) {
        let text = paragraphs.join("\n");
        let mut slices = Vec::new();
        let mut from = 0;
        for paragraph in paragraphs {
            slices.push(text.get(from..from + paragraph.len()).unwrap());
            from += paragraph.len() + 1;
        }
        let known = [Attendance::new(PersonRef::named("Cllr Hugh Sallis"), AttendanceStatus::Present)];
        let mut rec = Recorder::new(&text, 100);
        let found = read(&mut rec, &slices, true, &known, &Pointer::root().field("interests"));
        let shown = found
            .declared()
            .iter()
            .map(|one| {
                format!(
                    "{}|{}|{}|{}|{}",
                    one.person.display(),
                    one.kind,
                    one.item.as_deref().unwrap_or_default(),
                    one.text.as_deref().unwrap_or_default(),
                    one.action.map_or("", |action| action.as_str())
                )
            })
            .collect();
        (found, shown)
    }

    #[test]
    fn none() {
        for text in [
            "None.",
            "None declared",
            "There were no declarations of interest.",
            "No declarations were made.",
            "Dim",
            "No Member declared an interest.",
        ] {
            assert_eq!(read_all(&[text]).0, Declarations::NoneDeclared, "{text}");
        }
        assert_eq!(read_all(&["Members were reminded of the code."]).0, Declarations::NotStated);
    }

    #[test]
    fn sentences_of_declarations() {
        let (_, shown) = read_all(&[
            "Councillor W Gathercote declared a disclosable pecuniary interest in item 9\n(Post-16 Transport) as a director of a coach company, and said that he would leave the room.",
            "HS declared a personal interest in item 4.1 as the owner of the adjoining field.",
            "Cllrs A Archer and B Brook declared an interest in the planning application, being neighbours. They took no part.",
            "A prejudicial interest was declared by Mrs C Croft in items 7 and 9.",
            "Councillor D Dale had been granted a dispensation.",
        ]);
        assert_eq!(
            shown,
            [
                "Councillor W Gathercote|disclosable_pecuniary|9|a director of a coach company|left",
                "Cllr Hugh Sallis|personal|4.1|the owner of the adjoining field|",
                "Cllr A Archer|unspecified|planning application|being neighbours|",
                "Cllr B Brook|unspecified|planning application|being neighbours|did_not_vote",
                "Mrs C Croft|prejudicial|7||",
                "Mrs C Croft|prejudicial|9||",
            ]
        );
    }

    #[test]
    fn lists() {
        let (_, shown) = read_all(&[
            "The following interests were declared:",
            "Councillor A Archer – Item 7 – personal interest as a governor",
            "Cllr B Brook (Cricket Club, Village Hall)",
        ]);
        assert_eq!(shown.len(), 2);
        assert!(shown[0].starts_with("Councillor A Archer|personal|7|"));
        assert_eq!(shown[1], "Cllr B Brook|unspecified||(Cricket Club, Village Hall)|");
    }
}

#[cfg(test)]
#[path = "interests_tests.rs"]
mod page_tests;
