"""Use cases of the law engine on files from anywhere: consolidate, amend, read back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.app.import_law import import_file
from generator.diagnostics import Diagnostic, DraftingError, Span, galat, ordered
from generator.law.amend import Amandemen, amend
from generator.law.consolidate import Konsolidasi, consolidate
from generator.law.diff import diff
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


def consolidate_files(base: Path, amending: Sequence[Path]) -> tuple[Konsolidasi, Findings]:
    """Return the law in force, and every doubt about the texts and their instructions."""
    laws, doubts = import_all([base, *amending])
    found = consolidate(laws[0], laws[1:])
    fates = [d for p in found.penerapan if (d := p.diagnostic()) is not None]
    return found, (*doubts, *fates)


def amend_files(base: Path, target: Path) -> tuple[Amandemen, Findings]:
    """Return the amendment that leads from one version of a law to another."""
    (old, new), doubts = import_all([base, target])
    operations = diff(old.batang_tubuh, new.batang_tubuh)
    return amend(old.batang_tubuh, operations, ketat=False), doubts


def sentences(path: Path) -> tuple[str, ...]:
    """Return the lines of a text file, one sentence each; raise H98 when it cannot be read."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        message = f"berkas tidak dapat dibuka ({reason})"
        raise DraftingError([galat(Span(str(path)), "H98", message)]) from None
    except UnicodeDecodeError:
        hint = "simpan sebagai teks UTF-8, satu kalimat sebaris"
        raise DraftingError([galat(Span(str(path)), "H98", "bukan teks UTF-8", hint)]) from None
    lines = text.replace("\r\n", "\n").split("\n")
    return tuple(lines[:-1] if lines[-1] == "" else lines)
