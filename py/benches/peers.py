"""The same records as msgspec Structs and pydantic models, written from the same declarations.

The peers check types, words and identities; minutebook's rules are beyond them. What they cannot say (unions of
objects) they take as any object, which is to their advantage.
"""

from __future__ import annotations

import re
from typing import Any

from minutebook import _native

HEAD = """
import datetime, enum, uuid
from decimal import Decimal
from typing import Any, Optional, Union
{imports}
"""
OPEN = re.compile(r"Instant|Exempt\b|Sequence\[DeclarationOfInterest\]")


def peer_type(gives: str) -> str:
    if OPEN.search(gives):
        return "Any"
    text = gives.replace("date | PartialDate", "datetime.date").replace("Sequence[", "list[")
    text = text.replace("date|PartialDate", "datetime.date").replace("time | UUID", "str")
    text = re.sub(r"(?<![.\w])time(?![.\w])", "str", text)
    text = re.sub(r"(?<![.\w])datetime(?![.\w])", "datetime.datetime", text).replace("UUID", "uuid.UUID")
    optional = text.endswith(" | None")
    return f"Optional[{text[:-7]}]" if optional else text


def source(base: str, imports: str, option: str, renamed: str) -> str:
    text = HEAD.format(imports=imports)
    for name, _, words in _native.code_lists():
        members = "; ".join(f"{word.partition('/')[0].replace('-', '_').upper()} = {word!r}" for word, _ in words)
        text += f"class {name}(enum.Enum):\n    {members}\n"
    for name, _, fields in _native.records():
        text += f"class {name}({base}{option}):\n"
        for field, _, gives, _, required in sorted(fields, key=lambda one: not (one[4] or one[0] == "id")):
            kind, need = peer_type(gives), required or field == "id"
            wire = field.rstrip("_")
            default = "..." if need else "[]" if kind.startswith("list") else "False" if kind == "bool" else "None"
            given = renamed.format(wire=wire, default=default) if wire != field else default
            text += f"    {field}: {kind!r}" + ("\n" if given == "..." else f" = {given}\n")
    return text


def msgspec_meeting() -> Any:
    import msgspec

    base, option = "msgspec.Struct", ", forbid_unknown_fields=True, omit_defaults=True, kw_only=True"
    code = source(base, "import msgspec", option, "msgspec.field(name={wire!r}, default={default})")
    return _made("peer_msgspec", code)


def pydantic_meeting() -> Any:
    base, option = "Model", ""
    imports = (
        "import pydantic\nclass Model(pydantic.BaseModel):\n"
        "    model_config = pydantic.ConfigDict(extra='forbid', protected_namespaces=())\n"
    )
    return _made("peer_pydantic", source(base, imports, option, "pydantic.Field(default={default}, alias={wire!r})"))


def _made(name: str, code: str) -> Any:
    import sys
    import types
    import warnings

    warnings.filterwarnings("ignore", message="Field name .* shadows an attribute")
    module = types.ModuleType(name)
    sys.modules[name] = module
    exec(code, module.__dict__)
    return module.Meeting
