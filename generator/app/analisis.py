"""``naskah score`` and ``naskah analyze``: what was computed, for analysts.

Findings of the analysis do not keep it from being shown: an analyst needs the figures most when
something is wrong with them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.app.authored import make_law
from generator.app.paths import Home
from generator.content.aturan import load_aturan
from generator.content.decode import suggest
from generator.content.load import load_dossier
from generator.diagnostics import Diagnostic, DraftingError, Span, galat
from generator.export.analisis.buku import buku, lembar, teks
from generator.export.analisis.langkah import langkah
from generator.export.analisis.plain import data
from generator.kelembagaan.hasil import Analisis, analyse
from generator.kelembagaan.kepekaan import with_value
from generator.kelembagaan.masukan import input_faults
from generator.kelembagaan.tipologi import tipologi
from generator.model.dossier import Dossier
from generator.model.indikator import BerkasIndikator
from generator.model.kumpulan_aturan import KumpulanAturan

BENTUK = ("json", "text", "xlsx")


@dataclass(frozen=True, slots=True)
class Laporan:
    """The report as bytes, and what the analysis found."""

    isi: bytes
    temuan: tuple[Diagnostic, ...]


def analyze(home: Home, slug: str, bentuk: str) -> Laporan:
    """Return the whole analysis of a dossier in one of the forms ``BENTUK``."""
    dossier = load_dossier(home.content, slug, shipped=home.shipped)
    aturan = load_aturan(home.content, home.shipped, dossier.identitas.daerah.jenis)
    analisis = analyse(dossier, make_law(dossier), aturan)
    return Laporan(_isi(dossier, analisis, aturan, bentuk), analisis.temuan)


def _isi(dossier: Dossier, analisis: Analisis, aturan: KumpulanAturan, bentuk: str) -> bytes:
    if bentuk == "json":
        tree = data(dossier, analisis, aturan)
        return (json.dumps(tree, ensure_ascii=False, indent=2) + "\n").encode()
    semua = lembar(dossier, analisis, aturan)
    return buku(semua) if bentuk == "xlsx" else teks(semua).encode()


def score(
    home: Home, slug: str, urusan: str = "", andai: Mapping[str, Decimal] | None = None
) -> str:
    """Return every step of one score, or of all; raise DraftingError for one there is not.

    ``andai`` are values to assume in place of those of the dossier.
    """
    dossier = load_dossier(home.content, slug, shipped=home.shipped)
    aturan = load_aturan(home.content, home.shipped, dossier.identitas.daerah.jenis)
    masukan = dossier.indikator or _nothing_known(home, slug)
    for id_, value in (andai or {}).items():
        masukan = with_value(masukan, id_, value)
    if faults := input_faults(dossier.model_copy(update={"indikator": masukan}), aturan):
        raise DraftingError(faults)
    hasil = tipologi(masukan, aturan.tipologi)
    if urusan and urusan not in hasil.urusan:
        hint = suggest(urusan, tuple(hasil.urusan), f"Yang dikenal: {', '.join(hasil.urusan)}.")
        place = Span((home.content / slug / "indikator.yaml").as_posix())
        raise DraftingError([galat(place, "K52", f'urusan "{urusan}" tidak dikenal', hint)])
    return langkah(hasil, masukan, aturan.tipologi, (urusan,) if urusan else ())


def _nothing_known(home: Home, slug: str) -> BerkasIndikator:
    place = Span((home.content / slug / "indikator.yaml").as_posix())
    hint = "buat indikator.yaml; nilai yang belum diketahui cukup tidak disebut"
    raise DraftingError([galat(place, "K56", "masukan tipologi belum ada", hint)])
