//! Copies of one meeting and of one decision on several pages.

use super::outcomes::text_of;
use crate::book::{BookMeeting, Mention, Page};
use crate::finding::Severity;
use crate::path::Pointer;
use crate::resolution::Resolution;
use crate::rules::{Answers, BookContext, args};

pub(super) fn same_decision_on_two_pages(cx: &BookContext<'_>, out: &mut Answers<'_, '_>) {
    for meeting in cx.book.meetings.iter().filter(|meeting| meeting.pages.len() > 1) {
        same_header(cx, meeting, out);
        for item in meeting.items.iter().filter(|item| item.mentions.len() > 1) {
            let mut copies = item.mentions.iter().filter_map(|mention| Copy::of(cx, mention));
            let Some(first) = copies.next() else { continue };
            for second in copies {
                compare(&first, &second, out);
            }
        }
    }
}

/// The resolutions of an item as one page shows them.
struct Copy<'r> {
    list: Pointer,
    resolutions: &'r [Resolution],
}

impl<'r> Copy<'r> {
    fn of(cx: &BookContext<'r>, mention: &Mention) -> Option<Self> {
        let page: &Page<'r> = cx.pages.get(cx.pages.number(&mention.path)?)?;
        let inner = mention.path.below(&page.at)?;
        let item = page.item(&inner)?;
        let list = mention.path.field("resolutions");
        (!item.resolutions.is_empty()).then_some(Self { list, resolutions: &item.resolutions })
    }
}

/// Pages that the number of their meeting holds together state one date and one body.
fn same_header(cx: &BookContext<'_>, meeting: &BookMeeting, out: &mut Answers<'_, '_>) {
    let mut pages = meeting.pages.iter().filter_map(|one| {
        let n = cx.pages.number(&one.path)?;
        Some((&one.path, n, cx.pages.get(n)?.reading))
    });
    let Some((first_at, first_page, first)) = pages.next() else { return };
    for (at, page, reading) in pages {
        if let (Some(a), Some(b)) = (first.meeting.date, reading.meeting.date) {
            if a.may_be(b) {
                out.held();
            } else {
                let args = args! { field: "date", first: a.to_string(), second: b.to_string() };
                out.found_at(at.field("date"), args).also_at(first_at.field("date"), "the other record");
            }
        }
        let name = |n: usize, reading: &'_ crate::reading::Reading| {
            cx.frame
                .facts(n)
                .body
                .clone()
                .zip(reading.meeting.body.as_ref().and_then(|body| body.name.clone()))
        };
        if let (Some((a, first)), Some((b, second))) = (name(first_page, first), name(page, reading))
            && a != b
            && !a.contains(&b)
            && !b.contains(&a)
        {
            let args = args! { field: "body", first: first, second: second };
            out.found_at(at.field("body"), args).also_at(first_at.field("body"), "the other record");
        }
    }
}

/// How many words two copies of one text may differ in; beyond, they are two texts.
const MISPRINTS: usize = 2;

/// Finds the copy of each resolution on the other page: the same words, or all but a misprint.
fn compare(first: &Copy<'_>, second: &Copy<'_>, out: &mut Answers<'_, '_>) {
    let words = |one: &Resolution| -> Vec<String> {
        let text = text_of(one);
        let all = text.split(|c: char| c.is_whitespace() || matches!(c, ';' | ':' | '(' | ')' | '"'));
        let bare = all.map(|word| word.trim_matches(|c: char| matches!(c, '.' | ',' | '\'')).to_lowercase());
        bare.filter(|word| !word.is_empty()).collect()
    };
    let theirs: Vec<Vec<String>> = first.resolutions.iter().take(64).map(words).collect();
    for (n, one) in second.resolutions.iter().enumerate().take(64) {
        let own = words(one);
        if theirs.contains(&own) {
            out.held();
            continue;
        }
        let apart = theirs.iter().enumerate().find_map(|(m, other)| {
            let pairs: Vec<_> = other.iter().zip(&own).filter(|(a, b)| a != b).collect();
            // Short resolutions are alike by chance.
            (other.len() == own.len() && own.len() > 8 && pairs.len() <= MISPRINTS).then_some((m, pairs))
        });
        let at = second.list.at(n);
        match apart.as_ref().map(|(m, pairs)| (m, pairs.first())) {
            // An address or a file name is copied with more or less around it.
            Some((_, Some((a, b)))) if [a, b].iter().any(|word| word.contains(['@', '/'])) => out.held(),
            Some((m, Some((a, b)))) => {
                let args = args! { field: "text", first: a.as_str(), second: b.as_str() };
                let found = out.found_at(at, args).also_at(first.list.at(*m), "the other record");
                let is_number = |word: &String| word.contains(|c: char| c.is_ascii_digit());
                if !(is_number(a) && is_number(b)) {
                    found.severity(Severity::Warning);
                }
            }
            _ => out.unknown_at(&at, "which words of the other record are its copy"),
        }
    }
}
