"""Drafts that checks are tried on: two good ones from outside, their norms, a good dossier.

A case changes one of them by words that stand in it once, or brings norms of its own.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.app.authored import make_law
from generator.app.dictionary import open_kamus
from generator.app.paths import Home
from generator.content.load import load_dossier, load_pustaka
from generator.content.new import Permintaan, skeleton
from generator.diagnostics import Span
from generator.law.reader.peraturan import read_peraturan
from generator.law.reader.read import read_satuan
from generator.lint.bacaan_makalah import read_makalah
from generator.lint.dari_dossier import dari_dossier
from generator.lint.dari_makalah import dari_makalah
from generator.lint.dari_peraturan import Bingkai, Yardstick, bingkai_dari, dari_peraturan
from generator.lint.kamus import Kamus
from generator.lint.naskah import Naskah
from generator.model.belum_diisi import LENGKAPI
from generator.model.dossier import JenisDaerah, PeraturanPustaka
from generator.model.lines import lines_of
from generator.model.peraturan import Diperiksa
from generator.model.satuan import Peraturan, Satuan
from generator.model.teks import Teks

HOME = Path(__file__).parents[2]
NASKAH = Path(__file__).parent / "naskah"
BAIK = ("perubahan", "baru")
TANGGAL = date(2026, 11, 23)
JUDUL = "PERATURAN DAERAH PROVINSI BANTEN NOMOR 1 TAHUN 2026 TENTANG CABANG DINAS"
MINTA = Permintaan(
    "contoh", JenisDaerah.PROVINSI, "Contoh", "Ibu Contoh", "2026-11-23", nomor="8", tahun="2016"
)
KABUPATEN = Permintaan(
    "lebak", JenisDaerah.KABUPATEN, "Lebak", "Rangkasbitung", "2026-11-23", "Banten"
)
KOTA = Permintaan("serang", JenisDaerah.KOTA, "Serang", "Serang", "2026-11-23", "Banten")
Ganti = Mapping[str, str]
LENGKAP: Mapping[str, Ganti] = {  # what is left to its author: sure evidence, a book
    "contoh/temuan/T01.yaml": {"status: ingatan": "status: terkonfirmasi"},
    "contoh/temuan/T02.yaml": {"status: ingatan": "status: terkonfirmasi"},
    "contoh/narasi/bab-2-a.md": {"\n\n[Lengkapi": "[@asshiddiqie-2006]\n\n[Lengkapi"},
}


CEK = f"diperiksa:\n  tanggal: {TANGGAL}\n  cara: jdih\n  sumber: contoh\n"


def verified(peraturan: Mapping[str, PeraturanPustaka]) -> dict[str, PeraturanPustaka]:
    """Return records as if the status of each had been verified on the day of the drafts."""
    cek = Diperiksa(tanggal=TANGGAL, cara=Teks("jdih"), sumber=Teks("contoh"))
    return {k: p.model_copy(update={"diperiksa": cek}) for k, p in peraturan.items()}


def verify_files(folder: Path) -> None:
    """Write the same into the files of a library that say nothing of a verification."""
    for berkas in folder.glob("*.yaml"):
        teks = berkas.read_text(encoding="utf-8")
        if "\ndiperiksa:" not in teks:
            berkas.write_text(f"{teks.rstrip()}\n{CEK}", encoding="utf-8")


@cache
def pustaka() -> dict[str, PeraturanPustaka]:
    """Return the library of the project, its status verified."""
    return verified(load_pustaka(HOME / "content").peraturan)


@cache
def kamus() -> Kamus:
    """Return the dictionary of this machine."""
    return open_kamus(Home(HOME))


@cache
def dasar() -> Satuan:
    """Return the law that ``perubahan`` amends."""
    teks = (NASKAH / "dasar.txt").read_text(encoding="utf-8")
    satuan, ragu = read_satuan(teks, Span("dasar.txt", 1, 1))
    assert not ragu
    return satuan


@cache
def baik(nama: str) -> str:
    """Return the text of a good draft."""
    return (NASKAH / f"{nama}.txt").read_text(encoding="utf-8")


def diganti(teks: str, ganti: Ganti) -> str:
    """Return a text with passages replaced, each of which must stand in it once."""
    for dari, menjadi in ganti.items():
        assert teks.count(dari) == 1, f"{dari!r} berdiri {teks.count(dari)} kali, bukan sekali"
        teks = teks.replace(dari, menjadi)
    return teks


def acuan(
    pakai: Mapping[str, PeraturanPustaka] | None = None, hari: date | None = TANGGAL
) -> Yardstick:
    """Return what a draft from outside is compared with."""
    return Yardstick(pustaka() if pakai is None else pakai, dasar(), hari, kamus())


def dari_teks(nama: str, teks: str, rujukan: Yardstick | None = None) -> Naskah:
    """Return the draft in a text, as a file from outside is read."""
    lines = lines_of(teks, Span(f"{nama}.txt", 1, 1))
    return dari_peraturan(read_peraturan(lines)[0], bingkai_dari(lines), rujukan or acuan())


def dari_kajian(teks: str, rujukan: Yardstick | None = None) -> Naskah:
    """Return the paper in a text, as a file from outside is read."""
    return dari_makalah(
        read_makalah(lines_of(teks, Span("makalah.txt", 1, 1))), None, rujukan or acuan()
    )


def dari_norma(teks: str, rujukan: Yardstick | None = None, judul: str = JUDUL) -> Naskah:
    """Return a draft that consists of norms only."""
    satuan, ragu = read_satuan(teks, Span("norma.txt", 1, 1))
    assert not ragu, ragu
    frame = Bingkai(tubuh=lines_of(teks, Span("norma.txt", 1, 1)))
    return dari_peraturan(Peraturan(judul, batang_tubuh=satuan), frame, rujukan or acuan())


@cache
def rak() -> Path:
    """Return a ``content/`` with the library of the project, its status verified, for all cases."""
    content = Path(_rak.name)
    (content / "_pustaka/peraturan").mkdir(parents=True)
    (content / "_pustaka/literatur").symlink_to(HOME / "content/_pustaka/literatur")
    for berkas in (HOME / "content/_pustaka/peraturan").glob("*.yaml"):
        if berkas.stem.startswith(("uu", "pp", "perppu", "permendagri")):
            shutil.copy(berkas, content / "_pustaka/peraturan")
    verify_files(content / "_pustaka/peraturan")
    return content


_rak = TemporaryDirectory()


def tulis_dosir(
    content: Path, minta: Permintaan = MINTA, lengkap: Mapping[str, Ganti] = LENGKAP
) -> None:
    """Write the dossier that ``naskah new`` makes, completed; its library is :func:`rak`."""
    for nama, teks in skeleton(minta, HOME / "templates").items():
        (content / nama).parent.mkdir(parents=True, exist_ok=True)
        lewat = nama.replace(f"{minta.slug}/", f"{MINTA.slug}/")
        terisi = diganti(teks, lengkap.get(lewat, {})).replace(LENGKAPI, "[Isi")
        (content / nama).write_text(terisi, encoding="utf-8")
    verify_files(content / "_pustaka/peraturan")


def dari_dosir(content: Path, ganti: Mapping[str, Ganti], slug: str = MINTA.slug) -> Naskah:
    """Return the draft of the good dossier in ``content`` with files changed, or new (key "")."""
    for berkas, isi in ganti.items():
        path = content / berkas
        asal = path if path.exists() else rak() / berkas
        lama = asal.read_text(encoding="utf-8") if "" not in isi else isi[""]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(diganti(lama, {k: v for k, v in isi.items() if k}), encoding="utf-8")
    dossier = load_dossier(content, slug, shipped=rak())
    return dari_dossier(dossier, make_law(dossier), kamus())
