"""``naskah preview``: a local page that shows a dossier while it is being written."""

from __future__ import annotations

import argparse
import sys

HELP = "tampilkan dosir di peramban selagi ditulis: naskah, temuan, dan lembar PDF-nya"
HIGHEST = 65535


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "dossier",
        nargs="?",
        metavar="DOSIR",
        help="nama folder di content/ (bawaan: pilih di laman)",
    )
    parser.add_argument(
        "--port",
        type=port,
        default=0,
        metavar="N",
        help="nomor port di 127.0.0.1 (bawaan: yang bebas)",
    )
    parser.add_argument("--no-browser", action="store_true", help="jangan buka peramban")


def port(text: str) -> int:
    """Read the number of a port; 0 takes any that is free."""
    if not (text.isdecimal() and int(text) <= HIGHEST):
        raise argparse.ArgumentTypeError(f"{text!r} bukan nomor port (0 sampai {HIGHEST})")
    return int(text)


def run(args: argparse.Namespace) -> int:
    """Serve until Ctrl-C; 2 when the port is taken."""
    import errno

    from generator.app.paths import Home
    from generator.app.preview.server import preview

    def told(address: str) -> None:
        print(f"Pratinjau: {address}", flush=True)
        print("Alamat ini hanya untuk komputer ini. Akhiri dengan Ctrl-C.", flush=True)
        if not args.no_browser:
            import webbrowser

            webbrowser.open(address)

    slugs = (args.dossier,) if args.dossier else ()
    try:
        preview(Home(args.akar), slugs, args.port, told)
    except OSError as error:
        if error.errno not in (errno.EADDRINUSE, errno.EACCES, errno.EADDRNOTAVAIL):
            raise
        print(f"naskah: port {args.port} tidak dapat dipakai: pilih --port lain", file=sys.stderr)
        return 2
    return 0
