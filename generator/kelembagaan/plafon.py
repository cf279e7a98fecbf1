"""Sizes of units against the ceilings of PP 18/2016 Pasal 55 to 71, 74 to 93 (``_aturan``)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.diagnostics import Diagnostic, peringatan
from generator.kelembagaan.besaran import best_type, gained_bidang
from generator.kelembagaan.susunan import ORDER, Aturan, Susunan, carried
from generator.kelembagaan.tipologi import Tipe
from generator.model.dossier import Dossier, JenisPerangkat, PerangkatDaerah
from generator.model.kajian import UnitPelaksana
from generator.model.plafon import AturanPlafon, PlafonUnit

PENGHUBUNG, CABANG, KELURAHAN = "penghubung", "cabang_dinas", "kelurahan"


def ceiling(unit: PerangkatDaerah, tipe: str, aturan: AturanPlafon) -> PlafonUnit:
    """Return the ceiling of a unit with the given type; Badan Penghubung has its own (Pasal 70).

    Raises LookupError for a unit that this kind of region cannot have (see ``known``).
    """
    kind = _kind(unit)
    found = (p for p in aturan.plafon if p.jenis == kind and p.tipe in ("", tipe))
    if (own := next(found, None)) is None:
        raise LookupError(f"tanpa batas: {kind} tipe {tipe}")
    return own


def known(unit: PerangkatDaerah, aturan: AturanPlafon) -> bool:
    """Return whether this kind of region has such a unit, of the type that is stated."""
    types = {str(p.tipe) for p in aturan.plafon if p.jenis == _kind(unit)}
    return bool(types) and (unit.tipe is None or "" in types or str(unit.tipe) in types)


def _kind(unit: PerangkatDaerah) -> str:
    return PENGHUBUNG if unit.khusus == PENGHUBUNG else str(unit.jenis)


def misplaced(susunan: Susunan) -> Iterator[Diagnostic]:
    """K90: a unit that this kind of region cannot have, or a kecamatan of a tipe there is not."""
    plafon = susunan.aturan.plafon
    for unit in susunan.unit:
        if known(unit, plafon):
            continue
        types = [str(p.tipe) for p in plafon.plafon if p.jenis == _kind(unit)]
        if types:
            message = f"{unit.nama} bertipe {unit.tipe}; yang ada hanya tipe {' dan '.join(types)}"
        else:
            message = f"{unit.nama} tidak dikenal pada daerah ini: {_kind(unit)}"
        yield susunan.temuan(unit.asal, "K90", message)


def allowed(unit: PerangkatDaerah, tipe: str, susunan: Susunan) -> dict[str, int]:
    """Return how many of each element a unit may have."""
    limit = dict(ceiling(unit, tipe, susunan.aturan.plafon).unsur)
    if "bidang" in limit:
        more, bidang = extra_bidang(unit, tipe, susunan), limit["bidang"]
        for part in limit.keys() & {"seksi", "subbidang"}:
            limit[part] += limit[part] // bidang * more
        limit["bidang"] += more
    return limit


def extra_bidang(unit: PerangkatDaerah, tipe: str, susunan: Susunan) -> int:
    """Return how many bidang a dinas or badan may have beyond its type.

    One when it gained a bidang from another urusan, unless its type already rose for it (Pasal 18
    ayat (6), 27 ayat (5), 54 ayat (2)); two for PUPR, pertanian and keuangan in one unit (Pasal
    72), none when they are split (Pasal 73); three in all for penanaman modal below tipe C (Pasal
    17).
    """
    plafon, carries = susunan.aturan.plafon, set(carried(unit))
    more = 0
    if gained_bidang(unit, susunan) and not _rose(unit, tipe, susunan):
        more += plafon.tambahan_bidang_gabungan
    rich = carries & set(susunan.aturan.tipologi.dapat_dua_bidang_tambahan)
    if any(len(susunan.rumah()[id_]) == 1 for id_ in rich):
        more += plafon.tambahan_bidang_pecah
    if tipe == "C" and "penanaman_modal" in carries and _weak("penanaman_modal", susunan):
        more = max(
            more, plafon.bidang_penanaman_modal - ceiling(unit, tipe, plafon).unsur["bidang"]
        )
    return more


def _weak(id_: str, susunan: Susunan) -> bool:
    """Return whether an urusan may stay below tipe C."""
    skor = susunan.tipologi.urusan.get(id_)
    return skor is not None and skor.total.rendah <= susunan.aturan.tipologi.ambang.c


def _rose(unit: PerangkatDaerah, tipe: str, susunan: Susunan) -> bool:
    """Return whether the type is above the best score of what the unit carries."""
    known = susunan.tipologi.urusan
    own = [known[i].tipe_tertinggi for i in carried(unit) if i in known]
    return bool(own) and ORDER.index(Tipe(tipe)) > max(map(ORDER.index, own))


def largest_type(unit: PerangkatDaerah, susunan: Susunan) -> str:
    """Return the stated type, or the largest that the score allows (A when nothing is known)."""
    if unit.tipe is not None:
        return str(unit.tipe)
    best = best_type(unit, susunan) or Tipe.A
    return str(best) if ORDER.index(best) > ORDER.index(Tipe.C) else "C"


def sizes(susunan: Susunan) -> Iterator[Diagnostic]:
    """K14: more asisten, biro, bagian, irban, bidang or seksi than the type allows."""
    for unit in susunan.unit:
        if not unit.susunan or not known(unit, susunan.aturan.plafon):
            continue
        tipe = largest_type(unit, susunan)
        article = ceiling(unit, tipe, susunan.aturan.plafon).pasal
        limit = allowed(unit, tipe, susunan)
        for part, count in unit.susunan.items():
            most = limit.get(part)
            if most is None or count > most:
                shown = "tidak dikenal baginya" if most is None else f"paling banyak {most}"
                word = f" tipe {tipe}" if unit.khusus != "penghubung" else ""
                yield susunan.temuan(
                    unit.asal,
                    "K14",
                    f"{unit.nama}{word} mempunyai {count} {part}, {shown}",
                    peraturan=susunan.aturan.plafon.sebutan,
                    pasal=article,
                    unsur=", ".join(limit),
                )


UNSUR = {
    "biro": (JenisPerangkat.SEKRETARIAT_DAERAH, "biro"),
    "asisten": (JenisPerangkat.SEKRETARIAT_DAERAH, "asisten"),
    "irban": (JenisPerangkat.INSPEKTORAT, "irban"),
    "inspektur pembantu": (JenisPerangkat.INSPEKTORAT, "irban"),
    "bidang": (None, "bidang"),
    "seksi": (None, "seksi"),
    "subbidang": (None, "subbidang"),
}
DISEBUT = re.compile(
    rf"\b(?P<n>\d{{1,2}})\s*(?:\([a-z ]+\)\s*)?(?P<unsur>{'|'.join(UNSUR)})\b"
    r"(?!\s+(?:urusan|pemerintahan|keahlian|tugas))",
    re.IGNORECASE,
)


def told_sizes(dossier: Dossier, susunan: Susunan) -> Iterator[Diagnostic]:
    """K72: a norm, or the matter of a Perkada, gives a unit more than its score allows."""
    teks = [(op.teks, f"perubahan {op.alamat}") for op in dossier.operasi]
    for isi, label in (*teks, *((p.materi, f"perkada {p.id}") for p in dossier.perkada)):
        kata = " ".join(str(isi).split())
        for m in DISEBUT.finditer(kata):
            jenis, unsur = UNSUR[m["unsur"].lower()]
            for unit in susunan.unit:
                other = jenis or str(unit.nama).lower() not in kata.lower()
                if (unit.jenis is not jenis and other) or not known(unit, susunan.aturan.plafon):
                    continue
                tipe = largest_type(unit, susunan)
                most = allowed(unit, tipe, susunan).get(unsur)
                if most is not None and int(m["n"]) > most:
                    yield peringatan(
                        isi.span,
                        "K72",
                        f"{label} menyebut {m['n']} {m['unsur']} pada {unit.nama}, sedangkan "
                        f"tipe {tipe} paling banyak {most}",
                        f"{susunan.aturan.plafon.sebutan} "
                        f"{ceiling(unit, tipe, susunan.aturan.plafon).pasal}",
                    )


def branches(susunan: Susunan) -> Iterator[Diagnostic]:
    """K15: UPTD and branches beyond their class, or branches where none may be (Pasal 22, 23)."""
    plafon = susunan.aturan.plafon
    for unit in susunan.unit:
        for below in unit.pelaksana:
            yield from _branch(unit, below, susunan)
        cabang = [p for p in unit.pelaksana if p.jenis == CABANG]
        if cabang and unit.susunan.get("seksi", 0):
            yield susunan.temuan(
                unit.asal,
                "K15",
                f"{unit.nama} mempunyai cabang dinas dan tetap mempunyai seksi",
                peraturan=plafon.sebutan,
                pasal=plafon.pasal_unit_terendah,
                sebab=": unit terendah hanya pada sekretariat",
            )


def _branch(unit: PerangkatDaerah, below: UnitPelaksana, susunan: Susunan) -> Iterator[Diagnostic]:
    plafon = susunan.aturan.plafon
    if (why := _nowhere(unit, below, plafon)) is not None:
        message, pasal, sebab = why
        yield susunan.temuan(
            below.asal, "K15", message, peraturan=plafon.sebutan, pasal=pasal, sebab=sebab
        )
    for limit in plafon.pelaksana:
        if limit.jenis != below.jenis or limit.kelas not in ("", below.kelas):
            continue
        for part in ("seksi", "subbagian"):
            count, most = getattr(below, part), getattr(limit, part)
            if count > most:
                kelas = f" kelas {below.kelas}" if below.kelas else ""
                yield susunan.temuan(
                    below.asal,
                    "K15",
                    f"{below.nama}{kelas} mempunyai {count} {part}, paling banyak {most}",
                    peraturan=plafon.sebutan,
                    pasal=limit.pasal,
                    sebab="",
                )


def _nowhere(
    unit: PerangkatDaerah, below: UnitPelaksana, plafon: AturanPlafon
) -> tuple[str, str, str] | None:
    """Return why a unit cannot have what is below it, the article and its reason; else None."""
    limits = [p for p in plafon.pelaksana if p.jenis == below.jenis]
    if below.jenis == CABANG:
        if set(unit.urusan) & set(plafon.cabang_dinas):
            return None
        sebab = f": {plafon.sebab_cabang_dinas}"
        return f"{unit.nama} tidak dapat mempunyai cabang dinas", plafon.pasal_cabang_dinas, sebab
    if below.jenis == KELURAHAN and unit.jenis is not JenisPerangkat.KECAMATAN:
        sebab = ": kelurahan adalah perangkat kecamatan"
        return f"{unit.nama} tidak dapat mempunyai kelurahan", plafon.pasal_kelurahan, sebab
    if not any(p.kelas in ("", below.kelas) for p in limits):
        pasal = ", ".join(dict.fromkeys(str(p.pasal) for p in limits)) or str(plafon.cakupan)
        return f"{below.nama} ({below.jenis}) tidak menyebut kelas yang ada", pasal, ""
    return None


ATURAN: tuple[Aturan, ...] = (misplaced, sizes, branches)
