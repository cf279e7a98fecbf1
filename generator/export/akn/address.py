"""Addresses of regulations: ``/akn/id-bt/act/perda/2016/8`` (Akoma Ntoso Naming Convention 1.0)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from generator.model.kode_daerah import NEGARA
from generator.model.peraturan import BENTUK, JenisPeraturan

LANGUAGE = "ind"  # ISO 639-2
NO_NUMBER = "nn"


@dataclass(frozen=True, slots=True)
class Work:
    """A regulation as a work, and one of its texts: that of a day.

    ``actor`` is the agency where the kind alone does not tell it (Peraturan Menteri Pertanian);
    ``exact`` tells that ``day`` is the day of the text, else only its year is known; ``amended`` is
    the day from which a consolidated text reads as it does.
    """

    jenis: JenisPeraturan
    year: str
    number: str
    name: str
    maker: str
    day: date
    country: str = NEGARA
    actor: str = ""
    draft: bool = False
    exact: bool = True
    amended: date | None = None

    @property
    def document(self) -> str:
        """Return what it is: a bill until it is enacted."""
        return "bill" if self.draft else "act"

    @property
    def uri(self) -> str:
        """Return the address of the work."""
        return address(
            self.country, self.jenis, self.year, self.number, actor=self.actor, kind=self.document
        )

    @property
    def expression(self) -> str:
        """Return the address of this text of it."""
        return f"{self.uri}/{LANGUAGE}@{(self.amended or self.day).isoformat()}"


def address(
    country: str,
    jenis: JenisPeraturan,
    year: str,
    number: str,
    *,
    actor: str = "",
    kind: str = "act",
) -> str:
    """Return the address of a regulation; one without a number is ``nn``."""
    parts = ["/akn", country, kind, jenis.value, *([slug(actor)] if actor else [])]
    return "/".join((*parts, year, slug(number) or NO_NUMBER))


def slug(words: str) -> str:
    """Return words as a part of an address: ``188/PMK.07/2021`` is ``188-pmk.07-2021``."""
    return re.sub(r"[^a-z0-9.]+", "-", words.casefold()).strip("-.")


def needs_actor(jenis: JenisPeraturan) -> bool:
    """Return whether its kind leaves open which ministry or agency made a regulation."""
    return BENTUK[jenis].instansi and BENTUK[jenis].daerah is None
