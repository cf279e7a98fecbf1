"""The tree inside units (sekretariat, bidang, seksi, UPTD) from a workbook: a row an element.

Where an element belongs is told by a column (``Di bawah``), else by its kind and the rows above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.diagnostics import Diagnostic, DraftingError, Span, galat, ordered, peringatan
from generator.intake.abk import read_sheets
from generator.intake.beban.konteks import Konteks, read_names
from generator.intake.outside import Kind
from generator.intake.workbook import Sheet
from generator.model.belum_diisi import belum_diisi
from generator.model.sotk import JenisUnsur

HEADS = {
    "unit": r"perangkat daerah|opd|skpd|dinas|badan",
    "kode": r"kode(?: unit| unsur| organisasi)?|no(?:mor)?\.?(?: urut)?",
    "unsur": r"(?:nama )?(?:unsur|unit kerja|unit organisasi|susunan organisasi|nomenklatur)"
    r"|nama unit",
    "jenis": r"jenis(?: unsur)?",
    "induk": r"di bawah|induk|atasan(?: langsung)?|unit (?:atasan|induk)|membawahi oleh",
    "kelas": r"kelas",
    "tugas": r"tugas(?: pokok)?|uraian tugas",
    "fungsi": r"fungsi|uraian fungsi",
}
_HEADS = {name: re.compile(pattern, re.I) for name, pattern in HEADS.items()}
KINDS = (
    (r"asisten\b", JenisUnsur.ASISTEN),
    (r"biro\b", JenisUnsur.BIRO),
    (r"sub\s?bagian\b|subbag\b", JenisUnsur.SUBBAGIAN),
    (r"sub\s?bidang\b|subbid\b", JenisUnsur.SUBBIDANG),
    (r"bagian\b", JenisUnsur.BAGIAN),
    (r"inspektur pembantu\b|irban\b", JenisUnsur.IRBAN),
    (r"sekretariat\b", JenisUnsur.SEKRETARIAT),
    (r"bidang\b", JenisUnsur.BIDANG),
    (r"seksi\b", JenisUnsur.SEKSI),
    (r"kelompok (?:jabatan fungsional|jf)\b|jabatan fungsional\b", JenisUnsur.KELOMPOK_JF),
    (r"upt\b|uptd\b|unit pelaksana teknis\b|cabang dinas\b", JenisUnsur.UPTD),
)
RANK = {
    JenisUnsur.ASISTEN: 0,
    JenisUnsur.BIRO: 1,
    **dict.fromkeys((JenisUnsur.SEKSI, JenisUnsur.SUBBIDANG, JenisUnsur.SUBBAGIAN), 3),
}
MIDDLE = 2
LEVEL = re.compile(
    r"(?:eselon|es\.?)\s*(?:iv|i{1,3}|[1-4])(?:\.?\s?[ab])?"
    r"|(?:jabatan )?(?:(?:pimpinan tinggi|jpt) pratama|administrator|pengawas)",
    re.I,
)
WHOLE = re.compile(  # what is a unit itself, with nothing above it
    r"(?:dinas|badan|inspektorat|kecamatan|satuan polisi|kantor|rumah sakit"
    r"|sekretariat (?:daerah|dprd|dewan))\b",
    re.I,
)
NONE = ("-", "–", "—")
NUMBERING = re.compile(r"^\s*\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+", re.I)
DEEPEST = 4  # levels that a tree may have


@dataclass(slots=True)
class Simpul:
    """One element; a unit itself is the root, whose ``jenis`` is None."""

    nama: str
    jenis: JenisUnsur | None
    kelas: str = ""
    tugas: str = ""
    fungsi: list[str] = field(default_factory=list)
    bawah: list[Simpul] = field(default_factory=list)
    asal: Span = field(default_factory=Span)

    def semua(self) -> Iterator[Simpul]:
        """Yield the element and all below it."""
        yield self
        for satu in self.bawah:
            yield from satu.semua()


@dataclass(slots=True)
class _Lembar:
    path: str
    sheet: Sheet
    units: Mapping[str, str]
    faults: list[Diagnostic] = field(default_factory=list)
    roots: dict[str, Simpul] = field(default_factory=dict)
    root: Simpul | None = None
    last: Simpul | None = None
    trail: list[Simpul] = field(default_factory=list)
    codes: dict[str, Simpul] = field(default_factory=dict)  # 1.2: what stands above 1.2.1
    levels: list[int] = field(default_factory=list)  # columns, where each level has its own
    outer: int = 0  # levels that hold the unit itself

    def at(self, row: int, column: int = 0) -> Span:
        return Span(self.path, row, column, self.sheet.name)

    def fault(self, row: int, column: int, code: str, words: str, hint: str = "") -> None:
        place = self.at(row, column)
        self.faults.append(galat(place, code, f"sel {place.cell} {words}", hint))

    def read(self) -> bool:
        """Read the sheet; return whether it has a table of elements."""
        head, columns = self._head()
        if not head:
            return False
        context = Konteks()
        for row in range(1, head):
            context = context.also(read_names(self.sheet, row), after=False)
        if named := context.units():
            self._unit(head, columns.get("unsur", 0), named[0])
        for row in range(head + 1, len(self.sheet.rows) + 1):
            if self.levels:
                self._by_level(row)
            else:
                self._row(row, columns)
        for root in self.roots.values():
            _ask(root, columns)
            self._complete(root)
        return True

    def _head(self) -> tuple[int, dict[str, int]]:
        for number, row in enumerate(self.sheet.rows[:40], start=1):
            found: dict[str, int] = {}
            for column, cell in enumerate(row, start=1):
                text = " ".join(cell.split()) if isinstance(cell, str) else ""
                name = next((n for n, p in _HEADS.items() if p.fullmatch(text)), "")
                found.setdefault(name, column)
            found.pop("", None)
            levels = [n for n, c in enumerate(row, 1) if isinstance(c, str) and _level(c)]
            if len(levels) > 1:
                self.levels = levels
                return number, {}
            if "unsur" in found and found.keys() & {"tugas", "jenis", "induk", "unit"}:
                return number, found
        return 0, {}

    def _unit(self, row: int, column: int, name: str) -> None:
        found = self.units.get(name.lower())
        if found is None and self.units:
            self.fault(row, column, "K46", f': unit "{name}" tidak dikenal')
        key = found or name
        self.root = self.roots.setdefault(key, Simpul(name, None, asal=self.at(row, column)))
        self.last, self.trail, self.codes = self.root, [], {}

    def _row(self, row: int, columns: Mapping[str, int]) -> None:
        texts = {}
        for name, column in columns.items():
            value = self.sheet.at(row, column)
            texts[name] = str(value).strip() if value is not None else ""
        if not any(text for name, text in texts.items() if name != "kode"):
            return
        unit = " ".join(texts.get("unit", "").split())
        if unit and (self.root is None or unit.lower() != self.root.nama.lower()):
            self._unit(row, columns["unit"], unit)
        name = NUMBERING.sub("", " ".join(texts["unsur"].split()))
        texts["kode"] = texts.get("kode", "").strip(" .")
        if texts.get("induk") in NONE:
            texts["induk"] = ""
        if self._begins(name, texts, columns):
            self._unit(row, columns["unsur"], name)
        if self.root is None:
            self.fault(row, columns["unsur"], "K81", "tidak di bawah Perangkat Daerah mana pun")
            return
        if name and name.lower() != self.root.nama.lower():
            self._element(row, columns, name, texts)
        elif name or unit:
            self.last = self.root
            self.codes = {texts["kode"]: self.root}
        if self.last is not None:
            self.last.tugas = self.last.tugas or _clause(texts.get("tugas", ""))
            self.last.fungsi += _items(texts.get("fungsi", ""))

    def _begins(self, name: str, texts: Mapping[str, str], columns: Mapping[str, int]) -> bool:
        """Whether a row is a unit of its own: by its name, with nothing above it."""
        if not WHOLE.match(name) or (self.root and name.lower() == self.root.nama.lower()):
            return False
        outermost = "induk" in columns and not texts["induk"]
        coded = bool(self.codes) and "." not in texts["kode"] and any("." in c for c in self.codes)
        return self.root is None or (outermost and _kind(name) is None) or coded

    def _by_level(self, row: int) -> None:
        """Read a row whose columns are levels; cells are merged or empty below what they name."""
        for depth, column in enumerate(self.levels):
            value = self.sheet.at(row, column)
            name = NUMBERING.sub("", " ".join(value.split())) if isinstance(value, str) else ""
            if not name or name in NONE or (depth == 0 and name.lower().startswith("kepala")):
                continue
            if depth == 0 and WHOLE.match(name):
                if self.root is None or name.lower() != self.root.nama.lower():
                    self._unit(row, column, name)
                self.outer = 1
            elif self.root is None:
                self.fault(row, column, "K81", "tidak di bawah Perangkat Daerah mana pun")
            else:
                above = [self.root, *self.trail]
                self._placed(row, column, _office(name), above[: depth + 1 - self.outer])

    def _placed(self, row: int, column: int, name: str, above: Sequence[Simpul]) -> None:
        """Put an element below the last of what stands to its left, once."""
        kind = _kind(name)
        if kind is None:
            hint = "tulis menurut formulirnya, dengan kolom Jenis"
            self.fault(row, column, "K46", f': jenis unsur "{name}" tidak dikenal', hint)
            return
        node = next((x for x in above[-1].bawah if x.nama.lower() == name.lower()), None)
        if node is None:
            node = Simpul(name, kind, asal=self.at(row, column))
            above[-1].bawah.append(node)
        self.trail = [*above[1:], node]

    def _element(
        self, row: int, columns: Mapping[str, int], name: str, texts: Mapping[str, str]
    ) -> None:
        kind = _kind(texts.get("jenis", "") or name)
        if kind is None:
            hint = "tulis pada kolom Jenis: " + ", ".join(JenisUnsur)
            self.fault(row, columns["unsur"], "K46", f': jenis unsur "{name}" tidak dikenal', hint)
            return
        node = Simpul(
            name, kind, texts.get("kelas", "").upper(), asal=self.at(row, columns["unsur"])
        )
        told = " ".join(texts.get("induk", "").split())
        coded = self.codes.get(texts["kode"].rpartition(".")[0]) if "." in texts["kode"] else None
        parent = coded if coded and not told else self._parent(row, columns, node, told)
        if parent is None:
            return
        if any(x.nama.lower() == name.lower() for x in parent.bawah):
            self.fault(row, columns["unsur"], "K78", f'menulis "{name}" untuk kedua kali')
            return
        parent.bawah.append(node)
        self.last = node
        if texts["kode"]:
            self.codes[texts["kode"]] = node

    def _parent(
        self, row: int, columns: Mapping[str, int], node: Simpul, told: str
    ) -> Simpul | None:
        assert self.root is not None
        if told:
            found = [x for x in self.root.semua() if x.nama.lower() == told.lower()]
            if len(found) != 1:
                words = f': "{told}" ' + (
                    "ada beberapa" if found else "tidak ada di atas baris ini"
                )
                self.fault(row, columns["induk"], "K46", words)
                return None
            return found[0]
        if node.jenis is JenisUnsur.KELOMPOK_JF and self.trail:
            hint = "tulis unsur atasannya, atau nama Perangkat Daerahnya, pada kolom Di bawah"
            column = columns.get("induk", columns["unsur"])
            self.fault(row, column, "K78", "tidak menyebut kelompok itu di bawah siapa", hint)
            return None
        rank = RANK.get(node.jenis, MIDDLE) if node.jenis else MIDDLE
        self.trail = [x for x in self.trail if RANK.get(x.jenis, MIDDLE) < rank]  # type: ignore[arg-type]  # never the root
        parent = self.trail[-1] if self.trail else self.root
        if node.jenis is not JenisUnsur.KELOMPOK_JF:
            self.trail.append(node)
        return parent

    def _complete(self, root: Simpul) -> None:
        if not root.tugas or not root.fungsi:
            message = f"{root.nama} tidak menyebut tugas atau fungsinya"
            hint = "isi pada baris Perangkat Daerah itu sendiri"
            self.faults.append(galat(root.asal, "K44", message, hint))
        if not root.bawah:
            message = f"{root.nama} tidak mempunyai unsur"
            self.faults.append(galat(root.asal, "K42", message))
        for node in root.bawah:
            self._deep(node, 1)

    def _deep(self, node: Simpul, level: int) -> None:
        if level > DEEPEST:
            message = f"{node.nama} berada pada jenjang ke-{level}; paling banyak {DEEPEST}"
            self.faults.append(galat(node.asal, "K78", message))
        if not node.tugas and node.jenis is not JenisUnsur.KELOMPOK_JF:
            message = f"{node.nama} tidak menyebut tugasnya"
            self.faults.append(galat(node.asal, "K44", message))
        for child in node.bawah:
            self._deep(child, level + 1)


def read_units(
    data: bytes, path: str, kind: Kind, units: Mapping[str, str]
) -> tuple[dict[str, Simpul], tuple[Diagnostic, ...]]:
    """Return the tree of every unit by its id (or name, without ``units``), and what to know.

    Raise DraftingError with every fault, by its cell.
    """
    roots: dict[str, Simpul] = {}
    faults: list[Diagnostic] = []
    notes: list[Diagnostic] = []
    tables = 0
    for sheet in read_sheets(data, path, kind):
        one = _Lembar(path, sheet, units, roots=roots)
        if sheet.hidden:
            message = f"lembar {sheet.name} tersembunyi dan tidak dibaca"
            notes.append(peringatan(one.at(0), "K80", message))
            continue
        tables += one.read()
        faults += one.faults
    if not tables:
        message = "kolom Unsur beserta Tugas, Jenis, atau Atasan tidak ditemukan"
        message += " pada lembar mana pun"
        hint = "formulirnya dibuat dengan: naskah import-perangkat --formulir BERKAS.xlsx"
        faults.append(galat(Span(path), "K43", message, hint))
    if faults:
        raise DraftingError(ordered(faults))
    return roots, ordered(notes)


def _level(text: str) -> bool:
    """Whether a head names a level of posts."""
    return LEVEL.fullmatch(" ".join(text.split())) is not None


def _ask(root: Simpul, columns: Mapping[str, int]) -> None:
    """Mark what a sheet has no column for, so that the checks name it until it is written."""
    if "fungsi" not in columns and not root.fungsi:
        root.fungsi = [belum_diisi(f"fungsi {root.nama}")]
    for node in root.semua() if "tugas" not in columns else ():
        if node.jenis is not JenisUnsur.KELOMPOK_JF:
            node.tugas = node.tugas or belum_diisi(f"tugas {node.nama}")


def _office(name: str) -> str:
    """Return what a post is the head of: ``Kepala Bidang Angkutan``, ``Sekretaris``."""
    name = re.sub(r"^kepala (?=(?:sub|bidang|bagian|biro|seksi|upt))", "", name, flags=re.I)
    return "Sekretariat" if name.lower() == "sekretaris" else name


def _kind(text: str) -> JenisUnsur | None:
    plain = text.strip().lower().replace("_", " ")
    if plain in set(JenisUnsur):
        return JenisUnsur(plain)
    return next((kind for pattern, kind in KINDS if re.match(pattern, plain)), None)


def _clause(text: str) -> str:
    """Return a task as it stands after "mempunyai tugas", without its stop."""
    text = " ".join(text.split()).rstrip(" .;")
    return re.sub(r"^(?:.*\bmempunyai tugas\s*:?\s*)", "", text, flags=re.I)


def _items(text: str) -> list[str]:
    parts: Sequence[str] = re.split(r"\n|;", text)
    items = (NUMBERING.sub("", " ".join(p.split())).rstrip(" .,;") for p in parts)
    bare = (re.sub(r",?\s+dan$", "", item) for item in items)
    return [item for item in bare if item and not item.lower().startswith("fungsi lain yang")]
