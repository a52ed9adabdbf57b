"""Errors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from minutebook._records import Finding
    from minutebook._read import Readings

__all__ = ["Interrupted", "InvalidRecord"]


class InvalidRecord(ValueError):
    """Input that is not the record it should be, or a meeting that contradicts itself.

    ``findings`` holds everything that is wrong, not the first of it: each with ``code``, ``severity``, ``path``
    (a JSON pointer), ``span`` (into the JSON text, in code points), ``args``, ``message`` and ``help``.

    >>> import minutebook
    >>> try:
    ...     minutebook.Meeting(titel="Cabinet", date="2024-02-30")
    ... except minutebook.InvalidRecord as invalid:
    ...     for finding in invalid.findings:
    ...         print(finding.path, "-", finding.help or finding.message)
    /titel - did you mean `title`?
    /date - give the date that is meant, or only its month or year where the day cannot be read
    """

    findings: tuple[Finding, ...]
    """Everything that is wrong; never empty."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(findings)
        self.findings = tuple(findings)

    def __str__(self) -> str:
        return "\n".join(map(_told, self.findings))


def _told(finding: Any) -> str:
    at = f" (at {finding.path})" if finding.path else ""
    told = f"{finding.severity} {finding.code}: {finding.message}{at}"
    return f"{told}\n  {finding.help}" if finding.help else told


class Interrupted(KeyboardInterrupt):
    """`read_all` was stopped by Ctrl-C. What was read until then is in ``readings``.

    In a notebook: ``sys.last_value.readings``.
    """

    readings: Readings
    """What was read before the stop."""

    def __init__(self, readings: Readings, pages: int) -> None:
        super().__init__(
            f"stopped after {len(readings)} of {pages} pages; they are in `.readings` of this exception"
        )
        self.readings = readings
