"""Checks of one thing that two places of a draft measure: an act, a warning, an amount."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.law.engine.rujukan import places
from generator.lint.alat import rapat
from generator.lint.naskah import Hit, Naskah, Norma, Petikan
from generator.model.alamat import Alamat
from generator.model.bilangan import dari_tingkat

# "Peraturan Bupati sebagaimana dimaksud dalam Pasal 8 ayat (2) ... ditetapkan paling lambat
# 6 (enam) bulan terhitung sejak Peraturan Daerah ini diundangkan"
DITETAPKAN = re.compile(
    r"\b(?:ditetapkan(?:nya)?|menetapkan|penetapan)\b[^.;]*?"
    r"\b(?P<apa>Peraturan (?:Daerah|Gubernur|Bupati|Wali ?[Kk]ota)) sebagaimana dimaksud "
    r"(?:dalam|pada) (?P<di>[^.;]*?),? paling (?:lama|lambat) (?P<n>\d+) \([^)]*\) "
    r"(?P<u>hari|bulan|tahun)\b(?P<e>[^.;]*)"
)
SEBELUMNYA = re.compile(
    r"\b(?P<apa>Peraturan (?:Daerah|Gubernur|Bupati|Wali ?[Kk]ota)) sebagaimana dimaksud "
    r"(?:dalam|pada) (?P<di>[^.;]*?) (?:harus |wajib )?(?:ditetapkan|dibentuk) paling "
    r"(?:lama|lambat) (?P<n>\d+) \([^)]*\) (?P<u>hari|bulan|tahun)\b(?P<e>[^.;]*)"
)
SEJAK = re.compile(r"\bsejak (?P<s>[^.;]*? (?:diundangkan|berlaku|ditetapkan))")
HARI = {"hari": 1, "bulan": 30, "tahun": 12 * 30}  # 24 bulan is 2 tahun


def one_deadline(naskah: Naskah) -> Iterable[Hit]:
    """F313, of a regulation to be made: two places give it one time."""
    lihat: dict[tuple[str, Alamat, str], tuple[int, str, str]] = {}
    for satu in naskah.norma if naskah.luar else ():
        for p in satu.petikan():
            m = SEBELUMNYA.search(p.teks) or DITETAPKAN.search(p.teks)
            saat = SEJAK.search(m["e"]) if m else None
            if m is None or saat is None:
                continue
            nilai, kata = int(m["n"]) * HARI[m["u"]], f"{m['n']} {m['u']}"
            awal, akhir = m.span("di")
            for ke in (x for a, b, x in places(p.teks, satu.alamat) if awal <= a and b <= akhir):
                kunci = (rapat(m["apa"]), ke, rapat(saat["s"]))
                dulu = lihat.setdefault(kunci, (nilai, kata, satu.label))
                if dulu[0] != nilai:
                    pesan = f"di sini {kata}, sedangkan {dulu[2]} menyebut {dulu[1]} untuk {ke}"
                    yield Hit(p, pesan, *m.span("n"))
                    break


# "Teguran tertulis ... diberikan paling banyak 3 (tiga) kali"; "dalam hal teguran tertulis kelima"
KALI = re.compile(
    r"^(?P<b>[A-Z][a-z]+(?: [a-z]+)?)(?: sebagaimana dimaksud [^.;]*?)?,? (?:di[a-z]+ )"
    r"(?:paling banyak|sebanyak|sampai dengan|hingga)? ?(?:sebanyak )?(?P<n>\d{1,2}) \([^)]*\)"
    r" kali\b(?! (?:dalam|setiap|tiap|per|se(?:tahun|bulan|minggu|hari))\b)"  # no end, but a rhythm
)
URUT = r"(?P<o>kesatu|pertama|ke-?\d{1,2}|ke[a-z]{3,12}(?: belas| puluh)?)"


def no_more_than_counted(naskah: Naskah) -> Iterable[Hit]:
    """F313, of what is done so many times: no later one is spoken of."""
    if not naskah.luar:
        return
    hitung: dict[str, tuple[int, str]] = {}
    for satu in naskah.norma:
        for p in satu.petikan():
            if m := KALI.match(p.teks):
                kini = int(m["n"]), satu.label
                hitung[rapat(m["b"])] = max(kini, hitung.get(rapat(m["b"]), kini))
    for benda, (n, label) in hitung.items():
        pola = re.compile(rf"\b{re.escape(benda)} (?:yang )?{URUT}(?!\w)", re.IGNORECASE)
        for satu in naskah.norma:
            yield from _later(satu, pola, n, label)


def _later(satu: Norma, pola: re.Pattern[str], n: int, label: str) -> Iterator[Hit]:
    for p in satu.petikan():
        for m in pola.finditer(p.teks):
            urut = _ordinal(m["o"].lower())
            if urut > n:
                pesan = f"“{m[0]}”, sedangkan {label} hanya menyebut {n} kali"
                yield Hit(p, pesan, *m.span())


def _ordinal(kata: str) -> int:
    """Return what place in a row a word tells of; 0 where it tells of none."""
    if m := re.fullmatch(r"ke-?(\d+)", kata):
        return int(m[1])
    try:
        return dari_tingkat(kata.replace("pertama", "kesatu").capitalize())
    except (KeyError, ValueError):
        return 0


# "Bantuan diberikan sebesar Rp250.000,00 (...) per bulan", and a column "Bantuan per Bulan (Rp)"
SEBESAR = re.compile(
    r"\bsebesar Rp ?(?P<n>\d{1,3}(?:\.\d{3})+),00 \([^)]*\) (?P<p>(?:per|setiap|tiap) [a-z]+)\b"
)
UANG = re.compile(r"(?<![\d.])(?P<n>\d{1,3}(?:\.\d{3})+),(?:00|-)")
BARIS = re.compile(r"^\s*(?:\|\s*)?\d{1,3}\.?[\s|]", re.MULTILINE)
SEDIKIT = 3  # rows that have one amount


def one_amount(naskah: Naskah) -> Iterable[Hit]:
    """F313, of an amount by the month or the head: the table of an annex reckons with it."""
    ada = [
        (p, m) for p in (naskah.teks_norma() if naskah.luar else ())
        for m in SEBESAR.finditer(p.teks)
    ]  # fmt: skip
    for p, m in ada:
        sama = [x for _, x in ada if rapat(x["p"]) == rapat(m["p"])]
        for lain in naskah.lampiran if len(sama) == 1 else ():
            tetap = _constant(lain, rapat(m["p"]).split()[-1])
            if len(tetap) == 1 and m["n"] not in tetap:
                pesan = (
                    f"Rp{m['n']},00, sedangkan {lain.label} menghitung dengan Rp{tetap.pop()},00"
                )
                yield Hit(p, pesan, *m.span("n"))


def _constant(p: Petikan, satuan: str) -> set[str]:
    """Return the amounts that every row of an annex has, whose table names the unit."""
    baris = [b for b in p.teks.splitlines() if BARIS.match(b)]
    kepala = rapat(p.teks.partition(baris[0])[0]) if baris else ""
    if len(baris) < SEDIKIT or not re.search(rf"\b(?:per|setiap|tiap) {satuan}\b", kepala):
        return set()
    semua = [{m["n"] for m in UANG.finditer(b)} for b in baris]
    return set.intersection(*semua)
