"""A whole dossier, its identity, and the one place from which its records are imported.

Keys are the YAML keys. Every record knows its place (``asal``); every text its own (``Teks``).
Facts carry ``sumber`` (ids of the library, with a location) and ``status``. The Indonesian
docstrings of the fields are the hover texts of the JSON Schemas.
"""

from __future__ import annotations

from typing import Annotated

from generator.model import narasi as markdown
from generator.model.aturan import BerkasIndikator
from generator.model.beban_kerja import BerkasBebanKerja
from generator.model.belum_ada import BerkasBelumAda, DataBelumAda
from generator.model.daerah import Daerah, JenisDaerah
from generator.model.evaluasi import BerkasEvaluasi
from generator.model.fakta import StatusFakta
from generator.model.gerbang import Gerbang
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
from generator.model.nilai import Isi, Pilihan, Tanggal
from generator.model.penangguhan import Penangguhan, awaited, fall_with, held_back
from generator.model.pengecualian import Pengecualian
from generator.model.peralihan import ButirPeralihan
from generator.model.peraturan import Lembaran, PeraturanPustaka
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
from generator.model.teks import Entri, Teks

__all__ = [
    "DOKUMEN",
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
    "JenisDaerah",
    "JenisPerangkat",
    "Konsiderans",
    "LampiranDasar",
    "Lembaran",
    "Literatur",
    "ManfaatBiaya",
    "Narasi",
    "Opsi",
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


class Identitas(Entri):
    """``dossier.yaml``: what the draft is, whose, and as of when."""

    judul: Isi
    """Judul rancangan tanpa kata "Rancangan"."""
    daerah: Daerah
    """Daerah yang membentuk peraturan ini."""
    pemrakarsa: Isi
    """Perangkat daerah atau alat kelengkapan DPRD yang memprakarsai rancangan."""
    tanggal_acuan: Tanggal
    """Tanggal keadaan hukum yang menjadi acuan, TTTT-BB-HH."""
    keadaan: Teks = Teks("Rancangan untuk pembahasan")
    """Keadaan naskah; tercetak pada kepala atau kaki halaman."""
    profil: Teks = Teks("baku")
    """Profil gaya dokumen."""
    kop_pembentuk: bool = False
    """true: nama pembentuk dicetak di atas judul rancangan, di provinsi yang lazim demikian."""
    dokumen: tuple[Annotated[Teks, Pilihan(DOKUMEN)], ...] = ()
    """Dokumen yang dibuat; kosong berarti semua."""
    pasal_ii: tuple[Isi, ...] = ()
    """Ketentuan Pasal II lain, tanpa angka; saat mulai berlaku ditambahkan otomatis."""
    pengecualian: tuple[Pengecualian, ...] = ()
    """Temuan pemeriksaan yang dibiarkan, masing-masing dengan tempat dan alasannya."""


class Narasi(Entri):
    """One Markdown file of ``narasi/``; ``id`` is the file name without ``.md``."""

    id: Teks
    teks: Teks
    isi: tuple[markdown.Block, ...] = ()


class Dossier(Entri):
    """A whole dossier, every reference in it resolved against the library and itself.

    ``perubahan.operasi`` are the changes that are printed; ``ditangguhkan`` those that are not yet,
    ``peralihan_ditangguhkan`` the items of Pasal II that fall out with them.
    """

    slug: str
    identitas: Identitas
    dasar: Dasar
    konsiderans: Konsiderans
    perubahan: BerkasPerubahan
    temuan: tuple[Temuan, ...]
    perangkat: BerkasPerangkat
    manfaat_biaya: ManfaatBiaya
    evaluasi: tuple[EvaluasiPeraturan, ...]
    narasi: dict[str, Narasi]
    pustaka: Pustaka
    indikator: BerkasIndikator | None = None
    beban_kerja: BerkasBebanKerja | None = None
    evaluasi_kelembagaan: BerkasEvaluasi | None = None
    belum_ada: BerkasBelumAda | None = None
    ditangguhkan: tuple[Penangguhan, ...] = ()
    peralihan_ditangguhkan: tuple[ButirPeralihan, ...] = ()

    @property
    def gerbang_ditunggu(self) -> tuple[Gerbang, ...]:
        """Return the unmet gates of printed changes: named on every draft, refused in a final."""
        return awaited(self.perubahan.operasi, self.perubahan.gerbang)

    def hold_back(self) -> Dossier:
        """Return the dossier whose changes are those that may be printed.

        A finding that only such changes answer is put off for their reason; an item of Pasal II
        that serves only held-back changes waits with them.
        """
        semua = self.perubahan
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
