"""How a workload workbook was understood, as a terminal shows it for confirmation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from generator.diagnostics import Span, printable
from generator.intake.beban.buku import Hasil, KolomTerbaca, TabelTerbaca
from generator.model.profil_abk import ArtiKolom

WIDTH = 44  # of a head


def understood(found: Hasil, profile: Path, fresh: bool) -> str:
    """Return sheets, columns, units and sums as text; where the profile stands."""
    lines = [line for table in found.tabel for line in _table(table)]
    lines += [f"Lembar {name}: tidak ada tabel yang dikenal." for name in found.tanpa_tabel]
    if found.efektif:
        lines.append(f"Waktu kerja efektif: {found.efektif.menit} menit setahun.")
    lines.append("")
    for post in found.jabatan:
        minutes = sum((t.menit for t in post.tugas), Decimal(0)) if post.tugas else post.beban
        load = "beban tidak disebut" if minutes is None else f"{minutes:.0f} menit"
        staff = "pemangku tidak disebut" if post.pemangku is None else f"{post.pemangku} pemangku"
        name = " / ".join(x for x in (post.kunci.unit, post.kunci.bagian, post.kunci.jabatan) if x)
        lines.append(f"{name}: {len(post.tugas)} tugas, {load}, {staff}")
    said = "Profil ditulis" if fresh else "Profil yang ada dipakai"
    lines.append(f"{said}: {profile}")
    return printable("\n".join(lines))


def _table(table: TabelTerbaca) -> Iterator[str]:
    yield f"Lembar {table.lembar}, kepala pada baris {table.kepala}, {table.baris} baris isi"
    for column in table.kolom:
        yield _column(column, table.kepala)
    yield ""


def _column(k: KolomTerbaca, row: int) -> str:
    column = k.kolom
    cell = Span("", row, column.nomor).cell
    title = " ".join(column.judul.split())
    title = title if len(title) <= WIDTH else f"{title[: WIDTH - 3]}..."
    arti = str(column.arti) if column.arti else _open(column.mungkin)
    told = ", ".join(x for x in (k.satuan, column.periode and f"per {column.periode}") if x)
    why = f" ({k.alasan})" if k.alasan not in ("", "judul") else ""
    return f"  {cell:<5} {title:<{WIDTH}} {arti}" + (f" [{told}]{why}" if told else "")


def _open(possible: Sequence[ArtiKolom]) -> str:
    return "? " + " atau ".join(map(str, possible)) if possible else "tidak dibaca"
