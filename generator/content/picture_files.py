"""The files that narratives place as pictures: where they may lie, how large, what by content."""

from __future__ import annotations

import errno
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from generator.content.bundle import Bundle
from generator.content.decode import suggest
from generator.content.markdown import walk
from generator.diagnostics import Diagnostic, Span, galat
from generator.model import narasi
from generator.model.gambar_lampiran import AWAL, GAMBAR, annex_texts, pictures
from generator.model.teks import Teks

FOLDER = "gambar"
MAX_BYTES = 10_000_000  # of one file
MAX_SVG = 2_000_000
MAX_ALL = 100_000_000  # of all files of a dossier
HEAD = 4096
SUFFIXES: Mapping[str, tuple[str, ...]] = {
    "PNG": (".png",),
    "JPEG": (".jpg", ".jpeg"),
    "SVG": (".svg",),
}
KINDS = (  # what a file begins with, and what it is
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"%PDF-", "PDF"),
    (b"\xd7\xcd\xc6\x9a", "WMF"),
    (b"\x1f\x8b", "berkas termampat (SVGZ?)"),
    (b"PK\x03\x04", "berkas ZIP atau dokumen Office"),
    (b"\xd0\xcf\x11\xe0", "dokumen Office lama"),
    (b"version https://git-lfs", "penunjuk Git LFS, bukan gambarnya"),
)
PLACE = f"Tulis dari folder dosir: {FOLDER}/nama.png."


def check_pictures(bundle: Bundle) -> Iterator[Diagnostic]:
    """Yield an error for every picture whose file cannot be taken, where it is placed."""
    folder, total = Path(bundle.folder), 0
    annexes = tuple(annex_texts(bundle.perubahan, bundle.rancangan, bundle.dasar))
    own = [p for text in annexes for p in pictures(text)]
    told = [n for text in bundle.narasi.values() for n in walk(text.isi)]
    for node in (*(n for n in told if isinstance(n, narasi.Picture)), *own):
        fault, size = _examined(folder, node)
        total += size
        if fault is None and total > MAX_ALL >= total - size:
            fault = _large(node.span, "Semua gambar dosir", total, MAX_ALL)
        if fault is not None:
            yield fault
    for text in annexes:
        yield from _unlike(text)


def _unlike(text: Teks) -> Iterator[Diagnostic]:
    """Yield an S135 for every picture of an annex that is not written as one, or says nothing."""
    good = {m.start() for m in GAMBAR.finditer(text) if m["alt"].strip()}
    for m in AWAL.finditer(text):
        if m.start() not in good:
            span = text.span.down(text.count("\n", 0, m.start()))
            hint = "Tulis ![yang tampak pada gambar](gambar/nama.png) pada baris sendiri."
            yield galat(span, "S135", "Gambar pada lampiran tanpa uraian atau nama berkas.", hint)


def read_picture(folder: Path, path: str) -> bytes:
    """Return the bytes of a picture that :func:`check_pictures` let pass."""
    with (folder / path).open("rb") as file:
        return file.read(MAX_BYTES + 1)


def _examined(folder: Path, node: narasi.Picture) -> tuple[Diagnostic | None, int]:
    """Return what is wrong with the file of a picture, and its size."""
    if fault := _strayed(folder, node):
        return fault, 0
    path = folder / node.path
    try:
        told = path.stat()
        if not stat.S_ISREG(told.st_mode):
            return galat(node.span, "P71", f'"{node.path}" bukan berkas gambar.', PLACE), 0
        with path.open("rb") as file:
            return _misfit(file.read(HEAD), told.st_size, node), told.st_size
    except OSError as error:
        return _unread(folder, node, error), 0


def _misfit(head: bytes, size: int, node: narasi.Picture) -> Diagnostic | None:
    """Return the finding that a file is no picture by its content, another kind, or too large."""
    span, path, kind = node.span, node.path, kind_of(head)
    if kind not in SUFFIXES:
        message = f'Isi "{path}" {kind}, bukan PNG, JPEG, atau SVG.'
        return galat(span, "P73", message, "Simpan ulang sebagai PNG, JPEG, atau SVG.")
    if PurePosixPath(path).suffix.lower() not in SUFFIXES[kind]:
        hint = f'Ganti akhiran nama berkasnya menjadi "{SUFFIXES[kind][0]}", juga di narasi.'
        return galat(span, "P73", f'Isi "{path}" {kind}, lain dengan namanya.', hint)
    most = MAX_SVG if kind == "SVG" else MAX_BYTES
    return _large(span, f'Berkas "{path}"', size, most) if size > most else None


def _strayed(folder: Path, node: narasi.Picture) -> Diagnostic | None:
    """Return the finding that a path leads out of the folder of pictures, links followed."""
    path = PurePosixPath(node.path)
    message = f'Gambar "{node.path}" di luar folder gambar dosir.'
    plain = not path.is_absolute() and ".." not in path.parts and "\0" not in node.path
    if not plain or ":" in node.path or "\\" in node.path or path.parts[:1] != (FOLDER,):
        return galat(node.span, "P72", message, PLACE)
    try:
        inside = (folder / path).resolve().is_relative_to((folder / FOLDER).resolve())
    except (OSError, RuntimeError):  # a link that leads back to itself
        inside = True  # opening it will tell
    if inside:
        return None
    hint = "Tautan simbolik itu menuju ke luar; salin berkasnya ke folder gambar."
    return galat(node.span, "P72", message, hint)


def _unread(folder: Path, node: narasi.Picture, error: OSError) -> Diagnostic:
    if error.errno not in (errno.ENOENT, errno.ENOTDIR):
        hint = "Periksa hak akses dan jenis berkas ini."
        return galat(node.span, "P71", f'Gambar "{node.path}" tidak dapat dibaca.', hint)
    there = folder / FOLDER
    known = [p.relative_to(folder).as_posix() for p in sorted(there.rglob("*")) if p.is_file()]
    hint = suggest(node.path, known, f"Letakkan berkasnya di {there.as_posix()}.")
    return galat(node.span, "P71", f'Gambar "{node.path}" tidak ada.', hint)


def _large(span: Span, what: str, size: int, most: int) -> Diagnostic:
    megabytes = f"{size / 1e6:.1f}".replace(".", ",")
    message = f"{what} {megabytes} MB; paling besar {most // 1_000_000} MB."
    hint = "Kecilkan gambarnya; 2.000 piksel cukup untuk selebar halaman."
    return galat(span, "P74", message, hint)


def kind_of(head: bytes) -> str:
    """Return what a file is by its first bytes, as a message names it."""
    plain = head.replace(b"\0", b"")  # SVG may be UTF-16
    found = [kind for mark, kind in KINDS if head.startswith(mark)]
    others = (
        (head[:4] == b"RIFF" and head[8:12] == b"WEBP", "WebP"),
        (head[4:8] == b"ftyp", "HEIC, AVIF, atau video"),
        (head[40:44] == b" EMF", "EMF"),
        (b"<svg" in plain or b":svg" in plain, "SVG"),
        (not head, "kosong"),
    )
    return [*found, *(kind for told, kind in others if told), "tidak dikenal"][0]
