"""Checks of terms beside those that are defined: a near one, a well-known abbreviation, a Pasal."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from generator.lint.alat import menurut, rapat
from generator.lint.definisi import ISTILAH, istilah
from generator.lint.frasa_ganjil import odd_name
from generator.lint.kumpulan import matches
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.lint.sebutan_pelaku import another_actor
from generator.model.peraturan import PeraturanPustaka

BERUNTUN = re.compile(r"\b[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,}){1,4}\b")
# words that one drafter puts for another; only these, since "Tarif Pajak" is no "Wajib Pajak"
SEARTI = (
    {"Warga", "Penduduk", "Masyarakat", "Orang", "Keluarga"}, {"Digital", "Elektronik"},
    {"Pengelola", "Pengurus", "Penyelenggara"}, {"Dinas", "Badan", "Kantor"},
    {"Pengusaha", "Pelaku", "Pedagang"}, {"Konsumen", "Pelanggan", "Pengguna"},
    {"Petugas", "Juru", "Pegawai"}, {"Santunan", "Bantuan", "Tunjangan", "Hibah"},
    {"Hewan", "Ternak", "Binatang"}, {"Majelis", "Dewan", "Badan", "Komite"},
    {"Izin", "Perizinan"},
)  # fmt: skip


# ... and single words that name one party to a matter; one is defined, the other slips in
SEPIHAK = (
    {"Pelapor", "Pengadu"}, {"Terlapor", "Teradu", "Terperiksa"}, {"Pemohon", "Pengusul"},
    {"Konsumen", "Pelanggan"}, {"Pedagang", "Penjual"}, {"Penyewa", "Pemakai"},
    {"Petani", "Pekebun"}, {"Donatur", "Penyumbang"},
)  # fmt: skip


def near_a_term(naskah: Naskah) -> Iterator[Hit]:
    """F288: a name that is a defined term but for a word of like meaning is that term."""
    yield from _another_party(naskah) if naskah.luar else ()
    yield from another_actor(naskah)
    yield from odd_name(naskah)
    semua = istilah(naskah.batang) if naskah.luar else ()
    urut = dict.fromkeys(x for i in semua for x in (i.nama, i.panjang))  # as Pasal 1 has them
    dua = [n.split() for n in urut if len(n.split()) == PASANGAN]
    isi = rapat(" ".join([naskah.judul.teks, *(i.satuan.kalimat for i in semua)]))
    for satu in naskah.norma if dua else ():
        for p in satu.petikan() if str(satu.alamat.pasal) != "Pasal 1" else ():
            for m in BERUNTUN.finditer(p.teks):
                kata = m[0].split()[-PASANGAN:]
                mirip = [" ".join(nama) for nama in dua if _alike(kata, nama)]
                lanjut = SESUDAH.match(p.teks, m.end()) or SEBELUM.search(p.teks[: m.start()])
                if not mirip or lanjut or m[0] in urut or rapat(" ".join(kata)) in isi:
                    continue
                yield Hit(p, _meant(" ".join(kata), mirip), *m.span())


# "Kepala Badan SAR", "Warga Miskin (X)" are longer names; "Pelaku dan Pengusaha Kecil" are two
SESUDAH = re.compile(r" (?:\(?[A-Z]|di |ke )")
SEBELUM = re.compile(r"\b[A-Z][a-z]+,? (?:dan|atau|dan/atau|serta) $")
PASANGAN = 2  # words of a term; of a longer one more than a word may differ


def _meant(kata: str, mirip: list[str]) -> str:
    mana = " atau ".join(f"“{satu}”" for satu in mirip)
    return f"“{kata}” tampaknya {mana} yang didefinisikan dalam Pasal 1"


def _another_party(naskah: Naskah) -> Iterator[Hit]:
    """Yield the word for a party to a matter that Pasal 1 calls otherwise."""
    semua = istilah(naskah.batang)
    isi = " ".join(i.satuan.kalimat for i in semua)
    for kelompok in SEPIHAK:
        nama = [i.nama for i in semua if i.nama in kelompok]
        lain = [x for x in kelompok if x not in isi] if len(nama) == 1 else []
        pola = re.compile(rf"\b(?:{'|'.join(sorted(lain))})\b(?! [A-Z])") if lain else None
        for p, m in matches(pola, naskah.teks_norma()) if pola else ():
            pertama = p.label == "Pasal 1" or p.label.startswith("Pasal 1 ")
            if not pertama and not _of_a_longer_name(p.teks, m) and not _beside(p.teks, m, nama[0]):
                yield Hit(p, _meant(m[0], nama), *m.span())


# "Pelapor gratifikasi": a noun makes it another party, a verb or a small word does not
BENDA = re.compile(
    r" (?!(?:yang|dan|atau|serta|dan/atau|dengan|untuk|dalam|pada|di|ke|dari|oleh|kepada|bagi|atas"
    r"|wajib|dapat|harus|berhak|dilarang|tidak|belum|telah|sudah|akan|secara|sebagaimana|apabila"
    r"|jika|agar|sebelum|setelah|paling|sesuai|menjadi|adalah|ini|itu|tersebut|hanya|juga|maupun"
    r"|tanpa|selama|sebagai|terhadap|mengenai|masing|lain)\b)(?!me|di|ber|ter)[a-z]+"
)
# within a sentence: "Undang-Undang Perlindungan Konsumen", "Badan Sengketa Konsumen"
NAMA = re.compile(r"[a-z,)-] (?:[A-Z][\w-]* )*(?!Setiap|Para|Pasal)[A-Z][a-z][\w-]* $")


def _of_a_longer_name(teks: str, m: re.Match[str]) -> bool:
    """Whether a word is part of the name of something else."""
    return bool(BENDA.match(teks, m.end()) or NAMA.search(teks[: m.start()]))


def _beside(teks: str, m: re.Match[str], nama: str) -> bool:
    """Whether a word stands in a row with the term, as another party."""
    dan = r",? (?:dan|atau|serta|dan/atau|maupun) |, "
    return bool(
        re.search(rf"\b{nama}\b[^.;:]{{0,40}}?(?:{dan})\Z", teks[: m.start()])
        or re.match(rf"(?:{dan})[^.;:]{{0,40}}?\b{nama}\b", teks[m.end() :])
    )


def _alike(kata: list[str], nama: list[str]) -> bool:
    """Whether two words are a term but for one, and that one of like meaning."""
    beda = [{a, b} for a, b in zip(kata, nama, strict=True) if a != b]
    return len(beda) == 1 and any(beda[0] <= kelompok for kelompok in SEARTI)


TABEL_SINGKATAN = Path(__file__).with_name("singkatan.toml")


@cache
def known_abbreviations() -> dict[str, tuple[tuple[str, ...], str]]:
    """Return what well-known abbreviations stand for, and by which law (``singkatan.toml``)."""
    isi = tomllib.loads(TABEL_SINGKATAN.read_text(encoding="utf-8"))
    return {nama: (tuple(satu["arti"]), satu["sumber"]) for nama, satu in isi.items()}


def known_abbreviation(naskah: Naskah) -> Iterator[Hit]:
    """F289: a well-known abbreviation stands for the words that the laws abbreviate so."""
    for satu in istilah(naskah.batang) if naskah.luar else ():
        arti, sumber = known_abbreviations().get(satu.nama, ((), ""))
        if not any(_misheard(satu.panjang, baku) for baku in arti):
            continue
        if any(rapat(baku) in rapat(satu.panjang) for baku in arti):
            continue
        m = ISTILAH.match(satu.satuan.kalimat)
        label = f"Pasal 1 angka {satu.satuan.nomor}"
        p = Petikan(Bagian.NORMA, label, satu.satuan.kalimat, satu.satuan.asal)
        pesan = f"{satu.nama} lazimnya singkatan {' atau '.join(arti)} ({sumber})"
        yield Hit(p, pesan, *(m.span("a") if m else (0, 0)))


def _misheard(sini: str, baku: str) -> bool:
    """Whether words are those of a name but for one; fewer in common are another name."""
    a, b = rapat(sini).split(), rapat(baku).split()
    return len(a) == len(b) and sum(x != y for x, y in zip(a, b, strict=True)) == 1


PASALNYA = re.compile(r"\bPasal (?P<p>\d+)[A-Z]?(?: ayat \(\w+\))?(?: huruf \w)?\s+$")
DIKUTIP = re.compile(r"@(?P<kunci>[\w-]+) Pasal (?P<p>\d+)")


def pasal_of_a_law(naskah: Naskah) -> Iterator[Hit]:
    """F290: the Pasal of another regulation that is cited is one that it has.

    ``pasal_terakhir`` is the last one of the text that the record names as read (``sumber``): a law
    mostly inserts Pasal 9A and moves no number, but one that adds Pasal 412 needs a new record.
    """
    for p in (
        *(b.petikan for b in naskah.menimbang),
        *naskah.teks_norma(),
        *naskah.teks_penjelasan(),
        *(naskah.narasi if naskah.luar else ()),  # a dossier cites by the records of its library
    ):
        for s in naskah.sitasi(p):
            m = PASALNYA.search(p.teks[: s.awal])
            if m is not None and s.peraturan is not None:
                yield from _beyond(p, m, s.peraturan)
    for nama, bab in naskah.makalah.items():
        p = Petikan(Bagian.NARASI, nama, str(bab.teks), bab.teks.span)
        for m in DIKUTIP.finditer(p.teks):
            if (dikutip := naskah.pustaka.get(m["kunci"])) is not None:
                yield from _beyond(p, m, dikutip)


def _beyond(p: Petikan, m: re.Match[str], peraturan: PeraturanPustaka) -> Iterator[Hit]:
    akhir = peraturan.pasal_terakhir
    if akhir is not None and int(m["p"]) > akhir:
        pesan = f"Pasal {m['p']} tidak ada dalam {peraturan.singkat}: yang terakhir Pasal {akhir}"
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
                pesan = (
                    f"Tambahan Lembaran Negara Tahun {m['t']} diperkirakan bernomor {batas[0]}"
                    f" sampai dengan {batas[1]}, bukan {m['n']}; pastikan"
                )
                yield Hit(p, pesan, *m.span("n"))
