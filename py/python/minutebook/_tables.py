"""Readings as tables: one row per meeting, item, vote, figure.

A table is a set of Arrow batches that stay in Rust. pandas, Polars, DuckDB and pyarrow take them through the Arrow
PyCapsule interface, without a copy; none of them has to be installed. Every column is described in `table_columns` and in
docs/tables.md.

>>> import minutebook
>>> page = "Agenda item\\n\\nLibrary hours\\n\\nMinutes:\\n\\nRESOLVED that the new hours be approved.\\n"
>>> tables = minutebook.tables([minutebook.read_text(page)])
>>> tables.resolutions
<Table resolutions: 1 row, 50 columns>
>>> tables.resolutions.rows()[0]["verb"]
'approve'
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple, Union

from minutebook import _native

if TYPE_CHECKING:
    import pandas as _pandas  # type: ignore[import-not-found, import-untyped, unused-ignore]
    import polars as _polars  # type: ignore[import-not-found, import-untyped, unused-ignore]
    import pyarrow as _pyarrow  # type: ignore[import-not-found, import-untyped, unused-ignore]

    from minutebook._records import Meeting, Reading

    _Path = Union[str, "os.PathLike[str]"]

__all__ = ["Column", "Table", "Tables", "read_ndjson", "table_columns", "table_names", "tables"]


class Column(NamedTuple):
    """What a column says."""

    name: str
    """Its name."""
    type: str
    """Type of its cells: text, name, id, code, flag, whole, decimal, date or moment."""
    unit: str
    """Unit of its numbers; empty where there is none."""
    meaning: str
    """What it says."""
    example: str
    """A value that it can have."""


def table_names() -> tuple[str, ...]:
    """The names of all tables. ``readings``, which holds everything once more as JSON, comes last.

    >>> import minutebook
    >>> minutebook.table_names()[:3]
    ('meetings', 'items', 'attendance')
    """
    return tuple(_native.table_names())


def table_columns(table: str) -> list[Column]:
    """The columns of a table, in order.

    >>> import minutebook
    >>> [column.name for column in minutebook.table_columns("votes")][:3]
    ['page_id', 'meeting_id', 'council']
    """
    return [Column._make(row) for row in _native.table_columns(table)[1]]


class Table:
    """One table. Give it to anything that takes Arrow data: ``polars.DataFrame(table)``, ``duckdb.sql("from table")``.

    It is frozen; its rows stay in Rust and are shared with whoever takes them.
    """

    __slots__ = ("_table", "__weakref__")

    def __init__(self, table: _native.ArrowTable) -> None:
        if not isinstance(table, _native.ArrowTable):
            raise TypeError("tables are made by minutebook.tables(readings) and minutebook.read_ndjson(path)")
        self._table = table

    def __arrow_c_schema__(self) -> object:
        return self._table.__arrow_c_schema__()

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        return self._table.__arrow_c_stream__(requested_schema)

    @property
    def name(self) -> str:
        """Its name."""
        return self._table.name

    @property
    def column_names(self) -> list[str]:
        """The names of its columns, in order."""
        return self._table.column_names

    @property
    def nbytes(self) -> int:
        """Bytes that its rows take in memory."""
        return self._table.nbytes

    def __len__(self) -> int:
        return len(self._table)

    def select(self, *columns: str) -> Table:
        """These columns alone, in this order."""
        return Table(self._table.select(list(columns)))

    def to_polars(self) -> _polars.DataFrame:
        """A Polars DataFrame. Needs polars."""
        return _needs("polars", "to_polars").DataFrame(self)  # type: ignore[no-any-return, unused-ignore]

    def to_pandas(self) -> _pandas.DataFrame:
        """A pandas DataFrame: codes and names as categories, dates as dates. Needs pandas and pyarrow."""
        arrow = self.to_arrow("to_pandas")
        _needs("pandas", "to_pandas")
        return arrow.to_pandas()  # type: ignore[no-any-return, unused-ignore]

    def to_arrow(self, _for: str = "to_arrow") -> _pyarrow.Table:
        """A pyarrow Table. Needs pyarrow."""
        return _needs("pyarrow", _for).table(self)  # type: ignore[no-any-return, unused-ignore]

    def to_csv(self, path: _Path | None = None, *, guard: bool = True) -> str | None:
        """Writes CSV into a file, or gives it as text. ``guard`` puts an apostrophe before text that a spreadsheet
        would run as a formula; take it off where the file is read by programs only.
        """
        if path is None:
            return self._table.csv(None, guard)
        self._table.csv_to(os.fspath(path), guard)
        return None

    def rows(self, limit: int | None = None) -> list[dict[str, str | None]]:
        """The first rows as text, for a look without any other package; None where the page does not say."""
        import csv
        import io

        if limit is not None and limit < 0:
            raise ValueError(f"limit is a number from 0 on, or None for all, not {limit}")
        lines = csv.DictReader(io.StringIO(self._table.csv(limit, False), newline=""))
        return [{name: cell or None for name, cell in row.items()} for row in lines]

    def __repr__(self) -> str:
        rows, wide = len(self), len(self.column_names)
        return f"<Table {self.name}: {rows:,} row{'s' * (rows != 1)}, {wide} columns>"

    def _repr_html_(self) -> str:
        from html import escape

        shown = self.rows(10)
        filled = [name for name in self.column_names if any(row[name] for row in shown)]
        head = "".join(f"<th>{escape(name)}</th>" for name in filled)
        body = "".join(
            "<tr>" + "".join(f"<td>{escape(_short(row[name] or ''))}</td>" for name in filled) + "</tr>"
            for row in shown
        )
        empty = len(self.column_names) - len(filled)
        more = f"{len(self) - len(shown):,} more rows; " if len(self) > len(shown) else ""
        note = f"{more}{empty} columns without a value here" if shown else "no rows"
        return (
            f"<table><caption>{escape(repr(self))}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
            f"<p>{escape(note)}</p>"
        )


def _short(cell: str) -> str:
    return cell if len(cell) <= 80 else cell[:79] + "…"


def _needs(package: str, what: str) -> Any:
    import importlib

    try:
        return importlib.import_module(package)
    except ImportError as error:
        if error.name != package:
            raise
        raise ModuleNotFoundError(
            f"{what} needs {package}: pip install {package}", name=package
        ) from None


class Tables:
    """The tables of some readings, each made when it is first asked for: ``tables.votes`` or ``tables["votes"]``."""

    __slots__ = ("_made", "_records")

    if TYPE_CHECKING:
        meetings: Table
        items: Table
        attendance: Table
        interests: Table
        motions: Table
        votes: Table
        vote_counts: Table
        resolutions: Table
        documents: Table
        figures: Table
        trends: Table
        priorities: Table
        actions: Table
        partnerships: Table
        memberships: Table
        evidence: Table
        findings: Table
        readings: Table

    def __init__(self, records: Iterable[Reading | Meeting]) -> None:
        self._records = list(records)
        self._made: dict[str, Table] = {}
        # Says at once what is no record.
        _native.tables(self._records, [])

    def __getitem__(self, name: str) -> Table:
        if name not in self._made:
            if name not in _native.table_names():
                raise KeyError(name)
            self._made[name] = Table(_native.tables(self._records, [name])[0])
        return self._made[name]

    def __contains__(self, name: object) -> bool:
        return name in _native.table_names()

    def __getattr__(self, name: str) -> Table:
        if name.startswith("_") or name not in _native.table_names():
            raise AttributeError(f"no table {name!r}; there are {', '.join(_native.table_names())}")
        return self[name]

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *_native.table_names()]

    def __iter__(self) -> Iterator[str]:
        return (name for name in _native.table_names() if name != "readings")

    def __repr__(self) -> str:
        many = len(self._records)
        return f"<Tables of {many:,} record{'s' * (many != 1)}: {', '.join(self)}>"

    def to_csv(self, folder: _Path, *, guard: bool = True) -> None:
        """Writes every table but ``readings`` into a folder, ``votes.csv`` and so on."""
        os.makedirs(folder, exist_ok=True)
        for name in self:
            self[name].to_csv(os.path.join(folder, f"{name}.csv"), guard=guard)


def tables(records: Reading | Meeting | Iterable[Reading | Meeting]) -> Tables:
    """The tables of readings or meetings.

    >>> import minutebook
    >>> minutebook.tables([]).votes
    <Table votes: 0 rows, 25 columns>
    """
    single = isinstance(records, _native.Record)
    return Tables([records] if single else records)  # type: ignore[list-item, arg-type]


def read_ndjson(
    source: _Path | bytes | bytearray | memoryview,
    table: str = "votes",
    *,
    columns: Iterable[str] | None = None,
    threads: int | None = None,
) -> Table:
    """One table of stored meetings or readings, one in each line of a file, as ``minutebook read --format ndjson``
    writes them.

    Every line is checked as it is read: InvalidRecord tells everything that is wrong with the first bad one. A file
    is streamed, so that memory holds the table and a few megabytes of text; ``columns`` leaves out what is not wanted.
    """
    if isinstance(columns, str):
        raise TypeError("columns is a list of names, not one name")
    if threads is not None and (isinstance(threads, bool) or threads < 1):
        raise ValueError(f"threads is a number from 1 on, or None for one per core, not {threads!r}")
    wanted = None if columns is None else list(columns)
    if isinstance(source, (str, os.PathLike)):
        source = os.fsdecode(os.fspath(source))
        if "\n" in source:
            raise ValueError("a path has no line breaks: give the NDJSON itself as bytes")
    elif not isinstance(source, (bytes, bytearray, memoryview)):
        raise TypeError(f"read_ndjson takes a path or bytes, not {type(source).__name__}")
    return Table(_native.read_ndjson(source, table, wanted, threads))
