"""Use case: a regulation from a file outside - text, Markdown, DOCX, PDF, or our own YAML, JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from generator.content import yaml
from generator.diagnostics import Diagnostic, DraftingError, Severity, Span, galat, ordered
from generator.intake.text import MAX_BYTES, read_text, unknown
from generator.law.bentuk import from_dict
from generator.law.reader.peraturan import read_considerations, read_peraturan
from generator.law.reader.read import read_satuan
from generator.model.lines import Line, lines_of
from generator.model.satuan import Jenis, Lampiran, Penjelasan, Peraturan, Satuan
from generator.model.teks import Teks

Read = tuple[Peraturan, tuple[Diagnostic, ...]]


def import_file(path: Path) -> Read:
    """Return the regulation in ``path`` and every doubt about its lines.

    Raise DraftingError when the file cannot be read or is no regulation.
    """
    data = read_bytes(path)
    suffix = path.suffix.lower()
    if suffix == ".json":
        return _from_json(data, path)
    if suffix in (".yaml", ".yml"):
        return _from_yaml(data, path)
    lines, notes = lines_of_file(data, path)
    peraturan, doubts = read_peraturan(lines)
    findings = ordered([*notes, *doubts])
    if errors := [d for d in findings if d.severity is Severity.GALAT]:
        raise DraftingError(errors)
    return peraturan, findings


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file; raise DraftingError when it is too large or not there."""
    place = Span(str(path))
    try:
        if path.stat().st_size > MAX_BYTES:
            raise DraftingError([galat(place, "H95", "Berkas terlalu besar untuk peraturan.")])
        return path.read_bytes()
    except FileNotFoundError:
        raise DraftingError([galat(place, "H98", "Berkas tidak ditemukan.")]) from None
    except OSError as e:
        reason = e.strerror or type(e).__name__
        message = f"Berkas tidak dapat dibuka ({reason})."
        raise DraftingError([galat(place, "H98", message)]) from None


def lines_of_file(data: bytes, path: Path) -> tuple[tuple[Line, ...], tuple[Diagnostic, ...]]:
    """Return the lines of a file by what it is, whatever its name says."""
    name = str(path)
    if data[:5] == b"%PDF-":
        from generator.intake.pdf import read_pdf

        return read_pdf(data, name)
    if data[:4] == b"PK\x03\x04":
        from generator.intake.docx import read_docx

        return read_docx(data, name)
    if data[:4] == b"\xd0\xcf\x11\xe0" or data[:5] == b"{\\rtf":
        hint = "Buka dengan pengolah kata, lalu simpan sebagai .docx."
        raise DraftingError([galat(Span(name), "H97", "Format lama .doc atau .rtf.", hint)])
    if path.suffix.lower() in (".pdf", ".docx") and data.strip():
        raise DraftingError([unknown(Span(name))])
    return read_text(data, name, markdown=path.suffix.lower() in (".md", ".markdown"))


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
        words["penutup"].rstrip("\n"),
        Penjelasan(
            words["penjelasan_umum"].rstrip("\n"),
            tuple((x["alamat"], x["teks"].rstrip("\n")) for x in words.list("penjelasan")),
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
