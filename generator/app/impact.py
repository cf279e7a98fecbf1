"""Use case: what else breaks if a unit goes, in a dossier's law or in a regulation from a file."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.app.authored import make_law
from generator.app.chosen import chosen
from generator.app.import_law import import_file
from generator.app.paths import Home
from generator.content.dossiers import list_dossiers
from generator.content.load import load_dossier
from generator.diagnostics import NOWHERE, Diagnostic, DraftingError, galat
from generator.law.engine.amend import Amandemen
from generator.law.engine.impact import Dampak, bila_dihapus, dampak
from generator.law.engine.rujukan import Rujukan
from generator.law.tree import TidakTunggal
from generator.model.alamat import Alamat
from generator.model.satuan import Satuan

Data = dict[str, object]


@dataclass(frozen=True, slots=True)
class Impact:
    """What depends on a unit, and the references that would hang in the air without it."""

    dampak: Dampak
    broken: tuple[Diagnostic, ...]


def impact(home: Home, law: str, address: str, *, amended: bool = False) -> Impact:
    """Return what depends on the unit at ``address`` of a law.

    ``law`` names a dossier (its law in force, or as amended) or a file with a regulation.
    """
    root = _law(home, law, amended)
    place = _address(address)
    try:
        return Impact(dampak(root, place), bila_dihapus(root, place))
    except TidakTunggal as wrong:
        raise DraftingError([galat(NOWHERE, "H01", f"{wrong} dalam {law}")]) from None


def _law(home: Home, law: str, amended: bool) -> Satuan:
    if os.path.lexists(law) and law not in list_dossiers(home.content):
        return import_file(Path(law))[0].batang_tubuh
    (slug,) = chosen(home, (law,))
    amendment = make_law(load_dossier(home.content, slug, shipped=home.shipped))
    return amendment.dasar if isinstance(amendment, Amandemen) and not amended else amendment.hasil


def _address(text: str) -> Alamat:
    hint = 'tulis seperti "Pasal 5 ayat (2) huruf a"'
    try:
        address = Alamat.parse(text)
    except ValueError as wrong:
        raise DraftingError(
            [galat(NOWHERE, "S18", f"alamat tidak terbaca: {wrong}", hint)]
        ) from None
    if not address.langkah:
        raise DraftingError([galat(NOWHERE, "S18", "alamat satuan belum disebut", hint)])
    return address


def impact_data(found: Impact) -> Data:
    """Return the findings as plain data."""
    d = found.dampak
    return {
        "alamat": str(d.alamat),
        "dirujuk": _references(d.dirujuk),
        "merujuk": _references(d.merujuk),
        "istilah": list(d.istilah),
        "pemakai": [str(a) for a in d.pemakai],
        "putus": [
            {"baris": x.span.line, "pesan": x.message, "lihat_juga": [str(s) for s in x.also]}
            for x in found.broken
        ],
    }


def _references(references: Iterable[Rujukan]) -> list[Data]:
    return [
        {"dari": str(r.dari), "ke": str(r.ke), "teks": r.teks, "baris": r.asal.line}
        for r in references
    ]


def impact_text(found: Impact) -> str:
    """Return the findings for people."""
    d = found.dampak
    lines = [f"Bila {d.alamat} dihapus:", *_part("acuan yang putus", map(str, found.broken))]
    lines += _part("dirujuk oleh", (f"{r.dari}: “{r.teks}”" for r in d.dirujuk))
    lines += _part("merujuk", (f"{r.ke}: “{r.teks}”" for r in d.merujuk))
    lines += _part("istilah yang didefinisikan", d.istilah)
    lines += _part("satuan yang memakainya", map(str, d.pemakai))
    return "\n".join(lines)


def _part(name: str, items: Iterable[str]) -> list[str]:
    found = list(items)
    return [f"  {name}: {len(found) or 'tidak ada'}", *(f"    - {item}" for item in found)]
