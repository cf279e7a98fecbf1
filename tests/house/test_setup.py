"""Setting up: two locks without overlap, a question before system packages, an honest audit."""

from __future__ import annotations

import json
import os
import pty
import re
import select
import subprocess
import tomllib
from pathlib import Path

import pytest

from tools.audit import verdict
from tools.lock import DEVELOPERS, RUNTIME, entries
from tools.release import obstacles

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def packages(name: str) -> dict[str, str]:
    return entries((ROOT / name).read_text("utf-8"))


def names(requirements: list[object]) -> set[str]:
    found = (re.match(r"[A-Za-z0-9._-]+", r) for r in requirements if isinstance(r, str))
    return {match[0].replace(".", "-") for match in found if match}


def test_drafters_install_what_the_project_needs_and_no_tool_of_developers() -> None:
    runtime, tools = packages(RUNTIME).keys(), packages(DEVELOPERS).keys()
    groups = PROJECT["dependency-groups"]
    assert names(PROJECT["project"]["dependencies"]) | names(groups["build"]) <= runtime
    assert names(groups["dev"]) <= tools
    assert not runtime & tools


@pytest.mark.parametrize("name", [RUNTIME, DEVELOPERS])
def test_every_line_of_a_lock_belongs_to_a_package_with_its_hashes(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert "".join(packages(name).values()) == text
    assert all("--hash=sha256:" in entry for entry in packages(name).values())
    assert "://" not in text


def test_a_package_with_a_version_for_each_python_keeps_both() -> None:
    text = (
        "a==1 ; python_version < '3.12' \\\n    --hash=sha256:00\na==2 \\\n    --hash=sha256:11\n"
    )
    assert entries(text) == {"a": text}


# --- the question ---------------------------------------------------------------------------------

# A python that is new enough, misses Pango until apt-get ran, and has no venv: setup ends there.
PYTHON = """#!/bin/sh
case "$*" in
-c*) exit 0 ;;
"-I -") [ -e "$0.apt" ] || echo pango ;;
*) exit 1 ;;
esac
"""
APT = '#!/bin/sh\necho "$@" >> "$(dirname "$0")/python3.apt"\n'


def prepare(tmp_path: Path) -> Path:
    for name, text in {"python3": PYTHON, "apt-get": APT, "sudo": "#!/bin/sh\nexit 1\n"}.items():
        (tmp_path / name).write_text(text)
        (tmp_path / name).chmod(0o755)
    (tmp_path / "id").write_text("#!/bin/sh\necho 0\n")
    (tmp_path / "id").chmod(0o755)
    return tmp_path


def run_setup(bin: Path, answer: str | None, **extra: str) -> tuple[str, bool]:
    """Return what setup printed, and whether it called apt-get; no answer: nobody sits there."""
    path = f"{bin}:/usr/bin:/bin"
    environment = {"PATH": path, "HOME": str(bin), **extra}
    command = ["sh", str(ROOT / "tools" / "siapkan.sh"), str(bin / "venv")]
    if answer is None:
        done = subprocess.run(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout + done.stderr, (bin / "python3.apt").exists()
    ours, theirs = pty.openpty()
    try:
        os.write(ours, f"{answer}\n".encode())
        subprocess.run(
            command,
            env=environment,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            timeout=20,
            check=False,
        )
        return said_on(ours), (bin / "python3.apt").exists()
    finally:
        os.close(ours)
        os.close(theirs)


def said_on(terminal: int) -> str:
    """Return all that was written to a terminal; one read gives what one write did, or more."""
    said = b""
    while select.select([terminal], [], [], 0.2)[0]:
        said += os.read(terminal, 65536)
    return said.decode()


def test_a_person_is_asked_what_and_why_and_may_refuse(tmp_path: Path) -> None:
    said, installed = run_setup(prepare(tmp_path), "t")
    assert re.search(r"naskah memerlukan .*Pango.*libpango-1\.0-0.*\[Y/t\]", said)
    assert not installed
    assert "sudo apt-get install" in said, "yang menolak diberi tahu caranya sendiri"


@pytest.mark.parametrize("answer", ["", "y"])
def test_a_person_who_agrees_gets_the_packages(tmp_path: Path, answer: str) -> None:
    _, installed = run_setup(prepare(tmp_path), answer)
    assert installed


@pytest.mark.parametrize("extra", [{"NASKAH_YA": "1"}, {"CI": "true"}])
def test_who_said_yes_before_is_not_asked(tmp_path: Path, extra: dict[str, str]) -> None:
    said, installed = run_setup(prepare(tmp_path), "t", **extra)
    assert "[Y/t]" not in said
    assert installed


def test_where_nobody_sits_nothing_waits_for_an_answer(tmp_path: Path) -> None:
    said, installed = run_setup(prepare(tmp_path), None)
    assert "[Y/t]" not in said
    assert installed


# --- audit, release, workflows ------------------------------------------------------------------

CLEAN = {"name": "jinja2", "version": "3.1.6", "vulns": []}
SKIPPED = {"name": "lxml", "skip_reason": "Dependency not found on PyPI"}
FLAW = {"id": "PYSEC-2026-1", "fix_versions": ["3.1.7"]}


def test_an_audit_that_examined_nothing_is_no_success() -> None:
    assert verdict([SKIPPED])[0] == 2
    assert verdict([], "tidak ada jaringan") == (
        2,
        [
            "Audit TIDAK terlaksana: tidak ada jaringan."
            " Ulangi di tempat yang terhubung ke internet."
        ],
    )


def test_an_audit_names_what_it_left_out_and_what_it_found() -> None:
    assert verdict([CLEAN, SKIPPED])[0] == 2
    assert verdict([CLEAN])[0] == 0
    code, lines = verdict([{**CLEAN, "vulns": [FLAW]}, SKIPPED])
    assert code == 1
    assert lines[0] == "jinja2 3.1.6: PYSEC-2026-1; diperbaiki dalam: 3.1.7"


def test_a_release_names_everything_that_is_in_its_way() -> None:
    changes = "# Catatan\n\n## 1.2.0 (2026-12-01)\n"
    assert obstacles("1.2.0", changes, "", "v1.1.0") == []
    assert len(obstacles("1.3.0.dev0", changes, " M README.md", "v1.3.0.dev0")) == 4


def test_the_image_has_what_setup_installs() -> None:
    wanted = re.search(r'^debian="(.*)"$', (ROOT / "tools/siapkan.sh").read_text("utf-8"), re.M)
    image = (ROOT / "Dockerfile").read_text("utf-8")
    assert wanted
    assert [name for name in wanted[1].split() if name not in image.split()] == []
    assert "\nUSER perancang\n" in image


def test_the_dev_container_prepares_itself() -> None:
    told = json.loads((ROOT / ".devcontainer" / "devcontainer.json").read_text("utf-8"))
    assert told["postCreateCommand"] == "make setup"
    assert told["containerEnv"]["NASKAH_YA"] == "1"


def test_actions_of_others_are_pinned_by_commit() -> None:
    used = [
        line.split("uses:")[1].strip()
        for path in sorted((ROOT / ".github" / "workflows").glob("*.yml"))
        for line in path.read_text("utf-8").splitlines()
        if "uses:" in line
    ]
    loose = [u for u in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v[\d.]+", u)]
    assert loose == []


def test_the_content_of_the_lock_decides_whether_the_environment_stands(tmp_path: Path) -> None:
    """No time is compared: not that of a lock taken from a backup, not a stamp from the future."""
    for name in ("Makefile", "requirements.lock", "requirements-dev.lock"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    (tmp_path / "tools").mkdir()
    told = tmp_path / "tools" / "siapkan.sh"
    told.write_text('mkdir -p "$1" && echo dipasang "$2"\n')

    def set_up(goal: str) -> str:
        done = subprocess.run(
            ["make", goal, "NASKAH=true", "PYTHON=true"],
            cwd=tmp_path, capture_output=True, text=True, check=True,
        )  # fmt: skip
        return done.stdout

    assert "dipasang" in set_up("setup")
    assert "dipasang uji" in set_up("test")
    for stamp in (".siap", ".siap-uji"):
        os.utime(tmp_path / ".venv" / stamp, (4e9, 4e9))
    assert "dipasang" not in set_up("setup") + set_up("test")
    lock = tmp_path / "requirements.lock"
    lock.write_text(lock.read_text().replace("jinja2==", "jinja2==9", 1))
    os.utime(lock, (1e9, 1e9))
    assert "dipasang" in set_up("setup")
    told.write_text("exit 1\n")
    assert subprocess.run(
        ["make", "setup"], cwd=tmp_path, capture_output=True, check=False
    ).returncode
