"""The explanation of a regulation: its general part, and what it says of each unit."""

from __future__ import annotations

from collections.abc import Sequence

from generator.export.akn.blocks import Blocks
from generator.export.akn.markup import Element, new, worded
from generator.export.akn.units import Units, from_pasal
from generator.export.law_text import unit_name
from generator.ir.dump import plain
from generator.ir.nodes import Block, Heading, Part
from generator.model.alamat import Alamat, Langkah, steps_in
from generator.model.satuan import Jenis, Penjelasan

HEAD = "judul-penjelasan"
GENERAL, ARTICLES = "umum", "pasal-demi-pasal"


def explanation(
    said: Penjelasan, printed: Part | None, units: Units, blocks: Blocks, eid: str
) -> list[Element]:
    """Return preface, body and end; ``printed`` are its words where a document has them."""
    units.prefix = blocks.prefix = eid
    found = _Explanation(said, units, blocks, eid)
    inside = found.from_document(printed.blocks) if printed else found.from_law()
    units.prefix = blocks.prefix = ""
    return inside


class _Explanation:
    def __init__(self, said: Penjelasan, units: Units, blocks: Blocks, eid: str) -> None:
        self.said, self.units, self.blocks, self.eid = said, units, blocks, eid
        self.amended = ""  # the mod whose text is explained

    def from_law(self) -> list[Element]:
        preface = new("preface", worded("p", "PENJELASAN"))
        body = new("mainBody")
        if self.said.umum:
            body.append(self._general("I.", "UMUM", self._plain(self.said.umum)))
        if self.said.pasal_demi_pasal:
            body.append(self._articles("II.", "PASAL DEMI PASAL"))
        return [preface, body]

    def from_document(self, printed: Sequence[Block]) -> list[Element]:
        heads = [n for n, b in enumerate(printed) if isinstance(b, Heading) and b.role == HEAD]
        if not heads:
            return [new("preface", worded("p", "PENJELASAN")), new("mainBody", new("p"))]
        last = heads[-1]
        preface = new("preface", *self.blocks.all(printed[: heads[0]]))
        body = new("mainBody")
        if len(heads) > 1:
            label, title = _head(printed[heads[0]])
            inside = self.blocks.all(printed[heads[0] + 1 : last])
            body.append(self._general(label, title, inside or [new("p")]))
        body.append(self._articles(*_head(printed[last])))
        behind = printed[last + 2 :]  # one group holds all that is said of units
        end = [new("conclusions", *self.blocks.signed(behind))] if behind else []
        return [preface, body, *end]

    def _plain(self, text: str) -> list[Element]:
        return list(self.units.paragraphs(text)) or [new("p")]

    def _general(self, label: str, title: str, inside: Sequence[Element]) -> Element:
        eid = self.units.ids.counted(self.eid, "hcontainer")
        head = worded("num", label), worded("heading", title)
        return new("hcontainer", *head, new("content", *inside), eId=eid, name=GENERAL)

    def _articles(self, label: str, title: str) -> Element:
        eid = self.units.ids.counted(self.eid, "hcontainer")
        head = worded("num", label), worded("heading", title)
        whole = new("hcontainer", *head, eId=eid, name=ARTICLES)
        open_: list[tuple[Langkah, Element, str]] = []
        for address, words in self.said.pasal_demi_pasal:
            steps = steps_in(address) if address else []
            keep = _common(open_, steps)
            if keep == len(steps):  # the same unit again: a container of its own
                keep = max(keep - 1, 0)
            del open_[keep:]
            for n in range(keep, len(steps)):
                around, outer = (open_[-1][1], open_[-1][2]) if open_ else (whole, eid)
                one = self._unit(steps[: n + 1], outer)
                _settle(around)
                around.append(one)
                open_.append((steps[n], one, str(one.get("eId"))))
            holder = open_[-1][1] if open_ else self._loose(whole, eid)
            holder.append(new("content", *self._plain(words)))
        if len(whole) == len(head):
            whole.append(new("content", new("p")))
        return whole

    def _loose(self, whole: Element, eid: str) -> Element:
        one = new("hcontainer", eId=self.units.ids.counted(eid, "hcontainer"), name="lain")
        whole.append(one)
        return one

    def _unit(self, steps: Sequence[Langkah], outer: str) -> Element:
        """Return the container of one unit, its name a link to it."""
        step = steps[-1]
        words = unit_name(step)
        heading = new("heading")
        if target := self._target(steps):
            ref = worded("ref", words, href=f"#{target}")
            heading.append(ref)
        else:
            heading.text = words
        eid = self.units.ids.counted(outer, "hcontainer")
        return new("hcontainer", heading, eId=eid, name=step.jenis.value.replace(" ", "-"))

    def _target(self, steps: Sequence[Langkah]) -> str:
        """Return the id of the unit that is explained: of the law, or of what it restates."""
        pasal = [n for n, step in enumerate(steps) if step.jenis is Jenis.PASAL]
        if len(pasal) > 1 or (pasal and steps[0].nomor[:1].isalpha() and len(steps) > 1):
            return self._restated(steps)
        return self.units.known.get(from_pasal(Alamat(tuple(steps))), "")

    def _restated(self, steps: Sequence[Langkah]) -> str:
        item = steps[1] if steps[1].jenis is Jenis.ANGKA else None
        inner = steps[2:] if item else steps[1:]
        if item and not inner:
            return self.units.known.get(Alamat(tuple(steps)), "")
        mod = self.units.mods.get((steps[0].nomor, item.nomor if item else ""), "")
        return self.units.quoted.get((mod, from_pasal(Alamat(tuple(inner)))), "")


def _common(open_: Sequence[tuple[Langkah, Element, str]], steps: Sequence[Langkah]) -> int:
    n = 0
    while n < min(len(open_), len(steps)) and open_[n][0] == steps[n]:
        n += 1
    return n


def _settle(around: Element) -> None:
    """Let a unit whose words stand in it hold units too: then its words are its introduction."""
    last = around[-1] if len(around) else None
    if last is not None and str(last.tag).endswith("}content"):
        last.tag = str(last.tag).replace("}content", "}intro")


def _head(block: Block) -> tuple[str, str]:
    return (block.label, plain(block.children)) if isinstance(block, Heading) else ("", "")
