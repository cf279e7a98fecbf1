"""Checks of a dossier's own entries: what is not filled in yet, one region under one name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.lint.alat import utuh
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.model.belum_diisi import TANDA, unfilled
from generator.model.teks import Teks


def still_empty(naskah: Naskah) -> Iterator[Hit]:
    """S140: what a new dossier leaves to its author is filled in.

    Each entry is one finding: two changes may be of one unit, two entries left open alike.
    """
    if naskah.dossier is None:
        return
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
