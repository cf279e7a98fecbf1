"""An instruction whose changes are listed below it is read as the one sentence that it is.

``Ketentuan Pasal 1 diubah sebagai berikut: a. di antara angka 2 dan angka 3 disisipkan ...;
b. angka 8 dihapus; dan c. angka 11 diubah, sehingga Pasal 1 berbunyi sebagai berikut: ...``
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile

from generator.law.reader.instruction import names_change
from generator.model.satuan import Jenis, Satuan

KEPALA = re.compile(
    r"(?P<hal>\W*(?:Ketentuan\s+)?(?:Pasal|Lampiran|BAB|Bab)\b.{0,80}?),?\s+"
    r"(?:di\s?ubah|mengalami\s+perubahan)(?:\s+dengan\s+rincian)?\s+sebagai\s+berikut\s*:\s*\Z",
    re.DOTALL,
)
BERBUNYI = re.compile(
    r",?\s*(?:\b(?:sehingga|yang|dan)\b[^;:]*)?\b(?:berbunyi|dibaca)\b[^;:]*:?\s*\Z", re.IGNORECASE
)
EKOR = re.compile(r"[\s,;.]*(?:\b(?:dan|serta))?[\s,;.]*\Z")


def as_one_sentence(butir: Satuan) -> Satuan:
    """Return an item with the changes listed below it in its sentence, and what they restate."""
    kepala = KEPALA.match(butir.kalimat)
    if kepala is None:
        return butir
    rinci = list(takewhile(_is_change, butir.anak))
    if len(rinci) < 2 or any(satu.jenis is not rinci[0].jenis for satu in rinci):
        return butir
    ucapan = "; ".join(EKOR.sub("", BERBUNYI.sub("", satu.kalimat)) for satu in rinci)
    teks = tuple(anak for satu in rinci for anak in satu.anak)
    return replace(
        butir,
        kalimat=f"{kepala['hal']} {ucapan}, sehingga berbunyi sebagai berikut:",
        anak=(*teks, *butir.anak[len(rinci) :]),
    )


def _is_change(satu: Satuan) -> bool:
    listed = satu.jenis in (Jenis.HURUF, Jenis.ANGKA, Jenis.SUBHURUF, Jenis.SUBANGKA)
    return listed and names_change(satu.kalimat)
