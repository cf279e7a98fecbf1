"""The sentence of an instruction: the canonical wording of patterns P01 to P34 (C.5).

One instruction concerns one Pasal (with everything in it), one run of inserted units, one
group, one explanation or one annex; :mod:`generator.law.engine.amend` makes the groups.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.law.sentence.word_list import (
    Penerus,
    antara,
    dari_dalam,
    jenis_isi,
    kunci,
    langkah_isi,
    satuan_dalam,
    yakni,
)
from generator.law.sentence.word_other import kalimat_judul, kalimat_lampiran, kalimat_penjelasan
from generator.model.alamat import KELOMPOK, Alamat
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Jenis

BERBUNYI = "berbunyi sebagai berikut:"


def word(
    operasi: Sequence[Perubahan],
    *,
    penerus: Penerus | None = None,
    bentuk: str = "Peraturan Daerah",
    dalam: str = "",
) -> str:
    """Return the sentence of one instruction.

    ``penerus`` gives the number of the unit after an address in the law as it stands (default:
    the next ordinary number); ``bentuk`` is the kind of regulation the annex sentences name;
    ``dalam`` is put behind the first object, for the single unnumbered change (C-9).
    """
    sisipan = f" dalam {dalam}" if dalam else ""
    op = operasi[0]
    if op.tindakan is Tindakan.GANTI_FRASA:
        return _besar(_ganti_frasa(op, sisipan))
    if op.objek is Objek.LAMPIRAN:
        return kalimat_lampiran(operasi, bentuk, sisipan, penerus)
    if all(lain.objek is Objek.PENJELASAN for lain in operasi):
        return kalimat_penjelasan(operasi, sisipan)
    if op.objek is Objek.JUDUL:
        return kalimat_judul(op, sisipan)
    if all(_di_atas_ayat(lain) or lain.objek is Objek.PENJELASAN for lain in operasi):
        return _besar(_kalimat_satuan(operasi, penerus, sisipan))
    return _besar(_kalimat_pasal(operasi, penerus, sisipan))


def _di_atas_ayat(op: Perubahan) -> bool:
    """Return whether an operation works on whole Pasal or groups."""
    if op.tindakan in (Tindakan.SISIP, Tindakan.TAMBAH):
        jenis = jenis_isi(op)
        return jenis is Jenis.PASAL or jenis in KELOMPOK
    return op.alamat.akhir.jenis is Jenis.PASAL or op.alamat.akhir.jenis in KELOMPOK


def _besar(kalimat: str) -> str:
    return kalimat[0].upper() + kalimat[1:]


# --- whole Pasal and groups: P01, P07, P09 to P12, P17 to P20, P25 -------------------------------


def _kalimat_satuan(operasi: Sequence[Perubahan], penerus: Penerus | None, sisipan: str) -> str:
    op = operasi[0]
    match op.tindakan:
        case Tindakan.HAPUS:
            return f"{op.alamat}{sisipan} dihapus."
        case Tindakan.UBAH:
            lagi = "" if op.alamat.akhir.jenis is Jenis.PASAL else f"{op.alamat} "
            tambahan = _klausa_penjelasan(operasi[1:])
            baru = f" menjadi {langkah_isi(op)}" if op.isi and _dinomori_ulang(op) else ""
            return (
                f"ketentuan {op.alamat}{sisipan} diubah{baru}{tambahan} sehingga {lagi}{BERBUNYI}"
            )
        case Tindakan.SISIP:
            slot = f"{antara(op, penerus)}{_induk(op)}{sisipan}"
            return f"{slot} disisipkan {yakni(operasi, _tempat(op))} sehingga {BERBUNYI}"
        case _:
            baru = yakni(operasi, _tempat(op))
            return f"{_setelah(op)}{sisipan} ditambahkan {baru} sehingga {BERBUNYI}"


def _dinomori_ulang(op: Perubahan) -> bool:
    """Return whether an older law moves a unit (``diubah menjadi Pasal 14B``)."""
    return op.isi is not None and op.isi.nomor not in ("", op.alamat.akhir.nomor)


def _klausa_penjelasan(operasi: Sequence[Perubahan]) -> str:
    pasal = operasi[0].alamat.pasal if operasi else None
    if pasal is None:
        return ""
    alamat = [op.alamat for op in operasi]
    return f" dan penjelasan {_nama(alamat, pasal) if len(alamat) > 1 else alamat[0]} diubah"


def _induk(op: Perubahan) -> str:
    """Name the groups around a group that is inserted; a Pasal needs none."""
    if op.alamat.akhir.jenis is Jenis.PASAL or len(op.alamat.langkah) < 2:
        return ""
    return f" {op.alamat.induk}"


def _tempat(op: Perubahan) -> str:
    """Name the group a Pasal is put in, where its neighbours do not tell (C.8.8)."""
    if jenis_isi(op) is not Jenis.PASAL or op.alamat.pasal is None:
        return ""
    luar = Alamat(tuple(s for s in op.alamat.langkah if s.jenis in KELOMPOK))
    return f" pada {luar}" if luar.langkah else ""


def _setelah(op: Perubahan) -> str:
    if op.alamat.langkah and op.alamat.akhir.jenis is jenis_isi(op):
        inti = op.alamat.pasal or op.alamat
        return f"setelah {inti}"
    return f"ketentuan {op.alamat}"


# --- inside one Pasal: P02 to P05, P13 to P15, P22 to P24, P26 to P28, P34 -----------------------


def _kalimat_pasal(operasi: Sequence[Perubahan], penerus: Penerus | None, sisipan: str) -> str:
    pasal = next(op.alamat.pasal for op in operasi)
    if pasal is None:
        raise ValueError(f"bukan perubahan di dalam Pasal: {operasi[0].alamat}")
    klausa = list(_klausa(operasi, penerus, f" {pasal}{sisipan}", pasal))
    kalimat = _sambung(klausa)
    for tindakan, kata in ((Tindakan.UBAH, "diubah"), (Tindakan.HAPUS, "dihapus")):
        penjelasan = [
            op.alamat for op in operasi if (op.objek, op.tindakan) == (Objek.PENJELASAN, tindakan)
        ]
        if penjelasan:
            kalimat += f", serta penjelasan {_nama(penjelasan, pasal)} {kata}"
    return f"{kalimat} sehingga {pasal} {BERBUNYI}"


def _nama(alamat: list[Alamat], pasal: Alamat) -> str:
    if alamat == [pasal]:
        return str(pasal)
    return f"{satuan_dalam(sorted(alamat, key=kunci))} {pasal}"


def _klausa(
    operasi: Sequence[Perubahan], penerus: Penerus | None, ekor: str, pasal: Alamat
) -> Iterator[str]:
    """Yield the clauses in the order diubah, dihapus, disisipkan, ditambahkan (P34).

    The first one names the Pasal and begins with ``ketentuan`` unless it is an insertion.
    """
    satuan = [op for op in operasi if op.objek is Objek.SATUAN]
    awal, depan = "ketentuan ", ekor
    for tindakan, kata in ((Tindakan.UBAH, "diubah"), (Tindakan.HAPUS, "dihapus")):
        alamat = sorted((op.alamat for op in satuan if op.tindakan is tindakan), key=kunci)
        if alamat:
            yield _disebut(alamat, awal, depan, kata, sendiri=len(alamat) == len(operasi))
            awal = depan = ""
    for op in _berurut(satuan, Tindakan.SISIP):
        dalam = dari_dalam(Alamat(op[0].alamat.induk.langkah[1:]))
        slot = f"{antara(op[0], penerus)} {dalam}".rstrip()
        yield f"{slot}{depan} disisipkan {yakni(op)}"
        awal = depan = ""
    for op in _berurut(satuan, Tindakan.TAMBAH):
        induk = " ".join(map(str, op[0].alamat.langkah[1:]))
        subjek = f"{awal}{induk}{depan}".replace("  ", " ")
        yield f"{subjek} ditambahkan {yakni(op)}".lstrip()
        awal = depan = ""


def _disebut(alamat: list[Alamat], awal: str, ekor: str, kata: str, *, sendiri: bool) -> str:
    """Word what is changed or deleted; ``Pasal 18 ayat (2) dihapus`` is the form of L2-236."""
    if alamat[0].akhir.jenis is Jenis.PASAL:  # the whole Pasal, then parts of it
        return f"{awal}{ekor.strip() or alamat[0]} {kata}"
    nama = satuan_dalam(alamat)
    hanya_ayat = all(a.akhir.jenis is Jenis.AYAT for a in alamat)
    if kata == "dihapus" and sendiri and hanya_ayat and ekor:
        return (
            f"{ekor.strip()} {nama} dihapus" if " dalam " not in ekor else f"{nama}{ekor} dihapus"
        )
    if ekor and not all(_terbaca(a) for a in alamat):
        pasal = str(alamat[0].langkah[0])
        return f"{awal}{pasal} {nama}{ekor.strip().removeprefix(pasal)} {kata}"
    return f"{awal}{nama}{ekor} {kata}"


def _terbaca(alamat: Alamat) -> bool:
    """Return whether naming the Pasal last leaves the address unambiguous."""
    dalam = " ".join(map(str, alamat.langkah[1:]))
    return Alamat.parse(f"{dalam} {alamat.langkah[0]}") == alamat


def _berurut(operasi: Sequence[Perubahan], tindakan: Tindakan) -> Iterator[list[Perubahan]]:
    """Yield runs of units that stand next to each other, in printed order (C-19)."""
    ambil = [op for op in operasi if op.tindakan is tindakan]
    ambil.sort(key=lambda op: kunci(op.alamat))
    for _, grup in groupby(ambil, key=lambda op: (op.alamat, jenis_isi(op))):
        yield list(grup)


def _sambung(klausa: Sequence[str]) -> str:
    if len(klausa) == 1:
        return klausa[0]
    koma = len(klausa) > 2 or "yakni" in klausa[0]
    return f"{', '.join(klausa[:-1])}{', dan ' if koma else ' dan '}{klausa[-1]}"


def _ganti_frasa(op: Perubahan, sisipan: str) -> str:
    """Word a phrase change as one instruction (C-2b); read from older laws (P08)."""
    tempat = {Objek.PENJELASAN: "penjelasan ", Objek.JUDUL: "judul "}.get(op.objek, "")
    tempat += str(op.alamat) if op.alamat.langkah else "peraturan"
    kerja = f'diganti dengan frasa "{op.menjadi}"' if op.menjadi else "dihapus"
    frasa = f'frasa "{op.dari}" dalam {tempat}{sisipan} {kerja}'
    return f"{frasa} sehingga {op.alamat.pasal or tempat} {BERBUNYI}"
