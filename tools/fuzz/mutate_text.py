"""Damage to any text: bytes, letters, lines, line ends, encodings, sizes."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

Mutator = Callable[[Random, str], str]

LETTERS = {  # one of each class that a program may stumble over
    "nol": "\x00",
    "kendali": "\x07",
    "escape": "\x1b[31m",
    "del": "\x7f",
    "nel": "\x85",
    "c1": "\x9b",
    "nbsp": "\u00a0",
    "tanda hubung lunak": "\u00ad",
    "gabungan": "e" + "\u0301" * 40,
    "banjir gabungan": "a" + "\u0336" * 3000,
    "gabungan di depan": "\u0301",
    "nir-lebar": "\u200b",
    "zwj": "\u200d",
    "lrm": "\u200e",
    "pemisah baris": "\u2028",
    "pemisah alinea": "\u2029",
    "bidi": "\u202egnilab\u202c",
    "isolat bidi": "\u2066x",
    "word joiner": "\u2060",
    "bom": "\ufeff",
    "bukan karakter": "\ufffe",
    "bukan karakter atas": "\U0010ffff",
    "pengganti": "\ufffd",
    "pribadi": "\ue000",
    "emoji": "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "han": "法律",
    "arab": "القانون",
    "jawa": "ꦲꦏ꧀ꦱꦫ",
    "thai": "กฎหมาย",
    "dewanagari": "क़ानून",
    "lebar": "Ｐａｓａｌ　１",
    "angka arab": "٣",
    "angka romawi": "Ⅳ",
    "pecahan": "½",
    "ligatur": "ﬁ",
    "tag": "\U000e0041",
    "matematis": "𝐏𝐚𝐬𝐚𝐥",
    "turki": "İı",
    "eszett": "ß",
    "kutip lengkung": "“”‘’",
    "elips": "…",
    "pisah": "–—−‐‑",
}
MARKS = (*"\"'`:;,.#&*!|>%@{}[]()<>?-_=+~^\\/$", "- ", ": ", "---", "...", "{{", "}}", "{%")


def letter(random: Random, text: str) -> str:
    """Put one letter of an odd class somewhere."""
    at = random.randrange(len(text) + 1)
    return text[:at] + LETTERS[random.choice(sorted(LETTERS))] + text[at:]


def mark(random: Random, text: str) -> str:
    """Put a mark that means something to a parser somewhere."""
    at = random.randrange(len(text) + 1)
    return text[:at] + random.choice(MARKS) * random.choice((1, 1, 1, 2, 3, 30)) + text[at:]


def dropped(random: Random, text: str) -> str:
    """Leave some letters out."""
    at = random.randrange(len(text) + 1)
    return text[:at] + text[at + random.choice((1, 1, 2, 5, 40, 400)) :]


def repeated(random: Random, text: str) -> str:
    """Say a stretch many times."""
    at = random.randrange(len(text) + 1)
    piece = text[at : at + random.choice((1, 4, 20, 200))]
    return text[:at] + piece * random.choice((2, 3, 50, 400)) + text[at:]


def swapped_case(random: Random, text: str) -> str:
    """Turn the case of a stretch."""
    at = random.randrange(len(text) + 1)
    end = at + random.choice((1, 10, 200))
    return text[:at] + text[at:end].swapcase() + text[end:]


def digits(random: Random, text: str) -> str:
    """Put another number for one that stands there."""
    places = [i for i, c in enumerate(text) if c.isdigit()]
    if not places:
        return text
    at = random.choice(places)
    new = random.choice(("0", "-1", "00", "1e300", "9" * 30, "9" * 5000, "1,5", "1.000", "½", "A"))
    return text[:at] + new + text[at + 1 :]


def line_gone(random: Random, text: str) -> str:
    """Leave a line out."""
    lines = text.split("\n")
    del lines[random.randrange(len(lines))]
    return "\n".join(lines)


def line_twice(random: Random, text: str) -> str:
    """Write some lines again, at once or elsewhere, once or often."""
    lines = text.split("\n")
    at, to = random.randrange(len(lines)), random.randrange(len(lines) + 1)
    piece = lines[at : at + random.choice((1, 1, 2, 5))] * random.choice((1, 1, 1, 2, 30, 300))
    return "\n".join([*lines[:to], *piece, *lines[to:]])


def lines_swapped(random: Random, text: str) -> str:
    """Let two lines change places."""
    lines = text.split("\n")
    one, two = random.randrange(len(lines)), random.randrange(len(lines))
    lines[one], lines[two] = lines[two], lines[one]
    return "\n".join(lines)


def indented(random: Random, text: str) -> str:
    """Move a line in or out, with blanks, a tabulator or a blank that does not break."""
    lines = text.split("\n")
    at = random.randrange(len(lines))
    by = random.choice((" ", "  ", "\t", "\u00a0\u00a0", "\u3000", " " * 300))
    lines[at] = lines[at].lstrip() if random.random() < 0.3 else by + lines[at]
    return "\n".join(lines)


def joined(random: Random, text: str) -> str:
    """Take a line end away."""
    lines = text.split("\n")
    at = random.randrange(len(lines))
    return "\n".join([*lines[:at], " ".join(lines[at : at + 2]), *lines[at + 2 :]])


def broken(random: Random, text: str) -> str:
    """Break a line where it should not break."""
    at = random.randrange(len(text) + 1)
    return (
        text[:at] + random.choice(("\n", "\n\n", "\r", "\r\n", "\f", "\x0b", "\u2028")) + text[at:]
    )


def line_ends(random: Random, text: str) -> str:
    """Use the line ends of another system everywhere."""
    return text.replace("\n", random.choice(("\r\n", "\r", "\n\r", "\u2028", "\x85", "\f\n", " ")))


def long_word(random: Random, text: str) -> str:
    """Put in a word of 20,000 letters, or a line of 100,000."""
    at = random.randrange(len(text) + 1)
    word = random.choice(("a" * 20_000, "ab-" * 7000, "kata " * 20_000, "." * 20_000, "(" * 5000))
    return text[:at] + word + text[at:]


def cut(random: Random, text: str) -> str:
    """End in the middle."""
    return text[: random.randrange(len(text) + 1)]


def conflict(random: Random, text: str) -> str:
    """Leave the marks of a merge that nobody finished."""
    lines = text.split("\n")
    at = random.randrange(len(lines))
    mine, theirs = lines[at : at + 2], lines[at : at + 2][::-1]
    marked = ["<<<<<<< HEAD", *mine, "=======", *theirs, ">>>>>>> cabang"]
    return "\n".join([*lines[:at], *marked, *lines[at + 2 :]])


MUTATORS: tuple[Mutator, ...] = (
    *(letter, letter, letter, mark, mark, dropped, repeated, swapped_case, digits, line_gone),
    *(line_twice, lines_swapped, indented, joined, broken, line_ends, long_word, cut, conflict),
)


def encoded(random: Random, text: str) -> bytes:
    """Return the bytes of a text, now and then in a wrong encoding or with a bad byte."""
    data = text.encode("utf-8", "surrogatepass")
    match random.randrange(40):
        case 0:
            return text.encode("utf-16")
        case 1:
            return text.encode("cp1252", "replace")
        case 2:
            return b"\xef\xbb\xbf" + data
        case 3:
            return flipped(random, data)
        case 4:
            at = random.randrange(len(data) + 1)
            bad = random.choice(
                (b"\xed\xa0\x80", b"\xff", b"\xc3", b"\xf5\x80\x80\x80", b"\x00" * 5)
            )
            return data[:at] + bad + data[at:]
        case _:
            return data


def flipped(random: Random, data: bytes) -> bytes:
    """Change some bytes."""
    out = bytearray(data)
    for _ in range(random.choice((1, 1, 2, 8, 64)) if out else 0):
        out[random.randrange(len(out))] = random.randrange(256)
    return bytes(out)
