"""Marks on a PDF, drawn as several programs draw them, come back to the line under them."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from generator.app.paths import Home
from generator.app.receive import receive
from generator.review.mark import JenisTanda
from tests import kencana

PHRASE = "kesejahteraan masyarakat"
Box = tuple[float, float, float, float]
ORDERS = {  # of the corners of a quad: what the specification says, and what programs write
    "z": (0, 3, 2, 3, 0, 1, 2, 1),
    "searah-jarum": (0, 3, 2, 3, 2, 1, 0, 1),
    "dari-bawah": (0, 1, 2, 1, 0, 3, 2, 3),
}


def boxes(pdf: Path, phrase: str) -> tuple[int, list[Box]]:
    """Return the page that holds a phrase once, and a box for each line it stands on."""
    book = pypdfium2.PdfDocument(pdf)
    for number in range(len(book)):
        page = book[number].get_textpage()
        searcher = page.search(phrase)
        if (found := searcher.get_next()) is not None:
            start, count = found
            rects = page.count_rects(start, count)
            return number, [page.get_rect(n) for n in range(rects)]
    raise AssertionError(phrase)


def marked(source: Path, target: Path, kind: str, order: str = "z", **told: object) -> Path:
    """Write a copy with one annotation on the phrase."""
    number, rects = boxes(source, PHRASE)
    with pikepdf.open(source) as book:
        quads = [box[corner] for box in rects for corner in ORDERS[order]]
        left, bottom, right, top = rects[0]
        annot = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name(f"/{kind}"),
            Rect=pikepdf.Array([left, bottom, right, top]),
            T=pikepdf.String("Sri Penelaah"),
            M=pikepdf.String("D:20261128091500+07'00'"),
        )
        if kind in ("Highlight", "StrikeOut", "Underline", "Squiggly"):
            annot.QuadPoints = pikepdf.Array(quads)
        for key, value in told.items():
            annot[f"/{key}"] = value
        page = book.pages[number].obj
        page["/Annots"] = pikepdf.Array([*page.get("/Annots", ()), book.make_indirect(annot)])
        book.save(target)
    return target


@pytest.mark.parametrize("order", list(ORDERS))
@pytest.mark.parametrize("kind", ["Highlight", "Underline", "Squiggly"])
def test_a_highlight_is_a_remark_about_exactly_its_words(
    packet: Home, issued: Path, tmp_path: Path, kind: str, order: str
) -> None:
    note = pikepdf.String("Apakah perlu?")
    path = marked(issued / "ranperda.pdf", tmp_path / "a.pdf", kind, order, Contents=note)
    (one,) = receive(packet, [path]).usulan
    assert one.tanda.jenis is JenisTanda.KOMENTAR
    assert (one.tanda.text, one.tanda.about) == ("Apakah perlu?", PHRASE)
    assert (one.tanda.author, one.tanda.date) == ("Sri Penelaah", "2026-11-28T09:15:00")
    assert one.place.path == f"content/{kencana.SLUG}/konsiderans.yaml"


def test_struck_words_with_new_ones_can_be_applied(
    packet: Home, issued: Path, tmp_path: Path
) -> None:
    new = pikepdf.String("kesejahteraan warga")
    told = {"Contents": new, "IT": pikepdf.Name("/StrikeOutTextEdit")}
    path = marked(issued / "ranperda.pdf", tmp_path / "a.pdf", "StrikeOut", **told)
    (one,) = receive(packet, [path]).usulan
    assert one.writable
    assert "kesejahteraan warga" in one.tanda.new


@pytest.mark.parametrize("kind", ["Text", "FreeText", "Caret", "Ink"])
def test_a_note_beside_the_words_finds_their_line(
    packet: Home, issued: Path, tmp_path: Path, kind: str
) -> None:
    told: dict[str, object] = {"Contents": pikepdf.String("Periksa.")}
    if kind == "Ink":
        _, ((left, bottom, right, top), *_) = boxes(issued / "ranperda.pdf", PHRASE)
        told["InkList"] = pikepdf.Array([pikepdf.Array([left, bottom, right, top])])
    path = marked(issued / "ranperda.pdf", tmp_path / "a.pdf", kind, **told)
    (one,) = receive(packet, [path]).usulan
    assert one.tanda.text == "Periksa."
    assert one.place.path == f"content/{kencana.SLUG}/konsiderans.yaml"
    assert not one.writable


def test_links_of_our_own_are_no_marks(packet: Home, issued: Path) -> None:
    assert receive(packet, [issued / "ranperda.pdf"]).usulan == ()


def added(path: Path, *annots: dict[str, object]) -> None:
    """Add annotations beside the first one of a file, which the word ``parent`` stands for."""
    with pikepdf.open(path, allow_overwriting_input=True) as book:
        page = next(p for p in book.pages if any("/T" in a for a in p.obj.get("/Annots", ())))
        first = next(a for a in page.obj["/Annots"] if "/T" in a)
        for told in annots:
            annot = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Rect=first.Rect, T=first.T)
            for key, value in told.items():
                annot[f"/{key}"] = first if value == "parent" else value
            page.obj["/Annots"].append(book.make_indirect(annot))
        book.save(path)


def test_a_caret_grouped_with_a_strike_out_is_one_replacement(
    packet: Home, issued: Path, tmp_path: Path
) -> None:
    told = {"IT": pikepdf.Name("/StrikeOutTextEdit")}
    path = marked(issued / "ranperda.pdf", tmp_path / "a.pdf", "StrikeOut", **told)
    new = pikepdf.String("kesejahteraan warga")
    group, popup = pikepdf.Name("/Group"), pikepdf.Name("/Popup")
    caret = {"Subtype": pikepdf.Name("/Caret"), "Contents": new, "IRT": "parent", "RT": group}
    added(path, caret, {"Subtype": popup, "Parent": "parent"})
    (one,) = receive(packet, [path]).usulan
    assert one.writable
    assert "kesejahteraan warga" in one.tanda.new


def test_struck_words_copied_into_their_own_remark_are_no_new_words(
    packet: Home, issued: Path, tmp_path: Path
) -> None:
    told = {"IT": pikepdf.Name("/StrikeOutTextEdit"), "Contents": pikepdf.String(PHRASE)}
    path = marked(issued / "ranperda.pdf", tmp_path / "a.pdf", "StrikeOut", **told)
    (one,) = receive(packet, [path]).usulan
    assert PHRASE not in one.tanda.new


def test_an_answer_and_a_state_belong_to_their_remark(
    packet: Home, issued: Path, tmp_path: Path
) -> None:
    told = {"Contents": pikepdf.String("Apakah perlu?")}
    path = marked(issued / "ranperda.pdf", tmp_path / "a.pdf", "Highlight", **told)
    note, rich = pikepdf.Name("/Text"), pikepdf.String("<body><p>Perlu &amp; tepat.</p></body>")
    state = {"Subtype": note, "IRT": "parent", "State": pikepdf.String("Completed")}
    added(path, {"Subtype": note, "IRT": "parent", "RC": rich}, state)
    first, answer = (one.tanda for one in receive(packet, [path]).usulan)
    assert (first.text, first.done) == ("Apakah perlu?", True)
    assert (answer.text, answer.answers) == ("Perlu & tepat.", "Apakah perlu?")


def test_a_mark_that_is_drawn_and_says_nothing_is_listed(
    packet: Home, issued: Path, tmp_path: Path
) -> None:
    path = marked(issued / "ranperda.pdf", tmp_path / "a.pdf", "FreeText")
    (one,) = receive(packet, [path]).usulan
    assert one.saran == "Tanda ini tanpa kata; lihat salinannya."
