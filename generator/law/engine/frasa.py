"""Phrase changes: ``ganti_frasa`` becomes a change of every unit whose words hold the phrase.

Lampiran II knows no sentence that replaces a term throughout a law; each Pasal is changed by
its own instruction (P08).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.diagnostics import Diagnostic
from generator.law import tree
from generator.law.pesan import temuan
from generator.law.tree import TidakTunggal
from generator.model.alamat import KELOMPOK, Alamat
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Jenis, Satuan


def pola(frasa: str) -> re.Pattern[str]:
    """Return the pattern of a phrase as whole words, blanks of any width."""
    kata = r"\s+".join(map(re.escape, frasa.split()))
    return re.compile(rf"(?<!\w){kata}(?!\w)")


def hapusan(frasa: str) -> re.Pattern[str]:
    """Return the pattern of a phrase with the blank that goes with it when it is deleted."""
    kata = pola(frasa).pattern
    return re.compile(rf"(?:\s+{kata}|^{kata}\s*)")


@dataclass
class _Kerja:
    """What the phrase operations have made of the law so far."""

    akar: Satuan
    jejak: dict[Alamat, list[Perubahan]] = field(default_factory=dict)


def uraikan(
    dasar: Satuan, operasi: Sequence[Perubahan]
) -> tuple[tuple[Perubahan, ...], tuple[Diagnostic, ...]]:
    """Return the operations with phrase changes worked out unit by unit, and the misfits.

    Units another operation rewrites or deletes are left to it; if its new words still hold the
    phrase that is a warning.
    """
    operasi = [replace(op, alamat=tree.tercetak(dasar, op.alamat)) for op in operasi]
    frasa = [op for op in operasi if op.tindakan is Tindakan.GANTI_FRASA]
    lain = [op for op in operasi if op.tindakan is not Tindakan.GANTI_FRASA]
    kerja = _Kerja(dasar)
    galat: list[Diagnostic] = []
    for op in frasa:
        galat += _ganti(kerja, op, [o.alamat for o in lain if _menulis_ulang(o)])
        galat += _masih_memuat(op, lain)
    return (*lain, *_hasil(kerja, dasar)), tuple(galat)


def _menulis_ulang(op: Perubahan) -> bool:
    return op.tindakan in (Tindakan.UBAH, Tindakan.HAPUS) and op.objek is Objek.SATUAN


def _ganti(kerja: _Kerja, op: Perubahan, dilewati: Sequence[Alamat]) -> Iterator[Diagnostic]:
    if not op.dari.strip() or op.dari == op.menjadi:
        yield temuan("H08", op, kurang="frasa lama dan frasa baru yang berbeda")
        return
    try:
        awal = tree.jalur(kerja.akar, op.alamat)
    except TidakTunggal as salah:
        yield temuan("H11" if salah.jumlah else "H01", op)
        return
    cari, jumlah = pola(op.dari) if op.menjadi else hapusan(op.dari), 0
    for arah, satuan in list(tree.telusur(tree.di_jalur(kerja.akar, awal), awal)):
        alamat = tree.alamat_di(kerja.akar, arah)
        if any(a.langkah and a.memuat(alamat) for a in dilewati):
            continue
        baru = _satu(satuan, cari, op)
        if baru is not satuan:
            kerja.akar = tree.ganti_di(kerja.akar, alamat, baru) if alamat.langkah else baru
            kerja.jejak.setdefault(alamat, []).append(op)
            jumlah += 1
    if not jumlah:
        yield temuan("H07", op, frasa=op.dari)


def _satu(satuan: Satuan, cari: re.Pattern[str], op: Perubahan) -> Satuan:
    """Return one unit, without its subunits, with the phrase replaced; itself when it has none."""

    def tukar(teks: str) -> str:
        return cari.sub(lambda _: op.menjadi, teks)

    judul = tukar(satuan.judul) if op.objek in (Objek.SATUAN, Objek.JUDUL) else satuan.judul
    if op.objek is Objek.JUDUL:
        baru = replace(satuan, judul=judul)
    else:
        baru = replace(satuan, judul=judul, kalimat=tukar(satuan.kalimat), ekor=tukar(satuan.ekor))
    return satuan if baru == satuan else baru


def _masih_memuat(op: Perubahan, lain: Sequence[Perubahan]) -> Iterator[Diagnostic]:
    for o in lain:
        if o.isi is None or not op.alamat.memuat(o.alamat):
            continue
        teks = " ".join(f"{s.judul} {s.kalimat} {s.ekor}" for s in o.isi.walk())
        if pola(op.dari).search(teks):
            yield temuan("H15", o, frasa=op.dari)


def _hasil(kerja: _Kerja, dasar: Satuan) -> Iterator[Perubahan]:
    """Yield one change for each touched unit; a unit inside a touched one goes with it."""
    for alamat, sebab in kerja.jejak.items():
        if any(luar != alamat and _meliputi(luar, alamat) for luar in kerja.jejak):
            continue
        satuan = tree.cari(kerja.akar, alamat)
        semua = [
            op
            for a, ops in kerja.jejak.items()
            if a == alamat or _meliputi(alamat, a)
            for op in ops
        ]
        judul = satuan.jenis in KELOMPOK or satuan.jenis is Jenis.BATANG_TUBUH
        yield replace(
            sebab[0],
            tindakan=Tindakan.UBAH,
            objek=Objek.JUDUL if judul else Objek.SATUAN,
            alamat=alamat,
            jenis=satuan.jenis,
            isi=replace(satuan, anak=()) if judul else satuan,
            karena=tuple(dict.fromkeys(k for op in semua for k in op.karena)),
        )


def _meliputi(luar: Alamat, dalam: Alamat) -> bool:
    """Return whether changing ``luar`` as a whole covers ``dalam`` (headings cover nothing)."""
    return bool(luar.langkah) and luar.akhir.jenis not in KELOMPOK and luar.memuat(dalam)
