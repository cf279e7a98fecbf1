"""Numbers that a dossier holds under a name, told in a sentence: inputs, workload, estimates.

A sentence is held to a record when it has the words of its name; one number of the same measure
must be that of the record, rounding aside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.kelembagaan.beban_kerja import HasilBebanKerja
from generator.kelembagaan.manfaat_biaya import compare
from generator.lint.alat import as_printed, located_sentences, placed
from generator.lint.cacah import BERNOMOR, TAHUN
from generator.lint.hitungan import BILANGAN, LAIN, SKALA, TERBILANG, Takaran
from generator.lint.keyakinan import roots
from generator.lint.menyeluruh import option_meant
from generator.lint.naskah import Hit, Naskah, Petikan
from generator.lint.ucapan import Salah
from generator.model.kajian import Taksiran

_SKALA = "|".join(SKALA)
BESARAN = re.compile(
    rf"(?<![\w.,-])(?P<rp>Rp\s?)?(?P<n>{BILANGAN})(?:\s+(?P<s>{_SKALA}))?{TERBILANG}"
    r"(?!\s*(?:%|persen|tahun|bulan|hari))(?![\w-])"
)
BUKAN_NILAI = re.compile(
    r"\b(?:Pasal|ayat|huruf|angka|Lampiran|Nomor|Tabel|tabel|Gambar|kelas|bobot|faktor|usia|berusia|umur"
    r"|poin|butir|tahun|Tahun)\s+(?:\(?\w+\)?\s+)?\Z"
)
# A part, a change, another year or a threshold: not the value that is held.
SEBAGIAN = re.compile(
    r"\b(?:sebagian|setiap|per|rata-rata|ambang|batas|lebih|kurang|paling|apabila|jika|seandainya|selisih"
    r"|naik|turun|bertambah|berkurang|semula|target|sasaran|di\s+(?:atas|bawah)|skor|setengah|separuh"
    r"|sampai|hingga|antara|rentang)\b",
    re.IGNORECASE,
)
PERLU = re.compile(r"\b(?:kebutuhan|dibutuhkan|membutuhkan|memerlukan|seharusnya)\b", re.IGNORECASE)
ADA = re.compile(
    r"\b(?:pemangku|diisi|terisi|dipangku|yang\s+ada|tersedia|saat\s+ini)\b", re.IGNORECASE
)
DICACAH = ("perangkat-daerah", "kabupaten-kota")  # counted by N24
PER_LUAS = re.compile(r"\b(?:per|setiap)\s+(?:kilometer\s+persegi|km2)\b")
SETAHUN = re.compile(
    r"\b(?:setahun|per\s+tahun|setiap\s+tahun|tiap\s+tahun|sekali)\b", re.IGNORECASE
)
LIMA_TAHUN = 5
NAMA_KHUSUS = 3  # words of a name without which it says too little


def _numbers(kalimat: str) -> list[re.Match[str]]:
    return [
        m
        for m in BESARAN.finditer(BERNOMOR.sub(lambda b: "x" * len(b[0]), kalimat))
        if not BUKAN_NILAI.search(kalimat[: m.start()])
        and not (TAHUN.fullmatch(m["n"]) and not m["s"] and not m["rp"])
    ]


def _one(kalimat: str, *, rupiah: bool) -> re.Match[str] | None:
    """Return the one number of a sentence that is, or is not, an amount of money."""
    semua = [m for m in _numbers(kalimat) if bool(m["rp"]) == rupiah]
    return semua[0] if len(semua) == 1 else None


def told_as_held(naskah: Naskah, *teks: Petikan) -> Iterator[Hit]:
    """N26: an input of scores, a need for staff, an estimate is told as the dossier holds it."""
    for petikan in teks:
        if petikan.label.startswith("Evaluasi peraturan"):
            continue
        for awal, kalimat in ((a, as_printed(k)) for a, k in located_sentences(petikan.teks)):
            if not re.search(r"\d", kalimat):
                continue
            lain = LAIN.search(kalimat)
            salah = (
                *(() if lain else _inputs(naskah, kalimat)),
                *(() if lain else _workload(naskah, kalimat)),
                *(() if lain else _estimates(naskah, petikan, kalimat)),
                *_results(naskah, kalimat),
            )
            yield from placed(petikan, awal, salah)


def _inputs(naskah: Naskah, kalimat: str) -> Salah:
    """Yield an input of the scores, known by the words of its name, told with another value."""
    berkas = naskah.dossier.indikator if naskah.dossier else None
    m = _one(kalimat, rupiah=False) or _one(kalimat, rupiah=True)
    if berkas is None or m is None or not naskah.skor:
        return
    if SEBAGIAN.search(PER_LUAS.sub("", kalimat)):
        return
    tahun = set(TAHUN.findall(BERNOMOR.sub(" ", kalimat)))
    nama = {str(i.id): roots(str(i.nama)) for s in naskah.skor.values() for i in s.tabel.indikator}
    ucapan = roots(kalimat)
    disebut = Takaran.read(m["n"], m["s"])
    for id_, akar in nama.items():
        ada = [n for n in berkas.nilai if str(n.id) == id_]
        ada = [n for n in ada if not tahun or n.tahun_akhir in tahun]
        if not ada or not (_named(id_, kalimat) or (len(akar) >= NAMA_KHUSUS and akar <= ucapan)):
            continue
        if not any(disebut.meets(Takaran(n.rendah, n.tinggi)) for n in ada):
            yield f"{id_} disebut {' '.join(m[0].split())}, berbeda dengan indikator.yaml", m


def _named(id_: str, kalimat: str) -> bool:
    """Whether a sentence has the words of an input's id, side by side."""
    return (
        id_ not in DICACAH
        and "-" in id_
        and re.search(rf"\b{id_.replace('-', ' ')}\b", kalimat.lower()) is not None
    )


def _workload(naskah: Naskah, kalimat: str) -> Salah:
    """Yield a need for staff, or their number, that is not that of the workload analysis."""
    if naskah.beban is None or naskah.dossier is None or SEBAGIAN.search(kalimat):
        return
    m = _one(kalimat, rupiah=False)
    yield from _tasks(naskah.beban, kalimat, m)
    perlu, ada = PERLU.search(kalimat), ADA.search(kalimat)
    if m is None or bool(perlu) == bool(ada):
        return
    unit = {str(u.id): str(u.nama) for u in naskah.dossier.perangkat.sekarang}
    beban = [j.beban for u in naskah.beban.unit for j in u.jabatan]
    bernama = [(b.nama, b) for b in beban]
    bernama += [(unit.get(u.unit, u.unit), u.beban) for u in naskah.beban.unit]
    kena = [(nama, b) for nama, b in bernama if re.search(rf"\b{re.escape(nama)}\b", kalimat)]
    if len(kena) != 1:
        return
    nama, satu = kena[0]
    nilai = satu.kebutuhan if perlu else satu.pemangku
    if nilai is not None and Takaran.read(m["n"], m["s"]).middle.rendah != nilai:
        hal = "kebutuhan" if perlu else "pemangku"
        yield f"{hal} {nama} disebut {m['n']}, menurut beban_kerja.yaml {nilai}", m


def _tasks(beban: HasilBebanKerja, kalimat: str, m: re.Match[str] | None) -> Salah:
    """Yield the volume of a task, of a post that is named, told with another number."""
    for jabatan in (j for u in beban.unit for j in u.jabatan if j.beban.nama in kalimat):
        for satu in jabatan.tugas:
            akar = roots(f"{satu.tugas.uraian} {satu.tugas.hasil}")
            if m is None or not akar <= roots(kalimat):
                continue
            if not Takaran.read(m["n"], m["s"]).meets(
                Takaran(satu.tugas.volume, satu.tugas.volume)
            ):
                yield f"volume disebut {m['n']}, menurut beban_kerja.yaml {satu.tugas.volume}", m


def _estimates(naskah: Naskah, petikan: Petikan, kalimat: str) -> Salah:
    """Yield an amount, of an estimate known by its words, outside of what is estimated."""
    dossier, m = naskah.dossier, _one(kalimat, rupiah=True)
    if dossier is None or m is None or petikan.label.startswith("Pilihan"):
        return
    ucapan, disebut = roots(kalimat), Takaran.read(m["n"], m["s"])
    for opsi in dossier.manfaat_biaya.opsi:
        for satu in (*opsi.biaya, *opsi.manfaat):
            akar = roots(str(satu.uraian))
            if len(akar) < NAMA_KHUSUS or not akar <= ucapan:
                continue
            if not any(disebut.meets(t) for t in _amounts(satu, kalimat)):
                yield f"“{satu.uraian}” ditaksir lain dalam manfaat_biaya.yaml", m


def _amounts(satu: Taksiran, kalimat: str) -> Iterator[Takaran]:
    """Yield what an estimate comes to: a year of it, or the horizon."""
    rendah, tinggi = Decimal(satu.rendah), Decimal(satu.tinggi)
    yield Takaran(rendah, tinggi)
    if not satu.sekali and not SETAHUN.search(kalimat):
        yield Takaran(rendah * LIMA_TAHUN, tinggi * LIMA_TAHUN)


HASIL = re.compile(
    r"\b(?P<hal>[Mm]enghemat|[Pp]enghematan|[Hh]asil\s+bersih|[Mm]anfaat(?:nya)?|[Bb]iaya(?:nya)?)\b"
)


def _results(naskah: Naskah, kalimat: str) -> Salah:
    """Yield what an option is said to cost, bring or leave, where it is far from the estimate."""
    dossier, m = naskah.dossier, _one(kalimat, rupiah=True)
    hal = HASIL.search(kalimat)
    if dossier is None or m is None or hal is None or "pilihan" not in kalimat.lower():
        return
    opsi = option_meant(kalimat, dossier)
    semua = [h for h in compare(dossier.manfaat_biaya) if h.opsi is opsi and h.ditaksir]
    kata = hal["hal"].lower()
    for satu in semua:
        batas = satu.biaya if kata.startswith("biaya") else satu.manfaat
        if kata.startswith("hasil"):
            batas = satu.bersih
        if Takaran.read(m["n"], m["s"]).rendah > batas.tinggi:
            banyak = f"{batas.tinggi:,}".replace(",", ".")
            yield f"{hal[0]} disebut {m[0].strip()}, sedangkan taksirannya sampai Rp{banyak}", m
