"""The comparison of a new regulation: beside the law it replaces, or beside its reasons alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.documents import tandai
from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.kepastian import Kepastian
from generator.documents.matriks import (
    NAMA,
    BarisMatriks,
    beside,
    considered,
    labelled,
    reasons,
    state_of,
)
from generator.documents.meta import meta
from generator.documents.pembukaan import pembukaan
from generator.documents.penomoran import nomori
from generator.documents.ranperda import bagian
from generator.documents.rumusan import UnitLayout
from generator.documents.sejajar import align, align_like
from generator.documents.temuan_bernama import FirstNamed
from generator.documents.ungkapan import rapi
from generator.documents.wilayah import Wilayah
from generator.ir.html import Blok
from generator.ir.nodes import Block, Document, Heading
from generator.law import tree
from generator.law.engine.padanan import match_units, numbered_like
from generator.law.reader.read import read_satuan
from generator.model.alamat import Alamat
from generator.model.perubahan import Instruksi
from generator.model.satuan import Jenis, Satuan
from generator.model.teks import Teks
from generator.model.tempat import MENGINGAT


@dataclass(frozen=True, slots=True)
class PasalMatriks:
    """The rows of one Pasal of the draft, under the groups that open before it.

    ``lama`` is the Pasal of the replaced law that it answers, empty for none.
    """

    kelompok: tuple[str, ...]
    nama: str
    lama: str
    baris: tuple[BarisMatriks, ...]


@dataclass(frozen=True, slots=True)
class MatriksBaruView:
    """All that the template may name; ``lama`` is the replaced law, empty where there is none."""

    wilayah: Wilayah
    judul: str
    lama: str
    menimbang: tuple[BarisMatriks, ...]
    mengingat: tuple[BarisMatriks, ...]
    pembukaan_ada: bool
    pasal: tuple[PasalMatriks, ...]
    penutup: tuple[BarisMatriks, ...]
    hilang: tuple[PasalMatriks, ...]
    kepastian: Kepastian
    bercatatan: bool


def matriks_baru(bahan: Bahan, templat: Templates) -> Document:
    """Return the comparison of a new regulation, Pasal by Pasal."""
    dulu = bahan.dossier.digantikan
    temuan = FirstNamed({str(satu.id): rapi(satu.judul) for satu in bahan.dossier.temuan})
    tercetak = [b for part in bagian(bahan, templat, bercatatan=False) for b in part.blocks]
    butir, kosong = labelled(tercetak), Teks("")
    lama = _body(dulu.batang_tubuh) if dulu else ()
    cocok = match_units(lama, tree.pasal(bahan.amandemen.hasil))
    view = MatriksBaruView(
        wilayah=Wilayah.dari(bahan),
        judul=rapi(bahan.dossier.identitas.judul),
        lama=bahan.dossier.pustaka.peraturan[str(dulu.peraturan)].acuan().pendek if dulu else "",
        pembukaan_ada=bool(dulu and (dulu.menimbang or dulu.mengingat)),
        menimbang=considered(bahan, dulu.menimbang if dulu else kosong, butir["Menimbang"], temuan),
        mengingat=beside(
            pembukaan(dulu.mengingat if dulu else kosong, Jenis.ANGKA),
            butir["Mengingat"],
            MENGINGAT,
        ),
        pasal=tuple(_rows(bahan, lama, cocok, temuan)),
        penutup=(BarisMatriks(Blok(), Blok(tuple(_closing(bahan, tercetak)))),),
        hilang=tuple(_gone(satu) for i, satu in enumerate(lama) if i not in cocok.values()),
        kepastian=Kepastian.dari(bahan.dossier),
        bercatatan=True,
    )
    parts = nomori(templat.parts("matriks_persandingan/baru", view), bahan.huruf).parts
    return Document(NAMA, meta(bahan, "Matriks Persandingan"), "tabel", parts)


def _body(teks: Teks) -> tuple[Satuan, ...]:
    """Return the Pasal in force of the replaced law."""
    batang, _ = read_satuan(teks, teks.span)
    return tuple(satu for satu in tree.pasal(batang) if not satu.dihapus)


def _rows(
    bahan: Bahan, lama: Sequence[Satuan], cocok: dict[int, int], temuan: FirstNamed
) -> Iterator[PasalMatriks]:
    """Yield every Pasal of the draft beside the one it answers."""
    hasil = bahan.amandemen.hasil
    beralasan = {str(satu.alamat[0]): satu for satu in bahan.amandemen.instruksi}
    kepala: list[str] = []
    n = 0
    for _, satuan in tree.kerangka(hasil):
        if satuan.jenis is Jenis.BATANG_TUBUH:
            continue
        if satuan.jenis is not Jenis.PASAL:
            kepala.append(_heading(satuan))
            continue
        mitra = lama[cocok[n]] if n in cocok else None
        n += 1
        nama = str(Alamat().ke(satuan.jenis, satuan.nomor))
        yield PasalMatriks(
            tuple(kepala),
            nama,
            str(Alamat().ke(Jenis.PASAL, mitra.nomor)) if mitra else "",
            _pasal(bahan, satuan, mitra, beralasan.get(nama), temuan),
        )
        kepala = []


def _heading(satuan: Satuan) -> str:
    nama = str(Alamat().ke(satuan.jenis, satuan.nomor))
    return f"{nama.upper() if satuan.jenis is Jenis.BAB else nama} {satuan.judul}".strip()


def _pasal(
    bahan: Bahan,
    baru: Satuan,
    lama: Satuan | None,
    alasan: Instruksi | None,
    temuan: FirstNamed,
) -> tuple[BarisMatriks, ...]:
    """Return the rows of a Pasal, piece by piece where both texts have it."""
    if lama is None:
        sejajar = align((), UnitLayout().blok(baru))
    else:
        serupa = numbered_like(lama, baru)
        sejajar = align_like(
            tandai.semula((lama,), (numbered_like(baru, lama),)),
            UnitLayout().blok(serupa),
            tandai.menjadi((serupa,), (baru,)),
        )
    sebab = reasons(bahan, alasan, [satu.kunci for satu in sejajar]) if alasan else {}
    return tuple(
        BarisMatriks(
            Blok(satu.semula.blok if satu.semula else ()),
            Blok(satu.menjadi.blok if satu.menjadi else ()),
            tuple(view for view, _ in sebab.get(satu.kunci, ())),
            temuan.views(k for _, karena in sebab.get(satu.kunci, ()) for k in karena),
            state_of(satu, beralasan=satu.kunci in sebab),
        )
        for satu in sejajar
    )


def _gone(satuan: Satuan) -> PasalMatriks:
    """Return a Pasal of the replaced law that the draft has no more."""
    nama = str(Alamat().ke(Jenis.PASAL, satuan.nomor))
    return PasalMatriks((), "", nama, (BarisMatriks(Blok(UnitLayout().blok(satuan)), Blok()),))


def _closing(bahan: Bahan, tercetak: Sequence[Block]) -> Iterator[Block]:
    """Yield the Pasal that the template words behind the body."""
    sendiri = {f"Pasal {satu.nomor}" for satu in tree.pasal(bahan.amandemen.hasil)}
    mulai = False
    for blok in tercetak:
        if isinstance(blok, Heading):
            mulai = blok.label.startswith("Pasal ") and blok.label not in sendiri
            if mulai:
                yield replace(blok, id="", level=0)
        elif getattr(blok, "role", "") == "penutup":
            return
        elif mulai:
            yield blok
