"""Forms of other dialects, and our own signs mistyped: named, because they would be printed raw."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Form:
    """One form: how it looks, its code, what it is, and what to write in its stead."""

    pattern: re.Pattern[str]
    code: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A form that was found, ``offset`` characters into the text."""

    offset: int
    code: str
    message: str
    hint: str


def _form(pattern: str, code: str, message: str, hint: str) -> Form:
    return Form(re.compile(pattern, re.MULTILINE), code, message, hint)


# In running words; an escaped sign ("\~~") is meant to be printed.
FORMS = (
    _form(
        r"(?<!\\)\[\^[^\]\s]+\]:?",
        "S34",
        "Catatan kaki dengan nomor sendiri tidak dikenal",
        "Tulis isi catatannya di tempat: ^[isi catatan].",
    ),
    _form(
        r"^[ ]{0,3}\[[^\]^@#\n]+\]:\s+\S+",
        "S33",
        "Alamat tautan rujukan tidak dikenal",
        "Hapus barisnya; rujuk sumber dengan [@kunci] dari pustaka.",
    ),
    _form(
        r"(?<![\\\[])\[[^\[\]^@#\n]+\]\[[^\[\]\n]*\]",
        "S33",
        "Tautan rujukan tidak dikenal",
        "Tulis kata-katanya saja; rujuk sumber dengan [@kunci] dari pustaka.",
    ),
    _form(
        r"\A\[[ xX]\]\s",
        "S34",
        "Daftar centang tidak dikenal",
        'Tulis butir biasa: "- " lalu kata-katanya.',
    ),
    _form(
        r"^[ ]{0,3}#{2,6}[^#\s]",
        "S35",
        "Judul tanpa spasi setelah tanda #",
        'Beri spasi: "### Judul".',
    ),
    _form(
        r"(?<!\\)==[^\s=][^=\n]*==",
        "S34",
        "Penanda sorot (==) tidak dikenal",
        "Gunakan **tebal** atau *miring*.",
    ),
    _form(
        r"(?<![\\\w])\{\.[A-Za-z][\w-]*\}",
        "S34",
        "Atribut dalam kurung kurawal tidak dikenal",
        "Hapus atribut itu.",
    ),
    _form(
        r"(?<![\\\[])\[(?:T\d{2,}|(?:tabel|gambar)-[a-z0-9-]+)\]",
        "S31",
        "Rujukan silang tanpa tanda #",
        "Tulis seperti [#T01] atau [#tabel-jumlah].",
    ),
    _form(
        r"(?<![\\\[])\[\s+#[^\[\]]*\]",
        "S31",
        "Rujukan silang tidak terbaca",
        "Tulis satu pengenal tanpa spasi, seperti [#T01]; dua rujukan: [#T01] dan [#T02].",
    ),
    _form(
        r"(?<![\\\[])\[(?:[a-z]+-\d{4}-\d+[^\[\]@]*|\s+@[^\[\]]*)\]",
        "S31",
        "Sitasi tidak diawali [@",
        "Tulis seperti [@uu-2014-23 Pasal 212].",
    ),
    _form(
        r"(?<![\\\[])\[(?:tabel|gambar):[a-z0-9-]+\](?!\])",
        "S39",
        "Tabel atau gambar disebut dengan satu kurung siku",
        "Tulis pada baris sendiri dengan dua kurung siku, seperti [[tabel:matriks-masalah]].",
    ),
)
# Signs that open a form and never close it; only in words that no form has taken.
DANGLING = re.compile(r"\*\*|~~|`")
TABLE_LINE = re.compile(
    r"^[ ]{0,3}\|.*\|[ ]*$|^[ ]{0,3}\|?[ ]*:?-{2,}:?[ ]*\|[ |:-]*$", re.MULTILINE
)


def foreign(text: str) -> Iterator[Finding]:
    """Yield every form of another dialect in the source of running words."""
    for form in FORMS:
        for match in form.pattern.finditer(text):
            shown = " ".join(match.group().split())[:40]
            yield Finding(match.start(), form.code, f'{form.message}: "{shown}".', form.hint)


def dangling(words: str) -> Iterator[Finding]:
    """Yield every sign of emphasis that stands alone in words as they would be printed."""
    for match in DANGLING.finditer(words):
        sign = match.group()
        hint = f"Tutup dengan {sign}, atau tulis \\{sign[0]} bila tanda itu memang dicetak."
        yield Finding(match.start(), "S34", f'Tanda "{sign}" tidak berpasangan.', hint)


def broken_table(text: str) -> Iterator[Finding]:
    """Yield the first line of what looks like a table and is none: no |---| under its head."""
    if match := TABLE_LINE.search(text):
        hint = (
            "Di bawah baris judul kolom tulis |---|---| dengan jumlah kolom yang sama; tabel "
            "berdiri di antara baris kosong."
        )
        yield Finding(match.start(), "S36", "Tabel tidak terbaca.", hint)
