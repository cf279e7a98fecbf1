"""Checks of Pasal II and of the closing of a draft (L2-150 to 173, 233)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.diagnostics import Severity
from generator.lint.alat import hits, rapat, utuh
from generator.lint.kumpulan import Kumpulan, matches
from generator.lint.naskah import Hit, Naskah, Petikan
from generator.model.peraturan import BENTUK, JenisPeraturan
from generator.model.tanggal import parse_tanggal

BERLAKU = re.compile(
    r"\b(?:(?:Peraturan|Keputusan)(?: \w+){0,2}|Undang-Undang|Qanun|Perda) ini mulai berlaku\b",
    re.IGNORECASE,
)
MULAI = re.compile(  # in other words, which F130 speaks of
    r"\b(?:ini|dan)\s+(?:mulai\s+)?berlaku\s+(?:pada|sejak|mulai)\b[^.;]*\bdiundangkan\b",
    re.IGNORECASE,
)
PADA_SAAT = re.compile(r"pada saat (?:Peraturan|Undang)[^,]{0,40}mulai berlaku", re.IGNORECASE)
SURUT = re.compile(
    r"(?<!tidak )(?<!tidak dapat )\bberlaku surut\b"
    r"|\bmulai berlaku (?:terhitung )?sejak tanggal \d+ \w+ \d{4}"
    r"|\bterhitung mulai tanggal \d+ \w+ \d{4}",
    re.IGNORECASE,
)
INI = re.compile(r"\bini\b[^.;]*\Z")  # else what a decision or a right does is told
HARI = re.compile(r"\s+(?:sejak|terhitung|mulai)\b[^.;]{0,30}?\d")
BERLAKU_TANGGAL = re.compile(
    r"\bini\s+mulai\s+berlaku\s+pada\s+tanggal\s+\d{1,2}\s+\w+\s+(?P<tahun>\d{4})\b"
)
SEJAK = re.compile(
    r"(?P<awal>\bini\s+mulai\s+berlaku\s+)(?:terhitung\s+)?(?:sejak|mulai|terhitung)\s+"
    r"(?=(?:tanggal|saat|hari)\s+(?:di|pengundangan))"
)
SAAT = re.compile(  # "ini berlaku pada saat diundangkan"
    r"(?P<awal>\bini\s+)(?:berlaku\s+(?:(?:pada|sejak|terhitung\s+sejak|mulai)\s+)?(?:saat|tanggal)"
    r"|mulai\s+berlaku\s+pada\s+saat)\s+(?:diundangkan|pengundangan(?:nya)?)\b"
)
TANPA_SAAT = re.compile(r"\bini\s+mulai\s+berlaku\s*\.")
SEJAK_BERLAKU = re.compile(  # "paling lambat 2 (dua) tahun terhitung sejak ... ini mulai berlaku."
    r"\b(?:sejak|setelah|sesudah|sebelum|saat)\s+(?:[A-Z][\w-]*\s+){1,4}ini\s+mulai\s+berlaku\s*\.\Z"
)
DITETAPKAN = re.compile(
    r"(?P<awal>\b(?:mulai|ini)\s+berlaku\s+(?:sejak|pada|terhitung sejak)\s+"
    r"(?:(?:tanggal|saat|hari)\s+)?)(?:ditetapkan|penetapan(?:nya)?)\b"
)
DISAHKAN = re.compile(  # no such day is known of a regional regulation
    r"(?P<awal>\bini\s+(?:mulai\s+)?berlaku\s+)(?:setelah|sesudah|sejak|ketika|pada\s+saat|pada\s+tanggal)"
    r"\s+(?:tanggal\s+)?(?:disahkan|ditandatangani|disetujui|diumumkan|dibacakan)\b"
)
TENGGAT_DITETAPKAN = re.compile(  # a deadline runs from a day that everybody can know
    r"(?P<awal>\bterhitung\s+sejak\s+(?:tanggal\s+)?(?:Peraturan\s+\w+(?:\s+\w+)?|Qanun)\s+ini\s+)"
    r"ditetapkan\b"
)
BUKAN_PERATURAN = re.compile(  # a decision, or its revocation, does so when it is set
    r"\b(?:[Kk]eputusan|[Ii]nstruksi|[Pp]encabutan|[Pp]engangkatan|[Pp]emberhentian|[Pp]enetapan)"
    r"\b[^.;]*\bmulai\s+berlaku\b"
)
CABUT = re.compile(r"\bdicabut\b|\bdihapus\b|\bdinyatakan\s+tidak\s+berlaku\b")
CABUT_PENUH = re.compile(
    r"(?P<baku>\b(?:[Dd]icabut|ditarik\s+kembali)\s+dan\s+dinyatakan\s+tidak\s+berlaku\b(?!\s+lagi))"
    r"|\bdinyatakan\s+(?:tidak\s+(?:lagi\s+)?berlaku|dihapus|dicabut|batal|gugur)(?:\s+lagi)?\b"
    r"|\bdicabut\b|\bdihapus\b|\bdibatalkan\b|\btidak\s+(?:berlaku\s+lagi|lagi\s+berlaku)\b"
)
BERSYARAT = re.compile(r"\bsepanjang\b|\bketentuan\b[^.;]*\bPasal\b|\bbertentangan\b")
UMUM = re.compile(  # what is repealed must be named: nobody can look up "all former rules"
    r"\b(?:[Ss]emua|[Ss]eluruh|[Ss]egala)\s+(?:ketentuan|peraturan|Peraturan|keputusan|Keputusan)\b"
    r"(?P<isi>[^.;]*?)\b(?:dicabut|dinyatakan\s+tidak\s+(?:lagi\s+)?berlaku)\b"
)
BERNOMOR = re.compile(r"\bNomor\s+\w+\s+Tahun\s+\d")
MENCABUT = re.compile(r"\b[Mm]encabut\s+(?:ketentuan\s+)?$")
TETAP = re.compile(r"\bmasih\s+(?:tetap\s+)?berlaku\b|\btelah\s+dicabut\b|\btetap\s+berlaku\b")
UBAH = re.compile(
    r"\b(?:PERUBAHAN\s+(?:\w+\s+){0,2}ATAS|PENCABUTAN)\s+PERATURAN\s+DAERAH\b", re.IGNORECASE
)
TINGKAT = tuple(
    (f"PERATURAN {nama}", BENTUK[jenis].tingkat)
    for nama, jenis in (
        ("DAERAH", JenisPeraturan.PERDA),
        ("GUBERNUR", JenisPeraturan.PERGUB),
        ("BUPATI", JenisPeraturan.PERBUP),
        ("WALI KOTA", JenisPeraturan.PERWALI),
        ("WALIKOTA", JenisPeraturan.PERWALI),
    )
)
PENUTUP = (  # L2-163
    "agar setiap orang mengetahuinya, memerintahkan pengundangan {} ini dengan penempatannya dalam"
    " {} daerah"
)
DIUNDANGKAN = tuple(nama for nama, _ in TINGKAT)
GELAR = re.compile(
    r"(?:^|\s)(?:Dr|Prof|Ir|Drs|Dra|H|Hj)\.\s|,\s*(?:S\.?\s?[A-Z]|M\.?\s?[A-Z]|Ph\.?D)|\bNIP\b",
)


def start_last(naskah: Naskah) -> Iterator[Hit]:
    """F50: Pasal II ends with the entry into force, in numbered items."""
    if not naskah.luar:
        for p in naskah.pasal_ii:
            if BERLAKU.match(p.teks.strip()):
                yield utuh(p, "saat mulai berlaku dicetak otomatis sebagai butir terakhir")
        return
    if not naskah.perubahan or not naskah.pasal_ii:
        return
    akhir = naskah.pasal_ii[-1]
    if len(naskah.batang.anak) > 2:
        return  # Pasal III: F25
    if not (BERLAKU.search(akhir.teks) or MULAI.search(akhir.teks)):
        ada = any(BERLAKU.search(p.teks) and not PADA_SAAT.match(p.teks) for p in naskah.pasal_ii)
        pesan = "bukan butir terakhir" if ada else "tidak ada"
        yield utuh(akhir, f"ketentuan saat mulai berlaku {pesan} dalam Pasal II")
    if any("ayat" in p.label for p in naskah.pasal_ii):
        yield utuh(naskah.pasal_ii[0], "butir Pasal II bernomor 1., 2., bukan ayat (1), (2)")


def _ahead(naskah: Naskah, kena: Hit) -> bool:
    """Whether the day that is named may come after the draft; of some only the year is known."""
    hari, kini = parse_tanggal(kena.kutipan), naskah.tanggal
    if hari is None or kini is None or not naskah.luar:
        return False
    return hari >= kini or (hari.year == kini.year and (kini.month, kini.day) == (12, 31))


def retroactive(naskah: Naskah) -> Iterator[Hit]:
    """F52: nothing enters into force before its promulgation."""
    teks = naskah.teks_norma()
    for kena in hits(SURUT, teks, "“{0}”: berlaku surut memerlukan alasan dan peralihan"):
        sebelum, sesudah = kena.petikan.teks[: kena.awal], kena.petikan.teks[kena.akhir :]
        if not _ahead(naskah, kena) and (
            "surut" not in kena.kutipan.lower() or INI.search(sebelum) or HARI.match(sesudah)
        ):
            yield kena
    tahun = [int(s.tahun) for b in naskah.mengingat for s in naskah.sitasi(b.petikan)
             if s.tahun.isdigit()]  # fmt: skip
    for p, m in matches(BERLAKU_TANGGAL, teks):
        if tahun and int(m["tahun"]) < max(tahun):
            pesan = f"“{m[0]}”: dasar hukumnya sendiri berasal dari tahun {max(tahun)}"
            yield Hit(p, pesan, m.start(), m.end())


def promulgated(naskah: Naskah) -> Iterator[Hit]:
    """F130: a regulation enters into force when it is promulgated, not when it is set."""
    teks = naskah.teks_norma()
    bukan = {id(p) for p in teks.may_match(BUKAN_PERATURAN) if BUKAN_PERATURAN.search(p.teks)}
    yield from (kena for kena in _promulgated(teks) if id(kena.petikan) not in bukan)


def _promulgated(teks: Kumpulan[Petikan]) -> Iterator[Hit]:
    pesan = "“{0}” seharusnya tanggal diundangkan"
    yield from hits(DITETAPKAN, teks, pesan, r"\g<awal>diundangkan")
    yield from hits(DISAHKAN, teks, pesan, r"\g<awal>pada tanggal diundangkan")
    yield from hits(TENGGAT_DITETAPKAN, teks, pesan, r"\g<awal>diundangkan")
    for kena in hits(SEJAK, teks, "“{0}”: rumusan bakunya “mulai berlaku pada”", r"\g<awal>pada "):
        yield replace(kena, tingkat=Severity.PERINGATAN)
    for kena in hits(TANPA_SAAT, teks, "“{0}”: saatnya tidak disebut"):
        if not SEJAK_BERLAKU.search(kena.petikan.teks[: kena.akhir]):
            yield kena
    baku = "mulai berlaku pada tanggal diundangkan"
    for kena in hits(SAAT, teks, f"“{{0}}”: rumusan bakunya “{baku}”", rf"\g<awal>{baku}"):
        yield replace(kena, tingkat=Severity.PERINGATAN)


def repealed_by_equal(naskah: Naskah) -> Iterator[Hit]:
    """F135: a regulation repeals and amends its equals and what is below, nothing higher."""
    sendiri = next((t for kata, t in TINGKAT if kata in _kepala(naskah)), 0)
    if not naskah.luar or not sendiri:
        return
    for p, sesudah in _repeals(naskah):
        satu = naskah.sitasi(p)[:1]
        if not satu or TETAP.search(p.teks):
            continue
        sebelum, setelah = p.teks[: satu[0].awal], p.teks[satu[0].akhir :] + sesudah
        if not (CABUT.search(setelah) or MENCABUT.search(sebelum)):
            continue
        if 0 < BENTUK[satu[0].jenis].tingkat < sendiri:
            nama = p.teks[satu[0].awal : satu[0].akhir]
            pesan = f"“{nama}” lebih tinggi, sehingga tidak dapat dicabut dengan peraturan ini"
            yield Hit(p, pesan, satu[0].awal, satu[0].akhir)
    sasaran = UBAH.search(naskah.judul.teks)
    if sasaran and sendiri > BENTUK[JenisPeraturan.PERDA].tingkat:
        pesan = "peraturan kepala daerah tidak dapat mengubah atau mencabut Peraturan Daerah"
        yield Hit(naskah.judul, pesan, *sasaran.span())


def repeals_its_base(naskah: Naskah) -> Iterator[Hit]:
    """F170: an amendment does not repeal what it amends."""
    dasar = naskah.sitasi(naskah.pengantar)[:1] if naskah.pengantar else ()
    for p in naskah.pasal_ii if naskah.perubahan else ():
        for s in naskah.sitasi(p)[:1] if CABUT.search(p.teks) else ():
            if TETAP.search(p.teks) or BERSYARAT.search(p.teks):
                continue
            if any((s.jenis, s.nomor, s.tahun) == (d.jenis, d.nomor, d.tahun) for d in dasar):
                yield Hit(p, "peraturan yang diubah tidak sekaligus dicabut", s.awal, s.akhir)


def repeal_form(naskah: Naskah) -> Iterator[Hit]:
    """F156: what is repealed is named with its gazette, in the fixed words."""
    for p in naskah.teks_norma().may_match(UMUM) if naskah.luar else ():
        if (m := UMUM.search(p.teks)) and not (BERNOMOR.search(p.teks) or TETAP.search(p.teks)):
            yield Hit(p, f"“{' '.join(m[0].split())}”: sebut peraturan yang dicabut", *m.span())
    for p, sesudah in _repeals(naskah) if naskah.luar else ():
        satu = naskah.sitasi(p)[:1]
        if not satu or TETAP.search(p.teks) or BERSYARAT.search(p.teks):
            continue
        setelah = p.teks[satu[0].akhir :] + sesudah
        m = CABUT_PENUH.search(setelah)
        if m is None or "sebagaimana dimaksud" in setelah:
            continue
        if m["baku"] is None:
            awal = satu[0].akhir + m.start()
            pesan = f"“{' '.join(m[0].split())}” seharusnya “dicabut dan dinyatakan tidak berlaku”"
            yield Hit(p, pesan, min(awal, len(p.teks)), min(satu[0].akhir + m.end(), len(p.teks)))
        if BENTUK[satu[0].jenis].lembaran and "embaran" not in setelah and "Berita" not in setelah:
            yield Hit(
                p, "lembaran peraturan yang dicabut tidak disebut", satu[0].awal, satu[0].akhir
            )


def _repeals(naskah: Naskah) -> Iterator[tuple[Petikan, str]]:
    """Yield every norm, and every item of a list with what follows the list."""
    yield from ((p, "") for p in naskah.teks_norma())
    for satu in naskah.norma:
        if satu.induk is not None and satu.induk.ekor:
            yield satu.utama, f" {satu.induk.ekor}"


def _kepala(naskah: Naskah) -> str:
    return " ".join(naskah.judul.teks.upper().partition("TENTANG")[0].split())


def closing_formula(naskah: Naskah) -> Iterator[Hit]:
    """F73: the closing has the fixed words; names go without titles and ranks."""
    nama = next((n for n in DIUNDANGKAN if n in _kepala(naskah)), "")
    if not naskah.penutup or not nama:
        return
    semua = rapat(" ".join(p.teks for p in naskah.penutup)).replace("walikota", "wali kota")
    lembaran = "lembaran" if nama == "PERATURAN DAERAH" else "berita"
    if PENUTUP.format(nama.lower().replace("walikota", "wali kota"), lembaran) not in semua:
        yield utuh(naskah.penutup[0], "rumusan “Agar setiap orang mengetahuinya, ...” tidak baku")
    for kata in ("ditetapkan di", "pada tanggal", "diundangkan di"):
        if kata not in semua:
            yield utuh(naskah.penutup[0], f"“{kata}” tidak ada dalam penutup")
    yield from hits(GELAR, naskah.penutup, "nama pejabat ditulis tanpa gelar dan NIP: “{0}”")


def gazette_lines(naskah: Naskah) -> Iterator[Hit]:
    """F74: the lines of the gazette and of NOREG follow the closing."""
    if not naskah.penutup or "PERATURAN DAERAH" not in _kepala(naskah):
        return
    semua = " ".join(p.teks for p in naskah.penutup)
    if not re.search(r"(?:LEMBARAN|BERITA) DAERAH", semua):
        yield utuh(naskah.penutup[-1], "baris LEMBARAN DAERAH ... TAHUN ... NOMOR ... tidak ada")
    if not re.search(r"NOREG|NOMOR REGISTER", semua, re.IGNORECASE):
        yield utuh(naskah.penutup[-1], "baris NOREG PERATURAN DAERAH tidak ada")
