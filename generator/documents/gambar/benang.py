"""The thread of the argument: legal dimension - finding and its evidence - change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.documents.bahan import Bahan
from generator.documents.gambar.kanvas import KECIL, Kanvas, Kotak, kotak_teks, lowest_edge
from generator.documents.lebar_huruf import Huruf
from generator.documents.ungkapan import daftar
from generator.model.dossier import IsiPerubahan, Sikap, Temuan, Tingkat

LEBAR = 140.0
UKURAN = KECIL
KIRI, TENGAH, KANAN = 34.0, 48.0, 36.0
SELA = 1.3
NASKAH = "naskah"
DITUNDA, DITOLAK = "ditunda", "ditolak"
TANPA_NORMA = {
    NASKAH: "Dibahas dalam naskah",
    DITUNDA: "Dibahas dan ditunda",
    DITOLAK: "Dibahas dan ditolak",
}


def benang_merah(bahan: Bahan) -> str:
    """Return the diagram: a line for every link from a finding to its law and to its change."""
    kanvas = Kanvas()
    huruf = bahan.huruf
    temuan = _kolom(huruf, [(str(t.id), _isi(t)) for t in bahan.dossier.temuan], KIRI + 11, TENGAH)
    hukum = _kolom(huruf, _hukum(bahan), 0, KIRI, lowest_edge(list(temuan.values())))
    ubah = _kolom(huruf, _hal(bahan), LEBAR - KANAN, KANAN, lowest_edge(list(temuan.values())))
    for satu in bahan.dossier.temuan:
        sini = temuan[str(satu.id)]
        for kunci in dict.fromkeys(str(d.peraturan) for d in satu.dimensi):
            kanvas.garis((hukum[kunci].kanan, hukum[kunci].sumbu), (sini.x, sini.sumbu), tebal=0.15)
        for tujuan in tujuan_temuan(bahan, satu):
            akhir = ubah[tujuan]
            putus = not tujuan.startswith("I-")
            kanvas.garis((sini.kanan, sini.sumbu), (akhir.x, akhir.sumbu), putus=putus, tebal=0.15)
    for kotak in (*temuan.values(), *hukum.values(), *ubah.values()):
        kanvas.kotak(kotak)
    _kepala(kanvas, bahan.macam.hal.capitalize())
    return kanvas.svg(LEBAR, _dasar(temuan, hukum, ubah) + 1)


def _kepala(kanvas: Kanvas, hal: str) -> None:
    for x, lebar_, teks in (
        (0.0, KIRI, "Dimensi hukum"),
        (KIRI + 11, TENGAH, "Temuan dan bukti"),
        (LEBAR - KANAN, KANAN, hal),
    ):
        kanvas.teks(x + lebar_ / 2, 3, teks, UKURAN * 1.15, jangkar="middle", tebal=True)


def _dasar(*kolom: Mapping[str, Kotak]) -> float:
    return max(lowest_edge(list(satu.values())) for satu in kolom)


def _kolom(
    huruf: Huruf, isi: Sequence[tuple[str, str]], x: float, lebar_: float, sampai: float = 0
) -> dict[str, Kotak]:
    """Return boxes one below the other, spread out evenly when there is room until ``sampai``."""
    kotak = {kunci: kotak_teks(teks, x, 0, lebar_, UKURAN, huruf=huruf) for kunci, teks in isi}
    tinggi = sum(satu.tinggi for satu in kotak.values())
    sela = max(SELA, (sampai - 5 - tinggi) / max(len(kotak), 1)) if sampai else SELA
    y, letak = 5 + (sela - SELA) / 2, {}
    for kunci, teks in isi:
        letak[kunci] = kotak_teks(teks, x, y, lebar_, UKURAN, huruf=huruf)
        y = letak[kunci].bawah + sela
    return letak


def _isi(temuan: Temuan) -> str:
    return f"{temuan.id} {temuan.judul} ({len(temuan.bukti)}\u00a0bukti)"


def _hukum(bahan: Bahan) -> list[tuple[str, str]]:
    """Return the regulations, each beside the findings that name it (fewer lines cross)."""
    urutan: dict[str, list[int]] = {}
    for n, temuan in enumerate(bahan.dossier.temuan):
        for dimensi in temuan.dimensi:
            urutan.setdefault(str(dimensi.peraturan), []).append(n)
    kunci = sorted(urutan, key=lambda satu: (sum(urutan[satu]) / len(urutan[satu]), satu))
    pustaka = bahan.dossier.pustaka.peraturan
    return [(satu, pustaka[satu].singkat) for satu in kunci]


def _hal(bahan: Bahan) -> list[tuple[str, str]]:
    isi = []
    for n, satu in enumerate(bahan.amandemen.instruksi, start=1):
        if satu.karena:
            nama = daftar([str(alamat) for alamat in satu.alamat])
            berubah = isinstance(bahan.dossier.isi, IsiPerubahan)
            isi.append((f"I-{n}", f"Angka {n}: {nama}" if berubah else nama))
    urut = sorted(bahan.dossier.perkada, key=lambda p: min(map(str, p.karena)))
    isi += [(f"P-{p.id}", f"Perkada {p.id}") for p in urut]
    semua = bahan.dossier.temuan
    ujung = {satu for temuan in semua for satu in tujuan_temuan(bahan, temuan)}
    return [*isi, *((kunci, kata) for kunci, kata in TANPA_NORMA.items() if kunci in ujung)]


def tujuan_temuan(bahan: Bahan, temuan: Temuan) -> tuple[str, ...]:
    """Return where a finding leads: instructions, regulations of the head, or to no norm."""
    instruksi = enumerate(bahan.amandemen.instruksi, start=1)
    tujuan = [f"I-{n}" for n, satu in instruksi if str(temuan.id) in satu.karena]
    perkada = bahan.dossier.perkada
    tujuan += [f"P-{p.id}" for p in perkada if str(temuan.id) in map(str, p.karena)]
    if not tujuan or temuan.perubahan.tingkat is Tingkat.NASKAH:
        return (*tujuan, _tanpa_norma(temuan))
    return tuple(tujuan)


def _tanpa_norma(temuan: Temuan) -> str:
    """Return what becomes of a finding that no norm answers, as the table of findings says it."""
    if temuan.perubahan.sikap is Sikap.TOLAK:
        return DITOLAK
    menunggu = temuan.perubahan.sikap is Sikap.ANTISIPASI
    return DITUNDA if menunggu and temuan.perubahan.tingkat is not Tingkat.NASKAH else NASKAH
