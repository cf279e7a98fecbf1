"""Penjelasan: the general part, and the article parts by address (L2-182 to 190)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.diagnostics import NOWHERE, Diagnostic, peringatan
from generator.law.reader.damaged import DIGITS
from generator.law.reader.state import join
from generator.model.alamat import Alamat, Langkah
from generator.model.lines import Line
from generator.model.nomor import follows
from generator.model.satuan import Jenis, Penjelasan

_PART_TWO = re.compile(r"(?:II?\s*[.,]?\s*)?PASAL\s+DEMI\s+PASAL\b\s*[.:]?\s*", re.IGNORECASE)
_PART_ONE = re.compile(r"(?:I\s*[.,]?\s*)?(?:PENJELASAN\s+)?UMUM\s*[.:]?\s*\Z", re.IGNORECASE)
_UNIT = re.compile(
    r"(?:(?P<pasal>Pasal|PASAL)\s+(?P<n0>\d+(?:[a-k]\b|\s?[A-Z]{0,2})|[IVX]+)"
    r"|(?P<ayat>[Aa]yat|AYAT)\s*\((?P<n1>\d+[a-z]?)\)"
    r"|(?P<huruf>[Hh]uruf|HURUF)\s+(?P<n2>[a-z]\d?|[a-z]{2})\s*[.)]?"
    r"|(?P<angka>[Aa]ngka|ANGKA)\s+(?P<n3>\d+[a-z]?)\s*[.)]?"
    r"|(?P<bab>BAB)\s+(?P<n4>[IVXLC]+[A-Z]?))"
    r"(?:\s*[:.]?\s*\Z|\s+(?=Cukup [Jj]elas|Dihapus)|(?(pasal)(?!)|(?(bab)(?!)|\s+(?=[A-Z\"“”]))))"
)
_HEAD = re.compile(r"(?:Pasal|PASAL)\s+\d+(?:[a-k]|\s?[A-Z]{0,2})\Z|BAB\s+[IVXLC]+[A-Z]?\Z")
_DAMAGED_HEAD = re.compile(
    r"P ?[a-z] ?s ?[a-z] ?[lI1|]?\s*(?P<n>[0-9lILOoSZBi|!]{1,4}(?: ?[A-Z])?)\s*[.:]?\Z"
)
_RANK = {
    Jenis.PASAL: 0,
    Jenis.BAB: 0,
    Jenis.AYAT: 1,
    Jenis.HURUF: 2,
    Jenis.ANGKA: 3,
}
_KINDS = (
    (Jenis.PASAL, "n0"),
    (Jenis.AYAT, "n1"),
    (Jenis.HURUF, "n2"),
    (Jenis.ANGKA, "n3"),
    (Jenis.BAB, "n4"),
)
_GLUED = re.compile(
    r"(?<=[a-z.;\"”])\s+(?=(?:Pasal \d+[A-Z]?|Ayat \(\d+[a-z]?\)|Huruf [a-z]\d?|Angka \d+)"
    r"\s*(?:\Z|Cukup jelas))"
    r"|(?:(?<=[.;\"”…])|(?<=jelas))\s+"
    r"(?=(?:Ayat \(\d+[a-z]?\)|Huruf [a-z]\d?|Angka \d+)\s+[A-Z\"“”])"
    r"|(?<=[.;\"”])\s+(?=Angka \d+ Pasal \d+[A-Za-k]?\s)"
    r"|(?<=\))\s+(?=Huruf [a-z]\d?\s+[A-Z\"“”])|(?<=Huruf [a-z])\s+(?=Angka \d+\s+[A-Z\"“”])"
)
# "Angka 2 Pasal 206a Ayat (1) Cukup jelas.": heads on one line, before the first that is explained
_HEADS = re.compile(
    r"(Angka \d+) (Pasal \d+[A-Za-k]?)(?:\Z|\s+(?=Ayat \(|Huruf [a-z]\b|Cukup jelas))"
)


def read_penjelasan(lines: Sequence[Line]) -> Penjelasan:
    """Return the explanation in ``lines``; the heading block before "UMUM" is left out."""
    cut = next((n for n, line in enumerate(lines) if _PART_TWO.match(line.text)), None)
    if cut is None:
        cut = next((n for n, line in enumerate(lines) if _UNIT.match(line.text)), len(lines))
        return _explanation(lines[:cut], lines[cut:])
    rest = _PART_TWO.sub("", lines[cut].text, count=1)
    after = [replace(lines[cut], text=rest)] if rest else []
    return _explanation(lines[:cut], [*after, *lines[cut + 1 :]])


def mended_heads(lines: Sequence[Line]) -> tuple[list[Line], list[Diagnostic]]:
    """Return the lines with the damaged heads of Pasal put right, each with a warning.

    A head is put right only where that makes it the next Pasal; without it the explanation would
    become part of the one before.
    """
    mended: list[Line] = []
    notes: list[Diagnostic] = []
    last = ""
    for line in lines:
        found = _UNIT.match(line.text)
        if found and found["pasal"]:
            last = found["n0"].replace(" ", "")
        elif not found and (number := _next_head(line.text, last)):
            what = f"“{line.text}” dalam Penjelasan dibaca sebagai Pasal {number}."
            notes.append(peringatan(line.asal, "H85", what))
            last = number
            mended.append(replace(line, text=f"Pasal {number}"))
            continue
        mended.append(line)
    return mended, notes


def _next_head(text: str, last: str) -> str:
    match = _DAMAGED_HEAD.match(text) if last[:1].isdigit() else None
    if not match:
        return ""
    printed = match["n"].replace(" ", "")
    for number in (
        printed,
        printed.translate(DIGITS),
        printed[:-1].translate(DIGITS) + printed[-1],
    ):
        if number[:1].isdigit() and follows(Jenis.PASAL, last, number):
            return number
    return ""


def _explanation(general: Sequence[Line], articles: Sequence[Line]) -> Penjelasan:
    umum, entries = _general(general), _articles(articles)
    return Penjelasan(
        "\n".join(line.text for line in umum),
        tuple((address, join([line.text for line in words])) for address, words in entries),
        umum[0].asal if umum else NOWHERE,
        tuple(words[0].asal for _, words in entries),
    )


def _general(lines: Sequence[Line]) -> Sequence[Line]:
    start = next((n + 1 for n, line in enumerate(lines) if _PART_ONE.match(line.text)), None)
    if start is None:
        start = next((n for n, x in enumerate(lines) if not x.text.isupper()), len(lines))
    return lines[start:]


def _articles(lines: Sequence[Line]) -> list[tuple[str, list[Line]]]:
    """Return the article parts that have words, by address."""
    entries: list[tuple[str, list[Line]]] = []
    path: list[Langkah] = []
    amending = False
    pieces = [replace(x, text=piece) for x in lines for piece in _pieces(x.text)]
    for n, line in enumerate(pieces):
        match = _UNIT.match(line.text)
        if not match:
            (entries[-1][1] if entries else _unplaced(entries)).append(line)
            continue
        step = _step(match)
        amending = amending or (step.jenis is Jenis.PASAL and not step.nomor[0].isdigit())
        heads = n + 1 < len(pieces) and bool(_HEAD.match(pieces[n + 1].text))
        path = _path(path, step, amending, heads)
        rest = line.text[match.end() :]
        entries.append((str(Alamat(tuple(path))), [replace(line, text=rest)] if rest else []))
    return [entry for entry in entries if entry[1]]


def _pieces(text: str) -> Iterator[str]:
    """Yield the words of a line, cut before every unit that they name as a heading."""
    for piece in _GLUED.split(text):
        heads = _HEADS.match(piece)
        if heads:
            yield from heads.groups()
        if rest := piece[heads.end() :] if heads else piece:
            yield rest


def _unplaced(entries: list[tuple[str, list[Line]]]) -> list[Line]:
    entries.append(("", []))
    return entries[-1][1]


def _step(match: re.Match[str]) -> Langkah:
    for jenis, group in _KINDS:
        if match[group]:
            bare = match[group].replace(" ", "")
            return Langkah(jenis, bare.upper() if jenis is Jenis.PASAL else bare)  # Pasal 4a
    raise AssertionError(match)


def _path(path: list[Langkah], step: Langkah, amending: bool, heads: bool) -> list[Langkah]:
    """Return the address that ``step`` leads to from the one before it.

    In the explanation of an amendment the order is Pasal I, Angka 1, Pasal 5, Ayat (1) (L2'-188).
    ``heads`` tells whether a Pasal or Bab stands below ``step``.
    """
    roman = step.jenis is Jenis.PASAL and not step.nomor[0].isdigit()
    if roman or not path:
        return [step]
    head = _amending_head(path) if amending else 0
    if amending and step.jenis is Jenis.ANGKA and (heads or not _inside_pasal(path, head, step)):
        return [path[0], step]
    keep = [x for x in path[head:] if _RANK[x.jenis] < _RANK[step.jenis]]
    return [*path[:head], *keep, step]


def _amending_head(path: list[Langkah]) -> int:
    return 2 if len(path) > 1 and path[1].jenis is Jenis.ANGKA else 1


def _inside_pasal(path: list[Langkah], head: int, step: Langkah) -> bool:
    """Whether "Angka n" explains a list item and not the next instruction.

    Where both are possible the item goes on with its list: 1 below a Pasal or huruf, 3 behind 2.
    """
    item = path[1] if head == 2 else None
    last = path[-1]
    listed = last.jenis is Jenis.ANGKA and len(path) > head
    if not listed and last.jenis not in (Jenis.HURUF, Jenis.AYAT, Jenis.PASAL):
        return False
    goes_on = _number(step) == (_number(last) + 1 if listed else 1)
    next_item = item is not None and _number(step) == _number(item) + 1
    return goes_on or (last.jenis is not Jenis.PASAL and not next_item)


def _number(step: Langkah) -> int:
    return int(re.sub(r"\D", "", step.nomor))
