"""Pydantic, fsspec, the command line, the register, and what importing costs."""

import datetime
import json
import subprocess
import sys

import minutebook as mb
import pytest
from conftest import ROOT
from minutebook import register


def python(*args, **kwargs):
    return subprocess.run([sys.executable, *map(str, args)], capture_output=True, text=True, timeout=120, **kwargs)


def test_pydantic():
    pydantic = pytest.importorskip("pydantic")

    class Entry(pydantic.BaseModel):
        meeting: mb.Meeting
        votes: list[mb.Vote] = []

    vote = {"voter": {"name": "Ann Archer"}, "option": "for"}
    entry = Entry(meeting=mb.Meeting(title="Cabinet"), votes=[vote])
    assert entry.votes[0] == mb.Vote.from_dict(vote)
    assert Entry.model_validate_json(entry.model_dump_json()) == entry
    assert entry.model_dump()["votes"] == [vote]
    with pytest.raises(pydantic.ValidationError, match="did you mean `option`") as caught:
        Entry(meeting=entry.meeting, votes=[{"voter": {"name": "{Ann}"}, "optoin": "for"}])
    assert caught.value.errors()[0]["loc"] == ("votes", 0)
    assert caught.value.errors()[0]["type"] == "invalid_record"
    with pytest.raises(pydantic.ValidationError, match="a Meeting or a dict"):
        Entry(meeting=5)
    meeting = Entry.model_json_schema()["properties"]["meeting"]
    assert meeting == {"type": "object", "title": "Meeting", "description": mb.Meeting.__doc__}


def test_fsspec(page):
    fsspec = pytest.importorskip("fsspec")
    with fsspec.open("memory://pages/hours.txt", "w") as file:
        file.write(page)
    reading = mb.read("memory://pages/hours.txt")
    assert reading.source.title == "hours.txt" and reading.meeting.agenda[0].title == "Library hours"
    with fsspec.open("memory://pages/hours.txt", "rb") as file:
        assert mb.read(file).meeting.agenda == reading.meeting.agenda


def test_what_is_optional_is_asked_for_by_name(monkeypatch):
    monkeypatch.setitem(sys.modules, "fsspec", None)
    with pytest.raises(ModuleNotFoundError, match="needs fsspec: pip install fsspec"):
        mb.read("s3://bucket/page.html")


def test_the_command_line(minutes):
    ran = python("-m", "minutebook", "read", minutes / "fostering-report.txt", "--format", "json")
    assert ran.returncode == 1, ran.stderr  # the page contradicts itself
    assert mb.Reading.from_json(ran.stdout) == mb.read(minutes / "fostering-report.txt")
    assert python("-m", "minutebook", "--version").stdout == f"minutebook {mb.__version__}\n"
    wrong = python("-m", "minutebook", "raed")
    assert wrong.returncode == 2 and "minutebook" in wrong.stderr and wrong.stdout == ""
    rules = json.loads(python("-m", "minutebook", "rules", "--format", "json").stdout)
    assert [rule["code"] for rule in rules] == [rule.code for rule in mb.rules()]


def test_options_of_reading():
    reading = mb.read(
        b"Library hours\n\nRESOLVED that the new hours be approved.\n",
        council="Fernshire County Council",
        body="Cabinet",
        date=datetime.date(2024, 3, 12),
        url="https://council.example/1",
        title="Hours",
        profile=mb.Profile(quorum=3),
    )
    meeting = reading.meeting
    assert (meeting.council.name, meeting.body.name) == ("Fernshire County Council", "Cabinet")
    assert meeting.date == datetime.date(2024, 3, 12) and reading.source.url == "https://council.example/1"
    given = [one.path for one in reading.evidence if one.basis == "given"]
    assert "/meeting/council/name" in given and "/meeting/date" in given
    assert mb.read(b"x", date="2024-03").meeting.date == mb.PartialDate("2024-03")
    assert mb.read(b"x", date=mb.PartialDate("2024")).meeting.date == mb.PartialDate("2024")


def test_reports():
    reading = mb.read(b"Library hours\n\nRESOLVED that the new hours be approved.\n")
    assert reading.report == mb.check(reading) == reading.check()
    stored = mb.Reading.from_json(reading.to_json())
    assert stored.report is None and mb.check(stored, text=reading.text) == reading.report
    vote = mb.VoteEvent(method="counted", result="carried", counts={"for": 4, "against": 7})
    wrong = mb.Meeting(agenda=[mb.AgendaItem(order=1, title="Hours", votes=[vote])])
    report = wrong.check()
    assert not report.is_valid and report.count("error") == 1 == report.count(mb.Severity.ERROR)
    with pytest.raises(mb.InvalidRecord, match="VOT001") as caught:
        wrong.validate()
    assert [one.code for one in caught.value.findings] == ["VOT001"]
    right = wrong.replace(agenda=[wrong.agenda[0].replace(votes=[vote.replace(result="lost")])])
    assert right.validate() is right
    welsh = wrong.check(language="cy").findings[0]
    assert welsh.code == "VOT001" and welsh.message != report.findings[0].message


def test_books(minutes):
    readings = mb.read_all(minutes)
    book = readings.book()
    assert book == mb.book(list(readings)) == mb.book(iter(readings), mb.Profile())
    assert len(book.pages) == len(readings) == 9 and book.series and book.meetings
    with pytest.raises(TypeError):
        mb.book([mb.Meeting()])
    with pytest.raises(TypeError):
        mb.book([5])


def test_the_register():
    ace = register.partnership("ACE")
    assert ace.name == "Adoption Central England" and ace.has_host is not None
    sure = [one.authority for one in ace.members_on("2019-06") if one.certainly]
    assert len(sure) == 4 and ace.live_on("2018") is None and ace.live_on("2018-02-01") is True
    with pytest.raises(KeyError, match="'ATV' names 2 agencies"):
        register.partnership("ATV")
    with pytest.raises(KeyError, match="names 0 agencies"):
        register.partnership("Adopt Nowhere")
    (poole,) = register.authorities("Borough of Poole")
    assert poole.in_force_on(datetime.date(2019, 4, 1)) is False and poole.until == datetime.date(2019, 4, 1)
    (medway,) = register.authorities("Medway Council")
    assert medway.partnerships_on("2021-10")[0][0] == "Adoption Partnership South East"
    assert len(register.agencies()) > 20 and isinstance(register.as_of(), datetime.date)


def test_rules_and_schema():
    assert len({rule.code for rule in mb.rules()}) == len(mb.rules()) > 150
    assert mb.explain("outcome-contradicts-tally") == mb.explain("vot001 ") == mb.explain("VOT001")
    assert mb.explain("VOT001", language="cy").title != mb.explain("VOT001").title
    for kind in mb.SchemaKind:
        stored = ROOT / f"docs/schema/{kind}.schema.json"
        assert mb.schema(kind) == json.loads(stored.read_text(encoding="utf-8"))


def test_importing_pulls_in_nothing():
    code = "import sys; before = set(sys.modules); import minutebook; print(*sorted(set(sys.modules) - before))"
    ran = python("-I", "-c", code) if "site-packages" in mb.__file__ else python("-c", code)
    pulled = {name.partition(".")[0] for name in ran.stdout.split()} - {"minutebook"}
    outside = pulled - set(getattr(sys, "stdlib_module_names", pulled))
    assert not outside, outside
    heavy = {"asyncio", "inspect", "json", "typing_extensions", "logging", "dataclasses", "subprocess"}
    if sys.version_info < (3, 11):
        # There `uuid` of the library itself brings it along.
        heavy.remove("subprocess")
    assert not pulled & heavy, pulled & heavy
