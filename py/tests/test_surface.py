"""`tests/surface.toml` lists every operation: Python's column is there, and nothing public is missing from it."""

import re

import minutebook
from conftest import ROOT

# What the operations give and take: values and errors, not operations.
VALUES = {"FrozenList", "PartialDate", "Readings", "Rule", "Unread", "Interrupted", "Word", "register", "Record", "plot", "spark", "Column", "Table", "Tables"}


def listed():
    text = (ROOT / "tests/surface.toml").read_text(encoding="utf-8")  # tomllib is there from 3.11 on only
    return re.findall(r'^python = "minutebook\.([\w.]+)"$', text, re.M)


def test_python_has_what_the_list_names():
    for name in listed():
        found = minutebook
        for step in name.split("."):
            assert hasattr(found, step), name
            found = getattr(found, step)
        assert found.__doc__, name


def test_the_list_names_what_is_public():
    records = {name for name, *_ in minutebook._native.records()}
    words = {name for name, *_ in minutebook._native.code_lists()}
    public = {name for name in vars(minutebook) if not name.startswith("_")} - records - words - VALUES
    assert public <= {name.partition(".")[0] for name in listed()}, public
    register = {name for name in minutebook.register.__all__ if name[0].islower()}
    assert register - {"agencies", "as_of"} <= {name.partition(".")[2] for name in listed()}


def test_the_readme_of_the_project_runs():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for example in re.findall(r"```python\n(.*?)```", text, re.S):
        exec(compile(example, "README.md", "exec"), {})
