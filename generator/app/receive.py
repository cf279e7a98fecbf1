"""``naskah receive``: copies that reviewers marked, and what each mark asks of the sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.app.authored import make_law
from generator.app.manifest import fingerprint
from generator.app.mark_body import Batang
from generator.app.mark_operations import Operasi
from generator.app.origin import lines_of
from generator.app.paths import Home
from generator.app.prepare import prepare
from generator.app.verify import carried_of
from generator.content.edits import Unplaced
from generator.content.load import load_dossier
from generator.content.pieces import fields
from generator.diagnostics import NOWHERE, Diagnostic, DraftingError, Span, galat, peringatan
from generator.documents.bahan import Bahan
from generator.documents.build import build as build_documents
from generator.intake.outside import Kind, Outside, open_outside
from generator.ir.printed import PrintedLine
from generator.law.cited import cited_in
from generator.law.engine.amend import Amandemen
from generator.model.dossier import BerkasBaru, Dossier
from generator.review.enclosed import Carried, carried_by_docx
from generator.review.mark import JenisTanda, Tanda
from generator.review.match import key
from generator.review.pdf_marks import marks_of_pdf
from generator.review.record import Record
from generator.review.rencana import Sumber, Suntingan
from generator.review.returned import ReturnedFile, before_tracking, read_returned
from generator.review.surroundings import changed_around
from generator.review.tanda import as_returned, marks_of
from generator.review.usulan import DONE, UNLIKE, Usulan, propose


@dataclass(frozen=True, slots=True)
class Received:
    """What came back in one file: its document, every mark with its proposal.

    ``today`` is what the sources print of that document now.
    """

    name: str
    record: Record
    usulan: tuple[Usulan, ...]
    notes: tuple[Diagnostic, ...] = ()
    today: tuple[PrintedLine, ...] = ()


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
        seen: set[tuple[object, ...]] = set()
        found = []
        for each in self.usulan:
            mark = each.tanda
            same = (each.place, mark.jenis, mark.new, mark.behind)
            if each.writable and id(each) not in barred and same not in seen:
                seen.add(same)
                found.append(each)
        return tuple(found)


@dataclass(slots=True)
class Desk:
    """What is known of a project's sources, read once: their text, their law, what they print."""

    home: Home
    open: Callable[[Home, str], Bahan] = prepare
    lines: dict[tuple[str, str], tuple[PrintedLine, ...]] = field(default_factory=dict)
    texts: dict[str, dict[str, str]] = field(default_factory=dict)
    dossiers: dict[str, Dossier] = field(default_factory=dict)
    operations: dict[str, Operasi | Batang] = field(default_factory=dict)
    prepared: dict[str, Bahan] = field(default_factory=dict)
    fields: dict[str, Mapping[str, Sequence[Span]]] = field(default_factory=dict)

    def today(self, slug: str, name: str) -> tuple[PrintedLine, ...]:
        """Return what a document of a dossier prints today; raises what stops it."""
        if (slug, name) not in self.lines:
            (document,) = build_documents(self.bahan(slug), (name,), self.home.templates)
            self.lines[slug, name] = lines_of(self.home, document)
        return self.lines[slug, name]

    def bahan(self, slug: str) -> Bahan:
        """Return what the documents of a dossier are made from; raises what stops it."""
        if slug not in self.prepared:
            self.prepared[slug] = self.open(self.home, slug)
        return self.prepared[slug]

    def dossier(self, slug: str) -> Dossier:
        """Return a dossier; raises what stops it."""
        if slug not in self.dossiers:
            self.dossiers[slug] = load_dossier(self.home.content, slug, shipped=self.home.shipped)
        return self.dossiers[slug]

    def operasi(self, slug: str, mark: Tanda) -> tuple[Suntingan, ...]:
        """Return the change of an operation, or of a body, that an edit of the law asks for."""
        if slug not in self.operations:
            dossier, root = self.dossier(slug), self.home.root.as_posix()
            law = make_law(dossier)
            if isinstance(law, Amandemen):
                self.operations[slug] = Operasi(dossier, law, self.sources(slug), root)
            elif isinstance(dossier.isi, BerkasBaru):
                self.operations[slug] = Batang(dossier, self.sources(slug), root)
            else:
                raise Unplaced("batang tubuhnya ditulis templat; ubah rancangan.yaml")
        return self.operations[slug](mark)

    def dasar_hukum(self, slug: str, words: str) -> str:
        """Return the key in the library of the regulation that words name."""
        found = cited_in(words, listed=True)
        if not found:
            raise Unplaced("kata itu tidak menyebut peraturan dengan nomor dan tahunnya")
        library = self.dossier(slug).pustaka.peraturan
        keys = [
            str(one.id)
            for one in library.values()
            if (one.jenis, str(one.nomor), str(one.tahun))
            == (found[0].jenis, found[0].nomor, found[0].tahun)
        ]
        if len(keys) != 1:
            raise Unplaced("peraturan itu belum ada dalam pustaka; tambahkan dahulu")
        return keys[0]

    def sumber(self, slug: str, today: Sequence[PrintedLine]) -> Sumber:
        """Return what proposals are made from."""
        return Sumber(
            self.sources(slug),
            today,
            {line.id: line for line in today if line.id},
            lambda mark: self.operasi(slug, mark),
            lambda words: self.dasar_hukum(slug, words),
            lambda words: self.values(slug).get(key(words), ()),
        )

    def values(self, slug: str) -> Mapping[str, Sequence[Span]]:
        """Return where each value of a dossier is written, by its words without blanks."""
        if slug not in self.fields:
            found: dict[str, list[Span]] = defaultdict(list)
            for path, text in self.sources(slug).items():
                apart = not path.endswith(".yaml") or "/catatan/" in path or "/terbitan/" in path
                for words, place in () if apart else fields(text, path):
                    found[key(words)].append(place)
            self.fields[slug] = found
        return self.fields[slug]

    def sources(self, slug: str) -> Mapping[str, str]:
        """Return the files of a dossier by their path in the project."""
        if slug not in self.texts:
            folder = self.home.content / slug
            self.texts[slug] = {
                path.relative_to(self.home.root).as_posix(): path.read_text("utf-8")
                for path in sorted(folder.rglob("*"))
                if path.suffix in (".yaml", ".md") and path.is_file()
            }
        return self.texts[slug]


def receive(home: Home, files: Sequence[Path], slug: str = "") -> Reception:
    """Return every mark of the files with its place and proposal.

    ``slug`` names the dossier of copies that do not tell it. Raises DraftingError for files that
    cannot be read or belong to no document known here.
    """
    desk = Desk(home)
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


def _receive(desk: Desk, file: Outside, slug: str) -> Received:
    carried = carried_of(file)
    returned = read_returned(file.data, file.name) if file.kind is Kind.DOCX else None
    notes: tuple[Diagnostic, ...] = ()
    issued = record = carried.record
    unlike: tuple[Tanda, ...] = ()
    if issued is None or record is None:
        issued = _recognised(desk, file, returned, slug)
        record = as_returned(issued, returned) if returned else issued
        unlike = marks_of(issued, before_tracking(returned)) if returned else ()
        message = (
            "Salinan ini tidak membawa catatan cetakan; tandanya ditempatkan menurut kata pada "
            f"{issued.dokumen} dosir {issued.origin.dosir}."
        )
        notes = (peringatan(Span(file.name), "R01", message),)
    marks = marks_of(record, returned) if returned else marks_of_pdf(record, file.data)
    if returned is not None and carried.around is not None:
        marks = (*marks, *changed_around(carried.around, returned, record.lines))
    notes = (*notes, *_unread(file, carried, returned))
    today = _today(desk, issued)
    sumber = desk.sumber(record.origin.dosir, today)
    usulan = tuple(_still(propose(mark, sumber), today) for mark in marks)
    usulan += tuple(Usulan(x, x.line.asal if x.line else NOWHERE, saran=UNLIKE) for x in unlike)
    return Received(file.name, record, usulan, notes, today)


def _unread(file: Outside, carried: Carried, returned: ReturnedFile | None) -> Iterator[Diagnostic]:
    """Yield what of a copy is not held against what was printed, so that a reader looks himself."""
    if returned is not None and carried.around is None:
        message = "Yang berubah tanpa terlacak di luar baris naskah tidak dapat diketahui."
        hint = "Lihat sendiri kepala dan kaki halaman, gambar, tautan, dan kertasnya."
        yield peringatan(Span(file.name), "R11", message, hint)
    wrong = [str(n) for n, same in enumerate(carried.pages, start=1) if not same]
    if wrong:
        pages = ", ".join(wrong[:12]) + (", …" if len(wrong) > 12 else "")
        message = f"Isi halaman {pages} PDF ini tidak seperti saat dicetak; hanya tandanya dibaca."
        hint = "Bandingkan halaman itu sendiri, atau mintalah perubahannya dalam DOCX."
        yield peringatan(Span(file.name), "R12", message, hint)


def _today(desk: Desk, record: Record) -> tuple[PrintedLine, ...]:
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
        return Usulan(one.tanda, one.place, saran=DONE)
    return one


def _recognised(desk: Desk, file: Outside, returned: ReturnedFile | None, slug: str) -> Record:
    """Return the record of the built document whose lines a copy has most of."""
    if returned is None:
        hint = "Mintalah PDF hasil naskah, atau DOCX-nya."
        raise DraftingError([galat(Span(file.name), "R01", "Asal PDF ini tidak diketahui.", hint)])
    folders = [desk.home.build / slug] if slug else sorted(desk.home.build.glob("*"))
    there = {key(p.old) for p in returned.paragraphs if p.old}
    found: list[tuple[float, Record]] = []
    for path in (each for folder in folders for each in sorted(folder.glob("*.docx"))):
        if (record := carried_by_docx(path.read_bytes(), path.as_posix()).record) is None:
            continue
        lines = {key(line.printed) for line in record.lines if line.printed}
        share = 2 * len(lines & there) / max(1, len(there) + len(lines))
        if share >= KNOWN and (slug or _of_its_own(record, there) >= OWN):
            found.append((share, record))
    found.sort(key=lambda each: -each[0])
    if not found:
        hint = "Bangun dahulu dosirnya dengan naskah build, atau sebutkan dengan --dosir."
        what = "Salinan ini tidak cocok dengan dokumen mana pun di build/."
        raise DraftingError([galat(Span(file.name), "R01", what, hint)])
    best, record = found[0]
    near = [each for share, each in found if share >= NEAR * best]
    if len(near) > 1:
        told = "; ".join(f"{x.dokumen} dosir {x.origin.dosir}" for x in near)
        what = f"Salinan tanpa catatan cetakan ini cocok dengan lebih dari satu dokumen: {told}."
        hint = "Sebutkan dosirnya dengan --dosir."
        raise DraftingError([galat(Span(file.name), "R13", what, hint)])
    return record


def _of_its_own(record: Record, there: set[str]) -> float:
    """Return which part of the lines that a dossier alone words are in a copy.

    Sentences of templates and of the library stand in the drafts of every dossier.
    """
    own = {
        key(line.printed)
        for line in record.lines
        if len(line.printed.split()) >= SENTENCE
        and not line.asal.path.startswith("templates/")
        and "/_" not in line.asal.path
    }
    return len(own & there) / max(1, len(own))


KNOWN = 0.3  # of its paragraphs stand, word for word, in the document a copy is taken for
OWN = 0.3  # of what its dossier alone words is in a copy: drafts of other provinces reach 0.2
NEAR = 0.8  # of the likest: nobody can tell which of the two is meant
SENTENCE = 5  # words; shorter lines are headings and "Cukup jelas."


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
