//! Papers: when they were published, whether they may be, and whether they are all there.

use super::rule;
use crate::agenda::ItemKind;
use crate::document::{Document, DocumentRole};
use crate::resolution::ResolutionPart;
use crate::rules::law::{ClearDays, clear_days, days_of_notice};
use crate::rules::{Answers, Context, Element, Nation, Place, ROOT, args};
use crate::value::PartialDate;
use chrono::Months;

/// Every paper of the meeting and of its items, with its place.
fn papers<'c, 'm: 'c>(cx: &'c Context<'m>) -> impl Iterator<Item = (Element<'c>, &'m Document)> + 'c {
    let own = cx.meeting.documents.iter().enumerate().map(|(n, one)| (ROOT.each("documents", n), one));
    own.chain(cx.each("documents", |item| &item.documents).map(|(_, at, one)| (at, one)))
}

rule! {
    /// Agenda and reports are open to the public enough clear days before the meeting.
    ///
    /// # What it checks
    /// Between the day on which a paper of the meeting was published and the day of the meeting, neither counted, lie
    /// as many days as the public must have notice of a meeting of that body in England (MTG006): five for most, three
    /// for a parish council. Days are counted as there. Papers added later (`supplement`), papers of urgent items and
    /// of items that the record says were added, minutes, and meetings convened at shorter notice are not asked.
    ///
    /// # Why
    /// A report that appears on the eve of the meeting was open to nobody. An added item's papers are open from when
    /// it is added; the record should then say that it was added.
    ///
    /// # Bad
    /// A committee of 11 July 2023 with a report published on 6 July 2023.
    ///
    /// # Good
    /// A committee of 11 July 2023 with a report published on 3 July 2023.
    ///
    /// # Source
    /// Local Government Act 1972, section 100B(3), as changed by SI 2002/715; SI 2012/2089, regulation 7.
    DOC001 "agenda-late" Warning since "0.1.0"
    source: "Local Government Act 1972 s.100B(3); SI 2002/715; SI 2012/2089 reg 7",
    message: "`{title}` was published on {published}, {days} clear days before the meeting of {meeting}, and {needed} are needed",
    help: "see whether the paper was added later, and why",
    run: agenda_late,
}

fn agenda_late(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let short = cx.meeting.notice.as_ref().is_some_and(|notice| notice.short_notice_reason.is_some());
    if short || cx.under(&[Nation::England]) == Some(false) || cx.is_collective() == Some(false) {
        return;
    }
    let own = cx.meeting.documents.iter().enumerate().map(|(n, one)| (ROOT.each("documents", n), one));
    let in_time = cx.each("documents", |item| &item.documents).filter(|(one, ..)| {
        one.item.urgency.is_none()
            && one.item.kind != Some(ItemKind::UrgentBusiness)
            && one.item.listed != Some(false)
    });
    for (at, paper) in own.chain(in_time.map(|(_, at, one)| (at, one))) {
        if matches!(paper.role, DocumentRole::Supplement | DocumentRole::Minutes) {
            continue;
        }
        let at = at.inner("published");
        let Some(published) = paper.published else {
            out.unknown(&at, "the day on which the paper was published");
            continue;
        };
        let Some(date) = cx.meeting.date else {
            out.unknown(&at, "the date of the meeting");
            continue;
        };
        let needed = match days_of_notice(cx, date) {
            Ok(Some(needed)) => needed,
            Ok(None) => continue,
            Err(missing) => {
                out.unknown(&at, missing);
                continue;
            }
        };
        match clear_days(published, date, needed, cx.profile) {
            ClearDays::Enough => out.held(),
            ClearDays::Open(missing) => out.unknown(&at, missing),
            ClearDays::Short(_) if cx.nation().is_none() => out.unknown(&at, "the nation of the council"),
            ClearDays::Short(days) => {
                let (published, meeting) = (published.to_string(), date.to_string());
                let title = paper.title.as_str();
                let args = args! { title: title, published: published, days: days, meeting: meeting, needed: needed };
                out.found(&at, args).also(&Place::root().field("date"), "the meeting");
            }
        }
    }
}

rule! {
    /// A paper that is kept from the public has no public address.
    ///
    /// # What it checks
    /// A paper that is marked as restricted has no address in the record of a published page. A paper of a closed item
    /// that has an address, and of which the page does not say whether it is restricted, leaves the answer unknown.
    ///
    /// # Why
    /// A link beside a mark "restricted" is a leak, or the mark is out of date.
    ///
    /// # Bad
    /// "Appendix B (restricted)", with a link to the file.
    ///
    /// # Good
    /// "Appendix B (restricted)", without a link.
    ///
    /// # Source
    /// Local Government Act 1972, section 100B(2) and (5).
    DOC009 "restricted-document-published" Warning since "0.1.0"
    source: "Local Government Act 1972 s.100B(2), (5)",
    message: "`{title}` is marked as restricted, and has a public address",
    help: "see whether the address opens the paper; if so, tell the council's monitoring officer before anybody else",
    run: restricted_document_published,
}

fn restricted_document_published(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    use crate::agenda::Access;
    for (at, paper) in papers(cx).filter(|(_, paper)| paper.restricted == Some(true)) {
        out.expect(paper.url.is_none(), &at.inner("url"), || args! { title: paper.title.as_str() });
    }
    for (one, at, paper) in cx.each("documents", |item| &item.documents) {
        let closed = matches!(one.item.access, Some(Access::Exempt(_) | Access::Confidential));
        if closed && paper.url.is_some() && paper.restricted.is_none() {
            out.unknown(&at, "whether the paper is restricted");
        }
    }
}

rule! {
    /// Every appendix that a resolution cites is among the papers listed.
    ///
    /// # What it checks
    /// Where a resolution cites an appendix or annex by its letter or number, and the item or the meeting lists papers
    /// of that kind with theirs, the one cited is among them. Where no appendix is listed apart, one file may hold
    /// the report with all that belongs to it, and the answer is unknown.
    ///
    /// # Why
    /// Who reads "the policy at Appendix C be adopted" must be able to find Appendix C.
    ///
    /// # Bad
    /// "RESOLVED: that the policy at Appendix C be adopted", with appendices A and B listed.
    ///
    /// # Good
    /// "RESOLVED: that the policy at Appendix B be adopted", with appendices A and B listed.
    ///
    /// # Source
    /// Logic.
    DOC010 "supporting-document-missing" Note since "0.1.0"
    source: "logic",
    message: "the resolution cites {kind|appendix:appendix|annex} {label}, which is not among the papers listed",
    help: "see whether it is part of another paper, or kept from the public",
    run: supporting_document_missing,
}

fn supporting_document_missing(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    for (one, at, resolution) in cx.each("resolutions", |item| &item.resolutions) {
        let mut cited = Vec::new();
        resolution.parts.iter().for_each(|part| cite(part, &mut cited));
        for (kind, label) in cited {
            let listed: Vec<&str> = one
                .item
                .documents
                .iter()
                .chain(&cx.meeting.documents)
                .filter(|paper| matches!(paper.role, DocumentRole::Appendix | DocumentRole::Annex))
                .filter_map(|paper| paper.label.as_deref())
                .collect();
            if listed.iter().any(|one| one.eq_ignore_ascii_case(&label)) {
                out.held();
            } else if listed.is_empty() || one.item.truncated {
                out.unknown(&at, "a list of the appendices");
            } else {
                out.found(&at, args! { kind: kind, label: label })
                    .also(&one.at.field("documents"), "the papers listed");
            }
        }
    }
}

/// Appendices and annexes that a part of a resolution cites, each once: `Appendix A`, `Appendices 1 and 2`.
fn cite(part: &ResolutionPart, cited: &mut Vec<(&'static str, String)>) {
    let mut kind = None;
    // Nearly all texts hold none of the four: a pass over their doubled letters first.
    let mut before = 0;
    let may_speak = part.text.bytes().any(|byte| {
        let doubled = byte == std::mem::replace(&mut before, byte);
        doubled && matches!(byte | 0x20, b'n' | b'p')
    });
    let speaks = may_speak
        && (part.text.contains("ppendi")
            || part.text.contains("nnex")
            || part.text.contains("PPENDI")
            || part.text.contains("NNEX"));
    let words = speaks.then(|| part.text.split_whitespace()).into_iter().flatten();
    for word in words {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let ends = word.ends_with(['.', ';', ':']);
        match (bare.to_lowercase().as_str(), kind) {
            ("appendix" | "appendices", _) => kind = Some("appendix"),
            ("annex" | "annexe" | "annexes", _) => kind = Some("annex"),
            ("and" | "&" | "", _) => {}
            (_, Some(found)) if is_label(bare) => {
                if !cited.iter().any(|(_, known)| known.eq_ignore_ascii_case(bare)) {
                    cited.push((found, bare.to_owned()));
                }
                kind = kind.filter(|_| !ends);
            }
            _ => kind = None,
        }
    }
    part.parts.iter().for_each(|part| cite(part, cited));
}

/// A capital letter, a small number, or both: `A`, `2`, `A1`.
fn is_label(word: &str) -> bool {
    let letters = word.bytes().filter(u8::is_ascii_uppercase).count();
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    letters <= 1 && digits <= 2 && letters + digits == word.len() && !word.is_empty()
}

rule! {
    /// The record is still open for inspection by right.
    ///
    /// # What it checks
    /// For meetings in England and Wales, the day on which the page was fetched is no more than six years after the
    /// meeting. Without the day on which it was fetched the answer is unknown: the caller gives it, for a page does not
    /// state it.
    ///
    /// # Why
    /// Agendas, reports and minutes are open to inspection for six years from the meeting (background papers for four).
    /// What is older is online by the council's choice and may be taken down; who relies on it keeps a copy.
    ///
    /// # Bad
    /// Minutes of 11 July 2016, fetched on 1 August 2023.
    ///
    /// # Good
    /// Minutes of 11 July 2023, fetched on 1 August 2023.
    ///
    /// # Source
    /// Local Government Act 1972, sections 100C and 100D.
    DOC014 "retention-elapsed" Note since "0.1.0"
    source: "Local Government Act 1972 ss.100C, 100D",
    message: "the meeting of {meeting} lies more than six years before {fetched}, when the page was fetched",
    help: "keep a copy: the council need no longer have it open for inspection",
    run: retention_elapsed,
}

fn retention_elapsed(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let Some(reading) = cx.reading else { return };
    let nations = cx.under(&[Nation::England, Nation::Wales]);
    if nations == Some(false) {
        return;
    }
    let at = Place::root().field("date");
    let Some(date) = cx.meeting.date else { return out.unknown(&at, "the date of the meeting") };
    let Some(fetched) = reading.source.retrieved_at.map(|moment| moment.datetime().date_naive()) else {
        return out.unknown(&at, "the day on which the page was fetched");
    };
    let end = |day: Option<chrono::NaiveDate>| day.and_then(|day| day.checked_add_months(Months::new(72)));
    match (end(date.earliest()), end(date.latest())) {
        (Some(first), _) if fetched <= first => out.held(),
        (_, Some(last)) if fetched > last && nations.is_none() => {
            out.unknown(&at, "the nation of the council");
        }
        (_, Some(last)) if fetched > last => {
            out.found(
                &at,
                args! { meeting: date.to_string(), fetched: PartialDate::day(fetched).to_string() },
            );
        }
        _ => out.unknown(&at, "the date of the meeting to the day"),
    }
}
