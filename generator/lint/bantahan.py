"""Sentences that another finding refutes: the gravity of a finding does not decide the sentence.

A narrative may say that the structure keeps the rules, or that the thread is whole. Whatever checks
found against it, waived or not, error or hint, makes the sentence untrue.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from generator.benang.kalimat_fakta import JenisKalimat
from generator.benang.meter_bukti import Kalimat
from generator.diagnostics import Diagnostic
from generator.lint import nalar, pembuktian
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan

SETIAP = r"(?:[Ss]etiap|[Ss]eluruh|[Ss]emua|[Mm]asing-masing)"
TIADA = r"(?:[Tt]idak (?:ada|ditemukan|terdapat|memuat|menemukan|dijumpai)|[Tt]anpa|[Nn]ihil)"
URUSAN = r"(?:urusan|fungsi|tugas)"
SUSUNAN = frozenset(f"K{n:02d}" for n in (*range(1, 12), 13, 14, 15, 16))
PENGGABUNGAN = frozenset({"K03", "K04", "K05", "K06", "K09"})


SYARAT = re.compile(r"(?:\w+, )?(?:Apabila|Jika|Dalam hal|Untuk|Agar)\b")
INGKAR = re.compile(r"\b(?:tidak (?:menyatakan|berarti|membuktikan)|belum|apakah|agar|supaya)\b")
# what is aimed at, not what is: "Pembagian habis tugas: setiap urusan ..."
PRINSIP = re.compile(
    r"\b(?:asas|prinsip|pokok pikiran|pandangan|sasaran|tujuan|arah|patokan|cita|menghendaki|"
    r"mensyaratkan)\b|^[^.:]{3,50}: ",
    re.IGNORECASE,
)
# "susunan yang memenuhi", "penggabungan yang tidak memenuhi": which ones, not that they do
TERBATAS = re.compile(
    r"\byang (?:\S+ ){0,2}(?:memenuhi|sesuai)|\b(?:tidak|belum) (?:memenuhi|sesuai|sah)"
    r"|\b(?:apabila|jika|dapat|harus|wajib|perlu|agar)\b"
)
BUKAN_PERNYATAAN = (JenisKalimat.DEFINISI, JenisKalimat.ANDAIAN, JenisKalimat.TANYA)
TUNTUT = re.compile(r"\b(?:harus|wajib|perlu|hendaknya|belum)\b")


@dataclass(frozen=True, slots=True)
class Penyangkalan:
    """Words that deny what findings of some codes would say."""

    pola: re.Pattern[str]
    kode: frozenset[str]


SANGKALAN = (
    Penyangkalan(
        re.compile(
            rf"{TIADA} (?:satu pun )?(?:catatan|temuan|pelanggaran|penyimpangan|ketidaksesuaian)"
            rf"(?! (?:BPK|audit|hasil))"
        ),
        SUSUNAN,
    ),
    Penyangkalan(
        re.compile(
            r"\b[Ss]usunan(?! organisasi)[^.;,]{0,70}\b(?:telah |sudah |sepenuhnya )?"
            r"(?:memenuhi|sesuai dengan|tidak melanggar|tidak menyimpang|tidak bertentangan)"
        ),
        SUSUNAN,
    ),
    Penyangkalan(
        re.compile(
            rf"{SETIAP} {URUSAN}[^.;]{{0,60}}\b(?:mempunyai|memiliki|berada pada|mendapat|"
            rf"diwadahi)\b|{TIADA} {URUSAN} yang (?:tertinggal|rangkap|ganda|tidak|belum)"
            rf"|\b{URUSAN}[^.;]{{0,30}}(?:terbagi habis|habis terbagi|telah berwadah)"
        ),
        frozenset({"K01", "K02", "K03"}),
    ),
    Penyangkalan(
        re.compile(
            rf"(?:{SETIAP} )?\b[Pp]enggabungan\b(?! yang (?:belum|tidak))[^.;,]{{0,70}}\b"
            r"(?:telah |sudah )?(?:memenuhi|sesuai dengan|dibenarkan|sah)\b"
        ),
        PENGGABUNGAN,
    ),
    Penyangkalan(
        re.compile(
            rf"{SETIAP} (?:usul|perubahan|penggabungan|unit|Perangkat Daerah)[^.;]{{0,60}}"
            r"(?:didukung|disertai|didasarkan|berdasar)\w*[^.;]{0,30}(?:beban kerja|jabatan)"
        ),
        frozenset({"K11"}),
    ),
    Penyangkalan(
        re.compile(
            r"\b(?:tidak melampaui|masih dalam|di dalam) (?:batas|plafon|besaran)[^.;]{0,40}"
            r"(?:tipe|organisasi)"
        ),
        frozenset({"K07", "K14", "K15"}),
    ),
    Penyangkalan(
        re.compile(
            rf"{SETIAP} (?:norma|perubahan|ketentuan yang diubah)[^.;]{{0,50}}"
            r"(?:mempunyai|berpangkal|bersumber|dilandasi|berdasar)\w*[^.;]{0,20}temuan"
        ),
        frozenset({"N01", "N03"}),
    ),
    Penyangkalan(
        re.compile(rf"{SETIAP} temuan[^.;]{{0,50}}(?:dijawab|ditindaklanjuti|terjawab)"),
        frozenset({"N02", "N04"}),
    ),
    Penyangkalan(
        re.compile(
            rf"{SETIAP} (?:pertimbangan|konsiderans)[^.;]{{0,50}}"
            r"(?:terbukti|dibuktikan|bersandar|berdasar)"
        ),
        frozenset({"N06", "N10", "N11"}),
    ),
    Penyangkalan(
        re.compile(
            rf"{SETIAP} (?:fakta|angka|kalimat|pernyataan)[^.;]{{0,40}}"
            r"\b(?:bersumber\w*|mempunyai sumber|disertai sumber)\b"
        ),
        frozenset({"N05", "N20"}),
    ),
)


BENANG: Mapping[str, Callable[[Naskah], Iterator[Hit]]] = {
    "N01": nalar.change_has_finding,
    "N02": nalar.finding_has_answer,
    "N03": nalar.answer_agrees,
    "N04": nalar.deferred_or_answered,
    "N05": nalar.sure_evidence,
    "N06": nalar.consideration_has_finding,
    "N10": pembuktian.sure_consideration,
    "N11": pembuktian.proven_cause,
    "N20": pembuktian.grounded_sentence,
}


def refuted(naskah: Naskah) -> Iterator[Hit]:
    """N22: no sentence of a narrative denies what a check has found.

    Where a sentence is about the structure proposed or the one in force, only what was found there.
    """
    for satu in naskah.kalimat:
        for sangkalan in SANGKALAN:
            kena = sangkalan.pola.search(satu.teks)
            if kena is None or _denies_nothing(satu, kena):
                continue
            if lawan := list(_against(naskah, satu, sangkalan.kode)):
                petikan = Petikan(Bagian.NARASI, satu.narasi, satu.awal, satu.asal)
                lain = f" dan {len(lawan) - 1} temuan lain" if lawan[1:] else ""
                pesan = f"“{kena[0]}” dibantah {lawan[0].rstrip('.')}{lain}"
                yield Hit(petikan, pesan, 0, len(satu.awal))
                break


def _against(naskah: Naskah, satu: Kalimat, kode: frozenset[str]) -> Iterator[str]:
    """Yield what was found that speaks against a sentence, its code first."""
    for d in naskah.ditemukan:
        if d.code in kode and _same(satu, d):
            yield f"[{d.code}] {d.message}"
    for satu_kode in sorted(kode & BENANG.keys()):
        for kena in BENANG[satu_kode](naskah):
            yield f"[{satu_kode}] {kena.petikan.label}: {kena.pesan}"


def _denies_nothing(satu: Kalimat, kena: re.Match[str]) -> bool:
    """Whether the words define, ask, suppose or demand, or stand under a denial themselves."""
    depan, sesudah = satu.teks[: kena.start()], satu.teks[kena.end() :]
    return satu.jenis in BUKAN_PERNYATAAN or bool(
        SYARAT.match(satu.teks)
        or INGKAR.search(depan)
        or PRINSIP.search(depan)
        or TERBATAS.search(kena[0])
        or TUNTUT.search(sesudah)
    )


def _same(satu: Kalimat, found: Diagnostic) -> bool:
    """Whether a sentence and a finding are about the same structure."""
    usul = re.search(r"\b(?:usulan|diusulkan|baru|sesudah|setelah|Rancangan)\b", satu.teks)
    kini = re.search(r"\b(?:sekarang|berlaku|saat ini|sebelum)\b", satu.teks)
    if usul and not kini:
        return not found.message.startswith("susunan sekarang")
    if kini and not usul:
        return not found.message.startswith("susunan usulan")
    return True
