"""What a mark changes in the sources, sign by sign; what it cannot change, it says why.

Words are changed where they stand; a paragraph, an item, a row or a unit of law is put in, taken
out or moved as its neighbours are written. Nothing here is written to a file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.content.edits import Edit, Unplaced, offset_of
from generator.content.pieces import HEADING, LABEL, Piece, piece_at, unlabelled
from generator.content.placing import (
    beside,
    escaped,
    moved,
    parted,
    raw,
    shallower,
    together,
    without,
)
from generator.content.rewording import behind, rewording
from generator.diagnostics import Span
from generator.ir.printed import PrintedLine
from generator.review.mark import SPLIT, JenisTanda, Tanda
from generator.review.match import key
from generator.review.rujukan import referring
from generator.review.sel_hukum import in_its_row

LAW_FILES = ("perubahan.yaml", "rancangan.yaml")
OPERATIONS = "operasi"
_MARKS = re.compile(r"[;,.]+$|;? dan$|;? atau$")
Suntingan = tuple[str, Edit]  # the path of a file, and what changes in it


@dataclass(frozen=True, slots=True)
class Sumber:
    """The sources as they are now, and what only the law and the library know.

    ``lines`` are what they print, by id and in order; ``operasi`` makes the change of an operation
    for an edit of the law in force or of what an operation brings; ``dasar_hukum`` names a
    regulation as Mengingat does, by its key. Both raise :class:`Unplaced`. ``nilai`` are the places
    of the values in YAML that are some words and nothing else.
    """

    texts: Mapping[str, str]
    lines: Sequence[PrintedLine]
    by_id: Mapping[str, PrintedLine]
    operasi: Callable[[Tanda], tuple[Suntingan, ...]]
    dasar_hukum: Callable[[str], str]
    nilai: Callable[[str], Sequence[Span]]

    def today(self, line: PrintedLine | None) -> PrintedLine | None:
        """Return a printed line with its place of now; None where it is gone or from a template."""
        if line is None:
            return None
        now = self.by_id.get(line.id) if line.id else line
        if now is None or now.asal.path not in self.texts:
            return None
        return self.placed(replace(line, asal=now.asal))

    def placed(self, line: PrintedLine) -> PrintedLine:
        """Return a line with the place of its own words: a cell in a text of law, in its row."""
        if line.jenis != "sel" or not is_law(line):
            return line
        return in_its_row(line, self.lines, self.texts[line.asal.path])


def plan(mark: Tanda, line: PrintedLine, sumber: Sumber) -> tuple[Suntingan, ...]:
    """Return what a mark on a line changes; raise :class:`Unplaced` where that cannot be made."""
    line = sumber.placed(line)
    if mark.note and mark.jenis is JenisTanda.SISIP:
        return _noted(mark, line, sumber)
    if line.jenis == "catatan" and mark.jenis is JenisTanda.HAPUS:
        return _note_gone(line, sumber)
    if line.jenis == "catatan" and mark.jenis is not JenisTanda.UBAH:
        raise Unplaced("catatan kaki dipindahkan bersama tandanya dalam alinea")
    if mark.jenis is JenisTanda.UBAH:
        return _reworded(mark, line, sumber)
    if mark.jenis is JenisTanda.HAPUS:
        return _deleted(mark, line, sumber)
    if mark.jenis is JenisTanda.SISIP:
        return _inserted(mark, sumber)
    if mark.jenis is JenisTanda.PINDAH:
        return _moved(mark, line, sumber)
    raise Unplaced("tanda ini tidak mengubah sumber")


def _reworded(mark: Tanda, line: PrintedLine, sumber: Sumber) -> tuple[Suntingan, ...]:
    if SPLIT in mark.old:
        return _merged(mark, line, sumber)
    if SPLIT in mark.new:
        return _split(mark, line, sumber)
    if is_base(line):
        return sumber.operasi(replace(mark, line=line))
    words = words_of(mark, line)
    return _on(line, rewording(sumber.texts[line.asal.path], line.asal, *words))


def is_base(line: PrintedLine) -> bool:
    """Say whether a line is of the law in force."""
    return line.asal.path.endswith("/dasar.yaml")


def is_law(line: PrintedLine) -> bool:
    """Say whether a line is a unit of law that the author writes."""
    name = line.asal.path.rpartition("/")[2]
    return name in LAW_FILES or "/perubahan/" in line.asal.path


def words_of(mark: Tanda, line: PrintedLine) -> tuple[str, str]:
    """Return the words before and after without the label, which the tool prints."""
    label = " ".join(line.label.split())
    old, new = mark.old, mark.new
    if label and not new.startswith(label):
        raise Unplaced(f'nomor "{label}" diberikan alat; ia berubah bila susunannya berubah')
    return old.removeprefix(label).lstrip(), new.removeprefix(label).lstrip()


def _on(line: PrintedLine, edits: Sequence[Edit]) -> tuple[Suntingan, ...]:
    return tuple((line.asal.path, edit) for edit in edits)


def _piece(line: PrintedLine, sumber: Sumber) -> Piece:
    return piece_at(sumber.texts[line.asal.path], line.asal, law=is_law(line))


def _by_operation(piece: Piece) -> bool:
    """Say whether a piece is an operation as a whole."""
    return piece.kind == "entri" and piece.path[:1] == (OPERATIONS,)


# --- taken out -----------------------------------------------------------------------------------


def _deleted(mark: Tanda, line: PrintedLine, sumber: Sumber) -> tuple[Suntingan, ...]:
    if is_base(line) or (mark.merged and is_law(line)):
        return sumber.operasi(replace(mark, line=line))
    piece = _piece(line, sumber)
    text = sumber.texts[line.asal.path]
    if mark.cells and piece.kind == "entri" and not is_law(line):
        return _on(line, (without(text, piece),))
    if _by_operation(piece):
        if piece.key != "teks":
            raise Unplaced(f"{piece.key} sebuah operasi tidak dapat dikosongkan")
        return sumber.operasi(replace(mark, line=line))
    if piece.kind == "baris" and not mark.cells:
        return _on(line, rewording(text, line.asal, mark.old, ""))
    if line.jenis == "sel" and piece.kind != "baris":
        raise Unplaced("sel itu diisi dari data; ubah datanya")
    if piece.kind == "entri" and piece.key not in ("", "teks"):
        raise Unplaced(f"{piece.key} sebuah entri tidak dapat dikosongkan")
    _unreferred(line, piece, sumber, gone=True)
    return _on(line, (without(text, piece),))


def _noted(mark: Tanda, line: PrintedLine, sumber: Sumber) -> tuple[Suntingan, ...]:
    """Return the change that writes a new note behind the words that its sign stands behind."""
    told = (
        "catatan kaki baru ditulis sebagai [@kunci] atau ^[isinya] di tempat tandanya dalam alinea "
        "ini"
    )
    if not line.asal.path.endswith(".md") or SPLIT in mark.new or re.search(r"[\[\]]", mark.new):
        raise Unplaced(told)
    label = " ".join(line.label.split())
    before = mark.about.removeprefix(label).split()
    words = line.text.split()
    count = len(before)
    rest = words[count - 1].removeprefix(before[-1]) if 0 < count <= len(words) else "?"
    if words[: count - 1] != before[:-1] or rest.strip(".,;:"):
        raise Unplaced(told)
    text = sumber.texts[line.asal.path]
    at = behind(text, line.asal, words, count) - len(rest)
    if not text.startswith(rest, at):  # signs stand between the word and what ends it
        raise Unplaced(told)
    return _on(line, (Edit(at, at, f"^[{escaped(mark.new)}]"),))


_NOTE = re.compile(r" ?(?:\[@|\^\[)[^\]]+\]")


def _note_gone(line: PrintedLine, sumber: Sumber) -> tuple[Suntingan, ...]:
    """Return the change that takes the sign of a note out of the paragraph that calls it."""
    start = offset_of(sumber.texts[line.asal.path], line.asal)
    text = sumber.texts[line.asal.path]
    blank = re.search(r"\n[ \t]*\n", text[start:])
    end = start + blank.start() if blank else len(text)
    signs = list(_NOTE.finditer(text, start, end))
    mine = [x for x in sumber.lines if x.jenis == "catatan" and x.asal == line.asal]
    places = [n for n, x in enumerate(mine) if x.id == line.id]
    if len(signs) != len(mine) or len(places) != 1:
        raise Unplaced("hapus tanda catatan itu ([@kunci] atau ^[isinya]) dalam alinea ini")
    found = signs[places[0]]
    return _on(line, (Edit(found.start(), found.end(), ""),))


def _unreferred(line: PrintedLine, piece: Piece, sumber: Sumber, *, gone: bool) -> None:
    """Raise where something refers to a unit of law that goes, or whose number changes."""
    if piece.kind != "satuan":
        return
    lines = sumber.texts[line.asal.path].split("\n")
    from_here = [n for n in piece.others if n >= piece.first + (not gone)]
    labels = [found["label"] for n in from_here if (found := LABEL.match(lines[n].lstrip()))]
    if not labels:
        return
    what = referring(line, labels, sumber.texts, sumber.lines, without=(piece.first, piece.last))
    if what:
        how = "dihapus" if gone else "bergeser"
        raise Unplaced(f"satuan yang {how} dirujuk: {what}")


# --- put in --------------------------------------------------------------------------------------


def _inserted(mark: Tanda, sumber: Sumber) -> tuple[Suntingan, ...]:
    """Return the change that puts paragraphs behind the line before them, or before the next."""
    if mark.place[0] and not mark.cells:
        raise Unplaced("alinea baru dalam sel tabel; tulis kata itu dalam selnya")
    behind, ahead = sumber.today(mark.behind or mark.line), sumber.today(mark.ahead)
    labelled = LABEL.match(mark.new) is not None or HEADING.match(mark.new.split(SPLIT)[0])
    order = [(behind, False), (ahead, True)]
    if mark.like == "ahead" and not labelled:
        order.reverse()
    why: Unplaced | None = None
    for line, before in order:
        if line is None:
            continue
        try:
            return _beside(mark, line, sumber, before=before)
        except Unplaced as error:
            why = why or error
    raise why or Unplaced("di kedua sisinya berdiri kalimat templat; tulis sendiri tempatnya")


def _beside(
    mark: Tanda, line: PrintedLine, sumber: Sumber, *, before: bool
) -> tuple[Suntingan, ...]:
    if is_base(line):
        if before:
            raise Unplaced("sisipan dalam teks yang berlaku ditempatkan sesudah sebuah satuan")
        return sumber.operasi(replace(mark, line=line))
    text = sumber.texts[line.asal.path]
    piece = _piece(line, sumber)
    words: Sequence[str] = mark.cells or mark.new.split(SPLIT)
    if bool(mark.cells) != (piece.kind == "baris"):
        raise Unplaced("baris tabel itu disusun dari data; tambahkan datanya")
    if piece.kind == "entri" and piece.key not in ("", "teks"):
        raise Unplaced(f"di belakang {piece.key} sebuah entri tidak ada tempat alinea baru")
    if line.asal.path.endswith("/konsiderans.yaml") and piece.path[:1] == ("mengingat",):
        words = [sumber.dasar_hukum(unlabelled(each)) for each in words]
    elif piece.kind == "entri":
        words = [_unmarked(each, line, text, piece) for each in words]
    if piece.kind in ("satuan", "entri") and is_law(line):
        if _by_operation(piece) or HEADING.match(words[0]):
            near = replace(mark, behind=None) if before else replace(mark, behind=line)
            return sumber.operasi(replace(near, line=line))
        if piece.kind == "satuan":
            piece = shallower(text, line.asal.path, piece, words[0])
            _unreferred(_at(line, piece), piece, sumber, gone=before)
    return _on(line, (beside(text, piece, words, before=before),))


def _at(line: PrintedLine, piece: Piece) -> PrintedLine:
    return replace(line, asal=Span(line.asal.path, piece.first + 1, piece.indent + 1))


def _unmarked(words: str, line: PrintedLine, text: str, piece: Piece) -> str:
    """Return words without the mark at their end where the tool prints that mark itself."""
    printed, told = _MARKS.search(line.text), _MARKS.search(words)
    if not printed or not told or raw(text, piece).rstrip().endswith(printed[0]):
        return words
    written = " ".join(raw(text, piece).split())
    bare = _MARKS.sub("", " ".join(line.text.split()[-3:]))
    return _MARKS.sub("", words) if f"{bare}{printed[0]}" not in written else words


# --- moved, parted, joined -----------------------------------------------------------------------


def _moved(mark: Tanda, line: PrintedLine, sumber: Sumber) -> tuple[Suntingan, ...]:
    if is_base(line):
        raise Unplaced("satuan yang berlaku tidak dipindahkan; hapus, lalu sisipkan")
    if mark.merged and is_law(line):
        return sumber.operasi(_where_now(mark, line, sumber))
    if key(mark.old) != key(mark.new):
        words_of(mark, line)
    piece = _piece(line, sumber)
    if _by_operation(piece):
        raise Unplaced("satuan yang dibawa operasi dipindahkan dengan mengubah alamat operasinya")
    why: Unplaced | None = None
    for near, before in ((mark.behind, False), (mark.ahead, True)):
        goal = sumber.today(near)
        if goal is None or goal.asal.path != line.asal.path:
            why = why or Unplaced("tempat barunya ditulis dalam berkas lain atau oleh templat")
            continue
        try:
            target = _piece(goal, sumber)
            for each in (piece, target):
                _unreferred(_at(line, each), each, sumber, gone=True)
            return _on(line, moved(sumber.texts[line.asal.path], piece, target, before=before))
        except Unplaced as error:
            why = why or error
    raise why or Unplaced("tempat barunya tidak ditemukan")


def _where_now(mark: Tanda, line: PrintedLine, sumber: Sumber) -> Tanda:
    """Return a mark with its lines and those beside it where they stand in the sources now."""
    behind, ahead = sumber.today(mark.behind), sumber.today(mark.ahead)
    return replace(mark, line=line, behind=behind, ahead=ahead)


def _split(mark: Tanda, line: PrintedLine, sumber: Sumber) -> tuple[Suntingan, ...]:
    head, *tails = mark.new.split(SPLIT)
    if is_base(line):
        return sumber.operasi(replace(mark, line=line))
    if key(mark.old) != key("".join((head, *tails))):
        raise Unplaced("alinea itu dipecah dan diubah sekaligus; tulis sendiri")
    label = " ".join(line.label.split())
    text, piece = sumber.texts[line.asal.path], _piece(line, sumber)
    if piece.kind == "satuan":
        _plain_unit(text, piece)
        later = tuple(n for n in piece.others if n > piece.first)
        _unreferred(line, replace(piece, others=later), sumber, gone=True)
    elif is_law(line):
        raise Unplaced("satuan yang dibawa operasi dipecah dengan menulis operasi keduanya")
    words = [head.removeprefix(label).split(), *(each.split() for each in tails)]
    return _on(line, tuple(parted(text, line.asal, piece, words)))


def _merged(mark: Tanda, line: PrintedLine, sumber: Sumber) -> tuple[Suntingan, ...]:
    others = [sumber.today(each) for each in mark.merged]
    parts = list(_parts(line, others, sumber))
    labels = [" ".join(each.label.split()) if is_law(each) else "" for each in parts]
    told = mark.old.split(SPLIT)
    rest = [each.removeprefix(label) for each, label in zip(told[1:], labels[1:], strict=False)]
    joined = (key("".join((told[0], *told[1:]))), key("".join((told[0], *rest))))
    if key(mark.new) not in joined:
        raise Unplaced("alinea itu digabung dan diubah sekaligus; tulis sendiri")
    text = sumber.texts[line.asal.path]
    pieces = [_piece(each, sumber) for each in parts]
    for one, piece in zip(parts, pieces, strict=True):
        if piece.kind == "satuan":
            _plain_unit(text, piece)
            if one is not parts[0]:
                _unreferred(one, piece, sumber, gone=True)
        elif is_law(one):
            raise Unplaced(
                "satuan yang digabung dibawa dua operasi; ubah yang satu, hapus yang lain"
            )
    return _on(line, tuple(together(text, pieces)))


def _plain_unit(text: str, piece: Piece) -> None:
    """Raise where a unit of law is more than a sentence under its number."""
    own = text.split("\n")[piece.first : piece.last]
    if not LABEL.match(own[0].lstrip()) or any(LABEL.match(each.lstrip()) for each in own[1:]):
        raise Unplaced("satuan itu berrincian; tulis sendiri")


def _parts(
    line: PrintedLine, others: Sequence[PrintedLine | None], sumber: Sumber
) -> Iterator[PrintedLine]:
    for each in (line, *others):
        if each is None or is_base(each) or each.asal.path != line.asal.path:
            raise Unplaced("alinea yang digabung tidak ditulis dalam satu naskah; tulis sendiri")
        yield each
