"""Checks of definitions (L2-97 to 109)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.law import tree
from generator.lint.alat import akar_kata, hits, utuh
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.model.satuan import Jenis, Satuan

ISTILAH = re.compile(
    r"^(?P<a>.+?)(?:\s*,?\s+(?:yang\s+)?selanjutnya\s+(?:disebut|disingkat)(?:\s+dengan)?\s+(?P<b>.+?))?"
    r"\s+adalah\b",
    re.DOTALL,
)


SEBUTAN = re.compile(
    r"\b(?:disingkat|disebut)(?: dengan)?(?: [A-Z]{2})? (?P<n>[A-Z]{3,6})\b|\((?P<k>[A-Z]{3,6})\)"
    r"|(?P<r>[A-Z]{3,6})\s*[:=]"
)
SINGKAT = re.compile(  # abbreviations, and the clipped words of the office
    r"(?<![\w./-])(?:[A-Z]{3,6}|Kadis|Kaban|Kabid|Kabag|Kasi|Kasubb?ag|Sekda|Sekwan|Sekdis|Sekcam"
    r"|Kades|Pem(?:da|prov|kab|kot)|Perda|Pergub|Perbup|Perwali|Perpres|Permen[a-z]*|Mendagri"
    r"|Kemendagri)(?![\w/-])"
)
SERING = 2  # uses of a term that make it worth its definition
JABATAN = re.compile(r"(?:kepala|sekretaris|camat|lurah|direktur|ketua|anggota|pimpinan) [A-Z]")
# A term of several words, each with a capital: whoever defines "Kawasan hutan" writes no capitals
BERKAPITAL = re.compile(
    r"[A-Z][\w/-]*(?: (?:dan|atau|di|ke|dari|atas|untuk|dalam) [A-Z][\w/-]*| [A-Z][\w/-]*)+"
)
# What a term may look like, and what bears capitals without being a term to define
FRASA = re.compile(r"\b[A-Z][a-z]{2,}(?:-[A-Z][a-z]+)?(?: [A-Z][a-z]{2,}(?:-[A-Z][a-z]+)?)+\b")
UMUM = re.compile(
    r"(?:Peraturan|Undang|Keputusan|Instruksi|Lembaran|Tambahan|Berita|Pasal|Bab|Bagian|Paragraf"
    r"|Lampiran|Republik|Negara|Provinsi|Propinsi|Kabupaten|Kota|Menteri|Kementerian|Presiden"
    r"|Wakil|Dewan|Majelis|Pemerintah|Gubernur|Bupati|Wali|Walikota|Mahkamah|Kepolisian|Kejaksaan"
    r"|Bank|Tentara|Badan|Dinas|Sekretari|Kepala|Ketua|Direk|Komisi|Komite|Lembaga|Tuhan|Indonesia"
    r"|Jaksa|Hakim|Pengadilan|Kesatuan|Pancasila|Kitab|Anggaran|Rancangan|Surat|Setiap|Dalam|Pada"
    r"|Untuk|Bagi|Jenis|Ketentuan|Apabila|Selain|Hasil|Desa|Kelurahan|Kecamatan|Pihak|Tahun)"
)


@dataclass(frozen=True, slots=True)
class Istilah:
    """A defined term: the name used in the law, the words before it, the unit that defines it."""

    nama: str
    panjang: str
    satuan: Satuan

    @property
    def isi(self) -> str:
        """Return the meaning, without the term."""
        return self.satuan.kalimat.partition(" adalah ")[2]


def istilah(batang: Satuan) -> tuple[Istilah, ...]:
    """Return the terms that Pasal 1 defines."""
    pertama = next((p for p in tree.pasal(batang) if p.nomor == "1"), None)
    if pertama is None:
        return ()
    hasil = []
    for satu in pertama.anak:
        m = ISTILAH.match(satu.kalimat)
        if m and not satu.dihapus and satu.jenis is Jenis.ANGKA and len(m["a"]) < 160:
            hasil.append(Istilah((m["b"] or m["a"]).strip(" ,"), m["a"].strip(" ,"), satu))
    return tuple(hasil)


def written_out(semua: Sequence[Istilah], teks: str) -> str:
    """Return words with the terms that are abbreviated (``KLA``) as their full words."""
    for satu in semua:
        if satu.nama != satu.panjang:
            bagian = re.split(rf"\b{re.escape(satu.nama)}\b", teks)
            teks = satu.panjang.join(bagian)
    return teks


def _baru(naskah: Naskah, semua: tuple[Istilah, ...]) -> tuple[Istilah, ...]:
    """Return the terms that the draft itself brings."""
    if naskah.amandemen is None:
        return semua
    milik = {id(n.satuan) for n in naskah.norma}
    return tuple(i for i in semua if id(i.satuan) in milik)


def _passage(satu: Istilah) -> Petikan:
    label = f"Pasal 1 angka {satu.satuan.nomor}"
    return Petikan(Bagian.NORMA, label, satu.satuan.kalimat, satu.satuan.asal)


def _words(naskah: Naskah) -> tuple[str, Mapping[int, slice]]:
    """Return the words of the law and of Pasal II, and where each unit has its own, by its id."""
    bagian = [(id(s), f"{s.judul} {s.kalimat} {s.ekor}") for s in naskah.batang.walk()]
    letak: dict[int, slice] = {}
    awal = 0
    for satu, teks in bagian:
        letak[satu] = slice(awal, awal + len(teks) + 1)
        awal += len(teks) + 1
    semua = (*(teks for _, teks in bagian), *(p.teks for p in naskah.pasal_ii))
    return "".join(f"{teks} " for teks in semua), letak


LAINNYA = re.compile(r",? atau (?:yang disebut|nama lain)\b")


def used(naskah: Naskah) -> Iterator[Hit]:
    """F45: a defined term is used more than once after its definition."""
    if naskah.perubahan and naskah.luar:
        return
    semua, letak = _words(naskah)
    for satu in _baru(naskah, istilah(naskah.batang)):
        sendiri = letak[id(satu.satuan)]
        nama = LAINNYA.split(satu.nama)[0]
        kali = _times(nama, semua, sendiri)
        if kali == 0 and naskah.luar and " " in nama:  # in small letters: F46 tells of those
            kecil = re.compile(rf"(?<!\w){re.escape(nama)}(?!\w)", re.IGNORECASE)
            kali = sum(not sendiri.start <= m.start() < sendiri.stop for m in kecil.finditer(semua))
        if kali == 0:
            yield utuh(_passage(satu), f"istilah “{satu.nama}” tidak dipakai")
        elif kali == 1 and naskah.amandemen is not None:
            yield utuh(_passage(satu), f"istilah “{satu.nama}” hanya dipakai satu kali")


def _times(nama: str, teks: str, kecuali: slice) -> int:
    """Return how often a term stands in a text outside of a part of it; twice is enough to know."""
    kali, awal = 0, teks.find(nama)
    while awal >= 0 and kali < SERING:
        akhir = awal + len(nama)
        utuh = not (_is_word(teks[awal - 1 : awal]) or _is_word(teks[akhir : akhir + 1]))
        kali += utuh and not kecuali.start <= awal < kecuali.stop
        awal = teks.find(nama, akhir)
    return kali


def _is_word(huruf: str) -> bool:
    return huruf.isalnum() or huruf == "_"


def undefined(naskah: Naskah) -> Iterator[Hit]:
    """F107: an abbreviation used in a norm is defined before, or told in brackets there."""
    if naskah.luar and "PERUBAHAN" in naskah.judul.teks.upper():
        return
    dikenal = " ".join(f"{i.nama} {i.panjang}" for i in istilah(naskah.batang))
    semua = " ".join(p.teks for s in naskah.norma for p in s.petikan())
    dikenal += " " + " ".join(m[m.lastgroup or 0] for m in SEBUTAN.finditer(semua))
    kenal = frozenset(re.findall(r"[\w-]+", dikenal))  # UPT is not known because UPTD is
    sudah: set[str] = set()
    for satu in naskah.norma:
        for p in satu.petikan():
            if len(p.teks) > 3 and p.teks.upper() == p.teks:
                continue
            for m in SINGKAT.finditer(p.teks):
                if m[0] in kenal or m[0] in sudah or re.fullmatch(r"[IVXL]+", m[0]):
                    continue
                sebelum = p.teks[: m.start()]
                if m[0] in ("NIP", "APBD", "BAB") or sebelum.endswith(("PT ", "PT. ", "Lampiran ")):
                    continue
                if DISERTAI.search(sebelum) or _cried(p.teks, m):
                    continue
                sudah.add(m[0])
                yield Hit(p, f"singkatan “{m[0]}” tidak didefinisikan", m.start(), m.end())


# "Lembaga Penyiaran Publik Radio Republik Indonesia (LPP RRI)": told where it is first used
DISERTAI = re.compile(r"[A-Za-z]{3,} \((?:[A-Z]{2,} )*$")
KAPITAL = re.compile(r"[A-Z]{2,}")
TERIAK = 2  # neighbours in capitals


def _cried(teks: str, m: re.Match[str]) -> bool:
    """Whether a word stands among words in capitals: a motto, a heading that is quoted."""
    kiri, kanan = teks[: m.start()].split()[-2:], teks[m.end() :].split()[:2]
    dekat = [bool(KAPITAL.fullmatch(k.strip('"“”.,;:'))) for k in (*kiri, *kanan)]
    return sum(dekat) >= TERIAK


def undefined_terms(naskah: Naskah) -> Iterator[Hit]:
    """F124: a capitalised term used again and again is defined in Pasal 1."""
    if naskah.amandemen is None:  # in enacted law four of five such phrases were names of offices
        return
    semua = istilah(naskah.batang)
    lama = (f"{s.judul} {s.kalimat} {s.ekor}" for s in naskah.amandemen.dasar.walk())
    dikenal = " ".join([*(f"{i.nama} {i.panjang}" for i in semua), *lama])
    tempat: dict[str, list[tuple[Petikan, re.Match[str]]]] = {}
    for satu in naskah.norma:
        for p in satu.petikan():
            for m in FRASA.finditer(p.teks):
                if not p.teks[: m.start()].endswith(("tentang ", "Nomor ", "bidang ")):
                    tempat.setdefault(m[0], []).append((p, m))
    for nama, letak in tempat.items():
        kali = len({p.label for p, _ in letak})
        if (
            kali > 1
            and nama not in dikenal
            and not UMUM.match(nama)
            and _bukan_gabungan(nama, semua)
        ):
            p, m = letak[0]
            yield Hit(p, f"istilah “{nama}” dipakai {kali} kali tanpa definisi", *m.span())


def _bukan_gabungan(nama: str, semua: tuple[Istilah, ...]) -> bool:
    """Whether a phrase is more than defined terms side by side (``Kepala Dinas``)."""
    sisa = nama
    for satu in sorted((i.nama for i in semua), key=len, reverse=True):
        sisa = sisa.replace(satu, "")
    return len(sisa.split()) > 1


# other terms of UU 23/2014 (Pasal 9), and its own words on what a Pemerintah Daerah is
LANJUTAN = re.compile(
    r"urusan pemerintahan (?:umum|absolut|konkuren|wajib|pilihan"
    r"|yang menjadi kewenangan daerah otonom)\b"
)


def capitals(naskah: Naskah) -> Iterator[Hit]:
    """F46: a defined term is always capitalised."""
    nama = [i.nama for i in istilah(naskah.batang) if BERKAPITAL.fullmatch(i.nama)]
    for p in naskah.teks_norma():
        for satu in nama:
            if satu.lower() not in p.teks.lower():
                continue
            if p.teks.startswith(satu) and " adalah " in p.teks:
                continue  # its own definition says what it is in plain words
            for m in re.finditer(rf"(?<![\w-]){re.escape(satu)}(?![\w-])", p.teks, re.IGNORECASE):
                if LANJUTAN.match(p.teks, m.start()):
                    continue
                if m[0] != satu and not m[0].isupper() and m[0][1:].islower():
                    yield Hit(p, f"“{m[0]}” seharusnya “{satu}”", m.start(), m.end())


BERUPA = re.compile(r"\w+ (?:berupa|dari|untuk|kepada|oleh|dengan|dalam bentuk)\b")


def circular(naskah: Naskah) -> Iterator[Hit]:
    """F108: a definition does not explain a term by itself."""
    for satu in _baru(naskah, istilah(naskah.batang)):
        isi, nama = satu.isi, satu.nama.lower()
        # Menteri adalah menteri yang ...; Kepala Dinas adalah kepala Dinas Perhubungan Kota ...
        kelas = isi.lower().startswith(f"{nama} yang ") or bool(JABATAN.match(isi))
        # "Hari adalah hari kerja."; but "Hibah adalah hibah berupa uang"
        kelas = kelas or (" " not in nama and not BERUPA.match(isi))
        sama = (
            " " in satu.nama and not UMUM.match(satu.nama) and isi.startswith(f"{satu.nama} yang ")
        )
        lagi = _said_again(satu) or _by_its_own_root(satu)
        if sama or lagi or (isi.lower().startswith(f"{nama} ") and isi[:1].islower() and not kelas):
            yield utuh(_passage(satu), f"definisi “{satu.nama}” berputar pada istilah itu sendiri")


# what says of what kind a thing is, and nothing of it
_KELAS = """
    kegiatan proses cara upaya usaha tindakan perbuatan pekerjaan rangkaian serangkaian segala hal
    sesuatu suatu setiap semua seluruh yang untuk dalam dengan dari oleh pada dan atau serta secara
    melakukan dilakukan melaksanakan dilaksanakan menyelenggarakan pelaksanaan penyelenggaraan
    adalah ialah merupakan orang pihak bentuk
"""
KELAS = frozenset(map(akar_kata, _KELAS.split()))
KATA = re.compile(r"[A-Za-z]{2,}")


def _by_its_own_root(satu: Istilah) -> bool:
    """Whether all that a definition says are words of the term itself in another form.

    "Pengelolaan Sampah adalah kegiatan mengelola Sampah."
    """
    isi = {akar_kata(k.lower()) for k in KATA.findall(satu.isi)} - KELAS
    nama = {akar_kata(k.lower()) for k in KATA.findall(f"{satu.nama} {satu.panjang}")}
    return bool(isi) and isi <= nama and not UNIT.match(satu.panjang) and " " in satu.isi.strip()


def _said_again(satu: Istilah) -> bool:
    """Whether a definition opens with the term, and says further on that it is that again.

    "Perangkat Daerah adalah Perangkat Daerah Kota X yang dibentuk sebagai Perangkat Daerah."
    """
    depan, _, sisa = satu.isi.partition(f"{satu.nama} ")
    return not depan and bool(
        re.search(rf"(?<![\w-]){re.escape(satu.nama)}(?=[.,;]?$| (?:yang|dan|di|pada)\b)", sisa)
    )


UNIT = re.compile(r"(?P<kepala>Dinas|Badan|Sekretariat|Inspektorat|Kantor|Bagian) (?P<n>[A-Z].*)")
DAERAHNYA = re.compile(r"\s+(?:Provinsi|Propinsi|Kabupaten|Kota|Daerah)\b.*|[.,;].*", re.DOTALL)


def another_office(naskah: Naskah) -> Iterable[Hit]:
    """F227: an office that is defined by its full name is that office."""
    for satu in istilah(naskah.batang) if naskah.luar else ():
        m, lain = UNIT.match(satu.panjang), UNIT.match(satu.isi)
        if m is None or lain is None or m["kepala"] != lain["kepala"]:
            continue
        sini, sana = (DAERAHNYA.sub("", x["n"]).strip().casefold() for x in (m, lain))
        if sini and sana and not sini.startswith(sana) and not sana.startswith(sini):
            yield utuh(_passage(satu), f"“{satu.panjang}” didefinisikan sebagai “{lain[0]}”")
    yield from _another_head(naskah)


KEPALA_UNIT = re.compile(r"Kepala (?P<k>Dinas|Badan|Inspektorat|Kantor)(?: (?P<n>[A-Z].*))?")


def _another_head(naskah: Naskah) -> Iterator[Hit]:
    """F227, of who heads an office: the head of the one that is defined beside it."""
    semua = istilah(naskah.batang) if naskah.luar else ()
    kantor = {i.nama: m["n"] for i in semua if (m := UNIT.match(i.isi)) and m["kepala"] == i.nama}
    for satu in semua:
        m = KEPALA_UNIT.match(satu.isi) if KEPALA_UNIT.fullmatch(satu.nama) else None
        lain = kantor.get(m["k"]) if m else None
        if m is None or not lain or not m["n"]:
            continue
        sini, sana = (DAERAHNYA.sub("", x).strip().casefold() for x in (m["n"], lain))
        if sini and sana and not sini.startswith(sana) and not sana.startswith(sini):
            yield utuh(_passage(satu), f"“{m['k']}” didefinisikan sebagai “{m['k']} {lain}”")


def twice(naskah: Naskah) -> Iterator[Hit]:
    """F109: a term is defined once."""
    lihat: dict[str, str] = {}
    milik = {id(i.satuan) for i in _baru(naskah, istilah(naskah.batang))}
    for satu in istilah(naskah.batang):
        lalu = lihat.setdefault(satu.nama, satu.satuan.nomor)
        if lalu != satu.satuan.nomor and id(satu.satuan) in milik:
            yield utuh(
                _passage(satu), f"istilah “{satu.nama}” sudah didefinisikan dalam angka {lalu}"
            )


def shape(naskah: Naskah) -> Iterator[Hit]:
    """F110: a definition begins with a capital, says adalah, ends with a full stop."""
    for satu in naskah.norma:
        s, induk = satu.satuan, satu.induk
        if s.jenis is not Jenis.ANGKA or induk is None or induk.nomor != "1" or s.dihapus:
            continue
        if induk.jenis is not Jenis.PASAL or "dimaksud dengan" not in induk.kalimat:
            continue
        if not re.search(r"\badalah\b", s.kalimat) and len(s.kalimat) > 3:
            yield utuh(satu.utama, "definisi tidak memakai kata “adalah”")
        elif s.kalimat[:1].islower():
            yield Hit(satu.utama, "definisi diawali huruf kecil", 0, 1)
        elif not s.anak and not s.kalimat.rstrip().endswith("."):
            yield utuh(satu.utama, "definisi tidak diakhiri titik")


# --- an abbreviation and the words it stands for -------------------------------------------------

DALAM_NAMA = re.compile(  # the title of another regulation, an oath
    r"\b(?:Nomor\b[^.;()]*\btentang\b[^.;()]*|(?:bersumpah|berjanji)\b.*)\Z",
    re.DOTALL | re.IGNORECASE,
)
TATARAN = frozenset({"Negara", "Daerah", "Desa", "Provinsi", "Kabupaten", "Kota"})
BERUNTUN = re.compile(r"\b[A-Z][a-z]+(?:(?: dan| atau)? [A-Z][a-z]+){2,7}\b")


def _abbreviations(naskah: Naskah) -> dict[str, str]:
    """Return the words that Pasal 1 abbreviates, by their abbreviation."""
    return {i.nama: i.panjang for i in istilah(naskah.batang)
            if re.fullmatch(r"[A-Z]{3,8}", i.nama) and i.panjang != i.nama}  # fmt: skip


def other_words(naskah: Naskah) -> Iterator[Hit]:
    """F173: the words behind an abbreviation are those that Pasal 1 abbreviates."""
    singkatan = {n: p for n, p in _abbreviations(naskah).items() if _initials(p) == n}
    for satu in naskah.norma if singkatan else ():
        for p in satu.petikan():
            for m in BERUNTUN.finditer(p.teks):
                panjang = singkatan.get(_initials(m[0]), m[0])
                sama = set(panjang.split()) & set(m[0].split())
                beda = set(panjang.split()) ^ set(m[0].split())
                if panjang != m[0] and not beda & TATARAN and len(sama) * 2 > len(panjang.split()):
                    yield Hit(p, f"“{m[0]}”: Pasal 1 menyebut “{panjang}”", m.start(), m.end())


def _initials(teks: str) -> str:
    return "".join(k[0] for k in teks.split() if k[0].isupper())


def spelled_out(naskah: Naskah) -> Iterator[Hit]:
    """F174: what is abbreviated is not spelled out again."""
    if naskah.perubahan:
        return
    semua = [p for s in naskah.norma if s.alamat.pasal and s.alamat.pasal.akhir.nomor != "1"
             for p in s.petikan()]  # fmt: skip
    for nama, panjang in _abbreviations(naskah).items():
        pola = re.compile(
            rf"(?<![\w-])(?<!Kepala )(?<!Peraturan ){re.escape(panjang)}(?![\w-])(?! [A-Z])"
        )
        lain = [p for p in semua if panjang in p.teks]
        for kena in hits(pola, lain, f"“{{0}}” sudah disingkat {nama}", nama):
            if not DALAM_NAMA.search(kena.petikan.teks[: kena.awal]):
                yield kena
