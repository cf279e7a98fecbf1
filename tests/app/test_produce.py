"""The pages of a contents list: LibreOffice knows those of the DOCX, and its absence is told."""

from __future__ import annotations

import io
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from juri import need_office

from generator.app.cache import FolderCache
from generator.app.produce import Produced, producing
from generator.content.gaya import load_gaya
from generator.diagnostics import Severity
from generator.ir.nodes import Contents, Document, Group, Heading, Meta, Paragraph, Part, Text
from generator.render import machine
from generator.render.docx.office import Office, OfficeError

ROOT = Path(__file__).parents[2]
META = Meta("Naskah", "uji", "Biro Hukum", (), "2026-11-23", "Konsep")


def paper(name: str, *lists: Contents | Group) -> Document:
    bab = Heading("bab", 1, "BAB I", (Text("PENDAHULUAN"),), "bab-1")
    isi = Paragraph("isi", (Text("Penataan perangkat daerah."),))
    return Document(
        name, META, "naskah", (Part("isi", "Isi", lists), Part("bab-1", "BAB I", (bab, isi)))
    )


def made(tmp_path: Path, *documents: Document, final: bool = False) -> Produced:
    gaya = load_gaya(ROOT / "templates" / "style" / "gaya.yaml")
    with (
        ThreadPoolExecutor(1) as pool,
        producing(
            documents,
            gaya,
            FolderCache(tmp_path),
            pool,
            libreoffice=Office(),
            progress=lambda *_: None,
            final=final,
        ) as production,
    ):
        return production.finish()


def settings(produced: Produced, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(produced.files[name])) as package:
        return package.read("word/settings.xml").decode()


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "office", lambda: None)


@pytest.mark.parametrize("final", [False, True])
@pytest.mark.usefixtures("without")
def test_without_libreoffice_the_list_of_pages_is_doubted(tmp_path: Path, final: bool) -> None:
    """Also where the list stands inside a group; a document without a list has nothing to say."""
    documents = (
        paper("kertas-kerja", Contents("isi")),
        paper("kajian", Group("kutipan", (Contents("isi"),))),
        paper("surat"),
    )
    produced = made(tmp_path, *documents, final=final)
    told = [d for d in produced.diagnostics if d.code in ("P14", "P70")]
    assert {d.message.partition(":")[0] for d in told} == {"kertas-kerja.docx", "kajian.docx"}
    assert {(d.code, d.severity) for d in told} == {
        ("P70", Severity.GALAT if final else Severity.PERINGATAN)
    }
    asked = {name for name in produced.files if name.endswith("docx")} - {"surat.docx"}
    assert all("updateFields" in settings(produced, name) for name in asked)
    assert "updateFields" not in settings(produced, "surat.docx")


@pytest.mark.parametrize("final", [False, True])
def test_a_libreoffice_that_fails_is_no_silence_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, final: bool
) -> None:
    monkeypatch.setattr(machine, "office", lambda: "/bin/false")
    produced = made(tmp_path, paper("kertas-kerja", Contents("isi")), final=final)
    assert {(d.code, d.severity) for d in produced.diagnostics if d.code in ("P14", "P70")} == {
        ("P14", Severity.GALAT if final else Severity.PERINGATAN)
    }


@pytest.mark.office
@pytest.mark.slow
def test_with_libreoffice_nothing_is_told_and_nothing_asked(tmp_path: Path) -> None:
    need_office()
    produced = made(tmp_path, paper("kertas-kerja", Contents("isi")), final=True)
    assert [d for d in produced.diagnostics if d.code in ("P14", "P70")] == []
    assert "updateFields" not in settings(produced, "kertas-kerja.docx")


class Slow(Office):
    """A LibreOffice that answers when it is allowed to, and fails then."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.allowed = Event(), Event()

    def to_pdf(self, docx: bytes) -> bytes:
        """Wait; raise OfficeError."""
        self.asked.set()
        if not self.allowed.wait(20):
            raise AssertionError("everything else waits for LibreOffice")
        raise OfficeError("lambat")


def test_while_libreoffice_works_all_the_rest_is_written_and_proven(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The paper that lists its pages comes first, and still nobody but its DOCX waits."""
    proven: list[str] = []

    def looked(kind: str):
        def look(document: Document, *_: object) -> tuple[()]:
            proven.append(f"{document.name}.{kind}")
            return ()

        return look

    for kind in ("pdf", "docx"):
        monkeypatch.setattr(f"generator.app.proven.{kind}_proofs", looked(kind))
    gaya = load_gaya(ROOT / "templates" / "style" / "gaya.yaml")
    slow, documents = Slow(), (paper("kertas-kerja", Contents("isi")), paper("surat"))
    with ThreadPoolExecutor(1) as pool:
        told = {"libreoffice": slow, "progress": lambda *_: None}
        with producing(documents, gaya, FolderCache(tmp_path), pool, **told) as production:
            assert slow.asked.wait(20)
            pool.submit(lambda: None).result()  # what was asked for before is done
            assert sorted(proven) == ["kertas-kerja.pdf", "surat.docx", "surat.pdf"]
            slow.allowed.set()
            produced = production.finish()
    assert list(produced.files) == [f"{d.name}.{k}" for d in documents for k in ("pdf", "docx")]
    assert "kertas-kerja.docx" in proven
    assert [d.code for d in produced.diagnostics if d.code in ("P14", "P70")]
