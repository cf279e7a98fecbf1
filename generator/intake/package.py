"""Office packages (OPC, ECMA-376 part 2): parts unpacked within bounds, parsed without a DTD."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections import Counter
from collections.abc import Sequence

from lxml import etree

from generator.diagnostics import DraftingError, Span, galat
from generator.intake.outside import Kind, refused, too_large

PART = 64_000_000  # bytes of one part unpacked
TAGS = 3_000_000  # tags in a part: some 200,000 paragraphs as Word writes them
PROLOGUE = 4096  # bytes in which a document type would stand
STRICT = b"http://purl.oclc.org/ooxml/", b"http://schemas.openxmlformats.org/"
_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Package:
    """A package by the names of its parts; raises DraftingError with what is wrong in it."""

    def __init__(self, data: bytes, path: str, name: str) -> None:
        """Open a package that messages call ``name`` (DOCX, XLSX)."""
        self._place = Span(path, 1, 1)
        self._name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except Exception as e:  # what zipfile raises on damage is no closed list
            raise self.damaged("arsip ZIP-nya tidak utuh") from e
        self.names = Counter(self._zip.namelist())

    def damaged(self, what: str) -> DraftingError:
        """Return the error that the file is damaged, and where."""
        message = f"{self._name} rusak atau bukan {self._name}: {what}."
        hint = "Mintalah salinan yang utuh, atau buka dan simpan ulang dengan programnya."
        return DraftingError([galat(self._place, "H98", message, hint)])

    def read(self, name: str) -> bytes:
        """Return a part unpacked; never more than :data:`PART` bytes of it are held."""
        data = self._unpack(name, PART + 1)
        if len(data) > PART:
            limit = f"bagian {name} melebihi {PART // 1_000_000} MB setelah dibuka"
            raise DraftingError([too_large(self._place, limit)])
        return data

    def _unpack(self, name: str, most: int) -> bytes:
        """Return the first ``most`` bytes of a part."""
        if self.names[name] != 1:
            raise self.damaged(f"bagian {name} tidak ada atau ganda")
        info = self._zip.getinfo(name)
        if info.flag_bits & 1:
            raise DraftingError([refused(Kind.LOCKED, self._place, self._name)])
        try:
            with self._zip.open(info) as part:
                return part.read(most)
        except MemoryError:
            raise
        except Exception as e:  # as above
            raise self.damaged(f"bagian {name} tidak terbaca") from e

    def sound(self, total: int) -> None:
        """Raise when the parts are larger than may be unpacked, or one has a document type.

        That is enough for a reader that uses zipfile, which gives no more than an entry says.
        """
        sizes = [info.file_size for info in self._zip.infolist()]
        if sum(sizes) > total or max(sizes, default=0) > PART:
            limit = f"isinya {sum(sizes) // 1_000_000} MB setelah dibuka"
            raise DraftingError([too_large(self._place, limit)])
        for name in sorted(self.names):
            if name.endswith((".xml", ".rels")) and b"<!DOCTYPE" in self._unpack(name, PROLOGUE):
                raise self.damaged(f"bagian {name} memuat DOCTYPE, yang tidak boleh ada")

    def xml(self, name: str) -> etree._Element:
        """Return the root of a part; a document type, and so any entity, is refused."""
        data = self.read(name).replace(*STRICT)
        if data.count(b"<") > TAGS:
            limit = f"bagian {name} memuat lebih dari {TAGS // 1_000_000} juta tanda XML"
            raise DraftingError([too_large(self._place, limit)])
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as e:
            if getattr(e, "code", 0) == etree.ErrorTypes.ERR_NO_MEMORY:
                raise MemoryError from e
            raise self.damaged(f"XML bagian {name} keliru") from e
        if root.getroottree().docinfo.internalDTD is not None:
            raise self.damaged(f"bagian {name} memuat DOCTYPE, yang tidak boleh ada")
        return root

    def related(self, source: str, kind: str) -> str:
        """Return the part that ``source`` ("" for the package) names as its ``kind``, or ""."""
        return next(iter(self.all_related(source, (kind,))), "")

    def all_related(self, source: str, kinds: Sequence[str]) -> tuple[str, ...]:
        """Return every part that ``source`` names as one of some kinds."""
        found = self.relations(source).values()
        return tuple(target for kind, target, inside in found if inside and kind in kinds)

    def relations(self, source: str) -> dict[str, tuple[str, str, bool]]:
        """Return what ``source`` names, by id: its kind, its part or address, and which of both."""
        folder, base = posixpath.split(source)
        rels = posixpath.join(folder, "_rels", f"{base}.rels")
        if rels not in self.names:
            return {}
        found = {}
        for number, rel in enumerate(self.xml(rels).iterfind(_REL)):
            kind, target = str(rel.get("Type")).rpartition("/")[2], str(rel.get("Target"))
            inside = rel.get("TargetMode") != "External"
            if inside:
                joined = posixpath.join("/", folder, target)
                target = posixpath.normpath(joined).lstrip("/")
            found[str(rel.get("Id", number))] = kind, target, inside
        return found
