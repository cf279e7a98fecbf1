"""A whole dossier, its identity, and the one place from which its records are imported.

Keys are the YAML keys. Every record knows its place (``asal``); every text its own (``Teks``).
Facts carry ``sumber`` (ids of the library, with a location) and ``status``. The Indonesian
docstrings of the fields are the hover texts of the JSON Schemas.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from generator.model import narasi as markdown
from generator.model.beban_kerja import BerkasBebanKerja
from generator.model.belum_ada import BerkasBelumAda, DataBelumAda
from generator.model.catatan import Catatan, Kesepakatan, Terbitan
from generator.model.daerah import Daerah, JenisDaerah
from generator.model.data_kajian import BerkasDampak, BerkasData, BerkasPerbandingan
from generator.model.evaluasi import BerkasEvaluasi
from generator.model.fakta import StatusFakta
from generator.model.gerbang import Gerbang
from generator.model.indikator import BerkasIndikator
from generator.model.jdih import DataJdih
from generator.model.kajian import (
    BerkasPerangkat,
    Bukti,
    DimensiHukum,
    EvaluasiPeraturan,
    JenisPerangkat,
    ManfaatBiaya,
    Opsi,
    PerangkatDaerah,
    Sikap,
    Taksiran,
    Temuan,
    Tingkat,
    UnsurRoccipi,
    UsulPerubahan,
)
from generator.model.mulai_berlaku import MulaiBerlaku
from generator.model.partisipasi import BerkasPartisipasi
from generator.model.penangguhan import Penangguhan, awaited, fall_with, held_back
from generator.model.pengecualian import Pengecualian
from generator.model.peralihan import ButirPeralihan
from generator.model.peraturan import BENTUK, Lembaran, PeraturanPustaka
from generator.model.pustaka import Literatur, Pustaka
from generator.model.rancangan import (
    BerkasPerubahan,
    Dasar,
    EntriPerubahan,
    Konsiderans,
    LampiranDasar,
    PenjelasanDasar,
    Perkada,
    Pertimbangan,
    UnsurPertimbangan,
)
from generator.model.rancangan_baru import (
    BerkasBaru,
    BerkasPencabutan,
    JenisRancangan,
    Pengaturan,
)
from generator.model.scalars import Isi, Nihil, Pilihan, Tanggal
from generator.model.tahap import BerkasTahap, KeadaanTeks
from generator.model.teks import Entri, Teks
from generator.model.unsur_kajian import KAJIAN

__all__ = [
    "BENTUK_DAERAH",
    "DIMINTA",
    "DOKUMEN",
    "RINCIAN",
    "SOTK",
    "BerkasBaru",
    "BerkasPencabutan",
    "BerkasPerangkat",
    "BerkasPerubahan",
    "Bukti",
    "Daerah",
    "Dasar",
    "DataBelumAda",
    "DimensiHukum",
    "Dossier",
    "EntriPerubahan",
    "EvaluasiPeraturan",
    "Identitas",
    "IsiPerubahan",
    "JenisDaerah",
    "JenisPerangkat",
    "JenisRancangan",
    "Konsiderans",
    "LampiranDasar",
    "Lembaran",
    "Literatur",
    "ManfaatBiaya",
    "Narasi",
    "Opsi",
    "Pengaturan",
    "Pengecualian",
    "PenjelasanDasar",
    "PerangkatDaerah",
    "PeraturanPustaka",
    "Perkada",
    "Pertimbangan",
    "Pustaka",
    "Sikap",
    "StatusFakta",
    "Taksiran",
    "Temuan",
    "Tingkat",
    "UnsurPertimbangan",
    "UnsurRoccipi",
    "UsulPerubahan",
]

DOKUMEN = (
    "naskah-akademik",
    "ranperda",
    "matriks-persandingan",
    "matriks-keterkaitan",
    "naskah-konsolidasi",
    "keterangan",
    "laporan-pemeriksaan",
)
SOTK = "ranperkada-sotk"
RINCIAN = ("bagan", "skor", "langkah", "kepekaan")
TANGGAPAN, DIM, TIGA_LAJUR = "matriks-tanggapan", "dim", "matriks-tiga-lajur"
ABSTRAK = "abstrak"
RINGKASAN_DEWAN, RINGKASAN_PUBLIK = "ringkasan-dewan", "ringkasan-publik"
PENGANTAR = "penjelasan-pengantar"
PEMBACA = (RINGKASAN_DEWAN, RINGKASAN_PUBLIK, PENGANTAR)  # each held against the norms of the draft
# Made only where ``dokumen`` names it.
DIMINTA = (SOTK, TANGGAPAN, DIM, TIGA_LAJUR, ABSTRAK, *PEMBACA)
# What a draft has where there is a text of its own beside another, and where one is amended.
BERTEKS = frozenset({JenisRancangan.PERUBAHAN, JenisRancangan.BARU})
MILIK = {
    "matriks-persandingan": BERTEKS,
    "naskah-konsolidasi": frozenset({JenisRancangan.PERUBAHAN}),
    TIGA_LAJUR: BERTEKS,
}
BENTUK_DAERAH = tuple(str(jenis) for jenis, b in BENTUK.items() if b.lembaran in ("LD", "BD"))


def documents_of(jenis: JenisRancangan) -> tuple[str, ...]:
    """Return the documents that a kind of draft can have."""
    return tuple(nama for nama in DOKUMEN if nama not in lacking(jenis))


def lacking(jenis: JenisRancangan) -> frozenset[str]:
    """Return the documents that a kind of draft cannot have."""
    return frozenset(nama for nama, milik in MILIK.items() if jenis not in milik)


class Identitas(Entri):
    """``dossier.yaml``: what the draft is, whose, and as of when."""

    judul: Teks = Teks("")
    """Judul rancangan tanpa kata "Rancangan"; kosong: disusun dari nama peraturan yang diubah atau
    dicabut; wajib bagi peraturan baru."""
    daerah: Daerah
    """Daerah yang membentuk peraturan ini."""
    jenis_rancangan: JenisRancangan = JenisRancangan.PERUBAHAN
    """Macam rancangan: perubahan (lazim), baru, atau pencabutan."""
    bentuk: Annotated[Teks, Pilihan(("", *BENTUK_DAERAH))] = Teks("")
    """Bentuk peraturan; kosong: Peraturan Daerah, atau bentuk yang diubah atau dicabut."""
    kajian: Annotated[tuple[Annotated[Teks, Pilihan(tuple(KAJIAN))], ...] | None, Nihil] = None
    """Bagian kajian yang dimuat naskah akademik; tidak ditulis: menurut berkas yang ada."""
    pemrakarsa: Isi
    """Perangkat daerah atau alat kelengkapan DPRD yang memprakarsai rancangan."""
    tanggal_acuan: Tanggal
    """Tanggal keadaan hukum yang menjadi acuan, TTTT-BB-HH."""
    keadaan: Teks = Teks("Rancangan untuk pembahasan")
    """Keadaan naskah; tercetak pada kepala atau kaki halaman."""
    profil: Annotated[Teks, Pilihan((), r"[a-z0-9][a-z0-9-]*", "baku")] = Teks("baku")
    """Gaya rumah: baku (templates/style/gaya.yaml), atau X untuk templates/style/gaya-X.yaml."""
    kop_pembentuk: bool = False
    """true: nama pembentuk dicetak di atas judul rancangan, di provinsi yang lazim demikian."""
    dokumen: tuple[Annotated[Teks, Pilihan((*DOKUMEN, *DIMINTA))], ...] = ()
    """Dokumen yang dibuat; kosong: semua bagi macam rancangan ini, selain ranperkada-sotk."""
    rincian: Annotated[tuple[Annotated[Teks, Pilihan(RINCIAN)], ...] | None, Nihil] = None
    """Bagian lampiran rincian analisis kelembagaan; tidak ditulis: semua."""
    sotk: tuple[Isi, ...] = ()
    """Unit yang diatur ranperkada-sotk; kosong berarti semua unit yang mempunyai rincian."""
    pasal_ii: tuple[Isi, ...] = ()
    """Ketentuan Pasal II lain, tanpa angka; saat mulai berlaku ditambahkan otomatis."""
    jdih: Annotated[DataJdih | None, Nihil] = None
    """Data bagi JDIH yang tidak ada dalam naskahnya: T.E.U., subjek, nomor, dan tanggal."""
    pengecualian: tuple[Pengecualian, ...] = ()
    """Temuan pemeriksaan yang dibiarkan, masing-masing dengan tempat dan alasannya."""

    @property
    def dokumen_dibuat(self) -> tuple[str, ...]:
        """Return the documents that are made: those asked for, or all of the kind of draft."""
        return tuple(map(str, self.dokumen)) or documents_of(self.jenis_rancangan)


class Narasi(Entri):
    """One Markdown file of ``narasi/``; ``id`` is the file name without ``.md``."""

    id: Teks
    teks: Teks
    isi: tuple[markdown.Block, ...] = ()


@dataclass(frozen=True, slots=True)
class IsiPerubahan:
    """What an amendment does: the law in force, and the changes to it."""

    dasar: Dasar
    perubahan: BerkasPerubahan


class Dossier(Entri):
    """A whole dossier, every reference in it resolved against the library and itself.

    ``isi`` is what it does to the law, by its kind; ``dasar`` and ``perubahan`` are the files of an
    amendment, ``rancangan`` is the file of every other draft, ``digantikan`` the text of a law that
    a new one replaces.
    ``operasi`` are the changes that are printed; ``ditangguhkan`` those that are not yet,
    ``peralihan_ditangguhkan`` the items of Pasal II that fall out with them. ``kajian`` are the
    building blocks of its paper, ``dibuat`` its documents; what neither uses is not in it but for
    its names in ``tidak_dipakai``, and what authors placed of such a block in ``tidak_dicetak``.
    """

    slug: str
    identitas: Identitas
    konsiderans: Konsiderans
    dasar: Dasar | None = None
    perubahan: BerkasPerubahan | None = None
    rancangan: BerkasBaru | BerkasPencabutan | None = None
    digantikan: Dasar | None = None
    pustaka: Pustaka
    dibuat: tuple[str, ...] = DOKUMEN
    kajian: tuple[str, ...] = ()
    tidak_dipakai: tuple[Teks, ...] = ()
    tidak_dicetak: tuple[Teks, ...] = ()
    temuan: tuple[Temuan, ...] = ()
    perangkat: BerkasPerangkat = BerkasPerangkat.kosong()
    manfaat_biaya: ManfaatBiaya = ManfaatBiaya.kosong()
    evaluasi: tuple[EvaluasiPeraturan, ...] = ()
    narasi: dict[str, Narasi] = Field(default_factory=dict)
    dampak: BerkasDampak | None = None
    perbandingan: BerkasPerbandingan | None = None
    data: BerkasData | None = None
    indikator: BerkasIndikator | None = None
    beban_kerja: BerkasBebanKerja | None = None
    evaluasi_kelembagaan: BerkasEvaluasi | None = None
    belum_ada: BerkasBelumAda | None = None
    partisipasi: BerkasPartisipasi | None = None
    tahap: BerkasTahap | None = None
    catatan: tuple[Catatan, ...] = ()
    kesepakatan: tuple[Kesepakatan, ...] = ()
    terbitan: dict[str, Terbitan] = Field(default_factory=dict)
    ditangguhkan: tuple[Penangguhan, ...] = ()
    peralihan_ditangguhkan: tuple[ButirPeralihan, ...] = ()

    @property
    def isi(self) -> IsiPerubahan | BerkasBaru | BerkasPencabutan:
        """Return what the draft does to the law; the loader has seen to it that it is there."""
        if self.rancangan is not None:
            return self.rancangan
        if self.dasar is None or self.perubahan is None:
            raise ValueError(f"dosir {self.slug} tanpa isi rancangan")
        return IsiPerubahan(self.dasar, self.perubahan)

    @property
    def keadaan_teks(self) -> KeadaanTeks:
        """Return what the printed text is; a draft unless ``tahap.yaml`` says otherwise."""
        return self.tahap.keadaan_teks if self.tahap else KeadaanTeks.RANCANGAN

    @property
    def asal_isi(self) -> Entri:
        """Return the record that holds what the draft does to the law."""
        match self.isi:
            case IsiPerubahan(perubahan=berkas):
                return berkas
            case BerkasBaru() | BerkasPencabutan() as berkas:
                return berkas

    @property
    def operasi(self) -> tuple[EntriPerubahan, ...]:
        """Return what is printed of the changes; the units that a new regulation gives reasons for.

        Where the thread of an amendment runs from its operations, that of another draft runs from
        its Pasal.
        """
        match self.isi:
            case IsiPerubahan(perubahan=berkas):
                return berkas.operasi
            case BerkasBaru() | BerkasPencabutan() as berkas:
                return berkas.entri

    @property
    def perkada(self) -> tuple[Perkada, ...]:
        """Return what is routed out to a regulation of the head of region."""
        match self.isi:
            case IsiPerubahan(perubahan=berkas):
                return berkas.perkada
            case BerkasBaru(perkada=perkada) | BerkasPencabutan(perkada=perkada):
                return perkada

    @property
    def peralihan(self) -> tuple[ButirPeralihan, ...]:
        """Return the items of Pasal II; a new regulation has its own in its body."""
        return self.perubahan.peralihan if self.perubahan else ()

    @property
    def gerbang(self) -> tuple[Gerbang, ...]:
        """Return the gates that changes wait for."""
        return self.perubahan.gerbang if self.perubahan else ()

    @property
    def penjelasan_umum(self) -> Teks:
        """Return part I of the explanation."""
        match self.isi:
            case IsiPerubahan(perubahan=berkas):
                return berkas.penjelasan_umum
            case BerkasBaru(penjelasan_umum=teks) | BerkasPencabutan(penjelasan_umum=teks):
                return teks

    @property
    def saat_berlaku(self) -> MulaiBerlaku:
        """Return when the draft enters into force; at its promulgation if nothing is written."""
        match self.isi:
            case IsiPerubahan(perubahan=berkas):
                return berkas.mulai_berlaku or MulaiBerlaku()
            case BerkasBaru(mulai_berlaku=mulai) | BerkasPencabutan(mulai_berlaku=mulai):
                return mulai or MulaiBerlaku()

    @property
    def terdahulu(self) -> str:
        """Return the key of the regulation that is amended or repealed; none for a new one."""
        match self.isi:
            case IsiPerubahan(dasar=dasar):
                return str(dasar.peraturan)
            case BerkasPencabutan(dicabut=dicabut):
                return str(dicabut)
            case BerkasBaru():
                return ""

    @property
    def gerbang_ditunggu(self) -> tuple[Gerbang, ...]:
        """Return the unmet gates of printed changes: named on every draft, refused in a final."""
        return awaited(self.operasi, self.gerbang)

    def hold_back(self) -> Dossier:
        """Return the dossier whose changes are those that may be printed.

        A finding that only such changes answer is put off for their reason; an item of Pasal II
        that serves only held-back changes waits with them.
        """
        if (semua := self.perubahan) is None:
            return self
        tangguh = held_back(semua.operasi, semua.gerbang, self.temuan)
        asal = {satu.entri.asal for satu in tangguh}
        cetak = tuple(entri for entri in semua.operasi if entri.asal not in asal)
        turut = fall_with(semua.peralihan, tangguh)
        butir = tuple(satu for satu in semua.peralihan if satu not in turut)
        perubahan = semua.model_copy(update={"operasi": cetak, "peralihan": butir})
        karena = [*(e.karena for e in cetak), *(p.karena for p in semua.perkada)]
        dijawab = {str(id_) for satu in karena for id_ in satu}
        sebab = {str(id_): satu.sebab for satu in tangguh for id_ in satu.entri.karena}
        temuan = tuple(
            satu.model_copy(update={"ditunda": Teks(sebab[id_])})
            if (id_ := str(satu.id)) in sebab and id_ not in dijawab and not satu.ditunda
            else satu
            for satu in self.temuan
        )
        return self.model_copy(
            update={
                "perubahan": perubahan,
                "temuan": temuan,
                "ditangguhkan": tangguh,
                "peralihan_ditangguhkan": turut,
            }
        )
