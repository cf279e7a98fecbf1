"""A reviewer's mark comes back to the line it concerns; what can be changed there, is."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.app.apply_marks import prove, shown, write
from generator.app.paths import Home
from generator.app.receive import Reception, receive
from generator.cli.main import main
from generator.diagnostics import DraftingError
from generator.review.enclosed import carried_by_docx
from generator.review.mark import JenisTanda
from generator.review.returned import read_returned
from generator.review.tanda import marks_of
from tests import kencana
from tests.review.terbitan import issue
from tests.review.words import AUTHOR, KINDS, Copy, W, runs_of

pytestmark = pytest.mark.slow

FOLDER = f"content/{kencana.SLUG}"
OLD, NEW = "kesejahteraan masyarakat", "kesejahteraan warga"


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Return a project whose drafts went out as DOCX; nothing in it may be changed."""
    home = kencana.copied(tmp_path_factory.mktemp("terkirim"))
    issue(home, kencana.SLUG, ("ranperda", "keterangan", "matriks-persandingan"))
    return home


@pytest.fixture
def issued(sent: Home) -> Path:
    """Return the folder of the drafts that went out."""
    return sent.build / kencana.SLUG


@pytest.fixture
def project(sent: Home, tmp_path: Path) -> Home:
    """Return a copy of the project whose drafts went out; its sources may be changed."""
    return Home(Path(shutil.copytree(sent.root, tmp_path / "proyek")))


@pytest.fixture
def reviewed(issued: Path, tmp_path: Path) -> Callable[..., Path]:
    """Return how a reviewer makes a marked copy of a draft."""

    def make(*edits: Callable[[Copy], None], name: str = "ranperda", author: str = AUTHOR) -> Path:
        copy = Copy((issued / f"{name}.docx").read_bytes(), author)
        for edit in edits:
            edit(copy)
        path = tmp_path / f"{name}-{author.split(maxsplit=1)[0].lower()}.docx"
        path.write_bytes(copy.data)
        return path

    return make


def written(home: Home, reception: Reception) -> tuple[str, ...]:
    """Apply all that can be applied; return the paths written."""
    return write(home, prove(home, reception, reception.applicable))


def one(reception: Reception):
    """Return the only mark of a reception."""
    (usulan,) = reception.usulan
    return usulan


@pytest.mark.parametrize("tracked", [True, False])
def test_a_changed_word_is_written_into_the_line_it_was_printed_from(
    project: Home, reviewed, tracked: bool
) -> None:
    path = reviewed(lambda c: c.replace(OLD, NEW, tracked=tracked))
    reception = receive(project, [path])
    mark = one(reception)
    source = project.root / mark.place.path
    assert mark.place.path == f"{FOLDER}/konsiderans.yaml"
    before = source.read_text("utf-8")
    assert mark.tanda.author == (AUTHOR if tracked else "")
    assert written(project, reception) == (mark.place.path,)
    after = source.read_text("utf-8")
    assert after == before.replace(OLD, NEW, 1)
    assert one(receive(project, [path])).saran == "Sumber sudah berbunyi demikian."


def test_the_text_in_force_is_changed_by_an_operation_not_in_place(project: Home, reviewed) -> None:
    path = reviewed(lambda c: c.replace("kewenangan Daerah.", "kewenangan provinsi."))
    reception = receive(project, [path])
    assert one(reception).place.path == f"{FOLDER}/dasar.yaml"
    assert written(project, reception) == (f"{FOLDER}/perubahan.yaml",)
    text = (project.root / FOLDER / "perubahan.yaml").read_text("utf-8")
    assert (
        "  - tindakan: ubah\n"
        "    alamat: Pasal 1 angka 6\n"
        "    teks: >-\n"
        "      Urusan Pemerintahan adalah kekuasaan pemerintahan yang menjadi "
        "kewenangan provinsi.\n"
        "    karena: []\n"
        "    alasan: (belum diisi) alasan perubahan ini\n"
    ) in text


def test_a_sentence_of_a_template_or_of_the_tool_says_what_to_change(
    project: Home, reviewed
) -> None:
    path = reviewed(
        lambda c: c.replace("Beberapa ketentuan dalam", "Ketentuan dalam"),
        lambda c: c.replace("Ketentuan angka 10 Pasal 1 diubah", "Angka 10 Pasal 1 diubah"),
    )
    formula, instruction = receive(project, [path]).usulan
    assert formula.place.path == "templates/ranperda/batang_tubuh.html.j2"
    assert formula.saran.startswith("Kalimat ini ditulis templat")
    assert instruction.saran.startswith("Kalimat perintah disusun dari operasi")


def test_two_reviewers_who_want_other_words_are_set_side_by_side(project: Home, reviewed) -> None:
    first = reviewed(lambda c: c.replace(OLD, NEW), author="Ani")
    second = reviewed(lambda c: c.replace(OLD, "kesejahteraan penduduk"), author="Budi")
    reception = receive(project, [first, second])
    ((ani, budi),) = reception.clashes
    assert (ani.tanda.author, budi.tanda.author) == ("Ani", "Budi")
    assert reception.applicable == ()


def test_two_reviewers_who_want_the_same_are_one_change(project: Home, reviewed) -> None:
    files = [reviewed(lambda c: c.replace(OLD, NEW), author=who) for who in ("Ani", "Budi")]
    reception = receive(project, files)
    assert (len(reception.usulan), len(reception.applicable)) == (2, 1)


def test_a_remark_is_told_with_its_words_and_its_line(
    project: Home, reviewed, capsys: pytest.CaptureFixture[str]
) -> None:
    path = reviewed(lambda c: c.comment(OLD, "Apakah perlu?"))
    assert main(["--akar", str(project.root), "receive", str(path)]) == 0
    said = capsys.readouterr().out
    assert "“Apakah perlu?” tentang “kesejahteraan masyarakat”" in said
    assert f"{FOLDER}/konsiderans.yaml:" in said


def test_a_line_that_changed_since_the_copy_went_out_is_not_overwritten(
    project: Home, reviewed
) -> None:
    path = reviewed(lambda c: c.replace(OLD, NEW))
    source = project.root / FOLDER / "konsiderans.yaml"
    source.write_text(
        source.read_text("utf-8").replace(OLD, "kesejahteraan rakyat", 1),
        "utf-8",
    )
    mark = one(receive(project, [path]))
    assert not mark.writable
    assert mark.saran.startswith("Baris ini sudah berubah sejak salinan dicetak")


def test_words_that_break_the_dossier_are_not_written(project: Home, reviewed) -> None:
    path = reviewed(lambda c: c.replace(OLD, "a" * 3000))
    source = project.root / FOLDER / "konsiderans.yaml"
    before = source.read_text("utf-8")
    reception = receive(project, [path])
    (refused,) = prove(project, reception, reception.applicable).ditolak
    assert refused.sebab
    assert source.read_text("utf-8") == before


def test_the_number_of_a_unit_is_not_edited(project: Home, reviewed) -> None:
    path = reviewed(lambda c: c.replace("10a.", "11."))
    mark = one(receive(project, [path]))
    assert not mark.writable
    assert "diberikan alat" in mark.saran


def test_a_copy_whose_anchors_and_record_are_gone_is_placed_by_its_words(
    project: Home, reviewed
) -> None:
    def bare(c: Copy) -> None:
        c.strip_anchors()
        c.strip_record()

    path = reviewed(lambda c: c.replace(OLD, NEW), bare)
    mark = one(receive(project, [path]))
    assert mark.place.path == f"{FOLDER}/konsiderans.yaml"
    assert mark.writable


def test_untracked_words_of_a_copy_without_its_record_are_listed_but_are_no_mark(
    project: Home, reviewed, capsys: pytest.CaptureFixture[str]
) -> None:
    def bare(c: Copy) -> None:
        c.strip_anchors()
        c.strip_record()

    path = reviewed(
        lambda c: c.replace(OLD, NEW),
        lambda c: c.replace("efektif dan efisien", "hemat", tracked=False),
        bare,
    )
    mark, other = receive(project, [path]).usulan
    assert (mark.unlike, mark.writable) == (False, True)
    assert (other.unlike, other.writable, other.undone) == (True, False, False)
    assert other.tanda.new.count("hemat") == 1
    assert main(["--akar", str(project.root), "receive", str(path)]) == 0
    said = capsys.readouterr().out
    assert "1 alinea lain daripada cetakan dalam build/ tanpa terlacak" in said
    assert "1 tanda, 1 dapat diterapkan, 0 tanpa tempat; 1 alinea lain daripada cetakan" in said


def bared(c: Copy) -> None:
    """Lose all that tells where a copy is from."""
    c.strip_anchors()
    c.strip_record()


def test_of_two_dossiers_that_read_alike_neither_is_taken(project: Home, reviewed) -> None:
    shutil.copytree(project.build / kencana.SLUG, project.build / "kembar")
    for path in (project.build / "kembar").glob("*.docx"):
        c = Copy(path.read_bytes())
        c.parts = {n: d.replace(b'dosir="kencana"', b'dosir="kembar"') for n, d in c.parts.items()}
        path.write_bytes(c.data)
    path = reviewed(lambda c: c.replace(OLD, NEW), bared)
    with pytest.raises(DraftingError) as error:
        receive(project, [path])
    (found,) = error.value.diagnostics
    assert found.code == "R13"
    assert "ranperda dosir kembar" in found.message and "ranperda dosir kencana" in found.message
    assert receive(project, [path], kencana.SLUG).usulan[0].writable


def test_sentences_of_templates_do_not_tell_a_dossier(project: Home, issued, reviewed) -> None:
    record = carried_by_docx((issued / "keterangan.docx").read_bytes(), "keterangan").record
    own = {x.text for x in record.lines if not x.asal.path.startswith("templates/")}

    def of_another(c: Copy) -> None:
        for text in c.root.iter(f"{W}t"):
            if any((text.text or "").strip() in each for each in own):
                text.text = "Kalimat provinsi lain."

    path = reviewed(of_another, bared, name="keterangan")
    with pytest.raises(DraftingError, match="R01"):
        receive(project, [path])


# --- nothing is lost: made-up reviews of every kind --------------------------------------------


def review(data: bytes, seed: int, *, tracks: bool = True) -> tuple[Copy, list[tuple[str, str]]]:
    """Return a copy with a mark of each kind, and what each concerns: kind and the old words.

    A reviewer who ``tracks`` does so half of the time.
    """
    dice = random.Random(seed)
    copy = Copy(data)
    record = carried_by_docx(data, "").record
    assert record is not None
    seen = [line.printed for line in record.lines if line.jenis == "naskah"]
    texts = ["\0".join(runs_of(p)) for p in copy.root.iter() if p.tag.endswith("}p")]
    once = [
        line.text
        for line in record.lines
        if line.jenis == "naskah"
        and len(line.text.split()) > 6
        and sum(line.text in text for text in texts) == 1
        and seen.count(line.printed) == 1
    ]
    chosen = dice.sample(once, len(KINDS) + 2)
    made: list[tuple[str, str]] = []
    for kind, text in zip(KINDS, chosen, strict=False):
        tracked = dice.random() < 0.5 and tracks
        words = text.split()
        at = dice.randrange(1, len(words) - 2)
        phrase = " ".join(words[at : at + 2])
        runs = [run for whole in texts if phrase in whole for run in whole.split("\0")]
        if text.count(phrase) != 1 or sum(phrase in run for run in runs) != 1:
            phrase = text
        if kind == "pecah" and phrase == text:
            continue
        copy.mark(kind, text, phrase, chosen[-1], seed, tracked=tracked)
        made.append((kind, text))
    return copy, made


WORDS = {
    "ubah": JenisTanda.UBAH,
    "pecah": JenisTanda.UBAH,
    "sisip": JenisTanda.SISIP,
    "hapus": JenisTanda.HAPUS,
    "pindah": JenisTanda.PINDAH,
    "komentar": JenisTanda.KOMENTAR,
}


@pytest.mark.parametrize("anchors", [True, False], ids=["berjangkar", "tanpa-jangkar"])
@pytest.mark.parametrize("name", ["ranperda", "keterangan"])
def test_of_fifty_reviews_each_mark_is_on_its_line(issued: Path, name: str, anchors: bool) -> None:
    data = (issued / f"{name}.docx").read_bytes()
    record = carried_by_docx(data, name).record
    wrong: list[str] = []
    total = 0
    for seed in range(25):
        copy, made = review(data, seed)
        if not anchors:
            copy.strip_anchors()
        marks = marks_of(record, read_returned(copy.data, name))
        found = {(mark.jenis, mark.line.text) for mark in marks if mark.line}
        for kind, text in made:
            total += 1
            retyped = kind == "ubah" and (JenisTanda.HAPUS, text) in found  # in other words
            if (WORDS[kind], text) not in found and not retyped:
                wrong.append(f"{seed} {kind}: {text[:60]}")
        surplus = len(marks) - len(made)
        assert surplus <= 1, (seed, [(m.jenis, m.old[:40], m.new[:40]) for m in marks])
    assert len(wrong) <= 0.03 * total, wrong


def test_the_diff_that_is_shown_is_what_is_written(project: Home, reviewed) -> None:
    path = reviewed(lambda c: c.replace(OLD, NEW))
    reception = receive(project, [path])
    said = shown(prove(project, reception, reception.applicable).texts)
    assert said.startswith(f"--- {FOLDER}/konsiderans.yaml")
    assert [line[0] for line in said.splitlines()[3:] if line[0] in "+-"] == ["-", "+"]
