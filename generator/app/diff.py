"""``naskah diff``: what changed since a copy, a revision or a folder; as text and as a redline."""

from __future__ import annotations

import io
import shutil
import subprocess
import tarfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.app.issued import DRAFT, hold
from generator.app.origin import lines_of
from generator.app.paths import Home, write_atomically
from generator.app.prepare import house_style, prepare
from generator.app.unpack import unpack
from generator.app.verify import NO_RECORD, carried_of
from generator.content.dossiers import list_dossiers
from generator.content.names import RULES, SHELF, WORDS
from generator.diagnostics import (
    NOWHERE,
    Diagnostic,
    DraftingError,
    Span,
    galat,
    ordered,
    peringatan,
)
from generator.documents.build import build as build_documents
from generator.documents.kekangan import Kekangan
from generator.intake.outside import Kind, open_outside
from generator.ir.nodes import Document
from generator.ir.printed import PrintedLine
from generator.render.docx.package import write_docx
from generator.review.mark import Tanda
from generator.review.redline import Author, redline
from generator.review.versions import changes

PROGRAM = "naskah diff"


@dataclass(frozen=True, slots=True)
class Print:
    """A document of one version: its lines, and its DOCX."""

    name: str
    lines: tuple[PrintedLine, ...]
    docx: bytes


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed in one document; ``redline`` is a DOCX with tracked changes."""

    name: str
    changes: tuple[Tanda, ...]
    redline: bytes


def compare(home: Home, slug: str, since: str, names: Sequence[str]) -> tuple[Comparison, ...]:
    """Return what changed in the documents of a dossier since an earlier state.

    ``since`` is a PDF or DOCX of ours, a folder (a project, or one of DOCX files), or a revision of
    git. Raises DraftingError where it tells no earlier state.
    """
    old = {one.name: one for one in earlier(home, slug, since, names)}
    date = str(prepare(home, slug).dossier.identitas.tanggal_acuan.isoformat())
    author = Author(PROGRAM, f"{date}T00:00:00Z")
    new = _prints(home, slug, tuple(old))
    return tuple(
        Comparison(
            now.name,
            changes(old[now.name].lines, now.lines),
            redline(old[now.name].docx, now.docx, author),
        )
        for now in new
    )


def restrained(home: Home, slug: str, since: str, names: Sequence[str]) -> tuple[Kekangan, ...]:
    """Return what changed since an earlier state beyond what adopted remarks name, and within it.

    Of a revision or a folder the draft regulation alone is held, unless others are named. Raises
    DraftingError where it tells no earlier state.
    """
    bahan = prepare(home, slug)
    path = Path(since)
    record = carried_of(open_outside(path)).record if path.is_file() else None
    if record is not None:
        wanted = not names or record.dokumen in names
        old = [(record.dokumen, record.origin.hash, record.lines)] if wanted else []
    else:
        asked = tuple(names) or (DRAFT,)
        old = [(one.name, "", one.lines) for one in earlier(home, slug, since, asked)]
    asked = tuple(name for name, _, _ in old)
    documents = build_documents(bahan, asked, home.templates) if asked else ()
    today = {document.name: lines_of(home, document) for document in documents}
    return tuple(hold(home, bahan, (name, sidik, lines), today[name]) for name, sidik, lines in old)


def beyond(found: Sequence[Kekangan]) -> tuple[Diagnostic, ...]:
    """Return an R21 for each change that no adopted remark names.

    And an R26 for each adopted remark that names no single place.
    """
    told = []
    for one in found:
        for each in one.di_luar:
            where = each.tempat or one.dokumen
            what = f"{where} {each.apa}, tetapi tidak disebut catatan yang diterima."
            hint = (
                "Kembalikan bunyinya, atau catat dasarnya dalam catatan/ dengan putusan diterima."
            )
            told.append(galat(each.asal, "R21", what, hint))
        for number in one.tanpa_tempat:
            what = (
                f"Catatan {number} diterima, tetapi tidak menunjuk satu tempat dalam {one.dokumen}."
            )
            hint = 'Tulis satuan, misalnya "Pasal 3 ayat (2)", atau kutip bunyinya utuh.'
            told.append(peringatan(NOWHERE, "R26", what, hint))
    return ordered(told)


def write(found: Sequence[Comparison], into: Path) -> tuple[Path, ...]:
    """Write the redlines of what changed; return their paths."""
    written = []
    for one in found:
        if one.changes:
            path = into / f"{one.name}.perubahan.docx"
            write_atomically(path, one.redline)
            written.append(path)
    return tuple(written)


def earlier(home: Home, slug: str, since: str, names: Sequence[str]) -> tuple[Print, ...]:
    """Return the earlier prints of the documents asked for, or of all that there are."""
    path = Path(since)
    if path.is_file():
        return _of_file(home, path, slug, names)
    if path.is_dir():
        return _of_folder(home, path, slug, names)
    with _of_revision(home, since) as then:
        if slug not in list_dossiers(then.content):
            what = f'Revisi "{since}" tidak memuat dosir "{slug}".'
            raise DraftingError([galat(Span(str(home.root)), "R08", what)])
        return _then(home, then, slug, names)


def _of_file(home: Home, path: Path, slug: str, names: Sequence[str]) -> tuple[Print, ...]:
    file = open_outside(path)
    record = carried_of(file).record
    if record is None:
        raise DraftingError([galat(Span(file.name), "R01", NO_RECORD)])
    if record.origin.dosir != slug:
        what = f'Salinan ini dicetak dari dosir "{record.origin.dosir}", bukan "{slug}".'
        raise DraftingError([galat(Span(file.name), "R08", what)])
    if file.kind is Kind.DOCX:
        return (Print(record.dokumen, record.lines, file.data),)
    with TemporaryDirectory() as folder:
        unpack(path, Path(folder))
        return _then(home, Home(Path(folder)), slug, names or (record.dokumen,))


def _of_folder(home: Home, path: Path, slug: str, names: Sequence[str]) -> tuple[Print, ...]:
    """Return the prints of a project, or of the DOCX files of ours in a folder."""
    if (path / "content" / slug).is_dir():
        return _prints(Home(path), slug, names)
    found = [
        each
        for file in sorted(path.glob("*.docx"))
        for each in _of_file(home, file, slug, ())
        if not names or each.name in names
    ]
    if not found:
        what = f'Folder ini tidak memuat dosir "{slug}" maupun DOCX-nya.'
        raise DraftingError([galat(Span(str(path)), "R08", what)])
    return tuple(found)


@contextmanager
def _of_revision(home: Home, revision: str) -> Iterator[Home]:
    """Yield the project as a revision of git has it."""
    place = Span(str(home.root))
    command = ["git", "-C", str(home.root), "archive", "--format=tar", f"{revision}^{{tree}}"]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except FileNotFoundError:
        raise DraftingError([galat(place, "R08", "Git tidak terpasang.")]) from None
    if done.returncode:
        what = f'"{revision}" bukan berkas, folder, atau revisi git.'
        hint = "Sebutkan PDF atau DOCX yang pernah dikirim, folder, atau revisi (misalnya HEAD~1)."
        raise DraftingError([galat(place, "R08", what, hint)])
    with TemporaryDirectory() as folder:
        with tarfile.open(fileobj=io.BytesIO(done.stdout)) as tar:
            tar.extractall(folder, filter="data")
        yield Home(Path(folder))


def _then(home: Home, then: Home, slug: str, names: Sequence[str]) -> tuple[Print, ...]:
    """Return the prints of an earlier state.

    Library, rules and templates of an older generator may not be readable any more: then those of
    today print the earlier dossier, so that only what its authors changed is told.
    """
    try:
        return _prints(then, slug, names)
    except DraftingError:
        if not (then.content / slug).is_dir():
            raise
    for root in filter(None, (home.shipped, home.content)):
        for name in (SHELF, RULES, WORDS):  # of the library, records that are no more stay
            if (root / name).is_dir():
                shutil.copytree(root / name, then.content / name, dirs_exist_ok=True)
    shutil.rmtree(then.root / "templates", ignore_errors=True)
    for folder in reversed(home.templates):
        shutil.copytree(folder, then.root / "templates", dirs_exist_ok=True)
    return _prints(then, slug, names)


def _prints(home: Home, slug: str, names: Sequence[str]) -> tuple[Print, ...]:
    """Return the documents that the sources of a project print, their pages not yet known."""
    if slug not in list_dossiers(home.content):
        what = f'Keadaan itu tidak memuat dosir "{slug}".'
        raise DraftingError([galat(Span(str(home.content)), "R08", what)])
    bahan = prepare(home, slug)
    asked = tuple(names) or tuple(map(str, bahan.dossier.identitas.dokumen))
    gaya = house_style(home, bahan.dossier)
    documents: Sequence[Document] = build_documents(bahan, asked, home.templates)
    return tuple(
        Print(each.name, lines_of(home, each), write_docx(each, gaya, {})) for each in documents
    )
