"""Data that a dossier lacks: the table says what is missing, who has it and how to obtain it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.content.decode import decode
from generator.content.yaml import read
from generator.diagnostics import Severity
from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.sisipan import made
from generator.documents.tabel.daftar import TABEL
from generator.ir.dump import plain
from generator.ir.nodes import Block, Paragraph, Table
from generator.ir.walk import walk
from generator.kelembagaan.hasil import analyse
from generator.model.belum_ada import TABEL_BAHAN, BahanData, BerkasBelumAda
from generator.model.dossier import Dossier
from tests import kencana

TEMPLATES = Templates(Path(__file__).parents[2] / "templates")
CATATAN = """\
data:
  - bahan: beban-kerja
    apa: hasil analisis beban kerja Badan Pendapatan tahun 2026
    pemegang: Biro Organisasi Sekretariat Daerah
    cara: surat permintaan data, dijawab dengan Formulir C
    untuk: kebutuhan pegawai badan yang digabung
    temuan: [T03]
  - bahan: taksiran
    apa: tambahan penghasilan pegawai tiap kelas jabatan
    pemegang: Badan Kepegawaian Daerah
    cara: salinan Peraturan Gubernur tentang tambahan penghasilan
  - apa: naskah Peraturan Daerah menurut Lembaran Daerah
    pemegang: Biro Hukum
    cara: permintaan salinan kepada pengelola JDIH
"""


def catatan(teks: str = CATATAN) -> BerkasBelumAda:
    tree, faults = read(teks.encode(), "belum_ada.yaml")
    value, problems = decode(BerkasBelumAda, tree, "belum_ada.yaml")
    assert value is not None and not (*faults, *problems)
    return value


def bahan(**perubahan: object) -> Bahan:
    dossier = kencana.dossier().model_copy(update=perubahan)
    analisis = analyse(dossier, kencana.amandemen(), kencana.aturan())
    return Bahan(dossier, kencana.amandemen(), "0", analisis)


def tanpa_uang(dossier: Dossier) -> dict[str, object]:
    berkas = dossier.manfaat_biaya
    opsi = tuple(o.model_copy(update={"biaya": (), "manfaat": ()}) for o in berkas.opsi)
    return {"manfaat_biaya": berkas.model_copy(update={"opsi": opsi})}


def kata(blok: tuple[Block, ...]) -> str:
    return " | ".join(plain(b.children) for b in walk(blok) if isinstance(b, Paragraph))


def tabel(nama: str, isi: Bahan) -> tuple[Block, ...]:
    return made(isi, TEMPLATES, "tabel", nama)


def ids(blok: tuple[Block, ...]) -> list[str]:
    return [b.id for b in blok if isinstance(b, Table)]


def test_an_empty_table_says_who_has_its_data_and_how_to_obtain_them() -> None:
    blok = tabel("beban-kerja", bahan(beban_kerja=None, belum_ada=catatan()))
    assert ids(blok) == ["tabel-beban-kerja"]
    teks = kata(blok)
    assert "Hasil analisis beban kerja Badan Pendapatan tahun 2026" in teks
    assert "Biro Organisasi Sekretariat Daerah" in teks
    assert "dijawab dengan Formulir C" in teks
    assert "Badan Kepegawaian Daerah" not in teks, "itu ditunggu tabel lain"


def test_a_table_with_some_data_keeps_them_and_says_what_is_missing() -> None:
    assert ids(tabel("beban-kerja", bahan(belum_ada=catatan()))) == [
        "tabel-beban-kerja",
        "tabel-beban-kerja-belum-ada",
    ]
    assert ids(tabel("beban-kerja", bahan())) == ["tabel-beban-kerja"]


def test_the_list_of_the_dossier_has_everything() -> None:
    blok = tabel("belum-ada", bahan(belum_ada=catatan()))
    assert ids(blok) == ["tabel-belum-ada"]
    teks = kata(blok)
    assert teks.index("Hasil analisis") < teks.index("Tambahan penghasilan") < teks.index("Naskah")
    assert tabel("belum-ada", bahan()) == ()


def test_an_option_without_estimates_is_unknown_and_not_zero() -> None:
    kosong = bahan(**tanpa_uang(kencana.dossier()), belum_ada=catatan())
    teks = kata(tabel("opsi", kosong))
    assert "Biaya" not in teks and "rupiah" not in teks
    assert "| 0 |" not in teks and "belum pasti" not in teks
    assert tabel("hasil-bersih", kosong) == ()
    assert made(kosong, TEMPLATES, "gambar", "hasil-bersih") == ()
    assert ids(tabel("manfaat-biaya", kosong)) == ["tabel-manfaat-biaya"]
    assert "Tambahan penghasilan pegawai tiap kelas jabatan" in kata(tabel("manfaat-biaya", kosong))


@pytest.mark.parametrize("hilang", ["beban_kerja", "evaluasi_kelembagaan", "uang"])
def test_a_table_without_data_and_without_a_holder_is_a_warning(hilang: str) -> None:
    dossier = kencana.dossier()
    ubah = tanpa_uang(dossier) if hilang == "uang" else {hilang: None}
    found = [d for d in bahan(**ubah).analisis.temuan if d.code == "K70"]
    assert len(found) == (2 if hilang == "evaluasi_kelembagaan" else 1)
    assert {d.severity for d in found} == {Severity.PERINGATAN}
    assert all(d.span.path.endswith(".md") and d.span.line > 1 for d in found)
    assert not [d for d in bahan().analisis.temuan if d.code == "K70"]


def test_a_holder_that_is_named_ends_the_warning() -> None:
    tercatat = bahan(beban_kerja=None, belum_ada=catatan()).analisis.temuan
    assert not [d for d in tercatat if d.code == "K70"]
    lain = catatan(CATATAN.replace("bahan: beban-kerja", "bahan: kematangan"))
    assert [d for d in bahan(beban_kerja=None, belum_ada=lain).analisis.temuan if d.code == "K70"]


def test_every_kind_of_data_has_a_table_that_waits_for_it() -> None:
    for satu in BahanData:
        berkas = catatan(CATATAN.replace("bahan: beban-kerja", f"bahan: {satu}"))
        isi = replace(bahan(), dossier=bahan(belum_ada=berkas).dossier)
        nama = {"indikator": "skor-tipologi", "taksiran": "manfaat-biaya"}.get(satu, str(satu))
        assert "Badan Pendapatan tahun 2026" in kata(tabel(nama, isi))


def test_every_kind_of_data_waits_for_a_table_that_is_there() -> None:
    assert set(TABEL_BAHAN) == set(BahanData)
    assert set(TABEL_BAHAN.values()) <= set(TABEL)
