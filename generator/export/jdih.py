"""A draft for JDIH: the record of sixteen fields, its JSON Schema, and the feed of the network.

The feed is an array of one object whose values are all strings; what only books have is a dash.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from generator.model.dossier import Dossier
from generator.model.jdih import BELUM, DataJdih
from generator.model.metadata_jdih import BAHASA, LABEL, TIPE, Metadata
from generator.model.peraturan import BENTUK

Objek: TypeAlias = dict[str, Any]  # JSON
DIALEK = "https://json-schema.org/draft/2020-12/schema"
BUKU = "-"  # of a field that only books and journals have
HARI = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
SUMBER = r"^(LD|BD) .+ [0-9]{4} \(.+\)(, T(LD|BD) \(.+\))?: [0-9]+ hlm\.$"
TINDAKAN = ("mengubah", "mencabut")


def record(isi: Metadata) -> Objek:
    """Return the sixteen fields, with what the regulation does to others beside its status."""
    return {
        **{kunci: _value(getattr(isi, kunci)) for kunci in LABEL},
        "status": {
            "keadaan": isi.status,
            "hubungan": [
                {"tindakan": h.tindakan, "kunci": h.kunci, "peraturan": h.peraturan}
                for h in isi.hubungan
            ],
        },
        "lampiran": [{"nama": b.nama, "sha256": b.sha256} for b in isi.lampiran],
    }


def feed(isi: Metadata, dossier: Dossier) -> list[dict[str, str]]:
    """Return what the national network harvests: an array, one object a regulation."""
    data = dossier.identitas.jdih or DataJdih()
    tahun = isi.tanggal_pengundangan[:4] if isi.tanggal_pengundangan != BELUM else BELUM
    ada = {b.nama for b in isi.lampiran}
    return [
        {
            "idData": dossier.slug,
            "tahun_pengundangan": tahun,
            "tanggal_pengundangan": isi.tanggal_pengundangan,
            "jenis": isi.jenis,
            "noPeraturan": isi.nomor_peraturan,
            "judul": isi.judul,
            "noPanggil": BUKU,
            "singkatanJenis": isi.singkatan_jenis,
            "tempatTerbit": isi.tempat_penetapan,
            "penerbit": BUKU,
            "deskripsiFisik": isi.halaman if isi.halaman == BELUM else f"{isi.halaman} hlm.",
            "sumber": isi.sumber,
            "subjek": "; ".join(isi.subjek),
            "isbn": BUKU,
            "status": isi.status,
            "bahasa": isi.bahasa,
            "bidangHukum": isi.bidang_hukum,
            "teuBadan": isi.teu_badan,
            "nomorIndukBuku": BUKU,
            "fileDownload": "ranperda.pdf" if "ranperda.pdf" in ada else BELUM,
            "urlDownload": str(data.alamat_berkas) or BELUM,
            "abstrak": "abstrak.pdf" if "abstrak.pdf" in ada else BELUM,
            "urlAbstrak": str(data.alamat_abstrak) or BELUM,
            "urlDetailPeraturan": str(data.alamat_laman) or BELUM,
            "operasi": "4",
            "display": "1",
        }
    ]


FEED = (
    *("idData", "tahun_pengundangan", "tanggal_pengundangan", "jenis", "noPeraturan", "judul"),
    *("noPanggil", "singkatanJenis", "tempatTerbit", "penerbit", "deskripsiFisik", "sumber"),
    *("subjek", "isbn", "status", "bahasa", "bidangHukum", "teuBadan", "nomorIndukBuku"),
    *("fileDownload", "urlDownload", "abstrak", "urlAbstrak", "urlDetailPeraturan"),
    *("operasi", "display"),
)


def schema(*, final: bool = False) -> Objek:
    """Return the JSON Schema of the record; of a final one no field may be open."""
    jenis = sorted({b.nama for b in BENTUK.values() if b.lembaran in ("LD", "BD")})
    singkat = sorted({b.singkat.upper() for b in BENTUK.values() if b.lembaran in ("LD", "BD")})
    hari = {"type": "string", "pattern": f"^{HARI}$"}
    kata = {"type": "string", "minLength": 1, "not": {"const": BELUM}}
    milik: Objek = {
        "tipe_dokumen": {"const": TIPE},
        "judul": kata,
        "teu_badan": kata,
        "nomor_peraturan": _open(kata, final),
        "jenis": {"enum": jenis},
        "singkatan_jenis": {"enum": singkat},
        "tempat_penetapan": kata,
        "tanggal_penetapan": _open(hari, final),
        "tanggal_pengundangan": _open(hari, final),
        "sumber": {"type": "string", "pattern": SUMBER} if final else kata,
        "subjek": {"type": "array", "minItems": 1, "items": _open(kata, final)},
        "status": _status(final),
        "bahasa": {"const": BAHASA},
        "lokasi": kata,
        "bidang_hukum": _open(kata, final),
        "lampiran": {"type": "array", "minItems": int(final), "items": _berkas()},
    }
    judul = "Metadata JDIH suatu peraturan" + (", sudah diundangkan" if final else "")
    if final:
        milik["sumber"]["not"] = {"pattern": rf"\b{BELUM}\b"}
    return {
        "$schema": DIALEK,
        "title": judul,
        **_closed({k: {"title": LABEL[k][0], **v} for k, v in milik.items()}),
    }


def feed_schema() -> Objek:
    """Return the JSON Schema of the feed."""
    teks: Objek = {"type": "string", "minLength": 1}
    milik: Objek = {
        **dict.fromkeys(FEED, teks),
        "operasi": {"const": "4"},
        "display": {"const": "1"},
        "tanggal_pengundangan": {"type": "string", "pattern": f"^({HARI}|{BELUM})$"},
        "tahun_pengundangan": {"type": "string", "pattern": f"^([0-9]{{4}}|{BELUM})$"},
    }
    satu = _closed(milik)
    return {
        "$schema": DIALEK,
        "title": "Umpan JDIHN",
        "type": "array",
        "minItems": 1,
        "items": satu,
    }


def schema_texts() -> dict[str, str]:
    """Return the schemas as they are committed, by file name."""
    semua = {
        "jdih.schema.json": schema(),
        "jdih-final.schema.json": schema(final=True),
        "jdihn.schema.json": feed_schema(),
    }
    return {nama: dump(isi) for nama, isi in semua.items()}


def dump(isi: Objek | Sequence[Objek]) -> str:
    """Return a JSON text as we write it."""
    return json.dumps(isi, ensure_ascii=False, indent=2) + "\n"


def _value(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def _open(isi: Mapping[str, Any], final: bool) -> Objek:
    return dict(isi) if final else {"anyOf": [dict(isi), {"const": BELUM}]}


def _closed(milik: Mapping[str, Any]) -> Objek:
    return {
        "type": "object",
        "properties": dict(milik),
        "required": list(milik),
        "additionalProperties": False,
    }


def _status(final: bool) -> Objek:
    keadaan = ["Berlaku", "Belum Berlaku", "Tidak Berlaku"]
    teks = {"type": "string", "minLength": 1}
    hubungan = _closed({"tindakan": {"enum": list(TINDAKAN)}, "kunci": teks, "peraturan": teks})
    return _closed(
        {
            "keadaan": {"enum": keadaan if final else [*keadaan, BELUM]},
            "hubungan": {"type": "array", "items": hubungan},
        }
    )


def _berkas() -> Objek:
    return _closed(
        {
            "nama": {"type": "string", "minLength": 1},
            "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
        }
    )
