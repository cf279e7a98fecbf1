"""What an item of Pasal II is about, in the words of the item itself.

``perihal`` is a key of the data: one word that stands for a whole kind of matter (``izin`` also for
decisions and recommendations). Printed as it is, it would tell readers of things that the item does
not say, so that documents name what the item names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.documents.ungkapan import daftar, kalimat, rapi
from generator.model.peralihan import ButirPeralihan, Perihal

# What an item may name of each matter, in small letters: names of units ("Aset") are capitalised.
SEBUTAN: Mapping[Perihal, tuple[str, ...]] = {
    Perihal.NAMA_JABATAN: ("nama jabatan",),
    Perihal.PEJABAT: ("pejabat", "pemangku jabatan"),
    Perihal.PEGAWAI: ("pegawai", "personel"),
    Perihal.ANGGARAN: ("anggaran", "pendanaan"),
    Perihal.PEMBUKUAN: ("pembukuan", "inventarisasi", "rekonsiliasi", "laporan keuangan"),
    Perihal.ASET: ("barang milik [Dd]aerah", "aset", "prasarana", "sarana", "perlengkapan"),
    Perihal.ARSIP: ("arsip", "dokumen(?:tasi)?"),
    Perihal.PERJANJIAN: ("perjanjian", "kontrak", "kerja sama", "piutang", "utang"),
    Perihal.IZIN: (
        "perizinan",
        "izin",
        "keputusan",
        "ketetapan(?: pajak(?: [Dd]aerah)?)?",
        "rekomendasi",
        "permohonan",
    ),
    Perihal.PERKARA: (
        "perkara",
        "keberatan",
        "banding",
        "gugatan",
        "sengketa",
        "tuntutan(?: ganti kerugian(?: [Dd]aerah)?)?",
        "tindak lanjut(?: hasil pemeriksaan)?",
    ),
    Perihal.UPTD: ("UPTD?", "unit pelaksana teknis", "cabang dinas"),
    Perihal.PENYESUAIAN: ("(?<=berlaku bagi )[^,;]+? yang (?:telah|sudah) ada",),
    Perihal.PENATAAN: ("pemetaan", "analisis jabatan", "analisis beban kerja", "evaluasi"),
    Perihal.PERATURAN_LAIN: ("tugas yang menurut (?P<lain>[Pp]eraturan(?: [Dd]aerah)?) lain",),
}
# What is printed where none of these words stands in the item, and of matters that have one name.
NAMA: Mapping[Perihal, str] = {
    Perihal.IZIN: "keputusan yang telah diterbitkan",
    Perihal.UPTD: "UPTD",
    Perihal.PENYESUAIAN: "penyesuaian dengan ketentuan baru",
    Perihal.PERATURAN_LAMA: "berlakunya peraturan yang telah ada",
    Perihal.PELAKSANAAN: "penetapan peraturan pelaksanaan",
    Perihal.PERATURAN_LAIN: "sebutan dalam peraturan lain",
}


def matters(butir: Sequence[ButirPeralihan]) -> list[str]:
    """Return what items are about, each matter once, as the items name it."""
    return list(dict.fromkeys(hal for satu in butir for hal in _matters(satu)))


def reason_of(butir: ButirPeralihan) -> str:
    """Return the reason of an item as its author gives it, else what the item is about."""
    if butir.alasan:
        return kalimat(butir.alasan)
    hal = daftar(matters((butir,)))
    return f"Peralihan mengenai {hal}." if hal else ""


def _matters(butir: ButirPeralihan) -> Iterator[str]:
    teks = str(rapi(butir.teks))
    teks = teks if teks[:2].isupper() else f"{teks[:1].lower()}{teks[1:]}"
    for hal in butir.perihal:
        pola = "|".join(SEBUTAN.get(hal, ()))
        found = list(re.finditer(rf"\b(?:{pola})\b", teks)) if pola else []
        if hal is Perihal.PERATURAN_LAIN and found:
            yield f"tugas menurut {found[0]['lain']} lain"
        elif found:
            yield from dict.fromkeys(satu[0] for satu in found)
        else:
            yield NAMA.get(hal, str(hal))
