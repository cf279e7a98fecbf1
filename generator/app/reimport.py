"""Importing again: what people added by hand stays, what would be lost is said beforehand.

Both files are plain data (maps, lists, texts, numbers). What only the old one has is kept where
the spreadsheet cannot know it; where both speak, the spreadsheet is right, and the difference is
told unless the old file is as the last import left it (``jejak``).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from pathlib import Path

from generator.diagnostics import DraftingError, Span, galat
from generator.model.teks import Entri

Data = dict[str, object]
SHEETS = "lembar_kerja"
NAMES = ("id", "unit", "nama", "uraian", "subdimensi", "berkas", "bagian", "tahun")


@dataclass(slots=True)
class Gabungan:
    """The joined file, and what it loses of the old one: a line a loss."""

    data: Data
    hilang: list[str] = field(default_factory=list)


def plain(value: object) -> object:
    """Return data without the types of records, numbers as Decimal."""
    if isinstance(value, Mapping):
        return plain_map(value)
    if isinstance(value, str | Enum):
        return str(value.value if isinstance(value, Enum) else value)
    if isinstance(value, Sequence):
        return [plain(v) for v in value]
    if isinstance(value, bool) or value is None:
        return value
    return Decimal(str(value)) if isinstance(value, int | float | Decimal) else str(value)


def plain_map(value: Mapping[str, object]) -> Data:
    """Return a map of plain data."""
    return {str(k): plain(v) for k, v in value.items()}


def trace(data: Mapping[str, object]) -> str:
    """Return the fingerprint of a file's content, that of the import itself left out."""
    bare = plain_map(data)
    for sheet in _entries(bare.get(SHEETS)):
        sheet.pop("jejak", None)
    return hashlib.sha256(json.dumps(_even(bare), sort_keys=True).encode()).hexdigest()[:16]


def stamped(data: Data) -> Data:
    """Return a file with the fingerprint of its content beside the workbook imported last."""
    sheets = _entries(data.get(SHEETS))
    if sheets:
        sheets[-1]["jejak"] = trace(data)
    return data


def _entries(value: object) -> list[Data]:
    return [x for x in value if isinstance(x, dict)] if isinstance(value, list) else []


def _even(value: object) -> object:
    """Return data as JSON can hold it: equal numbers are written alike."""
    if isinstance(value, dict):
        return {k: _even(v) for k, v in value.items()}
    if isinstance(value, list):
        return [_even(v) for v in value]
    return f"{value.normalize():f}" if isinstance(value, Decimal) else value


def untouched(old: Mapping[str, object]) -> bool:
    """Whether nobody changed a file since it was imported."""
    found = trace(old)
    return any(x.get("jejak") == found for x in _entries(plain_map(old).get(SHEETS)))


def join(old: Mapping[str, object], new: Mapping[str, object], keep: Sequence[str]) -> Gabungan:
    """Return ``new`` with what ``old`` adds to it.

    ``keep`` are lists whose entries stay although the new file does not have them (the units of
    other workbooks).
    """
    silent = untouched(old)
    out = Gabungan({})
    out.data = _join(plain_map(old), plain_map(new), "", out.hilang, keep)
    if silent:
        out.hilang.clear()
    return out


def _join(old: Data, new: Data, where: str, lost: list[str], keep: Sequence[str]) -> Data:
    data: Data = {}
    for key in (*new, *(k for k in old if k not in new)):
        if key not in new or key not in old:
            data[key] = new[key] if key in new else old[key]
        elif _named(old[key]) and _named(new[key]):
            pair = _entries(old[key]), _entries(new[key])
            data[key] = _lists(*pair, where, lost, (key in keep or key == SHEETS, keep))
        else:
            data[key] = new[key]
            if old[key] != new[key] and key not in (SHEETS, "sha256", "jejak", "lembar"):
                lost.append(f"{where}{key}: {_short(old[key])} menjadi {_short(new[key])}")
    return data


def _named(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(x, dict) for x in value)


def _name(entry: Data) -> tuple[str, ...]:
    return tuple(str(entry[k]).lower() for k in NAMES if isinstance(entry.get(k), str))


def _lists(
    old: list[Data], new: list[Data], where: str, lost: list[str], keep: tuple[bool, Sequence[str]]
) -> list[Data]:
    stays, lists = keep
    there: dict[tuple[str, ...], list[Data]] = {}
    for entry in old:
        there.setdefault(_name(entry), []).append(entry)
    out = []
    for entry in new:
        same = there.get(_name(entry), [])
        label = f"{where}{_title(entry)}, "
        out.append(_join(same.pop(0), entry, label, lost, lists) if same else entry)
    rest = [entry for entries in there.values() for entry in entries]
    if stays:
        return [*(e for e in old if any(e is r for r in rest)), *out]
    lost += [f"{where}{_title(entry)}: tidak ada pada lembar kerja" for entry in rest]
    return out


def _title(entry: Data) -> str:
    key = next((k for k in NAMES if k in entry), "")
    return f'{key} "{_short(entry.get(key, ""))}"'


def _short(value: object) -> str:
    text = f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)
    return text if len(text) <= 60 else f"{text[:57]}..."


@dataclass(frozen=True, slots=True)
class Sasaran:
    """The file an import writes: how it is read, lists whose entries stay, whether to insist."""

    berkas: Path | None
    baca: Callable[[Path], Entri]
    tetap: tuple[str, ...]
    timpa: bool


def joined_with(target: Sasaran, new: Data, head: str) -> Data:
    """Return the new file with what the old one adds; raise K83 with what it would lose.

    ``head`` are the comment lines that the import itself writes. A file that cannot be read is
    overwritten only when told so.
    """
    path = target.berkas
    if path is None or not path.is_file():
        return plain_map(new)
    try:
        old = target.baca(path).model_dump(exclude_defaults=True)
    except DraftingError:
        if target.timpa:
            return plain_map(new)
        raise
    joined = join(old, new, keep=target.tetap)
    lost = [*joined.hilang, *_comments(path, head)]
    if lost and not target.timpa:
        hint = "jalankan dengan --timpa bila memang boleh hilang"
        place = Span(str(path), 1, 1)
        raise DraftingError([galat(place, "K83", f"akan hilang: {line}", hint) for line in lost])
    return joined.data


def _comments(path: Path, head: str) -> list[str]:
    own = {line.strip() for line in head.splitlines()}
    return [
        f"komentar pada baris {n}"
        for n, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if line.lstrip().startswith("#") and line.strip() not in own
    ]
