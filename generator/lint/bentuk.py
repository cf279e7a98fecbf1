"""Checks that a draft is of one form: kind, maker, gazette and place agree wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from rapidfuzz import fuzz

from generator.lint.alat import rapat, utuh
from generator.lint.judul import JABATAN, NOMOR_TAHUN
from generator.lint.kamus import Kamus
from generator.lint.kumpulan import matches
from generator.lint.naskah import Hit, Naskah, Petikan
from generator.model.peraturan import BENTUK, LEMBARAN, SEKALI, JenisPeraturan
from generator.model.sitasi import LEMBARAN as KURUNG
from generator.model.sitasi import NAMA, Sitasi
from generator.model.tanggal import parse_tanggal, tanggal_dalam

TANPA_TAMBAHAN = 1951  # older laws were promulgated in the Berita Negara
SETEMPAT = tuple(  # longest first: Peraturan Daerah Istimewa before Peraturan Daerah
    sorted((n for n, j in NAMA.items() if BENTUK[j].daerah is not None), key=len, reverse=True)
)
KEPALA_DAERAH = {"PROVINSI": "GUBERNUR", "KABUPATEN": "BUPATI", "KOTA": "WALI KOTA"}
DIRI = re.compile(
    r"\b(?P<nama>Peraturan (?:Daerah|Gubernur|Bupati|Wali ?[Kk]ota|Pemerintah|Presiden|Menteri)"
    r"|Undang-[Uu]ndang|Qanun) ini\b(?! berbunyi)"
)
JUDUL_PERKADA = re.compile(
    r"\s*(?:RANCANGAN\s+)?PERATURAN\s+(?P<kepala>(?:GUBERNUR|BUPATI|WALI\s?KOTA)\s[A-Z ]+?)"
    r"\s+(?:NOMOR|TENTANG)\b"
)
PERINTAH = re.compile(
    r"pengundangan (?P<nama>.+?) ini dengan (?:penempatan|menempatkan)(?:nya)? dalam "
    r"(?P<lembaran>lembaran|berita) "
    r"daerah\b",
)
BARIS_LEMBARAN = re.compile(
    r"(?P<nama>(?:LEMBARAN|BERITA) DAERAH)\b.{0,80}\bTAHUN\b"
    r"|TAMBAHAN (?P<tambahan>(?:LEMBARAN|BERITA) DAERAH)\b"
)
NOREG = re.compile(r"NOREG\b|NOMOR REGISTER\b")
BERTEMPAT = re.compile(
    r"^(?P<kata>ditetapkan|diundangkan) di (?P<tempat>[A-Za-z ]+?)[ .,]*(?:\bpada tanggal\b.*)?$",
    re.I,
)
TAHUN_LEMBARAN = re.compile(
    r"^\s*(?:LEMBARAN|BERITA) (?:DAERAH|NEGARA)\b.{0,80}?\bTAHUN\s*:?\s*(?P<tahun>\d{4})"
)
MIRIP = 75.0  # per cent; less is another title, more a slip of the scan
DI = re.compile(r"\b(?P<kata>ditetapkan|diundangkan) di\b", re.IGNORECASE)
DALAM_JUDUL = re.compile(
    r"\b(?:atas|pencabutan|pelaksanaan|dengan mengubah|perubahan(?:\s+ke\w+)?)\s+$", re.IGNORECASE
)
PENETAPAN = re.compile(r"\btentang\s+Penetapan\s+$", re.IGNORECASE)
MENJADI = re.compile(r"\bmenjadi\s+Undang", re.IGNORECASE)  # of the law that enacts a Perppu

# the annex that an instruction points to is that of the amendment itself
LAMPIRANNYA = re.compile(r"\bLampiran\b[^.;]*\bbagian tidak terpisahkan dari\b")
SATU_KATA = 50.0  # per cent; above, one word as a scan misreads it


def jenis_naskah(naskah: Naskah) -> JenisPeraturan | None:
    """Return the kind of regional regulation that the title of a draft names."""
    kepala = rapat(naskah.judul.teks).partition(" tentang ")[0].removeprefix("rancangan ")
    kepala = kepala.replace("walikota", "wali kota")
    nama_utuh = (n for n in SETEMPAT if " " in n or NAMA[n] is JenisPeraturan.QANUN)  # not "perda"
    bernama = (n for n in nama_utuh if kepala.startswith(f"{n} "))
    nama = next(bernama, None)
    return NAMA[nama] if nama else None


DEWAN = "peraturan dewan perwakilan rakyat daerah"


def _of_the_council(naskah: Naskah) -> Iterator[Hit]:
    """Yield what a Peraturan DPRD has of a Perda or of the head of the region."""
    if not rapat(naskah.judul.teks).removeprefix("rancangan ").startswith(DEWAN):
        return
    for p in naskah.pembukaan:
        if JABATAN.match(p.teks.strip()):
            yield utuh(p, "pembentuk peraturan ini Dewan Perwakilan Rakyat Daerah")
    for p, m in matches(DIRI, naskah.teks_norma()):
        yield Hit(p, f"“{m[0]}”, sedangkan rancangan ini Peraturan DPRD", m.start(), m.end())


def one_form(naskah: Naskah) -> Iterator[Hit]:
    """F153: the maker, what follows Menetapkan, and the draft's own name are of its kind."""
    jenis = jenis_naskah(naskah)
    yield from _of_the_council(naskah) if naskah.luar else ()
    if not naskah.luar or jenis is None:
        return
    bentuk = BENTUK[jenis]
    nama = bentuk.diri or bentuk.nama
    yield from _pembentuk(naskah, jenis)
    if p := naskah.menetapkan:
        sebut = (
            rapat(p.teks).removeprefix("menetapkan").lstrip(" :").replace("walikota", "wali kota")
        )
        if not sebut.startswith((rapat(nama), rapat(bentuk.nama))):
            yield utuh(p, f"jenis peraturan bukan {nama} seperti pada judul")
    yield from _considered(naskah, nama, bentuk.nama)
    sendiri = [i.petikan for i in naskah.instruksi if LAMPIRANNYA.search(i.petikan.teks)]
    milik = (*sendiri, *naskah.pasal_ii) if naskah.perubahan else (*naskah.teks_norma(),)
    for p, m in matches(DIRI, milik):
        if rapat(m["nama"]).replace("walikota", "wali kota") != rapat(nama):
            yield Hit(p, f"“{m[0]}”, sedangkan rancangan ini {nama}", m.start(), m.end())


PERLU = re.compile(
    r"\bperlu (?:menetapkan|membentuk) (?P<nama>(?:Peraturan (?:Daerah|Gubernur|Bupati"
    r"|Wali ?[Kk]ota|Dewan Perwakilan Rakyat Daerah|Pemerintah|Presiden|Menteri)"
    r"|Undang-Undang|Qanun))\b[^;]*\btentang\b"
)


def _considered(naskah: Naskah, nama: str, bentuk: str) -> Iterator[Hit]:
    """Yield where the last consideration wants a regulation of another kind."""
    for p in (b.petikan for b in naskah.menimbang[-1:]):
        m = PERLU.search(p.teks)
        sini = rapat(m["nama"]).replace("walikota", "wali kota") if m else ""
        if m and not any(rapat(x).startswith(sini) for x in (nama, bentuk)):
            yield Hit(p, f"“{m['nama']}”, sedangkan rancangan ini {nama}", *m.span("nama"))


def one_maker(naskah: Naskah) -> Iterator[Hit]:
    """F236: title and opening name the head of region who makes the regulation alike."""
    m = JUDUL_PERKADA.match(naskah.judul.teks.upper().replace("\n", " "))
    baris = [p for p in naskah.pembukaan if JABATAN.match(p.teks.strip())]
    if not naskah.luar or m is None or len(baris) != 1:
        return
    di_judul, di_baris = (rapat(x.strip(" ,:")) for x in (m["kepala"], baris[0].teks))
    tambahan = set(di_judul.split()) ^ set(di_baris.split())
    if tambahan and tambahan <= {"provinsi", "kabupaten", "kota"}:
        pesan = f"judul menyebut {m['kepala'].strip()}"
        yield utuh(baris[0], pesan)


def _pembentuk(naskah: Naskah, jenis: JenisPeraturan) -> Iterator[Hit]:
    """Yield where the maker above Menimbang is not the one who makes this kind."""
    pejabat = [p for p in naskah.pembukaan if JABATAN.match(p.teks.strip())]
    daerah = naskah.daerah.upper().partition(" ")[0]
    seharusnya = (
        KEPALA_DAERAH.get(daerah, "")
        if jenis in (JenisPeraturan.PERDA, JenisPeraturan.QANUN)
        else BENTUK[jenis].nama.upper().removeprefix("PERATURAN ")
    )
    if seharusnya not in KEPALA_DAERAH.values():
        return
    for p in pejabat:
        teks = p.teks.strip().upper().replace("WALIKOTA", "WALI KOTA")
        if not teks.startswith(seharusnya):
            yield utuh(p, f"pembentuk peraturan ini {seharusnya.title()}")


def own_gazette(naskah: Naskah) -> Iterator[Hit]:
    """F154: the closing orders promulgation of this kind, in its gazette, where it was set."""
    jenis = jenis_naskah(naskah)
    if not naskah.luar or jenis is None or not naskah.penutup:
        return
    bentuk = BENTUK[jenis]
    semua = rapat(" ".join(p.teks for p in naskah.penutup)).replace("walikota", "wali kota")
    baris = naskah.penutup[0]
    if jenis is JenisPeraturan.QANUN:
        yield from _gazette_of_aceh(naskah, semua)
        return
    lembaran = LEMBARAN.get(bentuk.lembaran, "")
    if jenis is not JenisPeraturan.PERDA and "ditetapkan di" not in semua:  # a Perda: F73
        yield utuh(baris, "tempat dan tanggal penetapan tidak ada")
    if m := PERINTAH.search(semua):
        if m["nama"] not in (rapat(bentuk.nama), rapat(bentuk.diri)):
            nama = bentuk.diri or bentuk.nama
            yield utuh(baris, f"yang diundangkan “{m['nama'].title()}”, bukan {nama}")
        if lembaran and f"{m['lembaran']} daerah" != rapat(lembaran):
            yield utuh(baris, f"{bentuk.nama} ditempatkan dalam {lembaran}")
    for p in naskah.penutup:
        m = BARIS_LEMBARAN.match(p.teks.strip())
        if m and rapat(m[m.lastgroup or 0]) != rapat(lembaran):
            yield Hit(p, f"{bentuk.nama} ditempatkan dalam {lembaran}", *m.span(m.lastgroup or 0))
        elif (
            bentuk.nama.startswith("Peraturan")
            and jenis is not JenisPeraturan.PERDA
            and (m := NOREG.match(p.teks.strip()))
        ):
            yield Hit(p, f"{bentuk.nama} tidak mempunyai NOREG", m.start(), m.end())
    tempat: dict[str, Petikan] = {}
    for p in naskah.penutup:
        t = BERTEMPAT.match(" ".join(p.teks.split()))
        if t and len(t["tempat"].split()) < 4:  # more: a stamp or initials beside it
            tempat.setdefault(rapat(t["tempat"]), p)
    if len(tempat) > 1:
        yield utuh([*tempat.values()][-1], "tempat penetapan dan tempat pengundangan berbeda")


LEMBARAN_ACEH = re.compile(
    r"dalam (?P<apa>lembaran (?:daerah )?(?P<milik>aceh\b"
    r"(?:(?! (?:ditetapkan|disahkan|diundangkan|pada|tahun|nomor)\b)[\w -])*))"
)


def _gazette_of_aceh(naskah: Naskah, semua: str) -> Iterator[Hit]:
    """Yield where a qanun is promulgated in the gazette of Aceh and is of a kabupaten or kota."""
    if m := re.search(
        r"penempatannya dalam (?P<apa>berita (?:daerah|kabupaten|kota|aceh))\b", semua
    ):
        pesan = f"qanun ditempatkan dalam lembaran, bukan {m['apa'].title()}"
        yield utuh(naskah.penutup[0], pesan)
    kelas, _, nama = naskah.daerah.lower().partition(" ")
    m = LEMBARAN_ACEH.search(semua) if kelas in ("kabupaten", "kota") else None
    sendiri = rf"(?:aceh )?(?:(?:kabupaten|kota) )?{re.escape(nama)}"  # and no longer name
    if m and not re.fullmatch(sendiri, m["milik"].strip()):
        pesan = f"qanun {naskah.daerah} tidak ditempatkan dalam {m['apa'].strip().title()}"
        yield utuh(naskah.penutup[0], pesan)


def promulgated_after_set(naskah: Naskah) -> Iterator[Hit]:
    """F212: a regulation is promulgated on the day that it was set or later."""
    hari: dict[str, tuple[Petikan, date]] = {}
    kata = ""
    for p in naskah.penutup if naskah.luar else ():
        if m := DI.search(p.teks):
            kata = m["kata"].lower()
        if kata and kata not in hari and (tanggal := parse_tanggal(p.teks[m.end() if m else 0 :])):
            hari[kata] = (p, tanggal)
    if len(hari) == 2 and hari["diundangkan"][1] < hari["ditetapkan"][1]:
        petikan = hari["diundangkan"][0]
        yield utuh(petikan, "tanggal pengundangan mendahului tanggal penetapan")


def headed_alike(naskah: Naskah) -> Iterator[Hit]:
    """F213: the explanation and each annex are headed by the number and title of the regulation."""
    nama, _, tentang = naskah.judul.teks.partition(" TENTANG ")
    sini, judul = NOMOR_TAHUN.search(nama.replace(" : ", " ")), rapat(tentang)
    for p in naskah.kepala if naskah.luar else ():
        atas, _, bawah = p.teks.replace(" : ", " " * 3).partition("TENTANG")
        sana = NOMOR_TAHUN.search(atas)
        jenis = [JENIS_KEPALA.search(x) for x in (nama.upper(), atas)]
        if jenis[0] and jenis[1] and _kind(jenis[0]) != _kind(jenis[1]):
            pesan = f"kepala ini menyebut “{jenis[1][0]}”, sedangkan judul “{jenis[0][0]}”"
            yield Hit(p, pesan, *jenis[1].span())
        elif sini and sana and sini.groups() != sana.groups():
            pesan = f"judul bernomor Nomor {sini[1]} Tahun {sini[2]}"
            yield Hit(p, pesan, *sana.span())
        elif judul and bawah and _titled_otherwise(rapat(bawah), judul, naskah.kamus):
            yield utuh(p, "judul peraturan pada kepala ini berbeda dengan judul")


# the kind of a regulation with who makes it, as its title and the heads of its annexes begin
JENIS_KEPALA = re.compile(
    r"\b(?:PERATURAN|KEPUTUSAN) (?:DAERAH|GUBERNUR|BUPATI|WALI ?KOTA|PEMERINTAH|PRESIDEN|MENTERI)\b"
    r"|\bQANUN\b|\bUNDANG-UNDANG\b"
)


def _kind(m: re.Match[str]) -> str:
    return m[0].replace("WALIKOTA", "WALI KOTA")


def _titled_otherwise(sini: str, judul: str, kamus: Kamus | None) -> bool:
    """Whether a title is another one: other as a whole, or alike but for one other word.

    A word of the dictionary in place of another one is no slip of a scan.
    """
    sini = " ".join(sini.split()[: len(judul.split())])
    if fuzz.partial_ratio(sini, judul) < MIRIP:
        return True
    a, b = sini.split(), judul.split()
    beda = [(x, y) for x, y in zip(a, b, strict=False) if x != y]
    if len(a) != len(b) or len(beda) != 1:
        return False
    kenal = kamus is not None and kamus.tersedia and all(map(str.isalpha, beda[0]))
    if kenal and kamus is not None and not kamus.asing(frozenset(beda[0])):
        return True
    return fuzz.ratio(*beda[0]) < SATU_KATA


def gazette_of_its_year(naskah: Naskah) -> Iterator[Hit]:
    """F214: the line of the gazette bears the year in which the regulation was promulgated."""
    sini = NOMOR_TAHUN.search(naskah.judul.teks.partition(" TENTANG ")[0])
    hari = [d.year for p in naskah.penutup for d, _, _ in tanggal_dalam(p.teks)]
    tahun = {*hari, int(sini[2])} if sini else set(hari)
    for p in naskah.penutup if naskah.luar and tahun else ():
        m = TAHUN_LEMBARAN.search(p.teks)
        if m and int(m["tahun"]) not in tahun:
            disebut = ", ".join(map(str, sorted(tahun)))
            yield Hit(
                p, f"tahun lembaran {m['tahun']}, tahun peraturannya {disebut}", *m.span("tahun")
            )


def cited_gazette(naskah: Naskah) -> Iterator[Hit]:
    """F155: what is cited was promulgated in the gazette of its kind, in its year."""
    for p, m in matches(KURUNG, naskah.teks_hukum() if naskah.luar else ()):
        s = _pemilik(naskah.sitasi(p), p.teks, m.start())
        if s is not None and PENETAPAN.search(p.teks[: s.awal]):
            continue  # "tentang Penetapan Undang-Undang Darurat Nomor 3 Tahun 1953 ..."
        nama = LEMBARAN.get(BENTUK[s.jenis].lembaran, "") if s else ""
        if s is None or not nama or int(s.tahun) <= TANPA_TAMBAHAN:
            continue
        if not rapat(m["nama"]).startswith(rapat(nama)):
            yield Hit(p, f"{BENTUK[s.jenis].nama} diundangkan dalam {nama}", m.start(), m.end())
        elif m["tahun"].isdigit() and s.peraturan is None and m["tahun"] != s.tahun:
            pesan = f"tahun lembaran {m['tahun']}, tahun peraturannya {s.tahun}; pastikan"
            yield Hit(p, pesan, m.start(), m.end())


def _pemilik(sitasi: Sequence[Sitasi], teks: str, awal: int) -> Sitasi | None:
    """Return the regulation whose gazette begins at a place; its title may name what it amends."""
    sebelum = [s for s in sitasi if s.akhir <= awal]
    while sebelum:
        s = sebelum.pop()
        antara = teks[s.akhir : awal]
        if MENJADI.search(antara):
            continue
        if "(" in antara or ";" in antara or SEKALI.partition(" telah")[0] in antara:
            return None
        if not DALAM_JUDUL.search(teks[: s.awal]):
            return s
    return None
