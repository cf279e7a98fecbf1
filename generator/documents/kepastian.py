"""What a draft must say about its own certainty: which facts and texts are not confirmed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.documents.istilah import daftar, rapi
from generator.model.bilangan import bilangan
from generator.model.dossier import Dossier, StatusFakta
from generator.model.teks import Entri

ARTI = {
    StatusFakta.TURUNAN: "turunan dari data lain",
    StatusFakta.INGATAN: "berdasarkan ingatan penyusun",
    StatusFakta.ILUSTRATIF: "ilustratif",
    StatusFakta.REKONSTRUKSI: "hasil rekonstruksi",
}


@dataclass(frozen=True, slots=True)
class Kepastian:
    """The editorial note of a draft. ``pasti`` says that nothing is left to note."""

    pasti: bool
    rekonstruksi: bool
    catatan: str
    jumlah: str  # 12 (dua belas)
    rincian: str

    @classmethod
    def dari(cls, dossier: Dossier) -> Kepastian:
        """Return what is not confirmed in the dossier itself (the library aside)."""
        isi = (dossier.dasar, dossier.perubahan, dossier.temuan, dossier.perangkat)
        lain = (dossier.manfaat_biaya, dossier.evaluasi)
        hitung = Counter(s for s in _status((*isi, *lain)) if s in ARTI)
        rincian = [f"{bilangan(n)} {ARTI[s]}" for s, n in hitung.items() if s in ARTI]
        return cls(
            pasti=not hitung,
            rekonstruksi=dossier.dasar.status is StatusFakta.REKONSTRUKSI,
            catatan=rapi(dossier.dasar.catatan),
            jumlah=bilangan(sum(hitung.values())),
            rincian=daftar(rincian),
        )


def _status(nilai: object) -> Iterator[StatusFakta]:
    """Yield the status of every record inside a value, in the order of its fields."""
    if isinstance(nilai, tuple):
        for satu in nilai:
            yield from _status(satu)
    elif isinstance(nilai, Entri):
        status = getattr(nilai, "status", None)
        if isinstance(status, StatusFakta):
            yield status
        for nama in type(nilai).model_fields:
            yield from _status(getattr(nilai, nama))
