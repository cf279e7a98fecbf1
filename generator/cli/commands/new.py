"""``naskah new``: a complete, building skeleton dossier."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.app.paths import Home
    from generator.content.new import Permintaan
    from generator.model.peraturan import Bentuk

HELP = "buat dosir baru yang lengkap untuk provinsi, kabupaten, atau kota mana pun"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("slug", metavar="NAMA", help="nama folder, misalnya lebak-perangkat-daerah")
    parser.add_argument(
        "--dasar",
        type=Path,
        metavar="BERKAS",
        help="peraturan yang diubah (PDF, DOCX, teks); dosir disusun dari isinya",
    )
    parser.add_argument(
        "--pengubah",
        type=Path,
        nargs="+",
        default=[],
        metavar="BERKAS",
        help="perubahan yang sudah ada, dari yang paling lama; diterapkan lebih dahulu",
    )
    parser.add_argument(
        "--jenis-rancangan",
        choices=("perubahan", "baru", "pencabutan"),
        help="macam rancangan (bawaan: perubahan; peraturan baru bila kajiannya bukan kelembagaan)",
    )
    parser.add_argument(
        "--bentuk",
        metavar="BENTUK",
        help="bentuk peraturan, misalnya perda atau perwali (bawaan: yang lazim di daerah itu); "
        "peraturan kepala daerah tanpa Naskah Akademik",
    )
    parser.add_argument(
        "--tanpa-na", action="store_true", help="rancangan saja, tanpa Naskah Akademik"
    )
    parser.add_argument(
        "--kajian",
        nargs="*",
        metavar="UNSUR",
        help="unsur kajian Naskah Akademik (kelembagaan, manfaat_biaya, dampak_regulasi, "
        "perbandingan, data); tanpa kelembagaan: peraturan baru dengan pokok apa pun",
    )
    configure_region(parser)


def configure_region(parser: argparse.ArgumentParser) -> None:
    """Declare what is said of the region and its law."""
    parser.add_argument("--jenis", choices=("provinsi", "kabupaten", "kota"))
    parser.add_argument("--nama", help="nama daerah (bawaan: dari nama folder)")
    parser.add_argument("--ibu-kota", help="ibu kota (bawaan: nama daerah)")
    parser.add_argument("--provinsi", help="nama provinsi, untuk kabupaten dan kota")
    parser.add_argument("--nomor", help="nomor Perda yang diubah")
    parser.add_argument("--tahun", help="tahun Perda yang diubah")
    parser.add_argument(
        "--tanggal-acuan", default=date.today().isoformat(), help="bawaan: hari ini"
    )


def wanted(args: argparse.Namespace) -> Permintaan:
    """Return what the arguments ask for."""
    from generator.content.new import USUAL, Permintaan
    from generator.model.dossier import JenisDaerah, JenisRancangan

    name = args.nama or args.slug.split("-")[0].capitalize()
    kind = JenisDaerah(args.jenis or "kabupaten")
    province = args.provinsi or ("" if kind is JenisDaerah.PROVINSI else "...")
    kajian, macam = getattr(args, "kajian", None), getattr(args, "jenis_rancangan", None)
    bentuk = getattr(args, "bentuk", None) or ""
    sendiri = bool(bentuk) and not _form(bentuk).bersama  # of the head of a region alone
    tanpa = bool(getattr(args, "tanpa_na", False)) or sendiri
    macam = macam or ("baru" if sendiri else None)
    usual = USUAL if macam in (None, "perubahan") else ()
    return Permintaan(
        kajian=() if tanpa else usual if kajian is None else tuple(kajian),
        rancangan=JenisRancangan(macam) if macam else None,
        tanpa_na=tanpa,
        bentuk=bentuk,
        slug=args.slug,
        jenis=kind,
        nama=name,
        ibu_kota=args.ibu_kota or name,
        tanggal_acuan=args.tanggal_acuan,
        provinsi=province,
        nomor=args.nomor or "...",
        tahun=args.tahun or "...",
    )


def _form(bentuk: str) -> Bentuk:
    """Return the form of a regulation of a region by its key; raise an S45 for another word."""
    from generator.diagnostics import NOWHERE, DraftingError, galat
    from generator.model.peraturan import BENTUK

    daerah = {str(j): b for j, b in BENTUK.items() if b.daerah is not None and b.lembaran}
    if bentuk not in daerah:
        hint = f"yang ada: {', '.join(daerah)}"
        message = f"bentuk peraturan daerah {bentuk!r} tidak dikenal"
        raise DraftingError([galat(NOWHERE, "S45", message, hint)])
    return daerah[bentuk]


def run(args: argparse.Namespace) -> int:
    """Write the dossier and say what comes next."""
    from generator.app.new import new_dossier
    from generator.app.paths import Home
    from generator.content.new import GENERAL
    from generator.diagnostics import NOWHERE, DraftingError, galat

    home = Home(args.akar)
    _known_parts(args.kajian or ())
    if args.dasar is not None:
        if args.jenis_rancangan not in (None, "perubahan"):
            message = f"--dasar dibaca bagi perubahan, bukan {args.jenis_rancangan}."
            raise DraftingError([galat(NOWHERE, "S145", message, "")])
        return _from_law(home, args)
    asked = wanted(args)
    if args.pengubah or (args.tanpa_na and asked.rancangan is None):
        hint = "Sebut --dasar, atau --jenis-rancangan bersama --tanpa-na."
        raise DraftingError([galat(NOWHERE, "S145", "Pilihan ini memerlukan --dasar.", hint)])
    for path in new_dossier(home, asked):
        print(path)
    if asked.folder == GENERAL:
        return _next_general(home, args.slug, asked.kajian)
    print(
        "Belum diketahui, disebut belum tersedia dalam naskah: indikator.yaml, beban_kerja.yaml "
        "(naskah abk-template), evaluasi_kelembagaan.yaml."
    )
    command = "naskah build" if home.project.exists() else "make"
    print(f"Dosir baru siap. Berikutnya: {command} {args.slug}")
    return 0


def _known_parts(asked: Sequence[str]) -> None:
    """Raise an S04 for a part of the paper that there is not."""
    from generator.diagnostics import NOWHERE, DraftingError, galat
    from generator.model.unsur_kajian import KAJIAN

    wrong = [name for name in asked if name not in KAJIAN]
    if wrong:
        hint = f"Yang ada: {', '.join(KAJIAN)}."
        message = f'Unsur kajian tidak sah: "{wrong[0]}".'
        raise DraftingError([galat(NOWHERE, "S04", message, hint)])


def _next_general(home: Home, slug: str, kajian: Sequence[str]) -> int:
    """Say what is to be written in a dossier on any subject."""
    from generator.model.unsur_kajian import KAJIAN

    folder = home.content / slug
    missing = [b for n in kajian for b in KAJIAN[n].berkas if not (folder / b).is_file()]
    if missing:
        print(f"Tulis {', '.join(missing)}; contohnya di content/contoh-pengelolaan-sampah.")
    command = "naskah build" if home.project.exists() else "make"
    print(f"Dosir baru siap; isi setiap [Lengkapi]. Berikutnya: {command} {slug}")
    return 0


def _from_law(home: Home, args: argparse.Namespace) -> int:
    """Write a dossier on the regulation in ``--dasar``; every doubt goes to standard error."""
    from generator.app.from_law_texts import SAID, Diminta
    from generator.app.new import new_from_law
    from generator.cli.printing import print_diagnostics

    said = {name: getattr(args, name) or "" for name in SAID}
    ask = Diminta(
        slug=args.slug,
        dasar=args.dasar,
        tanggal_acuan=args.tanggal_acuan,
        pengubah=tuple(args.pengubah),
        tanpa_na=args.tanpa_na,
        **said,
    )
    paths, doubts = new_from_law(home, ask)
    for path in paths:
        print(path)
    print_diagnostics(doubts)
    command = "naskah build" if home.project.exists() else "make"
    print(f"Dosir baru siap. Berikutnya: naskah amend --into {args.slug} NASKAH")
    print(f"Sesudah itu: {command} {args.slug}")
    return 0
