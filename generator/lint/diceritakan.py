"""A norm told again: who answers to whom, what form a rule takes, what goes on or ends.

The body of the law as amended, and Pasal II, are what the paper may tell. A sentence is held to the
norms about its subject; one that agrees is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.lint.akademik import kata_isi
from generator.lint.alat import akar_kata
from generator.lint.alat import kalimat as kalimat_dari
from generator.lint.hitungan import LAIN
from generator.lint.keadaan import paper_sentences
from generator.lint.naskah import Hit, Naskah
from generator.lint.ucapan import ANDAIAN
from generator.model.satuan import Jenis
from generator.model.tabel import sentences

SIAPA = (
    r"(?P<isi>[A-Za-z][^.,;:]*?)"
    r"(?=\s+(?:yang|melalui|dalam|pada|setelah|sesuai|dengan|untuk|atas|paling)\b|[.,;:]|$)"
)
RUANG = {
    "bertanggung jawab kepada": re.compile(
        rf"\bbertanggung\s+jawab\s+(?:langsung\s+)?kepada\s+{SIAPA}"
    ),
    "dipimpin oleh": re.compile(rf"\bdipimpin\s+oleh\s+(?:seorang\s+)?{SIAPA}"),
    "dilaksanakan oleh": re.compile(
        rf"\b(?:dilaksanakan|dilakukan|diselenggarakan|dikelola)\s+oleh\s+(?:seorang\s+)?{SIAPA}"
    ),
    "disampaikan kepada": re.compile(rf"\bdisampaikan\s+kepada\s+{SIAPA}"),
    "dikonsultasikan kepada": re.compile(
        rf"\bdikonsultasikan\s+(?:secara\s+)?(?:tertulis\s+)?(?:kepada|dengan)\s+{SIAPA}"
    ),
    "diatur dengan": re.compile(
        r"\b(?:diatur|ditetapkan|dibentuk)\s+(?:lebih\s+lanjut\s+)?(?:dengan|dalam)\s+"
        r"(?P<isi>(?:Peraturan|Keputusan)\s+(?:Daerah|Gubernur|Bupati|Wali\s*Kota|Menteri|Presiden))\b"
    ),
}
# What goes on and what ends: the words of one side deny those of the other.
LAWAN = (
    (
        r"tetap\s+melaksanakan",
        r"(?:berhenti|tidak\s+lagi)\s+melaksanakan|diberhentikan|dibebaskan\s+dari|dibubarkan",
    ),
    (
        r"tetap\s+berlaku",
        r"tidak\s+berlaku\s+lagi|tidak\s+lagi\s+berlaku|berakhir\s+sejak|batal\s+sejak",
    ),
    (r"dilanjutkan", r"dihentikan|tidak\s+dilanjutkan|diulang\s+dari\s+awal"),
    (
        r"tetap\s+(?:dilaksanakan|digunakan|dikelola|berada|menjabat)",
        r"(?:langsung|segera|serta-merta|seketika)\s+(?:di|ber)\w+|ditutup|dihentikan|dibekukan",
    ),
    (r"dialihkan", r"tidak\s+dialihkan|tetap\s+berada\s+pada"),
)
LAWAN_KATA = tuple(
    tuple(re.compile(rf"(?<!tidak )\b(?:{sisi})\b") for sisi in pasangan) for pasangan in LAWAN
)
# The rule of another, the text of before, or what others wrote of it.
BUKAN_RANCANGAN = re.compile(
    r"\b(?:Undang-Undang|Peraturan\s+(?:Pemerintah|Presiden|Menteri)|Lampiran|rekonstruksi|semula|lama"
    r"|sebelum\w*|dahulu|diberitakan|menurut\s+(?:berita|pemberitaan)|masih|belum|tidak\s+(?:jelas|tegas))\b"
)
# A norm itself may demand, permit, or say when.
TENTANG_WAKTU = re.compile(r"\b(?:setelah|sebelum|dapat|harus|akan)\b")
UMUM = frozenset({"daerah", "kepala", "dimaksud", "sebagaimana", "ketentuan", "mengenai"})


@dataclass(frozen=True, slots=True)
class Kaidah:
    """One sentence that binds: its words, those of its Pasal, and how it is called."""

    teks: str
    sekitar: frozenset[str]
    label: str


def norm_as_written(naskah: Naskah) -> Iterator[Hit]:
    """N33: what a paper tells of a norm is what the norm says."""
    if naskah.dossier is None or naskah.amandemen is None:
        return
    kaidah = tuple(_rules(naskah))
    for petikan, kalimat, awal in paper_sentences(naskah):
        if petikan.label.startswith("Evaluasi peraturan"):  # it tells the norm of another
            continue
        if not LAIN.search(kalimat):
            for pesan, a, b in _annexed(kalimat, naskah):
                yield Hit(petikan, pesan, awal + a, awal + b)
        if LAIN.search(kalimat) or BUKAN_RANCANGAN.search(kalimat):
            continue
        if ANDAIAN.search(TENTANG_WAKTU.sub("", kalimat)):
            continue
        lawan = (
            *_slots(kalimat, kaidah),
            *_opposed(kalimat, kaidah),
            *_negated(kalimat, kaidah),
            *_agents(kalimat, kaidah),
            *(_misplaced(kalimat, kaidah) if petikan.label != "bab-3" else ()),
        )
        for pesan, a, b in lawan:
            yield Hit(petikan, pesan, awal + a, awal + b)


def _rules(naskah: Naskah) -> Iterator[Kaidah]:
    for pasal in naskah.batang.walk():
        if pasal.jenis is Jenis.PASAL:
            semua = [sentences(s.kalimat) for s in pasal.walk()]
            sekitar = frozenset(kata_isi(" ".join(semua)))
            for teks in semua:
                for satu in kalimat_dari(teks):
                    yield Kaidah(satu, sekitar, f"Pasal {pasal.nomor}")
    for petikan in naskah.pasal_ii:
        for satu in kalimat_dari(petikan.teks):
            yield Kaidah(satu, frozenset(kata_isi(satu)), petikan.label)


def _about(pokok: str, kaidah: Kaidah, sampai: int) -> bool:
    """Whether a norm has the subject of a sentence: its first word, and most of the others."""
    kata = [k for k in re.findall(r"[a-z-]{5,}", pokok.lower()) if k in kata_isi(pokok) - UMUM]
    sendiri = kata_isi(kaidah.teks[:sampai])
    if not kata or kata[0] not in sendiri:
        return False
    kena = sum(k in sendiri or k in kaidah.sekitar for k in set(kata))
    return kena * 3 >= len(set(kata)) * 2 and kena >= min(2, len(set(kata)))


def _slots(kalimat: str, kaidah: tuple[Kaidah, ...]) -> Iterator[tuple[str, int, int]]:
    for nama, pola in RUANG.items():
        m = pola.search(kalimat)
        if m is None or re.search(r"\b(?:tidak|bukan)\s+\Z", kalimat[: m.start()]):
            continue
        ada = [
            (n["isi"], satu.label)
            for satu in kaidah
            for n in pola.finditer(satu.teks)
            if _about(kalimat[: m.start()], satu, n.start())
        ]
        if ada and not any(_same(m["isi"], isi, nama) for isi, _ in ada):
            isi, label = ada[0]
            yield f"“{nama} {m['isi']}”, sedangkan {label}: {nama} {isi}", m.start(), m.end()


def _same(disebut: str, tertulis: str, nama: str) -> bool:
    a, b = " ".join(disebut.lower().split()), " ".join(tertulis.lower().split())
    if nama == "diatur dengan":
        return a == b
    return bool(_heads(a) & _heads(b)) or a in b or b in a


def _heads(teks: str) -> set[str]:
    return {k for k in re.findall(r"\w{3,}", teks) if k not in ("kepala", "daerah", "para")}


def _opposed(kalimat: str, kaidah: tuple[Kaidah, ...]) -> Iterator[tuple[str, int, int]]:
    for pasangan in LAWAN_KATA:
        for satu, lain in (pasangan, pasangan[::-1]):
            m = satu.search(kalimat)
            if m is None or lain.search(kalimat):
                continue
            kena = [
                k
                for k in kaidah
                if (n := lain.search(k.teks)) and _about(kalimat[: m.start()], k, n.start())
            ]
            if kena and not any(satu.search(k.teks) for k in kena):
                yield f"“{m[0]}” membantah {kena[0].label}", m.start(), m.end()


TIDAK = re.compile(r"\btidak\s+(?P<kerja>(?:me|di|ber)[a-z]{3,})\b")


def _negated(kalimat: str, kaidah: tuple[Kaidah, ...]) -> Iterator[tuple[str, int, int]]:
    """Yield a denial of what a norm says with the same verb of the same subject and object."""
    for m in TIDAK.finditer(kalimat):
        kerja = re.compile(rf"(?<!tidak )\b{m['kerja']}\b")
        objek = kata_isi(kalimat[m.end() :])
        for satu in kaidah:
            n = kerja.search(satu.teks)
            if n is None or not objek or not _about(kalimat[: m.start()], satu, n.start()):
                continue
            if len(objek & kata_isi(satu.teks[n.end() :])) * 3 >= len(objek) * 2:
                yield f"“{m[0]}” membantah {satu.label}", m.start(), m.end()
                break


MENGATUR = (
    r"(?:mengatur|mewajibkan|menetapkan|menentukan|memuat|menegaskan|memberikan|membatasi|melarang|mengharuskan"
    r"|merinci|menugaskan|memerintahkan|menyatakan|mendefinisikan)"
)
DIATUR = (
    r"(?:diatur|diwajibkan|ditetapkan|ditentukan|dimuat|ditegaskan|tercantum|dirumuskan|dirinci|disebut"
    r"|dituangkan|diperintahkan|dibatasi|didefinisikan)"
)
PASAL_ISI = re.compile(
    rf"\b(?P<pasal>Pasal\s+(?P<n>\d+[A-Z]{{0,2}}))(?:\s+ayat\s+\(\w+\))?\s+(?:\w+\s+)?{MENGATUR}\s+"
    r"(?:mengenai\s+|tentang\s+|bahwa\s+)?(?P<isi>[^.;]+)"
)
ISI_PASAL = re.compile(
    rf"(?P<isi>[^.;]+?)\s+(?:\w+\s+)?{DIATUR}\s+(?:lebih\s+lanjut\s+)?(?:di\s+)?(?:dalam|pada|oleh|dengan)\s+"
    r"(?P<pasal>Pasal\s+(?P<n>\d+[A-Z]{0,2}))"
)


LAMPIRAN = re.compile(
    r"\b(?<!dalam )(?P<n>Lampiran(?:\s+[IVX]+)?)\s+"
    r"(?:memuat|berisi|menyajikan|memperlihatkan|menggambarkan)\s+(?P<isi>[^.;]+)"
)


def _annexed(kalimat: str, naskah: Naskah) -> Iterator[tuple[str, int, int]]:
    """Yield what an annex is said to hold of which it has no word."""
    if re.search(r"\b(?:Undang-Undang|Peraturan\s+(?:Pemerintah|Presiden|Menteri))\b", kalimat):
        return
    ada = _roots(" ".join(p.teks.replace("-", " ") for p in naskah.lampiran))
    for m in LAMPIRAN.finditer(kalimat) if ada else ():
        hal = _roots(m["isi"])
        if len(hal) >= 2 and not hal & ada:
            yield f"{m['n']} tidak memuatnya", *m.span()


def _misplaced(kalimat: str, kaidah: tuple[Kaidah, ...]) -> Iterator[tuple[str, int, int]]:
    """Yield a Pasal said to hold a matter of which it has no word, while another has all."""
    if len(re.findall(r"\bPasal\s+\d", kalimat)) != 1:
        return
    m = PASAL_ISI.search(kalimat) or ISI_PASAL.search(kalimat)
    hal = _roots(m["isi"]) if m else frozenset()
    if m is None or len(hal) < 2:
        return
    isi: dict[str, set[str]] = {}
    for satu in kaidah:
        if satu.label.startswith("Pasal ") and "II" not in satu.label:
            isi.setdefault(satu.label, set()).update(_roots(satu.teks))
    disebut = f"Pasal {m['n']}"
    if disebut not in isi or len(hal & isi[disebut]) * 2 > len(hal):
        return
    lain = [nama for nama, akar in isi.items() if len(hal & akar) * 4 >= len(hal) * 3]
    if lain:  # that of the definitions last: it has every word
        nama = min(lain, key=lambda satu: satu == "Pasal 1")
        yield f"{disebut} tidak memuatnya; {nama} memuat hal itu", *m.span("pasal")


def _roots(teks: str) -> frozenset[str]:
    satu_kata = re.sub(r"\btanggung\s+jawab", "tanggungjawab", teks)
    return frozenset(akar_kata(k) for k in kata_isi(satu_kata) - UMUM)


PELAKU = (
    r"(?:Gubernur|Bupati|Wali\s+Kota|Menteri|Presiden|DPRD|Dewan\s+Perwakilan\s+Rakyat\s+Daerah"
    r"|Sekretaris\s+Daerah|Inspektorat|[Kk]epala\s+(?:Dinas|Badan|Perangkat\s+Daerah|Biro)"
    r"|[Dd]irektur(?:\s+Rumah\s+Sakit\s+Daerah)?|Perangkat\s+Daerah)"
)
OLEH = re.compile(
    rf"(?P<objek>[^.;]+?)\s+di(?P<kerja>[a-z]{{4,}})\s+(?:\w+\s+){{0,2}}?oleh\s+(?P<siapa>{PELAKU})\b"
)
AKTIF = re.compile(
    rf"(?P<siapa>{PELAKU})\s+(?:wajib\s+|dapat\s+|harus\s+|berwenang\s+|akan\s+)?"
    r"(?P<kerja>me[a-z]{4,})\s+(?P<objek>[^.;]+)"
)


@lru_cache(maxsize=4096)
def _acts(teks: str) -> tuple[tuple[re.Match[str], str, str, frozenset[str]], ...]:
    """Return who does what to which object, by the roots of the words; a norm is asked often."""
    return tuple(_read_acts(teks))


def _read_acts(teks: str) -> Iterator[tuple[re.Match[str], str, str, frozenset[str]]]:
    for pola, depan in ((OLEH, "di"), (AKTIF, "")):
        for m in pola.finditer(teks):
            kerja = akar_kata(f"{depan}{m['kerja']}")
            yield m, " ".join(m["siapa"].lower().split()), kerja, _roots(m["objek"]) - {kerja}


def _agents(kalimat: str, kaidah: tuple[Kaidah, ...]) -> Iterator[tuple[str, int, int]]:
    """Yield an act told of another than the one whom the norm names."""
    for m, siapa, kerja, objek in _acts(kalimat):
        if len(objek) < 2:
            continue
        ada = [
            (pelaku, satu.label)
            for satu in kaidah
            for _, pelaku, kata, hal in _acts(satu.teks)
            if kata == kerja and len(objek & hal) >= 2 and len(objek & hal) * 3 >= len(objek) * 2
        ]
        if ada and not any(siapa in pelaku or pelaku in siapa for pelaku, _ in ada):
            pesan = f"pelakunya disebut {m['siapa']}, sedangkan {ada[0][1]}: {ada[0][0]}"
            yield pesan, *m.span("siapa")
