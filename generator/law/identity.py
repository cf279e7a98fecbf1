"""What a regulation of a region tells of itself: its region, seat, days, gazette and province."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.law.cited import Tempat, gazette_in
from generator.model.daerah import JenisDaerah
from generator.model.peraturan import Acuan, JenisPeraturan, running
from generator.model.satuan import Peraturan
from generator.model.sitasi import NAMA
from generator.model.tanggal import parse_tanggal

_OF_REGION = re.compile(
    r"(?:RANCANGAN\s+)?(?:(?P<perda>PERATURAN\s+DAERAH|QANUN)\s+"
    r"(?P<jenis>PROVINSI|PROPINSI|KABUPATEN|KOTAMADYA|KOTA|KAB\.)\s*"
    r"|PERATURAN\s+(?P<kepala>GUBERNUR|BUPATI|WALI\s?KOTA(?:MADYA)?)\s+)"
    r"(?:DAERAH\s+TINGKAT\s+(?:II|I)\s+)?(?!TENTANG\b|NOMOR\b)(?P<nama>.+?)"
    r"(?=\s+NOMOR\b|\s+TENTANG\b|\s*,|\Z)",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?P<nama>PERATURAN\s+(?:DAERAH|GUBERNUR|BUPATI|WALI\s?KOTA))\b", re.IGNORECASE)
_SIGNED = re.compile(
    r"^(?:P[jl][.st]*\s+)?(?P<kepala>GUBERNUR|BUPATI|WALI\s?KOTA) (?P<nama>[A-Z ]+),?$", re.M
)
_KIND = {
    "provinsi": JenisDaerah.PROVINSI, "propinsi": JenisDaerah.PROVINSI,
    "gubernur": JenisDaerah.PROVINSI,
    "kabupaten": JenisDaerah.KABUPATEN, "kab.": JenisDaerah.KABUPATEN,
    "bupati": JenisDaerah.KABUPATEN,
    "kota": JenisDaerah.KOTA, "kotamadya": JenisDaerah.KOTA, "walikota": JenisDaerah.KOTA,
    "walikotamadya": JenisDaerah.KOTA,
}  # fmt: skip
_SHORT = {"Dki": "DKI", "Diy": "DIY"}
_SEAT = re.compile(
    r"\b(?:Ditetapkan|Diundangkan) +di +(?P<tempat>[A-Z][\w'’-]*(?: +[A-Z][\w'’-]*){0,3}?)"
    r" *[.,]?\s*(?:pada\s+tanggal|\Z)",
    re.IGNORECASE | re.MULTILINE,
)
_DAY = r"\s+(?:di\b.{0,40}?)?pada\s+tanggal\s*:?\s*(?P<hari>[\w\s./-]{6,24})"
_NUMERIC = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})")
_LINE = re.compile(r"(?:LEMBARAN|BERITA)\s+DAERAH\b.*", re.IGNORECASE)
_REGISTER = (
    r"(?:NOREG|NOMOR\s+REGIST\w+)\s+PERATURAN\s+DAERAH\s+(?:KABUPATEN|KOTA)\s+{nama}\s*,?\s+"
    r"(?:PROVINSI\s+)?(?P<provinsi>[A-Z][A-Z ]+?)\s*[:(,\d]"
)
_PROVINCE = re.compile(
    r"\b(?:Provinsi|Propinsi)\s+(?:adalah\s+(?:Provinsi|Propinsi)\s+)?(?P<nama>(?!Provinsi|Propinsi)(?:Daerah\s+(?:Istimewa|Khusus)\s+)?"
    r"[A-Z][a-z]+(?:\s+(?!Nomor|Tahun|Tentang|Provinsi|Dan)[A-Z][a-z]+){0,2})"
)
_OF_KOP = re.compile(r"\bPROVINSI (?P<nama>\S.*)")
_NO_NAME = ("Daerah", "Kabupaten", "Kota", "Dalam", "Dan", "Yang")


@dataclass(frozen=True, slots=True)
class Jatidiri:
    """Who made a regulation, where and when, and where it stands; what is not printed is empty.

    ``dugaan`` is a province that is only likely: the law that formed the region names it.
    """

    jenis: JenisPeraturan | None = None
    daerah: JenisDaerah | None = None
    nama: str = ""
    ibu_kota: str = ""
    provinsi: str = ""
    dugaan: str = ""
    nomor: str = ""
    tahun: str = ""
    judul: str = ""
    ditetapkan: date | None = None
    diundangkan: date | None = None
    lembaran: Tempat | None = None

    @property
    def instansi(self) -> str:
        """Return the region as a record of its regulation names it."""
        if self.daerah is None:
            return ""
        whole = self.jenis is JenisPeraturan.PERDA
        return f"{self.daerah.capitalize()} {self.nama}" if whole else self.nama


def identity(law: Peraturan) -> Jatidiri:
    """Return what a regulation tells of itself."""
    title = " ".join(law.judul.split())
    cited = Acuan.parse(title)
    closing = law.penutup
    kind, region, name = _region(title, closing)
    subject = cited.judul if cited else running(title.upper().partition("TENTANG ")[2])
    return Jatidiri(
        jenis=kind,
        daerah=region,
        nama=name,
        ibu_kota=_seat(closing),
        provinsi="" if region is JenisDaerah.PROVINSI else _province(law, name),
        dugaan="" if region is JenisDaerah.PROVINSI else _likely(law),
        nomor=cited.nomor if cited else "",
        tahun=cited.tahun if cited else "",
        judul=_as_written(subject, law),
        ditetapkan=_day("Ditetapkan", closing),
        diundangkan=_day("Diundangkan", closing),
        lembaran=_gazette(law),
    )


def _region(title: str, closing: str) -> tuple[JenisPeraturan | None, JenisDaerah | None, str]:
    """Return kind and region by the title; a title without its region has it in the signature."""
    m = _OF_REGION.match(title)
    bare = _BARE.match(title) if m is None else None
    signed = _SIGNED.search(closing) if bare else None
    if m is None and (bare is None or signed is None):
        return None, None, ""
    if m is not None:
        word, name = m["jenis"] or m["kepala"], m["nama"]
        head = "peraturan daerah" if m["perda"] else f"peraturan {m['kepala'].lower()}"
    else:
        assert bare is not None and signed is not None
        word, name = signed["kepala"], signed["nama"]
        head = bare["nama"].lower()
    name = name.strip(" ,.:")
    name = running(name) if name.isupper() else name
    name = " ".join(_SHORT.get(w, w) for w in name.split())
    kind = NAMA.get(" ".join(head.split())) or NAMA["peraturan wali kota"]
    return kind, _KIND["".join(word.lower().split())], name


def _as_written(subject: str, law: Peraturan) -> str:
    """Return a title with the capitals of running text: DPRD, not Dprd (F04: letter for letter)."""
    if not subject:
        return ""
    pattern = re.compile(r"\s+".join(map(re.escape, subject.split())), re.IGNORECASE)
    texts = (
        *(u.kalimat for u in reversed(law.menimbang)),
        law.penjelasan.umum,
        *(u.kalimat for u in law.batang_tubuh.walk()),
    )
    found = (m[0] for text in texts for m in pattern.finditer(text) if not m[0].isupper())
    return " ".join(next((f for f in found if f[:1].isupper()), subject).split())


def _seat(closing: str) -> str:
    m = _SEAT.search(closing)
    return running(m["tempat"].upper()) if m else ""


def _day(word: str, closing: str) -> date | None:
    m = re.search(word + _DAY, closing, re.IGNORECASE | re.DOTALL)  # the day may have its own line
    if m is None:
        return None
    if n := _NUMERIC.match(m["hari"].strip()):
        try:
            return date(int(n[3]), int(n[2]), int(n[1]))
        except ValueError:
            return None
    return parse_tanggal(m["hari"])


def _gazette(law: Peraturan) -> Tempat | None:
    """Return the gazette of the closing, with the supplement that stands with the explanation."""
    own = more = None
    for line in law.penutup.splitlines():
        if (m := _LINE.search(line)) and not line.startswith("Agar"):
            supplement = re.match(r"TAMBAHAN\b", line, re.IGNORECASE)
            found = gazette_in(line[m.start() :])
            if found is not None and supplement:
                more = more or found.nomor
            elif found is not None:
                own = own or found
    return own and Tempat(own.jenis, own.tahun, own.nomor, own.tambahan or more or "")


def _province(law: Peraturan, name: str) -> str:
    """Return the province that the regulation itself names as its own; "" where it names none."""
    for line in law.kop:
        if m := _OF_KOP.search(line):
            return running(m["nama"])
    register = _REGISTER.format(nama=r"\s+".join(map(re.escape, name.upper().split())) or "-")
    if m := re.search(register, law.penutup):
        return running(m["provinsi"].strip())
    named = [n for text in _definitions(law) for n in _named_provinces(text)]
    return named[0] if len(set(named)) == 1 and named[0] != name else ""


def _definitions(law: Peraturan) -> Iterator[str]:
    first = next((u for u in law.batang_tubuh.walk() if u.jenis == "pasal"), None)
    for unit in first.walk() if first else ():
        if re.match(
            r"(?:Pemerintah\s+)?(?:Daerah\s+)?(?:Provinsi|Propinsi)\b|Gubernur\b", unit.kalimat
        ):
            yield unit.kalimat


def _named_provinces(text: str) -> Iterator[str]:
    for m in _PROVINCE.finditer(text):
        if m["nama"].split()[0] not in _NO_NAME or m["nama"].startswith("Daerah Istimewa"):
            yield m["nama"]


def _likely(law: Peraturan) -> str:
    """Return the province that the title of the law which formed the region names."""
    for item in law.mengingat:
        if not item.kalimat.startswith("Undang"):
            continue
        m = re.search(
            r"Pembentukan\b.{0,60}?\b(?:Daerah|Kabupaten|Kota)\b.{0,80}?\b(?:dalam\s+Lingkungan|di)\s+"
            r"(?:Wilayah\s+)?(?:Provinsi\s+|Propinsi\s+)?"
            r"(?P<nama>(?:Daerah\s+Istimewa\s+)?[A-Z][a-z]+(?:\s+[A-Z][a-z]+){0,2})",
            item.kalimat,
        )
        if m:
            return m["nama"].replace("Djawa", "Jawa").replace("Jogjakarta", "Yogyakarta")
    return ""
