"""Records as fields of pydantic models."""

from __future__ import annotations

from typing import Any

from pydantic_core import PydanticCustomError, core_schema as core

from minutebook._errors import InvalidRecord


def core_schema(cls: Any) -> Any:
    """Takes an instance, a dict, or JSON in strict JSON mode; gives JSON-ready data back."""

    def made(value: Any) -> Any:
        if isinstance(value, cls):
            return value
        if not isinstance(value, dict):
            raise PydanticCustomError("record_type", "Input should be a " + cls.__name__ + " or a dict")
        try:
            return cls.from_dict(value)
        except InvalidRecord as invalid:
            # Braces would be read as a template.
            said = str(invalid).replace("{", "{{").replace("}", "}}")
            raise PydanticCustomError("invalid_record", said) from None

    return core.no_info_plain_validator_function(
        made, serialization=core.plain_serializer_function_ser_schema(lambda record: record.to_dict())
    )


def json_schema(cls: Any) -> dict[str, Any]:
    """What a model's schema says of a record: its name. `minutebook.schema` gives the whole, with its own ``$defs``."""
    return {"type": "object", "title": cls.__name__, "description": cls.__doc__}
