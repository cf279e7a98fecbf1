"""Steps of the guide: its code blocks, and what a command must print to agree with them."""

from __future__ import annotations

import re

BLOK = re.compile(r"^```(sh|text|diff)\n(.*?)^```$", re.M | re.S)
PERINTAH = ".venv/bin/naskah "


def cocok(dikatakan: str, dicetak: list[str]) -> None:
    """Demand the lines in their order; ``...`` stands for lines, or the end of one, left out."""
    sisa, longgar = list(dicetak), False
    for baris in dikatakan.splitlines():
        if baris == "...":
            longgar = True
            continue
        awal = baris.removesuffix(" ...")
        sesuai = [
            n for n, b in enumerate(sisa) if b == baris or (awal != baris and b.startswith(awal))
        ]
        assert sesuai, f"{baris!r} tidak ada dalam:\n" + "\n".join(sisa)
        assert longgar or sesuai[0] == 0, f"sebelum {baris!r}: {sisa[0]!r}"
        sisa, longgar = sisa[sesuai[0] + 1 :], False
    assert longgar or not sisa, sisa
