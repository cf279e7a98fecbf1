"""People and loads as tables tell them: counts of heads, incumbents over several columns, units."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.intake.beban.baca import Pembaca, first_number
from generator.intake.beban.jam_menit import FAKTOR, SEBUT_SATUAN, Satuan, agrees, told_unit
from generator.intake.beban.kepala import Kolom
from generator.model.profil_abk import ArtiKolom as Arti


def recap_unit(p: Pembaca) -> str:
    """Return the unit of the loads of a recapitulation; note K76 once where nothing tells."""
    column = p.tabel.kepala.of(Arti.BEBAN)[0]
    if column.judul not in p.satuan:
        p.satuan[column.judul] = _decide_loads(p, column)
    return p.satuan[column.judul].nama


def _decide_loads(p: Pembaca, column: Kolom) -> Satuan:
    row = p.tabel.kepala.awal
    if said := column.satuan or p.pilihan or told_unit(p.tabel, column.judul):
        return Satuan(said, "judul")
    fits = {"menit": 0, "jam": 0}
    for b in p.tabel.isi():
        load, need = p.tabel.angka(b.nomor, column), first_number(p, b.nomor, Arti.KEBUTUHAN)
        if load and need and load.nilai and need.nilai:
            for unit in fits:
                fits[unit] += agrees(load.nilai * FAKTOR[unit], need, Decimal(p.efektif))
    best, other = sorted(fits, key=lambda u: -fits[u])
    if fits[best] and not fits[other]:
        words = f"beban dibaca sebagai {best}: cocok dengan kebutuhan pada lembar"
        p.hint(row, column.nomor, words)
        return Satuan(best, words)
    p.fault(row, column, "K76", "tidak menyebut jam atau menit", SEBUT_SATUAN)
    return Satuan()


def heads(p: Pembaca, row: int, column: Kolom, *, whole: bool = True) -> Decimal | None:
    """Return a count of people in a cell; note K45 for what is none."""
    number = p.number(row, column)
    if number is None:
        return None
    if number.satuan not in ("", "orang") or number.periode:
        p.fault(row, column, "K45", f'berisi "{p.tabel.sel(row, column)}": bukan jumlah orang')
        return None
    if whole and number.nilai != number.nilai.to_integral_value():
        words = f'berisi "{p.tabel.sel(row, column)}": harus bilangan bulat'
        p.fault(row, column, "K45", words)
        return None
    return number.nilai


def staff_columns(p: Pembaca) -> tuple[Kolom, ...]:
    """Return the columns whose sum is the incumbents: a total of others stands for all of them.

    ``ASN`` may or may not take in ``PPPK`` (UU 20/2023 says it does): the gap told beside decides.
    """
    columns = p.tabel.kepala.of(Arti.PEMANGKU)
    if len(columns) < 2:
        return columns
    for column in columns:
        rest = [k for k in columns if k is not column]
        if len(rest) > 1 and _is_sum(p, column, rest):
            return (column,)
    wide = [k for k in columns if re.search(r"(?<!non )(?<!non-)\basn\b", k.judul.lower())]
    if len(wide) != 1 or not any("pppk" in k.judul.lower() for k in columns if k not in wide):
        return columns
    both, alone = (_gap_fits(p, chosen) for chosen in (columns, tuple(wide)))
    if both == alone:
        key = f"{wide[0].judul}?"
        if key not in p.satuan:
            p.satuan[key] = Satuan()
            words = "dapat sudah mencakup PPPK, dan tidak ada selisih yang menunjukkannya"
            hint = "tulis PNS bila tanpa PPPK, atau abaikan salah satu kolom pada profil"
            p.fault(p.tabel.kepala.awal, wide[0], "K78", words, hint)
    return columns if both >= alone else tuple(wide)


def _is_sum(p: Pembaca, column: Kolom, rest: list[Kolom]) -> bool:
    tested = 0
    for b in p.tabel.isi():
        total = p.tabel.angka(b.nomor, column)
        parts = [n.nilai for k in rest if (n := p.tabel.angka(b.nomor, k))]
        if total and total.nilai and len(parts) > 1:
            if total.nilai != sum(parts):
                return False
            tested += 1
    return tested > 0


def _gap_fits(p: Pembaca, columns: tuple[Kolom, ...]) -> int:
    """Return how many rows tell the gap that these incumbents leave."""
    fits = 0
    for b in p.tabel.isi():
        staff = sum((n.nilai for k in columns if (n := p.tabel.angka(b.nomor, k))), Decimal(0))
        need = first_number(p, b.nomor, Arti.KEBUTUHAN)
        gaps = [
            abs(n.nilai)
            for arti in (Arti.SELISIH, Arti.KURANG, Arti.LEBIH)
            for k in p.tabel.kepala.of(arti)
            if (n := p.tabel.angka(b.nomor, k))
        ]
        if need and gaps:
            fits += abs(staff - need.nilai) in gaps
    return fits
