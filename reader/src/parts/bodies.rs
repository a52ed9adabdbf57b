//! Council and body as the head of a page names them.

use crate::lines::Line;
use crate::phrase::find_in_any_case;
use crate::recorder::{Recorder, fold, is_space, trim};
use crate::when;
use crate::words::minutes::HEADER_FILLERS;
use minutebook::{Classification, Meeting, Organization, Pointer};

pub(crate) fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '\'' | '’')))
        .filter(|word| !word.is_empty())
}

pub(crate) fn has(text: &str, word: &str) -> bool {
    words_of(text).any(|known| known.eq_ignore_ascii_case(word))
}

/// Takes words that are no part of a name off both ends.
pub(crate) fn strip(text: &str) -> &str {
    let mut text = trim(text);
    loop {
        let before = text;
        text = text.trim_matches(|c: char| {
            is_space(c) || matches!(c, ',' | '.' | ':' | ';' | '-' | '–' | '—' | '*' | '(' | ')' | '|')
        });
        let first = text.split(is_space).next().unwrap_or_default();
        if HEADER_FILLERS.iter().any(|word| first.trim_matches([':', ',']).eq_ignore_ascii_case(word)) {
            text = text.get(first.len()..).unwrap_or_default();
        }
        let last = text.rsplit(is_space).next().unwrap_or_default();
        if HEADER_FILLERS
            .iter()
            .chain(["was", "and", "for"].iter())
            .any(|word| last.trim_matches([':', ',']).eq_ignore_ascii_case(word))
        {
            text = text.get(..text.len() - last.len()).unwrap_or_default();
        }
        if text == before {
            return text;
        }
    }
}

/// True for `Council`, `Parish Council`, `the full Council`: a kind of council and not its name.
pub(crate) fn is_generic(name: &str) -> bool {
    words_of(name).all(|word| {
        [
            "full",
            "the",
            "parish",
            "town",
            "county",
            "city",
            "borough",
            "district",
            "community",
            "metropolitan",
            "council",
            "of",
        ]
        .iter()
        .any(|known| word.eq_ignore_ascii_case(known))
    })
}

/// A line of the title that says that all of the council met: `COUNCIL`, `Full Council meeting`. `City Council` may be
/// the end of a name, but not as the first line.
fn whole_council(text: &str, first: bool) -> Option<&str> {
    let day = when::find_day(text).map_or(text.len(), |found| found.start);
    let head = text.get(..day)?.split(" held ").next()?;
    let name = trim(head.trim_end_matches(|c: char| is_space(c) || matches!(c, ',' | '-' | '–' | ':')));
    let name =
        ["meeting", "Meeting", "MEETING"].iter().find_map(|word| name.strip_suffix(word)).map_or(name, trim);
    let lower = name.to_lowercase();
    let ends: &[&str] = match first {
        true => &["council", "city council", "county council", "borough council", "district council"],
        false => &["council"],
    };
    let bare = ["the ", "full ", "annual ", "extraordinary ", "special "]
        .iter()
        .find_map(|lead| lower.strip_prefix(lead));
    ends.contains(&bare.unwrap_or(&lower))
        .then(|| name.strip_prefix("THE ").or(name.strip_prefix("The ")).unwrap_or(name))
}

/// `Meeting of the Council of the City of Fernminster`: the council, and whose.
fn council_of(phrase: &str) -> Option<(&str, &str)> {
    let at = find_in_any_case(phrase, "council of the ")?;
    let own = phrase.get(at..at + "council".len())?;
    let name = phrase.get(at + "council of the ".len()..)?;
    let lower = name.to_lowercase();
    (NAMED_AFTER.iter().any(|kind| lower.starts_with(kind)) && !body_word(name)).then_some((own, name))
}

/// Kinds of council that stand before the place that they are named after.
const NAMED_AFTER: &[&str] = &[
    "london borough of ",
    "royal borough of ",
    "borough of ",
    "city of ",
    "city and county of ",
    "city & county of ",
    "township of ",
    "municipality of ",
    "corporation of the ",
    "the corporation of the ",
    "parish council of ",
    "town council of ",
    "community council of ",
    "council of the parish of ",
    "parish of ",
    "town of ",
    "county of ",
];

/// `Full Council of Ashby Town Council`: the council, without the words for all its members together.
fn without_full(name: &str) -> &str {
    let lead = "full council of ";
    let full = name.get(..lead.len()).is_some_and(|head| head.eq_ignore_ascii_case(lead));
    if full { name.get(lead.len()..).map_or(name, strip) } else { name }
}

/// The council that a line of the title names.
pub(crate) fn council_line(text: &str) -> Option<&str> {
    if text.contains('@') || when::find_day(text).is_some() || text.split(is_space).count() > 12 {
        return None;
    }
    // `Fernshire Council` over `Council`: whose page it is, and who met.
    if let Some((first, below)) = text.split_once('\n')
        && is_generic(below)
        && let Some(council) = council_line(first)
    {
        return Some(council);
    }
    let text = in_one_language(text);
    // `Fernbury Town Council – Planning Committee`: the council, and what of it met.
    let parted = [" - ", " – ", " — "].iter().find_map(|sign| text.split_once(sign));
    let name = strip(parted.filter(|(_, body)| body_word(body)).map_or(text, |(council, _)| council));
    let lower = name.to_lowercase();
    let ends = [
        "council",
        "combined authority",
        "corporation",
        "rescue authority",
        "fire authority",
        "park authority",
        "waste authority",
    ]
    .iter()
    .any(|end| lower.ends_with(end));
    let begins = NAMED_AFTER.iter().any(|head| lower.starts_with(head));
    // `Chairman of the Parish Council` is a person.
    let person = ["chairman", "chair", "clerk", "leader", "councillor", "cllr", "mayor"]
        .iter()
        .any(|word| has(name, word));
    let verb = person || ["meeting", "minutes", "held"].iter().any(|word| has(name, word));
    ((ends || is_short(name) || (begins && !body_word(name))) && !is_generic(name) && !verb)
        .then(|| once(name))
}

/// `4. Joint Committee`: a name without its place in a list.
fn unnumbered(name: &str) -> &str {
    name.split_once(". ")
        .filter(|(number, _)| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
        .map_or(name, |(_, name)| trim(name))
}

/// `Fernbury PC`: short for a parish or a town council.
fn is_short(name: &str) -> bool {
    [" PC", " TC"].iter().any(|end| name.ends_with(end)) && name.split(is_space).count() <= 5
}

/// `Cyngor Sir Bryn / Bryn County Council`: the English one of two names side by side.
fn in_one_language(text: &str) -> &str {
    let parted = text.split_once(" / ").or_else(|| text.split_once(" | "));
    let welsh = |name: &str| words_of(name).next().is_some_and(|first| first.eq_ignore_ascii_case("cyngor"));
    match parted {
        Some((one, other)) if welsh(one) && !welsh(other) => other,
        Some((one, other)) if welsh(other) && !welsh(one) => one,
        _ => text,
    }
}

/// `NETHER VALE NETHER VALE PARISH COUNCIL`: a place that a page prints twice, as over a picture, once.
fn once(name: &str) -> &str {
    let words: Vec<&str> = words_of(name).collect();
    let twice = (1..=3).find(|&n| {
        let (first, second) = (words.get(..n), words.get(n..2 * n));
        words.len() > 2 * n
            && first.zip(second).is_some_and(|(a, b)| a.iter().zip(b).all(|(a, b)| a.eq_ignore_ascii_case(b)))
    });
    let start = twice
        .and_then(|n| words.get(n))
        .map(|word| (word.as_ptr() as usize).wrapping_sub(name.as_ptr() as usize));
    start.and_then(|at| name.get(at..)).unwrap_or(name)
}

pub(crate) const BODY_WORDS: &[&str] = &[
    "committee",
    "sub-committee",
    "subcommittee",
    "cabinet",
    "panel",
    "board",
    "forum",
    "executive",
    "group",
    "assembly",
    "commission",
    "partnership",
    "authority",
];

pub(crate) fn body_word(text: &str) -> bool {
    BODY_WORDS.iter().any(|word| has(text, word))
}

/// What kind of body a name tells of.
pub(crate) fn classification(name: &str) -> Classification {
    let lower = name.to_lowercase();
    let has = |word: &str| lower.contains(word);
    if has("cabinet member") || has("executive member") || has("portfolio holder") {
        Classification::CabinetMember
    } else if has("scrutiny") {
        Classification::OverviewAndScrutiny
    } else if has("cabinet") && has("committee") {
        Classification::CabinetCommittee
    } else if has("sub-committee") || has("subcommittee") || has("sub committee") {
        Classification::SubCommittee
    } else if has("joint") && has("committee") {
        Classification::JointCommittee
    } else if has("committee") {
        Classification::Committee
    } else if has("cabinet") || lower == "executive" || lower == "the executive" {
        Classification::Cabinet
    } else if has("panel") {
        Classification::Panel
    } else if has("board") {
        Classification::Board
    } else if has("parish meeting") || has("community meeting") {
        Classification::ParishMeeting
    } else if has("parish council") || has("town council") || has("community council") || is_short(name) {
        Classification::ParishCouncil
    } else if has("council") {
        Classification::FullCouncil
    } else {
        Classification::Other
    }
}

/// The words of the title that name who met.
pub(crate) fn phrase(title: &str) -> Option<&str> {
    let lower = title.to_ascii_lowercase();
    let held = lower.find("held").filter(|at| {
        lower.get(*at..).is_some_and(|rest| rest.starts_with("held ") || rest.starts_with("held\n"))
    });
    let day = when::find_day(title).map(|found| found.start);
    let end = held.into_iter().chain(day).chain(acted(&lower)).min().unwrap_or(title.len());
    let head = title.get(..end)?;
    let lower = lower.get(..end)?;
    let of = [
        "meeting of ",
        "meeting of\n",
        "meeting for the ",
        "meeting for the\n",
        "meetings of ",
        "minutes of ",
        "minutes of\n",
        "proceedings of ",
    ]
    .iter()
    .filter_map(|words| lower.rfind(words).map(|at| at + words.len()))
    .chain(behind_bracket(lower))
    .max();
    let named = of.and_then(|at| head.get(at..)).map(strip).filter(|name| !name.is_empty());
    let name = named.unwrap_or_else(|| strip(head));
    let name =
        name.rsplit_once(" on ").filter(|(_, day)| has_weekday(day)).map_or(name, |(name, _)| strip(name));
    (!name.is_empty() && name.split(is_space).count() <= 20).then_some(name)
}

/// `Fernshire County Council met in the Shire Hall`: where the words begin that say what those did who met, or when.
fn acted(lower: &str) -> Option<usize> {
    let council = lower.find("council").or_else(|| lower.find("committee"))?;
    [" met ", " met\n", " assembled ", " convened ", " was ", " took place", " following ", " which "]
        .iter()
        .filter_map(|verb| lower.get(council..)?.find(verb).map(|at| council + at))
        .min()
}

/// `A meeting (in person and online) of the Parks Committee`: where the name begins.
fn behind_bracket(lower: &str) -> Option<usize> {
    let open = lower.rfind("meeting (")? + "meeting (".len();
    let close = open + lower.get(open..)?.find(')')? + 1;
    let rest = lower.get(close..)?;
    let of = rest.trim_start_matches(is_space).strip_prefix("of")?;
    of.starts_with(is_space).then(|| lower.len() - of.len() + 1)
}

pub(crate) fn has_weekday(text: &str) -> bool {
    crate::words::WEEKDAYS.iter().any(|day| has(text, day))
}

pub(crate) fn names<'t>(
    rec: &mut Recorder<'t>,
    lines: &[Line<'t>],
    title: Option<&'t str>,
    meeting: &mut Meeting,
) {
    let at = Pointer::root().field("meeting");
    let inside = |line: &Line<'t>| title.is_some_and(|title| rec.span(title).covers(&rec.span(line.text)));
    let mut council = lines.iter().filter(|line| !inside(line)).find_map(|line| council_line(line.text));
    let mut body = None;
    if let Some(phrase) = title.and_then(phrase).map(without_full) {
        let lower = phrase.to_ascii_lowercase();
        let cut = lower.find("council").map(|at| at + "council".len());
        let (before, after) = cut.and_then(|cut| phrase.split_at_checked(cut)).unwrap_or((phrase, ""));
        let after = strip(after.trim_start_matches(['\'', '’']).trim_start_matches("s "));
        if let Some((own, name)) = council_of(phrase) {
            (body, council) = (Some(own), council.or(Some(name)));
        } else if council.is_none() && lower.ends_with("authority") && council_line(phrase) == Some(phrase) {
            // A combined or a fire authority is a body corporate of its own.
            council = Some(phrase);
        } else if body_word(phrase) {
            let split = ["of the ", "of "].iter().find_map(|of| {
                let at = lower.rfind(&format!(" {of}"))?;
                let tail = phrase.get(at + 1 + of.len()..)?;
                (tail.to_lowercase().contains("council") && !body_word(tail))
                    .then(|| (phrase.get(..at).unwrap_or_default(), tail))
            });
            if let Some((own, tail)) = split {
                body = Some(own);
                council = council.or(Some(tail).filter(|tail| !is_generic(tail)));
            } else if cut.is_some() && body_word(after) && !body_word(before) && !is_generic(before) {
                body = Some(after);
                council = council.or(Some(before));
            } else {
                body = Some(phrase);
            }
        } else if !is_generic(phrase)
            && (lower.ends_with("council") || NAMED_AFTER.iter().any(|head| lower.starts_with(head)))
        {
            council = council.or(Some(phrase));
        } else if cut.is_some() && !is_generic(before) && (after.is_empty() || is_remark(after)) {
            council = council.or(Some(before));
        } else if is_parish_meeting(title.unwrap_or_default()) {
            body = title.and_then(|title| {
                let lower = title.to_ascii_lowercase();
                let end = lower.find("parish meeting").or_else(|| lower.find("parish\nmeeting"))?
                    + "parish meeting".len();
                let at = lower.get(..end)?.rfind("annual parish").unwrap_or(end - "parish meeting".len());
                title.get(at..end)
            });
        } else if !(phrase.eq_ignore_ascii_case("council")
            && council.is_some_and(|name| classification(name) == Classification::ParishCouncil))
            && (!lower.contains("meeting") || cut.is_some())
        {
            // A month or a number is nobody who met.
            let sane = !phrase.bytes().any(|b| b.is_ascii_digit())
                && phrase.starts_with(char::is_uppercase)
                && !phrase.contains(':')
                && !["subject to", "until", "draft"].iter().any(|start| lower.starts_with(start))
                && phrase.chars().filter(|c| c.is_alphabetic()).count() >= 4;
            body = Some(phrase).filter(|_| sane);
        }
    }
    if body.is_none() {
        let mut named =
            lines.iter().filter(|line| !inside(line)).map(|line| strip(line.text)).filter(|name| {
                body_word(name)
                    && name.split(is_space).count() <= 10
                    && when::find_day(name).is_none()
                    && !name.contains(':')
                    && council.is_none_or(|c| c != *name)
            });
        body = named.next().map(|first| {
            let first = unnumbered(first);
            // A trail of links says `Joint Committee`, the heading whose.
            named
                .map(unnumbered)
                .find(|name| name.len() > first.len() && name.ends_with(first))
                .unwrap_or(first)
        });
    }
    let unnamed = |name: &str| is_generic(name) && classification(name) == Classification::ParishCouncil;
    if body.is_none_or(unnamed) {
        let above = lines.iter().enumerate().take(8);
        body = above
            .filter(|(_, line)| !inside(line))
            .find_map(|(n, line)| whole_council(line.text, n == 0))
            .or(body);
    }
    council = council.or_else(|| lines.iter().take(6).find_map(|line| welsh_council(line.text)));
    if let Some(name) = council {
        rec.stated(&at.field("council").field("name"), name);
        rec.inferred(&at.field("council").field("classification"), name);
        meeting.council = Some(Organization::council(fold(name)));
    }
    let local = |name: &str| matches!(classification(name), Classification::ParishCouncil);
    // `Fernbury PC` below `FERNBURY PARISH COUNCIL` is the council once more.
    let again = |name: &&str| {
        is_short(name)
            && council.is_some_and(|council| {
                words_of(name).zip(words_of(council)).filter(|(a, b)| a.eq_ignore_ascii_case(b)).count() + 1
                    == words_of(name).count()
            })
    };
    match body.filter(|name| !name.is_empty() && !again(name)) {
        // `The Parish Council met`: the kind of body, and no name beside the council's.
        Some(name) if is_generic(name) && local(name) => {
            rec.inferred(&at.field("body").field("classification"), name);
            meeting.body = Some(Organization::new().classification(Classification::ParishCouncil));
        }
        Some(name) => {
            rec.stated(&at.field("body").field("name"), name);
            rec.inferred(&at.field("body").field("classification"), name);
            meeting.body = Some(Organization::body(fold(name), classification(name)));
        }
        None => {
            if let Some(name) = council {
                rec.inferred(&at.field("body").field("classification"), name);
                meeting.body = Some(Organization::new().classification(classification(name)));
            }
        }
    }
}

/// "Cynhaliwyd cyfarfod Cyngor Cymuned Nant y Fro a Chwm Du o bell": a council by its Welsh name, inside a sentence.
fn welsh_council(text: &str) -> Option<&str> {
    const JOINTS: &[&str] = &["a", "ac", "y", "yr", "a’r", "a'r", "ar"];
    let lead = ["Cyngor Cymuned ", "Cyngor Tref ", "Cyngor Cymdeithas ", "Cyngor Bro "];
    let (from, length) = lead.iter().find_map(|lead| Some((text.find(lead)?, lead.len())))?;
    let mut end = from + length;
    let mut last = end;
    for word in text.get(end..)?.split(is_space).take(8) {
        let name = word.starts_with(char::is_uppercase);
        if !(name || JOINTS.contains(&word)) {
            break;
        }
        last += word.len();
        if name {
            end = last;
        }
        last += text.get(last..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        if word.ends_with(['.', ',', ';']) {
            break;
        }
    }
    let name = text.get(from..end)?.trim_end_matches(['.', ',', ';']);
    (name.len() > length).then_some(name)
}

/// `Draft (until approved at the next meeting)`: what a page says of its minutes behind the council's name, and no part of it.
fn is_remark(text: &str) -> bool {
    text.starts_with(char::is_lowercase)
        || words_of(text).next().is_some_and(|first| {
            ["draft", "unapproved", "unconfirmed", "approved", "confirmed", "signed"]
                .iter()
                .any(|word| first.eq_ignore_ascii_case(word))
        })
}

pub(crate) fn is_parish_meeting(title: &str) -> bool {
    let lower = fold(&title.to_lowercase());
    lower.contains("parish meeting") && !lower.contains("parish council")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_behind_a_bracket() {
        let title =
            "A hybrid meeting (in person and online) of the Parks and\nPaths Committee was held in the Hall";
        assert_eq!(phrase(title), Some("Parks and\nPaths Committee"));
    }

    #[test]
    fn councils_by_their_line() {
        assert_eq!(
            council_line("NETHER VALE NETHER VALE PARISH COUNCIL"),
            Some("NETHER VALE PARISH COUNCIL")
        );
        assert_eq!(council_line("CYNGOR SIR BRYN / BRYN COUNTY COUNCIL"), Some("BRYN COUNTY COUNCIL"));
        assert_eq!(council_line("Ashby Parish Council AGM"), Some("Ashby Parish Council"));
        assert_eq!(council_line("Minutes of the above Council"), None);
        assert_eq!(council_line("ASHBY PARISH COUNCIL – PARKS COMMITTEE"), Some("ASHBY PARISH COUNCIL"));
        assert_eq!(council_line("PARISH COUNCIL OF ASHBY-CUM-FEN"), Some("PARISH COUNCIL OF ASHBY-CUM-FEN"));
        assert_eq!(
            (council_line("Ashby PC"), council_line("The new PC was bought")),
            (Some("Ashby PC"), None)
        );
        assert_eq!(whole_council("THE COUNCIL THURSDAY, 2 MARCH 2023", false), Some("COUNCIL"));
        assert_eq!(whole_council("Extraordinary Council Meeting", false), Some("Extraordinary Council"));
        assert_eq!(
            (whole_council("COUNTY COUNCIL", false), whole_council("Parish Council", true)),
            (None, None)
        );
        assert_eq!(
            council_of("Council of the City of Fernminster"),
            Some(("Council", "City of Fernminster"))
        );
        assert_eq!(council_line("PARISH COUNCIL OF NETHER VALE"), Some("PARISH COUNCIL OF NETHER VALE"));
        assert_eq!(without_full("Full Council of Ashby Town Council"), "Ashby Town Council");
        assert_eq!(
            welsh_council("Cynhaliwyd cyfarfod Cyngor Cymuned Nant y Fro a Chwm Du o bell"),
            Some("Cyngor Cymuned Nant y Fro a Chwm Du")
        );
    }
}
