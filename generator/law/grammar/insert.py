"""Insertions and additions in a sentence: the slot, the count, and the units brought."""

from __future__ import annotations

from collections.abc import Sequence

from generator.law.grammar.addresses import Sebutan, dalam_dari, merge, pasal_dari, resolve
from generator.law.grammar.brought import dibawa, dibawa_depan, kunci, slot_lagi
from generator.law.grammar.stream import BATAS, SLOT, Arus, Bahan
from generator.law.grammar.tokens import Kata
from generator.law.tree import TABULASI
from generator.model import nomor
from generator.model.alamat import KELOMPOK, Alamat, Langkah, in_order
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Jenis, Satuan


def masuk(arus: Arus, bahan: Bahan, kata: Kata) -> None:
    """Read what a verb of insertion brings, and add its operations."""
    if arus.kata() is Kata.PENJELASAN or any(s.objek is Objek.PENJELASAN for s in bahan.sebutan):
        _penjelasan(arus, bahan)
        return
    baru, tanpa_nomor = dibawa_depan(arus, bahan), None
    if not baru:
        baru, tanpa_nomor = dibawa(arus, bahan)
    if not baru and tanpa_nomor is None:
        return
    if not baru and tanpa_nomor:
        banyak, jenis = tanpa_nomor
        baru = [Langkah(jenis, "")] * banyak
    for satu in baru:
        arus.operasi.append(_operasi(arus, bahan, kata, satu))
    if slot_lagi(arus):  # "di antara angka 7 dan angka 8, yakni angka 7a", the verb not repeated
        masuk(arus, Bahan(), kata)


def _penjelasan(arus: Arus, bahan: Bahan) -> None:
    sebutan = bahan.sebutan
    if arus.kata() is Kata.PENJELASAN:
        arus.take()
        sebutan = arus.sebutan(BATAS | SLOT) or sebutan or [Sebutan((), Objek.PENJELASAN)]
    for alamat, _ in arus.sasaran(sebutan):
        arus.operasi.append(Perubahan(Tindakan.UBAH, alamat, Objek.PENJELASAN))


# --- the operation -------------------------------------------------------------------------------


def _operasi(arus: Arus, bahan: Bahan, kata: Kata, baru: Langkah) -> Perubahan:
    jenis = baru.jenis
    sisip = kata is Kata.SISIP or (bool(baru.nomor) and kunci(baru).sisipan > 0)
    if kata is Kata.TAMBAH and bahan.slot is Kata.ANTARA and baru.nomor:
        sisip = True
    luar = _luar(arus, bahan, jenis)
    lampiran = jenis is Jenis.LAMPIRAN or any(s.jenis is Jenis.LAMPIRAN for s in luar[:1])
    kiri = next((s for m in bahan.kiri for s in m.langkah if s.jenis is jenis), None)
    if sisip:
        alamat = Alamat((*luar, _sebelum(arus, baru, kiri)))
        _note_follower(arus, bahan, alamat, jenis)
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


def _note_follower(arus: Arus, bahan: Bahan, alamat: Alamat, jenis: Jenis) -> None:
    kanan = next((s for m in bahan.kanan for s in m.langkah if s.jenis is jenis), None)
    if kanan and kunci(kanan) > kunci(alamat.akhir):
        arus.penerus.setdefault(alamat, kanan.nomor)


def _sebelum(arus: Arus, baru: Langkah, kiri: Langkah | None) -> Langkah:
    """Return the unit after which a new one stands: named, or told by its number."""
    if kiri and (not baru.nomor or kunci(kiri) < kunci(baru)):
        n, k = kunci(baru), kunci(kiri)
        if not n.sisipan or n.pokok == k.pokok or not baru.nomor:
            return kiri
    n = kunci(baru)
    if n.sisipan:
        sama = [
            op.alamat.akhir
            for op in arus.operasi
            if op.isi
            and op.isi.jenis is baru.jenis
            and op.alamat.langkah
            and op.tindakan is Tindakan.SISIP
            and kunci(Langkah(baru.jenis, op.isi.nomor)).pokok == n.pokok
        ]
        if sama:
            return sama[-1]
        return Langkah(baru.jenis, nomor.render(baru.jenis, nomor.Nomor(n.pokok, n.sisipan - 1)))
    if kiri:
        return kiri
    return Langkah(baru.jenis, nomor.render(baru.jenis, nomor.Nomor(max(n.pokok - 1, 1))))


def _tambah_di_atas(luar: tuple[Langkah, ...], baru: Langkah, kiri: Langkah | None) -> Alamat:
    """Return the predecessor of a Pasal, group or annex added at the end, or its group."""
    if kiri:
        return Alamat((*luar, kiri))
    if luar:
        return Alamat(luar)
    n = kunci(baru)
    if n.pokok > 1:
        return Alamat((Langkah(baru.jenis, nomor.render(baru.jenis, nomor.Nomor(n.pokok - 1))),))
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
    alamat = resolve([Sebutan(langkah)], Alamat())[0][0].langkah
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
        return in_order(list(bahan.tempat))
    if bahan.slot is Kata.ANTARA:
        return ()
    return in_order(list(dict.fromkeys(langkah))[:1])


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
            lama = merge(lama, (*induk, Langkah(jenis, "")))[:-1] if induk else lama
            return (*((pasal,) if pasal else ()), *lama)
    if bahan.sebutan and not any(s.jenis is jenis for s in lama):
        return (
            (*((pasal,) if pasal else ()), *lama)
            if jenis is not Jenis.AYAT
            else ((pasal,) if pasal else ())
        )
    if jenis is Jenis.AYAT:
        return (pasal,) if pasal else ()
    induk = merge(lama, (Langkah(jenis, ""),))[:-1]
    return (*((pasal,) if pasal else ()), *induk)
