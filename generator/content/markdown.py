"""The blocks of a narrative: Markdown text becomes the tree of ``model.narasi``, or complaints."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from markdown_it.tree import SyntaxTreeNode

from generator.content.dialects import broken_table
from generator.content.formula_lines import formula_faults
from generator.content.inline import Source, Words
from generator.content.markdown_rules import MARKDOWN, PLACEMENT
from generator.content.picture_lines import fault_of, is_picture, picture_of
from generator.content.sizes import too_large
from generator.content.spans import JOINTS, Joint, misjoined
from generator.diagnostics import Diagnostic, Span, galat
from generator.model import narasi
from generator.model.rumus import AWAL, body, canonical, is_formula, is_legend
from generator.model.tabel import runs_of

LINE_END = re.compile(r"\r\n?")
CAPTION = re.compile(r"(?:Tabel|Gambar):", re.IGNORECASE)
CAPTION_ID = re.compile(r"\s*\{#([^}\s]*)(\s+mendatar)?\s*\}\s*$")
TABLE_ID = re.compile(r"tabel-[a-z0-9-]+")
SUMBER = re.compile(r"Sumber:\s*")
NUMBERED = re.compile(r"(?:\d+(?:\.\d+)*|[A-Za-z]|[IVX]+)[.)]\s")
ALIGN: Mapping[str, Literal["kiri", "tengah", "kanan"]] = {
    "": "kiri",
    "text-align:left": "kiri",
    "text-align:center": "tengah",
    "text-align:right": "kanan",
}
MAX_LISTS = 2
REFUSED: Mapping[str, tuple[str, str, str]] = {
    "html_block": ("S30", "HTML tidak diperbolehkan dalam narasi.", "Tulis dengan Markdown saja."),
    "fence": ("S34", "Blok kode tidak diperbolehkan.", "Hapus baris ``` itu."),
    "code_block": (
        "S34",
        "Baris yang menjorok empat spasi dibaca sebagai blok kode.",
        "Hapus jorokannya, atau lanjutkan alinea tanpa baris kosong.",
    ),
    "hr": ("S34", "Garis pemisah tidak diperbolehkan.", "Hapus garis itu."),
}


def parse(text: str, path: str) -> tuple[tuple[narasi.Block, ...], tuple[Diagnostic, ...]]:
    """Return the blocks of a narrative and everything the subset does not hold."""
    text = LINE_END.sub("\n", text)  # as markdown-it counts lines
    reader = _Blocks(tuple(text.split("\n")), path)
    blocks = reader.many(SyntaxTreeNode(MARKDOWN.parse(text)).children)
    return blocks, (*reader.faults, *too_large(walk(blocks)))


def walk(blocks: Sequence[narasi.Block]) -> Iterator[narasi.Block | narasi.Inline]:
    """Yield every block and inline of a narrative, in printed order."""
    for block in blocks:
        yield block
        match block:
            case narasi.Paragraph(children=children) | narasi.Heading(children=children):
                yield from walk_inlines(children)
            case narasi.List(items=items):
                for item in items:
                    yield from walk(item.blocks)
            case narasi.Quote(blocks=inner):
                yield from walk(inner)
            case narasi.Table(caption=caption, head=head, rows=rows, source=source):
                for words in (caption, *head, *(cell for row in rows for cell in row), source):
                    yield from walk_inlines(words)
            case narasi.Picture(caption=caption, source=source):
                for words in (caption, source):
                    yield from walk_inlines(words)


def walk_inlines(inlines: Sequence[narasi.Inline]) -> Iterator[narasi.Inline]:
    """Yield every inline, those inside others too."""
    for inline in inlines:
        yield inline
        if isinstance(inline, narasi.Strong | narasi.Emphasis | narasi.Note):
            yield from walk_inlines(inline.children)


@dataclass(slots=True)
class _Caption:
    """A line ``Tabel: words {#id}`` that waits for its table."""

    id: str
    words: tuple[narasi.Inline, ...]
    span: Span
    landscape: bool


@dataclass(slots=True)
class _Blocks:
    """Turns markdown-it's tree into blocks; keeps what is wrong."""

    lines: tuple[str, ...]
    path: str
    faults: list[Diagnostic] = field(default_factory=list)
    caption: _Caption | None = None
    inside: int = 0  # lists and quotations around
    explained: bool = False  # a formula stood before, whose signs may be explained

    def many(self, nodes: Sequence[SyntaxTreeNode], lists: int = 0) -> tuple[narasi.Block, ...]:
        """Return the blocks of sibling nodes; a caption and a source join their table."""
        found: list[narasi.Block] = []
        for node in nodes:
            source = self._source_line(node) if found else ()
            last = found[-1] if source else None
            if isinstance(last, narasi.Table | narasi.Picture) and not last.source:
                found[-1] = replace(last, source=source)
                continue
            if self.caption and node.type != "table":
                self._orphan_caption()
            found.extend(self._block(node, lists))
        if self.caption:
            self._orphan_caption()
        return tuple(found)

    def _block(self, node: SyntaxTreeNode, lists: int) -> Iterator[narasi.Block]:
        match node.type:
            case "paragraph":
                yield from self._paragraph(node)
            case "heading":
                yield from self._heading(node, lists)
            case "bullet_list" | "ordered_list":
                yield self._list(node, lists + 1)
            case "blockquote":
                self.inside += 1
                yield narasi.Quote(self.many(node.children, lists), self._span(node))
                self.inside -= 1
            case "table":
                if lists:
                    hint = "Pindahkan tabel ke luar daftar."
                    self._complain(self._span(node), "S36", "Tabel di dalam daftar.", hint)
                yield self._table(node)
            case _:
                code, message, hint = REFUSED.get(
                    node.type, ("S34", f'Bentuk "{node.type}" tidak dikenal.', "Hapus bentuk ini.")
                )
                self._complain(self._span(node), code, message, hint)

    # --- words ---

    def _source(self, node: SyntaxTreeNode) -> Source:
        """Return the inline text of a paragraph, heading or cell, with the places of its lines."""
        inline = node if node.type == "inline" else node.children[0]
        first = (inline.map or node.map or (0, 0))[0]
        parts = inline.content.split("\n")
        return Source(
            inline.content,
            tuple(self._place(first + index, part.strip()) for index, part in enumerate(parts)),
        )

    def _place(self, line: int, words: str, after: int = 0) -> Span:
        source = self.lines[line] if line < len(self.lines) else ""
        return Span(self.path, line + 1, max(source.find(words, after), 0) + 1)

    def _words(
        self, node: SyntaxTreeNode, source: Source, in_cell: bool = False
    ) -> tuple[narasi.Inline, ...]:
        if self._stray_formula(source):
            return ()
        inline = node.children[0]
        tokens = inline.token.children if inline.token else None
        return Words(source, self.faults.append, in_cell=in_cell).read(tokens or ())

    def _reread(self, source: Source) -> tuple[narasi.Inline, ...]:
        """Return the inlines of a part of a line (a caption, a source)."""
        if self._stray_formula(source):
            return ()
        tokens = MARKDOWN.parseInline(source.text)[0].children
        return Words(source, self.faults.append).read(tokens or ())

    def _stray_formula(self, source: Source) -> bool:
        """Tell of a formula among words, which nobody could draw there."""
        if (found := AWAL.search(source.text)) is None:
            return False
        line = source.text[found.start() :].split("\n")[0]
        self.faults += formula_faults(source.span(found.start()), f". {line}")
        return True

    # --- blocks ---

    def _paragraph(self, node: SyntaxTreeNode) -> Iterator[narasi.Block]:
        source = self._source(node)
        lines = source.text.split("\n")
        placements = [PLACEMENT.fullmatch(line.strip()) for line in lines]
        if all(placements):
            for found, span in zip(placements, source.starts, strict=True):
                if found:
                    kind: Literal["tabel", "gambar"] = "tabel" if found[1] == "tabel" else "gambar"
                    yield narasi.Placement(kind, found[2], span)
        elif all(map(is_picture, lines)) or (is_picture(lines[0]) and SUMBER.match(lines[-1])):
            yield from self._pictures(source)
        elif CAPTION.match(source.text):
            self._take_caption(source)
        elif any(map(is_formula, lines)) or (self.explained and any(map(is_legend, lines))):
            yield from self._formulas(source)
        else:
            for bad in broken_table(source.text):
                self._complain(source.span(bad.offset), bad.code, bad.message, bad.hint)
            yield narasi.Paragraph(self._words(node, source), source.starts[0])

    def _formulas(self, source: Source) -> Iterator[narasi.Block]:
        """Yield the formulas of a paragraph and its other lines; a sign explained begins one."""
        begins = 0
        for run in runs_of(source.text.split("\n"), explained=self.explained):
            words = "\n".join(run)
            part = source.part(begins, words)
            begins += len(words) + 1
            if is_formula(words):
                self.explained = True
                self.faults += formula_faults(part.starts[0], words)
                yield narasi.Formula(body(canonical(words)), part.starts[0])
            else:
                yield narasi.Paragraph(self._reread(part), part.starts[0])

    def _pictures(self, source: Source) -> Iterator[narasi.Picture]:
        """Yield the picture of each line, the last with the line ``Sumber:`` right under it."""
        made: list[narasi.Picture] = []
        for line, span in zip(source.text.split("\n"), source.starts, strict=True):
            words = Source(line.strip(), (span,))
            if not is_picture(line):
                if made:
                    made[-1] = replace(made[-1], source=self._source_text(words))
            elif fault := fault_of(words.text, self.inside > 0):
                self._complain(words.span(fault.offset), "P75", fault.message, fault.hint)
            else:
                parts = picture_of(words.text)
                title = self._reread(words.part(parts.title_at, parts.title))
                made.append(narasi.Picture(parts.id, parts.path, parts.alt, title, span=span))
        yield from made

    def _heading(self, node: SyntaxTreeNode, lists: int) -> Iterator[narasi.Block]:
        level, span = int(node.tag[1:]), self._span(node)
        source = self._source(node)
        if not node.markup.startswith("#"):
            hint = "Beri baris kosong di antaranya, atau hapus garisnya."
            self._complain(span, "S35", f'Garis "{node.markup}" menjadikan teks ini judul.', hint)
        elif level not in (3, 4) or lists:
            hint = 'Gunakan "###" untuk pokok dan "####" untuk rincian, di luar daftar.'
            self._complain(span, "S35", f'Judul "{node.markup}" tidak diperbolehkan.', hint)
        elif NUMBERED.match(source.text):
            hint = "Hapus nomornya; nomor judul diberikan otomatis."
            self._complain(source.starts[0], "S35", "Judul diawali nomor.", hint)
        yield narasi.Heading(3 if level <= 3 else 4, self._words(node, source), span)

    def _list(self, node: SyntaxTreeNode, depth: int) -> narasi.List:
        ordered = node.type == "ordered_list"
        if depth > MAX_LISTS:
            hint = "Ubah tingkat terdalam menjadi alinea atau daftar tersendiri."
            message = f"Daftar bersusun lebih dari {MAX_LISTS} tingkat."
            self._complain(self._span(node), "S37", message, hint)
        if ordered and node.attrs.get("start", 1) != 1:
            hint = "Mulai dari 1; baris kosong atau alinea di antara butir perlu dijorokkan."
            message = f"Daftar bernomor dimulai dari {node.attrs['start']}."
            self._complain(self._span(node), "S37", message, hint)
        self.inside += 1
        items = (narasi.Item(self.many(n.children, depth), self._span(n)) for n in node.children)
        listed = narasi.List(ordered, tuple(items), self._span(node))
        self.inside -= 1
        return listed

    # --- tables ---

    def _take_caption(self, source: Source) -> None:
        text = source.text
        found = CAPTION_ID.search(text)
        if not text.startswith("Tabel:") or found is None or "\n" in text:
            hint = 'Tulis dalam satu baris: "Tabel: Judul tabel {#tabel-nama}".'
            self._complain(source.starts[0], "S36", "Judul tabel tidak terbaca.", hint)
        elif not TABLE_ID.fullmatch(found[1]):
            hint = 'Bentuknya "tabel-" diikuti huruf kecil, angka, atau tanda hubung.'
            self._complain(
                source.span(found.start(1)), "S36", f'Id tabel "{found[1]}" salah.', hint
            )
        words = text[len("Tabel:") : found.start() if found else None]
        start = len("Tabel:") + len(words) - len(words.lstrip())
        inlines = self._reread(source.part(start, words.strip())) if words.strip() else ()
        id_, landscape = (found[1], bool(found[2])) if found else ("", False)
        self.caption = _Caption(id_, inlines, source.starts[0], landscape)

    def _orphan_caption(self) -> None:
        if self.caption:
            hint = "Tulis tabelnya tepat di bawah baris judul."
            self._complain(self.caption.span, "S36", "Judul tabel tanpa tabel.", hint)
            self.caption = None

    def _table(self, node: SyntaxTreeNode) -> narasi.Table:
        span, caption = self._span(node), self.caption
        self.caption = None
        if caption is None:
            hint = 'Tulis di atasnya: "Tabel: Judul tabel {#tabel-nama}".'
            self._complain(span, "S36", "Tabel tanpa judul.", hint)
        rows = [row for part in node.children for row in part.children]
        source: tuple[narasi.Inline, ...] = ()
        last = (rows[-1].map or (0, 0))[0]
        if len(rows) > 1 and SUMBER.match(self.lines[last].strip()) and "|" not in self.lines[last]:
            source = self._source_text(Source(self.lines[last], (Span(self.path, last + 1, 1),)))
            rows.pop()
        joined = self._joined(rows)
        cells = [
            tuple(() if (r, c) in joined else words for c, words in enumerate(self._cells(row)))
            for r, row in enumerate(rows)
        ]
        head = rows[0].children
        align = tuple(ALIGN.get(str(cell.attrs.get("style", "")), "kiri") for cell in head)
        return narasi.Table(
            id=caption.id if caption else "",
            caption=caption.words if caption else (),
            align=align,
            head=cells[0],
            rows=tuple(cells[1:]),
            source=source,
            mendatar=bool(caption and caption.landscape),
            span=span,
            joined=tuple((r, c, joint) for (r, c), joint in sorted(joined.items())),
        )

    def _joined(self, rows: Sequence[SyntaxTreeNode]) -> Mapping[tuple[int, int], Joint]:
        """Return the cells that belong to another; complain of those that make no rectangle."""
        grid = [[each.children[0].content.strip() for each in row.children] for row in rows]
        joined = {
            (r, c): JOINTS[words]
            for r, row in enumerate(grid)
            for c, words in enumerate(row)
            if words in JOINTS
        }
        fault = misjoined(joined, [len(row) for row in grid])
        if fault is None:
            return joined
        (r, c), message = fault
        line = (rows[r].map or (0, 0))[0]
        hint = 'Tulis "^" di bawah atau "<" di kanan sel yang digabung, sehingga hasilnya persegi.'
        self._complain(self._place(line, grid[r][c]), "S36", message, hint)
        return {}

    def _cells(self, row: SyntaxTreeNode) -> Iterator[tuple[narasi.Inline, ...]]:
        line, after = (row.map or (0, 0))[0], 0
        bars = self.lines[line].replace("\\|", "").strip().strip("|").count("|") + 1
        if bars != len(row.children):
            message = f"Baris tabel memuat {bars} kolom; judulnya {len(row.children)} kolom."
            hint = "Samakan jumlah kolomnya; garis tegak di dalam teks ditulis \\|."
            self._complain(Span(self.path, line + 1, 1), "S36", message, hint)
        for cell in row.children:
            content = cell.children[0].content if cell.children else ""
            place = self._place(line, content, after)
            after = place.col - 1 + len(content)
            words = self._words(cell, Source(content, (place,)), in_cell=True)
            yield words if cell.children else ()

    def _source_line(self, node: SyntaxTreeNode) -> tuple[narasi.Inline, ...]:
        """Return the words of a paragraph ``Sumber: ...``, or nothing."""
        if node.type != "paragraph" or not SUMBER.match(node.children[0].content):
            return ()
        return self._source_text(self._source(node))

    def _source_text(self, source: Source) -> tuple[narasi.Inline, ...]:
        found = SUMBER.search(source.text)
        start = found.end() if found else 0
        return self._reread(source.part(start, source.text[start:]))

    # --- places ---

    def _span(self, node: SyntaxTreeNode) -> Span:
        line = (node.map or (0, 0))[0]
        text = self.lines[line] if line < len(self.lines) else ""
        return Span(self.path, line + 1, len(text) - len(text.lstrip()) + 1)

    def _complain(self, span: Span, code: str, message: str, hint: str) -> None:
        self.faults.append(galat(span, code, message, hint))
