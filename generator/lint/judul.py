"""Checks of the title and of what stands around it (L2-2 to 9, 15, 16)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.lint.alat import rapat, utuh
from generator.lint.naskah import Hit, Naskah, Petikan
from generator.model.bilangan import dari_romawi, dari_tingkat, tingkat
from generator.model.dossier import PeraturanPustaka
from generator.model.kekhususan import RAHMAT, RAHMAT_ACEH, RAHMAT_KABUPATEN_ACEH
from generator.model.sitasi import recognise

AKRONIM = re.compile(r"(?<![\w-])(?:[A-Z]{2,}[a-z]*|[A-Z](?:\.[A-Z])+\.?)(?![\w-])")
TINGKAT = re.compile(r"PERUBAHAN\s+(?P<urut>.*?)\s*ATAS\b", re.IGNORECASE | re.DOTALL)
NAMA_DAERAH = re.compile(r"PERATURAN DAERAH\s+(?:PROVINSI|PROPINSI|KABUPATEN|KOTA)\s+\w", re.I)
SETEMPAT = re.compile(r"PERATURAN (?:DAERAH|GUBERNUR|BUPATI|WALI ?KOTA)\b|\bQANUN\b")
JABATAN_DI_UJUNG = re.compile(
    r"\b(?:PRESIDEN|GUBERNUR|BUPATI|WALI ?KOTA) [A-Z ]+,\Z", re.IGNORECASE
)
SETUJU = "dengan persetujuan bersama"
JUDUL_LAGI = re.compile(r"\bPERATURAN\b")  # the title on the line of a letterhead
FRASA = RAHMAT[0].upper()
FRASA_QANUN = tuple(s.upper() for s in (*RAHMAT_KABUPATEN_ACEH, RAHMAT_ACEH[-1]))
PERKADA = re.compile(r"PERATURAN\s+(?:GUBERNUR|BUPATI|WALI\s?KOTA)\b")
NOMOR_TAHUN = re.compile(r"\bNomor\s+(\d+)\s+Tahun\s+(\d{4})", re.IGNORECASE)
JABATAN = re.compile(r"^(?:GUBERNUR|BUPATI|WALI\s?KOTA)\b.*$")


def bare_end(naskah: Naskah) -> Iterator[Hit]:
    """F01: a title ends without a mark and has no abbreviation."""
    judul = naskah.judul
    teks = judul.teks.rstrip()
    if JABATAN_DI_UJUNG.search(teks):
        return  # the line of the maker, read into the title
    polos = teks.rstrip(".,;:").rstrip()
    if polos != teks and not teks.endswith("..."):
        yield Hit(judul, "judul diakhiri tanda baca", len(polos), len(judul.teks), "")
    kata = [k for k in judul.teks.split() if k.isalpha()]
    if sum(k.isupper() for k in kata) * 2 > len(kata):
        return  # a title in capitals, with what a scan made of some of them
    for m in AKRONIM.finditer(judul.teks):
        if not _romawi(m[0]):
            yield Hit(judul, f"judul memuat singkatan “{m[0]}”", m.start(), m.end())


def _romawi(kata: str) -> bool:
    try:
        return dari_romawi(kata) > 0
    except ValueError:
        return False


def draft_word(naskah: Naskah) -> Iterator[Hit]:
    """F02: a draft says RANCANGAN, its number is dots; its year may be foreseen."""
    judul = naskah.judul
    if not naskah.luar:
        if m := re.match(r"\s*rancangan\s+", judul.teks, re.IGNORECASE):
            pesan = "judul dalam dossier.yaml memuat kata “Rancangan”, yang dicetak otomatis"
            yield Hit(judul, pesan, m.start(), m.end(), "")
        return
    kepala = judul.teks.upper().partition("TENTANG")[0]
    atas = (judul, *naskah.pembukaan)
    rancangan = any(p.teks.upper().lstrip().startswith("RANCANGAN") for p in atas)
    if rancangan and (m := re.search(r"NOMOR\s+\d+", kepala)):
        yield Hit(judul, f"rancangan sudah bernomor: {m[0]}", m.start(), m.end())
    if not rancangan and naskah.pembukaan and re.search(r"NOMOR\s*(?:\.{2,}|…)", kepala):
        yield Hit(judul, "nomor masih titik-titik, tetapi kata RANCANGAN tidak ada")


def ordinal(naskah: Naskah) -> Iterator[Hit]:
    """F03: the ordinal of PERUBAHAN ... ATAS agrees with the amendments before."""
    m = TINGKAT.search(naskah.judul.teks)
    dasar = base_cited(naskah)
    if not m or dasar is None:
        return
    terdahulu = amended_before(naskah, dasar)
    benar = tingkat(terdahulu + 1) if terdahulu else ""
    tertulis = rapat(m["urut"])
    try:
        sama = (not tertulis and not benar) or dari_tingkat(tertulis) == terdahulu + 1 > 1
    except ValueError:
        sama = False
    if not sama:
        kata = f"“{benar}”" if benar else "tanpa bilangan tingkat"
        pesan = f"peraturan ini sudah diubah {terdahulu} kali, sehingga seharusnya {kata}"
        yield Hit(naskah.judul, pesan, m.start(), m.end())


def base_cited(naskah: Naskah) -> PeraturanPustaka | None:
    """Return the library record of the regulation that is amended."""
    if naskah.dossier is not None:
        return naskah.pustaka.get(naskah.dossier.terdahulu)
    _, _, ekor = naskah.judul.teks.partition("ATAS")
    sitasi = recognise(ekor, naskah.pustaka, naskah.daerah)
    return sitasi[0].peraturan if sitasi else None


def amended_before(naskah: Naskah, dasar: PeraturanPustaka) -> int:
    """Return how many amendments the library knows, this one aside."""
    m = NOMOR_TAHUN.search(naskah.judul.teks.upper().partition("TENTANG")[0])
    ini = f"-{m[2]}-{m[1]}" if m else ""
    return sum(not (ini and str(satu).endswith(ini)) for satu in dasar.diubah_oleh)


def base_title(naskah: Naskah) -> Iterator[Hit]:
    """F04: the title of the amended regulation is quoted letter by letter."""
    dasar = base_cited(naskah)
    judul = naskah.judul.teks
    if dasar is None or not TINGKAT.search(judul):
        return
    if rapat(str(dasar.judul)) not in rapat(judul):
        pesan = f"judul peraturan yang diubah tidak sama dengan aslinya: “{dasar.judul}”"
        yield Hit(naskah.judul, pesan)
    nomor = re.search(r"nomor\s+(\d+)\s+tahun\s+(\d{4})", rapat(judul).partition(" atas ")[2])
    if nomor and nomor.groups() != (str(dasar.nomor), str(dasar.tahun)):
        pesan = f"peraturan yang diubah bernomor {dasar.nomor} tahun {dasar.tahun}"
        yield Hit(naskah.judul, pesan)


def region_name(naskah: Naskah) -> Iterator[Hit]:
    """F05: the title names the region, Menetapkan does not."""
    kepala = naskah.judul.teks.upper().partition("TENTANG")[0]
    if naskah.luar and "PERATURAN DAERAH" in kepala and not NAMA_DAERAH.search(kepala):
        yield Hit(naskah.judul, "judul tidak memuat nama daerah")
    if (p := naskah.menetapkan) and (m := NAMA_DAERAH.match(p.teks.strip())):
        yield Hit(p, "nama daerah disebut setelah kata Menetapkan", m.start(), m.end())


def grace_phrase(naskah: Naskah) -> Iterator[Hit]:
    """F06: the phrase of grace is there, in capitals."""
    if not naskah.pembukaan:
        return
    qanun = "QANUN" in naskah.judul.teks.upper().partition("TENTANG")[0]
    benar = FRASA_QANUN if qanun else (FRASA,)  # Qanun Aceh 9/2013, Aceh Tengah 11/2013
    for p in naskah.pembukaan:
        for frasa in benar:
            awal = p.teks.startswith(f"{frasa} ")  # the maker on the same line
            if rapat(p.teks).rstrip(".,") == frasa.casefold() or awal:
                if not awal and " ".join(p.teks.split()) != frasa:
                    pesan = "frasa harus huruf kapital tanpa tanda baca"
                    yield Hit(p, pesan, 0, len(p.teks), frasa)
                return
    if SETEMPAT.search(naskah.judul.teks.upper().partition("TENTANG")[0]):
        yield Hit(naskah.judul, f"frasa {benar[0]} tidak ada sebelum jabatan pembentuk")


def office_comma(naskah: Naskah) -> Iterator[Hit]:
    """F07: the maker before Menimbang has a comma, Dengan Persetujuan Bersama none."""
    semua = naskah.pembukaan  # above the title stands the letterhead
    judul = [n for n, p in enumerate(semua) if p.teks.strip().upper() == "TENTANG"]
    bawah_judul = semua[judul[0] :] if judul else semua
    setuju = next((n for n, p in enumerate(bawah_judul) if rapat(p.teks).startswith(SETUJU)), None)
    pejabat = [(n, p) for n, p in enumerate(bawah_judul) if JABATAN.match(p.teks.strip())]
    atas = [p for n, p in pejabat if setuju is None or n < setuju][-1:]  # the last: a letterhead
    bawah = [p for n, p in pejabat if setuju is not None and n > setuju]
    for p in atas:
        if not (p is semua[0] or p.teks.rstrip().endswith(",") or JUDUL_LAGI.search(p.teks)):
            pesan = "jabatan pembentuk tidak diakhiri koma"
            yield Hit(p, pesan, 0, len(p.teks), f"{p.teks},")
    for p in bawah:
        if p.teks.rstrip().endswith(","):
            yield Hit(p, "jabatan pada persetujuan bersama diakhiri koma", 0, len(p.teks),
                       p.teks.rstrip().rstrip(","))  # fmt: skip


def approval(naskah: Naskah) -> Iterator[Hit]:
    """F23: the joint assent stands before MEMUTUSKAN."""
    if not naskah.pembukaan:
        return
    teks = [rapat(p.teks) for p in naskah.pembukaan]
    if PERKADA.search(naskah.judul.teks.upper().partition("TENTANG")[0]):
        for p, t in zip(naskah.pembukaan, teks, strict=True):
            if t.startswith(SETUJU):
                yield utuh(p, "peraturan kepala daerah tidak memerlukan persetujuan bersama DPRD")
        return
    if "PERATURAN DAERAH" not in naskah.judul.teks.upper().partition("TENTANG")[0]:
        return
    if not any(t.startswith(SETUJU) for t in teks):
        yield Hit(naskah.judul, "frasa “Dengan Persetujuan Bersama” tidak ada sebelum MEMUTUSKAN")
    elif not any("dewan perwakilan rakyat daerah" in t for t in teks):
        yield Hit(naskah.judul, "persetujuan bersama tidak menyebut Dewan Perwakilan Rakyat Daerah")


def decision(naskah: Naskah) -> Iterator[Hit]:
    """F24: MEMUTUSKAN: is as prescribed, what follows Menetapkan is the title."""
    if not naskah.pembukaan:
        return
    putus = [p for p in naskah.pembukaan if re.match(r"m\s?e\s?m\s?u\s?t\s?u\s?s", p.teks, re.I)]
    for p in putus:
        if p.teks.strip() != "MEMUTUSKAN:":
            yield Hit(p, "kata MEMUTUSKAN: tidak tertulis baku", 0, len(p.teks), "MEMUTUSKAN:")
    if not putus:
        yield Hit(naskah.judul, "kata MEMUTUSKAN: tidak ada")
    if naskah.menetapkan is not None:
        yield from _menetapkan(naskah, naskah.menetapkan)


def _menetapkan(naskah: Naskah, p: Petikan) -> Iterator[Hit]:
    if not p.teks.rstrip().endswith("."):
        yield Hit(p, "nama setelah Menetapkan tidak diakhiri titik")
    nama = rapat(p.teks.partition("TENTANG")[2]).rstrip(".")
    judul = rapat(naskah.judul.teks.partition("TENTANG")[2]).rstrip(".")
    if nama and judul and nama != judul:
        yield Hit(p, "nama setelah Menetapkan berbeda dengan judul")
