"""One amendment applied to a law in force: an enacted text, or the operations of a dossier."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from pydantic import ValidationError

from generator.app.amendment import form
from generator.app.authored import read_operations
from generator.app.import_law import import_file
from generator.content import yaml
from generator.diagnostics import Diagnostic, DraftingError, Severity, Span, galat
from generator.intake.outside import open_outside
from generator.law.alasan import Ditolak
from generator.law.apply.beside import apply_own
from generator.law.engine.amend import amend
from generator.law.engine.base import other_laws, out_of_turn, unnamed_base, wrong_base
from generator.law.engine.consolidate import (
    Konsolidasi,
    Nasib,
    Penerapan,
    consolidate,
    ledger,
    note_renvoi,
)
from generator.law.pesan import pesan
from generator.law.reader.enacting import enacted_body
from generator.model.dossier import EntriPerubahan
from generator.model.satuan import Peraturan


def apply_file(
    law: Peraturan,
    path: Path,
    before: Sequence[Peraturan] = (),
    *,
    any_base: bool = False,
    already_amended: bool = False,
) -> tuple[Konsolidasi, tuple[Diagnostic, ...], Peraturan]:
    """Return the law after the amendment in ``path``, every doubt about its text, and the text.

    ``before`` are the amendments of the chain so far. Raise DraftingError when it is none, names
    another base or none (unless ``any_base``), comes before one of them, or follows one that is
    not given (unless the law is ``already_amended``).
    """
    entries = _entries(path)
    if entries is not None:
        return _operations(law, path, entries), (), Peraturan(path.name)
    amending, doubts = import_file(path)
    amending = enacted_body(amending)
    place = Span(str(path), 1, 1)
    if not any_base and (wrong := wrong_base(law, amending, place)):
        raise DraftingError([wrong])
    if not any(ledger(amending, law.judul)):
        raise DraftingError([pesan("H45", place)])
    unnamed = unnamed_base(law, amending, place, Severity.PERINGATAN if any_base else None)
    turn = out_of_turn(amending, before, place, sudah_termuat=any_base or already_amended)
    for wrong in (unnamed, turn):
        if wrong is not None and wrong.severity is Severity.GALAT:
            raise DraftingError([wrong])
    beside = () if any_base else other_laws(law, amending, place)
    doubts = (*doubts, *(x for x in (unnamed, turn) if x), *beside)
    return consolidate(law, [amending]), doubts, amending


def _entries(path: Path) -> tuple[EntriPerubahan, ...] | None:
    """Return the entries of a ``perubahan.yaml``; None for any other file."""
    if path.suffix.lower() not in (".yaml", ".yml"):
        return None
    root, faults = yaml.read(open_outside(path).data, str(path))
    if faults or not isinstance(root, Mapping) or not isinstance(root.get("operasi"), list | tuple):
        return None
    try:
        return tuple(EntriPerubahan.model_validate(entry) for entry in root["operasi"])
    except ValidationError as wrong:
        message = f"operasi tidak terbaca: {wrong.errors()[0]['msg']}"
        raise DraftingError([galat(Span(str(path), 1, 1), "H97", message)]) from None


def _operations(law: Peraturan, path: Path, entries: tuple[EntriPerubahan, ...]) -> Konsolidasi:
    made = amend(
        law.batang_tubuh,
        read_operations(entries),
        bentuk=form(law).nama,
        lampiran=law.lampiran,
        ketat=False,
    )
    renvoi: dict[str, tuple[str, ...]] = {}
    for item in made.instruksi:
        note_renvoi(renvoi, item.operasi, path.name)
    fates = tuple(
        Penerapan(path.name, i.kalimat, Nasib.DITERAPKAN, (), i.operasi, i.asal)
        for i in made.instruksi
    )
    after = replace(law, batang_tubuh=made.hasil)
    for op in made.operasi:
        try:
            after = apply_own(after, op)
        except Ditolak as wrong:
            raise DraftingError([pesan("H41", op.asal, butir="", sebab=str(wrong))]) from None
    return Konsolidasi(after, fates, renvoi)
