"""``naskah lint``: every check on dossiers and on drafts from elsewhere, chosen codes only."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache, partial
from pathlib import Path

from generator.app.baseline import part, read_baseline
from generator.app.chosen import chosen
from generator.app.dictionary import open_kamus
from generator.app.import_law import import_file
from generator.app.lint_file import open_draft
from generator.app.paths import Home
from generator.app.pilih_kode import PilihanKode
from generator.app.prepare import examined
from generator.content.dossiers import list_dossiers, misnamed
from generator.content.load import load_pustaka
from generator.diagnostics import Diagnostic, DraftingError, Severity, ordered
from generator.diagnostics.codes import codes
from generator.lint.dari_peraturan import Yardstick
from generator.lint.pemeriksaan import Pelanggaran, Pemeriksaan, examine
from generator.lint.pengecualian import (
    TAK_TERPAKAI,
    TERLALU_LEBAR,
    Letak,
    Saringan,
    Temu,
)

SEKALIGUS = 3  # files; fewer are read before a process has started
BERTURUT = 200  # files of one process
TERLAMA = 600.0  # seconds of one file


@dataclass(frozen=True, slots=True)
class Permintaan:
    """What the command line asks for; no targets means all dossiers."""

    sasaran: tuple[str, ...] = ()
    kode: PilihanKode = field(default_factory=PilihanKode)
    dasar: Path | None = None
    tanggal: date | None = None
    baseline: Path | None = None


@dataclass(frozen=True, slots=True)
class Laporan:
    """What was found: new findings, waived ones, those of the baseline, what was not readable.

    ``pelanggaran`` are the findings of checks that were asked for and are not waived.
    """

    saringan: Saringan = field(default_factory=Saringan)
    lama: tuple[Temu, ...] = ()
    tak_terbaca: tuple[Diagnostic, ...] = ()
    pelanggaran: tuple[Pelanggaran, ...] = ()

    @property
    def temuan(self) -> tuple[Temu, ...]:
        """Return what is to be reported, by place and code."""
        lain = (*self.tak_terbaca, *self.saringan.tentang_pengecualian)
        semua_temuan = dict.fromkeys((*map(Temu, lain), *self.saringan.sisa))
        return tuple(
            sorted(
                semua_temuan,
                key=lambda t: (t.diagnostic.span, t.diagnostic.code, t.diagnostic.message),
            )
        )

    @property
    def galat(self) -> bool:
        """Whether an error is among what is to be reported."""
        return any(t.diagnostic.severity is Severity.GALAT for t in self.temuan)


def lint(home: Home, permintaan: Permintaan) -> Laporan:
    """Return what every target shows; one that cannot be read does not keep the others."""
    dikenal = read_baseline(permintaan.baseline) if permintaan.baseline else Counter[str]()
    hasil: list[Pemeriksaan] = []
    gagal = [] if permintaan.sasaran else list(misnamed(home.content))
    for periksa in _each(home, permintaan):
        try:
            hasil.append(periksa())
        except DraftingError as error:
            gagal += error.diagnostics
    return _laporan(hasil, ordered(gagal), permintaan.kode, dikenal)


def _each(home: Home, permintaan: Permintaan) -> Iterator[Callable[[], Pemeriksaan]]:
    """Yield what gives the findings of each target, in their order; many files side by side."""
    ukuran: list[Yardstick] = []  # of this process: read for the first file, if there is one

    def satu(sasaran: str) -> Pemeriksaan:
        if slug := dossier_of(home, sasaran):
            return _dossier(home, slug, Path(sasaran))
        if not ukuran:
            ukuran.append(_acuan(home, permintaan))
        return _kiriman(Path(sasaran), ukuran[0])

    semua = permintaan.sasaran or chosen(home, ())
    berkas = [s for s in semua if Path(s).is_file()]
    cores = os.cpu_count() or 1
    if cores < 2 or len(berkas) < SEKALIGUS or len(berkas) < len(semua):
        yield from (partial(satu, sasaran) for sasaran in semua)
        return
    from generator.render.workers import Pool, Terms

    with Pool(min(cores, len(berkas)), Terms(_nothing, BERTURUT, TERLAMA)) as pool:
        ditunggu = [pool.submit(_far, home, permintaan, sasaran) for sasaran in berkas]
        yield from (partial(_told, janji) for janji in ditunggu)


def _nothing() -> None:
    """Prepare nothing: a process reads the library with its first file."""


def _far(home: Home, permintaan: Permintaan, sasaran: str) -> Pemeriksaan | tuple[Diagnostic, ...]:
    """Return what a file shows, or why it cannot be read, in a process of its own."""
    try:
        if slug := dossier_of(home, sasaran):
            return _dossier(home, slug, Path(sasaran))
        return _kiriman(Path(sasaran), _acuan_once(home, permintaan))
    except DraftingError as error:
        return tuple(error.diagnostics)


@lru_cache(maxsize=1)
def _acuan_once(home: Home, permintaan: Permintaan) -> Yardstick:
    return _acuan(home, permintaan)


def _told(janji: Future[Pemeriksaan | tuple[Diagnostic, ...]]) -> Pemeriksaan:
    hasil = janji.result()
    if isinstance(hasil, Pemeriksaan):
        return hasil
    raise DraftingError(hasil)


def dossier_of(home: Home, sasaran: str) -> str:
    """Return the dossier that a target names, by name, folder, or a file in it; "" for none."""
    dossiers = list_dossiers(home.content)
    if sasaran in dossiers:
        return sasaran
    try:
        inside = Path(sasaran).resolve().relative_to(home.content.resolve()).parts
    except (ValueError, OSError, RuntimeError):  # elsewhere, or a link that turns in a circle
        inside = ()
    if inside and inside[0] in dossiers:
        return inside[0]
    if not Path(sasaran).suffix and not Path(sasaran).exists():
        chosen(home, [sasaran])  # says which dossiers there are
    return ""


def _dossier(home: Home, slug: str, path: Path) -> Pemeriksaan:
    """Return what a dossier shows; of one file in it when that was asked for."""
    pemeriksaan = examined(home, slug).pemeriksaan
    if not path.is_file():
        return pemeriksaan
    saringan, name = pemeriksaan.saringan, path.resolve()
    return Pemeriksaan(
        tuple(p for p in pemeriksaan.pelanggaran if Path(p.span.path).resolve() == name),
        Saringan(
            tuple(t for t in saringan.sisa if _path(t) == name),
            tuple(d for d in saringan.dikecualikan if _path(d.temu) == name),
            tuple(p for p in saringan.tak_terpakai if Path(p.kode.span.path).resolve() == name),
            tuple(x for x in saringan.lebar if Path(x[0].kode.span.path).resolve() == name),
        ),
    )


def _path(temu: Temu) -> Path:
    return Path(temu.diagnostic.span.path).resolve()


def _acuan(home: Home, permintaan: Permintaan) -> Yardstick:
    """Return what drafts from elsewhere are compared with."""
    pustaka = load_pustaka(home.content, home.shipped).peraturan
    dasar = import_file(permintaan.dasar)[0].batang_tubuh if permintaan.dasar else None
    return Yardstick(pustaka, dasar, permintaan.tanggal, open_kamus(home))


def _kiriman(path: Path, acuan: Yardstick) -> Pemeriksaan:
    kiriman = open_draft(path, acuan)
    isi = kiriman.isi if kiriman.letak is Letak.BARIS else ""
    return examine(kiriman.naskah, kiriman.ragu, lambda _: isi, kiriman.letak)


def _laporan(
    hasil: Sequence[Pemeriksaan],
    gagal: tuple[Diagnostic, ...],
    pilihan: PilihanKode,
    dikenal: Counter[str],
) -> Laporan:
    """Return the report of all targets, cut to the chosen codes and to what is new."""
    kode: Mapping[str, object] = codes()
    temuan = [
        t for p in hasil for t in p.saringan.sisa if pilihan.memuat(t.diagnostic.code, kode.keys())
    ]
    baru, lama = part(temuan, dikenal)
    lepas = tuple(
        d
        for p in hasil
        for d in p.saringan.dikecualikan
        if pilihan.memuat(d.temu.diagnostic.code, kode.keys())
    )
    diam = tuple(x for p in hasil for x in p.saringan.tak_terpakai)
    lebar = tuple(x for p in hasil for x in p.saringan.lebar)
    saringan = Saringan(
        baru,
        lepas,
        diam if pilihan.memuat(TAK_TERPAKAI, kode.keys()) else (),
        lebar if pilihan.memuat(TERLALU_LEBAR, kode.keys()) else (),
    )
    tinggal = {t.diagnostic for t in baru}
    pelanggaran = tuple(p for h in hasil for p in h.pelanggaran if p.diagnostic in tinggal)
    return Laporan(saringan, lama, gagal, pelanggaran)
