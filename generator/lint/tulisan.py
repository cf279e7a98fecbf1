"""Checks of how norms write dates, lists of letters, sanctions, scope and who acts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.lint.alat import akar_kata, hits, parted, rapat, utuh
from generator.lint.daerah import pembentuk
from generator.lint.definisi import istilah, written_out
from generator.lint.kumpulan import matches
from generator.lint.naskah import Hit, Naskah, Norma
from generator.model.satuan import Jenis, Satuan
from generator.model.tanggal import BULAN

BATAS_LALU = re.compile(
    r"(?<!\d )\b(?:paling\s+(?:lama|lambat)\s+(?:pada\s+)?(?:tanggal\s+\d{1,2}\s+)?"
    r"|sampai\s+dengan\s+(?:pada\s+)?tanggal\s+\d{1,2}\s+)"
    rf"(?:(?:{'|'.join(BULAN)})\s+|tahun\s+)"
    r"(?P<t>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
DERET_HURUF = re.compile(
    r"\b(?:dimaksud|diatur|ketentuan)\b[^.;:]{0,60}?\bhuruf\s+(?P<a>[a-z])\b"
    r"(?P<lain>(?:\s*,\s*(?:dan\s+|atau\s+|dan/atau\s+)?[a-z]\b(?![\w/-]))+"
    r"(?:\s*,?\s*(?:dan|atau|dan/atau)\s+[a-z]\b(?![\w/-]))?"
    r"|\s+(?:dan|atau|dan/atau)\s+[a-z]\b(?![\w/-]))"
)
DIKENAKAN = re.compile(
    r"\b[Dd]ikenakan(?=\s+(?:sanksi|teguran|pidana|denda|hukuman)\b)(?!\s+\w+\s+\w*\s*(?:kepada|terhadap)\b)"
)
TANPA_SATUAN = re.compile(
    r"\b(?:paling\s+(?:lama|lambat|singkat)|setiap|selama|jangka\s+waktu)\s+\d+\s*\([a-z ]+\)"
    r"(?=\s+(?:terhitung|sejak|setelah|sebelum)\b|\s*[.;])"
)
TANPA_BENDA = re.compile(
    r"\b(?:berjumlah|sebanyak|sejumlah)\s+\d+\s*\([a-z ]+\)(?=\s+yang\s+terdiri\b|\s*[.;])"
)
KEPADA = re.compile(r"\b(?:kepada|terhadap|atas|oleh|bagi)\b")
LINGKUP = re.compile(
    r"\bruang\s+lingkup\b[^.;]{0,80}\b(?:meliputi|mencakup|terdiri\s+atas)\b", re.I
)
KATA = re.compile(r"[A-Za-z][\w-]+")
_SAMBUNG = "dan atau serta yang di ke dari pada dalam untuk dengan oleh atas bagi lain tata cara"
SAMBUNG = frozenset(_SAMBUNG.split())


def unit_of_time(naskah: Naskah) -> Iterator[Hit]:
    """F242: a time limit has its unit."""
    teks = tuple(naskah.teks_norma())
    yield from hits(TANPA_SATUAN, teks, "“{0}” tidak menyebut hari, bulan, atau tahun")
    yield from hits(TANPA_BENDA, teks, "“{0}” tidak menyebut apa yang dihitung")


def past_limit(naskah: Naskah) -> Iterator[Hit]:
    """F243: no time limit lies in a year before a regulation that the draft itself rests on."""
    tahun = [int(s.tahun) for b in naskah.mengingat for s in naskah.sitasi(b.petikan)]
    for p, m in matches(BATAS_LALU, naskah.teks_norma() if naskah.luar and tahun else ()):
        if int(m["t"]) < max(tahun):
            pesan = f"“{m[0]}” telah lewat: Mengingat menyebut peraturan tahun {max(tahun)}"
            yield Hit(p, pesan, m.start(), m.end())


def each_letter(naskah: Naskah) -> Iterator[Hit]:
    """F228: the word huruf stands before each letter that is referred to."""
    for p, m in matches(DERET_HURUF, naskah.teks_norma()):
        awal = m.start("lain") - len(f"huruf {m['a']}")
        yield Hit(p, f"“{p.teks[awal : m.end()]}” mengulang kata huruf", awal, m.end())


def sanctioned(naskah: Naskah) -> Iterator[Hit]:
    """F229: who breaks a rule is dikenai a sanction; the sanction is dikenakan to him."""
    for kena in hits(DIKENAKAN, naskah.teks_norma(), "“{0}”: pelanggar dikenai sanksi", "dikenai"):
        if not KEPADA.search(kena.petikan.teks[kena.akhir : kena.akhir + 60]):
            yield kena


def scope(naskah: Naskah) -> Iterator[Hit]:
    """F230: what is named as the scope of a regulation is ruled in it."""
    if not naskah.luar or naskah.perubahan:
        return
    for satu in naskah.norma_with(LINGKUP):
        if not LINGKUP.search(satu.satuan.kalimat) or len(satu.satuan.anak) < 2:
            continue
        lain = _roots_outside(naskah, satu)
        butir = [b for b in satu.satuan.anak if b.jenis in (Jenis.HURUF, Jenis.ANGKA)]
        akar = [(b, _roots(b.kalimat)) for b in butir]
        for b, kata in akar:
            if kata and not b.anak and not kata & lain:
                nama = b.kalimat.rstrip(" ;.").removesuffix(" dan").rstrip(" ;,")
                yield utuh(satu.utama, f"“{nama}” disebut dalam ruang lingkup, tetapi tidak diatur")


def _roots(teks: str) -> set[str]:
    return {akar_kata(k) for k in map(str.lower, KATA.findall(teks)) if k not in SAMBUNG}


def _roots_outside(naskah: Naskah, satu: Norma) -> set[str]:
    """Return the roots of the words of the body, those of the scope and of Pasal 1 left out."""
    hasil: set[str] = set()

    def walk(s: Satuan) -> None:
        if s is satu.satuan or (s.jenis is Jenis.PASAL and s.nomor == "1"):
            return
        hasil.update(_roots(f"{s.judul} {s.kalimat} {s.ekor}"))
        for anak in s.anak:
            walk(anak)

    walk(naskah.batang)
    return hasil


# Who acts and is named by a bare word of office, as only a definition allows
PELAKU = re.compile(
    r"\b[a-z]+,? (?P<n>(?:Dinas|Badan|Satgas|Satuan Tugas)\b(?!\s+[A-Z(/])(?![\w/-])"
    r"|Dinas(?: [A-Z]\w+,?(?: dan)?)*? [A-Z]\w+\b(?!,? (?:dan )?[A-Z]))"
)
# ... or that opens a sentence, in a draft that defines an office of another kind
MEMBUKA = re.compile(
    r"^(?P<n>(?:Kepala )?(?:Dinas|Badan|Inspektorat|Kantor))\b(?= (?:mempunyai|me[a-z]{4,}|wajib"
    r"|dapat|dipimpin|bertanggung|berkedudukan|sebagaimana)\b)"
)
KANTOR = ("Dinas", "Badan", "Inspektorat", "Kantor")
# ... or by a head word that Pasal 1 defines with another name: Tim Verifikasi beside Tim Penilai
SEKEPALA = re.compile(
    r"(?<![\w-])(?P<n>(?P<kepala>Tim|Komite|Komisi|Panitia|Forum|Satgas|Pokja"
    r"|Kepala(?= (?:Dinas|Badan|Kantor)\b)) [A-Z][a-z]+)"
    r"\b(?! [A-Z]| (?:dan|atau) [A-Z])"
)
# ... or by a word of office before a defined term: "Lembaga Bantuan Hukum" beside "Bantuan Hukum"
KEPALA = (
    r"(?:Lembaga|Pengelola|Penyelenggara|Petugas|Satgas|Satuan Tugas|Tim|Panitia|Komite|Forum|Dewan"
    r"|Komisi|Penanggung Jawab|Unit)"
)


def undefined_office(naskah: Naskah) -> Iterator[Hit]:
    """F231: who acts under a name with capitals is defined in Pasal 1."""
    semua = istilah(naskah.batang)
    jenis, _ = pembentuk(naskah)
    if not naskah.luar or not semua or not jenis:
        return
    dikenal = rapat(" ".join(f"{i.nama} {i.panjang} {i.isi}" for i in semua))
    nama = "|".join(re.escape(i.nama) for i in semua if i.nama[:1].isupper() and i.nama != "Daerah")
    gabungan = re.compile(rf"(?<![\w-])(?P<n>{KEPALA} (?:{nama}))(?![\w/-])(?! [A-Z])")
    bernama = {rapat(x) for i in semua for x in (i.nama, i.panjang)}
    # who defines one office by its full name has to define the others, too
    kepala = {i.nama.split()[0] for i in semua if len(i.nama.split()) > 1}
    kepala |= {"Kepala"} if any(i.nama in ("Dinas", "Badan", "Kantor") for i in semua) else set()
    berdinas = any(i.nama.startswith("Dinas ") for i in semua)
    sudah: set[str] = set()
    for satu in naskah.norma:
        if satu.alamat.pasal is None or satu.alamat.pasal.akhir.nomor == "1":
            continue
        for p in satu.petikan():
            sendiri = [m for m in PELAKU.finditer(p.teks) if berdinas or " " not in m["n"]]
            if {i.nama for i in semua} & set(KANTOR):
                sendiri += [*MEMBUKA.finditer(p.teks)]
            sekepala = [m for m in SEKEPALA.finditer(p.teks) if m["kepala"] in kepala]
            luar = () if naskah.perubahan else (*sendiri, *sekepala)
            for m in (*luar, *gabungan.finditer(p.teks)):
                kata = rapat(m["n"])
                sini = m.re is MEMBUKA or " " not in kata
                terang = kata in (bernama if sini else dikenal)
                terang |= kata.removeprefix("kepala ") in bernama
                if kata not in sudah and not terang:
                    sudah.add(kata)
                    yield Hit(p, f"“{m['n']}” tidak didefinisikan", *m.span("n"))


# How often a word has its capital for once that it has none; places and offices have both senses
KALI = 4
_JABATAN = """
    Daerah Provinsi Kabupaten Kecamatan Kelurahan Negara Pusat Menteri Gubernur Bupati Camat Lurah
    Dinas Badan Kepala Pemerintah Pejabat
"""
JABATAN = frozenset(_JABATAN.split())


def one_word_terms(naskah: Naskah) -> Iterator[Hit]:
    """F235: a defined word that the draft writes with a capital is so written everywhere."""
    if not naskah.luar or naskah.perubahan:
        return
    teks = [p for n in naskah.norma if n.alamat.pasal and n.alamat.pasal.akhir.nomor != "1"
            for p in n.petikan()]  # fmt: skip
    for satu in istilah(naskah.batang):
        if not re.fullmatch(r"[A-Z][a-z]{4,}", satu.nama) or satu.nama in JABATAN:
            continue
        if not any(satu.nama.lower() in p.teks for p in teks):
            continue
        besar = sum(len(re.findall(rf"(?<=[a-z,] )\b{satu.nama}\b", p.teks)) for p in teks)
        kecil = [
            (p, m)
            for p in teks
            for m in re.finditer(
                rf"\b{satu.nama.lower()}\b(?!-| (?:sejenis|serupa|lain)\b)", p.teks
            )
        ]
        if besar >= KALI * max(len(kecil), 1) and len(kecil) == 1:
            p, m = kecil[0]
            yield Hit(p, f"“{m[0]}” seharusnya “{satu.nama}”", m.start(), m.end(), satu.nama)


BAB_UMUM = re.compile(
    r"(?i)ketentuan (?:umum|peralihan|penutup|pidana|penyidikan|sanksi|lain)|sanksi|penyidikan"
    r"|larangan|maksud|tujuan|ruang lingkup|asas|penutup|pidana"
)


DUA = 2  # items; a scope of two is alike by chance


def _bare(butir: str) -> str:
    """Return the words of an item without what ends it."""
    return " ".join(butir.rstrip(" ;.").removesuffix(" dan").rstrip(" ;,").split())


MENGATUR = re.compile(r"\bini mengatur (?:mengenai |tentang )?(?P<d>[^.;:]+)\.")
DERET = re.compile(r",\s*(?:dan |serta )?|\s+(?:dan|serta)\s+")


def _told_of_in_general(naskah: Naskah) -> Iterator[Hit]:
    """F241, of the explanation: what it says is ruled is what the scope lists, and no more."""
    for satu in naskah.norma_with(LINGKUP):
        huruf = [b for b in satu.satuan.anak if b.jenis in (Jenis.HURUF, Jenis.ANGKA)]
        if not LINGKUP.search(satu.satuan.kalimat) or len(huruf) <= DUA:
            continue
        semua = {r for b in huruf for r in _roots(b.kalimat)}
        for p, m in matches(MENGATUR, naskah.umum):
            hal = [(a, k, _roots(k)) for a, k in parted(m["d"], DERET) if _roots(k)]
            lebih = [(m.start("d") + a, k) for a, k, akar in hal if not akar & semua]
            if len(lebih) == 1 and semua <= {r for *_, akar in hal for r in akar}:
                awal, kata = lebih[0]
                pesan = f"“{kata}” tidak disebut dalam ruang lingkup ({satu.label})"
                yield Hit(p, pesan, awal, awal + len(kata))


def scope_of_chapters(naskah: Naskah) -> Iterator[Hit]:
    """F241: where the scope lists the chapters, it lists all of them."""
    if not naskah.luar or naskah.perubahan:
        return
    yield from _told_of_in_general(naskah)
    bab = [s for s in naskah.batang.anak if s.jenis is Jenis.BAB and not BAB_UMUM.search(s.judul)]
    semua = istilah(naskah.batang)
    for satu in naskah.norma_with(LINGKUP):
        butir = [b for b in satu.satuan.anak if b.jenis in (Jenis.HURUF, Jenis.ANGKA)]
        if not LINGKUP.search(satu.satuan.kalimat) or len(butir) < 2:
            continue
        akar = [_roots(written_out(semua, b.kalimat)) for b in butir]
        judul = [(s, _roots(written_out(semua, s.judul))) for s in bab]
        lepas = [s for s, j in judul if not any(j <= a or a <= j for a in akar)]
        sisa = [
            b for b, a in zip(butir, akar, strict=True)
            if not any(j <= a or a <= j for _, j in judul)
        ]  # fmt: skip
        if len(lepas) == len(sisa) == 1 and len(butir) > DUA:
            nama = _bare(sisa[0].kalimat)
            bab_itu = f"BAB {lepas[0].nomor} {lepas[0].judul}"
            pesan = f"ruang lingkup menyebut “{nama}” dan tidak menyebut {bab_itu}"
            yield utuh(satu.utama, pesan)
            continue
        kena = sum(any(j >= a for _, j in judul) for a in akar)
        if len(lepas) == 1 and kena == len(butir):
            pesan = f"BAB {lepas[0].nomor} {lepas[0].judul} tidak disebut dalam ruang lingkup"
            yield utuh(satu.utama, pesan)
