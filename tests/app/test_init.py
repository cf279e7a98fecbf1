"""A project of its own: what it writes, what it takes from the package, a wheel that builds it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from generator.app import manifest
from generator.app.init import init_project
from generator.app.manifest import fingerprint
from generator.app.paths import Home
from generator.content.aturan import load_aturan
from generator.content.load import load_pustaka
from generator.content.new import Permintaan
from generator.content.word_lists import load_words
from generator.diagnostics import DraftingError
from generator.documents.environment import Templates
from generator.model.dossier import JenisDaerah
from generator.shipped import CONTENT, SHIPPED, TEMPLATES
from tests.content.language_server import editor_bindings

ROOT = Path(__file__).parents[2]
LEBAK = Permintaan(
    slug="lebak",
    jenis=JenisDaerah.KABUPATEN,
    nama="Lebak",
    ibu_kota="Rangkasbitung",
    provinsi="Banten",
    tanggal_acuan="2026-11-23",
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("proyek")
    init_project(folder, "1.2.3", LEBAK)
    return folder


@pytest.fixture
def home(made: Path, tmp_path: Path) -> Home:
    shutil.copytree(made, tmp_path / "proyek")
    return Home(tmp_path / "proyek")


def test_a_project_holds_what_its_drafters_write_and_an_editor_that_knows_it(home: Home) -> None:
    assert "naskah 1.2.3" in home.project.read_text("utf-8")
    own = {path.name for path in (home.content / "_pustaka" / "peraturan").iterdir()}
    assert own == {"perda-lebak.yaml", "uu-pembentukan-lebak.yaml"}
    assert not (home.content / "_aturan").exists()
    assert not (home.root / "templates").exists()
    assert (home.root / ".gitignore").read_text("utf-8") == "/build/\n"
    settings = json.loads((home.root / ".vscode" / "settings.json").read_text("utf-8"))
    assert settings["yaml.schemas"] == editor_bindings()
    tasks = json.loads((home.root / ".vscode" / "tasks.json").read_text("utf-8"))["tasks"]
    assert [[task["command"], *task["args"]] for task in tasks] == [
        ["naskah", "check"],
        ["naskah", "build"],
    ]
    assert "make" not in json.dumps(tasks)


def test_init_in_a_project_renews_the_editor_and_nothing_else(home: Home) -> None:
    finding = home.content / "lebak" / "temuan" / "T01.yaml"
    for path in (finding, home.root / "BACA.md", home.project):
        path.write_text("punya saya\n", "utf-8")
    (home.content / "_skema" / "temuan.json").write_text("usang", "utf-8")
    init_project(home.root, "2.0.0")
    assert {p.read_text("utf-8") for p in (finding, home.root / "BACA.md", home.project)} == {
        "punya saya\n"
    }
    assert (home.content / "_skema" / "temuan.json").read_text("utf-8") != "usang"


def test_init_leaves_a_folder_with_content_of_its_own_alone(tmp_path: Path) -> None:
    (tmp_path / "content" / "banten").mkdir(parents=True)
    with pytest.raises(DraftingError, match="S42"):
        init_project(tmp_path, "1.2.3")
    assert [path.name for path in tmp_path.iterdir()] == ["content"]


def test_what_a_project_writes_hides_or_adds_to_what_is_shipped(home: Home) -> None:
    shelf = home.content / "_pustaka" / "peraturan"
    text = (CONTENT / "_pustaka" / "peraturan" / "pp-2016-18.yaml").read_text("utf-8")
    (shelf / "pp-2016-18.yaml").write_text(
        text.replace("Naskah lengkap dibaca", "Milik Proyek, dibaca"), "utf-8"
    )
    found = load_pustaka(home.content, home.shipped).peraturan
    assert str(found["pp-2016-18"].sumber).startswith("Milik Proyek")
    assert {"perda-lebak", "uu-2014-23"} <= found.keys()
    assert found.keys() == load_pustaka(CONTENT).peraturan.keys() | {
        "perda-lebak",
        "uu-pembentukan-lebak",
    }

    words = home.content / "_kamus" / "lebak.txt"
    words.parent.mkdir()
    words.write_text("multatuli\n", "utf-8")
    assert load_words(home.content, CONTENT) == load_words(CONTENT) | {"multatuli"}

    rules = home.content / "_aturan" / "tipologi-provinsi.yaml"
    rules.parent.mkdir()
    rules.write_text("bukan: aturan\n", "utf-8")
    with pytest.raises(DraftingError) as raised:
        load_aturan(home.content, home.shipped)
    assert {d.span.path for d in raised.value.diagnostics} == {rules.as_posix()}


def test_a_template_of_a_project_hides_the_shipped_one_of_its_name(home: Home) -> None:
    assert home.templates == (TEMPLATES,)
    assert home.style == TEMPLATES / "style" / "gaya.yaml"
    own = home.root / "templates"
    (own / "style").mkdir(parents=True)
    shutil.copy(TEMPLATES / "style" / "gaya.yaml", own / "style")
    (own / "ranperda").mkdir()
    (own / "ranperda" / "ranperda.html.j2").write_text("{{ milik_proyek }}", "utf-8")
    assert home.style == own / "style" / "gaya.yaml"
    templates = Templates(*home.templates)
    assert templates.loader.list_templates() == Templates(TEMPLATES).loader.list_templates()
    with pytest.raises(DraftingError, match="milik_proyek"):
        templates.parts("ranperda/ranperda", LEBAK)


def test_a_folder_without_the_mark_has_only_what_it_holds(tmp_path: Path) -> None:
    assert Home(ROOT).shipped is None
    (tmp_path / "content").mkdir()
    assert Home(tmp_path).shipped is None
    assert Home(tmp_path / "kosong").shipped == CONTENT, "memeriksa rancangan orang lain"


def test_the_hash_on_the_pages_covers_what_is_shipped(home: Home, tmp_path: Path) -> None:
    clone = tmp_path / "klon"
    for folder in ("_pustaka", "_aturan"):
        shutil.copytree(CONTENT / folder, clone / folder)
    shutil.copytree(home.content, clone, dirs_exist_ok=True)
    assert fingerprint(home.content, "lebak", CONTENT) == fingerprint(clone, "lebak")
    shipped = tmp_path / "lain"
    for folder in ("_pustaka", "_aturan"):
        shutil.copytree(CONTENT / folder, shipped / folder)
    rule = shipped / "_aturan" / "kematangan.yaml"
    rule.write_text(rule.read_text("utf-8") + "# diubah\n", "utf-8")
    assert fingerprint(home.content, "lebak", shipped) != fingerprint(clone, "lebak")


def test_documents_are_stale_when_what_is_shipped_changes(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = tmp_path / "bawaan"
    shutil.copytree(CONTENT / "_aturan", shipped / "content" / "_aturan")
    monkeypatch.setattr(manifest, "SHIPPED", shipped)
    before = manifest.shared_digest(home.root)
    assert before == manifest.shared_digest(home.root)
    rule = shipped / "content" / "_aturan" / "kematangan.yaml"
    rule.write_text(rule.read_text("utf-8") + "# diubah\n", "utf-8")
    assert before != manifest.shared_digest(home.root)


def naskah(site: Path, *words: str, folder: Path) -> None:
    """Run the command with the package in ``site`` and the libraries of this environment."""
    environment = {**os.environ, "PYTHONPATH": str(site)}
    done = subprocess.run(
        [sys.executable, "-m", "generator", *words],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.slow
def test_a_wheel_builds_a_project_as_a_clone_builds_the_same_dossier(tmp_path: Path) -> None:
    site, project, clone = (tmp_path / name for name in ("situs", "proyek", "klon"))
    (wheel,) = WheelBuilder(str(ROOT)).build(
        directory=str(tmp_path / "roda"), versions=["standard"]
    )
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    region = ("--jenis", "kabupaten", "--provinsi", "Banten", "--tanggal-acuan", "2026-11-23")
    naskah(site, "init", "proyek", "lebak", *region, folder=tmp_path)
    identity = project / "content" / "lebak" / "dossier.yaml"
    told = re.sub(r"(?m)^dokumen:\n(  - .*\n)+", "dokumen:\n  - ranperda\n", identity.read_text())
    identity.write_text(told, "utf-8")
    naskah(site, "build", folder=project)

    for name in ("_pustaka", "_aturan", "_kamus"):
        shutil.copytree(SHIPPED / "content" / name, clone / "content" / name)
    shutil.copytree(project / "content", clone / "content", dirs_exist_ok=True)
    naskah(ROOT, "--akar", str(clone), "build", folder=tmp_path)
    folder = project / "build" / "lebak"
    files = (path for path in folder.rglob("*") if path.is_file())
    made = {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
    pages = {"cari-isi.js", "cari.js", "gaya.css", "index.html", "ranperda.html"}
    assert made.keys() == {"ranperda.pdf", "ranperda.docx", *(f"web/{name}" for name in pages)}
    for name, data in made.items():
        assert data == (clone / "build" / "lebak" / name).read_bytes(), name
