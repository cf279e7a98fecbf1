"""The files of a dossier on a regulation from outside: what is read of it, where it belongs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator.app.cited_records import (
    Data,
)
from generator.app.paths import Home
from generator.content.new import Permintaan, hints
from generator.content.write import write_yaml
from generator.diagnostics import Diagnostic
from generator.law.as_data import to_authored
from generator.law.engine.consolidate import Konsolidasi
from generator.law.identity import Jatidiri
from generator.model.belum_diisi import belum_diisi
from generator.model.daerah import JenisDaerah
from generator.model.dossier import JenisRancangan
from generator.model.fakta import StatusFakta
from generator.model.judul_perangkat import about_units
from generator.model.peraturan import Acuan
from generator.model.satuan import Jenis, Peraturan, Satuan
from generator.model.unsur_kajian import KELEMBAGAAN, MANFAAT_BIAYA

KOSONG = "..."
UUD, PEMDA = "uud-1945", "uu-2014-23"
DOKUMEN_TANPA_NA = ("ranperda", "matriks-persandingan", "naskah-konsolidasi", "laporan-pemeriksaan")
_OCR_DOT = re.compile(r"(?<=\w) \.(?= *pada tanggal)")


@dataclass(frozen=True, slots=True)
class Diminta:
    """What is said of a new dossier; what is empty is taken from the base."""

    slug: str
    dasar: Path
    tanggal_acuan: str
    pengubah: tuple[Path, ...] = ()
    jenis: str = ""
    nama: str = ""
    ibu_kota: str = ""
    provinsi: str = ""
    nomor: str = ""
    tahun: str = ""
    tanpa_na: bool = False


SAID = ("jenis", "nama", "ibu_kota", "provinsi", "nomor", "tahun")


@dataclass(frozen=True, slots=True)
class Bacaan:
    """The base as it was read: its text, what it and its amendments tell, every doubt."""

    hasil: Konsolidasi
    diri: Jatidiri
    pengubah: tuple[tuple[Peraturan, Jatidiri], ...]
    ragu: tuple[Diagnostic, ...]

    @property
    def law(self) -> Peraturan:
        """Return the regulation in force."""
        return self.hasil.hasil


def short_name(law: Peraturan) -> str:
    """Return number and year of a regulation."""
    found = Acuan.parse(law.judul)
    return found.ringkas if found else "peraturan pengubah"


def request_of(ask: Diminta, diri: Jatidiri) -> Permintaan:
    """Return what the skeleton of the dossier needs; unknown numbers stay ``...``.

    Only a law on the units of a region gets the paper on them: of another it would be untrue.
    """
    assert diri.daerah is not None
    own = (KELEMBAGAAN,) if about_units(diri.judul) else ()
    kota = diri.daerah is not JenisDaerah.PROVINSI
    return Permintaan(
        slug=ask.slug,
        jenis=diri.daerah,
        nama=diri.nama,
        ibu_kota=diri.ibu_kota or KOSONG,
        tanggal_acuan=ask.tanggal_acuan,
        provinsi=(diri.provinsi or KOSONG) if kota else "",
        nomor=diri.nomor or KOSONG,
        tahun=diri.tahun or KOSONG,
        judul=diri.judul,
        kajian=(*own, MANFAAT_BIAYA),
        rancangan=JenisRancangan.PERUBAHAN,
    )


def findings_of(request: Permintaan, alone: bool) -> tuple[str, ...]:
    """Return the findings of a new dossier, on which its first change is to rest."""
    if alone:
        return ()
    return ("T01", "T02") if KELEMBAGAAN in request.kajian else ("T01",)


def dossier_yaml(request: Permintaan, ask: Diminta, diri: Jatidiri) -> str:
    """Return ``dossier.yaml``; the title is that of the base, and stands in the library."""
    region: Data = {
        "jenis": str(request.jenis),
        "nama": request.nama,
        "ibu_kota": request.ibu_kota,
    }
    if request.provinsi:
        region["provinsi"] = request.provinsi
    data: Data = {
        "daerah": region,
        "pemrakarsa": belum_diisi("perangkat daerah atau alat kelengkapan DPRD yang memprakarsai"),
        "tanggal_acuan": date.fromisoformat(request.tanggal_acuan),
        "keadaan": "Rancangan untuk pembahasan",
    }
    if ask.tanpa_na:
        data["dokumen"] = list(DOKUMEN_TANPA_NA)
    else:
        data["kajian"] = list(request.kajian)
    head = (
        "# Judul rancangan disusun dari nama peraturan yang diubah (dasar.yaml dan pustakanya);\n"
        "# tulis judul: di sini hanya bila harus berbeda. Daerah terbaca pada peraturan itu.\n"
    )
    return head + write_yaml(data) + hints(request.macam)


def dasar_yaml(read: Bacaan, key: str, ask: Diminta) -> str:
    """Return ``dasar.yaml``: every part of the law where it belongs, what was mended beside it."""
    data = to_authored(mended(read.law))
    order = ("menimbang", "mengingat", "batang_tubuh", "penutup", "penjelasan_umum", "penjelasan")
    changed = " dan ".join(short_name(law) for law, _ in read.pengubah)
    head: Data = {
        "peraturan": key,
        "status": (StatusFakta.REKONSTRUKSI if read.pengubah else StatusFakta.TERBACA).value,
        "catatan": _note(read, ask, changed),
    }
    parts = [
        f"# Peraturan yang berlaku, dibaca dari {ask.dasar.name}"
        + (f" dan diubah menurut {changed}" if changed else "")
        + ".\n# Cocokkan dengan naskah Lembaran Daerah, lalu ubah status menjadi terkonfirmasi.\n",
        write_yaml(head),
    ]
    notes = _by_part(read)
    for name in (*order, "lampiran"):
        lines = notes.pop(name, [])
        if name in data:
            parts += [f"# {line}\n" for line in lines]
            parts.append(write_yaml({name: data[name]}))
        else:
            parts += [f"# {line}\n" for line in lines]
    return "".join(parts)


def _note(read: Bacaan, ask: Diminta, changed: str) -> str:
    """Return what every draft says of the text it amends."""
    left = [str(p.kalimat) for p in read.hasil.penerapan if not p.nasib.tuntas]
    note = f"Teks dibaca dari berkas {ask.dasar.name}"
    note += f", kemudian diubah menurut {changed}" if changed else ""
    note += " dan belum dicocokkan dengan naskah resminya."
    if left:
        note += f" Belum diterapkan: {'; '.join(left)}."
    return note


def _by_part(read: Bacaan) -> dict[str, list[str]]:
    """Return what was odd or mended, by the part of ``dasar.yaml`` that it concerns."""
    law = read.law
    starts = sorted(
        (line, name)
        for name, line in (
            ("menimbang", _first(law.menimbang)),
            ("mengingat", _first(law.mengingat)),
            ("batang_tubuh", _first(law.batang_tubuh.anak)),
            ("penjelasan", law.penjelasan.di(0).line),
            ("lampiran", law.lampiran[0].asal.line if law.lampiran else 0),
        )
        if line
    )
    found: dict[str, list[str]] = {}
    for d in read.ragu:
        part = next((n for line, n in reversed(starts) if line <= d.span.line), "menimbang")
        what = " ".join(d.message.split())
        found.setdefault(part, []).append(
            f"{Path(d.span.path).name}:{d.span.line}: [{d.code}] {what}"
        )
    if _OCR_DOT.search(law.penutup):
        found.setdefault("penutup", []).append("Titik lepas sebelum “pada tanggal” dihapus.")
    return found


def _first(units: Sequence[Satuan]) -> int:
    return units[0].asal.line if units else 0


def mended(law: Peraturan) -> Peraturan:
    """Return a law without stray marks of a scan in its closing."""
    return replace(law, penutup=_OCR_DOT.sub("", law.penutup))


def konsiderans_yaml(request: Permintaan, home: Home, base: str, alone: bool) -> str:
    """Return ``konsiderans.yaml`` with the basis that is known and considerations to be written."""
    reason = [] if alone else ["T01"]
    kinds = (
        ("filosofis", "pandangan hidup, kesadaran, dan cita hukum yang melandasi perubahan"),
        ("sosiologis", "kebutuhan masyarakat yang melandasi perubahan"),
        ("yuridis", "masalah hukum yang diatasi dengan perubahan"),
    )
    menimbang = [
        {
            "unsur": unsur,
            "teks": f"bahwa {belum_diisi(apa)}",
            **({"karena": reason} if reason else {}),
        }
        for unsur, apa in kinds
    ]
    formed = request.uu_pembentukan or f"uu-pembentukan-{request.slug}"
    data: Data = {
        "menimbang": menimbang,
        "mengingat": [f"{UUD}, Pasal 18 ayat (6)", formed, PEMDA, base],
    }
    head = (
        "# Menimbang: urutannya filosofis, sosiologis, yuridis; tanpa huruf di depan dan tanpa\n"
        "# titik koma di akhir. Mengingat: id peraturan di _pustaka/peraturan, urut menurut\n"
        "# tingkat dan tahun.\n"
    )
    return head + write_yaml(data)


def _place(law: Peraturan) -> Satuan:
    """Return the Pasal behind which the first change is to be written: the last that has room."""
    pasal = [u for u in law.batang_tubuh.walk() if u.jenis is Jenis.PASAL]
    numbers = {u.nomor for u in pasal}
    free = [u for u in pasal if u.nomor.isdigit() and f"{u.nomor}A" not in numbers]
    return (free[:-1] or free or pasal)[-1]


def perubahan_yaml(law: Peraturan, findings: Sequence[str], *, explained: bool = True) -> str:
    """Return ``perubahan.yaml`` with one change, resting on findings, that is yet to be written.

    A Perkada need not be ``explained`` (L2-174, L2-175).
    """
    where = _place(law)
    operation: Data = {
        "tindakan": "sisip",
        "alamat": f"Pasal {where.nomor}",
        "satuan": "pasal",
        **({"karena": list(findings)} if findings else {}),
        "alasan": belum_diisi("alasan perubahan ini"),
        "teks": f"{belum_diisi('bunyi Pasal yang disisipkan.')}\n",
    }
    data: Data = {"operasi": [operation]}
    if explained:
        told = belum_diisi("alasan, pokok materi, dan tujuan perubahan")
        data["penjelasan_umum"] = f"{told}\n"
    head = (
        "# Perubahan terhadap peraturan yang berlaku. Isi sendiri, atau dari naskah yang sudah\n"
        "# disunting: naskah amend --into NAMA-DOSIR naskah.docx\n"
    )
    return head + write_yaml(data)
