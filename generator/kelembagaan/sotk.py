"""The tree inside each unit, checked before it becomes a regulation of the head of region.

UU 23/2014 Pasal 212 ayat (4) and PP 18/2016 Pasal 4: position, organisation, tasks, functions and
working order are that regulation's; which units there are is the Perda's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.content.decode import suggest
from generator.diagnostics import Diagnostic, galat, peringatan
from generator.kelembagaan.plafon import allowed, ceiling, known, largest_type
from generator.kelembagaan.susunan import Susunan
from generator.law.text import to_text
from generator.law.tree import pasal
from generator.model.alamat import Alamat
from generator.model.dossier import SOTK, Dossier, JenisPerangkat, PerangkatDaerah
from generator.model.draft import form_of
from generator.model.peraturan import BENTUK, JenisPeraturan
from generator.model.plafon import AturanPlafon
from generator.model.satuan import Jenis, Satuan
from generator.model.sotk import JenisUnsur, Unsur

J, U = JenisPerangkat, JenisUnsur
# What may stand directly below the head of a unit, and below each element (PP 18/2016 Pasal 55-93)
LANGSUNG: Mapping[JenisPerangkat, tuple[JenisUnsur, ...]] = {
    J.SEKRETARIAT_DAERAH: (U.ASISTEN, U.KELOMPOK_JF),
    J.SEKRETARIAT_DPRD: (U.BAGIAN, U.KELOMPOK_JF),
    J.INSPEKTORAT: (U.SEKRETARIAT, U.IRBAN, U.KELOMPOK_JF),
    J.DINAS: (U.SEKRETARIAT, U.BIDANG, U.KELOMPOK_JF, U.UPTD),
    J.BADAN: (U.SEKRETARIAT, U.BIDANG, U.SUBBAGIAN, U.SUBBIDANG, U.KELOMPOK_JF, U.UPTD),
    J.KECAMATAN: (U.SEKRETARIAT, U.SEKSI, U.KELOMPOK_JF),
}
BAWAH: Mapping[JenisUnsur, tuple[JenisUnsur, ...]] = {
    U.ASISTEN: (U.BIRO, U.BAGIAN, U.KELOMPOK_JF),
    U.BIRO: (U.BAGIAN, U.KELOMPOK_JF),
    U.BAGIAN: (U.SUBBAGIAN, U.KELOMPOK_JF),
    U.IRBAN: (U.KELOMPOK_JF,),
    U.SEKRETARIAT: (U.SUBBAGIAN, U.KELOMPOK_JF),
    U.BIDANG: (U.SEKSI, U.SUBBIDANG, U.KELOMPOK_JF),
    U.SEKSI: (U.KELOMPOK_JF,),
    U.SUBBIDANG: (U.KELOMPOK_JF,),
    U.SUBBAGIAN: (U.KELOMPOK_JF,),
    U.KELOMPOK_JF: (),
    U.UPTD: (U.SEKSI, U.SUBBAGIAN, U.KELOMPOK_JF),
}
MATERI = r"(?:susunan\s+organisasi|tugas(?:,|\s+dan)\s+fungsi|tata\s+kerja)"


def chosen_units(dossier: Dossier) -> tuple[PerangkatDaerah, ...]:
    """Return the units that the regulation is about: those named, or all that have a tree."""
    units = dossier.perangkat.usulan or dossier.perangkat.sekarang
    asked = set(map(str, dossier.identitas.sotk))
    return tuple(u for u in units if u.rincian and (not asked or str(u.id) in asked))


def delegation(batang: Satuan, perkada: str) -> Alamat | None:
    """Return the unit of a Perda that leaves the matter to a regulation of the head of region."""
    form = r"\s+".join(map(re.escape, perkada.split()))
    leaves = re.compile(
        rf"{MATERI}.*?\b(?:diatur|ditetapkan)(?:\s+lebih\s+lanjut)?\s+dengan\s+{form}\b",
        re.IGNORECASE | re.DOTALL,
    )
    for satu in pasal(batang):
        place = Alamat().ke(Jenis.PASAL, satu.nomor)
        for ayat in (a for a in satu.anak if a.jenis is Jenis.AYAT):
            if leaves.search(to_text(ayat)):
                return place.ke(Jenis.AYAT, ayat.nomor)
        if leaves.search(to_text(satu)):
            return place
    return None


def sotk_faults(
    dossier: Dossier, batang: Satuan, susunan: Susunan | None, plafon: AturanPlafon
) -> Iterator[Diagnostic]:
    """Yield what keeps the regulation from being made of the trees; nothing where it is not.

    One that stands alone is held against its own text, as its Perda is a law in force.
    """
    alone = stands_alone(dossier)
    if SOTK not in dossier.dibuat and not alone:
        return
    yield from _chosen(dossier)
    perkada = dossier.identitas.daerah.peraturan_kepala
    perda = form_of(dossier).nama
    if not alone and delegation(batang, perkada) is None:
        yield galat(
            dossier.identitas.asal,
            "K92",
            f"tidak ada ketentuan {perda} yang menyerahkan susunan organisasi, tugas dan "
            f"fungsi, atau tata kerja kepada {perkada}",
            f"tambahkan pendelegasian itu ({plafon.pasal_pendelegasian})",
        )
    text = _flat(to_text(batang))
    for unit in chosen_units(dossier):
        if not alone and _flat(str(unit.nama)) not in text:
            message = f"{unit.nama} tidak disebut dalam {perda} yang membentuknya"
            yield galat(unit.nama.span, "K98", message, f"samakan namanya dengan {perda}")
        yield from _unnamed(unit, text) if alone else ()
        yield from _tree(unit, plafon)
        yield from _sizes(unit, susunan, plafon)


def stands_alone(dossier: Dossier) -> bool:
    """Whether the draft is itself a regulation of the head of region, on units with their trees."""
    bentuk = dossier.identitas.bentuk
    own = bool(bentuk) and not BENTUK[JenisPeraturan(bentuk)].bersama
    return own and bool(chosen_units(dossier))


def _unnamed(unit: PerangkatDaerah, text: str) -> Iterator[Diagnostic]:
    """K98: a unit or an element of its tree that the draft does not name."""
    names = [unit.nama, *(s.nama for s in unit.rincian.semua)] if unit.rincian else [unit.nama]
    for name in names:
        if not re.search(rf"\b{re.escape(_flat(str(name)))}\b", text):
            message = f"{name} ada pada rincian unit, tetapi tidak disebut dalam rancangan ini"
            yield galat(name.span, "K98", message, "samakan keduanya; bagannya dari rincian itu")


def _flat(text: str) -> str:
    return " ".join(text.lower().split())


def _chosen(dossier: Dossier) -> Iterator[Diagnostic]:
    """K91: a unit that is not there or has no tree, or none at all; K93: a unit left out."""
    units = {str(u.id): u for u in dossier.perangkat.usulan or dossier.perangkat.sekarang}
    for id_ in dossier.identitas.sotk:
        if str(id_) not in units:
            hint = suggest(str(id_), tuple(units), "Tulis id unit di perangkat_daerah.yaml.")
            yield galat(id_.span, "K91", f'unit "{id_}" tidak dikenal', hint)
        elif units[str(id_)].rincian is None:
            message = f"{units[str(id_)].nama} belum mempunyai rincian"
            yield galat(id_.span, "K91", message, "isi rincian unit itu di perangkat_daerah.yaml")
    twice = [k for k, n in Counter(map(str, dossier.identitas.sotk)).items() if n > 1]
    for satu in twice:
        yield galat(dossier.identitas.asal, "K94", f"unit {satu} disebut dua kali pada sotk")
    chosen = chosen_units(dossier)
    if not chosen and not dossier.identitas.sotk:
        message = "tidak satu pun unit mempunyai rincian untuk ranperkada-sotk"
        hint = "isi rincian pada unit di perangkat_daerah.yaml, atau hapus dokumen itu"
        yield galat(dossier.identitas.asal, "K91", message, hint)
    elif not dossier.identitas.sotk:
        for unit in units.values():
            if unit.rincian is None:
                message = f"{unit.nama} tidak diatur dalam ranperkada-sotk: rinciannya belum ada"
                hint = "isi rinciannya, atau sebut unit yang diatur pada sotk di dossier.yaml"
                yield peringatan(unit.asal, "K93", message, hint)


def _tree(unit: PerangkatDaerah, plafon: AturanPlafon) -> Iterator[Diagnostic]:
    """K94: a name twice; K97: an element where it cannot be; K99: an element without tasks."""
    if unit.rincian is None:
        return
    semua = unit.rincian.semua
    names = Counter(str(s.nama).lower() for s in semua if s.jenis is not U.KELOMPOK_JF)
    for satu in semua:
        if names[str(satu.nama).lower()] > 1:
            names[str(satu.nama).lower()] = 0
            yield galat(satu.nama.span, "K94", f"{unit.nama} memuat {satu.nama} lebih dari sekali")
        if satu.jenis is not U.KELOMPOK_JF and not satu.tugas:
            hint = "tulis tugasnya setelah kata mempunyai tugas"
            yield galat(satu.asal, "K99", f"{satu.nama} belum menyebut tugas", hint)
    yield from _places(unit, str(unit.nama), unit.rincian.unsur, LANGSUNG[unit.jenis])
    for kind in (U.SEKRETARIAT, U.KELOMPOK_JF):
        own = sum(s.jenis is kind for s in unit.rincian.unsur)
        needed = kind is U.SEKRETARIAT and kind in LANGSUNG[unit.jenis] and not unit.khusus
        if own > 1 or (needed and not own):
            message = f"{unit.nama} harus mempunyai satu {_word(kind)}; kini {own}"
            yield galat(unit.asal, "K97", message, f"{plafon.sebutan} {plafon.pasal_susunan}")


def _places(
    unit: PerangkatDaerah, parent: str, elements: Sequence[Unsur], may: tuple[JenisUnsur, ...]
) -> Iterator[Diagnostic]:
    for satu in elements:
        if satu.jenis not in may:
            message = f"{satu.nama} ({_word(satu.jenis)}) tidak dapat berada di bawah {parent}"
            words = ", ".join(map(_word, may)) or "tidak ada"
            yield galat(satu.asal, "K97", message, f"yang dapat di sana: {words}")
        if (satu.jenis is U.UPTD) is not bool(satu.kelas):
            message = f"{satu.nama}: kelas hanya dan selalu disebut bagi UPTD"
            yield galat(satu.asal, "K97", message, "tulis kelas A atau B pada UPTD")
        yield from _places(unit, str(satu.nama), satu.anak, BAWAH[satu.jenis])


def _word(kind: JenisUnsur) -> str:
    return {U.KELOMPOK_JF: "kelompok jabatan fungsional", U.UPTD: "UPTD"}.get(kind, str(kind))


def counted(unit: PerangkatDaerah) -> Mapping[str, int]:
    """Return how many elements of each kind a tree has; those of its UPTD are not its own."""
    total: Counter[str] = Counter()

    def walk(elements: Sequence[Unsur]) -> None:
        for satu in elements:
            total[str(satu.jenis)] += 1
            if satu.jenis is not U.UPTD:
                walk(satu.anak)

    walk(unit.rincian.unsur if unit.rincian else ())
    return total


TANPA_BATAS = (U.SEKRETARIAT, U.KELOMPOK_JF, U.UPTD)


def _sizes(
    unit: PerangkatDaerah, susunan: Susunan | None, plafon: AturanPlafon
) -> Iterator[Diagnostic]:
    """K95: more than the type allows; K96: another number than ``susunan`` says."""
    found = counted(unit)
    if known(unit, plafon):
        tipe = largest_type(unit, susunan) if susunan else str(unit.tipe or "A")
        limit = allowed(unit, tipe, susunan) if susunan else ceiling(unit, tipe, plafon).unsur
        article = f"{plafon.sebutan} {ceiling(unit, tipe, plafon).pasal}"
        for kind in (k for k in JenisUnsur if k not in TANPA_BATAS and found[str(k)]):
            most = limit.get(str(kind), 0)
            if found[str(kind)] > most:
                message = (
                    f"rincian {unit.nama} memuat {found[str(kind)]} {kind}, sedangkan tipe {tipe} "
                    f"paling banyak {most}"
                )
                yield galat(unit.asal, "K95", message, article)
    yield from _uptd(unit, plafon)
    for part, count in unit.susunan.items():
        if unit.rincian and found[part] != count:
            message = f"{unit.nama}: susunan menyebut {count} {part}, rincian memuat {found[part]}"
            yield galat(unit.asal, "K96", message, "samakan susunan dengan rincian")


def _uptd(unit: PerangkatDaerah, plafon: AturanPlafon) -> Iterator[Diagnostic]:
    for satu in unit.rincian.unsur if unit.rincian else ():
        kinds = Counter(str(s.jenis) for s in satu.anak)
        for limit in plafon.pelaksana if satu.jenis is U.UPTD else ():
            if limit.jenis != "uptd" or limit.kelas != satu.kelas:
                continue
            for part in ("seksi", "subbagian"):
                if kinds[part] > getattr(limit, part):
                    message = (
                        f"{satu.nama} kelas {satu.kelas} memuat {kinds[part]} {part}, paling "
                        f"banyak {getattr(limit, part)}"
                    )
                    yield galat(satu.asal, "K95", message, f"{plafon.sebutan} {limit.pasal}")
