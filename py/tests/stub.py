"""Writes `_records.pyi` from core's declarations."""

import re
import textwrap

from minutebook import _native
from minutebook._extras import EXTRAS

HEAD = '''\
# Written from core's declarations by tests/test_stubs.py (MINUTEBOOK_BLESS=1 rewrites it): do not edit.
import enum
from collections.abc import Iterable, Mapping, Sequence
from datetime import date as _date, datetime as _datetime, time as _time
from decimal import Decimal as _Decimal
from typing import Any, Literal, final
from uuid import UUID as _UUID

from typing_extensions import Self, TypeAlias

from minutebook import _extras
from minutebook._native import PartialDate as _PartialDate
from minutebook._native import Record as Record
'''

WORD = '''
class Word(str, enum.Enum):  # type: ignore[misc]
    """A word of a closed list. It is text: ``vote.option == "for"``."""

    def __new__(cls, value: object) -> Self: ...
'''

# Fields have such names, and a property hides a type of its name from what stands below it.
HIDDEN = re.compile(r"\b(date|datetime|time|Decimal|UUID|PartialDate)\b")


def documented(doc: str, indent: str) -> str:
    doc = doc.replace("\\", "\\\\")
    lines = []
    for paragraph in doc.split("\n\n"):
        lines += textwrap.wrap(paragraph, 112 - len(indent)) + [""]
    lines.pop()
    if len(lines) == 1 and len(lines[0]) < 104 - len(indent):
        return f'{indent}"""{lines[0]}"""\n'
    body = "\n".join(indent + line if line else "" for line in lines)
    return f'{indent}"""{body.lstrip()}\n{indent}"""\n'


def spaced(kind: str) -> str:
    return HIDDEN.sub(r"_\1", kind.replace("|", " | ").replace("  ", " "))


def class_of(name: str, doc: str, fields) -> str:
    extras = "".join(f"_extras.{extra.__name__}, " for extra in EXTRAS.get(name, ()))
    text = f"\n@final\nclass {name}({extras}_extras.Everything, Record):\n" + documented(doc, "    ")
    # Type checkers take the names from the value.
    match = "".join(f'        "{field}",\n' for field, *_ in fields)
    text += f"    __match_args__ = (\n{match}    )\n"
    taken = "".join(
        f"        {field}: {spaced(takes)}{'' if required else ' | None = None'},\n"
        for field, _, _, takes, required in sorted(fields, key=lambda field: not field[4])
    )
    text += f"    def __new__(\n        cls,\n        *,\n{taken}    ) -> Self: ...\n"
    changed = "".join(f"        {field}: {spaced(takes)} | None = ...,\n" for field, _, _, takes, _ in fields)
    text += f"    def replace(  # type: ignore[override]\n        self,\n        *,\n{changed}    ) -> Self:\n"
    text += '        """The same record with other values in these fields; None takes one out."""\n'
    for field, field_doc, gives, _, _ in fields:
        text += f"    @property\n    def {field}(self) -> {spaced(gives)}:\n" + documented(field_doc, "        ")
    return text


def words_of(name: str, doc: str, words) -> str:
    from minutebook import _records

    members = getattr(_records, name)
    text = f"\n@final\nclass {name}(Word):\n" + documented(doc, "    ")
    for member, (word, meaning) in zip(members, words):
        text += f'    {member.name} = "{word}"\n' + documented(meaning, "    ")
    literal = ", ".join(f'"{word}"' for word, _ in words)
    return text + f"\n_{name}: TypeAlias = Literal[{literal}]\n"


def stub() -> str:
    lists = [words_of(*one) for one in _native.code_lists()]
    records = [class_of(*one) for one in _native.records()]
    names = ["Record", "Word"] + [one[0] for one in _native.records()] + [one[0] for one in _native.code_lists()]
    listed = "\n".join(f'    "{name}",' for name in names)
    return HEAD + f"\n__all__ = [\n{listed}\n]\n" + WORD + "".join(lists) + "".join(records)
