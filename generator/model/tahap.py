"""The road of a draft to promulgation, and the state of its text, as people record them.

Every stage has its days and letters; what is not known is left out. The law of the road (which
stage, by whom, until when) is data: ``generator.model.aturan_tahap``.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from generator.model.fakta import StatusFakta
from generator.model.scalars import Benar, Isi, Kunci, Nihil, Pilihan, Tanggal
from generator.model.teks import Entri, Teks


class Tahap(StrEnum):
    """The stages, in their order. A draft passes those that its form and its matter have."""

    PRAKARSA = "prakarsa"
    PROPEMPERDA = "propemperda"
    PENYUSUNAN = "penyusunan"
    HARMONISASI = "harmonisasi"
    TINGKAT_I = "pembicaraan tingkat I"
    FASILITASI = "fasilitasi"
    TINGKAT_II = "pembicaraan tingkat II"
    EVALUASI = "evaluasi"
    PERSETUJUAN = "persetujuan"
    NOREG = "noreg"
    PENETAPAN = "penetapan"
    PENGUNDANGAN = "pengundangan"


class KeadaanTeks(StrEnum):
    """What the printed text is, from a draft to a certified copy; each has its own marks."""

    RANCANGAN = "rancangan"
    HARMONISASI = "hasil harmonisasi"
    PEMBAHASAN = "hasil pembahasan"
    FASILITASI = "hasil fasilitasi"
    FINAL = "final"
    DITETAPKAN = "ditetapkan"
    DIUNDANGKAN = "diundangkan"
    SALINAN = "salinan"

    @property
    def melewati_final(self) -> bool:
        """Whether the text stands behind the gate of a final draft."""
        return _URUT.index(self) >= _URUT.index(KeadaanTeks.FINAL)

    @property
    def bernomor(self) -> bool:
        """Whether it has number, day and name of the one who enacted it."""
        return _URUT.index(self) >= _URUT.index(KeadaanTeks.DITETAPKAN)

    @property
    def berlembaran(self) -> bool:
        """Whether it stands in the gazette."""
        return _URUT.index(self) >= _URUT.index(KeadaanTeks.DIUNDANGKAN)


_URUT = tuple(KeadaanTeks)
# The stage that must be behind a text that says it is its outcome.
TAHAP_KEADAAN = {
    KeadaanTeks.HARMONISASI: Tahap.HARMONISASI,
    KeadaanTeks.PEMBAHASAN: Tahap.TINGKAT_I,
    KeadaanTeks.FASILITASI: Tahap.FASILITASI,
    KeadaanTeks.DITETAPKAN: Tahap.PENETAPAN,
    KeadaanTeks.DIUNDANGKAN: Tahap.PENGUNDANGAN,
    KeadaanTeks.SALINAN: Tahap.PENGUNDANGAN,
}


class Surat(Entri):
    """Satu surat atau keputusan pada suatu tahap."""

    jenis: Kunci
    """Jenis surat, misalnya permohonan-harmonisasi atau sk-tim-penyusun."""
    nomor: Teks = Teks("")
    """Nomor surat; kosong: belum bernomor."""
    tanggal: Annotated[Tanggal | None, Nihil] = None
    """Tanggal surat, TTTT-BB-HH; kosong: belum bertanggal."""
    dari: Teks = Teks("")
    """Pengirim, atau yang menetapkan."""
    kepada: Teks = Teks("")
    """Penerima."""
    perihal: Teks = Teks("")
    """Perihal surat."""
    berkas: Annotated[Teks, Pilihan((), r"([\w.-]+\.(pdf|docx|jpg|png))?", "sk-tim.pdf")] = Teks("")
    """Nama salinannya dalam folder surat/ dosir ini."""
    status: StatusFakta
    """Kepastian data surat ini."""


class CatatanTahap(Entri):
    """Satu tahap yang dijalani atau direncanakan."""

    tahap: Tahap
    """Tahapnya."""
    rencana: Annotated[Tanggal | None, Nihil] = None
    """Tanggal tahap ini direncanakan selesai."""
    mulai: Annotated[Tanggal | None, Nihil] = None
    """Tanggal tahap dimulai: permohonan diterima, rapat pertama."""
    selesai: Annotated[Tanggal | None, Nihil] = None
    """Tanggal tahap selesai; kosong: belum."""
    hasil: Teks = Teks("")
    """Hasilnya, misalnya "dapat dilanjutkan dengan perbaikan"."""
    surat: tuple[Surat, ...] = ()
    """Surat dan keputusan pada tahap ini, berurutan."""
    keterangan: Teks = Teks("")
    """Keterangan lain."""
    status: StatusFakta
    """Kepastian catatan tahap ini."""


class AnggotaTim(Entri):
    """Satu anggota tim penyusun."""

    nama: Isi
    """Nama anggota."""
    jabatan: Isi
    """Jabatan dan perangkat daerahnya."""
    kedudukan: Isi
    """Kedudukan dalam tim: ketua, sekretaris, atau anggota."""


class Program(Entri):
    """Tempat rancangan dalam program pembentukan Perda (Propemperda)."""

    tahun: Annotated[Isi, Pilihan((), r"\d{4}", "2026")]
    """Tahun program."""
    nomor_urut: Teks = Teks("")
    """Nomor urut dalam program; kosong: belum."""
    di_luar: Benar = False
    """true: rancangan diajukan di luar program (UU 23/2014 Pasal 239 ayat (7))."""
    alasan: Teks = Teks("")
    """Alasan diajukan di luar program; wajib bila di luar."""
    target: Teks = Teks("")
    """Target penyampaian, misalnya "masa persidangan kedua"."""


class Penetapan(Entri):
    """Nomor, tanggal, dan nama yang diketahui setelah peraturan ditetapkan."""

    nomor: Isi
    """Nomor peraturan."""
    tahun: Annotated[Isi, Pilihan((), r"\d{4}", "2026")]
    """Tahun peraturan."""
    tanggal: Tanggal
    """Tanggal penetapan, TTTT-BB-HH."""
    nama: Isi
    """Nama pejabat yang menetapkan, tanpa gelar dan NIP (Lampiran II angka 166)."""
    dinyatakan_sah: Benar = False
    """true: tidak ditandatangani dalam 30 hari dan sah (UU 23/2014 Pasal 242 ayat (7))."""
    status: StatusFakta
    """Kepastian data ini."""


class Pengundangan(Entri):
    """Tempat dan waktu pengundangan."""

    tanggal: Tanggal
    """Tanggal pengundangan, TTTT-BB-HH."""
    nama: Isi
    """Nama pejabat yang mengundangkan, tanpa gelar dan NIP."""
    lembaran: Isi
    """Nomor Lembaran Daerah atau Berita Daerah."""
    tambahan: Teks = Teks("")
    """Nomor Tambahan Lembaran Daerah; kosong: tanpa penjelasan."""
    status: StatusFakta
    """Kepastian data ini."""


class Pengesahan(Entri):
    """Yang mengesahkan salinan."""

    jabatan: Isi
    """Jabatan, misalnya Kepala Biro Hukum Sekretariat Daerah."""
    nama: Isi
    """Nama pejabat."""


class BerkasTahap(Entri):
    """``tahap.yaml``: tahap pembentukan dan keadaan naskah."""

    keadaan_teks: KeadaanTeks = KeadaanTeks.RANCANGAN
    """Keadaan naskah: rancangan sampai dengan salinan; menentukan tanda yang dicetak."""
    prakarsa: Annotated[Teks, Pilihan(("", "kepala daerah", "dprd"))] = Teks("")
    """Asal rancangan: kepala daerah atau dprd; kosong: belum dicatat."""
    tahapan: tuple[CatatanTahap, ...] = ()
    """Tahap yang dijalani atau direncanakan."""
    program: Annotated[Program | None, Nihil] = None
    """Tempat rancangan dalam Propemperda."""
    tim_penyusun: tuple[AnggotaTim, ...] = ()
    """Anggota tim penyusun."""
    paraf: tuple[Isi, ...] = ()
    """Jabatan yang membubuhkan paraf; tercetak sebagai lembar paraf sebelum naskah final."""
    noreg: Annotated[Teks, Pilihan((), r"(\d+[-/,]\d+/\d{4})?", "5-181/2026")] = Teks("")
    """Nomor register: nomor Perda, nomor register, tahun, misalnya 5-181/2026."""
    penetapan: Annotated[Penetapan | None, Nihil] = None
    """Nomor, tanggal, dan penanda tangan; diisi setelah ditetapkan."""
    pengundangan: Annotated[Pengundangan | None, Nihil] = None
    """Lembaran dan tanggal; diisi setelah diundangkan."""
    salinan: Annotated[Pengesahan | None, Nihil] = None
    """Pejabat yang mengesahkan salinan."""
    tanda_tangan_elektronik: Teks = Teks("")
    """Penerbit sertifikat elektronik; kosong: ditandatangani di atas kertas."""

    def tercatat(self, tahap: Tahap) -> CatatanTahap | None:
        """Return what is recorded of a stage."""
        return next((satu for satu in self.tahapan if satu.tahap is tahap), None)

    def selesai(self, tahap: Tahap) -> date | None:
        """Return the day a stage ended."""
        satu = self.tercatat(tahap)
        return satu.selesai if satu else None

    def surat(self, jenis: str) -> Surat | None:
        """Return the first letter of a kind."""
        return next((s for satu in self.tahapan for s in satu.surat if s.jenis == jenis), None)
