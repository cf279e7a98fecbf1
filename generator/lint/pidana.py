"""Checks of penal provisions: what a Perda may threaten with, as of its day.

Since 2 January 2026 a fine by category, at most III (UU 12/2011 Pasal 15 and UU 23/2014 Pasal 238
as changed by UU 1/2026 Pasal V and VI); before, kurungan up to six months or a fine up to fifty
million rupiah.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.diagnostics.codes import codes
from generator.law.engine.rujukan import Rujukan
from generator.law.tree import ada, find
from generator.lint.alat import hits, place_of
from generator.lint.judul import PERKADA
from generator.lint.kumpulan import matches
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.lint.pusat import no_penalty
from generator.model.alamat import Alamat
from generator.model.bilangan import terbilang
from generator.model.satuan import Satuan

LAMA = re.compile(
    r"\bpidana\s+(?:kurungan|penjara)\s+(?:paling\s+lama\s+)?(?P<n>\d+)\s*\([^)]*\)\s*"
    r"(?P<unit>bulan|tahun)"
)
DENDA = re.compile(r"\b(?:pidana\s+)?denda\s+paling\s+banyak\s+Rp\s?(?P<n>[\d.]+)")
PENJARA = re.compile(r"\bpidana\s+penjara\b")
BUKAN_DENDA = re.compile(
    r"\bpidana\s+(?:kurungan|penjara|tutupan|pengawasan|kerja\s+sosial|mati)\b"
    r"|\bkurungan\s+(?:pengganti|paling)\b"
)
RUPIAH = re.compile(r"\bpidana\s+denda\b[^.;]{0,60}?\bRp\s?[\d.,]*\d")
DIPIDANA_RUPIAH = re.compile(
    r"\bdipidana\b(?:(?!\bpidana\s+denda)[^.;])*?\bdenda\b[^.;]{0,40}?\bRp\s?[\d.,]*\d"
)
# above III, up to VIII (UU 1/2023 Pasal 79), and what is no category at all
DI_ATAS_III = re.compile(r"\bkategori\s+(?:IV|[VXL][IVXL]*|I{4,}[IVXL]*|IX|[4-9]|\d{2,})\b")
PALING_SEDIKIT = re.compile(r"\bpidana\s+denda\s+paling\s+sedikit\b")
KUALIFIKASI = re.compile(
    r"\b[Tt]indak\s+[Pp]idana\b[^.;]*?\b(?P<kata>(?:adalah|merupakan)\s+(?:pelanggaran|kejahatan))\b"
    r"|\b(?P<lain>(?:adalah|merupakan)\s+tindak\s+pidana\s+(?:pelanggaran|kejahatan))\b"
)
TERPIDANA = re.compile(  # who was sentenced once, a condition of office and no threat
    r"\bdijatuhi\s+(?:hukuman\s+)?pidana\b|\bpernah\s+di|\bkekuatan\s+hukum\s+tetap\b"
    r"|\bberkekuatan\s+hukum\s+tetap\b|\bdipidana\s+(?:penjara\s+|kurungan\s+)?karena\b"
    r"|\btindak\s+pidana\s+kejahatan\b",
    re.IGNORECASE,
)
ANCAMAN = re.compile(
    r"\b(?:dipidana|diancam\s+(?:dengan\s+)?(?:pidana|hukuman)|(?:hukuman|sanksi)\s+pidana"
    r"|(?:pidana|hukuman)\s+(?:kurungan|denda|penjara))\b"
)
DIANCAM = re.compile(
    r"\bdipidana\b|\bdiancam\s+(?:dengan\s+)?pidana\b|\bdikena(?:i|kan)\s+sanksi\b"
)
STATUS = re.compile(
    r"\b(?:yang|karena|jika|apabila|setelah)\s+dipidana\b|\bdipidana\s+karena\b|\bterpidana\b",
    re.IGNORECASE,
)
PUNGUTAN = re.compile(r"\b(?:pajak|retribusi|hubungan keuangan)\b", re.IGNORECASE)
DIPUNGUT = re.compile(
    r"(?<!tidak )\b(?:dikena(?:i|kan)|dipungut|membayar)\s+(?:biaya\s+)?"
    r"(?:pajak|retribusi|pungutan|iuran)\b",
    re.IGNORECASE,
)
MELANGGAR = re.compile(r"\bmelanggar\b")
PERINTAH = re.compile(  # what can be broken: a prohibition, a duty, a condition, a right
    r"\b(?:[Dd]ilarang|[Ww]ajib|[Hh]arus|[Ww]ajibnya|berkewajiban|[Tt]idak\s+(?:boleh|dapat|dibenarkan|diperbolehkan|diperkenankan))\b"
    r"|\b[Hh]anya\s+(?:dapat|boleh)\b|\b[Tt]anpa\s+izin\b|\b[Ll]arangan\b|\b[Kk]ewajiban\b"
    r"|\b[Bb]erhak\b|\b[Hh]ak\b|\bdipidana\b"
)
# "Setiap Petani berhak mendapatkan bantuan": nothing that somebody else can break
HAK_SAJA = re.compile(
    r"^(?P<s>[A-Z]\w*(?: [A-Z]?\w+){0,4}) berhak (?:mendapat|memperoleh|menerima)"
)
MENGACU = "sesuai dengan ketentuan"  # what another law threatens with is told, not set


def _perda(naskah: Naskah) -> bool:
    return not naskah.luar or "PERATURAN DAERAH" in naskah.judul.teks.upper()


def fine_by_category(naskah: Naskah) -> Iterator[Hit]:
    """F72: a Perda threatens with a fine by category alone, at most III."""
    if not _perda(naskah):
        return
    teks = naskah.teks_norma()
    sendiri = [p for p in teks if MENGACU not in p.teks]
    yield from hits(BUKAN_DENDA, sendiri, "“{0}”: Perda hanya memuat ancaman pidana denda")
    rupiah = "“{0}”: besar pidana denda disebut dengan kategori, bukan rupiah"
    yield from hits(RUPIAH, teks, rupiah)
    yield from hits(DIPIDANA_RUPIAH, teks, rupiah)
    berpidana = [p for p in teks if "pidana" in p.teks or "denda" in p.teks]
    yield from hits(DI_ATAS_III, berpidana, "“{0}” melampaui kategori III")
    yield from hits(PALING_SEDIKIT, teks, "“{0}”: pidana denda disebut tanpa batas paling sedikit")
    for p in teks:
        if m := KUALIFIKASI.search(p.teks):
            kata = "kata" if m["kata"] else "lain"
            pesan = f"“{m[kata]}”: pelanggaran dan kejahatan tidak lagi dibedakan; hapus"
            yield Hit(p, pesan, *m.span(kata))


def kurungan_or_fine(naskah: Naskah) -> Iterator[Hit]:
    """F72 until 1 January 2026: kurungan and fine as far as its earlier rule allowed."""
    if not _perda(naskah):
        return
    batas = codes()["F72"].earlier[0].bounds
    bulan, juta = batas["bulan"], batas["juta"]
    for p, m in matches(LAMA, naskah.teks_norma()):
        if int(m["n"]) * (12 if m["unit"] == "tahun" else 1) > bulan:
            pesan = f"“{m[0]}” melampaui {terbilang(bulan)} bulan kurungan"
            yield Hit(p, pesan, m.start(), m.end())
    for p, m in matches(DENDA, naskah.teks_norma()):
        if int(m["n"].replace(".", "") or 0) > juta * 1_000_000:
            pesan = f"“{m[0]}” melampaui {terbilang(juta)} juta rupiah"
            yield Hit(p, pesan, m.start(), m.end())
    for p, m in matches(PENJARA, naskah.teks_norma()):
        if MENGACU not in p.teks:
            yield Hit(p, "Perda hanya memuat pidana kurungan atau denda", m.start(), m.end())


def only_in_perda(naskah: Naskah) -> Iterator[Hit]:
    """F134: only a law and a Perda threaten with a penalty."""
    perkada = PERKADA.search(naskah.judul.teks.upper().partition("TENTANG")[0])
    if naskah.luar and (perkada or no_penalty(naskah)):
        sendiri = [
            p for p in naskah.teks_norma() if MENGACU not in p.teks and not TERPIDANA.search(p.teks)
        ]
        yield from hits(
            ANCAMAN, sendiri, "“{0}”: ketentuan pidana hanya dimuat dalam undang-undang dan Perda"
        )


def threatens_a_norm(naskah: Naskah) -> Iterable[Hit]:
    """F158: what a penalty or a sanction answers is a duty or a prohibition of the draft."""
    if naskah.luar and naskah.perubahan:
        return  # the norm may stand in the law that is amended
    semua: defaultdict[Alamat, list[Rujukan]] = defaultdict(list)
    for r in naskah.rujukan:
        if r.ke.pasal is not None:
            semua[r.dari].append(r)
    for satu in naskah.norma_with(DIANCAM):
        for p in satu.petikan():
            if (ancam := DIANCAM.search(p.teks)) is None or STATUS.search(p.teks):
                continue
            for r in (r for r in semua.get(satu.alamat, ()) if ada(naskah.batang, r.ke)):
                letak, sasaran = place_of(r, p), find(naskah.batang, r.ke)
                if letak is None or letak[0] >= ancam.start() or sasaran.dihapus:
                    continue
                bunyi = [f"{s.kalimat} {s.ekor}" for s in sasaran.walk()]
                bunyi += _opening(naskah.batang, r.ke)
                if any(map(DIANCAM.search, bunyi)):
                    continue  # an offence described there, a harsher form of it here
                if "sanksi" in ancam[0] and not MELANGGAR.search(p.teks[: letak[0]]):
                    continue  # a sanction may follow from a result or a step before it too
                hak = HAK_SAJA.match(sasaran.kalimat) if not sasaran.anak else None
                if not any(map(PERINTAH.search, bunyi)) or (hak and hak["s"] not in p.teks):
                    pesan = f"{r.ke} tidak memuat larangan atau kewajiban"
                    yield Hit(p, pesan, *letak)
                    yield from _may_only(sasaran, r.ke, p)


DAPAT = re.compile(r"^(?P<s>[A-Z][\w/ -]{2,60}?) (?P<k>dapat) (?:me|ber)\w+")


def _may_only(sasaran: Satuan, ke: Alamat, ancaman: Petikan) -> Iterator[Hit]:
    """Yield the word that leaves open what a sanction elsewhere takes for a duty."""
    m = DAPAT.match(sasaran.kalimat)
    if m is not None and m["s"].split()[0] in ancaman.teks:
        p = Petikan(Bagian.NORMA, str(ke), sasaran.kalimat, sasaran.asal)
        pesan = f"“dapat” tidak mewajibkan, padahal {ancaman.label} memuat sanksinya"
        yield Hit(p, pesan, *m.span("k"))


def _opening(batang: Satuan, alamat: Alamat) -> list[str]:
    """Return the words that open the lists around a unit: "Setiap orang dilarang:"."""
    luar = [Alamat(alamat.langkah[:n]) for n in range(1, len(alamat.langkah))]
    return [find(batang, x).kalimat for x in luar if ada(batang, x)]


def levy(naskah: Naskah) -> Iterable[Hit]:
    """F176: the regulation of a head of region levies nothing by itself."""
    if not naskah.luar or naskah.perubahan:
        return
    if not PERKADA.search(naskah.judul.teks.upper().partition("TENTANG")[0]):
        return
    dasar = " ".join(b.petikan.teks for b in naskah.mengingat) + naskah.judul.teks
    if not PUNGUTAN.search(dasar):
        yield from hits(DIPUNGUT, naskah.teks_norma(), "“{0}”: pungutan diatur dengan Perda")
