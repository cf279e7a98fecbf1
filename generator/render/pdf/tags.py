"""Reading structure (tagged PDF) of the parts, joined into one tree for the whole file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pikepdf import Object, Page, Pdf


@dataclass
class Tags:
    """The tree of the whole file: one ``Part`` element for each part of the document.

    ``numbers`` is the parent tree: from the number of a page or link to the elements on it.
    """

    book: Pdf
    parts: list[Object] = field(default_factory=list)
    numbers: list[Object | int] = field(default_factory=list)
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

    def _renumber(self, pages: list[Page]) -> None:
        """Move the numbers of pages and links behind those of the parts before."""
        for page in pages:
            page.obj["/StructParents"] = int(page.obj["/StructParents"]) + self.following
            for link in page.obj.get("/Annots", ()):
                if "/StructParent" in link:
                    link["/StructParent"] = int(link["/StructParent"]) + self.following

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
        root = self.book.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name("/StructTreeRoot"),
                K=pikepdf.Array([document]),
                ParentTree=pikepdf.Dictionary(Nums=pikepdf.Array(self.numbers)),
                ParentTreeNextKey=self.following,
            )
        )
        document["/P"] = root
        for part in self.parts:
            part["/P"] = document
        self.book.Root["/StructTreeRoot"] = root
        self.book.Root["/MarkInfo"] = pikepdf.Dictionary(Marked=True)
