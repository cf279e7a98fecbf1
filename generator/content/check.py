"""References inside a dossier: every id that is named must exist; the nearest one is offered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Protocol, assert_never

from generator.content.bundle import Bundle, Library
from generator.content.decode import suggest
from generator.diagnostics import Diagnostic, Span, galat
from generator.model import (
    beban_kerja,
    belum_ada,
    data_kajian,
    evaluasi,
    indikator,
    kajian,
    mulai_berlaku,
    peralihan,
    peraturan,
    rancangan,
    rancangan_baru,
)
from generator.model.alamat import Alamat
from generator.model.aturan_tahap import UNIT_DAERAH
from generator.model.dossier import Identitas, JenisDaerah
from generator.model.draft import makes
from generator.model.kekhususan import Kekhususan
from generator.model.peraturan import BENTUK, JenisPeraturan
from generator.model.perubahan import Tindakan
from generator.model.pustaka import split_reference
from generator.model.teks import Entri, Teks
from generator.model.unsur_kajian import KELEMBAGAAN

SEMUA_UNIT = "semua"

# Which field of which record names what; one walker follows them all.
RUJUKAN: Mapping[tuple[type[Entri], str], str] = {
    (rancangan.Dasar, "peraturan"): "peraturan",
    (rancangan.Konsiderans, "mengingat"): "peraturan",
    (rancangan.Pertimbangan, "karena"): "temuan",
    (rancangan.EntriPerubahan, "karena"): "temuan",
    (rancangan.EntriPerubahan, "alamat"): "alamat",
    (rancangan.EntriPerubahan, "gerbang"): "gerbang",
    (peralihan.ButirPeralihan, "karena"): "operasi",
    (rancangan.PenjelasanDasar, "alamat"): "alamat",
    (rancangan.Perkada, "karena"): "temuan",
    (rancangan_baru.Pengaturan, "alamat"): "alamat",
    (rancangan_baru.Pengaturan, "karena"): "temuan",
    (rancangan_baru.BerkasBaru, "mencabut"): "peraturan",
    (rancangan_baru.BerkasPencabutan, "dicabut"): "peraturan",
    (rancangan_baru.PeraturanTurunan, "peraturan"): "peraturan",
    (mulai_berlaku.TahapBerlaku, "alamat"): "alamat",
    (rancangan_baru.BerkasPencabutan, "karena"): "temuan",
    (kajian.Bukti, "sumber"): "pustaka",
    (kajian.DimensiHukum, "peraturan"): "peraturan",
    (kajian.Temuan, "unit"): "unit",
    (kajian.PerangkatDaerah, "rezim"): "peraturan",
    (kajian.PerangkatDaerah, "sumber"): "pustaka",
    (kajian.Taksiran, "sumber"): "pustaka",
    (kajian.UnsurRoccipi, "sumber"): "pustaka",
    (kajian.EvaluasiPeraturan, "peraturan"): "peraturan",
    (data_kajian.DataKajian, "sumber"): "pustaka",
    (data_kajian.IsiBanding, "peraturan"): "peraturan",
    (indikator.NilaiIndikator, "sumber"): "pustaka",
    (indikator.NilaiKecamatan, "sumber"): "pustaka",
    (beban_kerja.BerkasBebanKerja, "sumber"): "pustaka",
    (beban_kerja.BebanUnit, "unit"): "unit",
    (belum_ada.DataBelumAda, "temuan"): "temuan",
    (evaluasi.EvaluasiUnit, "unit"): "unit",
    (evaluasi.EvaluasiUnit, "sumber"): "pustaka",
    (peraturan.PeraturanPustaka, "diubah_oleh"): "peraturan",
    (peraturan.PeraturanPustaka, "dicabut_oleh"): "peraturan",
}


def references(record: object) -> Iterator[tuple[str, Teks]]:
    """Yield what every reference in a record names, and its text."""
    if isinstance(record, (tuple, list)):
        for item in record:
            yield from references(item)
    elif isinstance(record, Entri):
        shape = type(record)
        for name, value in vars(record).items():
            if (kind := RUJUKAN.get((shape, name))) is not None:
                yield from ((kind, t) for t in _several(value) if t)
            elif isinstance(value, (tuple, list, Entri)):
                yield from references(value)


def _several(value: object) -> tuple[Teks, ...]:
    return (value,) if isinstance(value, Teks) else tuple(value) if isinstance(value, tuple) else ()


def check_references(bundle: Bundle) -> Iterator[Diagnostic]:
    """Yield an error for every reference that leads nowhere."""
    units = _units(bundle)
    for kind, text in references(bundle.records):
        if kind == "unit":
            if units and text not in units:
                yield unknown_unit(text, units)
        elif kind == "temuan":
            asked = bundle.known_temuan or bundle.kebutuhan.temuan
            if asked and text not in bundle.known_temuan:
                yield unknown_temuan(text.span, text, bundle.known_temuan)
        elif kind == "alamat":
            yield from _address(text)
        elif kind == "gerbang":
            yield from _gate(text, bundle.perubahan)
        elif kind == "operasi":
            yield from _operation(text, bundle.perubahan)
        else:
            yield from _source(text, kind, bundle.library)


def _gate(text: Teks, berkas: rancangan.BerkasPerubahan | None) -> Iterator[Diagnostic]:
    known = [str(satu.id) for satu in berkas.gerbang] if berkas else []
    if text not in known:
        hint = suggest(text, known, 'Tulis gerbang itu di bawah "gerbang:" dalam perubahan.yaml.')
        yield galat(text.span, "S75", f'Gerbang "{text}" tidak ada.', hint)


def _operation(text: Teks, berkas: rancangan.BerkasPerubahan | None) -> Iterator[Diagnostic]:
    known = [str(satu.id) for satu in berkas.operasi if satu.id] if berkas else []
    if text not in known:
        hint = suggest(text, known, f'Tulis "id: {text}" pada perubahan yang dimaksud.')
        yield galat(text.span, "S81", f'Perubahan "{text}" tidak ada.', hint)


def check_library(library: Library) -> Iterator[Diagnostic]:
    """Yield an error for whatever in the library cannot be printed, or names what is not there."""
    for kind, text in references(tuple(library.peraturan.values())):
        yield from _source(text, kind, library)
    for satu in library.peraturan.values():
        bentuk, tempat = satu.bentuk, satu.lembaran
        if bentuk.instansi and not satu.instansi:
            hint = f"Sebut daerah atau lembaga yang membentuk {bentuk.nama} itu."
            yield galat(satu.asal, "S07", 'Nilai "instansi" kosong.', hint)
        if tempat is not None and tempat.jenis.endswith("D") != (bentuk.daerah is not None):
            message = f"{bentuk.nama} tidak diundangkan dalam {peraturan.LEMBARAN[tempat.jenis]}."
            hint = f'Tulis "jenis: {bentuk.lembaran}".' if bentuk.lembaran else "Hapus lembarannya."
            yield galat(tempat.jenis.span, "S44", message, hint)


def _units(bundle: Bundle) -> tuple[str, ...]:
    if bundle.perangkat is None:
        return ()
    both = (*bundle.perangkat.sekarang, *bundle.perangkat.usulan)
    return (*dict.fromkeys(str(unit.id) for unit in both), SEMUA_UNIT)


def unknown_unit(text: Teks, known: Sequence[str]) -> Diagnostic:
    """Return the error for a finding that points at no unit."""
    hint = suggest(text, known, "Gunakan id dari perangkat_daerah.yaml.")
    return galat(text.span, "S14", f'Perangkat daerah "{text}" tidak dikenal.', hint)


def unknown_temuan(span: Span, text: str, known: Sequence[str]) -> Diagnostic:
    """Return the error for a reason that names no finding."""
    hint = suggest(text, known, "Buat berkasnya di folder temuan, atau perbaiki nomornya.")
    return galat(span, "S16", f'Temuan "{text}" tidak ada.', hint)


def unknown_source(span: Span, key: str, known: Sequence[str]) -> Diagnostic:
    """Return the error for a citation of something that the library does not hold."""
    hint = suggest(key, known, f"Tambahkan berkasnya ke _pustaka ({key}.yaml).")
    return galat(span, "S15", f'Rujukan "{key}" tidak ada di pustaka.', hint)


def _source(text: Teks, kind: str, library: Library) -> Iterator[Diagnostic]:
    known = library.known_peraturan if kind == "peraturan" else library.known
    key, _ = split_reference(text)
    if key in known:
        return
    if key in library.known:
        message = f'"{key}" adalah literatur; di sini harus peraturan.'
        yield galat(text.span, "S15", message, "Rujuk peraturan di _pustaka/peraturan.")
    else:
        yield unknown_source(text.span, key, known)


def _address(text: Teks) -> Iterator[Diagnostic]:
    try:
        Alamat.parse(text)
    except ValueError:
        hint = 'Tulis seperti "Pasal 5 ayat (2) huruf a".'
        if text.lower().startswith("sebelum "):
            hint = (
                "Sisipan berdiri sesudah satuan yang disebut. Yang mendahului satuan pertama "
                'ditulis dengan "ubah" pada satuan di atasnya, beserta seluruh rinciannya.'
            )
        yield galat(text.span, "S18", f'Alamat "{text}" tidak terbaca.', hint)


# --- the rest of a dossier's own rules ------------------------------------------------------------


class HasId(Protocol):
    """A record with an id."""

    @property
    def id(self) -> Teks:
        """The id as it was written."""
        ...


def duplicates(records: Iterable[HasId], what: str) -> Iterator[Diagnostic]:
    """Yield an error for every id that is taken already."""
    seen: dict[str, Teks] = {}
    for record in records:
        first = seen.setdefault(record.id, record.id)
        if first is not record.id:
            hint = f"Yang pertama di {first.span}."
            yield galat(record.id.span, "S12", f'Id {what} "{record.id}" sudah dipakai.', hint)


def check_ids(bundle: Bundle) -> Iterator[Diagnostic]:
    """Yield an error for every repeated id."""
    yield from duplicates(bundle.temuan, "temuan")
    if bundle.perangkat:
        yield from duplicates(bundle.perangkat.sekarang, "perangkat daerah")
        yield from duplicates(bundle.perangkat.usulan, "perangkat daerah")
    if berkas := bundle.perubahan or bundle.rancangan:
        yield from duplicates(berkas.perkada, "perkada")
    if bundle.perubahan:
        yield from duplicates(bundle.perubahan.gerbang, "gerbang")
        yield from duplicates((o for o in bundle.perubahan.operasi if o.id), "perubahan")
    if bundle.manfaat_biaya:
        yield from duplicates(bundle.manfaat_biaya.opsi, "opsi")


def check_units(bundle: Bundle) -> Iterator[Diagnostic]:
    """S122: where institutions are studied, every finding says which units it concerns."""
    for satu in bundle.temuan if KELEMBAGAAN in bundle.kebutuhan.kajian else ():
        if not satu.unit:
            hint = 'Tulis kuncinya dari perangkat_daerah.yaml, atau "unit: [semua]".'
            message = f"Temuan {satu.id} tidak menyebut perangkat daerah yang terkait."
            yield galat(satu.asal, "S122", message, hint)


def check_identity(identitas: Identitas | None) -> Iterator[Diagnostic]:
    """S23: a regency or city names its province, which title and closing need (L2'-2).

    S02: a new regulation has a name of its own (L2-2); that of others is made from what they touch.
    """
    if identitas is None:
        return
    daerah = identitas.daerah
    if daerah.jenis is not JenisDaerah.PROVINSI and not daerah.provinsi:
        message = f'Kunci "provinsi" wajib diisi untuk {daerah.jenis}.'
        yield galat(daerah.asal, "S23", message, "Tambahkan nama provinsinya.")
    if identitas.jenis_rancangan is rancangan_baru.JenisRancangan.BARU and not identitas.judul:
        hint = "Nama peraturan setelah kata “tentang”; yang baru tidak punya asal namanya."
        yield galat(identitas.asal, "S02", 'Kunci "judul" wajib ada bagi peraturan baru.', hint)


def check_form(bundle: Bundle) -> Iterator[Diagnostic]:
    """A region changes what it makes itself: a draft has the form of the regulation it amends."""
    if bundle.identitas is None:
        return
    tulis, daerah = bundle.identitas.bentuk, bundle.identitas.daerah
    dibuat = " atau ".join(b.nama for j, b in BENTUK.items() if makes(j, daerah))
    kunci = _earlier(bundle)
    lama = bundle.library.peraturan.get(str(kunci)) if kunci else None
    if kunci and lama and not makes(lama.jenis, daerah):
        message = f"{daerah.sebutan} tidak membentuk {lama.bentuk.nama}."
        yield galat(kunci.span, "S45", message, f"Yang dapat diubah dengan dosir ini: {dibuat}.")
    if tulis and not makes(JenisPeraturan(tulis), daerah):
        message = f"{daerah.sebutan} tidak membentuk {BENTUK[JenisPeraturan(tulis)].nama}."
        yield galat(tulis.span, "S45", message, f"Yang dapat dibentuk: {dibuat}.")


def check_special(bundle: Bundle) -> Iterator[Diagnostic]:
    """S105: the units of the province of Yogyakarta are set by a Perdais (UU 13/2012)."""
    identitas = bundle.identitas
    if identitas is None or str(identitas.bentuk) == JenisPeraturan.PERDAIS:
        return
    daerah = identitas.daerah
    diy = daerah.sifat is Kekhususan.YOGYAKARTA and daerah.jenis is JenisDaerah.PROVINSI
    kepala = str(identitas.bentuk) == JenisPeraturan.PERGUB
    lama = bundle.library.peraturan.get(str(_earlier(bundle) or ""))
    diubah = lama is not None and lama.jenis is not JenisPeraturan.PERDA
    if diy and not kepala and not diubah and UNIT_DAERAH.search(identitas.judul):
        message = "Kelembagaan Pemerintah Daerah ini ditetapkan dengan Peraturan Daerah Istimewa."
        yield galat(identitas.judul.span, "S105", message, "Tulis bentuk: perdais.")


def _earlier(bundle: Bundle) -> Teks | None:
    """Return the key of the regulation that a draft amends or repeals."""
    if bundle.dasar is not None:
        return bundle.dasar.peraturan
    berkas = bundle.rancangan
    return berkas.dicabut if isinstance(berkas, rancangan_baru.BerkasPencabutan) else None


def check_operations(berkas: rancangan.BerkasPerubahan | None) -> Iterator[Diagnostic]:
    """Yield an error for every operation that lacks a text its verb needs, or has one too many."""
    for operasi in berkas.operasi if berkas else ():
        needs, forbids = keys_of(Tindakan(operasi.tindakan))
        for name in needs:
            if not getattr(operasi, name):
                message = f'Tindakan "{operasi.tindakan}" memerlukan kunci "{name}".'
                yield galat(operasi.asal, "S24", message, f'Tambahkan "{name}:".')
        for name in forbids:
            if value := getattr(operasi, name):
                message = f'Tindakan "{operasi.tindakan}" tidak memakai kunci "{name}".'
                yield galat(value.span, "S24", message, f'Hapus "{name}:".')


def keys_of(tindakan: Tindakan) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the keys that an operation of a verb needs, and those it must not have."""
    match tindakan:
        case Tindakan.UBAH | Tindakan.SISIP | Tindakan.PECAH:
            return ("alamat", "teks"), ("dari", "menjadi")
        case Tindakan.TAMBAH:
            return ("satuan", "teks"), ("dari", "menjadi")
        case Tindakan.HAPUS:
            return ("alamat",), ("teks", "dari", "menjadi")
        case Tindakan.GABUNG:
            return ("alamat", "dari", "teks"), ("menjadi",)
        case Tindakan.GANTI_FRASA:
            return ("alamat", "dari"), ("teks",)
        case _:
            assert_never(tindakan)


def check_estimates(berkas: kajian.ManfaatBiaya | None) -> Iterator[Diagnostic]:
    """Yield an error for every range upside down and every unknown affected group."""
    for opsi in berkas.opsi if berkas else ():
        for item in (*opsi.biaya, *opsi.manfaat):
            if item.rendah > item.tinggi:
                message = f'Nilai "rendah" ({item.rendah}) melebihi "tinggi" ({item.tinggi}).'
                yield galat(item.asal, "S21", message, "Tukar kedua nilainya.")
            if berkas and berkas.kelompok and item.kelompok not in berkas.kelompok:
                known = [str(k) for k in berkas.kelompok]
                hint = suggest(item.kelompok, known, f"Kelompok yang ada: {', '.join(known)}.")
                message = f'Kelompok "{item.kelompok}" tidak ada pada daftar "kelompok".'
                yield galat(item.kelompok.span, "S22", message, hint)


CHECKS: tuple[Callable[[Bundle], Iterator[Diagnostic]], ...] = (
    check_references,
    check_ids,
    check_units,
    lambda bundle: check_identity(bundle.identitas),
    check_form,
    check_special,
    lambda bundle: check_operations(bundle.perubahan),
    lambda bundle: check_estimates(bundle.manfaat_biaya),
)
