"""A picture or a map of the author's own in an annex."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from generator.app.paths import Home
from generator.app.prepare import examined
from generator.content.gaya import load_gaya
from generator.diagnostics import DraftingError
from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.ir.nodes import Figure
from generator.ir.walk import walk
from generator.proof.audit.audit import audit
from generator.render.pdf.book import write_pdf

MACAM = Path(__file__).parents[1] / "macam" / "content"
PETA = "      ![Batas pasar dan jalan di sekelilingnya](gambar/peta.png)\n"


class Kept(dict[str, bytes]):
    """A cache of layouts."""

    def put(self, key: str, data: bytes) -> None:
        self[key] = data


def prepared(akar: Path, baris: str) -> Bahan:
    shutil.copytree(MACAM, akar / "content")
    (akar / "naskah.yaml").write_text("")
    pasar = akar / "content" / "pasar"
    (pasar / "gambar").mkdir()
    Image.new("RGB", (800, 500), "white").save(pasar / "gambar" / "peta.png")
    berkas = pasar / "rancangan.yaml"
    teks = berkas.read_text()
    tabel = "      | 2 | Pasar Tirta | II |\n"
    assert tabel in teks
    berkas.write_text(teks.replace(tabel, f"{tabel}\n{baris}"))
    return examined(Home(akar), "pasar")


def test_a_map_stands_in_the_annex_with_what_it_shows(tmp_path: Path) -> None:
    (dokumen,) = build(prepared(tmp_path, PETA), ("ranperda",))
    gambar = [b for part in dokumen.parts for b in walk(part.blocks) if isinstance(b, Figure)]
    assert [satu.alt for satu in gambar] == ["Batas pasar dan jalan di sekelilingnya"]
    assert gambar[0].caption == ()


def test_a_map_is_no_table_without_words(tmp_path: Path) -> None:
    (dokumen,) = build(prepared(tmp_path, PETA), ("ranperda",))
    lampiran = replace(dokumen, parts=dokumen.parts[-1:])
    pdf = write_pdf(lampiran, load_gaya(Home(tmp_path).style), Kept(), None).data
    assert "P51" not in {satu.code for satu in audit("ranperda", pdf)}


@pytest.mark.parametrize(
    ("baris", "kode"),
    [
        ("      ![](gambar/peta.png)\n", "S135"),
        ("      ![Peta gambar/peta.png\n", "S135"),
        ("      ![Peta](gambar/lain.png)\n", "P71"),
        ("      ![Peta](../peta.png)\n", "P72"),
    ],
)
def test_what_cannot_be_shown_is_told_where_it_stands(
    tmp_path: Path, baris: str, kode: str
) -> None:
    with pytest.raises(DraftingError) as salah:
        prepared(tmp_path, baris)
    (satu,) = salah.value.diagnostics
    assert satu.code == kode
    assert satu.span.path.endswith("rancangan.yaml")
    assert "![" in Path(satu.span.path).read_text().splitlines()[satu.span.line - 1]
