"""Checks of words and numbers (L2-86, 242 to 270; UU 13/2022)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.lint.alat import bound, hits, huruf_besar_sama, rapat
from generator.lint.kumpulan import Kumpulan, matches
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.model.bilangan import terbilang
from generator.model.prosa import kata_kata
from generator.model.satuan import Jenis
from generator.model.tanggal import BULAN, TERCETAK, parse_tanggal

BILANGAN = re.compile(
    r"(?<![\w.,/(-])(?P<n>\d{1,3}(?:\.\d{3})+|\d+)(?:\s*\((?P<kata>[a-z][a-z ]+)\))?"
    r"\s+(?P<unit>hari|bulan|tahun|orang|kali|jam|minggu|pasal|ayat|anggota|unit|dinas|badan|bidang"
    r"|seksi|kelas|meter|persen|eksemplar|lembar|wakil)\b"
)
BATAS = re.compile(  # a limit, whatever is counted
    r"\b(?:paling\s+(?:sedikit|banyak|lama)|sebanyak)\s+(?P<n>\d+)(?=\s+[a-z])"
)
KURUNG = re.compile(r"(?<![\w.,/-])(?P<n>\d{1,3}(?:\.\d{3})+|\d+)\s*\((?P<kata>[a-z][a-z -]+)\)")
PECAHAN = re.compile(
    r"(?<![\w.,/-])(?P<n>\d+(?:,\d+)?|\d+/\d+)(?P<p>\s*%)?\s*\((?P<kata>[a-z][a-z -]+)\)"
)
UANG = re.compile(
    r"\bRp\.?\s?(?P<n>\d{1,3}(?:\.\d{3})+|\d+)(?:,00|,-)?\s*\((?P<kata>[a-z][a-z -]+)\)"
)
TAHUN = re.compile(r"\b(?:tahun|nomor|angka|pasal|triwulan|tanggal)\s*$", re.IGNORECASE)
RUPIAH = re.compile(
    r"\bRp\.?\s?(?P<n>\d[\d.]*)(?P<sen>,\d{2}|,-)?(?P<kata>\s*\((?:[^)]*rupiah|nihil)\))?"
)
RINCI = re.compile(
    r"\b(?:antara lain|namun tidak terbatas pada|tetapi tidak terbatas pada|dan lain-lain(?:nya)?"
    r"|dan lain sebagainya|dan sebagainya|dan seterusnya|dll|dsb|dst|misalnya|contohnya"
    r"|umpamanya)\b",
    re.I,
)
TERDIRI = re.compile(r"(?P<awal>\bterdiri\s+)dari\b", re.IGNORECASE)
KELAK = re.compile(
    r"\b(?:waktu|saat|jangka\s+waktu|tanggal|hari)\s+yang\s+(?:akan\s+)?(?:tidak\s+ditentukan"
    r"|(?:ditentukan|ditetapkan|diatur)\s+kemudian)\b"
)
BERTANGGAL = re.compile(r"\btanggal\s+(?:[12]?\d|3[01])\s+(?P<bulan>[A-Z][a-z]{2,})\b")
BOLEH = re.compile(
    r"(?<!yang )\b(?:tidak|tak)\s+(?:boleh|diperbolehkan|diperkenankan|diizinkan)\b"
    r"(?! kurang| lebih| melebihi| melampaui)"
)
AWAL = re.compile(
    r"^(?:Dan|Atau|Bahwa|Sehingga|Maka|Namun|Tetapi|Akan tetapi|Sedangkan|Serta|Karena|Sebab"
    r"|Oleh karena itu|Dengan demikian)\b"
)
# L2-255: of a span of time paling lama and paling singkat, of a moment paling lambat and cepat.
# Which of them "selambat-lambatnya 2 tahun" means is seen only where the moment is named behind it.
BATAS_WAKTU = (
    (re.compile(r"\bselambat-?\s?lambatnya\b", re.I), "paling lambat", "paling lama"),
    (re.compile(r"\bsecepat-?\s?cepatnya\b", re.I), "paling cepat", "paling singkat"),
)
SAAT = re.compile(
    r"\s+(?:(?:\d+|[a-z]+)\s*(?:\([^)]*\)\s*)?(?:tahun|bulan|minggu|hari|jam|menit)"
    r"(?:\s+(?:kerja|kalender|takwim))?\s+(?:terhitung\s+)?"
    r"(?:sejak|semenjak|setelah|sesudah|sebelum|dari|mulai)\b"
    r"|(?:pada\s+)?(?:tanggal|akhir|awal|pukul|saat|bulan\s+[A-Z]|minggu\s+ke|hari\s+[A-Z]|tahun\s+\d))"
)
PALING = (
    (re.compile(r"\bsekurang-?\s?kurangnya\b", re.I), "paling sedikit"),
    (re.compile(r"\bsebanyak-?\s?banyaknya\b", re.I), "paling banyak"),
    (re.compile(r"(?<!untuk )\bselama-?\s?lamanya\b", re.I), "paling lama"),
    (re.compile(r"\bsesingkat-?\s?singkatnya\b", re.I), "paling singkat"),
    (re.compile(r"\bsetinggi-?\s?tingginya\b", re.I), "paling tinggi"),
    (re.compile(r"\bserendah-?\s?rendahnya\b", re.I), "paling rendah"),
    (  # of time: paling singkat; of how often, paling sedikit
        re.compile(
            r"\bpaling sedikit(?= \d+ \([^)]*\) (?:tahun|bulan|minggu|hari|jam|menit)\b(?! sekali))"
        ),
        "paling singkat",
    ),
    (re.compile(r"\bminimal(?=\s+(?:Rp|\d|satu\b|dua\b|tiga\b))", re.I), "paling sedikit"),
    (re.compile(r"\bmaksimal(?=\s+(?:Rp|\d|satu\b|dua\b|tiga\b))", re.I), "paling banyak"),
)
LAMA = re.compile(r"\bpaling lama(?=\s+(?:pada )?(?:tanggal|akhir|bulan [A-Z])\b)")
JAMAK = re.compile(r"\b(?P<k>[a-z]{3,})-(?P=k)\b", re.IGNORECASE)
BUKAN_JAMAK = kata_kata(
    "masing sama sewaktu tiba undang sungguh anak laki hati rata berturut semata cita "
    "langkah terus-menerus kupu alih lain sendiri benar betul pelan hak mata tawar sehari "
    "undangan olah berlarut ubah kisi jaring rambu seolah coba gila lebih kira makin kanak "
    "cuma tiap nyata langit"
)
ASING = re.compile(
    r"\b(?:assessment|input|output|outcome|feedback|stakeholders?|monitoring|meeting|online|offline"
    r"|website|download|upload|reward|punishment|good governance|budgeting|planning|controlling"
    r"|check and balances?|mutatis mutandis|e-government|e-budgeting|start-?up|grand design"
    r"|roadmap|benchmarking|workshop|shelter|deadline|update)\b",
    re.IGNORECASE,
)
VARIAN = (
    (re.compile(r"\bSatuan Kerja Perangkat Daerah\b"), re.compile(r"\bPerangkat Daerah\b"),
     "“{0}” dan “Perangkat Daerah”"),
    (re.compile(r"\bOrganisasi Perangkat Daerah\b"), re.compile(r"\bPerangkat Daerah\b"),
     "“{0}” dan “Perangkat Daerah”"),
)  # fmt: skip
# What will be ("yang akan", "bahwa ... akan") is no norm, and an oath is a quotation
AKAN = re.compile(
    r"(?<!yang )(?<!dan )(?<!atau )(?<!dan/atau )(?<!sudah )(?<!tidak )"
    r"\bakan(?=\s+(?:di|me)[a-z]{4,})"
)
BAHWA = re.compile(r"\b(?:bahwa|bersumpah|berjanji|apabila|jika|terdapat|diperkirakan)\b", re.I)
WAJIB_DAPAT = re.compile(
    r"\b(?:wajib dapat|dapat wajib|harus wajib|wajib harus|harus dapat wajib)\b"
)
WAJIB = re.compile(
    r"(?<![Uu]rusan )(?<![Kk]ewenangan )(?<![Mm]uatan )(?<!bersifat )\bwajib\b"
    r"(?! pajak| belajar| retribusi| bayar| angkut| sebagaimana| yang| daftar)"
)
PEJABAT = re.compile(  # who serves is answerable by the law of the service
    r"(?:(?:Setiap|Para|Semua) )?(?:[Pp]impinan|[Kk]epala|[Pp]ejabat|[Pp]egawai|[Aa]paratur"
    r"|[Pp]erangkat [Dd]aerah|Dinas|Badan|Pemerintah|Bupati|Gubernur|Wali ?[Kk]ota|Sekretaris"
    r"|Camat|Lurah|UPTD?)\b"
)
SANKSI = re.compile(
    r"\b(?:sanksi|dipidana|denda|teguran|peringatan tertulis|diberi peringatan|dikena(?:i|kan))\b",
    re.IGNORECASE,
)
SUMPAH = re.compile(r"\b(?:bersumpah|berjanji)\b", re.IGNORECASE)


def numbers_in_words(naskah: Naskah) -> Iterator[Hit]:
    """F56: numbers of a norm are followed by words, rupiah by ,00 and words."""
    for p, m in matches(BILANGAN, naskah.teks_norma()):
        if m["kata"] or TAHUN.search(p.teks[: m.start()]) or _tanggal(p.teks, m):
            continue
        n = int(m["n"].replace(".", ""))
        baru = f"{m['n']} ({terbilang(n)}) {m['unit']}"
        yield Hit(p, f"“{m[0]}” tanpa kata dalam kurung", m.start(), m.end(), baru)
    for p, m in matches(BATAS, naskah.teks_norma()):
        if not BILANGAN.match(p.teks, m.start("n")):
            baru = f"{m['n']} ({terbilang(int(m['n']))})"
            yield Hit(p, f"“{m[0]}” tanpa kata dalam kurung", *m.span("n"), baru)
    for p, m in matches(RUPIAH, naskah.teks_norma()):
        if not m["sen"] or not m["kata"]:
            yield Hit(p, f"“{m[0].strip()}” tanpa “,00” atau kata", m.start(), m.end())


def _tanggal(teks: str, m: re.Match[str]) -> bool:
    return m["unit"] == "tahun" and len(m["n"]) == 4


def words_agree(naskah: Naskah) -> Iterator[Hit]:
    """F103: words in brackets agree with their number."""
    for pola in (KURUNG, UANG):
        for p, m in matches(pola, naskah.semua()):
            if p.bagian is Bagian.INSTRUKSI:
                continue
            kata, n = rapat(m["kata"]), m["n"].replace(".", "")
            if p.bagian is Bagian.LAMPIRAN and not ANGKA_SAJA.fullmatch(kata):
                continue  # two columns of a table on one line
            benar = _in_words(int(n), kuadriliun="kuadriliun" in kata)
            # "kode 411211 (empat satu ...)"; of two digits nobody says one by one
            satu_satu = " ".join(terbilang(int(x)) for x in n) if len(n) > 2 else benar
            if not BERBILANGAN.match(kata) or kata in (benar, f"{benar} rupiah", satu_satu):
                continue
            if KALI.search(p.teks[: m.start()]) and kata.endswith(f" kali {benar}"):
                continue
            baku = f"{benar} rupiah" if kata.endswith("rupiah") else benar
            yield Hit(p, f"“{m[0]}”: seharusnya ({baku})", *m.span("kata"))
    yield from _fractions(naskah)


def _fractions(naskah: Naskah) -> Iterator[Hit]:
    for p, m in matches(PECAHAN, naskah.semua()):
        kata = rapat(m["kata"].replace("per-sen", "persen").replace("-", " "))
        asing = p.bagian is Bagian.INSTRUKSI
        if not asing and (m["p"] or not m["n"].isdigit()) and BERPECAHAN.match(kata):
            baku = _fraction(m["n"], persen=bool(m["p"]))
            if not kata.endswith("rupiah") and PERSERATUS.sub("persen", kata) not in baku:
                yield Hit(p, f"“{m[0]}”: seharusnya ({baku[0]})", *m.span("kata"))


def _in_words(n: int, *, kuadriliun: bool) -> str:
    """Return a number in words; 10**15 is seribu triliun or, in budgets, satu kuadriliun."""
    atas, sisa = divmod(n, 10**15)
    if not kuadriliun or not atas:
        return terbilang(n)
    return f"{terbilang(atas)} kuadriliun {terbilang(sisa) if sisa else ''}".rstrip()


def _fraction(teks: str, *, persen: bool) -> list[str]:
    """Return the words of 2/3, 0,5, or 5%, the usual ones first."""
    if "/" in teks:
        atas, bawah = (terbilang(int(x)) for x in teks.split("/"))
        lain = [f"seper{bawah}", "setengah", "separuh"] if atas == "satu" else []
        return [f"{atas} per {bawah}", f"{atas} per{bawah}", *lain[: 3 if bawah == "dua" else 1]]
    utuh, _, pecah = teks.partition(",")
    kata = [terbilang(int(utuh))]
    if pecah:
        angka = " ".join(terbilang(int(x)) for x in pecah)
        kata = [f"{kata[0]} koma {angka}"]
        if not pecah.startswith("0"):
            kata.append(f"{terbilang(int(utuh))} koma {terbilang(int(pecah))}")
        kata += [f"{terbilang(int(utuh))} setengah"] * (pecah == "5")
    return [f"{k} persen" for k in kata] + kata if persen else kata


BILANGAN_KATA = kata_kata(
    "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas seratus seribu"
)


ANGKA_SAJA = re.compile(
    rf"(?:(?:{'|'.join(sorted(BILANGAN_KATA))}|(?:be)?las|puluh|ratus|ribu|rupiah|persen)[a-z]*\s*)+"
)
BERBILANGAN = re.compile(rf"(?:{'|'.join(sorted(BILANGAN_KATA))})")
BERPECAHAN = re.compile(rf"{BERBILANGAN.pattern}|(?:setengah|separuh)\b")
PERSERATUS = re.compile(r"\b(?:per seratus|perseratus|prosen)\b")
KALI = re.compile(r"\d\s*[xX]\s*\Z")


TANPA_TAHUN = re.compile(rf"\btanggal (\d{{1,2}}) ({'|'.join(BULAN)})\b(?!\s*\d)", re.IGNORECASE)
KABISAT = 2024  # of every year: 29 Februari is a day, 31 Februari never


def real_days(naskah: Naskah) -> Iterator[Hit]:
    """F164: a date is a day of the calendar."""
    teks = Kumpulan.joined(naskah.teks_hukum(), naskah.penutup)
    for p, m in matches(TERCETAK, teks):
        if parse_tanggal(m[0]) is None:
            yield Hit(p, f"“{m[0]}”: tanggal ini tidak ada", m.start(), m.end())
    for p, m in matches(TANPA_TAHUN, teks):
        if parse_tanggal(f"{m[1]} {m[2]} {KABISAT}") is None:
            yield Hit(p, f"“{m[0]}”: tanggal ini tidak ada", m.start(), m.end())
    for p, m in matches(BERTANGGAL, teks):
        if m["bulan"].capitalize() not in BULAN:
            yield Hit(p, f"“{m['bulan']}” bukan nama bulan", *m.span("bulan"))


def consists_of(naskah: Naskah) -> Iterator[Hit]:
    """F165: a list is opened with terdiri atas."""
    pesan = "“{0}”: bentuk bakunya “terdiri atas”"
    yield from hits(TERDIRI, naskah.teks_norma(), pesan, r"\g<awal>atas")


def open_deadlines(naskah: Naskah) -> Iterator[Hit]:
    """F166: how long something lasts, and when it begins, is told."""
    yield from hits(KELAK, naskah.teks_norma(), "“{0}”: saat atau jangka waktunya tidak pasti")


def forbidden(naskah: Naskah) -> Iterator[Hit]:
    """F172: what may not be done is dilarang."""
    yield from hits(BOLEH, naskah.teks_norma(), "“{0}”: larangan dirumuskan dengan “dilarang”")


def open_lists(naskah: Naskah) -> Iterator[Hit]:
    """F63: a norm has no open list."""
    yield from hits(RINCI, naskah.teks_norma(), "“{0}” tidak digunakan dalam norma")


def first_word(naskah: Naskah) -> Iterator[Hit]:
    """F64: a norm does not begin with a conjunction."""
    yield from hits(AWAL, _first_words(naskah, AWAL), "norma diawali kata sambung “{0}”")


def _first_words(naskah: Naskah, pola: re.Pattern[str]) -> Iterator[Petikan]:
    """Yield what each Pasal and ayat says first, and the items of Pasal II."""
    for satu in naskah.norma_with(pola):
        if satu.satuan.jenis in (Jenis.AYAT, Jenis.PASAL):
            yield satu.utama
    yield from naskah.pasal_ii


def modals(naskah: Naskah) -> Iterator[Hit]:
    """F65: wajib, harus and dapat are not mixed; akan states no norm."""
    for kena in hits(AKAN, _first_words(naskah, AKAN), "kata “{0}” bukan rumusan norma"):
        if not BAHWA.search(kena.petikan.teks[: kena.awal]):
            yield kena
    yield from hits(WAJIB_DAPAT, naskah.teks_norma(), "“{0}” mencampur kewajiban dan kebolehan")


def duty_without_sanction(naskah: Naskah) -> Iterator[Hit]:
    """F104: wajib goes with a sanction."""
    if naskah.luar and naskah.perubahan:
        return  # the sanction may stand in the law that is amended
    semua = " ".join(f"{s.kalimat} {s.ekor}" for s in naskah.batang.walk())
    if SANKSI.search(semua):
        return
    perkada = naskah.luar and "PERATURAN DAERAH" not in naskah.judul.teks.upper()
    for kena in hits(WAJIB, naskah.teks_norma(), "“{0}” tanpa sanksi dalam peraturan ini"):
        if not (perkada and PEJABAT.match(kena.petikan.teks)):
            yield kena


def at_most(naskah: Naskah) -> Iterator[Hit]:
    """F66: limits are paling lambat, lama, sedikit, banyak."""
    for pola, saat, jangka in BATAS_WAKTU:
        for p, m in matches(pola, naskah.teks_norma()):
            yield _time_limit(p, m, saat, jangka)
    for pola, baku in PALING:
        for p, m in matches(pola, naskah.teks_norma()):
            ganti = huruf_besar_sama(baku, m[0])
            yield Hit(p, f"“{m[0]}” seharusnya “{ganti}”", m.start(), m.end(), ganti)
    yield from hits(
        LAMA, naskah.teks_norma(), "“{0}” untuk tenggat: “paling lambat”", "paling lambat"
    )


def _time_limit(p: Petikan, m: re.Match[str], saat: str, jangka: str) -> Hit:
    """Return the finding of one limit of time; it has a replacement where the moment is named."""
    if SAAT.match(p.teks, m.end()):
        ganti = huruf_besar_sama(saat, m[0])
        return Hit(p, f"“{m[0]}” seharusnya “{ganti}”", m.start(), m.end(), ganti)
    pesan = f"“{m[0]}” seharusnya “{saat}” untuk batas waktu, atau “{jangka}” untuk jangka waktu"
    return Hit(p, pesan, m.start(), m.end())


def plurals(naskah: Naskah) -> Iterator[Hit]:
    """F67: nouns are not doubled for the plural."""
    for kena in hits(JAMAK, naskah.teks_norma(), "“{0}” memakai bentuk ulang untuk jamak"):
        if kena.kutipan.split("-")[0].lower() not in BUKAN_JAMAK:
            yield kena


def one_term(naskah: Naskah) -> Iterator[Hit]:
    """F68: one notion, one term."""
    semua = " ".join(p.teks for p in naskah.teks_norma())
    for satu, lain, pesan in VARIAN:
        if any(matches(satu, naskah.teks_norma())) and lain.search(satu.sub("", semua)):
            yield from hits(satu, naskah.teks_norma(), f"dua istilah untuk satu hal: {pesan}")


def foreign(naskah: Naskah) -> Iterator[Hit]:
    """F69: no foreign words in norms."""
    yield from hits(ASING, naskah.teks_norma(), "istilah asing “{0}” dalam norma")


def long_sentence(naskah: Naskah) -> Iterator[Hit]:
    """F112: a sentence of a norm is short."""
    for p in naskah.teks_norma():
        jumlah = len(p.teks.split())
        if jumlah > bound("F112", "kata") and not SUMPAH.search(p.teks):
            wadah = "butir" if p.bagian is Bagian.PASAL_II else "ayat"
            yield Hit(p, f"kalimat norma {jumlah} kata; bagi dalam beberapa {wadah}")
