"""What a text says of two regulations: which changes or revokes the other, which came first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.lint.keadaan import paper_sentences
from generator.lint.naskah import Hit, Naskah
from generator.lint.ucapan import ANDAIAN, Salah
from generator.model.dossier import IsiPerubahan
from generator.model.peraturan import PeraturanPustaka
from generator.model.sitasi import Sitasi

AKTIF = re.compile(
    r"(?:^|\s)(?:telah\s+|lalu\s+|kemudian\s+)?(?P<kerja>mengubah|mencabut|menggantikan|mengganti)"
    r"(?:\s+(?:sebagian|seluruh|ketentuan))*\s*\Z"
)
PASIF = re.compile(
    r"(?:^|\s)(?:telah\s+|sudah\s+)?(?P<kerja>diubah|dicabut|digantikan|diganti)"
    r"(?:\s+(?:beberapa\s+kali|terakhir|kemudian|dan|seluruhnya))*\s+(?:oleh|dengan)\s*\Z"
)
TERBIT = (
    r"(?:dibentuk|disusun|ditetapkan|diundangkan|disahkan|terbit|lahir|mulai\s+berlaku|berlaku)"
)
URUTAN = re.compile(
    rf"\b{TERBIT}\s+(?:jauh\s+)?(?P<kapan>sebelum|setelah|sesudah)\s+"
    rf"(?:(?:{TERBIT}(?:nya)?|adanya)\s+)?\Z|\b(?P<dahulu>mendahului|lebih\s+dahulu\s+daripada)\s*\Z"
)
RANCANGAN = re.compile(
    r"\b(?:Rancangan(?:\s+Peraturan\s+Daerah)?|Peraturan\s+Daerah)(?:\s+ini)?\s+"
    r"(?:akan\s+)?(?P<kerja>mencabut|menggantikan|mengganti)\s*\Z"
)
# Of the regulation named just before: no other subject stands between.
BERLAKU = re.compile(
    r"(?:\s+tentang\s+(?:[A-Z][\w-]*|dan|di|atas)(?:\s+(?:[A-Z][\w-]*|dan|di|atas))*)?\s+"
    r"(?P<keadaan>masih\s+(?:tetap\s+)?berlaku|telah\s+dicabut|tidak\s+(?:lagi\s+berlaku|berlaku\s+lagi))\b"
)
MENCABUT = frozenset({"mencabut", "menggantikan", "mengganti", "dicabut", "digantikan", "diganti"})


def relation_as_recorded(naskah: Naskah) -> Iterator[Hit]:
    """N32: which regulation changes or revokes which, and which came first, is as recorded."""
    for petikan, kalimat, awal in paper_sentences(naskah):
        if ANDAIAN.search(re.sub(r"\b(?:setelah|sebelum)\b", "", kalimat)):
            continue
        for pesan, m in _relations(naskah, kalimat):
            yield Hit(petikan, pesan, awal + m.start(), awal + m.end())


def _relations(naskah: Naskah, kalimat: str) -> Salah:
    semua = naskah.pengenal.recognise(kalimat)
    for satu in semua:
        depan = kalimat[: satu.awal]
        if (m := RANCANGAN.search(depan)) and _amended(naskah, satu):
            yield f"Rancangan disebut {m['kerja']} peraturan yang diubahnya", m
    for i, satu in enumerate(semua):
        sampai = semua[i + 1].awal if i + 1 < len(semua) else len(kalimat)
        if (m := BERLAKU.search(kalimat, satu.akhir, sampai)) and (pesan := _forceless(m, satu)):
            yield pesan, m
    for i, kanan in enumerate(semua[1:], start=1):
        kiri = _subject(semua[:i], kalimat)
        antara = _bare(kalimat, kiri, kanan)
        if ((m := AKTIF.search(antara)) and (pesan := _denied(m["kerja"], kiri, kanan))) or (
            (m := PASIF.search(antara)) and (pesan := _denied(m["kerja"], kanan, kiri))
        ):
            yield pesan, _word(kalimat, m["kerja"], kiri.akhir)
        elif (m := URUTAN.search(antara)) and (pesan := _misordered(m, kiri, kanan)):
            yield pesan, _word(kalimat, m["kapan"] or m["dahulu"], kiri.akhir)


def _word(kalimat: str, kata: str, dari: int) -> re.Match[str]:
    found = re.compile(re.escape(kata)).search(kalimat, dari)
    assert found is not None
    return found


def _subject(kiri: tuple[Sitasi, ...], kalimat: str) -> Sitasi:
    """Return the regulation that acts, not one in its title (``Perubahan atas ...``)."""
    n = len(kiri) - 1
    while n and re.search(
        r"\b(?:Perubahan\s+\w*\s*atas|Pelaksanaan)\s*\Z", kalimat[: kiri[n].awal]
    ):
        n -= 1
    return kiri[n]


def _bare(kalimat: str, kiri: Sitasi, kanan: Sitasi) -> str:
    """Return the words between two regulations that may tie them; none where a clause ends."""
    antara = kalimat[kiri.akhir : kanan.awal]
    return "" if re.search(r"[;.]|, (?:dan|sedangkan|tetapi)\b", antara) else antara.rstrip() + " "


def _amended(naskah: Naskah, satu: Sitasi) -> bool:
    """Whether a regulation is the one that the draft amends."""
    isi = naskah.dossier.isi if naskah.dossier else None
    dasar = naskah.dossier.terdahulu if naskah.dossier else ""
    return isinstance(isi, IsiPerubahan) and _id(satu.peraturan) == dasar


def _id(satu: PeraturanPustaka | None) -> str:
    return str(satu.id) if satu is not None else ""


def _denied(kerja: str, pelaku: Sitasi, sasaran: Sitasi) -> str:
    """Return what the library says against one regulation acting on another."""
    if pelaku.peraturan is None or (catatan := sasaran.peraturan) is None:
        return ""
    oleh = _id(pelaku.peraturan)
    mengubah, mencabut = oleh in map(str, catatan.diubah_oleh), oleh == str(catatan.dicabut_oleh)
    if kerja in MENCABUT and not mencabut and (mengubah or catatan.dicabut_oleh.strip()):
        nyata = "mengubahnya" if mengubah else f"yang mencabutnya {catatan.dicabut_oleh}"
        return f"{oleh} disebut mencabut {catatan.id}, sedangkan menurut pustaka {nyata}"
    if kerja not in MENCABUT and not mengubah and (mencabut or catatan.diubah_oleh):
        nyata = "mencabutnya" if mencabut else f"diubah oleh {', '.join(catatan.diubah_oleh)}"
        return f"{oleh} disebut mengubah {catatan.id}, sedangkan menurut pustaka {nyata}"
    return ""


def _forceless(m: re.Match[str], satu: Sitasi) -> str:
    """Return what the library says against a regulation being in force, or out of it."""
    catatan = satu.peraturan
    if catatan is None or m.start() != satu.akhir:
        return ""
    mati = bool(catatan.dicabut_oleh.strip()) or not catatan.berlaku
    if m["keadaan"].startswith("masih") and mati:
        return f"{catatan.id} disebut masih berlaku, sedangkan menurut pustaka telah dicabut"
    if not m["keadaan"].startswith("masih") and not mati and catatan.diperiksa is not None:
        return f"{catatan.id} disebut {m['keadaan']}, sedangkan menurut pustaka masih berlaku"
    return ""


def _misordered(m: re.Match[str], kiri: Sitasi, kanan: Sitasi) -> str:
    """Return what is wrong with the order of two regulations of different years."""
    a, b = int(kiri.tahun), int(kanan.tahun)
    dahulu = bool(m["dahulu"]) or m["kapan"] == "sebelum"
    if a == b or dahulu == (a < b):
        return ""
    urut = "sebelum" if a < b else "setelah"
    return f"peraturan tahun {a} ada {urut} peraturan tahun {b}"
