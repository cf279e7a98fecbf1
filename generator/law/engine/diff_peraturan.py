"""Two versions of a whole regulation: the operations on its body, explanation and annexes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.law.apply.beside import pasal_dibawa
from generator.law.engine.diff import diff
from generator.law.tree import ada, find, pasal
from generator.model.alamat import KELOMPOK, Alamat
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Jenis, Lampiran, Penjelasan, Peraturan, Satuan


def diff_peraturan(a: Peraturan, b: Peraturan) -> tuple[Perubahan, ...]:
    """Return the operations that make ``a`` into ``b``.

    Where a Pasal is restated its explanation goes with it (L2'-188); only an explanation that
    changed by itself needs an operation of its own (P29).
    """
    batang = diff(a.batang_tubuh, b.batang_tubuh)
    tersentuh = {pasal for op in batang if op.objek.dalam_teks for pasal in _pasal(op, a)}
    penjelasan = tuple(_penjelasan(a.penjelasan, b.penjelasan, tersentuh))
    return (*batang, *penjelasan, *_lampiran(a.lampiran, b.lampiran))


def _pasal(op: Perubahan, a: Peraturan) -> Iterator[str]:
    """Yield the Pasal that an operation restates, brings or repeals; a group has several."""
    if op.alamat.pasal:
        yield str(op.alamat.pasal)
    yield from map(str, pasal_dibawa(op))
    menimpa = op.objek is Objek.SATUAN and not op.membawa and ada(a.batang_tubuh, op.alamat)
    luar = find(a.batang_tubuh, op.alamat) if menimpa else None
    if luar is not None and luar.jenis in KELOMPOK:
        yield from (str(Alamat().ke(Jenis.PASAL, p.nomor)) for p in pasal(luar))


def _penjelasan(a: Penjelasan, b: Penjelasan, tersentuh: set[str]) -> Iterator[Perubahan]:
    lama, kini = dict(a.pasal_demi_pasal), dict(b.pasal_demi_pasal)
    tempat = {teks: p.di(n) for p in (a, b) for n, (teks, _) in enumerate(p.pasal_demi_pasal)}
    berubah: list[str] = []
    for teks in dict.fromkeys((*lama, *kini)):
        alamat = alamat_penjelasan(teks)
        if alamat and lama.get(teks) != kini.get(teks) and str(alamat.pasal) not in tersentuh:
            berubah.append(teks)
    for luar in (x for x in berubah if not any(_di_dalam(x, y) for y in berubah)):
        isi = [(x, kini[x]) for x in kini if x == luar or _di_dalam(x, luar)]
        tindakan = Tindakan.UBAH if isi else Tindakan.HAPUS
        kata = " ".join(f"{_bagian(x, luar)}{teks}" for x, teks in isi)
        asal = tempat[isi[0][0]] if isi else tempat[luar]
        yield Perubahan(tindakan, Alamat.parse(luar), Objek.PENJELASAN, penjelasan=kata, asal=asal)
    if a.umum != b.umum and b.umum:
        yield Perubahan(Tindakan.UBAH, Alamat(), Objek.PENJELASAN, penjelasan=b.umum, asal=b.asal)


def _di_dalam(teks: str, luar: str) -> bool:
    return teks.startswith(f"{luar} ")


def _bagian(teks: str, luar: str) -> str:
    """Return what an explanation prints above the words about a part: Huruf a, Ayat (1)."""
    bagian = teks.removeprefix(luar).strip()
    return f"{bagian[0].upper()}{bagian[1:]} " if bagian else ""


def alamat_penjelasan(teks: str) -> Alamat | None:
    """Return the unit that an entry of the explanation is about, or None."""
    try:
        alamat = Alamat.parse(teks)
    except ValueError:
        return None
    return alamat if alamat.pasal else None


def _lampiran(a: Sequence[Lampiran], b: Sequence[Lampiran]) -> Iterator[Perubahan]:
    """Yield what happens to annexes; a new one goes behind the one that it follows in ``b``."""
    lama, kini = {x.nomor: x for x in a}, {x.nomor: x for x in b}
    sebelum, tersisa = "", [nomor for nomor in kini if nomor in lama]
    for nomor, lampiran in kini.items():
        alamat = Alamat().ke(Jenis.LAMPIRAN, nomor)
        isi = Satuan(Jenis.LAMPIRAN, nomor, lampiran.judul, lampiran.teks)
        if nomor in lama:
            sebelum = tersisa.pop(0)
            if (lama[nomor].judul, lama[nomor].teks) != (lampiran.judul, lampiran.teks):
                yield Perubahan(Tindakan.UBAH, alamat, Objek.LAMPIRAN, Jenis.LAMPIRAN, isi)
            continue
        tindakan = Tindakan.SISIP if sebelum and tersisa else Tindakan.TAMBAH
        di = sebelum if tindakan is Tindakan.SISIP else (a[-1].nomor if a else None)
        tempat = Alamat() if di is None else Alamat().ke(Jenis.LAMPIRAN, di)
        yield Perubahan(tindakan, tempat, Objek.LAMPIRAN, Jenis.LAMPIRAN, isi)
    for nomor in lama:
        if nomor not in kini:
            yield Perubahan(
                Tindakan.HAPUS, Alamat().ke(Jenis.LAMPIRAN, nomor), Objek.LAMPIRAN, Jenis.LAMPIRAN
            )
