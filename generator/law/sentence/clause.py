"""Clauses of an instruction: the units named, then the verb that says what becomes of them."""

from __future__ import annotations

from generator.law.sentence.insert import masuk
from generator.law.sentence.stream import BATAS, KERJA, SLOT, Arus, Bahan
from generator.law.sentence.tokens import Kata
from generator.model.alamat import Alamat, Langkah
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Jenis, Satuan

DI_TEMPAT = {
    Kata.UBAH: Tindakan.UBAH,
    Kata.HAPUS: Tindakan.HAPUS,
    Kata.AKTIF_UBAH: Tindakan.UBAH,
    Kata.AKTIF_HAPUS: Tindakan.HAPUS,
}


def baca(arus: Arus) -> None:
    """Read all clauses of a sentence."""
    bahan = Bahan()
    while (kata := arus.kata()) is not None:
        if kata not in BATAS:
            _sebut(arus, bahan)
            continue
        arus.ambil()
        if kata in (Kata.SISIP, Kata.TAMBAH):
            masuk(arus, bahan, kata)
        elif kata in DI_TEMPAT:
            _di_tempat(arus, bahan, kata)
        elif kata is Kata.TETAP:
            arus.sasaran(bahan.sebutan)
        else:
            _setelah_sehingga(arus, bahan)
        bahan = Bahan()
    _tanpa_kata_kerja(arus, bahan)


def _sebut(arus: Arus, bahan: Bahan) -> None:
    """Read units, a slot or a place up to the next verb."""
    kata = arus.kata()
    if kata in SLOT:
        arus.slot(bahan)
    elif kata is Kata.TEMPAT:
        arus.tempat(bahan)
    elif kata in (Kata.JUMLAH, Kata.YAKNI, Kata.MENJADI):
        arus.ambil()
    else:
        henti = BATAS | SLOT | {Kata.TEMPAT, Kata.JUMLAH, Kata.YAKNI, Kata.MENJADI}
        bahan.sebutan += arus.sebutan(henti)


def _di_tempat(arus: Arus, bahan: Bahan, kata: Kata) -> None:
    """Add a change or deletion of every unit named before (or, for ``mengubah``, behind)."""
    if kata in (Kata.AKTIF_UBAH, Kata.AKTIF_HAPUS):
        bahan = Bahan(arus.sebutan(BATAS | SLOT | {Kata.JUMLAH, Kata.MENJADI}))
    sasaran = arus.sasaran(bahan.sebutan)
    menjadi = _menjadi(arus) if kata in (Kata.UBAH, Kata.AKTIF_UBAH) else []
    for i, (alamat, objek) in enumerate(sasaran):
        isi = _nomor_baru(alamat, menjadi[i]) if i < len(menjadi) else None
        arus.operasi.append(Perubahan(DI_TEMPAT[kata], alamat, _objek(alamat, objek), isi=isi))


def _objek(alamat: Alamat, objek: Objek) -> Objek:
    if objek is Objek.SATUAN and alamat.langkah and alamat.langkah[0].jenis is Jenis.LAMPIRAN:
        return Objek.LAMPIRAN
    return objek


def _nomor_baru(alamat: Alamat, menjadi: Langkah) -> Satuan | None:
    """Return the bare unit of a renumbering; older laws moved units (``menjadi Pasal 14B``)."""
    if not alamat.langkah or menjadi.jenis is not alamat.akhir.jenis or menjadi == alamat.akhir:
        return None
    return Satuan(menjadi.jenis, menjadi.nomor)


def _menjadi(arus: Arus) -> list[Langkah]:
    if arus.kata() is Kata.DAN and arus.kata(1) in (Kata.MENJADI, Kata.YAKNI):
        arus.ambil()
    if arus.kata() not in (Kata.MENJADI, Kata.YAKNI):
        return []
    arus.ambil()
    return [s.langkah[-1] for s in arus.sebutan(BATAS | SLOT | {Kata.JUMLAH}) if s.langkah]


def _setelah_sehingga(arus: Arus, bahan: Bahan) -> None:
    """Go on behind ``sehingga`` only where another clause follows what is restated."""
    _tanpa_kata_kerja(arus, bahan)
    if not any(t.kata in KERJA for t in arus.token[arus.posisi :]):
        arus.posisi = len(arus.token)
        return
    while arus.kata() not in (Kata.DAN, *SLOT, None, *KERJA):
        arus.ambil()


def _tanpa_kata_kerja(arus: Arus, bahan: Bahan) -> None:
    """Read units named without a verb as changed (``ketentuan Pasal 31 ayat (4), sehingga``)."""
    lengkap = any(
        len(s.langkah) > 1 and any(x.jenis is Jenis.PASAL for x in s.langkah) for s in bahan.sebutan
    )
    if bahan.sebutan and bahan.slot is None and (lengkap or not arus.operasi):
        _di_tempat(arus, bahan, Kata.UBAH)
