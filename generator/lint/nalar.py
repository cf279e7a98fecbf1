"""Checks of the thread: finding, dimension, change, pasal, consideration, evidence (both ways)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.benang.celah import (
    PASAL,
    JenisCelah,
    change_label,
    dijawab,
    find_gaps,
    pasal_berubah,
)
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.model.belum_diisi import TANDA
from generator.model.dossier import EntriPerubahan, Sikap, Temuan, Tingkat
from generator.model.perubahan import Objek

BAGIAN = {JenisCelah.PERTIMBANGAN: Bagian.MENIMBANG, JenisCelah.MATERI: Bagian.NARASI}


def _celah(naskah: Naskah, *jenis: JenisCelah) -> Iterator[Hit]:
    """Yield the gaps of the thread as findings of a check."""
    if naskah.dossier is None or naskah.hukum is None:
        return
    for satu_jenis in jenis:
        for satu in find_gaps(satu_jenis, naskah.dossier, naskah.hukum):
            bagian = BAGIAN.get(satu.jenis, Bagian.DOSIR)
            petikan = Petikan(bagian, satu.label, satu.teks, satu.asal)
            yield Hit(petikan, satu.pesan, satu.awal, satu.akhir)


def _passage(temuan: Temuan) -> Petikan:
    return Petikan(Bagian.DOSIR, f"Temuan {temuan.id}", str(temuan.judul), temuan.id.span)


def change_has_finding(naskah: Naskah) -> Iterator[Hit]:
    """N01: every change rests on a finding."""
    yield from _celah(naskah, JenisCelah.NORMA)


def finding_has_answer(naskah: Naskah) -> Iterator[Hit]:
    """N02: every finding that is taken up is answered, or put off with a reason."""
    yield from _celah(naskah, JenisCelah.TEMUAN)


def answer_agrees(naskah: Naskah) -> Iterator[Hit]:
    """N03: no change rests on a rejected finding."""
    yield from _celah(naskah, JenisCelah.DITOLAK)


def deferred_or_answered(naskah: Naskah) -> Iterator[Hit]:
    """N04: a finding that is put off is not answered as well."""
    if naskah.dossier is None:
        return
    jawab = dijawab(naskah.dossier)
    for temuan in naskah.dossier.temuan:
        if temuan.ditunda.strip() and "perda" in jawab.get(str(temuan.id), set()):
            yield Hit(
                _passage(temuan), f"temuan {temuan.id} ditunda, tetapi dijawab dengan operasi"
            )


def sure_evidence(naskah: Naskah) -> Iterator[Hit]:
    """N05: a finding has evidence beyond memory and illustration."""
    yield from _celah(naskah, JenisCelah.BUKTI, JenisCelah.LEMAH)


def consideration_has_finding(naskah: Naskah) -> Iterator[Hit]:
    """N06: every consideration rests on a finding."""
    yield from _celah(naskah, JenisCelah.PERTIMBANGAN)


def told_in_paper(naskah: Naskah) -> Iterator[Hit]:
    """F93: the paper tells of every finding."""
    if naskah.dossier is None or not naskah.makalah:
        return
    semua = " ".join(str(n.teks) for n in naskah.makalah.values())
    for temuan in naskah.dossier.temuan:
        if f"#{temuan.id}]" not in semua:
            yield Hit(
                _passage(temuan), f"temuan {temuan.id} tidak dirujuk dalam narasi ([#{temuan.id}])"
            )


def dimension_evaluated(naskah: Naskah) -> Iterator[Hit]:
    """N07: regulations of a legal dimension are evaluated in BAB III."""
    if naskah.dossier is None:
        return
    dinilai = {str(e.peraturan) for e in naskah.dossier.evaluasi}
    dinilai.add(naskah.dossier.terdahulu)
    bab3 = naskah.makalah.get("bab-3")
    teks = str(bab3.teks) if bab3 else ""
    for temuan in naskah.dossier.temuan:
        for dimensi in temuan.dimensi:
            kunci = str(dimensi.peraturan)
            if kunci not in dinilai and f"@{kunci}" not in teks:
                p = Petikan(Bagian.DOSIR, f"Temuan {temuan.id}", kunci, dimensi.peraturan.span)
                yield Hit(
                    p, f"{kunci} pada dimensi temuan {temuan.id} tidak dievaluasi dalam BAB III"
                )


def chapter_five(naskah: Naskah) -> Iterator[Hit]:
    """F92: BAB V B speaks of exactly the Pasal that change."""
    yield from _celah(naskah, JenisCelah.MATERI)


def proposal_matches(naskah: Naskah) -> Iterator[Hit]:
    """N08: a Pasal that a finding proposes to change is changed."""
    if naskah.dossier is None or naskah.hukum is None:
        return
    kena = pasal_berubah(naskah.hukum)
    for temuan in naskah.dossier.temuan:
        usul = temuan.perubahan
        if usul.tingkat is not Tingkat.PERDA or usul.sikap is Sikap.TOLAK or temuan.ditunda:
            continue
        p = Petikan(Bagian.DOSIR, f"Temuan {temuan.id}", str(usul.uraian), usul.uraian.span)
        for m in PASAL.finditer(str(usul.uraian)):
            ekor = str(usul.uraian)[m.end() : m.end() + 60]
            luar = re.match(
                r"[^.;]*?(?:Peraturan (?:Pemerintah|Menteri|Presiden)|Undang-Undang)", ekor
            )
            if m[1] not in kena and not luar:
                yield Hit(p, f"Pasal {m[1]} diusulkan, tetapi tidak dikenai rancangan", *m.span())


def new_duty_explained(naskah: Naskah) -> Iterator[Hit]:
    """N09: every change has a reason of its own."""
    lihat: dict[str, EntriPerubahan] = {}
    for op in naskah.dossier.operasi if naskah.dossier else ():
        teks = " ".join(str(op.alasan).split())
        if TANDA in teks:  # S140
            continue
        lalu = lihat.setdefault(teks, op)
        sendiri = lalu.alasan.span == op.alasan.span  # one entry on several units
        if not sendiri and lalu.alamat != op.alamat and str(op.objek) != Objek.JUDUL:
            p = Petikan(
                Bagian.DOSIR, change_label(op, naskah.hukum), str(op.alasan), op.alasan.span
            )
            yield Hit(p, f"alasan sama dengan {change_label(lalu, naskah.hukum)}")
