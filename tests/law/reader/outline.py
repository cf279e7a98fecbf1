"""A tree as people read it: an indented line a unit, so that a case shows what was understood."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.satuan import Satuan


def outline(satuan: Satuan) -> str:
    """Return the tree under ``satuan``; ``~`` marks words behind a list, ``x`` a deleted unit."""
    return "\n".join(_lines(satuan, -1)) + "\n"


def _lines(satuan: Satuan, depth: int) -> Iterator[str]:
    pad = "  " * depth
    if depth >= 0:
        parts = [f"{satuan.jenis} {satuan.nomor}".strip()]
        parts += [f"[{satuan.judul}]"] if satuan.judul else []
        parts += ["x"] if satuan.dihapus else []
        parts += [f"| {satuan.kalimat}"] if satuan.kalimat else []
        yield pad + " ".join(parts)
    elif satuan.kalimat:
        yield f"| {satuan.kalimat}"
    for child in satuan.anak:
        yield from _lines(child, depth + 1)
    if satuan.ekor:
        yield f"{pad}~ {satuan.ekor}".lstrip() if depth < 0 else f"{pad}~ {satuan.ekor}"
