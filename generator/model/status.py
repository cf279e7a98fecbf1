"""What a snapshot of a legal information network says of a regulation: its name and its fate."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model.peraturan import BENTUK, JenisPeraturan


@dataclass(frozen=True, slots=True)
class StatusPeraturan:
    """One row of a snapshot. ``diubah_oleh`` and ``dicabut_oleh`` are ids: ``uu-2015-9``."""

    jenis: JenisPeraturan
    nomor: str
    tahun: str
    judul: str
    lembaran: str = ""
    tambahan: str = ""
    diubah_oleh: tuple[str, ...] = ()
    dicabut_oleh: str = ""
    sumber: str = ""
    instansi: str = ""

    @property
    def kunci(self) -> str:
        """Return the id by which others name it."""
        return id_status(self.jenis, self.nomor, self.tahun)

    @property
    def nama(self) -> str:
        """Return its name as short as a line needs."""
        pembuat = f" {self.instansi}" if self.instansi else ""
        return f"{BENTUK[self.jenis].singkat}{pembuat} {self.nomor}/{self.tahun}"


def id_status(jenis: JenisPeraturan, nomor: str, tahun: str) -> str:
    """Return kind, year and number as an id."""
    return f"{jenis}-{tahun}-{nomor}"


def kunci_pustaka(jenis: JenisPeraturan, instansi: str, nomor: str, tahun: str) -> str:
    """Return the id of a library record: ``uu-2014-23``, ``perda-kulon-progo-2008-3``."""
    daerah = re.sub(r"^(?:provinsi|propinsi|kabupaten|kota) ", "", instansi.casefold())
    words = f"{jenis}-{daerah}-{tahun}-{nomor.lstrip('0')}"
    return "-".join(re.findall(r"[a-z0-9]+", words.casefold()))
