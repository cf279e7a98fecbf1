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


# What several rooms below no common noun of the law treat, each in its own way.
SUBJECTS = {
    "abk": "the workbook of workloads: read, counted, written as forms",
    "akn": "an Akoma Ntoso file",
    "analisis": "the institutional analysis: told, as tables, as figures",
    "angka": "numbers as people write them in tables: printed, read",
    "blocks": "blocks of the ir in one format",
    "brought": "units that a verb brings: read, applied",
    "buku": "a whole workbook",
    "cache": "the store between builds",
    "contents": "lists of contents",
    "daftar": "the literal list of what a room offers",
    "delta": "the pages that changed",
    "dokumen": "the document of a folder of documents",
    "elements": "the elements of tagged PDF",
    "enacted": "an enacted amendment applied",
    "epub": "the packed book",
    "explanation": "the explanation of a regulation",
    "fault": "what an audit finds, as data",
    "formula": "a formula in one format",
    "html": "HTML: read, or written for the layout",
    "hyphens": "words parted at a margin",
    "inline": "what stands inside a paragraph",
    "konsolidasi": "the consolidated text",
    "lampiran": "annexes",
    "meta": "what a file says of itself",
    "outdated": "the mark of an outdated file in one format",
    "package": "Office packages",
    "penjelasan": "the explanation of a draft",
    "perangkat": "the units of a region",
    "pictures": "the author's own pictures",
    "rujukan": "references to units of law",
    "skor": "scores of the typology",
    "structure": "the reading structure of a PDF",
    "svg": "vector pictures",
    "text": "plain text",
    "title": "the title of a regulation",
    "web": "the web edition",
    "words": "words of a document",
    "workbook": "spreadsheet files",
    "write": "a file written in the project's own way",
}
COMMON = ("model", "kelembagaan", "benang")  # where a subject has its noun


def test_rooms_of_one_name_treat_one_subject() -> None:
    """A command and its use case, a noun and who checks or prints it, or a subject named above."""
    rooms: dict[str, list[Path]] = {}
    for path in sorted(GENERATOR.rglob("*.py")):
        if path.name != "__init__.py":
            rooms.setdefault(path.stem, []).append(path.relative_to(GENERATOR))
    twins = {name: paths for name, paths in rooms.items() if len(paths) > 1}
    unexplained = {
        name
        for name, paths in twins.items()
        if not (GENERATOR / "cli" / "commands" / f"{name}.py").is_file()
        and not any(path.parts[0] in COMMON for path in paths)
    }
    assert unexplained == set(SUBJECTS)
