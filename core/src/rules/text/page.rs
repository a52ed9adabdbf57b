//! What the page lacks, cuts off or glues together.

use crate::evidence::Span;
use crate::lean::{HashMap, Ordered};
use crate::rules::{Answers, Context, Place, Placed, args, rule};

/// What a page says where it cuts the minutes of an item short.
const CUT: &str = "view the full minutes text";

rule! {
    /// The page shows the minutes of every item whole.
    ///
    /// # What it checks
    /// No item's minutes are cut short. Pages of a whole meeting show the first part of long minutes and end in
    /// "view the full minutes text for item 8". Such words on a page of which no item is marked as cut are told too.
    ///
    /// # Why
    /// The decision stands at the end of the minutes: it is what a cut page lacks. What the rest of the text would
    /// say is unknown, so that rules that miss something in such an item answer unknown.
    ///
    /// # Bad
    /// "With regard to the library budget, ... view the full minutes text for item 8."
    ///
    /// # Good
    /// The page of the single item, with its minutes to the end.
    ///
    /// # Source
    /// Pages of ModernGov.
    TXT001 "text-truncated" Warning since "0.1.0"
    source: "practice: meeting pages cut long minutes short",
    message: "expected the whole minutes of {item|:an item|`{item}`}, found them cut short",
    help: "read the item's own page for the decision",
    run: text_truncated,
}

fn text_truncated(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    if cx.reading.is_none() {
        return;
    }
    let place = Place::root().field("agenda");
    let marked = cx.items.iter().any(|one| one.item.truncated);
    let unmarked = cx.text.filter(|_| !marked).and_then(|text| text.find(CUT));
    if let Some(span) = unmarked.and_then(|at| span(at, at + CUT.len())) {
        // Which item was cut is not known, so that none is known to be whole.
        out.found(&place, args! {}).span(span);
        return;
    }
    for one in &cx.items {
        out.expect(!one.item.truncated, &one.at.field("truncated"), || {
            args! { item: one.item.title.as_str() }
        });
    }
    if cx.items.is_empty() && cx.text.is_none() {
        out.unknown(&place, "source text");
    }
}

/// A span of byte offsets; `None` past the size that spans can tell.
fn span(start: usize, end: usize) -> Option<Span> {
    Some(Span::new(u32::try_from(start).ok()?, u32::try_from(end).ok()?))
}

rule! {
    /// The page names the body that met.
    ///
    /// # What it checks
    /// The body of a reading has a name. A body that is only known by its kind ("a cabinet", because cabinet members
    /// spoke) has none.
    ///
    /// # Why
    /// The same title can come before a scrutiny committee and the cabinet, and only one of the two decides. Pages of
    /// a single item carry the body's name in their frame, which copies of the text lose.
    ///
    /// # Bad
    /// A page that begins "Agenda item" and speaks of "the Committee".
    ///
    /// # Good
    /// A page that begins "Agenda item, Fernshire Library Committee".
    ///
    /// # Source
    /// Custom: minutes are headed with the name of the body.
    TXT002 "no-body" Note since "0.1.0"
    source: "custom: minutes are headed with the name of the body",
    message: "expected the name of the body that met, found {kind|:none|only its kind, `{kind}`}",
    help: "give the body's name with the page, as `body` of the reader's options",
    run: no_body,
}

fn no_body(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    if cx.reading.is_none() {
        return;
    }
    let body = cx.meeting.body.as_ref();
    let kind = body.and_then(|body| body.classification).map(|kind| kind.as_str());
    out.expect(body.is_some_and(|body| body.name.is_some()), &Place::root().field("body"), || {
        args! { kind: kind }
    });
}

rule! {
    /// The page states when the meeting was.
    ///
    /// # What it checks
    /// The meeting of a reading has a date: a day, a month or a year. A date of which the page lets on only that it
    /// came before or after another one is told as well.
    ///
    /// # Why
    /// Law, membership and figures hang on the day. Pages of a single item carry the date in their frame, which
    /// copies of the text lose; the text itself seldom repeats it.
    ///
    /// # Bad
    /// A page with the minutes of an item, and no date but that of the meeting from which it was deferred.
    ///
    /// # Good
    /// "Library Committee, Tuesday 12 March 2024"
    ///
    /// # Source
    /// Custom: minutes are headed with the date of the meeting.
    TXT003 "no-date" Warning since "0.1.0"
    source: "custom: minutes are headed with the date of the meeting",
    message: "expected the date of the meeting, found {date|:none|only `{date}`}",
    help: "give the date with the page, as `date` of the reader's options",
    run: no_date,
}

fn no_date(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    if cx.reading.is_none() {
        return;
    }
    let date = cx.meeting.date;
    let is_known = date.is_some_and(|date| date.earliest().is_some() && date.latest().is_some());
    out.expect(is_known, &Place::root().field("date"), || {
        args! { date: date.map(|date| date.to_string()) }
    });
}

rule! {
    /// No number of the page is left unread.
    ///
    /// # What it checks
    /// The parts of the page that no part of the record came from hold no number in digits. Without the source text
    /// the answer is unknown.
    ///
    /// # Why
    /// A number that was not read may be the one that contradicts another. The reader does not guess; it says what
    /// it left aside, so that nobody takes "no findings" for "all numbers checked".
    ///
    /// # Bad
    /// "Ref 4711/B, 12 copies" in a line that the reader made nothing of.
    ///
    /// # Good
    /// Every line with a number has become a date, a figure, a document or a part of the minutes.
    ///
    /// # Source
    /// The reader's contract: every number is read or listed as unread.
    TXT004 "unparsed-number" Note since "0.1.0"
    source: "the reader's contract: every number is read or listed as unread",
    message: "expected every number to be read, found {numbers} in a line that was not understood",
    help: "look at the line yourself",
    run: unparsed_number,
}

fn unparsed_number(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let Some(reading) = cx.reading else { return };
    let place = Place::root().field("coverage").field("unread");
    if reading.coverage.unread.is_empty() && reading.coverage.lines > 0 {
        out.held();
    }
    for (n, unread) in reading.coverage.unread.iter().enumerate() {
        let Some(line) = cx.text.and_then(|text| unread.slice(text)) else {
            out.unknown_in_reading(place.at(n), "source text");
            continue;
        };
        let digits = |text: &str| text.bytes().any(|byte| byte.is_ascii_digit());
        let line = if digits(line) { line } else { "" };
        let numbers: Vec<_> = line
            .split_whitespace()
            .filter(|word| digits(word))
            .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
            .filter(|word| word.starts_with(|c: char| c.is_ascii_digit()))
            .map(|word| format!("`{word}`"))
            .collect();
        if numbers.is_empty() {
            out.held();
        } else {
            out.found_in_reading(place.at(n), args! { numbers: numbers }).span(unread.clone());
        }
    }
}

rule! {
    /// A title stands apart from the minutes that follow it.
    ///
    /// # What it checks
    /// The line in which an item's title stands does not go on to "Minutes:" and their text. Without the source text,
    /// or without a place for the title, the answer is unknown.
    ///
    /// # Why
    /// Pages saved as text glue the title, the size of its report ("PDF 149 KB"), the agenda's own words and the
    /// minutes into one line. The reader takes them apart by their marks; where it does, a human look is worth it.
    ///
    /// # Bad
    /// "Library Hours PDF 149 KB Report of the Head of Libraries Minutes: The Cabinet Member considered a report."
    ///
    /// # Good
    /// "Library Hours" on a line of its own.
    ///
    /// # Source
    /// Pages of ModernGov saved as text.
    TXT007 "minutes-glued-to-title" Note since "0.1.0"
    source: "practice: saved meeting pages run title, papers and minutes together",
    message: "expected titles on lines of their own, found the minutes in the line of {count} of {items}, first `{title}`",
    help: "see whether title and minutes were taken apart at the right place",
    run: minutes_glued_to_title,
}

fn minutes_glued_to_title(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let Some(reading) = cx.reading else { return };
    let titles: HashMap<&str, Span> = reading
        .evidence
        .grounds()
        .filter(|one| one.path.ends_with("/title"))
        .filter_map(|one| Some((one.path, one.span?)))
        .collect();
    // A title's line is looked through up to the next title only: a page can stand on one line.
    let mut starts: Vec<u32> = titles.values().map(|span| span.start).collect();
    starts.order();
    let mut glued = Vec::new();
    for one in &cx.items {
        let at = one.at.field("title");
        let Some(text) = cx.text else {
            out.unknown(&at, "source text");
            continue;
        };
        let title = titles.get(Placed::pointer_below(&at, &cx.base).as_str());
        let rest = title.and_then(|span| {
            let next =
                starts.get(starts.partition_point(|start| *start < span.end)).map(|start| *start as usize);
            text.get(span.end as usize..next.unwrap_or(text.len()).min(text.len()))
        });
        let Some(rest) = rest else {
            out.unknown(&at, "place of the title");
            continue;
        };
        let line = rest.split('\n').next().unwrap_or_default();
        if line.contains("Minutes:") {
            glued.push((at, one.item.title.as_str()));
        } else {
            out.held();
        }
    }
    // A page is flattened as a whole: one finding for it, with every title as a place.
    let Some(((first, title), others)) = glued.split_first() else { return };
    let mut found = out.found(first, args! { title: *title, count: glued.len(), items: cx.items.len() });
    for (at, _) in others {
        found = found.also(at, "and here");
    }
}

rule! {
    /// A page is read to its end.
    ///
    /// # What it checks
    /// The reader met none of its limits: bytes of the page, agenda items, facts.
    ///
    /// # Why
    /// Limits keep a broken or hostile page from taking all memory. A page that meets one is read up to there, and
    /// what stands behind it is missing from the record: absence then proves nothing.
    ///
    /// # Bad
    /// A file into which ten years of minutes were joined, 80 MB in size, read with the default limit of 64 MB.
    ///
    /// # Good
    /// The same years, one file for each meeting.
    ///
    /// # Source
    /// The reader's contract: nothing is left out unsaid.
    TXT008 "page-not-read-to-its-end" Warning since "0.1.0"
    source: "the reader's contract: nothing is left out unsaid",
    message: "expected to read the whole page, found more {limit} than the limit allows",
    help: "raise the limit on {limit}, or split the page",
    run: page_not_read_to_its_end,
}

fn page_not_read_to_its_end(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let Some(reading) = cx.reading else { return };
    if reading.coverage.limits.is_empty() {
        out.held();
    }
    let place = Place::root().field("coverage").field("limits");
    for (n, limit) in reading.coverage.limits.iter().enumerate() {
        out.found_in_reading(place.at(n), args! { limit: limit.as_str() });
    }
}

rule! {
    /// A page gives text.
    ///
    /// # What it checks
    /// Text could be taken from the page. Where none could, the reading says why: no door (an image, a word
    /// processor's old file), no text layer (a scan: pictures of pages), encrypted, damaged, or too large (unpacked, it
    /// is larger than the limits allow).
    ///
    /// # Why
    /// The bytes of such a file are not what a person reads. Taken as text they would give facts that the page does
    /// not state.
    ///
    /// # Bad
    /// Minutes that were printed, signed and scanned.
    ///
    /// # Good
    /// The same minutes as the word processor saved them.
    ///
    /// # Source
    /// The reader's contract: nothing is invented.
    TXT009 "medium-not-read" Warning since "0.1.0"
    source: "the reader's contract: nothing is invented",
    message: "expected a page of text, found `{media}` that gives none: {why}",
    help: "look for the page in another form, or turn it into text, and read that",
    run: medium_not_read,
}

fn medium_not_read(cx: &Context<'_>, out: &mut Answers<'_, '_>) {
    let Some(reading) = cx.reading else { return };
    match reading.coverage.unreadable {
        None => out.held(),
        Some(why) => {
            let place = Place::root().field("coverage").field("unreadable");
            let media = reading.source.media_type.as_str();
            out.found_in_reading(place, args! { media: media, why: why.as_str().replace('_', " ") });
        }
    }
}
