"""What makes a numbered line an item of an amending Pasal: words that name a change."""

from __future__ import annotations

import re

_BEGINS = re.compile(
    r"(?:ketentuan|judul|di\s?antara|pasal|bab|bagian|paragraf|setelah|sesudah|penjelasan|antara|"
    r"lampiran|huruf|ayat|angka|pada|dalam|menambah|mengubah|menghapus|beberapa|sebelum|ditambah|"
    r"disisip|kata|perkataan|frasa|frase|semua|seluruh|nama|buku|rumusan|substansi|penyebutan|"
    r"sebutan|istilah|nomenklatur|setiap|kalimat|bilangan|singkatan|tulisan)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:di\s?ubah|di\s?rubah|di\s?hapus|disi[ps]|ditambah|diganti|dicabut|berbunyi|dibaca|"
    r"disempurna|dipecah|digabung|dialihkan|dijadikan|menjadi|dinyatakan\s+tidak\s+berlaku|"
    r"ditiadakan)",
    re.IGNORECASE,
)
_ACTIVE = re.compile(
    r"\b(?:me(?:ngubah|rubah|ngganti|nghapus|nambah|nyisip|ncabut|nyempurna)|disiplin|tetap)",
    re.IGNORECASE,
)
_DEFINES = re.compile(r"\b(?:adalah|ialah)\b", re.IGNORECASE)
LONGEST = 400  # letters within which an instruction has named its change


def has_verb(sentence: str) -> bool:
    """Return whether words say that something changes: ``Penjelasan Pasal 7`` alone does not."""
    return bool(_VERB.search(sentence) or _ACTIVE.search(sentence))


def names_change(sentence: str) -> bool:
    """Return whether words begin as an instruction does and have a verb of change near.

    A definition is none, though its term begins as one does ("Setiap Orang adalah ...", "Nama ...")
    and an instruction follows it.
    """
    sentence = sentence.lstrip('"“ ')[:LONGEST]
    verb = _VERB.search(sentence) if _BEGINS.match(sentence) else None
    return verb is not None and not _DEFINES.search(sentence, 0, verb.start())
