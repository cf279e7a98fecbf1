"""Checks of functions that two units of an office are given in the same words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.diagnostics import Severity
from generator.law import tree
from generator.law.tree import TABULASI
from generator.lint.acuan_isi import KATA, roots
from generator.lint.kantor import (
    TOGETHER,
    another_function,
    apart,
    common_roots,
    unit_of,
)
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.lint.susunan import UNIT_BERTUGAS, listed, of_an_office, plain, superiors_of
from generator.model.satuan import Jenis, Satuan

# how a function is done, and not what it is about; "dan pelaporan" of all units
_BIASA = """
    pelaksanaan penyelenggaraan penyiapan penyusunan perumusan pengelolaan pengendalian pengawasan
    pemantauan monitoring evaluasi pelaporan laporan koordinasi pengoordinasian fasilitasi pembinaan
    pemberian bimbingan teknis kebijakan bahan program kegiatan rencana kerja tugas fungsi lain
    administrasi umum standar norma prosedur kriteria pedoman petunjuk operasional data informasi
    pengumpulan pengolahan penyajian analisis penyediaan penyelesaian sesuai dengan bidangnya bidang
    yang diberikan oleh kepala dinas badan atasan pimpinan dan atau serta di pada dalam untuk dari
    lingkup daerah kabupaten kota provinsi kedinasan seluruh terhadap
"""
BIASA = frozenset(r for k in _BIASA.split() for r in roots(k))
SEDIKIT = 2  # roots that tell what a function is about


@dataclass(frozen=True, slots=True)
class Fungsi:
    """A function of a unit, the Pasal that gives it, the unit of the law that says it."""

    unit: str
    pasal: str
    butir: Satuan


def functions_apart(naskah: Naskah) -> Iterator[Hit]:
    """F294: the functions of a unit are not those of another one."""
    sudah: set[str] = set()
    for cari in (_given_twice, another_function):
        for kena in cari(naskah):
            if kena.petikan.label not in sudah:
                sudah.add(kena.petikan.label)
                yield kena


def _given_twice(naskah: Naskah) -> Iterator[Hit]:
    """Yield a function that two units have in one: it is of the one that it is about."""
    if not of_an_office(naskah):
        return
    nama, milik = [*listed(naskah.batang)], superiors_of(naskah.batang)
    bidang, kantor = _matters(naskah, nama), roots(naskah.judul.teks.casefold())
    nama_akar = {n: _matter(n) for n in nama}
    for hal, sama in _by_matter(naskah, nama).items():
        akar = hal - kantor  # the field of the office is of all of them
        for satu in sama:
            lain = [
                x for x in sama if x.unit != satu.unit and apart(x.unit, satu.unit, milik)
                and apart(satu.unit, x.unit, milik)
            ]  # fmt: skip
            # what a duty itself says of a unit is no ground to give it to that unit
            milik_akar = bidang if satu.butir.jenis in TABULASI else nama_akar
            milik_lain = [x for x in lain if akar & (milik_akar[x.unit] - milik_akar[satu.unit])]
            if milik_lain and not akar & milik_akar[satu.unit]:
                yield _told(satu, milik_lain[0])


def _told(satu: Fungsi, lain: Fungsi) -> Hit:
    ada = satu.butir.jenis is not Jenis.PASAL
    label = f"{satu.pasal} {satu.butir.jenis} {satu.butir.nomor}" if ada else satu.pasal
    p = Petikan(Bagian.NORMA, label, satu.butir.kalimat, satu.butir.asal)
    teks = satu.butir.kalimat.rstrip(" ;.").removesuffix("; dan")
    awal = m.end() if (m := UNIT_BERTUGAS.match(teks)) else 0
    fungsi = teks[awal:].strip()
    pesan = f"“{fungsi}” sudah menjadi fungsi {lain.unit.title()} ({lain.pasal})"
    return Hit(p, pesan, len(teks) - len(fungsi), len(teks), tingkat=Severity.PERINGATAN)


def _matter(teks: str) -> frozenset[str]:
    return roots(" ".join(KATA.findall(teks))) - BIASA - common_roots()


def _by_matter(naskah: Naskah, nama: list[str]) -> Mapping[frozenset[str], list[Fungsi]]:
    """Return the functions of the listed units by what they are about."""
    hasil: defaultdict[frozenset[str], list[Fungsi]] = defaultdict(list)
    for pasal in tree.pasal(naskah.batang):
        for satu in pasal.walk():
            unit = unit_of(satu, nama)
            if not unit:
                continue
            for butir, teks in _functions(satu):
                akar = _matter(teks)
                if len(akar) >= SEDIKIT and not TOGETHER.search(teks):
                    hasil[akar].append(Fungsi(unit, f"Pasal {pasal.nomor}", butir))
    return hasil


def _functions(satu: Satuan) -> Iterator[tuple[Satuan, str]]:
    """Yield what a unit does: the items of its list, or the sentence of its duty."""
    if butir := [a for a in satu.anak if a.jenis in TABULASI]:
        yield from ((a, a.kalimat) for a in butir)
    elif m := UNIT_BERTUGAS.match(satu.kalimat):
        yield satu, satu.kalimat[m.end() :]


def _matters(naskah: Naskah, nama: list[str]) -> Mapping[str, frozenset[str]]:
    """Return what each listed unit is about: its name, the sentences of its duty."""
    bidang = {n: _matter(n) for n in nama}
    for pasal in tree.pasal(naskah.batang):
        for satu in pasal.walk():
            m = UNIT_BERTUGAS.match(satu.kalimat)
            unit = plain(m["n"]) if m and re.search(r"\btugas\b", m[0]) else ""
            if m and unit in bidang:
                isi = " ".join((satu.kalimat[m.end() :], *(a.kalimat for a in satu.anak)))
                bidang[unit] |= _matter(isi)
    return bidang
