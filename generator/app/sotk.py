"""``naskah sotk``: the text of a regulation on the organisation of units, from their trees."""

from __future__ import annotations

import re
from pathlib import Path

from generator.app.paths import Home, write_atomically
from generator.content.load import load_dossier
from generator.content.splice import with_block
from generator.content.write import write_yaml
from generator.diagnostics import Diagnostic, DraftingError, galat
from generator.documents.environment import Templates
from generator.documents.ranperkada_sotk import TeksSotk, text_of
from generator.kelembagaan.sotk import stands_alone
from generator.model.belum_diisi import TANDA
from generator.model.dossier import BerkasBaru, Dossier

BERKAS = "rancangan.yaml"
KERANGKA = ("[Lengkapi", TANDA)  # what nobody has written yet may be written over
BAGAN = "[[gambar:bagan-sotk]]"
BAB = re.compile(r"^BAB [IVXLC]+$", re.MULTILINE)


def write_sotk(home: Home, slug: str, *, replace: bool = False) -> tuple[Path, TeksSotk]:
    """Write body, reason and annex into ``rancangan.yaml``; refuse over what somebody wrote."""
    dossier = load_dossier(home.content, slug, shipped=home.shipped)
    isi = dossier.isi
    if not isinstance(isi, BerkasBaru) or not stands_alone(dossier):
        raise DraftingError([_not_alone(dossier)])
    if not replace and not any(mark in isi.batang_tubuh for mark in KERANGKA):
        hint = "jalankan dengan --replace bila memang hendak diganti"
        raise DraftingError([galat(isi.batang_tubuh.span, "S42", "batang tubuh sudah ada", hint)])
    made = text_of(dossier, Templates(*home.templates))
    path = home.content / slug / BERKAS
    text = path.read_text(encoding="utf-8")
    for key, value in _data(made).items():
        text = with_block(text, key, write_yaml({key: value}))
    write_atomically(path, text.encode())
    return path, made


def _data(made: TeksSotk) -> dict[str, object]:
    """Return the keys of the file; the last chapter holds the Pasal that is made by itself."""
    return {
        "batang_tubuh": made.batang_tubuh.strip() + "\n",
        "pengaturan": [
            {"alamat": BAB.findall(made.batang_tubuh)[1:-1], "alasan": made.alasan},
        ],
        "lampiran": [{"judul": made.lampiran, "teks": BAGAN}],
    }


def _not_alone(dossier: Dossier) -> Diagnostic:
    message = "dosir ini bukan rancangan baru peraturan kepala daerah dengan rincian unit"
    hint = "tulis jenis_rancangan: baru, bentuk (pergub, perbup, atau perwali), kajian: "
    hint += "[kelembagaan], dan rincian dalam perangkat_daerah.yaml (naskah import-perangkat)"
    return galat(dossier.identitas.asal, "K91", message, hint)
