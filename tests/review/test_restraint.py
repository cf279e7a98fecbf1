"""Nothing changed but what adopted remarks name: every change is judged, and told where it is."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.app.diff import restrained
from generator.app.issued import keep
from generator.app.paths import Home
from generator.app.prepare import prepare
from generator.cli.main import main
from generator.diagnostics import DraftingError
from generator.documents.build import build as build_documents
from generator.documents.kekangan import Kekangan
from generator.documents.tempat import tempat_baris
from generator.ir.printed import PrintedLine, printed
from generator.model.catatan import Catatan
from generator.model.tempat import called, of_id, read_tempat
from generator.review.restraint import Print, restraint
from tests import kencana

pytestmark = pytest.mark.slow

FOLDER = f"content/{kencana.SLUG}"
WHO = "penelaah: Kanwil\n    sumber: kanwil\n    dokumen: ranperda\n    catatan: Mohon ditinjau.\n"


@pytest.fixture
def project(packet: Home, tmp_path: Path) -> Home:
    """Return a copy of the project whose drafts went out; its sources may be changed."""
    return Home(Path(shutil.copytree(packet.root, tmp_path / "proyek")))


@pytest.fixture
def edit(project: Home) -> Callable[[str, str, str], None]:
    """Return how a drafter changes words in a file of the dossier."""

    def change(name: str, old: str, new: str) -> None:
        path = project.root / FOLDER / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    return change


def remark(home: Home, number: str, satuan: str, putusan: str = "diterima", **more: str) -> None:
    """Write a remark with its decision into the register."""
    path = home.root / FOLDER / "catatan" / f"{number.lower()}.yaml"
    path.parent.mkdir(exist_ok=True)
    told = "".join(f"    {key}: {value}\n" for key, value in more.items())
    place = f"    satuan: {satuan}\n" if satuan else ""
    path.write_text(
        f"catatan:\n  - id: {number}\n    {WHO}{place}{told}"
        f"    putusan: {putusan}\n    alasan: Disepakati.\n",
        "utf-8",
    )


def held(home: Home, issued: Path, name: str = "ranperda.docx") -> Kekangan:
    """Return how the draft of today is held against the one that went out."""
    (found,) = restrained(home, kencana.SLUG, str(issued / name), ())
    return found


def diff(home: Home, since: Path, *more: str) -> int:
    """Run the command as a drafter does."""
    told = ("--akar", str(home.root), "diff", kencana.SLUG, "--since", str(since))
    return main([*told, "--only", "catatan", *more])


CHANGED = ("perubahan.yaml", "unsur pelaksana kegiatan\n      teknis pada", "unsur teknis pada")


def test_of_an_unchanged_draft_nothing_is_beyond(
    project: Home, issued: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert diff(project, issued / "ranperda.pdf") == 0
    assert "tidak ada yang berubah di luar catatan yang diterima" in capsys.readouterr().out


def test_what_no_adopted_remark_names_is_named_with_its_place(
    project: Home, issued: Path, edit, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(*CHANGED)
    remark(project, "C01", "Pasal 1 angka 10", putusan="ditolak")
    remark(project, "C02", "Pasal 1 angka 1")
    assert diff(project, issued / "ranperda.docx") == 1
    said = capsys.readouterr()
    assert f"{FOLDER}/perubahan.yaml:5:" in said.out + said.err
    assert "[R21] Pasal 1 angka 10 diubah, tetapi tidak disebut catatan" in said.err + said.out


@pytest.mark.parametrize("satuan", ["Pasal 1 angka 10", "Pasal 1", "angka 10 Pasal 1"])
def test_a_unit_that_an_adopted_remark_names_may_change(
    project: Home, issued: Path, edit, satuan: str
) -> None:
    edit(*CHANGED)
    remark(project, "C01", satuan)
    found = held(project, issued)
    assert [(u.tempat, u.karena) for u in found.dinamai] == [("Pasal 1 angka 10", ("C01",))]
    assert found.terkekang


def test_a_remark_without_words_of_its_own_is_said_to_open_its_unit(
    project: Home, issued: Path, edit, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(*CHANGED)
    remark(project, "C01", "Pasal 1 angka 10")
    found = held(project, issued)
    assert (found.terbuka, found.lain) == (("C01",), ())
    assert diff(project, issued / "ranperda.docx") == 0
    assert "tanpa rumusan, setiap perubahan pada satuannya dihitung: C01" in capsys.readouterr().out


@pytest.mark.parametrize(("wanted", "other"), [("now", ()), ("something else", ("C01",))])
def test_a_remark_with_words_is_held_to_them(
    project: Home, issued: Path, edit, wanted: str, other: tuple[str, ...]
) -> None:
    edit(*CHANGED)
    now = held(project, issued).di_luar[0].menjadi.removeprefix("10. ")
    words = now if wanted == "now" else f"{now.removesuffix('.')} dan lain-lain."
    remark(project, "C01", "Pasal 1 angka 10", rumusan=f'"{words}"')
    found = held(project, issued)
    assert (found.terkekang, found.terbuka, found.lain) == (True, (), other)


@pytest.mark.parametrize(("satuan", "named"), [("Bab III", True), ("Bab II", False)])
def test_a_remark_on_a_group_names_the_pasal_in_it(
    project: Home, issued: Path, edit, satuan: str, named: bool
) -> None:
    edit("perubahan.yaml", "dipimpin oleh direktur", "dipimpin oleh seorang direktur")
    remark(project, "C01", satuan)
    found = held(project, issued)
    assert [u.tempat for u in (found.dinamai if named else found.di_luar)] == ["Pasal 5 ayat (3)"]


def test_words_quoted_name_their_line_where_no_unit_is_told(
    project: Home, issued: Path, edit
) -> None:
    edit("konsiderans.yaml", "kesejahteraan masyarakat", "kesejahteraan warga")
    remark(project, "C01", "", kutipan="mewujudkan kesejahteraan masyarakat melalui")
    assert [u.tempat for u in held(project, issued).dinamai] == ["Menimbang huruf a"]


def test_a_remark_without_a_place_licenses_nothing_and_is_told(
    project: Home, issued: Path, edit, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(*CHANGED)
    remark(project, "C01", "", kutipan="Dihapus.")  # stands at several places
    assert diff(project, issued / "ranperda.docx") == 1
    assert "[R26] Catatan C01" in "".join(capsys.readouterr())


def test_a_pasal_restated_for_one_of_its_units_is_no_change_of_the_others(
    project: Home, issued: Path, edit
) -> None:
    edit(
        "perubahan.yaml",
        "operasi:\n",
        "operasi:\n  - tindakan: ubah\n    alamat: Pasal 10 ayat (1)\n"
        "    teks: Teks baru sama sekali.\n    karena: [T01]\n    alasan: Diminta.\n",
    )
    remark(project, "C01", "Pasal 10 ayat (1)")
    found = held(project, issued)
    assert [u.tempat for u in found.dinamai] == ["Pasal 10 ayat (1)"]
    assert found.di_luar == ()
    assert {u.tempat for u in found.ikutan} >= {"kalimat perintah"}


def test_a_pasal_repealed_by_a_sentence_alone_is_a_change(
    project: Home, issued: Path, edit
) -> None:
    edit(
        "perubahan.yaml",
        "operasi:\n",
        "operasi:\n  - tindakan: hapus\n    alamat: Pasal 8\n"
        "    karena: [T01]\n    alasan: Diminta.\n",
    )
    assert {u.tempat for u in held(project, issued).di_luar} == {"Pasal 8"}


def test_a_revision_of_git_is_a_base_too(project: Home, packet: Home, edit) -> None:
    edit(*CHANGED)
    (found,) = restrained(project, kencana.SLUG, str(packet.root), ())
    assert [u.tempat for u in found.di_luar] == ["Pasal 1 angka 10"]


def test_the_list_is_told_to_machines(
    project: Home, issued: Path, edit, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(*CHANGED)
    assert diff(project, issued / "ranperda.docx", "--format", "json") == 1
    (told,) = json.loads(capsys.readouterr().out)
    assert (told["terkekang"], told["di_luar"][0]["tempat"]) == (False, "Pasal 1 angka 10")


# --- in a new regulation, whose numbers move --------------------------------------------------


def line(unit: str, label: str, text: str, path: str = "content/d/rancangan.yaml") -> PrintedLine:
    """Return a line of a regulation."""
    from generator.diagnostics import Span

    return PrintedLine(f"p-{text}", text, label, asal=Span(path, 1, 1), unit=unit)


OLD = (
    line("i-pasal-1-huruf-a", "a.", "Pendataan awal wilayah;"),
    line("i-pasal-1-huruf-b", "b.", "Penetapan batas wilayah; dan"),
    line("i-pasal-1-huruf-c", "c.", "Dihapus."),
    line("i-pasal-2-ayat-1", "(1)", "Kegiatan dalam Pasal 1 huruf b dibiayai Daerah."),
)


def judged(new: tuple[PrintedLine, ...], *catatan: Catatan) -> Kekangan:
    """Return a regulation held against the old one."""
    return restraint("ranperda", "", Print(OLD), Print(new), catatan)


def adopted(satuan: str, **more: str) -> Catatan:
    """Return an adopted remark."""
    told = {"id": "C01", "penelaah": "A", "sumber": "dprd", "dokumen": "ranperda"}
    return Catatan.model_validate({**told, "satuan": satuan, "putusan": "diterima", **more})


INSERTED = (
    OLD[0],
    line("i-pasal-1-huruf-b", "b.", "Musyawarah antara warga wilayah;"),
    line("i-pasal-1-huruf-c", "c.", "Penetapan batas wilayah; dan"),
    line("i-pasal-1-huruf-d", "d.", "Dihapus."),
    line("i-pasal-2-ayat-1", "(1)", "Kegiatan dalam Pasal 1 huruf c dibiayai Daerah."),
)


def test_what_is_renumbered_is_told_as_renumbered_and_references_follow() -> None:
    found = judged(INSERTED, adopted("Pasal 1 huruf b"))
    assert [u.menjadi for u in found.dinamai] == ["b. Musyawarah antara warga wilayah;"]
    assert [u.tempat for u in found.dinomori] == ["Pasal 1 huruf c", "Pasal 1 huruf d"]
    assert [u.sebab for u in found.ikutan] == ["acuan ke satuan yang dinomori ulang"]
    assert found.terkekang


def pasal(number: int, text: str) -> tuple[PrintedLine, PrintedLine]:
    """Return a Pasal: its head, named by its number, and its words."""
    unit = f"i-pasal-{number}"
    head = PrintedLine(unit, "", f"Pasal {number}", unit=unit)
    return head, line(unit, "", text)


def test_every_pasal_behind_one_that_is_inserted_is_renumbered() -> None:
    first = "Setiap orang wajib memilah sampah."
    old = (*pasal(2, first), *pasal(3, "Pelanggaran terhadap Pasal 2 dikenai sanksi."))
    new = (
        *pasal(2, "Pengelolaan sampah berasas tanggung jawab."),
        *pasal(3, first),
        *pasal(4, "Pelanggaran terhadap Pasal 3 dikenai sanksi."),
    )
    found = restraint("ranperda", "", Print(old), Print(new), [adopted("Pasal 2")])
    assert [u.menjadi for u in found.dinomori] == ["Pasal 3", "Pasal 4"]
    assert {u.tempat for u in found.dinamai} == {"Pasal 2"}
    assert [u.sebab for u in found.ikutan] == ["acuan ke satuan yang dinomori ulang"]
    assert found.terkekang


def test_a_reference_to_another_unit_does_not_follow() -> None:
    other = line("i-pasal-2-ayat-1", "(1)", "Kegiatan dalam Pasal 1 huruf a dibiayai Daerah.")
    found = judged((*INSERTED[:-1], other), adopted("Pasal 1 huruf b"))
    assert [u.tempat for u in found.di_luar] == ["Pasal 2 ayat (1)"]


def test_two_units_that_change_places_are_no_mere_renumbering() -> None:
    new = (
        line("i-pasal-1-huruf-a", "a.", "Penetapan batas wilayah; dan"),
        line("i-pasal-1-huruf-b", "b.", "Pendataan awal wilayah;"),
        *OLD[2:],
    )
    assert len(judged(new).di_luar) == 1


def test_a_mark_at_the_end_follows_a_unit_that_came_but_and_does_not_become_or() -> None:
    come = line("i-pasal-1-huruf-d", "d.", "Pemetaan wilayah adat setempat.")
    ends = line("i-pasal-1-huruf-a", "a.", "Pendataan awal wilayah; dan")
    assert judged((ends, *OLD[1:3], come, OLD[3]), adopted("Pasal 1 huruf d")).terkekang
    other = line("i-pasal-1-huruf-b", "b.", "Penetapan batas wilayah; atau")
    found = judged((OLD[0], other, OLD[2], come, OLD[3]), adopted("Pasal 1 huruf d"))
    assert [u.tempat for u in found.di_luar] == ["Pasal 1 huruf b"]


def test_proposed_words_name_the_unit_that_they_become() -> None:
    assert judged(INSERTED, adopted("", usul="Musyawarah antara warga wilayah;")).terkekang


def test_an_adopted_remark_at_whose_place_nothing_changed_is_told() -> None:
    assert judged(OLD, adopted("Pasal 2")).tanpa_ubahan == ("C01",)


# --- places -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "steps"),
    [
        ("Pasal 2 huruf d angka 4", ("pasal 2", "huruf d", "angka 4")),
        ("ayat (2) Pasal 3", ("pasal 3", "ayat (2)")),
        ("Pasal 9 Bab II", ("pasal 9",)),
        ("Menimbang huruf b", ("menimbang", "huruf b")),
        ("Penjelasan Pasal 3 ayat (1)", ("penjelasan", "pasal 3", "ayat (1)")),
        ("Pasal II angka 2", ("pasal ii", "angka 2")),
        ("Lampiran II", ("lampiran ii",)),
    ],
)
def test_a_place_is_read_as_people_call_it(said: str, steps: tuple[str, ...]) -> None:
    assert read_tempat(said) == steps
    assert read_tempat(called(steps)) == steps


def test_what_is_no_place_is_none() -> None:
    assert (read_tempat("huruf terakhir"), read_tempat("")) == (None, None)


def test_the_id_of_a_unit_tells_its_place() -> None:
    assert of_id("batang-tubuh-bab-iii-bagian-kesatu") == ("bab iii", "bagian kesatu")
    assert of_id("pasal-2a-ayat-1-huruf-a1") == ("pasal 2a", "ayat (1)", "huruf a1")


def test_every_line_of_a_draft_has_a_place(packet: Home) -> None:
    (draft,) = build_documents(prepare(packet, kencana.SLUG), ("ranperda",), packet.templates)
    lines = printed(draft)
    places = dict(zip((x.printed for x in lines), tempat_baris(lines), strict=True))
    assert all(places.values())
    assert places["12. Dihapus."] == ("pasal 1", "angka 12")
    explained = next(
        x
        for x in places
        if x.startswith("Yang dimaksud dengan “Urusan")
        or x.startswith('Yang dimaksud dengan "Urusan')
    )
    assert places[explained] == ("penjelasan", "pasal 7", "ayat (1)")


# --- copies that are kept ---------------------------------------------------------------------


@pytest.fixture
def kept(project: Home, issued: Path) -> Path:
    """Return the record of the copy that was handed in."""
    record, _ = keep(project, kencana.SLUG, issued / "ranperda.pdf", "diajukan", "2026-11-01")
    return record


def test_a_copy_is_kept_by_what_it_printed(project: Home, kept: Path) -> None:
    (one,) = prepare(project, kencana.SLUG).pembanding
    assert one.nama == kept.stem
    assert one.kekangan.terkekang
    assert one.hukum == prepare(project, kencana.SLUG).amandemen.hasil


def test_pdf_and_docx_of_one_build_keep_the_same_record(
    project: Home, kept: Path, issued: Path
) -> None:
    again, _ = keep(project, kencana.SLUG, issued / "ranperda.docx", "diajukan", "2026-11-01")
    assert again == kept


def test_a_record_that_is_not_what_was_kept_stops_the_dossier(project: Home, kept: Path) -> None:
    kept.write_text(kept.read_text("utf-8").replace("Inspektorat", "Itjen", 1), "utf-8")
    with pytest.raises(DraftingError, match=r"R22.*bukan yang disimpan"):
        prepare(project, kencana.SLUG)


def test_a_copy_of_another_dossier_is_refused(project: Home, issued: Path) -> None:
    with pytest.raises(DraftingError, match="R22"):
        keep(project, "lain", issued / "ranperda.pdf", "diajukan", "2026-11-01")


def test_a_three_column_table_needs_a_copy(project: Home, edit) -> None:
    edit("dossier.yaml", "dokumen:\n", "dokumen:\n  - matriks-tiga-lajur\n")
    with pytest.raises(DraftingError, match="R24"):
        prepare(project, kencana.SLUG)
