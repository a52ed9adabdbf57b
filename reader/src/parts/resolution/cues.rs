//! What tells that a sentence or a block decides, and what only looks so.

use crate::blocks::Block;
use crate::parts::formula;
use crate::parts::motion::{self, Moved};
use crate::parts::{approval, assent, named_votes, plain, votes};
use crate::recorder::{head, trim};
use crate::sentences::sentences;
use crate::tokens::tokens;
use crate::words::decisions::{CAPITAL_VERBS, DECIDERS, PROCEDURAL, VERBS};
use minutebook::{AgendaItem, Attendance, BlockKind};

/// True for a formula that says what it decides.
pub(super) fn resolves(sentence: &str) -> bool {
    formula::find(sentence)
        .is_some_and(|found| !found.decided.is_empty() || found.opens && !agrees_to_it(sentence))
}

/// `Unanimously Agreed`, `All agreed.`: no more than how it went.
pub(super) fn agrees_to_it(sentence: &str) -> bool {
    let bare = motion::flat(sentence.trim_end_matches(['.', ' ']));
    [
        "unanimously agreed",
        "agreed unanimously",
        "unanimous",
        "agreed",
        "carried",
        "all agreed",
        "unanimously approved",
        "all in favour",
        "aif",
        "nem con",
        "nem. con",
        "agreed nem con",
        "carried unanimously",
        "passed unanimously",
        "approved unanimously",
        "this was agreed unanimously",
        "this was unanimously agreed",
        "vote: unanimous",
    ]
    .contains(&bare.as_str())
        || assent::together(sentence).is_some()
}

/// True for an item on planning applications.
pub(super) fn plans(item: &AgendaItem) -> bool {
    let title = item.title.to_ascii_lowercase();
    ["planning", "development control", "applications"].iter().any(|word| title.contains(word))
}

/// True for the first of some sentences.
pub(super) fn is_first(all: &[&str], text: &str) -> bool {
    all.first().is_some_and(|first| same(first, text))
}

/// `5 in favour, 1 abstention.`: no more than how many voted how.
pub(super) fn tells_votes(sentence: &str) -> bool {
    sentence.len() < 120
        && !votes::tally(sentence).is_empty()
        && tokens(sentence).iter().filter(|word| word.is_word()).count() <= 14
}

/// "The Mayor put the recommendations to the vote, which was carried by 9 to 4": how it went, told before what was resolved.
pub(super) fn puts_to_vote(sentence: &str) -> bool {
    crate::phrase::hints(sentence, &["vot"])
        && motion::flat(sentence).contains(" put ")
        && motion::flat(sentence).contains(" to the vote")
}

/// True for a sentence that decides by itself.
pub(super) fn decides(sentence: &str) -> bool {
    formula::find(sentence).is_some() || plain::bare(sentence).is_some() || approval::find(sentence).is_some()
}

/// True for a paragraph under a decision label that says that nothing was decided: an answer to the item's title.
pub(super) fn decides_nothing(text: &str) -> bool {
    const ANSWERS: &[&str] = &[
        "none",
        "nil",
        "n/a",
        "not applicable",
        "not required",
        "none required",
        "none received",
        "none declared",
        "none made",
        "none reported",
        "no decision",
        "no decision required",
        "no decision was required",
        "no decisions were made",
        "this item was not required",
        "this was not required",
        "for information only",
        "for information",
        "there were none",
        "there was none",
        "nothing to report",
    ];
    const STARTS: &[&str] = &[
        "apologies ",
        "an apology ",
        "there were no ",
        "there was no ",
        "there are no ",
        "no declarations",
        "no apologies",
        "no urgent",
        "no questions",
        "no public questions",
        "no petitions",
        "no items",
        "no interests",
        "no other business",
    ];
    if text.len() > 400 || decides(text) {
        return false;
    }
    let lower = text.to_lowercase();
    let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
    ANSWERS.contains(&bare) || STARTS.iter().any(|start| lower.starts_with(start))
}

/// `NOTED`, `AGREED` on a line of its own above a paragraph that says what: the words that decide.
pub(super) fn alone<'t>(block: &Block<'t>, next: Option<&Block<'t>>) -> Option<&'t str> {
    let bare = block.text.trim_end_matches([':', '.', '-', '–', '—', ' ']);
    let capitals = bare.len() > 3 && bare.chars().all(char::is_uppercase);
    let verb = CAPITAL_VERBS.iter().any(|verb| bare.eq_ignore_ascii_case(verb));
    // What stands below goes on from the word: it begins in lower case.
    let goes_on =
        next.is_some_and(|next| next.text.starts_with(char::is_lowercase) || next.text.starts_with("That "));
    (block.label.is_none() && capitals && verb && goes_on).then_some(block.text)
}

/// `Decision:` standing alone: what follows is decided.
pub(super) fn is_decision_label(block: &Block<'_>) -> bool {
    // `DECISION MADE: (CAB 24/25 318)`: the number that the decision is filed under.
    let filed = block.text.strip_suffix(')').and_then(|text| text.rsplit_once('('));
    let filed =
        filed.filter(|(_, number)| number.len() <= 30 && number.contains(|c: char| c.is_ascii_digit()));
    let bare = filed.map_or(block.text, |(label, _)| label);
    let bare = bare.trim_end_matches([':', '.', '-', '–', '—', ' ']);
    let words = [
        "Decision",
        "Decision(s)",
        "DECISION(S)",
        "Decision Made",
        "Decision made",
        "Decision Taken",
        "Decision taken",
        "DECISION MADE",
        "DECISION TAKEN",
        "Decisions taken",
        "Decisions",
        "Decision agreed",
        "DECISION",
        "DECISIONS",
        "Resolution",
        "RESOLUTION",
        "Outcome",
    ];
    matches!(block.kind, BlockKind::Heading | BlockKind::Paragraph) && words.contains(&bare)
}

/// `The Cabinet:-`, and below it a list of what it did: `(a) noted the report; (b) approved the sale`.
pub(super) fn leads_deeds(block: &Block<'_>, followers: &[Block<'_>]) -> bool {
    let bare = block.text.trim_end_matches([':', '-', '–', '—', ' ']);
    if block.label.is_some() || bare.len() == block.text.len() || bare.split_whitespace().count() > 6 {
        return false;
    }
    let whose = bare.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let subject = bare.starts_with(char::is_uppercase) && DECIDERS.contains(&whose.as_str());
    // "commented on the draft;" may stand first: one deed of the list is enough.
    let deed =
        followers.iter().take_while(|next| next.label.is_some()).any(|next| opens_with_deed(next.text));
    subject && deed
}

/// `Noted the report`, `approves the sale`, `agree the fees`: a verb of decisions opens the text.
pub(super) fn opens_with_deed(text: &str) -> bool {
    text.split_whitespace().next().is_some_and(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphabetic());
        VERBS.iter().any(|forms| {
            [forms.participle, forms.infinitive, forms.present]
                .iter()
                .any(|form| word.eq_ignore_ascii_case(form))
        })
    })
}

/// "Arising from the report the following points were noted:", "The following comments were made:": what was said, and nothing
/// that was decided.
pub(super) fn leads_points(text: &str) -> bool {
    const POINTS: &[&str] = &[
        "points",
        "comments",
        "issues",
        "matters",
        "observations",
        "questions",
        "views",
        "updates",
        "queries",
        "responses",
    ];
    const SAID: &[&str] =
        &["noted", "made", "raised", "highlighted", "discussed", "given", "provided", "received"];
    let bare = text.trim_end_matches([':', '-', '–', '—', ' ']);
    if bare.len() == text.len() || text.len() > 200 || !text.contains("following") {
        return false;
    }
    let all = tokens(bare);
    let Some(at) = all.iter().position(|word| word.is("following")) else { return false };
    let points = (at + 1..at + 4).find(|&n| all.get(n).is_some_and(|word| word.is_any(POINTS)));
    points.is_some_and(|points| all.iter().skip(points).any(|word| word.is_any(SAID)))
}

/// `The Cabinet Member noted that`, and below it a list of what. What several members note together is debate.
pub(crate) fn leads_noted(text: &str) -> bool {
    if text.len() > 160 || !text.contains("noted") {
        return false;
    }
    let bare = text.trim_end_matches([':', '-', '–', '—', ' ']);
    let subject =
        ["noted that", "noted the following", "noted"].iter().find_map(|tail| bare.strip_suffix(tail));
    let Some(subject) = subject.map(|subject| trim(subject).to_lowercase()) else { return false };
    let subject = subject.strip_prefix("the ").unwrap_or(&subject);
    ["cabinet member", "executive member", "portfolio holder", "lead member", "leader", "elected mayor"]
        .iter()
        .any(|post| {
            let rest = subject.strip_prefix(post).unwrap_or("members");
            rest.is_empty()
                || rest.starts_with(" for ")
                || rest.starts_with(" of ")
                || rest.starts_with(" with ")
        })
}

/// `(a) For recommendation 4 – 38`: who voted, or how many.
pub(crate) fn is_roll(block: &Block<'_>) -> bool {
    named_votes::lists(block.text, false)
        .is_some_and(|lists| lists.is_sure() && trim(lists.before).is_empty())
}

/// True for a decision on how the meeting goes on.
pub(crate) fn is_procedural(decided: &str) -> bool {
    let lower = motion::flat(head(decided, 200));
    PROCEDURAL.iter().any(|words| lower.contains(words))
}

/// True for a paragraph that begins with RESOLVED or its like.
pub(super) fn opens_decision(block: &Block<'_>) -> bool {
    formula::find(block.text).is_some_and(|own| own.opens && own.before.is_empty())
}

/// `RECOMMENDED that the grants be paid`, where a later paragraph agrees that the recommendation be adopted: what the report
/// asked for, and no decision yet.
pub(super) fn asks<'t>(block: &Block<'t>, followers: &[Block<'t>]) -> bool {
    let first = block.text.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let adopted = |text: &str| {
        let lower = crate::parts::motion::flat(text);
        lower.split("recommendation").skip(1).any(|rest| {
            let rest = rest.strip_prefix('s').unwrap_or(rest).trim_start_matches([' ', ',']);
            let verb = rest
                .strip_prefix("be ")
                .or_else(|| rest.split_once(" be ").filter(|(gap, _)| gap.len() < 30).map(|(_, verb)| verb));
            verb.is_some_and(|verb| {
                ["adopted", "approved", "agreed", "accepted"].iter().any(|word| verb.starts_with(word))
            })
        })
    };
    let asked = [
        "RECOMMENDED",
        "RECOMMENDATION",
        "RECOMMENDATIONS",
        "Recommended",
        "Recommendation",
        "Recommendations",
    ];
    asked.contains(&first) && followers.iter().take(12).any(|next| adopted(next.text))
}

/// A paragraph that does no more than name mover and seconder.
pub(super) fn mover_line<'t>(block: &Block<'t>, known: &[Attendance]) -> Option<Moved<'t>> {
    let fits = block.label.is_none() && block.text.len() < 200;
    let later = fits.then(|| motion::find(block.text, known)).filter(Moved::names_somebody)?;
    let decides = sentences(block.text).iter().any(|sentence| decides(sentence));
    (!decides && later.text.is_none()).then_some(later)
}

/// `That the motion be adopted.`: no more than that what was moved is.
pub(super) fn adopts(text: &str) -> bool {
    const SMALL: &[&str] =
        &["that", "the", "this", "be", "is", "was", "as", "moved", "proposed", "accordingly"];
    const ADOPTED: &[&str] = &["adopted", "agreed", "approved", "accepted", "carried", "passed"];
    let all = tokens(text);
    let moved = |word: &crate::tokens::Token<'_>| word.is_any(&["motion", "proposal"]);
    all.len() <= 10
        && all.iter().any(moved)
        && all.iter().all(|word| !word.is_word() || word.is_any(SMALL) || word.is_any(ADOPTED) || moved(word))
}

pub(super) fn same(a: &str, b: &str) -> bool {
    std::ptr::eq(a.as_ptr(), b.as_ptr()) && a.len() == b.len()
}
