"""A complete, building skeleton dossier for any province, regency or city.

Every fact in it is marked as remembered and its law as a reconstruction, so that drafts show it and
a final build refuses it; it holds no figure, and lists who has those that are missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template

from generator.content import names
from generator.content.new_form import IMPLEMENTING, Wadah, form_of
from generator.diagnostics import Diagnostic, DraftingError, Span, galat
from generator.model.daerah import Daerah
from generator.model.dossier import BERTEKS, DIMINTA, MILIK, JenisDaerah, JenisRancangan
from generator.model.unsur_kajian import KAJIAN, KELEMBAGAAN, MANFAAT_BIAYA

FOLDER = "dossier_baru"
USUAL = (KELEMBAGAAN, MANFAAT_BIAYA)
GENERAL = "dossier_umum"  # a draft on any subject
OWN = {  # what only a kind of draft has, beside the general files
    JenisRancangan.PERUBAHAN: "dossier_perubahan",
    JenisRancangan.BARU: "dossier_umum_baru",
    JenisRancangan.PENCABUTAN: "dossier_pencabutan",
}
PAPER_ONLY = ("evaluasi_peraturan.yaml", "manfaat_biaya.yaml", "belum_ada.yaml")
KARENA = re.compile(r"^ *karena: .*\n", re.MULTILINE)  # what a draft without a thread has not
LIBRARY = {"pustaka.yaml": "perda", "pembentukan.yaml": "uu_pembentukan"}  # file: its id
PLAIN = re.compile(r"[\w.][^\n:#\"*\[\]{}$]*")
KEPALA: Mapping[JenisDaerah, str] = {
    JenisDaerah.PROVINSI: "Gubernur",
    JenisDaerah.KABUPATEN: "Bupati",
    JenisDaerah.KOTA: "Wali Kota",
}


@dataclass(frozen=True, slots=True)
class Permintaan:
    """What the author of a new dossier says about it; unknown numbers stay ``...``."""

    slug: str
    jenis: JenisDaerah
    nama: str
    ibu_kota: str
    tanggal_acuan: str
    provinsi: str = ""
    nomor: str = "..."
    tahun: str = "..."
    judul: str = ""
    perda: str = ""  # ids of the base and of the law that formed the region, where they are known
    uu_pembentukan: str = ""
    kajian: tuple[str, ...] = USUAL
    rancangan: JenisRancangan | None = None  # as the parts of the paper say, where it is not said
    tanpa_na: bool = False
    bentuk: str = ""  # as the region usually makes it, where it is not said

    @property
    def folder(self) -> str:
        """Return the templates that it is made of; only an amendment may be institutional."""
        berubah = self.rancangan in (None, JenisRancangan.PERUBAHAN)
        sendiri = berubah and KELEMBAGAAN in self.kajian and not self.tanpa_na
        return FOLDER if sendiri else GENERAL

    @property
    def macam(self) -> JenisRancangan:
        """Return the kind of draft."""
        usual = JenisRancangan.PERUBAHAN if self.folder == FOLDER else JenisRancangan.BARU
        return self.rancangan or usual

    @property
    def daerah(self) -> Daerah:
        """Return its region."""
        told = {"jenis": self.jenis, "nama": self.nama, "ibu_kota": self.ibu_kota}
        return Daerah.model_validate({**told, "provinsi": self.provinsi})


def skeleton(permintaan: Permintaan, templates: Path) -> dict[str, str]:
    """Return the texts of a new dossier by their path under ``content/``.

    The law to be amended and the one that formed the region come along as files of the library;
    the laws that every region cites are expected there.
    """
    _check(permintaan)
    daerah = permintaan.daerah
    form = form_of(daerah, permintaan.bentuk, institutions=permintaan.folder == FOLDER)
    wadah = Wadah(daerah, permintaan.macam, form)
    values = _values(permintaan) | {"baris_bentuk": wadah.baris}
    texts: dict[str, str] = {}
    for path, name in _files(templates, permintaan, wadah):
        target = f"{permintaan.slug}/{name}"
        if name in LIBRARY:
            target = f"_pustaka/peraturan/{values[LIBRARY[name]]}.yaml"
        text = path.read_text(encoding="utf-8")
        bare = KARENA.sub("", text) if permintaan.tanpa_na else text
        written = Template(bare).substitute(values)
        own = path.is_relative_to(templates / IMPLEMENTING)
        texts[target] = written if own else wadah.worded(written, name)
    return texts


def _files(templates: Path, permintaan: Permintaan, wadah: Wadah) -> Iterator[tuple[Path, str]]:
    """Yield the templates of a dossier: the general ones, those of its kind, those of its form."""
    general = permintaan.folder == GENERAL
    for folder in filter(
        None, (permintaan.folder, *((OWN[wadah.macam], wadah.folder) if general else ()))
    ):
        root = templates / folder
        for path in sorted(root.rglob("*.*")):
            name = path.relative_to(root).as_posix()
            if not (general and _left_out(name, permintaan)):
                yield path, name


def _left_out(name: str, permintaan: Permintaan) -> bool:
    if permintaan.tanpa_na and (name in PAPER_ONLY or "/" in name):
        return True
    return foreign_file(name, permintaan.kajian)


def foreign_file(name: str, kajian: tuple[str, ...]) -> bool:
    """Return whether a file belongs to a part of the paper that is not asked for."""
    if name == "belum_ada.yaml":  # what it waits for are the amounts
        return MANFAAT_BIAYA not in kajian
    return any(name in satu.semua_berkas and n not in kajian for n, satu in KAJIAN.items())


def _values(permintaan: Permintaan) -> dict[str, str]:
    jenis, nama = permintaan.jenis, permintaan.nama
    daerah = permintaan.daerah.sebutan
    kepala = KEPALA[jenis]
    return {
        "slug": permintaan.slug,
        "jenis": str(jenis),
        "nama": nama,
        "daerah": daerah,
        "wilayah": daerah if "Daerah" in daerah else f"{jenis.capitalize()} {nama}",
        "kepala": kepala,
        "kepala_lengkap": f"{kepala} {nama}",
        "penyetuju": "Menteri" if jenis is JenisDaerah.PROVINSI else "gubernur",
        "aturan": "provinsi" if jenis is JenisDaerah.PROVINSI else "kabupaten-kota",
        "pasal_rumpun": "18" if jenis is JenisDaerah.PROVINSI else "40",
        "perkada": f"Peraturan {kepala}",
        "ibu_kota": permintaan.ibu_kota,
        "baris_provinsi": f"  provinsi: {permintaan.provinsi}\n" if permintaan.provinsi else "",
        "perda": permintaan.perda or f"perda-{permintaan.slug}",
        "uu_pembentukan": permintaan.uu_pembentukan or f"uu-pembentukan-{permintaan.slug}",
        "nomor": permintaan.nomor,
        "tahun": permintaan.tahun,
        "judul": permintaan.judul or _title(permintaan, daerah),
        "tanggal": permintaan.tanggal_acuan,
        "kajian": ", ".join(permintaan.kajian),
        **_words(permintaan),
    }


def _words(permintaan: Permintaan) -> dict[str, str]:
    """Return the words that a general skeleton has by its kind of draft."""
    macam = permintaan.macam
    nomor = f"Peraturan Daerah Nomor {permintaan.nomor} Tahun {permintaan.tahun}"
    lama = f"{nomor} tentang {permintaan.judul or _title(permintaan, '')}"
    baru = macam is JenisRancangan.BARU
    kedua = "matriks-persandingan" if macam in BERTEKS else ""
    dokumen = ("ranperda", kedua, "laporan-pemeriksaan" if kedua else "")
    judul = {
        JenisRancangan.PERUBAHAN: f"Perubahan atas {lama}",
        JenisRancangan.BARU: permintaan.judul or _title(permintaan, ""),
        JenisRancangan.PENCABUTAN: f"Pencabutan {lama}",
    }
    return {
        "rancangan": str(macam),
        "judul_rancangan": judul[macam],
        "dokumen": ", ".join(filter(None, dokumen))
        if permintaan.tanpa_na
        else "naskah-akademik, ranperda",
        "petunjuk": hints(macam),
        "hal": macam.hal,
        "tindak": "Pembentukan" if baru else macam.hal.capitalize(),
        "lama": lama,
    }


HINTS = (
    "Dibuat bila namanya ditambahkan pada dokumen: {dokumen}.",
    "Langkah pembentukan, surat, dan keadaan naskah ditulis dalam tahap.yaml:",
    "  keadaan_teks: rancangan",
    "  tahapan:",
    "    - {{tahap: prakarsa, selesai: 2026-01-05, status: terbaca}}",
    "Kegiatan yang mendengar masyarakat dan masukannya ditulis dalam partisipasi.yaml:",
    "  kegiatan:",
    "    - id: KP01",
    "      nama: Konsultasi publik",
    "      bentuk: rapat dengar pendapat umum",
    "      cara: luring",
    "      tanggal: 2026-02-10",
    "      didengar: [Perkumpulan warga]",
    "      bukti: Notula tanggal 10 Februari 2026",
    "      status: terbaca",
)


def hints(macam: JenisRancangan) -> str:
    """Return comments of a new dossier.yaml: documents made where asked for, two more files."""
    diminta = ", ".join(d for d in DIMINTA if macam in MILIK.get(d, frozenset(JenisRancangan)))
    return "".join(f"# {line}\n" for line in HINTS).format(dokumen=diminta)


def _title(permintaan: Permintaan, daerah: str) -> str:
    """Return the title: of the law on units, or what the name of the folder says."""
    if permintaan.folder == FOLDER:
        return f"Pembentukan dan Susunan Perangkat Daerah {daerah}"
    kata = permintaan.slug.split("-")
    return " ".join(kata[1:] or kata).title()


def check_name(slug: str) -> None:
    """Refuse a name that no dossier can have."""
    if faults := list(_name_faults(slug)):
        raise DraftingError(faults)


def _name_faults(slug: str) -> Iterator[Diagnostic]:
    if (fault := names.fault_of(slug)) is not None:
        yield galat(Span(names.shown(slug) or "naskah new", 1, 1), "S20", *fault)


def _check(permintaan: Permintaan) -> None:
    """Refuse words that would not stand in a YAML file or a file name."""
    here = Span(names.shown(permintaan.slug) or "naskah new", 1, 1)
    faults = list(_name_faults(permintaan.slug))
    for name in ("nama", "ibu_kota", "provinsi", "nomor", "tahun", "judul", "tanggal_acuan"):
        value = getattr(permintaan, name)
        if value and not PLAIN.fullmatch(value):
            hint = "Gunakan huruf, angka, spasi, titik, koma, dan tanda hubung saja."
            faults.append(galat(here, "S04", f'Nilai "{name}" tidak sah: "{value}".', hint))
        elif not value and name in ("nama", "ibu_kota"):
            faults.append(galat(here, "S07", f'Nilai "{name}" kosong.', "Sebutkan nilainya."))
    if permintaan.jenis is not JenisDaerah.PROVINSI and not permintaan.provinsi:
        message = f"Nama provinsi wajib disebut untuk {permintaan.jenis}."
        faults.append(galat(here, "S23", message, "Tambahkan nama provinsinya."))
    if faults:
        raise DraftingError(faults)
