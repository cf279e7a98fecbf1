"""``naskah init``: a project folder of its own, for drafters who have the package and no clone."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from string import Template

from generator.app.new import new_dossier, write_schemas
from generator.app.paths import Home, write_atomically
from generator.content.new import Permintaan
from generator.diagnostics import DraftingError, Span, galat
from generator.shipped import SHIPPED, TEMPLATES

FOLDER = "proyek_baru"
NAMES = {"gitignore": ".gitignore"}  # a dot file would be left out of archives and listings
EDITOR = ("extensions.json", "settings.json", "tasks.json")
COMMANDS: Mapping[tuple[str, ...], tuple[str, ...]] = {  # of a clone: of a project
    ("make", "check"): ("naskah", "check"),
    ("make",): ("naskah", "build"),
}


def init_project(root: Path, version: str, first: Permintaan | None = None) -> tuple[Path, ...]:
    """Write a project folder, with its first dossier if one is asked for; return its files.

    In a project that is there already the schemas and the settings of the editor are renewed, and
    nothing else is touched. Raise DraftingError for a folder that holds something else.
    """
    home = Home(root)
    if not home.project.exists() and home.content.exists():
        hint = "pilih folder yang belum ada; salinan repositori tidak memerlukan naskah init"
        raise DraftingError([galat(Span(str(home.content)), "S42", "sudah ada", hint)])
    written: list[Path] = []
    for source in sorted((TEMPLATES / FOLDER).iterdir()):
        target = root / NAMES.get(source.name, source.name)
        if not target.exists():
            text = Template(source.read_text("utf-8")).substitute(versi=version)
            written.append(_write(target, text))
    for name in EDITOR:
        written.append(_write(root / ".vscode" / name, editor_text(name)))
    home.content.mkdir(exist_ok=True)
    written += write_schemas(home)
    if first is not None:
        written += new_dossier(home, first)
    return tuple(written)


def editor_text(name: str) -> str:
    """Return a settings file of VS Code for a project: that of the clone, with the command."""
    told = json.loads((SHIPPED / ".vscode" / name).read_text("utf-8"))
    if name == "tasks.json":
        for task in told["tasks"]:
            asked = (task["command"], *task["args"])
            command, *arguments = COMMANDS[asked]
            task["label"] = task["label"].replace(" ".join(asked), f"naskah {arguments[0]}")
            task["command"], task["args"] = command, arguments
    if name == "extensions.json":
        told["recommendations"] = [e for e in told["recommendations"] if "yaml" in e]
    if name == "settings.json":
        told = {key: value for key, value in told.items() if not key.startswith("python.")}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _write(path: Path, text: str) -> Path:
    write_atomically(path, text.encode())
    return path
