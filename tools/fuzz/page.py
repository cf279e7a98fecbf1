"""The figures as a table, and ``docs/ketahanan.md``, which holds the table of the last full run."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tools.fuzz.bases import HOME
from tools.fuzz.judge import KINDS, Verdict

TARGET = HOME / "docs" / "ketahanan.md"
BEGIN, END = "<!-- angka: make fuzz FLAGS=--tulis -->", "<!-- akhir angka -->"
COLUMNS = (  # heading, the kinds of failure that it counts
    ("jejak balik, keluar 3", ("jejak", "mati")),
    ("> 10 detik", ("macet",)),
    ("> 500 MB", ("memori",)),
    ("keluaran tanpa bentuk", ("bentuk", "kode")),
    ("lolos `check`, gagal `build`", ("bangun",)),
    ("dokumen separuh, hilang, tak pulih", ("separuh", "pulih")),
    ("pekerja tertinggal", ("sisa",)),
    ("halaman cacat", ("tata",)),
)
CARRIED = re.compile(r"(\d+) kasus lolos pada kode terdahulu")


@dataclass(frozen=True, slots=True)
class Row:
    """What became of the cases of one part."""

    title: str
    verdicts: Mapping[int, Verdict]
    carried: int = 0  # of them, tried on earlier code


def table(rows: Sequence[Row], seed: str) -> str:
    """Return the table of all parts."""
    heads = ("bagian", "kasus", "keluar 0", "keluar 1 atau 2", *(name for name, _ in COLUMNS))
    lines = [
        "| " + " | ".join((*heads, "terlama, detik prosesor")) + " |",
        "| " + " | ".join(["---"] * (len(heads) + 1)) + " |",
    ]
    for row in rows:
        found = row.verdicts.values()
        kinds = Counter(v.kind for v in found if v.kind)
        good = [v for v in found if not v.kind]
        fine = sum(not any(v.codes) for v in good)
        counts = [sum(kinds[kind] for kind in wanted) for _, wanted in COLUMNS]
        longest = max((v.seconds for v in found), default=0.0)
        cells = (row.title, len(found), fine, len(good) - fine, *counts, f"{longest:.1f}")
        lines.append("| " + " | ".join(map(str, cells)) + " |")
    lines += ["", f"Benih: `{seed}`."]
    if carried := sum(row.carried for row in rows):
        lines[-1] += (
            f" {carried} kasus lolos pada kode terdahulu dan tidak diulang; yang gagal diulang"
            " sesudah dibetulkan."
        )
    return "\n".join(lines)


def faults(rows: Sequence[Row]) -> str:
    """Return every fault once: kind, signature, how often, and the first case that shows it."""
    lines = []
    for row in rows:
        seen: dict[tuple[str, str], list[int]] = {}
        for number, verdict in sorted(row.verdicts.items()):
            if verdict.kind:
                seen.setdefault((verdict.kind, verdict.what), []).append(number)
        for (kind, what), numbers in sorted(seen.items(), key=lambda x: -len(x[1])):
            lines.append(
                f"{row.title}: {KINDS[kind]}: {what} ({len(numbers)}x, kasus {numbers[0]})"
            )
    return "\n".join(lines)


def write(text: str, when: str) -> None:
    """Put the table between the marks of the page; rows of parts that did not run stay."""
    page = TARGET.read_text("utf-8")
    head, _, rest = page.partition(BEGIN)
    before, _, tail = rest.partition(END)
    text = merged(before, text)
    TARGET.write_text(f"{head}{BEGIN}\n\nDiukur pada {when}.\n\n{text}\n\n{END}{tail}", "utf-8")


def merged(before: str, text: str) -> str:
    """Return a table with the rows that an earlier one has besides.

    A count that was not made then is 0: no case of that part could fail so.
    """
    names, rule, *rows = [line for line in text.splitlines() if line.startswith("| ")]
    fresh = {_cells(row)[0]: row for row in rows}
    kept: list[str] = []
    stayed = False
    for cells in [_cells(line) for line in before.splitlines() if line.startswith("| ")][2:]:
        if cells[0] in fresh:
            kept.append(fresh.pop(cells[0]))
            continue
        stayed = True
        lacking = len(_cells(names)) - len(cells)
        kept.append("| " + " | ".join([*cells[:-1], *(["0"] * lacking), cells[-1]]) + " |")
    below = text.rpartition("|\n")[2].strip()
    earlier, now = (CARRIED.search(each) for each in (before, below))
    if stayed and earlier and now:
        total = int(earlier[1]) + (int(now[1]) if fresh else 0)  # a part seen before is counted
        below = CARRIED.sub(f"{total} kasus lolos pada kode terdahulu", below)
    elif stayed and earlier:
        below = before.rpartition("|\n")[2].strip()
    return "\n".join([names, rule, *kept, *fresh.values(), "", below])


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]
