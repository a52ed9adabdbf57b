"""The classes of records and the closed lists of words, made from core's declarations.

What each holds stands in the stub file beside this one, which is written from the same declarations.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence
from typing import Any

from minutebook import _native
from minutebook._errors import InvalidRecord
from minutebook._extras import EXTRAS, Everything


class Word(str, enum.Enum):
    """A word of a closed list. It is text: ``vote.option == "for"``."""

    __slots__ = ()
    __str__ = str.__str__
    __format__ = str.__format__  # type: ignore[assignment]
    __hash__ = str.__hash__


class _Field(_native.Field):
    __slots__ = ("__doc__",)


def _record(name: str, doc: str, fields: list[tuple[str, str, str, str, bool]]) -> type:
    body: dict[str, Any] = {
        "__slots__": (),
        "__doc__": doc,
        "__module__": "minutebook",
        "__match_args__": tuple(field for field, *_ in fields),
        "_record": name,
    }
    for at, (field, field_doc, *_) in enumerate(fields):
        body[field] = shown = _Field(at, field)
        shown.__doc__ = field_doc
    return type(name, (*EXTRAS.get(name, ()), Everything, _native.Record), body)


def _words(name: str, doc: str, words: list[tuple[str, str]]) -> Any:
    members = [(word.partition("/")[0].upper().replace("-", "_"), word) for word, _ in words]
    made: Any = Word(name, members, module="minutebook", qualname=name)  # type: ignore[call-overload]
    made.__doc__ = doc
    for member, (_, meaning) in zip(made, words):
        member.__doc__ = meaning
    return made


_RECORDS = {name: _record(name, doc, fields) for name, doc, fields in _native.records()}
_WORDS = {name: _words(name, doc, words) for name, doc, words in _native.code_lists()}
_native.bind(_RECORDS, {name: tuple(words) for name, words in _WORDS.items()}, InvalidRecord)
Sequence.register(_native.FrozenList)
Record = _native.Record
globals().update(_RECORDS)
globals().update(_WORDS)
__all__ = ["Record", "Word", *_RECORDS, *_WORDS]
