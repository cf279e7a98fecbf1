"""Answers go back as comments of Word: each remark, and its answer, at its place in the DOCX."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from juri import need_node, need_office

from generator.app.answers import answered, misplaced, unanswered
from generator.app.build import Options
from generator.app.paths import Home
from generator.app.prepare import prepare
from generator.app.receive import receive
from generator.app.register import register
from generator.content.gaya import load_gaya
from generator.content.load import load_dossier
from generator.documents.build import build as build_documents
from generator.ir.nodes import Document
from generator.model.catatan import Catatan, SumberCatatan
from generator.model.dossier import Dossier
from generator.render.docx.package import write_docx
from generator.review.returned import read_returned
from tests import kencana

WHO = {"penelaah": "Direktorat Produk Hukum Daerah", "sumber": "kemendagri", "dokumen": "ranperda"}
DONE = {"putusan": "diterima", "alasan": "Lebih ringkas.", "selesai": "perubahan.yaml"}
TOLD: tuple[dict[str, str], ...] = (
    {"id": "C01", "satuan": "Pasal 1 angka 10", "catatan": "Terlalu panjang.", **DONE},
    {"id": "C02", "kutipan": "mewujudkan kesejahteraan masyarakat", "usul": "Hapus.", **DONE},
    {"id": "C03", "satuan": "Pasal 6", "catatan": "Mengapa dihapus?", **DONE},
    {"id": "C04", "satuan": "Pasal 99", "catatan": "Mohon ditinjau.", **DONE},
    {"id": "C05", "satuan": "Pasal 5", "catatan": "Belum dijawab."},
)


@pytest.fixture(scope="module")
def dossier(packet: Home) -> Dossier:
    """Return the dossier with remarks, four of them answered."""
    read = load_dossier(packet.content, kencana.SLUG)
    remarks = tuple(
        Catatan.model_validate({**WHO, "tanggal": "2026-11-10", **told}) for told in TOLD
    )
    return read.model_copy(update={"catatan": remarks})


@pytest.fixture(scope="module")
def draft(packet: Home, dossier: Dossier) -> Document:
    """Return the draft with the threads of the answered remarks."""
    (document,) = build_documents(prepare(packet, kencana.SLUG), ("ranperda",))
    return answered(document, dossier)


def written(home: Home, document: Document) -> bytes:
    """Return the DOCX of a document."""
    return write_docx(document, load_gaya(home.style), {})


@pytest.fixture(scope="module")
def docx(packet: Home, draft: Document) -> bytes:
    """Return the DOCX that goes back to the reviewers."""
    return written(packet, draft)


def about(docx: bytes) -> dict[str, str]:
    """Return the paragraph that each comment stands at, by what the comment says."""
    file = read_returned(docx, "")
    said = {comment.id: comment.text for comment in file.comments}
    return {said[id_]: p.new for p in file.paragraphs for id_, _ in p.comments}


def test_each_answered_remark_is_a_comment_at_its_place(docx: bytes) -> None:
    places = about(docx)
    assert places["Terlalu panjang."].startswith("10. Unit Pelaksana Teknis")
    assert "kesejahteraan masyarakat" in places["Usul: Hapus."]
    assert places["Mengapa dihapus?"] == "10. Pasal 6 dihapus."
    assert "Belum dijawab." not in places


def test_the_answer_is_its_reply(docx: bytes, draft: Document) -> None:
    comments = read_returned(docx, "").comments
    texts = {comment.id: comment.text for comment in comments}
    replies = [(texts[c.parent], c.text) for c in comments if c.parent]
    assert len(replies) == 4
    assert replies[-1][1] == "Diterima. Lebih ringkas. Dilaksanakan dalam perubahan.yaml."
    assert list(unanswered(draft, docx)) == []


def test_a_remark_whose_place_is_not_found_stands_at_the_title_and_is_told(
    docx: bytes, draft: Document, dossier: Dossier
) -> None:
    (text,) = [said for said in about(docx) if said.endswith("Mohon ditinjau.")]
    assert text.startswith("Tempat catatan ini tidak ditemukan dalam rancangan: Pasal 99.")
    assert [d.code for d in misplaced(draft, dossier)] == ["R28"]


def test_a_message_that_the_file_lacks_is_a_fault(packet: Home, draft: Document) -> None:
    from dataclasses import replace

    bare = written(packet, replace(draft, threads=()))
    assert {d.code for d in unanswered(draft, bare)} == {"P52"}


def test_words_and_bytes_are_those_of_the_draft(packet: Home, draft: Document, docx: bytes) -> None:
    from dataclasses import replace

    bare = read_returned(written(packet, replace(draft, threads=())), "").paragraphs
    assert [p.new for p in read_returned(docx, "").paragraphs] == [p.new for p in bare]
    assert written(packet, draft) == docx


def test_nobody_asked_for_them_by_default(tmp_path: Path) -> None:
    assert Options(tmp_path).wanted.kind == ""
    assert Options(tmp_path, final=True, answers=True).wanted.kind == "--final --jawaban"


def test_answers_that_come_back_are_no_new_remarks(
    packet: Home, dossier: Dossier, docx: bytes, tmp_path: Path
) -> None:
    home = Home(Path(shutil.copytree(packet.root, tmp_path / "proyek")))
    folder = home.content / kencana.SLUG / "catatan"
    folder.mkdir()
    from generator.content.write import write_yaml

    entries = [{**WHO, "tanggal": "2026-11-10", **told} for told in TOLD]
    (folder / "satu.yaml").write_text(write_yaml({"catatan": entries}), "utf-8")
    issued = packet.build / kencana.SLUG / "ranperda.docx"
    (copy := tmp_path / "kembali.docx").write_bytes(_with_record(docx, issued.read_bytes()))
    assert receive(home, [copy]).usulan
    assert register(home, receive(home, [copy]), SumberCatatan.KEMENDAGRI) == ()


def _with_record(docx: bytes, issued: bytes) -> bytes:
    """Return a DOCX with the record that the issued one carries."""
    with zipfile.ZipFile(BytesIO(docx)) as one, zipfile.ZipFile(BytesIO(issued)) as other:
        parts = {name: one.read(name) for name in one.namelist()}
        parts |= {n: other.read(n) for n in other.namelist() if n.startswith("customXml/")}
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize("version", ["Office2010", "Office2013", "Microsoft365"])
def test_word_opens_it_without_a_repair_prompt(docx: bytes, tmp_path: Path, version: str) -> None:
    validator = need_node("ooxml-validator")
    (path := tmp_path / "a.docx").write_bytes(docx)
    asked = [validator, path, "--officeVersion", version]
    said = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    assert '"ok": true' in said, said


def test_libreoffice_keeps_every_message(docx: bytes, tmp_path: Path) -> None:
    need_office()
    (path := tmp_path / "a.docx").write_bytes(docx)
    into = tmp_path / "hasil"
    profile = f"-env:UserInstallation=file://{tmp_path}/profil"
    asked = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", into, path]
    subprocess.run(asked, capture_output=True, check=True, timeout=180)
    kept = {(c.author, c.text) for c in read_returned((into / "a.docx").read_bytes(), "").comments}
    sent = {(c.author, c.text) for c in read_returned(docx, "").comments}
    assert kept == sent
