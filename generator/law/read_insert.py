"""Insertions and additions in a sentence: the slot, the count, and the units brought."""

from __future__ import annotations

from collections.abc import Sequence

from generator.law import nomor
from generator.law.read_stream import BATAS, KERJA, SELA, SLOT, Arus, Bahan
from generator.law.read_tokens import Kata
from generator.law.read_units import Sebutan, dalam_dari, gabungkan, pasal_dari, tetapkan
from generator.law.tree import TABULASI
from generator.model.alamat import KELOMPOK, Alamat, Langkah, urutkan
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Jenis, Satuan


def masuk(arus: Arus, bahan: Bahan, kata: Kata) -> None:
    """Read what a verb of insertion brings, and add its operations."""
    if arus.kata() is Kata.PENJELASAN or any(s.objek is Objek.PENJELASAN for s in bahan.sebutan):
        _penjelasan(arus, bahan)
        return
    baru, tanpa_nomor = _dibawa(arus, bahan)
    if not baru and tanpa_nomor is None:
        return
    if not baru and tanpa_nomor:
        banyak, jenis = tanpa_nomor
        baru = [Langkah(jenis, "")] * banyak
    for satu in baru:
        arus.operasi.append(_operasi(arus, bahan, kata, satu))
    if _slot_lagi(arus):  # "di antara angka 7 dan angka 8, yakni angka 7a", the verb not repeated
        masuk(arus, Bahan(), kata)


def _penjelasan(arus: Arus, bahan: Bahan) -> None:
    sebutan = bahan.sebutan
    if arus.kata() is Kata.PENJELASAN:
        arus.ambil()
        sebutan = arus.sebutan(BATAS | SLOT) or sebutan or [Sebutan((), Objek.PENJELASAN)]
    for alamat, _ in arus.sasaran(sebutan):
        arus.operasi.append(Perubahan(Tindakan.UBAH, alamat, Objek.PENJELASAN))


# --- the units -----------------------------------------------------------------------------------


def _dibawa(arus: Arus, bahan: Bahan) -> tuple[list[Langkah], tuple[int, Jenis] | None]:
    """Return the numbered units brought, or how many of which kind when none is named."""
    hasil: list[Langkah] = []
    jumlah, jenis = 0, None
    while (kata := arus.kata()) is not None:
        if kata is Kata.JUMLAH:
            satu = arus.ambil()
            jumlah, jenis = jumlah + satu.jumlah, jenis or satu.jenis
        elif kata is Kata.SATUAN:
            hasil += _deret(arus, bahan, jumlah - len(hasil))
            if (
                arus.kata() is Kata.YAKNI and not jumlah
            ):  # "Bagian Kedua baru, yakni Bagian Kedua A"
                hasil.clear()
            elif not _masih_ada(arus):
                break
        elif kata is Kata.TEMPAT:
            arus.tempat(bahan)
        elif kata in SLOT and bahan.slot is None and not hasil and not _klausa_sendiri(arus):
            arus.slot(bahan)
        elif kata in (Kata.YAKNI, Kata.MENJADI) or _disambung(arus, bahan, bool(hasil)):
            arus.ambil()
        else:
            break
    while arus.kata() is Kata.TEMPAT and arus.kata(1) is Kata.SATUAN:
        arus.tempat(bahan)
    return hasil, (jumlah, jenis) if jumlah and jenis and not hasil else None


def _disambung(arus: Arus, bahan: Bahan, ada: bool) -> bool:
    """Return whether a comma or ``dan`` is followed by more of what is brought."""
    if arus.kata() not in SELA:
        return False
    if bahan.slot is None and not ada and _slot_lagi(arus):
        return True
    maju = 1
    while arus.kata(maju) in SELA:
        maju += 1
    lanjut = arus.kata(maju)
    return lanjut in (Kata.JUMLAH, Kata.YAKNI) or (lanjut is Kata.SATUAN and not ada)


def _slot_lagi(arus: Arus) -> bool:
    """Return whether a slot follows that belongs to the same verb."""
    maju = 0
    while arus.kata(maju) in SELA:
        maju += 1
    if arus.kata(maju) is not Kata.ANTARA:
        return False
    lanjut = (t.kata for t in arus.token[arus.posisi + maju + 1 :])
    return next((k for k in lanjut if k in (Kata.YAKNI, *BATAS)), None) is Kata.YAKNI


def _masih_ada(arus: Arus) -> bool:
    """Return whether a further count with its own units follows (``yang terdiri dari``)."""
    maju = 0
    while arus.kata(maju) in SELA:
        maju += 1
    if arus.kata(maju) is not Kata.JUMLAH:
        return False
    lanjut = arus.kata(maju + 1)
    if lanjut is Kata.KOMA:
        lanjut = arus.kata(maju + 2) if arus.kata(maju + 2) is Kata.YAKNI else None
    return lanjut in (Kata.YAKNI, Kata.SATUAN)


def _klausa_sendiri(arus: Arus) -> bool:
    """Return whether the slot ahead has a verb of its own before any ``yakni``."""
    for t in arus.token[arus.posisi + 1 :]:
        if t.kata is Kata.YAKNI:
            return False
        if t.kata in KERJA:
            return True
    return False


def _letak_saja(arus: Arus, satu: Langkah) -> bool:
    """Return whether a unit only says where the one named right behind it stands."""
    if arus.kata() is not Kata.SATUAN or (lanjut := arus.token[arus.posisi].langkah) is None:
        return False
    return lanjut.jenis in TABULASI and satu.jenis is not lanjut.jenis


def _deret(arus: Arus, bahan: Bahan, jumlah: int) -> list[Langkah]:
    """Read a list of new units; ``jumlah`` of them, if the sentence said how many."""
    hasil: list[Langkah] = []
    letak: list[Langkah] = []
    while arus.kata() is Kata.SATUAN and (satu := arus.token[arus.posisi].langkah):
        if not _termasuk(arus, hasil, satu, jumlah):
            break
        arus.ambil()
        if _letak_saja(arus, satu):
            letak.append(satu)
            continue
        if letak:
            bahan.sebutan.append(Sebutan(tuple(letak)))
            letak = []
        hasil.append(satu)
        maju = 0
        while arus.kata(maju) in SELA:
            maju += 1
        if arus.kata(maju) is not Kata.SATUAN:
            break
        lanjut = arus.token[arus.posisi + maju].langkah
        if lanjut is None or not _termasuk(arus, hasil, lanjut, jumlah):
            break
        rentang = any(arus.kata(i) is Kata.SAMPAI for i in range(maju))
        arus.posisi += maju
        if rentang:
            arus.ambil()
            hasil += [a.akhir for a, _ in _isi_rentang(satu, lanjut)]
    return hasil


def _isi_rentang(awal: Langkah, akhir: Langkah) -> list[tuple[Alamat, Objek]]:
    dua = [Sebutan((awal,)), Sebutan((akhir,), sampai=True)]
    return tetapkan(dua, Alamat())[1:]


def _termasuk(arus: Arus, hasil: Sequence[Langkah], satu: Langkah, jumlah: int) -> bool:
    """Return whether a unit still belongs to the list of what is brought."""
    if not hasil:
        return True
    if jumlah > len(hasil):
        return True
    if jumlah > 0 and not _habis(arus, satu.jenis):
        return False
    sejenis = [s for s in hasil if s.jenis is satu.jenis]
    return not sejenis or _kunci(sejenis[-1]) < _kunci(satu)


def _habis(arus: Arus, jenis: Jenis) -> bool:
    """Return whether nothing but units of a kind follows up to the end of the sentence."""
    for t in arus.token[arus.posisi :]:
        if t.kata is Kata.SEHINGGA:
            return True
        if t.kata not in (Kata.SATUAN, *SELA) or (t.langkah and t.langkah.jenis is not jenis):
            return False
    return True


def _kunci(langkah: Langkah) -> nomor.Nomor:
    try:
        return nomor.baca(langkah.jenis, langkah.nomor)
    except ValueError:
        return nomor.Nomor(0)


# --- the operation -------------------------------------------------------------------------------


def _operasi(arus: Arus, bahan: Bahan, kata: Kata, baru: Langkah) -> Perubahan:
    jenis = baru.jenis
    sisip = kata is Kata.SISIP or (bool(baru.nomor) and _kunci(baru).sisipan > 0)
    if kata is Kata.TAMBAH and bahan.slot is Kata.ANTARA and baru.nomor:
        sisip = True
    luar = _luar(arus, bahan, jenis)
    lampiran = jenis is Jenis.LAMPIRAN or any(s.jenis is Jenis.LAMPIRAN for s in luar[:1])
    kiri = next((s for m in bahan.kiri for s in m.langkah if s.jenis is jenis), None)
    if sisip:
        alamat = Alamat((*luar, _sebelum(arus, baru, kiri)))
        _catat_penerus(arus, bahan, alamat, jenis)
    elif jenis is Jenis.PASAL or jenis in KELOMPOK or jenis is Jenis.LAMPIRAN:
        alamat = _tambah_di_atas(luar, baru, kiri)
    else:
        alamat = Alamat(luar)
    arus.konteks = _konteks(arus, alamat, jenis)
    return Perubahan(
        Tindakan.SISIP if sisip else Tindakan.TAMBAH,
        alamat,
        Objek.LAMPIRAN if lampiran else Objek.SATUAN,
        jenis=jenis,
        isi=Satuan(jenis, baru.nomor),
    )


def _konteks(arus: Arus, alamat: Alamat, jenis: Jenis) -> Alamat:
    """Return in what light the next clause is read: the Pasal, and where in it."""
    if alamat.pasal is None or jenis is Jenis.PASAL:
        return arus.konteks
    return alamat


def _catat_penerus(arus: Arus, bahan: Bahan, alamat: Alamat, jenis: Jenis) -> None:
    kanan = next((s for m in bahan.kanan for s in m.langkah if s.jenis is jenis), None)
    if kanan and kanan != alamat.akhir:
        arus.penerus.setdefault(alamat, kanan.nomor)


def _sebelum(arus: Arus, baru: Langkah, kiri: Langkah | None) -> Langkah:
    """Return the unit after which a new one stands: named, or told by its number."""
    if kiri and (not baru.nomor or _kunci(kiri) < _kunci(baru)):
        n, k = _kunci(baru), _kunci(kiri)
        if not n.sisipan or n.pokok == k.pokok or not baru.nomor:
            return kiri
    n = _kunci(baru)
    if n.sisipan:
        sama = [
            op.alamat.akhir
            for op in arus.operasi
            if op.isi
            and op.isi.jenis is baru.jenis
            and op.alamat.langkah
            and op.tindakan is Tindakan.SISIP
            and _kunci(Langkah(baru.jenis, op.isi.nomor)).pokok == n.pokok
        ]
        if sama:
            return sama[-1]
        return Langkah(baru.jenis, nomor.cetak(baru.jenis, nomor.Nomor(n.pokok, n.sisipan - 1)))
    if kiri:
        return kiri
    return Langkah(baru.jenis, nomor.cetak(baru.jenis, nomor.Nomor(max(n.pokok - 1, 1))))


def _tambah_di_atas(luar: tuple[Langkah, ...], baru: Langkah, kiri: Langkah | None) -> Alamat:
    """Return the predecessor of a Pasal, group or annex added at the end, or its group."""
    if kiri:
        return Alamat((*luar, kiri))
    if luar:
        return Alamat(luar)
    n = _kunci(baru)
    if n.pokok > 1:
        return Alamat((Langkah(baru.jenis, nomor.cetak(baru.jenis, nomor.Nomor(n.pokok - 1))),))
    return Alamat()


def _luar(arus: Arus, bahan: Bahan, jenis: Jenis) -> tuple[Langkah, ...]:
    """Return the steps around a new unit, from the slot, the subject and what was said before."""
    sisi = [m for m in (*bahan.kanan, *bahan.kiri) if m.langkah]
    lampiran = [s for m in (*sisi, *bahan.sebutan) for s in m.langkah if s.jenis is Jenis.LAMPIRAN]
    lanjut = arus.konteks.langkah[:1] if jenis in TABULASI else ()
    if jenis is not Jenis.LAMPIRAN and (lampiran or any(s.jenis is Jenis.LAMPIRAN for s in lanjut)):
        return _luar_lampiran(arus, bahan, sisi, jenis)
    if jenis is Jenis.LAMPIRAN:
        return ()
    if jenis in KELOMPOK:
        return _luar_kelompok(bahan, sisi, jenis)
    if jenis is Jenis.PASAL:
        return _luar_pasal(bahan)
    return _luar_dalam_pasal(arus, bahan, sisi, jenis)


def _luar_lampiran(
    arus: Arus, bahan: Bahan, sisi: Sequence[Sebutan], jenis: Jenis
) -> tuple[Langkah, ...]:
    if bahan.sebutan:
        return arus.sasaran(bahan.sebutan)[-1][0].langkah
    bernama = (m.langkah for m in sisi if any(s.jenis is Jenis.LAMPIRAN for s in m.langkah))
    langkah = next(bernama, arus.konteks.langkah)
    alamat = tetapkan([Sebutan(langkah)], Alamat())[0][0].langkah
    return tuple(s for s in alamat if s.jenis is not jenis)


def _luar_kelompok(bahan: Bahan, sisi: Sequence[Sebutan], jenis: Jenis) -> tuple[Langkah, ...]:
    urut = KELOMPOK.index(jenis)
    langkah = [s for m in (*sisi, *bahan.sebutan) for s in m.langkah]
    langkah += bahan.tempat
    return tuple(
        next(s for s in langkah if s.jenis is satu)
        for satu in KELOMPOK[:urut]
        if any(s.jenis is satu for s in langkah)
    )


def _luar_pasal(bahan: Bahan) -> tuple[Langkah, ...]:
    """Return the group a new Pasal is expressly put in."""
    langkah = [s for m in bahan.sebutan for s in m.langkah if s.jenis in KELOMPOK]
    if bahan.tempat:
        return urutkan(list(bahan.tempat))
    if bahan.slot is Kata.ANTARA:
        return ()
    return urutkan(list(dict.fromkeys(langkah))[:1])


def _luar_dalam_pasal(
    arus: Arus, bahan: Bahan, sisi: Sequence[Sebutan], jenis: Jenis
) -> tuple[Langkah, ...]:
    konteks = arus.konteks.langkah
    if bahan.sebutan:
        konteks = arus.sasaran(bahan.sebutan)[-1][0].langkah
    pasal = next((p for m in sisi if (p := pasal_dari(m.langkah))), None) or pasal_dari(konteks)
    lama = dalam_dari(konteks) if pasal == pasal_dari(konteks) else ()
    for m in sisi:
        dalam = dalam_dari(m.langkah)
        if len(dalam) > 1:
            urut = tuple(reversed(dalam)) if dalam[0].jenis is jenis else dalam
            induk = tuple(s for s in urut if s.jenis is not jenis)
            lama = gabungkan(lama, (*induk, Langkah(jenis, "")))[:-1] if induk else lama
            return (*((pasal,) if pasal else ()), *lama)
    if bahan.sebutan and not any(s.jenis is jenis for s in lama):
        return (
            (*((pasal,) if pasal else ()), *lama)
            if jenis is not Jenis.AYAT
            else ((pasal,) if pasal else ())
        )
    if jenis is Jenis.AYAT:
        return (pasal,) if pasal else ()
    induk = gabungkan(lama, (Langkah(jenis, ""),))[:-1]
    return (*((pasal,) if pasal else ()), *induk)
