"""``make`` as a drafter meets it, on a project of two small dossiers; nothing is stubbed."""

from __future__ import annotations

import os
import re
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from generator.app.paths import Home
from generator.content.new import Permintaan, skeleton
from generator.model.dossier import JenisDaerah

ROOT = Path(__file__).parents[2]
DOCUMENTS = ("laporan-pemeriksaan.docx", "laporan-pemeriksaan.pdf")
WEB = ("cari-isi.js", "cari.js", "gaya.css", "index.html", "laporan-pemeriksaan.html")
NAMES = (*DOCUMENTS, *(f"web/{name}" for name in WEB))
HOSTILE = ("$(touch diretas)", "`touch diretas`", "a b", "a'b", 'a"b', "a&touch diretas", "a:b")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Return a project of its own: two new dossiers that ask for one short document each."""
    root = tmp_path_factory.mktemp("proyek")
    shutil.copytree(ROOT / "generator", root / "generator", ignore=lambda *_: ["__pycache__"])
    shutil.copytree(ROOT / "templates", root / "templates")
    for name in ("Makefile", "requirements.lock", "pyproject.toml"):
        shutil.copyfile(ROOT / name, root / name)
    for name in ("_pustaka", "_aturan", "_kamus"):
        shutil.copytree(ROOT / "content" / name, root / "content" / name)
    for slug in ("lebak", "serang"):
        wanted = Permintaan(
            slug, JenisDaerah.KABUPATEN, slug.title(), "Ibu", "2026-11-23", "Banten", "1", "2016"
        )
        for name, text in skeleton(wanted, ROOT / "templates").items():
            path = root / "content" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        identity = root / "content" / slug / "dossier.yaml"
        text = re.sub(r"^dokumen:\n(  - .*\n)+", "", identity.read_text("utf-8"), flags=re.M)
        identity.write_text(f"{text.rstrip()}\ndokumen:\n  - laporan-pemeriksaan\n", "utf-8")
    (root / "siap").write_text("")
    done = make(Home(root))
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("Mutakhir: build/lebak/ build/serang/\n")
    return Home(root)


def make(home: Home, *goals: str, **options: object) -> subprocess.CompletedProcess[str]:
    """Run make in a project with the environment of this one, which it never makes anew."""
    command = ["make", "READY=siap", "-o", "siap", f"PYTHON={sys.executable}", *goals]
    return subprocess.run(
        command, cwd=home.root, capture_output=True, text=True, check=False, **options
    )


def edit(home: Home, name: str, old: str, new: str) -> None:
    path = home.root / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def state(home: Home, slug: str) -> dict[str, tuple[int, bytes]]:
    """Return every file of a dossier's folder: which one it is, and what it holds."""
    files = sorted(p for p in (home.build / slug).rglob("*") if p.is_file())
    return {
        p.relative_to(home.build / slug).as_posix(): (p.stat().st_ino, p.read_bytes())
        for p in files
    }


def test_a_second_make_writes_nothing(home: Home) -> None:
    before = state(home, "lebak")
    assert tuple(before) == NAMES
    done = make(home)
    assert (done.returncode, done.stdout) == (0, "Mutakhir: build/lebak/ build/serang/\n")
    assert state(home, "lebak") == before
    assert sorted(p.name for p in home.build.iterdir()) == [".cache", ".jejak", "lebak", "serang"]


def test_final_is_tried_after_a_plain_make_and_its_refusal_leaves_what_is_there(home: Home) -> None:
    before = state(home, "lebak")
    done = make(home, "lebak", "FLAGS=--final")
    assert done.returncode != 0
    assert "[S90]" in done.stderr
    assert state(home, "lebak") == before
    assert make(home).stdout == "Mutakhir: build/lebak/ build/serang/\n"


def test_what_a_recipe_runs_does_not_inherit_the_flags_of_the_command(tmp_path: Path) -> None:
    """``make bench FLAGS=--write`` makes dossiers, and tests run make: neither is told --write.

    Nor is either told to compile everything anew.
    """
    told = tmp_path / "python"
    told.write_text('#!/bin/sh\necho "$@"\nenv\n', "utf-8")
    told.chmod(0o755)
    command = ["make", "-s", "bench", "READY=siap", "-o", "siap", f"PYTHON={told}", "FLAGS=--write"]
    around = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, env=around)
    arguments, environment = done.stdout.split("\n", 1)
    assert arguments == "-m tools.bench --write"
    assert "--write" not in environment
    assert "PYTHONDONTWRITEBYTECODE" not in environment


def test_one_mistake_and_hostile_folders_do_not_keep_the_others_from_being_built(
    home: Home,
) -> None:
    good = [data for _, data in state(home, "lebak").values()]
    edit(home, "content/lebak/temuan/T01.yaml", "akibat:", "akibatnya:")
    edit(home, "content/serang/dossier.yaml", "2026-11-23", "2026-11-24")
    for name in HOSTILE:
        (home.content / name).mkdir()
    before = state(home, "serang")
    try:
        done = make(home)
    finally:
        for name in HOSTILE:
            (home.content / name).rmdir()
    assert done.returncode != 0
    assert "content/lebak/temuan/T01.yaml" in done.stderr
    for name in HOSTILE:
        assert f"content/{name}:1:1: galat: [S20]" in done.stderr
    assert not list(home.root.rglob("diretas*"))
    assert state(home, "serang") != before
    kept = home.build / "lebak" / "terakhir-baik"
    assert tuple(state(home, "lebak")) == tuple(f"terakhir-baik/{name}" for name in NAMES)
    pages = PdfReader(kept / "laporan-pemeriksaan.pdf").pages
    line = r"USANG - hasil terakhir yang baik dari isi \w{10}, tanggal acuan 2026-11-23"
    assert all(len(re.findall(line, page.extract_text())) == 2 for page in pages)
    page = (kept / "web" / "laporan-pemeriksaan.html").read_text("utf-8")
    assert re.search(rf'<p class="alat usang" role="note">{line}', page)
    assert f"{Path('build/lebak/terakhir-baik')}/, setiap halaman bercap USANG." in done.stderr
    edit(home, "content/lebak/temuan/T01.yaml", "akibatnya:", "akibat:")
    for entry in (home.build / ".cache").iterdir():
        entry.write_bytes(b"")  # a cache without one good entry is none
    assert make(home, "lebak").stdout.endswith("Mutakhir: build/lebak/\n")
    assert tuple(state(home, "lebak")) == NAMES
    assert [data for _, data in state(home, "lebak").values()] == good


def test_a_full_disk_is_named_and_nothing_is_lost(home: Home) -> None:
    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    before = state(home, "lebak")
    done = make(home, "lebak", "FLAGS=--marks", preexec_fn=small)
    assert "Error 2" in done.stderr
    assert "tidak dapat menulis build/lebak: berkas melampaui batas ukuran" in done.stderr
    assert "kesalahan program" not in done.stderr
    assert state(home, "lebak") == before
    assert sorted(p.name for p in home.build.iterdir()) == [".cache", ".jejak", "lebak", "serang"]


def test_a_shared_record_that_is_broken_leaves_all_documents(home: Home) -> None:
    before = {slug: state(home, slug) for slug in ("lebak", "serang")}
    record = sorted((home.content / "_pustaka/peraturan").glob("*.yaml"))[0]
    text = record.read_text(encoding="utf-8")
    record.write_text(f"{text}\nkunci_asing: x\n", encoding="utf-8")
    try:
        done = make(home)
    finally:
        record.write_text(text, encoding="utf-8")
    assert done.returncode != 0
    assert "Dokumen lama di build/lebak/ dipertahankan" in done.stderr
    assert {slug: state(home, slug) for slug in ("lebak", "serang")} == before
    assert make(home).stdout == "Mutakhir: build/lebak/ build/serang/\n"


def test_an_unknown_goal_is_named(home: Home) -> None:
    done = make(home, "tset")
    assert done.returncode != 0
    assert '[S20] Dosir "tset" tidak ada. Petunjuk: yang ada: lebak, serang' in done.stderr
