"""What the papers for readers are made of: the draft's own data, each piece with its certainty."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.benang.keterkaitan import InstruksiTertaut, SatuanTertaut, link_thread
from generator.documents.bagian import Assembly
from generator.documents.bahan import Bahan
from generator.documents.environment import Templates
from generator.documents.hal_peralihan import matters
from generator.documents.jabatan import signer_of
from generator.documents.kepastian import GerbangView, gerbang_view
from generator.documents.pembaca.perubahan import Kelompok, grouped
from generator.documents.rancangan import BerlakuView, Butir, TahapView, berhuruf, later_starts
from generator.documents.ranperda import draft
from generator.documents.ungkapan import bulan_tahun, butir, daftar, kalimat, name_units, rapi
from generator.documents.wilayah import Wilayah
from generator.ir.html import Blok
from generator.law import tree
from generator.law.norma import Norma, fingerprint, norms_of
from generator.law.sasaran import alamat_isi
from generator.model.alamat import Alamat
from generator.model.aturan_tahap import approver_of
from generator.model.dossier import Dossier, StatusFakta, Temuan
from generator.model.draft import Amendment, BentukRancangan, Draft, NewRegulation, Revocation
from generator.model.peraturan import running
from generator.model.perubahan import Objek
from generator.model.satuan import Jenis, Satuan

EKOR = re.compile(r"\s*[;,](?:\s*(?:dan|atau|dan/atau))?\s*$")  # of an item in a list
AYAT_SENDIRI = re.compile(r"\bpada (ayat \(\d+[a-z]?\))")  # of the same Pasal (L2-272)
# What a paper of the assembly is brought in by (UU 12/2011 Pasal 60 ayat (1)).
ALAT_DPRD = ("DPRD", "Anggota DPRD", "Komisi", "Gabungan Komisi", "Bapemperda", "Badan Pembentukan")
# What the assembly is given, or decides, though the sentence binds somebody else or names nobody.
BAGI_DPRD = re.compile(
    r"\b(?:kepada|oleh|bersama|persetujuan(?: bersama)?) (?:DPRD|Dewan Perwakilan Rakyat)\b"
)
TANDA = "*"  # behind what rests on a fact that is not confirmed


@dataclass(frozen=True, slots=True)
class SebabView:
    """A reason of the draft; ``tanda`` marks one whose ground is not confirmed."""

    teks: str
    tanda: str


@dataclass(frozen=True, slots=True)
class BarisView:
    """One item: what it is about, what is done in it, and why."""

    nomor: str
    pokok: str  # Pasal 9; Bab II Perencanaan
    kelompok: tuple[Kelompok, ...]
    sebab: tuple[SebabView, ...]
    masalah: tuple[SebabView, ...]


@dataclass(frozen=True, slots=True)
class NormaView:
    """A norm: its unit, and its own words."""

    satuan: str
    bunyi: str


@dataclass(frozen=True, slots=True)
class BacaanView:
    """All that the templates of the papers may name.

    ``rinci`` tells how much of it is printed, from 3 (all) to 0 (units and verbs alone).
    """

    wilayah: Wilayah
    bentuk: BentukRancangan
    judul: str
    macam: str
    kepala: str
    dprd: str
    pemrakarsa: str
    penanda_tangan: str
    waktu: str
    dasar: str
    dicabut: tuple[str, ...]
    menimbang: tuple[Butir, ...]
    baris: tuple[BarisView, ...]
    kelompok: tuple[Kelompok, ...]
    pasal: str
    norma: tuple[NormaView, ...]
    norma_dewan: tuple[NormaView, ...]  # with what the assembly is given or decides
    lain: tuple[str, ...]
    perihal: str
    usul_dprd: bool
    persetujuan: str
    berlaku: BerlakuView
    tahap: tuple[TahapView, ...]
    gerbang: tuple[GerbangView, ...]
    ditangguhkan: tuple[str, ...]
    perkada: tuple[SebabView, ...]
    narasi: Blok
    sidik: str
    bertanda: bool
    rinci: int = 3


def bacaan(bahan: Bahan, templat: Templates, nama: str) -> BacaanView:
    """Return the view of a paper; ``nama`` is also the narrative that an author may add."""
    rancangan, dossier = draft(bahan), bahan.dossier
    identitas = dossier.identitas
    rows = tuple(_rows(bahan, rancangan))
    perkada = tuple(
        SebabView(kalimat(p.materi), _mark(dossier, map(str, p.karena))) for p in dossier.perkada
    )
    semua = (*(s for r in rows for s in (*r.sebab, *r.masalah)), *perkada)
    return BacaanView(
        wilayah=Wilayah.dari(bahan),
        bentuk=bahan.bentuk,
        judul=rapi(identitas.judul),
        macam=str(identitas.jenis_rancangan),
        kepala=identitas.daerah.kepala,
        dprd=bahan.bentuk.dprd,
        pemrakarsa=rapi(identitas.pemrakarsa),
        penanda_tangan=signer_of(rapi(identitas.pemrakarsa)),
        waktu=bulan_tahun(identitas.tanggal_acuan),
        dasar=rancangan.dasar.lengkap if isinstance(rancangan, Amendment) else "",
        dicabut=_repealed(rancangan),
        menimbang=berhuruf(map(butir, rancangan.menimbang)),
        baris=rows,
        kelompok=grouped(bahan.amandemen.operasi) if isinstance(rancangan, Amendment) else (),
        pasal=_span(rancangan.pasal) if isinstance(rancangan, NewRegulation) else "",
        norma=_duty_views(rancangan),
        norma_dewan=_for_the_assembly(rancangan),
        lain=_others(rancangan),
        perihal=daftar(matters(dossier.peralihan)),
        usul_dprd=_from_the_assembly(dossier),
        persetujuan=approver_of(dossier),
        berlaku=BerlakuView.dari(rancangan.mulai),
        tahap=later_starts(rancangan) if isinstance(rancangan, Amendment) else (),
        gerbang=tuple(map(gerbang_view, dossier.gerbang_ditunggu)),
        ditangguhkan=tuple(kalimat(satu.sebab) for satu in dossier.ditangguhkan),
        perkada=perkada,
        narasi=Assembly(bahan, templat).isi(nama),
        sidik=fingerprint(all_norms(bahan)),
        bertanda=any(satu.tanda for satu in semua),
    )


def _from_the_assembly(dossier: Dossier) -> bool:
    """Return whether the assembly brings the draft in: as recorded, else by who prepares it."""
    prakarsa = str(dossier.tahap.prakarsa) if dossier.tahap else ""
    return prakarsa == "dprd" or (
        not prakarsa and dossier.identitas.pemrakarsa.startswith(ALAT_DPRD)
    )


# --- norms ---------------------------------------------------------------------------------------


def all_norms(bahan: Bahan) -> tuple[Norma, ...]:
    """Return the norms of the draft: what is done to which unit, and who must do what."""
    rancangan = draft(bahan)
    perbuatan: list[Norma] = []
    match rancangan:
        case Amendment():
            perbuatan = [
                Norma(
                    f"{'' if op.objek is Objek.SATUAN else op.objek} {alamat_isi(op)}".strip(),
                    op.tindakan,
                )
                for op in bahan.amandemen.operasi
            ]
        case NewRegulation():
            perbuatan = [Norma(f"Pasal {satu.nomor}", "diatur") for satu in rancangan.pasal]
        case Revocation():
            pass
    cabut = [Norma(satu, "dicabut") for satu in _repealed(rancangan)]
    return (*perbuatan, *cabut, *duties(rancangan))


def duties(rancangan: Draft) -> tuple[Norma, ...]:
    """Return the norms of the text that a draft brings which bind somebody."""
    match rancangan:
        case Amendment():
            baru = [
                n
                for satu in rancangan.instruksi
                for op in satu.operasi
                if op.objek is Objek.SATUAN and op.isi is not None
                for n in norms_of(op.isi, alamat_isi(op))
            ]
            return tuple(baru)
        case NewRegulation():
            return tuple(norms_of(rancangan.batang_tubuh))
        case Revocation():
            return ()


def _duty_views(rancangan: Draft) -> tuple[NormaView, ...]:
    """Return the duties that one sentence states; what leads to a list says nothing by itself."""
    return tuple(
        NormaView(n.satuan, kalimat(_alone(n.satuan, EKOR.sub("", n.bunyi))))
        for n in duties(rancangan)
        if not n.bunyi.endswith(":")
    )


def _for_the_assembly(rancangan: Draft) -> tuple[NormaView, ...]:
    """Return the duties, and what else the assembly is given or decides, in printed order."""
    known = {view.satuan: view for view in _duty_views(rancangan)}
    bound = {n.satuan for n in duties(rancangan)}
    found: dict[str, NormaView] = {}
    for tempat, bunyi in _texts(rancangan):
        if tempat in known:
            found[tempat] = known[tempat]
        elif BAGI_DPRD.search(bunyi) and tempat not in bound and not bunyi.endswith(":"):
            found[tempat] = NormaView(tempat, kalimat(_alone(tempat, EKOR.sub("", bunyi))))
    return tuple((known | found)[tempat] for tempat in dict.fromkeys((*found, *known)))


def _texts(rancangan: Draft) -> Iterator[tuple[str, str]]:
    """Yield each sentence that a draft brings with its place: units, then items of Pasal II."""
    match rancangan:
        case Amendment():
            for satu in rancangan.instruksi:
                for op in satu.operasi:
                    if op.objek is Objek.SATUAN and op.isi is not None:
                        yield from _sentences(op.isi, alamat_isi(op))
            for n, butir_ in enumerate(rancangan.lain, start=1):
                yield f"Pasal II angka {n}", " ".join(butir_.split())
        case NewRegulation():
            yield from _sentences(rancangan.batang_tubuh, Alamat())
        case Revocation():
            return


def _sentences(akar: Satuan, di: Alamat) -> Iterator[tuple[str, str]]:
    for arah, satuan in tree.traverse(akar):
        if satuan.kalimat and not satuan.dihapus:
            dalam = tree.alamat_di(akar, arah)
            yield str(Alamat((*di.langkah, *dalam.langkah))), " ".join(satuan.kalimat.split())


def _alone(satuan: str, bunyi: str) -> str:
    """Return a sentence that stands outside its Pasal: the ayat that it points to are its own."""
    pasal = re.match(r"Pasal \S+", satuan)
    return AYAT_SENDIRI.sub(rf"dalam {pasal[0]} \1", bunyi) if pasal else bunyi


def _repealed(rancangan: Draft) -> tuple[str, ...]:
    match rancangan:
        case NewRegulation():
            return tuple(satu.lengkap for satu in rancangan.mencabut)
        case Revocation():
            return tuple(satu.lengkap for satu in (rancangan.dicabut, *rancangan.turut))
        case Amendment():
            return ()


def _others(rancangan: Draft) -> tuple[str, ...]:
    """Return the sentences about the time between, as they stand in the draft."""
    match rancangan:
        case Amendment():
            return tuple(map(kalimat, rancangan.lain))
        case Revocation():
            return tuple(map(kalimat, rancangan.peralihan))
        case NewRegulation():
            return ()


# --- items ---------------------------------------------------------------------------------------


def _rows(bahan: Bahan, rancangan: Draft) -> Iterator[BarisView]:
    benang = link_thread(bahan.dossier, bahan.amandemen)
    if isinstance(rancangan, NewRegulation):
        yield from _chapters(bahan.dossier, rancangan, benang.instruksi)
        return
    if isinstance(rancangan, Revocation):
        sebab = tuple(_reasons(bahan.dossier, benang.instruksi))
        pokok = rancangan.dicabut.lengkap
        yield BarisView("1.", pokok, (), sebab, tuple(_problems(bahan.dossier, benang.instruksi)))
        return
    for satu in benang.instruksi:
        yield BarisView(
            f"{satu.angka}.",
            name_units(satu.instruksi.alamat),
            grouped(satu.instruksi.operasi),
            tuple(_reasons(bahan.dossier, (satu,))),
            tuple(_problems(bahan.dossier, (satu,))),
        )


def _chapters(
    dossier: Dossier, rancangan: NewRegulation, semua: Sequence[InstruksiTertaut]
) -> Iterator[BarisView]:
    """Yield the groups of a new regulation with their Pasal; each Pasal where it has no groups."""
    milik = {str(satu.instruksi.alamat[0]): satu for satu in semua}
    for n, satu in enumerate(rancangan.batang_tubuh.anak, start=1):
        pasal = [p for p in satu.walk() if p.jenis is Jenis.PASAL]
        ada = [milik[k] for p in pasal if (k := f"Pasal {p.nomor}") in milik]
        kepala = f"{running(rapi(satu.judul))} ({_span(pasal)})" if satu.judul else _span(pasal)
        yield BarisView(
            f"{n}.", kepala, (), tuple(_reasons(dossier, ada)), tuple(_problems(dossier, ada))
        )


def _span(pasal: Sequence[Satuan]) -> str:
    """Return ``Pasal 3``, ``Pasal 3 dan Pasal 4`` or ``Pasal 3 sampai dengan Pasal 9``."""
    alamat = [Alamat().ke(Jenis.PASAL, p.nomor) for p in pasal]
    if len(alamat) < 3:
        return name_units(alamat)
    return f"{alamat[0]} sampai dengan {alamat[-1]}"


def _reasons(dossier: Dossier, semua: Sequence[InstruksiTertaut]) -> Iterator[SebabView]:
    satuan: list[SatuanTertaut] = [s for satu in semua for s in satu.satuan]
    sebab = {kalimat(s.entri.alasan): _mark(dossier, s.temuan) for s in satuan}
    for teks, tanda in sebab.items():
        yield SebabView(teks, tanda)


def _problems(dossier: Dossier, semua: Sequence[InstruksiTertaut]) -> Iterator[SebabView]:
    kenal = {str(t.id): t for t in dossier.temuan}
    for id_ in dict.fromkeys(k for satu in semua for k in satu.temuan):
        if id_ in kenal:
            yield SebabView(rapi(kenal[id_].judul), _mark(dossier, (id_,)))


def _mark(dossier: Dossier, karena: Iterable[str]) -> str:
    """Return the mark of what rests on these findings, where any of their facts is not sure."""
    ids = set(karena)
    temuan = [t for t in dossier.temuan if str(t.id) in ids]
    return "" if all(map(sure, temuan)) and sure_base(dossier) else TANDA


def sure(temuan: Temuan) -> bool:
    """Return whether every fact of a finding is confirmed."""
    return all(b.status is StatusFakta.TERKONFIRMASI for b in temuan.bukti)


def sure_base(dossier: Dossier) -> bool:
    """Return whether the text that is amended is that of the law."""
    return dossier.dasar is None or dossier.dasar.status is StatusFakta.TERKONFIRMASI
