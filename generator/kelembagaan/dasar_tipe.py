"""Why a score has its type, and what else the score allows: one sentence an article."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.kelembagaan.tipologi import SkorUrusan, Tipe, may_split, type_of
from generator.model.aturan import AturanTipologi, Kategori, TabelTipologi

PERKECUALIAN = ("setda", "setwan", "inspektorat", "perencanaan", "keuangan")  # Pasal 53 ayat (1)


def ground(score: Decimal, tabel: TabelTipologi, aturan: AturanTipologi) -> str:
    """Return the threshold and the article that give a total score its type."""
    ambang, tipe = aturan.ambang, type_of(score, tabel, aturan)
    if score > ambang.c:
        own = tabel.id in PERKECUALIAN
        bound = {Tipe.A: ambang.a, Tipe.B: ambang.b, Tipe.C: ambang.c}[tipe]
        article = "Pasal 53 ayat (1)" if own else "Pasal 53 ayat (2) dan ayat (5)"
        return f"lebih dari {bound}: tipe {tipe} ({article})"
    if tipe is Tipe.C:
        return f"{ambang.c} atau kurang, paling rendah tetap tipe C ({_floor(tabel)})"
    more = f"lebih dari {ambang.bidang}" if tipe is Tipe.BIDANG else f"{ambang.bidang} atau kurang"
    return f"{more}: {tipe} (Pasal 53 ayat (2) dan ayat (5))"


def _floor(tabel: TabelTipologi) -> str:
    if tabel.kategori is Kategori.WAJIB_DASAR:
        return "urusan wajib pelayanan dasar, Pasal 53 ayat (3)"
    return "Pasal 53 ayat (1)" if tabel.id in PERKECUALIAN else "Pasal 17"


def grounds(skor: SkorUrusan, aturan: AturanTipologi) -> tuple[str, ...]:
    """Return the ground of the score, or those of both ends of its range."""
    if skor.tipe_tertinggi is Tipe.TIADA:
        return ("skor teknis 0: urusan tidak diwadahi (Pasal 18 ayat (2))",)
    ends = (ground(n, skor.tabel, aturan) for n in (skor.total.rendah, skor.total.tinggi))
    return tuple(dict.fromkeys(ends))


def consequences(skor: SkorUrusan, aturan: AturanTipologi) -> Iterator[str]:
    """Yield what the articles further allow at this score."""
    limits = aturan.penurunan_efisiensi
    if skor.tabel.id in aturan.dapat_dua_bidang_tambahan:
        sure, possible = may_split(skor, aturan)
        word = "boleh" if sure else ("belum tentu boleh" if possible else "tidak boleh")
        yield f"{word} diwadahi dua unit (Pasal 73: harus lebih dari {aturan.pecah.tipe_b})"
        if not sure:
            yield "dalam satu unit dapat ditambah dua bidang (Pasal 72)"
    low, high = skor.mentah.rendah, skor.mentah.tinggi
    helper = skor.tabel.kategori is Kategori.PENUNJANG
    small = Tipe.C in (skor.tipe_terendah, skor.tipe_tertinggi)
    if small and not helper and high >= limits.rendah:
        word = "memenuhi" if limits.rendah <= low and high <= limits.tinggi else "mungkin memenuhi"
        if low <= limits.tinggi:
            yield (
                f"{word} syarat penggabungan efisiensi, skor {limits.rendah} sampai dengan "
                f"{limits.tinggi} sebelum faktor geografis (Pasal 54 ayat (2))"
            )
    if skor.tipe_terendah in (Tipe.BIDANG, Tipe.SUBBIDANG):
        word = "digabung" if skor.tipe is skor.tipe_terendah else "mungkin harus digabung"
        what = "fungsi pasangannya (Pasal 27)" if helper else "urusan serumpun (Pasal 18)"
        yield f"{word} dengan {what}: di bawah tipe C tidak berdiri sendiri"
        if not helper and skor.tipe_terendah is Tipe.SUBBIDANG:
            yield (
                "bila tidak ada urusan serumpun yang memenuhi bidang: satu subbagian pada "
                "Sekretariat Daerah (Pasal 18 ayat (10))"
            )
