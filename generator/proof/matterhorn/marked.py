"""What a page draws is either read or an artifact, and never both (Matterhorn 01-003 to 01-005)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.proof.matterhorn.fault import Fault

if TYPE_CHECKING:
    from pikepdf import Page, Pdf

_SIGNS = re.compile(
    rb"\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)"  # strings, one level of brackets inside
    rb"|(?P<mark>/[^\s/<>\[\]()]+)\s*(?P<told><<(?:[^<>]|<<.*?>>|<[0-9a-fA-F\s]*>)*>>|/\S+)?\s*\bB[DM]C\b"
    rb"|(?<![^\s\])>])(?P<end>EMC)\b"
    rb"|(?<![^\s\])>])(?P<draw>Tj|TJ|Do|sh|f\*?|F|S|s|B\*?|b\*?|EI)(?=\s|$)",
    re.DOTALL,
)


def unmarked(book: Pdf) -> Iterator[Fault]:
    """01-003, 01-004, 01-005: artifacts in what is read, what is read in artifacts, and neither."""
    for number, page in enumerate(book.pages):
        seen = set()
        for point, what in _page(page):
            if point not in seen:
                seen.add(point)
                yield Fault("P59", f"Matterhorn {point}", number, what)


def _page(page: Page) -> Iterator[tuple[str, str]]:
    open_: list[str] = []
    for found in _SIGNS.finditer(content(page)):
        if found.group("end"):
            if open_:
                open_.pop()
        elif mark := found.group("mark"):
            kind = "artefak" if mark == b"/Artifact" else "baca" if _is_run(found) else ""
            if kind == "artefak" and "baca" in open_:
                yield "01-003", "artefak di dalam isi yang dibaca"
            elif kind == "baca" and "artefak" in open_:
                yield "01-004", "isi yang dibaca di dalam artefak"
            open_.append(kind)
        elif found.group("draw") and not any(open_):
            yield "01-005", "isi halaman yang bukan artefak dan tidak bertanda susunan"


def _is_run(found: re.Match[bytes]) -> bool:
    told = found.group("told") or b""
    return b"/MCID" in told or told[:1] == b"/"


def content(page: Page) -> bytes:
    """Return what a page draws, as one stream."""
    import pikepdf

    streams = page.obj.get("/Contents")
    if streams is None:
        return b""
    parts = streams.as_list() if isinstance(streams, pikepdf.Array) else [streams]
    return b"\n".join(part.read_bytes() for part in parts)
