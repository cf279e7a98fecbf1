"""Checks of what a regulation on an office says of its units."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.law import tree
from generator.lint import kantor, susunan
from generator.lint.alat import located_sentences, rapat, utuh
from generator.lint.definisi import istilah
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.lint.susunan import DINAS, listed, of_an_office, plain
from generator.model.jabatan import DI_DALAM, KEPALA, spelled

YANG_BERTUGAS = re.compile(r"^(?P<n>[A-Z][^.;:]{2,80}?) mempunyai tugas\b")
FUNGSI_ATAS_TUGAS = re.compile(
    r"^(?:Dalam|Untuk) (?:melaksanakan|menyelenggarakan) tugas(?:nya)? sebagaimana dimaksud pada"
    r" ayat \((?P<ayat>\d+)\),? (?P<n>[A-Z][^.;:]{2,80}?) (?:menyelenggarakan|mempunyai) fungsi\b"
)


def functions_of_the_same(naskah: Naskah) -> Iterable[Hit]:
    """F280: who has the functions of a duty is who has the duty."""
    for pasal in tree.pasal(naskah.batang) if naskah.luar else ():
        tugas = {a.nomor: m["n"] for a in pasal.anak if (m := YANG_BERTUGAS.match(a.kalimat))}
        for a in pasal.anak:
            m = FUNGSI_ATAS_TUGAS.match(a.kalimat)
            punya = tugas.get(m["ayat"]) if m else None
            if m and punya and not same_unit(punya, m["n"]):
                p = Petikan(
                    Bagian.NORMA, f"Pasal {pasal.nomor} ayat ({a.nomor})", a.kalimat, a.asal
                )
                yield Hit(p, f"yang bertugas “{punya}”, bukan “{m['n']}”", *m.span("n"))


def same_unit(a: str, b: str) -> bool:
    """Whether names are of one unit, be one cut short or the name of who heads it.

    "Kepala Dinas" leads the Dinas, "Sekretaris" the Sekretariat (:data:`model.jabatan.KEPALA`).
    """
    sini, sana = (f" {_unit(plain(x.partition(' sebagaimana ')[0]))} " for x in (a, b))
    return sini in sana or sana in sini


def _unit(nama: str) -> str:
    """Return the unit that a name is of: itself, or what the one named heads."""
    for unit, pemimpin in KEPALA.items():
        if f"{nama} ".startswith(f"{pemimpin} "):
            return unit + nama.removeprefix(pemimpin)
    return nama.removeprefix("kepala ")


_BAWAH = "|".join(spelled(unit) for unit in DI_DALAM if unit != "sekretariat")
UNIT = rf"(?:(?:Sekretaris|Sekretariat)(?! Daerah)|{_BAWAH}|Kepala (?:{_BAWAH}|UPTD))"
KE_KEPALA = re.compile(
    rf"^(?:Setiap )?{UNIT}\b[^.;]*\bbertanggung ?jawab (?:langsung )?kepada"
    r" (?P<a>Gubernur|Bupati|Wali ?[Kk]ota)\b"
)
MELALUI = re.compile(r"\bmelalui\b")  # the head of the office stands between
ANTAR = re.compile(r".*\b(?:Dinas|Badan) sebagaimana")
KEPALA_UNIT = re.compile(r"^(?:Kepala (?:Dinas|Badan))\b")


def _superior_of_units(naskah: Naskah) -> Iterator[Hit]:
    """F254, of those under a head of office: they answer to him, not to the head of the region."""
    if not of_an_office(naskah) or not DINAS.search(" ".join(naskah.judul.teks.upper().split())):
        return
    if not any(KEPALA_UNIT.match(i.nama) for i in istilah(naskah.batang)):
        return
    for p in naskah.teks_norma():
        for awal, satu in located_sentences(p.teks):
            m = KE_KEPALA.match(satu)
            if m and not MELALUI.search(satu) and not ANTAR.match(satu):
                pesan = f"bertanggung jawab kepada “{m['a']}”, bukan kepala perangkat daerahnya"
                yield Hit(p, pesan, awal + m.start("a"), awal + m.end("a"))


BIDANG_TUGASNYA = re.compile(
    r"^(?:Dinas|Badan)\b[^.;:]{0,60}?\b(?:mempunyai tugas|membantu)\b[^.;:]*\bbidang (?P<b>[^.;:]+)"
)


BARIS = re.compile(
    r"^\s*(?P<n>(?:Bidang|Sub ?[Bb]agian|Sub ?[Bb]idang|Seksi) [A-Z][A-Za-z ,/-]{3,60})$",
    re.MULTILINE,
)
KEPALA_BAGAN = re.compile(
    r"\bBAGAN (?:SUSUNAN|STRUKTUR) ORGANISASI (?P<k>DINAS|BADAN) (?P<n>[A-Z][A-Z ,-]+)$",
    re.MULTILINE,
)
SEBAGIAN = 3  # units; a chart with fewer is not read as one


def _chart_as_listed(naskah: Naskah) -> Iterator[Hit]:
    """F248, of a chart in small letters: its head, the units in it, those that it lacks."""
    if not of_an_office(naskah):
        return
    judul = DINAS.search(" ".join(naskah.judul.teks.upper().split()))
    susunan = listed(naskah.batang)
    for p in (*naskah.kepala, *naskah.lampiran):
        m = KEPALA_BAGAN.search(p.teks)
        if m and judul and len(naskah.lampiran) == 1 and not _named(m[0], judul["n"]):
            bagan = f"{m['k']} {m['n']}".title()
            pesan = f"bagan {bagan}, sedangkan judul menyebut {judul[0].title()}"
            yield Hit(p, pesan, *m.span("n"))
        ada, semua = {plain(x["n"]): x for x in BARIS.finditer(p.teks)}, plain(p.teks)
        if len(set(ada) & set(susunan)) < SEBAGIAN or len(naskah.lampiran) > 1:
            continue
        for nama, x in ada.items():
            # a box that breaks its name over two lines begins as the unit does
            if not any(s == nama or s.startswith(f"{nama} ") for s in susunan):
                yield Hit(p, f"“{x['n']}” tidak ada dalam susunan organisasi", *x.span("n"))
        for nama, butir in susunan.items():
            if BARIS.match(butir.kalimat.rstrip(" ;.")) and nama not in semua:
                yield utuh(p, f"bagan tidak memuat “{butir.kalimat.rstrip(' ;.')}”")


def _named(teks: str, nama: str) -> bool:
    sini, sana = (rapat(x).replace(",", "") for x in (teks, nama))
    return sana in sini or sini.rpartition(" ")[2] in sana.split()


def chart(naskah: Naskah) -> Iterator[Hit]:
    """F248: the chart in the annex shows the units that the organisation lists."""
    yield from susunan.chart_of_listed(naskah)
    yield from _chart_as_listed(naskah)


def field(naskah: Naskah) -> Iterator[Hit]:
    """F249: the field of an office, and of its duty, is that of its name."""
    yield from susunan.field_of_the_office(naskah, susunan.BIDANG_UNSURNYA)
    yield from susunan.field_of_the_office(naskah, BIDANG_TUGASNYA)


def superiors(naskah: Naskah) -> Iterator[Hit]:
    """F254: who heads a unit answers to those of the own region and office."""
    sudah: set[tuple[str, int]] = set()
    for cari in (susunan.superior, _superior_of_units, kantor.superior_by_list):
        for kena in cari(naskah):
            tempat = (kena.petikan.label, kena.awal)
            if tempat not in sudah:
                sudah.add(tempat)
                yield kena
