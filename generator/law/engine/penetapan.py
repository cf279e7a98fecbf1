"""A regulation that amends none: its body, and each Pasal with the reasons that it is there for.

It stands beside ``Amandemen`` wherever a draft is looked at: where an amendment has an instruction,
a new regulation has a Pasal.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.diagnostics import Diagnostic, DraftingError, Severity, galat
from generator.law import tree
from generator.law.engine.amend import Amandemen
from generator.law.grammar.word_list import kunci
from generator.model.alamat import Alamat
from generator.model.perubahan import Instruksi, Perubahan
from generator.model.satuan import Jenis, Satuan


@dataclass(frozen=True, slots=True)
class Penetapan:
    """The body of a regulation that amends none.

    ``instruksi`` has one item for each Pasal that has a reason, in the order of the law, its
    sentence the name of the Pasal; ``tanpa_alasan`` are the other Pasal. ``penutup`` counts the
    Pasal that the template words behind the body.
    """

    hasil: Satuan
    instruksi: tuple[Instruksi, ...] = ()
    operasi: tuple[Perubahan, ...] = ()
    peringatan: tuple[Diagnostic, ...] = ()
    tanpa_alasan: tuple[Satuan, ...] = ()
    penutup: int = 1


Hukum = Amandemen | Penetapan
"""What a draft makes of the law."""


def enact(batang: Satuan, alasan: Sequence[Perubahan]) -> Penetapan:
    """Return a new regulation; raise DraftingError for every reason whose unit is not there.

    A reason of a group is one of every Pasal in it.
    """
    salah, milik = [], dict[str, list[Perubahan]]()
    for satu in alasan:
        try:
            pasal = _pasal(batang, satu.alamat)
        except ValueError:
            petunjuk = "Sebut Pasal atau kelompok yang ada dalam batang_tubuh."
            pesan = f"{satu.alamat} tidak ada dalam batang tubuh."
            salah.append(galat(satu.asal, "S102", pesan, petunjuk))
            continue
        for p in pasal:
            milik.setdefault(p.nomor, []).append(satu)
    if any(d.severity is Severity.GALAT for d in salah):
        raise DraftingError(salah)
    semua = tree.pasal(batang)
    instruksi = tuple(_item(p, milik[p.nomor]) for p in semua if p.nomor in milik)
    return Penetapan(
        hasil=batang,
        instruksi=instruksi,
        operasi=tuple(op for satu in instruksi for op in satu.operasi),
        tanpa_alasan=tuple(p for p in _asked(batang) if p.nomor not in milik),
    )


# The parts of every regulation that no finding calls for (L2-62, 96, 137).
PENUTUP = "KETENTUAN PENUTUP"
PERALIHAN = "KETENTUAN PERALIHAN"
BINGKAI = ("KETENTUAN UMUM", PENUTUP)


def transitional(satuan: Satuan) -> bool:
    """Return whether a unit is the chapter on the time between two laws (L2-127)."""
    return satuan.jenis is Jenis.BAB and "PERALIHAN" in satuan.judul.upper()


def _asked(batang: Satuan) -> Iterator[Satuan]:
    """Yield the Pasal that somebody must have called for; empty ones are the template's."""
    for satu in batang.anak:
        if satu.jenis is not Jenis.PASAL and satu.judul.upper() in BINGKAI:
            continue
        yield from (p for p in tree.pasal(replace(batang, anak=(satu,))) if p.kalimat or p.anak)


def _pasal(batang: Satuan, alamat: Alamat) -> tuple[Satuan, ...]:
    """Return the Pasal at an address, or in the group at it; ValueError where there is none."""
    sasaran = alamat.pasal or alamat
    if not tree.ada(batang, alamat):
        raise ValueError(str(alamat))
    satuan = tree.find(batang, sasaran)
    return (satuan,) if satuan.jenis is Jenis.PASAL else tuple(tree.pasal(satuan))


def _item(pasal: Satuan, alasan: Sequence[Perubahan]) -> Instruksi:
    alamat = Alamat().ke(Jenis.PASAL, pasal.nomor)
    return Instruksi(
        kalimat=str(alamat),
        alamat=(alamat,),
        berbunyi=(pasal,),
        operasi=tuple(_operations(pasal, alamat, alasan)),
        karena=tuple(dict.fromkeys(k for satu in alasan for k in satu.karena)),
        asal=pasal.asal,
    )


def _operations(pasal: Satuan, alamat: Alamat, alasan: Sequence[Perubahan]) -> Iterator[Perubahan]:
    """Yield the reasons of a Pasal, each at the unit that it is about; the whole Pasal first."""
    for satu in sorted(alasan, key=lambda op: kunci(op.alamat)):
        dalam = satu.alamat if satu.alamat.pasal else alamat
        yield replace(satu, alamat=dalam, jenis=dalam.akhir.jenis)
