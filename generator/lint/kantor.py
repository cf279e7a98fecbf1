"""Checks of an office by the model of its units: who heads each, whom it serves, what it does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from generator.law import tree
from generator.law.tree import TABULASI
from generator.lint.acuan_isi import KATA, roots
from generator.lint.alat import rapat
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.lint.susunan import (
    DITUNJANG,
    UNIT_BERTUGAS,
    listed,
    of_an_office,
    plain,
    superiors_of,
)
from generator.model.jabatan import KEPALA, spelled
from generator.model.judul_perangkat import about_units
from generator.model.satuan import Jenis, Satuan

_UNIT = "|".join(map(spelled, KEPALA))
_PEJABAT = "|".join(spelled(p, kecil=True) for p in KEPALA.values())
DIPIMPIN = re.compile(
    rf"^(?:Setiap )?(?P<u>{_UNIT})\b(?P<n>(?:(?! (?:dan|serta|atau) (?:{_UNIT})\b)[^.;:,])*?)"
    rf",? dipimpin oleh (?:seorang )?(?P<p>{_PEJABAT})\b"
)
# another unit beside it, or one of its own that the words behind it are about
LAIN_DIPIMPIN = re.compile(rf"\b(?:dan|serta|atau) (?:{_UNIT})\b|\b(?:{_UNIT})\b[^,]* yang\b")
PASANGAN = re.compile(r"sub (?=bagian|bidang)")
# "Sekretariat Tim Pembina", "Sekretariat KORPRI": no unit of a region, whoever heads it
SEKRETARIAT_LAIN = re.compile(
    r"^Sekretariat (?!(?:Daerah|DPRD|Dewan Perwakilan|Dinas|Badan|Inspektorat|Kecamatan)\b)[A-Z]"
)
# who stands in for the head that is lacking, or is away
SEMENTARA = re.compile(
    r"\b(?:selama|apabila|dalam hal|jika|sementara|berhalangan|pelaksana tugas)\b"
)


def _key(teks: str) -> str:
    return PASANGAN.sub("sub", rapat(teks))


def headed_by(naskah: Naskah) -> Iterator[Hit]:
    """F292: a unit is headed by the office that its kind has, not by that of another kind."""
    for p in naskah.teks_norma() if naskah.luar and about_units(naskah.judul.teks) else ():
        m = DIPIMPIN.match(p.teks)
        if SEKRETARIAT_LAIN.match(p.teks) or SEMENTARA.search(p.teks):
            continue
        if m is None or LAIN_DIPIMPIN.search(m["n"]):
            continue
        benar, siapa = KEPALA[_key(m["u"])], _key(m["p"])
        if siapa != benar and not benar.startswith(siapa):
            yield Hit(p, f"{m['u']} dipimpin oleh {benar}, bukan {m['p']}", *m.span("p"))


# A dinas carries out an urusan, a badan supports (PP 18/2016 Pasal 1 angka 5, Pasal 13, 24, 35, 46)
JENIS_UNSUR = re.compile(
    r"^(?P<u>Dinas|Badan)\b(?P<n>[^.;:]{0,80}?)\bmerupakan unsur (?P<k>pelaksana|penunjang)\b"
    r"(?! (?:tugas|(?:fungsi )?penunjang)\b)(?P<e>[^.;]*)"  # it carries out what it supports with
)
DIDAFTAR = re.compile(
    r"^(?P<u>Dinas|Badan) (?P<n>[A-Z][^.;:]*?)\b(?:menyelenggarakan|melaksanakan)"
    r" (?P<k>fungsi penunjang )?urusan pemerintahan bidang (?P<e>[^.;]+)"
)
YANG_DITUNJANG = re.compile(rf"\b(?:{'|'.join(DITUNJANG)})\b", re.IGNORECASE)
URUSAN_BADAN = re.compile(r"\b(?:[Kk]esatuan|[Bb]encana|[Nn]arkotika|[Pp]erbatasan|umum)\b")


def carries_or_supports(naskah: Naskah) -> Iterator[Hit]:
    """F293: a dinas carries out an urusan pemerintahan, a badan supports it."""
    for p in naskah.teks_norma() if naskah.luar else ():
        if (m := JENIS_UNSUR.match(p.teks)) and not URUSAN_BADAN.search(m["n"] + m["e"]):
            dinas = m["u"] == "Dinas"
            if dinas is (m["k"] == "penunjang") and (dinas or YANG_DITUNJANG.search(m["e"])):
                benar, salah = ("pelaksana", "penunjang") if dinas else ("penunjang", "pelaksana")
                unsur = f"unsur {benar} urusan pemerintahan, bukan unsur {salah}"
                yield Hit(p, f"{m['u'].lower()} merupakan {unsur}", *m.span("k"))
        if (m := DIDAFTAR.match(p.teks)) and not URUSAN_BADAN.search(m["n"] + m["e"]):
            dinas, tunjang = m["u"] == "Dinas", m["k"] is not None
            if dinas and tunjang:
                pesan = "dinas menyelenggarakan urusan pemerintahan, bukan fungsi penunjangnya"
                yield Hit(p, pesan, *m.span("k"))
            elif not dinas and not tunjang and YANG_DITUNJANG.search(m["e"]):
                pesan = "badan melaksanakan fungsi penunjang urusan pemerintahan"
                yield Hit(p, pesan, m.end("n"), m.start("e"))


UNIT_BERFUNGSI = re.compile(
    rf"(?P<n>{_UNIT})\b(?P<e>[^.;:]*?),? (?:menyelenggarakan|mempunyai) fungsi\b"
)


def another_function(naskah: Naskah) -> Iterable[Hit]:
    """F294: the functions of a unit are not those that another unit is named for."""
    if not of_an_office(naskah):
        return
    nama, milik = [*listed(naskah.batang)], superiors_of(naskah.batang)
    khas = _distinctive(nama)
    for pasal in tree.pasal(naskah.batang):
        for satu in pasal.walk():
            unit = unit_of(satu, nama)
            if not unit or not satu.anak or serves_all(unit, milik):
                continue
            sendiri = _own(unit, pasal, milik, khas)
            for butir in satu.anak:
                if butir.jenis not in TABULASI or TOGETHER.search(butir.kalimat):
                    continue
                akar = roots(butir.kalimat)
                lain = [n for n in nama if khas[n] and khas[n] <= akar and apart(n, unit, milik)]
                if lain and not akar & sendiri:
                    label = f"Pasal {pasal.nomor} {butir.jenis} {butir.nomor}"
                    p = Petikan(Bagian.NORMA, label, butir.kalimat, butir.asal)
                    fungsi = butir.kalimat.rstrip(" ;.")
                    yield Hit(p, f"“{fungsi}” termasuk bidang tugas {lain[0].title()}")


# work with or for another unit, which names it or its matter
TOGETHER = re.compile(
    r"(?i:^(?:pe(?:laksanaan|nyiapan|nyusunan|ngelolaan) )?(?:bahan )?"
    r"(?:(?:peng|meng)?koordinasi|pengoordinasian|pelaporan|laporan|kerja ?sama|fasilitasi"
    r"|sinkronisasi|pemberian (?:dukungan|pertimbangan|saran)))"
    rf"|\b(?:{_UNIT}) [A-Z]"
)


def serves_all(unit: str, milik: Mapping[str, str]) -> bool:
    """Whether a unit coordinates and reports for all others: a sekretariat, and those in it."""
    return any(n.startswith("sekretariat") for n in (unit, milik.get(unit, "")))


SELA = re.compile(r",? (?:dalam melaksanakan|sebagaimana dimaksud)\b")


def unit_of(satu: Satuan, nama: list[str]) -> str:
    """Return the listed unit whose duties or functions a sentence opens a list of."""
    m = UNIT_BERFUNGSI.search(satu.kalimat) or UNIT_BERTUGAS.match(satu.kalimat)
    if m is None:
        return ""
    ekor = SELA.split(m.groupdict().get("e") or "")[0]
    kata = plain(f"{m['n']}{ekor}")
    return kata if kata in nama else ""


def _own(
    unit: str, pasal: Satuan, milik: Mapping[str, str], khas: Mapping[str, frozenset[str]]
) -> frozenset[str]:
    """Return what tells a unit: its name, the units under it, the sentences of its duty."""
    bawah = [n for n, atas in milik.items() if atas == unit]
    atas = milik.get(unit)
    nama = frozenset().union(*(khas.get(n, frozenset()) for n in (unit, *bawah, atas or unit)))
    tugas = " ".join(s.kalimat for s in pasal.anak if s.jenis is Jenis.AYAT and not s.anak)
    return nama | frozenset(r for r in roots(tugas) if r in frozenset().union(*khas.values()))


def apart(lain: str, unit: str, milik: Mapping[str, str]) -> bool:
    """Whether two units are not of one line: neither the other, nor one above the other."""
    garis = {unit, milik.get(unit), *(n for n, atas in milik.items() if atas == unit)}
    return lain not in garis and milik.get(lain) not in ({unit} if unit else ())


_BIASA = """
    sekretariat bidang bagian subbagian subbidang seksi umum kepegawaian keuangan perencanaan
    program aset evaluasi pelaporan data informasi dan atau serta pengelolaan pengembangan pembinaan
    pelayanan administrasi urusan
"""


@lru_cache(maxsize=1)
def common_roots() -> frozenset[str]:
    """Return the roots of the words that units of every office are named with."""
    return frozenset(r for k in _BIASA.split() for r in roots(k))


def _distinctive(nama: list[str]) -> dict[str, frozenset[str]]:
    """Return the roots of each name that few others have; of a sekretariat none."""
    semua = {n: roots(" ".join(KATA.findall(n))) - common_roots() for n in nama}
    kali: dict[str, int] = {}
    for akar in semua.values():
        for r in akar:
            kali[r] = kali.get(r, 0) + 1
    sering = {r for r, n in kali.items() if n > max(2, len(nama) // 2)}
    return {n: frozenset(akar - sering) for n, akar in semua.items()}


ATASAN = re.compile(
    rf"^(?P<u>(?:Kepala )?(?:{_UNIT})\b[^.;:]*?)\bbertanggung ?jawab (?:langsung )?kepada "
    rf"(?P<p>{_PEJABAT})(?! Daerah)\b(?P<n>(?: (?!yang\b|melalui\b)[A-Z][\w/-]*,?(?: dan)?)*)"
)


def superior_by_list(naskah: Naskah) -> Iterable[Hit]:
    """F254, of units under another: who heads them answers to the head of that one."""
    if not of_an_office(naskah):
        return
    milik = superiors_of(naskah.batang)
    for pasal in tree.pasal(naskah.batang) if milik else ():
        for satu in pasal.walk():
            m = ATASAN.match(satu.kalimat)
            atas = {milik.get(n, "") for n in _told_of(m["u"], pasal, milik)} if m else set()
            if m is None or not atas or "" in atas:
                continue
            benar = {KEPALA.get(a.split()[0], "") for a in atas}
            nama = rapat(m["n"]).strip(" ,").replace(",", "")
            lain = nama and not any(nama in a or a.partition(" ")[2] in nama for a in atas)
            if _key(m["p"]) not in benar or lain:
                ayat = f" ayat ({satu.nomor})" if satu.jenis is Jenis.AYAT else ""
                p = Petikan(Bagian.NORMA, f"Pasal {pasal.nomor}{ayat}", satu.kalimat, satu.asal)
                siapa = " dan ".join(sorted(a.title() for a in atas))
                pesan = f"“{m['p']}{m['n']}” disebut, sedangkan unit ini berada di bawah {siapa}"
                yield Hit(p, pesan, m.start("p"), m.end("n"))


def _told_of(teks: str, pasal: Satuan, milik: Mapping[str, str]) -> list[str]:
    """Return the listed units that a sentence, or the ayat that it refers to, speaks of."""
    awal = plain(teks.removeprefix("Kepala ").partition(" sebagaimana ")[0])
    jenis = awal.split()[0]
    bernama = [n for n in milik if awal.startswith(n)]
    if bernama:
        return [max(bernama, key=len)]
    isi = [plain(s.kalimat) for s in pasal.walk()]
    disebut = [n for n in milik if n.split()[0] == jenis and any(x.startswith(n) for x in isi)]
    return disebut or [n for n in milik if n.split()[0] == jenis]
