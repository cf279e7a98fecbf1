"""Checks of the frame that a kind of regulation must have, and of how its signs are set."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.lint.alat import hits, utuh
from generator.lint.bentuk import jenis_naskah
from generator.lint.kumpulan import Kumpulan, matches
from generator.lint.naskah import Hit, Naskah
from generator.model.jabatan import PENGGANTI
from generator.model.satuan import Jenis

BERLAKU = re.compile(  # not "Pada saat Peraturan Bupati ini mulai berlaku, ..."
    r"\bberlaku\s+(?:(?:efektif|surut)\s+)?(?:pada|sejak|setelah|sesudah|terhitung|mulai|surut|untuk|\d)"
    r"|\bberlaku\s*[.;]|\bberlakunya\b",
    re.IGNORECASE,
)
LAZIM = 3  # Pasal; fewer are a fragment, or what a scan left


def enters_into_force(naskah: Naskah) -> Iterator[Hit]:
    """F257: a regulation says when it enters into force."""
    if not naskah.luar or naskah.perubahan or jenis_naskah(naskah) is None:
        return
    pasal = [s for s in naskah.batang.walk() if s.jenis is Jenis.PASAL]
    teks = Kumpulan.joined(naskah.teks_norma(), naskah.penutup)
    if len(pasal) >= LAZIM and not any(matches(BERLAKU, teks)):
        akhir = next((n.utama for n in reversed(naskah.norma) if n.alamat.pasal), naskah.judul)
        yield utuh(akhir, "saat mulai berlaku peraturan ini tidak disebut")


def decided(naskah: Naskah) -> Iterator[Hit]:
    """F258: what is set is named after Menetapkan."""
    if naskah.luar and jenis_naskah(naskah) and naskah.menimbang and naskah.menetapkan is None:
        yield utuh(naskah.judul, "Menetapkan dan nama peraturan sesudahnya tidak ada")


BERNOMOR = re.compile(r"\bNOMOR\b.{1,20}\bTAHUN\b", re.IGNORECASE)


def title_says_of_what(naskah: Naskah) -> Iterator[Hit]:
    """F259: the title has the word TENTANG between the year and the name."""
    judul = naskah.judul.teks
    if naskah.luar and jenis_naskah(naskah) and BERNOMOR.search(judul) and "TENTANG" not in judul:
        yield utuh(naskah.judul, "kata TENTANG tidak ada")


JUDUL_KOSONG = re.compile(  # older laws give the title behind the gazette
    r"\bNomor\s+\d+\s+Tahun\s+\d{4}(?!\s*(?:tentang|/))(?!\s*\([^)]*\)\s*tentang)(?=\s*[(;.])", re.I
)


def named_with_title(naskah: Naskah) -> Iterator[Hit]:
    """F252: what the legal basis lists is named with its title."""
    for butir in naskah.mengingat if naskah.luar else ():
        p = butir.petikan
        m = JUDUL_KOSONG.search(p.teks)
        if m and "tentang" not in p.teks[: m.start()].lower():
            yield Hit(p, f"“{m[0]}” tidak menyebut judulnya", m.start(), m.end())


TERTANDA = re.compile(
    rf"^\s*(?:a\.n\. )?{PENGGANTI}?(?:GUBERNUR|BUPATI|WALI ?KOTA)\b[^a-z]{{0,60}}$", re.MULTILINE
)
CAP = re.compile(r"\b(?:ttd|cap)\b", re.IGNORECASE)
# another office in capitals on a line of its own, as a signature stands; a chart has no comma
PENANDA_LAIN = re.compile(
    r"^\s*(?P<n>(?:KEPALA (?:DINAS|BADAN|BAGIAN|BIRO|KANTOR)|SEKRETARIS|INSPEKTUR|CAMAT|ASISTEN"
    r"|KETUA)\b[^a-z\n]{0,60},)$",
    re.MULTILINE,
)
SEKDA = re.compile(r"^\s*(?P<n>SEKRETARIS DAERAH\b[^a-z\n]{0,60})$", re.MULTILINE)
BERISI = re.compile(r"^.*\S.*$", re.MULTILINE)
AKHIR = 12  # lines at the end of an annex in which its signature stands


def annex_signed(naskah: Naskah) -> Iterator[Hit]:
    """F253: each annex ends with the office and name of who makes the regulation."""
    if not naskah.luar or jenis_naskah(naskah) is None or naskah.perubahan:
        return
    for p in naskah.lampiran:
        baris = [m.start() for m in BERISI.finditer(p.teks)][-AKHIR:]
        if not baris or TERTANDA.search(p.teks, baris[0]):
            continue
        cap = CAP.search(p.teks, baris[0])
        m = PENANDA_LAIN.search(p.teks, baris[0]) or (cap and SEKDA.search(p.teks, baris[0]))
        if m:
            siapa = m["n"].strip().rstrip(",").title()
            pesan = f"Lampiran ini ditandatangani {siapa}, bukan pembentuk peraturan ini"
            yield Hit(p, pesan, *m.span("n"))
        elif not cap:
            yield utuh(p, "Lampiran ini tidak ditandatangani pada akhirnya")


UUD = re.compile(
    r"\b(?:UUD(?:\s+NRI)?(?:\s+(?:Tahun\s+)?1945)?|Undang-Undang\s+Dasar(?:\s+Negara)?\s+(?:Tahun\s+)?1945"
    r"|Undang-Undang\s+Dasar\s+Republik\s+Indonesia(?:\s+Tahun)?\s+1945)\b"
)


def constitution_named(naskah: Naskah) -> Iterator[Hit]:
    """F255: the constitution is named as it names itself."""
    teks = (*(b.petikan for b in naskah.menimbang), *(b.petikan for b in naskah.mengingat))
    nama = "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945"
    if naskah.luar:
        yield from hits(UUD, teks, f"“{{0}}” seharusnya “{nama}”", nama)


BERLEBIH = re.compile(
    r"\b(?:adalah\s+merupakan|merupakan\s+adalah|ialah\s+merupakan|agar\s+supaya|demi\s+untuk"
    r"|(?<!tepat )guna\s+untuk|sangat\s+\w+\s+sekali|disebabkan\s+karena"
    r"|dikarenakan\s+oleh\s+karena"
    r"|antara\s+lain\s+seperti|(?:jika|bila|dalam\s+hal)\s+apabila|apabila\s+jika"
    r"|dalam\s+hal\s+jika"
    r"|seperti\s+misalnya|sejak\s+dari|semua\s+para|dapat\s+wajib|wajib\s+harus|harus\s+wajib"
    r"|terdiri\s+(?:atas|dari)\s+sebagai\s+berikut)\b",
    re.IGNORECASE,
)


def redundant(naskah: Naskah) -> Iterator[Hit]:
    """F256: of two words for one thing, one stands."""
    yield from hits(BERLEBIH, naskah.teks_norma(), "“{0}”: satu kata cukup")


RAPAT = re.compile(r"\b(?P<a>ayat|huruf|angka|Pasal)(?P<b>\(\d+[a-z]?\)|\d+\b)")
TITIK_GANDA = re.compile(r"(?<![.…])(?:\.\.(?![.…])|;;|,,|::|\.;|;\.|,\.)(?=\s|\Z)")
KURUNG = re.compile(r"[()]")
DAN_ATAU = re.compile(r"\b(?P<a>dan|DAN) (?P<b>atau|ATAU)\b")


def signs(naskah: Naskah) -> Iterator[Hit]:
    """F251: a blank before a number, one sign at the end, every bracket closed."""
    menimbang = (b.petikan for b in naskah.menimbang)
    teks = Kumpulan.joined(naskah.teks_norma(), menimbang) if naskah.luar else Kumpulan()
    yield from hits(RAPAT, teks, "“{0}” tanpa spasi", r"\g<a> \g<b>")
    yield from hits(TITIK_GANDA, teks, "tanda baca ganda “{0}”")
    yield from hits(DAN_ATAU, teks, "“{0}” seharusnya “dan/atau”", r"\g<a>/\g<b>")
    for p in teks.may_match(KURUNG):
        if (awal := _unclosed(p.teks)) is not None:
            yield Hit(p, "tanda kurung tidak ditutup", awal, len(p.teks))


def _unclosed(teks: str) -> int | None:
    """Return where the last unclosed bracket stands; "1)" opens a list and closes none."""
    buka: list[int] = []
    for m in KURUNG.finditer(teks):
        if m[0] == "(":
            buka.append(m.start())
        elif buka:
            buka.pop()
    return buka[-1] if buka else None


ORANG = r"(?P<n>\d+)\s*\([a-z ]+\)\s*(?P<s>orang|anggota|unit|kursi|wakil)\b"
BERJUMLAH = re.compile(
    rf"(?<!paling banyak )(?<!paling sedikit )(?<!paling kurang )\b{ORANG}[^.;:]*"
    r"\b(?:terdiri\s+(?:atas|dari)|meliputi|dengan\s+(?:susunan|rincian))[^.;:]*:?\s*\Z"
)
BAGIANNYA = re.compile(ORANG)


def members_add_up(naskah: Naskah) -> Iterator[Hit]:
    """F250: those that a list counts one by one are together what its opening says."""
    for satu in naskah.norma_with(BERJUMLAH):
        m = BERJUMLAH.search(satu.satuan.kalimat)
        butir = [a for a in satu.satuan.anak if a.jenis in (Jenis.HURUF, Jenis.ANGKA)]
        kena = [BAGIANNYA.findall(b.kalimat) for b in butir]
        if m is None or len(butir) < 2 or any(len(k) != 1 for k in kena):
            continue
        if any("paling" in b.kalimat or b.anak for b in butir):
            continue
        jumlah = sum(int(k[0][0]) for k in kena)
        if jumlah != int(m["n"]):
            pesan = f"disebut {m['n']} {m['s']}, rinciannya {jumlah}"
            yield Hit(satu.utama, pesan, m.start("n"), m.end("s"))
