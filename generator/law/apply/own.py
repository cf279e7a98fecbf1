"""Applying operations to a law: check, change, delete, insert, number, mend list marks.

The result is the new law, the operations with their numbers, and every misfit. Nothing is
skipped silently: an operation either takes effect or is among the misfits.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from generator.diagnostics import Diagnostic, DraftingError, Severity
from generator.law import tree
from generator.law.apply.check import check_operations
from generator.law.apply.expand import expand
from generator.law.apply.numbering import Numbering, number_units, with_numbers
from generator.law.pesan import temuan
from generator.law.rangka import frame_of
from generator.law.sentence.urutan import utuh
from generator.law.slots import PENANDA, TanpaTempat, baru
from generator.law.tanda_baca import arrange
from generator.law.trace import Trace, per_operation, trace
from generator.law.tree import Jalur, TidakTunggal
from generator.law.verbs.table import brings, changes
from generator.law.verbs.verb import Change, Insertion
from generator.model.alamat import KELOMPOK, Alamat, Langkah
from generator.model.perubahan import Objek, Perubahan, Tindakan, isi_op
from generator.model.satuan import Jenis, Satuan

URUT_SISIP = (Jenis.BUKU, Jenis.BAB, Jenis.BAGIAN, Jenis.PARAGRAF, Jenis.PASAL)


@dataclass(frozen=True, slots=True)
class Applied:
    """A law after its operations, and of each what it did to the law."""

    hasil: Satuan
    operasi: tuple[Perubahan, ...]
    galat: tuple[Diagnostic, ...] = ()

    def jejak(self, dasar: Satuan) -> tuple[Trace, ...]:
        """Return what each operation made, took out, reworded or mended in its base."""
        return per_operation(trace(dasar, self.hasil), self.operasi)


def apply(satuan: Satuan, operasi: Sequence[Perubahan]) -> Satuan:
    """Return a law with operations applied; raise DraftingError listing every misfit.

    Numbers that operations bring are kept when they fit between their neighbours.
    """
    uraian, galat = expand(satuan, operasi)
    susunan = apply_strict(satuan, uraian, ketat=False)
    report_errors((*galat, *susunan.galat))
    return susunan.hasil


def report_errors(temuan: Sequence[Diagnostic]) -> None:
    """Raise DraftingError when there is an error among findings."""
    if any(d.severity is Severity.GALAT for d in temuan):
        raise DraftingError(temuan)


def apply_strict(dasar: Satuan, operasi: Sequence[Perubahan], *, ketat: bool = True) -> Applied:
    """Apply operations on the body of a law (annexes and explanations are checked only)."""
    galat = list(check_operations(dasar, operasi))
    if galat:
        return Applied(dasar, tuple(operasi), tuple(galat))
    hasil = dasar
    for op in operasi:
        if change := changes(op):
            hasil = _di_tempat(hasil, op, change)
    sisipan = [
        (i, op, verb)
        for i, op in enumerate(operasi)
        if op.objek is Objek.SATUAN and (verb := brings(op))
    ]
    if not sisipan:  # nothing waits for a number
        bernomor = tuple(map(_isi_bernomor, operasi))
        return Applied(_mend_lists(dasar, hasil, bernomor), bernomor)
    hasil, diberi = _insert(hasil, sisipan, galat)
    angka = number_units(hasil, diberi, ketat)
    galat += _galat_nomor(angka, operasi)
    if galat:
        return Applied(dasar, tuple(operasi), tuple(galat))
    letak = {s.nomor: arah for arah, s in tree.traverse(hasil) if baru(s)}
    bernomor = tuple(_bernomor(hasil, i, op, angka, letak) for i, op in enumerate(operasi))
    return Applied(_mend_lists(dasar, with_numbers(hasil, angka.nomor), bernomor), bernomor)


def _menyisip(op: Perubahan) -> bool:
    return brings(op) is not None and op.objek is Objek.SATUAN


def _di_tempat(akar: Satuan, op: Perubahan, verb: Change) -> Satuan:
    """Return the law with one unit changed or deleted where it stands."""
    if op.objek.di_luar_batang:
        return akar
    arah = tree.jalur(akar, op.alamat)
    return tree.ganti(akar, arah, lambda lama: (verb.apply(lama, op),))


def _insert(
    akar: Satuan, operasi: Sequence[tuple[int, Perubahan, Insertion]], galat: list[Diagnostic]
) -> tuple[Satuan, dict[str, str]]:
    """Put every new unit in its slot, marked; return the law and the numbers units came with."""
    diberi: dict[str, str] = {}
    tanda: dict[Langkah, list[str]] = {}
    terakhir: dict[tuple[Alamat, Jenis, Tindakan], str] = {}
    for i, op, verb in sorted(operasi, key=_urutan):
        satuan = _mark(isi_op(op), f"{PENANDA}{i}", diberi)
        kunci = (op.alamat, satuan.jenis, op.tindakan)
        try:
            arah = (
                _setelah(akar, terakhir[kunci], op.alamat)
                if kunci in terakhir
                else verb.slot(akar, _bertanda(akar, op, tanda), satuan.jenis)
            )
        except TidakTunggal as salah:
            galat.append(temuan("H11" if salah.jumlah else "H01", op))
            continue
        except TanpaTempat as salah:
            galat.append(temuan("H08", op, kurang=salah))
            continue
        induk = tree.di_jalur(akar, arah[:-1])
        if masalah := _grammar(akar, arah, induk, satuan, op):
            galat.append(masalah)
            continue
        akar = tree.sisip_di(akar, arah, satuan)
        terakhir[kunci] = satuan.nomor
        tanda.setdefault(Langkah(satuan.jenis, diberi[satuan.nomor]), []).append(satuan.nomor)
    return akar, diberi


def _bertanda(akar: Satuan, op: Perubahan, tanda: Mapping[Langkah, list[str]]) -> Perubahan:
    """Return an operation whose address names new groups by their marks."""
    langkah: tuple[Langkah, ...] = ()
    for satu in op.alamat.langkah:
        ini = (satu, *(replace(satu, nomor=t) for t in tanda.get(satu, ())))
        ada = (s for s in ini if s.jenis in KELOMPOK and tree.ada(akar, Alamat((*langkah, s))))
        langkah = (*langkah, next(ada, satu))
    return replace(op, alamat=Alamat(langkah))


def _urutan(pasangan: tuple[int, Perubahan, Insertion]) -> int:
    jenis = isi_op(pasangan[1]).jenis
    return URUT_SISIP.index(jenis) if jenis in URUT_SISIP else len(URUT_SISIP)


def _setelah(akar: Satuan, penanda: str, alamat: Alamat) -> Jalur:
    """Return the path behind a new unit that was put where an address says."""
    luar: Jalur = ()
    if alamat.pasal is not None and tree.ada(akar, alamat.pasal):
        luar = tree.jalur(akar, alamat.pasal)
    # A Pasal stands beside the one named, all else within it.
    tempat = (luar, luar[:-1], ()) if luar else ((),)
    arah = next(
        (*awal, *arah)
        for awal in tempat
        for arah, s in tree.traverse(tree.di_jalur(akar, awal))
        if s.nomor == penanda
    )
    return (*arah[:-1], arah[-1] + 1)


def _mark(satuan: Satuan, penanda: str, diberi: dict[str, str]) -> Satuan:
    """Return a new unit marked for numbering, with the groups and Pasal inside it."""
    diberi[penanda] = satuan.nomor.strip(". …")
    anak = tuple(
        _mark(a, f"{penanda}.{i}", diberi) if a.jenis in KELOMPOK or a.jenis is Jenis.PASAL else a
        for i, a in enumerate(satuan.anak)
    )
    return replace(satuan, nomor=penanda, anak=anak)


def _grammar(
    akar: Satuan, arah: Jalur, induk: Satuan, satuan: Satuan, op: Perubahan
) -> Diagnostic | None:
    """Return why a unit may not stand in a slot, or None."""
    alamat = tree.alamat_di(akar, arah[:-1])
    if not tree.boleh_di(satuan.jenis, induk.jenis):
        return temuan("H06", op, jenis=satuan.jenis, alamat=alamat)
    if induk.jenis in KELOMPOK or induk.jenis is Jenis.BATANG_TUBUH:
        return None
    sejenis = any(a.jenis is satuan.jenis for a in induk.anak)
    if not sejenis and (induk.anak or not induk.kalimat.rstrip().endswith(":")):
        return temuan("H12", op, jenis=satuan.jenis, alamat=alamat)
    return None


def _galat_nomor(angka: Numbering, operasi: Sequence[Perubahan]) -> list[Diagnostic]:
    hasil = []
    for m in angka.masalah:
        op = operasi[int(m.penanda.removeprefix(PENANDA).split(".")[0])]
        if m.seharusnya:
            hasil.append(temuan("H05", op, jenis=m.jenis, nomor=m.diberi, seharusnya=m.seharusnya))
        else:
            hasil.append(temuan("H10", op, jenis=m.jenis, tempat=f"pada {op.alamat}"))
    return hasil


def _bernomor(
    akar: Satuan, i: int, op: Perubahan, angka: Numbering, letak: Mapping[str, Jalur]
) -> Perubahan:
    """Return an operation with its unit numbered and its address that of the nearest neighbour."""
    if not _menyisip(op):
        return _isi_bernomor(op)
    penanda = f"{PENANDA}{i}"
    arah = letak[penanda]
    satuan = tree.di_jalur(akar, arah)
    isi = with_numbers(_milik(satuan, penanda), angka.nomor)
    depan, belakang = _deret(akar, arah, satuan.jenis)
    akhir = next(belakang, None) is None
    tindakan = Tindakan.TAMBAH if akhir else Tindakan.SISIP
    alamat = _alamat_tetangga(akar, arah, satuan.jenis, akhir, next(depan, None))
    if satuan.jenis is Jenis.PASAL and op.alamat.pasal and _bertempat(op):
        alamat = Alamat((*op.alamat.langkah[: -len(op.alamat.pasal.langkah)], *alamat.langkah))
    return replace(op, tindakan=tindakan, alamat=alamat, jenis=satuan.jenis, isi=isi)


def _milik(satuan: Satuan, penanda: str) -> Satuan:
    """Return a new unit without what other operations put into it."""
    anak = tuple(
        _milik(a, penanda) for a in satuan.anak if not baru(a) or a.nomor.startswith(f"{penanda}.")
    )
    return replace(satuan, anak=anak)


def _bertempat(op: Perubahan) -> bool:
    return op.alamat.langkah[0].jenis in KELOMPOK


def _isi_bernomor(op: Perubahan) -> Perubahan:
    """Return an operation that puts a unit in the place of another, its text with that number."""
    if op.isi is None or op.objek is not Objek.SATUAN:
        return op
    return replace(op, isi=replace(isi_op(op), nomor=op.alamat.akhir.nomor))


def _deret(akar: Satuan, arah: Jalur, jenis: Jenis) -> tuple[Iterator[Jalur], Iterator[Jalur]]:
    """Return the paths of the old units before one in its series, the nearest first, and after."""
    if jenis is Jenis.PASAL:
        rangka = frame_of(akar)
        posisi, satuan, jalur = rangka.di(arah) or 0, rangka.satuan, rangka.arah
    else:
        posisi, satuan = arah[-1], tree.di_jalur(akar, arah[:-1]).anak
        jalur = partial(_beside, arah)

    def lama(urut: Iterable[int]) -> Iterator[Jalur]:
        return (jalur(i) for i in urut if satuan[i].jenis is jenis and not baru(satuan[i]))

    return lama(range(posisi - 1, -1, -1)), lama(range(posisi + 1, len(satuan)))


def _beside(arah: Jalur, posisi: int) -> Jalur:
    return (*arah[:-1], posisi)


def _alamat_tetangga(
    akar: Satuan, arah: Jalur, jenis: Jenis, akhir: bool, sebelum: Jalur | None
) -> Alamat:
    """Return the unit before (sisip, and tambah from Pasal up) or the parent (tambah below)."""
    di_atas = jenis is Jenis.PASAL or jenis in KELOMPOK
    if sebelum is not None and (di_atas or not akhir):
        return tree.alamat_di(akar, sebelum)
    return tree.alamat_di(akar, arah[:-1])


def _mend_lists(dasar: Satuan, hasil: Satuan, operasi: Sequence[Perubahan]) -> Satuan:
    """Return the law with the marks of lists right that gained or lost items."""
    induk: dict[Alamat, set[str]] = {}
    for op in operasi:
        if op.objek is not Objek.SATUAN or op.alamat.pasal is None or utuh(op):
            continue
        dalam = verb.series(op) if (verb := brings(op)) else op.alamat.induk
        nomor = isi_op(op).nomor if _menyisip(op) else op.alamat.akhir.nomor
        induk.setdefault(dalam, set()).add(nomor)
    for alamat, tetap in induk.items():
        if not tree.ada(dasar, alamat) or not tree.ada(hasil, alamat):
            continue
        arah = tree.jalur(hasil, alamat)
        lama = tree.find(dasar, alamat)

        def rapi(s: Satuan, lama: Satuan = lama, tetap: set[str] = tetap) -> tuple[Satuan, ...]:
            return (replace(s, anak=arrange(lama.anak, s.anak, tetap)),)

        hasil = tree.ganti(hasil, arah, rapi)
    return hasil
