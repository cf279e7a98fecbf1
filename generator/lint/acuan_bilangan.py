"""Checks of a number that a sentence says another unit has: "3 tahun sebagaimana dimaksud"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.law.engine.rujukan import places
from generator.lint.acuan_isi import in_a_row, units, words
from generator.lint.naskah import Hit, Naskah

UKURAN = (
    r"(?:hari kerja|hari kalender|hari|bulan|tahun|minggu|jam|menit|orang|kali|meter(?: persegi)?"
    r"|hektare?|kilometer|persen|%|unit|buah|lembar|rangkap)"
)
# "sebelum jangka waktu 3 (tiga) tahun sebagaimana dimaksud dalam Pasal 9 ayat (3) berakhir"; what
# stands between is a word of the thing itself, not another thing that the reference is of
BERACUAN = re.compile(
    rf"(?P<n>\d{{1,4}}(?:,\d+)?)\s?(?:\([a-z ]+\) )?(?P<u>{UKURAN})(?: \([a-z ]+\))?"
    r"(?P<k>(?: (?!sejak|terhitung|setelah|sebelum|sesudah|dari|atas|kepada|untuk|bagi|terhadap"
    r"|oleh|yang|dan|atau|pada|dalam|di)[a-z]+){0,2}),? sebagaimana dimaksud (?:dalam|pada) $"
)
RUPIAH = re.compile(
    r"\bRp ?(?P<n>\d{1,3}(?:\.\d{3})+)(?:,00|,-)?(?: \([^)]*\))?,?"
    r" sebagaimana dimaksud (?:dalam|pada) $"
)
# "Setelah jangka waktu sebagaimana dimaksud pada ayat (1) selama 3 (tiga) tahun berakhir"
WAKTU = re.compile(
    r"(?:^|\b[Ss]etelah |\b[Ss]ebelum |\b[Aa]pabila |\blewat |\bmelewati |\bmelampaui |\bhabis )"
    r"(?:[Jj]angka waktu|[Mm]asa (?:berlaku|jabatan|tugas)|[Bb]atas waktu|[Tt]enggang waktu)"
    r"(?: [A-Z]?[a-z]+){0,2} sebagaimana dimaksud (?:dalam|pada) $"
)
SELAMA = re.compile(
    rf"(?: ayat \(\w+\))?,? (?:selama|yaitu|yakni|yaitu selama) (?P<n>\d{{1,4}})"
    rf" ?(?:\([a-z ]+\) )?(?P<u>{UKURAN})\b"
)
UANG = re.compile(r"\bRp ?(?P<n>\d{1,3}(?:\.\d{3})+)")


def as_the_unit_has(naskah: Naskah) -> Iterable[Hit]:
    """F313, of a number told with its source: the unit named has that number."""
    semua = units(naskah)
    for satu in naskah.norma if naskah.luar else ():
        teks = satu.satuan.kalimat
        daftar = [*places(teks, satu.alamat)]
        for i, (awal, akhir, ke) in enumerate(daftar):
            if ke not in semua or ke == satu.alamat or in_a_row(daftar[i : i + 2]):
                continue
            m = BERACUAN.search(teks[:awal]) or RUPIAH.search(teks[:awal])
            if m is None and WAKTU.search(teks[:awal]):
                m = SELAMA.match(teks, akhir)
            if m is None:
                continue
            isi = words(semua[ke])
            di_sana = _numbers(isi, m)
            if not di_sana and (lain := _other_days(isi, m)):
                yield Hit(satu.utama, f"{ke} menyebut {m['n']} {lain}", *m.span("u"))
            if di_sana and m["n"] not in di_sana:
                ukuran = "rupiah" if m.re is RUPIAH else m["u"]
                ada = " dan ".join(sorted(di_sana))
                pesan = f"{ke} menyebut {ada} {ukuran}, di sini {m['n']}"
                yield Hit(satu.utama, pesan, *m.span("n"))


HARI = {"hari": "hari kerja", "hari kerja": "hari"}


def _other_days(teks: str, m: re.Match[str]) -> str:
    """Return "hari kerja" where a unit reckons the same number so, and the sentence by hari."""
    lain = HARI.get(m["u"], "") if m.re is not RUPIAH else ""
    akhir = "" if lain == "hari kerja" else r"(?! (?:kerja|kalender)\b)"
    sama = lain and re.search(rf"\b{m['n']} (?:\([a-z ]+\) )?{lain}\b{akhir}", teks)
    return lain if sama else ""


def _numbers(teks: str, m: re.Match[str]) -> frozenset[str]:
    """Return the numbers of that measure which a unit has."""
    if m.re is RUPIAH:
        return frozenset(x["n"] for x in UANG.finditer(teks))
    ukuran = re.escape(m["u"]).replace("persen", "%").replace("%", "(?:persen|%)")
    sama = re.compile(
        rf"(?<![\d.,])(?P<n>\d{{1,4}}(?:,\d+)?)\s?(?:\([a-z ]+\) )?{ukuran}"
        r"(?! (?:kerja|kalender)\b)(?!\w)"
    )
    return frozenset(x["n"] for x in sama.finditer(teks))
