"""minutebook on Apache Spark: pages in a DataFrame to readings or tables in a DataFrame.

Needs pyspark with pyarrow, and minutebook on every worker: installed there, or sent along by `ship`.

    from minutebook.spark import read_pages

    pages = spark.read.format("binaryFile").load("s3://pages/*.html").withColumnRenamed("content", "value")
    votes = read_pages(pages, table="votes")
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from minutebook._batch import SOURCE
from minutebook._tables import Column, table_columns

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator

    import pyarrow as _pyarrow  # type: ignore[import-not-found, import-untyped, unused-ignore]
    import pyspark.sql as _sql  # type: ignore[import-not-found, import-untyped, unused-ignore]
    from pyspark.sql import types as _types  # type: ignore[import-not-found, import-untyped, unused-ignore]

__all__ = ["read_pages", "schema", "ship"]

ARCHIVE = "minutebook-shipped"


def schema(table: str | None = None) -> _types.StructType:
    """The columns that `read_pages` gives, as Spark's types, each with its meaning as comment."""
    from pyspark.sql import types  # type: ignore[import-not-found, import-untyped, unused-ignore]

    of = {
        "flag": types.BooleanType(),
        "whole": types.LongType(),
        "decimal": types.DecimalType(38, 18),
        "date": types.DateType(),
        "moment": types.TimestampType(),
    }
    named = Column(SOURCE, "text", "", "The page's name, as it came in.", "")
    columns = [named, *table_columns(table or "readings")]
    return types.StructType(
        [
            types.StructField(one.name, of.get(one.type, types.StringType()), True, {"comment": one.meaning})
            for one in columns
        ]
    )


def read_pages(
    df: _sql.DataFrame, content: str = "value", path: str | None = "path", table: str | None = None
) -> _sql.DataFrame:
    """Reads the pages of a DataFrame on Spark's workers: one row per reading, or the rows of any table.

    ``content`` names the column with the pages (binary or string), ``path`` the one with their names, which come back
    as ``source_path`` in front of the columns of ``table`` (see docs/tables.md; without it ``readings``, with the whole
    reading as JSON). Codes and names come as strings: Spark has no dictionaries.

    No page makes a task fail: one that is absent or cannot be read gives a reading with findings that say so.
    """
    for column in (content, path):
        if column is not None and column not in df.columns:
            raise ValueError(f"the DataFrame has no column {column!r}; there are {', '.join(df.columns)}")
    wanted = df.select(*{content, *([path] if path else [])})
    return wanted.mapInArrow(_work(content, path, table, ARCHIVE), schema(table))


def ship(spark: _sql.SparkSession, wheel: str | os.PathLike[str]) -> None:
    """Sends minutebook's wheel to the workers, which then need no minutebook of their own. Call it before
    `read_pages`; pyarrow they must have, as for all of PySpark's Arrow functions.
    """
    import os
    import shutil
    import tempfile

    folder = tempfile.mkdtemp(prefix="minutebook-")
    try:
        # Spark unpacks what ends in .zip, which a wheel is by another name.
        archive = os.path.join(folder, f"{ARCHIVE}.zip")
        shutil.copyfile(wheel, archive)
        spark.addArtifacts(f"{archive}#{ARCHIVE}", archive=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _work(content: str, path: str | None, table: str | None, archive: str) -> Any:
    """What a worker does. It is sent as it stands, so it imports inside, when minutebook may just have been unpacked."""

    def work(batches: Iterable[_pyarrow.RecordBatch]) -> Iterator[_pyarrow.RecordBatch]:
        try:
            from minutebook import read_batch
        except ImportError:
            import sys

            from pyspark import SparkFiles  # type: ignore[import-not-found, import-untyped, unused-ignore]

            sys.path.insert(0, SparkFiles.get(archive))
            from minutebook import read_batch
        import pyarrow as pa

        def plain(field: pa.Field) -> pa.Field:
            kind = field.type
            return pa.field(field.name, kind.value_type if pa.types.is_dictionary(kind) else kind)

        for batch in batches:
            # Spark sends ten thousand rows at once; so many pages need not stand in memory twice.
            for start in range(0, batch.num_rows, 256):
                part = batch.slice(start, 256)
                read = pa.table(read_batch(part, content=content, path=path, table=table))
                read = read.cast(pa.schema([plain(field) for field in read.schema]))
                yield from read.to_batches(max_chunksize=10_000)

    return work
