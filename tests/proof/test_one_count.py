"""The packet of Nusa Kencana counts everything once; a sentence that counts otherwise is found."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import kencana
import pytest

from generator.app.prepare import prepare
from generator.diagnostics import Span
from generator.documents.build import build
from generator.documents.picture_store import Unplotted
from generator.ir.nodes import Document, Paragraph, Text
from generator.lint.dari_dossier import dari_dossier
from generator.lint.naskah import Naskah
from generator.proof.one_count import one_count

TEMPLATE = Span("templates/contoh.html.j2", 3, 1)
DASAR = "Peraturan Daerah Nomor 4 Tahun 2017 tentang Pembentukan dan Susunan Perangkat Daerah"


@cache
def packet() -> tuple[Naskah, tuple[Document, ...]]:
    bahan = prepare(kencana.HOME, kencana.SLUG)
    names = tuple(map(str, bahan.dossier.identitas.dokumen))
    documents = build(replace(bahan, pictures=Unplotted()), names, kencana.HOME.templates)
    return dari_dossier(bahan.dossier, bahan.amandemen), documents


def with_sentence(words: str, name: str) -> tuple[Document, ...]:
    """Return the packet with a sentence of a template more at the end of a document."""
    more = Paragraph("isi", (Text(words),), asal=TEMPLATE)
    return tuple(
        replace(d, parts=(*d.parts[:-1], replace(last, blocks=(*last.blocks, more))))
        if d.name == name
        else d
        for d in packet()[1]
        for last in d.parts[-1:]
    )


def test_the_packet_counts_everything_once() -> None:
    assert one_count(*packet()) == ()


@pytest.mark.parametrize(
    ("words", "name", "code"),
    [
        ("Kajian ini menghasilkan 9 (sembilan) temuan.", "keterangan", "N24"),
        ("Provinsi Nusa Kencana mempunyai 31 Perangkat Daerah.", "matriks-keterkaitan", "N24"),
        ("Pasal I memuat 40 (empat puluh) butir perubahan.", "keterangan", "N24"),
        ("Rancangan menyisipkan 3 (tiga) Pasal.", "ranperda", "N24"),
        ("Susunan memuat 20 dinas dan 6 badan.", "keterangan", "F142"),
        (
            "Dari 50 (lima puluh) urusan dan fungsi yang harus diwadahi, satu tertinggal.",
            "keterangan",
            "F143",
        ),
        (f"{DASAR} menjadi dasar.", "keterangan", "F114"),
        (f"{DASAR} Provinsi Nusa Kencana Raya menjadi dasar.", "matriks-persandingan", "F114"),
    ],
)
def test_a_sentence_that_counts_otherwise_is_found(words: str, name: str, code: str) -> None:
    found = one_count(packet()[0], with_sentence(words, name))
    assert code in {d.code for d in found}


@pytest.mark.parametrize(
    "words",
    [
        "Kajian ini menghasilkan 7 (tujuh) temuan.",
        "Provinsi Nusa Kencana mempunyai 27 Perangkat Daerah.",
        "Rancangan menyisipkan 4 (empat) Pasal.",
        f"{DASAR} Provinsi Nusa Kencana menjadi dasar.",
    ],
)
def test_a_sentence_that_counts_alike_is_none(words: str) -> None:
    assert one_count(packet()[0], with_sentence(words, "keterangan")) == ()
