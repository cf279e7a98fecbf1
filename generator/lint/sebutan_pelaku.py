"""Checks of who a norm is about: one called by another name in one place is the defined one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from generator.lint.alat import rapat
from generator.lint.definisi import istilah
from generator.lint.kumpulan import matches
from generator.lint.naskah import Hit, Naskah

# words for those who do the same thing; who offers and who uses it are two parties
SEPIHAK = tuple(
    frozenset(kata.split())
    for kata in (
        "Operator Pengusaha Perusahaan Pelaku Penyelenggara Pengelola Penyedia Pemilik Produsen",
        "Pengguna Pemakai Pelanggan Konsumen Penerima Penyewa Penghuni",
        "Penghasil Produsen Pembuat Pencetus",
        "Pengangkut Transporter Ekspeditur Pengantar",
        "Pengumpul Pengepul Kolektor",
        "Pedagang Penjual Pengecer",
        "Pemasok Penyuplai Distributor Penyalur Pengedar Agen",
        "Pemohon Pengusul Pengaju Pendaftar",
        "Pelapor Pengadu Pengaju",
        "Petugas Juru Tenaga Pengawas Pemeriksa Pekerja",
        "Kelompok Komunitas Forum Perkumpulan Paguyuban",
        "Peternak Petani Pekebun Nelayan Pembudidaya Pedagang Perajin",
        "Warga Penduduk Masyarakat",
    )
)
PELAKU = frozenset().union(*SEPIHAK)
BERNAMA = re.compile(rf"\b(?:{'|'.join(sorted(PELAKU))})(?: [A-Z][a-z]{{2,}}){{1,3}}\b")
SERING = 2  # places in which the defined one is named


def another_actor(naskah: Naskah) -> Iterable[Hit]:
    """Yield one who is named once, where Pasal 1 defines who does what his name says."""
    semua = istilah(naskah.batang) if naskah.luar else ()
    nama = [i.nama for i in semua if (k := i.nama.split())[0] in PELAKU and len(k) > 1]
    if not nama or naskah.perubahan:
        return
    dikenal = rapat(" ".join([naskah.judul.teks, *(i.satuan.kalimat for i in semua)]))
    norma = [p for p in naskah.teks_norma() if not p.label.startswith("Pasal 1 ")]
    kali = Counter(m[0] for _, m in matches(BERNAMA, norma))
    teks = " ".join(p.teks for p in norma)
    for p, m in matches(BERNAMA, norma):
        kata = m[0].split()
        mirip = [
            n for n in nama
            if _same_party(n.split()[0], kata[0]) and set(n.split()[1:]) & set(kata[1:])
            and teks.count(n) >= SERING
        ]  # fmt: skip
        sendiri = kali[m[0]] == 1 and rapat(m[0]) not in dikenal
        if len(mirip) == 1 and sendiri and not re.match(r" (?:\(|[A-Z])", p.teks[m.end() :]):
            pesan = f"“{m[0]}” tampaknya “{mirip[0]}” yang didefinisikan dalam Pasal 1"
            yield Hit(p, pesan, *m.span())


def _same_party(a: str, b: str) -> bool:
    return a != b and any(a in pihak and b in pihak for pihak in SEPIHAK)
