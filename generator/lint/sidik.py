"""Fingerprints of findings, the same wherever the lines of a file have moved to."""

from __future__ import annotations

import hashlib
import re

from generator.lint.pengecualian import Temu

HALAMAN = re.compile(r" \(hlm\. \d+\)\Z")


def sidik(temu: Temu) -> str:
    """Return a short hash of code, file name, place in the law, and the words that are wrong.

    No line number, no severity, no wording of ours: none of these make a finding a new one.
    """
    berkas = HALAMAN.sub("", temu.diagnostic.span.path).rpartition("/")[2]
    kutipan = " ".join((temu.kutipan or temu.diagnostic.message).split()).casefold()
    isi = "\x1f".join((temu.diagnostic.code, berkas, temu.label, kutipan))
    return hashlib.sha256(isi.encode()).hexdigest()[:16]
