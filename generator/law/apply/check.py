"""Checking operations against a law before any is applied: targets, completeness, conflicts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.diagnostics import Diagnostic
from generator.law import tree
from generator.law.pesan import temuan
from generator.law.tree import TidakTunggal
from generator.law.verbs.table import brings, changes
from generator.law.verbs.verb import Change
from generator.model.alamat import KELOMPOK, Langkah
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Jenis, Satuan

BERJUDUL = (*KELOMPOK, Jenis.BATANG_TUBUH)  # L2-72 to 76; P33


def check_operations(dasar: Satuan, operasi: Sequence[Perubahan]) -> Iterator[Diagnostic]:
    """Yield every misfit of operations with the law and with each other."""
    for op in operasi:
        if op.objek is not Objek.LAMPIRAN:
            yield from _satu(dasar, op)
    yield from _bentrok(operasi)
    yield from _kelompok_hapus(dasar, operasi)
    yield from _kelompok_ubah(dasar, operasi)


def _satu(dasar: Satuan, op: Perubahan) -> Iterator[Diagnostic]:
    lengkap = list(_lengkap(op))
    yield from lengkap
    sasaran: Satuan | None = None
    try:
        sasaran = tree.find(dasar, op.alamat)
    except TidakTunggal as salah:
        yield temuan("H11" if salah.jumlah else "H01", op)
    if sasaran is None or lengkap:
        return
    if not op.objek.di_luar_batang and (verb := changes(op)):
        yield from _cocok(sasaran, op, verb)


def _lengkap(op: Perubahan) -> Iterator[Diagnostic]:
    if op.objek is Objek.PENJELASAN:
        return
    verb = changes(op)
    if verb and not op.alamat.langkah and op.objek is not Objek.JUDUL:
        yield temuan("H08", op, kurang="alamat satuan")
    elif (verb is None or verb.writes) and op.isi is None:
        yield temuan("H08", op, kurang="teks baru")
    elif op.isi and op.jenis and op.isi.jenis is not op.jenis:
        yield temuan("H08", op, kurang=f"teks berupa {op.isi.jenis}, bukan {op.jenis}")


def _cocok(sasaran: Satuan, op: Perubahan, verb: Change) -> Iterator[Diagnostic]:
    if op.objek is Objek.JUDUL and sasaran.jenis not in BERJUDUL:
        yield temuan("H13", op)
    else:
        yield from verb.check(sasaran, op)


def _bentrok(operasi: Sequence[Perubahan]) -> Iterator[Diagnostic]:
    """Yield operations whose unit is changed or deleted by another one, whole or in part."""
    sasaran = [
        op for op in operasi if changes(op) and op.objek is Objek.SATUAN and op.alamat.langkah
    ]
    tertimpa: defaultdict[tuple[Langkah, ...], list[Perubahan]] = defaultdict(list)
    for op in sasaran:
        tertimpa[op.alamat.langkah].append(op)
    for op in operasi:
        if op.objek.di_luar_batang:
            continue
        if any(lain is not op for luar in _penimpa(op) for lain in tertimpa.get(luar, ())):
            yield temuan("H03", op)
    for objek in (o for o in Objek if o is not Objek.SATUAN):
        yield from _ganda([op for op in operasi if op.objek is objek])
    yield from _ganda([op for op in sasaran if op.alamat.akhir.jenis in KELOMPOK])


def _penimpa(op: Perubahan) -> Iterator[tuple[Langkah, ...]]:
    """Yield the steps of the units that hold what ``op`` works on, itself too."""
    if op.objek is Objek.JUDUL:
        yield op.alamat.langkah
        return
    verb = brings(op)
    dalam = op.alamat if verb is None or not op.alamat.langkah else verb.series(op)
    for n, langkah in enumerate(dalam.langkah, 1):
        if langkah.jenis not in KELOMPOK:
            yield dalam.langkah[:n]


def _ganda(operasi: Sequence[Perubahan]) -> Iterator[Diagnostic]:
    """Yield operations on what another one changes already; an explanation covers its parts."""
    terlihat: set[tuple[Langkah, ...]] = set()
    luar: set[tuple[Langkah, ...]] = set()  # around those seen
    for op in operasi:
        if not changes(op):
            continue
        ini = op.alamat.langkah
        sekitar = [ini[:n] for n in range(1, len(ini))]
        bagian = op.objek is Objek.PENJELASAN and ini
        bertindih = bagian and (ini in luar or not terlihat.isdisjoint(sekitar))
        if ini in terlihat or bertindih:
            yield temuan("H03", op)
        terlihat.add(ini)
        luar.update(sekitar)


def _kelompok_hapus(dasar: Satuan, operasi: Sequence[Perubahan]) -> Iterator[Diagnostic]:
    """Yield groups deleted while a Pasal in them stays in force (F43)."""
    hapus = [op for op in operasi if op.tindakan is Tindakan.HAPUS and op.objek is Objek.SATUAN]
    nama = {op.alamat.akhir.nomor for op in hapus if op.alamat.akhir.jenis is Jenis.PASAL}
    for op in hapus:
        if op.alamat.akhir.jenis not in KELOMPOK or not tree.ada(dasar, op.alamat):
            continue
        hidup = [p for p in tree.pasal(tree.find(dasar, op.alamat)) if not p.dihapus]
        if sisa := [p.nomor for p in hidup if p.nomor not in nama]:
            yield temuan("H09", op, pasal=f"Pasal {', '.join(sisa)}")


def _kelompok_ubah(dasar: Satuan, operasi: Sequence[Perubahan]) -> Iterator[Diagnostic]:
    """Yield operations on a Pasal of a group that another one replaces whole (P07)."""
    dalam_pasal: defaultdict[str, list[tuple[int, Perubahan]]] = defaultdict(list)
    for n, op in enumerate(operasi):
        if op.alamat.pasal is not None:
            dalam_pasal[op.alamat.pasal.akhir.nomor].append((n, op))
    for op in operasi:
        utuh = op.tindakan is Tindakan.UBAH and op.objek is Objek.SATUAN and op.alamat.langkah
        if not utuh or op.alamat.akhir.jenis not in KELOMPOK or not tree.ada(dasar, op.alamat):
            continue
        di_dalam = {p.nomor for p in tree.pasal(tree.find(dasar, op.alamat))}
        kena = {n: lain for p in di_dalam for n, lain in dalam_pasal.get(p, ()) if lain is not op}
        yield from (temuan("H03", kena[n]) for n in sorted(kena))
