"""A copy of what authors wrote, to try mends on before a file of theirs is touched."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.app.chosen import chosen
from generator.app.lint import Permintaan, dossier_of
from generator.app.paths import Home
from generator.app.pilih_kode import PilihanKode

SUFFIXES = (".yaml", ".yml", ".md", ".markdown", ".txt")
SHARED = (
    *("content/_pustaka", "content/_aturan", "content/_kamus", "build/.cache"),
    "naskah.yaml",  # without it the copy would not build on what is shipped
)


@dataclass(frozen=True, slots=True)
class Salinan:
    """A project folder with copies, the request for them, and what each is a copy of."""

    home: Home
    ask: Permintaan
    asal: Mapping[Path, Path]
    ditolak: tuple[str, ...]


def copy(home: Home, ask: Permintaan, folder: Path) -> Salinan:
    """Copy what can be mended; what all dossiers share is only pointed at."""
    for name in SHARED:
        if (home.root / name).exists():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).symlink_to((home.root / name).resolve(), target_is_directory=True)
    asal: dict[Path, Path] = {}
    sasaran: list[str] = []
    ditolak: list[str] = []
    for satu in ask.sasaran or chosen(home, ()):
        if slug := dossier_of(home, satu):
            sasaran.append(_dossier(home, slug, satu, folder, asal))
        elif Path(satu).suffix.lower() not in SUFFIXES:
            ditolak.append(f"{satu}: jenis berkas ini tidak diperbaiki otomatis.")
        elif Path(satu).is_file():
            target = folder / "luar" / str(len(asal)) / Path(satu).name
            target.parent.mkdir(parents=True)
            shutil.copyfile(satu, target)
            asal[target] = Path(satu)
            sasaran.append(str(target))
    umum = replace(ask, sasaran=tuple(sasaran), kode=PilihanKode())
    return Salinan(Home(folder), umum, asal, tuple(ditolak))


def _dossier(home: Home, slug: str, satu: str, folder: Path, asal: dict[Path, Path]) -> str:
    """Copy a dossier and return what to ask for: its name, or the one file that was meant."""
    own, target = home.content / slug, folder / "content" / slug
    if not target.exists():
        shutil.copytree(own, target)
        asal |= {p: own / p.relative_to(target) for p in _files(target)}
    path = Path(satu)
    return str(target / path.resolve().relative_to(own.resolve())) if path.is_file() else slug


def _files(folder: Path) -> Iterator[Path]:
    yield from (p for p in sorted(folder.rglob("*")) if p.is_file() and p.suffix in SUFFIXES)
