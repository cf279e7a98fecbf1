"""``naskah new``: a complete, building skeleton dossier."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.content.new import Permintaan

HELP = "buat dosir baru yang lengkap untuk provinsi, kabupaten, atau kota mana pun"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("slug", metavar="NAMA", help="nama folder, misalnya lebak-perangkat-daerah")
    configure_region(parser)


def configure_region(parser: argparse.ArgumentParser) -> None:
    """Declare what is said of the region and its law."""
    parser.add_argument("--jenis", choices=("provinsi", "kabupaten", "kota"), default="kabupaten")
    parser.add_argument("--nama", help="nama daerah (bawaan: dari nama folder)")
    parser.add_argument("--ibu-kota", help="ibu kota (bawaan: nama daerah)")
    parser.add_argument("--provinsi", help="nama provinsi, untuk kabupaten dan kota")
    parser.add_argument("--nomor", default="...", help="nomor Perda yang diubah")
    parser.add_argument("--tahun", default="...", help="tahun Perda yang diubah")
    parser.add_argument(
        "--tanggal-acuan", default=date.today().isoformat(), help="bawaan: hari ini"
    )


def wanted(args: argparse.Namespace) -> Permintaan:
    """Return what the arguments ask for."""
    from generator.content.new import Permintaan
    from generator.model.dossier import JenisDaerah

    name = args.nama or args.slug.split("-")[0].capitalize()
    kind = JenisDaerah(args.jenis)
    province = args.provinsi or ("" if kind is JenisDaerah.PROVINSI else "...")
    return Permintaan(
        slug=args.slug,
        jenis=kind,
        nama=name,
        ibu_kota=args.ibu_kota or name,
        tanggal_acuan=args.tanggal_acuan,
        provinsi=province,
        nomor=args.nomor,
        tahun=args.tahun,
    )


def run(args: argparse.Namespace) -> int:
    """Write the dossier and say what comes next."""
    from generator.app.new import new_dossier
    from generator.app.paths import Home

    home = Home(args.akar)
    for path in new_dossier(home, wanted(args)):
        print(path)
    print(
        "Belum diketahui, disebut belum tersedia dalam naskah: indikator.yaml, beban_kerja.yaml "
        "(naskah abk-template), evaluasi_kelembagaan.yaml."
    )
    command = "naskah build" if home.project.exists() else "make"
    print(f"Dosir baru siap. Berikutnya: {command} {args.slug}")
    return 0
