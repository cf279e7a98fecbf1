"""Why a score gives its type, in words: threshold and article, and what the articles then allow."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.kelembagaan.tipologi import SkorUrusan, Tipe, may_split, type_of
from generator.model.aturan import AturanTipologi, Kategori, TabelTipologi

PENANAMAN_MODAL = "penanaman_modal"


def ground(score: Decimal, tabel: TabelTipologi, aturan: AturanTipologi) -> str:
    """Return the threshold and the article that give a total score its type."""
    ambang, tipe = aturan.ambang, type_of(score, tabel, aturan)
    if tabel.kategori is Kategori.KECAMATAN:
        word = (
            f"lebih dari {ambang.kecamatan}"
            if tipe is Tipe.A
            else f"{ambang.kecamatan} atau kurang"
        )
        return f"{word}: tipe {tipe} ({aturan.pasal.kecamatan})"
    if score > ambang.c:
        own = tabel.id in aturan.pengecualian_terkecil_c and tabel.id != PENANAMAN_MODAL
        bound = {Tipe.A: ambang.a, Tipe.B: ambang.b, Tipe.C: ambang.c}[tipe]
        article = aturan.pasal.tipe_unsur_sendiri if own else aturan.pasal.tipe
        return f"lebih dari {bound}: tipe {tipe} ({article})"
    if tipe is Tipe.C:
        return f"{ambang.c} atau kurang, paling rendah tetap tipe C ({_floor(tabel, aturan)})"
    more = f"lebih dari {ambang.bidang}" if tipe is Tipe.BIDANG else f"{ambang.bidang} atau kurang"
    return f"{more}: {tipe} ({aturan.pasal.tipe})"


def _floor(tabel: TabelTipologi, aturan: AturanTipologi) -> str:
    if tabel.kategori is Kategori.WAJIB_DASAR:
        return f"urusan wajib pelayanan dasar, {aturan.pasal.pelayanan_dasar}"
    invested = tabel.id == PENANAMAN_MODAL
    return str(aturan.pasal.penanaman_modal if invested else aturan.pasal.tipe_unsur_sendiri)


def grounds(skor: SkorUrusan, aturan: AturanTipologi) -> tuple[str, ...]:
    """Return the ground of the score, or those of both ends of its range."""
    if skor.tipe_tertinggi is Tipe.TIADA:
        return (f"skor teknis 0: urusan tidak diwadahi ({aturan.pasal.tidak_diwadahi})",)
    ends = (ground(n, skor.tabel, aturan) for n in (skor.total.rendah, skor.total.tinggi))
    return tuple(dict.fromkeys(ends))


def consequences(skor: SkorUrusan, aturan: AturanTipologi) -> Iterator[str]:
    """Yield what the articles further allow at this score."""
    limits, pasal = aturan.penurunan_efisiensi, aturan.pasal
    if skor.tabel.kategori is Kategori.KECAMATAN:
        return
    if skor.tabel.id in aturan.dapat_dua_bidang_tambahan:
        sure, possible = may_split(skor, aturan)
        word = "boleh" if sure else ("belum tentu boleh" if possible else "tidak boleh")
        yield f"{word} diwadahi dua unit ({pasal.pecah}: harus lebih dari {aturan.pecah.tipe_b})"
        if not sure:
            yield f"dalam satu unit dapat ditambah dua bidang ({pasal.dua_bidang})"
    low, high = skor.mentah.rendah, skor.mentah.tinggi
    helper = skor.tabel.kategori is Kategori.PENUNJANG
    small = Tipe.C in (skor.tipe_terendah, skor.tipe_tertinggi)
    if small and not helper and high >= limits.rendah:
        word = "memenuhi" if limits.rendah <= low and high <= limits.tinggi else "mungkin memenuhi"
        if low <= limits.tinggi:
            yield (
                f"{word} syarat penggabungan efisiensi, skor {limits.rendah} sampai dengan "
                f"{limits.tinggi} sebelum faktor geografis ({pasal.efisiensi})"
            )
    if skor.tipe_terendah in (Tipe.BIDANG, Tipe.SUBBIDANG):
        word = "digabung" if skor.tipe is skor.tipe_terendah else "mungkin harus digabung"
        what = (
            f"fungsi pasangannya ({pasal.sepasang})"
            if helper
            else f"urusan serumpun ({pasal.serumpun})"
        )
        yield f"{word} dengan {what}: di bawah tipe C tidak berdiri sendiri"
        if not helper and skor.tipe_terendah is Tipe.SUBBIDANG:
            yield (
                "bila tidak ada urusan serumpun yang memenuhi bidang: satu subbagian pada "
                f"Sekretariat Daerah ({pasal.subbagian})"
            )
