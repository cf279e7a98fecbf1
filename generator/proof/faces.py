"""The faces in a PDF are those that the house style names, or the build fails."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence

from generator.diagnostics import NOWHERE, Diagnostic, galat

HINT = (
    "Sebuah karakter tidak ada pada huruf yang disebut gaya rumah: ganti karakternya, atau "
    "tambahkan huruf itu pada huruf_pelengkap di templates/style/gaya.yaml."
)


def strange_faces(name: str, pdf: bytes, families: Sequence[str]) -> tuple[Diagnostic, ...]:
    """Return an error for every font in a PDF that is none of ``families``."""
    wanted = tuple(family.replace(" ", "-").lower() for family in families)
    strange = sorted({face for face in faces(pdf) if not face.lower().startswith(wanted)})
    return tuple(
        galat(NOWHERE, "P18", f"{name}.pdf memakai huruf {face}", HINT) for face in strange
    )


def faces(pdf: bytes) -> Iterator[str]:
    """Yield the name of every font in a PDF, without the mark of its subset (``ABCDEF+``)."""
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as book:
        for each in book.objects:
            if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/Font":
                yield str(each.get("/BaseFont", "/tanpa nama")).lstrip("/").rpartition("+")[2]
