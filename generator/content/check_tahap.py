"""The road of a draft as recorded: days in order, letters that are there, marks of a state."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator.content.bundle import Bundle
from generator.diagnostics import Diagnostic, Span, galat
from generator.model.metadata_jdih import promulgated
from generator.model.tahap import TAHAP_KEADAAN, BerkasTahap, CatatanTahap, KeadaanTeks, Surat
from generator.model.teks import Entri

FOLDER = "surat"


def check_road(bundle: Bundle) -> Iterator[Diagnostic]:
    """Yield an S162 for days that cannot be, an S167 for a letter whose copy is missing.

    And an S163 for a state of the text without what it prints, an S164 for what it does not print
    yet.
    """
    berkas = bundle.tahap
    if berkas is None:
        return
    acuan = bundle.identitas.tanggal_acuan if bundle.identitas else None
    seen: dict[str, CatatanTahap] = {}
    for satu in berkas.tahapan:
        first = seen.setdefault(satu.tahap, satu)
        if first is not satu:
            message = f"Tahap {satu.tahap} dicatat dua kali."
            yield galat(satu.asal, "S162", message, f"Yang pertama di {first.asal}; gabungkan.")
        yield from _days(satu, acuan)
        for surat in satu.surat:
            yield from _letter(surat, bundle.folder, acuan)
    yield from _enacted(berkas, acuan)
    if berkas.program is not None and berkas.program.di_luar and not berkas.program.alasan:
        message = "Rancangan di luar Propemperda tanpa alasan."
        hint = "Tulis alasannya menurut Pasal 239 ayat (7) UU 23/2014."
        yield galat(berkas.program.asal, "S163", message, hint)
    yield from _state(berkas, bundle)
    yield from _one_number(berkas, bundle)


def _one_number(berkas: BerkasTahap, bundle: Bundle) -> Iterator[Diagnostic]:
    """Yield an S169 for what the catalogue data tell otherwise than the road."""
    data = bundle.identitas.jdih if bundle.identitas else None
    for kunci, nilai in promulgated(berkas).items() if data else ():
        tertulis = getattr(data, kunci)
        if tertulis and tertulis != nilai and data is not None:
            message = f'jdih.{kunci} "{tertulis}" berbeda dengan tahap.yaml ("{nilai}").'
            yield galat(data.asal, "S169", message, f"Kosongkan jdih.{kunci}, atau samakan.")


def _days(satu: CatatanTahap, acuan: date | None) -> Iterator[Diagnostic]:
    if satu.mulai and satu.selesai and satu.selesai < satu.mulai:
        message = f"Tahap {satu.tahap} selesai sebelum dimulai."
        yield galat(satu.asal, "S162", message, "Periksa kedua tanggalnya.")
    for nama, hari in (("mulai", satu.mulai), ("selesai", satu.selesai)):
        yield from _not_yet(satu, f"Tahap {satu.tahap} tercatat {nama}", hari, acuan)


def _not_yet(satu: Entri, apa: str, hari: date | None, acuan: date | None) -> Iterator[Diagnostic]:
    if hari is not None and acuan is not None and hari > acuan:
        hint = "Tulis sebagai rencana, atau majukan tanggal_acuan."
        yield galat(satu.asal, "S162", f"{apa} setelah tanggal acuan.", hint)


def _letter(surat: Surat, folder: str, acuan: date | None) -> Iterator[Diagnostic]:
    yield from _not_yet(surat, f"Surat {surat.jenis} bertanggal", surat.tanggal, acuan)
    path = Path(folder) / FOLDER / str(surat.berkas)
    if surat.berkas and not path.is_file():
        message = f'Salinan surat "{surat.berkas}" tidak ada dalam folder {FOLDER}/.'
        hint = "Simpan salinannya di sana, atau kosongkan berkas."
        yield galat(surat.berkas.span, "S167", message, hint)


def _enacted(berkas: BerkasTahap, acuan: date | None) -> Iterator[Diagnostic]:
    tetap, undang = berkas.penetapan, berkas.pengundangan
    if tetap is not None:
        yield from _not_yet(tetap, "Penetapan bertanggal", tetap.tanggal, acuan)
        if str(tetap.tahun) != str(tetap.tanggal.year):
            message = f"Tahun peraturan {tetap.tahun} bukan tahun penetapannya."
            yield galat(tetap.tahun.span, "S162", message, "Periksa tahun dan tanggalnya.")
    if undang is not None:
        yield from _not_yet(undang, "Pengundangan bertanggal", undang.tanggal, acuan)
        if tetap is not None and undang.tanggal < tetap.tanggal:
            message = "Peraturan diundangkan sebelum ditetapkan."
            yield galat(undang.asal, "S162", message, "Periksa kedua tanggalnya.")


def _state(berkas: BerkasTahap, bundle: Bundle) -> Iterator[Diagnostic]:
    """Yield what a state lacks of its marks, and what it has of those of a later one."""
    keadaan = berkas.keadaan_teks
    place = berkas.asal or Span(f"{bundle.folder}/tahap.yaml", 1, 1)
    lacking = [
        nama
        for nama, wanted, there in (
            ("penetapan", keadaan.bernomor, berkas.penetapan),
            ("pengundangan", keadaan.berlembaran, berkas.pengundangan),
            ("salinan", keadaan is KeadaanTeks.SALINAN, berkas.salinan),
        )
        if wanted and there is None
    ]
    for nama in lacking:
        message = f'Keadaan "{keadaan}" memerlukan kunci "{nama}".'
        hint = f'Isi "{nama}:", atau kembalikan keadaan_teks.'
        yield galat(place, "S163", message, hint)
    tahap = TAHAP_KEADAAN.get(keadaan)
    if tahap is not None and berkas.selesai(tahap) is None:
        message = f'Keadaan "{keadaan}", tetapi tahap {tahap} belum tercatat selesai.'
        yield galat(place, "S163", message, f"Catat tanggal selesai tahap {tahap} di tahapan.")
    for nama, allowed in (
        ("penetapan", keadaan.bernomor),
        ("tanda_tangan_elektronik", keadaan.bernomor),
        ("pengundangan", keadaan.berlembaran),
    ):
        if getattr(berkas, nama) and not allowed:
            message = f'Kunci "{nama}" terisi, tetapi keadaan naskah masih "{keadaan}".'
            hint = "Naikkan keadaan_teks, atau kosongkan kunci itu."
            yield galat(place, "S164", message, hint)
