"""Names by rule: verbs of code English, nouns of law Indonesian (architecture, section 4).

A word list can only see the words in it. It holds the verbs that functions of this house have
begun with, and their like; it does not see a noun that a ``perancang`` would not know.
"""

from __future__ import annotations

import ast
from pathlib import Path

GENERATOR = Path(__file__).parents[2] / "generator"
WORDS = """
ambil atur awali baca bagi bandingkan beri bersihkan buang buat buka bungkus cari catat
cetak cocokkan dorong gabung gabungkan geser hitung hubungkan ikut jadikan jalankan
kelompokkan kembalikan kenali kumpulkan kutip letakkan lewati lihat lukis muat mulai
naikkan olah padukan pakai pasang pastikan pecahkan perbaiki periksa petik pilih
pindahkan pisah pisahkan potong rapikan ratakan rujuk sajikan salin sambung saring
satukan sebut segarkan sesuaikan simpan singkatkan sisipkan sunting susun tafsirkan
taksir tambahkan tampilkan tandai tata telusur telusuri tempatkan temukan terapkan
terjemahkan tetapkan tolak tukar tulis tumpuk turunkan tutup ukur ulangi urai uraikan
urutkan
"""
VERBS = frozenset(WORDS.split())
INVENTED = frozenset(  # Indonesian words made up for ideas of code
    ("Bengkel", "Ingatan", "Kena", "Penata", "Pencatat", "Pengutip", "Penyaji", "Simpanan")
)


def named(node_type: type[ast.AST]) -> list[tuple[str, str]]:
    """Return the room and the name of everything of one kind."""
    return [
        (path.relative_to(GENERATOR).parts[0], node.name)
        for path in sorted(GENERATOR.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, node_type) and isinstance(node, ast.FunctionDef | ast.ClassDef)
    ]


def test_functions_do_not_begin_with_an_indonesian_verb() -> None:
    found = [
        (room, name)
        for room, name in named(ast.FunctionDef)
        if name.lstrip("_").partition("_")[0] in VERBS
    ]
    assert [f"{room}: {name}" for room, name in found] == []


def test_no_class_bears_a_word_invented_for_an_idea_of_code() -> None:
    assert [name for _, name in named(ast.ClassDef) if name.lstrip("_") in INVENTED] == []
