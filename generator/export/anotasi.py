"""Findings as workflow commands, which GitHub Actions shows beside the lines of a change."""

from __future__ import annotations

from generator.diagnostics import Severity
from generator.export.sarif import HALAMAN
from generator.lint.pengecualian import Letak, Temu

PERINTAH = {
    Severity.GALAT: "error",
    Severity.PERINGATAN: "warning",
    Severity.PETUNJUK: "notice",
}


def anotasi(temu: Temu) -> str:
    """Return ``::error file=..,line=..,col=..,title=..::message`` on one line."""
    d = temu.diagnostic
    bagian = []
    if d.span.path:
        halaman = HALAMAN.match(d.span.path)
        bagian.append(f"file={_nilai(halaman['path'] if halaman else d.span.path)}")
        if not halaman and temu.letak is Letak.BARIS:
            bagian += [f"line={max(d.span.line, 1)}", f"col={max(d.span.col, 1)}"]
    judul = f"{d.code} {temu.label}".rstrip()
    bagian.append(f"title={_nilai(judul)}")
    teks = f"{d.message} Petunjuk: {d.hint}" if d.hint else d.message
    return f"::{PERINTAH[d.severity]} {','.join(bagian)}::{_isi(teks)}"


def _isi(teks: str) -> str:
    """Escape the message of a workflow command."""
    return teks.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _nilai(teks: str) -> str:
    """Escape a property, in which a colon and a comma end something too."""
    return _isi(teks).replace(":", "%3A").replace(",", "%2C")
