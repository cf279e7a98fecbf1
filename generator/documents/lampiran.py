"""Annexes of the draft: only those that an operation replaces, changes or adds (L2'-236c)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.diagnostics import DraftingError, Span, galat
from generator.documents.bahan import Bahan
from generator.documents.gambar.daftar import GAMBAR
from generator.documents.prosa import prosa
from generator.ir.html import Blok
from generator.ir.html_check import nearest
from generator.ir.nodes import Block
from generator.model.alamat import Alamat
from generator.model.dossier import LampiranDasar
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Jenis
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
    nota: str = ""


def lampiran(bahan: Bahan) -> tuple[LampiranView, ...]:
    """Return the annexes of the draft in the order of the instructions."""
    operasi = [op for op in bahan.amandemen.operasi if op.objek is Objek.LAMPIRAN]
    berisi = [op for op in operasi if op.tindakan is not Tindakan.HAPUS and op.isi is not None]
    return tuple(_satu(op, bahan) for op in berisi)


def berlaku(bahan: Bahan, nota: Mapping[Alamat, str]) -> tuple[LampiranView, ...]:
    """Return the annexes of the law as it would read, each change noted."""
    operasi = [op for op in bahan.amandemen.operasi if op.objek is Objek.LAMPIRAN]
    baru = [op for op in operasi if op.tindakan in BARU and op.isi and _utuh(op)]
    lama = [
        _lama(satu, [op for op in operasi if op not in baru and _nomor(op) == satu.nomor], bahan)
        for satu in bahan.dossier.dasar.lampiran
    ]
    semua = [*lama, *(_satu(op, bahan) for op in baru)]
    return tuple(replace(satu, nota=nota.get(_alamat(satu), "")) for satu in semua)


def _lama(satu: LampiranDasar, operasi: Sequence[Perubahan], bahan: Bahan) -> LampiranView:
    """Return an annex that was there: replaced, deleted, changed in part, or as it was."""
    ganti = [op for op in operasi if op.tindakan is Tindakan.UBAH and op.isi and _utuh(op)]
    if ganti:
        return _satu(ganti[-1], bahan)
    hapus = any(op.tindakan is Tindakan.HAPUS and _utuh(op) for op in operasi)
    nomor = str(satu.nomor)
    return LampiranView(
        id=f"lampiran-{nomor.lower() or '1'}",
        label=f"Lampiran {nomor}".rstrip(),
        judul=str(satu.judul),
        isi=Blok(prosa("Dihapus." if hapus else satu.teks, "isi-rapat")),
    )


def _utuh(op: Perubahan) -> bool:
    """Return whether an operation is about a whole annex."""
    return len(op.alamat.langkah) < 2 and (op.isi is None or op.isi.jenis is Jenis.LAMPIRAN)


def _nomor(op: Perubahan) -> str:
    return op.alamat.langkah[0].nomor if op.alamat.langkah else ""


def _alamat(satu: LampiranView) -> Alamat:
    return Alamat().ke(Jenis.LAMPIRAN, satu.label.removeprefix("Lampiran").strip())


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
        if n % 2:
            blok += (replace(satu, asal=asal) for satu in GAMBAR[bagian].tanpa_judul(bahan))
        else:
            blok += prosa(Teks(bagian, asal), "isi-rapat")
    return tuple(blok)
