"""What higher law has already ended, and what it wants to have in a Perda, against a draft.

Both lists are literal: a subject, the article, and the day or the form. A row holds from the day
of the law that brought it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.diagnostics import Diagnostic, galat, peringatan
from generator.model.dossier import Dossier
from generator.model.teks import Teks

TENGGANG = re.compile(
    r"\bpaling\s+(?:lambat|lama)\b|\bdalam\s+(?:jangka\s+)?waktu\b|\bsampai\s+dengan\s+tanggal\b"
    r"|\bmenyesuaikan\b",
    re.IGNORECASE,
)

PERTAMA = re.compile(r"\buntuk\s+(?:yang\s+)?pertama\s+kali(?:nya)?\b", re.IGNORECASE)
TIDAK_ADA = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Tenggat:
    """A time that a higher rule gave, and the day on which it ended.

    ``waktu`` are the words by which an item gives that time again, ``kecuali`` those of another.
    """

    hal: re.Pattern[str]
    kecuali: re.Pattern[str]
    dasar: str
    berakhir: date
    waktu: re.Pattern[str] = TENGGANG


TENGGAT = (
    Tenggat(
        # PP 72/2019 gave one year from its promulgation, 15 October 2019
        re.compile(r"\brumah\s+sakit\b", re.IGNORECASE),
        re.compile(
            r"\bperaturan\s+(?:gubernur|bupati|wali\s*kota)\b[^.;]*\bditetapkan", re.IGNORECASE
        ),
        "PP 18/2016 Pasal 121A dan Pasal 123A sebagaimana diubah dengan PP 72/2019",
        date(2020, 10, 15),
    ),
    Tenggat(
        # two years from 19 June 2016
        re.compile(r"\b(?:pusat\s+kesehatan\s+masyarakat|puskesmas)\b", re.IGNORECASE),
        TIDAK_ADA,
        "PP 18/2016 Pasal 121",
        date(2018, 6, 19),
    ),
    Tenggat(
        # two months for the mapping, six for the Perda and the heads, from 19 June 2016
        re.compile(r"\bpemetaan\b", re.IGNORECASE),
        TIDAK_ADA,
        "PP 18/2016 Pasal 124 ayat (1)",
        date(2016, 8, 19),
        PERTAMA,
    ),
    Tenggat(
        re.compile(r"\b(?:mengukuhkan|dikukuhkan|pengukuhan|pengisian\s+kepala)\b", re.IGNORECASE),
        TIDAK_ADA,
        "PP 18/2016 Pasal 124 ayat (2) dan ayat (4)",
        date(2016, 12, 19),
        PERTAMA,
    ),
)

SETIAP = re.compile("")
PERKADA = re.compile(r"\b(?:gubernur|bupati|wali\s*kota|keputusan)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class BentukWajib:
    """A matter that a higher rule wants to have in a regulation of a certain form.

    ``ke`` is what it may not be sent to, ``kecuali`` what may be sent there all the same.
    """

    pokok: re.Pattern[str]
    materi: re.Pattern[str]
    bentuk: str
    dasar: str
    ke: re.Pattern[str] = SETIAP
    kecuali: re.Pattern[str] = TIDAK_ADA


WAJIB = (
    BentukWajib(
        re.compile(r"\b(?:badan\s+penanggulangan\s+bencana|bpbd)\b", re.IGNORECASE),
        re.compile(
            r"\b(?:pembentukan|susunan|organisasi|tata\s+kerja|tugas|fungsi)\b", re.IGNORECASE
        ),
        "Peraturan Daerah",
        "PP 18/2016 Pasal 117 ayat (2)",
    ),
    BentukWajib(
        re.compile(
            r"\b(?:pembentukan|penggabungan|penghapusan|pemecahan|pembubaran)\s+(?:dan\s+susunan\s+)?"
            r"(?:perangkat\s+daerah|dinas|badan|inspektorat)\b",
            re.IGNORECASE,
        ),
        SETIAP,
        "Peraturan Daerah",
        "UU 23/2014 Pasal 212 ayat (1)",
        PERKADA,
    ),
    BentukWajib(
        re.compile(
            r"\b(?:pembentukan|penggabungan|penghapusan|pemecahan)\s+kecamatan\b", re.IGNORECASE
        ),
        SETIAP,
        "Peraturan Daerah",
        "UU 23/2014 Pasal 221 ayat (2)",
        PERKADA,
    ),
    BentukWajib(
        re.compile(r"\b(?:pajak|retribusi)\b", re.IGNORECASE),
        re.compile(
            r"\b(?:tarif|jenis|objek|subjek|dasar\s+pengenaan|saat\s+terutang|wilayah\s+pemungutan"
            r"|tingkat\s+penggunaan\s+jasa)\b",
            re.IGNORECASE,
        ),
        "Peraturan Daerah",
        "UU 1/2022 Pasal 94",
        PERKADA,
        re.compile(r"\b(?:peninjauan|ditinjau|tata\s+cara|pemanfaatan)\b", re.IGNORECASE),
    ),
)
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
        for satu in TENGGAT:
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
            for satu in WAJIB if m else ():
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
