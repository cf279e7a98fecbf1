"""What is agreed and what is open, unit by unit, as the register tells it.

The nearest statement counts, the later before the earlier; a remark without an answer opens what
it is about. What was agreed in a copy that was handed in, and reads otherwise today, is told so:
drafts have stalled because a later wording was not what had been agreed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.documents.bahan import Bahan
from generator.documents.ungkapan import daftar, rapi, tanggal
from generator.law.engine.amend import Amandemen
from generator.law.tree import pasal
from generator.model.catatan import Catatan, KeadaanSatuan, Kesepakatan
from generator.model.perubahan import Instruksi, Objek
from generator.model.tempat import (
    LAMPIRAN,
    MENGINGAT,
    MENIMBANG,
    PASAL_II,
    PENJELASAN,
    UMUM,
    Tempat,
    called,
    read_tempat,
)

DRAFT = "ranperda"
BERUBAH, BELUM = "berubah sejak disepakati", "belum dinyatakan"


@dataclass(frozen=True, slots=True)
class KeadaanView:
    """The state of a unit: who told it, when, and what else is to be known."""

    satuan: str
    keadaan: str
    oleh: str = ""
    waktu: str = ""
    keterangan: str = ""


@dataclass(frozen=True, slots=True)
class KesepakatanView:
    """The states of the units of a draft; ``hitungan`` counts them, ``umum`` names open remarks
    that name no unit.
    """

    satuan: tuple[KeadaanView, ...] = ()
    hitungan: str = ""
    umum: str = ""


@dataclass(frozen=True, slots=True)
class Agreements:
    """Asks the register for the state of a unit."""

    bahan: Bahan

    @property
    def any(self) -> bool:
        """Whether the register says anything about agreement, or has an open remark on a unit."""
        return bool(self.bahan.dossier.kesepakatan or self._open())

    def at(self, tempat: Tempat, *, alone: bool = False) -> KeadaanView | None:
        """Return the state of a unit, or of its own words ``alone``; None where nobody told it."""
        told = self._nearest(tempat)
        since = told.tanggal if told is not None else None
        opened = [
            satu
            for satu, place in self._open()
            if tempat[: len(place)] == place
            and (since is None or satu.tanggal is None or satu.tanggal >= since)
        ]
        name = called(tempat)
        if opened:
            siapa = daftar(list(dict.fromkeys(rapi(satu.penelaah) for satu in opened)))
            nomor = daftar([str(satu.id) for satu in opened])
            kapan = [satu.tanggal for satu in opened if satu.tanggal is not None]
            waktu = tanggal(max(kapan)) if kapan else ""
            kata = f"catatan {nomor} belum ditanggapi"
            return KeadaanView(name, str(KeadaanSatuan.TERBUKA), siapa, waktu, kata)
        if told is None:
            return None
        keadaan, kata = str(told.keadaan), rapi(told.keterangan)
        if told.disepakati and told.terbitan and self._changed(told, tempat, alone=alone):
            keadaan = BERUBAH
        return KeadaanView(name, keadaan, rapi(told.oleh), tanggal(told.tanggal), kata)

    def cell(self, tempat: Tempat, *, alone: bool = False) -> str:
        """Return the state of a unit in one line; nothing where nobody has said anything of it."""
        if not tempat or (ada := self.at(tempat, alone=alone)) is None:
            return ""
        siapa = ", ".join(filter(None, (ada.oleh, ada.waktu)))
        kata = f"; {ada.keterangan}" if ada.keterangan else ""
        return f"{ada.keadaan.capitalize()} ({siapa}){kata}"

    def view(self) -> KesepakatanView:
        """Return the states of all units of the draft, those below them where they differ."""
        rows = [self._row(place) for place in self._units()]
        count = Counter(row.keadaan for row in rows)
        order = (*map(str, KeadaanSatuan), BERUBAH, BELUM)
        hitungan = daftar([f"{count[name]} {name}" for name in order if count[name]])
        umum = [str(c.id) for c in self._unanswered() if _place(c) is None]
        return KesepakatanView(tuple(rows), f"{len(rows)} satuan: {hitungan}", daftar(umum))

    def _row(self, tempat: Tempat) -> KeadaanView:
        return self.at(tempat) or KeadaanView(called(tempat), BELUM)

    def _units(self) -> Iterator[Tempat]:
        """Yield the units of the draft in their order, each before what is told of its parts."""
        told = [read_tempat(str(k.satuan)) for k in self.bahan.dossier.kesepakatan if k.satuan]
        parts = [place for place in (*told, *(p for _, p in self._open())) if place]
        seen: dict[Tempat, None] = {}
        for unit in self._whole():
            seen.setdefault(unit)
            for part in sorted(dict.fromkeys(parts), key=len):
                if part[: len(unit)] == unit:
                    seen.setdefault(part)
        yield from seen
        yield from (part for part in dict.fromkeys(parts) if part not in seen)

    def _whole(self) -> Iterator[Tempat]:
        hukum = self.bahan.amandemen
        yield from ((MENIMBANG,), (MENGINGAT,))
        if isinstance(hukum, Amandemen):
            for satu in hukum.instruksi:
                yield from places_of(satu)
            yield (PASAL_II,)
        else:
            yield from ((f"pasal {satu.nomor.lower()}",) for satu in pasal(hukum.hasil))
        yield (UMUM,)

    def _nearest(self, tempat: Tempat) -> Kesepakatan | None:
        found = [
            (len(place), satu.tanggal, n, satu)
            for n, satu in enumerate(self.bahan.dossier.kesepakatan)
            if (place := read_tempat(str(satu.satuan)) or ()) == tempat[: len(place)]
        ]
        return max(found, key=lambda each: each[:3])[3] if found else None

    def _unanswered(self) -> Iterator[Catatan]:
        for satu in self.bahan.dossier.catatan:
            if not satu.terjawab and str(satu.dokumen) == DRAFT:
                yield satu

    def _open(self) -> list[tuple[Catatan, Tempat]]:
        return [(c, place) for c in self._unanswered() if (place := _place(c)) is not None]

    def _changed(self, told: Kesepakatan, tempat: Tempat, *, alone: bool) -> bool:
        """Say whether a unit reads otherwise than in the copy on which it was agreed."""
        copies = {p.nama: p.kekangan for p in self.bahan.pembanding}
        held = copies[str(told.terbitan)]
        places = [place for unit in (*held.dinamai, *held.di_luar) for place in unit.di]
        return any(place == tempat if alone else place[: len(tempat)] == tempat for place in places)


def _place(catatan: Catatan) -> Tempat | None:
    return read_tempat(str(catatan.satuan)) if catatan.satuan else None


def places_of(instruksi: Instruksi) -> tuple[Tempat, ...]:
    """Return the units that an instruction is about, as people call them."""
    objek = {op.objek for op in instruksi.operasi}
    if Objek.LAMPIRAN in objek:
        return tuple(dict.fromkeys(_annex(str(op.alamat)) for op in instruksi.operasi))
    alamat = [op.alamat for op in instruksi.operasi] if objek == {Objek.PENJELASAN} else ()
    front = (PENJELASAN,) if alamat else ()
    return tuple((*front, *(read_tempat(str(a)) or ())) for a in alamat or instruksi.alamat)


def _annex(alamat: str) -> Tempat:
    return (read_tempat(alamat) or (LAMPIRAN,))[:1]


def of_labels(labels: Iterable[str]) -> Tempat:
    """Return the place that printed labels tell from the outside in: ``Pasal 2``, ``d.``."""
    steps = []
    for label in labels:
        number = label.strip("().")
        if label.startswith("("):
            steps.append(f"ayat ({number})")
        elif label.endswith((".", ")")):
            bare = number.rstrip(")") + (")" if label.endswith(")") else "")
            steps.append(f"{'angka' if bare[:1].isdigit() else 'huruf'} {bare}")
        else:
            steps += read_tempat(label) or ()
    return tuple(steps)
