"""The explanation of an amending law: Pasal I, Angka n, Pasal m, Ayat (L2'-188 to 190b, 236b).

Every instruction has its ``Angka``; a deleted unit says ``Dihapus.``; a Pasal is split up only
when a unit inside it has something to explain or was deleted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.diagnostics import NOWHERE, Span
from generator.documents.ungkapan import kalimat, rapi
from generator.ir.nodes import Block, Group, Paragraph, Text
from generator.law import tree
from generator.law.engine.amend import Amandemen
from generator.law.reader.explanation import read_penjelasan
from generator.law.sasaran import alamat_isi
from generator.law.tree import TidakTunggal, find
from generator.law.verbs.table import changes
from generator.model.alamat import KELOMPOK, Alamat
from generator.model.dossier import Dasar, PenjelasanDasar
from generator.model.lines import lines_of
from generator.model.perubahan import Instruksi, Objek, Tindakan
from generator.model.satuan import Jenis, Satuan
from generator.model.teks import Teks

CUKUP_JELAS = "Cukup jelas."
DIHAPUS = "Dihapus."
KATA = {
    Jenis.PASAL: "Pasal {}",
    Jenis.AYAT: "Ayat ({})",
    Jenis.HURUF: "Huruf {}",
    Jenis.ANGKA: "Angka {}",
    Jenis.SUBHURUF: "Huruf {})",
    Jenis.SUBANGKA: "Angka {})",
    Jenis.BUKU: "BUKU {}",
    Jenis.BAB: "BAB {}",
    Jenis.BAGIAN: "Bagian {}",
    Jenis.PARAGRAF: "Paragraf {}",
    Jenis.LAMPIRAN: "LAMPIRAN {}",
}
KEDALAMAN = tuple(Jenis)
Isi = Mapping[Alamat, str]


def angka(instruksi: Instruksi, hasil: Satuan, isi: Isi) -> tuple[Block, ...]:
    """Return what stands under ``Angka n``: every unit the instruction touches."""
    blok: list[Block] = []
    if any(op.objek is Objek.LAMPIRAN for op in instruksi.operasi):
        return _annexes(instruksi)
    kelompok = {alamat_isi(op): op.isi for op in instruksi.operasi if op.isi is not None}
    for alamat in instruksi.alamat:
        dibawa = kelompok.get(alamat)
        if dibawa is not None and dibawa.jenis in KELOMPOK and dibawa.anak:
            for satu in tree.pasal(find(hasil, alamat)):
                blok += pasal(satu, isi)
        else:
            blok += _satuan(alamat, hasil, isi) if alamat.langkah else _kata(CUKUP_JELAS)
    return tuple(blok) or _kata(CUKUP_JELAS)


def _satuan(alamat: Alamat, hasil: Satuan, isi: Isi) -> tuple[Block, ...]:
    akhir = alamat.akhir
    kata = KATA[akhir.jenis].format(akhir.nomor).rstrip()
    try:
        satuan = find(hasil, alamat)
    except TidakTunggal:  # a group that was deleted with its heading
        return _berlabel(kata, _kata(DIHAPUS), NOWHERE)
    if satuan.jenis is not Jenis.PASAL:
        isi_ = _kata(DIHAPUS if satuan.dihapus else CUKUP_JELAS, satuan.asal)
        return _berlabel(kata, isi_, satuan.asal)
    return pasal(satuan, isi)


def _annexes(instruksi: Instruksi) -> tuple[Block, ...]:
    """Return what stands under an instruction on annexes: each is named, whatever part of it."""
    dihapus: dict[str, bool] = {}
    for op in instruksi.operasi:
        luar = alamat_isi(op).langkah[0] if alamat_isi(op).langkah else None
        nama = KATA[Jenis.LAMPIRAN].format(luar.nomor if luar else "").rstrip()
        hapus = op.tindakan is Tindakan.HAPUS and len(op.alamat.langkah) == 1
        dihapus[nama] = dihapus.get(nama, True) and hapus
    return tuple(
        blok
        for nama, hapus in dihapus.items()
        for blok in _berlabel(nama, _kata(DIHAPUS if hapus else CUKUP_JELAS), instruksi.asal)
    )


def pasal(satuan: Satuan, isi: Isi) -> tuple[Block, ...]:
    """Return the explanation of one Pasal with its label."""
    alamat = Alamat().ke(Jenis.PASAL, satuan.nomor)
    return _uraian(satuan, alamat, isi)


def _uraian(satuan: Satuan, alamat: Alamat, isi: Isi) -> tuple[Block, ...]:
    kata = KATA[satuan.jenis].format(satuan.nomor)
    return _berlabel(kata, tuple(_isi(satuan, alamat, isi)), satuan.asal)


def _isi(satuan: Satuan, alamat: Alamat, isi: Isi) -> Iterator[Block]:
    if satuan.dihapus:
        yield from _kata(DIHAPUS, satuan.asal)
        return
    semua = _anak(satuan, alamat, isi)
    dalam = any(_perlu(anak, alamat.ke(anak.jenis, anak.nomor), isi) for anak in semua)
    if alamat in isi or not dalam:
        yield from _kata(isi.get(alamat, CUKUP_JELAS), satuan.asal)
    if dalam:  # L2'-190: then every sibling is listed
        for anak in semua:
            yield from _uraian(anak, alamat.ke(anak.jenis, anak.nomor), isi)


def _anak(satuan: Satuan, alamat: Alamat, isi: Isi) -> tuple[Satuan, ...]:
    """Return the units inside a unit, and those that only the explanation knows.

    Nothing that is explained is lost; the deeper kind stands first, as it would else be read as
    part of what stands before it.
    """
    ada = {(anak.jenis, anak.nomor) for anak in satuan.anak}
    dalam = (a.langkah[len(alamat.langkah)] for a in isi if a != alamat and alamat.memuat(a))
    asing = dict.fromkeys((s.jenis, s.nomor) for s in dalam if (s.jenis, s.nomor) not in ada)
    semua = (*(Satuan(jenis, nomor) for jenis, nomor in asing), *satuan.anak)
    return tuple(sorted(semua, key=lambda anak: -KEDALAMAN.index(anak.jenis)))


def _perlu(satuan: Satuan, alamat: Alamat, isi: Isi) -> bool:
    """Return whether a unit has words of its own in the explanation.

    A definition is not explained (L2-107, 187), not even to say that it was deleted.
    """
    if alamat in isi or (satuan.dihapus and not _definisi(alamat)):
        return True
    semua = _anak(satuan, alamat, isi)
    return any(_perlu(anak, alamat.ke(anak.jenis, anak.nomor), isi) for anak in semua)


def _definisi(alamat: Alamat) -> bool:
    pasal, *dalam = alamat.langkah
    return pasal.nomor == "1" and [satu.jenis for satu in dalam] == [Jenis.ANGKA]


def _berlabel(label: str, isi: tuple[Block, ...], asal: Span) -> tuple[Block, ...]:
    kepala = Paragraph("label-penjelasan", (Text(label),), asal=asal)
    return (kepala, Group("penjelasan", isi, asal=asal))


def _kata(teks: str, asal: Span = NOWHERE) -> tuple[Block, ...]:
    """Return the paragraphs of an explanation; authored words know better where they stand."""
    asal = teks.span if isinstance(teks, Teks) else asal
    return tuple(
        Paragraph("isi-rapat", (Text(rapi(satu)),), asal=asal)
        for satu in teks.split("\n\n")
        if satu.strip()
    )


# --- what is explained ---------------------------------------------------------------------------


def isi_penjelasan(dasar: Dasar, amandemen: Amandemen) -> dict[Alamat, str]:
    """Return the explanations of the amended law by address.

    An explanation of the law in force stays unless an operation touches its unit; then it is what
    the operation says, or nothing ("Cukup jelas.").
    """
    isi: dict[Alamat, str] = {
        Alamat.parse(str(satu.alamat)): satu.teks for satu in dasar.penjelasan
    }
    for op in amandemen.operasi:
        sasaran = _tanpa_luar(alamat_isi(op))
        if changes(op) and op.objek is not Objek.JUDUL:
            isi = {a: teks for a, teks in isi.items() if not sasaran.memuat(_tanpa_luar(a))}
        asal = op.penjelasan.span if isinstance(op.penjelasan, Teks) else op.asal
        isi |= {a: Teks(kata, asal) for a, kata in _read(sasaran, op.penjelasan).items()}
    return {_tanpa_luar(a): _kalimat(teks) for a, teks in isi.items() if _bermakna(teks)}


def isi_baru(semua: Iterable[PenjelasanDasar]) -> dict[Alamat, str]:
    """Return the explanations of a new regulation by address, those that say something."""
    isi: dict[Alamat, str] = {}
    for satu in semua:
        sasaran = _tanpa_luar(Alamat.parse(str(satu.alamat)))
        asal = satu.teks.span
        isi |= {a: Teks(kata, asal) for a, kata in _read(sasaran, satu.teks).items()}
    return {a: _kalimat(teks) for a, teks in isi.items() if _bermakna(teks)}


def _kalimat(teks: str) -> Teks:
    """Return an explanation whose paragraphs end like sentences."""
    utuh = "\n\n".join(kalimat(satu) for satu in teks.split("\n\n") if satu.strip())
    return teks.saying(utuh) if isinstance(teks, Teks) else Teks(utuh)


def _read(sasaran: Alamat, teks: str) -> dict[Alamat, str]:
    """Return an authored explanation by address; it may go down to ``Ayat (1)``, ``Huruf a``."""
    if not teks.strip():
        return {}
    baris = f"II. PASAL DEMI PASAL\n{_kepala(sasaran)}\n{teks}"
    isi = read_penjelasan(lines_of(baris, NOWHERE)).pasal_demi_pasal
    return {Alamat.parse(alamat): kata for alamat, kata in isi if alamat}


def _kepala(alamat: Alamat) -> str:
    return "\n".join(KATA[satu.jenis].format(satu.nomor) for satu in alamat.langkah)


def _tanpa_luar(alamat: Alamat) -> Alamat:
    """Return the address without the groups around its Pasal."""
    pangkal = alamat.pasal
    if pangkal is None:
        return alamat
    awal = alamat.langkah.index(pangkal.akhir)
    return Alamat(alamat.langkah[awal:])


def _bermakna(teks: str) -> bool:
    return teks.strip().rstrip(".").casefold() != "cukup jelas"
