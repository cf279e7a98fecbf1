"""Charts of the units that change: what they are made of now, and their form as proposed.

The form is the conventional one: head, secretariat, group of functional posts, and below them
what the unit carries out. Names of bidang are not drawn: they are the Perkada's (UU 23/2014
Pasal 212 ayat (4)); how many there may be is said in words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from generator.documents.bahan import Bahan
from generator.documents.gambar.kanvas import Kanvas, Kotak, kotak_teks, lowest_edge
from generator.documents.gambar.pohon import UKURAN, Simpul, dasar_pohon, gambar_pohon, place_tree
from generator.documents.lebar_huruf import Huruf
from generator.documents.ungkapan import daftar
from generator.documents.unit import kepala_pada_bagan
from generator.kelembagaan.plafon import allowed
from generator.kelembagaan.struktur import functions, possible_types
from generator.kelembagaan.susunan import Susunan, changed, origins
from generator.model import urusan
from generator.model.dossier import JenisPerangkat, PerangkatDaerah

LEBAR = 140.0
TEPI = 0.5  # room for the frames at both edges
DALAM = LEBAR - 2 * TEPI
SELA = 4.0
TEBAL = 0.7  # frame of what is received from elsewhere
ABU = "#d0d0d0"  # ground of what goes elsewhere
KETERANGAN = (
    ("garis perintah", "penuh"),
    ("garis koordinasi", "putus"),
    ("diterima dari unit lain atau baru", "tebal"),
    ("beralih ke unit lain", "abu"),
)


@dataclass(frozen=True, slots=True)
class Bagian:
    """A changed unit with the present units it is made of."""

    unit: PerangkatDaerah
    asal: tuple[PerangkatDaerah, ...]
    kini: frozenset[str]  # what the unit itself carries now
    baru: tuple[str, ...]  # what no unit carries now


def berubah(bahan: Bahan) -> tuple[Bagian, ...]:
    """Return the units that are new, renamed or carry something else, in the order proposed."""
    lama = bahan.dossier.perangkat.sekarang
    diampu = {id_ for u in lama for id_ in functions(u)}
    return tuple(
        Bagian(
            unit,
            origins(unit, lama),
            frozenset(id_ for u in lama if u.id == unit.id for id_ in functions(u)),
            tuple(id_ for id_ in functions(unit) if id_ not in diampu),
        )
        for unit in bahan.dossier.perangkat.usulan
        if changed(unit, lama)
    )


def bagan_unit_susunan(bagian: Bagian, bahan: Bahan) -> str:
    """Return the bare form as proposed, for an annex: nothing tells new from old."""
    kanvas = Kanvas()
    polos = replace(bagian, kini=frozenset(functions(bagian.unit)))
    dasar = _usulan(polos, bahan, kanvas, TEPI, berbatas=False)
    return kanvas.svg(LEBAR, _keterangan(kanvas, dasar + 4, KETERANGAN[:2], bahan.huruf))


def bagan_unit(bagian: Bagian, bahan: Bahan) -> str:
    """Return the chart of one changed unit."""
    kanvas = Kanvas()
    dasar = _sekarang(bagian, kanvas, bahan.huruf)
    kanvas.teks(0, dasar + 4.2, "MENURUT USULAN", UKURAN, tebal=True)
    dasar = _usulan(bagian, bahan, kanvas, dasar + 5.5)
    return kanvas.svg(LEBAR, _keterangan(kanvas, dasar + 4, _drawn(bagian), bahan.huruf))


def _drawn(bagian: Bagian) -> Sequence[tuple[str, str]]:
    """Return the entries of the legend that the chart has use for."""
    milik = frozenset(functions(bagian.unit))
    ada = {
        "tebal": not milik <= bagian.kini,
        "abu": any(not milik.issuperset(functions(u)) for u in bagian.asal),
    }
    return [satu for satu in KETERANGAN if ada.get(satu[1], True)]


@dataclass(frozen=True, slots=True)
class IsiUnit:
    """What the chart of one unit shows; ``baru`` is what no unit carried before."""

    nama: str
    fungsi: str
    asal: str
    baru: str


def isi_unit(bagian: Bagian) -> IsiUnit:
    """Return the chart of a unit in its words."""
    return IsiUnit(
        str(bagian.unit.nama),
        daftar([urusan.nama(id_) for id_ in functions(bagian.unit)]),
        daftar([str(u.nama) for u in bagian.asal]),
        daftar([urusan.nama(id_) for id_ in bagian.baru]),
    )


# --- now -------------------------------------------------------------------------------------


def _sekarang(bagian: Bagian, kanvas: Kanvas, huruf: Huruf) -> float:
    """Draw the present units with what they carry; return the lower edge."""
    kanvas.teks(0, 2.5, "SEKARANG", UKURAN, tebal=True)
    milik = set(functions(bagian.unit))
    banyak = len(bagian.asal) + bool(bagian.baru)
    kolom = min((DALAM - SELA * (banyak - 1)) / max(banyak, 1), 62.0)
    x, dasar = TEPI, 3.3
    for unit in bagian.asal:
        anak = tuple(
            Simpul(_nama(id_), isi="#ffffff" if id_ in milik else ABU) for id_ in functions(unit)
        )
        akar = Simpul(str(unit.nama), anak, gantung=True, tebal=True)
        letak = place_tree(akar, x, 3.8, kolom, huruf)
        gambar_pohon(letak, kanvas)
        dasar = max(dasar, dasar_pohon(letak))
        x += kolom + SELA
    if bagian.baru:
        isi = f"Belum diwadahi: {daftar([urusan.nama(id_) for id_ in bagian.baru])}"
        kotak = replace(kotak_teks(isi, x, 3.8, kolom, UKURAN, huruf=huruf), putus=True)
        kanvas.kotak(kotak)
        dasar = max(dasar, kotak.bawah)
    return dasar


def _nama(id_: str) -> str:
    kata = urusan.nama(id_)
    return kata[:1].upper() + kata[1:]


# --- as proposed -----------------------------------------------------------------------------


def _usulan(
    bagian: Bagian, bahan: Bahan, kanvas: Kanvas, y: float, *, berbatas: bool = True
) -> float:
    """Draw the conventional form; return the lower edge."""
    unit, poros = bagian.unit, LEBAR / 2
    gubernur = bahan.dossier.identitas.daerah.kepala.upper()
    box = partial(kotak_teks, huruf=bahan.huruf)
    puncak = box(gubernur, poros - 22, y, 44, UKURAN, tebal=True, minimum=6)
    sekda = box("SEKRETARIS DAERAH", LEBAR - TEPI - 40, y + 5, 40, UKURAN, minimum=5.5)
    kepala = box(kepala_pada_bagan(unit), poros - 32, y + 12, 64, UKURAN, tebal=True)
    kanvas.garis((puncak.tengah, puncak.bawah), (poros, kepala.y))
    if unit.jenis is not JenisPerangkat.SEKRETARIAT_DAERAH:
        kanvas.garis(
            (puncak.kanan, puncak.sumbu), (sekda.tengah, puncak.sumbu), (sekda.tengah, sekda.y)
        )
        kanvas.garis(
            (sekda.tengah, sekda.bawah),
            (sekda.tengah, kepala.sumbu),
            (kepala.kanan, kepala.sumbu),
            putus=True,
        )
        kanvas.kotak(sekda)
    sisi = _sisi(kanvas, kepala, bahan.huruf)
    bawah = _isi(bagian, kanvas, kepala, lowest_edge(sisi), bahan.huruf)
    for kotak in (puncak, kepala, *sisi, *bawah):
        kanvas.kotak(kotak)
    dasar = lowest_edge([*sisi, *bawah])
    if berbatas and (kata := _batas(unit, bahan)):
        kanvas.teks(poros, dasar + 4, kata, UKURAN, jangkar="middle")
        dasar += 4.6
    return dasar


def _sisi(kanvas: Kanvas, kepala: Kotak, huruf: Huruf) -> tuple[Kotak, Kotak]:
    """Draw the lines to the functional posts and the secretariat, and return their boxes."""
    y = kepala.bawah + 4.4
    box = partial(kotak_teks, huruf=huruf, minimum=6)
    jf = box("KELOMPOK JABATAN FUNGSIONAL", 4, y, 49, UKURAN)
    sekretariat = box("SEKRETARIAT", LEBAR - 50, y, 46, UKURAN)
    palang = kepala.bawah + 2.2
    kanvas.garis(
        (jf.tengah, jf.y),
        (jf.tengah, palang),
        (sekretariat.tengah, palang),
        (sekretariat.tengah, sekretariat.y),
    )
    return jf, sekretariat


def _isi(
    bagian: Bagian, kanvas: Kanvas, kepala: Kotak, atas: float, huruf: Huruf
) -> tuple[Kotak, ...]:
    """Draw the lines to what the unit carries out, and return the boxes in a row."""
    unit = bagian.unit
    nama = [(_nama(id_), id_ not in bagian.kini) for id_ in functions(unit)]
    if not nama:
        return ()
    banyak = max(len(nama), 2)
    kolom = min((DALAM - SELA * (banyak - 1)) / banyak, 46.0)
    kiri = LEBAR / 2 - (kolom * len(nama) + SELA * (len(nama) - 1)) / 2
    palang = atas + 2.2
    kotak = _sebaris(nama, kiri, palang + 2.2, kolom, huruf)
    kanvas.garis((kepala.tengah, kepala.bawah), (kepala.tengah, palang))
    for satu in kotak:
        kanvas.garis((kepala.tengah, palang), (satu.tengah, palang), (satu.tengah, satu.y))
    return kotak


def _sebaris(
    nama: Sequence[tuple[str, bool]], x: float, y: float, kolom: float, huruf: Huruf
) -> tuple[Kotak, ...]:
    """Return boxes of one height beside each other; a heavy frame for what is received."""
    box = partial(kotak_teks, huruf=huruf)
    semua = [
        box(teks, x + n * (kolom + SELA), y, kolom, UKURAN, garis=TEBAL if baru else 0.25)
        for n, (teks, baru) in enumerate(nama)
    ]
    tinggi = max(satu.tinggi for satu in semua)
    return tuple(replace(satu, tinggi=tinggi) for satu in semua)


def _batas(unit: PerangkatDaerah, bahan: Bahan) -> str:
    """Return how many bidang the articles allow, by the types that are possible."""
    hasil = bahan.analisis.usulan
    unsur = {"bidang"} & set(_unsur(unit, hasil.susunan)) if hasil else set()
    if hasil is None or not unsur:
        return ""
    tipe = possible_types(unit, hasil.susunan)
    banyak = [allowed(unit, satu, hasil.susunan)["bidang"] for satu in tipe]
    tipe_ = " s.d. ".join(dict.fromkeys(tipe))
    jumlah = " s.d. ".join(map(str, dict.fromkeys(banyak)))
    perkada = bahan.dossier.identitas.daerah.peraturan_kepala
    return f"Tipe yang mungkin {tipe_}; paling banyak {jumlah} bidang, ditetapkan dengan {perkada}."


def _unsur(unit: PerangkatDaerah, susunan: Susunan) -> dict[str, int]:
    return allowed(unit, possible_types(unit, susunan)[1], susunan)


def _keterangan(kanvas: Kanvas, y: float, isi: Sequence[tuple[str, str]], huruf: Huruf) -> float:
    """Draw the legend; return the height of the picture."""
    x = TEPI
    for teks, gambar in isi:
        if x + 8.5 + huruf.lebar(teks, UKURAN) > LEBAR:
            x, y = TEPI, y + 4.5
        if gambar in ("penuh", "putus"):
            kanvas.garis((x, y), (x + 7, y), putus=gambar == "putus")
        else:
            garis = TEBAL if gambar == "tebal" else 0.25
            dasar = ABU if gambar == "abu" else "#ffffff"
            kanvas.kotak(Kotak(x + 0.4, y - 1.6, 6.2, 3.2, (), UKURAN, garis=garis, isi=dasar))
        kanvas.teks(x + 8.5, y + 0.8, teks, UKURAN)
        x += 12 + huruf.lebar(teks, UKURAN)
    return y + 2.5
