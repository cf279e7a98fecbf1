"""The delegated regulation: position, organisation, tasks, functions and working order of units.

Its text is made from the trees in ``perangkat_daerah.yaml`` by ``templates/ranperkada_sotk``, read
as law text like any other, and printed as a new regulation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from generator.diagnostics import Diagnostic, DraftingError, Severity, Span, galat
from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.kepastian import Kepastian
from generator.documents.lampiran import lampiran_view
from generator.documents.meta import meta
from generator.documents.penomoran import nomori
from generator.documents.rancangan import Tata, rancangan
from generator.documents.ranperda import legal_bases
from generator.documents.ungkapan import rapi
from generator.documents.unit import kepala_unit
from generator.ir.nodes import Document, Meta
from generator.kelembagaan.sotk import chosen_units, delegation
from generator.law.reader.read import read_satuan
from generator.model import nomor
from generator.model.bilangan import tingkat
from generator.model.daerah import KEPALA_DAERAH
from generator.model.dossier import SOTK, Dossier, IsiPerubahan, PerangkatDaerah
from generator.model.draft import BentukRancangan, NewRegulation, makes
from generator.model.peraturan import Acuan, JenisPeraturan, pengubah_dari
from generator.model.pustaka import split_reference
from generator.model.satuan import Jenis, Lampiran
from generator.model.sotk import JenisUnsur, Unsur

PERKADA = (JenisPeraturan.PERGUB, JenisPeraturan.PERBUP, JenisPeraturan.PERWALI)
FOLDER = "ranperkada_sotk"


@dataclass(frozen=True, slots=True)
class ButirSusunan:
    """One element in the list of what a unit consists of."""

    label: str
    nama: str
    membawahi: tuple[tuple[str, str], ...]  # label and name of what is below
    akhir: str  # what ends the item


@dataclass(frozen=True, slots=True)
class TugasView:
    """The Pasal of the tasks and functions of a unit or an element."""

    nomor: str
    nama: str
    tugas: str
    fungsi: tuple[tuple[str, str], ...]  # label and words
    label_lain: str  # of the function that ends every list
    pemberi: str  # who may give other functions


@dataclass(frozen=True, slots=True)
class UnitSotk:
    """One unit: its Pasal and its words."""

    nama: str
    jenis: str
    ke: str  # which Bagian: Kesatu
    definisi: str  # number in Pasal 1
    pasal_kedudukan: str
    pasal_susunan: str
    label_kepala: str
    kepala: str
    susunan: tuple[ButirSusunan, ...]
    tugas: tuple[TugasView, ...]


@dataclass(frozen=True, slots=True)
class SotkView:
    """All that the text of the regulation may name."""

    perkada: str
    daerah: str
    kepala: str
    kepala_lengkap: str
    perda: str
    delegasi: str
    judul: str
    unit: tuple[UnitSotk, ...]
    definisi_jf: str
    pasal_jf: str
    pasal_kerja: str
    uptd: bool


def ranperkada_sotk(bahan: Bahan, templat: Templates) -> Document:
    """Return the draft regulation on the units that are chosen; DraftingError for none."""
    daerah = bahan.dossier.identitas.daerah
    jenis = next(j for j in PERKADA if makes(j, daerah))
    bentuk = BentukRancangan.dari(jenis, daerah)
    view = _view(bahan)
    judul = _words(templat, "judul", view)
    batang, notes = read_satuan(
        templat.text(f"{FOLDER}/batang_tubuh", view),
        Span(f"templates/{FOLDER}/batang_tubuh.html.j2"),
    )
    if faults := [d for d in notes if d.severity is Severity.GALAT]:
        raise DraftingError(faults)
    draft = NewRegulation(
        bentuk=bentuk,
        judul=judul,
        menimbang=(_words(templat, "menimbang", view),),
        mengingat=_bases(bahan),
        batang_tubuh=batang,
        lampiran=(Lampiran("", _words(templat, "lampiran", view), "[[gambar:bagan-sotk]]"),),
    )
    tata = Tata(partial(lampiran_view, bahan=bahan, templat=templat))
    made = nomori(rancangan(draft, templat, tata, Kepastian.dari(bahan.dossier)), bahan.huruf)
    return Document(SOTK, _meta(bahan, bentuk, judul), "rancangan", made.parts)


def _words(templat: Templates, name: str, view: object) -> str:
    """Return what a template says, on one line."""
    return " ".join(templat.text(f"{FOLDER}/{name}", view).split())


def _meta(bahan: Bahan, bentuk: BentukRancangan, judul: str) -> Meta:
    """Return the metadata, with the title of this regulation in place of the Perda's."""
    nama = f"Rancangan {bentuk.nama}"
    tentang = meta(bahan, nama)
    title, subject = f"{nama}: {judul}", f"Rancangan {bentuk.lengkap} tentang {judul}"
    return replace(tentang, title=title, subject=subject, keywords=(nama, *tentang.keywords[2:]))


@dataclass(frozen=True, slots=True)
class TeksSotk:
    """The words of a regulation that stands alone, and the units it is about."""

    judul: str
    batang_tubuh: str
    lampiran: str
    alasan: str
    unit: int


def text_of(dossier: Dossier, templat: Templates) -> TeksSotk:
    """Return what the trees of units say as a regulation of its own."""
    view = view_of(dossier, "", "")
    return TeksSotk(
        judul=_words(templat, "judul", view),
        batang_tubuh=templat.text(f"{FOLDER}/batang_tubuh", view),
        lampiran=_words(templat, "lampiran", view),
        alasan=_words(templat, "alasan", view),
        unit=len(view.unit),
    )


def _view(bahan: Bahan) -> SotkView:
    place = delegation(bahan.amandemen.hasil, bahan.dossier.identitas.daerah.peraturan_kepala)
    if place is None:
        raise DraftingError([_incomplete(bahan.dossier)])
    return view_of(bahan.dossier, _perda(bahan), str(place))


def _incomplete(dossier: Dossier) -> Diagnostic:
    message = "bahan ranperkada-sotk tidak lengkap (K91, K92)"
    return galat(dossier.identitas.asal, "K91", message)


def view_of(dossier: Dossier, perda: str, delegasi: str) -> SotkView:
    """Return the view of the chosen units; K91 where there is none."""
    daerah, units = dossier.identitas.daerah, chosen_units(dossier)
    if not units:
        raise DraftingError([_incomplete(dossier)])
    bersama = ("Daerah", "Kepala Daerah", "Perangkat Daerah")
    views, last = _units(units, daerah, len(bersama) + 1)
    return SotkView(
        perkada=daerah.peraturan_kepala,
        daerah=daerah.sebutan,
        kepala=KEPALA_DAERAH[daerah.jenis],
        kepala_lengkap=daerah.kepala,
        perda=perda,
        delegasi=delegasi,
        judul=str(units[0].nama) if len(units) == 1 else "",
        unit=views,
        definisi_jf=f"{len(bersama) + len(units) + 1}.",
        pasal_jf=str(last + 1),
        pasal_kerja=str(last + 2),
        uptd=any(s.jenis is JenisUnsur.UPTD for u in units if u.rincian for s in u.rincian.semua),
    )


def _perda(bahan: Bahan) -> str:
    """Return the Perda as its executing regulation names it, the pending amendment included."""
    semua = [replace(satu, lembaran="") for satu in _chain(bahan)]
    return semua[0].setelah(semua[1:])


def _chain(bahan: Bahan) -> tuple[Acuan, ...]:
    """Return the Perda and what amends it, oldest first; the draft of the dossier is the last."""
    judul = str(rapi(bahan.dossier.identitas.judul))
    draft = Acuan(bahan.bentuk.nama, "...", "...", judul, _gazette(bahan))
    lama = bahan.terdahulu
    if not isinstance(bahan.dossier.isi, IsiPerubahan) or lama is None:
        return (draft,)
    sudah = pengubah_dari(lama, bahan.dossier.pustaka.peraturan)
    return (*(s.acuan(instansi=False) for s in (lama, *sudah)), draft)


def _gazette(bahan: Bahan) -> str:
    return f"{bahan.bentuk.lembaran} Tahun ... Nomor ..."


def _bases(bahan: Bahan) -> tuple[str, ...]:
    """Return the legal bases, the Perda last and with the pending amendment (L2-41, 41a)."""
    perda = _chain(bahan)
    lain = [
        text
        for key, text in zip(bahan.dossier.konsiderans.mengingat, legal_bases(bahan), strict=True)
        if split_reference(str(key))[0] != bahan.dossier.terdahulu
    ]
    return (*lain, perda[0].setelah(perda[1:]))


def _units(
    units: Sequence[PerangkatDaerah], daerah: object, definisi: int
) -> tuple[tuple[UnitSotk, ...], int]:
    """Return the views of units and the number of the last Pasal they take; Pasal 1 defines."""
    susunan = {str(u.id): (2 + 2 * n, 3 + 2 * n) for n, u in enumerate(units)}
    number = 1 + 2 * len(units)
    views = []
    for n, unit in enumerate(units):
        tugas = tuple(_tasks(unit, number))
        number += len(tugas)
        satu, dua = susunan[str(unit.id)]
        views.append(
            UnitSotk(
                nama=str(rapi(unit.nama)),
                jenis=str(unit.jenis),
                ke=tingkat(n + 1).title(),
                definisi=f"{definisi + n}.",
                pasal_kedudukan=str(satu),
                pasal_susunan=str(dua),
                label_kepala="a.",
                kepala=kepala_unit(unit),
                susunan=tuple(_elements(unit)),
                tugas=tugas,
            )
        )
    return tuple(views), number


def _labels(kind: Jenis) -> Iterator[str]:
    """Yield the labels of a list in their order."""
    known: list[str] = []
    while True:
        known.append(nomor.following(kind, *known))
        yield f"{known[-1]}."


def _elements(unit: PerangkatDaerah) -> Iterator[ButirSusunan]:
    unsur = unit.rincian.unsur if unit.rincian else ()
    labels = _labels(Jenis.HURUF)
    next(labels)  # the head stands first
    for n, (satu, label) in enumerate(zip(unsur, labels, strict=False), start=1):
        below = zip(_labels(Jenis.ANGKA), satu.anak, strict=False)
        end = "." if n == len(unsur) else ("; dan" if n == len(unsur) - 1 else ";")
        items = tuple((angka, str(rapi(b.nama))) for angka, b in below)
        yield ButirSusunan(label, _called(satu), items, end)


def _called(satu: Unsur) -> str:
    return f"{rapi(satu.nama)} kelas {satu.kelas}" if satu.kelas else str(rapi(satu.nama))


def _tasks(unit: PerangkatDaerah, last: int) -> Iterator[TugasView]:
    """Yield the Pasal of the unit itself and of each element with tasks, after number ``last``."""
    if unit.rincian is None:
        return
    isi = [(str(rapi(unit.nama)), unit.rincian.tugas, unit.rincian.fungsi, "")]
    isi += [
        (_post(s), s.tugas, s.fungsi, "pimpinan") for s in unit.rincian.semua if s.tugas.strip()
    ]
    for n, (nama, tugas, fungsi, pemberi) in enumerate(isi, start=last + 1):
        labels = _labels(Jenis.HURUF)
        items = tuple((next(labels), str(rapi(f))) for f in fungsi)
        yield TugasView(str(n), nama, str(rapi(tugas)), items, next(labels), pemberi)


def _post(satu: Unsur) -> str:
    return str(rapi(satu.nama))
