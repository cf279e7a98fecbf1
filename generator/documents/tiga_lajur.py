"""Three texts of each unit side by side: in force, as it was handed in, and as it reads today.

The draft that was handed in is read back from what it printed: the law that its instructions make.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Literal

from generator.diagnostics import DraftingError, galat
from generator.documents import tandai
from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.kekangan import Pembanding
from generator.documents.kesepakatan import DRAFT, Agreements, of_labels
from generator.documents.meta import meta
from generator.documents.pembukaan import pembukaan
from generator.documents.penomoran import nomori
from generator.documents.rancangan import DasarView
from generator.documents.ranperda import amended_view, ranperda
from generator.documents.rekaan import as_invented
from generator.documents.rumusan import UnitLayout
from generator.documents.sejajar import EKOR, Kunci, Potongan, pieces
from generator.documents.tempat import tempat_baris
from generator.documents.tiga_lajur_baru import (
    Kalimat,
    answers,
    bagian_dari,
    bagian_lama,
    cells,
    explained_today,
    moved_places,
    name_of,
    renumbered,
)
from generator.documents.ungkapan import rapi, tanggal
from generator.documents.wilayah import Wilayah
from generator.documents.word_diff import Beda
from generator.ir.html import Blok
from generator.ir.nodes import Document, Meta, Paragraph, Part, Text
from generator.ir.printed import PrintedLine, printed
from generator.law.reader.read import read_satuan
from generator.law.text import to_text
from generator.law.tree import kerangka, rantai
from generator.model.dossier import TIGA_LAJUR, Dasar, JenisRancangan
from generator.model.satuan import Jenis, Satuan
from generator.model.tempat import (
    LAMPIRAN,
    MENGINGAT,
    MENIMBANG,
    PASAL_II,
    PENJELASAN,
    UMUM,
    Tempat,
    called,
    read_tempat,
)

_META = Meta("", "", "", (), "2000-01-01", "")
BESIDE = (MENIMBANG, MENGINGAT, UMUM, PENJELASAN, LAMPIRAN)  # what a new regulation has
AROUND = (MENIMBANG, MENGINGAT, PASAL_II, UMUM, PENJELASAN, LAMPIRAN)
Sejak = Literal["tetap", "berubah", "baru", "tidak ada lagi", "dinomori ulang", ""]


@dataclass(frozen=True, slots=True)
class BarisTiga:
    """One unit in three texts; ``sejak`` says what became of it since it was handed in.

    ``kesepakatan`` is what the register says of the unit at ``tempat``.
    """

    berlaku: Blok
    diajukan: Blok
    sekarang: Blok
    sejak: Sejak
    tempat: Tempat = ()
    kesepakatan: str = ""


@dataclass(frozen=True, slots=True)
class KelompokTiga:
    """The rows of one Pasal, or of one part around the body, under its name."""

    nama: str
    baris: tuple[BarisTiga, ...]


@dataclass(frozen=True, slots=True)
class TigaLajurView:
    """All that the template may name; ``sidik`` is printed on every page of the copy.

    ``lama`` is what a new regulation replaces, empty for none; ``dasar`` what an amendment amends.
    """

    wilayah: Wilayah
    judul: str
    dasar: DasarView | None
    lama: str
    sebagai: str
    waktu: str
    sidik: str
    pembukaan_ada: bool
    kesepakatan_ada: bool
    kelompok: tuple[KelompokTiga, ...]


def matriks_tiga_lajur(bahan: Bahan, templat: Templates) -> Document:
    """Return the table of three columns, against the copy handed in last."""
    copy, dasar = _copy(bahan), _before(bahan)
    draft, daerah = ranperda(bahan, templat), bahan.dossier.identitas.daerah
    now = printed(as_invented(draft, daerah.asal) if daerah.rekaan else draft)
    amends = bahan.macam is JenisRancangan.PERUBAHAN
    groups = _groups(bahan, copy, now) if amends else _groups_of_new(bahan, copy, now)
    kelompok = _agreed(tuple(groups), Agreements(bahan))
    view = TigaLajurView(
        wilayah=Wilayah.dari(bahan),
        judul=rapi(bahan.dossier.identitas.judul),
        dasar=amended_view(bahan) if amends else None,
        lama=replaced(bahan),
        sebagai=rapi(copy.terbitan.sebagai),
        waktu=tanggal(copy.terbitan.tanggal),
        sidik=copy.kekangan.sidik,
        pembukaan_ada=bool(dasar and (dasar.menimbang or dasar.mengingat)),
        kesepakatan_ada=any(x.kesepakatan for group in kelompok for x in group.baris),
        kelompok=kelompok,
    )
    parts = nomori(templat.parts("matriks_tiga_lajur/matriks_tiga_lajur", view), bahan.huruf).parts
    return Document(TIGA_LAJUR, meta(bahan, "Matriks Tiga Lajur"), "tabel", parts)


def _before(bahan: Bahan) -> Dasar | None:
    """Return the law that a draft amends or replaces; None where there is none."""
    amends = bahan.macam is JenisRancangan.PERUBAHAN
    return bahan.perubahan[0] if amends else bahan.dossier.digantikan


def replaced(bahan: Bahan) -> str:
    """Return the short name of the law that a new regulation replaces; "" for none."""
    dulu = bahan.dossier.digantikan
    return bahan.dossier.pustaka.peraturan[str(dulu.peraturan)].acuan().pendek if dulu else ""


def _agreed(kelompok: tuple[KelompokTiga, ...], sepakat: Agreements) -> tuple[KelompokTiga, ...]:
    """Return the rows with what the register says of each; of today's text, or of what went."""
    return tuple(
        replace(
            group,
            baris=tuple(
                replace(row, kesepakatan=sepakat.cell(row.tempat, alone=len(group.baris) > 1))
                for row in group.baris
            ),
        )
        for group in kelompok
    )


def three_laws(bahan: Bahan) -> tuple[Satuan, Satuan, Satuan]:
    """Return the law in force, and what the draft handed in and that of today make of it."""
    amandemen, hukum = bahan.perubahan[1], _copy(bahan).hukum
    assert hukum is not None
    return amandemen.dasar, hukum, amandemen.hasil


def three_texts(bahan: Bahan, draft: Document) -> tuple[Mapping[str, str], ...]:
    """Return the units of what a new regulation replaces, of the draft handed in, and of today's.

    The Pasal that the template words behind the body are as ``draft`` prints them.
    """
    dulu = bahan.dossier.digantikan
    law = read_satuan(dulu.batang_tubuh, dulu.batang_tubuh.span)[0] if dulu else None
    before = {name: u for name, u in units_of(law).items() if not u.dihapus} if law else {}
    now = {name: to_text(u) for name, u in units_of(bahan.amandemen.hasil).items()}
    closing = {x.nama: x.teks for x in bagian_dari(printed(draft)) if x.berpasal}
    was = {x.nama: x.teks for x in bagian_dari(_copy(bahan).baris)}
    return {name: to_text(u) for name, u in before.items()}, was, closing | now


def _copy(bahan: Bahan) -> Pembanding:
    """Return the draft that was handed in last; raise R27 where it cannot be read back."""
    found = [each for each in bahan.pembanding if each.terbitan.dokumen == DRAFT]
    copy = found[-1]
    if copy.hukum is None and bahan.macam is JenisRancangan.PERUBAHAN:
        message = f"Instruksi dalam terbitan {copy.nama} tidak dapat diterapkan pada dasar.yaml."
        hint = "Pastikan dasar.yaml masih peraturan yang diubah rancangan itu."
        raise DraftingError([galat(copy.terbitan.asal, "R27", message, hint)])
    return copy


def _groups(bahan: Bahan, copy: Pembanding, now: Sequence[PrintedLine]) -> Iterator[KelompokTiga]:
    dasar = bahan.perubahan[0]
    around = _around(dasar, copy.baris, now)
    for name in (MENIMBANG, MENGINGAT):
        yield from around(name)
    laws = [units_of(law) for law in three_laws(bahan)]
    for alamat in _merged(_merged(list(laws[0]), list(laws[1])), list(laws[2])):
        units = [law.get(alamat) for law in laws]
        if units[0] == units[1] == units[2]:
            continue
        yield KelompokTiga(alamat, tuple(_rows(*((u,) if u else () for u in units))))
    for name in AROUND[2:]:
        yield from around(name)


def _groups_of_new(
    bahan: Bahan, copy: Pembanding, now: Sequence[PrintedLine]
) -> Iterator[KelompokTiga]:
    """Yield the rows of a new regulation: beside what it replaces, and what it was."""
    lama = replaced(bahan)
    found = list(
        answers(bagian_lama(bahan.dossier.digantikan), bagian_dari(copy.baris), bagian_dari(now))
    )
    around = _around(bahan.dossier.digantikan, copy.baris, now, moved_places(found))
    for name in (MENIMBANG, MENGINGAT):
        yield from around(name)
    for one in found:
        yield KelompokTiga(name_of(one, lama), tuple(map(_row_of_new, one.baris)))
    for name in (UMUM, PENJELASAN, LAMPIRAN):
        yield from around(name)


def _row_of_new(row: tuple[Kalimat | None, Kalimat | None, Kalimat | None]) -> BarisTiga:
    _, was, now = row
    since = _since(was.teks if was else None, now.teks if now else None)
    since = "dinomori ulang" if renumbered(was, now) else since
    there = now or was
    return BarisTiga(
        *cells(row),
        since if there else "",
        there.tempat if there else (),
    )


def units_of(law: Satuan) -> dict[str, Satuan]:
    """Return every Pasal whole, and the heads of groups, by their addresses."""
    found = {}
    for path, unit in kerangka(law):
        alamat = rantai(law, path)
        if path and unit.jenis is Jenis.PASAL:
            found[str(alamat.pasal)] = unit
        elif path:
            found[str(alamat)] = replace(unit, anak=())
    return found


def _merged(one: Sequence[str], other: Sequence[str]) -> list[str]:
    """Return what two rows of names hold, each name once, in the order of both."""
    out: list[str] = []
    for tag, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        out += one[a:b] if tag == "equal" else [*one[a:b], *other[c:d]]
    return list(dict.fromkeys(out))


def _rows(
    berlaku: Sequence[Satuan], diajukan: Sequence[Satuan], sekarang: Sequence[Satuan]
) -> Iterator[BarisTiga]:
    """Yield the rows of a unit: what comes is marked beside the text on its left."""
    plain = tuple(blok for satu in berlaku for blok in UnitLayout().blok(satu))
    texts = [
        {each.kunci: each for each in pieces(blocks, ())}
        for blocks in (
            plain,
            tandai.menjadi(berlaku, diajukan),
            tandai.menjadi(diajukan, sekarang),
        )
    ]
    order = _merged_keys(_merged_keys(list(texts[0]), list(texts[1])), list(texts[2]))
    for kunci in order:
        cells = [text.get(kunci) for text in texts]
        place = of_labels(label for label in kunci if label != EKOR)
        yield replace(_row(*cells), tempat=place)


def _merged_keys(one: Sequence[Kunci], other: Sequence[Kunci]) -> list[Kunci]:
    names = {"\0".join(key): key for key in (*one, *other)}
    return [names[n] for n in _merged(["\0".join(k) for k in one], ["\0".join(k) for k in other])]


def _row(
    berlaku: Potongan | None, diajukan: Potongan | None, sekarang: Potongan | None
) -> BarisTiga:
    first, second, third = (
        Blok(x.blok if x is not None else ()) for x in (berlaku, diajukan, sekarang)
    )
    was, now = (x.kata if x is not None else None for x in (diajukan, sekarang))
    return BarisTiga(first, second, third, _since(was, now))


def _since(diajukan: str | None, sekarang: str | None) -> Sejak:
    if sekarang is None:
        return "tidak ada lagi" if diajukan is not None else "tetap"
    if diajukan is None:
        return "baru"
    return "tetap" if diajukan == sekarang else "berubah"


# --- around the body --------------------------------------------------------------------------


def _around(
    dasar: Dasar | None,
    then: Sequence[PrintedLine],
    now: Sequence[PrintedLine],
    moved: Mapping[Tempat, Tempat] | None = None,
) -> Callable[[str], Iterator[KelompokTiga]]:
    """Return how the rows of a part around the body are made.

    ``moved`` are the places of a new regulation that have other numbers now; what it replaces has
    its own, and is compared in its opening alone.
    """
    whole = moved is None
    before = _in_force(dasar, whole=whole) if dasar is not None else {}
    was = _by_place(then)
    here = {explained_today(place, moved or {}): place for place in was}
    sides = (before, {p: was[own] for p, own in here.items()}, _by_place(now))

    def part(name: str) -> Iterator[KelompokTiga]:
        own = (lambda head: head.startswith(name)) if name == LAMPIRAN else name.__eq__
        texts = [{p: t for p, t in side.items() if own(p[0])} for side in sides]
        places = {"\0".join(p): p for text in texts for p in text}
        order = [["\0".join(p) for p in text] for text in texts]
        rows = []
        for key in _merged(_merged(order[0], order[1]), order[2]):
            cells = [text.get(places[key]) for text in texts]
            known = cells if cells[0] is not None else cells[1:]
            if name in (PENJELASAN, UMUM, LAMPIRAN) and len(set(known)) == 1:
                continue
            place = places[key]
            rows.append(_lines_row(place, here.get(place, place), *cells))
        if rows:
            yield KelompokTiga(called((name,)), tuple(rows))

    return part


def _by_place(lines: Sequence[PrintedLine]) -> dict[Tempat, str]:
    """Return what is printed at each place around the body, its lines joined."""
    found: dict[Tempat, str] = {}
    for line, place in zip(lines, tempat_baris(lines), strict=True):
        words = line.text if place[0] in (MENIMBANG, MENGINGAT, PASAL_II) else line.printed
        heading = place == (PENJELASAN,) or _is_head(line, place)
        if place[0].startswith(AROUND) and not heading:
            found[place] = f"{found[place]} {words}" if place in found else words
    return found


def _is_head(line: PrintedLine, place: Tempat) -> bool:
    """Say whether a line only names the place that it opens."""
    said = read_tempat(line.printed)
    return (len(place) == 1 and not line.text and bool(line.label)) or (
        said is not None and place[-len(said) :] == said
    )


def _in_force(dasar: Dasar, *, whole: bool) -> Mapping[Tempat, str]:
    """Return what is known of the law in force around its body, or in its opening alone."""
    found: dict[Tempat, str] = {}
    for name, teks, jenis in (
        (MENIMBANG, dasar.menimbang, Jenis.HURUF),
        (MENGINGAT, dasar.mengingat, Jenis.ANGKA),
    ):
        blocks = pembukaan(teks, jenis)
        for line in printed(Document("", _META, "", (Part("x", "", blocks),))):
            found[name, f"{jenis} {line.label.rstrip('.')}"] = line.text
    if not whole:
        return found
    for satu in dasar.penjelasan:
        place = read_tempat(str(satu.alamat))
        found[(PENJELASAN, *(place or ()))] = rapi(satu.teks)
    for annex in dasar.lampiran:
        found[(f"{LAMPIRAN} {annex.nomor}".strip().lower(),)] = rapi(annex.judul)
    return found


def _lines_row(
    place: Tempat, own: Tempat, berlaku: str | None, diajukan: str | None, sekarang: str | None
) -> BarisTiga:
    """Return a row; ``own`` is what its place was called when the draft was handed in."""
    label, then = (f"{called(p[1:])}: " if p[1:] else "" for p in (place, own))
    return BarisTiga(
        _cell(label, berlaku, berlaku),
        _cell(then, diajukan if berlaku is None else berlaku, diajukan),  # perhaps not known
        _cell(label, diajukan, sekarang),
        _since(diajukan, sekarang),
        place if sekarang is not None else own,
    )


def _cell(label: str, before: str | None, now: str | None) -> Blok:
    if now is None:
        return Blok(())
    marked = tandai.bertanda(before or "", now, Beda.SISIP)
    front = (Text(label),) if label else ()
    return Blok((Paragraph("isi-rapat", (*front, *marked)),))
