"""Slips of whoever drafts in haste: a word twice, a range turned round, an item copied."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from generator.law.engine.rujukan import places
from generator.law.tree import TABULASI
from generator.lint.alat import rapat, utuh
from generator.lint.definisi import istilah
from generator.lint.kumpulan import matches
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.model.satuan import Jenis, Satuan

KECIL = re.compile(r"^(?P<k>[a-z]{3,})\b(?!\.)")
SEPATAH = 3  # words; fewer are what a scan left
# an ayat may go on a sentence of a scan that broke it; these open no sentence of a norm
LANJUTAN = re.compile(r"^(?:dan|atau|yang|di|ke|dari|pada|dalam|dengan|untuk|oleh|serta|ayat)\b")


def opens_small(naskah: Naskah) -> Iterator[Hit]:
    """F260: the sentence of a Pasal or an ayat opens with a capital letter."""
    for satu in naskah.norma if naskah.luar else ():
        if satu.satuan.jenis not in (Jenis.PASAL, Jenis.AYAT):
            continue
        m = KECIL.match(satu.utama.teks)
        # an item that a scan reads as an ayat ends with a semicolon
        akhir = satu.utama.teks.rstrip()[-1:]
        kalimat = akhir == ":" or (len(satu.utama.teks.split()) > SEPATAH and akhir != ";")
        if m and kalimat and not LANJUTAN.match(satu.utama.teks):
            besar = m["k"].capitalize()
            yield Hit(satu.utama, f"“{m['k']}” seharusnya “{besar}”", *m.span("k"), besar)


MODAL = re.compile(r"\b(?P<kata>wajib|dilarang|dapat|harus|berhak(?: atas)?)\s*:$")


def modal_again(naskah: Naskah) -> Iterator[Hit]:
    """F261: an item does not repeat the wajib, dilarang, or dapat that opens its list."""
    for satu in naskah.norma:
        buka = satu.induk.kalimat if satu.induk and satu.satuan.jenis in TABULASI else ""
        m = MODAL.search(buka.strip())
        if m and satu.utama.teks.startswith(f"{m['kata']} "):
            pesan = f"“{m['kata']}” sudah ada dalam kalimat pembuka rincian"
            yield Hit(satu.utama, pesan, 0, len(m["kata"]) + 1, "")


KELOMPOK = (Jenis.BAB, Jenis.BAGIAN, Jenis.PARAGRAF)


def title_again(naskah: Naskah) -> Iterator[Hit]:
    """F262: no two Bab, no two Bagian of a Bab, no two Paragraf of a Bagian have one title."""
    for induk in naskah.batang.walk() if naskah.luar and not naskah.perubahan else ():
        ada: dict[tuple[Jenis, str], Satuan] = {}
        for satu in induk.anak:
            judul = rapat(satu.judul)
            if satu.jenis not in KELOMPOK or not judul or satu.dihapus:
                continue
            lalu = ada.setdefault((satu.jenis, judul), satu)
            baku = judul.startswith("ketentuan ") and satu.jenis is Jenis.BAB  # F159 tells of these
            if lalu is not satu and not baku:
                nama = f"{satu.jenis.capitalize()} {satu.nomor}"
                p = Petikan(Bagian.NORMA, nama, satu.judul, satu.asal)
                yield utuh(p, f"judulnya sama dengan judul {lalu.jenis.capitalize()} {lalu.nomor}")


_BILANGAN = r"(?P<{0}>\d{{1,3}}(?:\.\d{{3}})+|\d+)(?:,\d+)?%?(?: \([^)]*\))?"
SATUAN = (
    r"(?:tahun|bulan|minggu|hari(?: kerja| kalender)?|jam|menit|orang|persen|meter|kilometer"
    r"|hektare|kali|buah|unit|kilogram|jiwa)"
)
RENTANG = re.compile(
    rf"(?<!Pasal )(?<!ayat )(?<!angka )(?<!Nomor )(?<!Tahun )"  # a number that names, no measure
    rf"\b(?:Rp ?)?{_BILANGAN.format('a')} (?:(?P<v>{SATUAN}) )?(?:sampai dengan|hingga|s\.d\.)"
    rf" (?:Rp ?)?{_BILANGAN.format('b')} ?(?P<u>{SATUAN})\b"
)
BATAS = re.compile(
    rf"\bpaling (?:sedikit|singkat|rendah|kurang) (?:Rp ?)?{_BILANGAN.format('a')}"
    rf"(?: (?P<v>{SATUAN}))?[^.;:0-9]{{0,20}}\b(?:dan|atau) paling (?:banyak|lama|tinggi) (?:Rp ?)?"
    rf"{_BILANGAN.format('b')}(?: (?P<u>{SATUAN}))?"
)


def _whole(kata: str) -> int:
    return int(kata.replace(".", ""))


def turned_range(naskah: Naskah) -> Iterator[Hit]:
    """F263: a range goes from the lower to the higher number."""
    for pola in (RENTANG, BATAS):
        for p, m in matches(pola, naskah.teks_norma()):
            satuan = m.groupdict()
            if satuan.get("v") and satuan["v"] != satuan["u"]:
                continue  # "paling singkat 6 bulan dan paling lama 2 tahun"
            if _whole(m["a"]) > _whole(m["b"]):
                yield Hit(p, f"“{' '.join(m[0].split())}” berjalan mundur", *m.span())


KUNCI = re.compile(r"^(?P<k>[^:;,]{6,}?)\s+(?:sebesar|sebanyak|sejumlah)\b")


def item_again(naskah: Naskah) -> Iterator[Hit]:
    """F264: what a list gives an amount or a number to stands in it once."""
    for satu in naskah.norma:
        ada: dict[str, Satuan] = {}
        for butir in satu.satuan.anak:
            m = KUNCI.match(butir.kalimat) if butir.jenis in TABULASI else None
            lalu = ada.setdefault(rapat(m["k"]), butir) if m else None
            if m and lalu is not None and lalu is not butir:
                label = f"{satu.label} {butir.jenis} {butir.nomor}"
                p = Petikan(Bagian.NORMA, label, butir.kalimat, butir.asal)
                pesan = f"“{m['k']}” sudah disebut dalam {lalu.jenis} {lalu.nomor}"
                yield Hit(p, pesan, *m.span("k"))


TANPA_DEPAN = re.compile(
    r"\b(?P<d>[Ss]ebagaimana (?:telah )?(?:dimaksud|diatur))"
    r"(?P<u> (?:ayat \(|Pasal \d|huruf [a-z]\b|angka \d))"
)


def no_preposition(naskah: Naskah) -> Iterator[Hit]:
    """F265: a reference says pada ayat, dalam Pasal, not the unit alone."""
    for p, m in matches(TANPA_DEPAN, naskah.teks_satuan()):
        depan = "pada" if "ayat" in m["u"] else "dalam"
        ganti = f"{m['d']} {depan}{m['u']}"
        kata = " ".join(m[0].split()[-3:]).rstrip("( ")
        yield Hit(p, f"“{kata}” tanpa “{depan}”", *m.span(), ganti)


HURUF_BESAR = re.compile(r"\b[A-Z][a-z]{3,}(?: [A-Z][a-z]{2,}){1,4}")
PANJANG = 6  # letters; in a shorter word one letter makes another word


def almost_a_term(naskah: Naskah) -> Iterator[Hit]:
    """F267: a defined term of several words is written as it is defined."""
    kenal = {i.nama for i in istilah(naskah.batang)} | {i.panjang for i in istilah(naskah.batang)}
    banyak = [(n, n.split()) for n in sorted(kenal) if " " in n]
    for satu in naskah.norma if naskah.luar and banyak else ():
        pasal = satu.alamat.pasal
        for p in satu.petikan() if pasal is None or pasal.akhir.nomor != "1" else ():
            for m in HURUF_BESAR.finditer(p.teks):
                sini = m[0].split()
                for nama, kata in banyak:
                    if selip := _one_word_off(sini, kata):
                        pesan = f"“{selip}” disebut, sedangkan Pasal 1 memakai istilah “{nama}”"
                        yield Hit(p, pesan, *m.span())


def _one_word_off(sini: list[str], nama: list[str]) -> str:
    """Return the words that are a term but for one letter ("Perlindungan" for "Pelindungan")."""
    for n in range(len(sini) - len(nama) + 1):
        kata = sini[n : n + len(nama)]
        beda = [(a, b) for a, b in zip(kata, nama, strict=True) if a != b]
        if len(beda) == 1:
            a, b = beda[0]
            pendek, panjang = sorted((a, b), key=len)
            turunan = panjang == f"{pendek}i"
            if Levenshtein.distance(a, b) == 1 and len(pendek) > PANJANG and not turunan:
                return " ".join(kata)
    return ""


DELEGASI = re.compile(
    r"\b(?P<apa>(?:Peraturan|Keputusan) (?:Gubernur|Bupati|Wali Kota|Menteri|Presiden|Pemerintah))"
    r" sebagaimana dimaksud (?:dalam|pada) (?=Pasal|ayat)"
)


def nothing_delegated(naskah: Naskah) -> Iterator[Hit]:
    """F268: a Peraturan or Keputusan that is referred to is ordered in the unit named."""
    semua = {n.alamat: n.satuan for n in naskah.norma if n.alamat.langkah}
    for satu in naskah.norma_with(DELEGASI) if naskah.luar else ():
        for m in DELEGASI.finditer(satu.satuan.kalimat):
            tempat = [x for x in places(satu.satuan.kalimat, satu.alamat) if x[0] >= m.end() - 1]
            if len(tempat) != 1 or tempat[0][0] > m.end():
                continue
            awal, akhir, ke = tempat[0]
            if (sasaran := semua.get(ke)) and not _orders(sasaran, m["apa"]):
                yield Hit(satu.utama, f"{ke} tidak menyebut {m['apa']}", awal, akhir)


def _orders(satu: Satuan, apa: str) -> bool:
    return any(rapat(apa) in rapat(f"{s.kalimat} {s.ekor}") for s in satu.walk())


SUDAH = re.compile(r"\bsebagaimana telah (?:beberapa kali )?diubah\b")


def base_without_changes(naskah: Naskah) -> Iterator[Hit]:
    """F269: Mengingat names the earlier changes of what is amended, as Pasal I does."""
    pengantar = naskah.pengantar
    if not naskah.luar or not naskah.perubahan or pengantar is None:
        return
    if not SUDAH.search(pengantar.teks):
        return
    dasar = naskah.sitasi(pengantar)[:1]
    for butir in naskah.mengingat:
        sini = naskah.sitasi(butir.petikan)[:1]
        sama = [(s.jenis, s.nomor, s.tahun) for s in sini] == [
            (s.jenis, s.nomor, s.tahun) for s in dasar
        ]
        if sini and sama and not SUDAH.search(butir.petikan.teks):
            yield utuh(butir.petikan, "perubahannya, yang disebut Pasal I, tidak disebut")


def ayat_without_pasal(naskah: Naskah) -> Iterator[Hit]:
    """F270: an ayat of a chapter that is inserted stands in a Pasal."""
    for satu in naskah.instruksi if naskah.luar else ():
        for induk in (x for akar in satu.satuan for x in akar.walk() if x.jenis in KELOMPOK):
            lepas = [a for a in induk.anak if a.jenis is Jenis.AYAT]
            if lepas:
                p = Petikan(Bagian.NORMA, f"angka {satu.nomor}", lepas[0].kalimat, lepas[0].asal)
                nama = f"{induk.jenis.upper()} {induk.nomor}"
                yield utuh(p, f"ayat ({lepas[0].nomor}) tidak berada dalam Pasal ({nama})")


DESIMAL_TITIK = re.compile(
    r"(?<![\d.,])(?P<a>\d{1,3})\.(?P<b>\d{1,2})(?=\s*\([^)]*\bkoma\b|\s*(?:%|persen\b))"
)


def decimal_point(naskah: Naskah) -> Iterator[Hit]:
    """F276: a decimal fraction is written with a comma (EYD V)."""
    for p, m in matches(DESIMAL_TITIK, naskah.teks_norma()):
        ganti = f"{m['a']},{m['b']}"
        yield Hit(p, f"“{m[0]}” seharusnya “{ganti}”", *m.span(), ganti)


BERTINDAK = re.compile(r"\b(?:dihapus|diubah|disisipkan|ditambahkan|dicabut)\b")
SATUANNYA = re.compile(
    r"\b(?:pasal|ayat|huruf|angka|bab|bagian|paragraf|lampiran|judul|penjelasan|kata"
    r"|frasa|frase|istilah|sebutan|penyebutan|definisi|konsiderans?|dasar hukum|tabel|kolom"
    r"|nomor|peraturan|undang-undang|keputusan|buku|butir|kalimat|rumus|daftar|format|bagan|menimbang|mengingat)\b",
    re.IGNORECASE,
)


def changes_nothing_named(naskah: Naskah) -> Iterator[Hit]:
    """F277: an instruction names what it changes."""
    for satu in naskah.instruksi if naskah.luar else ():
        teks = satu.petikan.teks
        if BERTINDAK.search(teks) and not SATUANNYA.search(teks):
            yield utuh(satu.petikan, "tidak menyebut satuan yang diubah")
