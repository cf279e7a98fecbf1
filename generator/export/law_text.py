"""A law as plain text and as Markdown, which ``naskah import`` reads back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.law.reader.labels import heading
from generator.law.text import to_text
from generator.model.alamat import Langkah, steps_in
from generator.model.satuan import Jenis, Peraturan, Satuan
from generator.model.tabel import is_apart, is_row

_SPECIAL = re.compile(r"([\\`*_<>#~\[\]])")
_BULLET = re.compile(r"(?=[-+]\s)")
_INDENT = re.compile(r" *")
_PARTS = re.compile(r"(?:PENJELASAN|LAMPIRAN(?: \S+)?|I{1,2}\. (?:UMUM|PASAL DEMI PASAL))\Z")


def plain(law: Peraturan) -> str:
    """Return a law as text in natural layout, one line for each paragraph."""
    return "\n".join(_lines(law)) + "\n"


def _lines(law: Peraturan) -> Iterator[str]:
    if law.judul:
        yield from (law.judul, "")
    for label, items in (("Menimbang", law.menimbang), ("Mengingat", law.mengingat)):
        if items:
            yield from (*_opening(label, items), "")
    yield from to_text(law.batang_tubuh).rstrip("\n").split("\n")
    if law.penutup:
        yield from ("", law.penutup)
    said = law.penjelasan
    if said.umum or said.pasal_demi_pasal:
        yield from ("", "PENJELASAN")
        yield from ("I. UMUM", said.umum) if said.umum else ()
        yield from ("II. PASAL DEMI PASAL", *_explained(said.pasal_demi_pasal))
    for annex in law.lampiran:
        yield from ("", f"LAMPIRAN {annex.nomor}".rstrip())
        yield from filter(None, (annex.judul, annex.teks))


def _opening(label: str, items: tuple[Satuan, ...]) -> Iterator[str]:
    """Yield considerations or legal bases, the first behind the word that opens them."""
    first, *rest = [line for item in items for line in to_text(item).rstrip("\n").split("\n")]
    yield f"{label} : {first.lstrip()}"
    yield from rest


def _explained(entries: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield what is said of units under their names; those named above are not named again."""
    around: list[Langkah] = []
    for address, words in entries:
        steps = steps_in(address) if address else []
        keep = 0
        while keep < min(len(around), len(steps) - 1) and around[keep] == steps[keep]:
            keep += 1
        yield from map(unit_name, steps[keep:])
        yield words
        around = steps


def unit_name(step: Langkah) -> str:
    """Return a unit as an explanation heads it: ``Pasal 5``, ``Ayat (1)``, ``BAB II``."""
    words = str(step)
    if step.jenis in (Jenis.BUKU, Jenis.BAB):
        kind, _, number = words.partition(" ")
        return f"{kind.upper()} {number}"
    return f"{words[:1].upper()}{words[1:]}"


def markdown(text: str) -> str:
    """Return plain text as Markdown: headings marked, paragraphs apart, tables as tables."""
    out: list[str] = []
    row_before = titled = False
    for n, line in enumerate(filter(str.strip, text.split("\n"))):
        row = is_row(line)
        if not (row and row_before):
            out.append("")
        out.append(line.strip() if is_apart(line) else _marked(line, first=n == 0, titled=titled))
        row_before = row
        found = heading(line.strip())
        titled = found is not None and found.jenis is not Jenis.PASAL
    return "\n".join(out[1:]) + "\n"


def _marked(line: str, *, first: bool, titled: bool) -> str:
    """Return one line; what a heading heads, it heads too."""
    words = _BULLET.sub(r"\\", _SPECIAL.sub(r"\\\1", line.strip()), count=1)
    if words.startswith("|"):
        words = f"\\{words}"
    found = heading(line.strip())
    if first or _PARTS.match(line.strip()):
        return f"# {words}"
    if found is not None:
        return f"{'###' if found.jenis is Jenis.PASAL else '##'} {words}"
    if titled and not line.startswith(" "):
        return f"## {words}"
    indent = len((_INDENT.match(line) or [""])[0])
    return f"{' ' * (indent // 4)}{words}"
