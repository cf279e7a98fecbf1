"""A draft -> ir: the view that each kind of draft gives its templates.

The words of every formula, and the order of the parts, stand in ``templates/ranperda``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import assert_never

from generator.documents import penjelasan
from generator.documents.cetakan import DRAFT, Cetakan
from generator.documents.environment import Templates
from generator.documents.kepastian import Kepastian
from generator.documents.lampiran import LampiranView, baris_polos, lampiran_polos
from generator.documents.prosa import prosa
from generator.documents.rumusan import UnitLayout
from generator.documents.ungkapan import butir, daftar, kalimat, name_units, rapi, tanggal
from generator.ir.html import Blok
from generator.ir.nodes import Block, Part
from generator.law.sasaran import alamat_isi
from generator.model import nomor
from generator.model.alamat import Alamat
from generator.model.bilangan import bilangan
from generator.model.draft import Amendment, BentukRancangan, Draft, NewRegulation, Revocation
from generator.model.mulai_berlaku import TENGGANG, MulaiBerlaku
from generator.model.peraturan import Acuan
from generator.model.satuan import Jenis, Lampiran, Satuan

TataLampiran = Callable[[Lampiran], LampiranView]
_BERNAMA = UnitLayout(awalan="i-")


@dataclass(frozen=True, slots=True)
class Butir:
    """One labelled item."""

    label: str
    teks: str


@dataclass(frozen=True, slots=True)
class InstruksiView:
    """One item of Pasal I: sentence, the text it puts into the law, and its explanation."""

    id: str
    nomor: str
    kalimat: str
    rumusan: Blok
    penjelasan: Blok


@dataclass(frozen=True, slots=True)
class DasarView:
    """The regulation that is amended, as the introductory sentence names it (C-8 to C-11)."""

    sebutan: str
    lembaran: str
    perubahan_pertama: str  # name, title and gazette of the only earlier amendment
    jenis_perubahan: str  # the kind of the first of two or more of them
    perubahan: tuple[Butir, ...]  # number, year and gazette of each; its kind when it is another

    @classmethod
    def dari(cls, dasar: Acuan, pengubah: Sequence[Acuan]) -> DasarView:
        """Return how a regulation and its earlier amendments, oldest first, are named."""
        banyak = pengubah if len(pengubah) > 1 else ()
        jenis = banyak[0].bentuk if banyak else ""
        return cls(
            sebutan=dasar.lengkap,
            lembaran=dasar.kurung.lstrip(),
            perubahan_pertama=pengubah[0].cite() if len(pengubah) == 1 else "",
            jenis_perubahan=jenis,
            perubahan=berhuruf(
                f"{satu.ringkas if satu.bentuk == jenis else satu.pendek}{satu.kurung}"
                for satu in banyak
            ),
        )


@dataclass(frozen=True, slots=True)
class TahapView:
    """What enters into force later than the rest (L2-154a): units, items of Pasal I, the day."""

    label: str
    ketentuan: str
    angka: str
    mulai: str


@dataclass(frozen=True, slots=True)
class TahapBaru:
    """Units of a new regulation that enter into force at another time."""

    label: str
    ketentuan: str
    tanggal: str
    setelah: str


@dataclass(frozen=True, slots=True)
class BerlakuView:
    """The entry into force in words; empty ones mean the day of promulgation.

    ``surut`` is the reason why it reaches back to ``tanggal``, for the explanation.
    """

    tanggal: str = ""
    setelah: str = ""
    surut: str = ""
    tahap: tuple[TahapBaru, ...] = ()

    @classmethod
    def dari(cls, mulai: MulaiBerlaku) -> BerlakuView:
        """Return the words for an entry into force."""
        return cls(
            tanggal(mulai.tanggal) if mulai.tanggal else "",
            _tenggang(str(mulai.setelah)),
            kalimat(mulai.surut.alasan) if mulai.surut else "",
            tuple(
                TahapBaru(
                    f"({n})",
                    name_units([Alamat.parse(str(a)) for a in satu.alamat]),
                    tanggal(satu.tanggal) if satu.tanggal else "",
                    _tenggang(str(satu.setelah)),
                )
                for n, satu in enumerate(mulai.tahap, start=2)
            ),
        )


def _tenggang(kata: str) -> str:
    """Return a time in words: ``6 (enam) bulan``."""
    m = TENGGANG.fullmatch(kata)
    return f"{bilangan(int(m['n']))} {m['satuan']}" if m else ""


@dataclass(frozen=True, slots=True)
class PerubahanView:
    """What an amendment does; its entry into force stands behind ``pasal_ii`` (L2'-233a)."""

    dasar: DasarView
    tunggal: bool
    instruksi: tuple[InstruksiView, ...]
    pasal_ii: tuple[Butir, ...]
    tahap: tuple[TahapView, ...]
    nomor_berlaku: str
    berlaku: BerlakuView = field(default_factory=BerlakuView)


@dataclass(frozen=True, slots=True)
class BaruView:
    """The body of a new regulation; ``pasal_cabut`` repeals others, ``pasal_akhir`` is its entry.

    ``dalam_bab``: its last Pasal stand in a group.
    """

    batang_tubuh: Blok
    dalam_bab: bool
    mencabut: tuple[Butir, ...]
    pasal_cabut: str
    pasal_akhir: str
    penjelasan: Blok
    berlaku: BerlakuView


@dataclass(frozen=True, slots=True)
class PencabutanView:
    """What a revocation repeals, what stays, what is under way; one sentence each an ayat."""

    dicabut: tuple[Butir, ...]
    ayat: tuple[Butir, ...]
    tetap: str
    penjelasan: Blok
    berlaku: BerlakuView


@dataclass(frozen=True, slots=True)
class RancanganView:
    """All that the templates of a draft may name; ``isi`` is what it does to the law."""

    bentuk: BentukRancangan
    judul: str
    menimbang: tuple[Butir, ...]
    huruf_menimbang: str
    huruf_penutup: str
    mengingat: tuple[Butir, ...]
    isi: PerubahanView | BaruView | PencabutanView
    berpenjelasan: bool
    umum: Blok
    lampiran: tuple[LampiranView, ...]
    kepastian: Kepastian | None
    bercatatan: bool
    cetakan: Cetakan


@dataclass(frozen=True, slots=True)
class Tata:
    """How the words of a draft are set: its annexes, its explanation, its units, its marks."""

    lampiran: TataLampiran
    umum: Callable[[str], tuple[Block, ...]] = prosa
    satuan: UnitLayout = _BERNAMA
    cetakan: Cetakan = DRAFT


BERSIH = Tata(lampiran_polos, baris_polos, UnitLayout(kapital=False))
"""As a law has them, line for line."""


def rancangan(
    draft: Draft, templat: Templates, tata: Tata, kepastian: Kepastian | None = None
) -> tuple[Part, ...]:
    """Return the parts of a draft; ``kepastian`` is the editorial note before its title, if any."""
    return templat.parts(f"ranperda/{_template(draft)}", _view(draft, tata, kepastian))


def rumusan(draft: Amendment, templat: Templates) -> tuple[Part, ...]:
    """Return what an amendment says, without what only its maker knows."""
    return templat.parts("ranperda/rumusan", _view(draft, BERSIH, None))


def _template(draft: Draft) -> str:
    match draft:
        case Amendment():
            return "ranperda"
        case NewRegulation():
            return "baru"
        case Revocation():
            return "pencabutan"
    assert_never(draft)


def _view(draft: Draft, tata: Tata, kepastian: Kepastian | None) -> RancanganView:
    menimbang = berhuruf(map(butir, draft.menimbang))
    return RancanganView(
        bentuk=draft.bentuk,
        judul=rapi(draft.judul),
        menimbang=menimbang,
        huruf_menimbang=daftar([f"huruf {satu.label.rstrip('.')}" for satu in menimbang]),
        huruf_penutup=berhuruf((*draft.menimbang, ""))[-1].label,
        mengingat=bernomor(draft.mengingat),
        isi=_isi(draft, tata.satuan),
        berpenjelasan=draft.berpenjelasan,
        umum=Blok(tata.umum(draft.umum)),
        lampiran=tuple(map(tata.lampiran, draft.lampiran)),
        kepastian=kepastian,
        bercatatan=kepastian is not None,
        cetakan=tata.cetakan,
    )


def _isi(draft: Draft, penata: UnitLayout) -> PerubahanView | BaruView | PencabutanView:
    match draft:
        case Amendment():
            tahap = later_starts(draft)
            return PerubahanView(
                dasar=DasarView.dari(draft.dasar, draft.pengubah),
                tunggal=len(draft.instruksi) == 1,
                instruksi=tuple(_instruksi(draft, penata)),
                pasal_ii=bernomor(map(kalimat, draft.lain)),
                tahap=tahap,
                nomor_berlaku=f"{len(draft.lain) + len(tahap) + 1}.",
                berlaku=BerlakuView.dari(draft.mulai),
            )
        case NewRegulation():
            return _baru(draft, penata)
        case Revocation():
            return _pencabutan(draft)
    assert_never(draft)


def _baru(draft: NewRegulation, penata: UnitLayout) -> BaruView:
    terakhir = [satu.nomor for satu in draft.pasal][-1:]
    cabut = nomor.following(Jenis.PASAL, *terakhir)
    akhir = nomor.following(Jenis.PASAL, cabut) if draft.mencabut else cabut
    return BaruView(
        batang_tubuh=Blok(penata.blok(draft.batang_tubuh, 1)),
        dalam_bab=draft.batang_tubuh.anak[-1].jenis is not Jenis.PASAL,
        mencabut=bertanda(satu.cite() for satu in draft.mencabut),
        pasal_cabut=cabut if draft.mencabut else "",
        pasal_akhir=akhir,
        penjelasan=Blok(
            tuple(b for s in draft.pasal for b in penjelasan.pasal(s, draft.penjelasan))
        ),
        berlaku=BerlakuView.dari(draft.mulai),
    )


def _pencabutan(draft: Revocation) -> PencabutanView:
    lain = (*(("",) if draft.tetap else ()), *map(kalimat, draft.peralihan))
    ayat = tuple(Butir(f"({n})", satu) for n, satu in enumerate(lain, start=2))
    nomor_ayat = ("1", *(satu.label.strip("()") for satu in ayat)) if ayat else ()
    anak = tuple(Satuan(Jenis.AYAT, n) for n in nomor_ayat)
    pasal = (Satuan(Jenis.PASAL, "1", anak=anak), Satuan(Jenis.PASAL, "2"))
    return PencabutanView(
        dicabut=bertanda(satu.cite() for satu in (draft.dicabut, *draft.turut)),
        ayat=ayat,
        tetap=daftar([satu.cite() for satu in draft.tetap]),
        penjelasan=Blok(tuple(b for s in pasal for b in penjelasan.pasal(s, draft.penjelasan))),
        berlaku=BerlakuView.dari(draft.mulai),
    )


def _instruksi(draft: Amendment, penata: UnitLayout) -> Iterator[InstruksiView]:
    for n, satu in enumerate(draft.instruksi, start=1):
        yield InstruksiView(
            id=f"instruksi-{n}",
            nomor=f"{n}.",
            kalimat=satu.kalimat,
            rumusan=Blok(tuple(b for s in satu.berbunyi for b in penata.blok(s, 2))),
            penjelasan=Blok(penjelasan.angka(satu, draft.hasil, draft.penjelasan)),
        )


def later_starts(draft: Amendment) -> tuple[TahapView, ...]:
    """Return one item of Pasal II for each later day of entry into force, in order of time."""
    kemudian = [
        (op.mulai, alamat_isi(op), f"angka {n}")
        for n, satu in enumerate(draft.instruksi, start=1)
        for op in satu.operasi
        if op.mulai
    ]
    hasil = []
    for urut, mulai in enumerate(sorted({hari for hari, *_ in kemudian}), len(draft.lain) + 1):
        milik = [satu for satu in kemudian if satu[0] == mulai]
        angka = dict.fromkeys(n for *_, n in milik)
        ketentuan = name_units([alamat for _, alamat, _ in milik])
        butir = f"Pasal I {daftar([*angka])}"
        hasil.append(TahapView(f"{urut}.", ketentuan, butir, tanggal(mulai)))
    return tuple(hasil)


# --- labels ---------------------------------------------------------------------------------------


def bernomor(isi: Iterable[str]) -> tuple[Butir, ...]:
    """Return items labelled ``1.``, ``2.`` ..."""
    return tuple(Butir(f"{n}.", satu) for n, satu in enumerate(isi, start=1))


def bertanda(isi: Iterable[str]) -> tuple[Butir, ...]:
    """Return items of a tabulation with their closing marks (L2-88 to 90)."""
    semua = berhuruf(isi)
    akhir = len(semua) - 1
    tanda = (";" if n < akhir - 1 else "; dan" if n < akhir else "," for n in range(len(semua)))
    return tuple(Butir(satu.label, f"{satu.teks}{t}") for satu, t in zip(semua, tanda, strict=True))


def berhuruf(isi: Iterable[str]) -> tuple[Butir, ...]:
    """Return items labelled ``a.``, ``b.`` ..., as far as the law counts (L2-87)."""
    hasil: list[Butir] = []
    huruf: list[str] = []
    for satu in isi:
        huruf.append(nomor.following(Jenis.HURUF, *huruf))
        hasil.append(Butir(f"{huruf[-1]}.", satu))
    return tuple(hasil)
