"""``naskah new`` and ``naskah schema``: files written from the content room's texts."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.app.from_law import texts_from_law
from generator.app.from_law_texts import Diminta
from generator.app.paths import Home, write_atomically
from generator.content.new import FOLDER, Permintaan, check_name, skeleton
from generator.content.schema import schema_texts
from generator.diagnostics import Diagnostic, DraftingError, Span, galat


def new_dossier(home: Home, permintaan: Permintaan) -> tuple[Path, ...]:
    """Write a skeleton dossier and return its files; refuse to write over anything."""
    texts = skeleton(permintaan, home.template(FOLDER).parent)
    return _write(_free(home, permintaan.slug, texts))


def new_from_law(home: Home, ask: Diminta) -> tuple[tuple[Path, ...], tuple[Diagnostic, ...]]:
    """Write a dossier on a regulation from files; return its files and every doubt."""
    check_name(ask.slug)
    texts, doubts = texts_from_law(home, ask)
    return _write(_free(home, ask.slug, texts)), doubts


def _free(home: Home, slug: str, texts: Mapping[str, str]) -> dict[Path, str]:
    """Return texts by their paths; raise DraftingError where something stands already."""
    targets = {home.content / name: text for name, text in texts.items()}
    taken = [path for path in targets if path.exists()]
    if (home.content / slug).exists():
        taken.insert(0, home.content / slug)
    if taken:
        hint = "pilih nama lain, atau pindahkan yang lama lebih dahulu"
        raise DraftingError([galat(Span(str(p)), "S42", "sudah ada", hint) for p in taken[:1]])
    return targets


def write_schemas(home: Home) -> tuple[Path, ...]:
    """Write the JSON Schemas under ``content/_skema`` and return their files."""
    return _write({home.content / "_skema" / n: t for n, t in schema_texts().items()})


def _write(texts: Mapping[Path, str]) -> tuple[Path, ...]:
    for path, text in texts.items():
        write_atomically(path, text.encode())
    return tuple(texts)
