"""What a reviewer did to a file of ours, mark by mark, each on the line it concerns.

Nothing is lost on the way: :func:`marks_of` refuses to return when a line or a paragraph that
differs has no mark (a fault of ours, not of the file).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Literal

from generator.ir.printed import PrintedLine, tidy
from generator.render.docx.kit import bookmark_name
from generator.review.comments import Comment
from generator.review.mark import SPLIT, JenisTanda, Tanda
from generator.review.match import ANCHORED, Pair, key, match
from generator.review.record import Record
from generator.review.returned import (
    LIT,
    STRESSED,
    STRUCK,
    UNIT,
    Change,
    Piece,
    Returned,
    ReturnedFile,
)
from generator.review.whole import whole


def marks_of(record: Record, file: ReturnedFile) -> tuple[Tanda, ...]:
    """Return every mark in a returned file, in its order, notes behind the text."""
    found: list[Tanda] = []
    for notes in (False, True):
        lines = [x for x in record.lines if (x.jenis == "catatan") is notes and x.printed]
        known = {line.printed for line in lines}
        own = [p for p in file.paragraphs if bool(p.catatan) is notes and (p.old or p.new)]
        told = _joined_splits([p for p in own if not _listed(p, known)])
        pairs = match(lines, told)
        made = [*_marks(pairs, file), *_row_of_merges(pairs, told)]
        compares = record.dokumen.startswith(_COMPARING)
        made += (x for pair in pairs for x in _set_off(pair, file, compares=compares))
        _nothing_lost(lines, told, pairs, made)
        made = list(_at_their_signs(made, told, record)) if notes else made
        found += whole(made, lines)
    found += _unplaced(file, found)
    return tuple(_doubted(record.lines, mark) for mark in found)


def _at_their_signs(
    made: Sequence[Tanda], notes: Sequence[Returned], record: Record
) -> Iterator[Tanda]:
    """Yield the marks of notes; a new one is on the line that calls it, not on the note before."""
    named = {bookmark_name(UNIT, x.id): x for x in record.lines if x.id}
    new = {p.new: p for p in notes if not p.old}
    for mark in made:
        told = replace(mark, note=True)
        note = new.get(mark.new) if mark.jenis is JenisTanda.SISIP else None
        lines = [named[n] for n in note.caller if n in named] if note else []
        if note and lines:
            told = replace(told, line=lines[0], about=note.before, sure=ANCHORED)
        yield told


def _unplaced(file: ReturnedFile, found: Sequence[Tanda]) -> Iterator[Tanda]:
    """Yield what no line has: comments beside no text of ours, heads and feet that were changed."""
    told = {(mark.author, mark.date, mark.text) for mark in found}
    for one in file.comments:
        if (one.author, one.date, one.text) not in told:
            who, when = one.author, one.date
            yield Tanda(JenisTanda.KOMENTAR, None, "", "", who, when, text=one.text, done=one.done)
    for p in file.apart:
        who, when = _who(p.changes, file)
        one_side = JenisTanda.SISIP if p.new else JenisTanda.HAPUS
        jenis = JenisTanda.UBAH if p.old and p.new else one_side
        yield Tanda(jenis, None, p.old, p.new, who, when, tracked=True, bagian=HEAD_OR_FOOT)


HEAD_OR_FOOT = "kepala atau kaki halaman"


def as_returned(record: Record, file: ReturnedFile) -> Record:
    """Return what a copy without a record was printed with: its own words before any tracking.

    ``record`` is of another build of the document; it lends each paragraph the place of the line
    that it is likest to. What differs between the builds is no mark of a reviewer.
    """
    found: list[PrintedLine] = []
    for notes in (False, True):
        lines = [x for x in record.lines if (x.jenis == "catatan") is notes and x.printed]
        own = [p for p in file.paragraphs if bool(p.catatan) is notes and p.old]
        told = _joined_splits([p for p in own if not _listed(p, {x.printed for x in lines})])
        partner = {id(pair.now): pair.line for pair in match(lines, told) if pair.now and pair.line}
        for number, p in enumerate(told):
            line = partner.get(id(p)) or PrintedLine("", "", jenis="catatan" if notes else "naskah")
            label = line.label if p.old.startswith(tidy(line.label)) else ""
            words = p.old.removeprefix(tidy(label)).lstrip()
            found.append(replace(line, id=line.id or f"{_ALONE}{number}", text=words, label=label))
    return replace(record, lines=tuple(found))


_ALONE = "tanpa-pasangan-"  # the id of a paragraph that no line is like


def _listed(p: Returned, known: set[str]) -> bool:
    """Say whether a paragraph is a line of a list of contents, as it was: printed elsewhere too.

    Its page stands behind it; one that was changed there is no such line any more.
    """
    if p.names or p.old != p.new:
        return False
    return p.old.rpartition(" ")[0] in known or bool(CONTENTS.search(p.looks) and p.old in known)


# The styles of lists of contents, by the names that Word and LibreOffice give them.
CONTENTS = re.compile(r"pStyle=(?:toc|contents|tableoffigures|illustrationindex)", re.IGNORECASE)


def _joined_splits(paragraphs: Sequence[Returned]) -> list[Returned]:
    """Return the paragraphs with those in one that a tracked break parted."""
    found: list[Returned] = []
    for p in paragraphs:
        before = found[-1] if found else None
        if before and before.end and before.end.keadaan == "sisip" and before.old and p.old:
            seam = Piece(SPLIT, before.end)
            whole = (*before.pieces, seam, *p.pieces)
            names = tuple(dict.fromkeys((*before.names, *p.names)))
            remarks = (*before.comments, *p.comments)
            found[-1] = replace(before, pieces=whole, names=names, end=p.end, comments=remarks)
        else:
            found.append(p)
    return found


def _marks(pairs: Sequence[Pair], file: ReturnedFile) -> Iterator[Tanda]:
    comments = {comment.id: comment for comment in file.comments}
    skip: set[int] = set()
    for at, pair in enumerate(pairs):
        if at in skip:
            continue
        tail = pairs[at + 1] if at + 1 < len(pairs) else None
        if tail is not None and _is_split(pair, tail):
            skip.add(at + 1)
            yield _split(pair, tail, file)
        else:
            yield from (_between(mark, pairs, at) for mark in _changed(pair, file))
        for each in (pair, tail) if at + 1 in skip else (pair,):
            yield from _remarks(each, comments) if each else ()


def _changed(pair: Pair, file: ReturnedFile) -> Iterator[Tanda]:
    """Yield what became of one line, or of what stands where none stood."""
    line, now = pair.line, pair.now
    if line is None and now is not None:
        if now.new:
            yield _tanda(JenisTanda.SISIP, pair, now, file, new=now.new)
        elif now.old:  # of no line that is known: of a list of contents, or of another print
            yield replace(_tanda(JenisTanda.HAPUS, pair, now, file, old=now.old), line=None)
        return
    if line is None:
        return
    old = SPLIT.join((line.printed, *(each.printed for each in pair.merged)))
    if now is None or not now.new:
        yield _tanda(JenisTanda.HAPUS, pair, now, file, old=old)
        return
    if key(old) != key(now.new):
        yield _tanda(JenisTanda.UBAH, pair, now, file, old=old, new=now.new)
    if pair.moved or now.moved_here:
        yield _tanda(JenisTanda.PINDAH, pair, now, file, old=old, new=now.new)
    if now.reformatted:
        yield _tanda(JenisTanda.RUPA, pair, now, file, old=old, new=now.new)


# What our own prints never have: a line struck through or lit outside a comparison, and words
# of law text that stand out from their sentence.
_BY_HAND = {"strike": "dicoret", "dstrike": "dicoret", "highlight": "disorot",
            "b": "ditebalkan", "i": "dimiringkan", "u": "digarisbawahi"}  # fmt: skip


def _set_off(pair: Pair, file: ReturnedFile, *, compares: bool) -> Iterator[Tanda]:
    """Yield a mark for words that were set off without tracking, where that can be known."""
    line, now = pair.line, pair.now
    if line is None or now is None or not now.new:
        return
    told = [
        f"{_BY_HAND[name]}: {words}"
        for name, words in now.shown
        if name in LIT
        or (name in STRUCK and not compares and line.jenis != "sel")
        or (name in STRESSED and line.unit.startswith(_LAW) and line.jenis == "naskah")
    ]
    if told:
        mark = _tanda(JenisTanda.RUPA, pair, now, file, old=line.printed, new=now.new)
        yield replace(mark, about="; ".join(told), tracked=False)


_LAW = ("i-", "pasal-i")  # how the ids of law text begin
_COMPARING = ("matriks-", "dim")  # documents that show by looks what comes and goes


def _between(mark: Tanda, pairs: Sequence[Pair], at: int) -> Tanda:
    """Return a mark of inserted or moved text with the lines that it stands between now."""
    if mark.jenis not in (JenisTanda.SISIP, JenisTanda.PINDAH):
        return mark
    own = pairs[at].now
    before = next((pair for pair in reversed(pairs[:at]) if _stands(pair)), None)
    after = next((pair for pair in pairs[at + 1 :] if _stands(pair)), None)
    looks = own.looks if own else ""
    one = before is not None and before.now is not None and before.now.looks == looks
    other = after is not None and after.now is not None and after.now.looks == looks
    like: Literal["", "behind", "ahead", "both"] = "both" if one and other else ""
    like = like or ("behind" if one else "ahead" if other else "")
    behind, ahead = before.line if before else None, after.line if after else None
    place = (own.tr, own.tc) if own and mark.jenis is JenisTanda.SISIP else (0, 0)
    return replace(mark, behind=behind, ahead=ahead, like=like, place=place)


def _stands(pair: Pair) -> bool:
    """Say whether a line stands where it stood."""
    return pair.line is not None and pair.now is not None and bool(pair.now.new) and not pair.moved


def _is_split(pair: Pair, tail: Pair) -> bool:
    """Say whether a line was parted in two without tracking."""
    head, rest = pair.now, tail.now
    if pair.line is None or head is None or tail.line is not None or rest is None:
        return False
    return bool(rest.new) and key(head.new + rest.new) == key(pair.line.printed)


def _split(pair: Pair, tail: Pair, file: ReturnedFile) -> Tanda:
    assert pair.line is not None and pair.now is not None and tail.now is not None
    new = f"{pair.now.new}{SPLIT}{tail.now.new}"
    return _tanda(JenisTanda.UBAH, pair, pair.now, file, old=pair.line.printed, new=new)


def _tanda(
    jenis: JenisTanda,
    pair: Pair,
    now: Returned | None,
    file: ReturnedFile,
    *,
    old: str = "",
    new: str = "",
) -> Tanda:
    changes = (*now.changes, *now.reformatted) if now else ()
    author, date = _who(changes, file)
    line = pair.line or pair.after
    return Tanda(
        jenis,
        line,
        old,
        new,
        author,
        date,
        tracked=any(change.author or change.date for change in changes),
        sure=pair.sure,
        merged=pair.merged,
    )


def _who(changes: Sequence[Change], file: ReturnedFile) -> tuple[str, str]:
    """Return who made changes and when; of untracked ones, who saved the file last."""
    authors = list(dict.fromkeys(change.author for change in changes if change.author))
    dates = [change.date for change in changes if change.date]
    if authors or dates:
        return ", ".join(authors), max(dates, default="")
    return file.editor, file.saved


def _remarks(pair: Pair, comments: dict[str, Comment]) -> Iterator[Tanda]:
    """Yield the comments that begin in a paragraph, and each that answers one."""
    if pair.now is None:
        return
    line = pair.line or pair.after
    for identity, about in pair.now.comments:
        if (said := comments.get(identity)) is not None:
            answers = comments[said.parent].text if said.parent in comments else ""
            old = pair.line.printed if pair.line else pair.now.old
            yield Tanda(
                JenisTanda.KOMENTAR,
                line,
                old,
                author=said.author,
                date=said.date,
                text=said.text,
                about=about,
                answers=answers,
                sure=pair.sure,
                done=said.done,
            )


def _row_of_merges(pairs: Sequence[Pair], told: Sequence[Returned]) -> Iterator[Tanda]:
    """Yield a mark for each two paragraphs whose break was deleted with tracking."""
    lines = {id(pair.now): pair for pair in pairs if pair.now is not None}
    for one, other in pairwise(told):
        if one.end is None or one.end.keadaan != "hapus" or not (one.new and other.new):
            continue
        first, second = lines.get(id(one)), lines.get(id(other))
        if first and second and first.line and second.line:
            old = f"{first.line.printed}{SPLIT}{second.line.printed}"
            new = f"{one.new} {other.new}"
            who, when = one.end.author, one.end.date
            merged = (second.line,)
            yield Tanda(
                JenisTanda.UBAH, first.line, old, new, who, when, tracked=True, merged=merged
            )


def _doubted(lines: Sequence[PrintedLine], mark: Tanda) -> Tanda:
    """Return the mark with the lines that may be meant, where only common words tell its own."""
    if mark.line is None or mark.sure >= ANCHORED:
        return mark
    same = tuple(line for line in lines if line.printed == mark.line.printed)
    return replace(mark, candidates=same) if len(same) > 1 else mark


def _nothing_lost(
    lines: Sequence[PrintedLine],
    told: Sequence[Returned],
    pairs: Sequence[Pair],
    made: Sequence[Tanda],
) -> None:
    """Raise when a line or a paragraph is in no pair, or a difference has no mark."""
    there = Counter(id(x) for pair in pairs for x in (pair.line, *pair.merged) if x)
    if any(there[id(line)] != 1 for line in lines):
        raise RuntimeError("sebuah baris cetakan tidak terhitung tepat satu kali")
    shown = {id(pair.now) for pair in pairs if pair.now}
    spent = [p for p in told if id(p) not in shown]
    if any(p.new for p in spent):
        raise RuntimeError("sebuah alinea salinan tidak terhitung")
    marked = {id(mark.line) for mark in made if mark.line} | {id(None)}
    for pair in pairs:
        was = SPLIT.join(x.printed for x in (pair.line, *pair.merged) if x)
        now = pair.now.new if pair.now else ""
        if key(was) != key(now) and id(pair.line or pair.after) not in marked:
            raise RuntimeError(f"perubahan tanpa tanda: {was!r} menjadi {now!r}")
