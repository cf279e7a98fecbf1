"""The text layer of a PDF: lines as printed, joined where only the margin broke them."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise
from statistics import median
from typing import TYPE_CHECKING

from generator.diagnostics import (
    Diagnostic,
    DraftingError,
    Severity,
    Span,
    galat,
    peringatan,
)
from generator.intake.confined import SECONDS, more_time
from generator.intake.hyphens import mend
from generator.intake.outside import HEAD, WAYS, Kind, too_large
from generator.intake.pdf_columns import columns
from generator.intake.pdf_formulas import Drawn, Formulas, formulas_of
from generator.intake.pdf_numbers import EDGE, Numbered, page_numbers
from generator.intake.pdf_ruled import (
    Drawing,
    Grid,
    Rows,
    Words,
    go_on,
    grids,
    rows_of,
    without_head,
)
from generator.intake.text import tidy
from generator.model.lines import Line
from generator.model.nomor_halaman import dilewati, nomor_halaman
from generator.model.tabel import is_apart, is_row

if TYPE_CHECKING:
    from pypdf import PageObject

_RUNNING = re.compile(r"[^|]+(?: \| [^|]+){2,}\Z")  # state, name and mark of a draft of our own
_UNIT = re.compile(
    r"(?:BAB|Bab|BAGIAN|Bagian|PARAGRAF|Paragraf|PASAL|Pasal|BUKU|Buku)\s+\S+\W*\Z"
    r"|\[|\(\d+[a-z]?\)|[a-z]{1,2}\d?[.)]\s|\d{1,3}[a-z]?[.)]\s|[IVX]+\.\s"
    r"|(?:Menimbang|Mengingat|Menetapkan|MEMUTUSKAN|Agar setiap|Ditetapkan|Diundangkan|Disahkan|"
    r"PENJELASAN|LAMPIRAN|Ayat|Huruf|Angka|Cukup jelas|TENTANG|DENGAN RAHMAT)\b"
)
_LABEL = re.compile(
    r"(?:\(?\d{1,3}[a-z]?[.)]|\(?[a-z]{1,2}\d?[.)]|[IVXLC]+\.|Menimbang|Mengingat|Menetapkan|:)\s*:?\Z"
)
_PLACE = re.compile(r"(?:Ditetapkan|Diundangkan|Disahkan) di [^,;.\d]{1,60}\Z")
SAME_ROW, GAP = 0.5, 1.6  # of the type size; of the usual step between rows
Page = list[str]


MAX_PAGES = 2000
PAGES_A_SECOND = 10  # at the least; 25 to 40 are usual
LONGEST = SECONDS + MAX_PAGES // PAGES_A_SECOND


def read_pdf(data: bytes, path: str) -> tuple[tuple[Line, ...], tuple[Diagnostic, ...]]:
    """Return the lines of a PDF; raise DraftingError for images, locks and damage."""
    pages, unruled = _pages(data, Span(path, 1, 1))
    _refuse_images(pages, path)
    notes = [_blank(path, n, len(pages)) for n, page in enumerate(pages, 1) if not _filled(page)]
    notes += [_unruled(_place(path, n + 1, len(pages)), row) for n, row in unruled]
    heads = _running_heads(pages)
    printed: list[list[Line]] = []
    for n, (page, numbered) in enumerate(zip(pages, page_numbers(pages), strict=True), 1):
        place = _place(path, n, len(pages))
        kept, dropped = _strip(page, heads, numbered.numbers)
        notes += _told(page, place, {row for row, _ in dropped}, numbered)
        printed.append(
            [
                Line(" ".join(text.split()), place.down(row), len(text) - len(text.lstrip()))
                for row, text in kept
            ]
        )
    whole, parted = mend([line for page in printed for line in page])
    queue = iter(whole)
    lines = [line for page in printed for line in join_lines(islice(queue, len(page)))]
    return tuple(lines), (*notes, *parted)


def _place(path: str, page: int, pages: int) -> Span:
    return Span(f"{path} (hlm. {page:0{len(str(pages))}d})", 1, 1)


def _unruled(place: Span, row: str) -> Diagnostic:
    what = f"Tabel tanpa garis dibaca sebagai kalimat: “{row}”."
    hint = "Baca barisnya dalam PDF; tulis lagi sebagai tabel dalam DOCX bila perlu."
    return peringatan(place, "H107", what, hint)


def _pages(data: bytes, place: Span) -> tuple[list[Page], list[tuple[int, str]]]:
    """Return the text of every page in lines, and the first rows of tables without rules."""
    from pypdf import PdfReader

    try:
        reader = PdfReader(io.BytesIO(_unlocked(data, place)))
        count = len(reader.pages)
        if count > MAX_PAGES:
            raise DraftingError([too_large(place, f"{count} halaman; batasnya {MAX_PAGES}")])
        more_time(count // PAGES_A_SECOND)
        pages = _Reader(formulas_of(reader))
        return pages.pages(reader.pages), pages.unruled
    except (DraftingError, MemoryError):
        raise
    except Exception as e:  # what pypdf raises on damage is no closed list
        message = f"PDF rusak atau tidak dapat dibaca ({type(e).__name__})."
        raise DraftingError([galat(place, "H98", message)]) from e


@dataclass(slots=True)
class _Reader:
    """Reads pages one after the other; ``table`` is the one that the last page ends with."""

    formulas: Formulas
    table: Rows | None = None
    unruled: list[tuple[int, str]] = field(default_factory=list)

    def pages(self, pages: Iterable[PageObject]) -> list[Page]:
        """Return the lines of every page."""
        return [self._page(n, page) for n, page in enumerate(pages)]

    def _page(self, number: int, page: PageObject) -> Page:
        """Return lines as they were drawn, or by their places where the order differs.

        Some programs (mPDF among them) draw the number of a list item after its text; the cells of
        a table and the parts of a formula have no order that lines could keep.
        """
        drawn: list[Words] = []  # as they are, blanks too
        drawing = Drawing()

        def note(text: str, cm: list[float], tm: list[float], _font: object, size: float) -> None:
            x, y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            drawn.append(Words(x, y, abs(size * tm[3] * cm[3]) or size, text))

        def line(name: bytes, values: list[object], cm: list[float], _tm: object) -> None:
            drawing.operator(name, values, cm)

        text = tidy(page.extract_text(visitor_text=note, visitor_operand_before=line))
        pieces = [p._replace(text=tidy(p.text).strip()) for p in drawn if p.text.strip()]
        formulas = self.formulas.get(number, ())
        free = [p for p in pieces if not any(each.holds(p.x, p.y) for each in formulas)]
        tables = [(grid, rows) for grid in grids(drawing) if (rows := self._table(grid, free))]
        loose = [p for p in free if not any(grid.holds(p) for grid, _ in tables)]
        self.unruled += [(number, row) for row in columns(loose)]
        if tables or formulas:
            return self._with_tables(drawn, formulas, tables)
        self.table = None if _filled(text.split("\n")) else self.table
        return _by_place(pieces) if _out_of_order(pieces) else text.split("\n")

    def _table(self, grid: Grid, pieces: Sequence[Words]) -> Rows | None:
        inside = [p for p in pieces if grid.holds(p)]
        return rows_of(grid, inside, self.table)

    def _with_tables(
        self,
        drawn: Sequence[Words],
        formulas: Sequence[Drawn],
        tables: Sequence[tuple[Grid, Rows]],
    ) -> Page:
        """Return the lines of a page; a table or a formula stands where its first words do."""
        out: list[str] = []
        told: set[int] = set()
        loose = ""  # words since the last table
        for words in drawn:
            formula = next((f for f in formulas if f.holds(words.x, words.y)), None)
            held = next(((n, t) for n, t in enumerate(tables) if t[0].holds(words)), None)
            if not words.text.strip() or (formula is None and held is None):
                out.append(words.text)
                loose += words.text
                continue
            key = id(formula) if formula is not None else held[0] if held else 0
            if key not in told:
                told.add(key)
                self.table = None if formula is not None or _says(loose) else self.table
                lines = [formula.words.text] if formula is not None else []
                lines += self._shown(*held[1]) if held and formula is None else []
                if formula is not None and formula.inline:
                    out.append(formula.words.text)
                    continue
                out.append("\n".join(["", *lines, ""]))
                loose = ""
        self.table = None if _says(loose) else self.table
        return tidy("".join(out)).split("\n")

    def _shown(self, grid: Grid, rows: Rows) -> list[str]:
        """Return the rows of a table, of one that goes on without its head."""
        if self.table is not None and go_on(self.table, rows):
            shown = without_head(self.table, rows)
            self.table = Rows(grid, self.table.head, rows.body)
            return shown.lines
        self.table = rows
        return rows.lines


def _says(text: str) -> bool:
    """Return whether words are of the text, not what runs at head and foot of a page."""
    lines = filter(None, map(str.strip, text.split("\n")))
    return not all(nomor_halaman(line) or _RUNNING.match(line) for line in lines)


def _out_of_order(pieces: Sequence[Words]) -> bool:
    """Whether a label stands on the row of words that were drawn before it, and to their left."""
    leftmost: dict[int, float] = {}
    for piece in pieces:
        row = round(piece.y)
        before = [leftmost[y] for y in (row - 1, row, row + 1) if y in leftmost]
        if before and piece.x < min(before) and _LABEL.match(piece.text):
            return True
        leftmost[row] = min(leftmost.get(row, piece.x), piece.x)
    return False


def _by_place(pieces: Sequence[Words]) -> Page:
    """Return the rows of a page from top to bottom, each from left to right; a gap is a blank."""
    rows: list[list[Words]] = []
    for piece in sorted(pieces, key=lambda p: -p.y):
        alone = is_apart(piece.text) or bool(rows and is_apart(rows[-1][0].text))
        if rows and not alone and rows[-1][0].y - piece.y < SAME_ROW * piece.size:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    steps = [above[0].y - below[0].y for above, below in pairwise(rows)]
    usual = median(steps) if steps else 0
    page: Page = []
    for n, row in enumerate(rows):
        if n and steps[n - 1] > usual * GAP:
            page.append("")
        page.append(" ".join(piece.text for piece in sorted(row, key=lambda p: p.x)))
    return page


def _unlocked(data: bytes, place: Span) -> bytes:
    """Return the file from its mark on, without encryption that only forbids copying."""
    data = data[max(data[:HEAD].find(b"%PDF-"), 0) :]
    if b"/Encrypt" not in data:
        return data
    import pikepdf

    stream = io.BytesIO()
    try:
        with pikepdf.open(io.BytesIO(data)) as document:
            document.save(stream)
    except pikepdf.PasswordError:
        message = "PDF dilindungi kata sandi."
        raise DraftingError([galat(place, "H98", message, WAYS[Kind.LOCKED])]) from None
    except MemoryError:
        raise
    except Exception as e:  # nor is what qpdf raises
        raise DraftingError([galat(place, "H98", "PDF rusak dan terkunci.")]) from e
    return stream.getvalue()


def _filled(page: Page) -> bool:
    return any(text.strip() for text in page)


def _refuse_images(pages: Sequence[Page], path: str) -> None:
    letters = sum(char.isalpha() for page in pages for text in page for char in text)
    if letters < 40 * max(len(pages), 1) and letters < 400:
        raise DraftingError(
            [
                galat(
                    Span(path, 1, 1),
                    "H99",
                    "PDF ini hanya berisi gambar: tidak ada lapisan teks yang dapat dibaca.",
                    "Kenali dahulu hurufnya (OCR), atau mintalah berkas teks atau DOCX-nya.",
                )
            ]
        )


def _blank(path: str, page: int, pages: int) -> Diagnostic:
    return peringatan(
        _place(path, page, pages), "H99", "Halaman ini tidak berlapis teks; isinya tidak terbaca."
    )


def _told(
    page: Page, place: Span, dropped: Collection[int], numbered: Numbered
) -> list[Diagnostic]:
    """Return a hint for every line of a page that is left out, or may be a number of the page."""
    notes: list[Diagnostic] = []
    for row in sorted({*dropped, *numbered.doubtful}):
        text = page[row].strip()
        if row in numbered.numbers:
            notes.append(dilewati(place.down(row), text))
        elif row in dropped:
            message = f"Kepala halaman dilewati: “{text}”."
            notes.append(Diagnostic(place.down(row), Severity.PETUNJUK, "H90", message))
        else:
            message = f"“{text}” di tepi halaman dibaca sebagai isi, bukan nomor halaman."
            notes.append(Diagnostic(place.down(row), Severity.PETUNJUK, "H109", message))
    return notes


def _running_heads(pages: Sequence[Page]) -> set[str]:
    """Return lines that stand at the top or foot of at least half of the pages."""
    counted = Counter(
        _shape(text)
        for page in pages
        for text in {*_edge(page, 2), *_edge(page[::-1], 2)}
        if not _UNIT.match(text.strip()) and not is_row(text)
    )
    if len(pages) == 2:
        first, second = ([_shape(text) for text in _edge(page, 1)] for page in pages)
        return set(first) & set(second) & counted.keys()
    return {shape for shape, times in counted.items() if times >= 3 and times * 2 >= len(pages)}


def _edge(page: Sequence[str], count: int) -> list[str]:
    return [text for text in page if text.strip()][:count]


def _shape(text: str) -> str:
    return re.sub(r"\d+", "0", " ".join(text.split()))


def _strip(
    page: Page, heads: set[str], numbers: Collection[int]
) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """Part a page into its lines and its page number and running head; blank lines stay."""
    rows = [n for n, text in enumerate(page) if text.strip()]
    edge = {*rows[:EDGE], *rows[-EDGE:]}
    kept: list[tuple[int, str]] = []
    dropped: list[tuple[int, str]] = []
    for n, text in enumerate(page):
        running = n in edge and not nomor_halaman(text.strip()) and not is_apart(text)
        furniture = running and bool(_RUNNING.match(text) or _shape(text) in heads)
        (dropped if n in numbers or furniture else kept).append((n, text))
    return kept, dropped


def join_lines(lines: Iterable[Line]) -> list[Line]:
    """Join lines that only the right margin broke; blank lines and labels begin anew."""
    queue = list(lines)
    lengths = sorted(len(line.text) for line in queue if line.text)
    full = lengths[len(lengths) * 4 // 5] if lengths else 0
    broken: list[list[Line]] = []
    width = 0
    for line in queue:
        before = broken[-1] if broken else [Line("")]
        if before[-1].text and line.text and _continues(before, width, full, line.text):
            before.append(line)
        else:
            broken.append([line])
        width = len(line.text)
    return [_joined(pieces) for pieces in broken if pieces[0].text]


def _joined(pieces: Sequence[Line]) -> Line:
    """Return the pieces of a line as one; a hyphen at the margin keeps its word together."""
    text = [pieces[0].text]
    for before, piece in pairwise(pieces):
        glue = "" if before.text.endswith("-") and piece.text[0].islower() else " "
        text.append(f"{glue}{piece.text}")
    return replace(pieces[0], text="".join(text)) if pieces[1:] else pieces[0]


def _continues(pieces: Sequence[Line], width: int, full: int, text: str) -> bool:
    """Whether ``text`` goes on with a line, whose last piece had ``width`` letters in print."""
    before = pieces[-1].text
    if is_apart(before) or is_apart(text):
        return False
    if _PLACE.match(pieces[0].text):
        return False  # the date of a closing has a line of its own
    if before.endswith(";") and text.rstrip(".") in ("dan", "atau", "dan/atau"):
        return True  # "; dan" of a list that broke just there
    capitals = before.isupper() and not any(c.islower() for x in pieces for c in x.text)
    if _UNIT.match(text) or capitals or before.endswith((".", ";", ":", "]")):
        return False
    return width >= full * 0.6 or text[0].islower()
