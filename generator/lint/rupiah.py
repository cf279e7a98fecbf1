"""Amounts of money and shares in norms: how they are written, and that parts make the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.diagnostics import Severity
from generator.law.tree import TABULASI
from generator.lint.alat import utuh
from generator.lint.kumpulan import matches
from generator.lint.naskah import Hit, Naskah, Norma
from generator.model.satuan import Jenis

RUPIAH = re.compile(r"\bRp\s?(?P<n>\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+|,-)?")


RUPIAH_KELIRU = re.compile(
    r"\bRp\s?(?:\d{1,3}\.)+(?:\d{1,2}|\d{4,})(?=[.,]\d)(?:[\d.]*,\d+)?|\bRp\s?\d{4,}\.\d{3}[\d.]*(?:,\d+)?"
    r"|\bRp\.\s?\d[\d.]*(?:,-|,\d+)?|\bRp\s?\d[\d.]*,-|\b(?:IDR|rp)\s?\d[\d.]*"
)


RUPIAH_RENGGANG = re.compile(r"\bRp(?P<spasi>\s+)(?=\d)")


SEPERSEN = re.compile(r"(?<![\d.,])(?P<n>\d+(?:,\d+)?)\s*%")


BOBOT = re.compile(
    r"\b(?:pem)?bobot(?:an)?\b|\bproporsi\b|\bkomposisi\b|\bporsi\b|\btahap\s+[IVX]+\b",
    re.IGNORECASE,
)
PALING = re.compile(r"\bpaling\b|\bmaksimal\b|\bminimal\b|\bsampai\s+dengan\b")
BAGIAN_DARI = re.compile(r"\b(?:terdiri\s+(?:atas|dari)|dibagi|dengan\s+(?:rincian|pembagian))\b")


PADA_AYAT = re.compile(r"\bpada ayat \((?P<n>\w+)\)")


JUMLAH = re.compile(
    r"[Jj]umlah\b[^.;]*?\bpada (?P<ayat>ayat \(\w+\)(?:,? (?:dan )?ayat \(\w+\))+)"
    r"[^.;]*?\bsebesar Rp\s?(?P<n>\d{1,3}(?:\.\d{3})+),00"
)


def rupiah_form(naskah: Naskah) -> Iterator[Hit]:
    """F160: an amount is written Rp1.000,00; parts add up to the whole that is named."""
    for p, m in matches(RUPIAH_KELIRU, naskah.teks_norma()):
        yield Hit(p, f"“{m[0].strip()}”: tulis Rp1.000,00", m.start(), m.end())
    for p, m in matches(RUPIAH_RENGGANG, naskah.teks_norma()):
        pesan = f"“{m[0]}...”: Rp dan angkanya tanpa spasi"
        yield Hit(p, pesan, *m.span("spasi"), "", tingkat=Severity.PETUNJUK)
    for satu in naskah.norma:
        butir = [a for a in satu.satuan.anak if a.jenis in TABULASI]
        yield from _percents(satu, [_satu_persen(a.kalimat) for a in butir if not a.anak])
        if len(butir) < 2:
            continue
        nilai = [_satu_rupiah(a.kalimat) for a in butir]
        if None in nilai:
            continue
        semua = _satu_rupiah(satu.satuan.kalimat) or _dirujuk(naskah, satu)
        jumlah = sum(n for n in nilai if n is not None)
        if semua is not None and semua != jumlah and semua > max(n for n in nilai if n):
            cetak = f"{jumlah:,}".replace(",", ".")
            yield utuh(satu.utama, f"rinciannya berjumlah Rp{cetak}, berbeda dengan keseluruhannya")


def _percents(satu: Norma, nilai: Sequence[Decimal | None]) -> Iterator[Hit]:
    """Yield where the parts of a percentage, one an item, do not add up to it."""
    semua = _satu_persen(satu.satuan.kalimat)
    if (
        len(nilai) < 2
        or None in nilai
        or semua is None
        or not BAGIAN_DARI.search(satu.satuan.kalimat)
    ):
        return
    jumlah = sum((n for n in nilai if n is not None), Decimal(0))
    if jumlah != semua:
        cetak = f"{jumlah.normalize():f}".replace(".", ",")
        yield utuh(satu.utama, f"rinciannya berjumlah {cetak}%, berbeda dengan keseluruhannya")


def _satu_persen(teks: str) -> Decimal | None:
    """Return the only percentage of a text, None where there is none or more than one."""
    semua = {m["n"] for m in SEPERSEN.finditer(teks)} if "%" in teks else set()
    return Decimal(semua.pop().replace(",", ".")) if len(semua) == 1 else None


def _satu_rupiah(teks: str) -> int | None:
    """Return the only amount of a text in rupiah, None where there is none or more than one."""
    semua = {int(m["n"].replace(".", "")) for m in RUPIAH.finditer(teks)}
    return semua.pop() if len(semua) == 1 else None


def _dirujuk(naskah: Naskah, satu: Norma) -> int | None:
    """Return the only amount of the ayat that the opening of a list refers to."""
    m = PADA_AYAT.search(satu.satuan.kalimat)
    if m is None or satu.induk is None:
        return None
    lain = [a for a in satu.induk.anak if a.jenis is Jenis.AYAT and a.nomor == m["n"]]
    return _satu_rupiah(lain[0].kalimat) if lain else None


def shares_of_a_whole(naskah: Naskah) -> Iterator[Hit]:
    """F211: shares that a list gives of one whole add up to it."""
    for satu in naskah.norma:
        anak = [a for a in satu.satuan.anak if a.jenis in (Jenis.HURUF, Jenis.ANGKA)]
        buka = satu.satuan.kalimat
        if len(anak) < 2 or not BOBOT.search(f"{buka} {anak[0].kalimat}"):
            continue
        persen = [[*SEPERSEN.finditer(a.kalimat)] for a in anak]
        if any(len(x) != 1 or a.anak for x, a in zip(persen, anak, strict=True)):
            continue
        if any(PALING.search(a.kalimat) for a in anak) or PALING.search(buka):
            continue
        jumlah = sum((Decimal(x[0]["n"].replace(",", ".")) for x in persen), Decimal())
        pasal = f"{satu.induk.kalimat} {_sibling(satu)} {buka}" if satu.induk else buka
        utuh_ = {
            Decimal(100),
            *(Decimal(m["n"].replace(",", ".")) for m in SEPERSEN.finditer(pasal)),
        }
        if jumlah not in utuh_:
            banyak = f"{jumlah.normalize():f}".replace(".", ",")
            yield utuh(satu.utama, f"bagian-bagiannya berjumlah {banyak} persen, bukan 100 persen")


def _sibling(satu: Norma) -> str:
    """Return the words of the ayat beside a unit: the whole may stand there."""
    return " ".join(a.kalimat for a in satu.induk.anak) if satu.induk else ""


def sum_of_ayat(naskah: Naskah) -> Iterator[Hit]:
    """F217: the sum that an ayat states is that of the ayat which it sums up."""
    for satu in naskah.norma:
        if satu.induk is None or satu.satuan.jenis is not Jenis.AYAT:
            continue
        m = JUMLAH.match(satu.satuan.kalimat)
        nomor = re.findall(r"\((\w+)\)", m["ayat"]) if m else []
        bagian = [_satu_rupiah(a.kalimat) for a in satu.induk.anak if a.nomor in nomor]
        if m is None or len(nomor) < 2 or len(bagian) != len(nomor) or None in bagian:
            continue
        jumlah = sum(x for x in bagian if x is not None)
        disebut = int(m["n"].replace(".", ""))
        if jumlah != disebut:
            rupiah = f"{int(jumlah):,}".replace(",", ".")
            yield utuh(satu.utama, f"jumlahnya Rp{rupiah},00, bukan Rp{m['n']},00")
