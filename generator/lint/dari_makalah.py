"""An academic paper from outside -> what checks see of it, with the draft behind it."""

from __future__ import annotations

from dataclasses import replace

from generator.lint.bacaan_makalah import Makalah
from generator.lint.dari_peraturan import Yardstick
from generator.lint.naskah import Bagian, Naskah, Petikan, petikan_narasi
from generator.model.keberlakuan import per_tanggal


def dari_makalah(makalah: Makalah, rancangan: Naskah | None, acuan: Yardstick) -> Naskah:
    """Return the paper as checks see it; ``rancangan`` is its draft as they see it, if any."""
    if rancangan is None:
        pustaka = dict(acuan.pustaka)
        rancangan = Naskah(
            judul=Petikan(Bagian.JUDUL, "Judul", makalah.judul.text, makalah.judul.asal),
            pustaka=per_tanggal(pustaka, acuan.tanggal) if acuan.tanggal else pustaka,
            tanggal=acuan.tanggal,
            kamus=acuan.kamus,
            tanpa_rancangan=True,
        )
    return replace(
        rancangan,
        narasi=tuple(petikan_narasi(makalah.bab.values())),
        makalah=makalah.bab,
        kepala_makalah=makalah.kepala,
    )
