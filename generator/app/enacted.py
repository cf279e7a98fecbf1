"""One amendment applied to a law in force: an enacted text, or the operations of a dossier."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from pydantic import ValidationError

from generator.app.authored import read_operations
from generator.app.import_law import import_file
from generator.content import yaml
from generator.diagnostics import Diagnostic, DraftingError, Span, galat
from generator.intake.outside import open_outside
from generator.law.engine.amend import amend
from generator.law.engine.consolidate import (
    Konsolidasi,
    Nasib,
    Penerapan,
    catat_renvoi,
    consolidate,
    instruksi_dari,
)
from generator.law.engine.consolidate_parts import tukar_penjelasan
from generator.law.pesan import pesan
from generator.model.dossier import EntriPerubahan
from generator.model.perubahan import Objek, Perubahan
from generator.model.satuan import Lampiran, Peraturan

Step = tuple[Konsolidasi, tuple[Diagnostic, ...]]


def apply_file(law: Peraturan, path: Path) -> Step:
    """Return the law after the amendment in ``path``, and every doubt about its text."""
    entries = _entries(path)
    if entries is not None:
        return _operations(law, path, entries), ()
    amending, doubts = import_file(path)
    if not any(instruksi_dari(amending, law.judul)):
        raise DraftingError([pesan("H45", Span(str(path), 1, 1))])
    return consolidate(law, [amending]), doubts


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
    made = amend(law.batang_tubuh, read_operations(entries), lampiran=law.lampiran, ketat=False)
    renvoi: dict[str, tuple[str, ...]] = {}
    for item in made.instruksi:
        catat_renvoi(renvoi, item.operasi, path.name)
    fates = tuple(
        Penerapan(path.name, i.kalimat, Nasib.DITERAPKAN, (), i.operasi, i.asal)
        for i in made.instruksi
    )
    after = replace(law, batang_tubuh=made.hasil)
    for op in made.operasi:
        after = _beside(after, op)
    return Konsolidasi(after, fates, renvoi)


def _beside(law: Peraturan, op: Perubahan) -> Peraturan:
    """Return the law with what an operation does outside the body: annexes and explanations."""
    if op.objek is Objek.LAMPIRAN:
        number = _annex_number(op)
        annexes = {x.nomor: x for x in law.lampiran}
        if op.isi is None:
            annexes.pop(number, None)
        else:
            annexes[number] = Lampiran(number, op.isi.judul, op.isi.kalimat, op.isi.asal)
        return replace(law, lampiran=tuple(annexes.values()))
    if op.objek is Objek.PENJELASAN and op.penjelasan and op.alamat.langkah:
        entry = ((str(op.alamat), " ".join(op.penjelasan.split())),)
        return tukar_penjelasan(law, str(op.alamat), entry)
    return law


def _annex_number(op: Perubahan) -> str:
    """Return the number of the annex an operation leaves behind; one that stands alone has none."""
    if op.isi is not None and op.isi.nomor:
        return op.isi.nomor
    return op.alamat.langkah[0].nomor if op.alamat.langkah else ""
