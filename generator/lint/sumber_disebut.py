"""What a sentence says of the work that it cites, held to the record of the library."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.lint.naskah import Bagian, Hit, Naskah, Petikan

KARYA = (
    r"(?:[Pp]enelitian|[Kk]ajian|[Ss]tudi|[Ll]aporan|[Bb]uku|[Bb]erita|[Pp]emberitaan|[Aa]rtikel|[Ss]urvei"
    r"|[Jj]urnal|[Tt]ulisan|[Dd]isertasi|[Tt]esis)"
)
TAHUN_KARYA = re.compile(
    rf"\b{KARYA}\s+(?:[\w-]+\s+){{0,3}}?(?:yang\s+)?(?:terbit\s+|diterbitkan\s+)?(?:pada\s+)?tahun\s+"
    r"(?P<tahun>(?:19|20)\d\d)\b(?!\s*(?:sampai|hingga|[-–]))"
    r"|\b[A-Z][a-z]{2,}\s+\((?P<kurung>(?:19|20)\d\d)\)"
)


def cited_as_recorded(naskah: Naskah) -> Iterator[Hit]:
    """N47: a work is given the year that it has in the library."""
    karya = naskah.dossier.pustaka.literatur if naskah.dossier else {}
    for satu in naskah.kalimat:
        tahun = {str(karya[k].tahun) for k in satu.kutipan if k in karya}
        if not tahun or len(satu.kutipan) != len([k for k in satu.kutipan if k in karya]):
            continue
        for m in TAHUN_KARYA.finditer(satu.teks):
            disebut = m["tahun"] or m["kurung"]
            if all(t.isdigit() for t in tahun) and disebut not in tahun:
                petikan = Petikan(Bagian.NARASI, satu.narasi, satu.awal, satu.asal)
                nyata = ", ".join(sorted(tahun))
                pesan = f"“{m[0]}”, sedangkan sumber yang dirujuk bertahun {nyata}"
                yield Hit(petikan, pesan, 0, len(satu.awal))
