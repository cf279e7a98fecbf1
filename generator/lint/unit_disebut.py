"""Checks of a regulation on one office: every unit, every field that it names is its own."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from generator.law.tree import TABULASI
from generator.lint.acuan_isi import roots
from generator.lint.naskah import Hit, Naskah, Petikan
from generator.lint.susunan import DINAS, UNIT_BERTUGAS, listed, of_an_office, plain
from generator.model.judul_perangkat import about_units
from generator.model.urusan import fields

_KATA = r"[A-Z][\w/-]*"
BERNAMA = re.compile(
    rf"\b(?P<n>(?:Bidang|Sub ?[Bb]agian|Sub ?[Bb]idang|Seksi) {_KATA}"
    rf"(?:(?:,? (?:dan|serta)|,)? {_KATA})*)"
)
# what stands before a field of government, or before the name of another post, is no unit
LUAR = re.compile(
    r"\b(?:[Uu]rusan [Pp]emerintahan(?: [Ww]ajib| [Pp]ilihan)?|di|pada|menteri|teknis"
    r"|[Ss]taf [Aa]hli|[Ii]nspektur [Pp]embantu|Asisten) $"
)
MILIK_LAIN = re.compile(
    r"^[^.;]{0,25}\b(?:Sekretariat (?:Daerah|DPRD)|Kecamatan|Kelurahan|[Ii]nstansi"
    r"|[Pp]erangkat [Dd]aerah lain)\b"
)
TATA_USAHA = "tata usaha"  # of a school, of a UPTD: no part of the list
CUKUP = 3  # units listed; a shorter list is not the whole organisation
BAGAN = re.compile(
    r"^\s*[|│├└─+>•*\s-]+\s*"
    r"(?P<n>(?:BIDANG|SUB ?BAGIAN|SUB ?BIDANG|SEKSI) [A-Z][A-Z ,/-]{2,70})\s*$",
    re.MULTILINE,
)


def units_named(naskah: Naskah) -> Iterator[Hit]:
    """F314: a unit that is named anywhere is one that the organisation lists."""
    if naskah.luar and about_units(naskah.judul.teks):
        yield from _of_the_other_kind(naskah)
    susunan = listed(naskah.batang) if of_an_office(naskah) else {}
    if len(susunan) < CUKUP:
        return
    bertugas = {  # F247 speaks of units that have duties without being listed
        plain(m["n"]) for p in naskah.teks_norma() if (m := UNIT_BERTUGAS.match(p.teks))
    }
    dikenal = {*susunan, *bertugas}
    for p in naskah.teks_norma():
        for m in BERNAMA.finditer(p.teks) if not p.label.startswith("Pasal 1 ") else ():
            if LUAR.search(p.teks[: m.start()]) or MILIK_LAIN.match(p.teks[m.end() :]):
                continue
            if not _known(m["n"], dikenal) and TATA_USAHA not in plain(m["n"]):
                yield Hit(p, f"“{m['n']}” tidak ada dalam susunan organisasi", *m.span("n"))
    for p in naskah.lampiran:
        yield from _drawn(p, susunan)


# a dinas or a badan by its name, as the list of those that are formed has it, and elsewhere
DIBENTUK = re.compile(
    r"^(?P<k>Dinas|Badan) (?P<n>[A-Z].*?)(?=,? (?:[Tt]ipe|[Tt]ipelogi|yang|menyelenggarakan"
    r"|melaksanakan|dengan|merupakan|untuk|terdiri)\b|[;.:]|$)"
)
DISEBUT = re.compile(
    rf"\b(?P<k>Dinas|Badan) (?!Daerah\b)(?P<n>{_KATA}(?:(?:,? (?:dan|serta)|,)? {_KATA})*)"
    r"(?! [A-Z])"
)
LAWAN = {"Dinas": "Badan", "Badan": "Dinas"}


def _of_the_other_kind(naskah: Naskah) -> Iterator[Hit]:
    """Yield a badan that is named where a dinas of that name is formed, or the other way round."""
    ada = {
        (m["k"], plain(m["n"])) for n in naskah.norma
        if n.satuan.jenis in TABULASI and (m := DIBENTUK.match(n.satuan.kalimat))
    }  # fmt: skip
    for p in naskah.teks_norma() if len(ada) >= CUKUP else ():
        for m in DISEBUT.finditer(p.teks):
            nama = plain(m["n"])
            lain = (LAWAN[m["k"]], nama) in ada
            if lain and (m["k"], nama) not in ada and not DAHULU.search(p.teks):
                yield Hit(p, f"“{m[0]}”: yang dibentuk {LAWAN[m['k']]} {m['n']}", *m.span())


DAHULU = re.compile(
    r"\b(?:semula|bekas|menjadi|di(?:hapus|bubarkan|lebur|gabung)|sebelum|berubah|mulai berlaku)\b"
)


def _known(nama: str, susunan: Collection[str]) -> bool:
    """Whether a name is one listed, cut short or longer; a scan may join it to the next word."""
    sini = plain(nama)
    return any(s.startswith(sini) or sini.startswith(s) for s in susunan)


def _drawn(p: Petikan, susunan: Collection[str]) -> Iterator[Hit]:
    """Yield the boxes of a chart drawn with lines that the organisation does not list."""
    ada = [*BAGAN.finditer(p.teks)]
    kenal = [m for m in ada if _known(m["n"], susunan)]
    for m in ada if 2 * len(kenal) > len(ada) else ():
        if m not in kenal:
            yield Hit(p, f"“{m['n'].strip()}” tidak ada dalam susunan organisasi", *m.span("n"))


# each field of government that a region has, and what else it is called; "olah raga" in two words
JUGA = ("ketenagakerjaan", "ketenteraman", "olahraga", "peternakan", "perkebunan")
BIDANG_URUSAN = sorted({*JUGA, *fields()}, key=lambda kata: (-len(kata), kata))
BIDANG = re.compile(rf"\bbidang (?P<b>{'|'.join(BIDANG_URUSAN)})\b", re.IGNORECASE)
LINTAS = re.compile(
    r"\b(?:yang (?:membidangi|menyelenggarakan|melaksanakan)|instansi|lintas|koordinasi"
    r"|kerja ?sama|dinas lain|menteri|peraturan perundang-undangan)\b",
    re.IGNORECASE,
)
KEDUDUKAN = re.compile(r"\b(?:merupakan unsur|membantu)\b")


def fields_of_the_office(naskah: Naskah) -> Iterator[Hit]:
    """F315: a field of government that is named among duties is one of the dinas's own."""
    m = DINAS.search(" ".join(naskah.judul.teks.upper().split()))
    if m is None or not m[0].startswith("DINAS") or not of_an_office(naskah):
        return
    milik = set(roots(m["n"].lower()))
    for p in naskah.teks_norma():
        if p.label.startswith("Pasal 1 ") or KEDUDUKAN.search(p.teks):
            milik |= roots(p.teks)
    for nama in listed(naskah.batang):
        milik |= roots(nama)
    semua = [(p, x) for p in naskah.teks_norma() for x in BIDANG.finditer(p.teks)]
    lain = [(p, x) for p, x in semua if not roots(x["b"].lower()) & milik]
    for p, x in lain if len(semua) > 2 * len(lain) else ():  # a field named all over is its own
        if not LINTAS.search(p.teks[: x.start()]):
            yield Hit(p, f"bidang {x['b']} bukan bidang {m[0].title()}", *x.span("b"))
