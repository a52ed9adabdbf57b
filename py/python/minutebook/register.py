"""England's regional adoption agencies, their members, and the authorities, as dated reference data.

Every row says whether its sources bear it out; a date known only within bounds stays so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Union

from minutebook import _native

if TYPE_CHECKING:
    import datetime

    _Day = Union[datetime.date, _native.PartialDate]
    _Date = Union[str, datetime.date, _native.PartialDate]

__all__ = ["Agency", "Authority", "MemberOn", "agencies", "as_of", "authorities", "partnership"]


class MemberOn(NamedTuple):
    """A member of an agency on some date."""

    authority: str
    """The authority's name."""
    gss: str | None
    """GSS code of its area."""
    role: str
    """What it is to the agency."""
    from_: _Day | None
    """Since when."""
    to: _Day | None
    """Its last day as a member; None where it goes on as far as known."""
    confirmed: str
    """Whether the sources bear the row out: ``yes``, ``partly`` or ``no``."""
    certainly: bool
    """False where the row's dates leave a doubt that it was a member on that date."""
    note: str
    """What else to know about it."""


class Agency(NamedTuple):
    """One regional adoption agency."""

    id: str
    """Its id in this register, such as ``ace``."""
    name: str
    """Its name."""
    abbreviation: str | None
    """Its abbreviation, which another agency may share."""
    has_host: bool | None
    """Whether somebody hosts or leads it; None where that is not known."""
    host: str | None
    """Who does."""
    host_confirmed: bool
    """Whether a source says so."""
    model: str
    """How it is built, in words."""
    go_live: _Day | None
    """When it went live, as far as known."""
    confirmed: str
    """Whether the sources bear the row out: ``yes``, ``partly`` or ``no``."""
    source: str
    """Where it is from."""
    note: str
    """What else to know about it."""

    def members_on(self, date: _Date) -> list[MemberOn]:
        """Who was a member on that date, and who may have been."""
        (row,) = _native.agencies(self.id, date)
        return [MemberOn(**member) for member in row["members"]]

    def live_on(self, date: _Date) -> bool | None:
        """Whether it was live on that date; None where its dates do not tell."""
        (row,) = _native.agencies(self.id, date)
        live: bool | None = row["live"]
        return live


class Authority(NamedTuple):
    """One principal authority of England, in force or abolished."""

    code: str
    """Code of the source's own, such as ``WAR``."""
    name: str
    """Official name."""
    short_name: str
    """Short name."""
    gss: str
    """GSS code of its area."""
    kind: str
    """What kind it is."""
    from_: _Day
    """Since when, as far as the source tells."""
    until: datetime.date | None
    """First day on which it was no longer in force."""
    successors: list[str]
    """Who took over from it."""

    def in_force_on(self, date: _Date) -> bool | None:
        """Whether it was in force on that date; None where the dates do not tell."""
        found: bool | None = self._on(date)["in_force"]
        return found

    def partnerships_on(self, date: _Date) -> list[tuple[str, bool]]:
        """The agencies that it belonged to on that date, each with whether that is certain."""
        found: list[tuple[str, bool]] = self._on(date)["partnerships"]
        return found

    def _on(self, date: _Date) -> dict[str, Any]:
        return next(row for row in _native.authorities(self.gss, date) if row["code"] == self.code)


def partnership(name: str, /) -> Agency:
    """The agency of that name, abbreviation or id.

    Raises KeyError where there is none or more than one; `agencies` gives all of them.

    >>> from minutebook import register
    >>> ace = register.partnership("ACE")
    >>> [m.authority for m in ace.members_on("2019-06") if not m.certainly]
    ['Herefordshire Council']
    """
    found = agencies(name)
    if len(found) != 1:
        raise KeyError(f"{name!r} names {len(found)} agencies" + "".join(f"; {one.name}" for one in found))
    return found[0]


def agencies(name: str | None = None, /) -> list[Agency]:
    """Every agency, or those of that name, abbreviation or id.

    >>> from minutebook import register
    >>> [agency.name for agency in register.agencies("ATV")]
    ['Adoption Tees Valley', 'Adopt Thames Valley']
    """
    return [Agency(**row) for row in _native.agencies(name, None)]


def authorities(name: str, /) -> list[Authority]:
    """The authorities of that name or GSS code.

    >>> from minutebook import register
    >>> register.authorities("Cumbria County Council")[0].successors
    ['Cumberland Council', 'Westmorland and Furness Council']
    """
    return [Authority(**row) for row in _native.authorities(name, None)]


def as_of() -> datetime.date:
    """Up to which day the built-in data speaks: later changes are not in it."""
    return _native.register_as_of()
