"""Use cases of the law engine on files from anywhere: consolidate, read back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.app.enacted import apply_file
from generator.app.import_law import import_file
from generator.diagnostics import Diagnostic, DraftingError, Span, galat, ordered
from generator.intake.outside import Kind, open_outside, refused
from generator.law.engine.consolidate import Konsolidasi
from generator.law.penyesuaian import penyesuaian
from generator.law.reader.enacting import enacted_body
from generator.model.satuan import Peraturan

Findings = tuple[Diagnostic, ...]


def import_all(paths: Sequence[Path]) -> tuple[tuple[Peraturan, ...], Findings]:
    """Return the regulations in ``paths``; raise with what is wrong in all of them."""
    laws: list[Peraturan] = []
    doubts: list[Diagnostic] = []
    errors: list[Diagnostic] = []
    for path in paths:
        try:
            law, found = import_file(path)
            laws.append(law)
            doubts += found
        except DraftingError as error:
            errors += error.diagnostics
    if errors:
        raise DraftingError(errors)
    return tuple(laws), ordered(doubts)


def consolidate_files(
    base: Path,
    amending: Sequence[Path],
    *,
    any_base: bool = False,
    already_amended: bool = False,
) -> tuple[Konsolidasi, Findings]:
    """Return the law in force after enacted texts or operations, and every doubt about them.

    ``already_amended`` says that the base has the earlier amendments that are not given.

    The penal provisions of an older Perda come with what UU 1/2026 makes of them.
    """
    law, doubts = import_file(base)
    law = enacted_body(law)
    found = Konsolidasi(law, (), {})
    errors: list[Diagnostic] = []
    chain: list[Peraturan] = []
    for path in amending:
        try:
            step, more, printed = apply_file(
                found.hasil, path, chain, any_base=any_base, already_amended=already_amended
            )
        except DraftingError as error:
            errors += error.diagnostics
            continue
        chain.append(printed)
        found = _joined(found, step)
        doubts = (*doubts, *more)
    if errors:
        raise DraftingError(errors)
    fates = [d for p in found.penerapan if (d := p.diagnostic()) is not None]
    adjusted = [one.diagnostic() for one in penyesuaian(found.hasil)]
    return found, (*doubts, *fates, *adjusted)


def _joined(before: Konsolidasi, step: Konsolidasi) -> Konsolidasi:
    """Return two steps as one: the later law, the fates of both, the renvoi of both."""
    renvoi = dict(before.renvoi)
    for address, names in step.renvoi.items():
        renvoi[address] = tuple(dict.fromkeys((*renvoi.get(address, ()), *names)))
    return Konsolidasi(step.hasil, (*before.penerapan, *step.penerapan), renvoi)


def sentences(path: Path) -> tuple[str, ...]:
    """Return the lines of a text file, one sentence each; raise H98 when it cannot be read."""
    found = open_outside(path)
    if found.kind is not Kind.TEXT:
        raise DraftingError([refused(found.kind, Span(found.name), "berkas teks")])
    try:
        text = found.data.decode("utf-8-sig")
    except UnicodeDecodeError:
        hint = "simpan sebagai teks UTF-8, satu kalimat sebaris"
        raise DraftingError([galat(Span(str(path)), "H98", "bukan teks UTF-8", hint)]) from None
    lines = text.replace("\r\n", "\n").split("\n")
    return tuple(lines[:-1] if lines[-1] == "" else lines)
