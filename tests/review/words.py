"""Edits of a DOCX as Word writes them: tracked and untracked, comments, moves, splits, rows.

Each edit works on the paragraph whose words contain a phrase, which must stand there once.
"""

from __future__ import annotations

import copy
import io
import re
import zipfile
from collections.abc import Callable, Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/package/2006/relationships}"
CT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
AUTHOR, DATE = "Sri Penelaah", "2026-11-28T09:00:00Z"
MAIN = "word/document.xml"
COMMENTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"

KINDS = ("ubah", "sisip", "hapus", "pindah", "pecah", "komentar")  # of marks, for dice


class Copy:
    """A DOCX being reviewed; ``data`` is the file that goes back."""

    def __init__(self, docx: bytes, author: str = AUTHOR) -> None:
        with zipfile.ZipFile(io.BytesIO(docx)) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.root = etree.fromstring(self.parts[MAIN])
        self.author = author
        self.number = 90_000
        self.remarks: list[tuple[str, str]] = []

    @property
    def data(self) -> bytes:
        """Return the file."""
        parts = self.parts | {MAIN: etree.tostring(self.root, xml_declaration=True)}
        if self.remarks:
            parts |= self._comments(parts)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as package:
            for name, data in parts.items():
                package.writestr(name, data)
        return out.getvalue()

    def _comments(self, parts: dict[str, bytes]) -> dict[str, bytes]:
        root = etree.Element(f"{W}comments", nsmap={"w": W[1:-1]})
        for identity, text in self.remarks:
            told = {f"{W}id": identity, f"{W}author": self.author, f"{W}date": DATE}
            comment = etree.SubElement(root, f"{W}comment", told)
            comment.append(self._run(text, wrap="p"))
        rels = etree.fromstring(parts["word/_rels/document.xml.rels"])
        etree.SubElement(rels, f"{R}Relationship", Id="rIdC", Type=COMMENTS, Target="comments.xml")
        types = etree.fromstring(parts["[Content_Types].xml"])
        etree.SubElement(
            types, f"{CT}Override", PartName="/word/comments.xml", ContentType=COMMENTS_TYPE
        )
        return {
            "word/comments.xml": etree.tostring(root, xml_declaration=True),
            "word/_rels/document.xml.rels": etree.tostring(rels, xml_declaration=True),
            "[Content_Types].xml": etree.tostring(types, xml_declaration=True),
        }

    # --- where ---

    def paragraph(self, phrase: str) -> etree._Element:
        """Return the paragraph that holds a phrase."""
        (found,) = [p for p in self.root.iter(f"{W}p") if phrase in text_of(p)]
        return found

    def _change(self, tag: str) -> etree._Element:
        self.number += 1
        told = {f"{W}id": str(self.number), f"{W}author": self.author, f"{W}date": DATE}
        return etree.Element(f"{W}{tag}", told)

    def _run(self, text: str, *, deleted: bool = False, wrap: str = "") -> etree._Element:
        run = etree.Element(f"{W}r")
        said = etree.SubElement(run, f"{W}{'delText' if deleted else 't'}")
        said.text = text
        said.set(XML_SPACE, "preserve")
        if not wrap:
            return run
        whole = etree.Element(f"{W}{wrap}")
        whole.append(run)
        return whole

    def _cut(self, phrase: str) -> etree._Element:
        """Return the run that holds exactly the phrase, cut out of its neighbours."""
        p = self.paragraph(phrase)
        (text,) = [t for t in p.iter(f"{W}t") if phrase in (t.text or "")]
        run = text.getparent()
        head, _, tail = text.text.partition(phrase)
        place = run.getparent().index(run)
        for words in (head, tail):
            if words:
                other = copy.deepcopy(run)
                other.find(f"{W}t").text = words
                other.find(f"{W}t").set(XML_SPACE, "preserve")
                at = place if words is head else run.getparent().index(run) + 1
                run.getparent().insert(at, other)
        text.text = phrase
        text.set(XML_SPACE, "preserve")
        return run

    # --- what ---

    def replace(self, old: str, new: str, *, tracked: bool = True) -> None:
        """Change words."""
        run = self._cut(old)
        if not tracked:
            run.find(f"{W}t").text = new
            return
        parent, at = run.getparent(), run.getparent().index(run)
        deleted, inserted = self._change("del"), self._change("ins")
        inserted.append(self._run(new))
        parent.insert(at, inserted)
        parent.insert(at, deleted)
        run.find(f"{W}t").tag = f"{W}delText"
        deleted.append(run)

    def insert_after(self, phrase: str, text: str, *, tracked: bool = True) -> None:
        """Put a new paragraph behind the one with a phrase."""
        p = self.paragraph(phrase)
        new = etree.Element(f"{W}p")
        if (looks := p.find(f"{W}pPr")) is not None:
            new.append(copy.deepcopy(looks))
        if tracked:
            self._mark(new, "ins")
            inserted = self._change("ins")
            inserted.append(self._run(text))
            new.append(inserted)
        else:
            new.append(self._run(text))
        p.addnext(new)

    def delete(self, phrase: str, *, tracked: bool = True) -> None:
        """Delete the paragraph with a phrase."""
        p = self.paragraph(phrase)
        if not tracked:
            p.getparent().remove(p)
            return
        self._mark(p, "del")
        for run in list(p.iter(f"{W}r")):
            deleted = self._change("del")
            run.addprevious(deleted)
            deleted.append(run)
            for text in run.iter(f"{W}t"):
                text.tag = f"{W}delText"

    def move_after(self, phrase: str, target: str, *, tracked: bool = True) -> None:
        """Move the paragraph with a phrase behind another one."""
        self.move(self.paragraph(phrase), self.paragraph(target), tracked=tracked)

    def move(self, p, goal, *, tracked: bool) -> None:
        """Move a paragraph behind another one."""
        if not tracked:
            goal.addnext(p)
            return
        new = copy.deepcopy(p)
        for mark in [*new.iter(f"{W}bookmarkStart"), *new.iter(f"{W}bookmarkEnd")]:
            mark.getparent().remove(mark)
        for whole, tag in ((p, "moveFrom"), (new, "moveTo")):
            self._mark(whole, tag)
            for run in list(whole.iter(f"{W}r")):
                moved = self._change(tag)
                run.addprevious(moved)
                moved.append(run)
        goal.addnext(new)

    def split(self, phrase: str, *, tracked: bool = True) -> None:
        """Break the paragraph in two behind a phrase."""
        run = self._cut(phrase)
        p = run.getparent()
        new = etree.Element(f"{W}p")
        if (looks := p.find(f"{W}pPr")) is not None:
            new.append(copy.deepcopy(looks))
        for follower in list(run.itersiblings()):
            if follower.tag == f"{W}bookmarkEnd":
                continue
            new.append(follower)
        if tracked:
            self._mark(p, "ins")
        p.addnext(new)

    def comment(self, phrase: str, text: str) -> None:
        """Remark on words."""
        run = self._cut(phrase)
        identity = str(len(self.remarks))
        start = etree.Element(f"{W}commentRangeStart", {f"{W}id": identity})
        end = etree.Element(f"{W}commentRangeEnd", {f"{W}id": identity})
        mark = etree.Element(f"{W}r")
        etree.SubElement(mark, f"{W}commentReference", {f"{W}id": identity})
        run.addprevious(start)
        run.addnext(end)
        end.addnext(mark)
        self.remarks.append((identity, text))

    def _mark(self, p: etree._Element, tag: str) -> None:
        looks = p.find(f"{W}pPr")
        if looks is None:
            looks = etree.Element(f"{W}pPr")
            p.insert(0, looks)
        run = looks.find(f"{W}rPr")
        if run is None:
            run = etree.SubElement(looks, f"{W}rPr")
        run.insert(0, self._change(tag))

    def mark(
        self, kind: str, text: str, phrase: str, goal: str, seed: int, *, tracked: bool
    ) -> None:
        """Make a mark of a kind on a paragraph, or on a phrase of it; ``goal`` is another one."""
        match kind:
            case "ubah":
                self.replace(phrase, "kata pengganti", tracked=tracked)
            case "sisip":
                self.insert_after(text, f"Alinea baru nomor {seed}.", tracked=tracked)
            case "hapus":
                self.delete(text, tracked=tracked)
            case "pindah":
                self.move_after(text, goal, tracked=tracked)
            case "pecah":
                self.split(phrase, tracked=tracked)
            case "komentar":
                self.comment(phrase, f"Catatan {seed}")

    def strip_record(self) -> None:
        """Lose what the file tells of its print, as some programs do when they save."""
        self.parts = {name: data for name, data in self.parts.items() if "customXml" not in name}
        rels = "word/_rels/document.xml.rels"
        self.parts[rels] = re.sub(rb"<Relationship [^>]*customXml[^>]*/>", b"", self.parts[rels])

    def strip_anchors(self) -> None:
        """Take every bookmark away, as other programs may."""
        for mark in list(self.root.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
            mark.getparent().remove(mark)


def runs_of(p: etree._Element) -> list[str]:
    """Return the words of each run that stands in a paragraph now."""
    return [t.text or "" for t in p.iter(f"{W}t")]


def text_of(p: etree._Element) -> str:
    """Return the words that stand in a paragraph now."""
    return "".join(runs_of(p))


def paragraphs(docx: bytes) -> Iterator[str]:
    """Yield the words of every paragraph."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        root = etree.fromstring(package.read(MAIN))
    return (text_of(p) for p in root.iter(f"{W}p"))


Edit = Callable[[Copy], None]
