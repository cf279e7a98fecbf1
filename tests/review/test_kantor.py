"""Reviews made with LibreOffice itself: tracked, untracked, accepted in part, merely saved."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.app.apply_marks import prove
from generator.app.paths import Home
from generator.app.receive import receive
from generator.render.docx.office import Office
from generator.review.mark import JenisTanda
from tests import kencana
from tests.juri import need_office
from tests.review.kantor import reviewed, step
from tests.review.terbitan import issue
from tests.review.words import Copy

pytestmark = pytest.mark.office

STEPS = (
    step("Ganti", "kesejahteraan masyarakat", "kesejahteraan warga"),
    step("Sisip", "tetap melaksanakan tugasnya sampai", "Pejabat diberi surat."),
    step("Hapus", "bahwa masih terdapat Urusan"),
)
DONE = [JenisTanda.UBAH, JenisTanda.HAPUS, JenisTanda.SISIP]


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Return a project whose draft went out."""
    need_office()
    home = kencana.copied(tmp_path_factory.mktemp("terkirim"))
    issue(home, kencana.SLUG, ("ranperda",))
    return home


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where LibreOffice works; its profile is made once."""
    return tmp_path_factory.mktemp("kantor")


@pytest.mark.parametrize("tracks", [True, False])
def test_edits_made_in_libreoffice_come_back_and_can_be_applied(
    sent: Home, folder: Path, tracks: bool
) -> None:
    draft = sent.build / kencana.SLUG / "ranperda.docx"
    path = reviewed(draft, folder / f"{tracks}.docx", STEPS, tracks=tracks)
    reception = receive(sent, [path])
    assert [one.tanda.jenis for one in reception.usulan] == DONE
    assert {one.tanda.tracked for one in reception.usulan} == {tracks}
    found = prove(sent, reception, reception.applicable)
    assert (len(found.terbukti), found.ditolak) == (3, ())


def test_what_was_accepted_before_and_what_is_tracked_still_are_told_alike(
    sent: Home, folder: Path
) -> None:
    c = Copy((sent.build / kencana.SLUG / "ranperda.docx").read_bytes())
    c.replace("kesejahteraan masyarakat", "kesejahteraan warga")
    c.move_after("Anggaran badan yang", "Pembukuan badan yang")
    source = folder / "terlacak.docx"
    source.write_bytes(c.data)
    steps = [step("Perintah", "AcceptAllTrackedChanges"), *STEPS[1:]]
    reception = receive(sent, [reviewed(source, folder / "sebagian.docx", steps)])
    marks = [one.tanda for one in reception.usulan]
    assert [(m.jenis, m.tracked) for m in marks] == [
        (JenisTanda.UBAH, False),
        (JenisTanda.HAPUS, True),
        (JenisTanda.SISIP, True),
        (JenisTanda.PINDAH, False),
    ]


def test_a_comment_survives_a_save_in_libreoffice(sent: Home, folder: Path) -> None:
    c = Copy((sent.build / kencana.SLUG / "ranperda.docx").read_bytes())
    c.comment("Cabang Dinas adalah", "Mohon diperjelas.")
    path = folder / "komentar.docx"
    with Office() as office:
        path.write_bytes(office.to_docx(c.data, "docx"))
    (one,) = receive(sent, [path]).usulan
    assert (one.tanda.text, one.tanda.about) == ("Mohon diperjelas.", "Cabang Dinas adalah")
    assert one.place.path.endswith("/dasar.yaml")
