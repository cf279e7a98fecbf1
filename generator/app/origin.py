"""What every issued file tells of its making: its lines with their places, and its sources."""

from __future__ import annotations

import io
import lzma
import tarfile
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

from generator.app.paths import Home
from generator.app.seen import files_of, seen
from generator.content.names import RULES, SHELF, WORDS, is_dropping
from generator.documents.bahan import Bahan
from generator.ir.nodes import Document
from generator.ir.printed import PrintedLine, printed
from generator.render.enclosure import Enclosure
from generator.render.pdf.anchors import named
from generator.review.enclosed import RECORD, SOURCES
from generator.review.record import Origin, Record, relative


def origin_of(bahan: Bahan, options: str) -> Origin:
    """Return what the documents of a dossier are made from, by the options of a build."""
    date = bahan.dossier.identitas.tanggal_acuan.isoformat()
    return Origin(bahan.dossier.slug, bahan.hash, date, version("naskah"), options)


def record_of(home: Home, document: Document, origin: Origin) -> Enclosure:
    """Return what a document printed, line by line, each with its place in the sources."""
    data = Record(document.name, origin, lines_of(home, document)).to_xml()
    told = "Baris yang tercetak dan tempatnya dalam sumber"
    return Enclosure(RECORD, data, "text/xml", "Data", told)


def lines_of(home: Home, document: Document) -> tuple[PrintedLine, ...]:
    """Return what a document prints, each line with its place told from the project's folder."""
    lines = printed(named(document))
    for root in (home.root, *(folder.parent for folder in home.templates)):
        lines = relative(lines, str(root))
    return lines


def sources_of(home: Home, slug: str) -> Enclosure:
    """Return all that a dossier is built from: its files, rules, words, templates, and records.

    Of the library it has what the dossier sees. The same bytes for the same files, whatever the
    machine; ``naskah unpack`` restores them.
    """
    archive = io.BytesIO()
    with tarfile.open(fileobj=archive, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for name, path in sorted(_sources(home, slug).items()):
            data = path.read_bytes()
            member = tarfile.TarInfo(name)
            member.size, member.mode = len(data), 0o644
            tar.addfile(member, io.BytesIO(data))
    packed = lzma.compress(archive.getvalue(), format=lzma.FORMAT_XZ, preset=2)
    told = "Sumber naskah ini; dipulihkan dengan naskah unpack"
    return Enclosure(SOURCES, packed, "application/x-xz", "Source", told)


def _sources(home: Home, slug: str) -> dict[str, Path]:
    """Return the files by the name under which a folder of its own holds them."""
    ids = seen(home.content, slug, home.shipped)
    records = files_of(home.content, SHELF, home.shipped).items()
    found = {f"content/{name}": path for name, path in records if path.stem in ids}
    for name in (RULES, WORDS):
        shared = files_of(home.content, name, home.shipped)
        found |= {f"content/{each}": path for each, path in shared.items()}
    for folder in reversed(home.templates):
        found |= _below(folder, "templates")
    return found | _below(home.content / slug, f"content/{slug}")


def _below(folder: Path, name: str) -> dict[str, Path]:
    return {f"{name}/{path.relative_to(folder).as_posix()}": path for path in _files(folder)}


def _files(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        for path in sorted(folder.iterdir()):
            if is_dropping(path.name):
                continue
            if path.is_dir():
                yield from _files(path)
            elif path.is_file():
                yield path


def enclosures(
    home: Home, documents: Sequence[Document], origin: Origin
) -> dict[str, tuple[Enclosure, ...]]:
    """Return what goes into the PDF of each document; the first goes into its DOCX too."""
    sources = sources_of(home, origin.dosir)
    return {document.name: (record_of(home, document, origin), sources) for document in documents}
