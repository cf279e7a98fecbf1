"""``naskah restate``: an amendment becomes a new regulation that repeals the old one."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest

from generator.app.authored import make_law
from generator.app.paths import Home
from generator.app.restate import Hasil, restate
from generator.content.gaya import load_gaya
from generator.content.load import load_dossier
from generator.diagnostics import DraftingError
from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.ir.dump import dump
from generator.law.engine.penetapan import Penetapan
from generator.law.engine.rujukan import putus
from generator.law.text import to_text
from generator.model.dossier import BerkasBaru, JenisRancangan
from generator.proof.read_back import read_whole
from generator.render.docx.package import write_proof

CONTOH = Path(__file__).parents[1] / "documents" / "content"
MACAM = Path(__file__).parents[1] / "macam" / "content"


@pytest.fixture(scope="module")
def ditulis(tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, Hasil]:
    akar = tmp_path_factory.mktemp("ulang")
    shutil.copytree(CONTOH, akar / "content")
    (akar / "naskah.yaml").write_text("")
    home = Home(akar)
    return home, restate(home, "contoh", "contoh-baru")


def bahan(home: Home) -> Bahan:
    dossier = load_dossier(home.content, "contoh-baru", shipped=home.shipped)
    return Bahan(dossier, make_law(dossier), "0" * 8)


def test_the_text_is_that_of_the_amended_law_numbered_through(
    ditulis: tuple[Home, Hasil],
) -> None:
    satu = bahan(ditulis[0])
    assert satu.dossier.identitas.jenis_rancangan is JenisRancangan.BARU
    teks = to_text(satu.amandemen.hasil)
    assert "Dihapus" not in teks
    assert "Pasal 4\n(1) Direktur rumah sakit Daerah" in teks  # was Pasal 3A
    assert "BAB III\nKETENTUAN PERALIHAN\nPasal 5\nPejabat yang ada" in teks  # was Pasal II
    assert "mulai berlaku" not in teks.partition("KETENTUAN PENUTUP")[2]
    assert putus(satu.amandemen.hasil) == ()


def test_it_repeals_the_old_law_and_keeps_the_thread(ditulis: tuple[Home, Hasil]) -> None:
    isi = bahan(ditulis[0]).dossier.isi
    assert isinstance(isi, BerkasBaru)
    assert isi.mencabut == ("perda-contoh-2016-3",)
    assert [(p.alamat, p.karena) for p in isi.pengaturan] == [
        (("Pasal 2 huruf c",), ("T02",)),
        (("Pasal 3 ayat (1)",), ("T01",)),
        (("Pasal 4",), ("T01",)),
    ]
    assert [(p.alamat) for p in isi.penjelasan] == ["Pasal 3 ayat (1)", "Pasal 3 ayat (2)"]


def test_every_unit_is_in_the_table_of_old_and_new_numbers(ditulis: tuple[Home, Hasil]) -> None:
    home, hasil = ditulis
    berkas = home.content / "contoh-baru" / "data" / "konversi.csv"
    padanan = dict(list(csv.reader(berkas.open()))[1:])
    assert padanan["Pasal 3A ayat (2)"] == "Pasal 4 ayat (2)"
    assert padanan["Pasal 4"] == padanan["Pasal 3 ayat (2)"] == "tidak dimuat"
    assert padanan["Bab III"] == "Bab IV"
    assert (hasil.pasal, hasil.bernomor_baru) == (5, 1)


def test_what_nobody_can_decide_is_listed(ditulis: tuple[Home, Hasil]) -> None:
    kata = [d.message for d in ditulis[1].temuan]
    assert {d.code for d in ditulis[1].temuan} == {"S132"}
    assert "Alasan pada Pasal 4 tidak mempunyai satuan lagi." in kata
    assert "Saat mulai berlaku peraturan lama (5) tidak dimuat." in kata
    assert "Penjelasan umum berasal dari peraturan lama." in kata


def test_it_prints_what_it_says(ditulis: tuple[Home, Hasil]) -> None:
    satu = bahan(ditulis[0])
    assert isinstance(satu.amandemen, Penetapan)
    (dokumen,) = build(satu, ("ranperda",))
    docx = write_proof(dokumen, load_gaya(ditulis[0].style))
    assert read_whole(satu.amandemen, docx) == ()


def test_it_is_compared_with_the_law_it_replaces(ditulis: tuple[Home, Hasil]) -> None:
    (dokumen,) = build(bahan(ditulis[0]), ("matriks-persandingan",))
    baris = " ".join(dump(dokumen).replace("~", " ").split())
    assert "(3) isi-rapat: Direktur diangkat oleh Gubernur." in baris  # beside the new (2)
    assert "{sisip organisasi bersifat khusus}" in baris
    hilang = baris.partition("yang tidak dimuat lagi")[2]
    assert "Ketentuan mengenai tata kerja diatur dengan Peraturan Gubernur." in hilang
    assert "Direktur rumah sakit" not in hilang


def test_only_an_amendment_is_restated(tmp_path: Path) -> None:
    shutil.copytree(MACAM, tmp_path / "content")
    (tmp_path / "naskah.yaml").write_text("")
    with pytest.raises(DraftingError) as salah:
        restate(Home(tmp_path), "pasar", "pasar-baru")
    assert [d.code for d in salah.value.diagnostics] == ["S133"]


def test_nothing_is_written_over(ditulis: tuple[Home, Hasil]) -> None:
    with pytest.raises(DraftingError) as salah:
        restate(ditulis[0], "contoh", "contoh-baru")
    assert [d.code for d in salah.value.diagnostics] == ["S42"]


def test_a_compared_law_that_stays_is_told(ditulis: tuple[Home, Hasil], tmp_path: Path) -> None:
    shutil.copytree(ditulis[0].content, tmp_path / "content")
    (tmp_path / "naskah.yaml").write_text("")
    berkas = tmp_path / "content" / "contoh-baru" / "rancangan.yaml"
    berkas.write_text(berkas.read_text().replace("mencabut:\n  - perda-contoh-2016-3\n", ""))
    with pytest.raises(DraftingError) as salah:
        load_dossier(tmp_path / "content", "contoh-baru", shipped=Home(tmp_path).shipped)
    assert [d.code for d in salah.value.diagnostics] == ["S131"]


def test_narratives_stages_and_data_go_along_and_old_numbers_are_told(tmp_path: Path) -> None:
    shutil.copytree(CONTOH, tmp_path / "content")
    (tmp_path / "naskah.yaml").write_text("")
    dari = tmp_path / "content" / "contoh"
    (dari / "tahap.yaml").write_text("keadaan_teks: rancangan\n")
    (dari / "gambar").mkdir(exist_ok=True)
    (dari / "gambar" / "peta.png").write_bytes(b"\x89PNG lama")
    narasi = sorted((dari / "narasi").glob("*.md"))
    kata = "Pasal 3A mengatur direktur; Pasal 18 Undang-Undang Dasar tetap."
    narasi[0].write_text(f"{narasi[0].read_text()}\n{kata}\n")
    home = Home(tmp_path)
    hasil = restate(home, "contoh", "contoh-baru")
    baru = home.content / "contoh-baru"
    assert [p.name for p in sorted((baru / "narasi").glob("*.md"))] == [p.name for p in narasi]
    assert (baru / "tahap.yaml").read_text() == "keadaan_teks: rancangan\n"
    assert (baru / "gambar" / "peta.png").read_bytes() == b"\x89PNG lama"
    assert not (baru / "perubahan.yaml").exists()
    (satu,) = (d for d in hasil.temuan if d.span.path.endswith(f"narasi/{narasi[0].name}"))
    assert satu.message.startswith("Narasi masih menyebut Pasal 3A")
    assert "18" not in satu.message
