"""The pictures of the author's own, decoded and cleaned once, then from the cache."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

from generator.app.cache import FolderCache
from generator.content.characters import Glyphs, unfit
from generator.content.markdown import walk
from generator.content.picture_files import read_picture as bytes_of
from generator.diagnostics import Diagnostic, DraftingError, Span, galat
from generator.intake.confined import confined
from generator.intake.picture import EDITION, HINT, SMALLER, read_picture
from generator.ir.nodes import Bitmap
from generator.model import narasi
from generator.model.dossier import Dossier
from generator.model.gambar_lampiran import annex_texts, pictures
from generator.proof.words import words_of_svg

SECONDS = 20  # of a processor, for one picture
BOUNDS = {
    "H95": ("P74", "melebihi batas waktu atau memori", SMALLER),
    "H98": ("P77", "rusak", HINT),
}


def admitted(
    folder: Path, dossier: Dossier, cache: FolderCache, glyphs: Glyphs = None
) -> Mapping[str, Bitmap | str]:
    """Return every picture of the narratives and annexes by its path, ready to be printed.

    Raises DraftingError with all that is wrong, where each picture is placed.
    """
    found: dict[str, Bitmap | str] = {}
    faults: list[Diagnostic] = []
    told = [n for text in dossier.narasi.values() for n in walk(text.isi)]
    annexes = annex_texts(dossier.perubahan, dossier.rancangan, dossier.dasar)
    placed = [n for n in told if isinstance(n, narasi.Picture)]
    for node in (*placed, *(p for text in annexes for p in pictures(text))):
        if node.path in found:
            continue
        try:
            made = _admitted(folder, node, cache)
        except DraftingError as error:
            faults += error.diagnostics
        else:
            found[node.path] = made
            faults += _unprintable(made, node, glyphs)
    if faults:
        raise DraftingError(faults)
    return found


def _admitted(folder: Path, node: narasi.Picture, cache: FolderCache) -> Bitmap | str:
    data = bytes_of(folder, node.path)
    told = (EDITION, version("pillow"), version("lxml"), sha256(data).hexdigest())
    key = f"asupan-{sha256(json.dumps(told).encode()).hexdigest()}"
    if (known := cache.get(key)) is not None:
        return _opened(known)
    made: Bitmap | str = _read(data, node.path, node.span)
    cache.put(key, _packed(made))
    return made


def _read(data: bytes, path: str, place: Span) -> Bitmap | str:
    """Return a picture read in a process of its own; its bounds are told in our words."""
    try:
        return confined(place, read_picture, data, path, place, longest=SECONDS)
    except DraftingError as error:
        raise DraftingError([_told(each, path) for each in error.diagnostics]) from None


def _told(found: Diagnostic, path: str) -> Diagnostic:
    if found.code not in BOUNDS:
        return found
    code, what, hint = BOUNDS[found.code]
    return galat(found.span, code, f'Gambar "{path}" {what}.', hint)


def _unprintable(made: Bitmap | str, node: narasi.Picture, glyphs: Glyphs) -> list[Diagnostic]:
    """Return what is wrong with the letters of an SVG."""
    if isinstance(made, Bitmap):
        return []
    found = unfit(words_of_svg(made), glyphs)
    return [galat(node.span, code, f"{node.path}: {said}", hint) for _, code, said, hint in found]


def _packed(made: Bitmap | str) -> bytes:
    if isinstance(made, str):
        return json.dumps({}).encode() + b"\n" + made.encode()
    told = {name: getattr(made, name) for name in ("kind", "width", "height", "density")}
    return json.dumps(told).encode() + b"\n" + made.data


def _opened(entry: bytes) -> Bitmap | str:
    head, _, data = entry.partition(b"\n")
    told: dict[str, Any] = json.loads(head)
    return Bitmap(data, **told) if told else data.decode()
