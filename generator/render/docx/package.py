"""``write_docx``: a document of the ir as a DOCX file."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part as OpcPart
from docx.package import Package
from lxml import etree

from generator.ir.nodes import Document, Meta
from generator.model.gaya import Gaya
from generator.render.cache import Cache
from generator.render.closeness import Closer
from generator.render.docx import around, parts
from generator.render.docx.blocks import blocks
from generator.render.docx.kit import Kit, Story, targets_of
from generator.render.docx.oxml import NOTHING, Xml, el, join, part
from generator.render.docx.place import Place
from generator.render.docx.sections import Sections, paper_of, text_width
from generator.render.docx.stylesheet import stylesheet
from generator.render.enclosure import Enclosure
from generator.render.fonts import fonts_of
from generator.render.pdf.anchors import named
from generator.render.zipping import repack

XML = "text/xml"  # what a package can hold of files that are not its own
AS_EVER: Closer = {}  # no part set closer
PAGE = "00"  # of everything, while nobody knows it
THREADS = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
THREADS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"
TYPES = {
    RT.HEADER: CT.WML_HEADER,
    RT.FOOTER: CT.WML_FOOTER,
    "png": CT.PNG,
    "jpeg": CT.JPEG,
    "svg": "image/svg+xml",
}


def write_docx(
    document: Document,
    gaya: Gaya,
    pages: Mapping[str, str],
    cache: Cache | None = None,
    *,
    ask_update: bool = False,
    enclosed: Sequence[Enclosure] = (),
    closer: Closer = AS_EVER,
) -> bytes:
    """Return ``document`` as DOCX; ``pages`` are the printed page numbers of its contents lists.

    With ``ask_update`` Word offers to work them out anew when the file opens; of what is
    ``enclosed``, XML goes into the package as custom parts; ``closer`` are the parts that the PDF
    sets closer. The same document, style and pages
    give the same bytes.
    """
    kit = _tools(named(document), gaya, pages)
    kit.cache, kit.ask_update, kit.closer = cache, ask_update, closer
    kit.enclosed = tuple(each for each in enclosed if each.kind == XML)
    return _written(kit, gaya)


def write_proof(document: Document, gaya: Gaya, closer: Closer = AS_EVER) -> bytes:
    """Return ``document`` as a DOCX that takes the same pages, made before they are known.

    It holds what takes room and nothing else, so that its bytes change only when its pages may:
    pictures are blank, the running line and the properties are those of no draft.
    """
    blank = Meta("", "", "", (), "2000-01-01", "konsep")
    plain = named(replace(document, meta=blank, marks=(), threads=()))
    kit = _tools(plain, gaya, dict.fromkeys(targets_of(plain), PAGE))
    kit.blank, kit.closer = True, closer
    return _written(kit, gaya)


def _tools(document: Document, gaya: Gaya, pages: Mapping[str, str]) -> Kit:
    dokumen = gaya.dokumen[document.profile]
    sheet = stylesheet(document, gaya, text_width(gaya.kertas[dokumen.tegak]))
    fonts = fonts_of(gaya)
    faces = (fonts.face, *fonts.lenders)
    files = tuple(file for face in faces for file, _ in face.files.values())
    family, targets = fonts.face.family, targets_of(document)
    return Kit(document, dokumen, pages, sheet, targets, family, files)


def _written(kit: Kit, gaya: Gaya) -> bytes:
    body = kit.sheet.settled(el("body", join(_parts(kit, gaya))))
    return repack(_package(part("document", body), kit, gaya))


def _parts(kit: Kit, gaya: Gaya) -> Iterator[Xml]:
    """Yield each part of the document with the properties of its section behind it."""
    sections = Sections(kit, gaya)
    last = len(kit.document.parts) - 1
    for order, it in enumerate(kit.document.parts):
        width = text_width(paper_of(it, kit.document, gaya))
        kit.sheet.level = kit.closer.get(it.id, 0)
        yield blocks(it.blocks, Place(width), kit)
        properties = sections.properties(it, first=order == 0)
        yield properties if order == last else _end(order, properties, kit)


def _end(order: int, properties: Xml, kit: Kit) -> Xml:
    """Return the line of one point that ends a section.

    A paragraph of its own keeps LibreOffice from printing a landscape section that holds only a
    table upright, and its bookmark tells :mod:`pagination` where the part ends.
    """
    look = el("pPr", el("pStyle", val="BatasBagian"), properties)
    return el("p", look, kit.mark(end_of_part(order), NOTHING))


def end_of_part(order: int) -> str:
    """Return the name of the bookmark on the last page of a part, counted from 0."""
    return f"_Batas_{order}"


def _package(body: bytes, kit: Kit, gaya: Gaya) -> bytes:
    package = Package()
    main = _new(package, "/word/document.xml", CT.WML_DOCUMENT_MAIN, body)
    below = parts.footnotes(kit)
    notes = _new(package, "/word/footnotes.xml", CT.WML_FOOTNOTES, below)
    margins = (relation.data for relation in kit.body.relations if relation.kind in TYPES)
    looks = kit.sheet.xml((body, below, *margins))
    if kit.comments:
        remarks = _new(package, "/word/comments.xml", CT.WML_COMMENTS, parts.comments(kit))
        main.relate_to(remarks, RT.COMMENTS)
    if any(comment.answers is not None for comment in kit.comments):
        threads = parts.comments_extended(kit)
        extended = _new(package, "/word/commentsExtended.xml", THREADS_TYPE, threads)
        main.relate_to(extended, THREADS)
    _relate(package, main, kit.body)
    _relate(package, notes, kit.notes)
    main.relate_to(notes, RT.FOOTNOTES)
    for kind, name, content_type, data in (
        (RT.STYLES, "styles", CT.WML_STYLES, looks),
        (RT.SETTINGS, "settings", CT.WML_SETTINGS, parts.settings(kit.ask_update)),
        (RT.FONT_TABLE, "fontTable", CT.WML_FONT_TABLE, parts.font_table(gaya)),
    ):
        main.relate_to(_new(package, f"/word/{name}.xml", content_type, data), kind)
    told = parts.core(kit.document.meta)
    core = _new(package, "/docProps/core.xml", CT.OPC_CORE_PROPERTIES, told)
    app = _new(package, "/docProps/app.xml", CT.OFC_EXTENDED_PROPERTIES, parts.app())
    own = (_around(body, told, kit),) if kit.enclosed else ()
    for number, each in enumerate((*kit.enclosed, *own), start=1):
        _custom(package, main, each, number)
    package.relate_to(main, RT.OFFICE_DOCUMENT)
    package.relate_to(core, RT.CORE_PROPERTIES)
    package.relate_to(app, RT.EXTENDED_PROPERTIES)
    out = io.BytesIO()
    package.save(out)
    return out.getvalue()


def _around(body: bytes, core: bytes, kit: Kit) -> Enclosure:
    """Return what stands around the lines of the file, for the day when a copy comes back."""
    named = {identifier: each for each, identifier in kit.body.relations.items()}
    links = (*kit.body.relations, *kit.notes.relations)
    read = around.Parts(
        etree.fromstring(body),
        {n: (etree.fromstring(x.data), {}) for n, x in named.items() if x.kind in TYPES},
        {n: around.digest(each.data) for n, each in named.items() if each.kind == RT.IMAGE},
        tuple(each.target for each in links if each.kind == RT.HYPERLINK),
        around.properties(etree.fromstring(core)),
    )
    data = around.to_xml(around.around(read))
    return Enclosure(around.NAME, data, XML, "Data", "Yang berdiri di sekeliling baris")


def _custom(package: Package, main: OpcPart, enclosed: Enclosure, number: int) -> None:
    """Put an XML file into the package where Word and LibreOffice keep what is not theirs."""
    item = _new(package, f"/customXml/item{number}.xml", CT.XML, enclosed.data)
    told = parts.custom_properties(enclosed.name)
    kind = CT.OFC_CUSTOM_XML_PROPERTIES
    item.relate_to(
        _new(package, f"/customXml/itemProps{number}.xml", kind, told), RT.CUSTOM_XML_PROPS
    )
    main.relate_to(item, RT.CUSTOM_XML)


def _new(package: Package, name: str, content_type: str, data: bytes) -> OpcPart:
    return OpcPart(PackURI(name), content_type, data, package)


def _relate(package: Package, owner: OpcPart, story: Story) -> None:
    """Give a part the relations that its text asked for, under the ids the text uses."""
    inner: dict[str, OpcPart] = {}
    for relation, identifier in story.relations.items():
        name = relation.target
        if relation.kind == RT.HYPERLINK:
            owner.rels.add_relationship(relation.kind, name, identifier, is_external=True)
            continue
        content_type = TYPES.get(relation.kind) or TYPES[name.rpartition(".")[2]]
        made = inner.setdefault(name, _new(package, name, content_type, relation.data))
        owner.load_rel(relation.kind, made, identifier)
