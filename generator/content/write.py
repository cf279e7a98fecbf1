"""YAML as this project writes it: what :func:`generator.content.yaml.read` reads back unchanged.

Legal text stands as block scalars in natural layout; a scalar is quoted where an editor, or YAML's
own guesses, would take it for something else than text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache

import yaml

# Texts that no rule of YAML can take for anything but themselves, and that need no quotes.
_PLAIN = re.compile(r"[A-Za-z](?:[A-Za-z0-9_,.()/;-]| (?! |$))*")
_GUESSED = frozenset(("yes", "no", "true", "false", "on", "off", "null", "y", "n"))
_SINGLE = (str, Decimal, int, float, date, type(None))
_KEY = 100  # characters of a key that PyYAML surely writes without a question mark


def write_yaml(data: Mapping[str, object]) -> str:
    """Return ``data``, nested dicts and lists of texts and numbers, as a document of one map."""
    try:
        return "".join(f"{line}\n" for line in _map(data, "")) if data else "{}\n"
    except _Unusual:
        return _dumped(dict(data))


def _dumped(data: object) -> str:
    return yaml.dump(
        data, Dumper=_Writer, allow_unicode=True, sort_keys=False, width=10**9, indent=2
    )


# --- as PyYAML writes it, which takes a while for each scalar -------------------------------------


class _Unusual(Exception):
    """Something that PyYAML alone knows how to write."""


def _map(data: Mapping[str, object], indent: str) -> Iterator[str]:
    """Yield the lines of a map, all but the first behind ``indent``."""
    before, inner = "", f"{indent}  "
    for key, value in data.items():
        if type(key) is not str or len(key) > _KEY or not _is_plain(key):
            raise _Unusual
        if isinstance(value, (dict, list)) and value:
            lines = _map(value, inner) if isinstance(value, dict) else _list(value, inner)
            yield f"{before}{key}:"
            yield f"{inner}{next(lines)}"
            yield from lines
        else:
            yield f"{before}{key}: {_scalar(value)}"
        before = indent


def _list(data: Sequence[object], indent: str) -> Iterator[str]:
    """Yield the lines of a list, all but the first behind ``indent``."""
    before, inner = "", f"{indent}  "
    for value in data:
        if isinstance(value, (dict, list)) and value:
            lines = _map(value, inner) if isinstance(value, dict) else _list(value, inner)
            yield f"{before}- {next(lines)}"
            yield from lines
        else:
            yield f"{before}- {_scalar(value)}"
        before = indent


def _scalar(value: object) -> str:
    """Return a value that stands on one line."""
    if type(value) is str:
        return value if _is_plain(value) else _quoted(value)
    if isinstance(value, Decimal):
        return _digits(value)
    if isinstance(value, _SINGLE) or value in ({}, []):
        return _alone(value)
    raise _Unusual


def _digits(number: Decimal) -> str:
    return f"{number.normalize():f}"


def _is_plain(text: str) -> bool:
    return _PLAIN.fullmatch(text) is not None and text.lower() not in _GUESSED


def _alone(value: object) -> str:
    """Return a value as PyYAML writes it as the only entry of a list."""
    line, _, rest = _dumped([value]).removeprefix("- ").partition("\n")
    if rest:
        raise _Unusual
    return line


_quoted = lru_cache(maxsize=4096)(_alone)

_CURLY = tuple("\u201c\u201d\u2018\u2019\u00ab\u00bb\u201e\u201a")  # Y16 takes these for quotes


class _Writer(yaml.SafeDumper):
    """Indents lists below their key; no anchors, since the reader takes none."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Indent entries of a list like everything else below a key."""
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: object) -> bool:
        """Write a value again where it stands again."""
        return True

    def represent_text(self, text: str) -> yaml.ScalarNode:
        """Represent words: several lines as a block, those after a curly quote in quotes."""
        quoted = "'" if text.startswith(_CURLY) else None
        return self.represent_scalar("tag:yaml.org,2002:str", text, "|" if "\n" in text else quoted)

    def represent_number(self, number: Decimal) -> yaml.ScalarNode:
        """Represent a number without an exponent."""
        words = _digits(number)
        kind = "float" if "." in words else "int"
        return self.represent_scalar(f"tag:yaml.org,2002:{kind}", words)


_Writer.add_representer(str, _Writer.represent_text)
_Writer.add_multi_representer(str, _Writer.represent_text)
_Writer.add_representer(Decimal, _Writer.represent_number)
