"""What of the library a dossier sees: the records that its files name, and those that these name.

Checks and documents are given these alone (:mod:`generator.app.prepare`), so that an edit of
another record changes nothing of the dossier: it stays fresh, and the hash on its pages the same.
A record is named by its id, by its number and year (``Nomor 18 Tahun 2016``, ``18/2016``), or by
its title behind "tentang", which may bear another number. What
the rules in ``_aturan`` name, every dossier sees. Files are read as text and not as YAML: make asks
with a bare interpreter (:mod:`generator.app.manifest`).
"""

from __future__ import annotations

import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from generator.content.entries import Kind, entries
from generator.content.names import RULES, SHELF

HELD = re.compile(r"^(nomor|tahun|judul|instansi):[ \t]*(.*(?:\n[ \t]+.*)*)", re.MULTILINE)
REGION = re.compile(r"\W*(?:provinsi|kabupaten|kota)\b")
YEAR = re.compile(r"\b(?:18|19|20)\d\d\b")
NUMBER = re.compile(r"(\w+)\W{1,12}(?:tahun\W{1,12})?$")
BROKEN = (OSError, EOFError, RuntimeError, zipfile.BadZipFile, zlib.error, lzma.LZMAError)
LARGEST = 100_000_000  # bytes of the parts of a workbook
BLANKS = re.compile(r"\s+")
BEFORE = 48  # characters in which the number stands before its year
SIGNS = re.compile(r"\W+|_+")
Number = tuple[str, str]  # and year


def seen(content: Path, slug: str, shipped: Path | None = None) -> frozenset[str]:
    """Return the ids of the records that a dossier in ``content`` sees; see the module.

    Records and rules of ``shipped`` are there too, but for files of the same name in ``content``.
    """
    shelf = files_of(content, SHELF, shipped).values()
    library = _library(tuple((p.stem, _text(p) or "") for p in shelf if p.suffix == ".yaml"))
    own = [e.path for e in entries(content / slug, slug) if e.kind is Kind.FILE]
    texts = map(_text, (*own, *files_of(content, RULES, shipped).values()))
    return library.with_linked(frozenset[str]().union(*map(library.named, texts)))


def files_of(content: Path, folder: str, shipped: Path | None) -> dict[str, Path]:
    """Return the files of a folder by their names; the project's hide those shipped."""
    places = (shipped, content) if shipped else (content,)
    told = (e for place in places for e in entries(place / folder, folder))
    named = {entry.name: entry.path for entry in told if entry.kind is Kind.FILE}
    return dict(sorted(named.items()))


def _text(path: Path) -> str | None:
    """Return the words of a file; of a workbook or a document those of its parts.

    None of one that is too large to be read for this.
    """
    try:
        data = path.read_bytes()
        if data[:2] == b"PK":
            with zipfile.ZipFile(io.BytesIO(data)) as package:
                parts = package.infolist()
                if sum(part.file_size for part in parts) > LARGEST:
                    return None
                data = b"\n".join(map(package.read, parts))
    except BROKEN:  # told by who needs the file
        return ""
    return data.decode("utf-8", "replace")


class Record(NamedTuple):
    """A record as its file tells it: its number and year, its title without blanks and signs.

    Regulations of regions have no title of their own: every region has one of that title.
    ``numbers`` are those that the title names.
    """

    text: str
    number: Number
    title: str
    numbers: frozenset[Number]


class Library:
    """The records of all files in ``_pustaka``, and who is named where."""

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        """Take the ids, which are the names of the files, with their texts."""
        self._records = {id: _record(text) for id, text in texts}
        self._links: dict[str, frozenset[str]] = {}
        self._named: dict[bytes, frozenset[str]] = {}  # by texts: few change between two questions

    def named(self, text: str | None) -> frozenset[str]:
        """Return the ids of the records that a text names: all where nobody knows the text."""
        if text is None:
            return frozenset(self._records)
        key = sha256(text.encode()).digest()
        if key not in self._named:
            self._named[key] = self._named_in(text.casefold())
        return self._named[key]

    def _named_in(self, text: str) -> frozenset[str]:
        numbers, run = _numbers(text), SIGNS.sub("", text)
        return frozenset(
            id
            for id, record in self._records.items()
            if _written(id, text)
            or record.number in numbers
            or (record.title and f"tentang{record.title}" in run)
        )

    def with_linked(self, named: Iterable[str]) -> frozenset[str]:
        """Return the ids of records with those that they name, and so on."""
        all_, new = set[str](), set(named)
        while new:
            all_ |= new
            new = {other for id in new for other in self._linked(id)} - all_
        return frozenset(all_)

    def _linked(self, id: str) -> frozenset[str]:
        """Return who has an id that a record writes, or a number in its title."""
        if id not in self._links:
            me = self._records[id]
            self._links[id] = frozenset(
                other
                for other, record in self._records.items()
                if _written(other, me.text) or record.number in me.numbers
            )
        return self._links[id]


@lru_cache(maxsize=2)
def _library(texts: tuple[tuple[str, str], ...]) -> Library:
    return Library(texts)


def _written(id: str, text: str) -> bool:
    """Return whether an id, and not one that it is a part of, stands in a text of small letters."""
    id = id.casefold()
    return id in text and re.search(rf"(?<![\w-]){re.escape(id)}(?![\w-])", text) is not None


def _record(text: str) -> Record:
    text = text.casefold()
    held = dict(HELD.findall(text))
    number, year = (SIGNS.sub("", held.get(name, "")) for name in ("nomor", "tahun"))
    title = held.get("judul", "")
    known = "" if REGION.match(held.get("instansi", "")) else SIGNS.sub("", title)
    return Record(text, (number, year), known, _numbers(title))


def _numbers(text: str) -> frozenset[Number]:
    """Return every number with its year that a text, in small letters, names."""
    text = BLANKS.sub(" ", text)  # a folded line of YAML is deep in blanks
    years = ((m, text[max(0, m.start() - BEFORE) : m.start()]) for m in YEAR.finditer(text))
    return frozenset((n[1], m[0]) for m, before in years if (n := NUMBER.search(before)))
