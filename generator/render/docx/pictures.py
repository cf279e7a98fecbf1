"""Pictures: pixels as they are; of SVG itself for today's Word, a sharp PNG for all else."""

from __future__ import annotations

import base64
import io
import json
from dataclasses import replace
from hashlib import sha256
from importlib.metadata import version

import resvg_py
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from PIL import Image

from generator.ir.nodes import Bitmap, Figure
from generator.render.docx import fields, styles
from generator.render.docx.kit import Kit
from generator.render.docx.looks import style_id
from generator.render.docx.oxml import Xml, attribute, emu
from generator.render.docx.paragraph import Format, paragraph
from generator.render.docx.place import Place
from generator.render.docx.tables import caption, source
from generator.render.svg import size_of_svg

DOTS_PER_INCH = 200.0  # of what programs without SVG show
PAPER = 252  # what a palette makes of white paper (its colours are averages) is white again
COLOURS = 64  # charts are drawn with few, and their edges with shades of these
COMPRESSED = 6  # of 9; more saves a twelfth of the bytes and takes six times as long
BLANK = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEANl9ngAAAAABJRU5ErkJggg=="
)
NO_SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="1mm" height="1mm"/>'
TALLEST = 210.0  # mm: leaves room for a caption on the smallest upright page
_PICTURE = """<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">\
<wp:extent cx="{cx}" cy="{cy}"/><wp:docPr id="{id}" name="Gambar {id}" descr={alt}/>\
<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>\
<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">\
<pic:pic><pic:nvPicPr><pic:cNvPr id="{id}" name="Gambar {id}" descr={alt}/><pic:cNvPicPr/>\
</pic:nvPicPr><pic:blipFill><a:blip r:embed="{pixels}">{vector}</a:blip>\
<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>\
<a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>\
</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"""


_VECTOR = """<a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}">\
<asvg:svgBlip r:embed="{svg}"/></a:ext></a:extLst>"""


def figure(block: Figure, place: Place, kit: Kit) -> Xml:
    """Return the picture, its caption under it and its source."""
    has_caption = bool(block.label or block.caption)
    own = Format(style_id(styles.FIGURE[block.role].name))
    picture = fields.run(_drawing(block, place, kit))
    if not has_caption:
        picture = kit.anchor(block.id, picture)
    under = has_caption or bool(block.source)
    made = paragraph(picture, own, replace(place, tied=place.tied or under), kit)
    at = replace(place, tied=place.tied or bool(block.source))
    look = styles.CAPTION_FIGURE
    made = Xml(made + caption(block, look, at, kit))
    return Xml(made + source(block.source, place, kit)) if block.source else made


def _drawing(block: Figure, place: Place, kit: Kit) -> Xml:
    pixels = block.bitmap
    natural = size_of_svg(block.svg) if pixels is None else size_of_pixels(pixels)
    width, height = fitted(*natural, room=place.room / 1440 * 25.4)
    kit.pictures += 1
    if pixels is None:
        png, svg = BLANK, NO_SVG
        if not kit.blank:
            png, svg = _drawn(block.svg, width / natural[0], kit), block.svg.encode()
        shown, vector = _stored("png", png, kit), _VECTOR.format(svg=_stored("svg", svg, kit))
    elif kit.blank:
        shown, vector = _stored("png", BLANK, kit), ""
    else:
        shown, vector = _stored(pixels.kind, pixels.data, kit), ""
    return Xml(
        _PICTURE.format(
            cx=emu(width),
            cy=emu(height),
            id=kit.pictures,
            alt=attribute(block.alt),
            pixels=shown,
            vector=vector,
        )
    )


def _stored(kind: str, data: bytes, kit: Kit) -> str:
    """Return the id of the relation to a file of the picture that is being written."""
    return kit.body.relate(RT.IMAGE, f"/word/media/gambar{kit.pictures}.{kind}", data)


def size_of_pixels(bitmap: Bitmap) -> tuple[float, float]:
    """Return width and height in mm where the page has room for them."""
    return bitmap.width / bitmap.density * 25.4, bitmap.height / bitmap.density * 25.4


def fitted(width: float, height: float, room: float) -> tuple[float, float]:
    """Return the size scaled down, if need be, to the room on the page."""
    scale = min(1.0, room / width, TALLEST / height)
    return width * scale, height * scale


def _drawn(svg: str, zoom: float, kit: Kit) -> bytes:
    """Return the picture, from the cache if it was drawn before."""
    numbers = DOTS_PER_INCH, COLOURS, PAPER, COMPRESSED
    made = (version("resvg-py"), version("pillow"), *map(str, numbers))
    told = (*made, svg, str(zoom), kit.family, *kit.font_files)
    key = f"png-{sha256(json.dumps(told).encode()).hexdigest()}"
    if kit.cache is not None and (known := kit.cache.get(key)) is not None:
        return known
    png = png_of(svg, zoom, kit.family, kit.font_files)
    if kit.cache is not None:
        kit.cache.put(key, png)
    return png


def png_of(svg: str, zoom: float, family: str, font_files: tuple[str, ...]) -> bytes:
    """Return the picture with a palette: a quarter of the room of one in full colour."""
    drawn = resvg_py.svg_to_bytes(
        svg_string=svg,
        dpi=DOTS_PER_INCH,
        zoom=zoom,
        background="#ffffff",
        skip_system_fonts=bool(font_files),
        font_family=family,
        serif_family=family,
        sans_serif_family=family,
        font_files=list(font_files),
    )
    out = io.BytesIO()
    with Image.open(io.BytesIO(drawn)) as picture:
        plain = picture.convert("RGB")
    method, dither = Image.Quantize.FASTOCTREE, Image.Dither.NONE
    drawn_in_few = plain.quantize(COLOURS, method=method, dither=dither)
    drawn_in_few.putpalette(_with_white_paper(drawn_in_few.getpalette() or []))
    drawn_in_few.save(out, "png", compress_level=COMPRESSED)
    return out.getvalue()


def _with_white_paper(palette: list[int]) -> list[int]:
    """Return the palette (red, green, blue, red ...) with what is nearly white made white."""
    colours = zip(*[iter(palette)] * 3, strict=True)
    white = (255, 255, 255)
    return [part for each in colours for part in (white if min(each) >= PAPER else each)]
