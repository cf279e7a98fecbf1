"""Hours or minutes: decided by what the sheet says and by what it adds up to, never by habit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from generator.intake.beban.angka import Angka, unit_of
from generator.intake.beban.kepala import Kolom
from generator.intake.beban.konteks import effective
from generator.intake.beban.kosakata import plain
from generator.intake.beban.tabel_lembar import Tabel
from generator.model.profil_abk import ArtiKolom as Arti

SEBUT_SATUAN = "tulis satuannya pada judul kolom, atau pilih --satuan menit atau --satuan jam"
FAKTOR = {"menit": Decimal(1), "jam": Decimal(60), "detik": Decimal(1) / 60}
UMUM = 75_000  # minutes a year: PermenPANRB 1/2020, as content/_aturan/beban-kerja.yaml notes
HARI_KERJA = 250
KALI = {"hari": 250, "minggu": 50, "bulan": 12, "triwulan": 4, "semester": 2, "tahun": 1}
RELATIVE = Decimal("0.005")
FORM_A = re.compile(r"form(ulir)? a\b.*")  # Permendagri 12/2008: norm time in minutes
BUILT = re.compile(r"/\s*\(?\s*(\d{1,3}(?:\.\d{3})+|\d{4,6})\b")


@dataclass(frozen=True, slots=True)
class Satuan:
    """The unit decided for a table: ``kuat`` when the sheet says so, not only suggests it."""

    nama: str = ""
    alasan: str = ""
    kuat: bool = True


@dataclass(frozen=True, slots=True)
class Efektif:
    """Effective minutes a year that a sheet uses, and the cell that says so."""

    menit: int
    lembar: str
    baris: int
    kolom: int


@dataclass(frozen=True, slots=True)
class Uji:
    """What one row offers for a test: product of volume and norm, load and need as written."""

    hasil: Decimal
    beban: Angka | None = None
    kebutuhan: Angka | None = None


@dataclass(slots=True)
class Bukti:
    """Rows to test, and effective minutes."""

    baris: list[Uji] = field(default_factory=list)
    efektif: int = UMUM


def factor(unit: str, efektif: int) -> Decimal:
    """Return minutes in one of a unit of time; a working day is a part of the effective year."""
    return FAKTOR[unit] if unit in FAKTOR else Decimal(efektif) / HARI_KERJA


def agrees(found: Decimal, written: Angka, scale: Decimal = Decimal(1)) -> bool:
    """Whether a number is what a cell says (times ``scale``), as finely as that is written."""
    told = written.nilai * scale
    return abs(found - told) <= max(written.halus * scale, abs(told) * RELATIVE)


def effective_in(table: Tabel) -> Iterator[Efektif]:
    """Yield effective hours as a table tells them: in a column, a head or above."""
    name = table.lembar.name
    row, column = table.konteks.place("efektif")
    if row and (found := effective(table.konteks.value("efektif"))):
        yield Efektif(found, name, row, column)
    for k in table.kepala.of(Arti.KEBUTUHAN):
        for text in BUILT.findall(k.judul):
            if found := effective(text):
                yield Efektif(found, name, table.kepala.awal, k.nomor)
    for k in table.kepala.of(Arti.EFEKTIF):
        for b in table.isi():
            if found := effective(table.sel(b.nomor, k), k.satuan):
                yield Efektif(found, name, b.nomor, k.nomor)


def decide(table: Tabel, bukti: Bukti, judul: str, diketahui: str) -> Satuan:
    """Return the unit of norm times whose cells do not say it; ``nama`` "" when nothing tells.

    ``diketahui`` is what the analyst decided. Raise ValueError with words when the sheet
    contradicts itself.
    """
    told = told_unit(table, judul)
    tested = by_totals(table, bukti)
    said = diketahui or told
    if said in FAKTOR and tested and tested != said:
        raise ValueError(f"{said} menurut judulnya, tetapi {tested} menurut jumlah yang tertulis")
    if said:
        return Satuan(said, "dipilih" if diketahui else "judul")
    if tested:
        return Satuan(tested, "cocok dengan jumlah yang tertulis pada lembar")
    return _suggested(table, bukti)


def told_unit(table: Tabel, judul: str) -> str:
    """Return the unit by the head of the norm, or by a line above the table."""
    if own := next((k.satuan for k in table.kepala.kolom if k.judul == judul and k.satuan), ""):
        return own
    return unit_of(table.konteks.get("satuan")) or _above(table)


def _above(table: Tabel) -> str:
    """Return the unit that a line above the table names: ``(dalam menit)``."""
    for row in range(1, table.kepala.awal):
        for cell in table.lembar.rows[row - 1]:
            if not isinstance(cell, str) or not re.search(r"\b(dalam|satuan)\b", cell, re.I):
                continue
            if found := unit_of(re.sub(r"(jam|menit) (kerja )?efektif", "", cell, flags=re.I)):
                return found
    return ""


def by_totals(table: Tabel, bukti: Bukti) -> str:
    """Return the unit in which volume x norm gives the loads or needs that rows tell."""
    loads = next((k.satuan for k in table.kepala.of(Arti.BEBAN) if k.satuan), "")
    agreeing = {
        unit: sum(_fits(u, unit, loads, bukti.efektif) for u in bukti.baris)
        for unit in ("menit", "jam")
    }
    tested = [u for u in bukti.baris if u.hasil and (u.kebutuhan or (u.beban and loads))]
    best = max(agreeing, key=lambda unit: agreeing[unit])
    other = min(agreeing, key=lambda unit: agreeing[unit])
    return best if agreeing[best] * 2 >= len(tested) > 0 and not agreeing[other] else ""


def _fits(row: Uji, unit: str, loads: str, efektif: int) -> bool:
    if not row.hasil:
        return False
    minutes = row.hasil * FAKTOR[unit]
    if row.beban and loads in FAKTOR:
        return agrees(minutes, row.beban, FAKTOR[loads])
    return row.kebutuhan is not None and agrees(minutes, row.kebutuhan, Decimal(efektif))


def load_unit(table: Tabel, bukti: Bukti, unit: str) -> str:
    """Return the unit of the load column: as its head says, or in which its rows are right."""
    for k in table.kepala.of(Arti.BEBAN):
        if k.satuan:
            return k.satuan
    rows = [(u.hasil * factor(unit, bukti.efektif), u.beban) for u in bukti.baris if u.beban]
    fits = {u: sum(agrees(m, b, FAKTOR[u]) for m, b in rows if m) for u in ("menit", "jam")}
    best = max(fits, key=lambda u: fits[u])
    return best if fits[best] else ""


def counted_load(table: Tabel, efektif: int) -> Kolom | None:
    """Return the load column that holds volumes: times the norm, it is what every need tells.

    ``Beban Kerja`` may head either; a table of tasks without a volume has it for one.
    """
    columns = [table.kepala.of(a) for a in (Arti.BEBAN, Arti.NORMA, Arti.KEBUTUHAN)]
    if table.kepala.has(Arti.VOLUME) or any(len(found) != 1 for found in columns):
        return None
    (load,), (norm,), (need,) = columns
    rows = [
        [table.angka(b.nomor, k) for k in (load, norm, need)]
        for b in table.isi()
        if table.angka(b.nomor, norm)
    ]
    full = [(a.nilai, b.nilai, c) for a, b, c in rows if a and b and c and a.nilai and b.nilai]
    if load.satuan or not full or len(full) < len(rows):
        return None
    for unit in ("menit", "jam"):
        scale, effective_time = FAKTOR[unit], Decimal(efektif)
        volumes = all(agrees(a * b * scale, c, effective_time) for a, b, c in full)
        loads = any(agrees(a * scale, c, effective_time) for a, _, c in full)
        if volumes and not loads:
            return load
    return None


def _suggested(table: Tabel, bukti: Bukti) -> Satuan:
    effective_cells: Sequence[Decimal] = [
        n.nilai
        for k in table.kepala.of(Arti.EFEKTIF)
        for b in table.isi()
        if (n := table.angka(b.nomor, k))
    ]
    if effective_cells:
        unit = "jam" if effective_cells[0] <= 3000 else "menit"
        return Satuan(unit, f"waktu efektif pada lembar ditulis dalam {unit}", kuat=False)
    for row in range(1, table.kepala.awal):
        for cell in table.lembar.rows[row - 1]:
            if isinstance(cell, str) and FORM_A.fullmatch(plain(cell)):
                return Satuan("menit", "Formulir A Permendagri 12/2008 memakai menit", kuat=False)
    return Satuan()
