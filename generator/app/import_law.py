"""Use case: a regulation from outside: text, Markdown, DOCX, PDF, HTML, Akoma Ntoso, YAML, JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from generator.content import yaml
from generator.diagnostics import Diagnostic, DraftingError, Severity, Span, galat, ordered
from generator.intake.akn import is_akn, read_akn
from generator.intake.confined import confined
from generator.intake.html import is_page, read_html
from generator.intake.ocr import doubtful
from generator.intake.outside import MAX_TEXT, Kind, Outside, open_outside, refused, too_large
from generator.intake.text import MAX_LINES, read_text, unknown
from generator.law.as_data import from_dict
from generator.law.reader.bukan_peraturan import other_document
from generator.law.reader.noise import without_ornament
from generator.law.reader.peraturan import read_considerations, read_peraturan
from generator.law.reader.read import read_satuan
from generator.model.lines import Line, lines_of
from generator.model.satuan import Jenis, Lampiran, Penjelasan, Peraturan, Satuan
from generator.model.teks import Teks

DIGITS = re.compile(r"\d{101}")
Read = tuple[Peraturan, tuple[Diagnostic, ...]]
OLDER = {Kind.ODT: "odt", Kind.DOC: "doc", Kind.RTF: "rtf"}  # read through LibreOffice
LONG = 1_000_000  # letters from which a law is read within bounds: more than one in a thousand has


def import_file(path: Path) -> Read:
    """Return the regulation in ``path`` and every doubt about its lines.

    What of Akoma Ntoso finds no place is among them (H100); the rest is in the regulation. Raise
    DraftingError when the file cannot be read or is no regulation.
    """
    found = open_outside(path)
    suffix = path.suffix.lower()
    if suffix == ".json":
        return _from_json(found.data, path)
    if suffix in (".yaml", ".yml"):
        return _from_yaml(found.data, path)
    if found.kind is Kind.TEXT and (suffix == ".xml" or is_akn(found.data)):
        return confined(Span(found.name), read_akn, found.data, found.name)
    lines, notes = lines_outside(found)
    peraturan, doubts = read_law(lines)
    findings = ordered([*notes, *doubts, *doubtful(lines)])
    if errors := [d for d in findings if d.severity is Severity.GALAT]:
        raise DraftingError(errors)
    return peraturan, findings


def lines_outside(found: Outside) -> tuple[tuple[Line, ...], tuple[Diagnostic, ...]]:
    """Return the lines of a file by what it is, whatever its name says."""
    name, place = found.name, Span(found.name)
    suffix = Path(name).suffix.lower()
    match found.kind:
        case Kind.PDF:
            from generator.intake.pdf import LONGEST, read_pdf

            return confined(place, read_pdf, found.data, name, longest=LONGEST)
        case kind if kind is Kind.DOCX or (kind is Kind.ZIP and suffix == ".docx"):
            from generator.intake.docx import read_docx

            return confined(place, read_docx, found.data, name)
        case Kind.TEXT if is_page(found.data):
            return confined(place, read_html, found.data, name)
        case Kind.TEXT if suffix not in (".pdf", ".docx") or not found.data.strip():
            markdown = suffix in (".md", ".markdown")
            if markdown and len(found.data) > LONG:
                return confined(place, read_text, found.data, name, markdown)
            return read_text(found.data, name, markdown)
        case kind if kind in OLDER:
            from generator.intake.docx import read_docx

            return confined(place, read_docx, _as_docx(found), name)
        case Kind.TEXT:
            raise DraftingError([unknown(place)])
    raise DraftingError([refused(found.kind, place, "naskah peraturan")])


def _as_docx(found: Outside) -> bytes:
    """Return a document of another word processor as DOCX; raise H97 where that is not possible."""
    from generator.render.docx.office import Office, OfficeError

    try:
        with Office() as office:
            return office.to_docx(found.data, OLDER[found.kind])
    except OfficeError as why:
        told = refused(found.kind, Span(found.name), "naskah peraturan")
        hint = f"Dengan LibreOffice berkas ini terbaca langsung, tetapi {why}. {told.hint}"
        raise DraftingError([replace(told, hint=hint)]) from None


def read_law(lines: Sequence[Line]) -> Read:
    """Return the regulation in ``lines`` and every doubt.

    Raise H88 for another document, H95 for more than any law has.
    """
    place = Span(lines[0].asal.path) if lines else Span()
    if other := other_document(lines):
        raise DraftingError([other])
    letters = sum(len(line.text) for line in lines)
    if letters > MAX_TEXT or len(lines) > MAX_LINES:
        raise DraftingError([too_large(place, "naskahnya lebih panjang dari peraturan mana pun")])
    if absurd := [line.asal for line in lines if DIGITS.search(line.text)]:
        message = "Ada bilangan dengan lebih dari seratus angka: berkas ini rusak."
        raise DraftingError([galat(where, "H98", message) for where in absurd])
    if letters > LONG:
        return confined(place, read_peraturan, lines)
    return read_peraturan(lines)


def _from_json(data: bytes, path: Path) -> Read:
    place = Span(str(path), 1, 1)
    try:
        return from_dict(json.loads(data)), ()
    except (ValueError, RecursionError) as e:
        message = f"JSON ini bukan peraturan: {e}."
        raise DraftingError([galat(place, "H97", message)]) from None


def _from_yaml(data: bytes, path: Path) -> Read:
    """Read the project's YAML; legal text in it keeps its lines."""
    root, complaints = yaml.read(data, str(path))
    if complaints:
        raise DraftingError(complaints)
    if not isinstance(root, Mapping) or not isinstance(root.get("batang_tubuh"), Teks):
        hint = 'Harus ada kunci "batang_tubuh" berisi teks hukum sebagai blok "|".'
        raise DraftingError([galat(Span(str(path), 1, 1), "H97", "Bukan YAML peraturan.", hint)])
    words = _Words(root)
    body, notes = read_satuan(words["batang_tubuh"], words.span("batang_tubuh"))
    peraturan = Peraturan(
        words["judul"],
        words.items("menimbang", Jenis.HURUF),
        words.items("mengingat", Jenis.ANGKA),
        body,
        without_ornament(words["penutup"].rstrip("\n")),
        Penjelasan(
            words["penjelasan_umum"].rstrip("\n"),
            tuple(
                (x["alamat"], without_ornament(x["teks"].rstrip("\n")))
                for x in words.list("penjelasan")
            ),
            words.span("penjelasan_umum"),
            tuple(x.span("teks") for x in words.list("penjelasan")),
        ),
        tuple(
            Lampiran(x["nomor"], x["judul"], x["teks"].rstrip("\n"), x.span("teks"))
            for x in words.list("lampiran")
        ),
    )
    return peraturan, notes


class _Words:
    """The texts of a decoded mapping; what is missing is empty."""

    def __init__(self, data: Mapping[str, object]) -> None:
        self.data = data

    def __getitem__(self, name: str) -> str:
        value = self.data.get(name)
        return str(value) if isinstance(value, Teks) else ""

    def span(self, name: str) -> Span:
        value = self.data.get(name)
        return value.span if isinstance(value, Teks) else Span()

    def list(self, name: str) -> list[_Words]:
        value = self.data.get(name)
        found = value if isinstance(value, list | tuple) else []
        return [_Words(item) for item in found if isinstance(item, Mapping)]

    def items(self, name: str, jenis: Jenis) -> tuple[Satuan, ...]:
        lines = [x for x in lines_of(self[name], self.span(name)) if x.text]
        return read_considerations(lines, jenis)
