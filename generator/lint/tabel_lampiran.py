"""Tables in an annex, as the text of a draft has them, and checks of what stands in their rows."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.lint.daerah import pembentuk
from generator.lint.naskah import Hit, Naskah, Petikan
from generator.model.jabatan import ESELON_UNIT, JABATAN_SETARA, KEPALA, echelons_of

PEMISAH = re.compile(r"\s*[|\t]\s*")
NOMOR = re.compile(r"\d{1,3}\.?\Z")
BILANGAN = re.compile(r"(?:Rp\s?)?(?P<n>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?P<d>\d+|-))?\Z")
JUMLAH = re.compile(r"(?:jumlah|total)(?:\s+(?:seluruh\w*|keseluruhan))?\Z", re.IGNORECASE)
KOLOM = 3  # columns; lines with fewer are no table


@dataclass(frozen=True, slots=True)
class Baris:
    """A row: its cells and where it begins in the text of the annex."""

    sel: tuple[str, ...]
    awal: int
    akhir: int


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table of an annex: the cells of its head, its rows, the row that sums them up."""

    petikan: Petikan
    kepala: tuple[str, ...]
    isi: tuple[Baris, ...]
    jumlah: Baris | None

    @property
    def bernomor(self) -> bool:
        """Return whether its rows are numbered from one on, without a gap."""
        nomor = [satu.sel[0].rstrip(".") for satu in self.isi]
        return nomor == [str(n) for n in range(1, len(self.isi) + 1)]


def tables(petikan: Petikan) -> Iterator[Tabel]:
    """Yield the tables of an annex: rows of as many cells as the head above them."""
    baris: list[Baris] = []
    awal = 0
    for teks in (*petikan.teks.splitlines(keepends=True), ""):
        sel = tuple(PEMISAH.split(teks.strip().strip("|").strip())) if teks.strip() else ()
        if len(sel) >= KOLOM and not teks.lstrip().startswith("|--"):
            baris.append(Baris(sel, awal, awal + len(teks.rstrip())))
        elif baris:
            yield from _table(petikan, baris)
            baris = []
        awal += len(teks)
    if baris:
        yield from _table(petikan, baris)


def _table(petikan: Petikan, baris: Sequence[Baris]) -> Iterator[Tabel]:
    kepala, *isi = baris
    if NOMOR.match(kepala.sel[0]) or not isi:
        return  # the head is on another page, or read otherwise
    akhir = isi[-1] if JUMLAH.match(isi[-1].sel[0]) else None
    rapi = tuple(x for x in isi if x is not akhir)
    if rapi and all(NOMOR.match(x.sel[0]) and len(x.sel) == len(kepala.sel) for x in rapi):
        yield Tabel(petikan, kepala.sel, rapi, akhir)


def rows_add_up(naskah: Naskah) -> Iterator[Hit]:
    """F309: the sum of a table is that of its rows, and each row is reckoned as the others are."""
    for p in naskah.lampiran if naskah.luar else ():
        yield from _sums_without_columns(p)
        for satu in tables(p):
            yield from _last_row(satu)
            yield from _number_of_rows(satu)
            yield from _odd_row(satu)


def value(teks: str) -> Decimal | None:
    """Return the number that a cell holds; None where it holds words or nothing."""
    m = BILANGAN.match(teks.strip().replace("–", "-"))
    if m is None:
        return None
    pecahan = m["d"] if m["d"] and m["d"] != "-" else "0"
    return Decimal(f"{m['n'].replace('.', '')}.{pecahan}")


def _last_row(tabel: Tabel) -> Iterator[Hit]:
    akhir = tabel.jumlah
    if akhir is None or not tabel.bernomor or len(tabel.isi) < 2:
        return
    for kolom, kepala in [*enumerate(tabel.kepala)][1:]:
        # a joined cell stands once: the last cells of a shorter row are those of the end
        letak = kolom - (len(tabel.kepala) - len(akhir.sel))
        if letak < 1:
            continue
        nilai, jumlah = [value(x.sel[kolom]) for x in tabel.isi], value(akhir.sel[letak])
        if jumlah is None or None in nilai:
            continue
        benar = sum((x for x in nilai if x is not None), Decimal(0))
        if benar != jumlah and not _is_a_mean(kepala):
            tertulis = f"tertulis {akhir.sel[letak]}"
            pesan = f"kolom {kepala}: {tertulis}, jumlah baris di atasnya {_printed(benar)}"
            yield Hit(tabel.petikan, pesan, akhir.awal, akhir.akhir)


CACAH = re.compile(r"(?P<n>\d{1,3})(?: \([^)]*\))? (?P<b>[A-Za-z]{4,})\Z")


def _number_of_rows(tabel: Tabel) -> Iterator[Hit]:
    """Yield how many rows the last one tells of, "13 Kecamatan", where there are more or fewer."""
    for sel in tabel.jumlah.sel if tabel.jumlah and tabel.bernomor else ():
        m = CACAH.match(sel)
        benda = m is not None and any(m["b"].casefold() in k.casefold() for k in tabel.kepala)
        if m and benda and int(m["n"]) != len(tabel.isi) and tabel.jumlah is not None:
            pesan = f"tertulis {sel}, sedangkan tabel memuat {len(tabel.isi)}"
            yield Hit(tabel.petikan, pesan, tabel.jumlah.awal, tabel.jumlah.akhir)


# a table whose columns the text has lost: "3. Kabupaten Natuna 160 250.000,00 10 400.000.000,00"
ANGKA = r"(?:Rp ?)?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d{1,2}|,-)?"
BARIS_LEPAS = re.compile(rf"(?P<no>\d{{1,3}})\.? (?P<n>[A-Za-z][^|]*?)(?P<a>(?: {ANGKA})+)\Z")
JUMLAH_LEPAS = re.compile(
    rf"(?:jumlah|total)(?: (?:seluruh\w*|keseluruhan))?(?P<a>(?: {ANGKA})+)\Z", re.IGNORECASE
)


KEPALA_LEPAS = re.compile(r"no(?:mor)?\b", re.IGNORECASE)


def _sums_without_columns(petikan: Petikan) -> Iterator[Hit]:
    """Yield a sum that is not that of the numbers which end the rows above it."""
    baris: list[list[Decimal]] = []
    awal, kepala = 0, ""
    for teks in petikan.teks.splitlines(keepends=True):
        rapat = " ".join(teks.split())
        m, jumlah = BARIS_LEPAS.match(rapat), JUMLAH_LEPAS.match(rapat)
        if m and int(m["no"]) == len(baris) + 1:
            baris.append(_numbers(m["a"]))
        elif jumlah and len(baris) >= SEDIKIT and not _is_a_mean(kepala):
            if salah := _wrong_sum(baris, _numbers(jumlah["a"])):
                yield Hit(petikan, salah, awal, awal + len(teks.rstrip()))
            baris, kepala = [], ""
        elif "|" not in teks:  # a head may go on over several lines
            lanjut = KEPALA_LEPAS.match(kepala) and not KEPALA_LEPAS.match(rapat)
            baris, kepala = [], f"{kepala} {rapat}" if lanjut else rapat
        awal += len(teks)


def _numbers(teks: str) -> list[Decimal]:
    nilai = (value(x) for x in re.findall(ANGKA, teks))
    return [x for x in nilai if x is not None]


def _wrong_sum(baris: Sequence[Sequence[Decimal]], jumlah: Sequence[Decimal]) -> str:
    """Return what is wrong with the last of the sums; rows of unlike columns are not reckoned."""
    if len({len(x) for x in baris}) != 1 or not jumlah:
        return ""
    benar = [sum(lajur, Decimal(0)) for lajur in zip(*baris, strict=True)]
    dicari = benar[-1:] if len(jumlah) == len(benar) else benar  # which columns it sums is lost
    if jumlah[-1] in dicari:
        return ""
    return f"tertulis {_printed(jumlah[-1])}, jumlah baris di atasnya {_printed(benar[-1])}"


TAK_DIJUMLAH = re.compile(
    r"rata|persen|%|tarif|harga|indeks|kode|tahun|kepadatan|rasio|laju|skor", re.IGNORECASE
)


def _is_a_mean(kepala: str) -> bool:
    return bool(TAK_DIJUMLAH.search(kepala))


def _printed(nilai: Decimal) -> str:
    return f"{nilai.normalize():,f}".translate(str.maketrans(",.", ".,"))


HITUNG: tuple[tuple[str, Callable[[Decimal, Decimal], Decimal]], ...] = (
    ("hasil kali", operator.mul),
    ("jumlah", operator.add),
)
SEDIKIT = 3  # rows that tell how a column is reckoned


def _odd_row(tabel: Tabel) -> Iterator[Hit]:
    """Yield the one row in which a column is not the product or the sum of two others."""
    for a, b, c in _columns(tabel):
        for nama, hitung in HITUNG:
            beda = [
                baris for baris in tabel.isi
                if hitung(_number(baris, a), _number(baris, b)) != _number(baris, c)
            ]  # fmt: skip
            if len(beda) == 1 and len(tabel.isi) - 1 >= SEDIKIT:
                benar = hitung(_number(beda[0], a), _number(beda[0], b))
                pesan = (
                    f"kolom {tabel.kepala[c]} ialah {nama} {tabel.kepala[a]} dan {tabel.kepala[b]}"
                    f" pada baris lain; di sini tertulis {beda[0].sel[c]}, bukan {_printed(benar)}"
                )
                yield Hit(tabel.petikan, pesan, beda[0].awal, beda[0].akhir)
                return


def _columns(tabel: Tabel) -> Iterator[tuple[int, int, int]]:
    """Yield three columns of numbers, not all alike, the last of them behind the others."""
    angka = [
        k for k in range(1, len(tabel.kepala))
        if all(value(x.sel[k]) is not None for x in tabel.isi)
        and len({value(x.sel[k]) for x in tabel.isi}) > 1
    ]  # fmt: skip
    for i, a in enumerate(angka):
        for j, b in enumerate(angka[i + 1 :], start=i + 1):
            for c in angka[j + 1 :]:
                yield a, b, c


def _number(baris: Baris, kolom: int) -> Decimal:
    return value(baris.sel[kolom]) or Decimal(0)


# --- types and echelons in a column of their own -------------------------------------------------

SEL_TIPE = re.compile(r"(?:tipe )?(?P<t>[A-Z])\Z", re.IGNORECASE)
KECIL = re.compile(r"\b(?:kecamatan|uptd?|unit pelaksana|cabang dinas)\b", re.IGNORECASE)


def columns_of_law(naskah: Naskah) -> Iterator[Hit]:
    """F310: the type of a unit, the echelon of a post in a table are those that the law knows."""
    jenis, _ = pembentuk(naskah)
    for p in naskah.lampiran if naskah.luar and jenis else ():
        for satu in tables(p):
            kepala = [k.casefold() for k in satu.kepala]
            for baris in satu.isi:
                yield from _type(satu, kepala, baris)
                yield from _echelon(satu, kepala, baris, jenis)


def _type(tabel: Tabel, kepala: Sequence[str], baris: Baris) -> Iterator[Hit]:
    """Yield a type that there is none of: a kecamatan, a UPTD has two, an office three."""
    for kolom, nama in enumerate(kepala):
        m = SEL_TIPE.match(baris.sel[kolom]) if nama in ("tipe", "kelas", "tipelogi") else None
        unit = " ".join((*kepala, *baris.sel))
        if m is None or not re.search(
            r"\b(?:kecamatan|uptd?|dinas|badan|unit|cabang)", unit, re.IGNORECASE
        ):
            continue
        ada = "AB" if KECIL.search(unit) else "ABC"
        if m["t"].upper() not in ada:
            pesan = f"{nama} {m['t']} tidak ada; yang ada {', '.join(ada)}"
            yield Hit(tabel.petikan, pesan, baris.awal, baris.akhir)


ESELON = re.compile(r"(?P<e>I{1,3}|IV)\.?\s?(?P<h>[ab])?\Z")
JENJANG = re.compile(r"\b(?P<j>pimpinan tinggi \w+|administrator|pengawas)\b", re.IGNORECASE)


def _echelon(tabel: Tabel, kepala: Sequence[str], baris: Baris, jenis: str) -> Iterator[Hit]:
    kolom = next((k for k, nama in enumerate(kepala) if nama.startswith("eselon")), None)
    m = ESELON.match(baris.sel[kolom]) if kolom is not None else None
    if m is None:
        return
    for sel in (s for k, s in enumerate(baris.sel) if k != kolom):
        benar = _echelon_of(sel, jenis)
        if benar and benar != m["e"]:
            pesan = f"“{sel}” bereselon {benar}, bukan {baris.sel[kolom or 0]}"
            yield Hit(tabel.petikan, pesan, baris.awal, baris.akhir)
            return


def _echelon_of(sel: str, jenis: str) -> str:
    """Return the echelon that a post, or a rank, is of."""
    if m := JENJANG.search(sel):
        setara = {v: k for k, v in JABATAN_SETARA.items()}
        return setara.get(" ".join(m["j"].lower().split()), "")
    for unit, benar in ESELON_UNIT.items():
        if re.match(rf"{KEPALA[unit]}\b", sel, re.IGNORECASE):
            return benar
    tingkat = {e.rstrip("ab") for e in echelons_of(sel, jenis)}
    if sel.strip().casefold() == "sekretaris":  # of a dinas, in every kind of region
        return "III"
    return tingkat.pop() if len(tingkat) == 1 else ""
