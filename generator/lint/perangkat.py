"""Checks of the units that a Perda on Perangkat Daerah lists (PP 18/2016 Pasal 53)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.law.tree import TABULASI
from generator.lint.acuan_isi import roots
from generator.lint.alat import rapat, utuh
from generator.lint.kumpulan import matches
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.model.jabatan import PERANGKAT, spelled
from generator.model.satuan import Jenis, Satuan

UNIT = rf"(?:{'|'.join(map(spelled, PERANGKAT))})"
BERTIPE = re.compile(
    rf"\b(?P<unit>{UNIT}|[Uu]nit [Pp]elaksana [Tt]eknis|UPTD?|[Cc]abang [Dd]inas)\b"
    r"(?:(?!\b(?:rumah sakit|pasar|terminal|pelabuhan)\b)[^;.:])*?"
    r"\b(?P<kata>(?:[Bb]er)?[Tt]ipe|[Kk]elas|TIPE)\s+(?P<tipe>[A-Z]{1,2})\b",
)
NAMA_UNIT = re.compile(rf"{UNIT}\b(?!\s+dan/atau\b)")  # "Badan dan/atau Pejabat Pemerintahan"
KEPALA_TIPE = re.compile(r"[Tt]ipe\s+(?P<tipe>[A-Z])\b")
AKHIR_NAMA = re.compile(
    r"\s*(?:,|;|\.|\btipe\b|\bmelaksanakan\b|\bmenyelenggarakan\b).*$", re.S | re.I
)
URUSAN = re.compile(
    r"\b[Uu]rusan [Pp]emerintahan (?:di )?bidang (?P<bidang>[^;.:]+?)(?:[;.]|; dan)?\s*$"
)
ANTARBIDANG = re.compile(
    r",\s*(?:(?:dan|serta)\s+)?|\s+(?:dan|serta)\s+(?=(?:urusan pemerintahan )?bidang\b)",
    re.IGNORECASE,
)
HURUF = re.compile(r"\W+")


def types(naskah: Naskah) -> Iterator[Hit]:
    """F132: a unit has a type that there is: A, B, C; a kecamatan, UPTD or branch A or B."""
    for p, m in matches(BERTIPE, naskah.teks_norma()):
        kecil = m["unit"] == "Kecamatan" or m["kata"].lower() == "kelas"
        ada = ("A", "B") if kecil else ("A", "B", "C")
        if m["tipe"] not in ada:
            pesan = f"“{m['kata']} {m['tipe']}” tidak ada; yang ada {', '.join(ada)}"
            yield Hit(p, pesan, m.start("kata"), m.end("tipe"))
    for satu in naskah.norma:  # a heading of its own: "b. tipe D:" above the units
        kepala = KEPALA_TIPE.match(satu.satuan.kalimat)
        units = any(NAMA_UNIT.match(a.kalimat) for a in satu.satuan.anak)
        if kepala is not None and units and kepala["tipe"] not in "ABC":
            pesan = f"“tipe {kepala['tipe']}” tidak ada; yang ada A, B, C"
            yield Hit(satu.utama, pesan, kepala.start(), kepala.end())


def listed_twice(naskah: Naskah) -> Iterable[Hit]:
    """F133: no item stands twice in a list, no unit twice in a Pasal."""
    for satu in naskah.norma:
        if satu.satuan.jenis is Jenis.PASAL:
            yield from _twice(satu.satuan, satu.label)
            yield from _same_urusan(satu.satuan, satu.label)


def _same_urusan(pasal: Satuan, label: str) -> Iterator[Hit]:
    """Yield the units that carry an urusan of another: of two the one not named for it."""
    lihat: dict[str, list[tuple[str, Satuan]]] = {}
    for satu in pasal.walk():
        m = URUSAN.search(satu.kalimat) if NAMA_UNIT.match(satu.kalimat) else None
        for bidang in ANTARBIDANG.split(m["bidang"]) if m else ():
            nama = rapat(bidang).removeprefix("urusan pemerintahan ").removeprefix("bidang ")
            unit = rapat(AKHIR_NAMA.sub("", satu.kalimat))
            punya = lihat.setdefault(nama, [])
            if nama and all(unit != u for u, _ in punya):
                punya.append((unit, satu))
    for nama, punya in lihat.items():
        bernama = [x for x in punya if roots(nama) & roots(x[0])]
        tetap = bernama[0] if len(bernama) == 1 else punya[0]
        for satu in (s for u, s in punya if u != tetap[0]):
            petikan = Petikan(Bagian.NORMA, label, satu.kalimat, satu.asal)
            pesan = f"bidang {nama} sudah diselenggarakan perangkat daerah lain"
            yield utuh(petikan, f"{pesan}, {AKHIR_NAMA.sub('', tetap[1].kalimat)}")


def _twice(pasal: Satuan, label: str) -> Iterator[Hit]:
    units: set[str] = set()
    for induk in pasal.walk():
        items: set[str] = set()
        for anak in induk.anak:
            if anak.jenis not in TABULASI or anak.dihapus or anak.anak:
                continue
            unit = bool(NAMA_UNIT.match(anak.kalimat))
            kata = AKHIR_NAMA.sub("", anak.kalimat) if unit else anak.kalimat
            sama = HURUF.sub(" ", rapat(kata).removesuffix("dan").removesuffix("atau")).strip()
            sama = re.sub(r" (?:dan|atau|dan atau)$", "", sama)
            if len(sama.split()) < 2:
                continue
            if sama in items or (unit and sama in units):
                petikan = Petikan(Bagian.NORMA, label, anak.kalimat, anak.asal)
                yield utuh(petikan, f"“{' '.join(kata.split())}” sudah tercantum")
            items.add(sama)
            units |= {sama} if unit else set()
