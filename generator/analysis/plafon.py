"""Sizes of units against the ceilings of PP 18/2016 Pasal 55 to 71 (``_aturan/plafon``)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analysis.penempatan import best_type
from generator.analysis.susunan import ORDER, Aturan, Susunan
from generator.analysis.tipologi import Tipe
from generator.diagnostics import Diagnostic
from generator.model.dossier import JenisPerangkat, PerangkatDaerah
from generator.model.kajian import UnitPelaksana
from generator.model.kumpulan_aturan import KumpulanAturan
from generator.model.plafon import AturanPlafon, PlafonUnit


def ceiling(unit: PerangkatDaerah, tipe: str, aturan: AturanPlafon) -> PlafonUnit:
    """Return the ceiling of a unit with the given type; Badan Penghubung has its own (Pasal 70)."""
    kind = "penghubung" if unit.khusus == "penghubung" else str(unit.jenis)
    return next(p for p in aturan.plafon if p.jenis == kind and p.tipe in ("", tipe))


def allowed(unit: PerangkatDaerah, tipe: str, aturan: KumpulanAturan) -> dict[str, int]:
    """Return how many of each element a unit may have.

    One more bidang when it received another urusan (Pasal 18 ayat (6)); two more for PUPR,
    pertanian and keuangan (Pasal 72).
    """
    limit = dict(ceiling(unit, tipe, aturan.plafon).unsur)
    if "bidang" in limit:
        more = (len(unit.urusan) > 1) * aturan.plafon.tambahan_bidang_gabungan
        rich = aturan.tipologi.dapat_dua_bidang_tambahan
        more += any(i in rich for i in (*unit.urusan, *unit.fungsi)) * (
            aturan.plafon.tambahan_bidang_pecah
        )
        limit["bidang"] += more
        for part in limit.keys() & {"seksi", "subbidang"}:
            limit[part] += 3 * more
    return limit


def largest_type(unit: PerangkatDaerah, susunan: Susunan) -> str:
    """Return the stated type, or the largest that the score allows (A when nothing is known)."""
    if unit.tipe is not None:
        return str(unit.tipe)
    best = best_type(unit, susunan.tipologi) or Tipe.A
    return str(best) if ORDER.index(best) > ORDER.index(Tipe.C) else "C"


def sizes(susunan: Susunan) -> Iterator[Diagnostic]:
    """K14: more asisten, biro, bagian, irban, bidang or seksi than the type allows."""
    for unit in susunan.unit:
        if not unit.susunan or unit.jenis is JenisPerangkat.KECAMATAN:
            continue
        tipe = largest_type(unit, susunan)
        article = ceiling(unit, tipe, susunan.aturan.plafon).pasal
        limit = allowed(unit, tipe, susunan.aturan)
        for part, count in unit.susunan.items():
            most = limit.get(part)
            if most is None or count > most:
                shown = "tidak dikenal baginya" if most is None else f"paling banyak {most}"
                word = f" tipe {tipe}" if unit.khusus != "penghubung" else ""
                yield susunan.temuan(
                    unit.asal,
                    "K14",
                    f"{unit.nama}{word} mempunyai {count} {part}, {shown}",
                    f"PP 18/2016 {article}; unsur yang dikenal: {', '.join(limit)}",
                )


def branches(susunan: Susunan) -> Iterator[Diagnostic]:
    """K15: UPTD and branches beyond their class, or branches where none may be (Pasal 22, 23)."""
    for unit in susunan.unit:
        for below in unit.pelaksana:
            yield from _branch(unit, below, susunan)
        cabang = [p for p in unit.pelaksana if p.jenis == "cabang_dinas"]
        if cabang and unit.susunan.get("seksi", 0):
            yield susunan.temuan(
                unit.asal,
                "K15",
                f"{unit.nama} mempunyai cabang dinas dan tetap mempunyai seksi",
                "PP 18/2016 Pasal 23: unit terendah hanya pada sekretariat",
            )


def _branch(unit: PerangkatDaerah, below: UnitPelaksana, susunan: Susunan) -> Iterator[Diagnostic]:
    plafon = susunan.aturan.plafon
    limit = next(p for p in plafon.pelaksana if (p.jenis, p.kelas) == (below.jenis, below.kelas))
    for part in ("seksi", "subbagian"):
        count, most = getattr(below, part), getattr(limit, part)
        if count > most:
            message = f"{below.nama} kelas {below.kelas} mempunyai {count} {part}, paling banyak "
            yield susunan.temuan(below.asal, "K15", f"{message}{most}", f"PP 18/2016 {limit.pasal}")
    if below.jenis == "cabang_dinas" and not set(unit.urusan) & set(plafon.cabang_dinas):
        yield susunan.temuan(
            below.asal,
            "K15",
            f"{unit.nama} tidak dapat mempunyai cabang dinas",
            "PP 18/2016 Pasal 22: pendidikan dan urusan yang hanya diserahkan kepada provinsi",
        )


ATURAN: tuple[Aturan, ...] = (sizes, branches)
