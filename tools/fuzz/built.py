"""What ``check`` accepts, ``build`` builds: mutants that pass the one, through the other."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from generator.model.dossier import DOKUMEN
from tools.fuzz import bases, mutate_dossier, parts, watch
from tools.fuzz.case import Case, Change, put
from tools.fuzz.judge import FRAME, Verdict

TOGETHER = 20  # mutants in one run of build: one set of warm workers, one cache of layouts
TRIES = 60  # mutants until one is accepted
PATIENCE = 60.0  # seconds of the clock for one dossier


@dataclass(frozen=True, slots=True)
class Accepted:
    """The part of a run that builds what ``check`` accepts."""

    name: str = "terima"
    title: str = "mutan yang lolos `check` melalui `build`"
    cases: int = 300

    def run(self, seed: str, numbers: Iterable[int]) -> Iterator[tuple[int, Verdict]]:
        """Yield what became of each accepted mutant."""
        parts.warm()
        wanted = sorted(numbers)
        with tempfile.TemporaryDirectory(prefix="naskah-fuzz-") as name:
            cache = Path(name) / "singgahan"
            for start in range(0, len(wanted), TOGETHER):
                batch = wanted[start : start + TOGETHER]
                yield from _batch(_found(seed, batch), Path(name) / "proyek", cache)


def mutant(seed: str, number: int, attempt: int) -> Case:
    """Return a mutant that may be accepted, asked for two documents."""
    random = bases.seeded(seed, f"terima:{attempt}", number)
    base = random.choice(("baru", "kaya", "kaya"))
    good = bases.documents_only(bases.project(base), base, _documents(seed, number))
    files, recipe = mutate_dossier.accepted(random, good, base)
    path = f"content/{base}/dossier.yaml"
    changed: dict[str, Change] = {path: good[path], **files}
    return Case("dosir", base, changed, tuple(recipe))


def _documents(seed: str, number: int) -> tuple[str, ...]:
    random = bases.seeded(seed, "dokumen", number)
    others = [d for d in DOKUMEN if d != "ranperda"]
    return ("ranperda", random.choice(others))


def _found(seed: str, numbers: list[int]) -> dict[int, Case | Verdict]:
    """Return the first mutant of each number that ``check`` accepts, or what stopped the search."""
    found: dict[int, Case | Verdict] = {}

    def search(number: int) -> Verdict:
        for attempt in range(TRIES):
            verdict = parts.run_case(mutant(seed, number, attempt))
            if verdict.kind or verdict.codes == (0,):
                return Verdict(verdict.kind, verdict.what or str(attempt), verdict.told)
        return Verdict("kode", f"tidak satu pun dari {TRIES} mutan diterima")

    def done(number: int, verdict: Verdict) -> None:
        found[number] = verdict if verdict.kind else mutant(seed, number, int(verdict.what))

    bounds = watch.Bounds(seconds=watch.SECONDS * TRIES, patience=watch.PATIENCE * TRIES)
    watch.run(search, numbers, done, os.cpu_count() or 1, bounds)
    return found


def _batch(
    found: Mapping[int, Case | Verdict], project: Path, cache: Path
) -> Iterator[tuple[int, Verdict]]:
    """Build the mutants of a batch together; one by one when they do not all come out."""
    cases = {n: c for n, c in found.items() if isinstance(c, Case)}
    yield from ((n, v) for n, v in found.items() if isinstance(v, Verdict))
    if not cases:
        return
    together = built(cases, project, cache)
    for number, case in cases.items():
        alone = together[number]
        if alone.kind and len(cases) > 1:
            alone = built({number: case}, project, cache)[number]
            if not alone.kind:  # only in company
                alone = together[number]
        yield number, alone


def built(cases: Mapping[int, Case], project: Path, cache: Path) -> dict[int, Verdict]:
    """Build each case as a dossier of one project and return what became of it."""
    shutil.rmtree(project, ignore_errors=True)
    names = {number: f"m{number:04d}" for number in cases}
    for number, case in cases.items():
        _dossier(project, case, names[number])
    (project / "build").mkdir()
    if cache.exists():
        cache.rename(project / "build" / ".cache")
    start = monotonic()
    code, told = _build(project, PATIENCE * len(cases))
    seconds = (monotonic() - start) / len(cases)
    if (kept := project / "build" / ".cache").exists():
        kept.rename(cache)
    return {
        number: _verdict(
            project / "build" / names[number], names[number], case, code, told, seconds
        )
        for number, case in cases.items()
    }


def _dossier(project: Path, case: Case, name: str) -> None:
    """Write a mutant as the dossier ``name``; the library it came with is the same for all."""
    files: dict[str, Change] = {**bases.project(case.base), **case.files}
    for path, change in files.items():
        put(project, path.replace(f"content/{case.base}/", f"content/{name}/"), change)


def _build(project: Path, patience: float) -> tuple[int, str]:
    """Run ``naskah build`` without LibreOffice; -1 for what does not end."""
    programs = project.with_name("bin")
    if not programs.exists():
        bases.programs(programs)
    env = {**os.environ, "PATH": str(programs), "PYTHONPATH": str(bases.HOME)}
    command = [sys.executable, "-m", "generator", "build", "--quiet"]
    with subprocess.Popen(
        command,
        cwd=project,
        env=env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
        start_new_session=True,
    ) as process:
        try:
            _, told = process.communicate(timeout=patience)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, 9)
            return -1, ""
    return process.returncode, told


def _verdict(folder: Path, name: str, case: Case, code: int, told: str, seconds: float) -> Verdict:
    own = "\n".join(line for line in told.splitlines() if f"content/{name}/" in line)
    if code == -1:
        return Verdict("macet", "build", "", (code,), seconds)
    if code == 3 or "Traceback (most recent" in told:
        frames = FRAME.findall(told)
        return Verdict(
            "jejak", " ".join(frames[-1][::2]) if frames else "?", told[-4000:], (3,), seconds
        )
    wanted = {f"{d}.{kind}" for d in _asked(case) for kind in ("docx", "pdf")}
    there = {p.name for p in folder.iterdir() if p.stat().st_size} if folder.is_dir() else set()
    if wanted <= there:
        return Verdict("", "", "", (0,), seconds)
    errors = [line for line in (own or told).splitlines() if ": galat: " in line]
    codes = sorted({m[1] for line in errors if (m := re.search(r"\[([A-Z]\d+)\]", line))})
    lines = "\n".join([*case.recipe, *errors[:20]])
    return Verdict("bangun", ", ".join(codes) or f"keluar {code}", lines, (code,), seconds)


def _asked(case: Case) -> list[str]:
    text = case.files[f"content/{case.base}/dossier.yaml"]
    assert isinstance(text, bytes)
    found = re.search(rb"^dokumen: \[(.*)\]$", text, re.M)
    return found[1].decode().split(", ") if found else []


ACCEPTED = Accepted()
