"""A number that announces a list, held against the list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.lint.hitungan import CACAH, TERBILANG, count_of
from generator.lint.kumpulan import matches
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.model.bilangan import dari_tingkat
from generator.model.narasi import Block, Item, List, Paragraph, Quote
from generator.model.prosa import kata

HAL = (
    r"hal|butir|langkah|pertanyaan|masalah|permasalahan|alasan|syarat|unsur|tahap|tahapan|asas|prinsip"
    r"|pokok|tujuan|kelompok|jenis|bagian|pelajaran|catatan|perubahan|dasar|ukuran|pintu|cara|saran"
    r"|simpulan|kesimpulan|rekomendasi|landasan|faktor|sebab|akibat|ketentuan|materi|pilihan|opsi|bukti"
)
PENGANTAR = re.compile(
    rf"\b(?P<n>{CACAH}){TERBILANG}\s+(?:\w+\s+){{0,2}}?(?:{HAL})\b(?P<ekor>[^.;:]*):\s*\Z",
    re.IGNORECASE,
)
DIURAI = re.compile(
    rf"\b(?P<n>{CACAH}){TERBILANG}\s+(?:{HAL})\b[^.:;]*[.:]\s+(?=Pertama\b|[Kk]esatu\b)",
    re.IGNORECASE,
)
TINGKAT = re.compile(r"(?:^|[.;:]\s+(?:dan\s+)?)([Pp]ertama|[Kk]e[a-z]+)\b,")
BUTIR = re.compile(r"^\s*(?:\d+|[a-z])[.)]\s", re.MULTILINE)
SEBAGIAN = re.compile(
    r"\bantara\s+lain\b|\bdi\s+antaranya\b|\bmisalnya\b|\bdari\s+\Z", re.IGNORECASE
)


def lists_as_announced(naskah: Naskah) -> Iterator[Hit]:
    """N29: a list has as many items as the words before it say."""
    for narasi in naskah.makalah.values():
        yield from _blocks(narasi.isi, str(narasi.id))
    yield from _gathered(naskah)
    for petikan in (*naskah.umum, *(s.petikan for s in naskah.penjelasan)):
        yield from _written(petikan)
    for petikan, m in matches(DIURAI, (*naskah.umum, *naskah.narasi)):
        disebut = _ordinals(petikan.teks[m.end() :])
        n = count_of(m["n"].lower())
        if disebut and disebut != n:
            yield Hit(petikan, f"disebut {n}, sedangkan yang diuraikan {disebut}", *m.span())


KOLEKTIF = re.compile(r"\b[Kk]e(?P<n>dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)nya\b")
DICACAH = re.compile(rf"\b(?P<n>{CACAH}){TERBILANG}\s+[a-z]{{4,}}", re.IGNORECASE)


def _gathered(naskah: Naskah) -> Iterator[Hit]:
    """Yield the title of a finding that counts otherwise than its words do: ``ketiganya``."""
    for temuan in naskah.dossier.temuan if naskah.dossier else ():
        judul = DICACAH.match(str(temuan.judul))
        isi = " ".join((str(temuan.masalah), *(str(b.teks) for b in temuan.bukti)))
        ada = {count_of(m["n"]) for m in KOLEKTIF.finditer(isi)}
        n = count_of(judul["n"].lower()) if judul else 0
        if judul and ada and n not in ada:
            label = f"Temuan {temuan.id}, judul"
            petikan = Petikan(Bagian.DOSIR, label, str(temuan.judul), temuan.judul.span)
            pesan = (
                f"menyebut {n}, sedangkan isinya mengumpulkan {', '.join(map(str, sorted(ada)))}"
            )
            yield Hit(petikan, pesan, *judul.span())


def _blocks(blok: Sequence[Block], label: str) -> Iterator[Hit]:
    for satu, lain in pairwise(blok):
        if isinstance(satu, Paragraph) and isinstance(lain, List):
            teks = kata(satu.children)
            m = PENGANTAR.search(teks)
            if m and not SEBAGIAN.search(m[0]) and count_of(m["n"].lower()) != len(lain.items):
                pesan = f"disebut {m['n']}, sedangkan rinciannya {len(lain.items)}"
                yield Hit(Petikan(Bagian.NARASI, label, teks, satu.span), pesan, m.start(), m.end())
    for satu in blok:
        if isinstance(satu, List):
            for butir in satu.items:
                yield from _blocks(_of(butir), label)
        elif isinstance(satu, Quote):
            yield from _blocks(satu.blocks, label)


def _of(butir: Item) -> tuple[Block, ...]:
    return butir.blocks


MENGUMUMKAN = re.compile(r"^[^\n]*:\s*\n", re.MULTILINE)


def _written(petikan: Petikan) -> Iterator[Hit]:
    """Yield the announcements of a list that is written in the text itself, line by line."""
    for m in MENGUMUMKAN.finditer(petikan.teks):
        kepala = PENGANTAR.search(m[0])
        baris = petikan.teks[m.end() :].split("\n\n")[0]
        banyak = len(BUTIR.findall(baris))
        if kepala and banyak and not SEBAGIAN.search(kepala[0]):
            n = count_of(kepala["n"].lower())
            if n != banyak:
                yield Hit(
                    petikan, f"disebut {n}, sedangkan rinciannya {banyak}", m.start(), m.end()
                )


def _ordinals(teks: str) -> int:
    """Return how far ``Pertama, ... Kedua, ...`` counts."""
    n = 0
    for m in TINGKAT.finditer(" " + teks if teks[:1].islower() else teks):
        try:
            nilai = dari_tingkat(m[1])
        except ValueError:
            continue
        if nilai != n + 1:
            break
        n = nilai
    return n
