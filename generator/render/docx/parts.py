"""The small parts of the package: settings, fonts, notes, properties."""

from __future__ import annotations

from importlib.metadata import version
from uuid import NAMESPACE_URL, uuid5

from generator.ir.nodes import Meta
from generator.model.gaya import Gaya
from generator.render.docx import fields
from generator.render.docx.kit import Comment, Kit
from generator.render.docx.oxml import NOTHING, Xml, attribute, el, join, part, words

W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_EXTENDED = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">{rows}\
</w15:commentsEx>"""
_CORE = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties \
xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title>\
<dc:subject>{subject}</dc:subject><dc:creator>{author}</dc:creator>\
<cp:keywords>{keywords}</cp:keywords><cp:lastModifiedBy>{author}</cp:lastModifiedBy>\
<cp:revision>1</cp:revision>\
<dcterms:created xsi:type="dcterms:W3CDTF">{date}T00:00:00Z</dcterms:created>\
<dcterms:modified xsi:type="dcterms:W3CDTF">{date}T00:00:00Z</dcterms:modified>\
<dc:language>id-ID</dc:language></cp:coreProperties>"""
_APP = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
<Application>{program}</Application><DocSecurity>0</DocSecurity>\
<AppVersion>{version}</AppVersion></Properties>"""
_ITEM = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<ds:datastoreItem ds:itemID="{identity}" \
xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">\
<ds:schemaRefs/></ds:datastoreItem>"""
PROGRAM = "Naskah"


def core(meta: Meta) -> bytes:
    """Return the core properties; both dates are the date of the law the dossier relies on."""
    return _CORE.format(
        title=words(meta.title),
        subject=words(meta.subject),
        author=words(meta.author),
        keywords=words(", ".join(meta.keywords)),
        date=words(meta.date),
    ).encode()


def app() -> bytes:
    """Return the extended properties: the program and its version, as ``XX.YYYY`` asks for it."""
    major, minor, *_ = (*version("naskah").split("."), "0")
    told = f"{int(major):02}.{int(minor):04}"
    return _APP.format(program=words(PROGRAM), version=told).encode()


def custom_properties(name: str) -> bytes:
    """Return the properties of a custom XML part: an identity made from its name alone."""
    identity = str(uuid5(NAMESPACE_URL, f"urn:naskah:{name}")).upper()
    return _ITEM.format(identity=f"{{{identity}}}").encode()


def settings(ask_update: bool) -> bytes:
    """Return the settings; only with ``ask_update`` is anything asked when the file opens."""
    return part(
        "settings",
        el("zoom", percent=100),
        el("defaultTabStop", val=709),
        el("characterSpacingControl", val="doNotCompress"),
        el("updateFields", val="true") if ask_update else NOTHING,
        el("footnotePr", el("footnote", id=-1), el("footnote", id=0)),
        el(
            "compat",
            el(
                "compatSetting",
                name="compatibilityMode",
                uri="http://schemas.microsoft.com/office/word",
                val=15,
            ),
        ),
        el("themeFontLang", val="id-ID"),
        el("decimalSymbol", val=","),
        el("listSeparator", val=";"),
    )


def font_table(gaya: Gaya) -> bytes:
    """Return the font table; where the house font is missing, its metric twins stand in."""
    twins = ",".join(name for name in gaya.huruf_setara if name != gaya.huruf)
    alternative = Xml(f"<w:altName w:val={attribute(twins)}/>")
    return part(
        "fonts",
        el(
            "font",
            *((alternative,) if twins else ()),
            el("charset", val="00"),
            el("family", val="roman"),
            el("pitch", val="variable"),
            name=gaya.huruf,
        ),
    )


def footnotes(kit: Kit) -> bytes:
    """Return the notes of the document after the two separators that Word asks for."""
    bare = el("pPr", el("spacing", before=0, after=0, line=240, lineRule="auto"))
    lines = (("separator", -1), ("continuationSeparator", 0))
    separators = (
        el("footnote", el("p", bare, fields.run(el(kind))), type=kind, id=number)
        for kind, number in lines
    )
    return part("footnotes", join((*separators, *kit.footnotes)))


def comments(kit: Kit) -> bytes:
    """Return the comments: one for each mark of the document and each message of its threads."""
    threaded = any(comment.answers is not None for comment in kit.comments)
    declared = {"xmlns_w14": W14, "xmlns_mc": MC, "mc_Ignorable": "w14"} if threaded else {}
    return part(
        "comments",
        *(_comment(n, comment, threaded) for n, comment in enumerate(kit.comments)),
        **declared,
    )


def _comment(number: int, comment: Comment, threaded: bool) -> Xml:
    said = comment.said
    known = {"w14_paraId": _paragraph(number)} if threaded else {}
    told: dict[str, str | int] = {"id": number, "author": _plain(said.author)}
    if said.date:
        told["date"] = f"{said.date}T00:00:00Z"
    told["initials"] = said.initials
    return el("comment", el("p", fields.text_run(said.text), **known), **told)


def comments_extended(kit: Kit) -> bytes:
    """Return which comment answers which (MS-DOCX 2.5.4.1), by the ids of their paragraphs."""
    rows = []
    for number, comment in enumerate(kit.comments):
        answers = comment.answers
        parent = f' w15:paraIdParent="{_paragraph(answers)}"' if answers is not None else ""
        rows.append(f'<w15:commentEx w15:paraId="{_paragraph(number)}"{parent} w15:done="0"/>')
    return _EXTENDED.format(rows="".join(rows)).encode()


def _paragraph(number: int) -> str:
    """Return the id of a paragraph of comments: above 0, below 80000000 (MS-DOCX 2.6.2.3)."""
    return f"{number + 1:08X}"


def _plain(name: str) -> str:
    return " ".join(name.split())
