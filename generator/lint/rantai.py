"""Checks of what is told in two places: earlier amendments, the lists of an annex, clock times."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from generator.lint.alat import akar_kata, rapat
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.lint.unit_lampiran import units_of_the_annex
from generator.model.satuan import Jenis, Satuan
from generator.model.sitasi import Sitasi

DIUBAH = re.compile(
    r"\b(?:diubah\b[\w\s,]{0,40}?\bdengan|terakhir (?:kali )?dengan)"
    r"\s*:?\s*(?:(?:[a-z]|\d{1,2})[.)]\s*)?(?:Peraturan[\w ]*)?$"
)
BERIKUT = re.compile(r"^\s*tentang\s+perubahan\b", re.IGNORECASE)  # the next of several amendments
SEBUTAN = 90  # characters before an amendment in which "telah diubah dengan" stands


def amended_alike(naskah: Naskah) -> Iterator[Hit]:
    """F281: Menimbang, Mengingat, and Pasal I name the same earlier amendments of the base."""
    pengantar = naskah.pengantar
    if not naskah.luar or not naskah.perubahan or pengantar is None:
        return
    dasar = naskah.sitasi(pengantar)[:1]
    sana = _amendments(naskah, pengantar, dasar[0]) if dasar else {}
    if not sana:
        return
    semua = [
        (b, _amendments(naskah, b.petikan, dasar[0]))
        for b in (*naskah.menimbang, *naskah.mengingat)
    ]
    yang_lain = [frozenset(sini) for _, sini in semua if sini]
    if len(yang_lain) > 1 and len({*yang_lain}) == 1 and not yang_lain[0] & set(sana):
        s = next(iter(sana.values()))  # both of them agree: Pasal I is the odd one
        disebut = ", ".join(f"Nomor {n} Tahun {t}" for n, t in sorted(yang_lain[0]))
        yield Hit(
            pengantar, f"konsiderans dan dasar hukum menyebut perubahan {disebut}", s.awal, s.akhir
        )
        return
    for butir, sini in semua:
        lain = [s for k, s in sini.items() if k not in sana]
        if lain and len(sini) <= len(sana):
            s = lain[0]
            disebut = ", ".join(f"Nomor {n} Tahun {t}" for n, t in sana)
            yield Hit(butir.petikan, f"Pasal I menyebut perubahan {disebut}", s.awal, s.akhir)


def _amendments(naskah: Naskah, p: Petikan, dasar: Sitasi) -> Mapping[tuple[str, str], Sitasi]:
    """Return the amendments that a text names of the base, by number and year.

    Another regulation of that kind ends them, until the base is named again: "diselaraskan dengan".
    """
    hasil: dict[tuple[str, str], Sitasi] = {}
    miliknya = False  # what is told is told of the base
    for s in (s for s in naskah.sitasi(p) if s.jenis == dasar.jenis):
        if (s.nomor, s.tahun) == (dasar.nomor, dasar.tahun):
            miliknya = True
        elif miliknya and (
            DIUBAH.search(p.teks[max(0, s.awal - SEBUTAN) : s.awal])
            or (hasil and BERIKUT.match(p.teks[s.akhir :]))
        ):
            hasil[(s.nomor, s.tahun)] = s
        else:
            miliknya = False
    return hasil


BUTIR = re.compile(r"^\s*(?:\d{1,2}[.)]|[a-z][.)])\s+(?P<isi>\S.*)$", re.MULTILINE)
SEDIKIT = 3  # items; a shorter list is alike by chance
TANDA = " \t\n;.,"
SAMBUNG = re.compile(r"\s(?:dan/atau|dan|atau)\Z")


def _without_tail(teks: str) -> str:
    """Return an item without the marks and the word that join it to the next one."""
    return SAMBUNG.sub("", teks.rstrip(TANDA)).rstrip(TANDA)


def _item(teks: str) -> str:
    return rapat(_without_tail(teks))


BAB = re.compile(r"^\s*BAB (?P<n>[IVXL]+)[\s:.]+(?P<j>[A-Z].*)$")
BAB_LAMPIRAN = re.compile(r"^\s*BAB (?P<n>[IVXL]+)[\s:.]+(?P<j>[A-Z].*)$", re.MULTILINE)


def _chapters_of_the_annex(naskah: Naskah) -> Iterator[Hit]:
    """Yield the chapters of a plan that the body lists twice, or otherwise than the annex has."""
    lampiran = {
        m["n"]: _item(m["j"]) for p in naskah.lampiran for m in BAB_LAMPIRAN.finditer(p.teks)
    }
    for satu in naskah.norma:
        ada: set[str] = set()
        butir = [(a, m) for a in satu.satuan.anak if (m := BAB.match(a.kalimat))]
        sama = [i for i, (_, m) in enumerate(butir) if m["n"] in lampiran]
        tengah = range(sama[0], sama[-1]) if sama else range(0)  # the first may be a heading
        for i, (a, m) in enumerate(butir if len(butir) >= SEDIKIT else ()):
            label = f"{satu.label} {a.jenis} {a.nomor}"
            p = Petikan(Bagian.NORMA, label, a.kalimat, a.asal)
            if m["n"] in ada:
                yield Hit(p, f"BAB {m['n']} sudah disebut", *m.span("n"))
            elif (
                len(lampiran) >= SEDIKIT
                and (m["n"] in lampiran or i in tengah)
                and lampiran.get(m["n"]) != _item(m["j"])
            ):
                di_sana = lampiran.get(m["n"], "").upper()
                awal = m.start("j")
                pesan = f"BAB {m['n']} dalam lampiran berjudul {di_sana}"
                pesan = pesan if di_sana else f"lampiran tidak memuat BAB {m['n']}"
                yield Hit(p, pesan, awal, awal + len(_without_tail(m["j"])))
            ada.add(m["n"])


def annex_lists_alike(naskah: Naskah) -> Iterator[Hit]:
    """F282: a list that the annex repeats has the items that the body has."""
    if not naskah.luar or naskah.perubahan:
        return
    yield from _chapters_of_the_annex(naskah)
    yield from units_of_the_annex(naskah)
    daftar = [
        (satu.label, [_item(a.kalimat) for a in satu.satuan.anak
                      if a.jenis in (Jenis.HURUF, Jenis.ANGKA)])
        for satu in naskah.norma
    ]  # fmt: skip
    for p in naskah.lampiran:
        for baris in _lists(p.teks):
            isi = [_item(m["isi"]) for m in baris]
            for label, butir in daftar:
                sama = set(isi) & set(butir)
                if (
                    len(butir) < SEDIKIT
                    or len(sama) < max(2, len(butir) - 1)
                    or len(isi) != len(butir)
                ):
                    continue
                beda = [m for m, x in zip(baris, isi, strict=True) if x not in sama]
                if len(beda) == 1:
                    yield Hit(
                        p,
                        f"“{beda[0]['isi']}” tidak ada dalam rincian {label}",
                        *beda[0].span("isi"),
                    )


def _lists(teks: str) -> Iterator[list[re.Match[str]]]:
    """Yield runs of lines of an annex that are the items of one list."""
    awal, baris = 0, []
    for satu in teks.splitlines(keepends=True):
        m = BUTIR.match(teks, awal, awal + len(satu.rstrip("\n")))
        if m:
            baris.append(m)
        elif baris:
            yield baris
            baris = []
        awal += len(satu)
    if baris:
        yield baris


PUKUL = re.compile(
    r"\b(?:pukul|jam) (?P<a>\d{1,2})[.:](?P<am>\d{2})(?: (?P<az>WIB|WITA|WIT))?,?"
    r" (?:sampai dengan|hingga|s\.d\.|-)"
    r" (?:pukul |jam )?(?P<b>\d{1,2})[.:](?P<bm>\d{2})(?: (?P<bz>WIB|WITA|WIT))?"
    r"\b(?P<esok>[^.;,]{0,30})"
)
JAM = re.compile(r"\b(?:pukul|jam) (?P<j>\d{1,2})[.:](?P<m>\d{2})\b(?![.:]\d)")
SEHARI, SEJAM = 24, 60
PAGI = 6 * SEJAM  # what closes by then may have opened the day before: a ban on lorries, karaoke
ESOK = re.compile(r"\b(?:hari )?(?:berikutnya|esok|keesokan)\b")
MALAM = 18  # o'clock; what begins later may end on the next day
ZONA = re.compile(r"\b(?:WIB|WITA|WIT)\b")
# hours that lie in one day: what else lasts (a watch, a ban on lorries) may end on the next one
JAM_BUKA = re.compile(
    r"\b(?:(?:di|mem)?buka|(?:pe|me|di)?layan\w*|loket|hari kerja|istirahat|apel|kunjungan"
    r"|jam (?:kerja|buka|operasional|istirahat|masuk)"
    r"|Senin|Selasa|Rabu|Kamis|Jum.?at|Sabtu|Minggu)\b",
    re.IGNORECASE,
)
BERGILIR = re.compile(
    r"\b(?:piket|ronda|jaga\w*|penjaga\w*|regu|sif|shift|bergilir\w*|giliran|malam|dilarang|larangan"
    r"|melintas|angkutan|kendaraan|darurat)\b",
    re.IGNORECASE,
)


def clock(naskah: Naskah) -> Iterator[Hit]:
    """F283: hours run forward, in one zone."""
    zona: dict[str, tuple[Petikan, re.Match[str]]] = {}
    yield from _backwards(naskah)
    for p in naskah.teks_norma() if naskah.luar else ():
        for m in JAM.finditer(p.teks):
            if int(m["j"]) > SEHARI or int(m["m"]) >= SEJAM:
                yield Hit(p, f"“{m[0]}” bukan jam", *m.span())
        for m in ZONA.finditer(p.teks):
            zona.setdefault(m[0], (p, m))
    if len(zona) > 1:
        kali = Counter(z for p in naskah.teks_norma() for z in ZONA.findall(p.teks))
        jarang = min(zona, key=lambda z: kali[z])
        p, m = zona[jarang]
        lain = " dan ".join(z for z in zona if z != jarang)
        yield Hit(p, f"dipakai “{jarang}”, sedangkan yang lain {lain}", *m.span())


def _backwards(naskah: Naskah) -> Iterator[Hit]:
    """Yield hours of an office, or of what is open by day, that end before they begin."""
    for satu in naskah.norma if naskah.luar else ():
        luar = satu.induk.kalimat if satu.induk is not None else ""
        for p in satu.petikan():
            sekitar = f"{luar} {p.teks}"
            if not JAM_BUKA.search(sekitar) or BERGILIR.search(sekitar):
                continue
            for m in PUKUL.finditer(p.teks):
                awal, akhir = (int(m[x]) * SEJAM + int(m[f"{x}m"]) for x in "ab")
                if awal > akhir > PAGI and int(m["a"]) < MALAM and not ESOK.search(m["esok"]):
                    jam = p.teks[m.start() : m.end("bm")]
                    yield Hit(p, f"“{jam}” berjalan mundur", m.start(), m.end("bm"))


KATA = re.compile(r"[a-z][a-z-]{2,}")
SELAMA = re.compile(r"\bjangka waktu (?P<n>\d+) \([^)]*\) tahun\b")
TINJAU = re.compile(
    r"\b(?:ditinjau|dievaluasi|diperbarui|diperbaharui)\b(?P<k>[^.;]{0,40}?)"
    r"\b(?:dalam|setiap|tiap) (?P<n>\d+) \([^)]*\) tahun\b"
)
BERKALI = re.compile(r"\b(?:[2-9]|\d{2,}) (?:\([^)]*\) )?kali\b")  # twice in six years: every three
BAGIAN_DARI = re.compile(
    r"\b(?:keringanan|pengurangan|potongan|pembebasan(?! (?:tanah|lahan|hak))|diskon|uang muka"
    r"|kepemilikan|saham|subsidi)\b(?P<k>[^.;]{0,80}?)"
    r"\b(?:paling banyak|paling tinggi|sebesar|maksimal) (?P<n>\d{3,})(?P<k2>,\d+)?\s?%",
    re.IGNORECASE,
)
# What the per cent is of then: more than the whole is possible
BUKAN_BAGIAN = re.compile(
    r"\b(?:denda|bunga|kenaikan|dikenai|dikenakan|ganti|harga|nilai|tarif|dijual|dibayar\w*"
    r"|(?:ber)?penghasilan|pendapatan|upah)\b",
    re.IGNORECASE,
)
# "keringanan bagi kendaraan yang muatannya 120%": the per cent is of what comes after "yang"
YANG_LAIN = re.compile(r"\byang\b(?! (?:dapat |boleh )?(?:diberikan|dimaksud|ditetapkan)\b)")
UTUH = 100


def _of_one_matter(dasar: Satuan, masa: re.Match[str], tinjau: Satuan) -> bool:
    """Whether what is reviewed, the first word of its sentence, is what a term was told of."""
    pokok = next(iter(KATA.findall(tinjau.kalimat.lower())), "")
    sebelum = {akar_kata(k) for k in KATA.findall(dasar.kalimat[: masa.start()].lower())}
    return dasar is tinjau or akar_kata(pokok) in sebelum


def beyond_the_whole(naskah: Naskah) -> Iterator[Hit]:
    """F284: a part is no more than the whole, a review within the term that it reviews."""
    for pasal in (n for n in naskah.norma if n.satuan.jenis is Jenis.PASAL and naskah.luar):
        lama = [(s, m) for s in pasal.satuan.walk() for m in SELAMA.finditer(s.kalimat)]
        for s in pasal.satuan.walk():
            m = TINJAU.search(s.kalimat)
            if m is None or len(lama) != 1 or BERKALI.search(m["k"]):
                continue
            dasar, masa = lama[0]
            if int(m["n"]) > int(masa["n"]) and _of_one_matter(dasar, masa, s):
                p = Petikan(Bagian.NORMA, pasal.label, s.kalimat, s.asal)
                jangka = f"jangka waktunya {masa['n']} tahun"
                yield Hit(p, f"jarak peninjauannya {m['n']} tahun, padahal {jangka}", *m.span())
    for p in naskah.teks_norma() if naskah.luar else ():
        for m in BAGIAN_DARI.finditer(p.teks):
            lebih = int(m["n"]) > UTUH or (int(m["n"]) == UTUH and (m["k2"] or "").strip(",0"))
            if lebih and not BUKAN_BAGIAN.search(m["k"]) and not YANG_LAIN.search(m["k"]):
                pesan = f"{m['n']}{m['k2'] or ''}% melebihi keseluruhannya"
                yield Hit(p, pesan, m.start("n"), m.end())
