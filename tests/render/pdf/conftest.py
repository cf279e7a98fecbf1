"""What the tests of the PDF share: house style, a cache in memory, two finished documents."""

from __future__ import annotations

import io
from collections.abc import Iterator
from concurrent.futures import Executor, Future
from pathlib import Path

import pikepdf
import pytest
import yaml
from sample import regulation, sample

from generator.model.gaya import Gaya
from generator.render.pdf.book import Pdf, write_many

STYLE = Path(__file__).parents[3] / "templates" / "style"


class Memory(dict[str, bytes]):
    """A cache in memory."""

    put = dict.__setitem__


class Counter(Executor):
    """A pool that works at once and keeps the HTML of every part it was given."""

    def __init__(self):
        self.given: list[str] = []

    def submit(self, fn, /, *args, **kwargs):
        self.given.append(args[0].html)
        future = Future()
        future.set_result(fn(*args, **kwargs))
        return future


@pytest.fixture(scope="session")
def gaya() -> Gaya:
    return Gaya.model_validate(yaml.safe_load((STYLE / "gaya.yaml").read_text()))


@pytest.fixture(scope="session")
def built(gaya, layouts) -> dict[str, Pdf]:
    return write_many((sample(), regulation()), gaya, layouts, None)


@pytest.fixture
def naskah(built) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(built["contoh"].data)) as pdf:
        yield pdf


@pytest.fixture
def rancangan(built) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(built["rancangan-contoh"].data)) as pdf:
        yield pdf
