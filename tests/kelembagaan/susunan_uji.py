"""Structures with given scores: what the YAML cases are read with."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from generator.content.aturan import load_aturan
from generator.kelembagaan.hasil import ATURAN as RULES
from generator.kelembagaan.langkah import NOL, Selang
from generator.kelembagaan.susunan import Susunan
from generator.kelembagaan.tipologi import SkorUrusan, Tipe, Tipologi, type_of
from generator.model.aturan import Kategori
from generator.model.daerah import JenisDaerah
from generator.model.dossier import PerangkatDaerah
from generator.model.kumpulan_aturan import KumpulanAturan

HERE = Path(__file__).parent
SEMUA = {jenis: load_aturan(HERE.parents[1] / "content", jenis=jenis) for jenis in JenisDaerah}
ATURAN = SEMUA[JenisDaerah.PROVINSI]
RENTANG = (360, 1000)


def kasus(nama: str) -> list[dict[str, Any]]:
    """Return the cases of a file."""
    found: list[dict[str, Any]] = yaml.safe_load((HERE / f"{nama}.yaml").read_text())
    return found


def unit(isi: Mapping[str, Any]) -> PerangkatDaerah:
    """Return a unit; what a case leaves out does not matter to it."""
    nama = isi.get("nama", "Dinas Uji")
    sendiri = {
        "id": nama.lower().replace(",", "").replace(" ", "-"),
        "nama": nama,
        "jenis": "dinas",
        "sumber": ["uji"],
        "status": "ilustratif",
    }
    return PerangkatDaerah.model_validate({**sendiri, **isi})


def tipologi(
    skor: Mapping[str, Any],
    kecamatan: Mapping[str, Any] | None = None,
    aturan: KumpulanAturan = ATURAN,
) -> Tipologi:
    """Return a typology with the given scores; every other urusan may score 360 to 1000."""
    bukan = (Kategori.UMUM, Kategori.KECAMATAN)
    pakai = [t for t in aturan.tipologi.tabel if t.kategori not in bukan and not t.menggantikan]
    urusan = {str(t.id): _skor(t, skor.get(str(t.id), RENTANG), aturan) for t in pakai}
    sendiri = [t for t in aturan.tipologi.tabel if t.kategori is Kategori.KECAMATAN]
    lain = {k: _skor(t, n, aturan) for k, n in (kecamatan or {}).items() for t in sendiri}
    return Tipologi(NOL, (), urusan, lain)


def _skor(tabel: Any, nilai: Any, aturan: KumpulanAturan) -> SkorUrusan:
    if nilai == "tidak":
        return SkorUrusan(tabel, NOL, NOL, Decimal(1), NOL, Tipe.TIADA, Tipe.TIADA, ())
    ends = nilai if isinstance(nilai, list | tuple) else (nilai, nilai)
    low, high = (Decimal(str(n)) for n in ends)
    types = [type_of(n, tabel, aturan.tipologi) for n in (low, high)]
    total = Selang(low, high)
    return SkorUrusan(tabel, total, NOL, Decimal(1), total, types[0], types[1], ())


def susunan(isi: Mapping[str, Any]) -> Susunan:
    """Return the structure of a case: the proposal, unless it says ``sekarang``."""
    units = tuple(unit(u) for u in isi["unit"])
    lama = tuple(unit(u) for u in isi.get("lama", [{"nama": "Dinas Lama"}]))
    sekarang = isi.get("sekarang", False)
    aturan = SEMUA[JenisDaerah(isi.get("daerah", "provinsi"))]
    skor = tipologi(isi.get("skor", {}), isi.get("kecamatan"), aturan)
    return Susunan(units, skor, aturan, lama=() if sekarang else lama)


def codes(satu: Susunan) -> list[str]:
    """Return the code of every finding, each once for each place."""
    return sorted(d.code for rule in RULES for d in rule(satu))
