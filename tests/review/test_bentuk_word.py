"""What Word writes beside the plain: changes in changes, cells, wrappers, threads, heads, notes."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from generator.app.paths import Home
from generator.app.receive import Reception, receive
from generator.review.mark import JenisTanda
from tests import kencana
from tests.review.terbitan import issue
from tests.review.words import AUTHOR, DATE, Copy, W

EX = "http://schemas.microsoft.com/office/word/2012/wordml"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
WHO = f'w:author="{AUTHOR}" w:date="{DATE}"'


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Return a project whose drafts went out."""
    home = kencana.copied(tmp_path_factory.mktemp("terkirim"))
    issue(home, kencana.SLUG, ("ranperda", "keterangan"))
    return home


@pytest.fixture
def copy(sent: Home) -> Copy:
    """Return a copy of the draft law."""
    return Copy((sent.build / kencana.SLUG / "ranperda.docx").read_bytes())


def received(home: Home, copy: Copy, folder: Path) -> Reception:
    """Return what came back."""
    path = folder / "ranperda.docx"
    path.write_bytes(copy.data)
    return receive(home, [path])


def nodes(xml: str) -> list[etree._Element]:
    """Return elements written with the prefix ``w``."""
    return list(etree.fromstring(f'<x xmlns:w="{W[1:-1]}">{xml}</x>'))


def instead(copy: Copy, phrase: str, xml: str) -> None:
    """Put elements in place of the run that holds a phrase."""
    run = copy._cut(phrase)
    for each in nodes(xml):
        run.addprevious(each)
    run.getparent().remove(run)


def test_words_inserted_by_one_and_deleted_by_another_are_no_change(sent, copy, tmp_path) -> None:
    run = copy._cut("kesejahteraan masyarakat")
    both = f"<w:ins {WHO}><w:del {WHO}><w:r><w:delText>batal</w:delText></w:r></w:del></w:ins>"
    run.addnext(nodes(both)[0])
    assert received(sent, copy, tmp_path).usulan == ()


def test_split_runs_wrappers_and_proofing_marks_are_read_through(sent, copy, tmp_path) -> None:
    words = (
        '<w:proofErr w:type="spellStart"/>'
        '<w:r w:rsidR="00A1"><w:t>kese</w:t></w:r><w:smartTag w:element="x">'
        '<w:r w:rsidR="00A2"><w:t xml:space="preserve">jahteraan </w:t></w:r></w:smartTag>'
        "<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>masya</w:t></w:r></w:sdtContent></w:sdt>"
        f"<w:del {WHO}><w:r><w:delText>rakat</w:delText></w:r></w:del>"
        f'<w:ins {WHO}><w:r><w:t>rakatnya</w:t></w:r></w:ins><w:proofErr w:type="spellEnd"/>'
    )
    instead(copy, "kesejahteraan masyarakat", words)
    (one,) = received(sent, copy, tmp_path).usulan
    assert one.tanda.jenis is JenisTanda.UBAH
    assert "kesejahteraan masyarakatnya" in one.tanda.new
    assert one.writable


def test_changed_looks_alone_change_no_source(sent, copy, tmp_path) -> None:
    looks = f"<w:rPr><w:b/><w:rPrChange {WHO}><w:rPr/></w:rPrChange></w:rPr>"
    words = f"<w:r>{looks}<w:t>kesejahteraan masyarakat</w:t></w:r>"
    instead(copy, "kesejahteraan masyarakat", words)
    (one,) = received(sent, copy, tmp_path).usulan
    assert (one.tanda.jenis, one.writable) == (JenisTanda.RUPA, False)


def test_a_deleted_cell_is_told(sent, tmp_path) -> None:
    copy = Copy((sent.build / kencana.SLUG / "keterangan.docx").read_bytes())
    cell = copy.paragraph("Rumah sakit dikeluarkan dari pengertian").getparent()
    looks = cell.find(f"{W}tcPr")
    if looks is None:
        looks = etree.Element(f"{W}tcPr")
        cell.insert(0, looks)
    looks.append(nodes(f"<w:cellDel {WHO}/>")[0])
    marks = received(sent, copy, tmp_path).usulan
    assert {one.tanda.jenis for one in marks} == {JenisTanda.HAPUS}
    assert any("Rumah sakit dikeluarkan" in one.tanda.old for one in marks)


def test_a_thread_keeps_its_answers_and_says_that_it_is_settled(sent, copy, tmp_path) -> None:
    copy.comment("Cabang Dinas adalah", "Mohon diperjelas.")
    copy.comment("bagian dari Dinas", "Sudah jelas.")
    parts = copy._comments(copy.parts)
    root = etree.fromstring(parts["word/comments.xml"])
    for number, p in enumerate(root.iter(f"{W}p"), start=1):
        p.set(f"{{{W14}}}paraId", f"0000000{number}")
    parts["word/comments.xml"] = etree.tostring(root)
    parts["word/commentsExtended.xml"] = (
        f'<w15:commentsEx xmlns:w15="{EX}"><w15:commentEx w15:paraId="00000001" w15:done="1"/>'
        '<w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="1"/>'
        "</w15:commentsEx>"
    ).encode()
    rels = parts["word/_rels/document.xml.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="rIdX" Target="commentsExtended.xml" Type="http://schemas.microsoft.com/'
        b'office/2011/relationships/commentsExtended"/></Relationships>',
    )
    copy.parts |= parts | {"word/_rels/document.xml.rels": rels}
    copy.remarks = []
    first, answer = (one.tanda for one in received(sent, copy, tmp_path).usulan)
    assert (first.text, first.done, first.answers) == ("Mohon diperjelas.", True, "")
    assert (answer.text, answer.answers) == ("Sudah jelas.", "Mohon diperjelas.")


def test_a_comment_beside_no_text_of_ours_is_listed_without_a_place(sent, copy, tmp_path) -> None:
    copy.comment("Cabang Dinas adalah", "Mohon diperjelas.")
    for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        for each in list(copy.root.iter(f"{W}{tag}")):
            each.getparent().remove(each)
    (one,) = received(sent, copy, tmp_path).usulan
    assert (one.tanda.text, one.placed) == ("Mohon diperjelas.", False)


def test_a_changed_foot_of_pages_is_told_with_what_makes_it(sent, copy, tmp_path) -> None:
    name = next(n for n in copy.parts if n.startswith("word/footer"))
    root = etree.fromstring(copy.parts[name])
    p = next(root.iter(f"{W}p"))
    p.append(nodes(f"<w:ins {WHO}><w:r><w:t>RAHASIA</w:t></w:r></w:ins>")[0])
    copy.parts[name] = etree.tostring(root)
    (one,) = received(sent, copy, tmp_path).usulan
    assert "RAHASIA" in one.tanda.new
    assert one.tanda.author == AUTHOR
    assert one.place.path.endswith("/dossier.yaml")
    assert not one.writable


def test_a_note_is_never_written_as_a_paragraph(sent, tmp_path) -> None:
    copy = Copy((sent.build / kencana.SLUG / "keterangan.docx").read_bytes())
    name = "word/footnotes.xml"
    if name not in copy.parts:
        pytest.fail("naskah uji tidak bercatatan kaki")
    root = etree.fromstring(copy.parts[name])
    note = nodes(f'<w:footnote w:id="990"><w:p><w:ins {WHO}><w:r><w:t>Catatan baru penelaah.</w:t>'
                 "</w:r></w:ins></w:p></w:footnote>")[0]  # fmt: skip
    root.append(note)
    copy.parts[name] = etree.tostring(root)
    sign = f'<w:ins {WHO}><w:r><w:footnoteReference w:id="990"/></w:r></w:ins>'
    copy._cut("Kedudukan rumah sakit tertinggal").addnext(nodes(sign)[0])
    (one,) = received(sent, copy, tmp_path).usulan
    assert [edit.text for _, edit in one.edits] == ["^[Catatan baru penelaah.]"]


@pytest.mark.parametrize(
    ("phrase", "looks", "said"),
    [
        ("kesejahteraan masyarakat", "<w:strike/>", "dicoret: kesejahteraan masyarakat"),
        ("kesejahteraan masyarakat", '<w:highlight w:val="yellow"/>', "disorot: kesejahteraan"),
        ("Anggaran badan yang", "<w:b/>", "ditebalkan: Anggaran badan yang"),
        ("kesejahteraan masyarakat", "<w:b/>", ""),  # outside law text a draft has bold words
        ("kesejahteraan masyarakat", '<w:strike w:val="0"/>', ""),
    ],
)
def test_words_set_off_without_tracking_are_told(
    sent, copy, tmp_path, phrase: str, looks: str, said: str
) -> None:
    run = copy._cut(phrase)
    own = run.find(f"{W}rPr")
    if own is None:
        own = etree.Element(f"{W}rPr")
        run.insert(0, own)
    own.extend(nodes(looks))
    usulan = received(sent, copy, tmp_path).usulan
    assert [one.tanda.jenis for one in usulan] == ([JenisTanda.RUPA] if said else [])
    if said:
        assert usulan[0].tanda.about.startswith(said)
        assert f"({said}" in usulan[0].saran and not usulan[0].writable


def test_a_move_between_the_marks_of_its_range_is_one_move(sent, copy, tmp_path) -> None:
    old = copy.paragraph("Anggaran badan yang")
    copy.move_after("Anggaran badan yang", "Pembukuan badan yang")
    new = copy.paragraph("Pembukuan badan yang").getnext()
    for number, (p, tag) in enumerate(((old, "moveFrom"), (new, "moveTo")), start=700):
        begin, end = nodes(
            f'<w:{tag}RangeStart w:id="{number}" w:name="pindah1" {WHO}/>'
            f'<w:{tag}RangeEnd w:id="{number}"/>'
        )
        p.addprevious(begin)
        p.addnext(end)
    (one,) = received(sent, copy, tmp_path).usulan
    assert (one.tanda.jenis, one.writable) == (JenisTanda.PINDAH, True)
    assert one.tanda.new.startswith("4. Anggaran badan")


def test_words_moved_within_a_paragraph_change_it_and_move_nothing(sent, copy, tmp_path) -> None:
    words = (
        f'<w:moveFrom {WHO}><w:r><w:t xml:space="preserve">kesejahteraan </w:t></w:r></w:moveFrom>'
        "<w:r><w:t>masyarakat</w:t></w:r>"
        f'<w:moveTo {WHO}><w:r><w:t xml:space="preserve"> kesejahteraan</w:t></w:r></w:moveTo>'
    )
    instead(copy, "kesejahteraan masyarakat", words)
    (one,) = received(sent, copy, tmp_path).usulan
    assert one.tanda.jenis is JenisTanda.UBAH
    assert "masyarakat kesejahteraan" in one.tanda.new


def cell_of(copy: Copy, phrase: str) -> etree._Element:
    """Return the properties of the cell that holds a phrase."""
    cell = copy.paragraph(phrase).getparent()
    looks = cell.find(f"{W}tcPr")
    if looks is None:
        looks = etree.Element(f"{W}tcPr")
        cell.insert(0, looks)
    return looks


def test_an_inserted_cell_is_told_beside_its_row(sent, tmp_path) -> None:
    copy = Copy((sent.build / kencana.SLUG / "keterangan.docx").read_bytes())
    cell = copy.paragraph("Rumah sakit dikeluarkan dari pengertian").getparent()
    new = nodes(f"<w:tc><w:tcPr><w:cellIns {WHO}/></w:tcPr><w:p><w:r><w:t>Sel penelaah."
                "</w:t></w:r></w:p></w:tc>")[0]  # fmt: skip
    cell.addnext(new)
    (one,) = received(sent, copy, tmp_path).usulan
    assert (one.tanda.jenis, one.tanda.new, one.writable) == (
        JenisTanda.SISIP,
        "Sel penelaah.",
        False,
    )
    assert one.tanda.author == AUTHOR


@pytest.mark.parametrize(
    "change",
    [
        f'<w:cellMerge {WHO} w:vMerge="rest"/>',
        f"<w:tcPrChange {WHO}><w:tcPr/></w:tcPrChange>",
    ],
)
def test_merged_cells_and_their_looks_are_told_as_looks(sent, tmp_path, change: str) -> None:
    copy = Copy((sent.build / kencana.SLUG / "keterangan.docx").read_bytes())
    cell_of(copy, "Rumah sakit dikeluarkan dari pengertian").append(nodes(change)[0])
    (one,) = received(sent, copy, tmp_path).usulan
    assert (one.tanda.jenis, one.tanda.author) == (JenisTanda.RUPA, AUTHOR)
    assert "Rumah sakit dikeluarkan" in one.tanda.old


def test_a_paragraph_set_otherwise_is_told_as_looks(sent, copy, tmp_path) -> None:
    p = copy.paragraph("kesejahteraan masyarakat")
    p.find(f"{W}pPr").append(nodes(f"<w:pPrChange {WHO}><w:pPr/></w:pPrChange>")[0])
    (one,) = received(sent, copy, tmp_path).usulan
    assert (one.tanda.jenis, one.tanda.author) == (JenisTanda.RUPA, AUTHOR)


def test_a_line_struck_from_a_list_of_contents_is_listed(sent, copy, tmp_path) -> None:
    line = nodes(
        f'<w:p><w:pPr><w:pStyle w:val="TOC1"/><w:rPr><w:del {WHO}/></w:rPr></w:pPr>'
        f"<w:del {WHO}><w:r><w:delText>BAB YANG LAMA 7</w:delText></w:r></w:del></w:p>"
    )[0]
    copy.paragraph("kesejahteraan masyarakat").addprevious(line)
    (one,) = received(sent, copy, tmp_path).usulan
    assert (one.tanda.jenis, one.tanda.old, one.placed) == (
        JenisTanda.HAPUS,
        "BAB YANG LAMA 7",
        False,
    )
