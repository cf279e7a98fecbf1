"""What a file says of itself: metadata for PDF/UA-1 and PDF/A-3a, and the colours it means."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from generator.ir.nodes import Meta

if TYPE_CHECKING:
    from pikepdf import Pdf

PRODUCER = "naskah"
PROFILE = "sRGB2014.icc"
"""Of the International Color Consortium; WeasyPrint brings it. Its licence allows anyone to use,
copy and distribute it unchanged, for any purpose and without fee."""

# PDF/A wants every property that it does not know itself to be described (ISO 19005-3, 6.6.2.3).
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<dc:subject><rdf:Bag>{subjects}</rdf:Bag></dc:subject>
<pdf:Keywords>{keywords}</pdf:Keywords>
<pdf:Producer>{producer}</pdf:Producer>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


def describe(book: Pdf, meta: Meta) -> None:
    """Write title, author, subject, keywords, dates and language, in both places readers look."""
    import pikepdf

    keywords = ", ".join(meta.keywords)
    packet = _PACKET.format(
        title=_text(meta.title),
        author=_text(meta.author),
        subject=_text(meta.subject),
        language=_text(meta.language),
        subjects="".join(f"<rdf:li>{_text(word)}</rdf:li>" for word in meta.keywords),
        keywords=_text(keywords),
        producer=PRODUCER,
        date=f"{meta.date}T00:00:00+00:00",
    )
    stream = book.make_stream(packet.encode())
    stream["/Type"], stream["/Subtype"] = pikepdf.Name("/Metadata"), pikepdf.Name("/XML")
    book.Root["/Metadata"] = stream
    date = f"D:{meta.date.replace('-', '')}000000+00'00'"
    told = {"Title": meta.title, "Author": meta.author, "Subject": meta.subject}
    told |= {"Keywords": keywords, "Producer": PRODUCER, "CreationDate": date, "ModDate": date}
    for key, words in told.items():
        book.docinfo[f"/{key}"] = pikepdf.String(words)
    book.Root["/Lang"] = pikepdf.String(meta.language)
    book.Root["/ViewerPreferences"] = pikepdf.Dictionary(DisplayDocTitle=True)
    book.Root["/PageMode"] = pikepdf.Name("/UseOutlines")


def _text(words: str) -> str:
    """Return words as the text of an element."""
    return escape("".join(_allowed(words)), quote=False)


def _allowed(words: str) -> Iterable[str]:
    """Yield the signs that XML has a place for."""
    return (sign for sign in words if sign >= " ")


def mean_colours(book: Pdf) -> None:
    """Say that all colours of the file are those of sRGB."""
    import pikepdf

    stream = book.make_stream(_profile())
    stream["/N"] = 3
    intent = pikepdf.Dictionary(
        Type=pikepdf.Name("/OutputIntent"),
        S=pikepdf.Name("/GTS_PDFA1"),
        OutputConditionIdentifier=pikepdf.String("sRGB IEC61966-2.1"),
        Info=pikepdf.String("sRGB IEC61966-2.1"),
        RegistryName=pikepdf.String("https://www.color.org"),
        DestOutputProfile=stream,
    )
    book.Root["/OutputIntents"] = pikepdf.Array([book.make_indirect(intent)])


def _profile() -> bytes:
    """Return the profile from beside WeasyPrint, which takes long to import."""
    found = find_spec("weasyprint")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("weasyprint")
    return (Path(found.origin).parent / "pdf" / PROFILE).read_bytes()
