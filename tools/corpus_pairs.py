"""Pair figures: enacted amendments applied to their bases, and found again by comparison.

Each amending regulation is applied to its base (with the amendments before it). Then the law
before and after is compared, and the operations our engine words for a restated Pasal are held
against those that the enacted sentence names.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from generator.diagnostics import DraftingError, Span
from generator.law import tree
from generator.law.engine.amend import Amandemen, amend
from generator.law.engine.consolidate import Konsolidasi, Nasib, Penerapan, consolidate
from generator.law.engine.diff import diff
from generator.law.engine.kelompok import place
from generator.law.reader.peraturan import read_peraturan
from generator.law.sentence.read_back import read_back, sebutan
from generator.model.alamat import KELOMPOK, Alamat
from generator.model.lines import lines_of
from generator.model.perubahan import Perubahan
from generator.model.satuan import Jenis, Peraturan, Satuan
from tools.corpus_classes import OURS, Beda, classify, harmonise, only
from tools.corpus_distance import RULES, Distances, compare
from tools.figures import Figure

Named = Mapping[str, frozenset[Perubahan]]


@dataclass(slots=True)
class _Tally:
    """What was counted over all pairs."""

    instructions: int = 0
    absent: int = 0  # on annexes and explanations that are in neither text
    refused: list[str] = field(default_factory=list)
    restated: int = 0
    same: int = 0
    classes: Counter[str] = field(default_factory=Counter)
    differences: list[str] = field(default_factory=list)
    by_length: Counter[str] = field(default_factory=Counter)  # restated Pasal by place in chain
    same_by_length: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)  # whose fault a refusal is
    distances: dict[str, Distances] = field(default_factory=dict)  # by place in chain
    printed: int = 0  # numbered instructions that the corpus lists
    unlisted: list[str] = field(default_factory=list)  # those of them that no ledger has


def measure(corpus: Path) -> tuple[Figure, ...]:
    """Return the pair figures of ``corpus``."""
    tally = _Tally()
    listed = _listed(corpus)
    for pair in _pairs(corpus):
        _pair(corpus, pair, listed, tally)
    families = "; ".join(f"{n} {name}" for name, n in tally.reasons.most_common())
    applied = tally.instructions - len(tally.refused)
    classes = "; ".join(f"{n} {name}" for name, n in sorted(tally.classes.items()))
    clean = tally.same + tally.classes[OURS]
    return (
        Figure(
            "Instruksi terterapkan", applied, tally.instructions, 95, tuple(tally.refused),
            notes=(f"tidak dihitung: {tally.absent} atas lampiran atau penjelasan yang tidak ada "
                   "dalam naskahnya", f"sebab penolakan: {families}"),
        ),
        Figure(
            "Pasal tersusun ulang sama", tally.same, tally.restated, 90,
            (f"golongan: {classes}", *tally.differences),
        ),
        Figure("  di luar derau dan silap", tally.same, clean, 90),
        *(
            Figure(f"  Pasal pada {name}", tally.same_by_length[name], total, 0)
            for name, total in sorted(tally.by_length.items())
        ),
        *_distance_figures(tally),
        Figure(
            "Butir daftar korpus dalam buku butir", tally.printed - len(tally.unlisted),
            tally.printed, 99, tuple(tally.unlisted),
        ),
    )  # fmt: skip


def _pairs(corpus: Path) -> Iterator[dict[str, object]]:
    with (corpus / "pairs.jsonl").open(encoding="utf-8") as rows:
        for row in rows:
            pair: dict[str, object] = json.loads(row)
            if (corpus / str(pair["base"])).is_file():
                yield pair


@cache
def _law(path: Path) -> Peraturan:
    text = path.read_text(encoding="utf-8")
    return read_peraturan(lines_of(text, Span(path.name, 1, 1)))[0]


@cache
def _in_force(corpus: Path, base: str, prior: tuple[str, ...]) -> Peraturan:
    """Return the base with the amendments before this one applied."""
    return consolidate(_law(corpus / base), [_law(corpus / name) for name in prior]).hasil


@cache
def applied(
    corpus: Path, base: str, prior: tuple[str, ...], amending: str
) -> tuple[Peraturan, Konsolidasi]:
    """Return the law before an amendment, and what became of it with the amendment."""
    before = _in_force(corpus, base, prior)
    return before, consolidate(before, [_law(corpus / amending)])


def _listed(corpus: Path) -> Mapping[str, frozenset[str]]:
    """Return by file the numbers of the instructions that the corpus lists as printed."""
    found: dict[str, set[str]] = {}
    with (corpus / "instructions.jsonl").open(encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            if row["n"]:
                found.setdefault(str(row["file"]), set()).add(str(row["n"]))
    return {name: frozenset(numbers) for name, numbers in found.items()}


def _length(prior: int) -> str:
    """Name the place of an amendment in its chain: the first, the second, a later one."""
    return ("perubahan pertama", "perubahan kedua")[prior] if prior < 2 else "perubahan lanjutan"


def _pair(
    corpus: Path, pair: Mapping[str, object], listed: Mapping[str, frozenset[str]], tally: _Tally
) -> None:
    prior = pair.get("prior")
    names = tuple(str(x) for x in prior) if isinstance(prior, list) else ()
    known = tuple(x for x in names if (corpus / x).is_file())
    before, found = applied(corpus, str(pair["base"]), known, str(pair["amending"]))
    name = str(pair["amending"]).removeprefix("amending/")
    tally.instructions += len(found.penerapan)
    ledger = {one.butir for one in found.penerapan}
    numbers = sorted(listed.get(str(pair["amending"]), ()), key=lambda n: (len(n), n))
    tally.printed += len(numbers)
    tally.unlisted += [f"{name}: butir {n}" for n in numbers if n not in ledger]
    missing = f" [mendahului dan tidak ada: {len(names) - len(known)}]" if known != names else ""
    for one in found.penerapan:
        incomplete = any(a.kode in ("H61", "H67") for a in one.alasan)
        if one.nasib is Nasib.BUKAN_PERUBAHAN:
            tally.instructions -= 1
        elif incomplete:  # annexes or explanations in neither text
            tally.absent += 1
            tally.instructions -= 1
        elif not one.nasib.diterapkan:
            tally.reasons[one.alasan[0].keluarga] += 1
            whose, reason = one.alasan[0].keluarga, "; ".join(one.sebab)
            tally.refused.append(
                f"{name}:{one.asal.line}{missing} {whose}: {reason} — {one.kalimat[:110]}"
            )
    _restated(name, before, found, tally, _length(len(names)))


def _restated(name: str, before: Peraturan, found: Konsolidasi, tally: _Tally, length: str) -> None:
    """Compare, Pasal by Pasal, what the sentence names with what the comparison finds."""
    old = before.batang_tubuh
    _distances(old, found, tally.distances.setdefault(length, Distances()))
    new = harmonise(old, found.hasil.batang_tubuh)
    enacted = _enacted(found.penerapan)
    whole = _worded(old, new)
    for pasal, named in enacted.items():
        tally.restated += 1
        tally.by_length[length] += 1
        ours = whole if isinstance(whole, dict) else _worded(old, only(old, new, pasal))
        if isinstance(ours, str):
            beda: Beda | None = Beda(OURS, ours)
        else:
            said = ours.get(pasal, frozenset())
            beda = classify(pasal, named, said, old, found.hasil.batang_tubuh)
        if beda is None:
            tally.same += 1
            tally.same_by_length[length] += 1
        else:
            tally.classes[beda.golongan] += 1
            tally.differences.append(_line(name, pasal, beda))


def _distances(old: Satuan, found: Konsolidasi, distances: Distances) -> None:
    """Hold every Pasal of which a part is named against its print."""
    now = {p.nomor: p for p in tree.pasal(found.hasil.batang_tubuh)}
    was = {p.nomor: p for p in tree.pasal(old)}
    for pasal, named in _enacted(found.penerapan).items():
        if pasal in was and pasal in now:
            compare(was[pasal], now[pasal], tuple(named), distances)


def _distance_figures(tally: _Tally) -> Iterator[Figure]:
    for name, d in sorted(tally.distances.items()):
        if not d.pasal:
            continue
        plain, lawvm = (100 * sum(x) / len(x) for x in (d.plain, d.lawvm))
        yield Figure(
            f"  Pasal persis sama pada {name}", d.exact, d.pasal, 0,
            notes=(
                f"jarak sunting rata-rata {plain:.2f} % (Levenshtein, dibagi yang terpanjang)"
                f"; menurut rumus LawVM {lawvm:.2f} %; n = {d.pasal}"
                f", tidak diukur {d.whole} yang dinyatakan seluruhnya",
                RULES,
            ),
        )  # fmt: skip


def _worded(old: Satuan, new: Satuan) -> Named | str:
    """Return by Pasal what our sentences name, or why the engine refuses."""
    try:
        return _ours(amend(old, diff(old, new), bentuk="Peraturan", ketat=False))
    except (DraftingError, ValueError) as e:
        return " ".join(str(e).split())[:200]


def _line(name: str, pasal: str, beda: Beda) -> str:
    return f"{name} Pasal {pasal}: {beda.golongan}: {beda.sebab}"


def _enacted(penerapan: Sequence[Penerapan]) -> Named:
    """Return by Pasal the operations that the sentences with a restated text name."""
    named: dict[str, frozenset[Perubahan]] = {}
    for one in penerapan:
        if one.nasib.mengubah and read_back(one.kalimat).berbunyi:
            for pasal, ops in _by_pasal(one.operasi).items():
                named[pasal] = named.get(pasal, frozenset()) | ops
    return named


def _ours(draft: Amandemen) -> Named:
    """Return what our sentences name; a Pasal in a new group counts as put where it stands."""
    named: dict[str, frozenset[Perubahan]] = {}
    with_group = [
        Perubahan(op.tindakan, Alamat().ke(Jenis.PASAL, p.nomor), jenis=Jenis.PASAL, isi=p)
        for op in draft.operasi
        if op.membawa and op.isi is not None and op.isi.jenis in KELOMPOK
        for p in tree.pasal(op.isi)
    ]
    said = [read_back(one.kalimat).operasi for one in draft.instruksi]
    for operasi in (*said, tuple(place(draft.dasar, draft.hasil, with_group))):
        for pasal, ops in _by_pasal(operasi).items():
            named[pasal] = named.get(pasal, frozenset()) | ops
    return named


def _by_pasal(operasi: Sequence[Perubahan]) -> Named:
    named: dict[str, set[Perubahan]] = {}
    for op in sebutan(operasi):
        isi: Satuan | None = op.isi
        pasal = op.alamat.pasal
        number = pasal.langkah[-1].nomor if pasal else ""
        if isi is not None and isi.jenis is Jenis.PASAL:
            number = isi.nomor
        if number:
            named.setdefault(number, set()).add(replace(op, alamat=_from_pasal(op.alamat)))
    return {number: frozenset(ops) for number, ops in named.items()}


def _from_pasal(alamat: Alamat) -> Alamat:
    """Return an address without the groups around its Pasal."""
    steps = alamat.langkah
    kinds = [step.jenis for step in steps]
    return Alamat(steps[kinds.index(Jenis.PASAL) :]) if Jenis.PASAL in kinds else alamat
