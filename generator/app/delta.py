"""``naskah diff -o``: the pages that changed, with bars in their margin, behind a map of pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from generator.app.cache import FolderCache
from generator.app.manifest import fingerprint
from generator.app.paths import Home
from generator.app.verify import carried_of
from generator.content.gaya import load_gaya
from generator.diagnostics import Diagnostic, DraftingError, Severity, Span, galat
from generator.documents.environment import Templates
from generator.documents.peta_halaman import BarisPeta, PetaView, peta_halaman
from generator.documents.tempat import tempat_baris
from generator.documents.ungkapan import daftar
from generator.intake.outside import Kind, Outside, open_outside
from generator.ir.nodes import Meta
from generator.ir.printed import PrintedLine
from generator.model.tempat import called
from generator.proof.audit.audit import audit
from generator.proof.matterhorn.check import check
from generator.render.pdf.book import write_pdf
from generator.render.pdf.delta import Bar, excerpt, page_labels
from generator.render.pdf.pool import open_pool
from generator.review.pages import Spread, spread
from generator.review.record import Record
from generator.review.versions import Perbedaan, compared

SHORT = 8.0  # points of a bar where a line is gone
NEAR = 3.0  # points between two bars that are one
MANY = 12  # places that a row of the map names; the rest are counted


@dataclass(frozen=True, slots=True)
class Delta:
    """The file, and what is wrong with its pages."""

    data: bytes
    found: tuple[Diagnostic, ...]


def delta(home: Home, slug: str, since: Path) -> Delta:
    """Return the pages of today's PDF that changed since an earlier one.

    Raises DraftingError (R25) where ``since`` is no PDF of ours, or today's is not built.
    """
    old = _issued(since)
    new = _today(home, slug, old.record.dokumen)
    side = _Sides(old, new)
    meta = _meta(new.record, side.running)
    with open_pool(1) as pool:
        front = write_pdf(
            peta_halaman(side.view(), meta, Templates(*home.templates)),
            load_gaya(home.style),
            FolderCache(home.build / ".cache"),
            pool,
        ).data
    data = excerpt(new.data, side.bars, front, meta)
    name = f"{new.record.dokumen}-perubahan"
    found = (*audit(name, data), *check(name, data))
    if any(d.severity is Severity.GALAT for d in found):
        raise DraftingError(found)
    return Delta(data, found)


@dataclass(frozen=True, slots=True)
class _Issue:
    """A PDF of ours: its bytes, its record, where its lines stand, the numbers of its pages."""

    data: bytes
    record: Record
    where: Spread
    labels: tuple[str, ...]


def _issued(path: Path) -> _Issue:
    file = open_outside(path)
    record = carried_of(file).record if file.kind is Kind.PDF else None
    if record is None:
        what = "Halaman yang berubah hanya dapat ditunjukkan terhadap PDF hasil naskah."
        hint = "Sebutkan PDF yang diajukan; terhadap DOCX gunakan --into (DOCX berpelacakan)."
        raise DraftingError([galat(Span(file.name), "R25", what, hint)])
    return _read(file, record)


def _today(home: Home, slug: str, name: str) -> _Issue:
    path = home.build / slug / f"{name}.pdf"
    hint = f"Jalankan dahulu: naskah build {slug}."
    if not path.is_file():
        raise DraftingError([galat(Span(str(path)), "R25", "PDF sekarang belum dibangun.", hint)])
    file = open_outside(path)
    record = carried_of(file).record
    if record is None or record.origin.hash != fingerprint(home.content, slug, home.shipped):
        what = "PDF ini dibangun dari isi yang lain daripada sekarang."
        raise DraftingError([galat(Span(str(path)), "R25", what, hint)])
    return _read(file, record)


def _read(file: Outside, record: Record) -> _Issue:
    where = spread(record.lines, file.data)
    return _Issue(file.data, record, where, page_labels(file.data))


def _meta(record: Record, running: str) -> Meta:
    title = f"Halaman yang berubah: {record.dokumen}"
    return Meta(title, title, "", (record.dokumen, "perubahan"), record.origin.acuan, running)


@dataclass
class _Sides:
    """Both prints, and what changed between them; ``bars`` are by page, ``told`` what they mark."""

    old: _Issue
    new: _Issue
    bars: dict[int, list[Bar]] = field(default_factory=dict)
    told: dict[int, dict[str, None]] = field(default_factory=dict)
    lost: dict[str, None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.at = {id(line): n for n, line in enumerate(self.new.record.lines)}
        self.was = {id(line): n for n, line in enumerate(self.old.record.lines)}
        self.places = _names(self.new.record), _names(self.old.record)
        self.changes = compared(self.old.record.lines, self.new.record.lines)
        for each in self.changes:
            self._mark(each)
        self.bars = {page: _joined(bars) for page, bars in self.bars.items()}

    @property
    def running(self) -> str:
        """Return what is printed at the foot of the map."""
        return f"{self.new.record.origin.dosir} | {self.new.record.origin.hash}"

    def _mark(self, each: Perbedaan) -> None:
        name = self._name(each)
        if each.now is not None and (found := self.new.where.get(self.at[id(each.now)])):
            for page, (low, high) in found.items():
                self._bar(page, (low - 1, high + 1), name)
            return
        if (spot := self._before(each)) is None:
            self.lost.setdefault(name)
            return
        page, foot = spot
        self._bar(page, (foot - SHORT / 2, foot + SHORT / 2), name)

    def _bar(self, page: int, bar: Bar, name: str) -> None:
        self.bars.setdefault(page, []).append(bar)
        self.told.setdefault(page, {}).setdefault(name)

    def _before(self, each: Perbedaan) -> tuple[int, float] | None:
        """Return the page and the foot of the last line before a change that is still there."""
        if each.now is not None:
            lines, number = self.new.record.lines, self.at[id(each.now)]
            spots = (self.new.where.get(n) for n in range(number - 1, -1, -1))
        elif each.was is not None:
            lines, number = self.old.record.lines, self.was[id(each.was)]
            now = _once(self.new.record.lines)
            same = (now.get(lines[n].printed) for n in range(number - 1, -1, -1))
            spots = (self.new.where.get(n) for n in same if n is not None)
        found = next(filter(None, spots), None)
        if found is None:
            return None
        page = max(found)
        return page, found[page][0]

    def _name(self, each: Perbedaan) -> str:
        line, names = (each.now, self.places[0]) if each.now else (each.was, self.places[1])
        return f"{names[id(line)]} {each.jenis}"

    def view(self) -> PetaView:
        """Return what the map says."""
        return PetaView(
            dokumen=self.new.record.dokumen,
            jumlah=str(len(self.bars)),
            semua=str(len(self.new.labels)),
            sidik=self.new.record.origin.hash,
            sidik_lama=self.old.record.origin.hash,
            baris=tuple(self._rows()),
            tanpa_letak=daftar(list(self.lost)),
        )

    def _rows(self) -> Iterator[BarisPeta]:
        """Yield the pages of today, unchanged ones in a row as one; then those that are gone."""
        then = self._then()
        numbers = range(len(self.new.labels))
        for changed, run in groupby(numbers, key=lambda n: n if n in self.bars else -1):
            pages = list(run)
            old = sorted({page for n in pages for page in then.get(n, ())})
            state = "tetap" if changed < 0 else "berubah"
            what = _listed(self.told.get(changed, {}))
            yield BarisPeta(_span(old, self.old.labels), _span(pages, self.new.labels), state, what)
        known = {page for pages in then.values() for page in pages}
        printed = {page for found in self.old.where.values() for page in found}
        if gone := sorted(printed - known):
            yield BarisPeta(_span(gone, self.old.labels), "", "tidak ada lagi")

    def _then(self) -> Mapping[int, set[int]]:
        """Return the pages of the copy on which the lines of each page of today stood."""
        old = _once(self.old.record.lines)
        pairs = {self.at[id(x.now)]: self.was[id(x.was)] for x in self.changes if x.now and x.was}
        fresh = {self.at[id(x.now)] for x in self.changes if x.now and not x.was}
        found: dict[int, set[int]] = {}
        for n, line in enumerate(self.new.record.lines):
            number = pairs.get(n, None if n in fresh else old.get(line.printed))
            if number is not None:
                for page in self.new.where.get(n, ()):
                    found.setdefault(page, set()).update(self.old.where.get(number, ()))
        return found


def _once(lines: Sequence[PrintedLine]) -> dict[str, int]:
    """Return the lines that stand once, by their words."""
    often = Counter(line.printed for line in lines)
    return {line.printed: n for n, line in enumerate(lines) if often[line.printed] == 1}


def _names(record: Record) -> dict[int, str]:
    """Return what each line is called in the map."""
    lines = record.lines
    if record.dokumen == "ranperda":
        return {id(x): called(p) for x, p in zip(lines, tempat_baris(lines), strict=True)}
    return {id(x): f"“{' '.join(x.printed.split()[:5])} …”" for x in lines}


def _listed(told: Mapping[str, None]) -> str:
    names = list(told)
    more = f"; dan {len(names) - MANY} lainnya" if len(names) > MANY else ""
    return "; ".join(names[:MANY]) + more


def _joined(bars: Sequence[Bar]) -> list[Bar]:
    """Return bars from the foot up, those that touch as one."""
    out: list[Bar] = []
    for low, high in sorted(bars):
        if out and low <= out[-1][1] + NEAR:
            out[-1] = (out[-1][0], max(out[-1][1], high))
        else:
            out.append((low, high))
    return out


def _span(pages: Sequence[int], labels: Sequence[str]) -> str:
    """Return pages as people write them: ``3-5, 8``."""
    runs = (list(run) for _, run in groupby(enumerate(pages), key=lambda pair: pair[1] - pair[0]))
    told = []
    for run in runs:
        first, last = labels[run[0][1]], labels[run[-1][1]]
        told.append(first if first == last else f"{first}–{last}")
    return ", ".join(told)
