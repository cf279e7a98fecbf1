"""What is stale: the hash of what a dossier was built from, against the hash of what is there.

make asks with a bare interpreter (``python -E -S -m generator.app.manifest``). The answer is only
ever "nothing to do" (exit 0); everything else, faults included, is left to ``naskah build
--stale``, which asks the same functions and can say what is wrong. So nothing here writes, and
nothing imported here may need more than the standard library. Every file is read each time: no
time of a file is looked at, so none can lie. Of the library a dossier depends on what it sees of it
(:mod:`generator.app.seen`): an edit of another record leaves it fresh.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from generator.app.paths import Home
from generator.app.seen import files_of, seen
from generator.content.entries import Entry, Kind, entries
from generator.content.names import RULES, SHELF, fault_of, folders
from generator.intake.hunspell import find_hunspell
from generator.intake.hunspell import fingerprint as hunspell_print
from generator.render.machine import brought
from generator.shipped import SHIPPED

SHARED = (
    *("generator", "templates", "content/_aturan", "content/_kamus"),
    *("requirements.lock", "pyproject.toml"),
)
BEHIND = tuple(name for name in SHARED if "/" in name or name == "templates")
PACKAGE = Path(__file__).resolve().parents[1]
OPTIONS = ("--final", "--jawaban", "--marks")  # those that documents depend on, sorted
SILENT = ("--quiet",)  # those that they do not


class Source(NamedTuple):
    """Hashes of what a dossier is made from, beside what all share."""

    own: str  # its files
    seen: str  # what it sees of the library


class Trace(NamedTuple):
    """What stands in ``build/.jejak/<dossier>.json`` of the set of documents in ``build/``."""

    own: str  # hash of the dossier's files
    shared: str  # hash of what all dossiers share
    library: str  # hash of the library
    seen: str  # hash of what the dossier sees of it
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


def lines(path: Path, name: str) -> list[str]:
    """Return ``digest  name`` of a file, or of all that a folder holds.

    What is no file, or cannot be read, has a word for a digest.
    """
    return [f"{_digest_of(entry)}  {entry.name}\n" for entry in entries(path, name)]


def _digest_of(entry: Entry) -> str:
    if entry.kind is not Kind.FILE:
        return entry.kind.value
    try:
        return sha256(entry.path.read_bytes())
    except OSError:
        return Kind.UNREADABLE.value


def _hash(told: Iterable[str]) -> str:
    return sha256("".join(told).encode("utf-8", "surrogateescape"))


def digest(home: Path, roots: Sequence[str]) -> str:
    """Return the hash of everything under ``roots``, names included; ``roots`` are in ``home``."""
    return _hash(line for root in roots for line in lines(home / root, root))


def own_digest(home: Path, slug: str) -> str:
    """Return the hash of the files of a dossier."""
    return digest(home, [f"content/{slug}"])


def source_of(home: Path, slug: str) -> Source:
    """Return the hashes of the files of a dossier, and of what it sees of the library."""
    return Source(own_digest(home, slug), seen_digest(home, slug))


def data_digest(home: Path, slug: str) -> str:
    """Return the hash of the files of a dossier without its narratives."""
    prose = f"  {slug}/narasi/"
    return _hash(line for line in lines(home / "content" / slug, slug) if prose not in line)


def shared_digest(home: Path) -> str:
    """Return the hash of what all dossiers of ``home`` share but the library.

    A project without a clone has the generator, and what comes along with it, elsewhere; the
    machine brings fonts, LibreOffice and the dictionary that checks ask.
    """
    roots = {(home / name).resolve(): name for name in SHARED}
    behind = {PACKAGE: "generator"} | {SHIPPED / name: name for name in BEHIND}
    told = [line for path, name in (behind | roots).items() for line in lines(path, name)]
    words = find_hunspell()
    return _hash([*told, *brought(), f"{hunspell_print(words) if words else ''}  kamus\n"])


def library_digest(home: Path) -> str:
    """Return the hash of the library, that of the project and what stands behind it."""
    files = files_of(home / "content", SHELF, Home(home).shipped)
    return _hash(line for name, path in files.items() for line in lines(path, name))


def seen_digest(home: Path, slug: str) -> str:
    """Return the hash of what a dossier sees of the library."""
    return _hash(_seen_lines(home / "content", slug, Home(home).shipped))


def fingerprint(content: Path, slug: str, shipped: Path | None = None) -> str:
    """Return the short hash of a dossier and what it sees, printed on every page of its drafts.

    It sees records of the library and the rules: of files of one name, the project's hides the
    shipped.
    """
    rules = files_of(content, RULES, shipped)
    told = [*lines(content / slug, slug), *_seen_lines(content, slug, shipped)]
    told += [line for name, path in rules.items() for line in lines(path, name)]
    return _hash(line for line in told if line.index("  ") == 64)[:10]


def _seen_lines(content: Path, slug: str, shipped: Path | None) -> list[str]:
    ids, files = seen(content, slug, shipped), files_of(content, SHELF, shipped)
    return [x for name, path in files.items() if path.stem in ids for x in lines(path, name)]


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


def is_fresh(home: Path, slug: str, shared: str, library: str, options: str) -> bool:
    """Say whether the documents in ``build/`` are those that a build would make now."""
    trace = read_trace(home / "build", slug)
    if trace is None or not trace.documents or (trace.shared, trace.options) != (shared, options):
        return False
    if trace.own != own_digest(home, slug):
        return False
    if trace.library != library and trace.seen != seen_digest(home, slug):
        return False
    folder = home / "build" / slug
    try:
        return all(sha256((folder / n).read_bytes()) == d for n, d in trace.documents.items())
    except OSError:
        return False


def stale(home: Path, slugs: Sequence[str], options: str) -> tuple[str, ...]:
    """Return those of the dossiers that must be built."""
    shared, library = shared_digest(home), library_digest(home)
    return tuple(slug for slug in slugs if not is_fresh(home, slug, shared, library, options))


def of_another_library(home: Path, slugs: Sequence[str]) -> tuple[str, ...]:
    """Return those of the dossiers that were built beside records that are others now."""
    library = library_digest(home)
    traces = ((slug, read_trace(home / "build", slug)) for slug in slugs)
    return tuple(slug for slug, trace in traces if trace and trace.library != library)


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
    if of_another_library(home, slugs) or stale(home, slugs, " ".join(sorted(flags - {*SILENT}))):
        return 1
    print("Mutakhir:", *(f"build/{slug}/" for slug in slugs))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
