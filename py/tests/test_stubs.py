"""The stub file is written from core's declarations; a stale one is refused."""

import os
import pathlib

import minutebook
import stub

HERE = pathlib.Path(__file__).parent


def test_the_stubs_are_fresh():
    path = HERE.parent / "python/minutebook/_records.pyi"
    if os.environ.get("MINUTEBOOK_BLESS"):
        path.write_text(stub.stub(), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == stub.stub(), "stale: run this test with MINUTEBOOK_BLESS=1"


def test_every_class_is_public():
    names = {name for name, *_ in minutebook._native.records()} | {name for name, *_ in minutebook._native.code_lists()}
    assert names <= set(dir(minutebook))
