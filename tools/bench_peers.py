"""Other programs on the paper of the sample: ``python -m tools.bench_peers``.

The same words go to each: pandoc turns our DOCX into HTML and Typst, docxtpl gets its lines. What
is not installed is named (``pip install typst docxtpl``; neither belongs to the locked tools).
Shares are of plain WeasyPrint on the same paper, in processor seconds of whole processes.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from generator.app.paths import Home
from tools.bench import HOME, SLUG
from tools.measure import Run, run

if TYPE_CHECKING:
    from generator.ir.nodes import Document

PAPER = "naskah-akademik"


def prepared(folder: Path) -> None:
    """Write what the others are given: DOCX, HTML, Typst, lines."""
    import pypandoc

    from generator.app.cache import FolderCache
    from generator.content.gaya import load_gaya
    from generator.render.docx.package import write_docx
    from generator.render.text import text

    home, paper = _paper()
    docx = write_docx(paper, load_gaya(home.style), {}, FolderCache(home.build / ".cache"))
    (folder / "naskah.docx").write_bytes(docx)
    (folder / "naskah.txt").write_text(text(paper.parts), "utf-8")
    for form in ("html", "typst"):
        pypandoc.convert_file(
            str(folder / "naskah.docx"),
            form,
            outputfile=str(folder / f"naskah.{form}"),
            extra_args=["-s", "--extract-media=."],
            cworkdir=str(folder),
        )
    source = folder / "naskah.typst"  # pandoc gives Typst no labels for the bookmarks of a DOCX
    source.write_text(re.sub(r"#link\(<[^>]+>\)", "#text", source.read_text("utf-8")), "utf-8")


def _paper() -> tuple[Home, Document]:
    from generator.app.prepare import prepare
    from generator.documents.build import build

    home = Home(HOME)
    (paper,) = build(prepare(home, SLUG), (PAPER,))
    return home, paper


def ours_read(_: Path) -> None:
    """Read and compose the paper, and write nothing: what the next two have to do besides."""
    _paper()


def plain(_: Path) -> None:
    """Lay the paper out with WeasyPrint in one process."""
    from generator.content.gaya import load_gaya
    from tools.plain_pdf import plain_pdf

    home, paper = _paper()
    plain_pdf(paper, load_gaya(home.style))


def ours_docx(_: Path) -> None:
    """Write the paper as DOCX: notes, fields, bookmarks, styles, pictures from the cache."""
    from generator.app.cache import FolderCache
    from generator.content.gaya import load_gaya
    from generator.render.docx.package import write_docx

    home, paper = _paper()
    write_docx(paper, load_gaya(home.style), {}, FolderCache(home.build / ".cache"))


def typst(folder: Path) -> None:
    """Set pandoc's Typst as PDF."""
    import typst as engine  # type: ignore[import-not-found]

    engine.compile(str(folder / "naskah.typst"), output=str(folder / "typst.pdf"), root=str(folder))


def office(folder: Path) -> None:
    """Set our DOCX as PDF with LibreOffice."""
    from generator.render.docx.office import Office

    with Office(600) as libreoffice:
        libreoffice.to_pdf((folder / "naskah.docx").read_bytes())


def pandoc(folder: Path) -> None:
    """Write the HTML as DOCX with pandoc."""
    import pypandoc

    pypandoc.convert_file(
        str(folder / "naskah.html"),
        "docx",
        outputfile=str(folder / "pandoc.docx"),
        cworkdir=str(folder),
    )


def docxtpl(folder: Path) -> None:
    """Fill a template with the lines alone: no notes, no tables, no fields, no pictures."""
    from docx import Document
    from docxtpl import DocxTemplate  # type: ignore[import-not-found]

    blank = Document()
    for line in ("{%p for baris in isi %}", "{{ baris }}", "{%p endfor %}"):
        blank.add_paragraph(line)
    blank.save(str(folder / "pola.docx"))
    template = DocxTemplate(str(folder / "pola.docx"))
    template.render(
        {"isi": (folder / "naskah.txt").read_text("utf-8").splitlines()}, autoescape=True
    )
    template.save(str(folder / "docxtpl.docx"))


STEPS: dict[str, tuple[str, Callable[[Path], None], str]] = {
    "polos": ("WeasyPrint polos", plain, ""),
    "baca": ("membaca dan menyusun saja", ours_read, ""),
    "docx": ("DOCX kita (membaca, menyusun, menulis)", ours_docx, ""),
    "typst": ("Typst, PDF", typst, "typst"),
    "kantor": ("LibreOffice, DOCX kita menjadi PDF", office, ""),
    "pandoc": ("pandoc, HTML menjadi DOCX", pandoc, "pypandoc"),
    "docxtpl": ("docxtpl, barisnya saja", docxtpl, "docxtpl"),
}


def table() -> str:
    """Measure every step in a process of its own."""
    rows: list[tuple[str, Run | None]] = []
    with tempfile.TemporaryDirectory() as name:
        run([sys.executable, "-m", "tools.bench_peers", "siapkan", name], HOME)
        for step, (told, _, needed) in STEPS.items():
            there = not needed or find_spec(needed) is not None
            command = [sys.executable, "-m", "tools.bench_peers", step, name]
            rows.append((told, run(command, HOME) if there else None))
    yard = next(done for _, done in rows if done is not None)
    lines = [
        "| Naskah Akademik contoh | detik prosesor | dari polos | MiB |",
        "| --- | --- | --- | --- |",
    ]
    for told, done in rows:
        if done is None:
            lines.append(f"| {told} | tidak terpasang | – | – |")
            continue
        share, peak = done.processor / yard.processor, max(done.peaks.values(), default=0) / 1024
        lines.append(f"| {told} | {done.processor:.2f} | {share:.2f} | {peak:.0f} |")
    return "\n".join(lines)


def main(arguments: list[str]) -> None:
    """Measure all, or do one step in the folder that is named."""
    if not arguments:
        print(table())
    elif arguments[0] == "siapkan":
        prepared(Path(arguments[1]))
    else:
        STEPS[arguments[0]][1](Path(arguments[1]))


if __name__ == "__main__":
    main(sys.argv[1:])
