"""Many dossiers: built whole in workers; one that fails keeps nobody from theirs; a table tells."""

from __future__ import annotations

import banyak
import pytest

from generator.app import build as use_case
from generator.app.build import Options, Outcome, Shard, build
from generator.app.paths import Home
from generator.cli.commands.build import summary
from generator.cli.main import main

SLUGS = ("daerah-1", "daerah-2", "daerah-3")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Return a project of three dossiers with one short document each; the second is broken."""
    home = banyak.project(tmp_path_factory.mktemp("banyak"), SLUGS)
    (home.content / "daerah-2" / "dasar.yaml").write_text("bukan: dasar\n", "utf-8")
    return home


@pytest.fixture(scope="module")
def outcome(home: Home) -> Outcome:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(use_case, "MANY", 1)
        return build(home, (), Options(home.build), lambda *_: None)


def test_each_dossier_that_can_be_built_is_built(home: Home, outcome: Outcome) -> None:
    for slug in ("daerah-1", "daerah-3"):
        assert {path.name for path in (home.build / slug).iterdir()} == banyak.DOCUMENTS
    assert {slug for slug, _ in outcome.bukti} == {"daerah-1", "daerah-3"}


def test_the_one_that_cannot_is_told_with_its_reason(outcome: Outcome) -> None:
    assert outcome.failed == ("daerah-2",)
    ((slug, reason),) = outcome.reasons
    assert slug == "daerah-2"
    assert "content/daerah-2/dasar.yaml" in reason


def test_the_table_tells_what_became_of_each(outcome: Outcome) -> None:
    *rows, counts = summary(outcome)
    assert [row.split()[:2] for row in rows] == [
        ["daerah-1", "dibuat"],
        ["daerah-3", "dibuat"],
        ["daerah-2", "gagal"],
    ]
    assert counts == "3 dosir: 2 dibuat, 0 tidak berubah, 1 gagal"


def test_what_is_up_to_date_is_left_and_counted(
    home: Home, outcome: Outcome, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(use_case, "MANY", 1)
    again = build(home, (), Options(home.build, stale=True), lambda *_: None)
    assert again.unchanged == ("daerah-1", "daerah-3")
    assert again.failed == ("daerah-2",)


def test_shards_share_all_dossiers_out() -> None:
    names = tuple(map(str, range(11)))
    shares = [Shard(number, 4).of(names) for number in range(1, 5)]
    assert sorted(name for share in shares for name in share) == sorted(names)
    assert max(map(len, shares)) - min(map(len, shares)) <= 1
    assert Shard().of(names) == names


@pytest.mark.parametrize("wrong", ["0/2", "3/2", "2", "a/b", "1/0", "-1/2"])
def test_a_share_that_is_none_is_refused(wrong: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["build", f"--shard={wrong}"])
    assert f"'{wrong}' bukan I/N dengan I dari 1 sampai N" in capsys.readouterr().err
