"""Every check on texts that pass and texts that fail (``cases/CODE.yaml``).

A text is one of these: ``norma`` (norms as they are typed, under the title ``judul``), ``utuh``
(a whole regulation),
``perubahan`` or ``baru`` (the good drafts of ``naskah/`` with words replaced), ``makalah`` (the
good paper there, too), ``dosir`` (files of
the dossier that ``naskah new`` makes, with words replaced). ``pustaka`` changes records of the
library, ``tanggal`` is the day of the law that is asked for; without it that of every good draft. A
text that fails names what is wrong (``kutipan``: words of the finding or of its message) and, where
a code has several, its gravity (``tingkat``); a changed draft may set off other checks only where
``juga`` lists them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import TypedDict

import pytest
import yaml
from _pytest.mark import ParameterSet
from naskah_uji import (
    BAIK,
    HOME,
    JUDUL,
    KABUPATEN,
    KOTA,
    MINTA,
    TANGGAL,
    acuan,
    baik,
    dari_dosir,
    dari_kajian,
    dari_norma,
    dari_teks,
    diganti,
    pustaka,
    tulis_dosir,
)

from generator.content.new import Permintaan
from generator.diagnostics import Severity
from generator.lint.daftar import LINTS, PER_KODE
from generator.lint.kamus import tanpa_kamus
from generator.lint.naskah import Naskah
from generator.lint.pemeriksaan import Pelanggaran, run

pytestmark = pytest.mark.slow

ROOMS = HOME / "generator/lint"
CASES = Path(__file__).parent / "cases"


class Kasus(TypedDict, total=False):
    """One text of a case file."""

    norma: str
    judul: str
    utuh: str
    perubahan: dict[str, str]
    baru: dict[str, str]
    makalah: dict[str, str]
    dosir: dict[str, dict[str, str]]
    pustaka: dict[str, dict[str, object]]
    tanggal: date
    kamus: str
    kutipan: str
    tingkat: str
    juga: list[str]


def kasus(jenis: str) -> list[ParameterSet]:
    return [
        pytest.param(path.stem, satu, id=f"{path.stem}-{jenis}-{n}")
        for path in sorted(CASES.glob("[FNS]*.yaml"))
        for n, satu in enumerate(yaml.safe_load(path.read_text(encoding="utf-8"))[jenis], start=1)
    ]


def baca(satu: Kasus, tmp_path: Path) -> Naskah:
    dipakai = {k: p.model_copy(update=satu.get("pustaka", {}).get(k)) for k, p in pustaka().items()}
    rujukan = acuan(dipakai, satu.get("tanggal", TANGGAL))
    if satu.get("kamus") == "tidak ada":
        rujukan = type(rujukan)(dipakai, kamus=tanpa_kamus("tidak terpasang"))
    if "utuh" in satu:
        return dari_teks("utuh", satu["utuh"], rujukan)
    if "norma" in satu:
        return dari_norma(satu["norma"], rujukan, satu.get("judul", JUDUL))
    if "dosir" in satu:
        tulis_dosir(tmp_path / "content")
        return dari_dosir(tmp_path / "content", satu["dosir"])
    if "makalah" in satu:
        return dari_kajian(diganti(baik("makalah"), satu["makalah"]), rujukan)
    nama = next(n for n in BAIK if n in satu)
    ganti = satu["perubahan"] if nama == "perubahan" else satu["baru"]
    return dari_teks(nama, diganti(baik(nama), ganti), rujukan)


def periksa(naskah: Naskah, kode: str) -> tuple[Pelanggaran, ...]:
    return run(naskah, [PER_KODE[kode]])


@pytest.mark.parametrize(("kode", "satu"), kasus("lulus"))
def test_passes(kode: str, satu: Kasus, tmp_path: Path) -> None:
    assert [p.kena.pesan for p in periksa(baca(satu, tmp_path), kode)] == []


@pytest.mark.parametrize(("kode", "satu"), kasus("gagal"))
def test_fails(kode: str, satu: Kasus, tmp_path: Path) -> None:
    naskah = baca(satu, tmp_path)
    temuan = periksa(naskah, kode)
    assert temuan, "tidak ditemukan"
    assert {p.diagnostic.code for p in temuan} == {kode}  # refused where the catalogue lists less
    kutipan = satu["kutipan"]
    kena = [p.diagnostic for p in temuan if kutipan in (p.kena.kutipan + p.kena.pesan)]
    assert kena, temuan
    assert {str(d.severity) for d in kena} <= {satu.get("tingkat", str(kena[0].severity))}
    if "norma" not in satu and "utuh" not in satu:
        lain = {p.lint.kode for p in run(naskah)} - {kode}
        assert lain == set(satu.get("juga", []))


@pytest.mark.parametrize("nama", BAIK)
def test_the_good_drafts_are_good(nama: str) -> None:
    assert [str(p.diagnostic) for p in run(dari_teks(nama, baik(nama)))] == []


def test_the_good_dossier_is_good(tmp_path: Path) -> None:
    tulis_dosir(tmp_path / "content")
    temuan = run(dari_dosir(tmp_path / "content", {}))
    assert [str(p.diagnostic) for p in temuan] == []


@pytest.mark.parametrize("minta", [MINTA, KABUPATEN, KOTA], ids=lambda m: m.jenis)
def test_a_new_dossier_has_no_error(minta: Permintaan, tmp_path: Path) -> None:
    tulis_dosir(tmp_path / "content", minta, {})
    temuan = run(dari_dosir(tmp_path / "content", {}, minta.slug))
    assert [str(p.diagnostic) for p in temuan if p.lint.code.severity is Severity.GALAT] == []
    assert {p.lint.kode for p in temuan} == {"F94", "N05", "N10"}  # a book, evidence


def test_every_check_has_cases_a_source_and_a_text() -> None:
    assert {p.stem for p in CASES.glob("[FNS]*.yaml")} == {lint.kode for lint in LINTS}
    for lint in LINTS:
        assert lint.code.source, lint.kode
        assert lint.code.wrong, lint.kode
        assert lint.code.right, lint.kode


def test_no_check_is_left_out() -> None:
    """A function ``(naskah) -> Iterator[Hit]`` that no underscore hides stands in the list."""
    pola = re.compile(r"^def ([a-z]\w*)\(naskah: Naskah\) -> Iterator\[Hit\]:", re.MULTILINE)
    ada = {
        (path.stem, nama)
        for path in ROOMS.glob("*.py")
        for nama in pola.findall(path.read_text(encoding="utf-8"))
    }
    semua = [f for x in LINTS for f in (x.periksa, *x.dahulu)]
    tercantum = {(f.__module__.rpartition(".")[2], f.__name__) for f in semua}
    assert ada == tercantum


def test_codes_stand_in_order_and_once() -> None:
    kode = [lint.kode for lint in LINTS]
    assert kode == sorted(set(kode), key=lambda k: (k[0], int(k[1:])))


def test_a_function_serves_one_code() -> None:
    assert len({lint.periksa for lint in LINTS}) == len(LINTS)


def test_every_earlier_rule_of_the_catalogue_has_its_function() -> None:
    assert [x.kode for x in LINTS if len(x.dahulu) != len(x.code.earlier)] == []
    for lint in LINTS:
        masa = [*lint.code.earlier[::-1], lint.code]
        for lama, baru in pairwise(masa):
            assert lama.until is not None
            assert baru.since == lama.until + timedelta(days=1), lint.kode


def test_an_explanation_of_no_unit_is_let_alone() -> None:
    """Lines of an explanation that stand under no Pasal have an empty address."""
    naskah = dari_teks("baru", baik("baru"))
    lepas = replace(naskah.penjelasan[0], alamat="")
    diberi = replace(naskah, penjelasan=(*naskah.penjelasan, lepas))
    assert [p.kena.pesan for p in periksa(diberi, "F76")] == []


def test_the_title_of_a_qanun_ends_before_its_grace() -> None:
    path = Path(__file__).parent / "pemula/qanun-pemakaman.txt"
    judul = dari_teks("qanun", path.read_text(encoding="utf-8")).judul.teks
    assert judul.endswith("TENTANG PENGELOLAAN TEMPAT PEMAKAMAN")
