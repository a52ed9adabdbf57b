"""Apache Spark with two workers: the same rows as on one machine.

Needs pyspark, pyarrow and Java; `./check spark` brings what pip can bring.
"""

import os
import pathlib
import shutil
import sys

import minutebook as mb
import pytest

pyspark = pytest.importorskip("pyspark")
pa = pytest.importorskip("pyarrow")
if shutil.which("java") is None:
    pytest.skip("Spark needs Java", allow_module_level=True)

from minutebook import spark as mb_spark  # noqa: E402

PAGES = 10_000
MEMBERS = ["A Archer", "B Bellamy", "C O’Dowd", "D Dunstan", "E Fairfax"]


def page(n):
    """A page of its own for each number: most are minutes with a named vote, some are nothing or no page."""
    if n % 97 == 0:
        return None
    if n % 89 == 0:
        return b"\x89PNG\r\n\x1a\n" + bytes(range(256))
    if n % 83 == 0:
        return b""
    votes_for = [member for k, member in enumerate(MEMBERS) if (n >> k) & 1]
    against = [member for member in MEMBERS if member not in votes_for]
    named = "".join(
        f"{label}: Councillors {', '.join(members[:-1])} and {members[-1]}.\n\n"
        for label, members in [("For", votes_for), ("Against", against)]
        if len(members) > 1
    )
    text = (
        f"Fernshire County Council\n\nMinutes of the meeting of the Council held on {1 + n % 28} May {2015 + n % 9}\n\n"
        f"{1 + n % 20}. ROAD SAFETY SCHEME {n}\n\n"
        f"Councillor A Archer moved and Councillor B Bellamy seconded that scheme {n} be approved.\n\n"
        f"A recorded vote was taken on the motion. There voted {len(votes_for)} for the motion and {len(against)} against, "
        f"as follows:\n\n{named}RESOLVED: That scheme {n} be {'approved' if len(votes_for) > 2 else 'refused'}.\n"
    )
    return text.encode()


@pytest.fixture(scope="module")
def spark():
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    os.environ["PYSPARK_PYTHON"] = os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable
    session = (
        pyspark.sql.SparkSession.builder.master("local-cluster[2,1,2048]")
        .appName("minutebook")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.executor.memory", "1g")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.task.maxFailures", "1")
        .getOrCreate()
    )
    yield session
    session.stop()
    # Every executor leaves its unpacked files behind.
    shutil.rmtree(pathlib.Path(pyspark.__file__).parent / "work", ignore_errors=True)


@pytest.fixture(scope="module")
def pages():
    return pa.table(
        {
            "value": pa.array([page(n) for n in range(PAGES)], pa.binary()),
            "path": [f"page{n:05}.txt" for n in range(PAGES)],
            "ignored": [n for n in range(PAGES)],
        }
    )


def in_order(table):
    keys = [name for name in ("source_path", "path", "code", "message") if name in table.column_names]
    return table.sort_by([(name, "ascending") for name in keys])


def on_one_machine(pages, table):
    read = pa.table(mb.read_batch(pages, table=table))
    plain = [
        pa.field(field.name, field.type.value_type if pa.types.is_dictionary(field.type) else field.type)
        for field in read.schema
    ]
    return read.cast(pa.schema(plain))


def test_two_workers_give_the_rows_of_one_machine(spark, pages):
    # All pages for one table, and fewer for the others: reading takes longer than all of Spark.
    for table, some, at_least in [("votes", PAGES, 40_000), (None, 1000, 1000), ("findings", 1000, 500), ("figures", 200, 0)]:
        pages = pages.slice(0, some)
        df = spark.createDataFrame(pages).repartition(8)
        read = mb_spark.read_pages(df, table=table)
        assert read.columns == ["source_path", *(column.name for column in mb.table_columns(table or "readings"))]
        found = in_order(read.toArrow())
        expected = in_order(on_one_machine(pages, table))
        assert found.num_rows == expected.num_rows >= at_least, table
        for name in expected.column_names:
            assert found[name].to_pylist() == expected[name].to_pylist(), f"{table}.{name}"


def test_bad_pages_are_rows_with_findings(spark, pages):
    df = spark.createDataFrame(pages.slice(0, 400))
    readings = mb_spark.read_pages(df).filter("errors + warnings + notes > 0").toArrow()
    said = set(readings["source_path"].to_pylist())
    bad = {f"page{n:05}.txt" for n in range(400) if not page(n) or page(n).startswith(b"\x89")}
    assert len(bad) > 10 and bad <= said


def test_the_work_is_done_by_more_than_one_process(spark, pages):
    def who(batches):
        import os

        import pyarrow

        for batch in batches:
            yield pyarrow.record_batch({"pid": [os.getppid()] * batch.num_rows})

    df = spark.createDataFrame(pages.slice(0, 1000)).repartition(8)
    assert df.mapInArrow(who, "pid long").distinct().count() >= 2


def test_types_are_those_of_the_tables(spark):
    from pyspark.sql import types

    figures = {field.name: field for field in mb_spark.schema("figures")}
    assert figures["value"].dataType == types.DecimalType(38, 18)
    assert figures["when_first"].dataType == types.DateType()
    assert figures["unit"].metadata["comment"] == "Unit of the value."


def test_a_column_that_is_not_there(spark, pages):
    df = spark.createDataFrame(pages.slice(0, 1))
    with pytest.raises(ValueError, match="no column 'content'; there are value, path, ignored"):
        mb_spark.read_pages(df, content="content")
    with pytest.raises(ValueError, match="no table `vote`"):
        mb_spark.read_pages(df, table="vote")
