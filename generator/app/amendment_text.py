"""An amendment between two versions of a law as the text of a draft, from its title to its annexes.

What only the drafter knows - considerations, date, signatures - is left to the drafter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from generator.law.engine.amend import Amandemen
from generator.law.engine.diff_peraturan import alamat_penjelasan
from generator.law.sentence.pasal_i import judul_perubahan, pengantar
from generator.law.text import to_text
from generator.model.alamat import Alamat, Langkah
from generator.model.peraturan import Acuan
from generator.model.perubahan import Instruksi, Objek, Tindakan
from generator.model.satuan import Jenis, Peraturan, Satuan

_KIND = re.compile(r"(?:Peraturan|Keputusan) (?:Wali Kota|[\w-]+)|Undang-Undang|Qanun")
CLEAR = "Cukup jelas."


@dataclass(frozen=True, slots=True)
class Draft:
    """An amendment, the law it changes, and the version it leads to."""

    base: Peraturan
    target: Peraturan
    amandemen: Amandemen

    @property
    def citation(self) -> Acuan:
        """Return the base as it is cited; its whole title where that names no number."""
        found = Acuan.parse(self.base.judul)
        return found if found and found.judul else Acuan("Peraturan", "...", "...", "...")

    @property
    def kind(self) -> str:
        """Return what the regulation calls itself: ``Peraturan Daerah`` ini."""
        match = _KIND.match(self.citation.bentuk)
        return match[0] if match else self.citation.bentuk

    @property
    def title(self) -> str:
        """Return the title of the amendment (B-7)."""
        return judul_perubahan(self.citation)

    @property
    def text(self) -> str:
        """Return the draft as text that ``naskah import`` reads."""
        return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        yield f"RANCANGAN {self.citation.bentuk.upper()} NOMOR ... TAHUN ... TENTANG {self.title}"
        yield "MEMUTUSKAN:"
        yield f"Menetapkan : {self.kind.upper()} TENTANG {self.title}."
        yield "Pasal I"
        if len(self.amandemen.instruksi) != 1:
            yield pengantar(self.citation, ()).kalimat
        yield from self._instructions()
        yield "Pasal II"
        yield f"{self.kind} ini mulai berlaku pada tanggal diundangkan."  # L2-150c
        yield from self._explanation()
        yield from self._annexes()

    def _instructions(self) -> Iterator[str]:
        single = len(self.amandemen.instruksi) == 1
        for number, item in enumerate(self.amandemen.instruksi, 1):
            yield item.kalimat if single else f"{number}. {item.kalimat}"
            for unit in item.berbunyi:
                yield to_text(unit).rstrip("\n")

    def _explanation(self) -> Iterator[str]:
        """Yield the explanation of every instruction, none left out (L2'-188, 190b)."""
        if not self.target.penjelasan.pasal_demi_pasal:
            return
        yield from ("PENJELASAN", "I. UMUM", self._general(), "II. PASAL DEMI PASAL", "Pasal I")
        single = len(self.amandemen.instruksi) == 1
        for number, item in enumerate(self.amandemen.instruksi, 1):
            if not single:
                yield f"Angka {number}"
            yield from self._explained(item)
        yield from ("Pasal II", CLEAR)

    def _general(self) -> str:
        ops = (op for op in self.amandemen.operasi if op.objek is Objek.PENJELASAN)
        return next((op.penjelasan for op in ops if not op.alamat.langkah), CLEAR)

    def _explained(self, item: Instruksi) -> Iterator[str]:
        pasal = [a for a in item.alamat if a.pasal]
        if not pasal:
            yield CLEAR
        for address in pasal:
            yield str(address)
            deleted = item.operasi[0].tindakan is Tindakan.HAPUS and not item.berbunyi
            yield from ["Dihapus."] if deleted else self._entries(address)

    def _entries(self, pasal: Alamat) -> Iterator[str]:
        """Yield the explanations of a Pasal; a step shared with the one before is not repeated."""
        before: tuple[Langkah, ...] = ()
        for place, words in self.target.penjelasan.pasal_demi_pasal:
            if place != str(pasal) and not place.startswith(f"{pasal} "):
                continue
            address = alamat_penjelasan(place)
            steps = address.langkah if address else before
            shared = sum(
                1 for _ in takewhile(lambda x: x[0] == x[1], zip(before, steps, strict=False))
            )
            yield from (f"{str(s)[0].upper()}{str(s)[1:]}" for s in steps[max(shared, 1) :])
            yield words
            before = steps
        if not before:
            yield CLEAR

    def _annexes(self) -> Iterator[str]:
        for op in self.amandemen.operasi:
            if op.objek is Objek.LAMPIRAN and op.isi is not None:
                yield _annex(op.isi)


def _annex(unit: Satuan) -> str:
    head = f"{Jenis.LAMPIRAN.upper()} {unit.nomor}".rstrip()
    return "\n".join(x for x in (head, unit.judul, unit.kalimat) if x)
