"""Where in a draft each printed line stands, as people call that place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.ir.printed import PrintedLine
from generator.model.tempat import (
    JUDUL,
    LAMPIRAN,
    MENGINGAT,
    MENIMBANG,
    PASAL_II,
    PENJELASAN,
    PENUTUP,
    UMUM,
    Tempat,
    of_id,
    read_tempat,
)

NOTE = "catatan naskah"  # what stands above the draft and is no part of it
SENTENCE = "kalimat perintah"  # of an amendment: what its norms say is told by the norms
_TITLE, _CLOSING, _ANNEX = "templates/ranperda/judul", "templates/ranperda/penutup", "lampiran.html"
_LABEL = re.compile(r"\(?([0-9a-z]+)[.)]")
_ANNEX_NUMBER = re.compile(r"LAMPIRAN(?: ([IVXLC]+))?\b")
_HEAD = re.compile(r"(?:Pasal|BAB|Bab|Bagian|BUKU|Paragraf|LAMPIRAN)\b")
_LADDER = ("buku", "bab", "bagian", "paragraf", "pasal", "ayat", "huruf", "angka")
_PART = re.compile(r"(?:Ayat \(\w+\)|Huruf \w+|Angka \w+)")


def tempat_baris(lines: Sequence[PrintedLine]) -> tuple[Tempat, ...]:
    """Return the place of each line of a draft regulation; none is empty but in other documents."""
    reader = _Reader()
    return tuple(
        reader.place(line, lines[n + 1] if n + 1 < len(lines) else None)
        for n, line in enumerate(lines)
    )


@dataclass(slots=True)
class _Reader:
    """Walks the lines: ``here`` is the part they are in, ``inside`` the unit explained."""

    here: Tempat = (NOTE,)
    inside: Tempat = ()

    def place(self, line: PrintedLine, following: PrintedLine | None) -> Tempat:
        """Return the place of one line."""
        path, label = line.asal.path, line.label
        if path.startswith(_CLOSING):
            return (PENUTUP,)
        if line.unit.startswith("instruksi-") or line.unit == "pasal-i":
            self.here = (SENTENCE,)
        elif line.unit.startswith("i-"):
            self.here = of_id(line.unit.removeprefix("i-"))
        elif line.unit == "pasal-ii":
            self.here = (PASAL_II,)
            return (PASAL_II, f"angka {m[1]}") if (m := _LABEL.fullmatch(label)) else self.here
        elif line.unit == "penjelasan-umum":
            self.here = (UMUM,)
        elif line.unit.startswith("penjelasan"):
            return self._explanation(line, following)
        elif (m := _ANNEX_NUMBER.match(line.text)) and _ANNEX in path:
            self.here = (f"{LAMPIRAN} {m[1].lower()}" if m[1] else LAMPIRAN,)
        elif path.startswith(_TITLE) or label.startswith("Menetapkan"):
            self.here = (JUDUL,)
        else:
            return self._opening(label)
        return self.here

    def _opening(self, label: str) -> Tempat:
        """Return the place of a consideration or a legal base; of others, the part they are in."""
        for name in (MENIMBANG, MENGINGAT):
            if label.lower().startswith(name):
                self.here = (name,)
                label = label.partition(":")[2].strip()
        if self.here[0] in (MENIMBANG, MENGINGAT):
            kind = "huruf" if self.here[0] == MENIMBANG else "angka"
            if m := _LABEL.fullmatch(label):
                return (*self.here, f"{kind} {m[1]}")
            if not label:
                self.here = (JUDUL,)
        return self.here

    def _explanation(self, line: PrintedLine, following: PrintedLine | None) -> Tempat:
        """Return the unit that a line of the explanation explains."""
        self.here = (PENJELASAN,)
        if _HEAD.match(line.text) and len(line.text.split()) <= 4:
            self.inside = read_tempat(line.text) or ()
        elif _PART.fullmatch(line.text):
            if following is not None and _HEAD.match(following.text):
                self.inside = ()  # the number of an instruction
                return (PENJELASAN,)
            step = line.text.lower()
            depth = _LADDER.index(step.split()[0])
            outer = (x for x in self.inside if _LADDER.index(x.split()[0]) < depth)
            self.inside = (*outer, step)
        return (PENJELASAN, *self.inside)
