"""The type of a unit that houses more than one urusan or function, and the bidang it gains.

A dinas rises one level, or has one bidang more, only where what joins it becomes a bidang (Pasal 18
ayat (6), 40 ayat (6)) or is a small tipe C (Pasal 54 ayat (2)); what becomes a seksi changes
nothing. The type of a badan follows from the number of its bidang after joining (Pasal 27 ayat (5),
48 ayat (5), explained).
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.kelembagaan.susunan import DINAS, ORDER, Susunan, carried
from generator.kelembagaan.tipologi import SkorUrusan, Tipe
from generator.model.aturan import Rentang
from generator.model.dossier import JenisPerangkat, PerangkatDaerah


def efficient(skor: SkorUrusan, rentang: Rentang) -> bool:
    """Return whether a tipe C between 400 and 500 before geography is still possible.

    An urusan wajib pelayanan dasar below 400 stays a dinas (Pasal 53 ayat (3)); it does not join.
    """
    inside = skor.mentah.tinggi >= rentang.rendah and skor.mentah.rendah <= rentang.tinggi
    return inside and _may_be(skor, Tipe.C)


def surely_efficient(skor: SkorUrusan, rentang: Rentang) -> bool:
    """Return whether a tipe C between 400 and 500 before geography is certain."""
    inside = skor.mentah.rendah >= rentang.rendah and skor.mentah.tinggi <= rentang.tinggi
    return skor.tipe is Tipe.C and inside


def best_type(unit: PerangkatDaerah, susunan: Susunan) -> Tipe | None:
    """Return the largest type that the scores of a unit allow; None when nothing is known."""
    scores = scores_of(unit, susunan)
    if not scores:
        return None
    best = max((s.tipe_tertinggi for s in scores), key=ORDER.index)
    gained = gained_bidang(unit, susunan)
    if unit.jenis is JenisPerangkat.BADAN and len(scores) > 1:
        rule = susunan.aturan.tipologi.bidang_badan
        return _by_bidang(rule.get(best.value, 1) + gained, rule)
    if best not in DINAS:  # Pasal 18 ayat (8): two bidang make a dinas tipe C
        return Tipe.C if gained and best is Tipe.BIDANG else best
    return ORDER[min(ORDER.index(best) + bool(gained), len(ORDER) - 1)]


def gained_bidang(unit: PerangkatDaerah, susunan: Susunan) -> int:
    """Return how many bidang what joins a unit may bring, beside the strongest of its urusan."""
    scores = scores_of(unit, susunan)
    if len(scores) < 2:
        return 0
    host = max(scores, key=lambda s: (ORDER.index(s.tipe_tertinggi), s.total.tinggi))
    rentang = susunan.aturan.tipologi.penurunan_efisiensi
    return sum(_may_be(s, Tipe.BIDANG) or efficient(s, rentang) for s in scores if s is not host)


def scores_of(unit: PerangkatDaerah, susunan: Susunan) -> tuple[SkorUrusan, ...]:
    """Return the scores of what a unit carries out, as far as the rules know it."""
    if unit.jenis is JenisPerangkat.KECAMATAN:
        own = susunan.tipologi.kecamatan.get(str(unit.id))
        return () if own is None else (own,)
    known = susunan.tipologi.urusan
    return tuple(known[i] for i in carried(unit) if i in known)


def _may_be(skor: SkorUrusan, tipe: Tipe) -> bool:
    """Whether an urusan may turn out to be of a type; a bidang is 301 to 400 (Pasal 53 (5))."""
    low, high = map(ORDER.index, (skor.tipe_terendah, skor.tipe_tertinggi))
    return low <= ORDER.index(tipe) <= high


def _by_bidang(count: int, rule: Mapping[str, int]) -> Tipe:
    """Return the type of a badan by the number of its bidang after joining."""
    least = (t for t in (Tipe.A, Tipe.B, Tipe.C) if count >= rule[t.value])
    return next(least, Tipe.BIDANG)
