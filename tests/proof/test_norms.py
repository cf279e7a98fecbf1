"""A paper for readers states the norms of the draft: each break is found where it stands."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import kencana
import pytest
import yaml

from generator.app.authored import make_law
from generator.app.compose import norm_proofs
from generator.content.load import load_dossier
from generator.diagnostics import Diagnostic, Span
from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.documents.environment import Templates
from generator.documents.pembaca.bacaan import all_norms, bacaan
from generator.ir.dump import plain
from generator.ir.nodes import Cell, Document, Meta, Paragraph, Part, Table, Text
from generator.ir.printed import printed, tidy
from generator.ir.walk import Rewriter
from generator.law.norma import Norma, fingerprint
from generator.model.dossier import PEMBACA, RINGKASAN_DEWAN
from generator.proof.arah import predicates
from generator.proof.norm_law import Hukum
from generator.proof.norm_sources import law_of
from generator.proof.norms import norms_agree, too_long
from generator.shipped import CONTENT, TEMPLATES

MACAM = Path(__file__).parents[1] / "macam" / "content"
KASUS = yaml.safe_load((Path(__file__).parent / "kasus_norma.yaml").read_text("utf-8"))
BENAR = [(k["dosir"], teks) for k in KASUS for teks in k["benar"]]
SALAH = [(k["dosir"], *satu) for k in KASUS for satu in k["salah"]]
BARIS = Span("narasi/ringkasan-publik.md", 3, 1)
DOSIR = ("kencana", *sorted(p.name for p in MACAM.iterdir() if p.name[0] != "_"))


@cache
def bahan(nama: str) -> Bahan:
    lain = nama != "kencana"
    dossier = load_dossier(MACAM, nama, shipped=CONTENT) if lain else kencana.dossier()
    return Bahan(dossier, make_law(dossier), "0a1b2c3d")


@cache
def hukum(nama: str) -> Hukum:
    return law_of(bahan(nama), Templates(TEMPLATES))


@cache
def naskah(dosir: str, nama: str) -> Document:
    (document,) = build(bahan(dosir), (nama,))
    return document


def sehelai(*blok: object) -> Document:
    meta = Meta("", "", "", (), "", "")
    return Document("ringkasan-publik", meta, "naskah", (Part("p", "p", blok),))


def temuan(dosir: str, document: Document) -> list[Diagnostic]:
    lepas = replace(hukum(dosir), wajib=(), sidik="", peraturan=())
    return list(norms_agree(document, lepas))


def alinea(teks: str) -> Paragraph:
    return Paragraph("isi", (Text(teks),), asal=BARIS)


@pytest.mark.parametrize(("dosir", "teks"), BENAR)
def test_what_the_draft_says_may_be_said_again(dosir: str, teks: str) -> None:
    assert temuan(dosir, sehelai(alinea(teks))) == []


@pytest.mark.parametrize(("dosir", "kode", "kata", "teks"), SALAH)
def test_what_it_does_not_say_is_found_at_its_line(
    dosir: str, kode: str, kata: str, teks: str
) -> None:
    ada = temuan(dosir, sehelai(alinea(teks)))
    assert {d.code for d in ada} == {kode}, ada
    assert {d.span for d in ada} == {BARIS}
    assert any(kata.rsplit(maxsplit=1)[-1].strip("()") in d.message for d in ada), ada


def test_a_unit_in_one_cell_and_its_verb_in_another_belong_together() -> None:
    def sel(teks: str) -> Cell:
        return Cell((Paragraph("sel", (Text(teks),), asal=BARIS),), asal=BARIS)

    def tabel(kata: str) -> Document:
        return sehelai(Table("data", (0.5, 0.5), (), ((sel("Pasal 2A"), sel(kata)),)))

    assert temuan("kencana", tabel("Disisipkan")) == []
    assert [d.code for d in temuan("kencana", tabel("Dihapus"))] == ["P87"]


@pytest.mark.parametrize("nama", PEMBACA)
@pytest.mark.parametrize("dosir", DOSIR)
def test_the_papers_of_every_kind_of_draft_agree_with_it(dosir: str, nama: str) -> None:
    assert norms_agree(naskah(dosir, nama), hukum(dosir)) == ()


@pytest.mark.parametrize("nama", PEMBACA)
def test_a_norm_that_is_left_out_is_missed(nama: str) -> None:
    def without(block: object) -> tuple[object, ...]:
        teks = tidy(plain(getattr(block, "children", ())))
        return () if "Pasal 3A" in teks else (block,)

    document = naskah("kencana", nama)
    kurang = replace(document, parts=Rewriter(block=without).parts(document.parts))
    ada = norms_agree(kurang, hukum("kencana"))
    assert "P88" in {d.code for d in ada}
    assert any("Pasal 3A disisipkan" in d.message for d in ada)


def test_the_hash_on_the_paper_is_that_of_the_draft() -> None:
    document = naskah("kencana", "ringkasan-dewan")
    lain = replace(hukum("kencana"), sidik="000000000000")
    assert any("sidik norma" in d.message for d in norms_agree(document, lain))


def test_the_hash_changes_with_a_unit_a_verb_and_an_addressee() -> None:
    norma = all_norms(bahan("kencana"))
    satu = Norma("Pasal 2A", "sisip")
    assert satu in norma
    for lain in (
        replace(satu, satuan="Pasal 2B"),
        replace(satu, kata="hapus"),
        replace(satu, pelaku="Gubernur"),
    ):
        assert fingerprint([lain if n == satu else n for n in norma]) != fingerprint(norma)
    assert fingerprint(norma[::-1]) == fingerprint(norma)


def test_a_repealed_regulation_must_be_named() -> None:
    document = replace(naskah("cabut", "ringkasan-dewan"), parts=sehelai(alinea("Kosong.")).parts)
    assert "P88" in {d.code for d in norms_agree(document, hukum("cabut"))}


def test_a_third_page_of_the_summary_for_the_council_is_refused() -> None:
    document = naskah("kencana", "ringkasan-dewan")
    assert too_long(document, 2) == ()
    assert [d.code for d in too_long(document, 3)] == ["P89"]


def test_a_summary_that_says_less_leaves_no_norm_without_its_object() -> None:
    def sentences(least: int) -> set[str]:
        """Return what stands under who does what, once this many summaries were too long."""
        asked = iter(range(9))

        def lembar(_: Document) -> dict[str, int]:
            return {"ringkasan-dewan": 3 if next(asked) < least else 2}

        (document,) = build(replace(bahan("kencana"), ukur=lembar), ("ringkasan-dewan",))
        told = [line.printed for line in printed(document)]
        return {line for line in told if re.match(r"\W*Pasal [^:]*: ", line)}

    whole, less = sentences(0), sentences(1)
    assert less
    assert less <= whole


def test_the_summary_says_less_until_it_fits() -> None:
    panjang = []

    def lembar(document: Document) -> dict[str, int]:
        panjang.append(sum(len(line.printed) for line in printed(document)))
        return {"ringkasan-dewan": 3 if len(panjang) < 3 else 2}

    (document,) = build(replace(bahan("kencana"), ukur=lembar), ("ringkasan-dewan",))
    assert panjang == sorted(panjang, reverse=True)
    assert len(panjang) == 3
    assert norms_agree(document, hukum("kencana")) == ()


@pytest.fixture(scope="module")
def bernarasi(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Return what is told of an author's own paragraph in the summary for the public."""
    home = kencana.copied(tmp_path_factory.mktemp("narasi"))
    folder = home.content / kencana.SLUG
    berkas = folder / "dossier.yaml"
    berkas.write_text(berkas.read_text("utf-8").replace("dokumen:\n", DOKUMEN, 1), "utf-8")
    (folder / "narasi" / "ringkasan-publik.md").write_text(NARASI, "utf-8")
    dossier = load_dossier(home.content, kencana.SLUG)
    satu = Bahan(dossier, make_law(dossier), "0a1b2c3d")
    documents = build(satu, ("ringkasan-publik",))
    return [f"{d.span.line} {d.code}" for d in norm_proofs(satu, documents, Templates(TEMPLATES))]


DOKUMEN = "dokumen:\n  - ringkasan-publik\n"
NARASI = "Pasal 2A disisipkan.\n\nPasal 3A dihapus.\n\nPelayanan dibuka di 40 kantor.\n"


def test_prose_of_an_author_is_held_to_the_same_proof(bernarasi: list[str]) -> None:
    assert bernarasi == ["3 P87", "5 P86"]


@pytest.mark.parametrize("dosir", DOSIR)
def test_every_sentence_of_a_draft_may_be_told_again_and_none_the_other_way_round(
    dosir: str,
) -> None:
    arah, lolos, semua = hukum(dosir).arah, [], 0
    for kalimat in hukum(dosir).naskah.kalimat:
        assert list(arah.turned(kalimat)) == []
        for p in predicates(kalimat):
            # What is done to units is judged by the operations; two words are no sentence.
            if p.tidak or len(p.sekitar) < 2 or p.mengubah:
                continue
            balik = kalimat.replace(p.kata, f"tidak {p.kata}", 1)
            semua += 1
            if not list(arah.turned(balik)):
                lolos.append(balik)
    assert semua
    assert lolos == []


def test_a_duty_that_stands_alone_points_to_no_ayat_out_of_sight() -> None:
    semua = [
        satu.bunyi for satu in bacaan(bahan("kencana"), Templates(TEMPLATES), RINGKASAN_DEWAN).norma
    ]
    assert semua
    assert not any("dimaksud pada ayat" in bunyi for bunyi in semua)
    asal = [n.bunyi for n in all_norms(bahan("kencana"))]
    assert any("dimaksud pada ayat" in bunyi for bunyi in asal), "the case is not there to be seen"
