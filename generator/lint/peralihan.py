"""Checks of what Pasal II says of the time between two laws: every matter that stands open.

An item says itself what it is about (``perihal``), or its words do, as in a draft from outside.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from generator.diagnostics import Severity
from generator.law import tree
from generator.law.engine.penetapan import Penetapan, transitional
from generator.law.text import to_text
from generator.lint.alat import rapat, sentence_around, utuh
from generator.lint.hitungan import CACAH, TERBILANG
from generator.lint.naskah import Bagian, Hit, Naskah, Petikan
from generator.lint.perangkat import NAMA_UNIT
from generator.lint.perombakan import Perombakan, UnitTerombak, reorganised
from generator.model.bilangan import dari_terbilang
from generator.model.peralihan import ButirPeralihan, Perihal, last_day
from generator.model.tanggal import parse_tanggal, tanggal_dalam

TABLE = Path(__file__).with_suffix(".toml")
MATERI: Mapping[Perihal, re.Pattern[str]] = {
    Perihal.NAMA_JABATAN: re.compile(r"nama\s+jabatan"),
    Perihal.PEJABAT: re.compile(
        r"\b(?:pejabat|kepala|pimpinan|direktur|pemangku|menduduki\s+jabatan)\b"
        r"(?=.*\b(?:tetap|dilantik|pelantikan|diangkat|pengangkatan|pengisian)\b)"
    ),
    Perihal.PEGAWAI: re.compile(r"\b(?:pegawai|kepegawaian|aparatur\s+sipil|asn|pns|personel)\b"),
    Perihal.ANGGARAN: re.compile(r"\b(?:anggaran|penganggaran|pendanaan|apbd|dpa)\b"),
    Perihal.PEMBUKUAN: re.compile(
        r"\b(?:pembukuan|rekonsiliasi|inventarisasi|laporan\s+keuangan|pertanggungjawaban)\b"
    ),
    Perihal.ASET: re.compile(r"\b(?:barang\s+milik|aset|prasarana|sarana|perlengkapan)\b"),
    Perihal.ARSIP: re.compile(r"\b(?:arsip|dokumen|dokumentasi)\b"),
    Perihal.PERJANJIAN: re.compile(
        r"\b(?:perjanjian|kontrak|kerja\s+sama|utang|piutang|perikatan)\b"
    ),
    Perihal.IZIN: re.compile(r"\b(?:izin|perizinan|rekomendasi|ketetapan|keputusan|permohonan)\b"),
    Perihal.PERKARA: re.compile(
        r"\b(?:perkara|gugatan|keberatan|banding|sengketa|tuntutan|tindak\s+lanjut)\b"
    ),
    Perihal.UPTD: re.compile(r"\b(?:uptd?|unit\s+pelaksana\s+teknis|cabang\s+dinas)\b"),
    Perihal.PENYESUAIAN: re.compile(
        r"\b(?:menyesuaikan|penyesuaian|yang\s+telah\s+ada|berlaku\s+bagi)\b"
    ),
    Perihal.PENATAAN: re.compile(r"\b(?:pemetaan|penataan|evaluasi|analisis\s+jabatan)\b"),
    Perihal.PERATURAN_LAMA: re.compile(r"\bperaturan\b.*\btetap\s+berlaku\b"),
    Perihal.PELAKSANAAN: re.compile(
        r"\bperaturan\s+pelaksana(?:an)?\b.*\b(?:ditetapkan|disusun|dibentuk|diundangkan)\b"
        r"|\bperaturan\s+(?:gubernur|bupati|wali\s*kota)\b.*\bditetapkan\s+(?:paling|dalam)\b"
    ),
    Perihal.PERATURAN_LAIN: re.compile(r"\bperaturan\s+daerah\s+lain|\bperaturan\s+lain\b"),
}


@dataclass(frozen=True, slots=True)
class Kebutuhan:
    """When and why a matter has to be ruled, and how grave it is when it is not.

    ``seluruhnya``: one item does for all units.
    """

    tingkat: Severity
    dasar: str
    saat: frozenset[Perombakan]
    seluruhnya: bool


@cache
def open_matters() -> Mapping[Perihal, Kebutuhan]:
    """Return what a reorganisation leaves open (``peralihan.toml``), in the order of findings."""
    rows = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    return {
        Perihal(hal): Kebutuhan(
            Severity(row["tingkat"]),
            row["dasar"],
            frozenset(map(Perombakan, row["saat"])),
            row.get("seluruhnya", False),
        )
        for hal, row in rows.items()
    }


@dataclass(frozen=True, slots=True)
class Butir:
    """An item of Pasal II: its text, what it is about, what its author said of it."""

    petikan: Petikan
    perihal: frozenset[Perihal]
    data: ButirPeralihan | None = None

    def concerns(self, unit: str, semua: tuple[UnitTerombak, ...]) -> bool:
        """Whether it speaks of a unit: by name, or of none of those that change."""
        kata = rapat(self.petikan.teks)
        nama = [rapat(satu.nama) for satu in semua]
        return rapat(unit) in kata or not any(satu in kata for satu in nama)


def items(naskah: Naskah) -> tuple[Butir, ...]:
    """Return the items of Pasal II with what they are about; of a new regulation its own rules.

    Those stand in its chapter Ketentuan Peralihan (L2-127).
    """
    if isinstance(naskah.hukum, Penetapan):
        return tuple(Butir(p, _told(p)) for p in _own_rules(naskah))
    data = {b.teks.span: b for b in naskah.dossier.peralihan} if naskah.dossier else {}
    return tuple(
        Butir(p, frozenset(b.perihal) if (b := data.get(p.asal)) and b.perihal else _told(p), b)
        for p in naskah.pasal_ii
    )


def _own_rules(naskah: Naskah) -> Iterator[Petikan]:
    """Yield the sentences of the chapter Ketentuan Peralihan, unit by unit."""
    for bab in naskah.batang.anak if naskah.batang else ():
        if transitional(bab):
            for satuan in bab.walk():
                if satuan.kalimat:
                    label = f"{satuan.jenis.capitalize()} {satuan.nomor}"
                    yield Petikan(Bagian.NORMA, label, satuan.kalimat, satuan.asal)


def _told(petikan: Petikan) -> frozenset[Perihal]:
    """Return the matters that the words of an item name; a unit's own name is none of them."""
    kata = AKHIRAN.sub("", rapat(NAMA.sub(" ", petikan.teks)))
    return frozenset(hal for hal, pola in MATERI.items() if pola.search(kata))


AKHIRAN = re.compile(r"(?<=\w\w\w)nya\b")
# A name in capitals, as lists print it: "Badan Pengelolaan Keuangan dan Aset Daerah".
NAMA = re.compile(
    r"\b(?:Badan|Dinas|Inspektorat|Sekretariat|Satuan)"
    r"(?:,?\s+(?:dan\s+)?(?!Daerah\b)[A-Z][\w-]*)*(?:\s+Daerah)?\b"
)


def transition_complete(naskah: Naskah) -> Iterator[Hit]:
    """F141: each matter that an abolished or divided unit leaves open is ruled, or waived."""
    units = reorganised(naskah)
    butir = items(naskah)
    lepas = (
        {satu.perihal for satu in naskah.dossier.perubahan.tanpa_peralihan}
        if naskah.dossier and naskah.dossier.perubahan
        else set()
    )
    for hal, kebutuhan in open_matters().items():
        kena = [u for u in units if u.perombakan in kebutuhan.saat]
        if not kena or hal in lepas:
            continue
        ada = [satu for satu in butir if hal in satu.perihal]
        semua = kebutuhan.seluruhnya and bool(ada)
        kurang = [u for u in kena if not semua and not any(b.concerns(u.nama, units) for b in ada)]
        if kurang:
            nama = ", ".join(f"{u.nama} ({u.perombakan})" for u in kurang)
            pesan = f"belum mengatur perihal {hal} untuk {nama}"
            saran = "Tambahkan butir Pasal II, atau nyatakan dalam tanpa_peralihan"
            if isinstance(naskah.hukum, Penetapan):
                saran = "Tambahkan Pasal dalam bab Ketentuan Peralihan"
            saran += f"; {kebutuhan.dasar}"
            yield Hit(_place(naskah, kurang[0].nama), pesan, saran=saran, tingkat=kebutuhan.tingkat)


def _place(naskah: Naskah, unit: str) -> Petikan:
    """Return Pasal II, placed at its first item, or where the unit goes when it has none."""
    if isinstance(naskah.hukum, Penetapan):
        tempat = next((p.asal for p in _own_rules(naskah)), naskah.judul.asal)
        return Petikan(Bagian.NORMA, "Ketentuan Peralihan", unit, tempat)
    if naskah.pasal_ii:
        return Petikan(Bagian.PASAL_II, "Pasal II", unit, naskah.pasal_ii[0].asal)
    asal = next((s.petikan.asal for s in naskah.instruksi), naskah.judul.asal)
    return Petikan(Bagian.PASAL_II, "Pasal II", unit, asal)


def told_as_typed(naskah: Naskah) -> Iterator[Hit]:
    """N13: an item speaks of what it is said to be about."""
    for satu in items(naskah):
        for hal in satu.data.perihal if satu.data else ():
            if hal not in _told(satu.petikan):
                yield utuh(satu.petikan, f"perihal {hal}, tetapi bunyinya tidak menyebutnya")


# --- time limits, stages, the units that are named ------------------------------------------------

JANGKA = re.compile(
    r"paling\s+(?:lambat|lama)\s+(?P<n>\d{1,3})\s*(?:\([^)]*\)\s*)?(?P<satuan>hari|bulan|tahun)"
    r"(?:(?!\bpaling\b).)*?\bsejak\s+(?:tanggal\s+(?P<hari>\d{1,2}\s+\w+\s+\d{4})|Peraturan)",
    re.DOTALL,
)
SEJAK = re.compile(
    r"\b(?:mulai|berlaku|pemberlakuan|diberlakukan|terhitung|sejak)"
    r"(?:\s+(?:berlaku|mulai|pada|sejak|terhitung|tanggal))*\s+$",
    re.IGNORECASE,
)
TAHUN = re.compile(
    r"\b(?:mulai\s+berlaku|berlaku|diberlakukan|pemberlakuan)\s+(?:mulai\s+|pada\s+|sejak\s+)*"
    r"(?:awal\s+)?tahun\s+(?P<tahun>20\d\d)\b",
    re.IGNORECASE,
)
TAHAP = re.compile(
    r"\bdalam\s+(?P<n>dua|tiga|empat|lima|\d)\s*(?:\([a-z]+\)\s*)?tahap|\bsecara\s+bertahap"
    r"|\bpemberlakuan\s+bertahap|\bberlaku\s+bertahap|\btahap\s+(?:kedua|ketiga|II|2)\b",
    re.IGNORECASE,
)
BERLAKU = re.compile(r"\b(?:mulai\s+berlaku|diberlakukan|pemberlakuan|berlaku)\b", re.IGNORECASE)


def time_limit(butir: Butir) -> str:
    """Return the time limit of an item: what its author says, or else its words."""
    if butir.data is not None and butir.data.batas:
        return str(butir.data.batas)
    m = JANGKA.search(butir.petikan.teks)
    if m is None:
        return ""
    sejak = parse_tanggal(m["hari"]) if m["hari"] else None
    return f"{m['n']} {m['satuan']}" + (f" sejak {sejak.isoformat()}" if sejak else "")


def limit_as_printed(naskah: Naskah) -> Iterator[Hit]:
    """N14: the time limit of an item stands in its words."""
    for satu in items(naskah):
        if satu.data is None or not satu.data.batas:
            continue
        batas, teks = str(satu.data.batas), satu.petikan.teks
        hari = [d for d, _, _ in tanggal_dalam(teks)]
        n, _, satuan = batas.partition(" sejak ")[0].partition(" ")
        sejak = batas.partition(" sejak ")[2]
        if satuan:
            jangka = re.search(rf"\b{n}\s*(?:\([^)]*\)\s*)?{satuan}\b", teks)
            ada = jangka is not None and (not sejak or date.fromisoformat(sejak) in hari)
        else:
            ada = date.fromisoformat(batas) in hari
        if not ada:
            yield utuh(satu.petikan, f"batas {batas}, tetapi bunyinya menyebut batas lain")


def known_units(naskah: Naskah) -> Iterator[Hit]:
    """N15: Pasal II names units of the law before or after, none that a waiting change brings."""
    if naskah.dossier is None or naskah.dasar is None:
        return
    hukum = rapat(f"{to_text(naskah.dasar)} {to_text(naskah.batang)}")
    nanti = [
        rapat(m[0])
        for satu in naskah.dossier.ditangguhkan
        if (m := NAMA.match(str(satu.entri.teks).strip())) and rapat(m[0]) not in hukum
    ]
    nanti += [n for u in naskah.dossier.perangkat.usulan if (n := rapat(str(u.nama))) not in hukum]
    for satu in items(naskah):
        kata = rapat(satu.petikan.teks)
        for nama in dict.fromkeys(n for n in nanti if n in kata):
            pesan = (
                f"menyebut {nama}, yang tidak ada dalam peraturan sebelum atau sesudah perubahan"
            )
            yield utuh(satu.petikan, pesan)


def _stages(naskah: Naskah) -> tuple[date, ...]:
    semua = naskah.amandemen.operasi if naskah.amandemen else ()
    return tuple(sorted({op.mulai for op in semua if op.mulai is not None}))


def stage_in_time(naskah: Naskah) -> Iterator[Hit]:
    """N16: units change with the budget year, and not before the regulation that organises them."""
    if naskah.amandemen is None or naskah.dasar is None or naskah.tanggal is None:
        return
    for op in naskah.amandemen.operasi:
        lama = (
            tree.find(naskah.dasar, op.alamat).kalimat if tree.ada(naskah.dasar, op.alamat) else ""
        )
        baru = op.isi.kalimat if op.isi is not None else ""
        if op.mulai is None or not any(NAMA_UNIT.match(teks) for teks in (lama, baru)):
            continue
        petikan = Petikan(Bagian.DOSIR, f"perubahan {op.alamat}", baru or lama, op.asal)
        if (op.mulai.month, op.mulai.day) != (1, 1):
            pesan = f"mulai berlaku {op.mulai.isoformat()}, di tengah tahun anggaran"
            saran = "Pilih 1 Januari: anggaran bergeser antarorganisasi hanya dengan perubahan APBD"
            yield utuh(petikan, pesan, saran)
        for satu in items(naskah):
            akhir = last_day(time_limit(satu), naskah.tanggal)
            if Perihal.PELAKSANAAN in satu.perihal and akhir is not None and akhir > op.mulai:
                pesan = (
                    f"mulai berlaku {op.mulai.isoformat()}, sedangkan peraturan pelaksanaannya "
                    f"boleh ditetapkan sampai dengan {akhir.isoformat()} ({satu.petikan.label})"
                )
                yield utuh(petikan, pesan)


TENGGANG = re.compile(
    r"\b(?:Peraturan\s+Daerah\s+ini|Rancangan(?:\s+ini)?|[Pp]erubahan\s+ini)\s+(?:\w+\s+){0,2}?(?:mulai\s+)?berlaku\s+"
    rf"(?:setelah\s+)?{CACAH}{TERBILANG}\s+(?:hari|bulan|tahun)\s+(?:setelah|sejak|sesudah|kemudian|terhitung)"
)


def force_as_ruled(naskah: Naskah) -> Iterator[Hit]:
    """N17: days and stages of force in the paper and in Pasal II are those of the changes."""
    if naskah.amandemen is None or naskah.tanggal is None:
        return
    tahap = _stages(naskah)
    for petikan in naskah.semua():
        for hari, awal, akhir in tanggal_dalam(petikan.teks):
            if hari > naskah.tanggal and hari not in tahap and SEJAK.search(petikan.teks[:awal]):
                yield Hit(petikan, f"menyebut berlaku {_said(hari, tahap)}", awal, akhir)
        for m in TAHUN.finditer(petikan.teks):
            tahun = int(m["tahun"])
            if tahun > naskah.tanggal.year and tahun not in {d.year for d in tahap}:
                yield Hit(petikan, f"menyebut berlaku tahun {_said(tahun, tahap)}", *m.span())
        yield from _counted(petikan, len(tahap))
        if petikan.bagian not in (Bagian.NORMA, Bagian.PASAL_II) and not tahap:
            for m in TENGGANG.finditer(petikan.teks):
                pesan = f"“{m[0]}”, sedangkan perubahan mulai berlaku pada tanggal diundangkan"
                yield Hit(petikan, pesan, *m.span())


def _said(apa: date | int, tahap: tuple[date, ...]) -> str:
    ada = ", ".join(d.isoformat() for d in tahap) or "pada tanggal diundangkan"
    return f"{apa}, sedangkan perubahan mulai berlaku {ada}"


def _counted(petikan: Petikan, lain: int) -> Iterator[Hit]:
    """Yield a stage that no change has, and a number of stages that is not theirs."""
    for m in TAHAP.finditer(petikan.teks):
        if not BERLAKU.search(sentence_around(petikan.teks, *m.span())):
            continue
        if not lain:
            yield Hit(
                petikan, "menyebut tahap, sedangkan semua perubahan berlaku sekaligus", *m.span()
            )
        elif m["n"]:
            n = int(m["n"]) if m["n"].isdigit() else dari_terbilang(m["n"])
            if n not in (lain, lain + 1):
                pesan = f"menyebut {n} tahap, sedangkan tanggal mulai berlaku ada {lain + 1}"
                yield Hit(petikan, pesan, *m.span())
