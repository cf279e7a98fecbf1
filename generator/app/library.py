"""Use cases of the library's currency: import a snapshot, look one up, list what to re-verify."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.app.authored import make_law
from generator.app.paths import Home, write_atomically
from generator.content.load import load_dossier
from generator.content.status import FILE, StatusIndex, open_index, pack
from generator.diagnostics import NOWHERE, Diagnostic, DraftingError, Span, galat
from generator.intake.cuplikan import read_name, read_snapshot
from generator.intake.outside import Kind, open_outside, refused
from generator.lint.dari_dossier import dari_dossier
from generator.lint.dirujuk import cited
from generator.lint.keberlakuan import unverified
from generator.model.peraturan import PeraturanPustaka
from generator.model.status import StatusPeraturan, id_status

MOST = 100_000_000  # bytes of a snapshot: some 400,000 regulations


@dataclass(frozen=True, slots=True)
class Usang:
    """A regulation to be verified again: since when, why, what the snapshot says otherwise."""

    peraturan: PeraturanPustaka
    sejak: date | None
    sebab: tuple[str, ...]


def import_snapshot(home: Home, path: Path) -> tuple[int, tuple[Diagnostic, ...]]:
    """Write the index of a snapshot; return how many rows it holds and those left out."""
    found = open_outside(path, MOST)
    if found.kind is not Kind.TEXT:
        raise DraftingError([refused(found.kind, Span(found.name), "CSV atau JSON")])
    snapshot = read_snapshot(found)
    if snapshot.baris:
        write_atomically(home.content / FILE, pack(snapshot.baris))
    return len(snapshot.baris), snapshot.tak_terbaca


def look_up(home: Home, name: str) -> tuple[StatusPeraturan, ...]:
    """Return what the snapshot says of a regulation that is named: ``UU 23/2014``."""
    kind, number, year = read_name(name)
    with open_index(home.content) as index:
        if index is None:
            hint = "naskah library import BERKAS.csv"
            raise DraftingError([galat(NOWHERE, "S61", "Belum ada cuplikan yang diimpor.", hint)])
        return index.look_up(kind, number, year)


def stale(home: Home, slug: str) -> tuple[Usang, ...]:
    """Return the regulations that a dossier cites and that must be verified, oldest first."""
    dossier = load_dossier(home.content, slug, shipped=home.shipped)
    naskah = dari_dossier(dossier, make_law(dossier))
    pustaka = dossier.pustaka.peraturan
    dirujuk = {str(satu.id): satu for satu, _ in cited(naskah)}
    rantai = [str(k) for satu in dirujuk.values() for k in satu.diubah_oleh[-1:]]
    semua = dirujuk | {k: pustaka[k] for k in rantai if k in pustaka}
    with open_index(home.content) as index:
        usang = [
            Usang(satu, satu.diperiksa.tanggal if satu.diperiksa else None, sebab)
            for satu in semua.values()
            if (sebab := tuple(_reasons(satu, naskah.tanggal, index, pustaka)))
        ]
    return tuple(sorted(usang, key=lambda u: (u.sejak or date.min, str(u.peraturan.id))))


def _reasons(
    satu: PeraturanPustaka,
    hari: date | None,
    index: StatusIndex | None,
    pustaka: Mapping[str, PeraturanPustaka],
) -> Iterator[str]:
    if belum := unverified(satu, hari):
        yield belum
    if not satu.pasti:
        yield f"data berstatus {satu.status}"
    rows = index.look_up(satu.jenis, str(satu.nomor), str(satu.tahun)) if index else ()
    own = [row for row in rows if not row.instansi or row.instansi == satu.instansi]
    if own:
        yield from _differences(satu, own[0], pustaka)


def _differences(
    satu: PeraturanPustaka, row: StatusPeraturan, pustaka: Mapping[str, PeraturanPustaka]
) -> Iterator[str]:
    """Yield where the library and the snapshot tell different things of a regulation."""
    ours = {_id(str(k), pustaka) for k in satu.diubah_oleh}
    if new := [k for k in row.diubah_oleh if k not in ours]:
        yield f"cuplikan menyebut diubah dengan {', '.join(new)}"
    if row.dicabut_oleh and row.dicabut_oleh != _id(str(satu.dicabut_oleh), pustaka):
        yield f"cuplikan menyebut dicabut dengan {row.dicabut_oleh}"
    if _bare(row.judul) != _bare(str(satu.judul)):
        yield f"cuplikan menyebut judul “{row.judul}”"
    own = satu.lembaran
    if own and row.lembaran and row.lembaran != str(own.nomor):
        yield f"cuplikan menyebut lembaran Nomor {row.lembaran}"
    if own and row.tambahan and own.tambahan and row.tambahan != own.tambahan:
        yield f"cuplikan menyebut tambahan lembaran Nomor {row.tambahan}"


def _id(key: str, pustaka: Mapping[str, PeraturanPustaka]) -> str:
    """Return the id that a snapshot gives to a record of the library."""
    satu = pustaka.get(key)
    return id_status(satu.jenis, str(satu.nomor), str(satu.tahun)) if satu else key


def _bare(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))
