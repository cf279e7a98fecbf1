"""Annexes of the draft: only those that an operation replaces, changes or adds (L2'-236c)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.diagnostics import DraftingError, Span, galat
from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.gambar.daftar import GAMBAR
from generator.documents.narasi import gambar
from generator.documents.prosa import prosa
from generator.ir.html import Blok
from generator.ir.html_check import nearest
from generator.ir.nodes import Block, Paragraph, Text
from generator.law.apply.beside import brought_annex, changed_annex
from generator.model.alamat import Alamat
from generator.model.dossier import LampiranDasar
from generator.model.gambar_lampiran import GAMBAR as OWN
from generator.model.narasi import Picture
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Jenis, Lampiran
from generator.model.tabel import is_apart, runs_of
from generator.model.teks import Teks

BARU = (Tindakan.SISIP, Tindakan.TAMBAH)

_GAMBAR = re.compile(r"^\s*\[\[gambar:([a-z0-9-]+)\]\]\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class LampiranView:
    """One annex: its label in capitals, title, and content."""

    id: str
    label: str
    judul: str
    isi: Blok
    nota: Blok = field(default_factory=Blok)

    @classmethod
    def dari(cls, nomor: str, judul: str, isi: tuple[Block, ...]) -> LampiranView:
        """Return an annex with its id and label."""
        label = f"Lampiran {nomor}".rstrip()
        return cls(f"lampiran-{nomor.lower() or '1'}", label, judul, Blok(isi))


def lampiran(operasi: Sequence[Perubahan]) -> tuple[Lampiran, ...]:
    """Return the annexes that operations bring, in their order; parts of one stand together."""
    semua: dict[str, Lampiran] = {}
    for op in operasi:
        if op.objek is not Objek.LAMPIRAN or op.tindakan is Tindakan.HAPUS:
            continue
        if (baru := brought_annex(op)) is not None:
            lain = semua.get(baru.nomor)
            teks = f"{lain.teks}\n{baru.teks}" if lain else baru.teks
            semua[baru.nomor] = replace(lain or baru, teks=teks)
    return tuple(semua.values())


def berlaku(
    bahan: Bahan, templat: Templates, nota: Mapping[Alamat, Blok]
) -> tuple[LampiranView, ...]:
    """Return the annexes of the law as it would read, each change noted."""
    operasi = [op for op in bahan.amandemen.operasi if op.objek is Objek.LAMPIRAN]
    baru = [op for op in operasi if op.tindakan in BARU and op.isi and _utuh(op)]
    lama = [
        _lama(
            satu,
            [op for op in operasi if op not in baru and _nomor(op) == satu.nomor],
            bahan,
            templat,
        )
        for satu in bahan.perubahan[0].lampiran
    ]
    semua = [*lama, *(lampiran_view(satu, bahan, templat) for satu in lampiran(baru))]
    return tuple(replace(satu, nota=nota.get(_alamat(satu), Blok())) for satu in semua)


def _lama(
    satu: LampiranDasar, operasi: Sequence[Perubahan], bahan: Bahan, templat: Templates
) -> LampiranView:
    """Return an annex that was there: replaced, deleted, changed in part, or as it was."""
    ganti = [op for op in operasi if op.tindakan is Tindakan.UBAH and op.isi and _utuh(op)]
    if ganti:
        return lampiran_view(lampiran(ganti)[-1], bahan, templat)
    if any(op.tindakan is Tindakan.HAPUS and _utuh(op) for op in operasi):
        return LampiranView.dari(str(satu.nomor), str(satu.judul), prosa("Dihapus.", "isi-rapat"))
    kini = lama = Lampiran(str(satu.nomor), str(satu.judul), str(satu.teks))
    for op in operasi:
        kini = changed_annex(kini, op) if satu.teks else kini  # checked with the amendment
    isi = prosa(satu.teks if kini == lama else kini.teks, "isi-rapat")
    return LampiranView.dari(str(satu.nomor), str(satu.judul), isi)


def _utuh(op: Perubahan) -> bool:
    """Return whether an operation is about a whole annex."""
    return len(op.alamat.langkah) < 2 and (op.isi is None or op.isi.jenis is Jenis.LAMPIRAN)


def _nomor(op: Perubahan) -> str:
    return op.alamat.langkah[0].nomor if op.alamat.langkah else ""


def _alamat(satu: LampiranView) -> Alamat:
    return Alamat().ke(Jenis.LAMPIRAN, satu.label.removeprefix("Lampiran").strip())


def lampiran_view(satu: Lampiran, bahan: Bahan, templat: Templates) -> LampiranView:
    """Return an annex as an author wrote it, with the figures it asks for."""
    return LampiranView.dari(satu.nomor, satu.judul, _isi(satu.teks, satu.asal, bahan, templat))


def lampiran_polos(satu: Lampiran) -> LampiranView:
    """Return an annex as a law has it, line for line."""
    return LampiranView.dari(satu.nomor, satu.judul, baris_polos(satu.teks))


def baris_polos(teks: str) -> tuple[Block, ...]:
    """Return a paragraph for each line, and what a law has of tables and formulas."""
    blok: list[Block] = []
    for isi in runs_of(satu.strip() for satu in teks.splitlines()):
        if is_apart(isi[0]):
            blok += prosa("\n".join(isi))
        else:
            blok += (Paragraph("isi-rapat", (Text(satu),)) for satu in isi if satu)
    return tuple(blok)


def _isi(teks: str, asal: Span, bahan: Bahan, templat: Templates) -> tuple[Block, ...]:
    """Return the text of an annex; ``[[gambar:nama]]`` places a computed figure, uncaptioned."""
    blok: list[Block] = []
    for n, bagian in enumerate(_GAMBAR.split(teks)):
        if n % 2 and bagian not in GAMBAR:
            pesan = f'Gambar "{bagian}" tidak dikenal.'
            raise DraftingError([galat(asal, "S51", pesan, nearest(bagian, GAMBAR))])
        if n % 2:
            blok += (
                replace(satu, asal=asal) for satu in GAMBAR[bagian].tanpa_judul(bahan, templat)
            )
        else:
            blok += _own_pictures(bagian, asal, bahan)
    return tuple(blok)


def _own_pictures(teks: str, asal: Span, bahan: Bahan) -> Iterator[Block]:
    """Yield a text with the pictures of the author's own in it, uncaptioned like the computed."""
    habis = 0
    for m in OWN.finditer(teks):
        yield from prosa(Teks(teks[habis : m.start()], asal), "isi-rapat")
        satu = Picture("", m["path"], m["alt"].strip(), (), span=asal)
        yield replace(gambar(satu, bahan.gambar[m["path"]]), caption=(), source=(), id="")
        habis = m.end()
    yield from prosa(Teks(teks[habis:], asal), "isi-rapat")
