"""The one gate for characters: what an author's file may hold, in YAML, Markdown, and escapes.

What cannot change what is read is mended without a word (:func:`mended`); all else that a page
cannot show as it was written is refused, with its place and its number (:func:`refused`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator
from functools import lru_cache

from generator.diagnostics import Diagnostic, Span, galat

Glyphs = Container[int] | None
"""Code points that the fonts of the house can print; None where nothing is printed."""

MAX_MARKS = 3
"""Marks on one letter; Vietnamese and transliterated Arabic need two."""

# Hints of line breaking and joining that Word, browsers and PDF leave in copied text: soft hyphen,
# zero-width space, joiner and non-joiner, marks of direction, word joiner, byte order mark,
# variation selectors. Latin text reads the same without them.
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\ufe00-\ufe0f]")
# Spaces of other widths: figure and narrow no-break space keep words together, the others do not.
TIED_SPACES = re.compile("[\u2007\u202f]")
WIDE_SPACES = re.compile("[\u2000-\u2006\u2008-\u200a\u205f\u3000]")
ASCII = re.compile(r"[\t\n -~]*")
UNUSUAL = re.compile(r"[^\t\n -~]+")
INDENT = re.compile("^[ \t]*([\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])", re.MULTILINE)
CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)
CURLY = re.compile("[“”„‟‘’‚‛«»]")
SHOWN = 20  # faults of one file that are named one by one

# What a category of Unicode is to a drafter; the rest is letters, digits, signs and marks.
CATEGORIES = {
    "Cc": ("Y02", "karakter kendali", "Hapus karakter yang tak tampak ini."),
    "Cf": ("Y02", "karakter tak tampak yang mengubah susunan teks", "Hapus karakter ini."),
    "Cn": ("Y02", "kode yang bukan karakter", "Hapus karakter ini."),
    "Cs": ("Y02", "kode yang bukan karakter", "Hapus karakter ini."),
    "Co": (
        "Y02",
        "lambang pribadi sebuah huruf (biasanya butir daftar dari Word)",
        'Ganti dengan "-" atau huruf biasa.',
    ),
    "Zl": ("Y02", "pemisah baris tak tampak", "Ganti dengan baris baru."),
    "Zp": ("Y02", "pemisah alinea tak tampak", "Ganti dengan baris baru."),
}
RIGHT_TO_LEFT = frozenset(("R", "AL", "AN"))  # printed and read back in another order
LOST = ("Y02", "tanda pengganti karakter yang rusak", "Tulis ulang huruf yang hilang.")


def mended(text: str) -> str:
    """Return ``text`` with letters composed (NFC) and without what cannot be seen in it."""
    if ASCII.fullmatch(text):
        return text
    text = TIED_SPACES.sub("\u00a0", UNSEEN.sub("", text))
    return unicodedata.normalize("NFC", WIDE_SPACES.sub(" ", text))


def refused(text: str, path: str, glyphs: Glyphs = None) -> tuple[Diagnostic, ...]:
    """Return an error for every character of a mended file that no page may hold."""
    found: list[Diagnostic] = []
    for offset, code, message, hint in unfit(text, glyphs):
        if len(found) == SHOWN:
            found.append(galat(Span(path, 1, 1), code, MANY, "Perbaiki yang tersebut dahulu."))
            break
        found.append(galat(place_of(text, offset, path), code, message, hint))
    return tuple(found)


MANY = f"Berkas memuat lebih dari {SHOWN} karakter yang tidak dapat dicetak."


def unfit(text: str, glyphs: Glyphs = None) -> Iterator[tuple[int, str, str, str]]:
    """Yield offset, code, message and hint of every character that no page may hold."""
    for run in UNUSUAL.finditer(text):
        marks = 0
        for offset, char in enumerate(run.group(), start=run.start()):
            marks = marks + 1 if unicodedata.combining(char) else 0
            if marks == MAX_MARKS + 1:
                message = f"Lebih dari {MAX_MARKS} tanda bertumpuk pada satu huruf."
                yield offset, "Y18", message, "Hapus tanda yang bertumpuk."
            if fault := _fault(char):
                code, what, hint = fault
                yield offset, code, f"Berkas memuat {what} {number(char)}.", hint
            elif glyphs is not None and ord(char) not in glyphs:
                message = f'Huruf rumah tidak mempunyai karakter "{char}" ({number(char)}).'
                yield offset, "Y19", message, _hint_for(char)


PACKAGES = (  # scripts by their blocks in Unicode, and the package of Debian that prints them
    ("aksara Jawa", ((0xA980, 0xA9DF),), "fonts-noto-core"),
    ("aksara Sunda", ((0x1B80, 0x1BBF), (0x1CC0, 0x1CCF)), "fonts-noto-core"),
    ("aksara Bugis", ((0x1A00, 0x1A1F),), "fonts-noto-core"),
    ("aksara Batak", ((0x1BC0, 0x1BFF),), "fonts-noto-core"),
    (
        "aksara Tionghoa, Jepang, atau Korea",
        (
            (0x1100, 0x11FF),
            (0x2E80, 0x9FFF),
            (0xAC00, 0xD7AF),
            (0xF900, 0xFAFF),
            (0x20000, 0x3FFFF),
        ),
        "fonts-noto-cjk",
    ),
    ("lambang bergambar", ((0x2600, 0x27BF), (0x1F000, 0x1FAFF)), "fonts-symbola"),
)


def _hint_for(char: str) -> str:
    """Return what lets a character be printed: a package, where one is known, or other letters."""
    for script, blocks, package in PACKAGES:
        if any(first <= ord(char) <= last for first, last in blocks):
            return (
                f"Untuk {script}, pasang {package} (apt install {package}) lalu ulangi, atau tulis "
                "dengan huruf Latin."
            )
    return GLYPH_HINT


GLYPH_HINT = (
    "Tulis dengan huruf Latin, atau tambahkan huruf yang memuatnya pada huruf_pelengkap di "
    "templates/style/gaya.yaml."
)


@lru_cache(maxsize=4096)
def _fault(char: str) -> tuple[str, str, str] | None:
    if char == "\ufffd":
        return LOST
    if unicodedata.bidirectional(char) in RIGHT_TO_LEFT:
        return TURNED
    return CATEGORIES.get(unicodedata.category(char))


TURNED = ("Y19", "huruf yang ditulis dari kanan ke kiri", "Tulis dengan huruf Latin.")


def number(char: str) -> str:
    """Return how Unicode numbers a character: ``U+2060``."""
    return f"U+{ord(char):04X}"


def place_of(text: str, offset: int, path: str) -> Span:
    """Return the place of the character at ``offset``."""
    line = text.count("\n", 0, offset) + 1
    return Span(path, line, offset - text.rfind("\n", 0, offset))


def indents(text: str, path: str) -> Iterator[Diagnostic]:
    """Yield an error for every line indented with a space that is none to YAML or Markdown."""
    for match in INDENT.finditer(text):
        message = f"Baris dijorokkan dengan spasi yang bukan spasi biasa ({number(match[1])})."
        yield galat(
            place_of(text, match.start(1), path), "Y15", message, "Ganti dengan spasi biasa."
        )


def conflicts(text: str, path: str) -> Iterator[Diagnostic]:
    """Yield an error for every mark that git left where two versions were not put together."""
    for match in CONFLICT.finditer(text):
        message = f'Penanda konflik git "{match.group()[:7]}" masih ada.'
        hint = (
            "Pilih satu dari kedua versi, lalu hapus versi lain serta baris <<<<<<<, =======, "
            "dan >>>>>>>."
        )
        yield galat(place_of(text, match.start(), path), "Y17", message, hint)


def curly_quoted(value: str) -> bool:
    """Whether a plain YAML value stands in curly quotes as if they were those of YAML."""
    inner = value[1:-1]
    opens, closes = value[:1], value[-1:]
    return bool(
        CURLY.match(opens)
        and (CURLY.match(closes) or closes in "\"'")
        and not CURLY.search(inner)
        and '"' not in inner
    )
