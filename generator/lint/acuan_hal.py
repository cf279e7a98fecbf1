"""Checks of references by what they are about, beyond the words that open the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.diagnostics import Severity
from generator.law.engine.rujukan import places
from generator.lint import acuan_isi, sanksi
from generator.lint.acuan_isi import KATA, LAGI, UMUM, in_a_row, roots, units, words
from generator.lint.alat import rapat
from generator.lint.naskah import Hit, Naskah, Norma
from generator.lint.pidana import DIANCAM
from generator.model.alamat import Alamat
from generator.model.satuan import Jenis, Satuan

Tempat = tuple[int, int, Alamat]
# Sanctions as nouns and as what is done: "pembekuan izin", "izinnya dibekukan"
SANKSI = (
    r"sanksi|pidana|hukuman|dihukum|dikena(?:i|kan) tindakan|tindakan administratif"
    rf"|{sanksi.BENTUK}"
)
HAL: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (
        re.compile(rf"\b(?P<apa>{hal}) sebagaimana dimaksud (?:dalam|pada) $", re.I),
        re.compile(isi, re.I),
    )
    for hal, isi in (
        (
            r"(?:jangka|batas|tenggang) waktu",
            r"\b(?:hari|minggu|bulan|tahun|jam|menit|tanggal|waktu|masa|periode|saat|semester|triwulan)\b",
        ),
        (
            r"(?<!tugas dan )kewajiban",
            r"wajib|harus|bertanggung jawab|berkewajiban|tidak dapat|memenuhi",
        ),
        (r"larangan", r"larang|tidak (?:boleh|dapat|diperbolehkan|diperkenankan)"),
        (r"sanksi(?: administratif)?", SANKSI),
    )
)


def _single(satu: Norma, semua: Mapping[Alamat, Satuan]) -> Iterator[Tempat]:
    """Yield the references of a unit to one unit that the draft prints, not to several in a row."""
    tempat = places(satu.satuan.kalimat, satu.alamat)
    daftar = [*tempat]
    for n, (awal, akhir, ke) in enumerate(daftar):
        sekitar = [daftar[n - 1 : n + 1] if n else [], daftar[n : n + 2]]
        if ke in semua and ke != satu.alamat and not any(map(in_a_row, sekitar)):
            yield awal, akhir, ke


def thing_is_there(naskah: Naskah) -> Iterator[Hit]:
    """F278: the term, the prohibition, the sanction that a reference is about is in its unit."""
    semua = units(naskah)
    for satu in naskah.norma if naskah.luar else ():
        teks = satu.satuan.kalimat
        for awal, akhir, ke in _single(satu, semua):
            for hal, isi in HAL:
                m = hal.search(teks[:awal])
                if m and not isi.search(f"{words(semua[ke])} {_opening(semua, ke)}"):
                    pesan = f"{ke} tidak memuat {m['apa'].lower()}"
                    yield Hit(satu.utama, pesan, awal, akhir)


def _opening(semua: Mapping[Alamat, Satuan], ke: Alamat) -> str:
    luar = [Alamat(ke.langkah[:n]) for n in range(1, len(ke.langkah))]
    return " ".join(semua[x].kalimat for x in luar if x in semua)


DI_DEPAN = re.compile(r"(?P<k>[^.;:,]*?),?\s*sebagaimana dimaksud (?:dalam|pada) $")
TERLARANG = re.compile(r"\b(?:melanggar|dikecualikan|selain|kecuali|tidak)\b", re.IGNORECASE)
# "calon yang diusulkan oleh partai politik sebagaimana dimaksud": which of the words is meant?
ANAK_KALIMAT = re.compile(r"\byang\b")
JAUH = 8  # words before the reference that tell what it is about
DUA = 2  # words that a unit must share with the sentence; one may be chance
BUTIR = (Jenis.HURUF, Jenis.ANGKA)
_HAMPA = """
    kepada telah sudah bagi tersebut melalui secara sampai batas waktu masa dapat akan harus wajib
    terhadap antara lain serta juga agar apabila ketentuan lebih lanjut mengenai diatur dilakukan
"""
HAMPA = frozenset(_HAMPA.split())
BERACU = re.compile(r"[()\d]|\bsebagaimana\b")


def _told_beside(naskah: Naskah) -> Iterator[Hit]:
    """F226, also of what stands inside a sentence: its neighbour tells of it, the unit does not."""
    semua = units(naskah)
    for satu in naskah.norma if naskah.luar else ():
        teks = satu.satuan.kalimat
        for awal, akhir, ke in _single(satu, semua):
            m = DI_DEPAN.search(teks[:awal])
            if m is None or not m["k"].strip():
                continue  # the sentence begins with its reference
            if TERLARANG.search(m["k"]) or BERACU.search(m["k"]):
                continue
            if ke.akhir.jenis not in (*BUTIR, Jenis.AYAT) or LAGI.match(teks, akhir):
                continue
            apa = _matter(m["k"])
            if ke.akhir.jenis in BUTIR:
                apa -= roots(_opening(semua, ke))
            if apa & roots(words(semua[ke])) or m["k"].split()[-1].lower() in UMUM:
                continue
            if not roots(m["k"].split()[-1]) & apa:
                continue  # the word beside the reference opens the list of the unit named
            if lain := _beside(semua, ke, satu, apa):
                kata = " ".join(m["k"].split()[-3:])
                pesan = f"{ke} tidak menyebut “{kata}”; {lain} menyebutnya"
                tingkat = Severity.PETUNJUK if ANAK_KALIMAT.search(m["k"]) else None
                yield Hit(satu.utama, pesan, awal, akhir, tingkat=tingkat)


def _matter(teks: str) -> frozenset[str]:
    dekat = [k for k in KATA.findall(teks)[-JAUH:] if k.lower() not in UMUM | HAMPA]
    return frozenset(r for k in dekat for r in roots(k) if len(r) > DUA)


def _beside(
    semua: Mapping[Alamat, Satuan], ke: Alamat, satu: Norma, apa: frozenset[str]
) -> Alamat | None:
    """Return the one unit beside that tells of the matter, None when it is none or several."""
    luar = Alamat(ke.langkah[:-1])
    calon = [
        luar.ke(a.jenis, a.nomor) for a in (semua[luar].anak if luar in semua else ())
        if a.jenis is ke.akhir.jenis and len(apa & roots(words(a))) >= DUA
    ]  # fmt: skip
    diacu = {x for _, _, x in places(words(semua[ke]), ke)}  # whose matter the unit carries on
    calon = [c for c in calon if c not in (ke, satu.alamat, *diacu) and not _within(satu.alamat, c)]
    return calon[0] if len(calon) == 1 else None


def _within(alamat: Alamat, luar: Alamat) -> bool:
    return alamat.langkah[: len(luar.langkah)] == luar.langkah


POKOK = re.compile(
    r"^(?P<apa>[A-Z]\w{4,})\b(?:(?! dan | atau )[^.;:]){0,40} sebagaimana dimaksud (?:pada|dalam) $"
)


def _each_of_a_row(naskah: Naskah) -> Iterator[Hit]:
    """F226 of several in a row: each unit named tells of the thing, or one left out does not."""
    semua = units(naskah)
    for satu in naskah.norma if naskah.luar else ():
        teks = satu.satuan.kalimat
        daftar = [*places(teks, satu.alamat)]
        baris = [daftar[0]] if daftar else []
        while len(baris) < len(daftar) and in_a_row(daftar[len(baris) - 1 : len(baris) + 1]):
            baris.append(daftar[len(baris)])
        m = POKOK.search(teks[: baris[0][0]]) if len(baris) > 1 else None
        if m and m["apa"].lower() not in UMUM:
            yield from _row(satu, semua, baris, m["apa"])


def _row(
    satu: Norma, semua: Mapping[Alamat, Satuan], baris: Sequence[Tempat], apa: str
) -> Iterator[Hit]:
    akar = roots(apa)
    kenal = [x for x in baris if x[2] in semua]
    kena = [x for x in kenal if akar & roots(words(semua[x[2]]))]
    lepas = [x for x in kenal if x not in kena]
    luar = Alamat(baris[0][2].langkah[:-1])
    if len(kenal) != len(baris) or not kena or not lepas or luar not in semua:
        return
    disebut = {x[2] for x in baris}
    lain = [a for a in semua[luar].anak if luar.ke(a.jenis, a.nomor) not in disebut
            and akar & roots(words(a))]  # fmt: skip
    if lain and all(x[2].akhir.jenis in BUTIR for x in baris):
        awal, akhir, ke = lepas[0]
        pesan = f"{ke} tidak menyebut “{apa}”; {lain[0].jenis} {lain[0].nomor} menyebutnya"
        yield Hit(satu.utama, pesan, awal, akhir)


UNIT = re.compile(
    r"^(?P<apa>Seksi|Sub ?[Bb]agian|Sub ?[Bb]idang|Bidang|Bagian|Sekretariat|UPTD|UPT|Cabang Dinas"
    r"|Kelompok [Jj]abatan [Ff]ungsional|Kecamatan|Kelurahan|Inspektorat|Staf [Aa]hli|Dinas|Badan)"
    r" sebagaimana dimaksud (?:dalam|pada) $"
)


# what a list may call a unit otherwise, without blanks
JUGA = {
    "upt": ("upt", "unitpelaksanateknis"),
    "uptd": ("upt", "unitpelaksanateknis"),
    "dinas": ("dinas", "perangkatdaerah", "satuanpolisi"),
    "badan": ("badan", "perangkatdaerah", "lembaga"),
    "kelompokjabatanfungsional": ("jabatanfungsional", "tenagafungsional"),
}


def _unit_is_there(naskah: Naskah) -> Iterator[Hit]:
    """F226, of units of an office: the list that is referred to has a unit of that kind."""
    semua = units(naskah)
    for satu in naskah.norma if naskah.luar and not naskah.perubahan else ():
        teks = satu.satuan.kalimat
        for awal, akhir, ke in _single(satu, semua):
            m = UNIT.search(teks[:awal])
            isi = rapat(words(semua[ke])).replace(" ", "")
            apa = rapat(m["apa"]).replace(" ", "") if m else ""
            if m and not any(x in isi for x in JUGA.get(apa, (apa,))):
                yield Hit(satu.utama, f"{ke} tidak memuat {m['apa']}", awal, akhir)


DISESUAIKAN = re.compile(
    r"^(?P<k>[A-Z]\w{4,})\b[^.;]*\b(?:disesuaikan dengan|menyesuaikan dengan|menyesuaikan)"
    r"(?: ketentuan)?"
    r"(?: sebagaimana dimaksud dalam| dalam)? (?=Pasal \d)"
)


def _adjusted_to_another(naskah: Naskah) -> Iterator[Hit]:
    """F226, of what is adjusted to a Pasal: it tells of the thing, or the one beside it does."""
    semua = units(naskah)
    urut = [n.alamat for n in naskah.norma if n.satuan.jenis is Jenis.PASAL]
    for satu in naskah.norma if naskah.luar and not naskah.perubahan else ():
        m = DISESUAIKAN.match(satu.satuan.kalimat)
        tempat = [x for x in places(satu.satuan.kalimat, satu.alamat) if m and x[0] >= m.end() - 1]
        if (
            m is None
            or len(tempat) != 1
            or tempat[0][2] not in urut
            or m["k"].lower() in UMUM | HAMPA
        ):
            continue
        awal, akhir, ke = tempat[0]
        akar, n = roots(m["k"]), urut.index(ke)
        dekat = [
            x
            for x in (*urut[max(n - 1, 0) : n], *urut[n + 1 : n + 2])
            if akar & roots(words(semua[x]))
        ]
        if not akar & roots(words(semua[ke])) and dekat:
            yield Hit(
                satu.utama, f"{ke} tidak menyebut “{m['k']}”; {dekat[0]} menyebutnya", awal, akhir
            )


LARANGAN = re.compile(r"\b(?:dilarang|wajib|harus)\b")
TERSANKSI = (*BUTIR, Jenis.AYAT)


LARANGAN_AYAT = re.compile(r"\b(?:dilarang|wajib)\b")


def _sanctioned_by(satu: Norma, kena: Mapping[Alamat, object]) -> frozenset[Alamat]:
    """Return the units that a sanction answers."""
    return frozenset(x for _, _, x in places(satu.satuan.kalimat, satu.alamat) if x in kena)


def _bunyi(semua: Mapping[Alamat, Satuan], sisa: Sequence[Alamat]) -> str:
    return " ".join(semua[x].kalimat for x in sisa if x in semua)


BERSANKSI = re.compile(SANKSI, re.IGNORECASE)
Kena = dict[Alamat, list[tuple[Norma, int, int]]]


def _one_by_one(naskah: Naskah, semua: Mapping[Alamat, Satuan]) -> Kena:
    """Return which items and ayat sanctions name, and where; of a range, its two ends."""
    kena: Kena = {}
    for satu in naskah.norma:
        teks = satu.satuan.kalimat
        ancam = DIANCAM.search(teks)
        for awal, akhir, ke in places(teks, satu.alamat) if ancam else ():
            if ancam and awal < ancam.start() and ke.akhir.jenis in TERSANKSI and ke in semua:
                kena.setdefault(ke, []).append((satu, awal, akhir))
    return kena


def _answered(naskah: Naskah) -> frozenset[Alamat]:
    """Return all units that a Pasal on sanctions names, the ranges written out."""
    pasal = {
        n.alamat for n in naskah.norma
        if n.satuan.jenis is Jenis.PASAL and BERSANKSI.search(words(n.satuan))
    }  # fmt: skip
    return frozenset(r.ke for r in naskah.rujukan if r.dari.pasal in pasal)


def _is_answered(satu: Alamat, diacu: Iterable[Alamat]) -> bool:
    """Whether a unit, one around it or one in it is named; a Bab may have it in it."""
    return any(x.pasal is None or _within(satu, x) or _within(x, satu) for x in diacu)


def each_item_sanctioned(naskah: Naskah) -> Iterator[Hit]:
    """F279: where the items of a list are sanctioned one by one, none is left out for another."""
    if not naskah.luar or naskah.perubahan:
        return
    semua = units(naskah)
    kena, diacu = _one_by_one(naskah, semua), _answered(naskah)
    for ke, letak in kena.items():
        luar = Alamat(ke.langkah[:-1])
        if len(letak) < DUA or luar not in semua:
            continue
        butir = [
            luar.ke(a.jenis, a.nomor) for a in semua[luar].anak
            if a.jenis is ke.akhir.jenis and LARANGAN.search(f"{semua[luar].kalimat} {a.kalimat}")
        ]  # fmt: skip
        sisa = [b for b in butir if not _is_answered(b, diacu)]
        beda = len({_sanctioned_by(satu, kena) for satu, _, _ in letak}) > 1
        if ke.akhir.jenis is Jenis.AYAT and not (
            beda and LARANGAN_AYAT.search(_bunyi(semua, sisa))
        ):
            continue  # by negligence and on purpose, one norm
        if len(sisa) == 1 and letak[0][0] is not letak[-1][0]:
            satu, awal, akhir = letak[-1]
            pesan = f"{ke} dikenai sanksi dua kali, {sisa[0]} tidak sekali pun"
            yield Hit(satu.utama, pesan, awal, akhir)


SEMUA = (
    acuan_isi.about_another, _told_beside, _each_of_a_row, _unit_is_there, _adjusted_to_another,
)  # fmt: skip


def about_another(naskah: Naskah) -> Iterator[Hit]:
    """F226: what is referred to stands in the unit named, not in its neighbour; once a place."""
    sudah: set[tuple[str, int]] = set()
    for cari in SEMUA:
        for kena in cari(naskah):
            tempat = (kena.petikan.label, kena.awal)
            if tempat not in sudah:
                sudah.add(tempat)
                yield kena
