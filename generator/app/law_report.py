"""What the law engine found, as plain data for ``--format json`` and as text for people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.app.amendment import Comparison
from generator.diagnostics import Diagnostic, printable
from generator.law.as_data import doubts, satuan_to_dict, to_dict
from generator.law.engine.consolidate import Konsolidasi, Penerapan, Sasaran
from generator.law.sasaran import alamat_isi
from generator.law.sentence.read_back import Bacaan
from generator.law.trace import Trace
from generator.model.perubahan import Instruksi, Objek, Perubahan, Tindakan

Data = dict[str, object]


def operation(op: Perubahan) -> Data:
    """Return an operation; ``alamat`` is the unit it changes, deletes or brings in.

    What is brought in also says where: ``sesudah`` the unit before it, or ``pada`` the unit whose
    series it continues.
    """
    data: Data = {"tindakan": op.tindakan.value, "alamat": str(alamat_isi(op))}
    if op.tindakan.membawa:
        data["sesudah" if op.tindakan is Tindakan.SISIP else "pada"] = str(op.alamat)
    if op.objek is not Objek.SATUAN:
        data["objek"] = op.objek.value
    if op.jenis is not None:
        data["jenis"] = op.jenis.value
    if op.tindakan is Tindakan.GANTI_FRASA:
        data |= {"dari": op.dari, "menjadi": op.menjadi}
    return data


def reading(sentence: str, read: Bacaan) -> Data:
    """Return an instruction sentence as it was read; ``galat`` only when it could not be."""
    data: Data = {
        "kalimat": sentence,
        "operasi": [operation(op) for op in read.operasi],
        "berbunyi": read.berbunyi,
        "baku": read.baku,
    }
    return data | ({"galat": read.galat} if read.galat else {})


def _traced(op: Perubahan, jejak: Trace) -> Data:
    """Return an operation that was applied: what its text covers, and what it did to the law."""
    found = {
        "baru": jejak.made,
        "dihapus": jejak.removed,
        "diubah": jejak.reworded,
        "tanda": jejak.mended,
    }
    told = {word: list(map(str, units)) for word, units in found.items() if units}
    return operation(op) | {"cakupan": op.cakupan.value, "jejak": told}


def fate(penerapan: Penerapan) -> Data:
    """Return one enacted instruction and what became of it."""
    return {
        "pengubah": penerapan.pengubah,
        "butir": penerapan.butir,
        "kalimat": penerapan.kalimat,
        "hasil": penerapan.nasib.value,
        "sasaran": penerapan.sasaran.value,
        "sebab": list(penerapan.sebab),
        "alasan": [{"kode": a.kode, "keluarga": a.keluarga} for a in penerapan.alasan],
        "operasi": list(map(_traced, penerapan.operasi, penerapan.jejak))
        if penerapan.jejak
        else [operation(op) for op in penerapan.operasi],
        "baris": penerapan.asal.line,
    }


def consolidated(found: Konsolidasi, findings: Iterable[Diagnostic]) -> Data:
    """Return the law in force with the fate of every instruction and the renvoi."""
    renvoi = {address: list(names) for address, names in found.renvoi.items()}
    return to_dict(found.hasil, findings) | {
        "penerapan": list(map(fate, found.penerapan)),
        "renvoi": renvoi,
    }


def instruction(item: Instruksi) -> Data:
    """Return one printed instruction with the units it restates."""
    return {
        "kalimat": item.kalimat,
        "alamat": [str(a) for a in item.alamat],
        "berbunyi": [satuan_to_dict(s) for s in item.berbunyi],
        "operasi": [operation(op) for op in item.operasi],
    }


def amended(draft: Comparison, findings: Iterable[Diagnostic]) -> Data:
    """Return the operations, instructions and draft that lead from one text to the other."""
    amandemen = draft.amandemen
    return {
        "judul": draft.draft.judul.upper(),
        "operasi": [operation(op) for op in amandemen.operasi],
        "instruksi": [instruction(i) for i in amandemen.instruksi],
        "teks": draft.text if amandemen.instruksi else "",
        "peringatan": doubts(findings),
    }


def fates_text(penerapan: Iterable[Penerapan]) -> str:
    """Return one line an instruction, then how many fared how."""
    lines, counts = [], dict[str, int]()
    for one in penerapan:
        why = f" ({'; '.join(one.sebab)})" if one.sebab else ""
        item = f"{one.butir}. " if one.butir else ""
        known = "" if one.sasaran is Sasaran.DISEBUT else f" [sasaran {one.sasaran.value}]"
        lines.append(f"{one.nasib.value}{known}: {item}{printable(one.kalimat + why, '')}")
        counts[one.nasib.value] = counts.get(one.nasib.value, 0) + 1
    return "\n".join([*lines, _counted(counts)])


def _counted(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{n} {word}" for word, n in counts.items()) or "tidak ada instruksi"
