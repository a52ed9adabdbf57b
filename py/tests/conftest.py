"""What the tests share."""

import pathlib
import sys

import pytest

ROOT = pathlib.Path(__file__).parents[2]
sys.path.insert(0, str(pathlib.Path(__file__).parent))

PAGE = "Agenda item\n\nLibrary hours\n\nMinutes:\n\nRESOLVED that the new hours be approved.\n"


@pytest.fixture
def page() -> str:
    return PAGE


@pytest.fixture
def minutes() -> pathlib.Path:
    """The folder of sample pages."""
    return ROOT / "examples/minutes"
