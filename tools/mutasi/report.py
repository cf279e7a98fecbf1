"""What the report says: how many were tried and noticed by room, how sure that is, what lived."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

from tools.mutasi.breaks import Mutant
from tools.mutasi.rooms import Room

GOAL = 85  # per cent
SURE = 1.96  # standard deviations: 95 per cent
SAME = Path(__file__).with_name("setara.toml")


@dataclass(frozen=True)
class Found:
    """What became of the sample of one room.

    ``same`` are the breaks that change nothing, by the reasons of ``setara.toml``; they are not
    among ``tried``. ``unreached`` of those alive are run by no test.
    """

    room: Room
    every: int
    tried: int
    alive: tuple[Mutant, ...]
    same: tuple[tuple[Mutant, str], ...]
    unreached: int

    @property
    def killed(self) -> int:
        """How many were noticed."""
        return self.tried - len(self.alive)


def reasons() -> dict[tuple[str, str], str]:
    """Return why breaks change nothing, by their file and difference."""
    rows = tomllib.loads(SAME.read_text(encoding="utf-8")).get("setara", [])
    return {(row["berkas"], row["beda"].strip()): row["alasan"] for row in rows}


def interval(killed: int, tried: int) -> tuple[float, float]:
    """Return Wilson's bounds of the share killed among all breaks, in per cent."""
    share, over = killed / tried, SURE**2 / tried
    middle = (share + over / 2) / (1 + over)
    half = SURE * sqrt(share * (1 - share) / tried + over / (4 * tried)) / (1 + over)
    return 100 * max(0.0, middle - half), 100 * min(1.0, middle + half)


def report(found: Sequence[Found], options: Mapping[str, object]) -> str:
    """Return the report as Markdown."""
    flags = f"--benih {options['benih']} --banyak {options['banyak']}"
    lines = [
        "# Mutasi",
        "",
        f'Ditulis oleh `make mutasi FLAGS="{flags} --tulis"`; jangan disunting. Setiap baris satu',
        "ruang: berapa perusakan yang dikenal mutmut di dalamnya, berapa yang dicoba (sampel acak",
        "berbenih), berapa yang diketahui uji ruang itu, dan berapa yang hidup; di antara yang",
        "hidup, *tak terjangkau* tidak dijalankan uji mana pun. *Setara* tidak mengubah apa pun,",
        "dengan alasan di bawah, dan tidak dihitung. Rentang: selang kepercayaan 95 persen",
        f"(Wilson) bagi seluruh perusakan ruang itu. Sasarannya {GOAL} persen.",
        "",
        "| ruang | uji | perusakan | dicoba | diketahui | hidup | tak terjangkau | setara | persen "
        "| rentang |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
        *(_row(one) for one in found if one.tried),
        "",
        "## Yang tidak diketahui",
        "",
    ]
    for mutant in (m for one in found for m in one.alive):
        lines += [f"`{mutant.path}:{mutant.line}`", "", "```diff", mutant.diff, "```", ""]
    same = [pair for one in found for pair in one.same]
    lines += ["## Setara", ""] if same else []
    for mutant, reason in same:
        lines += [f"`{mutant.path}:{mutant.line}`: {reason}", "", "```diff", mutant.diff, "```", ""]
    return "\n".join(lines).rstrip() + "\n"


def _row(one: Found) -> str:
    tests = ", ".join(f"`{name}`" for name in one.room.tests)
    low, high = interval(one.killed, one.tried)
    counts = (
        one.every, one.tried, one.killed, len(one.alive), one.unreached, len(one.same),
        f"{100 * one.killed / one.tried:.1f}", f"{low:.0f}-{high:.0f}",
    )  # fmt: skip
    return f"| {one.room.name} | {tests} | {' | '.join(map(str, counts))} |"
