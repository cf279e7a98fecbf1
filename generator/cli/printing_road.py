"""A road on the terminal and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from generator.documents.ungkapan import daftar, tanggal
from generator.model.dossier import Dossier
from generator.model.jalan import Jalan, KeadaanTahap, KeadaanTenggat, Langkah, TenggatJalan

TANDA = {KeadaanTahap.SELESAI: "[x]", KeadaanTahap.BERJALAN: "[>]", KeadaanTahap.BELUM: "[ ]"}
TANPA_LIBUR = (
    "Hari kerja tahun {tahun} dihitung tanpa Sabtu dan Minggu saja: daftar hari libur "
    "(_aturan/jalan.yaml) belum memuat tahun itu, sehingga tenggat yang sebenarnya dapat lebih "
    "lambat."
)


def road_lines(dossier: Dossier, jalan: Jalan) -> Iterator[str]:
    """Yield the road of a draft: where it is, what is next, missing and late, then every stage."""
    yield f"{dossier.slug}: {dossier.keadaan_teks}, keadaan pada {tanggal(jalan.pada)}"
    if dossier.tahap is None:
        yield "tahap.yaml belum ada; semua tahap dianggap belum dicatat."
    lanjut = jalan.berikutnya
    if lanjut is None:
        yield "Berikutnya: tidak ada; seluruh tahap sudah selesai."
    else:
        sebutan = "Berjalan" if lanjut.keadaan is KeadaanTahap.BERJALAN else "Berikutnya"
        yield f"{sebutan}: {lanjut.aturan.nama} ({lanjut.aturan.pelaku})"
        yield from (f"  kurang: {satu}" for satu in lanjut.kurang)
    for satu in jalan.tidak_lengkap:
        if satu.terlambat and satu.catatan and satu.catatan.rencana:
            yield f"Terlambat: {satu.aturan.nama}, direncanakan {tanggal(satu.catatan.rencana)}"
        if satu.keadaan is KeadaanTahap.SELESAI and satu.kurang:
            yield f"Kurang: {satu.aturan.nama} selesai tanpa {'; '.join(satu.kurang)}"
    for terlewat in jalan.terlewat:
        yield f"Terlewat: {_deadline(terlewat)}"
    yield "Tahap:"
    yield from map(_stage, jalan.langkah)
    berjalan = [t for t in jalan.tenggat if t.keadaan is not KeadaanTenggat.BELUM]
    if berjalan:
        yield "Tenggat:"
        yield from (f"  {satu.keadaan}: {_deadline(satu)}" for satu in berjalan)
    if jalan.tanpa_libur:
        yield TANPA_LIBUR.format(tahun=daftar([str(t) for t in jalan.tanpa_libur]))


def _stage(satu: Langkah) -> str:
    catatan = satu.catatan
    hari = [
        f"{nama} {tanggal(kapan)}"
        for nama, kapan in (
            ("mulai", catatan.mulai if catatan else None),
            ("selesai", catatan.selesai if catatan else None),
            ("rencana", catatan.rencana if catatan and not catatan.selesai else None),
        )
        if kapan
    ]
    waktu = ", ".join(hari) or "belum"
    dasar = satu.aturan.sebutan_dasar
    return f"  {TANDA[satu.keadaan]} {satu.aturan.nama}: {waktu}{f' ({dasar})' if dasar else ''}"


def _deadline(satu: TenggatJalan) -> str:
    aturan = satu.aturan
    jatuh = f", paling lambat {tanggal(satu.jatuh)}" if satu.jatuh else ""
    dipenuhi = f", dilakukan {tanggal(satu.dipenuhi)}" if satu.dipenuhi else ""
    akibat = (
        f" Akibat: {aturan.akibat}"
        if satu.keadaan is KeadaanTenggat.LEWAT and aturan.akibat
        else ""
    )
    return f"{aturan.siapa} {aturan.perbuatan}{jatuh}{dipenuhi} ({aturan.sebutan_dasar}).{akibat}"


def as_json(dossier: Dossier, jalan: Jalan) -> Mapping[str, object]:
    """Return the road as one JSON document."""
    lanjut = jalan.berikutnya
    return {
        "dosir": dossier.slug,
        "keadaan_teks": str(dossier.keadaan_teks),
        "pada": jalan.pada.isoformat(),
        "hari_libur_dihitung": not jalan.tanpa_libur,
        "tahun_tanpa_libur": list(jalan.tanpa_libur),
        "berikutnya": str(lanjut.tahap) if lanjut else None,
        "tahap": [_stage_json(s) for s in jalan.langkah],
        "tenggat": [_deadline_json(t) for t in jalan.tenggat],
    }


def _stage_json(satu: Langkah) -> Mapping[str, object]:
    catatan = satu.catatan
    return {
        "tahap": str(satu.tahap),
        "nama": str(satu.aturan.nama),
        "pelaku": str(satu.aturan.pelaku),
        "keadaan": str(satu.keadaan),
        "rencana": _iso(catatan.rencana if catatan else None),
        "mulai": _iso(catatan.mulai if catatan else None),
        "selesai": _iso(catatan.selesai if catatan else None),
        "kurang": list(satu.kurang),
        "terlambat": satu.terlambat,
        "dasar": satu.aturan.sebutan_dasar,
        "status": str(satu.aturan.status),
    }


def _deadline_json(satu: TenggatJalan) -> Mapping[str, object]:
    return {
        "id": str(satu.aturan.id),
        "siapa": str(satu.aturan.siapa),
        "perbuatan": str(satu.aturan.perbuatan),
        "keadaan": str(satu.keadaan),
        "sejak": _iso(satu.sejak),
        "paling_lambat": _iso(satu.jatuh),
        "dipenuhi": _iso(satu.dipenuhi),
        "dasar": satu.aturan.sebutan_dasar,
        "status": str(satu.aturan.status),
        "akibat": str(satu.aturan.akibat),
    }


def _iso(hari: date | None) -> str | None:
    return hari.isoformat() if hari else None
