"""``naskah new`` to finished files: what stands in ``build/``, and what a mistake leaves there."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader

from generator.app.build import Options, Outcome, build
from generator.app.check import check
from generator.app.new import new_dossier
from generator.app.paths import Home, write_atomically
from generator.content.new import Permintaan
from generator.diagnostics import DraftingError, Severity
from generator.model.dossier import DOKUMEN, JenisDaerah

ROOT = Path(__file__).parents[2]
LATER = "2027-01-31"  # after the day on which the library was last compared with the law
REGIONS = {
    JenisDaerah.PROVINSI: ("Jambi", "Jambi", ""),
    JenisDaerah.KABUPATEN: ("Lebak", "Rangkasbitung", "Banten"),
    JenisDaerah.KOTA: ("Cilegon", "Cilegon", "Banten"),
}
LEBAK = JenisDaerah.KABUPATEN


def project(root: Path, *kinds: JenisDaerah) -> Home:
    """Return a project folder with the library of this one and a new dossier of each kind."""
    for name in ("_pustaka", "_aturan", "_kamus"):
        if (ROOT / "content" / name).exists():
            shutil.copytree(ROOT / "content" / name, root / "content" / name)
    shutil.copytree(ROOT / "templates", root / "templates")
    home = Home(root)
    for kind in kinds:
        name, seat, province = REGIONS[kind]
        new_dossier(home, Permintaan(name.lower(), kind, name, seat, LATER, province))
    return home


def run(home: Home, *, final: bool = False) -> Outcome:
    return build(home, (), Options(home.build, final=final), lambda *_: None)


def documents(home: Home, slug: str = "lebak") -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in sorted((home.build / slug).glob("*.*"))}


@pytest.mark.parametrize("kind", JenisDaerah)
def test_a_new_dossier_has_no_errors(kind: JenisDaerah, tmp_path: Path) -> None:
    home = project(tmp_path, kind)
    found = check(home, ())
    assert [str(d) for d in found if d.severity is Severity.GALAT] == []


@pytest.fixture(scope="module")
def home(tmp_path_factory) -> Home:
    home = project(tmp_path_factory.mktemp("satu"), LEBAK)
    assert run(home).failed == ()
    return home


@pytest.mark.slow
def test_all_documents_stand_there_and_nothing_else(home: Home) -> None:
    wanted = {f"{name}.{kind}" for name in DOKUMEN for kind in ("docx", "pdf")}
    assert set(documents(home)) == wanted


@pytest.mark.slow
def test_another_build_elsewhere_gives_the_same_bytes(home: Home, tmp_path: Path) -> None:
    other = project(tmp_path, LEBAK)
    assert run(other).failed == ()
    first, second = documents(home), documents(other)
    assert [name for name in first if first[name] != second[name]] == []


def spoiled(home: Home, tmp_path: Path) -> Home:
    """Return a copy of a built project, to be broken."""
    shutil.copytree(home.root, tmp_path / "rusak")
    copy = Home(tmp_path / "rusak")
    assert documents(copy)
    return copy


@pytest.mark.slow
class TestAMistake:
    def test_in_the_content_leaves_the_last_good_set_marked_as_outdated(
        self, home: Home, tmp_path: Path
    ) -> None:
        copy = spoiled(home, tmp_path)
        finding = copy.content / "lebak" / "temuan" / "T01.yaml"
        finding.write_text(finding.read_text().replace("akibat:", "akibatnya:", 1))
        whole = documents(copy)
        (copy.build / "lebak" / "ranperda.pdf").write_bytes(b"bukan lagi yang dibuat")
        outcome = run(copy)
        assert outcome.failed == ("lebak",)
        assert any("[S01]" in str(d) for d in outcome.diagnostics)
        assert documents(copy) == {}
        good = copy.build / "lebak" / "terakhir-baik"
        kept = {p.name: p for p in good.iterdir() if p.is_file()}
        pages = sorted((good / "web").glob("*.html"))
        assert pages
        assert all("USANG" in page.read_text("utf-8") for page in pages)
        assert set(kept) == set(whole) - {"ranperda.pdf"}
        assert outcome.kept == (
            f"Hasil terakhir yang baik: {kept['ranperda.docx'].parent}/, "
            "setiap halaman bercap USANG.",
        )
        for name, path in kept.items():
            marked = pdf_pages(path) if path.suffix == ".pdf" else docx_places(path)
            assert marked, name
            assert all("USANG - hasil terakhir yang baik dari isi " in text for text in marked), (
                name
            )
        before = {name: path.read_bytes() for name, path in kept.items()}
        run(copy)  # a second try neither marks twice nor takes away
        assert {name: path.read_bytes() for name, path in kept.items()} == before

    def test_in_a_template_is_named_with_its_line_and_takes_nothing_away(
        self, home: Home, tmp_path: Path
    ) -> None:
        copy = spoiled(home, tmp_path)
        before = documents(copy)
        template = copy.template("naskah_akademik/sampul.html.j2")
        lines = template.read_text().splitlines()
        assert lines[1].startswith("<p")
        template.write_text("\n".join([*lines[:2], "<p>{{ wilayah.nama_daerah }}</p>", *lines[2:]]))
        (error,) = run(copy).diagnostics
        assert documents(copy) == before
        assert str(error).startswith("templates/naskah_akademik/sampul.html.j2:3:")
        assert 'galat: [T02] Nama "nama_daerah" tidak dikenal.' in str(error)

    def test_in_the_house_style_takes_nothing_away(self, home: Home, tmp_path: Path) -> None:
        copy = spoiled(home, tmp_path)
        before = documents(copy)
        copy.style.write_text("huruf: [")
        with pytest.raises(DraftingError):
            run(copy)
        assert documents(copy) == before

    def test_a_final_draft_asked_for_before_its_time_takes_nothing_away(
        self, home: Home, tmp_path: Path
    ) -> None:
        copy = spoiled(home, tmp_path)
        before = documents(copy)
        finding = copy.content / "lebak" / "temuan" / "T01.yaml"
        finding.write_text(f"{finding.read_text()}\n# disunting, tetapi tidak keliru\n")
        outcome = run(copy, final=True)
        assert outcome.failed == ("lebak",)
        assert documents(copy) == before
        open_points = [d for d in outcome.diagnostics if d.code == "S90"]
        assert len(open_points) > 5
        for point in open_points:
            assert Path(point.span.path).is_file()
            assert point.span.line >= 1
        assert any(d.span.path.endswith("dasar.yaml") for d in open_points)

    def test_of_ours_stops_its_dossier_alone_and_takes_nothing_away(
        self, home: Home, tmp_path: Path, monkeypatch
    ) -> None:
        copy = spoiled(home, tmp_path)
        before = documents(copy)
        fault = RuntimeError("nomor halaman dalam daftar isi tidak menetap")

        def broken(*_: object, **_named: object) -> None:
            raise fault

        monkeypatch.setattr("generator.app.compose.producing", broken)
        outcome = run(copy)
        assert outcome.broken == (("lebak", fault),)
        assert documents(copy) == before


def pdf_pages(path: Path) -> list[str]:
    return [page.extract_text() for page in PdfReader(path).pages]


def docx_places(path: Path) -> list[str]:
    """Return the first words of a DOCX and of the heads of its sections."""
    document = Document(str(path))
    heads = [section.header.paragraphs[0].text for section in document.sections]
    return [document.paragraphs[0].text, *heads]


@pytest.mark.slow
def test_one_broken_dossier_does_not_keep_the_other_from_its_documents(tmp_path: Path) -> None:
    home = project(tmp_path, LEBAK, JenisDaerah.KOTA)
    (home.content / "cilegon" / "dossier.yaml").write_text("judul: x\n")
    outcome = run(home)
    assert outcome.failed == ("cilegon",)
    assert documents(home, "cilegon") == {}
    assert len(documents(home, "lebak")) == 2 * len(DOKUMEN)


def test_a_write_that_fails_leaves_the_old_file_and_no_other(tmp_path: Path, monkeypatch) -> None:
    target = tmp_path / "naskah.pdf"
    write_atomically(target, b"lama")

    def broken(self: Path, other: Path) -> None:
        raise OSError(errno.ENOSPC, "penuh")

    monkeypatch.setattr(Path, "replace", broken)
    with pytest.raises(OSError, match="penuh"):
        write_atomically(target, b"baru")
    assert [p.name for p in tmp_path.iterdir()] == ["naskah.pdf"]
    assert target.read_bytes() == b"lama"
