"""``naskah rename`` and ``naskah move``: one name changed, or one part moved, wherever it stands.

Files are edited in place, so that comments and layout stay. The edit is tried on a copy first; what
makes a dossier worse than it was is refused.
"""

from __future__ import annotations

import difflib
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.app.paths import Home, write_atomically
from generator.content.changes import FOLDER as CHANGES
from generator.content.check import references
from generator.content.dossiers import list_dossiers
from generator.content.load import load_dossier, read_bundle
from generator.content.names import SHELF
from generator.content.splice import block, items, with_block
from generator.diagnostics import NOWHERE, Diagnostic, DraftingError, Span, galat

FINDING = re.compile(r"T\d{2,3}\Z")
SHELVES = ("peraturan", "literatur")
KINDS = {"temuan": ("temuan",), "unit": ("unit",), "pustaka": ("peraturan", "pustaka")}


@dataclass(slots=True)
class Suntingan:
    """What would be written: texts by file, files that get another name, what stays as it is."""

    teks: dict[Path, str] = field(default_factory=dict)
    pindah: dict[Path, Path] = field(default_factory=dict)
    tinggal: list[str] = field(default_factory=list)

    @property
    def diff(self) -> str:
        """Return the difference, file by file."""
        parts = [f"{old} -> {new}\n" for old, new in self.pindah.items()]
        for path, after in self.teks.items():
            before = path.read_bytes().decode("utf-8") if path.exists() else ""
            a, b = (text.splitlines(keepends=True) for text in (before, after))
            parts += difflib.unified_diff(a, b, str(path), str(path))
        return "".join(parts)

    def write(self) -> None:
        """Write the texts, then give files their new names."""
        for path, text in self.teks.items():
            write_atomically(path, text.encode())
        for old, new in self.pindah.items():
            old.rename(new)


def rename(home: Home, old: str, new: str, slug: str = "") -> Suntingan:
    """Return the edit that gives a finding, a unit or a record of the library another id.

    A record is renamed in all dossiers; a finding or unit in ``slug``, or in the only dossier that
    has it. Raise DraftingError (S147) for a name that is not there, or is taken.
    """
    made = Suntingan()
    shelf = next((s for s in SHELVES if _record(home, s, old).exists()), "")
    if shelf:
        if any(_record(home, s, new).exists() for s in SHELVES):
            raise _refused(f"Id pustaka “{new}” sudah dipakai.", "Pilih nama lain.")
        made.pindah[_record(home, shelf, old)] = _record(home, shelf, new)
        slugs: tuple[str, ...] = list_dossiers(home.content)
        kind = "pustaka"
    else:
        slugs, kind = _owner(home, old, slug)
        _free(home, slugs[0], new, kind)
    for one in slugs:
        _in_dossier(home, one, (old, new, kind), made)
    if kind == "pustaka":
        _in_library(home, old, new, made)
    if kind == "temuan":
        for path in sorted((home.content / slugs[0] / "temuan").glob(f"{old}*.yaml")):
            if path.stem.partition("-")[0] == old:
                made.pindah[path] = path.with_name(f"{new}{path.name[len(old) :]}")
    _try(home, made)
    return made


def _record(home: Home, shelf: str, key: str) -> Path:
    return home.content / SHELF / shelf / f"{key}.yaml"


def _refused(message: str, hint: str = "") -> DraftingError:
    return DraftingError([galat(NOWHERE, "S147", message, hint)])


def _owner(home: Home, old: str, slug: str) -> tuple[tuple[str, ...], str]:
    """Return the dossier that has a finding or a unit of this id, and which of them it is."""
    kind = "temuan" if FINDING.match(old) else "unit"
    have = [
        one
        for one in ([slug] if slug else list_dossiers(home.content))
        if old in _ids(home, one, kind)
    ]
    if not have:
        hint = "Sebut id temuan (T01), unit, atau catatan pustaka proyek ini."
        raise _refused(f"“{old}” tidak ada.", hint)
    if len(have) > 1:
        raise _refused(f"“{old}” ada dalam {', '.join(have)}.", "Sebut dosirnya dengan --dosir.")
    return (have[0],), kind


def _ids(home: Home, slug: str, kind: str) -> set[str]:
    bundle = read_bundle(home.content, slug, home.shipped)
    if kind == "temuan":
        return {str(t.id) for t in bundle.temuan}
    units = bundle.perangkat
    return {str(u.id) for u in (*units.sekarang, *units.usulan)} if units else set()


def _free(home: Home, slug: str, new: str, kind: str) -> None:
    if new in _ids(home, slug, kind):
        raise _refused(f"Id {kind} “{new}” sudah dipakai dalam {slug}.", "Pilih nama lain.")


def _in_dossier(home: Home, slug: str, names: tuple[str, str, str], made: Suntingan) -> None:
    """Change every reference in a dossier, and name what only looks like one."""
    old, _, kind = names
    bundle = read_bundle(home.content, slug, home.shipped)
    places: dict[Path, set[tuple[int, int]]] = {}
    own = [t.id for t in bundle.temuan] if kind == "temuan" else []
    if kind == "unit" and bundle.perangkat:
        own = [u.id for u in (*bundle.perangkat.sekarang, *bundle.perangkat.usulan)]
    named = [t for k, t in references(bundle.records) if k in KINDS[kind]]
    for teks in (*(t for t in own if str(t) == old), *named):
        if re.match(rf"{re.escape(old)}(?![\w-])", str(teks)):
            places.setdefault(Path(teks.span.path), set()).add((teks.span.line, teks.span.col))
    for path in sorted((home.content / slug).rglob("*")):
        if path.suffix in (".yaml", ".md") and path.is_file():
            _in_file(path, places.get(path, set()), names, made)


def _in_library(home: Home, old: str, new: str, made: Suntingan) -> None:
    word = re.compile(rf"(?<![\w-]){re.escape(old)}(?![\w-])")
    keys = re.compile(r"\s*(?:-|id:|dicabut_oleh:|diubah_oleh:)\s")
    for shelf in SHELVES:
        for path in sorted((home.content / SHELF / shelf).glob("*.yaml")):
            lines = path.read_bytes().decode("utf-8").splitlines(keepends=True)
            after = [word.sub(new, line) if keys.match(line) else line for line in lines]
            if after != lines:
                made.teks[path] = "".join(after)


def _in_file(
    path: Path, places: set[tuple[int, int]], names: tuple[str, str, str], made: Suntingan
) -> None:
    """Change the references of a file: those at known places, and those of our own signs."""
    old, new, kind = names
    before = path.read_bytes().decode("utf-8")
    word = re.compile(rf"(?<![\w-]){re.escape(old)}(?![\w-])")
    lines = before.splitlines(keepends=True)
    for line, col in sorted(places, reverse=True):
        text = lines[line - 1]
        if m := word.search(text, col - 1):
            lines[line - 1] = f"{text[: m.start()]}{new}{text[m.end() :]}"
    text = "".join(lines)
    if kind == "temuan":
        text = text.replace(f"[#{old}]", f"[#{new}]")
    elif kind == "pustaka":
        text = re.sub(r"\[@[^\]]*\]", lambda m: re.sub(
            rf"@{re.escape(old)}(?![\w-])", f"@{new}", m[0]), text)  # fmt: skip
    if text != before:
        made.teks[path] = text
    made.tinggal += [
        f"{path}:{n}: {line.strip()[:100]}"
        for n, line in enumerate(text.splitlines(), start=1)
        if word.search(line)
    ]


# --- moving ---------------------------------------------------------------------------------------


def move(home: Home, what: str, slug: str, target: str) -> Suntingan:
    """Return the edit that moves an operation, a finding or a narrative of a dossier.

    ``target`` is another dossier, or for an operation a file of this one
    (``perubahan/pasal-5.yaml``). An operation is named by its id or its address.
    """
    made = Suntingan()
    folder = home.content / slug
    goal = home.content / target
    there = goal if target in list_dossiers(home.content) else None
    finding = (
        next((folder / "temuan").glob(f"{what}-*.yaml"), None) if FINDING.match(what) else None
    )
    narrative = folder / "narasi" / f"{what}.md"
    source = finding or (narrative if narrative.is_file() else None)
    if source is not None:
        if there is None:
            raise _refused(f"Dosir “{target}” tidak ada.")
        new = there / source.relative_to(folder)
        taken = new.exists() or (finding is not None and any(new.parent.glob(f"{what}-*.yaml")))
        if taken:
            raise _refused(f"“{what}” sudah ada dalam {target}.", "Ganti namanya dahulu.")
        made.pindah[source] = new
    else:
        path = there / "perubahan.yaml" if there else folder / target
        _move_operation(folder, what, path, made)
    _try(home, made)
    return made


def _move_operation(folder: Path, what: str, target: Path, made: Suntingan) -> None:
    inside = target.resolve().parent.is_relative_to(folder.parent.resolve())
    fits = target.name == "perubahan.yaml" or target.parent.name == CHANGES
    if not inside or not fits or target.suffix != ".yaml":
        raise _refused(f"“{target}” bukan tempat perubahan.", "Misalnya perubahan/pasal-5.yaml.")
    found = [
        (path, piece.of(text), text)
        for path in (folder / "perubahan.yaml", *sorted((folder / CHANGES).glob("*.yaml")))
        if path.is_file()
        for text in [path.read_bytes().decode("utf-8")]
        for piece in items(text, "operasi")
        if re.search(rf"(?m)^\s*(?:- )?(?:id|alamat): {re.escape(what)}\s*$", piece.of(text))
    ]
    if len(found) != 1:
        message = f"Perubahan “{what}” ada {len(found)} kali." if found else f"“{what}” tidak ada."
        raise _refused(message, "Sebut id perubahan (O1), atau alamatnya seperti tertulis.")
    (path, words, before) = found[0]
    if path == target:
        raise _refused(f"“{what}” sudah ada dalam {target.name}.")
    made.teks[path] = _without(before, words)
    after = target.read_bytes().decode("utf-8") if target.is_file() else ""
    made.teks[target] = _with(after, words)


def _without(text: str, words: str) -> str:
    text = text.replace(words, "", 1)
    if not items(text, "operasi") and (empty := block(text, "operasi")) is not None:
        text = f"{text[: empty.awal]}{text[empty.akhir :]}"
    return text


def _with(text: str, words: str) -> str:
    """Return a file with one more operation, at the indentation of those it has."""
    present = items(text, "operasi")
    here = block(text, "operasi")
    if not present or here is None:
        return with_block(text, "operasi", f"operasi:\n{words}")
    shift = _dash(present[0].of(text)) - _dash(words)
    moved = "".join(
        (" " * shift + line if shift > 0 else line[-shift:]) if line.strip() else line
        for line in words.splitlines(keepends=True)
    )
    return f"{text[: here.akhir]}{moved}{text[here.akhir :]}"


def _dash(words: str) -> int:
    line = next(x for x in words.splitlines() if x.lstrip().startswith("- "))
    return len(line) - len(line.lstrip())


# --- trying ---------------------------------------------------------------------------------------


def _try(home: Home, made: Suntingan) -> None:
    """Raise DraftingError with what an edit would break; a copy is edited, not the project."""
    with tempfile.TemporaryDirectory(prefix="naskah-") as folder:
        root = Path(folder)
        shutil.copytree(home.content, root / "content")
        if home.project.is_file():
            shutil.copyfile(home.project, root / home.project.name)
        there = Home(root)
        moved = {p: root / "content" / p.relative_to(home.content) for p in _paths(made)}
        before = _faults(there)
        Suntingan(
            {moved[p]: text for p, text in made.teks.items()},
            {moved[a]: moved[b] for a, b in made.pindah.items()},
        ).write()
        after = _faults(there)
    new = [d for key, d in after.items() if key not in before]
    if new:
        back = (str(root / "content"), str(home.content))
        raise DraftingError([_at_home(d, *back) for d in new])


def _paths(made: Suntingan) -> Iterator[Path]:
    yield from made.teks
    yield from made.pindah
    yield from made.pindah.values()


def _faults(home: Home) -> Mapping[tuple[str, str], Diagnostic]:
    found: dict[tuple[str, str], Diagnostic] = {}
    for slug in list_dossiers(home.content):
        try:
            load_dossier(home.content, slug, shipped=home.shipped)
        except DraftingError as error:
            found |= {(d.code, d.message): d for d in error.diagnostics}
    return found


def _at_home(d: Diagnostic, copy: str, own: str) -> Diagnostic:
    span = Span(d.span.path.replace(copy, own), d.span.line, d.span.col)
    return Diagnostic(span, d.severity, d.code, d.message, d.hint)
