"""Checks of what a reference is about: the thing named stands in the unit that is referred to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from generator.diagnostics import Severity
from generator.law.engine.rujukan import places
from generator.lint.alat import akar_kata
from generator.lint.naskah import Hit, Naskah
from generator.model.alamat import Alamat
from generator.model.satuan import Jenis, Satuan

# "Laporan sebagaimana dimaksud pada ayat (1) huruf c": one or two words that open the sentence
POKOK = re.compile(
    r"(?:^|\bmengenai (?:(?:tata cara|persyaratan|syarat|pelaksanaan|pedoman|bentuk|besaran) )?)"
    r"(?P<apa>\w[\w-]+(?: (?!sebagaimana|dan\b|serta\b)[\w/-]+){0,2}) "
    r"sebagaimana dimaksud (?:pada|dalam) "
    r"(?=(?:ayat|huruf|angka)\b|Pasal \d+[A-Z]?(?: ayat \(\w+\))? (?:huruf|angka)\b)"
)
# "huruf a, b, dan c", "angka 2 (dua) dan angka 4"
LAGI = re.compile(r"(?: \(\w+\))?\s*,?\s*(?:dan |atau )?(?:(?:huruf )?[a-z]|angka \d+)\b")
BERDAMPINGAN = 20  # letters between two units of one list
PENDEK = 6  # letters; a shorter root may stand in another word by chance
TERACU = (Jenis.AYAT, Jenis.HURUF, Jenis.ANGKA)
KATA = re.compile(r"[A-Za-z][\w-]+")
# What stands for a whole rule, and is called otherwise where it is referred to
_UMUM = """
    ketentuan hal syarat persyaratan kegiatan pelaksanaan penyelenggaraan tata cara jenis bentuk
    kriteria unsur tugas fungsi wewenang kewenangan kewajiban larangan sanksi hak pihak orang
    pejabat besaran jumlah jangka waktu tanggal setiap dalam untuk dan atau yang dengan oleh atas
    pada dari proses mekanisme tahapan hasil dokumen data informasi
    pengaturan upaya ruang lingkup objek subjek rincian anggota ketua wakil kelompok bagian
    sebagian seluruh selain penetapan keputusan persetujuan perubahan pengecualian rencana program
"""
UMUM = frozenset(_UMUM.split())


@lru_cache(maxsize=4096)
def roots(teks: str) -> frozenset[str]:
    """Return the roots of the words of a text, each also without what stands before it."""
    return frozenset(akar_kata(k.lower()) for k in KATA.findall(teks))


def words(satu: Satuan) -> str:
    """Return the words of a unit with all that is in it."""
    return " ".join(f"{s.judul} {s.kalimat} {s.ekor}" for s in satu.walk())


Satuannya = Mapping[Alamat, Satuan]


def units(naskah: Naskah) -> Satuannya:
    """Return the units that the draft prints; in an amendment, those of its instructions."""
    return {n.alamat: n.satuan for n in naskah.norma if n.alamat.langkah}


def _around(semua: Satuannya, alamat: Alamat) -> str:
    """Return the words that open the lists around a unit, which hold for each of its items."""
    luar = [Alamat(alamat.langkah[:n]) for n in range(1, len(alamat.langkah))]
    return " ".join(semua[x].kalimat for x in luar if x in semua)


def about_another(naskah: Naskah) -> Iterable[Hit]:
    """F226: what is referred to stands in the unit named, not in its neighbour alone."""
    semua = units(naskah)
    for satu in naskah.norma_with(POKOK):
        m = POKOK.search(satu.satuan.kalimat) if satu.alamat.pasal else None
        if m is None or all(k.lower() in UMUM for k in KATA.findall(m["apa"])):
            continue
        apa, hal = ([k for k in roots(x) if k] for x in (m["apa"], _thing(m["apa"])))
        tempat = [x for x in places(satu.satuan.kalimat, satu.alamat) if x[0] >= m.end() - 1]
        if not tempat or tempat[0][0] > m.end() or in_a_row(tempat):
            continue
        awal, akhir, ke = tempat[0]
        if LAGI.match(satu.satuan.kalimat, akhir):
            continue
        if ke == satu.alamat or ke not in semua or _tells(semua, ke, apa):
            continue
        if lain := _neighbours(semua, ke, satu.alamat, hal):
            pesan = f"{ke} tidak menyebut “{m['apa']}”; {lain} menyebutnya"
            # where two tell of it, which is meant is a guess
            tingkat = Severity.PETUNJUK if " dan " in lain else None
            yield Hit(satu.utama, pesan, awal, akhir, tingkat=tingkat)


# "mengenai tata cara pengajuan usulan": the thing is the usulan, which somebody pengaju
TINDAKAN = re.compile(r"^(?:pe[a-z]{4,}an) (?=[a-z])")


def _thing(teks: str) -> str:
    """Return what a sentence is about, without the act that is done to it."""
    sisa = TINDAKAN.sub("", teks)
    return sisa if any(k.lower() not in UMUM for k in KATA.findall(sisa)) else teks


def in_a_row(tempat: Sequence[tuple[int, int, Alamat]]) -> bool:
    """Whether the first unit named is one of several: "ayat (1) dan ayat (2)", "huruf a, b"."""
    return len(tempat) > 1 and 0 < tempat[1][0] - tempat[0][1] < BERDAMPINGAN


def _tells(semua: Satuannya, ke: Alamat, apa: Sequence[str]) -> bool:
    """Whether a unit, with what opens the lists around it, has the words: an item all, ayat one."""
    bunyi = f"{words(semua[ke])} {_around(semua, ke)}"
    sini, rapat = roots(bunyi), "".join(bunyi.lower().split())  # "bertanggung jawab" is one
    cukup = any if ke.akhir.jenis is Jenis.AYAT else all
    return cukup(k in sini or (len(k) > PENDEK and k in rapat) for k in apa)


def _neighbours(semua: Satuannya, ke: Alamat, dari: Alamat, apa: Sequence[str]) -> str:
    """Return the units beside the one named, before the sentence, that tell of the thing."""
    luar = Alamat(ke.langkah[:-1])
    if luar not in semua:
        return ""
    calon = []
    diacu = {str(x) for _, _, x in places(words(semua[ke]), ke)}
    for anak in semua[luar].anak:
        alamat = luar.ke(anak.jenis, anak.nomor)
        if alamat == dari:
            break
        # "(5) ... sebagaimana dimaksud pada ayat (4)" carries the matter of ayat (4) on
        lain = anak.jenis in TERACU and alamat != ke and str(alamat) not in diacu
        if lain and all(k in roots(words(anak)) for k in apa):
            calon.append(str(alamat))
    return " dan ".join(calon[-2:])


# Who is sanctioned, and who is bound by the norm that he breaks
PELANGGAR = re.compile(
    r"^(?P<siapa>[A-Z][\w/-]*(?: (?!yang\b)[\w/-]+){0,4}) yang (?:tidak mematuhi|melanggar)"
    r"(?: ketentuan)?(?: sebagaimana dimaksud)? (?:dalam|pada) "
)
TERIKAT = re.compile(
    r"^(?P<siapa>[A-Z][\w/-]*(?: (?!wajib|dilarang|harus|tidak)[\w/-]+){0,4}) "
    r"(?:wajib|dilarang|harus|tidak boleh|berkewajiban)\b"
    r"|^(?P<pemerintah>Pemerintah Daerah|Gubernur|Bupati|Wali Kota) me\w+"
)
SIAPA_PUN = re.compile(
    r"^(?:Setiap|Orang|Barang|Badan|Pelaku|Subjek|Pihak|Yang|Pelanggar|Dalam|Selain|Apabila)\b"
)


def bound_by_norm(naskah: Naskah) -> Iterator[Hit]:
    """F240: who is sanctioned for breaking a norm is who the norm binds."""
    semua = units(naskah)
    for satu in naskah.norma_with(PELANGGAR):
        teks = satu.satuan.kalimat
        m = PELANGGAR.match(teks) if satu.alamat.pasal else None
        if m is None or SIAPA_PUN.match(m["siapa"]):
            continue
        sasaran = [ke for awal, _, ke in places(teks, satu.alamat) if awal >= m.end()]
        bunyi = [b for ke in sasaran if (b := _sentence(semua, ke))]
        terikat = [x["siapa"] or x["pemerintah"] for b in bunyi if (x := TERIKAT.match(b))]
        if not terikat or len(terikat) != len(sasaran) or any(map(SIAPA_PUN.match, terikat)):
            continue
        siapa = m["siapa"].lower()
        if not any(siapa in b.lower() for b in bunyi) and not any(
            x.lower() in siapa for x in terikat
        ):
            pesan = f"yang terikat {terikat[0]}, bukan {m['siapa']}"
            yield Hit(satu.utama, pesan, *m.span("siapa"))


def _sentence(semua: Satuannya, ke: Alamat) -> str:
    """Return the words of a unit; of an item, those that open its list."""
    satu = semua.get(ke)
    if satu is None:
        return ""
    if satu.jenis in (Jenis.PASAL, Jenis.AYAT):
        anak = next((a for a in satu.anak if a.jenis is Jenis.AYAT), None)
        return satu.kalimat or (anak.kalimat if anak else "")
    luar = semua.get(Alamat(ke.langkah[:-1]))
    return luar.kalimat if luar else ""
