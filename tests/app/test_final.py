"""A final draft takes confirmed facts alone: every other status is refused where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.app.final import unconfirmed
from generator.content.load import load_dossier
from generator.model.dossier import Dossier
from generator.model.fakta import StatusFakta

KECIL = Path(__file__).parents[1] / "content" / "dossier_kecil"


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return load_dossier(KECIL, "kecil")


def dengan_status(dossier: Dossier, status: StatusFakta) -> Dossier:
    """Return the dossier with nothing in it but its base, of one status."""
    dasar = dossier.dasar.model_copy(update={"status": status})
    kosong = {
        "temuan": (),
        "pustaka": dossier.pustaka.model_copy(update={"peraturan": {}, "literatur": {}}),
    }
    return dossier.model_copy(update={"dasar": dasar, **kosong})


@pytest.mark.parametrize("status", [s for s in StatusFakta if s is not StatusFakta.TERKONFIRMASI])
def test_what_is_not_confirmed_is_refused(dossier: Dossier, status: StatusFakta) -> None:
    lain = unconfirmed(dengan_status(dossier, StatusFakta.TERKONFIRMASI))
    tambahan = set(unconfirmed(dengan_status(dossier, status))) - set(lain)
    assert {(d.code, d.span) for d in tambahan} == {("S90", dossier.dasar.asal)}
    assert all(f"berstatus {status}" in d.message for d in tambahan)
