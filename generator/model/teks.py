"""Text and mappings that remember where they were written."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetPydanticSchema,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import CoreSchema, core_schema

from generator.diagnostics import NOWHERE, Span


class Teks(str):
    """A string with the place of its first character; equality is that of the words."""

    __slots__ = ("span",)
    span: Span

    def __new__(cls, text: str = "", span: Span = NOWHERE) -> Teks:
        """Return ``text`` written at ``span``."""
        self = super().__new__(cls, text)
        self.span = span
        return self

    def saying(self, words: str) -> Teks:
        """Return other words for what is written here."""
        return Teks(words, self.span)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Validate like ``str`` but keep the instance, and with it the place."""
        return core_schema.no_info_wrap_validator_function(
            lambda value, read: value if isinstance(value, Teks) else Teks(read(value)),
            core_schema.str_schema(),
        )


class Peta(dict[str, object]):
    """A decoded YAML mapping with the place where it begins."""

    def __init__(self, items: dict[str, object], span: Span) -> None:
        super().__init__(items)
        self.span = span


# Looked at as a whole: to take the dataclass apart for every record costs a third of the start.
Tempat: TypeAlias = Annotated[
    Span,
    GetPydanticSchema(lambda *_: core_schema.is_instance_schema(Span)),
    WithJsonSchema({}),
]


class Entri(BaseModel):
    """Base of every authored record: frozen, no unknown keys, knows its place."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    asal: Tempat = Field(
        default=NOWHERE, exclude=True, repr=False, json_schema_extra={"x-internal": True}
    )

    @model_validator(mode="before")
    @classmethod
    def _keep_place(cls, data: object) -> object:
        return {**data, "asal": data.span} if isinstance(data, Peta) else data
