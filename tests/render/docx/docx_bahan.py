"""Small documents for the tests of the DOCX."""

from __future__ import annotations

from generator.ir.nodes import Document, Meta, Part

META = Meta(
    "Judul & <Contoh>", "Pokok", "Biro Hukum", ("a", "b"), "2026-11-23", "Konsep · x · 1a2b"
)


class Everywhere(dict[str, str]):
    """Page numbers for whatever is asked: the number of letters of its id."""

    def get(self, key: str, default: str = "") -> str:
        return str(len(key))


def one_part(*blocks, profile: str = "naskah", **part) -> Document:
    """Return a document that holds just these blocks."""
    return Document("uji", META, profile, (Part("bagian", "Bagian", blocks, **part),))
