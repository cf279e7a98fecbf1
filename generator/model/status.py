"""What a snapshot of a legal information network says of a regulation: its name and its fate."""

from __future__ import annotations

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
