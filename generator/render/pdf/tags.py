"""Reading structure (tagged PDF) of the parts, joined into one tree for the whole file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.render.pdf.structure import HEADINGS_KEY, PRINTED

if TYPE_CHECKING:
    from pikepdf import Object, Page, Pdf


@dataclass
class Tags:
    """The tree of the whole file: one ``Part`` element for each part of the document.

    ``numbers`` is the parent tree: from the number of a page or link to the elements on it;
    ``ids`` are the elements that have a name, ``levels`` those of the headings above the next.
    """

    book: Pdf
    parts: list[Object] = field(default_factory=list)
    numbers: list[Object | int] = field(default_factory=list)
    ids: dict[bytes, Object] = field(default_factory=dict)
    levels: list[int] = field(default_factory=list)
    following: int = 0

    def add(self, source: Pdf, pages: list[Page], title: str) -> None:
        """Take over the tree of a part whose pages are in the book already."""
        import pikepdf

        root = self.book.copy_foreign(source.Root["/StructTreeRoot"])
        part = root["/K"][0]
        part["/S"] = pikepdf.Name("/Part")
        part["/T"] = pikepdf.String(title)
        self.parts.append(part)
        self._renumber(pages)
        entries = list(root["/ParentTree"]["/Nums"].as_list())
        for key, elements in zip(entries[::2], entries[1::2], strict=True):
            self.numbers += (int(key) + self.following, elements)
        self.following += len(entries) // 2
        for heading in root[f"/{HEADINGS_KEY}"].as_list():
            self._nest(heading)
        names = list(root["/IDTree"]["/Names"].as_list())
        self.ids |= dict(zip(map(bytes, names[::2]), names[1::2], strict=True))

    def _renumber(self, pages: list[Page]) -> None:
        """Move the numbers of pages and links behind those of the parts before."""
        for page in pages:
            page.obj["/StructParents"] = int(page.obj["/StructParents"]) + self.following
            for link in page.obj.get("/Annots", ()):
                if "/StructParent" in link:
                    link["/StructParent"] = int(link["/StructParent"]) + self.following

    def _nest(self, heading: Object) -> None:
        """Give a heading the level that it has in the whole: none is skipped on the way down."""
        import pikepdf

        level = int(str(heading["/S"])[2:])
        while self.levels and self.levels[-1] >= level:
            self.levels.pop()
        self.levels.append(level)
        heading["/S"] = pikepdf.Name(f"/H{len(self.levels)}")

    def add_links(self, part: int, page: Page, links: Sequence[Object]) -> None:
        """Put links that were laid over a finished page behind the words of their part."""
        for link in links:
            around = self._element("P", self.parts[part], [])
            around["/K"].append(self._annotation("Link", around, page, link))
            self.parts[part]["/K"].append(around)

    def add_field(self, part: int, page: Page, widget: Object) -> None:
        """Put a form field that was laid over a finished page behind the words of its part."""
        above = self.parts[part]
        above["/K"].append(self._annotation("Form", above, page, widget))

    def _annotation(self, tag: str, above: Object, page: Page, annotation: Object) -> Object:
        """Return the element of an annotation, which knows it by its number."""
        import pikepdf

        annotation["/F"] = PRINTED
        annotation["/StructParent"] = self.following
        area = pikepdf.Dictionary(Type=pikepdf.Name("/OBJR"), Obj=annotation, Pg=page.obj)
        element = self._element(tag, above, [area])
        self.numbers += (self.following, element)
        self.following += 1
        return element

    def _element(self, tag: str, above: Object, kids: Sequence[Object]) -> Object:
        import pikepdf

        made = pikepdf.Dictionary(
            Type=pikepdf.Name("/StructElem"),
            S=pikepdf.Name(f"/{tag}"),
            P=above,
            K=pikepdf.Array(kids),
        )
        return self.book.make_indirect(made)

    def write(self) -> None:
        """Write the tree into the book."""
        import pikepdf

        document = self.book.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name("/StructElem"),
                S=pikepdf.Name("/Document"),
                K=pikepdf.Array(self.parts),
            )
        )
        named = sorted(self.ids.items())
        flat = [each for id, element in named for each in (pikepdf.String(id), element)]
        root = self.book.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name("/StructTreeRoot"),
                K=pikepdf.Array([document]),
                ParentTree=pikepdf.Dictionary(Nums=pikepdf.Array(self.numbers)),
                ParentTreeNextKey=self.following,
                IDTree=pikepdf.Dictionary(Names=pikepdf.Array(flat)),
            )
        )
        document["/P"] = root
        for part in self.parts:
            part["/P"] = document
        self.book.Root["/StructTreeRoot"] = root
        self.book.Root["/MarkInfo"] = pikepdf.Dictionary(Marked=True)
