"""A record for a regulation that is named: from its citation, from the snapshot, or a skeleton."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from generator.app.cite import cite
from generator.app.library import import_snapshot
from generator.app.paths import Home
from generator.diagnostics import DraftingError

HARI = date(2026, 11, 29)
CUPLIKAN = (
    "jenis;nomor;tahun;judul;ln/tln;diubah oleh;dicabut oleh;sumber;daerah\n"
    "UU;99;2009;Pasar Rakyat dan Pedagangnya;987/5987;;UU 1/2022;jdih;\n"
    "Perda;7;2013;Pasar;7;;;jdih;Kabupaten Rawa Ombak\n"
)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    (tmp_path / "naskah.yaml").write_text("", "utf-8")
    (tmp_path / "content").mkdir()
    return Home(tmp_path)


def record(home: Home, key: str) -> dict[str, object]:
    path = home.content / f"_pustaka/peraturan/{key}.yaml"
    found = yaml.safe_load(path.read_text("utf-8"))
    assert isinstance(found, dict)
    return found


def test_what_the_library_holds_is_not_written_again(home: Home) -> None:
    done = cite(home, "UU 23/2014", HARI)
    assert (done.id, done.path, done.temuan) == ("uu-2014-23", None, ())
    assert not (home.content / "_pustaka").exists()


def test_a_whole_citation_is_kept_as_printed(home: Home) -> None:
    done = cite(
        home,
        "Undang-Undang Nomor 99 Tahun 2009 tentang Pasar Rakyat (Lembaran Negara Republik "
        "Indonesia Tahun 2009 Nomor 987, Tambahan Lembaran Negara Republik Indonesia Nomor 5987)",
        HARI,
    )
    found = record(home, done.id)
    assert (found["judul"], found["status"]) == ("Pasar Rakyat", "terbaca")
    assert found["lembaran"] == {"jenis": "LN", "tahun": "2009", "nomor": "987", "tambahan": "5987"}
    assert done.temuan == ()


def test_the_snapshot_gives_title_gazette_and_repeal(home: Home) -> None:
    source = home.root / "cuplikan.csv"
    source.write_text(CUPLIKAN, "utf-8")
    import_snapshot(home, source)
    done = cite(home, "UU 99/2009", HARI)
    found = record(home, done.id)
    assert found["judul"] == "Pasar Rakyat dan Pedagangnya"
    assert (found["berlaku"], found["dicabut_oleh"]) == (False, "uu-2022-1")
    assert [d.message for d in done.temuan] == ["uu-2009-99: belum diketahui: tahun."]
    region = cite(home, "Perda Kabupaten Rawa Ombak 7/2013", HARI)
    assert record(home, region.id)["judul"] == "Pasar"


def test_what_nobody_knows_is_a_skeleton_that_says_what_is_missing(home: Home) -> None:
    done = cite(home, "Perbup Lebak 12/2019", HARI)
    found = record(home, done.id)
    assert (done.id, found["status"], found["judul"]) == ("perbup-lebak-2019-12", "ingatan", "...")
    assert [d.code for d in done.temuan] == ["S148"]
    assert "judul, tahun, nomor" in done.temuan[0].message


@pytest.mark.parametrize("words", ["Perda 3/2016", "peraturan itu", "UU tentang Desa"])
def test_what_names_no_one_regulation_is_refused(words: str, home: Home) -> None:
    with pytest.raises(DraftingError) as told:
        cite(home, words, HARI)
    assert [d.code for d in told.value.diagnostics] == ["S147"]
    assert not (home.content / "_pustaka").exists()
