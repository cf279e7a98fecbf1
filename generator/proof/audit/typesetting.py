"""How words are set: every sign has a picture, words and addresses part well, gaps are even."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from generator.proof.audit.fault import Fault, at
from generator.proof.audit.sheet import Book, Line, Sheet, Word

HYPHEN = "\x02"  # how PDFium reads a hyphen at the end of a line
SMALLEST = 6.95  # points of type in a figure
WIDE = 2.5  # times the normal gap
LETTERS = 25  # a shorter line is not judged by its gaps
NORMAL = 0.3  # of the type size: a blank, where a file has too few loose lines to tell
LABEL = re.compile(r"\(?\w{1,4}[.)]|[:•–-]")
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+\.(?:go\.id|com|org|net|id)/\S*", re.I)
WORD = re.compile(r"[^\W\d_]+")
DRAWN = frozenset(("Figure", "Formula"))
END, START = re.compile(r"\w+$"), re.compile(r"^\w+")
CODE = 30  # letters and digits: what is longer in capitals is a code, no word
BARE = re.compile("[\0\ufffd\ue000-\uf8ff\U000f0000-\U0010fffd]")


def unprinted(book: Book) -> Iterator[Fault]:
    """P42: signs for which no font has a picture."""
    for sheet in book.sheets:
        for word in sheet.words:
            lacking = sorted({*BARE.findall(word.text), *book.unmapped.intersection(word.text)})
            if lacking:
                signs = ", ".join(f"{sign} (U+{ord(sign):04X})" for sign in lacking)
                yield at("P42", sheet, word, f"{signs} dalam {{}} tidak bergambar pada hurufnya")


def small(book: Book) -> Iterator[Fault]:
    """P50: words of a figure too small to read; one finding a figure."""
    for sheet in book.sheets:
        worst: dict[int, Line] = {}
        for line in sheet.lines:
            if "Figure" in line.element.tags and line.size < SMALLEST:
                before = worst.setdefault(line.element.block, line)
                worst[line.element.block] = min(before, line, key=lambda each: each.size)
        for line in worst.values():
            yield at("P50", sheet, line, f"huruf gambar {line.size:.1f} pt pada {{}}")


def parted(book: Book) -> Iterator[Fault]:
    """P44: a word that goes on in the next line without a hyphen."""
    pairs = [(s, a, b) for s in book.sheets for a, b in _follow(s)]
    known = _vocabulary(book)
    for sheet, line, following in pairs:
        head, tail = line.words[-1].text, following.words[0].text
        one, two = _last_word(head), _first_word(tail)
        if not (one and two) or _is_code(head, tail) or HYPHEN in head:
            continue
        whole = (one + two).lower()
        halves = one.lower() in known and two.lower() in known
        if len(whole) > 4 and whole in known and not halves:
            yield at("P44", sheet, line, f"kata “{one + two}” terpotong tanpa tanda hubung: {{}}")
        elif _is_cut(line, following, two, known):
            yield at("P44", sheet, line, f"kata terpotong tanpa tanda hubung sebelum “{two}”: {{}}")


def _follow(sheet: Sheet) -> Iterator[tuple[Line, Line]]:
    """Yield the lines of a page that follow one another in a block."""
    for one, two in pairwise(sheet.lines):
        same = one.element.block == two.element.block and one.element.block
        if same and not DRAWN.intersection(one.element.tags) and two.box[1] < one.box[1]:
            yield one, two


def _last_word(text: str) -> str:
    return found[-1] if (found := WORD.findall(text)) and text.endswith(found[-1]) else ""


def _first_word(text: str) -> str:
    return found.group() if (found := WORD.match(text)) else ""


def _is_code(head: str, tail: str) -> bool:
    """Return whether two pieces are of a code in capitals, which has no place to part at."""
    one, two = END.findall(head), START.findall(tail)
    whole = "".join((*one, *two))
    return whole.isupper() and len(whole) >= CODE


def _is_cut(line: Line, following: Line, tail: str, known: Counter[str]) -> bool:
    """Return whether a line of one word goes on with a piece that is no word."""
    alone = len(line.words) == 1 and len(following.words[0].text) <= 3 and tail.islower()
    return alone and tail not in known and not ADDRESS.search(line.text)


def _vocabulary(book: Book) -> Counter[str]:
    """Return the words that stand whole: neither last nor first of a line that may be parted."""
    return Counter(book.vocabulary) + Counter(
        word.lower()
        for sheet in book.sheets
        for line in sheet.lines
        for each in (line.words[1:-1] if len(line.words) > 2 else ())
        for word in WORD.findall(each.text)
    )


def broken_addresses(book: Book) -> Iterator[Fault]:
    """P45: an address on the web with a hyphen that is none of its signs."""
    whole = {*book.addresses, *_whole_addresses(book)}
    known = _vocabulary(book)
    for sheet in book.sheets:
        for line, following in _follow(sheet):
            found = ADDRESS.search(line.words[-1].text)
            if not found or not found.group().endswith(HYPHEN):
                continue
            start = found.group()[:-1]
            rest = following.words[0].text.replace(HYPHEN, "")
            own = any(f"{start}-{rest}" in each for each in whole)
            if not own and not (
                _last_word(start).lower() in known and _first_word(rest).lower() in known
            ):
                yield at("P45", sheet, line, "alamat web diberi tanda hubung: {}")


def _whole_addresses(book: Book) -> Iterator[str]:
    for sheet in book.sheets:
        for line in sheet.lines:
            for word in line.words:
                if HYPHEN not in word.text and (found := ADDRESS.search(word.text)):
                    yield found.group()


def gaps(book: Book) -> Iterator[Fault]:
    """P46: lines whose gaps are more than two and a half times the normal."""
    normal = normal_gap(book)
    for sheet in book.sheets:
        for line in sheet.lines:
            mean = mean_gap(line)
            if mean > WIDE * normal and len(line.text) >= LETTERS and _is_prose(line):
                times = f"{mean / normal:.1f}".replace(".", ",")
                yield at("P46", sheet, line, f"jarak kata {times} kali jarak biasa: {{}}")


def _is_prose(line: Line) -> bool:
    """Return whether a line is running text: no figure, and no line of a list of contents."""
    tags = line.element.tags
    listed = (tags and not line.element.block) or "TOCI" in tags
    drawn = DRAWN.intersection(tags) or any(word.turned for word in line.words)
    return not (listed or drawn)


def mean_gap(line: Line) -> float:
    """Return the mean gap between the words of a line, in type sizes; 0 where there is none.

    The gap behind a label that hangs at the start of the line is no gap between words.
    """
    words = line.words
    if len(words) > 2 and words[1].text == ":":
        words = words[2:]
    while len(words) > 1 and LABEL.fullmatch(words[0].text) and _gap(*words[:2]) > 0.6:
        words = words[1:]
    found = [_gap(one, two) for one, two in pairwise(words)]
    return sum(found) / len(found) if found else 0.0


def _gap(one: Word, two: Word) -> float:
    return (two.box[0] - one.box[2]) / max(one.size, two.size)


def normal_gap(book: Book) -> float:
    """Return the gap of lines that are not spread out: the last ones of their blocks."""
    found = [
        mean_gap(line)
        for sheet in book.sheets
        for line, following in pairwise((*sheet.lines, None))
        if line and (following is None or following.element.block != line.element.block)
        if len(line.words) > 2 and _is_prose(line)
    ]
    return median(found) if len(found) > 5 else NORMAL
