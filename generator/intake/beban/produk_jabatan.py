"""Products against posts: every column is a post, every number a load."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.intake.beban.angka import NIHIL
from generator.intake.beban.baca import Jabatan, Kunci, Pembaca
from generator.intake.beban.jam_menit import FAKTOR, told_unit
from generator.intake.beban.kepala import ORANG, Kolom
from generator.intake.beban.pos import Penyusun

SUM = re.compile(r"(?:.*\s)?(?:jumlah|total)(?:\s.*)?", re.I | re.S)


def read_matrix(p: Pembaca, maker: Penyusun) -> dict[Kunci, Jabatan]:
    """Return the posts of a matrix with the sum of their column; note K76 without a unit."""
    columns = [k for k in p.tabel.kepala.kolom if k.arti is None and not SUM.fullmatch(k.judul)]
    columns = [k for k in columns if any(p.tabel.angka(b.nomor, k) for b in p.tabel.isi())]
    if not columns:
        return {}
    unit = p.pilihan or next((k.satuan for k in columns if k.satuan), "") or _above(p)
    if unit not in FAKTOR:
        hint = "tulis (menit) atau (jam) di atas tabel, atau pilih dengan --satuan"
        p.fault(p.tabel.kepala.awal, columns[0], "K76", "tidak menyebut jam atau menit", hint)
        return {}
    found: dict[Kunci, Jabatan] = {}
    for column in columns:
        post = _post(p, maker, column, FAKTOR[unit])
        found[post.kunci] = post
    words = (
        f"matriks dibaca sebagai beban dalam {unit} tiap jabatan; rincian produknya tidak dimuat"
    )
    p.warn(p.tabel.kepala.awal, columns[0].nomor, "K82", words)
    return found


def _above(p: Pembaca) -> str:
    if found := told_unit(p.tabel, ""):
        return found
    for row in range(1, p.tabel.kepala.akhir + 1):
        for cell in p.tabel.lembar.rows[row - 1]:
            if isinstance(cell, str) and (match := ORANG.search(cell)):
                return "jam" if match[0].upper() == "OJ" or "jam" in match[0].lower() else "menit"
    return ""


def _post(p: Pembaca, maker: Penyusun, column: Kolom, factor: Decimal) -> Jabatan:
    first = next(iter(p.tabel.isi())).nomor
    unit, bagian = maker.place_of(first)
    name = " ".join(re.sub(r"\([^()]*\)", "", column.judul).split())
    post = Jabatan(Kunci(unit, bagian, name), p.at(p.tabel.kepala.awal, column), beban=Decimal(0))
    for b in p.tabel.isi():
        number = p.number(b.nomor, column)
        if number is not None and number.sisa != NIHIL and post.beban is not None:
            post.beban += number.nilai * factor
    return post
