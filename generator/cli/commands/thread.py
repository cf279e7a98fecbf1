"""``naskah thread``: from every finding to its pasal and back, as text or JSON."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.benang.keterkaitan import Keterkaitan, TemuanTertaut

HELP = "tampilkan benang merah dosir: temuan, dimensi, perubahan, pasal, konsiderans, bukti, celah"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("dossier", metavar="DOSIR", help="nama folder di content/")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="bentuk hasil")


def run(args: argparse.Namespace) -> int:
    """Print the thread and return 0; gaps are its content, not a failure."""
    from generator.app.paths import Home
    from generator.app.thread import thread
    from generator.cli.printing import print_json
    from generator.export.keterkaitan import thread_json

    dossier, benang = thread(Home(args.akar), args.dossier)
    if args.format == "json":
        print_json(thread_json(dossier, benang))
    else:
        print("\n".join(lines(benang)))
    return 0


def lines(benang: Keterkaitan) -> list[str]:
    """Return the thread for people: findings, considerations, gaps."""
    out = [line for satu in benang.temuan for line in _finding(satu)]
    out += [
        f"Menimbang huruf {m.huruf} ({m.pertimbangan.unsur}): temuan {_all(m.temuan)}; "
        f"{m.bab}{'' if m.ada else ' tidak ada'}; Pasal I angka {_all(m.angka)}"
        for m in benang.menimbang
    ]
    gaps = [f"  {c.asal}: {c.jenis}: {c.label}: {c.pesan}" for c in benang.celah]
    return [*out, "", f"Celah: {len(gaps) or 'tidak ada'}", *gaps]


def _finding(satu: TemuanTertaut) -> list[str]:
    law = [f"{' '.join(d.ketentuan.split())} {d.peraturan}" for d in satu.temuan.dimensi]
    units = [f"{a} (angka {s.angka})" for s in satu.satuan for a in s.alamat]
    facts = [f"{b.status}" for b in satu.temuan.bukti]
    rows = [
        ("dimensi", "; ".join(law)),
        ("pasal", "; ".join(units)),
        ("perkada", ", ".join(satu.perkada)),
        ("konsiderans", ", ".join(f"huruf {h}" for h in satu.menimbang)),
        ("bukti", f"{len(facts)} ({', '.join(facts)})"),
        ("ditunda", satu.ditunda),
        ("ditolak", satu.temuan.perubahan.alasan if satu.ditolak else ""),
    ]
    head = f"{satu.id} {' '.join(satu.temuan.judul.split())}"
    return [head, *(f"  {name}: {' '.join(words.split())}" for name, words in rows if words), ""]


def _all(items: tuple[object, ...]) -> str:
    return ", ".join(map(str, items)) or "tidak ada"
