"""How a test turns a dossier, varied as it likes, into what the documents are made of."""

from __future__ import annotations

from pathlib import Path

from generator.app.authored import make_law
from generator.app.prepare import letters
from generator.content.aturan import load_aturan
from generator.content.gaya import load_gaya
from generator.documents.bahan import Bahan
from generator.documents.picture_store import MemoryStore
from generator.kelembagaan.hasil import analyse, needs_rules
from generator.model.dossier import Dossier
from generator.render.fonts import fonts_of
from generator.shipped import TEMPLATES

SIMPANAN = MemoryStore()  # a plot that two tests need is drawn once
CONTENT = Path(__file__).parents[2] / "content"
HURUF = letters(fonts_of(load_gaya(TEMPLATES / "style" / "gaya.yaml")))


def bahan_dari(dossier: Dossier) -> Bahan:
    amandemen = make_law(dossier)
    jenis = dossier.identitas.daerah.jenis
    rules = load_aturan(CONTENT, jenis=jenis) if needs_rules(dossier) else None
    analisis = analyse(dossier, amandemen, rules)
    return Bahan(dossier, amandemen, "0a1b2c3d", analisis, SIMPANAN, huruf=HURUF)
