"""Checks of Mengingat as of a date (L2-28 to 52 as changed by UU 13/2022)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.diagnostics import Severity
from generator.lint.alat import ground, menurut, rapat, utuh
from generator.lint.judul import PERKADA, base_cited
from generator.lint.kutipan import bearer, maybe_revoked_later
from generator.lint.naskah import Butir, Hit, Naskah, Petikan
from generator.model.dossier import JenisDaerah, PeraturanPustaka
from generator.model.draft import form_of
from generator.model.peraturan import BEBERAPA_KALI, BENTUK, SEKALI, JenisPeraturan
from generator.model.sitasi import LEMBARAN, recognise

PROSEDUR = frozenset(
    {(JenisPeraturan.UU, "12", "2011"), (JenisPeraturan.PERMENDAGRI, "80", "2015")}
)
BERLEMBARAN = (
    JenisPeraturan.UU,
    JenisPeraturan.PERPPU,
    JenisPeraturan.PP,
    JenisPeraturan.PERDA,
)
TERAKHIR_TANPA_TLN = 1951  # older laws were promulgated in the Berita Negara, without a TLN
UUD = BENTUK[JenisPeraturan.UUD].nama
PEMBENTUKAN = re.compile(
    r"pembentukan (?:propinsi|provinsi|kabupaten|kota|daerah)|\bprovinsi \w+$"
    # "Undang-Undang Nomor 8 Tahun 2022 tentang Provinsi Kalimantan Selatan (Lembaran ...)"
    r"|\btentang (?:provinsi|kabupaten|kota) (?!.*nomor .*tentang )"
)
BERNEGARA = re.compile(
    r"(?:(?<=Undang-Undang)|(?<=Peraturan Pemerintah)) Republik Indonesia(?= Nomor)"
)
KEPUTUSAN = re.compile(
    r"(?:Keputusan|Instruksi|Surat Edaran) (?:Gubernur|Bupati|Wali ?[Kk]ota"
    r"|Kepala Dinas|Sekretaris Daerah|Ketua|Pimpinan|Dewan Perwakilan Rakyat Daerah"
    r"|DPRD)\b"
)
PASAL_LAIN = re.compile(r"^Pasal\s+\d+.*?(?=Undang-Undang Nomor|Peraturan)")


PROVINSI = re.compile(  # of the region above, whose regulations come first
    r"\s*Peraturan\s+(?:Daerah\s+(?:(?:Provinsi|Propinsi)\b|Daerah\s+Istimewa\b)|Gubernur\b)"
)


def jenis_butir(satu: Butir) -> JenisPeraturan | None:
    """Return the kind of the regulation that an item names."""
    if satu.peraturan is not None:
        return satu.peraturan.jenis
    if UUD in satu.petikan.teks:
        return JenisPeraturan.UUD
    sitasi = recognise(satu.petikan.teks, {})
    return sitasi[0].jenis if sitasi else None


def _perda(naskah: Naskah) -> bool:
    """Whether the assembly assents to the draft: the basis of others is not that of L2-39."""
    if naskah.dossier is not None:
        return bool(form_of(naskah.dossier).dprd)
    kepala = naskah.judul.teks.upper().partition("TENTANG")[0]
    return "PERATURAN DAERAH" in kepala or "QANUN" in kepala


TAHUN = re.compile(r"\bTAHUN\s*:?\s*(?P<n>\d{4})\b")
TAHUN_DISEBUT = re.compile(r"\bNomor\s*:?\s*\S+\s+Tahun\s+(?P<n>(?:19|20)\d\d)\b(?!\s*-)")


DARI_UUD = re.compile(r"^Pasal (?P<n>\d+[A-Z]?)\b[^;]*\bUndang-Undang Dasar\b")
PASAL_DAERAH = re.compile(r"\bPasal 18[AB]?\b")


def _another_article(naskah: Naskah) -> Iterator[Hit]:
    """Yield the article of the Constitution that a Perkada names in place of those on the regions.

    Angka 39 speaks of a Perda alone, so this is asked, no more; an article on the matter beside
    that on the regions (Pasal 28H, 33) is nobody's mistake.
    """
    semua = [(b.petikan, m) for b in naskah.mengingat if (m := DARI_UUD.match(b.petikan.teks))]
    if semua and not any(PASAL_DAERAH.search(p.teks) for p, _ in semua):
        petikan, m = semua[0]
        pesan = (
            f"Mengingat menyebut Pasal {m['n']} Undang-Undang Dasar, tetapi tidak menyebut "
            f"{ground('F14', 'kewenangan')}"
        )
        yield Hit(petikan, pesan, *m.span("n"), tingkat=Severity.PETUNJUK)


def triad(naskah: Naskah) -> Iterator[Hit]:
    """F14: Mengingat holds the power in the UUD, the law that made the region, and UU Pemda."""
    if naskah.luar and PERKADA.search(naskah.judul.teks.upper().partition("TENTANG")[0]):
        yield from _another_article(naskah)
    if not naskah.mengingat or not _perda(naskah):
        return
    pertama = naskah.mengingat[0].petikan
    semua = [rapat(f"{b.petikan.teks} {b.peraturan.judul if b.peraturan else ''} {b.lokasi}")
             for b in naskah.mengingat]  # fmt: skip
    kewenangan = ground("F14", "kewenangan")
    if not any(kewenangan.lower() in t for t in semua):
        yield utuh(pertama, f"{kewenangan} UUD NRI Tahun 1945 tidak tercantum")
    if not any(PEMBENTUKAN.search(t) and "perangkat daerah" not in t for t in semua):
        yield utuh(pertama, "undang-undang pembentukan daerah tidak tercantum")
    if not any("pemerintahan daerah" in t for t in semua):
        yield utuh(pertama, "undang-undang tentang Pemerintahan Daerah tidak tercantum")


def base_listed(naskah: Naskah) -> Iterator[Hit]:
    """F15: the amended regulation stands in Mengingat."""
    if not naskah.perubahan or not naskah.mengingat:
        return
    if not naskah.luar and (dasar := base_cited(naskah)) is not None:
        if not any(b.peraturan is dasar for b in naskah.mengingat):
            pesan = f"{dasar.id} yang diubah tidak tercantum dalam Mengingat"
            yield utuh(naskah.mengingat[-1].petikan, pesan)
        return
    m = re.search(r"ATAS\s+.*?NOMOR\s+(\d+)\s+TAHUN\s+(\d{4})", naskah.judul.teks.upper(), re.S)
    if m and not any(f"nomor {m[1]} tahun {m[2]}" in rapat(b.petikan.teks)
                     for b in naskah.mengingat):  # fmt: skip
        pesan = f"peraturan yang diubah (Nomor {m[1]} Tahun {m[2]}) tidak tercantum"
        yield utuh(naskah.mengingat[-1].petikan, pesan)


def order(naskah: Naskah) -> Iterator[Hit]:
    """F16: Mengingat is ordered by rank, then by date."""
    lalu: tuple[int, bool, str, int] | None = None
    for satu in naskah.mengingat:
        kunci = _kunci(satu)
        if kunci is None:
            continue
        if lalu is not None and kunci < lalu:
            sebab = "hierarki" if kunci[:2] < lalu[:2] else "waktu"
            yield utuh(satu.petikan, f"tidak urut menurut {sebab}")
        lalu = kunci


def _kunci(satu: Butir) -> tuple[int, bool, str, int] | None:
    """Return rank, whether of a region below the province, year and number of an item."""
    jenis = jenis_butir(satu)
    if jenis is None or not BENTUK[jenis].tingkat:
        return None
    if (p := satu.peraturan) is not None:
        tahun, nomor = str(p.tahun), str(p.nomor)
    else:
        sitasi = recognise(satu.petikan.teks, {})
        tahun, nomor = (sitasi[0].tahun, sitasi[0].nomor) if sitasi else ("0000", "0")
    angka = re.search(r"\d+", nomor)
    bawah = BENTUK[jenis].daerah is not None and not PROVINSI.match(satu.petikan.teks)
    return BENTUK[jenis].tingkat, bawah, tahun, int(angka[0]) if angka else 0


def in_force(naskah: Naskah) -> Iterator[Hit]:
    """F17: a legal basis is of equal or higher rank and in force on the reference date."""
    perda = BENTUK[JenisPeraturan.PERDA].tingkat
    for satu in naskah.mengingat:
        jenis = jenis_butir(satu)
        if m := KEPUTUSAN.match(satu.petikan.teks):
            kena = Hit(satu.petikan, f"“{m[0]}” bukan peraturan perundang-undangan", *m.span())
            yield replace(kena, tingkat=Severity.PERINGATAN)
        if _perda(naskah) and jenis and BENTUK[jenis].tingkat > perda and not _above(naskah, jenis):
            yield utuh(satu.petikan, f"{_nama(satu)} lebih rendah daripada Peraturan Daerah")
        p = satu.peraturan
        if p is None:
            continue
        if (not p.berlaku or p.dicabut_oleh) and not maybe_revoked_later(naskah, p):
            oleh = f" (dicabut oleh {p.dicabut_oleh})" if p.dicabut_oleh else ""
            yield menurut(utuh(satu.petikan, f"{_nama(satu)} tidak berlaku lagi{oleh}"), p)
        mulai = p.diundangkan or p.ditetapkan
        if mulai and naskah.tanggal and mulai > naskah.tanggal:
            yield utuh(satu.petikan, f"{_nama(satu)} diundangkan setelah tanggal acuan")


def _above(naskah: Naskah, jenis: JenisPeraturan) -> bool:
    """Whether a regulation is of the governor and the draft of a region below his.

    UU 12/2011 Pasal 7 and 8 do not say which of the two is the higher.
    """
    if jenis is not JenisPeraturan.PERGUB:
        return False
    if naskah.dossier is not None:
        return naskah.dossier.identitas.daerah.jenis is not JenisDaerah.PROVINSI
    kepala = naskah.judul.teks.upper().partition("TENTANG")[0]
    return bool(re.search(r"\b(?:KABUPATEN|KOTA)\b", kepala))


def _nama(satu: Butir) -> str:
    p = satu.peraturan
    return p.acuan().pendek if p else "peraturan ini"


def gazette(naskah: Naskah) -> Iterator[Hit]:
    """F18: laws and PP name LN and TLN, a Perda LD and TLD, with the right numbers."""
    for satu in naskah.mengingat:
        jenis = jenis_butir(satu)
        if jenis not in BERLEMBARAN or _tahun(satu) <= TERAKHIR_TANPA_TLN:
            continue
        if naskah.luar:
            yield from _lembaran_luar(naskah, satu)
        elif satu.peraturan and not _berlembaran(satu.peraturan):
            yield utuh(
                satu.petikan, f"{_nama(satu)}: nomor lembaran atau tambahannya kosong di pustaka"
            )


def _berlembaran(satu: PeraturanPustaka) -> bool:
    """Whether gazette and supplement are known; older Perda of a series had no supplement."""
    tempat = satu.lembaran
    return tempat is not None and bool(tempat.tambahan or " Seri " in f" {tempat.nomor} ")


def _tahun(satu: Butir) -> int:
    """Return the year of a regulation, a late one where none is named."""
    if satu.peraturan is not None:
        return int(satu.peraturan.tahun) if str(satu.peraturan.tahun).isdigit() else 9999
    sitasi = recognise(satu.petikan.teks, {})
    return int(sitasi[0].tahun) if sitasi else 9999


def _lembaran_luar(naskah: Naskah, satu: Butir) -> Iterator[Hit]:
    """Yield what is wrong with the gazette of a legal basis, and of what amended it."""
    p = satu.petikan
    semua = [*LEMBARAN.finditer(p.teks)]
    if not semua:
        yield utuh(p, "nomor Lembaran dan Tambahan Lembaran tidak disebut atau bentuknya keliru")
    for n, m in enumerate(semua):
        yield from _nomor_lembaran(p, m, bearer(naskah, p, m.start()) if n else satu.peraturan)


def _nomor_lembaran(
    p: Petikan, m: re.Match[str], peraturan: PeraturanPustaka | None
) -> Iterator[Hit]:
    benar = peraturan.lembaran if peraturan else None
    if not m["tambahan"] and not m["seri"]:
        yield Hit(p, "nomor Tambahan Lembaran tidak disebut", m.start(), m.end())
    elif benar and (m["tahun"], m["nomor"], m["tambahan"] or "") != (
        str(benar.tahun), str(benar.nomor), str(benar.tambahan)
    ) and "..." not in (benar.nomor, benar.tambahan):  # fmt: skip
        pesan = (
            f"seharusnya Tahun {benar.tahun} Nomor {benar.nomor}, Tambahan Nomor {benar.tambahan}"
        )
        yield menurut(Hit(p, pesan, m.start(), m.end()), *filter(None, [peraturan]))


def chain(naskah: Naskah) -> Iterator[Hit]:
    """F19: an amended regulation is named with its last amendment in the fixed words."""
    for satu in naskah.mengingat:
        if (p := satu.peraturan) is None:
            continue
        pengubah = [naskah.pustaka[str(k)] for k in p.diubah_oleh if str(k) in naskah.pustaka]
        if not naskah.luar:
            yield from _rantai_pustaka(naskah, satu, p)
        elif pengubah:
            for kena in _rantai_teks(satu, pengubah):
                yield menurut(kena, p, pengubah[-1])


def _rantai_pustaka(naskah: Naskah, satu: Butir, p: PeraturanPustaka) -> Iterator[Hit]:
    for kunci in p.diubah_oleh:
        if str(kunci) not in naskah.pustaka:
            yield utuh(satu.petikan, f"pengubahnya, {kunci}, tidak ada di pustaka")
    tanggal = [
        (str(naskah.pustaka[str(k)].tahun), k) for k in p.diubah_oleh if str(k) in naskah.pustaka
    ]
    if [t for t, _ in tanggal] != sorted(t for t, _ in tanggal):
        yield utuh(satu.petikan, f"diubah_oleh pada {p.id} tidak urut menurut tahun")


def _rantai_teks(satu: Butir, pengubah: list[PeraturanPustaka]) -> Iterator[Hit]:
    teks, akhir = rapat(satu.petikan.teks), pengubah[-1]
    rumus = SEKALI if len(pengubah) == 1 else BEBERAPA_KALI
    if "sebagaimana telah" not in teks:
        yield utuh(satu.petikan, f"sudah diubah; tambahkan “{rumus} ...”")
        return
    if rumus not in teks:
        yield utuh(satu.petikan, f"rumusan seharusnya “{rumus}”")
    if f"nomor {akhir.nomor} tahun {akhir.tahun}" not in teks.partition("sebagaimana telah")[2]:
        pesan = f"perubahan terakhirnya Nomor {akhir.nomor} Tahun {akhir.tahun}"
        yield utuh(satu.petikan, pesan)


def plain_name(naskah: Naskah) -> Iterator[Hit]:
    """F20: no "Republik Indonesia" after the kind; a Pasal is named of the UUD alone."""
    for satu in naskah.mengingat:
        p = satu.petikan
        if m := BERNEGARA.search(p.teks):
            yield Hit(p, "frasa “Republik Indonesia” tidak disebut", m.start(), m.end(), "")
        if m := PASAL_LAIN.match(p.teks):
            yield Hit(p, "Pasal hanya disebut untuk Undang-Undang Dasar", m.start(), m.end())
        if satu.lokasi and jenis_butir(satu) not in (None, JenisPeraturan.UUD):
            yield utuh(p, f"lokasi “{satu.lokasi}” tidak dicetak: Pasal hanya disebut untuk UUD")


def procedural(naskah: Naskah) -> Iterator[Hit]:
    """F21: regulations on how to make regulations are no legal basis."""
    dasar = base_cited(naskah)  # which F15 wants there
    for satu in naskah.mengingat:
        p = satu.peraturan
        kunci = {(s.jenis, s.nomor, s.tahun) for s in recognise(satu.petikan.teks, {})[:1]}
        if p is not None:
            kunci = {(p.jenis, str(p.nomor), str(p.tahun))}
        diubah = naskah.luar and dasar is not None
        if diubah and dasar and (dasar.jenis, str(dasar.nomor), str(dasar.tahun)) in kunci:
            continue
        if kunci & PROSEDUR:
            yield utuh(satu.petikan, "peraturan prosedural tidak dicantumkan sebagai dasar hukum")


def numbering(naskah: Naskah) -> Iterator[Hit]:
    """F22: each legal basis ends with a semicolon, numbered when there are several."""
    if not naskah.luar:
        lihat: set[str] = set()
        for satu in naskah.mengingat:
            kunci = f"{satu.peraturan.id if satu.peraturan else satu.petikan.teks} {satu.lokasi}"
            if kunci in lihat:
                yield utuh(satu.petikan, "dasar hukum ini sudah tercantum")
            lihat.add(kunci)
        return
    for n, satu in enumerate(naskah.mengingat, start=1):
        teks = satu.petikan.teks.rstrip()
        if not teks.endswith(";"):
            yield Hit(
                satu.petikan, "dasar hukum tidak diakhiri titik koma", len(teks) - 1, len(teks)
            )
        if len(naskah.mengingat) > 1 and satu.nomor != str(n):
            yield utuh(satu.petikan, f"nomor dasar hukum seharusnya {n}")


def not_later(naskah: Naskah) -> Iterator[Hit]:
    """F219: what Mengingat names is no younger than the regulation itself."""
    sendiri = TAHUN.search(naskah.judul.teks.upper().partition(" TENTANG ")[0])
    for butir in naskah.mengingat if naskah.luar and sendiri else ():
        p = butir.petikan
        for m in TAHUN_DISEBUT.finditer(p.teks):
            if sendiri and int(m["n"]) > int(sendiri["n"]):
                pesan = f"tahun {m['n']}, sedangkan peraturan ini dari tahun {sendiri['n']}"
                yield Hit(p, pesan, *m.span("n"))
