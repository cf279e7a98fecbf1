"""Every node of the ir knows the line that an author, or a template, wrote it on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.diagnostics import Span
from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.ir.dump import plain
from generator.ir.nodes import Block, Cell, Document, Item, List, Paragraph, Table
from generator.ir.walk import walk

AKAR = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def naskah(bahan: Bahan) -> tuple[Document, ...]:
    return build(bahan)


def simpul(document: Document) -> Iterator[Block | Item | Cell]:
    """Yield every block, item and cell of a document."""
    for part in document.parts:
        for block in walk(part.blocks):
            yield block
            if isinstance(block, List):
                yield from block.items
            if isinstance(block, Table):
                yield from (cell for row in (*block.head, *block.body) for cell in row)


def baris(span: Span) -> str:
    """Return the line a place names and the two after it, where a folded text may begin."""
    path = Path(span.path)
    text = (path if path.is_absolute() else AKAR / path).read_text(encoding="utf-8")
    return " ".join(text.splitlines()[span.line - 1 : span.line + 2])


def test_every_block_item_and_cell_has_a_place_that_exists(naskah: tuple[Document, ...]) -> None:
    tanpa = [
        (document.name, repr(satu)[:200])
        for document in naskah
        for satu in simpul(document)
        if not satu.asal.path or not baris(satu.asal)
    ]
    assert tanpa == []


def test_a_paragraph_of_authored_words_names_the_line_they_stand_on(
    bahan: Bahan, naskah: tuple[Document, ...]
) -> None:
    """The first long word of the paragraph is found where the place says, in YAML and Markdown.

    An item of Mengingat is written as the key of its record, and its place is that of the key.
    """
    dasar_hukum = {teks.span: str(teks).split()[0] for teks in bahan.dossier.konsiderans.mengingat}
    salah, jumlah = [], 0
    for document in naskah:
        for satu in simpul(document):
            if not isinstance(satu, Paragraph) or "/content/" not in f"/{satu.asal.path}":
                continue
            kata = next((k for k in plain(satu.children).split() if len(k) > 6 and k.isalpha()), "")
            jumlah += 1
            kata = dasar_hukum.get(satu.asal, kata)
            if kata.casefold() not in baris(satu.asal).casefold():
                salah.append((document.name, str(satu.asal), plain(satu.children)[:60]))
    assert salah == []
    assert jumlah > 200


def test_words_printed_by_a_template_keep_the_place_of_the_yaml(
    bahan: Bahan, naskah: tuple[Document, ...]
) -> None:
    (ranperda,) = (d for d in naskah if d.name == "ranperda")
    menimbang = bahan.dossier.konsiderans.menimbang[0].teks
    asal = {satu.asal for satu in simpul(ranperda)}
    assert menimbang.span in asal


def test_every_unit_of_law_has_its_address_as_id(naskah: tuple[Document, ...]) -> None:
    (ranperda,) = (d for d in naskah if d.name == "ranperda")
    butir = [s for s in simpul(ranperda) if isinstance(s, Item)]
    hukum = [s for s in butir if s.id.startswith("i-")]
    assert len({s.id for s in hukum}) == len(hukum) > 8
    assert {"i-pasal-1-angka-1", "i-pasal-2-huruf-b1", "i-pasal-3a-ayat-2"} <= {s.id for s in hukum}
