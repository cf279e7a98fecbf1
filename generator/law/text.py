"""A tree of units printed in natural layout; ``read_satuan`` reads it back unchanged."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.satuan import Jenis, Satuan

GROUP_HEADING = {
    Jenis.BUKU: "BUKU {}",
    Jenis.BAB: "BAB {}",
    Jenis.BAGIAN: "Bagian {}",
    Jenis.PARAGRAF: "Paragraf {}",
    Jenis.PASAL: "Pasal {}",
}
ITEM_LABEL = {
    Jenis.AYAT: "({})",
    Jenis.HURUF: "{}.",
    Jenis.ANGKA: "{}.",
    Jenis.SUBHURUF: "{})",
    Jenis.SUBANGKA: "{})",
}


def to_text(satuan: Satuan) -> str:
    """Return ``satuan`` in natural layout, its own heading or label first when it has a number."""
    if not satuan.nomor:
        return "\n".join(_inside(satuan, 0)) + "\n"
    return "\n".join(_unit(satuan, 0, satuan.jenis is Jenis.ANGKA)) + "\n"


def _unit(satuan: Satuan, indent: int, sentence: bool) -> Iterator[str]:
    """Yield the lines of a numbered unit."""
    if satuan.jenis in GROUP_HEADING:
        heading = GROUP_HEADING[satuan.jenis].format(satuan.nomor)
        yield " " * indent + (heading.upper() if satuan.jenis is Jenis.BUKU else heading)
        if satuan.judul:
            yield " " * indent + satuan.judul
        yield from _inside(satuan, indent)
        return
    label = ITEM_LABEL[satuan.jenis].format(satuan.nomor)
    words = deleted_words(satuan, sentence) if satuan.dihapus else satuan.kalimat
    yield f"{' ' * indent}{label:<3} {_under(words, indent + 4)}".rstrip()
    yield from _list(satuan, indent + 4)


def _inside(satuan: Satuan, indent: int) -> Iterator[str]:
    if satuan.jenis is Jenis.BATANG_TUBUH and satuan.judul:  # the title of the law (P33)
        yield satuan.judul
    if satuan.dihapus:
        yield " " * indent + "Dihapus."
    elif satuan.kalimat:
        yield " " * indent + _under(satuan.kalimat, indent)
    yield from _list(satuan, indent)


def _list(satuan: Satuan, indent: int) -> Iterator[str]:
    """Yield the subunits and the words that close the sentence after them."""
    sentence = any(c.kalimat[:1].isupper() for c in satuan.anak)
    closing = _closing(satuan)
    for n, child in enumerate(satuan.anak, 1):
        yield from _unit(child, 0 if child.jenis in GROUP_HEADING else indent, sentence)
        if n == closing and satuan.ekor:
            yield " " * indent + _under(satuan.ekor, indent)


def _under(words: str, indent: int) -> str:
    """Return words whose lines, rows of a table among them, stand under each other."""
    return words.replace("\n", "\n" + " " * indent)


def _closing(satuan: Satuan) -> int:
    """Return behind how many subunits the closing words stand: all, but for Pasal I (L2-233b).

    Its sentence lists the earlier amendments and ends before the instructions begin.
    """
    kinds = [child.jenis for child in satuan.anak]
    if satuan.jenis is Jenis.PASAL and satuan.nomor[:1].isalpha() and len(set(kinds)) > 1:
        return next(n for n, kind in enumerate(kinds) if kind is not kinds[0])
    return len(kinds)


def deleted_words(satuan: Satuan, sentence: bool) -> str:
    """Return what stands after the number of a deleted unit.

    Ayat, Pasal and definitions are sentences: ``Dihapus.``; items of a tabulation begin in lower
    case and end with a semicolon: ``dihapus;`` (L2-236, L2-87c).
    """
    return "Dihapus." if sentence or satuan.jenis is Jenis.AYAT else "dihapus;"
