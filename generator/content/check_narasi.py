"""References inside narratives and annexes: sources, findings, tables and figures they name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.content.bundle import Bundle
from generator.content.check import unknown_source, unknown_temuan
from generator.content.decode import suggest
from generator.content.markdown import walk
from generator.content.trim import foreign
from generator.diagnostics import Diagnostic, galat
from generator.model import narasi
from generator.model.dossier import BerkasBaru

FIGURE = re.compile(r"^\s*\[\[gambar:([a-z0-9-]+)\]\]\s*$", re.MULTILINE)


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
                elif unsur := foreign(target, bundle.kebutuhan.kajian):
                    message = f'"#{target}" tidak dicetak: {unsur} tidak termasuk kajian.'
                    hint = "Ubah kalimat ini, atau tambahkan pada kajian di dossier.yaml."
                    yield galat(span, "S124", message, hint)
                elif target not in targets:
                    known = [*targets, *bundle.known_temuan]
                    hint = suggest(target, known, "Rujuk id tabel, gambar, atau temuan yang ada.")
                    yield galat(span, "S17", f'Rujukan silang "#{target}" tidak ada.', hint)


def check_annexes(bundle: Bundle) -> Iterator[Diagnostic]:
    """S124: an annex that shows units needs the part of the dossier that tells of them."""
    texts = [o.teks for o in bundle.perubahan.operasi if o.teks] if bundle.perubahan else []
    if isinstance(bundle.rancangan, BerkasBaru):
        texts += [annex.teks for annex in bundle.rancangan.lampiran]
    for text in texts:
        for m in FIGURE.finditer(text):
            if unsur := foreign(f"gambar-{m[1]}", bundle.kebutuhan.kajian):
                span = text.span.down(text.count("\n", 0, m.start(1)))
                message = f'Gambar "{m[1]}" tidak dapat dibuat: {unsur} tidak termasuk kajian.'
                yield galat(span, "S124", message, "Tambahkan pada kajian di dossier.yaml.")


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
