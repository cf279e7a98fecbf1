"""A dossier and its amendment -> the draft that checks see, every text at its place in YAML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pydantic import BaseModel

from generator.law import tree
from generator.law.apply.beside import brought_annex
from generator.law.engine.amend import Amandemen
from generator.law.engine.penetapan import Hukum
from generator.law.reader.explanation import read_penjelasan
from generator.law.sasaran import alamat_isi
from generator.lint.kamus import Kamus
from generator.lint.naskah import (
    Bagian,
    Butir,
    Naskah,
    Norma,
    Perintah,
    Petikan,
    Uraian,
    petikan_narasi,
)
from generator.model.alamat import Alamat
from generator.model.dossier import BerkasBaru, Dossier, EntriPerubahan
from generator.model.lines import lines_of
from generator.model.perubahan import Objek
from generator.model.pustaka import split_reference
from generator.model.satuan import Jenis, Satuan
from generator.model.teks import Teks

LEWATI = frozenset(
    {"id", "status", "sumber", "peraturan", "unit", "karena", "tindakan", "alamat", "objek"}
    | {"satuan", "url", "jenis", "arah", "tingkat", "sikap", "teks", "dari", "menjadi"}
    | {"batang_tubuh", "lampiran", "dicabut"}
    | {"kode", "di", "per", "profil", "dokumen", "ketentuan", "slug", "bentuk", "sebab", "klaim"}
)


def dari_dossier(dossier: Dossier, hukum: Hukum, kamus: Kamus | None = None) -> Naskah:
    """Return the draft of a dossier; what the templates word is absent."""
    identitas = dossier.identitas
    amandemen = hukum if isinstance(hukum, Amandemen) else None
    return Naskah(
        judul=_passage(Bagian.JUDUL, "Judul", identitas.judul),
        menimbang=tuple(_menimbang(dossier)),
        mengingat=tuple(_mengingat(dossier)),
        instruksi=tuple(_instruksi(amandemen)) if amandemen else (),
        norma=tuple(_norma(amandemen) if amandemen else _tree(hukum.hasil)),
        batang=hukum.hasil,
        dasar=amandemen.dasar if amandemen else None,
        pasal_ii=tuple(_pasal_ii(dossier)),
        umum=(_passage(Bagian.UMUM, "Penjelasan umum", dossier.penjelasan_umum),),
        penjelasan=tuple(_explanations(dossier, amandemen)),
        lampiran=tuple(_annexes(dossier, amandemen)),
        narasi=tuple(petikan_narasi(dossier.narasi.values())),
        makalah=dossier.narasi,
        catatan=tuple(_catatan(dossier)),
        dossier=dossier,
        amandemen=amandemen,
        hukum=hukum,
        pustaka=dossier.pustaka.peraturan,
        tanggal=identitas.tanggal_acuan,
        kamus=kamus,
    )


def _passage(bagian: Bagian, label: str, teks: Teks) -> Petikan:
    return Petikan(bagian, label, str(teks), teks.span)


def _menimbang(dossier: Dossier) -> Iterator[Butir]:
    for n, satu in enumerate(dossier.konsiderans.menimbang):
        huruf = chr(97 + n)
        petikan = _passage(Bagian.MENIMBANG, f"Menimbang huruf {huruf}", satu.teks)
        yield Butir(huruf, petikan, unsur=satu.unsur)


def _mengingat(dossier: Dossier) -> Iterator[Butir]:
    for n, satu in enumerate(dossier.konsiderans.mengingat, start=1):
        kunci, lokasi = split_reference(str(satu))
        petikan = _passage(Bagian.MENGINGAT, f"Mengingat angka {n}", satu)
        yield Butir(str(n), petikan, peraturan=dossier.pustaka.peraturan.get(kunci), lokasi=lokasi)


def _instruksi(amandemen: Amandemen) -> Iterator[Perintah]:
    for n, satu in enumerate(amandemen.instruksi, start=1):
        petikan = Petikan(Bagian.INSTRUKSI, f"Pasal I angka {n}", satu.kalimat, satu.asal)
        yield Perintah(str(n), petikan, satu.berbunyi)


def _norma(amandemen: Amandemen) -> Iterator[Norma]:
    """Yield the units that operations brought, as they stand in the amended law."""
    for op in amandemen.operasi:
        if op.isi is None or op.objek is not Objek.SATUAN:
            continue
        alamat = alamat_isi(op)
        if not tree.ada(amandemen.hasil, alamat):
            continue
        arah = tree.jalur(amandemen.hasil, alamat)
        induk = tree.di_jalur(amandemen.hasil, arah[:-1])
        yield from _di_bawah(tree.di_jalur(amandemen.hasil, arah), alamat, induk)


def _di_bawah(satuan: Satuan, alamat: Alamat, induk: Satuan | None) -> Iterator[Norma]:
    yield Norma(alamat, satuan, induk)
    for anak in satuan.anak:
        yield from _di_bawah(anak, alamat.ke(anak.jenis, anak.nomor), satuan)


def _tree(batang: Satuan) -> Iterator[Norma]:
    """Yield every unit of a new regulation, those in a Pasal by their address in it."""
    for anak in batang.anak:
        alamat = Alamat().ke(anak.jenis, anak.nomor)
        yield from _new_units(anak, alamat, batang)


def _new_units(satuan: Satuan, alamat: Alamat, induk: Satuan) -> Iterator[Norma]:
    yield Norma(alamat, satuan, induk)
    for anak in satuan.anak:
        pangkal = Alamat() if anak.jenis is Jenis.PASAL else alamat
        yield from _new_units(anak, pangkal.ke(anak.jenis, anak.nomor), satuan)


def _pasal_ii(dossier: Dossier) -> Iterator[Petikan]:
    butir = (satu.teks for satu in dossier.peralihan)
    isi = (*butir, *dossier.identitas.pasal_ii)
    for n, satu in enumerate(isi, start=1):
        yield _passage(Bagian.PASAL_II, f"Pasal II angka {n}", satu)


def _explanations(dossier: Dossier, amandemen: Amandemen | None) -> Iterator[Uraian]:
    """Yield the explanations that a draft brings."""
    if amandemen is not None:
        yield from _penjelasan(dossier.operasi, amandemen)
    elif isinstance(dossier.isi, BerkasBaru):
        for satu in dossier.isi.penjelasan:
            kunci = str(Alamat.parse(str(satu.alamat)))
            petikan = _passage(Bagian.PENJELASAN, f"Penjelasan {kunci}", satu.teks)
            yield Uraian(kunci, petikan)


def _penjelasan(operasi: Sequence[EntriPerubahan], amandemen: Amandemen) -> Iterator[Uraian]:
    """Yield the explanations that operations bring, by the address they will be printed at."""
    per_asal = {op.asal: alamat_isi(op) for op in amandemen.operasi}
    for entri in operasi:
        teks = entri.teks if str(entri.objek) == Objek.PENJELASAN else entri.penjelasan
        alamat = per_asal.get(entri.asal)
        if not teks.strip() or alamat is None:
            continue
        pangkal = "\n".join(f"{str(s)[:1].upper()}{str(s)[1:]}" for s in alamat.langkah)
        baris = f"II. PASAL DEMI PASAL\n{pangkal}\n{teks}"
        for kunci, isi in read_penjelasan(lines_of(baris, teks.span)).pasal_demi_pasal:
            label = f"Penjelasan {kunci}"
            yield Uraian(kunci, Petikan(Bagian.PENJELASAN, label, isi, teks.span))


def _annexes(dossier: Dossier, amandemen: Amandemen | None) -> Iterator[Petikan]:
    """Yield the annexes that a draft brings."""
    if amandemen is not None:
        yield from _lampiran(amandemen)
    elif isinstance(dossier.isi, BerkasBaru):
        for satu in dossier.isi.lampiran:
            yield _passage(Bagian.LAMPIRAN, f"Lampiran {satu.nomor}".rstrip(), satu.teks)


def _lampiran(amandemen: Amandemen) -> Iterator[Petikan]:
    for op in amandemen.operasi:
        if op.objek is Objek.LAMPIRAN and (baru := brought_annex(op)) is not None:
            label = f"Lampiran {baru.nomor}".rstrip()
            yield Petikan(Bagian.LAMPIRAN, label, baru.teks, baru.asal)


def _catatan(dossier: Dossier) -> Iterator[Petikan]:
    """Yield the texts of the findings and of the reasons, as the paper prints them."""
    for temuan in dossier.temuan:
        yield from _walk(temuan, f"Temuan {temuan.id}")
    nama = "perubahan.yaml" if dossier.perubahan else "rancangan.yaml"
    yield from _walk(dossier.asal_isi, nama)
    for n, opsi in enumerate(dossier.manfaat_biaya.opsi, start=1):
        yield from _walk(opsi, f"Pilihan {n}")
    for n, satu in enumerate(dossier.evaluasi, start=1):
        yield from _walk(satu, f"Evaluasi peraturan {n}")
    for n, data in enumerate(dossier.belum_ada.data if dossier.belum_ada else (), start=1):
        yield from _walk(data, f"Data yang belum ada {n}")


def _walk(nilai: BaseModel, label: str) -> Iterator[Petikan]:
    for nama in type(nilai).model_fields:
        isi = getattr(nilai, nama)
        if nama in ("operasi", "pengaturan", "perkada", "bukti", "dimensi", "perubahan"):
            bawah = isi if isinstance(isi, tuple) else (isi,)
            for n, satu in enumerate(bawah, start=1):
                yield from _walk(satu, f"{label}, {nama} {n}")
        elif nama in LEWATI and not (nama == "teks" and "bukti" in label):
            continue
        elif isinstance(isi, Teks) and isi.strip() and not nama.startswith("penjelasan"):
            yield _passage(Bagian.DOSIR, f"{label}, {nama}", isi)
