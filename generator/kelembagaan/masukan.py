"""What is wrong with the inputs of the analysis before anything is computed: ids and ranges."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.content.decode import suggest
from generator.diagnostics import Diagnostic, galat, peringatan
from generator.kelembagaan import evaluasi
from generator.model.aturan import AturanTipologi, BerkasIndikator
from generator.model.beban_kerja import BerkasBebanKerja
from generator.model.dossier import Dossier, JenisDaerah, PerangkatDaerah
from generator.model.evaluasi import BerkasEvaluasi
from generator.model.kumpulan_aturan import KumpulanAturan
from generator.model.teks import Teks


def input_faults(dossier: Dossier, aturan: KumpulanAturan) -> tuple[Diagnostic, ...]:
    """Return every fault of the optional files of the analysis."""
    found: list[Diagnostic] = []
    ids = tuple(str(t.id) for t in aturan.tipologi.tabel)
    if dossier.indikator:
        found += _region(dossier, dossier.indikator)
        found += _indicators(dossier.indikator, aturan.tipologi)
        both = (*dossier.perangkat.sekarang, *dossier.perangkat.usulan)
        found += _units(both, ids)
    if dossier.beban_kerja:
        found += _tasks(dossier.beban_kerja, ids)
    if dossier.evaluasi_kelembagaan:
        found += _sheets(dossier.evaluasi_kelembagaan, aturan)
    return tuple(found)


def _region(dossier: Dossier, masukan: BerkasIndikator) -> Iterator[Diagnostic]:
    """K50: the rules at hand are those of provinces."""
    if dossier.identitas.daerah.jenis is not JenisDaerah.PROVINSI:
        message = "aturan tipologi yang tersedia hanya untuk provinsi"
        hint = "hapus indikator.yaml; tabel kabupaten/kota belum disalin ke content/_aturan"
        yield galat(masukan.asal, "K50", message, hint)


def _indicators(masukan: BerkasIndikator, aturan: AturanTipologi) -> Iterator[Diagnostic]:
    """K51: an unknown, repeated or impossible value; K52: an unknown place or urusan."""
    all_of_them = [i for t in aturan.tabel for i in t.indikator]
    derived = [str(i.turunan.dari) for i in all_of_them if i.turunan is not None]
    known = tuple(dict.fromkeys([*(str(i.id) for i in all_of_them), *derived]))
    seen: set[str] = set()
    for nilai in masukan.nilai:
        yield from _unknown(nilai.id, known, "K51", "indikator")
        if (key := f"{nilai.id} {nilai.tahun_akhir}") in seen:
            yield galat(nilai.id.span, "K51", f"nilai indikator {nilai.id} ditulis dua kali")
        if nilai.rendah > nilai.tinggi:
            yield galat(nilai.asal, "K51", f"{nilai.id}: rendah melebihi tinggi")
        seen.add(key)
    for satu in masukan.percobaan:
        yield from _unknown(satu.id, known, "K51", "indikator")
    for place in masukan.letak:
        yield from _unknown(place, tuple(aturan.faktor_geografis), "K52", "letak geografis")
    for id_ in masukan.tidak_dimiliki:
        yield from _unknown(id_, tuple(str(t.id) for t in aturan.tabel), "K52", "urusan")


PERANGKAT = "perangkat-daerah"  # the indicator that a reorganisation itself changes


def stale(masukan: BerkasIndikator) -> Iterator[Diagnostic]:
    """K57: a value is used although one of a newer year is held."""
    for satu in masukan.terpakai:
        baru = max(n.tahun_akhir for n in masukan.nilai if n.id == satu.id)
        if satu.tahun_akhir < baru:
            message = f"{satu.id} memakai nilai tahun {satu.tahun}, padahal ada nilai tahun {baru}"
            yield peringatan(satu.asal, "K57", message, "hapus dipakai, atau jelaskan alasannya")


def counted_units(
    masukan: BerkasIndikator, sekarang: Sequence[PerangkatDaerah]
) -> Iterator[Diagnostic]:
    """K71: the number of units that scores are computed with is that of the list of units."""
    for satu in masukan.terpakai:
        if satu.id == PERANGKAT and not satu.rendah <= len(sekarang) <= satu.tinggi:
            disebut = (
                f"{satu.rendah}" if satu.rendah == satu.tinggi else f"{satu.rendah}-{satu.tinggi}"
            )
            message = (
                f"skor dihitung dengan {disebut} Perangkat Daerah, sedangkan perangkat_daerah.yaml "
                f"memuat {len(sekarang)}"
            )
            yield peringatan(satu.asal, "K71", message, "samakan nilainya dengan daftar itu")


def _unknown(id_: Teks, known: Sequence[str], code: str, what: str) -> Iterator[Diagnostic]:
    if id_ not in known:
        hint = suggest(str(id_), known, f"Yang dikenal: {', '.join(known)}.")
        yield galat(id_.span, code, f'{what} "{id_}" tidak dikenal', hint)


def _units(units: Iterable[PerangkatDaerah], ids: Sequence[str]) -> Iterator[Diagnostic]:
    """K53: a unit names an urusan or function that the rules do not have."""
    for unit in units:
        for id_ in (*unit.urusan, *unit.fungsi):
            yield from _unknown(id_, ids, "K53", "urusan atau fungsi")


def _tasks(berkas: BerkasBebanKerja, ids: Sequence[str]) -> Iterator[Diagnostic]:
    """K53 for tasks; K54: a unit that is given twice."""
    seen: set[str] = set()
    for unit in berkas.unit:
        if unit.unit in seen:
            yield galat(unit.asal, "K54", f"beban kerja {unit.unit} ditulis dua kali")
        seen.add(str(unit.unit))
        for task in (t for j in unit.jabatan for t in j.tugas if t.urusan):
            yield from _unknown(task.urusan, ids, "K53", "urusan atau fungsi")


def _sheets(berkas: BerkasEvaluasi, aturan: KumpulanAturan) -> Iterator[Diagnostic]:
    for sheet in berkas.kelembagaan:
        yield from evaluasi.misfits(sheet, aturan.kelembagaan)
    for sheet in berkas.kematangan:
        yield from evaluasi.misfits(sheet, aturan.kematangan)
