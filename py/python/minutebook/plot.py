"""Pictures of a book, for those who would rather look than read. They need matplotlib.

``book.plot`` is where they start; each gives back the matplotlib Axes that it drew on, to be changed or saved:

>>> import minutebook
>>> minutebook.book([]).plot
<Plot: series, votes, partnerships>
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from minutebook._native import PartialDate
    from minutebook._records import Book, BookPartnership, Meeting, Reading, Series, VoteEvent

__all__ = ["Plot"]

# Colours that stay apart for colour-blind readers and in grey (Okabe and Ito 2008).
BLUE, ORANGE, GREEN, RED, GREY = "#0072b2", "#e69f00", "#009e73", "#d55e00", "#999999"
SIDES = {"for": BLUE, "against": ORANGE, "abstain": GREY, "not voting": "#cccccc"}


def _axes(ax: Axes | None, height: float = 4.0) -> Axes:
    if ax is not None:
        return ax
    try:
        from matplotlib import pyplot
    except ImportError:
        raise ModuleNotFoundError("plots need matplotlib: pip install minutebook[plot]") from None
    return pyplot.subplots(figsize=(8, height), layout="constrained")[1]  # type: ignore[no-any-return]


class Plot:
    """Pictures of one book."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def __repr__(self) -> str:
        return "<Plot: series, votes, partnerships>"

    def series(
        self, measure: str, *, unit: str | None = None, subject: str | None = None, ax: Axes | None = None
    ) -> Axes:
        """One measure over time, as the pages report it; misfits, conflicts and gaps are marked.

        ``measure`` is a key (``"in_foster_care"``) or words of the label; ``unit`` and ``subject`` choose where several
        series fit. Reported points are full, computed ones hollow. A misfit (a share that its own part and whole do not
        give) is ringed, with what they give beside it; several values stated for one time are all shown; years without
        a figure are dashed, and nothing is put in between. Raises LookupError where no series fits, or several do.
        """
        series = self._one(measure, unit, subject)
        # matplotlib's types know no dates.
        draw: Any = _axes(ax)
        points = sorted(((_day(p.when), p) for p in series.points), key=lambda pair: pair[0])
        placed = [(day, p) for day, p in points if day is not datetime.date.min]
        gaps = [(_day_of(gap.after), _day_of(gap.before)) for gap in series.gaps]
        # One point a day carries the line: what was reported, before what was computed.
        line = sorted({day: p for day, p in sorted(placed, key=lambda pair: pair[1].basis == "reported")}.items())
        for (day, one), (then, other) in zip(line, line[1:]):
            gap = any(after <= day and then <= before for after, before in gaps)
            draw.plot([day, then], [float(one.value), float(other.value)], color=BLUE, lw=1, ls=":" if gap else "-")
        for basis, fill in (("reported", BLUE), ("computed", "white")):
            chosen = [(day, float(p.value)) for day, p in placed if (p.basis == "computed") == (basis == "computed")]
            if chosen:
                draw.plot(*zip(*chosen), "o", color=BLUE, markerfacecolor=fill, ms=7, label=basis)
        for n, conflict in enumerate(series.conflicts):
            day = _day(conflict.when)
            values = [float(value) for value in conflict.values]
            draw.plot([day] * len(values), values, "x", color=RED, ms=9, label=None if n else "stated twice, unlike")
        for n, misfit in enumerate(series.misfits):
            day, reported, computed = _day(misfit.when), float(misfit.reported), float(misfit.computed)
            draw.plot(day, reported, "o", ms=16, mfc="none", mec=RED, mew=2, label=None if n else "misfit")
            draw.plot(day, computed, "o", color=RED, mfc="white", ms=7)
            draw.annotate(
                f"{misfit.reported} stated, {misfit.part} of {misfit.whole} is {misfit.computed}",
                (day, (reported + computed) / 2), xytext=(-14, 0), textcoords="offset points", color=RED,
                ha="right", va="center",
            )
        whose = f", {series.subject.name}" if series.subject and series.subject.name else ""
        whole = f" of {series.of.label}" if series.of else ""
        draw.set_title(f"{series.measure.label}{whole}{whose}", loc="left", wrap=True)
        draw.set_ylabel(str(series.unit))
        draw.margins(x=0.1, y=0.15)
        draw.spines[["top", "right"]].set_visible(False)
        if draw.get_legend_handles_labels()[0]:
            draw.legend(frameon=False)
        return draw  # type: ignore[no-any-return]

    def votes(self, meeting: Meeting | Reading, *, ax: Axes | None = None) -> Axes:
        """Every vote of a meeting as a bar: for, against, abstaining, named as not voting.

        Bars show the stated counts where the page has them, else the names that it lists. Where the rules find a
        contradiction in a vote, its line is red and ends with the codes of the findings.
        """
        given: Any = meeting
        record: Meeting = getattr(given, "meeting", given)
        report = record.check()
        rows = [
            (item, vote, sorted({f.code for f in report.findings if _lies_in(f.path, n, m) and f.severity != "note"}))
            for n, item in enumerate(record.agenda)
            for m, vote in enumerate(item.votes)
        ]
        ax = _axes(ax, 1.2 + 0.75 * max(len(rows), 1))
        for y, (item, vote, codes) in enumerate(rows):
            title = f"{item.number + ' ' if item.number else ''}{_short(item.title)}: {vote.result}"
            title += f"  [{', '.join(codes)}]" if codes else ""
            ax.text(0, y - 0.3, title, va="bottom", color=RED if codes else "black")
            left = 0
            for side, count in _sides(vote).items():
                if count:
                    ax.barh(y, count, left=left, color=SIDES[side], label=side, height=0.5)
                    ax.text(left + count / 2, y, str(count), ha="center", va="center",
                            color="white" if side == "for" else "black")
                left += count
            if not left:
                said = "unanimous, no count stated" if vote.unanimous else "no count stated"
                ax.text(0, y, said, va="center", style="italic", color="#555555")
        ax.set_yticks([])
        ax.set_ylim(max(len(rows), 1) - 0.5, -0.8)
        ax.set_xlabel("votes")
        ax.spines[["top", "right", "left"]].set_visible(False)
        handles = dict(zip(*reversed(ax.get_legend_handles_labels())))
        if handles:
            ax.legend(handles.values(), handles.keys(), frameon=False, ncols=4, loc="upper left",
                      bbox_to_anchor=(0, -0.12))
        if not rows:
            ax.text(0.5, 0.5, "no votes on the page", ha="center", transform=ax.transAxes)
        return ax

    def partnerships(self, date: datetime.date | str | None = None, *, ax: Axes | None = None) -> Axes:
        """Who is in which partnership: a row for each partnership, a column for each member that the pages name.

        Full squares are members, diamonds host or lead. ``date`` keeps to what pages of that day or before say; a later
        page may say otherwise, and nothing is concluded from silence.
        """
        day = datetime.date.fromisoformat(date) if isinstance(date, str) else date
        rows = {p.name: _members(p, day) for p in self._book.partnerships}
        rows = {name: members for name, members in rows.items() if members}
        names = sorted({member for members in rows.values() for member in members})
        ax = _axes(ax, 1.5 + 0.4 * max(len(rows), 1))
        for y, members in enumerate(rows.values()):
            for member, role in members.items():
                ax.plot(names.index(member), y, "D" if role in ("host", "lead") else "s", color=BLUE, ms=9)
        ax.set_xticks(range(len(names)), names, rotation=35, ha="right")
        ax.set_yticks(range(len(rows)), list(rows))
        ax.set_xlim(-0.5, max(len(names), 1) - 0.5)
        ax.set_ylim(max(len(rows), 1) - 0.5, -0.5)
        ax.grid(color="#dddddd", lw=0.8)
        ax.set_axisbelow(True)
        ax.set_title("Members that the pages name" + (f", up to {day}" if day else ""), loc="left")
        ax.spines[:].set_visible(False)
        return ax

    def _one(self, measure: str, unit: str | None, subject: str | None) -> Series:
        wanted = measure.casefold()
        named = [s for s in self._book.series if measure in (s.measure.key, s.measure.label)]
        named = named or [s for s in self._book.series if wanted in s.measure.label.casefold()]
        fits = [
            s
            for s in named
            if (unit is None or s.unit == unit)
            and (subject is None or (s.subject and subject.casefold() in (s.subject.name or "").casefold()))
        ]
        if len(fits) != 1:
            choice = "\n".join(f"  {_described(s)}" for s in (fits or self._book.series)[:20])
            said = "several series fit" if fits else "no series fits"
            raise LookupError(f"{said} {measure!r}; give `unit` or `subject`, or another measure:\n{choice}")
        return fits[0]


def _described(series: Series) -> str:
    whole = f" of {series.of.label}" if series.of else ""
    whose = f", {series.subject.name}" if series.subject and series.subject.name else ""
    return f"{series.measure.key or series.measure.label} ({series.unit}{whole}{whose}): {len(series.points)} points"


def _lies_in(path: str, item: int, vote: int) -> bool:
    """True for a finding at this vote or below it; the path may begin at the meeting or at the reading."""
    at = f"/agenda/{item}/votes/{vote}"
    _, found, rest = path.partition(at)
    return bool(found) and rest[:1] in ("", "/")


def _sides(vote: VoteEvent) -> dict[str, int]:
    stated = vote.counts
    named = {"for": 0, "against": 0, "abstain": 0, "not voting": 0}
    for one in vote.votes:
        named[one.option if one.option in named else "not voting"] += 1
    if stated:
        for side, count in (("for", stated.for_), ("against", stated.against), ("abstain", stated.abstain)):
            if count is not None:
                named[side] = count
    return named


def _members(partnership: BookPartnership, day: datetime.date | None) -> dict[str, str]:
    members: dict[str, str] = {}
    for said in partnership.statements:
        known = [d for d in map(_day_of, said.dates) if d is not datetime.date.min]
        if said.kind != "member" or not said.organization or (day and known and min(known) > day):
            continue
        name, role = said.organization.name or said.value, str(said.role or "member")
        if members.get(name) not in ("host", "lead"):
            members[name] = role
    return members


def _day(when: Any) -> datetime.date:
    """Where a time stands on an axis: the day, or the end of a period; a period in words has no place."""
    for field in ("as_at", "to", "year"):
        value = getattr(when, field, None)
        if value is not None:
            return _day_of(value)
    return datetime.date.min


def _day_of(date: datetime.date | PartialDate | str) -> datetime.date:
    if isinstance(date, datetime.date):
        return date
    latest = getattr(date, "latest", None)
    if isinstance(latest, datetime.date):
        return latest
    # A financial year, `2020/21`, ends on 31 March.
    text = str(date)
    try:
        return datetime.date(int(text[:4]) + 1, 3, 31)
    except ValueError:
        return datetime.date.min


def _short(title: str, length: int = 70) -> str:
    return title if len(title) <= length else title[: length - 1].rstrip() + "…"
