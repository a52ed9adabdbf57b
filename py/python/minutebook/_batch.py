"""A batch of pages in, a table out: the one function that Spark, Polars, Ray and DuckDB run over many pages."""

from __future__ import annotations

from typing import Any

from minutebook import _native
from minutebook._tables import Table

__all__ = ["read_batch"]

SOURCE = "source_path"
"""Name of the column that says which page a row was read from."""


def read_batch(
    batch: Any, *, content: str = "value", path: str | None = "path", table: str | None = None
) -> Table:
    """Reads a batch of pages: one row per reading, or the rows of any table.

    ``batch`` has columns by name: a pyarrow table or record batch, a Polars or pandas DataFrame, a dict of lists.
    ``content`` holds the pages, as bytes or text, and ``path`` their names (None where there are none), which go into
    the column ``source_path`` in front of the others and become the readings' titles.

    Every page gives a reading. One that is absent, empty or no text at all gives a reading whose findings say so: no
    page stops the others.

    >>> import minutebook
    >>> batch = {"value": [b"Cabinet\\n\\nRESOLVED that the hours be approved.\\n", None], "path": ["a.txt", "b.txt"]}
    >>> readings = minutebook.read_batch(batch)
    >>> [row["source_path"] for row in readings.rows()]
    ['a.txt', 'b.txt']
    """
    pages = _values(batch, content)
    names = [None] * len(pages) if path is None else [_name(name) for name in _values(batch, path)]
    return Table(_native.read_batch(pages, names, table or "readings", SOURCE))


def _values(batch: Any, column: str) -> list[Any]:
    try:
        values = batch[column]
    except (KeyError, IndexError, TypeError) as error:
        raise KeyError(f"the batch has no column {column!r}") from error
    except Exception as error:
        # Polars has an error of its own for this.
        if type(error).__name__ != "ColumnNotFoundError":
            raise
        raise KeyError(f"the batch has no column {column!r}") from error
    for method in ("to_pylist", "to_list", "tolist"):
        if hasattr(values, method):
            values = getattr(values, method)()
            break
    # What pandas calls missing is a float that is not itself.
    return [None if value is None or value != value else value for value in values]


def _name(name: Any) -> str | None:
    return name if name is None or isinstance(name, str) else str(name)
