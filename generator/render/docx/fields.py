"""Fields: what Word works out itself, each with the result that it would show cached inside."""

from __future__ import annotations

import re

from generator.render.docx.kit import Kit
from generator.render.docx.oxml import NOTHING, Xml, el, join, words

_NUMBERED = re.compile(r"(?P<name>[^\W\d_]+)[ \u00a0](?P<number>[0-9]+)")


def run(content: Xml, properties: Xml = NOTHING) -> Xml:
    """Return a run; ``properties`` are what stands inside ``w:rPr``."""
    return el("r", el("rPr", properties), content) if properties else el("r", content)


def text_run(text: str, properties: Xml = NOTHING) -> Xml:
    """Return a run of words."""
    return run(_t(words(text)), properties) if text else NOTHING


def _t(escaped: Xml) -> Xml:
    return Xml(f'<w:t xml:space="preserve">{escaped}</w:t>')


TAB = run(el("tab"))
LINE_BREAK = run(el("br"))


def begin(instruction: str, properties: Xml = NOTHING) -> Xml:
    """Return the runs that open a field, up to where its result begins."""
    code = Xml(f'<w:instrText xml:space="preserve"> {words(instruction)} </w:instrText>')
    return join(
        (
            run(el("fldChar", fldCharType="begin"), properties),
            run(code, properties),
            run(el("fldChar", fldCharType="separate"), properties),
        )
    )


def end(properties: Xml = NOTHING) -> Xml:
    """Return the run that closes a field."""
    return run(el("fldChar", fldCharType="end"), properties)


def field(instruction: str, result: Xml, properties: Xml = NOTHING) -> Xml:
    """Return a field that shows ``result`` until somebody asks Word to work it out anew.

    ``properties`` are those of the result: what is worked out anew looks like the field itself.
    """
    return Xml(begin(instruction, properties) + result + end(properties))


def page_number(properties: Xml = NOTHING) -> Xml:
    """Return the number of the page it stands on."""
    return field("PAGE", text_run("1", properties))


def page_of(bookmark: str, page: str) -> Xml:
    """Return the number of the page of a bookmark."""
    return field(f"PAGEREF {bookmark} \\h", text_run(page))


def reference(bookmark: str, shown: Xml) -> Xml:
    """Return the text of a bookmark as a live cross-reference."""
    return field(f"REF {bookmark} \\h", shown)


def caption_label(label: str, kit: Kit, properties: Xml) -> Xml:
    """Return ``Tabel 3`` with a SEQ field for the number, so that Word's own lists find it.

    Word counts by itself; where the document's number is not the next one, ``\\r`` tells Word.
    """
    match = _NUMBERED.fullmatch(label)
    if match is None:
        return text_run(label, properties)
    name, number = match["name"], int(match["number"])
    reset = "" if kit.sequences.get(name, 0) + 1 == number else f" \\r {number}"
    kit.sequences[name] = number
    words_before = text_run(label[: match.start("number")], properties)
    counted = text_run(match["number"], properties)
    return Xml(words_before + field(f"SEQ {name} \\* ARABIC{reset}", counted, properties))
