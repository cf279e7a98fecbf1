"""What an enacted amendment changes, read from its sentences, for its file of Akoma Ntoso."""

from __future__ import annotations

from datetime import date

from generator.diagnostics import Diagnostic, Severity, Span
from generator.export.akn.address import Work, needs_actor
from generator.export.akn.meta import Step
from generator.export.akn.write import Change, items_written
from generator.law.engine.base import named_base
from generator.law.reader.instruction import has_verb
from generator.law.sentence.read_back import read_back
from generator.model.kode_daerah import NEGARA
from generator.model.peraturan import BENTUK, JenisPeraturan
from generator.model.satuan import Peraturan
from generator.model.sitasi import NAMA


def enacted_change(
    law: Peraturan, work: Work, where: Span
) -> tuple[Change | None, tuple[Diagnostic, ...]]:
    """Return what an enacted amendment does to the law that it names, read from its sentences."""
    cited = named_base(law)
    jenis, actor = kind_named(cited.bentuk) if cited else (None, "")
    if cited is None or jenis is None or (needs_actor(jenis) and not actor):
        return None, ()
    steps: list[Step] = []
    unread: list[str] = []
    written = items_written(law)
    for item in law.butir:
        if not has_verb(item.kalimat):
            continue
        known = (item.pasal, item.nomor) in written
        read = read_back(item.kalimat).operasi if known else ()
        steps += (Step(op, (item.pasal, item.nomor)) for op in read)
        unread += [] if read else [f"Pasal {item.pasal} {item.nomor}".strip()]
    country = work.country if BENTUK[jenis].daerah is not None else NEGARA
    base = Work(
        *(jenis, cited.tahun, cited.nomor, cited.lengkap, work.maker),
        day=date(int(cited.tahun), 1, 1),
        country=country,
        actor=actor if needs_actor(jenis) else "",
        exact=False,
    )
    told = (_unread(where, unread),) if unread else ()
    return (Change(tuple(steps), base, enacted=True) if steps else None), told


def _unread(where: Span, items: list[str]) -> Diagnostic:
    named = ", ".join(items)
    message = f"{len(items)} butir tidak terbaca sebagai operasi dan tidak dicatat: {named}."
    hint = "Kalimat dan kutipannya tetap tertulis; catat perubahannya dalam berkas bila perlu."
    return Diagnostic(where, Severity.PETUNJUK, "S136", message, hint)


def kind_named(bentuk: str) -> tuple[JenisPeraturan | None, str]:
    """Return the kind that a title names, and what stands behind it: the agency or the region."""
    low = bentuk.casefold()
    fits = [name for name in NAMA if low == name or low.startswith(f"{name} ")]
    if fits:
        name = max(fits, key=len)
        return NAMA[name], bentuk[len(name) :].strip()
    if low.startswith("peraturan "):
        return JenisPeraturan.PERBAN, bentuk.partition(" ")[2]
    return None, ""
