//! How the public came to be excluded.

use super::access::{excludes, words};
use super::rule;
use crate::agenda::{Access, ItemKind};
use crate::organization::Classification;
use crate::reading::PageKind;
use crate::rules::context::ItemAt;
use crate::rules::{Answers, Context, Nation, args};

/// Whether the Local Government Act 1972, Part VA, asks the body for a resolution to exclude the public; parishes have
/// another law, and one person's decision is no meeting.
fn resolves_exclusion(cx: &Context<'_>) -> Option<bool> {
    if cx.is_collective() == Some(false) || cx.under(&[Nation::England, Nation::Wales]) == Some(false) {
        return Some(false);
    }
    match cx.body_kind()? {
        Classification::ParishCouncil | Classification::ParishMeeting => Some(false),
        Classification::FullCouncil
        | Classification::Committee
        | Classification::SubCommittee
        | Classification::OverviewAndScrutiny
        | Classification::JointCommittee
        | Classification::Cabinet
        | Classification::CabinetCommittee => cx.nation().map(|_| true),
        _ => None,
    }
}

rule! {
    /// Exempt business is taken after a resolution to exclude the public.
    ///
    /// # What it checks
    /// Where something is decided under an item that is closed as exempt, at a meeting of a council, its committees or
    /// its executive in England or Wales, that item or one before it has a resolution to exclude the public, or
    /// says in its minutes that the public was excluded. Asked of meetings as a whole: the page of one item or of one
    /// decision leaves the answer unknown, as do minutes that the page cuts short. Parish councils have another
    /// law and are not asked.
    ///
    /// # Why
    /// A meeting may be closed for exempt information only by a resolution that names the part it closes. What was
    /// decided behind doors that nobody closed may be challenged.
    ///
    /// # Bad
    /// An item under "Not for publication: paragraph 3 of Schedule 12A" is decided, and nothing before it excludes the
    /// public.
    ///
    /// # Good
    /// "RESOLVED: that the public be excluded during item 13, under paragraph 3 of Schedule 12A", and item 13.
    ///
    /// # Source
    /// Local Government Act 1972, section 100A(4) and (5); SI 2012/2089, regulation 4.
    DOC005 "exclusion-without-resolution" Warning since "0.1.0"
    source: "Local Government Act 1972 s.100A(4)-(5); SI 2012/2089 reg 4",
    message: "`{title}` is exempt and is decided without a resolution to exclude the public before it",
    help: "see whether the resolution stands elsewhere in the minutes, or the item was open after all",
    run: exclusion_without_resolution,
}

fn exclusion_without_resolution(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let asked = resolves_exclusion(cx);
    if asked == Some(false) {
        return;
    }
    let part = cx.reading.is_some_and(|reading| {
        !matches!(reading.page, PageKind::Meeting | PageKind::Minutes | PageKind::Unknown)
    });
    let (mut excluded, mut cut) = (false, false);
    for one in &cx.items {
        cut |= one.item.truncated;
        excluded |= tells_of_exclusion(one);
        if !matches!(one.item.access, Some(Access::Exempt(_))) || one.item.resolutions.is_empty() {
            continue;
        }
        let at = one.at.field("access");
        if excluded {
            out.held();
        } else if cut {
            out.unknown(&at, "the full minutes");
        } else if part {
            out.unknown(&at, "the minutes of the whole meeting");
        } else if asked.is_none() {
            out.unknown(&at, "the nation of the council and the kind of body");
        } else {
            out.found(&at, args! { title: one.item.title.as_str() });
        }
    }
}

/// An item of exclusion, a resolution that excludes, or minutes that speak of it.
fn tells_of_exclusion(one: &ItemAt<'_>) -> bool {
    let speaks = |text: &str| {
        let text = text.to_lowercase();
        let public = text.contains("public") || text.contains("press");
        public && (text.contains("exclu") || text.contains("withdr") || text.contains("asked to leave"))
    };
    one.item.kind == Some(ItemKind::Exclusion)
        || one.item.resolutions.iter().any(|resolution| resolution.parts.iter().any(excludes))
        || one.item.minutes.iter().any(|block| speaks(&block.text))
        || one.item.purpose.as_deref().is_some_and(speaks)
}

rule! {
    /// Confidential information needs no resolution: one that excludes for it may mean exempt information.
    ///
    /// # What it checks
    /// A resolution of a council, its committees or its executive in England or Wales that excludes the public
    /// speaks of exempt information, not of confidential information alone; and an item whose access is recorded as
    /// confidential has no such resolution of its own. Resolutions that speak of both, as many forms do, hold. Parish
    /// councils, whose law speaks of "the confidential nature of the business", are not asked.
    ///
    /// # Why
    /// In this law, "confidential" is what a government department gave on terms that forbid disclosure, or what a
    /// court or an Act forbids to disclose: the public must be excluded, and nobody votes on it. Whatever the council
    /// itself would rather keep private is "exempt", and needs a paragraph of Schedule 12A.
    ///
    /// # Bad
    /// "RESOLVED: that the public be excluded, since confidential information will be considered."
    ///
    /// # Good
    /// "RESOLVED: that the public be excluded, for likely disclosure of exempt information as defined in paragraph 3 of
    /// Schedule 12A."
    ///
    /// # Source
    /// Local Government Act 1972, section 100A(2) to (5).
    DOC008 "confidential-by-resolution" Note since "0.1.0"
    source: "Local Government Act 1972 s.100A(2)-(5)",
    message: "the public is excluded by resolution for information that is called confidential, which needs none",
    help: "see whether exempt information is meant, and by which paragraph of Schedule 12A",
    run: confidential_by_resolution,
}

fn confidential_by_resolution(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let asked = resolves_exclusion(cx);
    if asked == Some(false) {
        return;
    }
    for (one, at, resolution) in cx.each("resolutions", |item| &item.resolutions) {
        if !resolution.parts.iter().any(excludes) {
            continue;
        }
        let mut text = String::new();
        resolution.parts.iter().for_each(|part| words(part, &mut text));
        let exempt = ["exempt", "12a", "paragraph"].iter().any(|word| text.contains(word));
        let called = text.contains("confidential information") && !exempt;
        if !called && one.item.access != Some(Access::Confidential) {
            out.held();
        } else if asked.is_none() {
            out.unknown(&at, "the nation of the council and the kind of body");
        } else {
            out.found(&at, args! {});
        }
    }
}
