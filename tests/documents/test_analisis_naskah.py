"""The paper says what is known, what is only an illustration, and what is not known."""

from __future__ import annotations

from dataclasses import replace

import kencana
import pytest
from dosir_contoh import bahan_dari

from generator.diagnostics import Diagnostic, Severity
from generator.documents.bahan import Bahan
from generator.documents.build import TEMPLATES
from generator.documents.environment import Templates
from generator.documents.naskah_akademik import naskah_akademik
from generator.ir.dump import plain
from generator.ir.nodes import Document, Figure, Heading, Paragraph, Table
from generator.ir.walk import walk
from generator.model.beban_kerja import Jabatan
from generator.model.dossier import Dossier, StatusFakta
from generator.model.lembar_kerja import LembarKerja
from generator.model.teks import Teks

TEMPLAT = Templates(TEMPLATES)


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return kencana.dossier()


def naskah(dossier: Dossier) -> Document:
    return naskah_akademik(bahan_dari(dossier), TEMPLAT)


def dengan_catatan(bahan: Bahan, *catatan: Diagnostic) -> Bahan:
    """Return the material with these notes on the proposed structure and no others."""
    usulan = bahan.analisis.usulan
    assert usulan is not None
    return replace(bahan, analisis=replace(bahan.analisis, usulan=replace(usulan, temuan=catatan)))


def kata(document: Document) -> str:
    found = []
    for part in document.parts:
        for block in walk(part.blocks):
            match block:
                case Paragraph(children=children) | Heading(children=children):
                    found.append(plain(children).replace("\u00a0", " "))
                case _:
                    pass
    return "\n".join(found)


def ids(document: Document, kind: type) -> set[str]:
    blocks = (b for part in document.parts for b in walk(part.blocks))
    return {b.id for b in blocks if isinstance(b, kind) and getattr(b, "id", "")}


@pytest.fixture(scope="module")
def utuh(dossier: Dossier) -> Document:
    return naskah(dossier)


def test_the_chapters_draw_on_the_analysis(utuh: Document) -> None:
    teks = kata(utuh)
    assert (
        "variabel umum Provinsi Nusa Kencana bernilai 170 (seratus tujuh puluh)" in teks
    )  # BAB II C
    assert (
        "39 (tiga puluh sembilan) dari 43 (empat puluh tiga) urusan dan fungsi" in teks
    )  # BAB I B
    assert "tetapi kedua jumlah itu berada pada kelas indikator yang sama" in teks
    assert "Selama 5 (lima) tahun, hasil bersih" in teks  # BAB II D
    assert "Apabila kesalahan taksiran saling bebas" in teks
    assert "Pemeriksaan menghasilkan 4 (empat) catatan atas susunan sekarang" in teks  # BAB III
    assert "Jumlah Perangkat Daerah berubah dari 27 (dua puluh tujuh) menjadi" in teks  # BAB V


def test_every_table_and_figure_has_its_place(utuh: Document) -> None:
    assert {
        *("tabel-skor-tipologi", "tabel-beban-kerja", "tabel-evaluasi-kelembagaan"),
        *("tabel-kematangan", "tabel-penempatan", "tabel-struktur"),
        *("tabel-skor-lengkap", "tabel-langkah-skor", "tabel-kepekaan"),
    } <= ids(utuh, Table)
    assert {
        *("gambar-skor-tipe", "gambar-kepekaan", "gambar-beban-kerja", "gambar-kematangan"),
        *("gambar-evaluasi-kelembagaan", "gambar-hasil-bersih", "gambar-struktur"),
        *("gambar-skor-lengkap", "gambar-kepekaan-anggaran", "gambar-bagan-unit-bpkad"),
    } <= ids(utuh, Figure)


def test_long_tables_stand_in_an_annex(utuh: Document) -> None:
    (rinci,) = (p for p in utuh.parts if p.id == "bagian-lampiran-analisis")
    assert rinci.title == "LAMPIRAN II: BUKTI DAN RINCIAN ANALISIS KELEMBAGAAN"
    inside = {b.id for b in walk(rinci.blocks) if isinstance(b, Table)}
    assert inside == {"tabel-skor-lengkap", "tabel-langkah-skor", "tabel-kepekaan"}


@pytest.mark.parametrize(
    ("rincian", "judul"),
    [
        (("bagan",), ["Bagan Perangkat Daerah yang Berubah"]),
        (("skor", "kepekaan"), ["Skor Setiap Urusan dan Fungsi", "Kepekaan Skor"]),
    ],
)
def test_the_details_of_the_annex_are_those_asked_for(
    dossier: Dossier, rincian: tuple[str, ...], judul: list[str]
) -> None:
    """Their letters follow; what is left out stands nowhere else, and nothing points at it."""
    sendiri = dossier.identitas.model_copy(update={"rincian": tuple(map(Teks, rincian))})
    utuh = naskah(dossier.model_copy(update={"identitas": sendiri}))
    (lampiran,) = (p for p in utuh.parts if p.id == "bagian-lampiran-analisis")
    heads = [b for b in walk(lampiran.blocks) if isinstance(b, Heading) and b.role == "subbab"]
    said = [(b.label, plain(b.children)) for b in heads]
    wanted = zip("ABCD", judul, strict=False)
    assert [(huruf.rstrip("."), teks) for huruf, teks in said][: len(judul)] == list(wanted)
    assert "tabel-langkah-skor" not in ids(utuh, Table)


@pytest.mark.parametrize(
    ("tanpa", "kalimat", "hilang"),
    [
        (
            "beban_kerja",
            "Rincian analisis beban kerja setiap jabatan tidak tersedia bagi penyusun.",
            "gambar-beban-kerja",
        ),
        (
            "indikator",
            "Skor pemetaan belum dihitung karena nilai indikator tipologi belum tersedia.",
            "gambar-skor-tipe",
        ),
        (
            "evaluasi_kelembagaan",
            "Birokrasi Nomor 20 Tahun 2018 belum dinilai",
            "gambar-kematangan",
        ),
    ],
)
def test_what_is_not_known_is_said(
    tanpa: str, kalimat: str, hilang: str, dossier: Dossier, utuh: Document
) -> None:
    document = naskah(dossier.model_copy(update={tanpa: None}))
    assert kalimat in kata(document)
    assert kalimat not in kata(utuh)
    assert hilang not in ids(document, Figure)


def test_an_illustration_is_called_one(dossier: Dossier, utuh: Document) -> None:
    contoh = "Data beban kerja di bawah ini bersifat ilustratif."
    assert contoh in kata(utuh)
    assert dossier.beban_kerja is not None
    berkas = dossier.beban_kerja.model_copy(update={"status": StatusFakta.TERKONFIRMASI})
    document = naskah(dossier.model_copy(update={"beban_kerja": berkas}))
    teks = kata(document)
    assert contoh not in teks
    assert "Beban kerja 2 (dua) dari 27 (dua puluh tujuh) Perangkat Daerah telah dipetakan" in teks
    assert "4 (empat) belum didukung bukti beban kerja yang nyata" in teks


@pytest.mark.parametrize("berat", [Severity.PERINGATAN, Severity.PETUNJUK])
def test_what_was_found_is_said_whatever_its_severity(dossier: Dossier, berat: Severity) -> None:
    catatan = Diagnostic(dossier.asal, berat, "K09", "susunan usulan: dua urusan kuat digabung", "")
    bahan = bahan_dari(dossier)
    teks = kata(naskah_akademik(dengan_catatan(bahan, catatan), TEMPLAT))
    assert "1 (satu) catatan atas susunan usulan" in teks
    assert "menyangkut syarat penggabungan tidak atau belum terbukti menurut PP 18/2016" in teks
    assert "tidak menyatakan bahwa susunan usulan memenuhi ketentuan tersebut" in teks
    bersih = kata(naskah_akademik(dengan_catatan(bahan), TEMPLAT))
    assert "dan tidak menghasilkan catatan atas susunan usulan." in bersih
    assert "syarat penggabungan" not in bersih


def test_the_table_of_findings_says_that_there_are_none(dossier: Dossier) -> None:
    bahan = dengan_catatan(bahan_dari(dossier))
    kini = bahan.analisis.sekarang
    assert kini is not None
    bersih = replace(bahan, analisis=replace(bahan.analisis, sekarang=replace(kini, temuan=())))
    assert "Tidak ada catatan" not in kata(naskah_akademik(bahan, TEMPLAT))
    assert "Tidak ada catatan" in kata(naskah_akademik(bersih, TEMPLAT))


def test_a_workbook_is_named_under_the_table_and_what_it_does_not_count_is_said(
    dossier: Dossier,
) -> None:
    assert dossier.beban_kerja is not None
    unit = dossier.beban_kerja.unit[0]
    first = unit.jabatan[0].model_copy(update={"pemangku": None})
    recap = Jabatan(nama="Juru Rekap", pemangku=2, kebutuhan=3)
    berkas = dossier.beban_kerja.model_copy(
        update={
            "status": StatusFakta.TERKONFIRMASI,
            "lembar_kerja": (LembarKerja(berkas="abk.xlsx", lembar=("S1",), sha256="ab" * 32),),
            "waktu_kerja_efektif": 79_320,
            "dasar_waktu_kerja": "lembar kerja abk.xlsx",
            "unit": (unit.model_copy(update={"jabatan": (first, recap)}),),
        }
    )
    document = naskah(dossier.model_copy(update={"beban_kerja": berkas}))
    teks = kata(document)
    assert "79.320 menit atau 1.322 jam setahun menurut lembar kerja abk.xlsx" in teks
    assert "Jumlah pemangku 1 (satu) jabatan tidak tercatat" in teks
    assert "Untuk 1 (satu) jabatan data itu hanya memuat rekapitulasi" in teks
    tabel = next(
        b
        for part in document.parts
        for b in walk(part.blocks)
        if isinstance(b, Table) and b.id == "tabel-beban-kerja"
    )
    assert "abk.xlsx (lembar S1; SHA-256 abababababab)" in repr(tabel)


def test_more_posts_than_a_paper_can_show_are_summed_by_kind_and_that_is_said(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.kelembagaan.beban_kerja.ONE_BY_ONE", 3)
    document = naskah(dossier)
    assert "tabel di bawah ini menjumlahkannya menurut jenis jabatan" in kata(document)
    (tabel,) = (
        b
        for part in document.parts
        for b in walk(part.blocks)
        if isinstance(b, Table) and b.id == "tabel-beban-kerja"
    )
    assert "menurut jenis jabatan dan unit" in plain(tabel.caption)
    (gambar,) = (
        b
        for part in document.parts
        for b in walk(part.blocks)
        if isinstance(b, Figure) and b.id == "gambar-beban-kerja"
    )
    assert "menurut jenis jabatan" in plain(gambar.caption)
