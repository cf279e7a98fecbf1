"""The form of regulation that a new dossier has: its words in the skeletons of a Perda."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.diagnostics import NOWHERE, DraftingError, galat
from generator.model.daerah import Daerah, JenisDaerah
from generator.model.dossier import JenisRancangan
from generator.model.draft import makes, usual_form
from generator.model.kekhususan import Kekhususan
from generator.model.peraturan import BENTUK, JenisPeraturan

PERDA = BENTUK[JenisPeraturan.PERDA].nama
OTHERS = "evaluasi_peraturan.yaml"  # what it says of a Perda is what other laws say
EXPLAINED = re.compile(r"^penjelasan_umum: \|\n(?:  .*\n?)+", re.MULTILINE)
SUPPLEMENT = re.compile(r"^  tambahan: .*\n", re.MULTILINE)
IMPLEMENTING = "dossier_perkada_baru"  # what such a draft has instead, in its own words


@dataclass(frozen=True, slots=True)
class Wadah:
    """What a new dossier is about: its region, its kind of draft and its form."""

    daerah: Daerah
    macam: JenisRancangan
    bentuk: JenisPeraturan

    @property
    def baris(self) -> str:
        """Return the line of ``dossier.yaml``; an amendment has the form of what it amends."""
        inferred = self.bentuk is usual_form(self.daerah)
        return (
            "" if inferred or self.macam is not JenisRancangan.BARU else f"bentuk: {self.bentuk}\n"
        )

    @property
    def folder(self) -> str:
        """Return the templates that only its form has; a new Perkada implements (L2-27)."""
        baru = self.macam is JenisRancangan.BARU
        return IMPLEMENTING if baru and not BENTUK[self.bentuk].bersama else ""

    def worded(self, text: str, name: str) -> str:
        """Return a text of the skeleton in the words of the form."""
        bentuk = BENTUK[self.bentuk]
        own = f"{PERDA} ini" if name.endswith(OTHERS) else PERDA
        text = text.replace(own, own.replace(PERDA, bentuk.nama))
        text = text.replace("jenis: perda\n", f"jenis: {self.bentuk}\n")
        return text if bentuk.bersama else self._sendiri(text, name)

    def _sendiri(self, text: str, name: str) -> str:
        """Return what a regulation of the head of a region has: Berita Daerah, one reason."""
        text = EXPLAINED.sub("", text).replace("Lembaran Daerah", "Berita Daerah")
        if name == "pustaka.yaml":
            text = SUPPLEMENT.sub("", text.replace("  jenis: LD\n", "  jenis: BD\n"))
            bare = f"instansi: {self.daerah.nama}\n"  # Peraturan Bupati Lebak
            return text.replace(f"instansi: {self.daerah.sebutan}\n", bare)
        return text


def form_of(daerah: Daerah, asked: str, *, institutions: bool) -> JenisPeraturan:
    """Return the form that is asked for, or the usual one; raise S45 where the region has none.

    The units of the province of Yogyakarta are set by a Perdais (UU 13/2012 Pasal 30 ayat (2)).
    """
    diy = daerah.sifat is Kekhususan.YOGYAKARTA and daerah.jenis is JenisDaerah.PROVINSI
    usual = JenisPeraturan.PERDAIS if institutions and diy else usual_form(daerah)
    form = JenisPeraturan(asked) if asked else usual
    if not makes(form, daerah):
        made = " atau ".join(b.nama for j, b in BENTUK.items() if makes(j, daerah))
        message = f"{daerah.sebutan} tidak membentuk {BENTUK[form].nama}."
        raise DraftingError([galat(NOWHERE, "S45", message, f"Yang dapat dibentuk: {made}.")])
    return form
