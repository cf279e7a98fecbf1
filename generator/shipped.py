"""What comes with the generator: templates, the library, the rules and the words of the law.

In a clone these are the folders that everybody edits, beside ``generator/``. A wheel carries copies
of them inside the package, so that a project folder of its own needs no clone.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_INSIDE = _PACKAGE / "_shipped"

SHIPPED = _INSIDE if _INSIDE.is_dir() else _PACKAGE.parent
"""The folder that holds ``templates/``, ``content/_*`` and ``.vscode/``."""

TEMPLATES = SHIPPED / "templates"
CONTENT = SHIPPED / "content"
