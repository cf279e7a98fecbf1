"""Draw, try, report.

Verdicts are kept in ``build/mutasi``: a run that was ended goes on where it stopped, and a break is
tried again only when its file changed or, once it lived, when the tests did.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from pathlib import Path

from tools.mutasi.breaks import Mutant, sample
from tools.mutasi.report import Found, reasons, report
from tools.mutasi.rooms import HOME, KEPT, ROOMS, Room, digest, test_files
from tools.mutasi.scratch import Scratch

REPORT = HOME / "docs" / "mutasi.md"
KILLED, UNREACHED = "mati", "tak terjangkau"


class Verdicts:
    """What was found before, on disk after every break: killed, or with which tests it lived."""

    def __init__(self, room: Room) -> None:
        self.path = KEPT / f"putusan-{room.name}.json"
        self.known: dict[str, str] = json.loads(self.path.read_text()) if self.path.exists() else {}
        self.tests = digest(test_files(room))

    def get(self, mutant: Mutant) -> str:
        """Return what became of a break, or nothing when it has to be tried (again)."""
        said = self.known.get(mutant.key, "")
        tests, _, lived = said.partition(" ")
        return said if said == KILLED else lived if tests == self.tests else ""

    def before(self, mutant: Mutant) -> str:
        """Return what became of a break whatever the tests were: one that lived still counts so."""
        said = self.known.get(mutant.key, "")
        return said if said == KILLED else said.partition(" ")[2]

    def put(self, mutant: Mutant, said: str) -> None:
        """Keep a verdict; one on a survivor names the tests that let it live."""
        self.known[mutant.key] = said if said == KILLED else f"{self.tests} {said}"
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text(json.dumps(self.known, indent=0, sort_keys=True))


def run(room: Room, count: int, seed: int, until: float) -> Found:
    """Try the sample of a room, or as much of it as the time allows."""
    every, drawn = sample(room, count, seed)
    verdicts, same = Verdicts(room), reasons()
    found: list[tuple[Mutant, str]] = []
    with tempfile.TemporaryDirectory(prefix="mutasi-") as folder:
        scratch: Scratch | None = None
        for mutant in drawn:
            said = verdicts.get(mutant)
            if not said:
                if time.monotonic() > until:
                    said = verdicts.before(mutant)
                else:
                    scratch = scratch or Scratch(Path(folder), room)
                    said = _tried(scratch, mutant)
                    verdicts.put(mutant, said)
            if not said:
                continue
            found.append((mutant, said))
            print(f"{mutant.path}:{mutant.line} {said}", flush=True)
            if said != KILLED:
                print(mutant.diff, flush=True)
    found.sort(key=lambda pair: (pair[0].path, pair[0].line, pair[0].diff))
    excused = [(m, same[m.path, m.diff]) for m, _ in found if (m.path, m.diff) in same]
    if wrong := [m for m, said in found if said == KILLED and (m.path, m.diff) in same]:
        raise SystemExit(
            f"setara.toml keliru, uji mengetahuinya:\n{wrong[0].path}\n{wrong[0].diff}"
        )
    counted = [(m, said) for m, said in found if (m.path, m.diff) not in same]
    return Found(
        room,
        every,
        len(counted),
        tuple(m for m, said in counted if said != KILLED),
        tuple(excused),
        sum(said == UNREACHED for _, said in counted),
    )


def _tried(scratch: Scratch, mutant: Mutant) -> str:
    if scratch.kills(mutant):
        return KILLED
    return "hidup" if scratch.reach.tests_of(mutant) else UNREACHED


def main() -> None:
    """Draw, try, report."""
    parser = argparse.ArgumentParser(prog="make mutasi", description=__doc__)
    parser.add_argument("--ruang", choices=[room.name for room in ROOMS], action="append")
    parser.add_argument("--banyak", type=int, default=150, help="perusakan tiap ruang")
    parser.add_argument("--benih", type=int, default=1)
    parser.add_argument("--menit", type=float, default=120, help="paling lama")
    parser.add_argument("--tulis", action="store_true", help="tulis docs/mutasi.md")
    options = parser.parse_args()
    end = time.monotonic() + 60 * options.menit
    asked = [room for room in ROOMS if not options.ruang or room.name in options.ruang]
    found = []
    for n, room in enumerate(asked):  # each has its share of the time that is left
        until = time.monotonic() + (end - time.monotonic()) / (len(asked) - n)
        found.append(run(room, options.banyak, options.benih, until))
    before = REPORT.read_text(encoding="utf-8") if REPORT.exists() else ""
    text = report(found, vars(options), before)
    if options.tulis:
        REPORT.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
