"""The spreadsheet that figures were imported from: their source, told under every table."""

from __future__ import annotations

from pydantic import Field

from generator.model.scalars import Isi
from generator.model.teks import Entri, Teks


class LembarKerja(Entri):
    """Satu buku kerja yang diimpor; ditulis oleh perintah impor, bukan dengan tangan."""

    berkas: Isi
    """Nama berkas."""
    lembar: tuple[Teks, ...] = Field(min_length=1)
    """Nama lembar yang dibaca."""
    sha256: Isi
    """Sidik berkas (SHA-256), untuk membuktikan berkas mana yang dibaca."""
    jejak: Teks = Teks("")
    """Sidik hasil impor; berbeda bila sesudahnya isi berkas YAML disunting dengan tangan."""
