"""Checks of an academic paper: its lists, its three grounds, the findings that it starts from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.diagnostics import Severity
from generator.lint.alat import (
    akar_kata,
    located_sentences,
    placed,
    rapat,
    sentence_around,
    utuh,
)
from generator.lint.daerah import pembentuk
from generator.lint.kumpulan import matches
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.model.narasi import Block, List
from generator.model.prosa import kata_kata, paragraf

DASAR = ("filosofis", "sosiologis", "yuridis")  # UU 12/2011 Lampiran I, BAB IV
_SATU = rf"(?:{'|'.join(DASAR)})(?:nya)?"
LANDASAN = re.compile(
    rf"\b[Ll]andasan (?P<d>{_SATU}(?:,? (?:dan|serta|maupun) {_SATU}|, {_SATU})+)\b"
)
BERIKUTNYA = 2  # sentences behind a list in which the ground that it lacks may be told of


def grounds_in_full(naskah: Naskah) -> Iterator[Hit]:
    """F300: where a paper lists its grounds, it lists the three of them, or tells of the third."""
    for p, m in matches(LANDASAN, naskah.narasi):
        kurang = [x for x in DASAR if x not in m["d"]]
        if not kurang or kurang[0] in sentence_around(p.teks, *m.span()).lower():
            continue
        lanjut = [s for a, s in located_sentences(p.teks) if a > m.end()][:BERIKUTNYA]
        if not any(f"landasan {kurang[0]}" in satu.lower() for satu in lanjut):
            yield Hit(p, f"rincian landasan ini tidak menyebut landasan {kurang[0]}", *m.span("d"))


def item_of_a_list_again(naskah: Naskah) -> Iterator[Hit]:
    """F301: no item stands twice in a list of a narrative."""
    for bab in naskah.makalah.values():
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
    for nama, bab in naskah.makalah.items():
        teks = str(bab.teks)
        for m in RENTANG.finditer(teks) if nama.startswith("bab-1") else ():
            if m["a"] == nomor[0] and m["b"] in nomor[:-1]:
                p = Petikan(Bagian.NARASI, nama, teks, bab.teks.span)
                yield Hit(p, f"temuan yang terakhir ialah {nomor[-1]}", *m.span("b"))


TATARAN = re.compile(
    r"\b(?P<apa>Perangkat Daerah|Pemerintah Daerah|Pemerintah|Sekretariat Daerah|Sekretaris Daerah"
    r"|Inspektorat|DPRD|APBD) (?P<j>Provinsi|Kabupaten|Kota)\b(?!/| [A-Z]| dan | atau )"
)


# Whom the own region serves, oversees, asks or pays: "kepada Pemerintah Kabupaten dan ..."
PIHAK_LAIN = re.compile(
    r"\b(?:kepada|terhadap|oleh|bagi|dari|dengan|antara|bersama|melalui|antar|pada)\b"
    r"(?:,?\s+[\w-]+){0,8}\s+\Z"
)


def level_of_its_own(naskah: Naskah) -> Iterable[Hit]:
    """F274, of offices: what the draft rules is of the own kind of region.

    A hint only: a province speaks of those it oversees, a kabupaten of those who oversee it.
    """
    jenis, _ = pembentuk(naskah)
    for p, m in matches(TATARAN, naskah.narasi if jenis else ()):
        lain = m["j"].lower() != jenis and not PIHAK_LAIN.search(p.teks[: m.start()])
        if p.label.startswith(("bab-5", "bab-6")) and lain:
            pesan = f"naskah menyebut “{m[0]}”, sedangkan rancangan ini rancangan {jenis}"
            yield Hit(p, pesan, *m.span("j"), tingkat=Severity.PETUNJUK)


TAK_PERLU = re.compile(
    r"\b(?:tidak|belum) (?:lagi )?(?:perlu|memerlukan|diperlukan|mendesak)\b[^.;]*?"
    r"\b(?:disempurnakan|diubah|dibentuk|diganti|ditata|disusun"
    r"|(?P<hal>penyempurnaan|perubahan|pembentukan|penggantian|penataan))\b"
    r"|\b(?:disempurnakan|diubah|dibentuk|diganti) tidak perlu\b"
)
KLAUSA = re.compile(
    r"[,;:]\s+|^\d+\.\s+|\b(?:bahwa|sehingga|karena|sedangkan|namun|tetapi|maka|dan|serta)\s+"
)
UCAPAN = frozenset(
    map(akar_kata, kata_kata("yang ini itu tersebut oleh dalam saat masih juga atas demikian"))
)
# what is proposed, as every paper calls it, beside the words of its title
DIAJUKAN = frozenset(map(akar_kata, kata_kata("rancangan peraturan daerah")))
KATA = re.compile(r"[a-z][a-z-]{2,}")
# of another law, or of the whole where a part is changed: "tidak perlu diganti seluruhnya"
YANG_LAIN = re.compile(
    r"\b(?:Undang-Undang|Pasal|lain|selain|kecuali|Peraturan Pemerintah|seluruhnya|keseluruhan"
    r"|menyeluruh|semuanya|melainkan|tetapi|cukup|hanya|lebih dahulu)\b"
)


def needed_after_all(naskah: Naskah) -> Iterable[Hit]:
    """F273, of a denial: what a paper concludes to be needless is not what its draft does.

    A part of the matter may be left alone: what is called needless is the draft or its title.
    """
    judul = _roots(naskah.judul.teks) | DIAJUKAN
    for p in naskah.narasi if naskah.dossier is not None else ():
        for awal, satu in located_sentences(p.teks) if p.label.startswith("bab-6-a") else ():
            m = TAK_PERLU.search(satu)
            if m and not YANG_LAIN.search(satu) and _of_the_draft(satu, m, judul):
                pesan = f"simpulan ini menyatakan “{m[0]}”, sedangkan rancangannya diajukan"
                yield from placed(p, awal, [(pesan, m)])


def _of_the_draft(kalimat: str, m: re.Match[str], judul: frozenset[str]) -> bool:
    """Whether what a sentence calls needless is named with words of the title alone."""
    hal = [KLAUSA.split(kalimat[: m.start()])[-1]]
    if m["hal"]:  # "tidak memerlukan perubahan Peraturan Daerah"
        hal.append(re.split(r"[,.;]", kalimat[m.end() :])[0])
    return any(akar and akar <= judul for akar in map(_roots, hal))


def _roots(teks: str) -> frozenset[str]:
    return frozenset(akar_kata(k) for k in KATA.findall(teks.lower())) - UCAPAN
