"""What a copy changes outside its lines, without a word of tracking: told, never passed over."""

from __future__ import annotations

import copy as copies
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from generator.app.paths import Home
from generator.app.receive import receive
from generator.app.verify import verify
from generator.cli.main import main
from generator.review.mark import JenisTanda
from generator.review.usulan import Usulan
from tests import kencana
from tests.review.terbitan import issue
from tests.review.words import Copy, W

pytestmark = pytest.mark.slow

NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
CORE = "docProps/core.xml"


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Return a project whose drafts went out; one has a picture, the other a note."""
    home = kencana.copied(tmp_path_factory.mktemp("terkirim"))
    narasi = home.content / kencana.SLUG / "narasi/keterangan-penutup.md"
    narasi.write_text("Alinea satu.\n\nAlinea dua.[@uu-2014-23]\n", "utf-8")
    issue(home, kencana.SLUG, ("ranperda", "keterangan"))
    return home


@pytest.fixture
def told(sent: Home, tmp_path: Path) -> Callable[..., list[Usulan]]:
    """Return what is told of a copy that a reviewer changed."""

    def tell(change: Callable[[Copy], None], name: str = "ranperda") -> list[Usulan]:
        c = Copy((sent.build / kencana.SLUG / f"{name}.docx").read_bytes())
        change(c)
        path = tmp_path / f"{name}.docx"
        path.write_bytes(c.data)
        return list(receive(sent, [path]).usulan)

    return tell


def element(xml: str) -> etree._Element:
    """Return an element written with the usual prefixes."""
    return etree.fromstring(f"<x {NS}>{xml}</x>")[0]


def margin(c: Copy, kind: str) -> tuple[str, etree._Element]:
    """Return the name and the root of the first head or foot with words."""
    for name in sorted(c.parts):
        if name.startswith(f"word/{kind}") and b"<w:t" in c.parts[name]:
            return name, etree.fromstring(c.parts[name])
    raise AssertionError(f"tanpa {kind}")


def in_margin(kind: str, change: Callable[[etree._Element], None]) -> Callable[[Copy], None]:
    """Return a change of a head or foot."""

    def do(c: Copy) -> None:
        name, root = margin(c, kind)
        change(root)
        c.parts[name] = etree.tostring(root)

    return do


def typed(root: etree._Element) -> None:
    """Type over the last words."""
    list(root.iter(f"{W}t"))[-1].text = " DRAF RAHASIA"


def watermarked(root: etree._Element) -> None:
    """Put a watermark where Word puts it: in the head."""
    p = next(root.iter(f"{W}p"))
    p.append(
        element('<w:r><w:pict><v:shape><v:textpath string="RAHASIA"/></v:shape></w:pict></w:r>')
    )


def without_head(c: Copy) -> None:
    """Take the head of the first section away."""
    section = next(c.root.iter(f"{W}sectPr"))
    for each in section.findall(f"{W}headerReference"):
        section.remove(each)


def turned(c: Copy) -> None:
    """Turn the paper of the last section."""
    size = list(c.root.iter(f"{W}pgSz"))[-1]
    wide, tall = size.get(f"{W}w"), size.get(f"{W}h")
    size.set(f"{W}w", tall)
    size.set(f"{W}h", wide)


def retitled(c: Copy) -> None:
    """Change the title in the properties of the file."""
    c.parts[CORE] = c.parts[CORE].replace(b"<dc:title>", b"<dc:title>Final: ")


def repainted(c: Copy) -> None:
    """Replace a picture by another one."""
    name = next(n for n in sorted(c.parts) if n.endswith(".png"))
    c.parts[name] += b"\0"


def without_picture(c: Copy) -> None:
    """Take the first picture away."""
    drawing = next(c.root.iter(f"{W}drawing"))
    drawing.getparent().remove(drawing)


def charted(c: Copy) -> None:
    """Put a chart in."""
    p = c.paragraph("kesejahteraan masyarakat")
    p.append(element(f'<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="{CHART}"/>'
                     "</a:graphic></wp:inline></w:drawing></w:r>"))  # fmt: skip


def embedded(c: Copy) -> None:
    """Put the text of another file in, which Word shows and python-docx does not see."""
    c.paragraph("kesejahteraan masyarakat").addnext(element('<w:altChunk r:id="rId900"/>'))


OUTSIDE = [
    ("kaki halaman", in_margin("footer", typed), JenisTanda.UBAH, "/dossier.yaml"),
    ("kepala halaman", in_margin("header", watermarked), JenisTanda.UBAH, "gaya.yaml"),
    ("kepala halaman", without_head, None, "gaya.yaml"),
    ("kertas", turned, None, "gaya.yaml"),
    ("sifat berkas", retitled, JenisTanda.UBAH, "/dossier.yaml"),
    ("gambar", repainted, JenisTanda.UBAH, ""),
    ("gambar", without_picture, JenisTanda.HAPUS, ""),
    ("objek", charted, JenisTanda.SISIP, ""),
    ("objek", embedded, JenisTanda.SISIP, ""),
]


@pytest.mark.parametrize(
    ("bagian", "change", "jenis", "where"),
    OUTSIDE,
    ids=[f"{x[0]}-{n}" for n, x in enumerate(OUTSIDE)],
)
def test_what_is_changed_outside_the_lines_is_told(told, bagian, change, jenis, where) -> None:
    marks = told(change)
    assert {one.tanda.bagian for one in marks} == {bagian}
    assert jenis is None or {one.tanda.jenis for one in marks} == {jenis}
    assert all(where in one.place.path and one.saran for one in marks)
    assert all(one.undone for one in marks)


def test_a_copy_that_nobody_touched_has_no_mark(told) -> None:
    assert told(lambda _: None) == []
    assert told(lambda _: None, "keterangan") == []


def test_a_page_number_that_was_worked_out_anew_is_no_change(told) -> None:
    def counted(root: etree._Element) -> None:
        (number,) = [t for t in root.iter(f"{W}t") if t.text == "1"]
        number.text = "17"

    assert told(in_margin("header", counted)) == []


def test_a_link_that_a_reviewer_put_in_is_told(told) -> None:
    def linked(c: Copy) -> None:
        rels = "word/_rels/document.xml.rels"
        new = (
            b'<Relationship Id="rIdL" TargetMode="External" Target="https://contoh.go.id/a%20b/" '
            b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"/>'
        )
        c.parts[rels] = c.parts[rels].replace(b"</Relationships>", new + b"</Relationships>")

    (one,) = told(linked)
    assert (one.tanda.bagian, one.tanda.new) == ("tautan", "https://contoh.go.id/a b")


def test_words_in_a_box_a_formula_and_a_symbol_are_words(told) -> None:
    def boxed(c: Copy) -> None:
        box = "<w:txbxContent><w:p><w:r><w:t>Kotak penelaah.</w:t></w:r></w:p></w:txbxContent>"
        shape = f"<w:r><w:drawing><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></w:drawing></w:r>"
        c.paragraph("kesejahteraan masyarakat").append(element(shape))

    marks = told(boxed)
    assert "Kotak penelaah." in [one.tanda.new for one in marks]

    def counted(c: Copy) -> None:
        p = c.paragraph("kesejahteraan masyarakat")
        p.append(element("<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>"))
        p.append(element('<w:r><w:sym w:font="Symbol" w:char="00B1"/></w:r>'))

    (one,) = told(counted)
    assert one.tanda.new.endswith("x = 2±")


def test_a_note_whose_sign_is_deleted_goes_with_it(told) -> None:
    def unsigned(c: Copy, *, tracked: bool) -> None:
        sign = next(c.root.iter(f"{W}footnoteReference"))
        run = sign.getparent()
        if tracked:
            gone = c._change("del")
            run.addprevious(gone)
            gone.append(run)
        else:
            run.getparent().remove(run)

    for tracked in (True, False):
        (one,) = told(lambda c, t=tracked: unsigned(c, tracked=t), "keterangan")
        assert (one.tanda.jenis, one.tanda.tracked) == (JenisTanda.HAPUS, tracked)
        assert one.tanda.line is not None
        assert one.tanda.line.jenis == "catatan"


def test_a_changed_foot_is_a_changed_copy(sent, tmp_path) -> None:
    c = Copy((sent.build / kencana.SLUG / "ranperda.docx").read_bytes())
    in_margin("footer", typed)(c)
    path = tmp_path / "ranperda.docx"
    path.write_bytes(c.data)
    found = verify(sent, path)
    assert "diubah setelah dicetak" in found.said[0]
    assert [d.code for d in found.found] == ["R03"]


def test_a_copy_that_does_not_know_what_was_around_its_lines_says_so(
    sent, tmp_path, capsys: pytest.CaptureFixture[str]
) -> None:
    c = Copy((sent.build / kencana.SLUG / "ranperda.docx").read_bytes())
    before = copies.copy(c.parts)
    c.parts = {n: d for n, d in before.items() if b"urn:naskah:sekeliling" not in d}
    path = tmp_path / "ranperda.docx"
    path.write_bytes(c.data)
    assert main(["--akar", str(sent.root), "receive", str(path)]) == 0
    assert "[R11]" in "".join(capsys.readouterr())
