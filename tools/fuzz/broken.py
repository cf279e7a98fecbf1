"""Builds cut short: killed at any moment, or out of space. What stood before must still stand."""

from __future__ import annotations

import hashlib
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random

from tools.fuzz import bases
from tools.fuzz.judge import Verdict

SLUG = "kaya"
DOCUMENTS = ("ranperda", "keterangan")
COPIED = ("generator", "templates", "tools", "Makefile", "pyproject.toml", "requirements.lock")
EDITED = f"content/{SLUG}/perubahan.yaml"
VARIANTS = ("Menetapkan garis pertanggungjawaban.", "Menetapkan garis tanggung jawab direktur.")
MARK = "NASKAH_FUZZ"  # in the environment of every process of a run
LONGEST = 300.0
Set = Mapping[str, str]  # hash by file name


class Workshop:
    """A project of one small dossier in two variants, whose finished documents are known."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.build = root / "build"
        files = bases.documents_only(bases.project(SLUG), SLUG, DOCUMENTS)
        for name, content in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        for name in COPIED:
            source = bases.HOME / name
            if source.is_dir():
                skip = shutil.ignore_patterns("__pycache__")
                shutil.copytree(source, root / name, ignore=skip, dirs_exist_ok=True)
            else:
                shutil.copy2(source, root / name)
        bases.programs(root / "bin")
        self.sets: list[Set] = []
        self.seconds = 0.0
        for variant in (0, 1):
            self.write(variant)
            start = time.monotonic()
            code, told = self.make()
            self.seconds = max(self.seconds, time.monotonic() - start)
            if code:
                raise SystemExit(f"bahan tidak dapat dibangun:\n{told}")
            self.sets.append(self.documents())
            if variant == 0:
                shutil.rmtree(self.build)

    def write(self, variant: int) -> None:
        """Let the dossier be in one of its two variants."""
        path = self.root / EDITED
        text = path.read_text("utf-8")
        for other in VARIANTS:
            text = text.replace(other, VARIANTS[variant])
        path.write_text(text, "utf-8")

    def documents(self) -> Set:
        """Return every file in the folder of documents by its hash."""
        folder = self.build / SLUG
        found = (p for p in sorted(folder.rglob("*")) if p.is_file())
        return {
            p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest()
            for p in found
            if "terakhir-baik" not in p.parts
        }

    def start(self, mark: str, limit: int = 0) -> subprocess.Popen[str]:
        """Start ``make`` in a session of its own; no file may grow beyond ``limit`` bytes."""
        venv = Path(sys.prefix)
        env = {**os.environ, "PATH": str(self.root / "bin"), MARK: mark, "CI": "1"}
        hold = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (limit, limit))
        return subprocess.Popen(
            ["make", "-s", "-o", str(venv / ".siap"), f"VENV={venv}"],
            cwd=self.root,
            env=env,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            start_new_session=True,
            preexec_fn=hold if limit else None,  # noqa: PLW1509 - no thread is running here
        )

    def make(self, mark: str = "utuh", limit: int = 0) -> tuple[int, str]:
        """Run ``make`` to its end and return its exit code and what it said."""
        with self.start(mark, limit) as process:
            try:
                told, _ = process.communicate(timeout=LONGEST)
            except subprocess.TimeoutExpired:
                for pid in of_run(mark):
                    os.kill(pid, signal.SIGKILL)
                return -1, "make tidak selesai"
        return process.returncode, told

    def ready(self, variant: int) -> None:
        """Let finished documents of a variant stand, and the sources be of the other."""
        self.write(variant)
        if self.documents() != self.sets[variant]:
            self.make()
        self.write(1 - variant)

    def healed(self, wanted: Set) -> str:
        """Run ``make`` again; return what is still wrong after it."""
        code, told = self.make()
        if code:
            return f"make berikutnya keluar {code}: {told[-1500:]}"
        return _difference(self.documents(), wanted)


def of_run(mark: str) -> list[int]:
    """Return the processes of a run, its workers included."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "environ").read_bytes().split(b"\0")
            dead = (folder / "stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"
        except OSError:
            continue
        if f"{MARK}={mark}".encode() in words and not dead:
            found.append(int(folder.name))
    return found


def _difference(found: Set, wanted: Set) -> str:
    """Return in words how a set of documents differs from the one wanted."""
    words = [f"{n} tidak ada" for n in sorted(wanted.keys() - found.keys())]
    words += [f"{n} asing" for n in sorted(found.keys() - wanted.keys())]
    words += [f"{n} lain" for n in sorted(wanted.keys() & found.keys()) if wanted[n] != found[n]]
    return "; ".join(words)


def _standing(shop: Workshop, before: Set, after: Set) -> str:
    """Return what is wrong with the documents that stand: neither the old set nor the new one."""
    found = shop.documents()
    return "" if found in (before, after) else f"dari yang lama: {_difference(found, before)}"


@dataclass(frozen=True, slots=True)
class Killed:
    """Builds ended by a signal at a moment that the seed decides."""

    name: str = "mati"
    title: str = "`make` dihentikan (kill -9, SIGTERM, Ctrl-C)"
    cases: int = 50

    def run(self, seed: str, numbers: Iterable[int]) -> Iterator[tuple[int, Verdict]]:
        """Yield what became of each build."""
        with tempfile.TemporaryDirectory(prefix="naskah-fuzz-") as name:
            shop = Workshop(Path(name))
            for number in numbers:
                yield number, _killed(shop, bases.seeded(seed, self.name, number), number)


def _killed(shop: Workshop, random: Random, number: int) -> Verdict:
    before = _begun(shop, random, number)
    after = shop.sets[1 - number % 2]
    way = random.choice(("semua", "semua", "semua", "naskah", "naskah", "make", "term", "int"))
    delay = random.uniform(0.0, shop.seconds)
    mark = f"{os.getpid()}-{number}"
    with shop.start(mark) as process:
        try:
            told, _ = process.communicate(timeout=delay)
        except subprocess.TimeoutExpired:
            _strike(way, process.pid, mark)
            try:
                told, _ = process.communicate(timeout=30)
            except subprocess.TimeoutExpired:
                told = "tidak berakhir"
    left = _left(mark, 60.0 if way == "make" else 10.0)
    how = f"{way} sesudah {delay:.2f} detik"
    if "Traceback (most recent" in told:
        return Verdict("jejak", how, told[-3000:])
    if left:
        return Verdict("sisa", f"{way}: {left} proses", told[-1000:])
    if wrong := _standing(shop, before, after):
        return Verdict("separuh", f"{way}: {wrong}", told[-1000:])
    if wrong := shop.healed(after):
        return Verdict("pulih", f"{way}: {wrong[:200]}", wrong)
    return Verdict("", how, "", (0,))


def _begun(shop: Workshop, random: Random, number: int) -> Set:
    """Let the old documents stand, now and then none, now and then without what is remembered."""
    shop.ready(number % 2)
    if random.random() < 0.15:
        shutil.rmtree(shop.build / SLUG, ignore_errors=True)
    if random.random() < 0.6:
        shutil.rmtree(shop.build / ".cache", ignore_errors=True)
    return shop.documents()


def _strike(way: str, leader: int, mark: str) -> None:
    """Send the signal to all of a run, to ``naskah`` alone, or to ``make`` alone."""
    end = {"term": signal.SIGTERM, "int": signal.SIGINT}.get(way, signal.SIGKILL)
    if way == "make":
        targets = [leader]
    elif way == "naskah":
        targets = [pid for pid in of_run(mark) if _is_naskah(pid)]
    else:
        os.killpg(leader, end)
        return
    for pid in targets:
        try:
            os.kill(pid, end)
        except ProcessLookupError:
            continue


def _is_naskah(pid: int) -> bool:
    try:
        words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    except OSError:
        return False
    return b"generator" in words and b"build" in words


def _left(mark: str, patience: float) -> int:
    """Wait until no process of a run is left; end and count those that stay."""
    end = time.monotonic() + patience
    while (pids := of_run(mark)) and time.monotonic() < end:
        time.sleep(0.1)
    for pid in pids:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue
    return len(pids)


@dataclass(frozen=True, slots=True)
class Full:
    """Builds on a disk that fills up, or with files that may not grow."""

    name: str = "penuh"
    title: str = "`make` pada diska penuh"
    cases: int = 50

    def run(self, seed: str, numbers: Iterable[int]) -> Iterator[tuple[int, Verdict]]:
        """Yield what became of each build."""
        with tempfile.TemporaryDirectory(prefix="naskah-fuzz-") as name:
            shop = Workshop(Path(name))
            with _small_disk(shop.build) as small:
                for number in numbers:
                    random = bases.seeded(seed, self.name, number)
                    yield number, _full(shop, random, number, small)


DISK = 64_000_000


@contextmanager
def _small_disk(folder: Path) -> Iterator[bool]:
    """Mount a small disk at ``folder`` where that is allowed; say whether it is one."""
    mounted = False
    if os.geteuid() == 0 and shutil.which("mount"):
        kept = folder.with_name("build-lama")
        folder.rename(kept)
        folder.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(folder)]
        mounted = subprocess.run(command, check=False, capture_output=True).returncode == 0
        shutil.copytree(kept, folder, dirs_exist_ok=True)
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(folder)], check=False)


def _full(shop: Workshop, random: Random, number: int, small: bool) -> Verdict:
    before = _begun(shop, random, number)
    after = shop.sets[1 - number % 2]
    disk = small and random.random() < 0.6
    room = int(2 ** random.uniform(9, 21))  # bytes: 512 to 2 million
    ballast = shop.build / ".beban"
    if disk:
        free = os.statvfs(shop.build)
        with ballast.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, max(free.f_bavail * free.f_frsize - room, 4096))
    code, told = shop.make(f"{os.getpid()}-{number}", 0 if disk else room)
    wrong = _standing(shop, before, after)
    ballast.unlink(missing_ok=True)
    how = f"{'diska' if disk else 'ulimit'} {room} byte"
    ends = re.findall(r"Error (\d+)", told)
    if "Traceback (most recent" in told or "kesalahan program" in told or "3" in ends:
        return Verdict("jejak", how, told[-3000:], (code,))
    if code == -1:
        return Verdict("macet", how, told, (code,))
    if wrong:
        return Verdict("separuh", f"{how.split(maxsplit=1)[0]}: {wrong}", told[-1500:], (code,))
    if code == 0 and shop.documents() != after:
        return Verdict("separuh", "keluar 0 tanpa dokumen baru", told[-1500:], (code,))
    if wrong := shop.healed(after):
        return Verdict("pulih", f"{how.split(maxsplit=1)[0]}: {wrong[:200]}", wrong, (code,))
    return Verdict("", how, "", (code,))


KILLED, FULL = Killed(), Full()
