"""What a paper for readers may say: the draft as it is printed, and the facts of its dossier.

A fact is certain when its evidence is confirmed; a reason is as certain as the findings that it
rests on, and as the text that is amended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.benang.kalimat_fakta import split_sentences
from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.pembaca.bacaan import all_norms, sure, sure_base
from generator.documents.ranperda import bagian, draft
from generator.ir.nodes import Document, Meta
from generator.ir.printed import printed, tidy
from generator.law import tree
from generator.law.engine.penetapan import Penetapan
from generator.law.norma import fingerprint
from generator.law.sasaran import alamat_isi
from generator.model.alamat import KELOMPOK, Alamat
from generator.model.aturan_tahap import DASAR_PERSETUJUAN, approver_of
from generator.model.dossier import Dossier, StatusFakta, Temuan
from generator.model.draft import Amendment, Draft, NewRegulation, Revocation
from generator.model.peraturan import Acuan
from generator.model.satuan import Jenis, Satuan
from generator.proof.norm_law import Hukum, Sumber
from generator.proof.pernyataan import Butir, regulations, units

LEMBAGA = (  # whom a paper may name as doing something, whether the draft does so or not
    *("gubernur", "bupati", "wali kota", "dprd", "menteri", "presiden", "pemerintah daerah"),
    *("pemerintah pusat", "perangkat daerah", "inspektorat", "sekretaris daerah", "direktur"),
    *("kepala dinas", "kepala badan", "setiap orang", "pelaku usaha", "masyarakat", "camat"),
)
# Words of the papers themselves: what they are about is checked, not what they are called.
RUMAH = frozenset(
    (
        *("rancangan", "ranperda", "ringkasan", "penjelasan", "pasal", "bab", "bagian", "ayat"),
        *("huruf", "angka", "lampiran", "menimbang", "mengingat", "pimpinan", "anggota", "saudara"),
        *("sidik", "naskah", "i", "ii", "ketentuan", "perkenankan", "demikian", "dprd", "romawi"),
    )
)


# The number of an item counts nothing.
LABEL = re.compile(r"^(?:\w+ : )?\(?(?:\d+[a-z]?|[a-z]\d?)[.)]\s+")


def law_of(bahan: Bahan, templat: Templates) -> Hukum:
    """Return what the papers of a dossier are held against."""
    rancangan = draft(bahan)
    naskah = _sentences(_printed(bahan, templat))
    kenal = _addressees(bahan)
    pasti, ragu = _facts(bahan.dossier)
    wajib = tuple(_required(bahan, rancangan))
    return Hukum(
        naskah=Sumber(naskah, kenal),
        pasti=Sumber((*_identity(bahan), *pasti), kenal),
        ragu=Sumber(ragu, kenal),
        satuan=frozenset(_addresses(bahan, rancangan, (*naskah, *pasti, *ragu))),
        tindakan=frozenset((alamat_isi(op), str(op.tindakan)) for op in bahan.amandemen.operasi)
        if isinstance(rancangan, Amendment)
        else frozenset(),
        dasar=_key(rancangan.dasar) if isinstance(rancangan, Amendment) else (),
        nama=RUMAH,
        kenal=kenal,
        wajib=wajib,
        peraturan=tuple(_repealed(rancangan)),
        sidik=fingerprint(all_norms(bahan)),
    )


def _printed(bahan: Bahan, templat: Templates) -> Iterator[str]:
    """Yield what the draft prints, without its editorial note."""
    parts = bagian(bahan, templat, bercatatan=False)
    document = Document("ranperda", Meta("", "", "", (), "", ""), "rancangan", parts)
    yield from (LABEL.sub("", line.printed) for line in printed(document))
    yield f"{bahan.bentuk.lengkap} tentang {tidy(bahan.dossier.identitas.judul)}."


def _sentences(semua: Iterator[str]) -> tuple[str, ...]:
    return tuple(teks[a:b] for teks in semua for a, b in split_sentences(teks))


# --- facts ---------------------------------------------------------------------------------------


def _identity(bahan: Bahan) -> Iterator[str]:
    """Yield what the dossier says of itself and of what it waits for."""
    identitas, daerah = bahan.dossier.identitas, bahan.dossier.identitas.daerah
    yield from (str(identitas.pemrakarsa), str(identitas.keadaan), daerah.sebutan, daerah.dprd)
    yield from (daerah.kepala, str(daerah.ibu_kota), daerah.sebutan_provinsi)
    yield from (f"Pemerintah {daerah.sebutan}", f"DPRD {daerah.sebutan}")
    if siapa := approver_of(bahan.dossier):  # what a Perda about Perangkat Daerah waits for
        yield f"Peraturan Daerah menunggu persetujuan {siapa}"
        yield " ".join(DASAR_PERSETUJUAN)
    for gerbang in bahan.dossier.gerbang:
        yield f"{gerbang.id} {gerbang.bukti}"
        yield from (str(gerbang.dari), gerbang.batas.sebutan, str(gerbang.akibat))
    for satu in bahan.dossier.ditangguhkan:
        yield str(satu.sebab)


def _facts(dossier: Dossier) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the sentences of the facts that are confirmed, and of those that are not."""
    pasti: list[str] = []
    ragu: list[str] = []
    yakin = {str(t.id): sure(t) for t in dossier.temuan}
    dasar = sure_base(dossier)
    for temuan in dossier.temuan:
        for bukti in temuan.bukti:
            (pasti if bukti.status is StatusFakta.TERKONFIRMASI else ragu).append(str(bukti.teks))
        (pasti if yakin[str(temuan.id)] and dasar else ragu).extend(_told(temuan))
    alasan = [(satu.karena, (satu.alasan,)) for satu in dossier.operasi]
    luar = [(satu.karena, (satu.materi, satu.dasar)) for satu in dossier.perkada]
    for karena, kata in (*alasan, *luar):
        semua = dasar and all(yakin.get(str(k), True) for k in karena)
        (pasti if semua else ragu).extend(map(str, kata))
    return _sentences(iter(map(tidy, pasti))), _sentences(iter(map(tidy, ragu)))


def _told(temuan: Temuan) -> Iterator[str]:
    yield from map(str, (temuan.judul, temuan.masalah, temuan.akar_masalah, temuan.akibat))
    yield from (f"{d.ketentuan}. {d.uraian}" for d in temuan.dimensi)
    yield from (str(temuan.perubahan.uraian), str(temuan.perubahan.alasan))


# --- units ---------------------------------------------------------------------------------------


def _addressees(bahan: Bahan) -> tuple[str, ...]:
    pelaku = {n.pelaku.lower() for n in all_norms(bahan) if n.pelaku}
    perangkat = bahan.dossier.perangkat
    unit = {tidy(satu.nama).lower() for satu in (*perangkat.sekarang, *perangkat.usulan)}
    return tuple(sorted({*LEMBAGA, *pelaku, *unit}, key=lambda satu: (-len(satu), satu)))


def _addresses(bahan: Bahan, rancangan: Draft, sumber: Sequence[str]) -> Iterator[Alamat]:
    """Yield every unit that the draft has, touches, or names."""
    semua = {t.alamat for satu in sumber for t in units(satu) if not t.milik}
    match rancangan:
        case Amendment():
            semua |= {alamat_isi(op) for op in bahan.amandemen.operasi}
            semua |= {op.alamat for op in bahan.amandemen.operasi}
            for op in bahan.amandemen.operasi:
                if op.isi is not None:
                    semua |= set(_below(op.isi, alamat_isi(op)))
        case NewRegulation():
            semua |= set(_below(rancangan.batang_tubuh, Alamat()))
        case Revocation():
            pass
    for alamat in semua:
        for n in range(1, len(alamat.langkah) + 1):
            yield Alamat(alamat.langkah[:n])
        if alamat.langkah and alamat.akhir.jenis in KELOMPOK:
            yield Alamat(alamat.langkah[-1:])
    if isinstance(bahan.amandemen, Penetapan) and isinstance(rancangan, NewRegulation):
        terakhir = [int(p.nomor) for p in rancangan.pasal if p.nomor.isdigit()]
        for n in range(bahan.amandemen.penutup + bool(rancangan.mencabut)):
            yield Alamat().ke(Jenis.PASAL, str(max(terakhir, default=0) + 1 + n))


def _below(akar: Satuan, di: Alamat) -> Iterator[Alamat]:
    for arah, _ in tree.traverse(akar):
        dalam = tree.alamat_di(akar, arah)
        yield dalam if dalam.pasal else Alamat((*di.langkah, *dalam.langkah))


def _required(bahan: Bahan, rancangan: Draft) -> Iterator[tuple[Alamat, str]]:
    """Yield what a paper must state: each change at its unit, or each Pasal."""
    match rancangan:
        case Amendment():
            for op in bahan.amandemen.operasi:
                yield alamat_isi(op), str(op.tindakan)
        case NewRegulation():
            for pasal in rancangan.pasal:
                yield Alamat().ke(Jenis.PASAL, pasal.nomor), ""
        case Revocation():
            return


def _repealed(rancangan: Draft) -> Iterator[Butir]:
    match rancangan:
        case NewRegulation(mencabut=mencabut):
            yield from map(_key, mencabut)
        case Revocation(dicabut=dicabut, turut=turut):
            yield from map(_key, (dicabut, *turut))
        case Amendment():
            return


def _key(acuan: Acuan) -> Butir:
    return next((p.butir for p in regulations(acuan.pendek)), ())
