"""Pages are counted by who lays out."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import ParamSpec, TypeVar

from generator.app.cache import FolderCache
from generator.app.measure import measurer
from generator.app.paths import Home
from generator.content.gaya import load_gaya
from generator.ir.nodes import Document, Meta, Paragraph, Part, Text
from generator.render.pdf.layout import lay_out

ROOT = Path(__file__).parents[2]
P = ParamSpec("P")
T = TypeVar("T")


class Workers(Executor):
    """A pool that works at once and keeps what it was asked to do."""

    def __init__(self) -> None:
        self.asked: list[object] = []

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        self.asked.append(fn)
        future: Future[T] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


def test_the_process_that_builds_has_its_workers_count(tmp_path: Path) -> None:
    isi = tuple(Paragraph("isi", (Text("Perangkat Daerah."),)) for _ in range(80))
    meta = Meta("Naskah", "uji", "Biro Hukum", (), "2026-11-23", "Konsep")
    document = Document("naskah", meta, "naskah", (Part("isi", "Isi", isi),))
    gaya = load_gaya(Home(ROOT).style)
    workers = Workers()
    told = measurer(lambda: gaya, FolderCache(tmp_path / "satu"), workers)(document)
    assert told["isi"] > 1
    assert set(workers.asked) == {lay_out}
    assert measurer(lambda: gaya, FolderCache(tmp_path / "dua"))(document) == told
