"""Checks of what a regulation on units of a region calls a unit: it defines one, nothing else."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from generator.lint import definisi
from generator.lint.alat import utuh
from generator.lint.definisi import Istilah, istilah
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.model.judul_perangkat import about_units, orders_an_office

TABEL = Path(__file__).with_suffix(".toml")
PANGKAL = 7  # words of a meaning that say of what kind the thing is


@cache
def table() -> tuple[tuple[re.Pattern[str], re.Pattern[str], str, str], ...]:
    """Return the terms, what their meanings begin with, what they are, and the law."""
    return tuple(
        (re.compile(x["nama"]), re.compile(x["pangkal"], re.IGNORECASE), x["arti"], x["dasar"])
        for x in tomllib.loads(TABEL.read_text(encoding="utf-8"))["istilah"]
    )


def another_office(naskah: Naskah) -> Iterator[Hit]:
    """F227: a unit that is defined is that unit, and a unit of a region."""
    yield from definisi.another_office(naskah)
    yield from _no_unit(naskah)
    yield from _no_party(naskah)


def _no_unit(naskah: Naskah) -> Iterator[Hit]:
    """Yield a term of the law on units that is defined as another law defines the word."""
    judul = naskah.judul.teks
    if not naskah.luar or not (about_units(judul) or orders_an_office(judul)):
        return
    for satu in istilah(naskah.batang):
        for nama, pangkal, arti, dasar in table():
            if nama.fullmatch(satu.panjang) and not pangkal.search(_genus(satu)):
                pesan = f"“{satu.panjang}” dalam rancangan ini ialah {arti} ({dasar})"
                yield utuh(_passage(satu), pesan)
                break


# "orang pribadi atau Badan wajib ...": a party to taxes and permits, and no unit of a region
PIHAK = re.compile(
    r"\b(?:[Oo]rang(?: [Pp]ribadi| [Pp]erseorangan)?|[Ss]etiap [Oo]rang) (?:dan/)?atau"
    r" Badan\b(?! [A-Z])"
)
PERANGKAT = re.compile(r"^(?:unsur|perangkat daerah|badan daerah)\b", re.IGNORECASE)


def _no_party(naskah: Naskah) -> Iterator[Hit]:
    """Yield "Badan" defined as a unit of a region where the norms mean whoever does business."""
    badan = [i for i in istilah(naskah.batang) if i.panjang == "Badan"] if naskah.luar else []
    for satu in badan:
        if PERANGKAT.match(satu.isi) and any(PIHAK.search(p.teks) for p in naskah.teks_norma()):
            pesan = "“Badan” dipakai bersama orang pribadi: sekumpulan orang dan/atau modal"
            yield utuh(_passage(satu), pesan)


def _passage(satu: Istilah) -> Petikan:
    label = f"Pasal 1 angka {satu.satuan.nomor}"
    return Petikan(Bagian.NORMA, label, satu.satuan.kalimat, satu.satuan.asal)


def _genus(satu: Istilah) -> str:
    return " ".join(satu.isi.split()[:PANGKAL])
