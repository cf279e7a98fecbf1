"""The marks of a printed text by its state: what a draft leaves open, an enacted text states.

L2-164 to 173 for the closing; the register line as enacted texts print it; UU 12/2011 Pasal 97B
for electronic signatures. Without a road everything is as on a draft.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.documents.ungkapan import rapi, tanggal
from generator.model.dossier import Dossier
from generator.model.tahap import BerkasTahap, KeadaanTeks

BELUM = "..."
SEBUTAN = {
    KeadaanTeks.HARMONISASI: "Rancangan hasil harmonisasi",
    KeadaanTeks.PEMBAHASAN: "Rancangan hasil pembahasan",
    KeadaanTeks.FASILITASI: "Rancangan hasil fasilitasi",
    KeadaanTeks.FINAL: "Naskah final",
    KeadaanTeks.DITETAPKAN: "Ditetapkan",
    KeadaanTeks.DIUNDANGKAN: "Diundangkan",
    KeadaanTeks.SALINAN: "Salinan",
}


@dataclass(frozen=True, slots=True)
class Cetakan:
    """What the templates of a draft print of its state; ``...`` is what is not known yet.

    ``rancangan``: the title says so. ``ttd`` stands for a signature on a copy. ``paraf`` are the
    offices that initial, on a draft alone.
    """

    rancangan: bool = True
    nomor: str = BELUM
    tahun: str = BELUM
    ditetapkan: str = BELUM
    penetap: str = BELUM
    sah: bool = False
    diundangkan: str = BELUM
    pengundang: str = BELUM
    lembaran_tahun: str = BELUM
    lembaran: str = BELUM
    tambahan: str = BELUM
    noreg: str = BELUM
    salinan: bool = False
    ttd: str = ""
    pengesah: str = ""
    nama_pengesah: str = ""
    elektronik: str = ""
    paraf: tuple[str, ...] = ()

    @classmethod
    def dari(cls, dossier: Dossier) -> Cetakan:
        """Return the marks of a dossier's text."""
        berkas = dossier.tahap
        if berkas is None:
            return cls()
        keadaan = berkas.keadaan_teks
        tetap = berkas.penetapan if keadaan.bernomor else None
        undang = berkas.pengundangan if keadaan.berlembaran else None
        salinan = keadaan is KeadaanTeks.SALINAN
        return cls(
            rancangan=not keadaan.melewati_final,
            nomor=rapi(tetap.nomor) if tetap else BELUM,
            tahun=str(tetap.tahun) if tetap else BELUM,
            ditetapkan=tanggal(tetap.tanggal) if tetap else BELUM,
            penetap=rapi(tetap.nama).upper() if tetap else BELUM,
            sah=tetap is not None and tetap.dinyatakan_sah,
            diundangkan=tanggal(undang.tanggal) if undang else BELUM,
            pengundang=rapi(undang.nama).upper() if undang else BELUM,
            lembaran_tahun=str(undang.tanggal.year) if undang else BELUM,
            lembaran=rapi(undang.lembaran) if undang else BELUM,
            tambahan=rapi(undang.tambahan) if undang and undang.tambahan else BELUM,
            noreg=str(berkas.noreg) if berkas.noreg and keadaan.bernomor else BELUM,
            salinan=salinan,
            ttd="ttd" if salinan else "",
            pengesah=rapi(berkas.salinan.jabatan) if salinan and berkas.salinan else "",
            nama_pengesah=rapi(berkas.salinan.nama).upper() if salinan and berkas.salinan else "",
            elektronik=rapi(berkas.tanda_tangan_elektronik) if keadaan.bernomor else "",
            paraf=_paraf(berkas),
        )


DRAFT = Cetakan()
"""A draft without a road."""


def _paraf(berkas: BerkasTahap) -> tuple[str, ...]:
    """Return who initials a draft; nobody initials what is final."""
    return () if berkas.keadaan_teks.melewati_final else tuple(map(rapi, berkas.paraf))


def sebutan_keadaan(dossier: Dossier) -> str:
    """Return the state of a text as it runs on its pages: as written, or that of its road."""
    return SEBUTAN.get(dossier.keadaan_teks, str(dossier.identitas.keadaan))
