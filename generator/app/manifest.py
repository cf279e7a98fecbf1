"""Content hashes that tell make what is stale.

Run as a script by the Makefile with the bare interpreter (``python3 -I -S``), so it imports
nothing but the standard library. It writes one ``.sum`` file a dossier and one for everything
that dossiers share, and rewrites a file only when its content changes: an edit, an addition and
a deletion count, a ``touch`` does not. Hashes of unchanged files are remembered by size and
modification time, so that a run where nothing changed reads no file.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

SHARED = (
    *("generator", "templates", "content/_pustaka", "content/_aturan", "content/_kamus"),
    *("requirements.lock", "pyproject.toml"),
)
IGNORED = ("__pycache__", ".DS_Store", "~", ".swp", ".tmp")

Stat = tuple[int, int]
Memory = dict[str, tuple[int, int, str]]


def files_under(root: Path) -> Iterator[Path]:
    """Yield the files at or below ``root``, sorted; editor and system droppings left out."""
    if root.is_file():
        yield root
        return
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(f for f in folders if f not in IGNORED)
        for name in sorted(names):
            if not name.endswith(IGNORED) and not name.endswith(".pyc"):
                yield Path(folder, name)


def digest_of(path: Path, key: str, memory: Memory) -> str:
    """Return the hash of a file, from ``memory`` when its size and time are as remembered."""
    stat = path.stat()
    size, time, digest = memory.get(key, (0, 0, ""))
    if (size, time) != (stat.st_size, stat.st_mtime_ns) or not digest:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        memory[key] = (stat.st_size, stat.st_mtime_ns, digest)
    return digest


def manifest(home: Path, roots: Iterable[str], memory: Memory) -> str:
    """Return ``digest  path`` lines for every file under ``roots``, paths relative to ``home``."""
    lines = []
    for root in roots:
        for path in files_under(home / root):
            key = path.relative_to(home).as_posix()
            lines.append(f"{digest_of(path, key, memory)}  {key}\n")
    return "".join(lines)


def fingerprint(home: Path, content: Path, slug: str) -> str:
    """Return the short hash of a dossier and the library, printed on every page of its drafts."""
    lines = []
    for root in (content / slug, content / "_pustaka", content / "_aturan"):
        for path in files_under(root):
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            lines.append(f"{digest}  {path.relative_to(content).as_posix()}\n")
    return hashlib.sha256("".join(lines).encode()).hexdigest()[:10]


def write_if_changed(path: Path, text: str) -> None:
    """Write ``text`` unless the file already holds it, so that its time moves only with it."""
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def dossiers(home: Path) -> list[str]:
    """Return the names of the dossiers in ``content/``, sorted."""
    content = home / "content"
    found = content.iterdir() if content.is_dir() else ()
    return sorted(p.name for p in found if p.is_dir() and not p.name.startswith(("_", ".")))


def drop_incomplete(build: Path, slug: str) -> None:
    """Remove the stamp of a dossier one of whose documents was taken away by hand."""
    stamp = build / ".jejak" / f"{slug}.selesai"
    if stamp.exists():
        listed = stamp.read_text(encoding="utf-8").split()
        if not all((build / slug / name).exists() for name in listed):
            stamp.unlink()


def drop_orphans(build: Path, slugs: list[str]) -> None:
    """Remove the sums, stamps and documents of dossiers that are gone."""
    for path in sorted((build / ".jejak").glob("*.s*")):
        if path.stem not in {*slugs, "bersama"}:
            shutil.rmtree(build / path.stem, ignore_errors=True)
            path.unlink()


def remember(path: Path) -> Memory:
    """Return the remembered hashes; a damaged memory is an empty one."""
    try:
        return {k: (a, b, c) for k, (a, b, c) in json.loads(path.read_text("utf-8")).items()}
    except (OSError, ValueError):
        return {}


def main(home: Path) -> None:
    """Bring the ``.sum`` files under ``build/.jejak`` up to date."""
    trace = home / "build" / ".jejak"
    trace.mkdir(parents=True, exist_ok=True)
    memory = remember(trace / "ingatan.json")
    before = dict(memory)
    write_if_changed(trace / "bersama.sum", manifest(home, SHARED, memory))
    slugs = dossiers(home)
    for slug in slugs:
        write_if_changed(trace / f"{slug}.sum", manifest(home, [f"content/{slug}"], memory))
        drop_incomplete(home / "build", slug)
    drop_orphans(home / "build", slugs)
    if memory != before:
        (trace / "ingatan.json").write_text(json.dumps(memory), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve())
