"""What ``check`` accepts, ``build`` builds: narratives made strange by chance, from a seed.

One mutant is built in every run of the tests; ``NASKAH_MUTAN=50 pytest tests/app/test_accepted.py``
tries more.
"""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

import pytest

from generator.app.build import Options, build
from generator.app.check import check
from generator.app.paths import Home
from generator.content.new import Permintaan, skeleton
from generator.diagnostics import Severity
from generator.model.dossier import JenisDaerah

ROOT = Path(__file__).parents[2]
NOTE = "Kalimat {n} dari catatan yang panjang dan tidak selesai."
CELL = "unit kerja menyampaikan bahwa pembagian tugas belum tegas"


def paragraph(chance: random.Random) -> str:
    notes = "".join(f" bagian {n}^[Catatan ke-{n}.]" for n in range(chance.randint(0, 30)))
    return f"Alinea{notes} selesai; {chance.choice(SIGNS)}."


def long_note(chance: random.Random) -> str:
    said = " ".join(NOTE.format(n=n) for n in range(chance.randint(20, 180)))
    return f"Keberatan dicatat.^[{said}] Alinea berlanjut."


def table(chance: random.Random) -> str:
    columns, rows = chance.randint(2, 8), chance.randint(1, 30)
    cells = ["1", "Rp1.000.000.000,00", "X" * chance.randint(1, 80), CELL * chance.randint(1, 9)]
    lines = [f"Tabel: Uji {{#tabel-{chance.randrange(10**6)}}}"]
    lines += ["|" + "|".join(f"Kolom {n}" for n in range(columns)) + "|", "|---" * columns + "|"]
    lines += ["|" + "|".join(chance.choices(cells, k=columns)) + "|" for _ in range(rows)]
    return "\n".join(lines)


def word(chance: random.Random) -> str:
    return f"Kata {'pembangunan' * chance.randint(1, 45)} dan https://a.go.id/{'b/' * 200} akhir."


def heading(chance: random.Random) -> str:
    return f"### {('Judul panjang ' * chance.randint(1, 21)).strip()}\n\nIsi."


def nested(_: random.Random) -> str:
    return "> Kutip\n>\n> > Dalam^[catatan].\n\n- satu\n  - dua **tebal *miring* tebal**"


SIGNS = (
    *("≥ ≤ ± ½ ⅓ ∑ √ µ §", "Правда", "λόγος", "Muḥammad ʿAlī", "x\u0304\u0323", "✓ ✗ ☐ • ●"),
    *(
        "per\u00adang\u00adkat kata\u2060ini nol\u200blebar",
        "&nbsp;&mdash;&amp;",
        "a\tb",
        "1\u202f000",
    ),
    *("漢字", "شريعة", "\u202eabc", "~~coret~~", "[^1]", "<b>", "\\*\\*"),
)
SEED = 3  # accepted, with a long note, long words, a table and many notes
KINDS = (paragraph, long_note, table, word, heading, nested)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    shutil.copytree(ROOT / "content" / "_pustaka", tmp_path / "content" / "_pustaka")  # written to
    for folder in ("content/_aturan", "content/_kamus", "templates"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    wanted = Permintaan(
        "baru", JenisDaerah.PROVINSI, "Contoh", "Ibu", "2026-11-23", "", "1", "2016", "Uji"
    )
    for name, text in skeleton(wanted, ROOT / "templates").items():
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Home(tmp_path)


def mutate(home: Home, seed: int) -> None:
    """Append strange pieces to a narrative; ask for the paper alone."""
    chance = random.Random(seed)
    dossier = home.content / "baru" / "dossier.yaml"
    head, _, _ = dossier.read_text(encoding="utf-8").partition("dokumen:\n")
    dossier.write_text(f"{head}dokumen: [naskah-akademik]\n", encoding="utf-8")
    pieces = [kind(chance) for kind in chance.choices(KINDS, k=6)]
    with (home.content / "baru" / "narasi" / "bab-2-d.md").open("a", encoding="utf-8") as file:
        file.write("\n\n" + "\n\n".join(pieces) + "\n")


def refusals(found) -> list[str]:
    return [str(d) for d in found if d.severity is Severity.GALAT]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(SEED, SEED + int(os.environ.get("NASKAH_MUTAN", "1"))))
def test_what_check_accepts_build_builds(home: Home, seed: int) -> None:
    mutate(home, seed)
    refused = refusals(check(home, ["baru"]))
    assert all(":1:1" not in told for told in refused), "every refusal has its place"
    if not refused:
        outcome = build(home, ["baru"], Options(home.build), lambda *_: None)
        assert refusals(outcome.diagnostics) == []
        assert len(outcome.written) == 3


def test_the_chosen_seed_is_accepted(home: Home) -> None:
    """The mutant of every run is one that is built."""
    mutate(home, SEED)
    assert refusals(check(home, ["baru"])) == []
