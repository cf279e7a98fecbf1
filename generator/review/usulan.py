"""A mark becomes a proposal: a patch of the source, or what a drafter does instead, and why."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from generator.content.rewording import Unplaced, reword
from generator.diagnostics import NOWHERE, Span
from generator.ir.printed import PrintedLine
from generator.review.tanda import SPLIT, JenisTanda, Tanda

BASE = "dasar.yaml"
OPERATIONS = "perubahan.yaml"


@dataclass(frozen=True, slots=True)
class Usulan:
    """What to do about one mark.

    ``place`` is the line in the sources as they are now. ``sunting`` says that the words stand
    there and can be changed in place; ``saran`` is what a drafter does where they cannot.
    """

    tanda: Tanda
    place: Span
    sunting: bool = False
    saran: str = ""

    @property
    def placed(self) -> bool:
        """Whether the mark has found its line."""
        return self.tanda.placed and bool(self.place.path)


def propose(mark: Tanda, now: Mapping[str, PrintedLine], texts: Mapping[str, str]) -> Usulan:
    """Return what to do about a mark.

    ``now`` are the lines that the sources print today, by id; ``texts`` the source files by path,
    as far as they are the author's.
    """
    if not mark.placed or mark.line is None:
        return Usulan(mark, NOWHERE, saran=_CANDIDATES if mark.candidates else _NOWHERE)
    today = now.get(mark.line.id)
    if mark.line.id and today is None:
        return Usulan(mark, mark.line.asal, saran=_CHANGED)
    line = replace(mark.line, asal=today.asal) if today else mark.line
    if mark.jenis in (JenisTanda.KOMENTAR, JenisTanda.RUPA):
        return Usulan(mark, line.asal, saran=_ANSWER if mark.text else _LOOKS)
    return _edit(replace(mark, line=line), line, texts)


_NOWHERE = "Tidak satu pun baris cetakan cocok; tempatkan sendiri."
_CANDIDATES = "Kata yang sama tercetak di beberapa tempat; pilih sendiri tempatnya."
_CHANGED = "Baris ini sudah berubah sejak salinan dicetak; bandingkan, lalu putuskan sendiri."
_ANSWER = "Jawab dalam daftar catatan."
_LOOKS = "Rupa huruf ditentukan templat; tidak ada yang diubah dalam sumber."
_TEMPLATE = (
    "Kalimat ini ditulis templat dan berlaku bagi semua dosir; ubah di sana bila memang perlu."
)
_INSTRUCTION = "Kalimat perintah disusun dari operasi; ubah operasinya dalam perubahan.yaml."


def _edit(mark: Tanda, line: PrintedLine, texts: Mapping[str, str]) -> Usulan:
    path = line.asal.path
    if path.startswith("templates/"):
        said = _INSTRUCTION if line.unit.startswith("instruksi-") else _TEMPLATE
        return Usulan(mark, line.asal, saran=said)
    if path.endswith(f"/{BASE}"):
        return Usulan(mark, line.asal, saran=operation(mark, line))
    if path not in texts:
        return Usulan(mark, line.asal, saran="Sumbernya tidak ada di sini.")
    if mark.jenis is not JenisTanda.UBAH or SPLIT in mark.old + mark.new:
        return Usulan(mark, line.asal, saran=_by_hand(mark))
    try:
        reword(texts[path], line.asal, *words_of(mark, line))
    except Unplaced as why:
        return Usulan(mark, line.asal, saran=f"{str(why).capitalize()}.")
    return Usulan(mark, line.asal, sunting=True)


def words_of(mark: Tanda, line: PrintedLine) -> tuple[str, str]:
    """Return the words before and after without the label, which the tool prints."""
    label = " ".join(line.label.split())
    old, new = mark.old, mark.new
    if label and not new.startswith(label):
        raise Unplaced(f'nomor "{label}" diberikan alat; ia berubah bila susunannya berubah')
    return old.removeprefix(label).lstrip(), new.removeprefix(label).lstrip()


def _by_hand(mark: Tanda) -> str:
    match mark.jenis:
        case JenisTanda.SISIP:
            return f"Tulis alinea baru sesudah baris itu: {mark.new}"
        case JenisTanda.HAPUS:
            return "Hapus alinea itu dari sumbernya."
        case JenisTanda.PINDAH:
            return "Pindahkan alinea itu dalam sumbernya."
        case _:
            return "Pecah atau gabungkan alinea itu dalam sumbernya."


def operation(mark: Tanda, line: PrintedLine) -> str:
    """Return the operation that yields an edit of a text in force, as ``perubahan.yaml`` has it."""
    address = address_of(line.unit)
    if not address:
        return "Teks ini berlaku sekarang; ubah dengan operasi dalam perubahan.yaml."
    old, new = mark.old, mark.new
    label = " ".join(line.label.split())
    words = new.removeprefix(label).lstrip()
    if mark.jenis is JenisTanda.HAPUS:
        return f"Operasi: tindakan: hapus, alamat: {address}"
    if mark.jenis is JenisTanda.SISIP:
        return f'Operasi: tindakan: sisip, alamat: {address}, teks: "{words}"'
    if mark.jenis is JenisTanda.PINDAH:
        return (
            f"Satuan {address} tidak dipindahkan dalam peraturan perubahan: hapus, lalu sisipkan."
        )
    if (phrase := _phrase(old.removeprefix(label), words)) is not None:
        dari, menjadi = phrase
        told = f'dari: "{dari}", menjadi: "{menjadi}"'
        return f"Operasi: tindakan: ganti_frasa, alamat: {address}, {told}"
    return f'Operasi: tindakan: ubah, alamat: {address}, teks: "{words}"'


def _phrase(old: str, new: str) -> tuple[str, str] | None:
    """Return the one phrase that differs; None where more does, or nothing is taken away."""
    a, b = old.split(), new.split()
    codes = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    changed = [code for code in codes if code[0] != "equal"]
    if len(changed) != 1 or changed[0][0] != "replace":
        return None
    _, a1, a2, b1, b2 = changed[0]
    return " ".join(a[a1:a2]), " ".join(b[b1:b2])


_STEP = re.compile(r"(buku|bab|bagian|paragraf|pasal|ayat|huruf|angka)-([a-z0-9]+(?:\.\d+)?)")


def address_of(unit: str) -> str:
    """Return the address that an id of a unit of law says: ``Pasal 2 huruf d angka 4``."""
    said = []
    for kind, number in _STEP.findall(unit):
        shown = number.upper() if kind in ("pasal", "bab") else number
        shown = f"({number})" if kind == "ayat" else shown
        said.append(f"{kind.capitalize() if kind in ('pasal', 'bab', 'bagian') else kind} {shown}")
    return " ".join(said) if unit.startswith("i-") else ""
