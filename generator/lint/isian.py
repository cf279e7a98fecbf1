"""Checks of a dossier's own entries: what is not filled in yet, one region under one name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.lint.alat import utuh
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.model.belum_diisi import LENGKAPI, TANDA, unfilled
from generator.model.teks import Teks


def still_empty(naskah: Naskah) -> Iterator[Hit]:
    """S140: what a new dossier leaves to its author is filled in.

    Each entry is one finding: two changes may be of one unit, two entries left open alike. What the
    frame of a new dossier asks for is counted: there are many, and all of them wait from the start.
    """
    if naskah.dossier is None:
        return
    yield from _frame(list(unfilled(naskah.dossier, LENGKAPI)))
    alamat = {t.span: str(op.alamat) for op in naskah.dossier.operasi for t in (op.alasan, op.teks)}
    often: Counter[str] = Counter()
    for teks in unfilled(naskah.dossier, TANDA):
        words = str(teks)
        at = words.index(TANDA)
        what = " ".join(words[at + len(TANDA) :].split()).strip(" .")
        pesan = f"belum diisi: {what[:90]}" if what else "belum diisi"
        if teks.span in alamat:
            pesan = f"{pesan} (perubahan {alamat[teks.span]})"
        often[pesan] += 1
        if often[pesan] > 1:
            pesan = f"{pesan}, isian ke-{often[pesan]}"
        yield utuh(Petikan(Bagian.DOSIR, "Isian", words, teks.span), pesan)


IN_ITS_PLACE = "tulis isinya di tempat kurung siku itu; naskah final ditolak selama masih ada"


def _frame(left: Sequence[Teks]) -> Iterator[Hit]:
    """Yield one finding for all that the frame of a new dossier still asks for, file by file."""
    if not left:
        return
    places = sorted({(_file(each), each.span.line) for each in left})
    told = [
        f"{name} baris {_few([line for _, line in group])}"
        for name, group in groupby(places, key=lambda place: place[0])
    ]
    count = sum(each.count(LENGKAPI) for each in left)
    pesan = f"{count} isian \u201c{LENGKAPI}: ...]\u201d belum diisi: {'; '.join(told)}"
    yield utuh(Petikan(Bagian.DOSIR, "Isian", str(left[0]), left[0].span), pesan, IN_ITS_PLACE)


def _file(teks: Teks) -> str:
    """Return the file of a text within its dossier."""
    folder, _, name = teks.span.path.rpartition("/")
    return f"narasi/{name}" if folder.endswith("/narasi") else name


def _few(lines: Sequence[int], most: int = 5) -> str:
    shown = ", ".join(map(str, lines[:most]))
    return f"{shown}, dan {len(lines) - most} lagi" if len(lines) > most else shown


def one_region(naskah: Naskah) -> Iterator[Hit]:
    """S141: the region of the dossier is that of the regulation it amends, letter by letter."""
    if naskah.dossier is None:
        return
    daerah = naskah.dossier.identitas.daerah
    berkas = naskah.dossier.dasar
    dasar = naskah.pustaka.get(str(berkas.peraturan)) if berkas else None
    if dasar is None or dasar.bentuk.daerah is None:
        return
    sendiri = str(daerah.nama) if dasar.bentuk.daerah else daerah.sebutan
    lain = str(dasar.instansi)
    if lain not in (sendiri, daerah.sebutan):
        pesan = f"{dasar.id} di pustaka dibentuk {lain}, dossier.yaml menyebut {sendiri}"
        nama = daerah.nama if isinstance(daerah.nama, Teks) else Teks(str(daerah.nama))
        yield utuh(Petikan(Bagian.DOSIR, "Daerah", str(nama), nama.span), pesan)
