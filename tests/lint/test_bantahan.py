"""A sentence that a finding refutes is told, whatever the gravity of the finding."""

from __future__ import annotations

from dataclasses import replace

import kencana
import pytest

from generator.content.markdown import parse
from generator.diagnostics import Diagnostic, Severity, Span
from generator.lint.daftar import PER_KODE
from generator.lint.dari_dossier import dari_dossier
from generator.lint.pemeriksaan import run

PENGGABUNGAN = "susunan usulan: syarat penggabungan pada Dinas Pertanian belum dapat dibuktikan"
WADAH = "susunan sekarang: urusan pertanahan tidak diwadahi satu Perangkat Daerah pun"


def temuan(kode: str, pesan: str, tingkat: Severity) -> Diagnostic:
    return Diagnostic(Span("perangkat_daerah.yaml", 3, 5), tingkat, kode, pesan)


def dibantah(kalimat: str, *ditemukan: Diagnostic) -> list[str]:
    asal = kencana.dossier()
    blok, _ = parse(kalimat, "narasi/bab-3.md")
    narasi = {"bab-3": asal.narasi["bab-3"].model_copy(update={"isi": blok})}
    naskah = dari_dossier(asal.model_copy(update={"narasi": narasi}), kencana.amandemen())
    naskah = replace(naskah, ditemukan=ditemukan)
    return [p.kena.pesan for p in run(naskah, [PER_KODE["N22"]])]


@pytest.mark.parametrize("tingkat", [Severity.PERINGATAN, Severity.PETUNJUK])
@pytest.mark.parametrize(
    "kalimat",
    [
        "Susunan usulan memenuhi Pasal 18 Peraturan Pemerintah Nomor 18 Tahun 2016.",
        "Pemeriksaan atas susunan usulan tidak menemukan pelanggaran, dan tidak ada catatan.",
        "Setiap penggabungan telah memenuhi syarat skor.",
        "Penggabungan dua dinas itu sesuai dengan ketentuan.",
    ],
)
def test_no_gravity_hides_what_was_found(kalimat: str, tingkat: Severity) -> None:
    (pesan,) = dibantah(kalimat, temuan("K09", PENGGABUNGAN, tingkat))
    assert "[K09]" in pesan and "Dinas Pertanian" in pesan
    assert dibantah(kalimat) == []


@pytest.mark.parametrize(
    "kalimat",
    [
        "Penggabungan yang tidak memenuhi syarat ditunda.",
        "Penggabungan harus sesuai dengan rumpunnya.",
        "Apabila susunan usulan memenuhi syarat, permohonan diajukan.",
        "Apakah susunan usulan memenuhi syarat?",
        "Naskah ini tidak menyatakan bahwa susunan usulan memenuhi ketentuan tersebut.",
        "Susunan yang berlaku tidak melanggar ketentuan penggabungan.",  # the other structure
        "Syarat penggabungan belum terbukti.",
    ],
)
def test_what_denies_nothing_is_silent(kalimat: str) -> None:
    assert dibantah(kalimat, temuan("K09", PENGGABUNGAN, Severity.PETUNJUK)) == []


def test_what_was_found_elsewhere_refutes_nothing() -> None:
    sekarang = temuan("K01", WADAH, Severity.PERINGATAN)
    assert dibantah("Setiap urusan mempunyai pelaksana menurut Rancangan.", sekarang) == []
    assert len(dibantah("Setiap urusan mempunyai pelaksana pada saat ini.", sekarang)) == 1
    assert dibantah("Susunan usulan memenuhi besaran.", temuan("K51", "x", Severity.GALAT)) == []


@pytest.mark.parametrize(
    "kalimat",
    [
        "Pembagian habis tugas: setiap urusan mempunyai tepat satu wadah.",
        "Perubahan ini bertumpu pada dua pokok pikiran, yaitu setiap urusan mempunyai wadah.",
        "Asas itu menghendaki agar setiap urusan mempunyai pelaksana.",
    ],
)
def test_a_principle_is_no_claim(kalimat: str) -> None:
    assert dibantah(kalimat, temuan("K01", WADAH, Severity.PERINGATAN)) == []


def test_a_gap_of_the_thread_refutes_that_it_is_whole() -> None:
    kalimat = "Setiap fakta dalam naskah ini bersumber. Pegawai berkurang 12 orang."
    (pesan,) = dibantah(kalimat)
    assert "[N20]" in pesan
    assert dibantah("Setiap fakta dalam naskah ini bersumber.") == []
