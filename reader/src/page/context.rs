//! Council and body, where only the running text tells them.

use crate::page::Parsed;
use crate::parts::bodies::classification;
use crate::phrase::find_in_any_case;
use crate::recorder::{Recorder, fold, is_space, trim};
use crate::tokens::{Kind, Token, tokens};
use crate::words::page::{BODIES, COUNCIL_KINDS};
use minutebook::{Classification, Organization, PageKind, Pointer, ResolutionKind};

/// Fills in what the header did not say.
pub(crate) fn read(rec: &mut Recorder<'_>, parsed: &mut Parsed) {
    let at = Pointer::root().field("meeting");
    if parsed.meeting.body.is_none() {
        body(rec, parsed, &at);
    }
    if parsed.meeting.council.is_none() {
        only_council(rec, parsed);
    }
    local_council(parsed);
    scrutiny_recommends(parsed);
}

/// The full council of a parish or a town is a parish council.
fn local_council(parsed: &mut Parsed) {
    let name = parsed.meeting.council.as_ref().and_then(|council| council.name.as_deref());
    let local = name.is_some_and(|name| classification(name) == Classification::ParishCouncil);
    if let Some(body) = parsed.meeting.body.as_mut().filter(|_| local)
        && body.classification == Some(Classification::FullCouncil)
    {
        body.classification = Some(Classification::ParishCouncil);
    }
}

/// What a scrutiny body resolves is a recommendation: it has no power to decide (Local Government Act 2000, s.9F).
fn scrutiny_recommends(parsed: &mut Parsed) {
    let scrutiny = Some(Classification::OverviewAndScrutiny);
    if parsed.meeting.body.as_ref().and_then(|body| body.classification) != scrutiny {
        return;
    }
    for resolution in parsed.meeting.agenda.iter_mut().flat_map(|item| &mut item.resolutions) {
        if resolution.kind == ResolutionKind::Decision {
            resolution.kind = ResolutionKind::Recommendation;
        }
    }
}

/// The kind of body from how the text speaks of it, and the name of a body of one person.
fn body(rec: &mut Recorder<'_>, parsed: &mut Parsed, at: &Pointer) {
    let text = rec.text();
    let Some((found, words, kind)) =
        BODIES.iter().find_map(|(words, kind)| find_in_any_case(text, words).map(|at| (at, *words, *kind)))
    else {
        return;
    };
    let place = at.field("body");
    let mut body = Organization::new().classification(kind);
    if let Some(words) = text.get(found..found + words.len()) {
        rec.inferred(&place.field("classification"), words);
    }
    if kind == Classification::CabinetMember
        && let Some(name) = portfolio(text)
    {
        rec.stated(&place.field("name"), name);
        body.name = Some(fold(name));
    }
    parsed.meeting.body = Some(body);
}

/// `Cabinet Member for Children and Young People`: capitals and the small words between them.
fn portfolio(text: &str) -> Option<&str> {
    let start = text.find("Cabinet Member for ")?;
    let rest = text.get(start..)?;
    let lead = "Cabinet Member for ".len();
    let mut end = lead;
    for token in tokens(rest.get(lead..rest.len().min(lead + 200)).unwrap_or(rest.get(lead..)?)) {
        let small =
            token.is_any(&["and", "of", "the", "with"]) || matches!(token.kind, Kind::Sign(',' | '&'));
        let capital = token.is_word() && token.text.starts_with(|c: char| c.is_uppercase());
        if capital {
            end = lead + token.end();
        } else if !small {
            break;
        }
    }
    (end > lead).then(|| rest.get(..end)).flatten()
}

/// Bytes at the head of minutes, and at their foot, in which they say whose they are.
const HEAD: usize = 1500;
const FOOT: usize = 500;

/// The council whose page it is, where the page says so: the one that its contact's address names, or that its foot does.
pub(crate) fn own_council(rec: &mut Recorder<'_>, parsed: &mut Parsed) {
    if parsed.meeting.council.is_some() {
        return;
    }
    let text = rec.text();
    let email =
        parsed.meeting.contact.as_ref().and_then(|contact| contact.email.as_deref()).unwrap_or_default();
    let domain = email.split_once('@').map_or("", |(_, domain)| domain).to_ascii_lowercase();
    let of_domain = || {
        council_names(text).find(|name| {
            let place = name.split(' ').next().unwrap_or_default().to_ascii_lowercase();
            place.len() > 3 && domain.starts_with(&place)
        })
    };
    let named = if domain.is_empty() { None } else { of_domain() };
    if let Some(name) = named.or_else(|| owner(text)) {
        store(rec, parsed, name);
    }
}

/// The council that the text names and no other. A page names others too: hosts, neighbours.
fn only_council(rec: &mut Recorder<'_>, parsed: &mut Parsed) {
    let text = rec.text();
    let mut names = council_names(text);
    let Some(first) = names.next() else { return };
    // Whom minutes name between head and foot is likely somebody else, however often.
    let at = (first.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
    let own = parsed.page != PageKind::Minutes || at < HEAD || at + FOOT > text.len();
    if own && names.all(|name| fold(name).eq_ignore_ascii_case(&fold(first))) {
        store(rec, parsed, first);
    }
}

fn store(rec: &mut Recorder<'_>, parsed: &mut Parsed, name: &str) {
    let place = Pointer::root().field("meeting").field("council");
    rec.stated(&place.field("name"), name);
    rec.inferred(&place, name);
    parsed.meeting.council = Some(Organization::council(fold(name)));
}

/// Whose site it is, where its last lines say so: `© London Borough of Askerby 2024`, `Copyright 2024 Askerby Council`.
fn owner(text: &str) -> Option<&str> {
    let line =
        text.lines().rev().filter(|line| !trim(line).is_empty()).take(5).find(|line| line.contains('©'))?;
    let (_, behind) = line.split_once('©')?;
    let name = behind.split(['|', '.', ',', '©']).next()?;
    let name = name.trim_start_matches("Copyright");
    let name = trim(name.trim_matches(|c: char| is_space(c) || c.is_ascii_digit() || matches!(c, '-' | '–')));
    let words = tokens(name);
    let borough = || {
        words.windows(2).any(|pair| matches!(pair, [kind, of] if kind.is_any(COUNCIL_KINDS) && of.is("of")))
    };
    let council = words.last().is_some_and(|last| last.is("council"));
    (words.len() >= 2 && words.len() <= 9 && (council || borough())).then_some(name)
}

/// What stands before the name of somebody else's council.
const OTHERS: &[&str] = &["hosted by", "led by", "from", "by", "with", "behalf of", "representing", "("];

/// Words of a post that somebody may hold at another council.
const POSTS: &[&str] =
    &["clerk", "director", "head", "manager", "officer", "leader", "inspector", "chief", "lead"];

/// Names of councils in a text: `Fernshire County Council`, `London Borough of Askerby`. Those that a text calls hosts
/// or leads of something are left out.
fn council_names(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("Council").filter_map(move |(at, word)| {
        let after = text.get(at + word.len()..)?;
        if after.starts_with(|c: char| c.is_alphabetic()) {
            return None;
        }
        let from = text.get(..at)?.char_indices().rev().take(80).last().map_or(0, |(start, _)| start);
        let line_start = text.get(from..at)?.rfind(['\n', '.', ';', '|']).map_or(from, |n| from + n + 1);
        let before = text.get(line_start..at)?;
        let words = tokens(before);
        let capital =
            |token: &Token<'_>| token.is_word() && token.text.starts_with(|c: char| c.is_uppercase());
        let joining = |token: &Token<'_>| token.is_any(&["and", "of", "upon", "the", "on", "with"]);
        let mut first = words.len();
        while let Some(token) = first.checked_sub(1).and_then(|n| words.get(n)) {
            if !(capital(token) || (joining(token) && first < words.len())) {
                break;
            }
            first -= 1;
        }
        // A small word cannot begin a name.
        while words.get(first).is_some_and(|token| {
            joining(token) || token.is_any(&["The", "That", "This", "Our", "Each", "A", "An"])
        }) {
            first += 1;
        }
        let start = words.get(first)?.start;
        let name_words = words.get(first..)?;
        let borough = name_words
            .windows(2)
            .any(|pair| matches!(pair, [kind, of] if kind.is_any(COUNCIL_KINDS) && of.is("of")));
        let kind = borough || name_words.last()?.is_any(COUNCIL_KINDS);
        let place = name_words.iter().any(|token| !token.is_any(COUNCIL_KINDS));
        // "Minutes of the Parish Council", "Chairman of the Parish Council" name something else.
        let other = name_words.iter().any(|token| {
            token.is_any(&[
                "minutes",
                "meeting",
                "meetings",
                "chairman",
                "chair",
                "clerk",
                "leader",
                "member",
                "members",
                "councillor",
                "agenda",
                "draft",
                "mayor",
                "annual",
                "ordinary",
                "notice",
            ])
        });
        if other {
            return None;
        }
        let others = is_others(before.get(..start)?, after);
        (kind && place && !others).then(|| text.get(line_start + start..at + word.len())).flatten()
    })
}

/// True where the words before a council's name, or those behind, say that it is not the one that met.
fn is_others(before: &str, after: &str) -> bool {
    let lead = before.trim_end().to_ascii_lowercase();
    let behind = tokens(after.get(..after.len().min(24)).unwrap_or_default());
    let hosts = || behind.iter().take(2).any(|token| token.is_any(&["hosts", "hosted", "host", "hosting"]));
    // `Town Clerk, Fernbury Town Council`: where somebody works, unless it is who can be asked.
    let works = || {
        lead.ends_with(',') && !lead.contains('@') && tokens(&lead).iter().any(|token| token.is_any(POSTS))
    };
    OTHERS.iter().any(|words| lead.ends_with(words)) || hosts() || works()
}

#[cfg(test)]
mod tests {
    use super::{council_names, owner};

    #[test]
    fn councils_of_others() {
        let own = |text: &str| council_names(text).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(own("Fernshire County Council agreed."), ["Fernshire County Council"]);
        for text in [
            "Fernshire County Council hosted the partnership.",
            "Ann Ash, Town Clerk, Fernbury Town Council",
            "Mr Birch spoke on behalf of Fernbury Town Council.",
            "Councillor Croft (Fernbury Town Council)",
        ] {
            assert_eq!(own(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn whose_site_it_is() {
        let name =
            |line: &str| owner(&format!("Decision details\nThe decision\n{line}\n")).map(str::to_owned);
        assert_eq!(name("© London Borough of Askerby").as_deref(), Some("London Borough of Askerby"));
        assert_eq!(
            name("Privacy | © 2024 Fernshire Council | Site map").as_deref(),
            Some("Fernshire Council")
        );
        assert_eq!(name("© Crown copyright"), None);
        assert_eq!(name("© 2024 A software house"), None);
    }
}
