"""``make corpus``: how the law engine does on real regulations, figure by figure.

Looks for the corpus beside the checkout (``../shared/corpus``) unless another folder is given.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from tools.corpus_amend import measure as measure_amend
from tools.corpus_import import measure as measure_import
from tools.corpus_instructions import exceptions as sentence_exceptions
from tools.corpus_instructions import measure as measure_sentences
from tools.corpus_lint import measure as measure_lint
from tools.corpus_pairs import measure as measure_pairs
from tools.figures import Figure, markdown, report

HERE = Path(__file__).resolve().parent.parent
BESIDE = HERE.parent / "shared" / "corpus"
HEAD = """# Ketelitian mesin hukum

Diukur pada {date} dengan `make corpus FLAGS="--tulis docs/ketelitian.md{bagian}"` atas
peraturan nyata yang tidak ikut dalam proyek ini. Daftar lengkap pengecualian:
`make corpus FLAGS=--semua`.

Sifat mesin hukum (kalimatnya terbaca kembali, dua naskah dibandingkan lalu diterapkan, nomor unik
dan menaik, yang tidak disentuh tetap) dicoba `make test` pada ribuan kasus buatan; jumlahnya
tercetak di akhir uji, misalnya "12 sifat dicoba pada 2450 kasus buatan".

Golongan pengecualian: *derau teks* (huruf atau judul hilang atau rusak dalam berkasnya), *silap
pembentuk* (kalimat dan teks yang diundangkan tidak cocok), dan *kita*.
"""
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
    ("susun", "Dua naskah menjadi perubahan (naskah amend)", measure_amend),
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
    page = [
        HEAD.format(
            date=date.today().isoformat(),
            bagian=f" --bagian {' '.join(args.bagian)}" if args.bagian else "",
        )
    ]
    for name, title, measure in PARTS:
        if not args.bagian or name in args.bagian:
            start = time.perf_counter()
            figures = measure(corpus)
            seconds = time.perf_counter() - start
            print(f"== {title} ({seconds:.1f} detik)\n")
            print(report(figures, None if args.semua else 10), end="\n\n")
            page += [f"## {title}", "", markdown(figures), ""]
            reached = reached and all(figure.reached for figure in figures)
    print("Semua sasaran tercapai." if reached else "Ada sasaran yang belum tercapai.")
    if args.tulis:
        args.tulis.write_text("\n".join(page).rstrip() + "\n", encoding="utf-8")
    return 0 if reached else 1


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
