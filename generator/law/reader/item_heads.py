"""Items of an amendment that are headed by their place: ``Pasal I angka 1`` on its own line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from generator.model.lines import Line

_HEAD = re.compile(
    r"Pasal (?P<pasal>[IVX]+|\d+) [Aa]ngka (?P<n>\d{1,3})\s*[.:]?(?:\s+(?P<kata>.+))?\Z"
)
_INSTRUCTION = re.compile(
    r"(?:Ketentuan|Di antara|Diantara|Setelah|Sesudah|Sebelum|Pasal|Judul|B[Aa][Bb]|Bagian|Paragraf"
    r"|Ayat|Huruf|Angka|Penjelasan|Lampiran|Pada|Dalam|Beberapa|Frasa|Kata|Istilah)\b"
)
_VERB = re.compile(r"\b(?:di(?:ubah|hapus|sisipkan|tambah(?:kan)?|ganti|cabut)|tidak berlaku)\b")
_EXPLANATION = re.compile(r"PENJELASAN\b")
AHEAD = 4  # lines over which an instruction may be broken


def numbered(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with every head of an item as the number of the instruction below it.

    A head counts when an instruction follows it and it is a later one of its Pasal: a gap stays for
    the ledger to tell. In the explanation none does.
    """
    out: list[Line] = []
    last: dict[str, int] = {}
    queue = iter(range(len(lines)))
    for n in queue:
        line = lines[n]
        if _EXPLANATION.match(line.text):
            return [*out, *lines[n:]]
        m = _HEAD.match(line.text.strip())
        below = [k for k in range(n + 1, min(n + 1 + AHEAD, len(lines))) if lines[k].text.strip()]
        here = m["kata"] if m else None
        words = [here] if here else [lines[k].text for k in below]
        if m is None or int(m["n"]) <= last.get(m["pasal"], 0) or not _instructs(words):
            out.append(line)
            continue
        last[m["pasal"]] = int(m["n"])
        out.append(replace(line, text=f"{m['n']}. {words[0].strip()}"))
        if not here:
            _skip(queue, below[0] - n)
    return out


def _instructs(words: Sequence[str]) -> bool:
    return bool(words and _INSTRUCTION.match(words[0].strip()) and _VERB.search(" ".join(words)))


def _skip(queue: Iterator[int], count: int) -> None:
    next(islice(queue, count - 1, None), None)
