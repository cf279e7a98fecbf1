"""The ir as a readable tree: one line a block, words in a light markup (goldens, diffs)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from generator.ir.nodes import (
    BY_WORDS,
    DEEPEST,
    Block,
    Break,
    Cell,
    Contents,
    Document,
    Figure,
    Footnote,
    Formula,
    Group,
    Heading,
    Inline,
    Link,
    List,
    Paragraph,
    Part,
    Ref,
    Signature,
    Styled,
    Table,
    Text,
)


def dump(document: Document) -> str:
    """Return the whole document as text."""
    lines = [f"dokumen {document.name} [{document.profile}]", f"  judul: {document.meta.title}"]
    for part in document.parts:
        lines += dump_part(part).splitlines()
    lines += [f"tanda {m.code} pada #{m.target}: {m.text} (#{m.legend})" for m in document.marks]
    return "\n".join(lines) + "\n"


def dump_part(part: Part) -> str:
    """Return one part as text."""
    restart = " mulai 1" if part.restart else ""
    head = f"bagian #{part.id} [{part.paper}, {part.numbering}{restart}] {part.title}"
    return "\n".join([head, *_indent(_blocks(part.blocks))]) + "\n"


def dump_blocks(blocks: Sequence[Block]) -> str:
    """Return blocks as text."""
    return "".join(f"{line}\n" for line in _blocks(blocks))


def dump_inlines(inlines: Sequence[Inline]) -> str:
    """Return words as text in a light markup; ``~`` is a no-break space."""
    return "".join(map(_inline, inlines))


def plain(inlines: Iterable[Inline], line_break: str = " ") -> str:
    """Return the bare words, without footnotes and looks."""
    out = []
    for inline in inlines:
        match inline:
            case Text(text) | Formula(text):
                out.append(text)
            case Break():
                out.append(line_break)
            case Footnote():
                pass
            case Styled() | Ref() | Link():
                out.append(plain(inline.children, line_break))
            case _:
                assert_never(inline)
    return "".join(out)


def _inline(inline: Inline) -> str:  # noqa: PLR0911 - one line a kind
    match inline:
        case Text(text):
            return text.replace("\u00a0", "~")
        case Styled(role, children):
            return f"{{{role} {dump_inlines(children)}}}"
        case Footnote(_, number, children):
            return f"[^{number}: {dump_inlines(children)}]"
        case Ref(target, children):
            return f"[{dump_inlines(children)}](#{target})"
        case Link(url, children):
            return f"[{dump_inlines(children)}](<{url}>)"
        case Break():
            return " / "
        case Formula(text):
            return f"{{rumus {text}}}"
    assert_never(inline)


def _indent(lines: Iterator[str] | Sequence[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)


def _blocks(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(role, level, label, children, id_):
            yield f"judul {role} {level}{_id(id_)} | {label} | {dump_inlines(children)}".rstrip(
                " |"
            )
        case Paragraph(role, children, id_):
            yield f"{role}{_id(id_)}: {dump_inlines(children)}".rstrip()
        case List(role, items):
            yield f"daftar {role}"
            for item in items:
                yield f"  {item.label}{_id(item.id)}"
                yield from _indent(list(_indent(_blocks(item.blocks))))
        case Group(role, inner, id_):
            yield f"kelompok {role}{_id(id_)}"
            yield from _indent(_blocks(inner))
        case Table():
            yield from _table(block)
        case Figure():
            words = dump_inlines(block.caption)
            yield f"gambar {block.role}{_id(block.id)} | {block.label} | {words}"
            yield f"  alt: {block.alt}"
            yield f"  sumber: {dump_inlines(block.source)}"
        case Signature(role, lines):
            yield f"tanda tangan {role}"
            yield from _indent([dump_inlines(line) or "-" for line in lines])
        case Contents(kind, depth):
            yield f"daftar halaman {kind}" + (f" sampai tingkat {depth}" if depth < DEEPEST else "")
        case _:
            assert_never(block)


def _table(table: Table) -> Iterator[str]:
    widths = " ".join(f"{width:.2f}" for width in table.widths)
    caption = (
        f" | {table.label} | {dump_inlines(table.caption)}" if table.label or table.caption else ""
    )
    yield f"tabel {table.role}{_id(table.id)} [{widths}]{caption}"
    for name, rows in (("kepala", table.head), ("baris", table.body)):
        for row in rows:
            yield f"  {name}"
            for cell in row:
                yield from _indent(list(_indent(_cell(cell))))
    if table.source:
        yield f"  sumber: {dump_inlines(table.source)}"


def _cell(cell: Cell) -> Iterator[str]:
    spans = [f"{n}{mark}" for n, mark in ((cell.colspan, "k"), (cell.rowspan, "b")) if n > 1]
    align: list[str] = [cell.align] if cell.align != "kiri" else []
    yield f"sel {' '.join(spans + align)}".rstrip()
    yield from _indent(_blocks(cell.blocks))


def _id(id_: str) -> str:
    """Return the name of a node, unless it was made of the words that stand beside it."""
    if BY_WORDS.fullmatch(id_):
        return ""
    return f" #{id_}" if id_ else ""
