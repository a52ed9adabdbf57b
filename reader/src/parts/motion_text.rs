//! What a motion says: the words behind `that`, between mover and seconder, before `was proposed by`, or in quotation
//! marks in the paragraph before or behind.

mod aims;
mod apart;

pub(crate) use apart::{
    TOLD_LEADS, before_outcome, is_caption, is_quote, nameless, numbered, of_number, put, quoted, said, told,
};

use crate::parts::motion::Moved;
use crate::parts::{approval, formula, people, plain};
use crate::phrase::find_words;
use crate::recorder::{head, is_space, trim};
use crate::sentences::sentences;
use crate::words::decisions::{EMPTY_MOTIONS, MOVING, QUESTIONS};

/// Longer stretches are no single motion's mover line.
const REACH: usize = 6000;

/// The motion in the words that name its mover and seconder.
pub(crate) fn find<'t>(moved: &Moved<'t>) -> Option<&'t str> {
    let whole = moved.words;
    if whole.len() > REACH {
        return None;
    }
    let place = |words: &str| (words.as_ptr() as usize).checked_sub(whole.as_ptr() as usize);
    let span = |person: &Option<(_, &'t str)>| {
        let words = person.as_ref()?.1;
        let from = place(words).filter(|from| from + words.len() <= whole.len())?;
        Some((from, from + words.len()))
    };
    let people = [span(&moved.proposer), span(&moved.seconder)];
    let first = people.iter().flatten().min()?;
    let last = people.iter().flatten().max()?;
    // Only the sentences that the two stand in.
    let all = sentences(whole);
    let edge = |at: usize| {
        all.iter().find_map(|one| {
            let from = place(one)?;
            (from <= at && at < from + one.len()).then_some((from, from + one.len()))
        })
    };
    let (from, _) = edge(first.0)?;
    let (_, to) = edge(last.1.saturating_sub(1))?;
    // `Councillor A was proposed by B`, `B proposed Councillor A`, `B proposed acceptance`: that says it only as a whole.
    let told = |text: &'t str| {
        let person = people::read(text).is_some_and(|one| one.text.len() == text.len() && !one.plural);
        let end = place(text).map_or(last.1, |at| last.1.max(at + text.len()));
        let sentence = whole.get(from..end).map(trim);
        sentence.filter(|words| (person || is_assent(text)) && !is_cut_bracket(words)).or(Some(text))
    };
    behind(whole.get(last.1..to)?)
        .and_then(told)
        .or_else(|| between(whole.get(first.1..last.0)?).and_then(told))
        .or_else(|| before(whole.get(from..first.0)?).and_then(told))
        .or_else(|| in_front(whole, first.0).and_then(|text| with_movers(whole, text, last.1).or(Some(text))))
        .or_else(|| proposed(whole.get(..first.0)?))
        .or_else(|| labelled(whole.get(from..first.0)?).and_then(|_| proper(whole.get(from..last.1)?)))
}

/// `Cllr A. Proposed by B`, `The bills were paid, on the proposal of B`: what stands in front and its mover are one.
fn with_movers<'t>(whole: &'t str, text: &'t str, end: usize) -> Option<&'t str> {
    let from = (text.as_ptr() as usize).checked_sub(whole.as_ptr() as usize)?;
    let behind = whole.get(from + text.len()..)?.trim_start_matches([',', ' ', '\n']);
    let person = people::read(text).is_some_and(|one| one.text.len() + 1 >= text.len() && !one.plural);
    let person = person || text.split(is_space).count() <= 3;
    let told = person || behind.starts_with("on the ");
    whole.get(from..end).map(trim).filter(|words| told && !is_cut_bracket(words))
}

/// `Councillor A (proposed by B, seconded by C`: the movers stand in a bracket, and are no part of what was moved.
fn is_cut_bracket(words: &str) -> bool {
    words.contains('(') && !words.contains(')')
}

/// `acceptance`, `approval for payment`, `£150`: an answer, to what the item is about.
fn is_assent(text: &str) -> bool {
    let lower = text.trim_end_matches('.').to_lowercase();
    let sum = text.starts_with('£') && !text.contains(is_space);
    let answers = ["acceptance", "adoption", "approval for "].iter().any(|known| lower.starts_with(known));
    sum || answers && lower.split(is_space).count() <= 4
}

/// `Payments proposed by A`: what was moved stands right before the label, in words too few to be a motion by themselves.
fn labelled(lead: &str) -> Option<&str> {
    let lower = lead.to_ascii_lowercase();
    let at = ["proposed by", "moved by"].iter().find_map(|label| trim(&lower).strip_suffix(label))?.len();
    let thing = trim(lead.get(..at)?).trim_end_matches(['-', '–', ':', ',', ' ']);
    let plain = thing.starts_with(char::is_uppercase)
        && !thing.contains(['.', ',', ';'])
        && thing.split(is_space).count() <= 8
        && !thing
            .split(is_space)
            .any(|word| EMPTY_MOTIONS.iter().any(|known| word.eq_ignore_ascii_case(known)));
    (plain && thing.len() > 3).then_some(thing)
}

/// The paragraph above a line that is a label and its name, `Proposer: A`: what that line moves.
pub(crate) fn above<'t>(moved: &Moved<'t>, above: &'t str) -> Option<&'t str> {
    let (_, name) = moved.proposer.as_ref()?;
    let lead = moved.words.get(..(name.as_ptr() as usize).checked_sub(moved.words.as_ptr() as usize)?)?;
    let label = trim(lead).trim_end_matches([':', '-', '–', '.', ' ']).to_ascii_lowercase();
    let alone =
        ["proposer", "proposed", "proposed by", "prop", "moved by", "mover"].contains(&label.as_str());
    let names = people::read(above).is_some_and(|one| one.text.len() + 2 >= trim(above).len());
    (alone && above.len() <= SAID && above.contains(' ') && !above.ends_with(':') && !names).then_some(above)
}

/// Longer paragraphs are debate, and no motion's words.
const SAID: usize = 300;

/// `It was proposed that a slide be bought. A proposed, B seconded.`
fn proposed(text: &str) -> Option<&str> {
    let lower = text.to_ascii_lowercase();
    let at = lower.rfind("proposed that ").or_else(|| lower.rfind("suggested that "))?;
    sentences(text.get(at..)?).first().and_then(|one| that(one)).and_then(proper)
}

/// `Two dwellings, Mill Lane. No objection. Prop. A, 2nd B`: the sentence in front of a mover that only a label names.
fn in_front(whole: &str, mover: usize) -> Option<&str> {
    let lead = whole.get(..mover)?;
    let lower = lead.to_ascii_lowercase();
    let near = lower.len().saturating_sub(16);
    let label = ["prop", "moved:", "mover:"]
        .iter()
        .filter_map(|label| lower.rfind(label))
        .filter(|&at| at >= near)
        .min()?;
    let said = trim(lead.get(..label)?);
    // "The cheques were signed, on the proposal of A".
    let said = said.strip_suffix("on the").map_or(said, trim).trim_end_matches(['-', '–', '(', ',', ' ']);
    // `a vote on the amendment proposed by A`: whose it was, and not what it said.
    let last = said.rsplit(is_space).next().unwrap_or_default();
    if ["as", "amendment", "motion", "proposal", "recommendation", "amendments"].contains(&last) {
        return None;
    }
    let said = ["It was", "it was", "This was", "and was", "was"]
        .iter()
        .find_map(|words| said.strip_suffix(words))
        .map_or(said, |rest| rest.trim_end_matches([',', ' ', '\n']));
    let all = sentences(said);
    let short = |text: &&str| text.split_whitespace().count() < 4;
    let from = match all.as_slice() {
        [.., before, last] if short(last) => before,
        [.., last] => last,
        [] => return None,
    };
    let told = [
        "presented",
        "reported",
        "introduced",
        "explained",
        "advised",
        "outlined",
        "discussed",
        "noted that",
    ]
    .iter()
    .any(|word| from.contains(word));
    // What decides in its own words is a decision, and its mover stands behind it.
    let decided =
        formula::find(from).is_some() || plain::bare(from).is_some() || approval::find(from).is_some();
    if told || decided {
        return None;
    }
    let start = (from.as_ptr() as usize).checked_sub(said.as_ptr() as usize)?;
    proper(said.get(start..)?)
}

/// `... and seconded by B that the hall be hired`, `B seconded the recommendations in the report`.
fn behind(text: &str) -> Option<&str> {
    let rest =
        text.trim_start_matches(|c: char| is_space(c) || matches!(c, ',' | ')' | '.' | ':' | ';' | '-'));
    // `proposed by A, and seconded, to limit the rise`.
    let rest = ["and seconded", "and duly seconded", "duly seconded"]
        .iter()
        .find_map(|words| rest.strip_prefix(words))
        .map_or(rest, |rest| rest.trim_start_matches(|c: char| is_space(c) || c == ','));
    // `..., to delete all words after "Council" and replace them with "believes that ..."`.
    if rest.strip_prefix("to").is_some_and(|more| more.starts_with(is_space)) {
        return proper(rest);
    }
    // `amendment 2 proposed by A, seconded by B: Replace all after "Council" with ...`
    let told = text.trim_start().strip_prefix([':', '-', '–']).map(trim);
    if let Some(words) = told.filter(|words| apart::amends(words)) {
        return proper(words);
    }
    // `A, B: WHEREAS the Act provides that ...`: why it was moved, and not what.
    if head(rest, 7).eq_ignore_ascii_case("whereas") {
        return None;
    }
    if let Some(said) = that(rest) {
        return proper(said);
    }
    let object = MOVING.iter().find_map(|verb| cut(rest, verb))?;
    if let Some(told) = purpose(object) {
        return proper(told);
    }
    // "B seconded and all were in favour": no object of its own.
    let goes_on = trim(object).starts_with(['.', ',', ';'])
        || ["and ", "with ", "then "].iter().any(|word| trim(object).starts_with(word));
    if goes_on {
        return None;
    }
    proper(object)
}

/// `..., an amendment to keep the library open`, `a further motion that the hall be sold`: what a question is for.
fn purpose(text: &str) -> Option<&str> {
    let mut asked = false;
    for word in
        text.trim_start_matches([',', ' ', '\n']).split(is_space).filter(|word| !word.is_empty()).take(6)
    {
        let at = (word.as_ptr() as usize).checked_sub(text.as_ptr() as usize)?;
        match word {
            "to" => return text.get(at..).filter(|_| asked),
            "that" => return text.get(at + word.len()..).map(trim).filter(|_| asked),
            _ if QUESTIONS.contains(&word) => asked = true,
            _ if ARTICLES.contains(&word) => {}
            _ => return None,
        }
    }
    None
}

/// Words that may stand in front of what is asked.
const ARTICLES: &[&str] =
    &["a", "an", "further", "second", "another", "alternative", "additional", "counter"];

/// `A proposed a grant of £50, seconded by B`: what stands between the two.
fn between(text: &str) -> Option<&str> {
    // "Councillor A said that it was late. He proposed that it end, and this was": only what the pronoun moves.
    let own = sentences(text).into_iter().skip(1).find_map(|one| {
        let at = (one.as_ptr() as usize).checked_sub(text.as_ptr() as usize)?;
        ["He ", "She ", "They "].iter().find_map(|word| text.get(at..)?.strip_prefix(word))
    });
    let own = own.filter(|rest| MOVING.iter().any(|verb| cut(rest, verb).is_some()));
    let text = own.unwrap_or(text);
    let rest = text.trim_start_matches(|c: char| is_space(c) || matches!(c, ',' | ')'));
    // "A proposed buying two signs, B seconded": the name begins behind the comma.
    let object = MOVING.iter().find_map(|verb| cut(rest, verb)).or_else(|| that(rest))?;
    let object = that_at_start(object);
    proper(without_seconder(object))
}

/// `A grant of £50 was proposed by A`.
fn before(text: &str) -> Option<&str> {
    let lower = text.to_ascii_lowercase();
    let at = [
        " was proposed by",
        " were proposed by",
        " was moved by",
        " be approved was proposed by",
        " was put forward by",
    ]
    .iter()
    .find_map(|verb| lower.rfind(verb))?;
    proper(text.get(..at)?)
}

/// What stands behind the word `that`, where little stands before it.
fn that(text: &str) -> Option<&str> {
    let near = head(text, 200);
    let lower = near.to_ascii_lowercase();
    let at = lower.match_indices("that").map(|(at, _)| at).find(|&at| {
        let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        edge(lower.get(..at).and_then(|t| t.chars().next_back()))
            && edge(lower.get(at + 4..).and_then(|t| t.chars().next()))
            && !points(lower.get(..at).unwrap_or_default())
    })?;
    text.get(at + 4..)
}

/// "supported in that request", "and that was lost": the word points at something, and leads to no motion.
fn points(before: &str) -> bool {
    let last = before.rsplit(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty());
    let near = before.trim_end_matches(is_space);
    let preposition =
        ["in", "of", "to", "for", "on", "with", "by", "at", "from", "after", "before", "during", "than"];
    last.is_some_and(|word| preposition.contains(&word)) && near.ends_with(char::is_alphanumeric)
}

fn that_at_start(text: &str) -> &str {
    cut(trim(text), "that").unwrap_or(text)
}

/// A word cut off the front of a text, with `also` and its like behind it.
fn cut<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let text = text.strip_prefix("and ").unwrap_or(text);
    let text = text.strip_prefix("then ").unwrap_or(text);
    let front = text.get(..word.len()).filter(|front| front.eq_ignore_ascii_case(word))?;
    let rest = text.get(front.len()..)?;
    rest.starts_with(|c: char| !c.is_alphanumeric()).then_some(rest)
}

/// `..., seconded by` and `... and` at the end lead to the seconder.
fn without_seconder(text: &str) -> &str {
    let lower = text.to_ascii_lowercase();
    let at = ["seconded", "2nd", "second"].iter().filter_map(|word| lower.rfind(word)).min();
    let mut rest = trim(at.and_then(|at| text.get(..at)).unwrap_or(text));
    loop {
        let cut = rest.trim_end_matches([',', ';', '(', '-', '–']);
        let cut = [
            "and",
            "was",
            "it",
            "this",
            "This",
            "and was",
            "which",
            "duly",
            "formally",
            "then",
            "also",
            "this proposal",
            "this motion",
        ]
        .iter()
        .find_map(|word| cut.strip_suffix(word).filter(|head| head.ends_with(is_space)))
        .unwrap_or(cut);
        let cut = trim(cut);
        if cut.len() == rest.len() {
            return rest;
        }
        rest = cut;
    }
}

/// `the grant be paid, and on being put to the vote it was`: how it went is no part of what was moved.
fn before_the_vote(text: &str) -> &str {
    let lower = text.to_ascii_lowercase();
    let at = [
        "on being put",
        "upon being put",
        "being put to the vote",
        "when put to the vote",
        "was withdrawn",
        "were withdrawn",
        "was then withdrawn",
        "was subsequently withdrawn",
        "was not seconded",
        "fell for want of",
    ]
    .iter()
    .filter_map(|words| lower.find(words))
    .min();
    let Some(head) = at.and_then(|at| text.get(..at)) else { return text };
    let head = trim(head);
    let joined = ["and", "which", "which,", "and,"]
        .iter()
        .find_map(|word| head.strip_suffix(word).filter(|rest| rest.ends_with(is_space)));
    trim(joined.unwrap_or(head))
}

/// `the following amendment (Amendment 1)`, `the following motion for debate: "The Council ..."`: what stands behind the colon,
/// where anything does; none where the motion's own words come below.
fn announced(text: &str) -> Option<&str> {
    let near = head(text, 160).to_lowercase();
    let lead = near.trim_start_matches(|c: char| is_space(c) || c == ',');
    let lead = lead.strip_prefix("the following").or_else(|| lead.strip_prefix("as follows"));
    let Some(lead) = lead.filter(|rest| !rest.starts_with(char::is_alphanumeric)) else { return Some(text) };
    let (words, said) = match (lead.find(':'), text.find(':')) {
        (Some(end), Some(at)) => (lead.get(..end)?, text.get(at + 1..)?),
        _ => (lead, ""),
    };
    let asks = words.split(|c: char| !c.is_alphabetic()).any(|word| QUESTIONS.contains(&word));
    // "the following motion would be referred to the Board:" says what becomes of it.
    let becomes =
        words.split(|c: char| !c.is_alphabetic()).any(|word| matches!(word, "be" | "is" | "was" | "were"));
    let short = words.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).count() <= 16;
    if becomes || !(short && (asks || words.is_empty())) {
        return Some(text);
    }
    Some(trim(said)).filter(|said| !said.is_empty())
}

/// The words of a motion without the signs around them; none where they only say that it is one.
fn proper(text: &str) -> Option<&str> {
    let text = announced(before_the_vote(text))?;
    let text = text.trim_matches(|c: char| {
        is_space(c) || matches!(c, ',' | ':' | ';' | '-' | '–' | '*' | '_' | '"' | '“' | '”' | '‘')
    });
    let text = trim(text.strip_suffix(" and").unwrap_or(text));
    if let Some(aim) = aims::aim(text) {
        return Some(aim);
    }
    let lower = head(text, 60).to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    // "seconded the motion and requested a recorded vote": what follows is something else.
    let clause = [" and ", ", ", " which "].iter().filter_map(|joint| find_words(&lower, joint)).min();
    let clause = clause.and_then(|at| lower.get(..at)).unwrap_or_default();
    let mut first = clause.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
    if first.peek().is_some() && first.all(|word| EMPTY_MOTIONS.contains(&word)) {
        return None;
    }
    let empty = words
        .clone()
        .all(|word| EMPTY_MOTIONS.contains(&word) || word.bytes().all(|byte| byte.is_ascii_digit()));
    let whole = ["refusal", "approval", "deferral", "acceptance", "adoption"].contains(&lower.as_str());
    // `A proposed £150, seconded B`.
    let sum = text.starts_with('£') && text.len() > 2;
    (whole || sum || (words.count() >= 2 && !empty)).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::apart::amends;
    use super::*;
    use crate::parts::motion;

    fn text(words: &str) -> Option<&str> {
        find(&motion::find(words, &[]))
    }

    #[test]
    fn what_a_question_is_for() {
        let moved = |rest: &str| format!("Councillor Archer proposed, and Councillor Baker seconded, {rest}");
        assert_eq!(text(&moved("an\namendment to keep two libraries.")), Some("to keep two libraries."));
        assert_eq!(text(&moved("a motion that the hall be sold.")), Some("the hall be sold."));
        assert_eq!(text(&moved("a vote of thanks to the Mayor.")), None);
    }

    #[test]
    fn motions_told_behind_a_colon_or_below() {
        let moved = |rest: &str| format!("Councillor Archer moved and Councillor Baker seconded {rest}");
        assert_eq!(text(&moved("the following\n   amendment (Green Amendment 1):")), None);
        assert_eq!(
            text(&moved("the following motion for debate: \"The Council calls for a ferry.\"")),
            Some("The Council calls for a ferry.")
        );
        assert_eq!(text(&moved("the following words: of thanks")), Some("the following words: of thanks"));
        let becomes = "that the following Notice of Motion would be referred to the Roads Committee:";
        assert_eq!(
            text(&moved(becomes)),
            Some("the following Notice of Motion would be referred to the Roads Committee")
        );
    }

    #[test]
    fn outcomes_at_the_end_of_what_was_moved() {
        assert_eq!(before_outcome("That it be so. Carried."), ("That it be so.", Some("Carried.")));
        assert_eq!(before_outcome("That it be so. It is good."), ("That it be so. It is good.", None));
        assert_eq!(before_outcome("Carried."), ("Carried.", None));
    }

    #[test]
    fn motions_in_their_movers_words() {
        for (words, motion) in [
            (
                "Payments proposed by Mrs Elm, seconded by Mr Dune",
                "Payments proposed by Mrs Elm, seconded by Mr Dune",
            ),
            (
                "Cllr Dune proposed acceptance seconded by Cllr Elm.",
                "Cllr Dune proposed acceptance seconded by Cllr Elm",
            ),
            (
                "Cllr Dune proposed Cllr Birch seconded by Cllr Elm.",
                "Cllr Dune proposed Cllr Birch seconded by Cllr Elm",
            ),
            (
                "Cllr Birch. Proposed by Cllr Dune, seconded by Cllr Elm.",
                "Cllr Birch. Proposed by Cllr Dune, seconded by Cllr Elm",
            ),
            (
                "The cheques were signed, on the proposal of Mr. Dune, seconded Mrs. Elm.",
                "The cheques were signed, on the proposal of Mr. Dune, seconded Mrs. Elm",
            ),
            (
                "It was proposed by Cllr Birch and seconded by Cllr Elm that the application be refused.",
                "the application be refused.",
            ),
            (
                "Councillor Dune moved, seconded by Councillor Elm, that the fees in Appendix A be adopted.",
                "the fees in Appendix A be adopted.",
            ),
            (
                "Councillor Dune moved that the fees be adopted, and this was seconded by Councillor Elm.",
                "the fees be adopted",
            ),
            (
                "Cllr Ash proposed a precept of £24,500 for 2026/27, an increase of 3.2%. Seconded by Cllr Elm.",
                "a precept of £24,500 for 2026/27, an increase of 3.2%.",
            ),
            (
                "Cllr Ash moved and Cllr Elm seconded that the rents be raised, and on being put to the vote it was",
                "the rents be raised",
            ),
            (
                "Cllr Black in moving it said that it was late. He proposed that the hall be shut and this proposal was seconded by Cllr Brown.",
                "the hall be shut",
            ),
            ("A grant of £500 was proposed by Cllr Black and seconded by Cllr Brown.", "A grant of £500"),
            (
                "Councillor Ash, seconded by Councillor Birch, moved approval of the recommendations.",
                "approval of the recommendations.",
            ),
            (
                "Two dwellings, Mill Lane. No objection. Prop. Cllr Black, 2nd Cllr White, all in favour.",
                "Two dwellings, Mill Lane. No objection.",
            ),
            (
                "It was proposed that a slide be bought. Cllr Ames proposed, Cllr Dole seconded. Carried.",
                "a slide be bought.",
            ),
            ("Councillor Wade moved refusal; this was seconded by Councillor Young.", "refusal"),
            (
                "The Leader proposed and Cllr Elm seconded the recommendations in the report.",
                "the recommendations in the report.",
            ),
        ] {
            assert_eq!(text(words), Some(motion), "{words}");
        }
    }

    #[test]
    fn what_was_put_or_voted_on() {
        assert_eq!(
            put(
                "7.2 Recommendation (3), that the time be cut from 30 to 20\n   minutes, was put to a recorded vote."
            ),
            Some("the time be cut from 30 to 20\n   minutes")
        );
        assert_eq!(put("The Mayor put the question that was asked."), None);
        assert_eq!(
            told("The motion to suspend Standing Order 4.2 was lost."),
            Some("to suspend Standing Order 4.2")
        );
        assert_eq!(told("The amendment to the motion was lost."), None);
        assert!(amends("Delete all after \u{2018}Council\u{2019} and insert more."));
        assert!(!amends("Additional papers were sent."));
    }

    #[test]
    fn words_that_only_say_that_something_was_moved() {
        for words in [
            "The motion was proposed by Cllr Birch and seconded by Cllr Elm.",
            "Proposed by Cllr Birch, seconded by Cllr Elm.",
            "Cllr Birch moved the motion, which was seconded by Cllr Elm.",
        ] {
            assert_eq!(text(words), None, "{words}");
        }
    }

    #[test]
    fn motions_with_numbers() {
        let text = "\"Motion One: That the rents be frozen at £640. Motion Two: That the sale of the depot be halted.\"";
        let all = numbered(text);
        assert_eq!(
            all,
            [
                ("Motion One", "That the rents be frozen at £640."),
                ("Motion Two", "That the sale of the depot be halted.")
            ]
        );
        assert_eq!(of_number(&all, "Motion Two was carried."), Some("That the sale of the depot be halted."));
        assert_eq!(of_number(&all, "The motion was carried."), None);
        assert!(numbered("Motion 1 was put. Motion 2 was lost.").is_empty());
    }
}
