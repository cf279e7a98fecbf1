"""The table "Where to change what" of docs/arsitektur.md, followed on a copy by who never saw it.

Each test makes the change that a row is about, sees it work, and compares the files it had to
touch with those that the row names.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COPIED = ("generator", "templates", "docs/istilah.md", "tests/lint/benih.yaml")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    yield Project(tmp_path)


class Project:
    """A copy of the project, and the files that were changed in it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.touched: set[str] = set()
        for name in COPIED:
            source, target = ROOT / name, root / name
            target.parent.mkdir(parents=True, exist_ok=True)
            if source.is_dir():
                shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy2(source, target)
        for name in ("_pustaka", "_aturan", "_kamus"):
            shutil.copytree(ROOT / "content" / name, root / "content" / name)

    def write(self, name: str, text: str) -> None:
        self.touched.add(name)
        (self.root / name).parent.mkdir(parents=True, exist_ok=True)
        (self.root / name).write_text(text, "utf-8")

    def edit(self, name: str, *changes: tuple[str, str]) -> None:
        text = (self.root / name).read_text("utf-8")
        for old, new in changes:
            assert text.count(old) == 1, f"{name}: {old!r}"
            text = text.replace(old, new)
        self.write(name, text)

    def run(self, code: str, *arguments: str) -> str:
        """Run Python with the copy in front of everything else; return what it prints."""
        env = {**os.environ, "PYTHONPATH": str(self.root), "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run(
            [sys.executable, "-c", code, *arguments],
            cwd=self.root,
            env=env,
            capture_output=True,
            text=True,
            check=False,
        )
        assert str(ROOT / "generator") not in done.stderr
        return done.stdout + done.stderr

    def naskah(self, *arguments: str) -> str:
        code = "import sys; from generator.cli.main import main; sys.exit(main(sys.argv[1:]))"
        return self.run(code, *arguments)


def named(wish: str) -> list[str]:
    """Return the patterns of files that the row of a wish names, from the root of the project."""
    table = (ROOT / "docs" / "arsitektur.md").read_text("utf-8")
    (row,) = re.findall(rf"^\| {re.escape(wish)}[^|]*\| (.*) \|$", table, re.M)
    words = [w for w in re.findall(r"`([^`]+)`", row) if "/" in w]
    return [re.sub(r"<[^>]*>", "*", w if _from_root(w) else f"generator/{w}") for w in words]


def _from_root(name: str) -> bool:
    """Return whether a path begins at the root of the project, not in ``generator/``."""
    return name.startswith(("templates/", "tests/", "docs/", "content/_"))


def assert_as_told(project: Project, wish: str) -> None:
    """Assert that each file touched is named, and each one named was touched."""
    patterns = [f"{p}*" if p.endswith("/") else p for p in named(wish)]
    pairs = [(n, p) for n in project.touched for p in patterns if fnmatch(n, p)]
    assert project.touched - {name for name, _ in pairs} == set()
    assert set(patterns) - {pattern for _, pattern in pairs} == set()


def test_a_lint(project: Project) -> None:
    project.edit(
        "generator/lint/judul.py",
        (
            "def bare_end(",
            "def shouted(naskah: Naskah) -> Iterator[Hit]:\n"
            '    """F199: a title has no exclamation mark."""\n'
            '    if "!" in naskah.judul.teks:\n'
            '        yield Hit(naskah.judul, "judul berseru", 0, 1)\n\n\n'
            "def bare_end(",
        ),
    )
    project.edit(
        "generator/lint/daftar.py",
        (
            '    Lint("F01", judul.bare_end),\n',
            '    Lint("F01", judul.bare_end),\n    Lint("F199", judul.shouted),\n',
        ),
    )
    row = '[F199]\narti = "Judul tidak berseru."\ntingkat = "galat"\nsumber = "L2-3"\n\n[F01]\n'
    project.edit("generator/diagnostics/codes.toml", ("[F01]\n", row))
    project.write("tests/lint/cases/F199.yaml", "kode: F199\n")
    seed = "\ndosir:\n"
    project.edit(
        "tests/lint/benih.yaml", (seed, f"{seed}  - {{kode: F199, berkas: dossier.yaml}}\n")
    )
    draft = (
        "PERATURAN DAERAH KABUPATEN CONTOH\nNOMOR 1 TAHUN 2026\nTENTANG\nTAMAN!\n\nPasal 1\nYa.\n"
    )
    (project.root / "rancangan.txt").write_text(draft)
    assert "[F199]" in project.naskah("lint", "--select", "F199", "rancangan.txt")
    assert "Judul tidak berseru." in project.naskah("explain", "F199")
    assert_as_told(project, "a lint")


def test_a_kind_of_regulation(project: Project) -> None:
    project.edit(
        "generator/model/peraturan.py",
        ("    PERDA = ", '    RESOLUSI = "resolusi"\n    PERDA = '),
        (
            "    J.PERGUB: Bentuk(",
            '    J.RESOLUSI: Bentuk("Resolusi", "Res", 0, "DPRD"),\n    J.PERGUB: Bentuk(',
        ),
    )
    project.edit(
        "docs/istilah.md",
        (
            "| `perda` | Peraturan Daerah |",
            "| `resolusi` | Resolusi |\n| `perda` | Peraturan Daerah |",
        ),
    )
    told = project.run(
        "from generator.model.peraturan import singkat_kunci\n"
        "from generator.model.sitasi import recognise\n"
        'print(singkat_kunci("resolusi-2025-4"), recognise("Resolusi Nomor 4 Tahun 2025", {}))'
    )
    assert "Res 4/2025" in told and "RESOLUSI" in told
    assert "resolusi" in project.run(
        "from generator.content.schema import schemas\nprint(*map(str, schemas().values()))"
    )
    assert_as_told(project, "a kind of regulation")


def test_a_kind_of_document(project: Project) -> None:
    project.write(
        "generator/documents/ringkasan.py",
        """
from dataclasses import dataclass
from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.meta import meta
from generator.ir.nodes import Document

@dataclass(frozen=True, slots=True)
class RingkasanView:
    jumlah: int

def ringkasan(bahan: Bahan, templat: Templates) -> Document:
    view = RingkasanView(len(bahan.amandemen.instruksi))
    parts = templat.parts("ringkasan/ringkasan", view)
    return Document("ringkasan", meta(bahan, "Ringkasan"), "naskah", parts)
""",
    )
    project.write(
        "templates/ringkasan/ringkasan.html.j2",
        '<article id="ringkasan" title="Ringkasan" mulai="1">\n'
        '<p class="isi">Rancangan ini memuat {{ jumlah }} instruksi.</p>\n</article>\n',
    )
    project.edit(
        "generator/documents/registry.py",
        (
            "from generator.documents.ranperda import ranperda\n",
            "from generator.documents.ranperda import ranperda\n"
            "from generator.documents.ringkasan import ringkasan\n",
        ),
        ('    "ranperda": ranperda,\n', '    "ranperda": ranperda,\n    "ringkasan": ringkasan,\n'),
    )
    project.edit(
        "generator/model/dossier.py",
        ('    "laporan-pemeriksaan",\n)', '    "laporan-pemeriksaan",\n    "ringkasan",\n)'),
    )
    last = '        "Temuan pemeriksaan dan pengecualiannya, bagian demi bagian.",\n'
    project.edit("generator/content/schema_pilihan.py", (last, f'{last}        "Ringkasan.",\n'))
    project.write("tests/documents/golden/ringkasan.txt", "Rancangan ini memuat 2 instruksi.\n")
    project.naskah("new", "uji", "--jenis", "kabupaten", "--provinsi", "Contoh")
    told = project.run(
        "from pathlib import Path\n"
        "from generator.app.paths import Home\n"
        "from generator.app.prepare import prepare\n"
        "from generator.documents.build import build\n"
        "from generator.ir.dump import dump\n"
        "home = Home(Path('.'))\n"
        "print(dump(*build(prepare(home, 'uji'), ('ringkasan',), home.templates)))"
    )
    assert "Rancangan ini memuat 2 instruksi." in told.replace("~", " ")
    assert_as_told(project, "a kind of document")


def test_a_verb_of_an_amendment(project: Project) -> None:
    hapus = (project.root / "generator/law/verbs/hapus.py").read_text("utf-8")
    kosongkan = re.sub(r"EXAMPLES = \(.*?\n\)\n", "EXAMPLES = ()\n", hapus, flags=re.S)
    kosongkan = kosongkan.replace("Tindakan.HAPUS", "Tindakan.KOSONGKAN")
    kosongkan = kosongkan.replace("{Kata.HAPUS, Kata.AKTIF_HAPUS}", "{Kata.KOSONGKAN}")
    kosongkan = kosongkan.replace("dihapus", "dikosongkan").replace(".dikosongkan:", ".dihapus:")
    project.write("generator/law/verbs/kosongkan.py", kosongkan)
    project.edit(
        "generator/law/verbs/table.py",
        ("ganti_frasa, hapus, pecah,", "ganti_frasa, hapus, kosongkan, pecah,"),
        ("    hapus.VERB,\n", "    hapus.VERB,\n    kosongkan.VERB,\n"),
        (
            "        case Tindakan.SISIP:\n            verb",
            "        case Tindakan.KOSONGKAN:\n            verb = kosongkan.VERB\n"
            "        case Tindakan.SISIP:\n            verb",
        ),
    )
    project.edit(
        "generator/model/perubahan.py",
        ('    HAPUS = "hapus"\n', '    HAPUS = "hapus"\n    KOSONGKAN = "kosongkan"\n'),
        (
            "            case Tindakan.HAPUS:\n                noun",
            '            case Tindakan.KOSONGKAN:\n                noun = "pengosongan"\n'
            "            case Tindakan.HAPUS:\n                noun",
        ),
        (
            "            case Tindakan.HAPUS:\n                word",
            '            case Tindakan.KOSONGKAN:\n                word = "dikosongkan"\n'
            "            case Tindakan.HAPUS:\n                word",
        ),
        (
            "            case Tindakan.UBAH | Tindakan.HAPUS |",
            "            case Tindakan.KOSONGKAN | Tindakan.UBAH | Tindakan.HAPUS |",
        ),
    )
    project.edit(
        "generator/law/sentence/word_beside.py",
        (
            "        case Tindakan.HAPUS:\n            return f",
            "        case Tindakan.KOSONGKAN:\n            return 'dikosongkan.'\n"
            "        case Tindakan.HAPUS:\n            return f",
        ),
    )
    project.edit(
        "generator/export/akn/meta.py",
        ("        case Tindakan.HAPUS:\n", "        case Tindakan.HAPUS | Tindakan.KOSONGKAN:\n"),
        (
            "        case Tindakan.UBAH | Tindakan.HAPUS |",
            "        case Tindakan.KOSONGKAN | Tindakan.UBAH | Tindakan.HAPUS |",
        ),
    )
    project.edit(
        "generator/content/check.py",
        ("        case Tindakan.HAPUS:", "        case Tindakan.HAPUS | Tindakan.KOSONGKAN:"),
    )
    meaning = '        "Menghapus satuan; nomornya tetap ada.",\n'
    project.edit(
        "generator/content/schema_pilihan.py", (meaning, f'{meaning}        "Mengosongkan.",\n')
    )
    row = "| `hapus` | satuan dihapus, nomornya tetap |\n"
    project.edit("docs/istilah.md", (row, f"{row}| `kosongkan` | satuan dikosongkan |\n"))
    project.edit(
        "generator/law/grammar/tokens.py",
        ("    HAPUS = auto()\n", "    HAPUS = auto()\n    KOSONGKAN = auto()\n"),
        (
            '        (Kata.HAPUS, r"dihapus\\b"),\n',
            '        (Kata.HAPUS, r"dihapus\\b"),\n        (Kata.KOSONGKAN, r"dikosongkan\\b"),\n',
        ),
    )
    project.edit(
        "generator/law/grammar/stream.py",
        ("Kata.HAPUS, Kata.S", "Kata.HAPUS, Kata.KOSONGKAN, Kata.S"),
    )
    project.write("tests/law/cases/kosongkan.yaml", "kasus: []\n")
    told = project.run(
        "from generator.law.sentence.read_back import read_back\n"
        "from generator.law.verbs.table import describe, verb_of\n"
        "from generator.law.verbs.verb import Wording\n"
        "(op,) = read_back('Pasal 16 dikosongkan.').operasi\n"
        "print(describe(op), '|', verb_of(op.tindakan).whole([op], Wording('Peraturan Daerah')))"
    )
    assert told.strip() == "kosongkan Pasal 16 | Pasal 16 dikosongkan."
    assert_as_told(project, "a verb of an amendment")


@pytest.mark.slow
def test_a_verb_or_a_part_that_nobody_answers_is_a_type_error(project: Project) -> None:
    """Each file that the row of a verb names for its answer fails, and each that tells parts."""
    project.edit(
        "generator/model/perubahan.py",
        ('    HAPUS = "hapus"\n', '    HAPUS = "hapus"\n    KOSONGKAN = "kosongkan"\n'),
        ('    LAMPIRAN = "lampiran"\n', '    LAMPIRAN = "lampiran"\n    BARIS = "baris"\n'),
    )
    shutil.copy2(ROOT / "pyproject.toml", project.root)
    if (kept := ROOT / ".mypy_cache").exists():  # else everything is read anew
        shutil.copytree(kept, project.root / ".mypy_cache")
    told = project.run("import sys; from mypy.main import main; main(args=[], stdout=sys.stdout)")
    failed = re.findall(r"^(\S+?):\d+: error: .*\b(KOSONGKAN|BARIS)\b", told, re.M)
    assert {name for name, member in failed if member == "KOSONGKAN"} == {
        "generator/content/check.py",
        "generator/export/akn/meta.py",
        "generator/law/sentence/word_beside.py",
        "generator/law/verbs/table.py",
        "generator/model/perubahan.py",
    }
    parts = {name for name, member in failed if member == "BARIS"}
    assert parts >= {
        f"generator/law/{name}.py"
        for name in (
            *("verbs/ubah", "verbs/hapus", "verbs/named", "verbs/ganti_frasa"),
            *("apply/beside", "sentence/word", "sentence/urutan"),
        )
    }
    assert len(parts) >= 12, told
