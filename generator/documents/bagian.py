"""The authors' sub-sections of a paper: narrative, the tables and figures placed in it, citations.

One workshop per document: it knows what has been placed, so that a template can put in what an
author left out and never twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.diagnostics import NOWHERE, Diagnostic, DraftingError, Span, galat
from generator.documents import narasi
from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.literatur import BELUM_PASTI
from generator.documents.penomoran import nomori
from generator.documents.sisipan import made
from generator.documents.sitasi import Citations
from generator.ir.html import Blok
from generator.ir.html_check import nearest
from generator.ir.nodes import Block, Inline, Paragraph, Part, Text
from generator.ir.walk import Rewriter
from generator.model.narasi import Picture, Placement

ARTI_BINTANG = "arti-bintang"  # the id of the line that explains the star


@dataclass(slots=True)
class Assembly:
    """Makes the blocks of one document's sub-sections."""

    bahan: Bahan
    templat: Templates
    terpasang: set[str] = field(default_factory=set)
    temuan: list[Diagnostic] = field(default_factory=list)

    def isi(self, id_: str) -> Blok:
        """Return the narrative ``id_``; its headings get ids that begin with it."""
        berkas = self.bahan.dossier.narasi.get(id_)
        if berkas is None:
            return Blok()
        return Blok(narasi.blok(berkas.isi, self.place, id_))

    def place(self, tempat: Placement | Picture) -> tuple[Block, ...]:
        """Return the computed table or figure that an author placed, or a picture of his own."""
        if isinstance(tempat, Picture):
            return (narasi.gambar(tempat, self.bahan.gambar[tempat.path]),)
        return self._insert(f"{tempat.kind}-{tempat.name}", tempat.kind, tempat.name)

    def wajib(self, *nama: str) -> Blok:
        """Return the tables and figures (``tabel-opsi``) that no author has placed."""
        blok: list[Block] = []
        for kunci in nama:
            if kunci not in self.terpasang:
                jenis, _, isi = kunci.partition("-")
                blok += self._insert(kunci, jenis, isi)
        return Blok(tuple(blok))

    def _insert(self, kunci: str, jenis: str, nama: str) -> tuple[Block, ...]:
        self.terpasang.add(kunci)
        return made(self.bahan, self.templat, jenis, nama)

    def selesai(self, parts: Sequence[Part], pengutip: Citations) -> tuple[Part, ...]:
        """Return the parts numbered and resolved; raise what is wrong with references."""
        pengenal = [str(temuan.id) for temuan in self.bahan.dossier.temuan]
        hasil = nomori(explained(parts), self.bahan.huruf, pengenal)
        for target in dict.fromkeys(hasil.hilang):
            self.temuan.append(self._hilang(target, hasil.pengenal))
        for id_ in hasil.ganda:
            pesan = f'Pengenal "{id_}" dipakai lebih dari satu kali.'
            self.temuan.append(galat(self._asal(id_), "S53", pesan, "Beri pengenal lain."))
        for kunci in dict.fromkeys(pengutip.asing):
            pesan = f'Sumber "{kunci}" tidak ada di pustaka.'
            self.temuan.append(galat(self._asal(kunci), "S54", pesan, ""))
        if self.temuan:
            raise DraftingError(self.temuan)
        return hasil.parts

    def _hilang(self, target: str, dikenal: Sequence[str]) -> Diagnostic:
        pesan = f'Rujukan "#{target}" tidak menunjuk apa pun dalam dokumen ini.'
        return galat(self._asal(target), "S50", pesan, nearest(target, dikenal))

    def _asal(self, target: str) -> Span:
        berkas = self.bahan.dossier.narasi.values()
        return next((s for b in berkas if (s := narasi.rujukan(b.isi, target))), NOWHERE)


def explained(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return the parts without the line that explains the star, where nothing bears one."""
    starred: list[str] = []

    def look(inline: Inline) -> tuple[Inline, ...]:
        if isinstance(inline, Text) and inline.text.endswith(BELUM_PASTI):
            starred.append(inline.text)
        return (inline,)

    def without(block: Block) -> tuple[Block, ...]:
        return () if isinstance(block, Paragraph) and block.id == ARTI_BINTANG else (block,)

    Rewriter(inline=look).parts(parts)
    return tuple(parts) if starred else Rewriter(block=without).parts(parts)


def cite(parts: Sequence[Part], bahan: Bahan) -> tuple[tuple[Part, ...], Citations]:
    """Return the parts with citations worded, and who worded them (for the bibliography)."""
    pengutip = Citations(bahan.dossier.pustaka)
    return pengutip.parts(parts), pengutip
