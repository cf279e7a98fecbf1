"""Checks of the elements: tags, nesting, headings, tables, notes, figures, names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.proof.matterhorn.fault import Fault, at
from generator.proof.structure import STANDARD, Area, Element, Run

# What an element may hold, or must stand in (ISO 32000-1, 14.8.4): tag, allowed, checkpoint.
INSIDE = {
    "Table": ({"TR", "THead", "TBody", "TFoot", "Caption"}, "09-004"),
    "THead": ({"TR"}, "09-004"),
    "TBody": ({"TR"}, "09-004"),
    "TFoot": ({"TR"}, "09-004"),
    "TR": ({"TH", "TD"}, "09-004"),
    "L": ({"LI", "L", "Caption"}, "09-005"),
    "LI": ({"Lbl", "LBody"}, "09-005"),
    "TOC": ({"TOC", "TOCI", "Caption"}, "09-006"),
}
AROUND = {
    "THead": ({"Table"}, "09-004"),
    "TBody": ({"Table"}, "09-004"),
    "TFoot": ({"Table"}, "09-004"),
    "TR": ({"Table", "THead", "TBody", "TFoot"}, "09-004"),
    "TH": ({"TR"}, "09-004"),
    "TD": ({"TR"}, "09-004"),
    "LI": ({"L"}, "09-005"),
    "LBody": ({"LI"}, "09-005"),
    "TOCI": ({"TOC"}, "09-006"),
}
LINES = ("P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "Link", "Span", "Reference")
BLOCKS = frozenset(("P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "Table", "TOC", "Div"))
TABLES = "09-004"


def unknown_tags(top: Element) -> Iterator[Fault]:
    """02-001: a tag that is no standard one, nor mapped to one."""
    for element in top.walk():
        if element is not top and element.tag not in STANDARD:
            what = f"tanda susunan {element.written} tidak baku dan tidak dipetakan"
            yield at("P60", "02-001", element, what)


def nesting(top: Element) -> Iterator[Fault]:
    """09-004 to 09-006: tables, lists and contents put together wrongly; blocks inside lines."""
    for element in top.walk():
        allowed, point = INSIDE.get(element.tag, (None, ""))
        if allowed is not None:
            for kid in element.kids:
                tag = kid.tag if isinstance(kid, Element) else "isi langsung"
                if tag not in allowed:
                    yield at("P60", point, element, f"{element.tag} memuat {tag}")
        allowed, point = AROUND.get(element.tag, (None, ""))
        above = element.above.tag if element.above else ""
        if allowed is not None and above not in allowed:
            yield at("P60", point, element, f"{element.tag} berada di dalam {above or 'akar'}")
        if element.tag in BLOCKS and above in LINES:
            yield at("P60", "09-002", element, f"{element.tag} berada di dalam {above}")
        if element.tag == above == "Link":
            yield at("P60", "09-002", element, "tautan berada di dalam tautan")


def irregular_tables(top: Element) -> Iterator[Fault]:
    """15-003: a head cell whose scope nobody can tell; 09-004: rows of different widths."""
    for table in (each for each in top.walk() if each.tag == "Table"):
        rows = [each for each in table.walk() if each.tag == "TR"]
        cells = [each for row in rows for each in row.elements]
        linked = any(cell.headers for cell in cells if cell.tag == "TD")
        for cell in cells:
            if cell.tag == "TH" and cell.scope not in ("Row", "Column", "Both") and not linked:
                yield at("P64", "15-003", cell, "sel kepala tabel tidak menyebut cakupannya")
        widths = set(_widths(rows))
        if len(widths) > 1:
            what = f"baris tabel tidak sama lebar ({min(widths)} sampai {max(widths)} kolom)"
            yield at("P60", TABLES, table, what)


def _widths(rows: list[Element]) -> Iterator[int]:
    """Yield how many columns each row has, with the cells that hang down from above."""
    hanging: Counter[int] = Counter()
    for order, row in enumerate(rows):
        for cell in row.elements:
            for below in range(1, cell.rows):
                hanging[order + below] += cell.columns
        yield hanging[order] + sum(cell.columns for cell in row.elements)


def silent_figures(top: Element) -> Iterator[Fault]:
    """13-004: a figure without words for those who do not see it."""
    for element in top.walk():
        if element.tag == "Figure" and not (element.alt.strip() or element.actual.strip()):
            yield at("P62", "13-004", element, "gambar tanpa teks pengganti")


def headings(top: Element) -> Iterator[Fault]:
    """14-002, 14-003, 14-006, 14-007: levels of headings."""
    found = [each for each in top.walk() if each.tag in BLOCKS and each.tag[0] == "H"]
    numbered = [each for each in found if each.tag != "H"]
    if numbered and len(numbered) < len(found):
        yield at("P63", "14-007", found[0], "judul bertingkat dan judul tanpa tingkat bercampur")
    before = 0
    for element in numbered:
        level = int(element.tag[1:])
        if before == 0 and level != 1:
            yield at("P63", "14-002", element, f"judul pertama bertingkat {level}")
        elif level > before + 1:
            yield at("P63", "14-003", element, f"tingkat judul melompat dari {before} ke {level}")
        before = level
    for element in top.walk():
        if sum(kid.tag == "H" for kid in element.elements) > 1:
            yield at("P63", "14-006", element, "lebih dari satu judul tanpa tingkat")


def names(top: Element) -> Iterator[Fault]:
    """19-003, 19-004: notes without a name, or two elements of one name."""
    notes: dict[str, Element] = {}
    others: dict[str, Element] = {}
    for element in top.walk():
        if element.tag == "Note" and not element.id:
            yield at("P65", "19-003", element, "catatan tanpa pengenal")
        if not element.id:
            continue
        if element.id in notes or element.id in others:
            what = f"pengenal “{element.id}” dipakai lebih dari sekali"
            point = "19-004" if element.tag == "Note" or element.id in notes else ""
            place = f"Matterhorn {point}" if point else "ISO 32000-1, 14.7.2"
            yield Fault("P65", place, element.first_page, what)
        (notes if element.tag == "Note" else others)[element.id] = element


def bare_notes(top: Element) -> Iterator[Fault]:
    """19-001: a note that no reference before it leads to."""
    for element in top.walk():
        notes = [kid for kid in element.elements if kid.tag == "Note"]
        if notes and not any(each.tag == "Reference" for each in element.walk()):
            above = element.above
            led = above is not None and any(each.tag == "Reference" for each in above.walk())
            if not led:
                yield at("P65", "19-001", notes[0], "catatan tanpa rujukan dari tandanya")


def empty_links(top: Element) -> Iterator[Fault]:
    """28-011: a link of the structure without its area on the page."""
    for element in top.walk():
        if element.tag == "Link" and not any(isinstance(kid, Area) for kid in element.kids):
            yield at("P66", "28-011", element, "tautan tanpa bidangnya di halaman")


def runs_of(top: Element) -> Iterator[tuple[Run, Element]]:
    """Yield all marked words with their elements."""
    for element in top.walk():
        yield from ((kid, element) for kid in element.kids if isinstance(kid, Run))
