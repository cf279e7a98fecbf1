"""Cells shared by the tables: words with their sources, articles, units."""

from __future__ import annotations

from collections.abc import Sequence

from generator.documents.bahan import Bahan
from generator.documents.ungkapan import bertempat, kalimat
from generator.ir.html import Baris
from generator.ir.nodes import Footnote, Inline, Ref, Text
from generator.model.dossier import StatusFakta
from generator.model.indikator import NilaiIndikator
from generator.model.pustaka import split_reference


def kutipan(sumber: Sequence[str], pembuka: str = "") -> tuple[Inline, ...]:
    """Return the note that names the sources of a fact, behind the words that open it."""
    isi: list[Inline] = []
    for satu in sumber:
        if isi:
            isi.append(Text("; "))
        isi.append(Ref("@" + " ".join(split_reference(str(satu))).strip(), ()))
    if not isi:
        return ()
    return (Footnote("", 0, (*([Text(pembuka)] if pembuka else []), *isi)),)


def kutipan_nilai(nilai: NilaiIndikator) -> tuple[Inline, ...]:
    """Return the note of a value: what was not seen in a source is not credited to it."""
    recalled = nilai.status is StatusFakta.INGATAN
    pembuka = "Menurut ingatan penyusun; belum dicocokkan dengan " if recalled else ""
    return kutipan([str(s) for s in nilai.sumber], pembuka)


def bersumber(teks: str, sumber: Sequence[str]) -> Baris:
    """Return words with a note that names their sources."""
    kata = kalimat(teks)
    return Baris((Text(kata), *kutipan(sumber)), kata.span)


def ketentuan(bahan: Bahan, peraturan: str, tempat: str) -> Baris:
    """Return an article with its regulation in short; at its first mention a note in full."""
    nama = bahan.dossier.pustaka.peraturan[peraturan].acuan().pendek
    kata = bertempat(tempat, nama)
    return Baris((Text(kata), Footnote("", 0, (Ref(f"@?{peraturan}", ()),))))


KEPASTIAN = {
    StatusFakta.TERKONFIRMASI: "terkonfirmasi",
    StatusFakta.TURUNAN: "turunan",
    StatusFakta.INGATAN: "ingatan",
    StatusFakta.ILUSTRATIF: "ilustratif",
    StatusFakta.REKONSTRUKSI: "rekonstruksi",
}


def alasan_per_asal(bahan: Bahan) -> dict[object, str]:
    """Return the reasons of the authored operations by their place in the file."""
    return {satu.asal: kalimat(satu.alasan) for satu in bahan.dossier.operasi}
