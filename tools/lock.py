"""``make lock``: one resolution, three files to install from.

uv resolves the project and all of its groups once. What a drafter needs goes to
``requirements.lock``, what only developers need to ``requirements-dev.lock``, and what ``make
mutasi`` adds to ``requirements-mutasi.lock``. They have no package in common, so that adding one
never touches what another installed.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HOME = Path(__file__).resolve().parents[1]
RUNTIME, DEVELOPERS = "requirements.lock", "requirements-dev.lock"
MUTATION = "requirements-mutasi.lock"
COMPILE = (
    *("uv", "pip", "compile", "--quiet", "--universal", "--generate-hashes"),
    *("--no-emit-index-url", "--no-annotate", "--no-header", "--python-version", "3.11"),
)
ENTRY = re.compile(r"^(?P<name>[a-z0-9][a-z0-9._-]*)==.*\n(?:[ #].*\n)*", re.MULTILINE)


def entries(text: str) -> dict[str, str]:
    """Return the entries of a lock by package: version, marker, hashes, once a version."""
    found: dict[str, str] = {}
    for match in ENTRY.finditer(text):
        found[match["name"]] = found.get(match["name"], "") + match[0]
    return found


def compiled(group: str, target: Path, *options: str) -> dict[str, str]:
    """Return what uv resolves for the project and one group; ``target`` holds preferences."""
    command = [*COMPILE, *options, "--group", group, "pyproject.toml", "-o", str(target)]
    subprocess.run(command, cwd=HOME, check=True)
    return entries(target.read_text(encoding="utf-8"))


def main(upgrade: bool) -> None:
    """Write the locks; versions stay as they are unless they no longer fit or ``upgrade``."""
    if not shutil.which("uv"):
        sys.exit("make lock memerlukan uv (pip install uv).")
    with tempfile.TemporaryDirectory() as folder:
        whole, part, more = (Path(folder, f"{name}.txt") for name in ("whole", "part", "more"))
        kept = [HOME / name for name in (RUNTIME, DEVELOPERS, MUTATION) if (HOME / name).exists()]
        if not upgrade:
            whole.write_text("".join(path.read_text(encoding="utf-8") for path in kept), "utf-8")
        everything = compiled("dev", whole)
        runtime = compiled("build", part, "--constraint", str(whole))
        mutation = compiled("mutasi", more, "--constraint", str(whole))
    texts = {
        RUNTIME: "".join(everything[name] for name in sorted(runtime)),
        DEVELOPERS: "".join(everything[name] for name in sorted(everything.keys() - runtime)),
        MUTATION: "".join(mutation[name] for name in sorted(mutation.keys() - everything)),
    }
    for name, text in texts.items():
        (HOME / name).write_text(text, encoding="utf-8")
        print(f"{name}: {len(entries(text))} paket")


if __name__ == "__main__":
    main("--upgrade" in sys.argv[1:])
