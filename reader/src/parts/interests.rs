//! Declarations of interest: none, one by one in sentences, or as a list.

mod lists;
mod sentences;
mod wording;

use crate::phrase::hints;
use crate::recorder::{Recorder, fold, is_space, trim};
use crate::sentences::sentences;
use crate::words::interests::{NO_INTERESTS, NONE};
use lists::dumped_heads;
use minutebook::{
    Attendance, DeclarationOfInterest, Declarations, HONORIFICS, InterestAction, InterestKind, PersonRef,
    Pointer,
};

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

/// Who declared, and the words that name them.
struct Who<'t> {
    person: PersonRef,
    words: &'t str,
}

/// What was declared; each with its words.
struct Told<'t> {
    kind: Option<(InterestKind, &'t str)>,
    item: Option<&'t str>,
    reason: Option<&'t str>,
    action: Option<(InterestAction, &'t str)>,
}

impl<'t> Told<'t> {
    /// What the words tell of an interest, but for its reason.
    fn about(words: &'t str) -> Self {
        Told {
            kind: wording::kind(words),
            item: wording::items(words).first().copied(),
            reason: None,
            action: wording::action(words),
        }
    }
}

/// The text, if it says anything.
fn filled(text: &str) -> Option<&str> {
    Some(text).filter(|text| !trim(text).is_empty())
}

impl<'t> Found<'_, 't, '_> {
    /// Stores one declaration, that stands in `text`.
    fn store(&mut self, who: Who<'t>, text: &'t str, told: Told<'t>) {
        let place = self.at.at(self.list.len());
        self.rec.stated(&place, text);
        self.rec.stated(&place.field("person"), who.words);
        let mut one = DeclarationOfInterest::new(who.person, InterestKind::Unspecified);
        if let Some((kind, words)) = told.kind {
            self.rec.stated(&place.field("kind"), words);
            one.kind = kind;
        } else {
            self.rec.inferred(&place.field("kind"), text);
        }
        if let Some(item) = told.item {
            self.rec.stated(&place.field("item"), item);
            one.item = Some(fold(item));
        }
        if let Some(reason) = told.reason {
            self.rec.stated(&place.field("text"), reason);
            one.text = Some(fold(reason));
        }
        if let Some((action, words)) = told.action {
            self.rec.stated(&place.field("action"), words);
            one.action = Some(action);
        }
        self.list.push(one);
    }
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
