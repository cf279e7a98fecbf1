"""``naskah build``: every document of the named dossiers, as DOCX, PDF and pages."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.cli.arguments import output_folder

if TYPE_CHECKING:
    from generator.app.build import Outcome

HELP = "buat semua dokumen (DOCX, PDF, edisi web) dari dosir yang disebut, atau dari semua dosir"
FEW = 5  # dossiers; of more a table tells what became of each, and files are not listed


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("dossier", nargs="*", metavar="DOSIR", help="nama folder di content/")
    parser.add_argument(
        "--into", type=output_folder, metavar="DIR", help="folder hasil (bawaan: build/)"
    )
    parser.add_argument(
        "--final", action="store_true", help="naskah final: tolak bila ada yang belum terkonfirmasi"
    )
    parser.add_argument(
        "--marks", action="store_true", help="salinan bertanda: kode temuan di pinggir rancangan"
    )
    parser.add_argument(
        "--jawaban",
        action="store_true",
        help="jawaban atas catatan penelaah sebagai komentar Word pada tempatnya",
    )
    parser.add_argument(
        "--stale", action="store_true", help="hanya dosir yang dokumennya tidak lagi sesuai isinya"
    )
    parser.add_argument(
        "--shard",
        type=shard,
        metavar="I/N",
        help="bagian ke-I dari N bagian dosir, misalnya 1/4: untuk dibagi di beberapa mesin",
    )
    parser.add_argument(
        "--on",
        metavar="ALAMAT",
        default="",
        help="penjadwal Dask yang pekerjanya membangun, misalnya tcp://penjadwal:8786",
    )
    parser.add_argument("--quiet", action="store_true", help="tanpa laporan kemajuan")


def shard(text: str) -> tuple[int, int]:
    """Read ``1/4``."""
    number, _, count = text.partition("/")
    if not (number.isdecimal() and count.isdecimal() and 1 <= int(number) <= int(count)):
        raise argparse.ArgumentTypeError(f"{text!r} bukan I/N dengan I dari 1 sampai N")
    return int(number), int(count)


def run(args: argparse.Namespace) -> int:
    """Build and return 0, or 1 when what an author wrote stops a dossier; raise other faults."""
    from generator.app.build import Options, Shard, build
    from generator.app.paths import Home
    from generator.cli.printing import Progress, note, print_diagnostics
    from generator.content.dossiers import list_dossiers
    from generator.diagnostics import Severity

    if args.final and args.marks:
        print("naskah: naskah final tidak bertanda: pilih --final atau --marks", file=sys.stderr)
        return 2
    home = Home(args.akar)
    share = Shard(*args.shard) if args.shard else Shard()
    many = len(share.of(args.dossier or list_dossiers(home.content))) > FEW
    progress = Progress(args.quiet, paced=many)
    into = args.into or home.build
    options = Options(into, args.final, args.marks, args.jawaban, args.stale, share, args.on)
    outcome = build(home, tuple(args.dossier), options, progress.step)
    progress.close()
    print_diagnostics(outcome.diagnostics)
    if many and not args.quiet:
        print(*summary(outcome), sep="\n")
    elif not many:
        _tell_each(outcome, args.quiet)
    for slug, fault in outcome.broken[1:]:
        note(f"naskah: {slug}: {fault}")
    if outcome.broken:
        raise outcome.broken[0][1]
    if any(d.severity is Severity.GALAT for d in outcome.diagnostics):
        return 1
    if args.stale and not args.quiet and not many:
        slugs = share.of(args.dossier or list_dossiers(home.content))
        print("Mutakhir:", *(f"{into / slug}/" for slug in slugs))
    return 0


def _tell_each(outcome: Outcome, quiet: bool) -> None:
    """Print every file written, and on what each dossier rests."""
    from generator.cli.printing import note

    for line in filter(None, outcome.kept):
        note(line)
    for path in () if quiet else outcome.written:
        print(path)
    for slug, bukti in () if quiet else outcome.bukti:
        if bukti.fakta:
            share = f"{bukti.berdasar} dari {bukti.fakta} kalimat fakta ({bukti.persen} persen)"
            note(
                f"{slug}: {share} menunjukkan dasarnya: {bukti.sumber} sumber, {bukti.nilai} nilai "
                f"terhitung, {bukti.tanda} tanda penilaian."
            )


def summary(outcome: Outcome) -> Iterator[str]:
    """Yield a table of what became of each dossier, those that failed last, then the counts."""
    built, failed = [slug for slug, _ in outcome.bukti], dict(outcome.reasons)
    rows = [
        *sorted([(slug, "tidak berubah", "") for slug in outcome.unchanged]),
        *sorted([(slug, "dibuat", "") for slug in built]),
        *sorted([(slug, "gagal", reason) for slug, reason in failed.items()]),
    ]
    width = max((len(slug) for slug, *_ in rows), default=0)
    for slug, state, told in rows:
        yield f"{slug:<{width}}  {state:<13}  {told}".rstrip()
    same = len(outcome.unchanged)
    counts = f"{len(built)} dibuat, {same} tidak berubah, {len(failed)} gagal"
    yield f"{len(rows)} dosir: {counts}"
