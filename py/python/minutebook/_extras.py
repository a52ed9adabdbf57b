"""What some records can do besides holding their fields. Each needs no more than the record itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minutebook import _native

if TYPE_CHECKING:
    from typing_extensions import Self

    from minutebook.plot import Plot
    from minutebook._records import Evidence, Finding, Profile, Report, Severity, Span
    from minutebook._tables import Tables

__all__ = ["EXTRAS", "Everything"]


class Everything:
    """What every record can do."""

    __slots__: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The record as plain data, as its JSON is: what is not stated is left out.

        >>> import minutebook
        >>> minutebook.Counts(for_=7, against=2).to_dict()
        {'for': 7, 'against': 2}
        """
        import json

        return json.loads(self.to_json())  # type: ignore[attr-defined, no-any-return]

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from minutebook._pydantic import core_schema

        return core_schema(cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        from minutebook._pydantic import json_schema

        return json_schema(cls)


class _Tabled:
    __slots__: tuple[str, ...] = ()

    @property
    def tables(self) -> Tables:
        """Its tables: see `minutebook.tables`."""
        from minutebook._tables import Tables

        return Tables([self])  # type: ignore[list-item]


class _Meeting(_Tabled):
    __slots__: tuple[str, ...] = ()

    def check(self, profile: Profile | dict[str, Any] | None = None, *, language: str = "en") -> Report:
        """What the rules answer about this meeting: see `minutebook.check`."""
        return _native.check(self, profile, None, language)

    def validate(self, profile: Profile | dict[str, Any] | None = None) -> Self:
        """This meeting, if no finding is an error.

        Raises InvalidRecord with every finding that is.
        """
        _native.validate(self, profile)
        return self

    def _repr_html_(self) -> str:
        from minutebook import _html

        return _html.meeting(self)  # type: ignore[arg-type]


class _Reading(_Tabled):
    __slots__: tuple[str, ...] = ()

    @property
    def text(self) -> str | None:
        """The decoded text of the page, which spans point into; None where the reading did not come from `read`."""
        return self._text  # type: ignore[attr-defined, no-any-return]

    @property
    def report(self) -> Report | None:
        """What the rules answered when the page was read; None where the reading did not come from `read`.

        `check` asks them again.
        """
        return self._report  # type: ignore[attr-defined, no-any-return]

    def evidence_of(self, path: str) -> Evidence | None:
        """Where a place of the reading stands and on what ground: its own evidence, else the nearest around it.

        ``path`` is a JSON pointer such as ``/meeting/agenda/0/title``, as findings and evidence have them.
        """
        return self._nearest(path)  # type: ignore[attr-defined, no-any-return]

    def place(self, span: Span | Evidence | Finding | None) -> slice | None:
        """Where a span stands in ``text``, in Python's code points: ``reading.text[reading.place(span)]``.

        Spans count bytes of UTF-8, alike in all languages. None where there is no span or no text.
        """
        span = getattr(span, "span", span)
        at = span and self._code_points(span.start, span.end)  # type: ignore[attr-defined, union-attr]
        return slice(*at) if at else None

    def words(self, span: Span | Evidence | Finding | None) -> str | None:
        """The words of the page that a span, a piece of evidence or a finding points at.

        >>> import minutebook
        >>> page = b"Agenda item\\n\\nLibrary hours\\n\\nMinutes:\\n\\nRESOLVED that the new hours be approved.\\n"
        >>> reading = minutebook.read(page)
        >>> reading.words(reading.evidence_of("/meeting/agenda/0/title"))
        'Library hours'
        """
        at, text = self.place(span), self.text
        return text[at] if at and text is not None else None

    def check(self, profile: Profile | dict[str, Any] | None = None, *, language: str = "en") -> Report:
        """What the rules answer about this reading: see `minutebook.check`."""
        return _native.check(self, profile, None, language)


    def _repr_html_(self) -> str:
        from minutebook import _html

        return _html.reading(self)  # type: ignore[arg-type]


class _Report:
    __slots__: tuple[str, ...] = ()

    @property
    def is_valid(self) -> bool:
        """True when no finding is an error."""
        return not self.count("error")

    def count(self, severity: Severity | str) -> int:
        """How many findings are of that severity."""
        return sum(finding.severity == severity for finding in self.findings)  # type: ignore[attr-defined]

    def _repr_html_(self) -> str:
        from minutebook import _html

        return _html.report(self)  # type: ignore[arg-type]


class _Book:
    __slots__: tuple[str, ...] = ()

    @property
    def plot(self) -> Plot:
        """Pictures of this book: see `minutebook.plot`."""
        from minutebook.plot import Plot

        return Plot(self)  # type: ignore[arg-type]

    @property
    def tables(self) -> Tables:
        """The tables of the readings that it was made of: see `minutebook.tables`.

        Raises ValueError for a book that was stored without them.
        """
        from minutebook._tables import Tables

        readings = self._readings  # type: ignore[attr-defined]
        if not readings and self.pages:  # type: ignore[attr-defined]
            raise ValueError("this Book came without its readings: minutebook.tables(readings) takes them")
        return Tables(readings)

    def _repr_html_(self) -> str:
        from minutebook import _html

        return _html.book(self)  # type: ignore[arg-type]


EXTRAS: dict[str, tuple[type, ...]] = {
    "Meeting": (_Meeting,),
    "Reading": (_Reading,),
    "Report": (_Report,),
    "Book": (_Book,),
}
