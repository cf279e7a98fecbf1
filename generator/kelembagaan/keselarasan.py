"""Does the draft do what the analysis says: workload before structure, the right instrument,
the chosen option, and the proposed names in the amended text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.diagnostics import Diagnostic, galat, peringatan
from generator.diagnostics.codes import codes
from generator.kelembagaan.kelengkapan import without_data
from generator.kelembagaan.perintah import ended_terms, wanted_form
from generator.kelembagaan.susunan import changed, origins
from generator.law.engine.penetapan import Hukum, Penetapan, transitional
from generator.law.text import to_text
from generator.model.dossier import Dossier, PerangkatDaerah, Sikap, StatusFakta, Tingkat
from generator.model.draft import form_of

# UU 23/2014 Pasal 212 ayat (4): position, organisation, tasks, functions are the Perkada's
MATERI_PERKADA = re.compile(r"\b(sub\s?bagian|sub\s?bidang|seksi|uraian tugas)\b", re.IGNORECASE)


def workload_first(dossier: Dossier) -> Iterator[Diagnostic]:
    """K11: a unit is proposed anew or changed without workload evidence (Pasal 6 ayat (3))."""
    berkas = dossier.beban_kerja
    measured = {str(b.unit) for b in berkas.unit} if berkas else set()
    rekaan = dossier.identitas.daerah.rekaan  # where everything is invented
    shown_only = berkas is not None and berkas.status is StatusFakta.ILUSTRATIF and not rekaan
    for unit in dossier.perangkat.usulan:
        if not changed(unit, dossier.perangkat.sekarang):
            continue
        sources = origins(unit, dossier.perangkat.sekarang) or (unit,)
        missing = [u for u in sources if str(u.id) not in measured]
        if missing or shown_only:
            yield _no_evidence(unit, missing)


def _no_evidence(unit: PerangkatDaerah, missing: list[PerangkatDaerah]) -> Diagnostic:
    if missing:
        what = f"belum ada analisis beban kerja untuk {' dan '.join(u.nama for u in missing)}"
    else:
        what = "data beban kerjanya baru contoh (ilustratif)"
    return peringatan(
        unit.asal,
        "K11",
        f"susunan usulan: {unit.nama} diubah tanpa bukti beban kerja: {what}",
        "isi beban_kerja.yaml, misalnya dengan: naskah import-abk BERKAS.xlsx",
    )


def right_instrument(dossier: Dossier) -> Iterator[Diagnostic]:
    """K12: the draft holds what belongs into a Peraturan Gubernur (UU 23/2014 Pasal 212 (4))."""
    level = {str(t.id): t.perubahan.tingkat for t in dossier.temuan}
    for op in dossier.operasi:
        levels = {level[str(k)] for k in op.karena if str(k) in level}
        if levels and Tingkat.PERDA not in levels:
            yield peringatan(
                op.asal,
                "K12",
                f"perubahan pada {op.alamat} hanya berdasar temuan yang menurut isinya bukan "
                f"materi {form_of(dossier).nama} ({', '.join(op.karena)})",
                f"{codes()['K12'].source}; ubah tingkat temuan atau hapus operasinya",
            )
        if found := MATERI_PERKADA.search(str(op.teks or "")):
            yield peringatan(
                op.asal,
                "K12",
                f'perubahan pada {op.alamat} menyebut "{found[0]}", materi peraturan kepala daerah',
                codes()["K12"].source,
            )


def names_agree(dossier: Dossier, amandemen: Hukum) -> Iterator[Diagnostic]:
    """K17: a proposed unit that the amended text does not name, or an abolished one it does."""
    text = _flat(to_text(amandemen.hasil))
    file = "rancangan.yaml" if isinstance(amandemen, Penetapan) else "perubahan.yaml"
    proposed = {_flat(str(u.nama)) for u in dossier.perangkat.usulan}
    for unit in dossier.perangkat.usulan:
        if _flat(str(unit.nama)) not in text:
            yield galat(
                unit.nama.span,
                "K17",
                f"{unit.nama} ada pada susunan usulan, tetapi tidak disebut dalam teks Ranperda",
                f"samakan nama di perangkat_daerah.yaml dengan {file}",
            )
    # Who goes is named in the rules on the time between two laws.
    tetap = tuple(b for b in amandemen.hasil.anak if not transitional(b))
    baru = isinstance(amandemen, Penetapan)
    text = _flat(to_text(replace(amandemen.hasil, anak=tetap))) if baru else text
    for unit in dossier.perangkat.sekarang if proposed else ():
        name = _flat(str(unit.nama))
        stays = any(name in other for other in proposed)
        if not stays and re.search(rf"{re.escape(name)}\b(?! dan| kepada)", text):
            yield galat(
                unit.nama.span,
                "K17",
                f"{unit.nama} tidak ada pada susunan usulan, tetapi masih disebut dalam Ranperda",
                f"hapus atau ubah penyebutannya di {file}",
            )


def _flat(text: str) -> str:
    return " ".join(text.lower().split())


def option_is_draft(dossier: Dossier) -> Iterator[Diagnostic]:
    """K32: the chosen option must be the one that the Ranperda implements."""
    chosen = next((o for o in dossier.manfaat_biaya.opsi if o.terpilih), None)
    if chosen is None:
        return
    does = "ubah" if dossier.operasi else "tetap"
    if not chosen.bentuk:
        message = f"pilihan terpilih {chosen.id} belum menyebut bentuk"
        yield peringatan(chosen.asal, "K33", message, "tulis bentuk: tetap, ubah, atau ganti")
    elif chosen.bentuk != does:
        yield galat(
            chosen.bentuk.span,
            "K32",
            f"pilihan terpilih {chosen.id} berbentuk {chosen.bentuk}, sedangkan Ranperda {does}",
            "pilih opsi yang dilaksanakan Ranperda, atau sesuaikan perubahan.yaml",
        )
    units = len(dossier.perangkat.usulan or dossier.perangkat.sekarang)
    if chosen.perangkat is not None and chosen.perangkat != units:
        yield galat(
            chosen.asal,
            "K32",
            f"pilihan terpilih {chosen.id} menyebut {chosen.perangkat} Perangkat Daerah, sedangkan "
            f"susunan usulan memuat {units}",
            "samakan perangkat di manfaat_biaya.yaml dengan usulan di perangkat_daerah.yaml",
        )


def conditional(dossier: Dossier) -> Iterator[Diagnostic]:
    """K75: a norm without a condition, whose findings only prepare for what may come."""
    sikap = {str(t.id): t.perubahan.sikap for t in dossier.temuan}
    terbuka = {str(g.id) for g in dossier.gerbang}
    for op in dossier.operasi:
        punya = {sikap[str(k)] for k in op.karena if str(k) in sikap}
        if punya == {Sikap.ANTISIPASI} and not terbuka & set(map(str, op.gerbang)):
            yield peringatan(
                op.asal,
                "K75",
                f"perubahan pada {op.alamat} tanpa syarat, sedangkan temuannya baru bersikap "
                f"antisipasi ({', '.join(op.karena)})",
                "tulis gerbang yang ditunggunya, atau ubah sikap temuan menjadi adopsi",
            )


def agreement(dossier: Dossier, amandemen: Hukum) -> tuple[Diagnostic, ...]:
    """Return every place where draft and analysis part."""
    found = [*option_is_draft(dossier), *without_data(dossier)]
    if dossier.indikator:  # placement is analysed at all
        found += workload_first(dossier)
        found += names_agree(dossier, amandemen)
    found += [*conditional(dossier), *ended_terms(dossier), *wanted_form(dossier)]
    return (*found, *right_instrument(dossier))
