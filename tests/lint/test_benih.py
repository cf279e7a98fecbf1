"""Seeded faults: the clean draft of Nusa Kencana, one thing made wrong, and exactly that is found.

``benih.yaml`` lists them in the words of a drafter: what is sought in which file, what is put in
its place, which code must appear. Faults of what the generator prints by itself are put into the
printed draft, read back as one from outside.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TypedDict

import kencana
import pytest
import yaml
from _pytest.mark import ParameterSet
from kencana import SLUG
from naskah_uji import HOME, TANGGAL, baik, dari_teks, diganti, kamus, verified

from generator.app.authored import make_law
from generator.app.prepare import prepare
from generator.content import load, reading
from generator.content.gaya import load_gaya
from generator.diagnostics import Diagnostic
from generator.documents.build import build
from generator.intake.docx import read_docx
from generator.kelembagaan.hasil import analyse
from generator.lint.baris_sumber import offset
from generator.lint.daftar import LINTS
from generator.lint.dari_dossier import dari_dossier
from generator.lint.dari_peraturan import Yardstick
from generator.lint.naskah import Naskah
from generator.lint.pemeriksaan import Pelanggaran, run
from generator.render.docx.package import write_proof

pytestmark = pytest.mark.slow

BENIH = yaml.safe_load((Path(__file__).parent / "benih.yaml").read_text(encoding="utf-8"))
TIDAK_DITANAM = {"F85", "F119"}  # need an annex in the base, a machine without dictionary: cases/
TIDAK_DITANAM |= {"N21"}  # news in the library: cases/
TIDAK_DITANAM |= {"F128", "F134", "F135", "F136", "F138"}  # an amendment, a Perkada, norms: cases/
TIDAK_DITANAM |= {"F155", "F156", "F157", "F158", "F159", "F160"}  # of a new regulation: cases/
TIDAK_DITANAM |= {"S140", "S141"}  # a dossier that is not filled in: cases/
TIDAK_DITANAM |= {"F162", "F163", "F164", "F165", "F166"}  # words of a norm: cases/
TIDAK_DITANAM |= {"F213", "F214"}  # the frame of a regulation: cases/
TIDAK_DITANAM |= {"F215", "F216", "F219"}  # of the state, or with a year: cases/
TIDAK_DITANAM |= {f"F{n}" for n in (*range(220, 321), 328)}  # of a draft, or of a paper: cases/
TIDAK_DITANAM |= {f"F{n}" for n in range(167, 177)}  # what a norm or an amendment says: cases/


class Benih(TypedDict, total=False):
    """One fault."""

    kode: str
    berkas: str
    cari: str
    ganti: str
    lagi: dict[str, str]
    juga: list[str]


def benih(tempat: str) -> list[ParameterSet]:
    return [pytest.param(satu, id=f"{satu['kode']}-{n}") for n, satu in enumerate(BENIH[tempat])]


def kode(naskah: Naskah) -> set[str]:
    return {p.lint.kode for p in run(naskah)}


def tepat(satu: Pelanggaran) -> bool:
    """Whether the words that a finding quotes stand at the place it names."""
    kata = satu.kena.kutipan.split()
    isi = Path(satu.span.path).read_text(encoding="utf-8")
    di_sana = isi[offset(isi, satu.span) :].split(maxsplit=len(kata))
    return not kata or di_sana[: len(kata)][:-1] == kata[:-1]


@cache
def tercetak() -> tuple[str, Yardstick]:
    """Return the printed draft as text, and what it is compared with."""
    bahan = prepare(kencana.HOME, SLUG)
    (ranperda,) = build(bahan, ["ranperda"])
    docx = write_proof(ranperda, load_gaya(HOME / "templates/style/gaya.yaml"))
    lines, _ = read_docx(docx, "ranperda.docx")
    rujukan = Yardstick(
        verified(bahan.dossier.pustaka.peraturan), bahan.amandemen.dasar, TANGGAL, kamus()
    )
    return "".join(f"{line.text}\n" for line in lines), rujukan


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return a copy of the dossier; files that did not change are read once."""
    folder = kencana.copied(tmp_path_factory.mktemp("benih")).content
    with pytest.MonkeyPatch.context() as patch:
        for nama in ("read", "parse"):
            patch.setattr(reading, nama, cache(getattr(reading, nama)))
        yield folder


@pytest.fixture(scope="module")
def bersih(content: Path) -> set[Diagnostic]:
    """Return what the institutional rules say of the clean draft, which has its warnings."""
    return set(kelembagaan(content))


def muat(content: Path) -> Naskah:
    dossier = load.load_dossier(content, SLUG)
    return dari_dossier(dossier, make_law(dossier), kamus())


def kelembagaan(content: Path) -> tuple[Diagnostic, ...]:
    """Return what the institutional rules say."""
    dossier = load.load_dossier(content, SLUG)
    return analyse(dossier, make_law(dossier), kencana.aturan()).temuan


def tanam(content: Path, satu: Benih) -> dict[Path, str]:
    """Put a fault into its files and return what they held."""
    pola = satu["berkas"]
    akar = content if pola.startswith("_") else content / SLUG
    lama = {p: p.read_text(encoding="utf-8") for p in sorted(akar.glob(pola))}
    ubah = {satu["cari"]: satu["ganti"], **satu.get("lagi", {})}
    if "*" not in pola:
        for path, teks in lama.items():
            path.write_text(diganti(teks, ubah), encoding="utf-8")
        return lama
    for cari, ganti in ubah.items():
        assert any(cari in teks for teks in lama.values()), cari
        for path in lama:
            path.write_text(path.read_text(encoding="utf-8").replace(cari, ganti), encoding="utf-8")
    return lama


def test_the_clean_dossier_has_no_finding(content: Path) -> None:
    assert [str(p.diagnostic) for p in run(muat(content))] == []


def test_the_clean_printed_draft_has_no_finding() -> None:
    assert [str(p.diagnostic) for p in run(dari_teks("ranperda", *tercetak()))] == []


@pytest.mark.parametrize("satu", benih("dosir"))
def test_a_fault_in_the_dossier(satu: Benih, content: Path) -> None:
    lama = tanam(content, satu)
    try:
        temuan = run(muat(content), berkas=lambda p: Path(p).read_text(encoding="utf-8"))
        assert {p.lint.kode for p in temuan} == {satu["kode"], *satu.get("juga", ())}
        assert [str(p.diagnostic) for p in temuan if not tepat(p)] == []
    finally:
        for path, teks in lama.items():
            path.write_text(teks, encoding="utf-8")


@pytest.mark.parametrize("satu", benih("kelembagaan"))
def test_a_fault_in_the_institutions(satu: Benih, content: Path, bersih: set[Diagnostic]) -> None:
    lama = tanam(content, satu)
    try:
        baru = {d.code for d in set(kelembagaan(content)) - bersih}
    finally:
        for path, teks in lama.items():
            path.write_text(teks, encoding="utf-8")
    assert baru == {satu["kode"], *satu.get("juga", ())}


@pytest.mark.parametrize("satu", benih("tercetak"))
def test_a_fault_in_the_printed_draft(satu: Benih) -> None:
    teks, rujukan = tercetak()
    rusak = diganti(teks, {satu["cari"]: satu["ganti"], **satu.get("lagi", {})})
    assert kode(dari_teks("ranperda", rusak, rujukan)) == {satu["kode"], *satu.get("juga", ())}


@pytest.mark.parametrize("satu", benih("baru"))
def test_a_fault_in_a_new_regulation(satu: Benih) -> None:
    rusak = diganti(baik("baru"), {satu["cari"]: satu["ganti"], **satu.get("lagi", {})})
    assert kode(dari_teks("baru", rusak)) == {satu["kode"], *satu.get("juga", ())}


def test_every_code_is_seeded() -> None:
    semua = [satu["kode"] for tempat in BENIH.values() for satu in tempat if satu["kode"][0] != "K"]
    assert set(semua) | TIDAK_DITANAM == {lint.kode for lint in LINTS}
    assert len(semua) >= 80
