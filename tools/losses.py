"""``make hilang``: what an amendment loses on its way here is told, or makes no difference.

Each case takes a base and an amendment of it that applies wholly, takes one thing out of the text
of the amendment (an instruction, a list, a heading, a line, an ayat, the end of a line), and
consolidates again. It is caught when the law comes out the same, or when something is told that is
not told of the whole text: a doubt of reading, a remark, a refusal. ``--korpus`` takes the pairs of
a corpus as well; without one the amendments are drafted here, from the small laws of the tests.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from generator.app.amend_versions import amend_laws
from generator.diagnostics import DraftingError, Severity, Span
from generator.law import tree
from generator.law.engine.consolidate import Nasib, consolidate
from generator.law.reader.instruction import names_change
from generator.law.reader.ledger import printed_items
from generator.law.reader.peraturan import read_peraturan
from generator.law.text import to_text
from generator.model.alamat import Alamat
from generator.model.lines import Line, lines_of
from generator.model.satuan import Peraturan
from tools.corpus_amend import mutate
from tools.fuzz.bases import laws

ITEM = re.compile(r"\d{1,3}\. ")
LIST = re.compile(r"(?:[a-z]\d?|\d{1,2}[a-z]?)[.)] ")
AYAT = re.compile(r"\(\d+[a-z]?\) ")
PASAL = re.compile(r"[\"“]?Pasal \d+[A-Z]*\Z")
QUOTES = '"“'
HEAD = re.compile(r"[\"“]?(?:Pasal \d+[A-Z]*|BAB [IVXLC]+[A-Z]*|Bagian Ke\w+|Paragraf \d+)\Z")
SEED, CASES = "2026", 1000
Lines = list[str]
Loss = Callable[[Random, Lines, range, Peraturan], Lines | None]


@dataclass(frozen=True, slots=True)
class Material:
    """A base and the text of an amendment that goes into it wholly."""

    nama: str
    dasar: Peraturan
    teks: str


@dataclass(frozen=True, slots=True)
class Case:
    """One loss and what became of it: ``sama``, the codes that tell of it, or "" for silence."""

    nama: str
    kehilangan: str
    teks: str
    kata: str

    @property
    def caught(self) -> bool:
        """Whether the loss makes no difference or is told."""
        return bool(self.kata)


# --- what may be lost ---------------------------------------------------------------------------


def _item(rng: Random, lines: Lines, body: range, _law: Peraturan) -> Lines | None:
    """Take an item; the last one only where the explanation counts the items too."""
    starts = [n for n in body if ITEM.match(lines[n]) and names_change(lines[n].split(" ", 1)[1])]
    tail = "\n".join(lines[body.stop + 1 :])
    explained = bool(re.search(r"^Pasal I\nAngka 1$", tail, re.MULTILINE))
    if len(starts) < 2:
        return None
    k = rng.randrange(len(starts) - (not explained))
    end = starts[k + 1] if k + 1 < len(starts) else body.stop
    return lines[: starts[k]] + lines[end:]


def _list(rng: Random, lines: Lines, body: range, _law: Peraturan) -> Lines | None:
    opened = [
        n
        for n in body
        if lines[n].rstrip().endswith(":") and n + 1 < body.stop and LIST.match(lines[n + 1])
        and not names_change(lines[n + 1].split(" ", 1)[-1])
    ]  # fmt: skip
    if not opened:
        return None
    start = end = rng.choice(opened) + 1
    while end < body.stop and LIST.match(lines[end]):
        if names_change(lines[end].split(" ", 1)[-1]):
            break
        end += 1
    return lines[:start] + lines[end:]


def _heading(rng: Random, lines: Lines, body: range, _law: Peraturan) -> Lines | None:
    heads = [n for n in body if HEAD.match(lines[n])]
    if not heads:
        return None
    n = rng.choice(heads)
    if rng.random() < 0.5:
        return lines[:n] + lines[n + 1 :]
    return [*lines[: n - 1], f"{lines[n - 1]} {lines[n]}", *lines[n + 1 :]]


def _line(rng: Random, lines: Lines, body: range, law: Peraturan) -> Lines | None:
    n = rng.choice(body)
    if AYAT.match(lines[n]):
        return _ayat(rng, lines, range(n, body.stop), law)
    if ITEM.match(lines[n]) and n + 1 == body.stop:
        return _item(rng, lines, body, law)  # the whole of the last item: nobody can know of it
    return lines[:n] + lines[n + 1 :]


def _ayat(rng: Random, lines: Lines, body: range, law: Peraturan) -> Lines | None:
    """Take an ayat; a new one, last or between two, is missed by nobody if nothing names it."""
    starts = [n for n in body if AYAT.match(lines[n])]
    if not starts:
        return None
    start = rng.choice(starts)
    end = start + 1
    while end < body.stop and LIST.match(lines[end]):
        if names_change(lines[end].split(" ", 1)[-1]):
            break
        end += 1
    ends = end == body.stop or not AYAT.match(lines[end])
    inserted = bool(re.match(r"\(\d+[a-z]", lines[start]))
    if (ends or inserted) and not _missed(lines, start, law):
        return None
    return lines[:start] + lines[end:]


def _missed(lines: Lines, start: int, law: Peraturan) -> bool:
    """Whether the ayat in a line stands in the base, or is named by its instruction."""
    above = range(start, -1, -1)
    head = next((n for n in above if PASAL.match(lines[n])), None)
    item = next((n for n in above if ITEM.match(lines[n])), None)
    label = AYAT.match(lines[start])
    if head is None or label is None:
        return False
    ayat = f"ayat {label[0].strip()}"
    if item is not None and ayat in lines[item]:
        return True
    return tree.ada(law.batang_tubuh, Alamat.parse(f"{lines[head].lstrip(QUOTES)} {ayat}"))


def _merge(rng: Random, lines: Lines, body: range, _law: Peraturan) -> Lines | None:
    n = rng.choice(body)
    return [*lines[: n - 1], f"{lines[n - 1]} {lines[n]}", *lines[n + 1 :]]


def _end(rng: Random, lines: Lines, body: range, _law: Peraturan) -> Lines | None:
    """Take the end of a line that is no heading: what is left of a heading may be one."""
    n = rng.choice(body)
    words = lines[n].split()
    if len(words) < 6 or words[-1][-1].isalnum():
        return None
    return [*lines[:n], " ".join(words[: rng.randrange(3, len(words) - 1)]), *lines[n + 1 :]]


LOSSES: tuple[tuple[str, Loss], ...] = (
    ("butir", _item),
    ("rincian", _list),
    ("judul", _heading),
    ("baris", _line),
    ("ayat", _ayat),
    ("baris tergabung", _merge),
    ("akhir baris", _end),
)


# --- what is told of it -------------------------------------------------------------------------


def outcome(law: Peraturan, text: str) -> tuple[str, Counter[str]]:
    """Return the law that an amendment makes, and the codes of everything told about it."""
    printed, doubts = read_peraturan(lines_of(text, Span("pengubah.txt", 1, 1)))
    found = consolidate(law, [printed])
    told = Counter(d.code for d in doubts if d.severity is not Severity.PETUNJUK)
    for one in found.penerapan:
        told.update(a.kode for a in one.alasan)
        told[one.nasib.name] += one.nasib is not Nasib.DITERAPKAN
    told["tanpa butir"] += not found.penerapan
    made = found.hasil
    beside = [made.penjelasan.umum, *made.penjelasan.pasal_demi_pasal]
    beside += [(x.nomor, x.judul, x.teks) for x in made.lampiran]
    return f"{made.judul}\n{to_text(made.batang_tubuh)}\n{beside}", +told


def lose(material: Material, kind: str, loss: Loss, rng: Random) -> Case | None:
    """Return what became of one loss; None where the amendment has nothing of the kind."""
    lines = [line for line in material.teks.split("\n") if line.strip()]
    body = _amending(lines)
    damaged = loss(rng, lines, body, material.dasar) if len(body) > 1 else None
    if damaged is None or damaged == lines:
        return None
    whole, told = outcome(material.dasar, material.teks)
    text = "\n".join(damaged)
    result, more = outcome(material.dasar, text)
    words = "sama" if result == whole else " ".join((more - told).keys())
    return Case(material.nama, kind, text, words)


def _amending(lines: Lines) -> range:
    """Return the lines of Pasal I behind its opening sentence."""
    start = next((n for n, x in enumerate(lines) if re.match(r"[\"“]?Pasal I\s*\Z", x)), None)
    if start is None:
        return range(0)
    end = next(
        (n for n in range(start, len(lines)) if re.match(r"[\"“]?Pasal II\s*\Z", lines[n])), start
    )
    return range(start + 2, end)


# --- what it is lost from -----------------------------------------------------------------------


@cache
def _small() -> tuple[tuple[str, Peraturan], ...]:
    texts = laws()
    return tuple(
        (name, read_peraturan(lines_of(texts[name], Span(name, 1, 1)))[0])
        for name in ("dasar", "tujuan", "kecil")
    )


def drafted(rng: Random) -> Material | None:
    """Return a small law of the tests changed at random, and the amendment drafted for it."""
    name, law = rng.choice(_small())
    target, done = mutate(law, rng.randrange(2, 7), f"{rng.random()}")
    try:
        draft, findings = amend_laws(law, target, Span(name, 1, 1))
    except DraftingError:
        return None
    if any(d.severity is Severity.GALAT for d in findings):
        return None
    material = Material(f"{name} ({'; '.join(done)})", law, draft.text)
    return material if _wholly(material) else None


def _wholly(material: Material) -> bool:
    printed, _ = read_peraturan(lines_of(material.teks, Span()))
    found = consolidate(material.dasar, [printed]).penerapan
    return bool(found) and all(one.nasib is Nasib.DITERAPKAN for one in found)


def enacted(corpus: Path) -> tuple[Material, ...]:
    """Return the pairs of a corpus whose amendment goes in wholly and without a remark."""
    from tools.corpus_pairs import _in_force, _pairs

    found: list[Material] = []
    for pair in _pairs(corpus):
        prior = tuple(str(x) for x in pair.get("prior") or () if (corpus / str(x)).is_file())
        law = _in_force(corpus, str(pair["base"]), prior)
        name = str(pair["amending"])
        one = Material(name, law, (corpus / name).read_text("utf-8"))
        if _wholly(one) and printed_items(_body(one.teks)):
            found.append(one)
    return tuple(found)


def _body(text: str) -> Sequence[Line]:
    return [line for line in lines_of(text, Span()) if line.text]


def cases(count: int, seed: str, corpus: Path | None = None) -> Iterator[Case]:
    """Yield ``count`` losses, kind by kind in turn; case n depends on the seed and n alone."""
    pairs = enacted(corpus) if corpus else ()
    made = number = 0
    while made < count:
        rng = Random(f"{seed}:{number}")
        number += 1
        material = rng.choice(pairs) if pairs and rng.random() < 0.5 else drafted(rng)
        kind, loss = LOSSES[made % len(LOSSES)]
        case = lose(material, kind, loss, rng) if material else None
        if case is not None:
            made += 1
            yield case


def main(argv: Sequence[str] | None = None) -> int:
    """Print how many losses of each kind are caught, and the silent ones; 1 when there are any."""
    parser = argparse.ArgumentParser(prog="python -m tools.losses", description=__doc__)
    parser.add_argument("--benih", default=SEED, help="benih; sama benihnya, sama kasusnya")
    parser.add_argument("--jumlah", type=int, default=CASES, help="banyaknya kehilangan")
    parser.add_argument("--korpus", type=Path, help="folder korpus; pasangannya ikut dipakai")
    parser.add_argument("--ke", type=Path, metavar="FOLDER", help="simpan naskah yang lolos")
    args = parser.parse_args(argv)
    lost: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    same: Counter[str] = Counter()
    silent: list[Case] = []
    for case in cases(args.jumlah, args.benih, args.korpus):
        lost[case.kehilangan] += 1
        caught[case.kehilangan] += case.caught
        same[case.kehilangan] += case.kata == "sama"
        silent += () if case.caught else (case,)
    print(f"{'Kehilangan':<18}{'Dicoba':>8}{'Ketahuan':>10}{'Tak berakibat':>15}")
    for kind, times in lost.items():
        print(f"{kind:<18}{times:>8}{caught[kind] - same[kind]:>10}{same[kind]:>15}")
    print(f"{'Semua':<18}{lost.total():>8}{(caught - same).total():>10}{same.total():>15}")
    for n, case in enumerate(silent):
        print(f"  lolos: {case.kehilangan}: {case.nama}")
        if args.ke:
            args.ke.mkdir(parents=True, exist_ok=True)
            (args.ke / f"{n:03}-{case.kehilangan.replace(' ', '-')}.txt").write_text(case.teks)
    return 1 if silent else 0


if __name__ == "__main__":
    sys.exit(main())
