"""Which regulations of the library a draft cites, and where each is cited first."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.check import references
from generator.content.markdown import walk
from generator.lint.naskah import Bagian, Naskah, Petikan
from generator.model import narasi
from generator.model.dossier import Dossier
from generator.model.peraturan import PeraturanPustaka
from generator.model.pustaka import split_reference


def cited(naskah: Naskah) -> Iterator[tuple[PeraturanPustaka, Petikan]]:
    """Yield every regulation that a draft cites, once: Mengingat, then texts, then sources."""
    sudah: set[str] = set()
    for peraturan, petikan in _all(naskah):
        if str(peraturan.id) not in sudah:
            sudah.add(str(peraturan.id))
            yield peraturan, petikan


def _all(naskah: Naskah) -> Iterator[tuple[PeraturanPustaka, Petikan]]:
    for butir in naskah.mengingat:
        if butir.peraturan is not None:
            yield butir.peraturan, butir.petikan
    for petikan in naskah.semua():
        for sitasi in naskah.sitasi(petikan):
            if sitasi.peraturan is not None:
                yield sitasi.peraturan, petikan
    if naskah.dossier is not None:
        yield from _sources(naskah.dossier)


def _sources(dossier: Dossier) -> Iterator[tuple[PeraturanPustaka, Petikan]]:
    """Yield the regulations that records and footnotes of a dossier name by their id."""
    peraturan = dossier.pustaka.peraturan
    catatan = tuple(getattr(dossier, nama) for nama in type(dossier).model_fields)
    for _, teks in references(tuple(isi for isi in catatan if isi is not dossier.pustaka)):
        if satu := peraturan.get(split_reference(teks)[0]):
            yield satu, Petikan(Bagian.DOSIR, "Rujukan", str(teks), teks.span)
    for bab in dossier.narasi.values():
        for node in walk(bab.isi):
            for cite in node.cites if isinstance(node, narasi.Citation) else ():
                if satu := peraturan.get(cite.key):
                    yield satu, Petikan(Bagian.NARASI, str(bab.id), cite.key, cite.span)
