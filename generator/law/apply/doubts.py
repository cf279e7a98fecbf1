"""Signs that restated text lost something on its way here, told of an instruction that went in.

None of them stops it: the legislature may have meant what looks like a loss. Those whose codes are
errors make it an instruction applied in part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.law import tree
from generator.law.alasan import Alasan, reason
from generator.law.apply.account import news
from generator.law.apply.restated import left_places
from generator.law.sasaran import alamat_isi
from generator.law.tanda_baca import tanda_akhir
from generator.law.trace import Trace
from generator.model import nomor
from generator.model.alamat import KELOMPOK, Alamat
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Peraturan, Satuan

_CLOSED = re.compile(r"(?:;|[\w)]|[;,]\s*(?:dan|atau|dan\s*/\s*atau))\s*\Z")
_IN_TEXT = re.compile(r"(?<=\s)(\d{1,2})\.? (?=[A-Z])")
RUN = 6  # numbers in the words of a unit that make a list
_ENDED = re.compile(
    r"(?:(?<!\bRp)(?<!\bNo)\.|[;:?!]|[;,]\s*(?:dan|atau|dan\s*/?\s*atau))\s*[\"“”’')]*\Z|\|\Z"
)


def doubtful(
    before: Peraturan, after: Peraturan, found: Trace, operasi: Sequence[Perubahan]
) -> Iterator[Alasan]:
    """Yield where restated text, though taken over, shows that something of it was lost."""
    old, new = before.batang_tubuh, after.batang_tubuh
    yield from (reason("H27", alamat=a) for a in news(old, new, found, _unopened))
    yield from (reason("H28", alamat=a) for a in news(old, new, found, _gap))
    yield from (reason("H24", alamat=a) for a in news(old, new, found, _breaks_off))
    yield from _left_out(old, new, operasi)
    if unknown := tuple(_explained_only(before, after, operasi)):
        yield reason("H25", satuan=", ".join(unknown))
    unended = (a for a in news(old, new, found, _stays_open) if not _is_followed(new, a))
    yield from (reason("H24", alamat=a) for a in unended)
    yield from (reason("H24", alamat=a) for a in news(old, new, found, _half_opened))
    unended = (a for a in news(old, new, found, _goes_on) if not _is_followed(new, a))
    yield from (reason("H26", alamat=a) for a in unended)


def _left_out(before: Satuan, after: Satuan, operasi: Sequence[Perubahan]) -> Iterator[Alasan]:
    """Yield the units of a Pasal restated as a whole that its new text does not have any more.

    The legislature may mean it; a text that lost them looks the same.
    """
    for op in operasi:
        utuh = op.tindakan is Tindakan.UBAH and op.objek is Objek.SATUAN and op.isi is None
        if not (utuh and op.alamat.pasal == op.alamat and tree.ada(after, op.alamat)):
            continue
        if not tree.ada(before, op.alamat):
            continue
        if gone := left_places(tree.find(before, op.alamat), tree.find(after, op.alamat)):
            satuan = ", ".join(str(Alamat(a.langkah[1:])) for a in gone)
            yield reason("H23", satuan=satuan, alamat=op.alamat)


def _explained_only(
    before: Peraturan, after: Peraturan, operasi: Sequence[Perubahan]
) -> Iterator[str]:
    """Yield the parts of the Pasal named that are explained and do not stand in the law."""
    known = set(before.penjelasan.pasal_demi_pasal)
    named = {str(p) for op in operasi if (p := alamat_isi(op).pasal)}
    for op in operasi:
        group = op.isi is not None and op.isi.jenis in KELOMPOK
        if group and tree.ada(after.batang_tubuh, alamat_isi(op)):
            inside = tree.pasal(tree.find(after.batang_tubuh, alamat_isi(op)))
            named |= {f"Pasal {p.nomor}" for p in inside}
    for entry in after.penjelasan.pasal_demi_pasal:
        address = entry[0]
        if entry in known or " ".join(address.split()[:2]) not in named:
            continue
        try:
            alamat = Alamat.parse(address)
        except ValueError:
            continue
        if tree.ada(after.batang_tubuh, alamat.pasal or alamat) and not _stands(
            after.batang_tubuh, alamat
        ):
            yield address


def _stands(law: Satuan, alamat: Alamat) -> bool:
    return tree.ada(law, alamat) or tree.ada(law, tree.tercetak(law, alamat))


def _breaks_off(unit: Satuan) -> str:
    """Return the last word of a unit that ends where no sentence does, or none.

    A heading has no mark, and a definition of a formula may end in anything but a letter.
    """
    if unit.dihapus or unit.jenis in KELOMPOK or not unit.kalimat:
        return ""
    if unit.anak and unit.anak[0].jenis in tree.TABULASI:
        return unit.kalimat.split()[-1] if _CLOSED.search(unit.kalimat) else ""
    last = unit.ekor or ("" if unit.anak else unit.kalimat)
    return "" if not last or _ENDED.search(last) else last.split()[-1]


def _stays_open(unit: Satuan) -> str:
    """Return the last item of a list that ends as one does that another follows, or none.

    The item itself: a list that ended so before and now ends with another item is a new one.
    """
    items = [a for a in unit.anak if a.jenis in tree.TABULASI]
    last = items[-1] if items else unit
    closes = not last.dihapus and not last.anak and last.kalimat.rstrip(' "”').endswith(";")
    return last.kalimat if items and not unit.ekor and closes else ""


def _half_opened(unit: Satuan) -> tuple[str, ...]:
    """Return the items whose list stands behind a comma while that of another has its colon.

    ``f. Bidang Akuntansi,`` above ``1. Seksi ...``, beside ``e. Bidang Anggaran, terdiri dari :``.
    """
    opened = [a for a in unit.anak if a.anak and a.anak[0].jenis in tree.TABULASI]
    ends = {a.nomor: a.kalimat.rstrip()[-1:] for a in opened if a.jenis in tree.TABULASI}
    return tuple(n for n, end in ends.items() if end == ",") if ":" in ends.values() else ()


def _is_followed(law: Satuan, alamat: Alamat) -> bool:
    """Return whether another item stands behind a unit, which the mark of its last item announces.

    ``b. ... bahwa: 1. ...; 2. ...; dan c. ...``: the conjunction belongs to the list outside.
    """
    if alamat.akhir.jenis not in tree.TABULASI:
        return False
    items = [a for a in tree.find(law, alamat.induk).anak if a.jenis is alamat.akhir.jenis]
    return items[-1].nomor != alamat.akhir.nomor


def _goes_on(unit: Satuan) -> bool:
    """Return whether the last item of a list announces another one."""
    items = [a for a in unit.anak if a.jenis in tree.TABULASI]
    return bool(items) and not items[-1].dihapus and len(tanda_akhir(items[-1])) > 1


def _unopened(unit: Satuan) -> bool:
    """Return whether a list stands without the words that open it."""
    return bool(unit.anak) and unit.anak[0].jenis in tree.TABULASI and not unit.kalimat


def _gap(unit: Satuan) -> tuple[tuple[str, str], ...]:
    """Return where a list or the ayat of a Pasal do not begin with the first, or jump."""
    if unit.jenis in KELOMPOK:
        return ()
    jumps: list[tuple[str, str]] = []
    for jenis in dict.fromkeys(a.jenis for a in unit.anak):
        numbers = [a.nomor for a in unit.anak if a.jenis is jenis]
        if not nomor.is_first(jenis, numbers[0]):
            jumps.append(("", numbers[0]))
        jumps += ((a, b) for a, b in pairwise(numbers) if not nomor.follows(jenis, a, b))
    printed = [m[1] for m in _IN_TEXT.finditer(unit.kalimat)]
    if len(printed) >= RUN:  # a list that its lines do not show, as in the budgets of the nineties
        jumps += ((a, b) for a, b in pairwise(printed) if int(b) - int(a) not in (1, 0))
    return tuple(jumps)
