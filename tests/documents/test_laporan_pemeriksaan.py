"""The check report: findings by part with their rule, waivers with their reason, honest silence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.diagnostics import Span
from generator.documents.bahan import Bahan
from generator.documents.build import build
from generator.documents.pemeriksaan.baris import berkas
from generator.ir.dump import dump, plain
from generator.ir.nodes import Heading, Paragraph, Table
from generator.ir.walk import walk
from generator.lint.pemeriksaan import Pemeriksaan
from generator.lint.pengecualian import waive
from generator.model.dossier import Dossier
from generator.model.pengecualian import Pengecualian
from generator.model.teks import Teks


def laporan(bahan: Bahan) -> str:
    (document,) = build(bahan, ("laporan-pemeriksaan",))
    return dump(document).replace("~", " ")


def tabel(bahan: Bahan) -> dict[str, list[str]]:
    """Return the rows of every table under the last heading before it."""
    (document,) = build(bahan, ("laporan-pemeriksaan",))
    hasil: dict[str, list[str]] = {}
    judul = ""
    for blok in document.parts[0].blocks:
        if isinstance(blok, Heading):
            judul = plain(blok.children)
        elif isinstance(blok, Table):
            hasil[judul] = [
                " | ".join(
                    " ".join(
                        plain(p.children) for p in walk(sel.blocks) if isinstance(p, Paragraph)
                    )
                    for sel in baris
                ).replace("\u00a0", " ")
                for baris in blok.body
            ]
    return hasil


def test_findings_stand_under_their_part_with_rule_and_hint(bahan: Bahan) -> None:
    menimbang = tabel(bahan)["Menimbang"]
    assert menimbang == [
        "N06 peringatan | Menimbang huruf a konsiderans.yaml, baris 3 | "
        "Pertimbangan tidak berpangkal pada temuan (karena). | "
        "Benang merah: temuan, rancangan, dan bukti saling bertaut. "
        "Setiap pertimbangan berpangkal pada temuan."
    ]
    assert [satu[:14] for satu in tabel(bahan)["Kelembagaan Perangkat Daerah"]] == [
        "K09 petunjuk |", "K11 peringatan",
    ]  # fmt: skip


def test_parts_stand_in_the_order_of_the_draft(bahan: Bahan) -> None:
    nama = list(tabel(bahan))
    assert (
        nama.index("Menimbang")
        < nama.index("Batang tubuh")
        < nama.index("Kelembagaan Perangkat Daerah")
    )


def test_the_summary_counts_by_part_and_severity(bahan: Bahan) -> None:
    ringkasan = tabel(bahan)["Ringkasan"]
    assert "Judul | 1 | 0 | 0 | 0 | 1" in ringkasan
    assert "Menimbang | 3 | 0 | 1 | 0 | 0" in ringkasan
    assert "Kelembagaan Perangkat Daerah | – | 0 | 1 | 1 | 0" in ringkasan
    assert ringkasan[-1].startswith("Jumlah | 68 | 0 | 3 | 1 | 1")


def test_waived_findings_keep_their_reason(bahan: Bahan) -> None:
    (satu,) = tabel(bahan)["Temuan yang dikecualikan dengan alasan"]
    assert satu.startswith("F01 galat | Judul dossier.yaml, baris 2 | Judul diakhiri tanda.")
    assert satu.endswith("| Judul dari DPRD.")


def test_a_waiver_without_a_finding_is_reported(bahan: Bahan, dossier: Dossier) -> None:
    lepas = Pengecualian(kode=Teks("F99"), di=Teks("Pasal 9"), alasan=Teks("Lama."))
    pemeriksaan = Pemeriksaan((), waive([], (lepas,)), bahan.pemeriksaan.cakupan)
    teks = laporan(replace(bahan, pemeriksaan=pemeriksaan))
    assert "Pengecualian F99 di Pasal 9 tidak mengenai temuan apa pun." in teks


def test_nothing_found_is_said_with_its_limits(bahan: Bahan) -> None:
    kosong = Pemeriksaan(cakupan=bahan.pemeriksaan.cakupan)
    teks = laporan(replace(bahan, pemeriksaan=kosong))
    assert "{tebal Pemeriksaan tidak menemukan apa pun}. Hal itu tidak berarti" in teks
    assert "Tidak ada temuan pada bagian mana pun." in teks
    assert "Tidak ada temuan yang dikecualikan." in teks


def test_checks_that_did_not_run_are_no_clean_bill(bahan: Bahan) -> None:
    teks = laporan(replace(bahan, pemeriksaan=Pemeriksaan()))
    assert "Pemeriksaan belum dijalankan." in teks
    assert "tidak menemukan apa pun" not in teks


def test_it_says_whether_words_were_looked_up(bahan: Bahan) -> None:
    assert "Ejaan diperiksa dengan kamus" in laporan(bahan)
    tanpa = replace(bahan.pemeriksaan, cakupan=replace(bahan.pemeriksaan.cakupan, kamus=False))
    assert "Ejaan tidak diperiksa: kamus" in laporan(replace(bahan, pemeriksaan=tanpa))


@pytest.mark.parametrize(
    ("path", "tercetak"),
    [
        ("/rumah/orang/content/contoh/temuan/T01-a.yaml", "temuan/T01-a.yaml"),
        ("content/contoh/dossier.yaml", "dossier.yaml"),
        ("/x/content/_pustaka/peraturan/uu-2014-23.yaml", "_pustaka/peraturan/uu-2014-23.yaml"),
        ("", ""),
    ],
)
def test_paths_are_the_same_on_every_machine(path: str, tercetak: str) -> None:
    assert berkas(Span(path, 3), "contoh") == tercetak
