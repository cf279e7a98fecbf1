"""A packet is made once of the same content: what was made before is put in place, or made anew."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import banyak
import pytest

from generator.app import compose as room
from generator.app import examine, packet
from generator.app.build import Options, Outcome, build
from generator.app.cache import FolderCache
from generator.app.check import check
from generator.app.manifest import stale
from generator.app.packet import Packet, Wanted, keep, recall
from generator.app.paths import Home
from generator.benang.takaran import Takaran
from generator.diagnostics import Span, peringatan

SLUG = "daerah-1"
KATA = "laporan-pemeriksaan"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Return a project of one small dossier, built and checked once."""
    home = banyak.project(tmp_path_factory.mktemp("paket"), [SLUG])
    assert run(home).failed == ()
    check(home, [SLUG])
    return home


@pytest.fixture
def home(made: Home, monkeypatch: pytest.MonkeyPatch) -> Home:
    """Return that project where to compose or to examine again is an error."""

    def refused(*_: object, **__: object) -> object:
        raise AssertionError("dikerjakan lagi")

    monkeypatch.setattr(room, "compose", refused)
    monkeypatch.setattr(examine, "examined", refused)
    return made


def run(home: Home, **options: bool) -> Outcome:
    outcome = build(home, [SLUG], Options(home.build, **options), lambda *_: None)
    for _, fault in outcome.broken:
        raise fault
    return outcome


def files(home: Home) -> dict[str, bytes]:
    folder = home.build / SLUG
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def narrative(home: Home) -> Path:
    return min((home.content / SLUG / "narasi").glob("*.md"))


@pytest.mark.parametrize("lost", ["nothing", "a document", "all documents"])
def test_what_was_made_before_is_put_in_place_again(home: Home, lost: str) -> None:
    before, told = files(home), run(home)
    if lost != "nothing":
        (home.build / SLUG / f"{KATA}.pdf").write_bytes(b"rusak")
    if lost == "all documents":
        for path in (home.build / SLUG).glob("*.docx"):
            path.unlink()
    assert run(home) == told
    assert files(home) == before
    assert stale(home.root, (SLUG,), "") == ()
    assert told.written
    assert told.bukti[0][0] == SLUG


def test_an_edit_is_made_and_taken_back_it_is_found(home: Home) -> None:
    before, path = files(home), narrative(home)
    text = path.read_text("utf-8")
    path.write_text(f"{text}\nSatu kalimat lagi.\n", "utf-8")
    try:
        with pytest.raises(AssertionError, match="dikerjakan lagi"):
            run(home)
    finally:
        path.write_text(text, "utf-8")
    run(home)
    assert files(home) == before


def test_other_options_are_another_packet(home: Home) -> None:
    with pytest.raises(AssertionError, match="dikerjakan lagi"):
        run(home, marks=True)


def test_another_program_or_machine_makes_its_own(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.app.manifest.brought", lambda: iter(["kantor lain\n"]))
    with pytest.raises(AssertionError, match="dikerjakan lagi"):
        run(home)


def test_a_packet_that_is_damaged_is_made_anew(made: Home) -> None:
    before = files(made)
    for path in (made.build / ".cache").glob("paket-*"):
        path.write_bytes(path.read_bytes()[:-1] + b"?")
    run(made)
    assert files(made) == before
    assert check(made, [SLUG])


def test_what_was_edited_while_it_was_made_is_not_remembered(
    made: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The packet holds what was read before the edit: under the new hash it would be a lie."""
    kept: list[str] = []
    compose, path = room.compose, narrative(made)
    text = path.read_text("utf-8")

    def edited(*args: object) -> Packet:
        done = compose(*args)  # type: ignore[arg-type]
        path.write_text(f"{path.read_text('utf-8')}\nSusulan.\n", "utf-8")
        return done

    monkeypatch.setattr(room, "compose", edited)
    monkeypatch.setattr("generator.app.build.keep", lambda *_: kept.append("disimpan"))
    path.write_text(f"{text}\nKalimat pertama.\n", "utf-8")
    try:
        run(made)
    finally:
        path.write_text(text, "utf-8")
    assert kept == []


def test_checks_are_remembered_until_something_changes(home: Home) -> None:
    assert check(home, [SLUG]) == check(home, [SLUG])
    path = narrative(home)
    text = path.read_text("utf-8")
    path.write_text(f"{text}\nSatu kalimat lagi.\n", "utf-8")
    try:
        with pytest.raises(AssertionError, match="dikerjakan lagi"):
            check(home, [SLUG])
    finally:
        path.write_text(text, "utf-8")


def test_errors_of_a_check_are_remembered_too(made: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made.content / SLUG / "dossier.yaml"
    text = path.read_text("utf-8")
    path.write_text(f"{text}\nasing: x\n", "utf-8")
    try:
        found = check(made, [SLUG])
        monkeypatch.setattr(examine, "examined", None)
        assert check(made, [SLUG]) == found
    finally:
        path.write_text(text, "utf-8")
    assert {d.code for d in found} == {"S01"}


# --- how a packet is kept ------------------------------------------------------------------------

WARNED = peringatan(Span("content/x/narasi/a.md", 3, 7), "P47", "Kata ganda.", "Hapus.")


def packet_of(*codes: str) -> Packet:
    found = tuple(peringatan(Span("x", 1, 1), code, "Pesan.") for code in codes) or (WARNED,)
    contents = {"a.pdf": b"%PDF\n\0\xff", "kosong.css": b"", "web/index.html": b"<p>\n</p>"}
    return Packet(contents, found, "0123abcdef", "2026-11-30", Takaran(3, 1, 1, 0))


def test_a_packet_comes_back_as_it_was(tmp_path: Path) -> None:
    cache = FolderCache(tmp_path)
    keep(cache, "satu", packet_of())
    assert recall(cache, "satu") == packet_of()
    assert recall(cache, "dua") is None
    assert packet_of().told == ("a.pdf", "kosong.css", "web/index.html")


def test_a_passing_fault_of_the_machine_is_not_remembered(tmp_path: Path) -> None:
    assert packet.PASSING
    for code in packet.PASSING:
        keep(FolderCache(tmp_path), "satu", packet_of(code))
    assert recall(FolderCache(tmp_path), "satu") is None


def test_options_are_written_as_a_trace_writes_them() -> None:
    assert Wanted().kind == ""
    assert Wanted(final=True, marks=True).kind == "--final --marks"


def test_findings_are_kept_whole() -> None:
    """Every field of a finding comes back, also one that only some findings have."""
    span = Span("a.yaml", 3, 7, "Lembar")
    plain = peringatan(span, "H99", "tidak terbaca", "periksa")
    full = replace(plain, also=(Span("b.yaml", 1, 1), span), quoted="- 2 -")
    assert all(getattr(full, f.name) for f in fields(full))
    assert packet.findings(packet.as_json([plain, full])) == (plain, full)
