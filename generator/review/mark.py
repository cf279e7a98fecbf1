"""One mark of a reviewer: what was done, to which line, by whom."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from generator.ir.printed import PrintedLine
from generator.review.match import ANCHORED

SPLIT = " ¶ "  # where one paragraph became two, or two one
CELLS = " | "  # between the cells of a row


class JenisTanda(StrEnum):
    """What was done; the value is the word that is printed."""

    UBAH = "diubah"
    SISIP = "disisipkan"
    HAPUS = "dihapus"
    PINDAH = "dipindahkan"
    KOMENTAR = "komentar"
    RUPA = "rupa diubah"
    NOMOR = "dinomori ulang"


@dataclass(frozen=True, slots=True)
class Tanda:
    """One mark; ``line`` is what it concerns, or the line that an insertion follows.

    ``old`` and ``new`` are the whole paragraph before and after; ``text`` what was remarked,
    ``about`` the words it is about. ``sure`` is 1 where a bookmark tells the line; ``candidates``
    are lines of the same words where nothing tells which of them is meant.
    ``behind`` and ``ahead`` are the lines between which inserted or moved text stands now, ``like``
    which of them it looks like; ``merged`` are lines that became one with ``line``; ``cells`` are
    the words of a whole row that came or went.
    """

    jenis: JenisTanda
    line: PrintedLine | None
    old: str = ""
    new: str = ""
    author: str = ""
    date: str = ""
    tracked: bool = False
    text: str = ""
    about: str = ""
    answers: str = ""
    sure: float = ANCHORED
    candidates: tuple[PrintedLine, ...] = ()
    behind: PrintedLine | None = None
    ahead: PrintedLine | None = None
    like: Literal["", "behind", "ahead", "both"] = ""
    merged: tuple[PrintedLine, ...] = ()
    cells: tuple[str, ...] = ()
    done: bool = False  # whoever remarked holds it for settled
    place: tuple[int, int] = (0, 0)  # row and cell of the file that inserted text stands in
    note: bool = False  # it is about a note at the foot of a page
    bagian: str = ""  # what it is where it is no line: the foot of pages, a picture

    @property
    def placed(self) -> bool:
        """Whether it is known which line is meant."""
        return self.line is not None and not self.candidates
