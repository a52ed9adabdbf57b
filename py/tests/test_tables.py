"""Tables: what they hold, and that each library takes them."""

import csv
import inspect
import io
import json
import os
import re
import subprocess
import sys

import minutebook as mb
import pytest

MEETING = {
    "id": "6ba7b810-9dad-51d1-80b4-00c04fd430c8",
    "council": {"name": "Fernshire County Council"},
    "date": "2024-03-12",
    "agenda": [
        {
            "id": "6ba7b810-9dad-51d1-80b4-00c04fd430c9",
            "order": 1,
            "title": "Library hours",
            "votes": [
                {
                    "id": "6ba7b810-9dad-51d1-80b4-00c04fd430ca",
                    "method": "recorded",
                    "result": "carried",
                    "votes": [
                        {"voter": {"name": "Ann Archer"}, "option": "for"},
                        {"voter": {"name": "Bo O’Dowd", "honorific": "Cllr"}, "option": "against"},
                    ],
                }
            ],
            "figures": [
                {
                    "id": "6ba7b810-9dad-51d1-80b4-00c04fd430cb",
                    "measure": {"label": "visits"},
                    "value": "53.80",
                    "unit": "percent",
                    "when": {"as_at": "2023-03"},
                }
            ],
        }
    ],
}
LINE = json.dumps(MEETING, ensure_ascii=False).encode()


@pytest.fixture
def votes() -> mb.Table:
    return mb.tables(mb.Meeting.from_json(LINE)).votes


def test_rows_are_what_the_record_says(votes):
    assert len(votes) == 2 and votes.name == "votes"
    first, second = votes.rows()
    assert (first["voter"], first["option"], first["date"]) == ("Ann Archer", "for", "2024-03-12")
    assert (second["voter"], second["voter_honorific"], second["voter_key"]) == ("Bo O’Dowd", "Cllr", "bo o'dowd")
    assert first["voter_honorific"] is None
    assert votes.rows(1) == [first] and votes.rows(0) == []


def test_where_tables_come_from(page):
    reading = mb.read_text(page)
    for tables in (reading.tables, mb.tables(reading), mb.tables([reading]), mb.book([reading]).tables):
        assert tables.resolutions.rows()[0]["verb"] == "approve"
        assert tables["resolutions"].rows() == tables.resolutions.rows()
    assert reading.meeting.tables.votes.rows() == []
    with pytest.raises(ValueError, match="came without its readings"):
        mb.Book.from_json(mb.book([reading]).to_json()).tables
    assert mb.book([]).tables.votes.rows() == []


def test_all_tables_by_name():
    tables = mb.tables([])
    assert list(tables) == list(mb.table_names())[:-1]
    assert mb.table_names()[-1] == "readings" and len(tables.readings) == 0
    for name in mb.table_names():
        columns = mb.table_columns(name)
        assert tables[name].column_names == [column.name for column in columns]
        assert all(column.meaning and column.example for column in columns)
        assert name in dir(tables) and name in tables and isinstance(getattr(tables, name), mb.Table)
    with pytest.raises(AttributeError, match="no table 'vote'; there are meetings, items"):
        tables.vote
    with pytest.raises(KeyError):
        tables["vote"]
    with pytest.raises(ValueError, match="no table `vote`"):
        mb.table_columns("vote")


def test_type_checkers_know_every_table():
    source = inspect.getsource(mb.Tables)
    assert re.findall(r"^        (\w+): Table$", source, re.M) == list(mb.table_names())


@pytest.mark.parametrize("wrong", [[None], ["minutes.txt"], [mb.Counts(for_=1)], [{}]])
def test_what_tables_are_not_made_of(wrong):
    with pytest.raises(TypeError, match="tables are made of Readings and Meetings"):
        mb.tables(wrong)


def test_csv(votes, tmp_path):
    text = votes.to_csv()
    assert text.splitlines()[0].split(",") == votes.column_names
    assert votes.to_csv(tmp_path / "votes.csv") is None
    assert (tmp_path / "votes.csv").read_text(encoding="utf-8") == text
    mb.tables(mb.Meeting.from_json(LINE)).to_csv(tmp_path / "all")
    assert sorted(os.listdir(tmp_path / "all")) == sorted(f"{name}.csv" for name in mb.table_names()[:-1])
    with pytest.raises(FileNotFoundError):
        votes.to_csv(tmp_path / "nowhere" / "votes.csv")


def test_text_that_a_spreadsheet_would_run():
    item = mb.AgendaItem(order=1, title='=HYPERLINK("x")')
    items = mb.tables(mb.Meeting(agenda=[item])).items
    titles = [
        next(csv.DictReader(io.StringIO(items.to_csv(guard=guard))))["item_title"] for guard in (True, False)
    ]
    assert titles == ["'=HYPERLINK(\"x\")", '=HYPERLINK("x")']


def test_select(votes):
    some = votes.select("option", "voter")
    assert some.column_names == ["option", "voter"]
    assert some.rows()[0] == {"option": "for", "voter": "Ann Archer"}
    with pytest.raises(KeyError, match="no column `vote`; there are page_id"):
        votes.select("vote")


def test_html_is_escaped():
    item = mb.AgendaItem(order=1, title="<script>alert(1)</script>")
    shown = mb.tables(mb.Meeting(agenda=[item])).items._repr_html_()
    assert "&lt;script&gt;" in shown and "<script>" not in shown
    assert "no rows" in mb.tables([]).votes._repr_html_()


def test_frozen(votes):
    with pytest.raises(AttributeError):
        votes.name = "other"
    with pytest.raises(TypeError, match="made by minutebook.tables"):
        mb.Table([])


def test_polars(votes):
    pl = pytest.importorskip("polars")
    frame = votes.to_polars()
    assert frame["voter"].to_list() == ["Ann Archer", "Bo O’Dowd"]
    assert frame["date"].dtype == pl.Date
    tables = mb.tables(mb.Meeting.from_json(LINE))
    joined = tables.votes.to_polars().join(tables.items.to_polars(), on=["page_id", "item_id"])
    assert joined.height == 2
    figure = tables.figures.to_polars()
    assert str(figure["value"][0]).startswith("53.80") and figure["value"].dtype == pl.Decimal(38, 18)


def test_duckdb_by_name(votes):
    duckdb = pytest.importorskip("duckdb")
    found = duckdb.sql("select voter, option, date from votes where option = 'for'").fetchall()
    assert [(voter, option, str(date)) for voter, option, date in found] == [("Ann Archer", "for", "2024-03-12")]


def test_pandas(votes):
    pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    frame = votes.to_pandas()
    assert list(frame["voter"]) == ["Ann Archer", "Bo O’Dowd"]
    assert str(frame["option"].dtype) == "category"
    tables = mb.tables(mb.Meeting.from_json(LINE))
    joined = frame.merge(tables.items.to_pandas(), on=["page_id", "item_id"], suffixes=("", "_item"))
    assert len(joined) == 2


def test_pyarrow_shares_the_rows(votes):
    pa = pytest.importorskip("pyarrow")
    once, again = votes.to_arrow(), votes.to_arrow()
    assert once.schema.field("option").metadata[b"meaning"].startswith(b"How they voted")
    assert once.schema.metadata[b"minutebook.table"] == b"votes"
    for name in ("page_id", "voter", "option", "date"):
        where = [column.column(name).chunk(0).buffers()[1].address for column in (once, again)]
        assert where[0] == where[1], f"{name} was copied"
    assert pa.schema(votes) == once.schema
    # Rows outlive the table that they came from.
    kept = mb.tables(mb.Meeting.from_json(LINE)).votes.to_arrow()
    assert kept.column("voter").to_pylist() == ["Ann Archer", "Bo O’Dowd"]


@pytest.mark.parametrize("method, package", [("to_polars", "polars"), ("to_pandas", "pyarrow"), ("to_arrow", "pyarrow")])
def test_what_is_missing_is_named(votes, method, package, monkeypatch):
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ModuleNotFoundError, match=f"{method} needs {package}: pip install {package}"):
        getattr(votes, method)()


def test_importing_takes_no_library():
    code = "import sys, minutebook; print([n for n in ('polars', 'pandas', 'pyarrow', 'duckdb', 'csv', 'pyspark') if n in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "[]"


class TestNdjson:
    def test_is_the_table_of_its_lines(self, tmp_path):
        lines = b"\n".join([LINE, b"", LINE]) + b"\n"
        path = tmp_path / "meetings.ndjson"
        path.write_bytes(lines)
        meeting = mb.Meeting.from_json(LINE)
        expected = mb.tables([meeting, meeting]).votes.rows()
        for source in (path, str(path), lines, bytearray(lines), memoryview(lines)):
            assert mb.read_ndjson(source).rows() == expected
        assert mb.read_ndjson(path, "items").rows() == mb.tables([meeting, meeting]).items.rows()
        assert mb.read_ndjson(path, columns=["voter"]).column_names == ["voter"]
        assert mb.read_ndjson(lines.rstrip()).rows() == expected

    def test_readings_too(self, page):
        reading = mb.read_text(page)
        for table in mb.table_names():
            assert mb.read_ndjson(reading.to_json_bytes(), table).rows() == reading.tables[table].rows()

    def test_threads_change_nothing(self, tmp_path):
        # A few stretches of two megabytes.
        path = tmp_path / "many.ndjson"
        path.write_bytes((LINE + b"\n") * (10_000_000 // len(LINE)))
        one, three = (mb.read_ndjson(path, threads=threads, columns=["path", "voter"]) for threads in (1, 3))
        assert len(one) == 2 * (10_000_000 // len(LINE))
        assert one.rows() == three.rows()

    def test_a_line_longer_than_a_stretch(self):
        meeting = {**MEETING, "title": "x" * 9_000_000}
        lines = json.dumps(meeting).encode() + b"\n" + LINE
        assert len(mb.read_ndjson(lines)) == 4

    @pytest.mark.parametrize("long", [3_000_000, 9_000_000])
    def test_lines_of_a_file_longer_than_a_stretch(self, tmp_path, long):
        titles = [("a", 10), ("b", long), ("c", 10), ("d", long), ("e", long)]
        lines = [json.dumps({**MEETING, "council": {"name": name}, "title": "x" * size}) for name, size in titles]
        path = tmp_path / "long.ndjson"
        path.write_text("\n".join(lines), encoding="utf-8")
        for threads in (1, 2):
            rows = mb.read_ndjson(path, "meetings", columns=["council"], threads=threads).rows()
            assert [row["council"] for row in rows] == list("abcde")

    def test_the_first_bad_line_of_the_file_is_told(self, tmp_path):
        lines = [LINE] * (9_000_000 // len(LINE))
        for at in (len(lines) // 2, len(lines) - 5):
            lines[at] = LINE.replace(b"recorded", b"recorde")
        path = tmp_path / "bad.ndjson"
        path.write_bytes(b"\n".join(lines))
        for threads in (1, 2, 7):
            with pytest.raises(mb.InvalidRecord) as raised:
                mb.read_ndjson(path, threads=threads)
            if sys.version_info >= (3, 11):
                assert raised.value.__notes__ == [f"in line {len(lines) // 2 + 1}"]

    def test_what_a_table_is_not_made_of_is_checked(self):
        bad = LINE.replace(b"53.80", b"53,80")
        with pytest.raises(mb.InvalidRecord):
            mb.read_ndjson(bad, "votes")

    def test_many_records_are_one_table(self):
        meetings = [mb.Meeting.from_dict({**MEETING, "title": f"{n}", "kind": "ordinary" if n % 3 else None}) for n in range(100)]
        assert [row["title"] for row in mb.tables(meetings).meetings.rows()] == [f"{n}" for n in range(100)]
        assert mb.tables(meetings).votes.rows() == 100 * mb.tables(meetings[0]).votes.rows()

    def test_every_mistake_of_the_first_bad_line(self):
        bad = LINE.replace(b"recorded", b"recorde").replace(b"2024-03-12", b"2024-02-30")
        with pytest.raises(mb.InvalidRecord) as raised:
            mb.read_ndjson(LINE + b"\n\n" + bad + b"\n")
        assert len(raised.value.findings) == 2
        if sys.version_info >= (3, 11):
            assert raised.value.__notes__ == ["in line 3"]

    def test_bad_input(self, tmp_path):
        with pytest.raises(FileNotFoundError):
            mb.read_ndjson(tmp_path / "nothing.ndjson")
        with pytest.raises(IsADirectoryError):
            mb.read_ndjson(tmp_path)
        with pytest.raises(ValueError, match="no table `vote`"):
            mb.read_ndjson(LINE, "vote")
        with pytest.raises(KeyError, match="no column `vote`"):
            mb.read_ndjson(LINE, columns=["vote"])
        with pytest.raises(TypeError, match="not one name"):
            mb.read_ndjson(LINE, columns="voter")
        with pytest.raises(TypeError, match="a path or bytes, not int"):
            mb.read_ndjson(3)
        with pytest.raises(ValueError, match="give the NDJSON itself as bytes"):
            mb.read_ndjson(LINE.decode() + "\n")
        with pytest.raises(ValueError, match="threads"):
            mb.read_ndjson(LINE, threads=0)
        assert len(mb.read_ndjson(b"")) == 0

    def test_memory_is_that_of_the_table(self, tmp_path):
        resource = pytest.importorskip("resource")
        del resource
        path = tmp_path / "wide.ndjson"
        wide = json.dumps({**MEETING, "title": "word " * 8000}).encode() + b"\n"
        path.write_bytes(wide * 4000)  # 160 MB, of which the table takes hardly anything
        code = (
            "import minutebook, resource, sys\n"
            "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
            "table = minutebook.read_ndjson(sys.argv[1], columns=['voter', 'option'])\n"
            "print(len(table), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)"
        )
        out = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=True)
        rows, grown = map(int, out.stdout.split())
        assert rows == 8000
        assert grown < 64_000, f"{grown} KB for a file of {path.stat().st_size // 1000} KB"


class TestBatch:
    PAGES = [b"Agenda item\n\nLibrary hours\n\nMinutes:\n\nRESOLVED that the new hours be approved.\n", None, b"", b"\x89PNG\r\n\x1a\n" + bytes(200)]
    NAMES = ["a.txt", "b.txt", None, "d.png"]

    def test_every_page_gives_a_reading(self):
        batch = {"value": self.PAGES, "path": self.NAMES}
        readings = mb.read_batch(batch).rows()
        assert [row["source_path"] for row in readings] == self.NAMES
        alone = mb.read(self.PAGES[0], title="a.txt")
        assert readings[0]["json"] == alone.to_json()
        for row in readings:
            assert mb.Reading.from_json(row["json"])
        for row in readings[1:]:
            findings = [row["errors"], row["warnings"], row["notes"]]
            assert any(count != "0" for count in findings), row

    def test_any_table(self):
        batch = {"value": self.PAGES, "path": self.NAMES}
        for name in mb.table_names():
            read = mb.read_batch(batch, table=name)
            assert read.column_names == ["source_path", *(column.name for column in mb.table_columns(name))]
        resolutions = mb.read_batch(batch, table="resolutions").rows()
        assert [(row["source_path"], row["verb"]) for row in resolutions] == [("a.txt", "approve")]

    def test_columns_of_other_names(self):
        batch = {"html": ["Cabinet\n\nRESOLVED that the hours be approved.\n"], "n": [7]}
        assert mb.read_batch(batch, content="html", path="n").rows()[0]["source_path"] == "7"
        assert mb.read_batch(batch, content="html", path=None).rows()[0]["source_path"] is None
        with pytest.raises(KeyError, match="no column 'value'"):
            mb.read_batch(batch)
        with pytest.raises(TypeError, match="a page is str, bytes"):
            mb.read_batch(batch, content="n", path=None)

    @pytest.mark.parametrize("library", ["pyarrow", "polars", "pandas"])
    def test_batches_of_every_library(self, library):
        module = pytest.importorskip(library)
        batch = {"value": self.PAGES, "path": self.NAMES}
        expected = mb.read_batch(batch).rows()
        frame = module.table(batch) if library == "pyarrow" else module.DataFrame(batch)
        assert mb.read_batch(frame).rows() == expected
        if library == "pyarrow":
            assert [row for part in frame.to_batches() for row in mb.read_batch(part).rows()] == expected
        with pytest.raises(KeyError, match="no column 'content'"):
            mb.read_batch(frame, content="content")

    def test_polars_map_batches(self):
        pl = pytest.importorskip("polars")
        pages = pl.LazyFrame({"value": self.PAGES, "path": self.NAMES})
        schema = pl.DataFrame(mb.read_batch({"value": [], "path": []}, table="resolutions")).schema
        read = pages.map_batches(
            lambda batch: pl.DataFrame(mb.read_batch(batch, table="resolutions")), schema=schema
        )
        assert read.collect()["verb"].to_list() == ["approve"]

    def test_duckdb_streams_batches(self):
        duckdb = pytest.importorskip("duckdb")
        pa = pytest.importorskip("pyarrow")
        # A connection of its own: one that is still giving rows takes no other question.
        pages = duckdb.connect().from_arrow(pa.table({"value": self.PAGES, "path": self.NAMES}))
        schema = pa.schema(mb.read_batch({"value": [], "path": []}, table="resolutions"))

        def read(batches):
            for batch in batches:
                yield from pa.table(mb.read_batch(batch, table="resolutions")).to_batches()

        reader = pa.RecordBatchReader.from_batches(schema, read(pages.to_arrow_reader(1000)))
        assert reader is not None
        assert duckdb.sql("select verb, count(*) from reader group by verb").fetchall() == [("approve", 1)]
