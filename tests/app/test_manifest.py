"""What makes a dossier stale: what is in files, never when they were written."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.app.build import Options, Outcome, build
from generator.app.manifest import (
    Trace,
    fingerprint,
    library_digest,
    main,
    orphans,
    read_trace,
    sha256,
    shared_digest,
    source_of,
    stale,
    trace_file,
)
from generator.app.paths import Home
from generator.render.machine import brought

ROOT = Path(__file__).parents[2]
DOCUMENTS = {"ranperda.pdf": b"isi pdf", "ranperda.docx": b"isi docx"}
LATER = 4070908800  # 2099


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return a project of two dossiers, both built."""
    texts = {
        "content/satu/temuan/T01.yaml": "masalah: lama",
        "content/satu/dasar.yaml": "- uu-2015-9",
        "content/dua/dossier.yaml": "judul: dua",
        "content/_pustaka/peraturan/uu-2014-23.yaml": 'nomor: "23"\ntahun: "2014"',
        "content/_pustaka/peraturan/uu-2015-9.yaml": "mengubah: uu-2014-23",
        "content/_aturan/plafon.yaml": "x",
        "content/_kamus/kata.txt": "x",
        "templates/ranperda/judul.html.j2": "x",
        "generator/app/build.py": "x",
        "requirements.lock": "x",
        "pyproject.toml": "x",
    }
    for name, text in texts.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    for slug in ("satu", "dua"):
        built(tmp_path, slug)
    return tmp_path


def built(home: Path, slug: str, options: str = "") -> None:
    """Leave what a build leaves: documents and their trace."""
    folder = home / "build" / slug
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in DOCUMENTS.items():
        (folder / name).write_bytes(data)
    made = {name: sha256(data) for name, data in DOCUMENTS.items()}
    source, behind = source_of(home, slug), (shared_digest(home), library_digest(home))
    told = options, "isi", "2026-11-23", made
    trace = Trace(source.own, *behind, source.seen, *told)
    trace_file(home / "build", slug).parent.mkdir(exist_ok=True)
    trace_file(home / "build", slug).write_text(trace.text())


def basi(home: Path, options: str = "") -> tuple[str, ...]:
    return stale(home, ("satu", "dua"), options)


def test_nothing_changed(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert basi(home) == ()
    assert main([str(home)]) == 0
    assert capsys.readouterr().out == "Mutakhir: build/dua/ build/satu/\n"


@pytest.mark.parametrize("text", ["masalah: baru", "masalah: lawa", ""])
def test_an_edit_counts_for_its_dossier_only(home: Path, text: str) -> None:
    (home / "content/satu/temuan/T01.yaml").write_text(text)
    assert basi(home) == ("satu",)
    assert main([str(home)]) == 1
    assert main([str(home), "dua"]) == 0


def test_an_edit_that_keeps_length_and_time_counts(home: Path) -> None:
    finding = home / "content/satu/temuan/T01.yaml"
    times = finding.stat().st_atime_ns, finding.stat().st_mtime_ns
    finding.write_text("masalah: lawa")
    os.utime(finding, ns=times)
    assert basi(home) == ("satu",)


def test_an_added_a_renamed_and_a_deleted_file_count(home: Path) -> None:
    finding = home / "content/satu/temuan/T01.yaml"
    added = finding.with_name("T02.yaml")
    added.write_text("masalah: dua")
    assert basi(home) == ("satu",)
    added.unlink()
    assert basi(home) == ()
    finding.rename(added)
    assert basi(home) == ("satu",)
    added.unlink()
    assert basi(home) == ("satu",)


def test_an_empty_folder_counts(home: Path) -> None:
    (home / "content/satu/narasi").mkdir()
    assert basi(home) == ("satu",)


@pytest.mark.parametrize("time", [1, LATER])
def test_times_do_not_count_neither_past_nor_future(home: Path, time: int) -> None:
    for path in sorted(home.rglob("*")):
        os.utime(path, (time, time))
    assert basi(home) == ()
    finding = home / "content/satu/temuan/T01.yaml"
    finding.write_text("masalah: baru")
    os.utime(finding, (1, 1))  # the clock was set back
    assert basi(home) == ("satu",)


@pytest.mark.parametrize(
    "name",
    [
        "content/_aturan/plafon.yaml",
        "content/_kamus/kata.txt",
        "templates/ranperda/judul.html.j2",
        "generator/app/build.py",
        "requirements.lock",
        "pyproject.toml",
    ],
)
def test_what_all_share_counts_for_all(home: Path, name: str) -> None:
    (home / name).write_text("y")
    assert basi(home) == ("satu", "dua")
    (home / name).unlink()
    assert basi(home) == ("satu", "dua")


@pytest.mark.parametrize("name", ["uu-2014-23", "uu-2015-9"])
def test_a_record_counts_for_those_that_cite_it(home: Path, name: str) -> None:
    (home / f"content/_pustaka/peraturan/{name}.yaml").write_text("berlaku: false")
    assert basi(home) == ("satu",)


def test_a_new_record_counts_for_those_that_name_what_it_records(home: Path) -> None:
    record = home / "content/_pustaka/peraturan/pp-2016-18.yaml"
    record.write_text('nomor: "18"\ntahun: "2016"')
    assert basi(home) == ()
    (home / "content/dua/dossier.yaml").write_text("judul: menurut PP 18/2016")
    built(home, "dua")
    record.unlink()
    assert basi(home) == ("dua",)


def test_options_count_that_documents_depend_on(home: Path) -> None:
    assert main([str(home), "--quiet"]) == 0
    assert main([str(home), "--final"]) == 1
    assert main([str(home), "--into", "lain"]) == 1  # an option that is not known here
    built(home, "satu", "--marks")
    assert basi(home) == ("satu",)
    assert basi(home, "--marks") == ("dua",)


def test_what_editors_leave_does_not_count(home: Path) -> None:
    (home / "content/satu/temuan/T01.yaml~").write_text("cadangan")
    (home / "content/satu/temuan/.#T01.yaml").symlink_to("perancang@kantor.1234:17")  # Emacs
    (home / "generator/__pycache__").mkdir()
    (home / "generator/__pycache__/a.pyc").write_text("x")
    assert basi(home) == ()


def test_what_is_no_file_is_told_apart_and_stops_nobody(home: Path) -> None:
    temuan = home / "content/satu/temuan"
    (temuan / "T02.yaml").symlink_to("tidak-ada.yaml")
    assert basi(home) == ("satu",)
    built(home, "satu")
    assert basi(home) == ()
    (temuan / "T03.yaml").symlink_to("T03.yaml")
    os.mkfifo(temuan / "T04.yaml")
    (temuan / "lagi").symlink_to("..", target_is_directory=True)
    assert basi(home) == ("satu",)


def test_links_to_folders_are_followed(home: Path) -> None:
    (home / "bersama").mkdir()
    (home / "bersama/bab-1.md").write_text("lama")
    (home / "content/satu/narasi").symlink_to(home / "bersama", target_is_directory=True)
    built(home, "satu")
    assert basi(home) == ()
    (home / "bersama/bab-1.md").write_text("baru")
    assert basi(home) == ("satu",)


@pytest.mark.parametrize("data", [None, b"", b"isi", b"isi pdF"])
def test_a_document_that_is_gone_half_or_tampered_with_is_built_again(
    home: Path, data: bytes | None
) -> None:
    document = home / "build/satu/ranperda.pdf"
    document.unlink()
    if data is not None:
        document.write_bytes(data)
    assert basi(home) == ("satu",)


@pytest.mark.parametrize(
    "text",
    [
        *("", "{", "[]", "null", '{"own": 1}', '{"documents": []}', "\x00" * 40),
        json.dumps(dict.fromkeys(Trace._fields, "") | {"documents": {}}),
    ],
)
def test_a_damaged_trace_is_none(home: Path, text: str) -> None:
    trace_file(home / "build", "satu").write_text(text)
    assert basi(home) == ("satu",)


def test_a_trace_without_documents_vouches_for_nothing(home: Path) -> None:
    trace = read_trace(home / "build", "satu")
    assert trace
    trace_file(home / "build", "satu").write_text(trace._replace(documents={}).text())
    assert basi(home) == ("satu",)


@pytest.mark.parametrize("name", ["$(touch diretas)", "a b", "all", "Lebak"])
def test_a_misnamed_folder_is_for_naskah_to_tell(home: Path, name: str) -> None:
    (home / "content" / name).mkdir()
    assert main([str(home)]) == 1
    assert main([str(home), "satu"]) == 0
    assert main([str(home), name]) == 1


def test_a_dossier_that_is_gone_or_unknown_is_for_naskah_to_tell(home: Path) -> None:
    assert main([str(home), "tiga"]) == 1
    shutil.rmtree(home / "content/dua")
    assert [path.name for path in orphans(home)] == ["dua.json"]
    assert main([str(home)]) == 1
    assert main([str(home / "kosong")]) == 1


def built_stale(home: Path) -> Outcome:
    return build(Home(home), (), Options(home / "build", stale=True), lambda *_: None)


def test_the_documents_of_a_dossier_that_is_gone_go_and_no_others(home: Path) -> None:
    shutil.rmtree(home / "content/dua")
    trace = home / "build" / ".jejak"
    for name in ("ingatan.json", "bersama.sum", "satu.sum", "satu.selesai", "..json"):
        (trace / name).write_text("{}")  # of older versions, and of nobody
    before = sorted((home / "build/satu").iterdir())
    assert built_stale(home) == Outcome(unchanged=("satu",))
    assert sorted(path.name for path in trace.iterdir()) == ["..json", "satu.json"]
    assert not (home / "build/dua").exists()
    assert sorted((home / "build/satu").iterdir()) == before
    assert main([str(home)]) == 0


def test_a_dossier_that_got_a_bad_name_keeps_its_documents(home: Path) -> None:
    (home / "content/dua").rename(home / "content/Dua Baru")
    (fault,) = built_stale(home).diagnostics
    assert fault.code == "S20"
    assert (home / "build/dua/ranperda.pdf").exists()


def test_the_bare_interpreter_runs_it_and_writes_nothing(home: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in home.rglob("*")}
    command = [sys.executable, "-E", "-S", "-m", "generator.app.manifest", str(home)]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert {path: path.stat().st_mtime_ns for path in home.rglob("*")} == before


def test_the_fingerprint_follows_dossier_rules_and_what_it_sees_of_the_library(home: Path) -> None:
    first = fingerprint(home / "content", "satu")
    (home / "content/satu/temuan/.#T01.yaml").symlink_to("perancang@kantor.1234:17")
    assert first == fingerprint(home / "content", "satu")
    other = fingerprint(home / "content", "dua")
    for name in ("content/_pustaka/peraturan/uu-2014-23.yaml", "content/_aturan/plafon.yaml"):
        before = (home / name).read_bytes()
        (home / name).write_text("z")
        assert first != fingerprint(home / "content", "satu")
        assert (other == fingerprint(home / "content", "dua")) == ("_pustaka" in name)
        (home / name).write_bytes(before)
    assert first == fingerprint(home / "content", "satu")


# --- the machine ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "told", ["3  /usr/share/fonts/baru.otf\n", "[Version]\nbuildid=24.8\n"], ids=["huruf", "kantor"]
)
def test_fonts_and_libreoffice_count(
    home: Path, monkeypatch: pytest.MonkeyPatch, told: str
) -> None:
    assert stale(home, ("satu", "dua"), "") == ()
    monkeypatch.setattr("generator.app.manifest.brought", lambda: iter([told]))
    assert stale(home, ("satu", "dua"), "") == ("satu", "dua")


def test_what_the_machine_brings_is_found_on_the_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    font = tmp_path / "huruf.otf"
    font.write_bytes(b"huruf")
    (tmp_path / "versionrc").write_text("buildid=1\n")
    for name, said in (("fc-list", f"printf '{font}\\n'"), ("soffice", "exit 0")):
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\n{said}\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    before = list(brought())
    assert before == [f"5  {font}\n", "buildid=1\n\n"]
    font.write_bytes(b"huruf lain")
    assert list(brought()) != before
    monkeypatch.setenv("PATH", str(tmp_path / "kosong"))
    assert list(brought()) == ["\n"]
