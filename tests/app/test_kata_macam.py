"""No document of a draft speaks of what only another kind of draft does."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
import yaml

from generator.app.paths import Home
from generator.app.prepare import examined
from generator.content.files import NARASI
from generator.documents.build import build
from generator.documents.gambar.daftar import GAMBAR
from generator.documents.tabel.daftar import TABEL
from generator.ir.dump import dump
from generator.model.dossier import (
    ABSTRAK,
    DIM,
    PEMBACA,
    TANGGAPAN,
    JenisRancangan,
    documents_of,
)
from generator.model.unsur_kajian import KAJIAN

TESTS = Path(__file__).parents[1]
MACAM = TESTS / "macam"
KATA = yaml.safe_load((MACAM / "kata_terlarang.yaml").read_text(encoding="utf-8"))
DIBUAT = dict.fromkeys(("pasar", "qanun", "perbup"), JenisRancangan.BARU) | {
    "cabut": JenisRancangan.PENCABUTAN
}
EVALUASI = """\
- peraturan: uu-2014-23
  arah: vertikal
  ketentuan: Pasal 236
  materi: Kewenangan membentuk peraturan.
  analisis: Kewenangan itu bersumber pada ketentuan tersebut.
  rekomendasi: Ketentuan itu dicantumkan sebagai dasar hukum.
"""
MILIK = frozenset(isi for satu in KAJIAN.values() for isi in satu.isi)


@pytest.fixture(scope="module")
def rumah(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Return a project whose dossiers have every document and every table and figure."""
    akar = tmp_path_factory.mktemp("macam")
    shutil.copytree(MACAM / "content", akar / "content")
    (akar / "naskah.yaml").write_text("")
    isi = [f"[[tabel:{n}]]" for n in TABEL if f"tabel-{n}" not in MILIK]
    isi += [f"[[gambar:{n}]]" for n in GAMBAR if f"gambar-{n}" not in MILIK]
    for slug, jenis in DIBUAT.items():
        folder = akar / "content" / slug
        semua = (*documents_of(jenis), TANGGAPAN, DIM, ABSTRAK, *PEMBACA)
        kepala = (folder / "dossier.yaml").read_text()
        dokumen = f"dokumen: [{', '.join(semua)}]\nkajian: []"
        (folder / "dossier.yaml").write_text(kepala.replace("dokumen: [ranperda]", dokumen))
        (folder / "evaluasi_peraturan.yaml").write_text(EVALUASI)
        (folder / "narasi").mkdir()
        for nama in (n for semua_ in NARASI.values() for n in semua_):
            lagi = "\n\n".join(isi) if nama == "bab-2-c" else ""
            (folder / "narasi" / f"{nama}.md").write_text(f"Uraian bagian ini.\n\n{lagi}\n")
    return Home(akar)


def said(home: Home, slug: str) -> dict[str, str]:
    """Return the words of every document of a dossier."""
    bahan = replace(examined(home, slug), ukur=None)  # words need no pages
    semua = build(bahan, bahan.dossier.dibuat)
    return {d.name: " ".join(dump(d).replace("~", " ").split()) for d in semua}


@cache
def barred(jenis: str) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    """Return what a kind never prints, and the wordings in which it may stand all the same."""
    boleh = "|".join(KATA[jenis]["boleh"])
    pola = "|".join(f"(?:{satu})" for satu in KATA[jenis]["pola"])
    return re.compile(pola), re.compile(boleh) if boleh else None


def foreign(jenis: str, teks: str) -> list[str]:
    """Return the places of a text that speak of another kind of draft."""
    pola, boleh = barred(jenis)
    sisa = boleh.sub(lambda m: "·" * len(m[0]), teks) if boleh else teks
    return [teks[max(0, m.start() - 60) : m.end() + 40] for m in pola.finditer(sisa)]


@pytest.mark.parametrize("slug", DIBUAT)
def test_no_document_has_a_word_of_another_kind(rumah: Home, slug: str) -> None:
    jenis = str(DIBUAT[slug])
    dokumen = said(rumah, slug)
    assert set(dokumen) >= {"ranperda", "naskah-akademik", "matriks-keterkaitan", "keterangan"}
    assert {nama: kata for nama, isi in dokumen.items() if (kata := foreign(jenis, isi))} == {}


def test_no_document_of_a_later_amendment_has_a_word_of_another_kind(tmp_path: Path) -> None:
    shutil.copytree(TESTS / "documents" / "content", tmp_path / "content")
    dokumen = said(Home(tmp_path), "contoh")
    assert "matriks-persandingan" in dokumen
    assert {n: kata for n, isi in dokumen.items() if (kata := foreign("perubahan", isi))} == {}


@pytest.mark.parametrize(
    ("jenis", "kata"),
    [
        ("baru", "Sumber: Pasal I Rancangan Peraturan Daerah."),
        ("baru", "Dari satuan yang diubah ke temuan"),
        ("baru", "Materi yang diatur, perubahan, dan temuan"),
        ("pencabutan", "perubahan Peraturan Daerah"),
        ("perubahan", "Peraturan Daerah itu dicabut dan dinyatakan tidak berlaku."),
    ],
)
def test_the_table_knows_a_word_of_another_kind(jenis: str, kata: str) -> None:
    assert foreign(jenis, kata)


def test_what_is_cited_is_no_word_of_the_draft() -> None:
    kata = "Undang-Undang sebagaimana telah beberapa kali diubah terakhir dengan"
    assert foreign("baru", kata) == []
