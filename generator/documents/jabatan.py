"""Who signs for a unit: the office of a person, as a unit signs nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

# What a unit is called, and the one who leads it; the first that fits (PP 18/2016: a biro, dinas
# or badan is led by its head, the inspectorate by the inspector, a secretariat by its secretary).
PEMIMPIN: Sequence[tuple[str, str]] = (
    (r"(?=(?:Komisi|Gabungan Komisi|Bapemperda|Badan Pembentukan|Panitia Khusus)\b)", "Ketua "),
    (r"(?=DPRD|Dewan Perwakilan Rakyat)", "Pimpinan "),
    (r"(?=Biro|Bagian|Dinas|Badan|Bidang|Kantor|Satuan|UPTD?\b)", "Kepala "),
    (r"Inspektorat\b", "Inspektur"),
    (r"Sekretariat\b", "Sekretaris"),
    (r"Kecamatan\b", "Camat"),
    (r"Kelurahan\b", "Lurah"),
)


def signer_of(unit: str) -> str:
    """Return the office that signs for a unit; what is an office already stays as it is."""
    for pola, jabatan in PEMIMPIN:
        if m := re.match(pola, unit):
            return f"{jabatan}{unit[m.end() :]}"
    return unit
