"""The record of participation: an event is told whole, and no input is answered twice."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.bundle import Bundle
from generator.content.check import duplicates
from generator.diagnostics import Diagnostic, galat
from generator.model.catatan import Putusan, SumberCatatan
from generator.model.partisipasi import KegiatanPartisipasi, Masukan
from generator.model.tempat import read_tempat


def check_participation(bundle: Bundle) -> Iterator[Diagnostic]:
    """Yield an S12 for a number given twice, an S159 for a record that says too little or too much.

    An event that took place has evidence and names who was heard; one that did not has no input.
    """
    if bundle.partisipasi is None:
        return
    yield from duplicates(bundle.partisipasi.kegiatan, "kegiatan")
    yield from duplicates(bundle.partisipasi.masukan, "masukan")
    for satu in bundle.partisipasi.kegiatan:
        yield from _event(satu, bundle)
        for masukan in satu.masukan:
            yield from _input(masukan, bundle)


def _event(satu: KegiatanPartisipasi, bundle: Bundle) -> Iterator[Diagnostic]:
    acuan = bundle.identitas.tanggal_acuan if bundle.identitas else None
    if satu.tanggal is not None and acuan is not None and satu.tanggal > acuan:
        message = f"Kegiatan {satu.id} tercatat terlaksana setelah tanggal acuan."
        hint = "Kosongkan tanggalnya sampai kegiatan itu terlaksana, atau majukan tanggal_acuan."
        yield galat(satu.id.span, "S159", message, hint)
    lacking = [
        what
        for what, there in (("didengar", satu.didengar), ("bukti", satu.bukti))
        if satu.terlaksana and not there
    ]
    if lacking:
        message = f"Kegiatan {satu.id} terlaksana, tetapi kunci {' dan '.join(lacking)} kosong."
        hint = "Sebut siapa yang didengar dan berita acaranya, atau kosongkan tanggalnya."
        yield galat(satu.id.span, "S159", message, hint)
    if not satu.terlaksana and satu.masukan:
        message = f"Kegiatan {satu.id} belum terlaksana, tetapi memuat masukan."
        yield galat(satu.id.span, "S159", message, "Isi tanggalnya, atau hapus masukannya.")


def _input(satu: Masukan, bundle: Bundle) -> Iterator[Diagnostic]:
    if satu.satuan and read_tempat(str(satu.satuan)) is None:
        message = f'"{satu.satuan}" bukan nama satuan rancangan.'
        hint = 'Tulis misalnya "Pasal 11 huruf s" atau "Menimbang huruf b"; kosong: umum.'
        yield galat(satu.satuan.span, "S159", message, hint)
    if satu.catatan:
        yield from _by_remark(satu, bundle)
        return
    lacking = [n for n in ("jawaban", "diputus_oleh") if satu.terjawab and not getattr(satu, n)]
    if lacking:
        message = f"Masukan {satu.id} {satu.putusan}, tetapi kunci {' dan '.join(lacking)} kosong."
        yield galat(satu.id.span, "S159", message, "Tulis jawabannya dan siapa yang memutuskan.")
    if not satu.terjawab and (satu.jawaban or satu.diputus_oleh):
        message = f"Masukan {satu.id} dijawab, tetapi putusannya belum ditulis."
        hint = "Tulis putusan: diterima, diterima-sebagian, atau ditolak."
        yield galat(satu.id.span, "S159", message, hint)
    if satu.selesai and satu.putusan in (Putusan.DITOLAK, Putusan.BELUM):
        keadaan = "belum diputuskan" if satu.putusan is Putusan.BELUM else "ditolak"
        message = f"Masukan {satu.id} {keadaan}, tetapi disebut selesai dilaksanakan."
        yield galat(satu.id.span, "S159", message, "Kosongkan selesai, atau ubah putusannya.")


def _by_remark(satu: Masukan, bundle: Bundle) -> Iterator[Diagnostic]:
    """Yield what is wrong with an input whose answer stands in the register of remarks."""
    remark = next((c for c in bundle.catatan if str(c.id) == str(satu.catatan)), None)
    if remark is None:
        known = ", ".join(str(c.id) for c in bundle.catatan) or "belum ada satu pun"
        message = f'Masukan {satu.id} menunjuk catatan "{satu.catatan}" yang tidak ada.'
        yield galat(satu.catatan.span, "S159", message, f"Catatan yang ada: {known}.")
    elif remark.sumber is not SumberCatatan.MASYARAKAT:
        message = f"Catatan {satu.catatan} berasal dari {remark.sumber}, bukan dari masyarakat."
        yield galat(satu.catatan.span, "S159", message, "Tunjuk catatan bersumber masyarakat.")
    if satu.terjawab or satu.jawaban or satu.diputus_oleh or satu.selesai:
        message = f"Masukan {satu.id} dijawab di sini dan dalam catatan {satu.catatan}."
        hint = "Hapus putusan, jawaban, diputus_oleh, dan selesai di sini; catatan yang memuatnya."
        yield galat(satu.id.span, "S159", message, hint)
