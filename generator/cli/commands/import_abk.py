"""``naskah import-abk``: the workload workbook as ``beban_kerja.yaml``."""

from __future__ import annotations

import argparse
from pathlib import Path

from generator.cli.arguments import declare_import

HELP = "baca analisis beban kerja dari XLSX, XLS, ODS, atau CSV menjadi beban_kerja.yaml"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("berkas", type=Path, metavar="BERKAS.xlsx")
    parser.add_argument("--dosir", default="", help="cocokkan unit dan urusan dengan dosir ini")
    parser.add_argument("--tahun", default="", help="tahun data")
    parser.add_argument(
        "--lihat",
        action="store_true",
        help="perlihatkan lembar, kolom, dan satuan menurut pemahaman program, tulis profilnya",
    )
    parser.add_argument("--profil", type=Path, help="bawaan: BERKAS.xlsx.profil.yaml bila ada")
    parser.add_argument(
        "--unit", default="", help="Perangkat Daerah, bila lembarnya tidak menyebut"
    )
    parser.add_argument(
        "--satuan", default="", choices=("menit", "jam"), help="satuan waktu yang tidak disebut"
    )
    parser.add_argument(
        "--waktu-efektif",
        type=int,
        default=0,
        metavar="MENIT",
        help="waktu kerja efektif setahun dalam menit, bila bukan menurut lembarnya",
    )
    parser.add_argument(
        "--tabel",
        action="store_true",
        help="tulis tugasnya ke data/tugas.csv di samping keluaran; selalu bila di atas 5.000",
    )
    declare_import(parser, "data")


def run(args: argparse.Namespace) -> int:
    """Read, and print or write the YAML; or show how the workbook is understood."""
    from generator.app.abk import Permintaan, import_abk, look_at_abk
    from generator.app.paths import Home, write_atomically
    from generator.cli.printing import emit, print_diagnostics
    from generator.cli.printing_abk import understood

    home = Home(args.akar.resolve())
    wanted = Permintaan(
        dosir=args.dosir,
        tahun=args.tahun,
        status=args.status,
        unit=args.unit,
        satuan=args.satuan,
        waktu_efektif=args.waktu_efektif,
        profil=args.profil,
        sasaran=args.keluaran,
        timpa=args.timpa,
        tabel=args.tabel,
    )
    if args.lihat:
        found, profile, fresh = look_at_abk(home, args.berkas, wanted)
        print(understood(found, profile, fresh))
        print_diagnostics((*found.catatan, *found.salah))
        return 1 if found.salah else 0
    made = import_abk(home, args.berkas, wanted)
    print_diagnostics(made.catatan)
    if made.tabel is not None:
        path, text = made.tabel
        write_atomically(path, text.encode())
    emit(made.teks, args.keluaran)
    return 0
