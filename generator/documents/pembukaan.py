"""What stands before and behind the body of the law in force, as its copy prints it."""

from __future__ import annotations

from generator.documents.rumusan import UnitLayout
from generator.ir.nodes import Block
from generator.law.reader.peraturan import read_considerations
from generator.law.reader.wrapping import unwrap
from generator.model.lines import lines_of
from generator.model.satuan import Jenis, Satuan
from generator.model.teks import Teks


def pembukaan(teks: Teks, jenis: Jenis) -> tuple[Block, ...]:
    """Return the considerations (huruf) or the legal basis (angka); nothing when not known."""
    tercetak = [satu for satu in lines_of(teks, teks.span) if satu.text]
    satuan = read_considerations(unwrap(tercetak), jenis)
    return UnitLayout().blok(Satuan(Jenis.BATANG_TUBUH, anak=satuan))


def penutup(teks: Teks) -> tuple[str, ...]:
    """Return the lines of the closing: promulgation, enactment, gazette."""
    return tuple(satu.text for satu in lines_of(teks, teks.span) if satu.text)
