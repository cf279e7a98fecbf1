"""Regulations as plain data (JSON) and as the project's YAML; both are read back.

A unit is ``{"jenis", "nomor", "judul", "kalimat", "anak", "status"}``, with ``"ekor"`` when the
sentence goes on after its list. In YAML legal text stays legal text: block scalars in natural
layout.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from generator.diagnostics import Diagnostic
from generator.law.text import to_text
from generator.model.satuan import Jenis, Lampiran, Penjelasan, Peraturan, Satuan, Status

Data = dict[str, object]


def satuan_to_dict(satuan: Satuan) -> Data:
    """Return a unit and everything under it as plain data."""
    data: Data = {
        "jenis": satuan.jenis.value,
        "nomor": satuan.nomor,
        "judul": satuan.judul,
        "kalimat": satuan.kalimat,
        "anak": [satuan_to_dict(child) for child in satuan.anak],
        "status": satuan.status.value,
    }
    if satuan.ekor:
        data["ekor"] = satuan.ekor
    return data


def satuan_from_dict(data: object) -> Satuan:
    """Return the unit that :func:`satuan_to_dict` described; ValueError when it is none."""
    if not isinstance(data, Mapping):
        raise ValueError("satuan bukan objek")
    return Satuan(
        Jenis(_text(data, "jenis")),
        _text(data, "nomor"),
        _text(data, "judul"),
        _text(data, "kalimat"),
        tuple(satuan_from_dict(child) for child in _list(data, "anak")),
        _text(data, "ekor"),
        Status(_text(data, "status") or Status.BERLAKU.value),
    )


def to_dict(peraturan: Peraturan, diagnostics: Iterable[Diagnostic] = ()) -> Data:
    """Return a regulation as plain data, with every doubt about its lines."""
    body = peraturan.batang_tubuh
    data: Data = {
        "judul": peraturan.judul,
        "menimbang": [satuan_to_dict(item) for item in peraturan.menimbang],
        "mengingat": [satuan_to_dict(item) for item in peraturan.mengingat],
        "batang_tubuh": [satuan_to_dict(unit) for unit in body.anak],
        "penutup": peraturan.penutup,
        "penjelasan": {
            "umum": peraturan.penjelasan.umum,
            "pasal_demi_pasal": [
                {"alamat": address, "teks": words}
                for address, words in peraturan.penjelasan.pasal_demi_pasal
            ],
        },
        "lampiran": [
            {"nomor": x.nomor, "judul": x.judul, "teks": x.teks} for x in peraturan.lampiran
        ],
        "peringatan": doubts(diagnostics),
    }
    return data | ({"pembuka": body.kalimat} if body.kalimat else {})


def doubts(diagnostics: Iterable[Diagnostic]) -> list[Data]:
    """Return findings as plain data, each with its file and line."""
    return [
        {
            "berkas": d.span.path,
            "baris": d.span.line,
            "tingkat": d.severity.value,
            "kode": d.code,
            "pesan": d.message,
            "petunjuk": d.hint,
        }
        for d in diagnostics
    ]


def from_dict(data: object) -> Peraturan:
    """Return the regulation that :func:`to_dict` described; ValueError when it is none."""
    if not isinstance(data, Mapping) or "batang_tubuh" not in data:
        raise ValueError('tidak ada "batang_tubuh"')
    penjelasan = data.get("penjelasan") or {}
    if not isinstance(penjelasan, Mapping):
        raise ValueError('"penjelasan" bukan objek')
    return Peraturan(
        _text(data, "judul"),
        tuple(satuan_from_dict(x) for x in _list(data, "menimbang")),
        tuple(satuan_from_dict(x) for x in _list(data, "mengingat")),
        Satuan(
            Jenis.BATANG_TUBUH,
            kalimat=_text(data, "pembuka"),
            anak=tuple(satuan_from_dict(x) for x in _list(data, "batang_tubuh")),
        ),
        _text(data, "penutup"),
        Penjelasan(
            _text(penjelasan, "umum"),
            tuple(
                (_text(x, "alamat"), _text(x, "teks"))
                for x in _list(penjelasan, "pasal_demi_pasal")
            ),
        ),
        tuple(
            Lampiran(_text(x, "nomor"), _text(x, "judul"), _text(x, "teks"))
            for x in _list(data, "lampiran")
        ),
    )


def _text(data: object, name: str) -> str:
    value = data.get(name, "") if isinstance(data, Mapping) else None
    if value is None or not isinstance(value, str):
        raise ValueError(f'"{name}" bukan teks')
    return value


def _list(data: Mapping[str, object], name: str) -> Sequence[object]:
    value = data.get(name, [])
    if not isinstance(value, list | tuple):
        raise ValueError(f'"{name}" bukan larik')
    return value


def to_json(peraturan: Peraturan, diagnostics: Iterable[Diagnostic] = ()) -> str:
    """Return a regulation as one JSON document."""
    return json.dumps(to_dict(peraturan, diagnostics), ensure_ascii=False, indent=1) + "\n"


def to_authored(peraturan: Peraturan, diagnostics: Iterable[Diagnostic] = ()) -> Data:
    """Return a regulation as an author would write it (``dasar.yaml``): units as legal text."""
    penjelasan = [
        {"alamat": alamat, "teks": _lines(kata)}
        for alamat, kata in peraturan.penjelasan.pasal_demi_pasal
    ]
    lampiran = [
        {"nomor": x.nomor, "judul": x.judul, **({"teks": _lines(x.teks)} if x.teks.strip() else {})}
        for x in peraturan.lampiran
    ]
    data: Data = {
        "judul": peraturan.judul,
        "menimbang": _items(peraturan.menimbang),
        "mengingat": _items(peraturan.mengingat),
        "batang_tubuh": _lines(to_text(peraturan.batang_tubuh)),
        "penutup": _lines(peraturan.penutup),
        "penjelasan_umum": _lines(peraturan.penjelasan.umum),
        "penjelasan": penjelasan,
        "lampiran": lampiran,
        "peringatan": [str(satu) for satu in diagnostics],
    }
    return {kunci: isi for kunci, isi in data.items() if isi or kunci == "judul"}


def _items(items: Iterable[Satuan]) -> str:
    return _lines("".join(to_text(item) for item in items))


def _lines(text: str) -> str:
    """Return words as whole lines, which YAML writes as a block; nothing for no words."""
    return (
        "".join(f"{line.rstrip()}\n" for line in text.rstrip().split("\n")) if text.strip() else ""
    )
