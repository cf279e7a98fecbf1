"""The templates: sandboxed Jinja that may read a view and nothing else.

Undefined names, syntax errors and unknown tags become ``T`` findings with the template's path and
line. A view hands finished ir nodes to a template as :class:`Blok` or :class:`Baris`; they pass
through the text as ``<slot>`` elements. Words that an author wrote (:class:`Teks`) take their place
along, so that the node they end up in knows it.
"""

from __future__ import annotations

import re
import sys
import traceback
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from hashlib import sha256
from html import unescape
from pathlib import Path
from types import CodeType
from typing import Any, ClassVar

import jinja2
from jinja2 import (
    BaseLoader,
    BytecodeCache,
    Environment,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)
from jinja2.bccache import Bucket
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from generator.content.names import is_dropping
from generator.diagnostics import DraftingError, Span, galat
from generator.documents.picture_store import PictureStore
from generator.ir.html import Baris, Blok, Slot, read_blocks, read_parts
from generator.ir.html_check import nearest
from generator.ir.html_tree import written_at
from generator.ir.nodes import Block, Part
from generator.model.teks import Teks

SUFFIX = ".html.j2"
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|<!--.*?-->|<([a-z][a-z0-9]*)", re.DOTALL)
_NAME = re.compile(r"'([^']+)' is undefined|has no attribute '([^']+)'")


class TemplateLoader(BaseLoader):
    """Reads ``templates/`` and writes the place of every tag into the tag (``asal``).

    A template is the first of its name in the folders: a project's own hides that of the generator.
    """

    def __init__(self, *folders: Path) -> None:
        self.folders = folders

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """Return the marked source; line numbers stay those of the file."""
        path = next((p for f in self.folders if (p := f / template).is_file()), None)
        if ".." in Path(template).parts or path is None:
            raise TemplateNotFound(template)
        return mark(path.read_text(encoding="utf-8"), f"templates/{template}"), str(path), None

    def list_templates(self) -> list[str]:
        """Return every template, sorted."""
        found = ((f, p) for f in self.folders for p in f.rglob(f"*{SUFFIX}"))
        return sorted({p.relative_to(f).as_posix() for f, p in found if not is_dropping(p.name)})


def mark(source: str, path: str) -> str:
    """Return ``source`` with ``asal="path:line"`` in every opening tag."""

    def place(match: re.Match[str]) -> str:
        if not match[1]:
            return match[0]
        line = source.count("\n", 0, match.start()) + 1
        return f'{match[0]} asal="{path}:{line}"'

    return _TAG.sub(place, source)


class Compiled(BytecodeCache):
    """Code of templates by their source: compiled once for a process, and once for a ``store``.

    A store is for this machine alone (what it holds is run). Its keys tell the interpreter, Jinja,
    and this module, which says how templates are compiled.
    """

    known: ClassVar[dict[tuple[str, str], CodeType]] = {}
    store: ClassVar[PictureStore | None] = None

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the code of the same source under the same name, where there is one."""
        bucket.code = self.known.get((bucket.key, bucket.checksum))
        if bucket.code is None and self.store is not None:
            kept = self.store.get(_key(bucket))
            if kept is not None:
                bucket.bytecode_from_string(kept)
                self._remember(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._remember(bucket)
        if self.store is not None:
            self.store.put(_key(bucket), bucket.bytecode_to_string())

    def _remember(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self.known[bucket.key, bucket.checksum] = bucket.code


def keep_compiled(store: PictureStore) -> None:
    """Keep the code of templates in ``store`` from now on, for the next process."""
    Compiled.store = store


def _key(bucket: Bucket) -> str:
    told = (*_compiler(), bucket.key, bucket.checksum)
    return f"templat-{sha256('|'.join(told).encode()).hexdigest()}"


@cache
def _compiler() -> tuple[str, ...]:
    """Return what decides the code of a template beside its source."""
    own = sha256(Path(__file__).read_bytes()).hexdigest()
    return (str(sys.implementation.cache_tag), sys.version, jinja2.__version__, own)


class Templates:
    """The folders of templates of one build, the first hiding the next."""

    def __init__(self, *folders: Path) -> None:
        self.loader = TemplateLoader(*folders)
        self._slots: list[Slot] = []  # of the template being rendered
        self._places: list[Span] = []  # of the authored words in it
        self._environment = ImmutableSandboxedEnvironment(
            loader=self.loader,
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=False,
            finalize=self._finalize,
            bytecode_cache=Compiled(),
        )
        self._environment.globals.clear()

    def parts(self, name: str, view: object) -> tuple[Part, ...]:
        """Return the parts that the template ``name`` makes of ``view``."""
        return read_parts(self._render(name, view), self._slots, self._places)

    def blocks(self, name: str, view: object) -> tuple[Block, ...]:
        """Return the blocks that the template ``name`` makes of ``view``."""
        return read_blocks(self._render(name, view), self._slots, self._places)

    def text(self, name: str, view: object) -> str:
        """Return the plain words that the template ``name`` makes of ``view``."""
        return unescape(self._render(name, view))

    def _finalize(self, value: object) -> object:
        """Let finished nodes through as slots and mark authored words; all is escaped text."""
        match value:
            case Teks():
                return self._placed(value.span) + value
            case Blok():
                return self._slot(value)
            case Baris():
                return Markup(self._placed(value.asal)) + self._slot(value)
            case _:
                return value

    def _placed(self, span: Span) -> str:
        if not span.path:
            return ""
        self._places.append(span)
        return written_at(len(self._places) - 1)

    def _slot(self, value: Slot) -> Markup:
        self._slots.append(value)
        return Markup(f'<slot name="{len(self._slots) - 1}"></slot>')

    def _render(self, name: str, view: object) -> str:
        self._slots, self._places = [], []
        try:
            return self._environment.get_template(name + SUFFIX).render(_names(view))
        except TemplateSyntaxError as error:
            raise _failure(_place(error.name, error.lineno), "T01", str(error.message)) from error
        except TemplateNotFound as error:
            raise self._missing(error) from error
        except (UndefinedError, SecurityError, TypeError) as error:
            span = self._line(error, name)
            raise _failure(span, "T02", *_undefined(error, view)) from error

    def _line(self, error: Exception, name: str) -> Span:
        """Return the innermost template line of a failure (Jinja rewrites the traceback)."""
        frames = traceback.extract_tb(error.__traceback__)
        hit = next((f for f in reversed(frames) if f.filename.endswith(SUFFIX)), None)
        if hit is None:
            return _place(name + SUFFIX, 1)
        inside = next(f for f in self.loader.folders if Path(hit.filename).is_relative_to(f))
        return _place(Path(hit.filename).relative_to(inside).as_posix(), hit.lineno)

    def _missing(self, error: TemplateNotFound) -> DraftingError:
        wanted = str(error.name)
        hint = nearest(wanted, self.loader.list_templates())
        return _failure(Span(f"templates/{wanted}"), "T07", "Templat ini tidak ada.", hint)


def _names(view: object) -> dict[str, Any]:
    if is_dataclass(view):
        return {f.name: getattr(view, f.name) for f in fields(view)}
    raise TypeError(f"bukan pandangan: {view!r}")


def _failure(span: Span, code: str, message: str, hint: str = "") -> DraftingError:
    prefix = "Sintaks templat keliru: " if code == "T01" else ""
    return DraftingError([galat(span, code, prefix + message, hint)])


def _place(name: str | None, line: int | None) -> Span:
    return Span(f"templates/{name}", line or 1, 1)


def _undefined(error: Exception, view: object) -> tuple[str, str]:
    """Return message and hint of a name that a template asked for in vain."""
    match = _NAME.search(str(error))
    asked = next(filter(None, match.groups()), "") if match else ""
    if not asked:
        return f"Templat gagal dijalankan: {error}.", ""
    known = sorted(_known_names(view))
    return f'Nama "{asked}" tidak dikenal.', nearest(asked, known)


def _known_names(view: object, depth: int = 3) -> set[str]:
    """Return the field names of a view and of the views inside it."""
    if isinstance(view, tuple):
        return set().union(*(_known_names(item, depth) for item in view[:1]))
    if not is_dataclass(view) or isinstance(view, Blok | Baris) or not depth:
        return set()
    names = {field.name for field in fields(view)}
    return names.union(*(_known_names(getattr(view, name), depth - 1) for name in names))
