"""What keeps a draft from being final: facts and texts not confirmed, gates not met."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.diagnostics import NOWHERE, Diagnostic, Severity, galat, peringatan
from generator.kelembagaan.hasil import Analisis
from generator.model.belum_diisi import LENGKAPI, TANDA, unfilled
from generator.model.dossier import Dossier
from generator.model.draft import form_of
from generator.model.kepastian import unconfirmed_of
from generator.model.teks import Entri

LABELS = ("id", "nama", "judul", "uraian", "teks", "peraturan")


def unconfirmed(dossier: Dossier) -> tuple[Diagnostic, ...]:
    """Return one S90 a record that is not confirmed, and one S92 a gate that is not met.

    And an S140 for each entry that is not filled in, an R10 for each remark and an S161 for each
    input of the public without an answer, an S72 when the region is invented.
    """
    daerah = dossier.identitas.daerah
    message = f"{daerah.sebutan} adalah daerah rekaan; dosir ini hanya untuk peragaan"
    hint = "naskah final hanya untuk daerah yang nyata"
    rekaan = (galat(daerah.asal, "S72", message, hint),) if daerah.rekaan else ()
    own = (*rekaan, *_form(dossier), *_unconfirmed(dossier), *_awaited(dossier))
    return (*own, *_unanswered(dossier), *_unheard(dossier), *_unfilled(dossier))


def _unconfirmed(dossier: Dossier) -> Iterator[Diagnostic]:
    hint = "pastikan pada sumber resmi (JDIH), lalu ubah status menjadi terkonfirmasi"
    for entry, status in unconfirmed_of(dossier):
        yield galat(entry.asal, "S90", f"{_label(entry)} berstatus {status}", hint)


def _awaited(dossier: Dossier) -> Iterator[Diagnostic]:
    for gate in dossier.gerbang_ditunggu:
        tahap = gate.batas.sebutan
        hint = f"peroleh dari {gate.dari} paling lambat pada {tahap}, lalu isi terpenuhi"
        yield galat(gate.asal, "S92", f"gerbang {gate.id} belum terpenuhi: {gate.bukti}", hint)


def _unanswered(dossier: Dossier) -> Iterator[Diagnostic]:
    for remark in dossier.catatan:
        if not remark.terjawab:
            message = f"catatan {remark.id} dari {remark.penelaah} belum ditanggapi"
            yield galat(remark.id.span, "R10", message, "tulis putusan dan alasannya")


def _unheard(dossier: Dossier) -> Iterator[Diagnostic]:
    for masukan in dossier.partisipasi.masukan if dossier.partisipasi else ():
        if not (masukan.terjawab or masukan.catatan):
            message = f"masukan {masukan.id} dari {masukan.dari} belum dijawab"
            hint = "tulis putusan, jawaban, dan siapa yang memutuskan dalam partisipasi.yaml"
            yield galat(masukan.id.span, "S161", message, hint)


def _unfilled(dossier: Dossier) -> Iterator[Diagnostic]:
    for text in unfilled(dossier, TANDA, LENGKAPI):
        message = f"belum diisi: {' '.join(text.replace(TANDA, '').split())[:90]}"
        yield galat(text.span, "S140", message, "tulis isinya di tempat tanda itu")


def behind_the_gate(dossier: Dossier, found: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return an S166 and what was found, for a text that says the gate is behind it.

    A number, a day or a signature may stand only under a text all of whose facts are confirmed.
    """
    tahap = dossier.tahap
    if not found or tahap is None:
        return ()
    message = f'Keadaan "{tahap.keadaan_teks}" melewati naskah final, {len(found)} hal belum pasti.'
    hint = "penuhi semua yang disebut, atau kembalikan keadaan_teks"
    return (galat(tahap.asal, "S166", message, hint), *found)


def unsettled(analisis: Analisis) -> tuple[Diagnostic, ...]:
    """Return an S160 for every type that rests on a law which contradicts itself (K87)."""
    return tuple(
        galat(d.span, "S160", d.message, d.hint) for d in analisis.temuan if d.code == "K87"
    )


def _form(dossier: Dossier) -> tuple[Diagnostic, ...]:
    """Return one S104 for what of the form of a special region nobody has held against a source."""
    hint = "cocokkan dengan peraturan daerah itu yang sudah diundangkan"
    asal = dossier.identitas.daerah.asal
    return tuple(
        galat(asal, "S104", f"bentuk rancangan belum pasti: {satu}", hint)
        for satu in form_of(dossier).belum_pasti
    )


def warned(found: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return an S91 when a final draft comes out with findings that nobody waived."""
    left = sum(d.severity is not Severity.GALAT for d in found)
    if not left:
        return ()
    what = f"naskah final terbit dengan {left} peringatan atau petunjuk yang tidak dikecualikan"
    hint = "perbaiki, atau kecualikan dengan alasan (pengecualian) dalam dossier.yaml"
    return (peringatan(NOWHERE, "S91", what, hint),)


def _label(entry: Entri) -> str:
    """Return the words by which an author knows a record, cut to a line."""
    words = next((str(getattr(entry, n)) for n in LABELS if getattr(entry, n, "")), "catatan ini")
    line = " ".join(words.split())
    return f"“{line[:70]}…”" if len(line) > 71 else f"“{line}”"
