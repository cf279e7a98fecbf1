"""How sure a fact is: the one vocabulary that every authored record shares."""

from __future__ import annotations

from enum import StrEnum


class StatusFakta(StrEnum):
    """How sure a fact or a text is; a final build takes only ``terkonfirmasi``."""

    TERKONFIRMASI = "terkonfirmasi"
    TERBACA = "terbaca"
    TURUNAN = "turunan"
    INGATAN = "ingatan"
    ILUSTRATIF = "ilustratif"
    REKONSTRUKSI = "rekonstruksi"
