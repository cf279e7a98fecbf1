"""Two versions of a whole regulation: the operations on its body, explanation and annexes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.law.engine.diff import diff
from generator.law.sasaran import alamat_isi
from generator.model.alamat import Alamat
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Jenis, Lampiran, Penjelasan, Peraturan, Satuan


def diff_peraturan(a: Peraturan, b: Peraturan) -> tuple[Perubahan, ...]:
    """Return the operations that make ``a`` into ``b``.

    Where a Pasal is restated its explanation goes with it (L2'-188); only an explanation that
    changed by itself needs an operation of its own (P29).
    """
    batang = diff(a.batang_tubuh, b.batang_tubuh)
    tersentuh = {
        str(alamat.pasal)
        for op in batang
        for alamat in (op.alamat, alamat_isi(op))
        if alamat.pasal and op.objek.dalam_teks
    }
    penjelasan = tuple(_penjelasan(a.penjelasan, b.penjelasan, tersentuh))
    return (*batang, *penjelasan, *_lampiran(a.lampiran, b.lampiran))


def _penjelasan(a: Penjelasan, b: Penjelasan, tersentuh: set[str]) -> Iterator[Perubahan]:
    lama, kini = dict(a.pasal_demi_pasal), dict(b.pasal_demi_pasal)
    tempat = {teks: p.di(n) for p in (a, b) for n, (teks, _) in enumerate(p.pasal_demi_pasal)}
    for teks in dict.fromkeys((*lama, *kini)):
        alamat = alamat_penjelasan(teks)
        if alamat is None or lama.get(teks) == kini.get(teks) or str(alamat.pasal) in tersentuh:
            continue
        tindakan = Tindakan.UBAH if teks in kini else Tindakan.HAPUS
        isi, asal = kini.get(teks, ""), tempat[teks]
        yield Perubahan(tindakan, alamat, Objek.PENJELASAN, penjelasan=isi, asal=asal)
    if a.umum != b.umum and b.umum:
        yield Perubahan(Tindakan.UBAH, Alamat(), Objek.PENJELASAN, penjelasan=b.umum, asal=b.asal)


def alamat_penjelasan(teks: str) -> Alamat | None:
    """Return the unit that an entry of the explanation is about, or None."""
    try:
        alamat = Alamat.parse(teks)
    except ValueError:
        return None
    return alamat if alamat.pasal else None


def _lampiran(a: Sequence[Lampiran], b: Sequence[Lampiran]) -> Iterator[Perubahan]:
    lama, kini = {x.nomor: x for x in a}, {x.nomor: x for x in b}
    for nomor, lampiran in kini.items():
        alamat = Alamat().ke(Jenis.LAMPIRAN, nomor)
        isi = Satuan(Jenis.LAMPIRAN, nomor, lampiran.judul, lampiran.teks)
        if nomor not in lama:
            akhir = Alamat().ke(Jenis.LAMPIRAN, a[-1].nomor) if a else Alamat()
            yield Perubahan(Tindakan.TAMBAH, akhir, Objek.LAMPIRAN, Jenis.LAMPIRAN, isi)
        elif (lama[nomor].judul, lama[nomor].teks) != (lampiran.judul, lampiran.teks):
            yield Perubahan(Tindakan.UBAH, alamat, Objek.LAMPIRAN, Jenis.LAMPIRAN, isi)
    for nomor in lama:
        if nomor not in kini:
            yield Perubahan(
                Tindakan.HAPUS, Alamat().ke(Jenis.LAMPIRAN, nomor), Objek.LAMPIRAN, Jenis.LAMPIRAN
            )
