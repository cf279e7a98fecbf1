"""One command, run in this process as a user runs it, and what counts as a failure of ours."""

from __future__ import annotations

import io
import re
import resource
import sys
import time
import traceback
import warnings
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field

from generator.cli.main import COMMANDS, main
from generator.law.engine.consolidate import Nasib

# A message: place, severity, code, sentence. A place may be a page ("x.pdf (hlm. 03):4:1").
MESSAGE = re.compile(
    r"(?:.+:\d+:\d+|.+ \((?:hlm\.|alinea) \d+\)|naskah): (?:galat|peringatan|petunjuk): "
    r"\[[A-Z]\d+\] .*\S\Z"
)
TALLY = re.compile(r"(?:\d+ (?:galat|peringatan|petunjuk)(?:, |\Z))+\Z|0 galat\Z")
FATES = "|".join(map(re.escape, Nasib))
SPOKEN = re.compile(  # what commands say beside their messages
    r"naskah: |pemakaian: |\d+ operasi, \d+ instruksi\Z|tidak ada instruksi"
    rf"|(?:\d+ (?:{FATES})\b|(?:{FATES})(?: \[sasaran [a-z ]+\])?: )"
)
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
FRAME = re.compile(r'File "[^"]*?((?:generator|templates)/[^"]+)", line (\d+), in (\S+)')
KINDS = {  # what a failure is, in the order of gravity
    "mati": "proses mati",
    "memori": "memori di atas 500 MB",
    "macet": "lebih dari 10 detik",
    "jejak": "jejak balik (keluar 3)",
    "kode": "kode keluar asing",
    "bentuk": "keluaran tanpa bentuk",
    "bangun": "lolos check, gagal build",
    "tata": "halaman cacat atau kata berbeda",
    "separuh": "dokumen separuh atau hilang",
    "pulih": "make berikutnya tidak memulihkan",
    "sisa": "pekerja tertinggal",
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a case: ``kind`` is empty when all is well, else a key of ``KINDS``.

    ``what`` is the signature of a failure: the same for the same fault.
    """

    kind: str = ""
    what: str = ""
    told: str = ""
    codes: tuple[int, ...] = ()
    seconds: float = 0.0
    memory: int = field(default=0)  # MiB, the peak of the process so far


@dataclass(frozen=True, slots=True)
class Said:
    """The exit code and both streams of a command."""

    code: int
    out: str
    err: str
    seconds: float


def call(argv: Sequence[str]) -> Said:
    """Run ``naskah`` with ``argv`` here; an exception that escapes is told like exit 3."""
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n")
    err = io.TextIOWrapper(io.BytesIO(), "utf-8", "backslashreplace", newline="\n")
    start = time.process_time()
    with redirect_stdout(out), redirect_stderr(err), warnings.catch_warnings():
        warnings.simplefilter("always", UserWarning)  # a library that talks to the drafter
        warnings.simplefilter("always", RuntimeWarning)
        try:
            code = main(argv)
            out.flush()
        except SystemExit as leave:
            code = leave.code if isinstance(leave.code, int) else 1
        except BaseException:
            traceback.print_exc()
            code = 3
    seconds = time.process_time() - start
    return Said(code, _text(out), _text(err), seconds)


def _text(stream: io.TextIOWrapper) -> str:
    try:
        stream.flush()
    except UnicodeEncodeError:
        stream.detach()
        return ""
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode("utf-8", "replace")


def judged(said: Said, *, messages_on_stdout: bool = False) -> tuple[str, str, str]:
    """Return kind, signature and the telling lines of a failure; three empty texts when fine."""
    if "MemoryError" in said.err:
        return "memori", _frame(said.err), said.err[-3000:]
    if said.code == 3 or "Traceback (most recent call last)" in said.err:
        return "jejak", _frame(said.err), said.err[-3000:]
    if said.code not in (0, 1, 2):
        return "kode", f"keluar {said.code}", said.err[-3000:]
    lines = said.err.splitlines() + (said.out.splitlines() if messages_on_stdout else [])
    for line in said.err.split("\n") + (said.out.split("\n") if messages_on_stdout else []):
        if found := CONTROL.search(line):
            return "bentuk", f"karakter kendali U+{ord(found[0]):04X}", line[:2000]
    for line in lines:
        if line and not (MESSAGE.match(line) or TALLY.match(line) or SPOKEN.match(line)):
            shape = re.sub("[0-9]+", "0", line)[:60]
            return "bentuk", f"baris: {shape}", line[:2000]
    if said.code == 1 and not any(MESSAGE.match(line) for line in (*lines, *said.out.splitlines())):
        return "bentuk", "keluar 1 tanpa pesan", said.err[-2000:]
    return "", "", ""


def _frame(text: str) -> str:
    """Return exception, file and function of the last frame that is ours."""
    frames = FRAME.findall(text)
    place = f"{frames[-1][0]} {frames[-1][2]}" if frames else "?"
    errors = re.findall(
        r"^([A-Za-z_][\w.]*(?:Error|Exception|Warning|Interrupt|Exit)\b)", text, re.M
    )
    return f"{errors[-1] if errors else 'Exception'} {place}"


def verdict(commands: Sequence[tuple[Sequence[str], bool]]) -> Verdict:
    """Run commands one after the other; the first failure is the verdict.

    Each is its arguments and whether its messages stand on standard output.
    """
    codes: list[int] = []
    spent = 0.0
    for argv, on_stdout in commands:
        said = call(argv)
        codes.append(said.code)
        spent += said.seconds
        kind, what, told = judged(said, messages_on_stdout=on_stdout)
        if kind:
            name = next(word for word in argv if word in COMMANDS)
            return Verdict(kind, f"{name}: {what}", told, tuple(codes), spent, _peak())
    return Verdict("", "", "", tuple(codes), spent, _peak())


def _peak() -> int:
    scale = 1024 if sys.platform != "darwin" else 1024 * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // scale
