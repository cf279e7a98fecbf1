"""Every node of the ir knows the line that it was written on, and has a name."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import kencana
import pytest
from dosir_contoh import bahan_dari

from generator.content.aturan import load_jalan
from generator.diagnostics import Span
from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.documents.environment import Templates
from generator.documents.formulir import JUDUL, Permohonan, formulir
from generator.documents.registry import DOCUMENTS
from generator.ir.dump import plain
from generator.ir.nodes import BY_WORDS, Document, Item, Paragraph
from generator.ir.walk import nodes
from generator.model.dossier import ABSTRAK, DIM, RINGKASAN_DEWAN, TANGGAPAN
from generator.shipped import TEMPLATES

AKAR = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def naskah(bahan: Bahan) -> tuple[Document, ...]:
    return build(bahan)


def baris(span: Span) -> str:
    """Return the line a place names and the two after it, where a folded text may begin."""
    path = Path(span.path)
    text = (path if path.is_absolute() else AKAR / path).read_text(encoding="utf-8")
    return " ".join(text.splitlines()[span.line - 1 : span.line + 2])


def test_every_block_item_and_cell_has_a_place_that_exists(naskah: tuple[Document, ...]) -> None:
    tanpa = [
        (document.name, repr(satu)[:200])
        for document in naskah
        for satu in nodes(document.parts)
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
        for satu in nodes(document.parts):
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
    asal = {satu.asal for satu in nodes(ranperda.parts)}
    assert menimbang.span in asal


def assert_named(document: Document) -> None:
    """Assert that no node is without a name, and that no two have the same."""
    names = Counter(satu.id for satu in nodes(document.parts))
    assert names
    assert not {name for name, times in names.items() if not name or times > 1}


@pytest.mark.parametrize("marks", [False, True])
def test_every_block_item_and_cell_has_a_name_of_its_own(bahan: Bahan, *, marks: bool) -> None:
    for document in build(bahan, marks=marks):
        assert_named(document)


@pytest.mark.parametrize("nama", [*DOCUMENTS, ABSTRAK, TANGGAPAN, DIM, RINGKASAN_DEWAN])
def test_so_has_what_is_asked_for_and_what_says_that_a_region_is_invented(nama: str) -> None:
    dossier = kencana.dossier()
    assert dossier.identitas.daerah.rekaan
    (document,) = build(bahan_dari(dossier), (nama,))
    assert_named(document)
    assert BY_WORDS.fullmatch(document.parts[0].blocks[0].id)


def test_a_form_of_the_road_has_names_too(bahan: Bahan) -> None:
    aturan = load_jalan(AKAR / "content")
    for nama in JUDUL:
        assert_named(
            formulir(nama, bahan, Templates(TEMPLATES), Permohonan(aturan, aturan.paket[0]))
        )


def test_every_unit_of_law_has_its_address_as_id(naskah: tuple[Document, ...]) -> None:
    (ranperda,) = (d for d in naskah if d.name == "ranperda")
    butir = [s for s in nodes(ranperda.parts) if isinstance(s, Item)]
    hukum = [s for s in butir if s.id.startswith("i-")]
    assert len({s.id for s in hukum}) == len(hukum) > 8
    assert {"i-pasal-1-angka-1", "i-pasal-2-huruf-b1", "i-pasal-3a-ayat-2"} <= {s.id for s in hukum}
