"""Library records of what a regulation cites: new ones, and where known ones say otherwise.

A record tells what the citation prints and no more; its status is ``terbaca``. Where two of them,
or one and the library, cannot both be true, the doubtful part is left out and named.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath

from generator.content import yaml
from generator.content.bundle import Library
from generator.content.check_pustaka import TAK_DIKETAHUI, check_contradictions
from generator.content.decode import decode
from generator.content.write import write_yaml
from generator.diagnostics import Diagnostic, Span, peringatan
from generator.law.cited import Dikutip, Tempat, bare_maker, letters, merge, unlike
from generator.model.fakta import StatusFakta
from generator.model.peraturan import JenisPeraturan, PeraturanPustaka, Perpustakaan
from generator.model.status import kunci_pustaka

Data = dict[str, object]
Dikenal = Mapping[tuple[JenisPeraturan, str, str, str], PeraturanPustaka]
KOSONG = "..."
TANPA_JUDUL = "Judulnya tidak tercetak pada naskah itu; lengkapi."
ROUNDS = 5
# what is left out of a record, the most doubtful first
MERAGUKAN = {
    "S94": ("judul",),
    "S95": ("lembaran",),
    "S96": ("diubah_oleh", "judul"),
}


@dataclass(slots=True)
class Catatan:
    """New records by id, as data; what they tell differently from others."""

    data: dict[str, Data] = field(default_factory=dict)
    temuan: list[Diagnostic] = field(default_factory=list)
    known: frozenset[str] = frozenset()  # ids that the library holds

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
    """Return a record for everything cited that the library does not hold; see ``settle``.

    ``per`` is the day of the text ``naskah``, which stands at ``place``.
    """
    known = by_name(library)
    made = Catatan(known=frozenset(library))
    made.temuan += _unlike(found, place)
    for one in merge(found):
        if (record := known.get(one.kunci)) is not None:
            made.temuan += _differences(one, record, naskah, place)
            continue
        made.data |= _record(one, known, per, naskah)
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


def settle(made: Catatan, library: Perpustakaan, place: Span) -> None:
    """Leave out of the new records what contradicts another one, and say so."""
    for _ in range(ROUNDS):
        records = {k: _decoded(k, v) for k, v in made.data.items()}
        whole = {**library, **records}
        faults = [
            (PurePosixPath(d.span.path).stem, d)
            for d in check_contradictions(Library(whole, known_peraturan=tuple(whole)))
        ]
        ours = [(key, d) for key, d in faults if key in made.data]
        if not ours:
            return
        for key, d in ours:
            data = made.data[key]
            part = next((p for p in MERAGUKAN[d.code] if data.get(p, KOSONG) != KOSONG), "")
            if not part:
                continue
            made.data[key] = {k: v for k, v in data.items() if k != part} | (
                {"judul": KOSONG} if part == "judul" else {}
            )
            made.data[key]["catatan"] = f"Tidak dicatat karena bertentangan: {part} ({d.message})"
            message = f"{records[key].acuan().pendek}: {part} tidak dicatat. {d.message}"
            made.temuan.append(peringatan(place, "S142", message, "Lengkapi dari naskah resminya."))


def _decoded(key: str, data: Data) -> PeraturanPustaka:
    """Return the record that a file with ``data`` is read as."""
    path = f"_pustaka/peraturan/{key}.yaml"
    tree, _ = yaml.read(write_yaml(data).encode(), path)
    record, faults = decode(PeraturanPustaka, tree, path)
    if record is None:
        raise ValueError(f"{key}: {'; '.join(map(str, faults))}")
    return record
