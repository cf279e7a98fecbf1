"""Words changed where an author wrote them: the rest of the file keeps its every sign.

A change is told in printed words. Each word is found in the source, across line breaks and the
signs of Markdown; what cannot be found for certain is refused, never guessed. Afterwards the file
is read again: one value differs, by these words, and no comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

import yaml

from generator.content.edits import SCATTERED, Edit, Unplaced, applied, comments, offset_of, values
from generator.diagnostics import Span

AHEAD = 40  # words beyond those of the line in which its own are looked for
_WORD = re.compile(r"\S+")
_OPENING = re.compile(r"^(?:[*_]+|\[(?=[^\]]*\]\())+")
_CLOSING = re.compile(r"(?:[*_]+|\[[^\]\s]*\]|\{[^}\s]*\}|\]\([^)\s]*\))+(?=[.,;:!?)]*$)")
_SIGNS = re.compile(r"(?:[*_]+|\^?\[[^\]]*\](?:\([^)\s]*\))?)*")
_ALIKE = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "\u00a0": " ", "–": "-", "—": "-"})


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the source: where its letters stand, apart from the signs of Markdown."""

    start: int
    end: int
    text: str

    @property
    def plain(self) -> str:
        return self.text.translate(_ALIKE)


def reword(text: str, at: Span, old: str, new: str) -> str:
    """Return a file in which the words printed from ``at`` read ``new`` instead of ``old``.

    Raises :class:`Unplaced` as :func:`rewording` does.
    """
    return applied(text, rewording(text, at, old, new))


def rewording(text: str, at: Span, old: str, new: str) -> tuple[Edit, ...]:
    """Return the changes that make the words printed from ``at`` read ``new`` instead of ``old``.

    Raises :class:`Unplaced` where those words are not written there: they are computed, come from a
    template, or stand under signs that cannot be changed word by word.
    """
    start, end = _region(text, at)
    source = tuple(_words(text, start, end))[: len(old.split()) + AHEAD]
    edits = tuple(_edits(source, old.split(), new.split()))
    if at.path.endswith(".yaml"):
        _only_that(text, applied(text, edits), at)
    return edits


def seams(text: str, at: Span, words: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """Yield where the stretches of words printed from a place meet: from a word to the next.

    Raises :class:`Unplaced` where the words on either side are not written there.
    """
    start, end = _region(text, at)
    every = [word for each in words for word in each]
    source = tuple(_words(text, start, end))[: len(every) + AHEAD]
    stands = _alignment(source, every)
    behind = 0
    for each in words[:-1]:
        behind += len(each)
        one, other = stands.get(behind - 1), stands.get(behind)
        if one is None or other != one + 1:
            raise Unplaced("kata di tempat pecahnya disusun oleh alat atau templat")
        tail = source[one].end
        gap = re.match(r"\S*\s+", text[tail : source[other].start + 1])
        if gap is None or "\n\n" in gap[0]:
            raise Unplaced("tempat pecahnya tidak jelas; tulis sendiri")
        yield tail + len(gap[0].rstrip()), tail + gap.end()


def behind(text: str, at: Span, words: Sequence[str], count: int) -> int:
    """Return where the first ``count`` of the words printed from a place end in the source.

    Signs of Markdown, and notes that are called there already, stand before that place. Raises
    :class:`Unplaced` where the last of the words is not written there.
    """
    start, end = _region(text, at)
    source = tuple(_words(text, start, end))
    found = _alignment(source[: len(words) + AHEAD], words).get(count - 1)
    if found is None:
        raise Unplaced("kata di depan tanda itu disusun oleh alat atau templat")
    tail = source[found].end
    signs = _SIGNS.match(text, tail, end)
    return signs.end() if signs else tail


# --- where -------------------------------------------------------------------------------------


def _region(text: str, at: Span) -> tuple[int, int]:
    """Return from where to where the words of a place may reach."""
    offset = offset_of(text, at)
    if not at.path.endswith(".yaml"):
        blank = re.search(r"\n[ \t]*\n", text[offset:])
        return offset, offset + blank.start() if blank else len(text)
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        if isinstance(event, yaml.ScalarEvent) and event.start_mark and event.end_mark:
            start, end = event.start_mark.index, event.end_mark.index
            if start <= offset < end:
                if re.match(r"[ \t]*:(?:\s|$)", text[end:]):
                    break  # a key: what is printed from here is made from the whole entry
                return (start if event.style in ("'", '"') else offset), end
    raise Unplaced(SCATTERED)


def _words(text: str, start: int, end: int) -> Iterator[_Word]:
    for found in _WORD.finditer(text, start, end):
        word = found.group()
        head = opening.end() if (opening := _OPENING.match(word)) else 0
        tail = closing.start() if (closing := _CLOSING.search(word, head)) else len(word)
        after = word[closing.end() :] if closing else ""
        if after and tail > head:  # kata.**  kata[^1].
            yield _Word(found.start() + head, found.start() + tail, word[head:tail] + after)
        elif tail > head:
            yield _Word(found.start() + head, found.start() + tail, word[head:tail])


# --- what --------------------------------------------------------------------------------------


def _edits(source: Sequence[_Word], old: Sequence[str], new: Sequence[str]) -> Iterator[Edit]:
    """Yield what becomes of the source; raise where a word that goes is not found."""
    stands = _alignment(source, old)
    if not stands:
        raise Unplaced("kata itu tidak tertulis di sini, tetapi disusun oleh alat atau templat")
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        words = new[b1:b2]
        if tag == "insert":
            yield _inserted(source, stands, a1, words)
            continue
        places = [stands.get(n) for n in range(a1, a2)]
        found = [place for place in places if place is not None]
        if len(found) != len(places) or found != list(range(found[0], found[0] + len(found))):
            raise Unplaced("sebagian kata yang diubah disusun oleh alat atau templat")
        yield _replaced(source[found[0] : found[-1] + 1], words)


def _alignment(source: Sequence[_Word], old: Sequence[str]) -> dict[int, int]:
    """Return which word of the source each printed word is, as far as they agree."""
    a = [word.translate(_ALIKE) for word in old]
    b = [word.plain for word in source]
    blocks = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
    return {block.a + k: block.b + k for block in blocks for k in range(block.size)}


def _replaced(gone: Sequence[_Word], words: Sequence[str]) -> Edit:
    first, last = gone[0], gone[-1]
    whole = all(word.end - word.start == len(word.text) for word in gone)
    if not whole and len(words) != len(gone):
        raise Unplaced("kata itu bertanda Markdown; ubah sendiri")
    if not whole:
        if len(gone) != 1:
            raise Unplaced("kata itu bertanda Markdown; ubah sendiri")
        tail = first.text[first.end - first.start :]
        if not words[0].endswith(tail):
            raise Unplaced("tanda baca di belakang tanda Markdown berubah; ubah sendiri")
        return Edit(first.start, first.end, words[0].removesuffix(tail))
    return Edit(first.start, last.end, " ".join(words))


def _inserted(
    source: Sequence[_Word], stands: dict[int, int], at: int, words: Sequence[str]
) -> Edit:
    """Return the insertion before printed word ``at``, beside a neighbour that is known."""
    said = " ".join(words)
    if (before := stands.get(at - 1)) is not None:
        word = source[before]
        if word.end - word.start == len(word.text):
            return Edit(word.end, word.end, f" {said}")
    if (after := stands.get(at)) is not None:
        return Edit(source[after].start, source[after].start, f"{said} ")
    raise Unplaced("tempat menyisipkan kata itu disusun oleh alat atau templat")


# --- afterwards --------------------------------------------------------------------------------


def _only_that(before: str, after: str, at: Span) -> None:
    """Raise unless exactly one value differs and every comment is as it was."""
    old, new = values(before, at.path), values(after, at.path)
    differ = [path for path in old.keys() | new.keys() if old.get(path) != new.get(path)]
    if len(differ) > 1 or old.keys() != new.keys() or comments(before) != comments(after):
        raise Unplaced("perubahan itu mengubah susunan YAML; tulis nilainya sebagai blok (>-)")
