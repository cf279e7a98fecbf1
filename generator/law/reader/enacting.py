"""A law that enacts a Perppu: what it makes law is printed in its annex, Pasal by Pasal."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.law.reader.peraturan import read_peraturan
from generator.model.lines import lines_of
from generator.model.satuan import Jenis, Peraturan

_ENACTS = re.compile(
    r"Peraturan Pemerintah Pengganti Undang-Undang\b.*?\bditetapkan menjadi Undang-Undang",
    re.IGNORECASE | re.DOTALL,
)

FEW = 3  # Pasal of a law that does nothing but enact; others tell how a Perppu becomes law


def enacted_body(law: Peraturan) -> Peraturan:
    """Return a law with the body that it enacts in the place of its own; itself for any other.

    Its title stays: later laws amend it under this name.
    """
    own = [unit for unit in law.batang_tubuh.walk() if unit.jenis is Jenis.PASAL]
    if len(own) > FEW:
        return law
    if not any(_ENACTS.search(" ".join((p.kalimat, *(x.kalimat for x in p.walk())))) for p in own):
        return law
    for annex in law.lampiran:
        text = f"{annex.judul}\n{annex.teks}"
        inner, _ = read_peraturan([x for x in lines_of(text, annex.asal) if x.text])
        if sum(unit.jenis is Jenis.PASAL for unit in inner.batang_tubuh.walk()) > 1:
            rest = tuple(x for x in law.lampiran if x is not annex)
            explained = inner.penjelasan if inner.penjelasan.pasal_demi_pasal else law.penjelasan
            return replace(
                law,
                batang_tubuh=inner.batang_tubuh,
                butir=inner.butir,
                penjelasan=explained,
                lampiran=(*inner.lampiran, *rest),
            )
    return law
