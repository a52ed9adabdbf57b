"""The stub file is written from core's declarations; a stale one is refused."""

import ast
import doctest
import os
import pathlib

import minutebook
import pytest
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


@pytest.mark.parametrize("name", ["_native", "_records"])
def test_examples_of_the_stubs_run(name):
    path = HERE.parent / f"python/minutebook/{name}.pyi"
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        doc = ast.get_docstring(node) if isinstance(node, documented) else None
        if doc and ">>>" in doc:
            test = doctest.DocTestParser().get_doctest(doc, {}, getattr(node, "name", name), str(path), 0)
            assert doctest.DocTestRunner().run(test).failed == 0


def test_what_is_native_is_documented():
    """Stub and native part say the same, so that `help()` shows what editors show."""
    path = HERE.parent / "python/minutebook/_native.pyi"
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef) and ast.get_docstring(node):
            shown = getattr(minutebook._native, node.name)
            assert shown.__doc__.split("\n")[0] == ast.get_docstring(node).split("\n")[0]
            for method in node.body:
                if isinstance(method, ast.FunctionDef) and ast.get_docstring(method):
                    assert getattr(shown, method.name).__doc__ == ast.get_docstring(method), method.name
