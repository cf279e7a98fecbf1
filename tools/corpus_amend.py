"""Amend figures: laws of a corpus changed at random, the amendment printed, read back and applied.

Each law gets a target of its own with one, two and five units changed (seeded by the file's
name): reworded, deleted, inserted, given another title. ``naskah amend`` must then do one of two
things: print an amendment that, read back and applied to the base, gives the target, or say what
it cannot express, with place and reason.
"""

from __future__ import annotations

import random
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.app.amend_versions import amend_laws
from generator.diagnostics import DraftingError, Severity, Span
from generator.law import tree
from generator.law.apply.beside import unsigned
from generator.law.engine.consolidate import consolidate
from generator.law.reader.peraturan import read_peraturan
from generator.law.tree import TABULASI, Jalur
from generator.model import nomor
from generator.model.alamat import KELOMPOK
from generator.model.lines import lines_of
from generator.model.satuan import Jenis, Peraturan, Satuan, Status
from tools.figures import Figure

SIZES = (1, 2, 5)
SHARE_BESIDE = 0.15  # of the changes: explanation, annexes, title
WORDS = ("perangkat", "daerah", "pelayanan", "terpadu", "pemerintahan", "urusan", "wajib")
INSERTED = (Jenis.AYAT, Jenis.PASAL, *TABULASI)
Change = Callable[[random.Random, Satuan, Jalur], Satuan | None]


# --- changes as a drafter makes them, each None where it does not fit -----------------------------


def _reword(rng: random.Random, law: Satuan, at: Jalur) -> Satuan | None:
    """Put one word in the place of another, or one more in a sentence."""
    unit = tree.di_jalur(law, at)
    words = unit.kalimat.split()
    if unit.dihapus or len(words) < 4:
        return None
    n = rng.randrange(1, len(words) - 1)
    words[n : n + rng.randrange(2)] = [rng.choice(WORDS)]
    return tree.ganti(law, at, lambda s: (replace(s, kalimat=" ".join(words)),))


def _delete(rng: random.Random, law: Satuan, at: Jalur) -> Satuan | None:
    """Leave the number and the word ``dihapus`` (L2-236)."""
    unit = tree.di_jalur(law, at)
    if unit.dihapus or unit.jenis in (Jenis.BATANG_TUBUH, *KELOMPOK):
        return None
    gone = Satuan(unit.jenis, unit.nomor, status=Status.DIHAPUS, asal=unit.asal)
    return tree.ganti(law, at, lambda _: (gone,))


def _drop(rng: random.Random, law: Satuan, at: Jalur) -> Satuan | None:
    """Take a unit out with its number, as drafters do who know no L2-236."""
    unit = tree.di_jalur(law, at)
    if unit.dihapus or unit.jenis in (Jenis.BATANG_TUBUH, *KELOMPOK):
        return None
    return tree.ganti(law, at, lambda _: ())


def _insert(rng: random.Random, law: Satuan, at: Jalur) -> Satuan | None:
    """Put a unit behind another of its kind, with the number that belongs there."""
    unit = tree.di_jalur(law, at)
    if unit.jenis not in INSERTED or not at:
        return None
    if unit.jenis is Jenis.PASAL:
        series = [s.nomor for s in tree.pasal(law)]
    else:
        series = [s.nomor for s in tree.di_jalur(law, at[:-1]).anak if s.jenis is unit.jenis]
    if unit.nomor not in series:
        return None
    after = series[series.index(unit.nomor) + 1 :]
    try:
        number = (
            nomor.between(unit.jenis, unit.nomor, after[0])
            if after
            else nomor.following(unit.jenis, unit.nomor)
        )
    except ValueError:
        return None
    words = " ".join(rng.choices(WORDS, k=5)).capitalize()
    new = Satuan(unit.jenis, number, kalimat=f"{words}{_mark(unit)}", asal=unit.asal)
    return tree.sisip_di(law, (*at[:-1], at[-1] + 1), new)


def _mark(unit: Satuan) -> str:
    return ";" if unit.jenis in TABULASI else "."


def _retitle(rng: random.Random, law: Satuan, at: Jalur) -> Satuan | None:
    """Give a group another title."""
    unit = tree.di_jalur(law, at)
    if unit.jenis not in KELOMPOK or unit.dihapus:
        return None
    words = " ".join(rng.choices(WORDS, k=3))
    judul = words.upper() if unit.judul.isupper() else words.title()
    return tree.ganti(law, at, lambda s: (replace(s, judul=judul),))


CHANGES: tuple[tuple[str, Change], ...] = (
    ("ubah", _reword),
    ("hapus", _delete),
    ("hilang", _drop),
    ("sisip", _insert),
    ("judul", _retitle),
)


def _explain(rng: random.Random, law: Peraturan) -> tuple[Peraturan, str] | None:
    """Give a Pasal another explanation."""
    entries = list(law.penjelasan.pasal_demi_pasal)
    if not entries:
        return None
    n = rng.randrange(len(entries))
    entries[n] = (entries[n][0], f"Yang dimaksud adalah {' '.join(rng.choices(WORDS, k=4))}.")
    penjelasan = replace(law.penjelasan, pasal_demi_pasal=tuple(entries))
    return replace(law, penjelasan=penjelasan), entries[n][0]


def _annex(rng: random.Random, law: Peraturan) -> tuple[Peraturan, str] | None:
    """Put one more line into an annex."""
    if not law.lampiran:
        return None
    n = rng.randrange(len(law.lampiran))
    lines = law.lampiran[n].teks.split("\n")
    lines.insert(rng.randrange(len(lines) + 1), " ".join(rng.choices(WORDS, k=4)))
    new = replace(law.lampiran[n], teks="\n".join(lines))
    annexes = (*law.lampiran[:n], new, *law.lampiran[n + 1 :])
    return replace(law, lampiran=annexes), f"Lampiran {new.nomor}".rstrip()


def _rename(rng: random.Random, law: Peraturan) -> tuple[Peraturan, str] | None:
    """Give the law another title, number and year as they were (P33)."""
    head, about, _ = law.judul.partition(" TENTANG ")
    if not about:
        return None
    title = " ".join(rng.choices(WORDS, k=4)).upper()
    return replace(law, judul=f"{head}{about}{title}"), "peraturan"


BESIDE = (("penjelasan", _explain), ("lampiran", _annex), ("judul", _rename))


def mutate(law: Peraturan, changes: int, seed: str) -> tuple[Peraturan, tuple[str, ...]]:
    """Return a law with ``changes`` units changed, and what was done: ``ubah Pasal 5 ayat (1)``."""
    rng = random.Random(seed)
    done: list[str] = []
    for _ in range(200 * changes):
        if len(done) == changes:
            break
        made = _beside(rng, law) if rng.random() < SHARE_BESIDE else _inside(rng, law)
        if made is not None:
            law, what = made
            done.append(what)
    return law, tuple(done)


def _beside(rng: random.Random, law: Peraturan) -> tuple[Peraturan, str] | None:
    name, change = rng.choice(BESIDE)
    made = change(rng, law)
    return (made[0], f"{name} {made[1]}") if made else None


def _inside(rng: random.Random, law: Peraturan) -> tuple[Peraturan, str] | None:
    name, change = rng.choice(CHANGES)
    body = law.batang_tubuh
    at = rng.choice([at for at, s in tree.traverse(body) if _fits(name, s)] or [()])
    made = change(rng, body, at)
    address = tree.alamat_di(body, at)
    return (replace(law, batang_tubuh=made), f"{name} {address}") if made else None


def _fits(name: str, unit: Satuan) -> bool:
    return (unit.jenis in KELOMPOK) == (name == "judul")


# --- what amend makes of them ---------------------------------------------------------------------


@dataclass(slots=True)
class _Tally:
    """What became of every target."""

    targets: int = 0
    crashes: list[str] = field(default_factory=list)
    refused: Counter[str] = field(default_factory=Counter)
    mute: list[str] = field(default_factory=list)
    own: int = 0  # targets of regulations that amend no other one
    own_refused: list[str] = field(default_factory=list)
    made: int = 0
    unproved: list[str] = field(default_factory=list)


def measure(corpus: Path, rounds: int = 1) -> tuple[Figure, ...]:
    """Return the amend figures over ``base`` and ``amending`` of ``corpus``."""
    tally = _Tally()
    for path in sorted([*corpus.glob("base/*.txt"), *corpus.glob("amending/*.txt")]):
        law, _ = read_peraturan(lines_of(path.read_text(encoding="utf-8"), Span(path.name, 1, 1)))
        for n in range(rounds):
            for changes in SIZES:
                _target(path.name, law, changes, n, tally)
    answered = tally.targets - len(tally.crashes)
    refused = tally.refused.total()
    counts = ", ".join(f"{code} {n}" for code, n in tally.refused.most_common())
    told, own = len(tally.mute), tally.own - len(tally.own_refused)
    proved = tally.made - len(tally.unproved)
    return (
        Figure("Tanpa macet", answered, tally.targets, 100, tuple(tally.crashes)),
        Figure(
            "Penolakan dengan sebab dan tempat", refused - told, refused, 100, tuple(tally.mute),
            notes=(counts,),
        ),
        Figure("Tersusun, bukan peraturan perubahan", own, tally.own, 95, (*tally.own_refused,)),
        Figure("Tercetak, dibaca kembali: tujuan", proved, tally.made, 100, (*tally.unproved,)),
    )  # fmt: skip


def _target(name: str, law: Peraturan, changes: int, seed: int, tally: _Tally) -> None:
    target, done = mutate(law, changes, f"{name}:{changes}:{seed}")
    if not done:
        return
    what = f"{name} ({'; '.join(done)})"
    own = not any(map(tree.mengutip, tree.pasal(law.batang_tubuh)))
    tally.targets += 1
    tally.own += own
    try:
        draft, findings = amend_laws(law, target, Span(name, 1, 1))
    except DraftingError as error:
        draft, findings = None, error.diagnostics
    except Exception as error:  # a crash is a figure here
        where = traceback.extract_tb(error.__traceback__)[-1]
        tally.crashes.append(f"{what}: {type(error).__name__}: {error} ({where.name})")
        return
    errors = [d for d in findings if d.severity is Severity.GALAT]
    if errors:
        tally.refused[errors[0].code] += 1
        if any(not d.message or not d.span.path for d in errors):
            tally.mute.append(f"{what}: {errors[0]}")
        if own:
            tally.own_refused.append(f"{what}: {errors[0]}")
    elif draft is not None:
        tally.made += 1
        if not _leads_to(draft.text, law, target):
            tally.unproved.append(what)


def _leads_to(text: str, law: Peraturan, target: Peraturan) -> bool:
    """Return whether a printed draft, read by a stranger, makes ``law`` into ``target``."""
    printed, _ = read_peraturan(lines_of(text, Span()))
    made = consolidate(law, [printed]).hasil
    return _essence(made) == _essence(target)


def _essence(law: Peraturan) -> tuple[object, ...]:
    """Return what a draft must bring about: title, body without deleted units, annexes."""
    annexes = {x.nomor: unsigned(x).teks for x in law.lampiran}  # who signs is of each law
    return " ".join(law.judul.split()), _live(law.batang_tubuh), annexes


def _live(unit: Satuan) -> Satuan:
    """Return a unit without the deleted ones in it: a target may leave them out."""
    return replace(unit, anak=tuple(_live(child) for child in unit.anak if not child.dihapus))
