//! What a council answers on a planning application.

use crate::gates::Gate;
use crate::recorder::trim;
use crate::tokens::{Kind, tokens};
use crate::words::decisions::{ANSWERERS, ANSWERS, RESPONSES};

/// `24/0123/FUL Land at Mill Lane. The Council objects because of the height.`: what the council answers, in a sentence.
/// Gives its words and the text up to their sentence's end.
pub(crate) fn answered<'t>(block: &'t str, all: &[&'t str]) -> Option<(&'t str, &'t str)> {
    all.iter().take(8).find_map(|sentence| {
        let tokens = tokens(sentence);
        // "No objections were raised to 24/0123".
        let opening = [
            "no objection",
            "no objections",
            "no comment",
            "no comments",
            "no observations",
            "approval recommended",
            "refusal recommended",
            "recommend approval",
            "recommend refusal",
            "recommended for approval",
            "supported by the parish",
            "supported by the town",
            "supported by the council",
            "supported by the community",
            "supported by members",
            "strong objection",
            "strong objections",
        ]
        .iter()
        .find_map(|words| crate::phrase::at(&tokens, 0, words));
        if let Some(last) = opening
            && tokens.get(last).is_none_or(|word| {
                word.is_any(&[
                    "was", "were", "to", "but", "subject", "provided", "raised", "however", "as", "council",
                ]) || matches!(word.kind, Kind::Sign('.' | ',' | ';' | '–' | '-'))
            })
        {
            let end = (sentence.as_ptr() as usize).wrapping_sub(block.as_ptr() as usize) + sentence.len();
            return Some((sentence.get(..tokens.get(last.checked_sub(1)?)?.end())?, trim(block.get(..end)?)));
        }
        // "... and there were no objections from the Council."
        let nobody = ["there were no objections", "there were no comments", "there was no objection"];
        let found = (0..tokens.len().min(80)).find_map(|n| {
            let end = nobody.iter().find_map(|words| crate::phrase::at(&tokens, n, words))?;
            Some((n, end))
        });
        if let Some((first, last)) = found {
            let words = sentence.get(tokens.get(first)?.start..tokens.get(last.checked_sub(1)?)?.end())?;
            let end = (sentence.as_ptr() as usize).wrapping_sub(block.as_ptr() as usize) + sentence.len();
            return Some((words, trim(block.get(..end)?)));
        }
        let subject = tokens.iter().take(7).position(|word| word.is_any(ANSWERERS))?;
        let plain = tokens
            .get(..subject)?
            .iter()
            .all(|word| word.is_any(&["the", "parish", "town", "community", "this", "our"]));
        let verb = subject
            + 1
            + usize::from(
                tokens
                    .get(subject + 1)
                    .is_some_and(|word| word.is_any(&["strongly", "unanimously", "therefore"])),
            );
        let found = ANSWERS.iter().find_map(|words| crate::phrase::at(&tokens, verb, words))?;
        let first = tokens.get(verb)?;
        let words = sentence.get(first.start..tokens.get(found.checked_sub(1)?)?.end())?;
        let end = (sentence.as_ptr() as usize).wrapping_sub(block.as_ptr() as usize) + sentence.len();
        plain.then_some((words, trim(block.get(..end)?)))
    })
}

/// `24/0123/FUL ...`, `PL/24/1406 12 The Crescent`: a line that begins with the number of an application.
pub(crate) fn is_application(text: &str) -> bool {
    let first = text.split(crate::recorder::is_space).next().unwrap_or_default();
    first.len() >= 6
        && first.contains('/')
        && first.bytes().filter(u8::is_ascii_digit).count() >= 4
        && first.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'-' | b'.' | b':' | b','))
        && first.matches('/').count() <= 4
        && crate::when::find_day(first).is_none()
}

/// `Two dwellings, Mill Lane. No objection.`: the answer that closes the line of a planning application.
pub(crate) fn response(text: &str) -> Option<(&str, &str)> {
    if Gate::Response.shut(text) {
        return None;
    }
    // In a table the answer has a cell of its own.
    let cell = text.trim_end().rfind("   ").map(|at| at + 3).filter(|at| {
        let answer = text.get(*at..).map(|cell| trim(cell).trim_end_matches('.')).unwrap_or_default();
        RESPONSES.iter().any(|known| answer.eq_ignore_ascii_case(known))
    });
    if let Some(at) = cell {
        let answer = trim(text.get(at..)?).trim_end_matches('.');
        let told = text.get(..at).is_some_and(|head| head.split_whitespace().count() >= 3);
        return told.then_some((answer, trim(text)));
    }
    let flow = text.find("   ").and_then(|at| text.get(..at)).unwrap_or(text);
    let flow = trim(flow).trim_end_matches(['.', ' ', ')', '*', '|']);
    let cut = flow
        .rfind(['.', '–', '—', ':', ';', '(', ',', '|'])
        .into_iter()
        .chain(flow.rfind(" - ").map(|at| at + 1))
        .max()?;
    let sign = flow.get(cut..)?.chars().next()?;
    let answer = trim(flow.get(cut + sign.len_utf8()..)?);
    // `No objections, approval recommended`: the answer goes on behind its comma.
    let before = flow.get(..cut).unwrap_or_default();
    let first = before.rfind(['.', '–', '—', ':', ';', '(', '|']).map_or(0, |at| at + 1);
    let joined = before
        .get(first..)
        .or_else(|| before.get(first + 2..))
        .map(trim)
        .filter(|part| sign == ',' && RESPONSES.iter().any(|known| part.eq_ignore_ascii_case(known)));
    let known = RESPONSES.iter().any(|known| answer.eq_ignore_ascii_case(known));
    if let (true, Some(part)) = (known, joined) {
        let from = (part.as_ptr() as usize).wrapping_sub(flow.as_ptr() as usize);
        return Some((flow.get(from..)?, flow));
    }
    let capital = answer.starts_with(char::is_uppercase) || matches!(sign, '–' | '—' | '-' | ':');
    let told = flow.get(..cut).is_some_and(|head| head.split_whitespace().count() >= 3);
    (known && capital && told).then_some((answer, flow))
}

/// The answer in a line of its own below a planning application: `NO OBJECTIONS BUT ONE COMMENT: the junction is busy.`
pub(crate) fn is_answer(text: &str) -> bool {
    if Gate::Response.shut(text) {
        return false;
    }
    let lead = text.split([':', '.', ';', '–']).next().unwrap_or_default();
    let lead = lead.split(" BUT ").next().unwrap_or(lead);
    let lead = trim(lead.split(" but ").next().unwrap_or(lead));
    lead.len() < 60 && RESPONSES.iter().any(|known| lead.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers() {
        assert_eq!(
            response("Two dwellings, Mill Lane. No objection.").map(|(words, _)| words),
            Some("No objection")
        );
        assert_eq!(response("The fence is old. It needs support."), None);
        assert_eq!(
            response("24/017 – Mill House. New barn.  No objections, approval recommended.")
                .map(|(words, _)| words),
            Some("No objections, approval recommended")
        );
        assert!(is_answer("NO OBJECTIONS BUT ONE COMMENT: the lane is narrow.") && !is_answer("No lane"));
        assert!(is_answer("No comment made") && is_answer("Support"));
    }
}
