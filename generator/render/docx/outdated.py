"""A finished DOCX marked as outdated, on its first page and in the head of every page."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from generator.render.zipping import repack

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph


def mark_outdated(docx: bytes, line: str) -> bytes | None:
    """Return the file with ``line`` as its first paragraph and in all heads; None for no DOCX."""
    from docx import Document

    try:
        document = Document(io.BytesIO(docx))
    except (zipfile.BadZipFile, KeyError, ValueError):
        return None
    for number, section in enumerate(document.sections):
        for head in (section.header, section.first_page_header, section.even_page_header):
            if number == 0 or not head.is_linked_to_previous:
                _write(head.paragraphs[0].insert_paragraph_before(), line)
    first = document.add_paragraph()
    _write(first, line)
    document.element.body.insert(0, first._p)
    out = io.BytesIO()
    document.save(out)
    return repack(out.getvalue())


def _write(paragraph: Paragraph, line: str) -> None:
    paragraph.add_run(line).bold = True
