"""Cases of the amendment engine: law before, operations, sentences, text after, or misfits."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.diagnostics import Diagnostic, DraftingError, Span
from generator.law.engine.amend import Amandemen, amend
from generator.law.reader.read import read_satuan
from generator.law.text import to_text
from generator.model.alamat import Alamat
from generator.model.perubahan import Objek, Perubahan, Tindakan
from generator.model.satuan import Jenis, Lampiran, Satuan

PERDA = "Peraturan Daerah"
CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Kasus:
    """One case of a file, with the law of the file."""

    berkas: str
    nama: str
    sebelum: str
    data: dict

    @property
    def dasar(self) -> Satuan:
        return baca(self.sebelum)

    @property
    def operasi(self) -> list[Perubahan]:
        return [operasi(satu, i) for i, satu in enumerate(self.data["perubahan"], 1)]

    def jalankan(self) -> Amandemen:
        lampiran = tuple(Lampiran(n, "", "") for n in self.data.get("lampiran", ()))
        return amend(self.dasar, self.operasi, bentuk=PERDA, lampiran=lampiran)

    def galat(self) -> tuple[Diagnostic, ...]:
        try:
            self.jalankan()
        except DraftingError as salah:
            return salah.diagnostics
        return ()


def baca(teks: str, jenis: Jenis = Jenis.BATANG_TUBUH) -> Satuan:
    return read_satuan(teks, Span("dasar.yaml", 1, 1), jenis)[0]


def operasi(data: dict, baris: int) -> Perubahan:
    """Return an authored operation of a case; ``baris`` stands for its line."""
    alamat = Alamat.parse(data["alamat"])
    objek = Objek(data.get("objek", "satuan"))
    jenis = Jenis(data["satuan"]) if "satuan" in data else None
    return Perubahan(
        Tindakan(data["tindakan"]),
        alamat,
        objek,
        jenis,
        _isi(data, alamat, jenis),
        dari=data.get("dari", ""),
        menjadi=data.get("menjadi", ""),
        penjelasan=data.get("penjelasan", ""),
        asal=Span("perubahan.yaml", baris, 1),
    )


def _isi(data: dict, alamat: Alamat, jenis: Jenis | None) -> Satuan | None:
    pakai = jenis or (alamat.akhir.jenis if alamat.langkah else Jenis.BATANG_TUBUH)
    nomor = str(data.get("nomor", ""))
    if "judul" in data:
        return Satuan(pakai, nomor, judul=data["judul"])
    if "teks" not in data:
        return None
    if data["tindakan"] == "pecah":
        dalam = Jenis.BATANG_TUBUH if pakai is Jenis.PASAL else Jenis.PASAL
        return Satuan(pakai, anak=baca(data["teks"], dalam).anak)
    if data.get("objek") == "lampiran":
        return Satuan(pakai, nomor, kalimat=data["teks"])
    if "\n" not in data["teks"]:
        return Satuan(pakai, nomor, kalimat=data["teks"])
    judul, *isi = data["teks"].splitlines()
    anak = []
    for potongan in "\n".join(isi).split("Pasal")[1:]:
        nama, _, teks = potongan.partition("\n")
        anak.append(Satuan(Jenis.PASAL, nama.strip(), kalimat=teks.strip()))
    return Satuan(pakai, nomor, judul=judul, anak=tuple(anak))


def kasus() -> list[Kasus]:
    hasil = []
    for path in sorted(CASES.glob("*.yaml")):
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        hasil += [Kasus(path.stem, k["nama"], data["sebelum"], k) for k in data["kasus"]]
    return hasil


def cetak(amandemen: Amandemen) -> str:
    """Return what the instructions restate, as the law prints it."""
    satuan = [s for instruksi in amandemen.instruksi for s in instruksi.berbunyi]
    return "\n".join(to_text(s).rstrip() for s in satuan)
