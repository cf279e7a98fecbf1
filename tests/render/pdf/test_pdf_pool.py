"""A part that cannot be laid out is named, whatever kept it from its pages."""

from __future__ import annotations

import weakref
from concurrent.futures import Executor, Future
from typing import Any

import pytest
from conftest import Memory

from generator.diagnostics import DraftingError
from generator.render.pdf.layout import Job, lay_out, pages_of
from generator.render.pdf.pool import open_pool
from generator.render.pdf.press import Press
from generator.render.workers import Lost

LONG = "<p>" + "Kata yang harus dipatahkan menjadi baris dan halaman. " * 20_000 + "</p>"


class Deadly(Executor):
    """A pool whose processes die of every job."""

    def submit(self, fn, /, *args, **kwargs):
        future = Future()
        future.set_exception(Lost("2 processes died of it"))
        return future


@pytest.mark.slow
def test_a_layout_that_never_ends_names_its_part() -> None:
    job = Job(LONG, "", "", name="naskah-akademik: LAMPIRAN III")
    with open_pool(1, longest=1.5) as pool, pytest.raises(DraftingError) as caught:
        Press("serif", Memory(), pool).print([job])
    (found,) = caught.value.diagnostics
    assert found.code == "P15"
    assert found.message == (
        "bagian “naskah-akademik: LAMPIRAN III” tidak selesai ditata dalam 1.5 detik"
    )


def test_every_part_whose_process_died_is_named() -> None:
    jobs = [Job(f"<p>{n}</p>", "", "", name=f"ranperda: Bagian {n}") for n in (1, 2)]
    with pytest.raises(DraftingError) as caught:
        Press("serif", Memory(), Deadly()).print(jobs)
    assert [(d.code, d.message) for d in caught.value.diagnostics] == [
        ("P16", f"proses yang menata bagian “ranperda: Bagian {n}” berulang kali terhenti")
        for n in (1, 2)
    ]


def test_a_worker_keeps_nothing_of_what_it_laid_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Boxes point at each other: what one collection leaves, the next layout froze for ever."""
    made = []

    def watched(job: Job) -> Any:
        document = pages_of(job)
        made.extend(weakref.ref(page._page_box) for page in document.pages)
        return document

    monkeypatch.setattr("generator.render.pdf.layout.pages_of", watched)
    lay_out(Job('<p>Dinas<span style="float: footnote">Pasal 5</span></p>' * 100, "", ""))
    assert len(made) > 1
    assert [box() for box in made] == [None] * len(made)
