"""``make corpus``: how the law engine does on real regulations, figure by figure.

Looks for the corpus beside the checkout (``../shared/corpus``) unless another folder is given.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from tools.corpus_amend import measure as measure_amend
from tools.corpus_export import measure as measure_export
from tools.corpus_import import measure as measure_import
from tools.corpus_instructions import exceptions as sentence_exceptions
from tools.corpus_instructions import measure as measure_sentences
from tools.corpus_judged import best
from tools.corpus_judged import measure as measure_judged
from tools.corpus_lint import measure as measure_lint
from tools.corpus_pairs import measure as measure_pairs
from tools.figures import Figure, markdown, report

HERE = Path(__file__).resolve().parent.parent
BESIDE = HERE.parent / "shared" / "corpus"
MARK = "<!-- make corpus: {} -->"  # between two of them stands what the command wrote
Measure = Callable[[Path], Sequence[Figure]]


def _instructions(corpus: Path) -> Sequence[Figure]:
    """Return the figures of the instruction sentences, with the reason of every exception."""
    path = corpus / "instructions.jsonl"
    unread = tuple(f"{reason} — {words[:120]}" for reason, words in sentence_exceptions(path))
    rows = measure_sentences(path)
    return [
        Figure(row.name.capitalize(), row.good, row.total, 100 * row.goal, () if n else unread)
        for n, row in enumerate(rows)
    ]


PARTS: tuple[tuple[str, str, Measure], ...] = (
    ("impor", "Impor naskah utuh", measure_import),
    ("instruksi", "Kalimat instruksi", _instructions),
    ("pasangan", "Pasangan dasar dan pengubah", measure_pairs),
    ("nilai", "Contoh yang dinilai dengan dibaca", measure_judged),
    ("susun", "Dua naskah menjadi perubahan (naskah amend)", measure_amend),
    ("ekspor", "Ekspor dan kembali", measure_export),
    ("lint", "Pemeriksaan atas hukum yang berlaku", measure_lint),
)


def main(argv: Sequence[str] | None = None) -> int:
    """Measure what was asked for; return 1 when a target is missed, 2 without a corpus."""
    args = _arguments(argv)
    corpus: Path = args.korpus
    if not any(corpus.glob("base/*.txt")):
        print(
            f"Korpus tidak ditemukan di {corpus}.\n"
            "Pengukuran ini memerlukan folder base/ dan amending/ berisi naskah peraturan;"
            " sebutkan foldernya: python -m tools.corpus FOLDER",
            file=sys.stderr,
        )
        return 2
    reached = True
    written: dict[str, str] = {}
    for name, title, measure in PARTS:
        if not args.bagian or name in args.bagian:
            start = time.perf_counter()
            figures = measure(corpus)
            seconds = time.perf_counter() - start
            print(f"== {title} ({seconds:.1f} detik)\n")
            print(report(figures, None if args.semua else 10), end="\n\n")
            written[name] = _section(name, figures)
            reached = reached and all(figure.reached for figure in figures)
    print("Semua sasaran tercapai." if reached else "Ada sasaran yang belum tercapai.")
    if args.tulis:
        args.tulis.write_text(_page(args.tulis.read_text("utf-8"), written), encoding="utf-8")
    return 0 if reached else 1


def _section(name: str, figures: Sequence[Figure]) -> str:
    """Return what the page says of a part: the day, the command, the figures, their notes."""
    day = f'Diukur pada {date.today().isoformat()} dengan `make corpus FLAGS="--bagian {name}"`.'
    told = [f"- {f.name.strip()}: {note}" for f in figures for note in f.notes]
    parts = [day, markdown(figures), "\n".join(told), best() if name == "nilai" else ""]
    return "\n\n".join(part for part in parts if part)


def _page(text: str, written: Mapping[str, str]) -> str:
    """Return a page with each part between its marks; stop when a mark is missing."""
    for name, section in written.items():
        mark = MARK.format(name)
        before, start, rest = text.partition(mark)
        _, end, after = rest.partition(mark)
        if not start or not end:
            raise SystemExit(f"Tanda {mark} harus ada dua kali.")
        text = f"{before}{mark}\n{section}\n{mark}{after}"
    return text


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.corpus", description=__doc__)
    parser.add_argument("korpus", nargs="?", type=Path, default=BESIDE, help="folder korpus")
    names = [name for name, *_ in PARTS]
    parser.add_argument("--bagian", nargs="+", choices=names, help="hanya bagian ini")
    parser.add_argument("--semua", action="store_true", help="cetak semua pengecualian")
    parser.add_argument("--tulis", type=Path, metavar="BERKAS", help="tulis angkanya (Markdown)")
    return parser.parse_args(argv)


if __name__ == "__main__":
    sys.exit(main())
