"""Copies that were handed in: kept in the dossier by what they printed, and held against today's.

What is kept is the record that every issued file carries, not the file: it is text, small, and says
line by line what was on paper. Its hash is in the file beside it, so that nobody compares with
anything else than what was handed in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator.app.manifest import sha256
from generator.app.origin import lines_of
from generator.app.paths import Home, write_atomically
from generator.app.unpack import CLASH
from generator.app.verify import NO_RECORD, carried_of, verify
from generator.content.check_catatan import ISSUES
from generator.content.dossiers import list_dossiers
from generator.content.write import write_yaml
from generator.diagnostics import DraftingError, Span, galat
from generator.documents.bahan import Bahan
from generator.documents.build import build as build_documents
from generator.documents.kekangan import Kekangan, Pembanding, Ubahan
from generator.intake.outside import open_outside
from generator.ir.printed import PrintedLine
from generator.law.engine.amend import Amandemen
from generator.model.catatan import Terbitan
from generator.model.satuan import Satuan
from generator.review.record import Record, relative
from generator.review.restraint import Print, Unreadable, law_of, restraint

HEAD = "# Ditulis oleh naskah keep: salinan yang diajukan. Jangan disunting.\n"
DRAFT = "ranperda"


def keep(home: Home, slug: str, path: Path, sebagai: str, tanggal: str) -> tuple[Path, ...]:
    """Keep what a copy printed in the dossier it was built from; return the files written.

    Raises DraftingError for a copy that is not ours, not of this dossier, or not as printed.
    """
    file = open_outside(path)
    place = Span(file.name)
    record = carried_of(file).record
    if record is None:
        hint = "Simpan PDF atau DOCX hasil naskah build, bukan salinan yang diketik ulang."
        raise DraftingError([galat(place, "R01", NO_RECORD, hint)])
    if record.origin.dosir != slug or slug not in list_dossiers(home.content):
        what = f'Salinan ini dicetak dari dosir "{record.origin.dosir}", bukan "{slug}".'
        raise DraftingError([galat(place, "R22", what, "Sebutkan dosir salinan itu.")])
    if changed := verify(home, path).found:
        raise DraftingError(changed)
    name = f"{record.dokumen}-{record.origin.hash}"
    data = record.to_xml()
    told = {
        "dokumen": record.dokumen,
        "cetakan": f"{name}.xml",
        "sidik": sha256(data),
        "sebagai": sebagai,
        "tanggal": tanggal,
    }
    folder = home.content / slug / ISSUES
    files = {
        folder / f"{name}.xml": data,
        folder / f"{name}.yaml": (HEAD + write_yaml(told)).encode(),
    }
    for target, content in files.items():
        if target.exists() and target.read_bytes() != content:
            hint = "Salinan ini sudah disimpan; hapus kedua berkasnya bila hendak menggantinya."
            raise DraftingError([galat(Span(str(target)), "R05", CLASH, hint)])
    for target, content in files.items():
        write_atomically(target, content)
    return tuple(files)


def held_against(home: Home, bahan: Bahan) -> Bahan:
    """Return what a dossier is, with the copies handed in and how today's drafts differ.

    Raises DraftingError for a kept copy that is missing or not what its file says.
    """
    records = _records(home, bahan)
    names = tuple(dict.fromkeys(record.dokumen for _, _, record in records))
    documents = build_documents(bahan, names, home.templates)
    today = {document.name: lines_of(home, document) for document in documents}
    found = []
    for nama, terbitan, record in records:
        law = _law_of(bahan, record.dokumen, record.lines)
        copy = (record.dokumen, record.origin.hash, record.lines)
        kekangan = hold(home, bahan, copy, today[record.dokumen])
        found.append(Pembanding(nama, terbitan, record.lines, law, kekangan))
    found.sort(key=lambda each: (each.terbitan.tanggal, each.nama))
    return replace(bahan, pembanding=tuple(found))


Copy = tuple[str, str, tuple[PrintedLine, ...]]  # its document, its hash, what it printed


def hold(home: Home, bahan: Bahan, copy: Copy, today: Sequence[PrintedLine]) -> Kekangan:
    """Return how the lines of a document today are held against what a copy of it printed."""
    dokumen, sidik, lines = copy
    law = _law_of(bahan, dokumen, lines)
    hasil = bahan.amandemen.hasil if law is not None else None
    old, new = Print(lines, law), Print(tuple(today), hasil)
    told = restraint(dokumen, sidik, old, new, bahan.dossier.catatan)
    return _from_the_folder(home, told)


def _law_of(bahan: Bahan, dokumen: str, lines: Sequence[PrintedLine]) -> Satuan | None:
    """Return the law that a printed amendment makes of the law in force, where it can be told."""
    if dokumen != DRAFT or not isinstance(bahan.amandemen, Amandemen):
        return None
    try:
        return law_of(lines, bahan.amandemen.dasar)
    except Unreadable:
        return None


def _from_the_folder(home: Home, told: Kekangan) -> Kekangan:
    """Return the lists with places told from the project's folder."""

    def here(units: tuple[Ubahan, ...]) -> tuple[Ubahan, ...]:
        lines = relative((PrintedLine("", "", asal=x.asal) for x in units), str(home.root))
        return tuple(replace(x, asal=y.asal) for x, y in zip(units, lines, strict=True))

    return replace(
        told,
        dinamai=here(told.dinamai),
        di_luar=here(told.di_luar),
        dinomori=here(told.dinomori),
        ikutan=here(told.ikutan),
    )


def _records(home: Home, bahan: Bahan) -> list[tuple[str, Terbitan, Record]]:
    """Return the kept copies of a dossier, each as what its file says it is."""
    folder = home.content / bahan.dossier.slug / ISSUES
    found, wrong = [], []
    for nama, terbitan in bahan.dossier.terbitan.items():
        path = folder / str(terbitan.cetakan)
        data = path.read_bytes() if path.is_file() else b""
        data = data.replace(b"\r\n", b"\n")  # what git on Windows makes of it is the same record
        record = Record.from_xml(data) if sha256(data) == terbitan.sidik else None
        if record is None or record.dokumen != terbitan.dokumen:
            why = "bukan yang disimpan" if data else "tidak ada"
            hint = "Pulihkan berkas itu, atau simpan lagi salinan yang diajukan: naskah keep."
            what = f'Catatan cetakan "{terbitan.cetakan}" {why}.'
            wrong.append(galat(terbitan.cetakan.span, "R22", what, hint))
        else:
            found.append((nama, terbitan, record))
    if wrong:
        raise DraftingError(wrong)
    return found
