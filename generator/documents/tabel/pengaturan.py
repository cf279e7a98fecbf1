"""Tables of what is regulated where: the instructions of Pasal I, the Perkada, the evaluation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.documents.bahan import Bahan
from generator.documents.tabel.sel import alasan_per_asal, ketentuan
from generator.documents.ungkapan import daftar, kalimat, rapi, tanggal
from generator.ir.html import Baris
from generator.law.sasaran import alamat_isi
from generator.model.alamat import Alamat
from generator.model.dossier import (
    EntriPerubahan,
    EvaluasiPeraturan,
    JenisRancangan,
    PeraturanPustaka,
)
from generator.model.perubahan import Instruksi, Objek, Perubahan, Tindakan


@dataclass(frozen=True, slots=True)
class Alasan:
    """Why one unit changes; ``satuan`` is empty when the whole instruction has one reason."""

    satuan: str
    teks: str
    temuan: str


@dataclass(frozen=True, slots=True)
class BarisMateri:
    """One instruction of Pasal I with its reasons and findings."""

    angka: str
    ketentuan: str
    perubahan: str
    alasan: tuple[Alasan, ...]
    temuan: str


@dataclass(frozen=True, slots=True)
class MateriDiatur:
    """Exactly the instructions of Pasal I; of a new regulation its Pasal that have reasons."""

    baris: tuple[BarisMateri, ...]
    jumlah: int
    macam: JenisRancangan
    bentuk: str


def materi_diatur(bahan: Bahan) -> MateriDiatur:
    """Return a row for every instruction of Pasal I, no more and no less."""
    semua = bahan.amandemen.instruksi
    baris = tuple(_materi(bahan, n, satu) for n, satu in enumerate(semua, start=1))
    return MateriDiatur(baris, len(baris), bahan.macam, bahan.bentuk.nama)


def _materi(bahan: Bahan, nomor: int, instruksi: Instruksi) -> BarisMateri:
    return BarisMateri(
        angka=f"{nomor}.",
        ketentuan=daftar([str(alamat) for alamat in instruksi.alamat]),
        perubahan=ringkas(instruksi.kalimat),
        alasan=alasan(bahan, instruksi),
        temuan=daftar(sorted(instruksi.karena)),
    )


def ringkas(kata: str) -> str:
    """Return the sentence of an instruction without the words that announce the text."""
    for ekor in ("berbunyi sebagai berikut:", "sebagai berikut:"):
        kata = kata.removesuffix(ekor).rstrip()
    kata = kata.rpartition(" sehingga")[0] if kata.endswith(("sehingga",)) else kata
    awal, pisah, akhir = kata.rpartition(" sehingga ")
    return kalimat(awal if pisah and akhir.startswith(("Pasal", "Bab", "Bagian")) else kata)


def alasan(bahan: Bahan, instruksi: Instruksi) -> tuple[Alasan, ...]:
    """Return the reasons of an instruction; several of them name their units."""
    semua = alasan_per_asal(bahan)
    kelompok: dict[str, list[Perubahan]] = {}
    for op in instruksi.operasi:
        if op.asal in semua:
            kelompok.setdefault(semua[op.asal], []).append(op)
    berunit = len(kelompok) > 1
    return tuple(
        Alasan(
            _satuan(operasi) if berunit else "",
            teks,
            daftar(sorted({kunci for op in operasi for kunci in op.karena})),
        )
        for teks, operasi in kelompok.items()
    )


def _satuan(operasi: Sequence[Perubahan]) -> str:
    """Return the units of operations inside their Pasal: ``Huruf d angka 4``."""
    nama = []
    for op in operasi:
        alamat = alamat_isi(op)
        pasal = alamat.pasal
        dalam = alamat.langkah[alamat.langkah.index(pasal.akhir) + 1 :] if pasal else ()
        nama.append(str(Alamat(dalam)) if dalam else str(alamat))
    kata = daftar(list(dict.fromkeys(nama)))
    return kata[:1].upper() + kata[1:]


def nama_operasi(entri: EntriPerubahan) -> str:
    """Return how a table names an authored change: ``perubahan Pasal 2 huruf e angka 2``."""
    objek = "" if str(entri.objek) == Objek.SATUAN else f" {entri.objek}"
    return rapi(f"{Tindakan(str(entri.tindakan)).nomina}{objek} {entri.alamat}")


@dataclass(frozen=True, slots=True)
class BarisPerkada:
    """One change that belongs in a regulation of the head of region."""

    id: str
    materi: str
    temuan: str
    dasar: str


@dataclass(frozen=True, slots=True)
class MateriPerkada:
    """What is routed out of the draft, and the kind of regulation that takes it."""

    baris: tuple[BarisPerkada, ...]
    peraturan: str


def perkada(bahan: Bahan) -> MateriPerkada:
    """Return the changes that go to a regulation of the head of region."""
    return MateriPerkada(
        tuple(
            BarisPerkada(
                str(satu.id),
                kalimat(satu.materi),
                daftar([str(k) for k in satu.karena]),
                kalimat(satu.dasar),
            )
            for satu in bahan.dossier.perkada
        ),
        bahan.dossier.identitas.daerah.peraturan_kepala,
    )


@dataclass(frozen=True, slots=True)
class BarisEvaluasi:
    """One regulation examined."""

    nomor: int
    ketentuan: Baris
    materi: str
    analisis: str
    rekomendasi: str


@dataclass(frozen=True, slots=True)
class Evaluasi:
    """The regulations examined in one direction."""

    baris: tuple[BarisEvaluasi, ...]


def evaluasi_vertikal(bahan: Bahan) -> Evaluasi:
    """Return the vertical harmonisation."""
    return _evaluasi(bahan, "vertikal")


def evaluasi_horizontal(bahan: Bahan) -> Evaluasi:
    """Return the horizontal harmonisation."""
    return _evaluasi(bahan, "horizontal")


def _evaluasi(bahan: Bahan, arah: str) -> Evaluasi:
    pilihan = [satu for satu in bahan.dossier.evaluasi if satu.arah == arah]
    return Evaluasi(tuple(_satu(bahan, n, satu) for n, satu in enumerate(pilihan, start=1)))


def _satu(bahan: Bahan, nomor: int, satu: EvaluasiPeraturan) -> BarisEvaluasi:
    return BarisEvaluasi(
        nomor,
        ketentuan(bahan, str(satu.peraturan), str(satu.ketentuan)),
        kalimat(satu.materi),
        kalimat(satu.analisis),
        kalimat(satu.rekomendasi),
    )


@dataclass(frozen=True, slots=True)
class BarisLinimasa:
    """One regulation in time."""

    tanggal: str
    nama: str
    judul: str
    pasti: bool


@dataclass(frozen=True, slots=True)
class Linimasa:
    """The regulations of the evaluation and the legal basis, in the order of time."""

    baris: tuple[BarisLinimasa, ...]


def linimasa(bahan: Bahan) -> Linimasa:
    """Return when the regulations that bear on the draft came about."""
    pustaka = bahan.dossier.pustaka.peraturan
    kunci = [str(satu.peraturan) for satu in bahan.dossier.evaluasi]
    kunci += [str(d.peraturan) for t in bahan.dossier.temuan for d in t.dimensi]
    semua = [pustaka[satu] for satu in dict.fromkeys([*kunci, bahan.dossier.terdahulu]) if satu]
    semua = sorted(semua, key=_saat)
    return Linimasa(
        tuple(BarisLinimasa(_tanggal(p), p.acuan().pendek, rapi(p.judul), p.pasti) for p in semua)
    )


def _saat(peraturan: PeraturanPustaka) -> tuple[str, str]:
    hari = peraturan.diundangkan or peraturan.ditetapkan
    return (hari.isoformat() if hari else f"{peraturan.tahun}-99"), str(peraturan.id)


def _tanggal(peraturan: PeraturanPustaka) -> str:
    hari = peraturan.diundangkan or peraturan.ditetapkan
    return tanggal(hari) if hari else f"Tahun {peraturan.tahun}"
