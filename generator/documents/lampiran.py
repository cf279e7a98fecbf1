"""Annexes of the draft: only those that an operation replaces, changes or adds (L2'-236c)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.diagnostics import DraftingError, Span, galat
from generator.documents.bahan import Bahan
from generator.documents.gambar.daftar import GAMBAR
from generator.documents.prosa import prosa
from generator.ir.html import Blok
from generator.ir.html_check import nearest
from generator.ir.nodes import Block
from generator.model.perubahan import Objek, Perubahan, Tindakan

_GAMBAR = re.compile(r"^\s*\[\[gambar:([a-z0-9-]+)\]\]\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class LampiranView:
    """One annex: its label in capitals, title, and content."""

    id: str
    label: str
    judul: str
    isi: Blok


def lampiran(bahan: Bahan) -> tuple[LampiranView, ...]:
    """Return the annexes of the draft in the order of the instructions."""
    operasi = [op for op in bahan.amandemen.operasi if op.objek is Objek.LAMPIRAN]
    berisi = [op for op in operasi if op.tindakan is not Tindakan.HAPUS and op.isi is not None]
    return tuple(_satu(op, bahan) for op in berisi)


def _satu(op: Perubahan, bahan: Bahan) -> LampiranView:
    isi = op.isi
    nomor = isi.nomor if isi and isi.nomor else ""
    nomor = nomor or (op.alamat.langkah[0].nomor if op.alamat.langkah else "")
    teks = isi.kalimat if isi else ""
    return LampiranView(
        id=f"lampiran-{nomor.lower() or '1'}",
        label=f"Lampiran {nomor}".rstrip(),
        judul=isi.judul if isi else "",
        isi=Blok(_isi(teks, isi.asal if isi else op.asal, bahan)),
    )


def _isi(teks: str, asal: Span, bahan: Bahan) -> tuple[Block, ...]:
    """Return the text of an annex; ``[[gambar:nama]]`` places a computed figure, uncaptioned."""
    blok: list[Block] = []
    for n, bagian in enumerate(_GAMBAR.split(teks)):
        if n % 2 and bagian not in GAMBAR:
            pesan = f'Gambar "{bagian}" tidak dikenal.'
            raise DraftingError([galat(asal, "S51", pesan, nearest(bagian, GAMBAR))])
        blok += GAMBAR[bagian].tanpa_judul(bahan) if n % 2 else prosa(bagian, "isi-rapat")
    return tuple(blok)
