"""What is wrong with a file before it is data: its bytes, its tabs, its YAML; in Indonesian."""

from __future__ import annotations

import errno
import re
import stat
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.content import sizes
from generator.content.characters import Glyphs, conflicts, indents, mended, place_of, refused
from generator.diagnostics import Diagnostic, Span, galat

MAX_BYTES = 2_000_000
INDENT_TAB = re.compile(r"^ *\t", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Translation:
    """One kind of parser message, in either loader's words, and what a drafter should do."""

    pattern: str
    message: str
    hint: str
    at_context: bool = False


TRANSLATIONS = (
    Translation(
        "mapping values are not allowed",
        "Tanda titik dua (:) tidak boleh berada di sini.",
        'Apit nilai yang memuat ": " dengan tanda kutip, atau periksa jorokan barisnya.',
    ),
    Translation(
        "sequence entries are not allowed",
        'Butir daftar ("- ") tidak boleh dimulai di sini.',
        "Mulailah daftar pada baris baru di bawah kuncinya.",
    ),
    Translation(
        "end of stream",
        "Tanda kutip yang dibuka di sini tidak pernah ditutup.",
        "Tambahkan tanda kutip penutup.",
        at_context=True,
    ),
    Translation(
        r"expected ',' or '\]'",
        'Daftar yang dibuka dengan "[" di sini tidak tertutup dengan benar.',
        'Pisahkan butirnya dengan koma dan tutup dengan "]".',
        at_context=True,
    ),
    Translation(
        r"expected ',' or '\}'",
        'Peta yang dibuka dengan "{" di sini tidak tertutup dengan benar.',
        'Pisahkan isinya dengan koma dan tutup dengan "}".',
        at_context=True,
    ),
    Translation(
        "cannot start any token",
        "Nilai tidak boleh diawali tanda ini.",
        "Apit nilainya dengan tanda kutip.",
    ),
    Translation(
        "could not find expected ':'",
        "Baris ini bukan pasangan kunci dan nilai.",
        'Tambahkan ":" setelah kunci, atau jorokkan baris ini bila ia lanjutan nilai di atasnya.',
        at_context=True,
    ),
    Translation(
        "expected '-' indicator",
        'Di sini seharusnya ada butir daftar yang diawali "- ".',
        "Samakan jorokan baris ini dengan butir di atasnya.",
    ),
    Translation(
        "escape character|hexdecimal|hexadecimal",
        "Garis miring terbalik (\\) di dalam tanda kutip ganda tidak dikenal.",
        "Gunakan tanda kutip tunggal, atau tulis \\\\.",
    ),
    Translation(
        "comment or line break|chomping|indentation indicator",
        'Teks tidak boleh langsung mengikuti "|" atau ">".',
        "Mulailah teksnya pada baris berikutnya dengan jorokan dua spasi.",
    ),
    Translation(
        "expected key|block end",
        "Baris ini tidak sejajar dengan kunci lain, atau ada teks setelah tanda kutip penutup.",
        "Samakan jorokan dengan kunci di atasnya; tanda kutip tunggal di dalam kutip ditulis ''.",
    ),
    Translation(
        "alphabetic or numeric|tag",
        'Nilai yang diawali "&", "*", atau "!" tidak diperbolehkan.',
        "Apit nilainya dengan tanda kutip.",
    ),
    Translation(
        "node content",
        "Di sini seharusnya ada nilai.",
        "Hapus kurung penutup yang berlebih, atau apit nilainya dengan tanda kutip.",
    ),
)


def read_authored(path: Path, most: int = MAX_BYTES) -> bytes:
    """Return the bytes of a file, cut off where it is too large already (:func:`decode_utf8`).

    Raises OSError when it cannot be read or is none: a pipe is waited for, a device has no end.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(errno.EINVAL, "bukan berkas biasa", path.as_posix())
    with path.open("rb") as file:
        return file.read(most + 1)


def decode_utf8(
    data: bytes, path: str, glyphs: Glyphs = None, *, most: int = MAX_BYTES
) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return the text of a file, mended, and what is wrong with its bytes and characters."""
    if len(data) > most:
        message = f"Berkas lebih besar daripada {most // 1_000_000} MB."
        return "", (galat(Span(path, 1, 1), "Y12", message, "Pecah berkas ini."),)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        begin = data.rfind(b"\n", 0, error.start) + 1
        column = len(data[begin : error.start].decode("utf-8", "replace")) + 1
        hint = "Simpan ulang berkas ini dengan pengodean UTF-8."
        message = "Berkas tidak tersimpan sebagai teks UTF-8."
        return "", (galat(Span(path, line, column), "Y01", message, hint),)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if clashes := tuple(conflicts(text, path)):
        return text, clashes  # what else is wrong there is two versions in one
    strange = tuple(indents(text, path))
    text = mended(text)
    return text, (*strange, *refused(text, path, glyphs), *sizes.words(text, path))


def tabs(text: str, path: str) -> tuple[Diagnostic, ...]:
    """Return an error for every line indented with a tab."""
    message = "Baris dijorokkan dengan tabulator."
    hint = "Gunakan spasi (dua untuk setiap tingkat)."
    return tuple(
        galat(place_of(text, match.end() - 1, path), "Y03", message, hint)
        for match in INDENT_TAB.finditer(text)
    )


def translate(error: yaml.YAMLError, path: str) -> Diagnostic:
    """Return the parser's complaint in Indonesian, at the place where the mending starts."""
    problem = str(getattr(error, "problem", None) or error)
    found = next((t for t in TRANSLATIONS if re.search(t.pattern, problem)), None)
    mark = getattr(error, "problem_mark", None)
    if found is None:
        return galat(
            span_of(mark, path), "Y04", "YAML tidak terbaca.", f"Kata pengurai: {problem}."
        )
    if found.at_context:
        mark = getattr(error, "context_mark", None) or mark
    return galat(span_of(mark, path), "Y04", found.message, found.hint)


def span_of(mark: yaml.error.Mark | yaml._yaml.Mark | None, path: str) -> Span:
    """Return the place of a parser's mark; the beginning of the file when there is none."""
    return Span(path, mark.line + 1, mark.column + 1) if mark else Span(path, 1, 1)
