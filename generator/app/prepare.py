"""From the files of a dossier to what the documents floor needs."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from generator.app.authored import make_law
from generator.app.cache import FolderCache
from generator.app.data_tables import read_data
from generator.app.dictionary import open_kamus
from generator.app.final import behind_the_gate, unconfirmed, unsettled
from generator.app.manifest import fingerprint
from generator.app.measure import measurer
from generator.app.paths import Home
from generator.app.pictures import admitted
from generator.app.road import road_faults
from generator.app.seen import seen
from generator.content.aturan import load_aturan
from generator.content.gaya import load_gaya
from generator.content.load import load_dossier
from generator.content.unused import unused
from generator.diagnostics import DraftingError, Severity, galat
from generator.documents.bahan import Bahan
from generator.documents.environment import Templates, keep_compiled
from generator.documents.lebar_huruf import Huruf
from generator.documents.registry import ASKED, DOCUMENTS
from generator.documents.sisipan import misplaced
from generator.kelembagaan.hasil import Analisis, analyse, needs_rules
from generator.law.engine.penetapan import Hukum
from generator.lint.dari_dossier import dari_dossier
from generator.lint.pemeriksaan import Pemeriksaan, examine
from generator.model.dossier import DIMINTA, Dossier, Pustaka, documents_of, lacking
from generator.model.gaya import Gaya
from generator.render.fonts import Fonts, fonts_of


def prepare(home: Home, slug: str) -> Bahan:
    """Load a dossier and amend its law; raise DraftingError with all that is wrong."""
    bahan = examined(home, slug)
    found = [*bahan.pemeriksaan.ringkas, *misplaced(bahan, Templates(*home.templates))]
    if any(d.severity is Severity.GALAT for d in found):
        raise DraftingError(found)
    if not bahan.dossier.terbitan:
        return bahan
    from generator.app.issued import held_against  # reads DOCX and PDF, composes all anew

    return held_against(home, bahan)


def examined(home: Home, slug: str) -> Bahan:
    """Load, amend, and examine a dossier; raise DraftingError only where that cannot be done."""
    bahan = drafted(home, slug)
    checked = checks_of(home, bahan.dossier, bahan.amandemen, bahan.analisis)
    return replace(bahan, pemeriksaan=checked)


def drafted(home: Home, slug: str) -> Bahan:
    """Load and amend a dossier, unexamined; raise DraftingError where that cannot be done."""
    fonts = fonts_of(load_gaya(home.style))
    dossier = load_dossier(home.content, slug, glyphs=fonts.glyphs, shipped=home.shipped)
    if dossier.identitas.profil != "baku":  # its fonts decide which signs can be printed
        fonts = fonts_of(house_style(home, dossier))
        dossier = load_dossier(home.content, slug, glyphs=fonts.glyphs, shipped=home.shipped)
    _known_documents(dossier)
    dossier = _with_what_it_sees(home, dossier)
    cache = FolderCache(home.build / ".cache")
    keep_compiled(FolderCache(home.build / ".cache", private=True))
    amandemen = make_law(dossier)
    analisis = _analysed(home, dossier, amandemen)
    _in_its_state(home, dossier, analisis)
    return Bahan(
        dossier=dossier,
        amandemen=amandemen,
        analisis=analisis,
        hash=fingerprint(home.content, slug, home.shipped),
        pictures=cache,
        gambar=admitted(home.content / slug, dossier, cache, fonts.glyphs),
        data=read_data(home.content / slug, dossier),
        huruf=letters(fonts),
        ukur=measurer(partial(house_style, home, dossier), cache),
    )


def _with_what_it_sees(home: Home, dossier: Dossier) -> Dossier:
    """Return a dossier with the records of the library that it sees, and no others."""
    ids, whole = seen(home.content, dossier.slug, home.shipped), dossier.pustaka
    peraturan = {id: satu for id, satu in whole.peraturan.items() if id in ids}
    literatur = {id: satu for id, satu in whole.literatur.items() if id in ids}
    pustaka = Pustaka(peraturan=peraturan, literatur=literatur)
    return dossier.model_copy(update={"pustaka": pustaka})


def letters(fonts: Fonts) -> Huruf:
    """Return how wide words are in the letters of the house."""
    return Huruf(fonts.widths("tegak"), fonts.widths("tebal"))


def _in_its_state(home: Home, dossier: Dossier, analisis: Analisis) -> None:
    """Raise what of the road, or of the final gate, forbids the state that a text says it has."""
    found = list(road_faults(home, dossier))
    if dossier.keadaan_teks.melewati_final:
        found += behind_the_gate(dossier, (*unconfirmed(dossier), *unsettled(analisis)))
    if found:
        raise DraftingError(found)


def _analysed(home: Home, dossier: Dossier, amandemen: Hukum) -> Analisis:
    """Return the analysis, with the institutional rules where the dossier has inputs for them."""
    jenis = dossier.identitas.daerah.jenis
    rules = load_aturan(home.content, home.shipped, jenis) if needs_rules(dossier) else None
    return analyse(dossier, amandemen, rules)


def checks_of(home: Home, dossier: Dossier, amandemen: Hukum, analisis: Analisis) -> Pemeriksaan:
    """Return what checks find, beside what the analysis found."""
    naskah = dari_dossier(dossier, amandemen, open_kamus(home))
    if analisis.tipologi is not None:
        naskah = replace(naskah, skor=analisis.tipologi.urusan, ambang=analisis.tipologi.ambang)
    naskah = replace(naskah, beban=analisis.beban_kerja)
    found = (*unused(dossier), *analisis.temuan, *amandemen.peringatan)
    return examine(naskah, found, read_source)


def house_style(home: Home, dossier: Dossier) -> Gaya:
    """Return the house style of the profile that a dossier names; raise an S114 without it."""
    profil = dossier.identitas.profil
    path = home.style_of(str(profil))
    if not path.is_file():
        what = f'Gaya rumah "{profil}" tidak ada.'
        hint = f"Buat templates/style/{path.name}, atau hapus profil agar memakai gaya baku."
        raise DraftingError([galat(profil.span, "S114", what, hint)])
    return load_gaya(path)


def read_source(path: str) -> str:
    """Return the text of an authored file, nothing when it cannot be read any more."""
    try:
        return Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _known_documents(dossier: Dossier) -> None:
    """Raise an S43 or S101 for a document that cannot be made, at all or of such a draft."""
    hint = f"yang dapat dibuat: {', '.join((*DOCUMENTS, *ASKED))}"
    identitas = dossier.identitas
    wrong = [
        galat(n.span, "S43", f"dokumen {str(n)!r} tidak dikenal", hint)
        for n in identitas.dokumen
        if n not in {**DOCUMENTS, **ASKED}
    ]
    jenis = identitas.jenis_rancangan
    ada = (*documents_of(jenis), *(n for n in DIMINTA if n not in lacking(jenis)))
    wrong += [
        galat(
            n.span,
            "S101",
            f"dokumen {n} tidak dibuat bagi rancangan {jenis}",
            f"yang dapat dibuat: {', '.join(ada)}",
        )
        for n in identitas.dokumen
        if n in {**DOCUMENTS, **ASKED} and n not in ada
    ]
    if wrong:
        raise DraftingError(wrong)
