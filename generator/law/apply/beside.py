"""What stands beside the body of a law: annexes and explanations after one operation.

One application with two policies, which differ in where the new words come from: our own operations
bring them (:func:`apply_own`), enacted texts have them in their annexes and their explanation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from generator.law.alasan import Alasan, Ditolak, refusal
from generator.law.apply.annex import (
    TanpaBagian,
    begins_with,
    columns,
    deleted_part,
    insert_part,
    part_lines,
    replace_part,
)
from generator.law.grammar.word_list import kunci
from generator.law.sasaran import alamat_isi
from generator.law.text import to_text
from generator.law.tree import pasal
from generator.law.verbs.ganti_frasa import hapusan, pola
from generator.model import nomor
from generator.model.alamat import KELOMPOK, Alamat, Langkah
from generator.model.jabatan import PENGGANTI
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Jenis, Lampiran, Peraturan, Satuan

SIGNED = 5  # lines at most: the post, an empty one or "ttd", a mark, the name
_SIGNS = re.compile(rf"{PENGGANTI}?(?:GUBERNUR|BUPATI|WALI\s?KOTA)\b[A-Z .'-]*,\Z")
_LABEL = re.compile(r"^( *\S+[.)]) +", re.MULTILINE)
_PASAL_I = re.compile(r"^Pasal I (?:angka \d+ )?")
Entri = tuple[tuple[str, str], ...]


# --- annexes (L2'-236c) --------------------------------------------------------------------------


def apply_own(law: Peraturan, op: Perubahan) -> Peraturan:
    """Return the law after an operation of our own on an annex or an explanation.

    Raise :class:`Ditolak` when the part of an annex does not stand at exactly one place.
    """
    match op.objek:
        case Objek.LAMPIRAN:
            return _change_annex(law, op, brought_annex(op))
        case Objek.PENJELASAN if op.alamat.langkah:
            words = " ".join(op.penjelasan.split()) or "Dihapus."
            return replace_explanation(law, str(op.alamat), ((str(op.alamat), words),))
        case Objek.PENJELASAN:
            umum = op.penjelasan or law.penjelasan.umum
            return replace(law, penjelasan=replace(law.penjelasan, umum=umum))
        case Objek.SATUAN | Objek.JUDUL | Objek.PEMBUKA | Objek.PENUTUP:  # of the body
            return law
        case _:
            assert_never(op.objek)


def enact_beside(
    hasil: Peraturan, pengubah: Peraturan, op: Perubahan, baru: Sequence[Satuan] = ()
) -> Peraturan:
    """Return the law after an enacted operation, as far as it is about what is beside the body.

    ``baru`` is the text printed under the instruction.
    Raise :class:`Ditolak` when an annex or an explanation cannot take it.
    """
    match op.objek:
        case Objek.LAMPIRAN:
            return enact_annex(hasil, pengubah, op, baru)
        case Objek.PENJELASAN:
            return enact_explanation(hasil, pengubah, op)
        case Objek.SATUAN | Objek.JUDUL | Objek.PEMBUKA | Objek.PENUTUP:  # of the body
            return hasil
        case _:
            assert_never(op.objek)


def enact_annex(
    hasil: Peraturan, pengubah: Peraturan, op: Perubahan, baru: Sequence[Satuan] = ()
) -> Peraturan:
    """Return the law after an enacted instruction on an annex; raise :class:`Ditolak`."""
    return _change_annex(
        hasil, op, _printed_part(op, baru) or _lampiran_pengubah(pengubah, _target(op))
    )


def _printed_part(op: Perubahan, baru: Sequence[Satuan]) -> Lampiran | None:
    """Return the part of an annex that is printed under its instruction, not in an annex."""
    alamat = alamat_isi(op)
    if len(alamat.langkah) < 2:
        return None
    sama = (s for s in baru if Langkah(s.jenis, s.nomor).sama(alamat.akhir))
    bagian = next(sama, None)
    if bagian is None:
        return None
    return Lampiran(_target(op), "", _LABEL.sub(r"\1 ", to_text(bagian).rstrip()))


def _target(op: Perubahan) -> str:
    """Return the number of the annex an operation is about, or brings."""
    if op.isi is not None and op.isi.jenis is Jenis.LAMPIRAN and op.isi.nomor:
        return op.isi.nomor
    return op.alamat.langkah[0].nomor if op.alamat.langkah else ""


def _change_annex(law: Peraturan, op: Perubahan, baru: Lampiran | None) -> Peraturan:
    nama, semua = _target(op), {satu.nomor: satu for satu in law.lampiran}
    bagian = alamat_isi(op).langkah[1:]
    if not bagian and op.tindakan is Tindakan.HAPUS:
        if nama not in semua:
            raise refusal("H50", alamat=op.alamat)
        del semua[nama]
    elif bagian:
        nama = op.alamat.langkah[0].nomor
        if nama not in semua:
            raise refusal("H61", bagian=op.alamat.langkah[0], naskah="dasar")
        semua[nama] = _part(semua[nama], baru, op, bagian)
    elif baru is None:
        raise refusal("H61", bagian=f"teks {op.alamat}", naskah="pengubah")
    elif nama in semua:
        semua[nama] = replace(baru, nomor=nama)
    else:
        return replace(law, lampiran=_in_its_place(law.lampiran, replace(baru, nomor=nama), op))
    return replace(law, lampiran=tuple(semua.values()))


def _in_its_place(semua: Sequence[Lampiran], baru: Lampiran, op: Perubahan) -> tuple[Lampiran, ...]:
    """Return annexes with a new one behind the one that is named, and behind those put there."""
    deret = [satu.nomor for satu in semua]
    sebelum = op.alamat.langkah[0].nomor if op.alamat.langkah else ""
    if op.tindakan is not Tindakan.SISIP or sebelum not in deret:
        return (*semua, baru)
    kunci_baru = nomor.sort_key(Jenis.LAMPIRAN, baru.nomor)
    at = deret.index(sebelum) + 1
    while at < len(deret) and nomor.sort_key(Jenis.LAMPIRAN, deret[at]) < kunci_baru:
        at += 1
    return (*semua[:at], baru, *semua[at:])


def changed_annex(lama: Lampiran, op: Perubahan) -> Lampiran:
    """Return an annex after an operation of our own on a part of it; raise :class:`Ditolak`."""
    return _part(lama, brought_annex(op), op, alamat_isi(op).langkah[1:])


def brought_annex(op: Perubahan) -> Lampiran | None:
    """Return what an operation brings to an annex, a part of it too, under the annex's number."""
    isi = op.isi
    return Lampiran(_target(op), isi.judul, isi.kalimat, isi.asal) if isi else None


def _part(
    lama: Lampiran, baru: Lampiran | None, op: Perubahan, bagian: Sequence[Langkah]
) -> Lampiran:
    """Return an annex with one part changed, deleted or brought."""
    isi = unsigned(lama).teks
    tanda = lama.teks[len(isi) :]  # who signed an annex is no part of its last item
    try:
        return replace(lama, teks=_changed_part(isi, baru, op, bagian) + tanda)
    except TanpaBagian as salah:
        kode = "H11" if salah.jumlah else "H50"
        raise Ditolak(Alasan(kode, f"{salah} dalam {op.alamat.langkah[0]}")) from None


def _changed_part(
    teks: str, baru: Lampiran | None, op: Perubahan, bagian: Sequence[Langkah]
) -> str:
    if op.tindakan is Tindakan.HAPUS:
        return deleted_part(teks, bagian)
    if baru is None:
        raise refusal("H61", bagian=f"teks {op.alamat}", naskah="pengubah")
    lines = _part_printed(baru, bagian)
    _check_columns(teks, lines)
    if not op.membawa:
        return replace_part(teks, bagian, lines)
    sejenis = op.alamat.akhir.jenis is bagian[-1].jenis and len(op.alamat.langkah) > 1
    sebelum = op.alamat.akhir if sejenis else None
    return insert_part(teks, bagian[:-1], sebelum, lines)


def _check_columns(teks: str, lines: Sequence[str]) -> None:
    """Refuse rows that have more or fewer cells than those of the only table they can go to."""
    there, brought = columns(teks), columns("\n".join(lines))
    if there and brought and there != brought:
        kata = f"baris berisi {brought} kolom, tabel lampirannya {there}"
        raise Ditolak(Alasan("H08", kata))


def _part_printed(baru: Lampiran, bagian: Sequence[Langkah]) -> list[str]:
    """Return the lines of a part: within the annex it is printed in, or all its own."""
    teks = f"{baru.judul}\n{baru.teks}" if baru.judul else baru.teks
    try:
        return part_lines(baru.teks, bagian)
    except TanpaBagian:
        if begins_with(teks, bagian[-1]):
            return teks.strip().split("\n")
        raise


def rephrase(lampiran: Lampiran, op: Perubahan) -> Lampiran:
    """Return an annex with a phrase replaced that is replaced throughout the law."""
    cari = pola(op.dari) if op.menjadi else hapusan(op.dari)
    judul, teks = (cari.sub(lambda _: op.menjadi, x) for x in (lampiran.judul, lampiran.teks))
    return replace(lampiran, judul=judul, teks=teks)


def _lampiran_pengubah(pengubah: Peraturan, nomor: str) -> Lampiran | None:
    sama = [s for s in pengubah.lampiran if s.nomor == nomor]
    if sama or len(pengubah.lampiran) != 1:
        return unsigned(sama[0]) if sama else None
    return unsigned(pengubah.lampiran[0])


def unsigned(lampiran: Lampiran) -> Lampiran:
    """Return an annex without the lines that sign it: they are of the amending regulation."""
    lines = lampiran.teks.rstrip().split("\n")
    last = range(max(len(lines) - SIGNED, 0), len(lines))
    at = next((n for n in last if _SIGNS.match(lines[n].strip())), len(lines))
    return replace(lampiran, teks="\n".join(lines[:at]).rstrip())


# --- explanations --------------------------------------------------------------------------------


def enact_explanation(hasil: Peraturan, pengubah: Peraturan, op: Perubahan) -> Peraturan:
    """Put the new explanation of a unit in the place of the old one (P29)."""
    if not op.alamat.langkah:
        if not pengubah.penjelasan.umum:
            raise refusal("H67", alamat="umum")
        return replace(hasil, penjelasan=replace(hasil.penjelasan, umum=pengubah.penjelasan.umum))
    entri = tuple((a, t) for a, t in _tanpa_pasal_i(pengubah) if _di(a, str(op.alamat)))
    if op.tindakan is Tindakan.HAPUS:
        entri = ((str(op.alamat), "Dihapus."),)
    elif not entri:
        raise refusal("H67", alamat=op.alamat)
    return replace_explanation(hasil, str(op.alamat), entri)


def explanation_follows(
    hasil: Peraturan, pengubah: Peraturan, operasi: Iterable[Perubahan], baru: Sequence[Satuan]
) -> Peraturan:
    """Let the explanation of every restated, new or deleted Pasal go with it (L2'-188, 190b).

    ``baru`` is the text printed under the instruction, groups with their Pasal among it.
    """
    semua = [p for op in operasi if op.objek.dalam_teks for p in pasal_dibawa(op)]
    semua += [Alamat().ke(Jenis.PASAL, p.nomor) for satu in baru for p in pasal(satu)]
    for alamat in dict.fromkeys(semua):
        entri = tuple((a, t) for a, t in _tanpa_pasal_i(pengubah) if _di(a, str(alamat)))
        if entri:
            hasil = replace_explanation(hasil, str(alamat), entri)
    return hasil


def pasal_dibawa(op: Perubahan) -> Iterator[Alamat]:
    """Yield the Pasal that an operation restates, brings or repeals; a group brings several."""
    if sendiri := alamat_isi(op).pasal:
        yield sendiri
    elif op.isi is not None and op.isi.jenis in KELOMPOK:
        yield from (Alamat().ke(Jenis.PASAL, p.nomor) for p in pasal(op.isi))


def _tanpa_pasal_i(pengubah: Peraturan) -> Entri:
    semua = pengubah.penjelasan.pasal_demi_pasal
    return tuple((_PASAL_I.sub("", a), teks) for a, teks in semua if _PASAL_I.match(a))


def _di(alamat: str, luar: str) -> bool:
    return alamat == luar or alamat.startswith(f"{luar} ")


def replace_explanation(hasil: Peraturan, alamat: str, entri: Entri) -> Peraturan:
    """Return the law with the entries about one unit replaced, the others in their order."""
    lama = hasil.penjelasan.pasal_demi_pasal
    sisa = [(a, t) for a, t in lama if not _di(a, alamat)]
    tempat = _tempat(sisa, Alamat.parse(alamat))
    semua = (*sisa[:tempat], *entri, *sisa[tempat:])
    return replace(hasil, penjelasan=replace(hasil.penjelasan, pasal_demi_pasal=semua))


def _tempat(entri: Sequence[tuple[str, str]], alamat: Alamat) -> int:
    """Return where entries about a unit belong: before the first about a later one."""
    for n, (teks, _) in enumerate(entri):
        try:
            if kunci(Alamat.parse(teks)) > kunci(alamat):
                return n
        except ValueError:
            continue
    return len(entri)
