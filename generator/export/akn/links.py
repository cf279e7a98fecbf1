"""Citations in running words become ``ref`` with the address of what they name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.export.akn.address import address, needs_actor
from generator.export.akn.markup import Element, add_text, new
from generator.model.kode_daerah import NEGARA, of_region
from generator.model.peraturan import BENTUK
from generator.model.sitasi import NAMA, POLA

Place = tuple[int, int, str]  # where words begin and end, and the address that they name
Finder = Callable[[str], Iterator[Place]]


@dataclass(frozen=True, slots=True)
class Citations:
    """Finds regulations that a text names by number and year.

    ``region`` names the maker of those that name none, ``country`` is its code; ``codes`` are those
    of other regions. One whose address nobody can know for certain is left as words.
    """

    country: str
    region: str
    codes: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, text: str) -> Iterator[Place]:
        """Yield where a text names a regulation, and its address."""
        for m in POLA.finditer(text):
            jenis = NAMA[" ".join(m["nama"].lower().split())]
            named = " ".join((m["daerah"] or "").split())
            country, actor = NEGARA, ""
            if BENTUK[jenis].daerah is not None:
                code = self._region(named)
                if code is None:
                    continue
                country = code
            elif needs_actor(jenis):
                if not named:
                    continue
                actor = named
            elif named:
                continue  # Undang-Undang Darurat, Peraturan Pemerintah Republik ...
            number, year = m["n1"] or m["n2"], m["t1"] or m["t2"]
            yield m.start(), m.end(), address(country, jenis, year, number, actor=actor)

    def _region(self, named: str) -> str | None:
        if not named or named.casefold() == self.region.casefold():
            return self.country
        return self.codes.get(named.casefold()) or of_region(named)


def linked(parent: Element, text: str, finder: Finder) -> None:
    """Add words to an element, those that name a regulation as links."""
    at = 0
    for start, end, href in finder(text):
        if start < at:
            continue
        add_text(parent, text[at:start])
        ref = new("ref", href=href)
        ref.text = text[start:end]
        parent.append(ref)
        at = end
    add_text(parent, text[at:])
