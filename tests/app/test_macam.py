"""Kinds of draft, from the files of a dossier to the printed regulation."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generator.app.authored import make_law
from generator.app.final import unconfirmed
from generator.app.paths import Home
from generator.app.prepare import examined
from generator.content.gaya import load_gaya
from generator.content.load import load_dossier
from generator.diagnostics import DraftingError, Severity, Span
from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.intake.docx import read_docx
from generator.ir.dump import dump
from generator.ir.nodes import Table
from generator.ir.walk import walk
from generator.law.engine.amend import Amandemen
from generator.law.engine.penetapan import Penetapan
from generator.law.reader.peraturan import read_peraturan
from generator.law.reader.read import read_satuan
from generator.law.text import to_text
from generator.lint.dari_dossier import dari_dossier
from generator.lint.dari_peraturan import bingkai_dari, dari_peraturan
from generator.lint.pemeriksaan import run
from generator.model.dossier import BerkasBaru, BerkasPencabutan, IsiPerubahan, JenisRancangan
from generator.proof.read_back import read_whole
from generator.proof.words import read
from generator.render.docx.package import write_proof
from generator.render.pdf.anchors import named
from generator.shipped import CONTENT

ROOT = Path(__file__).parents[2]
MACAM = Path(__file__).parents[1] / "macam" / "content"


def bahan(slug: str, akar: Path = MACAM) -> Bahan:
    dossier = load_dossier(akar, slug, shipped=CONTENT)
    return Bahan(dossier, make_law(dossier), "0" * 8)


def printed(slug: str, akar: Path = MACAM) -> str:
    return " ".join(dump(build(bahan(slug, akar), ("ranperda",))[0]).replace("~", " ").split())


@pytest.fixture
def salinan(tmp_path: Path) -> Path:
    shutil.copytree(MACAM, tmp_path / "content")
    return tmp_path / "content"


def refused(akar: Path, slug: str) -> list[tuple[str, str]]:
    with pytest.raises(DraftingError) as salah:
        make_law(load_dossier(akar, slug, shipped=CONTENT))
    return [(d.code, d.message) for d in salah.value.diagnostics]


def test_a_new_regulation_is_its_own_law_and_its_reasons_hang_on_its_pasal() -> None:
    dossier = load_dossier(MACAM, "pasar", shipped=CONTENT)
    assert dossier.identitas.jenis_rancangan is JenisRancangan.BARU
    assert isinstance(dossier.isi, BerkasBaru)
    hukum = make_law(dossier)
    assert isinstance(hukum, Penetapan)
    assert [(i.kalimat, i.karena) for i in hukum.instruksi] == [
        ("Pasal 2", ("T01",)),
        ("Pasal 3", ("T01",)),
    ]
    assert not hukum.tanpa_alasan


def test_a_revocation_has_two_pasal_and_no_law_of_its_own() -> None:
    dossier = load_dossier(MACAM, "cabut", shipped=CONTENT)
    assert isinstance(dossier.isi, BerkasPencabutan)
    assert dossier.terdahulu == "perda-tirta-2012-7"
    hukum = make_law(dossier)
    assert not isinstance(hukum, Amandemen)
    assert [str(a) for i in hukum.instruksi for a in i.alamat] == ["Pasal 1"]


def test_the_new_regulation_prints_its_body_and_every_pasal_is_explained() -> None:
    teks = printed("pasar")
    assert "PERATURAN DAERAH KABUPATEN TIRTA LOKA" in teks
    assert "Pasal 5" in teks and "mulai berlaku pada tanggal diundangkan" in teks
    assert "Kios adalah bangunan berdinding di Pasar." in teks
    assert "PERUBAHAN" not in teks


def said(slug: str, akar: Path = MACAM) -> str:
    """Return the bare words of a printed draft."""
    (dokumen,) = build(bahan(slug, akar), ("ranperda",))
    return " ".join(" ".join(read(named(dokumen)).text).replace("\u00a0", " ").split())


def test_the_revocation_says_what_goes_what_stays_and_what_is_under_way() -> None:
    teks = said("cabut")
    assert "Peraturan Daerah Nomor 7 Tahun 2012 tentang Izin Gangguan (Lembaran Daerah" in teks
    assert "Tambahan Lembaran Daerah Kabupaten Tirta Loka Nomor 5); dan" in teks
    assert "Nomor 11); dan" not in teks
    assert "dicabut dan dinyatakan tidak berlaku." in teks
    assert "dinyatakan masih tetap berlaku sepanjang tidak bertentangan" in teks
    assert "dihentikan dan biayanya dikembalikan kepada pemohon." in teks
    assert "setelah 30 (tiga puluh) hari terhitung sejak tanggal diundangkan." in teks
    assert "Ayat (3) Pengembalian biaya dilakukan melalui kas daerah." in teks


def test_a_qanun_opens_and_closes_as_one_and_its_pasal_begin_at_their_times() -> None:
    teks = said("qanun")
    assert "QANUN KABUPATEN TIRTA LOKA NOMOR ... TAHUN ... TENTANG" in teks
    assert "DENGAN RAHMAT ALLAH YANG MAHA KUASA BUPATI TIRTA LOKA," in teks
    assert "TUHAN YANG MAHA ESA" not in teks
    assert "DEWAN PERWAKILAN RAKYAT KABUPATEN TIRTA LOKA" in teks
    assert "PERATURAN DAERAH" not in teks and "Peraturan Daerah" not in teks
    assert "Qanun ini mulai berlaku pada tanggal 1 Januari 2027." in teks
    assert (
        "Ketentuan sebagaimana dimaksud dalam Pasal 2 ayat (2) dan Pasal 3 mulai berlaku "
        "setelah 1 (satu) tahun terhitung sejak tanggal diundangkan."
    ) in teks
    assert "belum dicocokkan dengan peraturan daerah ini yang sudah diundangkan" in teks


def test_what_is_not_certain_of_a_form_stops_a_final() -> None:
    dossier = load_dossier(MACAM, "qanun", shipped=CONTENT)
    assert "S104" in {d.code for d in unconfirmed(dossier)}


def test_a_regulation_of_the_bupati_has_no_assembly_and_lists_what_it_repeals() -> None:
    teks = said("perbup")
    assert "PERATURAN BUPATI TIRTA LOKA" in teks
    assert "Persetujuan Bersama" not in teks and "NOREG" not in teks
    assert "PENJELASAN" not in teks
    assert "penempatannya dalam Berita Daerah Kabupaten Tirta Loka." in teks
    assert "Pasal 3 Pada saat Peraturan Bupati ini mulai berlaku:" in teks
    assert "Nomor 11); dan" in teks and "Nomor 3), dicabut dan dinyatakan tidak berlaku." in teks
    assert "Pasal 4 Peraturan Bupati ini mulai berlaku pada tanggal diundangkan." in teks


FORCE = "mulai_berlaku:\n  {}\npenjelasan_umum:"


@pytest.mark.parametrize(
    ("tulis", "kode"),
    [
        ("tanggal: 2026-01-01", "S106"),
        ("tanggal: 2027-01-01\n  setelah: 6 bulan", "S106"),
        ("tahap: [{alamat: [Pasal 2]}]", "S106"),
        ("tahap: [{alamat: [Pasal 9], tanggal: 2027-01-01}]", "S102"),
        (
            "tanggal: 2026-07-01\n  surut: {alasan: x, diketahui: 2026-08-01, peralihan: Pasal 4}",
            "S106",
        ),
        (
            "tanggal: 2026-07-01\n  surut: {alasan: x, diketahui: 2026-01-02, peralihan: Pasal 9}",
            "S102",
        ),
    ],
)
def test_a_time_of_force_that_cannot_be_is_told(salinan: Path, tulis: str, kode: str) -> None:
    berkas = salinan / "pasar" / "rancangan.yaml"
    berkas.write_text(berkas.read_text().replace("penjelasan_umum:", FORCE.format(tulis)))
    assert [k for k, _ in refused(salinan, "pasar")] == [kode]


def test_a_regulation_that_reaches_back_says_since_when_and_why(salinan: Path) -> None:
    berkas = salinan / "pasar" / "rancangan.yaml"
    surut = "surut: {alasan: Tarif telah dipungut, diketahui: 2026-01-02, peralihan: Pasal 4}"
    tulis = f"tanggal: 2026-07-01\n  {surut}"
    berkas.write_text(berkas.read_text().replace("penjelasan_umum:", FORCE.format(tulis)))
    teks = said("pasar", salinan)
    assert "diundangkan dan mempunyai daya laku surut sejak tanggal 1 Juli 2026." in teks
    assert "Pasal 5 Tarif telah dipungut." in teks


def test_a_time_limit_that_has_passed_is_told(salinan: Path) -> None:
    berkas = salinan / "pasar" / "rancangan.yaml"
    lama = "6 (enam) bulan terhitung sejak tanggal Peraturan Daerah ini diundangkan"
    berkas.write_text(berkas.read_text().replace(lama, "pada tanggal 1 Januari 2020"))
    assert [k for k, _ in refused(salinan, "pasar")] == ["S107"]


@pytest.mark.parametrize(
    ("lama", "baru", "pesan"),
    [
        ("dicabut: perda-tirta-2012-7", "dicabut: uu-2014-23", "tidak dibentuk oleh"),
        ("instansi: Kabupaten Tirta Loka", "instansi: Kabupaten Lain", "tidak dibentuk oleh"),
        ("per: 2026-11-23", "berlaku: false\nper: 2026-11-23", "tidak berlaku lagi"),
    ],
)
def test_only_what_is_in_force_and_its_own_is_repealed(
    salinan: Path, lama: str, baru: str, pesan: str
) -> None:
    for berkas in (
        salinan / "cabut" / "rancangan.yaml",
        salinan / "_pustaka" / "peraturan" / "perda-tirta-2012-7.yaml",
    ):
        berkas.write_text(berkas.read_text().replace(lama, baru))
    temuan = [kata for kode, kata in refused(salinan, "cabut") if kode == "S108"]
    assert pesan in temuan[0]


def test_a_perbup_does_not_repeal_a_perda(salinan: Path) -> None:
    berkas = salinan / "cabut" / "dossier.yaml"
    berkas.write_text(f"{berkas.read_text()}bentuk: perbup\n")
    kata = [kata for kode, kata in refused(salinan, "cabut") if kode == "S108"]
    assert "lebih tinggi daripada" in kata[0]


def test_the_units_of_yogyakarta_are_no_matter_of_a_perda(salinan: Path) -> None:
    berkas = salinan / "pasar" / "dossier.yaml"
    teks = berkas.read_text().replace("Retribusi Pelayanan Pasar", "Susunan Perangkat Daerah")
    teks = teks.replace("jenis: kabupaten", "jenis: provinsi\n  kekhususan: yogyakarta")
    berkas.write_text(teks)
    assert [k for k, _ in refused(salinan, "pasar")] == ["S105"]


def test_a_tariff_is_a_table_in_its_ayat_and_in_the_annex() -> None:
    (dokumen,) = build(bahan("pasar"), ("ranperda",))
    tabel = [b for part in dokumen.parts for b in walk(part.blocks) if isinstance(b, Table)]
    assert [t.role for t in tabel] == ["hukum", "hukum"]
    assert [[c.align for c in row] for t in tabel for row in t.body[:1]] == [
        ["tengah", "kiri", "kiri", "kanan"],
        ["tengah", "kiri", "kiri"],
    ]


def docx_of(slug: str) -> bytes:
    return write_proof(build(bahan(slug), ("ranperda",))[0], load_gaya(Home(ROOT).style))


@pytest.mark.parametrize("slug", ["pasar", "cabut", "qanun", "perbup"])
def test_what_is_printed_reads_as_it_was_written(slug: str) -> None:
    hukum = bahan(slug).amandemen
    assert isinstance(hukum, Penetapan)
    assert read_whole(hukum, docx_of(slug)) == ()


@pytest.mark.parametrize("slug", ["pasar", "cabut", "qanun", "perbup"])
def test_what_is_printed_is_clean_when_it_comes_from_outside(slug: str, tmp_path: Path) -> None:
    berkas = tmp_path / "ranperda.docx"
    berkas.write_bytes(docx_of(slug))
    lines, _ = read_docx(berkas.read_bytes(), berkas.name)
    peraturan, _ = read_peraturan(lines)
    kena = run(dari_peraturan(peraturan, bingkai_dari(lines)))
    berat = [str(satu.diagnostic) for satu in kena if satu.diagnostic.severity is Severity.GALAT]
    assert berat == []


def test_a_reference_to_an_annex_that_is_not_there_is_an_error(salinan: Path) -> None:
    berkas = salinan / "pasar" / "rancangan.yaml"
    berkas.write_text(berkas.read_text().replace("dalam Lampiran yang", "dalam Lampiran II yang"))
    satu = bahan("pasar", salinan)
    kena = run(dari_dossier(satu.dossier, satu.amandemen))
    found = [s.diagnostic for s in kena if s.lint.kode == "F137"]
    assert [d.severity for d in found] == [Severity.GALAT]
    assert "Lampiran II tidak ada" in found[0].message


def test_a_tariff_that_is_printed_otherwise_is_told() -> None:
    hukum = bahan("pasar").amandemen
    assert isinstance(hukum, Penetapan)
    salah = to_text(hukum.hasil).replace("| 1.500 |", "| 15.000 |")
    lain, _ = read_satuan(salah, Span("x", 1, 1))
    found = read_whole(replace(hukum, hasil=lain), docx_of("pasar"))
    assert [d.code for d in found] == ["P31"]
    assert "Pasal 3" in found[0].message


@pytest.mark.parametrize(
    ("lama", "baru", "pesan"),
    [
        ("      | --- | --- | --- |\n", "", "Tabel tanpa kepala di atas garis putus-putus (---)."),
        ("| 2 | Pasar Tirta | II |", "| 2 | Pasar Tirta |", "berisi 2 kolom, kepalanya 3"),
        ("| 2 | Pasar Tirta | II |", "| 2 | Pasar Tirta | II", 'tidak ditutup dengan "|"'),
    ],
)
def test_a_table_that_cannot_be_printed_is_told(
    salinan: Path, lama: str, baru: str, pesan: str
) -> None:
    berkas = salinan / "pasar" / "rancangan.yaml"
    berkas.write_text(berkas.read_text().replace(lama, baru))
    ((kode, kata),) = refused(salinan, "pasar")
    assert kode == "S103"
    assert pesan in kata


def test_a_file_of_another_kind_of_draft_is_told(salinan: Path) -> None:
    (salinan / "pasar" / "perubahan.yaml").write_text("operasi: []\n")
    assert refused(salinan, "pasar") == [
        ("S100", 'Berkas "perubahan.yaml" tidak dipakai oleh rancangan baru.')
    ]


def test_a_new_regulation_without_its_text_names_the_missing_file(salinan: Path) -> None:
    (salinan / "pasar" / "rancangan.yaml").unlink()
    assert [kode for kode, _ in refused(salinan, "pasar")] == ["S10"]


def test_a_reason_for_a_pasal_that_is_not_there_is_an_error(salinan: Path) -> None:
    berkas = salinan / "pasar" / "rancangan.yaml"
    berkas.write_text(berkas.read_text().replace("alamat: [BAB II]", "alamat: [Pasal 9]"))
    assert refused(salinan, "pasar") == [("S102", "Pasal 9 tidak ada dalam batang tubuh.")]


def compared(slug: str, akar: Path) -> str:
    (dokumen,) = build(bahan(slug, akar), ("matriks-persandingan",))
    return " ".join(dump(dokumen).replace("~", " ").split())


def test_without_a_replaced_law_a_new_one_stands_beside_its_reasons() -> None:
    teks = compared("pasar", MACAM)
    assert "sel-kepala: Rancangan sel tengah sel-kepala: Alasan dan Temuan" in teks
    assert "Objek dan pemungutan retribusi belum diatur. (T01)" in teks
    assert "mulai berlaku pada tanggal diundangkan" in teks
    assert "Semula" not in teks and "{sisip" not in teks


def test_a_new_regulation_is_compared_with_what_it_replaces(salinan: Path) -> None:
    (salinan / "pasar" / "digantikan.yaml").write_text(
        "peraturan: perda-tirta-2012-7\nstatus: rekonstruksi\nbatang_tubuh: |\n"
        "  Pasal 7\n  (1) Retribusi dipungut setiap bulan di Pasar.\n  (2) Daftar Pasar tercantum "
        "dalam Lampiran.\n\n  Pasal 8\n  (1) Pelayanan Pasar oleh badan usaha tidak dipungut.\n"
        "  (2) Objek retribusi meliputi:\n      a. kios; dan\n      b. pelataran.\n\n"
        "  Pasal 9\n  Pasar ditutup pada hari besar.\n"
    )
    berkas = salinan / "pasar" / "rancangan.yaml"
    berkas.write_text(f"{berkas.read_text()}mencabut: [perda-tirta-2012-7]\n")
    teks = compared("pasar", salinan)
    assert "{hapus tidak dipungut}" in teks and "{sisip dikecualikan dari objek" in teks
    assert "{sisip los; dan}" in teks
    hilang = teks.partition("yang tidak dimuat lagi")[2]
    assert "Pasar ditutup pada hari besar." in hilang and "Pasal 8" not in hilang


@pytest.mark.parametrize(
    ("slug", "dokumen"),
    [
        ("cabut", "matriks-persandingan"),
        ("cabut", "naskah-konsolidasi"),
        ("pasar", "naskah-konsolidasi"),
    ],
)
def test_a_document_that_a_kind_cannot_have_is_refused(
    salinan: Path, slug: str, dokumen: str
) -> None:
    berkas = salinan / slug / "dossier.yaml"
    berkas.write_text(berkas.read_text().replace("[ranperda]", f"[ranperda, {dokumen}]"))
    (salinan.parent / "naskah.yaml").write_text("")
    with pytest.raises(DraftingError) as salah:
        examined(Home(salinan.parent), slug)
    assert [d.code for d in salah.value.diagnostics] == ["S101"]


def test_an_amendment_is_still_what_a_dossier_is_by_default() -> None:
    dossier = load_dossier(Path(__file__).parents[1] / "content" / "dossier_kecil", "kecil")
    assert dossier.identitas.jenis_rancangan is JenisRancangan.PERUBAHAN
    assert isinstance(dossier.isi, IsiPerubahan)
