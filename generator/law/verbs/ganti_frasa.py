"""``ganti_frasa``: words are replaced wherever a unit holds them; read from older laws (P08).

Lampiran II knows no sentence that replaces a term throughout a law: the change is worked out for
every unit whose words hold the phrase, and each Pasal is changed by its own instruction (C-2b).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import zip_longest
from typing import assert_never

from generator.diagnostics import Diagnostic
from generator.law import tree
from generator.law.grammar.stream import Arus
from generator.law.grammar.tokens import token
from generator.law.pesan import temuan
from generator.law.tree import TidakTunggal
from generator.law.verbs.verb import BERBUNYI, Example, Rewriting, Wording
from generator.model.alamat import KELOMPOK, Alamat
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Jenis, Satuan

KUTIP = re.compile(r"[\"“”„]([^\"“”„]+)[\"“”„]")
TUNGGAL = re.compile(r"(?<!\w)‘([^‘’\"“”]{1,300})’(?!\w)")
HAPUS = re.compile(r"di\s?hapus|ditiadakan", re.IGNORECASE)
KERJA = re.compile(
    rf"\b(?:diganti|diubah|dirubah|dibaca|harus dibaca|{HAPUS.pattern}(?:kan)?)\b", re.IGNORECASE
)
FRASA = re.compile(
    r"\b(?:frasa|frase|kata|kata-kata|perkataan|istilah|sebutan|penyebutan|nomenklatur|menyebut)\b",
    re.IGNORECASE,
)
# Whatever the words are called (angka, kalimat, singkatan), if a unit is said to hold them.
DIKUTIP = re.compile(
    r"\W*(?:[a-z-]+\s+){1,4}[\"“”„][^\"“”„]+[\"“”„]\s*,?\s+(?:yang\s+\w+\s+)?(?:di\s?)?(?:dalam|pada)\b",
    re.IGNORECASE,
)
LETAK = re.compile(
    r"\b(?P<letak>setelah|sesudah|di\s?belakang|sebelum|di\s?depan|di\s?antara)\s+"
    r"(?:frasa|frase|kata|perkataan|angka|kalimat)\s+(?=[\"“”„])",
    re.IGNORECASE,
)
DISISIPKAN = re.compile(r"\b(?:di|me)(?:tambah|nambah|sisip|nyisip)(?:kan)?\b", re.IGNORECASE)
SEBUTAN = re.compile(
    r"\W*(?:(?:semua|seluruh|setiap)\s+)?"
    r"(?:penyebutan|istilah|sebutan|nomenklatur|frasa|frase|kata|perkataan)\s+"
    r"(?:(?:istilah|nomenklatur|frasa|kata)\s+)?(?P<dari>[^\"“”„,;:.]{2,80}?)"
    r"(?:\s+(?P<tempat>(?:sebagaimana\s+\w+\s+)?(?:di\s?)?(?:dalam|pada)\s[^\"“”„]+?))?"
    r"\s*,?\s*(?:harus\s+)?(?:diubah|diganti|dibaca)(?:\s+dan\s+(?:harus\s+)?dibaca)?"
    r"\s+(?:menjadi|dengan|sebagai)\s*:?\s+"
    r"(?:(?:penyebutan|istilah|sebutan|nomenklatur|frasa|frase|kata|perkataan)\s+)?"
    r"(?P<menjadi>[^\"“”„;:]{2,80}?)"
    r"(?:\s+(?P<di>(?:di\s?)?(?:dalam|pada)\s[^\"“”„]+?))?[.;]?\s*\Z",
    re.IGNORECASE,
)


# --- working it out -------------------------------------------------------------------------------


def pola(frasa: str) -> re.Pattern[str]:
    """Return the pattern of a phrase as whole words, blanks of any width."""
    kata = r"\s+".join(map(re.escape, frasa.split()))
    return re.compile(rf"(?<!\w){kata}(?!\w)")


def hapusan(frasa: str) -> re.Pattern[str]:
    """Return the pattern of a phrase with the blank that goes with it when it is deleted."""
    kata = pola(frasa).pattern
    return re.compile(rf"(?:\s+{kata}|^{kata}\s*)")


MARK = 0xE000  # private characters stand for new phrases until all old ones are found


@dataclass
class _Kerja:
    """What the phrase operations have made of the law so far."""

    akar: Satuan
    jejak: dict[Alamat, list[Perubahan]] = field(default_factory=dict)


def expand(
    dasar: Satuan, frasa: Sequence[Perubahan], lain: Sequence[Perubahan]
) -> tuple[tuple[Perubahan, ...], tuple[Diagnostic, ...]]:
    """Return the changes that phrase operations come to, and the misfits.

    They act at once on the old text, the longest phrase first: what one puts in is not found by
    another. Units another operation rewrites or deletes are left to it; if its new words still
    hold the phrase that is a warning.
    """
    kerja = _Kerja(dasar)
    galat: list[Diagnostic] = []
    for n, op in sorted(enumerate(frasa), key=lambda pair: -len(pair[1].dari)):
        galat += _ganti(kerja, op, chr(MARK + n), [o.alamat for o in lain if _menulis_ulang(o)])
        galat += _masih_memuat(op, lain)
    kerja.akar = _unmarked(kerja.akar, {chr(MARK + n): op.menjadi for n, op in enumerate(frasa)})
    try:
        return tuple(_hasil(kerja, dasar)), tuple(galat)
    except TidakTunggal as salah:  # a number that stands twice
        return (), (*galat, *(temuan("H11", op, alamat=salah.alamat) for op in frasa[:1]))


def _unmarked(satuan: Satuan, frasa: Mapping[str, str]) -> Satuan:
    """Return the law with new phrases in the place of their marks."""

    def kata(teks: str) -> str:
        return teks if teks.isascii() else teks.translate({ord(k): v for k, v in frasa.items()})

    anak = tuple(_unmarked(a, frasa) for a in satuan.anak)
    baru = replace(
        satuan,
        judul=kata(satuan.judul),
        kalimat=kata(satuan.kalimat),
        ekor=kata(satuan.ekor),
        anak=anak,
    )
    return satuan if baru == satuan else baru


def _menulis_ulang(op: Perubahan) -> bool:
    restates = op.tindakan is Tindakan.UBAH or op.tindakan is Tindakan.HAPUS
    return restates and op.objek is Objek.SATUAN


def _ganti(
    kerja: _Kerja, op: Perubahan, tanda: str, dilewati: Sequence[Alamat]
) -> Iterator[Diagnostic]:
    if not op.dari.strip() or op.dari == op.menjadi:
        yield temuan("H08", op, kurang="frasa lama dan frasa baru yang berbeda")
        return
    try:
        awal = tree.jalur(kerja.akar, op.alamat)
    except TidakTunggal as salah:
        yield temuan("H11" if salah.jumlah else "H01", op)
        return
    cari, jumlah = pola(op.dari) if op.menjadi else hapusan(op.dari), 0
    for arah, satuan in list(tree.traverse(tree.di_jalur(kerja.akar, awal), awal)):
        alamat = tree.alamat_di(kerja.akar, arah)
        if any(a.langkah and a.memuat(alamat) for a in dilewati):
            continue
        baru = _satu(satuan, cari, op, tanda if op.menjadi else "")
        if baru is not satuan:
            kerja.akar = tree.ganti(kerja.akar, arah, partial(_as, baru))
            kerja.jejak.setdefault(alamat, []).append(op)
            jumlah += 1
    if not jumlah:
        yield temuan("H07", op, frasa=op.dari)


def _as(baru: Satuan, _lama: Satuan) -> tuple[Satuan, ...]:
    return (baru,)


def _satu(satuan: Satuan, cari: re.Pattern[str], op: Perubahan, menjadi: str) -> Satuan:
    """Return one unit, without its subunits, with the phrase replaced; itself when it has none."""

    def swap(teks: str) -> str:
        return cari.sub(menjadi, teks)

    judul, kalimat, ekor = satuan.judul, satuan.kalimat, satuan.ekor
    match op.objek:
        case Objek.SATUAN:
            judul, kalimat, ekor = swap(judul), swap(kalimat), swap(ekor)
        case Objek.JUDUL:
            judul = swap(judul)
        case Objek.PEMBUKA | Objek.PENUTUP | Objek.PENJELASAN | Objek.LAMPIRAN:
            kalimat, ekor = swap(kalimat), swap(ekor)
        case _:
            assert_never(op.objek)
    baru = replace(satuan, judul=judul, kalimat=kalimat, ekor=ekor)
    return satuan if baru == satuan else baru


def _masih_memuat(op: Perubahan, lain: Sequence[Perubahan]) -> Iterator[Diagnostic]:
    for o in lain:
        if o.isi is None or not op.alamat.memuat(o.alamat):
            continue
        teks = " ".join(f"{s.judul} {s.kalimat} {s.ekor}" for s in o.isi.walk())
        if pola(op.dari).search(teks):
            yield temuan("H15", o, frasa=op.dari)


def _hasil(kerja: _Kerja, dasar: Satuan) -> Iterator[Perubahan]:
    """Yield one change for each touched unit; a unit inside a touched one goes with it."""
    for alamat, sebab in kerja.jejak.items():
        if any(luar != alamat and _meliputi(luar, alamat) for luar in kerja.jejak):
            continue
        satuan = tree.find(kerja.akar, alamat)
        semua = [
            op
            for a, ops in kerja.jejak.items()
            if a == alamat or _meliputi(alamat, a)
            for op in ops
        ]
        judul = satuan.jenis in KELOMPOK or satuan.jenis is Jenis.BATANG_TUBUH
        yield replace(
            sebab[0],
            tindakan=Tindakan.UBAH,
            objek=Objek.JUDUL if judul else Objek.SATUAN,
            alamat=alamat,
            jenis=satuan.jenis,
            isi=replace(satuan, anak=()) if judul else satuan,
            karena=tuple(dict.fromkeys(k for op in semua for k in op.karena)),
        )


def _meliputi(luar: Alamat, dalam: Alamat) -> bool:
    """Return whether changing ``luar`` as a whole covers ``dalam`` (headings cover nothing)."""
    return bool(luar.langkah) and luar.akhir.jenis not in KELOMPOK and luar.memuat(dalam)


# --- wording and reading --------------------------------------------------------------------------


def whole(operasi: Sequence[Perubahan], w: Wording) -> str:
    """Word a phrase change as one instruction."""
    op = operasi[0]
    tempat = _part_said(op.objek) + (str(op.alamat) if op.alamat.langkah else "peraturan")
    kerja = f'diganti dengan frasa "{op.menjadi}"' if op.menjadi else "dihapus"
    frasa = f'frasa "{op.dari}" dalam {tempat}{w.sisipan} {kerja}'
    return f"{frasa} sehingga {op.alamat.pasal or tempat} {BERBUNYI}"


def _part_said(objek: Objek) -> str:
    match objek:
        case Objek.PENJELASAN:
            return "penjelasan "
        case Objek.JUDUL:
            return "judul "
        case Objek.SATUAN | Objek.PEMBUKA | Objek.PENUTUP | Objek.LAMPIRAN:
            return ""
        case _:
            assert_never(objek)


def read_sentence(kalimat: str) -> tuple[Perubahan, ...]:
    """Return the phrase changes of a sentence; none when it is no such sentence."""
    kalimat = TUNGGAL.sub(r'"\1"', kalimat)
    if tanpa_kutip := SEBUTAN.match(kalimat):
        return _unquoted(tanpa_kutip)
    if letak := LETAK.search(kalimat):
        return _put_in(kalimat, letak)
    kutipan = list(KUTIP.finditer(kalimat))
    kerja = _verbs(kalimat, kutipan)
    if not kerja or not (FRASA.search(kalimat) or DIKUTIP.match(kalimat)):
        return ()
    hasil: list[Perubahan] = []
    tempat: list[tuple[Alamat, Objek]] = []
    awal = 0
    for n, verb in enumerate(kerja):
        akhir = kerja[n + 1].start() if n + 1 < len(kerja) else len(kalimat)
        lama = [m[1].strip() for m in kutipan if awal <= m.start() < verb.start()]
        baru = _new_phrases(kutipan, verb, akhir, len(lama))
        if not lama:
            continue
        if bool(baru) is bool(HAPUS.match(verb[0])):
            return ()
        batas = baru[-1].end() if baru else verb.end()
        depan, ekor = (awal, verb.start()), (batas, akhir)
        di = tempat[-1][0] if tempat else Alamat()
        sendiri, awal = _places(kalimat, depan, ekor, di, last=n + 1 == len(kerja))
        tempat = sendiri or tempat or _alamat(KUTIP.sub(" ", kalimat), Alamat())
        kata = [m[1].strip().rstrip(".,") for m in baru] or [""]
        kata = kata if len(kata) == len(lama) else kata[:1] * len(lama)
        hasil += (
            Perubahan(Tindakan.GANTI_FRASA, alamat, objek, dari=dari, menjadi=menjadi)
            for alamat, objek in tempat
            for dari, menjadi in zip(lama, kata, strict=True)
        )
    return tuple(hasil)


def _verbs(kalimat: str, kutipan: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """Return the verbs of a sentence; of several with no phrase between them the last."""
    semua = list(KERJA.finditer(KUTIP.sub(lambda m: "\x00" * len(m[0]), kalimat)))
    return [
        verb
        for verb, lanjut in zip_longest(semua, semua[1:])
        if lanjut is None or any(verb.end() <= m.start() < lanjut.start() for m in kutipan)
    ]


def _new_phrases(
    kutipan: Sequence[re.Match[str]], verb: re.Match[str], akhir: int, lama: int
) -> list[re.Match[str]]:
    """Return the phrases that a verb puts in the place of the old ones: one, or one for each."""
    if HAPUS.match(verb[0]):
        return []
    baru = [m for m in kutipan if verb.end() <= m.start() < akhir]
    return baru[: lama if len(baru) >= lama else 1]


def _put_in(kalimat: str, letak: re.Match[str]) -> tuple[Perubahan, ...]:
    """Return the changes of ``Setelah kata "X" dalam Pasal 3 ditambahkan kata "Y"``: X to X Y."""
    antara = letak["letak"].lower().startswith(("di antara", "diantara"))
    kata = [m[1].strip() for m in KUTIP.finditer(kalimat, letak.end())]
    depan = [m[1].strip() for m in KUTIP.finditer(kalimat, 0, letak.start())]
    if not DISISIPKAN.search(KUTIP.sub(" ", kalimat)) or len(depan) + len(kata) != 2 + antara:
        return ()
    *tepi, baru = (*kata, *depan)  # "Kata Y ditambahkan setelah kata X": what comes is named first
    if len(depan) > 1:
        return ()
    if antara:
        susunan: tuple[str, ...] = (tepi[0], baru, tepi[1])
    elif letak["letak"].lower().startswith(("sebelum", "di depan", "didepan")):
        susunan = (baru, tepi[0])
    else:
        susunan = (tepi[0], baru)
    dari, menjadi = (re.sub(r"\s+(?=[,.;:])", "", " ".join(each)) for each in (tepi, susunan))
    return tuple(
        Perubahan(Tindakan.GANTI_FRASA, alamat, objek, dari=dari, menjadi=menjadi)
        for alamat, objek in _alamat(KUTIP.sub(" ", kalimat), Alamat())
    )


def _places(
    kalimat: str, sebelum: tuple[int, int], sesudah: tuple[int, int], di: Alamat, *, last: bool
) -> tuple[list[tuple[Alamat, Objek]], int]:
    """Return where a phrase is replaced, named before the verb or behind it; and how far that was.

    Behind the verb of another than the last pair only what stands before the next phrase counts.
    A unit whose Pasal is not named lies in the one of ``di``, where the pair before it was.
    """
    ekor = kalimat[slice(*sesudah)]
    if not last:
        ekor = FRASA.split(ekor, maxsplit=1)[0]
    for bagian, akhir in (
        (kalimat[slice(*sebelum)], sesudah[0]),
        (ekor, sesudah[0] + len(ekor)),
    ):
        found = _alamat(KUTIP.sub(" ", bagian), di)
        if any(alamat.langkah for alamat, _ in found):
            return found, akhir
    return [], sesudah[0]


def _unquoted(m: re.Match[str]) -> tuple[Perubahan, ...]:
    """Return the changes of ``Penyebutan X dalam Pasal 3 diubah menjadi Y``, without quotes."""
    return tuple(
        Perubahan(Tindakan.GANTI_FRASA, alamat, objek, dari=m["dari"], menjadi=m["menjadi"])
        for alamat, objek in _alamat(m["tempat"] or m["di"] or "", Alamat())
    )


def _alamat(kalimat: str, di: Alamat) -> list[tuple[Alamat, Objek]]:
    """Return the units named before ``sehingga``; the whole law when there is none."""
    kepala = re.split(r"\bsehingga\b", kalimat, flags=re.IGNORECASE)[0]
    arus = Arus(token(kepala), di)
    sebutan = [s for s in arus.sebutan(()) if s.langkah and s.langkah[0].nomor not in ("I", "II")]
    if sebutan:
        return arus.sasaran(sebutan)
    kata = kepala.lower()
    objek = Objek.PENJELASAN if "penjelasan" in kata else Objek.SATUAN
    return [(Alamat(), Objek.JUDUL if "judul" in kata else objek)]


EXAMPLES = (
    Example(
        'Perkataan "Dinas" dalam Pasal 3 diganti dengan perkataan "Badan".',
        ('ganti_frasa "Dinas" menjadi "Badan" Pasal 3',),
        "P08",
        'Frasa "Dinas" dalam Pasal 3 diganti dengan frasa "Badan" sehingga Pasal 3 berbunyi '
        "sebagai berikut:",
    ),
    Example(
        "Penyebutan Dinas Pasar dalam Pasal 3 dan Pasal 5 diubah menjadi Dinas Perdagangan.",
        ('ganti_frasa "Dinas Pasar" menjadi "Dinas Perdagangan" Pasal 3',
         'ganti_frasa "Dinas Pasar" menjadi "Dinas Perdagangan" Pasal 5'),
        "P08",
        'Frasa "Dinas Pasar" dalam Pasal 3 diganti dengan frasa "Dinas Perdagangan" sehingga Pasal '
        '3 berbunyi sebagai berikut: Frasa "Dinas Pasar" dalam Pasal 5 diganti dengan frasa "Dinas '
        'Perdagangan" sehingga Pasal 5 berbunyi sebagai berikut:',
    ),
    Example(
        'Penyebutan "Wali Kota" dalam Peraturan Daerah Nomor 3 Tahun 2015 diubah menjadi '
        '"Walikota".',
        ('ganti_frasa "Wali Kota" menjadi "Walikota" batang tubuh',),
        "P08",
        'Frasa "Wali Kota" dalam peraturan diganti dengan frasa "Walikota" sehingga peraturan '
        "berbunyi sebagai berikut:",
    ),
)  # fmt: skip
VERB = Rewriting(Tindakan.GANTI_FRASA, expand, EXAMPLES, whole, read_sentence)
