"""The conformance vectors, through Python: what comes out is what Rust says, byte for byte."""

import json
import pathlib

import minutebook
import pytest
from conftest import ROOT

VECTORS = ROOT / "tests/vectors"
PAGES = sorted(path for path in (VECTORS / "pages").iterdir() if path.is_dir())
RULES = sorted((VECTORS / "rules").glob("*/*.json"))


def named(path: pathlib.Path) -> str:
    return "/".join(path.parts[-2:])


def page_of(folder: pathlib.Path) -> bytes:
    own = [path for path in folder.iterdir() if path.stem == "page"]
    return (own[0] if own else ROOT / f"examples/minutes/{folder.name}.txt").read_bytes()


@pytest.mark.parametrize("folder", PAGES, ids=named)
def test_page(folder):
    expected = (folder / "reading.json").read_text(encoding="utf-8")
    reading = minutebook.read(page_of(folder))
    assert reading.to_json(indent=True) + "\n" == expected
    stored = minutebook.Reading.from_json(expected)
    assert stored == reading
    assert stored.to_json() == reading.to_json()
    assert minutebook.Reading.from_dict(json.loads(expected)).to_json() == reading.to_json()
    assert stored.to_dict() == json.loads(expected)


@pytest.mark.parametrize("file", RULES, ids=named)
def test_rule(file):
    vector, code = json.loads(file.read_text(encoding="utf-8")), file.parent.name
    record, profile = vector["record"], vector.get("profile")
    if "readings" in record:
        readings = [minutebook.Reading.from_dict(one) for one in record["readings"]]
        assert [one.to_dict() for one in readings] == record["readings"]
        report = minutebook.book(readings, profile)
    else:
        kind = minutebook.Reading if "format" in record else minutebook.Meeting
        typed = kind.from_dict(record)
        assert typed.to_dict() == record
        report = minutebook.check(typed, profile, text=vector.get("text"))
    assert answers(report, code) == vector["expect"]


def answers(report, code):
    def of(rows):
        return [row for row in rows if row.code == code]

    return {
        "findings": [finding.to_dict() for finding in of(report.findings)],
        "held": sum(held.count for held in of(report.held)),
        "unknown": [
            {"missing": one.missing, "count": one.count, "path": one.path} for one in of(report.unknown)
        ],
    }


def test_there_are_vectors():
    assert len(PAGES) >= 30 and len(RULES) >= 400
