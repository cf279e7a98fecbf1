"""``styles.xml``: the styles a document uses, which alone say how its paragraphs are set.

No paragraph carries a format of its own. What stands at a place asks for a setting of its style;
when all is written, the setting that most paragraphs of a style ask for is the style itself, and
every other is a style based on it that says what differs. So a person who changes ``Ayat`` or
``Normal`` in Word changes the document.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field, replace

from generator.ir.nodes import Document
from generator.model.gaya import Gaya, GayaDokumen
from generator.render.closeness import WORD
from generator.render.docx import styles
from generator.render.docx.base_styles import (
    BASE,
    character_styles,
    contents_looks,
    defaults,
    table_styles,
)
from generator.render.docx.in_order import headings
from generator.render.docx.looks import (
    Indent,
    Letters,
    Setting,
    Stop,
    is_built_in,
    letters_of,
    setting_of,
    style_id,
)
from generator.render.docx.oxml import NOTHING, Xml, el, join, part
from generator.render.docx.styles import Look

NORMAL = "Normal"
CELLS = frozenset(style_id(styles.PARAGRAPH[role].name) for role in ("sel", "sel-kepala"))
TWIPS = 1440 / 25.4  # in a millimetre
ALIGNED = {"left": "Kiri", "center": "Tengah", "right": "Kanan", "both": "Rata"}
_ASKED = re.compile(r'<w:pStyle w:val="\?([0-9]+)"/>')
_USED = re.compile(rb'<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: what it comes to, and the style that it is based on (none: ``""``)."""

    name: str
    basis: str
    setting: Setting
    letters: Letters
    heading: bool = False


@dataclass(slots=True)
class Stylesheet:
    """The styles of one document while it is written; ``heading_ids`` by role and level.

    ``level`` is how close the part that is being written is set.
    """

    gaya: Gaya
    dokumen: GayaDokumen
    heading_ids: dict[tuple[str, int], str] = field(default_factory=dict)
    known: dict[str, Style] = field(default_factory=dict)  # by style id
    asked: list[tuple[str, Setting]] = field(default_factory=list)
    times: Counter[tuple[str, Setting]] = field(default_factory=Counter)
    level: int = 0

    def add(
        self, look: Look, basis: str = "", outline: int = 0, stops: tuple[Stop, ...] = ()
    ) -> str:
        """Take in the style of a look; return its id."""
        setting = setting_of(look, self.dokumen, outline, stops)
        letters = letters_of(look, self.dokumen)
        basis = basis or style_id(look.basis)
        self.known[style_id(look.name)] = Style(look.name, basis, setting, letters, bool(outline))
        return style_id(look.name)

    def setting(self, style: str) -> Setting:
        """Return how the table of looks sets a style, a little closer where the part is."""
        own = self.known[style].setting
        if not self.level:
            return own
        step = WORD[self.level - 1]
        if style in CELLS:
            return replace(own, line=round(own.line * step.rows), after=round(own.after * step.air))
        is_text = own.line == self.known[NORMAL].setting.line
        return replace(own, line=round(own.line * step.line)) if is_text else own

    def ask(self, style: str, setting: Setting) -> Xml:
        """Return the ``w:pStyle`` of a paragraph set so; :meth:`settled` gives it its name."""
        wanted = (style, setting)
        if wanted not in self.times:
            self.asked.append(wanted)
        self.times[wanted] += 1
        return el("pStyle", val=f"?{self.asked.index(wanted)}")

    def settled(self, body: Xml) -> Xml:
        """Return the text with the name of a style wherever one was asked for."""
        for style in {style for style, _ in self.asked}:
            mine = [setting for owner, setting in self.asked if owner == style]
            most = max(mine, key=lambda each: (self.times[style, each], -len(each.stops)))
            self.known[style] = replace(self.known[style], setting=most)
        looks = [self._look(style, setting) for style, setting in self.asked]
        return Xml(_ASKED.sub(lambda at: looks[int(at[1])], body))

    def _look(self, style: str, setting: Setting) -> Xml:
        """Return the ``w:pStyle`` of a paragraph set so.

        Paragraphs that drop the space between their like must be of one style for that, so the
        last line of a signature says by itself that it is let go.
        """
        own = self.known[style].setting
        if own.block and replace(setting, keep_next=own.keep_next) == own:
            return Xml(el("pStyle", val=style) + setting.beyond(own))
        return el("pStyle", val=style if setting == own else self._based(style, setting))

    def _based(self, style: str, setting: Setting) -> str:
        """Return the id of the style that is based on ``style`` and set so."""
        own = self.known[style]
        stem = name = f"{own.name} {difference(setting, own.setting)}".rstrip()
        again = 1
        while (there := self.known.get(style_id(name))) and there.setting != setting:
            again += 1
            name = f"{stem} {again}"
        self.known[style_id(name)] = replace(own, name=name, basis=style, setting=setting)
        return style_id(name)

    def xml(self, parts: Iterable[bytes]) -> bytes:
        """Return the part with the styles that ``parts`` use and those they are based on."""
        used = {name.decode() for each in parts for name in _USED.findall(each)}
        return part(
            "styles",
            defaults(self.gaya, self.dokumen),
            BASE,
            join(self._paragraph_style(id_) for id_ in self._with_bases(used)),
            character_styles(used),
            table_styles(used),
        )

    def _with_bases(self, used: Container[str]) -> Iterator[str]:
        """Yield the ids of the paragraph styles to write, in the order of the table."""
        wanted = {NORMAL}
        for id_ in filter(used.__contains__, self.known):
            while id_ and id_ not in wanted:
                wanted.add(id_)
                id_ = self.known[id_].basis  # noqa: PLW2901 - climbs to Normal
        return (id_ for id_ in self.known if id_ in wanted)

    def _paragraph_style(self, id_: str) -> Xml:
        style = self.known[id_]
        basis = self.known.get(style.basis)
        plain = (Setting(self.known[NORMAL].setting.line), Letters(0))
        setting, letters = (basis.setting, basis.letters) if basis else plain
        paragraph, run = style.setting.beyond(setting), style.letters.beyond(letters)
        standard = {"default": 1} if id_ == NORMAL else {}
        own = {} if is_built_in(style.name) else {"customStyle": 1}
        return el(
            "style",
            el("name", val=style.name),
            el("basedOn", val=style.basis) if basis else NOTHING,
            el("next", val=NORMAL) if style.heading else NOTHING,
            el("qFormat"),
            el("pPr", paragraph) if paragraph else NOTHING,
            el("rPr", run) if run else NOTHING,
            type="paragraph",
            **standard,
            **own,
            styleId=id_,
        )


def difference(setting: Setting, basis: Setting) -> str:
    """Return what sets a style apart from the one it is based on, as words of its name."""
    told = []
    if setting.line != basis.line:
        told.append("Dirapatkan" if setting.line < basis.line else "Direnggangkan")
    if setting.indent != basis.indent or setting.stops != basis.stops:
        told.append(_indent(setting.indent))
    if setting.align != basis.align:
        told.append(ALIGNED[setting.align])
    if setting.keep_next != basis.keep_next:
        told.append("Terikat" if setting.keep_next else "Lepas")
    if setting.keep_lines != basis.keep_lines:
        told.append("Utuh" if setting.keep_lines else "Terbagi")
    return " ".join(told)


def _indent(indent: Indent) -> str:
    """Return where the words begin, in whole millimetres, and whether a label hangs before."""
    inset = f"Indentasi {round(indent.left / TWIPS)}"
    return inset if indent.first < 0 else f"{inset} Lanjutan"


def stylesheet(document: Document, gaya: Gaya, text_width: int) -> Stylesheet:
    """Return the styles of ``document``; ``text_width`` (twips) is where page numbers stand."""
    sheet = Stylesheet(gaya, gaya.dokumen[document.profile])
    sheet.add(Look(NORMAL, "left", basis=""))
    _headings(document, sheet)
    for look in _paragraph_looks():
        sheet.add(look)
    for look, stops in contents_looks(text_width):
        sheet.add(look, stops=stops)
    return sheet


def _paragraph_looks() -> Iterable[Look]:
    """Return the looks of everything but headings, in the order of the table."""
    yield from styles.PARAGRAPH.values()
    yield from (ladder.look for ladder in styles.LIST.values())
    yield from (frame.prose for frame in styles.GROUP.values() if frame.prose)
    yield from styles.FIGURE.values()
    yield from styles.SIGNATURE.values()
    yield from (styles.CAPTION_TABLE, styles.CAPTION_FIGURE, styles.SOURCE, styles.FOOTNOTE)
    yield from (styles.PAGE_NUMBER, styles.RUNNING)
    yield from (styles.GAP, styles.AFTER_CONTENTS, styles.SECTION_END)


def _headings(document: Document, sheet: Stylesheet) -> None:
    """Take in a style for each level of heading and for each role at it.

    The first role of a level looks as ``heading n``; a unit of law has a style of its own name
    based on that, so that ``Pasal`` is the style of every Pasal.
    """
    times = Counter((h.level, h.role) for h in headings(document))
    used = sorted(times, key=lambda at: (at[0] == 0, -times[at], at))
    roles = list(styles.HEADING)
    usual = {role: level for level, role in reversed(used)}
    for level in sorted({level for level, _ in used if level}):
        first, *others = sorted((r for at, r in used if at == level), key=roles.index)
        look = styles.HEADING[first]
        basis = sheet.add(replace(look, name=f"heading {level}"), outline=level)
        sheet.heading_ids[first, level] = basis
        own = (first, *others) if first in styles.UNITS_OF_LAW else others
        for role in own:
            look = styles.HEADING[role]
            name = look.name if usual[role] == level else f"{look.name} {level}"
            id_ = sheet.add(replace(look, name=name), basis, level)
            sheet.heading_ids[role, level] = id_
    for role, look in styles.HEADING.items():  # level 0: looks like a heading, is none
        name = look.name if style_id(look.name) not in sheet.known else f"{look.name} Dikutip"
        sheet.heading_ids[role, 0] = sheet.add(replace(look, name=name))
