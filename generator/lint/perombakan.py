"""Which units a draft abolishes, divides or renames: from the data of a dossier, or the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.kelembagaan.susunan import carried
from generator.law import tree
from generator.lint.alat import rapat
from generator.lint.bentuk import jenis_naskah
from generator.lint.naskah import Naskah
from generator.lint.perangkat import NAMA_UNIT
from generator.model.dossier import PerangkatDaerah
from generator.model.judul_perangkat import about_units
from generator.model.satuan import Jenis, Satuan

TUGAS = re.compile(
    r",?\s+(?=(?:menyelenggarakan|melaksanakan|membantu)\b)|\s+tipe\b"
    r"|[,;.]\s*(?:dan|atau|dan/atau)?\s*$",
    re.I,
)

ISTILAH = re.compile(r"\b(?:adalah|yang selanjutnya (?:disebut|disingkat))\b")
Daftar = dict[str, str]  # the name of a unit by its address in the Pasal


class Perombakan(StrEnum):
    """What happens to a unit that is there."""

    HILANG = "dihapus atau digabung"
    BERPINDAH = "menyerahkan sebagian urusan atau fungsinya"
    BERNAMA = "berganti nama"


@dataclass(frozen=True, slots=True)
class UnitTerombak:
    """A present unit that does not stay as it is, and what becomes of it."""

    nama: str
    perombakan: Perombakan


def reorganised(naskah: Naskah) -> tuple[UnitTerombak, ...]:
    """Return the units that a draft changes; what was housed nowhere is taken from none."""
    perangkat = naskah.dossier.perangkat if naskah.dossier else None
    if perangkat is not None and perangkat.usulan:
        return tuple(_by_data(perangkat.sekarang, perangkat.usulan))
    if naskah.dasar is None or not naskah.instruksi or not _of_units(naskah):
        return ()
    return tuple(u for lama, baru in _restated(naskah.dasar, naskah) for u in _by_text(lama, baru))


def _of_units(naskah: Naskah) -> bool:
    """Whether a draft is a regional one on what offices there are; others may list some of them."""
    return jenis_naskah(naskah) is not None and about_units(naskah.judul.teks)


def _restated(dasar: Satuan, naskah: Naskah) -> Iterator[tuple[Daftar, Daftar]]:
    """Yield the units that a Pasal forms, in the law in force and as the draft restates it."""
    pasal = {satu.nomor: satu for satu in tree.pasal(dasar)}
    for perintah in naskah.instruksi:
        for satu in perintah.satuan:
            if satu.jenis is Jenis.PASAL and satu.nomor in pasal:
                yield _listed(pasal[satu.nomor]), _listed(satu)


def _by_data(
    lama: tuple[PerangkatDaerah, ...], baru: tuple[PerangkatDaerah, ...]
) -> Iterator[UnitTerombak]:
    kemudian = {str(u.id): u for u in baru}
    dibawa = {f: str(u.id) for u in baru for f in carried(u)}
    for unit in lama:
        nanti = kemudian.get(str(unit.id))
        if nanti is None:
            yield UnitTerombak(str(unit.nama), Perombakan.HILANG)
        elif any(dibawa.get(f, "") not in ("", unit.id) for f in carried(unit)) and not set(
            carried(unit)
        ) <= set(carried(nanti)):
            yield UnitTerombak(str(unit.nama), Perombakan.BERPINDAH)
        elif rapat(str(nanti.nama)) != rapat(str(unit.nama)):
            yield UnitTerombak(str(unit.nama), Perombakan.BERNAMA)


def _listed(akar: Satuan) -> Daftar:
    """Return the units that the lists of a Pasal form; a single word names a kind of unit."""
    semua: Daftar = {}
    for arah, satuan in tree.traverse(akar):
        if satuan.jenis in tree.TABULASI and not satuan.dihapus and not satuan.anak:
            kalimat = " ".join(satuan.kalimat.split())
            if ISTILAH.search(kalimat) or not NAMA_UNIT.match(kalimat):
                continue
            m = TUGAS.search(kalimat)
            nama = kalimat[: m.start() if m else None].strip(" ,;.")
            if len(nama.split()) > 1:
                semua[str(tree.alamat_di(akar, arah))] = nama
    return semua


def _by_text(lama: Daftar, baru: Daftar) -> Iterator[UnitTerombak]:
    """Yield the units whose names are gone; another in the place of one is its new name."""
    tinggal = {rapat(nama) for nama in baru.values()}
    for alamat, nama in lama.items():
        if rapat(nama) not in tinggal:
            ganti = alamat in baru
            yield UnitTerombak(nama, Perombakan.BERNAMA if ganti else Perombakan.HILANG)
