"""Where the thread is broken: a norm nobody asked for, a finding nobody answers, and the like.

Each kind of gap is one function; the lints of the thread (:mod:`generator.lint.nalar`)
and the report both read them, so that the report never shows a gap that no check would name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from generator.diagnostics import NOWHERE, Span
from generator.law.engine.amend import Amandemen
from generator.law.engine.penetapan import Hukum, Penetapan
from generator.model.alamat import Alamat
from generator.model.belum_diisi import TANDA
from generator.model.dossier import (
    Dossier,
    EntriPerubahan,
    Sikap,
    StatusFakta,
    Temuan,
    Tingkat,
    UnsurPertimbangan,
)
from generator.model.prosa import paragraf
from generator.model.pustaka import split_reference

PASAL = re.compile(r"\bPasal\s+(\d+[A-Z]?)")
DINYATAKAN = re.compile(r"(?:^|[.;] )Pasal (\d+[A-Z]?) (?:yang )?(?:diubah|dihapus|disisipkan)\b")
# BAB IV describes the three foundations in this order (Lampiran I UU 12/2011 huruf D angka 4).
LANDASAN = {
    UnsurPertimbangan.FILOSOFIS: "bab-4-a",
    UnsurPertimbangan.SOSIOLOGIS: "bab-4-b",
    UnsurPertimbangan.YURIDIS: "bab-4-c",
}


class JenisCelah(StrEnum):
    """What is missing at a place of the thread."""

    NORMA = "norma tanpa temuan"
    DITOLAK = "norma berpangkal pada temuan yang ditolak"
    TEMUAN = "temuan tanpa jawaban"
    BUKTI = "bukti tanpa sumber"
    LEMAH = "temuan tanpa bukti yang pasti"
    PERTIMBANGAN = "konsiderans tanpa temuan"
    BAB = "konsiderans tanpa uraian dalam BAB IV"
    MATERI = "BAB V huruf B berbeda dengan rancangan"


@dataclass(frozen=True, slots=True)
class Celah:
    """One gap: how a drafter calls its place, what is missing, the text it stands in.

    ``awal`` and ``akhir`` are the passage of ``teks`` that is wrong; 0 for the text as a whole.
    """

    jenis: JenisCelah
    label: str
    pesan: str
    teks: str = ""
    asal: Span = field(default=NOWHERE, compare=False)
    awal: int = 0
    akhir: int = 0


def celah_dossier(dossier: Dossier, amandemen: Hukum) -> tuple[Celah, ...]:
    """Return every gap, kind by kind; those of the paper's chapters only where there is one."""
    bab = (JenisCelah.BAB, JenisCelah.MATERI)
    dicari = [j for j in JenisCelah if j not in bab or "naskah-akademik" in dossier.dibuat]
    return tuple(satu for jenis in dicari for satu in PENCARI[jenis](dossier, amandemen))


def find_gaps(jenis: JenisCelah, dossier: Dossier, amandemen: Hukum) -> Iterator[Celah]:
    """Yield the gaps of one kind."""
    yield from PENCARI[jenis](dossier, amandemen)


# --- norms and findings --------------------------------------------------------------------------


def norma(dossier: Dossier, amandemen: Hukum) -> Iterator[Celah]:
    """Yield the changes, and the Pasal of a new regulation, that rest on no finding.

    A change whose reason nobody has written yet is told as that (S140).
    """
    berubah = isinstance(amandemen, Amandemen)
    for op in dossier.operasi:
        if not op.karena and not open_reason(op):
            apa = f"{op.tindakan} {op.alamat}" if berubah else str(op.alamat)
            pesan = f"{apa} tidak berpangkal pada temuan (karena)"
            label = change_label(op, amandemen)
            yield Celah(JenisCelah.NORMA, label, pesan, str(op.alamat), op.asal)
    if isinstance(amandemen, Penetapan):
        for pasal in amandemen.tanpa_alasan:
            pesan = f"Pasal {pasal.nomor} tidak berpangkal pada temuan (pengaturan)"
            yield Celah(JenisCelah.NORMA, f"Pasal {pasal.nomor}", pesan, "", pasal.asal)


def ditolak(dossier: Dossier, amandemen: Hukum) -> Iterator[Celah]:
    """Yield the changes that rest on a finding whose change is rejected."""
    tolak = {str(t.id) for t in dossier.temuan if t.perubahan.sikap is Sikap.TOLAK}
    for op in dossier.operasi:
        for id_ in op.karena:
            if str(id_) in tolak:
                hal = dossier.identitas.jenis_rancangan.hal
                pesan = f"temuan {id_} ditolak, tetapi melandasi {hal} ini"
                label = change_label(op, amandemen)
                yield Celah(JenisCelah.DITOLAK, label, pesan, str(id_), id_.span)


def open_reason(op: EntriPerubahan) -> bool:
    """Return whether nobody has written yet why a change is made."""
    return TANDA in op.alasan


def change_label(op: EntriPerubahan, amandemen: Hukum | None) -> str:
    """Return how a drafter calls an authored change, or a unit of a draft that changes none."""
    return str(op.alamat) if isinstance(amandemen, Penetapan) else f"perubahan {op.alamat}"


def dijawab(dossier: Dossier) -> dict[str, set[str]]:
    """Return, for every finding, what answers it: ``perda``, ``perkada``."""
    jawab: dict[str, set[str]] = {}
    for op in dossier.operasi:
        for id_ in op.karena:
            jawab.setdefault(str(id_), set()).add("perda")
    for satu in dossier.perkada:
        for id_ in satu.karena:
            jawab.setdefault(str(id_), set()).add("perkada")
    return jawab


def temuan(dossier: Dossier, amandemen: Hukum) -> Iterator[Celah]:
    """Yield the findings that are taken up, not put off, and answered nowhere.

    While a change waits for its reason, nobody can tell which finding it answers.
    """
    if any(not op.karena and open_reason(op) for op in dossier.operasi):
        return
    jawab = dijawab(dossier)
    for satu in dossier.temuan:
        tingkat, sikap = satu.perubahan.tingkat, satu.perubahan.sikap
        if sikap is Sikap.TOLAK or tingkat is Tingkat.NASKAH or satu.ditunda.strip():
            continue
        if str(tingkat) not in jawab.get(str(satu.id), set()):
            isi = "operasi" if isinstance(amandemen, Amandemen) else "ketentuan rancangan"
            wadah = isi if tingkat is Tingkat.PERDA else "butir perkada"
            pesan = f"temuan {satu.id} tidak dijawab: tidak ada {wadah}"
            yield _di_temuan(JenisCelah.TEMUAN, satu, pesan)


def _di_temuan(jenis: JenisCelah, satu: Temuan, pesan: str) -> Celah:
    return Celah(jenis, f"Temuan {satu.id}", pesan, str(satu.judul), satu.id.span)


# --- evidence ------------------------------------------------------------------------------------


def bukti(dossier: Dossier, amandemen: Hukum) -> Iterator[Celah]:
    """Yield the evidence that names no source of the library."""
    for satu in dossier.temuan:
        for n, fakta in enumerate(satu.bukti, start=1):
            sumber = [split_reference(str(s))[0] for s in fakta.sumber]
            if not set(sumber) & dossier.pustaka.kunci:
                pesan = f"bukti {n} temuan {satu.id} tidak bersumber pada pustaka"
                label = f"Temuan {satu.id}, bukti {n}"
                yield Celah(JenisCelah.BUKTI, label, pesan, str(fakta.teks), fakta.teks.span)


def weak(satu: Temuan, dossier: Dossier) -> bool:
    """Return whether a finding has no evidence but memory or, of a real region, illustration.

    In an invented region invented data are its facts.
    """
    lemah = {StatusFakta.INGATAN, StatusFakta.ILUSTRATIF}
    if dossier.identitas.daerah.rekaan:
        lemah.remove(StatusFakta.ILUSTRATIF)
    return all(fakta.status in lemah for fakta in satu.bukti)


def lemah(dossier: Dossier, amandemen: Hukum) -> Iterator[Celah]:
    """Yield the findings all of whose evidence is weak."""
    for satu in dossier.temuan:
        if weak(satu, dossier):
            pesan = f"semua bukti temuan {satu.id} hanya ingatan atau ilustrasi"
            yield _di_temuan(JenisCelah.LEMAH, satu, pesan)


# --- considerations and BAB V --------------------------------------------------------------------


def pertimbangan(dossier: Dossier, amandemen: Hukum) -> Iterator[Celah]:
    """Yield the considerations that rest on no finding."""
    for n, satu in enumerate(dossier.konsiderans.menimbang):
        if not satu.karena:
            pesan = "pertimbangan tidak berpangkal pada temuan (karena)"
            label = f"Menimbang huruf {chr(97 + n)}"
            yield Celah(JenisCelah.PERTIMBANGAN, label, pesan, str(satu.teks), satu.teks.span)


def bab_iv(dossier: Dossier, amandemen: Hukum) -> Iterator[Celah]:
    """Yield the considerations whose foundation BAB IV does not describe."""
    for n, satu in enumerate(dossier.konsiderans.menimbang):
        narasi = dossier.narasi.get(LANDASAN[satu.unsur])
        if narasi is None or not narasi.isi:
            pesan = f"landasan {satu.unsur} tidak diuraikan (narasi {LANDASAN[satu.unsur]})"
            label = f"Menimbang huruf {chr(97 + n)}"
            yield Celah(JenisCelah.BAB, label, pesan, str(satu.teks), satu.teks.span)


def materi(dossier: Dossier, amandemen: Hukum) -> Iterator[Celah]:
    """Yield every Pasal of Pasal I that BAB V leaves out, and what it wrongly calls changed.

    While part B has parts that nobody has written yet, what it leaves out is not known.
    """
    bab_v = [
        (id_, teks, asal)
        for id_, narasi in dossier.narasi.items()
        if id_.startswith("bab-5")
        for teks, asal, _ in paragraf(narasi.isi)
    ]
    disebut = {nomor for _, teks, _ in bab_v for nomor in PASAL.findall(teks)}
    berubah = pasal_berubah(amandemen)
    nasib = (
        "dimuat dalam rancangan" if isinstance(amandemen, Penetapan) else "berubah dalam Pasal I"
    )
    sini = next((satu for satu in bab_v if satu[0] == "bab-5-b"), None)
    label, teks, asal = sini or ("BAB V", "", dossier.identitas.judul.span)
    terbuka = any(TANDA in teks for label, teks, _ in bab_v if label == "bab-5-b")
    for nomor in () if terbuka else sorted(berubah - disebut, key=lambda n: (len(n), n)):
        pesan = f"Pasal {nomor} {nasib}, tetapi tidak dibahas dalam BAB V"
        yield Celah(JenisCelah.MATERI, label, pesan, teks, asal)
    for label, teks, asal in bab_v:
        for m in DINYATAKAN.finditer(teks) if label == "bab-5-b" else ():
            if m[1] not in berubah:
                pesan = f"Pasal {m[1]} tidak berubah dalam Pasal I"
                yield Celah(JenisCelah.MATERI, label, pesan, teks, asal, *m.span(1))


def pasal_berubah(amandemen: Hukum) -> set[str]:
    """Return the numbers of the Pasal that Pasal I touches."""
    alamat: list[Alamat] = [a for satu in amandemen.instruksi for a in satu.alamat]
    return {pasal.akhir.nomor for satu in alamat if (pasal := satu.pasal)}


PENCARI: dict[JenisCelah, Callable[[Dossier, Hukum], Iterator[Celah]]] = {
    JenisCelah.NORMA: norma,
    JenisCelah.DITOLAK: ditolak,
    JenisCelah.TEMUAN: temuan,
    JenisCelah.BUKTI: bukti,
    JenisCelah.LEMAH: lemah,
    JenisCelah.PERTIMBANGAN: pertimbangan,
    JenisCelah.BAB: bab_iv,
    JenisCelah.MATERI: materi,
}
