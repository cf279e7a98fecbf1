"""Checks of arithmetic in what is printed: a share of its base, a ratio, the sum of a column.

Every number is the interval that its last printed digit leaves open, so that rounding is no fault.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.lint.alat import sentence_around
from generator.lint.kumpulan import matches
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.model.bilangan import dari_terbilang
from generator.model.dossier import PerangkatDaerah
from generator.model.narasi import Table
from generator.model.prosa import kata

BILANGAN = r"(?:Rp\s?)?\d{1,3}(?:\.\d{3})+(?:,\d+)?|(?:Rp\s?)?\d+(?:,\d+)?"
SKALA = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}
KIRA = r"(?:(?:sekitar|hampir|kira-kira|kurang lebih|lebih dari)\s+)?"
TERBILANG = r"(?:\s+\([a-z\s]+\))?"


def _besar(nama: str) -> str:
    """Return the pattern of a quantity with its scale."""
    return rf"(?P<{nama}>{BILANGAN})(?:\s+(?P<{nama}s>ribu|juta|miliar|triliun))?{TERBILANG}"


PERSEN = rf"(?P<p>\d+(?:,\d+)?){TERBILANG}\s*(?:persen|%)"
KATA = r"(?:\s+[A-Za-z][\w/-]*)"
SAMA = r"(?:,?\s+(?:atau|yaitu|yakni|setara dengan|sama dengan|adalah|sebanyak)\s+|\s+\()"
BAGIAN = (
    re.compile(
        rf"{_besar('m')}{KATA}{{0,3}}{SAMA}{KIRA}{PERSEN}\s+dari{KATA}{{0,3}}\s+{_besar('n')}"
    ),
    re.compile(  # "488 ribu orang (7,52 persen) dari 5,97 juta angkatan kerja"
        rf"{_besar('m')}{KATA}{{0,3}}{SAMA}{KIRA}{PERSEN}\)\s+dari{KATA}{{0,3}}\s+{_besar('n')}"
    ),
    re.compile(
        rf"{PERSEN}\s+dari{KATA}{{0,3}}\s+{_besar('n')}{KATA}{{0,4}}{SAMA}{KIRA}{_besar('m')}"
    ),
)
NISBAH = re.compile(
    rf"\b(?P<m>\d+){TERBILANG}{KATA}{{0,2}}\s+dari\s+(?P<n>\d+){TERBILANG}{KATA}{{0,3}}{SAMA}"
    rf"{KIRA}{PERSEN}(?!\s+dari)"
)
HAMPIR = re.compile(r"\b(?:sekitar|hampir|kira-kira|kurang lebih|lebih dari)\b")


SEARAH = re.compile(r"\b(?:hampir|lebih dari)\b")
KURANG = Decimal("0.95")


@dataclass(frozen=True, slots=True)
class Takaran:
    """What a printed number may stand for."""

    rendah: Decimal
    tinggi: Decimal

    @classmethod
    def read(cls, teks: str, skala: str | None = None) -> Takaran:
        """Return the interval of a number: one unit of its last digit that is not a filling 0."""
        bersih = re.sub(r"^Rp\s?|\.", "", teks).replace(",", ".")
        nilai, kali = Decimal(bersih), Decimal(SKALA.get(skala or "", 1))
        _, angka, pangkat = nilai.as_tuple()
        if "." not in bersih and "." in teks:  # 448.000 may be 448 thousand
            nol = len(bersih) - len(bersih.rstrip("0"))
            pangkat = nol if any(angka) else 0
        bulat = skala or "." in teks or "," in teks
        satuan = Decimal(10) ** int(pangkat) if bulat else Decimal(0)
        return cls((nilai - satuan) * kali, (nilai + satuan) * kali)

    @property
    def middle(self) -> Takaran:
        """Return the number as it is printed."""
        tengah = (self.rendah + self.tinggi) / 2
        return Takaran(tengah, tengah)

    def share(self, persen: Takaran) -> Takaran:
        """Return a share of it."""
        return Takaran(self.rendah * persen.rendah / 100, self.tinggi * persen.tinggi / 100)

    def meets(self, other: Takaran) -> bool:
        """Whether both may be the same number."""
        return self.rendah <= other.tinggi and other.rendah <= self.tinggi


def _share(teks: str) -> Takaran:
    nilai = Decimal(teks.replace(",", "."))
    satuan = Decimal(10) ** int(nilai.as_tuple().exponent)
    return Takaran(nilai - satuan, nilai + satuan)


def shares(naskah: Naskah) -> Iterator[Hit]:
    """F139: a share fits its base, and a percentage the two numbers it is made of."""
    for petikan in naskah.semua():
        if "persen" in petikan.teks or "%" in petikan.teks:
            yield from _shares(petikan)


def _shares(petikan: Petikan) -> Iterator[Hit]:
    for pola in BAGIAN:
        for m in pola.finditer(petikan.teks):
            kata = f"{' '.join(petikan.teks[: m.start()].split()[-2:])} {m[0]}"
            if SEARAH.search(kata):
                continue
            dasar, hasil = (Takaran.read(m[k], m[f"{k}s"]) for k in ("n", "m"))
            if HAMPIR.search(kata):  # "sekitar": a twentieth to either side
                hasil = Takaran(hasil.rendah * KURANG, hasil.tinggi / KURANG)
            if not dasar.share(_share(m["p"])).meets(hasil):
                skala = f" {m['ns']}" if m["ns"] else ""
                pesan = f"{m['p']} persen dari {m['n']}{skala} bukan {m['m']} {m['ms'] or ''}"
                yield Hit(petikan, pesan.rstrip(), *m.span())
    for m in (*NISBAH.finditer(petikan.teks), *NISBAH_DARI.finditer(petikan.teks)):
        bagian, utuh = (_counted(m[k]) for k in ("m", "n"))
        persen = _share(m["p"])
        if HAMPIR.search(m[0]) or not utuh or bagian > utuh:
            continue
        if not persen.rendah <= bagian * 100 / utuh <= persen.tinggi:
            benar = f"{bagian * 100 / utuh:.2f}".replace(".", ",")
            yield Hit(petikan, f"{m['m']} dari {m['n']} adalah {benar} persen", *m.span())


# --- the sum of a column -------------------------------------------------------------------------

JUMLAH = re.compile(r"(?:jumlah|total)(?:\s+(?:seluruhnya|keseluruhan))?\Z", re.IGNORECASE)
SEL = re.compile(rf"(?:{BILANGAN})\Z")


def _counted(teks: str) -> Decimal:
    """Return a number in digits or in words."""
    return _nilai(teks) if teks[:1].isdigit() else Decimal(count_of(teks.lower()))


def column_sums(naskah: Naskah) -> Iterator[Hit]:
    """F140: the last row of an author's table is the sum of the printed numbers above it.

    Rounded numbers that do not add up are said to be rounded, in the caption or below the table.
    """
    for narasi in naskah.makalah.values():
        for blok in narasi.isi:
            if isinstance(blok, Table) and len(blok.rows) > 2:
                yield from _sums(blok, str(narasi.id))


def _sums(tabel: Table, label: str) -> Iterator[Hit]:
    baris = [[" ".join(kata(sel).split()) for sel in satu] for satu in tabel.rows]
    keterangan = f"{kata(tabel.caption)} {kata(tabel.source)}"
    if not JUMLAH.match(baris[-1][0]) or "bulat" in keterangan.lower():
        return
    for kolom, kepala in list(enumerate(tabel.head))[1:]:
        atas, akhir = [satu[kolom] for satu in baris[:-1]], baris[-1][kolom]
        if not SEL.match(akhir) or not all(map(SEL.match, atas)):
            continue  # words, empty cells, ranges: nothing that can be added
        jumlah = sum(map(_nilai, atas), Decimal(0))
        if jumlah != _nilai(akhir):
            tertulis = f"{jumlah:,}".translate(str.maketrans(",.", ".,"))
            pesan = f"kolom {kata(kepala)}: tercetak {akhir}, sedangkan jumlahnya {tertulis}"
            asal = next((sel.span for sel in tabel.rows[-1][kolom]), tabel.span)
            yield Hit(Petikan(Bagian.NARASI, label, akhir, asal), pesan)


def _nilai(teks: str) -> Decimal:
    return Decimal(re.sub(r"^Rp\s?|\.", "", teks).replace(",", "."))


# --- counts: of units, of one thing told twice, of parts that make a whole ------------------------

ANGKA_KATA = "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan"
CACAH = (
    rf"(?:\d{{1,3}}|(?:se|(?:{ANGKA_KATA})\s+)(?:puluh|belas)(?:\s+(?:{ANGKA_KATA}))?|{ANGKA_KATA})"
)
MENJADI = re.compile(
    r"\b(?P<jenis>perangkat\s+daerah|dinas|badan)(?:\s+daerah)?(?:\s+(?:nya|itu|akan))?"
    rf"\s+(?P<kerja>tetap|menjadi|berjumlah|sebanyak)\s+(?P<n>{CACAH})\b",
    re.IGNORECASE,
)
PASANGAN = re.compile(
    rf"\b(?P<d>{CACAH}){TERBILANG}\s+dinas(?:,|\s+dan|\s+serta)\s+"
    rf"(?P<b>{CACAH}){TERBILANG}\s+badan\b",
    re.IGNORECASE,
)
# Another structure than that of the law or of the draft: an option, an older draft, a plan.
LAIN = re.compile(
    r"\b(?:opsi|pilihan|skenario|alternatif|andai|seandainya|rancangan\s+(?:tahun|semula|lama)"
    r"|pernah|semula|paling\s+(?:banyak|sedikit)|panitia\s+khusus|pansus)\b",
    re.IGNORECASE,
)


NISBAH_DARI = re.compile(
    rf"\b[Dd]ari\s+(?P<n>{BILANGAN}|{CACAH}){TERBILANG}{KATA}{{1,5}},\s+(?:terdapat\s+|sebanyak\s+|ada\s+)?"
    rf"(?P<m>{BILANGAN}|{CACAH}){TERBILANG}{KATA}{{0,4}}{SAMA}{KIRA}{PERSEN}(?!\s+dari)"
)


def count_of(teks: str) -> int:
    """Return a count written in digits or in words."""
    return int(teks) if teks.isdigit() else dari_terbilang(teks)


def _by_kind(units: Sequence[PerangkatDaerah]) -> dict[str, int]:
    jenis = Counter(str(u.jenis) for u in units)
    return {"dinas": jenis["dinas"], "badan": jenis["badan"], "perangkat daerah": len(units)}


def of_another(petikan: Petikan, m: re.Match[str]) -> bool:
    """Whether the sentence around a match speaks of another structure."""
    return bool(LAIN.search(sentence_around(petikan.teks, *m.span())))


def unit_counts(naskah: Naskah) -> Iterator[Hit]:
    """F142: the numbers of units that a text names are those of the lists."""
    if naskah.dossier is None:
        return
    perangkat = naskah.dossier.perangkat
    kini, nanti = map(_by_kind, (perangkat.sekarang, perangkat.usulan or perangkat.sekarang))
    pasang = {(satu["dinas"], satu["badan"]) for satu in (kini, nanti)}
    for petikan in naskah.semua():
        for m in MENJADI.finditer(petikan.teks):
            jenis = " ".join(m["jenis"].lower().split())
            boleh = {nanti[jenis]}
            if m["kerja"].lower() in ("berjumlah", "sebanyak"):
                boleh.add(kini[jenis])
            if count_of(m["n"].lower()) not in boleh and not of_another(petikan, m):
                ada = " atau ".join(map(str, sorted(boleh)))
                yield Hit(
                    petikan, f"{jenis} disebut {m['n']}, sedangkan daftarnya {ada}", *m.span()
                )
        for m in PASANGAN.finditer(petikan.teks):
            disebut = (count_of(m["d"].lower()), count_of(m["b"].lower()))
            sebagian = disebut[0] * 2 < min(d for d, _ in pasang)  # "pada dua dinas dan dua badan"
            if disebut not in pasang and not sebagian and not of_another(petikan, m):
                ada = " atau ".join(f"{d} dinas dan {b} badan" for d, b in sorted(pasang))
                yield Hit(petikan, f"daftarnya memuat {ada}", *m.span())


SELURUH = re.compile(
    rf"\b(?:dari|seluruh|semua|keseluruhan)\s+(?P<n>\d{{1,4}}){TERBILANG}\s+"
    r"(?P<hal>urusan\s+dan\s+fungsi\s+yang\s+harus\s+diwadahi"
    r"|urusan\s+dan\s+fungsi(?:\s+penunjang)?|urusan\s+pemerintahan\s+konkuren"
    r"|fungsi\s+penunjang|perangkat\s+daerah|temuan|pasal|perubahan"
    r"|kabupaten(?:\s+dan\s+|/)kota|kecamatan|uptd|biro)\b"
    r"(?!\s+(?:menjadi|yang|pada|dalam|di|menurut|tahun)\b)",
    re.IGNORECASE,
)


def one_total(naskah: Naskah) -> Iterator[Hit]:
    """F143: what is counted as a whole has one number in all texts."""
    lihat: dict[str, tuple[str, Petikan]] = {}
    for petikan, m in matches(SELURUH, naskah.semua()):
        if of_another(petikan, m):
            continue
        hal = " ".join(m["hal"].lower().split())
        n, dulu = lihat.setdefault(hal, (m["n"], petikan))
        if n != m["n"]:
            pesan = f"seluruh {hal} disebut {m['n']}, sedangkan {dulu.label} menyebut {n}"
            yield Hit(petikan, pesan, *m.span())


SEBESAR = rf"(?:Rp\s?)?(?:{BILANGAN})(?:\s+(?:ribu|juta|miliar|triliun|persen)\b)?{TERBILANG}"
BAGIANNYA = rf"{SEBESAR}(?:\s+[^\d.;:,]+?)?"
TERDIRI = re.compile(
    rf"(?<![\d.,])(?P<jumlah>{SEBESAR})(?:\s+[A-Za-z/-]+){{0,5}}?(?:\s+tahun\s+(?:19|20)\d\d)?,?\s+"
    r"(?:yang\s+)?(?:terdiri\s+(?:atas|dari)|meliputi|yaitu|yakni)\s+"
    rf"(?P<bagian>{BAGIANNYA}(?:(?:,\s+(?:dan\s+|serta\s+)?|\s+(?:dan|serta)\s+){BAGIANNYA})+)"
    r"(?=[.;)]|$|,\s+(?:sehingga|yang|sedangkan)\b)"
)
BERJUMLAH = re.compile(
    rf"(?<![\d.,])(?P<bagian>{BAGIANNYA}(?:(?:,\s+(?:dan\s+|serta\s+)?|\s+(?:dan|serta)\s+)"
    rf"(?:[A-Za-z/-]+\s+){{0,4}}{BAGIANNYA})+),?\s+"
    r"(?:(?:sehingga|dengan|yang|atau|jadi)\s+)?(?:secara\s+)?"
    r"(?:(?:jumlah(?:nya)?|total(?:nya)?)\s+(?:seluruhnya\s+|keseluruhan\s+)?"
    r"|seluruhnya\s+|keseluruhan(?:nya)?\s+|semuanya\s+|berjumlah\s+)(?:berjumlah\s+|menjadi\s+|adalah\s+"
    rf"|sebesar\s+|sebanyak\s+|ialah\s+|mencapai\s+)?(?P<jumlah>{SEBESAR})"
)
NILAI = re.compile(rf"(?P<b>{BILANGAN})(?:\s+(?P<s>ribu|juta|miliar|triliun))?")
TAHUN = re.compile(r"(?:19|20)\d\d")
# among the parts: "225.686 jiwa, sedangkan tahun 1998 231.616"
TAHUN_LAIN = re.compile(r"\btahun\s+(?:19|20)\d\d\b")
BANDING = re.compile(  # "690.349 jiwa, 8 kabupaten"
    r"\b(?:jiwa|[Kk]m2|hektare?)\b.*\b(?:kabupaten|kota|kecamatan|desa)\b", re.DOTALL
)
DALAM_KURUNG = re.compile(r"\s+\([a-z\s]+\)")


def parts_of_whole(naskah: Naskah) -> Iterator[Hit]:
    """F144: parts of a whole that a sentence lists add up to it, or it says that it rounds."""
    yield from _remainders(naskah)
    for pola in (TERDIRI, BERJUMLAH):
        for petikan, m in matches(pola, naskah.semua()):
            if TAHUN.fullmatch(m["jumlah"]):  # "tahun 2022, yaitu 15 dinas"
                continue
            if BANDING.search(m[0]) or TAHUN_LAIN.search(m["bagian"]):
                continue
            angka = _amounts(m["jumlah"])[:1] + _amounts(m["bagian"])
            seketat = {(skala, len(n.partition(",")[2])) for n, skala in angka}
            jumlah, *bagian = (Takaran.read(n, skala) for n, skala in angka)
            if len(seketat) == 1 and "bulat" not in sentence_around(petikan.teks, *m.span()):
                jumlah, *bagian = (t.middle for t in (jumlah, *bagian))
            total = Takaran(
                sum((t.rendah for t in bagian), Decimal(0)),
                sum((t.tinggi for t in bagian), Decimal(0)),
            )
            if not HAMPIR.search(m[0]) and not total.meets(jumlah):
                skala = Decimal(SKALA.get(angka[0][1] or "", 1))
                tengah = f"{total.middle.rendah / skala:,.2f}".removesuffix(".00")
                benar = f"{tengah} {angka[0][1] or ''}".translate(str.maketrans(",.", ".,")).strip()
                pesan = f"bagiannya berjumlah {benar}, sedangkan seluruhnya disebut {m['jumlah']}"
                yield Hit(petikan, pesan, *m.span())


SISA = re.compile(
    rf"\b[Dd]ari\s+(?P<a>{SEBESAR})(?:\s+[A-Za-z/-]+){{0,4}},\s+(?:\w+\s+){{0,2}}?(?P<b>{SEBESAR})"
    rf"(?:\s+[A-Za-z/-]+){{0,6}}?,?\s+(?:(?:sehingga|dan)\s+)?(?:tersisa|sisanya|tinggal)\s+(?:\w+\s+)?"
    rf"(?P<c>{SEBESAR})"
)


def _remainders(naskah: Naskah) -> Iterator[Hit]:
    """Yield a rest that is not what remains."""
    for petikan, m in matches(SISA, naskah.semua()):
        a, b, c = (Takaran.read(*_amounts(m[k])[0]) for k in "abc")
        if not Takaran(a.rendah - b.tinggi, a.tinggi - b.rendah).meets(c) or _exact(m):
            yield Hit(petikan, f"sisa {m['a']} dikurangi {m['b']} bukan {m['c']}", *m.span())


def _exact(m: re.Match[str]) -> bool:
    """Whether three numbers of one scale do not make up, to the last digit."""
    a, b, c = (_amounts(m[k])[0] for k in "abc")
    nilai = [Takaran.read(n, skala).middle.rendah for n, skala in (a, b, c)]
    return len({a[1], b[1], c[1]}) == 1 and nilai[0] - nilai[1] != nilai[2]


def _amounts(teks: str) -> list[tuple[str, str | None]]:
    return [(m["b"], m["s"]) for m in NILAI.finditer(DALAM_KURUNG.sub("", teks))]
