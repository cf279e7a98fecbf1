"""Checks of terms beside those that are defined: a near one, a well-known abbreviation, a Pasal."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from generator.lint.alat import menurut, rapat
from generator.lint.definisi import ISTILAH, istilah
from generator.lint.kumpulan import matches
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.model.peraturan import PeraturanPustaka

BERUNTUN = re.compile(r"\b[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,}){1,4}\b")
# words that one drafter puts for another; only these, since "Tarif Pajak" is no "Wajib Pajak"
SEARTI = (
    {"Warga", "Penduduk", "Masyarakat", "Orang", "Keluarga"}, {"Digital", "Elektronik"},
    {"Pengelola", "Pengurus", "Penyelenggara"}, {"Dinas", "Badan", "Kantor"},
    {"Pengusaha", "Pelaku", "Pedagang"}, {"Konsumen", "Pelanggan", "Pengguna"},
    {"Petugas", "Juru", "Pegawai"}, {"Santunan", "Bantuan", "Tunjangan", "Hibah"},
    {"Hewan", "Ternak", "Binatang"}, {"Majelis", "Dewan", "Badan", "Komite"},
    {"Izin", "Perizinan"}, {"Retribusi", "Pajak"},
)  # fmt: skip


# ... and single words that name one party to a matter; one is defined, the other slips in
SEPIHAK = (
    {"Pelapor", "Pengadu"}, {"Terlapor", "Teradu", "Terperiksa"}, {"Pemohon", "Pengusul"},
    {"Konsumen", "Pelanggan"}, {"Pedagang", "Penjual"}, {"Penyewa", "Pemakai"},
    {"Petani", "Pekebun"}, {"Penerima", "Penyandang"}, {"Donatur", "Penyumbang"},
)  # fmt: skip


def near_a_term(naskah: Naskah) -> Iterator[Hit]:
    """F288: a name that is a defined term but for a word of like meaning is that term."""
    yield from _another_party(naskah) if naskah.luar else ()
    semua = istilah(naskah.batang) if naskah.luar else ()
    kenal = {i.nama for i in semua} | {i.panjang for i in semua}
    dua = [n.split() for n in kenal if len(n.split()) == 2]
    isi = rapat(" ".join([naskah.judul.teks, *(i.satuan.kalimat for i in semua)]))
    for satu in naskah.norma if dua else ():
        for p in satu.petikan() if str(satu.alamat.pasal) != "Pasal 1" else ():
            for m in BERUNTUN.finditer(p.teks):
                kata = m[0].split()
                pasangan = [kata[n : n + 2] for n in range(len(kata) - 1)]
                kena = [x for x in pasangan if any(_alike(x, nama) for nama in dua)]
                if kena and rapat(" ".join(kena[0])) not in isi and not _named(kata, kenal):
                    nama = next(n for n in dua if _alike(kena[0], n))
                    pesan = f"“{' '.join(kena[0])}”: istilah dalam Pasal 1 “{' '.join(nama)}”"
                    yield Hit(p, pesan, *m.span())


def _another_party(naskah: Naskah) -> Iterator[Hit]:
    """Yield the word for a party to a matter that Pasal 1 calls otherwise."""
    semua = istilah(naskah.batang)
    isi = " ".join(i.satuan.kalimat for i in semua)
    for kelompok in SEPIHAK:
        nama = [i.nama for i in semua if i.nama in kelompok]
        lain = [x for x in kelompok if x not in isi] if len(nama) == 1 else []
        pola = re.compile(rf"\b(?:{'|'.join(sorted(lain))})\b(?! [A-Z])") if lain else None
        for p, m in matches(pola, naskah.teks_norma()) if pola else ():
            if p.label != "Pasal 1" and not p.label.startswith("Pasal 1 "):
                yield Hit(p, f"“{m[0]}”: istilah dalam Pasal 1 “{nama[0]}”", *m.span())


def _alike(kata: list[str], nama: list[str]) -> bool:
    """Whether two words are a term but for one, and that one of like meaning."""
    beda = [{a, b} for a, b in zip(kata, nama, strict=True) if a != b]
    return len(beda) == 1 and any(beda[0] <= kelompok for kelompok in SEARTI)


def _named(kata: list[str], kenal: set[str]) -> bool:
    """Whether the name as a whole is a term."""
    return " ".join(kata) in kenal


# As the laws define them: UU 1/2022, UU 23/2014, UU 25/2004, UU 26/2007, KUHAP
BAKU = {
    "SKRD": "surat ketetapan retribusi daerah", "STRD": "surat tagihan retribusi daerah",
    "SKPD": "surat ketetapan pajak daerah|satuan kerja perangkat daerah",
    "STPD": "surat tagihan pajak daerah", "NPWPD": "nomor pokok wajib pajak daerah",
    "SPTPD": "surat pemberitahuan pajak daerah", "SPPT": "surat pemberitahuan pajak terutang",
    "NJOP": "nilai jual objek pajak", "BPHTB": "bea perolehan hak atas tanah dan bangunan",
    "APBD": "anggaran pendapatan dan belanja daerah",
    "APBN": "anggaran pendapatan dan belanja negara",
    "RPJMD": "rencana pembangunan jangka menengah daerah",
    "RKPD": "rencana kerja pemerintah daerah",
    "RPJPD": "rencana pembangunan jangka panjang daerah", "RTRW": "rencana tata ruang wilayah",
    "DPRD": "dewan perwakilan rakyat daerah",
    "UPTD": "unit pelaksana teknis daerah|unit pelaksana teknis dinas",
    "BUMD": "badan usaha milik daerah", "BLUD": "badan layanan umum daerah",
    "PPNS": "penyidik pegawai negeri sipil", "TAPD": "tim anggaran pemerintah daerah",
    "APIP": "aparat pengawasan intern pemerintah|aparat pengawas intern pemerintah",
    "ASN": "aparatur sipil negara", "BPD": "badan permusyawaratan desa",
    "NIK": "nomor induk kependudukan",
}  # fmt: skip


def known_abbreviation(naskah: Naskah) -> Iterator[Hit]:
    """F289: a well-known abbreviation stands for the words that the laws abbreviate so."""
    for satu in istilah(naskah.batang) if naskah.luar else ():
        baku = BAKU.get(satu.nama)
        sini = rapat(satu.panjang)
        if baku is None or sini == rapat(satu.nama) or "".join(k[0] for k in sini.split()) == "":
            continue
        cocok = any(sini.startswith(b) or b.startswith(sini) for b in baku.split("|"))
        huruf = "".join(k[0] for k in satu.panjang.split() if k[0].isupper())
        if not cocok and huruf.startswith(satu.nama[:2]):
            m = ISTILAH.match(satu.satuan.kalimat)
            label = f"Pasal 1 angka {satu.satuan.nomor}"
            p = Petikan(Bagian.NORMA, label, satu.satuan.kalimat, satu.satuan.asal)
            pesan = f"{satu.nama} lazimnya {baku.split('|')[0].title()}"
            yield Hit(p, pesan, *(m.span("a") if m else (0, 0)))


PASALNYA = re.compile(r"\bPasal (?P<p>\d+)[A-Z]?(?: ayat \(\w+\))?(?: huruf \w)?\s+$")
DIKUTIP = re.compile(r"@(?P<kunci>[\w-]+) Pasal (?P<p>\d+)")


def pasal_of_a_law(naskah: Naskah) -> Iterator[Hit]:
    """F290: the Pasal of another regulation that is cited is one that it has.

    An amendment inserts Pasal 9A and moves no number: the last one stays.
    """
    for p in (
        *(b.petikan for b in naskah.menimbang),
        *naskah.teks_norma(),
        *naskah.teks_penjelasan(),
    ):
        for s in naskah.sitasi(p):
            m = PASALNYA.search(p.teks[: s.awal])
            if m is not None and s.peraturan is not None:
                yield from _beyond(p, m, s.peraturan)
    for nama, bab in naskah.dossier.narasi.items() if naskah.dossier else ():
        p = Petikan(Bagian.NARASI, nama, str(bab.teks), bab.teks.span)
        for m in DIKUTIP.finditer(p.teks):
            if (dikutip := naskah.pustaka.get(m["kunci"])) is not None:
                yield from _beyond(p, m, dikutip)


def _beyond(p: Petikan, m: re.Match[str], peraturan: PeraturanPustaka) -> Iterator[Hit]:
    akhir = peraturan.pasal_terakhir
    if akhir is not None and int(m["p"]) > akhir:
        pesan = f"Pasal {m['p']} tidak ada: yang terakhir Pasal {akhir}"
        yield menurut(Hit(p, pesan, *m.span("p")), peraturan)


TABEL_TLN = Path(__file__).with_name("tln.toml")
TLN = re.compile(
    r"Lembaran\s+Negara\s+(?:Republik\s+Indonesia\s+)?Tahun\s+(?P<t>\d{4})\s+Nomor\s+\d+\s*[,;]\s*"
    r"Tambahan\s+Lembaran\s+Negara\s+(?:Republik\s+Indonesia\s+)?Nomor\s+(?P<n>\d+)",
    re.IGNORECASE,
)


@cache
def numbers_of_years() -> dict[int, tuple[int, int]]:
    """Return the lowest and the highest number that a TLN of a year may bear (``tln.toml``)."""
    isi = tomllib.loads(TABEL_TLN.read_text(encoding="utf-8"))
    awal, longgar = {int(t): n for t, n in isi["awal"].items()}, isi["longgar"]
    return {t: (n - longgar, awal[t + 1] + longgar) for t, n in awal.items() if t + 1 in awal}


def number_of_the_year(naskah: Naskah) -> Iterator[Hit]:
    """F291: the number of a TLN is one of the year of its LN."""
    teks = [b.petikan for b in naskah.mengingat] if naskah.luar else []
    for p in (*teks, *(naskah.teks_norma() if naskah.luar else ())):
        for m in TLN.finditer(p.teks):
            if (batas := numbers_of_years().get(int(m["t"]))) is None:
                continue
            if not batas[0] <= int(m["n"]) <= batas[1]:
                pesan = f"Tambahan Lembaran Negara Tahun {m['t']} tidak bernomor {m['n']}"
                yield Hit(p, pesan, *m.span("n"))
