"""A reviewer's edit of the body of a new regulation that brings, takes or moves whole units.

Numbers are left open here (``NEW``); ``body_numbers`` counts the body through once all edits stand.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.app.body_numbers import FILE, NEW, body_of, headings
from generator.app.unit_text import group_lines, natural
from generator.content.edits import Edit, Unplaced
from generator.content.pieces import HEADING, depth_of, piece_at
from generator.content.placing import span_of, without
from generator.diagnostics import Span
from generator.ir.printed import PrintedLine
from generator.model.alamat import Alamat
from generator.model.dossier import BerkasBaru, Dossier
from generator.model.satuan import Jenis
from generator.review.mark import SPLIT, JenisTanda, Tanda
from generator.review.rencana import Suntingan


@dataclass(frozen=True, slots=True)
class Batang:
    """Makes edits of the body of a new regulation; ``root`` is the folder places are told from."""

    dossier: Dossier
    texts: Mapping[str, str]
    root: str

    def __call__(self, mark: Tanda) -> tuple[Suntingan, ...]:
        """Return the change that a mark asks for; raise Unplaced where it cannot be made."""
        assert mark.line is not None
        if not mark.line.asal.path.endswith(f"/{FILE}"):
            raise Unplaced("tempatnya bukan dalam batang tubuh")
        match mark.jenis:
            case JenisTanda.SISIP:
                return (self._inserted(mark, mark.line),)
            case JenisTanda.HAPUS if mark.merged:
                return tuple(self._gone(mark.line))
            case JenisTanda.PINDAH if mark.merged:
                return tuple(self._moved(mark, mark.line))
        raise Unplaced("satuan itu tidak datang, pergi, atau berpindah seutuhnya")

    # --- put in ---

    def _inserted(self, mark: Tanda, line: PrintedLine) -> Suntingan:
        words = mark.new.split(SPLIT)
        if not HEADING.match(words[0]):
            raise Unplaced("alinea itu bukan Pasal atau kelompok baru")
        kind = words[0].split()[0]
        if len(words) < 2:
            raise Unplaced(f"{kind} baru itu belum berisi")
        written = [f"{kind} {NEW}"]
        if kind == "Pasal":
            written += natural(words[1:], Jenis.PASAL).split("\n")
        else:
            for each in group_lines(words[1:]):
                written += ["", f"Pasal {NEW}"] if HEADING.match(each) else [each]
        at = self._gap(mark, line)
        return self._put(line.asal.path, at, written)

    def _gap(self, mark: Tanda, line: PrintedLine) -> int:
        """Return the line of the body before which new units stand: a unit is not torn apart."""
        text = self.texts[line.asal.path]
        top, end = body_of(text)
        n = line.asal.line - 1
        if not top <= n < end:
            raise Unplaced("tempatnya bukan dalam batang tubuh")
        starts = [head.baris for head in headings(text)]
        if mark.behind is None:
            if n not in starts:
                raise Unplaced("satuan baru itu berada di tengah satuan lain")
            return n
        following = next((m for m in starts if m > n), end)
        ahead = mark.ahead
        inside = ahead is not None and ahead.asal.path == line.asal.path
        if inside and ahead is not None and n < ahead.asal.line - 1 < following:
            raise Unplaced("satuan baru itu berada di tengah satuan lain; tulis sendiri")
        return following

    def _put(self, path: str, at: int, written: Sequence[str]) -> Suntingan:
        """Return the change that puts lines before a heading, or at the end of the body."""
        text = self.texts[path]
        top, end = body_of(text)
        pad = " " * depth_of(text.split("\n")[top])
        chunk = textwrap.indent("\n".join(written), pad) + "\n"
        start = span_of(text, at, at)[0]
        return path, Edit(start, start, f"\n{chunk}" if at == end else f"{chunk}\n")

    # --- taken out, moved ---

    def _lines(self, line: PrintedLine) -> tuple[int, int]:
        """Return the lines of the Pasal that a heading opens, the blank ones behind it too."""
        text = self.texts[line.asal.path]
        starts = [head.baris for head in headings(text)]
        n = line.asal.line - 1
        if n not in starts:
            raise Unplaced("kepala satuan itu tidak ditemukan dalam batang tubuh")
        return n, next((m for m in starts if m > n), body_of(text)[1])

    def _gone(self, line: PrintedLine) -> Iterator[Suntingan]:
        """Yield what takes a Pasal out, with the reasons and explanations of it alone."""
        path = line.asal.path
        text = self.texts[path]
        first, last = self._lines(line)
        start, end = span_of(text, first, last)
        yield path, Edit(start, end, "")
        number = text.split("\n")[first].split()[-1]
        pasal = Alamat().ke(Jenis.PASAL, number)
        isi = self.dossier.isi
        assert isinstance(isi, BerkasBaru)
        for satu in isi.pengaturan:
            mine = [a for a in satu.alamat if _within(str(a), pasal)]
            if mine and len(mine) < len(satu.alamat):
                place = self._place(satu.alamat[0].span)
                raise Unplaced(
                    f"alasannya di {place.path}:{place.line} juga alasan satuan lain; tulis sendiri"
                )
        reasons = [
            (x.alasan, all(_within(str(a), pasal) for a in x.alamat)) for x in isi.pengaturan
        ]
        told = [(x.alamat, _within(str(x.alamat), pasal)) for x in isi.penjelasan]
        for key, entries in (("pengaturan", reasons), ("penjelasan", told)):
            gone = [self._place(words.span) for words, goes in entries if goes]
            if gone and len(gone) == len(entries):
                yield path, _without_key(text, key)
            else:
                yield from ((path, without(text, piece_at(text, place))) for place in gone)

    def _place(self, span: Span) -> Span:
        return Span(span.path.removeprefix(f"{self.root}/"), span.line, span.col)

    def _moved(self, mark: Tanda, line: PrintedLine) -> Iterator[Suntingan]:
        """Yield what takes a Pasal to another place of the body, written as it is."""
        path = line.asal.path
        first, last = self._lines(line)
        goal = mark.behind if mark.behind is not None else mark.ahead
        if goal is None or goal.asal.path != path:
            raise Unplaced("tempat barunya bukan dalam batang tubuh")
        at = self._gap(mark, goal)
        if first <= at <= last:
            raise Unplaced("Pasal itu sudah berada di tempatnya")
        lines = self.texts[path].split("\n")[first:last]
        while lines and not lines[-1].strip():
            lines.pop()
        yield path, Edit(*span_of(self.texts[path], first, last), "")
        yield self._put(path, at, textwrap.dedent("\n".join(lines)).split("\n"))


def _without_key(text: str, key: str) -> Edit:
    """Return the change that takes a key of the file out with all that it holds."""
    lines = text.split("\n")
    first = next(n for n, line in enumerate(lines) if line.startswith(f"{key}:"))
    last = first + 1
    while last < len(lines) and (not lines[last].strip() or lines[last][0] in " -"):
        last += 1
    return Edit(*span_of(text, first, last), "")


def _within(alamat: str, pasal: Alamat) -> bool:
    """Say whether an address is that of a Pasal or of something in it."""
    try:
        found = Alamat.parse(alamat)
    except ValueError:
        return False
    return found.pasal == pasal
