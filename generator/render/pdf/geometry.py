"""What the house style (``Gaya``) says about pages, as CSS; all else stands in templates/style."""

from __future__ import annotations

from functools import cache

from generator.content.names import is_dropping
from generator.ir.nodes import Document, Part
from generator.model.gaya import Gaya, GayaDokumen, Kertas
from generator.render.fonts import fonts_of
from generator.shipped import TEMPLATES

ALIGNED = {"rata-kanan-kiri": "justify", "rata-kiri": "left"}
CAPTION = 25  # mm kept free on a page for the caption and source of a figure as tall as it


def paper(part: Part, look: GayaDokumen, gaya: Gaya) -> Kertas:
    """Return the page that a part is printed on."""
    upright = {"tegak": look.tegak, "mendatar": look.mendatar}
    return gaya.kertas[upright.get(part.paper, part.paper)]


def page_css(document: Document, part: Part, gaya: Gaya) -> str:
    """Return the CSS of one part: paper, margins, type size and spacing."""
    look = gaya.dokumen[document.profile]
    sheet = paper(part, look, gaya)
    opens = part.id == document.parts[0].id and sheet.atas_pertama is not None
    first = f"@page :first {{ margin-top: {sheet.atas_pertama}mm }}" if opens else ""
    return (
        f"@page {{ size: {sheet.lebar}mm {sheet.tinggi}mm;"
        f" margin: {sheet.atas}mm {sheet.kanan}mm {sheet.bawah}mm {sheet.kiri}mm }} {first}\n"
        f"body {{ font-family: {families(gaya)}; font-size: {look.ukuran}pt;"
        f" line-height: {look.spasi}; text-align: {ALIGNED[look.perataan]} }}\n"
        f".kaki {{ text-align: {ALIGNED[look.perataan]} }}\n"
        f".p-isi {{ text-indent: {look.alinea}mm }}\n"
        f".f img {{ max-height: {sheet.tinggi - sheet.atas - sheet.bawah - CAPTION}mm }}\n"
        + ("" if look.alinea else ".p-isi { margin-bottom: 0.5em }\n")
    )


def families(gaya: Gaya) -> str:
    """Return the font families as CSS: the face of the house, then those that lend it signs."""
    return ", ".join(f'"{name}"' for name in fonts_of(gaya).families)


@cache
def house_css() -> str:
    """Return the style sheets of the house, by name."""
    found = (TEMPLATES / "style").glob("*.css")
    sheets = (path for path in found if not is_dropping(path.name))
    return "\n".join(path.read_text("utf-8") for path in sorted(sheets))
