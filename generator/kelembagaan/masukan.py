"""What is wrong with the inputs of the analysis before anything is computed: ids and ranges."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from generator.content.decode import suggest
from generator.diagnostics import Diagnostic, galat, peringatan
from generator.kelembagaan import evaluasi
from generator.kelembagaan.susunan import tanpa_kecamatan
from generator.model.aturan import AturanTipologi, Kategori
from generator.model.beban_kerja import BerkasBebanKerja
from generator.model.dossier import Dossier, JenisDaerah, JenisPerangkat, PerangkatDaerah
from generator.model.evaluasi import BerkasEvaluasi
from generator.model.indikator import BerkasIndikator, NilaiKecamatan
from generator.model.kumpulan_aturan import KumpulanAturan
from generator.model.teks import Teks


def input_faults(dossier: Dossier, aturan: KumpulanAturan) -> tuple[Diagnostic, ...]:
    """Return every fault of the optional files of the analysis."""
    found: list[Diagnostic] = []
    ids = tuple(str(t.id) for t in aturan.tipologi.tabel if not t.menggantikan)
    if dossier.indikator:
        found += _indicators(dossier.indikator, aturan.tipologi)
        found += _place(dossier, dossier.indikator, aturan.tipologi)
        found += _kecamatan(dossier, dossier.indikator, aturan.tipologi)
        both = (*dossier.perangkat.sekarang, *dossier.perangkat.usulan)
        found += _units(both, ids)
    if dossier.beban_kerja:
        found += _tasks(dossier.beban_kerja, ids)
    if dossier.evaluasi_kelembagaan:
        found += _sheets(dossier.evaluasi_kelembagaan, aturan)
    return tuple(found)


def _place(
    dossier: Dossier, masukan: BerkasIndikator, aturan: AturanTipologi
) -> Iterator[Diagnostic]:
    """K85: a place that is said to be on an island group where its province is not."""
    daerah = dossier.identitas.daerah
    provinsi = str(daerah.nama if daerah.jenis is JenisDaerah.PROVINSI else daerah.provinsi)
    seat = next((f for f in aturan.faktor_geografis if provinsi in f.wilayah), None)
    for place in masukan.letak if seat is not None else ():
        own = next((f for f in aturan.faktor_geografis if f.id == place), None)
        if own is not None and seat is not None and own.wilayah and own.id != seat.id:
            message = f"letak {place} tidak memuat Provinsi {provinsi}"
            hint = f"tulis {seat.id} ({aturan.sebutan} {aturan.pasal.faktor} huruf {seat.huruf})"
            yield galat(place.span, "K85", message, hint)


def _kecamatan(
    dossier: Dossier, masukan: BerkasIndikator, aturan: AturanTipologi
) -> Iterator[Diagnostic]:
    """K88: values of what is no kecamatan; K89: a kecamatan whose values are not given.

    K71 when the number of kecamatan differs from the list; K91 in a province.
    """
    both = (*dossier.perangkat.sekarang, *dossier.perangkat.usulan)
    units = {str(u.id): u for u in both if u.jenis is JenisPerangkat.KECAMATAN}
    tabel = next((t for t in aturan.tabel if t.kategori is Kategori.KECAMATAN), None)
    if tabel is None:
        for satu in masukan.kecamatan:
            message = "kecamatan bukan Perangkat Daerah provinsi"
            yield galat(satu.asal, "K88", message, "hapus kecamatan dari indikator.yaml")
        return
    known = tuple(str(i.id) for i in tabel.indikator)
    seen: set[str] = set()
    for satu in masukan.kecamatan:
        yield from _one_kecamatan(satu, units, known, seen)
        seen.add(str(satu.unit))
    for id_, unit in units.items():
        if id_ not in seen:
            message = f"skor {unit.nama} tidak dihitung: nilainya tidak ada di indikator.yaml"
            hint = f"tulis pada kecamatan: unit {id_} dengan {', '.join(known)}"
            yield peringatan(unit.asal, "K89", message, hint)


def _one_kecamatan(
    satu: NilaiKecamatan, units: Mapping[str, PerangkatDaerah], known: Sequence[str], seen: set[str]
) -> Iterator[Diagnostic]:
    if satu.unit not in units:
        hint = suggest(
            str(satu.unit), tuple(units), "Tulis kecamatan itu di perangkat_daerah.yaml."
        )
        message = f'"{satu.unit}" bukan kecamatan dalam perangkat_daerah.yaml'
        yield galat(satu.unit.span, "K88", message, hint)
    if satu.unit in seen:
        yield galat(satu.unit.span, "K88", f"nilai {satu.unit} ditulis dua kali")
    for id_, value in satu.nilai.items():
        if id_ not in known:
            hint = suggest(id_, known, f"Yang dikenal: {', '.join(known)}.")
            yield galat(satu.asal, "K51", f'indikator kecamatan "{id_}" tidak dikenal', hint)
        if value < 0:
            yield galat(satu.asal, "K51", f"{satu.unit}: nilai {id_} kurang dari nol")


def _indicators(masukan: BerkasIndikator, aturan: AturanTipologi) -> Iterator[Diagnostic]:
    """K51: an unknown, repeated or impossible value; K52: an unknown place or urusan."""
    region = [t for t in aturan.tabel if t.kategori is not Kategori.KECAMATAN]
    all_of_them = [i for t in region for i in t.indikator]
    derived = [id_ for i in all_of_them if i.turunan is not None for id_ in i.turunan.sumber]
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
        yield from _unknown(
            place, tuple(str(f.id) for f in aturan.faktor_geografis), "K52", "letak geografis"
        )
    for id_ in masukan.tidak_dimiliki:
        ids = tuple(str(t.id) for t in aturan.tabel if not t.menggantikan)
        yield from _unknown(id_, ids, "K52", "urusan")


PERANGKAT = "perangkat-daerah"  # the indicator that a reorganisation itself changes
KECAMATAN = "kecamatan"
SEBUTAN = {PERANGKAT: "Perangkat Daerah", KECAMATAN: "kecamatan"}


def only_kecamatan(units: Sequence[PerangkatDaerah]) -> tuple[PerangkatDaerah, ...]:
    """Return the kecamatan among units; none where a file lists only the others."""
    return tuple(u for u in units if u.jenis is JenisPerangkat.KECAMATAN)


DIHITUNG: Mapping[str, Callable[[Sequence[PerangkatDaerah]], tuple[PerangkatDaerah, ...]]] = {
    PERANGKAT: tanpa_kecamatan,
    KECAMATAN: only_kecamatan,
}


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
        if satu.id not in DIHITUNG:
            continue
        banyak = len(DIHITUNG[str(satu.id)](sekarang))
        if banyak and not satu.rendah <= banyak <= satu.tinggi:
            disebut = (
                f"{satu.rendah}" if satu.rendah == satu.tinggi else f"{satu.rendah}-{satu.tinggi}"
            )
            message = (
                f"skor dihitung dengan {disebut} {SEBUTAN[str(satu.id)]}, sedangkan "
                f"perangkat_daerah.yaml memuat {banyak}"
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
    """K53 for tasks; K54: a unit that is given twice; K84, K48: what a figure rests on."""
    if not berkas.sumber and not berkas.lembar_kerja:
        message = "beban kerja tidak menyebut sumbernya"
        yield galat(berkas.asal, "K84", message, "tulis sumber (id pustaka) atau lembar_kerja")
    if berkas.waktu_kerja_efektif is not None and not berkas.dasar_waktu_kerja:
        message = f"waktu kerja efektif {berkas.waktu_kerja_efektif} menit tidak menyebut dasarnya"
        yield galat(berkas.asal, "K84", message, "tulis dasar_waktu_kerja")
    for post in (j for unit in berkas.unit for j in unit.jabatan):
        if not post.tugas and post.beban is None and post.kebutuhan is None:
            message = f"jabatan {post.nama} tidak mempunyai tugas, beban, atau kebutuhan"
            yield galat(post.asal, "K48", message, "isi tugas, atau beban menurut rekapitulasi")
        elif post.tugas and (post.beban is not None or post.kebutuhan is not None):
            message = f"jabatan {post.nama} menulis tugas dan juga beban atau kebutuhan"
            hint = "hapus beban dan kebutuhan; keduanya dihitung dari tugas"
            yield galat(post.asal, "K48", message, hint)
    seen: set[str] = set()
    for unit in berkas.unit:
        if unit.unit in seen:
            yield galat(unit.asal, "K54", f"beban kerja {unit.unit} ditulis dua kali")
        seen.add(str(unit.unit))
        for task in (t for j in unit.jabatan for t in j.tugas if t.urusan):
            yield from _unknown(task.urusan, ids, "K53", "urusan atau fungsi")


def _sheets(berkas: BerkasEvaluasi, aturan: KumpulanAturan) -> Iterator[Diagnostic]:
    for sheet in (*berkas.kelembagaan, *berkas.kematangan):
        if not sheet.sumber and not sheet.lembar_kerja:
            message = "penilaian tidak menyebut sumbernya"
            yield galat(sheet.asal, "K84", message, "tulis sumber (id pustaka) atau lembar_kerja")
    for sheet in berkas.kelembagaan:
        yield from evaluasi.misfits(sheet, aturan.kelembagaan)
    for sheet in berkas.kematangan:
        yield from evaluasi.misfits(sheet, aturan.kematangan)
