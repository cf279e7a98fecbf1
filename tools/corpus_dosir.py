"""``python -m tools.corpus_dosir DASAR PENGUBAH``: enacted amendments made again from dossiers.

Each pair is a base and a text that amended it; ``--pasangan FILE`` reads them from lines of JSON
(``base``, ``amending``, ``prior``), paths relative to that file. A change counts when the Pasal
that the dossier prints has every word of the law as the enacted text changes it.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.app.amend_into import amend_into
from generator.app.authored import make_law
from generator.app.from_law_texts import Diminta
from generator.app.law import consolidate_files
from generator.app.new import new_from_law
from generator.app.paths import Home
from generator.content.load import load_dossier
from generator.diagnostics import DraftingError, Severity
from generator.law import tree
from generator.law.engine.amend import Amandemen
from generator.shipped import CONTENT

HEAD = "| dasar | pengubah | pustaka | operasi | Pasal sama | dari | galat | detik |"
LINE = "| --- | --- | --- | --- | --- | --- | --- | --- |"


@dataclass(frozen=True, slots=True)
class Pasangan:
    """A base, the amendments before, and the one that is made again."""

    dasar: Path
    pengubah: Path
    sebelumnya: tuple[Path, ...] = ()


def measure(pair: Pasangan) -> str:
    """Return the row of a pair, or why it makes no dossier."""
    began = time.monotonic()
    name = f"| {pair.dasar.stem} | {pair.pengubah.stem} |"
    with tempfile.TemporaryDirectory(prefix="naskah-") as folder:
        root = Path(folder)
        (root / "naskah.yaml").write_text("", "utf-8")
        (root / "content").mkdir()
        home = Home(root)
        ask = Diminta("uji", pair.dasar, "2026-11-29", pengubah=pair.sebelumnya, tanpa_na=True)
        try:
            paths, _ = new_from_law(home, ask)
            done = amend_into(home, "uji", pair.pengubah)
            made = make_law(load_dossier(home.content, "uji", shipped=CONTENT))
        except DraftingError as error:
            first = error.diagnostics[0]
            return f"{name} {first.code}: {first.message[:100]} |"
        assert isinstance(made, Amandemen)
        same, of = _same(made, pair)
        records = sum("_pustaka" in str(path) for path in paths)
    left = sum(d.severity is Severity.GALAT for d in done.temuan)
    seconds = f"{time.monotonic() - began:.1f}"
    return f"{name} {records} | {done.operasi} | {same} | {of} | {left} | {seconds} |"


def _same(made: Amandemen, pair: Pasangan) -> tuple[int, int]:
    """Return how many Pasal are changed as enacted, and how many were."""
    before, _ = consolidate_files(pair.dasar, pair.sebelumnya, already_amended=True)
    after, _ = consolidate_files(
        pair.dasar, (*pair.sebelumnya, pair.pengubah), already_amended=True
    )
    old = {p.nomor: p for p in tree.pasal(before.hasil.batang_tubuh)}
    wanted = {p.nomor: p for p in tree.pasal(after.hasil.batang_tubuh)}
    here = {p.nomor: p for p in tree.pasal(made.hasil)}
    changed = [nomor for nomor, p in wanted.items() if old.get(nomor) != p]
    return sum(here.get(nomor) == wanted[nomor] for nomor in changed), len(changed)


def _pairs(path: Path) -> Iterator[Pasangan]:
    for line in path.read_text("utf-8").splitlines():
        data = json.loads(line)
        base, amending = (path.parent / str(data[k]) for k in ("base", "amending"))
        yield Pasangan(base, amending, tuple(path.parent / str(p) for p in data["prior"]))


def main(argv: Sequence[str]) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m tools.corpus_dosir", description=__doc__)
    parser.add_argument("berkas", type=Path, nargs="*", metavar="BERKAS", help="DASAR PENGUBAH")
    parser.add_argument("--pasangan", type=Path, metavar="JSONL")
    parser.add_argument("--hanya", default="", metavar="KATA", help="pasangan yang memuat kata ini")
    parser.add_argument("--paling", type=int, default=10, metavar="N")
    args = parser.parse_args(argv)
    pairs = list(_pairs(args.pasangan)) if args.pasangan else []
    if args.berkas:
        pairs.append(Pasangan(args.berkas[0], args.berkas[-1], tuple(args.berkas[1:-1])))
    print(f"{HEAD}\n{LINE}")
    chosen = [p for p in pairs if args.hanya in f"{p.dasar.name} {p.pengubah.name}"]
    for pair in chosen[: args.paling]:
        print(measure(pair), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
