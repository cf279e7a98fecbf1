"""Checks of tabulation and of the make-up of an ayat (L2-77 to 95)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.law.tanda_baca import tanda_akhir
from generator.law.tree import TABULASI
from generator.lint import definisi
from generator.lint.alat import kalimat, utuh
from generator.lint.naskah import Bagian, Hit, Naskah, Norma, Petikan
from generator.model.satuan import Jenis, Satuan
from generator.model.tabel import is_apart, sentences

LADDER = (Jenis.HURUF, Jenis.ANGKA, Jenis.SUBHURUF, Jenis.SUBANGKA)
DEFINISI = re.compile(r"yang\s+dimaksud\s+dengan", re.IGNORECASE)
DI_TENGAH = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+\b")
# An oath is quoted, a formula is explained below it: both have sentences of their own
KUTIPAN = re.compile(r"\b(?:[Bb]ersumpah|[Bb]erjanji|Keterangan\s*:|rumus)|\s=\s")
BERBUNYI = re.compile(r"berbunyi\s+sebagai\s+berikut\s*:?\s*$")
KATA_AKHIR = (";", "; dan", "; atau", "; dan/atau")


def _daftar(naskah: Naskah) -> Iterator[tuple[Norma, list[Satuan]]]:
    """Yield every unit with a list of items under it, definitions aside."""
    for satu in naskah.norma:
        butir = [a for a in satu.satuan.anak if a.jenis in TABULASI]
        if not butir or any(" adalah " in a.kalimat for a in butir[:2]):
            continue
        if not DEFINISI.search(satu.satuan.kalimat):
            yield satu, butir


def _passage(induk: Norma, anak: Satuan) -> Petikan:
    label = str(induk.alamat.ke(anak.jenis, anak.nomor))
    return Petikan(Bagian.NORMA, label, anak.kalimat, anak.asal)


def marks(naskah: Naskah) -> Iterator[Hit]:
    """F53: items begin small, end with a semicolon, the last but one with dan or atau."""
    nama = _nama(naskah)
    for induk, butir in _daftar(naskah):
        hidup = [b for b in butir if not b.dihapus]
        if len(hidup) < 2:
            continue
        yield from _huruf_kecil(induk, hidup, nama)
        for n, anak in enumerate(hidup):
            lanjut = bool(induk.satuan.ekor) or induk.satuan.jenis in TABULASI
            if pesan := _salah_tanda(anak, n, len(hidup), lanjut):
                yield utuh(_passage(induk, anak), pesan)


def _huruf_kecil(induk: Norma, hidup: list[Satuan], nama: frozenset[str]) -> Iterator[Hit]:
    besar = [b for b in hidup if b.kalimat[:1].isupper() and _bukan_nama(b.kalimat)]
    for anak in besar:
        if anak.kalimat.split()[0] in nama:
            continue
        kata = anak.kalimat.split()[0]
        yield Hit(_passage(induk, anak), f"rincian diawali huruf kapital: “{kata}”", 0, len(kata))


def _nama(naskah: Naskah) -> frozenset[str]:
    """Return the words that are written with a capital inside sentences: names, defined terms."""
    teks = (p.teks for s in naskah.norma for p in s.petikan())
    istilah = (i.nama.split()[0] for i in definisi.istilah(naskah.batang))
    return frozenset([*istilah, *(kata for t in teks for kata in DI_TENGAH.findall(t))])


def _bukan_nama(teks: str) -> bool:
    """Return whether a capital first word is no name: the second word is in lower case."""
    kata = teks.split()
    if len(kata) > 1 and kata[1] in ("tipe", "kelas"):  # Inspektorat tipe A
        return False
    return len(kata) > 1 and kata[0].isalpha() and kata[1][:1].islower() and not kata[0].isupper()


def _salah_tanda(anak: Satuan, n: int, jumlah: int, lanjut: bool) -> str:
    """Return what is wrong with the mark of an item; ``lanjut``: the sentence goes on below."""
    tanda = tanda_akhir(anak)
    if (anak.anak and anak.anak[0].jenis not in TABULASI) or anak.kalimat.rstrip().endswith(":"):
        return ""  # a list of its own follows
    if n == jumlah - 1:
        return "" if tanda == "." or lanjut else "butir terakhir tidak diakhiri titik"
    if tanda not in KATA_AKHIR:
        return "butir rincian tidak diakhiri titik koma"
    if n < jumlah - 2 and len(tanda) > 1:
        return f"“{tanda[2:]}” hanya pada butir kedua terakhir"
    if n == jumlah - 2 and len(tanda) == 1:
        return "butir kedua terakhir tanpa “dan”, “atau”, atau “dan/atau”"
    return ""


def ladder(naskah: Naskah) -> Iterator[Hit]:
    """F101: the ladder of lists is a., 1., a), 1), four levels at most."""
    for satu, butir in _daftar(naskah):
        jenis = satu.satuan.jenis
        if jenis in (Jenis.PASAL, Jenis.AYAT) and butir[0].jenis is not Jenis.HURUF:
            yield utuh(satu.utama, f"rincian tingkat pertama memakai {butir[0].jenis}, bukan huruf")
        if DEFINISI.search(satu.induk.kalimat if satu.induk else ""):
            continue  # Pasal 1 numbers its definitions, and a list in one begins with a. (L2-98)
        if jenis in LADDER and LADDER.index(butir[0].jenis) != LADDER.index(jenis) + 1:
            yield utuh(satu.utama, f"rincian {butir[0].jenis} di bawah {jenis} tidak berjenjang")


def continuation(naskah: Naskah) -> Iterator[Hit]:
    """F54: each item continues the opening words, in one form."""
    for induk, butir in _daftar(naskah):
        kerja = [
            b
            for b in butir
            if re.match(r"(?:me[mnlrwy]|di(?!n|r))[a-z]{4,}(?:kan|i)?\b", b.kalimat)
        ]
        benda = [b for b in butir if re.match(r"(?:pe[mnlr]\w+an|ke\w{4,}an)\b", b.kalimat)]
        if len(butir) > 2 and len(kerja) >= len(butir) - 1 and len(benda) == 1:
            yield utuh(_passage(induk, benda[0]), "bentuk rincian tidak sejajar dengan butir lain")


def one_sentence(naskah: Naskah) -> Iterator[Hit]:
    """F55: one ayat, one sentence."""
    for satu in naskah.norma:
        norma = satu.satuan.jenis in (Jenis.AYAT, Jenis.PASAL) and not satu.satuan.dihapus
        lebih = norma and len(kalimat(sentences(satu.satuan.kalimat))) > 1
        if lebih and not KUTIPAN.search(satu.satuan.kalimat):
            yield utuh(satu.utama, "memuat lebih dari satu kalimat")
    for p in naskah.pasal_ii:
        if len(kalimat(p.teks)) > 1:
            yield utuh(p, "memuat lebih dari satu kalimat")


def full_stop(naskah: Naskah) -> Iterator[Hit]:
    """F102: ayat and Pasal end with a full stop, or a colon before a list."""
    for satu in naskah.norma:
        s = satu.satuan
        if s.jenis not in (Jenis.AYAT, Jenis.PASAL) or not s.kalimat or s.dihapus:
            continue
        n = len(s.kalimat.rstrip())
        akhir = s.kalimat[n - 1]
        if not s.anak and akhir not in '.:”“"':
            salah = "norma tidak diakhiri titik"
        elif s.anak and s.anak[0].jenis in TABULASI and akhir != ":":
            salah = "frasa pembuka rincian tidak diakhiri titik dua"
        else:
            continue
        if not (KUTIPAN.search(s.kalimat) or is_apart(s.kalimat.rpartition("\n")[2])):
            yield Hit(satu.utama, salah, n - 1, n)


TITIK_SAJA = re.compile(r"\bsebagai berikut\s*[.;,]\s*$")


def nothing_follows(naskah: Naskah) -> Iterator[Hit]:
    """F138: something follows a colon."""
    for satu in naskah.norma:
        s = satu.satuan
        if not s.anak and not s.dihapus and s.kalimat.rstrip().endswith(":"):
            n = len(s.kalimat.rstrip())
            yield Hit(satu.utama, "tidak ada rincian sesudah titik dua", n - 1, n)
    for perintah in naskah.instruksi if naskah.luar else ():
        p = perintah.petikan
        if not perintah.satuan and BERBUNYI.search(p.teks):
            yield utuh(p, "tidak ada bunyi sesudah “sebagai berikut:”")
        elif perintah.satuan and (m := TITIK_SAJA.search(p.teks)):
            yield Hit(
                p, "“sebagai berikut” diakhiri titik dua", m.start(), m.end(), "sebagai berikut:"
            )
    for p in naskah.pasal_ii:
        if p.teks.rstrip().endswith(":"):
            yield utuh(p, "tidak ada rincian sesudah titik dua")


def alone(naskah: Naskah) -> Iterator[Hit]:
    """F157: an ayat or an item has others beside it."""
    for satu in naskah.norma:
        s = satu.satuan
        ayat = [a for a in s.anak if a.jenis is Jenis.AYAT]
        if s.jenis is Jenis.PASAL and len(ayat) == 1 and len(s.anak) == 1 and ayat[0].nomor == "1":
            yield utuh(satu.utama, "hanya satu ayat, tidak perlu bernomor ayat")
    for satu, butir in _daftar(naskah):
        if len(butir) == 1 and butir[0].nomor in ("a", "1") and not satu.satuan.ekor:
            yield utuh(_passage(satu, butir[0]), "satu-satunya butir; gabungkan dengan pembukanya")
