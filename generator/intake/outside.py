"""The one door for files from outside: what may be opened, how much of it, and what it is.

Every command that reads a file which this project did not write comes through here.
"""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from generator.diagnostics import Diagnostic, DraftingError, Span, galat

MAX_TEXT = 8_000_000  # three times the longest law there is (UU 6/2023, some 1,100 pages)
MAX_PACKED = 50_000_000  # pictures in DOCX and PDF count, and are not read
HEAD = 4096
SPECIAL = (
    (stat.S_ISDIR, "folder", "Sebutkan berkasnya satu per satu."),
    (stat.S_ISFIFO, "pipa", "Simpan dahulu isinya sebagai berkas biasa."),
    (stat.S_ISSOCK, "soket", "Simpan dahulu isinya sebagai berkas biasa."),
    (stat.S_ISCHR, "perangkat", "Sebutkan berkas biasa."),
    (stat.S_ISBLK, "perangkat", "Sebutkan berkas biasa."),
)
REASONS = {
    errno.ENOENT: "Berkas tidak ditemukan.",
    errno.ENOTDIR: "Berkas tidak ditemukan.",
    errno.ELOOP: "Tautan simbolik ini berputar dan tidak menuju berkas apa pun.",
    errno.EACCES: "Tidak ada izin untuk membaca berkas ini.",
    errno.EPERM: "Tidak ada izin untuk membaca berkas ini.",
    errno.ENAMETOOLONG: "Nama berkas terlalu panjang.",
}


class Kind(StrEnum):
    """What a file is by its content; the value is how a message names it."""

    TEXT = "teks"
    PDF = "PDF"
    DOCX = "dokumen DOCX"
    XLSX = "buku kerja XLSX"
    PPTX = "salindia PPTX"
    ODT = "dokumen ODT (OpenDocument)"
    ODS = "buku kerja ODS (OpenDocument)"
    ZIP = "arsip ZIP"
    LOCKED = "dokumen yang dilindungi kata sandi"
    DOC = "dokumen Word lama (.doc)"
    XLS = "buku kerja Excel lama (.xls)"
    OLE = "dokumen Office lama"
    RTF = "dokumen RTF"


AS_XLSX = "Buka dengan program lembar kerja, lalu simpan sebagai .xlsx."
WAYS = {  # how a file of a kind that is not read becomes one that is
    Kind.XLSX: "Untuk analisis beban kerja, gunakan naskah import-abk.",
    Kind.ODT: "Buka dengan LibreOffice Writer atau Word, lalu simpan sebagai .docx.",
    Kind.ODS: "Buka dengan LibreOffice Calc atau Excel, lalu simpan sebagai .xlsx.",
    Kind.ZIP: "Keluarkan dahulu berkas di dalamnya.",
    Kind.LOCKED: "Buka dengan kata sandinya, lalu simpan tanpa kata sandi.",
    Kind.DOC: "Buka dengan pengolah kata, lalu simpan sebagai .docx.",
    Kind.XLS: AS_XLSX,
    Kind.OLE: "Buka dengan programnya, lalu simpan sebagai .docx atau .xlsx.",
    Kind.RTF: "Buka dengan pengolah kata, lalu simpan sebagai .docx.",
}


@dataclass(frozen=True, slots=True)
class Outside:
    """A file from outside: its name as given, its bytes, what it is by its content."""

    name: str
    data: bytes
    kind: Kind


def open_outside(path: Path, most_text: int = MAX_TEXT) -> Outside:
    """Return a regular file of bounded size; raise DraftingError (H95, H98) for anything else.

    A pipe, device or socket is never opened: opening alone may wait for ever or do something.
    """
    place = Span(str(path))
    try:
        _refuse_special(path.stat().st_mode, place)
        with path.open("rb") as file:
            _refuse_special(os.fstat(file.fileno()).st_mode, place)
            head = file.read(HEAD)
            packed = not _texty(head)
            most = MAX_PACKED if packed else most_text
            data = head + file.read(most + 1 - len(head))  # a size may be wrong, as in /proc
    except OSError as e:
        reason = e.strerror or type(e).__name__
        message = REASONS.get(e.errno or 0, f"Berkas tidak dapat dibuka ({reason}).")
        raise DraftingError([galat(place, "H98", message)]) from None
    except ValueError:  # a NUL in the name
        raise DraftingError([galat(place, "H98", "Nama berkas tidak sah.")]) from None
    if len(data) > most:
        raise DraftingError([too_large(place, f"batasnya {most // 1_000_000} MB")])
    return Outside(str(path), data, sniff(data))


def too_large(place: Span, limit: str) -> Diagnostic:
    """Return the finding that a file is larger than any regulation."""
    hint = "Pisahkan lampiran yang bukan bagian naskahnya."
    return galat(place, "H95", f"Berkas terlalu besar: {limit}.", hint)


def _refuse_special(mode: int, place: Span) -> None:
    for is_kind, name, hint in SPECIAL:
        if is_kind(mode):
            message = f"Ini {name}, bukan berkas biasa."
            raise DraftingError([galat(place, "H98", message, hint)])


def _texty(head: bytes) -> bool:
    return b"%PDF-" not in head[:HEAD] and not head.startswith(
        (b"PK", b"\xd0\xcf\x11\xe0", b"{\\rtf")
    )


def sniff(data: bytes) -> Kind:
    """Return what a file is, whatever its name says; TEXT for all that shows no other mark."""
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return _zipped(data)
    if data[:4] == b"\xd0\xcf\x11\xe0":
        return next((kind for mark, kind in _OLE if mark.encode("utf-16-le") in data), Kind.OLE)
    if data[:5] == b"{\\rtf":
        return Kind.RTF
    # Readers of PDF allow a kilobyte before the mark (ISO 32000-1, implementation note 13); what
    # servers put there, heads of HTTP and complaints of their programs, is longer at times
    return Kind.PDF if b"%PDF-" in data[:HEAD] else Kind.TEXT


_OLE = (
    ("EncryptedPackage", Kind.LOCKED),
    ("WordDocument", Kind.DOC),
    ("Workbook", Kind.XLS),
)
_ODF = b"mimetypeapplication/vnd.oasis.opendocument"  # stands first, not packed (ODF 1.3)
_ROOMS = ((b"word/", Kind.DOCX), (b"xl/", Kind.XLSX), (b"ppt/", Kind.PPTX))


def _zipped(data: bytes) -> Kind:
    """Return which document a ZIP file is, by the names in its directory, which comes last.

    Nothing is unpacked here: a directory may hold a million names, or be cut off.
    """
    if data.startswith(_ODF, 30):
        return Kind.ODS if b".spreadsheet" in data[30:100] else Kind.ODT
    last, kind = max((data.rfind(room), kind) for room, kind in _ROOMS)
    if last > 0:
        return kind
    return Kind.DOCX if b"[Content_Types].xml" in data else Kind.ZIP


def refused(kind: Kind, place: Span, wanted: str) -> Diagnostic:
    """Return the finding that a file is of a kind which is not read here, with the way out."""
    if kind is Kind.LOCKED:
        return galat(place, "H98", "Berkas ini dilindungi kata sandi.", WAYS[kind])
    return galat(place, "H97", f"Berkas ini {kind}, bukan {wanted}.", WAYS.get(kind, ""))
