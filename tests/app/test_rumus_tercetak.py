"""A formula of law text in every carrier: what is drawn, what is read aloud, what comes back."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from lxml import etree

from generator.app.authored import make_law
from generator.app.export_law import export_dossier
from generator.app.paths import Home
from generator.content.gaya import load_gaya
from generator.content.load import load_dossier
from generator.diagnostics import DraftingError
from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.intake.akn import read_akn
from generator.intake.docx import read_docx
from generator.intake.omml import linear
from generator.intake.pdf import read_pdf
from generator.ir.nodes import Document, Formula, Paragraph, Text
from generator.ir.walk import walk
from generator.law.engine.penetapan import Penetapan
from generator.law.tree import find
from generator.model.alamat import Alamat
from generator.proof.formulas import mathml_line
from generator.proof.parity import compare
from generator.proof.read_back import read_whole
from generator.render.docx.package import write_proof
from generator.render.pdf.anchors import named
from generator.render.pdf.book import write_pdf
from generator.render.web.blocks import Writer
from generator.render.zipping import repack
from generator.shipped import CONTENT

MACAM = Path(__file__).parents[1] / "macam" / "content"
DI_LAMPIRAN = "Nilai Pasar = (Luas Kios / L_p + 1) × 100%"
AYAT = "  (2) Retribusi dipungut setiap hari di Pasar.\n"
DIHITUNG = """\
  (2) Retribusi terutang dihitung dengan rumus sebagai berikut:

      [[rumus: RT = T x (L + Σ_(i=1)^n a_i^2) / √(H - 1)]]

      Keterangan:
      RT = retribusi terutang.
      T = tarif retribusi menurut jenis Pasar sebagaimana dimaksud pada ayat (1), dalam rupiah
      untuk setiap meter persegi setiap hari.
      L = luas tempat berjualan.
      a_i = luas tambahan ke-i.
      n = banyaknya a_(i+1) yang dihitung.
      H = jumlah hari.
"""
BAKU = "RT = T × (L + Σ_(i = 1)^n a_i^2) / √(H − 1)"
INDEKS = ["a_i", "a_(i + 1)"]  # of the legend
LAMPIRAN = "      | 2 | Pasar Tirta | II |\n"


class Kept(dict[str, bytes]):
    """A cache of layouts."""

    def put(self, key: str, data: bytes) -> None:
        self[key] = data


@dataclass(frozen=True)
class Jadi:
    hukum: Penetapan
    dokumen: Document
    docx: bytes


def dossier(akar: Path, teks: str) -> Path:
    shutil.copytree(MACAM, akar / "content")
    (akar / "naskah.yaml").write_text("")
    berkas = akar / "content" / "pasar" / "rancangan.yaml"
    isi = berkas.read_text()
    assert AYAT in isi and LAMPIRAN in isi
    isi = isi.replace(AYAT, teks)
    di_lampiran = (
        "\n      [[rumus: Nilai Pasar = (Luas Kios / L_p + 1) × 100%]]\n\n      L_p = luas Pasar.\n"
    )
    berkas.write_text(isi.replace(LAMPIRAN, f"{LAMPIRAN}{di_lampiran}"))
    return akar / "content"


@pytest.fixture(scope="module")
def jadi(tmp_path_factory: pytest.TempPathFactory) -> Jadi:
    akar = tmp_path_factory.mktemp("rumus")
    dosir = load_dossier(dossier(akar, DIHITUNG), "pasar", shipped=CONTENT)
    hukum = make_law(dosir)
    assert isinstance(hukum, Penetapan)
    (dokumen,) = build(Bahan(dosir, hukum, "0" * 8), ("ranperda",))
    docx = write_proof(dokumen, load_gaya(Home(akar).style))
    return Jadi(hukum, dokumen, docx)


def formulas(dokumen: Document) -> list[str]:
    return [
        each.text
        for part in dokumen.parts
        for block in walk(part.blocks)
        if isinstance(block, Paragraph)
        for each in block.children
        if isinstance(each, Formula)
    ]


def test_the_formula_is_drawn_and_each_sign_has_a_line(jadi: Jadi) -> None:
    assert formulas(jadi.dokumen) == [BAKU, *INDEKS, DI_LAMPIRAN, "L_p"]
    teks = find(jadi.hukum.hasil, Alamat.parse("Pasal 3 ayat (2)")).kalimat.split("\n")
    assert teks[1] == f"[[rumus: {BAKU}]]"
    assert teks[3] == "RT = retribusi terutang."
    assert teks[4].endswith("dalam rupiah untuk setiap meter persegi setiap hari.")


def test_a_legend_draws_its_indices_in_the_sentence(jadi: Jadi) -> None:
    baris = [
        satu.children
        for part in jadi.dokumen.parts
        for satu in walk(part.blocks)
        if isinstance(satu, Paragraph)
        and any(isinstance(x, Formula) and x.inline for x in satu.children)
    ]
    assert baris == [
        (Formula("a_i", inline=True), Text(" = luas tambahan ke-i.")),
        (
            Text("n = banyaknya "),
            Formula("a_(i + 1)", inline=True),
            Text(" yang dihitung."),
        ),
        (Formula("L_p", inline=True), Text(" = luas Pasar.")),
    ]


def test_the_legend_comes_back_from_word_and_pdf_as_it_was_typed(jadi: Jadi) -> None:
    gaya = load_gaya(Home(Path(__file__).parents[2]).style)
    pdf = write_pdf(jadi.dokumen, gaya, Kept(), None).data
    for lines, _ in (read_docx(jadi.docx, "x.docx"), read_pdf(pdf, "x.pdf")):
        _came_back([line.text for line in lines])


def test_the_legend_comes_back_from_akoma_ntoso(tmp_path: Path) -> None:
    dossier(tmp_path, DIHITUNG)
    (berkas,) = export_dossier(Home(tmp_path), "pasar", "akn").files.values()
    assert b'<span class="rumus">a_i</span> = luas' in berkas
    law = read_akn(berkas, "x.xml")[0]
    kalimat = find(law.batang_tubuh, Alamat.parse("Pasal 3 ayat (2)")).kalimat
    _came_back([*kalimat.split("\n"), *law.lampiran[0].teks.split("\n")])


def _came_back(lines: list[str]) -> None:
    assert [x for x in lines if "a_i =" in x] == ["a_i = luas tambahan ke-i."]
    for line in (
        "n = banyaknya a_(i + 1) yang dihitung.",
        "L_p = luas Pasar.",
        f"[[rumus: {BAKU}]]",
        f"[[rumus: {DI_LAMPIRAN}]]",
    ):
        assert line in lines


def test_word_has_it_as_its_own_formula_and_it_comes_back(jadi: Jadi) -> None:
    with zipfile.ZipFile(io.BytesIO(jadi.docx)) as paket:
        badan = etree.fromstring(paket.read("word/document.xml"))
    space = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
    assert [linear(satu) for satu in badan.iter(f"{space}oMath")] == formulas(jadi.dokumen)
    assert next(badan.iter(f"{space}f")) is not None
    baris = [satu.text for satu in read_docx(jadi.docx, "x.docx")[0]]
    assert f"[[rumus: {BAKU}]]" in baris
    assert read_whole(jadi.hukum, jadi.docx) == ()


def test_the_page_has_mathml_that_says_the_same(jadi: Jadi) -> None:
    writer = Writer(href=str, anchor=str, lists=lambda _: ())
    ditulis = writer.blocks(b for part in named(jadi.dokumen).parts for b in part.blocks)
    xml = re.findall(r"<math.*?</math>", ditulis)
    assert [mathml_line(etree.fromstring(satu)) for satu in xml] == formulas(jadi.dokumen)
    assert 'alttext="RT sama dengan T dikali pecahan dengan pembilang L ditambah' in xml[0]


def test_the_pdf_draws_letters_and_is_read_aloud(jadi: Jadi) -> None:
    dokumen = jadi.dokumen
    gaya = load_gaya(Home(Path(__file__).parents[2]).style)
    pdf = write_pdf(dokumen, gaya, Kept(), None).data
    assert compare(dokumen, pdf, write_proof(dokumen, gaya)) == ()
    assert b"/Formula" in _unpacked(pdf)


def _unpacked(pdf: bytes) -> bytes:
    import pikepdf

    keluar = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as dibuka:
        modus = pikepdf.ObjectStreamMode.disable
        dibuka.save(keluar, object_stream_mode=modus, compress_streams=False)
    return keluar.getvalue()


def test_a_fraction_drawn_upside_down_is_found(jadi: Jadi) -> None:
    keluar = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(jadi.docx)) as dulu,
        zipfile.ZipFile(keluar, "w") as kini,
    ):
        for nama in dulu.namelist():
            isi = dulu.read(nama)
            if nama == "word/document.xml":
                isi = re.sub(
                    rb"<m:rad><m:radPr>.*?</m:radPr><m:deg/>(<m:e>.*?</m:e>)</m:rad>",
                    rb"<m:d>\1</m:d>",
                    isi,
                    count=1,
                )
            kini.writestr(nama, isi)
    gaya = load_gaya(Home(Path(__file__).parents[2]).style)
    dokumen = replace(jadi.dokumen, parts=jadi.dokumen.parts)
    pdf = write_pdf(dokumen, gaya, Kept(), None).data
    kata = [d.message for d in compare(dokumen, pdf, repack(keluar.getvalue()))]
    assert any("rumus seharusnya" in satu and "√(H − 1)" in satu for satu in kata)


@pytest.mark.parametrize(
    ("baris", "kode", "pesan"),
    [
        ("[[rumus: T = L ×]]", "S115", "tidak dapat dibaca setelah “T = L ×”"),
        ("dengan [[rumus: T = L]] saja", "S115", "tidak berdiri sendiri"),
        ("[[rumus: T = L", "S115", "tidak berdiri sendiri"),
    ],
)
def test_a_formula_that_cannot_be_printed_is_told_on_its_line(
    tmp_path: Path, baris: str, kode: str, pesan: str
) -> None:
    isi = dossier(tmp_path, f"  (2) Retribusi dihitung dengan rumus:\n\n      {baris}\n")
    with pytest.raises(DraftingError) as salah:
        make_law(load_dossier(isi, "pasar", shipped=CONTENT))
    (satu,) = salah.value.diagnostics
    assert (satu.code, pesan in satu.message) == (kode, True)
    berkas = (isi / "pasar" / "rancangan.yaml").read_text().splitlines()
    assert baris in berkas[satu.span.line - 1]
