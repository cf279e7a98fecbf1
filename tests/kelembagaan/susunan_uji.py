"""Structures with given scores: what the YAML cases are read with."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from generator.content.aturan import load_aturan
from generator.kelembagaan.hasil import ATURAN as RULES
from generator.kelembagaan.susunan import Susunan
from generator.kelembagaan.tipologi import NOL, Selang, SkorUrusan, Tipe, Tipologi, type_of
from generator.model.aturan import Kategori
from generator.model.dossier import PerangkatDaerah

HERE = Path(__file__).parent
ATURAN = load_aturan(HERE.parents[1] / "content")
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


def tipologi(skor: Mapping[str, Any]) -> Tipologi:
    """Return a typology with the given scores; every other urusan may score 360 to 1000."""
    tabel = [t for t in ATURAN.tipologi.tabel if t.kategori is not Kategori.UMUM]
    pakai = [t for t in tabel if t.id != "perhubungan_kepulauan"]
    urusan = {str(t.id): _skor(t, skor.get(str(t.id), RENTANG)) for t in pakai}
    return Tipologi(NOL, (), urusan)


def _skor(tabel: Any, nilai: Any) -> SkorUrusan:
    if nilai == "tidak":
        return SkorUrusan(tabel, NOL, NOL, Decimal(1), NOL, Tipe.TIADA, Tipe.TIADA, ())
    ends = nilai if isinstance(nilai, list | tuple) else (nilai, nilai)
    low, high = (Decimal(str(n)) for n in ends)
    types = [type_of(n, tabel, ATURAN.tipologi) for n in (low, high)]
    total = Selang(low, high)
    return SkorUrusan(tabel, total, NOL, Decimal(1), total, types[0], types[1], ())


def susunan(isi: Mapping[str, Any]) -> Susunan:
    """Return the structure of a case: the proposal, unless it says ``sekarang``."""
    units = tuple(unit(u) for u in isi["unit"])
    lama = tuple(unit(u) for u in isi.get("lama", [{"nama": "Dinas Lama"}]))
    sekarang = isi.get("sekarang", False)
    return Susunan(units, tipologi(isi.get("skor", {})), ATURAN, lama=() if sekarang else lama)


def codes(satu: Susunan) -> list[str]:
    """Return the code of every finding, each once for each place."""
    return sorted(d.code for rule in RULES for d in rule(satu))
