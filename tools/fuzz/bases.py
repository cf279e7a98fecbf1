"""What is damaged: small dossiers, laws and files, made here or kept under ``tests/``."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from random import Random

from generator.content.new import Permintaan, skeleton
from generator.model.dossier import JenisDaerah
from generator.render import machine

HOME = Path(__file__).resolve().parents[2]
MATERIAL = HOME / "tests" / "fuzz" / "bahan"
Files = Mapping[str, bytes]
LIBRARY = ("_aturan", "_kamus", "_pustaka")


def _below(folder: Path, prefix: str) -> dict[str, bytes]:
    found = (p for p in sorted(folder.rglob("*")) if p.is_file())
    return {f"{prefix}{p.relative_to(folder).as_posix()}": p.read_bytes() for p in found}


@cache
def project(slug: str) -> Files:
    """Return the files of a project with one good dossier.

    ``baru`` is what ``naskah new`` makes; ``kaya`` adds narrative, operations, workload and scores
    to it; ``contoh`` and ``kecil`` are the dossiers of other tests.
    """
    style = {"templates/style/gaya.yaml": (HOME / "templates/style/gaya.yaml").read_bytes()}
    if slug in ("contoh", "kecil"):
        folder = (
            HOME / "tests" / ("documents/content" if slug == "contoh" else "content/dossier_kecil")
        )
        rules = _below(HOME / "content" / "_aturan", "content/_aturan/")
        return {**style, **rules, **_below(folder, "content/")}
    shared = {
        k: v for n in LIBRARY for k, v in _below(HOME / "content" / n, f"content/{n}/").items()
    }
    wanted = Permintaan(
        slug, JenisDaerah.PROVINSI, "Contoh", "Kota Contoh", "2026-11-23", "", "3", "2016"
    )
    made = {f"content/{n}": t.encode() for n, t in skeleton(wanted, HOME / "templates").items()}
    more = _below(MATERIAL / "kaya", f"content/{slug}/") if slug == "kaya" else {}
    return {**style, **shared, **made, **more}


def documents_only(files: Files, slug: str, names: tuple[str, ...]) -> dict[str, bytes]:
    """Return a project whose dossier asks for these documents alone."""
    path = f"content/{slug}/dossier.yaml"
    text = re.sub(r"^dokumen:(?: \[.*\]\n|\n(?:\s*- .*\n)+)", "", files[path].decode(), flags=re.M)
    return {**files, path: f"{text.rstrip()}\ndokumen: [{', '.join(names)}]\n".encode()}


@cache
def laws() -> Mapping[str, str]:
    """Return the small laws: ``dasar``, what amends it, and it as amended, among others."""
    return {p.stem: p.read_text("utf-8") for p in sorted((MATERIAL / "hukum").glob("*.txt"))}


@cache
def file(name: str) -> bytes:
    """Return a good file: DOCX and PDF of a law and of what amends it, a workload sheet."""
    makers = {
        "peraturan.docx": lambda: _docx(laws()["dasar"]),
        "pengubah.docx": lambda: _docx(laws()["pengubah"]),
        "beban.xlsx": _xlsx,
        "peraturan.pdf": lambda: _pdf(laws()["dasar"]),
        "padat.pdf": lambda: _pdf(laws()["pengubah"], packed=True),
    }
    return makers[name]()


def _repacked(data: bytes) -> bytes:
    """Return a container without the time of its making."""
    from tools.fuzz.mutate_file import packed, unpacked

    plain = [
        (n, re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", b"2000-01-01T00:00:00Z", c))
        for n, c in unpacked(data)
    ]
    return packed(plain)


def _docx(text: str) -> bytes:
    """Return a DOCX of a law: paragraphs, automatic numbers, an aligning table, a break."""
    from docx import Document

    document = Document()
    for line in text.splitlines():
        found = re.match(r"\s*(?:\(\d+\)|[a-z]\.|\d+\.) (.*)", line)
        if found and len(found[1]) % 3 == 0:
            document.add_paragraph(found[1], style="List Number")
            continue
        if line.startswith("Menimbang"):
            row = document.add_table(rows=1, cols=3).rows[0]
            for cell, words in zip(row.cells, line.partition(":"), strict=True):
                cell.text = words.strip()
            continue
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return _repacked(out.getvalue())


def _xlsx() -> bytes:
    """Return a workload sheet: merged cells, formulas, a second sheet."""
    from openpyxl import Workbook

    from generator.export.abk_template import KOLOM

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "ABK"
    sheet.append([name for name, *_ in KOLOM])
    for n in range(6):
        post = f"Jabatan {n // 2}" if n % 2 == 0 else None
        volume = "1.250,5" if n == 3 else n + 10
        sheet.append(
            ("bkd", post, "pelaksana", 4, f"Tugas {n}", "berkas", volume, 30, "kepegawaian")
        )
    sheet.merge_cells("A2:A7")
    sheet["K2"] = "=SUM(G2:G7)"
    book.create_sheet("Petunjuk").append(("Isi lembar ABK.",))
    out = io.BytesIO()
    book.save(out)
    return _repacked(out.getvalue())


def _pdf(text: str, packed: bool = False) -> bytes:
    """Return a PDF of a law, 40 lines a page, with page numbers; ``packed``: objects in streams."""
    import pikepdf

    lines = text.splitlines()
    with pikepdf.new() as document:
        font = document.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
            )
        )
        for start in range(0, len(lines), 40):
            page = document.add_blank_page(page_size=(595, 842))
            shown = [*lines[start : start + 40], "", f"- {start // 40 + 1} -"]
            rows = " ".join(f"({_escaped(line)}) Tj T*" for line in shown)
            page.Contents = document.make_stream(
                f"BT /F1 11 Tf 14 TL 60 780 Td {rows} ET".encode("cp1252", "replace")
            )
            page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        out = io.BytesIO()
        mode = pikepdf.ObjectStreamMode
        document.save(
            out,
            deterministic_id=True,
            compress_streams=packed,
            object_stream_mode=mode.generate if packed else mode.disable,
        )
    return out.getvalue()


def _escaped(text: str) -> str:
    return re.sub(r"([()\\])", r"\\\1", text)


def programs(folder: Path) -> None:
    """Fill a folder with links to the programs of the machine, LibreOffice left out."""
    folder.mkdir()
    for place in ("/usr/local/bin", "/usr/bin", "/bin"):
        for program in sorted(Path(place).iterdir()) if Path(place).is_dir() else ():
            link = folder / program.name
            if program.name not in machine.OFFICE and not link.is_symlink():
                link.symlink_to(program)


def seeded(seed: str, part: str, number: int) -> Random:
    """Return the chance of one case, which depends on nothing else."""
    return Random(f"{seed}:{part}:{number}")
