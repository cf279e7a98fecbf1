"""Checks of an academic paper: its lists, its three grounds, the findings that it starts from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.lint.alat import kalimat, rapat, utuh
from generator.lint.daerah import pembentuk
from generator.lint.kumpulan import matches
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.model.narasi import Block, List
from generator.model.prosa import paragraf

DASAR = ("filosofis", "sosiologis", "yuridis")  # UU 12/2011 Lampiran I, BAB IV
_SATU = rf"(?:{'|'.join(DASAR)})(?:nya)?"
LANDASAN = re.compile(
    rf"\b[Ll]andasan (?P<d>{_SATU}(?:,? (?:dan|serta|maupun) {_SATU}|, {_SATU})+)\b"
)


def grounds_in_full(naskah: Naskah) -> Iterator[Hit]:
    """F300: where a paper lists its grounds, it lists the three of them."""
    for p, m in matches(LANDASAN, naskah.narasi if naskah.dossier is not None else ()):
        kurang = [x for x in DASAR if x not in m["d"]]
        if kurang:
            yield Hit(p, f"landasan {kurang[0]} tidak disebut", *m.span("d"))


def item_of_a_list_again(naskah: Naskah) -> Iterator[Hit]:
    """F301: no item stands twice in a list of a narrative."""
    for bab in naskah.dossier.narasi.values() if naskah.dossier is not None else ():
        for daftar in _lists(bab.isi):
            ada: set[str] = set()
            for butir in daftar.items:
                for teks, asal, _ in (*paragraf(butir.blocks),)[:1]:
                    isi = EKOR.sub("", rapat(teks))
                    if isi in ada:
                        p = Petikan(Bagian.NARASI, str(bab.id), teks, asal)
                        yield utuh(p, f"“{teks}” sudah disebut dalam daftar itu")
                    ada.add(isi)


EKOR = re.compile(r"[;,.]?\s*(?:dan|atau|dan/atau)?\s*[;,.]?\s*$")


def _lists(blok: Sequence[Block]) -> Iterator[List]:
    for satu in blok:
        if isinstance(satu, List):
            yield satu
            for butir in satu.items:
                yield from _lists(butir.blocks)


RENTANG = re.compile(r"\[#(?P<a>\w+)\] (?:sampai dengan|hingga|s\.d\.) \[#(?P<b>\w+)\]")


def findings_to_the_last(naskah: Naskah) -> Iterator[Hit]:
    """F302: a range of findings that begins with the first goes to the last."""
    if naskah.dossier is None:
        return
    nomor = sorted(str(t.id) for t in naskah.dossier.temuan)
    for nama, bab in naskah.dossier.narasi.items():
        teks = str(bab.teks)
        for m in RENTANG.finditer(teks) if nama.startswith("bab-1") else ():
            if m["a"] == nomor[0] and m["b"] in nomor[:-1]:
                p = Petikan(Bagian.NARASI, nama, teks, bab.teks.span)
                yield Hit(p, f"temuan yang terakhir {nomor[-1]}", *m.span("b"))


TATARAN = re.compile(
    r"\b(?P<apa>Perangkat Daerah|Pemerintah Daerah|Pemerintah|Sekretariat Daerah|Sekretaris Daerah"
    r"|Inspektorat|DPRD|APBD) (?P<j>Provinsi|Kabupaten|Kota)\b(?!/| [A-Z]| dan | atau )"
)


def level_of_its_own(naskah: Naskah) -> Iterable[Hit]:
    """F274, of offices: what the draft rules is of the own kind of region."""
    jenis, _ = pembentuk(naskah) if naskah.dossier is not None else ("", "")
    for p, m in matches(TATARAN, naskah.narasi if jenis else ()):
        if p.label.startswith(("bab-5", "bab-6")) and m["j"].lower() != jenis:
            yield Hit(p, f"“{m[0]}”: rancangan ini {jenis}", *m.span("j"))


TAK_PERLU = re.compile(
    r"\b(?:tidak|belum) (?:lagi )?(?:perlu|memerlukan|diperlukan|mendesak)\b[^.;]*?"
    r"\b(?:disempurnakan|diubah|dibentuk|diganti|ditata|penyempurnaan|perubahan|pembentukan"
    r"|penggantian|penataan|disusun)\b|\b(?:disempurnakan|diubah|dibentuk|diganti) tidak perlu\b"
)
YANG_LAIN = re.compile(r"\b(?:Undang-Undang|Pasal|lain|selain|kecuali|Peraturan Pemerintah)\b")


def needed_after_all(naskah: Naskah) -> Iterable[Hit]:
    """F273, of a denial: what a paper concludes to be needless is not what its draft does."""
    for p in naskah.narasi if naskah.dossier is not None else ():
        for satu in kalimat(p.teks) if p.label.startswith("bab-6-a") else ():
            m = TAK_PERLU.search(satu)
            if m and not YANG_LAIN.search(satu):
                awal = p.teks.find(satu) + m.start()
                yield Hit(p, f"“{m[0]}”, sedangkan rancangan ini diajukan", awal, awal + len(m[0]))
