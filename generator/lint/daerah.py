"""Checks of the region: a draft copied from elsewhere keeps the name of its origin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from generator.diagnostics import Severity
from generator.lint.alat import hits, located_sentences, since
from generator.lint.definisi import istilah
from generator.lint.kumpulan import Kumpulan, matches
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan

KEPALA = {"gubernur": "provinsi", "bupati": "kabupaten", "wali kota": "kota", "walikota": "kota"}
# What a Gubernur does over a kabupaten or kota, as the one who stands for the central government:
# he guides and watches it, evaluates and assents to its drafts, numbers, cancels, settles, installs
# (UU 23/2014 Pasal 91, 242, 243, 245, 251). One list for what a draft and what a paper says of it.
WAKIL_PUSAT = re.compile(
    r"evaluasi|fasilitasi|supervisi|\bregister\b|pembinaan|\b(?:mem|di)bina\b|pengawasan"
    r"|\b(?:meng|di)awasi\b|setuju|pengesahan|\b(?:meng|di)sahkan\b|\b(?:pem|mem|di)batalkan"
    r"|\bpembatalan|\blantik|\b(?:me|di|pe)lantik|konsultasi|perselisihan|wakil pemerintah"
    r"|\bpemerintah pusat\b",
    re.IGNORECASE,
)
JUDUL_PERKADA = re.compile(
    r"PERATURAN\s+(?P<kepala>GUBERNUR|BUPATI|WALI\s?KOTA)\s+(?P<nama>(?!TENTANG)[A-Z][A-Z -]*?)"
    r"(?=\s+(?:NOMOR|TENTANG))"
)
NAMA = r"(?P<nama>[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,3})"
WILAYAH = re.compile(
    rf"\b(?P<jenis>Provinsi|Propinsi|Kabupaten|Kota|Gubernur|Bupati|Wali ?[Kk]ota) {NAMA}"
)
LAIN_JENIS = re.compile(rf"\b(?P<jenis>Provinsi|Kabupaten|Kota) {NAMA}")
BARIS = re.compile(
    r"\b(?P<jenis>PROVINSI|KABUPATEN|KOTA|GUBERNUR|BUPATI|WALI ?KOTA)\s+"
    r"(?P<nama>(?!(?:DAN|ATAU|DI|DALAM|PADA|KEPADA|ATAS|OLEH|SEBAGAI)\b)"
    r"(?!(?:[A-Z]+ )*(?:MOHON|UNTUK|DITANDA ?TANGANI)\b)[A-Z][A-Z' -]*[A-Z])"
    r"(?=\s*(?:,|\.|;|:|$|TAHUN|NOMOR))"
)
LEMBARAN = re.compile(
    rf"\b(?:Lembaran|Berita) Daerah (?P<milik>(?P<jenis>Provinsi|Propinsi|Kabupaten|Kota) {NAMA})"
)
TANDA_TANGAN = re.compile(
    r"^(?P<jenis>GUBERNUR|BUPATI|WALI ?KOTA) (?P<nama>[A-Z][A-Z' -]*[A-Z]),$"
    r"(?=\s+(?:ttd|NAMA|[A-Z]))",
    re.MULTILINE,
)
LEMBAGA = re.compile(
    r"\b(?:DEWAN PERWAKILAN RAKYAT DAERAH|SEKRETARIS DAERAH)\s+"
    r"(?P<milik>(?P<jenis>PROVINSI|PROPINSI|KABUPATEN|KOTA)?\s*(?P<nama>[A-Z][A-Z' -]{2,}?))"
    r"\s*,?\s*$"
)
PENANDA = re.compile(r"(?P<jenis>GUBERNUR|BUPATI|WALI ?KOTA) (?P<nama>[A-Z][A-Z' -]*),")
EKOR_NAMA = 4  # letters of "Barat", "Utara"; less is what a scan lost
BERULANG = re.compile(  # what stands before the name: an office again, a type, an old rank
    r"^.*\b(?:PROVINSI|KABUPATEN|KOTA|GUBERNUR|BUPATI|WALI ?KOTA)\s+|^.*\bTINGKAT\s+I{1,2}\s+",
    re.IGNORECASE,
)
JENIS = re.compile(r"^(?:provinsi|propinsi|kabupaten|kota)\s+", re.IGNORECASE)
DI_SANA = re.compile(rf"\b(?:di|wilayah|penduduk|masyarakat) {LAIN_JENIS.pattern[2:]}")
DI_DALAM = re.compile(
    r"\b(?:di|dalam|dari|wilayah|warga|penduduk|masyarakat|seluruh) (?:wilayah )?"
    rf"{LAIN_JENIS.pattern[2:]}"
)
# who or what comes from next door may be meant: a question, and none where the sentence says so
DARI_SANA = re.compile(r"(?:dari|warga|penduduk|masyarakat)\b", re.IGNORECASE)
BERASAL = re.compile(r"\b(?:ber)?asal\b|\bkiriman\b|\bpendatang\b|\bdatang\b", re.IGNORECASE)
# where a region beside the own one is named of right: its borders, its roads, its partners
TETANGGA = re.compile(
    r"batas|\bkerja ?sama\b|\bruas\b|\bjalan\b|\bsungai\b|\bjurusan\b|\bibu ?kota\b"
    r"|\bberkedudukan\b|\bNomor \d|\bkantor\b|\bpengadilan\b|\bluar\b|mekar"
    r"|\bterletak\b|\bkecamatan\b",
    re.IGNORECASE,
)
TEMPAT = re.compile(
    r"RUANG|WILAYAH|BATAS|JALAN|LALU LINTAS|TRANSPORTASI|TRAYEK|PEMBENTUKAN|PEMEKARAN|IBU ?KOTA"
    r"|SUNGAI|KAWASAN|KERJA ?SAMA|PEMINDAHAN|PERUSAHAAN|PENYERTAAN|BADAN USAHA|BANK",
    re.IGNORECASE,
)
# Who revokes what another region made: nobody (UU 23/2014 Pasal 236, each region its own)
DICABUT = re.compile(r"\bdicabut dan dinyatakan tidak berlaku\b|\bdinyatakan dicabut\b")
PERATURANNYA = re.compile(
    r"\bPeraturan (?:Daerah )?(?P<jenis>Provinsi|Kabupaten|Kota|Gubernur|Bupati|Wali ?[Kk]ota) "
    rf"{NAMA}(?= Nomor)"
)
PEMERINTAH = re.compile(
    r"\badalah (?P<kepala>Gubernur|Bupati|Wali ?[Kk]ota)\b(?=,? (?:sebagai|dan|beserta))"
)
# terms of Pasal 1 that mean the own region and those who govern it
SENDIRI = re.compile(
    r"(?:Daerah|Provinsi|Kabupaten|Kota|Pemerintah(?:an)? Daerah"
    r"|Pemerintah (?:Provinsi|Kabupaten|Kota)|Kepala Daerah"
    r"|Gubernur|Bupati|Wali ?[Kk]ota|DPRD|Dewan Perwakilan Rakyat Daerah"
    r"|Sekretari(?:s|at) Daerah)\b"
)

# "Dinas adalah Dinas Lingkungan Hidup Kabupaten X." is an office of the own region
KANTOR = re.compile(
    r"\badalah (?:Dinas|Badan|Inspektorat|Sekretariat|Satuan|Kantor|Bagian) [A-Z][^.;]*"
    rf"(?:Provinsi|Kabupaten|Kota) {NAMA}(?=\.?$)"
)

# "Dinas adalah Dinas Perkebunan Kabupaten yang ...", in a Perda of a province
KANTOR_JENIS = re.compile(
    r"^(?:Dinas|Badan|Inspektorat|Kepala (?:Dinas|Badan))\b[^.;]{0,40} adalah (?:Kepala )?"
    r"(?:Dinas|Badan|Inspektorat)(?: [A-Z][\w,]*){0,8}? (?P<jenis>Provinsi|Kabupaten|Kota)"
    r"(?=\.?$| yang\b)"
)

# "Kabupaten Layak Anak adalah kabupaten dengan sistem ...": a kind of region, and none of them
SEJENIS = re.compile(r"(?:suatu )?(?:provinsi|kabupaten|kota)(?: atau kota)? [a-z]")


def own_region(naskah: Naskah) -> Iterator[Hit]:
    """F129: Pasal 1 and the frame name the region of the title."""
    jenis, nama = pembentuk(naskah)
    if not nama:
        return
    yield from _defined(naskah, jenis, nama)
    yield from council_of_aceh(naskah, jenis) if naskah.luar else ()
    for petikan, m in matches(LEMBARAN, naskah.penutup):
        if m["jenis"].lower().replace("propinsi", "provinsi") != jenis:
            pesan = f"“{m['milik']}” bukan daerah pembentuk rancangan ini"
            yield Hit(petikan, pesan, *m.span("milik"))
    for petikan in (*naskah.pembukaan, *naskah.penutup):
        yield from _others(petikan, BARIS, jenis, nama)
        yield from _others(petikan, WILAYAH, jenis, nama)
        if naskah.luar:
            yield from _organ(petikan, jenis, nama)
            yield from _signed(petikan, jenis, nama)
            yield from _assented(petikan, jenis, nama)
    for petikan, m in matches(TANDA_TANGAN, naskah.lampiran if naskah.luar else ()):
        sama = KEPALA[" ".join(m["jenis"].lower().split())] == jenis
        if not sama or _bare(m["nama"]) != nama:
            pesan = f"“{m[0].rstrip(',')}” bukan pembentuk rancangan ini"
            yield Hit(petikan, pesan, m.start(), m.end())


def _defined(naskah: Naskah, jenis: str, nama: str) -> Iterator[Hit]:
    """Yield the terms of Pasal 1 that mean the own region or an office of it, and name another."""
    lain = {"Provinsi", "Kabupaten", "Kota"} - {jenis.title()}
    for satu in istilah(naskah.batang):
        label = f"Pasal 1 angka {satu.satuan.nomor}"
        petikan = Petikan(Bagian.NORMA, label, satu.satuan.kalimat, satu.satuan.asal)
        if not SENDIRI.match(satu.nama) and lain & {*satu.nama.split()}:
            continue  # "Dinas Provinsi adalah Dinas Kehutanan Provinsi", in a Perda of a kabupaten
        if SEJENIS.match(satu.isi):
            continue
        if SENDIRI.match(satu.nama) or SENDIRI.match(satu.panjang):
            yield from _others(petikan, WILAYAH, jenis, nama)
        elif m := KANTOR.search(petikan.teks):
            yield from _others(replace(petikan, teks=petikan.teks[: m.end()]), WILAYAH, jenis, nama)
        kantor = KANTOR_JENIS.search(petikan.teks)
        if kantor and kantor["jenis"].lower() != jenis and jenis:
            pesan = f"“{kantor['jenis']}”, sedangkan daerah pembentuk rancangan ini {jenis}"
            yield Hit(petikan, pesan, *kantor.span("jenis"))
        m = LAIN_JENIS.search(petikan.teks) if _of_the_region(satu.nama, petikan.teks) else None
        if m is not None and m["jenis"].lower() != jenis:
            pesan = f"“{m[0]}” bukan daerah pembentuk rancangan ini"
            yield Hit(petikan, pesan, m.start(), m.end())


PERANGKATNYA = re.compile(
    r"(?:Kepala )?(?:Dinas|Badan|Inspektorat|Sekretariat|Sekretaris Daerah|DPRD|DPRK|Kantor"
    r"|Satpol PP)\b"
)
# offices of the State in a region, which bear the name of another one of right
MILIK_NEGARA = re.compile(
    r"\bKementerian\b|(?<!Dewan )\bPerwakilan\b"
    r"|\bKantor (?:Wilayah|Pertanahan|Pelayanan|Imigrasi|Bersama)"
    r"|\bBadan (?:Pemeriksa|Pusat|Narkotika|Pertanahan|Pengawas|Pengawasan|Meteorologi|Intelijen"
    r"|Penyelenggara|Kepegawaian Negara|Gizi|Riset)\b"
    r"|\b(?:Kepolisian|Kejaksaan|Pengadilan|Komisi|Komando|Nasional|Negara|Republik)\b"
)
# what ends with the name of the region and no more: "Kepala Dinas Sosial Kabupaten X."
UJUNG = re.compile(rf"(?:Provinsi|Kabupaten|Kota) {NAMA}\.?\s*$")


def _of_the_region(nama: str, teks: str) -> bool:
    """Whether a term means the own region, or an office that is defined by its name alone."""
    if nama == "Daerah":
        return True
    isi = teks.partition(" adalah ")[2]
    if MILIK_NEGARA.search(isi):
        return False
    kantor = PERANGKATNYA.match(nama) and PERANGKATNYA.match(isi.replace("Dewan", "DPRD", 1))
    return bool(kantor and UJUNG.search(isi) and "," not in isi)


def _organ(petikan: Petikan, jenis: str, nama: str) -> Iterator[Hit]:
    """Yield a council or a secretary of another region, of whichever kind."""
    if m := LEMBAGA.search(petikan.teks):
        lain = m["jenis"].lower().replace("propinsi", "provinsi") if m["jenis"] else jenis
        panjang = m["jenis"] and _longer(m["nama"], nama)
        if (
            lain != jenis
            or panjang
            or (m["jenis"] is None and not _bare(m["nama"]).startswith(nama))
        ):
            pesan = f"“{m['milik'].strip()}” bukan daerah pembentuk rancangan ini"
            yield Hit(petikan, pesan, *m.span("milik"))


# UU 11/2006 Pasal 1 angka 11: Dewan Perwakilan Rakyat Kabupaten/Kota (DPRK), from that day on
UU_ACEH = date(2006, 8, 1)
DPRD = re.compile(r"DEWAN PERWAKILAN RAKYAT DAERAH (?:KABUPATEN|KOTA)\b.*")
# what makes the name of a region that of another one: Pidie, Pidie Jaya; Sumba Barat, ... Daya
EKOR = re.compile(
    r"(?:jaya|raya|utara|selatan|timur|barat|tengah|tenggara|daya|laut|besar|kepulauan|baru|hulu"
    r"|hilir|ilir|ulu|dalam|tamiang|singkil)+"
)


def _longer(sini: str, nama: str) -> bool:
    """Whether a name is the own one with a word more that makes it another region's."""
    lain = _bare(BERULANG.sub("", sini))
    return lain.startswith(nama) and bool(EKOR.fullmatch(lain[len(nama) :]))


DPRA = re.compile(r"DEWAN PERWAKILAN RAKYAT ACEH\s*")


def council_of_aceh(naskah: Naskah, jenis: str) -> Iterator[Hit]:
    """Yield the council of Aceh where a kabupaten or kota makes its qanun (UU 11/2006 Pasal 1)."""
    qanun = naskah.judul.teks.upper().removeprefix("RANCANGAN ").startswith("QANUN")
    qanun = qanun and since(naskah.tanggal, UU_ACEH)
    for petikan in naskah.pembukaan if jenis in ("kabupaten", "kota") else ():
        if qanun and (m := DPRD.match(petikan.teks.strip())):
            nama = f"Dewan Perwakilan Rakyat {jenis.capitalize()}"
            pesan = f"di Aceh dewan ini bernama {nama} (UU 11/2006 Pasal 1 angka 11)"
            yield Hit(petikan, pesan, 0, len(m[0]))
        if DPRA.fullmatch(petikan.teks.strip()):
            yield Hit(
                petikan, f"“{petikan.teks.strip()}” bukan dewan perwakilan rakyat {jenis} ini"
            )


def _signed(petikan: Petikan, jenis: str, nama: str) -> Iterator[Hit]:
    """Yield a signature of the head of another kind of region, or of one named by its first word.

    Above Menimbang F153 does. ``BUPATI BANDUNG,`` signs nothing of Kabupaten Bandung Barat.
    """
    m = PENANDA.fullmatch(petikan.teks.strip()) if petikan.bagian is Bagian.PENUTUP else None
    if m is None:
        return
    sini = _bare(m["nama"])
    lain = KEPALA[" ".join(m["jenis"].lower().split())] != jenis
    if lain or _first_words(sini, nama):
        yield Hit(petikan, f"“{m[0].rstrip(',')}” bukan pembentuk rancangan ini", 0, len(m[0]))


def _assented(petikan: Petikan, jenis: str, nama: str) -> Iterator[Hit]:
    """Yield the council of a region that the name only begins with: ``KABUPATEN BANDUNG``."""
    m = LEMBAGA.fullmatch(petikan.teks.strip()) if petikan.bagian is Bagian.PEMBUKAAN else None
    if m and (m["jenis"] or "").lower() == jenis and _first_words(_bare(m["nama"]), nama):
        yield Hit(petikan, f"“{m[0]}” bukan dewan perwakilan rakyat daerah ini", 0, len(m[0]))


def _first_words(sini: str, nama: str) -> bool:
    """Whether a name lacks a whole word at the end of the region's: Bandung, of Bandung Barat."""
    return nama.startswith(sini) and len(nama) - len(sini) >= EKOR_NAMA


def pembentuk(naskah: Naskah) -> tuple[str, str]:
    """Return the kind and the name of the region that makes the draft, in small letters."""
    if naskah.daerah:
        jenis, _, nama = naskah.daerah.partition(" ")
        return jenis.lower(), _bare(BERULANG.sub("", nama))
    *_, m = (None, *JUDUL_PERKADA.finditer(naskah.judul.teks.upper()))
    if m is None or "PERATURAN" in m["nama"]:  # a letterhead read into the title
        return "", ""
    return KEPALA[" ".join(m["kepala"].lower().split())], _bare(m["nama"])


def _others(petikan: Petikan, pola: re.Pattern[str], jenis: str, nama: str) -> Iterator[Hit]:
    """Yield the regions of the same kind with another name."""
    for m in pola.finditer(petikan.teks):
        kata = " ".join(m["jenis"].lower().split()).replace("propinsi", "provinsi")
        sama = KEPALA.get(kata, kata) == jenis
        lain = _bare(JENIS.sub("", BERULANG.sub("", m["nama"])))
        if _short(lain, nama) or m["nama"].startswith("Kepala Daerah"):
            continue  # GUBERNUR SULUT; Bupati Kepala Daerah Tingkat II, as older laws say
        if sama and lain and not lain.startswith(nama) and not nama.startswith(lain):
            yield Hit(petikan, f"“{m[0]}” bukan daerah pembentuk rancangan ini", m.start(), m.end())


def _short(singkat: str, nama: str) -> bool:
    """Whether letters are a short form of a name: of the same head, all of them in its order."""
    sisa = iter(nama)
    return len(singkat) < 8 and singkat[:3] == nama[:3] and all(x in sisa for x in singkat)


def _bare(nama: str) -> str:
    return "".join(filter(str.isalnum, nama.lower()))


def other_region_told(naskah: Naskah) -> Iterator[Hit]:
    """F232: what is considered, told of, amended and revoked is of the own region."""
    jenis, nama = pembentuk(naskah)
    if not nama or not naskah.luar:
        return
    for petikan in (*(b.petikan for b in naskah.menimbang), *naskah.umum):
        yield from _others(petikan, DI_SANA, jenis, nama)
    yield from _other_region_in_norms(naskah, jenis, nama)
    diubah = (naskah.pengantar,) if naskah.pengantar else ()
    dicabut = (p for p in naskah.teks_norma() if DICABUT.search(p.teks))
    for petikan in (*diubah, *dicabut):
        yield from _others(petikan, PERATURANNYA, jenis, nama)
    for satu in istilah(naskah.batang):
        m = PEMERINTAH.search(satu.satuan.kalimat)
        if satu.nama.startswith("Pemerintah") and m and KEPALA[m["kepala"].lower()] != jenis:
            label = f"Pasal 1 angka {satu.satuan.nomor}"
            petikan = Petikan(Bagian.NORMA, label, satu.satuan.kalimat, satu.satuan.asal)
            pesan = f"“{m['kepala']}” bukan kepala daerah rancangan ini"
            yield Hit(petikan, pesan, *m.span("kepala"))


def _other_region_in_norms(naskah: Naskah, jenis: str, nama: str) -> Iterator[Hit]:
    """Yield another region of the same kind in norms and annexes that are not about places."""
    teks = (*naskah.teks_norma(), *naskah.lampiran)
    for petikan in () if TEMPAT.search(naskah.judul.teks) else teks:
        for awal, kata in located_sentences(petikan.teks) if DI_DALAM.search(petikan.teks) else ():
            bersih = () if TETANGGA.search(kata) else (replace(petikan, teks=kata),)
            for kena in (k for p in bersih for k in _others(p, DI_DALAM, jenis, nama)):
                dari = DARI_SANA.match(kena.kutipan)
                if not (dari and BERASAL.search(kata)):
                    tingkat = Severity.PETUNJUK if dari else None
                    tempat = (awal + kena.awal, awal + kena.akhir)
                    yield Hit(petikan, kena.pesan, *tempat, tingkat=tingkat)


DIBENTUK = re.compile(
    r"\btentang\s+(?:penetapan\s+.*?)?pembentukan\s+(?P<judul>[^(;]+)", re.IGNORECASE
)
BERSAMA = re.compile(  # laws that made many regions at once, and do not name each
    r"daerah-daerah|lingkungan|\btingkat ii di\b|kabupaten di\b|swatantra|daerah (?:besar|kecil)",
    re.IGNORECASE,
)
WILAYAH_BARU = re.compile(
    r"^(?:kabupaten|kota|kotamadya|kotapraja|propinsi|provinsi"
    r"|daerah (?:tingkat|kabupaten|propinsi))",
    re.IGNORECASE,
)


def formed_by(naskah: Naskah) -> Iterator[Hit]:
    """F246: the law in Mengingat that made a region made the region of the draft."""
    _, nama = pembentuk(naskah)
    dibentuk = [
        (b.petikan, " ".join(m["judul"].split()))
        for b in naskah.mengingat if (m := DIBENTUK.search(b.petikan.teks))
        and "Undang-Undang" in b.petikan.teks[: m.start()] and WILAYAH_BARU.match(m["judul"])
    ]  # fmt: skip
    milik = any(_among(judul, nama) or BERSAMA.search(judul) for _, judul in dibentuk)
    if naskah.luar and nama and dibentuk and not milik:
        petikan, judul = dibentuk[0]
        yield Hit(petikan, f"“Pembentukan {judul}” tidak membentuk daerah rancangan ini")


LANJUTAN = re.compile(
    r"^(?: (?:Jaya|Raya|Utara|Selatan|Timur|Barat|Tengah|Tenggara|Daya|Laut|Besar|Kepulauan|Baru"
    r"|Hulu"
    r"|Hilir|Ilir|Ulu|Dalam|Tamiang|Singkil))+\b",
    re.IGNORECASE,
)


def _among(judul: str, nama: str) -> bool:
    """Whether a title names a region, and not one whose name is that one with a word more.

    "Kota Tangerang Selatan" is no Kota Tangerang; a region may stand beside it in the same title.
    """
    pola = re.compile(r"\W*".join(map(re.escape, nama)), re.IGNORECASE)
    return any(not LANJUTAN.match(judul[m.end() :]) for m in pola.finditer(judul))


def other_office(naskah: Naskah) -> Iterable[Hit]:
    """F175: who acts is the head of the own region; another region's is named with his region."""
    jenis, _ = pembentuk(naskah)
    lain = {"provinsi": ("Bupati", "Wali Kota"), "kabupaten": ("Wali Kota",), "kota": ("Bupati",)}
    teks = naskah.teks_norma() if naskah.luar else Kumpulan()
    semua = " ".join(p.teks for p in teks).replace("Walikota", "Wali Kota")
    ada = [k for k in lain.get(jenis, ()) if re.search(rf"\b{k}\b", semua)]
    if len(ada) != 1 or re.search(r"(?i)bupati\s*(?:/|dan|atau|,)\s*(?:dan/atau\s+)?wali", semua):
        return
    pola = re.compile(rf"\b(?<!Peraturan ){ada[0]}\b(?! [A-Z])")  # F210 tells of those
    if not re.search(rf"\b{ada[0]} adalah\b", semua):
        yield from hits(pola, teks, "“{0}” bukan kepala daerah rancangan ini")
