"""Placement: every urusan and supporting function housed exactly once, by the articles' limits.

The same rules judge the present and the proposed structure (see :mod:`susunan`). Joining, names
and sizes have rooms of their own: ``penggabungan`` and ``plafon``.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic
from generator.kelembagaan.besaran import best_type
from generator.kelembagaan.susunan import (
    ORDER,
    Aturan,
    Susunan,
    span_of,
    subject,
)
from generator.kelembagaan.tipologi import SkorUrusan, Tipe, may_split
from generator.model.bilangan import terbilang
from generator.model.dossier import JenisPerangkat, PerangkatDaerah, StatusFakta


def housed(susunan: Susunan) -> Iterator[Diagnostic]:
    """K01: an urusan without a home (PP 18/2016 Pasal 2 huruf e, Pasal 15, Pasal 24)."""
    for id_, units in susunan.rumah().items():
        skor = susunan.tipologi.urusan[id_]
        if not units and skor.tipe_tertinggi is not Tipe.TIADA:
            yield susunan.temuan(
                susunan.tempat(id_),
                "K01",
                f"{subject(skor.tabel)} tidak diwadahi satu Perangkat Daerah pun",
            )


def empty(susunan: Susunan) -> Iterator[Diagnostic]:
    """K16: an urusan that the region does not carry out is housed (Pasal 18 ayat (2))."""
    for unit in susunan.unit:
        for id_ in (u for u in (*unit.urusan, *unit.fungsi) if u in susunan.tipologi.urusan):
            skor = susunan.tipologi.urusan[id_]
            if skor.tipe_tertinggi is Tipe.TIADA:
                yield susunan.temuan(
                    id_.span,
                    "K16",
                    f"{unit.nama} mewadahi {subject(skor.tabel)} yang skor teknisnya 0",
                )


def once(susunan: Susunan) -> Iterator[Diagnostic]:
    """K02: an urusan with two homes (Pasal 2 huruf e); finance may be split by score (Pasal 73)."""
    for id_, units in susunan.rumah().items():
        skor = susunan.tipologi.urusan[id_]
        if len(units) < 2 or id_ in susunan.aturan.tipologi.dapat_dua_bidang_tambahan:
            continue
        names = " dan ".join(u.nama for u in units)
        yield susunan.temuan(
            units[1].asal, "K02", f"{subject(skor.tabel)} diwadahi lebih dari sekali: {names}"
        )


def split(susunan: Susunan) -> Iterator[Diagnostic]:
    """K03: two units for PUPR, pertanian or keuangan with a score below 951 (Pasal 73).

    A score that is high enough but rests on remembered or assumed inputs does not prove it.
    """
    pecah = susunan.aturan.tipologi.pecah
    for id_ in susunan.aturan.tipologi.dapat_dua_bidang_tambahan:
        units = susunan.rumah().get(id_, ())
        if len(units) > 1 and (why := _no_split(susunan, susunan.tipologi.urusan[id_], units)):
            yield susunan.temuan(
                units[1].asal,
                "K03",
                f"{subject(susunan.tipologi.urusan[id_].tabel)} dibagi pada {len(units)} "
                f"Perangkat Daerah ({' dan '.join(u.nama for u in units)}), {why}",
                mulai=pecah.tipe_b + 1,
                batas=pecah.tipe_a,
            )


def _no_split(susunan: Susunan, skor: SkorUrusan, units: tuple[PerangkatDaerah, ...]) -> str:
    """Return why a split is not proven, or ""."""
    rules = susunan.aturan.tipologi
    sure, possible = may_split(skor, rules)
    if not sure or len(units) > 2:
        word = "belum terbukti" if possible else "tidak"
        return f"sedangkan skornya {span_of(skor)} {word} mencapai {rules.pecah.tipe_b + 1}"
    if any(u.tipe == "A" for u in units) and skor.total.tinggi <= rules.pecah.tipe_a:
        return f"sedangkan dengan skor {span_of(skor)} keduanya paling tinggi tipe B"
    # What is invented stands only in dossiers of invented regions (S70), where it is what is given.
    unsure = [s for s in skor.lemah if s.nilai and s.nilai.status is not StatusFakta.ILUSTRATIF]
    if unsure:
        names = ", ".join(str(s.indikator.nama) for s in unsure)
        return f"dan skornya {span_of(skor)} bertumpu pada masukan yang belum dipastikan ({names})"
    return ""


def three_at_most(susunan: Susunan) -> Iterator[Diagnostic]:
    """K04: more than three urusan in one dinas (Pasal 18 ayat (5))."""
    most = susunan.aturan.tipologi.urusan_per_dinas
    for unit in susunan.unit:
        if len(unit.urusan) > most:
            yield susunan.temuan(
                unit.asal,
                "K04",
                f"{unit.nama} mewadahi {len(unit.urusan)} urusan",
                paling_banyak=terbilang(most),
            )


def one_rumpun(susunan: Susunan) -> Iterator[Diagnostic]:
    """K05: urusan of different rumpun in one dinas (Pasal 18 ayat (3) and (4))."""
    rumpun = {t.id: str(t.rumpun) for t in susunan.aturan.tipologi.tabel}
    for unit in susunan.unit:
        letters = sorted({rumpun.get(u, "") for u in unit.urusan} - {""})
        if len(letters) > 1:
            yield susunan.temuan(
                unit.asal,
                "K05",
                f"{unit.nama} menggabungkan urusan dari rumpun {' dan '.join(letters)}",
            )


def allowed_pairs(susunan: Susunan) -> Iterator[Diagnostic]:
    """K06: supporting functions joined beyond the two pairs (Pasal 27 ayat (3) and (4))."""
    pairs = susunan.aturan.tipologi.pasangan_penunjang
    for unit in susunan.unit:
        joined = {str(f) for f in unit.fungsi}
        if len(joined) > 1 and joined not in [set(map(str, pair)) for pair in pairs]:
            yield susunan.temuan(
                unit.asal,
                "K06",
                f"{unit.nama} menggabungkan fungsi penunjang {', '.join(sorted(joined))}",
                pasangan=", atau ".join(" dengan ".join(pair) for pair in pairs),
            )


def type_fits(susunan: Susunan) -> Iterator[Diagnostic]:
    """K07: a type larger than scores and joining allow; smaller is allowed (Pasal 54 (1))."""
    for unit in susunan.unit:
        if unit.tipe is None:
            continue
        best = best_type(unit, susunan)
        if best and ORDER.index(Tipe(str(unit.tipe))) > ORDER.index(best):
            yield susunan.temuan(
                unit.asal,
                "K07",
                f"{unit.nama} bertipe {unit.tipe}, sedangkan skornya paling tinggi {best}",
            )


def kinds(susunan: Susunan) -> Iterator[Diagnostic]:
    """K08: an urusan in a badan, or a supporting function in a dinas (Pasal 13, 24)."""
    for unit in susunan.unit:
        if unit.jenis is JenisPerangkat.DINAS and unit.fungsi:
            yield susunan.temuan(
                unit.asal,
                "K08",
                f"{unit.nama} berbentuk dinas tetapi melaksanakan fungsi penunjang",
            )
        if unit.jenis is JenisPerangkat.BADAN and unit.urusan:
            yield susunan.temuan(
                unit.asal, "K08", f"{unit.nama} berbentuk badan tetapi menyelenggarakan urusan"
            )


def without_ground(susunan: Susunan) -> Iterator[Diagnostic]:
    """K13: a badan without supporting function or regime of its own (Pasal 24 ayat (5), (6))."""
    for unit in susunan.unit:
        if unit.jenis is JenisPerangkat.BADAN and not (unit.fungsi or unit.urusan or unit.khusus):
            yield susunan.temuan(
                unit.asal,
                "K13",
                f"{unit.nama} tidak melaksanakan fungsi penunjang mana pun",
            )


ATURAN: tuple[Aturan, ...] = (
    housed,
    empty,
    once,
    split,
    three_at_most,
    one_rumpun,
    allowed_pairs,
    type_fits,
    kinds,
    without_ground,
)
