"""What is stale: the hash of what a dossier was built from, against the hash of what is there.

make asks with a bare interpreter (``python -E -S -m generator.app.manifest``). The answer is only
ever "nothing to do" (exit 0); everything else, faults included, is left to ``naskah build
--stale``, which asks the same functions and can say what is wrong. So nothing here writes, and
nothing imported here may need more than the standard library. Every file is read each time: no
time of a file is looked at, so none can lie.
"""

from __future__ import annotations

import hashlib
import json
import stat
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from generator.content.names import fault_of, folders, is_dropping
from generator.intake.hunspell import find_hunspell
from generator.intake.hunspell import fingerprint as hunspell_print
from generator.render.machine import brought
from generator.shipped import SHIPPED

SHARED = (
    *("generator", "templates", "content/_pustaka", "content/_aturan", "content/_kamus"),
    *("requirements.lock", "pyproject.toml"),
)
BEHIND = tuple(name for name in SHARED if "/" in name or name == "templates")
PACKAGE = Path(__file__).resolve().parents[1]
OPTIONS = ("--final", "--jawaban", "--marks")  # those that documents depend on, sorted
SILENT = ("--quiet",)  # those that they do not


class Trace(NamedTuple):
    """What stands in ``build/.jejak/<dossier>.json`` of the set of documents in ``build/``."""

    own: str  # hash of the dossier's files
    shared: str  # hash of what all dossiers share
    options: str  # of the command line
    content: str  # the hash that is printed on every page
    date: str  # ``tanggal_acuan``
    documents: dict[str, str]  # hash by name

    def text(self) -> str:
        """Return what the file holds."""
        return json.dumps(self._asdict(), indent=1, sort_keys=True) + "\n"


def sha256(data: bytes) -> str:
    """Return the hash of ``data``, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def entries(path: Path, name: str, above: tuple[tuple[int, int], ...] = ()) -> list[str]:
    """Return ``digest  name`` of a file, or of all that a folder holds: files before folders.

    What is no file, or cannot be read, has a word for a digest; links to folders are followed.
    """
    try:
        told = path.stat()
        me = (told.st_dev, told.st_ino)
        if stat.S_ISREG(told.st_mode):
            return [f"{sha256(path.read_bytes())}  {name}\n"]
        if not stat.S_ISDIR(told.st_mode) or me in above:
            return [f"bukan-berkas  {name}\n"]
        names = sorted(each.name for each in path.iterdir() if not is_dropping(each.name))
    except OSError:
        return [f"tak-terbaca  {name}\n"]
    inside = [entries(path / each, f"{name}/{each}", (*above, me)) for each in names]
    inside.sort(key=lambda lines: lines[0].startswith("folder"))
    return [f"folder  {name}\n", *(line for lines in inside for line in lines)]


def digest(home: Path, roots: Sequence[str]) -> str:
    """Return the hash of everything under ``roots``, names included; ``roots`` are in ``home``."""
    lines = (line for root in roots for line in entries(home / root, root))
    return sha256("".join(lines).encode("utf-8", "surrogateescape"))


def own_digest(home: Path, slug: str) -> str:
    """Return the hash of the files of a dossier."""
    return digest(home, [f"content/{slug}"])


def data_digest(home: Path, slug: str) -> str:
    """Return the hash of the files of a dossier without its narratives."""
    lines = entries(home / "content" / slug, slug)
    prose = f"  {slug}/narasi/"
    return sha256("".join(x for x in lines if prose not in x).encode("utf-8", "surrogateescape"))


def shared_digest(home: Path) -> str:
    """Return the hash of what all dossiers of ``home`` share, with the generator that runs.

    A project without a clone has the generator, and what comes along with it, elsewhere; the
    machine brings fonts, LibreOffice and the dictionary that checks ask.
    """
    roots = {(home / name).resolve(): name for name in SHARED}
    behind = {PACKAGE: "generator"} | {SHIPPED / name: name for name in BEHIND}
    lines = [line for path, name in (behind | roots).items() for line in entries(path, name)]
    words = find_hunspell()
    lines += [*brought(), f"{hunspell_print(words) if words else ''}  kamus\n"]
    return sha256("".join(lines).encode("utf-8", "surrogateescape"))


def fingerprint(content: Path, slug: str, shipped: Path | None = None) -> str:
    """Return the short hash of a dossier and the library, printed on every page of its drafts.

    The library is what the dossier sees: of records of one name, the project's hides the shipped.
    """
    lines = entries(content / slug, slug)
    for root in ("_pustaka", "_aturan"):
        seen = entries(shipped / root, root) if shipped else []
        by_name = {
            line.partition("  ")[2]: line for line in (*seen, *entries(content / root, root))
        }
        lines += [by_name[name] for name in sorted(by_name)]
    files = "".join(line for line in lines if line.index("  ") == 64)
    return sha256(files.encode("utf-8", "surrogateescape"))[:10]


def trace_file(build: Path, slug: str) -> Path:
    """Return where the trace of a dossier stands."""
    return build / ".jejak" / f"{slug}.json"


def read_trace(build: Path, slug: str) -> Trace | None:
    """Return the trace of a dossier; a damaged one is none."""
    try:
        told = json.loads(trace_file(build, slug).read_text("utf-8"))
        documents = {str(name): str(digest) for name, digest in told["documents"].items()}
        words = {name: str(told[name]) for name in Trace._fields if name != "documents"}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None
    return Trace(documents=documents, **words)


def is_fresh(home: Path, slug: str, shared: str, options: str) -> bool:
    """Say whether the documents in ``build/`` are those that a build would make now."""
    trace = read_trace(home / "build", slug)
    if trace is None or not trace.documents or (trace.shared, trace.options) != (shared, options):
        return False
    if trace.own != own_digest(home, slug):
        return False
    folder = home / "build" / slug
    try:
        return all(sha256((folder / n).read_bytes()) == d for n, d in trace.documents.items())
    except OSError:
        return False


def stale(home: Path, slugs: Sequence[str], options: str) -> tuple[str, ...]:
    """Return those of the dossiers that must be built."""
    shared = shared_digest(home)
    return tuple(slug for slug in slugs if not is_fresh(home, slug, shared, options))


def orphans(home: Path) -> tuple[Path, ...]:
    """Return what stands in ``build/.jejak`` of no dossier that is there; not what is written."""
    place, known = home / "build" / ".jejak", {f"{slug}.json" for slug in folders(home / "content")}
    found = sorted(place.iterdir()) if place.is_dir() else ()
    return tuple(p for p in found if p.name not in known and not p.name.startswith("."))


def main(arguments: Sequence[str]) -> int:
    """Say what is up to date and return 0; return 1 for whatever ``naskah`` has to see to."""
    home, words = Path(arguments[0]), arguments[1:]
    flags = {word for word in words if word.startswith("-")}
    asked = [word for word in words if word not in flags]
    there = list(folders(home / "content"))
    slugs = asked or there
    if not slugs or flags - {*OPTIONS, *SILENT} or (not asked and orphans(home)):
        return 1
    if any(fault_of(slug) or slug not in there for slug in slugs):
        return 1
    if stale(home, slugs, " ".join(sorted(flags - {*SILENT}))):
        return 1
    print("Mutakhir:", *(f"build/{slug}/" for slug in slugs))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
