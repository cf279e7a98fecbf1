"""A document that holds every node and every role: shared by the tests of the PDF and the DOCX.

``sample()`` is small and complete; ``paper(chapters)`` is a long synthetic academic paper for
measuring. Both are pure: same arguments, same tree.
"""

from __future__ import annotations

from sample_hukum import batang_tubuh, lampiran, pembukaan, penjelasan
from sample_naskah import bab_dua, bab_panjang, bab_satu, depan

from generator.ir.nodes import Document, Meta, Part

META = Meta(
    "Naskah Contoh Penataan Perangkat Daerah",
    "Naskah Akademik",
    "Biro Hukum Provinsi Contoh",
    ("perangkat daerah", "naskah akademik"),
    "2026-11-23",
    "Konsep · contoh · 1a2b3c4d",
)


def sample(profile: str = "naskah") -> Document:
    """Return the small document with every node and every role."""
    hukum = Part("ranperda", "Rancangan Peraturan Daerah", (*pembukaan(), *batang_tubuh()))
    parts = (*depan(), bab_satu(), bab_dua(), hukum, penjelasan(), lampiran())
    return Document("contoh", META, profile, parts)


def regulation() -> Document:
    """Return a draft regulation alone: one portrait run, an explanation, a landscape annex."""
    hukum = Part(
        "ranperda", "Rancangan Peraturan Daerah", (*pembukaan(), *batang_tubuh()), restart=True
    )
    return Document("rancangan-contoh", META, "rancangan", (hukum, penjelasan(), lampiran()))


def paper(chapters: int = 7) -> Document:
    """Return a synthetic paper: front matter and ``chapters`` long chapters."""
    return Document(
        "makalah",
        META,
        "naskah",
        (*depan("panjang-1"), *(bab_panjang(n) for n in range(1, chapters + 1))),
    )
