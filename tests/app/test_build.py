"""``naskah build``: errors stop every draft, a final one first; marks are for working copies."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.app import prepare
from generator.app.build import Options, Outcome, build
from generator.app.check import check
from generator.app.manifest import stale
from generator.app.paths import Home
from generator.cli.main import main
from generator.content.new import Permintaan, skeleton
from generator.diagnostics import DraftingError, Severity
from generator.documents.build import build as build_documents
from generator.ir.dump import dump
from generator.lint.kamus import tanpa_kamus
from generator.model.bilangan import bilangan
from generator.model.dossier import JenisDaerah

ROOT = Path(__file__).parents[2]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """Return a project of one new dossier, all of it confirmed, on a machine without dictionary."""
    monkeypatch.setattr(prepare, "open_kamus", lambda _: tanpa_kamus("tidak terpasang"))
    for source in sorted((ROOT / "content").glob("_*/**/*.yaml")):
        copy(source, tmp_path / source.relative_to(ROOT))
    copy(ROOT / "templates/style/gaya.yaml", tmp_path / "templates/style/gaya.yaml")
    wanted = Permintaan(
        "baru", JenisDaerah.PROVINSI, "Contoh", "Ibu", "2026-11-23", "", "1", "2016", "Uji"
    )
    for name, text in skeleton(wanted, ROOT / "templates").items():
        write(tmp_path / "content" / name, confirmed(text))
    return Home(tmp_path)


def copy(source: Path, target: Path) -> None:
    write(target, confirmed(source.read_text(encoding="utf-8")))


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def confirmed(text: str) -> str:
    return re.sub(r"^( *)status: \w+$", r"\1status: terkonfirmasi", text, flags=re.MULTILINE)


def edit(home: Home, name: str, old: str, new: str) -> None:
    path = home.content / "baru" / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    write(path, text.replace(old, new, 1))


def only(home: Home, *documents: str) -> None:
    """Build these documents alone: the others take time and say nothing here."""
    path = home.content / "baru" / "dossier.yaml"
    text = re.sub(r"^dokumen:\n(  - .*\n)+", "", path.read_text("utf-8"), flags=re.MULTILINE)
    listed = "".join(f"  - {name}\n" for name in documents)
    write(path, f"{text.rstrip()}\ndokumen:\n{listed}")


def run(home: Home, **options: bool) -> Outcome:
    return build(home, ["baru"], Options(home.build, **options), lambda *_: None)


def codes(outcome: Outcome, severity: Severity) -> set[str]:
    return {d.code for d in outcome.diagnostics if d.severity is severity}


def test_a_final_draft_without_errors_comes_out_and_lists_what_nobody_waived(home: Home) -> None:
    only(home, "laporan-pemeriksaan")
    outcome = run(home, final=True)
    assert outcome.failed == ()
    assert sorted(p.name for p in outcome.written) == [
        "index.html",
        "laporan-pemeriksaan.docx",
        "laporan-pemeriksaan.pdf",
    ]
    left = [d for d in outcome.diagnostics if d.code not in ("S91", "P19")]
    assert left
    assert f"dengan {len(left)} peringatan atau petunjuk yang tidak dikecualikan" in str(
        [d.message for d in outcome.diagnostics if d.code == "S91"]
    )


@pytest.mark.parametrize("final", [False, True])
def test_an_error_of_a_check_stops_the_draft_final_or_not(home: Home, final: bool) -> None:
    only(home, "laporan-pemeriksaan")
    edit(home, "dossier.yaml", "Perubahan atas", "Rancangan Perubahan atas")
    outcome = run(home, final=final)
    assert outcome.failed == ("baru",)
    assert outcome.written == ()
    assert "F02" in codes(outcome, Severity.GALAT)
    assert not (home.build / "baru").exists()


def test_an_unconfirmed_fact_stops_a_final_draft(home: Home) -> None:
    only(home, "laporan-pemeriksaan")
    edit(home, "dasar.yaml", "status: terkonfirmasi", "status: rekonstruksi")
    assert "S90" in codes(run(home, final=True), Severity.GALAT)


def test_a_draft_that_is_not_final_yet_keeps_the_documents_made_before(home: Home) -> None:
    """What the frame of a new dossier asks for is no text of a law (S140)."""
    only(home, "laporan-pemeriksaan")
    run(home)
    before = sorted(p.name for p in (home.build / "baru").rglob("*"))
    edit(home, "konsiderans.yaml", "bahwa Perangkat Daerah", "bahwa [Lengkapi: cita hukum] unit")
    refused = run(home, final=True)
    (told,) = (d for d in refused.diagnostics if d.code == "S140")
    assert Path(told.span.path).name == "konsiderans.yaml"
    assert refused.failed == ("baru",)
    assert sorted(p.name for p in (home.build / "baru").rglob("*")) == before


def test_the_note_of_a_draft_counts_what_a_final_draft_is_refused_for(home: Home) -> None:
    """The library that is cited counts with the dossier's own facts."""
    only(home, "ranperda")
    edit(home, "dasar.yaml", "status: terkonfirmasi", "status: rekonstruksi")
    edit(home, "../_pustaka/peraturan/uu-2014-23.yaml", "status: terkonfirmasi", "status: ingatan")
    tolak = [d for d in run(home, final=True).diagnostics if d.code == "S90"]
    assert {Path(d.span.path).name for d in tolak} == {"dasar.yaml", "uu-2014-23.yaml"}
    (ranperda,) = build_documents(prepare.prepare(home, "baru"), ["ranperda"], home.templates)
    assert f"memuat {bilangan(len(tolak))} fakta atau teks" in dump(ranperda)


def test_a_broken_house_style_is_named_and_what_stands_there_stays_and_stays_stale(
    home: Home,
) -> None:
    """It is no mistake of the dossier (docs/adr/0020): nothing is built, and nothing goes."""
    document = home.build / "baru" / "ranperda.pdf"
    write(document, "isi lama")
    style = home.root / "templates/style/gaya.yaml"
    write(style, style.read_text(encoding="utf-8") + "huruf_asing: x\n")
    with pytest.raises(DraftingError) as caught:
        run(home)
    assert {d.span.path for d in caught.value.diagnostics} == {str(style)}
    assert [p.name for p in (home.build / "baru").rglob("*") if p.is_file()] == ["ranperda.pdf"]
    assert document.read_text(encoding="utf-8") == "isi lama"
    assert stale(home.root, ("baru",), "") == ("baru",)


TABEL = """
Tabel: Jumlah {{#tabel-{}}}
| Unit | Jumlah |
|---|---|
| Dinas | 22 |
| Badan | 8 |
Sumber: penyusun.
"""


@pytest.mark.parametrize(("nama", "kode"), [(("satu", "dua"), {"S55"}), (("satu",), set())])
def test_check_tells_of_a_table_that_a_paper_prints_twice(
    home: Home, nama: tuple[str, ...], kode: set[str]
) -> None:
    path = home.content / "baru/narasi/bab-1-a.md"
    write(path, path.read_text("utf-8") + "".join(map(TABEL.format, nama)))
    found = [d for d in check(home, ["baru"]) if d.code != "S140"]  # what the frame asks for
    assert {d.code for d in found if d.code.startswith("S")} == kode
    assert {Path(d.span.path).name for d in found if d.code == "S55"} <= {"bab-1-a.md"}


@pytest.mark.slow
def test_a_marked_draft_is_proven_like_any_other(home: Home) -> None:
    """Parity and the read-back of the printed instructions run on the marked copy too."""
    only(home, "ranperda")
    edit(home, "konsiderans.yaml", "yang efektif", "yang yang efektif")
    outcome = run(home, marks=True)
    assert outcome.failed == ()
    assert "F111" in codes(outcome, Severity.PERINGATAN)


def test_a_final_draft_is_never_marked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--final", "--marks"]) == 2
    assert "naskah final tidak bertanda" in capsys.readouterr().err
