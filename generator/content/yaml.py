"""YAML as plain data with places: text, lists and mappings; nothing is guessed, nothing executed.

Every scalar becomes a ``Teks``; the schema decides later what it means. A plain ``null``, ``~`` or
nothing is an empty ``Teks``. Tags, anchors, aliases, merge keys, repeated keys and further
documents are errors; all of a file are reported together.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import yaml

from generator.content.characters import Glyphs, curly_quoted, mended, unfit
from generator.content.syntax import MAX_BYTES, decode_utf8, span_of, tabs, translate
from generator.diagnostics import Diagnostic, DraftingError, Span, galat
from generator.model.teks import Peta, Teks

MAX_DEPTH = 20
MAX_NODES = 100_000
CURLY_HINT = (
    "Ganti dengan kutip lurus (\"), atau apit seluruhnya dengan ' bila kutip lengkung itu dicetak."
)
NULLS = ("", "~", "null", "Null", "NULL")
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Deret(list[object]):
    """A decoded YAML list with the place where it begins."""

    def __init__(self, items: list[object], span: Span) -> None:
        super().__init__(items)
        self.span = span


@dataclass(slots=True)
class _Frame:
    """A list or mapping that is still open."""

    span: Span
    mapping: bool
    items: list[object] = field(default_factory=list)
    peta: dict[str, object] = field(default_factory=dict)
    places: dict[str, Span] = field(default_factory=dict)  # of the keys
    key: Teks | None = None

    def value(self) -> object:
        return Peta(self.peta, self.span) if self.mapping else Deret(self.items, self.span)


@dataclass(slots=True)
class _Composer:
    """Builds the tree out of parser events; complaints are collected, not raised."""

    text: str
    path: str
    glyphs: Glyphs = None
    complaints: list[Diagnostic] = field(default_factory=list)
    stack: list[_Frame] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    root: object = None
    documents: int = 0
    nodes: int = 0
    skipping: int = 0

    def run(self) -> object:
        self.lines = self.text.split("\n")
        try:
            for event in yaml.parse(self.text, Loader=LOADER):
                if not self._take(event):
                    break
        except yaml.YAMLError as error:
            self.complaints.append(translate(error, self.path))
        return self.root

    def _take(self, event: yaml.Event) -> bool:
        """Handle one event; False stops the reading."""
        if isinstance(event, yaml.CollectionEndEvent):
            self._close()
            return True
        span = span_of(event.start_mark, self.path)
        if isinstance(event, yaml.NodeEvent):
            self.nodes += 1
            self._forbidden(event, span)
            if self.nodes > MAX_NODES:
                self._complain(
                    span, "Y12", "Berkas memuat terlalu banyak nilai.", "Pecah berkas ini."
                )
                return False
            if isinstance(event, yaml.ScalarEvent):
                self._add(self._scalar(event, span), span)
            elif isinstance(event, yaml.AliasEvent):
                self._add(Teks("", span), span)
            else:
                return self._open(span, isinstance(event, yaml.MappingStartEvent))
        elif isinstance(event, yaml.DocumentStartEvent):
            return self._document(span)
        return True

    def _document(self, span: Span) -> bool:
        self.documents += 1
        if self.documents > 1:
            hint = 'Hapus garis "---" dan tulis satu dokumen saja dalam satu berkas.'
            self._complain(span, "Y10", "Berkas memuat lebih dari satu dokumen YAML.", hint)
        return self.documents == 1

    def _forbidden(self, event: yaml.NodeEvent, span: Span) -> None:
        if isinstance(event, yaml.AliasEvent):
            message = f'Alias "*{event.anchor}" tidak diperbolehkan.'
            self._complain(
                span, "Y07", message, "Tulis nilainya secara lengkap atau apit dengan kutip."
            )
        elif event.anchor:
            message = f'Jangkar "&{event.anchor}" tidak diperbolehkan.'
            self._complain(
                span, "Y06", message, "Hapus jangkarnya, atau apit nilainya dengan kutip."
            )
        tag = getattr(event, "tag", None)
        if tag:
            shown = tag.replace("tag:yaml.org,2002:", "!!")
            hint = "Hapus tandanya; jenis nilai ditentukan oleh skema."
            self._complain(span, "Y08", f'Tanda jenis "{shown}" tidak diperbolehkan.', hint)

    def _open(self, span: Span, mapping: bool) -> bool:
        if len(self.stack) >= MAX_DEPTH:
            message = f"Susunan lebih dari {MAX_DEPTH} tingkat."
            self._complain(span, "Y11", message, "Sederhanakan susunannya.")
            return False
        if self.stack and self.stack[-1].mapping and self.stack[-1].key is None:
            hint = "Kunci harus berupa teks; apit dengan tanda kutip bila memuat kurung."
            self._complain(span, "Y14", "Kunci berupa daftar atau peta tidak diperbolehkan.", hint)
        self.stack.append(_Frame(span, mapping))
        return True

    def _close(self) -> None:
        frame = self.stack.pop()
        self._add(frame.value(), frame.span)

    def _add(self, value: object, span: Span) -> None:
        if not self.stack:
            self.root = value
            return
        frame = self.stack[-1]
        if not frame.mapping:
            frame.items.append(value)
        elif frame.key is None:
            frame.key = self._key(frame, value, span)
        else:
            frame.peta.setdefault(frame.key, value)
            frame.key = None

    def _key(self, frame: _Frame, value: object, span: Span) -> Teks:
        key = value if isinstance(value, Teks) else Teks("", span)
        if key == "<<":
            hint = "Tulis kunci-kuncinya secara lengkap."
            self._complain(span, "Y09", 'Kunci gabung "<<" tidak diperbolehkan.', hint)
        first = frame.places.setdefault(key, key.span)
        if first is not key.span:
            message = f'Kunci "{key}" ditulis dua kali.'
            hint = f"Yang pertama berada pada baris {first.line}; hapus salah satunya."
            self._complain(span, "Y05", message, hint)
        return key

    def _scalar(self, event: yaml.ScalarEvent, span: Span) -> Teks:
        value, header = event.value, span
        if event.style in ("|", ">"):
            span = self._block_place(span)
            value = value.rstrip("\n")
        elif event.style == '"':
            value = mended(value)  # an escape may stand for what the file itself may not hold
        elif event.style in (None, ""):
            if not value.isascii() and curly_quoted(value):
                message = f"Nilai diapit kutip lengkung: {value}."
                self._complain(span, "Y16", message, CURLY_HINT)
            value = "" if value in NULLS else value
        if value.isascii() and value.isprintable():
            return Teks(value, span)
        for offset, code, message, hint in unfit(value, self.glyphs):
            place = self._place_of(value[offset], header.line - 1, span)
            self._complain(place, code, message, hint)
        return Teks(value, span)

    def _place_of(self, char: str, line: int, otherwise: Span) -> Span:
        """Return where ``char`` stands from ``line`` (from 0) on; an escape stands nowhere."""
        for at in range(line, len(self.lines)):
            if (column := self.lines[at].find(char)) >= 0:
                return Span(self.path, at + 1, column + 1)
        return otherwise

    def _block_place(self, header: Span) -> Span:
        """Return the place of the first line of a block scalar (the line after its header)."""
        below = (self.lines[at] for at in range(header.line, len(self.lines)))
        first = next((line for line in below if line.strip()), "")
        return Span(self.path, header.line + 1, len(first) - len(first.lstrip(" ")) + 1)

    def _complain(self, span: Span, code: str, message: str, hint: str) -> None:
        self.complaints.append(galat(span, code, message, hint))


def parse(text: str, path: str, glyphs: Glyphs = None) -> tuple[object, tuple[Diagnostic, ...]]:
    """Return the tree of a YAML text (as far as it goes) and every complaint about it."""
    tabbed = tabs(text, path)
    composer = _Composer(text, path, glyphs)
    root = composer.run()
    complaints = tuple(composer.complaints)
    if tabbed:  # the parser's own complaint would say the same in other words
        complaints = (*tabbed, *(c for c in complaints if c.code != "Y04"))
    if root is None and not complaints:
        hint = "Isi berkas ini, atau hapus bila tidak diperlukan."
        complaints = (galat(Span(path, 1, 1), "Y13", "Berkas kosong.", hint),)
    return root, complaints


def read(data: bytes, path: str, glyphs: Glyphs = None) -> tuple[object, tuple[Diagnostic, ...]]:
    """Return the tree of a YAML file given as bytes, and every complaint about it."""
    text, complaints = decode_utf8(data, path)
    return (None, complaints) if complaints else parse(text, path, glyphs)


def compose(text: str, path: str) -> object:
    """Return the tree of a YAML text: ``Peta``, ``Deret`` or ``Teks``; raise all its faults."""
    if len(text) > MAX_BYTES:
        text, complaints = decode_utf8(text.encode(), path)
        raise DraftingError(complaints)
    root, complaints = parse(text, path)
    if complaints:
        raise DraftingError(complaints)
    return root
