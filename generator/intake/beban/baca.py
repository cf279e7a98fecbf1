"""Rows of tables become posts with tasks: every cell that cannot be read is named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import get_close_matches

from generator.diagnostics import Diagnostic, Severity, Span, galat, peringatan
from generator.intake.beban.angka import ANGKA_SAJA, NIHIL, Angka, period_of, unit_of
from generator.intake.beban.jam_menit import (
    KALI,
    SEBUT_SATUAN,
    UMUM,
    Bukti,
    Satuan,
    Uji,
    decide,
    factor,
)
from generator.intake.beban.kepala import Kolom
from generator.intake.beban.tabel_lembar import Baris, Ragam, Tabel, bad_cells
from generator.model.beban_kerja import JENIS_JABATAN
from generator.model.jabatan import JABATAN_SETARA
from generator.model.profil_abk import ArtiKolom as Arti

RUMUS = "bila berisi rumus, buka dan simpan dahulu dengan program lembar kerja"
TANPA_UNIT = "..."  # what an import leaves for the drafter to fill in, and every check refuses
KINDS = {
    "jf": "fungsional",
    "jft": "fungsional",
    "jabatan fungsional": "fungsional",
    "jabatan fungsional tertentu": "fungsional",
    "fungsional tertentu": "fungsional",
    "jfu": "pelaksana",
    "jp": "pelaksana",
    "jabatan pelaksana": "pelaksana",
    "fungsional umum": "pelaksana",
    "jabatan fungsional umum": "pelaksana",
    "jpt": "pimpinan tinggi",
    "jpt pratama": "pimpinan tinggi",
    "jpt madya": "pimpinan tinggi",
    **{
        f"eselon {eselon.lower()}": next(kind for kind in JENIS_JABATAN if setara.startswith(kind))
        for eselon, setara in JABATAN_SETARA.items()
    },
    "jabatan administrator": "administrator",
    "jabatan pengawas": "pengawas",
    **{kind: kind for kind in JENIS_JABATAN},
}


@dataclass(frozen=True, slots=True)
class Kenal:
    """What the cells may name: units by any of their names, and ids of urusan; empty: anything."""

    unit: Mapping[str, str] = field(default_factory=dict)
    urusan: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class TugasLembar:
    """One task: volume a year, norm in minutes, and its row."""

    uraian: str
    hasil: str
    volume: Decimal
    norma: Decimal
    urusan: str
    asal: Span

    @property
    def menit(self) -> Decimal:
        """Return the load in minutes a year."""
        return self.volume * self.norma


@dataclass(frozen=True, slots=True, order=True)
class Kunci:
    """What tells posts apart."""

    unit: str
    bagian: str
    jabatan: str


@dataclass(slots=True)
class Jabatan:
    """One post as sheets tell it; ``beban`` and ``kebutuhan`` are those of a recapitulation."""

    kunci: Kunci
    asal: Span
    jenis: str = ""
    pemangku: Decimal | None = None
    tempat_pemangku: Span | None = None
    tugas: list[TugasLembar] = field(default_factory=list)
    beban: Decimal | None = None
    kebutuhan: Decimal | None = None


_UNIT_WORD = re.compile(r"\(?\b(?:jam|menit)\b\)?", re.IGNORECASE)


@dataclass(slots=True)
class Pembaca:
    """Reads one table; keeps what is wrong (``salah``) and what is to be known (``catatan``)."""

    path: str
    tabel: Tabel
    kenal: Kenal
    efektif: int = UMUM
    pilihan: str = ""  # the unit of time that the analyst decided
    unit: str = ""  # the unit that the analyst decided
    salah: list[Diagnostic] = field(default_factory=list)
    catatan: list[Diagnostic] = field(default_factory=list)
    satuan: dict[str, Satuan] = field(default_factory=dict)  # by head of a norm

    def at(self, row: int, column: Kolom | int = 0) -> Span:
        """Return the place of a cell."""
        number = column.nomor if isinstance(column, Kolom) else column
        return Span(self.path, row, number, self.tabel.lembar.name)

    def fault(self, row: int, column: Kolom, code: str, words: str, hint: str = "") -> None:
        """Note a cell that cannot be read."""
        place = self.at(row, column)
        gap = "" if words.startswith(":") else " "
        message = f"sel {place.cell} ({' '.join(column.judul.split())}){gap}{words}"
        self.salah.append(galat(place, code, message, hint))

    def hint(self, row: int, column: int, words: str, code: str = "K82") -> None:
        """Note how something was decided, to be looked at."""
        self.catatan.append(Diagnostic(self.at(row, column), Severity.PETUNJUK, code, words))

    def warn(self, row: int, column: int, code: str, words: str, hint: str = "") -> None:
        """Note what was not read, or does not agree."""
        self.catatan.append(peringatan(self.at(row, column), code, words, hint))

    def number(self, row: int, column: Kolom, *, least: int = 0) -> Angka | None:
        """Return the number of a cell that must hold one; note K45 otherwise."""
        value = self.tabel.sel(row, column)
        if value in (None, ""):
            return None
        found = self.tabel.angka(row, column)
        if found is None:
            self.fault(row, column, "K45", f'berisi "{value}": bukan angka', ANGKA_SAJA)
        elif found.nilai < least or (found.nilai < 0):
            self.fault(row, column, "K45", f'berisi "{value}": tidak boleh negatif')
            return None
        return found

    def bad(self, row: int) -> bool:
        """Note cells without a value where the row is to be read."""
        read = frozenset(Arti) - {
            *(Arti.ABAIKAN, Arti.NOMOR, Arti.BEBAN, Arti.KEBUTUHAN, Arti.EFEKTIVITAS),
            *(Arti.SELISIH, Arti.KURANG, Arti.LEBIH, Arti.EFEKTIF),
        }
        if not self.tabel.rinci:
            read |= {Arti.BEBAN, Arti.KEBUTUHAN}
        found = list(bad_cells(self.tabel, row, *read))
        for column, value in found:
            self.fault(row, column, "K45", f"berisi {value}", RUMUS)
        return bool(found)


def volume(p: Pembaca, row: int) -> Decimal | None:
    """Return the volume a year of a row, whatever period its column, cell or neighbour names."""
    found: dict[int, Decimal] = {}
    columns = p.tabel.kepala.of(Arti.VOLUME)
    for column in columns:
        number = p.number(row, column)
        if number is None:
            continue
        period = number.periode or column.periode or _period_cell(p, row)
        if period is None:
            return None
        found[column.nomor] = number.nilai * KALI[period or "tahun"]
    values = {v for v in found.values() if v}
    if len(values) > 1:
        column = columns[-1]
        told = ", ".join(f"{v:f}" for v in found.values())
        p.fault(row, column, "K78", f"dan kolom volume lain tidak sama dalam setahun: {told}")
        return None
    return values.pop() if values else (Decimal(0) if found else None)


def _period_cell(p: Pembaca, row: int) -> str | None:
    """Return the period beside a volume, "" for none; None when it is not understood."""
    for column in p.tabel.kepala.of(Arti.PERIODE):
        text = str(p.tabel.sel(row, column) or "").strip()
        if not text:
            p.fault(row, column, "K44", "kosong", "tulis hari, minggu, bulan, atau tahun")
            return None
        if not (found := period_of(text)):
            known = ", ".join(KALI)
            p.fault(row, column, "K45", f'berisi "{text}": periode tidak dikenal', f"pilih {known}")
            return None
        return found
    return ""


def norm(p: Pembaca, row: int) -> Decimal | None:
    """Return the norm in minutes of a row: as written, or the mean of least and most."""
    direct = _time(p, row, Arti.NORMA)
    low, high = _time(p, row, Arti.MINIMAL), _time(p, row, Arti.MAKSIMAL)
    if low is None or high is None:
        return direct
    mean = (low + high) / 2
    if not direct:
        return mean
    if abs(direct - mean) > max(direct, mean) / 100:
        column = p.tabel.kepala.of(Arti.NORMA)[0]
        words = f"rata-rata berbeda dengan tengah minimal dan maksimal ({mean.normalize():f} menit)"
        p.warn(row, column.nomor, "K77", f"sel {p.at(row, column).cell}: {words}")
    return direct


def _time(p: Pembaca, row: int, arti: Arti) -> Decimal | None:
    """Return minutes; two columns of one meaning say the same, or are hours and minutes of it."""
    found = _times(p, row, arti)
    if found is None:
        return None
    minutes = [each for each, _ in found]
    if len(found) > 1 and _are_parts(p, arti):
        return sum(minutes, Decimal(0))
    coarse = max((fine for _, fine in found), default=Decimal(0))
    if len(found) > 1 and max(minutes) - min(minutes) > max(max(minutes) / 100, coarse):
        column = p.tabel.kepala.of(arti)[-1]
        p.fault(row, column, "K78", "dan kolom waktu lain tidak sama")
        return None
    return min(minutes, key=lambda each: each % 1 != 0, default=None)  # 20, not 19.8 (0,33 jam)


def _times(p: Pembaca, row: int, arti: Arti) -> list[tuple[Decimal, Decimal]] | None:
    """Return the times of a row in minutes, with how finely each is written, a column each.

    None where one is no time (K45).
    """
    found: list[tuple[Decimal, Decimal]] = []
    for column in p.tabel.kepala.of(arti):
        number = p.number(row, column)
        if number is None or number.sisa == NIHIL:
            continue
        unit = number.satuan or _unit_cell(p, row) or p.satuan.get(column.judul, Satuan()).nama
        if unit in ("orang", "") or number.periode or number.sisa:
            p.fault(row, column, "K45", f'berisi "{p.tabel.sel(row, column)}": bukan waktu')
            return None
        minutes = factor(unit, p.efektif)
        found.append((number.nilai * minutes, number.halus * minutes))
    return found


def _are_parts(p: Pembaca, arti: Arti) -> bool:
    """Whether two columns under one head are the hours and the minutes of one time (2 | 30).

    Hours that are no whole number tell the same time as the minutes beside them (0,33 | 20), and so
    do sixty minutes or more.
    """
    columns = p.tabel.kepala.of(arti)
    if [p.satuan.get(k.judul, Satuan()).nama for k in columns] != ["jam", "menit"]:
        return False
    heads = {_UNIT_WORD.sub("", k.judul).strip().lower() for k in columns}
    pairs = [[p.tabel.angka(b.nomor, k) for k in columns] for b in p.tabel.isi()]
    told = [(jam.nilai, menit.nilai) for jam, menit in pairs if jam and menit]
    return len(heads) == 1 and all(jam % 1 == 0 and menit < 60 for jam, menit in told)


def _unit_cell(p: Pembaca, row: int) -> str:
    return unit_of(p.tabel.teks(row, Arti.SATUAN))


def choose_units(p: Pembaca) -> None:
    """Decide hours or minutes for every column of norm times; note K76 where nothing tells."""
    for arti in (Arti.NORMA, Arti.MINIMAL, Arti.MAKSIMAL):
        for column in p.tabel.kepala.of(arti):
            bare = [
                b
                for b in p.tabel.isi()
                if (n := p.tabel.angka(b.nomor, column))
                and n.nilai
                and not n.satuan
                and not _unit_cell(p, b.nomor)
            ]
            if bare:
                _choose(p, column, bare)


def _choose(p: Pembaca, column: Kolom, rows: Sequence[Baris]) -> None:
    diketahui = column.satuan if column.asal == "profil" and column.satuan else p.pilihan
    place = p.tabel.kepala.awal
    try:
        unit = decide(p.tabel, evidence(p), column.judul, diketahui)
    except ValueError as error:
        p.fault(place, column, "K76", str(error), "betulkan judul atau angkanya")
        return
    if not unit.nama:
        first = p.at(rows[0].nomor, column).cell
        words = f"tidak menyebut jam atau menit, begitu pula isinya mulai {first}"
        p.fault(place, column, "K76", words, SEBUT_SATUAN)
        return
    p.satuan[column.judul] = unit
    said = f"sel {p.at(place, column).cell}: waktu dibaca sebagai {unit.nama}: {unit.alasan}"
    if not unit.kuat:
        p.warn(place, column.nomor, "K82", said, "periksa; --satuan memilih satuan yang lain")
    elif unit.alasan not in ("judul", "dipilih"):
        p.hint(place, column.nomor, said)


def evidence(p: Pembaca) -> Bukti:
    """Return products of volume and norm, in whatever unit, beside what rows tell of them."""
    table, proof = p.tabel, Bukti(efektif=p.efektif)
    for b in table.isi():
        count, time = _raw(p, b.nomor, Arti.VOLUME), _raw_norm(p, b.nomor)
        if count and time:
            load = first_number(p, b.nomor, Arti.BEBAN)
            proof.baris.append(Uji(count * time, load, first_number(p, b.nomor, Arti.KEBUTUHAN)))
    return proof


def _raw(p: Pembaca, row: int, arti: Arti) -> Decimal:
    for column in p.tabel.kepala.of(arti):
        if (n := p.tabel.angka(row, column)) and n.nilai:
            beside = next((p.tabel.sel(row, k) for k in p.tabel.kepala.of(Arti.PERIODE)), "")
            period = n.periode or column.periode or period_of(str(beside or ""))
            return n.nilai * KALI.get(period, 1) if arti is Arti.VOLUME else n.nilai
    return Decimal(0)


def _raw_norm(p: Pembaca, row: int) -> Decimal:
    """Return a norm without its unit; rows that name their own unit prove nothing."""
    times = (Arti.NORMA, Arti.MINIMAL, Arti.MAKSIMAL)
    found = [p.tabel.angka(row, k) for arti in times for k in p.tabel.kepala.of(arti)]
    if _unit_cell(p, row) or any(n and n.satuan for n in found):
        return Decimal(0)
    direct = _raw(p, row, Arti.NORMA)
    return direct or (_raw(p, row, Arti.MINIMAL) + _raw(p, row, Arti.MAKSIMAL)) / 2


def first_number(p: Pembaca, row: int, arti: Arti) -> Angka | None:
    """Return the first number of a row in the columns of a meaning."""
    return next((n for k in p.tabel.kepala.of(arti) if (n := p.tabel.angka(row, k))), None)


def kind_of(p: Pembaca, row: int, column: Kolom | None, text: str) -> str:
    """Return the kind of a post; "" for none told."""
    if not text:
        return ""
    found = KINDS.get(" ".join(text.lower().split()))
    if found is None and column is not None:
        near = get_close_matches(text.lower(), JENIS_JABATAN, 1)
        hint = near_or_known(near, JENIS_JABATAN)
        p.fault(row, column, "K46", f': "{text.lower()}" tidak dikenal', hint)
    return found or ""


def near_or_known(near: Sequence[str], known: Sequence[str]) -> str:
    """Return a hint that names what was meant, or what is known."""
    return f'mungkin maksudnya "{near[0]}"' if near else f"yang dikenal: {', '.join(known)}"


def rows_of(table: Tabel, *kinds: Ragam) -> Iterator[Baris]:
    """Yield the rows of some kinds."""
    yield from (b for b in table.baris if b.ragam in kinds)
