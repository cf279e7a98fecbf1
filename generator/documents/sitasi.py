"""Citations: in full the first time, short after that; the bibliography is what was cited.

A citation in the tree is a ``Ref`` whose target begins with ``@`` (``@uu-2014-23 Pasal 212``);
``@?uu-2014-23`` cites only what has not been cited yet, for words that name the source themselves.
The line under a table or figure always cites briefly: it has no room, and the notes say the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.documents import literatur
from generator.documents.literatur import tanda_pasti
from generator.ir.html import Baris
from generator.ir.nodes import Block, Figure, Footnote, Inline, Part, Ref, Table, Text
from generator.ir.walk import Rewriter
from generator.model.dossier import Literatur, PeraturanPustaka, Pustaka
from generator.model.peraturan import JenisPeraturan
from generator.model.pustaka import split_reference

SINGKAT = "@~"
KELOMPOK = tuple(dict.fromkeys(literatur.KELOMPOK.values()))  # in the order of the bibliography


@dataclass(frozen=True, slots=True)
class KelompokPustaka:
    """One group of the bibliography with its sorted entries."""

    judul: str
    entri: tuple[Baris, ...]


@dataclass(slots=True)
class Citations:
    """Remembers what has been cited while a document is read in printed order."""

    pustaka: Pustaka
    dikutip: list[str] = field(default_factory=list)
    penuh: set[str] = field(default_factory=set)  # those that a note has given in full
    asing: list[str] = field(default_factory=list)  # cited but not in the library

    def parts(self, parts: Sequence[Part]) -> tuple[Part, ...]:
        """Return the parts with every citation worded."""
        return Rewriter(inline=self._inline).parts(Rewriter(block=_shorten).parts(parts))

    def _inline(self, inline: Inline) -> tuple[Inline, ...]:
        match inline:
            case Ref(target) if target.startswith("@?"):
                return () if split_reference(target[2:])[0] in self.penuh else self.cite(target[2:])
            case Ref(target) if target.startswith(SINGKAT):
                return self.cite(target[len(SINGKAT) :], singkat=True)
            case Ref(target) if target.startswith("@"):
                return self.cite(target[1:])
            case Footnote(children=()):
                return ()  # it only had a source that is known by now
            case Footnote(id_, number, children):
                return (Footnote(id_, number, bertitik(children)),)
            case _:
                return (inline,)

    def cite(self, kutipan: str, singkat: bool = False) -> tuple[Inline, ...]:
        """Return the words of one citation, ``key place``."""
        kunci, tempat = split_reference(kutipan)
        pertama = not singkat and kunci not in self.penuh
        karya = self.pustaka.literatur.get(kunci) or self.pustaka.peraturan.get(kunci)
        if karya is None:
            self.asing.append(kunci)
            return (Text(kunci),)
        if kunci not in self.dikutip:
            self.dikutip.append(kunci)
        if pertama:
            self.penuh.add(kunci)
        tanda = tanda_pasti(karya.status) if pertama else ()  # where its data are printed
        if isinstance(karya, PeraturanPustaka):
            return (Text(_peraturan(karya, tempat, pertama)), *tanda)
        isi = literatur.catatan_penuh(karya) if pertama else literatur.catatan_pendek(karya)
        return (*isi, *((Text(f", {tempat}"),) if tempat else ()), *tanda)

    def daftar_pustaka(self) -> tuple[KelompokPustaka, ...]:
        """Return the groups that hold something; each holds exactly what was cited."""
        isi = {judul: self._entri(judul) for judul in KELOMPOK}
        return tuple(KelompokPustaka(judul, entri) for judul, entri in isi.items() if entri)

    def _entri(self, judul: str) -> tuple[Baris, ...]:
        if judul == literatur.KELOMPOK["peraturan"]:
            peraturan = [
                self.pustaka.peraturan[k] for k in self.dikutip if k in self.pustaka.peraturan
            ]
            return tuple(map(entri, sorted(peraturan, key=lambda p: p.urutan)))
        karya = [self.pustaka.literatur[k] for k in self.dikutip if k in self.pustaka.literatur]
        milik = [k for k in karya if literatur.KELOMPOK.get(str(k.jenis), KELOMPOK[-1]) == judul]
        return tuple(map(entri, sorted(milik, key=literatur.kunci_urut)))


def entri(karya: PeraturanPustaka | Literatur) -> Baris:
    """Return the entry of a source in the bibliography."""
    if isinstance(karya, PeraturanPustaka):
        return Baris((Text(f"{karya.acuan().cite()}."), *tanda_pasti(karya.status)))
    return Baris(literatur.entri(karya))


def _shorten(block: Block) -> tuple[Block, ...]:
    """Mark the citations in the source line of a table or figure as brief."""
    if not isinstance(block, Table | Figure):
        return (block,)
    return (replace(block, source=tuple(map(_singkat, block.source))),)


def _singkat(inline: Inline) -> Inline:
    if isinstance(inline, Ref) and inline.target.startswith("@"):
        return replace(inline, target=SINGKAT + inline.target.lstrip("@?"))
    return inline


def _peraturan(peraturan: PeraturanPustaka, tempat: str, pertama: bool) -> str:
    nama = peraturan.acuan().cite() if pertama else peraturan.acuan().pendek
    if not tempat:
        return nama
    if peraturan.jenis is JenisPeraturan.UUD:
        return f"{tempat} {nama}"  # L2-44: the Pasal comes first
    return f"{nama}, {tempat}"


def bertitik(children: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """End a note with a full stop; words that already end a sentence stay."""
    akhir = children[-1] if children else Text(".")
    if isinstance(akhir, Text) and akhir.text.rstrip().endswith((".", "?", "!")):
        return children
    return (*children, Text("."))
