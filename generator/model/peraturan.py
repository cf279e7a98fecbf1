"""The one vocabulary of regulations: kind, rank, names, gazette, maker, and the citation.

Forms of UU 12/2011 Lampiran II angka 44 to 49 and, for amended regulations, angka 41a as changed
by UU 13/2022. Numbers nobody could confirm are printed as they stand in the library (``...``).
The Indonesian docstrings of the fields are the hover texts of the JSON Schemas.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from generator.model.fakta import StatusFakta
from generator.model.scalars import Benar, Bulat, Isi, Kunci, Nihil, Pilihan, Tanggal
from generator.model.teks import Entri, Teks


class JenisPeraturan(StrEnum):
    """Kinds of regulations and decisions; the order is that of a list of sources."""

    UUD = "uud"
    TAP_MPR = "tap-mpr"
    UU = "uu"
    PERPPU = "perppu"
    PP = "pp"
    PERPRES = "perpres"
    KEPPRES = "keppres"
    INPRES = "inpres"
    PERMEN = "permen"
    PERMENDAGRI = "permendagri"
    PERMENPANRB = "permenpanrb"
    PERMENKEU = "permenkeu"
    PERMENKUMHAM = "permenkumham"
    PERMENKUM = "permenkum"
    PERMENKES = "permenkes"
    PERMENDIKBUD = "permendikbud"
    PERMENSOS = "permensos"
    PERMENAKER = "permenaker"
    PERMENPUPR = "permenpupr"
    PERMENHUB = "permenhub"
    PERMENLHK = "permenlhk"
    PERMENTAN = "permentan"
    PERBAN = "perban"
    KEPMEN = "kepmen"
    KEPMENPAN = "kepmenpan"
    KEPMENDAGRI = "kepmendagri"
    PERDA = "perda"
    QANUN = "qanun"
    PERDASUS = "perdasus"
    PERDASI = "perdasi"
    PERDAIS = "perdais"
    PERGUB = "pergub"
    PERBUP = "perbup"
    PERWALI = "perwali"
    PERDPRD = "perdprd"
    KEPGUB = "kepgub"
    KEPBUP = "kepbup"
    KEPWALI = "kepwali"
    PUTUSAN = "putusan"


@dataclass(frozen=True, slots=True)
class Bentuk:
    """What a kind of regulation is called and where it stands.

    ``tingkat`` is the level of the hierarchy, 1 the highest (UU 12/2011 Pasal 7 and 8); 0 for
    decisions, instructions and rulings, which have no place in it. ``lembaran`` is where it is
    promulgated, ``""`` nowhere. ``daerah`` is the word that the gazette of a region puts before its
    name; a Perda names its region in full. ``lain`` are other names it is cited by;
    ``instansi`` says that its maker must be named; ``diri`` is what it calls itself, if not its
    name. ``bersama``: the DPRD assents (L2-56); ``noreg``: it is registered before it is enacted
    (UU 23/2014 Pasal 243); ``berpenjelasan``: it is never without its explanation (L2-174).
    """

    nama: str
    singkat: str
    tingkat: int
    pembentuk: str
    lembaran: str = ""
    instansi: bool = False
    daerah: str | None = None
    lain: tuple[str, ...] = ()
    uraian: str = ""
    diri: str = ""
    bersama: bool = False
    noreg: bool = False
    berpenjelasan: bool = False


_PANRB = "Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"
_MPR = "Majelis Permusyawaratan Rakyat"


def _menteri(bidang: str, singkat: str, *lain: str) -> Bentuk:
    nama, pembentuk = f"Peraturan Menteri {bidang}", f"Menteri {bidang}"
    return Bentuk(nama, singkat, 6, pembentuk, "BN", lain=lain, diri="Peraturan Menteri")


J = JenisPeraturan
# fmt: off
BENTUK: Mapping[JenisPeraturan, Bentuk] = {
    J.UUD: Bentuk(
        "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", "UUD 1945", 1, _MPR),
    J.TAP_MPR: Bentuk(f"Ketetapan {_MPR}", "TAP MPR", 2, _MPR),
    J.UU: Bentuk("Undang-Undang", "UU", 3, "Presiden", "LN"),
    J.PERPPU: Bentuk(
        "Peraturan Pemerintah Pengganti Undang-Undang", "Perppu", 3, "Presiden", "LN",
        lain=("Perpu",)),
    J.PP: Bentuk("Peraturan Pemerintah", "PP", 4, "Presiden", "LN"),
    J.PERPRES: Bentuk("Peraturan Presiden", "Perpres", 5, "Presiden", "LN"),
    J.KEPPRES: Bentuk("Keputusan Presiden", "Keppres", 0, "Presiden"),
    J.INPRES: Bentuk("Instruksi Presiden", "Inpres", 0, "Presiden"),
    J.PERMEN: Bentuk(
        "Peraturan Menteri", "Permen", 6, "Menteri", "BN", instansi=True,
        uraian="Peraturan menteri yang tidak disebut tersendiri; instansi memuat bidangnya."),
    J.PERMENDAGRI: _menteri("Dalam Negeri", "Permendagri"),
    J.PERMENPANRB: _menteri(_PANRB, "PermenPANRB"),
    J.PERMENKEU: _menteri("Keuangan", "Permenkeu", "PMK"),
    J.PERMENKUMHAM: _menteri("Hukum dan Hak Asasi Manusia", "Permenkumham"),
    J.PERMENKUM: _menteri("Hukum", "Permenkum"),
    J.PERMENKES: _menteri("Kesehatan", "Permenkes"),
    J.PERMENDIKBUD: _menteri("Pendidikan dan Kebudayaan", "Permendikbud"),
    J.PERMENSOS: _menteri("Sosial", "Permensos"),
    J.PERMENAKER: _menteri("Ketenagakerjaan", "Permenaker"),
    J.PERMENPUPR: _menteri("Pekerjaan Umum dan Perumahan Rakyat", "PermenPUPR"),
    J.PERMENHUB: _menteri("Perhubungan", "Permenhub"),
    J.PERMENLHK: _menteri("Lingkungan Hidup dan Kehutanan", "PermenLHK"),
    J.PERMENTAN: _menteri("Pertanian", "Permentan"),
    J.PERBAN: Bentuk(
        "Peraturan", "Peraturan", 6, "kepala badan atau lembaga", "BN", instansi=True,
        uraian="Peraturan badan atau lembaga nonkementerian."),
    J.KEPMEN: Bentuk(
        "Keputusan Menteri", "Kepmen", 0, "Menteri", instansi=True,
        uraian="Keputusan menteri yang tidak disebut tersendiri; instansi memuat bidangnya."),
    J.KEPMENPAN: Bentuk(
        "Keputusan Menteri Pendayagunaan Aparatur Negara", "Kepmenpan", 0,
        "Menteri Pendayagunaan Aparatur Negara"),
    J.KEPMENDAGRI: Bentuk(
        "Keputusan Menteri Dalam Negeri", "Kepmendagri", 0, "Menteri Dalam Negeri"),
    **{j: Bentuk(nama, singkat, 7, "kepala daerah", "LD", instansi=True, daerah="",
                 bersama=True, noreg=True, berpenjelasan=True)
       for j, nama, singkat in (
           (J.PERDA, "Peraturan Daerah", "Perda"), (J.QANUN, "Qanun", "Qanun"),
           (J.PERDASUS, "Peraturan Daerah Khusus", "Perdasus"),
           (J.PERDASI, "Peraturan Daerah", "Perdasi"),
           (J.PERDAIS, "Peraturan Daerah Istimewa", "Perdais"))},
    J.PERGUB: Bentuk(
        "Peraturan Gubernur", "Pergub", 8, "Gubernur", "BD", instansi=True, daerah="Provinsi"),
    J.PERBUP: Bentuk(
        "Peraturan Bupati", "Perbup", 8, "Bupati", "BD", instansi=True, daerah="Kabupaten"),
    J.PERWALI: Bentuk(
        "Peraturan Wali Kota", "Perwali", 8, "Wali Kota", "BD", instansi=True, daerah="Kota",
        lain=("Peraturan Walikota",)),
    J.PERDPRD: Bentuk(  # UU 12/2011 Pasal 8 ayat (1); its gazette stands in no source read
        "Peraturan Dewan Perwakilan Rakyat Daerah", "Peraturan DPRD", 8,
        "Dewan Perwakilan Rakyat Daerah", instansi=True,
        lain=("Peraturan DPRD",), uraian="Peraturan DPRD, misalnya tentang tata tertib."),
    J.KEPGUB: Bentuk(
        "Keputusan Gubernur", "Kepgub", 0, "Gubernur", instansi=True, daerah="Provinsi"),
    J.KEPBUP: Bentuk(
        "Keputusan Bupati", "Kepbup", 0, "Bupati", instansi=True, daerah="Kabupaten"),
    J.KEPWALI: Bentuk(
        "Keputusan Wali Kota", "Kepwali", 0, "Wali Kota", instansi=True, daerah="Kota"),
    J.PUTUSAN: Bentuk(
        "Putusan", "Putusan", 0, "pengadilan", instansi=True,
        uraian="Putusan pengadilan atau Mahkamah Konstitusi."),
}
# fmt: on
LEMBARAN = {
    "LN": "Lembaran Negara Republik Indonesia",
    "LD": "Lembaran Daerah",
    "BN": "Berita Negara Republik Indonesia",
    "BD": "Berita Daerah",
}
SEKALI = "sebagaimana telah diubah dengan"  # L2'-41a
BEBERAPA_KALI = "sebagaimana telah beberapa kali diubah terakhir dengan"


JUDUL = re.compile(
    r"(?P<bentuk>(?:(?!\bTENTANG\b).)+?)\s+NOMOR\s*(?::\s*)?(?P<nomor>[^\s:]\S*)\s+TAHUN\s*(?::\s*)?(?P<tahun>\d{4})"
    r"(?:\s+TENTANG\s+(?P<judul>.+))?",
    re.IGNORECASE,
)
KECIL = frozenset(
    ("dan", "atau", "di", "ke", "dari", "pada", "untuk", "dengan", "yang", "atas", "tentang")
) | {"dalam", "bagi", "oleh", "serta"}


def running(title: str) -> str:
    """Return a title in capitals as running text: ``Retribusi Pasar di Daerah``."""
    if not title.isupper():
        return title
    words = title.lower().split()
    return " ".join(
        word if n and word in KECIL else "-".join(p.capitalize() for p in word.split("-"))
        for n, word in enumerate(words)
    )


@dataclass(frozen=True, slots=True)
class Acuan:
    """A regulation as it is cited. ``lembaran`` is the text in brackets, written out in full.

    Without a number (the constitution) ``bentuk`` is the whole citation.
    """

    bentuk: str
    nomor: str
    tahun: str
    judul: str
    lembaran: str = ""

    @classmethod
    def parse(cls, judul: str) -> Acuan | None:
        """Return the citation that a printed title gives, in running text; None without a number.

        ``PERATURAN DAERAH KOTA X NOMOR 8 TAHUN 2016 TENTANG PASAR`` is Peraturan Daerah Kota X, 8,
        2016, Pasar.
        """
        m = JUDUL.match(" ".join(judul.split()))
        if m is None:
            return None
        bentuk, tentang = m["bentuk"], m["judul"] or ""
        if bentuk.isupper():  # else a title in capitals is a short name: UPTD
            bentuk, tentang = running(bentuk), running(tentang)
        return cls(bentuk.replace(" Republik Indonesia", ""), m["nomor"], m["tahun"], tentang)

    @property
    def ringkas(self) -> str:
        """Return ``Nomor 8 Tahun 2016``, the number alone where it holds the year."""
        berisi_tahun = "/" in self.nomor and self.tahun in self.nomor
        return f"Nomor {self.nomor}" + ("" if berisi_tahun else f" Tahun {self.tahun}")

    @property
    def pendek(self) -> str:
        """Return kind, number and year: ``Undang-Undang Nomor 23 Tahun 2014``."""
        return f"{self.bentuk} {self.ringkas}" if self.nomor else self.bentuk

    @property
    def lengkap(self) -> str:
        """Return the name with its title: ``... tentang Pemerintahan Daerah``."""
        return f"{self.pendek} tentang {self.judul}" if self.nomor else self.bentuk

    @property
    def kurung(self) -> str:
        """Return the Lembaran in brackets, with the space before it (angka 47, 49)."""
        return f" ({self.lembaran})" if self.lembaran else ""

    def cite(self) -> str:
        """Return the citation with title and Lembaran."""
        return f"{self.lengkap}{self.kurung}"

    def setelah(self, pengubah: Sequence[Acuan]) -> str:
        """Return the citation with what amended the regulation, oldest first (L2'-41a)."""
        if not pengubah:
            return self.cite()
        frasa = SEKALI if len(pengubah) == 1 else BEBERAPA_KALI
        return f"{self.cite()} {frasa} {pengubah[-1].cite()}"


class Lembaran(Entri):
    """Where a regulation was promulgated: LN/TLN, LD/TLD, BN or BD; ``...`` is unknown."""

    jenis: Annotated[Teks, Pilihan(tuple(LEMBARAN))]
    """LN (Lembaran Negara), LD (Lembaran Daerah), BN (Berita Negara), atau BD (Berita Daerah)."""
    tahun: Isi
    """Tahun lembaran, misalnya 2014."""
    nomor: Isi
    """Nomor lembaran; tulis "..." bila belum diketahui."""
    tambahan: Teks = Teks("")
    """Nomor Tambahan Lembaran (TLN atau TLD); kosongkan bila tidak ada."""


CARA_PERIKSA = ("jdih", "naskah", "sekunder", "cuplikan")


class Diperiksa(Entri):
    """When, how and against what the status of a regulation was verified."""

    tanggal: Tanggal
    """Hari pemeriksaan, TTTT-BB-HH."""
    cara: Annotated[Teks, Pilihan(CARA_PERIKSA)]
    """Cara memeriksanya: jdih, naskah, sekunder, atau cuplikan."""
    sumber: Isi
    """Yang dijadikan pembanding: alamat laman, nama naskah, atau nama berkas cuplikan."""


class PeraturanPustaka(Entri):
    """One regulation of the library (one file each)."""

    id: Kunci
    """Kunci rujukan peraturan ini, sama dengan nama berkasnya, misalnya uu-2014-23."""
    jenis: JenisPeraturan
    """Jenis peraturan: uud, uu, perppu, pp, perpres, permendagri, perda, dan seterusnya."""
    instansi: Teks = Teks("")
    """Nama daerah (untuk perda) atau lembaga penerbit (untuk peraturan badan atau menteri)."""
    nomor: Teks = Teks("")
    """Nomor peraturan; kosong untuk Undang-Undang Dasar."""
    tahun: Isi
    """Tahun penetapan."""
    judul: Isi
    """Nama peraturan setelah kata "tentang", persis seperti pada naskah resminya."""
    ditetapkan: Annotated[Tanggal | None, Nihil] = None
    """Tanggal penetapan, TTTT-BB-HH."""
    diundangkan: Annotated[Tanggal | None, Nihil] = None
    """Tanggal pengundangan, TTTT-BB-HH."""
    lembaran: Annotated[Lembaran | None, Nihil] = None
    """Tempat pengundangan: Lembaran Negara, Lembaran Daerah, atau Berita Negara."""
    pasal_terakhir: Annotated[Bulat | None, Nihil] = None
    """Nomor Pasal yang terakhir dalam naskahnya, misalnya 411; kosong bila belum dibaca."""
    diubah_oleh: tuple[Isi, ...] = ()
    """Kunci peraturan yang mengubahnya, dari yang paling lama."""
    dicabut_oleh: Teks = Teks("")
    """Kunci peraturan yang mencabutnya."""
    berlaku: Benar = True
    """true bila masih berlaku pada tanggal "per"."""
    per: Tanggal
    """Tanggal keadaan yang digambarkan catatan ini, TTTT-BB-HH; bukan bukti pemeriksaan."""
    diperiksa: Annotated[Diperiksa | None, Nihil] = None
    """Pemeriksaan terakhir atas perubahan dan pencabutannya; kosong bila belum pernah."""
    sumber: Isi
    """Tempat data ini diperiksa: alamat laman JDIH, nama naskah, atau keterangan lain."""
    status: StatusFakta
    """Tingkat kepastian data peraturan ini."""
    catatan: Teks = Teks("")
    """Catatan untuk penyusun; tidak dicetak."""

    @property
    def pasti(self) -> bool:
        """Whether its data were read in its source, so that others can be held to them."""
        return self.status is StatusFakta.TERKONFIRMASI

    @property
    def bentuk(self) -> Bentuk:
        """Return what the table says of its kind."""
        return BENTUK[self.jenis]

    def acuan(self, *, instansi: bool = True) -> Acuan:
        """Return how it is cited, with the agency or region that made it where it has one."""
        if self.jenis is JenisPeraturan.UUD:
            return Acuan(str(self.judul), "", str(self.tahun), str(self.judul))
        nama = f"{self.bentuk.nama} {self.instansi}" if instansi else self.bentuk.nama
        nomor, tahun, judul = str(self.nomor), str(self.tahun), str(self.judul)
        return Acuan(nama.rstrip(), nomor, tahun, judul, self._lembaran())

    def _lembaran(self) -> str:
        """Return ``Lembaran Negara Republik Indonesia Tahun ...``, or nothing (angka 47, 49)."""
        if (tempat := self.lembaran) is None:
            return ""
        nama = LEMBARAN[str(tempat.jenis)]
        if tempat.jenis.endswith("D"):
            nama = f"{nama} {self._wilayah()}".rstrip()
        tambahan = f", Tambahan {nama} Nomor {tempat.tambahan}" if tempat.tambahan else ""
        return f"{nama} Tahun {tempat.tahun} Nomor {tempat.nomor}{tambahan}"

    def _wilayah(self) -> str:
        """Return the region of a gazette; regulations of a head name it without its kind."""
        instansi, daerah = str(self.instansi), self.bentuk.daerah or ""
        return instansi if instansi.startswith(daerah) else f"{daerah} {instansi}"

    @property
    def singkat(self) -> str:
        """Return the name as short as a box needs: ``UU 23/2014``, ``Perda Banten 8/2016``."""
        if not self.acuan().nomor:  # the constitution is cited without one
            return self.bentuk.singkat
        pembuat = self.instansi.removeprefix("Provinsi ")
        nama = f"{self.bentuk.singkat} {pembuat}".rstrip()
        return f"{nama} {self.acuan().ringkas}".replace(" Nomor ", " ").replace(" Tahun ", "/")

    @property
    def urutan(self) -> tuple[int, str, int, str]:
        """Return the sorting key of a list of sources: kind, then time, then number."""
        angka = re.search(r"\d+", str(self.nomor))
        jenis = tuple(JenisPeraturan).index(self.jenis)
        return jenis, str(self.tahun), int(angka[0]) if angka else 0, str(self.id)


def singkat_kunci(kunci: str) -> str:
    """Return the short name that an id stands for: ``pp-2016-18`` is ``PP 18/2016``."""
    jenis, tahun, nomor = kunci.rsplit("-", 2)
    return f"{BENTUK[JenisPeraturan(jenis)].singkat} {nomor}/{tahun}"


Perpustakaan = Mapping[str, PeraturanPustaka]


def pengubah_dari(
    peraturan: PeraturanPustaka, pustaka: Perpustakaan
) -> tuple[PeraturanPustaka, ...]:
    """Return the regulations that changed ``peraturan``, oldest first as the library lists them."""
    return tuple(pustaka[str(kunci)] for kunci in peraturan.diubah_oleh if str(kunci) in pustaka)


def rantai(peraturan: PeraturanPustaka, pustaka: Perpustakaan, *, instansi: bool = True) -> str:
    """Return name, title, gazette and what changed a regulation last (L2'-41a)."""
    pengubah = [p.acuan(instansi=instansi) for p in pengubah_dari(peraturan, pustaka)]
    return peraturan.acuan(instansi=instansi).setelah(pengubah)
