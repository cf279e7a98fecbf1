"""The files of a dossier and the library as records; every fault is kept, none stops the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from generator.content import names, task_table
from generator.content.bundle import Bundle, Library
from generator.content.changes import FOLDER as CHANGES
from generator.content.changes import clashes, joined
from generator.content.characters import Glyphs
from generator.content.check import check_library
from generator.content.check_catatan import FOLDER as REMARKS
from generator.content.check_catatan import ISSUES
from generator.content.check_pustaka import check_contradictions
from generator.content.check_tahap import FOLDER as LETTERS
from generator.content.decode import decode, suggest
from generator.content.files import ALL_NARASI, BERKAS, Berkas, Kebutuhan
from generator.content.markdown import parse
from generator.content.memory import Memory
from generator.content.names import SHELF
from generator.content.picture_files import FOLDER as PICTURES
from generator.content.syntax import MAX_BYTES, decode_utf8, read_authored
from generator.content.trim import trim
from generator.content.yaml import read
from generator.diagnostics import Diagnostic, Span, galat
from generator.model.beban_kerja import BerkasBebanKerja
from generator.model.catatan import BerkasCatatan, Terbitan
from generator.model.dossier import (
    Identitas,
    JenisRancangan,
    Literatur,
    Narasi,
    PeraturanPustaka,
    Temuan,
)
from generator.model.rancangan import BerkasOperasi, BerkasPerubahan, BerkasPerubahanBersama
from generator.model.teks import Teks

T = TypeVar("T")
MEMORY = Memory()


def _trimmed(
    written: dict[str, Narasi], kajian: tuple[str, ...]
) -> tuple[dict[str, Narasi], tuple[Teks, ...]]:
    """Return narratives without what the paper has no part for, and what was left out."""
    done = {name: trim(satu.isi, kajian) for name, satu in written.items()}
    kept = {  # the same where nothing goes, so that what is known of it holds
        name: written[name].model_copy(update={"isi": isi}) if left_out else written[name]
        for name, (isi, left_out) in done.items()
    }
    return kept, tuple(name for _, left_out in done.values() for name in left_out)


def _files(folder: Path, shipped: Path | None = None) -> Iterator[Path]:
    """Yield what an author put into a folder, sorted, without the traces of editors.

    What is in ``shipped`` is there too, but for files that the author wrote under the same name.
    """
    found: dict[str, Path] = {}
    for place in (shipped, folder):
        if place is not None and place.is_dir():
            found |= {p.name: p for p in place.iterdir() if not names.is_dropping(p.name)}
    yield from (found[name] for name in sorted(found))


def _record(
    data: bytes, path: str, shape: type[T], glyphs: Glyphs
) -> tuple[T | None, tuple[Diagnostic, ...]]:
    """Return the record that the bytes of a YAML file hold, or its faults."""
    tree, faults = read(data, path, glyphs)
    return (None, faults) if faults else decode(shape, tree, path)


def _narrative(data: bytes, path: Path, glyphs: Glyphs) -> tuple[Narasi, tuple[Diagnostic, ...]]:
    """Return what the bytes of a narrative hold, and its faults."""
    text, faults = decode_utf8(data, path.as_posix(), glyphs)
    blocks, problems = ((), ()) if faults else parse(text, path.as_posix())
    span = Span(path.as_posix(), 1, 1)
    narasi = Narasi(id=Teks(path.stem, span), teks=Teks(text, span), isi=blocks)
    return narasi, (*faults, *problems)


_SIGNS: dict[Glyphs, Glyphs] = {}  # to compare two sets sign by sign takes long


@dataclass(slots=True)
class Reader:
    """Reads files and keeps what is wrong with them."""

    glyphs: Glyphs = None
    faults: list[Diagnostic] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Take signs that are the same for the same: they are part of the key of every file."""
        self.glyphs = _SIGNS.setdefault(self.glyphs, self.glyphs)

    def fault(self, path: Path, code: str, message: str, hint: str) -> None:
        """Keep a fault of a whole file."""
        self.faults.append(galat(Span(path.as_posix(), 1, 1), code, message, hint))

    def record(self, path: Path, shape: type[T]) -> T | None:
        """Return the record that a YAML file holds, or None with its faults kept."""
        data = self._bytes(path)
        if data is None:
            return None
        name = path.as_posix()
        value, faults = MEMORY.recall(
            (name, shape, self.glyphs), data, lambda: _record(data, name, shape, self.glyphs)
        )
        self.faults.extend(faults)
        return value

    def _bytes(self, path: Path, most: int = MAX_BYTES) -> bytes | None:
        try:
            return read_authored(path, most)
        except OSError:
            hint = "Periksa hak akses dan jenis berkas ini."
            self.fault(path, "S26", f'Berkas "{path.name}" tidak dapat dibaca.', hint)
            return None

    # --- the library ---

    def library(self, akar: Path, shipped: Path | None) -> Library:
        """Return the library, one record a file, each named by its id."""
        folder = akar / SHELF
        behind = shipped / SHELF if shipped else None
        for path in _files(folder):
            if path.name not in ("peraturan", "literatur"):
                hint = "Pindahkan ke folder peraturan atau literatur."
                self.fault(path, "S11", f'Berkas "{path.name}" tidak dikenal di pustaka.', hint)
        peraturan = self._shelf(
            PeraturanPustaka, folder / "peraturan", behind and behind / "peraturan"
        )
        literatur = self._shelf(Literatur, folder / "literatur", behind and behind / "literatur")
        for name in peraturan.keys() & literatur.keys():
            path = folder / "literatur" / f"{name}.yaml"
            hint = f"Nama yang sama ada di {(folder / 'peraturan').as_posix()}."
            self.fault(path, "S12", f'Id pustaka "{name}" sudah dipakai.', hint)
        library = Library(
            {k: v for k, v in peraturan.items() if v is not None},
            {k: v for k, v in literatur.items() if v is not None},
            tuple(peraturan),
            tuple(literatur),
        )
        self.faults.extend(check_library(library))
        self.faults.extend(check_contradictions(library))
        return library

    def _shelf(self, shape: type[T], folder: Path, shipped: Path | None) -> dict[str, T | None]:
        shelf: dict[str, T | None] = {}
        for path in _files(folder, shipped):
            if path.suffix != ".yaml" or path.is_dir():
                hint = 'Setiap pustaka satu berkas berakhiran ".yaml".'
                self.fault(path, "S11", f'Berkas "{path.name}" tidak dikenal di pustaka.', hint)
                continue
            shelf[path.stem] = record = self.record(path, shape)
            self._named(path, getattr(record, "id", None), path.stem)
        return shelf

    def _named(self, path: Path, id: Teks | None, expected: str) -> None:
        """Complain when the id of a record is not the one that its file name promises."""
        if id is not None and id != expected:
            message = f'Id "{id}" berbeda dengan nama berkas "{path.name}".'
            hint = f'Ubah id menjadi "{expected}", atau ganti nama berkasnya.'
            self.faults.append(galat(id.span, "S13", message, hint))

    # --- a dossier ---

    def dossier(self, folder: Path, library: Library) -> Bundle:
        """Return the parts of a dossier that could be read."""
        names = {path.name for path in _files(folder)}
        if not names:
            hint = 'Buat isinya dengan "naskah new".'
            self.fault(folder / "dossier.yaml", "S19", "Dossier ini kosong.", hint)
            return Bundle(folder.as_posix(), library)
        self._strangers(folder)
        identitas = self._identity(folder)
        need = Kebutuhan.dari(identitas, sorted(names))
        parts, unused = self._parts(folder, self._kind(folder, identitas), need)
        findings = self._findings(folder / "temuan", needed=need.temuan)
        written, idle = self._narratives(folder / "narasi", need)
        narratives, left_out = _trimmed(written, need.kajian)
        reviews = self._reviews(folder / REMARKS)
        spans = ((name, Span((folder / name).as_posix(), 1, 1)) for name in (*unused, *idle))
        return Bundle(
            folder=folder.as_posix(),
            library=library,
            kebutuhan=need,
            tidak_dipakai=tuple(Teks(name, span) for name, span in spans),
            tidak_dicetak=left_out,
            temuan=tuple(record for _, record in findings if record is not None),
            catatan=tuple(satu for review in reviews for satu in review.catatan),
            kesepakatan=tuple(satu for review in reviews for satu in review.kesepakatan),
            terbitan=self._issues(folder / ISSUES),
            known_temuan=tuple(name for name, _ in findings),
            narasi=narratives,
            identitas=identitas,
            **parts,
        )

    def _identity(self, folder: Path) -> Identitas | None:
        """Return what a dossier is; its kind decides which files it has."""
        first = BERKAS[0]
        path = folder / first.name
        if not path.is_file():
            self._missing(path, first)
        return self.record(path, Identitas) if path.is_file() else None

    def _kind(self, folder: Path, identitas: Identitas | None) -> JenisRancangan | None:
        """Return the kind of a draft; None where nobody can tell how its files are to be read."""
        if identitas is not None:
            return identitas.jenis_rancangan
        return None if (folder / "rancangan.yaml").is_file() else JenisRancangan.PERUBAHAN

    def _parts(
        self, folder: Path, jenis: JenisRancangan | None, need: Kebutuhan
    ) -> tuple[dict[str, Any], tuple[str, ...]]:
        """Return the records of the files that a draft of a kind has, and the names of those that
        nothing uses; files of another kind are faults.
        """
        parts: dict[str, Any] = {}
        unused: list[str] = []
        own = tuple(b for b in BERKAS[1:] if jenis is None or jenis in b.milik)
        for berkas in own:
            path = folder / berkas.name
            if jenis is None and len(berkas.milik) < len(JenisRancangan):
                continue
            if not need.reads(berkas):
                unused += [berkas.name] * path.is_file()
            elif path.is_file() and berkas.shape is BerkasPerubahan:
                parts[berkas.field] = self._changes(path, folder / CHANGES)
            elif path.is_file() and berkas.shape is BerkasBebanKerja:
                parts[berkas.field] = self.workload(path)
            elif path.is_file():
                parts[berkas.field] = self.record(path, berkas.shape)
            elif need.needs(berkas):
                self._missing(path, berkas)
        for name in dict.fromkeys(b.name for b in BERKAS[1:]):
            if (path := folder / name).is_file() and name not in {b.name for b in own}:
                message = f'Berkas "{name}" tidak dipakai oleh rancangan {jenis}.'
                hint = "Hapus berkas itu, atau betulkan jenis_rancangan dalam dossier.yaml."
                self.fault(path, "S100", message, hint)
        return parts, tuple(unused)

    def _changes(self, path: Path, folder: Path) -> BerkasPerubahan | None:
        """Return the changes of a file, and of the folder beside it where there is one."""
        if not folder.is_dir():
            return self.record(path, BerkasPerubahan)
        common = self.record(path, BerkasPerubahanBersama)
        files = []
        for one in _files(folder):
            if one.suffix != ".yaml" or one.is_dir():
                hint = 'Setiap berkas perubahan berakhiran ".yaml", misalnya "pasal-5.yaml".'
                self.fault(one, "S11", f'Berkas "{one.name}" tidak dikenal di perubahan.', hint)
            elif (record := self.record(one, BerkasOperasi)) is not None:
                files.append(record)
        if common is None:
            return None
        whole = joined(common, files)
        if not whole.operasi:
            hint = "Tulis paling sedikit satu operasi."
            self.fault(path, "S08", "Tidak ada satu perubahan pun.", hint)
            return None
        self.faults.extend(clashes(whole))
        return whole

    def workload(self, path: Path) -> BerkasBebanKerja | None:
        """Return the workload of a file, with the units of the table that it names."""
        record = self.record(path, BerkasBebanKerja)
        if record is None:
            return None
        if not record.tabel:
            if not record.unit:
                hint = 'Tulis "unit:", atau "tabel: data/tugas.csv".'
                self.faults.append(galat(record.asal, "S08", "Tidak ada satu unit pun.", hint))
            return record
        table = path.parent / record.tabel
        if not table.is_file():
            hint = "Simpan tabelnya di folder data dosir ini, atau betulkan namanya."
            message = f"Berkas {record.tabel} tidak ada."
            self.faults.append(galat(record.tabel.span, "S125", message, hint))
            return record
        data = self._bytes(table, task_table.MAX_BYTES)
        if data is None:
            return record
        name = table.as_posix()
        units, faults = MEMORY.recall(
            (name, BerkasBebanKerja, self.glyphs),
            data,
            lambda: task_table.read_tasks(data, name, self.glyphs),
        )
        self.faults.extend(faults)
        return record.model_copy(update={"unit": task_table.joined(record.unit, units)})

    def _missing(self, path: Path, berkas: Berkas) -> None:
        message = f'Berkas "{berkas.name}" ({berkas.about}) tidak ada.'
        self.fault(path, "S10", message, 'Contoh isinya dibuat oleh "naskah new".')

    def _strangers(self, folder: Path) -> None:
        folders = ("temuan", "narasi", "data", CHANGES, PICTURES, REMARKS, ISSUES, LETTERS)
        known = [*(berkas.name for berkas in BERKAS), *folders]
        for path in _files(folder):
            if path.name not in known:
                hint = suggest(path.name, known, "Pindahkan atau hapus berkas ini.")
                self.fault(path, "S11", f'Berkas "{path.name}" tidak dikenal di dosir.', hint)

    def _findings(self, folder: Path, *, needed: bool) -> list[tuple[str, Temuan | None]]:
        """Return each finding with the id that its file name starts with."""
        found: list[tuple[str, Temuan | None]] = []
        for path in _files(folder):
            if path.suffix != ".yaml" or path.is_dir():
                hint = 'Setiap temuan satu berkas, misalnya "T01-judul-singkat.yaml".'
                self.fault(path, "S11", f'Berkas "{path.name}" tidak dikenal di temuan.', hint)
                continue
            name = path.stem.partition("-")[0]
            record = self.record(path, Temuan)
            self._named(path, record.id if record else None, name)
            found.append((name, record))
        if needed and not found:
            hint = "Buat paling sedikit satu temuan, misalnya T01-judul-singkat.yaml."
            self.fault(folder, "S10", 'Folder "temuan" tidak memuat satu temuan pun.', hint)
        return found

    def _reviews(self, folder: Path) -> tuple[BerkasCatatan, ...]:
        """Return the registers of all reviews, review by review."""
        found: list[BerkasCatatan] = []
        for path in _files(folder):
            if path.suffix != ".yaml" or path.is_dir():
                hint = 'Setiap penelaahan satu berkas berakhiran ".yaml".'
                self.fault(path, "S11", f'Berkas "{path.name}" tidak dikenal di catatan.', hint)
            elif (record := self.record(path, BerkasCatatan)) is not None:
                found.append(record)
                if not (record.catatan or record.kesepakatan):
                    hint = "Tulis catatan atau kesepakatan, atau hapus berkas ini."
                    self.fault(path, "R23", "Berkas ini tidak memuat apa pun.", hint)
        return tuple(found)

    def _issues(self, folder: Path) -> dict[str, Terbitan]:
        """Return the copies that were handed in, by the names of their files."""
        found: dict[str, Terbitan] = {}
        printed: dict[str, Path] = {}
        for path in _files(folder):
            if path.suffix == ".xml" and not path.is_dir():
                printed[path.name] = path
            elif path.suffix != ".yaml" or path.is_dir():
                hint = 'Terbitan disimpan dengan "naskah keep".'
                self.fault(path, "S11", f'Berkas "{path.name}" tidak dikenal di terbitan.', hint)
            elif (record := self.record(path, Terbitan)) is not None:
                found[path.stem] = record
        for name in printed.keys() - {str(satu.cetakan) for satu in found.values()}:
            hint = 'Hapus berkas itu, atau simpan lagi terbitannya dengan "naskah keep".'
            message = f'Catatan cetakan "{name}" tidak disebut terbitan mana pun.'
            self.fault(printed[name], "S11", message, hint)
        return found

    def _narratives(
        self, folder: Path, need: Kebutuhan
    ) -> tuple[dict[str, Narasi], tuple[str, ...]]:
        """Return the narratives that are wanted, and the files of those that are not."""
        narratives: dict[str, Narasi] = {}
        idle: list[str] = []
        for path in _files(folder):
            if path.suffix != ".md" or path.stem not in ALL_NARASI:
                known = [f"{name}.md" for name in ALL_NARASI]
                hint = suggest(path.name, known, f"Nama yang dikenal: {', '.join(known)}.")
                self.fault(path, "S11", f'Narasi "{path.name}" tidak dikenal.', hint)
                continue
            if not need.reads_narasi(path.stem):
                idle.append(f"{folder.name}/{path.name}")
            elif (data := self._bytes(path)) is not None:
                narratives[path.stem] = self._narrative(path, data)
        for name in need.narasi:
            if name not in narratives and not (folder / f"{name}.md").exists():
                hint = "Buat berkas itu; tulis isinya dengan Markdown."
                self.fault(folder / f"{name}.md", "S10", f'Narasi "{name}.md" tidak ada.', hint)
        return narratives, tuple(idle)

    def _narrative(self, path: Path, data: bytes) -> Narasi:
        name = path.as_posix()
        narasi, faults = MEMORY.recall(
            (name, Narasi, self.glyphs), data, lambda: _narrative(data, path, self.glyphs)
        )
        self.faults.extend(faults)
        if not narasi.isi and not faults:
            self.fault(path, "S07", f'Narasi "{path.name}" kosong.', "Tulis isinya.")
        return narasi
