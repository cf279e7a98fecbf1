"""Checks of the chapters of a draft: their titles and their place (L2-62, 72, 112, 127, 137)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.lint.alat import rapat, utuh
from generator.lint.judul import PERKADA
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.lint.pidana import DIANCAM
from generator.model.satuan import Jenis, Satuan

URUT = ("ketentuan umum", "ketentuan pidana", "ketentuan peralihan", "ketentuan penutup")
DENGAN_BAGIAN = re.compile(r"\s+(?:Bagian|Paragraf|Pasal)\s.*\Z", re.DOTALL)  # one line of a scan
BATASAN = re.compile(r"yang\s+dimaksud\s+dengan", re.IGNORECASE)
ANCAM = re.compile(r"\bdipidana (?:dengan )?pidana\b")
TETAP = re.compile(
    r"\bsebelum (?:Peraturan|Undang-Undang|Qanun)[^.;]*\b(?:mulai berlaku|diundangkan)\b.*"
    r"\b(?:tetap berlaku|diselesaikan|dinyatakan (?:tetap|masih)|menyesuaikan)\b",
    re.DOTALL,
)
AKHIR = re.compile(
    r"\bini mulai berlaku pada tanggal diundangkan\b|\bdicabut dan dinyatakan tidak berlaku\b"
)
MIRIP = re.compile(r"^ketentuan\s+\w+\s+(?P<kata>pidana|peralihan|penutup)$")


def chapters(naskah: Naskah) -> Iterator[Hit]:
    """F159: the chapters that every law may have are called and ordered as prescribed."""
    if naskah.perubahan:
        return
    semua = [b for b in naskah.batang.anak if b.jenis is Jenis.BAB]
    yield from _untitled(naskah.batang)
    lalu = -1
    if semua and semua[0].nomor == "II":
        awal = Petikan(Bagian.NORMA, f"BAB {semua[0].nomor}", semua[0].judul, semua[0].asal)
        yield utuh(awal, "Bab I tidak ada")
    for bab in semua:
        judul = rapat(bab.judul)
        petikan = Petikan(Bagian.NORMA, f"BAB {bab.nomor}", bab.judul, bab.asal)
        if not bab.judul and not bab.dihapus:
            yield utuh(petikan, "Bab ini tidak berjudul")
        if (kepala := DENGAN_BAGIAN.sub("", bab.judul)) and kepala != kepala.upper():
            yield Hit(petikan, "judul Bab seluruhnya huruf kapital", 0, len(kepala), kepala.upper())
        if m := MIRIP.match(judul):
            yield Hit(petikan, f"judul baku: KETENTUAN {m['kata'].upper()}", 0, len(bab.judul))
        if judul not in URUT:
            yield from _called_otherwise(naskah, petikan, bab)
            if lalu >= URUT.index("ketentuan peralihan"):
                yield Hit(petikan, f"terletak setelah Bab {URUT[lalu].title()}", 0, len(bab.judul))
            continue
        tempat = URUT.index(judul)
        if pesan := _other_matter(bab, judul):
            yield Hit(petikan, pesan, 0, len(bab.judul))
            continue  # it is not the chapter that its title says
        if tempat == lalu:
            yield Hit(petikan, "judul Bab ini sudah dipakai", 0, len(bab.judul))
        elif tempat < lalu:
            yield Hit(petikan, f"terletak setelah Bab {URUT[lalu].title()}", 0, len(bab.judul))
        lalu = max(lalu, tempat)
        if tempat == 0 and not _mendefinisikan(bab):
            yield Hit(petikan, "Bab ini tidak memuat batasan pengertian", 0, len(bab.judul))
    yield from _closing_elsewhere(naskah, semua)


def _closing_elsewhere(naskah: Naskah, semua: Sequence[Satuan]) -> Iterator[Hit]:
    """Yield the last chapter, if the closing provisions stand in it and it is not theirs.

    Those of an authored draft are worded behind its body, so that they stand in its last chapter.
    """
    if not semua or "PENUTUP" in semua[-1].judul.upper():
        return
    bab = semua[-1]
    kalimat = [s.kalimat for s in bab.walk() if s.kalimat and s.jenis in (Jenis.PASAL, Jenis.AYAT)]
    akhir = [bool(AKHIR.search(k)) for k in kalimat]
    if not naskah.luar or (any(akhir) and not all(akhir)):
        petikan = Petikan(Bagian.NORMA, f"BAB {bab.nomor}", bab.judul, bab.asal)
        pesan = "ketentuan penutup ada dalam Bab ini, bukan dalam Bab terakhir KETENTUAN PENUTUP"
        yield Hit(petikan, pesan, 0, len(bab.judul))


def _untitled(batang: Satuan) -> Iterator[Hit]:
    """Yield the Bagian and Paragraf without a title, where another of the draft has one."""
    kelompok = [s for s in batang.walk() if s.jenis in (Jenis.BAGIAN, Jenis.PARAGRAF)]
    for satu in kelompok if any(s.judul for s in kelompok) else ():
        if not satu.judul and not satu.dihapus:
            nama = f"{satu.jenis.capitalize()} {satu.nomor}"
            petikan = Petikan(Bagian.NORMA, nama, satu.judul, satu.asal)
            yield utuh(petikan, f"{satu.jenis.capitalize()} ini tidak berjudul")


# who investigates, or what an investigation is; a penalty names neither
PENYIDIKAN = re.compile(
    r"\b(?:PPNS|[Pp]enyidik(?:an)?|[Pp]ejabat [Pp]egawai [Nn]egeri [Ss]ipil tertentu)\b"
)
ADMINISTRATIF = re.compile(
    r"\bsanksi administrati(?:f|p)\b|\bteguran (?:lisan|tertulis)\b", re.IGNORECASE
)
PIDANA = re.compile(r"\b(?:pidana|kurungan)\b", re.IGNORECASE)


def _other_matter(bab: Satuan, judul: str) -> str:
    """Return what a chapter under a standing title is about, where all of it is of another."""
    if judul != URUT[1] and (kena := _semua_pidana(bab)):
        return f"{kena} memuat ancaman pidana, sehingga judulnya KETENTUAN PIDANA"
    pasal = [s for s in bab.walk() if s.jenis is Jenis.PASAL]
    isi = [" ".join(f"{s.kalimat} {s.ekor}" for s in p.walk()) for p in pasal]
    if judul == URUT[1] and isi:
        if all(PENYIDIKAN.search(x) and not DIANCAM.search(x) for x in isi):
            apa = "mengatur penyidikan, sehingga judulnya KETENTUAN PENYIDIKAN"
            return f"Pasal {pasal[0].nomor} {apa}"
        if all(ADMINISTRATIF.search(x) and not PIDANA.search(x) for x in isi):
            apa = "mengatur sanksi administratif, sehingga judulnya SANKSI ADMINISTRATIF"
            return f"Pasal {pasal[0].nomor} {apa}"
    for pola, di, baku in ((TETAP, URUT[3], URUT[2]), (AKHIR, URUT[2], URUT[3])):
        if judul == di and isi and all(pola.search(x) for x in isi):
            return f"isinya {baku}, sehingga judulnya {baku.upper()}"
    return ""


def _semua_pidana(bab: Satuan) -> str:
    """Return the first Pasal of a chapter of which every Pasal threatens with a penalty, or ""."""
    pasal = [s for s in bab.walk() if s.jenis is Jenis.PASAL]
    semua = pasal and all(any(ANCAM.search(s.kalimat) for s in p.walk()) for p in pasal)
    return f"Pasal {pasal[0].nomor}" if semua else ""


def _called_otherwise(naskah: Naskah, petikan: Petikan, bab: Satuan) -> Iterator[Hit]:
    """Yield where a chapter of penalties, of transition or of the end has a title of its own.

    Of a Perkada, which may not threaten at all, F134 speaks.
    """
    if PERKADA.search(naskah.judul.teks.upper().partition("TENTANG")[0]):
        kena = ""
    else:
        kena = _semua_pidana(bab)
    if kena:
        yield Hit(
            petikan,
            f"{kena} memuat ancaman pidana, sehingga judulnya KETENTUAN PIDANA",
            0,
            len(bab.judul),
        )
        return
    kalimat = [s.kalimat for s in bab.walk() if s.kalimat and s.jenis in (Jenis.PASAL, Jenis.AYAT)]
    if rapat(bab.judul).startswith(URUT):  # one line of a scan with what follows
        return
    for pola, baku in ((TETAP, "KETENTUAN PERALIHAN"), (AKHIR, "KETENTUAN PENUTUP")):
        if kalimat and all(pola.search(k) for k in kalimat):
            yield Hit(
                petikan, f"isinya {baku.lower()}, sehingga judulnya {baku}", 0, len(bab.judul)
            )
            return


def _mendefinisikan(bab: Satuan) -> bool:
    return any(BATASAN.search(s.kalimat) or " adalah " in s.kalimat for s in bab.walk())
