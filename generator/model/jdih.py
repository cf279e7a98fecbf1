"""What the legal documentation network (JDIH) wants to know of a regulation beside its text.

The sixteen fields are those of its forms; Permenkumham 8/2019 itself was not read (docs/adr).
The Indonesian docstrings of the fields are the hover texts of the JSON Schemas.
"""

from __future__ import annotations

import re
from typing import Annotated

from generator.model.scalars import Isi, Nihil, Tanggal
from generator.model.teks import Entri, Teks

BELUM = "belum"  # stands where a mandatory field has no value yet
SANDI = re.compile(r"\{([^{}]*)\}")
NAMA_SANDI = ("nama", "jenis", "sebutan", "provinsi", "bagian")


class DataJdih(Entri):
    """``jdih`` of ``dossier.yaml``: what only the cataloguer, or the promulgation, can tell."""

    teu: Teks = Teks("")
    """T.E.U. Badan/Pengarang, misalnya "Banten (Provinsi)"; kosong: menurut gaya rumah."""
    subjek: tuple[Isi, ...] = ()
    """Kata kunci subjek dari yang umum ke yang khusus, misalnya [PERANGKAT DAERAH, SUSUNAN]."""
    bidang_hukum: Teks = Teks("")
    """Bidang hukum, misalnya "Hukum Administrasi Negara"; kosong: menurut gaya rumah."""
    lokasi: Teks = Teks("")
    """Tempat naskahnya disimpan, misalnya "Biro Hukum ..."; kosong: menurut gaya rumah."""
    nomor: Teks = Teks("")
    """Nomor peraturan setelah ditetapkan; kosong sebelum itu."""
    tanggal_penetapan: Annotated[Tanggal | None, Nihil] = None
    """Tanggal penetapan, TTTT-BB-HH; kosong sebelum itu."""
    tanggal_pengundangan: Annotated[Tanggal | None, Nihil] = None
    """Tanggal pengundangan, TTTT-BB-HH; kosong sebelum itu."""
    lembaran: Teks = Teks("")
    """Nomor Lembaran Daerah atau Berita Daerah; kosong sebelum diundangkan."""
    tambahan: Teks = Teks("")
    """Nomor Tambahan Lembaran Daerah atau Berita Daerah; kosong bila tidak ada."""
    alamat_laman: Teks = Teks("")
    """Alamat halaman peraturan ini di laman JDIH, untuk urlDetailPeraturan; boleh kosong."""
    alamat_berkas: Teks = Teks("")
    """Alamat berkas PDF di laman JDIH, untuk urlDownload; boleh kosong."""
    alamat_abstrak: Teks = Teks("")
    """Alamat abstraknya di laman JDIH, untuk urlAbstrak; boleh kosong."""


class GayaJdih(Entri):
    """``jdih`` of the house style: what all records of a bureau have in common.

    ``{nama}``, ``{jenis}``, ``{sebutan}`` and ``{provinsi}`` stand for the region, ``{bagian}`` for
    Biro or Bagian.
    """

    teu: Isi = Teks("{nama} ({jenis})")
    """Bentuk T.E.U. Badan/Pengarang, misalnya "{nama} ({jenis})" atau "{nama}. {jenis}"."""
    lokasi: Isi = Teks("{bagian} Hukum Sekretariat Daerah {sebutan}")
    """Tempat penyimpanan naskah, misalnya "{bagian} Hukum Sekretariat Daerah {sebutan}"."""
    bidang_hukum: Teks = Teks("")
    """Bidang hukum bila dosir tidak menyebutnya; kosong: wajib disebut dosir."""
