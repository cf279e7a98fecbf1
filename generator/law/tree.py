"""The tree of a law: which kind may stand under which, finding a unit, putting one in its place.

Trees are never changed; every function returns a new one. A function that rewrites raises
:class:`TidakTunggal` unless exactly one unit stands at the address.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from generator.law import rangka
from generator.law.rangka import di_atas_pasal, frame_after, frame_of, frame_with_new
from generator.model import nomor
from generator.model.alamat import KELOMPOK, Alamat, Langkah
from generator.model.satuan import Jenis, Satuan

TABULASI = (Jenis.HURUF, Jenis.ANGKA, Jenis.SUBHURUF, Jenis.SUBANGKA)  # the ladder of L2-87
TATA: dict[Jenis, frozenset[Jenis]] = {
    Jenis.BATANG_TUBUH: frozenset({Jenis.BUKU, Jenis.BAB, Jenis.PASAL}),
    Jenis.BUKU: frozenset({Jenis.BAB, Jenis.PASAL}),
    Jenis.BAB: frozenset({Jenis.BAGIAN, Jenis.PARAGRAF, Jenis.PASAL}),  # L2-70
    Jenis.BAGIAN: frozenset({Jenis.PARAGRAF, Jenis.PASAL}),
    Jenis.PARAGRAF: frozenset({Jenis.PASAL}),
    Jenis.PASAL: frozenset({Jenis.AYAT, *TABULASI}),
    Jenis.AYAT: frozenset(TABULASI),
    **{jenis: frozenset(TABULASI) for jenis in TABULASI},
    Jenis.LAMPIRAN: frozenset(),
}
Jalur = rangka.Jalur
di_jalur = rangka.di_jalur


class TidakTunggal(ValueError):
    """No unit, or more than one, stands at an address."""

    def __init__(self, alamat: Alamat, jumlah: int) -> None:
        self.alamat, self.jumlah = alamat, jumlah
        ada = "tidak ada" if not jumlah else f"ada {jumlah} kali"
        super().__init__(f"{alamat} {ada}")


def jalur(akar: Satuan, alamat: Alamat) -> Jalur:
    """Return the path to the one unit at ``alamat``; raise :class:`TidakTunggal` otherwise.

    Groups before a Pasal are skipped: a Pasal's number is unique in the law.
    """
    langkah = alamat.langkah
    if any(s.jenis is Jenis.PASAL for s in langkah):
        langkah = tuple(s for s in langkah if s.jenis not in KELOMPOK)
    if langkah and langkah[0].jenis is Jenis.PASAL and akar.jenis is Jenis.BATANG_TUBUH:
        ketemu = list(_find_in_pasal(akar, langkah))
    else:
        ketemu = list(_find(akar, langkah))
    if len(ketemu) != 1:
        raise TidakTunggal(alamat, len(ketemu))
    return ketemu[0]


def _find_in_pasal(akar: Satuan, langkah: tuple[Langkah, ...]) -> Iterator[Jalur]:
    """Yield the paths to what stands at an address that begins with a Pasal."""
    for arah, pasal in frame_of(akar).of_number(langkah[0].nomor):
        yield from ((*arah, *lanjut) for lanjut in _find(pasal, langkah[1:]))


def _find(satuan: Satuan, langkah: tuple[Langkah, ...]) -> Iterator[Jalur]:
    if not langkah:
        yield ()
        return
    awal = langkah[0]
    bernama, kecil = awal.jenis in KELOMPOK, awal.nomor.lower()
    for i, anak in enumerate(satuan.anak):
        if anak.jenis is awal.jenis:
            # Otherwise written it is the same number: Pertama for Kesatu, 4a for 4A.
            if anak.nomor.lower() == kecil or (
                bernama and nomor.same(awal.jenis, anak.nomor, awal.nomor)
            ):
                yield from ((i, *lanjut) for lanjut in _find(anak, langkah[1:]))
        elif anak.jenis in KELOMPOK and awal.jenis in (*KELOMPOK, Jenis.PASAL):
            yield from ((i, *lanjut) for lanjut in _find(anak, langkah))


def find(akar: Satuan, alamat: Alamat) -> Satuan:
    """Return the one unit at ``alamat``; raise :class:`TidakTunggal` otherwise."""
    return di_jalur(akar, jalur(akar, alamat))


def ada(akar: Satuan, alamat: Alamat) -> bool:
    """Return whether exactly one unit stands at ``alamat``."""
    try:
        jalur(akar, alamat)
    except TidakTunggal:
        return False
    return True


def alamat_di(akar: Satuan, arah: Jalur) -> Alamat:
    """Return the address of the unit at a path, from the Pasal on when it lies in one."""
    langkah: list[Langkah] = []
    for i in arah:
        akar = akar.anak[i]
        if akar.jenis is Jenis.PASAL:
            langkah.clear()
        langkah.append(Langkah(akar.jenis, akar.nomor))
    return Alamat(tuple(langkah))


def tercetak(akar: Satuan, alamat: Alamat) -> Alamat:
    """Return an address with the numbers as the law prints them; itself when no unit is there.

    Groups before a Pasal may be others than those it stands in: they say where a new one goes.
    """
    luar = tuple(s for s in alamat.langkah if s.jenis in KELOMPOK)
    dalam = alamat.langkah[len(luar) :]
    if luar and dalam:
        return Alamat(
            (*tercetak(akar, Alamat(luar)).langkah, *tercetak(akar, Alamat(dalam)).langkah)
        )
    try:
        nama = rantai(akar, jalur(akar, alamat)).langkah
    except TidakTunggal:
        return alamat
    jenis = {s.jenis for s in alamat.langkah}
    return Alamat(tuple(s for s in nama if s.jenis in jenis))


def understood(pasal: Satuan, alamat: Alamat) -> Alamat:
    """Return the address of the one unit in a Pasal that an incomplete or inverted one can mean.

    ``Pasal 12 huruf c`` is ``Pasal 12 ayat (1) huruf c`` where no other ayat has a huruf c, and
    ``angka 1 huruf c`` is ``huruf c angka 1`` where the law nests them so. Itself when it stands as
    named, or when none or several would do.
    """
    dalam = tuple(s for s in alamat.langkah if s.jenis not in KELOMPOK)[1:]
    if not dalam:
        return alamat
    semua = [rantai(pasal, arah).langkah for arah, _ in traverse(pasal) if arah]
    if dalam in semua:
        return alamat
    mungkin = [x for x in semua if x[-1] == dalam[-1] and _within(dalam, x)]
    mungkin = mungkin or [x for x in semua if len(x) == len(dalam) and set(x) == set(dalam)]
    if len(mungkin) != 1:
        return alamat
    return Alamat((*alamat.langkah[: -len(dalam)], *mungkin[0]))


def _within(dalam: tuple[Langkah, ...], alamat: tuple[Langkah, ...]) -> bool:
    """Return whether steps stand in an address in this order, others between them."""
    lanjut = iter(alamat)
    return all(any(satu == lain for lain in lanjut) for satu in dalam)


def named_like(lama: Satuan, baru: Satuan) -> Satuan:
    """Return ``baru`` with its groups numbered as ``lama`` writes the same numbers."""
    anak = []
    for satu in baru.anak:
        kembar = next(
            (
                s
                for s in lama.anak
                if s.jenis is satu.jenis and nomor.same(s.jenis, s.nomor, satu.nomor)
            ),
            None,
        )
        if kembar is not None and satu.jenis in KELOMPOK:
            anak.append(replace(named_like(kembar, satu), nomor=kembar.nomor))
        else:
            anak.append(satu)
    return replace(baru, anak=tuple(anak))


def rantai(akar: Satuan, arah: Jalur) -> Alamat:
    """Return the full address of the unit at a path, groups included."""
    langkah: list[Langkah] = []
    for i in arah:
        akar = akar.anak[i]
        langkah.append(Langkah(akar.jenis, akar.nomor))
    return Alamat(tuple(langkah))


def traverse(akar: Satuan, arah: Jalur = ()) -> Iterator[tuple[Jalur, Satuan]]:
    """Yield every unit under ``akar`` with its path, in printed order, ``akar`` first."""
    yield arah, akar
    for i, anak in enumerate(akar.anak):
        yield from traverse(anak, (*arah, i))


def kerangka(akar: Satuan, arah: Jalur = ()) -> Iterator[tuple[Jalur, Satuan]]:
    """Yield every group and Pasal with its path, in printed order, not what is in a Pasal."""
    yield arah, akar
    if akar.jenis is not Jenis.PASAL:
        for i, anak in enumerate(akar.anak):
            yield from kerangka(anak, (*arah, i))


def pasal(akar: Satuan) -> tuple[Satuan, ...]:
    """Return every Pasal in printed order."""
    if akar.jenis is Jenis.BATANG_TUBUH:
        return frame_of(akar).pasal
    return tuple(s for _, s in di_atas_pasal(akar) if s.jenis is Jenis.PASAL)


def mengutip(pasal: Satuan) -> bool:
    """Return whether a Pasal is one of an amending regulation: numbered I, II, or restating law."""
    luar = (Jenis.PASAL, *KELOMPOK)
    return pasal.nomor[:1].isalpha() or any(
        s.jenis in luar for anak in pasal.anak for s in anak.walk()
    )


def ganti(akar: Satuan, arah: Jalur, ubah: Callable[[Satuan], tuple[Satuan, ...]]) -> Satuan:
    """Return the tree with the unit at ``arah`` replaced by what ``ubah`` makes of it."""
    jadi = _ganti(akar, arah, ubah)
    if akar.jenis is Jenis.BATANG_TUBUH:
        frame_after(akar, arah, jadi)
    return jadi


def _ganti(akar: Satuan, arah: Jalur, ubah: Callable[[Satuan], tuple[Satuan, ...]]) -> Satuan:
    if not arah:
        (satu,) = ubah(akar)
        return satu
    i, lanjut = arah[0], arah[1:]
    anak = akar.anak[i]
    baru = (_ganti(anak, lanjut, ubah),) if lanjut else ubah(anak)
    return replace(akar, anak=(*akar.anak[:i], *baru, *akar.anak[i + 1 :]))


def ganti_di(akar: Satuan, alamat: Alamat, baru: Satuan) -> Satuan:
    """Return the tree with the one unit at ``alamat`` replaced."""
    return ganti(akar, jalur(akar, alamat), lambda _: (baru,))


def sisip_di(akar: Satuan, arah: Jalur, baru: Satuan) -> Satuan:
    """Return the tree with ``baru`` standing at the path ``arah``, what was there after it."""
    *luar, posisi = arah

    def masuk(induk: Satuan) -> tuple[Satuan, ...]:
        return (replace(induk, anak=(*induk.anak[:posisi], baru, *induk.anak[posisi:])),)

    jadi = ganti(akar, tuple(luar), masuk)
    if baru.jenis is Jenis.PASAL:
        frame_with_new(akar, arah, jadi)
    return jadi


def boleh_di(anak: Jenis, induk: Jenis) -> bool:
    """Return whether the grammar lets ``anak`` stand directly under ``induk``."""
    return anak in TATA[induk]
