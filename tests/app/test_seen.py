"""What of the library a dossier sees, so that an edit of another record makes nobody else stale."""

from __future__ import annotations

import lzma
import shutil
import zipfile
from pathlib import Path

import banyak
import pytest

from generator.app.build import Options, Outcome, build
from generator.app.manifest import fingerprint, main
from generator.app.paths import Home
from generator.app.prepare import examined
from generator.app.seen import seen

SATU, DUA = "daerah-1", "daerah-2"
RECORDS = {
    "uu-2014-23": 'nomor: "23"\ntahun: "2014"\ndiubah_oleh: [uu-2015-9]',
    "uu-2015-9": (
        'nomor: "9"\ntahun: "2015"\n'
        "judul: >-\n  Perubahan Kedua atas Undang-Undang\n  Nomor 23 Tahun 2014"
    ),
    "pp-2016-18": 'nomor: "18"\ntahun: "2016"\njudul: Perangkat Daerah',
    "perda-lebak-2016-18": 'nomor: "18"\ntahun: "2016"\ninstansi: Kabupaten Lebak\njudul: Pasar',
    "pp-2016-180": 'nomor: "..."\ntahun: "2016"\njudul: "..."',
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a folder with a library and a dossier that is still empty."""
    for id, text in RECORDS.items():
        path = tmp_path / "_pustaka" / "peraturan" / f"{id}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    (tmp_path / "dosir").mkdir()
    return tmp_path


NAMED = {
    "by nothing": ("Peraturan Daerah tentang Perumahan, 2016, nomor urut 7", set()),
    "by its id, with those that it names": ("[@uu-2014-23 Pasal 212]", {"uu-2014-23", "uu-2015-9"}),
    "by number and year over two lines": (
        "Undang-Undang Nomor 9\n  Tahun 2015",
        {"uu-2015-9", "uu-2014-23"},
    ),
    "by number and year, whoever made it": ("PP 18/2016", {"pp-2016-18", "perda-lebak-2016-18"}),
    "by its title with another year": (
        "PP Nomor 18 Tahun 2018 tentang Perangkat\n  Daerah",
        {"pp-2016-18"},
    ),
    "not by a title that each region has": ("Perda Nomor 1 Tahun 2020 tentang Pasar", set()),
    "by an id that begins as another": ("pp-2016-180", {"pp-2016-180"}),
}


@pytest.mark.parametrize(("text", "ids"), NAMED.values(), ids=NAMED)
def test_a_record_is_seen_if_it_is_named(content: Path, text: str, ids: set[str]) -> None:
    (content / "dosir" / "narasi.md").write_text(text, "utf-8")
    assert seen(content, "dosir") == ids


def workbook(path: Path, words: str) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/sharedStrings.xml", words)


def test_what_a_workbook_names_is_seen_and_a_broken_one_names_nothing(content: Path) -> None:
    workbook(content / "dosir" / "tugas.xlsx", "<t>PP 18/2016</t>")
    assert seen(content, "dosir") == {"pp-2016-18", "perda-lebak-2016-18"}
    (content / "dosir" / "tugas.xlsx").write_bytes(b"PK rusak")
    assert seen(content, "dosir") == set()


def test_rules_and_what_is_shipped_are_seen_by_all(content: Path, tmp_path: Path) -> None:
    shipped = tmp_path / "bawaan"
    (shipped / "_aturan").mkdir(parents=True)
    (shipped / "_aturan" / "jalan.yaml").write_text("dasar: [pp-2019-72]", "utf-8")
    record = shipped / "_pustaka" / "peraturan" / "pp-2019-72.yaml"
    record.parent.mkdir(parents=True)
    record.write_text('nomor: "72"\ntahun: "2019"', "utf-8")
    assert seen(content, "dosir", shipped) == {"pp-2019-72"}
    assert seen(content, "dosir") == set()


# --- a project of two dossiers, each amending a regulation of its own ----------------------------


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return banyak.project(tmp_path, [SATU, DUA])


def run(home: Home) -> Outcome:
    return build(home, (), Options(home.build, stale=True), lambda *_: None)


def record_of(home: Home, number: int) -> Path:
    return home.content / "_pustaka" / "peraturan" / f"perda-daerah-{number}.yaml"


def test_checks_and_documents_are_given_what_is_seen(home: Home) -> None:
    library = examined(home, SATU).dossier.pustaka
    assert {*library.peraturan, *library.literatur} == seen(home.content, SATU)
    assert record_of(home, 1).stem in library.peraturan
    assert record_of(home, 2).stem not in library.peraturan


@pytest.mark.slow
def test_an_edit_of_a_record_rebuilds_those_that_cite_it_alone(home: Home) -> None:
    assert run(home).failed == ()
    prints = {slug: fingerprint(home.content, slug) for slug in (SATU, DUA)}
    record = record_of(home, 1)
    record.write_text(record.read_text("utf-8") + "catatan: Dibaca kembali.\n", "utf-8")
    assert main([str(home.root)]) == 1
    outcome = run(home)
    assert (outcome.unchanged, {p.parent.name for p in outcome.written} - {"web"}) == (
        (DUA,),
        {SATU},
    )
    assert fingerprint(home.content, DUA) == prints[DUA]
    assert fingerprint(home.content, SATU) != prints[SATU]
    assert main([str(home.root)]) == 0, "yang tidak melihatnya sudah dicatat mutakhir"


@pytest.mark.slow
def test_a_fault_in_a_record_that_nobody_sees_is_told(home: Home) -> None:
    assert run(home).failed == ()
    stray = home.content / "_pustaka" / "literatur" / "tak-dirujuk.yaml"
    stray.write_text("id: lain\n", "utf-8")
    for _ in range(2):
        outcome = run(home)
        assert {d.span.path for d in outcome.diagnostics} == {stray.as_posix()}
        assert (outcome.failed, outcome.unchanged) == ((SATU, DUA), ())
    stray.unlink()
    assert run(home).unchanged == (SATU, DUA)


@pytest.mark.slow
def test_a_fault_that_nobody_sees_is_told_of_a_packet_that_was_made_before_too(home: Home) -> None:
    assert run(home).failed == ()
    for slug in (SATU, DUA):
        shutil.rmtree(home.build / slug)
    stray = home.content / "_pustaka" / "literatur" / "tak-dirujuk.yaml"
    stray.write_text("id: lain\n", "utf-8")
    assert run(home).failed == (SATU, DUA)
    stray.unlink()
    outcome = run(home)
    assert outcome.failed == ()
    assert outcome.written


def test_a_number_and_its_year_on_two_lines_deep_in_a_file_name_a_record(content: Path) -> None:
    text = f"  - teks: >\n        menurut Peraturan Pemerintah Nomor 18\n{' ' * 30}Tahun 2016\n"
    (content / "dosir" / "dalam.yaml").write_text(text, "utf-8")
    assert "pp-2016-18" in seen(content, "dosir")


@pytest.mark.parametrize("broken", [lzma.LZMAError, EOFError])
def test_an_archive_that_ends_or_is_damaged_within_names_nothing(
    content: Path, monkeypatch: pytest.MonkeyPatch, broken: type[Exception]
) -> None:
    def read(*_: object) -> bytes:
        raise broken

    workbook(content / "dosir" / "rusak.xlsx", "pp-2016-18")
    monkeypatch.setattr(zipfile.ZipFile, "read", read)
    assert seen(content, "dosir") == frozenset()


def test_who_names_too_much_to_be_read_sees_all(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workbook(content / "dosir" / "besar.xlsx", "tak ada")
    monkeypatch.setattr("generator.app.seen.LARGEST", 3)
    shelf = {p.stem for p in (content / "_pustaka").rglob("*.yaml")}
    assert seen(content, "dosir") == shelf
