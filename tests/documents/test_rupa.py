"""One small picture of each kind of page: a change of look is seen, and accepted on purpose.

The pages are those of the small dossier of ``test_golden.py``. After a wanted change:
``PERBARUI=1 pytest tests/documents/test_rupa.py``, then look at the pictures that changed.
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path

import pytest
import rupa
from juri import need_face
from PIL import Image, ImageChops

from generator.app.cache import FolderCache
from generator.content.aturan import load_jalan
from generator.content.gaya import load_gaya
from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.documents.environment import Templates
from generator.documents.formulir import Permohonan, formulir
from generator.ir.identify import anchored
from generator.ir.nodes import Document
from generator.model.gaya import Gaya
from generator.render.fonts import drawn_in, fonts_of
from generator.render.pdf.book import write_many
from generator.shipped import CONTENT, TEMPLATES

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "rupa"
LEFT = ROOT / "build" / "rupa"  # what a failure leaves behind
LARGEST = 60_000  # bytes of a picture
PAGES: Mapping[str, tuple[str, int]] = {
    "rancangan-halaman-pertama": ("ranperda", 1),
    "rancangan-pasal-i": ("ranperda", 2),
    "rancangan-penutup": ("ranperda", 3),
    "rancangan-penjelasan": ("ranperda", 4),
    "persandingan-mendatar": ("matriks-persandingan", 2),
    "naskah-sampul": ("naskah-akademik", 1),
    "naskah-kata-pengantar": ("naskah-akademik", 2),
    "naskah-daftar-isi": ("naskah-akademik", 3),
    "naskah-bab-dan-catatan-kaki": ("naskah-akademik", 6),
    "naskah-bagan": ("naskah-akademik", 8),
    "naskah-tabel-mendatar": ("naskah-akademik", 9),
    "naskah-grafik": ("naskah-akademik", 11),
    "naskah-lampiran": ("naskah-akademik", 28),
    "konsolidasi-catatan-kepastian": ("naskah-konsolidasi", 1),
    "konsolidasi-batang-tubuh": ("naskah-konsolidasi", 3),
    "keterkaitan-mendatar": ("matriks-keterkaitan", 1),
    "keterangan-halaman-pertama": ("keterangan", 1),
    "pemeriksaan-halaman-pertama": ("laporan-pemeriksaan", 1),
    "dim-mendatar": ("dim", 1),
    "ringkasan-dewan": ("ringkasan-dewan", 1),
    "penjelasan-pengantar": ("penjelasan-pengantar", 1),
    "surat-permohonan": ("surat-permohonan", 1),
    "keputusan-tim": ("sk-tim-penyusun", 1),
    "usul-program": ("usul-propemperda", 1),
}
FORMS = ("surat-permohonan", "sk-tim-penyusun", "usul-propemperda")
ENCLOSED = ("Naskah akademik", "Rancangan")


@pytest.fixture(scope="module")
def gaya() -> Gaya:
    """Return the house style; the pictures were drawn with this face."""
    gaya = load_gaya(ROOT / "templates" / "style" / "gaya.yaml")
    need_face(gaya, "URW Bookman")
    return gaya


@pytest.fixture(scope="module")
def documents(bahan: Bahan) -> tuple[Document, ...]:
    names = tuple(dict.fromkeys(name for name, _ in PAGES.values() if name not in FORMS))
    aturan = load_jalan(CONTENT)
    untuk = Permohonan(aturan, aturan.paket[0], ENCLOSED, ("Keputusan DPRD tentang Propemperda",))
    forms = (formulir(name, bahan, Templates(TEMPLATES), untuk) for name in FORMS)
    return (*build(bahan, names, (TEMPLATES,)), *forms)


@pytest.fixture(scope="module")
def printed(
    documents: tuple[Document, ...], gaya: Gaya, layouts: FolderCache
) -> Mapping[str, bytes]:
    return laid_out(documents, gaya, layouts)


def laid_out(documents: tuple[Document, ...], gaya: Gaya, layouts: FolderCache) -> dict[str, bytes]:
    drawn = tuple(map(anchored, drawn_in(documents, fonts_of(gaya))))
    return {name: pdf.data for name, pdf in write_many(drawn, gaya, layouts, None).items()}


def accepted(kind: str) -> Image.Image:
    return Image.open(io.BytesIO((GOLDEN / f"{kind}.png").read_bytes()))


def judged(kind: str, found: Image.Image) -> str:
    """Return where a page looks otherwise than accepted, and which picture shows it; or nothing."""
    apart = rupa.difference(accepted(kind), found)
    if apart is None:
        return ""
    LEFT.mkdir(parents=True, exist_ok=True)
    rupa.beside(accepted(kind), found).save(LEFT / f"{kind}.png")
    return f"{kind}: {apart}; lihat {LEFT / f'{kind}.png'} (merah hilang, biru baru)"


@pytest.mark.slow
@pytest.mark.parametrize("kind", PAGES)
def test_every_kind_of_page_looks_as_accepted(kind: str, printed: Mapping[str, bytes]) -> None:
    name, page = PAGES[kind]
    found, file = rupa.drawn(printed[name], page), GOLDEN / f"{kind}.png"
    if os.environ.get("PERBARUI") and (not file.exists() or judged(kind, found)):
        GOLDEN.mkdir(exist_ok=True)
        file.write_bytes(rupa.kept(found))
    assert judged(kind, found) == ""


def test_the_pictures_are_small_and_no_other_ones_lie_there() -> None:
    sizes = {path.stem: path.stat().st_size for path in GOLDEN.iterdir()}
    assert sizes.keys() == PAGES.keys()
    assert max(sizes.values()) <= LARGEST


@pytest.mark.slow
@pytest.mark.parametrize("kind", PAGES)
@pytest.mark.parametrize("smooth", [3, 5, 8])
def test_other_smoothing_of_edges_is_no_difference(
    kind: str, smooth: int, printed: Mapping[str, bytes]
) -> None:
    name, page = PAGES[kind]
    assert rupa.difference(accepted(kind), rupa.drawn(printed[name], page, smooth=smooth)) is None


@pytest.mark.slow
def test_a_hair_of_a_shift_is_no_difference_and_a_stroke_is_one(
    printed: Mapping[str, bytes],
) -> None:
    kind = "rancangan-pasal-i"
    large = rupa.drawn(printed["ranperda"], PAGES[kind][1], dots=rupa.DOTS * 8, smooth=1)
    moved = {pixels: ImageChops.offset(large, pixels, 0).reduce(8) for pixels in (1, 8)}
    assert rupa.difference(accepted(kind), moved[1]) is None  # 0.05 mm
    assert rupa.difference(accepted(kind), moved[8]) is not None  # 0.4 mm


def larger(gaya: Gaya) -> Gaya:
    return changed(gaya, ukuran=gaya.dokumen["rancangan"].ukuran + Decimal("0.5"))


def looser(gaya: Gaya) -> Gaya:
    return changed(gaya, spasi=gaya.dokumen["rancangan"].spasi + Decimal("0.05"))


def narrower(gaya: Gaya) -> Gaya:
    """Return the style with a left margin of one millimetre more."""
    name = gaya.dokumen["rancangan"].tegak
    sheet = gaya.kertas[name].model_copy(update={"kiri": gaya.kertas[name].kiri + 1})
    return gaya.model_copy(update={"kertas": {**gaya.kertas, name: sheet}})


def changed(gaya: Gaya, **looks: Decimal) -> Gaya:
    look = gaya.dokumen["rancangan"].model_copy(update=looks)
    return gaya.model_copy(update={"dokumen": {**gaya.dokumen, "rancangan": look}})


@pytest.mark.slow
@pytest.mark.parametrize("change", [larger, looser, narrower])
def test_a_change_of_the_style_is_seen_placed_and_drawn(
    change: Callable[[Gaya], Gaya],
    documents: tuple[Document, ...],
    gaya: Gaya,
    layouts: FolderCache,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("test_rupa.LEFT", tmp_path)
    draft = tuple(each for each in documents if each.name == "ranperda")
    pdf = laid_out(draft, change(gaya), layouts)["ranperda"]
    for kind in ("rancangan-halaman-pertama", "rancangan-pasal-i"):
        told = judged(kind, rupa.drawn(pdf, PAGES[kind][1]))
        assert "petak berbeda, antara" in told
        assert "mm dari atas" in told
        with Image.open(tmp_path / f"{kind}.png") as shown:
            assert shown.mode == "RGB"
