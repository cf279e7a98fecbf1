"""Units of a law from Akoma Ntoso: known by their elements and their printed numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.diagnostics import galat
from generator.intake.akn_words import GROUPS, KINDS, Element, WordReader, first, local, named
from generator.model import nomor as numbers
from generator.model.satuan import ButirPengubah, Jenis, Satuan, Status
from generator.model.tabel import is_apart, runs_of

THROUGH = ("list", "alinea", "level")  # hold units and are none
NAMED = {
    "buku": Jenis.BUKU,
    "bab": Jenis.BAB,
    "bagian": Jenis.BAGIAN,
    "paragraf": Jenis.PARAGRAF,
    "pasal": Jenis.PASAL,
}
LISTS = {str(j): j for j in (Jenis.HURUF, Jenis.ANGKA, Jenis.SUBHURUF, Jenis.SUBANGKA)}
_NAMED = re.compile(rf"(?P<kata>{'|'.join(NAMED)})\s+(?P<nomor>\S.*)", re.IGNORECASE)
_ITEM = re.compile(r"(?P<kiri>\()?\s*(?P<nomor>[\w.]*?\w)\s*(?P<kanan>[.)]?)\Z")
_DELETED = re.compile(r"\(?\s*dihapus\s*[.;]?\s*\)?\Z", re.IGNORECASE)


@dataclass(slots=True)
class _Words:
    """What a unit says, while its parts are read: before its subunits, them, behind them."""

    before: list[str] = field(default_factory=list)
    anak: list[Satuan] = field(default_factory=list)
    after: list[str] = field(default_factory=list)

    def say(self, words: str) -> None:
        if words:
            (self.after if self.anak else self.before).append(words)


@dataclass(slots=True)
class UnitReader(WordReader):
    """Reads units; ``items`` will hold the instructions of an amendment in their order."""

    items: list[ButirPengubah] = field(default_factory=list)
    pasal: str = ""  # the Pasal of the document that is being read
    quoted: int = 0

    def _body(self, body: Element) -> Satuan:
        words = _Words()
        judul = ""
        for child in body:
            if local(child) == "hcontainer" and child.get("name") == "judul":
                judul = " ".join(self._lines(child))
            elif local(child) == "hcontainer" and child.get("name") == "pembuka":
                words.say("\n".join(self._lines(child)))
            else:
                self._inside(child, words)
        for stray in words.after:
            self.notes.append(galat(self._at(body), "H100", f"Teks tidak dibaca: “{stray}”."))
        return Satuan(
            Jenis.BATANG_TUBUH,
            judul=judul,
            kalimat="\n".join(words.before),
            anak=tuple(words.anak),
            asal=self._at(body),
        )

    def _inside(self, child: Element, words: _Words) -> None:
        """Read one part of a unit."""
        name = local(child)
        if name in KINDS:
            words.anak.append(self._unit(child))
        elif name in THROUGH or (name == "hcontainer" and child.get("name") in ("rumusan", None)):
            for inner in child:
                self._inside(inner, words)
        elif name in ("intro", "content", "wrapUp"):
            for block in child:
                self._block(block, words)
        elif name == "num" and name:
            self._unread(child)
        else:
            self._block(child, words)

    def _block(self, block: Element, words: _Words) -> None:
        match local(block):
            case "p" | "listIntroduction" | "listWrapUp" | "span":
                words.say(self._text(block))
                for quote in _quotes(block):
                    self._quotation(quote, words)
            case "table":
                words.say("\n".join(self._rows(block)))
            case "blockList" | "ul" | "ol":
                for inner in block:
                    if local(inner) in ("item", "li"):
                        words.anak.append(self._item(inner, Jenis.HURUF))
                    else:
                        self._block(inner, words)
            case "quotedStructure":
                self._quotation(block, words)
            case "embeddedStructure" | "block":
                for inner in block:
                    self._inside(inner, words)
            case "":
                pass
            case _:
                self._unread(block)

    def _quotation(self, quote: Element, words: _Words) -> None:
        self.quoted += 1
        for inner in quote:
            self._inside(inner, words)
        self.quoted -= 1

    def _unit(self, element: Element) -> Satuan:
        jenis, nomor = _number(element, self._num(element))
        own = jenis is Jenis.PASAL and not self.quoted
        self.pasal = nomor if own else self.pasal
        words, judul = _Words(), []
        for child in element:
            if local(child) in ("heading", "subheading"):
                judul.append(self._text(child))
            elif local(child) != "num":
                self._inside(child, words)
        unit = self._said(element, jenis, nomor, words, " ".join(filter(None, judul)))
        if not (self.quoted or own) and _instructs(element):  # a Pasal alone has no items
            self.items.append(ButirPengubah(self.pasal, jenis, nomor, unit.kalimat, unit.asal))
        return unit

    def _item(self, element: Element, usual: Jenis) -> Satuan:
        num = self._num(element)
        jenis, nomor = _number(element, num) if num else (usual, "")
        words = _Words()
        for child in element:
            if local(child) != "num":
                self._inside(child, words)
        return self._said(element, jenis, nomor, words)

    def _num(self, element: Element) -> str:
        num = first(element, "num")
        return self._text(num) if num is not None else ""

    def _said(
        self, element: Element, jenis: Jenis, nomor: str, words: _Words, judul: str = ""
    ) -> Satuan:
        before, after = _joined(words.before), _joined(words.after)
        gone = not words.anak and (
            bool(_DELETED.match(before)) or (element.get("status") == "removed" and not before)
        )
        status = Status.DIHAPUS if gone else Status.BERLAKU
        kalimat = "" if gone else before
        at = self._at(element)
        return Satuan(jenis, nomor, judul, kalimat, tuple(words.anak), after, status, at)


def _quotes(block: Element) -> Iterator[Element]:
    """Yield what a paragraph quotes, not what is quoted inside that."""
    for child in block:
        if local(child) == "quotedStructure":
            yield child
        else:
            yield from _quotes(child)


def _instructs(element: Element) -> bool:
    """Return whether a unit holds a ``mod`` of its own, not one of a unit inside."""
    for holder in named(element, "content", "intro"):
        for p in named(holder, "p"):
            if any(local(child) == "mod" for child in p):
                return True
    return False


def _joined(pieces: Iterable[str]) -> str:
    """Return what a unit says in one line; rows of a table, formulas and their signs stay lines."""
    lines = [line for piece in pieces for line in piece.split("\n")]
    runs = ("\n".join(run) if is_apart(run[0]) else " ".join(run) for run in runs_of(lines))
    return "\n".join(runs)


def _number(element: Element, num: str) -> tuple[Jenis, str]:
    """Return the kind and the number of a unit: by its printed number, then by its element."""
    if spelt := _NAMED.match(num):
        jenis = NAMED[spelt["kata"].lower()]
        return jenis, _bare(jenis, spelt["nomor"])
    jenis_ = KINDS.get(local(element))
    if jenis_ in (*GROUPS.values(), Jenis.PASAL):
        return jenis_, _bare(jenis_, num)
    own = LISTS.get(element.get("class") or "")
    m = _ITEM.match(num)
    if m is None:
        return own or jenis_ or Jenis.HURUF, num
    return own or _listed(m, jenis_), m["nomor"]


def _listed(m: re.Match[str], jenis: Jenis | None) -> Jenis:
    """Return the kind that a label of a list has: ``(1)``, ``a.``, ``1.``, ``a)``, ``1)``."""
    digit = m["nomor"][0].isdigit()
    if jenis is Jenis.AYAT and digit and m["kanan"] != "." and (m["kiri"] or not m["kanan"]):
        return Jenis.AYAT
    if m["kanan"] == ")" and not m["kiri"]:
        return Jenis.SUBANGKA if digit else Jenis.SUBHURUF
    return Jenis.ANGKA if digit else Jenis.HURUF


def _bare(jenis: Jenis, nomor: str) -> str:
    try:
        return numbers.normalize(jenis, nomor.strip().rstrip("."))
    except ValueError:
        return nomor.strip()
