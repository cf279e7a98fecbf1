"""``dokumen`` and ``kajian`` decide what must be written: a choice is built, or told to lack."""

from __future__ import annotations

import re
import shutil
from itertools import combinations
from pathlib import Path

import pytest

from generator.app import prepare
from generator.app.paths import Home
from generator.content.files import BERKAS, NARASI, Kebutuhan
from generator.content.load import load_dossier
from generator.diagnostics import DraftingError, Severity
from generator.documents.build import build
from generator.ir.dump import dump
from generator.ir.nodes import Figure, Table
from generator.ir.walk import walk
from generator.lint.kamus import tanpa_kamus
from generator.model.dossier import DOKUMEN, JenisRancangan
from generator.model.unsur_kajian import KAJIAN
from tests import kencana

pytestmark = pytest.mark.slow

SEMUA = [set(c) for n in range(1, len(DOKUMEN) + 1) for c in combinations(DOKUMEN, n)]
AMENDMENT = [b for b in BERKAS if JenisRancangan.PERUBAHAN in b.milik]
BLOCKS = ("kelembagaan", "manfaat_biaya")  # of the paper of the dossier
BAB = re.compile(r"BAB (?:[IV]+\b)|Naskah Akademik|\bnarasi\b|biaya dan manfaat")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """Return a project whose dossier has everything, on a machine without a dictionary."""
    monkeypatch.setattr(prepare, "open_kamus", lambda _: tanpa_kamus("tidak terpasang"))
    return kencana.copied(tmp_path)


def folder(home: Home) -> Path:
    return home.content / kencana.SLUG


def ask(home: Home, dokumen: set[str], kajian: str = f"[{', '.join(BLOCKS)}]") -> None:
    """Let the dossier make these documents, its paper with these blocks."""
    berkas = folder(home) / "dossier.yaml"
    teks = re.sub(r"^dokumen:\n(?: +- .*\n)*", "", berkas.read_text("utf-8"), flags=re.MULTILINE)
    teks = re.sub(r"^(?:dokumen|kajian):.*\n", "", teks, flags=re.MULTILINE)
    isi = f"dokumen: [{', '.join(n for n in DOKUMEN if n in dokumen)}]\n"
    isi += f"kajian: {kajian}\n" if kajian else ""
    berkas.write_text(teks + isi, "utf-8")
    if "kelembagaan" not in kajian and kajian:  # its annex shows the units
        berkas = folder(home) / "perubahan.yaml"
        teks = berkas.read_text("utf-8").replace("[[gambar:bagan-susunan]]", "Susunan Perangkat.")
        berkas.write_text(teks, "utf-8")


def strip(home: Home, need: Kebutuhan) -> None:
    """Leave in the dossier what its documents cannot do without."""
    for berkas in AMENDMENT:
        if not need.needs(berkas):
            (folder(home) / berkas.name).unlink(missing_ok=True)
    if not need.temuan:
        shutil.rmtree(folder(home) / "temuan", ignore_errors=True)
    for path in (folder(home) / "narasi").glob("*.md"):
        if path.stem not in need.narasi:
            path.unlink()
        elif not need.temuan:
            path.write_text("Uraian tanpa temuan.\n", "utf-8")


def need_of(dokumen: set[str], kajian: tuple[str, ...] = tuple(KAJIAN)) -> Kebutuhan:
    return Kebutuhan(tuple(n for n in DOKUMEN if n in dokumen), kajian)


@pytest.mark.parametrize("dokumen", SEMUA, ids=lambda d: "+".join(sorted(d)))
def test_what_a_choice_of_documents_does_not_need_may_be_absent(
    dokumen: set[str], home: Home
) -> None:
    """Every choice of documents can be read from the files that it needs and no other."""
    ask(home, dokumen)
    strip(home, need_of(dokumen))
    dossier = load_dossier(home.content, kencana.SLUG)
    assert set(dossier.dibuat) == dokumen
    assert dossier.tidak_dipakai == ()
    assert bool(dossier.narasi) == bool(dokumen & set(NARASI))


@pytest.mark.parametrize("nama", DOKUMEN)
def test_each_document_alone_is_composed_and_no_check_speaks_of_another(
    nama: str, home: Home
) -> None:
    ask(home, {nama}, "[]")
    strip(home, need_of({nama}, ()))
    if nama in NARASI:  # institutional tables are no matter of this paper
        for path in (folder(home) / "narasi").glob("*.md"):
            path.write_text("Uraian.\n", "utf-8")
    bahan = prepare.examined(home, kencana.SLUG)
    (document,) = build(bahan, (nama,), home.templates)
    assert document.name == nama
    if nama == "naskah-akademik":
        return
    told = [f"{d.message} {d.hint}" for d in bahan.pemeriksaan.diagnostics]
    if nama == "keterangan":  # F96: a wide change is no matter for a mere statement
        told = [satu for satu in told if "15 instruksi tanpa" not in satu]
    assert [satu for satu in told if BAB.search(satu)] == []
    galat = [d for d in bahan.pemeriksaan.diagnostics if d.severity is Severity.GALAT]
    assert galat == []


@pytest.mark.parametrize("nama", DOKUMEN)
def test_whatever_a_document_needs_is_named_when_it_is_missing(nama: str, home: Home) -> None:
    ask(home, {nama})
    need = need_of({nama}, BLOCKS)
    wanted = [b.name for b in AMENDMENT if need.needs(b) and b.name != "dossier.yaml"]
    wanted += [f"narasi/{satu}.md" for satu in need.narasi]
    for name in wanted:
        (folder(home) / name).unlink()
    if need.temuan:
        shutil.rmtree(folder(home) / "temuan")
        wanted.append("temuan")
    with pytest.raises(DraftingError) as error:
        load_dossier(home.content, kencana.SLUG)
    missing = {d.span.path for d in error.value.diagnostics if d.code == "S10"}
    assert missing == {(folder(home) / name).as_posix() for name in wanted}


def test_a_file_that_nothing_uses_is_told_and_not_read(home: Home) -> None:
    ask(home, {"ranperda"}, "[]")
    for name in ("manfaat_biaya.yaml", "evaluasi_peraturan.yaml", "narasi/bab-1-a.md"):
        (folder(home) / name).write_text("bukan: [yaml", "utf-8")
    bahan = prepare.examined(home, kencana.SLUG)
    told = [d for d in bahan.pemeriksaan.diagnostics if d.code == "S120"]
    assert {d.severity for d in told} == {Severity.PETUNJUK}
    assert any("manfaat_biaya.yaml" in d.message and "manfaat_biaya]" in d.hint for d in told)
    assert sum("narasi" in d.message for d in told) == len(NARASI)


def test_a_reason_that_names_no_finding_is_told_once_where_no_thread_is_made(home: Home) -> None:
    ask(home, {"ranperda"}, "[]")
    shutil.rmtree(folder(home) / "temuan")
    found = prepare.examined(home, kencana.SLUG).pemeriksaan.diagnostics
    assert [d.code for d in found if d.code in ("S16", "S121")] == ["S121"]


def test_without_kajian_the_files_that_are_there_tell_the_blocks(home: Home) -> None:
    plain_narratives(home)
    berkas = folder(home) / "perubahan.yaml"
    teks = berkas.read_text("utf-8").replace("[[gambar:bagan-susunan]]", "Susunan Perangkat.")
    berkas.write_text(teks, "utf-8")
    ask(home, {"naskah-akademik"}, "")
    assert load_dossier(home.content, kencana.SLUG).kajian == ("kelembagaan", "manfaat_biaya")
    for name in KAJIAN["kelembagaan"].pilihan:
        (folder(home) / name).unlink(missing_ok=True)
    dossier = load_dossier(home.content, kencana.SLUG)
    assert dossier.kajian == ("manfaat_biaya",)
    assert [str(name) for name in dossier.tidak_dipakai if "/" not in name] == [
        "perangkat_daerah.yaml"
    ]


INSTITUSI = re.compile(r"perangkat|tipologi|beban-kerja|kematangan|kelembagaan|bagan|peta-temuan")


def paper_of(home: Home, kajian: str) -> tuple[set[str], str]:
    """Return the ids of the tables and figures of a paper, and its tree as text."""
    ask(home, {"naskah-akademik"}, kajian)
    bahan = prepare.examined(home, kencana.SLUG)
    (document,) = build(bahan, ("naskah-akademik",), home.templates)
    blok = [b for part in document.parts for b in walk(part.blocks)]
    return {b.id for b in blok if isinstance(b, Table | Figure)}, dump(document)


def plain_narratives(home: Home, **lain: str) -> None:
    """Let every narrative be one sentence, but for those that are given."""
    for path in (folder(home) / "narasi").glob("*.md"):
        path.write_text(lain.get(path.stem.replace("-", "_"), "Uraian.\n"), "utf-8")


def test_a_paper_on_another_subject_has_no_institutional_table(home: Home) -> None:
    plain_narratives(home)
    with_units, _ = paper_of(home, "[kelembagaan, manfaat_biaya]")
    without, words = paper_of(home, "[manfaat_biaya]")
    assert {i for i in with_units if INSTITUSI.search(i)}
    assert {i for i in without if INSTITUSI.search(i)} == set()
    assert "tabel-opsi" in without and "tabel-matriks-masalah" in without
    assert "ANALISIS KELEMBAGAAN" not in words and "BUKTI TEMUAN" in words
    assert "Pemeriksaan susunan yang berlaku" not in words and "Beban kerja 2" not in words
    none, _ = paper_of(home, "[]")
    assert "tabel-opsi" not in none


PLACED = """Susunan yang berlaku disajikan pada [#tabel-perangkat-sekarang].

[[tabel:perangkat-sekarang]]

### Beban kerja

[[tabel:beban-kerja]]

### Permasalahan

Uraian permasalahan.
"""


def test_what_is_placed_of_a_part_that_is_not_in_is_left_out_and_told(home: Home) -> None:
    plain_narratives(home, bab_2_c=PLACED)
    _, words = paper_of(home, "[manfaat_biaya]")
    assert "bab-2-c-2" not in words  # one heading is left: that over nothing went
    assert "berlaku disajikan pada" not in words
    assert "Uraian permasalahan." in words
    found = prepare.examined(home, kencana.SLUG).pemeriksaan.diagnostics
    assert [d.span.line for d in found if d.code == "S123"] == [3, 7]


def test_a_sentence_that_says_more_than_where_such_a_table_stands_is_the_authors(
    home: Home,
) -> None:
    isi = PLACED.replace("berlaku disajikan", "berlaku memuat 40 unit; rinciannya disajikan")
    plain_narratives(home, bab_2_c=isi)
    ask(home, {"naskah-akademik"}, "[]")
    with pytest.raises(DraftingError) as error:
        load_dossier(home.content, kencana.SLUG)
    assert [d.code for d in error.value.diagnostics] == ["S124"]


def test_an_annex_that_shows_units_needs_them(home: Home) -> None:
    ask(home, {"ranperda"}, "")
    with pytest.raises(DraftingError) as error:
        load_dossier(home.content, kencana.SLUG)
    assert [d.code for d in error.value.diagnostics] == ["S124"]
