"""The parts that run in this process: what a case is made of, and which commands it meets."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import chdir
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from tools.fuzz import bases, mutate_dossier, mutate_file, mutate_law, shortcuts
from tools.fuzz.case import Case, put
from tools.fuzz.judge import Verdict, verdict

Commands = tuple[tuple[tuple[str, ...], bool], ...]  # arguments; whether messages are on stdout


WORDS: dict[str, bytes] = {}  # what the dictionary said of the words of the bases, by file


@dataclass(frozen=True, slots=True)
class Part:
    """A kind of damage: how a case is made, what stands around it, what is done with it."""

    name: str
    title: str
    cases: int
    make: Callable[[Random], Case]
    around: Callable[[str], Mapping[str, bytes]]
    commands: Callable[[Case], Commands]

    def case(self, seed: str, number: int) -> Case:
        """Return a case; nothing but seed and number decides it."""
        return self.make(bases.seeded(seed, self.name, number))

    def run(self, case: Case) -> Verdict:
        """Return what becomes of a case, in a folder where no other case leaves anything."""
        folder = _folder(os.getpid()) / case.part / case.base
        around = self.around(case.base)
        if not folder.is_dir():
            for name, content in around.items():
                put(folder, name, content)
            for name, content in WORDS.items():
                put(folder, f"build/.cache/{name}", content)
        for name, change in case.files.items():
            put(folder, name, change)
        with chdir(folder), shortcuts.taken():
            found = verdict(self.commands(case))
        for name in case.files:
            put(folder, name, around.get(name))
        return found


@cache
def _folder(pid: int) -> Path:
    """Return where a process works: a child has a folder other than its parent's."""
    return Path(tempfile.mkdtemp(prefix=f"{pid}-"))


DOSSIERS = ("baru", "kaya", "kecil", "contoh")


def _dossier(random: Random) -> Case:
    base = random.choice((*DOSSIERS, "kaya"))
    files, recipe = mutate_dossier.mutated(random, bases.project(base), base)
    return Case("dosir", base, files, tuple(recipe))


def _check(_: Case) -> Commands:
    return ((("check",), True),)


PARTNERS = {  # what is consolidated: the law to be amended, what amends it
    "kecil": ("naskah.txt", "ubah.txt"),
    "ubah": ("kecil.txt", "naskah.txt"),
    "dasar": ("naskah.txt", "pengubah.txt"),
    "pengubah": ("dasar.txt", "naskah.txt"),
    "tujuan": ("naskah.txt", "pengubah.txt"),
    "cabut": ("naskah.txt", "pengubah.txt"),
}


def _law(random: Random) -> Case:
    base = random.choice(("kecil", "kecil", "ubah", "ubah", "ubah", *sorted(PARTNERS)))
    data, recipe = mutate_law.mutated(random, bases.laws()[base])
    return Case("hukum", base, {"naskah.txt": data}, tuple(recipe))


def _laws(_: str) -> Mapping[str, bytes]:
    return {f"{name}.txt": text.encode() for name, text in bases.laws().items()}


def _through_the_engine(case: Case) -> Commands:
    """Let a damaged law be read, examined, amend a good one or be amended, and be compared."""
    base, amending = PARTNERS[case.base]
    return (
        (("import", "naskah.txt"), False),
        (("lint", "naskah.txt"), True),
        (("consolidate", base, amending), False),
        (("amend", f"{case.base}.txt", "naskah.txt"), False),
    )


NAMES = {
    "peraturan.docx": "naskah.docx",
    "pengubah.docx": "naskah.docx",
    "beban.xlsx": "naskah.xlsx",
    "peraturan.pdf": "naskah.pdf",
    "padat.pdf": "naskah.pdf",
}


def _file(random: Random) -> Case:
    base = random.choice(sorted(NAMES))
    damage = mutate_file.pdf if base.endswith(".pdf") else mutate_file.docx
    data, how = damage(random, bases.file(base))
    return Case("berkas", base, {NAMES[base]: data}, (how,))


def _by_kind(case: Case) -> Commands:
    name = NAMES[case.base]
    if name.endswith(".xlsx"):
        return ((("import-abk", name), False), (("import", name), False))
    return (
        (("import", name), False),
        (("lint", name), True),
        (("read-back", "--lines", name), False),
    )


PARTS = {
    part.name: part
    for part in (
        Part("dosir", "dosir rusak melalui `check`", 3000, _dossier, bases.project, _check),
        Part(
            "hukum",
            "naskah hukum rusak melalui mesin hukum",
            20_000,
            _law,
            _laws,
            _through_the_engine,
        ),
        Part("berkas", "DOCX, XLSX, dan PDF rusak", 3000, _file, _laws, _by_kind),
    )
}


def run_case(case: Case) -> Verdict:
    """Return what becomes of a case of any of the parts here."""
    return PARTS[case.part].run(case)


def undamaged() -> Iterator[Case]:
    """Yield every base as a case without damage: the ground that failures are measured from."""
    yield from (Case("dosir", base) for base in DOSSIERS)
    for base, text in bases.laws().items():
        yield Case("hukum", base, {"naskah.txt": text.encode()})
    yield from (Case("berkas", base, {name: bases.file(base)}) for base, name in NAMES.items())


def warm() -> None:
    """Run what is undamaged, so that children start with modules, tables and words loaded."""
    for case in undamaged():
        if (found := run_case(case)).kind:
            raise SystemExit(f"bahan {case.base} gagal tanpa kerusakan: {found.what}\n{found.told}")
    for memory in sorted(_folder(os.getpid()).glob("*/*/build/.cache/kata-*.txt")):
        WORDS[memory.name] = WORDS.get(memory.name, b"") + memory.read_bytes()
