"""What the report says: how many were tried and noticed by room, how sure that is, what lived."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

from tools.mutasi.breaks import Mutant
from tools.mutasi.rooms import ROOMS, Room

GOAL = 85  # per cent
SURE = 1.96  # standard deviations: 95 per cent
SAME = Path(__file__).with_name("setara.toml")
HEAD = (
    "# Mutasi",
    "",
    'Ditulis oleh `make mutasi FLAGS="--tulis"`; jangan disunting. Ruang yang tidak diminta',
    "dengan `--ruang` tetap seperti semula. Setiap baris satu ruang: benih sampelnya, berapa",
    "perusakan yang dikenal mutmut di dalamnya, berapa yang dicoba (sampel acak berbenih),",
    "berapa yang diketahui uji ruang itu, dan berapa yang hidup; di antara yang hidup, *tak",
    "terjangkau* tidak dijalankan uji mana pun. *Setara* tidak mengubah apa pun, dengan alasan",
    "di bawah, dan tidak dihitung. Rentang: selang kepercayaan 95 persen (Wilson) bagi seluruh",
    f"perusakan ruang itu. Sasarannya {GOAL} persen.",
    "",
    "| ruang | uji | benih | perusakan | dicoba | diketahui | hidup | tak terjangkau | setara "
    "| persen | rentang |",
    "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
)
_ROW = re.compile(r"^(?=\| (\w+) \| `)(\|.*\|)$", re.MULTILINE)
_BLOCK = re.compile(r"^`generator/[^`]+:\d+`.*\n\n```diff\n(?:[-+].*\n)*?```$", re.MULTILINE)


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


def report(found: Sequence[Found], options: Mapping[str, object], before: str = "") -> str:
    """Return the report as Markdown; rooms that were not tried stay as ``before`` tells of them."""
    told = {one.room.name: one for one in found if one.tried}
    rows = dict(_ROW.findall(before)) | {n: _row(one, options) for n, one in told.items()}
    alive, same = (
        [block for block in _blocks(part) if _home(block) not in told]
        for part in (before.partition("## Setara")[::2])
    )
    alive += [_block(m, "") for one in told.values() for m in one.alive]
    same += [_block(m, f": {reason}") for one in told.values() for m, reason in one.same]
    lines = [
        *HEAD,
        *(rows[room.name] for room in ROOMS if room.name in rows),
        "",
        "## Yang tidak diketahui",
        "",
        *sorted(alive, key=_place),
    ]
    lines += ["## Setara", "", *sorted(same, key=_place)] if same else []
    return "\n".join(lines).rstrip() + "\n"


def _block(mutant: Mutant, reason: str) -> str:
    return f"`{mutant.path}:{mutant.line}`{reason}\n\n```diff\n{mutant.diff}\n```\n"


def _blocks(text: str) -> list[str]:
    return [f"{found[0]}\n" for found in _BLOCK.finditer(text)]


def _home(block: str) -> str:
    """Return the room of a break, the first whose files lie where it does."""
    path = block[1:].partition(":")[0]
    roots = ((room.name, file.partition("*")[0]) for room in ROOMS for file in room.files)
    return next((name for name, root in roots if path.startswith(root)), "")


def _place(block: str) -> tuple[int, str, int]:
    path, _, rest = block[1:].partition(":")
    names = [room.name for room in ROOMS]
    home = _home(block)
    return names.index(home) if home else len(names), path, int(rest.partition("`")[0])


def _row(one: Found, options: Mapping[str, object]) -> str:
    tests = ", ".join(f"`{name}`" for name in one.room.tests)
    low, high = interval(one.killed, one.tried)
    counts = (
        options["benih"], one.every, one.tried, one.killed, len(one.alive), one.unreached,
        len(one.same), f"{100 * one.killed / one.tried:.1f}", f"{low:.0f}-{high:.0f}",
    )  # fmt: skip
    return f"| {one.room.name} | {tests} | {' | '.join(map(str, counts))} |"
