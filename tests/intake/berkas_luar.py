"""Files as they come from outside, good and bad, built in code: packages, books, PDF."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
NASKAH = (
    "PERATURAN DAERAH KABUPATEN CONTOH NOMOR 7 TAHUN 2019",
    "TENTANG",
    "TAMAN KOTA",
    "Menimbang : a. bahwa taman kota perlu dikelola;",
    "MEMUTUSKAN:",
    "Menetapkan : PERATURAN DAERAH TENTANG TAMAN KOTA.",
    "Pasal 1",
    "Taman dikelola oleh dinas.",
    "Pasal 2",
    "Peraturan Daerah ini mulai berlaku pada tanggal diundangkan.",
)
Parts = Mapping[str, str | bytes | None]


def packed(parts: Parts) -> bytes:
    """A ZIP archive of ``parts``; those that are None are left out."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            if data is not None:
                archive.writestr(name, data)
    return out.getvalue()


def rels(**targets: str) -> str:
    """A part that names the main part, the styles and so on of another."""
    entries = "".join(
        f'<Relationship Id="{kind}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{RELS}">{entries}</Relationships>'


def word(body: str, head: str = "") -> str:
    """The main part of a DOCX."""
    return f'{head}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'


def paragraphs(*texts: str) -> str:
    """Paragraphs as XML."""
    return "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)


def docx(parts: Parts | None = None) -> bytes:
    """A DOCX of a short regulation, with some parts replaced, or left out (None)."""
    return packed(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": rels(officeDocument="word/document.xml"),
            "word/document.xml": word(paragraphs(*NASKAH)),
            **(parts or {}),
        }
    )


def sheet(rows: str, dimension: str = "") -> str:
    """The part of a sheet; ``dimension`` is what it says of its own size."""
    said = f'<dimension ref="{dimension}"/>' if dimension else ""
    return f'<worksheet xmlns="{SHEET}">{said}<sheetData>{rows}</sheetData></worksheet>'


def row(number: int, *cells: object) -> str:
    """A row of a sheet: text, a number, or a cell as XML (``<c ...``)."""
    out = []
    for column, cell in zip("ABCDEFGHIJ", cells, strict=False):
        place = f'r="{column}{number}"'
        if isinstance(cell, str) and cell.startswith("<c"):
            out.append(cell.replace("<c", f"<c {place}", 1))
        elif isinstance(cell, str):
            out.append(f'<c {place} t="inlineStr"><is><t>{cell}</t></is></c>')
        else:
            out.append(f"<c {place}><v>{cell}</v></c>")
    return f'<row r="{number}">{"".join(out)}</row>'


def xlsx(parts: Parts | None = None, state: str = "visible") -> bytes:
    """A workbook with a sheet ABK, with some parts replaced, or left out (None)."""
    return packed(
        {
            "[Content_Types].xml": (
                '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats'
                '-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
            ),
            "_rels/.rels": rels(officeDocument="xl/workbook.xml"),
            "xl/workbook.xml": (
                f'<workbook xmlns="{SHEET}" xmlns:r="{OFFICE}"><sheets>'
                f'<sheet name="ABK" sheetId="1" state="{state}" r:id="worksheet"/>'
                "</sheets></workbook>"
            ),
            "xl/_rels/workbook.xml.rels": rels(worksheet="worksheets/sheet1.xml"),
            "xl/worksheets/sheet1.xml": sheet(""),
            **(parts or {}),
        }
    )
