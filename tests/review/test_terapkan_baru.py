"""Whole units that a reviewer brings into a new regulation, strikes or moves: numbers follow."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.app.apply_marks import Penerapan, prove, write
from generator.app.origin import lines_of
from generator.app.paths import Home
from generator.app.prepare import examined
from generator.app.receive import Reception, receive
from generator.documents.build import build
from tests.review.terbitan import issue
from tests.review.words import Copy, Edit, W, text_of

MACAM = Path(__file__).parents[1] / "macam"
SLUG = "pasar"


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Return a project whose draft of a new regulation went out; nothing in it may be changed."""
    home = Home(tmp_path_factory.mktemp("baru") / "proyek")
    shutil.copytree(MACAM / "content", home.content)
    (home.root / "naskah.yaml").write_text("")
    draft = home.content / SLUG / "rancangan.yaml"
    text = draft.read_text().replace(
        "(2) Retribusi dipungut setiap hari di Pasar.",
        "(2) Retribusi atas objek sebagaimana dimaksud dalam Pasal 2 dipungut setiap hari.",
    )
    text = text.replace(
        "  Peraturan pelaksanaan dari",
        "  Selain tarif sebagaimana dimaksud dalam Pasal 3 ayat (1), peraturan pelaksanaan dari",
    )
    draft.write_text(text)
    issue(home, SLUG, ("ranperda",))
    return home


@pytest.fixture
def project(sent: Home, tmp_path: Path) -> Home:
    """Return a copy of that project; its sources may be changed."""
    return Home(Path(shutil.copytree(sent.root, tmp_path / "proyek")))


@pytest.fixture
def marked(sent: Home, tmp_path: Path) -> Callable[..., Path]:
    """Return how a reviewer makes a marked copy of the draft."""

    def make(*edits: Edit) -> Path:
        copy = Copy((sent.build / SLUG / "ranperda.docx").read_bytes())
        for edit in edits:
            edit(copy)
        path = tmp_path / "ulasan.docx"
        path.write_bytes(copy.data)
        return path

    return make


def applied(home: Home, file: Path) -> tuple[Reception, Penerapan]:
    """Apply all that can be applied."""
    reception = receive(home, [file])
    found = prove(home, reception, reception.applicable)
    write(home, found)
    return reception, found


def why(reception: Reception, found: Penerapan) -> list[str]:
    """Return why what was not written was not."""
    told = [one.saran for one in reception.usulan if not one.writable]
    return [*told, *(each.sebab for each in found.ditolak)]


def source(home: Home, name: str = "rancangan.yaml") -> str:
    """Return a file of the dossier."""
    return (home.content / SLUG / name).read_text("utf-8")


def prints(home: Home) -> list[str]:
    """Return what the draft prints now."""
    (document,) = build(examined(home, SLUG), ("ranperda",), home.templates)
    return [line.printed for line in lines_of(home, document)]


def after(c: Copy, phrase: str, *words: str, tracked: bool = True) -> None:
    """Put paragraphs behind the one with a phrase, in their order."""
    for each in reversed(words):
        c.insert_after(phrase, each, tracked=tracked)


@pytest.mark.parametrize("tracked", [True, False])
def test_a_new_pasal_moves_the_numbers_behind_it_and_what_names_them(
    project: Home, marked, *, tracked: bool
) -> None:
    words = ("Pasal 3", "(1) Pedagang menjaga kebersihan.", "(2) Sampah dipilah.")
    path = marked(
        lambda c: after(c, "badan usaha dikecualikan dari objek", *words, tracked=tracked)
    )
    reception, found = applied(project, path)
    assert why(reception, found) == []
    said = source(project)
    assert (
        "  Pasal 3\n  (1) Pedagang menjaga kebersihan.\n  (2) Sampah dipilah.\n\n"
        "  Bagian Kedua\n  Pemungutan\n\n  Pasal 4\n  (1) Besarnya tarif"
    ) in said
    assert "dalam Pasal 2 dipungut setiap hari" in said
    assert "  Pasal 5\n  Selain tarif sebagaimana dimaksud dalam Pasal 4 ayat (1)" in said
    assert "- alamat: Pasal 2 ayat (1)" in said
    lines = prints(project)
    at = lines.index("(2) Sampah dipilah.")
    assert lines[at - 2 : at + 1] == [
        "Pasal 3", "(1) Pedagang menjaga kebersihan.", "(2) Sampah dipilah.",
    ]  # fmt: skip
    assert lines.count("Pasal 6") == 2  # the template's, and its explanation


def test_a_new_bab_comes_with_its_pasal(project: Home, marked) -> None:
    words = ("BAB III", "PENGAWASAN", "Pasal 4", "Bupati mengawasi pemungutan retribusi.")
    path = marked(lambda c: after(c, "merupakan bagian tidak terpisahkan", *words))
    reception, found = applied(project, path)
    assert why(reception, found) == []
    said = source(project)
    assert (
        "  BAB III\n  PENGAWASAN\n\n  Pasal 4\n  Bupati mengawasi pemungutan retribusi.\n\n"
        "  BAB IV\n  KETENTUAN PENUTUP\n\n  Pasal 5\n"
    ) in said
    assert "alamat: [BAB II]" in said


def test_two_reviewers_bring_a_pasal_each(project: Home, marked) -> None:
    path = marked(
        lambda c: after(c, "badan usaha dikecualikan dari objek", "Pasal 3", "Kios dirawat."),
        lambda c: after(c, "dikelola oleh Pemerintah Daerah", "Pasal 2", "Pasar dibuka pagi hari."),
    )
    reception, found = applied(project, path)
    assert why(reception, found) == []
    said = source(project)
    assert "  Pasal 2\n  Pasar dibuka pagi hari.\n" in said and "  Pasal 4\n  Kios dirawat." in said
    assert "dalam Pasal 3 dipungut setiap hari" in said
    assert "dalam Pasal 5 ayat (1)" in said
    assert "- alamat: Pasal 3 ayat (1)\n    teks: |\n      Huruf a\n      Kios adalah" in said


def test_words_changed_beside_a_moved_number_are_written_too(project: Home, marked) -> None:
    path = marked(
        lambda c: after(c, "dikelola oleh Pemerintah Daerah", "Pasal 2", "Pasar dibuka pagi hari."),
        lambda c: c.replace("dipungut setiap hari", "dipungut setiap pekan"),
    )
    reception, found = applied(project, path)
    assert why(reception, found) == []
    assert "dalam Pasal 3 dipungut setiap pekan." in source(project)


def test_a_pasal_is_not_torn_apart(project: Home, marked) -> None:
    path = marked(lambda c: after(c, "Objek retribusi meliputi", "Pasal 3", "Kios dirawat."))
    reception, found = applied(project, path)
    assert "di tengah satuan lain" in "\n".join(why(reception, found))
    assert not found.terbukti


def test_new_words_that_name_a_number_that_moves_are_not_guessed(project: Home, marked) -> None:
    words = ("Pasal 3", "Ketentuan sebagaimana dimaksud dalam Pasal 4 berlaku bagi kios.")
    path = marked(lambda c: after(c, "badan usaha dikecualikan dari objek", *words))
    reception, found = applied(project, path)
    assert 'yang baru merujuk "Pasal 4", yang nomornya bergeser' in "\n".join(why(reception, found))


@pytest.mark.parametrize(
    ("words", "moves"),
    [
        ("Tarif ditetapkan dalam Pasal 3 Rancangan Peraturan Daerah ini.", "Pasal 4 Rancangan"),
        ("Tarif ditetapkan dalam Pasal 3 Undang-Undang Nomor 1 Tahun 2022.", "Pasal 3 Undang"),
        ("Tarif ditetapkan.[@uu-2014-23 Pasal 3] Selesai.", "uu-2014-23 Pasal 3]"),
        ("Tarif ditetapkan dalam Pasal 3.", ""),
    ],
)
def test_other_files_that_name_a_moved_number_go_along_or_are_named(
    project: Home, marked, words: str, moves: str
) -> None:
    finding = project.content / SLUG / "temuan" / "T01-pokok.yaml"
    finding.write_text(f"{finding.read_text()}# {words}\n")
    path = marked(
        lambda c: after(c, "badan usaha dikecualikan dari objek", "Pasal 3", "Kios dirawat.")
    )
    reception, found = applied(project, path)
    if moves:
        assert why(reception, found) == []
        assert moves in source(project, "temuan/T01-pokok.yaml")
    else:
        assert "yang nomornya bergeser disebut di content/pasar/temuan/" in found.ditolak[0].sebab


def headings(c: Copy, name: str):
    """Return the paragraphs that are a heading alone."""
    return [p for p in c.root.iter(f"{W}p") if text_of(p).strip() == name]


def test_what_is_named_is_not_struck(project: Home, marked) -> None:
    def edit(c: Copy) -> None:
        for p in (headings(c, "Pasal 2")[0], *map(c.paragraph, STRUCK)):
            _strike(c, p)

    reception, found = applied(project, marked(edit))
    assert any('rujukan "Pasal 2"' in each.sebab for each in found.ditolak), why(reception, found)


STRUCK = ("Objek retribusi meliputi", "kios;", "los; dan", "pelataran.", "oleh badan usaha")


def _strike(c: Copy, p) -> None:
    c._mark(p, "del")
    for run in list(p.iter(f"{W}r")):
        deleted = c._change("del")
        run.addprevious(deleted)
        deleted.append(run)
        for text in run.iter(f"{W}t"):
            text.tag = f"{W}delText"


def test_a_struck_pasal_goes_and_the_numbers_close_up(project: Home, marked) -> None:
    def edit(c: Copy) -> None:
        for p in (headings(c, "Pasal 1")[0], *map(c.paragraph, DEFINED)):
            _strike(c, p)

    reception, found = applied(project, marked(edit))
    assert why(reception, found) == []
    said = source(project)
    assert "BAB I\n  KETENTUAN UMUM\n\n  BAB II" in said and "Pasal 1\n  (1) Objek" in said
    assert "dalam Pasal 1 dipungut setiap hari" in said and "- alamat: Pasal 1 ayat (1)" in said


DEFINED = ("yang dimaksud dengan:", "Daerah adalah Kabupaten", "dikelola oleh Pemerintah Daerah")


@pytest.mark.parametrize("tracked", [True, False])
def test_a_moved_pasal_keeps_its_words_and_what_names_it(
    project: Home, marked, *, tracked: bool
) -> None:
    def edit(c: Copy) -> None:
        goal = c.paragraph("Selain tarif")
        own = [headings(c, "Pasal 1")[0], *map(c.paragraph, DEFINED)]
        for p in reversed(own):
            c.move(p, goal, tracked=tracked)

    reception, found = applied(project, marked(edit))
    assert why(reception, found) == []
    said = source(project)
    assert "  Pasal 4\n  Dalam Peraturan Daerah ini yang dimaksud dengan:\n  1. Daerah" in said
    assert "dalam Pasal 1 dipungut" in said and "dalam Pasal 2 ayat (1)" in said
