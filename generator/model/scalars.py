"""How a text of YAML becomes a value: only these readings exist, and none of them guesses.

The error types (``kosong``, ``pilihan``, ``tanggal``, ``bulat``,
``desimal``, ``besar``, ``benar``) are read by
``content.decode``, which words them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, LiteralString

from pydantic import (
    AfterValidator,
    BeforeValidator,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator.model.teks import Teks

TANGGAL = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)
TERLAMA, TERJAUH = 1800, 2100  # Staatsblad of the colonial time may still be in force
TERPANJANG = 15  # digits before the point: a thousand billion rupiah has thirteen
BULAT = re.compile(r"-?(0|[1-9]\d*)\Z", re.ASCII)
DESIMAL = re.compile(r"-?\d+(\.\d{1,9})?\Z", re.ASCII)


def _filled(value: Teks) -> Teks:
    if not value.strip():
        raise PydanticCustomError("kosong", "empty")
    return value


def _nothing(value: object) -> object:
    return None if isinstance(value, str) and not value else value


def _date(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        read = date.fromisoformat(value) if TANGGAL.match(value) else None
    except ValueError:
        read = None
    return read if read and TERLAMA <= read.year <= TERJAUH else _refuse("tanggal")


def _integer(value: object) -> object:
    if not isinstance(value, str):
        return value
    if not BULAT.match(value):
        return _refuse("bulat")
    return int(value) if _fits(value) else _refuse("besar")


def _decimal(value: object) -> object:
    if not isinstance(value, str):
        return value
    if not DESIMAL.match(value):
        return _refuse("desimal")
    return Decimal(value) if _fits(value) else _refuse("besar")


def _fits(value: str) -> bool:
    """Whether a number has no more digits than any count or sum of money can have."""
    return len(value.lstrip("-").partition(".")[0]) <= TERPANJANG


def _boolean(value: object) -> object:
    if not isinstance(value, str):
        return value
    return value == "true" if value in ("true", "false") else _refuse("benar")


def _refuse(kind: LiteralString) -> object:
    raise PydanticCustomError(kind, kind)


@dataclass(frozen=True, slots=True)
class Pilihan:
    """Metadata of a text that must be one of ``nilai``, or match ``pola`` (``contoh`` shows it)."""

    nilai: tuple[str, ...]
    pola: str = ""
    contoh: str = ""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Check the value after it was read as ``Teks``."""
        return core_schema.no_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Offer the choices to editors."""
        closed: JsonSchemaValue = {"type": "string", "enum": list(self.nilai)}
        patterned: JsonSchemaValue = {"type": "string", "pattern": f"^({self.pola})$"}
        if not self.pola or not self.nilai:
            return patterned if self.pola else closed
        return {"anyOf": [closed, patterned]}

    def _check(self, value: Teks) -> Teks:
        if value in self.nilai or (self.pola and re.fullmatch(self.pola, value)):
            return value
        if not value.strip():
            raise PydanticCustomError("kosong", "empty")
        shown = [*self.nilai, self.contoh] if self.contoh else list(self.nilai)
        raise PydanticCustomError("pilihan", "choice", {"pilihan": shown})


Isi = Annotated[Teks, AfterValidator(_filled), WithJsonSchema({"type": "string", "minLength": 1})]
Tanggal = Annotated[date, BeforeValidator(_date)]
Bulat = Annotated[
    int,
    BeforeValidator(_integer),
    WithJsonSchema({"type": ["integer", "string"], "pattern": "^-?(0|[1-9][0-9]*)$"}),
]
Desimal = Annotated[
    Decimal,
    BeforeValidator(_decimal),
    WithJsonSchema({"type": ["number", "string"], "pattern": r"^-?[0-9]+(\.[0-9]+)?$"}),
]
Benar = Annotated[bool, BeforeValidator(_boolean)]
Nihil = BeforeValidator(_nothing)
Kunci = Annotated[Teks, Pilihan((), r"[a-z0-9]+(-[a-z0-9]+)*", "huruf-kecil-dan-angka")]
