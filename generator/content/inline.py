"""The words of a paragraph: markdown-it's tokens become inlines with places."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from generator.content.characters import mended, unfit
from generator.content.dialects import dangling, foreign
from generator.content.markdown_rules import CITE, MARKDOWN, NEXT_CITE, Sign
from generator.diagnostics import Diagnostic, Span, galat
from generator.model import narasi

TEMPLATE = re.compile(r"\{\{|\{%|\{#(?!tabel-)")
BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
ANGLED = re.compile(r"<([a-z][a-z0-9-]*)(?: [a-z][a-z0-9-]*)*>", re.IGNORECASE)
_ELEMENTS = (  # of the HTML standard, and those of old that programs still paste
    "a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink "
    "blockquote body br button canvas caption center cite code col colgroup data datalist dd del "
    "details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame "
    "frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend "
    "li link main map mark marquee math menu meta meter nav nobr noframes noscript object ol "
    "optgroup option output p param picture pre progress q rp rt ruby s samp script search section "
    "select slot small source span strike strong style sub summary sup svg table tbody td template "
    "textarea tfoot th thead time title tr track tt u ul var video wbr xmp"
)
ELEMENTS = frozenset(_ELEMENTS.split())
REFUSED: Mapping[str, tuple[str, str, str]] = {
    "html_inline": (
        "S30",
        "HTML tidak diperbolehkan dalam narasi.",
        "Tulis dengan Markdown saja; hanya <br> di dalam sel tabel yang dikenal.",
    ),
    "image": (
        "S33",
        "Gambar tidak dapat berdiri di tengah kalimat.",
        'Tulis pada baris sendiri: ![uraian gambar](gambar/nama.png "Judul gambar").',
    ),
    "link_open": (
        "S33",
        "Tautan tidak diperbolehkan.",
        "Rujuk sumber dengan [@kunci] dari pustaka.",
    ),
    "code_inline": ("S34", "Tanda ` tidak diperbolehkan.", "Gunakan *miring* atau tanda petik."),
    "hardbreak": (
        "S34",
        "Ganti baris paksa tidak diperbolehkan.",
        "Hapus dua spasi atau garis miring terbalik di akhir baris.",
    ),
    "placement": (
        "S39",
        "Tabel atau gambar terhitung harus berdiri pada baris sendiri.",
        "Tulis [[tabel:nama]] atau [[gambar:nama]] sendirian, di antara baris kosong.",
    ),
    "s_open": ("S34", "Coretan (~~) tidak dikenal.", "Hapus tanda ~~ beserta kata yang dicoret."),
    "misread": (
        "S31",
        "Rujukan silang tidak terbaca.",
        "Tulis satu pengenal tanpa spasi, seperti [#T01]; dua rujukan: [#T01] dan [#T02].",
    ),
    "unclosed": ("S31", "Tanda kurung siku yang dibuka di sini tidak ditutup.", 'Tambahkan "]".'),
}


@dataclass(frozen=True, slots=True)
class Source:
    """Inline source text and the place of the beginning of each of its lines."""

    text: str
    starts: tuple[Span, ...]

    def span(self, offset: int) -> Span:
        """Return the place of a character."""
        before = self.text[: max(offset, 0)]
        line = min(before.count("\n"), len(self.starts) - 1)
        start = self.starts[line]
        return Span(start.path, start.line, start.col + len(before) - before.rfind("\n") - 1)

    def part(self, start: int, text: str) -> Source:
        """Return the source of a part that begins at ``start``."""
        rest = self.text[:start].count("\n") + 1
        return Source(text, (self.span(start), *self.starts[rest:]))


@dataclass(slots=True)
class Words:
    """Reads one run of inline tokens; complaints go to ``report``."""

    source: Source
    report: Callable[[Diagnostic], None]
    in_note: bool = False
    in_cell: bool = False
    cursor: int = 0

    def read(self, tokens: Sequence[Token]) -> tuple[narasi.Inline, ...]:
        """Return the inlines of the tokens."""
        for match in TEMPLATE.finditer(self.source.text):
            hint = "Isi naskah tidak dijalankan sebagai templat; hapus tandanya."
            message = f'Tanda templat "{match.group()}" tidak diperbolehkan dalam narasi.'
            self._complain(match.start(), "S38", message, hint)
        for found in foreign(self.source.text):
            self._complain(found.offset, found.code, found.message, found.hint)
        return self._children(iter(tokens), "")

    def _children(self, tokens: Iterator[Token], until: str) -> tuple[narasi.Inline, ...]:
        found: list[narasi.Inline] = []
        for token in tokens:
            if token.type == until:
                break
            found.extend(self._inline(token, tokens))
        return _joined(found)

    def _inline(self, token: Token, tokens: Iterator[Token]) -> Iterator[narasi.Inline]:
        match token.type:
            case "text" | "text_special":
                yield from self._text(token)
            case "softbreak":
                yield narasi.Text(" ", self.source.span(self.cursor))
            case "strong_open" | "em_open":
                yield self._marked(token, tokens)
            case "citation":
                yield self._citation(_sign(token))
            case "note":
                yield self._note(_sign(token))
            case "reference":
                sign = _sign(token)
                self.cursor = sign.inner + len(sign.text) + 1
                yield narasi.Reference(sign.text, self.source.span(sign.start))
            case "html_inline" if self.in_cell and BREAK.fullmatch(token.content):
                start = self.source.text.find(token.content, self.cursor)
                self.cursor = start + len(token.content)
                yield narasi.Break(self.source.span(start))
            case "html_inline" if _is_words(token.content):
                yield from self._text(token)
            case "link_close" | "s_close":
                return
            case _:
                self._refuse(token)

    def _text(self, token: Token) -> Iterator[narasi.Inline]:
        if not token.content:
            return
        found = self.source.text.find(token.content, self.cursor)
        start = found if found >= 0 else self.cursor
        self.cursor = start + len(token.content) if found >= 0 else self.cursor
        words = mended(token.content)  # an entity may stand for what the file may not hold
        if token.type == "text":
            for sign in dangling(words):
                self._complain(start + sign.offset, sign.code, sign.message, sign.hint)
        else:
            for _, code, message, hint in unfit(words):
                self._complain(start, code, message, hint)
        yield narasi.Text(words, self.source.span(start))

    def _marked(self, token: Token, tokens: Iterator[Token]) -> narasi.Inline:
        found = self.source.text.find(token.markup, self.cursor)
        start = found if found >= 0 else self.cursor
        self.cursor = start + len(token.markup)
        children = self._children(tokens, token.type.replace("_open", "_close"))
        self.cursor += len(token.markup)
        span = self.source.span(start)
        if token.type == "strong_open":
            return narasi.Strong(children, span)
        return narasi.Emphasis(children, span)

    def _citation(self, sign: Sign) -> narasi.Citation:
        self.cursor = sign.inner + len(sign.text) + 1
        cites, start = [], sign.inner
        for part in NEXT_CITE.split(sign.text):
            start = self.source.text.index(part, start)
            found = CITE.fullmatch(part.strip())
            if found:
                location = " ".join((found["location"] or "").split())
                cites.append(narasi.Cite(found["key"], location, self.source.span(start)))
            else:
                hint = "Tulis seperti [@uu-2014-23 Pasal 212] atau [@a Pasal 1; @b hlm. 3]."
                self._complain(start, "S31", f'Rujukan "{part.strip()}" tidak terbaca.', hint)
        return narasi.Citation(tuple(cites), self.source.span(sign.start))

    def _note(self, sign: Sign) -> narasi.Note:
        self.cursor = sign.inner + len(sign.text) + 1
        if self.in_note:
            message = "Catatan kaki tidak boleh memuat catatan kaki lain."
            self._complain(sign.start, "S40", message, "Satukan isinya dalam satu catatan.")
        if not sign.text.strip():
            self._complain(sign.start, "S40", "Catatan kaki kosong.", "Isi atau hapus catatannya.")
        inner = self.source.part(sign.inner, sign.text)
        words = Words(inner, self.report, in_note=True)
        return narasi.Note(
            words._children(iter(_tokens(sign.text)), ""), self.source.span(sign.start)
        )

    def _refuse(self, token: Token) -> None:
        unknown = ("S34", f'Bentuk Markdown "{token.type}" tidak dikenal.', "Hapus bentuk ini.")
        code, message, hint = REFUSED.get(token.type, unknown)
        sign = token.meta.get("sign") if token.meta else None
        if sign:
            start = sign.start
            self.cursor = sign.inner + len(sign.text)
        else:
            start = self.source.text.find(_shown(token), self.cursor)
        self._complain(start if start >= 0 else self.cursor, code, message, hint)

    def _complain(self, offset: int, code: str, message: str, hint: str) -> None:
        self.report(galat(self.source.span(offset), code, message, hint))


def _shown(token: Token) -> str:
    """Return the characters by which a refused form is found in the source."""
    if token.type == "link_open":
        return "<" if token.markup == "autolink" else "["
    shown = {"html_inline": token.content, "code_inline": token.markup}
    return {**shown, "image": "![", "s_open": "~~"}.get(token.type, "")


def _is_words(text: str) -> bool:
    """Return whether words between angle brackets are words, and no element of HTML."""
    found = ANGLED.fullmatch(text)
    return found is not None and found[1].lower() not in ELEMENTS


def _sign(token: Token) -> Sign:
    sign = token.meta["sign"]
    assert isinstance(sign, Sign)
    return sign


def _tokens(text: str) -> Sequence[Token]:
    return MARKDOWN.parseInline(text)[0].children or ()


def _joined(inlines: Sequence[narasi.Inline]) -> tuple[narasi.Inline, ...]:
    """Return inlines with neighbouring texts made one."""
    joined: list[narasi.Inline] = []
    for inline in inlines:
        last = joined[-1] if joined else None
        if isinstance(inline, narasi.Text) and isinstance(last, narasi.Text):
            joined[-1] = narasi.Text(last.text + inline.text, last.span)
        else:
            joined.append(inline)
    return tuple(joined)
