"""An issued packet: the invented province's drafts, built once for all tests of this room."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.app.build import Options, build
from generator.app.paths import Home
from tests import kencana

DOKUMEN = ("ranperda", "keterangan", "matriks-persandingan")


def built(home: Home) -> Path:
    """Build the dossier of a project; return the folder of its documents."""
    outcome = build(home, (kencana.SLUG,), Options(home.build), lambda *_: None)
    assert not outcome.failed, [str(d) for d in outcome.diagnostics]
    assert not outcome.broken, outcome.broken
    return home.build / kencana.SLUG


@pytest.fixture(scope="session")
def packet(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Return a project whose drafts were issued; tests copy what they change."""
    home = kencana.copied(tmp_path_factory.mktemp("terbitan"))
    path = home.content / kencana.SLUG / "dossier.yaml"
    text = re.sub(r"^dokumen:\n(?:  - .*\n)+", "", path.read_text("utf-8"), flags=re.MULTILINE)
    wanted = "".join(f"  - {name}\n" for name in DOKUMEN)
    path.write_text(f"{text}dokumen:\n{wanted}", "utf-8")
    built(home)
    return home


@pytest.fixture
def issued(packet: Home) -> Path:
    """Return the folder of the issued drafts; nothing in it may be changed."""
    return packet.build / kencana.SLUG
