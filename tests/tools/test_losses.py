"""A slice of ``make hilang``: what an amendment loses on its way is told, or changes nothing."""

import pytest

from tools.losses import LOSSES, Material, cases, lose, outcome
from tools.losses import _small as small_laws

KINDS = {name for name, _ in LOSSES}


def test_a_slice_of_the_losses_is_caught() -> None:
    found = list(cases(4 * len(LOSSES), "uji"))
    assert {case.kehilangan for case in found} == KINDS
    assert [(case.kehilangan, case.teks) for case in found if not case.caught] == []


def test_the_same_seed_gives_the_same_losses() -> None:
    assert list(cases(len(LOSSES), "uji")) == list(cases(len(LOSSES), "uji"))


@pytest.mark.parametrize("kind", ["rincian", "butir"])
def test_a_loss_that_nobody_tells_would_not_count_as_caught(kind: str) -> None:
    """The judge knows silence: an amendment compared with itself tells nothing."""
    found = next(case for case in cases(2 * len(LOSSES), "uji") if case.kehilangan == kind)
    assert found.kata not in ("", "sama")
    law = dict(small_laws())["dasar"]
    result, told = outcome(law, found.teks)
    assert (result, told) == outcome(law, found.teks)
    assert lose(Material("kosong", law, "Pasal I\nPasal II"), kind, LOSSES[0][1], None) is None  # type: ignore[arg-type]
