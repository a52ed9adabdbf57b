"""How records look in a notebook. Everything that comes from a page is escaped; nothing is loaded from anywhere."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from minutebook._records import AgendaItem, Book, Finding, Meeting, Reading, Report, VoteEvent

# More than this of a page's text is not shown: notebooks keep every output in their file.
TEXT_SHOWN = 60_000
ROWS_SHOWN = 200

STYLE = """<style>
.minutebook {font: 14px/1.5 system-ui, sans-serif; max-width: 62rem}
.minutebook h4 {font-size: 1.1em; margin: .8em 0 .3em}
.minutebook table {border-collapse: collapse; margin: .3em 0}
.minutebook th, .minutebook td {text-align: left !important; vertical-align: top; padding: .15em .8em .15em 0; border: 0}
.minutebook th {font-weight: 600; white-space: nowrap}
.minutebook td.n {text-align: right !important; font-variant-numeric: tabular-nums}
.minutebook pre {white-space: pre-wrap; overflow-wrap: anywhere; max-height: 28em; overflow: auto; padding: .6em;
  border: 1px solid #8886; font: 13px/1.6 ui-monospace, monospace; background: none; color: inherit}
.minutebook mark {background: #2a7fff26; color: inherit; border-radius: 2px}
.minutebook mark.error {background: #e0303045; text-decoration: underline wavy #e03030}
.minutebook mark.warning {background: #e8a30045; text-decoration: underline dotted #b07800}
.minutebook mark.note {text-decoration: underline dotted}
.minutebook .error {color: #c62828; font-weight: 600} .minutebook .warning {color: #946200; font-weight: 600}
.minutebook pre .error, .minutebook pre .warning {color: inherit; font-weight: inherit}
.minutebook .quiet {opacity: .75}
</style>"""

SEVERITIES = ("note", "warning", "error")


def reading(reading: Reading) -> str:
    """The meeting, what was found, and the page's text with every fact and finding marked in its place."""
    parts = [_meeting(reading.meeting), _findings(reading.findings, "The reading")]
    if reading.text is not None:
        parts.append(f"<details open><summary>Source text</summary><pre>{_marked(reading)}</pre></details>")
    return _whole(parts)


def meeting(meeting: Meeting) -> str:
    """Who met, when, and what was decided."""
    return _whole([_meeting(meeting)])


def report(report: Report) -> str:
    """Findings as a table, and how many rules held or could not be asked."""
    counts = f"{len(report.held)} rules held, {len(report.unknown)} could not be asked: a fact is missing."
    return _whole([_findings(report.findings, "The record"), f"<p class=quiet>{counts}</p>"])


def book(book: Book) -> str:
    """What is linked, as tables."""
    parts = [
        f"<h4>{len(book.pages)} pages, {len(book.meetings)} meetings</h4>",
        _table(
            ("date", "council", "body", "items"),
            ((m.date, _name(m.council), _name(m.body), len(m.items)) for m in book.meetings),
        ),
    ]
    if book.series:
        parts += [
            "<h4>Series</h4>",
            _table(
                ("measure", "unit", "of", "whose", "points", "misfits", "conflicts"),
                (
                    (
                        s.measure.label,
                        s.unit,
                        s.of.label if s.of else None,
                        _name(s.subject),
                        len(s.points),
                        len(s.misfits) or None,
                        len(s.conflicts) or None,
                    )
                    for s in book.series
                ),
            ),
        ]
    if book.actions:
        rows = ((a.date, a.text, _when(a.due), a.status) for a in book.actions)
        parts += ["<h4>Actions</h4>", _table(("of", "action", "due", "status"), rows)]
    if book.partnerships:
        rows = ((p.name, p.abbreviation, p.kind, len(p.mentions)) for p in book.partnerships)
        parts += ["<h4>Partnerships</h4>", _table(("name", "short", "kind", "mentions"), rows)]
    parts.append(_findings(book.findings, "The book"))
    return _whole(parts)


def _whole(parts: Iterable[str]) -> str:
    return f"{STYLE}<div class=minutebook>{''.join(parts)}</div>"


def _name(who: Any) -> str | None:
    """An organisation or a person, in one line."""
    if who is None:
        return None
    honorific = getattr(who, "honorific", None)
    name = who.name or getattr(who, "post", None) or getattr(who, "classification", None)
    return " ".join(str(part) for part in (honorific, name) if part) or None


def _when(when: Any) -> Any:
    """A time as people write it: a word as it stands, a moment as its date."""
    return next((value for f in ("as_at", "to", "year", "text") if (value := getattr(when, f, None))), when)


def _shown(value: Any) -> str:
    return "" if value is None else escape(str(value))


def _table(head: Iterable[str], rows: Iterable[Iterable[Any]]) -> str:
    head = "".join(f"<th>{escape(one)}" for one in head)
    body, more = [], 0
    for row in rows:
        if len(body) == ROWS_SHOWN:
            more += 1
            continue
        body.append("".join(f"<td class=n>{v}" if isinstance(v, int) else f"<td>{_shown(v)}" for v in row))
    rest = f"<p class=quiet>and {more} more</p>" if more else ""
    return f"<table><thead><tr>{head}<tbody><tr>{'<tr>'.join(body)}</table>{rest}"


def _meeting(meeting: Meeting) -> str:
    title = " · ".join(filter(None, (_name(meeting.council), _name(meeting.body))))
    present = [one for one in meeting.attendance if one.status == "present"]
    facts = [
        ("when", " ".join(str(part) for part in (meeting.date, meeting.start_time) if part is not None)),
        ("where", meeting.venue.text if meeting.venue else None),
        ("in the chair", ", ".join(filter(None, (_name(one.person) for one in present if one.presiding)))),
        ("present", len(present) or None),
        ("apologies", ", ".join(
            filter(None, (_name(one.person) for one in meeting.attendance if one.status == "apologies"))
        )),
    ]
    head = "".join(f"<tr><th>{name}<td>{_shown(value)}" for name, value in facts if value)
    items = "".join(_item(item) for item in meeting.agenda)
    heading = escape(title or meeting.title or "Meeting")
    return f"<h4>{heading}</h4><table>{head}</table><table>{items}</table>"


def _item(item: AgendaItem) -> str:
    lines = []
    for resolution in item.resolutions:
        words = " ".join(part.text for part in resolution.parts)
        formula = f"<b>{escape(resolution.formula)}</b> " if resolution.formula else ""
        lines.append(formula + escape(words))
    decided = {one.motion for one in item.resolutions}
    for motion in item.motions:
        if motion.id not in decided and motion.text:
            lines.append(f"<i>motion {escape(motion.result)}</i>: {escape(motion.text)}")
    lines += [escape(vote_line(vote)) for vote in item.votes]
    body = "<br>".join(lines) or "<span class=quiet>no decision found</span>"
    return f"<tr><th>{_shown(item.number)}<td><b>{escape(item.title)}</b><br>{body}"


def vote_line(vote: VoteEvent) -> str:
    """A vote in one line: its result, its counts, and how many are named."""
    counts = vote.counts
    said = [
        f"{count} {side}"
        for side, count in (
            ("for", counts and counts.for_),
            ("against", counts and counts.against),
            ("abstaining", counts and counts.abstain),
        )
        if count is not None
    ]
    if vote.unanimous:
        said.append("unanimous")
    if vote.votes:
        said.append(f"{len(vote.votes)} named")
    return f"vote {vote.result}: " + (", ".join(said) or "no count stated")


def _findings(findings: Iterable[Finding], what: str) -> str:
    rows = [
        f"<tr><td class={escape(one.severity)}>{escape(one.severity)}<td>{escape(one.code)}"
        f"<td>{escape(one.message)}<br><span class=quiet>{_shown(one.help)}</span><td><code>{escape(one.path)}</code>"
        for one in findings
    ]
    if not rows:
        return f"<p class=quiet>{what} has no findings.</p>"
    return f"<h4>Findings</h4><table>{''.join(rows)}</table>"


def _marked(reading: Reading) -> str:
    """The text with its facts and findings marked; where they overlap, each stretch tells of all of them."""
    text = reading.text or ""
    cut = text[:TEXT_SHOWN]
    spans = []
    for finding in reading.findings:
        at = reading.place(finding)
        if at and at.start < at.stop:
            spans.append((at.start, at.stop, finding.severity, f"{finding.code}: {finding.message}"))
    for fact in reading.evidence:
        # The narrative keeps every line: to mark it would mark everything.
        at = None if "/minutes/" in fact.path else reading.place(fact)
        if at and at.start < at.stop:
            spans.append((at.start, at.stop, "fact", fact.path))
    out = []
    for start, stop, over in _stretches(spans, len(cut)):
        words = escape(cut[start:stop])
        if over:
            worst = max((SEVERITIES.index(kind) for kind, _ in over if kind in SEVERITIES), default=None)
            kind = "" if worst is None else f" class={SEVERITIES[worst]}"
            told = "\n".join(list(dict.fromkeys(said for _, said in over))[:6])
            words = f'<mark{kind} title="{escape(told)}">{words}</mark>'
        out.append(words)
    if len(text) > len(cut):
        out.append(f"\n<span class=quiet>... {len(text) - len(cut):,} more characters</span>")
    return "".join(out)


def _stretches(
    spans: list[tuple[int, int, str, str]], length: int
) -> Iterator[tuple[int, int, list[tuple[str, str]]]]:
    """The text cut wherever a span begins or ends, each piece with what lies over it."""
    edges: dict[int, tuple[list[int], list[int]]] = {0: ([], []), length: ([], [])}
    for n, (start, stop, *_) in enumerate(spans):
        if start < length:
            edges.setdefault(start, ([], []))[0].append(n)
            edges.setdefault(min(stop, length), ([], []))[1].append(n)
    over: dict[int, tuple[str, str]] = {}
    points = sorted(edges)
    for at, end in zip(points, points[1:]):
        begun, done = edges[at]
        for n in done:
            over.pop(n, None)
        for n in begun:
            over[n] = spans[n][2:]
        yield at, end, list(over.values())
