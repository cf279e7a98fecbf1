"""``naskah lint --fix``: what is safe to mend, mended in the authors' files, letter by letter.

Mending is tried on a copy until nothing is left to mend. A round that makes a file unreadable,
changes the structure of a YAML file, or makes a check find something new is taken back, and its
codes are tried one by one. Only then is there something to show, and to write.
"""

from __future__ import annotations

import difflib
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.app.fix_copy import Salinan, copy
from generator.app.lint import Laporan, Permintaan, lint
from generator.app.paths import Home, write_atomically
from generator.content import yaml
from generator.diagnostics.codes import codes
from generator.lint.sunting import Suntingan, as_edit

ROUNDS = 6
Texts = Mapping[Path, str]


@dataclass(frozen=True, slots=True)
class Rencana:
    """What would be written: new bytes by file, the difference, and what was not possible."""

    berkas: Mapping[Path, bytes]
    diff: str = ""
    jumlah: int = 0
    ditolak: tuple[str, ...] = ()


def plan(home: Home, ask: Permintaan) -> Rencana:
    """Return what can be mended in the files that were asked for, without touching them."""
    with tempfile.TemporaryDirectory(prefix="naskah-") as folder:
        salinan = copy(home, ask, Path(folder))
        if not salinan.ask.sasaran:
            return Rencana({}, ditolak=salinan.ditolak)
        jumlah, batal = _until_still(salinan, ask)
        texts = {asal: (_read(asal), _read(copy)) for copy, asal in salinan.asal.items()}
    changed = {path: pair for path, pair in texts.items() if pair[0] != pair[1]}
    diff = "".join(line for path, pair in changed.items() for line in _diff(path, *pair))
    data = {path: after.encode() for path, (_, after) in changed.items()}
    return Rencana(data, diff, jumlah, (*salinan.ditolak, *batal))


def write(rencana: Rencana) -> None:
    """Write the mended files."""
    for path, data in rencana.berkas.items():
        write_atomically(path, data)


def _read(path: Path) -> str:
    """Return a file letter by letter; a file that is not UTF-8 is none that can be mended."""
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return ""


def _diff(path: Path, before: str, after: str) -> Iterator[str]:
    name = path.as_posix()
    a, b = (text.splitlines(keepends=True) for text in (before, after))
    for line in difflib.unified_diff(a, b, name, name):
        yield line if line.endswith("\n") else f"{line}\n\\ Tanpa baris baru di akhir berkas\n"


def _until_still(salinan: Salinan, ask: Permintaan) -> tuple[int, tuple[str, ...]]:
    """Mend the copy round by round; return how many mends there were, and codes taken back."""
    jumlah = 0
    batal: set[str] = set()
    now = lint(salinan.home, salinan.ask)
    for _ in range(ROUNDS):
        edits = _edits(now, ask, salinan, batal)
        if not edits:
            break
        then = _attempt(salinan, now, edits)
        if then is None:
            now, done, wrong = _one_by_one(salinan, now, edits)
            batal |= wrong
            jumlah += done
        else:
            now, jumlah = then, jumlah + len(edits)
    pesan = "perbaikannya menimbulkan temuan lain, jadi dibatalkan"
    return jumlah, tuple(f"{kode}: {pesan}." for kode in sorted(batal))


@dataclass(frozen=True, slots=True)
class _Edit:
    kode: str
    path: Path
    as_edit: Suntingan


def _edits(
    laporan: Laporan, ask: Permintaan, salinan: Salinan, batal: Iterable[str]
) -> tuple[_Edit, ...]:
    """Return the edits of a round; of two that touch each other the first."""
    kode = codes().keys()
    found: set[tuple[Path, Suntingan, str]] = set()
    texts: dict[Path, str] = {}
    for satu in laporan.pelanggaran:
        path = Path(satu.span.path)
        wanted = ask.kode.memuat(satu.lint.kode, kode) and satu.lint.kode not in batal
        if wanted and path in salinan.asal:
            texts.setdefault(path, _read(path))
            if edit := as_edit(satu.kena, texts[path]):
                found.add((path, edit, satu.lint.kode))
    return tuple(_apart(sorted(found, key=lambda f: (f[0], f[1], f[2]))))


def _apart(found: Sequence[tuple[Path, Suntingan, str]]) -> Iterator[_Edit]:
    end: dict[Path, int] = {}
    for path, edit, kode in found:
        if edit.awal > end.get(path, -1):
            end[path] = edit.akhir
            yield _Edit(kode, path, edit)


def _attempt(salinan: Salinan, now: Laporan, edits: Sequence[_Edit]) -> Laporan | None:
    """Mend the copy and return its new report; None, the copy as before, when it got worse."""
    before = {edit.path: _read(edit.path) for edit in edits}
    after = {path: _applied(text, edits, path) for path, text in before.items()}
    _write(after)
    if all(_same_shape(path, before[path], after[path]) for path in before):
        then = lint(salinan.home, salinan.ask)
        if not then.tak_terbaca and not _codes(then) - _codes(now):
            return then
    _write(before)
    return None


def _one_by_one(
    salinan: Salinan, now: Laporan, edits: Sequence[_Edit]
) -> tuple[Laporan, int, set[str]]:
    """Mend code by code; return the report, how many mends stayed, and the codes that failed."""
    done, wrong = 0, set()
    for kode in sorted({edit.kode for edit in edits}):
        fresh = _edits_of(now, kode, salinan)
        then = _attempt(salinan, now, fresh) if fresh else None
        if then is None:
            wrong.add(kode)
        else:
            now, done = then, done + len(fresh)
    return now, done, wrong


def _edits_of(laporan: Laporan, kode: str, salinan: Salinan) -> tuple[_Edit, ...]:
    own = tuple(p for p in laporan.pelanggaran if p.lint.kode == kode)
    return _edits(Laporan(pelanggaran=own), Permintaan(), salinan, ())


def _applied(text: str, edits: Sequence[_Edit], path: Path) -> str:
    for edit in sorted((e.as_edit for e in edits if e.path == path), reverse=True):
        text = f"{text[: edit.awal]}{edit.baru}{text[edit.akhir :]}"
    return text


def _write(texts: Texts) -> None:
    for path, text in texts.items():
        path.write_bytes(text.encode())


def _codes(laporan: Laporan) -> Counter[str]:
    """Return how often each code is found, waived findings too."""
    lepas = (d.temu for d in laporan.saringan.dikecualikan)
    semua_temu = (*laporan.saringan.sisa, *laporan.lama, *lepas)
    return Counter(t.diagnostic.code for t in semua_temu)


def _same_shape(path: Path, before: str, after: str) -> bool:
    """Whether a file has as many lines as before and, if YAML, the same keys at the same places."""
    if before.count("\n") != after.count("\n"):
        return False
    if path.suffix not in (".yaml", ".yml"):
        return True
    (old, faults), (new, again) = yaml.parse(before, ""), yaml.parse(after, "")
    return not faults and not again and _shape(old) == _shape(new)


def _shape(tree: object) -> object:
    """Return a tree with its texts left out."""
    if isinstance(tree, dict):
        return {str(key): _shape(value) for key, value in tree.items()}
    return [_shape(value) for value in tree] if isinstance(tree, list | tuple) else None
