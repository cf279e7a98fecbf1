"""What becomes of the documents of a dossier that cannot be built as it is now."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.app.manifest import Trace, sha256
from generator.app.paths import Home
from generator.app.swap import publish
from generator.diagnostics import Diagnostic, Severity
from generator.render.docx import outdated as docx
from generator.render.pdf import outdated as pdf
from generator.render.web import outdated as web

FOLDER = "terakhir-baik"
MARKS = {".pdf": pdf.mark_outdated, ".docx": docx.mark_outdated, ".html": web.mark_outdated}
BESIDE = frozenset((".css", ".js"))  # what pages need: they say nothing of their own


def is_own(
    home: Home, slug: str, found: Sequence[Diagnostic], own: str, trace: Trace | None
) -> bool:
    """Say whether an error is the author's own: in the dossier, and in files that were edited.

    A file of the library, a template, a proof that fails, a record not confirmed (S90): none of
    them makes the documents worse. ``own`` is the hash of the dossier now,
    ``trace`` tells the one it had when the documents were made.
    """
    folder = home.content / slug
    inside = any(
        Path(d.span.path).is_relative_to(folder)
        for d in found
        if d.severity is Severity.GALAT and d.code != "S90"
    )
    return inside and (trace is None or trace.own != own)


def retire(folder: Path, trace: Trace | None) -> None:
    """Move the documents in ``folder`` to ``terakhir-baik/`` in it, each page marked as outdated.

    A document that is not what its trace tells, or that is damaged, was not the last good one.
    """
    there = [path for path in sorted(folder.rglob("*")) if path.suffix in (*MARKS, *BESIDE)]
    named = {path.relative_to(folder): path for path in there}
    documents = {name.as_posix(): path for name, path in named.items() if FOLDER not in name.parts}
    if not documents:
        return
    marked: dict[str, bytes] = {}
    for name, path in documents.items():
        data = path.read_bytes()
        if trace is None or trace.documents.get(name) == sha256(data):
            copy = data if path.suffix in BESIDE else MARKS[path.suffix](data, line(trace))
            if copy is not None:
                marked[f"{FOLDER}/{name}"] = copy
    publish(folder, marked)


def line(trace: Trace | None) -> str:
    """Return what is printed on every page of an outdated document."""
    of = f" dari isi {trace.content}, tanggal acuan {trace.date}" if trace else ""
    return f"USANG - hasil terakhir yang baik{of}; dosir sedang keliru"


def whereabouts(folder: Path) -> str:
    """Return where the documents of a dossier are that could not be built; "" where none are."""
    if (folder / FOLDER).is_dir():
        return f"Hasil terakhir yang baik: {folder / FOLDER}/, setiap halaman bercap USANG."
    if folder.is_dir():
        return f"Dokumen lama di {folder}/ dipertahankan; suntingan terakhir belum termuat."
    return ""
