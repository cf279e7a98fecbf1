"""What a draft must say about its own certainty: how much of it is not confirmed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.benang.meter_bukti import kalimat_narasi, measure
from generator.benang.takaran import Takaran
from generator.documents.ungkapan import daftar, kalimat, rapi
from generator.model.bilangan import bilangan
from generator.model.dossier import Dossier, StatusFakta
from generator.model.draft import form_of
from generator.model.gerbang import Gerbang
from generator.model.kepastian import unconfirmed_of
from generator.model.peraturan import LEMBARAN
from generator.model.pustaka import split_reference

ARTI = {
    StatusFakta.TERBACA: "terbaca pada naskah yang mengutipnya",
    StatusFakta.TURUNAN: "turunan dari data lain",
    StatusFakta.INGATAN: "berdasarkan ingatan penyusun",
    StatusFakta.ILUSTRATIF: "ilustratif",
    StatusFakta.REKONSTRUKSI: "hasil rekonstruksi",
}


@dataclass(frozen=True, slots=True)
class GerbangView:
    """A gate: the evidence that changes wait for, from whom, by when, and what follows."""

    id: str
    bukti: str
    dari: str
    batas: str
    akibat: str


@dataclass(frozen=True, slots=True)
class BuktiView:
    """How many factual sentences of the narratives show what they rest on; numbers with words."""

    berdasar: str
    fakta: str
    persen: str
    sumber: str
    nilai: str
    tanda: str


def bukti_view(dossier: Dossier, narasi: Sequence[str]) -> BuktiView | None:
    """Return the evidence meter of some narratives; None where they state no fact."""
    t = measure(kalimat_narasi(dossier, narasi)) if narasi else Takaran()
    if not t.fakta:
        return None
    jumlah = (bilangan(n) if n else "0 (nol)" for n in (t.sumber, t.nilai, t.tanda))
    return BuktiView(bilangan(t.berdasar), bilangan(t.fakta), str(t.persen), *jumlah)


def _unsure_basis(dossier: Dossier) -> list[str]:
    """Return the regulations of Mengingat whose title or gazette nobody has held against it."""
    kunci = (split_reference(str(satu))[0] for satu in dossier.konsiderans.mengingat)
    semua = (dossier.pustaka.peraturan[satu] for satu in kunci)
    return [satu.acuan().pendek for satu in semua if not satu.pasti]


def gerbang_view(satu: Gerbang) -> GerbangView:
    """Return the words of a gate."""
    return GerbangView(
        str(satu.id), rapi(satu.bukti), rapi(satu.dari), satu.batas.sebutan, kalimat(satu.akibat)
    )


@dataclass(frozen=True, slots=True)
class Kepastian:
    """The editorial note of a draft. ``pasti`` says that nothing is left to note.

    ``lembaran`` is the gazette that the regulation to be changed stands in; none for a decision.
    """

    pasti: bool
    rekonstruksi: bool
    lembaran: str
    catatan: str
    jumlah: str  # 12 (dua belas)
    rincian: str
    gerbang: tuple[GerbangView, ...]
    bukti: BuktiView | None = None
    bentuk: str = ""  # what of the form of the draft nobody has held against a source
    dasar_hukum: str = ""  # regulations of Mengingat whose data are printed without being sure

    @classmethod
    def dari(cls, dossier: Dossier, narasi: Sequence[str] = ()) -> Kepastian:
        """Return what is not confirmed, counted as a final build refuses it.

        ``narasi`` are the narratives of the document that prints the note.
        """
        hitung = Counter(status for _, status in unconfirmed_of(dossier))
        rincian = [f"{bilangan(hitung[s])} {arti}" for s, arti in ARTI.items() if hitung[s]]
        lama, dasar = dossier.pustaka.peraturan.get(dossier.terdahulu), dossier.dasar
        bentuk = form_of(dossier).belum_pasti
        return cls(
            pasti=not hitung and not dossier.gerbang_ditunggu and not bentuk,
            bentuk=daftar(list(bentuk)),
            rekonstruksi=dasar is not None and dasar.status is StatusFakta.REKONSTRUKSI,
            lembaran=LEMBARAN.get(lama.bentuk.lembaran, "") if lama else "",
            catatan=rapi(dasar.catatan) if dasar else "",
            jumlah=bilangan(sum(hitung.values())),
            rincian=daftar(rincian),
            gerbang=tuple(map(gerbang_view, dossier.gerbang_ditunggu)),
            bukti=bukti_view(dossier, narasi),
            dasar_hukum=daftar(_unsure_basis(dossier)),
        )
