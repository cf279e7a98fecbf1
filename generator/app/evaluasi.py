"""Use cases of the institutional evaluation: its form as a workbook, and the answers read back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.app.abk import Impor, unit_names
from generator.app.paths import Home, write_atomically
from generator.app.reimport import Data, Sasaran, joined_with
from generator.app.spreadsheet import open_workbook
from generator.content.aturan import load_aturan
from generator.content.load import load_berkas, load_dossier
from generator.content.names import shown
from generator.content.write import write_yaml
from generator.diagnostics import Span
from generator.export.evaluasi_template import template
from generator.intake.confined import confined
from generator.intake.evaluasi import Angket, Butir, Isian, read_evaluation
from generator.model.dossier import JenisDaerah
from generator.model.evaluasi import BerkasEvaluasi, InstrumenEvaluasi

KEPALA = "# Hasil impor jawaban evaluasi kelembagaan. Lengkapi tahun dan status sebelum dipakai.\n"


@dataclass(frozen=True, slots=True)
class Permintaan:
    """What is asked for: a dossier to compare with, what the workbook does not tell, the target."""

    dosir: str = ""
    tahun: str = ""
    status: str = ""
    sasaran: Path | None = None
    timpa: bool = False


def questionnaire(instrumen: InstrumenEvaluasi) -> Angket:
    """Return the statements and answers of an instrument."""
    return Angket(
        tuple(
            Butir(str(sub.id), number, " ".join(p.bunyi.split()), str(p.syarat))
            for sub in instrumen.subdimensi
            for number, p in enumerate(sub.pernyataan, start=1)
        ),
        tuple((str(j.singkatan), str(j.sebutan)) for j in instrumen.jawaban),
    )


def write_evaluation_form(home: Home, path: Path) -> Path:
    """Write the empty form and return its path."""
    rules = load_aturan(home.content, home.shipped)
    write_atomically(path, template(rules.kelembagaan), folders=False)
    return path


def import_evaluation(home: Home, path: Path, wanted: Permintaan) -> Impor:
    """Return the answers as ``evaluasi_kelembagaan.yaml``; raise DraftingError by every cell."""
    dossier = (
        load_dossier(home.content, wanted.dosir, shipped=home.shipped) if wanted.dosir else None
    )
    jenis = dossier.identitas.daerah.jenis if dossier else JenisDaerah.PROVINSI
    instrumen = load_aturan(home.content, home.shipped, jenis).kelembagaan
    book, digest = open_workbook(path)
    units = unit_names(dossier) if dossier else {}
    arguments = (book.data, book.name, book.kind, questionnaire(instrumen), units)
    sheets, notes = confined(Span(book.name), read_evaluation, *arguments)
    source = {"berkas": shown(path.name), "sha256": digest}
    entries = [_entry(wanted, instrumen, one, source) for one in sheets]
    target = Sasaran(
        wanted.sasaran,
        partial(load_berkas, shape=BerkasEvaluasi),
        ("kelembagaan", "kematangan"),
        wanted.timpa,
    )
    return Impor(KEPALA + write_yaml(joined_with(target, {"kelembagaan": entries}, KEPALA)), notes)


def _entry(
    wanted: Permintaan, instrumen: InstrumenEvaluasi, one: Isian, source: dict[str, str]
) -> Data:
    negative = {
        str(sub.id): [n for n, p in enumerate(sub.pernyataan, start=1) if p.negatif]
        for sub in instrumen.subdimensi
    }
    answers: list[Data] = [
        {
            "subdimensi": sub,
            "jawaban": list(given),
            **({"negatif": negative[sub]} if negative[sub] else {}),
        }
        for sub, given in one.jawaban.items()
    ]
    return {
        **({"unit": one.unit} if one.unit else {}),
        "tahun": wanted.tahun or one.tahun or "...",
        "lembar_kerja": [{**source, "lembar": [one.lembar]}],
        "status": wanted.status or "ingatan",
        "jawaban": answers,
    }
