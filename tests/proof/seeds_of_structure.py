"""Faults for those who do not see a file: each changes a finished PDF of ours in one place."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String


def elements(book: Pdf, tag: str = "") -> list[Object]:
    """Return the elements of the structure in the order of reading, all or those of one tag."""

    def walk(node: Object) -> Iterator[Object]:
        for kid in node.get("/K", ()):
            if isinstance(kid, Dictionary) and "/S" in kid:
                yield kid
                yield from walk(kid)

    found = walk(book.Root.StructTreeRoot)
    return [each for each in found if tag in ("", str(each.S)[1:])]


def links(book: Pdf) -> list[Object]:
    return [note for page in book.pages for note in page.obj.get("/Annots", ())]


def drop(tag: str, key: str) -> Callable[[Pdf], None]:
    def seed(book: Pdf) -> None:
        del elements(book, tag)[0][key]

    return seed


def retag(tag: str, other: str, order: int = 0) -> Callable[[Pdf], None]:
    def seed(book: Pdf) -> None:
        elements(book, tag)[order].S = Name(f"/{other}")

    return seed


def same_id(book: Pdf) -> None:
    one, two, *_ = elements(book, "Note")
    two.ID = one.ID


def same_id_elsewhere(book: Pdf) -> None:
    elements(book, "P")[0].ID = elements(book, "H1")[0].ID


def no_scope(book: Pdf) -> None:
    del elements(book, "TH")[0].A["/Scope"]


def narrow_row(book: Pdf) -> None:
    row = next(each for each in elements(book, "TR") if len(each.K) > 2)
    row.K = Array(list(row.K)[:-1])


def row_outside(book: Pdf) -> None:
    row = elements(book, "TR")[-1]
    part = elements(book, "Part")[-1]
    row.P.K = Array([kid for kid in row.P.K if kid.objgen != row.objgen])
    row.P = part
    part.K.append(row)


def heading_in_paragraph(book: Pdf) -> None:
    one, two = elements(book, "P")[0], elements(book, "H1")[0]
    two.P.K = Array([kid for kid in two.P.K if kid.objgen != two.objgen])
    one.K.append(two)
    two.P = one


def of_link(key: str, value: object) -> Callable[[Pdf], None]:
    def seed(book: Pdf) -> None:
        if value is None:
            del links(book)[0][key]
        else:
            links(book)[0][key] = value

    return seed


def link_outside(book: Pdf) -> None:
    owner = elements(book, "Link")[0]
    owner.K = Array([kid for kid in owner.K if isinstance(kid, int)])


def tabs(book: Pdf) -> None:
    page = next(page for page in book.pages if "/Annots" in page.obj)
    del page.obj["/Tabs"]


def of_root(key: str) -> Callable[[Pdf], None]:
    def seed(book: Pdf) -> None:
        del book.Root[key]

    return seed


def xmp(old: bytes, new: bytes) -> Callable[[Pdf], None]:
    def seed(book: Pdf) -> None:
        packet = book.Root.Metadata
        text = packet.read_bytes()
        assert old in text
        packet.write(text.replace(old, new))

    return seed


def no_unicode(book: Pdf) -> None:
    del _fonts(book)[0]["/ToUnicode"]


def senseless_sign(book: Pdf) -> None:
    table = _fonts(book)[0].ToUnicode
    text = table.read_bytes()
    place = text.index(b"> <", text.index(b"beginbfchar")) + 3
    table.write(text[:place] + b"0000" + text[place + 4 :])


def not_embedded(book: Pdf) -> None:
    told = _fonts(book)[0].DescendantFonts[0].FontDescriptor
    for key in ("/FontFile2", "/FontFile3"):
        if key in told:
            del told[key]


def _fonts(book: Pdf) -> list[Object]:
    found = (each for each in book.objects if isinstance(each, Dictionary))
    return [each for each in found if each.get("/Subtype") == "/Type0"]


def content(new: bytes, old: bytes = b"") -> Callable[[Pdf], None]:
    """Put operators before those of a page, or change the first that are ``old``."""

    def seed(book: Pdf) -> None:
        page = book.pages[2].obj
        streams = list(page.Contents) if isinstance(page.Contents, Array) else [page.Contents]
        text = b"\n".join(each.read_bytes() for each in streams)
        assert old in text
        text = text.replace(old, new, 1) if old else new + text
        page.Contents = book.make_stream(text)

    return seed


def twice_read(book: Pdf) -> None:
    owner = next(each for each in elements(book, "P") if len(each.K) and isinstance(each.K[0], int))
    owner.K.append(owner.K[0])


def forgotten(book: Pdf) -> None:
    owner = next(each for each in elements(book, "P") if isinstance(each.K[0], int))
    owner.K = Array(list(owner.K)[1:])


SEEDS: dict[str, tuple[str, str, Callable[[Pdf], None]]] = {
    "tanpa XMP": ("P58", "06-001", of_root("/Metadata")),
    "tanpa PDF/UA": ("P58", "06-002", xmp(b"<pdfuaid:part>1</pdfuaid:part>", b"")),
    "tanpa judul": ("P58", "06-003", xmp(b"dc:title", b"dc:nama")),
    "tanpa bilah judul": ("P58", "07-001", of_root("/ViewerPreferences")),
    "bilah nama berkas": (
        "P58",
        "07-002",
        lambda book: book.Root.ViewerPreferences.__setitem__("/DisplayDocTitle", False),
    ),
    "tanpa tanda": ("P58", "ISO 14289-1, 6.2", of_root("/MarkInfo")),
    "tanpa bahasa": ("P61", "11-006", of_root("/Lang")),
    "tanpa susunan": ("P59", "01-005", of_root("/StructTreeRoot")),
    "di luar susunan": ("P59", "01-005", content(b"0 0 9 9 re f\n")),
    "artefak dalam isi": (
        "P59",
        "01-003",
        content(b"BDC /Artifact BMC EMC BT", b"BDC\nBT"),
    ),
    "isi dalam artefak": (
        "P59",
        "01-004",
        content(b"/Artifact BMC /Span <</MCID 99>> BDC EMC EMC\n"),
    ),
    "dibaca dua kali": ("P59", "01-005", twice_read),
    "dilupakan": ("P59", "01-005", forgotten),
    "tanda asing": ("P60", "02-001", retag("Caption", "Keterangan")),
    "baris di luar tabel": ("P60", "09-004", row_outside),
    "baris pendek": ("P60", "09-004", narrow_row),
    "sel bukan sel": ("P60", "09-004", retag("TD", "P")),
    "butir bukan butir": ("P60", "09-005", retag("LI", "P")),
    "label bukan label": ("P60", "09-005", retag("Lbl", "Span", -1)),
    "baris daftar isi": ("P60", "09-006", retag("TOCI", "P")),
    "judul dalam alinea": ("P60", "09-002", heading_in_paragraph),
    "gambar bisu": ("P62", "13-004", drop("Figure", "/Alt")),
    "judul pertama": ("P63", "14-002", retag("H1", "H2")),
    "judul melompat": ("P63", "14-003", retag("H2", "H4")),
    "judul campuran": ("P63", "14-007", retag("H2", "H")),
    "kepala tanpa cakupan": ("P64", "15-003", no_scope),
    "catatan tanpa nama": ("P65", "19-003", drop("Note", "/ID")),
    "nama catatan ganda": ("P65", "19-004", same_id),
    "nama ganda": ("P65", "14.7.2", same_id_elsewhere),
    "tautan bisu": ("P66", "28-012", of_link("/Contents", None)),
    "tautan kosong": ("P66", "28-012", of_link("/Contents", String(" "))),
    "tautan teknis": ("P66", "28-012", of_link("/Contents", String("naskah:catatan-1"))),
    "tautan lepas": ("P66", "28-011", link_outside),
    "bidang lepas": ("P66", "28-011", retag("Link", "Span")),
    "urutan tab": ("P66", "28-008", tabs),
    "catatan tempel": ("P66", "28-002", of_link("/Subtype", Name("/Text"))),
    "huruf tak disertakan": ("P67", "31-009", not_embedded),
    "huruf tanpa arti": ("P67", "31-027", no_unicode),
    "tanda tanpa arti": ("P67", "31-028", senseless_sign),
    "tanpa PDF/A": ("P68", "6.6.4", xmp(b"pdfaid:part", b"pdfaid:bagian")),
    "tanpa skema": (
        "P68",
        "6.6.2.3",
        xmp(b"<pdfaSchema:namespaceURI>http://www.aiim.org", b"<pdfaSchema:namespaceURI>lain"),
    ),
    "tanpa warna": ("P68", "6.2.3", of_root("/OutputIntents")),
    "tak tercetak": ("P68", "6.3.2", of_link("/F", 2)),
}


def seeded(pdf: bytes, name: str) -> bytes:
    """Return a file with one fault."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as book:
        SEEDS[name][2](book)
        book.save(out)
    return out.getvalue()
