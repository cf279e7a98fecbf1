"""Checks of what the state makes: a law, its regulations, those of the President and of ministers.

A regulation of a region has its own checks (``bentuk``, ``judul``, ``dasar_hukum``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.lint.alat import hits, rapat, utuh
from generator.lint.kumpulan import matches
from generator.lint.naskah import Hit, Naskah, Petikan

LEMBARAN, BERITA = "lembaran", "berita"


@dataclass(frozen=True, slots=True)
class Pusat:
    """A kind of regulation of the state: its name, what signing it is called, its gazette."""

    nama: str
    disahkan: bool
    wadah: str
    dasar: tuple[str, ...] = ()  # articles of UUD that give the power to make it


JENIS: tuple[tuple[str, Pusat], ...] = (  # longest first: Perppu before PP and before UU
    (
        "peraturan pemerintah pengganti undang-undang",
        Pusat("Peraturan Pemerintah Pengganti Undang-Undang", False, LEMBARAN, ("22 ayat (1)",)),
    ),
    ("undang-undang", Pusat("Undang-Undang", True, LEMBARAN, ("20", "21"))),
    ("peraturan pemerintah", Pusat("Peraturan Pemerintah", False, LEMBARAN, ("5 ayat (2)",))),
    ("peraturan presiden", Pusat("Peraturan Presiden", False, LEMBARAN, ("4 ayat (1)",))),
    ("peraturan menteri", Pusat("Peraturan Menteri", False, BERITA)),
)
DAERAH = re.compile(r"\b(?:provinsi|propinsi|kabupaten|kota)\b")
DIRI = re.compile(
    r"\b(?P<nama>Peraturan (?:Daerah|Gubernur|Bupati|Wali ?[Kk]ota|Pemerintah|Presiden|Menteri)"
    r"|Undang-[Uu]ndang) ini\b(?! (?:adalah|berbunyi))"
)
PERINTAH = re.compile(
    r"pengundangan (?P<nama>.+?) ini dengan (?:penempatan|menempatkan)(?:nya)? dalam "
    r"(?P<wadah>lembaran|berita) (?:negara|daerah)\b"
)
TEMPAT = re.compile(r"^(?P<kata>disahkan|ditetapkan) di\b", re.IGNORECASE)
BARIS = re.compile(r"^(?P<wadah>LEMBARAN|BERITA) NEGARA\b")
UUD = re.compile(r"\bundang-undang dasar\b")
PASAL = re.compile(r"\bpasal (?P<n>\d+[a-z]?)(?: ayat \((?P<ayat>\d+)\))?")
SETUJU = "dengan persetujuan"
KEPUTUSAN = re.compile(
    r"\bdiatur\s+(?:lebih\s+lanjut\s+)?(?:dengan|dalam)\s+Keputusan\s+(?:Menteri|Presiden)\b"
)
TAHUN = re.compile(r"\bTAHUN\s+(?P<n>\d{4})\b")
UU_10_2004 = 2005  # from then on the formulas are as they are; older laws had others
# Before it decisions held norms (Pasal 100), and regulations of the Government threatened, too
UU_12_2011 = 2012


def pusat(naskah: Naskah) -> Pusat | None:
    """Return the kind of regulation of the state that a draft from outside is, None of a region."""
    kepala = rapat(naskah.judul.teks.replace("–", "-")).partition(" tentang ")[0]
    kepala = kepala.removeprefix("rancangan ")
    if not naskah.luar or DAERAH.search(kepala):
        return None
    return next((jenis for nama, jenis in JENIS if kepala.startswith(nama)), None)


def _before(naskah: Naskah, tahun: int) -> bool:
    """Whether the title names an earlier year; a draft without one is of today."""
    m = TAHUN.search(naskah.judul.teks.upper().partition("TENTANG")[0])
    return m is not None and int(m["n"]) < tahun


def formulas(naskah: Naskah) -> Iterator[Hit]:
    """F215: assent, signing, promulgation and gazette are those of the kind, and so is its name."""
    jenis = pusat(naskah)
    if jenis is None or _before(naskah, UU_10_2004):
        return
    if jenis.disahkan and naskah.pembukaan:
        yield from _assent(naskah)
    yield from _closing(naskah.penutup, jenis)
    if not naskah.perubahan:
        for p, m in matches(DIRI, naskah.teks_norma()):
            dikutip = p.teks[: m.start()].rstrip().endswith((":", "“", '"'))
            if not dikutip and not rapat(jenis.nama).startswith(rapat(m["nama"])):
                pesan = f"“{m[0]}” disebut, sedangkan rancangan ini {jenis.nama}"
                yield Hit(p, pesan, m.start(), m.end())


def _assent(naskah: Naskah) -> Iterator[Hit]:
    butir = (b.petikan for b in naskah.mengingat)  # a scan may print the assent behind the last
    teks = " ".join(rapat(p.teks) for p in (*naskah.pembukaan, *butir))
    if SETUJU not in teks:
        yield Hit(naskah.judul, "frasa “Dengan Persetujuan Bersama” tidak ada sebelum MEMUTUSKAN")


def _closing(penutup: Sequence[Petikan], jenis: Pusat) -> Iterator[Hit]:
    semua = rapat(" ".join(p.teks for p in penutup))
    if m := PERINTAH.search(semua):
        if not rapat(jenis.nama).startswith(m["nama"]) and not m["nama"].startswith(
            rapat(jenis.nama)
        ):
            pesan = f"yang diundangkan “{m['nama'].title()}”, bukan {jenis.nama}"
            yield utuh(penutup[0], pesan)
        if m["wadah"] != jenis.wadah:
            pesan = f"{jenis.nama} ditempatkan dalam {jenis.wadah.title()} Negara"
            yield utuh(penutup[0], pesan)
    kata = "disahkan" if jenis.disahkan else "ditetapkan"
    for p in penutup:
        baris = p.teks.strip()
        if (m := TEMPAT.match(baris)) and m["kata"].lower() != kata:
            yield Hit(p, f"{jenis.nama} {kata}, bukan {m['kata'].lower()}", *m.span("kata"))
        elif (m := BARIS.match(baris)) and m["wadah"].lower() != jenis.wadah:
            pesan = f"{jenis.nama} ditempatkan dalam {jenis.wadah.title()} Negara"
            yield Hit(p, pesan, *m.span("wadah"))


def empowering_article(naskah: Naskah) -> Iterator[Hit]:
    """F216: Mengingat names the article of the Constitution that gives the power to make it."""
    jenis = pusat(naskah)
    if jenis is None or not jenis.dasar or not naskah.mengingat:
        return
    butir = [b.petikan for b in naskah.mengingat]
    if not any(UUD.search(rapat(p.teks)) for p in butir):
        return
    ada = {
        bentuk
        for p in butir
        if UUD.search(rapat(p.teks))
        for m in PASAL.finditer(rapat(p.teks))
        for bentuk in (m["n"], f"{m['n']} ayat ({m['ayat']})")
    }
    if ada.isdisjoint(jenis.dasar):
        pasal = " atau ".join(f"Pasal {x}" for x in jenis.dasar)
        yield utuh(butir[0], f"{jenis.nama} didasarkan pada {pasal} UUD 1945, yang tidak disebut")


def no_penalty(naskah: Naskah) -> bool:
    """Whether a draft is a regulation of the state that is no law (UU 12/2011 Pasal 15)."""
    jenis = pusat(naskah)
    bebas = jenis is not None and not jenis.nama.endswith("Undang-Undang")
    return bebas and not _before(naskah, UU_12_2011)


def decides_no_norm(naskah: Naskah, teks: Sequence[Petikan]) -> Iterator[Hit]:
    """Yield where a rule is left to a decision of a minister or of the President (F105)."""
    if pusat(naskah) and not _before(naskah, UU_12_2011):
        pesan = "“{0}”: keputusan tidak memuat norma; pakai “ditetapkan”"
        yield from hits(KEPUTUSAN, teks, pesan)
