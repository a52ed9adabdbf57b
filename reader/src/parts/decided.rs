//! The parts of what was decided: found in the text, in the list behind it, and as the record stores them.

use crate::blocks::Block;
use crate::parts::resolution::is_roll;
use crate::parts::{effects, margin};
use crate::phrase::hints;
use crate::recorder::{Recorder, fold, is_space, trim};
use crate::words::decisions::DECIDERS;
use minutebook::{AgendaItem, Pointer, ResolutionKind, ResolutionPart, Verb};

/// Words of a paragraph that tells of something else than the part above it.
const OTHER: &[&str] =
    &["resolved", "agreed", "moved", "proposed", "seconded", "vot", "carried", "lost", "recommended"];

/// One part of a decision before it becomes a record.
pub(crate) struct Part<'t> {
    pub(crate) label: Option<&'t str>,
    pub(crate) text: &'t str,
    pub(crate) children: Vec<Part<'t>>,
}

impl<'t> Part<'t> {
    /// A part without a label and without parts of its own.
    pub(crate) fn bare(text: &'t str) -> Self {
        Self { label: None, text, children: Vec::new() }
    }

    /// An element of a list.
    pub(crate) fn of(block: &Block<'t>) -> Self {
        Self { label: block.label, ..Self::bare(block.text) }
    }
}

/// `RESOLVED: Council AGREED to:` before a list: who decides, told once more.
fn agrees_to(decided: &str) -> bool {
    let bare = decided.trim_end_matches([':', '-', '–', ' ']);
    let mut words = bare.rsplit(is_space);
    let last = words.next().unwrap_or_default();
    let verb = if last.eq_ignore_ascii_case("to") { words.next().unwrap_or_default() } else { last };
    let told = ["agreed", "resolved", "decided"].iter().any(|known| verb.eq_ignore_ascii_case(known));
    // "the following be agreed:" is what was decided.
    let before: Vec<&str> = words.collect();
    told && before.len() <= 3
        && !before.first().is_some_and(|word| matches!(*word, "be" | "is" | "was" | "are" | "were"))
}

/// The parts of what was decided: those in the text itself, else the list behind it, else the next paragraph.
pub(crate) fn parts_of<'t>(
    decided: &'t str,
    block: &Block<'t>,
    followers: &[Block<'t>],
) -> (usize, Vec<Part<'t>>) {
    let mut parts = Vec::new();
    let that = decided.trim_end_matches([':', '-', '–', ' ']).eq_ignore_ascii_case("that");
    // "That the Cabinet be asked" goes on in its list: only a sentence that has ended does not.
    let runs_on = !decided.ends_with(['.', ';', '?', '!', '"', '”', ')'])
        && block.label.is_none()
        && followers.first().is_some_and(|next| next.label.is_some_and(|label| is_next(label, 0)));
    let opens_list =
        decided.is_empty() || that || runs_on || decided.ends_with(':') || decided.ends_with(":-");
    let mut used = 0;
    if let Some(last) = quoted(decided, followers) {
        parts = inline(decided);
        let more = followers.iter().take(last + 1);
        parts.extend(more.map(|next| Part::bare(next.text)));
        return (last + 1, parts);
    }
    let listed = followers.first().is_some_and(|next| next.label.is_some());
    let leads = that || opens_list && listed && agrees_to(decided);
    if !decided.is_empty() && !leads {
        parts = inline(decided);
    }
    let lists = followers.iter().take_while(|next| next.label.is_some()).count();
    // A numbered decision paragraph is followed by its lettered parts, not by the next number.
    let own_list = followers.first().is_some_and(|next| next.label.is_some() && next.level > block.level);
    if opens_list && lists > 0 {
        let level = followers.first().map_or(1, |first| first.level);
        let mut count = 0;
        for (n, next) in followers.iter().enumerate() {
            let Some(label) = next.label else {
                // Lines without a label belong to the part above where the next label goes on.
                let goes_on = followers.iter().skip(n + 1).take(12).find_map(|later| later.label);
                let reason = next.text.starts_with("Reason");
                let other = !reason && (next.text.len() > 200 || hints(next.text, OTHER));
                if other
                    || count < if reason { 1 } else { 2 }
                    || !goes_on.is_some_and(|label| label != "-" && is_next(label, count))
                {
                    break;
                }
                used += 1;
                // `Reason: To comply with the regulations.`: why the part above was decided.
                if let Some(last) = parts.last_mut().filter(|_| !reason) {
                    last.children.push(Part::bare(next.text));
                }
                continue;
            };
            if next.level < level || is_roll(next) {
                break;
            }
            count += usize::from(next.level == level || is_next(label, count));
            used += 1;
            let part = Part::of(next);
            match parts.last_mut() {
                Some(last) if next.level > level && last.label.is_some() => last.children.push(part),
                _ => {
                    let (own, more) = run_on(part, count);
                    count += more.len();
                    parts.push(own);
                    parts.extend(more);
                }
            }
        }
        return (used, parts);
    }
    // `The Council agreed the following:-`, and lines that no sign makes a list.
    if opens_list && leads_on(decided) {
        let lines = followers
            .iter()
            .take(12)
            .take_while(|next| next.label.is_none() && next.text.len() < 160 && !hints(next.text, OTHER))
            .take_while(|next| !next.text.ends_with(':'));
        let told: Vec<Part<'t>> = lines.map(|next| Part::bare(next.text)).collect();
        if !told.is_empty() {
            return (told.len(), told);
        }
    }
    if opens_list && !decided.is_empty() {
        let told = unlabelled(followers);
        if !told.is_empty() {
            used = told.len();
            parts.retain(|lead| !leads_alone(lead.text));
            parts.extend(told);
            return (used, parts);
        }
    }
    if decided.is_empty()
        && !own_list
        && let Some(next) = followers.first()
    {
        used = 1;
        // `RESOLVED:`, `That the Board:` and then the list.
        let list = followers.get(1..).unwrap_or_default();
        let leads = next.text.ends_with([':', '-', '–', '—']) && next.text.split_whitespace().count() <= 12;
        let (more, told) = match list.first() {
            Some(first) if leads && first.label.is_some() => parts_of("", next, list),
            Some(_) if leads => {
                let told = unlabelled(list);
                (told.len(), told)
            }
            _ => (0, Vec::new()),
        };
        if !told.is_empty() {
            let lead = (!leads_alone(next.text)).then_some(Part::bare(next.text));
            return (used + more, lead.into_iter().chain(told).collect());
        }
        parts = inline(next.text);
        let behind = followers.get(1..).unwrap_or_default();
        if let Some(last) = quoted(next.text, behind) {
            used += last + 1;
            let more = behind.iter().take(last + 1);
            parts.extend(more.map(|next| Part::bare(next.text)));
        }
    }
    (used, parts)
}

/// True for "That the Board:", which decides nothing by itself; "be refused for these reasons:" does.
fn leads_alone(text: &str) -> bool {
    let last = text.trim_end_matches([':', '-', '–', '—', ' ']).rsplit(' ').next().unwrap_or_default();
    DECIDERS.contains(&last.to_lowercase().as_str())
}

/// `agrees the programme;`, `notes the risks; and`, `asks for a report.`: lines that go on from the words above them, each but the
/// last ending as a part of a list does.
fn unlabelled<'t>(followers: &[Block<'t>]) -> Vec<Part<'t>> {
    let goes_on = |text: &str| text.ends_with(';') || text.ends_with("; and");
    let small = |next: &&Block<'t>| next.label.is_none() && next.text.starts_with(char::is_lowercase);
    let lines: Vec<&Block<'t>> = followers.iter().take(12).take_while(small).collect();
    let last = lines.iter().position(|line| !goes_on(line.text)).map_or(lines.len(), |last| last + 1);
    let told = lines.get(..last).filter(|told| told.len() > 1).unwrap_or_default();
    told.iter().map(|line| Part::bare(line.text)).collect()
}

/// True for words that only lead on: `the following`, `the following appointments`, `as follows`.
fn leads_on(decided: &str) -> bool {
    let bare = decided.trim_end_matches([':', '-', '–', ' ']).to_lowercase();
    bare == "as follows"
        || bare == "the following"
        || (bare.starts_with("the following ") && bare.split(' ').count() <= 3)
}

/// Paragraphs of a motion in quotation marks: the follower in which the quotation ends that the decision opens.
fn quoted(decided: &str, followers: &[Block<'_>]) -> Option<usize> {
    const LONGEST: usize = 40;
    let inside = decided.strip_prefix(['"', '“'])?;
    if inside.contains(['"', '”']) {
        return None;
    }
    let last = followers.iter().take(LONGEST).position(|next| next.text.contains(['"', '”']))?;
    let whole = followers.get(..=last)?;
    let plain = whole.iter().all(|next| next.label.is_none() && !next.text.contains(['“']));
    (plain && followers.get(last)?.text.trim_end_matches('.').ends_with(['"', '”'])).then_some(last)
}

/// `(i) that ...; (ii) that ...` where only the first label began a line: the element as it ends before the next, and those
/// behind it. `count` parts have been read with it.
fn run_on(part: Part<'_>, count: usize) -> (Part<'_>, Vec<Part<'_>>) {
    let mut rest = part.text;
    let mut more: Vec<Part<'_>> = Vec::new();
    let mut first = part.text;
    while let Some((at, label, behind)) = rest.match_indices('(').find_map(|(at, _)| {
        let inner = rest.get(at + 1..)?;
        let label = inner.get(..inner.find(')').filter(|close| *close <= 4)?)?;
        let before = trim(rest.get(..at)?);
        let ends = before.ends_with(';') || before.ends_with("; and");
        (ends && is_next(label, count + more.len())).then(|| (at, label, at + label.len() + 2))
    }) {
        let head = trim(rest.get(..at).unwrap_or_default());
        match more.last_mut() {
            Some(last) => last.text = head,
            None => first = head,
        }
        rest = rest.get(behind..).unwrap_or_default();
        more.push(Part { label: Some(label), ..Part::bare(trim(rest)) });
    }
    (Part { text: first, ..part }, more)
}

/// `(1) that ...; (2) that ...` inside one paragraph.
fn inline(text: &str) -> Vec<Part<'_>> {
    let mut marks: Vec<(usize, &str, usize)> = Vec::new();
    for (close, _) in text.match_indices(')') {
        let Some((open, label)) = text.get(..close).and_then(mark) else { continue };
        let before = trim(text.get(..open).unwrap_or_default());
        let starts = before.is_empty()
            || before.ends_with([';', ':', ',', '.'])
            || before.ends_with("and")
            || before.ends_with("that");
        if starts && is_next(label, marks.len()) {
            marks.push((open, label, close + 1));
        }
    }
    if marks.len() < 2 {
        return vec![Part::bare(text)];
    }
    let mut parts = Vec::new();
    let lead = marks.first().map_or("", |(first, ..)| trim(text.get(..*first).unwrap_or_default()));
    if lead.split_whitespace().count() > 3 {
        parts.push(Part::bare(lead));
    }
    for (n, (_, label, from)) in marks.iter().enumerate() {
        let to = marks.get(n + 1).map_or(text.len(), |(next, ..)| *next);
        parts.push(Part {
            label: Some(label),
            text: trim(text.get(*from..to).unwrap_or_default()),
            children: Vec::new(),
        });
    }
    parts
}

/// `(a` or `1` at the end of what stands before a closing bracket: where it begins, and the label.
fn mark(before: &str) -> Option<(usize, &str)> {
    let start = before.rfind(|c: char| !c.is_ascii_alphanumeric()).map_or(0, |at| at + 1);
    let label = before.get(start..).filter(|label| (1..=4).contains(&label.len()))?;
    let bracket = before.get(..start)?.strip_suffix('(').map(str::len);
    // Without its first bracket a label stands alone.
    let alone = before.get(..start)?.chars().next_back().is_none_or(is_space);
    bracket.or_else(|| alone.then_some(start)).map(|open| (open, label))
}

/// True for the label that the part after `count` others bears: `1` `a` `i` first, then on.
fn is_next(label: &str, count: usize) -> bool {
    const ROMAN: &[&str] = &["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];
    let letter = u8::try_from(count).ok().filter(|n| *n < 26).map(|n| char::from(b'a' + n));
    let lower = label.to_ascii_lowercase();
    lower == (count + 1).to_string()
        || letter.is_some_and(|letter| lower.chars().eq([letter]))
        || ROMAN.get(count).is_some_and(|roman| *roman == lower)
}

pub(crate) fn store_part<'t>(
    rec: &mut Recorder<'t>,
    part: &Part<'t>,
    at: &Pointer,
    item: &AgendaItem,
    in_meeting: &Pointer,
) -> ResolutionPart {
    // Who is to do it stands in the margin and is no part of it.
    let whole = part.text;
    let gap = whole.rfind("   ").filter(|&gap| whole.get(gap..).is_some_and(margin::is_owners));
    let text = gap.and_then(|gap| whole.get(..gap)).map_or(whole, trim);
    // `RESOLVED: That the fees be set`: with a capital the word begins what was resolved.
    let said = rec.with_that(text);
    let text = if said.starts_with('T') { said } else { text };
    rec.stated(at, text);
    let words = without_margin(text);
    // Words out of the margin stand between those of the text: it is put together from what is there.
    if words == fold(text) {
        rec.stated(&at.field("text"), text);
    } else {
        rec.inferred(&at.field("text"), text);
    }
    let mut stored = ResolutionPart::new(words);
    stored.label = part.label.map(str::to_owned);
    effects::read(rec, text, at, item, in_meeting, &mut stored);
    stored.parts = part
        .children
        .iter()
        .enumerate()
        .map(|(n, child)| store_part(rec, child, &at.field("parts").at(n), item, in_meeting))
        .collect();
    stored
}

/// The text as it reads without the owners that stand at the right of its lines.
pub(crate) fn without_margin(text: &str) -> String {
    let owners = margin::owners(text);
    let mut words = String::with_capacity(text.len());
    let mut from = 0;
    for owner in owners {
        let start = (owner.text.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
        let apart = text.get(..start).is_some_and(|before| before.ends_with("   ") || before.ends_with('\t'));
        if let Some(before) = text.get(from..start).filter(|_| apart && start >= from) {
            words.push_str(before);
            from = start + owner.text.len();
        }
    }
    words.push_str(text.get(from..).unwrap_or_default());
    fold(&words)
}

pub(crate) fn all_verbs(part: &ResolutionPart) -> Vec<Verb> {
    part.verbs.iter().copied().chain(part.parts.iter().flat_map(all_verbs)).collect()
}

/// What kind of act the verbs make.
pub(crate) fn kind_of(verbs: &[Verb]) -> ResolutionKind {
    let all = |kinds: &[Verb]| !verbs.is_empty() && verbs.iter().all(|verb| kinds.contains(verb));
    if all(&[Verb::Note, Verb::Receive]) {
        ResolutionKind::Note
    } else if all(&[Verb::Recommend, Verb::Refer]) {
        ResolutionKind::Recommendation
    } else if all(&[Verb::Exclude]) {
        ResolutionKind::Procedural
    } else {
        ResolutionKind::Decision
    }
}
