"""What higher law has already ended, and what it wants to have in a Perda, against a draft.

Both lists are literal and stand in ``perintah.toml``: a subject, the article, and the day or the
form. A row holds from the day of the law that brought it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from generator.diagnostics import Diagnostic, galat, peringatan
from generator.model.dossier import Dossier
from generator.model.teks import Teks

TABLE = Path(__file__).with_name("perintah.toml")
SETIAP, TIDAK_ADA = re.compile(""), re.compile(r"(?!)")
DI_ANTARA = r"\b[^.;]*\b"  # what may stand between two phrases of a sentence


@dataclass(frozen=True, slots=True)
class Tenggat:
    """A time that a higher rule gave, and the day on which it ended.

    ``waktu`` are the words by which an item gives that time again, ``kecuali`` those of another.
    """

    hal: re.Pattern[str]
    waktu: re.Pattern[str]
    kecuali: re.Pattern[str]
    dasar: str
    berakhir: date


@dataclass(frozen=True, slots=True)
class BentukWajib:
    """A matter that a higher rule wants to have in a regulation of a certain form.

    ``ke`` is what it may not be sent to, ``kecuali`` what may be sent there all the same.
    """

    pokok: re.Pattern[str]
    materi: re.Pattern[str]
    ke: re.Pattern[str]
    kecuali: re.Pattern[str]
    bentuk: str
    dasar: str


def phrases(frasa: Sequence[str], tanpa: re.Pattern[str] = SETIAP) -> re.Pattern[str]:
    """Return what finds one of the phrases: ``a/b`` is either word, ``...`` the words between.

    Without phrases it is ``tanpa``.
    """
    if not frasa:
        return tanpa
    return re.compile(rf"\b(?:{'|'.join(map(_phrase, frasa))})\b", re.IGNORECASE)


def _phrase(frasa: str) -> str:
    return DI_ANTARA.join(
        r"\s+".join(rf"(?:{'|'.join(map(re.escape, kata.split('/')))})" for kata in bagian.split())
        for bagian in frasa.split(" ... ")
    )


@cache
def ended() -> tuple[Tenggat, ...]:
    """Return the times that higher rules gave, in the order of the table."""
    table = _table()
    return tuple(
        Tenggat(
            phrases(row["hal"]),
            phrases(row.get("waktu", table["kata"]["waktu"])),
            phrases(row.get("kecuali", ()), TIDAK_ADA),
            row["dasar"],
            row["berakhir"],
        )
        for row in table["tenggat"]
    )


@cache
def wanted() -> tuple[BentukWajib, ...]:
    """Return what higher rules want in a form, in the order of the table."""
    return tuple(
        BentukWajib(
            phrases(row["pokok"]),
            phrases(row.get("materi", ())),
            phrases(row.get("ke", ())),
            phrases(row.get("kecuali", ()), TIDAK_ADA),
            row["bentuk"],
            row["dasar"],
        )
        for row in _table()["wajib"]
    )


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))


DIALIHKAN = re.compile(
    r"\b(?:diatur|ditetapkan|dilaksanakan|dibentuk)\s+"
    r"(?:lebih\s+lanjut\s+)?(?P<ke>(?:sesuai\s+dengan|berdasarkan|menurut|dengan|dalam)\s+(?:ketentuan\s+)?"
    r"(?:peraturan\s+perundang-undangan|peraturan\s+(?:gubernur|bupati|wali\s*kota|menteri)"
    r"|keputusan\s+\w+))",
    re.IGNORECASE,
)


def ended_terms(dossier: Dossier) -> Iterator[Diagnostic]:
    """K73: Pasal II gives a time that a higher rule has already ended."""
    for butir in (*(b.teks for b in dossier.peralihan), *dossier.identitas.pasal_ii):
        kata = " ".join(str(butir).split())
        for satu in ended():
            lewat = satu.berakhir < dossier.identitas.tanggal_acuan
            m = satu.waktu.search(kata)
            if lewat and m and satu.hal.search(kata) and not satu.kecuali.search(kata):
                message = (
                    f'Pasal II memberi waktu ("{m[0]}") yang menurut {satu.dasar} telah berakhir '
                    f"{satu.berakhir.isoformat()}"
                )
                yield galat(
                    butir.span, "K73", message, "hapus waktu itu; ketentuan baru berlaku seketika"
                )


def wanted_form(dossier: Dossier) -> Iterator[Diagnostic]:
    """K74: a norm sends elsewhere what a higher rule wants to have in a Perda."""
    for op in dossier.operasi:
        for kalimat in _sentences(op.teks):
            m = DIALIHKAN.search(kalimat)
            for satu in wanted() if m else ():
                if m and satu.ke.search(m["ke"]) and _concerns(satu, kalimat):
                    message = (
                        f'perubahan {op.alamat} menyerahkan kepada "{m["ke"]}" yang menurut '
                        f"{satu.dasar} diatur dengan {satu.bentuk}"
                    )
                    yield peringatan(op.asal, "K74", message, f"rujuk {satu.bentuk}")


def _concerns(satu: BentukWajib, kalimat: str) -> bool:
    return bool(
        satu.pokok.search(kalimat)
        and satu.materi.search(kalimat)
        and not satu.kecuali.search(kalimat)
    )


def _sentences(teks: Teks) -> list[str]:
    return [" ".join(satu.split()) for satu in re.split(r"[;.]\s|\n\s*\(\d", str(teks))]
