"""The thread (benang merah) as one value, to be read from either end.

From a finding to its legal dimensions, the changes it calls for, the units they leave behind, their
explanations, the considerations and the evidence; and from every unit and every consideration back
to the findings. Lints, the report and the JSON all read this value, so that they cannot disagree.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.benang.celah import LANDASAN, Celah, celah_dossier
from generator.diagnostics import Span
from generator.law.engine.penetapan import Hukum
from generator.law.grammar.word_list import kunci
from generator.law.sasaran import alamat_isi
from generator.model.alamat import Alamat
from generator.model.dossier import (
    Dossier,
    EntriPerubahan,
    Perkada,
    Pertimbangan,
    Sikap,
    Temuan,
)
from generator.model.perubahan import Instruksi, Objek, Perubahan
from generator.model.prosa import judul


@dataclass(frozen=True, slots=True)
class TemuanTertaut:
    """A finding and all that hangs on it, by number, letter and id."""

    temuan: Temuan
    angka: tuple[int, ...] = ()
    perkada: tuple[str, ...] = ()
    menimbang: tuple[str, ...] = ()
    satuan: tuple[SatuanTertaut, ...] = ()

    @property
    def id(self) -> str:
        """Return ``T01``."""
        return str(self.temuan.id)

    @property
    def ditolak(self) -> bool:
        """Whether the change it would call for is argued and rejected."""
        return self.temuan.perubahan.sikap is Sikap.TOLAK

    @property
    def ditunda(self) -> str:
        """Return why it is left for later; nothing when it is not."""
        return " ".join(self.temuan.ditunda.split())


@dataclass(frozen=True, slots=True)
class SatuanTertaut:
    """One authored change inside one instruction: the units it leaves behind, why, for whom.

    ``penjelasan`` is empty where the explanation says ``Cukup jelas.``
    """

    angka: int
    alamat: tuple[Alamat, ...]
    operasi: tuple[Perubahan, ...]
    entri: EntriPerubahan

    @property
    def temuan(self) -> tuple[str, ...]:
        """Return the findings that call for it."""
        return tuple(map(str, self.entri.karena))

    @property
    def penjelasan(self) -> str:
        """Return the words of its explanation."""
        milik = str(self.entri.objek) == Objek.PENJELASAN
        return str(self.entri.teks if milik else self.entri.penjelasan).strip()


@dataclass(frozen=True, slots=True)
class InstruksiTertaut:
    """One item of Pasal I, back to the findings and considerations behind it."""

    angka: int
    instruksi: Instruksi
    satuan: tuple[SatuanTertaut, ...]
    temuan: tuple[str, ...]
    menimbang: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PertimbanganTertaut:
    """One consideration: its findings, the instructions they lead to, its chapter in BAB IV.

    ``pokok`` are the headings of that chapter; ``ada`` says whether it was written at all.
    """

    huruf: str
    pertimbangan: Pertimbangan
    temuan: tuple[str, ...]
    angka: tuple[int, ...]
    bab: str
    ada: bool
    pokok: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Keterkaitan:
    """The whole thread. ``celah`` are the places where it is broken."""

    temuan: tuple[TemuanTertaut, ...] = ()
    instruksi: tuple[InstruksiTertaut, ...] = ()
    perkada: tuple[Perkada, ...] = ()
    menimbang: tuple[PertimbanganTertaut, ...] = ()
    celah: tuple[Celah, ...] = field(default=())

    @property
    def pasal(self) -> dict[Alamat, tuple[int, ...]]:
        """Return the units that Pasal I touches, in its order, with their instructions."""
        hasil: dict[Alamat, tuple[int, ...]] = {}
        for satu in self.instruksi:
            for alamat in satu.instruksi.alamat:
                hasil[alamat] = (*hasil.get(alamat, ()), satu.angka)
        return hasil


def link_thread(dossier: Dossier, amandemen: Hukum) -> Keterkaitan:
    """Return the thread of a dossier, its gaps with it."""
    letak = _huruf(dossier)
    instruksi = tuple(
        _instruksi(dossier, n, satu, letak) for n, satu in enumerate(amandemen.instruksi, start=1)
    )
    return Keterkaitan(
        temuan=tuple(_temuan(dossier, satu, instruksi, letak) for satu in dossier.temuan),
        instruksi=instruksi,
        perkada=dossier.perkada,
        menimbang=tuple(
            _pertimbangan(dossier, n, satu, instruksi)
            for n, satu in enumerate(dossier.konsiderans.menimbang)
        ),
        celah=celah_dossier(dossier, amandemen),
    )


def huruf(urut: int) -> str:
    """Return the letter of a consideration, counted from 0."""
    return chr(ord("a") + urut)


def _huruf(dossier: Dossier) -> dict[str, tuple[str, ...]]:
    """Return the considerations that rest on each finding."""
    letak: dict[str, tuple[str, ...]] = {}
    for n, satu in enumerate(dossier.konsiderans.menimbang):
        for id_ in satu.karena:
            letak[str(id_)] = (*letak.get(str(id_), ()), huruf(n))
    return letak


def _instruksi(
    dossier: Dossier, angka: int, instruksi: Instruksi, letak: dict[str, tuple[str, ...]]
) -> InstruksiTertaut:
    menimbang = {h for id_ in instruksi.karena for h in letak.get(id_, ())}
    return InstruksiTertaut(
        angka=angka,
        instruksi=instruksi,
        satuan=tuple(_satuan(dossier, angka, instruksi)),
        temuan=tuple(sorted(instruksi.karena)),
        menimbang=tuple(sorted(menimbang)),
    )


def _satuan(dossier: Dossier, angka: int, instruksi: Instruksi) -> Iterable[SatuanTertaut]:
    """Yield the authored changes behind an instruction, in the order of the law."""
    entri = {satu.asal: satu for satu in dossier.operasi}
    kelompok: dict[Span, list[Perubahan]] = {}
    for op in instruksi.operasi:
        if op.asal in entri:
            kelompok.setdefault(op.asal, []).append(op)
    satuan = [
        SatuanTertaut(angka, tuple(dict.fromkeys(map(alamat_isi, ops))), tuple(ops), entri[asal])
        for asal, ops in kelompok.items()
    ]
    yield from sorted(satuan, key=lambda satu: kunci(satu.alamat[0]))


def _temuan(
    dossier: Dossier,
    temuan: Temuan,
    instruksi: Iterable[InstruksiTertaut],
    letak: dict[str, tuple[str, ...]],
) -> TemuanTertaut:
    id_ = str(temuan.id)
    satuan = tuple(s for satu in instruksi for s in satu.satuan if id_ in s.temuan)
    return TemuanTertaut(
        temuan=temuan,
        angka=tuple(dict.fromkeys(s.angka for s in satuan)),
        perkada=tuple(str(p.id) for p in dossier.perkada if id_ in map(str, p.karena)),
        menimbang=letak.get(id_, ()),
        satuan=satuan,
    )


def _pertimbangan(
    dossier: Dossier, urut: int, satu: Pertimbangan, instruksi: Iterable[InstruksiTertaut]
) -> PertimbanganTertaut:
    temuan = tuple(map(str, satu.karena))
    bab = LANDASAN[satu.unsur]
    narasi = dossier.narasi.get(bab)
    return PertimbanganTertaut(
        huruf=huruf(urut),
        pertimbangan=satu,
        temuan=temuan,
        angka=tuple(i.angka for i in instruksi if set(temuan) & set(i.temuan)),
        bab=bab,
        ada=narasi is not None and bool(narasi.isi),
        pokok=tuple(teks for teks, _ in judul(narasi.isi)) if narasi else (),
    )
