"""``docs/kode.md``: every code explained, what is true by construction, measured precision.

``python -m tools.kode`` prints it, ``--write`` puts it in its place; a test compares the two.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.content.ketepatan import load_ketepatan
from generator.diagnostics.codes import IN_THE_MESSAGE, STAGES, Code, codes
from generator.model.ketepatan import BerkasKetepatan

HERE = Path(__file__).resolve().parent.parent
TUJUAN = HERE / "docs" / "kode.md"
RINCI = ("F", "N")  # stages whose codes have examples
CETAK = "tests/lint/test_cetak.py::test_the_printed_draft_is_without_a_finding"
MESIN = "tests/law/test_engine_cases.py::test_instructions_and_text"
TOLAK = "tests/law/test_engine_cases.py::test_misfits_are_refused_with_place_and_address"
URUT = "tests/law/test_engine_properties.py::test_numbers_are_unique_and_ascending"
TETAP = "tests/law/test_engine_properties.py::test_untouched_pasal_are_identical"
BALIK = "tests/law/test_engine_properties.py::test_the_printed_amendment_enacted_gives_the_same_law"
RANPERDA = "tests/documents/test_ranperda.py::"
# code: what the generator does by itself in a draft from a dossier, and the test that proves it
PEMBANGUN: Mapping[str, tuple[str, str]] = {
    "F05": ("Nama daerah dicetak dari dossier.yaml.", CETAK),
    "F06": ("Frasa dicetak oleh templat.", CETAK),
    "F07": ("Jabatan dan komanya dicetak oleh templat.", CETAK),
    "F11": ("Pertimbangan penutup dirumuskan oleh templat.", CETAK),
    "F23": ("Frasa persetujuan bersama dicetak oleh templat.", CETAK),
    "F24": ("Diktum dan nama peraturan dicetak dari judul.", CETAK),
    "F25": ("Batang tubuh dicetak sebagai Pasal I dan Pasal II.", CETAK),
    "F26": (
        "Kalimat pembuka mengikuti jumlah perubahan dalam pustaka.",
        f"{RANPERDA}test_amended_twice_before_lists_the_amendments",
    ),
    "F27": ("Instruksi dinomori oleh mesin.", f"{RANPERDA}test_a_single_change_is_not_numbered"),
    "F28": ("Lembaran Daerah dicetak dari pustaka.", CETAK),
    "F29": ("Satu Pasal mendapat satu instruksi.", MESIN),
    "F30": ("Instruksi diurutkan menurut Pasal.", MESIN),
    "F31": ("Operasi tanpa sasaran menghentikan pembangunan (H01).", TOLAK),
    "F32": ("Tempat sisipan dihitung dari naskah yang berlaku.", URUT),
    "F34": ("Nomor sisipan diberikan oleh mesin.", URUT),
    "F35": ("Bilangan dan katanya dihitung oleh mesin.", MESIN),
    "F37": ("Sisip dan tambah dibedakan oleh mesin.", MESIN),
    "F38": ("Pasal dicetak utuh setelah diubah.", BALIK),
    "F39": ("Yang tidak disebut tidak berubah.", TETAP),
    "F40": ("Satuan yang dihapus tetap bernomor.", MESIN),
    "F41": ("“Dihapus.” dicetak oleh mesin.", MESIN),
    "F42": ("Kata dihapus dan diubah dipilih oleh mesin.", MESIN),
    "F43": ("Bab atau Bagian hanya dapat dihapus beserta isinya.", TOLAK),
    "F73": ("Penutup dicetak oleh templat.", CETAK),
    "F74": ("Baris Lembaran Daerah dan noreg dicetak oleh templat.", CETAK),
    "F75": ("Penjelasan dicetak oleh templat.", CETAK),
    "F76": ("Penjelasan disusun menurut instruksi.", CETAK),
    "F77": ("“Cukup jelas.” dicetak oleh templat.", CETAK),
    "F78": ("Setiap ayat dicantumkan dalam penjelasan.", CETAK),
    "F79": ("“Dihapus.” dicetak dalam penjelasan.", CETAK),
    "F83": (
        "Perubahan penjelasan dirumuskan sebagai instruksi.",
        "tests/law/test_engine_cases.py::test_every_pattern_has_a_case",
    ),
    "F86": (
        "Huruf, kertas, jarak, dan margin ditetapkan gaya rumah.",
        "tests/render/pdf/test_pdf_book.py::test_page_sizes",
    ),
    "F87": (
        "Judul dan urutan bab naskah akademik dicetak oleh templat.",
        "tests/documents/test_benang.py::test_chapters_of_lampiran_i_in_order",
    ),
    "F94": (
        "Daftar pustaka dihimpun dari yang dikutip.",
        "tests/documents/test_sebutan.py::test_bibliography_is_what_was_cited_in_groups",
    ),
    "F95": (
        "Ranperda yang sama dilampirkan pada naskah akademik.",
        "tests/documents/test_benang.py::test_the_annex_of_the_paper_is_the_draft_itself",
    ),
}
AWAL = """# Daftar kode

Berkas ini ditulis oleh `python -m tools.kode --write`; jangan disunting. Setiap temuan yang dicetak
`naskah` berkode. Penjelasan satu kode dibaca juga dengan `naskah explain KODE`.

Tingkat: **galat** menghentikan pembuatan dokumen, **peringatan** dan **petunjuk** tidak. Temuan F,
N, dan K dapat dibiarkan dengan `pengecualian` beralasan dalam `dossier.yaml`.

Ketepatan diukur pada peraturan yang telah diundangkan: berapa bagian dari temuan yang dinilai
dengan tangan memang salah menurut sumbernya. Kode yang ketepatannya di bawah 80 persen paling
tinggi menjadi petunjuk.
"""
BANGUN = """## Dipenuhi oleh pembangun

Dalam rancangan yang dibuat dari dosir, yang berikut ini benar dengan sendirinya; ujinya disebut.
Kode yang juga terdaftar di atas tetap memeriksa rancangan dari luar.

| Kode | Yang dikerjakan pembangun | Uji |
|:--|:--|:--|
"""


def lines(berkas: BerkasKetepatan | None) -> Iterator[str]:
    """Yield the page piece by piece."""
    yield AWAL
    if berkas:
        yield f"\nKorpus: {berkas.korpus}\n"
    per_tahap: dict[str, list[Code]] = {huruf: [] for huruf in STAGES}
    for code in codes().values():
        per_tahap[code.code[0]].append(code)
    for huruf, isi in per_tahap.items():
        if isi:
            yield f"\n## {huruf}: {STAGES[huruf]}\n"
            yield from _rinci(isi, berkas) if huruf in RINCI else _tabel(isi)
    yield f"\n{BANGUN}"
    for kode, (apa, uji) in PEMBANGUN.items():
        yield f"| {kode} | {apa} | `{uji}` |\n"


def _rinci(isi: list[Code], berkas: BerkasKetepatan | None) -> Iterator[str]:
    for u in isi:
        yield f"\n### {u.code}\n\n{u.meaning}\n\n"
        tingkat = f"Tingkat: {' atau '.join(u.severities)}."
        tingkat += f" Sejak {u.since}." if u.since else ""
        yield f"{tingkat} Sumber: {u.source}.\n".lstrip() if u.source else f"{u.remedy}\n"
        contoh = [f"- Keliru: {u.wrong}\n"] if u.wrong else []
        contoh += [f"- Benar: {u.right}\n"] if u.right else []
        contoh += [
            f"- Sampai dengan {lama.until}: {lama.meaning} Sumber: {lama.source}.\n"
            for lama in u.earlier
        ]
        if berkas and (keadaan := berkas.keadaan(u.code)):
            contoh.append(f"- Ketepatan: {keadaan}\n")
        if contoh:
            yield "\n" + "".join(contoh)


def _tabel(isi: list[Code]) -> Iterator[str]:
    yield "\n| Kode | Arti | Sumber atau cara memperbaiki |\n|:--|:--|:--|\n"
    for u in isi:
        cara = u.remedy if u.remedy != IN_THE_MESSAGE else ""
        yield f"| {u.code} | {u.meaning} | {(u.source or cara).replace('|', '/')} |\n"


def page(root: Path = HERE) -> str:
    """Return ``docs/kode.md`` as it should be."""
    return "".join(lines(load_ketepatan(root)))


def main() -> int:
    """Print or write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="tulis docs/kode.md")
    if parser.parse_args().write:
        TUJUAN.write_text(page(), encoding="utf-8")
    else:
        sys.stdout.write(page())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
