"""Library records of what a regulation cites: new ones, and where known ones say otherwise.

A record tells what the citation prints and no more; its status is ``terbaca``. Where two of them,
or one and the library, cannot both be true, the doubtful part is left out and named.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from generator.content import yaml
from generator.content.bundle import Library
from generator.content.check_pustaka import TAK_DIKETAHUI, check_contradictions
from generator.content.decode import decode
from generator.content.write import write_yaml
from generator.diagnostics import Diagnostic, Severity, Span, peringatan
from generator.law.cited import Dikutip, Tempat, bare_maker, letters, merge, unlike
from generator.model.fakta import StatusFakta
from generator.model.peraturan import JenisPeraturan, PeraturanPustaka, Perpustakaan
from generator.model.status import kunci_pustaka

Data = dict[str, object]
Dikenal = Mapping[tuple[JenisPeraturan, str, str, str], PeraturanPustaka]
KOSONG = "..."
TANPA_JUDUL = "Judulnya tidak tercetak pada naskah itu; lengkapi."
# what is left out, in turn
MERAGUKAN: tuple[tuple[str, ...], ...] = (
    ("diubah_oleh",),
    ("lembaran",),
    ("diubah_oleh", "lembaran"),
)


@dataclass(slots=True)
class Catatan:
    """New records by id, as data; what they tell differently from others."""

    data: dict[str, Data] = field(default_factory=dict)
    temuan: list[Diagnostic] = field(default_factory=list)

    @property
    def texts(self) -> dict[str, str]:
        """Return the files of the records by their path under ``content/``."""
        return {f"_pustaka/peraturan/{k}.yaml": write_yaml(v) for k, v in self.data.items()}


def by_name(library: Perpustakaan) -> Dikenal:
    """Return the records of a library by kind, maker, number and year."""
    return {
        (p.jenis, bare_maker(str(p.instansi)), str(p.nomor).lstrip("0").casefold(), str(p.tahun)): p
        for p in library.values()
    }


def key_of(one: Dikutip, known: Dikenal) -> str:
    """Return the id of a regulation that is cited: that of the library, else the one it gets."""
    if (found := known.get(one.kunci)) is not None:
        return str(found.id)
    return kunci_pustaka(one.jenis, one.instansi, one.nomor, one.tahun)


def cited_records(
    found: Sequence[Dikutip], library: Perpustakaan, per: date, naskah: str, place: Span
) -> Catatan:
    """Return a record for everything cited that the library does not hold.

    ``per`` is the day of the text ``naskah``, which stands at ``place``.
    """
    known = by_name(library)
    made = Catatan()
    made.temuan += _unlike(found, place)
    for one in merge(found):
        if (record := known.get(one.kunci)) is not None:
            made.temuan += _differences(one, record, naskah, place)
            continue
        made.data |= _record(one, known, per, naskah)
    _settle(made, library, place)
    return made


def _record(one: Dikutip, known: Dikenal, per: date, naskah: str) -> dict[str, Data]:
    """Return the record of a regulation; with one for an amendment that is told but not named."""
    key = key_of(one, known)
    amending = [key_of(p, known) for p in sorted(one.pengubah, key=lambda p: (p.tahun, p.nomor))]
    found: dict[str, Data] = {}
    if one.sebagian and len(amending) == 1:
        unnamed = f"{key}-pengubah-1"
        note = f"{naskah} menyebut peraturan ini beberapa kali diubah, tetapi hanya yang terakhir."
        blank = _data(_unnamed(one), unnamed, per, naskah)
        found[unnamed] = blank | {"catatan": note.replace("peraturan ini", one.nama)}
        amending.insert(0, unnamed)
    data = _data(one, key, per, naskah, amending)
    found[key] = data if one.judul else data | {"catatan": TANPA_JUDUL}
    return found


def _unnamed(one: Dikutip) -> Dikutip:
    """Return what is known of an amendment that nothing names."""
    return Dikutip(one.jenis, one.instansi, KOSONG, KOSONG)


def _data(one: Dikutip, key: str, per: date, naskah: str, amending: Sequence[str] = ()) -> Data:
    data: Data = {"id": key, "jenis": str(one.jenis)}
    if one.instansi:
        data["instansi"] = one.instansi
    data |= {"nomor": one.nomor, "tahun": one.tahun, "judul": one.judul or KOSONG}
    if one.lembaran is not None:
        data["lembaran"] = lembaran(one.lembaran, one.tahun)
    if amending:
        data["diubah_oleh"] = list(amending)
    where = f"{one.tempat} {naskah}".strip()
    data |= {"per": per, "sumber": f"{where}, sebagaimana tercetak di situ."}
    return data | {"status": StatusFakta.TERBACA.value}


def lembaran(tempat: Tempat, tahun: str) -> Data:
    """Return a gazette as a record writes it; what is not printed is unknown."""
    data: Data = {"jenis": tempat.jenis, "tahun": tempat.tahun or KOSONG, "nomor": tempat.nomor}
    return data | ({"tambahan": tempat.tambahan} if tempat.tambahan else {})


def _unlike(found: Sequence[Dikutip], place: Span) -> Iterator[Diagnostic]:
    told: set[tuple[object, str, str]] = set()
    for first, other in unlike(found):
        for what, a, b in _facts(first, other):
            if (other.kunci, a, b) not in told:
                told.add((other.kunci, a, b))
                message = (
                    f"{other.nama}: {what} tercetak “{a}” ({first.tempat}) dan “{b}” "
                    f"({other.tempat}); yang pertama dicatat."
                )
                yield peringatan(place, "S142", message, "Cocokkan dengan naskah resminya.")


def _facts(a: Dikutip, b: Dikutip) -> Iterator[tuple[str, str, str]]:
    if a.judul and b.judul and letters(a.judul) != letters(b.judul):
        yield "judul", a.judul, b.judul
    if a.lembaran and b.lembaran and a.lembaran != b.lembaran:
        yield "lembaran", _shown(a.lembaran), _shown(b.lembaran)


def _shown(tempat: Tempat) -> str:
    tambahan = f", Tambahan {tempat.tambahan}" if tempat.tambahan else ""
    return f"{tempat.jenis} {tempat.tahun or KOSONG} Nomor {tempat.nomor}{tambahan}"


def _differences(
    one: Dikutip, record: PeraturanPustaka, naskah: str, place: Span
) -> Iterator[Diagnostic]:
    """Yield an S142 for each fact that the library, which stays as it is, tells differently."""
    facts = [("judul", one.judul, str(record.judul))]
    if (theirs := one.lembaran) is not None and (ours := record.lembaran) is not None:
        facts.append(("nomor lembaran", theirs.nomor, str(ours.nomor)))
        facts.append(("nomor tambahan lembaran", theirs.tambahan, str(ours.tambahan)))
    for what, printed, kept in facts:
        unknown = printed in TAK_DIKETAHUI or kept in TAK_DIKETAHUI
        if not unknown and letters(printed) != letters(kept):
            message = (
                f"{one.nama}: {what} pada {naskah} ({one.tempat}) “{printed}”, "
                f"pada pustaka ({record.id}) “{kept}”."
            )
            hint = "Pustaka tidak diubah; cocokkan keduanya dengan naskah resminya."
            yield peringatan(place, "S142", message, hint)


# --- what cannot be true together -----------------------------------------------------------------


def _settle(made: Catatan, library: Perpustakaan, place: Span) -> None:
    """Leave out of the new records what contradicts another one, and say so."""
    records = {k: _decoded(k, v) for k, v in made.data.items()}
    if not _faults({**library, **records}):
        return
    kept: dict[str, PeraturanPustaka] = {}
    for key, record in records.items():
        base = {**library, **kept}
        before = _faults(base)
        named = {**base, key: record}
        if not _new(named, before):
            kept[key] = record
            continue
        parts: tuple[str, ...]
        for parts in MERAGUKAN:
            data = {k: v for k, v in made.data[key].items() if k not in parts}
            less = _decoded(key, data)
            if not _new({**base, key: less}, before):
                break
        else:
            data = {k: v for k, v in made.data[key].items() if k not in ("diubah_oleh", "lembaran")}
            data["judul"], parts = KOSONG, ("judul", *MERAGUKAN[-1])
            less = _decoded(key, data)
        reason = next(iter(_new(named, before)))
        note = f"Tidak dicatat karena bertentangan: {', '.join(parts)} ({reason})"
        made.data[key] = {**data, "catatan": note}
        kept[key] = less
        message = f"{less.acuan().pendek}: {', '.join(parts)} tidak dicatat. {reason}"
        made.temuan.append(peringatan(place, "S142", message, "Lengkapi dari naskah resminya."))


def _faults(records: Perpustakaan) -> set[str]:
    library = Library(peraturan=dict(records), known_peraturan=tuple(records))
    return {d.message for d in check_contradictions(library) if d.severity is Severity.GALAT}


def _new(records: Perpustakaan, before: set[str]) -> list[str]:
    return sorted(_faults(records) - before)


def _decoded(key: str, data: Data) -> PeraturanPustaka:
    """Return the record that a file with ``data`` is read as."""
    path = f"_pustaka/peraturan/{key}.yaml"
    tree, _ = yaml.read(write_yaml(data).encode(), path)
    record, faults = decode(PeraturanPustaka, tree, path)
    if record is None:
        raise ValueError(f"{key}: {'; '.join(map(str, faults))}")
    return record
