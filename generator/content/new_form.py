"""The form of regulation that a new dossier has: its words in the skeletons of a Perda."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.diagnostics import DraftingError, Span, galat
from generator.model.daerah import Daerah, JenisDaerah
from generator.model.dossier import JenisRancangan
from generator.model.draft import makes, usual_form
from generator.model.kekhususan import Kekhususan
from generator.model.peraturan import BENTUK, JenisPeraturan

if TYPE_CHECKING:
    from generator.content.new import Permintaan

PERDA = BENTUK[JenisPeraturan.PERDA].nama
OTHERS = "evaluasi_peraturan.yaml"  # what it says of a Perda is what other laws say
EXPLAINED = re.compile(r"^penjelasan_umum: \|\n(?:  .*\n?)+", re.MULTILINE)
SUPPLEMENT = re.compile(r"^  tambahan: .*\n", re.MULTILINE)
CONSIDERED = re.compile(r"^  - unsur: (?:filosofis|sosiologis)\n    teks: .*\n", re.MULTILINE)
ORDERED = "  # Peraturan pelaksanaan: satu pertimbangan, yaitu ketentuan yang mendelegasikan.\n"
DELEGATED = (
    "bahwa untuk melaksanakan ketentuan [Lengkapi: Pasal dan Peraturan Daerah yang mendelegasikan]"
)


def region_of(asked: Permintaan) -> Daerah:
    """Return the region of a new dossier."""
    told = {"jenis": asked.jenis, "nama": asked.nama, "ibu_kota": asked.ibu_kota}
    return Daerah.model_validate({**told, "provinsi": asked.provinsi})


def form_of(asked: Permintaan, institutions: bool) -> JenisPeraturan:
    """Return the form that is asked for, or the usual one; raise S45 where the region has none.

    The units of the province of Yogyakarta are set by a Perdais (UU 13/2012 Pasal 30 ayat (2)).
    """
    daerah = region_of(asked)
    diy = daerah.sifat is Kekhususan.YOGYAKARTA and daerah.jenis is JenisDaerah.PROVINSI
    usual = JenisPeraturan.PERDAIS if institutions and diy else usual_form(daerah)
    form = JenisPeraturan(asked.bentuk) if asked.bentuk else usual
    if not makes(form, daerah):
        made = " atau ".join(b.nama for j, b in BENTUK.items() if makes(j, daerah))
        message = f"{daerah.sebutan} tidak membentuk {BENTUK[form].nama}."
        raise DraftingError([galat(Span(asked.slug), "S45", message, f"Yang dapat: {made}.")])
    return form


def form_line(asked: Permintaan, form: JenisPeraturan) -> str:
    """Return the line of ``dossier.yaml``; an amendment has the form of what it amends."""
    inferred = asked.macam is not JenisRancangan.BARU or form is usual_form(region_of(asked))
    return "" if inferred else f"bentuk: {form}\n"


def in_form(text: str, name: str, form: JenisPeraturan, asked: Permintaan) -> str:
    """Return a text of the skeleton in the words of a form."""
    bentuk = BENTUK[form]
    own = f"{PERDA} ini" if name.endswith(OTHERS) else PERDA
    text = text.replace(own, own.replace(PERDA, bentuk.nama))
    text = text.replace("jenis: perda\n", f"jenis: {form}\n")
    if bentuk.bersama:
        return text
    return _without_assembly(text, name, asked)


def _without_assembly(text: str, name: str, asked: Permintaan) -> str:
    """Return what a regulation of the head of a region alone has: Berita Daerah, one reason."""
    text = EXPLAINED.sub("", text)
    if name == "pustaka.yaml":
        text = SUPPLEMENT.sub("", text.replace("  jenis: LD\n", "  jenis: BD\n"))
        return text.replace(f"instansi: {region_of(asked).sebutan}\n", f"instansi: {asked.nama}\n")
    if name == "konsiderans.yaml" and asked.macam is JenisRancangan.BARU:
        text = CONSIDERED.sub("", text).replace("menimbang:\n", f"menimbang:\n{ORDERED}")
        return text.replace("bahwa [Lengkapi: masalah hukum yang hendak diatasi]", DELEGATED)
    return text
