"""Annexes of the draft: only those that an operation replaces, changes or adds (L2'-236c)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.diagnostics import DraftingError, Span, galat
from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.gambar.daftar import GAMBAR
from generator.documents.narasi import gambar
from generator.documents.prosa import prosa
from generator.documents.tabel_hukum import law_sentence
from generator.ir.html import Blok
from generator.ir.html_check import nearest
from generator.ir.nodes import Block, Paragraph, Text
from generator.law.apply.annex import excerpt
from generator.law.apply.beside import brought_annex, changed_annex
from generator.law.sasaran import alamat_isi
from generator.model import nomor
from generator.model.alamat import Alamat
from generator.model.dossier import LampiranDasar
from generator.model.gambar_lampiran import GAMBAR as OWN
from generator.model.narasi import Picture
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Jenis, Lampiran
from generator.model.tabel import is_apart, runs_of
from generator.model.teks import Teks

NIHIL = nomor.Nomor(0)

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


def lampiran(operasi: Sequence[Perubahan], dasar: Sequence[Lampiran] = ()) -> tuple[Lampiran, ...]:
    """Return the annexes that operations bring, in their order; parts of one stand together.

    Of an annex whose text is in ``dasar`` the parts stand under the labels and table heads that
    they have there.
    """
    lama = {satu.nomor: satu for satu in dasar if satu.teks}
    semua: dict[str, Lampiran] = {}
    for op in operasi:
        if op.objek is not Objek.LAMPIRAN or op.tindakan is Tindakan.HAPUS:
            continue
        if not _utuh(op) and _nomor(op) in lama:
            semua.setdefault(_nomor(op), _bagian(lama[_nomor(op)], operasi))
        elif (baru := brought_annex(op)) is not None:
            lain = semua.get(baru.nomor)
            teks = f"{lain.teks}\n{baru.teks}" if lain else baru.teks
            semua[baru.nomor] = replace(lain or baru, teks=teks)
    return tuple(semua[n] for n in urut(semua))


def _bagian(lama: Lampiran, operasi: Sequence[Perubahan]) -> Lampiran:
    """Return the parts of an annex that operations change or bring, as they stand after all."""
    ini = [op for op in operasi if op.objek is Objek.LAMPIRAN and not _utuh(op)]
    ini = [op for op in ini if _nomor(op) == lama.nomor]
    kini = lama
    for op in ini:
        kini = changed_annex(kini, op)  # checked with the amendment
    bagian = [alamat_isi(op).langkah[1:] for op in ini if op.tindakan is not Tindakan.HAPUS]
    return Lampiran(lama.nomor, "", excerpt(kini.teks, bagian), ini[0].asal)


def berlaku(
    bahan: Bahan, templat: Templates, nota: Mapping[Alamat, Blok]
) -> tuple[LampiranView, ...]:
    """Return the annexes of the law as it would read, each change noted."""
    operasi = [op for op in bahan.amandemen.operasi if op.objek is Objek.LAMPIRAN]
    baru = [op for op in operasi if op.tindakan.membawa and op.isi and _utuh(op)]
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
    berlabel = {_alamat(satu).langkah[0].nomor: satu for satu in semua}
    return tuple(
        replace(berlabel[n], nota=nota.get(_alamat(berlabel[n]), Blok())) for n in urut(berlabel)
    )


def urut(deret: Iterable[str]) -> list[str]:
    """Return numbers of annexes in their order, one without a number first."""
    return sorted(deret, key=lambda n: (bool(n), nomor.sort_key(Jenis.LAMPIRAN, n) if n else NIHIL))


def _lama(
    satu: LampiranDasar, operasi: Sequence[Perubahan], bahan: Bahan, templat: Templates
) -> LampiranView:
    """Return an annex that was there: replaced, deleted, changed in part, or as it was."""
    ganti = [op for op in operasi if op.tindakan is Tindakan.UBAH and op.isi and _utuh(op)]
    if ganti:
        return lampiran_view(lampiran(ganti)[-1], bahan, templat)
    if any(op.tindakan is Tindakan.HAPUS and _utuh(op) for op in operasi):
        return LampiranView.dari(str(satu.nomor), str(satu.judul), prosa("Dihapus.", "isi-rapat"))
    kini = lama = satu.lampiran
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
            blok += (Paragraph("isi-rapat", law_sentence(x, (Text(x),))) for x in isi if x)
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
