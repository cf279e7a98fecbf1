"""Times that contradict each other: limits that have passed or are two, periods, years."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.lint.akademik import kata_isi
from generator.lint.alat import located_sentences, utuh
from generator.lint.hitungan import CACAH, HAMPIR, LAIN, TERBILANG, count_of
from generator.lint.keyakinan import roots
from generator.lint.kumpulan import matches
from generator.lint.naskah import Hit, Naskah
from generator.lint.peralihan import Butir, items, time_limit
from generator.model.tanggal import tanggal_dalam

BATAS = re.compile(
    r"\b(?:paling\s+(?:lambat|lama)|selambat-lambatnya|sebelum|sampai\s+dengan)\s+"
    r"(?:pada\s+)?(?:tanggal\s+)?\Z",
    re.IGNORECASE,
)
KALA = re.compile(
    rf"\b(?:dalam|setiap|tiap|sekali\s+dalam|per)\s+(?P<n>{CACAH}){TERBILANG}\s+"
    r"(?P<satuan>hari|bulan|tahun|triwulan|semester)\b"
    r"|\b(?:dilakukan|dilaksanakan|diadakan|disampaikan)\s+(?:secara\s+berkala\s+)?(?:setiap|tiap)\s+"
    r"(?P<satu>hari|bulan|tahun|triwulan|semester)\b",
    re.IGNORECASE,
)
TENGGAT = re.compile(
    r"\b(?:paling\s+(?:lambat|lama)|selambat-lambatnya|dalam\s+(?:jangka\s+)?waktu|dalam\s+tempo|berjangka\s+waktu"
    rf"|(?:selama|dibatasi))\s+(?:paling\s+(?:lambat|lama)\s+)?(?P<n>{CACAH}){TERBILANG}\s+"
    r"(?P<satuan>hari|minggu|bulan|tahun)\b(?P<satu>)",
    re.IGNORECASE,
)
BERUMUR = re.compile(
    r"\bNomor\s+\S+\s+Tahun\s+(?P<tahun>\d{4})(?:\s+tentang\s+[^.;,(]{3,160})?,?\s+(?:yang\s+)?(?:telah|sudah)\s+"
    rf"(?:berlaku|berumur|berusia|dilaksanakan)\s+(?:selama\s+|hampir\s+|lebih\s+dari\s+)?(?P<n>{CACAH}){TERBILANG}"
    r"\s+tahun\b"
)
ATURAN_LUAR = re.compile(r"\b(?:Undang-Undang|Peraturan\s+(?:Pemerintah|Presiden|Menteri))\b")
DITETAPKAN = re.compile(
    r"\bNomor\s+\S+\s+Tahun\s+(?P<tahun>\d{4})(?:\s+tentang\s+[^.;,(]{3,160})?,?\s+(?:yang\s+)?"
    r"(?P<kerja>ditetapkan|disahkan|diundangkan)\s+(?:pada\s+)?(?:tanggal\s+)?(?:tahun\s+)?"
    r"(?:\d{1,2}\s+)?(?:[A-Z][a-z]+\s+)?(?P<pada>(?:19|20)\d\d)\b"
)


def time_agrees(naskah: Naskah) -> Iterator[Hit]:
    """N28: no limit has passed, one matter has one limit, a period is that of its norm."""
    yield from _passed(naskah)
    yield from _two_limits(naskah)
    yield from _periods(naskah)
    yield from _limits(naskah)
    kini = naskah.tanggal.year if naskah.tanggal else 0
    for petikan in (*naskah.umum, *naskah.narasi, *naskah.catatan):
        for m in DITETAPKAN.finditer(petikan.teks):
            lama = int(m["pada"]) - int(m["tahun"])
            if lama not in ((0, 1) if m["kerja"] == "diundangkan" else (0,)):
                pesan = f"peraturan tahun {m['tahun']} disebut {m['kerja']} tahun {m['pada']}"
                yield Hit(petikan, pesan, *m.span())
        for m in BERUMUR.finditer(petikan.teks) if kini else ():
            lama = kini - int(m["tahun"])
            if abs(count_of(m["n"].lower()) - lama) > 1 and not HAMPIR.search(m[0]):
                pesan = f"peraturan tahun {m['tahun']} berumur {lama} tahun, bukan {m['n']}"
                yield Hit(petikan, pesan, *m.span())


def _passed(naskah: Naskah) -> Iterator[Hit]:
    """Yield the limits of Pasal II and of norms that no draft can meet any more."""
    for petikan in naskah.teks_norma() if naskah.tanggal and not naskah.luar else ():
        for hari, awal, akhir in tanggal_dalam(petikan.teks):
            if naskah.tanggal and hari <= naskah.tanggal and BATAS.search(petikan.teks[:awal]):
                pesan = f"batas {hari.isoformat()} telah lewat pada tanggal acuan"
                yield Hit(petikan, pesan, awal, akhir)


def _two_limits(naskah: Naskah) -> Iterator[Hit]:
    """Yield an item of Pasal II whose limit another item about the same gives otherwise."""
    ada: list[Butir] = []
    for satu in items(naskah):
        batas = time_limit(satu)
        if not batas or not satu.perihal:
            continue
        for lain in ada:
            sama = kata_isi(satu.petikan.teks) & kata_isi(lain.petikan.teks)
            dekat = len(sama) * 2 > min(
                len(kata_isi(satu.petikan.teks)), len(kata_isi(lain.petikan.teks))
            )
            if satu.perihal & lain.perihal and dekat and time_limit(lain) != batas:
                pesan = f"memberi batas {batas}, sedangkan {lain.petikan.label} {time_limit(lain)}"
                yield utuh(satu.petikan, pesan)
        ada.append(satu)


# --- periods -------------------------------------------------------------------------------------

Kala = tuple[int, str]


def _period(m: re.Match[str]) -> Kala:
    if m["satu"]:  # "setiap tahun" is once in one year
        return 1, m["satu"].lower()
    return count_of(m["n"].lower()), m["satuan"].lower()


def _topic(teks: str) -> frozenset[str]:
    """Return the words before a period by which its subject is known."""
    return frozenset(kata_isi(teks)) - {"paling", "sedikit", "dilakukan", "dilaksanakan", "secara"}


def _periods(naskah: Naskah) -> Iterator[Hit]:
    """Yield what paper or explanation say of a period otherwise than the norm about it."""
    norma = [
        (_topic(p.teks[: m.start()]), _period(m)) for p, m in matches(KALA, naskah.teks_norma())
    ]
    jelas = (satu.petikan for satu in naskah.penjelasan)
    for petikan in (*naskah.umum, *jelas, *naskah.narasi, *naskah.catatan) if norma else ():
        for awal, kalimat in located_sentences(petikan.teks):
            m = KALA.search(kalimat)
            if m is None:
                continue
            pokok = _topic(kalimat)
            kena = [kala for kata, kala in norma if len(kata & pokok) >= 2]
            if kena and _period(m) not in kena:
                ada = ", ".join(f"{n} {satuan}" for n, satuan in dict.fromkeys(kena))
                pesan = f"“{m[0]}”, sedangkan normanya {ada}"
                yield Hit(petikan, pesan, awal + m.start(), awal + m.end())


def _limits(naskah: Naskah) -> Iterator[Hit]:
    """Yield a time limit told otherwise than the norm, or the item of Pasal II, that sets it."""
    norma = [
        (roots(p.teks[: m.start()]), _period(m)) for p, m in matches(TENGGAT, naskah.teks_norma())
    ]
    for petikan in (*naskah.umum, *naskah.narasi, *naskah.catatan) if norma else ():
        if petikan.label.startswith("Evaluasi peraturan"):
            continue
        for awal, kalimat in located_sentences(petikan.teks):
            m = TENGGAT.search(kalimat)
            if m is None or LAIN.search(kalimat) or ATURAN_LUAR.search(kalimat):
                continue
            pokok = roots(kalimat[: m.start()]) or roots(kalimat[m.end() :])
            kena = [
                kala
                for akar, kala in norma
                if len(akar & pokok) >= 2 and len(akar & pokok) * 5 >= len(pokok) * 3
            ]
            if kena and _period(m) not in kena:
                ada = ", ".join(f"{n} {satuan}" for n, satuan in dict.fromkeys(kena))
                pesan = f"“{m[0]}”, sedangkan normanya {ada}"
                yield Hit(petikan, pesan, awal + m.start(), awal + m.end())
