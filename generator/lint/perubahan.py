"""Checks of Pasal I: its opening and its instructions (L2-230 to 236)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from generator.law.sentence.read_back import read_back
from generator.lint.alat import hits, rapat, utuh
from generator.lint.judul import TINGKAT, amended_before, base_cited
from generator.lint.kumpulan import Kumpulan
from generator.lint.naskah import Hit, Naskah, Perintah
from generator.model.bilangan import dari_tingkat, terbilang
from generator.model.nomor import parse
from generator.model.perubahan import Objek
from generator.model.satuan import Jenis
from generator.model.sitasi import LEMBARAN

JUMLAH = re.compile(
    r"(?P<n>\d+)\s*\((?P<kata>[a-z ]+)\)\s*(?P<unit>bab|bagian|paragraf|pasal|ayat|huruf|angka)\b"
    r"(?:\s+baru\b)?[\s,]*(?:yakni|yaitu)\s+(?P<daftar>.*?)"
    r"(?=\s*,?\s*(?:sehingga|yang berbunyi|serta\b|dan di ?antara|di ?antara|dan (?:di)?tambah"
    r"|menjadi)|[.:]\s*$|$)",
    re.IGNORECASE | re.DOTALL,
)
SATUAN = {
    "bab": r"\bBAB\s+[IVXL]+[A-Z]?\b", "bagian": r"\bBagian\s+Ke\w+", "pasal": r"\bPasal\s+\d+\w*",
    "paragraf": r"\bParagraf\s+\d+\w*", "ayat": r"\bayat\s*\(\w+\)", "huruf": r"\bhuruf\s+\w+",
    "angka": r"\bangka\s+\w+",
}  # fmt: skip
AKHIRAN = (
    (re.compile(r"\bPasal\s+\d+\s?[a-z]\b(?!\w)"), "akhiran Pasal harus huruf kapital tanpa spasi"),
    (re.compile(r"\bPasal\s+\d+\s[A-Z]\b"), "akhiran Pasal ditulis tanpa spasi"),
    (re.compile(r"\b[Bb](?:ab|AB)\s+[IVXL]+\s[A-Z]\b"), "akhiran Bab ditulis tanpa spasi"),
    (re.compile(r"\bayat\s*\(\d+[A-Z]\)"), "akhiran ayat harus huruf kecil"),
    (re.compile(r"\bayat\s+\d+[a-z]?\b"), "nomor ayat harus dalam tanda kurung"),
    (re.compile(r"\bangka\s+\d+[A-Z]\b"), "akhiran angka harus huruf kecil"),
)
LANJUTAN = re.compile(  # "Pasal 5A dan 5B", "huruf k, l, dan m"
    r"(?:,|\bdan)\s+(?:dan\s+)?\(?(?:\d+[A-Za-z]?|[a-z]\d?)\)?(?=\s*(?:,|\.|$|\bdan\b|\bserta\b|\bsehingga\b))"
)
LANGSUNG = re.compile(
    r"\b(?:disisip|ditambah)kan\s+"
    r"(?P<satu>(?P<unit>pasal|ayat|huruf|angka)\s*\(?\w+\)?(?:\s[A-Z]\b)?)",
    re.IGNORECASE,
)
HAPUS = re.compile(r"\bdihapus\s*[.;]?\s*$")
HAPUS_PASAL = re.compile(
    r"(?:ketentuan )?pasal (?P<n>\d+\w*) dihapus"
    r"(?:,? sehingga (?:pasal (?P=n) )?berbunyi.*)?\s*[.:;]?"
)
LANJUT = re.compile(r"\b(?:diubah|dihapus|ditambah|disisip|ketentuan\b)", re.IGNORECASE)
DIUBAH = re.compile(r"\bTELAH\b.{0,40}\bDIUBAH\b", re.IGNORECASE | re.DOTALL)
BERKALI = re.compile(  # beberapa, or how often; or the list of the amendments itself
    r"\btelah \w+(?: \(\w+(?: \w+)?\))? kali diubah\b"
    r"|\btelah diubah dengan [^:;()]{0,60}:\s*(?:a\.|$)"
)
BERNAMA = (Jenis.PASAL, Jenis.BAB, Jenis.BAGIAN, Jenis.PARAGRAF, Jenis.AYAT)
BERBUNYI = re.compile(r"\bberbunyi\b|\bseba\w+\s+ber", re.IGNORECASE)
NOMOR_SATUAN = re.compile(
    r"\b(?P<kata>Pasal|ayat|huruf|angka)\s*\(?"
    r"(?P<n>\d+(?:\s?[A-Z]\b(?:\.\d+)?|[a-z]\b)?|[a-z]{1,2}\d?\b)(?!\w)\)?",
)
SATU_PASAL = re.compile(
    r"(?:ketentuan )?pasal (?P<n>\d+[a-z]?) diubah,? sehingga (?:pasal \d+[a-z]? )?berbunyi"
)
LAMA = re.compile(  # as gazettes were cited: without the Republic, in series
    r"\((?:Lembaran\s+(?:Negara|Daerah)|Berita)\b[^()]*\bNomor\b[^()]*\b(?:Tambahan\b[^()]*\bNomor"
    r"|Seri\s+[A-Z]|Nomor\s+\d+\s*\Z)|\(Berita\b[^()]*\bNomor\b"
)
BAKU = (
    (re.compile(r"\bdiantara\b", re.I), "di antara"),
    (re.compile(r"\bdisisipi\b", re.I), "disisipkan"),
    (re.compile(r"\bdirubah\b", re.I), "diubah"),
    (re.compile(r"\bmerubah\b", re.I), "mengubah"),
    (re.compile(r"\b(?<=pasal, |.ayat, |angka, |huruf, )yaitu\b", re.I), "yakni"),
)
TAK_BAKU = re.compile(r"diantara|disisipi|dirubah|merubah|yaitu", re.I)
DICABUT = re.compile(
    r"\b(?:Pasal\s+\d+\w*|ayat\s*\(\w+\)|huruf\s+[a-z]|angka\s+\d+|B(?:ab|AB)\s+[IVXLC]+[A-Z]?"
    r"|Bagian\s+Ke\w+|Paragraf\s+\d+)\s+dicabut\b"
)
DIHAPUS = re.compile(
    r"\b(?:Peraturan|Undang-Undang|Keputusan)\s[^.;]{0,160}?Nomor\s+\d+\s+Tahun\s+\d{4}[^.;]{0,200}?"
    r"(?<!telah )\bdihapus\b(?!kan)"
)
DI_ANTARA = re.compile(
    r"[Dd]i ?antara (?P<u>Pasal|ayat|huruf|angka|BAB|Bab)\s*\(?(?P<a>\w+)\)? dan "
    r"(?P=u)\s*\(?(?P<b>\w+)\)?.*?\b(?:yakni|yaitu) (?P=u)\s*\(?(?P<c>\w+(?: [A-Z]\b)?)\)?",
    re.DOTALL,
)


def two_articles(naskah: Naskah) -> Iterator[Hit]:
    """F25: an amendment consists of Pasal I and Pasal II."""
    judul = naskah.judul.teks.upper().partition("TENTANG")[2].lstrip()
    if not naskah.luar or not judul.startswith("PERUBAHAN"):
        return
    pasal = [a.nomor for a in naskah.batang.anak]
    if pasal != ["I", "II"]:
        ada = ", ".join(pasal[:6])
        yield utuh(naskah.judul, f"batang tubuh berisi {ada}; seharusnya Pasal I dan Pasal II")


def opening(naskah: Naskah) -> Iterator[Hit]:
    """F26: the opening of Pasal I agrees with the amendments before."""
    p = naskah.pengantar
    if p is None or not naskah.luar or not naskah.sitasi(p):
        return
    dasar = base_cited(naskah)
    kali = _terdahulu(naskah.judul.teks) if dasar is None else amended_before(naskah, dasar)
    if kali is None or (dasar is None and kali == 0 and DIUBAH.search(naskah.judul.teks)):
        return  # an older title tells the amendments before instead of counting itself
    teks = rapat(p.teks)
    pernah, banyak = "telah diubah" in teks, bool(BERKALI.search(teks))
    if kali == 0 and (pernah or banyak):
        yield utuh(
            p,
            "menyebut perubahan terdahulu, padahal belum pernah diubah"
            if dasar is not None
            else "menyebut perubahan terdahulu, sedangkan judul menyebut perubahan pertama",
        )
    elif kali == 1 and not pernah:
        yield utuh(p, "tidak menyebut perubahan pertama: “sebagaimana telah diubah dengan ...”")
    elif kali > 1 and not banyak:
        yield utuh(p, "tidak merinci perubahan: “yang telah beberapa kali diubah dengan ...”")


def _terdahulu(judul: str) -> int | None:
    """Return how many amendments went before by the title, None where its ordinal is unreadable."""
    m = TINGKAT.search(judul)
    if m is None:
        return None
    try:
        return dari_tingkat(rapat(m["urut"])) - 1 if m["urut"].strip() else 0
    except ValueError:
        return None


def numbered(naskah: Naskah) -> Iterator[Hit]:
    """F27: one change has no number, several are numbered without a gap."""
    if not naskah.luar:
        return
    if len(naskah.instruksi) == 1 and naskah.instruksi[0].nomor:
        yield utuh(naskah.instruksi[0].petikan, "satu-satunya perubahan tidak perlu bernomor")
    if len(naskah.instruksi) > 1:
        for n, satu in enumerate(naskah.instruksi, start=1):
            if satu.nomor != str(n):
                yield utuh(satu.petikan, f"nomor instruksi {satu.nomor}; seharusnya {n}")
                return


def opening_gazette(naskah: Naskah) -> Iterator[Hit]:
    """F28: the opening of Pasal I names the gazette of the amended regulation."""
    p = naskah.pengantar
    if p is not None and naskah.luar:
        m = LEMBARAN.search(p.teks)
        berita = m is not None and m["nama"].startswith("Berita Daerah")  # has no supplement
        if not (m and (m["tambahan"] or berita)) and not LAMA.search(p.teks):
            yield utuh(p, "nomor Lembaran atau Tambahan Lembaran tidak disebut")


def _pasal(satu: Perintah) -> list[str]:
    bacaan = read_back(satu.petikan.teks)
    nama = [str(op.alamat.pasal) for op in bacaan.operasi if op.alamat.pasal and op.isi is None]
    return list(dict.fromkeys(nama))


def once_each(naskah: Naskah) -> Iterator[Hit]:
    """F29: one Pasal, one instruction."""
    if not naskah.luar or len(naskah.instruksi) < 2:
        return
    lihat: Counter[str] = Counter()
    for satu in naskah.instruksi:
        for nama in _pasal(satu):
            lihat[nama] += 1
            if lihat[nama] == 2:
                yield utuh(satu.petikan, f"{nama} sudah dikenai instruksi sebelumnya")


def ascending(naskah: Naskah) -> Iterator[Hit]:
    """F30: instructions follow the order of the amended regulation."""
    if not naskah.luar:
        return
    lalu: tuple[int, str] = (0, "")
    for satu in naskah.instruksi:
        if all(op.objek is Objek.PENJELASAN for op in read_back(satu.petikan.teks).operasi):
            continue  # the explanation stands behind the body
        nomor = [re.match(r"Pasal (\d+)([A-Z]*)", x) for x in _pasal(satu)]
        kunci = [(int(m[1]), m[2]) for m in nomor if m]
        if kunci and min(kunci) < lalu:
            yield utuh(satu.petikan, "instruksi tidak urut menurut pasal")
        lalu = max([lalu, *kunci])


def suffixes(naskah: Naskah) -> Iterator[Hit]:
    """F33: inserted units are numbered Pasal 9A, ayat (1a), Bab IXA, angka 5a."""
    teks = Kumpulan.joined((s.petikan for s in naskah.instruksi), naskah.teks_satuan())
    for pola, pesan in AKHIRAN:
        yield from hits(pola, teks, f"“{{0}}”: {pesan}")


def counts(naskah: Naskah) -> Iterator[Hit]:
    """F35: number, word and units named in an instruction agree."""
    for satu in naskah.instruksi:
        for m in JUMLAH.finditer(satu.petikan.teks):
            n = int(m["n"])
            if rapat(m["kata"]) != terbilang(n):
                pesan = f"“{n} ({m['kata']})” seharusnya “{n} ({terbilang(n)})”"
                yield Hit(satu.petikan, pesan, *m.span("kata"), terbilang(n))
            disebut = len(re.findall(SATUAN[m["unit"].lower()], m["daftar"], re.IGNORECASE))
            disebut += len(LANJUTAN.findall(m["daftar"])) if disebut < n else 0
            if disebut > n and _goes_on(m, n):
                continue  # "yakni ayat (1a), ayat (2) diubah, ...": what is changed besides
            if disebut and disebut != n and "sampai dengan" not in m["daftar"]:
                pesan = f"disebut {n} {m['unit']}, tetapi terdaftar {disebut}"
                yield Hit(satu.petikan, pesan, m.start(), m.end())


def _goes_on(m: re.Match[str], n: int) -> bool:
    """Whether after the first ``n`` units of a list the sentence does something else."""
    semua = [*re.finditer(SATUAN[m["unit"].lower()], m["daftar"], re.IGNORECASE)]
    return bool(LANJUT.search(m["daftar"], semua[n - 1].end()))


def wording(naskah: Naskah) -> Iterator[Hit]:
    """F36: an instruction has the fixed words."""
    for p in naskah.semua().may_match(TAK_BAKU):
        if not TAK_BAKU.search(p.teks):
            continue
        for pola, baku in BAKU:
            for m in pola.finditer(p.teks):
                ganti = baku[0].upper() + baku[1:] if m[0][0].isupper() else baku
                yield Hit(p, f"“{m[0]}” seharusnya “{ganti}”", m.start(), m.end(), ganti)


def deleted_form(naskah: Naskah) -> Iterator[Hit]:
    """F41: a deleted unit is written as prescribed."""
    for p in naskah.terhapus:
        butir = re.search(r"\b(?:huruf|angka) \w+$", p.label)
        if p.teks.strip() not in (("dihapus;", "dihapus.") if butir else ()) + ("Dihapus.",):
            baku = "dihapus;" if butir else "Dihapus."
            yield Hit(p, f"“{p.teks}” seharusnya “{baku}”", 0, len(p.teks), baku)
    for uraian in naskah.penjelasan:
        p = uraian.petikan
        if re.fullmatch(r"\s*(?:dihapus\.?|Dihapus)\s*", p.teks):
            yield Hit(p, "penjelasan satuan yang dihapus: “Dihapus.”", 0, len(p.teks), "Dihapus.")


def delete_or_revoke(naskah: Naskah) -> Iterator[Hit]:
    """F42: parts are deleted, regulations are revoked."""
    teks = [*(s.petikan for s in naskah.instruksi), *naskah.pasal_ii]
    yield from hits(DICABUT, teks, "“{0}”: bagian peraturan dihapus, bukan dicabut")
    yield from hits(DIHAPUS, naskah.teks_norma(), "peraturan lain dicabut, bukan dihapus")


def between_or_after(naskah: Naskah) -> Iterator[Hit]:
    """F37: what is inserted stands between neighbours, what is added after the last."""
    for satu in naskah.instruksi:
        for m in DI_ANTARA.finditer(satu.petikan.teks):
            if m["u"].lower() == "huruf" and m["a"].isupper():
                continue  # of an annex
            try:
                a, b, c = (parse(Jenis(m["u"].lower()), m[x].replace(" ", "")) for x in "abc")
            except ValueError:
                continue
            if not a < c < b:
                pesan = f"{m['u']} {m['c']} tidak terletak di antara {m['a']} dan {m['b']}"
                yield Hit(satu.petikan, pesan, m.start(), m.end())
            elif m["a"].isdigit() and m["b"].isdigit() and int(m["b"]) - int(m["a"]) > 1:
                yield Hit(satu.petikan, f"{m['u']} {m['a']} dan {m['b']} tidak berurutan",
                           m.start(), m.end())  # fmt: skip


def announced_text(naskah: Naskah) -> Iterator[Hit]:
    """F161: an instruction that new text follows says so."""
    for satu in naskah.instruksi if naskah.luar else ():
        baru = [s for s in satu.satuan if not s.dihapus and s.jenis in BERNAMA]
        if baru and not (BERBUNYI.search(satu.petikan.teks) or HAPUS.search(satu.petikan.teks)):
            yield utuh(satu.petikan, "bunyi baru menyusul, tetapi instruksi tidak mengumumkannya")


def nothing_after_deletion(naskah: Naskah) -> Iterator[Hit]:
    """F171: no text follows where a Pasal is deleted as a whole."""
    for satu in naskah.instruksi if naskah.luar else ():
        utuh_dihapus = HAPUS_PASAL.fullmatch(rapat(satu.petikan.teks))
        if utuh_dihapus and any(s.jenis is Jenis.PASAL for s in satu.satuan):
            yield utuh(satu.petikan, "Pasal yang dihapus tidak dicetak lagi")


SISIP_BAB = re.compile(
    r"\b(?:disisipkan|ditambahkan)\b[^.;]*?\b(?:yakni|yaitu) BAB (?P<n>[IVXL]+[A-Z]?)\b"
)


def given(naskah: Naskah) -> Iterator[Hit]:
    """F136: what an instruction announces is what follows it."""
    for satu in naskah.instruksi if naskah.luar else ():
        ada = {(str(s.jenis), s.nomor.lower()) for x in satu.satuan for s in x.walk()}
        teks = satu.petikan.teks
        diumumkan = [(m["unit"].lower(), *m.span("daftar")) for m in JUMLAH.finditer(teks)]
        diumumkan += [(m["unit"].lower(), *m.span("satu")) for m in LANGSUNG.finditer(teks)]
        for jenis, awal, akhir in diumumkan if ada else ():
            for n in NOMOR_SATUAN.finditer(teks, awal, akhir):
                sejenis = n["kata"].lower() == jenis
                if sejenis and (jenis, n["n"].replace(" ", "").lower()) not in ada:
                    yield Hit(
                        satu.petikan, f"{n[0]} diumumkan, tetapi tidak tercantum", awal, akhir
                    )
        yield from _not_restated(satu)
        yield from _another(satu)
        yield from _another_heading(satu)


def _another_heading(satu: Perintah) -> Iterator[Hit]:
    """Yield a chapter that is said to be inserted and is printed under another number."""
    m = SISIP_BAB.search(satu.petikan.teks)
    dicetak = [x.nomor for x in satu.satuan if x.jenis is Jenis.BAB]
    if m and dicetak and m["n"] not in dicetak:
        pesan = f"BAB {m['n']} diumumkan, tetapi yang tercetak BAB {dicetak[0]}"
        yield Hit(satu.petikan, pesan, *m.span("n"))


def _not_restated(satu: Perintah) -> Iterator[Hit]:
    """Yield the units that are said to be changed and that the Pasal, restated below, lacks."""
    pasal = {x.nomor: x for x in satu.satuan if x.jenis is Jenis.PASAL}
    hilang: dict[str, None] = {}
    for op in read_back(satu.petikan.teks).operasi if pasal else ():
        akar = pasal.get(op.alamat.pasal.akhir.nomor) if op.alamat.pasal else None
        kaki = op.alamat.akhir
        if akar is None or kaki.jenis is Jenis.PASAL or op.tindakan.membawa:
            continue
        if not any((s.jenis, s.nomor) == (kaki.jenis, kaki.nomor) for s in akar.walk()):
            hilang[str(op.alamat)] = None
    if hilang:
        yield utuh(satu.petikan, f"{', '.join(hilang)} diumumkan, tetapi tidak tercantum")


def _another(satu: Perintah) -> Iterator[Hit]:
    """Yield where one Pasal is said to be changed and another one is printed."""
    m = SATU_PASAL.match(rapat(satu.petikan.teks))
    dicetak = [x.nomor for x in satu.satuan if x.jenis is Jenis.PASAL]
    if m and len(dicetak) == 1 and dicetak[0].lower() != m["n"]:
        yield utuh(
            satu.petikan, f"Pasal {m['n'].upper()} diubah, tetapi yang tercetak Pasal {dicetak[0]}"
        )
