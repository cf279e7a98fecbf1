"""``naskah check``: what a document prints twice is looked for once for the same tables."""

from __future__ import annotations

from pathlib import Path

import kencana
import pytest

from generator.app import examine as room
from generator.app.check import check
from generator.app.paths import Home

KETERANGAN = "narasi/keterangan-materi.md"
TABEL = """
Tabel: Perubahan {#tabel-SATU}
| Unsur | Isi |
|---|---|
| Dinas | Tetap |
| Badan | Satu |
Sumber: Rancangan, diolah penyusun.
"""


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return kencana.copied(tmp_path)


@pytest.fixture
def composed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the dossiers whose documents were composed, as they are."""
    seen: list[str] = []
    compose = room.repeated

    def watched(bahan, templates):  # type: ignore[no-untyped-def]
        seen.append(bahan.dossier.slug)
        return compose(bahan, templates)

    monkeypatch.setattr(room, "repeated", watched)
    return seen


def append(home: Home, name: str, text: str) -> None:
    path = home.content / kencana.SLUG / name
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def codes(home: Home) -> list[str]:
    return [d.code for d in check(home, (kencana.SLUG,)) if d.code == "S55"]


def test_words_between_tables_ask_for_no_composing(home: Home, composed: list[str]) -> None:
    assert codes(home) == []
    path = home.content / kencana.SLUG / KETERANGAN
    path.write_text("Kalimat baru.\n\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert codes(home) == []
    assert len(composed) == 1


def test_a_table_written_twice_is_found_each_time(home: Home, composed: list[str]) -> None:
    assert codes(home) == []
    append(home, KETERANGAN, TABEL.replace("SATU", "satu"))
    assert codes(home) == []
    append(home, KETERANGAN, TABEL.replace("SATU", "dua"))
    assert codes(home) == ["S55"]
    append(home, KETERANGAN, "\nSatu kalimat di antaranya.\n")  # its place may have moved
    assert codes(home) == ["S55"]
    assert len(composed) == 4


@pytest.mark.parametrize(
    "name",
    [
        "content/kencana/dossier.yaml",
        "templates/tabel/pintu.html.j2",
        "content/_pustaka/peraturan/uu-2001-30.yaml",
    ],
)
def test_what_tables_are_made_of_asks_for_composing_again(
    home: Home, composed: list[str], name: str
) -> None:
    codes(home)
    path = home.root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write("# catatan\n" if name.endswith("yaml") else "{# catatan #}\n")
    codes(home)
    assert len(composed) == 2
