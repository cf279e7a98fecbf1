"""Sentences of a paper that its own dossier refutes, and clean twins (``pernyataan.yaml``).

The dossier is read once: each sentence is put into its narrative in memory, and the one check is
asked that should see it.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TypedDict

import kencana
import pytest
import yaml

from generator.content.markdown import parse
from generator.lint.daftar import PER_KODE
from generator.lint.dari_dossier import dari_dossier
from generator.lint.naskah import Bagian, Naskah
from generator.lint.pemeriksaan import run
from generator.model.dossier import Dossier
from generator.model.teks import Teks


class Pernyataan(TypedDict):
    """A sentence, its twin, the narrative it stands in, the code that must speak."""

    kode: str
    narasi: str
    salah: str
    benar: str


SEMUA: list[Pernyataan] = yaml.safe_load(
    (Path(__file__).parent / "pernyataan.yaml").read_text(encoding="utf-8")
)


def naskah(dossier: Dossier) -> Naskah:
    """Return the draft of a dossier like that of Nusa Kencana, with what was counted for it."""
    hasil = kencana.analisis()
    assert hasil.tipologi is not None
    draft = dari_dossier(dossier, kencana.amandemen())
    return replace(
        draft, skor=hasil.tipologi.urusan, ambang=hasil.tipologi.ambang, beban=hasil.beban_kerja
    )


def pesan(dossier: Dossier, kode: str) -> list[str]:
    """Return what one check says."""
    return [p.kena.pesan for p in run(naskah(dossier), [PER_KODE[kode]])]


@cache
def semula(kode: str) -> int:
    """Return how often a check speaks of the clean dossier."""
    return len(pesan(kencana.dossier(), kode))


def bernarasi(id_: str, teks: str) -> Dossier:
    """Return the dossier whose narrative says one thing more."""
    asal = kencana.dossier()
    lama = asal.narasi[id_]
    blok, catatan = parse(teks, f"narasi/{id_}.md")
    assert blok, catatan
    baru = lama.model_copy(
        update={"isi": (*lama.isi, *blok), "teks": Teks(f"{lama.teks}\n\n{teks}", lama.teks.span)}
    )
    return asal.model_copy(update={"narasi": {**asal.narasi, id_: baru}})


@pytest.mark.parametrize("satu", SEMUA, ids=lambda p: f"{p['kode']}-{p['salah'][:40]}")
def test_a_sentence_is_refuted_and_its_twin_is_not(satu: Pernyataan) -> None:
    salah, benar = (bernarasi(satu["narasi"], satu[sisi]) for sisi in ("salah", "benar"))
    assert len(pesan(salah, satu["kode"])) > semula(satu["kode"])
    assert len(pesan(benar, satu["kode"])) == semula(satu["kode"])


def letak(kode: str, narasi: str, teks: str) -> list[tuple[int, str, str]]:
    """Return where one check speaks of a paragraph put into a narrative: place, words, message."""
    temuan = run(naskah(bernarasi(narasi, teks)), [PER_KODE[kode]])
    return [
        (p.kena.awal, p.kena.kutipan, p.kena.pesan)
        for p in temuan
        if p.kena.petikan.bagian is Bagian.NARASI and p.kena.petikan.teks not in bunyi()
    ]


@cache
def bunyi() -> frozenset[str]:
    """Return the texts of the clean dossier."""
    return frozenset(p.teks for p in naskah(kencana.dossier()).semua())


def panjang(narasi: str, teks: str) -> int:
    """Return how long a paragraph is as checks read it: without its citations."""
    baru = naskah(bernarasi(narasi, teks)).narasi
    return next(len(p.teks) for p in baru if p.teks not in bunyi())


DEPAN = "Hal itu dikutip menurut Prof. Jimly dan Dr. Maria. "


BERLETAK = [satu for satu in SEMUA if satu["kode"] != "N47"]  # it reads sentences one by one


@pytest.mark.parametrize("satu", BERLETAK, ids=lambda p: f"{p['kode']}-{p['salah'][:40]}")
def test_a_finding_stands_in_its_sentence_whatever_stands_before(satu: Pernyataan) -> None:
    """Behind another sentence with abbreviations, and within the sentence behind one."""
    sendiri = letak(satu["kode"], satu["narasi"], satu["salah"])
    sesudah = letak(satu["kode"], satu["narasi"], f"{DEPAN}{satu['salah']}")
    assert sesudah == [(awal + len(DEPAN), *lain) for awal, *lain in sendiri]
    dua = letak(satu["kode"], satu["narasi"], f"{satu['salah']} {satu['salah']}")
    assert {awal for awal, *_ in dua} >= {
        awal + geser
        for awal, *_ in sendiri
        for geser in (0, panjang(satu["narasi"], satu["salah"]) + 1)
    } or satu["kode"] in SEKALI


SEKALI = {"N36"}  # what the paper says elsewhere is told of the first place


def test_every_kind_of_statement_is_tried() -> None:
    assert {f"N{n}" for n in range(32, 37)} | {"N46", "N47"} <= {satu["kode"] for satu in SEMUA}
    assert len(SEMUA) >= 130


@pytest.mark.parametrize(
    ("kalimat", "kena"),
    [
        ("Peraturan Daerah ini membentuk Perangkat Daerah baru.", True),
        ("Peraturan Daerah ini tidak membentuk Perangkat Daerah baru.", False),
    ],
)
def test_the_general_explanation_is_held_to_the_structures(kalimat: str, kena: bool) -> None:
    draft = naskah(kencana.dossier())
    umum = tuple(replace(p, teks=f"{kalimat} {p.teks}") for p in draft.umum)
    assert bool(run(replace(draft, umum=umum), [PER_KODE["N34"]])) is kena


@pytest.mark.parametrize(("rendah", "kena"), [("432", False), ("832", True)])
def test_a_density_is_population_by_area(rendah: str, kena: bool) -> None:
    asal = kencana.dossier()
    assert asal.indikator is not None
    padat = {"rendah": Decimal(rendah), "tinggi": Decimal(rendah) + 8}
    nilai = tuple(
        n.model_copy(update=padat) if n.id == "kepadatan-penduduk" else n
        for n in asal.indikator.nilai
    )
    berkas = asal.indikator.model_copy(update={"nilai": nilai})
    assert bool(pesan(asal.model_copy(update={"indikator": berkas}), "N26")) is kena


@pytest.mark.parametrize(
    ("judul", "kena"), [("Lima badan untuk dua fungsi", True), ("Empat badan untuk satu", False)]
)
def test_a_title_counts_the_units_of_its_finding(judul: str, kena: bool) -> None:
    asal = kencana.dossier()
    temuan = tuple(
        t.model_copy(update={"judul": Teks(judul, t.judul.span)}) if t.id == "T03" else t
        for t in asal.temuan
    )
    assert bool(pesan(asal.model_copy(update={"temuan": temuan}), "N24")) is kena


@pytest.mark.parametrize(("jumlah", "kena"), [("14.900", True), ("14.100", False)])
def test_the_sum_of_a_table_is_the_input_of_the_scores(jumlah: str, kena: bool) -> None:
    tabel = (
        "Tabel: Luas wilayah menurut bagian {#tabel-bagian}\n| Bagian | Luas (km2) |\n|---|---|\n"
        f"| Utara | 7.000 |\n| Jumlah | {jumlah} |\nSumber: data rekaan.[@data-kencana-2024]"
    )
    assert bool(pesan(bernarasi("bab-2-c", tabel), "N26")) is kena
