"""``naskah new`` and ``naskah schema``: files written from the content room's texts."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.app.paths import Home, write_atomically
from generator.content.new import FOLDER, Permintaan, skeleton
from generator.content.schema import schema_texts
from generator.diagnostics import DraftingError, Span, galat


def new_dossier(home: Home, permintaan: Permintaan) -> tuple[Path, ...]:
    """Write a skeleton dossier and return its files; refuse to write over anything."""
    texts = skeleton(permintaan, home.template(FOLDER).parent)
    targets = {home.content / name: text for name, text in texts.items()}
    taken = [path for path in targets if path.exists()]
    if (home.content / permintaan.slug).exists():
        taken.insert(0, home.content / permintaan.slug)
    if taken:
        hint = "pilih nama lain, atau pindahkan yang lama lebih dahulu"
        raise DraftingError([galat(Span(str(p)), "S42", "sudah ada", hint) for p in taken[:1]])
    return _write(targets)


def write_schemas(home: Home) -> tuple[Path, ...]:
    """Write the JSON Schemas under ``content/_skema`` and return their files."""
    return _write({home.content / "_skema" / n: t for n, t in schema_texts().items()})


def _write(texts: Mapping[Path, str]) -> tuple[Path, ...]:
    for path, text in texts.items():
        write_atomically(path, text.encode())
    return tuple(texts)
