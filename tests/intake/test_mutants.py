"""Bytes of DOCX, XLSX and PDF changed at random (seeded): read or refused, no fault of ours."""

from __future__ import annotations

import io
import random
import zipfile

import pytest
from berkas_luar import docx, packed, xlsx
from test_pdf import PAGES, pdf
from test_workbook import PART, TASKS, sheet

from generator.app.import_law import read_law
from generator.diagnostics import DraftingError
from generator.intake.abk import read_abk
from generator.intake.docx import read_docx
from generator.intake.outside import sniff
from generator.intake.pdf import read_pdf

WHOLE = {"docx": docx(), "xlsx": xlsx({PART: sheet(TASKS)}), "pdf": pdf(PAGES)}
EDGES = (b"\0\0\0\0", b"\xff\xff\xff\xff", b"9999", b"-1  ")


def mutant(chance: random.Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        at = chance.randrange(len(changed))
        match chance.randrange(4):
            case 0:
                changed[at] ^= 1 << chance.randrange(8)
            case 1:
                del changed[at : at + min(chance.randrange(1, 40), len(changed) - 1)]
            case 2:
                changed[at:at] = changed[max(0, at - 30) : at]
            case _:
                changed[at : at + 4] = chance.choice(EDGES)
    return bytes(changed)


def mutant_inside(chance: random.Random, data: bytes) -> bytes:
    """A package that is whole, with one part changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts: dict[str, str | bytes | None] = {n: archive.read(n) for n in archive.namelist()}
        name = chance.choice(sorted(parts))
        parts[name] = mutant(chance, archive.read(name))
    return packed(parts)


@pytest.mark.filterwarnings("ignore::UserWarning")
@pytest.mark.parametrize("kind", WHOLE)
def test_a_changed_file_is_read_or_refused(kind: str) -> None:
    for seed in range(60):
        chance = random.Random(seed)  # no secret: the same mutants every time
        change = mutant_inside if kind != "pdf" and seed % 2 else mutant
        data = change(chance, WHOLE[kind])
        sniff(data)
        try:
            if kind == "xlsx":
                read_abk(data, "x")
            else:
                read_law((read_docx if kind == "docx" else read_pdf)(data, "x")[0])
        except DraftingError:
            continue
