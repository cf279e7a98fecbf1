"""Which faces the house is printed in: the one asked for, a known metric equal, or none at all.

fontconfig answers every question, if need be with a face that nobody asked for. So the machine is
asked what it has, and only what the house style names is taken.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from generator.diagnostics import NOWHERE, Diagnostic, DraftingError, Severity, galat
from generator.ir.nodes import Block, Document, Figure
from generator.ir.walk import Rewriter
from generator.model.gaya import Gaya, setara

FORMATS = (".otf", ".ttf", ".ttc", ".otc")  # what PDF, resvg and fontTools all read
BOLD = 150  # fontconfig's weight from which a face is bold (demi-bold is 180)
FIELDS = r"%{family}\t%{weight}\t%{slant}\t%{width}\t%{file}\t%{index}\n"
STYLES = ("tegak", "tebal", "miring", "tebal miring")


@dataclass(frozen=True, slots=True)
class Face:
    """A family on this machine: the file of each of the four styles that it has."""

    family: str
    files: Mapping[str, tuple[str, int]]

    @property
    def lacking(self) -> tuple[str, ...]:
        """Return the styles that it has not."""
        return tuple(style for style in STYLES if style not in self.files)


@dataclass(frozen=True, slots=True)
class Fonts:
    """The face that is printed, what was asked for, and the faces that lend it single signs."""

    asked: str
    face: Face
    lenders: tuple[Face, ...]

    @property
    def families(self) -> tuple[str, ...]:
        """Return the families that may stand in a file, the house's first."""
        return (self.face.family, *(lender.family for lender in self.lenders))

    @property
    def glyphs(self) -> frozenset[int]:
        """Return the code points that can be printed in every style."""
        own = frozenset.intersection(*(codes(*file) for file in self.face.files.values()))
        return own.union(*(codes(*lender.files["tegak"]) for lender in self.lenders))

    def widths(self, style: str) -> Mapping[int, float]:
        """Return how wide each sign is in a style, as parts of the size of the letters."""
        found: dict[int, float] = {}
        for lender in reversed(self.lenders):
            found.update(advances(*lender.files["tegak"]))
        found.update(advances(*self.face.files[style]))
        return found


def substituted(gaya: Gaya) -> tuple[Diagnostic, ...]:
    """Return the note that says which face stands in for the one asked for; none if none does."""
    fonts = fonts_of(gaya)
    if fonts.face.family == fonts.asked:
        return ()
    what = f"PDF dicetak dengan {fonts.face.family}, yang seukuran dengan {fonts.asked}."
    hint = f"Pasang {fonts.asked} bila huruf itu sendiri yang dikehendaki; DOCX tetap menyebutnya."
    return (Diagnostic(gaya.huruf.span, Severity.PETUNJUK, "P19", what, hint),)


def fonts_of(gaya: Gaya) -> Fonts:
    """Return the faces of a house style on this machine; raise a P17 when there is none."""
    there = installed()
    wanted = (str(gaya.huruf), *map(str, setara(gaya)))
    found = [there[family] for family in wanted if family in there]
    face = next((face for face in found if not face.lacking), None)
    if face is None:
        what = f'Huruf "{gaya.huruf}" tidak terpasang, begitu pula yang seukuran dengannya.'
        if found:
            what = f'Huruf "{found[0].family}" tidak lengkap: {", ".join(found[0].lacking)}.'
        hint = f"Pasang salah satu: {', '.join(wanted)} (make setup), atau ubah huruf di gaya.yaml."
        raise DraftingError([galat(gaya.huruf.span, "P17", what, hint)])
    lenders = (there.get(str(family)) for family in gaya.huruf_pelengkap)
    lent = tuple(each for each in lenders if each is not None and "tegak" in each.files)
    return Fonts(str(gaya.huruf), face, lent)


def drawn_in(documents: Sequence[Document], fonts: Fonts) -> tuple[Document, ...]:
    """Return documents whose pictures name the faces of the house, the one asked for first."""
    chain = ", ".join(f"'{name}'" for name in dict.fromkeys((fonts.asked, *fonts.families)))

    def redrawn(block: Block) -> tuple[Block, ...]:
        if not isinstance(block, Figure):
            return (block,)
        return (replace(block, svg=NAMED.sub(f'font-family="{chain}"', block.svg)),)

    rewriter = Rewriter(block=redrawn)
    return tuple(replace(each, parts=rewriter.parts(each.parts)) for each in documents)


NAMED = re.compile(r'font-family="[^"]*"')


@cache
def installed() -> Mapping[str, Face]:
    """Return what this machine has, by family; raise a P17 where nobody can tell."""
    command = shutil.which("fc-list")
    if command is None:
        hint = "Jalankan make setup, atau pasang fontconfig."
        raise DraftingError([galat(NOWHERE, "P17", "Perintah fc-list tidak ada.", hint)])
    told = subprocess.run(
        [command, "--format", FIELDS], capture_output=True, text=True, check=True
    ).stdout
    files: dict[str, dict[str, tuple[str, int]]] = defaultdict(dict)
    # "DejaVu Sans,DejaVu Sans Light": the last name is the face's own, the first its family's.
    for rank in (-1, 0):
        for line in sorted(told.splitlines()):
            family, weight, slant, width, file, index = line.split("\t")
            if width == "100" and weight.isdigit() and file.lower().endswith(FORMATS):
                style = STYLES[(int(weight) >= BOLD) + 2 * (int(slant) > 0)]
                files[family.split(",")[rank]].setdefault(style, (file, int(index)))
    return {family: Face(family, styles) for family, styles in files.items()}


@cache
def codes(file: str, index: int) -> frozenset[int]:
    """Return the code points that a font file has glyphs for."""
    return frozenset(advances(file, index))


@cache
def advances(file: str, index: int) -> Mapping[int, float]:
    """Return how wide the glyphs of a font file are, by code point, in parts of the type size."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # ships no types

    with TTFont(file, lazy=True, fontNumber=index) as font:
        size, metrics = font["head"].unitsPerEm, font["hmtx"]
        return {code: metrics[name][0] / size for code, name in (font.getBestCmap() or {}).items()}
