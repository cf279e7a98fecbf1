"""``make release``: wheel, source archive, bill of materials and their sums in ``dist/``.

It publishes nothing and sets no tag; it says which commands do. The same commit gives the same
bytes: the time in the archives is that of the commit.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from tools.lock import HOME, RUNTIME

DIST = HOME / "dist"


def git(*words: str) -> str:
    """Return what git answers."""
    return subprocess.run(
        ["git", *words], cwd=HOME, capture_output=True, text=True, check=True
    ).stdout.strip()


def obstacles(version: str, changes: str, dirty: str, tags: str) -> list[str]:
    """Return everything that speaks against a release, each with its remedy."""
    found: list[str] = []
    if not all(part.isdigit() for part in version.split(".")):
        found.append(f"versi {version} belum versi rilis: tulis versinya di pyproject.toml")
    if f"\n## {version} (" not in changes:
        found.append(f'CHANGELOG.md belum memuat "## {version} (TANGGAL)": ganti "Belum dirilis"')
    if dirty:
        found.append("ada perubahan yang belum di-commit: jalankan git status")
    if f"v{version}" in tags.split():
        found.append(f"tag v{version} sudah ada: naikkan versinya")
    return found


def bill_of_materials(target: Path) -> None:
    """Write the CycloneDX document of what a drafter's installation consists of."""
    command = [
        *(sys.executable, "-W", "ignore", "-m", "cyclonedx_py", "requirements"),
        *(str(HOME / RUNTIME), "--pyproject", str(HOME / "pyproject.toml")),
        *("--output-reproducible", "--output-format", "JSON", "--output-file", str(target)),
    ]
    subprocess.run(command, check=True)


def main(rehearsal: bool) -> int:
    """Make the release; with ``--gladi`` also where something speaks against it."""
    project = tomllib.loads((HOME / "pyproject.toml").read_text("utf-8"))["project"]
    version = str(project["version"])
    changes = (HOME / "CHANGELOG.md").read_text("utf-8")
    found = obstacles(version, changes, git("status", "--porcelain"), git("tag", "--list"))
    for each in found:
        print(f"belum dapat dirilis: {each}.", file=sys.stderr)
    if found and not rehearsal:
        return 1
    shutil.rmtree(DIST, ignore_errors=True)
    os.environ["SOURCE_DATE_EPOCH"] = git("log", "-1", "--format=%ct")
    subprocess.run([sys.executable, "-m", "hatchling", "build"], cwd=HOME, check=True)
    bill_of_materials(DIST / f"naskah-{version}.cdx.json")
    made = sorted(DIST.iterdir())
    sums = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in made]
    (DIST / "SHA256SUMS").write_text("".join(sums), "utf-8")
    print("".join(sums), end="")
    if not found:
        print(f"Berikutnya: git tag -a v{version} -m 'naskah {version}' && git push --follow-tags")
    return 0


if __name__ == "__main__":
    sys.exit(main("--gladi" in sys.argv[1:]))
