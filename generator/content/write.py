"""YAML as this project writes it: what :func:`generator.content.yaml.read` reads back unchanged.

Legal text stands as block scalars in natural layout; a scalar is quoted where an editor, or YAML's
own guesses, would take it for something else than text.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import yaml


def write_yaml(data: Mapping[str, object]) -> str:
    """Return ``data``, nested dicts and lists of texts and numbers, as a document of one map."""
    return yaml.dump(
        dict(data), Dumper=_Writer, allow_unicode=True, sort_keys=False, width=10**9, indent=2
    )


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
        words = f"{number.normalize():f}"
        kind = "float" if "." in words else "int"
        return self.represent_scalar(f"tag:yaml.org,2002:{kind}", words)


_Writer.add_representer(str, _Writer.represent_text)
_Writer.add_multi_representer(str, _Writer.represent_text)
_Writer.add_representer(Decimal, _Writer.represent_number)
