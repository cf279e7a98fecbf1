"""The thread as JSON: one document, its keys the words of drafters, readable from either end.

``temuan`` goes forward from each finding; ``pasal``, ``perubahan``, ``perkada``, ``penjelasan``,
``konsiderans``, ``dimensi`` and ``bukti`` go back to the findings; ``celah`` are the gaps.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.benang.celah import Celah
from generator.benang.keterkaitan import (
    InstruksiTertaut,
    Keterkaitan,
    PertimbanganTertaut,
    SatuanTertaut,
    TemuanTertaut,
)
from generator.model.dossier import Bukti, DimensiHukum, Dossier, Perkada
from generator.model.pustaka import split_reference

Objek = dict[str, object]


def thread_json(dossier: Dossier, benang: Keterkaitan) -> Objek:
    """Return the thread of a dossier as a value for ``json.dump``."""
    return {
        "dosir": dossier.slug,
        "tanggal_acuan": dossier.identitas.tanggal_acuan.isoformat(),
        "temuan": [_temuan(satu) for satu in benang.temuan],
        "pasal": [_pasal(str(alamat), angka, benang) for alamat, angka in benang.pasal.items()],
        "perubahan": [_instruksi(satu) for satu in benang.instruksi],
        "perkada": [_perkada(satu) for satu in benang.perkada],
        "penjelasan": [
            {**_penjelasan(s), "perubahan": s.angka, "temuan": list(s.temuan)}
            for satu in benang.instruksi
            for s in satu.satuan
            if s.penjelasan
        ],
        "konsiderans": [_pertimbangan(satu) for satu in benang.menimbang],
        "dimensi": _dimensi_ke_temuan(benang),
        "bukti": _bukti_ke_temuan(benang),
        "celah": [_celah(satu) for satu in benang.celah],
    }


# --- forward -------------------------------------------------------------------------------------


def _temuan(satu: TemuanTertaut) -> Objek:
    usul = satu.temuan.perubahan
    return {
        "id": satu.id,
        "judul": _kata(satu.temuan.judul),
        "dimensi": [_dimensi(d) for d in satu.temuan.dimensi],
        "perubahan": {
            "tingkat": str(usul.tingkat),
            "sikap": str(usul.sikap),
            "uraian": _kata(usul.uraian),
            "alasan": _kata(usul.alasan),
            "angka": list(satu.angka),
            "perkada": list(satu.perkada),
            "ditunda": satu.ditunda,
        },
        "pasal": [str(alamat) for s in satu.satuan for alamat in s.alamat],
        "penjelasan": [_penjelasan(s) for s in satu.satuan if s.penjelasan],
        "konsiderans": list(satu.menimbang),
        "bukti": [_bukti(b) for b in satu.temuan.bukti],
    }


def _dimensi(satu: DimensiHukum) -> Objek:
    return {
        "peraturan": str(satu.peraturan),
        "ketentuan": _kata(satu.ketentuan),
        "uraian": _kata(satu.uraian),
    }


def _bukti(satu: Bukti) -> Objek:
    sumber = [_kata(s) for s in satu.sumber]
    return {"teks": _kata(satu.teks), "sumber": sumber, "status": str(satu.status)}


def _penjelasan(satu: SatuanTertaut) -> Objek:
    return {"satuan": [str(a) for a in satu.alamat], "teks": _kata(satu.penjelasan)}


# --- back ----------------------------------------------------------------------------------------


def _pasal(alamat: str, angka: tuple[int, ...], benang: Keterkaitan) -> Objek:
    asal = [satu for satu in benang.instruksi if satu.angka in angka]
    return {
        "alamat": alamat,
        "perubahan": list(angka),
        "temuan": _urut(t for satu in asal for t in satu.temuan),
        "konsiderans": _urut(h for satu in asal for h in satu.menimbang),
    }


def _instruksi(satu: InstruksiTertaut) -> Objek:
    return {
        "angka": satu.angka,
        "kalimat": satu.instruksi.kalimat,
        "pasal": [str(alamat) for alamat in satu.instruksi.alamat],
        "satuan": [_satuan(s) for s in satu.satuan],
        "temuan": list(satu.temuan),
        "konsiderans": list(satu.menimbang),
    }


def _satuan(satu: SatuanTertaut) -> Objek:
    return {
        "alamat": [str(alamat) for alamat in satu.alamat],
        "tindakan": str(satu.entri.tindakan),
        "alasan": _kata(satu.entri.alasan),
        "penjelasan": _kata(satu.penjelasan),
        "temuan": list(satu.temuan),
    }


def _perkada(satu: Perkada) -> Objek:
    return {
        "id": str(satu.id),
        "materi": _kata(satu.materi),
        "dasar": _kata(satu.dasar),
        "temuan": [str(k) for k in satu.karena],
    }


def _pertimbangan(satu: PertimbanganTertaut) -> Objek:
    return {
        "huruf": satu.huruf,
        "unsur": str(satu.pertimbangan.unsur),
        "teks": _kata(satu.pertimbangan.teks),
        "bab_iv": {"narasi": satu.bab, "ada": satu.ada, "pokok": list(satu.pokok)},
        "temuan": list(satu.temuan),
        "perubahan": list(satu.angka),
    }


def _dimensi_ke_temuan(benang: Keterkaitan) -> list[Objek]:
    """Return every regulation that a finding rests on, with the findings."""
    kembali: dict[str, list[str]] = {}
    for satu in benang.temuan:
        for d in satu.temuan.dimensi:
            kembali.setdefault(str(d.peraturan), []).append(satu.id)
    return [{"peraturan": k, "temuan": _urut(kembali[k])} for k in sorted(kembali)]


def _bukti_ke_temuan(benang: Keterkaitan) -> list[Objek]:
    """Return every source of evidence, with the findings it bears out."""
    kembali: dict[str, list[str]] = {}
    for satu in benang.temuan:
        for sumber in (str(s) for b in satu.temuan.bukti for s in b.sumber):
            kembali.setdefault(split_reference(sumber)[0], []).append(satu.id)
    return [{"sumber": k, "temuan": _urut(kembali[k])} for k in sorted(kembali)]


def _celah(satu: Celah) -> Objek:
    return {
        "jenis": str(satu.jenis),
        "tempat": satu.label,
        "pesan": satu.pesan,
        "berkas": satu.asal.path,
        "baris": satu.asal.line,
        "kolom": satu.asal.col,
    }


def _urut(kata: Iterable[str]) -> list[str]:
    return sorted(set(kata))


def _kata(teks: str) -> str:
    return " ".join(teks.split())
