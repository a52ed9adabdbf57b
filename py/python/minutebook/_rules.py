"""The rules, and what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from minutebook import _native

if TYPE_CHECKING:
    from collections.abc import Iterable

    from minutebook._records import Book, Meeting, Profile, Reading, Report

__all__ = ["Rule", "book", "check", "explain", "rules", "schema"]


class Rule(NamedTuple):
    """One rule of the catalogue."""

    code: str
    """Stable code, such as ``FIG001``."""
    slug: str
    """Name in words, such as ``percent-of-mismatch``."""
    severity: str
    """Gravity of its findings, unless its page says when it differs."""
    status: str
    """Where it stands in its life."""
    since: str
    """Version in which it first ran."""
    title: str
    """One line: what the rule demands."""
    message: str
    """The template of its message."""
    help: str
    """The template of what to do about a finding; may be empty."""
    source: str
    """The law or logic behind it."""
    page: str
    """What it checks, why, a bad and a good example, in Markdown (English)."""

    def _repr_markdown_(self) -> str:
        return f"### {self.code} {self.slug}\n\n" + f"\n{self.page}".replace("\n# ", "\n#### ").lstrip()


def check(
    record: Meeting | Reading,
    /,
    profile: Profile | dict[str, Any] | None = None,
    *,
    text: str | None = None,
    language: str = "en",
) -> Report:
    """Runs every rule that needs no other page over a meeting or a reading.

    ``profile`` holds the body's own rules (quorum, notice, casting votes); what it does not say stays unknown.
    ``text`` is the text of a reading that was stored without it. ``language`` is ``"en"`` or ``"cy"`` (Welsh).

    >>> import minutebook as mb
    >>> vote = mb.VoteEvent(method="counted", result="carried", counts=mb.Counts(for_=4, against=7))
    >>> meeting = mb.Meeting(agenda=[mb.AgendaItem(order=1, title="Library hours", votes=[vote])])
    >>> print(mb.check(meeting).findings[0].message)
    the vote is said to be carried, but 4 for and 7 against make it lost
    """
    return _native.check(record, profile, text, language)


def book(readings: Iterable[Reading], /, profile: Profile | dict[str, Any] | None = None) -> Book:
    """Links readings: meetings with all their pages, matters, people, partnerships, series of figures.

    >>> import minutebook
    >>> minutebook.book([]).pages
    []
    """
    return _native.book(list(readings), profile)


def rules(*, language: str = "en") -> list[Rule]:
    """Every rule.

    >>> import minutebook
    >>> minutebook.rules()[0].code
    'REC001'
    """
    return [Rule._make(row) for row in _native.rules(language)]


def explain(rule: str, /, *, language: str = "en") -> Rule:
    """One rule, by code or name.

    >>> import minutebook
    >>> minutebook.explain("VOT001").slug
    'outcome-contradicts-tally'
    """
    found = _native.explain(rule, language)
    if found is None:
        raise KeyError(f"there is no rule {rule!r}; minutebook.rules() lists them")
    return Rule._make(found)


def schema(record: str = "reading", /) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a ``reading``, ``book``, ``meeting``, ``report`` or ``profile``.

    >>> import minutebook
    >>> minutebook.schema("meeting")["$id"]
    'https://minutebook.example/schema/meeting-1.json'
    """
    return _native.schema(record)
