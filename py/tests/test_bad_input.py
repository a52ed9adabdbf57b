"""Bad input: each a clear error or the right thing; never a crash, a hang or a panic."""

import datetime
import decimal
import io
import json
import math
import os
import pathlib
import subprocess
import sys
import time

import minutebook as mb
import pytest

MEETING = {"id": "6ba7b810-9dad-51d1-80b4-00c04fd430c8"}


@pytest.mark.parametrize("wrong", [None, 5, 1.5, [], {}, object(), b"x".hex])
def test_read_of_what_is_no_page(wrong):
    with pytest.raises(TypeError, match="read takes a path, bytes or an open file, not "):
        mb.read(wrong)
    with pytest.raises(TypeError, match="read_text takes str"):
        mb.read_text(wrong)


def test_text_is_not_taken_for_a_path(page):
    with pytest.raises(ValueError, match="read_text reads a page from its text"):
        mb.read(page)
    with pytest.raises(TypeError, match="read takes bytes, files and paths"):
        mb.read_text(page.encode())
    assert mb.read_text(page).meeting == mb.read(page.encode()).meeting


@pytest.mark.parametrize("wrong", [None, 5, 1.5, object()])
def test_json_of_what_is_none(wrong):
    with pytest.raises(TypeError, match="JSON is str, bytes, bytearray or memoryview, not "):
        mb.Meeting.from_json(wrong)
    with pytest.raises(TypeError, match="Meeting.from_dict takes a dict, not "):
        mb.Meeting.from_dict(wrong)


def test_files(tmp_path, page):
    path = tmp_path / "page.txt"
    path.write_text(page)
    with path.open("rb") as binary, path.open() as text:
        assert mb.read(binary).meeting == mb.read(text).meeting == mb.read(path).meeting.replace()
    with pytest.raises(ValueError, match="closed file"):
        mb.read(binary)
    assert mb.read(io.BytesIO(page.encode())).meeting.agenda[0].title == "Library hours"

    class Odd:
        def read(self):
            return 5

    with pytest.raises(TypeError, match="a page is str, bytes, bytearray or memoryview, not int"):
        mb.read(Odd())


def test_paths_that_lead_nowhere(tmp_path):
    with pytest.raises(FileNotFoundError):
        mb.read(tmp_path / "nothing.txt")
    with pytest.raises(IsADirectoryError):
        mb.read(tmp_path)
    with pytest.raises(ValueError, match="null"):
        mb.read("a\0b")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    with pytest.raises(ValueError, match="is no page but an image"):
        mb.read(tmp_path / "picture.txt")
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(ValueError, match="is empty"):
        mb.read(tmp_path / "empty.txt")


def test_folders_without_pages(tmp_path):
    with pytest.raises(FileNotFoundError, match="no pages in"):
        mb.read_all(tmp_path)
    with pytest.raises(FileNotFoundError, match="cannot read"):
        mb.read_all(tmp_path / "nothing")
    with pytest.raises(FileNotFoundError, match="nothing fits the pattern"):
        mb.read_all(str(tmp_path / "*.html"))
    with pytest.raises(FileNotFoundError, match="there are no paths"):
        mb.read_all([])


@pytest.mark.parametrize("wrong", [None, 5, b"page", io.BytesIO(b"page"), [None], [5]])
def test_read_all_of_what_are_no_paths(wrong):
    with pytest.raises(TypeError, match="read_all takes paths"):
        mb.read_all(wrong)


def test_read_all_goes_on_past_what_it_cannot_read(tmp_path, page):
    (tmp_path / "a.txt").write_text(page)
    (tmp_path / "b.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (tmp_path / "c.txt").write_text(page)
    with pytest.warns(UserWarning, match="b.txt` is no page but an image"):
        readings = mb.read_all(tmp_path)
    assert [reading.source.title for reading in readings] == ["a.txt", "c.txt"]
    assert [pathlib.Path(one.path).name for one in readings.unread] == ["b.txt"]
    assert mb.read_all(str(tmp_path / "[ac].txt")) == readings
    assert mb.read_all([tmp_path / "a.txt", str(tmp_path / "c.txt")], threads=1) == readings
    for wrong in (0, -1, True):
        with pytest.raises(ValueError, match="threads is a number from 1 on"):
            mb.read_all(tmp_path, threads=wrong)


@pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="the system allows no such names")
def test_paths_that_are_not_utf8(tmp_path, page):
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(name, "wb") as file:
        file.write(page.encode())
    path = os.fsdecode(name)
    for given in (path, pathlib.Path(path)):
        reading = mb.read(given)
        assert reading.source.title == "caf\ufffd.txt"
        assert mb.read_all(given)[0] == reading
    assert mb.read_all(tmp_path)[0] == reading
    assert mb.Reading.from_json(reading.to_json()) == reading


@pytest.mark.parametrize("end", [0, 1, 10, 200, 2000, -1])
def test_json_that_is_half_written(minutes, end):
    whole = mb.read(minutes / "fostering-report.txt").to_json()
    with pytest.raises(mb.InvalidRecord) as caught:
        mb.Reading.from_json(whole[:end])
    (finding,) = [one for one in caught.value.findings if one.code == "REC005"]
    assert finding.span and (finding.help or not end)


def test_every_mistake_is_reported_with_its_place():
    text = '{"id": "6ba7b810-9dad-51d1-80b4-00c04fd430c8", "title": "’’", "titel": 1, "status": "hold", "date": "2024-02-30"}'
    with pytest.raises(mb.InvalidRecord) as caught:
        mb.Meeting.from_json(text)
    found = {one.path: one for one in caught.value.findings}
    assert list(found) == ["/titel", "/status", "/date"]
    assert found["/titel"].help == "did you mean `title`?"
    assert found["/status"].severity is mb.Severity.ERROR and found["/status"].code == "REC003"
    assert found["/status"].args["found"] == "hold" and found["/status"].args["meant"] == "held"
    span = found["/status"].span
    assert text[span.start : span.end] == '"hold"'  # code points, though bytes stand before it
    assert "/titel" in str(caught.value) and isinstance(caught.value, ValueError)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[" * 100_000, "REC006"),
        ('{"id":' * 50_000, "REC006"),
        ('{"public_present": 1e400}', "REC005"),
        ('{"public_present": ' + "9" * 100_000 + "}", "REC005"),
        ('{"public_present": -1}', "REC002"),
        ('{"title": "\\ud800"}', "REC005"),
        ('{"title": "a", "title": "b"}', "REC007"),
        ("null", "REC002"),
        ("NaN", "REC005"),
        ("\ufeff{}", "REC005"),
    ],
)
def test_json_of_all_kinds(text, code):
    with pytest.raises(mb.InvalidRecord) as caught:
        mb.Meeting.from_json(text)
    assert code in {one.code for one in caught.value.findings}
    with pytest.raises(mb.InvalidRecord):
        mb.Meeting.from_json(text.encode())


def test_json_that_is_not_utf8():
    with pytest.raises(mb.InvalidRecord, match="0xE9"):
        mb.Meeting.from_json(b'{"title": "caf\xe9"}')
    with pytest.raises(mb.InvalidRecord):
        mb.Meeting.from_json(json.dumps(MEETING).encode("utf-16"))


def test_lone_surrogates():
    for wrong in (lambda: mb.Venue(text="\ud800"), lambda: mb.Venue.from_dict({"text": "a\udfff"})):
        with pytest.raises(ValueError, match="`text` holds a lone surrogate"):
            wrong()
    with pytest.raises(ValueError, match="JSON holds a lone surrogate"):
        mb.Meeting.from_json('{"title": "\ud800"}')
    with pytest.raises(ValueError, match="lone surrogate"):
        mb.read_text("Minutes \ud800")
    with pytest.raises(ValueError):
        mb.read_text("Minutes", council="\ud800")


def test_huge_numbers():
    with pytest.raises(mb.InvalidRecord, match="a whole number from 0 to 4294967295"):
        mb.Counts(for_=2**32)
    with pytest.raises(mb.InvalidRecord):
        mb.Counts(for_=-(10**100))
    with pytest.raises((TypeError, mb.InvalidRecord)):
        mb.Counts(for_=10**10_000)
    assert mb.Counts(for_=2**32 - 1).for_ == 2**32 - 1
    assert mb.Source(media_type="a", bytes=2**63, sha256="0" * 64).bytes == 2**63


def figure(value):
    return mb.Figure(measure={"label": "children"}, value=value, unit="count").value


def test_numbers_keep_their_digits():
    assert str(figure(decimal.Decimal("53.80"))) == "53.80" == str(figure("53.80"))
    assert figure(574) == 574 and str(figure(decimal.Decimal("1E+3"))) == "1000"
    with pytest.raises(TypeError, match=r"`value`: a float has no exact digits; give Decimal\('53.8'\)"):
        figure(53.8)
    for wrong in (decimal.Decimal("NaN"), decimal.Decimal("Infinity"), "1,000", decimal.Decimal("1E+40"), "", True):
        with pytest.raises(mb.InvalidRecord):
            figure(wrong)


def test_moments_and_times():
    def source(moment):
        return mb.Source(media_type="a", bytes=1, sha256="0" * 64, retrieved_at=moment)

    aware = datetime.datetime(2024, 3, 12, 14, 30, tzinfo=datetime.timezone.utc)
    assert source(aware).retrieved_at == aware
    with pytest.raises(TypeError, match="`retrieved_at`: this moment has no time zone"):
        source(aware.replace(tzinfo=None))
    with pytest.raises(mb.InvalidRecord):
        source(datetime.date(2024, 3, 12))
    with pytest.raises(mb.InvalidRecord):
        mb.Meeting(date=aware)  # a moment is no day
    with pytest.raises(TypeError, match="a date is a datetime.date"):
        mb.read(b"x", date=aware)
    assert mb.Meeting(start_time=datetime.time(19, 30)).start_time == datetime.time(19, 30)
    for wrong in (datetime.time(19, 30, 5), datetime.time(19, 30, tzinfo=datetime.timezone.utc)):
        with pytest.raises(TypeError, match="`start_time`: times of day are local and to the minute"):
            mb.Meeting(start_time=wrong)
    with pytest.raises(mb.InvalidRecord):
        mb.Meeting(date=datetime.date(1, 1, 1).replace(year=999))


def test_values_of_wrong_types_say_where_and_what_would_do():
    with pytest.raises(TypeError, match=r"`agenda\.0\.title`: object is no value of a record; use text, numbers"):
        mb.Meeting(agenda=[{"order": 1, "title": object()}])
    with pytest.raises(TypeError, match=r"`text`: bytes is no value"):
        mb.Venue(text=b"Town Hall")
    with pytest.raises(TypeError, match=r"`text`: a path is no value"):
        mb.Venue(text=pathlib.Path("a"))
    with pytest.raises(TypeError, match="names of fields are str, not int"):
        mb.Venue.from_dict({5: "a"})
    with pytest.raises(mb.InvalidRecord) as caught:
        mb.Vote(voter=mb.Venue(text="Hall"), option="maybe")
    assert {one.path for one in caught.value.findings} == {"/voter/text", "/option"}
    with pytest.raises(mb.InvalidRecord, match="`Venue` needs `text`|text"):
        mb.Venue()
    with pytest.raises(mb.InvalidRecord):
        mb.Venue(text=math.nan)
    with pytest.raises(mb.InvalidRecord):
        mb.Venue(text="Hall", extensions={"x": math.inf})
    with pytest.raises(TypeError):
        mb.Venue("Hall")
    with pytest.raises(TypeError, match="profile is a Profile or a dict"):
        mb.read(b"x", profile="strict")
    with pytest.raises(mb.InvalidRecord, match="quorum"):
        mb.read(b"x", profile={"quorun": 3})
    with pytest.raises(ValueError, match="language is one of en, cy, not 'fr'"):
        mb.check(mb.Meeting(), language="fr")
    with pytest.raises(TypeError, match="check takes a Meeting or a Reading, not Venue"):
        mb.check(mb.Venue(text="Hall"))
    with pytest.raises(KeyError, match="there is no rule 'XYZ999'"):
        mb.explain("XYZ999")
    with pytest.raises(ValueError, match="the record is one of reading, book, meeting"):
        mb.schema("vote")
    with pytest.raises(ValueError, match="2023-02-30"):
        mb.PartialDate("2023-02-30")


def test_values_that_hold_themselves():
    ring = []
    ring.append(ring)
    with pytest.raises(RecursionError, match="nested more than 200 deep"):
        mb.Meeting(agenda=ring)
    ring = {}
    ring["a"] = ring
    with pytest.raises(RecursionError):
        mb.Venue(text="Hall", extensions=ring)


def test_an_element_that_raises():
    def broken():
        yield {"order": 1, "title": "a"}
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        mb.Meeting(agenda=broken())


@pytest.mark.parametrize("length", [0, 1, 7, 64, 300])
def test_any_bytes_give_a_reading(length):
    import random

    random.seed(length)
    data = bytes(random.randrange(256) for _ in range(length))
    reading = mb.read(data)
    assert mb.Reading.from_json(reading.to_json()) == reading and repr(reading)


def run(code, *args, timeout=120, **kwargs):
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, args)], capture_output=True, text=True, timeout=timeout, **kwargs
    )


@pytest.fixture
def many(tmp_path, page):
    """A folder of many pages."""
    for n in range(1000):
        (tmp_path / f"{n:04}.txt").write_text(f"{page}\n\n{n}")
    return tmp_path


STOPPED = """
import minutebook, minutebook._progress, os, signal, sys

# Whoever runs the tests in the background may have told them to ignore it.
signal.signal(signal.SIGINT, signal.default_int_handler)

class Progress(minutebook._progress.Progress):
    def __call__(self, done, pages):
        if done:
            os.kill(os.getpid(), signal.SIGINT)

minutebook._progress.Progress = Progress
try:
    minutebook.read_all(sys.argv[1])
except minutebook.Interrupted as stopped:
    print(len(stopped.readings), stopped, sep="|")
    assert isinstance(stopped, KeyboardInterrupt)
    assert stopped.readings[0].meeting is not None
    assert [r.source.title for r in stopped.readings] == sorted(r.source.title for r in stopped.readings)
else:
    print("done")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
def test_ctrl_c_stops_and_keeps_what_is_done(many):
    started = time.monotonic()
    ran = run(STOPPED, many)
    assert ran.returncode == 0, ran.stderr
    count, _, said = ran.stdout.partition("|")
    assert 0 < int(count) < 1000 and "of 1000 pages" in said
    assert time.monotonic() - started < 60


FORKED = """
import minutebook, multiprocessing, sys
def title(path):
    return [r.source.title for r in minutebook.read_all([path], progress=False)] + [minutebook.read(path).source.title]
if __name__ == "__main__":
    method, folder = sys.argv[1:]
    first = minutebook.read_all(folder, progress=False)  # threads have run in the parent
    paths = [f"{folder}/{r.source.title}" for r in first]
    with multiprocessing.get_context(method).Pool(2) as pool:
        titles = pool.map(title, paths)
        readings = pool.map(minutebook.read, paths)  # readings travel between processes
    assert titles == [[r.source.title] * 2 for r in first], titles
    assert readings == first and [r.text for r in readings] == [r.text for r in first]
    print("done")
"""


@pytest.mark.parametrize("method", ["spawn", "fork"])
def test_other_processes(method, minutes, tmp_path):
    if method == "fork" and not hasattr(os, "fork"):
        pytest.skip("no fork on this system")
    script = tmp_path / "program.py"
    script.write_text(FORKED)
    ran = subprocess.run(
        [sys.executable, str(script), method, str(minutes)], capture_output=True, text=True, timeout=120
    )
    assert ran.returncode == 0 and ran.stdout == "done\n", ran.stderr


def test_other_threads_run_while_pages_are_read(minutes):
    """A thread counts while one large page is read in one call: with the lock held it could not."""
    import threading

    page = ("\n\n".join(path.read_text() for path in sorted(minutes.glob("*.txt"))) * 6).encode()
    counted, stop = [], threading.Event()

    def count():
        while not stop.is_set():
            counted.append(time.monotonic())
            time.sleep(0.001)

    counter = threading.Thread(target=count)
    counter.start()
    try:
        while not counted:
            time.sleep(0.001)
        started = time.monotonic()
        mb.read(page)
        ended = time.monotonic()
    finally:
        stop.set()
        counter.join()
    during = [moment for moment in counted if started < moment < ended]
    assert ended - started > 0.05, "the page is too small to tell"
    assert len(during) > 5, "the lock was held"


def test_read_all_calls_nothing_when_nobody_looks(many, capsys):
    mb.read_all([many / "0000.txt", many / "0001.txt"])
    shown = capsys.readouterr()
    assert shown.out == "" and shown.err == ""


def test_progress_is_told(many):
    from minutebook import _native

    told = []
    readings, unread, pages, stopped = _native.read_all(
        [str(many)],
        council=None,
        body=None,
        date=None,
        profile=None,
        threads=None,
        progress=lambda done, of: told.append((done, of)),
    )
    assert (len(readings), pages, stopped, unread) == (1000, 1000, None, [])
    assert told[-1] == (1000, 1000) and sorted(told) == told

    def broken(done, of):
        raise ZeroDivisionError

    *_, stopped = _native.read_all(
        [str(many)], council=None, body=None, date=None, profile=None, threads=2, progress=broken
    )
    assert isinstance(stopped, ZeroDivisionError)
