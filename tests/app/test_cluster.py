"""``naskah build --on``: workers of a cluster build what a build here builds, though one dies."""

from __future__ import annotations

import os
import pickle
import re
import signal
from collections.abc import Iterator
from pathlib import Path

import banyak
import pytest
import yaml
from distributed import LocalCluster
from distributed.cli import dask_scheduler, dask_worker

from generator.app import cache
from generator.app.build import Options, build
from generator.app.cache import SHARED, FolderCache, shared_store
from generator.app.cluster import alike, workers_at
from generator.app.manifest import library_digest, shared_digest
from generator.app.paths import Home
from generator.diagnostics import DraftingError

ROOT = Path(__file__).parents[2]
SLUGS = ("daerah-1", "daerah-2", "daerah-3")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return banyak.project(tmp_path_factory.mktemp("klaster"), SLUGS)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return where machines share what they laid out."""
    folder = tmp_path_factory.mktemp("bersama")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(SHARED, folder.as_uri())
        shared_store.cache_clear()
        yield folder
    shared_store.cache_clear()


@pytest.fixture(scope="module")
def cluster(store: Path) -> Iterator[LocalCluster]:
    with LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, host="127.0.0.1"
    ) as machines:
        yield machines


def documents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_worker_that_is_killed_loses_nothing(
    project: Home, store: Path, cluster: LocalCluster
) -> None:
    killed: list[int] = []

    def progress(done: int, total: int, what: str) -> None:
        if done == 1 and not killed:
            victim = next(iter(cluster.workers.values()))
            killed.append(victim.pid)
            os.kill(victim.pid, signal.SIGKILL)

    options = Options(project.build, on=cluster.scheduler_address)
    outcome = build(project, (), options, progress)
    assert killed
    assert outcome.failed == ()
    assert {slug for slug, _ in outcome.bukti} == set(SLUGS)
    for slug in SLUGS:
        assert {path.name for path in (project.build / slug).iterdir()} == banyak.DOCUMENTS
    here = project.root / "di-sini"
    alone = build(project, SLUGS[:1], Options(here), lambda *_: None)
    assert alone.failed == ()
    assert documents(here / SLUGS[0]) == documents(project.build / SLUGS[0])
    assert any(path.name.startswith("pdf-") for path in store.iterdir())


def test_what_one_machine_laid_out_another_has(store: Path, tmp_path: Path) -> None:
    FolderCache(tmp_path / "satu").put("kunci", b"halaman")
    other = FolderCache(tmp_path / "dua")
    assert other.get("kunci") == b"halaman"
    (store / "kunci").unlink()
    assert other.get("kunci") == b"halaman"  # kept there since
    (store / "rusak").write_bytes(b"bukan entri")
    assert other.get("rusak") is None


def test_what_is_run_is_not_shared(store: Path, tmp_path: Path) -> None:
    private = FolderCache(tmp_path / "satu", private=True)
    private.put("kode", b"templat")
    assert not (store / "kode").exists()
    FolderCache(tmp_path / "dua").put("asing", b"dari mesin lain")
    assert private.get("asing") is None
    assert FolderCache(tmp_path / "satu", private=True).get("kode") == b"templat"


def test_a_store_that_is_none_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(SHARED, "antah://berantah")
    cache.shared_store.cache_clear()
    with pytest.raises(DraftingError, match=r"P20.*antah://berantah"):
        FolderCache(tmp_path).get("kunci")
    cache.shared_store.cache_clear()


def test_a_worker_unlike_this_machine_refuses(project: Home, tmp_path: Path) -> None:
    same = shared_digest(project.root), library_digest(project.root)
    assert alike(project, same, lambda: 7) == 7
    with pytest.raises(DraftingError, match="tidak sama dengan mesin ini"):
        alike(project, "lain", lambda: 7)
    with pytest.raises(DraftingError, match="tidak terlihat dari mesin pekerja") as refused:
        alike(Home(tmp_path / "tiada"), same, lambda: 7)
    assert str(pickle.loads(pickle.dumps(refused.value))) == str(refused.value)


def test_an_address_without_a_scheduler_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.app.cluster.PATIENCE", 1)
    address = "tcp://127.0.0.1:1"
    told = f"tidak ada penjadwal Dask di {re.escape(address)}"
    with pytest.raises(DraftingError, match=told), workers_at(address):
        pass


def test_the_compose_file_calls_dask_with_options_that_it_has() -> None:
    told = yaml.safe_load((ROOT / "docs/klaster/compose.yaml").read_text("utf-8"))
    commands = [s["entrypoint"] for s in told["services"].values() if "entrypoint" in s]
    known = {"scheduler": dask_scheduler.main, "worker": dask_worker.main}
    assert {command[1] for command in commands} == set(known)
    for command in commands:
        options = {o for p in known[command[1]].params for o in (*p.opts, *p.secondary_opts)}
        assert {part for part in command if part.startswith("--")} <= options
