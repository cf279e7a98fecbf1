"""What an author wrote that no document of the dossier uses: told, never in the way."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.files import NARASI, PELENGKAP
from generator.diagnostics import Diagnostic, Severity, Span, peringatan
from generator.model.dossier import Dossier
from generator.model.teks import Teks
from generator.model.unsur_kajian import KAJIAN, unsur_dari


def unused(dossier: Dossier) -> Iterator[Diagnostic]:
    """Yield an S120 a file that no document uses, one for all narratives of a document."""
    narratives: dict[str, list[Teks]] = {}
    for name in dossier.tidak_dipakai:
        if document := _document(name):
            narratives.setdefault(document, []).append(name)
        else:
            yield _hint(name.span, f'Berkas "{name}" tidak dipakai.', _way(name, dossier))
    for document, names in narratives.items():
        what = f"{len(names)} narasi tidak dipakai ({names[0].rpartition('/')[2]} dan seterusnya)."
        way = f"Tambahkan {document} pada dokumen di dossier.yaml bila hendak dibuat."
        yield _hint(names[0].span, what, way)
    yield from _reasons(dossier)
    for satu in dossier.tidak_dicetak:
        jenis, _, nama = satu.partition(" ")
        unsur = unsur_dari(f"{jenis}-{nama}")
        kajian = ", ".join((*dossier.kajian, unsur))
        message = f'{jenis.capitalize()} "{nama}" tidak dicetak: {unsur} tidak termasuk kajian.'
        hint = f'Hapus baris ini, atau tulis "kajian: [{kajian}]" di dossier.yaml.'
        yield peringatan(satu.span, "S123", message, hint)


def _reasons(dossier: Dossier) -> Iterator[Diagnostic]:
    """Yield an S121 where changes name findings and there is none, which no document asks for."""
    if dossier.temuan:
        return
    for entri in dossier.operasi:
        for id_ in entri.karena[:1]:
            message = f'Temuan "{id_}" disebut pada karena, tetapi dosir ini tanpa folder temuan.'
            hint = "Dokumen yang dibuat tidak memerlukannya; hapus karena, atau tulis temuannya."
            yield _hint(id_.span, message, hint, "S121")
            return


def _document(name: str) -> str:
    """Return the document that a narrative belongs to."""
    stem = name.rpartition("/")[2].removesuffix(".md")
    return next((satu for satu, isi in {**NARASI, **PELENGKAP}.items() if stem in isi), "")


def _way(name: str, dossier: Dossier) -> str:
    """Return how a file would come to be used."""
    blok = next((b for b, satu in KAJIAN.items() if name in satu.semua_berkas), "")
    if not blok:
        return "Tambahkan naskah-akademik pada dokumen di dossier.yaml bila hendak dibuat."
    kajian = ", ".join((*dossier.kajian, blok))
    return f'Tulis "kajian: [{kajian}]" di dossier.yaml bila hendak dimuat dalam naskah.'


def _hint(span: Span, message: str, hint: str, code: str = "S120") -> Diagnostic:
    return Diagnostic(span, Severity.PETUNJUK, code, message, hint)
