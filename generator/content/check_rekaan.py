"""Invented regions and invented data: neither may pass for a real one.

A value of status ``ilustratif`` is for showing how something works. It may stand only in a dossier
that says that its region is invented, and such a dossier may not bear the name of a real one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from generator.content.bundle import Bundle
from generator.content.check import references
from generator.content.markdown import walk
from generator.diagnostics import Diagnostic, Span, galat
from generator.model.fakta import StatusFakta
from generator.model.kepastian import unconfirmed_entries
from generator.model.narasi import Citation
from generator.model.pustaka import split_reference
from generator.model.teks import Teks
from generator.shipped import CONTENT

DAERAH = "_aturan/daerah.txt"


def check_invented(bundle: Bundle) -> Iterator[Diagnostic]:
    """Yield an S70 a record of invented data in a real dossier, an S71 a real name in another."""
    if bundle.identitas is None:
        return
    if bundle.identitas.daerah.rekaan:
        yield from _real_names(bundle)
    else:
        yield from _invented_data(bundle)


def _invented_data(bundle: Bundle) -> Iterator[Diagnostic]:
    for entry, status in unconfirmed_entries(bundle.records):
        if status is StatusFakta.ILUSTRATIF:
            message = (
                "Data rekaan (status ilustratif) tidak boleh ada pada dosir daerah yang nyata."
            )
            hint = (
                "Ganti dengan data yang bersumber, atau hapus dan catat di belum_ada.yaml siapa "
                "pemegangnya; peragaan memakai dosir dengan daerah.rekaan: true."
            )
            yield galat(entry.asal, "S70", message, hint)
    for span, key in _cited(bundle):
        library = bundle.library
        record = library.peraturan.get(key) or library.literatur.get(key)
        if record is not None and record.status is StatusFakta.ILUSTRATIF:
            message = f'Sumber "{key}" adalah data rekaan (status ilustratif).'
            yield galat(span, "S70", message, "Rujuk sumber yang nyata.")


def _cited(bundle: Bundle) -> Iterator[tuple[Span, str]]:
    """Yield where a source is named, and its id."""
    for kind, text in references(bundle.records):
        if kind in ("pustaka", "peraturan"):
            yield text.span, split_reference(text)[0]
    for narasi in bundle.narasi.values():
        for node in walk(narasi.isi):
            if isinstance(node, Citation):
                yield from ((cite.span, cite.key) for cite in node.cites)


def _real_names(bundle: Bundle) -> Iterator[Diagnostic]:
    assert bundle.identitas is not None
    daerah = bundle.identitas.daerah
    asked: tuple[tuple[str, Teks], ...] = (
        (str(daerah.jenis), daerah.nama),
        ("provinsi", daerah.provinsi),
    )
    for kind, name in asked:
        if _plain(name) in real_regions().get(kind, ()):
            message = f"Daerah dinyatakan rekaan, tetapi {kind} {name} benar-benar ada."
            hint = "Beri nama yang tidak dipakai daerah mana pun, atau hapus rekaan: true."
            yield galat(name.span, "S71", message, hint)


@cache
def real_regions() -> Mapping[str, frozenset[str]]:
    """Return the names of the regions that exist, in lower case, by kind."""
    found: dict[str, set[str]] = {}
    for line in (CONTENT / DAERAH).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, _, names = line.partition(":")
            found.setdefault(kind, set()).update(map(_plain, names.split(",")))
    return {kind: frozenset(names) for kind, names in found.items()}


def _plain(name: str) -> str:
    return " ".join(name.replace("-", " ").lower().split())
