"""How quick the law engine is: importing text, and amending and proving a law of 300 Pasal.

``growth()`` says how the time grows with the law. ``python -m tools.bench_law`` prints both tables.
"""

from __future__ import annotations

import gc
import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median

from generator.diagnostics import Span
from generator.law.engine.amend import Amandemen, amend
from generator.law.engine.consolidate import consolidate
from generator.law.engine.diff import diff
from generator.law.reader.peraturan import read_peraturan
from generator.law.reader.read import read_satuan
from generator.law.text import to_text
from generator.model.alamat import Alamat
from generator.model.lines import lines_of
from generator.model.perubahan import Perubahan, Tindakan
from generator.model.satuan import Jenis, Peraturan, Satuan

PASAL = 300
SIZES = (250, 500, 1000, 2000)
LINEAR = 1.1  # exponent: twice the law takes at most 2.14 times as long
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Speed:
    """One figure: what was measured, its value and unit, and the bound asked for."""

    name: str
    value: float
    unit: str
    bound: float
    at_least: bool

    @property
    def reached(self) -> bool:
        """Return whether the bound holds."""
        return self.value >= self.bound if self.at_least else self.value <= self.bound


def law_text(count: int) -> str:
    """Return a made-up law with bab, ayat, huruf and definitions, ``count`` Pasal long."""
    return "\n".join(_lines(count)) + "\n"


def _lines(count: int) -> Iterator[str]:
    yield from ("BAB I", "KETENTUAN UMUM", "Pasal 1")
    yield "Dalam Peraturan Daerah ini yang dimaksud dengan:"
    yield from (f"{n}. Istilah {n} adalah pengertian yang dipakai berulang." for n in range(1, 31))
    for n in range(2, count + 1):
        yield f"Pasal {n}"
        yield f"(1) Dinas menyelenggarakan urusan sebagaimana dimaksud dalam Pasal {n - 1}."
        yield "(2) Penyelenggaraan sebagaimana dimaksud pada ayat (1) meliputi:"
        yield from ("a. perencanaan dan penganggaran;", "b. pelaksanaan kegiatan; dan")
        yield "c. pengawasan dan pelaporan kepada kepala daerah."
        yield "(3) Ketentuan lebih lanjut diatur dengan Peraturan Gubernur."


def changes(count: int) -> list[Perubahan]:
    """Return a change, a deletion, an insertion or an addition in every tenth Pasal."""
    found = []
    for n in range(5, count, 10):
        pasal = Alamat().ke(Jenis.PASAL, str(n))
        ayat = Satuan(Jenis.AYAT, kalimat="Ketentuan baru yang ditambahkan di sini.")
        found += [
            Perubahan(Tindakan.UBAH, pasal.ke(Jenis.AYAT, "1"), isi=ayat),
            Perubahan(Tindakan.SISIP, pasal.ke(Jenis.AYAT, "2"), jenis=Jenis.AYAT, isi=ayat),
            Perubahan(Tindakan.HAPUS, Alamat().ke(Jenis.PASAL, str(n + 1))),
            Perubahan(
                Tindakan.SISIP,
                Alamat().ke(Jenis.PASAL, str(n + 2)),
                jenis=Jenis.PASAL,
                isi=Satuan(Jenis.PASAL, kalimat="Pasal baru."),
            ),
        ]
    return found


def printed(made: Amandemen) -> Peraturan:
    """Return the amendment as it stands on paper, read again."""
    lines = ["Pasal I", "Beberapa ketentuan dalam Peraturan Daerah diubah sebagai berikut:"]
    for n, item in enumerate(made.instruksi, 1):
        lines += [f"{n}. {item.kalimat}", *(to_text(unit) for unit in item.berbunyi)]
    lines += ["Pasal II", "Peraturan Daerah ini mulai berlaku pada tanggal diundangkan."]
    text = "PERATURAN\nMenetapkan : PERATURAN.\n" + "\n".join(lines)
    return read_peraturan(lines_of(text, Span()))[0]


def amend_and_prove(law: Satuan, operations: list[Perubahan]) -> None:
    """Amend, print, read back, apply, compare; raise AssertionError when the proof fails."""
    made = amend(law, operations, bentuk="Peraturan Daerah")
    found = consolidate(Peraturan("", batang_tubuh=law), [printed(made)])
    assert found.hasil.batang_tubuh == made.hasil, "the printed instructions make another law"


def measure(times: int = 5) -> tuple[Speed, ...]:
    """Return the figures, each the median of ``times`` runs."""
    law, _ = read_satuan(law_text(PASAL), Span())
    operations = changes(PASAL)
    target = amend(law, operations, bentuk="Peraturan Daerah").hasil
    long = law_text(PASAL * 12)
    text = f"PERATURAN\nMenetapkan : PERATURAN.\n{long * (MEGABYTE // len(long) + 1)}"[:MEGABYTE]
    lines = lines_of(text, Span())
    return (
        Speed(
            "impor teks", 1 / _seconds(lambda: read_peraturan(lines), times), "MB/detik", 1, True
        ),
        Speed(
            f"ubah dan buktikan {PASAL} Pasal ({len(operations)} operasi)",
            _seconds(lambda: amend_and_prove(law, operations), times),
            "detik",
            0.5,
            False,
        ),
        Speed(
            f"bandingkan dua versi {PASAL} Pasal",
            _seconds(lambda: diff(law, target), times),
            "detik",
            0.5,
            False,
        ),
    )


def _seconds(
    work: Callable[[], object], times: int, of: Callable[[list[float]], float] = median
) -> float:
    taken = []
    for _ in range(times):
        start = time.process_time()  # others may be at work on this machine
        work()
        taken.append(time.process_time() - start)
    return of(taken)


def table(speeds: tuple[Speed, ...]) -> str:
    """Return the figures as a Markdown table."""
    rows = [
        f"| {s.name} | {s.value:.2f} {s.unit} | {'>=' if s.at_least else '<='} {s.bound:g} "
        f"{s.unit} | {'ya' if s.reached else 'BELUM'} |"
        for s in speeds
    ]
    return "\n".join(
        ["| ukuran | nilai | sasaran | tercapai |", "| --- | --- | --- | --- |", *rows]
    )


def growth(sizes: tuple[int, ...] = SIZES, times: int = 3) -> str:
    """Return a Markdown table of the seconds by length of the law, and the exponents."""
    rows: dict[str, list[float]] = {}
    for count in sizes:
        text, operations = law_text(count), changes(count)
        law, _ = read_satuan(text, Span())
        made = amend(law, operations, bentuk="Peraturan Daerah")
        paper, base = printed(made), Peraturan("", batang_tubuh=law)
        work: dict[str, Callable[[], object]] = {
            "baca": lambda text=text: read_satuan(text, Span()),
            "ubah": lambda law=law, ops=operations: amend(law, ops, bentuk="Peraturan Daerah"),
            "buktikan": lambda base=base, paper=paper: consolidate(base, [paper]),
            "bandingkan": lambda law=law, made=made: diff(law, made.hasil),
        }
        for name, task in work.items():
            gc.collect()
            gc.freeze()  # what stands already is not gone through again
            rows.setdefault(name, []).append(_seconds(task, times, min))
            gc.unfreeze()
    head = ["langkah", *(f"{n} Pasal" for n in sizes), "pangkat", f"<= {LINEAR:g}"]
    lines = [head, ["---"] * len(head)]
    for name, seconds in rows.items():
        power = math.log(seconds[-1] / seconds[0]) / math.log(sizes[-1] / sizes[0])
        verdict = "ya" if power <= LINEAR else "BELUM"
        lines.append([name, *(f"{s:.3f} detik" for s in seconds), f"{power:.2f}", verdict])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


if __name__ == "__main__":
    print(table(measure()))
    print()
    print(growth())
