"""The judge of the W3C reads every page."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from juri import need_java, need_package
from web_packet import Packet

pytestmark = [pytest.mark.slow, pytest.mark.node]


def judged(*pages: Path) -> list[str]:
    """Return what the Nu Html Checker says, warnings too."""
    jar = need_package("vnu-jar/build/dist/vnu.jar")
    command = [*need_java(), "-jar", str(jar), "--format", "gnu", *map(str, pages)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stderr.splitlines()


def test_no_page_has_a_fault(packet: Packet, tmp_path: Path) -> None:
    """A page that is broken on purpose is found beside them: the judge judges."""
    broken = tmp_path / "rusak.html"
    whole = (packet.folder / "web" / "index.html").read_text("utf-8")
    broken.write_text(whole.replace('id="dokumen"', 'id="mulai"', 1), "utf-8")
    said = judged(*packet.pages, broken)
    assert any("rusak.html" in line for line in said)
    assert [line for line in said if "rusak.html" not in line] == []
