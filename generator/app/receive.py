"""``naskah receive``: copies that reviewers marked, and what each mark asks of the sources."""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import unified_diff
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.app.manifest import fingerprint
from generator.app.origin import lines_of
from generator.app.paths import Home, write_atomically
from generator.app.prepare import prepare
from generator.app.verify import carried_of
from generator.content.rewording import reword
from generator.diagnostics import Diagnostic, DraftingError, Severity, Span, galat, peringatan
from generator.documents.build import build as build_documents
from generator.intake.outside import Kind, Outside, open_outside
from generator.ir.printed import PrintedLine
from generator.review.enclosed import carried_by_docx
from generator.review.match import key
from generator.review.pdf_marks import marks_of_pdf
from generator.review.record import Record
from generator.review.returned import ReturnedFile, read_returned
from generator.review.tanda import JenisTanda, as_returned, marks_of
from generator.review.usulan import Usulan, propose, words_of


@dataclass(frozen=True, slots=True)
class Received:
    """What came back in one file: its document, and every mark with its proposal."""

    name: str
    record: Record
    usulan: tuple[Usulan, ...]
    notes: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Reception:
    """All files of a reception; ``clashes`` are groups of proposals for one line that differ."""

    files: tuple[Received, ...]
    clashes: tuple[tuple[Usulan, ...], ...] = ()

    @property
    def usulan(self) -> tuple[Usulan, ...]:
        """Return every proposal, file by file."""
        return tuple(each for file in self.files for each in file.usulan)

    @property
    def applicable(self) -> tuple[Usulan, ...]:
        """Return the proposals that can be written into the sources: no clash, one a line."""
        barred = {id(each) for group in self.clashes for each in group}
        seen: set[tuple[Span, str]] = set()
        found = []
        for each in self.usulan:
            same = (each.place, each.tanda.new)
            if each.sunting and id(each) not in barred and same not in seen:
                seen.add(same)
                found.append(each)
        return tuple(found)


@dataclass(slots=True)
class _Desk:
    """What is known of the sources: today's lines of each document, read once."""

    home: Home
    lines: dict[tuple[str, str], tuple[PrintedLine, ...]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)

    def today(self, slug: str, name: str) -> tuple[PrintedLine, ...]:
        """Return what a document of a dossier prints today; raises what stops it."""
        if (slug, name) not in self.lines:
            bahan = prepare(self.home, slug)
            (document,) = build_documents(bahan, (name,), self.home.templates)
            self.lines[slug, name] = lines_of(self.home, document)
        return self.lines[slug, name]

    def sources(self, slug: str) -> Mapping[str, str]:
        """Return the files of a dossier by their path in the project."""
        folder = self.home.content / slug
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(self.home.root).as_posix()
            if path.suffix in (".yaml", ".md") and name not in self.texts:
                self.texts[name] = path.read_text("utf-8")
        return self.texts


def receive(home: Home, files: Sequence[Path], slug: str = "") -> Reception:
    """Return every mark of the files with its place and proposal.

    ``slug`` names the dossier of copies that do not tell it. Raises DraftingError for files that
    cannot be read or belong to no document known here.
    """
    desk = _Desk(home)
    received = []
    found: list[Diagnostic] = []
    for path in files:
        try:
            received.append(_receive(desk, open_outside(path), slug))
        except DraftingError as error:
            found += error.diagnostics
    if found:
        raise DraftingError(found)
    return Reception(tuple(received), _clashes(received))


def _receive(desk: _Desk, file: Outside, slug: str) -> Received:
    carried = carried_of(file)
    returned = read_returned(file.data, file.name) if file.kind is Kind.DOCX else None
    notes: tuple[Diagnostic, ...] = ()
    if (record := carried.record) is None:
        record = _recognised(desk, file, returned, slug)
        message = "Salinan ini tidak membawa catatan cetakan; tandanya ditempatkan menurut kata."
        notes = (peringatan(Span(file.name), "R01", message),)
    marks = marks_of(record, returned) if returned else marks_of_pdf(record, file.data)
    today = _today(desk, record)
    now = {line.id: line for line in today if line.id}
    texts = desk.sources(record.origin.dosir)
    usulan = tuple(_still(propose(mark, now, texts), today) for mark in marks)
    return Received(file.name, record, usulan, notes)


def _today(desk: _Desk, record: Record) -> tuple[PrintedLine, ...]:
    """Return today's lines; those of the copy while its sources are untouched."""
    slug = record.origin.dosir
    if not (desk.home.content / slug).is_dir():
        return ()
    if fingerprint(desk.home.content, slug, desk.home.shipped) == record.origin.hash:
        return record.lines
    return desk.today(slug, record.dokumen)


def _still(one: Usulan, today: Sequence[PrintedLine]) -> Usulan:
    """Return a proposal; one that the sources carry out already says so."""
    edits = one.tanda.jenis is JenisTanda.UBAH and bool(one.saran)
    if edits and any(key(x.printed) == key(one.tanda.new) for x in today):
        return Usulan(one.tanda, one.place, saran="Sumber sudah berbunyi demikian.")
    return one


def _recognised(desk: _Desk, file: Outside, returned: ReturnedFile | None, slug: str) -> Record:
    """Return the record of the built document whose lines a copy has most of."""
    if returned is None:
        hint = "Mintalah PDF hasil naskah, atau DOCX-nya."
        raise DraftingError([galat(Span(file.name), "R01", "Asal PDF ini tidak diketahui.", hint)])
    folders = [desk.home.build / slug] if slug else sorted(desk.home.build.glob("*"))
    there = {key(p.old) for p in returned.paragraphs if p.old}
    best: tuple[float, Record] | None = None
    for path in (each for folder in folders for each in sorted(folder.glob("*.docx"))):
        if (record := carried_by_docx(path.read_bytes(), path.as_posix()).record) is None:
            continue
        lines = {key(line.printed) for line in record.lines if line.printed}
        share = 2 * len(lines & there) / max(1, len(there) + len(lines))
        if best is None or share > best[0]:
            best = share, record
    if best is None or best[0] < KNOWN:
        hint = "Bangun dahulu dosirnya dengan naskah build, atau sebutkan dengan --dosir."
        what = "Salinan ini tidak cocok dengan dokumen mana pun di build/."
        raise DraftingError([galat(Span(file.name), "R01", what, hint)])
    return as_returned(best[1], returned)


KNOWN = 0.3  # of its paragraphs stand, word for word, in the document a copy is taken for


def _clashes(files: Iterable[Received]) -> tuple[tuple[Usulan, ...], ...]:
    """Return the proposals of different words for one line."""
    lines: dict[tuple[Span, str], list[Usulan]] = defaultdict(list)
    for file in files:
        for one in file.usulan:
            if one.placed and one.tanda.jenis in (JenisTanda.UBAH, JenisTanda.HAPUS):
                lines[one.place, key(one.tanda.old)].append(one)
    return tuple(
        tuple(group)
        for group in lines.values()
        if len({(one.tanda.jenis, key(one.tanda.new)) for one in group}) > 1
    )


# --- into the sources --------------------------------------------------------------------------


def patched(home: Home, wanted: Sequence[Usulan]) -> dict[str, tuple[str, str]]:
    """Return the files that proposals change, before and after, by their path in the project."""
    texts: dict[str, tuple[str, str]] = {}
    # From the end of a file to its beginning: places before a change stay where they are.
    for one in sorted(wanted, key=lambda u: (u.place.path, -u.place.line, -u.place.col)):
        assert one.tanda.line is not None
        path = one.place.path
        if path not in texts:
            told = (home.root / path).read_text("utf-8")
            texts[path] = told, told
        before, now = texts[path]
        texts[path] = before, reword(now, one.place, *words_of(one.tanda, one.tanda.line))
    return texts


def shown(texts: Mapping[str, tuple[str, str]]) -> str:
    """Return the changes as a unified diff."""
    return "".join(
        line if line.endswith("\n") else f"{line}\n"
        for path, (before, after) in sorted(texts.items())
        for line in unified_diff(
            before.splitlines(keepends=True), after.splitlines(keepends=True), path, path, n=1
        )
    )


def apply(home: Home, reception: Reception, wanted: Sequence[Usulan]) -> tuple[str, ...]:
    """Write proposals into the sources; return the paths written.

    The changed dossier is examined first, on a copy: raises DraftingError, and writes nothing,
    where it can no longer be read, has new errors, or prints other words than the reviewer's.
    """
    texts = patched(home, wanted)
    slugs = {path.split("/")[1] for path in texts}
    before = {slug: _errors(home, slug) for slug in slugs}
    with TemporaryDirectory() as folder:
        copy = _copied(home, Path(folder), slugs)
        for path, (_, after) in texts.items():
            write_atomically(copy.root / path, after.encode())
        faults = [
            fault
            for slug in slugs
            for fault in _errors(copy, slug)
            if str(fault.message) not in {str(old.message) for old in before[slug]}
        ]
        faults += () if faults else _unlike(copy, reception, wanted)
    if faults:
        raise DraftingError(faults)
    for path, (_, after) in texts.items():
        write_atomically(home.root / path, after.encode())
    return tuple(sorted(texts))


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


def _errors(home: Home, slug: str) -> tuple[Diagnostic, ...]:
    try:
        prepare(home, slug)
    except DraftingError as error:
        return tuple(d for d in error.diagnostics if d.severity is Severity.GALAT)
    return ()


def _unlike(home: Home, reception: Reception, wanted: Sequence[Usulan]) -> list[Diagnostic]:
    """Return each proposal whose words the changed sources do not print."""
    chosen = {id(one) for one in wanted}
    desk = _Desk(home)
    found = []
    for file in reception.files:
        mine = [one for one in file.usulan if id(one) in chosen]
        if not mine:
            continue
        lines = desk.today(file.record.origin.dosir, file.record.dokumen)
        there = {key(line.printed) for line in lines}
        found += [
            galat(one.place, "R06", f'tercetak lain daripada usul "{one.tanda.new}"')
            for one in mine
            if key(one.tanda.new) not in there
        ]
    return found
