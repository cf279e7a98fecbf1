"""Ways between the documents of a packet, each of them both ways.

Draft and reason, draft and finding, finding and evidence, evidence and source: a reader of the web
edition goes from any of them to the next, and back. What has no name of its own in a document (a
consideration, a row of the comparison, an entry of the bibliography) is found by what it says, and
gets a name that only a reader of pages sees.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.benang.keterkaitan import Keterkaitan, SatuanTertaut, TemuanTertaut, link_thread
from generator.documents import konsolidasi, matriks, naskah_akademik, ranperda
from generator.documents.bahan import Bahan
from generator.documents.keterkaitan import dokumen as keterkaitan
from generator.documents.keterkaitan.pautan import (
    id_angka,
    id_bukti,
    id_menimbang,
    id_satuan,
    id_temuan,
    nama_satuan,
)
from generator.documents.literatur import catatan_pendek
from generator.documents.rumusan import address_name
from generator.documents.sitasi import entri
from generator.ir.dump import plain
from generator.ir.nodes import Block, Cell, Document, Heading, List, Paragraph, Table
from generator.ir.walk import walk
from generator.model.alamat import Alamat
from generator.model.dossier import Literatur
from generator.model.peraturan import PeraturanPustaka
from generator.model.pustaka import split_reference

NA, RANPERDA, KETERKAITAN = naskah_akademik.NAMA, ranperda.NAMA, keterkaitan.NAMA
PERSANDINGAN, KONSOLIDASI = matriks.NAMA, konsolidasi.NAMA
_ANGKA = re.compile(r"Pasal I angka (\d+)\.")
_SELA = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Titik:
    """A place: document and id. ``nama`` is its name on a page where the id is none to be read,
    ``muat`` the id of the block that has room for its ways.
    """

    dokumen: str
    id: str
    nama: str = ""
    muat: str = ""

    @property
    def tempat(self) -> str:
        """Return the id of the block beside which its ways stand."""
        return self.muat or self.id


@dataclass(frozen=True, slots=True)
class Tautan:
    """A way: what it is called where it begins, and what the way back is called.

    What stands before a colon is said once of all ways that begin with it.
    """

    dari: Titik
    ke: Titik
    sebutan: str
    balik: str


def tautan(bahan: Bahan, documents: Sequence[Document]) -> tuple[Tautan, ...]:
    """Return the ways between ``documents``, each once."""
    peta = _Peta({document.name: _titik(document) for document in documents})
    benang = link_thread(bahan.dossier, bahan.amandemen)
    semua = (
        *_rancangan(benang, peta),
        *_menimbang(benang, peta),
        *(satu for t in benang.temuan for satu in _temuan(t, peta)),
        *(satu for t in benang.temuan for satu in _sumber(bahan, t, peta)),
    )
    return tuple(dict.fromkeys(semua))


# --- what stands where ---------------------------------------------------------------------------


@dataclass(slots=True)
class _Peta:
    """The places of each document, by their names."""

    titik: dict[str, dict[str, Titik]]

    def get(self, dokumen: str, nama: str) -> Titik | None:
        return self.titik.get(dokumen, {}).get(nama)

    def satuan(self, dokumen: str, awalan: str, alamat: Alamat, angka: int) -> Titik | None:
        """Return the place of a unit, else of the nearest around it, else of its instruction."""
        while alamat.langkah:
            nama = address_name(tuple((s.jenis, s.nomor) for s in alamat.langkah))
            for luar in ("", "batang-tubuh-"):
                if (ada := self.get(dokumen, f"{awalan}{luar}{nama}")) is not None:
                    return ada
            alamat = alamat.induk
        return self.get(dokumen, f"instruksi-{angka}")

    def temuan(self, id_: str) -> Titik | None:
        """Return where a finding is told: in the paper, else in the matrix of the thread."""
        return self.get(NA, id_) or self.get(KETERKAITAN, id_temuan(id_))


def _titik(document: Document) -> dict[str, Titik]:
    """Return the places of a document by the names that ways use."""
    found = _Pencari(document.name)
    for part in document.parts:
        for block in walk(part.blocks):
            found.take(block)
    return found.titik


@dataclass(slots=True)
class _Pencari:
    """Collects places while a document is read."""

    dokumen: str
    titik: dict[str, Titik] = field(default_factory=dict)

    def put(self, nama: str, id_: str, *, alias: bool = False, muat: str = "") -> None:
        if id_:
            self.titik.setdefault(nama, Titik(self.dokumen, id_, nama if alias else "", muat))

    def take(self, block: Block) -> None:
        match block:
            case List():
                for item in block.items:
                    self.put(item.id, item.id)
                if self.dokumen == RANPERDA and block.role == "pembukaan":
                    self._considerations(block)
            case Table():
                self._table(block)
            case Paragraph() if block.role == "entri-pustaka":
                self.put(f"sumber: {_kata(block)}", block.id)
            case _:
                self.put(block.id, block.id)

    def _considerations(self, block: List) -> None:
        """Name the considerations of the draft; one alone stands without a letter."""
        for item in block.items:
            if item.label == "Menimbang":
                dalam = [i for b in item.blocks if isinstance(b, List) for i in b.items]
                for satu in dalam:
                    self.put(id_menimbang(satu.label.rstrip(".")), satu.id, alias=True)
                if not dalam:
                    self.put(id_menimbang("a"), item.id, alias=True)

    def _table(self, table: Table) -> None:
        self.put(table.id, table.id)
        kelompok = ""
        for row in table.body:
            awal = " ".join(filter(None, map(_kata, row[0].blocks)))
            if len(row) == 1:
                kelompok = awal
            if self.dokumen == PERSANDINGAN:
                self._compared(row, awal, kelompok)
            elif table.id == "tabel-matriks-masalah" and len(row) > 1:
                for block in row[0].blocks:
                    self.put(block.id, block.id, muat=row[1].id)
            elif table.id == "tabel-bukti-temuan" and len(row) > 1:
                self.put(id_bukti(awal), row[0].id, alias=True, muat=row[1].id)

    def _compared(self, row: Sequence[Cell], awal: str, kelompok: str) -> None:
        """Name a row of the comparison: an instruction, a consideration, a Pasal of the draft."""
        if len(row) == 1:
            if m := _ANGKA.match(awal):
                self.put(id_angka(int(m[1])), row[0].id, alias=True)
            return
        for block in walk(row[-2 if len(row) < 4 else 1].blocks):
            match block:
                case Heading(role="pasal", label=label, id=id_) if label:
                    self.put(_SELA.sub("-", label.lower()), id_, alias=True)
                case List(items=items) if kelompok == "Menimbang":
                    for satu in items:
                        self.put(id_menimbang(satu.label.rstrip(".")), satu.id, alias=True)
                case _:
                    pass


def _kata(block: Block) -> str:
    return " ".join(plain(block.children).split()) if isinstance(block, Paragraph) else ""


# --- the ways ------------------------------------------------------------------------------------


def _ways(dari: Titik | None, ke: Titik | None, sebutan: str, balik: str) -> Iterator[Tautan]:
    if dari is not None and ke is not None:
        yield Tautan(dari, ke, sebutan, balik)


def _rancangan(benang: Keterkaitan, peta: _Peta) -> Iterator[Tautan]:
    """Yield the ways of each unit of the draft: findings, reason, comparison, law as amended."""
    for instruksi in benang.instruksi:
        angka = instruksi.angka
        sini = peta.get(RANPERDA, f"instruksi-{angka}")
        sebutan = f"Rancangan: angka {angka}"
        yield from _ways(sini, peta.get(PERSANDINGAN, id_angka(angka)), "Persandingan", sebutan)
        for satu in instruksi.satuan:
            yield from _satuan(satu, benang, peta)


def _satuan(satu: SatuanTertaut, benang: Keterkaitan, peta: _Peta) -> Iterator[Tautan]:
    alasan = peta.get(KETERKAITAN, id_satuan(satu, benang))
    for alamat in satu.alamat:
        sini = peta.satuan(RANPERDA, "i-", alamat, satu.angka)
        sebutan = f"Rancangan: {alamat}"
        for id_ in satu.temuan:
            yield from _ways(sini, peta.temuan(id_), f"Temuan: {id_}", sebutan)
        yield from _ways(sini, alasan, f"Alasan: {nama_satuan(satu.alamat)}", sebutan)
        if sini is None or not sini.id.startswith("i-"):
            continue
        gabungan = peta.get(KONSOLIDASI, f"k-{sini.id.removeprefix('i-')}")
        yield from _ways(sini, gabungan, "Naskah konsolidasi", "Rancangan")
        if peta.get(RANPERDA, f"instruksi-{satu.angka}") is None:  # no row of an instruction
            sanding = peta.get(PERSANDINGAN, sini.id.removeprefix("i-"))
            yield from _ways(sini, sanding, "Persandingan", "Rancangan")


def _menimbang(benang: Keterkaitan, peta: _Peta) -> Iterator[Tautan]:
    """Yield the ways of each consideration."""
    for satu in benang.menimbang:
        nama = id_menimbang(satu.huruf)
        sini, sebutan = peta.get(RANPERDA, nama), f"Menimbang: huruf {satu.huruf}"
        for id_ in satu.temuan:
            yield from _ways(sini, peta.temuan(id_), f"Temuan: {id_}", sebutan)
        yield from _ways(sini, peta.get(KETERKAITAN, nama), "Landasan", sebutan)
        yield from _ways(sini, peta.get(PERSANDINGAN, nama), "Persandingan", "Rancangan")


def _temuan(satu: TemuanTertaut, peta: _Peta) -> Iterator[Tautan]:
    """Yield the ways of a finding to its row in the matrix, and to its evidence."""
    sini = peta.get(NA, satu.id)
    baris, bukti = peta.get(KETERKAITAN, id_temuan(satu.id)), peta.get(NA, id_bukti(satu.id))
    yield from _ways(sini, baris, "Benang merah", "Naskah Akademik")
    yield from _ways(sini, bukti, "Bukti", f"Temuan: {satu.id}")
    ringkas = peta.get(KETERKAITAN, id_bukti(satu.id))
    yield from _ways(ringkas, bukti, "Bukti dalam Naskah Akademik", "Benang merah")


def _sumber(bahan: Bahan, satu: TemuanTertaut, peta: _Peta) -> Iterator[Tautan]:
    """Yield the ways from the evidence of a finding to the bibliography."""
    pustaka = bahan.dossier.pustaka
    bukti = peta.get(NA, id_bukti(satu.id))
    for kutipan in (str(s) for b in satu.temuan.bukti for s in b.sumber):
        kunci, _ = split_reference(kutipan)
        karya = pustaka.peraturan.get(kunci) or pustaka.literatur.get(kunci)
        if karya is None:
            continue
        nama = karya.singkat if isinstance(karya, PeraturanPustaka) else _pendek(karya)
        teks = " ".join(plain(entri(karya).inlines).split())
        if (entri_ := peta.get(NA, f"sumber: {teks}")) is not None:
            ke = replace(entri_, nama=f"sumber-{_SELA.sub('-', kunci.lower())}")
            yield from _ways(bukti, ke, f"Sumber: {nama}", f"Bukti: {satu.id}")


def _pendek(karya: Literatur) -> str:
    return " ".join(plain(catatan_pendek(karya)).split()).rstrip(",")
