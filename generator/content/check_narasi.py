"""References inside the narratives: sources, findings, tables and figures that are named."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.bundle import Bundle
from generator.content.check import unknown_source, unknown_temuan
from generator.content.decode import suggest
from generator.content.markdown import walk
from generator.diagnostics import Diagnostic, galat
from generator.model import narasi


def check_narasi(bundle: Bundle) -> Iterator[Diagnostic]:
    """Yield an error for every citation and cross-reference that leads nowhere."""
    nodes = [node for text in bundle.narasi.values() for node in walk(text.isi)]
    targets = tuple(_targets(nodes))
    yield from _repeated(nodes)
    for node in nodes:
        match node:
            case narasi.Citation(cites=cites):
                for cite in cites:
                    if cite.key not in bundle.library.known:
                        yield unknown_source(cite.span, cite.key, bundle.library.known)
            case narasi.Reference(target=target, span=span):
                if target[0] == "T" and target[1:].isdigit():
                    if target not in bundle.known_temuan:
                        yield unknown_temuan(span, target, bundle.known_temuan)
                elif target not in targets:
                    known = [*targets, *bundle.known_temuan]
                    hint = suggest(target, known, "Rujuk id tabel, gambar, atau temuan yang ada.")
                    yield galat(span, "S17", f'Rujukan silang "#{target}" tidak ada.', hint)


Node = narasi.Block | narasi.Inline


def _targets(nodes: list[Node]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, narasi.Table | narasi.Picture) and node.id:
            yield node.id
        elif isinstance(node, narasi.Placement):
            yield f"{node.kind}-{node.name}"


def _repeated(nodes: list[Node]) -> Iterator[Diagnostic]:
    seen: dict[str, narasi.Table | narasi.Picture] = {}
    for node in nodes:
        if isinstance(node, narasi.Table | narasi.Picture) and node.id:
            first = seen.setdefault(node.id, node)
            if first is not node:
                hint, kind = f"Yang pertama di {first.span}.", "tabel"
                if isinstance(node, narasi.Picture):
                    hint, kind = f"{hint} Beri id lain: {{#gambar-lain}}.", "gambar"
                yield galat(node.span, "S12", f'Id {kind} "{node.id}" sudah dipakai.', hint)
