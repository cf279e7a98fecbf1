"""The gate for SVG: what both writers print alike passes, what a picture must not hold is refused.

Words of editors (metadata, layers, comments) go; letters are set in the face of the house. What
would change the picture if it went, or reach out of it, is a P76 with the line of the SVG.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from generator.diagnostics import DraftingError, Span, galat

SPACE = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}href"
XML = "{http://www.w3.org/XML/1998/namespace}"
MAX_ELEMENTS = 20_000
MAX_DRAWN = 60_000  # with what <use> and patterns draw again
MAX_DEPTH = 60
MAX_RATIO = 40  # of the longer side to the shorter
PER_MM = {"mm": 1.0, "cm": 10.0, "in": 25.4, "pt": 25.4 / 72, "pc": 25.4 / 6, "": 25.4 / 96}
PER_MM["px"] = PER_MM[""]
LENGTH = re.compile(r"\s*(\d*\.?\d+(?:[eE][+-]?\d+)?)\s*(mm|cm|in|pt|pc|px|)\s*")
DRAWN = frozenset(
    (
        *("svg", "g", "a", "defs", "symbol", "use", "title", "desc", "style"),
        *("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan"),
        *("linearGradient", "radialGradient", "stop", "clipPath", "mask", "marker", "pattern"),
    )
)
ASIDE = frozenset(("metadata", "view"))  # nothing of it is seen
UNSEEN = ("clipPath", "mask", "marker", "pattern", "symbol", "defs")
NAMES = {  # elements that are refused, as a drafter would know them
    "script": "skrip",
    "image": "gambar piksel di dalamnya",
    "foreignObject": "teks HTML di dalamnya",
    "filter": "efek (filter)",
    "textPath": "teks yang mengikuti garis",
}
WAYS = {
    "image": "Tempatkan gambar piksel itu sendiri sebagai PNG atau JPEG.",
    "foreignObject": "Ekspor dengan teks biasa, bukan teks HTML, atau sebagai PNG.",
}
EXPORT = "Ekspor ulang sebagai SVG biasa (plain SVG), atau sebagai PNG."
GLYPHWISE = ("x", "y", "dx", "dy")  # the first is kept: places of single letters are another face's
DROPPED = ("font-family", "rotate", "textLength", "lengthAdjust")
FAMILY = re.compile(r"(?<![\w-])font-family\s*:[^;}]*;?")
SHORT = re.compile(r"(?<![\w-])font\s*:[^;}]*?(\d[\d.]*(?:px|pt|em|mm|%))[^;}]*")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
URL = re.compile(r"url\s*\(\s*(.?)\s*(.?)", re.IGNORECASE | re.DOTALL)
TARGET = re.compile(r"url\s*\(\s*[\"']?#([^)\"']+)", re.IGNORECASE)
HIDDEN = re.compile(r"(?<![\w-])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))")


def clean_svg(data: bytes, name: str, place: Span) -> str:
    """Return an SVG that draws the same, holds nothing else, and gives its size in mm.

    Raises DraftingError: P76 for what it may not hold, P77 for what is no SVG, P74 for its size.
    """
    return _Gate(name, place).passed(data)


class _Gate:
    """One file on its way in."""

    def __init__(self, name: str, place: Span) -> None:
        self.name = name
        self.place = place

    def passed(self, data: bytes) -> str:
        root = self._parsed(data)
        elements = [each for each in root.iter() if isinstance(each.tag, str)]
        if len(elements) > MAX_ELEMENTS:
            raise self._fault("P74", f"memuat lebih dari {MAX_ELEMENTS} unsur", EXPORT)
        self._weeded(root)
        for element in list(root.iter()):
            self._element(element)
        self._expansion(root)
        self._sized(root)
        root.set("font-family", "serif")  # the writers put the faces of the house in its place
        etree.cleanup_namespaces(root)
        return etree.tostring(root, encoding="unicode", with_tail=False)

    def _parsed(self, data: bytes) -> etree._Element:
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_pis=True,
            remove_comments=True, huge_tree=False,
        )  # fmt: skip
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            line = getattr(error, "lineno", None) or 0
            where = f" pada baris {line}" if line else ""
            raise self._fault("P77", f"rusak: XML-nya keliru{where}", EXPORT) from error
        dtd = root.getroottree().docinfo.internalDTD
        if dtd is not None and any(dtd.iterentities()):  # type: ignore[union-attr]  # not in the stubs
            raise self._fault("P76", "memuat entitas (<!ENTITY>)", EXPORT)
        if root.tag != f"{SPACE}svg":
            raise self._fault("P77", "bukan SVG: unsur pertamanya lain", EXPORT)
        return root

    def _weeded(self, root: etree._Element) -> None:
        """Remove what is not drawn: elements of editors, what stands aside, what is hidden."""
        for element in list(root.iter()):
            tag = element.tag
            known = isinstance(tag, str) and tag.startswith(SPACE)
            if element is root or (known and not self._unseen(element)):
                continue
            if not isinstance(tag, str) and element.tag is etree.Entity:
                raise self._fault("P76", f"memuat entitas {element.text}", EXPORT, element)
            above = element.getparent()
            if above is not None:
                _remove(element, above)

    def _unseen(self, element: etree._Element) -> bool:
        style = COMMENT.sub("", element.get("style", ""))
        off = element.get("display") == "none" or element.get("visibility") in (
            "hidden",
            "collapse",
        )
        return str(element.tag).removeprefix(SPACE) in ASIDE or off or bool(HIDDEN.search(style))

    def _element(self, element: etree._Element) -> None:
        tag = str(element.tag).removeprefix(SPACE)
        if tag not in DRAWN:
            what = NAMES.get(tag, f"unsur <{tag}>")
            raise self._fault("P76", f"memuat {what}", WAYS.get(tag, EXPORT), element)
        if sum(1 for _ in element.iterancestors()) > MAX_DEPTH:
            raise self._fault("P76", f"bersusun lebih dari {MAX_DEPTH} tingkat", EXPORT, element)
        if tag == "text" and any(str(a.tag).removeprefix(SPACE) in UNSEEN for a in _above(element)):
            raise self._fault("P76", "memuat teks dalam pola atau topeng", EXPORT, element)
        for key in list(element.attrib):
            self._attribute(element, str(key), tag)
        if tag == "a":
            element.tag = f"{SPACE}g"
        if tag == "style":
            element.text = self._css(element.text or "", element)

    def _attribute(self, element: etree._Element, key: str, tag: str) -> None:
        value = str(element.attrib[key])
        bare = key.rpartition("}")[2].lower()
        if bare.startswith("on"):
            raise self._fault("P76", f"memuat skrip ({bare})", EXPORT, element)
        if key in ("href", XLINK):
            if tag == "a":
                del element.attrib[key]
            elif not value.strip().startswith("#"):
                raise self._fault("P76", f"mengacu ke luar: {value[:60]!r}", EXPORT, element)
        elif key.startswith("{"):
            if key != f"{XML}space":
                del element.attrib[key]
        elif key in DROPPED:
            del element.attrib[key]
        elif key == "style":
            element.set(key, self._css(value, element))
        elif tag in ("text", "tspan") and key in GLYPHWISE:
            element.set(key, re.split(r"[\s,]+", value.strip())[0])
        else:
            self._contained(value, element)

    def _css(self, text: str, element: etree._Element) -> str:
        """Return declarations without fonts; raise a P76 for those that reach out."""
        plain = COMMENT.sub("", text)
        if "@" in plain or "\\" in plain or "<" in plain:
            raise self._fault("P76", "memuat CSS dengan @ atau \\", EXPORT, element)
        self._contained(plain, element)
        return SHORT.sub(r"font-size: \1", FAMILY.sub("", plain))

    def _contained(self, value: str, element: etree._Element) -> None:
        for first, second in URL.findall(value):
            if "#" not in (first, second if first in "\"'" else first):
                raise self._fault("P76", f"mengacu ke luar: {value[:60]!r}", EXPORT, element)

    def _expansion(self, root: etree._Element) -> None:
        """Raise a P76 where elements draw themselves, or draw each other without measure."""
        by_id = {each.get("id"): each for each in root.iter() if each.get("id")}
        known: dict[etree._Element, int] = {}
        open_: set[etree._Element] = set()

        def drawn(element: etree._Element) -> int:
            if element in known:
                return known[element]
            if element in open_:
                raise self._fault("P76", "menggambar dirinya sendiri", EXPORT, element)
            open_.add(element)
            total = 1 + sum(map(drawn, element))
            for target in _targets(element):
                if target in by_id:
                    total += drawn(by_id[target])
            if total > MAX_DRAWN:
                raise self._fault("P76", "menggambar unsur yang sama terlalu sering", EXPORT)
            open_.discard(element)
            known[element] = total
            return total

        drawn(root)

    def _sized(self, root: etree._Element) -> None:
        """Give the root its size in mm, and the box that its numbers are of."""
        box = [
            float(n) for n in re.findall(r"-?\d*\.?\d+(?:[eE][+-]?\d+)?", root.get("viewBox", ""))
        ]
        found = [LENGTH.fullmatch(root.get(side, "")) for side in ("width", "height")]
        whole = len(box) == 4 and min(box[2:]) > 0
        if found[0] is not None and found[1] is not None:
            sizes = [float(m[1]) * PER_MM[m[2]] for m in found if m is not None]
        elif whole:
            sizes = [side * PER_MM[""] for side in box[2:]]
        else:
            raise self._fault("P77", "tidak menyebut ukurannya (width, height, viewBox)", EXPORT)
        if min(sizes) <= 0 or max(sizes) > MAX_RATIO * min(sizes):
            raise self._fault("P77", "terlalu pipih, atau ukurannya nol", EXPORT)
        if not whole:
            root.set("viewBox", f"0 0 {sizes[0] / PER_MM['']:g} {sizes[1] / PER_MM['']:g}")
        scale = min(1.0, 400 / max(sizes)) * max(1.0, 20 / max(sizes))
        for side, size in zip(("width", "height"), sizes, strict=True):
            root.set(side, f"{size * scale:.3f}mm")

    def _fault(
        self, code: str, what: str, hint: str, element: etree._Element | None = None
    ) -> DraftingError:
        line = f" (baris {element.sourceline} SVG)" if element is not None else ""
        return DraftingError([galat(self.place, code, f'Gambar "{self.name}" {what}{line}.', hint)])


def _above(element: etree._Element) -> Iterator[etree._Element]:
    return element.iterancestors()


def _targets(element: etree._Element) -> Iterator[str]:
    """Yield the ids that an element draws or paints with."""
    for key, value in ((str(k), str(v)) for k, v in element.attrib.items()):
        if key in ("href", XLINK):
            yield value.strip().removeprefix("#")
        else:
            yield from (target.strip() for target in TARGET.findall(value))


def _remove(element: etree._Element, above: etree._Element) -> None:
    """Remove an element and keep the words behind it."""
    if element.tail:
        before = element.getprevious()
        if before is None:
            above.text = (above.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    above.remove(element)
