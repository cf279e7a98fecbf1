"""What an author writes of the law itself: the law in force, its preamble, and the changes to it.

The Indonesian docstrings of the fields are the hover texts of the JSON Schemas.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.fakta import StatusFakta
from generator.model.gerbang import Gerbang
from generator.model.mulai_berlaku import MulaiBerlaku
from generator.model.peralihan import ButirPeralihan, TanpaPeralihan
from generator.model.perubahan import Objek, Tindakan
from generator.model.satuan import Jenis, Lampiran
from generator.model.scalars import Isi, Nihil, Pilihan, Tanggal
from generator.model.teks import Entri, Teks


class UnsurPertimbangan(StrEnum):
    """What a consideration rests on, in the order of L2'-19."""

    FILOSOFIS = "filosofis"
    SOSIOLOGIS = "sosiologis"
    YURIDIS = "yuridis"


# --- dasar.yaml ----------------------------------------------------------------------------------


class PenjelasanDasar(Entri):
    """The explanation of one unit of the law in force."""

    alamat: Isi
    """Satuan yang dijelaskan, misalnya "Pasal 5 ayat (1)"."""
    teks: Isi
    """Bunyi penjelasannya."""


class LampiranDasar(Entri):
    """An annex of the law in force."""

    nomor: Teks = Teks("")
    """Nomor Romawi lampiran; kosong bila hanya ada satu."""
    judul: Teks = Teks("")
    """Judul lampiran; kosong bila tidak tercetak."""
    teks: Teks = Teks("")
    """Isi lampiran; kosong bila hanya gambar."""

    @property
    def lampiran(self) -> Lampiran:
        """Return the annex as a law has it."""
        return Lampiran(str(self.nomor), str(self.judul), str(self.teks), self.asal)


class Dasar(Entri):
    """``dasar.yaml``: the law in force. ``peraturan`` is its id in the library."""

    peraturan: Isi
    """Kunci peraturan yang diubah di pustaka, misalnya perda-banten-2016-8."""
    status: StatusFakta
    """Kepastian teks ini: "rekonstruksi" bila bukan salinan dari naskah resmi."""
    catatan: Teks = Teks("")
    """Asal teks dan hal yang perlu diperiksa; dicetak sebagai catatan pada setiap rancangan."""
    menimbang: Teks = Teks("")
    """Pertimbangan peraturan yang berlaku, sebagaimana tercetak."""
    mengingat: Teks = Teks("")
    """Dasar hukum peraturan yang berlaku, sebagaimana tercetak."""
    batang_tubuh: Isi
    """Batang tubuh lengkap dalam susunan lazim (BAB, Pasal, ayat, huruf) sebagai blok "|"."""
    penutup: Teks = Teks("")
    """Penutup peraturan yang berlaku, sebagaimana tercetak: pengundangan, penetapan, lembaran."""
    penjelasan_umum: Teks = Teks("")
    """Bagian I. UMUM dari penjelasan peraturan yang berlaku."""
    penjelasan: tuple[PenjelasanDasar, ...] = ()
    """Penjelasan pasal demi pasal."""
    lampiran: tuple[LampiranDasar, ...] = ()
    """Lampiran peraturan yang berlaku."""


# --- konsiderans.yaml ----------------------------------------------------------------------------


class Pertimbangan(Entri):
    """One consideration, without its letter, ``bahwa`` first, no punctuation at the end."""

    unsur: UnsurPertimbangan
    """Landasan pertimbangan: filosofis, sosiologis, atau yuridis (urut seperti itu)."""
    teks: Isi
    """Pokok pikiran yang diawali "bahwa", tanpa huruf di depan dan tanpa tanda baca di akhir."""
    karena: tuple[Isi, ...] = ()
    """Nomor temuan yang melandasinya, misalnya [T01, T05]."""
    klaim: Annotated[Teks, Pilihan(("", "fakta", "sebab"))] = Teks("")
    """Yang dinyatakan: fakta atau sebab; kosong berarti dibaca dari kata penghubungnya."""


class Konsiderans(Entri):
    """``konsiderans.yaml``: considerations and the ids of the legal basis (L2-17 to 52)."""

    menimbang: tuple[Pertimbangan, ...] = Field(min_length=1)
    """Pokok pertimbangan menurut urutan; pertimbangan penutup ditambahkan otomatis."""
    mengingat: tuple[Isi, ...] = Field(min_length=1)
    """Kunci peraturan dasar hukum, atau "kunci, lokasi" ("uud-1945, Pasal 18 ayat (6)")."""


# --- perubahan.yaml ------------------------------------------------------------------------------


class EntriPerubahan(Entri):
    """One authored operation; see ``model.perubahan.Perubahan`` for the meaning of the fields."""

    id: Annotated[Teks, Pilihan((), r"(O\d{1,3})?", "O1")] = Teks("")
    """Id perubahan (O1, O2, ...), bila disebut oleh ketentuan peralihan."""
    tindakan: Annotated[Teks, Pilihan(tuple(Tindakan))]
    """Tindakan terhadap satuan itu."""
    alamat: Teks
    """Satuan sasaran ("Pasal 5 ayat (2)"); untuk sisip: satuan yang mendahuluinya."""
    objek: Annotated[Teks, Pilihan(tuple(Objek))] = Teks("satuan")
    """Bagian yang dikenai: satuan (lazim), judul, pembuka, penutup, penjelasan, atau lampiran."""
    satuan: Annotated[Teks, Pilihan(tuple(j for j in Jenis if j is not Jenis.BATANG_TUBUH))] = Teks(
        ""
    )
    """Jenis satuan baru pada sisip atau tambah: bab, pasal, ayat, huruf, angka, dan seterusnya."""
    teks: Teks = Teks("")
    """Bunyi baru satuan itu sebagai blok "|", tanpa nomor; nomor diberikan otomatis."""
    dari: Teks = Teks("")
    """Frasa lama pada ganti_frasa."""
    menjadi: Teks = Teks("")
    """Frasa baru pada ganti_frasa."""
    karena: tuple[Isi, ...] = ()
    """Nomor temuan yang menuntut perubahan ini, misalnya [T02]."""
    alasan: Isi
    """Alasan perubahan; tampil pada matriks persandingan dan BAB V."""
    penjelasan: Teks = Teks("")
    """Penjelasan pasal untuk ketentuan yang diubah; kosong berarti "Cukup jelas."."""
    mulai: Annotated[Tanggal | None, Nihil] = None
    """Tanggal mulai berlaku, TTTT-BB-HH, bila lebih lambat daripada peraturan perubahannya."""
    gerbang: tuple[Isi, ...] = ()
    """Nomor gerbang yang harus terpenuhi lebih dahulu, misalnya [G1, G3]."""


class Perkada(Entri):
    """A change that belongs in a regulation of the head of region, argued but routed out."""

    id: Isi
    """Nomor butir, misalnya P01."""
    materi: Isi
    """Materi yang diatur dengan peraturan kepala daerah."""
    karena: tuple[Isi, ...]
    """Nomor temuan yang menuntutnya."""
    dasar: Isi
    """Dasar hukum penempatannya pada peraturan kepala daerah."""


class BerkasPerubahan(Entri):
    """``perubahan.yaml``: the operations on the law, Pasal II, and what goes to a Perkada."""

    operasi: tuple[EntriPerubahan, ...] = Field(min_length=1)
    """Daftar perubahan terhadap peraturan yang berlaku."""
    gerbang: tuple[Gerbang, ...] = ()
    """Bukti yang ditunggu oleh perubahan; satu gerbang dapat ditunggu beberapa perubahan."""
    peralihan: tuple[ButirPeralihan, ...] = ()
    """Ketentuan Pasal II, tanpa angka: teks saja, atau teks dengan perihal, karena, dan batas."""
    tanpa_peralihan: tuple[TanpaPeralihan, ...] = ()
    """Hal yang sengaja tidak diatur dalam Pasal II, masing-masing dengan alasannya."""
    mulai_berlaku: Annotated[MulaiBerlaku | None, Nihil] = None
    """Saat mulai berlaku; kosong: pada tanggal diundangkan."""
    penjelasan_umum: Teks = Teks("")
    """Bagian I. UMUM dari penjelasan; wajib bagi Perda."""
    perkada: tuple[Perkada, ...] = ()
    """Perubahan yang menjadi materi peraturan kepala daerah, bukan Perda."""


class BerkasPerubahanBersama(BerkasPerubahan):
    """``perubahan.yaml`` beside a folder ``perubahan/``: what is common to the files in it."""

    operasi: tuple[EntriPerubahan, ...] = ()
    """Daftar perubahan; yang lain ada dalam berkas-berkas folder perubahan."""


class BerkasOperasi(Entri):
    """One file of ``perubahan/``: operations on the law with what belongs to them."""

    operasi: tuple[EntriPerubahan, ...] = Field(min_length=1)
    """Daftar perubahan terhadap peraturan yang berlaku."""
    gerbang: tuple[Gerbang, ...] = ()
    """Bukti yang ditunggu oleh perubahan; nomornya tidak dipakai berkas lain."""
    peralihan: tuple[ButirPeralihan, ...] = ()
    """Ketentuan Pasal II, tanpa angka: teks saja, atau teks dengan perihal, karena, dan batas."""
    perkada: tuple[Perkada, ...] = ()
    """Perubahan yang menjadi materi peraturan kepala daerah, bukan Perda."""
