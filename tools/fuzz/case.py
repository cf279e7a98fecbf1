"""A case: what is changed in a good project folder, and the file by which people keep it.

A change is the new content of a file, ``None`` for a file taken away, or a :class:`Odd` thing that
stands where a file should.
"""

from __future__ import annotations

import base64
import io
import os
import re
import shutil
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

PLAIN = re.compile(r"[\t\n\x20-\x7e\u00a0-\u02ff\u2010-\u2027\u2030-\u205e]*\Z")


@dataclass(frozen=True, slots=True)
class Odd:
    """What is no regular file: ``pipa`` (FIFO), ``folder``, or ``tautan`` (link) to ``target``."""

    kind: str
    target: str = ""


Change = bytes | Odd | None


@dataclass(frozen=True, slots=True)
class Case:
    """Changes on a base by path; ``recipe`` says in words how they came about."""

    part: str
    base: str
    files: Mapping[str, Change] = field(default_factory=dict)
    recipe: tuple[str, ...] = ()


def put(folder: Path, name: str, change: Change) -> None:
    """Let ``change`` stand at ``name`` under ``folder``, whatever stood there before."""
    path = folder / name
    if path.is_symlink() or path.is_file() or path.is_fifo():
        path.unlink()
    elif path.is_dir():
        shutil.rmtree(path)
    if change is None:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    match change:
        case bytes():
            path.write_bytes(change)
        case Odd("pipa"):
            os.mkfifo(path)
        case Odd("folder"):
            path.mkdir()
        case Odd("tautan", target):
            path.symlink_to(target)
        case _:
            raise ValueError(change)


def dump(case: Case, found: str) -> str:
    """Return the case as a file that people read; ``found`` says what went wrong."""
    data: dict[str, object] = {
        "bagian": case.part,
        "asal": case.base,
        "ditemukan": found,
        "cara": list(case.recipe),
        "berkas": {name: _written(change) for name, change in sorted(case.files.items())},
    }
    return yaml.dump(data, Dumper=_Blocks, allow_unicode=True, sort_keys=False, width=100)


def load(text: str) -> Case:
    """Return the case in a file that :func:`dump` wrote or a person did."""
    data = yaml.safe_load(text)
    files = {name: _read(change) for name, change in data["berkas"].items()}
    return Case(data["bagian"], data["asal"], files, tuple(data.get("cara", ())))


class _Blocks(yaml.SafeDumper):
    """Text of several lines as a block."""


def _block(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Blocks.add_representer(str, _block)


def _written(change: Change) -> object:
    match change:
        case None:
            return "hapus"
        case Odd(kind, target):
            return {kind: target}
        case bytes():
            return _written_bytes(change)


def _written_bytes(data: bytes) -> dict[str, object]:
    """Return a content as text where it is text, as parts where it is a sound ZIP, else coded."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = "\0"
    if (
        PLAIN.match(text)
        and yaml.safe_load(yaml.dump({"isi": text}, Dumper=_Blocks))["isi"] == text
    ):
        return {"isi": text}
    if data[:2] == b"PK" and (parts := _parts(data)) is not None:
        return {"zip": parts}
    return {"base64": base64.b64encode(data).decode()}


def _parts(data: bytes) -> dict[str, str] | None:
    """Return the parts of a ZIP when packing them anew says the same, else nothing."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {i.filename: archive.read(i).decode("utf-8") for i in archive.infolist()}
    except Exception:
        return None
    return parts if pack(parts) == data else None


def pack(parts: Mapping[str, str]) -> bytes:
    """Return a ZIP of text parts, the same bytes every time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0)), text.encode())
    return out.getvalue()


def _read(change: object) -> Change:
    match change:
        case "hapus":
            return None
        case {"isi": str(text)}:
            return text.encode()
        case {"base64": str(code)}:
            return base64.b64decode(code)
        case {"zip": dict(parts)}:
            return pack(parts)
        case {"pipa": _}:
            return Odd("pipa")
        case {"folder": _}:
            return Odd("folder")
        case {"tautan": str(target)}:
            return Odd("tautan", target)
        case _:
            raise ValueError(change)
