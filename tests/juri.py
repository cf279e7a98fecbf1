"""Judges from outside, which not every machine has: their tests skip there, but never in CI.

``.ci/run`` installs them all, so that a judge missing in CI is a fault of the run.
"""

from __future__ import annotations

import os
import shutil
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import NoReturn

import pytest

from generator.model.gaya import Gaya
from generator.render.docx import office
from generator.render.fonts import fonts_of

PACKAGES = Path(__file__).parents[1] / "node_modules"
PROGRAMS = PACKAGES / ".bin"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def need_office() -> None:
    """Skip a test where LibreOffice is not installed; fail it in CI."""
    if not office.available():
        _missing("LibreOffice (soffice) tidak terpasang")


def need_node(program: str) -> Path:
    """Return a program of the npm packages; without it skip a test, and fail it in CI."""
    path = PROGRAMS / program
    if shutil.which("node") is None or not path.exists():
        _missing("Node.js atau paket npm belum ada: jalankan `npm install --no-save`")
    return path


def need_package(file: str) -> Path:
    """Return a file of the npm packages; without it skip a test, and fail it in CI."""
    path = PACKAGES / file
    if not path.exists():
        _missing("Paket npm belum ada: jalankan `npm install --no-save`")
    return path


def need_browser() -> str:
    """Return the path of a Chromium; without it skip a test, and fail it in CI."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        _missing("Chromium tidak terpasang")
    return found


# A judge that runs for seconds is not worth compiling twice, nor several collectors.
BRIEF = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m")


def need_java() -> tuple[str, ...]:
    """Return how Java is started; without it skip a test, and fail it in CI."""
    found = shutil.which("java")
    if found is None:
        _missing("Java tidak terpasang")
    return (found, *BRIEF)


def need_poppler() -> None:
    """Skip a test where the readers of poppler are not installed; fail it in CI."""
    if shutil.which("pdftotext") is None:
        _missing("pdftotext (poppler-utils) tidak terpasang")


def need_python(module: str) -> ModuleType:
    """Return a library that only judges; without it skip a test, and fail it in CI."""
    if find_spec(module) is None:
        _missing(f"Paket {module} tidak terpasang: jalankan `make test`")
    return import_module(module)


def need_verapdf() -> str:
    """Return the command of veraPDF; it has no package, so that even CI may lack it."""
    path = shutil.which("verapdf")
    if path is None:
        pytest.skip("veraPDF tidak terpasang")  # no package of Debian or npm holds it for .ci/run
    return path


def need_face(gaya: Gaya, family: str) -> None:
    """Skip a test where pages are printed in another face than it knows; fail it in CI."""
    found = fonts_of(gaya).face.family
    if found != family:
        _missing(f"Halaman dicetak dengan {found}, bukan {family}")


def need_one_size(there: int) -> None:
    """Skip a test where fewer than two faces of one size are installed; fail it in CI."""
    if there < 2:
        _missing("Huruf kedua yang seukuran tidak terpasang")


def _missing(reason: str) -> NoReturn:
    if os.environ.get("CI"):
        pytest.fail(f"{reason}, padahal .ci/run memasangnya", pytrace=False)
    pytest.skip(reason)  # a drafter's machine may do without a judge; CI has failed one line above
