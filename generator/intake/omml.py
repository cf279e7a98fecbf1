"""Formulas of Word (OMML) in the one line of :mod:`generator.model.rumus`."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from generator.model import rumus
from generator.model.suku import linear as linear_of

SPACE = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MATH = f"{SPACE}oMath"
PARAGRAPH = f"{SPACE}oMathPara"  # of formulas that stand alone
_SCRIPTS = {"sSub": ("sub",), "sSup": ("sup",), "sSubSup": ("sub", "sup"), "nary": ("sub", "sup")}
_MARKS = {"sub": "_", "sup": "^"}
_SUM = "∫"  # what Word draws where nothing is said
_SAME = {"∑": "Σ", "∏": "Π", "∙": "·", "⋅": "·", "∗": "*"}


def linear(math: etree._Element) -> str:
    """Return a formula in its one line; as nearly as can be where the notation lacks a part."""
    line = "".join(_SAME.get(sign, sign) for sign in _inside(math))
    try:
        return linear_of(rumus.read(line))
    except rumus.RumusKeliru:
        return " ".join(line.split())


def is_known(math: etree._Element) -> bool:
    """Return whether a formula can be said in the notation."""
    try:
        rumus.read(linear(math))
    except rumus.RumusKeliru:
        return False
    return True


def is_among_words(math: etree._Element) -> bool:
    """Return whether a formula is but a sign in a sentence, not one that stands alone."""
    around = math.getparent()
    return around is not None and around.tag != PARAGRAPH and rumus.is_sign(linear(math))


def _inside(element: etree._Element) -> str:
    return "".join(_terms(element))


def _terms(element: etree._Element) -> Iterator[str]:
    for child in element:
        name = etree.QName(child).localname if isinstance(child.tag, str) else ""
        if name == "f":
            above, below = (_inside(part) for part in _parts(child, "num", "den"))
            yield f" ({above}) / ({below}) "
        elif name == "rad":
            yield f" √({_inside(_parts(child, 'e')[0])}) "
        elif name == "d":
            inside = ";".join(_inside(part) for part in child.iterfind(f"{SPACE}e"))
            yield f"({inside})"
        elif name in _SCRIPTS:
            yield _scripted(child, name)
        elif name == "t":
            yield child.text or ""
        elif not name.endswith("Pr"):
            yield from _terms(child)


def _scripted(element: etree._Element, name: str) -> str:
    sign = element.find(f"{SPACE}naryPr/{SPACE}chr")
    base = _inside(_parts(element, "e")[0])
    scripts = ""
    for part in _SCRIPTS[name]:
        said = _inside(_parts(element, part)[0])
        scripts += f"{_MARKS[part]}({said})" if said.strip() else ""
    if name == "nary":
        drawn = str(sign.get(f"{SPACE}val")) if sign is not None else _SUM
        return f" {drawn}{scripts} {base}"
    return f"{base.rstrip()}{scripts}"


def _parts(element: etree._Element, *names: str) -> list[etree._Element]:
    """Return the parts of an element, an empty one for what it lacks."""
    found = (element.find(f"{SPACE}{name}") for name in names)
    return [etree.Element("none") if part is None else part for part in found]
