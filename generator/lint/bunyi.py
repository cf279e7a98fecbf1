"""Checks of what a unit says: nothing, the same as its neighbour, a limit beyond its limit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.lint.alat import rapat, utuh
from generator.lint.kumpulan import matches
from generator.lint.naskah import Hit, Naskah
from generator.model.bilangan import dari_romawi
from generator.model.satuan import Jenis

BERBUNYI = (Jenis.PASAL, Jenis.AYAT)
KATA = 5  # shorter units may well say the same: "Kepala;"
NILAI = r"(?:kategori\s+(?P<{0}k>[IVX]+)\b|(?:Rp\s?)?(?P<{0}>\d{{1,3}}(?:\.\d{{3}})+|\d+)(?:,\d+)?)"
ATAS = {"sedikit": "banyak", "rendah": "tinggi", "singkat": "lama", "cepat": "lambat"}
BATAS = re.compile(
    rf"\bpaling\s+(?P<bawah>{'|'.join(ATAS)})\s+(?:sebesar\s+|sebanyak\s+|pidana\s+)?{NILAI.format('a')}"
    r"(?P<antara>(?:(?!paling)[^.;:]){0,90}?)"
    rf"\bpaling\s+(?P<atas>{'|'.join(ATAS.values())})\s+(?:sebesar\s+|sebanyak\s+)?"
    rf"{NILAI.format('b')}(?P<sesudah>[^,.;]{{0,40}})"
)
TERBALIK = re.compile(  # "paling lama 3 hari dan paling singkat 7 hari"
    rf"\bpaling\s+(?P<atas>{'|'.join(ATAS.values())})\s+(?:sebesar\s+|sebanyak\s+)?{NILAI.format('b')}"
    rf"(?P<antara>[^,.;:]{{0,40}}?)\b(?:dan|serta)\s+paling\s+(?P<bawah>{'|'.join(ATAS)})\s+"
    rf"(?:sebesar\s+|sebanyak\s+)?{NILAI.format('a')}(?P<sesudah>[^,.;]{{0,40}})"
)
UKURAN = re.compile(r"(?:\([^)]*\)|%|\s)*(?P<u>%|[a-z]+)?")


GANTUNG = (
    *("dan/atau", "dan", "atau", "serta", "yang", "oleh", "untuk", "dengan", "dalam", "pada"),
    *("bahwa", "dari", "kepada"),
)
MENGGANTUNG = re.compile(rf"(?<![“\"])\b(?P<kata>{'|'.join(GANTUNG)})\s*\.\s*\Z")


def unfinished(naskah: Naskah) -> Iterator[Hit]:
    """F218: no sentence ends with a word that something must follow."""
    for satu in naskah.norma:
        for p in satu.petikan():
            if not p.teks.rstrip().removesuffix(".").rstrip().endswith(GANTUNG):
                continue
            if m := MENGGANTUNG.search(p.teks):
                yield Hit(p, f"kalimat berakhir dengan “{m['kata']}”", *m.span("kata"))


def empty(naskah: Naskah) -> Iterator[Hit]:
    """F167: every Pasal and ayat says something."""
    for satu in naskah.norma if naskah.luar else ():
        s = satu.satuan
        if s.jenis in BERBUNYI and not (s.kalimat or s.anak or s.ekor or s.dihapus):
            yield utuh(satu.utama, f"{satu.label} tidak berisi")


def twice(naskah: Naskah) -> Iterator[Hit]:
    """F168: no two ayat of a Pasal, no two items of a list, say the same."""
    for satu in naskah.norma:
        lihat: dict[str, str] = {}
        for anak in satu.satuan.anak:
            teks = rapat(anak.kalimat).rstrip(" .;,").removesuffix(" dan").rstrip(" ;")
            if anak.anak or anak.dihapus or len(teks.split()) < KATA:
                continue
            if (dulu := lihat.setdefault(teks, anak.nomor)) != anak.nomor:
                label = str(satu.alamat.ke(anak.jenis, anak.nomor))
                bunyi = next(n for n in naskah.norma if n.satuan is anak)
                yield utuh(bunyi.utama, f"{label} berbunyi sama dengan {anak.jenis} {dulu}")


def limits(naskah: Naskah) -> Iterator[Hit]:
    """F169: the lower limit does not pass the upper one."""
    for pola in (BATAS, TERBALIK):
        for p, m in matches(pola, naskah.teks_norma()):
            if ATAS[m["bawah"]] != m["atas"] or bool(m["ak"]) != bool(m["bk"]):
                continue
            if not m["ak"] and not _same_measure(m):
                continue
            bawah, atas = (_value(m, x) for x in "ab")
            if bawah > atas:
                pesan = "batas terendah melampaui batas tertinggi"
                akhir = max(m.end(k) for k in ("a", "ak", "b", "bk"))
                yield Hit(p, pesan, m.start(), akhir)


def _value(m: re.Match[str], nama: str) -> int:
    return dari_romawi(m[f"{nama}k"]) if m[f"{nama}k"] else int(m[nama].replace(".", ""))


def _same_measure(m: re.Match[str]) -> bool:
    """Whether both limits count the same thing: days and days, not days and months."""
    ukuran = [x["u"] if (x := UKURAN.match(m[k])) else None for k in ("antara", "sesudah")]
    return ukuran[0] == ukuran[1] or ukuran[0] in (None, "dan")
