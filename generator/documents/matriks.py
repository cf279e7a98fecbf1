"""The comparison table: before and after, unit by unit, with the reason beside its change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Literal

from generator.diagnostics import Span
from generator.documents import penjelasan, tandai
from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.hal_peralihan import reason_of
from generator.documents.kepastian import Kepastian
from generator.documents.kesepakatan import Agreements, of_labels, places_of
from generator.documents.meta import meta
from generator.documents.pembukaan import pembukaan
from generator.documents.penomoran import nomori
from generator.documents.rancangan import DasarView
from generator.documents.ranperda import amended_view, bagian
from generator.documents.sejajar import EKOR, Kunci, Sejajar, align, key, side_by_side, whole
from generator.documents.tabel.sel import alasan_per_asal
from generator.documents.temuan_bernama import FirstNamed, TemuanView
from generator.documents.ungkapan import daftar, rapi
from generator.documents.wilayah import Wilayah
from generator.documents.word_diff import Beda
from generator.ir.html import Blok
from generator.ir.nodes import Block, Document, Heading, List, Paragraph, Text
from generator.ir.walk import walk
from generator.law.apply.annex import part_lines
from generator.law.apply.beside import brought_annex
from generator.law.sasaran import alamat_isi
from generator.law.tree import ada, find
from generator.model.alamat import KELOMPOK, Alamat
from generator.model.perubahan import Instruksi, Objek
from generator.model.satuan import Jenis, Satuan
from generator.model.tabel import is_apart, runs_of
from generator.model.teks import Teks
from generator.model.tempat import JUDUL, MENGINGAT, MENIMBANG, PASAL_II, Tempat

NAMA = "matriks-persandingan"


@dataclass(frozen=True, slots=True)
class AlasanView:
    """Why a unit changes; ``lihat`` names the unit beside which the same reason stands."""

    teks: str
    temuan: str
    lihat: str = ""


@dataclass(frozen=True, slots=True)
class BarisMatriks:
    """One unit before and after, and why it changes.

    ``keadaan``: ``tetap`` when both sides are the same, ``tanda`` when only its marks differ,
    ``baru`` when the law does not have it. ``kesepakatan`` is what the register says of it.
    """

    semula: Blok
    menjadi: Blok
    alasan: tuple[AlasanView, ...] = ()
    temuan: tuple[TemuanView, ...] = ()
    keadaan: Literal["", "tetap", "tanda", "baru"] = ""
    tempat: Tempat = ()
    kesepakatan: str = ""


@dataclass(frozen=True, slots=True)
class InstruksiMatriks:
    """The rows of one item of Pasal I, under its sentence."""

    angka: str
    kalimat: str
    baris: tuple[BarisMatriks, ...]


@dataclass(frozen=True, slots=True)
class MatriksView:
    """All that the template of the comparison table may name.

    ``pembukaan_ada``: the considerations of the law in force are known; ``kesepakatan_ada``: the
    register says something of a unit of the table.
    """

    wilayah: Wilayah
    judul: str
    dasar: DasarView
    pembukaan_ada: bool
    kesepakatan_ada: bool
    kesepakatan_judul: str
    menimbang: tuple[BarisMatriks, ...]
    mengingat: tuple[BarisMatriks, ...]
    instruksi: tuple[InstruksiMatriks, ...]
    pasal_ii: tuple[BarisMatriks, ...]
    kepastian: Kepastian
    bercatatan: bool


def matriks(bahan: Bahan, templat: Templates) -> Document:
    """Return the comparison table: title, considerations, Pasal I unit by unit, Pasal II."""
    (dasar, amandemen), tercetak = bahan.perubahan, _Tercetak.dari(bahan, templat)
    sepakat = Agreements(bahan)
    temuan = FirstNamed({str(satu.id): rapi(satu.judul) for satu in bahan.dossier.temuan})
    view = MatriksView(
        wilayah=Wilayah.dari(bahan),
        judul=rapi(bahan.dossier.identitas.judul),
        dasar=amended_view(bahan),
        pembukaan_ada=bool(dasar.menimbang or dasar.mengingat),
        kesepakatan_ada=False,
        kesepakatan_judul=sepakat.cell((JUDUL,)),
        menimbang=considered(bahan, dasar.menimbang, tercetak.menimbang, temuan),
        mengingat=beside(pembukaan(dasar.mengingat, Jenis.ANGKA), tercetak.mengingat, MENGINGAT),
        instruksi=tuple(
            _instruksi(bahan, n, satu, temuan)
            for n, satu in enumerate(amandemen.instruksi, start=1)
        ),
        pasal_ii=_pasal_ii(bahan, tercetak.pasal_ii),
        kepastian=Kepastian.dari(bahan.dossier),
        bercatatan=True,
    )
    view = _agreed(view, sepakat)
    made = nomori(templat.parts("matriks_persandingan/matriks_persandingan", view), bahan.huruf)
    return Document(NAMA, meta(bahan, "Matriks Persandingan"), "tabel", made.parts)


# --- around Pasal I -------------------------------------------------------------------------------


def labelled(blok: Sequence[Block]) -> dict[str, tuple[Block, ...]]:
    """Return what stands behind each label of a list: ``Menimbang``, ``Mengingat``."""
    return {item.label: item.blocks for b in walk(blok) if isinstance(b, List) for item in b.items}


@dataclass(frozen=True, slots=True)
class _Tercetak:
    """What stands around Pasal I, as the draft prints it."""

    menimbang: tuple[Block, ...]
    mengingat: tuple[Block, ...]
    pasal_ii: tuple[Block, ...]

    @classmethod
    def dari(cls, bahan: Bahan, templat: Templates) -> _Tercetak:
        blok = [b for part in bagian(bahan, templat, bercatatan=False) for b in part.blocks]
        butir = labelled(blok)
        mulai = next(n for n, b in enumerate(blok) if isinstance(b, Heading) and b.id == "pasal-ii")
        isi = takewhile(lambda b: getattr(b, "role", "") != "penutup", blok[mulai + 1 :])
        return cls(butir["Menimbang"], butir["Mengingat"], tuple(isi))


def considered(
    bahan: Bahan, lama: Teks, tercetak: Sequence[Block], temuan: FirstNamed
) -> tuple[BarisMatriks, ...]:
    """Return the considerations of both, item by item, with all the findings they rest on."""
    baris = beside(pembukaan(lama, Jenis.HURUF), tercetak, MENIMBANG)
    karena = [tuple(map(str, satu.karena)) for satu in bahan.dossier.konsiderans.menimbang]
    karena += [()] * (len(baris) - len(karena))
    return tuple(
        replace(satu, temuan=temuan.all_views(kunci))
        for satu, kunci in zip(baris, karena, strict=False)
    )


def _pasal_ii(bahan: Bahan, tercetak: Sequence[Block]) -> tuple[BarisMatriks, ...]:
    """Return Pasal II item by item, with its matter and the findings it serves."""
    butir = bahan.dossier.peralihan
    temuan = {str(op.id): op.karena for op in bahan.dossier.operasi if op.id}
    alasan = [
        AlasanView(
            reason_of(satu),
            daftar(sorted({str(t) for id_ in satu.karena for t in temuan.get(str(id_), ())})),
        )
        for satu in butir
    ]
    baris = beside((), tercetak, PASAL_II)
    lain = len(butir) + len(bahan.dossier.identitas.pasal_ii)
    alasan += [AlasanView("", "")] * (lain - len(butir))
    alasan += [AlasanView("Saat mulai berlaku.", "")] * (len(baris) - lain)
    return tuple(
        replace(satu, alasan=(sebab,)) if sebab.teks else satu
        for satu, sebab in zip(baris, alasan, strict=False)
    )


def beside(
    semula: Sequence[Block], menjadi: Sequence[Block], nama: str
) -> tuple[BarisMatriks, ...]:
    """Return rows of items that answer each other by their place alone."""
    return tuple(
        BarisMatriks(
            Blok(satu.semula.blok if satu.semula else ()),
            Blok(satu.menjadi.blok if satu.menjadi else ()),
            tempat=(nama, *of_labels(satu.kunci)),
        )
        for satu in side_by_side(semula, menjadi)
    )


# --- Pasal I --------------------------------------------------------------------------------------


def _instruksi(
    bahan: Bahan, nomor: int, instruksi: Instruksi, temuan: FirstNamed
) -> InstruksiMatriks:
    semula, menjadi = _isi(bahan, instruksi)
    # A text that only one side has stays in one piece.
    sejajar = align(semula, menjadi) if semula and menjadi else whole(semula, menjadi)
    alasan = reasons(bahan, instruksi, [satu.kunci for satu in sejajar])
    baris = [
        BarisMatriks(
            Blok(satu.semula.blok if satu.semula else ()),
            Blok(satu.menjadi.blok if satu.menjadi else ()),
            tuple(view for view, _ in alasan.get(satu.kunci, ())),
            temuan.views(k for _, karena in alasan.get(satu.kunci, ()) for k in karena),
            state_of(satu, beralasan=satu.kunci in alasan),
            _tempat(instruksi, satu.kunci),
        )
        for satu in sejajar
    ]
    pasal = _seluruh(bahan, instruksi, sejajar[0].kunci) if len(sejajar) > 1 else ""
    sama = (AlasanView("", "", pasal),)
    baris = [
        replace(satu, alasan=sama)
        if pasal and not satu.alasan and satu.keadaan in ("", "baru")
        else satu
        for satu in baris
    ]
    return InstruksiMatriks(f"Angka {nomor}", instruksi.kalimat, tuple(baris))


def _tempat(instruksi: Instruksi, kunci: Kunci) -> Tempat:
    """Return the place of a row; that of the instruction where the row is all of its unit."""
    sendiri = places_of(instruksi)
    dalam = of_labels(label for label in kunci if label != EKOR)
    if not dalam or len(dalam) == 1 == len(sendiri):
        return sendiri[0] if sendiri else ()
    return dalam


def _agreed(view: MatriksView, sepakat: Agreements) -> MatriksView:
    """Return the table with what the register says beside each row, if it says anything."""

    def told(baris: tuple[BarisMatriks, ...]) -> tuple[BarisMatriks, ...]:
        alone = len(baris) > 1  # what is in a unit has rows of its own
        return tuple(
            replace(satu, kesepakatan=sepakat.cell(satu.tempat, alone=alone)) for satu in baris
        )

    baru = replace(
        view,
        menimbang=told(view.menimbang),
        mengingat=told(view.mengingat),
        instruksi=tuple(replace(satu, baris=told(satu.baris)) for satu in view.instruksi),
        pasal_ii=told(view.pasal_ii),
    )
    rows = (*baru.menimbang, *baru.mengingat, *baru.pasal_ii)
    rows += tuple(satu for group in baru.instruksi for satu in group.baris)
    return replace(
        baru, kesepakatan_ada=bool(view.kesepakatan_judul) or any(x.kesepakatan for x in rows)
    )


def _seluruh(bahan: Bahan, instruksi: Instruksi, pertama: Kunci) -> str:
    """Return the unit of the first row, if one change with a reason is about all of it."""
    semua = alasan_per_asal(bahan)
    return next(
        (
            str(alamat_isi(op))
            for op in instruksi.operasi
            if op.asal in semua and key(alamat_isi(op)) == pertama
        ),
        "",
    )


def state_of(satu: Sejajar, *, beralasan: bool) -> Literal["", "tetap", "tanda", "baru"]:
    """Return in what way the sides of a row differ."""
    if satu.tetap:
        return "tetap"
    if satu.semula is None:
        return "baru"
    return "tanda" if satu.hanya_tanda and not beralasan else ""


def reasons(
    bahan: Bahan, instruksi: Instruksi, baris: Sequence[Kunci]
) -> dict[Kunci, list[tuple[AlasanView, tuple[str, ...]]]]:
    """Return the reasons, each with its findings, by the row that they stand beside.

    A reason that several units share is told once; one whose unit has no row of its own stands
    beside the first.
    """
    semua = alasan_per_asal(bahan)
    tempat: dict[str, Alamat] = {}
    hasil: dict[Kunci, list[tuple[AlasanView, tuple[str, ...]]]] = {}
    for op in instruksi.operasi:
        if op.asal not in semua:
            continue
        alamat, teks = alamat_isi(op), semua[op.asal]
        kunci = key(alamat) if key(alamat) in baris else baris[0]
        pertama = tempat.setdefault(teks, alamat)
        view = AlasanView(
            teks, daftar(sorted(op.karena)), "" if pertama == alamat else str(pertama)
        )
        hasil.setdefault(kunci, []).append((view, tuple(sorted(op.karena))))
    return hasil


def _isi(bahan: Bahan, instruksi: Instruksi) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Return the text before and after an instruction."""
    objek = {op.objek for op in instruksi.operasi}
    if objek == {Objek.PENJELASAN}:
        return _penjelasan(bahan, instruksi)
    if Objek.LAMPIRAN in objek:
        return _lampiran(bahan, instruksi)
    hanya_judul = objek == {Objek.JUDUL}
    _, amandemen = bahan.perubahan
    lama = tuple(_satuan(amandemen.dasar, a, hanya_judul) for a in instruksi.alamat)
    baru = tuple(_satuan(amandemen.hasil, a, hanya_judul) for a in instruksi.alamat)
    kiri, kanan = tuple(filter(None, lama)), tuple(filter(None, baru))
    return tandai.semula(kiri, kanan), tandai.menjadi(kiri, kanan)


def _satuan(akar: Satuan, alamat: Alamat, hanya_judul: bool) -> Satuan | None:
    if not ada(akar, alamat):
        return None
    satuan = find(akar, alamat)
    sendiri = hanya_judul or satuan.jenis in KELOMPOK
    return replace(satuan, anak=()) if sendiri else satuan


def _penjelasan(bahan: Bahan, instruksi: Instruksi) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    dasar, amandemen = bahan.perubahan
    lama = {Alamat.parse(str(p.alamat)): str(p.teks) for p in dasar.penjelasan}
    baru = penjelasan.isi_penjelasan(dasar, amandemen)
    kiri: list[Block] = []
    kanan: list[Block] = []
    for op in instruksi.operasi:
        sebelum = rapi(lama.get(op.alamat, penjelasan.CUKUP_JELAS))
        sesudah = rapi(baru.get(op.alamat, penjelasan.CUKUP_JELAS))
        kepala = Text(f"Penjelasan {op.alamat}: ")
        hapus = tandai.bertanda(sebelum, sesudah, Beda.HAPUS)
        sisip = tandai.bertanda(sebelum, sesudah, Beda.SISIP)
        kiri.append(Paragraph("isi-rapat", (kepala, *hapus), asal=op.asal))
        kanan.append(Paragraph("isi-rapat", (kepala, *sisip), asal=op.asal))
    return tuple(kiri), tuple(kanan)


def _lampiran(bahan: Bahan, instruksi: Instruksi) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    lama = {str(satu.nomor): satu for satu in bahan.perubahan[0].lampiran}
    kiri: list[Block] = []
    kanan: list[Block] = []
    for op in instruksi.operasi:
        nomor = op.alamat.langkah[0].nomor if op.alamat.langkah else ""
        lama_, baru_ = list[str](), list[str]()
        dulu, baru, bagian = lama.get(nomor), brought_annex(op), alamat_isi(op).langkah[1:]
        if dulu is not None:
            kiri.append(_kata(f"Lampiran {nomor} {dulu.judul}", dulu.asal))
            if not op.membawa and dulu.teks:
                lama_ = part_lines(str(dulu.teks), bagian) if bagian else dulu.teks.split("\n")
        if baru is not None:
            kanan.append(_kata(f"Lampiran {baru.nomor} {baru.judul}", baru.asal))
            baru_ = baru.teks.split("\n")
        kiri += tandai.semula(_lines_of(lama_), _lines_of(baru_))
        kanan += tandai.menjadi(_lines_of(lama_), _lines_of(baru_))
    return tuple(kiri), tuple(kanan)


def _lines_of(lines: Sequence[str]) -> tuple[Satuan, ...]:
    """Return the lines of an annex as units without labels; a table is one."""
    runs = (["\n".join(run)] if is_apart(run[0]) else run for run in runs_of(lines))
    pieces = (piece for run in runs for piece in run if piece.strip())
    return tuple(Satuan(Jenis.LAMPIRAN, str(n), kalimat=x.strip()) for n, x in enumerate(pieces))


def _kata(teks: str, asal: Span) -> Paragraph:
    return Paragraph("isi-rapat", (Text(" ".join(teks.split())),), asal=asal)
