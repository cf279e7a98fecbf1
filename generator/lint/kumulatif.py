"""Checks of the word that joins a list of which all is meant: what a paper contains, a duty."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.law.tree import TABULASI
from generator.lint.naskah import Hit, Naskah, Petikan

# "memuat paling sedikit:", "dilengkapi dengan:", "mempunyai tugas:": all items are meant (angka 88)
SEMUANYA = re.compile(
    r"\b(?:memuat|berisi(?:kan)?|mencantumkan|melampirkan|dilampiri|dilengkapi|bertujuan"
    r"|mempunyai tugas|bertugas"
    r"|(?:menyelenggarakan|mempunyai) fungsi|berasaskan|berdasarkan asas|berlandaskan)"
    r"(?: (?:paling sedikit|paling kurang|sekurang-kurangnya|dengan|untuk|atas|pada|informasi"
    r"|keterangan|data|tentang"
    r"|mengenai|ketentuan|memuat))*\s*:?\s*$"
)
PILIHAN = re.compile(
    r"\b(?:salah satu|sesuai dengan|apabila|jika|dalam hal|dapat)\b", re.IGNORECASE
)
ATAU = re.compile(r"(?<![\w/])(?P<k>atau)\s*$")


def joined_as_meant(naskah: Naskah) -> Iterator[Hit]:
    """F312: a list of all that a paper holds, or an office does, is not joined by atau."""
    for satu in naskah.norma if naskah.luar else ():
        butir = [a for a in satu.satuan.anak if a.jenis in TABULASI and not a.dihapus]
        kalimat = satu.satuan.kalimat
        if len(butir) < 2 or not SEMUANYA.search(kalimat) or PILIHAN.search(kalimat):
            continue
        m = ATAU.search(butir[-2].kalimat)
        if m:
            label = f"{satu.label} {butir[-2].jenis} {butir[-2].nomor}"
            p = Petikan(satu.utama.bagian, label, butir[-2].kalimat, butir[-2].asal)
            yield Hit(p, "rincian ini kumulatif, sehingga kata penghubungnya “dan”", *m.span("k"))
