"""The remarks in the margin of a DOCX, and which of them answers which."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from lxml import etree

from generator.intake.docx_numbers import w
from generator.intake.package import Package

_EX = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_PARA_ID = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark in the margin; ``parent`` is the id of the remark it answers."""

    id: str
    author: str
    date: str
    text: str
    parent: str = ""
    done: bool = False


def comments_of(
    package: Package, main: str, words_of: Callable[[etree._Element], str]
) -> tuple[Comment, ...]:
    """Return the comments; replies know what they answer where commentsExtended tells it."""
    part = package.related(main, "comments")
    if not part:
        return ()
    extended = package.related(main, "commentsExtended")
    states = (
        {}
        if not extended
        else {
            str(each.get(f"{_EX}paraId")): each
            for each in package.xml(extended).iter(f"{_EX}commentEx")
        }
    )
    by_paragraph: dict[str, str] = {}
    raw = []
    for comment in package.xml(part).iter(w("comment")):
        lines = list(comment.iter(w("p")))
        identity = str(comment.get(w("id"), ""))
        last = str(lines[-1].get(_PARA_ID, "")) if lines else ""
        by_paragraph |= {last: identity} if last else {}
        text = "\n".join(filter(None, (words_of(line) for line in lines)))
        author, date = str(comment.get(w("author"), "")), str(comment.get(w("date"), ""))
        raw.append((last, Comment(identity, author, date, text)))
    return tuple(_threaded(one, states.get(last), by_paragraph) for last, one in raw)


def _threaded(
    one: Comment, state: etree._Element | None, by_paragraph: Mapping[str, str]
) -> Comment:
    """Return a comment with what it answers and whether it is settled, where the file says so."""
    if state is None:
        return one
    parent = by_paragraph.get(str(state.get(f"{_EX}paraIdParent", "")), "")
    return replace(one, parent=parent, done=state.get(f"{_EX}done") in ("1", "true"))
