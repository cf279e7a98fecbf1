"""What looking at every page costs: its processor seconds beside those of a build from nothing.

The build is a process of its own, in a copy of the project; the files that it made are then looked
at once more in this one, where nothing else is counted.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from generator.app.paths import Home
from generator.app.prepare import prepare
from generator.content.gaya import load_gaya
from generator.documents.build import build
from generator.ir.identify import anchored
from generator.ir.nodes import Document
from generator.proof.audit.audit import audit
from generator.proof.matterhorn.check import check
from generator.render.fonts import drawn_in, fonts_of
from tools.bench import SLUG, copy_project
from tools.measure import run

LIMIT = 0.05  # of the processor seconds of the build
Look = Callable[[str, bytes, Document], object]
LOOKS: dict[str, Look] = {"audit setiap halaman": audit, "susunan baca (Matterhorn)": check}


def seconds(look: Look, files: dict[str, bytes], documents: dict[str, Document]) -> float:
    """Return the processor seconds of one look at all files."""
    start = time.process_time()
    for name, data in files.items():
        look(name, data, documents[name])
    return time.process_time() - start


def table(whole: float, shares: dict[str, float]) -> str:
    """Return the seconds of a build and of what looks at its pages."""
    rows = ["| bagian | detik prosesor | dari build | sasaran |", "| --- | --- | --- | --- |"]
    rows.append(f"| `make` dari kosong | {whole:.1f} | 1.000 | – |")
    for name, took in shares.items():
        share = took / whole
        told = "ya" if share < LIMIT else "BELUM"
        goal = f"< {LIMIT:g} {told}" if name == next(iter(LOOKS)) else "–"
        rows.append(f"| {name} | {took:.1f} | {share:.3f} | {goal} |")
    return "\n".join(rows)


def measure(folder: Path) -> str:
    """Build the sample in a copy of the project, look at its pages, and return the table."""
    copy_project(folder)
    ready = Path(sys.prefix, ".siap")  # never made anew here
    make = ["make", "-s", "-o", str(ready), f"VENV={Path(sys.prefix)}", SLUG]
    whole = run(make, folder).processor
    home = Home(folder)
    built = drawn_in(build(prepare(home, SLUG)), fonts_of(load_gaya(home.style)))
    documents = {each.name: each for each in map(anchored, built)}
    found = sorted((folder / "build" / SLUG).glob("*.pdf"))
    files = {each.stem: each.read_bytes() for each in found if each.stem in documents}
    shares = {name: seconds(look, files, documents) for name, look in LOOKS.items()}
    return f"{table(whole, shares)}\n\n{len(files)} berkas PDF."


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        print(measure(Path(name)))
