"""Where things stand: inside the type area, beside one another, together with what they head."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from generator.proof.audit.fault import Fault, at
from generator.proof.audit.sheet import Book, Box, Line, Sheet, Word

ASIDE = 1.5  # points over the edge of the type area that nobody sees
ABOVE = 4.0  # the box of a type is taller than its letters
TOUCH = 3.0  # points that two words may share side by side
SHARE = 0.15  # of the height of small letters
BLANK = 1 / 3  # of the height of the type area
THIN = 4.0  # points: no table is so narrow
STRIP = 40.0  # points of a frame without a word
MARK = 0.75  # of the size of a word: a smaller sign at its end is a raised mark


def outside(book: Book) -> Iterator[Fault]:
    """P40: words outside the type area."""
    for sheet in book.sheets:
        left, bottom, right, top = sheet.area
        for word in sheet.words:
            x1, y1, x2, y2 = word.box
            low, high = (y1, y2) if word.turned else (y1 + ABOVE / 2, y2 - ABOVE)
            if x1 < left - ASIDE or x2 > right + ASIDE or low < bottom or high > top:
                yield at("P40", sheet, word, "{} berada di luar bidang cetak")


def overprinted(book: Book) -> Iterator[Fault]:
    """P41: words printed over others."""
    for sheet in book.sheets:
        inked = sorted(((word.ink, word) for word in sheet.words), key=lambda each: each[0][1])
        for order, (ink, word) in enumerate(inked):
            for below, other in islice(inked, order + 1, None):
                if below[1] >= ink[3]:
                    break
                if below[0] < ink[2] and ink[0] < below[2] and _covers(word, other):
                    yield at("P41", sheet, word, f"{{}} tertimpa “{other.text[:20]}”")
                    break


def _covers(one: Word, other: Word) -> bool:
    """Return whether the small letters of two words share more than a rim."""
    (a1, b1, a2, b2), (c1, d1, c2, d2) = one.ink, other.ink
    wide = min(a2, c2) - max(a1, c1)
    high = min(b2, d2) - max(b1, d1)
    raised = min(one.size, other.size) < MARK * max(one.size, other.size)
    room = TOUCH + (2 if raised else 0)
    return wide > min(room, 0.6 * min(a2 - a1, c2 - c1)) and high > SHARE * min(b2 - b1, d2 - d1)


def blank(book: Book) -> Iterator[Fault]:
    """P47: more than a third of a page blank in one block, but on the last page of a part."""
    for sheet, following in pairwise(book.sheets):
        if following.part != sheet.part or not sheet.words:
            continue
        bottom, top = sheet.area[1], sheet.area[3]
        edge = top
        for upper, lower in sorted(_filled(sheet), reverse=True):
            if edge - upper > BLANK * (top - bottom):
                break
            edge = min(edge, lower)
        upper = max((t for t, _ in _filled(sheet) if t <= edge), default=bottom)
        if edge - max(upper, bottom) > BLANK * (top - bottom):
            share = round(100 * (edge - max(upper, bottom)) / (top - bottom))
            what = f"{share} % halaman kosong dalam satu bidang"
            yield Fault("P47", sheet.number, sheet.area[0], edge, what)


def _filled(sheet: Sheet) -> Iterator[tuple[float, float]]:
    """Yield upper and lower edge of all that is printed on a page.

    The rule above notes is a shading: its box, as PDFium reads it, is the sheet.
    """
    drawn = (box for box in sheet.drawn if not _is_whole(sheet, box))
    for box in (*(word.box for word in sheet.words), *drawn, *sheet.levels):
        yield box[3], box[1]


def _is_whole(sheet: Sheet, box: Box) -> bool:
    width, height = sheet.size
    return box[2] - box[0] >= width - 1 and box[3] - box[1] >= height - 1


def stranded(book: Book) -> Iterator[Fault]:
    """P48: a heading alone at the foot of a page; P49: the head of a table apart from its rows."""
    for sheet, following in pairwise(book.sheets):
        if following.part != sheet.part or not sheet.lines:
            continue
        text = [line for line in sheet.lines if not _is_note(line)]
        if not text:
            continue
        last = min(text, key=lambda line: line.box[1])
        if last.element.is_heading and not _ends_its_item(last, following):
            yield at("P48", sheet, last, "judul {} terpisah dari isinya, di kaki halaman")
        elif "THead" in last.element.tags and not _has_rows(sheet, last):
            yield at("P49", sheet, last, "kepala tabel {} terpisah dari baris pertamanya")


def _ends_its_item(heading: Line, following: Sheet) -> bool:
    """Return whether another item begins the next page: an instruction may bring a title alone.

    Items within what the heading heads stand in a list of their own.
    """
    tags = heading.element.tags
    first = next((word.element.tags for word in following.words), ())
    return "LI" in tags and "Lbl" in first and first.count("L") <= tags.count("L")


def begun_late(book: Book) -> Iterator[Fault]:
    """P49: a row of a table some of whose cells begin a page after the others."""
    begun: dict[int, list[Box]] = {}  # what each row has printed on the pages before
    for sheet in book.sheets:
        here: dict[int, dict[int, list[Word]]] = {}
        for word in sheet.words:
            if word.element.row and "TBody" in word.element.tags:
                blocks = here.setdefault(word.element.row, {})
                blocks.setdefault(word.element.block, []).append(word)
        for row, blocks in here.items():
            if row in begun:
                late = (b for b in blocks.values() if not _below(b, begun[row]))
                if first := next(late, None):
                    yield at("P49", sheet, first[0], "sel {} mulai sehalaman sesudah barisnya")
        for row, blocks in here.items():
            begun.setdefault(row, []).extend(w.box for words in blocks.values() for w in words)


def _below(words: Sequence[Word], before: Sequence[Box]) -> bool:
    """Return whether words stand in a column that has words before; its lines begin alike."""
    left, right = min(w.box[0] for w in words), max(w.box[2] for w in words)
    return any(box[0] < right and left < box[2] for box in before)


def _is_note(line: Line) -> bool:
    return bool({"Note", "FENote", "NonStruct"}.intersection(line.element.tags))


def _has_rows(sheet: Sheet, head: Line) -> bool:
    return any("TBody" in w.element.tags and w.box[3] <= head.box[3] for w in sheet.words)


def bare_borders(book: Book) -> Iterator[Fault]:
    """P51: the border of a table where the table has no words."""
    for sheet in book.sheets:
        seen = [box for box in sheet.drawn if not any(_same(box, p) for p in sheet.pictures)]
        boxes = (*seen, *sheet.rules, *sheet.levels)
        drawn = [box for box in boxes if not _is_whole(sheet, box)]
        for frame in _frames(drawn):
            left, bottom, right, top = frame[0]
            if right - left < THIN:
                continue  # a line beside the words, of what changed: it is round nothing
            printed = (*(word.box for word in sheet.words), *sheet.repeated)
            inside = [box for box in printed if left <= (box[0] + box[2]) / 2 <= right]
            for high, low in pairwise(_levels(frame, bottom, top)):
                if high - low > STRIP and not any(b[3] > low and b[1] < high for b in inside):
                    yield Fault("P51", sheet.number, left, high, "garis tabel tanpa isi tabel")


def _same(one: Box, other: Box) -> bool:
    return all(abs(a - b) < 1 for a, b in zip(one, other, strict=True))


def _levels(frame: Sequence[Box], bottom: float, top: float) -> list[float]:
    """Return the heights at which a frame has an edge, from above; near ones count once."""
    edges = sorted({bottom, top, *(box[1] for box in frame), *(box[3] for box in frame)})
    kept = [edges[0]]
    for edge in edges[1:]:
        if edge - kept[-1] > 1:
            kept.append(edge)
    return kept[::-1]


def _frames(boxes: Sequence[Box]) -> list[list[Box]]:
    """Return the boxes that touch one another, each group headed by the box around it.

    They are taken from above: a group that ends above a box is touched by none that follow.
    """
    done: list[list[Box]] = []
    groups: list[list[Box]] = []
    for box in sorted(boxes, key=lambda b: -b[3]):
        over = [g for g in groups if g[0][1] > box[3] + 1]
        if over:
            done += over
            groups = [g for g in groups if g[0][1] <= box[3] + 1]
        near = [g for g in groups if _touch(g[0], box)]
        if len(near) == 1:
            near[0][0] = _around(near[0][0], box)
            near[0].append(box)
            continue
        merged = [each for group in near for each in group[1:]] + [box]
        groups = [g for g in groups if g not in near]
        around = box
        for group in near:
            around = _around(around, group[0])
        groups.append([around, *merged])
    return done + groups


def _around(one: Box, other: Box) -> Box:
    low, left = min(one[1], other[1]), min(one[0], other[0])
    return left, low, max(one[2], other[2]), max(one[3], other[3])


def _touch(one: Box, other: Box) -> bool:
    return (
        one[0] - 1 <= other[2]
        and other[0] - 1 <= one[2]
        and one[1] - 1 <= other[3]
        and other[1] - 1 <= one[3]
    )
