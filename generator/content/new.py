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
from generator.diagnostics import Diagnostic, DraftingError, Span, galat
from generator.model.dossier import JenisDaerah

FOLDER = "dossier_baru"
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


def skeleton(permintaan: Permintaan, templates: Path) -> dict[str, str]:
    """Return the texts of a new dossier by their path under ``content/``.

    The law to be amended and the one that formed the region come along as files of the library;
    the laws that every region cites are expected there.
    """
    _check(permintaan)
    folder = templates / FOLDER
    values = _values(permintaan)
    texts: dict[str, str] = {}
    for path in sorted(folder.rglob("*.*")):
        name = path.relative_to(folder).as_posix()
        target = f"{permintaan.slug}/{name}"
        if name in LIBRARY:
            target = f"_pustaka/peraturan/{values[LIBRARY[name]]}.yaml"
        texts[target] = Template(path.read_text(encoding="utf-8")).substitute(values)
    return texts


def _values(permintaan: Permintaan) -> dict[str, str]:
    jenis, nama = permintaan.jenis, permintaan.nama
    daerah = f"{jenis.capitalize()} {nama}"
    kepala = KEPALA[jenis]
    return {
        "slug": permintaan.slug,
        "jenis": str(jenis),
        "nama": nama,
        "daerah": daerah,
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
        "judul": permintaan.judul or f"Pembentukan dan Susunan Perangkat Daerah {daerah}",
        "tanggal": permintaan.tanggal_acuan,
    }


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
