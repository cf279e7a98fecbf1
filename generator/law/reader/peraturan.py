"""A whole regulation from outside: its parts, its tree, and every doubt about a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.diagnostics import NOWHERE, Diagnostic, Severity, galat, ordered, peringatan
from generator.law.reader.divisions import Sections, annex_heading, split
from generator.law.reader.explanation import mended_heads, read_penjelasan
from generator.law.reader.item_heads import numbered
from generator.law.reader.item_signs import renumbered
from generator.law.reader.konsolidasi import without_notes
from generator.law.reader.labels import ITEMS
from generator.law.reader.ledger import printed_items
from generator.law.reader.lenient import feed_lenient
from generator.law.reader.noise import clean
from generator.law.reader.state import State, freeze, join
from generator.law.reader.title import is_formula, read_judul
from generator.law.reader.wrapping import unwrap
from generator.model.lines import Line
from generator.model.satuan import ButirPengubah, Jenis, Lampiran, Peraturan, Satuan


def read_peraturan(lines: Sequence[Line]) -> tuple[Peraturan, tuple[Diagnostic, ...]]:
    """Read a whole regulation; amending regulations too. Never raises, never drops silently."""
    lines, about = without_notes(lines)
    kept, notes = clean(lines)
    kept, signs = renumbered(numbered(kept))
    parts = split(unwrap(kept))
    items = printed_items(parts.tubuh)
    body, body_notes = read_tubuh(parts.tubuh, items)
    judul, left = read_judul(parts.judul, parts.menetapkan)
    explained, mended = mended_heads(parts.penjelasan)
    peraturan = Peraturan(
        judul=judul,
        menimbang=read_considerations(parts.menimbang, Jenis.HURUF),
        mengingat=read_considerations(parts.mengingat, Jenis.ANGKA),
        batang_tubuh=body,
        penutup="\n".join(line.text for line in parts.penutup),
        penjelasan=read_penjelasan(explained),
        lampiran=tuple(_annex(block, judul) for block in parts.lampiran),
        butir=items,
        kop=tuple(line.text for line in left if KOP.fullmatch(line.text)),
    )
    return peraturan, ordered(
        [
            *about,
            *notes,
            *signs,
            *_frame_notes(left),
            *_other_notes(parts),
            *_missing(parts, body),
            *body_notes,
            *mended,
        ]
    )


def read_tubuh(
    lines: Sequence[Line], items: Sequence[ButirPengubah] = ()
) -> tuple[Satuan, list[Diagnostic]]:
    """Read the body of a regulation from outside; ``items`` are those counted in its lines."""
    asal = lines[0].asal if lines else NOWHERE
    state = State(Jenis.BATANG_TUBUH, asal)
    feed_lenient(state, lines, items)
    if state.root.words:
        state.notes.append(
            peringatan(asal, "H80", "Ada teks batang tubuh sebelum judul Bab atau Pasal pertama.")
        )
    return freeze(state.root), state.notes


def read_considerations(lines: Sequence[Line], jenis: Jenis) -> tuple[Satuan, ...]:
    """Return the items of Menimbang (a. b.) or Mengingat (1. 2.); a single one has no label."""
    if not lines:
        return ()
    state = State(Jenis.PASAL, lines[0].asal)
    feed_lenient(state, lines)
    root = freeze(state.root)
    lead = Satuan(jenis, "", kalimat=root.kalimat, asal=root.asal)
    items = tuple(child for child in root.anak if child.jenis in (*ITEMS, Jenis.AYAT))
    if items and root.ekor:
        items = (*items[:-1], replace(items[-1], kalimat=join([items[-1].kalimat, root.ekor])))
    return ((lead,) if root.kalimat else ()) + items


def _annex(block: Sequence[Line], of: str) -> Lampiran:
    """Read an annex; its heading names the regulation (L2-194), which is no part of its title."""
    nomor, judul, rest = annex_heading([line.text for line in block], of)
    if of and judul != (own := judul.removeprefix(" ".join(of.split()).upper())):
        judul = own.strip()
    return Lampiran(nomor, judul, "\n".join(rest), block[0].asal)


# The letterhead (UU 12/2011 Lampiran II Bab IV): head of the region, and its province.
KOP = re.compile(
    r"(?:(?:GUBERNUR|BUPATI|WALI\s?KOTA)(?: [A-Z-]+){1,6})?(?:(?:\A|\s+)PROVINSI(?: [A-Z-]+){1,5})?"
)


def _frame_notes(left: Sequence[Line]) -> list[Diagnostic]:
    """Tell which lines before Menimbang are in no part of the regulation."""
    return [
        Diagnostic(line.asal, Severity.PETUNJUK, "H91", f"Di luar judul, dilewati: “{line.text}”.")
        for line in left
        if not is_formula(line.text) and not KOP.fullmatch(line.text)
    ]


def _other_notes(parts: Sections) -> list[Diagnostic]:
    """Tell which lines stand between the parts and are no formula (Memperhatikan ...)."""
    return [
        Diagnostic(line.asal, Severity.PETUNJUK, "H91", f"Di luar bagian, dilewati: “{line.text}”.")
        for line in parts.lain
        if not line.text.isupper() and not is_formula(line.text)
    ]


def _missing(parts: Sections, body: Satuan) -> list[Diagnostic]:
    """Report a body without Pasal: then the file is no regulation, or quite unreadable."""
    place = parts.tubuh[0].asal if parts.tubuh else NOWHERE
    if not any(unit.jenis is Jenis.PASAL for unit in body.walk()):
        return [
            galat(
                place,
                "H92",
                "Tidak ditemukan satu pun Pasal: berkas ini bukan peraturan perundang-undangan"
                " atau susunan barisnya rusak.",
                "Periksa berkasnya; judul Pasal harus berdiri pada baris tersendiri.",
            )
        ]
    if not parts.menimbang:
        return [peringatan(place, "H93", "Bagian Menimbang tidak ditemukan.")]
    return []
