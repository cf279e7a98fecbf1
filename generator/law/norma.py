"""Who must, may or does what: the norms in a sentence of law, by their words alone.

A norm is read from the sentence that states it: whom it is addressed to, and the words that bind
him (``wajib melaporkan``, ``dilarang``, ``melakukan``). What is not certain is left out; nothing is
guessed into a sentence that has no such words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from generator.law import tree
from generator.model.alamat import Alamat
from generator.model.satuan import Satuan

OPERATOR = (
    *("wajib", "dilarang", "berhak", "berwenang", "bertanggung jawab", "bertugas"),
    *("mempunyai tugas", "dikenai", "dikenakan", "harus", "dapat"),
)
"""Words that bind; the first that stands in a sentence tells its kind."""
IKATAN = "|".join(map(re.escape, OPERATOR))
_BUKAN = (  # begin like verbs, and are none that tell what somebody does
    "mengenai|menurut|melalui|merupakan|berdasarkan|berikut|berupa|bersama|berbagai|dimaksud|dinas|"
    "direktur|terhadap|termasuk|tersebut|tertentu|tertulis|menteri|berkala|berkaitan|dirinya|meter|"
    "berat|berjenjang|terhitung|dihitung|berlaku|disingkat|bersifat|melainkan|bertanggung|bertugas|"
    "berhak|berwenang|medis|meliputi|diri|distrik|media|dilarang|digital|berumur|bertempat|beserta|"
    "diploma|menjadi|dengan|berita|memenuhi"
)
KERJA = re.compile(
    rf"\b(?!(?:{_BUKAN})\b)(?:me[a-z]{{4,}}|di[a-z]{{4,}}|ber[a-z]{{4,}}|memiliki|terdiri)\b"
)
RANTAI = re.compile(
    rf"(?P<ikatan>(?:\b(?:tidak|{IKATAN})\s+)*)(?P<kerja>{KERJA.pattern})"
    rf"|(?P<sendiri>\b(?:tidak\s+)?(?:{IKATAN}))\b"
)
"""A predicate: words that bind before a verb, or alone."""
_SELA = re.compile(
    r"\s+(?:yang|sebagaimana|dalam|pada|untuk|dengan|atas|sesuai|selain|setelah|sebelum)\b"
)
_PEMBUKA = re.compile(
    r"^(?:Dalam hal|Dalam rangka|Untuk|Selain|Apabila|Setelah|Sebelum|Berdasarkan)\b"
)
DEFINISI = re.compile(r"\b(?:adalah|ialah|yang selanjutnya)\b")
_ORANG = re.compile(
    r"^(?:Setiap|Pemilik|Pemegang|Pelaku|Penanggung|Pengelola|Pengguna|Penyelenggara|Pedagang|Warga|"
    r"Masyarakat|Produsen|Pemohon|Wajib|Pejabat|Pegawai|Ketua|Kepala|Direktur|Gubernur|Bupati|"
    r"Wali Kota|DPRD|DPRA|DPRK|Menteri|Pemerintah|Perangkat Daerah|Dinas|Badan|Inspektorat|"
    r"Sekretaris|Sekretariat|Camat|Lurah|Satuan Polisi|Satpol|Badan Usaha|Orang|Kelompok|Lembaga|"
    r"Penyidik)\b"
)


@dataclass(frozen=True, slots=True)
class Norma:
    """One norm: the unit that states it, its word, and whom it is addressed to if it says so.

    Of an amendment the word is also that of a change (``diubah``), and nobody is addressed.
    """

    satuan: str
    kata: str
    pelaku: str = ""
    bunyi: str = ""


def norms_of(akar: Satuan, di: Alamat | None = None) -> Iterator[Norma]:
    """Yield the norms of a unit and of all below it that bind somebody, in printed order."""
    for arah, satuan in tree.traverse(akar):
        if satuan.dihapus or not satuan.kalimat:
            continue
        dalam = tree.alamat_di(akar, arah)
        alamat = Alamat((*(di.langkah if di else ()), *dalam.langkah))
        if (isi := addressed(satuan.kalimat)) is not None:
            yield Norma(str(alamat), isi[1], isi[0], " ".join(satuan.kalimat.split()))


def addressed(kalimat: str) -> tuple[str, str] | None:
    """Return whom a sentence addresses and the word that binds him; None where it says neither."""
    teks = " ".join(kalimat.split())
    if _PEMBUKA.match(teks) and "," in teks:
        teks = teks.partition(",")[2].lstrip()
        teks = teks[:1].upper() + teks[1:]
    m = RANTAI.search(_tanpa_sela(teks))
    if m is None or DEFINISI.search(teks):
        return None
    depan = _tanpa_sela(teks)[: m.start()].strip(" ,")
    if not depan or not _ORANG.match(depan) or len(depan.split()) > 12:
        return None
    ikatan = (m["ikatan"] or "").split()
    kata = m["sendiri"] or (" ".join(ikatan) if ikatan else m["kerja"])
    return depan, kata


def _tanpa_sela(teks: str) -> str:
    """Return a sentence whose subject has lost what only describes it."""
    m = _SELA.search(teks)
    if m is None:
        return teks
    sisa = RANTAI.search(teks)
    if sisa is not None and sisa.start() < m.start():
        return teks
    ikat = re.search(rf"\b(?:tidak\s+)?(?:{IKATAN})\b", teks[m.end() :])
    return teks[: m.start()] + " " + teks[m.end() + ikat.start() :] if ikat else teks


def fingerprint(norma: Sequence[Norma]) -> str:
    """Return the hash of norms: units, words and addressees, in whatever order they are told."""
    semua = sorted({(n.satuan, n.kata, n.pelaku) for n in norma})
    return sha256("\n".join("\t".join(satu) for satu in semua).encode()).hexdigest()[:12]
