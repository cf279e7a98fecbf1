"""Reviewers' proposals written into the sources, each only once it is proven.

The changed dossier is tried on a copy: it must load, have no error that it had not, and print what
the reviewers wrote and nothing else otherwise. What does not hold is not written, and told why.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import unified_diff
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.app.body_numbers import Counter, counted_through, counters
from generator.app.paths import Home, write_atomically
from generator.app.prepare import examined
from generator.app.receive import Desk, Received, Reception
from generator.content.edits import Edit, Unplaced, applied
from generator.content.placing import renumbered, touched
from generator.content.series_ends import rejoined
from generator.diagnostics import Diagnostic, DraftingError, Severity
from generator.documents.environment import Templates
from generator.documents.sisipan import misplaced
from generator.ir.printed import PrintedLine
from generator.review.bukti import objections
from generator.review.mark import JenisTanda
from generator.review.usulan import Usulan

Texts = dict[str, tuple[str, str]]  # a file's words before and after, by its path in the project


@dataclass(frozen=True, slots=True)
class Ditolak:
    """A proposal that is not written, and why."""

    usulan: Usulan
    sebab: str


@dataclass(frozen=True, slots=True)
class Penerapan:
    """What can be written: the files before and after, the proposals in them, and the others.

    ``menyusul`` is what the dossier then still asks of its author before it can be built.
    """

    texts: Texts
    terbukti: tuple[Usulan, ...]
    ditolak: tuple[Ditolak, ...]
    menyusul: tuple[Diagnostic, ...] = ()


def prove(home: Home, reception: Reception, wanted: Sequence[Usulan]) -> Penerapan:
    """Return what of the proposals can be written into the sources; nothing is written yet."""
    trial = _Trial(home, reception)
    trial.settle(wanted)
    good, bad = tuple(trial.good), tuple(trial.bad)
    return Penerapan(trial.texts(good), good, bad, trial.awaited)


def write(home: Home, found: Penerapan) -> tuple[str, ...]:
    """Write what is proven; return the paths written."""
    for path, (_, after) in found.texts.items():
        write_atomically(home.root / path, after.encode())
    return tuple(sorted(found.texts))


def shown(texts: Mapping[str, tuple[str, str]]) -> str:
    """Return the changes as a unified diff."""
    return "".join(
        line if line.endswith("\n") else f"{line}\n"
        for path, (before, after) in sorted(texts.items())
        for line in unified_diff(
            before.splitlines(keepends=True), after.splitlines(keepends=True), path, path, n=1
        )
    )


@dataclass(slots=True)
class _Trial:
    """Finds the largest set of proposals, in their order, that holds together."""

    home: Home
    reception: Reception
    good: list[Usulan] = field(default_factory=list)
    bad: list[Ditolak] = field(default_factory=list)
    known: dict[str, frozenset[str]] = field(default_factory=dict)  # the errors of today
    awaited: tuple[Diagnostic, ...] = ()
    tried: tuple[Diagnostic, ...] = ()
    desk: Desk = field(init=False)

    def __post_init__(self) -> None:
        self.desk = Desk(self.home)

    def settle(self, group: Sequence[Usulan]) -> None:
        """Take a group as a whole, or the halves of it that can be taken."""
        group = self._fitting(group)
        while group:
            faults = dict(self._faults([*self.good, *group]))
            if not faults:
                self.good += group
                self.awaited = self.tried
                return
            mine = [(one, faults[id(one)]) for one in group if id(one) in faults]
            if len(group) == 1:
                mine = [(group[0], next(iter(faults.values())))]
            if not mine:
                middle = len(group) // 2
                self.settle(group[:middle])
                self.settle(group[middle:])
                return
            self.bad += [Ditolak(one, why) for one, why in mine]
            gone = {id(one) for one, _ in mine}
            group = [one for one in group if id(one) not in gone]

    def _fitting(self, group: Sequence[Usulan]) -> list[Usulan]:
        """Return the proposals that do not want the same signs as those before them."""
        taken: list[Usulan] = []
        for one in group:
            try:
                self.texts([*self.good, *taken, one])
            except Unplaced as why:
                self.bad.append(Ditolak(one, str(why)))
            else:
                taken.append(one)
        return taken

    def texts(self, wanted: Sequence[Usulan]) -> Texts:
        """Return the files that proposals change, before and after, counted through."""
        changed = self._changed(wanted)
        return counted_through(self._sources(changed), changed)

    def _changed(self, wanted: Sequence[Usulan]) -> Texts:
        """Return the files that proposals change, before and after."""
        edits: dict[str, list[Edit]] = {}
        for one in wanted:
            for path, edit in one.edits:
                edits.setdefault(path, []).append(edit)
        texts = {path: (self.home.root / path).read_text("utf-8") for path in edits}
        return {path: (text, _settled(text, path, edits[path])) for path, text in texts.items()}

    def _sources(self, texts: Texts) -> dict[str, str]:
        """Return all files of the dossiers that some files belong to."""
        slugs = dict.fromkeys(path.split("/")[1] for path in texts)
        return {path: text for slug in slugs for path, text in self.desk.sources(slug).items()}

    def _faults(self, wanted: Sequence[Usulan]) -> Iterator[tuple[int, str]]:
        """Yield what speaks against proposals, by the id of the one it concerns; 0 for none."""
        texts = self.texts(wanted)
        slugs = {path.split("/")[1] for path in texts}
        with TemporaryDirectory() as folder:
            copy = _copied(self.home, Path(folder), slugs)
            for path, (_, after) in texts.items():
                write_atomically(copy.root / path, after.encode())
            desk = Desk(copy, examined)
            broken = [why for slug in slugs for why in self._new_errors(desk, slug)]
            if broken:
                yield 0, broken[0]
                return
            yield from self._unlike(desk, wanted)

    def _unlike(self, desk: Desk, wanted: Sequence[Usulan]) -> Iterator[tuple[int, str]]:
        """Yield what the changed sources print otherwise than the reviewers wrote."""
        chosen = {id(one) for one in wanted}
        documents: dict[tuple[str, str], tuple[Received, list[Usulan]]] = {}
        for file in self.reception.files:
            mine = [one for one in file.usulan if id(one) in chosen]
            place = file.record.origin.dosir, file.record.dokumen
            if mine:
                documents.setdefault(place, (file, []))[1].extend(mine)
        moved = list(counters(self._changed(wanted)))
        for place, (file, mine) in documents.items():
            others = [one for one in wanted if all(one is not each for each in mine)]
            try:
                after = desk.today(*place)
            except DraftingError as error:
                yield 0, str(error.diagnostics[0].message)
                return
            before, ours, theirs = file.today, mine, others
            if moved:
                before = tuple(_counted(line, moved) for line in before)
                ours, theirs = ([_as_counted(x, moved) for x in group] for group in (mine, others))
            named = dict(zip(map(id, (*ours, *theirs)), map(id, (*mine, *others)), strict=True))
            for each in objections(before, after, ours, theirs):
                yield named[id(each.usulan)] if each.usulan else 0, each.sebab

    def _new_errors(self, desk: Desk, slug: str) -> Iterator[str]:
        """Yield the errors that the dossier had not; what only awaits its author is set aside."""
        found = _errors(desk, slug)
        if found and slug not in self.known:
            self.known[slug] = frozenset(map(_said, _errors(Desk(self.home, examined), slug)))
        new = [each for each in found if _said(each) not in self.known[slug]]
        root = f"{desk.home.root}/"
        self.tried = tuple(
            replace(each, span=replace(each.span, path=each.span.path.removeprefix(root)))
            for each in new
            if each.code in AWAITED
        )
        return (_said(each) for each in new if each.code not in AWAITED)


def _settled(text: str, path: str, edits: Sequence[Edit]) -> str:
    """Return a file with changes made, whose siblings count on and end as a series does."""
    changed = applied(text, edits)
    at = touched(changed, edits)
    return renumbered(rejoined(text, changed, path, edits), path, at)


def _counted(line: PrintedLine, moved: Sequence[Counter]) -> PrintedLine:
    for counter in moved:
        line = counter.printed(line)
    return line


def _as_counted(one: Usulan, moved: Sequence[Counter]) -> Usulan:
    """Return a proposal whose lines name units by the numbers that they have now."""
    mark = one.tanda

    def now(line: PrintedLine | None) -> PrintedLine | None:
        return _counted(line, moved) if line is not None else None

    def words(said: str) -> str:
        return _counted(replace(mark.line, text=said), moved).text if mark.line else said

    told = replace(
        mark,
        line=now(mark.line),
        behind=now(mark.behind),
        ahead=now(mark.ahead),
        merged=tuple(_counted(line, moved) for line in mark.merged),
        new=words(mark.new) if mark.jenis is JenisTanda.UBAH else mark.new,
    )
    return replace(one, tanda=told)


# What a new operation or Pasal asks of its author: the finding it rests on, its place in the paper.
AWAITED = frozenset(("N01", "F92"))


def _said(fault: Diagnostic) -> str:
    return f"{fault.code}: {fault.message}"


def _errors(desk: Desk, slug: str) -> tuple[Diagnostic, ...]:
    try:
        bahan = desk.bahan(slug)
    except DraftingError as error:
        found: Sequence[Diagnostic] = error.diagnostics
    else:
        found = (*bahan.pemeriksaan.ringkas, *misplaced(bahan, Templates(*desk.home.templates)))
    return tuple(each for each in found if each.severity is Severity.GALAT)


def _copied(home: Home, folder: Path, slugs: Iterable[str]) -> Home:
    """Return a copy of a project that holds some of its dossiers."""
    for name in ("naskah.yaml", "templates"):
        if (source := home.root / name).is_dir():
            shutil.copytree(source, folder / name)
        elif source.is_file():
            shutil.copy2(source, folder / name)
    for path in home.content.iterdir():
        if path.is_dir() and (path.name.startswith("_") or path.name in slugs):
            shutil.copytree(path, folder / "content" / path.name)
    return Home(folder)
