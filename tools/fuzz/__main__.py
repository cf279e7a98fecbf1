"""``make fuzz``: run the parts, keep what fails as small cases, print the figures."""

from __future__ import annotations

import argparse
import os
import re
import signal
import sys
import tempfile
from datetime import date
from pathlib import Path

from tools.fuzz import broken, built, page, pages, parts, shrink, watch
from tools.fuzz.bases import HOME
from tools.fuzz.case import Case, dump
from tools.fuzz.journal import Journal, fingerprint
from tools.fuzz.judge import KINDS, Verdict

CASES = HOME / "tests" / "fuzz" / "kasus"
SEED = "2026"
OTHERS = {p.name: p for p in (built.ACCEPTED, pages.PAGES, broken.KILLED, broken.FULL)}
ALL = (*parts.PARTS, *OTHERS)


class Line:
    """One moving line: the part, how far it is, what was found."""

    def __init__(self, title: str, total: int, already: int) -> None:
        self._title, self._total, self._done, self._bad = title, total, already, 0
        self._live = sys.stderr.isatty()

    def step(self, verdict: Verdict) -> None:
        """Count a case, and show it where somebody watches or now and then."""
        self._done += 1
        self._bad += bool(verdict.kind)
        every = max(self._total // 20, 1)
        if self._live or self._done % every == 0 or self._done == self._total:
            text = f"{self._title}: {self._done}/{self._total}, gagal {self._bad}"
            print(
                f"\r\x1b[2K{text}" if self._live else text,
                end="" if self._live else "\n",
                file=sys.stderr,
                flush=True,
            )

    def close(self) -> None:
        """End the line."""
        if self._live:
            print(file=sys.stderr)


def run_part(name: str, args: argparse.Namespace, code: str) -> page.Row:
    """Run what is left of a part and keep its failures as cases."""
    part = OTHERS.get(name) or parts.PARTS[name]
    total = args.jumlah or part.cases
    journal = Journal(name, args.benih, code, fresh=args.dari_awal, carried=args.ulangi_gagal)
    numbers = [n for n in range(total) if n not in journal.found]
    if args.kasus is not None:
        numbers = [args.kasus]
    line = Line(part.title, total, total - len(numbers))
    seen: set[str] = set()

    def done(number: int, verdict: Verdict) -> None:
        journal.add(number, verdict)
        line.step(verdict)
        if (
            verdict.kind
            and name in parts.PARTS
            and (key := f"{verdict.kind} {verdict.what}") not in seen
        ):
            seen.add(key)
            keep(parts.PARTS[name].case(args.benih, number), number, verdict, args)

    if name in OTHERS:
        for number, verdict in OTHERS[name].run(args.benih, numbers):
            done(number, verdict)
    else:
        parts.warm()
        watch.run(lambda n: part.run(part.case(args.benih, n)), numbers, done, args.pekerja)
    line.close()
    wanted = {args.kasus} if args.kasus is not None else set(range(total))
    found = {n: v for n, v in journal.found.items() if n in wanted}
    return page.Row(part.title, found, len(journal.carried & wanted))


def keep(case: Case, number: int, verdict: Verdict, args: argparse.Namespace) -> None:
    """Write a failure, made small, as a case that people read and ``make test`` tries."""
    small = case
    if args.susut:
        around = parts.PARTS[case.part].around(case.base)
        small = shrink.shrunk(
            case, around, lambda trial: alone(trial).kind == verdict.kind, args.susut
        )
    slug = re.sub(r"[^a-z0-9]+", "-", f"{case.part} {verdict.kind} {verdict.what}".lower())[
        :80
    ].strip("-")
    args.simpan.mkdir(parents=True, exist_ok=True)
    told = f"{KINDS[verdict.kind]}: {verdict.what}; benih {args.benih}, kasus {number}"
    (args.simpan / f"{slug}.yaml").write_text(dump(small, told), encoding="utf-8")
    if verdict.told:
        (args.simpan / f"{slug}.txt").write_text(
            verdict.told + "\n", encoding="utf-8"
        ) if args.rinci else None


def alone(case: Case) -> Verdict:
    """Return what becomes of one case in a child of its own."""
    found: list[Verdict] = []
    watch.run(lambda _: parts.run_case(case), [0], lambda _, verdict: found.append(verdict))
    return found[0]


def arguments() -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(
        prog="make fuzz", description="Cobakan masukan rusak pada semua perintah."
    )
    parser.add_argument("--bagian", nargs="+", choices=ALL, default=list(ALL), help="bawaan: semua")
    parser.add_argument(
        "--jumlah", type=int, help="banyaknya kasus tiap bagian (bawaan: ukuran penuh)"
    )
    parser.add_argument(
        "--benih", default=SEED, help=f"kasus yang sama untuk benih yang sama (bawaan: {SEED})"
    )
    parser.add_argument("--kasus", type=int, metavar="N", help="satu kasus saja")
    parser.add_argument("--pekerja", type=int, default=os.cpu_count() or 1)
    parser.add_argument(
        "--susut", type=float, default=shrink.SECONDS, metavar="DETIK", help="0: jangan kecilkan"
    )
    parser.add_argument(
        "--simpan", type=Path, default=CASES, metavar="FOLDER", help="tempat kasus gagal"
    )
    parser.add_argument("--rinci", action="store_true", help="simpan pula jejak baliknya")
    parser.add_argument("--dari-awal", action="store_true", help="lupakan yang sudah dijalankan")
    parser.add_argument(
        "--ulangi-gagal", action="store_true", help="terima yang lolos pada kode terdahulu"
    )
    parser.add_argument("--tulis", action="store_true", help="tulis angkanya ke docs/ketahanan.md")
    return parser.parse_args()


def main() -> int:
    """Run, print the table and the faults; 1 when there was a fault."""
    args = arguments()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # mounts and children are cleared away
    code = fingerprint()
    with tempfile.TemporaryDirectory(prefix="naskah-fuzz-") as scratch:
        tempfile.tempdir = scratch  # what children leave behind goes with it
        rows = [run_part(name, args, code) for name in args.bagian]
    text = page.table(rows, args.benih)
    print(text)
    if told := page.faults(rows):
        print(f"\n{told}")
    if args.tulis:
        page.write(text, date.today().isoformat())
    return 1 if any(v.kind for row in rows for v in row.verdicts.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
