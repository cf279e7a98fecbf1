"""The entry into force: one time, not before the promulgation but under its conditions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.content.bundle import Bundle
from generator.diagnostics import Diagnostic, galat
from generator.model.alamat import Alamat
from generator.model.dossier import BerkasBaru
from generator.model.mulai_berlaku import BerlakuSurut, MulaiBerlaku, TahapBerlaku
from generator.model.tanggal import tanggal_dalam
from generator.model.teks import Teks

PIDANA = re.compile(r"\bdipidana\b|\bpidana (?:denda|penjara|kurungan)\b", re.IGNORECASE)
PALING_LAMBAT = re.compile(r"\bpaling\s+lambat\b[^.;]*$", re.IGNORECASE)


def check_force(bundle: Bundle) -> Iterator[Diagnostic]:
    """Yield an S106 for every time that cannot be, an S107 for a limit that has passed."""
    berkas = bundle.rancangan or bundle.perubahan
    if berkas is None or bundle.identitas is None:
        return
    acuan, isi = bundle.identitas.tanggal_acuan, _norms(bundle)
    if berkas.mulai_berlaku is not None:
        yield from _whole(berkas.mulai_berlaku, acuan, isi)
    if isinstance(berkas, BerkasBaru):
        yield from _limits(berkas.batang_tubuh, acuan)
    elif berkas.mulai_berlaku is not None:
        for tahap in berkas.mulai_berlaku.tahap:
            message = "Tahap mulai berlaku hanya untuk peraturan baru."
            hint = 'Pada perubahan tulis "mulai:" pada operasinya.'
            yield galat(tahap.asal, "S106", message, hint)


def _norms(bundle: Bundle) -> str:
    if bundle.perubahan is not None:
        return "\n".join(str(satu.teks) for satu in bundle.perubahan.operasi)
    berkas = bundle.rancangan
    return str(berkas.batang_tubuh) if isinstance(berkas, BerkasBaru) else ""


def _whole(mulai: MulaiBerlaku, acuan: date, isi: str) -> Iterator[Diagnostic]:
    yield from _one_time(mulai)
    lewat = mulai.tanggal is not None and mulai.tanggal <= acuan
    if lewat and mulai.surut is None:
        message = f"Mulai berlaku {mulai.tanggal} sudah lewat pada tanggal acuan."
        hint = 'Tulis tanggal sesudahnya, atau isi "surut" dengan syaratnya (L2-155, 156).'
        yield galat(mulai.asal, "S106", message, hint)
    if mulai.surut is not None:
        if lewat and mulai.tanggal is not None:
            yield from _back(mulai.surut, mulai.tanggal, isi)
        else:
            message = '"surut" hanya untuk peraturan yang mulai berlaku sebelum tanggal acuan.'
            yield galat(mulai.surut.asal, "S106", message, 'Hapus "surut", atau isi "tanggal".')
    for tahap in mulai.tahap:
        yield from _one_time(tahap)
        if not tahap.tanggal and not tahap.setelah:
            hint = 'Tulis "tanggal" atau "setelah".'
            yield galat(tahap.asal, "S106", "Tahap tanpa waktu mulai berlaku.", hint)
        if tahap.tanggal and tahap.tanggal <= max(acuan, mulai.tanggal or acuan):
            message = f"Tahap {tahap.tanggal} tidak lebih lambat daripada mulai berlakunya."
            yield galat(tahap.asal, "S106", message, "Tulis tanggal sesudahnya.")


def _one_time(satu: MulaiBerlaku | TahapBerlaku) -> Iterator[Diagnostic]:
    if satu.tanggal and satu.setelah:
        message = "Mulai berlaku ditulis dengan tanggal dan dengan tenggang waktu."
        yield galat(satu.asal, "S106", message, 'Sisakan "tanggal" atau "setelah".')


def _back(surut: BerlakuSurut, tanggal: date, isi: str) -> Iterator[Diagnostic]:
    """Yield what keeps a regulation from reaching back (L2-156)."""
    if surut.diketahui > tanggal:
        message = f"Berlaku surut sejak {tanggal}, sebelum rancangan diketahui masyarakat."
        hint = f"Mulailah paling awal {surut.diketahui} (L2-156c)."
        yield galat(surut.asal, "S106", message, hint)
    if PIDANA.search(isi):
        message = "Ketentuan pidana tidak dapat diberlakusurutkan."
        yield galat(surut.asal, "S106", message, "Pisahkan ketentuan pidana (L2-156a).")
    try:
        Alamat.parse(surut.peralihan)
    except ValueError:
        message = f'Alamat "{surut.peralihan}" tidak terbaca.'
        yield galat(surut.peralihan.span, "S18", message, 'Tulis seperti "Pasal 20".')


def _limits(teks: Teks, acuan: date) -> Iterator[Diagnostic]:
    """Yield an S107 for a time limit of a new regulation that has passed before it is made."""
    for n, line in enumerate(teks.split("\n")):
        for hari, awal, _ in tanggal_dalam(line):
            if hari <= acuan and PALING_LAMBAT.search(line[:awal]):
                message = f'Batas "paling lambat" {hari.isoformat()} sudah lewat.'
                hint = "Tulis batas sesudah tanggal acuan, atau tenggang sejak diundangkan."
                yield galat(teks.span.down(n), "S107", message, hint)
