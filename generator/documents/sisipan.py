"""Where authors place computed tables and figures, and what they name: known before composing.

Composing would find the same faults, a second later; ``naskah check`` must not wait for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.content.files import NARASI, PELENGKAP
from generator.content.markdown import walk
from generator.diagnostics import Diagnostic, galat
from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.gambar.daftar import GAMBAR
from generator.documents.picture_store import Unplotted
from generator.documents.tabel.daftar import TABEL, tabel
from generator.documents.tabel.data import gambar_data, tabel_data
from generator.ir.html_check import nearest
from generator.ir.nodes import Block, Figure, Table
from generator.ir.walk import walk as walk_blocks
from generator.model import narasi

DAFTAR: Mapping[str, Mapping[str, object]] = {"tabel": TABEL, "gambar": GAMBAR}


def made(bahan: Bahan, templat: Templates, jenis: str, nama: str) -> tuple[Block, ...]:
    """Return the computed table or figure ``nama``; it may lack the data and be words alone."""
    if nama in bahan.data:
        return gambar_data(nama, bahan) if jenis == "gambar" else tabel_data(nama, bahan)
    if jenis == "gambar":
        return GAMBAR[nama].figur(bahan, templat)
    return tabel(nama, bahan, templat)


def misplaced(bahan: Bahan, templat: Templates) -> Iterator[Diagnostic]:
    """Yield every placement and reference in the narratives that cannot be composed."""
    unplotted = replace(bahan, pictures=Unplotted())
    for names in (*NARASI.values(), *PELENGKAP.values()):
        ada = bahan.dossier.narasi
        yield from _Document(unplotted, templat).faults(
            [block for name in names if name in ada for block in ada[name].isi]
        )


class _Document:
    """The narratives of one document."""

    def __init__(self, bahan: Bahan, templat: Templates) -> None:
        self.bahan = bahan
        self.templat = templat
        self.placed: dict[str, narasi.Placement] = {}

    def faults(self, blocks: list[narasi.Block]) -> Iterator[Diagnostic]:
        """Yield the faults of placements, then of what refers to them."""
        nodes = list(walk(blocks))
        for block in blocks:
            if isinstance(block, narasi.Placement):
                yield from self._placement(block)
        for node in nodes:
            match node:
                case narasi.Placement() if f"{node.kind}-{node.name}" not in self.placed:
                    if node.name in (*DAFTAR[node.kind], *self.data(node.kind)):
                        yield _within(node)
                case narasi.Reference(target=target) if target in self.placed:
                    yield from self._reference(node)
                case narasi.Table(id=id_) | narasi.Picture(id=id_) if _computed(id_):
                    kind = id_.partition("-")[0]
                    message = f'Pengenal "{id_}" milik {kind} yang dihitung dari data.'
                    yield galat(node.span, "S53", message, "Beri pengenal lain.")
                case _:
                    pass

    def data(self, kind: str) -> Iterator[str]:
        """Yield the ids of the data that can be shown as a table, or as a plot."""
        for name, satu in self.bahan.data.items():
            if kind == "tabel" or satu.data.bentuk != "tabel":
                yield name

    def _placement(self, node: narasi.Placement) -> Iterator[Diagnostic]:
        known, key = [*DAFTAR[node.kind], *self.data(node.kind)], f"{node.kind}-{node.name}"
        name = f'{node.kind.capitalize()} "{node.name}"'
        if node.name not in known:
            yield galat(node.span, "S51", f"{name} tidak dikenal.", nearest(node.name, known))
        elif key in self.placed:
            hint = f"Rujuk dengan [#{key}]."
            yield galat(node.span, "S52", f"{name} sudah ditempatkan.", hint)
        else:
            self.placed[key] = node

    def _reference(self, node: narasi.Reference) -> Iterator[Diagnostic]:
        place = self.placed[node.target]
        blocks = made(self.bahan, self.templat, place.kind, place.name)
        printed = [b.id for b in walk_blocks(blocks) if isinstance(b, Table | Figure)]
        if node.target not in printed:
            message = f'Rujukan "#{node.target}" menunjuk {place.kind} yang tidak tercetak.'
            hint = (
                f"Rujuk salah satu bagiannya: {', '.join(printed)}."
                if printed
                else "Datanya belum ada; lengkapi, atau hapus rujukannya."
            )
            yield galat(node.span, "S50", message, hint)


def _computed(id_: str) -> bool:
    kind, _, name = id_.partition("-")
    return name in DAFTAR.get(kind, ())


def _within(node: narasi.Placement) -> Diagnostic:
    """Report a placement inside a list or quotation, which refers to one that is nowhere."""
    message = f'{node.kind.capitalize()} "{node.name}" ditempatkan di dalam daftar atau kutipan.'
    return galat(node.span, "S50", message, "Tempatkan sebagai alinea tersendiri.")
